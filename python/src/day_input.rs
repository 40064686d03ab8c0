//! Days and counts as users have them: one, or many as NumPy, Arrow or a sequence.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_buffer::{NullBuffer, ScalarBuffer};
use arrow_schema::DataType;
use chiso::text::{DAY_FORM, read_day};
use chrono::{NaiveDate, NaiveTime};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyString};

use crate::arrow_in;
use crate::moment_input::local;
use crate::numpy::{self, Dtype};
use crate::value::{Cell, is_missing};

/// Whole numbers, 32 or 64 bits each, with what is missing among them.
#[derive(Clone)]
pub enum Ints {
    I32(ScalarBuffer<i32>, Option<NullBuffer>),
    I64(ScalarBuffer<i64>, Option<NullBuffer>),
}

/// What came in, and so what goes out.
pub enum Kind {
    Numpy(Dtype),
    /// The Series, whose index and name the result takes.
    Pandas(Py<PyAny>),
    /// The name of the Series.
    Polars(String),
    Pyarrow,
    /// Anything else that exports Arrow.
    Arrow,
    List,
}

/// One day, or many.
pub enum Days {
    One(NaiveDate),
    Many(Ints, Kind),
}

/// One count, or many.
pub enum Counts {
    One(i64),
    Many(Ints, Kind),
}

impl Ints {
    /// The bitmap of the values that are there; None if all are.
    pub fn valid<T>(values: &[T], there: impl Fn(&T) -> bool) -> Option<NullBuffer> {
        (!values.iter().all(&there)).then(|| values.iter().map(there).collect())
    }

    pub fn len(&self) -> usize {
        match self {
            Ints::I32(values, _) => values.len(),
            Ints::I64(values, _) => values.len(),
        }
    }

    pub fn nulls(&self) -> Option<&NullBuffer> {
        match self {
            Ints::I32(_, nulls) => nulls.as_ref(),
            Ints::I64(_, nulls) => nulls.as_ref(),
        }
    }

    /// The values at the places that are valid, in 64 bits.
    pub fn at_valid(&self, valid: &NullBuffer) -> Ints {
        fn picked<T: Copy + Into<i64>>(values: &[T], valid: &NullBuffer) -> Vec<i64> {
            valid.valid_indices().filter_map(|at| values.get(at)).map(|value| (*value).into()).collect()
        }
        match self {
            Ints::I32(values, _) => Ints::from(picked(values, valid)),
            Ints::I64(values, _) => Ints::from(picked(values, valid)),
        }
    }
}

impl From<Vec<i64>> for Ints {
    fn from(values: Vec<i64>) -> Ints {
        Ints::I64(values.into(), None)
    }
}

impl From<Vec<Option<i64>>> for Ints {
    fn from(values: Vec<Option<i64>>) -> Ints {
        let nulls = Ints::valid(&values, Option::is_some);
        Ints::I64(values.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().into(), nulls)
    }
}

/// Days since 1970-01-01.
pub fn number(date: NaiveDate) -> i64 {
    (date - NaiveDate::default()).num_days()
}

impl Days {
    pub fn of(value: &Bound<'_, PyAny>) -> PyResult<Days> {
        if let Some(date) = day_of(value)? {
            return date.map(Days::One);
        }
        if numpy::is_array(value)? {
            let (days, dtype) = array_days(value)?;
            return Ok(Days::Many(days, Kind::Numpy(dtype)));
        }
        match many(value)? {
            Some(Source::Numpy(array, kind)) => Ok(Days::Many(array_days(&array)?.0, kind)),
            Some(Source::Arrow(chunks, kind)) => Ok(Days::Many(joined(&chunks, day)?, kind)),
            None => Ok(Days::Many(each_day(value)?, Kind::List)),
        }
    }
}

impl Counts {
    pub fn of(value: &Bound<'_, PyAny>) -> PyResult<Counts> {
        if numpy::is_array(value)? {
            return Ok(Counts::Many(numpy::whole(value)?, Kind::Numpy(Dtype::Int64)));
        }
        if let Ok(count) = value.extract::<i64>() {
            return Ok(Counts::One(count));
        }
        match many(value)? {
            Some(Source::Numpy(array, kind)) => Ok(Counts::Many(numpy::whole(&array)?, kind)),
            Some(Source::Arrow(chunks, kind)) => Ok(Counts::Many(joined(&chunks, count)?, kind)),
            None => {
                let counts = items(value, "a whole number, or an array, Series or list of whole numbers")?;
                let counts = counts.iter().map(|item| item.extract::<Option<i64>>());
                Ok(Counts::Many(counts.collect::<PyResult<Vec<_>>>()?.into(), Kind::List))
            }
        }
    }
}

/// The day of a `date`, of a `datetime` that is midnight in Việt Nam, or of a `numpy.datetime64` of one, and why
/// there is none; None for anything else.
///
/// Midnight is how sheets and frames keep a day; any other time of day is not one. A zone is brought to UTC+07:00
/// first, so that a moment never falls on the day of another country.
pub fn day_of(value: &Bound<'_, PyAny>) -> PyResult<Option<Result<NaiveDate, PyErr>>> {
    let refused = || {
        PyValueError::new_err(
            "a day is expected, and this has a time of day in Việt Nam (UTC+07:00), or is NaT: use .date()",
        )
    };
    if value.get_type().name()? == "datetime64" {
        let day = value.call_method1("astype", ("datetime64[D]",))?;
        let whole = day.eq(value)?;
        return Ok(Some(if whole { day.call_method0("item")?.extract() } else { Err(refused()) }));
    }
    if !value.is_instance_of::<PyDateTime>() {
        return Ok(value.extract::<NaiveDate>().ok().map(Ok));
    }
    let moment = if is_missing(value)? { None } else { Some(local(value)?) };
    let midnight = moment.filter(|moment| moment.time() == NaiveTime::MIN);
    Ok(Some(midnight.map(|moment| moment.date()).ok_or_else(refused)))
}

/// The days of an array of NumPy: days, moments, objects or texts.
fn array_days(array: &Bound<'_, PyAny>) -> PyResult<(Ints, Dtype)> {
    let kind: char = array.getattr("dtype")?.getattr("kind")?.extract()?;
    if matches!(kind, 'O' | 'U' | 'T') { Ok((each_day(array)?, Dtype::Day)) } else { numpy::days(array) }
}

/// The days of a sequence, one by one.
fn each_day(days: &Bound<'_, PyAny>) -> PyResult<Ints> {
    let expected = "a date, or an array, Series or list of dates";
    let day = |item: &Bound<'_, PyAny>| {
        if is_missing(item)? {
            return Ok(None);
        }
        let day = day_of(item)?.unwrap_or_else(|| Err(refused(item, expected)));
        day.map(|date| Some(number(date)))
    };
    Ok(items(days, expected)?.iter().map(day).collect::<PyResult<Vec<_>>>()?.into())
}

/// An argument that is a day: a `date`, or a midnight.
pub fn date_argument(value: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    day_of(value)?.unwrap_or_else(|| Err(refused(value, "a date")))
}

/// As [`date_argument`], or the text of a day, the day before the month.
pub fn day_argument(value: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    let Ok(text) = value.cast::<PyString>() else { return date_argument(value) };
    let text = text.to_string();
    read_day(&text).ok_or_else(|| PyValueError::new_err(format!("{text:?} is not {}", DAY_FORM.en)))
}

/// As [`day_argument`], or None.
pub fn optional_day_argument(value: &Bound<'_, PyAny>) -> PyResult<Option<NaiveDate>> {
    if value.is_none() { Ok(None) } else { day_argument(value).map(Some) }
}

enum Source<'py> {
    Numpy(Bound<'py, PyAny>, Kind),
    Arrow(Vec<ArrayRef>, Kind),
}

fn many<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Source<'py>>> {
    let module: String = value.get_type().getattr("__module__")?.extract()?;
    let library = module.split('.').next().unwrap_or_default();
    if library == "pandas" {
        let array = value.call_method0("to_numpy")?;
        return Ok(Some(Source::Numpy(array, Kind::Pandas(value.clone().unbind()))));
    }
    let Some(chunks) = arrow_in::chunks(value)? else { return Ok(None) };
    let kind = match library {
        "polars" => Kind::Polars(value.getattr("name")?.extract()?),
        "pyarrow" => Kind::Pyarrow,
        _ => Kind::Arrow,
    };
    Ok(Some(Source::Arrow(chunks, kind)))
}

fn items<'py>(value: &Bound<'py, PyAny>, expected: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    if value.is_instance_of::<PyString>() {
        return Err(refused(value, expected));
    }
    value.try_iter().map_err(|_| refused(value, expected))?.collect()
}

fn refused(value: &Bound<'_, PyAny>, expected: &str) -> PyErr {
    PyTypeError::new_err(format!("{} was given: expected {expected}", value.get_type()))
}

/// Chunks as one; a single chunk of the right width is not copied.
fn joined(chunks: &[ArrayRef], read: fn(&ArrayRef) -> PyResult<Ints>) -> PyResult<Ints> {
    if let [chunk] = chunks {
        return read(chunk);
    }
    let mut all = Vec::new();
    for chunk in chunks {
        let ints = read(chunk)?;
        let there = |at: usize| ints.nulls().is_none_or(|nulls| nulls.is_valid(at));
        match &ints {
            Ints::I32(values, _) => {
                all.extend(
                    values.iter().enumerate().map(|(at, value)| there(at).then_some(i64::from(*value))),
                );
            }
            Ints::I64(values, _) => {
                all.extend(values.iter().enumerate().map(|(at, value)| there(at).then_some(*value)));
            }
        }
    }
    Ok(all.into())
}

fn count(array: &ArrayRef) -> PyResult<Ints> {
    fn wide<T: ArrowPrimitiveType>(array: &ArrayRef) -> Ints
    where
        T::Native: Into<i64>,
    {
        let values = array.as_primitive::<T>();
        Ints::I64(
            values.values().iter().map(|value| (*value).into()).collect::<Vec<_>>().into(),
            values.nulls().cloned(),
        )
    }
    Ok(match array.data_type() {
        DataType::Int32 => {
            let values = array.as_primitive::<Int32Type>();
            Ints::I32(values.values().clone(), values.nulls().cloned())
        }
        DataType::Int64 => {
            let values = array.as_primitive::<Int64Type>();
            Ints::I64(values.values().clone(), values.nulls().cloned())
        }
        DataType::Int8 => wide::<Int8Type>(array),
        DataType::Int16 => wide::<Int16Type>(array),
        DataType::UInt8 => wide::<UInt8Type>(array),
        DataType::UInt16 => wide::<UInt16Type>(array),
        DataType::UInt32 => wide::<UInt32Type>(array),
        DataType::Null => vec![None; array.len()].into(),
        other => return Err(PyTypeError::new_err(format!("whole numbers are expected, not {other}"))),
    })
}

fn day(array: &ArrayRef) -> PyResult<Ints> {
    match array.data_type() {
        DataType::Date32 => {
            let days = array.as_primitive::<Date32Type>();
            Ok(Ints::I32(days.values().clone(), days.nulls().cloned()))
        }
        DataType::Date64 | DataType::Timestamp(_, None) => {
            let refused = || PyValueError::new_err("days are expected, and some values have a time of day");
            let day = |cell: Cell| match cell {
                Cell::Null => Ok(None),
                Cell::Date(date) => Ok(Some(number(date))),
                _ => Err(refused()),
            };
            Ok(arrow_in::read(array).into_iter().map(day).collect::<PyResult<Vec<_>>>()?.into())
        }
        DataType::Int32 | DataType::Int64 | DataType::Null => count(array),
        other => Err(PyTypeError::new_err(format!("days are expected, not {other}"))),
    }
}
