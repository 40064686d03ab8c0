/* The boundary of plans, their logs and status, and registers of tasks. */
#include "boundary.h"

static void plans(const chiso_plan *plan)
{
    static const char results[] = "{\"results\": [{\"index\": \"SIPAS\", \"year\": 2024, \"value\": \"84.09\"}]}";
    static const char shares[] =
        "{\"shares\": [{\"requirement\": \"dossiers-early\", \"numerator\": 45, \"denominator\": 98}]}";
    static const char lines[] = "[{\"subject\": \"HS-1\", \"fields\": {\"cause\": \"chờ\", \"remedy\": \"trả\"}}]";
    char *toml = NULL, *json = NULL;
    MAKE(chiso_plan_toml(plan, &toml, NULL));
    MAKE(chiso_plan_json(plan, &json, NULL));
    CALL(chiso_plan_builtin_count, OUT(size_t));
    CALL(chiso_plan_builtin_id, 0, OUT_TEXT);
    CALL(chiso_plan_builtin, TEXT("bac-giang-87-2024"), OUT_HANDLE(plan));
    CALL(chiso_plan_read_toml, TEXT_AND_LENGTH(toml), TEXT("plan.toml"), OUT_HANDLE(plan));
    CALL(chiso_plan_read_json, TEXT_AND_LENGTH(json), TEXT("plan.json"), OUT_HANDLE(plan));
    CALL(chiso_plan_toml, IN(plan), OUT_TEXT);
    CALL(chiso_plan_json, IN(plan), OUT_TEXT);
    CALL(chiso_plan_id, IN(plan), OUT_TEXT);
    CALL(chiso_plan_summary, IN(plan), OUT_HANDLE(record));
    CALL(chiso_plan_count, IN(plan), CHISO_PLAN_TASKS, OUT(size_t));
    CALL(chiso_plan_entry_id, IN(plan), CHISO_PLAN_TASKS, 0, OUT_TEXT);
    CALL(chiso_plan_entry_name, IN(plan), CHISO_PLAN_TASKS, 0, CHISO_LANG_VI, OUT_TEXT);
    CALL(chiso_plan_list, IN(plan), CHISO_PLAN_TASKS, OUT_HANDLE(record));
    CALL(chiso_plan_item, IN(plan), TEXT("PL.8"), OUT_HANDLE(record));
    CALL(chiso_plan_item_last_day, IN(plan), TEXT("PL.8"), CHISO_BEFORE_STRICT, OUT(uint8_t), OUT(int32_t),
         OUT(uint8_t));
    CALL(chiso_plan_agency, IN(plan), TEXT("Sở Y tế"), OUT_HANDLE(record));
    CALL(chiso_plan_members, IN(plan), TEXT("Các sở, ban, ngành"), OUT_HANDLE(record));
    CALL(chiso_plan_assignments, IN(plan), TEXT("Sở Y tế"), OUT_HANDLE(record));
    CALL(chiso_plan_check_targets, IN(plan), TEXT_OR_NULL(results), OUT_HANDLE(record));
    CALL(chiso_plan_check_requirements, IN(plan), TEXT_OR_NULL(shares), OUT_HANDLE(record));
    CALL(chiso_plan_check_report, IN(plan), TEXT("reform-periodic"), TEXT(lines), TEXT_OR_NULL("[\"HS-1\"]"), OUT_HANDLE(record));
    CALL(chiso_plan_ics, IN(plan), TEXT_OR_NULL("Sở Y tế"), TEXT_OR_NULL("cchc-581"), CHISO_BEFORE_STRICT,
         CHISO_LANG_VI, OUT_TEXT);
    chiso_text_free(toml);
    chiso_text_free(json);
}

static void statuses(const chiso_plan *plan)
{
    static const char entries[] = "[{\"item\": \"PL.8\", \"date\": \"2024-12-05\", \"event\": \"completed\"}]";
    static const char evidence[] = "{\"results\": [{\"index\": \"SIPAS\", \"year\": 2024, \"value\": \"84.09\"}]}";
    chiso_plan_log *log = NULL;
    chiso_plan_status *status = NULL;
    int32_t on = 0;
    MAKE(chiso_day_parse("2024-12-20", &on, NULL));
    MAKE(chiso_plan_log_read_json(plan, entries, strlen(entries), "log.json", CHISO_NO_DAY, &log, NULL));
    MAKE(chiso_plan_status_of(log, on, CHISO_BEFORE_STRICT, 15, NULL, &status, NULL));
    CALL(chiso_plan_log_read_json, IN(plan), TEXT_AND_LENGTH(entries), TEXT("log.json"), CHISO_NO_DAY,
         OUT_HANDLE(plan_log));
    CALL(chiso_plan_status_of, IN(log), on, CHISO_BEFORE_STRICT, 15, TEXT_OR_NULL("cchc-581"), OUT_HANDLE(plan_status));
    CALL(chiso_plan_status_details, IN(status), OUT_HANDLE(record));
    CALL(chiso_plan_status_counts, IN(status), OUT(chiso_plan_counts));
    CALL(chiso_plan_status_line, IN(status), TEXT("PL.8"), TEXT("Sở Y tế"), OUT(int32_t), OUT(int32_t), OUT(int64_t),
         OUT(uint8_t), OUT(int32_t));
    CALL(chiso_plan_status_line_details, IN(status), TEXT("PL.8"), TEXT("Sở Y tế"), OUT_HANDLE(record));
    CALL(chiso_plan_status_judge, IN(status), TEXT_OR_NULL(evidence), OUT_HANDLE(record));
    CALL(chiso_plan_status_report, IN(status), TEXT_OR_NULL(evidence), TEXT_OR_NULL("VÍ DỤ"), CHISO_LANG_VI,
         CHISO_REPORT_TEXT, OUT_TEXT);
    chiso_plan_status_free(status);
    chiso_plan_log_free(log);
}

static void task_registers(void)
{
    static const char registers[] =
        "{\"ours\": [{\"id\": \"1\", \"progress\": \"completed\"}],"
        " \"theirs\": [{\"id\": \"1\", \"progress\": \"completed\"}]}";
    static const char totals[] = "{\"given\": 21914, \"open\": 5863, \"open_in_time\": 5640, \"open_overdue\": 223}";
    CALL(chiso_task_registers, TEXT_AND_LENGTH(registers), OUT_HANDLE(record));
    CALL(chiso_task_totals_sums, TEXT(totals), OUT_HANDLE(record));
    CALL(chiso_task_totals_rate, TEXT(totals), CHISO_TASK_RATE_OVERDUE, TEXT("1.38"), OUT_HANDLE(record));
}

void boundary_plans(void)
{
    chiso_plan *plan = NULL;
    MAKE(chiso_plan_builtin("bac-giang-87-2024", &plan, NULL));
    plans(plan);
    statuses(plan);
    task_registers();
    chiso_plan_free(plan);
}
