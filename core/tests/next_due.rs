//! Laws of what comes next: from the first day of the calendar to its last.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::calendar::Calendar;
use chiso::deadline::{Before, Deadline, DeadlineError, DeadlineRules, DeadlineStatus, Roll};
use chrono::{Days, NaiveDate};

const RECURRING: [&str; 23] = [
    "trước ngày 10, 20 và 31 hằng tháng",
    "hằng ngày",
    "thứ Sáu hằng tuần",
    "hằng tháng",
    "trước ngày 20 hằng tháng",
    "ngày 31 hằng tháng",
    "trước ngày 01 hằng tháng",
    "trước ngày 05 tháng sau",
    "ngày làm việc cuối cùng của tháng",
    "trước ngày làm việc đầu tiên của tháng",
    "trong 05 ngày làm việc đầu tiên của tháng sau",
    "hằng quý",
    "trước ngày 15 của tháng cuối quý",
    "trước ngày 10 của tháng đầu quý sau",
    "tháng cuối quý",
    "ngày làm việc cuối cùng của quý",
    "định kỳ 6 tháng, năm",
    "định kỳ hằng quý, 6 tháng, 9 tháng và năm",
    "ngày 15/6 và ngày 15/12 hằng năm",
    "trước ngày 01/01 hằng năm",
    "Quý I hằng năm",
    "ngày 29/02 hằng năm",
    "trước ngày 15/01 năm sau hằng năm",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every_rule() -> Vec<DeadlineRules> {
    let calendar = Calendar::vietnam();
    let rolls = [Roll::None, Roll::WorkingCalendar, Roll::WeekendOrHoliday];
    let both = |roll| [Before::Strict, Before::Inclusive].map(|before| (before, roll));
    let rules = rolls.into_iter().flat_map(both);
    rules.map(|(before, roll)| DeadlineRules { before, roll, calendar: calendar.clone() }).collect()
}

fn dates(reading: &Deadline, from: NaiveDate, to: NaiveDate, rules: &DeadlineRules) -> Vec<NaiveDate> {
    let all = reading.all_due(from, to, rules);
    all.unwrap_or_else(|error| panic!("{} {from} {to}: {error}", reading.text()))
        .iter()
        .map(|last| last.date)
        .collect()
}

/// Around the ends of the calendar, a leap day and a Tết.
#[test]
fn the_next_is_the_first_of_all() {
    for rules in every_rule() {
        for text in RECURRING {
            let reading = Deadline::of(text, None).unwrap();
            // What was due at the end of 1999 may have moved to the first working day of 2000.
            let first = if rules.roll == Roll::None { "2000-01-01" } else { "2000-01-05" };
            for start in [first, "2024-01-20", "2099-03-01"].map(day) {
                let end = day("2099-12-31").min(start + Days::new(1900));
                let all = dates(&reading, start, end, &rules);
                assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{text}");
                for from in start.iter_days().take(100) {
                    let first = all.iter().find(|date| **date >= from).copied();
                    match reading.next_due(from, &rules) {
                        Ok(next) => assert_eq!(next.map(|last| last.date), first, "{text} from {from}"),
                        Err(error) => {
                            assert!(
                                matches!(error, DeadlineError::Range { .. }),
                                "{text} from {from}: {error}"
                            );
                            assert_eq!(first, None, "{text} from {from}");
                        }
                    }
                    assert_eq!(
                        reading.status(from, &rules).unwrap(),
                        DeadlineStatus::Never { next: first },
                        "{text} {from}"
                    );
                }
            }
        }
    }
}

/// A part of a list is its whole, cut to its days.
#[test]
fn all_of_a_part_are_those_of_the_whole() {
    let rules = DeadlineRules::default();
    for text in RECURRING {
        let reading = Deadline::of(text, None).unwrap();
        let (start, end) = (day("2023-11-15"), day("2029-03-01"));
        let all = dates(&reading, start, end, &rules);
        for (from, to) in
            [("2024-02-29", "2024-02-29"), ("2023-12-31", "2024-01-01"), ("2024-06-16", "2028-02-29")]
        {
            let (from, to) = (day(from), day(to));
            let part: Vec<_> = all.iter().copied().filter(|date| (from..=to).contains(date)).collect();
            assert_eq!(dates(&reading, from, to, &rules), part, "{text}");
        }
    }
}

/// Several days are each due once: the next of them, and overdue after the last.
#[test]
fn several_days_end() {
    let rules = DeadlineRules::default();
    let reading = Deadline::of("trước 15/6 và 15/12/2024", None).unwrap();
    assert_eq!(reading.kind().as_str(), "several");
    let status = |on: &str| reading.status(day(on), &rules).unwrap();
    assert_eq!(status("2024-06-13"), DeadlineStatus::NotYetDue { days: 1 });
    assert_eq!(status("2024-06-14"), DeadlineStatus::DueToday);
    assert_eq!(status("2024-06-15"), DeadlineStatus::NotYetDue { days: 182 });
    assert_eq!(status("2024-12-14"), DeadlineStatus::DueToday);
    assert_eq!(status("2024-12-16"), DeadlineStatus::Overdue { days: 2 });
    assert_eq!(reading.next_due(day("2024-12-15"), &rules).unwrap(), None);
    let inclusive = DeadlineRules { before: Before::Inclusive, ..DeadlineRules::default() };
    assert_eq!(
        dates(&reading, day("2024-01-01"), day("2024-12-31"), &inclusive),
        [day("2024-06-15"), day("2024-12-15")]
    );
    assert!(matches!(reading.last_day(&rules), Err(DeadlineError::NoDate { .. })));

    let unstated = Deadline::of("trước ngày 10 và ngày 25", None).unwrap();
    assert_eq!(unstated.missing(), ["year", "month"]);
    let stated = unstated.in_month(2024, 5).unwrap();
    assert_eq!(
        dates(&stated, day("2024-01-01"), day("2024-12-31"), &inclusive),
        [day("2024-05-10"), day("2024-05-25")]
    );
}

/// What one period cannot tell is no matter where another one is asked for.
#[test]
fn a_gap_beside_the_answer_is_no_error() {
    let strict = DeadlineRules { calendar: Calendar::vietnam().confirmed_only(), ..DeadlineRules::default() };
    let reading = Deadline::of("ngày làm việc cuối cùng của tháng", None).unwrap();
    let next = |from: &str| reading.next_due(day(from), &strict).map(|last| last.map(|last| last.date));
    assert_eq!(next("2026-09-01").unwrap(), Some(day("2026-09-30")));
    assert!(next("2027-01-01").is_err(), "no notice of 2027 is known");
    assert!(reading.all_due(day("2026-10-01"), day("2026-12-31"), &strict).is_ok_and(|all| all.len() == 3));
}
