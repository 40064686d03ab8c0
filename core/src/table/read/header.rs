//! The heads of a table, wherever they stand, over one line or several, and again after page breaks.

use std::collections::BTreeMap;

use super::columns::{Role, Strength, role};
use super::error::CriteriaTableError;
use super::grid::{Grid, GridRow};
use super::{levels, line, numbering};
use crate::code::Words;
use crate::text::name_key;

/// The heads found: which rows they take and what each column is for.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Places of the head rows in the grid, the line of column numbers included.
    pub(super) from: usize,
    pub(super) to: usize,
    roles: BTreeMap<u32, Role>,
    /// Heads of columns, by column, as printed.
    heads: BTreeMap<u32, String>,
    /// Whether the numbers are those of groups, and the criteria below have none.
    pub(super) numbers_groups: bool,
    /// Keys of the head rows, to know them again.
    rows: Vec<BTreeMap<u32, String>>,
}

impl Header {
    /// The first column of a role.
    pub(super) fn column(&self, role: Role) -> Option<u32> {
        self.columns(role).next()
    }

    /// All columns of a role.
    pub(super) fn columns(&self, role: Role) -> impl Iterator<Item = u32> + '_ {
        self.roles.iter().filter(move |(_, own)| **own == role).map(|(column, _)| *column)
    }

    /// What a column is for.
    pub(super) fn role(&self, column: u32) -> Option<Role> {
        self.roles.get(&column).copied()
    }

    /// The head of a column as printed; empty where it has none.
    pub(super) fn head(&self, column: u32) -> &str {
        self.heads.get(&column).map_or("", String::as_str)
    }

    /// Whether no row below a group has a number of its own.
    fn numbers_are_of_groups(&self, below: &[GridRow]) -> bool {
        let columns = (
            self.column(Role::Group),
            self.column(Role::Number),
            self.column(Role::Name),
            self.column(Role::Max),
        );
        let (Some(group), Some(number), Some(name), Some(max)) = columns else { return false };
        let numbered = |row: &GridRow| numbering::printed(row.text(number)).is_some();
        let criteria = || below.iter().filter(|row| !row.text(name).is_empty() && !row.text(max).is_empty());
        let inside = || criteria().filter(|row| row.text(group).is_empty());
        // A group that is repeated beside each number has no number of its own.
        let repeated = criteria().zip(criteria().skip(1)).any(|(row, next)| {
            numbered(next) && !next.text(group).is_empty() && row.text(group) == next.text(group)
        });
        !repeated && inside().next().is_some() && !inside().any(numbered)
    }

    /// Whether a row repeats a head row.
    pub(super) fn repeats(&self, row: &GridRow) -> bool {
        // Heads are short, and never one alone.
        if row.cells.len() < 2 || row.cells.iter().any(|cell| cell.text.len() > 150) {
            return false;
        }
        // The first cell of a row that is a head is one of the heads.
        let first = row.cells.first().is_some_and(|cell| {
            let own = key(&cell.text);
            self.rows.iter().any(|head| head.get(&cell.column) == Some(&own))
        });
        if !first {
            return is_numbering(row);
        }
        let keys = keys(row);
        self.rows.iter().any(|head| {
            let shared = keys.iter().filter(|(column, key)| head.get(column) == Some(key)).count();
            // A page may drop a head that runs over two columns, never add one.
            shared >= 2 && shared == keys.len()
        }) || is_numbering(row)
    }
}

/// Head rows a table may have, the line of column numbers not counted.
const MAX_LINES: usize = 4;

/// Finds the heads of a criteria table.
///
/// # Errors
/// [`CriteriaTableError::NoHeader`], [`CriteriaTableError::ColumnMissing`], [`CriteriaTableError::ColumnTwice`].
pub(super) fn find(grid: &Grid) -> Result<Header, CriteriaTableError> {
    let rows = grid.rows();
    let mut incomplete: Option<CriteriaTableError> = None;
    for from in 0..rows.len() {
        let Some(found) = at(grid, from) else { continue };
        match found {
            Ok(found) => return Ok(found),
            Err(error @ CriteriaTableError::ColumnTwice { .. }) => return Err(error),
            Err(error) => {
                incomplete.get_or_insert(error);
            }
        }
    }
    Err(incomplete.unwrap_or_else(|| none_in(grid.sheet())))
}

/// The heads that begin at a row, where some do: a page may have other columns than the page before.
pub(super) fn at(grid: &Grid, from: usize) -> Option<Result<Header, CriteriaTableError>> {
    let first = grid.rows().get(from)?;
    (recognised(first) >= 2).then(|| roles(grid, from, lines(grid, from)))
}

/// Whether a row has the heads of columns of numbers or criteria and of points, and of nothing else.
pub(super) fn is_heads(row: &GridRow) -> bool {
    let named: Vec<Option<Role>> = row.cells.iter().map(|cell| head_role(&cell.text)).collect();
    let has = |wanted: &[Role]| named.iter().flatten().any(|role| wanted.contains(role));
    let digits = row.cells.iter().any(|cell| cell.text.contains(|c: char| c.is_ascii_digit()));
    !digits
        && (named.len() > 2 || named.len() == 2 && has(&[Role::Number]))
        && named.iter().all(Option::is_some)
        && has(&[Role::Number, Role::Name])
        && has(&[Role::Max, Role::LinePoints, Role::Bonus, Role::Deduction, Role::BonusOrDeduction])
}

/// The role of a cell, if it is short enough for a head.
fn head_role(text: &str) -> Option<Role> {
    (text.chars().count() <= 60).then(|| role(text)).flatten().map(|(role, _)| role)
}

/// The error for a table without heads.
pub(super) fn none_in(file: &str) -> CriteriaTableError {
    CriteriaTableError::NoHeader {
        file: file.to_owned(),
        expected: Words::new(
            "một dòng có STT, Tiêu chí (hoặc Lĩnh vực, Nội dung) và Điểm tối đa (hoặc Điểm chuẩn, Thang điểm)",
            "a row with STT, Tiêu chí (or Lĩnh vực, Nội dung) and Điểm tối đa (or Điểm chuẩn, Thang điểm)",
        ),
    }
}

/// Heads of different meaning in a row.
fn recognised(row: &GridRow) -> usize {
    let mut seen: Vec<Role> = Vec::new();
    for cell in &row.cells {
        // A title line may name a criterion, too; heads are short.
        if let Some(role) = head_role(&cell.text)
            && !seen.contains(&role)
        {
            seen.push(role);
        }
    }
    seen.len()
}

/// One past the last head row that begins at `from`.
fn lines(grid: &Grid, from: usize) -> usize {
    let rows = grid.rows();
    let Some(first) = rows.get(from) else { return from };
    let named = |wanted: Role| {
        first
            .cells
            .iter()
            .find(|cell| role(&cell.text).is_some_and(|(role, _)| role == wanted))
            .map(|cell| cell.column)
    };
    let (number, name) = (named(Role::Number), named(Role::Name));
    let mut to = from + 1;
    while let Some(row) = rows.get(to) {
        let quiet = |column: Option<u32>| column.is_none_or(|column| row.text(column).is_empty());
        let words = row.cells.iter().all(|cell| {
            let digits = cell.text.contains(|c: char| c.is_ascii_digit());
            // "Số liệu thực hiện (1)" has the number of its column.
            let named = !digits || role(&cell.text).is_some() && cell.text.ends_with(')');
            named && cell.text.chars().count() <= 60
        });
        let below = quiet(number) && quiet(name) && words && to - from < MAX_LINES;
        if !below && !is_numbering(row) {
            break;
        }
        to += 1;
    }
    to
}

/// A line of column numbers: `(1) (2) (3)`, `1 2 3`, `A B 1 2`.
fn is_numbering(row: &GridRow) -> bool {
    let plain = |text: &str| {
        let inner = text.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']')).to_owned();
        let formula = inner.contains(['=', '+', '-', '/'])
            && inner.chars().all(|c| c.is_ascii_digit() || "=+-/x*() ".contains(c));
        let number: Option<u32> = inner.parse().ok();
        let letter = inner.chars().count() == 1 && inner.chars().all(|c| c.is_ascii_alphabetic());
        (number, letter || formula)
    };
    if row.cells.len() < 3 {
        return false;
    }
    // Letters may come first, then every column counts on by one.
    let mut next = 1;
    for cell in &row.cells {
        match plain(&cell.text) {
            (Some(number), _) if number == next => next += 1,
            (None, true) if next == 1 || cell.text.contains('=') => {}
            _ => return false,
        }
    }
    next > 2
}

/// What a head is known by: its letters, or its text where it has none.
fn key(text: &str) -> String {
    let key = name_key(text);
    if key.is_empty() { text.to_owned() } else { key }
}

fn keys(row: &GridRow) -> BTreeMap<u32, String> {
    row.cells.iter().map(|cell| (cell.column, key(&cell.text))).collect()
}

/// A column with a head that names its role.
struct Column {
    column: u32,
    role: Role,
    strength: Strength,
    head: String,
}

/// The roles of the columns under head rows `from..to`.
fn roles(grid: &Grid, from: usize, to: usize) -> Result<Header, CriteriaTableError> {
    let rows = grid.rows().get(from..to).unwrap_or_default();
    let heads: Vec<&GridRow> = rows.iter().filter(|row| !is_numbering(row)).collect();
    let mut columns: Vec<u32> =
        heads.iter().flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    columns.sort_unstable();
    columns.dedup();
    let printed: BTreeMap<u32, String> =
        columns.into_iter().map(|column| (column, full_head(grid, &heads, column))).collect();
    let mut found: Vec<Column> = Vec::new();
    for (column, head) in &printed {
        if let Some((role, strength)) = role(head) {
            found.push(Column { column: *column, role, strength, head: head.clone() });
        }
    }
    visible_first(grid, &mut found);
    let top = heads.first().map_or(0, |row| row.number);
    let place = |column: u32| grid.place(top, column);
    let first_column = heads.first().and_then(|row| row.cells.first()).map_or(1, |cell| cell.column);
    let below = grid.rows().get(to..).unwrap_or_default();
    points(&mut found);
    number(&mut found, below);
    for wanted in [Role::Number, Role::Max] {
        let mut same = found.iter().filter(|own| own.role == wanted);
        if let (Some(first), Some(second)) = (same.next(), same.next()) {
            return Err(CriteriaTableError::ColumnTwice {
                place: place(second.column),
                head: second.head.clone(),
                column: wanted.described().0,
                first: place(first.column),
            });
        }
    }
    names(&mut found, below, &place)?;
    let roles: BTreeMap<u32, Role> = found.into_iter().map(|own| (own.column, own.role)).collect();
    let mut header = Header {
        from,
        to,
        roles,
        heads: printed,
        numbers_groups: false,
        rows: rows.iter().map(keys).collect(),
    };
    header.numbers_groups = header.numbers_are_of_groups(below);
    let missing = |role: Role| {
        let (column, expected) = role.described();
        CriteriaTableError::ColumnMissing { place: place(first_column), column, expected }
    };
    let name = header.column(Role::Name).ok_or_else(|| missing(Role::Name))?;
    let given = [Role::Max, Role::Bonus, Role::Deduction, Role::BonusOrDeduction, Role::Level];
    if given.iter().all(|role| header.column(*role).is_none()) {
        // The maxima may stand in the titles.
        let titled = below.iter().filter(|row| line::title_points(row.text(name)).is_some()).count();
        if titled < 2 {
            return Err(missing(Role::Max));
        }
    }
    Ok(header)
}

/// A hidden column means something only where no visible one means the same.
fn visible_first(grid: &Grid, found: &mut Vec<Column>) {
    let visible: Vec<Role> =
        found.iter().filter(|own| !grid.hides_column(own.column)).map(|own| own.role).collect();
    found.retain(|own| !grid.hides_column(own.column) || !visible.contains(&own.role));
}

/// Which column holds the maxima, and which the points of lines.
fn points(found: &mut Vec<Column>) {
    // `Điểm` alone is the maximum only where no head says so better; `Thang điểm` beside `Điểm tối đa` is
    // that of the lines.
    if found.iter().any(|own| own.role == Role::Max && own.strength == Strength::Strong) {
        found.retain(|own| !(own.role == Role::Max && own.strength == Strength::Weak));
    }
    if found.iter().filter(|own| own.role == Role::Max).count() == 2 {
        for own in found.iter_mut() {
            if own.role == Role::Max && name_key(&own.head).contains("thangdiem") {
                own.role = Role::LinePoints;
            }
        }
    }
    // Without a maximum of its own a column of line points is that of everything.
    if !found.iter().any(|own| own.role == Role::Max)
        && let Some(own) = found.iter_mut().find(|own| own.role == Role::LinePoints)
    {
        own.role = Role::Max;
    }
}

/// Which column holds the numbers: one whose cells are numbers, whatever its head.
fn number(found: &mut [Column], below: &[GridRow]) {
    // `Chỉ số` names the criteria where no other head does, and the index otherwise.
    if !found.iter().any(|own| own.role == Role::Name)
        && let Some(own) = found.iter_mut().find(|own| own.role == Role::Index)
    {
        own.role = Role::Name;
    }
    if !found.iter().any(|own| own.role == Role::Name)
        && let Some(own) = found.iter_mut().find(|own| own.role == Role::Rule)
    {
        own.role = Role::Name;
    }
    if found.iter().any(|own| own.role == Role::Number)
        || found.iter().filter(|own| own.role == Role::Name).count() < 2
    {
        return;
    }
    let numbers = |column: u32| {
        let cells = || below.iter().map(|row| row.text(column)).filter(|text| !text.is_empty());
        let printed = cells().filter(|text| numbering::printed(text).is_some()).count();
        printed > 1 && printed * 5 >= cells().count() * 4
    };
    if let Some(own) = found.iter_mut().find(|own| own.role == Role::Name && numbers(own.column)) {
        own.role = Role::Number;
    }
}

/// Several columns of criteria: the same head twice is an error; others hold groups, levels, or how points arise.
fn names(
    found: &mut [Column],
    below: &[GridRow],
    place: &dyn Fn(u32) -> super::error::CellPlace,
) -> Result<(), CriteriaTableError> {
    let named: Vec<(u32, String)> = found
        .iter()
        .filter(|own| own.role == Role::Name)
        .map(|own| (own.column, name_key(&own.head)))
        .collect();
    for (at, (column, head)) in named.iter().enumerate() {
        let twice = named.iter().take(at).find(|(_, other)| other == head);
        if let (Some((first, _)), Some(own)) = (twice, found.iter().find(|own| own.column == *column)) {
            return Err(CriteriaTableError::ColumnTwice {
                place: place(*column),
                head: own.head.clone(),
                column: Role::Name.described().0,
                first: place(*first),
            });
        }
    }
    let column = |role: Role| found.iter().find(|own| own.role == role).map(|own| own.column);
    let sheet = levels::Columns {
        rows: below,
        number: column(Role::Number),
        max: column(Role::Max),
        line_points: column(Role::LinePoints),
    };
    for (column, role) in levels::roles(&sheet, &named) {
        if let Some(own) = found.iter_mut().find(|own| own.column == column) {
            own.role = role;
        }
    }
    Ok(())
}

/// The head of a column with the heads it stands under.
fn full_head(grid: &Grid, heads: &[&GridRow], column: u32) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (at, row) in heads.iter().enumerate() {
        let own = row.text(column);
        if !own.is_empty() {
            parts.push(own.to_owned());
            continue;
        }
        // A head over several columns, by the merged range or by what stands to its left.
        let merged = grid.merge_at(row.number, column).map(|merge| (merge.top, merge.left));
        let over = match merged {
            Some((top, left)) => (top == row.number).then(|| row.text(left).to_owned()),
            None => {
                let below = heads.get(at + 1).is_some_and(|next| !next.text(column).is_empty());
                let left = row.cells.iter().rev().find(|cell| cell.column < column);
                let spans = left
                    .filter(|left| heads.get(at + 1).is_some_and(|next| !next.text(left.column).is_empty()));
                spans.filter(|_| below).map(|cell| cell.text.clone())
            }
        };
        parts.extend(over.filter(|over| !over.is_empty()));
    }
    parts.dedup();
    parts.join(" ")
}
