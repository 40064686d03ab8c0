/* Vectors of the working-hours clock, the dossier clock and registers of dossiers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static const char *const states_of_dossiers[] = {"not-started", "running", "overdue", "waiting", "paused",
                                                 "finished", "withdrawn", "rejected", "stopped", NULL};
static const char *const kinds[] = {"received", "supplement-requested", "supplemented", "paused", "resumed",
                                    "extended", "finished", "returned", "withdrawn", "rejected", "stopped",
                                    "corrected", NULL};
static const char *const units[] = {"working-days", "half-working-days", "days", "seconds", "working-seconds", NULL};
static const char *const punctualities[] = {"early", "on-time", "late", "no-due", NULL};
static const char *const granularities[] = {"date", "half-day", "minute", NULL};
static const char *const classes_of_dossiers[] = {"not-received", "no-due", "early", "on-time", "late", "in-time",
                                                  "overdue", "waiting", "waiting-overdue", NULL};

static int32_t calendar_of(test *t, chiso_calendar **calendar)
{
    chiso_calendar *base = NULL;
    const char *overlay = input(t, "overlay");
    int32_t status = chiso_calendar_vietnam(overlay == NULL ? calendar : &base, NULL);
    if (overlay != NULL)
        status = chiso_calendar_with_overlay(base, overlay, strlen(overlay), "vector", calendar, &t->err);
    chiso_calendar_free(base);
    return status;
}

static int32_t moment_of(test *t, const char *key, int64_t *moment)
{
    return chiso_moment_parse(input(t, key), moment, &t->err);
}

static void expect_moment(test *t, const json_value *expected, int known, int64_t moment)
{
    char *text = NULL;
    if (known)
        chiso_moment_text(moment, &text, NULL);
    expect_owned(t, expected->key == NULL ? "an item" : expected->key, expected, text);
}

static void expect_count(test *t, const json_value *expected, int known, int64_t count)
{
    char text[32];
    sprintf(text, "%lld", (long long)count);
    expect_text(t, expected->key, expected, known ? text : NULL);
}

static void expect_certainty(test *t, const json_value *expected, uint8_t provisional)
{
    expect_text(t, expected->key, expected, provisional ? "provisional" : "confirmed");
}

static int32_t run_moment(test *t)
{
    int64_t moment = 0;
    const json_value *member;
    int32_t status = moment_of(t, "text", &moment);
    for (member = status == CHISO_OK ? t->expect->first : NULL; member != NULL; member = member->next) {
        if (strcmp(member->key, "seconds") == 0)
            expect_count(t, member, 1, moment);
        else if (strcmp(member->key, "text") == 0)
            expect_moment(t, member, 1, moment);
        else
            unknown_member(t, member);
    }
    return status;
}

static int32_t run_working_time(test *t, int adds)
{
    chiso_calendar *calendar = NULL;
    const json_value *member;
    int64_t first = 0, second = 0, result = 0;
    uint8_t provisional = 0;
    size_t count = 0;
    int32_t status = calendar_of(t, &calendar);
    if (status == CHISO_OK)
        status = moment_of(t, adds ? "start" : "from", &first);
    if (status == CHISO_OK && adds) {
        second = strtoll(json_text(json_get(t->input, "seconds")), NULL, 10);
        status = chiso_calendar_add_working_time(calendar, &first, &second, 1, &result, &provisional, &count, &t->err);
    } else if (status == CHISO_OK) {
        status = moment_of(t, "to", &second);
        if (status == CHISO_OK)
            status = chiso_calendar_count_working_time(calendar, &first, &second, 1, &result, NULL, &count, &t->err);
        provisional = count > 0;
    }
    for (member = status == CHISO_OK ? t->expect->first : NULL; member != NULL; member = member->next) {
        if (strcmp(member->key, "moment") == 0)
            expect_moment(t, member, 1, result);
        else if (strcmp(member->key, "seconds") == 0)
            expect_count(t, member, 1, result);
        else if (strcmp(member->key, "certainty") == 0)
            expect_certainty(t, member, provisional);
        else
            unknown_member(t, member);
    }
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_add_working_time(test *t)
{
    return run_working_time(t, 1);
}

static int32_t run_count_working_time(test *t)
{
    return run_working_time(t, 0);
}

static int32_t run_half_day(test *t)
{
    chiso_calendar *calendar = NULL;
    const json_value *member;
    int64_t start = 0, opens = 0, closes = 0;
    int32_t status = calendar_of(t, &calendar);
    if (status == CHISO_OK)
        status = moment_of(t, "start", &start);
    if (status == CHISO_OK)
        status = chiso_calendar_half_day(calendar, start, (uint32_t)number(json_get(t->input, "after")), &opens,
                                         &closes, &t->err);
    for (member = status == CHISO_OK ? t->expect->first : NULL; member != NULL; member = member->next) {
        if (strcmp(member->key, "opens") == 0)
            expect_moment(t, member, 1, opens);
        else if (strcmp(member->key, "closes") == 0)
            expect_moment(t, member, 1, closes);
        else
            unknown_member(t, member);
    }
    chiso_calendar_free(calendar);
    return status;
}

static int64_t moment_at(const json_value *value)
{
    int64_t moment = CHISO_NO_MOMENT;
    if (json_text(value) != NULL)
        chiso_moment_parse(json_text(value), &moment, NULL);
    return moment;
}

/* A log that was read must be the one that the functions make event by event. */
static void expect_same_by_functions(test *t, const chiso_calendar *calendar, const chiso_dossier_clock *read)
{
    const json_value *log = json_get(t->input, "log"), *event = json_get(log, "events")->first;
    const json_value *given = json_get(log, "options");
    char *options = given == NULL ? NULL : (char *)calloc(given->raw_length + 1, 1);
    char *made_json = NULL, *read_json = NULL;
    chiso_dossier_clock *made = NULL;
    int32_t status;
    if (options != NULL)
        memcpy(options, given->raw, given->raw_length);
    status = chiso_dossier_clock_new(calendar, json_text(json_get(log, "limit")), moment_at(json_get(event, "moment")), options,
                             &made, NULL);
    for (event = event->next; status == CHISO_OK && event != NULL; event = event->next) {
        const char *reason = json_text(json_get(event, "reason")), *until = json_text(json_get(event, "until"));
        int64_t moment = moment_at(json_get(event, "moment"));
        int32_t kind = word(json_text(json_get(event, "kind")), CHISO_EVENT_RECEIVED, kinds), day = 0;
        if (kind == CHISO_EVENT_EXTENDED && strlen(until) == 10) {
            chiso_day_parse(until, &day, NULL);
            status = chiso_dossier_clock_extend(made, moment, day, reason, NULL, NULL, NULL);
        } else if (kind == CHISO_EVENT_EXTENDED) {
            status = chiso_dossier_clock_extend_to(made, moment, moment_at(json_get(event, "until")), reason, NULL, NULL, NULL);
        } else if (kind == CHISO_EVENT_CORRECTED) {
            status = chiso_dossier_clock_correct(made, moment, (size_t)number(json_get(event, "event")),
                                         moment_at(json_get(event, "to")), reason, NULL, NULL, NULL);
        } else {
            status = chiso_dossier_clock_record(made, kind, moment, reason, NULL, NULL, NULL);
        }
    }
    if (status != CHISO_OK || chiso_dossier_clock_json(made, &made_json, NULL) != CHISO_OK
        || chiso_dossier_clock_json(read, &read_json, NULL) != CHISO_OK || strcmp(made_json, read_json) != 0)
        differ(t, "made by functions: %s, read: %s", shown(made_json), shown(read_json));
    chiso_text_free(made_json);
    chiso_text_free(read_json);
    chiso_dossier_clock_free(made);
    free(options);
}

static void expect_history(test *t, const json_value *expected, const chiso_dossier_status *status)
{
    const json_value *item = expected->first;
    size_t count = 0, at, event;
    chiso_dossier_status_due_count(status, &count, NULL);
    for (at = 0; at < count && item != NULL; at++, item = item->next) {
        int64_t due = 0;
        char *reason = NULL;
        if (chiso_dossier_status_due_at(status, at, &due, &event, NULL) != CHISO_OK
            || chiso_dossier_status_due_reason(status, at, CHISO_LANG_EN, &reason, NULL) != CHISO_OK)
            differ(t, "a due date of the history is missing");
        expect_moment(t, item, 1, due);
        chiso_text_free(reason);
    }
    if (at != count || item != NULL)
        differ(t, "history: %lu due dates", (unsigned long)count);
}

static void expect_punctuality(test *t, const json_value *expected, const chiso_dossier_status *status, int32_t by)
{
    uint8_t known = 0;
    int32_t found = 1;
    chiso_dossier_status_punctuality(status, by, &known, &found, NULL);
    expect_text(t, expected->key, expected, known ? punctualities[found - 1] : NULL);
}

static void expect_status(test *t, const chiso_dossier_clock *clock, const chiso_dossier_status *status)
{
    const json_value *member, *rules;
    json_value *details;
    char *json = NULL, *text = NULL;
    int32_t state = 0, unit = 1, left_unit = 1;
    int64_t due = 0, done = 0, elapsed = 0, remaining = 0;
    uint8_t overdue = 0, provisional = 0, has_due = 0, has_done = 0, has_elapsed = 0, has_remaining = 0;
    size_t events = 0;
    if (chiso_dossier_status_state(status, &state, NULL) != CHISO_OK
        || chiso_dossier_status_flags(status, &overdue, &provisional, NULL) != CHISO_OK
        || chiso_dossier_status_due(status, &has_due, &due, NULL) != CHISO_OK
        || chiso_dossier_status_done(status, &has_done, &done, NULL) != CHISO_OK
        || chiso_dossier_status_elapsed(status, &has_elapsed, &elapsed, &unit, NULL) != CHISO_OK
        || chiso_dossier_status_remaining(status, &has_remaining, &remaining, &left_unit, NULL) != CHISO_OK
        || chiso_dossier_status_json(status, &json, NULL) != CHISO_OK
        || chiso_dossier_clock_event_count(clock, &events, NULL) != CHISO_OK)
        differ(t, "the status does not tell about itself");
    details = json_read(json, strlen(json));
    rules = json_get(details, "rules");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "state") == 0) {
            expect_text(t, "state", member, states_of_dossiers[state]);
        } else if (strcmp(member->key, "overdue") == 0) {
            expect_flag(t, "overdue", member, overdue);
        } else if (strcmp(member->key, "due") == 0) {
            expect_moment(t, member, has_due, due);
        } else if (strcmp(member->key, "done") == 0) {
            expect_moment(t, member, has_done, done);
        } else if (strcmp(member->key, "elapsed") == 0) {
            expect_count(t, member, has_elapsed, elapsed);
        } else if (strcmp(member->key, "remaining") == 0) {
            expect_count(t, member, has_remaining, remaining);
        } else if (strcmp(member->key, "unit") == 0) {
            expect_text(t, "unit", member, units[unit - 1]);
        } else if (strcmp(member->key, "date") == 0) {
            expect_punctuality(t, member, status, CHISO_GRANULARITY_DATE);
        } else if (strcmp(member->key, "half_day") == 0) {
            expect_punctuality(t, member, status, CHISO_GRANULARITY_HALF_DAY);
        } else if (strcmp(member->key, "minute") == 0) {
            expect_punctuality(t, member, status, CHISO_GRANULARITY_MINUTE);
        } else if (strcmp(member->key, "history") == 0) {
            expect_history(t, member, status);
        } else if (strcmp(member->key, "breaches") == 0) {
            const json_value *found = json_get(details, "breaches"), *item = member->first;
            size_t breaches = 0;
            chiso_dossier_status_breach_count(status, &breaches, NULL);
            if (breaches != json_count(member))
                differ(t, "breaches: %lu", (unsigned long)breaches);
            for (found = found->first; item != NULL && found != NULL; item = item->next, found = found->next)
                expect_text(t, "breaches", item, json_text(json_get(found, "kind")));
        } else if (strcmp(member->key, "certainty") == 0) {
            expect_certainty(t, member, provisional);
        } else if (strcmp(member->key, "rules") == 0) {
            expect_text(t, "rules", member, json_text(json_get(rules, "id")));
        } else if (strcmp(member->key, "chosen_by") == 0 || strcmp(member->key, "text") == 0) {
            expect_text(t, member->key, member, json_text(json_get(rules, member->key)));
        } else if (strcmp(member->key, "in_force") == 0) {
            expect_flag(t, "in_force", member, json_get(rules, "in_force")->kind == JSON_TRUE);
        } else if (strcmp(member->key, "events") == 0) {
            expect_number(t, "events", member, (unsigned long)events);
        } else if (strcmp(member->key, "text_vi") == 0 || strcmp(member->key, "text_en") == 0) {
            chiso_dossier_status_text(status, member->key[5] == 'v' ? CHISO_LANG_VI : CHISO_LANG_EN, &text, NULL);
            expect_owned(t, member->key, member, text);
        } else {
            unknown_member(t, member);
        }
    }
    json_free(details);
    chiso_text_free(json);
}

static int32_t run_clock(test *t)
{
    const json_value *log = json_get(t->input, "log");
    chiso_calendar *calendar = NULL;
    chiso_dossier_clock *clock = NULL;
    chiso_dossier_status *found = NULL;
    int64_t as_of = 0;
    int32_t status = calendar_of(t, &calendar);
    if (status == CHISO_OK)
        status = chiso_dossier_clock_read_json(calendar, log->raw, log->raw_length, &clock, &t->err);
    if (status == CHISO_OK)
        status = moment_of(t, "as_of", &as_of);
    if (status == CHISO_OK)
        status = chiso_dossier_clock_status(clock, as_of, &found, &t->err);
    if (status == CHISO_OK) {
        expect_status(t, clock, found);
        expect_same_by_functions(t, calendar, clock);
    }
    chiso_dossier_status_free(found);
    chiso_dossier_clock_free(clock);
    chiso_calendar_free(calendar);
    return status;
}

#define MOST_ROWS 16

/* A column of moments, or NULL where the register has none. */
static const int64_t *moments(const json_value *column, int64_t *room)
{
    size_t at = 0;
    const json_value *cell = column == NULL ? NULL : column->first;
    for (; cell != NULL && at < MOST_ROWS; cell = cell->next)
        room[at++] = moment_at(cell);
    return column == NULL ? NULL : room;
}

static const int32_t *counts_of(const json_value *column, int32_t none, int32_t *room)
{
    size_t at = 0;
    const json_value *cell = column == NULL ? NULL : column->first;
    for (; cell != NULL && at < MOST_ROWS; cell = cell->next)
        room[at++] = json_text(cell) == NULL ? none : (int32_t)number(cell);
    return column == NULL ? NULL : room;
}

static void expect_classes(test *t, size_t rows, const uint8_t *classes, const int64_t *due, const uint8_t *provisional,
                           const size_t *counts)
{
    const json_value *member, *item;
    size_t at;
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "classes") == 0) {
            for (at = 0, item = member->first; at < rows && item != NULL; at++, item = item->next)
                expect_text(t, "classes", item, classes_of_dossiers[classes[at]]);
        } else if (strcmp(member->key, "due") == 0) {
            for (at = 0, item = member->first; at < rows && item != NULL; at++, item = item->next)
                expect_moment(t, item, due[at] != CHISO_NO_MOMENT, due[at]);
        } else if (strcmp(member->key, "provisional") == 0) {
            unsigned long open = 0;
            for (at = 0; at < rows; at++)
                open += provisional[at];
            expect_number(t, "provisional", member, open);
        } else if (strcmp(member->key, "counts") == 0) {
            for (item = member->first; item != NULL; item = item->next)
                expect_number(t, item->key, item,
                              (unsigned long)counts[word(item->key, CHISO_CLASS_NOT_RECEIVED, classes_of_dossiers)]);
        } else {
            unknown_member(t, member);
        }
    }
}

static int32_t run_classify(test *t)
{
    const json_value *columns = json_get(t->input, "columns"), *given = json_get(t->input, "options");
    chiso_calendar *calendar = NULL;
    int64_t received[MOST_ROWS], due[MOST_ROWS], done[MOST_ROWS], waiting[MOST_ROWS], dues[MOST_ROWS], as_of = 0;
    int32_t limits[MOST_ROWS], paused[MOST_ROWS], status;
    uint8_t classes[MOST_ROWS], provisional[MOST_ROWS];
    size_t counts[CHISO_CLASS_COUNT], rows = json_count(json_get(columns, "received"));
    char options[256] = "";
    if (given != NULL)
        sprintf(options, "%.*s", (int)given->raw_length, given->raw);
    status = calendar_of(t, &calendar);
    if (status == CHISO_OK)
        status = moment_of(t, "as_of", &as_of);
    if (status == CHISO_OK)
        status = chiso_classify_dossiers(
            calendar, given == NULL ? NULL : options, as_of,
            word(input(t, "granularity"), CHISO_GRANULARITY_DATE, granularities), rows,
            moments(json_get(columns, "received"), received), counts_of(json_get(columns, "limits"), CHISO_NO_LIMIT, limits),
            moments(json_get(columns, "due"), due), moments(json_get(columns, "done"), done),
            counts_of(json_get(columns, "paused_days"), 0, paused), moments(json_get(columns, "waiting_since"), waiting),
            classes, dues, provisional, counts, &t->err);
    if (status == CHISO_OK)
        expect_classes(t, rows, classes, dues, provisional, counts);
    chiso_calendar_free(calendar);
    return status;
}

const operation clock_operations[] = {
    {"moment", run_moment},
    {"add_working_time", run_add_working_time},
    {"count_working_time", run_count_working_time},
    {"half_day", run_half_day},
    {"clock", run_clock},
    {"classify", run_classify},
    {NULL, NULL},
};
