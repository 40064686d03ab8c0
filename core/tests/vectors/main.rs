//! Runs every case of `tests/vectors`, the same that C, C# and Python run.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod calendar;
mod clock;
mod deadline;
mod framework;
mod number;
mod plan;
mod ranking;
mod scorecard;
mod table;

use std::path::Path;

use chiso::Error;
use chiso::Fault;
use chiso::number::RoundingMode;
use chiso::text::parse_exact;
use serde_json::{Value, json};

/// The operations of a topic and what runs them.
type Topic = (&'static [&'static str], fn(&Value) -> Result<Value, Error>);

const TOPICS: &[Topic] = &[
    (calendar::OPS, calendar::run),
    (clock::OPS, clock::run),
    (deadline::OPS, deadline::run),
    (framework::OPS, framework::run),
    (number::OPS, number::run),
    (plan::OPS, plan::run),
    (ranking::OPS, ranking::run),
    (scorecard::OPS, scorecard::run),
    (table::OPS, table::run),
];

fn run(case: &Value) -> Result<Value, Error> {
    let op = text(case, "op");
    let topic = TOPICS.iter().find(|(ops, _)| ops.contains(&op));
    topic.unwrap_or_else(|| panic!("unknown op {op}")).1(case)
}

#[test]
fn every_vector_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(!files.is_empty(), "no vectors");
    let (mut run, mut failures) = (0, Vec::new());
    for path in files {
        let topic: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for case in topic["cases"].as_array().unwrap() {
            run += 1;
            if let Err(failure) = check(case) {
                failures.push(format!("{} / {}: {failure}", topic["topic"], case["name"]));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {run} failed:\n{}", failures.len(), failures.join("\n"));
}

fn check(case: &Value) -> Result<(), String> {
    let result = run(case);
    match (&case["error"], result) {
        (Value::Null, Ok(found)) => compare("", &case["expect"], &found),
        (Value::Null, Err(error)) => Err(format!("unexpected error: {error}")),
        (expected, Ok(found)) => Err(format!("expected the error {expected}, found {found}")),
        (expected, Err(error)) if error.code().name() != expected => {
            Err(format!("expected the error {expected}, found {}: {error}", error.code().name()))
        }
        (_, Err(error)) if case["expect"].is_object() => compare("", &case["expect"], &located(&error)),
        (_, Err(_)) => Ok(()),
    }
}

/// Every member expected must be found; numbers as decimal text compare as numbers.
fn compare(path: &str, expected: &Value, found: &Value) -> Result<(), String> {
    match (expected, found) {
        (Value::Object(members), _) => {
            members.iter().try_for_each(|(key, value)| compare(&format!("{path}/{key}"), value, &found[key]))
        }
        (Value::Array(items), Value::Array(other)) if items.len() == other.len() => {
            let mut pairs = items.iter().zip(other).enumerate();
            pairs.try_for_each(|(at, (item, other))| compare(&format!("{path}/{at}"), item, other))
        }
        (Value::String(a), Value::String(b)) if a != b => match (parse_exact(a), parse_exact(b)) {
            (Ok(x), Ok(y)) if x == y => Ok(()),
            _ => Err(format!("{path}: expected {a:?}, found {b:?}")),
        },
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let mut pairs = items.iter().zip(others).enumerate();
            pairs.try_for_each(|(at, (item, other))| compare(&format!("{path}/{at}"), item, other))
        }
        _ if expected == found => Ok(()),
        _ => Err(format!("{path}: expected {expected}, found {found}")),
    }
}

fn located(error: &Error) -> Value {
    let (place, details) = (error.place(), error.to_json());
    let cell = match error {
        Error::Table(error) => error.cell().map(|cell| format!("{}{}", cell.letters(), cell.row)),
        _ => None,
    };
    json!({
        "line": place.map(|p| p.line),
        "column": place.map(|p| p.column),
        "problem": details["problems"][0]["kind"],
        "index": details["index"],
        "position": details["position"],
        "rest": details["rest"],
        "vi": details["text"]["vi"],
        "en": details["text"]["en"],
        "cell": cell,
    })
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{}: {key} is a text", case["name"]))
}

fn places(case: &Value) -> u32 {
    u32::try_from(case["places"].as_u64().unwrap()).unwrap()
}

fn mode(word: &Value) -> RoundingMode {
    serde_json::from_value(word.clone()).unwrap()
}
