//! Vietnamese text: numbers as people write them, and keys under which names meet.
//!
//! Real tables mix NFC and NFD, decimal commas and points, full-width digits and several hyphens; this
//! module is the one place that knows.

mod built_in;
pub(crate) mod day;
mod decimal;
mod key;
mod locate;
mod notation;
mod source;

pub(crate) use built_in::built_in;

pub use crate::code::{Lang, Place, Text, Words};
pub use day::{DAY_FORM, read_day};
pub use decimal::{parse_exact, parse_points, points_from_f64};
pub use key::{name_key, spelling_key};
pub(crate) use locate::{PathStep, in_json, in_toml};
pub(crate) use notation::{Notation, unmistakable};
pub use source::{Act, Confidence, Source};

use unicode_normalization::UnicodeNormalization;

/// Text in NFC with outer white space removed: the form in which this library keeps text.
pub fn normalise(text: &str) -> String {
    text.trim().nfc().collect()
}
