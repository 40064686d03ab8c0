use super::LimitUnit;

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
}
