/* The boundary of dossier clocks, their status and registers of dossiers. */
#include "boundary.h"

enum { THURSDAY = 19796 /* 2024-03-14 */ };

static const char OPTIONS[] = "{\"cut_off\": \"none\"}";

static chiso_calendar *calendar;
static int64_t received, later;

static chiso_dossier_clock *new_clock(void)
{
    chiso_dossier_clock *clock = NULL;
    MAKE(chiso_dossier_clock_new(calendar, "05 ngày làm việc", received, OPTIONS, &clock, NULL));
    return clock;
}

static void clocks(void)
{
    chiso_dossier_clock *clock = new_clock();
    char *json = NULL;
    int64_t until = later + 3 * 86400;
    MAKE(chiso_dossier_clock_json(clock, &json, NULL));
    CALL(chiso_dossier_clock_new, IN(calendar), TEXT_OR_NULL("05 ngày làm việc"), received, TEXT_OR_NULL(OPTIONS),
         OUT_HANDLE(dossier_clock));
    CALL(chiso_dossier_clock_read_json, IN(calendar), TEXT_AND_LENGTH(json), OUT_HANDLE(dossier_clock));
    CALL(chiso_dossier_clock_record, NEW(dossier_clock, new_clock()), CHISO_EVENT_PAUSED, later, TEXT_OR_NULL("nộp lệ phí"),
         TEXT_OR_NULL("61/2018/NĐ-CP"), TEXT_OR_NULL("Một cửa"));
    CALL(chiso_dossier_clock_extend, NEW(dossier_clock, new_clock()), later, THURSDAY, TEXT_OR_NULL("chờ ý kiến"),
         TEXT_OR_NULL("61/2018/NĐ-CP"), TEXT_OR_NULL("Một cửa"));
    CALL(chiso_dossier_clock_extend_to, NEW(dossier_clock, new_clock()), later, until + 5 * 86400, TEXT_OR_NULL("chờ ý kiến"),
         TEXT_OR_NULL("61/2018/NĐ-CP"), TEXT_OR_NULL("Một cửa"));
    CALL(chiso_dossier_clock_correct, NEW(dossier_clock, new_clock()), later, 0, received + 3600, TEXT_OR_NULL("ghi nhầm"),
         TEXT_OR_NULL("61/2018/NĐ-CP"), TEXT_OR_NULL("Một cửa"));
    CALL(chiso_dossier_clock_event_count, IN(clock), OUT(size_t));
    CALL(chiso_dossier_clock_json, IN(clock), OUT_TEXT);
    CALL(chiso_dossier_clock_status, IN(clock), later, OUT_HANDLE(dossier_status));
    chiso_text_free(json);
    chiso_dossier_clock_free(clock);
}

/* Of a clock with an extension that came too late, which is a breach. */
static void statuses(void)
{
    static const char record[] = "{\"cut_off\": \"none\", \"extensions\": \"record\"}";
    chiso_dossier_clock *clock = NULL;
    chiso_dossier_status *status = NULL;
    int64_t late;
    MAKE(chiso_moment_parse("2024-03-11T08:00", &late, NULL));
    MAKE(chiso_dossier_clock_new(calendar, "05 ngày làm việc", received, record, &clock, NULL));
    MAKE(chiso_dossier_clock_extend(clock, late, THURSDAY, NULL, NULL, NULL, NULL));
    MAKE(chiso_dossier_clock_status(clock, late, &status, NULL));
    CALL(chiso_dossier_status_state, IN(status), OUT(int32_t));
    CALL(chiso_dossier_status_flags, IN(status), OUT(uint8_t), OUT(uint8_t));
    CALL(chiso_dossier_status_due, IN(status), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_dossier_status_done, IN(status), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_dossier_status_elapsed, IN(status), OUT(uint8_t), OUT(int64_t), OUT(int32_t));
    CALL(chiso_dossier_status_remaining, IN(status), OUT(uint8_t), OUT(int64_t), OUT(int32_t));
    CALL(chiso_dossier_status_punctuality, IN(status), CHISO_GRANULARITY_DATE, OUT(uint8_t), OUT(int32_t));
    CALL(chiso_dossier_status_due_count, IN(status), OUT(size_t));
    CALL(chiso_dossier_status_due_at, IN(status), 0, OUT(int64_t), OUT(size_t));
    CALL(chiso_dossier_status_due_reason, IN(status), 0, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_dossier_status_breach_count, IN(status), OUT(size_t));
    CALL(chiso_dossier_status_breach, IN(status), 0, CHISO_LANG_VI, OUT(size_t), OUT_TEXT);
    CALL(chiso_dossier_status_text, IN(status), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_dossier_status_json, IN(status), OUT_TEXT);
    chiso_dossier_status_free(status);
    chiso_dossier_clock_free(clock);
}

static void registers(void)
{
    static const int32_t limits[] = {5, 3}, paused[] = {0, 1};
    static const int64_t none[] = {CHISO_NO_MOMENT, CHISO_NO_MOMENT};
    int64_t in[2];
    in[0] = in[1] = received;
    CALL(chiso_classify_dossiers, IN(calendar), TEXT_OR_NULL(OPTIONS), later, CHISO_GRANULARITY_DATE, 2, IN(in),
         IN_OR_NULL(limits), IN_OR_NULL(none), IN_OR_NULL(none), IN_OR_NULL(paused), IN_OR_NULL(none),
         OUT_ARRAY_OR_NULL(uint8_t, 2), OUT_ARRAY_OR_NULL(int64_t, 2), OUT_ARRAY_OR_NULL(uint8_t, 2),
         OUT_ARRAY_OR_NULL(size_t, CHISO_CLASS_COUNT));
}

void boundary_clocks(void)
{
    MAKE(chiso_calendar_vietnam(&calendar, NULL));
    MAKE(chiso_moment_parse("2024-03-04T09:00", &received, NULL));
    MAKE(chiso_moment_parse("2024-03-07T09:00", &later, NULL));
    clocks();
    statuses();
    registers();
    chiso_calendar_free(calendar);
}
