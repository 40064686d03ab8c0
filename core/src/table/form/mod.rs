//! Forms for agencies to fill in (phiếu tự đánh giá), and filled forms back into a record.

#[cfg(feature = "xlsx")]
mod fields;
#[cfg(feature = "xlsx")]
mod import;
mod problem;
#[cfg(feature = "xlsx")]
mod read;
#[cfg(feature = "xlsx")]
mod write;

#[cfg(feature = "xlsx")]
pub use import::{FormFile, Imported, import_forms};
pub use problem::{FormProblem, FormProblemKind};
#[cfg(feature = "xlsx")]
pub use read::{FilledForm, FormAnswer, read_form};
#[cfg(feature = "xlsx")]
pub use write::form_xlsx;
