//! Numbers, rounding and reconciliation.

use chiso::Error;
use chiso::number::{Exact, Points, Rounding, reconcile};
use chiso::text::{parse_exact, parse_points};
use serde_json::{Value, json};

use crate::{mode, places, text};

pub(crate) const OPS: &[&str] = &["parse_points", "round", "reconcile"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
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
        op => panic!("{op} is not of this topic"),
    })
}
