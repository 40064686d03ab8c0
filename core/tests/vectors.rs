//! Runs every case of `tests/vectors`, the same that C, C# and Python run.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use chiso::framework::{Framework, FrameworkError, diff};
use chiso::number::{Exact, Mode, Points, Rounding, reconcile};
use chiso::ranking::{
    Entry, On, OwnResult, Ranking, Standing, Target, Ties, check as check_target, groups, rank, scheme,
};
use chiso::scoring::{Facts, Options, Scorecard, State, score};
use chiso::text::{Lang, parse_exact, parse_points};
use chiso::unit::Registry;
use chiso::{Code, Error};
use serde_json::{Value, json};

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
        (Value::String(a), Value::String(b)) if a != b => match (parse_exact(a), parse_exact(b)) {
            (Ok(x), Ok(y)) if x == y => Ok(()),
            _ => Err(format!("{path}: expected {a:?}, found {b:?}")),
        },
        _ if expected == found => Ok(()),
        _ => Err(format!("{path}: expected {expected}, found {found}")),
    }
}

fn located(error: &Error) -> Value {
    let place = error.place();
    let problem = match error {
        Error::Framework(FrameworkError::Invalid { problems }) => problems.first().map(|p| p.kind.as_str()),
        _ => None,
    };
    json!({"line": place.map(|p| p.line), "column": place.map(|p| p.column), "problem": problem})
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{}: {key} is a text", case["name"]))
}

fn places(case: &Value) -> u32 {
    u32::try_from(case["places"].as_u64().unwrap()).unwrap()
}

fn mode(word: &Value) -> Mode {
    serde_json::from_value(word.clone()).unwrap()
}

fn framework(value: &Value) -> Result<Framework, Error> {
    match value {
        Value::String(id) => Ok(Framework::builtin(id)?),
        inline => Ok(Framework::from_json(&inline.to_string(), "vector")?),
    }
}

fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "parse_points" => json!({"points": parse_points(text(case, "text"))?}),
        "round" => {
            let value: Exact = parse_exact(text(case, "value"))?;
            json!({"points": Points::round(&value, Rounding::new(places(case), mode(&case["mode"])))?})
        }
        "reconcile" => {
            let parts: Result<Vec<Points>, _> = case["parts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|part| parse_points(part.as_str().unwrap()))
                .collect();
            json!(reconcile(parse_points(text(case, "total"))?, &parts?, places(case)))
        }
        "score" => {
            let framework = framework(&case["framework"])?;
            let facts = Facts::from_json(&framework, &case["facts"].to_string())?;
            let options = Options {
                unit: case["unit"].as_str().map(str::to_owned),
                period: case["period"].as_i64().map(|year| i32::try_from(year).unwrap()),
                known_part: case["known_part"] == true,
            };
            scored(&score(facts, options)?)
        }
        "framework" => {
            let framework = Framework::builtin(text(case, "id"))?;
            let header = framework.header();
            json!({
                "id": header.id, "index": header.index, "status": header.status,
                "nodes": framework.nodes().len() - 1, "max": header.max,
            })
        }
        "edition" => {
            let year = i32::try_from(case["year"].as_i64().unwrap()).unwrap();
            json!({"id": Framework::edition(text(case, "index"), year)?.id()})
        }
        "read_framework" => {
            let framework = match case["toml"].as_str() {
                Some(toml) => Framework::from_toml(toml, "vector")?,
                None => Framework::from_json(text(case, "json"), "vector")?,
            };
            json!({"id": framework.id()})
        }
        "diff" => {
            let changes = diff(&framework(&case["from"])?, &framework(&case["to"])?);
            let ids = |list: &[chiso::framework::Change]| {
                list.iter().map(|change| change.node.clone()).collect::<Vec<_>>()
            };
            json!({
                "comparable": changes.comparable, "added": changes.added, "removed": changes.removed,
                "renamed": ids(&changes.renamed), "moved": ids(&changes.moved),
                "max_changed": ids(&changes.max_changed), "rule_changed": ids(&changes.rule_changed),
            })
        }
        "unit" => {
            let unit = Registry::vietnam().resolve(text(case, "unit"), text(case, "on").parse().unwrap())?;
            json!({"code": unit.code(), "name": unit.name()})
        }
        "rank" => {
            let ranking = ranking(case)?;
            let excluded: Vec<&str> = ranking.excluded().map(|row| row.unit.as_str()).collect();
            let ranks: serde_json::Map<String, Value> =
                ranking.rows().iter().map(|row| (row.unit.clone(), json!(row.rank))).collect();
            json!({"ranks": ranks, "of": ranking.ranked(), "excluded": excluded})
        }
        "groups" => {
            let cut = serde_json::from_value(case["cut"].clone()).unwrap();
            let grouping = groups(&ranking(case)?, scheme(text(case, "scheme"))?, cut)?;
            let by_unit: serde_json::Map<String, Value> =
                grouping.units.iter().map(|unit| (unit.unit.clone(), json!(unit.group))).collect();
            let counts: serde_json::Map<String, Value> =
                grouping.groups.iter().map(|group| (group.band.id.clone(), json!(group.count))).collect();
            json!({"groups": by_unit, "counts": counts})
        }
        "target" => {
            let own = OwnResult {
                value: standing(case)?,
                rank: case["rank"].as_u64().map(|rank| u32::try_from(rank).unwrap()),
            };
            json!(check_target(&target(&case["target"])?, "Bắc Giang", &own)?)
        }
        op => panic!("unknown op {op}"),
    })
}

fn standing(entry: &Value) -> Result<Standing, Error> {
    Ok(match (entry["value"].as_str(), entry["state"].as_str()) {
        (Some(value), _) => Standing::Value(parse_exact(value)?),
        (None, Some("withheld")) => Standing::Withheld,
        (None, Some("not-applicable")) => Standing::NotApplicable,
        (None, Some("not-yet-due")) => Standing::NotYetDue,
        _ => Standing::Missing,
    })
}

fn ranking(case: &Value) -> Result<Ranking, Error> {
    let entries = case["entries"].as_array().unwrap().iter();
    let entries: Result<Vec<Entry>, Error> = entries
        .map(|entry| Ok(Entry { unit: text(entry, "unit").to_owned(), value: standing(entry)? }))
        .collect();
    let ties: Ties = serde_json::from_value(case["ties"].clone()).unwrap();
    let on = match &case["published"] {
        Value::Null => On::Exact,
        published => On::Published { places: places(published), mode: mode(&published["mode"]) },
    };
    Ok(rank(&entries?, ties, on)?)
}

fn target(value: &Value) -> Result<Target, Error> {
    let number = |key: &str| Ok::<_, Error>(parse_exact(text(value, key))?);
    let place = |key: &str| u32::try_from(value[key].as_u64().unwrap()).unwrap();
    let (kind, _) =
        value.as_object().unwrap().iter().find(|(key, _)| *key != "scheme" && *key != "cut").unwrap();
    Ok(match kind.as_str() {
        "top" => Target::Top(place(kind)),
        "rank_not_below" => Target::RankNotBelow(place(kind)),
        "at_least" => Target::AtLeast(number(kind)?),
        "above" => Target::Above(number(kind)?),
        "value_not_below" => Target::ValueNotBelow(number(kind)?),
        _ => Target::InGroup {
            scheme: text(value, "scheme").to_owned(),
            group: text(value, "in_group").to_owned(),
            cut: serde_json::from_value(value["cut"].clone()).unwrap(),
        },
    })
}

fn scored(card: &Scorecard) -> Value {
    let mut nodes = json!({});
    let mut exact = json!({});
    for node in card.framework().nodes() {
        let id = node.id();
        let reason = card.reason(id).unwrap();
        let points = card.points(id);
        exact[id] = json!(card.exact(id).ok());
        nodes[id] = json!({
            "points": points.as_ref().ok(),
            "error": points.as_ref().err().map(|error| Error::from(error.clone()).code()).map(Code::name),
            "state": card.state(id).unwrap().map(State::as_str),
            "max": node.max(),
            "applicable_max": card.applicable_max(id).ok().flatten(),
            "lost": card.lost(id).ok().flatten(),
            "index": card.index(id).ok().flatten(),
            "partial": card.is_partial(id).unwrap(),
            "line_vi": reason.line(Lang::Vi), "line_en": reason.line(Lang::En),
            "text_vi": reason.text(Lang::Vi), "text_en": reason.text(Lang::En),
        });
    }
    json!({"nodes": nodes, "exact": exact})
}
