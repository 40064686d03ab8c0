use std::ffi::{CString, c_char};
use std::ptr;

use serde_json::{Value, json};

use crate::handle;
use crate::status::{
    CHISO_ERROR_ARGUMENT_RANGE, CHISO_ERROR_BUFFER_TOO_SMALL, CHISO_ERROR_INDEX_RANGE, CHISO_ERROR_INVALID_UTF8,
    CHISO_ERROR_NULL_ARGUMENT, CHISO_ERROR_PANIC,
};
use crate::text;

/// Why a call failed: code, name, message, details and, where there is one, node and place.
///
/// Immutable; may be read from several threads. Freed with `chiso_error_free`.
pub struct Error {
    code: i32,
    name: CString,
    message: CString,
    details: CString,
    node: Option<CString>,
    file: Option<CString>,
    line: u32,
    column: u32,
}

/// What stops a call.
pub(crate) enum Failure {
    Null { argument: &'static str },
    Utf8 { argument: &'static str, valid_bytes: usize },
    Range { argument: &'static str, expected: String },
    Buffer { argument: &'static str, needed: usize },
    Index { argument: &'static str, index: usize, count: usize },
    Panic { message: String },
    Data(chiso::Error),
}

impl<E: known::Known> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure::Data(error.into())
    }
}

/// The errors of the core, room by room; named, because a blanket over `Into` would meet `Failure` itself.
mod known {
    pub trait Known: Into<chiso::Error> {}
    impl Known for chiso::calendar::CalendarError {}
    impl Known for chiso::deadline::DeadlineError {}
    impl Known for chiso::deadline::ScheduleError {}
    impl Known for chiso::deadline::clock::ClockError {}
    impl Known for chiso::framework::FrameworkError {}
    impl Known for chiso::number::NumberError {}
    impl Known for chiso::plan::PlanError {}
    impl Known for chiso::ranking::RankError {}
    impl Known for chiso::scorecard::AssessmentError {}
    impl Known for chiso::scoring::ScoreError {}
    impl Known for chiso::table::SheetError {}
    impl Known for chiso::table::read::TableError {}
    impl Known for chiso::Error {}
    impl Known for chiso::unit::UnitError {}
}

impl Failure {
    pub(crate) fn range(argument: &'static str, expected: impl Into<String>) -> Failure {
        Failure::Range { argument, expected: expected.into() }
    }

    pub(crate) fn code(&self) -> i32 {
        match self {
            Failure::Null { .. } => CHISO_ERROR_NULL_ARGUMENT,
            Failure::Utf8 { .. } => CHISO_ERROR_INVALID_UTF8,
            Failure::Range { .. } => CHISO_ERROR_ARGUMENT_RANGE,
            Failure::Buffer { .. } => CHISO_ERROR_BUFFER_TOO_SMALL,
            Failure::Index { .. } => CHISO_ERROR_INDEX_RANGE,
            Failure::Panic { .. } => CHISO_ERROR_PANIC,
            Failure::Data(error) => error.code().number(),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Failure::Null { .. } => "null-argument",
            Failure::Utf8 { .. } => "invalid-utf8",
            Failure::Range { .. } => "argument-range",
            Failure::Buffer { .. } => "buffer-too-small",
            Failure::Index { .. } => "index-range",
            Failure::Panic { .. } => "panic",
            Failure::Data(error) => error.code().name(),
        }
    }

    fn message(&self) -> String {
        match self {
            Failure::Null { argument } => format!("argument {argument} is NULL"),
            Failure::Utf8 { argument, valid_bytes } => {
                format!("argument {argument} is not UTF-8 after {valid_bytes} bytes")
            }
            Failure::Range { argument, expected } => format!("argument {argument}: expected {expected}"),
            Failure::Buffer { argument, needed } => {
                format!("argument {argument} is too small: {needed} needed")
            }
            Failure::Index { argument, index, count } => {
                format!("argument {argument} is {index}: there are {count}, counted from 0")
            }
            Failure::Panic { message } => format!("a defect of the library: {message}"),
            Failure::Data(error) => error.to_string(),
        }
    }

    fn details(&self) -> Value {
        let argument = match self {
            Failure::Data(error) => return error.details(),
            Failure::Panic { .. } => None,
            Failure::Null { argument }
            | Failure::Utf8 { argument, .. }
            | Failure::Range { argument, .. }
            | Failure::Buffer { argument, .. }
            | Failure::Index { argument, .. } => Some(argument),
        };
        json!({ "code": self.code(), "name": self.name(), "message": self.message(), "argument": argument })
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        let (node, place) = match &failure {
            Failure::Data(error) => (error.node(), error.place()),
            _ => (None, None),
        };
        let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Error {
            code: failure.code(),
            name: text::owned(failure.name()),
            message: text::owned(&failure.message()),
            details: text::owned(&failure.details().to_string()),
            node: node.map(text::owned),
            file: place.map(|place| text::owned(&place.file)),
            line: place.map_or(0, |place| counted(place.line)),
            column: place.map_or(0, |place| counted(place.column)),
        }
    }
}

/// Reads a field of an error that may be NULL.
unsafe fn read<T>(error: *const Error, none: T, field: impl FnOnce(&Error) -> T) -> T {
    // SAFETY: NULL or an error handle of ours, by the contract of the header.
    match unsafe { error.as_ref() } {
        Some(error) => field(error),
        None => none,
    }
}

/// The status code of an error; CHISO_OK for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_code(error: *const Error) -> i32 {
    read(error, 0, |error| error.code)
}

/// The name of the code, the same word in every language: "unknown-node".
///
/// The text belongs to the error and lives as long as it does. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_name(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.name.as_ptr())
}

/// What was found and what was expected, in English, for people.
///
/// The text belongs to the error. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_message(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.message.as_ptr())
}

/// Everything known about the error as a JSON object: code, name, message and, as they apply, node, fact,
/// value, expected, parts, place, problems.
///
/// The text belongs to the error. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_details(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.details.as_ptr())
}

/// The node the error concerns; NULL if it concerns none.
///
/// The text belongs to the error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_node(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.node.as_ref().map_or(ptr::null(), |node| node.as_ptr()))
}

/// The name given for the text that was read; NULL if the error has no place in a text.
///
/// The text belongs to the error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_file(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.file.as_ref().map_or(ptr::null(), |file| file.as_ptr()))
}

/// The line of the place, from 1; 0 if the error has no place in a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_line(error: *const Error) -> u32 {
    read(error, 0, |error| error.line)
}

/// The column of the place in characters, from 1; 0 if the error has no place in a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_column(error: *const Error) -> u32 {
    read(error, 0, |error| error.column)
}

/// Frees an error. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_free(error: *mut Error) {
    handle::free(error);
}
