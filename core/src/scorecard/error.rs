use super::{Gap, Phase};
use crate::calendar::Moment;
use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use crate::scoring::ScoreError;

/// Why an entry cannot be made, or a record cannot be read. The record stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AssessmentError {
    /// The text is not of the JSON form of a record.
    #[error("{place}: {message}")]
    Json {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// An entry of a record in JSON that could not have been made.
    #[error("{place}: entry {entry}: {error}")]
    Entry {
        /// Where the entry begins.
        place: Place,
        /// Which entry, from 1.
        entry: usize,
        /// What is wrong with it.
        error: Box<AssessmentError>,
    },
    /// An entry from before the one that stands last.
    #[error("an entry of {at} after one of {last}: expected {last} or later, a record only grows")]
    Order {
        /// The moment given.
        at: Moment,
        /// The moment of the last entry.
        last: Moment,
    },
    /// The phase of the record does not allow the entry.
    #[error("{what} while the record is {}: expected {expected}", .phase.as_str())]
    Phase {
        /// What was to be entered.
        what: String,
        /// How far the record has come.
        phase: Phase,
        /// What was expected.
        expected: &'static str,
    },
    /// A survey gives these points, so nobody scores them himself.
    #[error("node {node:?}: {leaf:?} is given by a survey and cannot be self-scored")]
    Survey {
        /// The node named.
        node: String,
        /// The survey leaf, the node itself or one below it.
        leaf: String,
    },
    /// Something is still missing.
    #[error("not complete: {}", list(.gaps))]
    NotComplete {
        /// What is missing, agency by agency.
        gaps: Vec<Gap>,
    },
    /// Who, why or what is lacking.
    #[error("{what}: expected {expected}")]
    Lacking {
        /// What lacks it.
        what: String,
        /// What was expected.
        expected: &'static str,
    },
    /// A round of appraisal out of turn.
    #[error("appraisal in round {round}: expected {expected}")]
    Round {
        /// The round given.
        round: u32,
        /// The rounds that may be given.
        expected: String,
    },
    /// The record was made for another edition.
    #[error("a record for {found}: expected one for {expected}")]
    Edition {
        /// The framework the record names.
        found: String,
        /// The framework it was to be read for.
        expected: String,
    },
    /// Nothing was self-scored that could be accepted.
    #[error("node {node:?} has no self-score to accept")]
    NothingToAccept {
        /// The node.
        node: String,
    },
    /// A value that the stage or the framework refuses.
    #[error(transparent)]
    Score(#[from] ScoreError),
}

fn list(gaps: &[Gap]) -> String {
    const SHOWN: usize = 10;
    let mut texts: Vec<String> = gaps.iter().take(SHOWN).map(Gap::to_string).collect();
    if gaps.len() > SHOWN {
        texts.push(format!("and {} more", gaps.len() - SHOWN));
    }
    texts.join("; ")
}

impl Fault for AssessmentError {
    fn code(&self) -> Code {
        match self {
            AssessmentError::Json { .. } => Code::AssessmentJson,
            AssessmentError::Entry { error, .. } => error.code(),
            AssessmentError::Order { .. } => Code::AssessmentOrder,
            AssessmentError::Phase { .. } => Code::AssessmentPhase,
            AssessmentError::Survey { .. } => Code::AssessmentSurvey,
            AssessmentError::NotComplete { .. } => Code::AssessmentNotComplete,
            AssessmentError::Lacking { .. } => Code::AssessmentLacking,
            AssessmentError::Round { .. } => Code::AssessmentRound,
            AssessmentError::Edition { .. } => Code::AssessmentEdition,
            AssessmentError::NothingToAccept { .. } => Code::AssessmentNothing,
            AssessmentError::Score(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn node(&self) -> Option<&str> {
        match self {
            AssessmentError::Entry { error, .. } => error.node(),
            AssessmentError::Survey { node, .. } | AssessmentError::NothingToAccept { node } => Some(node),
            AssessmentError::Score(error) => error.node(),
            _ => None,
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            AssessmentError::Json { place, .. } | AssessmentError::Entry { place, .. } => Some(place),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            AssessmentError::Entry { entry, error, .. } => {
                let mut details = error.details();
                details.extend(details! { "entry": entry });
                details
            }
            AssessmentError::Order { at, last } => details! { "value": at, "expected": last },
            AssessmentError::Phase { phase, expected, .. } => {
                details! { "phase": phase, "expected": expected }
            }
            AssessmentError::Survey { leaf, .. } => details! { "leaf": leaf },
            AssessmentError::NotComplete { gaps } => details! { "gaps": listed(gaps, Gap::text) },
            AssessmentError::Lacking { expected, .. } => details! { "expected": expected },
            AssessmentError::Round { round, expected } => details! { "value": round, "expected": expected },
            AssessmentError::Edition { found, expected } => details! { "value": found, "expected": expected },
            AssessmentError::Score(error) => error.details(),
            _ => Details::new(),
        }
    }
}
