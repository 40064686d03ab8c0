//! Moments as users have them: one, or a column of them as NumPy, pandas, Arrow or a sequence.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_schema::{DataType, TimeUnit};
use chiso::calendar::Moment;
use chiso::dossier::NO_MOMENT;
use chiso::scoring::State;
use chiso::text::read_day;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyString};

use crate::arrow_in;
use crate::error::raise;
use crate::numpy;
use crate::value::is_missing;

/// Seconds of a day, and those by which local time is ahead of UTC.
const DAY: i64 = 86_400;
const OFFSET: i64 = 7 * 3600;

/// A column of moments in seconds, [`NO_MOMENT`] where there is none.
pub struct Moments {
    pub seconds: Vec<i64>,
    /// Whether it holds days, whose moments are their midnights.
    pub days: bool,
}

/// A `datetime` (local time, or aware and brought to it), a `numpy.datetime64`, or its text.
pub fn moment(value: &Bound<'_, PyAny>) -> PyResult<Moment> {
    if let Ok(text) = value.cast::<PyString>() {
        return text.to_string().parse().map_err(raise);
    }
    let value = match value.get_type().name()? == "datetime64" {
        true => value.call_method1("astype", ("datetime64[s]",))?.call_method0("item")?,
        false => value.clone(),
    };
    if !value.is_instance_of::<PyDateTime>() {
        let class = value.get_type();
        return Err(PyTypeError::new_err(format!("{class} was given: a datetime, or its text, is expected")));
    }
    Moment::try_from(local(&value)?).map_err(raise)
}

/// As [`moment`], and a `date` or its text for the end of it.
pub fn until(value: &Bound<'_, PyAny>) -> PyResult<Moment> {
    if let Ok(text) = value.cast::<PyString>() {
        return chiso::scorecard::until(&text.to_string()).map_err(raise);
    }
    match day(value) {
        Some(day) => Moment::on(day, 86_399).map_err(raise),
        None => moment(value),
    }
}

/// A `date` that is no `datetime`.
pub fn day(value: &Bound<'_, PyAny>) -> Option<NaiveDate> {
    let moment = value.is_instance_of::<PyDateTime>();
    if moment { None } else { value.extract().ok() }
}

/// The local time of a `datetime`: as it is, or brought from its zone.
pub fn local(value: &Bound<'_, PyAny>) -> PyResult<NaiveDateTime> {
    if value.getattr("tzinfo")?.is_none() {
        return value.extract();
    }
    let here = value.py().import("datetime")?.getattr("timezone")?.call1((TimeDelta::seconds(OFFSET),))?;
    let replace = [("tzinfo", value.py().None())];
    let replace = pyo3::types::PyDict::from_sequence(&replace.into_pyobject(value.py())?)?;
    value.call_method1("astimezone", (here,))?.call_method("replace", (), Some(&replace))?.extract()
}

/// A column of moments or days.
pub fn moments(name: &str, column: &Bound<'_, PyAny>) -> PyResult<Moments> {
    let column = plain(column)?;
    if numpy::is_array(&column)? && kind(&column)? != 'O' {
        return from_numpy(name, &column);
    }
    if let Some(chunks) = arrow_in::chunks(&column)? {
        let mut all = Moments { seconds: Vec::new(), days: !chunks.is_empty() };
        for chunk in &chunks {
            let Moments { seconds, days } = from_arrow(name, chunk)?;
            all.seconds.extend(seconds);
            all.days &= days;
        }
        return Ok(all);
    }
    let (mut seconds, mut days) = (Vec::new(), true);
    for cell in column.try_iter().map_err(|_| refused(name, column.get_type().to_string()))? {
        let cell = cell?;
        seconds.push(match day(&cell) {
            _ if is_missing(&cell)? => NO_MOMENT,
            Some(day) => Moment::on(day, 0).map_err(raise)?.seconds(),
            None => match cell.cast::<PyString>() {
                Ok(text) => {
                    let (second, is_day) = of_text(&text.to_string())?;
                    days &= is_day;
                    second
                }
                Err(_) => {
                    days = false;
                    moment(&cell)?.seconds()
                }
            },
        });
    }
    Ok(Moments { days: days && !seconds.is_empty(), seconds })
}

/// A Series of pandas as its array, in local time; anything else as it is.
fn plain<'py>(column: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let module: String = column.get_type().getattr("__module__")?.extract()?;
    if !module.starts_with("pandas") {
        return Ok(column.clone());
    }
    let zoned = column.getattr("dtype")?.hasattr("tz")?;
    if !zoned {
        return column.call_method0("to_numpy");
    }
    let here = column.py().import("datetime")?.getattr("timezone")?.call1((TimeDelta::seconds(OFFSET),))?;
    let moved = column.getattr("dt")?.call_method1("tz_convert", (here,))?;
    moved.getattr("dt")?.call_method1("tz_localize", (column.py().None(),))?.call_method0("to_numpy")
}

fn kind(array: &Bound<'_, PyAny>) -> PyResult<char> {
    array.getattr("dtype")?.getattr("kind")?.extract()
}

fn refused(name: &str, found: impl std::fmt::Display) -> PyErr {
    PyTypeError::new_err(format!("column {name:?}: moments or days are expected, not {found}"))
}

fn from_numpy(name: &str, array: &Bound<'_, PyAny>) -> PyResult<Moments> {
    let days = match kind(array)? {
        'M' => array.getattr("dtype")?.str()? == "datetime64[D]",
        'i' => false,
        _ => return Err(refused(name, array.getattr("dtype")?.str()?)),
    };
    let seconds = match kind(array)? {
        'M' => array.call_method1("astype", ("datetime64[s]",))?.call_method1("view", ("int64",))?,
        _ => array.call_method1("astype", ("int64",))?,
    };
    Ok(Moments { seconds: PyBuffer::<i64>::get(&seconds)?.to_vec(array.py())?, days })
}

fn from_arrow(name: &str, array: &ArrayRef) -> PyResult<Moments> {
    fn seconds<T: ArrowPrimitiveType>(array: &ArrayRef, second: impl Fn(T::Native) -> i64) -> Vec<i64> {
        array.as_primitive::<T>().iter().map(|cell| cell.map_or(NO_MOMENT, &second)).collect()
    }
    // With a zone the numbers are of UTC.
    let ahead = |zone: &Option<std::sync::Arc<str>>| if zone.is_some() { OFFSET } else { 0 };
    let (seconds, days) = match array.data_type() {
        DataType::Date32 => (seconds::<Date32Type>(array, |day| i64::from(day) * DAY), true),
        DataType::Timestamp(unit, zone) => {
            let ahead = ahead(zone);
            let each = match unit {
                TimeUnit::Second => seconds::<TimestampSecondType>(array, |at| at.saturating_add(ahead)),
                TimeUnit::Millisecond => {
                    seconds::<TimestampMillisecondType>(array, |at| at.div_euclid(1_000) + ahead)
                }
                TimeUnit::Microsecond => {
                    seconds::<TimestampMicrosecondType>(array, |at| at.div_euclid(1_000_000) + ahead)
                }
                TimeUnit::Nanosecond => {
                    seconds::<TimestampNanosecondType>(array, |at| at.div_euclid(1_000_000_000) + ahead)
                }
            };
            (each, false)
        }
        DataType::Utf8 => texts(array.as_string::<i32>().iter())?,
        DataType::LargeUtf8 => texts(array.as_string::<i64>().iter())?,
        DataType::Utf8View => texts(array.as_string_view().iter())?,
        DataType::Null => (vec![NO_MOMENT; array.len()], true),
        other => return Err(refused(name, other)),
    };
    Ok(Moments { seconds, days })
}

fn texts<'a>(cells: impl Iterator<Item = Option<&'a str>>) -> PyResult<(Vec<i64>, bool)> {
    let (mut seconds, mut days) = (Vec::new(), true);
    for cell in cells {
        let (second, is_day) = cell.map_or(Ok((NO_MOMENT, true)), of_text)?;
        seconds.push(second);
        days &= is_day;
    }
    Ok((seconds, days))
}

/// A moment, or a day and its midnight.
fn of_text(text: &str) -> PyResult<(i64, bool)> {
    if State::from_text(text) == Some(State::Missing) {
        return Ok((NO_MOMENT, true));
    }
    match (text.parse::<Moment>(), read_day(text)) {
        (Ok(moment), _) => Ok((moment.seconds(), false)),
        (Err(_), Some(day)) => Ok((Moment::on(day, 0).map_err(raise)?.seconds(), true)),
        (Err(error), None) => Err(raise(error)),
    }
}
