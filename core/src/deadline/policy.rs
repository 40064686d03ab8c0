use serde::{Deserialize, Serialize};

/// Which last day "trước ngày X" has. No rule settles it, so both are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Before {
    /// The day before X.
    #[default]
    Strict,
    /// X itself.
    Inclusive,
}

/// What happens where the last day is a day off.
///
/// Civil Code 91/2015/QH13, Article 148(5), ends a time limit with the next working day, where its last day is a
/// weekend or a holiday. That is the default for a [`Limit`](super::Limit); a day that a plan names is no time
/// limit, and stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// It stays.
    None,
    /// A day that the calendar does not count goes to the next one that it counts: swaps and compensation days
    /// are days off, make-up days are working days.
    WorkingCalendar,
    /// Only what the words of Article 148(5) name: Saturdays, Sundays and public holidays, so that a day off by
    /// swap stays, and a worked Saturday goes on.
    WeekendOrHoliday,
}

/// A choice that a result rests on, by name and value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Its name: `start`, `roll`, `cut-off`, `before`.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl Policy {
    pub(super) fn new(name: &str, value: &str) -> Policy {
        Policy { name: name.to_owned(), value: value.to_owned() }
    }
}

impl Before {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Before::Strict => "strict",
            Before::Inclusive => "inclusive",
        }
    }

    pub(super) fn policy(self) -> Policy {
        Policy::new("before", self.as_str())
    }
}

impl Roll {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Roll::None => "none",
            Roll::WorkingCalendar => "working-calendar",
            Roll::WeekendOrHoliday => "weekend-or-holiday",
        }
    }

    pub(super) fn policy(self) -> Policy {
        Policy::new("roll", self.as_str())
    }
}
