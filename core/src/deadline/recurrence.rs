use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Serialize;

use super::DeadlineError;
use super::span::{self, Edge, Span, Year, date, month_end, month_start};
use crate::code::{Spoken, Text, say};

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Cadence {
    /// Every day.
    Day,
    /// Every week, from Monday to Sunday.
    Week,
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every half year.
    HalfYear,
    /// Once a year, for its first nine months.
    NineMonths,
    /// Every year.
    Year,
    /// Every so many years; since which year is not said.
    Years(u32),
    /// Every so many months, where a year does not hold them evenly; since which month is not said.
    Months(u32),
    /// So many times in a period; on which days is not said.
    Times {
        /// How many times.
        times: u32,
        /// Months of the period.
        months: u32,
    },
}

/// Where in each period something is due.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Within {
    /// In the period itself, or in one of its months.
    Part {
        /// The month of the period, from 1, or from -1 at its end; `None` for the period as a whole.
        month: Option<i32>,
        /// How many periods later ("tháng sau").
        ahead: i32,
        /// Which day there.
        pick: DuePick,
    },
    /// Days or stretches of each year, or days of each month.
    Spans(Vec<Span>),
    /// A day of each week.
    #[serde(serialize_with = "weekday")]
    Weekday(Weekday),
}

/// A day of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DuePick {
    /// A day of the month; the last where the month has no such day (Civil Code Art. 148(3)).
    Day(u32),
    /// The first, middle or last day.
    Edge(Edge),
    /// A working day, from 1, or from -1 at the end.
    WorkingDay(i32),
    /// All of it.
    Whole,
}

fn weekday<S: serde::Serializer>(day: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
    span::weekday(&Some(*day), serializer)
}

/// Something due again and again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Recurrence {
    /// How often; empty where a phrase only says "định kỳ".
    pub every: Vec<Cadence>,
    /// Where in the period; `None` where the phrase does not say.
    pub within: Option<Within>,
    /// The stretch in which it recurs, where the phrase names one.
    pub during: Option<Span>,
}

impl Cadence {
    /// The period that holds a day; `None` where the cadence fixes no periods.
    fn period(self, day: NaiveDate) -> Result<Option<(NaiveDate, NaiveDate)>, DeadlineError> {
        let year = day.year();
        let months = match self {
            Cadence::Day => return Ok(Some((day, day))),
            Cadence::Week => {
                let week = day.week(Weekday::Mon);
                return Ok(week.checked_first_day().zip(week.checked_last_day()));
            }
            Cadence::NineMonths => return Ok(Some((month_start(year, 1)?, month_end(year, 9)?))),
            Cadence::Month => 1,
            Cadence::Quarter => 3,
            Cadence::HalfYear => 6,
            Cadence::Year => 12,
            Cadence::Years(_) | Cadence::Months(_) | Cadence::Times { .. } => return Ok(None),
        };
        let first = (day.month0() / months) * months + 1;
        Ok(Some((month_start(year, first)?, month_end(year, first + months - 1)?)))
    }

    /// The period so many periods after one.
    fn later(
        self,
        period: (NaiveDate, NaiveDate),
        by: i32,
    ) -> Result<Option<(NaiveDate, NaiveDate)>, DeadlineError> {
        let step = match self {
            Cadence::Month => 1,
            Cadence::Quarter => 3,
            Cadence::HalfYear => 6,
            Cadence::Year | Cadence::NineMonths => 12,
            Cadence::Day => return self.period(moved(period.0, 0, i64::from(by))?),
            Cadence::Week => return self.period(moved(period.0, 0, 7 * i64::from(by))?),
            Cadence::Years(_) | Cadence::Months(_) | Cadence::Times { .. } => return Ok(None),
        };
        self.period(moved(period.0, step * by, 0)?)
    }
}

fn moved(day: NaiveDate, months: i32, days: i64) -> Result<NaiveDate, DeadlineError> {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    let by = Days::new(days.unsigned_abs());
    let moved =
        moved.and_then(|day| if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) });
    let moved = moved.filter(|day| span::YEARS.contains(&day.year()));
    let after = |lang| {
        let day = day.say(lang);
        say!(
            lang,
            "{months} tháng và {days} ngày sau ngày {day}",
            "{months} months and {days} days after {day}"
        )
    };
    moved.ok_or_else(|| DeadlineError::Range { what: Text::spoken(after) })
}

impl Recurrence {
    /// The spans in which it is due in the periods around a day: that which holds it, those before and after.
    ///
    /// Of what recurs during a stretch, and before it begins: in its first periods.
    pub(super) fn around(&self, day: NaiveDate) -> Result<Vec<Span>, DeadlineError> {
        let during = self.during.as_ref().map(Span::days).transpose()?;
        let day = during.map_or(day, |(first, _)| day.max(first));
        let mut found = Vec::new();
        match &self.within {
            Some(Within::Spans(days)) if days.iter().any(Span::needs_month) => {
                for named in days {
                    let Span::DayOfMonth { day: nth } = *named else { continue };
                    let part = Within::Part { month: None, ahead: 0, pick: DuePick::Day(nth) };
                    let monthly = Recurrence { every: self.every.clone(), within: Some(part), during: None };
                    found.extend(monthly.around(day)?);
                }
            }
            Some(Within::Spans(spans)) => {
                // 29/2 comes in leap years only: one in four, from 1901 to 2099.
                let years = (day.year() - 2..=day.year() + 4).filter(|year| span::YEARS.contains(year));
                found.extend(years.flat_map(|year| spans.iter().map(move |span| span.in_year(year))));
            }
            within => {
                for cadence in &self.every {
                    let Some(period) = cadence.period(day)? else { continue };
                    // A day may move past the days off of Tết, and over the next ones.
                    let reach = if *cadence == Cadence::Day { 21 } else { 3 };
                    for by in -reach..=reach {
                        // Here and in `part`, periods beyond the edge of the calendar do not occur.
                        let Ok(Some(period)) = cadence.later(period, by) else { continue };
                        found.extend(occurrence(*cadence, within.as_ref(), period).transpose()?);
                    }
                }
            }
        }
        // Neither 29/2 of other years nor the Friday after the last week of the calendar occurs.
        found.retain(|span| span.days().is_ok());
        if let Some((first, last)) = during {
            found.retain(|span| span.days().is_ok_and(|(_, end)| first <= end && end <= last));
        }
        Ok(found)
    }

    /// Whether the phrase says when in its periods it is due.
    pub fn has_dates(&self) -> bool {
        match &self.within {
            // Of every five years, which years is not said.
            Some(Within::Spans(_)) => {
                !self.every.iter().any(|cadence| matches!(cadence, Cadence::Years(2..)))
            }
            Some(Within::Part { month: None, pick: DuePick::Day(_), .. }) => {
                self.every.contains(&Cadence::Month)
            }
            Some(_) => !self.every.is_empty(),
            None => self.every.iter().any(|cadence| {
                !matches!(cadence, Cadence::Years(_) | Cadence::Months(_) | Cadence::Times { .. })
            }),
        }
    }
}

/// A stretch of days.
fn stretch(first: NaiveDate, last: NaiveDate) -> Span {
    let day = |day: NaiveDate| {
        Box::new(Span::Day {
            day: day.day(),
            month: day.month(),
            year: Year::Given(day.year()),
            weekday: None,
        })
    };
    if first == last { *day(first) } else { Span::Between { first: day(first), last: day(last) } }
}

fn occurrence(
    cadence: Cadence,
    within: Option<&Within>,
    period: (NaiveDate, NaiveDate),
) -> Option<Result<Span, DeadlineError>> {
    let of = |first, last| Ok(stretch(first, last));
    match within {
        None => Some(of(period.0, period.1)),
        Some(Within::Weekday(weekday)) => {
            let day = period.0.week(Weekday::Mon).checked_first_day()?;
            let day = day.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday())))?;
            Some(of(day, day))
        }
        Some(Within::Part { month, ahead, pick }) => part(cadence, period, *month, *ahead, *pick).transpose(),
        Some(Within::Spans(_)) => None,
    }
}

fn part(
    cadence: Cadence,
    period: (NaiveDate, NaiveDate),
    month: Option<i32>,
    ahead: i32,
    pick: DuePick,
) -> Result<Option<Span>, DeadlineError> {
    let Ok(Some((mut first, mut last))) = cadence.later(period, ahead) else { return Ok(None) };
    if let Some(nth) = month {
        let start = if nth > 0 {
            moved(first, nth - 1, 0)?
        } else {
            moved(month_start(last.year(), last.month())?, nth + 1, 0)?
        };
        // A period of one month has no third.
        if start < first || start > last {
            return Ok(None);
        }
        (first, last) = (start, month_end(start.year(), start.month())?);
    }
    let day = match pick {
        DuePick::Whole => return Ok(Some(stretch(first, last))),
        DuePick::WorkingDay(nth) => {
            return Ok(Some(Span::WorkingDay { nth, of: Box::new(stretch(first, last)) }));
        }
        DuePick::Edge(Edge::Start) => first,
        DuePick::Edge(Edge::End) => last,
        DuePick::Edge(Edge::Middle) => span::middle(first, last)?,
        // Day 20 of a quarter is in none of its months.
        DuePick::Day(_) if first.month() != last.month() => return Ok(None),
        DuePick::Day(day) => date(first.year(), first.month(), day.min(last.day()))?,
    };
    Ok(Some(stretch(day, day)))
}
