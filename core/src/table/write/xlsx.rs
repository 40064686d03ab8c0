//! The summary table as a workbook, and the record back out of it.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};
use serde_json::{Value, json};

use super::html::{given_points, signatures};
use super::is_formula_like;
use crate::code::Words;
use crate::framework::Framework;
use crate::number::Points;
use crate::scorecard::Assessment;
use crate::table::read::{self, Grid, Limits};
use crate::table::sheet::{font, height, label, read_label, workbook, write_error};
use crate::table::{Column, SheetError, Summary, SummaryRow};
use crate::text::{Lang, normalise, parse_exact};

/// What the label of these workbooks says.
const KIND: &str = "chiso-summary";
const WIDTHS: [f64; 10] = [7.0, 40.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 40.0, 32.0];
/// Cells hold 32,767 units of UTF-16, and a character may take two.
const LONGEST: usize = 16_000;

/// The summary table of a record as an XLSX workbook, to be printed on A4 landscape.
///
/// Points are exact numbers, shown to the places of the framework. The record itself travels in a hidden sheet,
/// so [`read_summary`] gives it back. The same record makes the same bytes.
///
/// # Errors
/// As [`Assessment::card`]; [`SheetError::Write`].
pub fn summary_xlsx(record: &Assessment, lang: Lang) -> Result<Vec<u8>, SheetError> {
    let summary = Summary::new(record, lang)?;
    let mut book = workbook(summary.titles.first().map_or("", String::as_str))?;
    let layout = Layout { summary: &summary };
    let sheet = book.add_worksheet();
    layout.write(sheet).map_err(write_error)?;
    let code = if lang == Lang::Vi { "vi" } else { "en" };
    label(&mut book, &json!({"form": KIND, "version": 1, "lang": code, "record": record}))?;
    book.save_to_buffer().map_err(write_error)
}

/// Reads the record back out of a workbook of [`summary_xlsx`]; `file` names it in errors.
///
/// The cells of the table must still say what the record says: a table that somebody typed over is refused
/// at the cell.
///
/// # Errors
/// [`SheetError`]: no workbook, not one of ours, another edition, a cell that was changed.
pub fn read_summary(framework: &Framework, bytes: &[u8], file: &str) -> Result<Assessment, SheetError> {
    let mut book = read::Workbook::open(bytes, file, &Limits::default())?;
    let label = read_label(
        &mut book,
        file,
        KIND,
        Words::new("bảng điểm do chiso tạo", "a score table written by chiso"),
    )?;
    let record = label.get("record").unwrap_or(&Value::Null).to_string();
    let record = Assessment::from_json(framework, &record, file)?;
    let lang = label.get("lang").and_then(Value::as_str).and_then(Lang::from_code).unwrap_or_default();
    let summary = Summary::new(&record, lang)?;
    let layout = Layout { summary: &summary };
    let grid = book.grid(layout.sheet())?;
    layout.compare(&grid, file)?;
    Ok(record)
}

/// Where the parts of a summary table stand; rows and columns from 0.
struct Layout<'a> {
    summary: &'a Summary,
}

/// What a cell of the table holds.
enum Content<'a> {
    Text(String),
    Points(Points),
    Head(&'a str),
}

impl<'a> Layout<'a> {
    fn sheet(&self) -> &'static str {
        if self.summary.lang == Lang::Vi { "Bảng điểm" } else { "Scores" }
    }

    /// The first row of heads.
    fn top(&self) -> u32 {
        row(self.summary.titles.len() + self.summary.notes.len() + 1)
    }

    /// The cells of heads and rows, empty ones left out.
    fn cells(&self) -> Vec<(u32, u16, Content<'a>)> {
        let (summary, top) = (self.summary, self.top());
        let mut cells = Vec::new();
        for (place, column) in (0..).zip(Column::ALL) {
            let below = matches!(column, Column::Own | Column::Appraised | Column::Survey);
            cells.push((top + u32::from(below), place, Content::Head(column.head(summary.lang))));
            if column == Column::Own {
                cells.push((top, place, Content::Head(given_points(summary.lang))));
            }
            for (at, line) in (top + 2..).zip(&summary.rows) {
                match line.points(column) {
                    Some(points) => cells.push((at, place, Content::Points(points))),
                    None if line.text(column).is_empty() => {}
                    None => cells.push((at, place, Content::Text(shown(line.text(column))))),
                }
            }
        }
        cells
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), rust_xlsxwriter::XlsxError> {
        let (summary, top) = (self.summary, self.top());
        let end = top + 2 + row(summary.rows.len());
        sheet.set_name(self.sheet())?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3).set_print_center_horizontally(true);
        sheet.set_footer("&R&\"Times New Roman\"&9&P/&N");
        sheet.set_repeat_rows(top, top + 1)?.set_freeze_panes(top + 2, 2)?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let centre =
            font().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter).set_text_wrap();
        for (at, title) in (0..).zip(&summary.titles) {
            let size = if at == 0 { 14 } else { 12 };
            sheet.merge_range(at, 0, at, 9, title, &centre.clone().set_bold().set_font_size(size))?;
        }
        let italic = font().set_italic().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        for (at, note) in (row(summary.titles.len())..).zip(&summary.notes) {
            sheet.merge_range(at, 0, at, 9, note, &italic)?;
        }
        self.write_heads(sheet, &centre)?;
        for (at, line) in (top + 2..).zip(&summary.rows) {
            let texts = (0..).zip(Column::ALL).map(|(place, column)| (place, line.text(column)));
            let texts = texts.filter_map(|(place, text)| Some((text, *WIDTHS.get::<usize>(place)?)));
            sheet.set_row_height(at, height(texts))?;
            for (place, column) in (0..).zip(Column::ALL) {
                sheet.write_blank(at, place, &self.style(line, column))?;
            }
        }
        for (at, place, content) in self.cells() {
            let line = at.checked_sub(top + 2).and_then(|line| summary.rows.get(usize::try_from(line).ok()?));
            let Some((line, column)) = line.zip(Column::ALL.get(usize::from(place))) else { continue };
            let style = self.style(line, *column);
            match content {
                Content::Points(points) => {
                    sheet.write_number_with_format(at, place, points.exact().to_f64(), &style)?
                }
                Content::Text(text) if is_formula_like(&text) => {
                    sheet.write_string_with_format(at, place, text, &style.set_quote_prefix())?
                }
                Content::Text(text) => sheet.write_string_with_format(at, place, text, &style)?,
                Content::Head(_) => continue,
            };
        }
        let signed = centre.set_bold();
        let [maker, head] = signatures(summary.lang);
        sheet.merge_range(end + 1, 0, end + 1, 4, maker, &signed)?;
        sheet.merge_range(end + 1, 5, end + 1, 9, head, &signed)?;
        Ok(())
    }

    fn write_heads(&self, sheet: &mut Worksheet, centre: &Format) -> Result<(), rust_xlsxwriter::XlsxError> {
        let top = self.top();
        let style = framed(centre.clone().set_bold().set_background_color(Color::RGB(0x00E8_EEF5)));
        sheet.set_row_height(top, 18)?.set_row_height(top + 1, 46)?;
        for (at, place, content) in self.cells() {
            let Content::Head(head) = content else { continue };
            match (at == top, place) {
                (true, 3) => sheet.merge_range(top, 3, top, 5, head, &style)?,
                (true, _) => sheet.merge_range(top, place, top + 1, place, head, &style)?,
                (false, _) => sheet.write_string_with_format(at, place, head, &style)?,
            };
        }
        Ok(())
    }

    fn style(&self, line: &SummaryRow, column: Column) -> Format {
        let mut style = framed(font().set_align(FormatAlign::Top).set_text_wrap());
        if column.is_number() {
            style = style
                .set_align(FormatAlign::Right)
                .set_num_format(number_format(self.summary.places, column));
        }
        if matches!(column, Column::Remarks | Column::Evidence) {
            style = style.set_indent(1);
        }
        if column == Column::Number {
            style = style.set_align(FormatAlign::Left).set_num_format("@");
        }
        if column == Column::Name && line.depth > 1 {
            style = style.set_indent(u8::try_from(line.depth - 1).unwrap_or(u8::MAX).min(10));
        }
        if line.inner && !matches!(column, Column::Remarks | Column::Evidence) {
            style = style.set_bold();
        }
        match line.depth {
            0 => style.set_background_color(Color::RGB(0x00E8_EEF5)),
            1 => style.set_background_color(Color::RGB(0x00F3_F3F3)),
            _ => style,
        }
    }

    /// Holds the cells of a sheet against those that were written.
    fn compare(&self, grid: &Grid, file: &str) -> Result<(), SheetError> {
        let (top, end) = (self.top() + 1, self.top() + 2 + row(self.summary.rows.len()));
        let cells = self.cells().into_iter();
        let mut written: BTreeMap<(u32, u32), Content<'_>> =
            cells.map(|(row, column, content)| ((row + 1, u32::from(column) + 1), content)).collect();
        let changed = |row, column, found: Option<&str>, expected: String| SheetError::Changed {
            file: file.to_owned(),
            place: grid.place(row, column),
            found: found.map(str::to_owned),
            expected,
        };
        for line in grid.rows().iter().filter(|line| (top..=end).contains(&line.number)) {
            for cell in &line.cells {
                let content = written.remove(&(line.number, cell.column));
                if cell.formula || !content.as_ref().is_some_and(|content| content.says(&cell.text)) {
                    let found = (!cell.formula).then_some(cell.text.as_str());
                    let expected = content.as_ref().map(Content::show).unwrap_or_default();
                    return Err(changed(line.number, cell.column, found, expected));
                }
            }
        }
        match written.first_key_value() {
            None => Ok(()),
            Some(((row, column), content)) => Err(changed(*row, *column, Some(""), content.show())),
        }
    }
}

impl Content<'_> {
    fn show(&self) -> String {
        match self {
            Content::Text(text) => text.clone(),
            Content::Points(points) => points.to_string(),
            Content::Head(head) => (*head).to_owned(),
        }
    }

    /// Whether a cell says the same; line breaks and spaces are as programs leave them.
    fn says(&self, cell: &str) -> bool {
        let words = |text: &str| normalise(text).split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Content::Points(points) => {
                // A sheet keeps fifteen digits.
                let kept: f64 = format!("{:.14e}", points.exact().to_f64()).parse().unwrap_or(f64::NAN);
                let held = [points.to_string(), kept.to_string()];
                held.iter().any(|held| parse_exact(held).is_ok_and(|held| parse_exact(cell) == Ok(held)))
            }
            Content::Text(text) => words(text) == words(cell),
            Content::Head(head) => words(head) == words(cell),
        }
    }
}

/// A text that a cell can hold and a file can carry.
pub(in crate::table) fn shown(text: &str) -> String {
    let carried =
        |c: char| if c.is_control() && c != '\n' || matches!(c, '\u{FFFE}'..='\u{FFFF}') { ' ' } else { c };
    let mut shown: String = text.chars().take(LONGEST).map(carried).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    normalise(&shown)
}

pub(in crate::table) fn framed(style: Format) -> Format {
    style.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x0055_5555))
}

/// The places of the framework; a maximum is shown as it is.
fn number_format(places: u32, column: Column) -> String {
    match usize::try_from(places) {
        Ok(0) | Err(_) => "General".to_owned(),
        Ok(places) if column == Column::Max => format!("0.{}####", "0".repeat(places)),
        Ok(places) => format!("0.{}", "0".repeat(places)),
    }
}

/// A row number; tables are far shorter than sheets are long.
pub(in crate::table) fn row(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX / 2)
}
