use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::CalendarError;
use super::calendar::day_number;
use crate::code::{Lang, Spoken};
use crate::text::read_day;

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// Seconds by which local time is ahead of UTC.
const OFFSET: i32 = 7 * 3600;

/// 0001-01-01T00:00:00 and 9999-12-31T23:59:59.
const FIRST: i64 = -62_135_596_800;
const LAST: i64 = 253_402_300_799;

/// A moment of Việt Nam's local time (UTC+07:00, no daylight saving), to the second.
///
/// Its number is that of seconds since 1970-01-01T00:00:00 *local time*; in bulk, moments are arrays of these
/// `i64`, which is also what NumPy's `datetime64[s]` and Arrow's `timestamp[s]` hold for local times.
///
/// ```
/// use chiso::calendar::Moment;
///
/// let moment: Moment = "2024-02-05T09:30".parse()?;
/// assert_eq!(moment, "20240205093000".parse()?);           // as dossiers are exchanged
/// assert_eq!(moment, "2024-02-05T02:30:00Z".parse()?);     // another offset is brought to +07:00
/// assert_eq!(moment.to_string(), "2024-02-05T09:30:00");
/// assert_eq!(Moment::from_seconds(moment.seconds())?, moment);
/// # Ok::<(), chiso::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many seconds after 1970-01-01T00:00:00 local time.
    ///
    /// # Errors
    /// [`CalendarError::MomentRange`] outside the years 1 to 9999.
    pub fn from_seconds(seconds: i64) -> Result<Moment, CalendarError> {
        if (FIRST..=LAST).contains(&seconds) {
            return Ok(Moment(seconds));
        }
        Err(CalendarError::MomentRange { seconds })
    }

    /// A moment on a day of a calendar, whose days have years of four digits.
    pub(super) fn of_calendar(seconds: i64) -> Moment {
        Moment(seconds.clamp(FIRST, LAST))
    }

    /// The moment on a day, so many seconds after its midnight; a whole day or more runs on into the next days.
    ///
    /// # Errors
    /// As [`Moment::from_seconds`].
    pub fn on(day: NaiveDate, second: u32) -> Result<Moment, CalendarError> {
        Moment::from_seconds(i64::from(day_number(day)) * DAY + i64::from(second))
    }

    /// Seconds since 1970-01-01T00:00:00 local time.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The day it lies on.
    pub fn day(self) -> NaiveDate {
        let days = TimeDelta::try_days(self.0.div_euclid(DAY)).unwrap_or_default();
        // Moments lie within the years that days have.
        NaiveDate::default().checked_add_signed(days).unwrap_or_default()
    }

    /// Seconds since midnight of its day.
    pub fn second_of_day(self) -> u32 {
        u32::try_from(self.0.rem_euclid(DAY)).unwrap_or_default()
    }

    /// The moment as chrono has it, in local time.
    pub fn to_naive(self) -> NaiveDateTime {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(self.second_of_day(), 0);
        self.day().and_time(time.unwrap_or_default())
    }
}

impl TryFrom<NaiveDateTime> for Moment {
    type Error = CalendarError;

    /// Local time; fractions of a second are cut off.
    fn try_from(moment: NaiveDateTime) -> Result<Moment, CalendarError> {
        Moment::from_seconds(moment.and_utc().timestamp())
    }
}

impl std::str::FromStr for Moment {
    type Err = CalendarError;

    /// Reads "2024-02-05T09:30", with a space instead of the T, with seconds, with an offset; "05/02/2024 09:30",
    /// day first; and "20240205093000". A day alone is no moment.
    fn from_str(text: &str) -> Result<Moment, CalendarError> {
        let text = text.trim();
        // chrono would take "2024020509300" for a year of five digits.
        let packed = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
        let forms: &[&str] = match packed {
            true => &["%Y%m%d%H%M%S"],
            false => &["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        };
        let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let local = local.or_else(|| day_first(text));
        let moment = local.or_else(|| {
            let moment = DateTime::parse_from_rfc3339(text).ok()?;
            Some(moment.with_timezone(&FixedOffset::east_opt(OFFSET)?).naive_local())
        });
        let moment = moment.ok_or_else(|| CalendarError::MomentSyntax { text: text.to_owned() })?;
        Moment::try_from(moment)
    }
}

/// "05/02/2024 09:30": a day as people write it, and a time.
fn day_first(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.rsplit_once(' ')?;
    let forms = ["%H:%M:%S%.f", "%H:%M"];
    let time = forms.iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok())?;
    Some(read_day(day)?.and_time(time))
}

/// "09:30 ngày 05/02/2024" in Vietnamese, with the seconds where there are any; in English as it is written.
impl Spoken for Moment {
    fn say(&self, lang: Lang) -> String {
        let hour = if self.0.rem_euclid(60) == 0 { "%H:%M" } else { "%H:%M:%S" };
        match lang {
            Lang::Vi => self.to_naive().format(&format!("{hour} ngày %d/%m/%Y")).to_string(),
            Lang::En => self.to_string(),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_naive().format("%Y-%m-%dT%H:%M:%S"))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
