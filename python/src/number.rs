//! Numbers between Python and the library: `Decimal` for points, `Fraction` for exact values.

use chiso::number::{Exact, Points, Rounding, RoundingMode};
use chiso::text::{parse_exact, points_from_f64};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::error::raise;
use crate::json::choice;
use crate::value::Cell;

/// Points as a `Decimal` with at least `places` decimals.
pub fn decimal<'py>(py: Python<'py>, points: Points, places: u32) -> PyResult<Bound<'py, PyAny>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")?.call1((points.text(places),))
}

/// An exact value as a `Decimal`, to the nearest millionth.
pub fn decimal_of_exact<'py>(py: Python<'py>, value: &Exact, places: u32) -> PyResult<Bound<'py, PyAny>> {
    decimal(py, Points::nearest(value).map_err(raise)?, places)
}

/// An exact value as points, to the nearest millionth; none where points cannot hold it.
pub fn shown(value: &Exact) -> Option<Points> {
    Points::nearest(value).ok()
}

/// An exact value as a `Fraction`.
pub fn fraction<'py>(py: Python<'py>, value: &Exact) -> PyResult<Bound<'py, PyAny>> {
    static FRACTION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    FRACTION.import(py, "fractions", "Fraction")?.call1((value.to_string(),))
}

/// A number given as text, int, float, `Decimal` or `Fraction`, exactly; a float by its shortest text.
pub fn exact(value: &Bound<'_, PyAny>) -> PyResult<Exact> {
    match Cell::from_python(value)? {
        Cell::Text(text) => parse_exact(&text).map_err(raise),
        Cell::Number(number) => Ok(number),
        Cell::Float(float) => parse_exact(&float.to_string()).map_err(raise),
        _ => Err(not_a_number(value)),
    }
}

/// Points given as text, int, float, `Decimal` or `Fraction`.
pub fn points(value: &Bound<'_, PyAny>) -> PyResult<Points> {
    match Cell::from_python(value)? {
        Cell::Float(float) => points_from_f64(float, None).map_err(raise),
        _ => Points::try_from_exact(&exact(value)?).map_err(raise),
    }
}

fn not_a_number(value: &Bound<'_, PyAny>) -> PyErr {
    let kind = value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
    pyo3::exceptions::PyTypeError::new_err(format!(
        "a number is expected: text, int, float, Decimal or Fraction, not {kind}"
    ))
}

/// Reads a number as Vietnamese and English texts write it, exactly.
///
/// One separator is the decimal mark (`0,25`, `0.25`); of two kinds the last is; `25%` is 1/4 and `1/3` a
/// third. This is the notation of programs and files; what people declare goes through `score`, where `"2.000"` is refused
/// with both readings. Full-width digits and the minus sign − are understood.
///
/// Raises `NumberError` with the character at which the text stops being a number.
///
/// >>> import chiso
/// >>> chiso.parse_number("1.234,5") == chiso.parse_number("1,234.5")
/// True
/// >>> chiso.parse_number("25%")
/// Fraction(1, 4)
#[pyfunction]
pub fn parse_number<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    fraction(py, &parse_exact(text).map_err(raise)?)
}

/// Reads points: a number with at most six decimals.
///
/// Raises `NumberError`, also for more decimals than points hold.
///
/// >>> import chiso
/// >>> chiso.parse_points("54,20")
/// Decimal('54.2')
#[pyfunction]
pub fn parse_points<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    decimal(py, chiso::text::parse_points(text).map_err(raise)?, 0)
}

/// Rounds a number to `places` decimals, 0 to 6.
///
/// `mode` is `half-up` (halves away from zero), `half-even`, `floor` or `ceiling`. The value is text, int,
/// float (by its shortest text), `Decimal` or `Fraction`; nothing passes through binary.
///
/// >>> import chiso
/// >>> chiso.round_points("2,345", 2, "half-up"), chiso.round_points("2,345", 2, "half-even")
/// (Decimal('2.35'), Decimal('2.34'))
#[pyfunction]
#[pyo3(signature = (value, places=2, mode="half-up"))]
pub fn round_points<'py>(value: &Bound<'py, PyAny>, places: u32, mode: &str) -> PyResult<Bound<'py, PyAny>> {
    let mode: RoundingMode = choice("mode", mode, MODES)?;
    let rounded = Points::round(&exact(value)?, Rounding::new(check_places(places)?, mode)).map_err(raise)?;
    decimal(value.py(), rounded, places)
}

/// The rounding modes, for messages.
pub const MODES: &str = "half-up, half-even, floor, ceiling";

/// Decimals that points hold.
pub fn check_places(places: u32) -> PyResult<u32> {
    if places > chiso::number::SCALE_PLACES {
        let message = format!("places={places}: expected 0 to {}", chiso::number::SCALE_PLACES);
        return Err(pyo3::exceptions::PyValueError::new_err(message));
    }
    Ok(places)
}
