//! The working time of every day of a calendar, as prefix tables.

use chrono::NaiveDate;

use super::calendar::day_number;
use super::moment::DAY;
use super::{HalfDay, Moment, Shift};

const NOON: u16 = 12 * 60;

/// The prefix tables of a calendar's working hours.
#[derive(Debug)]
pub(super) struct Tables {
    first_number: i32,
    /// Every day of the calendar, and the end.
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

/// A day: the working minutes and the days not confirmed before it, and its plan of shifts.
#[derive(Debug, Clone, Copy)]
struct Day {
    before: u32,
    open: u16,
    plan: u16,
}

/// A day with working time: the working minutes before it, and its place among all days.
#[derive(Debug, Clone, Copy)]
struct OpenDay {
    before: u32,
    day: u32,
}

/// A moment on the scale of working time: the working seconds before it, and the place of its day.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    second: i64,
    place: usize,
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

impl Tables {
    /// The tables of the shifts of every day from a first one on, and of whether it is not confirmed.
    pub fn new<'a>(first: NaiveDate, shifts: impl Iterator<Item = (&'a [Shift], bool)>) -> Tables {
        let (mut days, mut open, mut half_days_before) = (Vec::new(), Vec::new(), vec![0]);
        let (mut of_shifts, mut plans): (Vec<&[Shift]>, Vec<Plan>) = (Vec::new(), Vec::new());
        let (mut before, mut half_days, mut unconfirmed, mut plan) = (0, 0, 0, 0);
        for (shifts, is_open) in shifts {
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
            days.push(Day { before, open: unconfirmed, plan: tiny(plan) });
            unconfirmed += u16::from(is_open);
            before += of_day.total();
            half_days += small(of_day.half_days.len());
            half_days_before.push(half_days);
        }
        open.push(OpenDay { before, day: u32::MAX });
        days.push(Day { before, open: unconfirmed, plan: u16::MAX });
        // With strides as long as the usual day, nearly all begin with a day.
        let stride = plans.iter().map(Plan::total).max().unwrap_or_default().max(1);
        let jump = (0..before.div_ceil(stride)).map(|number| {
            let minute = number * stride;
            small(open.partition_point(|open| open.before <= minute).saturating_sub(1))
        });
        let jump = jump.collect();
        Tables { first_number: day_number(first), days, half_days_before, open, jump, stride, plans }
    }

    /// The place of a day among all days.
    pub fn place(&self, number: i64) -> Option<usize> {
        usize::try_from(number - i64::from(self.first_number)).ok()
    }

    fn plan(&self, day: Day) -> Option<&Plan> {
        self.plans.get(usize::from(day.plan))
    }

    /// The working seconds from the beginning of the calendar to a moment.
    pub fn position(&self, moment: i64) -> Option<Spot> {
        let place = self.place(moment.div_euclid(DAY))?;
        let day = *self.days.get(place)?;
        let worked = self.plan(day)?.worked(moment.rem_euclid(DAY))?;
        Some(Spot { second: i64::from(day.before) * 60 + worked, place })
    }

    /// The moment at which the working second number `position` begins, and the place of its day.
    fn moment(&self, position: i64) -> Option<(i64, usize)> {
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
        let of_day =
            self.plan(*self.days.get(place)?)?.minutes.get(usize::try_from(minute - open.before).ok()?)?;
        let day = i64::from(self.first_number) + i64::from(open.day);
        Some((day * DAY + i64::from(*of_day) * 60 + position.rem_euclid(60), place))
    }

    pub fn add(&self, start: i64, seconds: i64) -> Option<(i64, bool)> {
        let start = self.position(start)?;
        let end = start.second.checked_add(seconds)?;
        // Counting forwards, the end of the last working second rather than the beginning of the next.
        let forward = i64::from(seconds > 0);
        let (moment, place) = self.moment(end - forward)?;
        Some((moment + forward, self.passes_open(start.place, place)))
    }

    pub fn between(&self, from: i64, to: i64) -> Option<(i64, bool)> {
        let (from, to) = (self.position(from)?, self.position(to)?);
        Some((to.second - from.second, self.passes_open(from.place, to.place)))
    }

    /// Whether a day from one place to another, both among them and in either order, is not confirmed.
    fn passes_open(&self, from: usize, to: usize) -> bool {
        let (first, last) = (from.min(to), from.max(to));
        match (self.days.get(first), self.days.get(last + 1)) {
            (Some(first), Some(after)) => first.open < after.open,
            _ => false,
        }
    }

    /// The half-days of a day, in seconds of it.
    pub fn half_days(&self, number: i64) -> Option<&[(i64, i64)]> {
        Some(&self.plan(*self.days.get(self.place(number)?)?)?.half_days)
    }

    /// Half-days that have closed by a moment.
    pub fn half_days_until(&self, moment: Moment) -> Option<u32> {
        let place = self.place(moment.seconds().div_euclid(DAY))?;
        let second = i64::from(moment.second_of_day());
        let half_days = &self.plan(*self.days.get(place)?)?.half_days;
        let over = half_days.iter().filter(|(_, closes)| *closes <= second).count();
        self.half_days_before.get(place)?.checked_add(u32::try_from(over).ok()?)
    }

    pub fn nth_half_day(&self, number: u32) -> Option<HalfDay> {
        let place = self.half_days_before.partition_point(|before| *before <= number).checked_sub(1)?;
        let half_day = number - self.half_days_before.get(place)?;
        let half_days = &self.plan(*self.days.get(place)?)?.half_days;
        let day = i64::from(self.first_number) + i64::try_from(place).ok()?;
        Some(HalfDay::on(day, *half_days.get(usize::try_from(half_day).ok()?)?))
    }
}

/// A number of days, plans or half-days; calendars have fewer than 65,536 days.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn tiny(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

impl Plan {
    fn new(shifts: &[Shift]) -> Plan {
        let open =
            |minute: &u16| shifts.iter().any(|shift| (shift.from_minute..shift.to_minute).contains(minute));
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
        let (before, after) =
            (i64::from(*self.worked.get(minute)?), i64::from(*self.worked.get(minute + 1)?));
        // The seconds of a minute count if it is a working minute.
        Some(before * 60 + (after - before) * (second % 60))
    }
}
