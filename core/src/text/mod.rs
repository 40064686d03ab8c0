//! Vietnamese text: numbers as people write them, and keys under which names meet.
//!
//! Real tables mix NFC and NFD, decimal commas and points, full-width digits and several hyphens; this
//! module is the one place that knows.

mod decimal;
mod key;
mod source;

pub use decimal::{parse_exact, parse_points, points_from_f64};
pub use key::name_key;
pub use source::{Confidence, Place};

use unicode_normalization::UnicodeNormalization;

/// The language of a rendered text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Lang> {
        match code {
            "vi" => Some(Lang::Vi),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// A name or sentence in Vietnamese and English.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// Text in NFC with outer white space removed: the form in which this library keeps text.
pub fn normalise(text: &str) -> String {
    text.trim().nfc().collect()
}
