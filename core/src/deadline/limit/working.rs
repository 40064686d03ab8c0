//! Limits in working hours and half working days: a walk over the shifts of the calendar.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::due::{Begin, End};
use super::steps::Step;
use super::{Limit, LimitUnit};
use crate::calendar::{Calendar, Shift};
use crate::deadline::DeadlineError;

const NOON: u16 = 12 * 60;

/// The moment at which so many working hours have passed. Time that ends with a shift ends on its day.
pub(super) fn hours(
    limit: Limit,
    begin: &Begin,
    calendar: &Calendar,
    steps: &mut Vec<Step>,
) -> Result<End, DeadlineError> {
    let unit = if limit.unit() == LimitUnit::WorkingHours { 3600 } else { 60 };
    let mut left = u64::from(limit.count()) * unit;
    let mut after = begin.time.map_or(0, |time| time.num_seconds_from_midnight());
    let mut day = begin.day;
    let mut first = true;
    loop {
        for shift in shifts(calendar, day)? {
            let (from, to) = (u32::from(shift.from_minute) * 60, u32::from(shift.to_minute) * 60);
            let from = from.max(after);
            if from >= to {
                continue;
            }
            if std::mem::take(&mut first) {
                steps.push(Step::WorkingHours { limit, day, time: time(from).unwrap_or_default() });
            }
            let there = u64::from(to - from);
            if left <= there {
                let end = u32::try_from(u64::from(from) + left).unwrap_or(to);
                return Ok(End { day, time: time(end) });
            }
            left -= there;
        }
        after = 0;
        day = calendar.next_working_day(day)?;
    }
}

/// The half day so many half days after that of receipt, which is not counted. What comes in between two halves
/// comes in the later one.
pub(super) fn half_days(
    limit: Limit,
    begin: &Begin,
    calendar: &Calendar,
    steps: &mut Vec<Step>,
) -> Result<End, DeadlineError> {
    let after = begin.time.map_or(0, |time| time.num_seconds_from_midnight());
    let mut day = begin.day;
    let mut left = limit.count();
    let mut found = false;
    loop {
        for end in halves(shifts(calendar, day)?).into_iter().flatten() {
            if !found {
                if day == begin.day && u32::from(end) * 60 <= after {
                    continue;
                }
                found = true;
                steps.push(Step::HalfDays { limit, day, morning: end <= NOON });
                continue;
            }
            left -= 1;
            if left == 0 {
                return Ok(End { day, time: time(u32::from(end) * 60) });
            }
        }
        day = calendar.next_working_day(day)?;
    }
}

/// When the morning and the afternoon of a day end.
fn halves(shifts: &[Shift]) -> [Option<u16>; 2] {
    let end = |morning: bool| {
        let half = shifts.iter().filter(|shift| (shift.from_minute < NOON) == morning);
        half.map(|shift| shift.to_minute).max()
    };
    [end(true), end(false)]
}

/// The shifts of a day; none on a day off.
fn shifts(calendar: &Calendar, day: NaiveDate) -> Result<&[Shift], DeadlineError> {
    let shifts = calendar.shifts(day)?;
    if shifts.is_empty() && calendar.is_working_day(day)? {
        return Err(DeadlineError::NoHours { day });
    }
    Ok(shifts)
}

/// A second of the day; `None` for 24:00, which a shift may end with.
fn time(second: u32) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(second, 0)
}
