use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::notation::Notation;
use crate::number::{Exact, NumberError, Points, Rounding, RoundingMode};

/// Reads a number as Vietnamese and English texts write it, exactly.
///
/// This is the notation of files, tables and programs, in which one mark is always the decimal mark. What a person
/// declares goes through [`Facts`](crate::scoring::Facts), where `2.000` may be two or two thousand and is refused.
///
/// * one separator, comma or point, is the decimal mark: `0,25`, `0.25`, `91.651`;
/// * two kinds: the last is the decimal mark, the other groups thousands: `1.234,5`, `1,234.5`;
/// * one kind several times groups thousands: `1.234.567`;
/// * `25%` is 1/4, and `1/3` is a third;
/// * full-width digits and marks, the minus sign −, NFC and NFD are the same to it.
///
/// # Errors
/// [`NumberError::Syntax`] with the character at which the text stops being a number;
/// [`NumberError::NotFinite`] for `NaN` and infinities.
///
/// ```
/// use chiso::text::parse_exact;
/// assert_eq!(parse_exact("1.234,5").unwrap(), parse_exact("1,234.5").unwrap());
/// assert_eq!(parse_exact("２５％").unwrap(), parse_exact("0,25").unwrap());
/// assert_eq!(parse_exact("2,x").unwrap_err().to_string(),
///            "\"2,x\" is not a number: at character 2 expected a digit");
/// ```
pub fn parse_exact(text: &str) -> Result<Exact, NumberError> {
    Ok(Notation::read(text)?.value())
}

/// Reads points: a number with at most six decimals.
///
/// # Errors
/// As [`parse_exact`], and [`NumberError::Decimals`] or [`NumberError::Range`] when points cannot hold it.
pub fn parse_points(text: &str) -> Result<Points, NumberError> {
    Points::try_from_exact(&parse_exact(text)?)
}

/// Points from a float of a notebook or a sheet, through its shortest decimal text.
///
/// A float with more than six decimals usually carries the noise of a calculation, so it is refused unless
/// `round` says to how many places it is to be rounded (half up).
///
/// # Errors
/// [`NumberError::NotFinite`], [`NumberError::Decimals`], [`NumberError::Range`].
///
/// ```
/// use chiso::text::points_from_f64;
/// assert_eq!(points_from_f64(54.2, None).unwrap().to_string(), "54.2");
/// assert!(points_from_f64(0.1 + 0.2, None).is_err());
/// assert_eq!(points_from_f64(0.1 + 0.2, Some(6)).unwrap().to_string(), "0.3");
/// ```
pub fn points_from_f64(value: f64, round: Option<u32>) -> Result<Points, NumberError> {
    let text = value.to_string();
    let exact = parse_exact(&text)?;
    match round {
        None => Points::try_from_exact(&exact),
        Some(places) => Points::round(&exact, Rounding::new(places, RoundingMode::HalfUp)),
    }
}

impl FromStr for Exact {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Exact, NumberError> {
        parse_exact(text)
    }
}

impl FromStr for Points {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Points, NumberError> {
        parse_points(text)
    }
}

/// As text, so that no reader passes it through a float.
impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Exact, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Exact;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number written as text, such as \"0.25\" or \"1/3\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Exact, E> {
                parse_exact(text).map_err(E::custom)
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Exact, E> {
                Ok(Exact::from(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Exact, E> {
                Ok(Exact::from(BigInt::from(value)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A number written as text, such as \"0.25\", \"0,25\" or \"1/3\"; whole numbers may stand bare.",
            "oneOf": [{ "type": "string" }, { "type": "integer" }]
        })
    }
}

/// As text with the decimals it needs.
impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Points, D::Error> {
        let exact = Exact::deserialize(deserializer)?;
        Points::try_from_exact(&exact).map_err(de::Error::custom)
    }
}
