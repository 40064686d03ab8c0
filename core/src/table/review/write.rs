//! The review workbook: one row for each printed row, a sheet that explains it, and one of the coverage.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, ExcelDateTime, Format, FormatAlign, ProtectionOptions, Workbook, Worksheet,
    XlsxError,
};
use serde_json::json;

use super::notation::examples;
use super::sentence::Speaker;
use super::{ReviewRow, rows, word};
use crate::table::SheetError;
use crate::table::read::{CriteriaTable, Share, Verdict};
use crate::table::sheet::{font, height, label, workbook, write_error};
use crate::table::write::{framed, is_formula_like, row, shown};
use crate::text::Lang;

/// What the label of these workbooks says.
pub(super) const KIND: &str = "chiso-review";
/// The row of heads, from 0; the printed rows follow it.
pub(super) const HEADS: u32 = 4;
const WIDTHS: [f64; 10] = [6.5, 9.0, 42.0, 42.0, 22.0, 22.0, 11.0, 22.0, 17.0, 12.0];

/// Places of the columns, from 0.
pub(super) mod column {
    pub(crate) const PLACE: u16 = 0;
    pub(crate) const NODE: u16 = 1;
    pub(crate) const PRINTED: u16 = 2;
    pub(crate) const SAID: u16 = 3;
    pub(crate) const EXAMPLE: u16 = 4;
    pub(crate) const WHY: u16 = 5;
    pub(crate) const VERDICT: u16 = 6;
    pub(crate) const NOTATION: u16 = 7;
    pub(crate) const WHO: u16 = 8;
    pub(crate) const WHEN: u16 = 9;
}

/// A read table as an XLSX workbook for a person to confirm, to be printed on A4 landscape.
///
/// Every printed row has one: what it prints, what was read in a plain sentence, a worked example by the scorer, what
/// is in doubt, and cells for the verdict, the right notation, who and when. [`read_review`](super::read_review) takes
/// it back. The same table makes the same bytes.
///
/// # Errors
/// [`SheetError::Write`].
pub fn review_xlsx(table: &CriteriaTable, lang: Lang) -> Result<Vec<u8>, SheetError> {
    let mut book = workbook(heading(lang))?;
    let page = Page { table, lang, rows: rows(table, lang) };
    page.write(book.add_worksheet()).map_err(write_error)?;
    page.write_guide(&mut book).map_err(write_error)?;
    page.write_coverage(&mut book).map_err(write_error)?;
    let code = if lang == Lang::Vi { "vi" } else { "en" };
    label(
        &mut book,
        &json!({
            "form": KIND, "version": 1, "lang": code, "fingerprint": table.fingerprint(), "record": table.record(),
        }),
    )?;
    book.save_to_buffer().map_err(write_error)
}

fn heading(lang: Lang) -> &'static str {
    if lang == Lang::Vi {
        "BẢN RÀ SOÁT CÁCH ĐỌC BẢNG TIÊU CHÍ"
    } else {
        "REVIEW OF A READ CRITERIA TABLE"
    }
}

/// The sheet of the printed rows.
pub(super) fn sheet_name(lang: Lang) -> &'static str {
    if lang == Lang::Vi { "Rà soát" } else { "Review" }
}

struct Page<'a> {
    table: &'a CriteriaTable,
    lang: Lang,
    rows: Vec<ReviewRow<'a>>,
}

/// What a sheet shows of a row in the columns that nobody fills in.
pub(super) fn fixed(row: &ReviewRow<'_>) -> [(u16, String); 6] {
    [
        (column::PLACE, row.place().to_string()),
        (column::NODE, row.row.id.clone()),
        (column::PRINTED, shown(&row.row.text)),
        (column::SAID, shown(&row.said)),
        (column::EXAMPLE, shown(&row.example)),
        (column::WHY, row.why.clone()),
    ]
}

impl Page<'_> {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        if self.lang == Lang::Vi { vi } else { en }
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        set_up(sheet, sheet_name(self.lang), &WIDTHS)?;
        sheet.set_repeat_rows(HEADS, HEADS)?.set_freeze_panes(HEADS + 1, column::PRINTED + 1)?;
        self.write_top(sheet)?;
        self.write_heads(sheet)?;
        for (at, line) in (HEADS + 1..).zip(&self.rows) {
            self.write_row(sheet, at, line)?;
        }
        let last = HEADS + row(self.rows.len());
        sheet.autofilter(HEADS, 0, last, column::WHEN)?;
        let options = ProtectionOptions {
            format_columns: true,
            format_rows: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        };
        sheet.protect_with_options(&options);
        Ok(())
    }

    fn write_top(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let header = self.table.framework().header();
        let centre = font().set_bold().set_align(FormatAlign::Center).set_text_wrap();
        let look = self.rows.iter().filter(|row| !row.why.is_empty()).count();
        let lines = self.rows.len();
        let ask = match self.lang {
            Lang::Vi => format!("{lines} dòng, trong đó {look} dòng cần xem kỹ (có chữ ở cột “Cần xem vì”)."),
            Lang::En => {
                format!("{lines} rows, of which {look} need a close look (see the column “Look, for”).")
            }
        };
        let how = self.say(
            "Đọc từng dòng, so “Văn bản in” với “Máy hiểu là”. Ô màu vàng: chọn đúng / sai / chấm tay, ghi tên và ngày. Xem trang “Hướng dẫn”.",
            "Compare “Printed line” with “Read as”. In the yellow cells pick right / wrong / by hand, with name and day. See the sheet “Guide”.",
        );
        let title = shown(header.title.get(self.lang));
        let texts = [
            (heading(self.lang).to_owned(), centre.clone().set_font_size(14)),
            (title, centre.set_font_size(12)),
            (ask, font().set_bold().set_text_wrap()),
            (how.to_owned(), font().set_italic().set_text_wrap()),
        ];
        for (at, (text, style)) in (0..).zip(texts) {
            sheet.merge_range(at, 0, at, column::WHEN, &text, &quoted(style, &text))?;
        }
        Ok(())
    }

    fn write_heads(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let heads = [
            self.say("Dòng", "Row"),
            self.say("Tiêu chí", "Node"),
            self.say("Văn bản in", "Printed line"),
            self.say("Máy hiểu là", "Read as"),
            self.say("Ví dụ tính thử", "Worked example"),
            self.say("Cần xem vì", "Look, for"),
            self.say("Kết quả rà soát", "Verdict"),
            self.say("Cách đọc đúng (nếu sai)", "Right notation (if wrong)"),
            self.say("Người rà soát", "Reviewed by"),
            self.say("Ngày", "Day"),
        ];
        sheet.set_row_height(HEADS, 32)?;
        for (place, head) in (0..).zip(heads) {
            sheet.write_string_with_format(HEADS, place, head, &head_style())?;
        }
        Ok(())
    }

    fn write_row(&self, sheet: &mut Worksheet, at: u32, line: &ReviewRow<'_>) -> Result<(), XlsxError> {
        let mut plain = framed(font().set_text_wrap().set_align(FormatAlign::Top));
        if line.is_node() {
            plain = plain.set_bold().set_background_color(Color::RGB(0x00F3_F3F3));
        }
        let cells = fixed(line);
        let widths =
            cells.iter().filter_map(|(place, text)| Some((text.as_str(), *WIDTHS.get(usize::from(*place))?)));
        // Bold letters, and those of a computer without this font, are wider.
        let widths = widths.map(|(text, width)| (text, width * 0.8));
        sheet.set_row_height(at, height(widths))?;
        for (place, text) in &cells {
            let style = match *place {
                column::WHY if !text.is_empty() => {
                    plain.clone().set_background_color(Color::RGB(0x00FD_E9D9))
                }
                column::PLACE | column::NODE => plain.clone().set_num_format("@"),
                _ => plain.clone(),
            };
            sheet.write_string_with_format(at, *place, text, &quoted(style, text))?;
        }
        let open = framed(font().set_text_wrap().set_align(FormatAlign::Top))
            .set_unlocked()
            .set_background_color(Color::RGB(0x00FF_FBE6));
        let date = open.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left);
        for place in [column::VERDICT, column::NOTATION, column::WHO] {
            sheet.write_blank(at, place, &open)?;
        }
        sheet.write_blank(at, column::WHEN, &date)?;
        if let Some(decision) = &line.row.decision {
            sheet.write_string_with_format(at, column::VERDICT, word(decision.verdict, self.lang), &open)?;
            let by = shown(&decision.by);
            sheet.write_string_with_format(at, column::WHO, &by, &quoted(open, &by))?;
            match excel_day(decision.on) {
                Some(day) => sheet.write_datetime_with_format(at, column::WHEN, &day, &date)?,
                None => sheet.write_string_with_format(at, column::WHEN, decision.on.to_string(), &date)?,
            };
        }
        let words: Vec<&str> = Verdict::ALL.iter().map(|verdict| word(*verdict, self.lang)).collect();
        let list = DataValidation::new().allow_list_strings(&words)?;
        let list = list.set_error_title(self.say("Chọn trong danh sách", "Pick from the list"))?;
        sheet.add_data_validation(at, column::VERDICT, at, column::VERDICT, &list)?;
        Ok(())
    }

    fn write_guide(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        set_up(sheet, self.say("Hướng dẫn", "Guide"), &[46.0, 38.0, 60.0])?;
        let steps = [
            self.say(
                "1. So cột “Văn bản in” với cột “Máy hiểu là”. Cột “Ví dụ tính thử” là điểm do chính chương trình tính.",
                "1. Compare “Printed line” with “Read as”. “Worked example” is what the scorer itself gives.",
            ),
            self.say(
                "2. Chọn “đúng” nếu máy hiểu đúng: mọi nghi vấn của dòng được gỡ, tiêu chí được máy chấm nếu các dòng ghép thành một cách tính.",
                "2. Pick “right” where it was read rightly: its doubts are lifted, and a rule scores the leaf if its lines make one.",
            ),
            self.say(
                "3. Chọn “sai” nếu máy hiểu sai. Nếu viết được, ghi cách đọc đúng theo ký pháp dưới đây; chương trình sẽ đối chiếu với dòng in. Nếu không ghi, tiêu chí được chấm tay.",
                "3. Pick “wrong” otherwise. If you can, write the right reading in the notation below; it is held against the printed line. Without it the leaf is scored by hand.",
            ),
            self.say(
                "4. Chọn “chấm tay” nếu tiêu chí này phải do người chấm.",
                "4. Pick “by hand” where people are to score the leaf.",
            ),
            self.say(
                "5. Ghi tên và ngày rà soát ở cùng dòng. Dòng để trống là chưa rà soát. Không sửa các cột khác.",
                "5. Put name and day in the same row. A row left blank is not reviewed. Leave the other columns as they are.",
            ),
        ];
        let text = font().set_text_wrap().set_align(FormatAlign::Top);
        for (at, step) in (0..).zip(steps) {
            sheet.merge_range(at, 0, at, 2, step, &text)?;
            sheet.set_row_height(at, height([(step, 144.0)].into_iter()))?;
        }
        let top = row(steps.len()) + 1;
        let heads = [
            self.say("Dòng in", "Printed line"),
            self.say("Ký pháp (ghi vào “Cách đọc đúng”)", "Notation (for “Right notation”)"),
            self.say("Nghĩa là", "It means"),
        ];
        for (place, head) in (0..).zip(heads) {
            sheet.write_string_with_format(top, place, head, &head_style())?;
        }
        let (speaker, style) = (Speaker { lang: self.lang }, framed(text));
        for (at, (line, notation, reading)) in (top + 1..).zip(examples()) {
            let said = speaker.reading(&reading);
            for (place, text) in (0..).zip([line, notation, &said]) {
                sheet.write_string_with_format(at, place, text, &style)?;
            }
            sheet.set_row_height(
                at,
                height([(line, 46.0), (notation, 38.0), (said.as_str(), 60.0)].into_iter()),
            )?;
        }
        sheet.protect();
        Ok(())
    }

    fn write_coverage(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        set_up(sheet, self.say("Kết quả đọc", "Coverage"), &[44.0, 14.0, 14.0, 14.0, 14.0])?;
        let heads = [
            self.say("Cách chấm", "How it is scored"),
            self.say("Số tiêu chí chấm điểm", "Leaves"),
            self.say("% số tiêu chí", "% of leaves"),
            self.say("Điểm tối đa", "Points"),
            self.say("% số điểm", "% of points"),
        ];
        for (place, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, place, head, &head_style())?;
        }
        sheet.set_row_height(0, 32)?;
        let style = framed(font().set_text_wrap().set_align(FormatAlign::Top));
        for (at, share) in (1..).zip(&self.table.coverage().shares) {
            let Share { leaves, points, leaves_percent, points_percent, .. } = share;
            sheet.write_string_with_format(at, 0, share.name(self.lang), &style)?;
            let leaves = f64::from(row(*leaves));
            let numbers = [leaves, leaves_percent.to_f64(), points.to_f64(), points_percent.to_f64()];
            for (place, number) in (1..).zip(numbers) {
                sheet.write_number_with_format(at, place, number, &style)?;
            }
        }
        let mark =
            format!("{}: {}", self.say("Mã nhận dạng bảng", "Mark of the table"), self.table.fingerprint());
        sheet.write_string_with_format(row(self.table.coverage().shares.len()) + 2, 0, &mark, &font())?;
        sheet.protect();
        Ok(())
    }
}

/// A day as sheets count them.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let (year, month) = (u16::try_from(day.year()).ok()?, u8::try_from(day.month()).ok()?);
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

fn set_up(sheet: &mut Worksheet, name: &str, widths: &[f64]) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3).set_footer("&R&\"Times New Roman\"&9&P/&N");
    for (place, width) in (0..).zip(widths) {
        sheet.set_column_width(place, *width)?;
    }
    Ok(())
}

fn head_style() -> Format {
    framed(font().set_bold().set_align(FormatAlign::Center).set_text_wrap())
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0x00E8_EEF5))
}

/// A text that begins like a formula stays a text when somebody edits it.
fn quoted(style: Format, text: &str) -> Format {
    if is_formula_like(text) { style.set_quote_prefix() } else { style }
}
