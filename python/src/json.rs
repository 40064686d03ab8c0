//! JSON values as Python objects.

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyString, PyType};
use serde::Serialize;
use serde_json::Value;

use crate::moment_input::local;
use crate::value::is_missing;

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

/// Dicts, lists and scalars as the JSON text that the library reads: days as text, decimals and floats as the
/// shortest text that gives them back, so that no number passes through binary; None and NaN as nothing.
///
/// Frames of polars, pandas and pyarrow are taken as their rows.
pub fn text_of(value: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(from_python(value, 0)?.unwrap_or(Value::Null).to_string())
}

/// Nothing nests deeper than a table of a result.
const DEPTH: usize = 16;

fn from_python(value: &Bound<'_, PyAny>, depth: usize) -> PyResult<Option<Value>> {
    if depth > DEPTH {
        return Err(PyValueError::new_err("lists and dicts nested too deep"));
    }
    if is_missing(value)? {
        return Ok(None);
    }
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(Some(flag.is_true().into()));
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Some(text.extract::<String>()?.into()));
    }
    if let Ok(whole) = value.extract::<i64>()
        && value.is_instance_of::<PyInt>()
    {
        return Ok(Some(whole.into()));
    }
    if value.is_instance_of::<PyFloat>() {
        return Ok(Some(value.to_string().into()));
    }
    if value.is_instance_of::<PyDateTime>() {
        // The day in Việt Nam on which it lies.
        return Ok(Some(local(value)?.date().to_string().into()));
    }
    if let Ok(dict) = value.cast::<PyDict>() {
        let mut members = serde_json::Map::new();
        for (key, member) in dict {
            if let Some(member) = from_python(&member, depth + 1)? {
                members.insert(key.extract()?, member);
            }
        }
        return Ok(Some(Value::Object(members)));
    }
    for (rows, arguments) in [("to_dicts", None), ("to_pylist", None), ("to_dict", Some("records"))] {
        if value.hasattr(rows)? && !value.is_instance_of::<PyType>() {
            let rows = match arguments {
                Some(form) => value.call_method1(rows, (form,))?,
                None => value.call_method0(rows)?,
            };
            return from_python(&rows, depth + 1);
        }
    }
    if value.hasattr("isoformat")? || value.hasattr("as_tuple")? || value.hasattr("numerator")? {
        // Days, decimals, fractions and NumPy integers: their text is read exactly.
        return Ok(Some(value.str()?.extract::<String>()?.into()));
    }
    if value.hasattr("__iter__")? {
        let mut items = Vec::new();
        for item in value.try_iter()? {
            items.push(from_python(&item?, depth + 1)?.unwrap_or(Value::Null));
        }
        return Ok(Some(Value::Array(items)));
    }
    Ok(Some(value.str()?.extract::<String>()?.into()))
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
