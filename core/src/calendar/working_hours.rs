use chrono::NaiveDate;
use serde::Serialize;

use super::calendar::day_number;
use super::moment::DAY;
use super::working_tables::Tables;
use super::{Calendar, CalendarError, Certainty, Moment};
use crate::code::{Spoken, Text, say};

/// The working-hours clock of a calendar: working time between two moments, and the moment so much working time
/// away.
///
/// From the shifts of every day (breaks, half days, worked Saturdays with their own hours) it answers by prefix
/// tables in constant time, however long the term is. A shift holds its opening moment and not its closing one;
/// still, work that ends exactly at closing time ends on that day.
///
/// Moments in bulk are seconds since 1970-01-01T00:00:00 local time, see [`Moment`].
///
/// ```
/// use chiso::calendar::{Calendar, Moment};
///
/// let calendar = Calendar::vietnam();
/// let hours = calendar.working_hours();
/// let friday: Moment = "2024-04-26T16:00".parse()?;
/// let due = hours.add(friday, 7 * 3600 + 1800)?;           // 30/4 and 1/5 are holidays, 29/4 is swapped for 4/5
/// assert_eq!(due.to_string(), "2024-05-02T16:00:00");
/// assert_eq!(hours.between(friday, due)?, 27_000);
/// # Ok::<(), chiso::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct WorkingHours<'a> {
    calendar: &'a Calendar,
    tables: &'a Tables,
}

/// A moment on the working-hours clock, with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorkingDue {
    /// The moment.
    pub moment: Moment,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
}

/// An amount of working time, with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorkingTime {
    /// The seconds; negative where the end lies before the start.
    pub seconds: i64,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
}

/// Results in bulk, a row each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkingTimes {
    /// Moments, or seconds of working time.
    pub values: Vec<i64>,
    /// Whether a day passed on the way is not confirmed.
    pub provisional: Vec<bool>,
}

/// A half-day (buổi): the shifts of a day that begin before noon, or those from noon on, with the breaks in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfDay {
    /// Its opening moment.
    pub opens: Moment,
    /// Its closing moment.
    pub closes: Moment,
}

impl<'a> WorkingHours<'a> {
    pub(super) fn new(calendar: &'a Calendar, tables: &'a Tables) -> WorkingHours<'a> {
        WorkingHours { calendar, tables }
    }

    /// The moment at which so many more seconds of working time have passed.
    ///
    /// A start outside working hours counts from the next opening. The result is the earliest such moment, so
    /// work that is done at closing time is done on that day and not the next morning. With 0 it is the start,
    /// or the next opening. With less than 0 it is the latest moment from which so much time passes until
    /// `start`.
    ///
    /// # Errors
    /// [`CalendarError::WorkingTime`] if the start, or the count, leaves the calendar;
    /// [`CalendarError::Unconfirmed`] if the calendar is [`confirmed_only`](Calendar::confirmed_only).
    pub fn add(&self, start: Moment, seconds: i64) -> Result<Moment, CalendarError> {
        Ok(self.due(start, seconds)?.moment)
    }

    /// As [`add`](Self::add), with the mark.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn due(&self, start: Moment, seconds: i64) -> Result<WorkingDue, CalendarError> {
        let (moment, open) = self.add_seconds(start.seconds(), seconds)?;
        Ok(WorkingDue { moment: Moment::from_seconds(moment)?, certainty: certainty(open) })
    }

    /// The seconds of working time from one moment to another; negative if the second comes first.
    ///
    /// # Errors
    /// [`CalendarError::Range`] if a moment lies outside the calendar; [`CalendarError::Unconfirmed`] if the
    /// calendar is [`confirmed_only`](Calendar::confirmed_only).
    pub fn between(&self, from: Moment, to: Moment) -> Result<i64, CalendarError> {
        Ok(self.count(from, to)?.seconds)
    }

    /// As [`between`](Self::between), with the mark.
    ///
    /// # Errors
    /// As [`between`](Self::between).
    pub fn count(&self, from: Moment, to: Moment) -> Result<WorkingTime, CalendarError> {
        let (seconds, open) = self.seconds_between(from.seconds(), to.seconds())?;
        Ok(WorkingTime { seconds, certainty: certainty(open) })
    }

    /// [`WorkingHours::add`] for arrays of moments and seconds.
    ///
    /// # Errors
    /// [`CalendarError::Lengths`], and [`CalendarError::At`] with the first row that leaves the calendar.
    pub fn add_all(&self, starts: &[i64], seconds: &[i64]) -> Result<WorkingTimes, CalendarError> {
        rows(starts, seconds, |start, seconds| self.add_seconds(start, seconds))
    }

    /// [`WorkingHours::between`] for arrays of moments.
    ///
    /// # Errors
    /// As [`WorkingHours::add_all`].
    pub fn between_all(&self, from: &[i64], to: &[i64]) -> Result<WorkingTimes, CalendarError> {
        rows(from, to, |from, to| self.seconds_between(from, to))
    }

    /// The half-day that holds a moment, or the next one; a half-day does not hold its closing moment.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_day(&self, at: Moment) -> Result<HalfDay, CalendarError> {
        self.half_day_after(at, 0)
    }

    /// The half-day so many after the one of [`WorkingHours::half_day`]: a morning and 1 make the afternoon, an
    /// afternoon and 1 the next morning.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_day_after(&self, start: Moment, count: u32) -> Result<HalfDay, CalendarError> {
        self.tables
            .half_days_until(start)
            .and_then(|over| self.tables.nth_half_day(over.checked_add(count)?))
            .ok_or_else(|| self.outside(start.seconds()))
    }

    /// How many half-days closed after one moment and by another; negative if the second comes first.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_days_between(&self, from: Moment, to: Moment) -> Result<i64, CalendarError> {
        let over = |at: Moment| self.tables.half_days_until(at).ok_or_else(|| self.outside(at.seconds()));
        Ok(i64::from(over(to)?) - i64::from(over(from)?))
    }

    /// The half-days of a day, in order; none on a day off.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_days(
        &self,
        day: NaiveDate,
    ) -> Result<impl DoubleEndedIterator<Item = HalfDay> + ExactSizeIterator + use<'a>, CalendarError> {
        let number = i64::from(day_number(day));
        let half_days = self.tables.half_days(number).ok_or_else(|| self.outside(number * DAY))?;
        Ok(half_days.iter().map(move |half_day| HalfDay::on(number, *half_day)))
    }

    #[inline]
    fn add_seconds(&self, start: i64, seconds: i64) -> Result<(i64, bool), CalendarError> {
        let (end, open) = self.tables.add(start, seconds).ok_or_else(|| self.leaves(start, seconds))?;
        self.refuse_open(open, start, end)?;
        Ok((end, open))
    }

    #[inline]
    fn seconds_between(&self, from: i64, to: i64) -> Result<(i64, bool), CalendarError> {
        let outside = || self.outside(if self.tables.position(from).is_none() { from } else { to });
        let (seconds, open) = self.tables.between(from, to).ok_or_else(outside)?;
        self.refuse_open(open, from, to)?;
        Ok((seconds, open))
    }

    fn refuse_open(&self, open: bool, from: i64, to: i64) -> Result<(), CalendarError> {
        if !open || !self.calendar.is_confirmed_only() {
            return Ok(());
        }
        let place = |moment: i64| self.tables.place(moment.div_euclid(DAY)).unwrap_or_default();
        self.calendar.refuse_open(place(from.min(to)), place(from.max(to)) + 1)
    }

    fn outside(&self, moment: i64) -> CalendarError {
        let (first, last) = (self.calendar.first(), self.calendar.last());
        CalendarError::Range { date: shown(moment), first, last }
    }

    fn leaves(&self, start: i64, seconds: i64) -> CalendarError {
        let (first, last) = (self.calendar.first(), self.calendar.last());
        CalendarError::WorkingTime { start: shown(start), seconds, first, last }
    }
}

/// A result for every pair, or what is wrong with the first that has none.
fn rows(
    first: &[i64],
    second: &[i64],
    count: impl Fn(i64, i64) -> Result<(i64, bool), CalendarError>,
) -> Result<WorkingTimes, CalendarError> {
    if first.len() != second.len() {
        return Err(CalendarError::Lengths { expected: first.len(), found: second.len() });
    }
    let at = |index: usize, error| CalendarError::At { index, error: Box::new(error) };
    let pairs = first.iter().zip(second).enumerate();
    let each = pairs.map(|(row, (first, second))| count(*first, *second).map_err(|error| at(row, error)));
    let (values, provisional) = each.collect::<Result<(Vec<i64>, Vec<bool>), _>>()?;
    Ok(WorkingTimes { values, provisional })
}

fn certainty(open: bool) -> Certainty {
    if open { Certainty::Provisional } else { Certainty::Confirmed }
}

/// A moment, or its number where it is none.
fn shown(moment: i64) -> Text {
    Text::spoken(|lang| match Moment::from_seconds(moment) {
        Ok(moment) => moment.say(lang),
        Err(_) => say!(lang, "giây thứ {moment}", "second {moment}"),
    })
}

impl HalfDay {
    pub(super) fn on(day: i64, (from, to): (i64, i64)) -> HalfDay {
        let midnight = day * DAY;
        HalfDay { opens: Moment::of_calendar(midnight + from), closes: Moment::of_calendar(midnight + to) }
    }
}
