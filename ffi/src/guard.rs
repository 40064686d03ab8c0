//! The one boundary that no panic crosses. The panic hook of the host is left alone.
#![deny(unsafe_op_in_unsafe_fn)]

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use crate::error::{Error, Failure};
use crate::handle::IntoC;
use crate::status::CHISO_OK;

/// Runs the work of an export and turns its outcome into a status and, if wanted, an error handle.
pub(crate) unsafe fn call(err: *mut *mut Error, work: impl FnOnce() -> Result<(), Failure>) -> i32 {
    // Making the error handle is guarded as well, since it renders messages.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        work().map_err(|failure| (failure.code().number(), (!err.is_null()).then(|| Error::from(failure))))
    }));
    let (status, error) = match outcome {
        Ok(Ok(())) => (CHISO_OK, None),
        Ok(Err((code, error))) => (code, error),
        Err(payload) => {
            let failure = Failure::Panic { message: panic_message(payload.as_ref()) };
            (failure.code().number(), Some(Error::from(failure)))
        }
    };
    if !err.is_null() {
        let error = error.map_or(ptr::null_mut(), IntoC::into_c);
        // SAFETY: not NULL, so by the contract of the header a place for one pointer.
        unsafe { err.write(error) };
    }
    status
}

/// Runs work that has nothing to report, such as freeing.
pub(crate) fn guarded(work: impl FnOnce()) {
    // A panic while freeing leaks what was being freed, which is all that can be done about it.
    let _ = catch_unwind(AssertUnwindSafe(work));
}

fn panic_message(payload: &(dyn Any + Send)) -> String {
    match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => (*text).to_owned(),
        (_, Some(text)) => text.clone(),
        _ => "unknown".to_owned(),
    }
}

/// Panics, for the tests of this file.
///
/// cbindgen:ignore
#[cfg(feature = "test-panic")]
#[allow(clippy::panic)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_test_panic(err: *mut *mut Error) -> i32 {
    // SAFETY: `err` as the contract of the header has it.
    unsafe { call(err, || panic!("asked for by a test")) }
}
