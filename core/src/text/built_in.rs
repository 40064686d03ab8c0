use std::fmt::Display;

/// What a file built into the library says.
///
/// Tests read every one of them. Were one broken all the same, answers must not come from an empty calendar or
/// register: the first use stops with the reason, which C reports as CHISO_ERROR_PANIC.
#[expect(clippy::panic, reason = "a defect of the library itself, which no caller can mend")]
pub(crate) fn built_in<T, E: Display>(file: &str, read: Result<T, E>) -> T {
    read.unwrap_or_else(|error| panic!("the built-in file {file} cannot be read: {error}"))
}
