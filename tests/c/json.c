#include "json.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 64 };

typedef struct {
    const char *at;
    const char *end;
    int depth;
} reader;

static json_value *read_value(reader *r);

static void skip_space(reader *r)
{
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r'))
        r->at++;
}

/* Steps over a character if it comes next. */
static int take(reader *r, char c)
{
    skip_space(r);
    if (r->at >= r->end || *r->at != c)
        return 0;
    r->at++;
    return 1;
}

static int read_hex(reader *r, unsigned long *code)
{
    int i;
    *code = 0;
    for (i = 0; i < 4; i++, r->at++) {
        char c = r->at < r->end ? *r->at : '\0';
        unsigned digit;
        if (c >= '0' && c <= '9')
            digit = (unsigned)(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = (unsigned)(c - 'a') + 10;
        else if (c >= 'A' && c <= 'F')
            digit = (unsigned)(c - 'A') + 10;
        else
            return 0;
        *code = *code * 16 + digit;
    }
    return 1;
}

static char *put_utf8(char *out, unsigned long code)
{
    if (code < 0x80) {
        *out++ = (char)code;
    } else if (code < 0x800) {
        *out++ = (char)(0xC0 | (code >> 6));
        *out++ = (char)(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = (char)(0xE0 | (code >> 12));
        *out++ = (char)(0x80 | ((code >> 6) & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    } else {
        *out++ = (char)(0xF0 | (code >> 18));
        *out++ = (char)(0x80 | ((code >> 12) & 0x3F));
        *out++ = (char)(0x80 | ((code >> 6) & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    }
    return out;
}

/* What follows a backslash; NULL if that is no escape. */
static char *read_escape(reader *r, char *out)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    unsigned long code, low;
    const char *name;
    char c;
    if (r->at >= r->end)
        return NULL;
    c = *r->at++;
    name = c == '\0' ? NULL : strchr(names, c);
    if (name != NULL) {
        *out = values[name - names];
        return out + 1;
    }
    if (c != 'u' || !read_hex(r, &code) || code == 0)
        return NULL;
    if (code >= 0xD800 && code < 0xDC00) {
        if (r->end - r->at < 2 || r->at[0] != '\\' || r->at[1] != 'u')
            return NULL;
        r->at += 2;
        if (!read_hex(r, &low) || low < 0xDC00 || low > 0xDFFF)
            return NULL;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code < 0xE000) {
        return NULL;
    }
    return put_utf8(out, code);
}

/* A string, decoded. No escape is shorter than what it stands for, so the rest of the text is enough room. */
static char *read_string(reader *r)
{
    const char *scan;
    char *text, *out;
    if (!take(r, '"'))
        return NULL;
    for (scan = r->at; scan < r->end && *scan != '"'; scan++)
        if (*scan == '\\' && scan + 1 < r->end)
            scan++;
    text = malloc((size_t)(scan - r->at) + 1);
    if (text == NULL)
        return NULL;
    out = text;
    while (r->at < r->end && *r->at != '"') {
        if ((unsigned char)*r->at < 0x20)
            break;
        if (*r->at != '\\') {
            *out++ = *r->at++;
            continue;
        }
        r->at++;
        out = read_escape(r, out);
        if (out == NULL)
            break;
    }
    if (out == NULL || r->at >= r->end || *r->at != '"') {
        free(text);
        return NULL;
    }
    *out = '\0';
    r->at++;
    return text;
}

static int read_word(reader *r, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0)
        return 0;
    r->at += length;
    return 1;
}

static int read_number(reader *r, json_value *value)
{
    const char *start = r->at;
    size_t length;
    while (r->at < r->end && *r->at != '\0' && strchr("+-.eE0123456789", *r->at) != NULL)
        r->at++;
    length = (size_t)(r->at - start);
    value->text = length == 0 ? NULL : malloc(length + 1);
    if (value->text == NULL)
        return 0;
    memcpy(value->text, start, length);
    value->text[length] = '\0';
    return 1;
}

/* The items of an array or members of an object, behind the opening bracket. */
static int read_items(reader *r, json_value *value, char close)
{
    json_value **last = &value->first;
    if (take(r, close))
        return 1;
    do {
        char *key = NULL;
        if (close == '}') {
            key = read_string(r);
            if (key == NULL || !take(r, ':')) {
                free(key);
                return 0;
            }
        }
        *last = read_value(r);
        if (*last == NULL) {
            free(key);
            return 0;
        }
        (*last)->key = key;
        last = &(*last)->next;
    } while (take(r, ','));
    return take(r, close);
}

static int read_kind(reader *r, json_value *value)
{
    switch (*r->at) {
    case 'n':
        value->kind = JSON_NULL;
        return read_word(r, "null");
    case 't':
        value->kind = JSON_TRUE;
        return read_word(r, "true");
    case 'f':
        value->kind = JSON_FALSE;
        return read_word(r, "false");
    case '"':
        value->kind = JSON_STRING;
        value->text = read_string(r);
        return value->text != NULL;
    case '[':
        value->kind = JSON_ARRAY;
        r->at++;
        return read_items(r, value, ']');
    case '{':
        value->kind = JSON_OBJECT;
        r->at++;
        return read_items(r, value, '}');
    default:
        value->kind = JSON_NUMBER;
        return read_number(r, value);
    }
}

static json_value *read_value(reader *r)
{
    json_value *value;
    skip_space(r);
    if (r->at >= r->end || r->depth >= MAX_DEPTH)
        return NULL;
    value = calloc(1, sizeof *value);
    if (value == NULL)
        return NULL;
    value->raw = r->at;
    r->depth++;
    if (!read_kind(r, value)) {
        json_free(value);
        return NULL;
    }
    r->depth--;
    value->raw_length = (size_t)(r->at - value->raw);
    return value;
}

json_value *json_read(const char *text, size_t length)
{
    reader r;
    json_value *value;
    r.at = text;
    r.end = text + length;
    r.depth = 0;
    value = read_value(&r);
    skip_space(&r);
    if (value != NULL && r.at != r.end) {
        json_free(value);
        return NULL;
    }
    return value;
}

void json_free(json_value *value)
{
    while (value != NULL) {
        json_value *next = value->next;
        json_free(value->first);
        free(value->key);
        free(value->text);
        free(value);
        value = next;
    }
}

const json_value *json_get(const json_value *object, const char *key)
{
    const json_value *member;
    if (object == NULL || object->kind != JSON_OBJECT)
        return NULL;
    for (member = object->first; member != NULL; member = member->next)
        if (strcmp(member->key, key) == 0)
            return member;
    return NULL;
}

const char *json_text(const json_value *value)
{
    return value == NULL ? NULL : value->text;
}

size_t json_count(const json_value *value)
{
    const json_value *item = value == NULL ? NULL : value->first;
    size_t count = 0;
    for (; item != NULL; item = item->next)
        count++;
    return count;
}
