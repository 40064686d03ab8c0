use super::{Gap, Phase};
use crate::calendar::Moment;
use crate::code::{Code, Details, Fault, Lang, Place, Spoken, Text, Words, details, listed, say};
use crate::scoring::ScoreError;

/// Why an entry cannot be made, or a record cannot be read. The record stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum AssessmentError {
    /// The text is not of the JSON form of a record.
    Json {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: Text,
    },
    /// An entry of a record in JSON that could not have been made.
    Entry {
        /// Where the entry begins.
        place: Place,
        /// Which entry, from 1.
        entry: usize,
        /// What is wrong with it.
        error: Box<AssessmentError>,
    },
    /// An entry from before the one that stands last.
    Order {
        /// The moment given.
        at: Moment,
        /// The moment of the last entry.
        last: Moment,
    },
    /// The phase of the record does not allow the entry.
    Phase {
        /// What was to be entered.
        what: Text,
        /// How far the record has come.
        phase: Phase,
        /// What was expected.
        expected: Words,
    },
    /// A survey gives these points, so nobody scores them himself.
    Survey {
        /// The node named.
        node: String,
        /// The survey leaf, the node itself or one below it.
        leaf: String,
    },
    /// Something is still missing.
    NotComplete {
        /// What is missing, agency by agency.
        gaps: Vec<Gap>,
    },
    /// Who, why or what is lacking.
    Lacking {
        /// What lacks it.
        what: Text,
        /// What was expected.
        expected: Words,
    },
    /// A round of appraisal out of turn.
    Round {
        /// The round given.
        round: u32,
        /// The rounds that may be given.
        expected: Text,
    },
    /// The record was made for another edition.
    Edition {
        /// The framework the record names.
        found: String,
        /// The framework it was to be read for.
        expected: String,
    },
    /// Nothing was self-scored that could be accepted.
    NothingToAccept {
        /// The node.
        node: String,
    },
    /// A value that the stage or the framework refuses.
    Score(#[from] ScoreError),
}

fn list(gaps: &[Gap], lang: Lang) -> String {
    const SHOWN: usize = 10;
    let mut texts: Vec<String> = gaps.iter().take(SHOWN).map(|gap| gap.text(lang)).collect();
    if gaps.len() > SHOWN {
        texts.push(say!(lang, "và {} tiêu chí nữa", "and {} more", gaps.len() - SHOWN));
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
        match self {
            AssessmentError::Json { place, message } => {
                let message = message.get(lang);
                say!(lang, "{place}: {message}", "{place}: {message}")
            }
            AssessmentError::Entry { place, entry, error } => {
                let error = error.text(lang);
                say!(lang, "{place}: mục ghi {entry}: {error}", "{place}: entry {entry}: {error}")
            }
            AssessmentError::Order { at, last } => {
                let (at, last) = (at.say(lang), last.say(lang));
                say!(
                    lang,
                    "mục ghi lúc {at} đứng sau mục ghi lúc {last}: cần {last} hoặc muộn hơn, vì hồ sơ chấm điểm chỉ được ghi thêm",
                    "an entry of {at} after one of {last}: expected {last} or later, a record only grows"
                )
            }
            AssessmentError::Phase { what, phase, expected } => {
                let (what, phase, expected) = (what.get(lang), phase.text(lang), expected.get(lang));
                say!(
                    lang,
                    "{what} khi hồ sơ chấm điểm {phase}: cần {expected}",
                    "{what} while the record is {phase}: expected {expected}"
                )
            }
            AssessmentError::Survey { node, leaf } => say!(
                lang,
                "tiêu chí {node:?}: {leaf:?} do điều tra xã hội học cho điểm, không được tự chấm",
                "node {node:?}: {leaf:?} is given by a survey and cannot be self-scored"
            ),
            AssessmentError::NotComplete { gaps } => {
                say!(lang, "chưa đủ: {}", "not complete: {}", list(gaps, lang))
            }
            AssessmentError::Lacking { what, expected } => {
                let (what, expected) = (what.get(lang), expected.get(lang));
                say!(lang, "{what}: cần {expected}", "{what}: expected {expected}")
            }
            AssessmentError::Round { round, expected } => {
                let expected = expected.get(lang);
                say!(
                    lang,
                    "thẩm định vòng {round}: cần {expected}",
                    "appraisal in round {round}: expected {expected}"
                )
            }
            AssessmentError::Edition { found, expected } => say!(
                lang,
                "hồ sơ chấm điểm theo bộ tiêu chí {found}: cần hồ sơ theo {expected}",
                "a record for {found}: expected one for {expected}"
            ),
            AssessmentError::NothingToAccept { node } => say!(
                lang,
                "tiêu chí {node:?} không có điểm tự chấm để chấp nhận",
                "node {node:?} has no self-score to accept"
            ),
            AssessmentError::Score(error) => error.text(lang),
        }
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
                details! { "phase": phase, "expected": expected.en }
            }
            AssessmentError::Survey { leaf, .. } => details! { "leaf": leaf },
            AssessmentError::NotComplete { gaps } => details! { "gaps": listed(gaps, Gap::text) },
            AssessmentError::Lacking { expected, .. } => details! { "expected": expected.en },
            AssessmentError::Round { round, expected } => {
                details! { "value": round, "expected": expected.en }
            }
            AssessmentError::Edition { found, expected } => details! { "value": found, "expected": expected },
            AssessmentError::Score(error) => error.details(),
            _ => Details::new(),
        }
    }
}
