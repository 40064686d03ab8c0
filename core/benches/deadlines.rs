//! What reading phrases and counting limits costs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;

use chiso::deadline::{Deadline, DeadlineRules, Limit, LimitRules};
use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};

const PHRASES: [(&str, &str); 5] = [
    ("a day", "trước ngày 30/12/2024"),
    ("ongoing", "Thường xuyên"),
    ("a quarter", "Quý IV/2024"),
    ("a limit", "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"),
    ("recurring", "Hằng quý, trước ngày 20 của tháng cuối quý"),
];

fn phrases(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("read");
    for (name, text) in PHRASES {
        group.bench_function(name, |bench| bench.iter(|| Deadline::of(black_box(text), None)));
    }
    group.finish();
}

fn limits(bench: &mut Criterion) {
    let (rules, day) = (LimitRules::default(), NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day"));
    let moment = day.and_hms_opt(9, 30, 0).expect("a moment");
    let mut group = bench.benchmark_group("due");
    for text in ["05 ngày làm việc", "15 ngày", "01 tháng", "16 giờ làm việc"] {
        let limit: Limit = text.parse().expect("a limit");
        group.bench_function(text, |bench| bench.iter(|| limit.due(black_box(moment), &rules)));
    }
    group.finish();
    let monthly = Deadline::of("trước ngày 20 hằng tháng", None).expect("a phrase");
    let rules = DeadlineRules::default();
    bench.bench_function("next due", |bench| bench.iter(|| monthly.next_due(black_box(day), &rules)));
}

criterion_group!(benches, phrases, limits);
criterion_main!(benches);
