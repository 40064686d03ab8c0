//! Rules over columns: the arithmetic of `leaf`, in `f64`, a block of rows at a time.
#![allow(clippy::float_cmp, reason = "option places and bounds are compared as the exact evaluator does")]

use chrono::NaiveDate;

use super::columns::{MISSING, NEVER, NOT_APPLICABLE};
use crate::framework::{DueDate, Empty, Item, Measure, Node, Pick, Range, Rule, ScaleDirection};
use crate::number::Exact;

/// A rule with its constants as floats and its facts as places.
#[derive(Debug, Clone)]
pub(super) enum Kernel {
    Given,
    Choice { points: Vec<f64>, any: bool },
    Bands { of: Gauge, lines: Vec<(Interval, f64)>, otherwise: f64, empty: f64 },
    Proportional { terms: Vec<(Gauge, f64)>, floor: f64, full_at: f64, empty: Empty, min: f64, max: f64 },
    PerItem { items: Vec<Tally>, base: f64, cap: f64 },
    Deduction { start: f64, items: Vec<Tally>, steps: Vec<(Gauge, Vec<(Interval, f64)>)>, floor: f64 },
    Timeliness { date: usize, due: DueDay, lines: Vec<(Interval, f64)>, never: f64 },
    Answers { weights: Vec<f64>, least: f64, max: f64, empty: f64 },
    Share { of: Gauge, max: f64, empty: f64 },
    Rescale { origin: f64, slope: f64, least: f64 },
}

/// A measured number: a fact, or the ratio of two.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gauge {
    Value(usize),
    Ratio { num: usize, den: usize, may_exceed: bool },
}

#[derive(Debug, Clone)]
pub(super) struct Interval {
    low: f64,
    low_closed: bool,
    high: f64,
    high_closed: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Tally {
    fact: usize,
    origin: f64,
    sign: f64,
    every: f64,
    points: f64,
    cap: f64,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum DueDay {
    Day(f64),
    Fact(usize),
    /// It depends on the year scored, and none was given.
    Unknown,
}

impl Kernel {
    /// Points as they are given.
    pub(super) fn given() -> Kernel {
        Kernel::Given
    }

    pub(super) fn new(node: &Node, rule: &Rule, period: Option<i32>) -> Kernel {
        let place = |name: &str| node.facts().iter().position(|spec| spec.name == name).unwrap_or(usize::MAX);
        let gauge = |of: &Measure| match of {
            Measure::Value { fact, .. } => Gauge::Value(place(fact)),
            Measure::Ratio { num, den, may_exceed } => {
                Gauge::Ratio { num: place(num), den: place(den), may_exceed: *may_exceed }
            }
        };
        let tally = |item: &Item| Tally {
            fact: place(&item.count),
            origin: item.above.as_ref().or(item.below.as_ref()).map_or(0.0, Exact::to_f64),
            sign: if item.below.is_some() { -1.0 } else { 1.0 },
            every: item.every.to_f64(),
            points: item.points.to_f64(),
            cap: item.cap.as_ref().map_or(f64::INFINITY, Exact::to_f64),
        };
        let lines = |lines: &[(&Range, &Exact)]| -> Vec<(Interval, f64)> {
            lines.iter().map(|(range, points)| (Interval::new(range), points.to_f64())).collect()
        };
        let bands = |bands: &[crate::framework::Band]| {
            lines(&bands.iter().map(|band| (&band.when, &band.points)).collect::<Vec<_>>())
        };
        let (min, max) = (node.min().to_f64(), node.max().map_or(f64::INFINITY, Exact::to_f64));
        let or = |value: &Option<Exact>, default: f64| value.as_ref().map_or(default, Exact::to_f64);
        let empty_points = |empty: Empty| match empty {
            Empty::Zero => min,
            Empty::Full => max,
            Empty::NotApplicable => NOT_APPLICABLE,
            Empty::Refuse | Empty::Missing => MISSING,
        };
        match rule {
            Rule::Awarded {} => Kernel::Given,
            Rule::Choice { pick, options } => Kernel::Choice {
                points: options.iter().map(|option| option.points.to_f64()).collect(),
                any: *pick == Pick::Any,
            },
            Rule::Bands { of, lines, otherwise, empty } => Kernel::Bands {
                of: gauge(of),
                lines: bands(lines),
                otherwise: or(otherwise, MISSING),
                empty: empty_points(*empty),
            },
            Rule::Proportional { terms, floor, full_at, empty } => Kernel::Proportional {
                terms: terms.iter().map(|term| (gauge(&term.of), term.points.to_f64())).collect(),
                floor: or(floor, f64::NEG_INFINITY),
                full_at: or(full_at, 1.0),
                empty: *empty,
                min,
                max,
            },
            Rule::PerItem { items, base, cap } => Kernel::PerItem {
                items: items.iter().map(tally).collect(),
                base: or(base, 0.0),
                cap: or(cap, max),
            },
            Rule::Deduction { start, items, steps, floor } => Kernel::Deduction {
                start: or(start, if max.is_finite() { max } else { 0.0 }),
                items: items.iter().map(tally).collect(),
                steps: steps.iter().map(|step| (gauge(&step.of), bands(&step.lines))).collect(),
                floor: or(floor, min),
            },
            Rule::Timeliness { due, lines: steps, never } => Kernel::Timeliness {
                date: place("date"),
                due: match (due, due.day(period)) {
                    (DueDate::Fact(name), _) => DueDay::Fact(place(name)),
                    (_, Some(day)) => DueDay::Day(days(day)),
                    (_, None) => DueDay::Unknown,
                },
                lines: lines(&steps.iter().map(|line| (&line.late, &line.points)).collect::<Vec<_>>()),
                never: or(never, MISSING),
            },
            Rule::Survey { of: Some(of), empty, .. } => {
                Kernel::Share { of: gauge(of), max, empty: empty_points(*empty) }
            }
            Rule::Survey { answers, least, empty, .. } => Kernel::Answers {
                weights: answers.iter().map(|answer| answer.weight.to_f64()).collect(),
                least: least.map_or(1.0, f64::from),
                max,
                empty: empty_points(*empty),
            },
            Rule::Rescale { min: low, max: high, to: [least, most], direction } => {
                let (low, high) = (low.to_f64(), high.to_f64());
                let slope = (most.to_f64() - least.to_f64()) / (high - low);
                match direction {
                    ScaleDirection::Positive => Kernel::Rescale { origin: low, slope, least: least.to_f64() },
                    ScaleDirection::Negative => {
                        Kernel::Rescale { origin: high, slope: -slope, least: least.to_f64() }
                    }
                }
            }
        }
    }

    /// Fills `out` from the columns of the rule's facts.
    pub(super) fn run(&self, facts: &[&[f64]], out: &mut [f64]) {
        match self {
            Kernel::Given => each(out, facts, 0, |value| value),
            Kernel::Choice { points, any: false } => each(out, facts, 0, |value| pick(points, value)),
            Kernel::Choice { points, any: true } => each(out, facts, 0, |value| pick_any(points, value)),
            Kernel::Bands { of, lines, otherwise, empty } => {
                of.run(facts, out, *empty, |value| first(lines, value).unwrap_or(*otherwise));
            }
            Kernel::Proportional { terms, floor, full_at, empty, min, max } => {
                let mut ratios = vec![0.0; out.len()];
                let mut ratio = vec![0.0; out.len()];
                for (of, points) in terms {
                    // An empty denominator shows as −1, which no ratio of counts is.
                    of.run(facts, &mut ratio, -1.0, |value| value);
                    for ((out, ratios), ratio) in out.iter_mut().zip(&mut ratios).zip(&ratio) {
                        let (gain, share) = match (*ratio < 0.0, empty) {
                            (false, _) => (ratio * points, *ratio),
                            (true, Empty::Zero) => (0.0, 0.0),
                            (true, Empty::Full) => (*points, 0.0),
                            (true, Empty::NotApplicable) => (NOT_APPLICABLE, f64::INFINITY),
                            (true, _) => (MISSING, 0.0),
                        };
                        *out += gain;
                        *ratios += share;
                    }
                }
                for (out, ratios) in out.iter_mut().zip(&ratios) {
                    let points = *out / full_at;
                    *out = if *ratios < *floor {
                        *min
                    } else if points > *max {
                        *max
                    } else {
                        points
                    };
                }
            }
            Kernel::PerItem { items, base, cap } => {
                out.fill(*base);
                items.iter().for_each(|item| item.add(facts, out, 1.0));
                out.iter_mut().filter(|points| **points > *cap).for_each(|points| *points = *cap);
            }
            Kernel::Deduction { start, items, steps, floor } => {
                out.fill(*start);
                items.iter().for_each(|item| item.add(facts, out, -1.0));
                let mut taken = vec![0.0; out.len()];
                for (of, lines) in steps {
                    of.run(facts, &mut taken, 0.0, |value| {
                        if value.is_nan() { MISSING } else { first(lines, value).unwrap_or(0.0) }
                    });
                    out.iter_mut().zip(&taken).for_each(|(points, taken)| *points -= taken);
                }
                out.iter_mut().filter(|points| **points < *floor).for_each(|points| *points = *floor);
            }
            Kernel::Timeliness { date, due, lines, never } => {
                let score = |date: f64, due: f64| {
                    if date == NEVER { *never } else { first(lines, date - due).unwrap_or(MISSING) }
                };
                match due {
                    DueDay::Day(due) => each(out, facts, *date, |date| score(date, *due)),
                    DueDay::Fact(due) => both(out, facts, *date, *due, score),
                    DueDay::Unknown => each(out, facts, *date, |date| score(date, MISSING)),
                }
            }
            Kernel::Answers { weights, least, max, empty } => {
                let mut total = vec![0.0; out.len()];
                for (column, weight) in facts.iter().zip(weights) {
                    for ((out, total), count) in out.iter_mut().zip(&mut total).zip(*column) {
                        *out += count * weight;
                        *total += count;
                    }
                }
                for (out, total) in out.iter_mut().zip(&total) {
                    *out = if *total < *least { *empty } else { *out * max / total };
                }
            }
            Kernel::Share { of, max, empty } => of.run(facts, out, *empty, |share| {
                let points = share * max;
                if points > *max { *max } else { points }
            }),
            Kernel::Rescale { origin, slope, least } => {
                each(out, facts, 0, |value| least + slope * (value - origin));
            }
        }
    }
}

fn each(out: &mut [f64], facts: &[&[f64]], fact: usize, score: impl Fn(f64) -> f64) {
    let column = facts.get(fact).copied().unwrap_or_default();
    out.iter_mut().zip(column).for_each(|(out, value)| *out = score(*value));
}

fn both(out: &mut [f64], facts: &[&[f64]], a: usize, b: usize, score: impl Fn(f64, f64) -> f64) {
    let (a, b) = (facts.get(a).copied().unwrap_or_default(), facts.get(b).copied().unwrap_or_default());
    out.iter_mut().zip(a.iter().zip(b)).for_each(|(out, (a, b))| *out = score(*a, *b));
}

/// The points of the option at a place; NaN for a place there is none.
fn pick(points: &[f64], place: f64) -> f64 {
    let mut at = 0.0;
    let mut picked = MISSING;
    for points in points {
        if place == at {
            picked = *points;
        }
        at += 1.0;
    }
    picked
}

/// The sum over the options whose bit is set.
fn pick_any(points: &[f64], bits: f64) -> f64 {
    let (mut rest, mut sum) = (bits, 0.0);
    for points in points {
        let half = (rest / 2.0).floor();
        sum += (rest - 2.0 * half) * points;
        rest = half;
    }
    if rest == 0.0 { sum } else { MISSING }
}

fn first(lines: &[(Interval, f64)], value: f64) -> Option<f64> {
    lines.iter().find(|(interval, _)| interval.contains(value)).map(|(_, points)| *points).or({
        // No interval holds NaN; keep it missing rather than let `otherwise` answer.
        if value.is_nan() { Some(MISSING) } else { None }
    })
}

impl Interval {
    fn new(range: &Range) -> Interval {
        let end = |end: &Option<crate::framework::RangeEnd>, open: f64| match end {
            Some(end) => (end.at.to_f64(), end.closed),
            None => (open, true),
        };
        let (low, low_closed) = end(&range.low, f64::NEG_INFINITY);
        let (high, high_closed) = end(&range.high, f64::INFINITY);
        Interval { low, low_closed, high, high_closed }
    }

    fn contains(&self, value: f64) -> bool {
        (value > self.low || (self.low_closed && value == self.low))
            && (value < self.high || (self.high_closed && value == self.high))
    }
}

impl Gauge {
    fn run(self, facts: &[&[f64]], out: &mut [f64], empty: f64, score: impl Fn(f64) -> f64) {
        match self {
            Gauge::Value(fact) => each(out, facts, fact, score),
            Gauge::Ratio { num, den, may_exceed } => both(out, facts, num, den, |num, den| {
                if num > den && (!may_exceed || den == 0.0) {
                    // More done than there was to do: no result rather than a guess.
                    MISSING
                } else if den == 0.0 {
                    empty
                } else {
                    score(num / den)
                }
            }),
        }
    }
}

impl Tally {
    /// Adds whole items × points × sign.
    fn add(&self, facts: &[&[f64]], out: &mut [f64], sign: f64) {
        let column = facts.get(self.fact).copied().unwrap_or_default();
        for (out, value) in out.iter_mut().zip(column) {
            let whole = ((value - self.origin) * self.sign / self.every).floor();
            let points = if whole < 0.0 { 0.0 } else { whole * self.points };
            *out += sign * if points > self.cap { self.cap } else { points };
        }
    }
}

/// Days since 1970-01-01.
fn days(day: NaiveDate) -> f64 {
    let epoch = NaiveDate::default();
    i32::try_from((day - epoch).num_days()).map_or(MISSING, f64::from)
}
