//! Pointers of the caller to references and back, in one place.
//!
//! Every function here relies on the contract of the header: a pointer is NULL, or points to what its type
//! says, alive for the whole call, and not changed by another thread meanwhile.

#![deny(unsafe_op_in_unsafe_fn)]

use std::ptr::{self, NonNull};
use std::slice;

use crate::error::Failure;
use crate::guard::guarded;

/// A handle, or an input, that is only read.
pub(crate) unsafe fn shared<'a, T>(handle: *const T, argument: &'static str) -> Result<&'a T, Failure> {
    // SAFETY: by the contract of the header, see above.
    unsafe { handle.as_ref() }.ok_or(Failure::Null { argument })
}

/// A handle that is changed.
pub(crate) unsafe fn exclusive<'a, T>(handle: *mut T, argument: &'static str) -> Result<&'a mut T, Failure> {
    // SAFETY: by the contract of the header, see above.
    unsafe { handle.as_mut() }.ok_or(Failure::Null { argument })
}

/// An array of the caller; NULL stands for an empty one.
pub(crate) unsafe fn array<'a, T>(data: *const T, count: usize, argument: &'static str) -> Result<&'a [T], Failure> {
    if check_array(data, count, argument)? {
        // SAFETY: not NULL, and `count` values by the contract of the header.
        return Ok(unsafe { slice::from_raw_parts(data, count) });
    }
    Ok(&[])
}

/// Whether there is anything in the array.
fn check_array<T>(data: *const T, count: usize, argument: &'static str) -> Result<bool, Failure> {
    if count == 0 {
        return Ok(false);
    }
    if data.is_null() {
        return Err(Failure::Null { argument });
    }
    match count.checked_mul(size_of::<T>()).and_then(|bytes| isize::try_from(bytes).ok()) {
        Some(_) => Ok(true),
        None => Err(Failure::range(argument, "an array that fits the memory")),
    }
}

/// A place of the caller for one result, checked before the work and written after it.
pub(crate) struct Out<T>(NonNull<T>);

pub(crate) unsafe fn out<T>(place: *mut T, argument: &'static str) -> Result<Out<T>, Failure> {
    NonNull::new(place).map(Out).ok_or(Failure::Null { argument })
}

impl<T> Out<T> {
    /// Writes one result of several.
    pub(crate) fn set(self, value: impl IntoC<T>) {
        // SAFETY: `out` had a place for one value; what is there was not ours to drop.
        unsafe { self.0.write(value.into_c()) };
    }

    /// Writes the only result, which ends a call.
    pub(crate) fn give(self, value: impl IntoC<T>) -> Result<(), Failure> {
        self.set(value);
        Ok(())
    }
}

impl<T> Out<*mut T> {
    /// Hands over the only object, or NULL where there is none.
    pub(crate) fn give_or_null(self, object: Option<T>) -> Result<(), Failure> {
        let object = object.map_or(ptr::null_mut(), IntoC::into_c);
        // SAFETY: as `set`.
        unsafe { self.0.write(object) };
        Ok(())
    }
}

impl Out<u8> {
    /// Says whether there is a value, and writes it to a place of its own if there is.
    pub(crate) fn give_known<T>(self, place: Out<T>, value: Option<impl IntoC<T>>) -> Result<(), Failure> {
        self.set(value.is_some());
        if let Some(value) = value {
            place.set(value);
        }
        Ok(())
    }
}

/// A value as C has it.
pub(crate) trait IntoC<T> {
    fn into_c(self) -> T;
}

/// An object is handed over to the caller.
impl<T> IntoC<*mut T> for T {
    fn into_c(self) -> *mut T {
        Box::into_raw(Box::new(self))
    }
}

impl IntoC<u8> for bool {
    fn into_c(self) -> u8 {
        self.into()
    }
}

macro_rules! as_they_are {
    ($($kind:ty)*) => {
        $(impl IntoC<$kind> for $kind {
            fn into_c(self) -> $kind {
                self
            }
        })*
    };
}

as_they_are!(u8 i32 u32 i64 usize f64 *const u8);

/// Room of the caller for several results. It may hold nothing yet, so there is never a reference to it.
pub(crate) struct OutArray<T> {
    data: *mut T,
    count: usize,
}

/// Room for `needed` results, of which the caller has `count`.
pub(crate) unsafe fn out_array<T>(
    data: *mut T, count: usize, needed: usize, argument: &'static str,
) -> Result<OutArray<T>, Failure> {
    if count < needed {
        return Err(Failure::Buffer { argument, needed });
    }
    check_array(data, needed, argument)?;
    Ok(OutArray { data, count: needed })
}

impl<T> OutArray<T> {
    /// Writes the results, no more than there is room for.
    pub(crate) fn fill(self, values: impl IntoIterator<Item = impl IntoC<T>>) {
        for (at, value) in values.into_iter().take(self.count).enumerate() {
            // SAFETY: within the `count` places that `out_array` was given.
            unsafe { self.data.add(at).write(value.into_c()) };
        }
    }
}

impl<T> OutArray<T> {
    /// Writes pairs into two arrays, no more than there is room for in both.
    pub(crate) fn fill_with<U>(self, other: OutArray<U>, pairs: impl IntoIterator<Item = (T, U)>) {
        for (at, (one, two)) in pairs.into_iter().take(self.count.min(other.count)).enumerate() {
            // SAFETY: within the `count` places that `out_array` was given, for each array.
            unsafe {
                self.data.add(at).write(one);
                other.data.add(at).write(two);
            }
        }
    }
}

/// Takes an object back and drops it. NULL is ignored.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    guarded(|| {
        if !handle.is_null() {
            // SAFETY: made by `into_c`, and by the contract of the header freed only once.
            drop(unsafe { Box::from_raw(handle) });
        }
    });
}

/// The item at an index of the caller, of items that are told one after another.
pub(crate) fn nth<T: Copy>(items: impl Iterator<Item = T>, index: usize, argument: &'static str) -> Result<T, Failure> {
    item(&items.collect::<Vec<_>>(), index, argument).copied()
}

/// The item at an index of the caller.
pub(crate) fn item<'a, T>(items: &'a [T], index: usize, argument: &'static str) -> Result<&'a T, Failure> {
    items.get(index).ok_or(Failure::Index { argument, index, count: items.len() })
}
