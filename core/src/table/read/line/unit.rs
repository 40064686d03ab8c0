//! What a number is of: percent, a measure, things that are counted.

use super::bound::{DOWNWARDS, UPWARDS};
use super::lexer::Token;
use super::phrase;
use super::phrase::Phrases;

/// What the numbers of a range are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) enum Unit {
    /// Percent.
    Percent,
    /// A measure, as printed.
    Measure(String),
    /// A noun: the first word after the number.
    Noun(String),
    /// Nothing.
    Bare,
}

/// Measures: what is weighed, measured or paid rather than counted.
pub(super) static MEASURES: Phrases = Phrases::new(&[
    "tấn",
    "tạ",
    "yến",
    "kg",
    "g",
    "gam",
    "mg",
    "m",
    "km",
    "cm",
    "mm",
    "m2",
    "m3",
    "m²",
    "m³",
    "km2",
    "ha",
    "hecta",
    "mét",
    "mét vuông",
    "mét khối",
    "lít",
    "ml",
    "giờ",
    "phút",
    "giây",
    "đồng",
    "nghìn đồng",
    "ngàn đồng",
    "triệu đồng",
    "triệu",
    "tỷ đồng",
    "tỷ",
    "trđ",
    "usd",
    "kwh",
    "kw",
    "mw",
    "độ",
    "công",
    "ngày công",
    "mbps",
    "gb",
    "mb",
    "db",
    "sào",
    "mẫu",
    "hải lý",
    "điểm phần trăm",
    "tiếng",
    "tiếng đồng hồ",
    "khối",
]);

/// The unit that begins at a token.
pub(super) fn unit(tokens: &[Token], text: &str, at: usize) -> Unit {
    let Some((_, length)) = phrase::longest(tokens, at, &MEASURES) else {
        return match tokens.get(at).and_then(Token::word) {
            Some(_) if phrase::longest(tokens, at, &UPWARDS).is_some() => Unit::Bare,
            Some(_) if phrase::longest(tokens, at, &DOWNWARDS).is_some() => Unit::Bare,
            Some(_) => Unit::Noun(slashed(tokens, text, at, 1)),
            None => Unit::Bare,
        };
    };
    Unit::Measure(slashed(tokens, text, at, length))
}

/// The words of a unit as printed, with what they are divided by: `m3/ngày`, `triệu đồng/người/năm`.
pub(super) fn slashed(tokens: &[Token], text: &str, at: usize, length: usize) -> String {
    let mut to = at + length;
    while tokens.get(to).is_some_and(|t| t.is('/')) && tokens.get(to + 1).and_then(Token::word).is_some() {
        to += 2;
    }
    phrase::slice(text, tokens.get(at..to).unwrap_or_default()).to_owned()
}

impl Unit {
    /// The unit as printed, of a measure or a noun.
    pub(in crate::table::read) fn printed(&self) -> Option<&str> {
        match self {
            Unit::Measure(unit) | Unit::Noun(unit) => Some(unit),
            Unit::Percent | Unit::Bare => None,
        }
    }
}
