//! Every day of 2011 to 2026, typed from the notices of each year.

use std::collections::BTreeSet;

use chiso::calendar::{Calendar, Completeness, DayKind};
use chrono::{Datelike, NaiveDate, Weekday};

use crate::day;

/// A year, its weekdays off and its rest days worked ("m-d", or "m-d..d"), and its working days.
type Year = (i32, &'static str, &'static str, u32);

const YEARS: &[Year] = &[
    (2011, "1-3 1-31 2-1..4 2-7 4-11..12 5-2..3 9-2", "1-29..30 4-9", 251),
    (2012, "1-2 1-23..27 4-2 4-30 5-1 9-3 12-31", "2-4", 251),
    (2013, "1-1 2-11..15 4-19 4-29..30 5-1 9-2", "1-5 2-23 5-4", 253),
    (2014, "1-1 1-28..31 2-3..5 4-9 4-30 5-1..2 9-1..2", "1-25 2-8 4-26 9-6 12-27", 252),
    (2015, "1-1..2 2-16..20 2-23 4-28..30 5-1 9-2", "2-14 4-25", 250),
    (2016, "1-1 2-8..12 4-18 5-2..3 9-2", "", 251),
    (2017, "1-2 1-26..27 1-30..31 2-1 4-6 5-1..2 9-4", "", 250),
    (2018, "1-1 2-14..16 2-19..20 4-25 4-30 5-1 9-3 12-31", "", 250),
    (2019, "1-1 2-4..8 4-15 4-29..30 5-1 9-2", "1-5 5-4", 252),
    (2020, "1-1 1-23..24 1-27..29 4-2 4-30 5-1 9-2", "", 252),
    (2021, "1-1 2-10..12 2-15..16 4-21 4-30 5-3 9-2..3", "", 250),
    (2022, "1-3 1-31 2-1..4 4-11 5-2..3 9-1..2", "", 249),
    (2023, "1-2 1-20 1-23..26 5-1..3 9-1 9-4", "", 249),
    (2024, "1-1 2-8..9 2-12..14 4-18 4-29..30 5-1 9-2..3", "5-4", 251),
    (2025, "1-1 1-27..31 4-7 4-30 5-1..2 9-1..2", "4-26", 250),
    (2026, "1-1..2 2-16..20 4-27 4-30 5-1 8-31 9-1..2 11-24", "1-10 8-22", 249),
];

fn days(year: i32, written: &str) -> BTreeSet<NaiveDate> {
    let mut all = BTreeSet::new();
    for part in written.split_whitespace() {
        let (month, days) = part.split_once('-').unwrap();
        let (from, to) = days.split_once("..").unwrap_or((days, days));
        for day in from.parse::<u32>().unwrap()..=to.parse().unwrap() {
            all.insert(NaiveDate::from_ymd_opt(year, month.parse().unwrap(), day).unwrap());
        }
    }
    all
}

#[test]
fn no_day_of_2011_to_2026_differs_from_the_notices() {
    let calendar = Calendar::vietnam();
    let mut differing = Vec::new();
    for (year, off, worked, total) in YEARS {
        let (off, worked) = (days(*year, off), days(*year, worked));
        let mut working_days = 0;
        for date in day(&format!("{year}-01-01")).iter_days().take_while(|date| date.year() == *year) {
            let weekday = !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(weekday || !off.contains(&date), "{date} is no weekday");
            assert!(!weekday || !worked.contains(&date), "{date} is a weekday");
            let expected = worked.contains(&date) || (weekday && !off.contains(&date));
            let found = calendar.is_working_day(date).unwrap();
            working_days += u32::from(found);
            if found != expected {
                differing.push(date);
            }
        }
        assert_eq!(working_days, *total, "working days of {year}");
    }
    assert_eq!(differing, []);
}

#[test]
fn completeness_of_years() {
    let calendar = Calendar::vietnam();
    for year in 2011..=2025 {
        assert_eq!(calendar.status(year), Completeness::Confirmed, "{year}");
    }
    assert_eq!(calendar.status(2010), Completeness::Partial);
    assert_eq!(calendar.status(2026), Completeness::Partial);
    for year in [1999, 2000, 2009, 2027, 2099, 2100] {
        assert_eq!(calendar.status(year), Completeness::Projected, "{year}");
    }
}

/// The law's rule for compensation days, worked out alone, gives the days that the acts list.
#[test]
fn compensation_days_of_the_acts_are_those_of_the_rule() {
    let calendar = Calendar::vietnam();
    let mut compared = 0;
    for year in 2010..=2026 {
        let mut taken = BTreeSet::new();
        for date in day(&format!("{year}-01-01")).iter_days().take_while(|date| date.year() == year) {
            let facts = calendar.explain(date).unwrap();
            let on_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            if facts.kind != DayKind::Holiday || !on_weekend {
                continue;
            }
            let free = |day: &NaiveDate| {
                let facts = calendar.explain(*day).unwrap();
                let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                !weekend && facts.kind != DayKind::Holiday && !taken.contains(day)
            };
            let by_rule = date.iter_days().skip(1).find(free).unwrap();
            let facts = calendar.explain(by_rule).unwrap();
            assert_eq!(
                (facts.kind, facts.grounds[0].partner),
                (DayKind::Compensation, Some(date)),
                "{by_rule}"
            );
            assert!(facts.grounds[0].authority.confidence != chiso::text::Confidence::Derived, "{by_rule}");
            taken.insert(by_rule);
            compared += 1;
        }
    }
    assert_eq!(compared, 48);
}

#[test]
fn every_swap_has_two_sides() {
    let calendar = Calendar::vietnam();
    let mut swaps = 0;
    for date in calendar.first().iter_days().take_while(|date| *date <= calendar.last()) {
        let facts = calendar.explain(date).unwrap();
        if let DayKind::SwapOff | DayKind::SwapWork = facts.kind {
            let partner = calendar.explain(facts.grounds[0].partner.unwrap()).unwrap();
            assert_eq!(partner.grounds[0].partner, Some(date));
            assert_ne!(partner.working, facts.working);
            swaps += usize::from(facts.kind == DayKind::SwapOff);
        }
    }
    assert_eq!(swaps, 21);
}

#[test]
fn a_day_carries_the_act_behind_it() {
    let calendar = Calendar::vietnam();
    for (date, kind, act, vi) in [
        ("2011-01-30", DayKind::SwapWork, "9529/VPCP-KGVX", "Làm bù cho ngày 01/02/2011"),
        ("2018-12-31", DayKind::SwapOff, "6519/VPCP-KGVX", "Nghỉ hoán đổi, làm bù ngày 05/01/2019"),
        ("2024-05-04", DayKind::SwapWork, "2450/VPCP-KGVX", "Làm bù cho ngày 29/04/2024"),
        ("2021-09-03", DayKind::Holiday, "4875/TB-LĐTBXH", "Quốc khánh (ngày liền kề)"),
        ("2026-02-17", DayKind::Holiday, "9441/TB-BNV", "Tết Nguyên đán (mùng 1)"),
        ("2026-11-24", DayKind::Holiday, "28/2026/QH16", "Ngày Văn hóa Việt Nam"),
        ("2023-05-02", DayKind::Compensation, "45/2019/QH14, Điều 111(3)", "Nghỉ bù Giỗ Tổ Hùng Vương"),
    ] {
        let facts = calendar.explain(day(date)).unwrap();
        assert_eq!((facts.kind, facts.act(), facts.name.vi.as_str()), (kind, Some(act), vi), "{date}");
        assert!(!facts.grounds[0].authority.source.is_empty(), "{date}");
    }
    let ordinary = calendar.explain(day("2024-05-06")).unwrap();
    assert_eq!((ordinary.kind, ordinary.act()), (DayKind::Working, None));
    assert_eq!(ordinary.name.vi, "Ngày làm việc (thứ Hai)");
    let basis = calendar.explain(day("2024-02-12")).unwrap();
    assert_eq!(basis.grounds[0].authority.basis.as_deref(), Some("45/2019/QH14, Điều 112(1)(b)"));
}
