//! Tables out, through the Arrow PyCapsule interface.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Float64Array, Int64Array, RecordBatch,
    RecordBatchIterator, StringArray, TimestampSecondArray,
};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, Field, Schema};
use chiso::number::SCALE_PLACES;
use chiso::scoring::State;
use chrono::NaiveDate;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::table::{Column, Table};

/// Decimals of this width hold a million million points.
const PRECISION: u8 = 18;

/// The capsule of `__arrow_c_stream__`: one batch.
pub fn stream<'py>(py: Python<'py>, table: &Table) -> PyResult<Bound<'py, PyCapsule>> {
    let batch = py.detach(|| batch(table)).map_err(arrow_error)?;
    let schema = batch.schema();
    let reader = RecordBatchIterator::new([Ok(batch)], schema);
    let stream = FFI_ArrowArrayStream::new(Box::new(reader));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

/// The capsule of `__arrow_c_schema__`.
pub fn schema<'py>(py: Python<'py>, table: &Table) -> PyResult<Bound<'py, PyCapsule>> {
    let batch = batch(table).map_err(arrow_error)?;
    let schema = FFI_ArrowSchema::try_from(batch.schema().as_ref()).map_err(arrow_error)?;
    PyCapsule::new_with_value(py, schema, c"arrow_schema")
}

pub fn arrow_error(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn batch(table: &Table) -> Result<RecordBatch, ArrowError> {
    let mut fields = Vec::new();
    let mut arrays: Vec<ArrayRef> = Vec::new();
    for named in table.columns() {
        let array = array(&named.column)?;
        let heading = HashMap::from([("heading".to_owned(), named.heading.clone())]);
        fields.push(Field::new(&named.name, array.data_type().clone(), true).with_metadata(heading));
        arrays.push(array);
    }
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}

fn array(column: &Column) -> Result<ArrayRef, ArrowError> {
    Ok(match column {
        Column::Text(cells) => Arc::new(StringArray::from_iter(cells)),
        Column::Whole(cells) => Arc::new(Int64Array::from_iter(cells)),
        Column::Points(cells) => {
            let micro = cells.iter().map(|points| points.map(|points| i128::from(points.micro())));
            let wide = cells.iter().flatten().any(|points| points.micro().unsigned_abs() >= 10u64.pow(18));
            let precision = if wide { PRECISION + 1 } else { PRECISION };
            let places = i8::try_from(SCALE_PLACES).unwrap_or(i8::MAX);
            Arc::new(Decimal128Array::from_iter(micro).with_precision_and_scale(precision, places)?)
        }
        Column::Float(cells) => Arc::new(Float64Array::from_iter(cells)),
        Column::Date(cells) => Arc::new(Date32Array::from_iter(
            cells
                .iter()
                .map(|day| day.and_then(|day| i32::try_from((day - NaiveDate::default()).num_days()).ok())),
        )),
        Column::Moment(cells) => Arc::new(TimestampSecondArray::from_iter(
            cells.iter().map(|moment| moment.map(|moment| moment.and_utc().timestamp())),
        )),
        Column::State(cells) => {
            Arc::new(StringArray::from_iter(cells.iter().map(|state| state.map(State::as_str))))
        }
        Column::Bool(cells) => Arc::new(BooleanArray::from_iter(cells)),
    })
}
