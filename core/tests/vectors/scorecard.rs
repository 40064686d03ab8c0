//! Staged records: what stands at a stage, what is missing, what differs, and the summary table.

use chiso::Error;
use chiso::framework::Framework;
use chiso::scorecard::{Assessment, Stage, compare_editions, until};
use chiso::scoring::{Facts, ScoreOptions, Scorecard, score};
use chiso::table::Summary;
use chiso::text::Lang;
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &["assessment", "compare_stages", "compare_editions", "summary"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "assessment" => {
            let record = record(case)?;
            let card = record.card(stage(case, "at_stage", "at_round"))?;
            let nodes = record.framework().nodes().iter();
            let points = nodes.map(|node| (node.id().to_owned(), json!(card.points(node.id()).ok())));
            json!({
                "phase": record.phase(), "stage": record.stage(), "round": record.round(),
                "entries": record.entries().len(), "gaps": record.gaps(),
                "points": points.collect::<serde_json::Map<_, _>>(),
            })
        }
        "compare_stages" => {
            let (before, after) =
                (stage(case, "before", "before_round"), stage(case, "after", "after_round"));
            json!({"differences": record(case)?.compare(before, after)?})
        }
        "compare_editions" => json!(compare_editions(&card(&case["before"])?, &card(&case["after"])?)),
        _ => {
            let summary = Summary::new(&record(case)?, Lang::from_code(text(case, "lang")).unwrap())?;
            let mut table: Value = serde_json::from_str(&summary.to_json()).unwrap();
            table["csv"] = json!(summary.to_csv());
            table
        }
    })
}

/// The record, as of a past moment where the case asks for one.
fn record(case: &Value) -> Result<Assessment, Error> {
    let framework = Framework::builtin(text(case, "framework"))?;
    let json = case["text"].as_str().map_or_else(|| case["record"].to_string(), str::to_owned);
    let record = Assessment::from_json(&framework, &json, "vector")?;
    Ok(match case["as_of"].as_str() {
        Some(moment) => record.as_of(until(moment).unwrap()),
        None => record,
    })
}

fn stage(case: &Value, stage: &str, round: &str) -> Stage {
    let round = case[round].as_u64().map(|round| u32::try_from(round).unwrap());
    Stage::from_word(text(case, stage), round).unwrap()
}

fn card(given: &Value) -> Result<Scorecard, Error> {
    let framework = Framework::builtin(text(given, "framework"))?;
    let facts = Facts::from_json(&framework, &given["facts"].to_string())?;
    Ok(score(facts, ScoreOptions { known_part: true, ..ScoreOptions::default() })?)
}
