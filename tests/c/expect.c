/* What the runners of the vectors share: reading a case, and saying where it differs. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

void differ(test *t, const char *format, ...)
{
    va_list arguments;
    printf("%s %s: ", t->differs++ == 0 ? "FAILED" : "      ", json_text(json_get(t->input, "name")));
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
}

const char *input(const test *t, const char *key)
{
    return json_text(json_get(t->input, key));
}

long number(const json_value *value)
{
    const char *text = json_text(value);
    return text == NULL ? 0 : strtol(text, NULL, 10);
}

const char *shown(const char *text)
{
    return text == NULL ? "null" : text;
}

void expect_text(test *t, const char *what, const json_value *expected, const char *found)
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

void expect_owned(test *t, const char *what, const json_value *expected, char *found)
{
    expect_text(t, what, expected, found);
    chiso_text_free(found);
}

void expect_points(test *t, const char *what, const json_value *expected, int known, int64_t points)
{
    char text[CHISO_POINTS_TEXT_CAPACITY];
    size_t length;
    if (known && chiso_points_text(points, 0, text, sizeof text, &length, NULL) != CHISO_OK)
        differ(t, "%s: points have no text", what);
    else
        expect_text(t, what, expected, known ? text : NULL);
}

void expect_flag(test *t, const char *what, const json_value *expected, int found)
{
    if (expected->kind != (found ? JSON_TRUE : JSON_FALSE))
        differ(t, "%s: expected %.*s", what, (int)expected->raw_length, expected->raw);
}

void expect_number(test *t, const char *what, const json_value *expected, unsigned long found)
{
    char text[32];
    sprintf(text, "%lu", found);
    expect_text(t, what, expected, text);
}

void expect_json(test *t, const char *what, const json_value *expected, const json_value *found)
{
    const json_value *item = expected->first, *other = found == NULL ? NULL : found->first;
    if (expected->kind == JSON_OBJECT) {
        for (; item != NULL; item = item->next)
            expect_json(t, item->key, item, json_get(found, item->key));
    } else if (expected->kind == JSON_ARRAY) {
        if (found == NULL || found->kind != JSON_ARRAY || json_count(found) != json_count(expected))
            differ(t, "%s: expected %lu items", what, (unsigned long)json_count(expected));
        else
            for (; item != NULL; item = item->next, other = other->next)
                expect_json(t, what, item, other);
    } else if (expected->kind == JSON_TRUE || expected->kind == JSON_FALSE) {
        if (found == NULL || found->kind != expected->kind)
            differ(t, "%s: expected %.*s", what, (int)expected->raw_length, expected->raw);
    } else {
        expect_text(t, what, expected, json_text(found));
    }
}

char *record_text(chiso_record *record)
{
    char *json = NULL;
    chiso_record_json(record, "", &json, NULL);
    chiso_record_free(record);
    return json;
}

void unknown_member(test *t, const json_value *member)
{
    differ(t, "an expectation this runner does not know: %s", member->key);
}

int32_t word(const char *text, int32_t first, const char *const *words)
{
    int32_t at;
    for (at = 0; text != NULL && words[at] != NULL; at++)
        if (strcmp(words[at], text) == 0)
            return first + at;
    return -1;
}

int32_t mode(const json_value *value)
{
    static const char *const modes[] = {"half-up", "half-even", "floor", "ceiling", NULL};
    return word(json_text(value), CHISO_ROUND_HALF_UP, modes);
}

const char *const states[] = {"missing", NULL, "not-applicable", "not-yet-due", "withheld"};

int32_t state(const char *text)
{
    int32_t at;
    for (at = CHISO_STATE_MISSING; at <= CHISO_STATE_WITHHELD; at++)
        if (text != NULL && states[at] != NULL && strcmp(states[at], text) == 0)
            return at;
    return CHISO_STATE_MISSING;
}
