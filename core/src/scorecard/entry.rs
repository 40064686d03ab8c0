use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Stage;
use crate::calendar::{CalendarError, Moment};
use crate::number::Exact;
use crate::scoring::Given;
use crate::text::{Lang, day, read_day};

/// Reads the moment of an entry; a day stands for its first second.
///
/// # Errors
/// [`CalendarError::MomentSyntax`].
pub fn moment(text: &str) -> Result<Moment, CalendarError> {
    moment_or_day(text, 0)
}

/// Reads the moment up to which a record is asked for; a day stands for its last second.
///
/// # Errors
/// [`CalendarError::MomentSyntax`].
///
/// ```
/// use chiso::scorecard::until;
/// assert_eq!(until("2025-01-20").unwrap().to_string(), "2025-01-20T23:59:59");
/// assert_eq!(until("20/01/2025").unwrap(), until("2025-01-20").unwrap());
/// ```
pub fn until(text: &str) -> Result<Moment, CalendarError> {
    const LAST_SECOND: u32 = 86_399;
    moment_or_day(text, LAST_SECOND)
}

fn moment_or_day(text: &str, second: u32) -> Result<Moment, CalendarError> {
    text.parse().or_else(|error| read_day(text).map_or(Err(error), |day| Moment::on(day, second)))
}

/// Who made an entry, when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stamp {
    /// The person or body that made it.
    pub by: String,
    /// When, given by the caller: the library has no clock.
    pub at: Moment,
    /// Why. Needed where an entry changes what others gave: adjustments, deductions, withdrawals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Stamp {
    /// A stamp without a reason.
    ///
    /// # Errors
    /// As [`moment`].
    pub fn new(by: &str, at: &str) -> Result<Stamp, CalendarError> {
        Ok(Stamp { by: by.to_owned(), at: moment(at)?, why: None })
    }

    /// The same with a reason.
    pub fn because(self, why: &str) -> Stamp {
        Stamp { why: Some(why.to_owned()), ..self }
    }
}

/// A reference to a document that proves a fact (tài liệu kiểm chứng).
///
/// In JSON a text, or `{"ref": "12/BC-SNV", "title": "...", "date": "2024-12-15", "page": "3"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "EvidenceForm")]
pub struct Evidence {
    /// Number of the document, or an address.
    pub r#ref: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The day it was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Where in it the fact stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum EvidenceForm {
    Text(String),
    Record(EvidenceRecord),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceRecord {
    r#ref: String,
    title: Option<String>,
    #[serde(default, with = "day::optional")]
    date: Option<NaiveDate>,
    page: Option<String>,
}

impl From<EvidenceForm> for Evidence {
    fn from(form: EvidenceForm) -> Evidence {
        match form {
            EvidenceForm::Text(text) => Evidence::from(text.as_str()),
            EvidenceForm::Record(EvidenceRecord { r#ref, title, date, page }) => {
                Evidence { r#ref, title, date, page }
            }
        }
    }
}

impl From<&str> for Evidence {
    fn from(text: &str) -> Evidence {
        Evidence { r#ref: text.to_owned(), title: None, date: None, page: None }
    }
}

/// As a line of a table shows it: `12/BC-SNV ngày 15/12/2024: Báo cáo năm, trang 3`.
impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.r#ref)?;
        if let Some(date) = self.date {
            write!(f, " ngày {}", date.format("%d/%m/%Y"))?;
        }
        if let Some(title) = &self.title {
            write!(f, ": {title}")?;
        }
        match &self.page {
            Some(page) => write!(f, ", trang {page}"),
            None => Ok(()),
        }
    }
}

/// What an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryAct {
    /// Gives a node its facts, points or state at a stage, in place of what it had there.
    Declare {
        /// [`Stage::SelfScored`], [`Stage::Appraised`] or [`Stage::Final`].
        stage: Stage,
        /// The node.
        node: String,
        /// What is given; [`State::Missing`](crate::scoring::State) takes back what was.
        given: Given,
    },
    /// Accepts the self-score of a node, or of all nodes below it that have no appraisal of their own.
    Accept {
        /// The round of appraisal.
        round: u32,
        /// The node; `total` for everything.
        node: String,
    },
    /// Takes points off a node after appraisal; 0 lifts it.
    Deduct {
        /// The node; `total` for the whole.
        node: String,
        /// The points.
        points: Exact,
    },
    /// Proves or explains a node's self-score. What is not given stays as it was.
    Support {
        /// The node.
        node: String,
        /// The documents, in place of those before.
        evidence: Option<Vec<Evidence>>,
        /// The explanation (giải trình), in place of the one before.
        explanation: Option<String>,
    },
    /// Hands the self-score in.
    Submit,
    /// Takes it back to correct it, before the appraisal begins.
    Withdraw,
    /// Makes the result final.
    Conclude,
}

impl EntryAct {
    /// The word used in JSON and in the other languages.
    pub fn as_str(&self) -> &'static str {
        match self {
            EntryAct::Declare { .. } => "declare",
            EntryAct::Accept { .. } => "accept",
            EntryAct::Deduct { .. } => "deduct",
            EntryAct::Support { .. } => "support",
            EntryAct::Submit => "submit",
            EntryAct::Withdraw => "withdraw",
            EntryAct::Conclude => "conclude",
        }
    }

    /// As messages name it.
    pub(super) fn text(&self, lang: Lang) -> &'static str {
        match (self, lang) {
            (EntryAct::Declare { .. }, Lang::Vi) => "kê khai",
            (EntryAct::Accept { .. }, Lang::Vi) => "chấp nhận",
            (EntryAct::Deduct { .. }, Lang::Vi) => "trừ điểm",
            (EntryAct::Support { .. }, Lang::Vi) => "kiểm chứng",
            (EntryAct::Submit, Lang::Vi) => "nộp",
            (EntryAct::Withdraw, Lang::Vi) => "rút lại",
            (EntryAct::Conclude, Lang::Vi) => "kết thúc",
            (_, Lang::En) => self.as_str(),
        }
    }

    /// The node it concerns; `None` for acts on the whole record.
    pub fn node(&self) -> Option<&str> {
        match self {
            EntryAct::Declare { node, .. }
            | EntryAct::Accept { node, .. }
            | EntryAct::Deduct { node, .. }
            | EntryAct::Support { node, .. } => Some(node),
            EntryAct::Submit | EntryAct::Withdraw | EntryAct::Conclude => None,
        }
    }

    /// The stage it belongs to; `None` for acts on the whole record.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            EntryAct::Declare { stage, .. } => Some(*stage),
            EntryAct::Accept { round, .. } => Some(Stage::Appraised { round: *round }),
            EntryAct::Deduct { .. } => Some(Stage::Deduction),
            EntryAct::Support { .. } => Some(Stage::SelfScored),
            EntryAct::Submit | EntryAct::Withdraw | EntryAct::Conclude => None,
        }
    }
}

/// One entry of a record: what, by whom, when, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentEntry {
    /// What it does.
    pub act: EntryAct,
    /// Who, when, why.
    pub stamp: Stamp,
}

impl AssessmentEntry {
    /// Who entered what, when and why, as a sentence.
    pub fn text(&self, lang: Lang) -> String {
        let stage = self.act.stage().map(|stage| stage.name().get(lang).to_owned()).unwrap_or_default();
        let what = match (&self.act, lang) {
            (EntryAct::Accept { .. }, Lang::Vi) => ", chấp nhận điểm tự chấm".to_owned(),
            (EntryAct::Accept { .. }, Lang::En) => ", self-score accepted".to_owned(),
            (EntryAct::Deduct { points, .. }, Lang::Vi) => {
                format!(" {}", points.to_string().replace('.', ","))
            }
            (EntryAct::Deduct { points, .. }, Lang::En) => format!(" {points}"),
            _ => String::new(),
        };
        let day = self.stamp.at.day().format("%d/%m/%Y");
        let head = format!("{}{what} ({}, {day})", capital(&stage), self.stamp.by);
        match self.stamp.why.as_deref().map(|why| why.trim_end_matches('.')) {
            Some(why) if !why.is_empty() => format!("{head}: {why}."),
            _ => format!("{head}."),
        }
    }
}

/// A text with its first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
