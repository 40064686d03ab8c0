//! Criteria tables in; score tables and forms out and in.

pub mod form;
pub mod read;
pub mod review;
mod sheet;
mod summary;
pub mod write;

pub use sheet::SheetError;
pub use summary::{Column, Summary, SummaryRow};
