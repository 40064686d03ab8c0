/* The boundary of results that are read by path. */
#include "boundary.h"

void boundary_records(void)
{
    static const char json[] =
        "{\"points\": \"1.5\", \"rank\": 4, \"day\": \"2024-05-04\", \"at\": \"2024-05-04T09:30:00\", \"met\": true}";
    chiso_record *record = NULL;
    MAKE(chiso_record_read_json(json, strlen(json), &record, NULL));
    CALL(chiso_record_read_json, TEXT_AND_LENGTH(json), OUT_HANDLE(record));
    CALL(chiso_record_kind, IN(record), TEXT("/rank"), OUT(int32_t));
    CALL(chiso_record_count, IN(record), TEXT(""), OUT(size_t));
    CALL(chiso_record_name, IN(record), TEXT(""), 0, OUT_TEXT);
    CALL(chiso_record_text, IN(record), TEXT("/points"), OUT_TEXT);
    CALL(chiso_record_points, IN(record), TEXT("/points"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_record_integer, IN(record), TEXT("/rank"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_record_day, IN(record), TEXT("/day"), OUT(uint8_t), OUT(int32_t));
    CALL(chiso_record_moment, IN(record), TEXT("/at"), OUT(uint8_t), OUT(int64_t));
    CALL(chiso_record_flag, IN(record), TEXT("/met"), OUT(uint8_t), OUT(uint8_t));
    CALL(chiso_record_json, IN(record), TEXT(""), OUT_TEXT);
    chiso_record_free(record);
}
