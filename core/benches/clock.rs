//! Speed of the working-hours clock, beside the crate `workclock` in the same run, and of registers of dossiers.
//!
//! Bars: 30 ns for a due moment on the working-hours clock in bulk, 20 million dossiers a second on one core.
//! The rival cannot express worked Saturdays, so it counts an easier calendar.
#![allow(missing_docs, clippy::expect_used, clippy::print_stdout)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chiso::calendar::Calendar;
use chiso::dossier::DossierClock;
use chiso::dossier::{ClockOptions, DossierEvent, Dossiers, EventKind, Granularity, NO_MOMENT, classify};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const ROWS: usize = 1_000_000;
const RIVAL_ROWS: usize = 2_000;
/// 2019-01-01T00:00:00.
const FIRST: i64 = 1_546_300_800;

/// Moments of five years at all hours, and up to 30 days of working time, in an order no branch predictor knows.
fn input(rows: usize) -> (Vec<i64>, Vec<i64>) {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |below: i64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        i64::try_from(state >> 1).unwrap_or(0) % below
    };
    (0..rows).map(|_| (FIRST + random(5 * 365 * 86_400), 1 + random(30 * 27_000))).unzip()
}

fn rival() -> workclock::Schedule {
    use jiff::civil::{date, time};
    use workclock::{Holidays, Schedule, Weekdays, WorkDay};
    let calendar = Calendar::vietnam();
    let days = calendar.first().iter_days().take_while(|day| day.to_string().as_str() < "2027");
    let days = days.filter(|day| day.to_string().as_str() > "2019");
    let off = days.filter(|day| !calendar.is_working_day(*day).expect("in the calendar"));
    let dates = off.map(|day| {
        let part = |format: &str| day.format(format).to_string().parse::<i16>().expect("a number");
        let small = |format: &str| i8::try_from(part(format)).expect("small");
        date(part("%Y"), small("%m"), small("%d"))
    });
    Schedule::builder()
        .rule(WorkDay::new(time(7, 30, 0, 0), time(11, 30, 0, 0), Weekdays::MON_TO_FRI))
        .rule(WorkDay::new(time(13, 30, 0, 0), time(17, 0, 0, 0), Weekdays::MON_TO_FRI))
        .rule(Holidays::new(dates.filter(|date| date.weekday().to_monday_one_offset() < 6)))
        .build()
        .expect("a schedule")
}

fn working_hours(criterion: &mut Criterion) {
    let calendar = Calendar::vietnam();
    let hours = calendar.working_hours();
    let (starts, counts) = input(ROWS);
    let ends = hours.add_all(&starts, &counts).expect("in the calendar").values;
    let mut group = criterion.benchmark_group("working hours");
    group.throughput(Throughput::Elements(ROWS as u64)).sample_size(20);
    group.bench_function("add, bulk", |bench| bench.iter(|| hours.add_all(black_box(&starts), &counts)));
    group
        .bench_function("between, bulk", |bench| bench.iter(|| hours.between_all(black_box(&starts), &ends)));

    let schedule = rival();
    let rows: Vec<_> = starts
        .iter()
        .zip(&counts)
        .take(RIVAL_ROWS)
        .map(|(start, count)| {
            (jiff::Timestamp::from_second(*start).expect("a time"), jiff::SignedDuration::from_secs(*count))
        })
        .collect();
    group.throughput(Throughput::Elements(RIVAL_ROWS as u64));
    group.bench_function("add, crate workclock", |bench| {
        bench.iter(|| {
            rows.iter().map(|(start, count)| schedule.add(*start, *count)).filter(Result::is_ok).count()
        });
    });
    group.finish();

    let ours = best(|| hours.add_all(black_box(&starts), &counts).map_or(0, |ends| ends.values.len()));
    let theirs = best(|| rows.iter().filter(|(start, count)| schedule.add(*start, *count).is_ok()).count());
    println!("add working time: {ours:.1} ns, workclock {theirs:.0} ns, ratio {:.0}", theirs / ours);
}

/// Nanoseconds for one row in the best of five runs.
fn best(run: impl Fn() -> usize) -> f64 {
    let once = || {
        let start = Instant::now();
        let rows = black_box(run());
        (start.elapsed(), rows)
    };
    let (time, rows) = (0..5).map(|_| once()).min().unwrap_or((Duration::ZERO, 1));
    time.as_secs_f64() * 1e9 / f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}

fn registers(criterion: &mut Criterion) {
    let calendar = Calendar::vietnam();
    let (received, spans) = input(ROWS);
    let limits: Vec<i32> = spans.iter().map(|span| i32::try_from(span % 30 + 1).unwrap_or(1)).collect();
    let done: Vec<i64> = received
        .iter()
        .zip(&spans)
        .map(|(received, span)| if span % 5 == 0 { NO_MOMENT } else { received + span * 4 })
        .collect();
    let paused: Vec<i32> = spans.iter().map(|span| i32::try_from(span % 40 / 30 * 3).unwrap_or(0)).collect();
    let register = Dossiers {
        received: &received,
        limits: &limits,
        done: &done,
        paused_days: &paused,
        ..Dossiers::default()
    };
    let as_of = "2024-12-20T23:59:59".parse().expect("a moment");
    let options = ClockOptions::default();
    let mut group = criterion.benchmark_group("dossiers");
    group.throughput(Throughput::Elements(ROWS as u64)).sample_size(20);
    for granularity in Granularity::ALL {
        group.bench_function(format!("classify, {granularity:?}"), |bench| {
            bench.iter(|| classify(black_box(&register), &calendar, &options, as_of, granularity));
        });
    }
    group.finish();
    let each = best(|| {
        classify(black_box(&register), &calendar, &options, as_of, Granularity::Date)
            .map_or(0, |found| found.classes.len())
    });
    println!("classify dossiers by date: {:.0} million a second", 1e3 / each);
}

fn one_dossier(criterion: &mut Criterion) {
    let calendar = Calendar::vietnam();
    let moment = |text: &str| text.parse().expect("a moment");
    let limit = Some("05 ngày làm việc".parse().expect("a limit"));
    let mut clock = DossierClock::new(limit, moment("2024-02-05T09:00"), &calendar, ClockOptions::default())
        .expect("a clock");
    for (kind, at) in [
        (EventKind::Paused, "2024-02-06T09:00"),
        (EventKind::Resumed, "2024-02-15T09:00"),
        (EventKind::Paused, "2024-02-16T09:00"),
        (EventKind::Resumed, "2024-02-19T09:00"),
        (EventKind::Finished, "2024-02-22T09:00"),
    ] {
        clock.record(DossierEvent::new(kind, moment(at))).expect("an event in its place");
    }
    let as_of = moment("2024-02-23T00:00");
    criterion.bench_function("one dossier, due", |bench| bench.iter(|| clock.due(black_box(as_of))));
    criterion.bench_function("one dossier, status", |bench| bench.iter(|| clock.status(black_box(as_of))));
}

criterion_group!(benches, working_hours, registers, one_dossier);
criterion_main!(benches);
