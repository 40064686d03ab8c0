/* The boundary of frameworks, their differences and printed criteria tables. */
#include "boundary.h"

#include <stdio.h>

static const char TABLE[] =
    "STT,Tiêu chí,Điểm tối đa\n"
    "1,Hồ sơ đúng hạn,2\n"
    ",Từ 90% trở lên: 2,\n";

static void frameworks(void)
{
    enum { DATED = 3, CHOICE = 4 };
    chiso_framework *framework = NULL, *partial = NULL;
    char *toml = NULL, *json = NULL;
    MAKE(chiso_framework_builtin("example-par-88", &framework, NULL));
    MAKE(chiso_framework_builtin("par-2022", &partial, NULL));
    MAKE(chiso_framework_toml(framework, &toml, NULL));
    MAKE(chiso_framework_json(framework, &json, NULL));
    CALL(chiso_framework_builtin_count, OUT(size_t));
    CALL(chiso_framework_builtin_id, 0, OUT_TEXT);
    CALL(chiso_framework_builtin, TEXT("par-2022"), OUT_HANDLE(framework));
    CALL(chiso_framework_edition, TEXT("PAPI"), 2020, OUT_HANDLE(framework));
    CALL(chiso_framework_read_toml, TEXT_AND_LENGTH(toml), TEXT("set.toml"), OUT_HANDLE(framework));
    CALL(chiso_framework_read_json, TEXT_AND_LENGTH(json), TEXT("set.json"), OUT_HANDLE(framework));
    CALL(chiso_framework_toml, IN(framework), OUT_TEXT);
    CALL(chiso_framework_json, IN(framework), OUT_TEXT);
    CALL(chiso_framework_schema, OUT_TEXT);
    CALL(chiso_framework_id, IN(framework), OUT_TEXT);
    CALL(chiso_framework_index, IN(framework), OUT_TEXT);
    CALL(chiso_framework_title, IN(framework), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_framework_status, IN(framework), OUT(int32_t));
    CALL(chiso_framework_missing_count, IN(partial), OUT(size_t));
    CALL(chiso_framework_missing, IN(partial), 0, OUT_TEXT);
    CALL(chiso_framework_holds_in, IN(framework), 2024, OUT(uint8_t));
    CALL(chiso_framework_act, IN(partial), OUT_TEXT, OUT_TEXT);
    CALL(chiso_framework_valid, IN(framework), OUT(int32_t), OUT(uint8_t), OUT(int32_t));
    CALL(chiso_framework_node_count, IN(framework), OUT(size_t));
    CALL(chiso_framework_find, IN(framework), TEXT("1.1.1"), OUT(size_t));
    CALL(chiso_framework_node_id, IN(framework), DATED, OUT_TEXT);
    CALL(chiso_framework_node_name, IN(framework), DATED, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_framework_node_level, IN(framework), DATED, OUT_TEXT);
    CALL(chiso_framework_node_rule, IN(framework), DATED, OUT_TEXT);
    CALL(chiso_framework_node_parent, IN(framework), DATED, OUT(int64_t));
    CALL(chiso_framework_node_scored, IN(framework), DATED, OUT(uint8_t));
    CALL(chiso_framework_node_survey, IN(framework), DATED, OUT(uint8_t));
    CALL(chiso_framework_node_max, IN(framework), DATED, OUT(uint8_t), OUT(int64_t));
    CALL(chiso_framework_fact_count, IN(framework), DATED, OUT(size_t));
    CALL(chiso_framework_fact_name, IN(framework), DATED, 0, OUT_TEXT);
    CALL(chiso_framework_fact_kind, IN(framework), DATED, 0, OUT(int32_t));
    CALL(chiso_framework_option_count, IN(framework), CHOICE, OUT(size_t));
    CALL(chiso_framework_option_id, IN(framework), CHOICE, 0, OUT_TEXT);
    CALL(chiso_framework_option_label, IN(framework), CHOICE, 0, CHISO_LANG_VI, OUT_TEXT);
    chiso_text_free(toml);
    chiso_text_free(json);
    chiso_framework_free(framework);
    chiso_framework_free(partial);
}

static void differences(void)
{
    chiso_framework *from = NULL, *to = NULL;
    chiso_difference *difference = NULL;
    MAKE(chiso_framework_builtin("par-2020-components", &from, NULL));
    MAKE(chiso_framework_builtin("par-2022-components", &to, NULL));
    MAKE(chiso_framework_diff(from, to, &difference, NULL));
    CALL(chiso_framework_diff, IN(from), IN(to), OUT_HANDLE(difference));
    CALL(chiso_difference_is_comparable, IN(difference), OUT(uint8_t));
    CALL(chiso_difference_count, IN(difference), CHISO_DIFFERENCE_MAX_CHANGED, OUT(size_t));
    CALL(chiso_difference_node, IN(difference), CHISO_DIFFERENCE_MAX_CHANGED, 0, OUT_TEXT);
    CALL(chiso_difference_json, IN(difference), OUT_TEXT);
    chiso_difference_free(difference);
    chiso_framework_free(from);
    chiso_framework_free(to);
}

/* For the export that opens a file by its path. */
static void save(const char *path)
{
    FILE *file = fopen(path, "wb");
    need_ok(file == NULL || fwrite(TABLE, 1, strlen(TABLE), file) != strlen(TABLE) || fclose(file) != 0,
            "a table beside the program");
}

/* A review workbook that nobody filled in gives the table back. */
static void reviews(chiso_criteria_table *table)
{
    chiso_bytes *workbook = NULL;
    const uint8_t *data = NULL;
    size_t length = 0;
    MAKE(chiso_criteria_table_review(table, CHISO_LANG_VI, &workbook, NULL));
    MAKE(chiso_bytes_data(workbook, &data, &length, NULL));
    CALL(chiso_review_read, (const uint8_t *)IN(data), length, TEXT("ra-soat.xlsx"), IN_OR_NULL(table),
         TEXT_OR_NULL("2025-03-01"), OUT_HANDLE(criteria_table));
    chiso_bytes_free(workbook);
}

static void criteria_tables(void)
{
    static const uint32_t rows[] = {3}, parts[] = {1};
    static const char *const notations[] = {"ratio >= 0.90 -> 2"};
    static const char path[] = "boundary-table.csv", edition[] = "{\"year\": 2024}";
    chiso_criteria_table *table = NULL;
    save(path);
    MAKE(chiso_criteria_table_open(path, NULL, NULL, &table, NULL));
    CALL(chiso_criteria_table_read, BYTES_AND_LENGTH(TABLE), TEXT("table.csv"), TEXT_OR_NULL(NULL),
         TEXT_OR_NULL(edition), OUT_HANDLE(criteria_table));
    CALL(chiso_criteria_table_open, TEXT(path), TEXT_OR_NULL(NULL), TEXT_OR_NULL(edition), OUT_HANDLE(criteria_table));
    CALL(chiso_criteria_table_framework, IN(table), OUT_HANDLE(framework));
    CALL(chiso_criteria_table_row_count, IN(table), OUT(size_t));
    CALL(chiso_criteria_table_row_text, IN(table), 1, CHISO_ROW_TEXT, OUT_TEXT);
    CALL(chiso_criteria_table_row_number, IN(table), 1, OUT(uint32_t));
    CALL(chiso_criteria_table_row_level, IN(table), 1, OUT(uint32_t));
    CALL(chiso_criteria_table_row_max, IN(table), 1, OUT(uint8_t), OUT(int64_t));
    CALL(chiso_criteria_table_row, IN(table), 1, OUT_HANDLE(record));
    CALL(chiso_criteria_table_coverage_count, IN(table), CHISO_COVERAGE_NODES, OUT(size_t));
    CALL(chiso_criteria_table_coverage, IN(table), OUT_HANDLE(record));
    CALL(chiso_criteria_table_coverage_text, IN(table), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_criteria_table_propose, IN(table), (const uint32_t *)IN(rows), (const uint32_t *)IN(parts),
         TEXTS(notations), 1, TEXT("Lan"), OUT_HANDLE(criteria_table));
    CALL(chiso_criteria_table_decide, IN(table), 3, 1, TEXT("right"), TEXT("Lan"), 20000, OUT_HANDLE(criteria_table));
    CALL(chiso_criteria_table_review, IN(table), CHISO_LANG_VI, OUT_HANDLE(bytes));
    CALL(chiso_criteria_table_review_html, IN(table), CHISO_LANG_VI, OUT_TEXT);
    reviews(table);
    chiso_criteria_table_free(table);
    remove(path);
}

void boundary_frameworks(void)
{
    frameworks();
    differences();
    criteria_tables();
}
