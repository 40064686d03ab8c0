/* Runs every case of the vector files named as arguments; tests/vectors/README.md describes them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static const operation *const topics[] = {
    calendar_operations,
    clock_operations,
    deadline_operations,
    framework_operations,
    number_operations,
    plan_operations,
    ranking_operations,
    scorecard_operations,
    table_operations,
};

static const operation *find_operation(const char *op)
{
    const operation *each;
    size_t at;
    for (at = 0; op != NULL && at < sizeof topics / sizeof *topics; at++)
        for (each = topics[at]; each->op != NULL; each++)
            if (strcmp(each->op, op) == 0)
                return each;
    return NULL;
}

/* The cell of a sheet that an error names: its column in letters and its row. */
static void expect_cell(test *t, const json_value *expected, const json_value *details)
{
    const char *column = json_text(json_get(details, "column")), *row = json_text(json_get(details, "row"));
    char cell[64] = "";
    if (column != NULL && row != NULL && strlen(column) + strlen(row) < sizeof cell)
        sprintf(cell, "%s%s", column, row);
    expect_text(t, "cell", expected, cell);
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
        else if (strcmp(member->key, "index") == 0)
            expect_text(t, "index", member, json_text(json_get(details, "index")));
        else if (strcmp(member->key, "problem") == 0)
            expect_text(t, "problem", member,
                        json_text(json_get(problems == NULL ? NULL : problems->first, "kind")));
        else if (strcmp(member->key, "position") == 0 || strcmp(member->key, "rest") == 0)
            expect_text(t, member->key, member, json_text(json_get(details, member->key)));
        else if (strcmp(member->key, "vi") == 0)
            expect_text(t, "vi", member, chiso_error_text(t->err, CHISO_LANG_VI));
        else if (strcmp(member->key, "en") == 0)
            expect_text(t, "en", member, chiso_error_text(t->err, CHISO_LANG_EN));
        else if (strcmp(member->key, "cell") == 0)
            expect_cell(t, member, details);
        else
            unknown_member(t, member);
    }
    json_free(details);
}

/* Whether a case holds. */
static int run_case(const json_value *value)
{
    test t;
    const char *op, *expected;
    const operation *found;
    int32_t status;
    memset(&t, 0, sizeof t);
    t.input = value;
    t.expect = json_get(value, "expect");
    op = input(&t, "op");
    expected = input(&t, "error");
    found = find_operation(op);
    if (found == NULL) {
        differ(&t, "an operation this runner does not know: %s", shown(op));
        return 0;
    }
    if (expected == NULL && t.expect == NULL) {
        differ(&t, "neither expect nor error");
        return 0;
    }
    status = found->run(&t);
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
