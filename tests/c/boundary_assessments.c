/* The boundary of staged records: what is recorded, what is asked, tables and forms. */
#include "boundary.h"

static const char SELF[] = "{\"appraisal\": \"58.5\", \"economy\": \"4.5\"}";
static const char APPRAISED[] = "{\"sipas\": \"8.23\", \"leaders\": \"18.05\"}";
static const char *const EVIDENCE[] = {"215/BC-UBND"};

static chiso_framework *framework;

static int64_t at(const char *text)
{
    int64_t moment = 0;
    MAKE(chiso_moment_parse(text, &moment, NULL));
    return moment;
}

static chiso_facts *facts(const char *json)
{
    chiso_facts *facts = NULL;
    MAKE(chiso_facts_read_json(framework, json, strlen(json), &facts, NULL));
    return facts;
}

static chiso_assessment *begun(void)
{
    static const char *const nodes[] = {"total"}, *const agencies[] = {"Sở Nội vụ"};
    chiso_assessment *record = NULL;
    MAKE(chiso_assessment_new(framework, "Bắc Giang", 2022, nodes, agencies, 1, &record, NULL));
    return record;
}

static void declare(chiso_assessment *record, int32_t stage, uint32_t round, const char *json, const char *when)
{
    chiso_facts *declared = facts(json);
    MAKE(chiso_assessment_declare(record, stage, round, declared, "Sở Nội vụ", at(when), NULL, NULL));
    chiso_facts_free(declared);
}

static chiso_assessment *filled(void)
{
    chiso_assessment *record = begun();
    declare(record, CHISO_STAGE_SELF, 0, SELF, "2022-12-01T00:00");
    MAKE(chiso_assessment_support(record, "total", EVIDENCE, 1, NULL, "Sở Nội vụ", at("2022-12-02T00:00"), NULL, NULL));
    return record;
}

static chiso_assessment *submitted(void)
{
    chiso_assessment *record = filled();
    MAKE(chiso_assessment_submit(record, "UBND tỉnh", at("2022-12-31T00:00"), NULL, NULL));
    return record;
}

static chiso_assessment *appraised(void)
{
    chiso_assessment *record = submitted();
    declare(record, CHISO_STAGE_APPRAISED, 1, APPRAISED, "2023-02-01T00:00");
    MAKE(chiso_assessment_accept(record, 1, "total", "Bộ Nội vụ", at("2023-02-02T00:00"), NULL, NULL));
    return record;
}

static void recorded(void)
{
    static const char *const nodes[] = {"total"}, *const agencies[] = {"Sở Nội vụ"};
    static const char entry[] = "{\"act\": \"submit\", \"by\": \"UBND tỉnh\", \"at\": \"2022-12-31T00:00:00\"}";
    chiso_facts *self = facts(SELF);
    int64_t next = at("2023-03-01T00:00");
    CALL(chiso_assessment_new, IN(framework), TEXT_OR_NULL("Bắc Giang"), 2022, TEXTS(nodes), TEXTS(agencies), 1,
         OUT_HANDLE(assessment));
    CALL(chiso_assessment_declare, NEW(assessment, begun()), CHISO_STAGE_SELF, 0, IN(self), TEXT("Sở Nội vụ"), next,
         TEXT_OR_NULL("số liệu năm"));
    CALL(chiso_assessment_support, NEW(assessment, begun()), TEXT("total"), TEXTS(EVIDENCE), 1,
         TEXT_OR_NULL("ước"), TEXT("Sở Nội vụ"), next, TEXT_OR_NULL("số liệu năm"));
    CALL(chiso_assessment_submit, NEW(assessment, filled()), TEXT("UBND tỉnh"), next, TEXT_OR_NULL("gửi"));
    CALL(chiso_assessment_append_json, NEW(assessment, filled()), TEXT_AND_LENGTH(entry));
    CALL(chiso_assessment_withdraw, NEW(assessment, submitted()), TEXT("UBND tỉnh"), next,
         TEXT_ASKED_FOR("sửa số liệu"));
    CALL(chiso_assessment_accept, NEW(assessment, submitted()), 1, TEXT("total"), TEXT("Bộ Nội vụ"), next,
         TEXT_OR_NULL("đúng"));
    CALL(chiso_assessment_deduct, NEW(assessment, appraised()), TEXT("appraisal"), 500000, TEXT("Bộ Nội vụ"), next,
         TEXT_ASKED_FOR("gửi muộn"));
    CALL(chiso_assessment_conclude, NEW(assessment, appraised()), TEXT("Bộ Nội vụ"), next, TEXT_OR_NULL("công bố"));
    chiso_facts_free(self);
}

static void asked(void)
{
    chiso_assessment *open = begun(), *record = appraised();
    char *json = NULL;
    MAKE(chiso_assessment_json(record, &json, NULL));
    CALL(chiso_assessment_read_json, IN(framework), TEXT_AND_LENGTH(json), TEXT("record.json"), OUT_HANDLE(assessment));
    CALL(chiso_assessment_unit, IN(record), OUT_TEXT);
    CALL(chiso_assessment_period, IN(record), OUT(int32_t));
    CALL(chiso_assessment_phase, IN(record), OUT(int32_t));
    CALL(chiso_assessment_stage, IN(record), OUT(int32_t), OUT(uint32_t));
    CALL(chiso_assessment_entry_count, IN(record), OUT(size_t));
    CALL(chiso_assessment_gap_count, IN(open), OUT(size_t));
    CALL(chiso_assessment_entries, IN(record), OUT_HANDLE(record));
    CALL(chiso_assessment_gaps, IN(open), OUT_HANDLE(record));
    CALL(chiso_assessment_gap, IN(open), 0, OUT_TEXT, OUT_TEXT, OUT(uint32_t));
    CALL(chiso_assessment_lead, IN(record), TEXT("sipas"), OUT_TEXT);
    CALL(chiso_assessment_as_of, IN(record), at("2022-12-31T23:59"), OUT_HANDLE(assessment));
    CALL(chiso_assessment_card, IN(record), CHISO_STAGE_APPRAISED, 1, OUT_HANDLE(scorecard));
    CALL(chiso_assessment_compare, IN(record), CHISO_STAGE_SELF, 0, CHISO_STAGE_APPRAISED, 1, OUT_HANDLE(record));
    CALL(chiso_assessment_json, IN(record), OUT_TEXT);
    chiso_text_free(json);
    chiso_assessment_free(open);
    chiso_assessment_free(record);
}

static void tables(void)
{
    static const char *const names[] = {"phieu.xlsx"};
    chiso_assessment *record = filled();
    chiso_bytes *workbook = NULL, *form = NULL;
    const uint8_t *data = NULL;
    const uint8_t *forms[1];
    size_t length = 0, lengths[1];
    int64_t next = at("2023-03-01T00:00");
    MAKE(chiso_assessment_xlsx(record, CHISO_LANG_VI, &workbook, NULL));
    MAKE(chiso_bytes_data(workbook, &data, &length, NULL));
    MAKE(chiso_assessment_form(record, NULL, CHISO_LANG_VI, &form, NULL));
    MAKE(chiso_bytes_data(form, &forms[0], &lengths[0], NULL));
    CALL(chiso_bytes_data, IN(workbook), OUT(const uint8_t *), OUT(size_t));
    CALL(chiso_assessment_table, IN(record), CHISO_TABLE_CSV, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_assessment_xlsx, IN(record), CHISO_LANG_VI, OUT_HANDLE(bytes));
    CALL(chiso_assessment_read_xlsx, IN(framework), IN(data), length, TEXT("bang.xlsx"), OUT_HANDLE(assessment));
    CALL(chiso_assessment_form, IN(record), TEXT_OR_NULL("Sở Nội vụ"), CHISO_LANG_VI, OUT_HANDLE(bytes));
    CALL(chiso_assessment_import_forms, NEW(assessment, filled()), TEXTS(names), ARRAYS(uint8_t, forms), IN(lengths), 1,
         TEXT("Sở Nội vụ"), next, TEXT_OR_NULL("phiếu"), OUT(size_t), OUT(size_t));
    chiso_bytes_free(workbook);
    chiso_bytes_free(form);
    chiso_assessment_free(record);
}

void boundary_assessments(void)
{
    MAKE(chiso_framework_builtin("par-2022-components", &framework, NULL));
    recorded();
    asked();
    tables();
    chiso_framework_free(framework);
}
