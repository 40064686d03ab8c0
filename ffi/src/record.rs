use std::ffi::c_char;

use chiso::calendar::Moment;
use chiso::number::Points;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, out, shared};
use crate::text;

/// Nothing: null, or no such place.
pub const CHISO_RECORD_NONE: i32 = 0;
/// A text, a decimal, a day, a moment or a word, which are all written as texts.
pub const CHISO_RECORD_TEXT: i32 = 1;
/// A whole number.
pub const CHISO_RECORD_INTEGER: i32 = 2;
/// True or false.
pub const CHISO_RECORD_FLAG: i32 = 3;
/// A list.
pub const CHISO_RECORD_LIST: i32 = 4;
/// An object.
pub const CHISO_RECORD_OBJECT: i32 = 5;

/// A result of several values: a reason, a comparison, a list of tasks. Its function says what it holds.
///
/// Values are read by their path, a JSON Pointer (RFC 6901): "/rows/3/points" is the points of the fourth row, ""
/// the whole. A place of a list counts from 0; "~1" stands for "/" in a name, "~0" for "~". A value that is null or
/// not there is none; a value of another kind than asked for is CHISO_ERROR_ARGUMENT_RANGE.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_record_free`.
pub struct Record(Value);

impl Record {
    /// A result of the core.
    pub(crate) fn of(value: impl Serialize) -> Record {
        // Results have string keys only, so there is always a value.
        Record(serde_json::to_value(value).unwrap_or_default())
    }
}

/// What is found at a path, and how it is asked for.
struct Found<'a> {
    path: &'a str,
    value: Option<&'a Value>,
}

impl Record {
    fn at<'a>(&'a self, path: &'a str) -> Result<Found<'a>, Failure> {
        if !path.is_empty() && !path.starts_with('/') {
            return Err(Failure::range("path", format!("\"\", or a path such as \"/rows/3/points\", not {path:?}")));
        }
        let value = self.0.pointer(path).filter(|value| !value.is_null());
        Ok(Found { path, value })
    }
}

impl<'a> Found<'a> {
    /// The value as what is asked for; none where there is none.
    fn read<T>(&self, kind: &str, read: impl FnOnce(&'a Value) -> Option<T>) -> Result<Option<T>, Failure> {
        let Some(value) = self.value else { return Ok(None) };
        read(value).map(Some).ok_or_else(|| self.other(kind))
    }

    fn other(&self, kind: &str) -> Failure {
        let there = match self.value {
            None | Some(Value::Null) => "nothing".to_owned(),
            Some(Value::Array(_)) => "a list".to_owned(),
            Some(Value::Object(_)) => "an object".to_owned(),
            Some(value) => value.to_string(),
        };
        Failure::range("path", format!("{kind} at {:?}, where {there} is", self.path))
    }

    fn text(&self) -> Result<Option<&'a str>, Failure> {
        self.read("a text", Value::as_str)
    }
}

unsafe fn found<'a>(record: *const Record, path: *const c_char) -> Result<Found<'a>, Failure> {
    let (record, path) = (shared(record, "record")?, text::read(path, "path")?);
    record.at(path)
}

/// Reads JSON text of `length` bytes, such as the details of an error, to be read by path.
///
/// Errors: CHISO_ERROR_ARGUMENT_RANGE with what is wrong and where.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_read_json(
    json: *const c_char, length: usize, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (json, record) = (text::sized(json, length, "json")?, out(record, "record")?);
        let value = serde_json::from_str(json).map_err(|error| Failure::range("json", format!("JSON: {error}")))?;
        record.give(Record(value))
    })
}

/// What is at a path, a CHISO_RECORD_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_kind(
    record: *const Record, path: *const c_char, kind: *mut i32, err: *mut *mut Error,
) -> i32 {
    let kind_of = |found: Found<'_>| match found.value {
        None | Some(Value::Null) => CHISO_RECORD_NONE,
        Some(Value::String(_)) => CHISO_RECORD_TEXT,
        Some(Value::Number(_)) => CHISO_RECORD_INTEGER,
        Some(Value::Bool(_)) => CHISO_RECORD_FLAG,
        Some(Value::Array(_)) => CHISO_RECORD_LIST,
        Some(Value::Object(_)) => CHISO_RECORD_OBJECT,
    };
    get!(err, found = found(record, path)?, kind, kind_of(found))
}

/// How many items a list has, or members an object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_count(
    record: *const Record, path: *const c_char, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    let count_of = |found: Found<'_>| match found.value {
        Some(Value::Array(items)) => Ok(items.len()),
        Some(Value::Object(members)) => Ok(members.len()),
        _ => Err(found.other("a list or an object")),
    };
    get!(err, found = found(record, path)?, count, count_of(found)?)
}

/// The name of a member of an object, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_name(
    record: *const Record, path: *const c_char, index: usize, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (found, name) = (found(record, path)?, out(name, "name")?);
        let Some(Value::Object(members)) = found.value else { return Err(found.other("an object")) };
        let count = members.len();
        name.give(members.keys().nth(index).ok_or(Failure::Index { argument: "index", index, count })?)
    })
}

/// A text, or a word such as "not-met"; NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_text(
    record: *const Record, path: *const c_char, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, found = found(record, path)?, text, found.text()?)
}

/// Points, or another decimal, in 10^-6. A share such as "1/3" is read as text.
///
/// Errors: CHISO_ERROR_NUMBER_SYNTAX, CHISO_ERROR_NUMBER_DECIMALS beyond six decimals, CHISO_ERROR_NUMBER_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_points(
    record: *const Record, path: *const c_char, known: *mut u8, points: *mut i64, err: *mut *mut Error,
) -> i32 {
    // Decimals are texts in results, so that none passes through a float.
    let decimal = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => None,
    };
    get!(err, found = found(record, path)?, (known, points), {
        let decimal = found.read("a decimal", decimal)?;
        decimal.map(|text| text.parse::<Points>()).transpose()?
    })
}

/// A whole number: a count, a year, a rank.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_integer(
    record: *const Record, path: *const c_char, known: *mut u8, integer: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, found = found(record, path)?, (known, integer), found.read("a whole number", Value::as_i64)?)
}

/// A day, as days since 1970-01-01.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_day(
    record: *const Record, path: *const c_char, known: *mut u8, day: *mut i32, err: *mut *mut Error,
) -> i32 {
    let date = |value: &Value| value.as_str()?.parse::<NaiveDate>().ok();
    get!(err, found = found(record, path)?, (known, day), found.read("a day", date)?)
}

/// A moment, as of `chiso_moment_parse`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_moment(
    record: *const Record, path: *const c_char, known: *mut u8, moment: *mut i64, err: *mut *mut Error,
) -> i32 {
    let read = |value: &Value| value.as_str()?.parse::<Moment>().ok();
    get!(err, found = found(record, path)?, (known, moment), found.read("a moment", read)?)
}

/// Whether something is so, 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_flag(
    record: *const Record, path: *const c_char, known: *mut u8, flag: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, found = found(record, path)?, (known, flag), found.read("true or false", Value::as_bool)?)
}

/// What is at a path as JSON text; "null" where there is nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_json(
    record: *const Record, path: *const c_char, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, found = found(record, path)?, json, text::json(&found.value))
}

/// Frees a record. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_record_free(record: *mut Record) {
    handle::free(record);
}
