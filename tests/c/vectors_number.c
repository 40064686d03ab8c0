/* Vectors of numbers, rounding and reconciliation. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

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

const operation number_operations[] = {
    {"parse_points", run_parse_points},
    {"round", run_round},
    {"reconcile", run_reconcile},
    {NULL, NULL},
};
