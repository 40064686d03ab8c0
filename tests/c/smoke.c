/* The contract of the header by what functions do: values, statuses, buffers, ownership, lifetime. NULL and UTF-8 of
 * every argument are in boundary.c. */
#include <math.h>
#include <stdlib.h>

#include "check.h"
#include "chiso.h"

static const char *const NINH_THUAN[][2] = {
    {"appraisal", "54,20"}, {"sipas", "8.23"}, {"leaders", "18,05"}, {"economy", "5.31"}};

static const char BAD[] = "\xC3\x28";

/* A framework with one leaf for each kind of fact. */
static const char KINDS[] =
    "[framework]\n"
    "id = \"kinds-2024\"\n"
    "index = \"KINDS\"\n"
    "title = { vi = \"Thử\", en = \"Test\" }\n"
    "valid = { from = 2024 }\n"
    "status = \"illustration\"\n"
    "levels = [\"criterion\"]\n"
    "max = \"8\"\n"
    "source = { ref = \"test\", confidence = \"high\" }\n"
    "[[node]]\n"
    "id = \"1\"\n"
    "name = { vi = \"Tỷ lệ\", en = \"Share\" }\n"
    "max = \"2\"\n"
    "rule = { kind = \"proportional\", terms = [{ of = { num = \"done\", den = \"total\" }, points = \"2\" }] }\n"
    "[[node]]\n"
    "id = \"2\"\n"
    "name = { vi = \"Thời hạn\", en = \"Time\" }\n"
    "max = \"2\"\n"
    "rule = { kind = \"timeliness\", due = \"2024-02-28\", lines = [{ late = \"<= 0\", points = \"2\" }, "
    "{ late = \"> 0\", points = \"1\" }] }\n"
    "[[node]]\n"
    "id = \"3\"\n"
    "name = { vi = \"Lựa chọn\", en = \"Choice\" }\n"
    "max = \"2\"\n"
    "not_applicable = \"drop\"\n"
    "rule = { kind = \"choice\", pick = \"any\", options = [{ id = \"a\", label = { vi = \"Có\", en = \"Yes\" }, "
    "points = \"1\" }, { id = \"b\", label = { vi = \"Khác\", en = \"Other\" }, points = \"1\" }] }\n"
    "[[node]]\n"
    "id = \"4\"\n"
    "name = { vi = \"Điểm\", en = \"Points\" }\n"
    "max = \"2\"\n"
    "rule = { kind = \"awarded\" }\n";

static chiso_framework *components(void)
{
    chiso_framework *framework = NULL;
    CHECK(chiso_framework_builtin("par-2022-components", &framework, NULL) == CHISO_OK);
    return framework;
}

static chiso_framework *kinds(void)
{
    chiso_framework *framework = NULL;
    CHECK(chiso_framework_read_toml(KINDS, sizeof KINDS - 1, "kinds.toml", &framework, NULL) == CHISO_OK);
    return framework;
}

static chiso_scorecard *ninh_thuan(void)
{
    chiso_framework *framework = components();
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    size_t at;
    CHECK(chiso_facts_new(framework, &facts, NULL) == CHISO_OK);
    for (at = 0; at < 4; at++)
        CHECK(chiso_facts_set(facts, NINH_THUAN[at][0], NINH_THUAN[at][1], NULL) == CHISO_OK);
    CHECK(chiso_score(facts, "Ninh Thuận", 2022, 0, &card, NULL) == CHISO_OK);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    return card;
}

static chiso_ranking *three_units(void)
{
    static const char *const units[] = {"Quảng Ninh", "Hải Phòng", "Bắc Giang"};
    static const int64_t values[] = {90104000, 90096000, 0};
    static const uint8_t states[] = {CHISO_STATE_VALUE, CHISO_STATE_VALUE, CHISO_STATE_WITHHELD};
    chiso_ranking *ranking = NULL;
    CHECK(chiso_ranking_new(units, values, states, 3, CHISO_TIES_COMPETITION, 1, CHISO_ROUND_HALF_UP, 0, &ranking,
                            NULL) == CHISO_OK);
    return ranking;
}

/* Takes a status and its error, compares both and frees the error. */
static void check_failure(int32_t status, chiso_error *err, int32_t code, const char *name, int line)
{
    check(status == code, "the status is the one expected", line);
    check(chiso_error_code(err) == code, "the error has the code", line);
    check(err != NULL && strcmp(chiso_error_name(err), name) == 0, name, line);
    check(err != NULL && chiso_error_message(err)[0] != '\0', "the error has a message", line);
    check(err != NULL && chiso_error_details(err)[0] == '{', "the error has details", line);
    chiso_error_free(err);
}

#define CHECK_FAILURE(call, code, name)                   \
    do {                                                  \
        chiso_error *err = NULL;                          \
        int32_t status = (call);                          \
        check_failure(status, err, code, name, __LINE__); \
    } while (0)

#define CHECK_NULL(call) CHECK((call) == CHISO_ERROR_NULL_ARGUMENT)

/* Takes a text of the library, compares and frees it. */
static void check_text(int32_t status, char *text, const char *expected, int line)
{
    check(status == CHISO_OK, "a text is given", line);
    check(text != NULL && strcmp(text, expected) == 0, expected, line);
    chiso_text_free(text);
}

#define CHECK_OWNED(call, expected)                   \
    do {                                              \
        char *text = NULL;                            \
        int32_t status = (call);                      \
        check_text(status, text, expected, __LINE__); \
    } while (0)

static void test_version(void)
{
    CHECK(chiso_abi_version() == CHISO_ABI_VERSION);
    CHECK(strchr(chiso_version(), '.') != NULL);
    CHECK(CHISO_SCALE == 1000000 && CHISO_SCALE_PLACES == 6);
}

static void test_text_in(void)
{
    chiso_framework *framework = components(), *untouched = NULL;
    chiso_facts *facts = NULL;
    int64_t points = 7;
    size_t node = 0;
    CHECK_FAILURE(chiso_points_parse(BAD, &points, &err), CHISO_ERROR_INVALID_UTF8, "invalid-utf8");
    CHECK(points == 7);
    CHECK_FAILURE(chiso_framework_builtin(BAD, &untouched, &err), CHISO_ERROR_INVALID_UTF8, "invalid-utf8");
    CHECK_FAILURE(chiso_framework_read_toml(BAD, 2, "x", &untouched, &err), CHISO_ERROR_INVALID_UTF8,
                  "invalid-utf8");
    CHECK_FAILURE(chiso_framework_read_toml("", 0, BAD, &untouched, &err), CHISO_ERROR_INVALID_UTF8,
                  "invalid-utf8");
    CHECK(untouched == NULL);
    CHECK(chiso_facts_new(framework, &facts, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_facts_set(facts, "sipas", BAD, &err), CHISO_ERROR_INVALID_UTF8, "invalid-utf8");
    CHECK_FAILURE(chiso_facts_set_number(facts, "sipas", BAD, 1, &err), CHISO_ERROR_INVALID_UTF8, "invalid-utf8");
    chiso_facts_free(facts);
    /* A length decides, not a NUL. */
    CHECK(chiso_facts_read_json(framework, "{}garbage", 2, &facts, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_framework_find(framework, "không có", &node, &err), CHISO_ERROR_UNKNOWN_NODE,
                  "unknown-node");
    chiso_facts_free(facts);
    chiso_framework_free(framework);
}

static void test_errors_tell(void)
{
    static const char broken[] = "[framework]\nid = 5\n";
    chiso_framework *framework = components(), *unread = NULL;
    chiso_facts *facts = NULL, *no_facts = NULL;
    chiso_error *err = NULL;
    CHECK(chiso_framework_read_toml(broken, sizeof broken - 1, "tỉnh.toml", &unread, &err)
          == CHISO_ERROR_FRAMEWORK_SYNTAX);
    CHECK_TEXT(chiso_error_file(err), "tỉnh.toml");
    CHECK(chiso_error_line(err) == 2 && chiso_error_column(err) == 6);
    CHECK(chiso_error_node(err) == NULL);
    chiso_error_free(err);
    CHECK(chiso_facts_new(framework, &facts, &err) == CHISO_OK);
    CHECK(err == NULL);
    CHECK(chiso_facts_set(facts, "economy", "7", &err) == CHISO_ERROR_OUT_OF_RANGE);
    CHECK_TEXT(chiso_error_node(err), "economy");
    CHECK(chiso_error_file(err) == NULL && chiso_error_line(err) == 0 && chiso_error_column(err) == 0);
    CHECK_TEXT(chiso_error_message(err), "node \"economy\", fact \"points\": 7 is out of range; expected 0 to 6.5");
    CHECK_TEXT(chiso_error_text(err, CHISO_LANG_EN), chiso_error_message(err));
    CHECK_TEXT(chiso_error_text(err, CHISO_LANG_VI),
               "tiêu chí \"economy\", số liệu \"points\": 7 nằm ngoài phạm vi; cần từ 0 đến 6,5");
    CHECK(chiso_error_text(err, 2) == NULL);
    CHECK(strstr(chiso_error_details(err), "\"expected\":\"0 to 6.5\"") != NULL);
    chiso_error_free(err);
    CHECK_FAILURE(chiso_facts_read_json(framework, "[]", 2, &no_facts, &err), CHISO_ERROR_FACTS_JSON, "facts-json");
    CHECK_FAILURE(chiso_facts_read_json(framework, "{\"sipas\\u0000\": 1}", 18, &no_facts, &err),
                  CHISO_ERROR_UNKNOWN_NODE, "unknown-node");
    CHECK_FAILURE(chiso_framework_builtin("par-1999", &unread, &err), CHISO_ERROR_FRAMEWORK_UNKNOWN,
                  "framework-unknown");
    CHECK_FAILURE(chiso_framework_edition("PAR", 1999, &unread, &err), CHISO_ERROR_FRAMEWORK_NO_EDITION,
                  "framework-no-edition");
    CHECK(unread == NULL && no_facts == NULL);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
}

static void test_numbers(void)
{
    static const int64_t parts[] = {58510000, 9000000, 18880000, 2250000};
    char buffer[CHISO_POINTS_TEXT_CAPACITY] = "?";
    size_t length = 0;
    int64_t points = 0, difference = 0, low = 0, high = 0;
    uint8_t possible = 0;
    CHECK(chiso_points_parse("1.234,5", &points, NULL) == CHISO_OK && points == 1234500000);
    CHECK_FAILURE(chiso_points_parse("2,x", &points, &err), CHISO_ERROR_NUMBER_SYNTAX, "number-syntax");
    CHECK_FAILURE(chiso_points_parse("1/3", &points, &err), CHISO_ERROR_NUMBER_DECIMALS, "number-decimals");
    CHECK(points == 1234500000);
    CHECK(chiso_points_from_double(54.2, &points, NULL) == CHISO_OK && points == 54200000);
    CHECK_FAILURE(chiso_points_from_double(NAN, &points, &err), CHISO_ERROR_NUMBER_NOT_FINITE, "number-not-finite");
    CHECK_FAILURE(chiso_points_from_double(1e300, &points, &err), CHISO_ERROR_NUMBER_RANGE, "number-range");
    CHECK(chiso_points_round("2.345", 2, CHISO_ROUND_HALF_UP, &points, NULL) == CHISO_OK && points == 2350000);
    CHECK(chiso_points_round("2.345", 2, CHISO_ROUND_HALF_EVEN, &points, NULL) == CHISO_OK && points == 2340000);
    CHECK(chiso_points_round("-1/3", 2, CHISO_ROUND_FLOOR, &points, NULL) == CHISO_OK && points == -340000);
    CHECK(chiso_points_round("-1/3", 2, CHISO_ROUND_CEILING, &points, NULL) == CHISO_OK && points == -330000);
    CHECK_FAILURE(chiso_points_round("1", 7, 0, &points, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_points_round("1", 2, 9, &points, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");

    /* Ask for the length, then for the text; the exact room is enough and one less is not. */
    CHECK(chiso_points_text(85800000, 2, NULL, 0, &length, NULL) == CHISO_ERROR_BUFFER_TOO_SMALL);
    CHECK(length == 5);
    CHECK_FAILURE(chiso_points_text(85800000, 2, buffer, 5, &length, &err), CHISO_ERROR_BUFFER_TOO_SMALL,
                  "buffer-too-small");
    CHECK_TEXT(buffer, "?");
    CHECK(chiso_points_text(85800000, 2, buffer, 6, &length, NULL) == CHISO_OK);
    CHECK_TEXT(buffer, "85.80");
    CHECK(chiso_points_text(INT64_MIN, 6, buffer, sizeof buffer, &length, NULL) == CHISO_OK);
    CHECK_TEXT(buffer, "-9223372036854.775808");

    CHECK(chiso_points_reconcile(88650000, parts, 4, 2, &possible, &difference, &low, &high, NULL) == CHISO_OK);
    CHECK(possible == 1 && difference == 10000 && low == 88620000 && high == 88660000);
}

static void test_units(void)
{
    chiso_unit *unit = NULL, *before = NULL, *none = NULL;
    char *from = NULL, *to = NULL, *code = NULL;
    size_t count = 0;
    int32_t kind = 0;
    CHECK(chiso_unit_resolve("TP. Hồ Chí Minh", "2024-12-31", &unit, NULL) == CHISO_OK);
    CHECK_OWNED(chiso_unit_name(unit, CHISO_LANG_VI, &text, NULL), "Hồ Chí Minh");
    CHECK_OWNED(chiso_unit_name(unit, CHISO_LANG_EN, &text, NULL), "Ho Chi Minh City");
    CHECK_OWNED(chiso_unit_code(unit, &text, NULL), "79");
    CHECK_OWNED(chiso_unit_iso(unit, &text, NULL), "VN-SG");
    CHECK_OWNED(chiso_unit_region(unit, &text, NULL), "Đông Nam Bộ");
    CHECK(chiso_unit_kind(unit, &kind, NULL) == CHISO_OK && kind == CHISO_UNIT_CITY);
    CHECK(chiso_unit_valid(unit, &from, &to, NULL) == CHISO_OK);
    CHECK(from == NULL);
    CHECK_TEXT(to, "2025-06-30");
    chiso_text_free(to);
    chiso_unit_free(unit);
    CHECK(chiso_unit_resolve_in_year("Hà Tây", 2007, &unit, NULL) == CHISO_OK);
    CHECK(chiso_unit_code(unit, &code, NULL) == CHISO_OK && code == NULL);
    chiso_unit_free(unit);
    CHECK(chiso_unit_count("2024-12-31", &count, NULL) == CHISO_OK && count == 63);
    CHECK(chiso_unit_count("2025-07-01", &count, NULL) == CHISO_OK && count == 34);
    CHECK(chiso_unit_at("2025-07-01", 0, &unit, NULL) == CHISO_OK);
    chiso_unit_free(unit);
    CHECK(chiso_unit_resolve("Bắc Ninh", "2025-07-01", &unit, NULL) == CHISO_OK);
    CHECK(chiso_unit_trace_count(unit, "2024-12-31", &count, NULL) == CHISO_OK && count == 2);
    CHECK_FAILURE(chiso_unit_trace(unit, "2024-12-31", 2, &none, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_unit_trace(unit, "2024-12-31", 0, &before, NULL) == CHISO_OK);
    CHECK_OWNED(chiso_unit_name(before, CHISO_LANG_VI, &text, NULL), "Bắc Giang");
    chiso_unit_free(before);
    chiso_unit_free(unit);
    CHECK_OWNED(chiso_name_key("Thừa Thiên – Huế", &text, NULL), "thuathienhue");
    CHECK_FAILURE(chiso_unit_at("2025-07-01", 34, &none, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK_FAILURE(chiso_unit_resolve("Hà Nội", "12/31/2024", &none, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_unit_resolve("Bắc Giang", "2025-07-01", &none, &err), CHISO_ERROR_UNIT_NOT_IN_FORCE,
                  "unit-not-in-force");
    CHECK_FAILURE(chiso_unit_resolve("Bắc Giangg", "2024-07-01", &none, &err), CHISO_ERROR_UNIT_UNKNOWN,
                  "unit-unknown");
    CHECK(none == NULL);
}

static void test_framework(void)
{
    chiso_framework *framework = components(), *again = NULL, *other = NULL, *tests = kinds();
    chiso_difference *difference = NULL;
    char *toml = NULL, *json = NULL;
    size_t count = 0, node = 0;
    int32_t number = 0, to = 0;
    int64_t parent = 0, max = 0;
    uint8_t flag = 0;

    CHECK(chiso_framework_builtin_count(&count, NULL) == CHISO_OK && count > 1);
    for (node = 0; node < count; node++) {
        char *id = NULL;
        CHECK(chiso_framework_builtin_id(node, &id, NULL) == CHISO_OK);
        CHECK(chiso_framework_builtin(id, &other, NULL) == CHISO_OK);
        chiso_framework_free(other);
        chiso_text_free(id);
    }
    CHECK_FAILURE(chiso_framework_builtin_id(count, &toml, &err), CHISO_ERROR_INDEX_RANGE, "index-range");

    CHECK_OWNED(chiso_framework_id(framework, &text, NULL), "par-2022-components");
    CHECK_OWNED(chiso_framework_index(framework, &text, NULL), "PAR");
    CHECK_OWNED(chiso_framework_title(framework, CHISO_LANG_EN, &text, NULL),
                "Provincial PAR Index: the four published components");
    CHECK_FAILURE(chiso_framework_title(framework, 7, &toml, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK(chiso_framework_status(framework, &number, NULL) == CHISO_OK && number == CHISO_FRAMEWORK_COMPLETE);
    CHECK(chiso_framework_missing_count(framework, &count, NULL) == CHISO_OK && count == 0);
    CHECK(chiso_framework_holds_in(framework, 2022, &flag, NULL) == CHISO_OK && flag == 1);
    CHECK(chiso_framework_holds_in(framework, 2019, &flag, NULL) == CHISO_OK && flag == 0);
    CHECK(chiso_framework_node_count(framework, &count, NULL) == CHISO_OK && count == 5);
    CHECK(chiso_framework_find(framework, "total", &node, NULL) == CHISO_OK && node == 0);
    CHECK(chiso_framework_node_parent(framework, 0, &parent, NULL) == CHISO_OK && parent == -1);
    CHECK_OWNED(chiso_framework_node_level(framework, 0, &text, NULL), "total");
    CHECK_OWNED(chiso_framework_node_rule(framework, 0, &text, NULL), "sum");
    CHECK(chiso_framework_fact_count(framework, 0, &count, NULL) == CHISO_OK && count == 0);
    CHECK(chiso_framework_find(framework, "sipas", &node, NULL) == CHISO_OK && node == 2);
    CHECK_OWNED(chiso_framework_node_id(framework, node, &text, NULL), "sipas");
    CHECK_OWNED(chiso_framework_node_name(framework, node, CHISO_LANG_VI, &text, NULL), "Điểm SIPAS");
    CHECK_OWNED(chiso_framework_node_level(framework, node, &text, NULL), "component");
    CHECK_OWNED(chiso_framework_node_rule(framework, node, &text, NULL), "awarded");
    CHECK(chiso_framework_node_parent(framework, node, &parent, NULL) == CHISO_OK && parent == 0);
    CHECK(chiso_framework_node_scored(framework, node, &flag, NULL) == CHISO_OK && flag == 1);
    CHECK(chiso_framework_node_max(framework, node, &flag, &max, NULL) == CHISO_OK && flag == 1 && max == 10000000);
    CHECK(chiso_framework_fact_count(framework, node, &count, NULL) == CHISO_OK && count == 1);
    CHECK_OWNED(chiso_framework_fact_name(framework, node, 0, &text, NULL), "points");
    CHECK(chiso_framework_fact_kind(framework, node, 0, &number, NULL) == CHISO_OK && number == CHISO_FACT_POINTS);
    CHECK_FAILURE(chiso_framework_fact_kind(framework, node, 1, &number, &err), CHISO_ERROR_INDEX_RANGE,
                  "index-range");
    CHECK_FAILURE(chiso_framework_node_id(framework, 5, &toml, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_framework_fact_kind(tests, 1, 0, &number, NULL) == CHISO_OK && number == CHISO_FACT_AMOUNT);
    CHECK(chiso_framework_fact_kind(tests, 2, 0, &number, NULL) == CHISO_OK && number == CHISO_FACT_DATE);
    CHECK(chiso_framework_fact_kind(tests, 3, 0, &number, NULL) == CHISO_OK && number == CHISO_FACT_CHOICE);

    CHECK(chiso_framework_option_count(tests, 3, &count, NULL) == CHISO_OK && count == 2);
    CHECK_OWNED(chiso_framework_option_id(tests, 3, 1, &text, NULL), "b");
    CHECK_OWNED(chiso_framework_option_label(tests, 3, 1, CHISO_LANG_VI, &text, NULL), "Khác");
    CHECK(chiso_framework_option_count(tests, 0, &count, NULL) == CHISO_OK && count == 0);
    CHECK_FAILURE(chiso_framework_option_id(tests, 3, 2, &json, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_framework_act(framework, &json, &toml, NULL) == CHISO_OK);
    CHECK(strcmp(json, "876/QĐ-BNV") == 0 && strcmp(toml, "2022-11-10") == 0);
    chiso_text_free(json);
    chiso_text_free(toml);
    CHECK(chiso_framework_act(tests, &json, &toml, NULL) == CHISO_OK && json == NULL && toml == NULL);
    CHECK(chiso_framework_valid(tests, &number, &flag, &to, NULL) == CHISO_OK && number == 2024 && flag == 0);

    /* What is written is read back as the same. */
    CHECK(chiso_framework_toml(framework, &toml, NULL) == CHISO_OK);
    CHECK(chiso_framework_json(framework, &json, NULL) == CHISO_OK);
    CHECK(chiso_framework_read_toml(toml, strlen(toml), "again", &again, NULL) == CHISO_OK);
    CHECK_OWNED(chiso_framework_json(again, &text, NULL), json);
    chiso_framework_free(again);
    CHECK(chiso_framework_read_json(json, strlen(json), "again", &again, NULL) == CHISO_OK);
    CHECK_OWNED(chiso_framework_toml(again, &text, NULL), toml);
    chiso_text_free(toml);
    chiso_text_free(json);
    json = NULL;
    CHECK(chiso_framework_schema(&json, NULL) == CHISO_OK && json != NULL && json[0] == '{');
    chiso_text_free(json);

    CHECK(chiso_framework_diff(framework, again, &difference, NULL) == CHISO_OK);
    CHECK(chiso_difference_is_comparable(difference, &flag, NULL) == CHISO_OK && flag == 1);
    chiso_difference_free(difference);
    CHECK(chiso_framework_diff(framework, tests, &difference, NULL) == CHISO_OK);
    CHECK(chiso_difference_is_comparable(difference, &flag, NULL) == CHISO_OK && flag == 0);
    CHECK(chiso_difference_count(difference, CHISO_DIFFERENCE_REMOVED, &count, NULL) == CHISO_OK && count == 4);
    CHECK_OWNED(chiso_difference_node(difference, CHISO_DIFFERENCE_REMOVED, 0, &text, NULL), "appraisal");
    CHECK_OWNED(chiso_difference_node(difference, CHISO_DIFFERENCE_ADDED, 3, &text, NULL), "4");
    json = NULL;
    CHECK_FAILURE(chiso_difference_node(difference, CHISO_DIFFERENCE_ADDED, 4, &json, &err), CHISO_ERROR_INDEX_RANGE,
                  "index-range");
    CHECK_FAILURE(chiso_difference_count(difference, 0, &count, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK(chiso_difference_json(difference, &json, NULL) == CHISO_OK && strstr(json, "\"comparable\":false") != NULL);
    chiso_text_free(json);
    chiso_difference_free(difference);
    chiso_framework_free(tests);
    chiso_framework_free(again);
    chiso_framework_free(framework);
}

static void test_facts(void)
{
    static const char *const options[] = {"a", "b"}, *const twice[] = {"a", "a"};
    chiso_framework *framework = kinds();
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    int64_t points = 0;
    CHECK(chiso_facts_new(framework, &facts, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_facts_set(facts, "1", "3", &err), CHISO_ERROR_UNKNOWN_FACT, "unknown-fact");
    CHECK_FAILURE(chiso_facts_set_fact(facts, "1", "share", "3", &err), CHISO_ERROR_UNKNOWN_FACT, "unknown-fact");
    CHECK(chiso_facts_set_number(facts, "1", "done", 1 * CHISO_SCALE, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_score(facts, NULL, CHISO_NO_PERIOD, 0, &card, &err), CHISO_ERROR_INCOMPLETE, "incomplete");
    CHECK(chiso_facts_set_double(facts, "1", "total", 3.0, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_facts_set_fact(facts, "1", "total", "4", &err), CHISO_ERROR_TWO_VALUES, "two-values");
    CHECK_FAILURE(chiso_facts_set_double(facts, "4", NULL, 0.1 + 0.2, &err), CHISO_ERROR_NUMBER_DECIMALS,
                  "number-decimals");
    CHECK(chiso_facts_set_date(facts, "2", NULL, 19781, NULL) == CHISO_OK); /* 2024-02-28 */
    CHECK_FAILURE(chiso_facts_set_date(facts, "2", NULL, INT32_MAX, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_facts_set_date(facts, "4", NULL, 0, &err), CHISO_ERROR_WRONG_KIND, "wrong-kind");
    CHECK_FAILURE(chiso_facts_set_options(facts, "3", NULL, twice, 2, &err), CHISO_ERROR_WRONG_KIND, "wrong-kind");
    CHECK_NULL(chiso_facts_set_options(facts, "3", NULL, NULL, 2, NULL));
    CHECK(chiso_facts_set_options(facts, "3", "choice", options, 2, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_facts_set_state(facts, "4", CHISO_STATE_NOT_APPLICABLE, &err), CHISO_ERROR_NOT_APPLICABLE,
                  "not-applicable");
    CHECK_FAILURE(chiso_facts_set_state(facts, "4", CHISO_STATE_VALUE, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_score(facts, NULL, 0, 6, &card, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_score(facts, NULL, 2020, 0, &card, &err), CHISO_ERROR_NOT_IN_FORCE, "not-in-force");

    /* Scoring leaves the facts to the caller, who may go on declaring. */
    CHECK(chiso_score(facts, NULL, 2024, 0, &card, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_scorecard_points(card, "total", &points, &err), CHISO_ERROR_MISSING_PARTS, "missing-parts");
    CHECK(points == 0);
    chiso_scorecard_free(card);
    CHECK(chiso_facts_award(facts, "4", 1500000, NULL) == CHISO_OK);
    CHECK(chiso_score(facts, NULL, 2024, 0, &card, NULL) == CHISO_OK);
    chiso_facts_free(facts);
    chiso_framework_free(framework);

    /* 2 × 1/3 + 2 + 2 + 1.5 */
    CHECK(chiso_scorecard_points(card, "1", &points, NULL) == CHISO_OK && points == 666667);
    CHECK_OWNED(chiso_scorecard_exact(card, "1", &text, NULL), "2/3");
    CHECK_OWNED(chiso_scorecard_exact(card, "total", &text, NULL), "37/6");
    CHECK_OWNED(chiso_scorecard_line(card, "3", CHISO_LANG_VI, &text, NULL), "Có; Khác");
    CHECK_OWNED(chiso_scorecard_line(card, "3", CHISO_LANG_EN, &text, NULL), "Yes; Other");
    chiso_scorecard_free(card);
}

static void test_scorecard(void)
{
    chiso_record *reason = NULL;
    chiso_scorecard *card = ninh_thuan();
    chiso_framework *framework = NULL;
    int64_t points[6] = {-1, -1, -1, -1, -1, -1}, one = 0;
    uint8_t states[6] = {9, 9, 9, 9, 9, 9}, flag = 9;
    int32_t state = -1;
    size_t count = 9;
    char *text = NULL;
    CHECK(chiso_scorecard_points(card, "total", &one, NULL) == CHISO_OK && one == 85790000);
    CHECK(chiso_scorecard_state(card, "total", &state, NULL) == CHISO_OK && state == CHISO_STATE_VALUE);
    CHECK(chiso_scorecard_applicable_max(card, "total", &flag, &one, NULL) == CHISO_OK && flag && one == 100000000);
    CHECK(chiso_scorecard_lost(card, "sipas", &flag, &one, NULL) == CHISO_OK && flag && one == 1770000);
    CHECK(chiso_scorecard_index(card, "sipas", &flag, &one, NULL) == CHISO_OK && flag && one == 82300000);
    CHECK(chiso_scorecard_is_partial(card, "total", &flag, NULL) == CHISO_OK && flag == 0);
    CHECK(chiso_scorecard_missing_count(card, "total", &count, NULL) == CHISO_OK && count == 0);
    CHECK(chiso_scorecard_line(card, "sipas", CHISO_LANG_VI, &text, NULL) == CHISO_OK && text == NULL);
    CHECK(chiso_scorecard_reason_text(card, "sipas", CHISO_LANG_VI, &text, NULL) == CHISO_OK);
    CHECK(strncmp(text, "sipas Điểm SIPAS: đạt 8,23 trên 10 điểm, mất 1,77.", 40) == 0);
    chiso_text_free(text);
    CHECK(chiso_scorecard_reason(card, "sipas", &reason, NULL) == CHISO_OK);
    CHECK_OWNED(chiso_record_text(reason, "/rule", &text, NULL), "awarded");
    CHECK(chiso_record_points(reason, "/points", &flag, &one, NULL) == CHISO_OK && flag && one == 8230000);
    chiso_record_free(reason);
    CHECK(chiso_scorecard_json(card, &text, NULL) == CHISO_OK && strstr(text, "Ninh Thuận") != NULL);
    chiso_text_free(text);

    CHECK_FAILURE(chiso_scorecard_all_points(card, points, states, 4, &err), CHISO_ERROR_BUFFER_TOO_SMALL,
                  "buffer-too-small");
    CHECK(points[0] == -1 && states[0] == 9);
    CHECK_NULL(chiso_scorecard_all_points(card, points, NULL, 5, NULL));
    CHECK(points[0] == -1);
    CHECK(chiso_scorecard_all_points(card, points, states, 6, NULL) == CHISO_OK);
    CHECK(points[0] == 85790000 && points[2] == 8230000 && points[4] == 5310000 && points[5] == -1);
    CHECK(states[0] == CHISO_STATE_VALUE && states[4] == CHISO_STATE_VALUE && states[5] == 9);
    CHECK(chiso_scorecard_framework(card, &framework, NULL) == CHISO_OK);
    chiso_scorecard_free(card);
    CHECK_OWNED(chiso_framework_id(framework, &text, NULL), "par-2022-components");
    chiso_framework_free(framework);
}

static void test_missing_parts(void)
{
    static const char json[] = "{\"sipas\": 8.23, \"leaders\": null, \"economy\": {\"state\": \"withheld\"}}";
    chiso_framework *framework = components();
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    int64_t points[5], one = -1;
    uint8_t states[5], flag = 9;
    size_t count = 0, at;
    char *part = NULL;
    int32_t state = -1;
    CHECK(chiso_facts_read_json(framework, json, sizeof json - 1, &facts, NULL) == CHISO_OK);
    CHECK(chiso_score(facts, NULL, CHISO_NO_PERIOD, 0, &card, NULL) == CHISO_OK);
    CHECK(chiso_scorecard_all_points(card, points, states, 5, NULL) == CHISO_OK);
    CHECK(states[0] == CHISO_STATE_MISSING && points[0] == 0);
    CHECK(states[2] == CHISO_STATE_VALUE && states[4] == CHISO_STATE_WITHHELD);
    CHECK(chiso_scorecard_missing_count(card, "total", &count, NULL) == CHISO_OK && count == 3);
    for (at = 0; at < count; at++) {
        CHECK(chiso_scorecard_missing(card, "total", at, &part, &state, NULL) == CHISO_OK);
        CHECK(state == (strcmp(part, "economy") == 0 ? CHISO_STATE_WITHHELD : CHISO_STATE_MISSING));
        chiso_text_free(part);
    }
    CHECK_FAILURE(chiso_scorecard_missing(card, "total", count, &part, &state, &err), CHISO_ERROR_INDEX_RANGE,
                  "index-range");
    CHECK_FAILURE(chiso_scorecard_lost(card, "total", &flag, &one, &err), CHISO_ERROR_MISSING_PARTS,
                  "missing-parts");
    CHECK(flag == 9 && one == -1);
    chiso_scorecard_free(card);
    CHECK(chiso_score(facts, NULL, CHISO_NO_PERIOD, CHISO_SCORE_KNOWN_PART, &card, NULL) == CHISO_OK);
    CHECK(chiso_scorecard_points(card, "total", &one, NULL) == CHISO_OK && one == 8230000);
    CHECK(chiso_scorecard_is_partial(card, "total", &flag, NULL) == CHISO_OK && flag == 1);
    chiso_scorecard_free(card);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
}

static void test_columns(void)
{
    static const char *const nodes[] = {"appraisal", "sipas", "leaders", "economy"};
    static const char *const facts[] = {"points", "points", "points", "points"};
    static const double appraisal[] = {54.2, 60}, sipas[] = {8.23, 9}, leaders[] = {18.05, 20};
    double economy[] = {5.31, 0}, points[2] = {-1, -1}, max[2] = {-1, -1};
    const double *values[] = {appraisal, sipas, leaders, economy};
    chiso_framework *framework = components();
    chiso_columns *columns = NULL, *none = NULL;
    economy[1] = NAN;
    CHECK(chiso_columns_new(framework, nodes, facts, 4, 2022, &columns, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_columns_new(framework, nodes, facts, 3, 2022, &none, &err), CHISO_ERROR_MISSING_PARTS,
                  "missing-parts");
    CHECK(none == NULL);
    chiso_framework_free(framework);
    CHECK(chiso_columns_totals(columns, values, 2, points, max, NULL) == CHISO_OK);
    CHECK(fabs(points[0] - 85.79) < 1e-9 && isnan(points[1]) && max[0] == 100);
    CHECK(chiso_columns_totals(columns, values, 2, points, NULL, NULL) == CHISO_OK);
    CHECK_NULL(chiso_columns_totals(columns, NULL, 2, points, NULL, NULL));
    CHECK_NULL(chiso_columns_totals(columns, values, 2, NULL, NULL, NULL));
    economy[1] = 7;
    points[0] = -1;
    CHECK_FAILURE(chiso_columns_totals(columns, values, 2, points, max, &err), CHISO_ERROR_OUT_OF_RANGE,
                  "out-of-range");
    CHECK(points[0] == -1);
    chiso_columns_free(columns);
}

static void test_ranking(void)
{
    chiso_record *scheme = NULL;
    static const char *const same[] = {"Hà Nội", "Hà Nội"}, *const units[] = {"a", "b", "c"};
    static const char *const exact[] = {"1/3", "0.334", NULL};
    static const int64_t values[] = {1, 2};
    static const uint8_t strange[] = {1, 9};
    chiso_ranking *ranking = three_units(), *none = NULL;
    chiso_grouping *grouping = NULL;
    uint32_t ranks[3] = {9, 9, 9};
    int32_t members[3] = {9, 9, 9};
    size_t count = 0;
    char *text = NULL;
    CHECK(chiso_ranking_count(ranking, &count, NULL) == CHISO_OK && count == 3);
    CHECK(chiso_ranking_ranked(ranking, &count, NULL) == CHISO_OK && count == 2);
    CHECK_FAILURE(chiso_ranking_ranks(ranking, ranks, 2, &err), CHISO_ERROR_BUFFER_TOO_SMALL, "buffer-too-small");
    CHECK(chiso_ranking_ranks(ranking, ranks, 3, NULL) == CHISO_OK);
    CHECK(ranks[0] == 1 && ranks[1] == 1 && ranks[2] == 0);
    CHECK_OWNED(chiso_ranking_value_at(ranking, 1, &text, NULL), "90.1");
    CHECK(chiso_ranking_value_at(ranking, 0, &text, NULL) == CHISO_OK && text == NULL);
    CHECK(chiso_ranking_json(ranking, &text, NULL) == CHISO_OK && strstr(text, "withheld") != NULL);
    chiso_text_free(text);

    CHECK_FAILURE(chiso_ranking_new(same, values, NULL, 2, CHISO_TIES_DENSE, -1, 0, 0, &none, &err),
                  CHISO_ERROR_RANK_DUPLICATE, "rank-duplicate");
    CHECK_FAILURE(chiso_ranking_new(units, values, strange, 2, CHISO_TIES_DENSE, -1, 0, 0, &none, &err),
                  CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_ranking_new(units, values, NULL, 2, 0, -1, 0, 0, &none, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_ranking_new(units, values, NULL, 2, CHISO_TIES_DENSE, 7, 0, 0, &none, &err),
                  CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_ranking_new(units, values, NULL, 2, CHISO_TIES_DENSE, -2, 0, 0, &none, &err),
                  CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_ranking_new(units, values, NULL, 2, CHISO_TIES_DENSE, -1, 0, 8, &none, &err),
                  CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_ranking_new_exact(units, units, NULL, 2, CHISO_TIES_DENSE, -1, 0, 0, &none, &err),
                  CHISO_ERROR_NUMBER_SYNTAX, "number-syntax");
    CHECK(none == NULL);
    CHECK(chiso_ranking_new_exact(units, exact, NULL, 3, CHISO_TIES_ORDINAL, CHISO_UNROUNDED, 0,
                                  CHISO_RANK_ASCENDING, &none, NULL) == CHISO_OK);
    CHECK(chiso_ranking_ranks(none, ranks, 3, NULL) == CHISO_OK);
    CHECK(ranks[0] == 1 && ranks[1] == 2 && ranks[2] == 0);
    chiso_ranking_free(none);

    CHECK(chiso_grouping_new(ranking, "par-2022", CHISO_CUT_STRICT, &grouping, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_grouping_members(grouping, members, 1, &err), CHISO_ERROR_BUFFER_TOO_SMALL,
                  "buffer-too-small");
    CHECK(chiso_grouping_members(grouping, members, 3, NULL) == CHISO_OK);
    CHECK(members[0] == 0 && members[1] == 0 && members[2] == -1);
    CHECK(chiso_grouping_count(grouping, &count, NULL) == CHISO_OK && count == 3);
    CHECK(chiso_grouping_size(grouping, 0, &count, NULL) == CHISO_OK && count == 2);
    CHECK_OWNED(chiso_grouping_id(grouping, 0, &text, NULL), "A");
    CHECK_OWNED(chiso_grouping_name(grouping, 0, CHISO_LANG_VI, &text, NULL), "Nhóm A");
    CHECK_FAILURE(chiso_grouping_size(grouping, 3, &count, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_grouping_json(grouping, &text, NULL) == CHISO_OK && strstr(text, "\"count\":2") != NULL);
    chiso_text_free(text);
    chiso_grouping_free(grouping);
    grouping = NULL;
    CHECK_FAILURE(chiso_grouping_new(ranking, "par-1999", CHISO_CUT_STRICT, &grouping, &err),
                  CHISO_ERROR_SCHEME_UNKNOWN, "scheme-unknown");
    CHECK_FAILURE(chiso_grouping_new(ranking, "par-2022", 0, &grouping, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK(chiso_scheme_count(&count, NULL) == CHISO_OK && count > 1);
    CHECK_FAILURE(chiso_scheme_id(count, &text, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_scheme_id(0, &text, NULL) == CHISO_OK);
    chiso_text_free(text);
    CHECK(chiso_scheme("papi-quarters", &scheme, NULL) == CHISO_OK);
    CHECK(chiso_record_count(scheme, "/groups/percentiles", &count, NULL) == CHISO_OK && count == 4);
    chiso_record_free(scheme);
    CHECK_FAILURE(chiso_scheme("none", &scheme, &err), CHISO_ERROR_SCHEME_UNKNOWN, "scheme-unknown");
    chiso_ranking_free(ranking);
}

static void test_targets(void)
{
    chiso_ranking *ranking = three_units();
    chiso_target *target = NULL, *none = NULL;
    chiso_target_check *finding = NULL;
    int32_t status = -1;
    uint32_t places = 9;
    char *text = NULL;
    CHECK(chiso_target_new_place(CHISO_TARGET_TOP, 1, &target, NULL) == CHISO_OK);
    CHECK(chiso_target_check_ranking(target, "Hải Phòng", ranking, &finding, NULL) == CHISO_OK);
    chiso_ranking_free(ranking);
    CHECK(chiso_target_check_status(finding, &status, NULL) == CHISO_OK && status == CHISO_TARGET_MET);
    CHECK(chiso_target_check_points_gap(finding, &text, NULL) == CHISO_OK && text == NULL);
    CHECK(chiso_target_check_places_gap(finding, &places, NULL) == CHISO_OK && places == 0);
    chiso_target_check_free(finding);
    CHECK_FAILURE(chiso_target_check_own(target, "x", NULL, CHISO_STATE_VALUE, 1, &finding, &err),
                  CHISO_ERROR_NULL_ARGUMENT, "null-argument");
    chiso_target_free(target);
    CHECK(chiso_target_new_value(CHISO_TARGET_ABOVE, "90", &target, NULL) == CHISO_OK);
    CHECK(chiso_target_check_own(target, "Bắc Giang", "81,62", CHISO_STATE_VALUE, 38, &finding, NULL) == CHISO_OK);
    chiso_target_free(target);
    CHECK(chiso_target_check_status(finding, &status, NULL) == CHISO_OK && status == CHISO_TARGET_NOT_MET);
    CHECK_OWNED(chiso_target_check_points_gap(finding, &text, NULL), "8.38");
    CHECK_OWNED(chiso_target_check_reason(finding, CHISO_LANG_VI, &text, NULL), "Giá trị 81,62 chưa trên 90: còn thiếu 8,38.");
    CHECK(chiso_target_check_json(finding, &text, NULL) == CHISO_OK && strstr(text, "\"not-met\"") != NULL);
    chiso_text_free(text);
    chiso_target_check_free(finding);
    CHECK_FAILURE(chiso_target_new_place(CHISO_TARGET_ABOVE, 1, &none, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_target_new_value(CHISO_TARGET_TOP, "1", &none, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_target_new_group("par-2022", "A", 0, &none, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK(none == NULL);
}

static void test_records(void)
{
    static const char json[] = "{\"rows\": [{\"points\": \"-0.25\", \"share\": \"1/3\", \"fine\": \"0.1234567\"}],"
                               " \"rank\": 4, \"day\": \"2024-05-04\", \"at\": \"2024-05-04T00:01:00\", \"met\": false,"
                               " \"none\": null, \"a/b~c\": 7, \"half\": 0.5}";
    chiso_record *record = NULL, *wrong = NULL;
    chiso_error *err = NULL;
    char *text = NULL;
    size_t count = 0;
    uint8_t known = 0, flag = 7;
    int32_t kind = 0, day = 0;
    int64_t value = 0, before;
    CHECK(chiso_record_read_json(json, strlen(json), &record, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_record_read_json("{", 1, &wrong, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK(wrong == NULL);
    CHECK(chiso_record_kind(record, "/none", &kind, NULL) == CHISO_OK && kind == CHISO_RECORD_NONE);
    CHECK(chiso_record_kind(record, "/rows", &kind, NULL) == CHISO_OK && kind == CHISO_RECORD_LIST);
    CHECK(chiso_record_kind(record, "/rows/0", &kind, NULL) == CHISO_OK && kind == CHISO_RECORD_OBJECT);
    CHECK(chiso_record_count(record, "", &count, NULL) == CHISO_OK && count == 8);
    CHECK_OWNED(chiso_record_name(record, "/rows/0", 0, &text, NULL), "fine");
    CHECK_FAILURE(chiso_record_name(record, "/rows/0", 3, &text, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK(chiso_record_points(record, "/rows/0/points", &known, &value, NULL) == CHISO_OK && known && value == -250000);
    before = value;
    CHECK(chiso_record_points(record, "/rows/1/points", &known, &value, NULL) == CHISO_OK && !known && value == before);
    CHECK(chiso_record_points(record, "/rank", &known, &value, NULL) == CHISO_OK && known && value == 4 * CHISO_SCALE);
    CHECK_FAILURE(chiso_record_points(record, "/rows/0/share", &known, &value, &err), CHISO_ERROR_NUMBER_DECIMALS,
                  "number-decimals");
    CHECK_FAILURE(chiso_record_points(record, "/rows/0/fine", &known, &value, &err), CHISO_ERROR_NUMBER_DECIMALS,
                  "number-decimals");
    /* Never through a float. */
    CHECK_FAILURE(chiso_record_points(record, "/half", &known, &value, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK(chiso_record_integer(record, "/a~1b~0c", &known, &value, NULL) == CHISO_OK && known && value == 7);
    CHECK(chiso_record_day(record, "/day", &known, &day, NULL) == CHISO_OK && known && day == 19847);
    CHECK(chiso_record_moment(record, "/at", &known, &value, NULL) == CHISO_OK && known
          && value == 19847 * INT64_C(86400) + 60);
    CHECK(chiso_record_flag(record, "/met", &known, &flag, NULL) == CHISO_OK && known && flag == 0);
    CHECK(chiso_record_text(record, "/none", &text, NULL) == CHISO_OK && text == NULL);
    CHECK_OWNED(chiso_record_json(record, "/met", &text, NULL), "false");
    CHECK_OWNED(chiso_record_json(record, "/nowhere", &text, NULL), "null");
    CHECK(chiso_record_day(record, "/rows", &known, &day, &err) == CHISO_ERROR_ARGUMENT_RANGE);
    CHECK(strcmp(chiso_error_message(err), "argument path: expected a day at \"/rows\", where a list is") == 0);
    chiso_error_free(err);
    CHECK_FAILURE(chiso_record_count(record, "/nowhere", &count, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_record_text(record, "rows", &text, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    chiso_record_free(record);
    chiso_record_free(NULL);
}

static void test_plans(void)
{
    chiso_record *judged = NULL;
    static const char LOG[] =
        "[{\"item\": \"evidence\", \"agency\": \"so-tu-phap\", \"date\": \"2024-12-30\", \"event\": \"completed\"}]";
    static const char TWICE[] =
        "[{\"item\": \"PL.8\", \"date\": \"2024-10-01\", \"event\": \"completed\"},"
        " {\"item\": \"PL.8\", \"date\": \"2024-11-01\", \"event\": \"completed\"}]";
    chiso_plan *plan = NULL, *again = NULL, *none = NULL;
    chiso_plan_log *log = NULL, *refused = NULL;
    chiso_plan_status *found = NULL;
    chiso_plan_counts counts;
    char *text = NULL;
    int32_t on, day = 0, progress, state, last;
    int64_t late;
    uint8_t known, off;
    size_t count;
    CHECK(chiso_plan_builtin("bac-giang-87-2024", &plan, NULL) == CHISO_OK);
    CHECK(chiso_plan_count(plan, CHISO_PLAN_TASKS, &count, NULL) == CHISO_OK && count == 22);
    CHECK(chiso_plan_count(plan, CHISO_PLAN_AREAS, &count, NULL) == CHISO_OK && count == 8);
    CHECK_OWNED(chiso_plan_entry_id(plan, CHISO_PLAN_TASKS, 7, &text, NULL), "PL.8");
    CHECK_OWNED(chiso_plan_entry_name(plan, CHISO_PLAN_TASKS, 0, CHISO_LANG_EN, &text, NULL), "Explain PAPI to the public");
    CHECK_FAILURE(chiso_plan_entry_id(plan, CHISO_PLAN_TASKS, 22, &text, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK_FAILURE(chiso_plan_count(plan, 0, &count, &err), CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK(chiso_plan_item_last_day(plan, "evidence", CHISO_BEFORE_STRICT, &known, &day, &off, NULL) == CHISO_OK
          && known == 1 && off == 1);
    CHECK_OWNED(chiso_day_text(day, &text, NULL), "2024-12-29");
    CHECK(chiso_plan_item_last_day(plan, "PL.1", CHISO_BEFORE_STRICT, &known, &day, &off, NULL) == CHISO_OK && known == 0);
    /* A log outlives its plan, a status its log. */
    CHECK(chiso_plan_log_read_json(plan, LOG, strlen(LOG), "log", CHISO_NO_DAY, &log, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_plan_log_read_json(plan, TWICE, strlen(TWICE), "log", CHISO_NO_DAY, &refused, &err),
                  CHISO_ERROR_TWO_COMPLETIONS, "two-completions");
    CHECK(refused == NULL);
    CHECK(chiso_plan_toml(plan, &text, NULL) == CHISO_OK
          && chiso_plan_read_toml(text, strlen(text), "again", &again, NULL) == CHISO_OK);
    chiso_text_free(text);
    chiso_plan_free(again);
    chiso_plan_free(plan);
    CHECK(chiso_day_parse("2024-12-30", &on, NULL) == CHISO_OK);
    CHECK(chiso_plan_status_of(log, on, CHISO_BEFORE_STRICT, 15, "cchc-581", &found, NULL) == CHISO_OK);
    chiso_plan_log_free(log);
    CHECK(chiso_plan_status_line(found, "evidence", "Sở Tư pháp", &progress, &state, &late, &known, &last, NULL)
              == CHISO_OK
          && progress == CHISO_PROGRESS_AWAITING_CONFIRMATION && state == CHISO_DEADLINE_OVERDUE && late == 1);
    CHECK_FAILURE(chiso_plan_status_line(found, "evidence", "Sở Y tế", &progress, &state, &late, &known, &last, &err),
                  CHISO_ERROR_NOT_LEAD, "not-lead");
    CHECK(chiso_plan_status_counts(found, &counts, NULL) == CHISO_OK && counts.with_deadline == 7
          && counts.open_overdue == 5 && counts.open_overdue_inclusive == 0 && counts.done_late == 1);
    CHECK(chiso_plan_status_report(found, NULL, "ví dụ", CHISO_LANG_VI, CHISO_REPORT_HTML, &text, NULL) == CHISO_OK
          && strncmp(text, "<!doctype html>", 15) == 0);
    chiso_text_free(text);
    CHECK_FAILURE(chiso_plan_status_report(found, NULL, NULL, CHISO_LANG_VI, 7, &text, &err),
                  CHISO_ERROR_ARGUMENT_RANGE, "argument-range");
    CHECK_FAILURE(chiso_plan_status_judge(found, "{\"x\": 1}", &judged, &err), CHISO_ERROR_PLAN_SYNTAX,
                  "plan-syntax");
    chiso_plan_status_free(found);
    CHECK_FAILURE(chiso_plan_builtin(NULL, &none, &err), CHISO_ERROR_NULL_ARGUMENT, "null-argument");
    CHECK_FAILURE(chiso_plan_builtin("ha-noi", &none, &err), CHISO_ERROR_PLAN_UNKNOWN, "plan-unknown");
    CHECK(none == NULL);
    chiso_plan_free(NULL);
    chiso_plan_log_free(NULL);
    chiso_plan_status_free(NULL);
}

#ifdef CHISO_TEST_PANIC
/* Only a library built for tests has this function; the header does not. */
extern int32_t chiso_test_panic(chiso_error **err);

static void test_panic(void)
{
    CHECK(chiso_test_panic(NULL) == CHISO_ERROR_PANIC);
    CHECK_FAILURE(chiso_test_panic(&err), CHISO_ERROR_PANIC, "panic");
    /* The library goes on after it. */
    test_scorecard();
}
#endif

/* A clock by its functions: what is refused leaves the log and the outputs as they were. */
static void test_clock(void)
{
    static const char cut_off[] = "{\"cut_off\": \"none\"}";
    chiso_calendar *calendar = NULL;
    chiso_dossier_clock *clock = NULL, *none = NULL;
    chiso_dossier_status *found = NULL;
    int64_t received = 0, paused = 0, due = 0;
    size_t events = 0;
    uint8_t known = 0;
    CHECK(chiso_calendar_vietnam(&calendar, NULL) == CHISO_OK);
    CHECK(chiso_moment_parse("2024-02-05T16:00", &received, NULL) == CHISO_OK);
    CHECK(chiso_moment_parse("2024-02-07T09:00", &paused, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_dossier_clock_new(calendar, "sớm", received, NULL, &none, &err), CHISO_ERROR_LIMIT_SYNTAX, "limit-syntax");
    CHECK_FAILURE(chiso_dossier_clock_new(calendar, NULL, received, "{\"rules\": 1}", &none, &err), CHISO_ERROR_CLOCK_JSON,
                  "clock-json");
    CHECK_FAILURE(chiso_dossier_clock_new(calendar, NULL, INT64_MAX, NULL, &none, &err), CHISO_ERROR_MOMENT_RANGE, "moment-range");
    CHECK_NULL(chiso_dossier_clock_new(NULL, NULL, received, NULL, &none, NULL));
    CHECK_NULL(chiso_dossier_clock_new(calendar, NULL, received, NULL, NULL, NULL));
    CHECK(none == NULL);
    CHECK(chiso_dossier_clock_new(calendar, "05 ngày làm việc", received, cut_off, &clock, NULL) == CHISO_OK);
    CHECK(chiso_dossier_clock_record(clock, CHISO_EVENT_PAUSED, paused, "nộp lệ phí", NULL, NULL, NULL) == CHISO_OK);
    CHECK_FAILURE(chiso_dossier_clock_record(clock, CHISO_EVENT_PAUSED, paused, NULL, NULL, NULL, &err),
                  CHISO_ERROR_PAUSE_OVERLAP, "pause-overlap");
    CHECK_FAILURE(chiso_dossier_clock_record(clock, CHISO_EVENT_RESUMED, received, NULL, NULL, NULL, &err),
                  CHISO_ERROR_EVENT_ORDER, "event-order");
    CHECK_FAILURE(chiso_dossier_clock_record(clock, 0, paused, NULL, NULL, NULL, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_FAILURE(chiso_dossier_clock_record(clock, 13, paused, NULL, NULL, NULL, &err), CHISO_ERROR_ARGUMENT_RANGE,
                  "argument-range");
    CHECK_NULL(chiso_dossier_clock_record(NULL, CHISO_EVENT_PAUSED, paused, NULL, NULL, NULL, NULL));
    CHECK(chiso_dossier_clock_event_count(clock, &events, NULL) == CHISO_OK && events == 2);
    /* The status outlives the clock and the calendar. */
    CHECK(chiso_dossier_clock_status(clock, paused, &found, NULL) == CHISO_OK);
    chiso_dossier_clock_free(clock);
    chiso_calendar_free(calendar);
    CHECK(chiso_dossier_status_due(found, &known, &due, NULL) == CHISO_OK && known == 1);
    CHECK_OWNED(chiso_moment_text(due, &text, NULL), "2024-02-19T23:59:59");
    CHECK_OWNED(chiso_dossier_status_text(found, CHISO_LANG_EN, &text, NULL), "Paused, with 3 working days left.");
    CHECK_FAILURE(chiso_dossier_status_due_at(found, 7, &due, &events, &err), CHISO_ERROR_INDEX_RANGE, "index-range");
    CHECK_FAILURE(chiso_dossier_status_punctuality(found, 3, &known, NULL, &err), CHISO_ERROR_NULL_ARGUMENT,
                  "null-argument");
    chiso_dossier_status_free(found);
    chiso_dossier_status_free(NULL);
    chiso_dossier_clock_free(NULL);
}

/* Registers: columns and results that are NULL, and nothing written on an error. */
static void test_dossiers(void)
{
    int64_t received[2] = {0, 0}, due[2] = {7, 7}, as_of = 0;
    int32_t limits[2] = {5, -1};
    uint8_t classes[2] = {77, 77};
    size_t counts[CHISO_CLASS_COUNT] = {0};
    chiso_calendar *calendar = NULL;
    CHECK(chiso_calendar_vietnam(&calendar, NULL) == CHISO_OK);
    CHECK(chiso_moment_parse("2024-03-04T09:00", &received[0], NULL) == CHISO_OK);
    CHECK(chiso_moment_parse("2024-03-12T00:00", &as_of, NULL) == CHISO_OK);
    received[1] = received[0];
    CHECK_FAILURE(chiso_classify_dossiers(calendar, NULL, as_of, CHISO_GRANULARITY_DATE, 2, received, limits, NULL, NULL,
                                          NULL, NULL, classes, due, NULL, counts, &err),
                  CHISO_ERROR_DOSSIER_ROW, "dossier-row");
    CHECK(classes[0] == 77 && due[0] == 7 && counts[CHISO_CLASS_OVERDUE] == 0);
    limits[1] = CHISO_NO_LIMIT;
    CHECK(chiso_classify_dossiers(calendar, NULL, as_of, CHISO_GRANULARITY_DATE, 2, received, limits, NULL, NULL, NULL,
                                  NULL, classes, due, NULL, counts, NULL) == CHISO_OK);
    CHECK(classes[0] == CHISO_CLASS_OVERDUE && classes[1] == CHISO_CLASS_NO_DUE && due[1] == CHISO_NO_MOMENT);
    CHECK(counts[CHISO_CLASS_OVERDUE] == 1 && counts[CHISO_CLASS_NO_DUE] == 1);
    CHECK(chiso_classify_dossiers(calendar, NULL, as_of, CHISO_GRANULARITY_DATE, 0, NULL, NULL, NULL, NULL, NULL, NULL,
                                  NULL, NULL, NULL, NULL, NULL) == CHISO_OK);
    CHECK_NULL(chiso_classify_dossiers(calendar, NULL, as_of, CHISO_GRANULARITY_DATE, 2, NULL, NULL, NULL, NULL, NULL,
                                       NULL, NULL, NULL, NULL, NULL, NULL));
    chiso_calendar_free(calendar);
}

int main(void)
{
    test_version();
    test_text_in();
    test_errors_tell();
    test_numbers();
    test_units();
    test_framework();
    test_facts();
    test_scorecard();
    test_missing_parts();
    test_columns();
    test_ranking();
    test_targets();
    test_clock();
    test_dossiers();
    test_records();
    test_plans();
#ifdef CHISO_TEST_PANIC
    test_panic();
#endif
    printf("c smoke: %lu passed, %lu failed\n", checks_passed, checks_failed);
    return checks_failed != 0 || checks_passed == 0;
}
