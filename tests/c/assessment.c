/* A staged record from the first self-score to the workbook and back, as a program of a province would do it. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "chiso.h"

/* The number of a moment. */
static int64_t at(const char *text)
{
    int64_t moment = -1;
    CHECK(chiso_moment_parse(text, &moment, NULL) == CHISO_OK);
    return moment;
}

static chiso_framework *components(void)
{
    chiso_framework *framework = NULL;
    CHECK(chiso_framework_builtin("par-2022-components", &framework, NULL) == CHISO_OK);
    return framework;
}

static chiso_assessment *begin(const chiso_framework *framework)
{
    const char *nodes[] = {"total", "economy"}, *agencies[] = {"Sở Nội vụ", "Sở Tài chính"};
    chiso_assessment *record = NULL;
    CHECK(chiso_assessment_new(framework, "Bắc Giang", 2022, nodes, agencies, 2, &record, NULL) == CHISO_OK);
    return record;
}

static void fill(const chiso_framework *framework, chiso_assessment *record)
{
    const char *documents[] = {"215/BC-UBND", "12/KH-UBND"};
    chiso_facts *facts = NULL;
    CHECK(chiso_facts_new(framework, &facts, NULL) == CHISO_OK);
    CHECK(chiso_facts_set(facts, "appraisal", "58,5", NULL) == CHISO_OK);
    CHECK(chiso_facts_set(facts, "economy", "4,5", NULL) == CHISO_OK);
    CHECK(chiso_assessment_declare(record, CHISO_STAGE_SELF, 0, facts, "Sở Nội vụ", at("2022-12-20T00:00"), NULL, NULL)
          == CHISO_OK);
    chiso_facts_free(facts);
    CHECK(chiso_assessment_support(record, "appraisal", documents, 2, NULL, "Sở Nội vụ", at("2022-12-21T00:00"), NULL, NULL)
          == CHISO_OK);
    CHECK(chiso_assessment_support(record, "economy", NULL, 0, "Số liệu ước", "Sở Tài chính", at("2022-12-21T14:30"),
                                   NULL, NULL) == CHISO_OK);
}

static int64_t total(const chiso_assessment *record, int32_t stage, uint32_t round)
{
    chiso_scorecard *card = NULL;
    int64_t points = -1;
    CHECK(chiso_assessment_card(record, stage, round, &card, NULL) == CHISO_OK);
    CHECK(chiso_scorecard_points(card, "total", &points, NULL) == CHISO_OK);
    chiso_scorecard_free(card);
    return points;
}

static void appraise(const chiso_framework *framework, chiso_assessment *record)
{
    const char *by = "Bộ Nội vụ";
    chiso_facts *facts = NULL;
    chiso_error *err = NULL;
    CHECK(chiso_facts_new(framework, &facts, NULL) == CHISO_OK);
    CHECK(chiso_facts_set(facts, "appraisal", "54.2", NULL) == CHISO_OK);
    CHECK(chiso_assessment_declare(record, CHISO_STAGE_APPRAISED, 1, facts, by, at("2023-02-10T00:00"), NULL, &err)
          == CHISO_ERROR_ASSESSMENT_LACKING);
    chiso_error_free(err);
    CHECK(chiso_assessment_declare(record, CHISO_STAGE_APPRAISED, 1, facts, by, at("2023-02-10T00:00"), "thiếu", NULL)
          == CHISO_OK);
    chiso_facts_free(facts);
    CHECK(chiso_assessment_accept(record, 1, "total", by, at("2023-02-11T00:00"), NULL, NULL) == CHISO_OK);
    CHECK(chiso_assessment_deduct(record, "appraisal", 500000, by, at("2023-03-01T00:00"), "muộn", NULL) == CHISO_OK);
}

static void test_whole_path(void)
{
    chiso_record *compared = NULL;
    chiso_framework *framework = components();
    chiso_assessment *record = begin(framework), *past = NULL;
    chiso_error *err = NULL;
    char *text = NULL, *node = NULL;
    size_t count = 0;
    int32_t phase = -1, stage = -1;
    uint32_t round = 9, lacks = 0;
    uint8_t survey = 9;
    CHECK(chiso_framework_node_survey(framework, 2, &survey, NULL) == CHISO_OK && survey == 1);
    CHECK(chiso_framework_node_survey(framework, 1, &survey, NULL) == CHISO_OK && survey == 0);
    CHECK(chiso_assessment_unit(record, &text, NULL) == CHISO_OK);
    CHECK_TEXT(text, "Bắc Giang");
    chiso_text_free(text);
    CHECK(chiso_assessment_period(record, &stage, NULL) == CHISO_OK && stage == 2022);
    CHECK(chiso_assessment_gap_count(record, &count, NULL) == CHISO_OK && count == 2);
    CHECK(chiso_assessment_gap(record, 2, &text, &node, &lacks, NULL) == CHISO_ERROR_INDEX_RANGE);
    CHECK(chiso_assessment_gap(record, 1, &text, &node, &lacks, NULL) == CHISO_OK);
    CHECK_TEXT(text, "Sở Tài chính");
    CHECK_TEXT(node, "economy");
    CHECK(lacks == CHISO_LACKS_VALUE + CHISO_LACKS_EVIDENCE);
    chiso_text_free(text);
    chiso_text_free(node);
    CHECK(chiso_assessment_submit(record, "UBND tỉnh", at("2022-12-01T00:00"), NULL, &err)
          == CHISO_ERROR_ASSESSMENT_NOT_COMPLETE);
    CHECK(strstr(chiso_error_details(err), "\"agency\":\"Sở Tài chính\"") != NULL);
    chiso_error_free(err);
    fill(framework, record);
    CHECK(chiso_assessment_gap_count(record, &count, NULL) == CHISO_OK && count == 0);
    CHECK(chiso_assessment_lead(record, "sipas", &text, NULL) == CHISO_OK);
    CHECK_TEXT(text, "Sở Nội vụ");
    chiso_text_free(text);
    CHECK(chiso_assessment_submit(record, "UBND tỉnh", at("2022-12-31T00:00"), NULL, NULL) == CHISO_OK);
    appraise(framework, record);
    CHECK(total(record, CHISO_STAGE_SELF, 0) == 63000000);
    CHECK(total(record, CHISO_STAGE_APPRAISED, 1) == 58700000);
    CHECK(total(record, CHISO_STAGE_DEDUCTION, 0) == 58200000);
    CHECK(chiso_assessment_phase(record, &phase, NULL) == CHISO_OK && phase == CHISO_PHASE_SUBMITTED);
    CHECK(chiso_assessment_stage(record, &stage, &round, NULL) == CHISO_OK);
    CHECK(stage == CHISO_STAGE_DEDUCTION && round == 1);
    CHECK(chiso_assessment_as_of(record, at("2022-12-20T23:59:59"), &past, NULL) == CHISO_OK);
    CHECK(chiso_assessment_entry_count(past, &count, NULL) == CHISO_OK && count == 2);
    chiso_assessment_free(past);
    CHECK(chiso_assessment_as_of(record, INT64_MAX, &past, NULL) == CHISO_ERROR_MOMENT_RANGE);
    CHECK(chiso_assessment_compare(record, CHISO_STAGE_SELF, 0, 7, 0, &compared, NULL) == CHISO_ERROR_ARGUMENT_RANGE);
    chiso_assessment_free(record);
    chiso_framework_free(framework);
}

static void test_workbook_and_back(void)
{
    chiso_framework *framework = components();
    chiso_assessment *record = begin(framework), *back = NULL;
    chiso_bytes *workbook = NULL;
    const uint8_t *data = NULL;
    size_t length = 0;
    char *before = NULL, *after = NULL;
    chiso_error *err = NULL;
    fill(framework, record);
    CHECK(chiso_assessment_xlsx(record, CHISO_LANG_VI, &workbook, NULL) == CHISO_OK);
    CHECK(chiso_bytes_data(workbook, &data, &length, NULL) == CHISO_OK && length > 1000 && data[0] == 'P');
    CHECK(chiso_assessment_read_xlsx(framework, data, length, "bang.xlsx", &back, NULL) == CHISO_OK);
    CHECK(chiso_assessment_json(record, &before, NULL) == CHISO_OK);
    CHECK(chiso_assessment_json(back, &after, NULL) == CHISO_OK);
    CHECK_TEXT(after, before);
    chiso_text_free(before);
    chiso_text_free(after);
    chiso_assessment_free(back);
    back = NULL;
    CHECK(chiso_assessment_read_xlsx(framework, data, length / 2, "bang.xlsx", &back, &err) != CHISO_OK && back == NULL);
    chiso_error_free(err);
    chiso_bytes_free(workbook);
    chiso_assessment_free(record);
    chiso_framework_free(framework);
}

static void test_forms(void)
{
    chiso_framework *framework = components();
    chiso_assessment *record = begin(framework);
    chiso_bytes *form = NULL, *none = NULL;
    const uint8_t *data = NULL;
    const char *name = "phieu.xlsx";
    size_t length = 0, values = 9, supported = 9;
    CHECK(chiso_assessment_form(record, "Sở Tài chính", CHISO_LANG_EN, &form, NULL) == CHISO_OK);
    CHECK(chiso_assessment_form(record, "Sở Y tế", CHISO_LANG_VI, &none, NULL) == CHISO_ERROR_ASSESSMENT_LACKING);
    CHECK(chiso_bytes_data(form, &data, &length, NULL) == CHISO_OK);
    CHECK(chiso_assessment_import_forms(record, &name, &data, &length, 1, "Sở Nội vụ", at("2022-12-01T00:00"), NULL, &values,
                                        &supported, NULL) == CHISO_OK);
    CHECK(values == 0 && supported == 0);
    length /= 3;
    CHECK(chiso_assessment_import_forms(record, &name, &data, &length, 1, "Sở Nội vụ", at("2022-12-01T00:00"), NULL, &values,
                                        &supported, NULL) == CHISO_ERROR_TABLE_DAMAGED);
    chiso_bytes_free(form);
    chiso_assessment_free(record);
    chiso_framework_free(framework);
}

#define CHECK_NULL(call) CHECK((call) == CHISO_ERROR_NULL_ARGUMENT)

static void test_null_arguments(void)
{
    CHECK_NULL(chiso_assessment_new(NULL, NULL, 0, NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_read_json(NULL, NULL, 0, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_declare(NULL, 0, 0, NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_accept(NULL, 1, NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_deduct(NULL, NULL, 1, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_support(NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_submit(NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_withdraw(NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_conclude(NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_append_json(NULL, NULL, 0, NULL));
    CHECK_NULL(chiso_assessment_unit(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_period(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_phase(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_stage(NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_entry_count(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_entries(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_gap_count(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_gaps(NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_gap(NULL, 0, NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_lead(NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_as_of(NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_card(NULL, 0, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_compare(NULL, 0, 0, 0, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_json(NULL, NULL, NULL));
    CHECK_NULL(chiso_scorecard_compare(NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_table(NULL, 0, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_xlsx(NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_read_xlsx(NULL, NULL, 0, NULL, NULL, NULL));
    CHECK_NULL(chiso_assessment_form(NULL, NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_assessment_import_forms(NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_bytes_data(NULL, NULL, NULL, NULL));
    CHECK_NULL(chiso_framework_node_survey(NULL, 0, NULL, NULL));
    CHECK_NULL(chiso_facts_deduct(NULL, NULL, 1, NULL));
    chiso_assessment_free(NULL);
    chiso_bytes_free(NULL);
}

int main(void)
{
    test_whole_path();
    test_workbook_and_back();
    test_forms();
    test_null_arguments();
    printf("c assessment: %lu passed, %lu failed\n", checks_passed, checks_failed);
    return checks_failed != 0;
}
