//! Reports, registers, totals, targets and accounts.

use std::collections::BTreeMap;

use chiso::Fault;
use chiso::deadline::{Before, Schedule};
use chiso::plan::{
    AreaLoss, CheckedReport, ConsequenceKind, ContentGapKind, DeadlineState, IndexResult, Log, LogEntry,
    Outcome, PlanEvent, Progress, Registers, ReportDue, ReportLine, RowFinding, ShareResult, StatusOptions,
    TaskRow, TaskTotals, Trend, UnitValue,
};
use chiso::text::Lang;
use chrono::NaiveDate;

use crate::plan;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn line(subject: &str, fields: &[(&str, &str)]) -> ReportLine {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    ReportLine { subject: subject.to_owned(), fields: fields.collect::<BTreeMap<_, _>>() }
}

#[test]
fn overdue_dossiers_need_cause_and_remedy() {
    let plan = plan();
    let lines =
        [line("HS-1", &[("cause", "thiếu giấy tờ"), ("remedy", "đã trả")]), line("HS-2", &[("cause", " ")])];
    let expected = ["HS-1", "HS-2", "HS-3"].map(str::to_owned);
    let check = plan.check_report("reform-periodic", &lines, Some(&expected)).unwrap();
    assert!(!check.complete);
    let gaps: Vec<_> =
        check.gaps.iter().map(|gap| (gap.kind, gap.subject.as_str(), gap.field.as_deref())).collect();
    assert_eq!(
        gaps,
        [
            (ContentGapKind::MissingField, "HS-2", Some("cause")),
            (ContentGapKind::MissingField, "HS-2", Some("remedy")),
            (ContentGapKind::MissingLine, "HS-3", None),
        ]
    );
    assert_eq!(check.gaps[1].text.vi, "Hồ sơ quá hạn HS-2: thiếu cách khắc phục.");
    let alone = plan.check_report("overdue-dossiers", &lines[..1], None).unwrap();
    assert!(alone.complete && !alone.checked_coverage);
}

#[test]
fn remedy_reports_say_what_is_fixed_and_why_the_rest_is_not() {
    let plan = plan();
    let lines = [
        line("1", &[("state", "fixed")]),
        line("2", &[("state", "not-fixed")]),
        line("3", &[("state", "soon")]),
        line("4", &[]),
        line("4", &[("state", "fixed")]),
    ];
    let check = plan.check_report("inspection-remedy", &lines, None).unwrap();
    let gaps: Vec<_> =
        check.gaps.iter().map(|gap| (gap.kind, gap.subject.as_str(), gap.field.as_deref())).collect();
    assert_eq!(
        gaps,
        [
            (ContentGapKind::MissingField, "2", Some("cause")),
            (ContentGapKind::NotAnOption, "3", Some("state")),
            (ContentGapKind::MissingField, "4", Some("state")),
            (ContentGapKind::DuplicateLine, "4", None),
        ]
    );
    let error = plan.check_report("inspection-remedy", &[line("1", &[("reason", "x")])], None).unwrap_err();
    assert!(error.to_string().ends_with("expected state, cause"), "{error}");
    assert!(plan.check_report("evidence", &[], None).unwrap_err().to_string().contains("reform-periodic"));
}

/// The totals of 2017 (báo cáo 1270/BC-TCTTTg).
fn totals_2017() -> TaskTotals {
    TaskTotals {
        given: Some(21914),
        done: Some(16051),
        done_on_time: Some(14068),
        done_late: Some(1983),
        open: Some(5863),
        open_in_time: Some(5640),
        open_overdue: Some(223),
    }
}

#[test]
fn published_totals_reconcile_and_the_rate_stays_open() {
    let totals = totals_2017();
    assert!(totals.sums().iter().all(|sum| sum.holds == Some(true)));
    let rate = totals.overdue_rate("1.38").unwrap();
    assert_eq!(rate.text.en, "denominator not stated: 1.370 / 1.389 / 1.018");
    assert_eq!(rate.text.vi, "không nêu mẫu số: 1,370 / 1,389 / 1,018");
    let fits: Vec<_> = rate.candidates.iter().map(|one| (one.denominator, one.rounds, one.cuts)).collect();
    assert_eq!(fits, [(16274, false, false), (16051, false, true), (21914, false, false)]);
    assert_eq!(totals.overdue_rate("1,38 %").unwrap().candidates, rate.candidates);
    // August 2016: 2,723 due = 2,501 done + 222 overdue; published 91.8.
    let august = TaskTotals { done: Some(2501), open_overdue: Some(222), ..TaskTotals::default() };
    let rate = august.done_rate("91.8").unwrap();
    assert_eq!((rate.candidates.len(), rate.candidates[0].denominator), (1, 2723));
    assert!(rate.candidates[0].rounds && rate.candidates[0].cuts);
    assert_eq!(august.sums()[0].holds, None);
    let wrong = TaskTotals { done_late: Some(1984), ..totals };
    assert_eq!(wrong.sums()[1].holds, Some(false));
    assert!(TaskTotals::default().overdue_rate("1.38").is_err());
    assert!(totals.overdue_rate("one").is_err());
    let huge = TaskTotals { done: Some(u64::MAX), open_overdue: Some(u64::MAX), ..TaskTotals::default() };
    assert_eq!(huge.overdue_rate("100").unwrap().candidates.len(), 1);
}

fn registers(ours: &[TaskRow], theirs: &[TaskRow], theirs_printed: Option<TaskTotals>) -> Registers {
    Registers { ours: ours.to_vec(), theirs: theirs.to_vec(), ours_printed: None, theirs_printed }
}

fn row(id: &str, progress: Progress, state: DeadlineState, due: Option<NaiveDate>) -> TaskRow {
    TaskRow { id: id.to_owned(), title: None, agency: None, progress, state: Some(state), due }
}

#[test]
fn two_registers_are_held_against_each_other() {
    let ours = [
        row("12/TTg-KTTH", Progress::Completed, DeadlineState::OnTime, Some(day(6, 30))),
        row("13/TTg-NC", Progress::Completed, DeadlineState::OnTime, Some(day(7, 1))),
        row("14/VPCP", Progress::InProgress, DeadlineState::InTime, Some(day(9, 1))),
        row("14/VPCP", Progress::InProgress, DeadlineState::InTime, Some(day(9, 1))),
        row("15/VPCP", Progress::InProgress, DeadlineState::InTime, None),
    ];
    let theirs = [
        row("12/ttg-ktth ", Progress::Completed, DeadlineState::InTime, Some(day(6, 30))),
        row("13/TTg-NC", Progress::InProgress, DeadlineState::Overdue, Some(day(6, 1))),
        row("14/VPCP", Progress::InProgress, DeadlineState::InTime, Some(day(9, 1))),
        row("16/VPCP", Progress::NotStarted, DeadlineState::Overdue, None),
    ];
    let printed = TaskTotals { given: Some(4), done: Some(2), open: Some(3), ..TaskTotals::default() };
    let check = registers(&ours, &theirs, Some(printed)).check().unwrap();
    let findings: Vec<_> = check.rows.iter().map(|row| (row.id.as_str(), row.findings.as_slice())).collect();
    assert_eq!(
        findings,
        [
            ("12/TTg-KTTH", &[][..]),
            ("13/TTg-NC", &[RowFinding::Progress, RowFinding::State, RowFinding::Due][..]),
            ("14/VPCP", &[RowFinding::TwiceOurs][..]),
            ("15/VPCP", &[RowFinding::OnlyOurs][..]),
            ("16/VPCP", &[RowFinding::OnlyTheirs][..]),
        ]
    );
    assert_eq!((check.alike, check.different), (1, 4));
    assert_eq!((check.ours.rows, check.ours.repeated, check.ours.counted.given), (5, 1, Some(4)));
    assert_eq!(check.theirs.differs, ["done"]);
    assert_eq!(check.theirs.sums[0].holds, Some(false));
    assert_eq!(
        check.rows[1].text.vi,
        "Tình trạng: tỉnh ghi đã hoàn thành, cơ quan giao ghi đang thực hiện; so với hạn: tỉnh ghi đúng hạn, cơ quan \
         giao ghi quá hạn; thời hạn: tỉnh ghi 01/07/2024, cơ quan giao ghi 01/06/2024."
    );
    assert!(
        registers(&[row(" ", Progress::Completed, DeadlineState::OnTime, None)], &[], None).check().is_err()
    );
}

fn result(index: &str, year: i32, value: Option<&str>, rank: Option<u32>) -> IndexResult {
    IndexResult {
        index: index.to_owned(),
        area: None,
        year,
        value: value.map(|value| value.parse().unwrap()),
        rank,
        of: None,
        within: None,
        group: None,
        withheld: false,
        provisional: false,
        table: Vec::new(),
    }
}

#[test]
fn targets_before_and_after_the_years_results() {
    let plan = plan();
    let find = |results: &[IndexResult], id: &str| {
        plan.check_targets(results).unwrap().into_iter().find(|target| target.target == id).unwrap()
    };
    // The baseline alone.
    let sipas = find(&[], "sipas-above-90");
    assert_eq!((sipas.outcome, sipas.points_gap), (Outcome::AtRisk, "8.38".parse().ok()));
    assert_eq!(sipas.trend, Trend::Up);
    let top = find(&[], "sipas-top-20");
    assert_eq!((top.outcome, top.places_gap, top.rank), (Outcome::AtRisk, Some(18), Some(38)));
    assert_eq!(find(&[], "par-top-10").outcome, Outcome::Unknown);
    assert!(find(&[], "par-top-10").reason.en.starts_with("No result of 2024 yet. By that of 2023: Rank 4"));
    assert_eq!(find(&[], "papi-highest").outcome, Outcome::Unknown);
    assert_eq!(find(&[], "area-1").reason.en, "No result of PAR, area 1, is known.");
    let area = find(&[], "area-3");
    assert_eq!(
        area.reason.en,
        "No result of 2024 yet. By that of 2023: Among the first 10 (no rank is stated)."
    );
    // The year's own results.
    let results =
        [result("SIPAS", 2024, Some("84.09"), Some(30)), result("PAR", 2024, Some("90.5"), Some(12))];
    let sipas = find(&results, "sipas-top-20");
    assert_eq!((sipas.outcome, sipas.places_gap, sipas.places_change), (Outcome::NotMet, Some(10), Some(8)));
    let par = find(&results, "par-top-10");
    assert_eq!(
        (par.outcome, par.places_change, par.value_change),
        (Outcome::NotMet, Some(-8), "-0.66".parse().ok())
    );
    assert_eq!(par.trend, Trend::Down);
    // A provisional figure decides nothing.
    let provisional = IndexResult { provisional: true, ..result("PAR", 2024, Some("93"), Some(2)) };
    assert_eq!(find(&[provisional], "par-top-10").outcome, Outcome::Unknown);
    // With the table of all units, the tenth place has a value.
    let table = (1..=63).map(|place| UnitValue {
        unit: if place == 12 { "Bắc Giang".into() } else { format!("tỉnh {place}") },
        value: Some(chiso::number::Exact::from(100 - place)),
    });
    let full = IndexResult { table: table.collect(), ..result("PAR", 2024, None, None) };
    let par = find(&[full], "par-top-10");
    assert_eq!((par.outcome, par.rank, par.points_gap), (Outcome::NotMet, Some(12), "2".parse().ok()));
    let withheld = IndexResult { withheld: true, ..result("PAPI", 2024, None, None) };
    let papi = find(&[withheld], "papi-highest");
    assert_eq!(papi.outcome, Outcome::Unknown);
    let second = IndexResult { group: Some("high-average".into()), ..result("PAPI", 2024, None, None) };
    assert_eq!(find(&[second], "papi-highest").outcome, Outcome::NotMet);
    for wrong in [
        vec![result("PAR", 2025, Some("90"), None)],
        vec![result("PAR", 2024, Some("90"), Some(0))],
        vec![result("PAR", 2024, None, Some(3)), result("PAR", 2024, None, Some(3))],
    ] {
        let error = plan.check_targets(&wrong).unwrap_err();
        assert_eq!(chiso::Error::from(error).code().name(), "plan-result");
    }
}

#[test]
fn requirements_are_shares_of_something_named() {
    let plan = plan();
    let share = |requirement: &str, numerator, denominator| ShareResult {
        requirement: requirement.to_owned(),
        numerator,
        denominator,
    };
    let shares =
        [share("gov-tasks-on-time", 99, 100), share("dossiers-early", 2, 5), share("commune-degree", 0, 0)];
    let found = plan.check_requirements(&shares).unwrap();
    let outcomes: Vec<_> = found.iter().map(|one| (one.outcome, one.gap.clone())).collect();
    assert_eq!(
        outcomes,
        [(Outcome::NotMet, "1".parse().ok()), (Outcome::Met, None), (Outcome::Unknown, None)]
    );
    assert!(plan.check_requirements(&[share("x", 1, 2)]).is_err());
    assert!(plan.check_requirements(&[share("dossiers-early", 3, 2)]).is_err());
}

#[test]
fn accounts_list_reasons_and_pass_no_verdict() {
    let plan = plan();
    let entries = vec![
        LogEntry::new("evidence", day(12, 20), PlanEvent::Completed).of("Sở Tư pháp"),
        LogEntry::new("evidence", day(12, 21), PlanEvent::Confirmed).of("Sở Tư pháp"),
        LogEntry::new("evidence", day(12, 30), PlanEvent::Explained).of("Sở Tài chính"),
    ];
    let status = Log::new(&plan, entries).unwrap().status(day(12, 31), StatusOptions::default()).unwrap();
    let area =
        |area: &str, rank| IndexResult { area: Some(area.into()), ..result("PAR", 2024, None, Some(rank)) };
    let targets = plan.check_targets(&[area("2", 5), area("6", 11), area("3", 12)]).unwrap();
    let losses =
        [AreaLoss { area: "6".into(), lost: chiso::number::Points::from_micro(1_250_000), max: None }];
    let lines = [line("HS-2", &[])];
    let check = plan.check_report("reform-periodic", &lines, None).unwrap();
    let reports = [CheckedReport { agency: "UBND huyện Lục Nam".into(), check }];
    let accounts = status.accounts(&targets, &losses, &reports).unwrap();
    let account = |id: &str| accounts.iter().find(|account| account.agency == id).unwrap();
    let causes = |id: &str| account(id).reasons.iter().map(|reason| reason.cause).collect::<Vec<_>>();
    let proposed = |id: &str| account(id).proposal.as_ref().map(|proposal| proposal.kind);
    assert_eq!(causes("so-tu-phap"), ["target-met", "all-on-time"]);
    assert_eq!(proposed("so-tu-phap"), Some(ConsequenceKind::Commendation));
    assert_eq!(causes("so-tai-chinh"), ["overdue", "explained", "target-not-met", "points-lost"]);
    assert_eq!(proposed("so-tai-chinh"), Some(ConsequenceKind::Review));
    assert_eq!(causes("ubnd-218"), ["report-incomplete"]);
    assert_eq!(proposed("so-cong-thuong"), None);
    assert!(accounts.iter().filter_map(|account| account.proposal.as_ref()).all(|one| one.place == "IV.5"));
    let unknown = AreaLoss { area: "9".into(), ..losses[0].clone() };
    assert!(status.accounts(&[], &[unknown], &[]).is_err());
}

#[test]
fn dated_duties_go_into_a_calendar_file() {
    let plan = plan();
    let schedule = Schedule::builtin("cchc-581").unwrap();
    let reports = ReportDue::of(&schedule, 2024, Before::Strict).unwrap();
    let file = plan.to_ics(None, &reports, Before::Strict, Lang::Vi).unwrap();
    assert!(file.contains("DTSTART;VALUE=DATE:20241229\r\n"), "{file}");
    assert!(file.contains("UID:bac-giang-87-2024-PL.8@chiso\r\n"));
    let finance = plan.register().agency("Sở Tài chính").unwrap();
    let ids: Vec<String> =
        plan.agenda(Some(finance), &reports, Before::Inclusive).into_iter().map(|entry| entry.id).collect();
    assert_eq!(
        ids,
        [
            "bac-giang-87-2024-reform-periodic-2024-H1",
            "bac-giang-87-2024-reform-periodic-2024-Q3",
            "bac-giang-87-2024-reform-periodic-2024",
            "bac-giang-87-2024-evidence",
        ]
    );
    assert_eq!(plan.agenda(None, &[], Before::Strict).len(), 2);
}
