//! The columnar twin of the exact evaluator: populations and simulations, in `f64`, a column a fact.
//!
//! It rounds nothing and decides nothing legal; property tests hold it against the exact evaluator.
#![allow(clippy::float_cmp, reason = "option places and bounds are compared as the exact evaluator does")]

use super::ScoreError;
use super::facts::unknown_node;
use super::kernel::Kernel;
use crate::code::{Text, Words, both, decimal, nth, say};
use crate::framework::{Aggregate, FactKind, Framework, Node, NotApplicable, Role};
use crate::number::Exact;

/// In a column: nobody declared it. Any NaN means this.
pub const MISSING: f64 = f64::NAN;
/// In a column: does not apply to the unit.
pub const NOT_APPLICABLE: f64 = f64::NEG_INFINITY;
/// In a column of days: not done at all.
pub const NEVER: f64 = f64::INFINITY;

/// Rows worked on at a time, so that a node's points stay in cache until its parent needs them.
const BLOCK: usize = 512;

/// A framework made ready for columns.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::Columns;
/// let framework = Framework::builtin("par-2022-components").unwrap();
/// let inputs = [("appraisal", "points"), ("sipas", "points"), ("leaders", "points"), ("economy", "points")];
/// let columns = Columns::new(&framework, &inputs, Some(2022)).unwrap();
/// let totals = columns.totals(&[&[54.2, 60.0], &[8.23, 9.0], &[18.05, 20.0], &[5.31, f64::NAN]]).unwrap();
/// assert!((totals.points[0] - 85.79).abs() < 1e-9 && totals.points[1].is_nan());
/// ```
#[derive(Debug, Clone)]
pub struct Columns {
    inputs: Vec<Slot>,
    /// Every node that is needed, each after its parts, the total last.
    steps: Vec<Step>,
}

/// One input column.
#[derive(Debug, Clone)]
struct Slot {
    node: String,
    fact: String,
    low: f64,
    high: f64,
    whole: bool,
    expected: Words,
}

#[derive(Debug, Clone)]
struct Step {
    work: Work,
    max: f64,
    /// What "not applicable" gives; NaN: it leaves the maximum.
    not_applicable: Option<f64>,
}

#[derive(Debug, Clone)]
enum Work {
    /// From input columns.
    Leaf { kernel: Kernel, facts: Vec<usize> },
    /// From the results of earlier steps.
    Inner { parts: Vec<Part>, combine: Combine, bonus_cap: f64 },
}

#[derive(Debug, Clone)]
struct Part {
    step: usize,
    weight: f64,
    max: f64,
    role: Role,
}

#[derive(Debug, Clone, Copy)]
enum Combine {
    Sum,
    WeightedMean,
    /// share / divisor, or share / number of applicable parts.
    Mean(f64, Option<f64>),
    Geometric,
    Min,
    Max,
}

/// Totals of a population, a value a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Totals {
    /// Points, unrounded; NaN where a needed part is missing.
    pub points: Vec<f64>,
    /// The maximum that applies to the row; NaN where it is not known.
    pub applicable_max: Vec<f64>,
}

impl Columns {
    /// Prepares a framework for columns: one for each `(node, fact)`, in the order they will be given.
    /// An inner node, or a leaf in place of its facts, is given by the fact `points`. `period` is the year
    /// scored, where due dates depend on it.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node or fact, a node and a part of it both given, parts that are not given.
    pub fn new(
        framework: &Framework,
        inputs: &[(&str, &str)],
        period: Option<i32>,
    ) -> Result<Columns, ScoreError> {
        let mut compiler =
            Compiler { framework, inputs, period, steps: Vec::new(), used: vec![false; inputs.len()] };
        let mut lacking = Vec::new();
        if let Some(total) = framework.node_at(0) {
            compiler.node(total, &mut lacking)?;
        }
        if !lacking.is_empty() {
            return Err(ScoreError::MissingParts {
                node: crate::framework::TOTAL.to_owned(),
                parts: lacking.into_iter().map(Text::same).collect(),
            });
        }
        let unused = compiler.used.iter().zip(inputs).find(|(used, _)| !**used).map(|(_, input)| *input);
        if let Some((node, fact)) = unused {
            let found = framework.node(node).ok_or_else(|| unknown_node(framework, node))?;
            let named: Vec<_> = found.facts().iter().map(|spec| spec.name.clone()).collect();
            return Err(if fact == "points" || named.iter().any(|name| name == fact) {
                ScoreError::TwoValues {
                    node: node.to_owned(),
                    what: Words::new("chính tiêu chí hoặc tiêu chí trên nó", "the node, or one above it,")
                        .into(),
                }
            } else {
                ScoreError::UnknownFact { node: node.to_owned(), fact: fact.to_owned(), expected: named }
            });
        }
        let steps = compiler.steps;
        let inputs = inputs.iter().map(|(node, fact)| slot(framework, node, fact)).collect();
        Ok(Columns { inputs, steps })
    }

    /// The total of every row.
    ///
    /// Shares, counts and points are held against their ranges; choices are the places of options from 0
    /// (with `pick = "any"`: the sum of 2^place), days count from 1970-01-01.
    ///
    /// # Errors
    /// [`ScoreError::OutOfRange`] with the row for a value outside the range of its fact, and for columns
    /// that differ in number or length.
    pub fn totals(&self, columns: &[&[f64]]) -> Result<Totals, ScoreError> {
        let rows = self.check(columns)?;
        let mut totals =
            Totals { points: Vec::with_capacity(rows), applicable_max: Vec::with_capacity(rows) };
        let mut results = vec![Block::new(); self.steps.len()];
        for start in (0..rows).step_by(BLOCK) {
            let end = rows.min(start + BLOCK);
            let block: Vec<&[f64]> =
                columns.iter().map(|column| column.get(start..end).unwrap_or_default()).collect();
            for (index, step) in self.steps.iter().enumerate() {
                let (done, rest) = results.split_at_mut(index);
                if let Some(result) = rest.first_mut() {
                    step.run(&block, done, result, end - start);
                }
            }
            if let Some(total) = results.last() {
                totals.points.extend_from_slice(&total.points);
                let shown = total.max.iter().map(|max| if *max == NOT_APPLICABLE { 0.0 } else { *max });
                totals.applicable_max.extend(shown);
            }
        }
        Ok(totals)
    }

    fn check(&self, columns: &[&[f64]]) -> Result<usize, ScoreError> {
        let bad = |slot: &Slot, value: Text, expected: Text| ScoreError::OutOfRange {
            node: slot.node.clone(),
            fact: slot.fact.clone(),
            value: value.into(),
            expected,
        };
        let rows = columns.first().map_or(0, |column| column.len());
        for (at, slot) in self.inputs.iter().enumerate() {
            let Some(column) = columns.get(at).filter(|_| columns.len() == self.inputs.len()) else {
                let count = |count: usize| both!("{count} cột", "{count} columns");
                return Err(bad(slot, count(columns.len()), count(self.inputs.len())));
            };
            if column.len() != rows {
                let count = |count: usize| both!("{count} dòng", "{count} rows");
                return Err(bad(slot, count(column.len()), count(rows)));
            }
            // Written so that NaN (missing) passes.
            let wrong =
                |value: f64| value < slot.low || value > slot.high || (slot.whole && value.fract() != 0.0);
            let refused = |value: f64| value.is_finite() && wrong(value);
            let strange = |value: f64| value == NEVER && slot.high != NEVER;
            if let Some(row) = column.iter().position(|value| refused(*value) || strange(*value)) {
                let value = column.get(row).copied().unwrap_or(MISSING);
                let found = Text::spoken(|lang| {
                    let (value, row) = (decimal(&value.to_string(), lang), nth(row, lang));
                    say!(lang, "{value} ở dòng thứ {row}", "{value} in row {row}")
                });
                return Err(bad(slot, found, slot.expected.into()));
            }
        }
        Ok(rows)
    }
}

fn slot(framework: &Framework, node: &str, fact: &str) -> Slot {
    let found = framework.node(node);
    let spec = found.and_then(|node| node.facts().iter().find(|spec| spec.name == fact));
    let bound = |value: Option<&Exact>, open: f64| value.map_or(open, Exact::to_f64);
    let (low, high, whole, expected) = match spec.map(|spec| spec.kind) {
        Some(FactKind::Count) => {
            (0.0, f64::MAX, true, Words::new("số nguyên từ 0 trở lên", "a whole number, 0 or more"))
        }
        Some(FactKind::Choice) => {
            (0.0, f64::MAX, true, Words::new("vị trí của một phương án, đếm từ 0", "the place of an option"))
        }
        Some(FactKind::Share) => (0.0, 1.0, false, Words::new("tỷ lệ từ 0 đến 1", "a share from 0 to 1")),
        Some(FactKind::Amount) => (0.0, f64::MAX, false, Words::new("từ 0 trở lên", "0 or more")),
        Some(FactKind::Number) => match found.and_then(Node::rule) {
            Some(crate::framework::Rule::Rescale { min, max, .. }) => (
                min.to_f64(),
                max.to_f64(),
                false,
                Words::new("giá trị trong giới hạn của cách tính", "a value within the bounds of the rule"),
            ),
            _ => (f64::MIN, f64::MAX, false, Words::new("một số", "a number")),
        },
        Some(FactKind::Date) => (
            f64::MIN,
            NEVER,
            true,
            Words::new("số ngày kể từ 01/01/1970, hoặc never", "days since 1970-01-01, or never"),
        ),
        Some(FactKind::Points) | None => {
            let low = bound(found.map(Node::min), 0.0);
            (
                low,
                bound(found.and_then(Node::max), f64::MAX),
                false,
                Words::new("điểm trong giới hạn của tiêu chí", "points within the node's bounds"),
            )
        }
    };
    Slot { node: node.to_owned(), fact: fact.to_owned(), low, high, whole, expected }
}

struct Compiler<'a> {
    framework: &'a Framework,
    inputs: &'a [(&'a str, &'a str)],
    period: Option<i32>,
    steps: Vec<Step>,
    used: Vec<bool>,
}

impl Compiler<'_> {
    fn column(&mut self, node: &str, fact: &str) -> Option<usize> {
        let at = self.inputs.iter().position(|input| *input == (node, fact))?;
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        Some(at)
    }

    /// Adds the steps of a node; returns the place of its own.
    fn node(&mut self, node: &Node, lacking: &mut Vec<String>) -> Result<usize, ScoreError> {
        let work = if let Some(points) = self.column(node.id(), "points") {
            Work::Leaf { kernel: Kernel::given(), facts: vec![points] }
        } else if let Some(rule) = node.rule() {
            let mut facts = Vec::new();
            for spec in node.facts() {
                match self.column(node.id(), &spec.name) {
                    Some(column) => facts.push(column),
                    None => lacking.push(format!("{} ({})", node.id(), spec.name)),
                }
            }
            Work::Leaf { kernel: Kernel::new(node, rule, self.period), facts }
        } else {
            let mut parts = Vec::new();
            for child in self.framework.children(node).filter(|child| child.scored()) {
                let step = self.node(child, lacking)?;
                let max = child.max().map_or(f64::NAN, Exact::to_f64);
                parts.push(Part { step, weight: child.weight().to_f64(), max, role: child.role() });
            }
            let combine = match node.aggregate() {
                Aggregate::Sum => Combine::Sum,
                Aggregate::Mean => Combine::Mean(1.0, None),
                Aggregate::WeightedMean => Combine::WeightedMean,
                Aggregate::ShareOfMean { share, over } => Combine::Mean(share.to_f64(), over.map(f64::from)),
                Aggregate::GeometricMean { .. } => Combine::Geometric,
                Aggregate::Min => Combine::Min,
                Aggregate::Max => Combine::Max,
            };
            Work::Inner { parts, combine, bonus_cap: node.bonus_cap().map_or(f64::INFINITY, Exact::to_f64) }
        };
        let max = node.max().map_or(f64::NAN, Exact::to_f64);
        let not_applicable = node.not_applicable().map(|policy| match policy {
            NotApplicable::Drop => f64::NAN,
            NotApplicable::Full => max,
            NotApplicable::Zero => 0.0,
        });
        self.steps.push(Step { work, max, not_applicable });
        Ok(self.steps.len() - 1)
    }
}

/// The results of one step for one block of rows.
#[derive(Debug, Clone)]
struct Block {
    points: Vec<f64>,
    /// The maximum that applies; [`NOT_APPLICABLE`] where the node does not.
    max: Vec<f64>,
}

impl Block {
    fn new() -> Block {
        Block { points: Vec::new(), max: Vec::new() }
    }
}

impl Step {
    fn run(&self, columns: &[&[f64]], done: &[Block], result: &mut Block, rows: usize) {
        result.points.clear();
        result.points.resize(rows, 0.0);
        result.max.clear();
        result.max.resize(rows, self.max);
        match &self.work {
            Work::Leaf { kernel, facts } => {
                let facts: Vec<&[f64]> = facts.iter().filter_map(|at| columns.get(*at).copied()).collect();
                kernel.run(&facts, &mut result.points);
                self.apply_not_applicable(&facts, result);
            }
            Work::Inner { parts, combine, bonus_cap } => {
                let parts: Vec<(&Part, &Block)> =
                    parts.iter().filter_map(|part| Some((part, done.get(part.step)?))).collect();
                inner(&parts, *combine, *bonus_cap, self.max, result);
            }
        }
    }

    fn apply_not_applicable(&self, facts: &[&[f64]], result: &mut Block) {
        // An empty denominator may make a leaf not applicable by its own rule.
        for (points, max) in result.points.iter_mut().zip(&mut result.max) {
            if *points == NOT_APPLICABLE {
                (*points, *max) = (0.0, NOT_APPLICABLE);
            }
        }
        for column in facts {
            let cells = result.points.iter_mut().zip(&mut result.max).zip(*column);
            for ((points, max), _) in cells.filter(|(_, value)| **value == NOT_APPLICABLE) {
                match self.not_applicable {
                    Some(given) if given.is_nan() => (*points, *max) = (0.0, NOT_APPLICABLE),
                    Some(given) => (*points, *max) = (given, self.max),
                    // Not foreseen: no result rather than a guess.
                    None => (*points, *max) = (MISSING, self.max),
                }
            }
        }
    }
}

fn inner(parts: &[(&Part, &Block)], combine: Combine, bonus_cap: f64, own_max: f64, result: &mut Block) {
    let rows = result.points.len();
    let regular = || parts.iter().filter(|(part, _)| part.role == Role::Regular);
    match combine {
        Combine::Sum => {
            for (part, block) in regular() {
                add(&mut result.points, &block.points, part.weight);
            }
            applicable(&regular().copied().collect::<Vec<_>>(), own_max, &mut result.max);
        }
        Combine::WeightedMean | Combine::Mean(..) | Combine::Geometric => {
            let mut weights = vec![0.0; rows];
            for (part, block) in regular() {
                let weight = if matches!(combine, Combine::Mean(..)) { 1.0 } else { part.weight };
                let cells =
                    result.points.iter_mut().zip(&mut weights).zip(block.points.iter().zip(&block.max));
                for ((points, total), (value, max)) in cells {
                    if *max != NOT_APPLICABLE {
                        *points +=
                            weight * if matches!(combine, Combine::Geometric) { value.ln() } else { *value };
                        *total += weight;
                    }
                }
            }
            for (points, total) in result.points.iter_mut().zip(&weights) {
                *points = match combine {
                    Combine::Mean(share, divisor) => *points * share / divisor.unwrap_or(*total),
                    Combine::Geometric => (*points / total).exp(),
                    _ => *points / total,
                };
            }
        }
        Combine::Min | Combine::Max => {
            let start = if matches!(combine, Combine::Min) { f64::INFINITY } else { f64::NEG_INFINITY };
            result.points.fill(start);
            for (_, block) in regular() {
                let cells = result.points.iter_mut().zip(block.points.iter().zip(&block.max));
                for (best, (value, _)) in cells.filter(|(_, (_, max))| **max != NOT_APPLICABLE) {
                    let better = if matches!(combine, Combine::Min) { value < best } else { value > best };
                    if better || value.is_nan() {
                        *best = *value;
                    }
                }
            }
        }
    }
    for (row, (points, max)) in result.points.iter_mut().zip(&mut result.max).enumerate() {
        let applies =
            |(_, block): &&(&Part, &Block)| block.max.get(row).is_some_and(|max| *max != NOT_APPLICABLE);
        if !parts.iter().any(|part| applies(&part)) {
            (*points, *max) = (0.0, NOT_APPLICABLE);
        }
    }
    extras(parts, bonus_cap, &mut result.points);
}

fn add(points: &mut [f64], terms: &[f64], weight: f64) {
    for (points, term) in points.iter_mut().zip(terms) {
        *points += weight * term;
    }
}

/// The maximum of a sum: its own less what does not apply, or the parts' where it has none of its own.
fn applicable(parts: &[(&Part, &Block)], own_max: f64, max: &mut [f64]) {
    if own_max.is_nan() {
        max.fill(0.0);
        for (part, block) in parts {
            let cells = max.iter_mut().zip(&block.max).filter(|(_, applies)| **applies != NOT_APPLICABLE);
            cells.for_each(|(max, applies)| *max += part.weight * applies);
        }
        return;
    }
    for (part, block) in parts {
        for (max, applies) in max.iter_mut().zip(&block.max).filter(|(_, applies)| **applies != part.max) {
            let applies = if *applies == NOT_APPLICABLE { 0.0 } else { *applies };
            // A part of unknown maximum that applies leaves the whole as it is.
            if !(part.max.is_nan() && applies.is_nan()) {
                *max -= part.weight * (part.max - applies);
            }
        }
    }
}

/// Bonus on top, up to its cap; penalties off.
fn extras(parts: &[(&Part, &Block)], bonus_cap: f64, points: &mut [f64]) {
    let mut bonus = vec![0.0; points.len()];
    for (part, block) in parts {
        match part.role {
            Role::Regular => {}
            Role::Bonus => add(&mut bonus, &block.points, part.weight),
            Role::Penalty => add(points, &block.points, -part.weight),
        }
    }
    for (points, bonus) in points.iter_mut().zip(&bonus) {
        *points += if *bonus > bonus_cap { bonus_cap } else { *bonus };
    }
}
