//! From a printed criteria table (bảng tiêu chí, bảng điểm) to a framework: cells, columns, tree, rule lines.

mod account;
mod assemble;
mod bare;
mod beside;
mod build;
mod cells;
mod checks;
mod closing;
mod columns;
#[cfg(feature = "xlsx")]
mod container;
mod coverage;
mod delimited;
mod doubt;
mod error;
mod expression;
mod families;
mod grid;
mod groups;
mod header;
mod input;
mod leading;
mod levels;
mod line;
mod list;
mod notation;
mod numbering;
mod outline;
mod placed;
mod propose;
mod reading;
mod record;
mod remarks;
mod rows;
mod rule;
mod standing;
mod sums;
mod table;
mod titles;
#[cfg(feature = "xlsx")]
mod workbook;

pub use build::Edition;
pub use coverage::{Coverage, LeafCoverage, Look, Scored, Share};
pub use delimited::Delimiter;
pub use doubt::{RowDoubt, RuleKind};
pub use error::{CellPlace, CriteriaTableError, ReadingMisfit};
pub use expression::{Expression, Measured, Sign};
pub use grid::{Cell, CellKind, Grid, GridRow, Limits, Merge};
pub use input::{Opening, read_grid, read_grid_file};
pub use propose::Proposal;
pub use reading::{Absent, Condition, Definition, Gauge, MarkSide, Per, Reading, Time};
pub use record::CriteriaRecord;
pub use standing::{Decision, RowPlace, Verdict};
pub use table::{CriteriaRow, RowKind};
#[cfg(feature = "xlsx")]
pub use workbook::Workbook;

use self::assemble::Tree;
use crate::Error;
use crate::framework::Framework;

/// A criteria table, read: its rows, the framework they make, and how much of it was understood.
///
/// ```
/// use chiso::table::read::{Delimiter, Edition, Grid, Limits, read_criteria_table};
///
/// let printed = "STT,Tiêu chí,Điểm tối đa\n\
///                1,Tỷ lệ hồ sơ đúng hạn,3\n\
///                ,Từ 95% trở lên,3\n\
///                ,Dưới 95%,0\n";
/// let grid = Grid::from_delimited(printed.as_bytes(), "bang.csv", Delimiter::Byte(b','), &Limits::default())?;
/// let table = read_criteria_table(&grid, &Edition::default())?;
/// assert_eq!(table.rows()[2].reading.as_ref().unwrap().to_string(), "ratio >= 0.95 -> 3");
/// assert_eq!(table.framework().node("1").unwrap().max().unwrap().to_string(), "3");
/// # Ok::<(), chiso::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct CriteriaTable {
    grid: Grid,
    edition: Edition,
    tree: Tree,
    rows: Vec<CriteriaRow>,
    framework: Framework,
    coverage: Coverage,
    above: Vec<String>,
}

impl CriteriaTable {
    /// Every row from the heads to the end of the table.
    pub fn rows(&self) -> &[CriteriaRow] {
        &self.rows
    }

    /// The framework, checked. Leaves whose lines fit no kind of rule are scored by hand; each leaf keeps its
    /// printed lines with their readings in its note.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// How many lines were understood, in doubt, or not understood.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// The texts above the heads: titles, the act, the unit.
    pub fn above(&self) -> &[String] {
        &self.above
    }

    /// The cells it was read from.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// What was said of its edition.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Rows, framework and coverage of what the tree says now.
    fn rebuild(mut self) -> Result<CriteriaTable, Error> {
        for index in 0..self.tree.nodes.len() {
            let by_hand = self
                .tree
                .rows_of(index)
                .any(|at| self.tree.decision(at).is_some_and(|decision| decision.verdict != Verdict::Right));
            if let Some(node) = self.tree.nodes.get_mut(index) {
                node.by_hand = by_hand;
            }
        }
        self.rows = table::output(&self.tree);
        self.framework = build::framework(&self.tree, &self.above, &self.grid, &self.edition)?;
        self.coverage = Coverage::of(self.grid.file(), &self.rows, &self.tree, &self.framework);
        Ok(self)
    }
}

/// Reads a criteria table: finds the heads, the tree and what every line says about points.
///
/// Every line ends as understood, understood with a named doubt, or not understood; none is dropped and none
/// is guessed. What is in doubt or not understood can be corrected in the framework file
/// ([`Framework::to_toml`]) and read again.
///
/// # Errors
/// [`Error::Table`] with sheet, row and column: no heads, a column missing or twice, text where points belong,
/// a formula without a stored value. [`Error::Framework`] where the caller claims more than the table holds,
/// such as `status = complete` for a table with open maxima.
///
/// ```
/// use chiso::table::read::{Delimiter, Edition, Grid, Limits, read_criteria_table};
/// let text = "STT;Tiêu chí;Điểm tối đa\n\
///             1;Ban hành kế hoạch;2\n\
///             ;Ban hành kịp thời: 2;\n\
///             ;Ban hành chậm: 1;\n\
///             2;Tỷ lệ hồ sơ đúng hạn;3\n\
///             ;Từ 90% trở lên: 3;\n\
///             ;Từ 70% đến dưới 90%: 1,5;\n\
///             ;Dưới 70%: 0;\n";
/// let grid = Grid::from_delimited(text.as_bytes(), "bang.csv", Delimiter::Auto, &Limits::default()).unwrap();
/// let table = read_criteria_table(&grid, &Edition::default()).unwrap();
/// assert_eq!(table.rows()[6].reading.as_ref().unwrap().to_string(), "ratio in [0.70,0.90) -> 1.5");
/// assert_eq!(table.framework().node("2").unwrap().rule().unwrap().kind(), "bands");
/// assert_eq!((table.coverage().lines, table.coverage().understood), (5, 5));
/// ```
pub fn read_criteria_table(grid: &Grid, edition: &Edition) -> Result<CriteriaTable, Error> {
    let read = table::read(grid, edition.year)?;
    let framework = build::framework(&read.tree, &read.above, grid, edition)?;
    let coverage = Coverage::of(grid.file(), &read.rows, &read.tree, &framework);
    let table::Rows { tree, rows, above } = read;
    Ok(CriteriaTable { grid: grid.clone(), edition: edition.clone(), tree, rows, framework, coverage, above })
}

/// The first of some grids with the heads of a criteria table. `file` names them in errors.
///
/// # Errors
/// What is wrong with the first that has heads, or [`CriteriaTableError::NoHeader`] where none has.
pub fn criteria_grid(
    file: &str,
    grids: impl IntoIterator<Item = Result<Grid, CriteriaTableError>>,
) -> Result<Grid, CriteriaTableError> {
    let mut first: Option<CriteriaTableError> = None;
    for grid in grids {
        let grid = grid?;
        match header::find(&grid) {
            Ok(_) => return Ok(grid),
            // Heads that are there but wrong are worth more than none at all.
            Err(error) => match &first {
                Some(CriteriaTableError::NoHeader { .. }) | None => first = Some(error),
                Some(_) => {}
            },
        }
    }
    Err(first.unwrap_or_else(|| header::none_in(file)))
}

/// The sheet of a workbook that holds a criteria table; the first of several that are not hidden.
///
/// # Errors
/// As [`criteria_grid`], and [`CriteriaTableError::TooLarge`] or [`CriteriaTableError::Damaged`] for a sheet before it.
#[cfg(feature = "xlsx")]
pub fn criteria_sheet(book: &mut Workbook<'_>) -> Result<Grid, CriteriaTableError> {
    let (file, sheets) = (book.file().to_owned(), book.visible_sheets().to_vec());
    criteria_grid(&file, sheets.into_iter().map(|sheet| book.grid(&sheet)))
}
