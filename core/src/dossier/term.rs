//! The arithmetic of one dossier's term: where it starts, when it ends, what a pause leaves out.

use chrono::NaiveDate;
use serde::Serialize;

use super::{ClockError, DueAt, PauseCount, RulesUsed, Supplement, Until};
use crate::calendar::{Calendar, Certainty, DAY, HalfDay, Moment};
use crate::code::Words;
use crate::deadline::{self as limit, Limit, LimitRules, LimitUnit};

/// When a dossier is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct DossierDue {
    /// The day, which is also the day of the moment.
    pub day: NaiveDate,
    /// The last second that is in time; 23:59:59 where the whole last day is (24:00 as the law counts).
    pub moment: Moment,
    /// Where the half-day begins in which the term ends; the beginning of the day on a day off.
    pub half_day: Moment,
}

/// What elapsed and remaining time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockUnit {
    /// Working days.
    WorkingDays,
    /// Half working days.
    HalfWorkingDays,
    /// Days of the calendar.
    Days,
    /// Seconds of the clock.
    Seconds,
    /// Seconds of working time.
    WorkingSeconds,
}

/// A stretch of time; negative where it is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Lapse {
    /// How many.
    pub count: i64,
    /// Of what.
    pub unit: ClockUnit,
}

/// Where a term begins, and where it ends by its limit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begin {
    moment: Moment,
    pub day: NaiveDate,
    end: Option<End>,
}

/// What was left out of a term by pauses, counted in both ways.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// In the unit of the term.
    pub units: i64,
    /// In seconds: of working time where the term is one of working time.
    pub seconds: i64,
}

impl LeftOut {
    pub fn plus(self, other: LeftOut) -> LeftOut {
        LeftOut { units: self.units + other.units, seconds: self.seconds + other.seconds }
    }
}

/// Where the term ends when nothing is left out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Base {
    /// Where the limit says.
    Limit,
    /// Where an extension says.
    Until(Until),
}

/// The end of a term, before a last day off is rolled to the next working day.
#[derive(Debug, Clone, Copy)]
enum End {
    Day(NaiveDate),
    HalfDay(HalfDay),
    Moment(Moment),
}

/// What a term is made of.
#[derive(Clone, Copy)]
pub(super) struct Terms<'a> {
    pub calendar: &'a Calendar,
    pub limit: Option<Limit>,
    pub rules: &'a RulesUsed,
}

impl Terms<'_> {
    /// A term that begins with something received at a moment: after the cut-off hour, from the opening of the
    /// next working day.
    pub fn begin(&self, received: Moment) -> Result<Begin, ClockError> {
        let Some(limit) = self.limit else {
            return Ok(Begin { moment: received, day: received.day(), end: None });
        };
        let rules = LimitRules {
            calendar: self.calendar.clone(),
            cut_off: self.rules.cut_off.time(),
            start: self.rules.start,
            ..LimitRules::default()
        };
        let due = limit.due(received.to_naive(), &rules)?;
        let day = due.counted_from;
        let moment = if day == received.day() { received } else { self.opening(day)? };
        Ok(Begin { moment, day, end: Some(self.end(&due)?) })
    }

    /// When the term is due; `None` without a limit or an extension.
    pub fn due(&self, begin: Begin, base: Base, left_out: LeftOut) -> Result<Option<DossierDue>, ClockError> {
        // A night without working time is a day by the calendar and nothing by time.
        let by_time = self.rules.pauses == PauseCount::Time;
        let nothing = if by_time { left_out.seconds == 0 } else { left_out.units == 0 };
        let end = match (base, begin.end) {
            // A day that was promised stays, working day or not.
            (Base::Until(until), _) if nothing => return self.until(until).map(Some),
            (Base::Until(Until::Day(day)), _) => End::Day(day),
            (Base::Until(Until::Moment(moment)), _) => End::Moment(moment),
            (Base::Limit, Some(end)) => end,
            (Base::Limit, None) => return Ok(None),
        };
        let end = if nothing { end } else { self.later(end, left_out)? };
        let due = match end {
            // Civil Code Art. 148(5): a term that ends on a day off ends with the next working day.
            End::Day(day) => self.end_of(self.calendar.working_day_on_or_after(day)?, begin)?,
            End::HalfDay(HalfDay { opens, closes }) => {
                DossierDue { day: closes.day(), moment: closes, half_day: opens }
            }
            End::Moment(moment) => self.at(moment)?,
        };
        Ok(Some(due))
    }

    /// The due date that an extension sets.
    pub fn until(&self, until: Until) -> Result<DossierDue, ClockError> {
        match until {
            Until::Moment(moment) => self.at(moment),
            Until::Day(day) if self.rules.due_at == DueAt::EndOfDay => self.at(end_of_day(day)?),
            Until::Day(day) => self.at(self.closing(day)?),
        }
    }

    /// What a pause leaves out of the term.
    pub fn left_out(&self, begin: Begin, from: Moment, to: Moment) -> Result<LeftOut, ClockError> {
        let from = from.max(begin.moment);
        if to <= from {
            return Ok(LeftOut::default());
        }
        let working = self.calendar.working_hours().between(from, to)?;
        let passed = to.seconds() - from.seconds();
        Ok(LeftOut {
            units: self.passed(from, to)?,
            seconds: if matches!(self.unit(), ClockUnit::Days | ClockUnit::Seconds) {
                passed
            } else {
                working
            },
        })
    }

    /// The part of a term used by a moment.
    pub fn elapsed(&self, begin: Begin, until: Moment, paused: LeftOut) -> Result<Lapse, ClockError> {
        let passed = match self.unit() {
            _ if until <= begin.moment => 0,
            ClockUnit::WorkingDays => {
                self.calendar.count(begin.day, until.day(), self.rules.start)?.days.into()
            }
            _ => self.passed(begin.moment, until)?,
        };
        Ok(Lapse { count: (passed - paused.units).max(0), unit: self.unit() })
    }

    /// The part of a term left at a moment; the whole of it before it begins.
    pub fn remaining(&self, begin: Begin, at: Moment, due: DossierDue) -> Result<Lapse, ClockError> {
        let at = at.max(begin.moment);
        // The last half-day is not over at the moment it closes.
        let last = if self.unit() == ClockUnit::HalfWorkingDays { due.half_day } else { due.moment };
        Ok(Lapse { count: self.passed(at, last)?, unit: self.unit() })
    }

    /// Whether every day of a stretch is confirmed.
    pub fn certainty(&self, from: NaiveDate, to: NaiveDate) -> Result<Certainty, ClockError> {
        Ok(self.calendar.certainty(from, to)?)
    }

    pub fn working_days_after(&self, day: NaiveDate, count: i32) -> Result<NaiveDate, ClockError> {
        Ok(self.calendar.add_working_days(day, count)?)
    }

    /// Whether the term ends with a day or half-day, and not after so much time.
    pub fn ends_with_days(&self) -> bool {
        !matches!(self.unit(), ClockUnit::Seconds | ClockUnit::WorkingSeconds)
    }

    pub fn supplement(&self) -> Result<Supplement, ClockError> {
        self.rules.supplement.ok_or_else(|| ClockError::RulesSilent {
            rules: self.rules.id.clone(),
            what: Words::new(
                "việc bổ sung hồ sơ làm thời hạn thay đổi thế nào",
                "what papers that come in do to the term",
            ),
            option: Words::new("supplement (restart hoặc pause)", "supplement (restart or pause)"),
        })
    }

    fn unit(&self) -> ClockUnit {
        match self.limit.map(Limit::unit) {
            Some(LimitUnit::Minutes | LimitUnit::Hours) => ClockUnit::Seconds,
            Some(LimitUnit::WorkingMinutes | LimitUnit::WorkingHours) => ClockUnit::WorkingSeconds,
            Some(LimitUnit::HalfWorkingDays) => ClockUnit::HalfWorkingDays,
            Some(LimitUnit::WorkingDays) | None => ClockUnit::WorkingDays,
            Some(_) => ClockUnit::Days,
        }
    }

    /// Where a limit ends.
    fn end(&self, due: &limit::LimitDue) -> Result<End, ClockError> {
        let last = match due.time {
            Some(time) => Moment::try_from(due.last_day.and_time(time))?,
            None => end_of_day(due.last_day)?,
        };
        Ok(match self.unit() {
            ClockUnit::Seconds | ClockUnit::WorkingSeconds => End::Moment(last),
            ClockUnit::HalfWorkingDays => {
                End::HalfDay(self.calendar.working_hours().half_day(self.seconds_later(last, -1)?)?)
            }
            ClockUnit::WorkingDays | ClockUnit::Days => End::Day(due.rolled_from.unwrap_or(due.last_day)),
        })
    }

    /// An end moved by what was left out.
    fn later(&self, end: End, left_out: LeftOut) -> Result<End, ClockError> {
        let LeftOut { units, seconds } = left_out;
        let hours = self.calendar.working_hours();
        let by_time = self.rules.pauses == PauseCount::Time;
        Ok(match (self.unit(), end) {
            (ClockUnit::Seconds, end) => End::Moment(self.seconds_later(self.moment(end)?, seconds)?),
            (ClockUnit::WorkingSeconds, end) => End::Moment(hours.add(self.moment(end)?, seconds)?),
            (ClockUnit::HalfWorkingDays, end) if by_time => {
                let closes = hours.add(self.moment(end)?, seconds)?;
                End::HalfDay(hours.half_day(self.seconds_later(closes, -1)?)?)
            }
            (ClockUnit::HalfWorkingDays, end) => {
                let last = self.seconds_later(self.moment(end)?, -1)?;
                End::HalfDay(hours.half_day_after(last, u32::try_from(units).unwrap_or(u32::MAX))?)
            }
            (ClockUnit::WorkingDays, end) if by_time => {
                End::Day(hours.add(self.moment(end)?, seconds)?.day())
            }
            (unit, end) => {
                let from = self.moment(end)?.day();
                let day = if unit == ClockUnit::WorkingDays {
                    self.working_days_after(from, i32::try_from(units).unwrap_or(i32::MAX))?
                } else {
                    let units = if by_time { (seconds + DAY - 1) / DAY } else { units };
                    self.seconds_later(Moment::on(from, 0)?, units * DAY)?.day()
                };
                match end {
                    End::Moment(moment) => End::Moment(Moment::on(day, moment.second_of_day())?),
                    _ => End::Day(day),
                }
            }
        })
    }

    /// Units of the term from one moment to another; negative if the second comes first.
    fn passed(&self, from: Moment, to: Moment) -> Result<i64, ClockError> {
        let hours = self.calendar.working_hours();
        Ok(match self.unit() {
            ClockUnit::Seconds => to.seconds() - from.seconds(),
            ClockUnit::WorkingSeconds => hours.between(from, to)?,
            ClockUnit::HalfWorkingDays => hours.half_days_between(from, to)?,
            ClockUnit::Days => (to.day() - from.day()).num_days(),
            ClockUnit::WorkingDays if to < from => {
                -i64::from(self.calendar.count_working_days(to.day(), from.day())?)
            }
            ClockUnit::WorkingDays => self.calendar.count_working_days(from.day(), to.day())?.into(),
        })
    }

    /// The moment of an end, for time that is added to it: a day ends when the office closes.
    fn moment(&self, end: End) -> Result<Moment, ClockError> {
        match end {
            End::Day(day) => self.closing(day),
            End::HalfDay(half_day) => Ok(half_day.closes),
            End::Moment(moment) => Ok(moment),
        }
    }

    /// When the term ends on its last day.
    fn end_of(&self, day: NaiveDate, begin: Begin) -> Result<DossierDue, ClockError> {
        match self.rules.due_at {
            DueAt::EndOfDay => self.at(end_of_day(day)?),
            DueAt::Closing => self.at(self.closing(day)?),
            DueAt::HalfDay => {
                let hours = self.calendar.working_hours();
                let over = |half_day: &HalfDay| half_day.closes <= begin.moment;
                let place = hours.half_days(begin.day)?.filter(over).count();
                let matching = hours.half_days(day)?.nth(place).map(|half_day| half_day.closes);
                self.at(matching.map_or_else(|| self.closing(day), Ok)?)
            }
        }
    }

    /// The due date at a moment.
    fn at(&self, moment: Moment) -> Result<DossierDue, ClockError> {
        let day = moment.day();
        let opens = self.calendar.working_hours().half_days(day)?.map(|half_day| half_day.opens);
        let opens = opens.rev().find(|opens| *opens < moment);
        Ok(DossierDue { day, moment, half_day: opens.map_or_else(|| Moment::on(day, 0), Ok)? })
    }

    /// When the office opens on a day.
    fn opening(&self, day: NaiveDate) -> Result<Moment, ClockError> {
        let first = self.calendar.working_hours().half_days(day)?.next().map(|half_day| half_day.opens);
        Ok(first.map_or_else(|| Moment::on(day, 0), Ok)?)
    }

    /// When the office closes on a day; the end of a day off.
    fn closing(&self, day: NaiveDate) -> Result<Moment, ClockError> {
        let last = self.calendar.working_hours().half_days(day)?.next_back().map(|half_day| half_day.closes);
        last.map_or_else(|| end_of_day(day), Ok)
    }

    fn seconds_later(&self, moment: Moment, seconds: i64) -> Result<Moment, ClockError> {
        let later = moment.seconds().checked_add(seconds).map(Moment::from_seconds);
        Ok(later.unwrap_or_else(|| Moment::from_seconds(i64::MAX))?)
    }
}

/// The last second of a day, the last that its 24:00 leaves in time.
fn end_of_day(day: NaiveDate) -> Result<Moment, ClockError> {
    Ok(Moment::on(day, 86_399)?)
}
