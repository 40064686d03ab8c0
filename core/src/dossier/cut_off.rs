use std::fmt;
use std::str::FromStr;

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::ClockError;

/// The hour of receipt up to which a dossier counts as received on the day (giờ tiếp nhận).
///
/// Received at the hour exactly is in time, a second later is not. Written "15:00", or "none".
///
/// ```
/// use chiso::dossier::CutOff;
///
/// assert_eq!("15:00".parse::<CutOff>()?, CutOff::At(15 * 60));
/// assert_eq!(CutOff::None.to_string(), "none");
/// # Ok::<(), chiso::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CutOff {
    /// The whole day.
    None,
    /// Up to so many minutes after midnight, 0 to 1439.
    At(u16),
}

impl CutOff {
    /// The hour, if there is one.
    pub fn time(self) -> Option<NaiveTime> {
        match self {
            CutOff::None => None,
            CutOff::At(minute) => NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0),
        }
    }
}

impl FromStr for CutOff {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<CutOff, ClockError> {
        if text == "none" {
            return Ok(CutOff::None);
        }
        let minute = text.split_once(':').and_then(|(hour, minute)| {
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        minute.map(CutOff::At).ok_or_else(|| ClockError::CutOffSyntax { text: text.to_owned() })
    }
}

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CutOff::None => f.write_str("none"),
            CutOff::At(minute) => write!(f, "{:02}:{:02}", minute / 60, minute % 60),
        }
    }
}

impl Serialize for CutOff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CutOff {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CutOff, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
