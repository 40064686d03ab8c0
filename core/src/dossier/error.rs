use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use chrono::NaiveDate;

use super::EventKind;
use crate::calendar::{CalendarError, Moment};
use crate::deadline::DeadlineError;

/// Why a dossier's clock could not be set, an event not be recorded, or a moment not be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ClockError {
    /// The calendar cannot answer.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The limit cannot be read.
    #[error(transparent)]
    Limit(#[from] DeadlineError),
    /// No rule set that was read is in force on the day of receipt, so the caller must choose.
    #[error(
        "which rules hold for a dossier received on {received} must be chosen: the text of {act} is not known; \
         name a rule set ({}), and the result records the choice", .known.join(", ")
    )]
    RulesNeeded {
        /// The day of receipt.
        received: NaiveDate,
        /// The act in force.
        act: String,
        /// Rule sets there are.
        known: Vec<String>,
    },
    /// No rule set has this id.
    #[error("no rule set is called {id:?}: expected one of {}", .known.join(", "))]
    RulesUnknown {
        /// The id asked for.
        id: String,
        /// Rule sets there are.
        known: Vec<String>,
    },
    /// The chosen rule set does not say what is needed, and the caller did not.
    #[error("{rules} does not say {what}, as far as its text is known: give {option}")]
    RulesSilent {
        /// The rule set.
        rules: String,
        /// What is not known.
        what: &'static str,
        /// The option that settles it.
        option: &'static str,
    },
    /// A text is no hour of receipt.
    #[error("{text:?} is no hour of receipt: expected hh:mm, or none")]
    CutOffSyntax {
        /// The text.
        text: String,
    },
    /// A file of rule sets that cannot be read.
    #[error("the file of rule sets cannot be read: {problem}")]
    RulesFile {
        /// What is wrong in it, and where.
        problem: String,
    },
    /// An event stands before the one it follows.
    #[error(
        "event {event} ({kind}) is of {moment}, before the event it follows ({previous}): events are recorded in order"
    )]
    Order {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The moment of the event before it.
        previous: Moment,
    },
    /// The log does not begin with receipt, or has a second one.
    #[error("event {event} ({kind}): a log begins with received, once")]
    Receipt {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
    },
    /// A log without events.
    #[error("the log is empty: a log begins with received")]
    NoReceipt,
    /// An event after the dossier was closed.
    #[error("event {event} ({kind}) of {moment}: the dossier was closed ({closed}) before")]
    Closed {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// What closed the dossier.
        closed: EventKind,
    },
    /// A pause within a pause.
    #[error("event {event} ({kind}) of {moment}: the clock already stands, since event {since} ({open})")]
    Overlap {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The event that stopped the clock.
        since: usize,
        /// Its kind.
        open: EventKind,
    },
    /// A pause ends that did not begin.
    #[error("event {event} ({kind}) of {moment}: {}", not_open(.kind))]
    NotOpen {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
    },
    /// An event that cannot take place while the clock stands.
    #[error(
        "event {event} ({kind}) of {moment}: the clock stands since event {since} ({open}); let it run again first"
    )]
    Standing {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The event that stopped the clock.
        since: usize,
        /// Its kind.
        open: EventKind,
    },
    /// More extensions than the rules allow.
    #[error("event {event} of {moment}: extension number {number}; {clause} allows {allowed}")]
    ExtensionRepeated {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// Which extension it would be.
        number: u32,
        /// How many there may be.
        allowed: u32,
        /// The clause.
        clause: String,
    },
    /// An extension that was announced too late.
    #[error(
        "event {event} of {moment}: an extension of the term that ends {due} is announced by {latest} at the latest ({clause})"
    )]
    ExtensionLate {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// When the term ends.
        due: NaiveDate,
        /// The last day for the announcement.
        latest: NaiveDate,
        /// The clause.
        clause: String,
    },
    /// An extension that does not extend.
    #[error("event {event} of {moment}: the new due moment {until} is not after the present one, {due}")]
    ExtensionBackwards {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// The new due moment.
        until: Moment,
        /// The present one.
        due: Moment,
    },
    /// A correction of something that is no recorded event, or to a moment that had not come.
    #[error("event {event} of {moment}: {problem}")]
    Correction {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// What is wrong.
        problem: String,
    },
    /// An event without a part it needs, or with one it does not have.
    #[error("event {event} ({kind}): {problem}")]
    Parts {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// What is missing or too much.
        problem: String,
    },
    /// A log, an event or options are not JSON of the form.
    #[error("this is not JSON of the form: {problem}")]
    Json {
        /// What is wrong, with line and column.
        problem: String,
    },
    /// A dossier that does not hold together.
    #[error("{problem}")]
    Dossier {
        /// What is wrong.
        problem: String,
    },
    /// What is wrong with one row of a register; nothing was classified.
    #[error("row {row}: {error}")]
    At {
        /// The first such row, from 0.
        row: usize,
        /// What is wrong with it.
        error: Box<ClockError>,
    },
    /// Arrays of different lengths.
    #[error("{name} has {found} rows, the first array has {expected}")]
    Lengths {
        /// The array.
        name: &'static str,
        /// Its length.
        found: usize,
        /// The length of the first array.
        expected: usize,
    },
}

fn not_open(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Supplemented => "no papers were asked for",
        _ => "the clock was not paused",
    }
}

impl Fault for ClockError {
    fn code(&self) -> Code {
        match self {
            ClockError::Calendar(error) => error.code(),
            ClockError::Limit(error) => error.code(),
            ClockError::Order { .. } => Code::EventOrder,
            ClockError::Receipt { .. } | ClockError::NoReceipt => Code::EventReceipt,
            ClockError::Closed { .. } => Code::DossierClosed,
            ClockError::Overlap { .. } => Code::PauseOverlap,
            ClockError::NotOpen { .. } => Code::PauseNotOpen,
            ClockError::Standing { .. } => Code::ClockStands,
            ClockError::ExtensionRepeated { .. } => Code::ExtensionRepeated,
            ClockError::ExtensionLate { .. } => Code::ExtensionLate,
            ClockError::ExtensionBackwards { .. } => Code::ExtensionBackwards,
            ClockError::Parts { .. } => Code::EventParts,
            ClockError::Correction { .. } => Code::EventCorrection,
            ClockError::RulesNeeded { .. } => Code::RulesNeeded,
            ClockError::RulesUnknown { .. } => Code::RulesUnknown,
            ClockError::RulesSilent { .. } => Code::RulesSilent,
            ClockError::RulesFile { .. } => Code::RulesFile,
            ClockError::Json { .. } => Code::ClockJson,
            ClockError::CutOffSyntax { .. } => Code::CutOffSyntax,
            ClockError::Dossier { .. } => Code::DossierRow,
            ClockError::At { error, .. } => error.code(),
            ClockError::Lengths { .. } => Code::DossierLengths,
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn details(&self) -> Details {
        match self {
            ClockError::Calendar(error) => error.details(),
            ClockError::Limit(error) => error.details(),
            ClockError::At { row, .. } => details! { "row": row },
            _ => Details::new(),
        }
    }
}
