//! Mistakes seen in other software, each with the right answer.

use chiso::calendar::{Calendar, CalendarError, Start, hung_kings_day, tet};
use chrono::{Datelike, Days};

use crate::day;

fn due(start: &str, count: i32) -> String {
    Calendar::vietnam().add_working_days(day(start), count).unwrap().to_string()
}

fn works(date: &str) -> bool {
    Calendar::vietnam().is_working_day(day(date)).unwrap()
}

/// OpenCPS stops walking after 360 calendar days and gives one date for all longer terms.
#[test]
fn a_term_of_more_than_a_year_is_not_cut_short() {
    assert_eq!(due("2024-01-08", 250), "2025-01-07");
    assert_eq!(due("2024-01-08", 300), "2025-03-25");
    assert_eq!(due("2024-01-08", 400), "2025-08-15");
    let calendar = Calendar::vietnam();
    for count in [250, 300, 400, 1000, 2400] {
        let end = calendar.add_working_days(day("2015-01-05"), count).unwrap();
        assert_eq!(calendar.count_working_days(day("2015-01-05"), end), Ok(count));
    }
}

/// A plain list of holidays cannot express a worked Saturday (numpy, pandas, bdays, the Thanh Hóa system).
#[test]
fn worked_saturdays_and_sundays_count() {
    for date in
        ["2011-01-29", "2011-01-30", "2014-12-27", "2019-01-05", "2024-05-04", "2025-04-26", "2026-01-10"]
    {
        assert!(works(date), "{date}");
    }
    assert_eq!(due("2011-01-28", 2), "2011-01-30"); // a Sunday
    assert_eq!(due("2026-01-09", 1), "2026-01-10");
}

/// Bkav eGovCloud counts worked Saturdays in one function and not in the other.
#[test]
fn adding_and_counting_use_one_table() {
    let calendar = Calendar::vietnam();
    assert_eq!(calendar.count_working_days(day("2024-04-26"), day("2024-05-04")), Ok(3));
    assert_eq!(due("2024-04-26", 3), "2024-05-04");
}

/// The crate bdays panics outside its cache; others answer for years without data in silence.
#[test]
fn dates_outside_the_table_are_errors_and_unknown_years_are_marked() {
    let calendar = Calendar::vietnam();
    for date in ["1999-12-31", "2100-01-01"] {
        assert!(matches!(calendar.is_working_day(day(date)), Err(CalendarError::Range { .. })));
        assert!(matches!(calendar.add_working_days(day(date), 1), Err(CalendarError::Range { .. })));
        assert!(matches!(calendar.explain(day(date)), Err(CalendarError::Range { .. })));
    }
    for count in [30_000, i32::MAX, -30_000, i32::MIN] {
        let error = calendar.add_working_days(day("2024-04-26"), count);
        assert!(matches!(error, Err(CalendarError::Count { .. })), "{count}");
    }
    assert!(calendar.due(day("2027-03-01"), 1, Start::Excluded).unwrap().certainty.is_provisional());
}

/// A start on a day off: numpy `forward` and bdays give Tuesday for Saturday + 1, workdays is a day short.
#[test]
fn a_start_on_a_day_off_is_not_counted_and_not_moved() {
    assert_eq!(due("2024-06-01", 1), "2024-06-03");
    assert_eq!(due("2024-04-29", 1), "2024-05-02");
    assert_eq!(due("2024-02-10", 1), "2024-02-15"); // mùng 1 Tết
    let calendar = Calendar::vietnam();
    let reading = |start, reading| calendar.due(day(start), 1, reading).unwrap().date;
    assert_eq!(reading("2024-06-01", Start::RollForward), day("2024-06-04"));
    assert_eq!(reading("2024-06-01", Start::RollBackward), day("2024-06-03"));
    assert_eq!(reading("2024-06-03", Start::Included), day("2024-06-03"));
}

/// The Thanh Hóa system loads only holidays from today on, so an old dossier is computed wrongly.
#[test]
fn old_dossiers_are_computed_as_they_were() {
    assert_eq!(due("2015-02-13", 2), "2015-02-24");
    assert_eq!(due("2011-01-28", 3), "2011-02-08");
}

/// jollyday applies 24/11 to every year.
#[test]
fn culture_day_begins_in_2026() {
    assert!(works("2025-11-24") && works("2020-11-24"));
    assert!(!works("2026-11-24"));
}

/// date-holidays has no second day of Quốc khánh, others always the wrong side.
#[test]
fn quoc_khanh_has_the_side_of_its_year() {
    for year in [2021, 2024] {
        assert!(!works(&format!("{year}-09-03")) && works(&format!("{year}-09-01")) == (year == 2021));
    }
    for year in [2022, 2023, 2025, 2026] {
        assert!(!works(&format!("{year}-09-01")), "{year}");
    }
    assert!(works("2020-09-01") && works("2020-09-03"));
}

/// date-holidays always takes five days from the eve; the windows differ from year to year.
#[test]
fn tet_has_the_window_of_its_year() {
    for (first, last) in [
        ("2014-01-28", "2014-02-05"),
        ("2015-02-16", "2015-02-23"),
        ("2016-02-08", "2016-02-12"),
        ("2017-01-26", "2017-02-01"),
        ("2018-02-14", "2018-02-20"),
        ("2019-02-04", "2019-02-08"),
        ("2020-01-23", "2020-01-29"),
        ("2021-02-10", "2021-02-16"),
        ("2022-01-31", "2022-02-04"),
        ("2023-01-20", "2023-01-26"),
        ("2024-02-08", "2024-02-14"),
        ("2025-01-27", "2025-01-31"),
        ("2026-02-16", "2026-02-20"),
    ] {
        let calendar = Calendar::vietnam();
        assert_eq!(
            calendar.next_working_day(day(first) - Days::new(1)).unwrap(),
            calendar.next_working_day(day(last)).unwrap()
        );
        assert!(
            day(first)
                .iter_days()
                .take_while(|date| *date <= day(last))
                .all(|date| !works(&date.to_string()))
        );
        assert!(works(&calendar.previous_working_day(day(first)).unwrap().to_string()));
    }
}

/// Applications hard-code the Chinese day (3/2/2030); an HR application has Giỗ Tổ on 27/3/2026 and 15/4/2027.
#[test]
fn lunar_days_are_vietnamese() {
    assert_eq!(tet(2030), Some(day("2030-02-02")));
    assert_eq!(tet(2007), Some(day("2007-02-17")));
    assert_eq!(tet(1985), Some(day("1985-01-21")));
    assert_eq!(hung_kings_day(2026), Some(day("2026-04-26")));
    assert_eq!(hung_kings_day(2027), Some(day("2027-04-16")));
    assert_eq!((tet(1900), tet(2100), tet(i32::MIN), tet(i32::MAX)), (None, None, None, None));
    for year in 1901..=2099 {
        assert!(tet(year).is_some_and(|day| (1..=2).contains(&day.month())));
        assert!(hung_kings_day(year).is_some_and(|day| (3..=4).contains(&day.month())));
    }
}

/// Two holidays on one weekend push two compensation days past 1 May.
#[test]
fn two_compensation_days_in_a_row() {
    assert!(!works("2023-05-02") && !works("2023-05-03") && works("2023-05-04"));
    assert!(!works("2016-05-02") && !works("2016-05-03") && works("2016-05-04"));
}

/// OpenCPS keeps hours in mutable static fields, so two agencies in two threads mix.
#[test]
fn two_calendars_are_used_side_by_side() {
    let text = "[calendar]\nid = \"a\"\ntitle = { vi = \"A\", en = \"A\" }\n[[notice]]\nact = \"x\"\nsource = \"x\"\nconfidence = \"high\"\nswaps = [{ off = 2026-06-01, work = 2026-06-06 }]\n";
    let overlay = chiso::calendar::Overlay::from_toml(text, "a.toml").unwrap();
    let (plain, own) = (Calendar::vietnam(), Calendar::vietnam().with_overlay(&overlay).unwrap());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..1000 {
                    assert_eq!(plain.add_working_days(day("2026-05-29"), 1), Ok(day("2026-06-01")));
                    assert_eq!(own.add_working_days(day("2026-05-29"), 1), Ok(day("2026-06-02")));
                }
            });
        }
    });
}

/// 31/12/2015 and 30/4/2018 are easily taken for swaps.
#[test]
fn days_that_are_no_swaps() {
    assert!(works("2015-12-31"));
    assert!(!works("2018-04-30") && works("2018-05-02") && !works("2018-05-05"));
}
