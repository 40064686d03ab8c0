use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::ScheduleError;
use super::report::lower_first;
use crate::code::{Lang, Text, Words};
use crate::deadline::span::{YEARS, month_end, month_start};
use crate::deadline::{Deadline, DeadlineError, DeadlineKind, Span, Year};

/// What a report is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PeriodKind {
    /// A week, from Monday to Sunday, numbered as ISO 8601 does.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A half year.
    HalfYear,
    /// The first nine months of a year.
    NineMonths,
    /// A year.
    Year,
}

impl PeriodKind {
    /// Every kind, shortest first.
    pub const ALL: [PeriodKind; 6] = [
        PeriodKind::Week,
        PeriodKind::Month,
        PeriodKind::Quarter,
        PeriodKind::HalfYear,
        PeriodKind::NineMonths,
        PeriodKind::Year,
    ];

    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            PeriodKind::Week => "week",
            PeriodKind::Month => "month",
            PeriodKind::Quarter => "quarter",
            PeriodKind::HalfYear => "half-year",
            PeriodKind::NineMonths => "nine-months",
            PeriodKind::Year => "year",
        }
    }

    /// What it is called in Vietnamese; in English its word.
    pub(super) fn text(self, lang: Lang) -> &'static str {
        let vi = match self {
            PeriodKind::Week => "tuần",
            PeriodKind::Month => "tháng",
            PeriodKind::Quarter => "quý",
            PeriodKind::HalfYear => "6 tháng",
            PeriodKind::NineMonths => "9 tháng",
            PeriodKind::Year => "năm",
        };
        Words::new(vi, self.as_str()).get(lang)
    }

    /// How many of them a year has at most.
    pub fn most(self) -> u32 {
        match self {
            PeriodKind::Week => 53,
            PeriodKind::Month => 12,
            PeriodKind::Quarter => 4,
            PeriodKind::HalfYear => 2,
            PeriodKind::NineMonths | PeriodKind::Year => 1,
        }
    }
}

/// A reporting period: the third quarter of 2024, the first half of it.
///
/// ```
/// use chiso::deadline::{Period, PeriodKind};
/// let quarter: Period = "Quý III/2024".parse()?;
/// assert_eq!(quarter, Period::new(PeriodKind::Quarter, 2024, 3)?);
/// assert_eq!((quarter.first().to_string().as_str(), quarter.id().as_str()), ("2024-07-01", "2024-Q3"));
/// # Ok::<(), chiso::deadline::ScheduleError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    kind: PeriodKind,
    year: i32,
    number: u32,
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// A period of a year, by its number from 1.
    ///
    /// # Errors
    /// [`ScheduleError::Period`] for a number that the kind does not have, or a year outside the calendar.
    pub fn new(kind: PeriodKind, year: i32, number: u32) -> Result<Period, ScheduleError> {
        let no = || ScheduleError::Period { kind, year, number };
        if !YEARS.contains(&year) || !(1..=kind.most()).contains(&number) {
            return Err(no());
        }
        let months = |first: u32, last: u32| -> Result<_, DeadlineError> {
            Ok((month_start(year, first)?, month_end(year, last)?))
        };
        let (first, last) = match kind {
            PeriodKind::Week => {
                let monday = NaiveDate::from_isoywd_opt(year, number, Weekday::Mon).ok_or_else(no)?;
                (monday, monday.checked_add_days(Days::new(6)).ok_or_else(no)?)
            }
            PeriodKind::Month => months(number, number)?,
            PeriodKind::Quarter => months(3 * number - 2, 3 * number)?,
            PeriodKind::HalfYear => months(6 * number - 5, 6 * number)?,
            PeriodKind::NineMonths => months(1, 9)?,
            PeriodKind::Year => months(1, 12)?,
        };
        Ok(Period { kind, year, number, first, last })
    }

    /// Periods of a kind around a day: that which holds it and two before and after.
    pub(super) fn around(kind: PeriodKind, day: NaiveDate) -> Vec<Period> {
        let years = day.year() - 1..=day.year() + 1;
        let all = years.flat_map(|year| {
            (1..=kind.most()).filter_map(move |number| Period::new(kind, year, number).ok())
        });
        let all: Vec<Period> = all.collect();
        let at = all.iter().rposition(|period| period.first <= day).unwrap_or(0);
        all.into_iter().skip(at.saturating_sub(2)).take(5).collect()
    }

    /// The kind.
    pub fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// The year.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// Its number in the year, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// First day by the calendar; what a report covers is for its schedule to say.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// Last day by the calendar.
    pub fn last(&self) -> NaiveDate {
        self.last
    }

    /// A short name for files and programs: `2024-Q3`.
    pub fn id(&self) -> String {
        let (year, number) = (self.year, self.number);
        match self.kind {
            PeriodKind::Week => format!("{year}-W{number:02}"),
            PeriodKind::Month => format!("{year}-{number:02}"),
            PeriodKind::Quarter => format!("{year}-Q{number}"),
            PeriodKind::HalfYear => format!("{year}-H{number}"),
            PeriodKind::NineMonths => format!("{year}-9M"),
            PeriodKind::Year => format!("{year}"),
        }
    }

    /// As a message names it: "quý III/2024" in Vietnamese, its id in English.
    pub(super) fn said(&self) -> Text {
        Text { vi: lower_first(&self.name().vi), en: self.id() }
    }

    /// Its name: "Quý III/2024", "6 tháng đầu năm 2024".
    pub fn name(&self) -> Text {
        let (year, number) = (self.year, self.number);
        let (vi, en) = match self.kind {
            PeriodKind::Week => (format!("Tuần {number}/{year}"), format!("Week {number} of {year}")),
            PeriodKind::Month => (format!("Tháng {number:02}/{year}"), format!("Month {number} of {year}")),
            PeriodKind::Quarter => {
                let roman = ["I", "II", "III", "IV"];
                let roman =
                    usize::try_from(number).ok().and_then(|number| roman.get(number - 1)).unwrap_or(&"");
                (format!("Quý {roman}/{year}"), format!("Quarter {number} of {year}"))
            }
            PeriodKind::HalfYear if number == 1 => {
                (format!("6 tháng đầu năm {year}"), format!("First half of {year}"))
            }
            PeriodKind::HalfYear => (format!("6 tháng cuối năm {year}"), format!("Second half of {year}")),
            PeriodKind::NineMonths => (format!("9 tháng năm {year}"), format!("First nine months of {year}")),
            PeriodKind::Year => (format!("Năm {year}"), format!("Year {year}")),
        };
        Text { vi, en }
    }
}

/// Reads a period as reports name it: "Quý III/2024", "tháng 5/2024", "6 tháng đầu năm 2024", "9 tháng năm 2024",
/// "Năm 2024".
impl FromStr for Period {
    type Err = ScheduleError;
    fn from_str(text: &str) -> Result<Period, ScheduleError> {
        let not = || ScheduleError::PeriodText { text: text.to_owned() };
        let reading = Deadline::of(text, None)?;
        let DeadlineKind::Interval { span } = reading.kind() else { return Err(not()) };
        let of = |year: &Year| year.given().ok_or(DeadlineError::Year);
        match span {
            Span::Month { month, year } => Period::new(PeriodKind::Month, of(year)?, *month),
            Span::Quarter { quarter, year } => Period::new(PeriodKind::Quarter, of(year)?, *quarter),
            Span::FirstMonths { months: 6, year } => Period::new(PeriodKind::HalfYear, of(year)?, 1),
            Span::LastMonths { months: 6, year } => Period::new(PeriodKind::HalfYear, of(year)?, 2),
            Span::FirstMonths { months: 9, year } => Period::new(PeriodKind::NineMonths, of(year)?, 1),
            Span::FirstMonths { months: 3, year } => Period::new(PeriodKind::Quarter, of(year)?, 1),
            Span::Year { year } => Period::new(PeriodKind::Year, of(year)?, 1),
            _ => Err(not()),
        }
    }
}

/// As its parts, its id and its days.
impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Period { kind, year, number, first, last } = self;
        serde_json::json!({
            "kind": kind, "year": year, "number": number, "id": self.id(), "name": self.name(),
            "first": first, "last": last,
        })
        .serialize(serializer)
    }
}

/// From its kind, year and number.
impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        #[derive(Deserialize)]
        struct Parts {
            kind: PeriodKind,
            year: i32,
            number: u32,
        }
        let Parts { kind, year, number } = Parts::deserialize(deserializer)?;
        Period::new(kind, year, number).map_err(de::Error::custom)
    }
}
