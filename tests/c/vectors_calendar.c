/* Vectors of working days, the facts of days, years and overlays. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

#define MOST 8

static const char *const starts[] = {"excluded", "included", "roll-forward", "roll-backward", NULL};
static const char *const kinds[] = {"working", "weekend", "service", "holiday", "compensation", "swap-off",
                                    "swap-work", NULL};
static const char *const statuses[] = {"confirmed", "partial", "projected", NULL};

/* Puts a new calendar in the place of another. */
static void replace(chiso_calendar **calendar, chiso_calendar *next)
{
    chiso_calendar_free(*calendar);
    *calendar = next;
}

/* The calendar a case asks for, freed by the caller also where this fails. */
static int32_t make_calendar(test *t, chiso_calendar **calendar)
{
    const char *overlay = input(t, "overlay"), *known_on = input(t, "known_on");
    const json_value *strict = json_get(t->input, "confirmed_only");
    chiso_calendar *next = NULL;
    int32_t day, status = chiso_calendar_vietnam(calendar, &t->err);
    if (status == CHISO_OK && overlay != NULL) {
        status = chiso_calendar_with_overlay(*calendar, overlay, strlen(overlay), "vector", &next, &t->err);
        if (status == CHISO_OK)
            replace(calendar, next);
    }
    if (status == CHISO_OK && known_on != NULL) {
        status = chiso_day_parse(known_on, &day, &t->err);
        if (status == CHISO_OK)
            status = chiso_calendar_known_on(*calendar, day, &next, &t->err);
        if (status == CHISO_OK)
            replace(calendar, next);
    }
    if (status == CHISO_OK && strict != NULL && strict->kind == JSON_TRUE) {
        status = chiso_calendar_confirmed_only(*calendar, &next, &t->err);
        if (status == CHISO_OK)
            replace(calendar, next);
    }
    return status;
}

static int32_t day_of(test *t, const json_value *text)
{
    int32_t day = 0;
    if (chiso_day_parse(json_text(text), &day, NULL) != CHISO_OK)
        differ(t, "not a day: %s", shown(json_text(text)));
    return day;
}

/* The values of a list as days (or numbers); how many. */
static size_t list_of(test *t, const char *key, int as_days, int32_t *values)
{
    const json_value *list = json_get(t->input, key), *item;
    size_t count = 0;
    for (item = list == NULL ? NULL : list->first; item != NULL && count < MOST; item = item->next)
        values[count++] = as_days ? day_of(t, item) : (int32_t)number(item);
    return count;
}

static int32_t reading(test *t)
{
    const char *text = input(t, "start_day");
    return text == NULL ? CHISO_START_EXCLUDED : word(text, CHISO_START_EXCLUDED, starts);
}

static void expect_signed(test *t, const char *what, const json_value *expected, int32_t found)
{
    char text[16];
    sprintf(text, "%ld", (long)found);
    expect_text(t, what, expected, text);
}

static void expect_day(test *t, const char *what, const json_value *expected, int known, int32_t day)
{
    char *text = NULL;
    if (known && chiso_day_text(day, &text, NULL) != CHISO_OK)
        differ(t, "%s: the day has no text", what);
    expect_owned(t, what, expected, text);
}

/* One result, or a list of them, with marks. */
static void expect_results(test *t, const int32_t *values, const uint8_t *provisional, size_t marked,
                           int as_days)
{
    const json_value *member, *item;
    for (member = t->expect == NULL ? NULL : t->expect->first; member != NULL; member = member->next) {
        size_t at = 0;
        if (strcmp(member->key, "date") == 0)
            expect_day(t, "date", member, 1, values[0]);
        else if (strcmp(member->key, "provisional_count") == 0)
            expect_number(t, "provisional_count", member, (unsigned long)marked);
        else if (strcmp(member->key, "days") == 0 && member->kind != JSON_ARRAY)
            expect_signed(t, "days", member, values[0]);
        else if (strcmp(member->key, "provisional") == 0 && member->kind != JSON_ARRAY)
            expect_flag(t, "provisional", member, provisional[0]);
        else if (member->kind == JSON_ARRAY)
            for (item = member->first; item != NULL; item = item->next, at++) {
                if (strcmp(member->key, "provisional") == 0)
                    expect_flag(t, member->key, item, provisional[at]);
                else if (as_days)
                    expect_day(t, member->key, item, 1, values[at]);
                else
                    expect_signed(t, member->key, item, values[at]);
            }
        else
            unknown_member(t, member);
    }
}

static int32_t add(test *t, size_t count, const int32_t *from, const int32_t *counts)
{
    chiso_calendar *calendar = NULL;
    int32_t due[MOST], status = make_calendar(t, &calendar);
    uint8_t provisional[MOST];
    size_t marked = 0;
    if (status == CHISO_OK)
        status = chiso_calendar_add_working_days(calendar, from, counts, due, count, reading(t), provisional,
                                                 &marked, &t->err);
    if (status == CHISO_OK)
        expect_results(t, due, provisional, marked, 1);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t count(test *t, size_t count, const int32_t *from, const int32_t *to)
{
    chiso_calendar *calendar = NULL;
    int32_t days[MOST], status = make_calendar(t, &calendar);
    uint8_t provisional[MOST];
    size_t marked = 0;
    if (status == CHISO_OK)
        status = chiso_calendar_count_working_days(calendar, from, to, days, count, reading(t), provisional,
                                                   &marked, &t->err);
    if (status == CHISO_OK)
        expect_results(t, days, provisional, marked, 0);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_add(test *t)
{
    int32_t start = day_of(t, json_get(t->input, "start"));
    int32_t days = (int32_t)number(json_get(t->input, "count"));
    return add(t, 1, &start, &days);
}

static int32_t run_add_each(test *t)
{
    int32_t from[MOST], counts[MOST];
    size_t rows = list_of(t, "starts", 1, from);
    list_of(t, "counts", 0, counts);
    return add(t, rows, from, counts);
}

static int32_t run_count(test *t)
{
    int32_t from = day_of(t, json_get(t->input, "from")), to = day_of(t, json_get(t->input, "to"));
    return count(t, 1, &from, &to);
}

static int32_t run_count_each(test *t)
{
    int32_t from[MOST], to[MOST];
    size_t rows = list_of(t, "from", 1, from);
    list_of(t, "to", 1, to);
    return count(t, rows, from, to);
}

static int32_t run_nth(test *t)
{
    chiso_calendar *calendar = NULL;
    int32_t from = day_of(t, json_get(t->input, "from")), to = day_of(t, json_get(t->input, "to"));
    int32_t found, status = make_calendar(t, &calendar);
    uint8_t provisional;
    if (status == CHISO_OK)
        status = chiso_calendar_nth_working_day(calendar, from, to, (int32_t)number(json_get(t->input, "n")),
                                                &found, &provisional, &t->err);
    if (status == CHISO_OK)
        expect_results(t, &found, &provisional, provisional, 1);
    chiso_calendar_free(calendar);
    return status;
}

/* "07:30-11:30 13:30-17:00" */
static int32_t shifts_text(test *t, const chiso_day_facts *facts, char *text)
{
    size_t shifts, at;
    int32_t from, to, status = chiso_day_facts_shift_count(facts, &shifts, &t->err);
    *text = 0;
    for (at = 0; status == CHISO_OK && at < shifts; at++) {
        status = chiso_day_facts_shift(facts, at, &from, &to, &t->err);
        if (status == CHISO_OK)
            text += sprintf(text, "%s%02ld:%02ld-%02ld:%02ld", at == 0 ? "" : " ", (long)from / 60,
                            (long)from % 60, (long)to / 60, (long)to % 60);
    }
    return status;
}

static int32_t expect_fact(test *t, const chiso_day_facts *facts, const json_value *member)
{
    const char *key = member->key;
    char *text = NULL, shifts[256];
    uint8_t working, intake, provisional, known;
    int32_t value, status = chiso_day_facts_flags(facts, &working, &intake, &provisional, &t->err);
    size_t proposals;
    if (status != CHISO_OK)
        return status;
    if (strcmp(key, "working") == 0) {
        expect_flag(t, key, member, working);
    } else if (strcmp(key, "intake") == 0) {
        expect_flag(t, key, member, intake);
    } else if (strcmp(key, "provisional") == 0) {
        expect_flag(t, key, member, provisional);
    } else if (strcmp(key, "kind") == 0) {
        if ((status = chiso_day_facts_kind(facts, &value, &t->err)) == CHISO_OK)
            expect_text(t, key, member, kinds[value - CHISO_DAY_WORKING]);
    } else if (strcmp(key, "status") == 0) {
        if ((status = chiso_day_facts_year_status(facts, &value, &t->err)) == CHISO_OK)
            expect_text(t, key, member, statuses[value - CHISO_YEAR_CONFIRMED]);
    } else if (strcmp(key, "partner") == 0) {
        if ((status = chiso_day_facts_partner(facts, &known, &value, &t->err)) == CHISO_OK)
            expect_day(t, key, member, known, value);
    } else if (strcmp(key, "shifts") == 0) {
        if ((status = shifts_text(t, facts, shifts)) == CHISO_OK)
            expect_text(t, key, member, shifts);
    } else if (strcmp(key, "proposed") == 0) {
        status = chiso_day_facts_proposal_count(facts, &proposals, &t->err);
        if (status == CHISO_OK && proposals > 0)
            status = chiso_day_facts_proposal(facts, 0, CHISO_LANG_VI, &value, &text, &t->err);
        chiso_text_free(text);
        if (status == CHISO_OK)
            expect_text(t, key, member, proposals == 0 ? NULL : kinds[value - CHISO_DAY_WORKING]);
    } else {
        if (strcmp(key, "act") == 0)
            status = chiso_day_facts_act(facts, &text, &t->err);
        else if (strcmp(key, "name_vi") == 0)
            status = chiso_day_facts_name(facts, CHISO_LANG_VI, &text, &t->err);
        else if (strcmp(key, "name_en") == 0)
            status = chiso_day_facts_name(facts, CHISO_LANG_EN, &text, &t->err);
        else if (strcmp(key, "doubt_en") == 0)
            status = chiso_day_facts_doubt(facts, CHISO_LANG_EN, &text, &t->err);
        else
            unknown_member(t, member);
        if (status == CHISO_OK)
            expect_owned(t, key, member, text);
    }
    return status;
}

static int32_t run_day(test *t)
{
    chiso_calendar *calendar = NULL;
    chiso_day_facts *facts = NULL;
    const json_value *member;
    int32_t day = day_of(t, json_get(t->input, "date")), status = make_calendar(t, &calendar);
    if (status == CHISO_OK)
        status = chiso_calendar_explain(calendar, day, &facts, &t->err);
    for (member = t->expect == NULL ? NULL : t->expect->first; member != NULL && status == CHISO_OK;
         member = member->next)
        status = expect_fact(t, facts, member);
    chiso_day_facts_free(facts);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_year(test *t)
{
    chiso_calendar *calendar = NULL;
    int32_t year = (int32_t)number(json_get(t->input, "year")), found, status = make_calendar(t, &calendar);
    if (status == CHISO_OK)
        status = chiso_calendar_year_status(calendar, year, &found, &t->err);
    if (status == CHISO_OK)
        expect_text(t, "status", json_get(t->expect, "status"), statuses[found - CHISO_YEAR_CONFIRMED]);
    chiso_calendar_free(calendar);
    return status;
}

static int32_t run_lunar(test *t)
{
    int32_t year = (int32_t)number(json_get(t->input, "year")), tet, hung_kings;
    uint8_t tet_known, hung_kings_known;
    int32_t status = chiso_tet(year, &tet_known, &tet, &t->err);
    if (status == CHISO_OK)
        status = chiso_hung_kings_day(year, &hung_kings_known, &hung_kings, &t->err);
    if (status == CHISO_OK) {
        expect_day(t, "tet", json_get(t->expect, "tet"), tet_known, tet);
        expect_day(t, "hung_kings", json_get(t->expect, "hung_kings"), hung_kings_known, hung_kings);
    }
    return status;
}

const operation calendar_operations[] = {
    {"add_working_days", run_add},
    {"add_each", run_add_each},
    {"count_working_days", run_count},
    {"count_each", run_count_each},
    {"nth_working_day", run_nth},
    {"day", run_day},
    {"year", run_year},
    {"lunar", run_lunar},
    {NULL, NULL},
};
