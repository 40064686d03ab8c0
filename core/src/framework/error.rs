use serde::{Serialize, Serializer};

use crate::code::{Code, Details, Fault, Lang, Place, Text, details, in_english, listed, say};

/// What is wrong with a framework file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FrameworkProblemKind {
    /// An id is empty, reserved or has characters that ids do not have.
    Id,
    /// An id stands twice.
    DuplicateId,
    /// A parent that is no node.
    UnknownParent,
    /// A node is its own ancestor.
    Cycle,
    /// A node lies deeper than the levels named.
    Level,
    /// More or fewer nodes than the act counts.
    Count,
    /// A maximum is missing in a framework that is not partial.
    MaxMissing,
    /// The parts do not add up to the maximum.
    MaxMismatch,
    /// A rule can give more than the maximum or less than the minimum.
    OutOfBounds,
    /// A leaf without a rule, or a rule where children count.
    Rule,
    /// An aggregate that does not fit.
    Aggregate,
    /// A fact that the rule does not read, or one name for two things.
    Fact,
    /// No source.
    Source,
    /// Years or days in the wrong order.
    Date,
    /// The status does not fit the rest.
    Status,
    /// Rounding that points cannot hold.
    Rounding,
}

impl FrameworkProblemKind {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            FrameworkProblemKind::Id => "id",
            FrameworkProblemKind::DuplicateId => "duplicate-id",
            FrameworkProblemKind::UnknownParent => "unknown-parent",
            FrameworkProblemKind::Cycle => "cycle",
            FrameworkProblemKind::Level => "level",
            FrameworkProblemKind::Count => "count",
            FrameworkProblemKind::MaxMissing => "max-missing",
            FrameworkProblemKind::MaxMismatch => "max-mismatch",
            FrameworkProblemKind::OutOfBounds => "out-of-bounds",
            FrameworkProblemKind::Rule => "rule",
            FrameworkProblemKind::Aggregate => "aggregate",
            FrameworkProblemKind::Fact => "fact",
            FrameworkProblemKind::Source => "source",
            FrameworkProblemKind::Date => "date",
            FrameworkProblemKind::Status => "status",
            FrameworkProblemKind::Rounding => "rounding",
        }
    }
}

impl Serialize for FrameworkProblemKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One thing wrong with a framework file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrameworkProblem {
    /// What kind of thing.
    pub kind: FrameworkProblemKind,
    /// The node it concerns; empty for the edition as a whole.
    pub node: String,
    /// Where it stands, if the framework was read from text.
    pub place: Option<Place>,
    /// What is there.
    #[serde(serialize_with = "in_english")]
    pub found: Text,
    /// What was expected.
    #[serde(serialize_with = "in_english")]
    pub expected: Text,
}

impl FrameworkProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let mut at = String::new();
        if let Some(place) = &self.place {
            at += &format!("{place}: ");
        }
        if !self.node.is_empty() {
            at += &say!(lang, "tiêu chí {:?}: ", "node {:?}: ", self.node);
        }
        let (found, expected) = (self.found.get(lang), self.expected.get(lang));
        say!(lang, "{at}{found}; cần {expected}", "{at}{found}; expected {expected}")
    }
}

/// Why a framework could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum FrameworkError {
    /// The text is not of the file form.
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// The text has the form but does not hold together. Every problem is listed.
    Invalid {
        /// All problems found, at least one.
        problems: Vec<FrameworkProblem>,
    },
    /// No built-in framework has this id.
    Unknown {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// No edition of the index holds for the year.
    NoEdition {
        /// The index.
        index: String,
        /// The year asked for.
        year: i32,
        /// The editions there are.
        editions: Vec<String>,
    },
}

impl Fault for FrameworkError {
    fn code(&self) -> Code {
        match self {
            FrameworkError::Syntax { .. } => Code::FrameworkSyntax,
            FrameworkError::Invalid { .. } => Code::FrameworkInvalid,
            FrameworkError::Unknown { .. } => Code::FrameworkUnknown,
            FrameworkError::NoEdition { .. } => Code::FrameworkNoEdition,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            FrameworkError::Syntax { place, message } => {
                say!(lang, "{place}: không đúng dạng: {message}", "{place}: {message}")
            }
            FrameworkError::Invalid { problems } => {
                problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n")
            }
            FrameworkError::Unknown { id, known } => say!(
                lang,
                "không có bộ tiêu chí {id:?}; có sẵn {}",
                "there is no framework {id:?}; built in are {}",
                known.join(", ")
            ),
            FrameworkError::NoEdition { index, year, editions } => say!(
                lang,
                "không có bộ tiêu chí {index} dựng sẵn nào áp dụng cho năm {year}; có {}",
                "no edition of {index} built in holds for {year}; there are {}",
                editions.join(", ")
            ),
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            FrameworkError::Syntax { place, .. } => Some(place),
            FrameworkError::Invalid { problems } => problems.first()?.place.as_ref(),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            FrameworkError::Invalid { problems } => {
                details! { "problems": listed(problems, FrameworkProblem::text) }
            }
            FrameworkError::Unknown { known, .. } => details! { "known": known },
            _ => Details::new(),
        }
    }
}
