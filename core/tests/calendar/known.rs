//! What is sure, what is not, and what was known when.

use chiso::calendar::{Calendar, CalendarError, Certainty, Completeness, DayKind, Start};

use crate::day;

fn certainty(start: &str, count: i32) -> Certainty {
    Calendar::vietnam().due(day(start), count, Start::Excluded).unwrap().certainty
}

#[test]
fn a_result_is_provisional_when_it_passes_an_open_day() {
    for (start, count) in [("2026-11-19", 2), ("2026-11-20", 1), ("2026-11-20", 30), ("2026-12-30", 3)] {
        assert_eq!(certainty(start, count), Certainty::Provisional, "{start} + {count}");
    }
    for (start, count) in [("2024-04-26", 3), ("2026-11-18", 2), ("2026-11-28", 5), ("2026-12-28", 3)] {
        assert_eq!(certainty(start, count), Certainty::Confirmed, "{start} + {count}");
    }
    // Going back from 2027 passes days of 2027 only if any lies between.
    assert_eq!(certainty("2027-01-01", -1), Certainty::Confirmed);
    assert_eq!(certainty("2027-01-05", -2), Certainty::Provisional);
    let calendar = Calendar::vietnam();
    let count = calendar.count(day("2026-12-01"), day("2027-03-01"), Start::Excluded).unwrap();
    assert_eq!(count.certainty, Certainty::Provisional);
    assert_eq!(calendar.certainty(day("2015-01-01"), day("2025-12-31")), Ok(Certainty::Confirmed));
    assert_eq!(calendar.certainty(day("2025-12-31"), day("2015-01-01")), Ok(Certainty::Confirmed));
    assert_eq!(calendar.certainty(day("2026-11-28"), day("2026-11-28")), Ok(Certainty::Provisional));
}

#[test]
fn doubts_say_why() {
    let calendar = Calendar::vietnam();
    let doubts = calendar.doubts(day("2026-11-01"), day("2027-01-31")).unwrap();
    let spans: Vec<_> = doubts.iter().map(|doubt| (doubt.from, doubt.to)).collect();
    assert_eq!(spans, [(day("2026-11-23"), day("2026-11-28")), (day("2027-01-01"), day("2027-01-31"))]);
    assert_eq!(doubts[1].reason.vi, "Chưa có thông báo lịch nghỉ lễ, tết năm 2027");
    assert_eq!(calendar.doubts(day("2015-01-01"), day("2025-12-31")).unwrap(), []);
}

#[test]
fn the_strict_calendar_refuses_what_is_open() {
    let strict = Calendar::vietnam().confirmed_only();
    assert_eq!(strict.add_working_days(day("2024-04-26"), 3), Ok(day("2024-05-04")));
    let Err(CalendarError::Unconfirmed { from, to, reason }) = strict.add_working_days(day("2026-11-20"), 3)
    else {
        panic!("the swap of November 2026 is not decided");
    };
    assert_eq!((from, to), (day("2026-11-23"), day("2026-11-26")));
    assert!(reason.vi.contains("chưa thấy quyết định"));
    assert!(strict.is_working_day(day("2027-03-01")).is_err());
    assert!(strict.count_working_days(day("2026-12-31"), day("2027-01-04")).is_err());
    assert!(strict.nth_working_day(day("2027-01-01"), day("2027-01-31"), 1).is_err());
    let mut due = [7, 7];
    let error = strict.add_working_days_bulk(&[19_839, 20_817], &[3], &mut due, None, Start::Excluded);
    let Err(CalendarError::At { index: 1, .. }) = error else { panic!("the second runs into 2027") };
    assert_eq!(due, [7, 7]);
}

#[test]
fn proposals_are_shown_and_not_applied() {
    let calendar = Calendar::vietnam();
    for (date, kind, working) in [
        ("2026-11-23", DayKind::SwapOff, true),
        ("2026-11-28", DayKind::SwapWork, false),
        ("2027-02-04", DayKind::Holiday, true),
        ("2027-02-11", DayKind::Compensation, true),
        ("2027-02-12", DayKind::Holiday, true),
        ("2027-09-01", DayKind::Holiday, true),
        ("2027-09-03", DayKind::Holiday, true),
    ] {
        let facts = calendar.explain(day(date)).unwrap();
        assert_eq!(facts.working, working, "{date}");
        assert!(
            facts.proposals.iter().any(|proposal| proposal.kind == kind),
            "{date}: {:?}",
            facts.proposals
        );
        assert!(facts.certainty.is_provisional() && facts.doubt.is_some(), "{date}");
    }
    assert!(calendar.explain(day("2024-09-03")).unwrap().proposals.is_empty());
}

/// Where the law leaves a day to a yearly decision, a projected year has only what every decision would give.
#[test]
fn projected_years_have_what_the_law_fixes() {
    let calendar = Calendar::vietnam();
    let off =
        ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-05-03", "2027-11-24", "2030-02-01"];
    for date in off {
        assert!(!calendar.is_working_day(day(date)).unwrap(), "{date}");
    }
    // 24/11 has no compensation day until one is decided.
    let monday = calendar.explain(day("2029-11-26")).unwrap();
    assert!(monday.working && monday.proposals[0].kind == DayKind::Compensation);
}

#[test]
fn as_known_on_a_day() {
    let calendar = Calendar::vietnam();
    // The swap of 2/1/2026 was announced on 25/12/2025.
    let before = calendar.known_on(day("2025-12-24"));
    assert!(before.is_working_day(day("2026-01-02")).unwrap());
    assert!(!calendar.known_on(day("2025-12-25")).is_working_day(day("2026-01-02")).unwrap());
    assert_eq!(before.status(2026), Completeness::Partial);
    assert_eq!(calendar.known_on(day("2025-10-15")).status(2026), Completeness::Projected);
    // 24/11 became a holiday by a resolution of 24/4/2026.
    assert!(calendar.known_on(day("2026-04-23")).is_working_day(day("2026-11-24")).unwrap());
    assert!(!calendar.known_on(day("2026-04-24")).is_working_day(day("2026-11-24")).unwrap());
    // In 2018 the year 2021 stood under the Code of 2012, with one day of Quốc khánh.
    let early = calendar.known_on(day("2018-12-31"));
    assert!(early.explain(day("2021-09-03")).unwrap().proposals.is_empty());
    assert_eq!(early.status(2021), Completeness::Projected);
    assert_eq!(early.known_day(), Some(day("2018-12-31")));
    // What came later changes nothing that was known.
    let late = calendar.known_on(day("2026-11-25"));
    for date in calendar.first().iter_days().take_while(|date| *date <= calendar.last()) {
        assert_eq!(late.kind(date), calendar.kind(date));
    }
}

#[test]
fn earlier_laws() {
    let calendar = Calendar::vietnam();
    let kind = |date: &str| calendar.explain(day(date)).unwrap().kind;
    assert_eq!(kind("2006-04-07"), DayKind::Working); // 10/3 before Luật 84/2007/QH11
    assert_eq!(kind("2007-04-26"), DayKind::Holiday);
    assert_eq!(kind("2025-11-24"), DayKind::Working); // Ngày Văn hóa from 2026
    assert_eq!(kind("2019-09-03"), DayKind::Working); // one day of Quốc khánh until 2020
    assert_eq!(kind("2012-01-26"), DayKind::Compensation); // Tết had four days
}
