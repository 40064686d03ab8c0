//! The dossier clock: every case that was seen wrong in another system, and the laws it must keep.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::Fault;
use chiso::calendar::{Calendar, Moment, Start};
use chiso::dossier::DossierClock;
use chiso::dossier::{
    BreachKind, ClockError, ClockOptions, ClockState, ClosedBy, CutOff, DossierEvent, DueAt, EventKind,
    ExtensionPolicy, PauseCount, Punctuality, Supplement, Until,
};
use chiso::text::Lang;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn clock(limit: &str, received: &str) -> DossierClock {
    with(limit, received, ClockOptions::default())
}

fn with(limit: &str, received: &str, options: ClockOptions) -> DossierClock {
    DossierClock::new(Some(limit.parse().unwrap()), at(received), &Calendar::vietnam(), options).unwrap()
}

fn log(clock: &mut DossierClock, events: &[(EventKind, &str)]) {
    for (kind, moment) in events {
        clock.record(DossierEvent::new(*kind, at(moment))).unwrap();
    }
}

/// The last due moment, as it is shown.
fn due(clock: &DossierClock) -> String {
    let due = clock.due(at("2099-01-01T00:00")).unwrap().unwrap();
    assert_eq!(due.day, due.moment.day());
    if due.moment.second_of_day() == 86_399 { due.day.to_string() } else { due.moment.to_string() }
}

use EventKind::{
    Extended, Finished, Paused, Received, Rejected, Resumed, Returned, Stopped, SupplementRequested,
    Supplemented, Withdrawn,
};

#[test]
fn a_pause_over_tet_leaves_out_working_time_only() {
    let mut clock = clock("05 ngày làm việc", "2024-02-05T09:00");
    assert_eq!(due(&clock), "2024-02-19");
    log(&mut clock, &[(Paused, "2024-02-07T09:00"), (Resumed, "2024-02-15T09:00")]);
    assert_eq!(due(&clock), "2024-02-20");
}

#[test]
fn a_pause_over_a_swap_leaves_out_the_worked_saturday() {
    // 29/4 to 1/5 are off; 2/5, 3/5 and Saturday 4/5 are worked.
    let mut clock = clock("05 ngày làm việc", "2024-04-26T09:00");
    assert_eq!(due(&clock), "2024-05-07");
    log(&mut clock, &[(Paused, "2024-04-26T10:00"), (Resumed, "2024-05-06T08:00")]);
    assert_eq!(due(&clock), "2024-05-13");
}

#[test]
fn two_three_and_adjoining_pauses_add_up() {
    let mut two = clock("05 ngày làm việc", "2024-03-04T09:00");
    log(&mut two, &[(Paused, "2024-03-05T09:00"), (Resumed, "2024-03-06T09:00")]);
    log(&mut two, &[(Paused, "2024-03-07T09:00"), (Resumed, "2024-03-12T09:00")]);
    assert_eq!(due(&two), "2024-03-15");
    let mut three = two.clone();
    log(&mut three, &[(Paused, "2024-03-13T09:00"), (Resumed, "2024-03-14T09:00")]);
    assert_eq!(due(&three), "2024-03-18");

    let (mut whole, mut parts) =
        (clock("05 ngày làm việc", "2024-03-04T09:00"), clock("05 ngày làm việc", "2024-03-04T09:00"));
    log(&mut whole, &[(Paused, "2024-03-05T10:00"), (Resumed, "2024-03-08T14:00")]);
    log(&mut parts, &[(Paused, "2024-03-05T10:00"), (Resumed, "2024-03-06T09:00")]);
    log(&mut parts, &[(Paused, "2024-03-06T09:00"), (Resumed, "2024-03-08T14:00")]);
    assert_eq!(due(&whole), due(&parts));
    assert_eq!(parts.status(at("2024-03-08T14:00")).unwrap().history.len(), 3);
}

#[test]
fn papers_start_the_term_again_or_pause_it() {
    let events = [(SupplementRequested, "2024-03-05T09:00"), (Supplemented, "2024-03-11T09:00")];
    let mut restart = clock("05 ngày làm việc", "2024-03-04T09:00");
    log(&mut restart, &events);
    assert_eq!(due(&restart), "2024-03-18");
    let pausing = ClockOptions { supplement: Some(Supplement::Pause), ..ClockOptions::default() };
    let mut pause = with("05 ngày làm việc", "2024-03-04T09:00", pausing);
    log(&mut pause, &events);
    assert_eq!(due(&pause), "2024-03-15");
    // A second and a third round: every due date stays in the history.
    log(&mut restart, &[(SupplementRequested, "2024-03-12T09:00"), (Supplemented, "2024-03-13T15:30")]);
    assert_eq!(due(&restart), "2024-03-21"); // after 15:00, so from Thursday 14/3
    log(&mut restart, &[(SupplementRequested, "2024-03-15T09:00"), (Supplemented, "2024-03-18T10:00")]);
    let status = restart.status(at("2024-03-19T09:00")).unwrap();
    let history: Vec<String> = status.history.iter().map(|change| change.to.day.to_string()).collect();
    assert_eq!(history, ["2024-03-11", "2024-03-18", "2024-03-21", "2024-03-25"]);
    assert_eq!(status.history[2].from.map(|due| due.day.to_string()).as_deref(), Some("2024-03-18"));
    assert!(status.breaches.is_empty());
}

#[test]
fn papers_asked_for_after_three_working_days_are_a_breach() {
    let mut clock = clock("10 ngày làm việc", "2024-03-04T09:00");
    log(&mut clock, &[(SupplementRequested, "2024-03-08T09:00")]);
    let status = clock.status(at("2024-03-08T10:00")).unwrap();
    assert_eq!(status.breaches[0].kind, BreachKind::SupplementLate);
    assert_eq!(status.breaches[0].clause, "Điều 19 khoản 4");
    assert_eq!(status.state, ClockState::Waiting);
}

#[test]
fn receipt_after_the_cut_off_hour_counts_from_the_next_working_day() {
    for (received, expected) in [
        ("2024-04-22T15:00:00", "2024-04-23"), // the hour itself is in time
        ("2024-04-22T15:00:01", "2024-04-24"),
        ("2024-04-22T18:00", "2024-04-24"),
        ("2024-04-22T12:00", "2024-04-23"), // the lunch break
        ("2024-04-26T15:30", "2024-05-03"), // from Thursday 2/5
        ("2024-04-29T09:00", "2024-05-02"), // a day off is itself not counted (Art. 147)
        ("2024-04-29T18:00", "2024-05-03"), // and after the hour it is handed on on Thursday 2/5
        ("2024-05-03T16:00", "2024-05-06"), // from the worked Saturday
    ] {
        assert_eq!(due(&clock("01 ngày làm việc", received)), expected, "{received}");
    }
    let cut_off = |cut_off| ClockOptions { cut_off: Some(cut_off), ..ClockOptions::default() };
    let four = cut_off("16:00".parse().unwrap());
    assert_eq!(due(&with("01 ngày làm việc", "2024-04-22T16:00", four.clone())), "2024-04-23");
    assert_eq!(due(&with("01 ngày làm việc", "2024-04-22T16:01", four)), "2024-04-24");
    assert_eq!(due(&with("01 ngày làm việc", "2024-04-22T23:00", cut_off(CutOff::None))), "2024-04-23");
    let forward = ClockOptions { start: Start::RollForward, ..ClockOptions::default() };
    assert_eq!(due(&with("01 ngày làm việc", "2024-04-29T09:00", forward)), "2024-05-03");
}

#[test]
fn make_up_days_count() {
    assert_eq!(due(&clock("03 ngày làm việc", "2024-04-26T09:00")), "2024-05-04");
    assert_eq!(due(&clock("01 ngày làm việc", "2025-04-25T09:00")), "2025-04-26");
    let sunday = ClockOptions { rules: Some("nd-61-2018".into()), ..ClockOptions::default() };
    assert_eq!(due(&with("02 ngày làm việc", "2011-01-28T09:00", sunday)), "2011-01-30");
}

#[test]
fn terms_longer_than_a_year_are_not_cut_short() {
    let calendar = Calendar::vietnam();
    for (days, expected) in [(250, "2024-12-27"), (300, "2025-03-17"), (400, "2025-08-07")] {
        let received = at("2023-12-28T09:00");
        let limit = format!("{days} ngày làm việc");
        let found = due(&clock(&limit, "2023-12-28T09:00"));
        // The walk, day by day.
        let mut day = received.day();
        let mut left = days;
        while left > 0 {
            day = day.succ_opt().unwrap();
            left -= i32::from(calendar.is_working_day(day).unwrap());
        }
        assert_eq!(found, day.to_string());
        assert_eq!(found, expected);
    }
    // 400 days of 7.5 hours.
    assert_eq!(due(&clock("3000 giờ làm việc", "2023-12-28T08:00")), "2025-08-07T08:00:00");
}

#[test]
fn hours_run_through_breaks_and_days_off() {
    for (received, limit, expected) in [
        ("2024-04-26T08:00", "02 giờ làm việc", "2024-04-26T10:00:00"),
        ("2024-04-26T10:30", "02 giờ làm việc", "2024-04-26T14:30:00"), // over the lunch break
        ("2024-04-26T12:00", "01 giờ làm việc", "2024-04-26T14:30:00"), // received in it
        ("2024-04-26T14:00", "08 giờ làm việc", "2024-05-02T14:30:00"),
        ("2024-04-26T07:30", "450 phút làm việc", "2024-04-26T17:00:00"), // closing time stays on its day
        ("2024-04-26T15:00:00", "02 giờ làm việc", "2024-04-26T17:00:00"),
        ("2024-04-26T15:00:01", "02 giờ làm việc", "2024-05-02T09:30:00"), // handed on next morning
        ("2024-04-26T17:00:00", "01 giờ làm việc", "2024-05-02T08:30:00"),
        ("2024-04-26T18:00", "01 giờ làm việc", "2024-05-02T08:30:00"),
        ("2024-04-28T10:00", "01 giờ làm việc", "2024-05-02T08:30:00"), // received on a day off
        ("2024-05-03T14:30", "08 giờ làm việc", "2024-05-04T15:00:00"), // into the worked Saturday
        ("2024-04-26T09:15", "90 phút làm việc", "2024-04-26T10:45:00"), // quarters are not rounded
        ("2024-04-26T09:00", "02 giờ", "2024-04-26T11:00:00"),
        ("2024-04-26T09:00", "48 giờ", "2024-04-28T09:00:00"),
    ] {
        assert_eq!(due(&clock(limit, received)), expected, "{received} + {limit}");
    }
}

#[test]
fn half_days_go_from_morning_to_afternoon_to_the_next_morning() {
    for (received, limit, expected) in [
        ("2024-04-22T08:00", "0,5 ngày làm việc", "2024-04-22T17:00:00"),
        ("2024-04-22T14:00", "0,5 ngày làm việc", "2024-04-23T11:30:00"),
        ("2024-04-22T08:00", "1,5 ngày làm việc", "2024-04-23T17:00:00"),
        ("2024-04-26T14:00", "0,5 ngày làm việc", "2024-05-02T11:30:00"),
        ("2024-04-22T12:00", "0,5 ngày làm việc", "2024-04-23T11:30:00"),
    ] {
        assert_eq!(due(&clock(limit, received)), expected, "{received} + {limit}");
    }
    let half = ClockOptions { due_at: DueAt::HalfDay, ..ClockOptions::default() };
    assert_eq!(due(&with("02 ngày làm việc", "2024-04-22T08:00", half.clone())), "2024-04-24T11:30:00");
    assert_eq!(due(&with("02 ngày làm việc", "2024-04-22T14:00", half.clone())), "2024-04-24T17:00:00");
    assert_eq!(due(&with("trong ngày làm việc", "2024-04-22T08:00", half)), "2024-04-22T11:30:00");
    let mut paused = clock("0,5 ngày làm việc", "2024-04-22T08:00");
    log(&mut paused, &[(Paused, "2024-04-22T10:00"), (Resumed, "2024-04-22T14:00")]);
    assert_eq!(due(&paused), "2024-04-23T11:30:00");
}

#[test]
fn limits_of_the_civil_code() {
    for (received, limit, expected) in [
        ("2024-01-31T09:00", "01 tháng", "2024-02-29"),
        ("2024-04-22T09:00", "07 ngày", "2024-05-02"), // 29/4 is off: the next working day
        ("2024-04-22T09:00", "02 tuần", "2024-05-06"),
        ("2024-04-22T09:00", "01 năm", "2025-04-22"),
        ("2024-04-22T09:00", "trong ngày làm việc", "2024-04-22"),
        ("2024-04-22T15:30", "trong ngày làm việc", "2024-04-23"),
        ("2024-04-28T09:00", "trong ngày làm việc", "2024-05-02"),
    ] {
        assert_eq!(due(&clock(limit, received)), expected, "{received} + {limit}");
    }
    let mut clock = clock("07 ngày", "2024-04-22T09:00");
    log(&mut clock, &[(Paused, "2024-04-23T09:00"), (Resumed, "2024-04-26T09:00")]);
    assert_eq!(due(&clock), "2024-05-02"); // 29/4 and three days
}

#[test]
fn a_pause_by_time_moves_the_term_by_the_working_time_in_it() {
    let time = |received: &str| {
        with(
            "05 ngày làm việc",
            received,
            ClockOptions { pauses: PauseCount::Time, ..ClockOptions::default() },
        )
    };
    let mut clock = time("2024-03-04T09:00");
    log(&mut clock, &[(Paused, "2024-03-05T09:00"), (Resumed, "2024-03-07T09:00")]);
    assert_eq!(due(&clock), "2024-03-13");
    log(&mut clock, &[(Paused, "2024-03-07T09:00"), (Resumed, "2024-03-07T10:00")]);
    assert_eq!(due(&clock), "2024-03-14");
    let mut off = time("2024-03-04T09:00");
    log(&mut off, &[(Paused, "2024-03-05T18:00"), (Resumed, "2024-03-06T07:00")]);
    assert_eq!(due(&off), "2024-03-11"); // no working time was left out
}

#[test]
fn one_extension_before_the_last_day() {
    let until = |day: &str| Until::Day(day.parse().unwrap());
    let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00"); // due Monday 11/3
    let late = clock.record(DossierEvent::extended(at("2024-03-11T08:00"), until("2024-03-14"))).unwrap_err();
    assert!(matches!(late, ClockError::ExtensionLate { .. }), "{late}");
    assert_eq!(clock.events().len(), 1); // nothing half done
    clock
        .record(DossierEvent::extended(at("2024-03-10T23:00"), until("2024-03-14")).because("chờ ý kiến"))
        .unwrap();
    assert_eq!(due(&clock), "2024-03-14");
    let again =
        clock.record(DossierEvent::extended(at("2024-03-12T08:00"), until("2024-03-20"))).unwrap_err();
    assert!(matches!(again, ClockError::ExtensionRepeated { number: 2, allowed: 1, .. }), "{again}");
    assert_eq!(due(&clock), "2024-03-14");
}

#[test]
fn extensions_against_the_rules_are_recorded_where_the_policy_says_so() {
    let record = ClockOptions { extensions: ExtensionPolicy::Record, ..ClockOptions::default() };
    let mut clock = with("05 ngày làm việc", "2024-03-04T09:00", record);
    let until = |day: &str| Until::Day(day.parse().unwrap());
    clock.record(DossierEvent::extended(at("2024-03-11T08:00"), until("2024-03-14"))).unwrap();
    clock.record(DossierEvent::extended(at("2024-03-15T08:00"), until("2024-03-20"))).unwrap();
    let status = clock.status(at("2024-03-15T09:00")).unwrap();
    let kinds: Vec<BreachKind> = status.breaches.iter().map(|breach| breach.kind).collect();
    assert_eq!(kinds, [BreachKind::ExtensionLate, BreachKind::ExtensionRepeated, BreachKind::ExtensionLate]);
    assert_eq!(due(&clock), "2024-03-20");
    assert_eq!(status.history.iter().map(|change| change.expired).collect::<Vec<_>>(), [false, false, true]);
    let backwards =
        clock.record(DossierEvent::extended(at("2024-03-15T10:00"), until("2024-03-18"))).unwrap_err();
    assert!(matches!(backwards, ClockError::ExtensionBackwards { .. }), "{backwards}");
}

#[test]
fn overdue_before_a_pause_stays_overdue() {
    let mut clock = clock("01 ngày làm việc", "2024-03-04T09:00"); // due Tuesday 5/3
    log(&mut clock, &[(Paused, "2024-03-07T09:00")]);
    let paused = clock.status(at("2024-03-20T09:00")).unwrap();
    assert_eq!((paused.state, paused.overdue), (ClockState::Paused, true));
    assert_eq!(paused.remaining.unwrap().count, -2); // as when it was paused
    log(&mut clock, &[(Resumed, "2024-03-11T09:00")]);
    assert_eq!(due(&clock), "2024-03-05");
    let status = clock.status(at("2024-03-11T09:00")).unwrap();
    assert_eq!((status.state, status.overdue), (ClockState::Overdue, true));
    log(&mut clock, &[(Finished, "2024-03-12T09:00")]);
    let status = clock.status(at("2024-03-12T09:00")).unwrap();
    assert_eq!(status.punctuality.unwrap().date, Punctuality::Late);
}

#[test]
fn a_pause_alone_never_makes_a_dossier_overdue() {
    // Paused on the last day, a Friday, and resumed on Saturday: the rest of the day is still to come.
    let mut clock = clock("04 ngày làm việc", "2024-03-04T09:00");
    log(&mut clock, &[(Paused, "2024-03-08T10:00"), (Resumed, "2024-03-09T09:00")]);
    assert_eq!(due(&clock), "2024-03-11");
    assert!(!clock.status(at("2024-03-09T09:00")).unwrap().overdue);
}

#[test]
fn a_waiting_dossier_that_was_in_time_is_not_overdue() {
    let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00");
    log(&mut clock, &[(SupplementRequested, "2024-03-06T09:00")]);
    let status = clock.status(at("2024-06-01T00:00")).unwrap();
    assert_eq!((status.state, status.overdue), (ClockState::Waiting, false));
    assert_eq!(status.remaining.unwrap().count, 3);
}

#[test]
fn status_as_of_a_past_moment_knows_nothing_later() {
    let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00");
    log(&mut clock, &[(Paused, "2024-03-06T09:00"), (Resumed, "2024-03-08T09:00")]);
    log(&mut clock, &[(Finished, "2024-03-20T09:00"), (Returned, "2024-03-22T09:00")]);
    let state = |moment: &str| clock.status(at(moment)).unwrap().state;
    assert_eq!(state("2024-03-04T08:59:59"), ClockState::NotStarted);
    assert_eq!(state("2024-03-04T09:00"), ClockState::Running);
    assert_eq!(state("2024-03-07T09:00"), ClockState::Paused);
    assert_eq!(state("2024-03-13T23:59:59"), ClockState::Running);
    assert_eq!(state("2024-03-14T00:00"), ClockState::Overdue);
    assert_eq!(state("2024-03-19T09:00"), ClockState::Overdue); // finished later, and not finished then
    assert_eq!(state("2024-03-20T09:00"), ClockState::Finished);
    let due = |moment: &str| clock.due(at(moment)).unwrap().map(|due| due.day.to_string());
    assert_eq!(due("2024-03-04T08:00"), None);
    assert_eq!(due("2024-03-07T09:00").as_deref(), Some("2024-03-11"));
    assert_eq!(due("2024-03-08T09:00").as_deref(), Some("2024-03-13"));
}

#[test]
fn punctuality_depends_on_what_is_compared() {
    let status = |limit: &str, due_at, done: &str| {
        let mut clock = with(limit, "2024-03-04T09:00", ClockOptions { due_at, ..ClockOptions::default() });
        log(&mut clock, &[(Finished, done)]);
        clock.status(at(done)).unwrap().punctuality.unwrap()
    };
    use Punctuality::{Early, Late, OnTime};
    let of = |limit: &str, due_at, done: &str| {
        let found = status(limit, due_at, done);
        [found.date, found.half_day, found.minute]
    };
    // Due on Monday 11/3: at 24:00, or at closing time.
    assert_eq!(of("05 ngày làm việc", DueAt::EndOfDay, "2024-03-08T16:00"), [Early, Early, Early]);
    assert_eq!(of("05 ngày làm việc", DueAt::EndOfDay, "2024-03-11T09:00"), [OnTime, Early, Early]);
    assert_eq!(of("05 ngày làm việc", DueAt::EndOfDay, "2024-03-11T18:00"), [OnTime, OnTime, Early]);
    assert_eq!(of("05 ngày làm việc", DueAt::EndOfDay, "2024-03-12T00:00"), [Late, Late, Late]);
    assert_eq!(of("05 ngày làm việc", DueAt::Closing, "2024-03-11T17:00:00"), [OnTime, OnTime, OnTime]);
    assert_eq!(of("05 ngày làm việc", DueAt::Closing, "2024-03-11T17:00:59"), [OnTime, Late, OnTime]);
    assert_eq!(of("05 ngày làm việc", DueAt::Closing, "2024-03-11T17:01"), [OnTime, Late, Late]);
    assert_eq!(of("02 giờ làm việc", DueAt::EndOfDay, "2024-03-04T10:59"), [OnTime, OnTime, Early]);
    assert_eq!(of("02 giờ làm việc", DueAt::EndOfDay, "2024-03-04T11:00"), [OnTime, OnTime, OnTime]);
    assert_eq!(of("02 giờ làm việc", DueAt::EndOfDay, "2024-03-04T11:01"), [OnTime, Late, Late]);
}

#[test]
fn no_due_date_is_a_class_of_its_own() {
    let calendar = Calendar::vietnam();
    let mut clock =
        DossierClock::new(None, at("2024-03-04T09:00"), &calendar, ClockOptions::default()).unwrap();
    let open = clock.status(at("2025-03-04T09:00")).unwrap();
    assert_eq!((open.state, open.overdue, open.due), (ClockState::Running, false, None));
    log(
        &mut clock,
        &[(Paused, "2024-03-05T09:00"), (Resumed, "2024-03-06T09:00"), (Finished, "2024-03-07T09:00")],
    );
    let done = clock.status(at("2025-03-04T09:00")).unwrap().punctuality.unwrap();
    assert_eq!([done.date, done.half_day, done.minute], [Punctuality::NoDue; 3]);
}

#[test]
fn a_correction_is_a_new_event_and_the_old_one_stays() {
    let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00"); // due 11/3
    log(&mut clock, &[(Finished, "2024-03-11T16:00")]);
    clock
        .record(
            DossierEvent::corrected(at("2024-03-20T08:00"), 1, at("2024-03-14T10:00")).because("nhập sai"),
        )
        .unwrap();
    let date = |moment: &str| clock.status(at(moment)).unwrap().punctuality.unwrap().date;
    assert_eq!(date("2024-03-19T00:00"), Punctuality::OnTime); // as was known then
    assert_eq!(date("2024-03-20T08:00"), Punctuality::Late);
    assert_eq!(clock.events()[1].moment, at("2024-03-11T16:00"));
    for (event, to) in [(7, "2024-03-14T10:00"), (2, "2024-03-14T10:00"), (1, "2024-03-22T10:00")] {
        let wrong = clock.record(DossierEvent::corrected(at("2024-03-21T08:00"), event, at(to))).unwrap_err();
        assert!(matches!(wrong, ClockError::Correction { .. }), "{wrong}");
    }
    let before_receipt = DossierEvent::corrected(at("2024-03-21T08:00"), 1, at("2024-03-01T10:00"));
    assert!(matches!(clock.record(before_receipt), Err(ClockError::Order { event: 1, .. })));
}

#[test]
fn which_event_ends_the_work_is_one_choice() {
    let events = [(Finished, "2024-03-11T16:00"), (Returned, "2024-03-13T16:00")];
    let mut finished = clock("05 ngày làm việc", "2024-03-04T09:00");
    log(&mut finished, &events);
    let returned = ClockOptions { closed_by: ClosedBy::Returned, ..ClockOptions::default() };
    let mut returned = with("05 ngày làm việc", "2024-03-04T09:00", returned);
    log(&mut returned, &events);
    let date = |clock: &DossierClock| clock.status(at("2024-03-14T00:00")).unwrap().punctuality.unwrap().date;
    assert_eq!((date(&finished), date(&returned)), (Punctuality::OnTime, Punctuality::Late));
    assert_eq!(returned.status(at("2024-03-12T09:00")).unwrap().state, ClockState::Overdue);
}

#[test]
fn events_that_cannot_stand_where_they_are_leave_the_log_as_it_was() {
    let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00");
    let refused = |clock: &mut DossierClock, kind: EventKind, moment: &str, code: &str| {
        let (before, error) =
            (clock.events().len(), clock.record(DossierEvent::new(kind, at(moment))).unwrap_err());
        assert_eq!(chiso::Error::from(error.clone()).code().name(), code, "{error}");
        assert_eq!(clock.events().len(), before);
    };
    refused(&mut clock, Received, "2024-03-05T09:00", "event-receipt");
    refused(&mut clock, Paused, "2024-03-04T08:00", "event-order");
    refused(&mut clock, Resumed, "2024-03-05T09:00", "pause-not-open");
    refused(&mut clock, Supplemented, "2024-03-05T09:00", "pause-not-open");
    refused(&mut clock, Extended, "2024-03-05T09:00", "event-parts");
    log(&mut clock, &[(Paused, "2024-03-05T09:00")]);
    refused(&mut clock, Paused, "2024-03-05T10:00", "pause-overlap");
    refused(&mut clock, SupplementRequested, "2024-03-05T10:00", "pause-overlap");
    refused(&mut clock, Supplemented, "2024-03-05T10:00", "pause-not-open");
    refused(&mut clock, Finished, "2024-03-05T10:00", "clock-stands");
    refused(&mut clock, Returned, "2024-03-05T10:00", "clock-stands");
    log(&mut clock, &[(Resumed, "2024-03-06T09:00"), (Finished, "2024-03-07T09:00")]);
    refused(&mut clock, Paused, "2024-03-08T09:00", "dossier-closed");
    refused(&mut clock, Finished, "2024-03-08T09:00", "dossier-closed");
    log(&mut clock, &[(Returned, "2024-03-08T09:00")]);
    refused(&mut clock, Returned, "2024-03-08T10:00", "dossier-closed");
}

#[test]
fn dossiers_end_in_other_ways_too() {
    for (kind, state) in
        [(Withdrawn, ClockState::Withdrawn), (Rejected, ClockState::Rejected), (Stopped, ClockState::Stopped)]
    {
        let mut clock = clock("05 ngày làm việc", "2024-03-04T09:00");
        log(&mut clock, &[(SupplementRequested, "2024-03-05T09:00"), (kind, "2024-05-01T09:00")]);
        let status = clock.status(at("2024-06-01T00:00")).unwrap();
        assert_eq!((status.state, status.overdue, status.punctuality), (state, false, None));
        assert_eq!(status.remaining.unwrap().count, 4);
    }
}

#[test]
fn rules_whose_text_is_not_known_are_chosen_and_recorded() {
    let calendar = Calendar::vietnam();
    let limit = Some("05 ngày làm việc".parse().unwrap());
    let new = |received: &str, options| DossierClock::new(limit, at(received), &calendar, options);
    assert!(new("2025-06-30T23:59", ClockOptions::default()).is_ok());
    let needed = new("2025-07-01T08:00", ClockOptions::default()).unwrap_err();
    assert!(
        matches!(&needed, ClockError::RulesNeeded { act: Some(act), .. } if act == "118/2025/NĐ-CP"),
        "{needed}"
    );
    let chosen = |rules: &str| ClockOptions { rules: Some(rules.into()), ..ClockOptions::default() };
    let old = new("2025-07-01T08:00", chosen("nd-61-2018")).unwrap();
    assert_eq!(serde_json::to_value(old.rules()).unwrap()["chosen_by"], "caller");
    assert!(!old.rules().in_force);
    let silent = new("2025-07-01T08:00", chosen("nd-118-2025")).unwrap_err();
    assert!(matches!(silent, ClockError::RulesSilent { .. }), "{silent}");
    let settled = ClockOptions { cut_off: Some(CutOff::None), ..chosen("nd-118-2025") };
    let mut clock = new("2025-07-01T08:00", settled).unwrap();
    log(&mut clock, &[(SupplementRequested, "2025-07-02T08:00")]);
    let unsaid = clock.record(DossierEvent::new(Supplemented, at("2025-07-03T08:00"))).unwrap_err();
    assert!(matches!(unsaid, ClockError::RulesSilent { .. }), "{unsaid}");
    assert!(matches!(new("2025-07-01T08:00", chosen("nd-1")), Err(ClockError::RulesUnknown { .. })));
}

#[test]
fn years_without_a_notice_are_marked() {
    let rules = ClockOptions { rules: Some("nd-61-2018".into()), ..ClockOptions::default() };
    let clock = with("30 ngày làm việc", "2026-12-30T09:00", rules);
    let status = clock.status(at("2026-12-31T09:00")).unwrap();
    assert!(status.certainty.is_provisional());
    assert!(status.text.get(Lang::En).contains("not fully confirmed"));
}

#[test]
fn what_is_said() {
    let mut clock = clock("05 ngày làm việc", "2024-02-05T09:00");
    let said = |clock: &DossierClock, moment: &str| clock.status(at(moment)).unwrap().text;
    assert_eq!(said(&clock, "2024-02-06T09:00").vi, "Đang giải quyết, còn 4 ngày làm việc; hạn 19/02/2024.");
    clock
        .record(DossierEvent::new(Paused, at("2024-02-07T09:00")).because("nộp lệ phí").under("Điều 5"))
        .unwrap();
    assert_eq!(said(&clock, "2024-02-08T09:00").en, "Paused, with 3 working days left.");
    clock.record(DossierEvent::new(Resumed, at("2024-02-15T09:00")).because("đã nộp lệ phí")).unwrap();
    let overdue = clock.status(at("2024-02-22T09:00")).unwrap();
    assert_eq!(
        overdue.text.vi,
        "Quá hạn 2 ngày làm việc; hạn 20/02/2024. Hạn ban đầu 19/02/2024, đã thay đổi 1 lần, gần nhất do tiếp tục \
         tính thời gian."
    );
    assert_eq!(
        overdue.history[1].text.vi,
        "09:00 ngày 15/02/2024, tiếp tục tính thời gian: hạn từ 19/02/2024 thành 20/02/2024; lý do: đã nộp lệ phí."
    );
}

#[test]
fn a_log_goes_to_json_and_back() {
    let mut clock = with(
        "02 giờ làm việc",
        "2024-02-05T09:00",
        ClockOptions { extensions: ExtensionPolicy::Record, ..ClockOptions::default() },
    );
    clock
        .record(DossierEvent::extended(at("2024-02-05T10:00"), Until::Moment(at("2024-02-06T10:00"))).by("A"))
        .unwrap();
    log(&mut clock, &[(Finished, "2024-02-06T09:00")]);
    clock.record(DossierEvent::corrected(at("2024-02-06T10:00"), 2, at("2024-02-06T09:30"))).unwrap();
    let again = DossierClock::from_json(&clock.to_json(), clock.calendar()).unwrap();
    assert_eq!(
        (again.events(), again.options(), again.limit()),
        (clock.events(), clock.options(), clock.limit())
    );
    let read = |text: &str| DossierClock::from_json(text, &Calendar::vietnam()).unwrap_err();
    assert!(matches!(read("{"), ClockError::Json { .. }));
    assert!(matches!(read(r#"{"events": []}"#), ClockError::NoReceipt));
    assert!(matches!(
        read(r#"{"events": [{"kind": "paused", "moment": "2024-02-05T09:00"}]}"#),
        ClockError::Receipt { .. }
    ));
    assert!(matches!(
        read(r#"{"limit": "soon", "events": [{"kind": "received", "moment": "2024-02-05T09:00"}]}"#),
        ClockError::Limit(_)
    ));
    assert!(matches!(
        read(r#"{"events": [{"kind": "received", "moment": "2024-02-05"}]}"#),
        ClockError::Json { .. }
    ));
}
