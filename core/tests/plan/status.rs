//! The state on a day, from an append-only log.

use chiso::Fault;
use chiso::deadline::Before;
use chiso::plan::{
    DeadlineState, Log, LogEntry, Plan, PlanError, PlanEvent, Progress, ReportDue, StatusOptions,
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::plan;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn log(entries: Vec<LogEntry>) -> Result<Log, PlanError> {
    Log::new(&plan(), entries)
}

fn strict() -> StatusOptions {
    StatusOptions::default()
}

fn inclusive() -> StatusOptions {
    StatusOptions { before: Before::Inclusive, ..strict() }
}

#[test]
fn evidence_by_both_readings() {
    let log =
        log(vec![LogEntry::new("evidence", day(12, 30), PlanEvent::Completed).of("Sở Tư pháp")]).unwrap();
    let line = |on, options, agency: &str| {
        let status = log.status(on, options).unwrap();
        let item = status.item("evidence").unwrap().clone();
        item.lines.into_iter().find(|line| line.agency == agency).unwrap()
    };
    let open = line(day(12, 20), strict(), "so-tai-chinh");
    assert_eq!((open.days_left, open.due_soon, open.state), (Some(9), true, Some(DeadlineState::InTime)));
    let late = line(day(12, 30), strict(), "so-tai-chinh");
    assert_eq!((late.state, late.late_days), (Some(DeadlineState::Overdue), 1));
    assert_eq!(late.inclusive.unwrap().state, Some(DeadlineState::InTime));
    assert_eq!(line(day(12, 30), inclusive(), "so-tai-chinh").state, Some(DeadlineState::InTime));
    let done = line(day(12, 31), strict(), "so-tu-phap");
    assert_eq!((done.progress, done.late_days), (Progress::AwaitingConfirmation, 1));
    let counts = log.status(day(12, 30), strict()).unwrap().counts();
    assert_eq!((counts.open_overdue, counts.open_overdue_inclusive, counts.done_late), (5, 0, 1));
}

#[test]
fn ongoing_work_is_never_overdue() {
    let log = log(Vec::new()).unwrap();
    let far = NaiveDate::from_ymd_opt(2031, 1, 1).unwrap();
    let status = log.status(far, strict()).unwrap();
    for (item, line) in status.lines() {
        let dated = item.item == "evidence" || item.item == "PL.8";
        assert_eq!(line.late_days > 0, dated, "{}", item.item);
        assert_eq!(line.state == Some(DeadlineState::NoDeadline), !dated);
    }
}

#[test]
fn a_report_keeps_the_state_of_its_day_whenever_it_is_confirmed() {
    let entries = vec![
        LogEntry::new("PL.8", day(12, 31), PlanEvent::Completed),
        LogEntry::new("PL.8", day(12, 31), PlanEvent::Confirmed),
    ];
    let plan = plan();
    let confirmed_later = Log::closing(
        &plan,
        vec![entries[0].clone(), LogEntry { date: day(12, 31) + Days::new(20), ..entries[1].clone() }],
        day(12, 31) + Days::new(90),
    )
    .unwrap();
    let status = confirmed_later.status(day(12, 31) + Days::new(21), strict()).unwrap();
    let line = &status.item("PL.8").unwrap().lines[0];
    assert_eq!(
        (line.progress, line.state, line.late_days),
        (Progress::Completed, Some(DeadlineState::OnTime), 0)
    );
    assert!(log(entries).is_ok());
}

#[test]
fn extensions_move_the_last_day_and_keep_both_readings_alike() {
    let plan = plan();
    let until = NaiveDate::from_ymd_opt(2025, 1, 10).unwrap();
    let entry = LogEntry::new("evidence", day(12, 25), PlanEvent::Extended).until(until);
    assert!(matches!(Log::new(&plan, vec![entry.clone()]), Err(PlanError::Outside { .. })));
    let log = Log::closing(&plan, vec![entry], until).unwrap();
    let before = log.status(day(12, 24), strict()).unwrap();
    assert_eq!(before.item("evidence").unwrap().lines[0].last_day, Some(day(12, 29)));
    let after = log.status(day(12, 30), strict()).unwrap();
    let line = &after.item("evidence").unwrap().lines[0];
    assert_eq!((line.last_day, line.state, line.extensions), (Some(until), Some(DeadlineState::InTime), 1));
    assert_eq!(line.strict.unwrap().last_day, line.inclusive.unwrap().last_day);
}

#[test]
fn what_cannot_have_happened_is_refused_with_its_entry() {
    let refused = |entries: Vec<LogEntry>| log(entries).unwrap_err();
    let done = LogEntry::new("PL.8", day(10, 1), PlanEvent::Completed);
    let code = |error: PlanError| chiso::Error::from(error).code().name();
    assert_eq!(code(refused(vec![LogEntry::new("PL.23", day(6, 1), PlanEvent::Progress)])), "item-unknown");
    assert_eq!(code(refused(vec![done.clone().of("Sở Lý số")])), "agency-unknown");
    assert_eq!(code(refused(vec![done.clone().of("Sở Nội vụ")])), "not-lead");
    assert_eq!(code(refused(vec![LogEntry::new("PL.8", day(5, 2), PlanEvent::Progress)])), "outside-plan");
    let next_year = NaiveDate::from_ymd_opt(2025, 1, 2).unwrap();
    assert_eq!(code(refused(vec![LogEntry::new("PL.8", next_year, PlanEvent::Completed)])), "outside-plan");
    let given = LogEntry::new("PL.8", day(9, 1), PlanEvent::Assigned);
    assert_eq!(
        code(refused(vec![given.clone(), LogEntry::new("PL.8", day(8, 1), PlanEvent::Progress)])),
        "entry-before-task"
    );
    let again = LogEntry { date: day(11, 1), ..done.clone() };
    let twice = refused(vec![done.clone(), again.clone()]);
    assert!(
        twice.to_string().starts_with("entry 2: PL.8 of so-y-te is completed on 2024-11-01 a second time"),
        "{twice}"
    );
    let sent_back = LogEntry::new("PL.8", day(10, 5), PlanEvent::SentBack);
    assert!(log(vec![done.clone(), sent_back, again]).is_ok());
    assert_eq!(code(refused(vec![LogEntry::new("PL.8", day(10, 1), PlanEvent::Confirmed)])), "log-order");
    assert_eq!(code(refused(vec![LogEntry::new("PL.8", day(10, 1), PlanEvent::Extended)])), "log-entry");
    let ongoing = LogEntry::new("PL.1", day(10, 1), PlanEvent::Extended).until(day(11, 1));
    assert_eq!(code(refused(vec![ongoing])), "log-entry");
    let nobody = LogEntry::new("inspection-remedy", day(10, 1), PlanEvent::Completed);
    assert_eq!(code(refused(vec![nobody])), "log-entry");
    assert_eq!(code(log(vec![]).unwrap().status(day(5, 2), strict()).unwrap_err()), "outside-plan");
}

#[test]
fn ongoing_work_is_judged_by_its_periodic_reports() {
    let plan = plan();
    let due = |period: &str, cutoff, due| ReportDue { period: period.into(), cutoff: Some(cutoff), due };
    let reports = vec![
        due("Q1", day(3, 14), day(3, 20)),
        due("H1", day(6, 14), day(6, 20)),
        due("Q3", day(9, 14), day(9, 20)),
        due("Y", day(12, 14), day(12, 20)),
    ];
    let entries = vec![
        LogEntry::new("PL.1", day(6, 18), PlanEvent::Reported),
        LogEntry::new("PL.1", day(9, 25), PlanEvent::Reported).on_period("Q3"),
        LogEntry::new("plan-periodic", day(12, 16), PlanEvent::Reported).on_period("Y"),
    ];
    let log = Log::new(&plan, entries.clone()).unwrap();
    let on = |date| log.status(date, StatusOptions { reports: reports.clone(), ..strict() }).unwrap();
    let periodic = |date, item: &str| on(date).item(item).unwrap().lines[0].periodic.clone().unwrap();
    let year = periodic(day(12, 21), "PL.1");
    assert_eq!((year.due, year.on_time, year.late, year.missing.len()), (3, 1, 1, 1));
    assert_eq!(year.missing[0].period, "Y");
    assert_eq!(periodic(day(7, 1), "PL.1").next.unwrap().period, "Q3");
    assert_eq!(periodic(day(12, 20), "plan-periodic").missing.len(), 2);
    assert!(log.status(day(12, 20), strict()).unwrap().item("PL.1").unwrap().lines[0].periodic.is_none());
    let twice = [entries[1].clone(), LogEntry { date: day(9, 26), ..entries[1].clone() }];
    assert!(Log::new(&plan, twice.into()).is_err());
}

#[test]
fn logs_are_read_with_line_and_column() {
    let text = r#"[{"task": "PL.8", "date": "2024-10-01", "event": "completed", "agency": "Sở Y tế"}]"#;
    let log = Log::from_json(&plan(), text, "log.json", None).unwrap();
    assert_eq!(log.entries().count(), 1);
    let wrong = text.replace("completed", "finished");
    let error = Log::from_json(&plan(), &wrong, "log.json", None).unwrap_err();
    assert!(error.to_string().starts_with("log.json:1:"), "{error}");
}

/// States that the published list of task states has.
#[test]
fn only_the_pairs_of_the_published_list_occur() {
    use DeadlineState::{InTime, NoDeadline, OnTime, Overdue};
    use Progress::{AwaitingConfirmation, Completed, Declined, InProgress, NotStarted, SentBack, Suspended};
    let known = [
        (NotStarted, Some(InTime)),
        (NotStarted, Some(Overdue)),
        (InProgress, Some(InTime)),
        (InProgress, Some(Overdue)),
        (InProgress, Some(NoDeadline)),
        (Completed, Some(OnTime)),
        (Completed, Some(Overdue)),
        (Completed, Some(NoDeadline)),
        (AwaitingConfirmation, Some(InTime)),
        (AwaitingConfirmation, Some(Overdue)),
        (AwaitingConfirmation, Some(NoDeadline)),
        (Declined, None),
        (Suspended, None),
        (SentBack, None),
    ];
    proptest!(ProptestConfig::with_cases(32), |(steps in steps(), offset in 0_u64..400)| {
        let (log, _) = build(&steps);
        let on = plan().from() + Days::new(offset);
        for (_, line) in log.status(on, strict()).unwrap().lines() {
            prop_assert!(known.contains(&(line.progress, line.state)), "{:?} {:?}", line.progress, line.state);
        }
    });
}

const ITEMS: [&str; 5] = ["PL.8", "evidence", "PL.1", "PL.19", "reform-periodic"];
const EVENTS: [PlanEvent; 10] = [
    PlanEvent::Progress,
    PlanEvent::Completed,
    PlanEvent::Confirmed,
    PlanEvent::SentBack,
    PlanEvent::Declined,
    PlanEvent::Suspended,
    PlanEvent::Resumed,
    PlanEvent::Extended,
    PlanEvent::Explained,
    PlanEvent::Reported,
];

fn steps() -> impl Strategy<Value = Vec<(usize, usize, u64, u64)>> {
    prop::collection::vec((0..ITEMS.len(), 0..EVENTS.len(), 0_u64..240, 1_u64..40), 0..24)
}

/// A log of the steps that can follow each other; the others are left out.
fn build(steps: &[(usize, usize, u64, u64)]) -> (Log, Vec<LogEntry>) {
    let plan: Plan = plan();
    let mut kept: Vec<LogEntry> = Vec::new();
    for (item, event, offset, more) in steps {
        let date = plan.from() + Days::new(*offset);
        let mut entry = LogEntry::new(ITEMS[*item], date, EVENTS[*event]);
        if entry.event == PlanEvent::Extended {
            entry = entry.until(date + Days::new(*more));
        }
        let mut tried = kept.clone();
        tried.push(entry);
        if Log::new(&plan, tried.clone()).is_ok() {
            kept = tried;
        }
    }
    (Log::new(&plan, kept.clone()).unwrap(), kept)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_day_of_the_past_is_what_the_log_said_then(steps in steps(), offset in 0_u64..260) {
        let (log, entries) = build(&steps);
        let on = plan().from() + Days::new(offset);
        let then: Vec<LogEntry> = entries.into_iter().filter(|entry| entry.date <= on).collect();
        let short = Log::new(&plan(), then).unwrap();
        prop_assert_eq!(log.status(on, strict()).unwrap().items, short.status(on, strict()).unwrap().items);
    }

    #[test]
    fn the_order_of_days_in_the_file_makes_no_difference(steps in steps()) {
        let (log, mut entries) = build(&steps);
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.date));
        // Entries of one day keep their order.
        entries.sort_by_key(|entry| entry.date);
        let sorted = Log::new(&plan(), entries).unwrap();
        let on = plan().to();
        prop_assert_eq!(log.status(on, strict()).unwrap().items, sorted.status(on, strict()).unwrap().items);
    }

    #[test]
    fn counts_add_up(steps in steps(), offset in 0_u64..260) {
        let (log, _) = build(&steps);
        let status = log.status(plan().from() + Days::new(offset), strict()).unwrap();
        let counts = status.counts();
        prop_assert_eq!(counts.lines, counts.open + counts.done + counts.declined + counts.suspended);
        prop_assert_eq!(counts.done_with_deadline, counts.done_on_time + counts.done_late);
        prop_assert_eq!(counts.open_with_deadline, counts.open_in_time + counts.open_overdue);
        prop_assert!(counts.open_overdue_inclusive <= counts.open_overdue);
        let agencies: u64 = status.by_agency().iter().map(|one| one.counts.lines).sum();
        let areas: u64 = status.by_area().iter().map(|one| one.counts.lines).sum();
        prop_assert_eq!((agencies, areas), (counts.lines, counts.lines));
    }
}
