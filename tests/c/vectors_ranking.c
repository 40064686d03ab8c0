/* Vectors of units, ranks, groups and targets. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

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

static void expect_finding(test *t, const chiso_target_check *finding)
{
    static const char *const statuses[] = {"unknown", "met", "not-met"};
    const json_value *member;
    int32_t found = 0;
    uint32_t places = 0;
    char *points = NULL, text[32];
    if (chiso_target_check_status(finding, &found, NULL) != CHISO_OK
        || chiso_target_check_places_gap(finding, &places, NULL) != CHISO_OK
        || chiso_target_check_points_gap(finding, &points, NULL) != CHISO_OK)
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
    chiso_target_check *finding = NULL;
    int32_t status = make_target(t, &target);
    if (status == CHISO_OK)
        status = chiso_target_check_own(target, "Bắc Giang", value, why,
                                        (uint32_t)number(json_get(t->input, "rank")), &finding, &t->err);
    chiso_target_free(target);
    if (status == CHISO_OK)
        expect_finding(t, finding);
    chiso_target_check_free(finding);
    return status;
}

const operation ranking_operations[] = {
    {"unit", run_unit},
    {"rank", run_rank},
    {"groups", run_groups},
    {"target", run_target},
    {NULL, NULL},
};
