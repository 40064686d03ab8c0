//! The file form of a calendar, built-in or overlaid; `data/README.md` describes it for writers.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use super::{Completeness, Shift};
use crate::text::{Confidence, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub calendar: Header,
    pub week: Option<Spanned<WeekForm>>,
    #[serde(default)]
    pub law: Vec<LawForm>,
    #[serde(default)]
    pub holiday: Vec<HolidayForm>,
    #[serde(default)]
    pub notice: Vec<NoticeForm>,
    #[serde(default)]
    pub proposal: Vec<NoticeForm>,
    #[serde(default)]
    pub year: Vec<YearForm>,
    #[serde(default)]
    pub hours: Vec<HoursForm>,
    #[serde(default)]
    pub service: Vec<ServiceForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub id: String,
    pub title: Text,
}

/// The days a calendar covers and its weekly rest days; only the calendar at the bottom has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeekForm {
    pub from: Day,
    pub to: Day,
    pub rest: Vec<Weekday>,
    #[serde(rename = "act")]
    _act: String,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LawForm {
    pub id: String,
    pub act: String,
    pub date: Day,
    pub source: String,
    pub confidence: Confidence,
    /// The article that gives a compensation day for a holiday on a weekend.
    pub compensation: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HolidayForm {
    pub id: String,
    pub name: Text,
    pub on: On,
    pub rules: Vec<HolidayRule>,
}

/// The day a holiday is counted from.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum On {
    /// A day of the solar year.
    Solar(MonthDay),
    /// A day of the lunar year, from the table.
    Lunar(Lunar),
}

/// Lunar days the law names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Lunar {
    /// The first day of the year (mùng 1 Tết).
    Tet,
    /// The 10th of the third month (Giỗ Tổ Hùng Vương).
    HungKings,
}

/// What one law says of a holiday, from a day until the next rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HolidayRule {
    pub from: Day,
    pub law: Spanned<String>,
    pub article: String,
    /// Days off that the law itself fixes, counted from the day of the holiday.
    pub days: Vec<i8>,
    /// Days of which one more is off, as decided each year.
    #[serde(default)]
    pub one_of: Vec<i8>,
    #[serde(default)]
    pub compensated: Compensated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Compensated {
    #[default]
    Yes,
    Undecided,
}

/// What one act decides, or one proposal would.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeForm {
    pub act: Spanned<String>,
    pub date: Option<Day>,
    /// A day by which the act had been issued, where the day of issue is not known.
    pub by: Option<Day>,
    #[serde(default)]
    pub also: Vec<String>,
    pub source: String,
    pub confidence: Confidence,
    pub note: Option<Text>,
    #[serde(default)]
    pub cancels: Vec<Spanned<String>>,
    #[serde(default)]
    pub holidays: Vec<DaysOff>,
    #[serde(default)]
    pub compensation: Vec<CompensationForm>,
    #[serde(default)]
    pub swaps: Vec<Spanned<SwapForm>>,
}

/// The days of a holiday of the law (`of`), or of one that only this act gives (`name`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DaysOff {
    pub of: Option<Spanned<String>>,
    pub name: Option<Text>,
    pub from: Spanned<Day>,
    pub to: Option<Spanned<Day>>,
    pub confidence: Option<Confidence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CompensationForm {
    pub day: Spanned<Day>,
    pub r#for: Spanned<Day>,
    pub confidence: Option<Confidence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SwapForm {
    pub off: Option<Spanned<Day>>,
    pub work: Option<Spanned<Day>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearForm {
    pub year: Spanned<i32>,
    pub status: Completeness,
    /// Acts without which the year would not be decided.
    #[serde(default)]
    pub decided_by: Vec<Spanned<String>>,
    #[serde(default)]
    pub open: Vec<OpenForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OpenForm {
    pub from: Spanned<Day>,
    pub to: Spanned<Day>,
    pub reason: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoursForm {
    pub name: Text,
    pub from: Option<Spanned<Day>>,
    pub to: Option<Spanned<Day>>,
    #[serde(default)]
    pub days: Vec<Weekday>,
    #[serde(default)]
    pub dates: Vec<Spanned<Day>>,
    pub shifts: Spanned<Vec<Spanned<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ServiceForm {
    pub name: Text,
    pub act: String,
    pub date: Option<Day>,
    pub source: String,
    pub confidence: Confidence,
    pub days: Vec<Weekday>,
    pub from: Option<Spanned<Day>>,
    pub to: Option<Spanned<Day>>,
    pub shifts: Spanned<Vec<Spanned<String>>>,
    /// Whether such a day counts as a working day; intake alone does not make it one.
    #[serde(default)]
    pub counts: bool,
}

/// A date of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        let date = written.date.filter(|_| written.time.is_none());
        date.and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()))
            .map(Day)
            .ok_or_else(|| de::Error::custom("expected a date such as 2026-08-22, without a time"))
    }
}

/// A day of every solar year, `09-02`. Never 29 February, which not every year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MonthDay {
    pub month: u32,
    pub day: u32,
}

impl MonthDay {
    pub fn parse(text: &str) -> Option<MonthDay> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        NaiveDate::from_ymd_opt(2001, month, day).map(|_| MonthDay { month, day })
    }

    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

impl<'de> Deserialize<'de> for MonthDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MonthDay, D::Error> {
        let text = String::deserialize(deserializer)?;
        MonthDay::parse(&text).ok_or_else(|| de::Error::custom("expected a month and day such as \"09-02\""))
    }
}

impl DaysOff {
    /// First and last day; `None` if they are in the wrong order.
    pub fn days(&self) -> Option<RangeInclusive<NaiveDate>> {
        let from = self.from.get_ref().0;
        let to = self.to.as_ref().map_or(from, |to| to.get_ref().0);
        (from <= to).then_some(from..=to)
    }
}

impl NoticeForm {
    /// Every day the notice speaks of.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        let holidays = self.holidays.iter().flat_map(|off| [Some(&off.from), off.to.as_ref()]).flatten();
        let compensation = self.compensation.iter().map(|form| &form.day);
        let swaps = self.swaps.iter().map(Spanned::get_ref);
        let swaps = swaps.flat_map(|swap| [swap.off.as_ref(), swap.work.as_ref()]).flatten();
        holidays.chain(compensation).chain(swaps).map(|day| day.get_ref().0)
    }
}

/// Reads `07:30-11:30`.
pub(super) fn shift(text: &str) -> Option<Shift> {
    let (from, to) = text.split_once('-')?;
    let (from_minute, to_minute) = (minute(from)?, minute(to)?);
    (from_minute < to_minute).then_some(Shift { from_minute, to_minute })
}

fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let of_day = hour * 60 + minute;
    (minute < 60 && of_day <= 24 * 60).then_some(of_day)
}
