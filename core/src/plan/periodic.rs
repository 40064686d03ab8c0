//! Periodic reports: what was due by a day, what came, what lacks, what is next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::framework::day;

use super::document::optional_day;

/// A report that a schedule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportDue {
    /// The period it is on, as the log names it.
    pub period: String,
    /// The last day of the period, where it is known.
    #[serde(default, with = "optional_day", skip_serializing_if = "Option::is_none")]
    pub cutoff: Option<NaiveDate>,
    /// The last day on which it is in time.
    #[serde(with = "day")]
    pub due: NaiveDate,
}

/// How a line stands with its periodic reports.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Periodic {
    /// Reports whose last day has passed, or that came before it.
    pub due: u64,
    /// Of these, handed in by their last day.
    pub on_time: u64,
    /// Handed in later.
    pub late: u64,
    /// Not handed in, and their last day has passed.
    pub missing: Vec<ReportDue>,
    /// The next report that is still to come.
    pub next: Option<ReportDue>,
    /// Handed in, but on no period of the schedule.
    pub unmatched: u64,
}

/// Judges the reports of a line against a schedule, in the order of its last days.
pub(super) fn judge(
    schedule: &[ReportDue],
    reported: &[(NaiveDate, Option<String>)],
    given: NaiveDate,
    on: NaiveDate,
) -> Periodic {
    let asked: Vec<&ReportDue> = schedule.iter().filter(|report| report.due >= given).collect();
    let mut came: Vec<Option<NaiveDate>> = vec![None; asked.len()];
    let mut found = Periodic::default();
    for (date, period) in reported {
        let at = match period {
            Some(period) => asked.iter().position(|report| report.period == *period),
            None => unnamed(&asked, &came, *date),
        };
        match at.and_then(|at| came.get_mut(at)).filter(|came| came.is_none()) {
            Some(came) => *came = Some(*date),
            None => found.unmatched += 1,
        }
    }
    for (report, came) in asked.into_iter().zip(came) {
        let passed = report.due < on;
        match came {
            Some(date) if date <= report.due => found.on_time += 1,
            Some(_) => found.late += 1,
            None if passed => found.missing.push(report.clone()),
            None => {
                found.next.get_or_insert_with(|| report.clone());
            }
        }
        found.due += u64::from(passed || came.is_some());
    }
    found
}

/// A report that names no period is on the one that ended last; if that has its report, on the earliest without.
fn unnamed(asked: &[&ReportDue], came: &[Option<NaiveDate>], date: NaiveDate) -> Option<usize> {
    let ended = asked.iter().rposition(|report| report.cutoff.is_some_and(|cutoff| cutoff <= date));
    let coming = asked.iter().position(|report| report.due >= date);
    let free = |at: &usize| came.get(*at).is_some_and(Option::is_none);
    ended.or(coming).filter(free).or_else(|| came.iter().position(Option::is_none))
}
