//! Days as people, TOML (`2022-11-10`) and JSON write them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serializer, de};
use unicode_normalization::UnicodeNormalization;

use crate::code::{Lang, Words};

/// What a text that is to be a day must be.
pub const DAY_FORM: Words = Words::new(
    "một ngày có thật, ngày đứng trước tháng, năm đủ bốn chữ số: 20/01/2025, 20-01-2025, 20.1.2025 hoặc 2025-01-20",
    "a day that exists, day before month, with a year of four digits: 20/01/2025, 20-01-2025, 20.1.2025 or 2025-01-20",
);

/// Reads a day: `20/01/2025`, `20-01-2025`, `20.1.2025`, `2025-01-20`, and `ngày 20 tháng 01 năm 2025`.
///
/// The day stands before the month, unless the year comes first; never the month before the day. A midnight behind
/// it (`2025-01-20 00:00:00`), which is how sheets and frames keep a day, is taken; any other time of day is not,
/// and neither is a day that the calendar lacks. [`DAY_FORM`] says what is expected.
///
/// ```
/// use chiso::text::read_day;
/// assert_eq!(read_day("20/01/2025"), read_day("2025-01-20"));
/// assert_eq!(read_day("3.2.2025").unwrap().to_string(), "2025-02-03");
/// assert_eq!(read_day("01/20/2025"), None); // there is no month 20
/// assert_eq!(read_day("2025-01-20 15:30"), None);
/// ```
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().nfkc().collect::<String>().to_lowercase();
    let text = midnight(&text).trim();
    let plain = text.strip_prefix("ngày").map_or(text, str::trim_start);
    let (parts, year_first) = match plain.split_once("tháng") {
        Some((day, rest)) => {
            let (month, year) = rest.split_once("năm")?;
            ([day.trim(), month.trim(), year.trim()], false)
        }
        None => {
            let mark =
                plain.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '-' | '.'))?;
            let mut parts = plain.split(mark);
            let three = [parts.next()?, parts.next()?, parts.next()?];
            parts.next().is_none().then_some(())?;
            (three, mark == '-' && three.first().is_some_and(|year| year.len() == 4))
        }
    };
    let [day, month, year] = if year_first { [parts[2], parts[1], parts[0]] } else { parts };
    let two = |digits: &str| number(digits).filter(|_| digits.len() <= 2);
    let year = number(year).filter(|_| year.len() == 4 && !year.starts_with('0'))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(month)?, two(day)?)
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// The text without the midnight behind it.
fn midnight(text: &str) -> &str {
    let Some((day, time)) = text.split_once(['t', ' ']).filter(|(day, _)| day.len() >= 8) else {
        return text;
    };
    let zeros = time.split([':', '.']).all(|part| !part.is_empty() && part.bytes().all(|byte| byte == b'0'));
    if zeros && time.contains(':') { day } else { text }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Form {
    Toml(toml::value::Datetime),
    Text(String),
}

pub(crate) fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = match Form::deserialize(deserializer)? {
        Form::Toml(date) => date.to_string(),
        Form::Text(text) => text,
    };
    read_day(&text)
        .ok_or_else(|| de::Error::custom(format!("{text:?} is no day: expected {}", DAY_FORM.get(Lang::En))))
}

/// A day that may be absent.
pub(crate) mod optional {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(transparent)]
    struct Wrapped(#[serde(with = "super")] NaiveDate);

    pub(crate) fn serialize<S: Serializer>(
        date: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        date.map(Wrapped).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Wrapped>::deserialize(deserializer)?.map(|wrapped| wrapped.0))
    }
}
