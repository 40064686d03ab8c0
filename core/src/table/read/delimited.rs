//! CSV and TSV: encoding, delimiter and quotes are found out, never assumed.

use super::error::CriteriaTableError;
use super::grid::{BYTES, CELLS, Cell, Grid, GridRow, Limits, TEXT_BYTES};
use crate::code::Words;

/// What separates the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// Found out: the one of tab, semicolon, comma and bar that most lines have equally often.
    #[default]
    Auto,
    /// A given character.
    Byte(u8),
}

impl Grid {
    /// Reads CSV or TSV in UTF-8 or, with a byte order mark, UTF-16. `name` names the text in errors.
    ///
    /// A cell may be quoted; where a quote at the start of a cell is never closed at the end of one, quotes
    /// are characters like any other.
    ///
    /// # Errors
    /// [`CriteriaTableError::Encoding`] with line and column of the first byte that is no text;
    /// [`CriteriaTableError::TooLarge`]; [`CriteriaTableError::Format`] for bytes that are no text at all.
    pub fn from_delimited(
        bytes: &[u8],
        name: &str,
        delimiter: Delimiter,
        limits: &Limits,
    ) -> Result<Grid, CriteriaTableError> {
        let too_large = |what, limit| CriteriaTableError::TooLarge { file: name.to_owned(), what, limit };
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.file_bytes {
            return Err(too_large(BYTES, limits.file_bytes));
        }
        let text = decode(bytes, name)?;
        let delimiter = match delimiter {
            Delimiter::Byte(byte) => byte,
            Delimiter::Auto => detect(&text),
        };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .quoting(quoted(&text, delimiter))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows: Vec<GridRow> = Vec::new();
        let (mut cells, mut size) = (0_u64, 0_u64);
        let mut record = csv::StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                // The text is decoded already, so that nothing else can fail.
                Err(error) => {
                    return Err(CriteriaTableError::Damaged {
                        file: name.to_owned(),
                        message: error.to_string(),
                    });
                }
            }
            let number = first_line(&text, record.position());
            let number = u32::try_from(number)
                .map_err(|_| too_large(Words::new("dòng", "lines"), u64::from(u32::MAX)))?;
            let row: Vec<Cell> =
                (1..).zip(record.iter()).filter_map(|(column, text)| Cell::text(column, text)).collect();
            cells += u64::try_from(row.len()).unwrap_or(u64::MAX);
            size += row.iter().map(|cell| u64::try_from(cell.text.len()).unwrap_or(u64::MAX)).sum::<u64>();
            if cells > limits.cells {
                return Err(too_large(CELLS, limits.cells));
            }
            if size > limits.text_bytes {
                return Err(too_large(TEXT_BYTES, limits.text_bytes));
            }
            if !row.is_empty() {
                rows.push(GridRow { number, cells: row });
            }
        }
        Ok(Grid::new(name, rows, Vec::new()))
    }
}

/// The line on which a record begins: the reader's position is that of the blank lines before it.
fn first_line(text: &str, position: Option<&csv::Position>) -> u64 {
    let Some(position) = position else { return 0 };
    let bytes = usize::try_from(position.byte()).ok().and_then(|at| text.as_bytes().get(at..));
    let blank = bytes.unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    position.line() + u64::try_from(blank.filter(|byte| **byte == b'\n').count()).unwrap_or(0)
}

/// The text of the bytes.
fn decode(bytes: &[u8], name: &str) -> Result<String, CriteriaTableError> {
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(rest, u16::from_le_bytes, "UTF-16LE", name);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(rest, u16::from_be_bytes, "UTF-16BE", name);
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(CriteriaTableError::Format {
            file: name.to_owned(),
            found: Words::new("dữ liệu có byte bằng 0", "bytes with the value 0 in it"),
            expected: Words::new(
                "văn bản CSV hoặc TSV dạng UTF-8 (hoặc UTF-16 có dấu thứ tự byte), hoặc XLSX",
                "CSV or TSV text in UTF-8 (or UTF-16 with a byte order mark), or XLSX",
            ),
        }),
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            Err(wrong(&String::from_utf8_lossy(before), "UTF-8", name))
        }
    }
}

fn utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
    encoding: &'static str,
    name: &str,
) -> Result<String, CriteriaTableError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    for unit in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match unit {
            Ok(c) => text.push(c),
            Err(_) => return Err(wrong(&text, encoding, name)),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(wrong(&text, encoding, name)) }
}

/// The error for a byte that stands right after `before`.
fn wrong(before: &str, encoding: &'static str, name: &str) -> CriteriaTableError {
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    CriteriaTableError::Encoding {
        file: name.to_owned(),
        encoding,
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}

/// Lines looked at to find the delimiter.
const SAMPLE: usize = 200;

/// The delimiter that most lines share a count of; a tab wins a tie, for prose has no tabs.
fn detect(text: &str) -> u8 {
    let candidates = [b'\t', b';', b'|', b','];
    let agreement = |delimiter: &u8| {
        let counts: Vec<usize> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(SAMPLE)
            .map(|line| unquoted_count(line, *delimiter))
            .collect();
        let lines_with = |count: usize| counts.iter().filter(|other| **other == count).count();
        counts.iter().filter(|count| **count > 0).map(|count| lines_with(*count)).max().unwrap_or(0)
    };
    let mut best = (b',', 0);
    for delimiter in candidates {
        let lines = agreement(&delimiter);
        if lines > best.1 {
            best = (delimiter, lines);
        }
    }
    best.0
}

fn unquoted_count(line: &str, delimiter: u8) -> usize {
    let mut inside = false;
    let mut count = 0;
    for byte in line.bytes() {
        match byte {
            b'"' => inside = !inside,
            _ if byte == delimiter && !inside => count += 1,
            _ => {}
        }
    }
    count
}

/// Whether quotes enclose cells: every quote that starts a cell has one that ends it.
fn quoted(text: &str, delimiter: u8) -> bool {
    let mut bytes = text.bytes().peekable();
    let mut start = true;
    let mut any = false;
    while let Some(byte) = bytes.next() {
        if start && byte == b'"' {
            any = true;
            loop {
                match bytes.next() {
                    None => return false,
                    Some(b'"') if bytes.peek() == Some(&b'"') => {
                        bytes.next();
                    }
                    Some(b'"') => break,
                    Some(_) => {}
                }
            }
            match bytes.peek() {
                None | Some(b'\n' | b'\r') => {}
                Some(next) if *next == delimiter => {}
                Some(_) => return false,
            }
        }
        start = byte == delimiter || byte == b'\n' || byte == b'\r';
    }
    any
}
