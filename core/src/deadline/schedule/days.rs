//! The days of a report: what it covers, and when it is due.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::form::{Anchor, Cover, DueRule};
use super::schedule::ReportRule;
use super::{Period, ScheduleError};
use crate::calendar::Start;
use crate::deadline::span::{YEARS, month_end};
use crate::deadline::{Before, Bound, DeadlineRules, LastDay, Policy, Roll};

/// First and last day that a report covers; `None` outside the calendar.
pub(super) fn covered(cover: &Cover, period: &Period) -> Option<(NaiveDate, NaiveDate)> {
    Some((anchored(&cover.from, period.first())?, anchored(&cover.to, period.last())?))
}

/// The day of an anchor counted from the month or week of a day.
fn anchored(anchor: &Anchor, of: NaiveDate) -> Option<NaiveDate> {
    let day = match (anchor.day, anchor.weekday) {
        (_, Some(weekday)) => {
            let monday = of.week(Weekday::Mon).checked_first_day()?;
            let days = i64::from(anchor.offset) * 7 + i64::from(weekday.num_days_from_monday());
            let by = Days::new(days.unsigned_abs());
            if days < 0 { monday.checked_sub_days(by)? } else { monday.checked_add_days(by)? }
        }
        (Some(day), None) => {
            let first = of.with_day(1)?;
            let by = Months::new(anchor.offset.unsigned_abs());
            let month = if anchor.offset < 0 {
                first.checked_sub_months(by)?
            } else {
                first.checked_add_months(by)?
            };
            let last = month_end(month.year(), month.month()).ok()?;
            month.with_day(day.min(last.day()))?
        }
        (None, None) => return None,
    };
    YEARS.contains(&day.year()).then_some(day)
}

/// The day of a due rule that names one.
pub(super) fn cut_off_due(due: &DueRule, period: &Period) -> Option<NaiveDate> {
    if due.working_days_after_cut_off.is_some() {
        return None;
    }
    anchored(&Anchor { offset: due.offset, day: due.day, weekday: due.weekday }, period.last())
}

pub(super) fn last_days(
    rule: &ReportRule,
    period: &Period,
    covers: Option<(NaiveDate, NaiveDate)>,
    rules: &DeadlineRules,
) -> Result<Vec<LastDay>, ScheduleError> {
    let Some(due) = &rule.due else { return Ok(Vec::new()) };
    let calendar = &rules.calendar;
    if let (Some(count), Some((_, cut_off))) = (due.working_days_after_cut_off, covers) {
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        let found = calendar.due(cut_off, count, Start::Excluded)?;
        let mut last = LastDay::new(found.date, None, None, Roll::None, calendar)?;
        last.certainty = found.certainty;
        last.policies = vec![Policy::new("start", found.start.as_str())];
        return Ok(vec![last]);
    }
    let out = || ScheduleError::Period { kind: period.kind(), year: period.year(), number: period.number() };
    let day = cut_off_due(due, period).ok_or_else(out)?;
    // The schedule's own rule for days off holds; where it has none, the caller's.
    let roll = if due.roll == Roll::None { rules.roll } else { due.roll };
    match due.bound {
        Bound::Before => {
            let strict = day.pred_opt().ok_or_else(out)?;
            Ok(vec![
                LastDay::new(strict, None, Some(Before::Strict), roll, calendar)?,
                LastDay::new(day, None, Some(Before::Inclusive), roll, calendar)?,
            ])
        }
        Bound::On | Bound::By => Ok(vec![LastDay::new(day, None, None, roll, calendar)?]),
    }
}
