/* Damaged input through every reader of the interface: an error with its code, or a result, and never a
 * defect of the library. The same numbers are drawn in every run; the first argument says how many rounds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chiso.h"

/* Reads a text that is NUL-terminated at `length`. */
typedef int32_t reader(const char *text, size_t length, chiso_error **err);

static const char FRAMEWORK[] =
    "[framework]\nid = \"kinds-2024\"\nindex = \"KINDS\"\ntitle = { vi = \"Thử\", en = \"Test\" }\n"
    "valid = { from = 2024 }\nstatus = \"illustration\"\nlevels = [\"criterion\"]\nmax = \"4\"\n"
    "source = { ref = \"test\", confidence = \"high\" }\n"
    "[[node]]\nid = \"1\"\nname = { vi = \"Tỷ lệ\", en = \"Share\" }\nmax = \"2\"\n"
    "rule = { kind = \"proportional\", terms = [{ of = { num = \"done\", den = \"total\" }, points = \"2\" }] }\n"
    "[[node]]\nid = \"2\"\nname = { vi = \"Thời hạn\", en = \"Time\" }\nmax = \"2\"\n"
    "rule = { kind = \"timeliness\", due = \"2024-02-28\", lines = [{ late = \"<= 0\", points = \"2\" }, "
    "{ late = \"> 0\", points = \"1\" }] }\n";

static const char OVERLAY[] =
    "[calendar]\nid = \"a\"\ntitle = { vi = \"A\", en = \"A\" }\n"
    "[[notice]]\nact = \"1\"\ndate = 2026-10-01\nsource = \"s\"\nconfidence = \"high\"\n"
    "holidays = [{ of = \"tet\", from = 2027-02-04, to = 2027-02-08 }]\n"
    "swaps = [{ off = 2026-11-23, work = 2026-11-28 }]\n"
    "[[hours]]\nname = { vi = \"G\", en = \"H\" }\nshifts = [\"07:30-11:30\"]\n";
static const char RECORD[] =
    "{\"framework\": \"par-2022-components\", \"unit\": \"Bắc Giang\", \"period\": 2022, \"entries\": ["
    "{\"act\": \"declare\", \"stage\": \"self\", \"node\": \"economy\", \"value\": \"4,5\", \"by\": \"a\", "
    "\"at\": \"2022-12-20\"}, {\"act\": \"support\", \"node\": \"economy\", \"evidence\": [\"1/BC\"], \"by\": \"a\", "
    "\"at\": \"2022-12-20T10:00\"}, {\"act\": \"declare\", \"stage\": \"self\", \"node\": \"appraisal\", \"value\": 58, "
    "\"by\": \"a\", \"at\": \"2022-12-21\"}]}";
static const char TABLE[] =
    "STT\tTiêu chí\tĐiểm tối đa\nI\tQuản lý\t10\n1\tKế hoạch\t4\n\tBan hành chậm nhất ngày 31/12/2031: 4\n"
    "\tBan hành sau ngày 31/12/2031 hoặc không ban hành: 0\n2\tHồ sơ\t6\n\tTừ 90% đến 100%: 6 điểm\n"
    "\tDưới 90%: Điểm = (b/a) x 6, trong đó a là tổng số, b là số đúng hạn\n\tMỗi lỗi trừ 0,5 điểm, tối đa 2 điểm\n"
    "\tKhông phát sinh hồ sơ: không áp dụng\n\tTổng cộng\t10\n";

static int32_t read_points(const char *text, size_t length, chiso_error **err)
{
    int64_t points;
    (void)length;
    return chiso_points_parse(text, &points, err);
}

static int32_t read_round(const char *text, size_t length, chiso_error **err)
{
    int64_t points;
    return chiso_points_round(text, (uint32_t)(length % 9), (int32_t)(length % 5), &points, err);
}

static int32_t read_unit(const char *text, size_t length, chiso_error **err)
{
    chiso_unit *unit = NULL;
    int32_t status = chiso_unit_resolve(text, "2024-05-03", &unit, err);
    (void)length;
    chiso_unit_free(unit);
    return status;
}

static int32_t read_day(const char *text, size_t length, chiso_error **err)
{
    size_t count;
    (void)length;
    return chiso_unit_count(text, &count, err);
}

/* A criteria table, with its framework and its report. */
static int32_t read_table(const char *text, size_t length, chiso_error **err)
{
    chiso_criteria_table *table = NULL;
    char *report = NULL;
    chiso_record *row = NULL;
    int32_t status =
        chiso_criteria_table_read((const uint8_t *)text, length, "mutate", NULL, NULL, &table, err);
    if (status == CHISO_OK)
        status = chiso_criteria_table_coverage_text(table, CHISO_LANG_VI, &report, err);
    if (status == CHISO_OK)
        status = chiso_criteria_table_row(table, 0, &row, err);
    chiso_text_free(report);
    chiso_record_free(row);
    chiso_criteria_table_free(table);
    return status;
}

static int32_t read_toml(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    int32_t status = chiso_framework_read_toml(text, length, "mutate", &framework, err);
    chiso_framework_free(framework);
    return status;
}

static int32_t read_json(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    int32_t status = chiso_framework_read_json(text, length, "mutate", &framework, err);
    chiso_framework_free(framework);
    return status;
}

/* Facts, and the score with its reasons where they can be read. */
static int32_t read_facts(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    char *json = NULL;
    int32_t status = chiso_framework_builtin("index-766-2022", &framework, err);
    if (status == CHISO_OK)
        status = chiso_facts_read_json(framework, text, length, &facts, err);
    if (status == CHISO_OK)
        status = chiso_score(facts, NULL, 2024, CHISO_SCORE_KNOWN_PART, &card, err);
    if (status == CHISO_OK)
        status = chiso_scorecard_json(card, &json, err);
    chiso_text_free(json);
    chiso_scorecard_free(card);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    return status;
}

static const char SCHEDULE[] =
    "[schedule]\nid = \"my-office\"\ntitle = { vi = \"Báo cáo\", en = \"Report\" }\nstatus = \"complete\"\n"
    "source = \"test\"\nconfidence = \"high\"\n[[report]]\nperiod = \"month\"\n"
    "cover = { from = { offset = -1, day = 15 }, to = { day = 14 } }\ndue = { working-days-after-cut-off = 2 }\n";

/* A limit, and when it ends. */
static int32_t read_limit(const char *text, size_t length, chiso_error **err)
{
    chiso_calendar *calendar = NULL;
    chiso_limit *limit = NULL;
    chiso_limit_due *due = NULL;
    int32_t status = chiso_calendar_vietnam(&calendar, err);
    if (status == CHISO_OK)
        status = chiso_limit_read(text, &limit, err);
    if (status == CHISO_OK)
        status = chiso_limit_due_from(limit, calendar, (int32_t)(length * 997), 36000, CHISO_ROLL_WORKING_CALENDAR, 54000,
                                 CHISO_START_EXCLUDED, &due, err);
    chiso_limit_due_free(due);
    chiso_limit_free(limit);
    chiso_calendar_free(calendar);
    return status;
}

/* A phrase, and where it stands on a day. */
static int32_t read_deadline(const char *text, size_t length, chiso_error **err)
{
    chiso_calendar *calendar = NULL;
    chiso_deadline *deadline = NULL;
    char *json = NULL;
    int64_t days;
    int32_t found, status = chiso_calendar_vietnam(&calendar, err);
    if (status == CHISO_OK)
        status = chiso_deadline_read(text, length % 2 == 0 ? 2024 : 0, 0, &deadline, err);
    if (status == CHISO_OK)
        status = chiso_deadline_json(deadline, calendar, &json, err);
    if (status == CHISO_OK)
        status = chiso_deadline_status(deadline, calendar, 19800, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, &found, &days,
                                       err);
    chiso_text_free(json);
    chiso_deadline_free(deadline);
    chiso_calendar_free(calendar);
    return status;
}

/* A schedule, and its next report. */
static int32_t read_schedule(const char *text, size_t length, chiso_error **err)
{
    chiso_calendar *calendar = NULL;
    chiso_schedule *schedule = NULL;
    chiso_report *report = NULL;
    int32_t status = chiso_calendar_vietnam(&calendar, err);
    if (status == CHISO_OK)
        status = chiso_schedule_read_toml(text, length, "mutate", &schedule, err);
    if (status == CHISO_OK)
        status = chiso_schedule_next_due(schedule, calendar, 19800, CHISO_BEFORE_STRICT, CHISO_ROLL_NONE, &report, err);
    chiso_report_free(report);
    chiso_schedule_free(schedule);
    chiso_calendar_free(calendar);
    return status;
}

static const char LOG[] =
    "{\"limit\": \"05 ngày làm việc\", \"options\": {\"extensions\": \"record\", \"cut_off\": \"16:00\"}, \"events\": ["
    "{\"kind\": \"received\", \"moment\": \"2024-03-04T09:00\"}, {\"kind\": \"paused\", \"moment\": \"2024-03-05T09:00\"}, "
    "{\"kind\": \"resumed\", \"moment\": \"2024-03-08T09:00\"}, "
    "{\"kind\": \"extended\", \"moment\": \"2024-03-11T09:00\", \"until\": \"2024-03-20\"}, "
    "{\"kind\": \"finished\", \"moment\": \"20240318150000\"}]}";

/* A log of a dossier, and where it stands. */
static int32_t read_clock(const char *text, size_t length, chiso_error **err)
{
    chiso_calendar *calendar = NULL;
    chiso_dossier_clock *clock = NULL;
    chiso_dossier_status *found = NULL;
    char *json = NULL;
    int32_t status = chiso_calendar_vietnam(&calendar, err);
    if (status == CHISO_OK)
        status = chiso_dossier_clock_read_json(calendar, text, length, &clock, err);
    if (status == CHISO_OK)
        status = chiso_dossier_clock_status(clock, (int64_t)1710000000 + (int64_t)length * 86400, &found, err);
    if (status == CHISO_OK)
        status = chiso_dossier_status_json(found, &json, err);
    chiso_text_free(json);
    chiso_dossier_status_free(found);
    chiso_dossier_clock_free(clock);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t read_moment(const char *text, size_t length, chiso_error **err)
{
    int64_t moment;
    (void)length;
    return chiso_moment_parse(text, &moment, err);
}

/* An overlay, put on the calendar where it can be read. */
static int32_t read_overlay(const char *text, size_t length, chiso_error **err)
{
    chiso_calendar *calendar = NULL, *overlaid = NULL;
    int32_t status = chiso_calendar_vietnam(&calendar, err);
    if (status == CHISO_OK)
        status = chiso_calendar_with_overlay(calendar, text, length, "mutate", &overlaid, err);
    chiso_calendar_free(overlaid);
    chiso_calendar_free(calendar);
    return status;
}

static const char PLAN[] =
    "[plan]\nid = \"a-2024\"\nact = { number = \"1/KH\", date = 2024-02-01 }\n"
    "title = { vi = \"Thử\", en = \"Test\" }\nunit = \"Ninh Thuận\"\nyear = 2024\nstatus = \"illustration\"\n"
    "source = { ref = \"test\", confidence = \"high\" }\n"
    "[register]\nid = \"r\"\nprovince = \"Ninh Thuận\"\ntitle = { vi = \"Cơ quan\", en = \"Agencies\" }\n"
    "valid = { from = 2024-01-01, to = 2024-12-31 }\nsource = { ref = \"test\", confidence = \"high\" }\n"
    "[[agency]]\nid = \"so-a\"\nname = { vi = \"Sở A\", en = \"A\" }\nkind = \"department\"\n"
    "[[task]]\nid = \"PL.1\"\nlabel = { vi = \"Việc\", en = \"Work\" }\nlead = [\"Sở A\"]\n"
    "time = \"trước ngày 30/12/2024\"\nplace = \"PL.1\"\n";

/* A plan, and its report on a day without a log. */
static int32_t read_plan(const char *text, size_t length, chiso_error **err)
{
    chiso_plan *plan = NULL;
    chiso_plan_log *log = NULL;
    chiso_plan_status *status = NULL;
    char *report = NULL;
    int32_t code = chiso_plan_read_toml(text, length, "mutate", &plan, err);
    if (code == CHISO_OK)
        code = chiso_plan_log_read_json(plan, "[]", 2, "log", CHISO_NO_DAY, &log, err);
    if (code == CHISO_OK)
        code = chiso_plan_status_of(log, 20000, CHISO_BEFORE_STRICT, 15, NULL, &status, err);
    if (code == CHISO_OK)
        code = chiso_plan_status_report(status, NULL, NULL, CHISO_LANG_VI, CHISO_REPORT_HTML, &report, err);
    chiso_text_free(report);
    chiso_plan_status_free(status);
    chiso_plan_log_free(log);
    chiso_plan_free(plan);
    return code;
}

/* A log of the built-in plan. */
static int32_t read_log(const char *text, size_t length, chiso_error **err)
{
    chiso_plan *plan = NULL;
    chiso_plan_log *log = NULL;
    int32_t code = chiso_plan_builtin("bac-giang-87-2024", &plan, err);
    if (code == CHISO_OK)
        code = chiso_plan_log_read_json(plan, text, length, "log", CHISO_NO_DAY, &log, err);
    chiso_plan_log_free(log);
    chiso_plan_free(plan);
    return code;
}

/* What is held against the built-in plan. */
static int32_t read_evidence(const char *text, size_t length, chiso_error **err)
{
    chiso_plan *plan = NULL;
    chiso_record *found = NULL;
    int32_t code = chiso_plan_builtin("bac-giang-87-2024", &plan, err);
    (void)length;
    if (code == CHISO_OK)
        code = chiso_plan_check_targets(plan, text, &found, err);
    chiso_record_free(found);
    chiso_plan_free(plan);
    return code;
}

static int32_t read_registers(const char *text, size_t length, chiso_error **err)
{
    chiso_record *found = NULL;
    int32_t code = chiso_task_registers(text, length, &found, err);
    chiso_record_free(found);
    return code;
}

/* A record, and its table where it can be read. */
static int32_t read_record(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    chiso_assessment *record = NULL;
    char *table = NULL;
    int32_t status = chiso_framework_builtin("par-2022-components", &framework, err);
    if (status == CHISO_OK)
        status = chiso_assessment_read_json(framework, text, length, "mutate", &record, err);
    if (status == CHISO_OK)
        status = chiso_assessment_table(record, CHISO_TABLE_HTML, CHISO_LANG_VI, &table, err);
    chiso_text_free(table);
    chiso_assessment_free(record);
    chiso_framework_free(framework);
    return status;
}

static const struct {
    const char *name;
    reader *read;
    const char *seeds[3];
} readers[] = {
    {"points", read_points, {"1.234,5", "25%", "-0,25"}},
    {"round", read_round, {"1/3", "2,345", "100 000 000"}},
    {"unit", read_unit, {"Bà Rịa - Vũng Tàu", "TP. Hồ Chí Minh", "24"}},
    {"day", read_day, {"2024-05-03", "2025-07-01", "1990-01-01"}},
    {"overlay", read_overlay, {OVERLAY, OVERLAY, "[calendar]"}},
    {"framework in TOML", read_toml, {FRAMEWORK, FRAMEWORK, "[framework]"}},
    {"framework in JSON", read_json, {"{\"framework\": {\"id\": \"a\", \"levels\": []}, \"node\": []}", "[]", "{}"}},
    {"criteria table", read_table, {TABLE, TABLE, "STT;Tiêu chí;Điểm\n1;a;2\n"}},
    {"facts",
     read_facts,
     {"{\"PUBLIC_CONTENT_FULL\": {\"done\": 87, \"total\": 89}}", "{\"progress\": \"19,5\"}",
      "{\"online\": {\"state\": \"missing\"}}"}},
    {"limit", read_limit, {"05 (năm) ngày làm việc", "1,5 giờ làm việc", "01 năm rưỡi"}},
    {"deadline",
     read_deadline,
     {"chậm nhất 17h00 ngày 30/12/2024 (thứ Hai)", "Hằng quý, trước ngày 20 của tháng cuối quý",
      "trong thời hạn 05 ngày làm việc kể từ ngày 15/5"}},
    {"schedule", read_schedule, {SCHEDULE, SCHEDULE, "[schedule]"}},
    {"log of a dossier", read_clock, {LOG, LOG, "{\"events\": []}"}},
    {"moment", read_moment, {"2024-03-04T09:00", "20240304090000", "2024-03-04T02:00:00Z"}},
    {"plan", read_plan, {PLAN, PLAN, "[plan]"}},
    {"log",
     read_log,
     {"[{\"item\": \"PL.8\", \"date\": \"2024-12-05\", \"event\": \"completed\"}]",
      "[{\"item\": \"evidence\", \"agency\": \"Sở Tư pháp\", \"date\": \"2024-12-05\", \"event\": \"extended\", "
      "\"until\": \"2024-12-31\"}]",
      "[]"}},
    {"evidence",
     read_evidence,
     {"{\"results\": [{\"index\": \"SIPAS\", \"year\": 2024, \"value\": \"84.09\", \"rank\": 30}]}", "{\"results\": []}",
      "{}"}},
    {"registers",
     read_registers,
     {"{\"ours\": [{\"id\": \"1/TTg\", \"progress\": \"completed\"}], \"theirs\": []}", "{}",
      "{\"ours\": [], \"theirs\": []}"}},
    {"record", read_record, {RECORD, "{\"framework\": \"par-2022-components\", \"entries\": []}", RECORD}},
};

/* xorshift, so that a failure can be met again anywhere. */
static uint32_t state = 2463534242u;

static uint32_t draw(uint32_t below)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % below;
}

static const char *const PIECES[] = {"\"", "{", "}", "[[", "]]", "=", "\n", ",", "-", "99999999999999999999", "0",
                                     "1e999", "NaN", "\xC3\x28", "\xEF\xBC\x95", "\xCC\x89", "null", "true", "//",
                                     "max", "kind", "node", "\\u0000", "9999-99-99", "%", "'"};

/* A seed with a few places cut out, doubled, changed or filled with pieces of other inputs. */
static char *damaged(const char *seed, size_t *length)
{
    size_t room = strlen(seed) + 512, size = strlen(seed);
    uint32_t changes = 1 + draw(4);
    char *text = malloc(room);
    if (text == NULL)
        exit(2);
    memcpy(text, seed, size);
    while (changes-- > 0) {
        size_t at = draw((uint32_t)size + 1), piece;
        const char *with = PIECES[draw(sizeof PIECES / sizeof *PIECES)];
        switch (draw(4)) {
        case 0: /* one byte is another */
            if (at < size)
                text[at] = (char)(1 + draw(255));
            break;
        case 1: /* a stretch is gone */
            piece = draw(16);
            if (at + piece <= size) {
                memmove(text + at, text + at + piece, size - at - piece);
                size -= piece;
            }
            break;
        case 2: /* the rest is gone */
            size = at;
            break;
        default: /* something came in */
            piece = strlen(with);
            memmove(text + at + piece, text + at, size - at);
            memcpy(text + at, with, piece);
            size += piece;
        }
    }
    text[size] = '\0';
    *length = size;
    return text;
}

/* Whether the outcome is one of those the header allows. */
static int sound(int32_t status, const chiso_error *err)
{
    if (status == CHISO_OK)
        return err == NULL;
    return status != CHISO_ERROR_PANIC && err != NULL && chiso_error_code(err) == status
           && chiso_error_message(err)[0] != '\0';
}

int main(int count, char **arguments)
{
    unsigned long rounds = count > 1 ? strtoul(arguments[1], NULL, 10) : 2000, passed = 0, failed = 0, at;
    size_t which;
    for (which = 0; which < sizeof readers / sizeof *readers; which++) {
        for (at = 0; at < rounds; at++) {
            chiso_error *err = NULL;
            size_t length;
            char *text = damaged(readers[which].seeds[draw(3)], &length);
            int32_t status = readers[which].read(text, length, &err);
            if (sound(status, err)) {
                passed++;
            } else {
                failed++;
                printf("FAILED %s, status %ld, %s: %s\n", readers[which].name, (long)status,
                       chiso_error_message(err), text);
            }
            chiso_error_free(err);
            free(text);
        }
    }
    printf("c mutate: %lu passed, %lu failed\n", passed, failed);
    return failed != 0;
}
