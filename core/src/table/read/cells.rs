//! The cells of a row beside its words: maxima, points, deductions, bonus points, and what of them is left over.

use super::account::may_say_something;
use super::columns::Role;
use super::doubt::{RowDoubt, RuleKind};
use super::error::CriteriaTableError;
use super::grid::{Grid, GridRow};
use super::header::Header;
use super::line::{self, Content, Context, Draft, Said, Value};
use super::reading::Reading;
use super::rows::{Class, Row, one_line};
use crate::code::Words;
use crate::number::Exact;
use crate::text::name_key;

/// A cell without the footnote marks behind it.
pub(super) struct Amount {
    pub(super) text: String,
    pub(super) marks: String,
}

/// Takes footnote marks off a cell, and brings signs to one form: `12⁴` is 12, `– 0,5` is -0,5.
pub(super) fn amount(text: &str) -> Amount {
    let mut line = one_line(text);
    for mark in ["(*)", "(**)", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]", "[8]", "[9]"] {
        if let Some(before) = line.strip_suffix(mark).filter(|before| !before.trim().is_empty()) {
            line = before.trim_end().to_owned();
        }
    }
    let bare = line.trim_end_matches(|c: char| is_mark(c) || c == '*');
    let bare = if bare.is_empty() { line.trim_start_matches(is_mark) } else { bare };
    let behind = line.strip_prefix(bare).unwrap_or(&line);
    let marks: String = behind.chars().filter(|c| is_mark(*c)).collect();
    let mut text = bare.trim().to_owned();
    for sign in ['-', '–', '—', '−', '+'] {
        if let Some(rest) = text.strip_prefix(sign)
            && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            text = format!("{}{}", if sign == '+' { '+' } else { '-' }, rest.trim_start());
            break;
        }
    }
    Amount { text, marks }
}

/// Raised digits mark footnotes.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{2070}' | '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2074}'..='\u{2079}')
}

/// A digit raised.
#[cfg(feature = "xlsx")]
pub(super) fn raised(c: char) -> Option<char> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let at = usize::try_from(c.to_digit(10)?).ok()?;
    DIGITS.get(at).copied()
}

/// Whether a cell holds points.
pub(super) fn is_points(text: &str) -> bool {
    line::column_points(&amount(text).text).is_some()
}

/// Reads the points of a row.
///
/// # Errors
/// [`CriteriaTableError::Points`] where a node has text for its maximum.
pub(super) fn points(
    grid: &Grid,
    header: &Header,
    cells: &GridRow,
    row: &mut Row,
) -> Result<(), CriteriaTableError> {
    let mut given: [Option<Said>; 2] = [None, None];
    for (slot, role) in given.iter_mut().zip([Role::Max, Role::LinePoints]) {
        for column in header.columns(role) {
            whole(grid, header, cells, column)?;
            let Amount { text, marks } = amount(cells.text(column));
            row.marks.push_str(&marks);
            // A dash or a row of dots marks an empty cell.
            if !text.chars().any(char::is_alphanumeric) {
                continue;
            }
            match line::column_points(&text) {
                Some(said) if slot.is_none() => *slot = Some(said),
                Some(_) => row.doubts.push(RowDoubt::PointsDiffer),
                None if matches!(&row.class, Class::Node(printed) if !printed.is_light()) => {
                    return Err(CriteriaTableError::Points {
                        place: grid.place(cells.number, column),
                        value: cells.text(column).to_owned(),
                        expected: Words::new(
                            "điểm, ví dụ 2, 0,5 hoặc 0 - 5; lời giải thích thì ghi ở cột tiêu chí hoặc ghi chú",
                            "points such as 2, 0,5 or 0 - 5; words belong in the column of criteria or notes",
                        ),
                    });
                }
                None => loose(row, &text),
            }
        }
    }
    let [max, line_points] = given;
    row.in_max_column = max.is_some();
    (row.points, row.line_points) = match row.class {
        Class::Node(_) | Class::Subtotal => (max, line_points),
        Class::Line if max.is_some() => (max, line_points),
        _ => (line_points, None),
    };
    for (role, sign) in [(Role::Deduction, '-'), (Role::Bonus, '+')] {
        for column in header.columns(role) {
            let text = amount(cells.text(column)).text;
            // "Điểm thưởng tối đa": the most there is, not what there is.
            let most =
                name_key(header.head(column)).contains("toida") && line::column_points(&text).is_some();
            let text = if most { format!("tối đa {text}") } else { text };
            given_or_taken(row, &text, Some(sign));
        }
    }
    for column in header.columns(Role::BonusOrDeduction) {
        given_or_taken(row, &amount(cells.text(column)).text, None);
    }
    levels(header, cells, row);
    Ok(())
}

/// A decimal comma without quotes in a text with commas between cells makes two cells of one number.
fn whole(grid: &Grid, header: &Header, cells: &GridRow, column: u32) -> Result<(), CriteriaTableError> {
    let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    let (own, next) = (cells.text(column), cells.text(column + 1));
    let split =
        grid.file() == grid.sheet() && header.head(column + 1).is_empty() && digits(own) && digits(next);
    if !split {
        return Ok(());
    }
    Err(CriteriaTableError::Points {
        place: grid.place(cells.number, column),
        value: format!("{own},{next}"),
        expected: Words::new(
            "một số trong một ô; số có dấu phẩy phải để trong ngoặc kép (\"1,5\"), hoặc ngăn các ô bằng dấu chấm phẩy",
            "one number in one cell; put a number with a comma in quotes (\"1,5\"), or separate cells by semicolons",
        ),
    })
}

/// A cell of points that holds more than a number: `-3 điểm/vụ` takes, `0,5 điểm/vụ` is a rate.
fn loose(row: &mut Row, text: &str) {
    let rate = text.contains('/') && text.starts_with(|c: char| c.is_ascii_digit());
    if text.starts_with(['-', '+']) {
        given_or_taken(row, text, None);
    } else if rate {
        row.text = format!("{}: {text}", row.text);
        row.first = format!("{}: {text}", row.first);
    } else {
        row.text = format!("{} | {text}", row.text);
        row.doubts.push(RowDoubt::PartlyRead);
    }
}

/// Keeps what a cell gives or takes; `head` is the sign that the head of its column stands for.
fn given_or_taken(row: &mut Row, text: &str, head: Option<char>) {
    if !text.chars().any(char::is_alphanumeric) {
        return;
    }
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let amount = inside.unwrap_or(text).trim();
    let words = row.first.to_lowercase();
    let printed = match (amount.chars().next(), head, inside) {
        (Some(sign @ ('-' | '+')), ..) => Some(sign),
        (_, Some(head), _) => Some(head),
        (_, None, Some(_)) => Some('-'),
        (_, None, None) if words.contains("trừ") => Some('-'),
        (_, None, None) if words.contains("cộng") || words.contains("thưởng") => Some('+'),
        _ => None,
    };
    let contradicts = head.is_some() && printed != head;
    row.doubts.extend(contradicts.then_some(RowDoubt::SignColumn));
    let amount = amount.strip_prefix(['-', '+']).unwrap_or(amount).trim();
    let cell = match printed {
        Some('-') => &mut row.deduction,
        Some(_) => &mut row.bonus,
        None => {
            row.text = format!("{} | {text}", row.text);
            row.doubts.push(RowDoubt::PartlyRead);
            return;
        }
    };
    if cell.is_empty() {
        amount.clone_into(cell);
    } else {
        row.doubts.push(RowDoubt::PartlyRead);
    }
}

/// Points by level, each as a line of its own: `Tốt: 10`.
fn levels(header: &Header, cells: &GridRow, row: &mut Row) {
    let mut most: Option<Said> = None;
    for column in header.columns(Role::Level) {
        let text = amount(cells.text(column)).text;
        if !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        row.inner.push(format!("{}: {text}", one_line(header.head(column))));
        match line::column_points(&text) {
            Some(said) => {
                let value = |said: &Said| match &said.value {
                    Value::Number(points) => Some(points.clone()),
                    _ => None,
                };
                if most.as_ref().is_none_or(|most| value(most) < value(&said)) {
                    most = Some(said);
                }
            }
            None => row.doubts.push(RowDoubt::PartlyRead),
        }
    }
    if row.points.is_none() {
        row.points = most;
    }
}

/// Doubts what a row has in cells that nothing reads: hidden ones, numbers without a head, remarks on points.
pub(super) fn doubt(grid: &Grid, header: &Header, cells: &GridRow, row: &mut Row) {
    if row.class == Class::Subtotal {
        return;
    }
    let hidden = grid.hides_row(cells.number)
        || cells.cells.iter().any(|cell| {
            grid.hides_column(cell.column) && header.role(cell.column).is_some_and(Role::is_scored)
        });
    row.doubts.extend(hidden.then_some(RowDoubt::Hidden));
    let unread = cells.cells.iter().any(|cell| match header.role(cell.column) {
        None => line::column_points(&amount(&cell.text).text).is_some(),
        Some(Role::Notes) => says_of_points(&cell.text),
        Some(Role::Evidence) => line::about_points(&cell.text) && may_say_something(&cell.text),
        _ => false,
    });
    row.doubts.extend(unread.then_some(RowDoubt::PartlyRead));
}

/// Whether a remark beside a row may change its points: a cap, a rate, or a number that ran into its cell.
fn says_of_points(text: &str) -> bool {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        let words = text.to_lowercase();
        return ["cộng", "trừ"].iter().any(|word| words.starts_with(&format!("{word} ")))
            && !words.starts_with("trừ trường hợp");
    }
    let lower = text.to_lowercase();
    let cap = ["không quá", "tối đa", "không vượt"].iter().any(|word| lower.contains(word));
    cap || line::about_points(text)
        || may_say_something(text)
        || line::column_points(&amount(text).text).is_some()
}

/// What the columns of deductions and of bonus points say of some words.
pub(super) fn drafts(words: &str, row: &Row, base: &Context<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (cell, gives) in [(&row.deduction, false), (&row.bonus, true)] {
        if !cell.is_empty() {
            drafts.extend(side(words, cell, gives, base));
        }
    }
    drafts
}

fn side(words: &str, cell: &str, gives: bool, base: &Context<'_>) -> Vec<Draft> {
    let kind = if gives { RuleKind::Bonus } else { RuleKind::Deduction };
    if let Some(points) = cap(cell) {
        return vec![Draft::done(kind, Reading::Cap { points })];
    }
    let plain = Context { column: None, deduction: None, bonus: gives, penalty: !gives, ..base.clone() };
    let alone = line::read(words, &plain);
    let told = match alone.as_slice() {
        [Draft { content: Content::Done(_, reading), .. }] => fixed(reading, gives),
        _ => None,
    };
    let printed = line::column_points(cell).and_then(|said| match said.value {
        Value::Number(points) => Some(points),
        _ => None,
    });
    // Told in words and in the column alike, it is one.
    if told.is_some() && told == printed.as_ref() {
        return alone.into_iter().map(|draft| turned(draft, gives)).collect();
    }
    let differ = told.is_some().then_some(RowDoubt::PointsDiffer);
    let column = Context { deduction: Some(cell), ..plain.clone() };
    let joined = format!("{words}: {} {cell}", if gives { "cộng" } else { "trừ" });
    let understood =
        |drafts: &Vec<Draft>| drafts.iter().all(|draft| matches!(draft.content, Content::Done(..)));
    let read = [line::read(words, &column), line::read(&joined, &plain)].into_iter().find(understood);
    let mut drafts: Vec<Draft> = match read {
        Some(drafts) => drafts.into_iter().map(|draft| turned(draft, gives)).collect(),
        None => {
            let text = Draft::done(RuleKind::Unreadable, Reading::Text);
            vec![Draft { doubts: vec![RowDoubt::PartlyRead], ..text }]
        }
    };
    if let Some(first) = drafts.first_mut() {
        first.doubts.extend(differ);
    }
    drafts
}

/// The points that a reading gives on top or takes.
fn fixed(reading: &Reading, gives: bool) -> Option<&Exact> {
    match reading {
        Reading::Minus { points, .. } if !gives => Some(points),
        Reading::Plus { points, .. } | Reading::PerItem { points, .. } if gives => Some(points),
        _ => None,
    }
}

/// A reading of a column that gives, which the grammar read as one that takes.
fn turned(mut draft: Draft, gives: bool) -> Draft {
    let Content::Done(kind, reading) = &mut draft.content else { return draft };
    if !gives {
        return draft;
    }
    match reading.clone() {
        Reading::Minus { points, per, when, cap, each } => {
            // What a bonus depends on is left to a person.
            draft.doubts.extend((when.is_some() || each).then_some(RowDoubt::PartlyRead));
            (*kind, *reading) = (RuleKind::Bonus, Reading::Plus { points, per, cap });
        }
        Reading::PerItem { per, points, cap } => {
            (*kind, *reading) = (RuleKind::Bonus, Reading::Plus { points, per: Some(per), cap });
        }
        _ => {}
    }
    draft
}

/// `tối đa 2`, `không quá 3 điểm`: the most that a column gives or takes for a node.
fn cap(cell: &str) -> Option<Exact> {
    let lower = cell.to_lowercase();
    let rest =
        ["tối đa không quá", "tối đa", "không quá", "≤"].iter().find_map(|lead| lower.strip_prefix(lead))?;
    match line::column_points(rest.trim_start_matches([':', ' ']))?.value {
        Value::Number(points) => Some(points),
        _ => None,
    }
}
