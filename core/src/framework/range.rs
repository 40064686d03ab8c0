use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::number::{Exact, NumberError};
use crate::text::Lang;

/// A range of numbers with open or closed ends: the condition of a line of a rule.
///
/// Written `"[0.70, 0.90)"`, `">= 0.9"`, `"< 70%"`, `"= 1"`. Whether 0.9 belongs to the upper or the lower
/// step is part of the rule text, so both ends always say.
///
/// ```
/// use chiso::framework::Range;
/// let range: Range = "[70%, 90%)".parse().unwrap();
/// assert!(range.contains(&"0.7".parse().unwrap()) && !range.contains(&"0.9".parse().unwrap()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Range {
    /// Lower end; `None` is unbounded.
    pub low: Option<RangeEnd>,
    /// Upper end; `None` is unbounded.
    pub high: Option<RangeEnd>,
}

/// One end of a [`Range`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangeEnd {
    /// Where the range ends.
    pub at: Exact,
    /// Whether the end itself belongs to the range.
    pub closed: bool,
}

impl Range {
    /// Whether `value` lies in the range.
    pub fn contains(&self, value: &Exact) -> bool {
        let above = self.low.as_ref().is_none_or(|end| *value > end.at || (end.closed && *value == end.at));
        let below = self.high.as_ref().is_none_or(|end| *value < end.at || (end.closed && *value == end.at));
        above && below
    }

    /// Whether some number lies in both ranges.
    pub fn overlaps(&self, other: &Range) -> bool {
        starts_before_end(self, other) && starts_before_end(other, self)
    }

    /// Whether the range holds no number.
    pub fn is_empty(&self) -> bool {
        !starts_before_end(self, self)
    }
}

fn starts_before_end(a: &Range, b: &Range) -> bool {
    match (&a.low, &b.high) {
        (Some(low), Some(high)) => low.at < high.at || (low.at == high.at && low.closed && high.closed),
        _ => true,
    }
}

impl Range {
    /// The range in words, with its numbers as `show` writes them.
    ///
    /// ```
    /// use chiso::framework::Range;
    /// use chiso::text::Lang;
    /// let range: Range = "[70, 90)".parse().unwrap();
    /// assert_eq!(range.words(Lang::Vi, |number| format!("{number}%")), "từ 70% đến dưới 90%");
    /// assert_eq!("> 15".parse::<Range>().unwrap().words(Lang::En, |number| number.to_string()), "above 15");
    /// ```
    pub fn words(&self, lang: Lang, show: impl Fn(&Exact) -> String) -> String {
        let end = |end: &Option<RangeEnd>| end.as_ref().map(|end| (show(&end.at), end.closed));
        let (low, high) = (end(&self.low), end(&self.high));
        match (low, high, lang) {
            (None, None, Lang::Vi) => "mọi giá trị".to_owned(),
            (None, None, Lang::En) => "any value".to_owned(),
            (Some((low, true)), Some((high, true)), Lang::Vi) if low == high => format!("bằng {low}"),
            (Some((low, true)), Some((high, true)), Lang::En) if low == high => format!("equal to {low}"),
            (Some((low, true)), None, Lang::Vi) => format!("từ {low} trở lên"),
            (Some((low, true)), None, Lang::En) => format!("{low} or more"),
            (Some((low, false)), None, Lang::Vi) => format!("trên {low}"),
            (Some((low, false)), None, Lang::En) => format!("above {low}"),
            (None, Some((high, true)), Lang::Vi) => format!("không quá {high}"),
            (None, Some((high, true)), Lang::En) => format!("at most {high}"),
            (None, Some((high, false)), Lang::Vi) => format!("dưới {high}"),
            (None, Some((high, false)), Lang::En) => format!("below {high}"),
            (Some((low, from)), Some((high, to)), Lang::Vi) => {
                let (from, to) = (if from { "từ" } else { "trên" }, if to { "đến" } else { "đến dưới" });
                format!("{from} {low} {to} {high}")
            }
            (Some((low, from)), Some((high, to)), Lang::En) => {
                let (from, to) = (if from { "from" } else { "above" }, if to { "to" } else { "to below" });
                format!("{from} {low} {to} {high}")
            }
        }
    }
}

impl FromStr for Range {
    type Err = RangeError;

    fn from_str(text: &str) -> Result<Range, RangeError> {
        let end = |number: &str, closed: bool| -> Result<Option<RangeEnd>, RangeError> {
            let at = number.parse().map_err(|error| RangeError::Number { text: text.to_owned(), error })?;
            Ok(Some(RangeEnd { at, closed }))
        };
        let trimmed = text.trim();
        let range = if let Some(rest) = trimmed.strip_prefix(">=").or(trimmed.strip_prefix('≥')) {
            Range { low: end(rest, true)?, high: None }
        } else if let Some(rest) = trimmed.strip_prefix("<=").or(trimmed.strip_prefix('≤')) {
            Range { low: None, high: end(rest, true)? }
        } else if let Some(rest) = trimmed.strip_prefix('>') {
            Range { low: end(rest, false)?, high: None }
        } else if let Some(rest) = trimmed.strip_prefix('<') {
            Range { low: None, high: end(rest, false)? }
        } else if let Some(rest) = trimmed.strip_prefix('=') {
            Range { low: end(rest, true)?, high: end(rest, true)? }
        } else {
            let opens = trimmed.strip_prefix('[').map(|rest| (true, rest));
            let opens = opens.or(trimmed.strip_prefix('(').map(|rest| (false, rest)));
            let closes = |rest: &'_ str| {
                let closed = rest.strip_suffix(']').map(|inner| (true, inner.to_owned()));
                closed.or(rest.strip_suffix(')').map(|inner| (false, inner.to_owned())))
            };
            let parts = opens.and_then(|(low, rest)| closes(rest).map(|(high, inner)| (low, high, inner)));
            let (low_closed, high_closed, inner) =
                parts.ok_or_else(|| RangeError::Form { text: text.to_owned() })?;
            // ", " with a space, or ";", keeps a decimal comma apart from the separator.
            let (low, high) = inner
                .split_once(';')
                .or_else(|| inner.split_once(", "))
                .or_else(|| inner.split_once(','))
                .ok_or_else(|| RangeError::Form { text: text.to_owned() })?;
            Range { low: end(low, low_closed)?, high: end(high, high_closed)? }
        };
        if range.is_empty() {
            return Err(RangeError::Empty { text: text.to_owned() });
        }
        Ok(range)
    }
}

/// Why a text is no range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RangeError {
    /// It has none of the known forms.
    #[error(
        "{text:?} is not a range: expected \"[low, high)\", \">= n\", \"> n\", \"<= n\", \"< n\" or \"= n\""
    )]
    Form {
        /// The text as given.
        text: String,
    },
    /// An end is no number.
    #[error("{text:?} is not a range: {error}")]
    Number {
        /// The text as given.
        text: String,
        /// What is wrong with the end.
        error: NumberError,
    },
    /// The ends leave nothing between them.
    #[error("{text:?} holds no number: expected the lower end first")]
    Empty {
        /// The text as given.
        text: String,
    },
}

impl TryFrom<String> for Range {
    type Error = RangeError;
    fn try_from(text: String) -> Result<Range, RangeError> {
        text.parse()
    }
}

impl From<Range> for String {
    fn from(range: Range) -> String {
        range.to_string()
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low.at == high.at => write!(f, "= {}", low.at),
            (Some(low), Some(high)) => {
                let (open, close) = (if low.closed { '[' } else { '(' }, if high.closed { ']' } else { ')' });
                write!(f, "{open}{}, {}{close}", low.at, high.at)
            }
            (Some(low), None) => write!(f, "{} {}", if low.closed { ">=" } else { ">" }, low.at),
            (None, Some(high)) => write!(f, "{} {}", if high.closed { "<=" } else { "<" }, high.at),
            (None, None) => f.write_str("any"),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Range {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Range".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A range: \"[0.70, 0.90)\", \">= 0.9\", \"< 70%\", \"= 1\"."
        })
    }
}
