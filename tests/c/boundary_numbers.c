/* The boundary of numbers and of provinces. */
#include "boundary.h"

void boundary_numbers(void)
{
    static const int64_t parts[] = {54200000, 8230000};
    CALL(chiso_points_parse, TEXT("1,5"), OUT(int64_t));
    CALL(chiso_points_from_double, 1.5, OUT(int64_t));
    CALL(chiso_points_round, TEXT("1/3"), 2, CHISO_ROUND_HALF_UP, OUT(int64_t));
    CALL(chiso_points_text, 1500000, 2, OUT_ARRAY(char, CHISO_POINTS_TEXT_CAPACITY), CHISO_POINTS_TEXT_CAPACITY,
         OUT(size_t));
    CALL(chiso_points_reconcile, 62430000, IN(parts), 2, 2, OUT(uint8_t), OUT(int64_t), OUT(int64_t), OUT(int64_t));
}

void boundary_units(void)
{
    chiso_unit *unit = NULL;
    MAKE(chiso_unit_resolve_in_year("Bắc Giang", 2024, &unit, NULL));
    CALL(chiso_unit_resolve, TEXT("Bắc Giang"), TEXT("2024-12-30"), OUT_HANDLE(unit));
    CALL(chiso_unit_resolve_in_year, TEXT("Bắc Giang"), 2024, OUT_HANDLE(unit));
    CALL(chiso_unit_count, TEXT("2024-12-30"), OUT(size_t));
    CALL(chiso_unit_at, TEXT("2024-12-30"), 0, OUT_HANDLE(unit));
    CALL(chiso_unit_name, IN(unit), CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_unit_code, IN(unit), OUT_TEXT);
    CALL(chiso_unit_iso, IN(unit), OUT_TEXT);
    CALL(chiso_unit_region, IN(unit), OUT_TEXT);
    CALL(chiso_unit_kind, IN(unit), OUT(int32_t));
    CALL(chiso_unit_valid, IN(unit), OUT_TEXT, OUT_TEXT);
    CALL(chiso_unit_trace_count, IN(unit), TEXT("2025-12-30"), OUT(size_t));
    CALL(chiso_unit_trace, IN(unit), TEXT("2025-12-30"), 0, OUT_HANDLE(unit));
    CALL(chiso_name_key, TEXT("TP. Hồ Chí Minh"), OUT_TEXT);
    chiso_unit_free(unit);
}
