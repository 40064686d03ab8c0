/* The boundary of limits, deadlines, schedules and calendar files. */
#include "boundary.h"

enum { FRIDAY = 19839 /* 2024-04-26 */ };

static void limits(const chiso_calendar *calendar)
{
    chiso_limit *limit = NULL;
    chiso_limit_due *due = NULL;
    MAKE(chiso_limit_read("05 ngày làm việc", &limit, NULL));
    MAKE(chiso_limit_due_from(limit, calendar, FRIDAY, CHISO_NO_TIME, CHISO_ROLL_WORKING_CALENDAR, CHISO_NO_TIME,
                         CHISO_START_EXCLUDED, &due, NULL));
    CALL(chiso_limit_read, TEXT("05 ngày làm việc"), OUT_HANDLE(limit));
    CALL(chiso_limit_new, 5, CHISO_LIMIT_WORKING_DAYS, OUT_HANDLE(limit));
    CALL(chiso_limit_parts, IN(limit), OUT(uint32_t), OUT(int32_t));
    CALL(chiso_limit_text, IN(limit), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_limit_due_from, IN(limit), IN(calendar), FRIDAY, CHISO_NO_TIME, CHISO_ROLL_WORKING_CALENDAR, CHISO_NO_TIME,
         CHISO_START_EXCLUDED, OUT_HANDLE(limit_due));
    CALL(chiso_limit_due_before, IN(limit), IN(calendar), FRIDAY, OUT_HANDLE(limit_due));
    CALL(chiso_limit_due_last_day, IN(due), OUT(int32_t), OUT(int32_t));
    CALL(chiso_limit_due_counted, IN(due), OUT(int32_t), OUT(int32_t));
    CALL(chiso_limit_due_provisional, IN(due), OUT(uint8_t));
    CALL(chiso_limit_due_includes, IN(due), FRIDAY, 0, OUT(uint8_t));
    CALL(chiso_limit_due_text, IN(due), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_limit_due_json, IN(due), OUT_TEXT);
    chiso_limit_due_free(due);
    chiso_limit_free(limit);
}

static void deadlines(const chiso_calendar *calendar)
{
    chiso_deadline *dated = NULL, *relative = NULL;
    MAKE(chiso_deadline_read("trước ngày 30/12/2024", 0, 0, &dated, NULL));
    MAKE(chiso_deadline_read("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", 0, 0, &relative, NULL));
    CALL(chiso_deadline_read, TEXT("trước ngày 30/12/2024"), 0, 0, OUT_HANDLE(deadline));
    CALL(chiso_deadline_kind, IN(dated), OUT(int32_t));
    CALL(chiso_deadline_last_day, IN(dated), IN(calendar), CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, OUT(int32_t),
         OUT(int32_t), OUT(int32_t), OUT(int32_t), OUT(uint8_t));
    CALL(chiso_deadline_next_due, IN(dated), IN(calendar), FRIDAY, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, OUT(uint8_t),
         OUT(int32_t), OUT(int32_t), OUT(int32_t), OUT(int32_t), OUT(uint8_t));
    CALL(chiso_deadline_status, IN(dated), IN(calendar), FRIDAY, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, OUT(int32_t),
         OUT(int64_t));
    CALL(chiso_deadline_due, IN(relative), IN(calendar), FRIDAY, CHISO_NO_TIME, CHISO_ROLL_WORKING_CALENDAR,
         CHISO_NO_TIME, CHISO_START_EXCLUDED, OUT_HANDLE(limit_due));
    CALL(chiso_deadline_limit, IN(relative), OUT_HANDLE(limit));
    CALL(chiso_deadline_first_day, IN(dated), OUT(uint8_t), OUT(int32_t));
    CALL(chiso_deadline_explain, IN(dated), IN(calendar), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_deadline_json, IN(dated), IN(calendar), OUT_TEXT);
    chiso_deadline_free(dated);
    chiso_deadline_free(relative);
}

static void schedules(const chiso_calendar *calendar)
{
    static const char toml[] =
        "[schedule]\n"
        "id = \"own\"\n"
        "title = { vi = \"Báo cáo quý\", en = \"Quarterly reports\" }\n"
        "status = \"complete\"\n"
        "source = \"test\"\n"
        "confidence = \"high\"\n"
        "[[report]]\n"
        "period = \"quarter\"\n"
        "cover = { from = { offset = -1, day = 16 }, to = { day = 15 } }\n"
        "due = { day = 20, bound = \"before\" }\n";
    chiso_schedule *schedule = NULL;
    chiso_reports *reports = NULL;
    chiso_report *report = NULL;
    MAKE(chiso_schedule_builtin("cchc-581", &schedule, NULL));
    MAKE(chiso_schedule_year(schedule, calendar, 2024, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, &reports, NULL));
    MAKE(chiso_reports_at(reports, 0, &report, NULL));
    CALL(chiso_period_read, TEXT("Quý III/2024"), OUT(int32_t), OUT(int32_t), OUT(uint32_t));
    CALL(chiso_period_name, CHISO_PERIOD_QUARTER, 2024, 3, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_schedule_count, OUT(size_t));
    CALL(chiso_schedule_id_at, 0, OUT_TEXT);
    CALL(chiso_schedule_builtin, TEXT("cchc-581"), OUT_HANDLE(schedule));
    CALL(chiso_schedule_read_toml, TEXT_AND_LENGTH(toml), TEXT("own.toml"), OUT_HANDLE(schedule));
    CALL(chiso_schedule_report, IN(schedule), IN(calendar), CHISO_PERIOD_QUARTER, 2024, 1, CHISO_BEFORE_STRICT,
         CHISO_ROLL_NONE, OUT_HANDLE(report));
    CALL(chiso_schedule_next_due, IN(schedule), IN(calendar), FRIDAY, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE,
         OUT_HANDLE(report));
    CALL(chiso_schedule_year, IN(schedule), IN(calendar), 2024, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE,
         OUT_HANDLE(reports));
    CALL(chiso_schedule_ics, IN(schedule), IN(calendar), 2024, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, CHISO_LANG_VI,
         OUT_TEXT);
    CALL(chiso_schedule_json, IN(schedule), OUT_TEXT);
    CALL(chiso_reports_count, IN(reports), OUT(size_t));
    CALL(chiso_reports_at, IN(reports), 0, OUT_HANDLE(report));
    CALL(chiso_report_period, IN(report), OUT(int32_t), OUT(int32_t), OUT(uint32_t));
    CALL(chiso_report_covers, IN(report), OUT(int32_t), OUT(int32_t));
    CALL(chiso_report_due, IN(report), OUT(int32_t), OUT(int32_t), OUT(int32_t), OUT(int32_t), OUT(uint8_t));
    CALL(chiso_report_json, IN(report), OUT_TEXT);
    chiso_report_free(report);
    chiso_reports_free(reports);
    chiso_schedule_free(schedule);
}

static void calendar_files(void)
{
    static const char *const ids[] = {"a", "b"}, *const summaries[] = {"Nộp", "Họp"};
    static const char *const details[] = {"hồ sơ", "giao ban"};
    static const int32_t first[] = {FRIDAY, FRIDAY}, last[] = {FRIDAY, FRIDAY};
    static const int32_t seconds[] = {CHISO_NO_TIME, CHISO_NO_TIME};
    CALL(chiso_ics_write, TEXT("Lịch"), TEXTS(ids), TEXTS(summaries), TEXTS_WITH_GAPS_OR_NULL(details), IN(first),
         IN(last), IN_OR_NULL(seconds), 2, OUT_TEXT);
}

void boundary_deadlines(void)
{
    chiso_calendar *calendar = NULL;
    MAKE(chiso_calendar_vietnam(&calendar, NULL));
    limits(calendar);
    deadlines(calendar);
    schedules(calendar);
    calendar_files();
    chiso_calendar_free(calendar);
}
