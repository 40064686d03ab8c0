//! Plan files of other provinces, and files that do not hold together.

use chiso::Fault;
use chiso::plan::{Log, LogEntry, Plan, PlanError, PlanEvent, StatusOptions};

const EXAMPLE: &str = include_str!("../../../examples/plan/mau-ke-hoach.toml");

fn example() -> Plan {
    Plan::from_toml(EXAMPLE, "example").unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn another_province_writes_its_own_file() {
    let plan = example();
    assert_eq!(plan.leads(plan.item("PL.1").unwrap()).len(), 2);
    let june = "2024-06-30".parse().unwrap();
    let entries = vec![
        LogEntry::new("PL.1", june, PlanEvent::Completed).of("STP"),
        LogEntry::new("quarterly", "2024-03-15".parse().unwrap(), PlanEvent::Reported)
            .on_period("2024-03-19"),
    ];
    let log = Log::new(&plan, entries).unwrap();
    let status = log.status("2024-07-01".parse().unwrap(), StatusOptions::default()).unwrap();
    let counts = status.counts();
    assert_eq!((counts.done_on_time, counts.open_overdue), (1, 1));
    let reports = status.item("quarterly").unwrap().lines[0].periodic.clone().unwrap();
    assert_eq!((reports.due, reports.on_time), (2, 1));
    assert_eq!(reports.missing[0].period, "2024-06-19");
    assert_eq!(reports.next.unwrap().period, "2024-09-19");
    assert_eq!(Plan::from_toml(&plan.to_toml(), "again").unwrap(), plan);
}

/// The first problem of the example with one piece of its text changed.
fn problem(from: &str, to: &str) -> String {
    let text = EXAMPLE.replace(from, to);
    assert_ne!(text, EXAMPLE, "{from}");
    let error = Plan::from_toml(&text, "f").unwrap_err();
    let kind = match &error {
        PlanError::Invalid { problems } => problems[0].kind.as_str(),
        _ => "",
    };
    format!("{} {kind} {error}", chiso::Error::from(error.clone()).code().name())
}

fn at(text: &str) -> String {
    let offset = EXAMPLE.find(text).unwrap();
    format!("f:{}:", EXAMPLE[..offset].matches('\n').count() + 1)
}

#[test]
fn files_that_do_not_hold_together_say_where_and_what_was_expected() {
    let cases = [
        ("lead = [\"STP\"]", "lead = [\"Sở Lý số\"]", "agency", "Sở Lý số"),
        ("with = [\"UBND huyện Ninh Hải\"]", "with = [\"UBND huyện Ninh Sơn\"]", "agency", "is no agency"),
        (
            "time = \"Quý II/2024\"",
            "time = \"Quý II/2024 và Quý II/2025\"",
            "time",
            "expected a day from 2024-01-01 to 2024-12-31",
        ),
        (
            "time = \"Quý II/2024\"",
            "time = \"Quý II/2025\"",
            "time",
            "expected a day from 2024-01-01 to 2024-12-31",
        ),
        ("goal = { top = 20 }", "goal = { top = 0 }", "target", "place 0"),
        ("goal = { at-least = \"50\" }", "goal = { at-least = \"150\" }", "target", "0 to 100"),
        ("goal = { at-least = \"50\" }", "goal = { top = 3 }", "target", "0 to 100"),
        ("unit = \"Ninh Thuận\"", "unit = \"Ninh Thuân Hải\"", "unit", "province"),
        ("status = \"illustration\"", "status = \"partial\"", "status", "missing"),
        ("year = 2024", "year = 2027", "date", "one beside it"),
        ("area = \"1\"", "area = \"7\"", "reference", "expected 1"),
        ("id = \"quarterly\"", "id = \"PL.1\"", "duplicate-id", "id of its own"),
        ("id = \"quarterly\"", "id = \"\"", "id", "letters"),
        ("to = [\"Sở Nội vụ\"]\n", "", "empty", "a report to nobody"),
    ];
    for (from, to, kind, says) in cases {
        let found = problem(from, to);
        assert!(found.starts_with(&format!("plan-invalid {kind} f:")), "{to}: {found}");
        assert!(found.contains(says), "{to}: {found}");
    }
    let place = at("lead = [\"STP\"]");
    assert!(problem("lead = [\"STP\"]", "lead = [\"X\"]").contains(&place));
}

#[test]
fn forms_and_registers_that_are_wrong_are_refused() {
    assert!(problem("aim = \"improve\"", "aim = \"win\"").starts_with("plan-syntax  f:"));
    assert!(problem("[[task]]", "[[tasks]]").starts_with("plan-syntax  f:"));
}

#[test]
fn registers_are_checked_too() {
    assert!(problem("id = \"so-tu-phap\"", "id = \"so-noi-vu\"").starts_with("register-invalid"));
    assert!(problem("id = \"so-tu-phap\"", "id = \"Sở\"").starts_with("register-invalid"));
    assert!(problem("kinds = [\"department\"]", "members = [\"so-x\"]").starts_with("register-invalid"));
    let both =
        problem("status = \"illustration\"", "status = \"illustration\"\nregister = \"bac-giang-2024\"");
    assert!(both.starts_with("register-invalid"), "{both}");
    let none = EXAMPLE.replace("[register]", "[plan2]");
    assert!(Plan::from_toml(&none, "f").is_err());
    let unknown = EXAMPLE.replace("[register]\nid = \"vi-du\"", "[x]\nid = \"vi-du\"");
    assert!(Plan::from_toml(&unknown, "f").is_err());
    assert_eq!(
        Plan::builtin("ha-noi-2024").unwrap_err().to_string(),
        "there is no plan \"ha-noi-2024\"; built in are bac-giang-87-2024"
    );
}

#[test]
fn every_problem_is_reported_at_once() {
    let text = EXAMPLE
        .replace("lead = [\"STP\"]", "lead = [\"X\", \"Y\"]")
        .replace("time = \"Quý II/2024\"", "time = \"Quý II/2025\"");
    let Err(PlanError::Invalid { problems }) = Plan::from_toml(&text, "f") else {
        panic!("expected problems")
    };
    assert_eq!(problems.len(), 3);
    assert!(problems.iter().all(|problem| problem.place.is_some()));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_readers_panic(cut in 0_usize..3000, junk in "\\PC{0,12}") {
        let at = EXAMPLE.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(EXAMPLE.len());
        let text = format!("{}{junk}{}", &EXAMPLE[..at], &EXAMPLE[at..]);
        let _ = Plan::from_toml(&text, "f");
        let _ = Log::from_json(&example(), &junk, "log", None);
    }
}

#[test]
fn years_at_the_end_of_their_range_are_refused() {
    for year in [i32::MIN, i32::MAX] {
        let found = problem("year = 2024", &format!("year = {year}"));
        assert!(found.starts_with("plan-invalid date f:"), "{found}");
    }
    let error = Log::new(&example(), Vec::new())
        .unwrap()
        .status("2023-12-31".parse().unwrap(), StatusOptions::default());
    let says = "a status on 2023-12-31 is outside the plan vi-du-2024: expected 2024-01-15 or later";
    assert_eq!(error.unwrap_err().to_string(), says);
}
