use std::ffi::c_char;

use crate::abi::CHISO_ABI_VERSION;

/// The version of the library, such as "0.1.0". The text is static and must not be freed.
#[unsafe(no_mangle)]
pub extern "C" fn chiso_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The ABI number of the library that is loaded. A program compares it with CHISO_ABI_VERSION of the header
/// it was compiled with.
#[unsafe(no_mangle)]
pub extern "C" fn chiso_abi_version() -> u32 {
    CHISO_ABI_VERSION
}
