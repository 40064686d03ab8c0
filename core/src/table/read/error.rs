use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use std::fmt;

use serde::Serialize;

/// A cell of a sheet: row and column count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellPlace {
    /// The sheet, or the name given for a text file.
    pub sheet: String,
    /// Row, from 1, as the sheet numbers it.
    pub row: u32,
    /// Column, from 1 (A).
    pub column: u32,
}

impl CellPlace {
    /// The column as sheets write it: `A`, `B` ... `AA`.
    pub fn letters(&self) -> String {
        let (mut rest, mut letters) = (self.column, Vec::new());
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}{}", self.sheet, self.letters(), self.row)
    }
}

/// Why a table could not be read. Nothing is half-read: an error leaves no table behind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// A file cannot be read.
    #[error("{file} cannot be read: {message}")]
    File {
        /// Its path.
        file: String,
        /// What the system says.
        message: String,
    },
    /// The bytes are no table of a known kind.
    #[error("{file} is no table this library reads: {found}; expected {expected}")]
    Format {
        /// The name given for the bytes.
        file: String,
        /// What was seen.
        found: String,
        /// What is read.
        expected: String,
    },
    /// The text is in no known encoding.
    #[error("{file}:{line}:{column}: not {encoding} text; save the table as UTF-8")]
    Encoding {
        /// The name given for the bytes.
        file: String,
        /// The encoding it announces, or UTF-8.
        encoding: &'static str,
        /// Line of the first byte that does not fit, from 1.
        line: usize,
        /// Column of that byte in characters, from 1.
        column: usize,
    },
    /// The workbook is protected by a password.
    #[error("{file} is protected by a password; save a copy without one")]
    Password {
        /// The name given for the bytes.
        file: String,
    },
    /// The workbook is damaged.
    #[error("{file} is damaged: {message}")]
    Damaged {
        /// The name given for the bytes.
        file: String,
        /// What the reader of the container says.
        message: String,
    },
    /// The table is larger than the limits allow.
    #[error("{file} holds more than {limit} {what}; a criteria table is far smaller")]
    TooLarge {
        /// The name given for the bytes.
        file: String,
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
    /// There is no such sheet.
    #[error("{file} has no sheet {sheet:?}; there are {}", .known.join(", "))]
    NoSheet {
        /// The name given for the bytes.
        file: String,
        /// The sheet asked for: a name, or a number from 1.
        sheet: String,
        /// The sheets there are.
        known: Vec<String>,
    },
    /// No row names the columns of a criteria table.
    #[error("{file}: no row holds the heads of a criteria table; expected {expected}")]
    NoHeader {
        /// The sheet, or the name given for the bytes.
        file: String,
        /// Heads that are looked for.
        expected: String,
    },
    /// A needed column is missing.
    #[error("{place}: the table has no column for {column}; expected a head such as {expected}")]
    ColumnMissing {
        /// The first cell of the heads.
        place: CellPlace,
        /// What the column is for.
        column: &'static str,
        /// Heads it usually has.
        expected: String,
    },
    /// Two columns have the same meaning.
    #[error("{place}: {head:?} is a second column for {column}; the first is {first}")]
    ColumnTwice {
        /// The second head.
        place: CellPlace,
        /// What is written there.
        head: String,
        /// What both are for.
        column: &'static str,
        /// The first head.
        first: CellPlace,
    },
    /// Text stands where points belong.
    #[error("{place}: {value:?} are no points; expected {expected}")]
    Points {
        /// The cell.
        place: CellPlace,
        /// What is written there.
        value: String,
        /// What was expected.
        expected: String,
    },
    /// A formula for which the file stores no value.
    #[error("{place}: a formula without a stored value; open the workbook, let it calculate, and save it")]
    Formula {
        /// The cell.
        place: CellPlace,
    },
    /// A formula that failed.
    #[error("{place}: the cell shows the error {value}")]
    CellError {
        /// The cell.
        place: CellPlace,
        /// What it shows.
        value: String,
    },
    /// One number for two nodes.
    #[error("{place}: the number {number:?} stands a second time (as {id}); the first is in row {first}")]
    NumberTwice {
        /// The cell.
        place: CellPlace,
        /// The number as printed.
        number: String,
        /// The id it makes.
        id: String,
        /// Row of the first.
        first: u32,
    },
    /// The heads are there, and nothing is scored below them.
    #[error("{place}: no numbered criterion below the heads")]
    NoCriteria {
        /// The first cell of the heads.
        place: CellPlace,
    },
    /// A reading that is not of the notation.
    #[error("{text:?} is no reading: at character {position} expected {expected}")]
    Notation {
        /// The text.
        text: String,
        /// Characters read before it went wrong.
        position: usize,
        /// What was expected.
        expected: &'static str,
    },
}

impl TableError {
    /// The cell the error concerns, if it concerns one.
    pub fn cell(&self) -> Option<&CellPlace> {
        match self {
            TableError::ColumnMissing { place, .. }
            | TableError::ColumnTwice { place, .. }
            | TableError::Points { place, .. }
            | TableError::Formula { place }
            | TableError::CellError { place, .. }
            | TableError::NumberTwice { place, .. }
            | TableError::NoCriteria { place } => Some(place),
            _ => None,
        }
    }
}

impl Fault for TableError {
    fn code(&self) -> Code {
        match self {
            TableError::Format { .. } => Code::TableFormat,
            TableError::Encoding { .. } => Code::TableEncoding,
            TableError::Password { .. } => Code::TablePassword,
            TableError::Damaged { .. } => Code::TableDamaged,
            TableError::TooLarge { .. } => Code::TableTooLarge,
            TableError::NoSheet { .. } => Code::SheetUnknown,
            TableError::NoHeader { .. } => Code::TableNoHeader,
            TableError::ColumnMissing { .. } => Code::ColumnMissing,
            TableError::ColumnTwice { .. } => Code::ColumnTwice,
            TableError::Points { .. } => Code::CellPoints,
            TableError::Formula { .. } => Code::CellFormula,
            TableError::CellError { .. } => Code::CellFailed,
            TableError::NumberTwice { .. } => Code::NumberTwice,
            TableError::NoCriteria { .. } => Code::TableNoCriteria,
            TableError::Notation { .. } => Code::ReadingNotation,
            TableError::File { .. } => Code::TableFile,
        }
    }

    fn text(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }

    fn details(&self) -> Details {
        let mut details = match self {
            TableError::Format { found, expected, .. } => details! { "value": found, "expected": expected },
            TableError::Encoding { file, line, column, .. } => {
                details! { "place": Place { file: file.clone(), line: *line, column: *column } }
            }
            TableError::TooLarge { limit, .. } => details! { "limit": limit },
            TableError::NoSheet { sheet, known, .. } => details! { "sheet": sheet, "known": known },
            TableError::NoHeader { expected, .. } | TableError::ColumnMissing { expected, .. } => {
                details! { "expected": expected }
            }
            TableError::ColumnTwice { head, .. } => details! { "value": head },
            TableError::Points { value, expected, .. } => details! { "value": value, "expected": expected },
            TableError::CellError { value, .. } => details! { "value": value },
            TableError::NumberTwice { number, id, first, .. } => {
                details! { "value": number, "node": id, "first": first }
            }
            TableError::Notation { text, expected, .. } => details! { "value": text, "expected": expected },
            TableError::File { .. }
            | TableError::Password { .. }
            | TableError::Damaged { .. }
            | TableError::Formula { .. }
            | TableError::NoCriteria { .. } => Details::new(),
        };
        if let Some(cell) = self.cell() {
            details.extend(details! { "sheet": cell.sheet, "row": cell.row, "column": cell.letters() });
        }
        details
    }
}
