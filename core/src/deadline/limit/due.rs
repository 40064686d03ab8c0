use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::steps::{self, Step};
use super::{Limit, LimitUnit, working};
use crate::calendar::{self, Calendar, Certainty, Start};
use crate::code::{Lang, Spoken, Text, say};
use crate::deadline::last_day::rolled;
use crate::deadline::span::YEARS;
use crate::deadline::{DeadlineError, Policy, Roll};

/// From when a limit runs: a day, or a moment of Việt Nam's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Received {
    /// A day, such as that of an event.
    Day(NaiveDate),
    /// A moment, such as that of the receipt of a dossier.
    Moment(NaiveDateTime),
}

/// How a limit is counted.
#[derive(Debug, Clone)]
pub struct LimitRules {
    /// The working days and hours.
    pub calendar: Calendar,
    /// What happens where the last day of days, weeks, months or years is a day off.
    pub roll: Roll,
    /// What comes later than this hour counts as received on the next working day. Procedures set 15:00, 16:00 or
    /// none.
    pub cut_off: Option<NaiveTime>,
    /// How the first day of working days is taken.
    pub start: Start,
}

/// The calendar of Việt Nam, Civil Code Art. 147 and 148(5), and no cut-off.
impl Default for LimitRules {
    fn default() -> LimitRules {
        LimitRules {
            calendar: Calendar::vietnam(),
            roll: Roll::WorkingCalendar,
            cut_off: None,
            start: Start::Excluded,
        }
    }
}

/// When a limit ends, and how that was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LimitDue {
    /// The limit.
    pub limit: Limit,
    /// From when it runs, as given.
    pub received: Received,
    /// The day that was taken as that of receipt; in days, weeks, months and years it is not counted.
    pub counted_from: NaiveDate,
    /// The day with which the limit ends.
    pub last_day: NaiveDate,
    /// The hour at which it ends; `None` for the end of the day, 24:00 (Civil Code Art. 148(6)).
    pub time: Option<NaiveTime>,
    /// The last day before it was moved off a day off, if it was.
    pub rolled_from: Option<NaiveDate>,
    /// The choices it rests on.
    pub policies: Vec<Policy>,
    /// Whether every day it rests on is confirmed.
    pub certainty: Certainty,
    /// The days that are not, and why.
    pub unconfirmed: Vec<calendar::CalendarDoubt>,
    pub(super) steps: Vec<Step>,
}

impl From<NaiveDate> for Received {
    fn from(day: NaiveDate) -> Received {
        Received::Day(day)
    }
}

impl From<NaiveDateTime> for Received {
    fn from(moment: NaiveDateTime) -> Received {
        Received::Moment(moment)
    }
}

impl Received {
    /// The day.
    pub fn day(self) -> NaiveDate {
        match self {
            Received::Day(day) => day,
            Received::Moment(moment) => moment.date(),
        }
    }

    /// The moment, if one was given.
    pub fn moment(self) -> Option<NaiveDateTime> {
        match self {
            Received::Day(_) => None,
            Received::Moment(moment) => Some(moment),
        }
    }
}

impl LimitDue {
    /// The steps of the counting in words, a sentence each.
    pub fn steps(&self) -> Vec<Text> {
        self.steps.iter().map(Step::text).collect()
    }

    /// The steps of the counting in one language, a sentence each.
    pub fn text(&self, lang: Lang) -> String {
        self.steps().iter().map(|step| step.get(lang)).collect::<Vec<_>>().join(" ")
    }

    /// Whether something done at a moment is in time: up to and including the hour, or the end of the last day.
    pub fn includes(&self, moment: NaiveDateTime) -> bool {
        match self.time {
            Some(time) => moment <= self.last_day.and_time(time),
            None => moment.date() <= self.last_day,
        }
    }
}

/// Where counting begins.
pub(super) struct Begin {
    pub day: NaiveDate,
    /// `None` where the receipt was moved to the beginning of the day.
    pub time: Option<NaiveTime>,
}

/// Where counting ends.
pub(super) struct End {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
}

impl Limit {
    /// When the limit ends that runs from a receipt or an event.
    ///
    /// Days, weeks, months and years do not count the first day (Civil Code 91/2015/QH13, Art. 147); months and
    /// years end on the same date, or the last day of a shorter month (Art. 148(3)); a last day off moves to the
    /// next working day (Art. 148(5)); the last day ends at 24:00 (Art. 148(6)). Hours start at the moment.
    ///
    /// ```
    /// use chiso::deadline::{Limit, LimitRules};
    /// use chiso::text::Lang;
    ///
    /// let friday = chrono::NaiveDate::from_ymd_opt(2024, 4, 26).unwrap();
    /// let due = "05 ngày làm việc".parse::<Limit>()?.due(friday, &LimitRules::default())?;
    /// assert_eq!(due.last_day.to_string(), "2024-05-07"); // Saturday 4/5 was worked
    ///
    /// let due = "01 tháng".parse::<Limit>()?.due("2024-08-31".parse::<chrono::NaiveDate>().unwrap(), &LimitRules::default())?;
    /// assert_eq!(due.last_day.to_string(), "2024-09-30");
    /// assert!(due.text(Lang::En).contains("has no 31st"));
    /// # Ok::<(), chiso::deadline::DeadlineError>(())
    /// ```
    ///
    /// # Errors
    /// [`DeadlineError::NeedsMoment`] where hours, half days or a cut-off need the hour of receipt;
    /// [`DeadlineError::NoHours`] where the calendar has no hours for a working day; [`DeadlineError::Range`] and
    /// [`DeadlineError::Calendar`] outside the calendar.
    pub fn due(self, received: impl Into<Received>, rules: &LimitRules) -> Result<LimitDue, DeadlineError> {
        let received = received.into();
        let mut steps = Vec::new();
        let begin = self.begin(received, rules, &mut steps)?;
        let mut rolled_from = None;
        let mut certainty = Certainty::Confirmed;
        let calendar = &rules.calendar;
        let end = match self.unit {
            LimitUnit::Minutes | LimitUnit::Hours => self.clock_hours(received, &mut steps)?,
            LimitUnit::WorkingMinutes | LimitUnit::WorkingHours => {
                working::hours(self, &begin, calendar, &mut steps)?
            }
            LimitUnit::HalfWorkingDays => working::half_days(self, &begin, calendar, &mut steps)?,
            LimitUnit::WorkingDays => {
                let due = calendar.due(begin.day, self.whole()?, rules.start)?;
                certainty = due.certainty;
                steps.push(match self.count {
                    0 => Step::SameDay { day: begin.day, end: due.date },
                    _ => {
                        Step::WorkingDays { limit: self, from: begin.day, start: rules.start, end: due.date }
                    }
                });
                End { day: due.date, time: None }
            }
            _ => {
                let day = self.in_calendar(begin.day, 1)?;
                steps.push(Step::Calendar { limit: self, from: begin.day, end: day });
                let moved = rolled(day, rules.roll, calendar)?;
                if let Some(to) = moved {
                    steps.push(Step::Rolled { from: day, to });
                    rolled_from = Some(day);
                }
                if rules.roll != Roll::None {
                    certainty = calendar.certainty(day, moved.unwrap_or(day))?;
                }
                End { day: moved.unwrap_or(day), time: None }
            }
        };
        if self.is_working_time() {
            certainty = calendar.certainty(received.day(), end.day)?;
        } else if begin.day != received.day() {
            certainty = certainty.max(calendar.certainty(received.day(), begin.day)?);
        }
        steps.push(Step::End { day: end.day, time: end.time });
        self.finish(received, begin.day, end, rolled_from, certainty, rules, steps)
    }

    /// The last day for something that must be done so long before an event: the day of the event is not counted,
    /// and a day off stays, since moving it on would shorten the limit.
    ///
    /// # Errors
    /// [`DeadlineError::NotBefore`] for limits in hours or half days; else as [`Limit::due`].
    pub fn before(self, event: NaiveDate, rules: &LimitRules) -> Result<LimitDue, DeadlineError> {
        let mut certainty = Certainty::Confirmed;
        let day = match self.unit {
            LimitUnit::WorkingDays => {
                let due = rules.calendar.due(event, -self.whole()?, rules.start)?;
                certainty = due.certainty;
                due.date
            }
            _ if self.is_working_time() || matches!(self.unit, LimitUnit::Minutes | LimitUnit::Hours) => {
                return Err(DeadlineError::NotBefore { unit: self.unit });
            }
            _ => self.in_calendar(event, -1)?,
        };
        let steps = vec![Step::Before { limit: self, event, day }, Step::End { day, time: None }];
        let rules = LimitRules { roll: Roll::None, cut_off: None, ..rules.clone() };
        self.finish(event.into(), event, End { day, time: None }, None, certainty, &rules, steps)
    }

    #[allow(clippy::too_many_arguments, reason = "the members of the result")]
    fn finish(
        self,
        received: Received,
        counted_from: NaiveDate,
        end: End,
        rolled_from: Option<NaiveDate>,
        certainty: Certainty,
        rules: &LimitRules,
        mut steps: Vec<Step>,
    ) -> Result<LimitDue, DeadlineError> {
        let (first, last) = (received.day().min(end.day), received.day().max(end.day));
        let unconfirmed =
            if certainty.is_provisional() { rules.calendar.doubts(first, last)? } else { Vec::new() };
        if certainty.is_provisional() {
            steps.push(Step::Provisional);
        }
        let cut_off = rules.cut_off.map_or("none".to_owned(), steps::clock);
        let policies = vec![
            Policy::new("start", rules.start.as_str()),
            rules.roll.policy(),
            Policy::new("cut-off", &cut_off),
        ];
        let End { day: last_day, time } = end;
        Ok(LimitDue {
            limit: self,
            received,
            counted_from,
            last_day,
            time,
            rolled_from,
            policies,
            certainty,
            unconfirmed,
            steps,
        })
    }

    fn whole(self) -> Result<i32, DeadlineError> {
        i32::try_from(self.count)
            .map_err(|_| DeadlineError::Range { what: Text::spoken(|lang| self.text(lang)) })
    }

    /// Whether it is counted in working shifts.
    fn is_working_time(self) -> bool {
        matches!(self.unit, LimitUnit::WorkingMinutes | LimitUnit::WorkingHours | LimitUnit::HalfWorkingDays)
    }

    /// The day and hour that count as those of receipt.
    fn begin(
        self,
        received: Received,
        rules: &LimitRules,
        steps: &mut Vec<Step>,
    ) -> Result<Begin, DeadlineError> {
        let needs_moment =
            self.is_working_time() || matches!(self.unit, LimitUnit::Minutes | LimitUnit::Hours);
        if received.moment().is_none() && (needs_moment || rules.cut_off.is_some()) {
            return Err(DeadlineError::NeedsMoment);
        }
        let time = received.moment().map(|moment| moment.time());
        steps.push(Step::Received { received });
        // Hours of the clock start at the moment itself (Art. 147(1)).
        let counts_days = !matches!(self.unit, LimitUnit::Minutes | LimitUnit::Hours);
        match (rules.cut_off, time) {
            (Some(cut_off), Some(time)) if time > cut_off && counts_days => {
                let day = rules.calendar.next_working_day(received.day())?;
                steps.push(Step::CutOff { cut_off, day });
                Ok(Begin { day, time: None })
            }
            _ => Ok(Begin { day: received.day(), time }),
        }
    }

    fn clock_hours(self, received: Received, steps: &mut Vec<Step>) -> Result<End, DeadlineError> {
        let minutes = i64::from(self.count) * if self.unit == LimitUnit::Hours { 60 } else { 1 };
        let moment = received.moment().ok_or(DeadlineError::NeedsMoment)?;
        let end = moment.checked_add_signed(TimeDelta::minutes(minutes));
        let end = end.filter(|end| YEARS.contains(&end.year()));
        let end = end.ok_or_else(|| self.out_of_range(received.day()))?;
        steps.push(Step::Hours { limit: self });
        Ok(End { day: end.date(), time: Some(end.time()) })
    }

    /// So many days, weeks, months or years from a day, or before it.
    fn in_calendar(self, from: NaiveDate, sign: i32) -> Result<NaiveDate, DeadlineError> {
        let count = self.count;
        let days = |days: u64| {
            let days = Days::new(days);
            if sign < 0 { from.checked_sub_days(days) } else { from.checked_add_days(days) }
        };
        let months = |months: u32| {
            let months = Months::new(months);
            if sign < 0 { from.checked_sub_months(months) } else { from.checked_add_months(months) }
        };
        let end = match self.unit {
            LimitUnit::Days => days(count.into()),
            LimitUnit::Weeks => days(7 * u64::from(count)),
            LimitUnit::HalfMonths => days(15 * u64::from(count)),
            LimitUnit::Months => months(count),
            LimitUnit::HalfYears => months(6 * count),
            LimitUnit::Years => months(12 * count),
            _ => None,
        };
        end.filter(|end| YEARS.contains(&end.year())).ok_or_else(|| self.out_of_range(from))
    }

    fn out_of_range(self, from: NaiveDate) -> DeadlineError {
        let what = |lang| say!(lang, "{} kể từ ngày {}", "{} from {}", self.text(lang), from.say(lang));
        DeadlineError::Range { what: Text::spoken(what) }
    }
}
