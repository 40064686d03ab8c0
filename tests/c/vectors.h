/* What the runners of the vectors share. Each topic has a file vectors_<topic>.c with a table of its
 * operations, named in vectors.c. */
#ifndef CHISO_TEST_VECTORS_H
#define CHISO_TEST_VECTORS_H

#include "chiso.h"
#include "json.h"

/* A case being run: what it expects, the error it came to, and where it differs. */
typedef struct {
    const json_value *input;
    const json_value *expect;
    chiso_error *err;
    int differs;
} test;

/* An operation of the vectors; a table of them ends with a NULL name. */
typedef struct {
    const char *op;
    int32_t (*run)(test *);
} operation;

extern const operation calendar_operations[];
extern const operation clock_operations[];
extern const operation deadline_operations[];
extern const operation framework_operations[];
extern const operation number_operations[];
extern const operation plan_operations[];
extern const operation ranking_operations[];
extern const operation scorecard_operations[];
extern const operation table_operations[];

void differ(test *t, const char *format, ...);

const char *input(const test *t, const char *key);
long number(const json_value *value);
const char *shown(const char *text);

/* The place of a word in a list that ends in NULL, from `first`; -1 if it is not there. */
int32_t word(const char *text, int32_t first, const char *const *words);
int32_t mode(const json_value *value);
extern const char *const states[];
int32_t state(const char *text);

/* Text must be the same, or the same number. NULL is found where there is none. */
void expect_text(test *t, const char *what, const json_value *expected, const char *found);
/* As expect_text, for a text of the library, which is freed. */
void expect_owned(test *t, const char *what, const json_value *expected, char *found);
void expect_points(test *t, const char *what, const json_value *expected, int known, int64_t points);
void expect_flag(test *t, const char *what, const json_value *expected, int found);
void expect_number(test *t, const char *what, const json_value *expected, unsigned long found);
/* Every member expected must be found, in lists item by item; numbers as decimal text compare as numbers. */
void expect_json(test *t, const char *what, const json_value *expected, const json_value *found);
/* A result of the library as JSON text, to be freed as such; the result is freed. */
char *record_text(chiso_record *record);
void unknown_member(test *t, const json_value *member);

#endif
