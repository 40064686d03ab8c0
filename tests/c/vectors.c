/* Runs every case of the vector files named as arguments; tests/vectors/README.md describes them. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chiso.h"
#include "json.h"

/* A case being run: what it expects, the error it came to, and where it differs. */
typedef struct {
    const json_value *input;
    const json_value *expect;
    chiso_error *err;
    int differs;
} test;

static void differ(test *t, const char *format, ...)
{
    va_list arguments;
    printf("%s %s: ", t->differs++ == 0 ? "FAILED" : "      ", json_text(json_get(t->input, "name")));
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
}

static const char *input(const test *t, const char *key)
{
    return json_text(json_get(t->input, key));
}

static long number(const json_value *value)
{
    const char *text = json_text(value);
    return text == NULL ? 0 : strtol(text, NULL, 10);
}

static const char *shown(const char *text)
{
    return text == NULL ? "null" : text;
}

/* Text must be the same, or the same number. NULL is found where there is none. */
static void expect_text(test *t, const char *what, const json_value *expected, const char *found)
{
    const char *text = json_text(expected);
    int64_t a, b;
    if (text == NULL || found == NULL) {
        if (text != found)
            differ(t, "%s: expected %s, found %s", what, shown(text), shown(found));
    } else if (strcmp(text, found) != 0
               && (chiso_points_parse(text, &a, NULL) != CHISO_OK
                   || chiso_points_parse(found, &b, NULL) != CHISO_OK || a != b)) {
        differ(t, "%s: expected %s, found %s", what, text, found);
    }
}

/* As expect_text, for a text of the library, which is freed. */
static void expect_owned(test *t, const char *what, const json_value *expected, char *found)
{
    expect_text(t, what, expected, found);
    chiso_text_free(found);
}

static void expect_points(test *t, const char *what, const json_value *expected, int known, int64_t points)
{
    char text[CHISO_POINTS_TEXT_CAPACITY];
    size_t length;
    if (known && chiso_points_text(points, 0, text, sizeof text, &length, NULL) != CHISO_OK)
        differ(t, "%s: points have no text", what);
    else
        expect_text(t, what, expected, known ? text : NULL);
}

static void expect_flag(test *t, const char *what, const json_value *expected, int found)
{
    if (expected->kind != (found ? JSON_TRUE : JSON_FALSE))
        differ(t, "%s: expected %.*s", what, (int)expected->raw_length, expected->raw);
}

static void expect_number(test *t, const char *what, const json_value *expected, unsigned long found)
{
    char text[32];
    sprintf(text, "%lu", found);
    expect_text(t, what, expected, text);
}

static void unknown_member(test *t, const json_value *member)
{
    differ(t, "an expectation this runner does not know: %s", member->key);
}

/* The place of a word in a list that ends in NULL, from `first`; -1 if it is not there. */
static int32_t word(const char *text, int32_t first, const char *const *words)
{
    int32_t at;
    for (at = 0; text != NULL && words[at] != NULL; at++)
        if (strcmp(words[at], text) == 0)
            return first + at;
    return -1;
}

static int32_t mode(const json_value *value)
{
    static const char *const modes[] = {"half-up", "half-even", "floor", "ceiling", NULL};
    return word(json_text(value), CHISO_ROUND_HALF_UP, modes);
}

static const char *const states[] = {"missing", NULL, "not-applicable", "not-yet-due", "withheld"};

static int32_t state(const char *text)
{
    int32_t at;
    for (at = CHISO_STATE_MISSING; at <= CHISO_STATE_WITHHELD; at++)
        if (text != NULL && states[at] != NULL && strcmp(states[at], text) == 0)
            return at;
    return CHISO_STATE_MISSING;
}

static int32_t read_framework(test *t, const json_value *value, chiso_framework **framework)
{
    if (value->kind == JSON_STRING)
        return chiso_framework_builtin(value->text, framework, &t->err);
    return chiso_framework_read_json(value->raw, value->raw_length, "vector", framework, &t->err);
}

static int32_t run_parse_points(test *t)
{
    int64_t points;
    int32_t status = chiso_points_parse(input(t, "text"), &points, &t->err);
    if (status == CHISO_OK)
        expect_points(t, "points", json_get(t->expect, "points"), 1, points);
    return status;
}

static int32_t run_round(test *t)
{
    int64_t points;
    uint32_t places = (uint32_t)number(json_get(t->input, "places"));
    int32_t status =
        chiso_points_round(input(t, "value"), places, mode(json_get(t->input, "mode")), &points, &t->err);
    if (status == CHISO_OK)
        expect_points(t, "points", json_get(t->expect, "points"), 1, points);
    return status;
}

static int32_t run_reconcile(test *t)
{
    const json_value *parts = json_get(t->input, "parts"), *item, *member;
    size_t count = json_count(parts), at = 0;
    int64_t *values = calloc(count + 1, sizeof *values), total, difference, low, high;
    uint8_t possible;
    int32_t status = chiso_points_parse(input(t, "total"), &total, &t->err);
    for (item = parts->first; item != NULL && status == CHISO_OK; item = item->next)
        status = chiso_points_parse(json_text(item), &values[at++], &t->err);
    if (status == CHISO_OK)
        status = chiso_points_reconcile(total, values, count, (uint32_t)number(json_get(t->input, "places")),
                                        &possible, &difference, &low, &high, &t->err);
    free(values);
    if (status != CHISO_OK)
        return status;
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "possible") == 0)
            expect_flag(t, "possible", member, possible);
        else if (strcmp(member->key, "difference") == 0)
            expect_points(t, "difference", member, 1, difference);
        else if (strcmp(member->key, "low") == 0)
            expect_points(t, "low", member, 1, low);
        else if (strcmp(member->key, "high") == 0)
            expect_points(t, "high", member, 1, high);
        else
            unknown_member(t, member);
    }
    return status;
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
        if (chiso_scorecard_reason(card, node, lang, &text, NULL) != CHISO_OK)
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
    int32_t period = (int32_t)number(json_get(t->input, "period"));
    uint32_t flags = known != NULL && known->kind == JSON_TRUE ? CHISO_SCORE_KNOWN_PART : 0;
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    int32_t status = read_framework(t, json_get(t->input, "framework"), &framework);
    if (status == CHISO_OK)
        status = chiso_facts_read_json(framework, facts_json->raw, facts_json->raw_length, &facts, &t->err);
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

static int32_t run_unit(test *t)
{
    const json_value *member;
    chiso_unit *unit = NULL;
    char *code = NULL, *name = NULL;
    int32_t status = chiso_unit_resolve(input(t, "unit"), input(t, "on"), &unit, &t->err);
    if (status != CHISO_OK)
        return status;
    if (chiso_unit_code(unit, &code, NULL) != CHISO_OK
        || chiso_unit_name(unit, CHISO_LANG_VI, &name, NULL) != CHISO_OK)
        differ(t, "the unit does not tell about itself");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "code") == 0)
            expect_text(t, "code", member, code);
        else if (strcmp(member->key, "name") == 0)
            expect_text(t, "name", member, name);
        else
            unknown_member(t, member);
    }
    chiso_text_free(code);
    chiso_text_free(name);
    chiso_unit_free(unit);
    return status;
}

static int32_t make_ranking(test *t, chiso_ranking **ranking)
{
    static const char *const ties[] = {"competition", "dense", "ordinal", NULL};
    const json_value *entries = json_get(t->input, "entries"), *published = json_get(t->input, "published");
    const json_value *entry;
    size_t count = json_count(entries), at = 0;
    const char **units = calloc(count + 1, sizeof *units), **values = calloc(count + 1, sizeof *values);
    uint8_t *whys = calloc(count + 1, sizeof *whys);
    int32_t places = published == NULL ? CHISO_UNROUNDED : (int32_t)number(json_get(published, "places"));
    int32_t status;
    for (entry = entries->first; entry != NULL; entry = entry->next, at++) {
        units[at] = json_text(json_get(entry, "unit"));
        values[at] = json_text(json_get(entry, "value"));
        whys[at] = (uint8_t)(values[at] != NULL ? CHISO_STATE_VALUE : state(json_text(json_get(entry, "state"))));
    }
    status = chiso_ranking_new_exact(units, values, whys, count,
                                     word(input(t, "ties"), CHISO_TIES_COMPETITION, ties), places,
                                     mode(json_get(published, "mode")), 0, ranking, &t->err);
    free(units);
    free(values);
    free(whys);
    return status;
}

/* The place of a unit among the entries; their count if it is not there. */
static size_t entry_of(const test *t, const char *unit)
{
    const json_value *entry = json_get(t->input, "entries")->first;
    size_t at = 0;
    for (; entry != NULL && strcmp(json_text(json_get(entry, "unit")), unit) != 0; entry = entry->next)
        at++;
    return at;
}

static void expect_ranks(test *t, const chiso_ranking *ranking)
{
    const json_value *member, *unit;
    size_t count = json_count(json_get(t->input, "entries")), ranked = 0;
    uint32_t *ranks = calloc(count + 1, sizeof *ranks);
    if (chiso_ranking_ranks(ranking, ranks, count, NULL) != CHISO_OK
        || chiso_ranking_ranked(ranking, &ranked, NULL) != CHISO_OK)
        differ(t, "no ranks");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "of") == 0) {
            expect_number(t, "of", member, (unsigned long)ranked);
        } else if (strcmp(member->key, "ranks") == 0) {
            for (unit = member->first; unit != NULL; unit = unit->next)
                if ((uint32_t)number(unit) != ranks[entry_of(t, unit->key)])
                    differ(t, "rank of %s: found %lu", unit->key, (unsigned long)ranks[entry_of(t, unit->key)]);
        } else if (strcmp(member->key, "excluded") == 0) {
            if (json_count(member) != count - ranked)
                differ(t, "excluded: found %lu", (unsigned long)(count - ranked));
            for (unit = member->first; unit != NULL; unit = unit->next)
                if (ranks[entry_of(t, unit->text)] != 0)
                    differ(t, "%s has a rank", unit->text);
        } else {
            unknown_member(t, member);
        }
    }
    free(ranks);
}

static int32_t run_rank(test *t)
{
    chiso_ranking *ranking = NULL;
    int32_t status = make_ranking(t, &ranking);
    if (status == CHISO_OK)
        expect_ranks(t, ranking);
    chiso_ranking_free(ranking);
    return status;
}

/* Compares the id of a group, or how many units it has. */
static void expect_group(test *t, const json_value *expected, const chiso_grouping *grouping, size_t group)
{
    char *id = NULL;
    chiso_grouping_id(grouping, group, &id, NULL);
    expect_owned(t, expected->key, expected, id);
}

static void expect_groups(test *t, const chiso_grouping *grouping)
{
    const json_value *member, *item;
    size_t count = json_count(json_get(t->input, "entries")), groups = 0, group, size;
    int32_t *places = calloc(count + 1, sizeof *places);
    if (chiso_grouping_members(grouping, places, count, NULL) != CHISO_OK
        || chiso_grouping_count(grouping, &groups, NULL) != CHISO_OK)
        differ(t, "no groups");
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "groups") == 0) {
            for (item = member->first; item != NULL; item = item->next)
                expect_group(t, item, grouping, (size_t)places[entry_of(t, item->key)]);
        } else if (strcmp(member->key, "counts") == 0) {
            for (item = member->first; item != NULL; item = item->next) {
                for (group = 0; group < groups; group++) {
                    char *id = NULL;
                    int same = chiso_grouping_id(grouping, group, &id, NULL) == CHISO_OK
                        && strcmp(id, item->key) == 0;
                    chiso_text_free(id);
                    if (same)
                        break;
                }
                if (chiso_grouping_size(grouping, group, &size, NULL) != CHISO_OK)
                    differ(t, "no group %s", item->key);
                else
                    expect_number(t, item->key, item, (unsigned long)size);
            }
        } else {
            unknown_member(t, member);
        }
    }
    free(places);
}

static int32_t cut(const json_value *value)
{
    static const char *const cuts[] = {"strict", "inclusive", NULL};
    return word(json_text(value), CHISO_CUT_STRICT, cuts);
}

static int32_t run_groups(test *t)
{
    chiso_ranking *ranking = NULL;
    chiso_grouping *grouping = NULL;
    int32_t status = make_ranking(t, &ranking);
    if (status == CHISO_OK)
        status = chiso_grouping_new(ranking, input(t, "scheme"), cut(json_get(t->input, "cut")), &grouping,
                                    &t->err);
    chiso_ranking_free(ranking);
    if (status == CHISO_OK)
        expect_groups(t, grouping);
    chiso_grouping_free(grouping);
    return status;
}

static int32_t make_target(test *t, chiso_target **target)
{
    static const char *const places[] = {"top", "rank_not_below", NULL};
    static const char *const values[] = {"at_least", "above", "value_not_below", NULL};
    const json_value *wanted = json_get(t->input, "target"), *group = json_get(wanted, "in_group");
    const json_value *first = wanted->first;
    int32_t kind = word(first->key, CHISO_TARGET_TOP, places);
    if (group != NULL)
        return chiso_target_new_group(json_text(json_get(wanted, "scheme")), json_text(group),
                                      cut(json_get(wanted, "cut")), target, &t->err);
    if (kind > 0)
        return chiso_target_new_place(kind, (uint32_t)number(first), target, &t->err);
    return chiso_target_new_value(word(first->key, CHISO_TARGET_AT_LEAST, values), json_text(first), target,
                                  &t->err);
}

static void expect_finding(test *t, const chiso_finding *finding)
{
    static const char *const statuses[] = {"unknown", "met", "not-met"};
    const json_value *member;
    int32_t found = 0;
    uint32_t places = 0;
    char *points = NULL, text[32];
    if (chiso_finding_status(finding, &found, NULL) != CHISO_OK
        || chiso_finding_places_gap(finding, &places, NULL) != CHISO_OK
        || chiso_finding_points_gap(finding, &points, NULL) != CHISO_OK)
        differ(t, "the finding does not tell about itself");
    sprintf(text, "%lu", (unsigned long)places);
    for (member = t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "status") == 0)
            expect_text(t, "status", member, statuses[found]);
        else if (strcmp(member->key, "points_gap") == 0)
            expect_text(t, "points_gap", member, points);
        else if (strcmp(member->key, "places_gap") == 0)
            expect_text(t, "places_gap", member, places == 0 ? NULL : text);
        else
            unknown_member(t, member);
    }
    chiso_text_free(points);
}

static int32_t run_target(test *t)
{
    const char *value = input(t, "value");
    int32_t why = value != NULL ? CHISO_STATE_VALUE : state(input(t, "state"));
    chiso_target *target = NULL;
    chiso_finding *finding = NULL;
    int32_t status = make_target(t, &target);
    if (status == CHISO_OK)
        status = chiso_target_check_own(target, "Bắc Giang", value, why,
                                        (uint32_t)number(json_get(t->input, "rank")), &finding, &t->err);
    chiso_target_free(target);
    if (status == CHISO_OK)
        expect_finding(t, finding);
    chiso_finding_free(finding);
    return status;
}

/* What a case with an error expects of it beside its name. */
static void expect_error(test *t)
{
    const char *text = chiso_error_details(t->err);
    json_value *details = json_read(text, strlen(text));
    const json_value *problems = json_get(details, "problems"), *member;
    for (member = t->expect == NULL ? NULL : t->expect->first; member != NULL; member = member->next) {
        if (strcmp(member->key, "line") == 0)
            expect_number(t, "line", member, chiso_error_line(t->err));
        else if (strcmp(member->key, "column") == 0)
            expect_number(t, "column", member, chiso_error_column(t->err));
        else if (strcmp(member->key, "problem") == 0)
            expect_text(t, "problem", member,
                        json_text(json_get(problems == NULL ? NULL : problems->first, "kind")));
        else
            unknown_member(t, member);
    }
    json_free(details);
}

static const struct {
    const char *op;
    int32_t (*run)(test *);
} operations[] = {
    {"parse_points", run_parse_points}, {"round", run_round},     {"reconcile", run_reconcile},
    {"score", run_score},               {"framework", run_framework}, {"edition", run_edition},
    {"read_framework", run_read_framework}, {"diff", run_diff},   {"unit", run_unit},
    {"rank", run_rank},                 {"groups", run_groups},   {"target", run_target},
};

/* Whether a case holds. */
static int run_case(const json_value *value)
{
    test t;
    const char *op, *expected;
    size_t at;
    int32_t status;
    memset(&t, 0, sizeof t);
    t.input = value;
    t.expect = json_get(value, "expect");
    op = input(&t, "op");
    expected = input(&t, "error");
    for (at = 0; at < sizeof operations / sizeof *operations; at++)
        if (op != NULL && strcmp(operations[at].op, op) == 0)
            break;
    if (at == sizeof operations / sizeof *operations) {
        differ(&t, "an operation this runner does not know: %s", shown(op));
        return 0;
    }
    if (expected == NULL && t.expect == NULL) {
        differ(&t, "neither expect nor error");
        return 0;
    }
    status = operations[at].run(&t);
    if ((status == CHISO_OK) != (t.err == NULL) || status != chiso_error_code(t.err))
        differ(&t, "status %ld beside error %ld", (long)status, (long)chiso_error_code(t.err));
    if (expected == NULL && status != CHISO_OK)
        differ(&t, "%s", chiso_error_message(t.err));
    else if (expected != NULL && (status == CHISO_OK || strcmp(chiso_error_name(t.err), expected) != 0))
        differ(&t, "expected the error %s, found %s", expected, shown(chiso_error_name(t.err)));
    else if (expected != NULL)
        expect_error(&t);
    chiso_error_free(t.err);
    return t.differs == 0;
}

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long size;
    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        text = malloc((size_t)size + 1);
        if (text != NULL && fread(text, 1, (size_t)size, file) == (size_t)size) {
            *length = (size_t)size;
        } else {
            free(text);
            text = NULL;
        }
    }
    fclose(file);
    return text;
}

int main(int count, char **paths)
{
    unsigned long passed = 0, failed = 0;
    int at;
    for (at = 1; at < count; at++) {
        size_t length = 0;
        char *text = read_file(paths[at], &length);
        json_value *topic = text == NULL ? NULL : json_read(text, length);
        const json_value *cases = json_get(topic, "cases"), *value;
        if (cases == NULL || cases->kind != JSON_ARRAY || cases->first == NULL) {
            printf("FAILED %s: not a file of vectors\n", paths[at]);
            failed++;
        }
        for (value = cases == NULL ? NULL : cases->first; value != NULL; value = value->next) {
            if (run_case(value))
                passed++;
            else
                failed++;
        }
        json_free(topic);
        free(text);
    }
    printf("c vectors: %lu passed, %lu failed\n", passed, failed);
    return failed != 0 || passed == 0;
}
