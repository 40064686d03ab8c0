use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};

use super::{UnitError, UnitKind};

/// A file of units as written; see the comments in `data/units/provinces.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitFile {
    #[serde(deserialize_with = "date")]
    pub begins: NaiveDate,
    pub list: Vec<List>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    #[serde(rename = "title")]
    _title: String,
    #[serde(default, deserialize_with = "optional_date")]
    pub from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "optional_date")]
    pub to: Option<NaiveDate>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "confidence")]
    _confidence: String,
    pub units: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub code: Option<String>,
    pub iso: Option<String>,
    pub vi: String,
    pub en: String,
    pub kind: UnitKind,
    pub region: Option<String>,
    #[serde(default, deserialize_with = "optional_date")]
    pub from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "optional_date")]
    pub to: Option<NaiveDate>,
    #[serde(default)]
    pub of: Vec<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl UnitFile {
    pub fn read(text: &str) -> Result<UnitFile, UnitError> {
        toml::from_str(text).map_err(|problem| UnitError::File { problem: problem.to_string() })
    }
}

fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written
        .date
        .and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()))
        .ok_or_else(|| de::Error::custom("expected a date"))
}

fn optional_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    date(deserializer).map(Some)
}
