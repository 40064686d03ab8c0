//! The summary table as files: XLSX, CSV, JSON, HTML.

mod csv;
mod html;
pub(super) use html::escape;
#[cfg(feature = "xlsx")]
pub(super) use html::signatures;
mod json;
#[cfg(feature = "xlsx")]
mod xlsx;

#[cfg(feature = "xlsx")]
pub(super) use xlsx::{framed, row, shown};
#[cfg(feature = "xlsx")]
pub use xlsx::{read_summary, summary_xlsx};

/// Whether a sheet would take a text for a formula, unless told that it is a text.
pub(super) fn is_formula_like(text: &str) -> bool {
    text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
