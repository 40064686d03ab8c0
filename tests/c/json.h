/* A small JSON reader for the vectors. Values keep the text they were read from, so that a part of a
 * document can be handed on as it is written. */
#ifndef CHISO_TEST_JSON_H
#define CHISO_TEST_JSON_H

#include <stddef.h>

typedef enum { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json_value json_value;
struct json_value {
    json_kind kind;
    char *key;          /* the name of a member of an object, else NULL */
    char *text;         /* a string decoded, a number as written, else NULL */
    const char *raw;    /* the value as written, in the text that was read */
    size_t raw_length;
    json_value *first;  /* the first item or member */
    json_value *next;   /* the next item or member beside this one */
};

/* Reads a whole text, which must outlive the value; NULL if it is not JSON, or holds U+0000. */
json_value *json_read(const char *text, size_t length);
void json_free(json_value *value);

/* The member of an object; NULL if there is none, or no object. */
const json_value *json_get(const json_value *object, const char *key);

/* The text of a string or number; NULL for any other value, and for NULL. */
const char *json_text(const json_value *value);

/* Items or members of a value. */
size_t json_count(const json_value *value);

#endif
