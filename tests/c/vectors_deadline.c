/* Vectors of time limits, deadline phrases, schedules and iCalendar files. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static const char *const kinds[] = {"fixed", "interval", "recurring", "relative", "ongoing", "several", NULL};
static const char *const units[] = {"minutes", "hours", "working-minutes", "working-hours", "half-working-days",
                                    "working-days", "days", "weeks", "half-months", "months", "half-years", "years",
                                    NULL};
static const char *const periods[] = {"week", "month", "quarter", "half-year", "nine-months", "year", NULL};

static int32_t roll(const test *t, int32_t usual)
{
    static const char *const rolls[] = {"none", "working-calendar", "weekend-or-holiday", NULL};
    const char *text = input(t, "roll");
    return text == NULL ? usual : word(text, CHISO_ROLL_NONE, rolls);
}

static int32_t before(const test *t)
{
    const char *text = input(t, "before");
    return text != NULL && strcmp(text, "inclusive") == 0 ? CHISO_BEFORE_INCLUSIVE : CHISO_BEFORE_STRICT;
}

static int32_t start(const test *t)
{
    static const char *const starts[] = {"excluded", "included", "roll-forward", "roll-backward", NULL};
    const char *text = input(t, "start");
    return text == NULL ? CHISO_START_EXCLUDED : word(text, CHISO_START_EXCLUDED, starts);
}

/* "15:30" as seconds; CHISO_NO_TIME for none. */
static int32_t clock_of(const char *text)
{
    int hour = 0, minute = 0;
    if (text == NULL || sscanf(text, "%d:%d", &hour, &minute) != 2)
        return CHISO_NO_TIME;
    return (int32_t)(hour * 3600 + minute * 60);
}

/* "2024-04-26", or "2024-04-26T15:30". */
static int32_t moment_of(const char *text, int32_t *second)
{
    char day[16];
    int32_t number = 0;
    sprintf(day, "%.10s", text);
    chiso_day_parse(day, &number, NULL);
    *second = clock_of(strlen(text) > 10 ? text + 11 : NULL);
    return number;
}

static int32_t day_of(const test *t, const char *key)
{
    int32_t second;
    return moment_of(input(t, key), &second);
}

static void expect_day(test *t, const json_value *expected, int known, int32_t day)
{
    char *text = NULL;
    if (known)
        chiso_day_text(day, &text, NULL);
    expect_owned(t, expected->key, expected, text);
}

static void expect_time(test *t, const json_value *expected, int32_t second)
{
    char text[16];
    sprintf(text, "%02d:%02d", (int)(second / 3600), (int)(second / 60 % 60));
    expect_text(t, expected->key, expected, second == CHISO_NO_TIME ? NULL : text);
}

static void expect_certainty(test *t, const json_value *expected, uint8_t provisional)
{
    expect_text(t, expected->key, expected, provisional ? "provisional" : "confirmed");
}

/* A list of words must be that of the found one, or of a member of its items. */
static void expect_list(test *t, const json_value *expected, const json_value *found, const char *key)
{
    const json_value *a = expected->first, *b = found == NULL ? NULL : found->first;
    for (; a != NULL && b != NULL; a = a->next, b = b->next)
        expect_text(t, expected->key, a, json_text(key == NULL ? b : json_get(b, key)));
    if (a != NULL || b != NULL)
        differ(t, "%s: another number of items", expected->key);
}

static int32_t run_read_limit(test *t)
{
    const json_value *member;
    chiso_limit *limit = NULL;
    uint32_t count = 0;
    int32_t unit = 1, status = chiso_limit_read(input(t, "text"), &limit, &t->err);
    char *text = NULL;
    if (status != CHISO_OK)
        return status;
    if (chiso_limit_parts(limit, &count, &unit, NULL) != CHISO_OK)
        differ(t, "the limit has no parts");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "count") == 0) {
            expect_number(t, "count", member, count);
        } else if (strcmp(member->key, "unit") == 0) {
            expect_text(t, "unit", member, units[unit - 1]);
        } else if (strcmp(member->key, "vi") == 0 || strcmp(member->key, "en") == 0) {
            chiso_limit_text(limit, member->key[0] == 'v' ? CHISO_LANG_VI : CHISO_LANG_EN, &text, NULL);
            expect_owned(t, member->key, member, text);
        } else {
            unknown_member(t, member);
        }
    }
    chiso_limit_free(limit);
    return status;
}

static void expect_due(test *t, const chiso_limit_due *due)
{
    const json_value *member;
    int32_t day = 0, second = 0, from = 0, unrolled = 0;
    uint8_t provisional = 0, in_time = 0;
    if (chiso_limit_due_last_day(due, &day, &second, NULL) != CHISO_OK
        || chiso_limit_due_counted(due, &from, &unrolled, NULL) != CHISO_OK
        || chiso_limit_due_provisional(due, &provisional, NULL) != CHISO_OK
        || chiso_limit_due_includes(due, day, second == CHISO_NO_TIME ? 86399 : second, &in_time, NULL) != CHISO_OK)
        differ(t, "the end of the limit does not tell about itself");
    if (!in_time)
        differ(t, "the last moment is not in time");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "last_day") == 0)
            expect_day(t, member, 1, day);
        else if (strcmp(member->key, "time") == 0)
            expect_time(t, member, second);
        else if (strcmp(member->key, "counted_from") == 0)
            expect_day(t, member, 1, from);
        else if (strcmp(member->key, "rolled_from") == 0)
            expect_day(t, member, unrolled != day, unrolled);
        else if (strcmp(member->key, "certainty") == 0)
            expect_certainty(t, member, provisional);
        else
            unknown_member(t, member);
    }
}

static int32_t run_limit(test *t)
{
    chiso_calendar *calendar = NULL;
    chiso_limit *limit = NULL;
    chiso_limit_due *due = NULL;
    int32_t second = 0, status = chiso_limit_read(input(t, "limit"), &limit, &t->err);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK && input(t, "before") != NULL) {
        status = chiso_limit_due_before(limit, calendar, day_of(t, "before"), &due, &t->err);
    } else if (status == CHISO_OK) {
        int32_t day = moment_of(input(t, "received"), &second);
        status = chiso_limit_due_from(limit, calendar, day, second, roll(t, CHISO_ROLL_WORKING_CALENDAR),
                                 clock_of(input(t, "cut_off")), start(t), &due, &t->err);
    }
    if (status == CHISO_OK)
        expect_due(t, due);
    chiso_limit_due_free(due);
    chiso_limit_free(limit);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t read_phrase(test *t, chiso_deadline **deadline)
{
    return chiso_deadline_read(input(t, "text"), (int32_t)number(json_get(t->input, "year")),
                               (uint32_t)number(json_get(t->input, "month")), deadline, &t->err);
}

static void expect_reading(test *t, const chiso_deadline *deadline, const chiso_calendar *calendar)
{
    const json_value *member;
    json_value *details;
    char *json = NULL, *text = NULL;
    chiso_limit *limit = NULL;
    int32_t kind = 1, day = 0;
    uint8_t known = 0;
    chiso_deadline_json(deadline, calendar, &json, NULL);
    details = json_read(json, strlen(json));
    chiso_deadline_kind(deadline, &kind, NULL);
    chiso_deadline_limit(deadline, &limit, NULL);
    if (chiso_deadline_first_day(deadline, &known, &day, NULL) != CHISO_OK)
        known = 0;
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "kind") == 0) {
            expect_text(t, "kind", member, kinds[kind - 1]);
        } else if (strcmp(member->key, "missing") == 0) {
            expect_list(t, member, json_get(details, "missing"), NULL);
        } else if (strcmp(member->key, "doubts") == 0 || strcmp(member->key, "alternatives") == 0) {
            expect_list(t, member, json_get(details, member->key), "name");
        } else if (strcmp(member->key, "limit") == 0) {
            text = NULL;
            if (limit != NULL)
                chiso_limit_text(limit, CHISO_LANG_VI, &text, NULL);
            expect_owned(t, "limit", member, text);
        } else if (strcmp(member->key, "event") == 0) {
            expect_text(t, "event", member, json_text(json_get(json_get(details, "deadline"), "event")));
        } else if (strcmp(member->key, "first_day") == 0) {
            expect_day(t, member, known, day);
        } else if (strcmp(member->key, "vi") == 0 || strcmp(member->key, "en") == 0) {
            text = NULL;
            chiso_deadline_explain(deadline, calendar, member->key[0] == 'v' ? CHISO_LANG_VI : CHISO_LANG_EN, &text,
                                   NULL);
            expect_owned(t, member->key, member, text);
        } else {
            unknown_member(t, member);
        }
    }
    json_free(details);
    chiso_text_free(json);
    chiso_limit_free(limit);
}

static int32_t run_read_deadline(test *t)
{
    chiso_deadline *deadline = NULL;
    chiso_calendar *calendar = NULL;
    int32_t status = read_phrase(t, &deadline);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK)
        expect_reading(t, deadline, calendar);
    chiso_deadline_free(deadline);
    chiso_calendar_free(calendar);
    return status;
}

/* The last day as the interface gives it. */
typedef struct {
    int32_t day, second, day_off, named;
    uint8_t known, provisional;
} last_day;

static void expect_last_day(test *t, const json_value *member, const last_day *found)
{
    if (strcmp(member->key, "date") == 0)
        expect_day(t, member, found->known, found->day);
    else if (strcmp(member->key, "time") == 0)
        expect_time(t, member, found->second);
    else if (strcmp(member->key, "day_off") == 0)
        expect_flag(t, "day_off", member, found->day_off == 1);
    else if (strcmp(member->key, "rolled_from") == 0)
        expect_day(t, member, found->named != found->day, found->named);
    else if (strcmp(member->key, "certainty") == 0)
        expect_certainty(t, member, found->provisional);
    else
        unknown_member(t, member);
}

static int32_t run_last_day(test *t)
{
    const json_value *member;
    chiso_deadline *deadline = NULL;
    chiso_calendar *calendar = NULL;
    last_day found;
    int32_t status = read_phrase(t, &deadline);
    memset(&found, 0, sizeof found);
    found.known = 1;
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK && input(t, "from") != NULL)
        status = chiso_deadline_next_due(deadline, calendar, day_of(t, "from"), before(t), roll(t, CHISO_ROLL_NONE),
                                         &found.known, &found.day, &found.second, &found.day_off, &found.named,
                                         &found.provisional, &t->err);
    else if (status == CHISO_OK)
        status = chiso_deadline_last_day(deadline, calendar, before(t), roll(t, CHISO_ROLL_NONE), &found.day,
                                         &found.second, &found.day_off, &found.named, &found.provisional, &t->err);
    if (status == CHISO_OK)
        for (member = t->expect->first; member != NULL; member = member->next)
            expect_last_day(t, member, &found);
    chiso_deadline_free(deadline);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_status(test *t)
{
    static const char *const words[] = {"not-yet-due", "due-today", "overdue", "never"};
    const json_value *member;
    chiso_deadline *deadline = NULL;
    chiso_calendar *calendar = NULL;
    last_day next;
    int32_t stands = 1, status = read_phrase(t, &deadline);
    int64_t days = 0;
    memset(&next, 0, sizeof next);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK)
        status = chiso_deadline_status(deadline, calendar, day_of(t, "on"), before(t), roll(t, CHISO_ROLL_NONE),
                                       &stands, &days, &t->err);
    if (status == CHISO_OK && stands == CHISO_DEADLINE_NEVER)
        chiso_deadline_next_due(deadline, calendar, day_of(t, "on"), before(t), roll(t, CHISO_ROLL_NONE), &next.known,
                                &next.day, &next.second, &next.day_off, &next.named, &next.provisional, NULL);
    for (member = status == CHISO_OK ? t->expect->first : NULL; member != NULL; member = member->next) {
        if (strcmp(member->key, "status") == 0)
            expect_text(t, "status", member, words[stands - 1]);
        else if (strcmp(member->key, "days") == 0 && stands == CHISO_DEADLINE_NEVER)
            expect_text(t, "days", member, NULL);
        else if (strcmp(member->key, "days") == 0)
            expect_number(t, "days", member, (unsigned long)days);
        else if (strcmp(member->key, "next") == 0)
            expect_day(t, member, next.known, next.day);
        else
            unknown_member(t, member);
    }
    chiso_deadline_free(deadline);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_event_due(test *t)
{
    chiso_deadline *deadline = NULL;
    chiso_calendar *calendar = NULL;
    chiso_limit_due *due = NULL;
    int32_t second = 0, status = read_phrase(t, &deadline);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK) {
        int32_t day = moment_of(input(t, "event"), &second);
        status = chiso_deadline_due(deadline, calendar, day, second, CHISO_ROLL_WORKING_CALENDAR,
                                    clock_of(input(t, "cut_off")), CHISO_START_EXCLUDED, &due, &t->err);
    }
    if (status == CHISO_OK)
        expect_due(t, due);
    chiso_limit_due_free(due);
    chiso_deadline_free(deadline);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t read_schedule(test *t, chiso_schedule **schedule)
{
    const char *toml = input(t, "toml");
    if (toml != NULL)
        return chiso_schedule_read_toml(toml, strlen(toml), "vector", schedule, &t->err);
    return chiso_schedule_builtin(input(t, "schedule"), schedule, &t->err);
}

static void expect_report_member(test *t, const json_value *member, const chiso_report *report,
                                 const json_value *details)
{
    last_day due;
    int32_t from = 0, to = 0;
    int covered = chiso_report_covers(report, &from, &to, NULL) == CHISO_OK;
    memset(&due, 0, sizeof due);
    due.known = chiso_report_due(report, &due.day, &due.second, &due.day_off, &due.named, &due.provisional, NULL)
        == CHISO_OK;
    if (strcmp(member->key, "id") == 0)
        expect_text(t, "id", member, json_text(json_get(json_get(details, "period"), "id")));
    else if (strcmp(member->key, "confidence") == 0)
        expect_text(t, "confidence", member, json_text(json_get(details, "confidence")));
    else if (strcmp(member->key, "last_days") == 0)
        expect_list(t, member, json_get(details, "last_days"), "date");
    else if (strcmp(member->key, "from") == 0)
        expect_day(t, member, covered, from);
    else if (strcmp(member->key, "to") == 0)
        expect_day(t, member, covered, to);
    else if (strcmp(member->key, "due") == 0)
        expect_day(t, member, due.known, due.day);
    else
        expect_last_day(t, member, &due);
}

static void expect_report(test *t, const chiso_report *report)
{
    const json_value *member;
    json_value *details = NULL;
    char *json = NULL;
    if (report != NULL) {
        chiso_report_json(report, &json, NULL);
        details = json_read(json, strlen(json));
    }
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (report != NULL)
            expect_report_member(t, member, report, details);
        else
            expect_text(t, member->key, member, NULL);
    }
    json_free(details);
    chiso_text_free(json);
}

static int32_t run_report(test *t)
{
    chiso_schedule *schedule = NULL;
    chiso_calendar *calendar = NULL;
    chiso_report *report = NULL;
    last_day due;
    int32_t kind = 0, year = 0, from, to, status = read_schedule(t, &schedule);
    uint32_t period = 0;
    const char *wanted = input(t, "error");
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK && input(t, "period") != NULL) {
        status = chiso_period_read(input(t, "period"), &kind, &year, &period, &t->err);
    } else if (status == CHISO_OK) {
        kind = word(input(t, "kind"), CHISO_PERIOD_WEEK, periods);
        year = (int32_t)number(json_get(t->input, "year"));
        period = (uint32_t)number(json_get(t->input, "number"));
    }
    if (status == CHISO_OK)
        status = chiso_schedule_report(schedule, calendar, kind, year, period, before(t), roll(t, CHISO_ROLL_NONE),
                                       &report, &t->err);
    /* What is asked for and not known is an error of its own. */
    if (status == CHISO_OK && wanted != NULL && strcmp(wanted, "schedule-due") == 0)
        status = chiso_report_due(report, &due.day, &due.second, &due.day_off, &due.named, &due.provisional, &t->err);
    else if (status == CHISO_OK && wanted != NULL)
        status = chiso_report_covers(report, &from, &to, &t->err);
    if (status == CHISO_OK)
        expect_report(t, report);
    chiso_report_free(report);
    chiso_schedule_free(schedule);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_next_report(test *t)
{
    chiso_schedule *schedule = NULL;
    chiso_calendar *calendar = NULL;
    chiso_report *report = NULL;
    int32_t status = read_schedule(t, &schedule);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK)
        status = chiso_schedule_next_due(schedule, calendar, day_of(t, "from"), before(t), roll(t, CHISO_ROLL_NONE),
                                         &report, &t->err);
    if (status == CHISO_OK)
        expect_report(t, report);
    chiso_report_free(report);
    chiso_schedule_free(schedule);
    chiso_calendar_free(calendar);
    return status;
}

static void expect_reports(test *t, const chiso_reports *reports)
{
    const json_value *member, *item;
    size_t count = 0, at;
    chiso_reports_count(reports, &count, NULL);
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (json_count(member) != count)
            differ(t, "%s: found %lu", member->key, (unsigned long)count);
        for (item = member->first, at = 0; item != NULL; item = item->next, at++) {
            chiso_report *report = NULL;
            last_day due;
            char *json = NULL, *text = NULL;
            json_value *details;
            if (chiso_reports_at(reports, at, &report, NULL) != CHISO_OK)
                continue;
            chiso_report_json(report, &json, NULL);
            details = json_read(json, strlen(json));
            if (strcmp(member->key, "ids") == 0) {
                expect_text(t, "ids", item, json_text(json_get(json_get(details, "period"), "id")));
            } else {
                if (chiso_report_due(report, &due.day, &due.second, &due.day_off, &due.named, &due.provisional, NULL)
                    == CHISO_OK)
                    chiso_day_text(due.day, &text, NULL);
                expect_owned(t, "due", item, text);
            }
            json_free(details);
            chiso_text_free(json);
            chiso_report_free(report);
        }
    }
}

static int32_t run_report_year(test *t)
{
    chiso_schedule *schedule = NULL;
    chiso_calendar *calendar = NULL;
    chiso_reports *reports = NULL;
    int32_t status = read_schedule(t, &schedule);
    chiso_calendar_vietnam(&calendar, NULL);
    if (status == CHISO_OK)
        status = chiso_schedule_year(schedule, calendar, (int32_t)number(json_get(t->input, "year")), before(t),
                                     roll(t, CHISO_ROLL_NONE), &reports, &t->err);
    if (status == CHISO_OK)
        expect_reports(t, reports);
    chiso_reports_free(reports);
    chiso_schedule_free(schedule);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_ics(test *t)
{
    const json_value *entries = json_get(t->input, "entries"), *entry;
    size_t count = json_count(entries), at = 0;
    const char **ids = calloc(count + 1, sizeof *ids), **summaries = calloc(count + 1, sizeof *summaries);
    int32_t *first = calloc(count + 1, sizeof *first), *last = calloc(count + 1, sizeof *last);
    int32_t *seconds = calloc(count + 1, sizeof *seconds), second, status;
    char *text = NULL;
    for (entry = entries->first; entry != NULL; entry = entry->next, at++) {
        ids[at] = json_text(json_get(entry, "id"));
        summaries[at] = json_text(json_get(entry, "summary"));
        first[at] = moment_of(json_text(json_get(entry, "first")), &second);
        last[at] = moment_of(json_text(json_get(entry, "last")), &second);
        seconds[at] = clock_of(json_text(json_get(entry, "time")));
    }
    status = chiso_ics_write(input(t, "title"), ids, summaries, NULL, first, last, seconds, count, &text, &t->err);
    if (status == CHISO_OK)
        expect_owned(t, "text", t->expect->first, text);
    free(ids);
    free(summaries);
    free(first);
    free(last);
    free(seconds);
    return status;
}

const operation deadline_operations[] = {
    {"read_limit", run_read_limit},
    {"limit", run_limit},
    {"read_deadline", run_read_deadline},
    {"last_day", run_last_day},
    {"next_due", run_last_day},
    {"deadline_status", run_status},
    {"event_due", run_event_due},
    {"report", run_report},
    {"next_report", run_next_report},
    {"report_year", run_report_year},
    {"ics", run_ics},
    {NULL, NULL},
};
