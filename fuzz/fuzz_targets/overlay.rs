//! Overlays: an error with a place, or a calendar whose arithmetic still holds together, never a panic.
#![no_main]

use chiso::calendar::{Calendar, CalendarError, Overlay};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let overlaid =
        Overlay::from_toml(text, "fuzz").and_then(|overlay| Calendar::vietnam().with_overlay(&overlay));
    match overlaid {
        Ok(calendar) => {
            let start = "2026-10-01".parse().expect("a day");
            for count in [-200, -1, 0, 1, 200] {
                if let Ok(due) = calendar.add_working_days(start, count) {
                    assert!(calendar.is_working_day(due).expect("a day of the calendar"));
                    assert!(count == 0 || calendar.count_working_days(start, due) == Ok(count));
                    calendar.explain(due).expect("a day of the calendar");
                }
            }
            calendar.known_on(start);
        }
        Err(CalendarError::Invalid { problems }) => assert!(!problems.is_empty()),
        Err(CalendarError::Syntax { place, .. }) => assert!(place.line > 0 && place.column > 0),
        Err(error) => panic!("{error}"),
    }
});
