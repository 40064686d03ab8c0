use chrono::NaiveDate;

use super::LimitUnit;
use super::span::YEARS;

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
    #[error("{text:?} names no day: at character {position}, before {rest:?}, expected {expected}")]
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
}
