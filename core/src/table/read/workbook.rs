//! XLSX workbooks. The container is measured before it is unpacked, and cells are streamed, so that neither
//! a zip bomb nor a million empty rows costs memory.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::container;
use super::error::CriteriaTableError;
use super::grid::{BYTES, CELLS, Cell, CellKind, Grid, GridRow, Limits, Merge, TEXT_BYTES};
use crate::code::Words;

/// An opened workbook.
///
/// ```no_run
/// use chiso::table::read::{Limits, Workbook};
/// let bytes = std::fs::read("phu-luc.xlsx").unwrap();
/// let mut book = Workbook::open(&bytes, "phu-luc.xlsx", &Limits::default()).unwrap();
/// let first = book.sheets()[0].clone();
/// let grid = book.grid(&first).unwrap();
/// println!("{} rows", grid.rows().len());
/// ```
pub struct Workbook<'a> {
    bytes: &'a [u8],
    file: String,
    limits: Limits,
    book: Xlsx<Cursor<Cow<'a, [u8]>>>,
    sheets: Vec<String>,
    /// The sheets with cells that a person sees.
    visible: Vec<String>,
    contents: Contents,
}

/// What the parts of the container were seen to hold; a look at bytes that spares whole passes later.
#[derive(Default, Clone, Copy)]
struct Contents {
    formulas: bool,
    merges: bool,
    sheets: bool,
    /// Hidden rows or columns.
    hidden: bool,
    /// Raised letters, which mark footnotes.
    raised: bool,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook. `file` names it in errors.
    ///
    /// # Errors
    /// [`CriteriaTableError::Format`] for bytes that are no XLSX; [`CriteriaTableError::Password`];
    /// [`CriteriaTableError::TooLarge`] for a file that unpacks to more than the limits; [`CriteriaTableError::Damaged`].
    pub fn open(bytes: &'a [u8], file: &str, limits: &Limits) -> Result<Workbook<'a>, CriteriaTableError> {
        compound(bytes, file)?;
        let contents = measure(bytes, file, limits)?;
        if !contents.sheets {
            return Err(CriteriaTableError::Format {
                file: file.to_owned(),
                found: Words::new(
                    "gói tệp không có trang tính (tài liệu văn bản, hoặc tệp nén khác)",
                    "a package without sheets (a text document, or another archive)",
                ),
                expected: Words::new("XLSX, CSV hoặc TSV", "XLSX, CSV or TSV"),
            });
        }
        let given = bytes;
        let raised = if contents.raised { container::with_raised_marks(bytes) } else { None };
        let bytes = raised.map_or(Cow::Borrowed(bytes), Cow::Owned);
        let book = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(file, &error))?;
        let cells = |sheet: &&calamine::Sheet| sheet.typ == calamine::SheetType::WorkSheet;
        let shown = |sheet: &&calamine::Sheet| sheet.visible == calamine::SheetVisible::Visible;
        let all = book.sheets_metadata();
        let visible = all.iter().filter(cells).filter(shown).map(|sheet| sheet.name.clone()).collect();
        let sheets = book.sheet_names();
        Ok(Workbook { bytes: given, file: file.to_owned(), limits: *limits, book, sheets, visible, contents })
    }

    /// The names of the sheets that a person sees, in order: a hidden sheet is read only where it is asked for.
    pub fn visible_sheets(&self) -> &[String] {
        &self.visible
    }

    /// The name given for the bytes.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The names of its sheets, in order.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// [`CriteriaTableError::NoSheet`] with the sheets there are; [`CriteriaTableError::TooLarge`];
    /// [`CriteriaTableError::Damaged`].
    pub fn grid(&mut self, sheet: &str) -> Result<Grid, CriteriaTableError> {
        let known = |own: &&calamine::Sheet| own.typ == calamine::SheetType::WorkSheet;
        let mut sheets = self.book.sheets_metadata().iter().filter(known);
        if !sheets.any(|own| own.name == sheet) {
            return Err(CriteriaTableError::NoSheet {
                file: self.file.clone(),
                sheet: sheet.to_owned(),
                known: self.book.sheets_metadata().iter().filter(known).map(|own| own.name.clone()).collect(),
            });
        }
        let mut cells = self.cells(sheet)?;
        if self.contents.formulas {
            self.mark_formulas(sheet, &mut cells)?;
        }
        let merges = if self.contents.merges { self.merges(sheet)? } else { Vec::new() };
        let mut rows: Vec<GridRow> = Vec::new();
        let mut sorted: Vec<((u32, u32), Cell)> = cells.into_iter().collect();
        sorted.sort_unstable_by_key(|(place, _)| *place);
        for ((row, _), cell) in sorted {
            match rows.last_mut() {
                Some(last) if last.number == row => last.cells.push(cell),
                _ => rows.push(GridRow { number: row, cells: vec![cell] }),
            }
        }
        let grid = Grid::new(sheet, rows, merges).in_file(&self.file);
        if !self.contents.hidden {
            return Ok(grid);
        }
        let place = self.book.sheets_metadata().iter().position(|own| own.name == sheet);
        let hidden = place.and_then(|at| container::hidden(self.bytes, at)).unwrap_or_default();
        Ok(grid.hiding(hidden))
    }

    /// The cells that are not empty, by row and column from 1.
    fn cells(&mut self, sheet: &str) -> Result<HashMap<(u32, u32), Cell>, CriteriaTableError> {
        let (file, limits) = (&self.file, self.limits);
        let mut reader = self.book.worksheet_cells_reader(sheet).map_err(|error| failed(file, &error))?;
        let mut cells = HashMap::new();
        let mut size = 0_u64;
        while let Some((cell, style)) =
            reader.next_cell_with_style_id().map_err(|error| failed(file, &error))?
        {
            let (row, column) = cell.get_position();
            let percent = || {
                let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
                format.map_or(Percent::None, |format| Percent::of(&format.format_code))
            };
            let Some((text, kind)) = content(cell.get_value(), percent) else { continue };
            let Some(text_cell) = Cell::text(column.saturating_add(1), &text) else { continue };
            size += u64::try_from(text_cell.text.len()).unwrap_or(u64::MAX);
            cells.insert((row.saturating_add(1), column.saturating_add(1)), Cell { kind, ..text_cell });
            if u64::try_from(cells.len()).unwrap_or(u64::MAX) > limits.cells {
                return Err(CriteriaTableError::TooLarge {
                    file: file.clone(),
                    what: CELLS,
                    limit: limits.cells,
                });
            }
            if size > limits.text_bytes {
                let limit = limits.text_bytes;
                return Err(CriteriaTableError::TooLarge { file: file.clone(), what: TEXT_BYTES, limit });
            }
        }
        Ok(cells)
    }

    /// Marks cells with formulas; one that stores no value stays visible as such.
    fn mark_formulas(
        &mut self,
        sheet: &str,
        cells: &mut HashMap<(u32, u32), Cell>,
    ) -> Result<(), CriteriaTableError> {
        let (file, limits) = (&self.file, self.limits);
        let mut reader = self.book.worksheet_cells_reader(sheet).map_err(|error| failed(file, &error))?;
        while let Some(record) =
            reader.next_cell_with_formula_metadata().map_err(|error| failed(file, &error))?
        {
            if record.formula.is_none() {
                continue;
            }
            let (row, column) = (record.pos.0.saturating_add(1), record.pos.1.saturating_add(1));
            let missing = || Cell { column, text: String::new(), kind: CellKind::NoValue, formula: true };
            cells.entry((row, column)).or_insert_with(missing).formula = true;
            if u64::try_from(cells.len()).unwrap_or(u64::MAX) > limits.cells {
                return Err(CriteriaTableError::TooLarge {
                    file: file.clone(),
                    what: CELLS,
                    limit: limits.cells,
                });
            }
        }
        Ok(())
    }

    fn merges(&mut self, sheet: &str) -> Result<Vec<Merge>, CriteriaTableError> {
        let ranges =
            self.book.merge_cells_by_sheet_name(sheet).map_err(|error| failed(&self.file, &error))?;
        let merge = |range: calamine::Dimensions| Merge {
            top: range.start.0.saturating_add(1),
            left: range.start.1.saturating_add(1),
            bottom: range.end.0.saturating_add(1),
            right: range.end.1.saturating_add(1),
        };
        if u64::try_from(ranges.len()).unwrap_or(u64::MAX) > self.limits.cells {
            let limit = self.limits.cells;
            let what = Words::new("vùng ô gộp", "merged ranges");
            return Err(CriteriaTableError::TooLarge { file: self.file.clone(), what, limit });
        }
        Ok(ranges.into_iter().map(merge).collect())
    }
}

/// The text of a value and what it is; `None` for an empty cell.
fn content(value: &DataRef<'_>, percent: impl Fn() -> Percent) -> Option<(String, CellKind)> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Int(number) => (percent().shown(&number.to_string()), CellKind::Number),
        DataRef::Float(number) => (decimal(*number, percent()), CellKind::Number),
        DataRef::Bool(flag) => (if *flag { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Flag),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            (format!("{year:04}-{month:02}-{day:02}"), CellKind::Date)
        }
        DataRef::DateTimeIso(text) => (text.get(..10).unwrap_or(text).to_owned(), CellKind::Date),
        DataRef::DurationIso(text) => (text.clone(), CellKind::Text),
        DataRef::Error(error) => (error.to_string(), CellKind::Error),
    })
}

/// The shortest decimal that a sheet's float stands for: 0.1 + 0.2 of a formula is 0.3, as the sheet shows it.
fn decimal(number: f64, percent: Percent) -> String {
    // Sheets keep fifteen significant digits; what lies beyond is noise of binary arithmetic.
    let number = if percent == Percent::Share { number * 100.0 } else { number };
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    percent.shown(&rounded.to_string())
}

/// What the percent sign of a number format does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Percent {
    None,
    /// 0.95 is shown as 95%.
    Share,
    /// Only written behind the number, as in `0"%"` and `0\%`: 95 is shown as 95%.
    Literal,
}

impl Percent {
    fn of(format: &str) -> Percent {
        let first = format.split(';').next().unwrap_or(format);
        let (mut quoted, mut escaped, mut found) = (false, false, Percent::None);
        for c in first.chars() {
            match c {
                _ if escaped => {
                    escaped = false;
                    if c == '%' {
                        found = Percent::Literal;
                    }
                }
                '\\' => escaped = true,
                '"' => quoted = !quoted,
                '%' if quoted => found = Percent::Literal,
                '%' => return Percent::Share,
                _ => {}
            }
        }
        found
    }

    fn shown(self, number: &str) -> String {
        if self == Percent::None { number.to_owned() } else { format!("{number}%") }
    }
}

/// Refuses compound files: an encrypted workbook, or a sheet of before 2007.
fn compound(bytes: &[u8], file: &str) -> Result<(), CriteriaTableError> {
    const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if !bytes.starts_with(&MAGIC) {
        return Ok(());
    }
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        return Err(CriteriaTableError::Password { file: file.to_owned() });
    }
    Err(CriteriaTableError::Format {
        file: file.to_owned(),
        found: Words::new(
            "tài liệu dạng nhị phân cũ (.xls, .doc)",
            "a document of the old binary kind (.xls, .doc)",
        ),
        expected: Words::new(
            "XLSX, CSV hoặc TSV; hãy lưu tệp thành một trong các dạng này",
            "XLSX, CSV or TSV; save it as one of these",
        ),
    })
}

/// Parts of a workbook that are no sheets.
const OTHERS: &[&str] =
    &["_rels", "theme", "styles", "media", "drawings", "workbook.xml", "printerSettings", "docProps"];

/// Unpacks every part into nothing, counting. Declared sizes are not trusted.
fn measure(bytes: &[u8], file: &str, limits: &Limits) -> Result<Contents, CriteriaTableError> {
    let too_large = |what, limit| CriteriaTableError::TooLarge { file: file.to_owned(), what, limit };
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.file_bytes {
        return Err(too_large(BYTES, limits.file_bytes));
    }
    let damaged = |error: &dyn std::fmt::Display| CriteriaTableError::Damaged {
        file: file.to_owned(),
        message: error.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut contents = Contents::default();
    let mut total = 0_u64;
    let mut block = vec![0_u8; 64 << 10];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = part.name().map(|name| name.into_owned()).unwrap_or_default();
        // A sheet may lie anywhere; what is none has a name of its own.
        let strings = name.ends_with("sharedStrings.xml");
        let sheet = name.contains("sheets/")
            || (name.starts_with("xl/") && !strings && !OTHERS.iter().any(|part| name.contains(part)));
        contents.sheets |= name.contains("sheets/") || name.ends_with("workbook.xml");
        let mut size = 0_u64;
        // The last bytes of a block are carried over, for a tag may lie across two.
        let mut kept = 0;
        loop {
            let room = block.get_mut(kept..).unwrap_or_default();
            let count = part.read(room).map_err(|error| damaged(&error))?;
            if count == 0 {
                break;
            }
            size += u64::try_from(count).unwrap_or(u64::MAX);
            total += u64::try_from(count).unwrap_or(u64::MAX);
            if total > limits.unpacked_bytes {
                return Err(too_large(
                    Words::new("byte sau khi giải nén", "bytes once unpacked"),
                    limits.unpacked_bytes,
                ));
            }
            if !sheet && size > limits.string_bytes {
                return Err(too_large(
                    Words::new("byte văn bản dùng chung", "bytes of shared texts"),
                    limits.string_bytes,
                ));
            }
            let end = kept + count;
            let seen = block.get(..end).unwrap_or_default();
            if sheet {
                contents.look(seen);
            } else if strings && !contents.raised {
                contents.raised = container::has_raised(seen);
            }
            kept = end.min(512);
            block.copy_within(end - kept..end, 0);
        }
    }
    Ok(contents)
}

impl Contents {
    /// Looks for the tags of formulas and merged ranges, with or without a prefix (`<f`, `<x:f`).
    fn look(&mut self, bytes: &[u8]) {
        for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'<' | b':')) {
            let name = bytes.get(at + 1..).unwrap_or_default();
            self.formulas |= matches!(name, [b'f', b' ' | b'>' | b'/', ..]);
            self.merges |= name.starts_with(b"mergeCell");
            self.raised |= name.starts_with(b"vertAlign");
            if !self.hidden && (name.starts_with(b"row ") || name.starts_with(b"col ")) {
                let end = name.iter().take(500).position(|byte| *byte == b'>').unwrap_or(0);
                let tag = name.get(..end).unwrap_or_default();
                self.hidden = tag.windows(8).any(|part| part == b"hidden=\"");
            }
        }
    }
}

fn failed(file: &str, error: &XlsxError) -> CriteriaTableError {
    match error {
        XlsxError::Password => CriteriaTableError::Password { file: file.to_owned() },
        other => CriteriaTableError::Damaged { file: file.to_owned(), message: other.to_string() },
    }
}
