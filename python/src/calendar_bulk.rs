//! Calls over arrays: the GIL released, the result in the kind that came in, one warning for all of it.

use std::ffi::CString;

use arrow_buffer::NullBuffer;
use chiso::calendar::{CalendarError, Start};
use chrono::NaiveDate;
use pyo3::buffer::Element;
use pyo3::prelude::*;

use crate::calendar::{Calendar, date_of};
use crate::day_input::{Counts, Days, Ints, Kind, number};
use crate::day_output::{Results, Values};
use crate::error::raise;
use crate::numpy::{Dtype, Room};
use crate::table::{Column, Table};

/// Two arrays that belong together, without the places where either is missing.
pub struct Pairs {
    first: Ints,
    /// As many as the first, or one for all.
    second: Ints,
    kind: Kind,
    /// The places that are there; None if all are.
    valid: Option<NullBuffer>,
}

/// Calls a generic function with arrays of whichever widths they have.
macro_rules! widths {
    ($pairs:expr, |$first:ident, $second:ident| $work:expr) => {
        match (&$pairs.first, &$pairs.second) {
            (Ints::I32($first, _), Ints::I32($second, _)) => $work,
            (Ints::I32($first, _), Ints::I64($second, _)) => $work,
            (Ints::I64($first, _), Ints::I32($second, _)) => $work,
            (Ints::I64($first, _), Ints::I64($second, _)) => $work,
        }
    };
}

impl Pairs {
    /// Starts and counts; at least one of them many.
    pub fn counted(starts: Days, counts: Counts) -> PyResult<Pairs> {
        match (starts, counts) {
            (Days::Many(starts, kind), Counts::One(count)) => Pairs::new(starts, vec![count].into(), kind),
            (Days::Many(starts, kind), Counts::Many(counts, _)) => {
                same_length(&starts, &counts)?;
                Pairs::new(starts, counts, kind)
            }
            (Days::One(start), Counts::Many(counts, kind)) => {
                // Due days of whole numbers are days.
                let kind = if let Kind::Numpy(_) = kind { Kind::Numpy(Dtype::Day) } else { kind };
                Pairs::new(vec![number(start); counts.len()].into(), counts, kind)
            }
            (Days::One(start), Counts::One(count)) => {
                Pairs::new(vec![number(start)].into(), vec![count].into(), Kind::List)
            }
        }
    }

    /// Starts and ends; at least one of them many.
    pub fn between(starts: Days, ends: Days) -> PyResult<Pairs> {
        let repeated = |date: NaiveDate, ints: &Ints| Ints::from(vec![number(date); ints.len()]);
        match (starts, ends) {
            (Days::Many(starts, kind), Days::Many(ends, _)) => {
                same_length(&starts, &ends)?;
                Pairs::new(starts, ends, kind)
            }
            (Days::Many(starts, kind), Days::One(end)) => {
                let ends = repeated(end, &starts);
                Pairs::new(starts, ends, kind)
            }
            (Days::One(start), Days::Many(ends, kind)) => Pairs::new(repeated(start, &ends), ends, kind),
            (Days::One(start), Days::One(end)) => {
                Pairs::new(vec![number(start)].into(), vec![number(end)].into(), Kind::List)
            }
        }
    }

    fn new(first: Ints, second: Ints, kind: Kind) -> PyResult<Pairs> {
        let for_all = second.len() == 1 && first.len() != 1;
        let valid = NullBuffer::union(first.nulls(), if for_all { None } else { second.nulls() });
        let Some(there) = &valid else { return Ok(Pairs { first, second, kind, valid }) };
        let second = if for_all { second } else { second.at_valid(there) };
        Ok(Pairs { first: first.at_valid(there), second, kind, valid })
    }

    /// The error with the index of the caller's array.
    fn raise(&self, error: CalendarError) -> PyErr {
        raise(match (error, &self.valid) {
            (CalendarError::At { index, error }, Some(valid)) => {
                CalendarError::At { index: valid.valid_indices().nth(index).unwrap_or(index), error }
            }
            (error, _) => error,
        })
    }

    fn results(&mut self, values: Values) -> Results {
        Results { values, valid: self.valid.take() }
    }
}

impl Calendar {
    pub fn each_due<'py>(
        &self,
        py: Python<'py>,
        mut pairs: Pairs,
        reading: Start,
    ) -> PyResult<Bound<'py, PyAny>> {
        let dtype = match (&pairs.kind, &pairs.valid) {
            (Kind::Numpy(dtype), None) => Some(*dtype),
            _ => None,
        };
        match dtype {
            Some(Dtype::Int32) => self.due_into::<i32>(py, &pairs, Dtype::Int32, reading),
            Some(dtype) => self.due_into::<i64>(py, &pairs, dtype, reading),
            None => {
                let due = py.detach(|| {
                    widths!(pairs, |starts, counts| split(self.0.each_due(starts, counts, reading)?))
                });
                let (due, open) = due.map_err(|error| pairs.raise(error))?;
                warn_many(py, open.iter().filter(|open| **open).count(), due.len())?;
                pairs.results(Values::Days(due)).into_python(py, &pairs.kind)
            }
        }
    }

    /// Due days straight into a NumPy array.
    fn due_into<'py, T: Element + Copy + Sync + From<i32>>(
        &self,
        py: Python<'py>,
        pairs: &Pairs,
        dtype: Dtype,
        reading: Start,
    ) -> PyResult<Bound<'py, PyAny>> {
        let length = pairs.first.len();
        let room = Room::<T>::new(py, length, dtype)?;
        let open = py.detach(|| {
            widths!(pairs, |starts, counts| {
                match fill(&room, self.0.try_each_due(starts, counts, reading)?) {
                    Some(open) => Ok(open),
                    None => self.0.each_due(starts, counts, reading).map(|_| 0),
                }
            })
        });
        warn_many(py, open.map_err(|error| pairs.raise(error))?, length)?;
        Ok(room.array(py))
    }

    pub fn due_table(&self, py: Python<'_>, pairs: Pairs, reading: Start) -> PyResult<Table> {
        let due =
            py.detach(|| widths!(pairs, |starts, counts| split(self.0.each_due(starts, counts, reading)?)));
        let (due, open) = due.map_err(|error| pairs.raise(error))?;
        let mut results = due.into_iter().map(date_of).zip(open.into_iter().map(Some));
        let (due, open) = match &pairs.valid {
            None => results.unzip(),
            Some(valid) => {
                let mut next = |there| if there { results.next() } else { None };
                valid.iter().map(|there| next(there).unwrap_or_default()).unzip()
            }
        };
        Ok(Table::new("Hạn theo ngày làm việc", 0).with("due", "Hạn", Column::Date(due)).with(
            "provisional",
            "Tạm tính",
            Column::Bool(open),
        ))
    }

    pub fn each_count<'py>(
        &self,
        py: Python<'py>,
        mut pairs: Pairs,
        reading: Start,
    ) -> PyResult<Bound<'py, PyAny>> {
        if let (Kind::Numpy(_), None) = (&pairs.kind, &pairs.valid) {
            let length = pairs.first.len();
            let room = Room::<i64>::new(py, length, Dtype::Int64)?;
            let open = py.detach(|| {
                widths!(pairs, |starts, ends| {
                    match fill(&room, self.0.try_each_count(starts, ends, reading)?) {
                        Some(open) => Ok(open),
                        None => self.0.each_count(starts, ends, reading).map(|_| 0),
                    }
                })
            });
            warn_many(py, open.map_err(|error| pairs.raise(error))?, length)?;
            return Ok(room.array(py));
        }
        let days =
            py.detach(|| widths!(pairs, |starts, ends| split(self.0.each_count(starts, ends, reading)?)));
        let (days, open) = days.map_err(|error| pairs.raise(error))?;
        warn_many(py, open.iter().filter(|open| **open).count(), days.len())?;
        pairs.results(Values::Counts(days)).into_python(py, &pairs.kind)
    }

    pub fn each_working<'py>(&self, py: Python<'py>, days: Ints, kind: Kind) -> PyResult<Bound<'py, PyAny>> {
        let mut pairs = Pairs::new(days, vec![0].into(), kind)?;
        let working = py.detach(|| match &pairs.first {
            Ints::I32(days, _) => split(self.0.each_working(days)?),
            Ints::I64(days, _) => split(self.0.each_working(days)?),
        });
        let (working, open) = working.map_err(|error| pairs.raise(error))?;
        warn_many(py, open.iter().filter(|open| **open).count(), working.len())?;
        pairs.results(Values::Flags(working)).into_python(py, &pairs.kind)
    }
}

/// Fills an array of NumPy; how many values are provisional, or None if some row had an error.
fn fill<T: Element + Copy + From<i32>>(
    room: &Room<T>,
    each: impl Iterator<Item = Option<(i32, bool)>>,
) -> Option<usize> {
    let (mut provisional, mut failed) = (0, false);
    room.fill(each.map(|result| {
        let (value, open) = result.unwrap_or_default();
        failed |= result.is_none();
        provisional += usize::from(open);
        T::from(value)
    }));
    (!failed).then_some(provisional)
}

fn split<T>(each: impl Iterator<Item = (T, bool)>) -> Result<(Vec<T>, Vec<bool>), CalendarError> {
    Ok(each.unzip())
}

fn same_length(first: &Ints, second: &Ints) -> PyResult<()> {
    let (expected, found) = (first.len(), second.len());
    if expected == found { Ok(()) } else { Err(raise(CalendarError::Lengths { expected, found })) }
}

pub fn warn_many(py: Python<'_>, provisional: usize, results: usize) -> PyResult<()> {
    if provisional == 0 {
        return Ok(());
    }
    let days = "days that no notice has confirmed";
    warn(
        py,
        &format!("{provisional} of {results} results are provisional: they pass {days}; `due` marks each"),
    )
}

/// Warns the caller that a result may change.
pub fn warn(py: Python<'_>, message: &str) -> PyResult<()> {
    let category = py.import("chiso.exceptions")?.getattr("ProvisionalWarning")?;
    let message = CString::new(message).unwrap_or_default();
    PyErr::warn(py, &category, &message, 1)
}
