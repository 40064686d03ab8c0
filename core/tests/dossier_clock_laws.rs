//! Laws of the dossier clock on random logs, and the register of columns against the clock of one dossier.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::Fault;
use chiso::calendar::{Calendar, Moment, Start};
use chiso::deadline::Limit;
use chiso::dossier::DossierClock;
use chiso::dossier::{
    ClockError, ClockOptions, ClockState, CutOff, DossierClass, DossierEvent, Dossiers, DueAt, EventKind,
    ExtensionPolicy, Granularity, NO_LIMIT, NO_MOMENT, PauseCount, Punctuality, Supplement, Until, classify,
};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

fn moment() -> impl Strategy<Value = Moment> {
    let first: NaiveDate = "2018-07-01".parse().unwrap();
    (0..2_300i64, 0..86_400u32)
        .prop_map(move |(days, second)| Moment::on(first + TimeDelta::days(days), second).unwrap())
}

fn limit() -> impl Strategy<Value = Option<Limit>> {
    let texts = vec![
        "05 ngày làm việc",
        "0,5 ngày làm việc",
        "20 ngày làm việc",
        "trong ngày làm việc",
        "15 ngày",
        "01 tháng",
        "16 giờ làm việc",
        "90 phút làm việc",
        "72 giờ",
    ];
    prop::option::weighted(0.95, prop::sample::select(texts).prop_map(|text| text.parse().unwrap()))
}

fn options() -> impl Strategy<Value = ClockOptions> {
    let cut_off = prop::sample::select(vec![None, Some(CutOff::None), Some(CutOff::At(16 * 60))]);
    let due_at = prop::sample::select(vec![DueAt::EndOfDay, DueAt::Closing, DueAt::HalfDay]);
    (cut_off, due_at, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(cut_off, due_at, strict, days, pause)| ClockOptions {
            cut_off,
            due_at,
            extensions: if strict { ExtensionPolicy::Strict } else { ExtensionPolicy::Record },
            pauses: if days { PauseCount::Days } else { PauseCount::Time },
            supplement: pause.then_some(Supplement::Pause),
            ..ClockOptions::default()
        },
    )
}

/// Events at random distances; most logs have some that cannot stand where they are.
fn steps() -> impl Strategy<Value = Vec<(usize, i64, i64)>> {
    prop::collection::vec((0..12usize, -3_600..500_000i64, 0..2_000_000i64), 0..24)
}

fn event(kind: EventKind, moment: Moment, seconds: i64, log: usize) -> DossierEvent {
    let other = |seconds: i64| Moment::from_seconds(moment.seconds() + seconds).unwrap();
    match kind {
        EventKind::Extended if seconds % 2 == 0 => {
            DossierEvent::extended(moment, Until::Day(other(seconds).day()))
        }
        EventKind::Extended => DossierEvent::extended(moment, Until::Moment(other(seconds))),
        EventKind::Corrected => {
            DossierEvent::corrected(moment, usize::try_from(seconds).unwrap() % log, other(-seconds / 40))
        }
        kind => DossierEvent::new(kind, moment),
    }
}

/// A clock with every event that could stand where it was, and all moments tried.
fn grow(mut clock: DossierClock, steps: &[(usize, i64, i64)]) -> (DossierClock, Vec<Moment>) {
    let mut moments = vec![clock.events()[0].moment];
    for (kind, gap, seconds) in steps {
        let moment = Moment::from_seconds(moments.last().unwrap().seconds() + gap).unwrap();
        let (before, event) =
            (clock.clone(), event(EventKind::ALL[*kind], moment, *seconds, clock.events().len()));
        if clock.record(event).is_err() {
            assert_eq!(clock.to_json(), before.to_json(), "a refused event changed the log");
            continue;
        }
        moments.push(moment);
    }
    (clock, moments)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_was_known_at_a_moment_does_not_change(
        limit in limit(), received in moment(), options in options(), steps in steps(),
    ) {
        let calendar = Calendar::vietnam();
        let new = || DossierClock::new(limit, received, &calendar, options.clone()).unwrap();
        let (clock, moments) = grow(new(), &steps);
        // Adding the events one by one comes to the same as reading the whole log.
        let read = DossierClock::from_json(&clock.to_json(), &calendar).unwrap();
        let mut growing = new();
        for (at, event) in clock.events().iter().enumerate() {
            if at > 0 {
                growing.record(event.clone()).unwrap();
            }
            // Later events of the same moment are known at that moment too.
            if clock.events().get(at + 1).is_some_and(|next| next.moment == event.moment) {
                continue;
            }
            let status = growing.status(event.moment).unwrap();
            prop_assert_eq!(&status, &clock.status(event.moment).unwrap());
            prop_assert_eq!(&status, &read.status(event.moment).unwrap());
        }
        for moment in moments {
            let status = clock.status(moment).unwrap();
            prop_assert_eq!(status.due, status.history.last().map(|change| change.to));
            for pair in status.history.windows(2) {
                prop_assert_eq!(pair[1].from, Some(pair[0].to));
            }
            prop_assert!(status.due.is_none_or(|due| due.day == due.moment.day() && due.half_day <= due.moment));
            prop_assert_eq!(status.punctuality.is_some(), status.state == ClockState::Finished);
        }
    }

    #[test]
    fn used_and_left_make_the_limit(
        received in moment(), days in 1..60i32, pauses in prop::collection::vec((0..200_000i64, 0..400_000i64), 0..5),
        later in 0..2_000_000i64,
    ) {
        let calendar = Calendar::vietnam();
        let limit = Some(format!("{days} ngày làm việc").parse().unwrap());
        let mut clock = DossierClock::new(limit, received, &calendar, ClockOptions::default()).unwrap();
        let mut moment = received;
        for (gap, length) in pauses {
            for (kind, seconds) in [(EventKind::Paused, gap), (EventKind::Resumed, length)] {
                moment = Moment::from_seconds(moment.seconds() + seconds).unwrap();
                clock.record(DossierEvent::new(kind, moment)).unwrap();
            }
            prop_assume!(!clock.status(moment).unwrap().overdue);
        }
        let status = clock.status(Moment::from_seconds(moment.seconds() + later).unwrap()).unwrap();
        let sum = status.elapsed.unwrap().count + status.remaining.unwrap().count;
        prop_assert_eq!(sum, i64::from(days));
    }

    #[test]
    fn a_later_receipt_or_a_longer_term_is_not_due_earlier(
        limit in limit(), one in moment(), gap in 0..900_000i64, days in 1..400i32, due_at in prop::sample::select(vec![DueAt::EndOfDay, DueAt::Closing]),
    ) {
        let calendar = Calendar::vietnam();
        let options = ClockOptions { cut_off: Some(CutOff::None), due_at, ..ClockOptions::default() };
        let due = |limit: Option<Limit>, received: Moment| {
            let clock = DossierClock::new(limit, received, &calendar, options.clone()).unwrap();
            clock.due(received).unwrap().map(|due| due.moment)
        };
        let two = Moment::from_seconds(one.seconds() + gap).unwrap();
        prop_assert!(due(limit, one) <= due(limit, two));
        let of = |days: i32| Some(format!("{days} ngày làm việc").parse().unwrap());
        prop_assert!(due(of(days), one) < due(of(days + 1), one));
    }

    #[test]
    fn a_pause_never_brings_the_due_date_forward(
        limit in limit(), received in moment(), options in options(), gap in 0..400_000i64, length in 0..2_000_000i64,
    ) {
        let calendar = Calendar::vietnam();
        let mut clock = DossierClock::new(limit, received, &calendar, options).unwrap();
        let paused = Moment::from_seconds(received.seconds() + gap).unwrap();
        let resumed = Moment::from_seconds(paused.seconds() + length).unwrap();
        clock.record(DossierEvent::new(EventKind::Paused, paused)).unwrap();
        clock.record(DossierEvent::new(EventKind::Resumed, resumed)).unwrap();
        let (before, after) = (clock.status(paused).unwrap(), clock.status(resumed).unwrap());
        prop_assert!(before.due.map(|due| due.moment) <= after.due.map(|due| due.moment));
        // Where the last second of the term is already over, there is no time left to go on with.
        let over = before.due.is_some_and(|due| due.moment == paused);
        prop_assert!(over || before.overdue == after.overdue, "a pause changed whether it is overdue");
    }

    #[test]
    fn columns_equal_the_clock(
        rows in prop::collection::vec(
            (moment(), prop::option::weighted(0.9, 0..60i32), prop::option::of(0..3_000_000i64), prop::option::of(0..3_000_000i64)),
            0..40,
        ),
        as_of in moment(), options in options(), forward: bool,
    ) {
        let calendar = Calendar::vietnam();
        let start = if forward { Start::RollForward } else { Start::Excluded };
        let options = ClockOptions { start, supplement: None, ..options };
        let later = |from: Moment, seconds: Option<i64>| seconds.map_or(NO_MOMENT, |seconds| from.seconds() + seconds);
        let received: Vec<i64> = rows.iter().map(|row| row.0.seconds()).collect();
        let limits: Vec<i32> = rows.iter().map(|row| row.1.unwrap_or(NO_LIMIT)).collect();
        let done: Vec<i64> = rows.iter().map(|row| later(row.0, row.2)).collect();
        // A dossier that waits is not done.
        let waiting: Vec<i64> =
            rows.iter().map(|row| if row.2.is_some() { NO_MOMENT } else { later(row.0, row.3) }).collect();
        let register = Dossiers {
            received: &received, limits: &limits, done: &done, waiting_since: &waiting, ..Dossiers::default()
        };
        for granularity in Granularity::ALL {
            let found = classify(&register, &calendar, &options, as_of, granularity).unwrap();
            prop_assert_eq!(DossierClass::ALL.iter().map(|class| found.count(*class)).sum::<usize>(), rows.len());
            for (row, class) in found.classes.iter().enumerate() {
                let limit = rows[row].1.map(|days| match days {
                    0 => Limit::same_day(),
                    days => format!("{days} ngày làm việc").parse().unwrap(),
                });
                let mut clock = DossierClock::new(limit, rows[row].0, &calendar, options.clone()).unwrap();
                for (kind, moment) in [(EventKind::Finished, done[row]), (EventKind::Paused, waiting[row])] {
                    if moment != NO_MOMENT {
                        clock.record(DossierEvent::new(kind, Moment::from_seconds(moment).unwrap())).unwrap();
                    }
                }
                let status = clock.status(as_of).unwrap();
                let due = clock.due(rows[row].0).unwrap();
                prop_assert_eq!(due.map_or(NO_MOMENT, |due| due.moment.seconds()), found.due[row]);
                let by_day = granularity == Granularity::Date;
                let expected = match (status.state, due) {
                    (ClockState::NotStarted, _) => DossierClass::NotReceived,
                    (_, None) => DossierClass::NoDue,
                    (ClockState::Finished, due) => match Punctuality::of(due, status.done.unwrap(), granularity) {
                        Punctuality::Early => DossierClass::Early,
                        Punctuality::OnTime => DossierClass::OnTime,
                        _ => DossierClass::Late,
                    },
                    (state, Some(due)) => {
                        let waits = state == ClockState::Paused;
                        let until = if waits { Moment::from_seconds(waiting[row]).unwrap() } else { as_of };
                        let overdue = match granularity {
                            Granularity::Date => until.day() > due.day,
                            _ => Punctuality::of(Some(due), until, granularity) == Punctuality::Late,
                        };
                        prop_assert!(by_day || overdue == status.overdue || granularity == Granularity::Minute);
                        match (waits, overdue) {
                            (true, false) => DossierClass::Waiting,
                            (true, true) => DossierClass::WaitingOverdue,
                            (false, false) => DossierClass::InTime,
                            (false, true) => DossierClass::Overdue,
                        }
                    }
                };
                prop_assert_eq!(*class, expected, "row {}", row);
            }
        }
    }
}

fn seconds(text: &str) -> i64 {
    text.parse::<Moment>().unwrap().seconds()
}

#[test]
fn pauses_of_a_register_move_its_due_dates() {
    let received = [seconds("2024-03-04T09:00"); 3];
    let register =
        Dossiers { received: &received, limits: &[5], paused_days: &[0, 1, 3], ..Dossiers::default() };
    let as_of = "2024-03-12T09:00".parse().unwrap();
    let found = classify(&register, &Calendar::vietnam(), &ClockOptions::default(), as_of, Granularity::Date)
        .unwrap();
    let days: Vec<String> =
        found.due.iter().map(|due| Moment::from_seconds(*due).unwrap().day().to_string()).collect();
    assert_eq!(days, ["2024-03-11", "2024-03-12", "2024-03-14"]);
    assert_eq!(found.classes, [DossierClass::Overdue, DossierClass::InTime, DossierClass::InTime]);
}

#[test]
fn a_due_date_that_is_given_is_kept() {
    let received = [seconds("2025-09-04T09:00"); 2]; // no rules needed for it
    let due = [seconds("2025-09-06T17:00"), NO_MOMENT];
    let done = [seconds("2025-09-06T18:00"); 2];
    let register = Dossiers { received: &received, due: &due, done: &done, ..Dossiers::default() };
    let as_of = "2025-10-01T00:00".parse().unwrap();
    let by = |granularity| {
        classify(&register, &Calendar::vietnam(), &ClockOptions::default(), as_of, granularity)
            .unwrap()
            .classes
    };
    assert_eq!(by(Granularity::Date), [DossierClass::OnTime, DossierClass::NoDue]);
    assert_eq!(by(Granularity::Minute), [DossierClass::Late, DossierClass::NoDue]);
}

#[test]
fn a_dossier_finished_after_the_report_is_open_in_it() {
    let received = [seconds("2024-03-04T09:00"), seconds("2024-03-20T09:00")];
    let done = [seconds("2024-03-14T09:00"), NO_MOMENT];
    let register = Dossiers { received: &received, limits: &[5], done: &done, ..Dossiers::default() };
    let on = |day: &str| {
        let as_of = format!("{day}T23:59:59").parse().unwrap();
        classify(&register, &Calendar::vietnam(), &ClockOptions::default(), as_of, Granularity::Date)
            .unwrap()
            .classes
    };
    assert_eq!(on("2024-03-11"), [DossierClass::InTime, DossierClass::NotReceived]);
    assert_eq!(on("2024-03-13"), [DossierClass::Overdue, DossierClass::NotReceived]);
    assert_eq!(on("2024-03-20"), [DossierClass::Late, DossierClass::InTime]);
}

#[test]
fn rows_that_do_not_hold_together_are_named_and_nothing_is_classified() {
    let received = [seconds("2024-03-04T09:00"), seconds("2025-08-04T09:00")];
    let options = ClockOptions::default();
    let as_of = "2026-01-01T00:00".parse().unwrap();
    let error = |register: Dossiers<'_>, options: &ClockOptions| {
        let error = classify(&register, &Calendar::vietnam(), options, as_of, Granularity::Date).unwrap_err();
        let error = chiso::Error::from(error);
        (error.code().name(), error.to_json()["row"].as_u64())
    };
    let register = Dossiers { received: &received, limits: &[5], ..Dossiers::default() };
    assert_eq!(error(register, &options), ("rules-needed", Some(1)));
    let options = ClockOptions { rules: Some("nd-61-2018".into()), ..options };
    assert_eq!(error(Dossiers { limits: &[5, -1], ..register }, &options), ("dossier-row", Some(1)));
    assert_eq!(error(Dossiers { done: &[NO_MOMENT, 0], ..register }, &options), ("dossier-row", Some(1)));
    assert_eq!(
        error(Dossiers { received: &[NO_MOMENT], done: &[0], ..register }, &options),
        ("dossier-row", Some(0))
    );
    assert_eq!(error(Dossiers { waiting_since: &[0, 0], ..register }, &options), ("dossier-row", Some(0)));
    assert_eq!(error(Dossiers { paused_days: &[0, -1], ..register }, &options), ("dossier-row", Some(1)));
    assert_eq!(error(Dossiers { done: &[0], ..register }, &options), ("dossier-lengths", None));
    assert_eq!(error(Dossiers { limits: &[5, 1 << 30], ..register }, &options), ("calendar-count", Some(1)));
    assert_eq!(error(Dossiers { received: &[i64::MAX], ..register }, &options), ("calendar-range", Some(0)));
    let silent = ClockOptions { rules: Some("nd-118-2025".into()), ..ClockOptions::default() };
    assert_eq!(error(register, &silent), ("rules-silent", None));
    let none = Dossiers::default();
    let found =
        classify(&none, &Calendar::vietnam(), &ClockOptions::default(), as_of, Granularity::Date).unwrap();
    assert!(found.classes.is_empty());
}

#[test]
fn registers_carry_the_mark_of_open_years() {
    let received = [seconds("2024-03-04T09:00"), seconds("2026-12-30T09:00")];
    let options = ClockOptions { rules: Some("nd-61-2018".into()), ..ClockOptions::default() };
    let register = Dossiers { received: &received, limits: &[5], ..Dossiers::default() };
    let as_of = "2024-03-12T09:00".parse().unwrap();
    let found = classify(&register, &Calendar::vietnam(), &options, as_of, Granularity::Date).unwrap();
    assert_eq!(found.provisional, [false, true]);
    let strict = Calendar::vietnam().confirmed_only();
    let error = classify(&register, &strict, &options, as_of, Granularity::Date).unwrap_err();
    assert!(matches!(error, ClockError::At { row: 1, .. }), "{error}");
}
