//! Speed of scoring: 63 units × 97 rules, every node with its reason, on one core.
//!
//! Rivals take 7.3 ms (OpenFisca) and 31 ms (zen) for the same size; the bar is 1 ms.
#![allow(missing_docs, clippy::expect_used)]

use std::fmt::Write;
use std::hint::black_box;

use chiso::framework::Framework;
use chiso::scoring::{Columns, Facts, Input, ScoreOptions, score};
use criterion::{Criterion, criterion_group, criterion_main};

const UNITS: i64 = 63;
const LEAVES: usize = 97;

/// A made-up set of 8 areas and 97 leaves that uses the kinds of rules official sets use.
fn framework() -> Framework {
    let mut text = String::from(
        "[framework]\nid = \"bench\"\nindex = \"BENCH\"\ntitle = { vi = \"Đo\", en = \"Bench\" }\nvalid = { from = 2024 }\n\
         status = \"illustration\"\nlevels = [\"area\", \"criterion\"]\nsource = { ref = \"bench\", confidence = \"high\" }\n\
         rounding = { places = 2, mode = \"half-up\" }\nmax = \"97\"\n",
    );
    for area in 0..8 {
        let leaves = (0..LEAVES).filter(|leaf| leaf % 8 == area).count();
        let _ = writeln!(
            text,
            "[[node]]\nid = \"{area}\"\nname = {{ vi = \"a\", en = \"a\" }}\nmax = \"{leaves}\""
        );
    }
    for leaf in 0..LEAVES {
        let rule = match leaf % 4 {
            0 => {
                r#"{ kind = "choice", options = [{ id = "y", label = { vi = "có", en = "yes" }, points = "1" }, { id = "n", label = { vi = "không", en = "no" }, points = "0" }] }"#
            }
            1 => {
                r#"{ kind = "bands", of = { num = "done", den = "all" }, lines = [{ when = ">= 0.9", points = "1" }, { when = "[0.7, 0.9)", points = "0.5" }], otherwise = "0" }"#
            }
            2 => {
                r#"{ kind = "proportional", terms = [{ of = { num = "done", den = "all" }, points = "1" }] }"#
            }
            _ => r#"{ kind = "per-item", items = [{ count = "n", points = "0.25" }] }"#,
        };
        let _ = writeln!(
            text,
            "[[node]]\nid = \"{}.{leaf}\"\nname = {{ vi = \"a\", en = \"a\" }}\nmax = \"1\"\nrule = {rule}",
            leaf % 8
        );
    }
    Framework::from_toml(&text, "bench").expect("a framework that adds up")
}

fn facts(framework: &Framework, unit: i64) -> Facts {
    let mut facts = Facts::new(framework);
    for leaf in 0..LEAVES {
        let id = format!("{}.{leaf}", leaf % 8);
        let step = i64::try_from(leaf).unwrap_or(0);
        match leaf % 4 {
            0 => facts.set(&id, Input::Text(if (step + unit) % 3 == 0 { "n" } else { "y" })),
            3 => facts.set(&id, Input::Number((unit % 7).into())),
            _ => facts.set_fact(&id, "done", Input::Number((100 + unit * 7 + step).into())).and_then(|()| {
                facts.set_fact(&id, "all", Input::Number((601 + unit * 11 + step * 3).into()))
            }),
        }
        .expect("facts of the rule's kind");
    }
    facts
}

fn scoring(criterion: &mut Criterion) {
    let framework = framework();
    let declared: Vec<Facts> = (0..UNITS).map(|unit| facts(&framework, unit)).collect();
    criterion.bench_function("score 63 units x 97 rules with reasons", |bencher| {
        bencher.iter_batched(
            || declared.clone(),
            |declared| {
                let cards = declared.into_iter().map(|facts| score(facts, ScoreOptions::default()));
                cards.collect::<Result<Vec<_>, _>>().map(black_box)
            },
            criterion::BatchSize::SmallInput,
        );
    });
}

/// A population, totals only: the bar is 1 µs a card and core.
fn population(criterion: &mut Criterion) {
    const ROWS: usize = 20_000;
    let framework = framework();
    let mut inputs = Vec::new();
    let mut values = Vec::new();
    for node in framework.leaves() {
        for fact in node.facts() {
            inputs.push((node.id(), fact.name.as_str()));
            let value = match fact.name.as_str() {
                "choice" => 1.0,
                "done" => 300.0,
                "all" => 401.0,
                _ => 3.0,
            };
            values.push(vec![value; ROWS]);
        }
    }
    let columns = Columns::new(&framework, &inputs, None).expect("all inputs");
    let views: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
    let mut group = criterion.benchmark_group("columns");
    group.throughput(criterion::Throughput::Elements(ROWS as u64));
    group.bench_function("totals, 97 leaves", |bencher| bencher.iter(|| columns.totals(black_box(&views))));
    group.finish();
}

criterion_group!(benches, scoring, population);
criterion_main!(benches);
