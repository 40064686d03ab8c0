//! Working days added and counted over arrays; scalar calls; building a calendar.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use chiso::calendar::{Calendar, Start};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const ROWS: usize = 1_000_000;

/// Days of 2015 to 2026 and counts of 1 to 30, the same in every run.
fn rows() -> (Vec<i32>, Vec<i32>) {
    let mut state = 1u32;
    let mut next = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i32::try_from((u64::from(state) * u64::from(below)) >> 32).unwrap_or(0)
    };
    (0..ROWS).map(|_| (16_436 + next(4_300), 1 + next(30))).unzip()
}

fn arrays(criterion: &mut Criterion) {
    let calendar = Calendar::vietnam();
    let (starts, counts) = rows();
    let mut due = vec![0; ROWS];
    let mut group = criterion.benchmark_group("calendar");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("add 1..30, an array", |bench| {
        bench.iter(|| {
            calendar.add_working_days_bulk(&starts, &counts, &mut due, None, Start::Excluded).unwrap()
        });
    });
    calendar.add_working_days_bulk(&starts, &counts, &mut due, None, Start::Excluded).unwrap();
    let mut days = vec![0; ROWS];
    group.bench_function("count, an array", |bench| {
        bench.iter(|| {
            calendar.count_working_days_bulk(&starts, &due, &mut days, None, Start::Excluded).unwrap()
        });
    });
    group.finish();
}

fn single(criterion: &mut Criterion) {
    let calendar = Calendar::vietnam();
    let start = "2024-04-26".parse().unwrap();
    let overlay = chiso::calendar::Overlay::from_toml(
        "[calendar]\nid = \"empty\"\ntitle = { vi = \"Trống\", en = \"Empty\" }\n",
        "empty.toml",
    );
    let overlay = overlay.unwrap();
    criterion.bench_function("calendar/due, one", |bench| {
        bench.iter(|| calendar.due(black_box(start), black_box(5), Start::Excluded).unwrap());
    });
    criterion.bench_function("calendar/build with an overlay", |bench| {
        bench.iter(|| calendar.with_overlay(&overlay).unwrap());
    });
}

criterion_group!(benches, arrays, single);
criterion_main!(benches);
