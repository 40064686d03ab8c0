//! A new notice, an agency's hours, Saturday service; and overlays that contradict themselves.

use chiso::Fault;
use chiso::calendar::{Calendar, CalendarError, Completeness, DayKind, Overlay, OverlayProblemKind, Shift};

use crate::day;

const HEAD: &str = r#"[calendar]
id = "test"
title = { vi = "Thử", en = "Test" }
"#;

fn overlay(body: &str) -> Overlay {
    Overlay::from_toml(&format!("{HEAD}{body}"), "test.toml").unwrap_or_else(|error| panic!("{error}"))
}

fn with(body: &str) -> Calendar {
    Calendar::vietnam().with_overlay(&overlay(body)).unwrap_or_else(|error| panic!("{error}"))
}

fn notice(facts: &str) -> String {
    format!(
        "[[notice]]\nact = \"1/TEST\"\ndate = 2026-10-01\nsource = \"test\"\nconfidence = \"high\"\n{facts}\n"
    )
}

#[track_caller]
fn refused(body: &str, kind: OverlayProblemKind, starts: &str) {
    let text = format!("{HEAD}{body}");
    let error = Overlay::from_toml(&text, "test.toml")
        .and_then(|overlay| Calendar::vietnam().with_overlay(&overlay).map(|_| ()))
        .expect_err("the overlay contradicts itself");
    let CalendarError::Invalid { problems } = &error else { panic!("{error}") };
    assert_eq!(problems[0].kind, kind, "{error}");
    assert!(error.to_string().starts_with(&format!("test.toml:{starts}")), "{error}");
    assert!((600..630).contains(&chiso::Error::from(error).code().number()));
}

#[test]
fn a_new_swap_and_the_year_it_settles() {
    let calendar = with(
        &(notice("swaps = [{ off = 2026-11-23, work = 2026-11-28 }]")
            + "[[year]]\nyear = 2026\nstatus = \"confirmed\"\ndecided_by = [\"9441/TB-BNV\", \"1/TEST\"]\n"),
    );
    assert!(!calendar.is_working_day(day("2026-11-23")).unwrap());
    assert_eq!(calendar.explain(day("2026-11-28")).unwrap().act(), Some("1/TEST"));
    assert!(calendar.explain(day("2026-11-28")).unwrap().proposals.is_empty());
    assert_eq!(calendar.status(2026), Completeness::Confirmed);
    assert_eq!(calendar.add_working_days(day("2026-11-20"), 1), Ok(day("2026-11-25")));
    assert!(calendar.confirmed_only().add_working_days(day("2026-11-20"), 5).is_ok());
    // The notice was not known before it was issued, and the calendar under the overlay is unchanged.
    assert!(calendar.known_on(day("2026-09-30")).is_working_day(day("2026-11-23")).unwrap());
    assert!(Calendar::vietnam().is_working_day(day("2026-11-23")).unwrap());
    assert_eq!(calendar.overlays()[0].id(), "test");
}

#[test]
fn the_windows_of_a_new_year() {
    let calendar = with(&notice(
        "holidays = [{ of = \"tet\", from = 2027-02-04, to = 2027-02-08 }, { of = \"national-day\", from = 2027-09-02, to = 2027-09-03 }]",
    ));
    // Compensation days that the notice does not list follow from the law.
    for date in ["2027-02-04", "2027-02-09", "2027-02-10", "2027-05-03", "2027-09-03"] {
        assert!(!calendar.is_working_day(day(date)).unwrap(), "{date}");
    }
    assert!(calendar.is_working_day(day("2027-02-11")).unwrap());
    assert_eq!(calendar.status(2027), Completeness::Projected); // until the file says the year is decided
    let single = with(&notice(
        "holidays = [{ name = { vi = \"Nghỉ bão\", en = \"Storm\" }, from = 2026-12-01, to = 2026-12-02 }]",
    ));
    assert_eq!(single.explain(day("2026-12-02")).unwrap().name.en, "Storm");
}

#[test]
fn a_notice_may_cancel_another() {
    let calendar = with(&notice("cancels = [\"2450/VPCP-KGVX\"]"));
    assert!(calendar.is_working_day(day("2024-04-29")).unwrap());
    assert!(!calendar.is_working_day(day("2024-05-04")).unwrap());
}

#[test]
fn hours_by_season_weekday_and_date() {
    let calendar = with(concat!(
        "[[hours]]\nname = { vi = \"Hè\", en = \"Summer\" }\nfrom = 2026-04-16\nto = 2026-10-15\n",
        "shifts = [\"07:00-11:30\", \"13:30-17:00\"]\n",
        "[[hours]]\nname = { vi = \"Sáng\", en = \"Mornings\" }\ndates = [2026-08-22]\nshifts = [\"07:00-11:00\"]\n",
    ));
    let shifts =
        |date: &str| calendar.shifts(day(date)).unwrap().iter().map(Shift::to_string).collect::<Vec<_>>();
    assert_eq!(shifts("2026-03-02"), ["07:30-11:30", "13:30-17:00"]);
    assert_eq!(shifts("2026-06-01"), ["07:00-11:30", "13:30-17:00"]);
    assert_eq!(shifts("2026-08-22"), ["07:00-11:00"]); // a half day, worked Saturday with its own hours
    assert_eq!(shifts("2026-08-23"), [""; 0]);
    let facts = calendar.explain(day("2026-08-22")).unwrap();
    assert_eq!((facts.hours.unwrap().en.as_str(), facts.kind), ("Mornings", DayKind::SwapWork));
    assert_eq!(calendar.shifts(day("2026-06-01")).unwrap()[0].minutes(), 270);
}

const SATURDAYS: &str = r#"[[service]]
name = { vi = "Một cửa sáng thứ Bảy", en = "One-stop desk on Saturday mornings" }
act = "14/2010/QĐ-TTg"
date = 2010-02-12
source = "test"
confidence = "medium"
days = ["sat"]
from = 2024-01-01
shifts = ["07:30-11:30"]
"#;

#[test]
fn saturday_service_takes_in_dossiers_without_making_a_working_day() {
    let calendar = with(SATURDAYS);
    let saturday = calendar.explain(day("2024-06-01")).unwrap();
    assert!(!saturday.working && saturday.intake && saturday.shifts.is_empty());
    assert_eq!(saturday.intake_shifts[0].to_string(), "07:30-11:30");
    assert!(!calendar.is_open_for_intake(day("2024-02-10")).unwrap()); // mùng 1 Tết
    assert!(!calendar.is_open_for_intake(day("2024-06-02")).unwrap()); // Sunday
    assert!(calendar.is_open_for_intake(day("2024-05-04")).unwrap()); // worked Saturday, office hours
    assert_eq!(calendar.intake_shifts(day("2024-05-04")).unwrap().len(), 2);
    assert_eq!(calendar.add_working_days(day("2024-05-31"), 1), Ok(day("2024-06-03")));

    let counting = with(&format!("{SATURDAYS}counts = true\n"));
    assert_eq!(counting.add_working_days(day("2024-05-31"), 1), Ok(day("2024-06-01")));
    let saturday = counting.explain(day("2024-06-01")).unwrap();
    assert_eq!((saturday.kind, saturday.shifts.len()), (DayKind::Service, 1));
    assert!(!counting.is_working_day(day("2024-02-10")).unwrap());
}

#[test]
fn a_swap_has_two_sides() {
    refused(
        &notice("swaps = [{ off = 2026-11-23 }]"),
        OverlayProblemKind::Swap,
        "9:10: a swap with one side",
    );
    refused(
        &notice("swaps = [{ work = 2026-11-28 }]"),
        OverlayProblemKind::Swap,
        "9:10: a swap with one side",
    );
    refused(
        &notice("swaps = [{ off = 2026-11-23, work = 2026-11-23 }]"),
        OverlayProblemKind::Swap,
        "9:10: a day swapped",
    );
}

#[test]
fn a_worked_day_was_off_and_a_day_off_was_worked() {
    let working = notice("swaps = [{ off = 2026-11-23, work = 2026-11-26 }]");
    refused(&working, OverlayProblemKind::AlreadyWorking, "9:37: 2026-11-26 as a day worked");
    let holiday = notice("swaps = [{ off = 2026-11-23, work = 2027-02-06 }]");
    refused(&holiday, OverlayProblemKind::AlreadyWorking, "9:37:");
    let off = notice("swaps = [{ off = 2026-11-24, work = 2026-11-28 }]");
    refused(
        &off,
        OverlayProblemKind::AlreadyOff,
        "9:18: 2026-11-24 as a day off; expected a working day; 2026-11-24 is Vietnamese Culture Day (28/2026/QH16)",
    );
    let known = notice("swaps = [{ off = 2024-04-29, work = 2024-05-04 }]");
    refused(&known, OverlayProblemKind::AlreadyOff, "9:18:");
    let twice =
        notice("swaps = [{ off = 2026-11-23, work = 2026-11-28 }, { off = 2026-11-25, work = 2026-11-28 }]");
    refused(&twice, OverlayProblemKind::AlreadyWorking, "9:78:");
}

#[test]
fn a_holiday_has_one_name_and_its_days() {
    let storm = "holidays = [{ name = { vi = \"Nghỉ\", en = \"Off\" }, from = 2026-11-24 }]";
    refused(
        &notice(storm),
        OverlayProblemKind::TwoNames,
        "9:58: 2026-11-24 as Off; expected one name, not also Vietnamese Culture Day",
    );
    let both = "holidays = [{ of = \"tet\", name = { vi = \"Nghỉ\", en = \"Off\" }, from = 2027-02-04 }]";
    refused(&notice(both), OverlayProblemKind::TwoNames, "9:");
    refused(&notice("holidays = [{ from = 2027-02-04 }]"), OverlayProblemKind::TwoNames, "9:");
    let window = "holidays = [{ of = \"tet\", from = 2027-02-04, to = 2027-02-10 }]";
    refused(&notice(window), OverlayProblemKind::Range, "9:34: 7 days of \"tet\"; expected 5 days with");
    let elsewhere = "holidays = [{ of = \"tet\", from = 2027-03-04, to = 2027-03-08 }]";
    refused(&notice(elsewhere), OverlayProblemKind::Range, "9:34:");
    refused(
        &notice("holidays = [{ of = \"xmas\", from = 2027-12-25 }]"),
        OverlayProblemKind::Unknown,
        "9:20: \"xmas\"",
    );
    let backward = "holidays = [{ of = \"tet\", from = 2027-02-08, to = 2027-02-04 }]";
    refused(&notice(backward), OverlayProblemKind::Range, "9:34: days that end before they begin");
    let twice = notice("holidays = [{ of = \"national-day\", from = 2027-09-02, to = 2027-09-03 }]")
        + &notice("holidays = [{ of = \"national-day\", from = 2027-09-01, to = 2027-09-02 }]")
            .replace("1/TEST", "2/TEST");
    refused(&twice, OverlayProblemKind::TwoNames, "15:20:");
}

#[test]
fn compensation_is_for_a_holiday_on_a_rest_day() {
    let weekday = notice("compensation = [{ day = 2026-11-25, for = 2026-11-24 }]");
    refused(&weekday, OverlayProblemKind::Compensation, "9:43: 2026-11-24");
    let off = notice("compensation = [{ day = 2027-05-02, for = 2027-05-01 }]");
    refused(&off, OverlayProblemKind::AlreadyOff, "9:25: 2027-05-02 as a day off");
}

#[test]
fn hours_are_hours_and_do_not_overlap() {
    let hours = |shifts: &str| format!("[[hours]]\nname = {{ vi = \"G\", en = \"H\" }}\nshifts = {shifts}\n");
    for wrong in ["11:30-07:30", "07:30-07:30", "07:30", "7:30-11:30", "07:60-11:30", "20:00-24:01", "sáng"]
    {
        refused(&hours(&format!("[\"{wrong}\"]")), OverlayProblemKind::Hours, "6:11:");
    }
    refused(&hours("[]"), OverlayProblemKind::Hours, "6:10: no hours");
    refused(
        &hours("[\"07:30-11:30\", \"11:00-17:00\"]"),
        OverlayProblemKind::Overlap,
        "6:26: the shift 11:00-17:00 after 07:30-11:30",
    );
    refused(&hours("[\"13:30-17:00\", \"07:30-11:30\"]"), OverlayProblemKind::Overlap, "6:26:");
    assert!(Overlay::from_toml(&format!("{HEAD}{}", hours("[\"00:00-24:00\"]")), "test.toml").is_ok());
}

#[test]
fn a_year_is_confirmed_by_acts_and_partial_by_open_days() {
    let year = |rest: &str| format!("[[year]]\nyear = 2027\n{rest}\n");
    refused(&year("status = \"confirmed\""), OverlayProblemKind::Status, "5:8: 2027 confirmed by no act");
    refused(
        &year("status = \"confirmed\"\ndecided_by = [\"0/NONE\"]"),
        OverlayProblemKind::Unknown,
        "7:15: \"0/NONE\"",
    );
    refused(
        &year("status = \"partial\"\ndecided_by = [\"9441/TB-BNV\"]"),
        OverlayProblemKind::Status,
        "5:8: 2027 partial without open days",
    );
    refused(&year("status = \"projected\""), OverlayProblemKind::Status, "5:8:");
    refused(
        "[[year]]\nyear = 2200\nstatus = \"confirmed\"\ndecided_by = [\"9441/TB-BNV\"]\n",
        OverlayProblemKind::Range,
        "5:8: 2200",
    );
    let outside = "status = \"partial\"\nopen = [{ from = 2026-01-01, to = 2027-01-01, reason = { vi = \"a\", en = \"b\" } }]";
    refused(&year(outside), OverlayProblemKind::Range, "7:18:");
}

#[test]
fn days_outside_the_calendar_and_other_texts_are_refused() {
    refused(
        &notice("swaps = [{ off = 1999-11-23, work = 1999-11-27 }]"),
        OverlayProblemKind::Range,
        "9:18: 1999-11-23",
    );
    refused(
        "[week]\nfrom = 2000-01-01\nto = 2099-12-31\nrest = [\"sun\"]\nact = \"x\"\nsource = \"x\"\n",
        OverlayProblemKind::Unknown,
        "4:1:",
    );
    for (text, starts) in [
        ("", "test.toml:1:1:"),
        ("[calendar]\nid = 5\n", "test.toml:2:6:"),
        (&format!("{HEAD}colour = 1\n") as &str, "test.toml:4:1:"),
        (
            &format!(
                "{HEAD}[[hours]]\nname = {{ vi = \"G\", en = \"H\" }}\ndates = [2026-01-01T00:00:00]\nshifts = []\n"
            ),
            "test.toml:6:",
        ),
    ] {
        let error = Overlay::from_toml(text, "test.toml").unwrap_err();
        assert!(matches!(error, CalendarError::Syntax { .. }), "{error}");
        assert!(error.to_string().starts_with(starts), "{error}");
    }
}

/// The examples of `data/README.md`, written for users to copy.
#[test]
fn the_examples_of_the_guide_hold() {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/README.md")).unwrap();
    let blocks: Vec<&str> =
        guide.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let (notice, hours) = (blocks[blocks.len() - 2], blocks[blocks.len() - 1]);
    let notice = Overlay::from_toml(notice, "README.md").unwrap();
    let calendar = Calendar::vietnam().with_overlay(&notice).unwrap().with_overlay(&overlay(hours)).unwrap();
    assert_eq!(calendar.status(2027), Completeness::Confirmed);
    assert!(calendar.is_working_day(day("2027-02-20")).unwrap());
    assert_eq!(calendar.shifts(day("2026-06-01")).unwrap()[0].to_string(), "07:00-11:30");
    assert!(calendar.is_open_for_intake(day("2026-06-06")).unwrap());
}
