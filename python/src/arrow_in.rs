//! Tables and columns in, through the Arrow PyCapsule interface. With `numpy`, the only unsafe code.

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, from_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal128Type, Decimal256Type, Float32Type, Float64Type,
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray, make_array};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, TimeUnit};
use chiso::text::parse_exact;
use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::arrow_out::arrow_error;
use crate::value::Cell;

/// The columns of a table that exports `__arrow_c_stream__`, by name.
pub fn table(frame: &Bound<'_, PyAny>) -> PyResult<Vec<(String, Vec<Cell>)>> {
    let stream = take_stream(frame)?;
    let reader = RecordBatchStreamReader::try_new(stream).map_err(arrow_error)?;
    let schema = arrow_array::RecordBatchReader::schema(&reader);
    let mut columns: Vec<(String, Vec<Cell>)> =
        schema.fields().iter().map(|field| (field.name().clone(), Vec::new())).collect();
    for batch in reader {
        let batch = batch.map_err(arrow_error)?;
        for ((_, cells), array) in columns.iter_mut().zip(batch.columns()) {
            cells.extend(read(array));
        }
    }
    Ok(columns)
}

/// The chunks of a column that exports `__arrow_c_stream__` or `__arrow_c_array__`; None if it does neither.
pub fn chunks(column: &Bound<'_, PyAny>) -> PyResult<Option<Vec<ArrayRef>>> {
    if column.hasattr("__arrow_c_stream__")? {
        let reader = ArrayStreamReader::try_new(take_stream(column)?).map_err(arrow_error)?;
        return reader.collect::<Result<_, _>>().map(Some).map_err(arrow_error);
    }
    if column.hasattr("__arrow_c_array__")? {
        return Ok(Some(vec![take_array(column)?]));
    }
    Ok(None)
}

fn take_stream(exporter: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    let capsule = exporter.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?;
    let stream = capsule.pointer_checked(Some(c"arrow_array_stream"))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: the interface says that a capsule of this name holds a valid stream; `from_raw` moves it out and
    // leaves a released one, which the capsule's destructor expects.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) })
}

fn take_array(exporter: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let pair = exporter.call_method0("__arrow_c_array__")?;
    let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = pair.extract()?;
    let schema = schema.pointer_checked(Some(c"arrow_schema"))?.cast::<FFI_ArrowSchema>();
    let array = array.pointer_checked(Some(c"arrow_array"))?.cast::<FFI_ArrowArray>();
    // SAFETY: the interface says that capsules of these names hold a valid schema and array of each other. The
    // schema is only read, and its capsule lives to the end of this function; the array is moved out and
    // leaves a released one behind.
    let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
    data.map(make_array).map_err(arrow_error)
}

/// The cells of an array, a null as [`Cell::Null`].
pub fn read(array: &ArrayRef) -> Vec<Cell> {
    match array.data_type() {
        DataType::Utf8 => array.as_string::<i32>().iter().map(text).collect(),
        DataType::LargeUtf8 => array.as_string::<i64>().iter().map(text).collect(),
        DataType::Utf8View => array.as_string_view().iter().map(text).collect(),
        DataType::Int8 => whole::<Int8Type>(array),
        DataType::Int16 => whole::<Int16Type>(array),
        DataType::Int32 => whole::<Int32Type>(array),
        DataType::Int64 => whole::<Int64Type>(array),
        DataType::UInt8 => whole::<UInt8Type>(array),
        DataType::UInt16 => whole::<UInt16Type>(array),
        DataType::UInt32 => whole::<UInt32Type>(array),
        DataType::UInt64 => whole::<UInt64Type>(array),
        // The shortest text of a single is what people typed; widened it would carry noise.
        DataType::Float32 => cells::<Float32Type>(array, |float| number(float.to_string())),
        DataType::Float64 => cells::<Float64Type>(array, Cell::Float),
        DataType::Decimal128(..) => {
            let decimals = array.as_primitive::<Decimal128Type>();
            (0..array.len()).map(|row| decimal(array, row, || decimals.value_as_string(row))).collect()
        }
        DataType::Decimal256(..) => {
            let decimals = array.as_primitive::<Decimal256Type>();
            (0..array.len()).map(|row| decimal(array, row, || decimals.value_as_string(row))).collect()
        }
        DataType::Date32 => cells::<Date32Type>(array, |days| midnight(i64::from(days), 1)),
        DataType::Date64 => cells::<Date64Type>(array, |milliseconds| midnight(milliseconds, 86_400_000)),
        DataType::Timestamp(unit, None) => timestamps(array, *unit),
        DataType::Boolean => array
            .as_boolean()
            .iter()
            .map(|yes| yes.map_or(Cell::Null, |yes| Cell::Other(yes.to_string())))
            .collect(),
        DataType::List(_) => lists(array.as_list::<i32>().iter()),
        DataType::LargeList(_) => lists(array.as_list::<i64>().iter()),
        DataType::Dictionary(..) => dictionary(array),
        DataType::Null => vec![Cell::Null; array.len()],
        other => vec![Cell::Other(format!("a value of type {other}")); array.len()],
    }
}

fn text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Null, |text| Cell::Text(text.to_owned()))
}

fn cells<T: ArrowPrimitiveType>(array: &ArrayRef, cell: impl Fn(T::Native) -> Cell) -> Vec<Cell> {
    array.as_primitive::<T>().iter().map(|value| value.map_or(Cell::Null, &cell)).collect()
}

fn whole<T: ArrowPrimitiveType>(array: &ArrayRef) -> Vec<Cell>
where
    T::Native: ToString,
{
    cells::<T>(array, |value| number(value.to_string()))
}

fn decimal(array: &ArrayRef, row: usize, text: impl Fn() -> String) -> Cell {
    if array.is_null(row) { Cell::Null } else { number(text()) }
}

fn number(text: String) -> Cell {
    parse_exact(&text).map_or(Cell::Text(text), Cell::Number)
}

/// A moment counted from 1970 as a day, if it is midnight.
fn midnight(ticks: i64, per_day: i64) -> Cell {
    let day =
        (ticks.rem_euclid(per_day) == 0).then(|| chrono::TimeDelta::try_days(ticks.div_euclid(per_day)));
    let day = day.flatten().and_then(|days| NaiveDate::default().checked_add_signed(days));
    day.map_or_else(|| Cell::Other("a moment that is not midnight".to_owned()), Cell::Date)
}

fn timestamps(array: &ArrayRef, unit: TimeUnit) -> Vec<Cell> {
    use arrow_array::types::{
        TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
    };
    const DAY: i64 = 86_400;
    match unit {
        TimeUnit::Second => cells::<TimestampSecondType>(array, |ticks| midnight(ticks, DAY)),
        TimeUnit::Millisecond => {
            cells::<TimestampMillisecondType>(array, |ticks| midnight(ticks, DAY * 1_000))
        }
        TimeUnit::Microsecond => {
            cells::<TimestampMicrosecondType>(array, |ticks| midnight(ticks, DAY * 1_000_000))
        }
        TimeUnit::Nanosecond => {
            cells::<TimestampNanosecondType>(array, |ticks| midnight(ticks, DAY * 1_000_000_000))
        }
    }
}

fn lists(rows: impl Iterator<Item = Option<ArrayRef>>) -> Vec<Cell> {
    let options = |items: ArrayRef| {
        let items = read(&items).into_iter().map(|item| match item {
            Cell::Text(text) => Some(text),
            _ => None,
        });
        items
            .collect::<Option<Vec<_>>>()
            .map_or_else(|| Cell::Other("a list of values".to_owned()), Cell::Options)
    };
    rows.map(|row| row.map_or(Cell::Null, options)).collect()
}

fn dictionary(array: &ArrayRef) -> Vec<Cell> {
    let Some(dictionary) = array.as_any_dictionary_opt() else { return vec![Cell::Null; array.len()] };
    let values = read(dictionary.values());
    let keys = dictionary.keys();
    let keyed = dictionary.normalized_keys().into_iter().enumerate();
    keyed
        .map(
            |(row, key)| {
                if keys.is_null(row) { Cell::Null } else { values.get(key).cloned().unwrap_or(Cell::Null) }
            },
        )
        .collect()
}

/// The numbers of an array as floats, nulls as NaN; None for an array of anything else.
pub fn floats(array: &ArrayRef) -> Option<Vec<f64>> {
    fn widened<T: ArrowPrimitiveType>(
        array: &PrimitiveArray<T>,
        widen: impl Fn(T::Native) -> f64,
    ) -> Vec<f64> {
        array.iter().map(|value| value.map_or(f64::NAN, &widen)).collect()
    }
    Some(match array.data_type() {
        DataType::Float64 if array.null_count() == 0 => array.as_primitive::<Float64Type>().values().to_vec(),
        DataType::Float64 => widened(array.as_primitive::<Float64Type>(), |value| value),
        DataType::Float32 => widened(array.as_primitive::<Float32Type>(), f64::from),
        DataType::Int8 => widened(array.as_primitive::<Int8Type>(), f64::from),
        DataType::Int16 => widened(array.as_primitive::<Int16Type>(), f64::from),
        DataType::Int32 => widened(array.as_primitive::<Int32Type>(), f64::from),
        DataType::Int64 => widened(array.as_primitive::<Int64Type>(), wide),
        DataType::UInt8 => widened(array.as_primitive::<UInt8Type>(), f64::from),
        DataType::UInt16 => widened(array.as_primitive::<UInt16Type>(), f64::from),
        DataType::UInt32 => widened(array.as_primitive::<UInt32Type>(), f64::from),
        DataType::Date32 => widened(array.as_primitive::<Date32Type>(), f64::from),
        DataType::Null => vec![f64::NAN; array.len()],
        _ => return None,
    })
}

/// A count as a float; counts beyond 2^53 do not occur.
#[allow(clippy::cast_precision_loss)]
fn wide(value: i64) -> f64 {
    value as f64
}
