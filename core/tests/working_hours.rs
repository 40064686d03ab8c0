//! The working-hours clock against a walk minute by minute, and the laws of its arithmetic.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::OnceLock;

use chiso::calendar::{Calendar, CalendarError, Moment, Overlay};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

/// Three shifts with breaks, a short Friday, a half day on a date, a worked Saturday with its own hours.
fn own_hours() -> &'static Calendar {
    static OWN: OnceLock<Calendar> = OnceLock::new();
    OWN.get_or_init(|| {
        let text = r#"
[calendar]
id = "own"
title = { vi = "Giờ riêng", en = "Own hours" }
[[hours]]
name = { vi = "Ba ca", en = "Three shifts" }
shifts = ["07:00-09:00", "09:15-11:30", "13:30-17:15"]
[[hours]]
name = { vi = "Thứ Sáu", en = "Friday" }
days = ["Fri"]
shifts = ["07:00-11:00", "13:00-16:00"]
[[hours]]
name = { vi = "Làm bù", en = "Make-up day" }
dates = [2024-05-04]
shifts = ["08:00-12:00"]
"#;
        Calendar::vietnam().with_overlay(&Overlay::from_toml(text, "own.toml").unwrap()).unwrap()
    })
}

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

#[test]
fn days_of_seven_and_seven_and_a_half_hours() {
    let seven = r#"
[calendar]
id = "seven"
title = { vi = "7 giờ", en = "7 hours" }
[[hours]]
name = { vi = "7 giờ", en = "7 hours" }
shifts = ["07:00-11:00", "13:30-16:30"]
"#;
    let seven = Calendar::vietnam().with_overlay(&Overlay::from_toml(seven, "seven.toml").unwrap()).unwrap();
    for (calendar, day) in [(&seven, 7 * 3600), (&Calendar::vietnam(), 27_000)] {
        let hours = calendar.working_hours();
        let start = at("2024-03-04T09:00");
        for days in 1..500 {
            let due = hours.add(start, days * day).unwrap();
            let expected = calendar.add_working_days(start.day(), i32::try_from(days).unwrap()).unwrap();
            assert_eq!((due.day(), due.second_of_day()), (expected, start.second_of_day()), "{days}");
        }
    }
    // Eight hours are more than a day there.
    assert_eq!(seven.working_hours().add(at("2024-03-04T07:00"), 8 * 3600).unwrap(), at("2024-03-05T08:00"));
}

#[test]
fn a_worked_saturday_has_its_own_hours() {
    let hours = own_hours().working_hours();
    assert_eq!(hours.between(at("2024-05-04T00:00"), at("2024-05-05T00:00")).unwrap(), 4 * 3600);
    assert_eq!(hours.add(at("2024-05-03T15:00"), 2 * 3600).unwrap(), at("2024-05-04T09:00"));
    assert_eq!(hours.add(at("2024-05-03T15:00"), 5 * 3600).unwrap(), at("2024-05-04T12:00")); // closing stays
    assert_eq!(hours.add(at("2024-05-03T15:00"), 5 * 3600 + 1).unwrap(), at("2024-05-06T07:00:01"));
}

#[test]
fn a_start_outside_working_hours_is_the_next_opening() {
    let hours = own_hours().working_hours();
    for (start, opening) in [
        ("2024-03-04T06:00", "2024-03-04T07:00"),
        ("2024-03-04T07:00", "2024-03-04T07:00"),
        ("2024-03-04T09:00", "2024-03-04T09:15"), // the closing minute is not open
        ("2024-03-04T09:10", "2024-03-04T09:15"),
        ("2024-03-04T12:00", "2024-03-04T13:30"),
        ("2024-03-04T17:15", "2024-03-05T07:00"),
        ("2024-03-09T10:00", "2024-03-11T07:00"),
        ("2024-02-09T10:00", "2024-02-15T07:00"),
    ] {
        assert_eq!(hours.add(at(start), 0).unwrap(), at(opening), "{start}");
        assert_eq!(hours.add(at(start), 60).unwrap().seconds(), at(opening).seconds() + 60, "{start}");
    }
}

#[test]
fn half_days_have_their_breaks_in_them() {
    let hours = own_hours().working_hours();
    let half = |text: &str, after| {
        let half = hours.half_day_after(at(text), after).unwrap();
        (half.opens.to_string(), half.closes.to_string())
    };
    assert_eq!(half("2024-03-04T09:05", 0), ("2024-03-04T07:00:00".into(), "2024-03-04T11:30:00".into()));
    assert_eq!(half("2024-03-04T11:30", 0), ("2024-03-04T13:30:00".into(), "2024-03-04T17:15:00".into()));
    assert_eq!(half("2024-05-03T14:00", 1), ("2024-05-04T08:00:00".into(), "2024-05-04T12:00:00".into()));
    assert_eq!(half("2024-05-03T14:00", 2), ("2024-05-06T07:00:00".into(), "2024-05-06T11:30:00".into()));
    assert_eq!(hours.half_days("2024-05-04".parse().unwrap()).unwrap().len(), 1);
    assert_eq!(hours.half_days("2024-05-05".parse().unwrap()).unwrap().len(), 0);
    assert_eq!(hours.half_days_between(at("2024-05-03T10:00"), at("2024-05-04T12:00")).unwrap(), 3);
}

#[test]
fn leaving_the_calendar_is_an_error() {
    let (calendar, hours) = (own_hours(), own_hours().working_hours());
    let (first, last) = (calendar.first(), calendar.last());
    let before = Moment::on(first.pred_opt().unwrap(), 86_399).unwrap();
    let after = Moment::on(last.succ_opt().unwrap(), 0).unwrap();
    let inside = at("2024-03-04T09:00");
    assert!(matches!(hours.between(before, inside), Err(CalendarError::Range { .. })));
    assert!(matches!(hours.between(inside, after), Err(CalendarError::Range { .. })));
    assert!(matches!(hours.half_day(after), Err(CalendarError::Range { .. })));
    for seconds in [i64::MAX, i64::MIN, 1 << 40, -(1 << 40)] {
        assert!(matches!(hours.add(inside, seconds), Err(CalendarError::WorkingTime { .. })), "{seconds}");
    }
    assert!(hours.half_day_after(inside, u32::MAX).is_err());
    // The very last second can be reached, and nothing after it.
    let all = hours.between(Moment::on(first, 0).unwrap(), Moment::on(last, 86_399).unwrap()).unwrap();
    assert!(hours.add(Moment::on(first, 0).unwrap(), all).is_ok());
    assert!(hours.add(Moment::on(first, 0).unwrap(), all + 1).is_err());
    let error = hours.add_all(&[inside.seconds(), before.seconds()], &[60, 60]).unwrap_err();
    assert!(matches!(error, CalendarError::At { index: 1, .. }), "{error}");
    assert!(matches!(hours.add_all(&[0], &[]), Err(CalendarError::Lengths { .. })));
    assert!(hours.add_all(&[i64::MIN], &[0]).is_err());
    assert!(hours.between_all(&[i64::MAX], &[0]).is_err());
}

#[test]
fn results_carry_the_mark_of_open_days() {
    let calendar = Calendar::vietnam();
    let hours = calendar.working_hours();
    let (start, confirmed, open) = (at("2024-03-04T09:00"), 27_000, 27_000 * 900);
    assert!(!hours.due(start, confirmed).unwrap().certainty.is_provisional());
    assert!(hours.due(start, open).unwrap().certainty.is_provisional());
    assert!(hours.count(start, at("2027-03-04T09:00")).unwrap().certainty.is_provisional());
    assert!(hours.count(at("2027-03-04T09:00"), start).unwrap().certainty.is_provisional());
    let all = hours.add_all(&[start.seconds(); 2], &[confirmed, open]).unwrap();
    assert_eq!(all.provisional, [false, true]);
    let strict = calendar.confirmed_only();
    assert!(strict.working_hours().add(start, confirmed).is_ok());
    let refused = strict.working_hours().add(start, open).unwrap_err();
    assert!(matches!(refused, CalendarError::Unconfirmed { .. }), "{refused}");
}

#[test]
fn two_calendars_do_not_mix_in_two_threads() {
    let starts: Vec<i64> = (0..20_000).map(|step| at("2023-01-02T07:00").seconds() + step * 1_800).collect();
    let counts: Vec<i64> = (0..20_000).map(|step| step * 97 % 500_000).collect();
    let calendars = [Calendar::vietnam(), own_hours().clone()];
    let alone: Vec<_> = calendars
        .iter()
        .map(|calendar| calendar.working_hours().add_all(&starts, &counts).unwrap())
        .collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            for (calendar, alone) in calendars.iter().zip(&alone) {
                let (starts, counts) = (&starts, &counts);
                scope.spawn(move || {
                    assert_eq!(&calendar.working_hours().add_all(starts, counts).unwrap(), alone)
                });
            }
        }
    });
    assert_ne!(alone[0], alone[1]);
}

/// Working minutes by looking at every minute.
fn walk(calendar: &Calendar, from: Moment, to: Moment) -> i64 {
    let open = |minute: i64| {
        let moment = Moment::from_seconds(minute * 60).unwrap();
        let of_day = u16::try_from(moment.second_of_day() / 60).unwrap();
        let shifts = calendar.shifts(moment.day()).unwrap();
        shifts.iter().any(|shift| (shift.from_minute..shift.to_minute).contains(&of_day))
    };
    i64::try_from((from.seconds() / 60..to.seconds() / 60).filter(|minute| open(*minute)).count()).unwrap()
}

fn moment() -> impl Strategy<Value = Moment> {
    let first: NaiveDate = "2011-01-01".parse().unwrap();
    (0..5_800i64, 0..86_400u32)
        .prop_map(move |(days, second)| Moment::on(first + TimeDelta::days(days), second).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn tables_equal_the_walk(from in moment(), minutes in 0..30_000i64) {
        let calendar = own_hours();
        let from = Moment::from_seconds(from.seconds().div_euclid(60) * 60).unwrap();
        let to = Moment::from_seconds(from.seconds() + minutes * 60).unwrap();
        prop_assert_eq!(calendar.working_hours().between(from, to).unwrap(), walk(calendar, from, to) * 60);
    }

    #[test]
    fn what_is_added_lies_between(start in moment(), seconds in -9_000_000..9_000_000i64, own: bool) {
        let calendar = if own { own_hours().clone() } else { Calendar::vietnam() };
        let hours = calendar.working_hours();
        let end = hours.add(start, seconds).unwrap();
        prop_assert_eq!(hours.between(start, end).unwrap(), seconds);
        // The earliest such moment forwards, the latest backwards.
        if seconds > 0 {
            let before = Moment::from_seconds(end.seconds() - 1).unwrap();
            prop_assert_eq!(hours.between(start, before).unwrap(), seconds - 1);
        } else {
            let after = Moment::from_seconds(end.seconds() + 1).unwrap();
            prop_assert_eq!(hours.between(start, after).unwrap(), seconds + 1);
        }
    }

    #[test]
    fn adding_is_monotone_and_adds_up(
        one in moment(), gap in 0..1_000_000i64, first in 1..3_000_000i64, second in 1..3_000_000i64,
    ) {
        let hours = own_hours().working_hours();
        let two = Moment::from_seconds(one.seconds() + gap).unwrap();
        prop_assert!(hours.add(one, first).unwrap() <= hours.add(two, first).unwrap());
        prop_assert!(hours.add(one, first).unwrap() < hours.add(one, first + second).unwrap());
        prop_assert_eq!(
            hours.add(hours.add(one, first).unwrap(), second).unwrap(),
            hours.add(one, first + second).unwrap()
        );
        prop_assert!(hours.add(one, 0).unwrap() >= one);
    }

    #[test]
    fn bulk_is_the_scalar(starts in prop::collection::vec((moment(), -900_000..900_000i64), 0..60)) {
        let hours = own_hours().working_hours();
        let (moments, counts): (Vec<_>, Vec<_>) = starts.iter().map(|(at, count)| (at.seconds(), *count)).unzip();
        let added = hours.add_all(&moments, &counts).unwrap().values;
        let between = hours.between_all(&moments, &added).unwrap().values;
        for ((start, count), (end, passed)) in starts.iter().zip(added.iter().zip(&between)) {
            prop_assert_eq!(hours.add(*start, *count).unwrap().seconds(), *end);
            prop_assert_eq!(count, passed);
        }
    }
}
