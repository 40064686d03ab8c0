/* The boundary of facts, scorecards and columns. */
#include "boundary.h"

static chiso_framework *example, *components;

static chiso_facts *new_facts(void)
{
    chiso_facts *facts = NULL;
    MAKE(chiso_facts_new(example, &facts, NULL));
    return facts;
}

static void facts(void)
{
    static const char declared[] = "{\"1.2.1\": {\"breaches\": 0}}";
    static const char *const options[] = {"all-fields", "budget"};
    CALL(chiso_facts_new, IN(example), OUT_HANDLE(facts));
    CALL(chiso_facts_read_json, IN(example), TEXT_AND_LENGTH(declared), OUT_HANDLE(facts));
    CALL(chiso_facts_set, NEW(facts, new_facts()), TEXT("3.4.4"), TEXT("93,4%"));
    CALL(chiso_facts_set_fact, NEW(facts, new_facts()), TEXT("3.4.4"), TEXT("rate"), TEXT("93,4%"));
    CALL(chiso_facts_set_number, NEW(facts, new_facts()), TEXT("1.2.1"), TEXT_OR_NULL("breaches"), 0);
    CALL(chiso_facts_set_double, NEW(facts, new_facts()), TEXT("1.2.1"), TEXT_OR_NULL("breaches"), 0);
    CALL(chiso_facts_set_date, NEW(facts, new_facts()), TEXT("1.1.1"), TEXT_OR_NULL("date"), 19738);
    CALL(chiso_facts_set_options, NEW(facts, new_facts()), TEXT("1.1.2"), TEXT_OR_NULL("choice"), TEXTS(options), 2);
    CALL(chiso_facts_award, NEW(facts, new_facts()), TEXT("6.3.3"), 500000);
    CALL(chiso_facts_set_state, NEW(facts, new_facts()), TEXT("2.2.3"), CHISO_STATE_NOT_APPLICABLE);
    CALL(chiso_facts_deduct, NEW(facts, new_facts()), TEXT("1"), 250000);
}

static void scorecards(void)
{
    static const char declared[] = "{\"appraisal\": \"54.20\", \"sipas\": \"8.23\"}";
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    size_t nodes = 0;
    MAKE(chiso_facts_read_json(components, declared, strlen(declared), &facts, NULL));
    MAKE(chiso_score(facts, NULL, 2022, CHISO_SCORE_KNOWN_PART, &card, NULL));
    MAKE(chiso_framework_node_count(components, &nodes, NULL));
    CALL(chiso_score, IN(facts), TEXT_OR_NULL("Ninh Thuận"), 2022, CHISO_SCORE_KNOWN_PART, OUT_HANDLE(scorecard));
    CALL(chiso_scorecard_framework, IN(card), OUT_HANDLE(framework));
    CALL(chiso_scorecard_points, IN(card), TEXT("sipas"), OUT(int64_t));
    CALL(chiso_scorecard_all_points, IN(card), OUT_ARRAY(int64_t, nodes), OUT_ARRAY(uint8_t, nodes), nodes);
    CALL(chiso_scorecard_state, IN(card), TEXT("sipas"), OUT(int32_t));
    CALL(chiso_scorecard_applicable_max, IN(card), TEXT("sipas"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_scorecard_lost, IN(card), TEXT("sipas"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_scorecard_index, IN(card), TEXT("sipas"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_scorecard_exact, IN(card), TEXT("sipas"), OUT_TEXT);
    CALL(chiso_scorecard_is_partial, IN(card), TEXT("total"), OUT(uint8_t));
    CALL(chiso_scorecard_missing_count, IN(card), TEXT("total"), OUT(size_t));
    CALL(chiso_scorecard_missing, IN(card), TEXT("total"), 0, OUT_TEXT, OUT(int32_t));
    CALL(chiso_scorecard_line, IN(card), TEXT("sipas"), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_scorecard_reason_text, IN(card), TEXT("sipas"), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_scorecard_reason, IN(card), TEXT("sipas"), OUT_HANDLE(record));
    CALL(chiso_scorecard_json, IN(card), OUT_TEXT);
    CALL(chiso_scorecard_compare, IN(card), IN(card), OUT_HANDLE(record));
    chiso_scorecard_free(card);
    chiso_facts_free(facts);
}

static void columns(void)
{
    static const char *const nodes[] = {"appraisal", "sipas", "leaders", "economy"};
    static const char *const facts[] = {"points", "points", "points", "points"};
    static const double points[] = {5, 6}, *const values[] = {points, points, points, points};
    chiso_columns *columns = NULL;
    MAKE(chiso_columns_new(components, nodes, facts, COUNT(nodes), 2022, &columns, NULL));
    CALL(chiso_columns_new, IN(components), TEXTS(nodes), TEXTS(facts), COUNT(nodes), 2022, OUT_HANDLE(columns));
    CALL(chiso_columns_totals, IN(columns), ARRAYS(double, values), 2, OUT_ARRAY(double, 2),
         OUT_ARRAY_OR_NULL(double, 2));
    chiso_columns_free(columns);
}

void boundary_scoring(void)
{
    MAKE(chiso_framework_builtin("example-par-88", &example, NULL));
    MAKE(chiso_framework_builtin("par-2022-components", &components, NULL));
    facts();
    scorecards();
    columns();
    chiso_framework_free(example);
    chiso_framework_free(components);
}
