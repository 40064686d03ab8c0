//! What a list of lines leaves open: overlaps, gaps, open ends, a maximum no line reaches.

use chrono::{Datelike, NaiveDate};

use super::doubt::RowDoubt;
use super::list::{Node, Outcome};
use super::reading::{Gauge, Reading, Time};
use crate::framework::{DueDate, Range, RangeEnd};
use crate::number::Exact;

/// Adds the doubts about a list to its lines and to its node.
/// `texts` are the conditions of the lines as printed.
pub(super) fn check(node: &Node<'_>, texts: &[&str], outcome: &mut Outcome) {
    bands(texts, outcome);
    times(node, outcome);
    points(node, outcome);
}

/// A line's values on one scale: the ends of a range, in whole steps where only whole things count.
struct Piece {
    line: usize,
    range: Range,
}

fn bands(texts: &[&str], outcome: &mut Outcome) {
    let mut gauges: Vec<Gauge> = Vec::new();
    let mut pieces: Vec<(Gauge, Piece)> = Vec::new();
    let mut settled = false;
    for (line, one) in outcome.lines.iter().enumerate() {
        match one.read.as_ref().map(|(_, reading)| reading) {
            Some(Reading::Band { of, when, .. } | Reading::Formula { when: Some((of, when)), .. }) => {
                if !gauges.contains(of) {
                    gauges.push(of.clone());
                }
                pieces.push((of.clone(), Piece { line, range: when.clone() }));
            }
            // These cover what the bands leave out, or begin where they end.
            Some(
                Reading::Otherwise { .. } | Reading::Minus { .. } | Reading::PerItem { .. } | Reading::Text,
            ) => settled = true,
            _ => {}
        }
    }
    let worded = outcome.lines.iter().any(|line| matches!(line.read, Some((_, Reading::Choice { .. }))));
    for gauge in gauges {
        let whole = gauge == Gauge::Count;
        let mut own: Vec<Piece> = Vec::new();
        for (of, piece) in &pieces {
            if *of == gauge {
                let range = if whole { in_steps(&piece.range) } else { piece.range.clone() };
                own.push(Piece { line: piece.line, range });
            }
        }
        overlaps(&own, outcome);
        if settled {
            continue;
        }
        gaps(&own, whole, outcome);
        low_end(&own, &gauge, worded, outcome);
        high_end(&own, &gauge, worded, texts, outcome);
    }
}

/// A range of whole things with both ends closed.
fn in_steps(range: &Range) -> Range {
    let low = range.low.as_ref().map(|end| {
        let up = -&(-&end.at).floor();
        let at = if end.closed || up != end.at { up } else { &up + &Exact::ONE };
        RangeEnd { at, closed: true }
    });
    let high = range.high.as_ref().map(|end| {
        let down = end.at.floor();
        let at = if end.closed || down != end.at { down } else { &down - &Exact::ONE };
        RangeEnd { at, closed: true }
    });
    Range { low, high }
}

fn doubt(outcome: &mut Outcome, line: usize, doubt: RowDoubt) {
    if let Some(line) = outcome.lines.get_mut(line) {
        line.doubts.push(doubt);
    }
}

fn overlaps(pieces: &[Piece], outcome: &mut Outcome) {
    for (at, piece) in pieces.iter().enumerate() {
        for other in pieces.iter().skip(at + 1) {
            if piece.range.overlaps(&other.range) {
                doubt(outcome, piece.line, RowDoubt::Overlap);
                doubt(outcome, other.line, RowDoubt::Overlap);
            }
        }
    }
}

fn sorted(pieces: &[Piece]) -> Vec<&Piece> {
    let mut sorted: Vec<&Piece> = pieces.iter().collect();
    sorted.sort_by(|a, b| {
        let low = |piece: &Piece| piece.range.low.as_ref().map(|end| (end.at.clone(), !end.closed));
        low(a).cmp(&low(b))
    });
    sorted
}

/// Values between two neighbouring pieces that belong to neither.
fn gaps(pieces: &[Piece], whole: bool, outcome: &mut Outcome) {
    let sorted = sorted(pieces);
    let mut reach: Option<(&Piece, &RangeEnd)> = None;
    for (at, piece) in sorted.iter().enumerate() {
        if let (Some((before, high)), Some(low), true) = (reach, &piece.range.low, at > 0) {
            let apart = if whole {
                &high.at + &Exact::ONE < low.at
            } else {
                high.at < low.at || (high.at == low.at && !high.closed && !low.closed)
            };
            if apart {
                doubt(outcome, before.line, RowDoubt::Gap);
                doubt(outcome, piece.line, RowDoubt::Gap);
            }
        }
        match (&piece.range.high, reach) {
            (None, _) => return,
            (Some(high), Some((_, most))) if (&high.at, high.closed) <= (&most.at, most.closed) => {}
            (Some(high), _) => reach = Some((piece, high)),
        }
    }
}

/// Nothing is said below the lowest line.
fn low_end(pieces: &[Piece], gauge: &Gauge, worded: bool, outcome: &mut Outcome) {
    let sorted = sorted(pieces);
    let Some(first) = sorted.first() else { return };
    let Some(low) = &first.range.low else { return };
    let least = low.at.is_zero() || low.at.is_negative();
    let covered = *gauge != Gauge::Change && least && low.closed;
    if !covered && !worded {
        doubt(outcome, first.line, RowDoubt::OpenEnd);
    }
}

/// Nothing is said above the highest line.
fn high_end(pieces: &[Piece], gauge: &Gauge, worded: bool, texts: &[&str], outcome: &mut Outcome) {
    if pieces.iter().any(|piece| piece.range.high.is_none()) {
        return;
    }
    let highest = pieces
        .iter()
        .filter_map(|piece| piece.range.high.as_ref().map(|high| (&high.at, high.closed, piece.line)));
    let Some((at, closed, line)) = highest.max() else { return };
    let full = *gauge == Gauge::Ratio && (*at > Exact::ONE || (*at == Exact::ONE && closed));
    // "Mở cả 7 ngày": there are no more.
    let text = texts.get(line).map(|text| text.to_lowercase()).unwrap_or_default();
    let all = text.split_whitespace().any(|word| matches!(word, "cả" | "đủ" | "tất" | "toàn"));
    if !full && !worded && !all {
        doubt(outcome, line, RowDoubt::OpenEnd);
    }
}

/// Days late, days since an event, and dates, each on its own scale of whole days.
fn times(node: &Node<'_>, outcome: &mut Outcome) {
    let mut scales: [Vec<Piece>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    let mut settled = false;
    let mut printed: Vec<bool> = Vec::new();
    for (line, one) in outcome.lines.iter().enumerate() {
        match one.read.as_ref().map(|(_, reading)| reading) {
            Some(Reading::When { times, .. }) => {
                for time in times {
                    let Some((scale, range)) = days(time, node.year, &mut printed) else { continue };
                    if let Some(scale) = scales.get_mut(scale) {
                        scale.push(Piece { line, range: in_steps(&range) });
                    }
                }
            }
            Some(Reading::Otherwise { .. } | Reading::Minus { .. } | Reading::Text) => settled = true,
            _ => {}
        }
    }
    let mixed_years = printed.contains(&true) && printed.contains(&false);
    for (scale, pieces) in scales.iter().enumerate() {
        if pieces.is_empty() || (scale == 2 && mixed_years) {
            continue;
        }
        overlaps(pieces, outcome);
        if settled {
            continue;
        }
        gaps(pieces, true, outcome);
        let worded = outcome.lines.iter().any(|line| matches!(&line.read, Some((_, Reading::Choice { .. }))));
        let open = pieces.iter().all(|piece| piece.range.high.is_some());
        let last = pieces.iter().max_by(|a, b| {
            let high = |piece: &Piece| piece.range.high.as_ref().map(|end| end.at.clone());
            high(a).cmp(&high(b))
        });
        let year_end = scale == 2 && ends_with_year(outcome);
        if let (true, false, Some(last)) = (open && !year_end, worded, last) {
            doubt(outcome, last.line, RowDoubt::OpenEnd);
        }
    }
}

/// Whether the last day named is that of the year assessed.
fn ends_with_year(outcome: &Outcome) -> bool {
    outcome.lines.iter().any(|line| match &line.read {
        Some((_, Reading::When { times, .. })) => times.iter().any(|time| {
            matches!(
                time,
                Time::Between(_, DueDate::InYear { month: 12, day: 31, .. })
                    | Time::By(DueDate::InYear { month: 12, day: 31, .. })
            )
        }),
        _ => false,
    })
}

/// The scale of a time and its days.
fn days(time: &Time, year: Option<i32>, printed: &mut Vec<bool>) -> Option<(usize, Range)> {
    let closed = |at: Exact| Some(RangeEnd { at, closed: true });
    let mut number = |due: &DueDate| {
        printed.push(matches!(due, DueDate::Day(_)));
        day_number(due, year)
    };
    let step = |at: Exact, days: i64| &at + &Exact::from(days);
    Some(match time {
        Time::OnTime => (0, Range { low: None, high: closed(Exact::ZERO) }),
        Time::Late(range) => {
            // "trễ dưới 05 ngày" begins with the first late day.
            let low = range.low.clone().or_else(|| closed(Exact::ONE));
            (0, Range { low, high: range.high.clone() })
        }
        Time::Elapsed(range) => (1, range.clone()),
        Time::By(day) => (2, Range { low: None, high: closed(number(day)?) }),
        Time::Before(day) => (2, Range { low: None, high: closed(step(number(day)?, -1)) }),
        Time::After(day) => (2, Range { low: closed(step(number(day)?, 1)), high: None }),
        Time::From(day) => (2, Range { low: closed(number(day)?), high: None }),
        Time::Between(first, last) => (2, Range { low: closed(number(first)?), high: closed(number(last)?) }),
        Time::Never => return None,
    })
}

/// Days from a fixed one; a day without a year is taken in the year assessed, else in a common year.
fn day_number(due: &DueDate, year: Option<i32>) -> Option<Exact> {
    let base = NaiveDate::default();
    let day = due.day(Some(year.unwrap_or(2023)))?;
    debug_assert!(day.year() > 0);
    Some(Exact::from((day - base).num_days()))
}

/// Points above the maximum, and a maximum that nothing reaches.
fn points(node: &Node<'_>, outcome: &mut Outcome) {
    let Some(max) = node.max else { return };
    let mut reach = Reach::Unknown;
    let mut sum = Exact::ZERO;
    let mut above = Vec::new();
    for (line, one) in outcome.lines.iter().enumerate() {
        let Some((_, reading)) = &one.read else { continue };
        let most = match reading {
            Reading::Add { points, .. } => {
                sum = &sum + points;
                Some(sum.clone())
            }
            Reading::PerItem { cap: Some(cap), .. }
            | Reading::BaseAndStep { cap: Some(cap), .. }
            | Reading::PerClass { cap: Some(cap), .. } => Some(cap.clone()),
            Reading::Awarded { high, .. } => Some(high.clone()),
            Reading::Formula { formula, cap, .. } => match (cap, formula.as_term()) {
                (Some(cap), _) => Some(cap.clone()),
                (None, Some((_, points))) => Some(points),
                (None, None) => {
                    reach = Reach::Enough;
                    None
                }
            },
            other => match other.points() {
                Some(points) => Some(points.clone()),
                None => {
                    // Deductions begin at the maximum, and what is not capped can reach it.
                    let silent = matches!(
                        other,
                        Reading::Let { .. }
                            | Reading::NotApplicable { .. }
                            | Reading::Cap { .. }
                            | Reading::Floor { .. }
                            | Reading::Continues { .. }
                            | Reading::Plus { .. }
                    );
                    if !silent {
                        reach = Reach::Enough;
                    }
                    None
                }
            },
        };
        let Some(most) = most else { continue };
        if most > *max {
            above.push(line);
        }
        reach = match reach {
            Reach::Enough => Reach::Enough,
            _ if most >= *max => Reach::Enough,
            _ => Reach::Below,
        };
    }
    for line in above {
        if !node.bonus {
            doubt(outcome, line, RowDoubt::AboveMax);
        }
    }
    if reach == Reach::Below && outcome.own.is_none() && !node.bonus && !node.penalty {
        outcome.doubts.push(RowDoubt::MaxNotReached);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Unknown,
    Below,
    Enough,
}
