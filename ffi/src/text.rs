//! UTF-8 in, as NUL-terminated text or with its length; owned NUL-terminated text out.
#![deny(unsafe_op_in_unsafe_fn)]

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use chiso::text::Lang;
use serde::Serialize;

use crate::constants::Constant;
use crate::error::Failure;
use crate::guard::guarded;
use crate::handle::{self, IntoC};

/// Vietnamese.
pub const CHISO_LANG_VI: i32 = 0;
/// English.
pub const CHISO_LANG_EN: i32 = 1;

constants!(Lang, "CHISO_LANG_VI or CHISO_LANG_EN", {
    CHISO_LANG_VI = Lang::Vi,
    CHISO_LANG_EN = Lang::En,
});

pub(crate) fn lang(lang: i32) -> Result<Lang, Failure> {
    Lang::value(lang, "lang")
}

/// A NUL-terminated text.
pub(crate) unsafe fn read<'a>(text: *const c_char, argument: &'static str) -> Result<&'a str, Failure> {
    // SAFETY: as `optional`.
    unsafe { optional(text, argument) }?.ok_or(Failure::Null { argument })
}

/// A NUL-terminated text, or NULL for none.
pub(crate) unsafe fn optional<'a>(text: *const c_char, argument: &'static str) -> Result<Option<&'a str>, Failure> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, so NUL-terminated by the contract of the header.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    utf8(bytes, argument).map(Some)
}

/// A text of so many bytes, which need not end in NUL.
pub(crate) unsafe fn sized<'a>(text: *const c_char, length: usize, argument: &'static str) -> Result<&'a str, Failure> {
    if text.is_null() {
        return Err(Failure::Null { argument });
    }
    // SAFETY: as the caller of this function.
    utf8(unsafe { handle::array(text.cast::<u8>(), length, argument) }?, argument)
}

/// The text of a file in memory, `length` bytes of it, and the name by which errors call the file.
pub(crate) unsafe fn document<'a>(
    text: *const c_char, length: usize, file: *const c_char,
) -> Result<(&'a str, &'a str), Failure> {
    // SAFETY: as the caller of this function.
    unsafe { Ok((sized(text, length, "text")?, read(file, "file")?)) }
}

/// An array of NUL-terminated texts.
pub(crate) unsafe fn list<'a>(
    texts: *const *const c_char, count: usize, argument: &'static str,
) -> Result<Vec<&'a str>, Failure> {
    // SAFETY: an array of texts by the contract of the header.
    let texts = unsafe { handle::array(texts, count, argument) }?;
    // SAFETY: as above.
    texts.iter().map(|text| unsafe { read(*text, argument) }).collect()
}

fn utf8<'a>(bytes: &'a [u8], argument: &'static str) -> Result<&'a str, Failure> {
    std::str::from_utf8(bytes).map_err(|error| Failure::Utf8 { argument, valid_bytes: error.valid_up_to() })
}

/// NUL-terminated; U+0000 inside a text, which C cannot hold, becomes U+FFFD.
pub(crate) fn owned(text: &str) -> CString {
    CString::new(text).or_else(|_| CString::new(text.replace('\0', "\u{FFFD}"))).unwrap_or_default()
}

/// A value of the core as JSON. These have string keys only, so there is always a text.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A text is handed over to the caller.
impl IntoC<*mut c_char> for &str {
    fn into_c(self) -> *mut c_char {
        owned(self).into_raw()
    }
}

impl IntoC<*mut c_char> for &String {
    fn into_c(self) -> *mut c_char {
        self.as_str().into_c()
    }
}

impl IntoC<*mut c_char> for String {
    fn into_c(self) -> *mut c_char {
        self.as_str().into_c()
    }
}

/// NULL for none.
impl<T: IntoC<*mut c_char>> IntoC<*mut c_char> for Option<T> {
    fn into_c(self) -> *mut c_char {
        self.map_or(ptr::null_mut(), T::into_c)
    }
}

/// Frees a text that a function of this library gave through a `char **`. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_text_free(text: *mut c_char) {
    guarded(|| {
        if !text.is_null() {
            // SAFETY: made by `CString::into_raw`, and by the contract of the header freed only once.
            drop(unsafe { CString::from_raw(text) });
        }
    });
}
