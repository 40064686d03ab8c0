//! Results of bulk calls in the kind of array that came in.

use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::{Array as _, ArrayRef, BooleanArray, Date32Array, Int32Array};
use arrow_buffer::NullBuffer;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};

use crate::arrow_out::arrow_error;
use crate::day_input::Kind;
use crate::numpy::{self, Dtype, Room};

/// An array of results that Arrow libraries take without a copy: `polars.Series(a)`, `pyarrow.array(a)`.
///
/// Given where the input was an Arrow array of a library that chiso does not know by name.
#[pyclass(frozen, module = "chiso")]
pub struct Array(ArrayRef);

#[pymethods]
impl Array {
    /// The array and its type as Arrow capsules; `requested_schema` is not used.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
        let _ = requested_schema;
        let schema = FFI_ArrowSchema::try_from(self.0.data_type()).map_err(arrow_error)?;
        let array = FFI_ArrowArray::new(&self.0.to_data());
        Ok((
            PyCapsule::new_with_value(py, schema, c"arrow_schema")?,
            PyCapsule::new_with_value(py, array, c"arrow_array")?,
        ))
    }
    /// The type as an Arrow capsule.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.data_type()).map_err(arrow_error)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }
    fn __len__(&self) -> usize {
        self.0.len()
    }
    fn __repr__(&self) -> String {
        format!("<Array of {} {}>", self.0.len(), self.0.data_type())
    }
}

/// Results, one for each place that has one.
pub struct Results {
    pub values: Values,
    /// The places that have a result; None if all do.
    pub valid: Option<NullBuffer>,
}

pub enum Values {
    Days(Vec<i32>),
    Counts(Vec<i32>),
    Flags(Vec<bool>),
}

impl Results {
    /// As the kind of array that came in.
    pub fn into_python<'py>(self, py: Python<'py>, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
        match kind {
            Kind::Numpy(dtype) => self.numpy(py, *dtype),
            Kind::Pandas(series) => {
                let (series, days) = (series.bind(py), matches!(self.values, Values::Days(_)));
                let values = self.numpy(py, if days { Dtype::Day } else { Dtype::Int64 })?;
                let like = PyDict::new(py);
                if series.hasattr("index")? {
                    like.set_item("index", series.getattr("index")?)?;
                }
                like.set_item("name", series.getattr("name")?)?;
                py.import("pandas")?.call_method("Series", (values,), Some(&like))
            }
            Kind::Polars(name) => {
                let series = py.import("polars")?.call_method1("Series", (self.arrow(py)?,))?;
                series.call_method1("alias", (name,))
            }
            Kind::Pyarrow => py.import("pyarrow")?.call_method1("array", (self.arrow(py)?,)),
            Kind::Arrow => self.arrow(py)?.into_bound_py_any(py),
            Kind::List => self.list(py),
        }
    }

    /// The values at all places, with a value for those that have none.
    fn spread<T: Copy>(values: Vec<T>, valid: Option<&NullBuffer>, none: T) -> Vec<T> {
        let Some(valid) = valid else { return values };
        let mut values = values.into_iter();
        valid.iter().map(|there| if there { values.next().unwrap_or(none) } else { none }).collect()
    }

    fn arrow(self, py: Python<'_>) -> PyResult<Array> {
        let valid = self.valid;
        py.detach(|| {
            Ok(Array(match self.values {
                Values::Days(days) => {
                    Arc::new(Date32Array::new(Results::spread(days, valid.as_ref(), 0).into(), valid))
                }
                Values::Counts(counts) => {
                    Arc::new(Int32Array::new(Results::spread(counts, valid.as_ref(), 0).into(), valid))
                }
                Values::Flags(flags) => {
                    Arc::new(BooleanArray::new(Results::spread(flags, valid.as_ref(), false).into(), valid))
                }
            }))
        })
    }

    fn numpy<'py>(self, py: Python<'py>, dtype: Dtype) -> PyResult<Bound<'py, PyAny>> {
        let valid = self.valid;
        match self.values {
            Values::Days(days) if valid.is_some() => {
                let days = days.into_iter().map(i64::from).collect();
                let days = Results::spread(days, valid.as_ref(), numpy::missing_day());
                filled::<i64>(py, Dtype::Day, days.len(), days.into_iter())
            }
            Values::Days(days) if dtype == Dtype::Int32 => filled(py, dtype, days.len(), days.into_iter()),
            Values::Days(days) => filled(py, dtype, days.len(), days.into_iter().map(i64::from)),
            Values::Counts(counts) if valid.is_some() => {
                // NumPy has no missing whole number.
                let counts = counts.into_iter().map(f64::from).collect();
                let floats = Results::spread(counts, valid.as_ref(), f64::NAN);
                py.import("numpy")?.call_method1("array", (floats,))
            }
            Values::Counts(counts) => {
                filled(py, Dtype::Int64, counts.len(), counts.into_iter().map(i64::from))
            }
            Values::Flags(flags) => numpy::flags(py, Results::spread(flags, valid.as_ref(), false)),
        }
    }

    fn list<'py>(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let valid = self.valid.as_ref();
        let list = match self.values {
            Values::Days(days) => {
                let days = days.into_iter().map(crate::calendar::date_of).collect();
                PyList::new(py, Results::spread(days, valid, None))?
            }
            Values::Counts(counts) => {
                PyList::new(py, Results::spread(counts.into_iter().map(Some).collect(), valid, None))?
            }
            Values::Flags(flags) => {
                PyList::new(py, Results::spread(flags.into_iter().map(Some).collect(), valid, None))?
            }
        };
        Ok(list.into_any())
    }
}

fn filled<'py, T: pyo3::buffer::Element + Copy + Send + Sync>(
    py: Python<'py>,
    dtype: Dtype,
    length: usize,
    values: impl Iterator<Item = T> + Send,
) -> PyResult<Bound<'py, PyAny>> {
    let room = Room::<T>::new(py, length, dtype)?;
    py.detach(|| room.fill(values));
    Ok(room.array(py))
}
