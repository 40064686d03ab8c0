/* Vectors of plans, their status, what is held against them, and registers of tasks. Results are JSON of the
 * library; every member expected must be in it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

/* A value as it is written in the case, NUL-terminated; the caller frees it. NULL for none. */
static char *raw(const json_value *value)
{
    char *text;
    if (value == NULL || value->kind == JSON_NULL)
        return NULL;
    text = malloc(value->raw_length + 1);
    memcpy(text, value->raw, value->raw_length);
    text[value->raw_length] = '\0';
    return text;
}

static void compare(test *t, const char *path, const json_value *expected, const json_value *found)
{
    const json_value *one, *other;
    char inner[512];
    int at = 0;
    if (expected->kind == JSON_OBJECT) {
        for (one = expected->first; one != NULL; one = one->next) {
            snprintf(inner, sizeof inner, "%s/%s", path, one->key);
            other = json_get(found, one->key);
            if (other == NULL)
                differ(t, "%s: not there", inner);
            else
                compare(t, inner, one, other);
        }
    } else if (expected->kind == JSON_ARRAY) {
        if (found->kind != JSON_ARRAY || json_count(expected) != json_count(found)) {
            differ(t, "%s: expected %lu items", path, (unsigned long)json_count(expected));
            return;
        }
        for (one = expected->first, other = found->first; one != NULL; one = one->next, other = other->next) {
            snprintf(inner, sizeof inner, "%s/%d", path, at++);
            compare(t, inner, one, other);
        }
    } else if (expected->kind != found->kind) {
        differ(t, "%s: expected %.*s, found %.*s", path, (int)expected->raw_length, expected->raw,
               (int)found->raw_length, found->raw);
    } else if (json_text(expected) != NULL) {
        expect_text(t, path, expected, json_text(found));
    }
}

/* Holds JSON of the library against what is expected of it, and frees it. */
static void compare_owned(test *t, const char *path, const json_value *expected, char *json)
{
    json_value *found = json_read(json, strlen(json));
    if (found == NULL)
        differ(t, "%s: not JSON", path);
    else if (expected != NULL)
        compare(t, path, expected, found);
    json_free(found);
    chiso_text_free(json);
}

/* The item of an array whose member has a text. */
static const json_value *find(const json_value *array, const char *key, const char *text)
{
    const json_value *item;
    for (item = array == NULL ? NULL : array->first; item != NULL; item = item->next) {
        const char *own = json_text(json_get(item, key));
        if (own != NULL && text != NULL && strcmp(own, text) == 0)
            return item;
    }
    return NULL;
}

/* Holds each expected item against the found one of the same name. */
static void compare_named(test *t, const char *path, const char *key, const json_value *found)
{
    const json_value *expected = json_get(t->expect, path), *one, *other;
    for (one = expected == NULL ? NULL : expected->first; one != NULL; one = one->next) {
        const char *name = json_text(json_get(one, key));
        other = find(json_get(found, path), key, name);
        if (other == NULL)
            differ(t, "%s: no %s", path, shown(name));
        else
            compare(t, name, one, other);
    }
}

static int32_t plan_of(test *t, chiso_plan **plan)
{
    const char *toml = input(t, "toml");
    if (toml != NULL)
        return chiso_plan_read_toml(toml, strlen(toml), "vector", plan, &t->err);
    return chiso_plan_builtin(input(t, "plan"), plan, &t->err);
}

static int32_t before_of(const test *t)
{
    const char *before = input(t, "before");
    return before != NULL && strcmp(before, "inclusive") == 0 ? CHISO_BEFORE_INCLUSIVE : CHISO_BEFORE_STRICT;
}

static int32_t run_read(test *t)
{
    chiso_plan *plan = NULL;
    char *id = NULL;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK && (status = chiso_plan_id(plan, &id, &t->err)) == CHISO_OK)
        expect_owned(t, "id", json_get(t->expect, "id"), id);
    chiso_plan_free(plan);
    return status;
}

static int32_t run_list(test *t)
{
    static const char *const parts[] = {"tasks",     "reports",  "duties",       "targets",   "requirements",
                                        "areas",     "dimensions", "agencies",   "collectives", "basis",
                                        "baseline",  "contents", "consequences", "recipients", "unread", NULL};
    int32_t part = word(input(t, "part"), CHISO_PLAN_TASKS, parts);
    const json_value *items = json_get(t->expect, "items");
    chiso_plan *plan = NULL;
    chiso_record *record = NULL;
    size_t count;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK && (status = chiso_plan_count(plan, part, &count, &t->err)) == CHISO_OK)
        expect_number(t, "count", json_get(t->expect, "count"), (unsigned long)count);
    if (status == CHISO_OK && items != NULL
        && (status = chiso_plan_list(plan, part, &record, &t->err)) == CHISO_OK)
        compare_owned(t, "items", items, record_text(record));
    chiso_plan_free(plan);
    return status;
}

/* The last days of several days, which the term of an item lists in either reading. */
static void compare_days(test *t, const json_value *term)
{
    static const char *const readings[] = {"strict", "inclusive"};
    static const char *const names[] = {"strict_days", "inclusive_days"};
    const json_value *wanted, *found, *expected, *days;
    int at;
    for (at = 0; at < 2; at++) {
        if ((expected = json_get(t->expect, names[at])) == NULL)
            continue;
        days = json_get(term, readings[at]);
        if (days == NULL && json_count(expected) == 0)
            continue;
        if (days == NULL || json_count(days) != json_count(expected)) {
            differ(t, "%s: expected %lu days", names[at], (unsigned long)json_count(expected));
            continue;
        }
        found = days->first;
        for (wanted = expected->first; wanted != NULL; wanted = wanted->next, found = found->next)
            expect_text(t, names[at], wanted, json_text(json_get(found, "date")));
    }
}

static int32_t run_item(test *t)
{
    static const char *const names[] = {"strict", "inclusive"};
    static const char *const offs[] = {"strict_off", "inclusive_off"};
    chiso_plan *plan = NULL;
    chiso_record *record = NULL;
    char *text;
    uint8_t known, off;
    int32_t day, at, status = plan_of(t, &plan);
    if (status == CHISO_OK
        && (status = chiso_plan_item(plan, input(t, "item"), &record, &t->err)) == CHISO_OK) {
        char *json = record_text(record);
        json_value *item = json_read(json, strlen(json));
        compare_days(t, json_get(item, "term"));
        json_free(item);
        compare_owned(t, "item", json_get(t->expect, "item"), json);
    }
    for (at = 0; at < 2 && status == CHISO_OK; at++) {
        const json_value *wanted = json_get(t->expect, names[at]), *wanted_off = json_get(t->expect, offs[at]);
        status = chiso_plan_item_last_day(plan, input(t, "item"), CHISO_BEFORE_STRICT + at, &known, &day, &off,
                                          &t->err);
        text = NULL;
        if (status == CHISO_OK && known)
            status = chiso_day_text(day, &text, &t->err);
        if (status == CHISO_OK && wanted != NULL)
            expect_text(t, names[at], wanted, text);
        if (status == CHISO_OK && known && wanted_off != NULL)
            expect_flag(t, offs[at], wanted_off, off);
        chiso_text_free(text);
    }
    chiso_plan_free(plan);
    return status;
}

static int32_t run_members(test *t)
{
    chiso_record *record = NULL;
    chiso_plan *plan = NULL;
    char *json = NULL;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK
        && (status = chiso_plan_members(plan, input(t, "wording"), &record, &t->err)) == CHISO_OK) {
        json = record_text(record);
        json_value *found = json_read(json, strlen(json));
        const json_value *last, *member;
        for (last = found->first; last != NULL && last->next != NULL; last = last->next)
            continue;
        for (member = t->expect->first; member != NULL; member = member->next) {
            if (strcmp(member->key, "count") == 0)
                expect_number(t, "count", member, (unsigned long)json_count(found));
            else if (strcmp(member->key, "first") == 0)
                expect_text(t, "first", member, json_text(json_get(found->first, "id")));
            else if (strcmp(member->key, "last") == 0)
                expect_text(t, "last", member, json_text(json_get(last, "id")));
            else
                unknown_member(t, member);
        }
        json_free(found);
    }
    chiso_text_free(json);
    chiso_plan_free(plan);
    return status;
}

static int32_t run_assignments(test *t)
{
    chiso_record *record = NULL;
    chiso_plan *plan = NULL;
    char *json = NULL;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK
        && (status = chiso_plan_assignments(plan, input(t, "agency"), &record, &t->err)) == CHISO_OK) {
        json = record_text(record);
        json_value *found = json_read(json, strlen(json));
        const json_value *role, *one, *expected;
        for (role = t->expect->first; role != NULL; role = role->next) {
            expected = role->first;
            for (one = found->first; one != NULL; one = one->next) {
                const char *id = json_text(json_get(json_get(one, "item"), "id"));
                if (strcmp(json_text(json_get(one, "role")), role->key) != 0)
                    continue;
                if (expected == NULL)
                    differ(t, "%s: %s is not expected", role->key, id);
                else {
                    expect_text(t, role->key, expected, id);
                    expected = expected->next;
                }
            }
            if (expected != NULL)
                differ(t, "%s: %s is missing", role->key, json_text(expected));
        }
        json_free(found);
    }
    chiso_text_free(json);
    chiso_plan_free(plan);
    return status;
}

static int32_t status_of(test *t, chiso_plan *plan, chiso_plan_status **status)
{
    char *log = raw(json_get(t->input, "log"));
    const char *entries = log == NULL ? "[]" : log;
    chiso_plan_log *read = NULL;
    int32_t closes = CHISO_NO_DAY, on, code = chiso_day_parse(input(t, "on"), &on, &t->err);
    if (code == CHISO_OK && input(t, "closes") != NULL)
        code = chiso_day_parse(input(t, "closes"), &closes, &t->err);
    if (code == CHISO_OK)
        code = chiso_plan_log_read_json(plan, entries, strlen(entries), "log", closes, &read, &t->err);
    if (code == CHISO_OK)
        code = chiso_plan_status_of(read, on, before_of(t), 15, input(t, "reports"), status, &t->err);
    chiso_plan_log_free(read);
    free(log);
    return code;
}

/* The words of the constants, which the JSON of a status has too. */
static void compare_line(test *t, chiso_plan_status *status, const json_value *line)
{
    static const char *const progress_words[] = {"not-started", "in-progress", "sent-back", "suspended",
                                                 "declined", "awaiting-confirmation", "completed", NULL};
    static const char *const state_words[] = {"-", "in-time", "on-time", "overdue", "no-deadline", "unread",
                                              NULL};
    const char *item = json_text(json_get(line, "item")), *agency = json_text(json_get(line, "agency"));
    const char *progress_word = json_text(json_get(line, "progress"));
    const char *state_word = json_text(json_get(line, "state"));
    int32_t progress, state, last_day;
    int64_t late_days;
    uint8_t known;
    char *text = NULL;
    if (chiso_plan_status_line(status, item, agency, &progress, &state, &late_days, &known, &last_day, NULL)
        != CHISO_OK) {
        differ(t, "%s of %s: no line", shown(item), shown(agency));
        return;
    }
    if (progress_word != NULL && word(progress_word, CHISO_PROGRESS_NOT_STARTED, progress_words) != progress)
        differ(t, "%s of %s: progress %ld", item, agency, (long)progress);
    if (state_word != NULL && word(state_word, CHISO_DEADLINE_NONE, state_words) != state)
        differ(t, "%s of %s: state %ld", item, agency, (long)state);
    if (json_get(line, "late_days") != NULL && number(json_get(line, "late_days")) != (long)late_days)
        differ(t, "%s of %s: %ld days late", item, agency, (long)late_days);
    if (json_get(line, "last_day") != NULL) {
        if (known)
            chiso_day_text(last_day, &text, NULL);
        expect_text(t, "last_day", json_get(line, "last_day"), text);
        chiso_text_free(text);
    }
}

static int32_t run_status(test *t)
{
    chiso_record *record = NULL;
    const json_value *lines = json_get(t->expect, "lines"), *line, *counts = json_get(t->expect, "counts");
    chiso_plan *plan = NULL;
    chiso_plan_status *status = NULL;
    chiso_plan_counts flat;
    char *json = NULL;
    int32_t code = plan_of(t, &plan);
    if (code == CHISO_OK)
        code = status_of(t, plan, &status);
    if (code == CHISO_OK)
        code = chiso_plan_status_counts(status, &flat, &t->err);
    if (code == CHISO_OK && (code = chiso_plan_status_details(status, &record, &t->err)) == CHISO_OK) {
        json = record_text(record);
        json_value *found = json_read(json, strlen(json));
        if (counts != NULL) {
            compare(t, "counts", counts, json_get(found, "counts"));
            if (json_get(counts, "with_deadline") != NULL)
                expect_number(t, "with_deadline", json_get(counts, "with_deadline"),
                              (unsigned long)flat.with_deadline);
            if (json_get(counts, "open_overdue") != NULL)
                expect_number(t, "open_overdue", json_get(counts, "open_overdue"),
                              (unsigned long)flat.open_overdue);
            if (json_get(counts, "unread") != NULL)
                expect_number(t, "unread", json_get(counts, "unread"), (unsigned long)flat.unread);
        }
        compare_named(t, "items", "item", found);
        for (line = lines == NULL ? NULL : lines->first; line != NULL; line = line->next) {
            const json_value *item =
                find(json_get(found, "items"), "item", json_text(json_get(line, "item")));
            const json_value *own =
                find(json_get(item, "lines"), "agency", json_text(json_get(line, "agency")));
            const json_value *member;
            compare_line(t, status, line);
            for (member = line->first; member != NULL; member = member->next)
                if (strcmp(member->key, "item") != 0 && own != NULL && json_get(own, member->key) != NULL)
                    compare(t, member->key, member, json_get(own, member->key));
                else if (strcmp(member->key, "item") != 0)
                    differ(t, "%s: not there", member->key);
        }
        json_free(found);
    }
    chiso_text_free(json);
    chiso_plan_status_free(status);
    chiso_plan_free(plan);
    return code;
}

/* Causes and proposal of the accounts. */
static void compare_accounts(test *t, const json_value *found)
{
    const json_value *expected = json_get(t->expect, "accounts"), *one, *cause, *reason;
    for (one = expected == NULL ? NULL : expected->first; one != NULL; one = one->next) {
        const char *agency = json_text(json_get(one, "agency"));
        const json_value *account = find(json_get(found, "accounts"), "agency", agency);
        if (account == NULL) {
            differ(t, "no account of %s", shown(agency));
            continue;
        }
        expect_text(t, agency, json_get(one, "proposal"),
                    json_text(json_get(json_get(account, "proposal"), "kind")));
        cause = json_get(one, "causes")->first;
        for (reason = json_get(account, "reasons")->first; reason != NULL; reason = reason->next) {
            if (cause == NULL) {
                differ(t, "%s: %s is not expected", agency, json_text(json_get(reason, "cause")));
                break;
            }
            expect_text(t, agency, cause, json_text(json_get(reason, "cause")));
            cause = cause->next;
        }
        if (cause != NULL)
            differ(t, "%s: %s is missing", agency, json_text(cause));
    }
}

static int32_t run_judge(test *t)
{
    chiso_record *record = NULL;
    char *evidence = raw(json_get(t->input, "evidence")), *json = NULL;
    chiso_plan *plan = NULL;
    chiso_plan_status *status = NULL;
    int32_t code = plan_of(t, &plan);
    if (code == CHISO_OK)
        code = status_of(t, plan, &status);
    if (code == CHISO_OK
        && (code = chiso_plan_status_judge(status, evidence, &record, &t->err)) == CHISO_OK) {
        json = record_text(record);
        json_value *found = json_read(json, strlen(json));
        compare_named(t, "targets", "target", found);
        compare_named(t, "requirements", "requirement", found);
        compare_accounts(t, found);
        json_free(found);
    }
    chiso_text_free(json);
    free(evidence);
    chiso_plan_status_free(status);
    chiso_plan_free(plan);
    return code;
}

static int32_t run_report(test *t)
{
    char *lines = raw(json_get(t->input, "lines")), *expected = raw(json_get(t->input, "expected"));
    chiso_record *record = NULL;
    chiso_plan *plan = NULL;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK)
        status = chiso_plan_check_report(plan, input(t, "report"), lines, expected, &record, &t->err);
    if (status == CHISO_OK)
        compare_owned(t, "report", t->expect, record_text(record));
    free(lines);
    free(expected);
    chiso_plan_free(plan);
    return status;
}

static int32_t run_ics(test *t)
{
    const json_value *contains = json_get(t->expect, "contains"), *line;
    chiso_plan *plan = NULL;
    char *file = NULL, *at;
    unsigned long events = 0;
    int32_t status = plan_of(t, &plan);
    if (status == CHISO_OK)
        status = chiso_plan_ics(plan, input(t, "agency"), input(t, "reports"), before_of(t), CHISO_LANG_VI, &file,
                                &t->err);
    if (status == CHISO_OK) {
        for (at = file; (at = strstr(at, "BEGIN:VEVENT")) != NULL; at++)
            events++;
        expect_number(t, "events", json_get(t->expect, "events"), events);
        for (line = contains->first; line != NULL; line = line->next)
            if (strstr(file, json_text(line)) == NULL)
                differ(t, "%s: not in the file", json_text(line));
    }
    chiso_text_free(file);
    chiso_plan_free(plan);
    return status;
}

static int32_t run_registers(test *t)
{
    char *registers = raw(json_get(t->input, "registers"));
    chiso_record *record = NULL;
    int32_t status = chiso_task_registers(registers, strlen(registers), &record, &t->err);
    if (status == CHISO_OK)
        compare_owned(t, "registers", t->expect, record_text(record));
    free(registers);
    return status;
}

static int32_t run_rate(test *t)
{
    static const char *const rates[] = {"overdue", "done", NULL};
    char *totals = raw(json_get(t->input, "totals"));
    chiso_record *record = NULL;
    int32_t rate = word(input(t, "rate"), CHISO_TASK_RATE_OVERDUE, rates);
    int32_t status = chiso_task_totals_rate(totals, rate, input(t, "published"), &record, &t->err);
    if (status == CHISO_OK)
        compare_owned(t, "rate", json_get(t->expect, "rate"), record_text(record));
    if (status == CHISO_OK && (status = chiso_task_totals_sums(totals, &record, &t->err)) == CHISO_OK)
        compare_owned(t, "sums", json_get(t->expect, "sums"), record_text(record));
    free(totals);
    return status;
}

const operation plan_operations[] = {
    {"read_plan", run_read},       {"plan_list", run_list},
    {"plan_item", run_item},       {"plan_members", run_members},
    {"plan_assignments", run_assignments}, {"plan_status", run_status},
    {"plan_judge", run_judge},     {"plan_report", run_report},
    {"plan_ics", run_ics},         {"task_registers", run_registers},
    {"task_rate", run_rate},       {NULL, NULL},
};
