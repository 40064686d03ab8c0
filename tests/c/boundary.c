/* The rounds of a call, what is judged after each, and whether every symbol was called: boundary.h says how. */
#include "boundary.h"

#include <stdio.h>
#include <stdlib.h>

enum { PATTERN = 0x5A, MOST_PLACES = 16, MOST_OWNED = 32, MOST_COVERED = 1024, ANY_ERROR = -1 };

static struct {
    const char *function;
    unsigned round;  /* which spoiling this is; 0 spoils nothing */
    unsigned seen;   /* how many spoilings the arguments offered so far */
    int quiet;       /* without a place for the error */
    int32_t expected;
    chiso_error *error;
    struct {
        void *at;
        size_t size;
        void (*drop)(void *);
    } places[MOST_PLACES];
    struct {
        void *at;
        void (*drop)(void *);
    } owned[MOST_OWNED];
    size_t place_count, owned_count, pointers;
} call;

static struct {
    const char *function;
    size_t pointers;
} covered[MOST_COVERED];
static size_t covered_count;
static unsigned long passed, failed;

static void check(int holds, const char *what, long found)
{
    if (holds) {
        passed++;
        return;
    }
    failed++;
    printf("FAILED %s, spoiling %u%s: %s (%ld)\n", call.function, call.round, call.quiet ? ", no error wanted" : "",
           what, found);
}

static void cover(const char *function, size_t pointers)
{
    if (covered_count < MOST_COVERED) {
        covered[covered_count].function = function;
        covered[covered_count++].pointers = pointers;
    }
}

void need_ok(int32_t status, const char *what)
{
    if (status == CHISO_OK)
        return;
    printf("FAILED with %ld: %s\n", (long)status, what);
    exit(1);
}

int next_round(const char *function)
{
    if (call.function == NULL) {
        call.function = function;
    } else if (call.round > 0 && !call.quiet) {
        call.quiet = 1;
    } else if (call.round < call.seen) {
        call.round++;
        call.quiet = 0;
    } else {
        cover(function, call.pointers);
        memset(&call, 0, sizeof call);
        return 0;
    }
    call.seen = 0;
    call.expected = CHISO_OK;
    call.place_count = call.owned_count = call.pointers = 0;
    return 1;
}

/* Whether the spoiling that is offered now is the one of this round. */
static int spoilt(int32_t expected)
{
    if (++call.seen != call.round)
        return 0;
    call.expected = expected;
    return 1;
}

static int32_t status_of(need need)
{
    return need == NEEDED ? CHISO_ERROR_NULL_ARGUMENT : need == OPTIONAL ? CHISO_OK : ANY_ERROR;
}

int is_null(need need)
{
    call.pointers++;
    return spoilt(status_of(need));
}

static void *own(void *at, void (*drop)(void *))
{
    call.owned[call.owned_count].at = at;
    call.owned[call.owned_count++].drop = drop;
    return at;
}

void *made(void *handle, void (*drop)(void *))
{
    own(handle, drop);
    return is_null(NEEDED) ? NULL : handle;
}

void *place(need need, size_t size, void (*drop)(void *))
{
    void *at;
    if (is_null(need))
        return NULL;
    at = memset(own(malloc(size), free), PATTERN, size);
    call.places[call.place_count].at = at;
    call.places[call.place_count].size = size;
    call.places[call.place_count++].drop = drop;
    return at;
}

/* A text as long as the value, and of one character at least, that is no UTF-8. */
static const char *bad(const char *value)
{
    const char *model = value == NULL || value[0] == '\0' ? "-" : value;
    char *copy = own(malloc(strlen(model) + 1), free);
    strcpy(copy, model)[0] = '\xFF';
    return copy;
}

const char *text(need need, const char *value)
{
    if (is_null(need))
        return NULL;
    return spoilt(CHISO_ERROR_INVALID_UTF8) ? bad(value) : value;
}

const char *const *texts(need array, need item, const char *const *values, size_t count)
{
    const char **copy = own(malloc(count * sizeof *copy), free);
    memcpy(copy, values, count * sizeof *copy);
    if (is_null(array))
        return NULL;
    if (spoilt(status_of(item)))
        copy[0] = NULL;
    if (spoilt(CHISO_ERROR_INVALID_UTF8))
        copy[0] = bad(values[0]);
    return copy;
}

const void *const *arrays(const void *const *values, size_t count)
{
    const void **copy = own(malloc(count * sizeof *copy), free);
    memcpy(copy, values, count * sizeof *copy);
    if (is_null(NEEDED))
        return NULL;
    if (spoilt(CHISO_ERROR_NULL_ARGUMENT))
        copy[0] = NULL;
    return copy;
}

chiso_error **error_place(void)
{
    /* No error yet, yet not NULL: success has to say so. */
    call.error = (chiso_error *)&call;
    call.pointers++;
    return call.quiet ? NULL : &call.error;
}

static int is_untouched(size_t at)
{
    const unsigned char *bytes = call.places[at].at;
    size_t byte;
    for (byte = 0; byte < call.places[at].size; byte++)
        if (bytes[byte] != PATTERN)
            return 0;
    return 1;
}

static void judge_error(int32_t status)
{
    if (call.quiet) {
        check(call.error == (chiso_error *)&call, "an error that nobody wants", status);
    } else if (status == CHISO_OK) {
        check(call.error == NULL, "success sets the error to NULL", status);
    } else {
        const char *message = chiso_error_message(call.error), *details = chiso_error_details(call.error);
        check(chiso_error_code(call.error) == status, "the error has the status", status);
        check(message != NULL && message[0] != '\0' && details != NULL && details[0] == '{', "the error tells", status);
        chiso_error_free(call.error);
    }
}

void judge(int32_t status)
{
    size_t at;
    check(call.expected == ANY_ERROR ? status != CHISO_OK : status == call.expected, "the status", status);
    judge_error(status);
    for (at = 0; at < call.place_count; at++) {
        if (status != CHISO_OK)
            check(is_untouched(at), "an output changed on failure", (long)at);
        else if (call.places[at].drop != NULL && !is_untouched(at))
            call.places[at].drop(*(void **)call.places[at].at);
    }
    for (at = 0; at < call.owned_count; at++)
        if (call.owned[at].at != NULL)
            call.owned[at].drop(call.owned[at].at);
}

#define DEFINE_DROP(noun) \
    void drop_##noun(void *owned) { chiso_##noun##_free(owned); }
EACH_OWNED(DEFINE_DROP)

/* Functions without a status: they take NULL and say nothing. */
static void boundary_plain(void)
{
#define FREE_NULL(noun)        \
    chiso_##noun##_free(NULL); \
    cover("chiso_" #noun "_free", 1);
    EACH_OWNED(FREE_NULL)
#define ASK_NULL(what, nothing)                                               \
    check(chiso_error_##what(NULL) == (nothing), "what NULL has to say", 0);  \
    cover("chiso_error_" #what, 1);
    call.function = "chiso_error_ of NULL";
    ASK_NULL(code, CHISO_OK)
    ASK_NULL(name, NULL)
    ASK_NULL(message, NULL)
    ASK_NULL(details, NULL)
    ASK_NULL(node, NULL)
    ASK_NULL(file, NULL)
    ASK_NULL(line, 0)
    ASK_NULL(column, 0)
    check(chiso_error_text(NULL, CHISO_LANG_VI) == NULL, "what NULL has to say", 0);
    cover("chiso_error_text", 1);
    call.function = NULL;
    check(chiso_abi_version() == CHISO_ABI_VERSION && chiso_version()[0] != '\0', "versions", 0);
    cover("chiso_version", 0);
    cover("chiso_abi_version", 0);
}

/* How many arguments of a function are pointers, by its declaration; -1 where there is none. */
static long declared_pointers(const char *header, const char *function)
{
    size_t length = strlen(function);
    const char *at = strstr(header, "extern \"C\"");
    long pointers = 0;
    int counted = 0;
    while (at != NULL && (at = strstr(at, function)) != NULL && (at[length] != '(' || (at[-1] != ' ' && at[-1] != '*')))
        at += length;
    if (at == NULL)
        return -1;
    for (; *at != ')'; at++) {
        if (*at == '(' || *at == ',')
            counted = 0;
        else if (*at == '*' && !counted++)
            pointers++;
    }
    return pointers;
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *content = NULL;
    long size = -1;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0
        && (content = malloc((size_t)size + 1)) != NULL)
        content[fread(content, 1, (size_t)size, file)] = '\0';
    if (file != NULL)
        fclose(file);
    if (content == NULL) {
        printf("FAILED: cannot read %s\n", path);
        exit(1);
    }
    return content;
}

/* Every symbol was called, with every pointer of its declaration wrapped. */
static void check_coverage(const char *symbols_path, const char *header_path)
{
    char *symbols = read_file(symbols_path), *header = read_file(header_path), *symbol;
    for (symbol = strtok(symbols, "\r\n"); symbol != NULL; symbol = strtok(NULL, "\r\n")) {
        size_t at = 0;
        while (at < covered_count && strcmp(covered[at].function, symbol) != 0)
            at++;
        call.function = symbol;
        check(at < covered_count, "a symbol without a test of its boundary", 0);
        if (at < covered_count)
            check((long)covered[at].pointers == declared_pointers(header, symbol), "all its pointers are tested",
                  (long)covered[at].pointers);
    }
    free(symbols);
    free(header);
}

int main(int count, char **arguments)
{
    if (count != 3) {
        printf("boundary symbols.txt chiso.h\n");
        return 2;
    }
    boundary_plain();
    boundary_numbers();
    boundary_units();
    boundary_frameworks();
    boundary_scoring();
    boundary_assessments();
    boundary_rankings();
    boundary_calendars();
    boundary_deadlines();
    boundary_clocks();
    boundary_plans();
    boundary_records();
    check_coverage(arguments[1], arguments[2]);
    printf("c boundary: %lu functions, %lu passed, %lu failed\n", (unsigned long)covered_count, passed, failed);
    return failed != 0;
}
