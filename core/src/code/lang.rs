//! Texts in Vietnamese and English.

use chrono::NaiveDate;

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

    /// A word that both languages write alike: an id, a name, a figure.
    pub(crate) fn same(word: impl Into<String>) -> Text {
        let en = word.into();
        Text { vi: en.clone(), en }
    }

    /// What a function says in each language.
    pub(crate) fn spoken(say: impl Fn(Lang) -> String) -> Text {
        Text { vi: say(Lang::Vi), en: say(Lang::En) }
    }
}

/// Fixed words in Vietnamese and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The same words in both languages.
    pub const fn new(vi: &'static str, en: &'static str) -> Words {
        Words { vi, en }
    }

    /// The words in one language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

impl From<Words> for Text {
    fn from(words: Words) -> Text {
        Text { vi: words.vi.to_owned(), en: words.en.to_owned() }
    }
}

/// What a message in one language writes in a way of that language.
pub(crate) trait Spoken {
    /// In the language: 30/12/2024 in Vietnamese, 2024-12-30 in English.
    fn say(&self, lang: Lang) -> String;
}

impl Spoken for NaiveDate {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.format("%d/%m/%Y").to_string(),
            Lang::En => self.to_string(),
        }
    }
}

/// A decimal as the language writes it.
pub(crate) fn decimal(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

/// A place counted from 0, for "thứ" in Vietnamese, which counts from 1; English names the place as programs do.
pub(crate) fn nth(index: usize, lang: Lang) -> usize {
    match lang {
        Lang::Vi => index.saturating_add(1),
        Lang::En => index,
    }
}

/// A sentence in the language asked for, from two formats.
macro_rules! say {
    ($lang:expr, $vi:literal, $en:literal $(, $value:expr)* $(,)?) => {
        match $lang {
            $crate::code::Lang::Vi => format!($vi $(, $value)*),
            $crate::code::Lang::En => format!($en $(, $value)*),
        }
    };
}
pub(crate) use say;

/// A text in both languages, from two formats of the same values.
macro_rules! both {
    ($vi:literal, $en:literal $(, $value:expr)* $(,)?) => {
        $crate::code::Text { vi: format!($vi $(, $value)*), en: format!($en $(, $value)*) }
    };
}
pub(crate) use both;
