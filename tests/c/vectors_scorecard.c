/* Vectors of staged records: what stands at a stage, what is missing, what differs, and the summary table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

static const char *const stages[] = {"self", "appraised", "deduction", "final", NULL};
static const char *const phases[] = {"open", "submitted", "concluded"};

/* The stage and round that two members of the case name. */
static int32_t stage(const test *t, const char *key)
{
    return word(input(t, key), CHISO_STAGE_SELF, stages);
}

static uint32_t round_of(const test *t, const char *key)
{
    const json_value *value = json_get(t->input, key);
    return value == NULL ? 1 : (uint32_t)number(value);
}

/* The record of a case, as of a past moment where it asks for one. */
static int32_t read_record(test *t, chiso_assessment **record)
{
    const json_value *given = json_get(t->input, "record");
    const char *text = input(t, "text"), *as_of = input(t, "as_of");
    size_t length = text == NULL ? given->raw_length : strlen(text);
    chiso_framework *framework = NULL;
    chiso_assessment *past = NULL;
    char moment[32];
    int64_t until = 0;
    int32_t status = chiso_framework_builtin(input(t, "framework"), &framework, &t->err);
    if (status == CHISO_OK)
        status = chiso_assessment_read_json(framework, text == NULL ? given->raw : text, length, "vector", record,
                                            &t->err);
    chiso_framework_free(framework);
    if (status == CHISO_OK && as_of != NULL) {
        /* A day stands for its end. */
        sprintf(moment, "%.20s%s", as_of, strlen(as_of) == 10 ? "T23:59:59" : "");
        status = chiso_moment_parse(moment, &until, &t->err);
        if (status == CHISO_OK)
            status = chiso_assessment_as_of(*record, until, &past, &t->err);
        chiso_assessment_free(*record);
        *record = past;
    }
    return status;
}

/* Holds members of the library's JSON against those the case expects. */
static void expect_document(test *t, const char *what, const json_value *expected, char *text)
{
    json_value *found = text == NULL ? NULL : json_read(text, strlen(text));
    if (found == NULL)
        differ(t, "%s: no JSON", what);
    else
        expect_json(t, what, expected, found);
    json_free(found);
    chiso_text_free(text);
}

static void expect_stage_points(test *t, const chiso_scorecard *card, const json_value *expected)
{
    const json_value *node;
    for (node = expected->first; node != NULL; node = node->next) {
        int64_t points = 0;
        int known = chiso_scorecard_points(card, node->key, &points, NULL) == CHISO_OK;
        expect_points(t, node->key, node, known, points);
    }
}

static int32_t run_assessment(test *t)
{
    const json_value *member;
    chiso_assessment *record = NULL;
    chiso_scorecard *card = NULL;
    chiso_record *gaps = NULL;
    int32_t phase = 0, latest = 0, status = read_record(t, &record);
    uint32_t round = 0;
    size_t entries = 0;
    if (status == CHISO_OK)
        status = chiso_assessment_card(record, stage(t, "at_stage"), round_of(t, "at_round"), &card, &t->err);
    if (status == CHISO_OK
        && (chiso_assessment_phase(record, &phase, NULL) != CHISO_OK
            || chiso_assessment_stage(record, &latest, &round, NULL) != CHISO_OK
            || chiso_assessment_entry_count(record, &entries, NULL) != CHISO_OK))
        differ(t, "the record does not tell about itself");
    for (member = status == CHISO_OK ? t->expect->first : NULL; member != NULL; member = member->next) {
        if (strcmp(member->key, "phase") == 0) {
            expect_text(t, "phase", member, phases[phase]);
        } else if (strcmp(member->key, "stage") == 0) {
            expect_text(t, "stage", member, stages[latest]);
        } else if (strcmp(member->key, "round") == 0) {
            expect_number(t, "round", member, round);
        } else if (strcmp(member->key, "entries") == 0) {
            expect_number(t, "entries", member, (unsigned long)entries);
        } else if (strcmp(member->key, "points") == 0) {
            expect_stage_points(t, card, member);
        } else if (strcmp(member->key, "gaps") == 0) {
            chiso_assessment_gaps(record, &gaps, NULL);
            expect_document(t, "gaps", member, record_text(gaps));
        } else {
            unknown_member(t, member);
        }
    }
    chiso_scorecard_free(card);
    chiso_assessment_free(record);
    return status;
}

static int32_t run_compare_stages(test *t)
{
    chiso_assessment *record = NULL;
    chiso_record *found = NULL;
    int32_t status = read_record(t, &record);
    if (status == CHISO_OK)
        status = chiso_assessment_compare(record, stage(t, "before"), round_of(t, "before_round"), stage(t, "after"),
                                          round_of(t, "after_round"), &found, &t->err);
    chiso_assessment_free(record);
    if (status == CHISO_OK)
        expect_document(t, "differences", json_get(t->expect, "differences"), record_text(found));
    return status;
}

/* A card of the known part. */
static int32_t score_year(test *t, const char *key, chiso_scorecard **card)
{
    const json_value *year = json_get(t->input, key), *declared = json_get(year, "facts");
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    int32_t status = chiso_framework_builtin(json_text(json_get(year, "framework")), &framework, &t->err);
    if (status == CHISO_OK)
        status = chiso_facts_read_json(framework, declared->raw, declared->raw_length, &facts, &t->err);
    if (status == CHISO_OK)
        status = chiso_score(facts, NULL, CHISO_NO_PERIOD, CHISO_SCORE_KNOWN_PART, card, &t->err);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    return status;
}

static int32_t run_compare_editions(test *t)
{
    chiso_scorecard *before = NULL, *after = NULL;
    chiso_record *found = NULL;
    int32_t status = score_year(t, "before", &before);
    if (status == CHISO_OK)
        status = score_year(t, "after", &after);
    if (status == CHISO_OK)
        status = chiso_scorecard_compare(before, after, &found, &t->err);
    chiso_scorecard_free(before);
    chiso_scorecard_free(after);
    if (status == CHISO_OK)
        expect_document(t, "years", t->expect, record_text(found));
    return status;
}

static int32_t run_summary(test *t)
{
    static const char *const langs[] = {"vi", "en", NULL};
    int32_t lang = word(input(t, "lang"), CHISO_LANG_VI, langs);
    chiso_assessment *record = NULL;
    char *text = NULL;
    int32_t status = read_record(t, &record);
    const json_value *csv = json_get(t->expect, "csv");
    if (status == CHISO_OK && csv != NULL) {
        status = chiso_assessment_table(record, CHISO_TABLE_CSV, lang, &text, &t->err);
        expect_owned(t, "csv", csv, text);
    } else if (status == CHISO_OK) {
        status = chiso_assessment_table(record, CHISO_TABLE_JSON, lang, &text, &t->err);
        expect_document(t, "table", t->expect, text);
    }
    chiso_assessment_free(record);
    return status;
}

const operation scorecard_operations[] = {
    {"assessment", run_assessment},
    {"compare_stages", run_compare_stages},
    {"compare_editions", run_compare_editions},
    {"summary", run_summary},
    {NULL, NULL},
};
