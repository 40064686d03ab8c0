use crate::error::Error;
use crate::guard::call;
use crate::handle::{self, out, shared};

/// The bytes of a file, such as a workbook, to be saved under a name of the caller's.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_bytes_free`.
pub struct Bytes(pub(crate) Vec<u8>);

/// Where the bytes are and how many. They belong to the object and live as long as it does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_bytes_data(
    bytes: *const Bytes, data: *mut *const u8, length: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let bytes = shared(bytes, "bytes")?;
        let (data, length) = (out(data, "data")?, out(length, "length")?);
        data.set(bytes.0.as_ptr());
        length.set(bytes.0.len());
        Ok(())
    })
}

/// Frees bytes. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_bytes_free(bytes: *mut Bytes) {
    handle::free(bytes);
}
