//! What makes a framework the edition it is: the act behind it and the years it holds for.

use std::ffi::c_char;

use crate::error::Error;
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{out, shared};

/// The act behind the framework: its number ("876/QĐ-BNV") and the day it was signed ("2022-11-10"); both are
/// NULL where none is stated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_act(
    framework: *const Framework, number: *mut *mut c_char, date: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let framework = shared(framework, "framework")?;
        let (number, date) = (out(number, "number")?, out(date, "date")?);
        let act = framework.0.header().act.as_ref();
        number.set(act.map(|act| act.number.as_str()));
        date.set(act.map(|act| act.date.to_string()));
        Ok(())
    })
}

/// The first and the last year the edition holds for; `known` is 0, and `to` not written, where the end is open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_valid(
    framework: *const Framework, from: *mut i32, known: *mut u8, to: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let framework = shared(framework, "framework")?;
        let (from, known, to) = (out(from, "from")?, out(known, "known")?, out(to, "to")?);
        let valid = framework.0.header().valid;
        from.set(valid.from);
        known.give_known(to, valid.to)
    })
}
