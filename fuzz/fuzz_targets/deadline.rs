//! Deadline phrases and time limits in any text: an error with its place, or a reading that explains itself.
#![no_main]

use chiso::calendar::Calendar;
use chiso::deadline::{Before, Deadline, DeadlineError, DeadlineRules, Limit, LimitRules, Period, Roll};
use chiso::text::Lang;
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let calendar = Calendar::vietnam();
    let day = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
    if let Ok(limit) = text.parse::<Limit>() {
        for lang in [Lang::Vi, Lang::En] {
            assert_eq!(limit.text(lang).parse::<Limit>().ok(), Some(limit));
        }
        let moment = day.and_hms_opt(15, 30, 0).expect("a moment");
        let _ =
            limit.due(moment, &LimitRules::default()).map(|due| (due.text(Lang::Vi), due.includes(moment)));
        let _ = limit.before(day, &LimitRules::default());
    }
    let _ = text.parse::<Period>();
    for year in [None, Some(2024)] {
        match Deadline::of(text, year) {
            Ok(reading) => {
                for before in [Before::Strict, Before::Inclusive] {
                    let rules =
                        DeadlineRules { before, roll: Roll::WorkingCalendar, ..DeadlineRules::default() };
                    let _ = (reading.last_day(&rules), reading.status(day, &rules));
                    if let Ok(Some(next)) = reading.next_due(day, &rules) {
                        assert!(next.date >= day);
                    }
                }
                let _ = (reading.explain(&calendar, Lang::Vi), reading.explain(&calendar, Lang::En));
                let _ = reading.details(&calendar);
            }
            Err(DeadlineError::Wording { position, rest, .. }) => {
                assert!(position >= 1 && text.trim_end().ends_with(&rest));
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
