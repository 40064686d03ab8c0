/* Every export with each of its pointers NULL in turn and each of its texts not UTF-8.
 *
 *     CALL(chiso_points_parse, TEXT("1,5"), OUT(int64_t));
 *
 * calls again and again. At first nothing is wrong, and the call must succeed. Then one argument at a time is
 * spoiled, with a place for the error and without: the status must be the one the header promises, outputs must keep
 * what they held, and no more may be written than there is room for, which valgrind sees. Every pointer is
 * wrapped by a macro below; the error comes by itself. */
#ifndef CHISO_TEST_BOUNDARY_H
#define CHISO_TEST_BOUNDARY_H

#include <string.h>

#include "chiso.h"

/* What NULL is for an argument. */
typedef enum {
    NEEDED,   /* CHISO_ERROR_NULL_ARGUMENT */
    OPTIONAL, /* as good as any value */
    ASKED_FOR /* refused by the rules of the data, with a status of theirs */
} need;

int next_round(const char *function);
void judge(int32_t status);
int is_null(need need);
void *made(void *handle, void (*drop)(void *));
void *place(need need, size_t size, void (*drop)(void *));
const char *text(need need, const char *value);
const char *const *texts(need array, need item, const char *const *values, size_t count);
const void *const *arrays(const void *const *values, size_t count);
chiso_error **error_place(void);

#define CALL(function, ...)            \
    while (next_round(#function))      \
        judge(function(__VA_ARGS__, error_place()))

/* A handle or an array that is only read. */
#define IN(value) (is_null(NEEDED) ? NULL : (value))
#define IN_OR_NULL(value) (is_null(OPTIONAL) ? NULL : (value))
/* A handle that calls change: the expression makes a new one for each. */
#define NEW(noun, make) ((chiso_##noun *)made(make, drop_##noun))

/* Where the value itself is NULL, only a text that is no UTF-8 is tried. */
#define TEXT(value) text(NEEDED, value)
#define TEXT_OR_NULL(value) text(OPTIONAL, value)
#define TEXT_ASKED_FOR(value) text(ASKED_FOR, value)
#define TEXT_AND_LENGTH(value) text(NEEDED, value), strlen(value)
#define BYTES_AND_LENGTH(value) (const uint8_t *)IN(value), strlen(value)
/* Arrays of texts and of arrays; of those with gaps an item may be NULL. */
#define COUNT(values) (sizeof(values) / sizeof *(values))
#define TEXTS(values) texts(NEEDED, NEEDED, values, COUNT(values))
#define TEXTS_WITH_GAPS(values) texts(NEEDED, OPTIONAL, values, COUNT(values))
#define TEXTS_WITH_GAPS_OR_NULL(values) texts(OPTIONAL, OPTIONAL, values, COUNT(values))
#define ARRAYS(type, values) ((const type *const *)arrays((const void *const *)(values), COUNT(values)))

#define OUT(type) ((type *)place(NEEDED, sizeof(type), NULL))
#define OUT_ARRAY(type, count) ((type *)place(NEEDED, (count) * sizeof(type), NULL))
#define OUT_ARRAY_OR_NULL(type, count) ((type *)place(OPTIONAL, (count) * sizeof(type), NULL))
#define OUT_TEXT ((char **)place(NEEDED, sizeof(char *), drop_text))
#define OUT_HANDLE(noun) ((chiso_##noun **)place(NEEDED, sizeof(chiso_##noun *), drop_##noun))

/* What the library gives and takes back. */
#define EACH_OWNED(X)                                                                                       \
    X(text) X(error) X(unit) X(framework) X(difference) X(criteria_table) X(facts) X(scorecard) X(bytes)    \
    X(assessment) X(columns) X(ranking) X(grouping) X(target) X(target_check) X(calendar) X(day_facts) X(limit)  \
    X(limit_due) X(deadline) X(schedule) X(report) X(reports) X(dossier_clock) X(dossier_status) X(plan) X(plan_log)      \
    X(plan_status) X(record)

#define DECLARE_DROP(noun) void drop_##noun(void *owned);
EACH_OWNED(DECLARE_DROP)

/* A call that has to succeed for the others to have something to work with. */
#define MAKE(call) need_ok(call, #call)
void need_ok(int32_t status, const char *what);

/* One file a topic. */
void boundary_numbers(void);
void boundary_units(void);
void boundary_frameworks(void);
void boundary_scoring(void);
void boundary_assessments(void);
void boundary_rankings(void);
void boundary_calendars(void);
void boundary_deadlines(void);
void boundary_clocks(void);
void boundary_plans(void);
void boundary_records(void);

#endif
