use crate::error::Error;
use crate::handle;

/// The bytes of a file, such as a workbook, to be saved under a name of the caller's.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_bytes_free`.
pub struct Bytes(pub(crate) Vec<u8>);

/// Where the bytes are and how many. They belong to the object and live as long as it does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_bytes_data(
    bytes: *const Bytes, data: *mut *const u8, length: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, bytes, [data, length], [bytes.0.as_ptr(), bytes.0.len()])
}

/// Frees bytes. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_bytes_free(bytes: *mut Bytes) {
    handle::free(bytes);
}
