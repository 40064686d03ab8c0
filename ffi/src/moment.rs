//! Moments as numbers, and back.

use std::ffi::c_char;

use chiso::calendar::Moment;

use crate::error::Error;
use crate::guard::call;
use crate::handle::{IntoC, out};
use crate::text;

/// Stands for a moment where there is none, in columns of dossiers.
pub const CHISO_NO_MOMENT: i64 = i64::MIN;

/// The number of a moment of Việt Nam's local time (UTC+07:00): seconds since 1970-01-01T00:00:00 local time.
///
/// Reads "2024-02-05T09:30", with a space instead of the T, with seconds, with an offset (which is brought to
/// +07:00), and "20240205093000", as dossiers are exchanged.
///
/// Errors: CHISO_ERROR_MOMENT_SYNTAX; a day alone is no moment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_moment_parse(text: *const c_char, moment: *mut i64, err: *mut *mut Error) -> i32 {
    get!(err, text = text::read(text, "text")?, moment, text.parse::<Moment>()?)
}

/// The text of a moment ("2024-02-05T09:30:00").
///
/// Errors: CHISO_ERROR_MOMENT_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_moment_text(moment: i64, text: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(text, "text")?.give(Moment::from_seconds(moment)?.to_string()))
}

impl IntoC<i64> for Moment {
    fn into_c(self) -> i64 {
        self.seconds()
    }
}
