//! A staged record of 88 sub-criteria: read, scored, written as a workbook, read back; forms merged.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use chiso::framework::Framework;
use chiso::scorecard::{Assessment, Evidence, Stage, Stamp, Subject};
use chiso::scoring::Facts;
use chiso::table::form::{FormFile, form_xlsx, import_forms};
use chiso::table::write::{read_summary, summary_xlsx};
use chiso::text::Lang;
use criterion::{Criterion, criterion_group, criterion_main};

fn record(framework: &Framework) -> Assessment {
    let subject = Subject { period: Some(2024), ..Subject::default() };
    let mut record = Assessment::new(framework, subject).unwrap();
    let facts = include_str!("../../examples/scorecard/facts.json");
    let facts = Facts::from_json(framework, facts).unwrap();
    let stamp = || Stamp::new("Sở Nội vụ", "2025-01-10").unwrap();
    record.declare(Stage::SelfScored, &facts, stamp()).unwrap();
    for leaf in framework.leaves().filter(|leaf| !leaf.is_survey()) {
        record.support(leaf.id(), Some(vec![Evidence::from("215/BC-UBND")]), None, stamp()).unwrap();
    }
    record.submit(stamp()).unwrap();
    record.accept(1, "total", stamp()).unwrap();
    record
}

fn benches(bench: &mut Criterion) {
    let framework = Framework::builtin("example-par-88").unwrap();
    let record = record(&framework);
    let json = record.to_json();
    let table = summary_xlsx(&record, Lang::Vi).unwrap();
    let form = form_xlsx(&record, None, Lang::Vi).unwrap();
    let mut group = bench.benchmark_group("record of 166 entries");
    group.bench_function("read from JSON, every entry checked", |b| {
        b.iter(|| Assessment::from_json(&framework, black_box(&json), "bench").unwrap());
    });
    group.bench_function("scored at a stage, with reasons", |b| {
        b.iter(|| black_box(&record).card(Stage::Appraised { round: 1 }).unwrap());
    });
    group.bench_function("summary as XLSX", |b| {
        b.iter(|| summary_xlsx(black_box(&record), Lang::Vi).unwrap())
    });
    group.bench_function("record back out of XLSX, table checked", |b| {
        b.iter(|| read_summary(&framework, black_box(&table), "bench.xlsx").unwrap());
    });
    group.bench_function("blank form as XLSX", |b| {
        b.iter(|| form_xlsx(black_box(&record), None, Lang::Vi).unwrap())
    });
    let empty = Assessment::new(&framework, record.subject().clone()).unwrap();
    let forms = vec![FormFile { name: "form.xlsx", bytes: &form }; 20];
    let stamp = Stamp::new("Sở Nội vụ", "2025-01-10").unwrap();
    group.bench_function("20 forms read and merged", |b| {
        b.iter(|| import_forms(&mut empty.clone(), black_box(&forms), &stamp).unwrap());
    });
}

criterion_group!(all, benches);
criterion_main!(all);
