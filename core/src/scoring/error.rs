use crate::code::{Code, Details, Fault, Lang, Spoken, Text, details, say};
use crate::number::{Exact, NumberError};
use crate::unit::UnitError;

/// Why facts could not be declared or scored. Every message names the node and what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScoreError {
    /// The framework has no such node.
    #[error("{framework} has no node {node:?}{}", .missing.as_ref().map(|m| format!("; the framework is partial: {m}")).unwrap_or_default())]
    UnknownNode {
        /// The framework.
        framework: String,
        /// The node asked for.
        node: String,
        /// What a partial framework lacks.
        missing: Option<String>,
    },
    /// The rule of the node reads no such fact.
    #[error("node {node:?} has no fact {fact:?}; expected {}", .expected.join(", "))]
    UnknownFact {
        /// The node.
        node: String,
        /// The fact declared.
        fact: String,
        /// The facts its rule reads.
        expected: Vec<String>,
    },
    /// One value for a leaf that is scored on several facts.
    #[error("node {node:?} is scored on {}: name the fact each value is for", .expected.join(", "))]
    WhichFact {
        /// The node.
        node: String,
        /// The facts its rule reads.
        expected: Vec<String>,
    },
    /// A value that is not of the fact's kind.
    #[error("node {node:?}, fact {fact:?}: {value} is not {expected}")]
    WrongKind {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// The value declared.
        value: String,
        /// What was expected.
        expected: String,
    },
    /// A number that cannot be read.
    #[error("node {node:?}, fact {fact:?}: {error}")]
    Number {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// What is wrong with the number.
        error: NumberError,
    },
    /// A value outside the range it must lie in.
    #[error("node {node:?}, fact {fact:?}: {value} is out of range; expected {expected}")]
    OutOfRange {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// The value declared.
        value: String,
        /// The range.
        expected: String,
    },
    /// Two values for one fact, or for a node and for a part of it.
    #[error("node {node:?}: {what} has a value already; expected one value only")]
    TwoValues {
        /// The node.
        node: String,
        /// The fact, or the part that is given as well.
        what: String,
    },
    /// Some facts of a leaf are declared and others are not.
    #[error("node {node:?} lacks {}; declare all its facts, or state that the node is missing", .facts.join(", "))]
    Incomplete {
        /// The node.
        node: String,
        /// The facts not declared.
        facts: Vec<String>,
    },
    /// A result that needs parts which are not there.
    #[error("{node:?} cannot be computed without {}; ask for the known part if that is what you want", .parts.join(", "))]
    MissingParts {
        /// The node asked for.
        node: String,
        /// The parts that are missing, not yet due or withheld, with their state.
        parts: Vec<String>,
    },
    /// The node as a whole is not applicable, so it has no points.
    #[error("{node:?} is not applicable to this unit, so it has no points")]
    NoPoints {
        /// The node asked for.
        node: String,
    },
    /// "Not applicable" where the framework does not foresee it.
    #[error("node {node:?} does not say what \"not applicable\" does; expected a value, or another state")]
    NotApplicable {
        /// The node.
        node: String,
    },
    /// An empty denominator where the rule does not say what it gives.
    #[error("node {node:?}: the denominator {fact:?} is empty and the rule does not say what that gives")]
    EmptyDenominator {
        /// The node.
        node: String,
        /// The denominator.
        fact: String,
    },
    /// A value that no line of the rule holds.
    #[error("node {node:?}: no line of the rule holds {value}; the lines are {lines}")]
    NoLine {
        /// The node.
        node: String,
        /// The value.
        value: String,
        /// The lines there are.
        lines: String,
    },
    /// A due date that depends on the year, and no period was given.
    #[error("node {node:?} is due on {due}: expected a period (the year scored)")]
    PeriodNeeded {
        /// The node.
        node: String,
        /// The due date as written.
        due: String,
    },
    /// The edition does not hold for the year scored.
    #[error("{framework} does not hold for {period}: expected {expected}")]
    NotInForce {
        /// The framework.
        framework: String,
        /// The year.
        period: i32,
        /// The years for which it holds.
        expected: String,
    },
    /// Parts exceed a maximum known for them together.
    #[error("nodes {} have {points} points together; expected at most {max}", .nodes.join(", "))]
    Joint {
        /// The nodes.
        nodes: Vec<String>,
        /// Their points.
        points: Exact,
        /// Their maximum together.
        max: Exact,
    },
    /// A result too large for points.
    #[error("node {node:?}: {error}")]
    Range {
        /// The node.
        node: String,
        /// What is wrong with the number.
        error: NumberError,
    },
    /// A unit that is not known.
    #[error(transparent)]
    Unit(#[from] UnitError),
    /// Declared facts that are not JSON of the expected form.
    #[error("{message}")]
    Json {
        /// What was found and expected, with line and column.
        message: String,
    },
}

impl Fault for ScoreError {
    fn code(&self) -> Code {
        match self {
            ScoreError::UnknownNode { .. } => Code::UnknownNode,
            ScoreError::UnknownFact { .. } | ScoreError::WhichFact { .. } => Code::UnknownFact,
            ScoreError::WrongKind { .. } => Code::WrongKind,
            ScoreError::Number { error, .. } | ScoreError::Range { error, .. } => error.code(),
            ScoreError::OutOfRange { .. } => Code::OutOfRange,
            ScoreError::TwoValues { .. } => Code::TwoValues,
            ScoreError::Incomplete { .. } => Code::Incomplete,
            ScoreError::MissingParts { .. } => Code::MissingParts,
            ScoreError::NoPoints { .. } => Code::NoPoints,
            ScoreError::NotApplicable { .. } => Code::NotApplicable,
            ScoreError::EmptyDenominator { .. } => Code::EmptyDenominator,
            ScoreError::NoLine { .. } => Code::NoLine,
            ScoreError::PeriodNeeded { .. } => Code::PeriodNeeded,
            ScoreError::NotInForce { .. } => Code::NotInForce,
            ScoreError::Joint { .. } => Code::JointMaximum,
            ScoreError::Unit(error) => error.code(),
            ScoreError::Json { .. } => Code::FactsJson,
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn node(&self) -> Option<&str> {
        match self {
            ScoreError::UnknownNode { node, .. }
            | ScoreError::UnknownFact { node, .. }
            | ScoreError::WhichFact { node, .. }
            | ScoreError::WrongKind { node, .. }
            | ScoreError::Number { node, .. }
            | ScoreError::OutOfRange { node, .. }
            | ScoreError::TwoValues { node, .. }
            | ScoreError::Incomplete { node, .. }
            | ScoreError::MissingParts { node, .. }
            | ScoreError::NoPoints { node }
            | ScoreError::NotApplicable { node }
            | ScoreError::EmptyDenominator { node, .. }
            | ScoreError::NoLine { node, .. }
            | ScoreError::PeriodNeeded { node, .. }
            | ScoreError::Range { node, .. } => Some(node),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            ScoreError::WrongKind { fact, value, expected, .. }
            | ScoreError::OutOfRange { fact, value, expected, .. } => {
                details! { "fact": fact, "value": value, "expected": expected }
            }
            ScoreError::UnknownFact { fact, expected, .. } => details! { "fact": fact, "expected": expected },
            ScoreError::WhichFact { expected, .. } => details! { "expected": expected },
            ScoreError::Number { fact, .. } => details! { "fact": fact },
            ScoreError::Incomplete { facts, .. } => details! { "facts": facts },
            ScoreError::MissingParts { parts, .. } => details! { "parts": parts },
            _ => Details::new(),
        }
    }
}
