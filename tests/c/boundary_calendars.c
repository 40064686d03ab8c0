/* The boundary of the calendar: days, working days in bulk, the facts of a day, working hours. */
#include "boundary.h"

enum { FRIDAY = 19839 /* 2024-04-26 */, SATURDAY = 19847 /* 2024-05-04, worked */ };

static void days(const chiso_calendar *calendar)
{
    static const char overlay[] =
        "[calendar]\n"
        "id = \"one-stop\"\n"
        "title = { vi = \"Một cửa\", en = \"One-stop desk\" }\n"
        "[[hours]]\n"
        "name = { vi = \"Giờ\", en = \"Hours\" }\n"
        "shifts = [\"07:00-11:30\", \"13:30-17:00\"]\n";
    static const int32_t from[] = {FRIDAY, FRIDAY}, to[] = {SATURDAY, SATURDAY}, counts[] = {3, -1};
    CALL(chiso_day_parse, TEXT("2024-04-26"), OUT(int32_t));
    CALL(chiso_day_text, FRIDAY, OUT_TEXT);
    CALL(chiso_calendar_vietnam, OUT_HANDLE(calendar));
    CALL(chiso_calendar_with_overlay, IN(calendar), TEXT_AND_LENGTH(overlay), TEXT("hours.toml"), OUT_HANDLE(calendar));
    CALL(chiso_calendar_known_on, IN(calendar), FRIDAY, OUT_HANDLE(calendar));
    CALL(chiso_calendar_confirmed_only, IN(calendar), OUT_HANDLE(calendar));
    CALL(chiso_calendar_range, IN(calendar), OUT(int32_t), OUT(int32_t));
    CALL(chiso_calendar_year_status, IN(calendar), 2024, OUT(int32_t));
    CALL(chiso_calendar_are_working_days, IN(calendar), IN(from), OUT_ARRAY(uint8_t, 2), 2,
         OUT_ARRAY_OR_NULL(uint8_t, 2), OUT(size_t));
    CALL(chiso_calendar_add_working_days, IN(calendar), IN(from), IN(counts), OUT_ARRAY(int32_t, 2), 2,
         CHISO_START_EXCLUDED, OUT_ARRAY_OR_NULL(uint8_t, 2), OUT(size_t));
    CALL(chiso_calendar_count_working_days, IN(calendar), IN(from), IN(to), OUT_ARRAY(int32_t, 2), 2,
         CHISO_START_EXCLUDED, OUT_ARRAY_OR_NULL(uint8_t, 2), OUT(size_t));
    CALL(chiso_calendar_nth_working_day, IN(calendar), FRIDAY, SATURDAY, 1, OUT(int32_t), OUT(uint8_t));
    CALL(chiso_calendar_doubts, IN(calendar), FRIDAY, SATURDAY, OUT_HANDLE(record));
    CALL(chiso_tet, 2024, OUT(uint8_t), OUT(int32_t));
    CALL(chiso_hung_kings_day, 2024, OUT(uint8_t), OUT(int32_t));
}

static void day_facts(const chiso_calendar *calendar)
{
    chiso_day_facts *worked = NULL, *proposed = NULL;
    int32_t day = 0;
    MAKE(chiso_day_parse("2027-02-04", &day, NULL));
    MAKE(chiso_calendar_explain(calendar, SATURDAY, &worked, NULL));
    MAKE(chiso_calendar_explain(calendar, day, &proposed, NULL));
    CALL(chiso_calendar_explain, IN(calendar), SATURDAY, OUT_HANDLE(day_facts));
    CALL(chiso_day_facts_kind, IN(worked), OUT(int32_t));
    CALL(chiso_day_facts_flags, IN(worked), OUT(uint8_t), OUT(uint8_t), OUT(uint8_t));
    CALL(chiso_day_facts_year_status, IN(worked), OUT(int32_t));
    CALL(chiso_day_facts_name, IN(worked), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_day_facts_doubt, IN(proposed), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_day_facts_act, IN(worked), OUT_TEXT);
    CALL(chiso_day_facts_partner, IN(worked), OUT(uint8_t), OUT(int32_t));
    CALL(chiso_day_facts_shift_count, IN(worked), OUT(size_t));
    CALL(chiso_day_facts_shift, IN(worked), 0, OUT(int32_t), OUT(int32_t));
    CALL(chiso_day_facts_proposal_count, IN(proposed), OUT(size_t));
    CALL(chiso_day_facts_proposal, IN(proposed), 0, CHISO_LANG_VI, OUT(int32_t), OUT_TEXT);
    CALL(chiso_day_facts_json, IN(worked), OUT_TEXT);
    chiso_day_facts_free(worked);
    chiso_day_facts_free(proposed);
}

static void working_hours(const chiso_calendar *calendar)
{
    static const int64_t seconds[] = {3600, 7200};
    int64_t from[2], to[2];
    MAKE(chiso_moment_parse("2024-04-26T09:00", &from[0], NULL));
    MAKE(chiso_moment_parse("2024-05-04T09:00", &to[0], NULL));
    from[1] = from[0];
    to[1] = to[0];
    CALL(chiso_moment_parse, TEXT("2024-04-26T09:00"), OUT(int64_t));
    CALL(chiso_moment_text, from[0], OUT_TEXT);
    CALL(chiso_calendar_add_working_time, IN(calendar), IN(from), IN(seconds), 2, OUT_ARRAY(int64_t, 2),
         OUT_ARRAY_OR_NULL(uint8_t, 2), OUT(size_t));
    CALL(chiso_calendar_count_working_time, IN(calendar), IN(from), IN(to), 2, OUT_ARRAY(int64_t, 2),
         OUT_ARRAY_OR_NULL(uint8_t, 2), OUT(size_t));
    CALL(chiso_calendar_half_day, IN(calendar), from[0], 1, OUT(int64_t), OUT(int64_t));
}

void boundary_calendars(void)
{
    chiso_calendar *calendar = NULL;
    MAKE(chiso_calendar_vietnam(&calendar, NULL));
    days(calendar);
    day_facts(calendar);
    working_hours(calendar);
    chiso_calendar_free(calendar);
}
