use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::PeriodKind;
use crate::calendar::CalendarError;
use crate::deadline::DeadlineError;

/// Why a schedule could not be read, or gave no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScheduleError {
    /// A text is not of the form of a schedule.
    #[error("{place}: {message}")]
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// A schedule contradicts itself. Every problem is listed.
    #[error("{}", .problems.iter().map(|problem| problem.text(Lang::En)).collect::<Vec<_>>().join("\n"))]
    Invalid {
        /// All problems found, at least one.
        problems: Vec<ScheduleProblem>,
    },
    /// No built-in schedule has this id.
    #[error("no schedule is called {id:?}: expected one of {}", .known.join(", "))]
    Unknown {
        /// The id asked for.
        id: String,
        /// All ids.
        known: Vec<String>,
    },
    /// There is no such period.
    #[error("there is no {} {number} of {year}: expected 1 to {} in a year from 1901 to 2099", .kind.as_str(), .kind.most())]
    Period {
        /// The kind.
        kind: PeriodKind,
        /// The year.
        year: i32,
        /// The number.
        number: u32,
    },
    /// A text names no reporting period.
    #[error(
        "{text:?} is no reporting period: expected such as “Quý III/2024”, “6 tháng đầu năm 2024”, “Năm 2024”"
    )]
    PeriodText {
        /// The text.
        text: String,
    },
    /// The schedule has no report for the period.
    #[error("{schedule} has no {} report{}: it has {}", .kind.as_str(), .number.map(|n| format!(" number {n}")).unwrap_or_default(), .known.join(", "))]
    NoReport {
        /// The schedule.
        schedule: String,
        /// The kind asked for.
        kind: PeriodKind,
        /// The number asked for, where the kind exists.
        number: Option<u32>,
        /// What the schedule has.
        known: Vec<String>,
    },
    /// The rule of weekly reports of NĐ 09/2019/NĐ-CP was not found in any source.
    #[error(
        "the cut-off and due day of weekly reports are not known for {schedule}: define them in a schedule of your own"
    )]
    Weekly {
        /// The schedule.
        schedule: String,
    },
    /// The days that a report covers are not known.
    #[error("{schedule} does not say which days the report for {period} covers: {missing}")]
    CoverUnknown {
        /// The schedule.
        schedule: String,
        /// The period.
        period: String,
        /// What was not found.
        missing: String,
    },
    /// The due day is not known.
    #[error("{schedule} does not say when the report for {period} is due: {missing}")]
    DueUnknown {
        /// The schedule.
        schedule: String,
        /// The period.
        period: String,
        /// What was not found.
        missing: String,
    },
    /// The schedule is not in force then.
    #[error("{schedule} is not in force for {period}: it holds{}{}", .from.map(|day| format!(" from {day}")).unwrap_or_default(), .to.map(|day| format!(" to {day}")).unwrap_or_default())]
    NotInForce {
        /// The schedule.
        schedule: String,
        /// The period or day.
        period: String,
        /// First day in force.
        from: Option<NaiveDate>,
        /// Last day in force.
        to: Option<NaiveDate>,
    },
    /// An entry of an iCalendar file that cannot be written.
    #[error("the entry {id:?} cannot be written: {found}; expected {expected}")]
    Entry {
        /// Its id.
        id: String,
        /// What is wrong.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// A date or a phrase.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl From<CalendarError> for ScheduleError {
    fn from(error: CalendarError) -> ScheduleError {
        ScheduleError::Deadline(error.into())
    }
}

/// What is wrong in a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScheduleProblemKind {
    /// An id is empty or has characters that ids do not have.
    Id,
    /// No reports.
    Empty,
    /// Two rules for one report.
    Twice,
    /// A number that the kind of period does not have.
    Number,
    /// A day that no month has, or a weekday where a day belongs.
    Day,
    /// A report that covers days which end before they begin.
    Reversed,
    /// Days that two reports of one kind cover, or none.
    Gap,
    /// A report due before its cut-off, or not at all.
    Due,
    /// Validity that ends before it begins.
    Validity,
    /// Something left out that is not said to be missing.
    Missing,
}

impl ScheduleProblemKind {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            ScheduleProblemKind::Id => "id",
            ScheduleProblemKind::Empty => "empty",
            ScheduleProblemKind::Twice => "twice",
            ScheduleProblemKind::Number => "number",
            ScheduleProblemKind::Day => "day",
            ScheduleProblemKind::Reversed => "reversed",
            ScheduleProblemKind::Gap => "gap",
            ScheduleProblemKind::Due => "due",
            ScheduleProblemKind::Validity => "validity",
            ScheduleProblemKind::Missing => "missing",
        }
    }
}

impl Serialize for ScheduleProblemKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One thing wrong in a schedule, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleProblem {
    /// What kind of thing.
    pub kind: ScheduleProblemKind,
    /// Where it stands.
    pub place: Place,
    /// What is there.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

impl ScheduleProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let (place, found, expected) = (&self.place, &self.found, &self.expected);
        say!(lang, "{place}: {found}; cần {expected}", "{place}: {found}; expected {expected}")
    }
}

impl Fault for ScheduleError {
    fn code(&self) -> Code {
        match self {
            ScheduleError::Syntax { .. } => Code::ScheduleSyntax,
            ScheduleError::Invalid { .. } => Code::ScheduleInvalid,
            ScheduleError::Unknown { .. } => Code::ScheduleUnknown,
            ScheduleError::Period { .. } | ScheduleError::PeriodText { .. } => Code::PeriodUnknown,
            ScheduleError::NoReport { .. } => Code::ScheduleNoReport,
            ScheduleError::Weekly { .. } => Code::ScheduleWeekly,
            ScheduleError::CoverUnknown { .. } => Code::ScheduleCover,
            ScheduleError::DueUnknown { .. } => Code::ScheduleDue,
            ScheduleError::NotInForce { .. } => Code::ScheduleNotInForce,
            ScheduleError::Entry { .. } => Code::CalendarEntry,
            ScheduleError::Deadline(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn place(&self) -> Option<&Place> {
        match self {
            ScheduleError::Syntax { place, .. } => Some(place),
            ScheduleError::Invalid { problems } => problems.first().map(|problem| &problem.place),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            ScheduleError::Deadline(error) => error.details(),
            ScheduleError::Invalid { problems } => {
                details! { "problems": listed(problems, ScheduleProblem::text) }
            }
            ScheduleError::Unknown { known, .. } | ScheduleError::NoReport { known, .. } => {
                details! { "known": known }
            }
            _ => Details::new(),
        }
    }
}
