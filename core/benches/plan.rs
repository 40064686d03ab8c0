//! A plan read, a log checked, a status on a day, and everything held against it.
#![allow(missing_docs, clippy::unwrap_used)]

use chiso::plan::{Log, LogEntry, Plan, PlanEvent, PlanEvidence, StatusOptions};
use criterion::{Criterion, criterion_group, criterion_main};

const PLAN: &str = include_str!("../data/plans/bac-giang-87-2024.toml");

fn plans(criterion: &mut Criterion) {
    let plan = Plan::builtin("bac-giang-87-2024").unwrap();
    let from = plan.from();
    // Half a year of reports on every task, by all that lead it: 807 lines move on every week.
    let mut entries = Vec::new();
    for week in 0..30_u64 {
        let date = from + chrono::Days::new(7 * week);
        entries.extend(plan.tasks().iter().map(|task| LogEntry::new(&task.id, date, PlanEvent::Progress)));
    }
    let log = Log::new(&plan, entries.clone()).unwrap();
    let on = plan.to();
    let status = log.status(on, StatusOptions::default()).unwrap();
    criterion.bench_function("plan: read and check Kế hoạch 87", |bencher| {
        bencher.iter(|| Plan::from_toml(PLAN, "bench").unwrap());
    });
    criterion.bench_function("plan: check a log of 660 entries on 20,000 lines", |bencher| {
        bencher.iter(|| Log::new(&plan, entries.clone()).unwrap());
    });
    criterion.bench_function("plan: status on a day", |bencher| {
        bencher.iter(|| log.status(on, StatusOptions::default()).unwrap());
    });
    criterion.bench_function("plan: judge targets and accounts of 240 agencies", |bencher| {
        bencher.iter(|| status.judge(&PlanEvidence::default()).unwrap());
    });
}

criterion_group!(benches, plans);
criterion_main!(benches);
