//! Values as Python code and tables give them.

use std::fmt;

use chiso::number::Exact;
use chiso::scoring::{Facts, Input, ScoreError, State, find_node};
use chiso::text::parse_exact;
use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};

use crate::day_input::day_of;
use crate::error::{both, raise};
use crate::state;

/// A declared value, not yet held against the fact it is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// None, or a null of a table.
    Null,
    Text(String),
    Number(Exact),
    Float(f64),
    Date(NaiveDate),
    Options(Vec<String>),
    State(State),
    /// Something that no fact can be, as Python shows it.
    Other(String),
}

impl Cell {
    /// The cell of a Python object.
    pub fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Cell> {
        if value.is_none() {
            return Ok(Cell::Null);
        }
        if value.is_instance_of::<PyBool>() {
            return Ok(Cell::Other(value.to_string()));
        }
        if value.is_instance_of::<PyString>() {
            let state = state::from_python(value)?;
            return Ok(state.map_or(Cell::Text(value.extract()?), Cell::State));
        }
        if is_missing(value)? {
            return Ok(Cell::Null);
        }
        if value.is_instance_of::<PyFloat>() {
            return Ok(Cell::Float(value.extract()?));
        }
        if value.is_instance_of::<PyInt>() {
            return whole(value);
        }
        match day_of(value)? {
            Some(Ok(day)) => return Ok(Cell::Date(day)),
            Some(Err(_)) => return Ok(Cell::Other(value.to_string())),
            None => {}
        }
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            return Ok(value.extract().map_or_else(|_| Cell::Other(show(value)), Cell::Options));
        }
        if is_decimal(value)? {
            return decimal(value);
        }
        if let Some(text) = exact_form(value)? {
            return parse_exact(&text).map(Cell::Number).map_err(raise);
        }
        if value.hasattr("dtype")? {
            // A NumPy scalar; its text is the shortest that gives it back.
            let text: String = value.str()?.extract()?;
            return Ok(parse_exact(&text).map_or(Cell::Text(text), Cell::Number));
        }
        if let Ok((num, den)) = value.call_method0("as_integer_ratio").and_then(|ratio| ratio.extract()) {
            let (num, den): (Bound<'_, PyInt>, Bound<'_, PyInt>) = (num, den);
            return parse_exact(&format!("{num}/{den}")).map(Cell::Number).map_err(raise);
        }
        Ok(Cell::Other(show(value)))
    }

    /// Whether the cell says that there is no figure for a node, or for one of its facts.
    pub fn says_missing(&self, facts: &Facts, node: &str, fact: Option<&str>) -> Result<bool, ScoreError> {
        let input = match self {
            Cell::Null | Cell::State(State::Missing) => Input::Float(f64::NAN),
            Cell::Float(float) => Input::Float(*float),
            Cell::Text(text) => Input::Text(text),
            _ => return Ok(false),
        };
        // Points may be awarded to any node.
        let fact = fact.filter(|fact| *fact != "points" || has_fact(facts, node, "points"));
        facts.says_missing(node, fact, &input)
    }

    /// Declares the cell for a node, or for one of its facts.
    pub fn declare(&self, facts: &mut Facts, node: &str, fact: Option<&str>) -> Result<(), ScoreError> {
        let input = match self {
            Cell::Null => return facts.set_state(node, State::Missing),
            Cell::State(state) if fact.is_none() => return facts.set_state(node, *state),
            Cell::Text(text) => Input::Text(text),
            Cell::Number(number) => Input::Number(number.clone()),
            Cell::Float(float) => Input::Float(*float),
            Cell::Date(day) => Input::Date(*day),
            Cell::Options(options) => Input::Options(options.iter().map(String::as_str).collect()),
            Cell::State(state) => return Err(wrong_kind(node, fact, state.as_str())),
            Cell::Other(shown) => return Err(wrong_kind(node, fact, shown)),
        };
        match fact {
            Some("points") if !has_fact(facts, node, "points") => facts.award(node, input),
            Some(fact) => facts.set_fact(node, fact, input),
            None => facts.set(node, input),
        }
    }
}

/// As its owner wrote it, for a text of an error.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Null => f.write_str("None"),
            Cell::Text(text) | Cell::Other(text) => f.write_str(text),
            Cell::Number(number) => number.fmt(f),
            Cell::Float(float) => float.fmt(f),
            Cell::Date(day) => day.fmt(f),
            Cell::Options(options) => f.write_str(&options.join(", ")),
            Cell::State(state) => f.write_str(state.as_str()),
        }
    }
}

fn wrong_kind(node: &str, fact: Option<&str>, value: &str) -> ScoreError {
    ScoreError::WrongKind {
        node: node.to_owned(),
        fact: fact.unwrap_or_default().to_owned(),
        value: both!("{value}", "{value}").into(),
        expected: both!(
            "một số, một chuỗi ký tự, một ngày hoặc một danh sách phương án",
            "a number, a text, a day or a list of options"
        ),
    }
}

/// Whether the rule of a node reads a fact of this name.
pub fn has_fact(facts: &Facts, node: &str, fact: &str) -> bool {
    let found = find_node(facts.framework(), node);
    found.is_ok_and(|node| node.facts().iter().any(|spec| spec.name == fact))
}

fn whole(value: &Bound<'_, PyAny>) -> PyResult<Cell> {
    match value.extract::<i64>() {
        Ok(whole) => Ok(Cell::Number(Exact::from(whole))),
        Err(_) => Ok(Cell::Text(value.str()?.extract()?)),
    }
}

fn is_decimal(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    value.is_instance(DECIMAL.import(value.py(), "decimal", "Decimal")?)
}

/// A `Decimal` written out; NaN, infinities and absurd exponents stay text, which is refused as a number.
fn decimal(value: &Bound<'_, PyAny>) -> PyResult<Cell> {
    let adjusted: i64 = value.call_method0("adjusted")?.extract()?;
    let plain = adjusted.unsigned_abs() < 100 && value.call_method0("is_finite")?.is_truthy()?;
    let text: String =
        if plain { value.call_method1("__format__", ("f",))?.extract()? } else { value.str()?.extract()? };
    Ok(parse_exact(&text).map_or(Cell::Text(text), Cell::Number))
}

/// The text of `{"exact": "1.234"}`: a number in the notation of programs, in which one mark is the decimal mark.
pub fn exact_form(value: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let Ok(members) = value.cast::<PyDict>() else { return Ok(None) };
    let text = members.get_item("exact")?.filter(|_| members.len() == 1);
    Ok(text.and_then(|text| text.extract().ok()))
}

/// NaN, `pd.NA` and NaT: how frames and arrays keep what is not there.
pub fn is_missing(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if value.is_none() {
        return Ok(true);
    }
    if is_decimal(value)? {
        return value.call_method0("is_nan")?.is_truthy();
    }
    let nothing = matches!(value.get_type().name()?.to_string_lossy().as_ref(), "NAType" | "NaTType");
    let scalar =
        value.hasattr("dtype")? && value.getattr("ndim").is_ok_and(|ndim| ndim.eq(0).unwrap_or(false));
    // NaN and NumPy's NaT are not equal to themselves.
    Ok(nothing || ((scalar || value.is_instance_of::<PyFloat>()) && value.ne(value)?))
}

fn show(value: &Bound<'_, PyAny>) -> String {
    value.repr().map_or_else(|_| "?".to_owned(), |text| text.to_string().chars().take(80).collect())
}
