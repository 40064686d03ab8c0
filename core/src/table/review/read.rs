//! A filled review workbook back into its table.

use chrono::NaiveDate;
use serde_json::Value;

use super::write::{HEADS, KIND, column, fixed, sheet_name};
use super::{ReviewRow, rows, word};
use crate::Error;
use crate::code::{Fault, Text, Words, both};
use crate::table::SheetError;
use crate::table::form::{FormProblem, FormProblemKind};
use crate::table::read::{
    CriteriaRecord, CriteriaTable, CriteriaTableError, Decision, Grid, GridRow, Limits, Proposal, Reading,
    RowPlace, Verdict, Workbook,
};
use crate::table::sheet::read_label;
use crate::text::{Lang, name_key, normalise};

/// Reads a filled review workbook of [`review_xlsx`](super::review_xlsx): the table, with what the person confirmed,
/// corrected and left to be scored by hand, and who and when.
///
/// The workbook carries its table with it. Where `table` is given, it must be that one. `on` is the day of rows without
/// a day of their own; nothing here has a clock.
///
/// # Errors
/// [`SheetError::NotOurs`] for a workbook of another table; [`SheetError::Changed`] with the cell where a printed line
/// was altered; [`SheetError::Filled`] with every cell that cannot be taken over.
pub fn read_review(
    bytes: &[u8],
    file: &str,
    table: Option<&CriteriaTable>,
    on: Option<NaiveDate>,
) -> Result<CriteriaTable, Error> {
    let mut book = Workbook::open(bytes, file, &Limits::default())?;
    let expected = Words::new("bản rà soát do chiso tạo", "a review workbook written by chiso");
    let label = read_label(&mut book, file, KIND, expected)?;
    let not_ours =
        |found: Text, expected: Words| SheetError::NotOurs { file: file.to_owned(), found, expected };
    let record = label.get("record").cloned().unwrap_or_default();
    let record: CriteriaRecord = serde_json::from_value(record).map_err(|_| {
        not_ours(Words::new("trang ẩn đã bị sửa", "a hidden sheet that was changed").into(), expected)
    })?;
    if let Some(table) = table {
        same_table(&record, table, &label, not_ours)?;
    }
    let read = CriteriaTable::from_record(&record)?;
    let lang = label.get("lang").and_then(Value::as_str).and_then(Lang::from_code).unwrap_or_default();
    let grid = book.grid(sheet_name(lang))?;
    let mut reader =
        Reader { file, grid: &grid, on, problems: Vec::new(), proposals: Vec::new(), decisions: Vec::new() };
    let shown = rows(&read, lang);
    for (at, line) in (HEADS + 2..).zip(&shown) {
        reader.row(at, line)?;
    }
    reader.nothing_below(HEADS + 2 + u32::try_from(shown.len()).unwrap_or(u32::MAX / 2))?;
    reader.apply(&read, &shown)
}

/// Whether a workbook was made of this table as it stands.
fn same_table(
    record: &CriteriaRecord,
    table: &CriteriaTable,
    label: &Value,
    not_ours: impl Fn(Text, Words) -> SheetError,
) -> Result<(), SheetError> {
    let own = table.record();
    if own.grid != record.grid || own.edition != record.edition {
        let mark = label.get("fingerprint").and_then(Value::as_str).unwrap_or_default();
        let found = both!("bản rà soát của bảng khác ({mark})", "a review of another table ({mark})");
        return Err(not_ours(found, Words::new("bản rà soát của chính bảng này", "a review of this table")));
    }
    if own != *record {
        let found = Words::new(
            "bản rà soát xuất trước khi bảng có thêm xác nhận",
            "a review written before later decisions on the table",
        );
        return Err(not_ours(found.into(), Words::new("bản rà soát mới nhất", "the latest review")));
    }
    Ok(())
}

struct Reader<'a> {
    file: &'a str,
    grid: &'a Grid,
    on: Option<NaiveDate>,
    problems: Vec<FormProblem>,
    proposals: Vec<Proposal>,
    decisions: Vec<(RowPlace, Decision)>,
}

impl Reader<'_> {
    fn cells(&self, at: u32) -> Option<&GridRow> {
        self.grid.rows().iter().find(|row| row.number == at)
    }

    fn text(&self, at: u32, place: u16) -> String {
        let text = self.cells(at).map_or("", |row| row.text(u32::from(place) + 1));
        normalise(text).trim().to_owned()
    }

    fn changed(&self, at: u32, place: u16, expected: &str) -> SheetError {
        let found = self.text(at, place);
        SheetError::Changed {
            file: self.file.to_owned(),
            place: self.grid.place(at, u32::from(place) + 1),
            found: Some(found),
            expected: expected.to_owned(),
        }
    }

    fn problem(
        &mut self,
        kind: FormProblemKind,
        at: u32,
        place: u16,
        node: &str,
        found: Text,
        expected: Text,
    ) {
        let (file, place) = (self.file.to_owned(), Some(self.grid.place(at, u32::from(place) + 1)));
        self.problems.push(FormProblem { kind, file, place, node: node.to_owned(), found, expected });
    }

    /// Takes what a person put in a row.
    fn row(&mut self, at: u32, line: &ReviewRow<'_>) -> Result<(), SheetError> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (place, text) in fixed(line).into_iter().filter(|(place, _)| *place <= column::SAID) {
            if words(&self.text(at, place)) != words(&normalise(&text)) {
                return Err(self.changed(at, place, &text));
            }
        }
        let node = line.row.id.clone();
        for place in column::VERDICT..=column::WHEN {
            let cell = self.cells(at).and_then(|row| row.cell(u32::from(place) + 1));
            if cell.is_some_and(|cell| cell.formula) {
                let found = Words::new("công thức", "a formula").into();
                let expected = Words::new("giá trị gõ trực tiếp", "a value").into();
                self.problem(FormProblemKind::Formula, at, place, &node, found, expected);
                return Ok(());
            }
        }
        let [verdict, notation, by, day] =
            [column::VERDICT, column::NOTATION, column::WHO, column::WHEN].map(|place| self.text(at, place));
        if verdict.is_empty() {
            if !notation.is_empty() {
                let found =
                    Words::new("có cách đọc đúng nhưng chưa chọn kết quả", "a notation without a verdict");
                self.problem(
                    FormProblemKind::Incomplete,
                    at,
                    column::VERDICT,
                    &node,
                    found.into(),
                    choices(),
                );
            }
            return Ok(());
        }
        let Some(verdict) = verdict_of(&verdict) else {
            self.problem(FormProblemKind::Value, at, column::VERDICT, &node, quoted(&verdict), choices());
            return Ok(());
        };
        let known = line.row.decision.as_ref();
        if by.is_empty() {
            let found = Words::new("chưa ghi người rà soát", "no name of whoever reviewed");
            let expected = Words::new("họ và tên", "a name").into();
            self.problem(FormProblemKind::Incomplete, at, column::WHO, &node, found.into(), expected);
            return Ok(());
        }
        let Some(on) = day_of(&day).or(self.on.filter(|_| day.is_empty())) else {
            let expected = Words::new("ngày rà soát dạng 28/02/2025", "a day such as 28/02/2025").into();
            let found = if day.is_empty() {
                Words::new("chưa ghi ngày rà soát", "no day").into()
            } else {
                quoted(&day)
            };
            self.problem(FormProblemKind::Value, at, column::WHEN, &node, found, expected);
            return Ok(());
        };
        let mut decision = Decision { verdict, by: by.clone(), on };
        if known == Some(&decision) && notation.is_empty() {
            return Ok(());
        }
        if !notation.is_empty() {
            if verdict != Verdict::Wrong {
                let found = Words::new(
                    "có cách đọc đúng nhưng kết quả không phải là “sai”",
                    "a notation without “wrong”",
                );
                let expected =
                    Words::new("ô trống, hoặc chọn “sai”", "no notation, or the verdict “wrong”").into();
                self.problem(FormProblemKind::Conflict, at, column::NOTATION, &node, found.into(), expected);
                return Ok(());
            }
            if let Err(error) = notation.parse::<Reading>() {
                let expected =
                    Words::new("ký pháp như ở trang “Hướng dẫn”", "the notation of the sheet “Guide”").into();
                let found = Text::spoken(|lang| error.text(lang));
                self.problem(FormProblemKind::Value, at, column::NOTATION, &node, found, expected);
                return Ok(());
            }
            self.proposals.push(Proposal { place: line.place(), notation, by });
            decision.verdict = Verdict::Right;
        }
        self.decisions.push((line.place(), decision));
        Ok(())
    }

    /// Refuses rows that were added below the table.
    fn nothing_below(&self, from: u32) -> Result<(), SheetError> {
        let added = self.grid.rows().iter().find(|row| row.number >= from && !row.cells.is_empty());
        match added.and_then(|row| Some((row.number, row.cells.first()?.column))) {
            Some((at, place)) => {
                Err(self.changed(at, u16::try_from(place.saturating_sub(1)).unwrap_or(0), ""))
            }
            None => Ok(()),
        }
    }

    fn apply(mut self, table: &CriteriaTable, shown: &[ReviewRow<'_>]) -> Result<CriteriaTable, Error> {
        let mut next = None;
        match table.propose_all(&self.proposals) {
            Ok(proposed) => next = Some(proposed),
            Err(Error::Table(
                error @ (CriteriaTableError::ReadingRefused { place, .. }
                | CriteriaTableError::RowUnknown { place, .. }),
            )) => {
                let index = shown.iter().position(|row| row.place() == place).unwrap_or(0);
                let at = HEADS + 2 + u32::try_from(index).unwrap_or(0);
                let node = shown.get(index).map(|row| row.row.id.clone()).unwrap_or_default();
                let found = Text::spoken(|lang| error.text(lang));
                let expected =
                    Words::new("cách đọc khớp dòng in", "a reading of what the line prints").into();
                self.problem(FormProblemKind::Value, at, column::NOTATION, &node, found, expected);
            }
            Err(other) => return Err(other),
        }
        match next {
            Some(next) if self.problems.is_empty() => next.decide_all(&self.decisions),
            _ => Err(SheetError::Filled { problems: self.problems }.into()),
        }
    }
}

fn choices() -> Text {
    Words::new("đúng, sai hoặc chấm tay", "right, wrong or by hand").into()
}

fn quoted(text: &str) -> Text {
    Text::same(format!("{text:?}"))
}

/// The verdict of a word in either language.
fn verdict_of(text: &str) -> Option<Verdict> {
    let key = name_key(text);
    Verdict::ALL
        .into_iter()
        .find(|verdict| [Lang::Vi, Lang::En].iter().any(|lang| name_key(word(*verdict, *lang)) == key))
}

/// A day of a date cell, or as people write it.
fn day_of(text: &str) -> Option<NaiveDate> {
    let formats = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"];
    let day = formats.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())?;
    use chrono::Datelike;
    (1900..2200).contains(&day.year()).then_some(day)
}
