//! Periodic reports: what was due by a day, what came, what lacks, what is next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::{ItemKind, PlanItem};
use super::error::PlanError;
use super::model::Plan;
use super::term::PlanTerm;
use crate::deadline::{Before, DeadlineRules, Schedule, ScheduleError};

use crate::text::day;

/// A report that a schedule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportDue {
    /// The period it is on, as the log names it.
    pub period: String,
    /// The last day of the period, where it is known.
    #[serde(default, with = "day::optional", skip_serializing_if = "Option::is_none")]
    pub cutoff: Option<NaiveDate>,
    /// The last day on which it is in time.
    #[serde(with = "day")]
    pub due: NaiveDate,
}

impl ReportDue {
    /// The reports of a schedule for a year, by their last days.
    ///
    /// # Errors
    /// Those of [`Schedule::year`] and of [`Report::due`](crate::deadline::Report::due).
    pub fn of(schedule: &Schedule, year: i32, before: Before) -> Result<Vec<ReportDue>, ScheduleError> {
        let rules = DeadlineRules { before, ..DeadlineRules::default() };
        let due = |report: &crate::deadline::Report| {
            let cutoff = report.covers.map(|(_, last)| last);
            Ok(ReportDue { period: report.period.id(), cutoff, due: report.due()?.date })
        };
        schedule.year(year, &rules)?.iter().map(due).collect()
    }
}

impl ReportDue {
    /// The reports of a schedule given by its id ("cchc-581"), or listed in JSON as an array of `period`, `cutoff` and
    /// `due`.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] for JSON that is no such array, and those of [`ReportDue::of`].
    pub fn read(text: &str, year: i32, before: Before) -> Result<Vec<ReportDue>, crate::Error> {
        if text.trim_start().starts_with('[') {
            return Ok(serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, "reports"))?);
        }
        Ok(ReportDue::of(&Schedule::builtin(text)?, year, before)?)
    }
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

/// The reports an item is judged by: those its wording names, or else those of the schedule asked for.
pub(super) fn asked(
    plan: &Plan,
    item: &PlanItem,
    schedule: &[ReportDue],
    before: Before,
) -> Option<Vec<ReportDue>> {
    let judged = match item.term {
        PlanTerm::Recurring => true,
        PlanTerm::Ongoing => item.kind == ItemKind::Task,
        _ => false,
    };
    if !judged {
        return None;
    }
    let rules = DeadlineRules { before, ..DeadlineRules::default() };
    let named =
        item.reading.as_ref().and_then(|reading| reading.all_due(plan.from(), plan.to(), &rules).ok());
    let named = named.filter(|named| item.term == PlanTerm::Recurring && !named.is_empty());
    match named {
        Some(days) => Some(days.into_iter().map(|last| on_day(last.date)).collect()),
        None => {
            let within = schedule.iter().filter(|report| report.due >= plan.from()).cloned();
            (!schedule.is_empty()).then(|| within.collect())
        }
    }
}

/// A wording gives its periods no names, so the last day is the name.
pub(super) fn on_day(due: NaiveDate) -> ReportDue {
    ReportDue { period: due.to_string(), cutoff: None, due }
}

/// Judges the reports of a line against a schedule, in the order of its last days.
pub(super) fn judge(
    schedule: &[ReportDue],
    reported: &[(NaiveDate, Option<String>)],
    given: NaiveDate,
    on: NaiveDate,
) -> Periodic {
    let asked: Vec<&ReportDue> = schedule.iter().filter(|report| report.due >= given).collect();
    HandedIn::of(&asked, reported).tally(&asked, on)
}

/// What came of the reports that were asked for.
pub(super) struct HandedIn {
    /// The day of each, in the order in which they were asked for.
    pub came: Vec<Option<NaiveDate>>,
    unmatched: u64,
}

impl HandedIn {
    /// Finds for each report handed in the one asked for.
    pub fn of(asked: &[&ReportDue], reported: &[(NaiveDate, Option<String>)]) -> HandedIn {
        let mut came: Vec<Option<NaiveDate>> = vec![None; asked.len()];
        let mut unmatched = 0;
        for (date, period) in reported {
            let at = match period {
                Some(period) => asked.iter().position(|report| report.period == *period),
                None => unnamed(asked, &came, *date),
            };
            match at.and_then(|at| came.get_mut(at)).filter(|came| came.is_none()) {
                Some(came) => *came = Some(*date),
                None => unmatched += 1,
            }
        }
        HandedIn { came, unmatched }
    }

    /// The same, where what had not come came with something else.
    pub fn or_with(&self, other: Option<NaiveDate>) -> HandedIn {
        let came = self.came.iter().map(|came| came.or(other)).collect();
        HandedIn { came, unmatched: self.unmatched }
    }

    /// How it stands on a day.
    pub fn tally(&self, asked: &[&ReportDue], on: NaiveDate) -> Periodic {
        let mut found = Periodic { unmatched: self.unmatched, ..Periodic::default() };
        for (report, came) in asked.iter().zip(&self.came) {
            let passed = report.due < on;
            match came {
                Some(date) if *date <= report.due => found.on_time += 1,
                Some(_) => found.late += 1,
                None if passed => found.missing.push((*report).clone()),
                None => {
                    found.next.get_or_insert_with(|| (*report).clone());
                }
            }
            found.due += u64::from(passed || came.is_some());
        }
        found
    }
}

/// A report that names no period is on the one that ended last; if that has its report, on the earliest without.
fn unnamed(asked: &[&ReportDue], came: &[Option<NaiveDate>], date: NaiveDate) -> Option<usize> {
    let ended = asked.iter().rposition(|report| report.cutoff.is_some_and(|cutoff| cutoff <= date));
    let coming = asked.iter().position(|report| report.due >= date);
    let free = |at: &usize| came.get(*at).is_some_and(Option::is_none);
    ended.or(coming).filter(free).or_else(|| came.iter().position(Option::is_none))
}
