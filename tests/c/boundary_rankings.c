/* The boundary of ranks, groups and targets. */
#include "boundary.h"

static const char *const UNITS[] = {"Quảng Ninh", "Hải Phòng"};
static const uint8_t STATES[] = {CHISO_STATE_VALUE, CHISO_STATE_VALUE};

static void rankings(const chiso_ranking *ranking)
{
    static const int64_t values[] = {90104000, 90096000};
    static const char *const exact[] = {"90104/1000", "90.096"};
    static const uint8_t withheld[] = {CHISO_STATE_WITHHELD, CHISO_STATE_VALUE};
    CALL(chiso_ranking_new, TEXTS(UNITS), IN(values), IN_OR_NULL(STATES), 2, CHISO_TIES_COMPETITION, CHISO_UNROUNDED,
         CHISO_ROUND_HALF_UP, 0, OUT_HANDLE(ranking));
    CALL(chiso_ranking_new_exact, TEXTS(UNITS), TEXTS_WITH_GAPS(exact), IN_OR_NULL(withheld), 2, CHISO_TIES_COMPETITION,
         CHISO_UNROUNDED, CHISO_ROUND_HALF_UP, 0, OUT_HANDLE(ranking));
    CALL(chiso_ranking_count, IN(ranking), OUT(size_t));
    CALL(chiso_ranking_ranked, IN(ranking), OUT(size_t));
    CALL(chiso_ranking_ranks, IN(ranking), OUT_ARRAY(uint32_t, 2), 2);
    CALL(chiso_ranking_value_at, IN(ranking), 1, OUT_TEXT);
    CALL(chiso_ranking_json, IN(ranking), OUT_TEXT);
}

static void groupings(const chiso_ranking *ranking)
{
    chiso_grouping *grouping = NULL;
    MAKE(chiso_grouping_new(ranking, "papi-quarters", CHISO_CUT_STRICT, &grouping, NULL));
    CALL(chiso_scheme_count, OUT(size_t));
    CALL(chiso_scheme_id, 0, OUT_TEXT);
    CALL(chiso_scheme, TEXT("papi-quarters"), OUT_HANDLE(record));
    CALL(chiso_grouping_new, IN(ranking), TEXT("papi-quarters"), CHISO_CUT_STRICT, OUT_HANDLE(grouping));
    CALL(chiso_grouping_count, IN(grouping), OUT(size_t));
    CALL(chiso_grouping_id, IN(grouping), 0, OUT_TEXT);
    CALL(chiso_grouping_name, IN(grouping), 0, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_grouping_size, IN(grouping), 0, OUT(size_t));
    CALL(chiso_grouping_members, IN(grouping), OUT_ARRAY(int32_t, 2), 2);
    CALL(chiso_grouping_json, IN(grouping), OUT_TEXT);
    chiso_grouping_free(grouping);
}

static void targets(const chiso_ranking *ranking)
{
    chiso_target *top = NULL, *above = NULL;
    chiso_target_check *finding = NULL;
    MAKE(chiso_target_new_place(CHISO_TARGET_TOP, 1, &top, NULL));
    MAKE(chiso_target_new_value(CHISO_TARGET_ABOVE, "95", &above, NULL));
    MAKE(chiso_target_check_ranking(top, "Hải Phòng", ranking, &finding, NULL));
    CALL(chiso_target_new_place, CHISO_TARGET_TOP, 1, OUT_HANDLE(target));
    CALL(chiso_target_new_value, CHISO_TARGET_ABOVE, TEXT("95"), OUT_HANDLE(target));
    CALL(chiso_target_new_group, TEXT("papi-quarters"), TEXT("highest"), CHISO_CUT_STRICT, OUT_HANDLE(target));
    CALL(chiso_target_check_ranking, IN(top), TEXT("Hải Phòng"), IN(ranking), OUT_HANDLE(target_check));
    CALL(chiso_target_check_own, IN(above), TEXT("Hải Phòng"), TEXT_ASKED_FOR("90.1"), CHISO_STATE_VALUE, 0,
         OUT_HANDLE(target_check));
    CALL(chiso_target_check_status, IN(finding), OUT(int32_t));
    CALL(chiso_target_check_points_gap, IN(finding), OUT_TEXT);
    CALL(chiso_target_check_places_gap, IN(finding), OUT(uint32_t));
    CALL(chiso_target_check_reason, IN(finding), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_target_check_json, IN(finding), OUT_TEXT);
    chiso_target_check_free(finding);
    chiso_target_free(top);
    chiso_target_free(above);
}

void boundary_rankings(void)
{
    static const int64_t values[] = {90104000, 90096000};
    chiso_ranking *ranking = NULL;
    MAKE(chiso_ranking_new(UNITS, values, STATES, 2, CHISO_TIES_COMPETITION, CHISO_UNROUNDED, CHISO_ROUND_HALF_UP, 0,
                           &ranking, NULL));
    rankings(ranking);
    groupings(ranking);
    targets(ranking);
    chiso_ranking_free(ranking);
}
