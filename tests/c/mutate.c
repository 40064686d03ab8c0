/* Damaged input through every reader of the interface: an error with its code, or a result, and never a
 * defect of the library. The same numbers are drawn in every run; the first argument says how many rounds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chiso.h"

/* Reads a text that is NUL-terminated at `length`. */
typedef int32_t reader(const char *text, size_t length, chiso_error **err);

static const char FRAMEWORK[] =
    "[framework]\nid = \"kinds-2024\"\nindex = \"KINDS\"\ntitle = { vi = \"Thử\", en = \"Test\" }\n"
    "valid = { from = 2024 }\nstatus = \"illustration\"\nlevels = [\"criterion\"]\nmax = \"4\"\n"
    "source = { ref = \"test\", confidence = \"high\" }\n"
    "[[node]]\nid = \"1\"\nname = { vi = \"Tỷ lệ\", en = \"Share\" }\nmax = \"2\"\n"
    "rule = { kind = \"proportional\", terms = [{ of = { num = \"done\", den = \"total\" }, points = \"2\" }] }\n"
    "[[node]]\nid = \"2\"\nname = { vi = \"Thời hạn\", en = \"Time\" }\nmax = \"2\"\n"
    "rule = { kind = \"timeliness\", due = \"2024-02-28\", lines = [{ late = \"<= 0\", points = \"2\" }, "
    "{ late = \"> 0\", points = \"1\" }] }\n";

static const char TABLE[] =
    "STT\tTiêu chí\tĐiểm tối đa\nI\tQuản lý\t10\n1\tKế hoạch\t4\n\tBan hành chậm nhất ngày 31/12/2031: 4\n"
    "\tBan hành sau ngày 31/12/2031 hoặc không ban hành: 0\n2\tHồ sơ\t6\n\tTừ 90% đến 100%: 6 điểm\n"
    "\tDưới 90%: Điểm = (b/a) x 6, trong đó a là tổng số, b là số đúng hạn\n\tMỗi lỗi trừ 0,5 điểm, tối đa 2 điểm\n"
    "\tKhông phát sinh hồ sơ: không áp dụng\n\tTổng cộng\t10\n";

static int32_t read_points(const char *text, size_t length, chiso_error **err)
{
    int64_t points;
    (void)length;
    return chiso_points_parse(text, &points, err);
}

static int32_t read_round(const char *text, size_t length, chiso_error **err)
{
    int64_t points;
    return chiso_points_round(text, (uint32_t)(length % 9), (int32_t)(length % 5), &points, err);
}

static int32_t read_unit(const char *text, size_t length, chiso_error **err)
{
    chiso_unit *unit = NULL;
    int32_t status = chiso_unit_resolve(text, "2024-05-03", &unit, err);
    (void)length;
    chiso_unit_free(unit);
    return status;
}

static int32_t read_day(const char *text, size_t length, chiso_error **err)
{
    size_t count;
    (void)length;
    return chiso_unit_count(text, &count, err);
}

/* A criteria table, with its framework and its report. */
static int32_t read_table(const char *text, size_t length, chiso_error **err)
{
    chiso_criteria_table *table = NULL;
    char *report = NULL, *row = NULL;
    int32_t status =
        chiso_criteria_table_read((const uint8_t *)text, length, "mutate", NULL, NULL, &table, err);
    if (status == CHISO_OK)
        status = chiso_criteria_table_coverage_text(table, CHISO_LANG_VI, &report, err);
    if (status == CHISO_OK)
        status = chiso_criteria_table_row(table, 0, &row, err);
    chiso_text_free(report);
    chiso_text_free(row);
    chiso_criteria_table_free(table);
    return status;
}

static int32_t read_toml(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    int32_t status = chiso_framework_read_toml(text, length, "mutate", &framework, err);
    chiso_framework_free(framework);
    return status;
}

static int32_t read_json(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    int32_t status = chiso_framework_read_json(text, length, "mutate", &framework, err);
    chiso_framework_free(framework);
    return status;
}

/* Facts, and the score with its reasons where they can be read. */
static int32_t read_facts(const char *text, size_t length, chiso_error **err)
{
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    char *json = NULL;
    int32_t status = chiso_framework_builtin("index-766-2022", &framework, err);
    if (status == CHISO_OK)
        status = chiso_facts_read_json(framework, text, length, &facts, err);
    if (status == CHISO_OK)
        status = chiso_score(facts, NULL, 2024, CHISO_SCORE_KNOWN_PART, &card, err);
    if (status == CHISO_OK)
        status = chiso_scorecard_json(card, &json, err);
    chiso_text_free(json);
    chiso_scorecard_free(card);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    return status;
}

static const struct {
    const char *name;
    reader *read;
    const char *seeds[3];
} readers[] = {
    {"points", read_points, {"1.234,5", "25%", "-0,25"}},
    {"round", read_round, {"1/3", "2,345", "100 000 000"}},
    {"unit", read_unit, {"Bà Rịa - Vũng Tàu", "TP. Hồ Chí Minh", "24"}},
    {"day", read_day, {"2024-05-03", "2025-07-01", "1990-01-01"}},
    {"framework in TOML", read_toml, {FRAMEWORK, FRAMEWORK, "[framework]"}},
    {"framework in JSON", read_json, {"{\"framework\": {\"id\": \"a\", \"levels\": []}, \"node\": []}", "[]", "{}"}},
    {"criteria table", read_table, {TABLE, TABLE, "STT;Tiêu chí;Điểm\n1;a;2\n"}},
    {"facts",
     read_facts,
     {"{\"PUBLIC_CONTENT_FULL\": {\"done\": 87, \"total\": 89}}", "{\"progress\": \"19,5\"}",
      "{\"online\": {\"state\": \"missing\"}}"}},
};

/* xorshift, so that a failure can be met again anywhere. */
static uint32_t state = 2463534242u;

static uint32_t draw(uint32_t below)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % below;
}

static const char *const PIECES[] = {"\"", "{", "}", "[[", "]]", "=", "\n", ",", "-", "99999999999999999999", "0",
                                     "1e999", "NaN", "\xC3\x28", "\xEF\xBC\x95", "\xCC\x89", "null", "true", "//",
                                     "max", "kind", "node", "\\u0000", "9999-99-99", "%", "'"};

/* A seed with a few places cut out, doubled, changed or filled with pieces of other inputs. */
static char *damaged(const char *seed, size_t *length)
{
    size_t room = strlen(seed) + 512, size = strlen(seed);
    uint32_t changes = 1 + draw(4);
    char *text = malloc(room);
    if (text == NULL)
        exit(2);
    memcpy(text, seed, size);
    while (changes-- > 0) {
        size_t at = draw((uint32_t)size + 1), piece;
        const char *with = PIECES[draw(sizeof PIECES / sizeof *PIECES)];
        switch (draw(4)) {
        case 0: /* one byte is another */
            if (at < size)
                text[at] = (char)(1 + draw(255));
            break;
        case 1: /* a stretch is gone */
            piece = draw(16);
            if (at + piece <= size) {
                memmove(text + at, text + at + piece, size - at - piece);
                size -= piece;
            }
            break;
        case 2: /* the rest is gone */
            size = at;
            break;
        default: /* something came in */
            piece = strlen(with);
            memmove(text + at + piece, text + at, size - at);
            memcpy(text + at, with, piece);
            size += piece;
        }
    }
    text[size] = '\0';
    *length = size;
    return text;
}

/* Whether the outcome is one of those the header allows. */
static int sound(int32_t status, const chiso_error *err)
{
    if (status == CHISO_OK)
        return err == NULL;
    return status != CHISO_ERROR_PANIC && err != NULL && chiso_error_code(err) == status
           && chiso_error_message(err)[0] != '\0';
}

int main(int count, char **arguments)
{
    unsigned long rounds = count > 1 ? strtoul(arguments[1], NULL, 10) : 2000, passed = 0, failed = 0, at;
    size_t which;
    for (which = 0; which < sizeof readers / sizeof *readers; which++) {
        for (at = 0; at < rounds; at++) {
            chiso_error *err = NULL;
            size_t length;
            char *text = damaged(readers[which].seeds[draw(3)], &length);
            int32_t status = readers[which].read(text, length, &err);
            if (sound(status, err)) {
                passed++;
            } else {
                failed++;
                printf("FAILED %s, status %ld, %s: %s\n", readers[which].name, (long)status,
                       chiso_error_message(err), text);
            }
            chiso_error_free(err);
            free(text);
        }
    }
    printf("c mutate: %lu passed, %lu failed\n", passed, failed);
    return failed != 0;
}
