//! The rows of a table, each sorted by what it is on its own: a node, a line, a sum, a head.

use super::columns::Role;
use super::error::CriteriaTableError;
use super::grid::{Cell, CellKind, Grid, GridRow};
use super::header::Header;
use super::line::{self, Said, Value};
use super::numbering::{self, Printed, Style};
use crate::code::Words;
use crate::text::name_key;

/// What a row is, as far as it says by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Class {
    Header,
    RepeatHeader,
    Subtotal,
    /// A numbered row.
    Node(Printed),
    /// A row without a number.
    Line,
}

/// A row with its cells by their meaning.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) sheet_row: u32,
    pub(super) class: Class,
    /// The criterion or rule line as printed, line breaks as spaces.
    pub(super) text: String,
    /// Lines inside the cell after the first, where each says something of its own.
    pub(super) inner: Vec<String>,
    /// The first line, where `inner` holds others; else the text.
    pub(super) first: String,
    /// Points in their column: of a node the maximum, of a line what it gives.
    pub(super) points: Option<Said>,
    /// Of a node, the points of the line that stands beside it.
    pub(super) line_points: Option<Said>,
    /// The text of the column beside the criterion that says how points arise.
    pub(super) rule: String,
    pub(super) deduction: String,
    pub(super) survey: bool,
    pub(super) agency: String,
    pub(super) evidence: String,
    pub(super) notes: String,
    /// Whether the points come from a formula of the sheet.
    pub(super) formula: bool,
}

/// Sorts the rows from the heads to the end of the table.
///
/// # Errors
/// [`CriteriaTableError::Points`], [`CriteriaTableError::Formula`] or [`CriteriaTableError::CellError`] with the cell.
pub(super) fn rows(grid: &Grid, header: &Header) -> Result<Vec<Row>, CriteriaTableError> {
    let all = grid.rows();
    let end = end_of_table(grid, header);
    let numbered = header.column(Role::Number).is_some();
    let mut rows = Vec::new();
    for (at, grid_row) in all.iter().enumerate().take(end).skip(header.from) {
        let head = at < header.to;
        if head || header.repeats(grid_row) {
            let class = if head { Class::Header } else { Class::RepeatHeader };
            rows.push(Row { text: joined(grid_row), ..blank(grid_row.number, class) });
            continue;
        }
        let mut row = row(grid, header, grid_row, numbered)?;
        let lines =
            rule_lines(&mut row, header.column(Role::Rule).map_or("", |column| grid_row.text(column)));
        rows.push(row);
        rows.extend(lines);
    }
    Ok(rows)
}

/// The lines of a node's cell of rules as rows of their own, where the cell holds several or says nothing of points.
fn rule_lines(row: &mut Row, cell: &str) -> Vec<Row> {
    if !matches!(row.class, Class::Node(_)) || row.rule.is_empty() || row.line_points.is_some() {
        return Vec::new();
    }
    let mut lines: Vec<String> = Vec::new();
    for line in cell.lines().map(one_line).filter(|line| !line.is_empty()) {
        // A line that only wraps goes on in small letters, and what stands before it says nothing yet.
        let wraps = line.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
        match lines.last_mut().filter(|before| wraps && !says(before)) {
            Some(before) => *before = format!("{before} {line}"),
            None => lines.push(line),
        }
    }
    if let [only] = lines.as_slice()
        && says(only)
    {
        return Vec::new();
    }
    row.rule.clear();
    let of_line = |text: String| Row { first: text.clone(), text, ..blank(row.sheet_row, Class::Line) };
    lines.into_iter().map(of_line).collect()
}

fn blank(sheet_row: u32, class: Class) -> Row {
    Row {
        sheet_row,
        class,
        text: String::new(),
        inner: Vec::new(),
        first: String::new(),
        points: None,
        line_points: None,
        rule: String::new(),
        deduction: String::new(),
        survey: false,
        agency: String::new(),
        evidence: String::new(),
        notes: String::new(),
        formula: false,
    }
}

fn joined(row: &GridRow) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| one_line(&cell.text)).collect();
    cells.join(" | ")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(grid: &Grid, header: &Header, grid_row: &GridRow, numbered: bool) -> Result<Row, CriteriaTableError> {
    let text_of = |role: Role| header.column(role).map_or("", |column| grid_row.text(column));
    for role in [Role::Number, Role::Name, Role::Max, Role::LinePoints, Role::Rule, Role::Deduction] {
        for column in header.columns(role) {
            usable(grid, grid_row, column)?;
        }
    }
    let mut names = header.columns(Role::Name).filter_map(|column| grid_row.cell(column));
    let name = names.next();
    // Levels may have a column each, but a row is one criterion.
    if let (Some(first), Some(second)) =
        (name, names.find(|cell| name.is_some_and(|own| own.text != cell.text)))
    {
        return Err(CriteriaTableError::ColumnTwice {
            place: grid.place(grid_row.number, second.column),
            head: second.text.clone(),
            column: Role::Name.described().0,
            first: grid.place(grid_row.number, first.column),
        });
    }
    let name_cell = name.map_or("", |cell| &cell.text);
    let number_text = one_line(text_of(Role::Number));
    let mut class = Class::Line;
    let mut name = name_cell.to_owned();
    if is_total(&number_text) || (number_text.is_empty() && is_total(&one_line(&name))) {
        class = Class::Subtotal;
        name = if is_total(&number_text) && name.is_empty() { number_text.clone() } else { name };
    } else if let Some(printed) = numbering::printed(&number_text) {
        class = Class::Node(printed);
    } else if number_text.is_empty() {
        if !numbered && let Some((printed, title)) = numbering::in_title(&name) {
            class = Class::Node(printed);
            name = title.to_owned();
        } else if let Some((label, _)) = line::lettered(&name)
            && label.chars().all(char::is_alphabetic)
        {
            // Options or parts: the list as a whole decides.
            class = Class::Node(Printed { style: Style::SmallLetter, number: label.to_owned() });
        }
    } else if name.is_empty() {
        // Words that run over into the column of numbers.
        name = number_text.clone();
    } else {
        name = format!("{number_text} {name}");
    }
    let (first, inner) = inner_lines(&name, &class);
    let points_in = |role| points(grid, header, grid_row, &class, role);
    let (points, line_points) = match &class {
        Class::Node(_) | Class::Subtotal => (points_in(Role::Max)?, points_in(Role::LinePoints)?),
        _ => (points_in(Role::LinePoints)?.or(points_in(Role::Max)?), None),
    };
    let rule = one_line(text_of(Role::Rule));
    let formula = [Role::Max, Role::LinePoints, Role::Deduction]
        .into_iter()
        .flat_map(|role| header.columns(role))
        .any(|column| grid_row.cell(column).is_some_and(|cell| cell.formula));
    let mut text = one_line(&name);
    let mut first = one_line(&first);
    let mut rule = rule;
    // A line whose words stand in the column of rules alone.
    if class == Class::Line && !rule.is_empty() {
        text = if text.is_empty() { rule.clone() } else { format!("{text}: {rule}") };
        first.clone_from(&text);
        rule.clear();
    }
    let only_other = class == Class::Line && text.is_empty();
    if only_other {
        text = joined(grid_row);
        first.clone_from(&text);
    }
    Ok(Row {
        sheet_row: grid_row.number,
        class,
        text,
        inner,
        first,
        points,
        line_points,
        rule,
        deduction: one_line(text_of(Role::Deduction)),
        survey: is_survey(header, grid_row),
        agency: one_line(text_of(Role::Agency)),
        evidence: one_line(text_of(Role::Evidence)),
        notes: one_line(text_of(Role::Notes)),
        formula,
    })
}

/// A cell with an error or without a stored value cannot be read past.
fn usable(grid: &Grid, row: &GridRow, column: u32) -> Result<(), CriteriaTableError> {
    match row.cell(column) {
        Some(Cell { kind: CellKind::NoValue, .. }) => {
            Err(CriteriaTableError::Formula { place: grid.place(row.number, column) })
        }
        Some(Cell { kind: CellKind::Error, text, .. }) => {
            Err(CriteriaTableError::CellError { place: grid.place(row.number, column), value: text.clone() })
        }
        _ => Ok(()),
    }
}

/// The points of a row in the columns of a role.
fn points(
    grid: &Grid,
    header: &Header,
    row: &GridRow,
    class: &Class,
    role: Role,
) -> Result<Option<Said>, CriteriaTableError> {
    for column in header.columns(role) {
        let text = row.text(column);
        // A dash or a row of dots marks an empty cell.
        if !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        match line::column_points(&one_line(text)) {
            Some(said) => return Ok(Some(said)),
            None if matches!(class, Class::Line) => {}
            None => {
                return Err(CriteriaTableError::Points {
                    place: grid.place(row.number, column),
                    value: text.to_owned(),
                    expected: Words::new("điểm, ví dụ 2, 0,5 hoặc 0 - 5", "points such as 2, 0,5 or 0 - 5"),
                });
            }
        }
    }
    Ok(None)
}

/// Lines of a cell that each say something, with the first apart; a cell that only wraps has one.
fn inner_lines(text: &str, class: &Class) -> (String, Vec<String>) {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let Some((first, rest)) = lines.split_first() else { return (text.to_owned(), Vec::new()) };
    let node = matches!(class, Class::Node(_));
    let all = !rest.is_empty() && rest.iter().all(|line| says(line)) && (node || says(first));
    if all {
        ((*first).to_owned(), rest.iter().map(|line| (*line).to_owned()).collect())
    } else {
        (text.to_owned(), Vec::new())
    }
}

/// Whether all of a text is about points.
fn says(text: &str) -> bool {
    line::read(text, &line::Context::default()).iter().all(|draft| draft.content != line::Content::Nothing)
}

/// A mark in a column of surveys, or the words in any column beside the criterion.
fn is_survey(header: &Header, row: &GridRow) -> bool {
    let marked = header.columns(Role::Survey).any(|column| !row.text(column).is_empty());
    let name: Vec<u32> = header.columns(Role::Name).chain(header.columns(Role::Number)).collect();
    marked
        || row.cells.iter().filter(|cell| !name.contains(&cell.column)).any(|cell| {
            let likely = cell.text.len() <= 40 && cell.text.starts_with(['Đ', 'đ', 'D', 'd', 'K', 'k']);
            let key = if likely { name_key(&cell.text) } else { String::new() };
            key == "dieutraxhh" || key == "dieutraxahoihoc" || key == "khaosat" || key == "dtxhh"
        })
}

/// Words of a label such as `Cộng mục B`, `TỔNG ĐIỂM (I + II)`.
const TOTAL_WORDS: &[&str] = &[
    "tổng", "cộng", "điểm", "số", "mục", "tiêu", "chí", "phần", "lĩnh", "vực", "chuẩn", "tối", "đa", "toàn",
    "bảng", "bộ", "các", "của", "nội", "dung", "và", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám",
    "nhóm", "chương", "cả", "chung", "hợp", "là", "kết", "quả", "đánh", "giá", "thang", "đạt", "được",
    "thành", "phiếu", "trục", "a", "b", "c", "d", "e", "g", "h", "i", "ii", "iii", "iv", "v", "vi", "vii",
    "viii", "ix", "x", "chỉ",
];

/// Whether a label is that of a sum.
pub(super) fn is_total(label: &str) -> bool {
    // "Tổng", "Cộng", "Điểm tổng": most rows begin with another letter.
    let likely = label.trim_start().starts_with(['T', 't', 'C', 'c', 'Đ', 'đ', '(']) && label.len() <= 200;
    // "Điểm = (số đúng hạn x 5)/tổng số" is a formula, "Tổng điểm = I + II" a sum.
    let formula = label.split_once('=').is_some_and(|(_, right)| right.contains(['/', ':', 'x', '*', '×']));
    if !likely || formula {
        return false;
    }
    let words = line::words(label);
    let outside: Vec<&str> = words.iter().map(String::as_str).collect();
    let leads = matches!(outside.as_slice(), ["tổng", ..] | ["cộng", ..] | ["điểm", "tổng", ..]);
    leads
        && outside
            .iter()
            .all(|word| TOTAL_WORDS.contains(word) || word.chars().all(|c| c.is_ascii_digit() || c == '.'))
}

/// One past the last row of the table: signatures and dates below it are no part of it.
fn end_of_table(grid: &Grid, header: &Header) -> usize {
    let rows = grid.rows();
    let number = header.column(Role::Number);
    let points: Vec<u32> = header.columns(Role::Max).chain(header.columns(Role::LinePoints)).collect();
    let names: Vec<u32> = header.columns(Role::Name).chain(header.columns(Role::Rule)).collect();
    // A row of the table has a number, points, or words in the column of criteria that are no signature.
    let belongs = |row: &GridRow| {
        let numbered = number.is_some_and(|column| numbering::printed(&one_line(row.text(column))).is_some());
        let pointed = points.iter().any(|column| row.text(*column).chars().any(|c| c.is_ascii_digit()));
        numbered || pointed
    };
    let last = rows.iter().rposition(belongs).map_or(header.to, |at| at + 1);
    let mut end = last;
    for (at, row) in rows.iter().enumerate().skip(last) {
        // "Thủ trưởng trực tiếp phụ trách: 1" and "Trước ngày 15 tháng 12 năm trước: 2" are rules.
        let ruling = names.iter().any(|column| says(row.text(*column)));
        if is_signature(row) && !ruling {
            break;
        }
        let worded = names.iter().any(|column| !row.text(*column).is_empty());
        if worded {
            end = at + 1;
        }
    }
    end.max(header.to)
}

fn is_signature(row: &GridRow) -> bool {
    const SIGNS: &[&str] = &[
        "nguoilap",
        "thutruong",
        "kyghiro",
        "kyten",
        "noinhan",
        "xacnhancua",
        "daidien",
        "ktchutich",
        "tmuyban",
        "tmubnd",
        "nguoitonghop",
        "nguoicham",
        "truongdoan",
        "chutichhoidong",
        "thukyhoidong",
        "nguoikiemtra",
        "dongdau",
        "lanhdaodonvi",
        "tmdoan",
        "ktgiamdoc",
        "giamdoc",
        "chutich",
        "hieutruong",
        "kyro",
    ];
    row.cells.iter().any(|cell| {
        let key = name_key(&cell.text);
        let sign = cell.text.chars().count() <= 60
            && SIGNS
                .iter()
                .any(|sign| key.starts_with(sign) || key.contains("kyghiro") || key.contains("dongdau"));
        let dated = key.contains("ngaythangnam")
            || (key.starts_with("ngay")
                && key.contains("thang")
                && key.contains("nam")
                && cell.text.chars().count() <= 60);
        sign || dated
    })
}

/// The printed maximum of a row and where it comes from.
pub(super) fn maximum(row: &Row) -> (Option<Said>, Option<(Said, String)>) {
    let titled = line::title_points(&row.first).map(|(said, end)| {
        // A bullet before the title moves the place; the title is cut from the text it was read from.
        (said, row.first.get(..end).unwrap_or(&row.first).to_owned())
    });
    (row.points.clone(), titled)
}

/// The number of points of a cell, if it is one.
pub(super) fn number_of(said: &Said) -> Option<&crate::number::Exact> {
    match &said.value {
        Value::Number(points) => Some(points),
        Value::Span(_, high) => Some(high),
        _ => None,
    }
}
