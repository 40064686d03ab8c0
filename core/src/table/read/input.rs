//! From the bytes of a file, or a file, to the grid of the sheet that holds a criteria table.

use std::path::Path;

use super::delimited::Delimiter;
use super::error::CriteriaTableError;
use super::grid::{BYTES, Grid, Limits};
#[cfg(feature = "xlsx")]
use super::{criteria_sheet, workbook::Workbook};

/// How a file is opened.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The sheet of a workbook: its name, or its number from 1. Without it, the first sheet with the heads of
    /// a criteria table.
    pub sheet: Option<String>,
    /// What separates the cells of a text.
    pub delimiter: Delimiter,
    /// How much is read at most.
    pub limits: Limits,
}

/// The grid of a table in XLSX, CSV or TSV; the bytes say which it is. `file` names them in errors.
///
/// # Errors
/// As [`Grid::from_delimited`] and [`Workbook::open`](super::Workbook::open); [`CriteriaTableError::NoSheet`] with the
/// sheets there are.
pub fn read_grid(bytes: &[u8], file: &str, opening: &Opening) -> Result<Grid, CriteriaTableError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if !bytes.starts_with(ZIP) && !bytes.starts_with(COMPOUND) {
        if let Some(sheet) = &opening.sheet {
            return Err(CriteriaTableError::NoSheet {
                file: file.to_owned(),
                sheet: sheet.clone(),
                known: Vec::new(),
            });
        }
        return Grid::from_delimited(bytes, file, opening.delimiter, &opening.limits);
    }
    sheet_of(bytes, file, opening)
}

#[cfg(feature = "xlsx")]
fn sheet_of(bytes: &[u8], file: &str, opening: &Opening) -> Result<Grid, CriteriaTableError> {
    let mut book = Workbook::open(bytes, file, &opening.limits)?;
    let Some(asked) = &opening.sheet else { return criteria_sheet(&mut book) };
    let by_number =
        asked.parse::<usize>().ok().and_then(|number| book.sheets().get(number.checked_sub(1)?).cloned());
    let named = book.sheets().contains(asked);
    let sheet = if named { asked.clone() } else { by_number.unwrap_or_else(|| asked.clone()) };
    book.grid(&sheet)
}

#[cfg(not(feature = "xlsx"))]
fn sheet_of(_: &[u8], file: &str, _: &Opening) -> Result<Grid, CriteriaTableError> {
    use crate::code::Words;
    Err(CriteriaTableError::Format {
        file: file.to_owned(),
        found: Words::new(
            "tệp bảng tính mà bản cài đặt này không đọc được",
            "a workbook, for which this build has no reader",
        ),
        expected: Words::new(
            "CSV hoặc TSV, hoặc bản cài đặt có phần xlsx",
            "CSV or TSV, or a build with the feature xlsx",
        ),
    })
}

/// As [`read_grid`], for a file.
///
/// # Errors
/// [`CriteriaTableError::File`] where it cannot be read, and as [`read_grid`].
pub fn read_grid_file(path: &Path, opening: &Opening) -> Result<Grid, CriteriaTableError> {
    let file = path.to_string_lossy();
    let unreadable = |error: std::io::Error| CriteriaTableError::File {
        file: file.to_string(),
        message: error.to_string(),
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > opening.limits.file_bytes {
        return Err(CriteriaTableError::TooLarge {
            file: file.to_string(),
            what: BYTES,
            limit: opening.limits.file_bytes,
        });
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    read_grid(&bytes, &file, opening)
}
