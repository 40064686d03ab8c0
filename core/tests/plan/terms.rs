//! Times that are not read, and several last days.

use chiso::deadline::Before;
use chiso::plan::{
    Counts, DeadlineState, LineStatus, Log, LogEntry, Plan, PlanEvent, PlanPart, PlanTerm, Progress,
    StatusOptions,
};
use chiso::report::PlanReport;
use chiso::text::Lang;
use chrono::NaiveDate;

const EXAMPLE: &str = include_str!("../../../examples/plan/mau-ke-hoach.toml");

/// The example with another time of its task, which one agency leads.
fn plan(time: &str) -> Plan {
    let text = EXAMPLE
        .replace("lead = [\"Các sở\"]\nwith", "lead = [\"STP\"]\nwith")
        .replace("time = \"Quý II/2024\"", &format!("time = \"{time}\""));
    Plan::from_toml(&text, "f").unwrap_or_else(|error| panic!("{time}: {error}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn reported(date: &str) -> LogEntry {
    LogEntry::new("PL.1", day(date), PlanEvent::Reported)
}

fn completed(date: &str) -> LogEntry {
    LogEntry::new("PL.1", day(date), PlanEvent::Completed)
}

fn line(time: &str, log: &[LogEntry], on: &str, before: Before) -> LineStatus {
    let log = Log::closing(&plan(time), log.to_vec(), day("2025-06-30")).unwrap();
    let options = StatusOptions { before, ..StatusOptions::default() };
    log.status(day(on), options).unwrap().item("PL.1").unwrap().lines[0].clone()
}

const UNREAD: [&str; 4] =
    ["xong thì thôi", "Quý V/2024", "trước ngày 31/4/2024", "trước ngày 30/12/2024 hoặc khi cần"];

#[test]
fn a_time_that_is_not_read_refuses_nothing_and_is_counted_on_its_own() {
    for time in UNREAD {
        let plan = plan(time);
        let unread = plan.unread();
        assert_eq!(unread.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["PL.1"], "{time}");
        assert_eq!(unread[0].time.as_deref(), Some(time));
        let listed = &plan.list(PlanPart::Unread)[0]["term"];
        assert_eq!(listed["kind"], "unread");
        for lang in ["vi", "en"] {
            assert!(listed["why"][lang].as_str().is_some_and(|why| why.contains(time)), "{listed}");
        }
        for on in ["2024-01-15", "2024-07-01", "2030-01-01"] {
            for log in [vec![], vec![completed("2024-03-01")]] {
                let log = Log::new(&plan, log).unwrap();
                let status = log.status(day(on), StatusOptions::default()).unwrap();
                let line = &status.item("PL.1").unwrap().lines[0];
                assert_eq!((line.state, line.late_days), (Some(DeadlineState::Unread), 0));
                assert_eq!((line.last_day, line.days_left, line.due_soon), (None, None, false));
                let counts: Counts = status.counts();
                assert_eq!((counts.lines, counts.unread, counts.with_deadline), (2, 1, 0));
                assert_eq!((counts.done_on_time, counts.open_in_time, counts.open_overdue), (0, 0, 0));
                assert_eq!(status.unread().len(), 1);
            }
        }
        assert_eq!(Plan::from_toml(&plan.to_toml(), "again").unwrap(), plan);
    }
}

#[test]
fn a_report_shows_what_was_not_read_and_why() {
    let log = Log::new(&plan("xong thì thôi"), Vec::new()).unwrap();
    let status = log.status(day("2024-07-01"), StatusOptions::default()).unwrap();
    let judgement = status.judge(&Default::default()).unwrap();
    let report = |lang| PlanReport { status: &status, judgement: &judgement, mark: None }.build(lang);
    let vi = report(Lang::Vi).to_html();
    assert!(vi.contains("Hạn chưa đọc được") && vi.contains("hãy sửa thời gian"), "{vi}");
    assert!(vi.contains("chưa thực hiện, hạn chưa đọc được"));
    let en = report(Lang::En).to_text();
    assert!(en.contains("Times not read") && en.contains("correct the time in the plan file"), "{en}");
}

#[test]
fn what_was_not_read_takes_no_extension_and_no_commendation() {
    let plan = plan("xong thì thôi");
    let longer = LogEntry::new("PL.1", day("2024-06-01"), PlanEvent::Extended).until(day("2024-07-01"));
    let error = Log::new(&plan, vec![longer]).unwrap_err();
    assert!(error.to_string().contains("the time of which was not read"), "{error}");
    let log = Log::new(&plan, vec![completed("2024-03-01")]).unwrap();
    let status = log.status(day("2024-07-01"), StatusOptions::default()).unwrap();
    let accounts = status.judge(&Default::default()).unwrap().accounts;
    let causes: Vec<_> = accounts.iter().flat_map(|one| &one.reasons).map(|one| one.cause).collect();
    assert!(causes.contains(&"time-unread") && !causes.contains(&"all-on-time"), "{causes:?}");
}

const TWICE: &str = "trước 15/6 và 15/12/2024";

#[test]
fn several_days_have_both_readings() {
    let plan = plan(TWICE);
    let term = &plan.item("PL.1").unwrap().term;
    let days = |before| term.last_days(before).iter().map(|last| last.date.to_string()).collect::<Vec<_>>();
    assert_eq!(days(Before::Strict), ["2024-06-14", "2024-12-14"]);
    assert_eq!(days(Before::Inclusive), ["2024-06-15", "2024-12-15"]);
    assert!(matches!(term, PlanTerm::Several { .. }) && term.last_day(Before::Strict).is_none());
    for time in ["Quý I và Quý III/2024", "trong Quý I và Quý III năm 2024"] {
        let plan = Plan::from_toml(&EXAMPLE.replace("Quý II/2024", time), "f").unwrap();
        let days = plan.item("PL.1").unwrap().term.last_days(Before::Strict);
        let days: Vec<_> = days.iter().map(|last| last.date.to_string()).collect();
        assert_eq!(days, ["2024-03-31", "2024-09-30"], "{time}");
    }
}

#[test]
fn several_days_are_overdue_once_one_has_passed_without_its_report() {
    use DeadlineState::{InTime, OnTime, Overdue};
    let (june, december) = (reported("2024-06-10"), reported("2024-12-10"));
    let late_june = reported("2024-06-20").on_period("2024-06-14");
    type Expected = (Progress, Option<DeadlineState>, i64, &'static str);
    let cases: [(Vec<LogEntry>, &str, Expected); 12] = [
        (vec![], "2024-06-14", (Progress::NotStarted, Some(InTime), 0, "2024-06-14")),
        (vec![], "2024-06-15", (Progress::NotStarted, Some(Overdue), 1, "2024-06-14")),
        (vec![], "2024-12-20", (Progress::NotStarted, Some(Overdue), 189, "2024-06-14")),
        (vec![june.clone()], "2024-06-15", (Progress::InProgress, Some(InTime), 0, "2024-12-14")),
        (vec![june.clone()], "2024-12-16", (Progress::InProgress, Some(Overdue), 2, "2024-12-14")),
        (vec![late_june.clone()], "2024-06-25", (Progress::InProgress, Some(InTime), 0, "2024-12-14")),
        (
            vec![june.clone(), december.clone()],
            "2025-02-01",
            (Progress::AwaitingConfirmation, Some(InTime), 0, "2024-12-14"),
        ),
        (
            vec![completed("2024-06-01")],
            "2025-02-01",
            (Progress::AwaitingConfirmation, Some(InTime), 0, "2024-12-14"),
        ),
        (
            vec![completed("2024-12-14")],
            "2025-02-01",
            (Progress::AwaitingConfirmation, Some(InTime), 0, "2024-12-14"),
        ),
        (
            vec![completed("2024-12-17")],
            "2025-02-01",
            (Progress::AwaitingConfirmation, Some(Overdue), 3, "2024-12-14"),
        ),
        (
            vec![june.clone(), december.clone(), completed("2024-12-20")],
            "2025-02-01",
            (Progress::AwaitingConfirmation, Some(InTime), 0, "2024-12-14"),
        ),
        (
            vec![
                june,
                december,
                completed("2024-12-20"),
                LogEntry::new("PL.1", day("2024-12-21"), PlanEvent::Confirmed),
            ],
            "2025-02-01",
            (Progress::Completed, Some(OnTime), 0, "2024-12-14"),
        ),
    ];
    for (log, on, expected) in cases {
        let found = line(TWICE, &log, on, Before::Strict);
        let last = found.last_day.unwrap().to_string();
        assert_eq!(
            (found.progress, found.state, found.late_days, last.as_str()),
            expected,
            "{log:?} on {on}"
        );
    }
    let open = line(TWICE, &[], "2024-06-15", Before::Inclusive);
    assert_eq!((open.state, open.days_left, open.due_soon), (Some(InTime), Some(0), true));
    assert_eq!(open.strict.unwrap().state, Some(Overdue));
}

#[test]
fn what_was_sent_back_is_late_though_its_reports_came_in_time() {
    let log = [
        reported("2024-06-10"),
        reported("2024-12-10"),
        completed("2024-12-11"),
        LogEntry::new("PL.1", day("2024-12-12"), PlanEvent::SentBack),
        completed("2024-12-20"),
    ];
    let open = line(TWICE, &log, "2024-12-16", Before::Strict);
    assert_eq!((open.progress, open.state, open.late_days), (Progress::SentBack, None, 2));
    let done = line(TWICE, &log, "2024-12-31", Before::Strict);
    assert_eq!((done.state, done.late_days), (Some(DeadlineState::Overdue), 6));
}

#[test]
fn a_report_names_a_day_as_either_reading_has_it() {
    for before in [Before::Strict, Before::Inclusive] {
        for name in ["2024-06-14", "2024-06-15"] {
            let log = [reported("2024-06-01").on_period(name)];
            let periodic = line(TWICE, &log, "2024-07-01", before).periodic.unwrap();
            assert_eq!((periodic.on_time, periodic.missing.len(), periodic.unmatched), (1, 0, 0), "{name}");
        }
    }
}

#[test]
fn several_days_are_counted_with_a_deadline_and_stand_in_the_calendar_each() {
    let plan = plan(TWICE);
    let log = Log::new(&plan, vec![reported("2024-06-01"), reported("2024-12-01")]).unwrap();
    let counts = |on| log.status(day(on), StatusOptions::default()).unwrap().counts();
    let early = counts("2024-07-01");
    assert_eq!((early.with_deadline, early.open_in_time, early.open_overdue), (1, 1, 0));
    let after = counts("2024-12-31");
    assert_eq!((after.with_deadline, after.done_on_time, after.open_overdue), (1, 1, 0));
    let entries = plan.agenda(None, &[], Before::Strict);
    let ids: Vec<_> = entries.iter().map(|one| one.id.as_str()).filter(|id| id.contains("PL.1")).collect();
    assert_eq!(ids, ["vi-du-2024-PL.1-2024-06-14", "vi-du-2024-PL.1-2024-12-14"]);
    let longer = LogEntry::new("PL.1", day("2024-06-01"), PlanEvent::Extended).until(day("2024-12-20"));
    let error = Log::new(&plan, vec![longer]).unwrap_err();
    assert!(error.to_string().contains("several last days"), "{error}");
}
