/* Vectors of criteria tables and their rule lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

/* A text of a row, or an empty one; freed by the caller. */
static char *field(test *t, const chiso_criteria_table *table, size_t at, int32_t which)
{
    char *found = NULL, *text;
    if (chiso_criteria_table_row_text(table, at, which, &found, NULL) != CHISO_OK)
        differ(t, "row %lu has no field %ld", (unsigned long)at, (long)which);
    text = calloc(1, found == NULL ? 1 : strlen(found) + 1);
    if (found != NULL && text != NULL)
        strcpy(text, found);
    chiso_text_free(found);
    return text;
}

/* `row|kind|level|id|max` of a row. */
static char *outline(test *t, const chiso_criteria_table *table, size_t at)
{
    char *kind = field(t, table, at, CHISO_ROW_KIND), *id = field(t, table, at, CHISO_ROW_ID), *line;
    char level_text[16] = "", max_text[CHISO_POINTS_TEXT_CAPACITY] = "";
    uint32_t number = 0, level = 0;
    uint8_t known = 0;
    int64_t max = 0;
    size_t length;
    if (chiso_criteria_table_row_number(table, at, &number, NULL) != CHISO_OK
        || chiso_criteria_table_row_level(table, at, &level, NULL) != CHISO_OK
        || chiso_criteria_table_row_max(table, at, &known, &max, NULL) != CHISO_OK)
        differ(t, "row %lu cannot be read", (unsigned long)at);
    if (level > 0)
        sprintf(level_text, "%lu", (unsigned long)level);
    if (known && chiso_points_text(max, 0, max_text, sizeof max_text, &length, NULL) != CHISO_OK)
        differ(t, "the maximum of row %lu has no text", (unsigned long)at);
    line = malloc(strlen(kind) + strlen(id) + sizeof level_text + sizeof max_text + 24);
    if (line != NULL)
        sprintf(line, "%lu|%s|%s|%s|%s", (unsigned long)number, kind, level_text, id, max_text);
    free(kind);
    free(id);
    return line;
}

/* An expectation for a text of each row, from the row `from` on. */
static void expect_rows(test *t, const json_value *expected, const chiso_criteria_table *table, size_t from,
                        int32_t which)
{
    const json_value *item;
    size_t at = from, count = 0;
    if (chiso_criteria_table_row_count(table, &count, NULL) != CHISO_OK || json_count(expected) != count - from)
        differ(t, "%s: expected %lu rows, found %lu", expected->key, (unsigned long)json_count(expected),
               (unsigned long)(count - from));
    for (item = expected->first; item != NULL && at < count; item = item->next, at++) {
        char *found = which == 0 ? outline(t, table, at) : field(t, table, at, which);
        expect_text(t, expected->key, item, found);
        free(found);
    }
}

/* An expectation for a text of some rows, by their number in the sheet. */
static void expect_numbered(test *t, const json_value *expected, const chiso_criteria_table *table, int32_t which)
{
    const json_value *item;
    size_t at, count = 0;
    chiso_criteria_table_row_count(table, &count, NULL);
    for (item = expected->first; item != NULL; item = item->next) {
        int there = 0;
        for (at = 0; at < count; at++) {
            uint32_t number = 0;
            chiso_criteria_table_row_number(table, at, &number, NULL);
            if (number == (uint32_t)strtoul(item->key, NULL, 10)) {
                char *found = field(t, table, at, which);
                expect_text(t, item->key, item, found);
                free(found);
                there = 1;
            }
        }
        if (!there)
            differ(t, "there is no row %s", item->key);
    }
}

static void expect_framework(test *t, const json_value *expected, const chiso_criteria_table *table)
{
    static const char *const statuses[] = {"complete", "partial", "illustration", NULL};
    chiso_framework *framework = NULL;
    char *text = NULL;
    int32_t status = 0;
    uint8_t known = 0;
    int64_t max = 0;
    if (chiso_criteria_table_framework(table, &framework, NULL) != CHISO_OK) {
        differ(t, "no framework");
        return;
    }
    if (strcmp(expected->key, "id") == 0 && chiso_framework_id(framework, &text, NULL) == CHISO_OK)
        expect_owned(t, "id", expected, text);
    else if (strcmp(expected->key, "index") == 0 && chiso_framework_index(framework, &text, NULL) == CHISO_OK)
        expect_owned(t, "index", expected, text);
    else if (strcmp(expected->key, "status") == 0 && chiso_framework_status(framework, &status, NULL) == CHISO_OK)
        expect_text(t, "status", expected, statuses[status - 1]);
    else if (chiso_framework_node_max(framework, 0, &known, &max, NULL) == CHISO_OK)
        expect_points(t, "max", expected, known, max);
    else
        differ(t, "%s cannot be read", expected->key);
    chiso_framework_free(framework);
}

/* A case may propose a reading for a row, and then decide on one; the table is replaced. */
static int32_t review(test *t, chiso_criteria_table **table)
{
    const json_value *said = json_get(t->input, "propose");
    chiso_criteria_table *next = NULL;
    int32_t status = CHISO_OK;
    if (said != NULL) {
        const char *notation = json_text(json_get(said, "notation"));
        uint32_t row = (uint32_t)strtoul(json_get(said, "row")->raw, NULL, 10), part = 1;
        status = chiso_criteria_table_propose(*table, &row, &part, &notation, 1, json_text(json_get(said, "by")), &next,
                                              &t->err);
        if (status != CHISO_OK)
            return status;
        chiso_criteria_table_free(*table);
        *table = next;
        next = NULL;
    }
    said = json_get(t->input, "decide");
    if (said != NULL) {
        int32_t on = 0;
        status = chiso_day_parse(json_text(json_get(said, "on")), &on, &t->err);
        if (status == CHISO_OK)
            status = chiso_criteria_table_decide(*table, (uint32_t)strtoul(json_get(said, "row")->raw, NULL, 10), 1,
                                                 json_text(json_get(said, "verdict")),
                                                 json_text(json_get(said, "by")), on, &next, &t->err);
        if (status != CHISO_OK)
            return status;
        chiso_criteria_table_free(*table);
        *table = next;
    }
    return status;
}

/* How each leaf is scored, or how many a person confirmed. */
static void expect_leaves(test *t, const json_value *expected, const chiso_criteria_table *table)
{
    chiso_record *coverage = NULL;
    const json_value *item = expected->first;
    size_t count = 0, at;
    unsigned long confirmed = 0;
    if (chiso_criteria_table_coverage(table, &coverage, NULL) != CHISO_OK
        || chiso_record_count(coverage, "/leaves", &count, NULL) != CHISO_OK)
        differ(t, "the leaves cannot be counted");
    for (at = 0; at < count; at++) {
        char path[64], *scored = NULL;
        uint8_t known = 0, yes = 0;
        sprintf(path, "/leaves/%lu/confirmed", (unsigned long)at);
        if (chiso_record_flag(coverage, path, &known, &yes, NULL) == CHISO_OK && yes)
            confirmed++;
        sprintf(path, "/leaves/%lu/scored", (unsigned long)at);
        if (strcmp(expected->key, "scored") != 0)
            continue;
        if (item == NULL || chiso_record_text(coverage, path, &scored, NULL) != CHISO_OK)
            differ(t, "leaf %lu was not expected", (unsigned long)at);
        else
            expect_owned(t, "scored", item, scored);
        item = item == NULL ? NULL : item->next;
    }
    if (strcmp(expected->key, "confirmed") == 0)
        expect_number(t, "confirmed", expected, confirmed);
    chiso_record_free(coverage);
}

static int32_t run_read_table(test *t)
{
    static const struct {
        const char *key;
        int32_t what;
    } counts[] = {{"nodes", CHISO_COVERAGE_NODES},           {"lines", CHISO_COVERAGE_LINES},
                  {"understood", CHISO_COVERAGE_UNDERSTOOD}, {"doubted", CHISO_COVERAGE_DOUBTED},
                  {"refused", CHISO_COVERAGE_REFUSED},       {NULL, 0}};
    const char *text = input(t, "text");
    const json_value *edition = json_get(t->input, "edition"), *member;
    chiso_criteria_table *table = NULL;
    char *about = NULL;
    int32_t status;
    if (edition != NULL) {
        about = calloc(1, edition->raw_length + 1);
        memcpy(about, edition->raw, edition->raw_length);
    }
    status = chiso_criteria_table_read((const uint8_t *)text, strlen(text), "vector.tsv", NULL, about, &table,
                                       &t->err);
    free(about);
    if (status == CHISO_OK)
        status = review(t, &table);
    if (status != CHISO_OK) {
        chiso_criteria_table_free(table);
        return status;
    }
    for (member = t->expect->first; member != NULL; member = member->next) {
        size_t at = 0, found = 0;
        while (counts[at].key != NULL && strcmp(counts[at].key, member->key) != 0)
            at++;
        if (counts[at].key != NULL) {
            if (chiso_criteria_table_coverage_count(table, counts[at].what, &found, NULL) != CHISO_OK)
                differ(t, "%s cannot be counted", member->key);
            expect_number(t, member->key, member, (unsigned long)found);
        } else if (strcmp(member->key, "scored") == 0 || strcmp(member->key, "confirmed") == 0) {
            expect_leaves(t, member, table);
        } else if (strcmp(member->key, "rows") == 0) {
            expect_rows(t, member, table, 0, 0);
        } else if (strcmp(member->key, "readings") == 0) {
            expect_numbered(t, member, table, CHISO_ROW_READING);
        } else if (strcmp(member->key, "doubts") == 0) {
            expect_numbered(t, member, table, CHISO_ROW_DOUBTS);
        } else if (strcmp(member->key, "id") == 0 || strcmp(member->key, "index") == 0
                   || strcmp(member->key, "status") == 0 || strcmp(member->key, "max") == 0) {
            expect_framework(t, member, table);
        } else {
            unknown_member(t, member);
        }
    }
    chiso_criteria_table_free(table);
    return CHISO_OK;
}

static void expect_leaf(test *t, const json_value *expected, const chiso_criteria_table *table)
{
    chiso_framework *framework = NULL;
    char *rule = NULL;
    if (chiso_criteria_table_framework(table, &framework, NULL) != CHISO_OK
        || chiso_framework_node_rule(framework, 1, &rule, NULL) != CHISO_OK)
        differ(t, "no rule");
    else
        expect_owned(t, "leaf", expected, rule);
    chiso_framework_free(framework);
}

static int32_t run_read_lines(test *t)
{
    const json_value *lines = json_get(t->input, "lines"), *line, *member;
    chiso_criteria_table *table = NULL;
    size_t length = strlen(input(t, "title")) + strlen(input(t, "max")) + 80;
    char *text;
    int32_t status;
    for (line = lines->first; line != NULL; line = line->next)
        length += strlen(json_text(line)) + 2;
    text = malloc(length);
    sprintf(text, "STT\tTiêu chí\tĐiểm tối đa\n1\t%s\t%s\n", input(t, "title"), input(t, "max"));
    for (line = lines->first; line != NULL; line = line->next) {
        strcat(text, "\t");
        strcat(text, json_text(line));
        strcat(text, "\n");
    }
    status = chiso_criteria_table_read((const uint8_t *)text, strlen(text), "vector.tsv", NULL, NULL, &table,
                                       &t->err);
    free(text);
    if (status != CHISO_OK)
        return status;
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "readings") == 0)
            expect_rows(t, member, table, 2, CHISO_ROW_READING);
        else if (strcmp(member->key, "rules") == 0)
            expect_rows(t, member, table, 2, CHISO_ROW_RULE_KIND);
        else if (strcmp(member->key, "doubts") == 0)
            expect_rows(t, member, table, 2, CHISO_ROW_DOUBTS);
        else if (strcmp(member->key, "leaf") == 0)
            expect_leaf(t, member, table);
        else
            unknown_member(t, member);
    }
    chiso_criteria_table_free(table);
    return CHISO_OK;
}

const operation table_operations[] = {
    {"read_table", run_read_table},
    {"read_lines", run_read_lines},
    {NULL, NULL},
};
