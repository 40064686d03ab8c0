//! What score tables and forms have in common as workbooks: errors, and the hidden sheet that says what they are.

use super::form::{FormProblem, FormProblemKind};
use super::read::{CellPlace, CriteriaTableError};
use crate::code::{Code, Details, Fault, Lang, Place, Text, Words, details, listed, say};
use crate::scorecard::AssessmentError;

/// Why a score table or a form could not be written or read. Nothing is half-read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum SheetError {
    /// The bytes are no workbook that can be read.
    Table(#[from] CriteriaTableError),
    /// The workbook could not be written.
    Write {
        /// What the writer says.
        message: String,
    },
    /// The workbook was not made by this library, or for something else.
    NotOurs {
        /// The name given for the bytes.
        file: String,
        /// What it is.
        found: Text,
        /// What was expected.
        expected: Words,
    },
    /// A cell of a score table no longer says what the record in it says.
    Changed {
        /// The name given for the bytes.
        file: String,
        /// The cell.
        place: CellPlace,
        /// What it holds; `None` for a formula, whatever it shows.
        found: Option<String>,
        /// What it held when it was written.
        expected: String,
    },
    /// Filled forms that cannot be taken over. Every problem is listed.
    Filled {
        /// All problems found, at least one.
        problems: Vec<FormProblem>,
    },
    /// The record inside, or the values to be entered, are refused.
    Assessment(#[from] AssessmentError),
}

const FORMULA: Words = Words::new("công thức", "a formula");

impl SheetError {
    /// The cell the error concerns, if it concerns one.
    pub fn cell(&self) -> Option<&CellPlace> {
        match self {
            SheetError::Table(error) => error.cell(),
            SheetError::Changed { place, .. } => Some(place),
            SheetError::Filled { problems } => problems.first()?.place.as_ref(),
            _ => None,
        }
    }
}

impl Fault for SheetError {
    fn code(&self) -> Code {
        match self {
            SheetError::Table(error) => error.code(),
            SheetError::Write { .. } => Code::SheetWrite,
            SheetError::NotOurs { .. } => Code::SheetNotOurs,
            SheetError::Changed { .. } => Code::SheetChanged,
            SheetError::Filled { problems } => {
                problems.first().map_or(Code::FormValue, |problem| problem.kind.code())
            }
            SheetError::Assessment(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            SheetError::Table(error) => error.text(lang),
            SheetError::Write { message } => {
                say!(
                    lang,
                    "không ghi được tệp bảng tính: {message}",
                    "the workbook cannot be written: {message}"
                )
            }
            SheetError::NotOurs { file, found, expected } => {
                let (found, expected) = (found.get(lang), expected.get(lang));
                say!(lang, "{file}: {found}; cần {expected}", "{file}: {found}; expected {expected}")
            }
            SheetError::Changed { file, place, found, expected } => {
                let found = found.as_deref().unwrap_or(FORMULA.get(lang));
                say!(
                    lang,
                    "{file}: {place}: {found:?} trong khi dữ liệu lưu kèm bảng là {expected:?}",
                    "{file}: {place}: {found:?} where the record of the table gives {expected:?}"
                )
            }
            SheetError::Filled { problems } => {
                problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n")
            }
            SheetError::Assessment(error) => error.text(lang),
        }
    }

    fn node(&self) -> Option<&str> {
        match self {
            SheetError::Filled { problems } => {
                problems.first().map(|problem| problem.node.as_str()).filter(|node| !node.is_empty())
            }
            SheetError::Assessment(error) => error.node(),
            _ => None,
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            SheetError::Assessment(error) => error.place(),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        let mut details = match self {
            SheetError::Table(error) => return error.details(),
            SheetError::Assessment(error) => return error.details(),
            SheetError::Changed { file, found, expected, .. } => {
                details! { "file": file, "value": found.as_deref().unwrap_or(FORMULA.en), "expected": expected }
            }
            SheetError::NotOurs { file, found, expected } => {
                details! { "file": file, "value": found.en, "expected": expected.en }
            }
            SheetError::Filled { problems } => details! { "problems": listed(problems, FormProblem::text) },
            SheetError::Write { .. } => Details::new(),
        };
        if let Some(place) = self.cell() {
            details.extend(details! { "sheet": place.sheet, "row": place.row, "column": place.letters() });
        }
        details
    }
}

impl FormProblemKind {
    pub(crate) fn code(self) -> Code {
        match self {
            FormProblemKind::Edition => Code::FormEdition,
            FormProblemKind::UnknownLeaf => Code::FormUnknownLeaf,
            FormProblemKind::Formula => Code::FormFormula,
            FormProblemKind::Value => Code::FormValue,
            FormProblemKind::Incomplete => Code::FormIncomplete,
            FormProblemKind::Conflict => Code::FormConflict,
        }
    }
}

#[cfg(feature = "xlsx")]
pub(super) use workbook::{font, height, label, read_label, workbook, write_error};

#[cfg(feature = "xlsx")]
mod workbook {
    use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
    use serde_json::Value;

    use super::SheetError;
    use crate::code::{Text, Words, both};
    use crate::table::read;

    /// The hidden sheet with the label of a workbook.
    const LABEL: &str = "chiso";
    /// Cells hold 32,767 characters at most.
    const CHUNK: usize = 30_000;

    pub(crate) fn write_error(error: XlsxError) -> SheetError {
        SheetError::Write { message: error.to_string() }
    }

    /// A new workbook. Its date of creation is fixed, so that the same content makes the same bytes.
    pub(crate) fn workbook(title: &str) -> Result<Workbook, SheetError> {
        let mut book = Workbook::new();
        let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(write_error)?;
        let properties = DocProperties::new().set_title(title).set_author("chiso");
        book.set_properties(&properties.set_creation_datetime(&created));
        Ok(book)
    }

    /// The letters official documents are written in.
    pub(crate) fn font() -> Format {
        Format::new().set_font_name("Times New Roman").set_font_size(11)
    }

    /// The height of a row for its texts, each with the width of its column: not every program fits rows
    /// to what they hold.
    pub(crate) fn height<'a>(texts: impl Iterator<Item = (&'a str, f64)>) -> f64 {
        let lines = texts.map(|(text, width)| {
            let of = |line: &str| (count(line) / (width * 1.25)).ceil().max(1.0);
            text.lines().map(of).sum::<f64>()
        });
        // 409 points is the most a sheet knows.
        (lines.fold(1.0, f64::max) * 14.5 + 1.0).min(409.0)
    }

    fn count(line: &str) -> f64 {
        f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX))
    }

    /// Puts a label on a workbook: what it is and what it was made for.
    pub(crate) fn label(book: &mut Workbook, label: &Value) -> Result<(), SheetError> {
        let sheet = book.add_worksheet();
        sheet.set_name(LABEL).map_err(write_error)?.set_very_hidden(true).protect();
        let text: Vec<char> = ascii(&label.to_string()).chars().collect();
        for (row, chunk) in (0..).zip(text.chunks(CHUNK)) {
            let chunk: String = chunk.iter().collect();
            // Between bars no sheet trims anything.
            sheet.write_string(row, 0, format!("|{chunk}|")).map_err(write_error)?;
        }
        Ok(())
    }

    /// JSON in ASCII, and without the underscore that opens an escape of the file format.
    fn ascii(json: &str) -> String {
        let mut text = String::with_capacity(json.len());
        for c in json.chars() {
            if c.is_ascii() && c != '_' {
                text.push(c);
            } else {
                let mut units = [0; 2];
                c.encode_utf16(&mut units).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
            }
        }
        text
    }

    /// The label of a workbook, if it is one of ours of this kind.
    pub(crate) fn read_label(
        book: &mut read::Workbook<'_>,
        file: &str,
        kind: &str,
        expected: Words,
    ) -> Result<Value, SheetError> {
        let not_ours = |found: Text| SheetError::NotOurs { file: file.to_owned(), found, expected };
        if !book.sheets().iter().any(|sheet| sheet == LABEL) {
            return Err(not_ours(both!(
                "tệp bảng tính không có trang ẩn {LABEL:?}",
                "a workbook without the hidden sheet {LABEL:?}"
            )));
        }
        let grid = book.grid(LABEL)?;
        let chunks = grid.rows().iter().map(|row| {
            row.text(1).strip_prefix('|').and_then(|chunk| chunk.strip_suffix('|')).unwrap_or_default()
        });
        let text: String = chunks.collect();
        let label: Value = serde_json::from_str(&text).map_err(|_| {
            not_ours(both!("trang ẩn {LABEL:?} đã bị sửa", "a hidden sheet {LABEL:?} that was changed"))
        })?;
        match label.get("form").and_then(Value::as_str) {
            Some(form) if form == kind => Ok(label),
            form => {
                let form = form.unwrap_or_default();
                Err(not_ours(both!("tệp bảng tính có nhãn {form:?}", "a workbook labelled {form:?}")))
            }
        }
    }
}
