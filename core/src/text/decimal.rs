use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use unicode_normalization::UnicodeNormalization;

use crate::code::{Text, Words, say};
use crate::number::{Exact, NumberError, Points, Rounding, RoundingMode};

/// Longest text read as a number; real figures are far shorter, and time grows with length.
const MAX_CHARS: usize = 200;

/// Reads a number as Vietnamese and English texts write it, exactly.
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
    let chars: Vec<char> = text.chars().flat_map(|c| Some(c).into_iter().nfkc()).collect();
    let trimmed: String = chars.iter().collect::<String>().trim().to_lowercase();
    if matches!(trimmed.trim_start_matches(['+', '-', '−']), "nan" | "inf" | "infinity") {
        return Err(NumberError::NotFinite { text: text.trim().to_owned() });
    }
    if chars.len() > MAX_CHARS {
        return Err(NumberError::Range {
            text: format!("{}…", chars.iter().take(20).collect::<String>()),
            expected: Text::spoken(|lang| {
                say!(
                    lang,
                    "một số dài không quá {MAX_CHARS} ký tự",
                    "a number of at most {MAX_CHARS} characters"
                )
            }),
        });
    }
    Reader { text, chars: &chars, at: 0 }.number()
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

struct Reader<'a> {
    text: &'a str,
    chars: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn fail<T>(&self, expected: Words) -> Result<T, NumberError> {
        Err(NumberError::Syntax { text: self.text.to_owned(), position: self.at, expected })
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn number(mut self) -> Result<Exact, NumberError> {
        self.skip_spaces();
        let sign = self.peek().filter(|c| matches!(c, '-' | '−' | '–' | '+'));
        if sign.is_some() {
            self.at += 1;
        }
        let mut value = self.decimal()?;
        self.skip_spaces();
        match self.peek() {
            Some('%') => {
                self.at += 1;
                value = value.checked_div(&Exact::from(100)).unwrap_or(value);
            }
            // NFKC turns ⁄ of a vulgar fraction into U+2044.
            Some('/' | '⁄') => {
                self.at += 1;
                self.skip_spaces();
                let start = self.at;
                let divisor = self.decimal()?;
                value = match value.checked_div(&divisor) {
                    Some(quotient) => quotient,
                    None => {
                        self.at = start;
                        return self.fail(Words::new("một số khác 0", "a number other than zero"));
                    }
                };
            }
            _ => {}
        }
        self.skip_spaces();
        if self.peek().is_some() {
            return self.fail(Words::new("số kết thúc tại đây", "the end of the number"));
        }
        Ok(if matches!(sign, None | Some('+')) { value } else { -&value })
    }

    /// Digits with separators.
    fn decimal(&mut self) -> Result<Exact, NumberError> {
        let start = self.at;
        let mut digits = String::new();
        // Positions of separators: the mark and how many digits stand before it.
        let mut marks: Vec<(char, usize, usize)> = Vec::new();
        loop {
            match self.peek() {
                Some(c) if c.is_ascii_digit() => digits.push(c),
                Some(mark @ (',' | '.')) if !digits.is_empty() => marks.push((mark, digits.len(), self.at)),
                _ => break,
            }
            self.at += 1;
        }
        if digits.is_empty() {
            self.at = start;
            return self.fail(Words::new("một chữ số", "a digit"));
        }
        if let Some(&(_, before, _)) = marks.last()
            && before == digits.len()
        {
            return self.fail(Words::new("một chữ số", "a digit"));
        }
        let places = self.decimals(&marks, digits.len())?;
        let mantissa = BigInt::from_str(&digits).unwrap_or_default();
        Ok(Exact::from_decimal(mantissa, places))
    }

    /// How many digits are decimals, with the grouping of thousands checked.
    fn decimals(&mut self, marks: &[(char, usize, usize)], digits: usize) -> Result<u32, NumberError> {
        let Some(&(last, before_last, _)) = marks.last() else {
            return Ok(0);
        };
        let same = marks.iter().filter(|(mark, ..)| *mark == last).count();
        let (groups, end) = if same > 1 {
            (marks, digits)
        } else {
            (marks.get(..marks.len() - 1).unwrap_or_default(), before_last)
        };
        let mut bound = end;
        for (index, &(mark, before, position)) in groups.iter().enumerate().rev() {
            let whole_group = bound - before == 3 && (index > 0 || before <= 3);
            if !whole_group || groups.first().is_some_and(|(first, ..)| *first != mark) {
                self.at = position;
                return self.fail(Words::new(
                    "từng nhóm ba chữ số trước một dấu thập phân",
                    "groups of three digits before one decimal mark",
                ));
            }
            bound = before;
        }
        Ok(if same > 1 { 0 } else { u32::try_from(digits - before_last).unwrap_or(u32::MAX) })
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
