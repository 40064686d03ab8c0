use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::doubt::RowDoubt;
use super::reading::Reading;
use super::table::{CriteriaRow, RowKind};
use crate::text::Lang;

/// How much of a table was understood: every rule line is counted once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Coverage {
    /// The name of the table.
    pub table: String,
    /// Scored nodes.
    pub nodes: usize,
    /// Rows that state a rule, the rows of nodes that do included.
    pub lines: usize,
    /// Lines understood without a doubt.
    pub understood: usize,
    /// Lines understood with a named doubt.
    pub doubted: usize,
    /// Lines not understood: kept as text, scored by hand.
    pub refused: usize,
    /// Notes, and rows that carry on another.
    pub notes: usize,
    /// Lines by kind of rule.
    pub kinds: BTreeMap<&'static str, usize>,
    /// Rows by doubt.
    pub doubts: BTreeMap<&'static str, usize>,
    /// Rows that need a look: number of the row, text, and what is in doubt (`not-understood` included).
    pub look: Vec<Look>,
}

/// A row that needs a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Its number in the sheet.
    pub row: u32,
    /// The node it belongs to.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What it was read as.
    pub reading: String,
    /// Why.
    pub why: Vec<&'static str>,
}

impl Coverage {
    pub(super) fn of(table: &str, rows: &[CriteriaRow]) -> Coverage {
        let mut coverage = Coverage { table: table.to_owned(), ..Coverage::default() };
        for row in rows {
            coverage.add(row);
        }
        coverage
    }

    fn add(&mut self, row: &CriteriaRow) {
        match row.kind {
            RowKind::Area | RowKind::Criterion | RowKind::Subcriterion => self.nodes += 1,
            RowKind::Note => self.notes += 1,
            _ => {}
        }
        for doubt in &row.doubts {
            *self.doubts.entry(doubt.as_str()).or_default() += 1;
        }
        let mut why: Vec<&'static str> = row.doubts.iter().map(|doubt| RowDoubt::as_str(*doubt)).collect();
        if let (Some(kind), Some(reading)) = (row.rule_kind, &row.reading) {
            self.lines += 1;
            *self.kinds.entry(kind.as_str()).or_default() += 1;
            if holds_text(reading) {
                self.refused += 1;
                why.push("not-understood");
            } else if row.doubts.is_empty() {
                self.understood += 1;
            } else {
                self.doubted += 1;
            }
        }
        if !why.is_empty() {
            self.look.push(Look {
                row: row.row,
                id: row.id.clone(),
                text: row.text.clone(),
                reading: row.reading.as_ref().map_or(String::new(), ToString::to_string),
                why,
            });
        }
    }

    /// The report a person reads.
    pub fn text(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "{}: {} tiêu chí; {} dòng quy tắc: {} đọc được, {} đọc được nhưng còn nghi vấn, {} chưa hiểu (giữ nguyên văn, chấm tay); {} dòng ghi chú",
                self.table, self.nodes, self.lines, self.understood, self.doubted, self.refused, self.notes
            ),
            Lang::En => writeln!(
                out,
                "{}: {} criteria; {} rule lines: {} understood, {} understood with a doubt, {} not understood (kept as text, scored by hand); {} notes",
                self.table, self.nodes, self.lines, self.understood, self.doubted, self.refused, self.notes
            ),
        };
        for look in &self.look {
            let why: Vec<&str> = look.why.iter().map(|why| named(why, lang)).collect();
            let row = if lang == Lang::Vi { "dòng" } else { "row" };
            let _ = write!(out, "  {row} {}", look.row);
            if !look.id.is_empty() {
                let _ = write!(out, " ({})", look.id);
            }
            let _ = write!(out, ": {}: {}", why.join("; "), look.text);
            if !look.reading.is_empty() {
                let _ = write!(out, " [{}]", look.reading);
            }
            out.push('\n');
        }
        out
    }
}

fn holds_text(reading: &Reading) -> bool {
    match reading {
        Reading::Text => true,
        Reading::Several(all) => all.iter().any(holds_text),
        _ => false,
    }
}

/// A doubt in words.
fn named(doubt: &'static str, lang: Lang) -> &'static str {
    let (vi, en) = match doubt {
        "overlap" => ("một giá trị thuộc hai dòng", "a value belongs to two lines"),
        "gap" => ("có giá trị không thuộc dòng nào", "a value belongs to no line"),
        "open-end" => ("chưa nói rõ ngoài mốc cuối", "nothing is said beyond the last bound"),
        "max-not-reached" => ("không dòng nào đạt điểm tối đa", "no line reaches the maximum"),
        "total-mismatch" => ("tổng in khác tổng các phần", "the printed sum is not that of its parts"),
        "glued-text" => {
            ("số dính chữ hoặc chữ thay số", "points run into the text, or a letter stands for a digit")
        }
        "unknown-quantity" => {
            ("công thức có đại lượng chưa định nghĩa", "the formula names an unknown quantity")
        }
        "above-max" => ("vượt điểm tối đa", "more than the maximum"),
        "partly-read" => ("còn chữ hoặc số chưa đọc", "part of the line is not in the reading"),
        "choice-or-add" => ("chưa rõ chọn một hay cộng dồn", "alternatives, or lines that add up"),
        "points-differ" => {
            ("điểm trong dòng khác điểm trong cột", "points in the line and in the column differ")
        }
        "each-unclear" => ("chưa rõ một lần hay mỗi lần", "once, or for each"),
        "working-days" => ("tính theo ngày làm việc", "working days"),
        "absent-unclear" => ("không áp dụng nhưng chưa nói cách tính", "not applicable, and then not said"),
        "number-unclear" => ("dấu phân cách số chưa rõ", "a separator may mark thousands or decimals"),
        "mixed-quantity" => ("các dòng đếm những thứ khác nhau", "the lines count different things"),
        "february-end" => ("ngày cuối tháng hai tùy năm", "the last day of February depends on the year"),
        "number-repaired" => ("số thứ tự đã được sửa", "the number of the row was repaired"),
        "sign-column" => ("dấu cộng, trừ trái với tên cột", "the sign contradicts the head of the column"),
        "row-unclear" => (
            "dòng có điểm mà không có số: là tiêu chí hay là mức của tiêu chí trên",
            "points without a number: a criterion, or a line of the one above",
        ),
        "hidden" => ("dòng hoặc cột bị ẩn trong trang tính", "the sheet hides the row or a column of it"),
        "not-understood" => ("chưa hiểu", "not understood"),
        other => (other, other),
    };
    if lang == Lang::Vi { vi } else { en }
}
