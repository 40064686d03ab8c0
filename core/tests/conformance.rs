//! Against whole published tables. They belong to their publishers and are not part of the repository, so these tests
//! run when asked for: `make test-tables TABLES=folder`. The figures of one province, in `bac_giang.rs`, always run.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout)]

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use chiso::calendar::{Calendar, DayKind, hung_kings_day, tet};
use chiso::framework::Framework;
use chiso::number::{Exact, Points, Rounding, RoundingMode, reconcile};
use chiso::ranking::{On, RankingEntry, Standing, Ties, rank};
use chiso::scoring::{Facts, Input, ScoreOptions, Scorecard, State, score};
use chiso::text::{parse_exact, parse_points};
use chrono::{Datelike, NaiveDate};

type Row = HashMap<String, String>;

/// A table of the folder that CHISO_TABLES names.
fn table(name: &str) -> Vec<Row> {
    let folder =
        std::env::var_os("CHISO_TABLES").expect("CHISO_TABLES is the folder of the published tables");
    let mut reader = csv::Reader::from_path(PathBuf::from(folder).join(name)).unwrap();
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn exact(text: &str) -> Exact {
    parse_exact(text).unwrap()
}

fn distance(a: &Exact, b: &Exact) -> f64 {
    (a - b).to_f64().abs()
}

/// year → province → code → value
type Panel = BTreeMap<i32, BTreeMap<String, BTreeMap<String, Exact>>>;

fn panel(rows: &[Row], value: &str) -> Panel {
    let mut panel = Panel::new();
    for row in rows.iter().filter(|row| !row[value].is_empty()) {
        let year = panel.entry(row["year"].parse().unwrap()).or_default();
        let province = year.entry(row["province"].clone()).or_default();
        province.insert(row["code"].clone(), exact(&row[value]));
    }
    panel
}

fn papi_card(
    framework: &Framework,
    province: &str,
    year: i32,
    values: &BTreeMap<String, Exact>,
) -> Scorecard {
    let mut facts = Facts::new(framework);
    for (code, value) in values {
        facts
            .set(code, Input::Number(value.clone()))
            .unwrap_or_else(|error| panic!("{province} {year}: {error}"));
    }
    let options = ScoreOptions { unit: Some(province.to_owned()), period: Some(year), known_part: false };
    score(facts, options).unwrap_or_else(|error| panic!("{province} {year}: {error}"))
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn papi_dimensions_and_totals_from_subdimensions() {
    let (subs, dims) = (table("papi-subdimensions.csv"), table("papi-dimensions.csv"));
    let (subs, dims) = (panel(&subs, "score"), panel(&dims, "score"));
    let (mut checked, mut exceptions) = (0, Vec::new());
    for (year, provinces) in &subs {
        let framework = Framework::edition("PAPI", *year).unwrap();
        for (province, values) in provinces {
            let card = papi_card(&framework, province, *year, values);
            let Some(published) = dims.get(year).and_then(|year| year.get(province)) else { continue };
            for (code, value) in published {
                let node = match code.as_str() {
                    "TOTAL8" => "total",
                    "TOTAL6" if *year <= 2017 => "total",
                    "TOTAL6" => continue,
                    dimension => dimension.trim_start_matches('D'),
                };
                let ours =
                    card.exact(node).unwrap_or_else(|error| panic!("{province} {year} {code}: {error}"));
                checked += 1;
                if distance(&ours, value) > 1e-5 {
                    exceptions.push(format!(
                        "{province} {year} {code}: published {value}, computed {}",
                        ours.to_f64()
                    ));
                }
            }
        }
    }
    println!("PAPI: {checked} dimensions and totals recomputed; exceptions: {exceptions:?}");
    assert!(checked > 4000);
    assert!(exceptions.is_empty(), "{exceptions:?}");
}

/// The one published exception: the printed D1 of Hà Nội 2022 is not the sum of its parts.
#[test]
#[ignore = "make test-tables TABLES=folder"]
fn the_printed_totals_of_2019_and_2022() {
    let (subs, totals) = (table("papi-subdimensions.csv"), table("papi-totals-ci.csv"));
    let subs = panel(&subs, "score");
    let (mut checked, mut exceptions) = (0, Vec::new());
    for row in totals.iter().filter(|row| row["statistic"] == "unweighted_total" && !row["value"].is_empty())
    {
        let year: i32 = row["year"].parse().unwrap();
        let province = &row["province"];
        let framework = Framework::edition("PAPI", year).unwrap();
        let card = papi_card(&framework, province, year, &subs[&year][province]);
        let Ok(ours) = card.exact("total") else { continue };
        checked += 1;
        if distance(&ours, &exact(&row["value"])) > 1e-4 {
            exceptions.push(format!("{province} {year}"));
        }
    }
    println!("PAPI: {checked} printed totals; exceptions: {exceptions:?}");
    assert!(checked > 0);
    assert_eq!(exceptions, ["Hà Nội 2022"]);
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn papi_exact_subdimensions_from_indicators() {
    let (indicators, subs) = (table("papi-indicator-values.csv"), table("papi-subdimensions.csv"));
    let formulas = table("papi-subdim-formulas.csv");
    let (indicators, subs) = (panel(&indicators, "value"), panel(&subs, "score"));
    let mut checked = BTreeMap::new();
    for row in formulas.iter().filter(|row| row["status"] == "exact" && row["term"] == "const") {
        let (year, sub): (i32, &str) = (row["year"].parse().unwrap(), &row["subdimension"]);
        let framework = Framework::edition("PAPI", year).unwrap();
        for (province, values) in &indicators[&year] {
            let below: BTreeMap<String, Exact> = values
                .iter()
                .filter(|(code, _)| code.starts_with(&format!("{sub}.")))
                .map(|(code, value)| (code.clone(), value.clone()))
                .collect();
            let card = papi_card(&framework, province, year, &below);
            let (Ok(ours), Some(published)) = (card.exact(sub), subs[&year][province].get(sub)) else {
                continue;
            };
            assert!(
                distance(&ours, published) <= 1e-6,
                "{province} {year} {sub}: {} {published}",
                ours.to_f64()
            );
            *checked.entry((year, sub.to_owned())).or_insert(0) += 1;
        }
    }
    println!("PAPI: {} exact sub-dimensions, {} values", checked.len(), checked.values().sum::<i32>());
    assert_eq!(checked.len(), formulas.iter().filter(|row| row["term"] == "const").count());
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn weighted_papi_2019() {
    let (dims, totals) = (table("papi-dimensions.csv"), table("papi-totals-ci.csv"));
    let dims = panel(&dims, "score");
    let framework = Framework::builtin("papi-2019-weighted").unwrap();
    let mut checked = 0;
    for row in totals.iter().filter(|row| row["statistic"] == "weighted_total" && row["year"] == "2019") {
        let mut facts = Facts::new(&framework);
        for (code, value) in dims[&2019][&row["province"]].iter().filter(|(code, _)| code.starts_with('D')) {
            facts.set(code.trim_start_matches('D'), Input::Number(value.clone())).unwrap();
        }
        let ours = score(facts, ScoreOptions::default()).unwrap().exact("total").unwrap();
        assert!(distance(&ours, &exact(&row["value"])) <= 2e-5, "{}: {}", row["province"], ours.to_f64());
        checked += 1;
    }
    assert_eq!(checked, 63);
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn bac_giang_unpublished_is_never_zero() {
    let subs = table("papi-subdimensions.csv");
    let subs = panel(&subs, "score");
    for year in [2014, 2021, 2022] {
        let framework = Framework::edition("PAPI", year).unwrap();
        let nothing = BTreeMap::new();
        let values = subs[&year].get("Bắc Giang").unwrap_or(&nothing);
        let card = papi_card(&framework, "Bắc Giang", year, values);
        assert_eq!(card.state("total").unwrap(), Some(State::Missing), "{year}");
        assert!(card.points("total").is_err(), "{year}");
    }
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn pci_totals_and_ranks() {
    let rows = table("pci-results.csv");
    for year in [2006, 2007, 2008, 2009, 2010, 2012] {
        let framework = Framework::edition("PCI", year).unwrap();
        let mut entries = Vec::new();
        let mut published = HashMap::new();
        for row in rows.iter().filter(|row| row["year"] == year.to_string()) {
            let mut facts = Facts::new(&framework);
            for node in framework.nodes().iter().skip(1) {
                facts.set(node.id(), Input::Text(&row[node.id()])).unwrap();
            }
            let options =
                ScoreOptions { unit: Some(row["province"].clone()), period: Some(year), known_part: false };
            let total = score(facts, options).unwrap().exact("total").unwrap();
            assert!(distance(&total, &exact(&row["weighted"])) <= 1e-5, "{year} {}", row["province"]);
            published.insert(row["province"].clone(), row["rank"].parse::<u32>().unwrap());
            entries.push(RankingEntry { unit: row["province"].clone(), value: Standing::Value(total) });
        }
        let ranking = rank(&entries, Ties::Competition, On::Exact).unwrap();
        for row in ranking.rows() {
            assert_eq!(row.rank, Some(published[&row.unit]), "{year} {}", row.unit);
        }
        println!("PCI {year}: {} totals and ranks equal", published.len());
    }
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn index_766_vectors() {
    let rows = table("index766-vectors.csv");
    let framework = Framework::builtin("index-766-2022").unwrap();
    let rounding = Rounding::new(2, RoundingMode::HalfUp);
    let mut checked = 0;
    for row in &rows {
        let published = parse_points(&row["published_score"]).unwrap();
        let fractions: Vec<&str> =
            row["inputs"].split(';').map(|part| part.split('=').next_back().unwrap()).collect();
        let item = row["item"].trim_start_matches("(group) ").trim_matches(['(', ')']);
        let computed = if row["inputs"].contains('+') {
            // Sums of published rounded parts.
            let parts = row["inputs"].split('+').map(|part| parse_points(part).unwrap());
            parts.sum::<Points>()
        } else {
            let mut facts = Facts::new(&framework);
            let node = framework
                .node(item)
                .or(framework.node(&format!("{item}.all")))
                .unwrap_or_else(|| panic!("{item}"));
            let leaves: Vec<_> = match node.rule() {
                Some(_) => vec![node],
                None => framework.children(node).collect(),
            };
            let mut names = leaves
                .iter()
                .flat_map(|leaf| leaf.facts().iter().map(|fact| (leaf.id(), fact.name.as_str())));
            for fraction in &fractions {
                let (num, den) = fraction.split_once('/').unwrap();
                let mut put = |value: &str| {
                    let (leaf, fact) = names.next().unwrap();
                    match facts.set_fact(leaf, fact, Input::Text(value)) {
                        // A denominator that two terms share is declared once.
                        Ok(()) => {}
                        Err(error) => panic!("{item} {leaf} {fact}: {error}"),
                    }
                };
                put(num);
                put(den);
            }
            let card =
                score(facts, ScoreOptions::default()).unwrap_or_else(|error| panic!("{item}: {error}"));
            Points::round(&card.points(node.id()).unwrap().exact(), rounding).unwrap()
        };
        assert_eq!(computed, published, "{} {}", row["unit"], row["item"]);
        checked += 1;
    }
    assert_eq!(checked, 15);
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn par_components_reconcile() {
    let rows = table("par-components.csv");
    let mut groups: BTreeMap<(String, String, String), Vec<&Row>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row["published_total"].is_empty() && row["reconciles"] != "n/a") {
        let key = (row["year"].clone(), row["unit"].clone(), row["level"].clone());
        groups.entry(key).or_default().push(row);
    }
    for (key, parts) in &groups {
        let points: Vec<Points> = parts.iter().map(|row| parse_points(&row["points"]).unwrap()).collect();
        let total = parse_points(&parts[0]["published_total"]).unwrap();
        let found = reconcile(total, &points, 2);
        assert_eq!(found.possible, parts[0]["reconciles"] != "NO", "{key:?}: {found:?}");
        if parts[0]["reconciles"] == "exact" {
            assert!(found.difference.is_zero(), "{key:?}");
        }
    }
    println!("PAR: {} published totals reconciled", groups.len());
    assert!(groups.len() >= 12);
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn day_facts_of_the_calendar() {
    let rows = table("vn-holidays.csv");
    let calendar = Calendar::vietnam();
    let kind = |row: &Row| match row["kind"].as_str() {
        "holiday" => DayKind::Holiday,
        "compensation" => DayKind::Compensation,
        "swap_off" => DayKind::SwapOff,
        "swap_work" => DayKind::SwapWork,
        other => panic!("unknown kind {other}"),
    };
    let mut listed = BTreeMap::new();
    for row in &rows {
        let date: NaiveDate = row["date"].parse().unwrap();
        let facts = calendar.explain(date).unwrap();
        if row["confidence"] == "proposed" || row["confidence"] == "estimated" {
            assert!(facts.working || facts.kind == DayKind::Weekend, "{date} is applied");
            assert!(facts.proposals.iter().any(|proposal| proposal.kind == kind(row)) || date.year() == 2027);
            continue;
        }
        assert_eq!(facts.kind, kind(row), "{date}");
        listed.insert(date, facts.kind);
    }
    // And nothing that is not listed is out of the ordinary.
    for date in "2015-01-01".parse::<NaiveDate>().unwrap().iter_days().take_while(|date| date.year() < 2027) {
        let facts = calendar.explain(date).unwrap();
        if !matches!(facts.kind, DayKind::Working | DayKind::Weekend) {
            assert!(listed.contains_key(&date), "{date} is {:?}", facts.kind);
        }
    }
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn lunar_days_of_199_years() {
    let rows = table("vn-lunar.csv");
    for row in &rows {
        let year = row["year"].parse().unwrap();
        assert_eq!(tet(year).unwrap().to_string(), row["tet_mung1"]);
        assert_eq!(hung_kings_day(year).unwrap().to_string(), row["gio_to_10_3"]);
    }
    assert_eq!(rows.len(), 199);
}
