use crate::code::{Code, Details, Fault, Lang, Spoken, Text, decimal, details, say};
use crate::number::{Exact, NumberError};
use crate::unit::UnitError;

/// Why facts could not be declared or scored. Every message names the node and what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum ScoreError {
    /// The framework has no such node.
    UnknownNode {
        /// The framework.
        framework: String,
        /// The node asked for.
        node: String,
        /// What a partial framework lacks.
        missing: Option<String>,
    },
    /// A name that several nodes bear.
    NodeName {
        /// The name.
        name: String,
        /// The ids of the nodes.
        nodes: Vec<String>,
    },
    /// The rule of the node reads no such fact.
    UnknownFact {
        /// The node.
        node: String,
        /// The fact declared.
        fact: String,
        /// The facts its rule reads.
        expected: Vec<String>,
    },
    /// One value for a leaf that is scored on several facts.
    WhichFact {
        /// The node.
        node: String,
        /// The facts its rule reads.
        expected: Vec<String>,
    },
    /// A value that is not of the fact's kind.
    WrongKind {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// The value declared; boxed, so that errors stay small where scoring returns them.
        value: Box<Text>,
        /// What was expected.
        expected: Text,
    },
    /// A number that cannot be read.
    Number {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// What is wrong with the number.
        error: NumberError,
    },
    /// A value outside the range it must lie in.
    OutOfRange {
        /// The node.
        node: String,
        /// The fact.
        fact: String,
        /// The value declared; boxed, so that errors stay small where scoring returns them.
        value: Box<Text>,
        /// The range.
        expected: Text,
    },
    /// Two values for one fact, or for a node and for a part of it.
    TwoValues {
        /// The node.
        node: String,
        /// The fact, or the part that is given as well.
        what: Text,
    },
    /// Some facts of a leaf are declared and others are not.
    Incomplete {
        /// The node.
        node: String,
        /// The facts not declared.
        facts: Vec<String>,
    },
    /// A result that needs parts which are not there.
    MissingParts {
        /// The node asked for.
        node: String,
        /// The parts that are missing, not yet due or withheld, with their state.
        parts: Vec<Text>,
    },
    /// The node as a whole is not applicable, so it has no points.
    NoPoints {
        /// The node asked for.
        node: String,
    },
    /// "Not applicable" where the framework does not foresee it.
    NotApplicable {
        /// The node.
        node: String,
    },
    /// An empty denominator where the rule does not say what it gives.
    EmptyDenominator {
        /// The node.
        node: String,
        /// The denominator.
        fact: String,
    },
    /// A value that no line of the rule holds.
    NoLine {
        /// The node.
        node: String,
        /// The value.
        value: String,
        /// The lines there are.
        lines: String,
    },
    /// A due date that depends on the year, and no period was given.
    PeriodNeeded {
        /// The node.
        node: String,
        /// The due date as written.
        due: String,
    },
    /// The edition does not hold for the year scored.
    NotInForce {
        /// The framework.
        framework: String,
        /// The year.
        period: i32,
        /// The years for which it holds.
        expected: Text,
    },
    /// Parts exceed a maximum known for them together.
    Joint {
        /// The nodes.
        nodes: Vec<String>,
        /// Their points.
        points: Exact,
        /// Their maximum together.
        max: Exact,
    },
    /// A result too large for points.
    Range {
        /// The node.
        node: String,
        /// What is wrong with the number.
        error: NumberError,
    },
    /// A unit that is not known.
    Unit(#[from] UnitError),
    /// Declared facts that are not JSON of the expected form.
    Json {
        /// What was found; with line and column where the text is no JSON.
        message: Text,
    },
}

impl Fault for ScoreError {
    fn code(&self) -> Code {
        match self {
            ScoreError::UnknownNode { .. } | ScoreError::NodeName { .. } => Code::UnknownNode,
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
        match self {
            ScoreError::UnknownNode { framework, node, missing } => match missing {
                None => {
                    say!(lang, "{framework} không có tiêu chí {node:?}", "{framework} has no node {node:?}")
                }
                Some(missing) => say!(
                    lang,
                    "{framework} không có tiêu chí {node:?}; bộ tiêu chí chưa đủ: {missing}",
                    "{framework} has no node {node:?}; the framework is partial: {missing}"
                ),
            },
            ScoreError::NodeName { name, nodes } => {
                let nodes = nodes.join(", ");
                say!(
                    lang,
                    "{name:?} là tên của nhiều tiêu chí; hãy ghi mã của một trong: {nodes}",
                    "{name:?} is the name of several nodes; give the id of one of: {nodes}"
                )
            }
            ScoreError::UnknownFact { node, fact, expected } => say!(
                lang,
                "tiêu chí {node:?} không có số liệu {fact:?}; cần {}",
                "node {node:?} has no fact {fact:?}; expected {}",
                expected.join(", ")
            ),
            ScoreError::WhichFact { node, expected } => say!(
                lang,
                "tiêu chí {node:?} được chấm theo {}: hãy nêu tên số liệu của từng giá trị",
                "node {node:?} is scored on {}: name the fact each value is for",
                expected.join(", ")
            ),
            ScoreError::WrongKind { node, fact, value, expected } => {
                let (at, value, expected) = (at(node, fact, lang), value.get(lang), expected.get(lang));
                say!(lang, "{at}: {value} không phải là {expected}", "{at}: {value} is not {expected}")
            }
            ScoreError::Number { node, fact, error } => {
                format!("{}: {}", at(node, fact, lang), error.text(lang))
            }
            ScoreError::OutOfRange { node, fact, value, expected } => {
                let (at, value, expected) = (at(node, fact, lang), value.get(lang), expected.get(lang));
                say!(
                    lang,
                    "{at}: {value} nằm ngoài phạm vi; cần {expected}",
                    "{at}: {value} is out of range; expected {expected}"
                )
            }
            ScoreError::TwoValues { node, what } => {
                let what = what.get(lang);
                say!(
                    lang,
                    "tiêu chí {node:?}: {what} đã có giá trị; chỉ nhận một giá trị",
                    "node {node:?}: {what} has a value already; expected one value only"
                )
            }
            ScoreError::Incomplete { node, facts } => say!(
                lang,
                "tiêu chí {node:?} còn thiếu {}; hãy kê đủ số liệu, hoặc ghi rõ là chưa có",
                "node {node:?} lacks {}; declare all its facts, or state that the node is missing",
                facts.join(", ")
            ),
            ScoreError::MissingParts { node, parts } => {
                let parts = parts.iter().map(|part| part.get(lang)).collect::<Vec<_>>().join(", ");
                say!(
                    lang,
                    "không tính được {node:?} khi thiếu {parts}; nếu muốn, hãy yêu cầu phần đã biết",
                    "{node:?} cannot be computed without {parts}; ask for the known part if that is what you want"
                )
            }
            ScoreError::NoPoints { node } => say!(
                lang,
                "{node:?} không áp dụng cho đơn vị này nên không có điểm",
                "{node:?} is not applicable to this unit, so it has no points"
            ),
            ScoreError::NotApplicable { node } => say!(
                lang,
                "tiêu chí {node:?} không nói “không áp dụng” thì tính thế nào; cần một giá trị, hoặc trạng thái khác",
                "node {node:?} does not say what \"not applicable\" does; expected a value, or another state"
            ),
            ScoreError::EmptyDenominator { node, fact } => say!(
                lang,
                "tiêu chí {node:?}: mẫu số {fact:?} bằng 0 và cách tính không nói khi đó tính thế nào",
                "node {node:?}: the denominator {fact:?} is empty and the rule does not say what that gives"
            ),
            ScoreError::NoLine { node, value, lines } => {
                let (value, lines) = (decimal(value, lang), decimal(lines, lang));
                say!(
                    lang,
                    "tiêu chí {node:?}: không dòng nào của cách tính chứa {value}; có các dòng {lines}",
                    "node {node:?}: no line of the rule holds {value}; the lines are {lines}"
                )
            }
            ScoreError::PeriodNeeded { node, due } => say!(
                lang,
                "tiêu chí {node:?} có hạn {due} (Y là năm chấm điểm): cần cho biết năm chấm điểm",
                "node {node:?} is due on {due}: expected a period (the year scored)"
            ),
            ScoreError::NotInForce { framework, period, expected } => {
                let expected = expected.get(lang);
                say!(
                    lang,
                    "{framework} không áp dụng cho năm {period}: cần {expected}",
                    "{framework} does not hold for {period}: expected {expected}"
                )
            }
            ScoreError::Joint { nodes, points, max } => {
                let (nodes, points, max) = (nodes.join(", "), points.say(lang), max.say(lang));
                say!(
                    lang,
                    "các tiêu chí {nodes} cộng lại được {points} điểm; cần không quá {max}",
                    "nodes {nodes} have {points} points together; expected at most {max}"
                )
            }
            ScoreError::Range { node, error } => {
                say!(lang, "tiêu chí {node:?}: {}", "node {node:?}: {}", error.text(lang))
            }
            ScoreError::Unit(error) => error.text(lang),
            ScoreError::Json { message } => {
                let message = message.get(lang);
                say!(
                    lang,
                    "số liệu kê khai: {message}; cần {{\"tiêu chí\": giá trị, ...}}",
                    "declared facts: {message}; expected {{\"node\": value, ...}}"
                )
            }
        }
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
                details! { "fact": fact, "value": value.en, "expected": expected.en }
            }
            ScoreError::NodeName { name, nodes } => details! { "value": name, "nodes": nodes },
            ScoreError::UnknownFact { fact, expected, .. } => details! { "fact": fact, "expected": expected },
            ScoreError::WhichFact { expected, .. } => details! { "expected": expected },
            ScoreError::Number { fact, .. } => details! { "fact": fact },
            ScoreError::Incomplete { facts, .. } => details! { "facts": facts },
            ScoreError::MissingParts { parts, .. } => {
                details! { "parts": parts.iter().map(|part| &part.en).collect::<Vec<_>>() }
            }
            _ => Details::new(),
        }
    }
}

/// The node, and its fact where one was named.
fn at(node: &str, fact: &str, lang: Lang) -> String {
    if fact.is_empty() {
        say!(lang, "tiêu chí {node:?}", "node {node:?}")
    } else {
        say!(lang, "tiêu chí {node:?}, số liệu {fact:?}", "node {node:?}, fact {fact:?}")
    }
}
