//! Limits in working hours and half working days, by the working-hours clock of the calendar.

use chrono::NaiveTime;

use super::due::{Begin, End};
use super::steps::Step;
use super::{Limit, LimitUnit};
use crate::calendar::{Calendar, Moment, WorkingHours};
use crate::deadline::DeadlineError;

const NOON: u32 = 43_200;

/// The moment at which so many working hours have passed. Time that ends with a shift ends on its day.
pub(super) fn hours(
    limit: Limit,
    begin: &Begin,
    calendar: &Calendar,
    steps: &mut Vec<Step>,
) -> Result<End, DeadlineError> {
    let hours = clock(calendar, begin)?;
    let unit = if limit.unit() == LimitUnit::WorkingHours { 3600 } else { 60 };
    let first = hours.add(begin.moment()?, 0)?;
    steps.push(Step::WorkingHours { limit, day: first.day(), time: first.to_naive().time() });
    Ok(end(hours.add(first, i64::from(limit.count()) * unit)?))
}

/// The half day so many half days after that of receipt, which is not counted. What comes in between two halves
/// comes in the later one.
pub(super) fn half_days(
    limit: Limit,
    begin: &Begin,
    calendar: &Calendar,
    steps: &mut Vec<Step>,
) -> Result<End, DeadlineError> {
    let hours = clock(calendar, begin)?;
    let first = hours.half_day(begin.moment()?)?.opens;
    steps.push(Step::HalfDays { limit, day: first.day(), morning: first.second_of_day() < NOON });
    Ok(end(hours.half_day_after(first, limit.count())?.closes))
}

/// The working-hours clock; a first day that counts and has no hours is a gap in the calendar.
fn clock<'a>(calendar: &'a Calendar, begin: &Begin) -> Result<WorkingHours<'a>, DeadlineError> {
    if calendar.shifts(begin.day)?.is_empty() && calendar.is_working_day(begin.day)? {
        return Err(DeadlineError::NoHours { day: begin.day });
    }
    Ok(calendar.working_hours())
}

impl Begin {
    fn moment(&self) -> Result<Moment, DeadlineError> {
        Ok(Moment::try_from(self.day.and_time(self.time.unwrap_or(NaiveTime::MIN)))?)
    }
}

/// An end at midnight is the end of the day before, 24:00.
fn end(moment: Moment) -> End {
    let at = moment.to_naive();
    match (at.time() == NaiveTime::MIN, at.date().pred_opt()) {
        (true, Some(day)) => End { day, time: None },
        _ => End { day: at.date(), time: Some(at.time()) },
    }
}
