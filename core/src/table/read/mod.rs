//! From a printed criteria table (bảng tiêu chí, bảng điểm) to a framework: cells, columns, tree, rule lines.

mod delimited;
mod error;
mod assemble;
mod checks;
mod columns;
mod expression;
mod grid;
mod groups;
mod header;
mod line;
mod list;
mod notation;
mod numbering;
mod outline;
mod reading;
mod rows;
mod sums;
mod table;
#[cfg(feature = "xlsx")]
mod workbook;

pub use delimited::Delimiter;
pub use error::{CellPlace, TableError};
pub use expression::{Expression, Measured, Sign};
pub use table::{CriteriaRow, RowKind};
pub use grid::{Cell, CellKind, Grid, GridRow, Limits, Merge};
pub use reading::{Absent, Condition, Definition, Gauge, Per, Reading, RowDoubt, RuleKind, Side, Time};
#[cfg(feature = "xlsx")]
pub use workbook::Workbook;

/// The rows of a criteria table, each read as far as it can be.
///
/// # Errors
/// [`TableError`] with the cell.
pub fn read_rows(grid: &Grid, year: Option<i32>) -> Result<Vec<CriteriaRow>, TableError> {
    table::read(grid, year).map(|read| read.rows)
}
