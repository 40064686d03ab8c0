//! What every error says.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::{Code, Lang, Place, Text};

/// What is known about an error beside code, message, node and place, by name.
pub(crate) type Details = Map<String, Value>;

/// What every error of the library says, of whichever room.
///
/// ```
/// use chiso::Fault;
/// use chiso::text::{Lang, parse_points};
///
/// let error = parse_points("2,x").unwrap_err();
/// assert_eq!(error.code().name(), "number-syntax");
/// assert!(error.text(Lang::Vi).contains("không phải là số"));
/// assert_eq!(error.text(Lang::En), error.to_string());
/// ```
pub trait Fault: std::error::Error {
    /// The stable code.
    fn code(&self) -> Code;

    /// What was found, where, and what was expected, in one language. `Display` gives the English text.
    fn text(&self, lang: Lang) -> String;

    /// The node the error concerns, if it concerns one.
    fn node(&self) -> Option<&str> {
        None
    }

    /// Where the error stands, if the input was text.
    fn place(&self) -> Option<&Place> {
        None
    }

    /// What is known beside code, message, node and place, by name; words are English.
    fn details(&self) -> Map<String, Value> {
        Details::new()
    }
}

/// Details from names and values, as far as the values can be JSON.
macro_rules! details {
    ($($name:literal: $value:expr),* $(,)?) => {
        $crate::code::Details::from_iter([$(($name.to_owned(), serde_json::json!($value))),*])
    };
}
pub(crate) use details;

/// Problems as JSON, each with its line in both languages beside its parts.
pub(crate) fn listed<P: Serialize>(problems: &[P], line: impl Fn(&P, Lang) -> String) -> Value {
    let with_text = |problem: &P| {
        let mut listed = json!(problem);
        if let Some(members) = listed.as_object_mut() {
            members.insert("text".to_owned(), json!(Text::spoken(|lang| line(problem, lang))));
        }
        listed
    };
    problems.iter().map(with_text).collect()
}

/// Serialises a text as its English words, which is what programs compare.
pub(crate) fn in_english<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text.en)
}
