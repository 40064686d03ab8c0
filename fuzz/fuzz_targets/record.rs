//! Staged records in JSON: an error with its place, or a record that gives itself back.
#![no_main]

use chiso::framework::Framework;
use chiso::scorecard::{Assessment, Stage};
use chiso::table::Summary;
use chiso::text::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for id in ["par-2022-components", "index-766-2022"] {
        let framework = Framework::builtin(id).expect("built in");
        let Ok(record) = Assessment::from_json(&framework, text, "fuzz") else { continue };
        let again = Assessment::from_json(&framework, &record.to_json(), "fuzz").expect("what was written");
        assert_eq!(again.entries(), record.entries());
        for stage in [Stage::SelfScored, Stage::Appraised { round: 1 }, Stage::Deduction, Stage::Final] {
            let _ = record.card(stage).map(|card| card.to_json());
            let _ = record.compare(Stage::SelfScored, stage);
        }
        if let Ok(table) = Summary::new(&record, Lang::Vi) {
            let _ = (table.to_csv(), table.to_html(), table.to_json());
        }
    }
});
