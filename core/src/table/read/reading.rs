use chrono::NaiveDate;

use super::expression::Expression;
use crate::framework::{DueDate, Range};
use crate::number::Exact;

/// What a row says about points, in one closed set of forms.
///
/// It prints and parses in the notation of this module's `notation` part: `ratio in [0.70,0.90) -> 1`,
/// `per item 0.5 cap 2`, `by 2024-02-28 -> 3` ...
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reading {
    /// One line of a list of alternatives: `choice "Ban hành kịp thời" -> 1`.
    Choice {
        /// The condition as printed.
        text: String,
        /// What it earns.
        points: Exact,
    },
    /// A line whose points are added to those of the other such lines: `add "Có sổ" -> 4`.
    Add {
        /// The condition as printed.
        text: String,
        /// What it earns.
        points: Exact,
    },
    /// What holds where no other line does: `otherwise -> 0`.
    Otherwise {
        /// What it earns.
        points: Exact,
    },
    /// A step on a number: `ratio >= 0.90 -> 2`.
    Band {
        /// The number.
        of: Gauge,
        /// The values it holds.
        when: Range,
        /// What it earns.
        points: Exact,
    },
    /// Points by a formula: `(b/a) x 4 + (c/a) x 2 cap 4`; within a range: `ratio in [0.80,1.00] -> ratio x 2`.
    Formula {
        /// The values for which it holds; all where not given.
        when: Option<(Gauge, Range)>,
        /// The formula.
        formula: Expression,
        /// Most points.
        cap: Option<Exact>,
    },
    /// A quantity of a formula: `let a = "số hộ"`, `let ratio = a/b`.
    Let {
        /// Its name.
        name: String,
        /// What it is.
        is: Definition,
    },
    /// Points for each item counted: `per item 0.5 cap 2`.
    PerItem {
        /// What is counted.
        per: Per,
        /// Points for each.
        points: Exact,
        /// Most points.
        cap: Option<Exact>,
    },
    /// Points up to a base, and more for every step above it:
    /// `value[m2] <= 80 -> 3; per 20 above +1 cap 8`.
    BaseAndStep {
        /// The number.
        of: Gauge,
        /// The base.
        base: Exact,
        /// Points up to the base.
        points: Exact,
        /// One step.
        every: Exact,
        /// Points for each step.
        step: Exact,
        /// Most points together.
        cap: Option<Exact>,
    },
    /// Points for each item by its class: `per item by class "3 sao" 2, "4 sao" 4 cap 24`.
    PerClass {
        /// Classes and their points.
        classes: Vec<(String, Exact)>,
        /// Most points together.
        cap: Option<Exact>,
    },
    /// A deduction: `minus 0.25 per item cap 5`, `minus 10 if ratio in [0.01,0.05]`.
    Minus {
        /// What is taken.
        points: Exact,
        /// For each of these; once where not given.
        per: Option<Per>,
        /// When; always where not given.
        when: Option<Condition>,
        /// Most that is taken.
        cap: Option<Exact>,
        /// Whether the cap is for each item rather than for all.
        each: bool,
    },
    /// The least the node comes to: `floor 0`.
    Floor {
        /// The least.
        points: Exact,
    },
    /// A bonus: `plus 1 per item cap 4`.
    Plus {
        /// What is given.
        points: Exact,
        /// For each of these; once where not given.
        per: Option<Per>,
        /// Most that is given.
        cap: Option<Exact>,
    },
    /// Most that all bonus lines of the area give, or all deductions of the node take: `cap 10`.
    Cap {
        /// The most.
        points: Exact,
    },
    /// A step by time: `by 2024-02-28 -> 2`, `late > 10 days or none -> 0`.
    When {
        /// The times, any of which earns the points.
        times: Vec<Time>,
        /// What they earn.
        points: Exact,
    },
    /// What "not applicable" does: `not applicable -> full`.
    NotApplicable {
        /// What it does.
        then: Absent,
    },
    /// The node is scored by survey: `survey max 10`.
    SurveyMax {
        /// Its maximum.
        points: Exact,
    },
    /// A share of answers earns points: `survey ratio x 8`.
    SurveyRatio {
        /// Points at a share of one.
        points: Exact,
    },
    /// Weights of the answers, the best first: `survey weights 1.00,0.75,0.50,0.00`.
    SurveyWeights {
        /// The weights, 1 = full marks.
        weights: Vec<Exact>,
    },
    /// The total carried to the applicable maximum: `total x 100 / applicable`.
    Rescaled {
        /// The scale it is carried to.
        scale: Exact,
    },
    /// Scored by hand, within ends: `awarded 0..10`.
    Awarded {
        /// Least points.
        low: Exact,
        /// Most points.
        high: Exact,
    },
    /// Not understood; scored by hand: `kept as text`.
    Text,
    /// The row continues the text of an earlier row, where the whole reading stands: `continues 22`.
    Continues {
        /// The number of that row.
        row: u32,
    },
    /// A column of groups puts the node into an area that has no row of its own: `in area 1 "Hạ tầng"`.
    InArea {
        /// The id of the area.
        id: String,
        /// Its name as printed.
        name: String,
    },
    /// Several readings of one line, joined by `; `.
    Several(Vec<Reading>),
}

/// The number a line works on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Gauge {
    /// A share; 80% is 0.80.
    Ratio,
    /// A number of whole things.
    Count,
    /// Another amount, in the unit as printed.
    Value(String),
    /// The change against the year before, as a share; a fall is negative.
    Change,
}

/// What a quantity of a formula is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Definition {
    /// Words.
    Words(String),
    /// A formula of others.
    Formula(Expression),
}

/// What points are given or taken for each of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Per {
    /// Each so many whole things: `per item`, `per 5 items`.
    Items(Exact),
    /// Each so large a share, above or below what is asked for: `per 1% below`.
    Share {
        /// The share.
        every: Exact,
        /// Which way it counts; as it stands where not said.
        side: Option<MarkSide>,
    },
    /// Each so many days late: `per late day`, `per 5 late days`.
    LateDays(Exact),
}

/// The side of a mark on which something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkSide {
    /// What exceeds it, or a rise.
    Above,
    /// What is missing to it, or a fall.
    Below,
}

/// When a deduction is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A number lies in a range.
    Number(Gauge, Range),
    /// It is late by so many days.
    Late(Range),
}

/// A time at which something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    /// On the day or earlier.
    By(DueDate),
    /// Earlier than the day.
    Before(DueDate),
    /// Later than the day.
    After(DueDate),
    /// On the day or later.
    From(DueDate),
    /// From one day to another, both included.
    Between(DueDate, DueDate),
    /// Within the time set.
    OnTime,
    /// So many days late.
    Late(Range),
    /// So many days after the event named.
    Elapsed(Range),
    /// Not done at all.
    Never,
}

/// What "not applicable" does, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// Full points.
    Full,
    /// The node leaves the maximum of the scale.
    Drop,
    /// So many points.
    Points(Exact),
}

impl Reading {
    /// The points a line of a list gives, where it gives fixed ones.
    pub fn points(&self) -> Option<&Exact> {
        match self {
            Reading::Choice { points, .. }
            | Reading::Add { points, .. }
            | Reading::Otherwise { points }
            | Reading::Band { points, .. }
            | Reading::When { points, .. } => Some(points),
            _ => None,
        }
    }
}

/// The day after a day of a rule, where the calendar has one.
pub(super) fn next_day(due: &DueDate) -> Option<DueDate> {
    shift(due, 1)
}

/// The day before.
pub(super) fn day_before(due: &DueDate) -> Option<DueDate> {
    shift(due, -1)
}

fn shift(due: &DueDate, days: i64) -> Option<DueDate> {
    use chrono::Datelike;
    let step = chrono::Duration::days(days);
    match due {
        DueDate::Day(day) => day.checked_add_signed(step).map(DueDate::Day),
        DueDate::InYear { offset, month, day } => {
            // Any common year: only the days around the end of February differ.
            let base = NaiveDate::from_ymd_opt(2023, *month, *day)?;
            let moved = base.checked_add_signed(step)?;
            let offset = offset + (moved.year() - 2023);
            Some(DueDate::InYear { offset, month: moved.month(), day: moved.day() })
        }
        DueDate::Fact(_) => None,
    }
}
