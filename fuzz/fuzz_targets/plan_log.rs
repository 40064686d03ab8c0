//! Logs, evidence and registers in JSON: an error or a result, never a panic; a past day is what the log said then.
#![no_main]

use std::sync::OnceLock;

use chiso::plan::{Log, Plan, PlanEvidence, Registers, ReportDue, ReportLine, StatusOptions, TaskTotals};
use libfuzzer_sys::fuzz_target;

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| Plan::builtin("bac-giang-87-2024").expect("built in"))
}

fuzz_target!(|text: &str| {
    if let Ok(log) = Log::from_json(plan(), text, "fuzz", chrono::NaiveDate::from_ymd_opt(2025, 6, 30)) {
        let on = chrono::NaiveDate::from_ymd_opt(2024, 10, 1).expect("a day");
        let then = log.entries().filter(|entry| entry.date <= on).cloned().collect();
        let short = Log::closing(plan(), then, log.closes()).expect("a part of a log is a log");
        let status = |log: &Log| log.status(on, StatusOptions::default()).expect("a day of the plan");
        assert_eq!(status(&log).items, status(&short).items);
    }
    if let Ok(evidence) = PlanEvidence::from_json(text, "fuzz") {
        let log = Log::new(plan(), Vec::new()).expect("an empty log");
        let _ =
            log.status(plan().to(), StatusOptions::default()).expect("a day of the plan").judge(&evidence);
    }
    let _ = Registers::from_json(text, "fuzz").and_then(|registers| registers.check());
    let _ = TaskTotals::from_json(text, "fuzz").and_then(|totals| totals.overdue_rate(text));
    let _ = ReportLine::from_json(text, "fuzz")
        .map(|lines| plan().check_report("inspection-remedy", &lines, None));
    let _ = ReportDue::read(text, 2024, Default::default());
});
