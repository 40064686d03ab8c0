//! Schedules in TOML: an error with its place, or a schedule that answers.
#![no_main]

use chiso::deadline::{DeadlineRules, Period, PeriodKind, Schedule, ScheduleError};
use chiso::text::Lang;
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Schedule::from_toml(text, "fuzz.toml") {
        Ok(schedule) => {
            let rules = DeadlineRules::default();
            for kind in PeriodKind::ALL {
                for number in 1..=kind.most().min(12) {
                    let Ok(period) = Period::new(kind, 2024, number) else { continue };
                    if let Ok(report) = schedule.report(&period, &rules) {
                        let _ = (report.cut_off(), report.due(), report.entry());
                    }
                }
            }
            let from = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
            if let Ok(Some(next)) = schedule.next_due(from, &rules) {
                assert!(next.due().is_ok_and(|due| due.date >= from));
            }
            let _ = schedule.ics(2024, &rules, Lang::Vi);
        }
        Err(ScheduleError::Invalid { problems }) => assert!(!problems.is_empty()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
