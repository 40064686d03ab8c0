use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use chrono::NaiveDate;

use super::LimitUnit;
use super::span::YEARS;
use crate::calendar::CalendarError;

/// Why a time limit or a wording gave no date.
///
/// Positions are characters of the text as given, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeadlineError {
    /// A text is no time limit.
    #[error("{text:?} is not a time limit: at character {position}, before {rest:?}, expected {expected}")]
    LimitSyntax {
        /// The text as given.
        text: String,
        /// Where reading stopped.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would have been read.
        expected: String,
    },
    /// A number of units that a limit cannot have.
    #[error("a limit of {count} {} is not possible: expected {expected}", .unit.name())]
    LimitCount {
        /// The number given.
        count: String,
        /// The unit.
        unit: LimitUnit,
        /// What a limit may have.
        expected: &'static str,
    },
    /// A phrase that is not read, or not to its end.
    #[error("{text:?} is not read: at character {position}, before {rest:?}, expected {expected}")]
    Wording {
        /// The text as given.
        text: String,
        /// Where reading stopped.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would have been read.
        expected: String,
    },
    /// A phrase that names a day, month, quarter or year that there is not.
    #[error("{text:?} is not possible: at character {position}, before {rest:?}, expected {expected}")]
    Impossible {
        /// The text as given.
        text: String,
        /// Where the impossible part begins.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What is possible.
        expected: String,
    },
    /// A phrase that says two things of which only one can hold.
    #[error("{text:?} contradicts itself: at character {position}, before {rest:?}, expected {expected}")]
    Contradiction {
        /// The text as given.
        text: String,
        /// Where the second thing stands.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would agree.
        expected: String,
    },
    /// The phrase names no year, and none was given with it.
    #[error("the phrase names no year: give the year of the document with it")]
    Year,
    /// The phrase names a day without its month, and none was given.
    #[error("the phrase names no month: give it")]
    Month,
    /// A day that the year does not have, such as 29/2 outside leap years.
    #[error("there is no {day}/{month} in {year}")]
    NoSuchDay {
        /// Day.
        day: u32,
        /// Month.
        month: u32,
        /// Year.
        year: i32,
    },
    /// A stretch that ends before it begins.
    #[error("a stretch from {first} to {last} ends before it begins")]
    Reversed {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// A date outside the calendar.
    #[error("{what} lies outside the calendar: expected {} to {}", YEARS.start(), YEARS.end())]
    Range {
        /// What was asked for or came out.
        what: String,
    },
    /// The hour of receipt decides, and only a day was given.
    #[error("the hour of receipt is needed, for hours, half days or a cut-off: give a moment, not a day")]
    NeedsMoment,
    /// A working day without hours.
    #[error("the calendar has no working hours for {day}: give hours in an overlay")]
    NoHours {
        /// The day.
        day: NaiveDate,
    },
    /// A limit that is not counted back from an event.
    #[error("{} are not counted back from an event: expected days, working days, weeks, months or years", .unit.name())]
    NotBefore {
        /// The unit.
        unit: LimitUnit,
    },
    /// No date can be derived: the deadline is ongoing, recurs, or waits for an event without a limit.
    #[error("{text:?} has no last day: it is {kind}; {expected}")]
    NoDate {
        /// The phrase.
        text: String,
        /// Its kind.
        kind: &'static str,
        /// What can be asked instead.
        expected: &'static str,
    },
    /// A deadline counted from an event, whose day was not given.
    #[error("{text:?} runs from an event: give the day of {}", .event.as_deref().unwrap_or("the event"))]
    NeedsStart {
        /// The phrase.
        text: String,
        /// The event, as the phrase names it.
        event: Option<String>,
    },
    /// The calendar.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

impl DeadlineError {
    /// Where reading stopped, as a character from 1, what stands there, and what would have been read.
    pub fn unread(&self) -> Option<(usize, &str, &str)> {
        match self {
            DeadlineError::LimitSyntax { position, rest, expected, .. }
            | DeadlineError::Wording { position, rest, expected, .. }
            | DeadlineError::Impossible { position, rest, expected, .. }
            | DeadlineError::Contradiction { position, rest, expected, .. } => {
                Some((*position, rest, expected))
            }
            _ => None,
        }
    }
}

impl Fault for DeadlineError {
    fn code(&self) -> Code {
        match self {
            DeadlineError::LimitSyntax { .. } => Code::LimitSyntax,
            DeadlineError::LimitCount { .. } => Code::LimitCount,
            DeadlineError::Wording { .. } => Code::DeadlineWording,
            DeadlineError::Impossible { .. } | DeadlineError::NoSuchDay { .. } => Code::DeadlineImpossible,
            DeadlineError::Contradiction { .. } | DeadlineError::Reversed { .. } => {
                Code::DeadlineContradiction
            }
            DeadlineError::Year => Code::DeadlineYear,
            DeadlineError::Month => Code::DeadlineMonth,
            DeadlineError::Range { .. } => Code::DeadlineRange,
            DeadlineError::NeedsMoment => Code::LimitMoment,
            DeadlineError::NoHours { .. } => Code::LimitHours,
            DeadlineError::NotBefore { .. } => Code::LimitBefore,
            DeadlineError::NoDate { .. } => Code::DeadlineNoDate,
            DeadlineError::NeedsStart { .. } => Code::DeadlineStart,
            DeadlineError::Calendar(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn details(&self) -> Details {
        match (self.unread(), self) {
            (Some((position, rest, expected)), _) => {
                details! { "position": position, "rest": rest, "expected": expected }
            }
            (None, DeadlineError::Calendar(error)) => error.details(),
            _ => Details::new(),
        }
    }
}
