//! Criteria sets and what facts come to under them.

use chiso::Fault;
use chiso::framework::{Framework, diff};
use chiso::scoring::{Facts, Input, ScoreOptions, Scorecard, State, score};
use chiso::text::Lang;
use chiso::{Code, Error};
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &["score", "framework", "edition", "read_framework", "diff"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "score" => {
            let framework = framework(&case["framework"])?;
            let mut facts = Facts::from_json(&framework, &case["facts"].to_string())?;
            for (node, points) in case["deductions"].as_object().into_iter().flatten() {
                facts.deduct(node, Input::Text(points.as_str().unwrap()))?;
            }
            let options = ScoreOptions {
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
        op => panic!("{op} is not of this topic"),
    })
}

fn framework(value: &Value) -> Result<Framework, Error> {
    match value {
        Value::String(id) => Ok(Framework::builtin(id)?),
        inline => Ok(Framework::from_json(&inline.to_string(), "vector")?),
    }
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
