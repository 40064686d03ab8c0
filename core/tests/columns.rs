//! Two evaluators, one truth: the columnar evaluator against the exact one, on random frameworks and facts.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::framework::{Framework, FrameworkDocument};
use chiso::number::Exact;
use chiso::scoring::{Columns, Facts, Input, NEVER, NOT_APPLICABLE, ScoreOptions, State, score};
use proptest::prelude::*;
use serde_json::{Value, json};

#[derive(Debug, Clone)]
enum Leaf {
    Choice(u8),
    PickAny(u8),
    Bands(u32, u32),
    Proportional { done: u32, total: u32, empty: &'static str, floor: bool },
    PerItem(u32),
    Deduction(u32, u32),
    Timeliness(Option<i64>),
    Survey([u32; 3]),
    Rescale(u32, bool),
    Awarded(u32),
    NotApplicable(&'static str),
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let empty = prop::sample::select(vec!["zero", "full", "not-applicable"]);
    prop_oneof![
        (0u8..3).prop_map(Leaf::Choice),
        (0u8..8).prop_map(Leaf::PickAny),
        (0u32..200, 1u32..200).prop_map(|(done, total)| Leaf::Bands(done.min(total), total)),
        (0u32..500, 0u32..500, empty, any::<bool>()).prop_map(|(done, total, empty, floor)| {
            Leaf::Proportional { done: done.min(total), total, empty, floor }
        }),
        (0u32..20).prop_map(Leaf::PerItem),
        (0u32..20, 0u32..100).prop_map(|(breaches, share)| Leaf::Deduction(breaches, share)),
        prop::option::of(-40i64..40).prop_map(Leaf::Timeliness),
        [0u32..50, 0u32..50, 0u32..50].prop_map(Leaf::Survey),
        (0u32..=500, any::<bool>()).prop_map(|(value, up)| Leaf::Rescale(value, up)),
        (0u32..=200).prop_map(Leaf::Awarded),
        prop::sample::select(vec!["drop", "full", "zero"]).prop_map(Leaf::NotApplicable),
    ]
}

impl Leaf {
    fn node(&self, id: String) -> Value {
        let text = json!({"vi": "v", "en": "e"});
        let rule = match self {
            Leaf::Choice(_) => json!({"kind": "choice", "options": [
                {"id": "a", "label": text, "points": "2"}, {"id": "b", "label": text, "points": "1.5"},
                {"id": "c", "label": text, "points": "0"}]}),
            Leaf::PickAny(_) => json!({"kind": "choice", "pick": "any", "options": [
                {"id": "a", "label": text, "points": "1"}, {"id": "b", "label": text, "points": "0.75"},
                {"id": "c", "label": text, "points": "0.25"}]}),
            Leaf::Bands(..) => json!({"kind": "bands", "of": {"num": "done", "den": "total"}, "lines": [
                {"when": ">= 0.9", "points": "2"}, {"when": "[0.5, 0.9)", "points": "1.25"}], "otherwise": "0.5"}),
            Leaf::Proportional { empty, floor, .. } => {
                let mut rule = json!({"kind": "proportional", "empty": empty, "full_at": "0.8",
                    "terms": [{"of": {"num": "done", "den": "total"}, "points": "2"}]});
                if *floor {
                    rule["floor"] = json!("0.4");
                }
                rule
            }
            Leaf::PerItem(_) => json!({"kind": "per-item", "base": "0.25",
                "items": [{"count": "n", "every": "3", "points": "0.5", "cap": "1.5"}]}),
            Leaf::Deduction(..) => {
                json!({"kind": "deduction", "items": [{"count": "n", "above": "2", "points": "0.25"}],
                "steps": [{"of": {"value": "rate"}, "lines": [{"when": "< 0.5", "points": "0.5"}]}]})
            }
            Leaf::Timeliness(_) => json!({"kind": "timeliness", "due": "Y-12-15", "never": "0", "lines": [
                {"late": "<= 0", "points": "2"}, {"late": "[1, 10]", "points": "1"}, {"late": "> 10", "points": "0.5"}]}),
            Leaf::Survey(_) => json!({"kind": "survey", "empty": "zero", "answers": [
                {"id": "x", "weight": "1"}, {"id": "y", "weight": "0.6"}, {"id": "z", "weight": "0"}]}),
            Leaf::Rescale(_, up) => json!({"kind": "rescale", "min": "0", "max": "5", "to": ["0", "2"],
                "direction": if *up { "positive" } else { "negative" }}),
            Leaf::Awarded(_) | Leaf::NotApplicable(_) => json!({"kind": "awarded"}),
        };
        let mut node = json!({"id": id, "name": text, "max": "2", "rule": rule});
        if let Leaf::NotApplicable(policy) = self {
            node["not_applicable"] = json!(policy);
        }
        node
    }

    /// The facts, once for each evaluator.
    fn facts(&self) -> Vec<(&'static str, String, f64)> {
        let n = |name, value: u32| (name, value.to_string(), f64::from(value));
        let thousandth = |name, value: u32| (name, format!("{}/100", value), f64::from(value) / 100.0);
        match *self {
            Leaf::Choice(place) => {
                vec![("choice", ["a", "b", "c"][usize::from(place)].to_owned(), f64::from(place))]
            }
            Leaf::PickAny(bits) => vec![("choice", bits.to_string(), f64::from(bits))],
            Leaf::Bands(done, total) | Leaf::Proportional { done, total, .. } => {
                vec![n("done", done), n("total", total)]
            }
            Leaf::PerItem(count) => vec![n("n", count)],
            Leaf::Deduction(breaches, share) => vec![n("n", breaches), thousandth("rate", share)],
            Leaf::Timeliness(late) => {
                let due = chrono::NaiveDate::from_ymd_opt(2024, 12, 15).unwrap();
                let epoch = (due - chrono::NaiveDate::default()).num_days();
                vec![match late {
                    Some(late) => (
                        "date",
                        (due + chrono::Duration::days(late)).to_string(),
                        f64::from(i32::try_from(epoch + late).unwrap()),
                    ),
                    None => ("date", "never".to_owned(), NEVER),
                }]
            }
            Leaf::Survey([x, y, z]) => vec![n("x", x), n("y", y), n("z", z)],
            Leaf::Rescale(value, _) => vec![thousandth("value", value)],
            Leaf::Awarded(points) => vec![thousandth("points", points)],
            Leaf::NotApplicable(_) => vec![("points", String::new(), NOT_APPLICABLE)],
        }
    }
}

fn framework(areas: &[Vec<Leaf>], aggregate: &Value) -> Framework {
    let text = json!({"vi": "v", "en": "e"});
    let mut nodes = Vec::new();
    for (area, leaves) in areas.iter().enumerate() {
        nodes.push(json!({"id": format!("{area}"), "name": text, "weight": "1.5", "aggregate": aggregate}));
        nodes.extend(leaves.iter().enumerate().map(|(at, leaf)| leaf.node(format!("{area}.{at}"))));
    }
    let document: FrameworkDocument = serde_json::from_value(json!({
        "framework": {"id": "random", "index": "X", "title": text, "valid": {"from": 2024}, "status": "partial",
            "missing": ["all"], "levels": ["area", "leaf"], "source": {"ref": "test", "confidence": "high"}},
        "node": nodes,
    }))
    .unwrap();
    Framework::from_document(document).unwrap()
}

fn close(exact: &Exact, float: f64) -> bool {
    (exact.to_f64() - float).abs() <= 1e-9 * exact.to_f64().abs().max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn columns_equal_the_exact_evaluator(
        areas in prop::collection::vec(prop::collection::vec(leaf(), 1..6), 1..4),
        aggregate in prop::sample::select(vec![
            json!("sum"), json!("mean"), json!("weighted-mean"), json!("min"), json!("max"),
            json!({"kind": "share-of-mean", "share": "1/3"}), json!({"kind": "share-of-mean", "share": "0.25", "over": 7}),
        ]),
    ) {
        let framework = framework(&areas, &aggregate);
        let mut facts = Facts::new(&framework);
        let (mut inputs, mut values) = (Vec::new(), Vec::new());
        for (area, leaves) in areas.iter().enumerate() {
            for (at, leaf) in leaves.iter().enumerate() {
                let id = format!("{area}.{at}");
                for (fact, text, value) in leaf.facts() {
                    match leaf {
                        Leaf::NotApplicable(_) => facts.set_state(&id, State::NotApplicable).unwrap(),
                        Leaf::PickAny(bits) => {
                            let names = ["a", "b", "c"];
                            let chosen = (0..3).filter(|bit| bits & (1 << bit) != 0).map(|bit| names[bit]).collect();
                            facts.set_fact(&id, fact, Input::Options(chosen)).unwrap();
                        }
                        _ => {
                            let number = text.parse().map_or(Input::Text(&text), Input::Number);
                            facts.set_fact(&id, fact, number).unwrap();
                        }
                    }
                    inputs.push((id.clone(), fact));
                    values.push(vec![value; 3]);
                }
            }
        }
        let card = score(facts, ScoreOptions { period: Some(2024), ..ScoreOptions::default() }).unwrap();
        let names: Vec<(&str, &str)> = inputs.iter().map(|(id, fact)| (id.as_str(), *fact)).collect();
        let columns = Columns::new(&framework, &names, Some(2024)).unwrap();
        let views: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        let totals = columns.totals(&views).unwrap();
        match card.exact("total") {
            Ok(exact) => {
                prop_assert!(totals.points.iter().all(|points| close(&exact, *points)), "{exact} {totals:?}");
                if let Some(max) = card.applicable_max("total").unwrap() {
                    prop_assert!(totals.applicable_max.iter().all(|m| (m - max.exact().to_f64()).abs() < 1e-5), "{max} {totals:?}");
                }
            }
            // Nothing applies: no points and no maximum.
            Err(_) => prop_assert!(totals.applicable_max.iter().all(|max| *max == 0.0), "{totals:?}"),
        }
    }
}

#[test]
fn a_missing_cell_makes_its_row_missing_and_no_other() {
    let framework = Framework::builtin("par-2022-components").unwrap();
    let inputs = [("appraisal", "points"), ("sipas", "points"), ("leaders", "points"), ("economy", "points")];
    let columns = Columns::new(&framework, &inputs, None).unwrap();
    let rows = 1500;
    let mut sipas = vec![8.0; rows];
    sipas[700] = f64::NAN;
    let totals = columns.totals(&[&vec![50.0; rows], &sipas, &vec![20.0; rows], &vec![5.0; rows]]).unwrap();
    let missing: Vec<usize> = (0..rows).filter(|row| totals.points[*row].is_nan()).collect();
    assert_eq!(missing, [700]);
}

#[test]
fn a_value_out_of_range_is_refused_with_its_row() {
    let framework = Framework::builtin("par-2022-components").unwrap();
    let inputs = [("appraisal", "points"), ("sipas", "points"), ("leaders", "points"), ("economy", "points")];
    let columns = Columns::new(&framework, &inputs, None).unwrap();
    let error = columns.totals(&[&[50.0, 50.0], &[8.0, 11.0], &[20.0, 20.0], &[5.0, 5.0]]).unwrap_err();
    assert!(error.to_string().contains("sipas") && error.to_string().contains("11 in row 1"), "{error}");
    let short = columns.totals(&[&[50.0], &[8.0, 9.0], &[20.0], &[5.0]]).unwrap_err();
    assert!(short.to_string().contains("2 rows"), "{short}");
}

#[test]
fn inputs_that_lack_a_part_or_name_one_twice_are_refused() {
    let framework = Framework::builtin("par-2022-components").unwrap();
    let error = Columns::new(&framework, &[("sipas", "points")], None).unwrap_err();
    assert!(error.to_string().contains("appraisal (points)"), "{error}");
    let error = Columns::new(&framework, &[("total", "points"), ("sipas", "points")], None).unwrap_err();
    assert!(error.to_string().contains("sipas"), "{error}");
}
