//! NumPy arrays in and out without copies. With `arrow_in`, the only unsafe code.

use std::panic::RefUnwindSafe;
use std::ptr::NonNull;
use std::sync::Arc;

use arrow_buffer::{ArrowNativeType, Buffer, ScalarBuffer};
use pyo3::buffer::{Element, PyBuffer};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::day_input::Ints;

/// What an array of days holds, and so what an array of due days will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dtype {
    /// `datetime64[D]`: days since 1970-01-01 in 64 bits.
    Day,
    Int32,
    Int64,
}

impl Dtype {
    fn name(self) -> &'static str {
        match self {
            Dtype::Day => "datetime64[D]",
            Dtype::Int32 => "int32",
            Dtype::Int64 => "int64",
        }
    }
}

/// Not-a-time, NumPy's missing day.
const NAT: i64 = i64::MIN;

pub fn is_array(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(value.get_type().name()? == "ndarray" && value.hasattr("dtype")?)
}

/// Days of an array: `datetime64`, or whole numbers as days since 1970-01-01.
pub fn days(array: &Bound<'_, PyAny>) -> PyResult<(Ints, Dtype)> {
    match dtype(array)? {
        ('M', _) => {
            let values = buffer::<i64>(&whole_days(array)?.call_method1("view", ("int64",))?)?;
            let valid = Ints::valid(&values, |day| *day != NAT);
            Ok((Ints::I64(values, valid), Dtype::Day))
        }
        ('i', 4) => Ok((Ints::I32(buffer(array)?, None), Dtype::Int32)),
        ('i' | 'u', _) => Ok((whole(array)?, Dtype::Int64)),
        _ => Err(PyTypeError::new_err("an array of days is expected: datetime64, or days since 1970-01-01")),
    }
}

/// The array itself if it holds days; else the days of its moments, which must all be midnight.
fn whole_days<'py>(array: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let numpy = array.py().import("numpy")?;
    let unit: (String, i64) = numpy.call_method1("datetime_data", (array.getattr("dtype")?,))?.extract()?;
    if unit == ("D".to_owned(), 1) {
        return Ok(array.clone());
    }
    let days = array.call_method1("astype", ("datetime64[D]",))?;
    let missing = numpy.call_method1("isnat", (array,))?;
    let equal = missing.call_method1("__or__", (days.call_method1("__eq__", (array,))?,))?;
    if !numpy.call_method1("all", (equal,))?.is_truthy()? {
        return Err(PyValueError::new_err(
            "days are expected, and some values have a time of day: use .astype(\"datetime64[D]\")",
        ));
    }
    Ok(days)
}

/// Whole numbers of an array.
pub fn whole(array: &Bound<'_, PyAny>) -> PyResult<Ints> {
    match dtype(array)? {
        ('i', 4) => Ok(Ints::I32(buffer(array)?, None)),
        ('i', 8) => Ok(Ints::I64(buffer(array)?, None)),
        ('i' | 'u', _) => Ok(Ints::I64(buffer(&array.call_method1("astype", ("int64",))?)?, None)),
        _ => Err(PyTypeError::new_err("an array of whole numbers is expected")),
    }
}

/// The kind of an array's values and their size in bytes.
fn dtype(array: &Bound<'_, PyAny>) -> PyResult<(char, usize)> {
    let dtype = array.getattr("dtype")?;
    let kind: char = dtype.getattr("kind")?.extract()?;
    if !dtype.getattr("isnative")?.is_truthy()? {
        return Err(PyTypeError::new_err("an array in the byte order of this machine is expected"));
    }
    Ok((kind, dtype.getattr("itemsize")?.extract()?))
}

/// The values of an array, which stays alive as long as they are used; copied only where they are scattered.
fn buffer<T: Element + ArrowNativeType + RefUnwindSafe>(
    array: &Bound<'_, PyAny>,
) -> PyResult<ScalarBuffer<T>> {
    let buffer = PyBuffer::<T>::get(array)?;
    if buffer.dimensions() != 1 {
        return Err(PyValueError::new_err("an array of one dimension is expected"));
    }
    let start = NonNull::new(buffer.buf_ptr().cast::<u8>());
    let aligned = buffer.buf_ptr().cast::<T>().is_aligned();
    let Some(start) = start.filter(|_| aligned && buffer.is_c_contiguous()) else {
        return Ok(buffer.to_vec(array.py())?.into());
    };
    let bytes = buffer.len_bytes();
    // SAFETY: the buffer protocol gives `len_bytes` bytes at `buf_ptr`, C-contiguous and alive until the buffer is
    // released, which the allocation does when it is dropped. Callers must not change the array meanwhile.
    let values = unsafe { Buffer::from_custom_allocation(start, bytes, Arc::new(buffer)) };
    Ok(values.into())
}

/// A new NumPy array to be filled without the GIL.
pub struct Room<T: Element> {
    array: Py<PyAny>,
    buffer: PyBuffer<T>,
}

impl<T: Element + Copy> Room<T> {
    pub fn new(py: Python<'_>, length: usize, dtype: Dtype) -> PyResult<Room<T>> {
        Room::of(py, length, dtype.name(), if dtype == Dtype::Day { Some("int64") } else { None })
    }

    /// Room for values that NumPy calls `dtype` and lays out as `T`, seen through `view`.
    fn of(py: Python<'_>, length: usize, dtype: &str, view: Option<&str>) -> PyResult<Room<T>> {
        let array = py.import("numpy")?.call_method1("empty", (length, dtype))?;
        let seen = match view {
            Some(view) => array.call_method1("view", (view,))?,
            None => array.clone(),
        };
        Ok(Room { array: array.unbind(), buffer: PyBuffer::get(&seen)? })
    }

    /// Writes values, no more than there is room for.
    pub fn fill(&self, values: impl Iterator<Item = T>) {
        let start = self.buffer.buf_ptr().cast::<T>();
        for (at, value) in values.take(self.buffer.item_count()).enumerate() {
            // SAFETY: `at` is below the number of items of an array that NumPy made for us, contiguous and writable,
            // and that nobody else has seen yet.
            unsafe { start.add(at).write(value) };
        }
    }

    pub fn array(self, py: Python<'_>) -> Bound<'_, PyAny> {
        self.array.into_bound(py)
    }
}

/// A NumPy array of booleans.
pub fn flags<'py>(py: Python<'py>, flags: Vec<bool>) -> PyResult<Bound<'py, PyAny>> {
    let room = Room::<u8>::of(py, flags.len(), "bool", Some("uint8"))?;
    room.fill(flags.into_iter().map(u8::from));
    Ok(room.array(py))
}

/// The value by which NumPy knows a missing day.
pub fn missing_day() -> i64 {
    NAT
}
