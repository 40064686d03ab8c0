//! The rows of a table, each sorted by what it is on its own: a node, a line, a sum, a head.

use std::borrow::Cow;

use super::closing::{end_of_table, is_total};
use super::columns::Role;
use super::doubt::RowDoubt;
use super::error::CriteriaTableError;
use super::grid::{Cell, CellKind, Grid, GridRow};
use super::header::{self, Header};
use super::leading::GroupColumns;
use super::line::{self, Said, Value};
use super::numbering::{self, Printed, Style};
use super::{beside, cells};
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
    /// Whether the points of a line stand where nodes have their maximum.
    pub(super) in_max_column: bool,
    /// The text of the column beside the criterion that says how points arise.
    pub(super) rule: String,
    /// What the columns of deductions and of bonus points say.
    pub(super) deduction: String,
    pub(super) bonus: String,
    pub(super) survey: bool,
    pub(super) agency: String,
    pub(super) evidence: String,
    pub(super) notes: String,
    /// Whether the points come from a formula of the sheet.
    pub(super) formula: bool,
    /// Footnote marks of its cells; of a footnote the mark it explains.
    pub(super) marks: String,
    /// What of its cells a person should look at, whatever its words say.
    pub(super) doubts: Vec<RowDoubt>,
}

/// Sorts the rows from the heads to the end of the table.
///
/// # Errors
/// [`CriteriaTableError::Points`], [`CriteriaTableError::Formula`] or [`CriteriaTableError::CellError`] with the cell;
/// what is wrong with other heads further down.
pub(super) fn rows(grid: &Grid, header: &Header) -> Result<Vec<Row>, CriteriaTableError> {
    let all = grid.rows();
    let mut header = Cow::Borrowed(header);
    let end = end_of_table(grid, &header);
    let floats = numbers_are_floats(grid, &header);
    let mut groups = GroupColumns::default();
    let mut rows = Vec::new();
    for (at, grid_row) in all.iter().enumerate().take(end).skip(header.from) {
        if at >= header.to && !header.repeats(grid_row) && header::is_heads(grid_row) {
            // The page has other columns than the page before.
            if let Some(other) = header::at(grid, at) {
                header = Cow::Owned(other?);
            }
        }
        let head = (header.from..header.to).contains(&at);
        if head || header.repeats(grid_row) {
            let class = if rows.is_empty() || at < header.to && matches!(header, Cow::Borrowed(_)) {
                Class::Header
            } else {
                Class::RepeatHeader
            };
            rows.push(Row { text: joined(grid_row), ..blank(grid_row.number, class) });
            continue;
        }
        let mut row = row(&Sheet { grid, header: &header, floats }, grid_row)?;
        rows.extend(groups.of(&header, grid_row, &row));
        groups.criterion(&header, &mut row);
        if beside::is_first_line(&header, grid_row, all.get(at + 1)) {
            // The points beside the criterion are those of the line in its row.
            row.line_points.clone_from(&row.points);
        }
        let lines =
            rule_lines(&mut row, header.column(Role::Rule).map_or("", |column| grid_row.text(column)));
        rows.push(row);
        rows.extend(lines);
    }
    groups.number(&mut rows);
    if header.column(Role::LinePoints).is_none() {
        beside::maxima(&mut rows);
    }
    Ok(rows)
}

/// What a row is read by.
struct Sheet<'a> {
    grid: &'a Grid,
    header: &'a Header,
    /// Whether numbers went through a column of floats: `1` became `1.0`.
    floats: bool,
}

/// Whether every number of the column is a decimal, and some end in `.0`: the column went through floats.
fn numbers_are_floats(grid: &Grid, header: &Header) -> bool {
    let Some(column) = header.column(Role::Number) else { return false };
    let below = grid.rows().get(header.to..).unwrap_or_default();
    let plain = || {
        below.iter().map(|row| row.text(column)).filter(|text| text.starts_with(|c: char| c.is_ascii_digit()))
    };
    let float = |text: &str| {
        text.split_once('.').is_some_and(|(whole, part)| {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            digits(whole) && digits(part)
        })
    };
    plain().any(|text| text.ends_with(".0")) && plain().all(float)
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

pub(super) fn blank(sheet_row: u32, class: Class) -> Row {
    Row {
        sheet_row,
        class,
        text: String::new(),
        inner: Vec::new(),
        first: String::new(),
        points: None,
        line_points: None,
        in_max_column: false,
        rule: String::new(),
        deduction: String::new(),
        bonus: String::new(),
        survey: false,
        agency: String::new(),
        evidence: String::new(),
        notes: String::new(),
        formula: false,
        marks: String::new(),
        doubts: Vec::new(),
    }
}

fn joined(row: &GridRow) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| one_line(&cell.text)).collect();
    cells.join(" | ")
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(sheet: &Sheet<'_>, grid_row: &GridRow) -> Result<Row, CriteriaTableError> {
    let header = sheet.header;
    let text_of = |role: Role| header.column(role).map_or("", |column| grid_row.text(column));
    for cell in &grid_row.cells {
        if header.role(cell.column).is_some_and(Role::is_scored) {
            usable(sheet.grid, grid_row, cell.column)?;
        }
    }
    let printed = cells::amount(text_of(Role::Number));
    let float = sheet.floats.then(|| printed.text.strip_suffix(".0")).flatten();
    let number = float.unwrap_or(&printed.text).to_owned();
    let mut name = name(sheet, grid_row)?;
    let footnote = number.is_empty() && !printed.marks.is_empty();
    let title = cells::amount(&name);
    let class = if footnote {
        Class::Line
    } else {
        let pointed = header.columns(Role::Max).any(|column| cells::is_points(grid_row.text(column)));
        classify(&number, &mut name, header.column(Role::Number).is_some(), pointed)
    };
    let (first, inner) = inner_lines(&name, &class);
    let mut row = Row {
        text: one_line(&name),
        first: one_line(&first),
        inner,
        rule: one_line(text_of(Role::Rule)),
        survey: is_survey(header, grid_row, &name),
        agency: one_line(text_of(Role::Agency)),
        evidence: one_line(text_of(Role::Evidence)),
        notes: one_line(text_of(Role::Notes)),
        marks: printed.marks + &title.marks,
        ..blank(grid_row.number, class)
    };
    cells::points(sheet.grid, header, grid_row, &mut row)?;
    row.formula = [Role::Max, Role::LinePoints, Role::Deduction, Role::Bonus, Role::BonusOrDeduction]
        .into_iter()
        .flat_map(|role| header.columns(role))
        .any(|column| grid_row.cell(column).is_some_and(|cell| cell.formula));
    // A line whose words stand in the column of rules alone.
    if row.class == Class::Line && !row.rule.is_empty() {
        row.text = if row.text.is_empty() { row.rule.clone() } else { format!("{}: {}", row.text, row.rule) };
        row.first.clone_from(&row.text);
        row.rule.clear();
        // Beside a criterion, points are those of the line.
        row.in_max_column = false;
    }
    if row.class == Class::Line && row.text.is_empty() {
        row.text = joined(grid_row);
        row.first.clone_from(&row.text);
    }
    cells::doubt(sheet.grid, header, grid_row, &mut row);
    Ok(row)
}

/// The words of the criterion, wherever the columns of criteria hold them.
fn name(sheet: &Sheet<'_>, row: &GridRow) -> Result<String, CriteriaTableError> {
    let (grid, header) = (sheet.grid, sheet.header);
    let mut names = header.columns(Role::Name).filter_map(|column| row.cell(column));
    let first = names.next();
    // Levels may have a column each, but a row is one criterion.
    if let (Some(first), Some(second)) =
        (first, names.find(|cell| first.is_some_and(|own| own.text != cell.text)))
    {
        return Err(CriteriaTableError::ColumnTwice {
            place: grid.place(row.number, second.column),
            head: second.text.clone(),
            column: Role::Name.described().0,
            first: grid.place(row.number, first.column),
        });
    }
    // A group alone in its row is a node of its own.
    let alone = || header.columns(Role::Group).filter_map(|column| row.cell(column)).last();
    let ruled = header.columns(Role::Rule).any(|column| !row.text(column).is_empty());
    Ok(first.or_else(|| alone().filter(|_| !ruled)).map_or(String::new(), |cell| cell.text.clone()))
}

/// What a row is by its number and the beginning of its words; what is a number is taken off the words.
fn classify(number: &str, name: &mut String, column: bool, pointed: bool) -> Class {
    if is_total(number) || (number.is_empty() && is_total(&one_line(name))) {
        if name.is_empty() {
            number.clone_into(name);
        }
        return Class::Subtotal;
    }
    if let Some(printed) = numbering::printed(number) {
        return Class::Node(printed);
    }
    if !number.is_empty() {
        // Words that run over into the column of numbers.
        let (found, rest) = numbering::in_title(number).unzip();
        let words = rest.unwrap_or(number);
        *name = if name.is_empty() { words.to_owned() } else { format!("{words} {name}") };
        return found.map_or(Class::Line, Class::Node);
    }
    let taken = if column {
        let heading = |title: &str| is_capital(title) || pointed;
        numbering::in_words(name)
            .filter(|(printed, _)| pointed || !printed.is_light())
            .or_else(|| numbering::in_title(name).filter(|(_, title)| heading(title)))
    } else {
        numbering::in_title(name)
    };
    if let Some((printed, title)) = taken {
        let title = title.to_owned();
        *name = title;
        return Class::Node(printed);
    }
    match line::lettered(name) {
        // Options or parts: the list as a whole decides.
        Some((label, _)) if label.chars().all(char::is_alphabetic) => {
            Class::Node(Printed::new(Style::SmallLetter, label.to_owned()))
        }
        _ => Class::Line,
    }
}

/// Whether words are in capitals, as headings are.
pub(super) fn is_capital(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 6 && upper * 10 >= letters * 8
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
pub(super) fn says(text: &str) -> bool {
    line::read(text, &line::Context::default()).iter().all(|draft| draft.content != line::Content::Nothing)
}

/// A mark in a column of surveys, or the words beside the criterion or at the end of it.
fn is_survey(header: &Header, row: &GridRow, name: &str) -> bool {
    const SURVEY: &[&str] = &["dieutraxhh", "dieutraxahoihoc", "khaosat", "dtxhh", "khaosatxahoihoc"];
    const LEADS: &[&str] = &["phieu", "theo", "qua", "ketqua", "diem", "thongqua", "chamqua"];
    let marked = header.columns(Role::Survey).any(|column| !row.text(column).is_empty());
    let says = |text: &str| {
        let key = if text.len() <= 60 { name_key(text) } else { String::new() };
        let led = LEADS.iter().find_map(|lead| key.strip_prefix(lead)).unwrap_or(&key);
        SURVEY.contains(&led) || SURVEY.contains(&key.as_str())
    };
    // "Mức độ hài lòng của người dân (điều tra xã hội học)"
    let aside = name.split('(').skip(1).filter_map(|rest| rest.split(')').next()).any(says)
        || name.rsplit_once([':', '–']).is_some_and(|(_, end)| says(end));
    let names: Vec<u32> = header.columns(Role::Name).chain(header.columns(Role::Number)).collect();
    marked || aside || row.cells.iter().any(|cell| !names.contains(&cell.column) && says(&cell.text))
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
