use std::ffi::{CString, c_char};
use std::ptr;

use chiso::text::Lang;
use chiso::{Code, Fault};
use serde_json::{Value, json};

use crate::handle;
use crate::text::{self, CHISO_LANG_EN, CHISO_LANG_VI};

/// Why a call failed: code, name, message, details and, where there is one, node and place.
///
/// Immutable; may be read from several threads. Freed with `chiso_error_free`.
pub struct Error {
    code: i32,
    name: CString,
    vi: CString,
    en: CString,
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

impl<E: Fault + Into<chiso::Error>> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure::Data(error.into())
    }
}

impl Failure {
    pub(crate) fn range(argument: &'static str, expected: impl Into<String>) -> Failure {
        Failure::Range { argument, expected: expected.into() }
    }

    pub(crate) fn code(&self) -> Code {
        match self {
            Failure::Null { .. } => Code::NullArgument,
            Failure::Utf8 { .. } => Code::InvalidUtf8,
            Failure::Range { .. } => Code::ArgumentRange,
            Failure::Buffer { .. } => Code::BufferTooSmall,
            Failure::Index { .. } => Code::IndexRange,
            Failure::Panic { .. } => Code::Panic,
            Failure::Data(error) => error.code(),
        }
    }

    /// For the programmer, so that what was expected is in the words of the header in both languages.
    fn text(&self, lang: Lang) -> String {
        let (vi, en) = match self {
            Failure::Data(error) => return error.text(lang),
            Failure::Null { argument } => {
                (format!("tham số {argument} là NULL"), format!("argument {argument} is NULL"))
            }
            Failure::Utf8 { argument, valid_bytes } => (
                format!("tham số {argument} không còn là UTF-8 sau {valid_bytes} byte"),
                format!("argument {argument} is not UTF-8 after {valid_bytes} bytes"),
            ),
            Failure::Range { argument, expected } => {
                (format!("tham số {argument}: cần {expected}"), format!("argument {argument}: expected {expected}"))
            }
            Failure::Buffer { argument, needed } => (
                format!("tham số {argument} quá nhỏ: cần {needed}"),
                format!("argument {argument} is too small: {needed} needed"),
            ),
            Failure::Index { argument, index, count } => (
                format!("tham số {argument} là {index}: có {count} mục, đếm từ 0"),
                format!("argument {argument} is {index}: there are {count}, counted from 0"),
            ),
            Failure::Panic { message } => {
                (format!("lỗi của thư viện: {message}"), format!("a defect of the library: {message}"))
            }
        };
        if lang == Lang::Vi { vi } else { en }
    }

    fn details(&self) -> Value {
        let argument = match self {
            Failure::Data(error) => return error.to_json(),
            Failure::Panic { .. } => None,
            Failure::Null { argument }
            | Failure::Utf8 { argument, .. }
            | Failure::Range { argument, .. }
            | Failure::Buffer { argument, .. }
            | Failure::Index { argument, .. } => Some(argument),
        };
        let (vi, en) = (self.text(Lang::Vi), self.text(Lang::En));
        json!({
            "code": self.code().number(), "name": self.code().name(), "message": en,
            "text": { "vi": vi, "en": en }, "argument": argument,
        })
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
            code: failure.code().number(),
            name: text::owned(failure.code().name()),
            vi: text::owned(&failure.text(Lang::Vi)),
            en: text::owned(&failure.text(Lang::En)),
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

/// What was found and what was expected, in English, for people: `chiso_error_text` in English.
///
/// The text belongs to the error. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_message(error: *const Error) -> *const c_char {
    read(error, ptr::null(), |error| error.en.as_ptr())
}

/// What was found and what was expected, for people; `lang` is CHISO_LANG_VI or CHISO_LANG_EN.
///
/// The text belongs to the error. NULL for NULL and for any other language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_error_text(error: *const Error, lang: i32) -> *const c_char {
    let text = |error: &Error| match lang {
        CHISO_LANG_VI => error.vi.as_ptr(),
        CHISO_LANG_EN => error.en.as_ptr(),
        _ => ptr::null(),
    };
    read(error, ptr::null(), text)
}

/// Everything known about the error as a JSON object: code, name, message (English), text (vi and en) and, as they
/// apply, node, fact, value, expected, parts, place, problems.
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
