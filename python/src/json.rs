//! JSON values as Python objects.

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use serde::Serialize;
use serde_json::Value;

/// Dicts, lists, text, numbers, booleans and None.
pub fn to_python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(value) => value.into_bound_py_any(py),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into_bound_py_any(py),
            None => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(items) => {
            let items = items.iter().map(|item| to_python(py, item)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, items)?.into_bound_py_any(py)
        }
        Value::Object(members) => {
            let dict = PyDict::new(py);
            for (key, value) in members {
                dict.set_item(key, to_python(py, value)?)?;
            }
            dict.into_bound_py_any(py)
        }
    }
}

/// A value of the library as Python objects, in the form of its JSON.
pub fn record<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    // Library values have text keys only, so there is always a JSON form.
    to_python(py, &serde_json::to_value(value).unwrap_or(Value::Null))
}

/// The word by which JSON knows an enum value.
pub fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// The enum value of a word; a `ValueError` that names the argument and the words otherwise.
pub fn choice<T: serde::de::DeserializeOwned>(argument: &str, word: &str, words: &str) -> PyResult<T> {
    serde_json::from_value(Value::String(word.to_owned())).map_err(|_| unknown(argument, word, words))
}

/// The error for a word that an argument does not know.
pub fn unknown(argument: &str, word: &str, words: &str) -> PyErr {
    PyValueError::new_err(format!("{argument}={word:?}: expected one of {words}"))
}
