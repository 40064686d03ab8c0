//! Criteria tables and their rule lines.

use chiso::Error;
use chiso::table::read::{CriteriaTable, Edition, Opening, Verdict, read_criteria_table, read_grid};
use serde_json::{Map, Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &["read_table", "read_lines"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "read_table" => told(&reviewed(read(text(case, "text"), &case["edition"])?, case)?),
        "read_lines" => lines(case)?,
        op => panic!("{op} is not of this topic"),
    })
}

fn read(text: &str, edition: &Value) -> Result<CriteriaTable, Error> {
    let edition = match edition {
        Value::Null => Edition::default(),
        given => serde_json::from_value(given.clone()).unwrap(),
    };
    let grid = read_grid(text.as_bytes(), "vector.tsv", &Opening::default())?;
    read_criteria_table(&grid, &edition)
}

/// The table with what a case proposes for a row and decides on one.
fn reviewed(mut table: CriteriaTable, case: &Value) -> Result<CriteriaTable, Error> {
    let row = |of: &Value| u32::try_from(of["row"].as_u64().unwrap()).unwrap();
    let proposal = &case["propose"];
    if !proposal.is_null() {
        table = table.propose(row(proposal), text(proposal, "notation"), text(proposal, "by"))?;
    }
    let decision = &case["decide"];
    if !decision.is_null() {
        let verdict = Verdict::from_word(text(decision, "verdict")).unwrap();
        let on = text(decision, "on").parse().unwrap();
        table = table.decide(row(decision), verdict, text(decision, "by"), on)?;
    }
    Ok(table)
}

fn told(table: &CriteriaTable) -> Value {
    let (mut rows, mut readings, mut doubts) = (Vec::new(), Map::new(), Map::new());
    for row in table.rows() {
        let level = row.level.map_or(String::new(), |level| level.to_string());
        let max = row.max.as_ref().map_or(String::new(), ToString::to_string);
        rows.push(format!("{}|{}|{level}|{}|{max}", row.row, row.kind.as_str(), row.id));
        let reading = row.reading.as_ref().map_or(Value::Null, |reading| json!(reading.to_string()));
        readings.insert(row.row.to_string(), reading);
        let named: Vec<_> = row.doubts.iter().map(|doubt| doubt.as_str()).collect();
        doubts.insert(row.row.to_string(), json!(named.join(";")));
    }
    let (coverage, header) = (table.coverage(), table.framework().header());
    json!({
        "rows": rows, "readings": readings, "doubts": doubts,
        "nodes": coverage.nodes, "lines": coverage.lines, "understood": coverage.understood,
        "doubted": coverage.doubted, "refused": coverage.refused,
        "scored": coverage.leaves.iter().map(|leaf| leaf.scored.as_str()).collect::<Vec<_>>(),
        "confirmed": coverage.leaves.iter().filter(|leaf| leaf.confirmed).count(),
        "id": header.id, "index": header.index, "status": header.status, "max": header.max,
    })
}

/// The lines under one criterion; what follows a tab in a line stands in the column of points.
fn lines(case: &Value) -> Result<Value, Error> {
    let mut table =
        format!("STT\tTiêu chí\tĐiểm tối đa\n1\t{}\t{}\n", text(case, "title"), text(case, "max"));
    for line in case["lines"].as_array().unwrap() {
        table.push_str(&format!("\t{}\n", line.as_str().unwrap()));
    }
    let table = read(&table, &Value::Null)?;
    let rows = &table.rows()[2..];
    let each =
        |of: &dyn Fn(&chiso::table::read::CriteriaRow) -> String| rows.iter().map(of).collect::<Vec<_>>();
    let leaf = table.framework().node("1").and_then(|node| node.rule()).map(|rule| rule.kind());
    Ok(json!({
        "readings": each(&|row| row.reading.as_ref().map_or(String::new(), ToString::to_string)),
        "rules": each(&|row| row.rule_kind.map_or(String::new(), |rule| rule.as_str().to_owned())),
        "doubts": each(&|row| row.doubts.iter().map(|doubt| doubt.as_str()).collect::<Vec<_>>().join(";")),
        "leaf": leaf,
    }))
}
