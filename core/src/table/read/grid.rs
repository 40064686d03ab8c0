use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::error::CellPlace;
use crate::code::Words;
use crate::text::normalise;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// Text.
    Text,
    /// A number; its text is the exact decimal, with `%` where the sheet shows a share.
    Number,
    /// A date, as `2024-02-28`.
    Date,
    /// True or false, as `TRUE` or `FALSE`.
    Flag,
    /// An error of a formula, such as `#REF!`.
    Error,
    /// A formula whose value the file does not store.
    NoValue,
}

/// A cell that is not empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Column, from 1.
    pub column: u32,
    /// Its text in NFC, outer white space removed; line breaks inside it are kept.
    pub text: String,
    /// What it holds.
    pub kind: CellKind,
    /// Whether it is computed by a formula.
    pub formula: bool,
}

impl Cell {
    /// A cell of text; `None` where nothing but white space is in it.
    pub fn text(column: u32, text: &str) -> Option<Cell> {
        let text = normalise(text);
        (!text.is_empty()).then_some(Cell { column, text, kind: CellKind::Text, formula: false })
    }
}

/// A row that is not empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridRow {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// Its cells, in the order of columns.
    pub cells: Vec<Cell>,
}

impl GridRow {
    /// The cell in a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// The text in a column; empty where there is no cell.
    pub fn text(&self, column: u32) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }
}

/// A merged range, both ends included; its text stands in its top left cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

impl Merge {
    /// Whether a cell lies in the range.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}

/// How much is read at most. A printed criteria table has a few thousand cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of a workbook once unpacked; empty rows count here.
    pub unpacked_bytes: u64,
    /// Bytes of texts shared by the sheets of a workbook, once unpacked.
    pub string_bytes: u64,
    /// Cells that are not empty.
    pub cells: u64,
    /// Bytes of text in these cells.
    pub text_bytes: u64,
}

/// What there may be too much of.
pub(super) const BYTES: Words = Words::new("byte", "bytes");
pub(super) const CELLS: Words = Words::new("ô", "cells");
pub(super) const TEXT_BYTES: Words = Words::new("byte văn bản", "bytes of text");

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 64 << 20,
            unpacked_bytes: 512 << 20,
            string_bytes: 64 << 20,
            cells: 500_000,
            text_bytes: 64 << 20,
        }
    }
}

/// The cells of one sheet, as they stand: only rows and cells that are not empty, each with its place.
///
/// ```
/// use chiso::table::read::{Delimiter, Grid, Limits};
/// let grid = Grid::from_delimited("STT;Tiêu chí\n\n1;Báo cáo".as_bytes(), "mau.csv",
///                                 Delimiter::Auto, &Limits::default()).unwrap();
/// assert_eq!(grid.rows()[1].number, 3);
/// assert_eq!(grid.rows()[1].text(2), "Báo cáo");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Grid {
    /// The file of the sheet, where that has another name.
    file: Option<String>,
    sheet: String,
    rows: Vec<GridRow>,
    merges: Vec<Merge>,
    /// Rows and columns that the sheet hides.
    #[serde(default)]
    hidden: Hidden,
}

/// Rows and columns that a sheet does not show; columns as ranges with both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Hidden {
    pub(super) rows: BTreeSet<u32>,
    pub(super) columns: Vec<(u32, u32)>,
}

impl Grid {
    /// A grid of rows in ascending order.
    pub fn new(sheet: &str, rows: Vec<GridRow>, merges: Vec<Merge>) -> Grid {
        Grid { file: None, sheet: sheet.to_owned(), rows, merges, hidden: Hidden::default() }
    }

    /// The same cells, some of which the sheet hides.
    #[cfg(feature = "xlsx")]
    pub(super) fn hiding(self, hidden: Hidden) -> Grid {
        Grid { hidden, ..self }
    }

    /// A grid of rows of text, the first of them row 1: what a program read from elsewhere, such as a
    /// table of a text document.
    pub fn from_rows<R, C>(sheet: &str, rows: R) -> Grid
    where
        R: IntoIterator<Item = C>,
        C: IntoIterator<Item = String>,
    {
        let row = |(number, cells): (u32, C)| GridRow {
            number,
            cells: (1..).zip(cells).filter_map(|(column, text)| Cell::text(column, &text)).collect(),
        };
        let rows = (1..).zip(rows).map(row).filter(|row| !row.cells.is_empty()).collect();
        Grid::new(sheet, rows, Vec::new())
    }

    /// The same cells, as those of a sheet of a file.
    pub fn in_file(self, file: &str) -> Grid {
        Grid { file: Some(file.to_owned()), ..self }
    }

    /// The name of the file; that of the sheet for a text file or rows of a program.
    pub fn file(&self) -> &str {
        self.file.as_deref().unwrap_or(&self.sheet)
    }

    /// The name of the sheet, or the name given for a text file.
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    /// The rows that are not empty, in order.
    pub fn rows(&self) -> &[GridRow] {
        &self.rows
    }

    /// The merged ranges.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The merged range a cell lies in.
    pub fn merge_at(&self, row: u32, column: u32) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.contains(row, column))
    }

    /// Whether the sheet hides a row.
    pub fn hides_row(&self, row: u32) -> bool {
        self.hidden.rows.contains(&row)
    }

    /// Whether the sheet hides a column.
    pub fn hides_column(&self, column: u32) -> bool {
        self.hidden.columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// The place of a cell, for messages.
    pub fn place(&self, row: u32, column: u32) -> CellPlace {
        CellPlace { sheet: self.sheet.clone(), row, column }
    }
}
