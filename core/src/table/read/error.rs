use std::fmt;

use serde::Serialize;

use super::doubt::RowDoubt;
use super::standing::RowPlace;
use crate::code::{Code, Details, Fault, Lang, Place, Words, details, nth, say};

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
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum CriteriaTableError {
    /// A file cannot be read.
    File {
        /// Its path.
        file: String,
        /// What the system says.
        message: String,
    },
    /// The bytes are no table of a known kind.
    Format {
        /// The name given for the bytes.
        file: String,
        /// What was seen.
        found: Words,
        /// What is read.
        expected: Words,
    },
    /// The text is in no known encoding.
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
    Password {
        /// The name given for the bytes.
        file: String,
    },
    /// The workbook is damaged.
    Damaged {
        /// The name given for the bytes.
        file: String,
        /// What the reader of the container says.
        message: String,
    },
    /// The table is larger than the limits allow.
    TooLarge {
        /// The name given for the bytes.
        file: String,
        /// What there is too much of.
        what: Words,
        /// The limit.
        limit: u64,
    },
    /// There is no such sheet.
    NoSheet {
        /// The name given for the bytes.
        file: String,
        /// The sheet asked for: a name, or a number from 1.
        sheet: String,
        /// The sheets there are.
        known: Vec<String>,
    },
    /// No row names the columns of a criteria table.
    NoHeader {
        /// The sheet, or the name given for the bytes.
        file: String,
        /// Heads that are looked for.
        expected: Words,
    },
    /// A needed column is missing.
    ColumnMissing {
        /// The first cell of the heads.
        place: CellPlace,
        /// What the column is for.
        column: Words,
        /// Heads it usually has.
        expected: &'static str,
    },
    /// Two columns have the same meaning.
    ColumnTwice {
        /// The second head.
        place: CellPlace,
        /// What is written there.
        head: String,
        /// What both are for.
        column: Words,
        /// The first head.
        first: CellPlace,
    },
    /// Text stands where points belong.
    Points {
        /// The cell.
        place: CellPlace,
        /// What is written there.
        value: String,
        /// What was expected.
        expected: Words,
    },
    /// A formula for which the file stores no value.
    Formula {
        /// The cell.
        place: CellPlace,
    },
    /// A formula that failed.
    CellError {
        /// The cell.
        place: CellPlace,
        /// What it shows.
        value: String,
    },
    /// The heads are there, and nothing is scored below them.
    NoCriteria {
        /// The first cell of the heads.
        place: CellPlace,
    },
    /// A row that is not there, or takes no reading.
    RowUnknown {
        /// The sheet, or the name given for a text file.
        sheet: String,
        /// The row.
        place: RowPlace,
        /// What it is.
        found: Words,
    },
    /// A proposed reading that is not what its line prints.
    ReadingRefused {
        /// The sheet, or the name given for a text file.
        sheet: String,
        /// The row.
        place: RowPlace,
        /// What does not fit.
        misfit: Box<ReadingMisfit>,
    },
    /// A reading or a word on one without the name of whoever gives it.
    Unnamed,
    /// A reading that is not of the notation.
    Notation {
        /// The text.
        text: String,
        /// Characters read before it went wrong.
        position: usize,
        /// What was expected.
        expected: Words,
    },
}

/// What a proposed reading lacks, adds and leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingMisfit {
    /// What the line prints.
    pub text: String,
    /// The reading.
    pub notation: String,
    /// Numbers and words of the line that are not in the reading.
    pub missing: Vec<String>,
    /// What is in the reading and not in the line.
    pub extra: Vec<String>,
    /// What the lines of the node would leave open together.
    pub doubts: Vec<RowDoubt>,
}

impl CriteriaTableError {
    /// The cell the error concerns, if it concerns one.
    pub fn cell(&self) -> Option<&CellPlace> {
        match self {
            CriteriaTableError::ColumnMissing { place, .. }
            | CriteriaTableError::ColumnTwice { place, .. }
            | CriteriaTableError::Points { place, .. }
            | CriteriaTableError::Formula { place }
            | CriteriaTableError::CellError { place, .. }
            | CriteriaTableError::NoCriteria { place } => Some(place),
            _ => None,
        }
    }
}

impl Fault for CriteriaTableError {
    fn code(&self) -> Code {
        match self {
            CriteriaTableError::Format { .. } => Code::TableFormat,
            CriteriaTableError::Encoding { .. } => Code::TableEncoding,
            CriteriaTableError::Password { .. } => Code::TablePassword,
            CriteriaTableError::Damaged { .. } => Code::TableDamaged,
            CriteriaTableError::TooLarge { .. } => Code::TableTooLarge,
            CriteriaTableError::NoSheet { .. } => Code::SheetUnknown,
            CriteriaTableError::NoHeader { .. } => Code::TableNoHeader,
            CriteriaTableError::ColumnMissing { .. } => Code::ColumnMissing,
            CriteriaTableError::ColumnTwice { .. } => Code::ColumnTwice,
            CriteriaTableError::Points { .. } => Code::CellPoints,
            CriteriaTableError::Formula { .. } => Code::CellFormula,
            CriteriaTableError::CellError { .. } => Code::CellFailed,
            CriteriaTableError::NoCriteria { .. } => Code::TableNoCriteria,
            CriteriaTableError::Notation { .. } => Code::ReadingNotation,
            CriteriaTableError::RowUnknown { .. } => Code::RowUnknown,
            CriteriaTableError::ReadingRefused { .. } => Code::ReadingRefused,
            CriteriaTableError::Unnamed => Code::ReviewUnnamed,
            CriteriaTableError::File { .. } => Code::TableFile,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CriteriaTableError::File { file, message } => {
                say!(lang, "không đọc được {file}: {message}", "{file} cannot be read: {message}")
            }
            CriteriaTableError::Format { file, found, expected } => {
                let (found, expected) = (found.get(lang), expected.get(lang));
                say!(
                    lang,
                    "{file} không phải là bảng đọc được: {found}; cần {expected}",
                    "{file} is no table this library reads: {found}; expected {expected}"
                )
            }
            CriteriaTableError::Encoding { file, encoding, line, column } => say!(
                lang,
                "{file}:{line}:{column}: không phải văn bản {encoding}; hãy lưu bảng dạng UTF-8",
                "{file}:{line}:{column}: not {encoding} text; save the table as UTF-8"
            ),
            CriteriaTableError::Password { file } => say!(
                lang,
                "{file} có mật khẩu bảo vệ; hãy lưu một bản không có mật khẩu",
                "{file} is protected by a password; save a copy without one"
            ),
            CriteriaTableError::Damaged { file, message } => {
                say!(lang, "{file} bị hỏng: {message}", "{file} is damaged: {message}")
            }
            CriteriaTableError::TooLarge { file, what, limit } => {
                let what = what.get(lang);
                say!(
                    lang,
                    "{file} có hơn {limit} {what}; bảng tiêu chí nhỏ hơn nhiều",
                    "{file} holds more than {limit} {what}; a criteria table is far smaller"
                )
            }
            CriteriaTableError::NoSheet { file, sheet, known } => say!(
                lang,
                "{file} không có trang tính {sheet:?}; các trang tính hiện có: {}",
                "{file} has no sheet {sheet:?}; there are {}",
                known.join(", ")
            ),
            CriteriaTableError::NoHeader { file, expected } => {
                let expected = expected.get(lang);
                say!(
                    lang,
                    "{file}: không dòng nào nêu tên các cột của bảng tiêu chí; cần {expected}",
                    "{file}: no row holds the heads of a criteria table; expected {expected}"
                )
            }
            CriteriaTableError::ColumnMissing { place, column, expected } => {
                let column = column.get(lang);
                say!(
                    lang,
                    "{place}: bảng không có cột {column}; cần tên cột như {expected}",
                    "{place}: the table has no column for {column}; expected a head such as {expected}"
                )
            }
            CriteriaTableError::ColumnTwice { place, head, column, first } => {
                let column = column.get(lang);
                say!(
                    lang,
                    "{place}: {head:?} là cột {column} thứ hai; cột đầu ở {first}",
                    "{place}: {head:?} is a second column for {column}; the first is {first}"
                )
            }
            CriteriaTableError::Points { place, value, expected } => {
                let expected = expected.get(lang);
                say!(
                    lang,
                    "{place}: {value:?} không phải là điểm; cần {expected}",
                    "{place}: {value:?} are no points; expected {expected}"
                )
            }
            CriteriaTableError::Formula { place } => say!(
                lang,
                "{place}: công thức chưa có kết quả lưu kèm; hãy mở tệp, cho tính lại rồi lưu",
                "{place}: a formula without a stored value; open the workbook, let it calculate, and save it"
            ),
            CriteriaTableError::CellError { place, value } => {
                say!(lang, "{place}: ô báo lỗi {value}", "{place}: the cell shows the error {value}")
            }
            CriteriaTableError::NoCriteria { place } => say!(
                lang,
                "{place}: dưới tên cột không có tiêu chí nào được đánh số",
                "{place}: no numbered criterion below the heads"
            ),
            CriteriaTableError::RowUnknown { sheet, place, found } => {
                let found = found.get(lang);
                say!(
                    lang,
                    "{sheet}, dòng {place}: {found}; cần dòng của một tiêu chí chấm điểm hoặc dòng cách tính dưới nó",
                    "{sheet}, row {place}: {found}; expected the row of a scored criterion, or a line below it"
                )
            }
            CriteriaTableError::ReadingRefused { sheet, place, misfit } => {
                let (text, notation, why) = (&misfit.text, &misfit.notation, misfit.why(lang));
                say!(
                    lang,
                    "{sheet}, dòng {place}: cách đọc \"{notation}\" không khớp dòng in \"{text}\": {why}",
                    "{sheet}, row {place}: the reading \"{notation}\" does not fit the printed line \"{text}\": {why}"
                )
            }
            CriteriaTableError::Unnamed => say!(
                lang,
                "thiếu tên người đề xuất hoặc xác nhận cách đọc",
                "the name of whoever proposes or confirms a reading is missing"
            ),
            CriteriaTableError::Notation { text, position, expected } => {
                let (position, expected) = (nth(*position, lang), expected.get(lang));
                say!(
                    lang,
                    "{text:?} không phải là cách đọc: ở ký tự thứ {position} cần {expected}",
                    "{text:?} is no reading: at character {position} expected {expected}"
                )
            }
        }
    }

    fn details(&self) -> Details {
        let mut details = match self {
            CriteriaTableError::Format { found, expected, .. } => {
                details! { "value": found.en, "expected": expected.en }
            }
            CriteriaTableError::Encoding { file, line, column, .. } => {
                details! { "place": Place { file: file.clone(), line: *line, column: *column } }
            }
            CriteriaTableError::TooLarge { limit, .. } => details! { "limit": limit },
            CriteriaTableError::NoSheet { sheet, known, .. } => details! { "sheet": sheet, "known": known },
            CriteriaTableError::NoHeader { expected, .. } => details! { "expected": expected.en },
            CriteriaTableError::ColumnMissing { expected, .. } => details! { "expected": expected },
            CriteriaTableError::ColumnTwice { head, .. } => details! { "value": head },
            CriteriaTableError::Points { value, expected, .. } => {
                details! { "value": value, "expected": expected.en }
            }
            CriteriaTableError::CellError { value, .. } => details! { "value": value },
            CriteriaTableError::Notation { text, expected, .. } => {
                details! { "value": text, "expected": expected.en }
            }
            CriteriaTableError::RowUnknown { sheet, place, found } => {
                details! { "table": sheet, "row": place.row, "part": place.part, "value": found.en }
            }
            CriteriaTableError::ReadingRefused { sheet, place, misfit } => {
                let ReadingMisfit { text, notation, missing, extra, doubts } = misfit.as_ref();
                let doubts: Vec<&str> = doubts.iter().map(|doubt| doubt.as_str()).collect();
                details! {
                    "table": sheet, "row": place.row, "part": place.part, "text": text, "value": notation,
                    "missing": missing, "extra": extra, "doubts": doubts
                }
            }
            CriteriaTableError::Unnamed
            | CriteriaTableError::File { .. }
            | CriteriaTableError::Password { .. }
            | CriteriaTableError::Damaged { .. }
            | CriteriaTableError::Formula { .. }
            | CriteriaTableError::NoCriteria { .. } => Details::new(),
        };
        if let Some(cell) = self.cell() {
            details.extend(details! { "sheet": cell.sheet, "row": cell.row, "column": cell.letters() });
        }
        details
    }
}

impl ReadingMisfit {
    fn why(&self, lang: Lang) -> String {
        let quoted =
            |all: &[String]| all.iter().map(|one| format!("\"{one}\"")).collect::<Vec<_>>().join(", ");
        let mut why = Vec::new();
        if !self.missing.is_empty() {
            let missing = quoted(&self.missing);
            why.push(say!(lang, "thiếu {missing} có trong dòng in", "{missing} of the line is not in it"));
        }
        if !self.extra.is_empty() {
            let extra = quoted(&self.extra);
            why.push(say!(lang, "thừa {extra} mà dòng in không có", "{extra} is not printed in the line"));
        }
        why.extend(self.doubts.iter().map(|doubt| doubt.text(lang).to_owned()));
        why.join("; ")
    }
}
