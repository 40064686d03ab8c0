//! Printing the notation of readings.

use std::fmt;

use crate::framework::Range;
use crate::number::Exact;
use crate::table::read::reading::{Absent, Condition, Definition, Gauge, MarkSide, Per, Reading, Time};

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cap_text = |cap: &Option<Exact>| cap.as_ref().map_or(String::new(), |cap| format!(" cap {cap}"));
        match self {
            Reading::Choice { text, points } => write!(f, "choice \"{text}\" -> {points}"),
            Reading::Add { text, points } => write!(f, "add \"{text}\" -> {points}"),
            Reading::Otherwise { points } => write!(f, "otherwise -> {points}"),
            Reading::Band { of, when, points } => write!(f, "{} -> {points}", Measured(of, when)),
            Reading::Formula { when, formula, cap } => {
                if let Some((of, range)) = when {
                    write!(f, "{} -> ", Measured(of, range))?;
                }
                write!(f, "{formula}{}", cap_text(cap))
            }
            Reading::Let { name, is: Definition::Words(words) } => write!(f, "let {name} = \"{words}\""),
            Reading::Let { name, is: Definition::Formula(formula) } => write!(f, "let {name} = {formula}"),
            Reading::PerItem { per, points, cap } => write!(f, "{per} {points}{}", cap_text(cap)),
            Reading::BaseAndStep { of, base, points, every, step, cap } => {
                write!(f, "{of} <= {base} -> {points}; per {every} above +{step}{}", cap_text(cap))
            }
            Reading::PerClass { classes, cap } => {
                let classes: Vec<_> =
                    classes.iter().map(|(class, points)| format!("\"{class}\" {points}")).collect();
                write!(f, "per item by class {}{}", classes.join(", "), cap_text(cap))
            }
            Reading::Minus { points, per, when, cap, each } => {
                write!(f, "minus {points}")?;
                if let Some(per) = per {
                    write!(f, " {per}")?;
                }
                match when {
                    Some(Condition::Number(of, range)) => write!(f, " if {}", Measured(of, range))?,
                    Some(Condition::Late(range)) => write!(f, " if late {} days", Whole(range))?,
                    None => {}
                }
                write!(f, "{}{}", cap_text(cap), if *each && cap.is_some() { " each" } else { "" })
            }
            Reading::Floor { points } => write!(f, "floor {points}"),
            Reading::Plus { points, per, cap } => {
                write!(f, "plus {points}")?;
                if let Some(per) = per {
                    write!(f, " {per}")?;
                }
                f.write_str(&cap_text(cap))
            }
            Reading::Cap { points } => write!(f, "cap {points}"),
            Reading::When { times, points } => {
                let times: Vec<_> = times.iter().map(Time::to_string).collect();
                write!(f, "{} -> {points}", times.join(" or "))
            }
            Reading::NotApplicable { then } => match then {
                Absent::Full => f.write_str("not applicable -> full"),
                Absent::Drop => f.write_str("not applicable -> drop"),
                Absent::Points(points) => write!(f, "not applicable -> {points}"),
            },
            Reading::SurveyMax { points } => write!(f, "survey max {points}"),
            Reading::SurveyRatio { points } => write!(f, "survey ratio x {points}"),
            Reading::SurveyWeights { weights } => {
                let weights: Vec<_> = weights.iter().map(fraction).collect();
                write!(f, "survey weights {}", weights.join(","))
            }
            Reading::Rescaled { scale } => write!(f, "total x {scale} / applicable"),
            Reading::Awarded { low, high } => write!(f, "awarded {low}..{high}"),
            Reading::Text => f.write_str("kept as text"),
            Reading::Continues { row } => write!(f, "continues {row}"),
            Reading::InArea { id, name } => write!(f, "in area {id} \"{name}\""),
            Reading::Several(readings) => {
                let readings: Vec<_> = readings.iter().map(Reading::to_string).collect();
                f.write_str(&readings.join("; "))
            }
        }
    }
}

impl fmt::Display for Gauge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Gauge::Ratio => f.write_str("ratio"),
            Gauge::Count => f.write_str("count"),
            Gauge::Value(unit) => write!(f, "value[{unit}]"),
            Gauge::Change => f.write_str("change"),
        }
    }
}

impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Per::Items(every) if *every == Exact::ONE => f.write_str("per item"),
            Per::Items(every) => write!(f, "per {every} items"),
            Per::LateDays(every) if *every == Exact::ONE => f.write_str("per late day"),
            Per::LateDays(every) => write!(f, "per {every} late days"),
            Per::Share { every, side } => {
                let side = match side {
                    Some(MarkSide::Above) => " above",
                    Some(MarkSide::Below) => " below",
                    None => "",
                };
                write!(f, "per {}%{side}", every * &Exact::from(100))
            }
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Time::By(day) => write!(f, "by {day}"),
            Time::Before(day) => write!(f, "before {day}"),
            Time::After(day) => write!(f, "after {day}"),
            Time::From(day) => write!(f, "from {day}"),
            Time::Between(first, last) => write!(f, "{first}..{last}"),
            Time::OnTime => f.write_str("on time"),
            Time::Late(range) => write!(f, "late {} days", Whole(range)),
            Time::Elapsed(range) => write!(f, "elapsed {} days", Whole(range)),
            Time::Never => f.write_str("none"),
        }
    }
}

/// A share with at least two decimals, as acts print them.
pub(in crate::table::read) fn fraction(value: &Exact) -> String {
    let text = value.to_string();
    if text.contains('/') {
        return text;
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let point = if decimals == 0 { "." } else { "" };
    format!("{text}{point}{}", "0".repeat(2_usize.saturating_sub(decimals)))
}

/// A gauge and its range: `ratio in [0.70,0.90)`.
pub(in crate::table::read) struct Measured<'a>(&'a Gauge, &'a Range);

impl fmt::Display for Measured<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.0)?;
        match self.0 {
            Gauge::Ratio | Gauge::Change => ends(self.1, fraction, f),
            Gauge::Count | Gauge::Value(_) => ends(self.1, Exact::to_string, f),
        }
    }
}

/// A range of whole days: `in [1,3]`, `> 10`.
pub(in crate::table::read) struct Whole<'a>(&'a Range);

impl fmt::Display for Whole<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ends(self.0, Exact::to_string, f)
    }
}

pub(in crate::table::read) fn ends(
    range: &Range,
    number: fn(&Exact) -> String,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (&range.low, &range.high) {
        (Some(low), Some(high)) if low.at == high.at => write!(f, "= {}", number(&low.at)),
        (Some(low), Some(high)) => {
            let (open, close) = (if low.closed { '[' } else { '(' }, if high.closed { ']' } else { ')' });
            write!(f, "in {open}{},{}{close}", number(&low.at), number(&high.at))
        }
        (Some(low), None) => write!(f, "{} {}", if low.closed { ">=" } else { ">" }, number(&low.at)),
        (None, Some(high)) => write!(f, "{} {}", if high.closed { "<=" } else { "<" }, number(&high.at)),
        (None, None) => f.write_str("any"),
    }
}
