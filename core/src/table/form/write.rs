use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use serde_json::json;

use super::fields::{Field, KEY_HEAD, KIND, column, fields, in_place, option_labels, sheet_name};
use crate::code::{Words, both};
use crate::framework::{FactKind, Framework, Node, Pick, Rule};
use crate::number::Exact;
use crate::scorecard::{Assessment, AssessmentError};
use crate::table::sheet::{font, height, label, workbook, write_error};
use crate::table::write::signatures;
use crate::table::{SheetError, summary};
use crate::text::Lang;

/// The hidden sheet with the lists of options.
const LISTS: &str = "danh_muc";
const WIDTHS: [f64; 9] = [8.0, 38.0, 8.0, 40.0, 26.0, 15.0, 28.0, 28.0, 2.0];

/// A blank form as an XLSX workbook: the leaves an agency leads, or all that are self-scored.
///
/// Choices have lists, numbers limits, and everything but the cells to be filled in is protected (without a
/// password). Documents go into one cell, one a line. [`import_forms`](super::import_forms) reads filled
/// forms back.
///
/// # Errors
/// [`AssessmentError::Lacking`] where the agency leads no leaf; [`SheetError::Write`].
pub fn form_xlsx(record: &Assessment, agency: Option<&str>, lang: Lang) -> Result<Vec<u8>, SheetError> {
    let framework = record.framework();
    let asked = |leaf: &&Node| {
        let led = agency.is_none_or(|agency| record.lead(leaf.id()) == Some(agency));
        leaf.scored() && !leaf.is_survey() && led
    };
    let leaves: Vec<&Node> = framework.leaves().filter(asked).collect();
    if leaves.is_empty() {
        let what = match agency {
            Some(agency) => both!(
                "biểu mẫu cho các tiêu chí do {agency:?} chủ trì",
                "a form for the leaves of {agency:?}"
            ),
            None => Words::new("biểu mẫu cho các tiêu chí", "a form for the leaves").into(),
        };
        let expected = Words::new(
            "cơ quan chủ trì ít nhất một tiêu chí tự chấm",
            "an agency that leads a leaf which is self-scored",
        );
        return Err(AssessmentError::Lacking { what, expected }.into());
    }
    let mut book = workbook(heading(lang))?;
    let mut form = Form { record, agency, lang, row: 0, lists: Vec::new() };
    form.write(book.add_worksheet(), &leaves).map_err(write_error)?;
    form.write_lists(&mut book).map_err(write_error)?;
    let subject = record.subject();
    let code = if lang == Lang::Vi { "vi" } else { "en" };
    let made_for = json!({
        "form": KIND, "version": 1, "lang": code, "framework": framework.id(),
        "unit": subject.unit, "period": subject.period, "agency": agency,
    });
    label(&mut book, &made_for)?;
    book.save_to_buffer().map_err(write_error)
}

fn heading(lang: Lang) -> &'static str {
    if lang == Lang::Vi { "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM" } else { "SELF-SCORING FORM" }
}

struct Form<'a> {
    record: &'a Assessment,
    agency: Option<&'a str>,
    lang: Lang,
    /// The next row to be written, from 0.
    row: u32,
    lists: Vec<Vec<String>>,
}

impl Form<'_> {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        if self.lang == Lang::Vi { vi } else { en }
    }

    fn write(&mut self, sheet: &mut Worksheet, leaves: &[&Node]) -> Result<(), XlsxError> {
        sheet.set_name(sheet_name(self.lang))?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3).set_footer("&R&\"Times New Roman\"&9&P/&N");
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_column_hidden(column::KEY)?;
        self.write_top(sheet)?;
        self.write_heads(sheet)?;
        let framework = self.record.framework().clone();
        let mut above: Vec<usize> = Vec::new();
        for leaf in leaves {
            let path = path(&framework, leaf);
            for node in path.iter().filter(|node| !above.contains(&node.index())) {
                self.write_heading(sheet, node)?;
            }
            above = path.iter().map(|node| node.index()).collect();
            self.write_leaf(sheet, leaf)?;
        }
        // Text in the first columns only: what stands in the others is an answer.
        let signed = font().set_bold();
        for (place, who) in
            [(column::NAME, signatures(self.lang)[0]), (column::LABEL, signatures(self.lang)[1])]
        {
            sheet.write_string_with_format(self.row + 1, place, who, &signed)?;
        }
        let options =
            ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::default() };
        sheet.protect_with_options(&options);
        Ok(())
    }

    fn write_top(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let header = self.record.framework().header();
        let subject = self.record.subject();
        let centre = font().set_bold().set_align(FormatAlign::Center).set_text_wrap();
        let about = [
            self.agency.map(|agency| format!("{}: {agency}", self.say("Cơ quan chủ trì", "Lead agency"))),
            subject.unit.as_ref().map(|unit| format!("{}: {unit}", self.say("Đơn vị", "Unit"))),
            subject.period.map(|year| format!("{} {year}", self.say("Năm", "Year"))),
        ];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" – ");
        let lines = [heading(self.lang), header.title.get(self.lang), &about];
        for (line, size) in lines.into_iter().zip([14, 12, 12]).filter(|(line, _)| !line.is_empty()) {
            let style = centre.clone().set_font_size(size);
            sheet.merge_range(self.row, 0, self.row, column::EXPLANATION, line, &style)?;
            self.row += 1;
        }
        let how = self.say(
            "Chỉ điền vào các ô màu vàng. Mỗi tài liệu kiểm chứng một dòng; nếu không có thì giải trình. Để trống nếu chưa có số liệu.",
            "Fill in the yellow cells only. One document a line; where there is none, explain. Leave blank what is not known.",
        );
        let italic = font().set_italic().set_text_wrap();
        let notes = summary::caution(self.record.framework(), self.lang);
        for note in notes.iter().map(String::as_str).chain([how]) {
            sheet.merge_range(self.row, 0, self.row, column::EXPLANATION, note, &italic)?;
            self.row += 1;
        }
        Ok(())
    }

    fn write_heads(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let heads = [
            self.say("STT", "No."),
            self.say("Tiêu chí, tiêu chí thành phần", "Criterion, sub-criterion"),
            self.say("Điểm tối đa", "Maximum"),
            self.say("Số liệu cần điền", "To be filled in"),
            self.say("Giá trị", "Value"),
            self.say("Tình trạng", "State"),
            self.say("Tài liệu kiểm chứng", "Evidence"),
            self.say("Giải trình", "Explanation"),
            KEY_HEAD,
        ];
        let style = framed(font().set_bold().set_align(FormatAlign::Center).set_text_wrap())
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00E8_EEF5));
        for (place, head) in (0..).zip(heads) {
            sheet.write_string(self.row, place, head)?.set_cell_format(self.row, place, &style)?;
        }
        sheet.set_repeat_rows(self.row, self.row)?.set_freeze_panes(self.row + 1, 2)?;
        self.row += 1;
        Ok(())
    }

    fn write_heading(&mut self, sheet: &mut Worksheet, node: &Node) -> Result<(), XlsxError> {
        let style = framed(font().set_bold().set_text_wrap()).set_background_color(Color::RGB(0x00F3_F3F3));
        for place in 0..=column::EXPLANATION {
            sheet.write_blank(self.row, place, &style)?;
        }
        self.write_node(sheet, node, &style)?;
        self.row += 1;
        Ok(())
    }

    fn write_node(&self, sheet: &mut Worksheet, node: &Node, style: &Format) -> Result<(), XlsxError> {
        sheet.write_string_with_format(self.row, column::NUMBER, node.id(), style)?;
        sheet.write_string_with_format(self.row, column::NAME, node.name().get(self.lang), style)?;
        if let Some(max) = node.max() {
            let style = style.clone().set_align(FormatAlign::Right).set_num_format("0.00####");
            sheet.write_number_with_format(self.row, column::MAX, max.to_f64(), &style)?;
        }
        Ok(())
    }

    fn write_leaf(&mut self, sheet: &mut Worksheet, leaf: &Node) -> Result<(), XlsxError> {
        let fixed = framed(font().set_text_wrap().set_align(FormatAlign::Top));
        let open = fixed.clone().set_unlocked().set_background_color(Color::RGB(0x00FF_FBE6));
        for (place, field) in fields(leaf).iter().enumerate() {
            for place in 0..=column::EXPLANATION {
                sheet.write_blank(self.row, place, &fixed)?;
            }
            if place == 0 {
                self.write_node(sheet, leaf, &fixed)?;
                for place in [column::STATE, column::EVIDENCE, column::EXPLANATION] {
                    sheet.write_blank(self.row, place, &open)?;
                }
                let words = in_place(leaf, self.lang).into_iter().map(|(word, _)| word.to_owned()).collect();
                let list = self.list(words);
                sheet.add_data_validation(self.row, column::STATE, self.row, column::STATE, &list)?;
            }
            let label = field.label(self.lang);
            let name = if place == 0 { leaf.name().get(self.lang) } else { "" };
            let texts = [(name, width(column::NAME)), (label.as_str(), width(column::LABEL))];
            sheet.set_row_height(self.row, height(texts.into_iter()))?;
            sheet.write_string_with_format(self.row, column::LABEL, &label, &fixed)?;
            let style = open.clone().set_num_format(number_format(field.fact.kind));
            sheet.write_blank(self.row, column::VALUE, &style)?;
            if let Some(limits) = self.limits(field) {
                sheet.add_data_validation(self.row, column::VALUE, self.row, column::VALUE, &limits)?;
            }
            sheet.write_string(self.row, column::KEY, field.key())?;
            self.row += 1;
        }
        Ok(())
    }

    /// What a sheet lets into a cell.
    fn limits(&mut self, field: &Field<'_>) -> Option<DataValidation> {
        let rule = DataValidation::new();
        let rule = match (field.fact.kind, field.node.rule()) {
            _ if field.option.is_some() => {
                return Some(
                    self.list(vec![self.say("Có", "Yes").to_owned(), self.say("Không", "No").to_owned()]),
                );
            }
            (FactKind::Choice, Some(Rule::Choice { pick: Pick::One, options })) => {
                return Some(self.list(option_labels(options, self.lang)));
            }
            (FactKind::Count, _) => rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            (FactKind::Share, _) => rule.allow_decimal_number(DataValidationRule::Between(0.0, 1.0)),
            (FactKind::Amount, _) => rule.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            (FactKind::Points, _) => within(rule, field.node.min(), field.node.max()),
            (_, Some(Rule::Rescale { min, max, .. })) => within(rule, min, Some(max)),
            (FactKind::Number, _) => rule.allow_decimal_number(DataValidationRule::Between(-1e15, 1e15)),
            (FactKind::Date, _) => {
                let day = |year| ExcelDateTime::from_ymd(year, 1, 1).ok();
                rule.allow_date(DataValidationRule::Between(day(1990)?, day(2101)?))
            }
            (FactKind::Choice, _) => return None,
        };
        let title = self.say("Giá trị không phù hợp", "Not a value for this cell");
        let rule = rule.set_error_title(title).ok()?;
        rule.set_error_message(field.label(self.lang).chars().take(200).collect::<String>()).ok()
    }

    /// A list of words; equal lists are written once.
    fn list(&mut self, words: Vec<String>) -> DataValidation {
        let count = words.len();
        let place = match self.lists.iter().position(|known| *known == words) {
            Some(place) => place,
            None => {
                self.lists.push(words);
                self.lists.len() - 1
            }
        };
        let first = self.lists.iter().take(place).map(Vec::len).sum::<usize>() + 1;
        let range = format!("={LISTS}!$A${first}:$A${}", first + count.max(1) - 1);
        DataValidation::new().allow_list_formula(Formula::new(range))
    }

    fn write_lists(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(LISTS)?.set_very_hidden(true).protect();
        for (row, word) in (0..).zip(self.lists.iter().flatten()) {
            sheet.write_string(row, 0, word)?;
        }
        Ok(())
    }
}

fn width(column: u16) -> f64 {
    WIDTHS.get(usize::from(column)).copied().unwrap_or_default()
}

/// The nodes above a leaf, the area first.
fn path<'a>(framework: &'a Framework, leaf: &Node) -> Vec<&'a Node> {
    let mut path = Vec::new();
    let mut next = leaf.parent();
    while let Some(node) = next.and_then(|index| framework.node_at(index)).filter(|node| node.depth() > 0) {
        path.push(node);
        next = node.parent();
    }
    path.reverse();
    path
}

fn within(rule: DataValidation, min: &Exact, max: Option<&Exact>) -> DataValidation {
    rule.allow_decimal_number(match max {
        Some(max) => DataValidationRule::Between(min.to_f64(), max.to_f64()),
        None => DataValidationRule::GreaterThanOrEqualTo(min.to_f64()),
    })
}

fn number_format(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Share => "0.##%",
        FactKind::Date => "dd/mm/yyyy",
        _ => "General",
    }
}

fn framed(style: Format) -> Format {
    style.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x0055_5555))
}
