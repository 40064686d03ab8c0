//! The columns of a register of dossiers, from whatever table holds them.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_schema::DataType;
use chiso::deadline::{DeadlineError, Limit, LimitUnit};
use chiso::dossier::{Dossiers, NO_LIMIT, NO_MOMENT};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use crate::arrow_in;
use crate::day_input::Ints;
use crate::error::{At, both, raise_at, table_error};
use crate::moment_input::{Moments, moments};
use crate::numpy;

/// The columns of a register.
#[derive(Clone)]
pub struct Register {
    pub received: Vec<i64>,
    pub limits: Vec<i32>,
    pub due: Vec<i64>,
    pub done: Vec<i64>,
    pub paused_days: Vec<i32>,
    pub waiting_since: Vec<i64>,
    /// Whether work ended on days, without a time.
    pub days_only: bool,
    /// The columns that were read.
    pub used: Vec<String>,
}

/// The columns that a register may have.
const COLUMNS: [&str; 7] =
    ["received", "limit", "due", "finished", "returned", "paused_days", "waiting_since"];

impl Register {
    pub fn dossiers(&self) -> Dossiers<'_> {
        Dossiers {
            received: &self.received,
            limits: &self.limits,
            due: &self.due,
            done: &self.done,
            paused_days: &self.paused_days,
            waiting_since: &self.waiting_since,
        }
    }

    /// The columns of a frame, under their own names or those that are told.
    pub fn read(
        frame: &Bound<'_, PyAny>,
        columns: Option<&Bound<'_, PyDict>>,
        returned_only: bool,
    ) -> PyResult<Register> {
        let frame = Source::of(frame)?;
        let mut told = Vec::new();
        for (column, name) in columns.into_iter().flat_map(|columns| columns.iter()) {
            let (column, name): (String, String) = (column.extract()?, name.extract()?);
            if !COLUMNS.contains(&column.as_str()) {
                let message = both!(
                    "columns: {column:?} không thuộc {}",
                    "columns: {column:?} is none of {}",
                    COLUMNS.join(", ")
                );
                return Err(table_error(message, &At::default()));
            }
            frame.must_have(&name)?;
            told.push((column, name));
        }
        let name = |column: &str| {
            let told = told.iter().find(|(known, _)| known == column).map(|(_, name)| name.clone());
            told.or_else(|| frame.has(column).then(|| column.to_owned()))
        };
        let mut used = Vec::new();
        let mut read = |column: &str| -> PyResult<Option<Moments>> {
            let Some(name) = name(column) else { return Ok(None) };
            let found = moments(&name, &frame.column(&name)?)?;
            used.push(name);
            Ok(Some(found))
        };
        let Some(received) = read("received")? else { return Err(frame.missing("received")) };
        let (due, finished, returned) = (read("due")?, read("finished")?, read("returned")?);
        let waiting_since = read("waiting_since")?;
        let finished = finished.filter(|_| !returned_only);
        let days_only = [&finished, &returned].into_iter().flatten().any(|column| column.days);
        let done = done(finished, returned)?;
        let mut whole = |column: &str, none: i32| -> PyResult<Vec<i32>> {
            let Some(name) = name(column) else { return Ok(Vec::new()) };
            let found = self::whole(&name, &frame.column(&name)?, none)?;
            used.push(name);
            Ok(found)
        };
        let (limits, paused_days) = (whole("limit", NO_LIMIT)?, whole("paused_days", 0)?);
        let seconds = |column: Option<Moments>| column.map(|column| column.seconds).unwrap_or_default();
        Ok(Register {
            received: received.seconds,
            limits,
            due: ends(due),
            done,
            paused_days,
            waiting_since: seconds(waiting_since),
            days_only,
            used,
        })
    }
}

/// Due days end at their last second.
fn ends(due: Option<Moments>) -> Vec<i64> {
    let Some(Moments { seconds, days }) = due else { return Vec::new() };
    let end = |second: i64| if days && second != NO_MOMENT { second + 86_399 } else { second };
    seconds.into_iter().map(end).collect()
}

/// The end of processing, or the return where that is not recorded.
fn done(finished: Option<Moments>, returned: Option<Moments>) -> PyResult<Vec<i64>> {
    match (finished, returned) {
        (Some(finished), Some(returned)) if finished.seconds.len() == returned.seconds.len() => {
            let pairs = finished.seconds.into_iter().zip(returned.seconds);
            Ok(pairs
                .map(|(finished, returned)| if finished == NO_MOMENT { returned } else { finished })
                .collect())
        }
        (Some(_), Some(_)) => Err(table_error(
            both!("các cột có độ dài khác nhau", "the columns have different lengths"),
            &At::default(),
        )),
        (Some(only), None) | (None, Some(only)) => Ok(only.seconds),
        (None, None) => Ok(Vec::new()),
    }
}

/// Whole numbers, or limits in words, with what stands where there is none.
fn whole(name: &str, column: &Bound<'_, PyAny>, none: i32) -> PyResult<Vec<i32>> {
    let module: String = column.get_type().getattr("__module__")?.extract()?;
    let column = if module.starts_with("pandas") { column.call_method0("to_numpy")? } else { column.clone() };
    if numpy::is_array(&column)? {
        let kind: char = column.getattr("dtype")?.getattr("kind")?.extract()?;
        if kind == 'i' || kind == 'u' {
            return of_numpy(name, &column);
        }
    }
    if let Some(chunks) = arrow_in::chunks(&column)? {
        let mut all = Vec::new();
        for chunk in &chunks {
            all.extend(of_arrow(name, chunk, none)?);
        }
        return Ok(all);
    }
    let column = if column.hasattr("tolist")? { column.call_method0("tolist")? } else { column };
    let mut all = Vec::new();
    for (row, cell) in column.try_iter()?.enumerate() {
        let cell = cell?;
        // None and NaN, which is not equal to itself.
        if cell.is_none() || cell.ne(&cell)? {
            all.push(none);
        } else if let Ok(text) = cell.cast::<PyString>() {
            all.push(of_text(name, row, &text.to_string())?);
        } else {
            let found: Option<i32> = cell.extract().ok();
            let whole = || cell.extract::<f64>().ok().and_then(of_float);
            all.push(found.or_else(whole).ok_or_else(|| not_whole(name, row, &cell.to_string()))?);
        }
    }
    Ok(all)
}

fn of_numpy(name: &str, array: &Bound<'_, PyAny>) -> PyResult<Vec<i32>> {
    match numpy::whole(array)? {
        Ints::I32(values, _) => Ok(values.to_vec()),
        Ints::I64(values, _) => {
            let fits = |(row, value): (usize, &i64)| {
                i32::try_from(*value).map_err(|_| not_whole(name, row, "a number that does not fit"))
            };
            values.iter().enumerate().map(fits).collect()
        }
    }
}

fn of_arrow(name: &str, array: &ArrayRef, none: i32) -> PyResult<Vec<i32>> {
    fn ints<T: ArrowPrimitiveType>(name: &str, array: &ArrayRef, none: i32) -> PyResult<Vec<i32>>
    where
        T::Native: TryInto<i32>,
    {
        let each = array.as_primitive::<T>().iter().enumerate().map(|(row, cell)| match cell {
            Some(cell) => cell.try_into().map_err(|_| not_whole(name, row, "a number that does not fit")),
            None => Ok(none),
        });
        each.collect()
    }
    let texts = |cells: &mut dyn Iterator<Item = Option<&str>>| {
        let each =
            cells.enumerate().map(|(row, cell)| cell.map_or(Ok(none), |text| of_text(name, row, text)));
        each.collect::<PyResult<Vec<i32>>>()
    };
    match array.data_type() {
        DataType::Int8 => ints::<Int8Type>(name, array, none),
        DataType::Int16 => ints::<Int16Type>(name, array, none),
        DataType::Int32 => ints::<Int32Type>(name, array, none),
        DataType::Int64 => ints::<Int64Type>(name, array, none),
        DataType::UInt8 => ints::<UInt8Type>(name, array, none),
        DataType::UInt16 => ints::<UInt16Type>(name, array, none),
        DataType::UInt32 => ints::<UInt32Type>(name, array, none),
        DataType::Float64 => {
            let each = array.as_primitive::<Float64Type>().iter().enumerate().map(|(row, cell)| match cell {
                Some(cell) if cell.is_nan() => Ok(none),
                Some(cell) => of_float(cell).ok_or_else(|| not_whole(name, row, &cell.to_string())),
                None => Ok(none),
            });
            each.collect()
        }
        DataType::Utf8 => texts(&mut array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => texts(&mut array.as_string::<i64>().iter()),
        DataType::Utf8View => texts(&mut array.as_string_view().iter()),
        DataType::Null => Ok(vec![none; array.len()]),
        other => {
            Err(PyTypeError::new_err(format!("column {name:?}: whole numbers are expected, not {other}")))
        }
    }
}

/// A limit in words; only working days have a column of numbers.
fn of_text(name: &str, row: usize, text: &str) -> PyResult<i32> {
    let at = At { row: Some(row), unit: None };
    let limit: Limit = text.parse().map_err(|error: DeadlineError| raise_at(error, &at))?;
    match limit.unit() {
        LimitUnit::WorkingDays => Ok(i32::try_from(limit.count()).unwrap_or(i32::MAX)),
        _ => {
            let message = both!(
                "cột {name:?} có {text:?}: thời hạn không tính bằng ngày làm việc cần cột due",
                "column {name:?} has {text:?}: limits that are not in working days need a column due"
            );
            Err(table_error(message, &at))
        }
    }
}

fn of_float(float: f64) -> Option<i32> {
    let whole = float.fract() == 0.0 && (f64::from(i32::MIN + 1)..=f64::from(i32::MAX)).contains(&float);
    // Whole and within the range of the type.
    #[allow(clippy::cast_possible_truncation)]
    whole.then_some(float as i32)
}

fn not_whole(name: &str, row: usize, found: &str) -> PyErr {
    let message = both!(
        "cột {name:?} có {found}: cần số nguyên",
        "column {name:?} has {found}: a whole number is expected"
    );
    table_error(message, &At { row: Some(row), unit: None })
}

/// A frame whose columns are had by name.
struct Source<'py> {
    frame: Bound<'py, PyAny>,
    names: Vec<String>,
}

impl<'py> Source<'py> {
    fn of(frame: &Bound<'py, PyAny>) -> PyResult<Source<'py>> {
        for attribute in ["column_names", "columns", "keys"] {
            if frame.hasattr(attribute)? {
                let names = frame.getattr(attribute)?;
                let names = if names.is_callable() { names.call0()? } else { names };
                let names = names.try_iter()?.map(|name| name?.extract()).collect::<PyResult<_>>()?;
                return Ok(Source { frame: frame.clone(), names });
            }
        }
        Source::of_rows(frame)
    }

    /// A list of dicts.
    fn of_rows(rows: &Bound<'py, PyAny>) -> PyResult<Source<'py>> {
        let refused = || {
            PyTypeError::new_err(
                "a table is expected: a data frame (polars, pandas, pyarrow), a dict of columns, a list of dicts",
            )
        };
        let (py, mut columns) = (rows.py(), Vec::<(String, Bound<'py, PyList>)>::new());
        for (row, cells) in rows.try_iter().map_err(|_| refused())?.enumerate() {
            for (name, cell) in cells?.cast::<PyDict>().map_err(|_| refused())? {
                let name: String = name.extract()?;
                let place = columns.iter().position(|(known, _)| *known == name).unwrap_or(columns.len());
                if place == columns.len() {
                    columns.push((name, PyList::new(py, (0..row).map(|_| py.None()))?));
                }
                if let Some((_, column)) = columns.get(place) {
                    column.append(cell)?;
                }
            }
            for (_, column) in columns.iter().filter(|(_, column)| column.len() == row) {
                column.append(py.None())?;
            }
        }
        let (frame, names) = (PyDict::new(py), columns.iter().map(|(name, _)| name.clone()).collect());
        for (name, column) in columns {
            frame.set_item(name, column)?;
        }
        Ok(Source { frame: frame.into_any(), names })
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    fn must_have(&self, name: &str) -> PyResult<()> {
        if self.has(name) { Ok(()) } else { Err(self.missing(name)) }
    }

    fn missing(&self, name: &str) -> PyErr {
        let message = both!(
            "không có cột {name:?}; có {}",
            "there is no column {name:?}; there are {}",
            self.names.join(", ")
        );
        table_error(message, &At::default())
    }

    fn column(&self, name: &str) -> PyResult<Bound<'py, PyAny>> {
        self.frame.get_item(name)
    }
}
