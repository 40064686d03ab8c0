//! Errors of the library as Python exceptions, whose classes stand in `chiso/exceptions.py`.

use chiso::text::{Lang, Text};
use chiso::{Code, Error, Fault};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use serde_json::{Value, json};

use crate::json::to_python;

/// A text in both languages, from two formats of the same values.
macro_rules! both {
    ($vi:literal, $en:literal $(, $value:expr)* $(,)?) => {
        chiso::text::Text { vi: format!($vi $(, $value)*), en: format!($en $(, $value)*) }
    };
}
pub(crate) use both;

/// Where in a table an error arose.
#[derive(Debug, Clone, Default)]
pub struct At {
    /// Row, from 0 as data frames count.
    pub row: Option<usize>,
    /// The unit.
    pub unit: Option<String>,
}

impl At {
    /// "row 3, unit "Bắc Giang": ", or nothing.
    fn text(&self, lang: Lang) -> String {
        let (row, unit) = if lang == Lang::Vi { ("dòng", "đơn vị") } else { ("row", "unit") };
        let places = [
            self.row.map(|number| format!("{row} {number}")),
            self.unit.as_ref().map(|name| format!("{unit} {name:?}")),
        ];
        let places: Vec<String> = places.into_iter().flatten().collect();
        if places.is_empty() { String::new() } else { places.join(", ") + ": " }
    }
}

/// The exception for an error.
pub fn raise(error: impl Into<Error>) -> PyErr {
    raise_at(error, &At::default())
}

/// The exception for an error that arose at a row or for a unit of a table.
pub fn raise_at(error: impl Into<Error>, at: &At) -> PyErr {
    let error = error.into();
    build(class_of(&error), error.to_json(), at, |lang| error.text(lang))
}

/// The exception for a table of the wrong form: the one family that only Python has.
pub fn table_error(message: impl Into<Text>, at: &At) -> PyErr {
    let message = message.into();
    let code = Code::TableForm;
    let details = json!({ "code": code.number(), "name": code.name() });
    build(code.class(), details, at, |lang| message.get(lang).to_owned())
}

/// The class of the code; a number that was declared as a fact is an error of that fact.
fn class_of(error: &Error) -> &'static str {
    match (error, error.code().class()) {
        (Error::Score(_) | Error::Assessment(_), "NumberError") => "ScoreError",
        (_, class) => class,
    }
}

fn build(class: &str, mut details: Value, at: &At, text: impl Fn(Lang) -> String) -> PyErr {
    let say = |lang| at.text(lang) + &text(lang);
    let (vi, en) = (say(Lang::Vi), say(Lang::En));
    if let Some(details) = details.as_object_mut() {
        details.insert("message".into(), json!(en));
        details.insert("text".into(), json!({ "vi": vi, "en": en }));
        at.row.map(|row| details.insert("row".into(), row.into()));
        at.unit.as_ref().map(|unit| details.insert("unit".into(), unit.clone().into()));
    }
    Python::attach(|py| exception(py, class, &en, &details).map_or_else(|failure| failure, PyErr::from_value))
}

fn exception<'py>(
    py: Python<'py>,
    class: &str,
    message: &str,
    details: &Value,
) -> PyResult<Bound<'py, PyAny>> {
    let details = to_python(py, details)?.cast_into::<PyDict>()?;
    py.import("chiso.exceptions")?.getattr(class)?.call1((message, details))
}
