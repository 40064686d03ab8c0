//! Plan files in TOML and JSON: an error or a plan that reads back, whose every list and report can be made.
#![no_main]

use chiso::plan::{Judgement, Log, Plan, StatusOptions};
use chiso::report::PlanReport;
use chiso::text::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for plan in [Plan::from_toml(text, "fuzz"), Plan::from_json(text, "fuzz")].into_iter().flatten() {
        let again = Plan::from_json(&plan.to_json(), "again").expect("reads back from JSON");
        assert_eq!(again, plan);
        for agency in plan.agencies() {
            let _ = plan.assignments(agency);
        }
        let log = Log::new(&plan, Vec::new()).expect("an empty log");
        let status = log.status(plan.to(), StatusOptions::default()).expect("a day of the plan");
        let judgement = status.judge(&Default::default()).unwrap_or_else(|_| Judgement::default());
        let _ = PlanReport { status: &status, judgement: &judgement, mark: None }.build(Lang::Vi).to_html();
    }
});
