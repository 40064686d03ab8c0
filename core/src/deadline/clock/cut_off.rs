use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::ClockError;
use crate::calendar::Moment;

/// The hour of receipt up to which a dossier counts as received on the day (giờ tiếp nhận).
///
/// Received at the hour exactly is still in time, a second later is not. Written "15:00", or "none".
///
/// ```
/// use chiso::deadline::clock::CutOff;
///
/// let three: CutOff = "15:00".parse()?;
/// assert!(!three.is_after("2024-04-26T15:00:00".parse()?));
/// assert!(three.is_after("2024-04-26T15:00:01".parse()?));
/// assert!(!CutOff::None.is_after("2024-04-26T23:00".parse()?));
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
    /// Whether a moment lies after the hour of its day.
    pub fn is_after(self, moment: Moment) -> bool {
        match self {
            CutOff::None => false,
            CutOff::At(minute) => moment.second_of_day() > u32::from(minute) * 60,
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
