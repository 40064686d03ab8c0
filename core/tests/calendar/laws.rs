//! Laws of the arithmetic, on random days and counts.

use chiso::calendar::{Calendar, CalendarError, Start};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::day;

fn calendar() -> Calendar {
    Calendar::vietnam()
}

fn epoch(date: NaiveDate) -> i32 {
    (date - day("1970-01-01")).num_days().try_into().unwrap()
}

/// Days well inside the table.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (2200u64..30_000).prop_map(|after| day("2000-01-01") + Days::new(after))
}

/// The day-by-day walk that the tables must equal.
fn walk(start: NaiveDate, count: i32) -> NaiveDate {
    let calendar = calendar();
    let (mut date, mut left) = (start, count.unsigned_abs());
    if count == 0 {
        return start.iter_days().find(|date| calendar.is_working_day(*date).unwrap()).unwrap();
    }
    while left > 0 {
        date = if count > 0 { date.succ_opt().unwrap() } else { date.pred_opt().unwrap() };
        left -= u32::from(calendar.is_working_day(date).unwrap());
    }
    date
}

proptest! {
    #[test]
    fn the_tables_equal_the_walk(start in any_day(), count in -300i32..300) {
        prop_assert_eq!(calendar().add_working_days(start, count).unwrap(), walk(start, count));
    }

    #[test]
    fn counting_undoes_adding(start in any_day(), count in -1500i32..1500) {
        prop_assume!(count != 0);
        let due = calendar().add_working_days(start, count).unwrap();
        prop_assert!(calendar().is_working_day(due).unwrap());
        prop_assert_eq!(calendar().count_working_days(start, due).unwrap(), count);
        if calendar().is_working_day(start).unwrap() {
            prop_assert_eq!(calendar().add_working_days(due, -count).unwrap(), start);
        }
    }

    #[test]
    fn adding_undoes_counting_between_working_days(a in any_day(), b in any_day()) {
        let a = calendar().working_day_on_or_after(a).unwrap();
        let b = calendar().working_day_on_or_after(b).unwrap();
        let count = calendar().count_working_days(a, b).unwrap();
        prop_assert_eq!(calendar().add_working_days(a, count).unwrap(), b);
        prop_assert_eq!(calendar().count_working_days(b, a).unwrap(), -count);
    }

    #[test]
    fn later_starts_and_larger_counts_are_due_later(start in any_day(), count in 1i32..400, more in 1i32..30) {
        let due = calendar().add_working_days(start, count).unwrap();
        prop_assert!(calendar().add_working_days(start, count + more).unwrap() > due);
        prop_assert!(calendar().add_working_days(start + Days::new(more.unsigned_abs().into()), count).unwrap() >= due);
        prop_assert!(calendar().add_working_days(start, -count).unwrap() < start);
    }

    #[test]
    fn counts_add_up(a in any_day(), b in any_day(), c in any_day()) {
        let mut days = [a, b, c];
        days.sort();
        let [a, b, c] = days;
        let count = |from, to| calendar().count_working_days(from, to).unwrap();
        prop_assert_eq!(count(a, b) + count(b, c), count(a, c));
        let with_start = calendar().count(a, c, Start::Included).unwrap().days;
        prop_assert_eq!(with_start, count(a, c) + i32::from(calendar().is_working_day(a).unwrap()));
    }

    #[test]
    fn readings_of_the_start_differ_as_named(start in any_day(), count in -200i32..200) {
        let due = |reading| calendar().due(start, count, reading).unwrap().date;
        let forward = calendar().working_day_on_or_after(start).unwrap();
        let backward = calendar().working_day_on_or_before(start).unwrap();
        prop_assert_eq!(due(Start::RollForward), walk(forward, count));
        prop_assert_eq!(due(Start::RollBackward), walk(backward, count));
        let included = if count > 0 { walk(start.pred_opt().unwrap(), count) }
            else if count < 0 { walk(start.succ_opt().unwrap(), count) } else { forward };
        prop_assert_eq!(due(Start::Included), included);
        for reading in [Start::RollForward, Start::RollBackward] {
            let rolled = if reading == Start::RollForward { forward } else { backward };
            let end = due(reading);
            let counted = calendar().count(start, end, reading).unwrap().days;
            prop_assert_eq!(counted, calendar().count_working_days(rolled, end).unwrap());
        }
    }

    #[test]
    fn arrays_equal_single_calls(
        pairs in prop::collection::vec((any_day(), -300i32..300, any_day()), 0..40),
        reading in prop::sample::select(Start::ALL.to_vec()),
    ) {
        let starts: Vec<i32> = pairs.iter().map(|pair| epoch(pair.0)).collect();
        let counts: Vec<i64> = pairs.iter().map(|pair| pair.1.into()).collect();
        let ends: Vec<i32> = pairs.iter().map(|pair| epoch(pair.2)).collect();
        let (mut due, mut marks) = (vec![0; pairs.len()], vec![false; pairs.len()]);
        let sum = calendar().add_working_days_bulk(&starts, &counts, &mut due, Some(&mut marks), reading).unwrap();
        let single: Vec<_> = pairs.iter().map(|pair| calendar().due(pair.0, pair.1, reading).unwrap()).collect();
        prop_assert_eq!(&due, &single.iter().map(|due| epoch(due.date)).collect::<Vec<_>>());
        prop_assert_eq!(&marks, &single.iter().map(|due| due.certainty.is_provisional()).collect::<Vec<_>>());
        prop_assert_eq!(sum.provisional, marks.iter().filter(|mark| **mark).count());

        let mut days = vec![0i64; pairs.len()];
        calendar().count_working_days_bulk(&starts, &ends, &mut days, Some(&mut marks), reading).unwrap();
        let single: Vec<_> = pairs.iter().map(|pair| calendar().count(pair.0, pair.2, reading).unwrap()).collect();
        prop_assert_eq!(days, single.iter().map(|count| i64::from(count.days)).collect::<Vec<_>>());
        prop_assert_eq!(marks, single.iter().map(|count| count.certainty.is_provisional()).collect::<Vec<_>>());
    }

    #[test]
    fn no_value_makes_an_array_call_panic_or_write(starts in prop::collection::vec(any::<i64>(), 1..5), count in any::<i64>()) {
        let mut due = vec![-1i64; starts.len()];
        if calendar().add_working_days_bulk(&starts, &[count], &mut due, None, Start::Excluded).is_err() {
            prop_assert!(due.iter().all(|due| *due == -1));
        }
    }
}

#[test]
fn threads_do_not_change_the_result() {
    let starts: Vec<i32> = (0..200_000).map(|i| 16_436 + i % 4_000).collect();
    let counts: Vec<i32> = (0..200_000).map(|i| i % 31).collect();
    let whole = |from: usize, to: usize| {
        let mut due = vec![0; to - from];
        let calendar = calendar();
        calendar
            .add_working_days_bulk(&starts[from..to], &counts[from..to], &mut due, None, Start::Excluded)
            .unwrap();
        due
    };
    let one = whole(0, 200_000);
    let parts = std::thread::scope(|scope| {
        let parts: Vec<_> =
            (0..4).map(|part| scope.spawn(move || whole(part * 50_000, (part + 1) * 50_000))).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(one, parts);
}

/// Near the ends of the table the bounds of an array prove nothing, so each value is looked at.
#[test]
fn arrays_reach_to_both_ends_of_the_table() {
    let calendar = calendar();
    let (first, last) = (epoch(calendar.first()), epoch(calendar.last()));
    let mut due = [0; 2];
    calendar.add_working_days_bulk(&[first, last], &[1, -1], &mut due, None, Start::Excluded).unwrap();
    assert_eq!(due, [epoch(day("2000-01-04")), epoch(day("2099-12-30"))]);
    let error = calendar.add_working_days_bulk(&[first, last], &[1, 1], &mut due, None, Start::Excluded);
    let Err(CalendarError::At { index: 1, error }) = error else { panic!("31/12/2099 + 1 is outside") };
    assert!(matches!(*error, CalendarError::Count { count: 1, .. }));
    let error = calendar.count_working_days_bulk(&[first], &[last + 1], &mut due[..1], None, Start::Excluded);
    let Err(CalendarError::At { index: 0, error }) = error else { panic!("1/1/2100 is outside") };
    assert!(error.to_string().starts_with("2100-01-01 is outside the calendar"));
    let lengths = calendar.add_working_days_bulk(&[first, last], &[1, 2, 3], &mut due, None, Start::Excluded);
    assert_eq!(lengths, Err(CalendarError::Lengths { expected: 2, found: 3 }));
}

#[test]
fn nth_working_day_of_a_period() {
    let calendar = calendar();
    let nth = |n| calendar.nth_working_day(day("2024-05-01"), day("2024-05-31"), n);
    assert_eq!(nth(1), Ok(day("2024-05-02")));
    assert_eq!(nth(3), Ok(day("2024-05-04")));
    assert_eq!(nth(-1), Ok(day("2024-05-31")));
    assert_eq!(nth(23), nth(-1));
    for n in [0, 24, -24, i32::MIN, i32::MAX] {
        assert!(matches!(nth(n), Err(CalendarError::Nth { working: 23, .. })), "{n}");
    }
    let backward = calendar.nth_working_day(day("2024-05-31"), day("2024-05-01"), 1);
    assert!(matches!(backward, Err(CalendarError::Period { .. })));
}
