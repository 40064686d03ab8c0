//! The file form of a schedule; see `data/schedules`.

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, de};
use toml::Spanned;

use super::PeriodKind;
use crate::deadline::{Bound, Roll};
use crate::text::{Confidence, Text};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    pub schedule: Spanned<Header>,
    #[serde(default)]
    pub report: Vec<Spanned<ReportForm>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub id: Spanned<String>,
    pub title: Text,
    #[serde(default)]
    pub act: Option<String>,
    #[serde(default, deserialize_with = "day")]
    pub from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "day")]
    pub to: Option<NaiveDate>,
    pub status: ScheduleStatus,
    #[serde(default)]
    pub missing: Vec<Text>,
    pub source: String,
    pub confidence: Confidence,
}

/// Whether everything about a schedule is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScheduleStatus {
    /// Everything that it sets is known.
    Complete,
    /// Some of it is not known: `missing` says what.
    Partial,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportForm {
    pub period: PeriodKind,
    #[serde(default)]
    pub numbers: Vec<u32>,
    #[serde(default)]
    pub cover: Option<Cover>,
    #[serde(default)]
    pub due: Option<DueRule>,
    #[serde(default)]
    pub note: Option<Text>,
    #[serde(default)]
    pub source: Option<String>,
    #[serde(default)]
    pub confidence: Option<Confidence>,
}

/// The days that a report covers; the last of them is the cut-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// The first day, from the first month (week) of the period.
    pub from: Anchor,
    /// The last day, from the last month (week) of the period.
    pub to: Anchor,
}

/// A day by its month or week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// How many months (weeks) later than the one it is counted from; negative for earlier.
    #[serde(default)]
    pub offset: i32,
    /// Day of the month; the last where the month is shorter. 31 is the last day of every month.
    #[serde(default)]
    pub day: Option<u32>,
    /// Day of the week, of weekly reports.
    #[serde(default)]
    pub weekday: Option<Weekday>,
}

/// When a report is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueRule {
    /// How many months (weeks) later than the last one of the period; negative for earlier.
    #[serde(default)]
    pub offset: i32,
    /// Day of the month.
    #[serde(default)]
    pub day: Option<u32>,
    /// Day of the week, of weekly reports.
    #[serde(default)]
    pub weekday: Option<Weekday>,
    /// Working days after the cut-off, instead of a day.
    #[serde(default, rename = "working-days-after-cut-off")]
    pub working_days_after_cut_off: Option<u32>,
    /// `by` (the default), or `before`, which has two last days.
    #[serde(default = "by", deserialize_with = "bound")]
    pub bound: Bound,
    /// What happens where the day is a day off; nothing, by default.
    #[serde(default = "stay")]
    pub roll: Roll,
}

fn by() -> Bound {
    Bound::By
}

fn stay() -> Roll {
    Roll::None
}

fn bound<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Bound, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "by" => Ok(Bound::By),
        "before" => Ok(Bound::Before),
        other => Err(de::Error::unknown_variant(other, &["by", "before"])),
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    let date = written.date.filter(|_| written.time.is_none());
    date.and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()))
        .map(Some)
        .ok_or_else(|| de::Error::custom("expected a date such as 2019-03-12, without a time"))
}
