use chrono::NaiveDate;
use serde::Serialize;

use crate::deadline::{Before, Deadline, DeadlineError, DeadlineKind, DeadlineRules, LastDay};

/// When an item has to be done, as far as its wording says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum PlanTerm {
    /// By a day.
    Dated {
        /// The last day where "trước ngày X" leaves X out.
        strict: LastDay,
        /// The last day where it takes X in; the same for wordings that have one reading.
        inclusive: LastDay,
    },
    /// Throughout (thường xuyên): never overdue.
    Ongoing,
    /// Again and again: never overdue as a whole; each report has a day of its own.
    Recurring,
    /// From an event that the plan does not date.
    Relative,
    /// The plan states no time.
    #[default]
    Unstated,
}

impl PlanTerm {
    /// Days that a plan names are no time limits, so they stay where they are when they are days off.
    pub(super) fn of(reading: &Deadline) -> Result<PlanTerm, DeadlineError> {
        Ok(match reading.kind() {
            DeadlineKind::Ongoing { .. } => PlanTerm::Ongoing,
            // Each of several days is asked for by itself, as each report is.
            DeadlineKind::Several { .. } | DeadlineKind::Recurring { .. } => PlanTerm::Recurring,
            DeadlineKind::Fixed(_) | DeadlineKind::Interval { .. } => dated(reading)?,
            _ if reading.missing().is_empty() => dated(reading).or_else(|error| match error {
                // An event without a limit.
                DeadlineError::NoDate { .. } => Ok(PlanTerm::Relative),
                error => Err(error),
            })?,
            _ => PlanTerm::Relative,
        })
    }

    /// The last day in a reading of "trước", if there is one.
    pub fn last_day(&self, before: Before) -> Option<&LastDay> {
        match (self, before) {
            (PlanTerm::Dated { strict, .. }, Before::Strict) => Some(strict),
            (PlanTerm::Dated { inclusive, .. }, Before::Inclusive) => Some(inclusive),
            _ => None,
        }
    }

    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            PlanTerm::Dated { strict, inclusive } => Some((strict.date, inclusive.date)),
            _ => None,
        }
    }
}

fn dated(reading: &Deadline) -> Result<PlanTerm, DeadlineError> {
    let rules = |before| DeadlineRules { before, ..DeadlineRules::default() };
    let strict = reading.last_day(&rules(Before::Strict))?;
    let inclusive = reading.last_day(&rules(Before::Inclusive))?;
    Ok(PlanTerm::Dated { strict, inclusive })
}
