use chrono::{Days, NaiveDate};

use super::calendar::day_number;
use super::moment::DAY;
use super::{CalendarError, Moment, Shift};

/// The working-hours clock: working time between two moments, and the moment so much working time away.
///
/// Built once from the shifts of every day of a calendar (breaks, half days, worked Saturdays with their own
/// hours), it answers from prefix tables in constant time, however long the term is. A shift holds its opening
/// moment and not its closing one; still, work that ends exactly at closing time ends on that day.
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
#[derive(Debug, Clone)]
pub struct WorkingHours {
    first: NaiveDate,
    last: NaiveDate,
    first_number: i32,
    /// Every day of the calendar.
    days: Vec<Day>,
    /// Half-days before every day, and before the end.
    half_days_before: Vec<u32>,
    /// Every day with working time, and the end.
    open: Vec<OpenDay>,
    /// For every [`stride`](Self::stride) of working minutes, the open day on which it begins.
    jump: Vec<u32>,
    stride: u32,
    plans: Vec<Plan>,
}

/// A day: the working minutes before it, and its plan of shifts.
#[derive(Debug, Clone, Copy)]
struct Day {
    before: u32,
    plan: u32,
}

/// A day with working time: the working minutes before it, and its place among all days.
#[derive(Debug, Clone, Copy)]
struct OpenDay {
    before: u32,
    day: u32,
}

/// The shifts of a day, minute by minute, so that no look-up depends on how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Plan {
    /// Working minutes before every minute of the day, and before its end.
    worked: Vec<u16>,
    /// The minute of the day of every working minute.
    minutes: Vec<u16>,
    /// In seconds of the day.
    half_days: Vec<(i64, i64)>,
}

/// A half-day (buổi): the shifts of a day that begin before noon, or those from noon on, with the breaks in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfDay {
    /// Its opening moment.
    pub opens: Moment,
    /// Its closing moment.
    pub closes: Moment,
}

const NOON: u16 = 12 * 60;

impl WorkingHours {
    /// The clock of the shifts of every day from a first one on.
    pub(super) fn new<'a>(first: NaiveDate, shifts: impl Iterator<Item = &'a [Shift]>) -> WorkingHours {
        let (mut days, mut open, mut half_days_before) = (Vec::new(), Vec::new(), vec![0]);
        let (mut of_shifts, mut plans): (Vec<&[Shift]>, Vec<Plan>) = (Vec::new(), Vec::new());
        let (mut before, mut half_days, mut plan) = (0, 0, 0);
        for shifts in shifts {
            // Runs of equal days are the rule, so the last plan is tried first.
            if of_shifts.get(plan) != Some(&shifts) {
                plan = of_shifts.iter().position(|known| *known == shifts).unwrap_or_else(|| {
                    of_shifts.push(shifts);
                    plans.push(Plan::new(shifts));
                    plans.len() - 1
                });
            }
            let Some(of_day) = plans.get(plan) else { continue };
            if of_day.total() > 0 {
                open.push(OpenDay { before, day: small(days.len()) });
            }
            days.push(Day { before, plan: small(plan) });
            before += of_day.total();
            half_days += small(of_day.half_days.len());
            half_days_before.push(half_days);
        }
        open.push(OpenDay { before, day: u32::MAX });
        // With strides as long as the usual day, nearly all begin with a day.
        let stride = plans.iter().map(Plan::total).max().unwrap_or_default().max(1);
        let jump = (0..before.div_ceil(stride)).map(|number| {
            let minute = number * stride;
            small(open.partition_point(|open| open.before <= minute).saturating_sub(1))
        });
        let jump = jump.collect();
        let last = first.checked_add_days(Days::new(u64::from(small(days.len()).saturating_sub(1))));
        let (first_number, last) = (day_number(first), last.unwrap_or(first));
        WorkingHours { first, last, first_number, days, half_days_before, open, jump, stride, plans }
    }

    /// The moment at which so many more seconds of working time have passed.
    ///
    /// A start outside working hours counts from the next opening. The result is the earliest such moment, so
    /// work that is done at closing time is done on that day and not the next morning. With 0 it is the start,
    /// or the next opening. With less than 0 it is the latest moment from which so much time passes until
    /// `start`.
    ///
    /// # Errors
    /// [`CalendarError::WorkingTime`] if the start, or the count, leaves the calendar.
    pub fn add(&self, start: Moment, seconds: i64) -> Result<Moment, CalendarError> {
        let end = self.add_seconds(start.seconds(), seconds);
        end.ok_or_else(|| self.leaves(start.seconds(), seconds)).and_then(Moment::from_seconds)
    }

    /// The seconds of working time from one moment to another; negative if the second comes first.
    ///
    /// # Errors
    /// [`CalendarError::Range`] if a moment lies outside the calendar.
    pub fn between(&self, from: Moment, to: Moment) -> Result<i64, CalendarError> {
        Ok(self.reach(to)? - self.reach(from)?)
    }

    /// [`WorkingHours::add`] for arrays of moments and seconds.
    ///
    /// # Errors
    /// [`CalendarError::Lengths`], and [`CalendarError::At`] with the first row that leaves the calendar.
    pub fn add_all(&self, starts: &[i64], seconds: &[i64]) -> Result<Vec<i64>, CalendarError> {
        rows(starts, seconds, |start, seconds| {
            self.add_seconds(start, seconds).ok_or_else(|| self.leaves(start, seconds))
        })
    }

    /// [`WorkingHours::between`] for arrays of moments.
    ///
    /// # Errors
    /// As [`WorkingHours::add_all`].
    pub fn between_all(&self, from: &[i64], to: &[i64]) -> Result<Vec<i64>, CalendarError> {
        let reach = |moment: i64| self.position(moment).ok_or_else(|| self.outside(moment));
        rows(from, to, |from, to| Ok(reach(to)? - reach(from)?))
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
        self.half_days_until(start)
            .and_then(|over| self.nth_half_day(over.checked_add(count)?))
            .ok_or_else(|| self.outside(start.seconds()))
    }

    /// How many half-days closed after one moment and by another; negative if the second comes first.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_days_between(&self, from: Moment, to: Moment) -> Result<i64, CalendarError> {
        let over = |at: Moment| self.half_days_until(at).ok_or_else(|| self.outside(at.seconds()));
        Ok(i64::from(over(to)?) - i64::from(over(from)?))
    }

    /// The half-days of a day, in order; none on a day off.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn half_days(
        &self,
        day: NaiveDate,
    ) -> Result<impl DoubleEndedIterator<Item = HalfDay> + ExactSizeIterator, CalendarError> {
        let number = i64::from(day_number(day));
        let plan = self.place(number).and_then(|place| self.plan(*self.days.get(place)?));
        let plan = plan.ok_or_else(|| self.outside(number * DAY))?;
        Ok(plan.half_days.iter().map(move |half_day| HalfDay::on(number, *half_day)))
    }

    fn reach(&self, moment: Moment) -> Result<i64, CalendarError> {
        self.position(moment.seconds()).ok_or_else(|| self.outside(moment.seconds()))
    }

    fn outside(&self, moment: i64) -> CalendarError {
        CalendarError::Range { date: shown(moment), first: self.first, last: self.last }
    }

    fn leaves(&self, start: i64, seconds: i64) -> CalendarError {
        CalendarError::WorkingTime { start: shown(start), seconds, first: self.first, last: self.last }
    }

    /// The place of a day among all days.
    fn place(&self, number: i64) -> Option<usize> {
        usize::try_from(number - i64::from(self.first_number)).ok()
    }

    fn plan(&self, day: Day) -> Option<&Plan> {
        self.plans.get(usize::try_from(day.plan).ok()?)
    }

    /// The working seconds from the beginning of the calendar to a moment.
    fn position(&self, moment: i64) -> Option<i64> {
        let day = *self.days.get(self.place(moment.div_euclid(DAY))?)?;
        let worked = self.plan(day)?.worked(moment.rem_euclid(DAY))?;
        Some(i64::from(day.before) * 60 + worked)
    }

    /// The moment at which the working second number `position` begins.
    fn moment(&self, position: i64) -> Option<i64> {
        // Shifts begin and end with minutes, so seconds can be set aside.
        let minute = u32::try_from(position.div_euclid(60)).ok()?;
        let from = *self.jump.get(usize::try_from(minute / self.stride).ok()?)?;
        let mut days = self.open.get(usize::try_from(from).ok()?..)?.iter();
        let mut open = days.next()?;
        // The rest of the stride: a step where days are shorter than the longest.
        let next = days.find(|next| {
            let reached = next.before > minute;
            if !reached {
                open = next;
            }
            reached
        });
        next?;
        let place = usize::try_from(open.day).ok()?;
        let of_day = self.plan(*self.days.get(place)?)?.minutes.get(usize::try_from(minute - open.before).ok()?)?;
        let day = i64::from(self.first_number) + i64::from(open.day);
        Some(day * DAY + i64::from(*of_day) * 60 + position.rem_euclid(60))
    }

    fn add_seconds(&self, start: i64, seconds: i64) -> Option<i64> {
        let end = self.position(start)?.checked_add(seconds)?;
        // Counting forwards, the end of the last working second rather than the beginning of the next.
        if seconds > 0 { Some(self.moment(end - 1)? + 1) } else { self.moment(end) }
    }

    /// Half-days that have closed by a moment.
    fn half_days_until(&self, moment: Moment) -> Option<u32> {
        let place = self.place(moment.seconds().div_euclid(DAY))?;
        let second = i64::from(moment.second_of_day());
        let half_days = &self.plan(*self.days.get(place)?)?.half_days;
        let over = half_days.iter().filter(|(_, closes)| *closes <= second).count();
        self.half_days_before.get(place)?.checked_add(u32::try_from(over).ok()?)
    }

    fn nth_half_day(&self, number: u32) -> Option<HalfDay> {
        let place = self.half_days_before.partition_point(|before| *before <= number).checked_sub(1)?;
        let half_day = number - self.half_days_before.get(place)?;
        let half_days = &self.plan(*self.days.get(place)?)?.half_days;
        let day = i64::from(self.first_number) + i64::try_from(place).ok()?;
        Some(HalfDay::on(day, *half_days.get(usize::try_from(half_day).ok()?)?))
    }
}

/// A result for every pair, or what is wrong with the first that has none.
fn rows(
    first: &[i64],
    second: &[i64],
    count: impl Fn(i64, i64) -> Result<i64, CalendarError>,
) -> Result<Vec<i64>, CalendarError> {
    if first.len() != second.len() {
        return Err(CalendarError::Lengths { expected: first.len(), found: second.len() });
    }
    let at = |index: usize, error| CalendarError::At { index, error: Box::new(error) };
    let pairs = first.iter().zip(second).enumerate();
    pairs.map(|(row, (first, second))| count(*first, *second).map_err(|error| at(row, error))).collect()
}

/// A moment, or its number where it is none.
fn shown(moment: i64) -> String {
    Moment::from_seconds(moment).map_or_else(|_| format!("second {moment}"), |moment| moment.to_string())
}

/// A number of days, plans or half-days; calendars have fewer than 65,536 days.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Plan {
    fn new(shifts: &[Shift]) -> Plan {
        let open = |minute: &u16| {
            shifts.iter().any(|shift| (shift.from_minute..shift.to_minute).contains(minute))
        };
        let minutes: Vec<u16> = (0..24 * 60).filter(open).collect();
        let worked = (0..=24 * 60).map(|minute: u16| minutes.partition_point(|worked| *worked < minute));
        let half_day = |morning: bool| {
            let mut half = shifts.iter().filter(|shift| (shift.from_minute < NOON) == morning);
            let first = half.next()?;
            let last = half.next_back().unwrap_or(first);
            Some((i64::from(first.from_minute) * 60, i64::from(last.to_minute) * 60))
        };
        Plan {
            worked: worked.map(|worked| u16::try_from(worked).unwrap_or(u16::MAX)).collect(),
            half_days: [half_day(true), half_day(false)].into_iter().flatten().collect(),
            minutes,
        }
    }

    /// Working minutes of the day.
    fn total(&self) -> u32 {
        small(self.minutes.len())
    }

    /// Working seconds of the day before one of its seconds.
    fn worked(&self, second: i64) -> Option<i64> {
        let minute = usize::try_from(second / 60).ok()?;
        let (before, after) = (i64::from(*self.worked.get(minute)?), i64::from(*self.worked.get(minute + 1)?));
        // The seconds of a minute count if it is a working minute.
        Some(before * 60 + (after - before) * (second % 60))
    }
}

impl HalfDay {
    fn on(day: i64, (from, to): (i64, i64)) -> HalfDay {
        let midnight = day * DAY;
        HalfDay { opens: Moment::of_calendar(midnight + from), closes: Moment::of_calendar(midnight + to) }
    }
}
