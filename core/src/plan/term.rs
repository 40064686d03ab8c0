use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::wording;
use crate::code::Fault;
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
    /// By each of several days or stretches, once: overdue as soon as one of them has passed without its report.
    Several {
        /// The last days where "trước ngày X" leaves X out, by their order.
        strict: Vec<LastDay>,
        /// The same ones, one for one, where it takes X in.
        inclusive: Vec<LastDay>,
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
    /// The plan states a time that was not read: nothing is said of when it is due.
    Unread {
        /// Why; in JSON its code, and what is to be done about it in both languages.
        #[serde(serialize_with = "spoken")]
        why: DeadlineError,
    },
}

impl PlanTerm {
    /// Days that a plan names are no time limits, so they stay where they are when they are days off.
    pub(super) fn of(reading: &Deadline) -> Result<PlanTerm, DeadlineError> {
        Ok(match reading.kind() {
            DeadlineKind::Ongoing { .. } => PlanTerm::Ongoing,
            DeadlineKind::Several { .. } => several(reading)?,
            DeadlineKind::Recurring { .. } => PlanTerm::Recurring,
            DeadlineKind::Fixed(_) | DeadlineKind::Interval { .. } => dated(reading)?,
            _ if reading.missing().is_empty() => dated(reading).or_else(|error| match error {
                // An event without a limit.
                DeadlineError::NoDate { .. } => Ok(PlanTerm::Relative),
                error => Err(error),
            })?,
            _ => PlanTerm::Relative,
        })
    }

    /// The last day in a reading of "trước", if there is one; of several days none, see [`PlanTerm::last_days`].
    pub fn last_day(&self, before: Before) -> Option<&LastDay> {
        match (self, before) {
            (PlanTerm::Dated { strict, .. }, Before::Strict) => Some(strict),
            (PlanTerm::Dated { inclusive, .. }, Before::Inclusive) => Some(inclusive),
            _ => None,
        }
    }

    /// All last days in a reading of "trước".
    ///
    /// ```
    /// use chiso::deadline::Before;
    /// use chiso::plan::Plan;
    ///
    /// let text = Plan::builtin("bac-giang-87-2024")?.to_toml();
    /// let plan = Plan::from_toml(&text.replace("Năm 2024", "trước 15/6 và 15/12/2024"), "plan.toml")?;
    /// let days = plan.item("PL.8")?.term.last_days(Before::Strict);
    /// assert_eq!(days.iter().map(|last| last.date.to_string()).collect::<Vec<_>>(), ["2024-06-14", "2024-12-14"]);
    /// # Ok::<(), chiso::plan::PlanError>(())
    /// ```
    pub fn last_days(&self, before: Before) -> &[LastDay] {
        match (self, before) {
            (PlanTerm::Several { strict, .. }, Before::Strict) => strict,
            (PlanTerm::Several { inclusive, .. }, Before::Inclusive) => inclusive,
            _ => self.last_day(before).map(std::slice::from_ref).unwrap_or_default(),
        }
    }

    /// Why the time was not read, if it was not.
    pub fn unread(&self) -> Option<&DeadlineError> {
        match self {
            PlanTerm::Unread { why } => Some(why),
            _ => None,
        }
    }

    /// The last day in both readings.
    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            PlanTerm::Dated { strict, inclusive } => Some((strict.date, inclusive.date)),
            _ => None,
        }
    }

    /// Every last day in both readings.
    pub(super) fn all_days(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let (strict, inclusive) = (self.last_days(Before::Strict), self.last_days(Before::Inclusive));
        strict.iter().zip(inclusive).map(|(strict, inclusive)| (strict.date, inclusive.date)).collect()
    }

    /// Whether work goes on from the start: what has neither a last day nor a time that may hold one.
    pub(super) fn goes_on(&self) -> bool {
        !matches!(self, PlanTerm::Dated { .. } | PlanTerm::Several { .. } | PlanTerm::Unread { .. })
    }
}

fn spoken<S: Serializer>(error: &DeadlineError, serializer: S) -> Result<S::Ok, S::Error> {
    let text = wording::unread(error);
    serde_json::json!({"code": error.code().name(), "vi": text.vi, "en": text.en}).serialize(serializer)
}

fn several(reading: &Deadline) -> Result<PlanTerm, DeadlineError> {
    let all = |before| reading.each_last_day(&DeadlineRules { before, ..DeadlineRules::default() });
    let mut pairs: Vec<_> = all(Before::Strict)?.into_iter().zip(all(Before::Inclusive)?).collect();
    pairs.sort_by_key(|(strict, inclusive)| (strict.date, inclusive.date));
    pairs.dedup_by_key(|(strict, inclusive)| (strict.date, inclusive.date));
    let (strict, inclusive) = pairs.into_iter().unzip();
    Ok(PlanTerm::Several { strict, inclusive })
}

fn dated(reading: &Deadline) -> Result<PlanTerm, DeadlineError> {
    let rules = |before| DeadlineRules { before, ..DeadlineRules::default() };
    let strict = reading.last_day(&rules(Before::Strict))?;
    let inclusive = reading.last_day(&rules(Before::Inclusive))?;
    Ok(PlanTerm::Dated { strict, inclusive })
}
