//! The published figures of one province, recomputed: those of the demo.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::framework::Framework;
use chiso::number::reconcile;
use chiso::scoring::{Facts, Input, ScoreOptions, Scorecard, State, score};
use chiso::text::{parse_exact, parse_points};
use toml::{Table, Value};

fn figures() -> Table {
    include_str!("../../examples/bac-giang/figures.toml").parse().unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn card(framework: &Framework, values: &Table) -> Scorecard {
    let mut facts = Facts::new(framework);
    for (node, value) in values {
        facts.set(node, Input::Text(value.as_str().unwrap())).unwrap();
    }
    score(facts, ScoreOptions::default()).unwrap()
}

fn is_published(card: &Scorecard, node: &str, published: &str, tolerance: f64) {
    let distance = (&card.exact(node).unwrap() - &parse_exact(published).unwrap()).to_f64().abs();
    assert!(distance <= tolerance, "{node}: published {published}, off by {distance}");
}

#[test]
fn papi_totals_are_the_sums_of_their_dimensions() {
    let figures = figures();
    let mut totals = 0;
    for year in figures["papi"]["years"].as_array().unwrap() {
        let framework =
            Framework::edition("PAPI", i32::try_from(year["year"].as_integer().unwrap()).unwrap());
        let nothing = Table::new();
        let dimensions = year.get("dimensions").map_or(&nothing, |dimensions| dimensions.as_table().unwrap());
        let card = card(&framework.unwrap(), dimensions);
        match year.get("total") {
            Some(total) => {
                is_published(&card, "total", total.as_str().unwrap(), 1e-5);
                totals += 1;
            }
            // What was not published is never zero.
            None => {
                assert_eq!(card.state("total").unwrap(), Some(State::Missing), "{}", year["year"]);
                assert!(card.points("total").is_err(), "{}", year["year"]);
            }
        }
    }
    assert_eq!(totals, 9);
}

#[test]
fn papi_2019_from_its_indicators() {
    let figures = figures();
    let framework = Framework::edition("PAPI", 2019).unwrap();
    let card = card(&framework, figures["papi"]["parts-2019"].as_table().unwrap());
    let years = figures["papi"]["years"].as_array().unwrap();
    let published = years.iter().find(|year| year["year"].as_integer() == Some(2019)).unwrap();
    for (dimension, value) in published["dimensions"].as_table().unwrap() {
        is_published(&card, dimension, value.as_str().unwrap(), 1e-5);
    }
    is_published(&card, "total", text(published, "total"), 1e-5);
}

#[test]
fn items_of_index_766() {
    let figures = figures();
    let framework = Framework::builtin("index-766-2022").unwrap();
    let items = figures["index766"]["items"].as_array().unwrap();
    for row in items {
        let item = text(row, "item");
        let mut facts = Facts::new(&framework);
        let counts = row["counts"].as_array().unwrap().iter().map(Value::to_string);
        for (fact, count) in framework.node(item).unwrap().facts().iter().zip(counts) {
            facts.set_fact(item, &fact.name, Input::Text(&count)).unwrap();
        }
        let card = score(facts, ScoreOptions { known_part: true, ..ScoreOptions::default() }).unwrap();
        assert_eq!(card.points(item).unwrap().text(2), text(row, "printed"), "{item}");
    }
    assert_eq!(items.len(), 5);
}

#[test]
fn the_printed_par_total_of_2021_is_its_parts_within_rounding() {
    let parts = &figures()["par"]["components-2021"];
    let points =
        ["appraisal", "sipas", "leaders", "economy"].map(|part| parse_points(text(parts, part)).unwrap());
    let found = reconcile(parse_points(text(parts, "printed")).unwrap(), &points, 2);
    assert!(found.possible);
    assert_eq!(found.difference.to_string(), "0.01");
}
