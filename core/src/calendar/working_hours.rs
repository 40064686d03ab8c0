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
    /// Every day with working time, and one more at the end.
    open: Vec<OpenDay>,
    /// For every [`STRIDE`] of working seconds, the open day on which it begins.
    jump: Vec<u32>,
    plans: Vec<Plan>,
}

/// A day: the working seconds and half-days before it, and its plan of shifts.
#[derive(Debug, Clone, Copy)]
struct Day {
    before: i64,
    half_days_before: u32,
    plan: u32,
}

#[derive(Debug, Clone, Copy)]
struct OpenDay {
    number: i32,
    day: Day,
}

/// The shifts and half-days of a day, in seconds of the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Plan {
    shifts: Vec<(i64, i64)>,
    half_days: Vec<(i64, i64)>,
    total: i64,
}

/// A half-day (buổi): the shifts of a day that begin before noon, or those from noon on, with the breaks in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfDay {
    /// Its opening moment.
    pub opens: Moment,
    /// Its closing moment.
    pub closes: Moment,
}

const NOON: i64 = 43_200;

/// Eight hours: most strides begin on a day of their own.
const STRIDE: i64 = 28_800;

impl WorkingHours {
    /// The clock of the shifts of every day from a first one on.
    pub(super) fn new<'a>(first: NaiveDate, shifts: impl Iterator<Item = &'a [Shift]>) -> WorkingHours {
        let first_number = day_number(first);
        let (mut days, mut open, mut jump) = (Vec::new(), Vec::new(), Vec::new());
        let mut plans = vec![Plan::default()];
        let mut next = Day { before: 0, half_days_before: 0, plan: 0 };
        let mut last_plan = 0;
        for (number, shifts) in (first_number..).zip(shifts) {
            let plan = Plan::new(shifts);
            // Runs of equal days are the rule, so the last plan is tried first.
            if plans.get(last_plan) != Some(&plan) {
                last_plan = plans.iter().position(|known| *known == plan).unwrap_or_else(|| {
                    plans.push(plan.clone());
                    plans.len() - 1
                });
            }
            let day = Day { plan: u32::try_from(last_plan).unwrap_or(u32::MAX), ..next };
            days.push(day);
            if plan.total > 0 {
                next.before += plan.total;
                next.half_days_before += u32::try_from(plan.half_days.len()).unwrap_or(u32::MAX);
                let at = u32::try_from(open.len()).unwrap_or(u32::MAX);
                let strides = usize::try_from((next.before + STRIDE - 1) / STRIDE).unwrap_or(jump.len());
                jump.resize(strides.max(jump.len()), at);
                open.push(OpenDay { number, day });
            }
        }
        let last = u64::try_from(days.len()).ok().and_then(|days| first.checked_add_days(Days::new(days - 1)));
        open.push(OpenDay { number: i32::MAX, day: next });
        WorkingHours { first, last: last.unwrap_or(first), first_number, days, open, jump, plans }
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
        let number = day_number(day);
        let plan = self.day(number).and_then(|day| self.plan(day));
        let plan = plan.ok_or_else(|| self.outside(i64::from(number) * DAY))?;
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

    fn day(&self, number: i32) -> Option<Day> {
        let at = number.checked_sub(self.first_number)?;
        self.days.get(usize::try_from(at).ok()?).copied()
    }

    fn plan(&self, day: Day) -> Option<&Plan> {
        self.plans.get(usize::try_from(day.plan).ok()?)
    }

    /// The working seconds from the beginning of the calendar to a moment.
    fn position(&self, moment: i64) -> Option<i64> {
        let day = self.day(i32::try_from(moment.div_euclid(DAY)).ok()?)?;
        Some(day.before + self.plan(day)?.worked(moment.rem_euclid(DAY)))
    }

    /// The moment at which the working second number `position` begins.
    fn moment(&self, position: i64) -> Option<i64> {
        let stride = usize::try_from(position.div_euclid(STRIDE)).ok()?;
        let from = usize::try_from(*self.jump.get(stride)?).ok()?;
        let mut days = self.open.get(from..)?.iter();
        let mut open = days.next()?;
        // The rest of the stride: a step for a day of eight hours, a few for short days.
        for next in days {
            if next.day.before > position {
                return Some(i64::from(open.number) * DAY + self.plan(open.day)?.second(position - open.day.before)?);
            }
            open = next;
        }
        None
    }

    fn add_seconds(&self, start: i64, seconds: i64) -> Option<i64> {
        let end = self.position(start)?.checked_add(seconds)?;
        // Counting forwards, the end of the last working second rather than the beginning of the next.
        if seconds > 0 { Some(self.moment(end - 1)? + 1) } else { self.moment(end) }
    }

    /// Half-days that have closed by a moment.
    fn half_days_until(&self, moment: Moment) -> Option<u32> {
        let day = self.day(i32::try_from(moment.seconds().div_euclid(DAY)).ok()?)?;
        let second = i64::from(moment.second_of_day());
        let over = self.plan(day)?.half_days.iter().filter(|(_, to)| *to <= second).count();
        day.half_days_before.checked_add(u32::try_from(over).ok()?)
    }

    fn nth_half_day(&self, number: u32) -> Option<HalfDay> {
        let at = self.open.partition_point(|open| open.day.half_days_before <= number).checked_sub(1)?;
        let open = self.open.get(at)?;
        let place = usize::try_from(number - open.day.half_days_before).ok()?;
        Some(HalfDay::on(open.number, *self.plan(open.day)?.half_days.get(place)?))
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

impl Plan {
    fn new(shifts: &[Shift]) -> Plan {
        let shifts = shifts.iter().map(|shift| {
            (i64::from(shift.from_minute) * 60, i64::from(shift.to_minute) * 60)
        });
        let shifts: Vec<(i64, i64)> = shifts.collect();
        let half_day = |morning: bool| {
            let mut half = shifts.iter().filter(|(from, _)| (*from < NOON) == morning);
            let (from, to) = half.next()?;
            Some((*from, half.next_back().map_or(*to, |(_, to)| *to)))
        };
        let half_days = [half_day(true), half_day(false)].into_iter().flatten().collect();
        let total = shifts.iter().map(|(from, to)| to - from).sum();
        Plan { shifts, half_days, total }
    }

    /// Working seconds of the day before one of its seconds.
    fn worked(&self, second: i64) -> i64 {
        self.shifts.iter().map(|(from, to)| second.clamp(*from, *to) - from).sum()
    }

    /// The second of the day at which its working second number `worked` begins.
    fn second(&self, mut worked: i64) -> Option<i64> {
        for (from, to) in &self.shifts {
            if worked < to - from {
                return Some(from + worked);
            }
            worked -= to - from;
        }
        None
    }
}

impl HalfDay {
    fn on(number: i32, (from, to): (i64, i64)) -> HalfDay {
        let midnight = i64::from(number) * DAY;
        HalfDay { opens: Moment::of_calendar(midnight + from), closes: Moment::of_calendar(midnight + to) }
    }
}
