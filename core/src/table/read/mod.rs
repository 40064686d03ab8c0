//! From a printed criteria table (bảng tiêu chí, bảng điểm) to a framework: cells, columns, tree, rule lines.

mod delimited;
mod error;
mod grid;
#[cfg(feature = "xlsx")]
mod workbook;

pub use delimited::Delimiter;
pub use error::{CellPlace, TableError};
pub use grid::{Cell, CellKind, Grid, GridRow, Limits, Merge};
#[cfg(feature = "xlsx")]
pub use workbook::Workbook;
