use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Serialize;

use super::DeadlineError;
use crate::calendar::Calendar;
use crate::code::both;

/// First and last year that a phrase can mean.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1901..=2099;

/// The year of a part of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Year {
    /// As printed.
    Given(i32),
    /// As printed with its last two digits; of this century.
    Short(i32),
    /// Not printed, and taken from the end of the stretch: the year before it.
    Before(i32),
    /// So many years from that of the document ("năm sau"); 0 where the phrase names no year.
    OfContext(i32),
}

/// The part of a stretch that is meant (Civil Code Art. 146(2), (3)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// Đầu: the first day.
    Start,
    /// Giữa: the 15th of a month, the last day of June of a year.
    Middle,
    /// Cuối: the last day.
    End,
}

/// A day or a stretch of days as a phrase names it, perhaps without its year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Span {
    /// A day.
    Day {
        /// Day of the month.
        day: u32,
        /// Month, 1 to 12.
        month: u32,
        /// Year.
        year: Year,
        /// The day of the week, where the phrase names it.
        #[serde(serialize_with = "super::span::weekday")]
        weekday: Option<Weekday>,
    },
    /// A day whose month the phrase does not name ("trước ngày 20").
    DayOfMonth {
        /// Day of the month.
        day: u32,
    },
    /// A month.
    Month {
        /// Month, 1 to 12.
        month: u32,
        /// Year.
        year: Year,
    },
    /// A quarter.
    Quarter {
        /// Quarter, 1 to 4.
        quarter: u32,
        /// Year.
        year: Year,
    },
    /// The first months of a year ("6 tháng đầu năm", "9 tháng").
    FirstMonths {
        /// How many, 1 to 12.
        months: u32,
        /// Year.
        year: Year,
    },
    /// The last months of a year ("6 tháng cuối năm").
    LastMonths {
        /// How many, 1 to 12.
        months: u32,
        /// Year.
        year: Year,
    },
    /// A year.
    Year {
        /// Year.
        year: Year,
    },
    /// The beginning, middle or end of a stretch.
    Edge {
        /// Which.
        edge: Edge,
        /// Of what.
        of: Box<Span>,
    },
    /// A working day of a stretch, counted from 1 at its start, or from -1 at its end.
    WorkingDay {
        /// Which.
        nth: i32,
        /// Of what.
        of: Box<Span>,
    },
    /// From the first day of one to the last day of the other.
    Between {
        /// The first.
        first: Box<Span>,
        /// The last.
        last: Box<Span>,
    },
}

pub(super) fn weekday<S: serde::Serializer>(day: &Option<Weekday>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.serialize_some(&day.number_from_monday()),
        None => serializer.serialize_none(),
    }
}

impl Year {
    /// The year, where the phrase names it.
    pub fn given(self) -> Option<i32> {
        match self {
            Year::Given(year) | Year::Short(year) | Year::Before(year) => Some(year),
            Year::OfContext(_) => None,
        }
    }

    fn value(self) -> Result<i32, DeadlineError> {
        self.given().ok_or(DeadlineError::Year)
    }

    fn in_context(self, context: i32) -> Year {
        match self {
            Year::OfContext(offset) => Year::Given(context.saturating_add(offset)),
            given => given,
        }
    }
}

impl Span {
    /// The years named in it.
    fn years(&mut self) -> Vec<&mut Year> {
        match self {
            Span::Day { year, .. }
            | Span::Month { year, .. }
            | Span::Quarter { year, .. }
            | Span::FirstMonths { year, .. }
            | Span::LastMonths { year, .. }
            | Span::Year { year } => vec![year],
            Span::DayOfMonth { .. } => Vec::new(),
            Span::Edge { of, .. } | Span::WorkingDay { of, .. } => of.years(),
            Span::Between { first, last } => {
                let mut years = first.years();
                years.append(&mut last.years());
                years
            }
        }
    }

    /// Whether a year is missing.
    pub fn needs_year(&self) -> bool {
        self.clone().years().iter().any(|year| matches!(year, Year::OfContext(_)))
    }

    /// The span in a document of a year.
    pub fn in_year(&self, context: i32) -> Span {
        let mut span = self.clone();
        span.years().into_iter().for_each(|year| *year = year.in_context(context));
        span
    }

    /// Whether a month is missing.
    pub fn needs_month(&self) -> bool {
        matches!(self, Span::DayOfMonth { .. })
    }

    /// The span in a month of the year of its document.
    pub fn in_month(&self, month: u32) -> Span {
        match self {
            Span::DayOfMonth { day } => {
                Span::Day { day: *day, month, year: Year::OfContext(0), weekday: None }
            }
            span => span.clone(),
        }
    }

    /// Gives a year to the parts that name none, and so moves with those of other years.
    pub(super) fn inherit(&mut self, from: Year) {
        self.years().into_iter().for_each(|year| {
            if *year == Year::OfContext(0) {
                *year = from;
            }
        });
    }

    /// The same with another year.
    pub(super) fn moved_to(mut self, year: Year) -> Span {
        self.years().into_iter().for_each(|own| *own = year);
        self
    }

    /// The last year named in it.
    pub(super) fn last_year(&self) -> Option<Year> {
        self.clone().years().last().map(|year| **year)
    }

    /// Whether it is one day.
    pub fn is_day(&self) -> bool {
        matches!(
            self,
            Span::Day { .. } | Span::DayOfMonth { .. } | Span::Edge { .. } | Span::WorkingDay { .. }
        )
    }

    /// Its first and last day. A working day of a stretch is left to the calendar: here the whole stretch.
    ///
    /// # Errors
    /// [`DeadlineError::Year`] where the phrase names no year; [`DeadlineError::NoSuchDay`] for a day that its
    /// year does not have; [`DeadlineError::Range`] outside the calendar.
    pub fn days(&self) -> Result<(NaiveDate, NaiveDate), DeadlineError> {
        let whole =
            |year: i32, first: u32, last: u32| Ok((month_start(year, first)?, month_end(year, last)?));
        match self {
            Span::Day { day, month, year, .. } => {
                let date = date(year.value()?, *month, *day)?;
                Ok((date, date))
            }
            Span::DayOfMonth { .. } => Err(DeadlineError::Month),
            Span::Month { month, year } => whole(year.value()?, *month, *month),
            Span::Quarter { quarter, year } => whole(year.value()?, quarter * 3 - 2, quarter * 3),
            Span::FirstMonths { months, year } => whole(year.value()?, 1, *months),
            Span::LastMonths { months, year } => whole(year.value()?, 13 - months, 12),
            Span::Year { year } => whole(year.value()?, 1, 12),
            Span::WorkingDay { of, .. } => of.days(),
            Span::Edge { edge, of } => {
                let (first, last) = of.days()?;
                let day = match edge {
                    Edge::Start => first,
                    Edge::End => last,
                    Edge::Middle => middle(first, last)?,
                };
                Ok((day, day))
            }
            Span::Between { first, last } => {
                let (first, last) = (first.days()?.0, last.days()?.1);
                if first > last {
                    return Err(DeadlineError::Reversed { first, last });
                }
                Ok((first, last))
            }
        }
    }
}

impl Span {
    /// Its last day, or the working day that it means.
    pub(super) fn last(&self, calendar: &Calendar) -> Result<NaiveDate, DeadlineError> {
        let (first, last) = self.days()?;
        match self {
            Span::WorkingDay { nth, .. } => Ok(calendar.nth_working_day(first, last, *nth)?),
            _ => Ok(last),
        }
    }
}

/// Art. 146(2)(b), (3)(b). The middle of a quarter is nowhere fixed: the 15th of its middle month is the like.
pub(super) fn middle(first: NaiveDate, last: NaiveDate) -> Result<NaiveDate, DeadlineError> {
    let months = last.month() + 1 - first.month();
    match months {
        12 => month_end(first.year(), 6),
        months => date(first.year(), first.month() + months / 2, 15),
    }
}

pub(super) fn date(year: i32, month: u32, day: u32) -> Result<NaiveDate, DeadlineError> {
    if !YEARS.contains(&year) {
        return Err(DeadlineError::Range { what: both!("năm {year}", "year {year}") });
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DeadlineError::NoSuchDay { day, month, year })
}

pub(super) fn month_start(year: i32, month: u32) -> Result<NaiveDate, DeadlineError> {
    date(year, month, 1)
}

pub(super) fn month_end(year: i32, month: u32) -> Result<NaiveDate, DeadlineError> {
    let out =
        || DeadlineError::Range { what: both!("tháng {month} năm {year}", "month {month} of {year}") };
    month_start(year, month)?
        .checked_add_months(Months::new(1))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .ok_or_else(out)
}
