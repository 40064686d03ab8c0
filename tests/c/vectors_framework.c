/* Vectors of criteria sets and of what facts come to under them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static int32_t read_framework(test *t, const json_value *value, chiso_framework **framework)
{
    if (value->kind == JSON_STRING)
        return chiso_framework_builtin(value->text, framework, &t->err);
    return chiso_framework_read_json(value->raw, value->raw_length, "vector", framework, &t->err);
}

/* A figure of a node that may not be known, or fail. */
typedef int32_t figure(const chiso_scorecard *, const char *, uint8_t *, int64_t *, chiso_error **);

static void expect_figure(test *t, const json_value *member, const chiso_scorecard *card, const char *node,
                          figure *read)
{
    uint8_t known = 0;
    int64_t points = 0;
    int32_t status = read(card, node, &known, &points, NULL);
    expect_points(t, member->key, member, status == CHISO_OK && known, points);
}

static void expect_max(test *t, const json_value *member, const chiso_scorecard *card, const char *node)
{
    chiso_framework *framework = NULL;
    size_t at = 0;
    uint8_t known = 0;
    int64_t max = 0;
    if (chiso_scorecard_framework(card, &framework, NULL) != CHISO_OK
        || chiso_framework_find(framework, node, &at, NULL) != CHISO_OK
        || chiso_framework_node_max(framework, at, &known, &max, NULL) != CHISO_OK)
        differ(t, "no maximum of %s", node);
    expect_points(t, member->key, member, known, max);
    chiso_framework_free(framework);
}

static void expect_member(test *t, const json_value *member, const chiso_scorecard *card, const char *node)
{
    const char *key = member->key;
    size_t length = strlen(key);
    int32_t lang = length > 3 && strcmp(key + length - 3, "_en") == 0 ? CHISO_LANG_EN : CHISO_LANG_VI;
    int64_t points = 0;
    int32_t found = 0;
    uint8_t partial = 0;
    char *text = NULL;
    chiso_error *err = NULL;
    if (strcmp(key, "points") == 0) {
        int known = chiso_scorecard_points(card, node, &points, NULL) == CHISO_OK;
        expect_points(t, key, member, known, points);
    } else if (strcmp(key, "error") == 0) {
        chiso_scorecard_points(card, node, &points, &err);
        expect_text(t, key, member, chiso_error_name(err));
        chiso_error_free(err);
    } else if (strcmp(key, "state") == 0) {
        if (chiso_scorecard_state(card, node, &found, NULL) != CHISO_OK)
            differ(t, "no state of %s", node);
        expect_text(t, key, member, states[found]);
    } else if (strcmp(key, "max") == 0) {
        expect_max(t, member, card, node);
    } else if (strcmp(key, "applicable_max") == 0) {
        expect_figure(t, member, card, node, chiso_scorecard_applicable_max);
    } else if (strcmp(key, "lost") == 0) {
        expect_figure(t, member, card, node, chiso_scorecard_lost);
    } else if (strcmp(key, "index") == 0) {
        expect_figure(t, member, card, node, chiso_scorecard_index);
    } else if (strcmp(key, "partial") == 0) {
        if (chiso_scorecard_is_partial(card, node, &partial, NULL) != CHISO_OK)
            differ(t, "no node %s", node);
        expect_flag(t, key, member, partial);
    } else if (strncmp(key, "line_", 5) == 0) {
        if (chiso_scorecard_line(card, node, lang, &text, NULL) != CHISO_OK)
            differ(t, "no line of %s", node);
        expect_owned(t, key, member, text);
    } else if (strncmp(key, "text_", 5) == 0) {
        if (chiso_scorecard_reason_text(card, node, lang, &text, NULL) != CHISO_OK)
            differ(t, "no reason of %s", node);
        expect_owned(t, key, member, text);
    } else {
        unknown_member(t, member);
    }
}

static void expect_card(test *t, const chiso_scorecard *card)
{
    const json_value *section, *node, *member;
    for (section = t->expect->first; section != NULL; section = section->next) {
        for (node = section->first; node != NULL; node = node->next) {
            if (strcmp(section->key, "nodes") == 0) {
                for (member = node->first; member != NULL; member = member->next)
                    expect_member(t, member, card, node->key);
            } else if (strcmp(section->key, "exact") == 0) {
                char *exact = NULL;
                chiso_scorecard_exact(card, node->key, &exact, NULL);
                expect_owned(t, node->key, node, exact);
            } else {
                unknown_member(t, section);
            }
        }
    }
}

static int32_t run_score(test *t)
{
    const json_value *facts_json = json_get(t->input, "facts"), *known = json_get(t->input, "known_part");
    const json_value *deductions = json_get(t->input, "deductions"), *off;
    int64_t points = 0;
    int32_t period = (int32_t)number(json_get(t->input, "period"));
    uint32_t flags = known != NULL && known->kind == JSON_TRUE ? CHISO_SCORE_KNOWN_PART : 0;
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    int32_t status = read_framework(t, json_get(t->input, "framework"), &framework);
    if (status == CHISO_OK)
        status = chiso_facts_read_json(framework, facts_json->raw, facts_json->raw_length, &facts, &t->err);
    for (off = deductions == NULL ? NULL : deductions->first; off != NULL && status == CHISO_OK; off = off->next) {
        status = chiso_points_parse(json_text(off), &points, &t->err);
        if (status == CHISO_OK)
            status = chiso_facts_deduct(facts, off->key, points, &t->err);
    }
    if (status == CHISO_OK)
        status = chiso_score(facts, input(t, "unit"), period, flags, &card, &t->err);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    if (status == CHISO_OK)
        expect_card(t, card);
    chiso_scorecard_free(card);
    return status;
}

static void expect_framework(test *t, const chiso_framework *framework)
{
    static const char *const statuses[] = {"", "complete", "partial", "illustration"};
    const json_value *member;
    char *id = NULL, *index = NULL;
    int32_t found = 0;
    size_t nodes = 0;
    uint8_t known = 0;
    int64_t max = 0;
    if (chiso_framework_id(framework, &id, NULL) != CHISO_OK
        || chiso_framework_index(framework, &index, NULL) != CHISO_OK
        || chiso_framework_status(framework, &found, NULL) != CHISO_OK
        || chiso_framework_node_count(framework, &nodes, NULL) != CHISO_OK
        || chiso_framework_node_max(framework, 0, &known, &max, NULL) != CHISO_OK)
        differ(t, "the framework does not tell about itself");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "id") == 0)
            expect_text(t, "id", member, id);
        else if (strcmp(member->key, "index") == 0)
            expect_text(t, "index", member, index);
        else if (strcmp(member->key, "status") == 0)
            expect_text(t, "status", member, statuses[found]);
        else if (strcmp(member->key, "nodes") == 0)
            expect_number(t, "nodes", member, (unsigned long)nodes - 1);
        else if (strcmp(member->key, "max") == 0)
            expect_points(t, "max", member, known, max);
        else
            unknown_member(t, member);
    }
    chiso_text_free(id);
    chiso_text_free(index);
}

static int32_t run_framework(test *t)
{
    chiso_framework *framework = NULL;
    int32_t status = chiso_framework_builtin(input(t, "id"), &framework, &t->err);
    if (status == CHISO_OK)
        expect_framework(t, framework);
    chiso_framework_free(framework);
    return status;
}

static int32_t run_edition(test *t)
{
    chiso_framework *framework = NULL;
    int32_t year = (int32_t)number(json_get(t->input, "year"));
    int32_t status = chiso_framework_edition(input(t, "index"), year, &framework, &t->err);
    if (status == CHISO_OK)
        expect_framework(t, framework);
    chiso_framework_free(framework);
    return status;
}

static int32_t run_read_framework(test *t)
{
    const char *toml = input(t, "toml"), *json = input(t, "json");
    chiso_framework *framework = NULL;
    int32_t status = toml != NULL
        ? chiso_framework_read_toml(toml, strlen(toml), "vector", &framework, &t->err)
        : chiso_framework_read_json(json, strlen(json), "vector", &framework, &t->err);
    if (status == CHISO_OK)
        expect_framework(t, framework);
    chiso_framework_free(framework);
    return status;
}

static void expect_list(test *t, const json_value *member, const chiso_difference *difference, int32_t list)
{
    const json_value *item = member->first;
    size_t count = 0, at;
    if (chiso_difference_count(difference, list, &count, NULL) != CHISO_OK || count != json_count(member))
        differ(t, "%s: expected %lu nodes, found %lu", member->key, (unsigned long)json_count(member),
               (unsigned long)count);
    for (at = 0; at < count && item != NULL; at++, item = item->next) {
        char *node = NULL;
        if (chiso_difference_node(difference, list, at, &node, NULL) != CHISO_OK)
            differ(t, "%s: no node %lu", member->key, (unsigned long)at);
        expect_owned(t, member->key, item, node);
    }
}

static int32_t run_diff(test *t)
{
    static const char *const lists[] = {"added", "removed", "renamed", "moved", "max_changed", "rule_changed",
                                        NULL};
    const json_value *member;
    chiso_framework *from = NULL, *to = NULL;
    chiso_difference *difference = NULL;
    uint8_t comparable = 0;
    int32_t status = read_framework(t, json_get(t->input, "from"), &from);
    if (status == CHISO_OK)
        status = read_framework(t, json_get(t->input, "to"), &to);
    if (status == CHISO_OK)
        status = chiso_framework_diff(from, to, &difference, &t->err);
    chiso_framework_free(from);
    chiso_framework_free(to);
    if (status == CHISO_OK)
        status = chiso_difference_is_comparable(difference, &comparable, &t->err);
    for (member = t->expect == NULL ? NULL : t->expect->first; member != NULL; member = member->next) {
        int32_t list = word(member->key, CHISO_DIFFERENCE_ADDED, lists);
        if (list > 0)
            expect_list(t, member, difference, list);
        else if (strcmp(member->key, "comparable") == 0)
            expect_flag(t, "comparable", member, comparable);
        else
            unknown_member(t, member);
    }
    chiso_difference_free(difference);
    return status;
}

const operation framework_operations[] = {
    {"score", run_score},
    {"framework", run_framework},
    {"edition", run_edition},
    {"read_framework", run_read_framework},
    {"diff", run_diff},
    {NULL, NULL},
};
