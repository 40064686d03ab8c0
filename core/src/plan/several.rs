//! A line with several last days: each is asked for by itself, and done is what has all its reports.

use chrono::NaiveDate;

use super::line::{Line, Progress};
use super::periodic::{self, HandedIn, Periodic, ReportDue};
use super::term::PlanTerm;
use crate::deadline::Before;

/// A line as its reports leave it on a day.
pub(super) struct SeveralDays {
    /// The line, reported done where every day has its report.
    pub line: Line,
    /// The first day that is open, or the very last; strict and inclusive.
    pub last_days: (NaiveDate, NaiveDate),
    /// How it stands with its reports, in the reading asked for.
    pub periodic: Periodic,
}

/// None of items that have no several days.
pub(super) fn judge(term: &PlanTerm, line: &Line, on: NaiveDate, before: Before) -> Option<SeveralDays> {
    let PlanTerm::Several { .. } = term else { return None };
    let strict = Reading::of(term, line, Before::Strict)?;
    let inclusive = Reading::of(term, line, Before::Inclusive)?;
    let chosen = match before {
        Before::Strict => &strict,
        Before::Inclusive => &inclusive,
    };
    let line = settled(line, chosen.all_came());
    Some(SeveralDays {
        last_days: (strict.last_day(&line, on), inclusive.last_day(&line, on)),
        periodic: chosen.periodic(line.completed, on),
        line,
    })
}

/// What was sent back has to be done again, so that its reports do not make it done.
fn settled(line: &Line, all_came: Option<NaiveDate>) -> Line {
    let mut line = line.clone();
    let Some(day) = all_came.filter(|_| !line.returned) else { return line };
    line.completed = Some(line.completed.map_or(day, |completed| completed.min(day)));
    if matches!(line.progress, Progress::NotStarted | Progress::InProgress) {
        line.progress = Progress::AwaitingConfirmation;
    }
    line
}

/// The days in one reading of "trước", and what came on them.
struct Reading {
    asked: Vec<ReportDue>,
    handed_in: HandedIn,
    very_last: NaiveDate,
}

impl Reading {
    fn of(term: &PlanTerm, line: &Line, before: Before) -> Option<Reading> {
        let mut days: Vec<Day> = term.all_days().into_iter().map(|pair| Day::of(pair, before)).collect();
        days.sort_by_key(|day| day.due);
        let very_last = days.last()?.due;
        // What had passed before the line was given is not asked for, but for the very last.
        let from = line.given.min(very_last);
        let asked: Vec<ReportDue> =
            days.iter().filter(|day| day.due >= from).map(|day| periodic::on_day(day.due)).collect();
        let reported: Vec<_> =
            line.reported.iter().map(|(date, period)| (*date, own_name(&days, period.as_deref()))).collect();
        let handed_in = HandedIn::of(&asked.iter().collect::<Vec<_>>(), &reported);
        Some(Reading { asked, handed_in, very_last })
    }

    /// The day by which every report had come.
    fn all_came(&self) -> Option<NaiveDate> {
        self.handed_in.came.iter().copied().collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// Of open work the first day without its report; of what is done the very last.
    fn last_day(&self, line: &Line, on: NaiveDate) -> NaiveDate {
        if line.completed.is_some() {
            return self.very_last;
        }
        let Periodic { missing, next, .. } = self.periodic(None, on);
        missing.first().or(next.as_ref()).map_or(self.very_last, |open| open.due)
    }

    /// What is completed owes no report: it came with the completion.
    fn periodic(&self, completed: Option<NaiveDate>, on: NaiveDate) -> Periodic {
        let asked: Vec<&ReportDue> = self.asked.iter().collect();
        self.handed_in.or_with(completed).tally(&asked, on)
    }
}

/// A last day in one reading, and in the other.
struct Day {
    due: NaiveDate,
    other: NaiveDate,
}

impl Day {
    fn of((strict, inclusive): (NaiveDate, NaiveDate), before: Before) -> Day {
        match before {
            Before::Strict => Day { due: strict, other: inclusive },
            Before::Inclusive => Day { due: inclusive, other: strict },
        }
    }
}

/// A log may name a day as either reading has it.
fn own_name(days: &[Day], period: Option<&str>) -> Option<String> {
    let period = period?;
    let is_own = days.iter().any(|day| day.due.to_string() == period);
    let other = days.iter().find(|day| !is_own && day.other.to_string() == period);
    Some(other.map_or_else(|| period.to_owned(), |day| day.due.to_string()))
}
