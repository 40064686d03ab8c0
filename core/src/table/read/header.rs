//! The heads of a table, wherever they stand, over one line or several, and again after page breaks.

use std::collections::BTreeMap;

use super::columns::{Role, Strength, role};
use super::error::CriteriaTableError;
use super::grid::{Grid, GridRow};
use super::line;
use crate::code::Words;
use crate::text::name_key;

/// The heads found: which rows they take and what each column is for.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Places of the head rows in the grid, the line of column numbers included.
    pub(super) from: usize,
    pub(super) to: usize,
    roles: BTreeMap<u32, Role>,
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
        let Some(first) = rows.get(from) else { break };
        if recognised(first) < 2 {
            continue;
        }
        let to = lines(grid, from);
        match roles(grid, from, to) {
            Ok(found) => return Ok(found),
            Err(error @ CriteriaTableError::ColumnTwice { .. }) => return Err(error),
            Err(error) => {
                incomplete.get_or_insert(error);
            }
        }
    }
    Err(incomplete.unwrap_or_else(|| none_in(grid.sheet())))
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
        if cell.text.chars().count() <= 60
            && let Some((role, _)) = role(&cell.text)
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
        let words = row
            .cells
            .iter()
            .all(|cell| !cell.text.chars().any(|c| c.is_ascii_digit()) && cell.text.chars().count() <= 60);
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

/// The roles of the columns under head rows `from..to`.
fn roles(grid: &Grid, from: usize, to: usize) -> Result<Header, CriteriaTableError> {
    let rows = grid.rows().get(from..to).unwrap_or_default();
    let heads: Vec<&GridRow> = rows.iter().filter(|row| !is_numbering(row)).collect();
    let mut columns: Vec<u32> =
        heads.iter().flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut found: Vec<(u32, Role, Strength, String)> = Vec::new();
    for column in columns {
        let text = full_head(grid, &heads, column);
        if let Some((role, strength)) = role(&text) {
            found.push((column, role, strength, text));
        }
    }
    let top = heads.first().map_or(0, |row| row.number);
    let place = |column: u32| grid.place(top, column);
    let first_column = heads.first().and_then(|row| row.cells.first()).map_or(1, |cell| cell.column);
    // `Điểm` alone is the maximum only where no head says so better; `Thang điểm` beside `Điểm tối đa` is
    // that of the lines.
    let strong_max =
        found.iter().any(|(_, role, strength, _)| *role == Role::Max && *strength == Strength::Strong);
    if strong_max {
        found.retain(|(_, role, strength, _)| !(*role == Role::Max && *strength == Strength::Weak));
    }
    let scale_first = found.iter().filter(|(_, role, ..)| *role == Role::Max).count() == 2;
    if scale_first {
        for entry in &mut found {
            let key = name_key(&entry.3);
            if entry.1 == Role::Max && key.contains("thangdiem") {
                entry.1 = Role::LinePoints;
            }
        }
    }
    // Without a maximum of its own a column of line points is that of everything.
    if !found.iter().any(|(_, role, ..)| *role == Role::Max)
        && let Some(entry) = found.iter_mut().find(|(_, role, ..)| *role == Role::LinePoints)
    {
        entry.1 = Role::Max;
    }
    // `Chỉ số` names the criteria where no other head does, and the index otherwise.
    if !found.iter().any(|(_, role, ..)| *role == Role::Name)
        && let Some(entry) = found.iter_mut().find(|(_, role, ..)| *role == Role::Index)
    {
        entry.1 = Role::Name;
    }
    for wanted in [Role::Number, Role::Max] {
        let mut same = found.iter().filter(|(_, role, ..)| *role == wanted);
        if let (Some(first), Some(second)) = (same.next(), same.next()) {
            return Err(CriteriaTableError::ColumnTwice {
                place: place(second.0),
                head: second.3.clone(),
                column: wanted.described().0,
                first: place(first.0),
            });
        }
    }
    names(&mut found, &place)?;
    let roles: BTreeMap<u32, Role> = found.into_iter().map(|(column, role, ..)| (column, role)).collect();
    let header = Header { from, to, roles, rows: rows.iter().map(keys).collect() };
    let missing = |role: Role| {
        let (column, expected) = role.described();
        CriteriaTableError::ColumnMissing { place: place(first_column), column, expected }
    };
    let name = header.column(Role::Name).ok_or_else(|| missing(Role::Name))?;
    if header.column(Role::Max).is_none() {
        // The maxima may stand in the titles.
        let below = grid.rows().get(to..).unwrap_or_default();
        let titled = below.iter().filter(|row| line::title_points(row.text(name)).is_some()).count();
        if titled < 2 {
            return Err(missing(Role::Max));
        }
    }
    Ok(header)
}

/// A second column of criteria: the same head twice is an error; another says how points arise.
fn names(
    found: &mut [(u32, Role, Strength, String)],
    place: &dyn Fn(u32) -> super::error::CellPlace,
) -> Result<(), CriteriaTableError> {
    let first = found
        .iter()
        .find(|(_, role, ..)| *role == Role::Name)
        .map(|(column, _, _, head)| (*column, name_key(head)));
    let Some((first_column, first_key)) = first else { return Ok(()) };
    for entry in found.iter_mut().filter(|(column, role, ..)| *role == Role::Name && *column != first_column)
    {
        let key = name_key(&entry.3);
        if key == first_key {
            return Err(CriteriaTableError::ColumnTwice {
                place: place(entry.0),
                head: entry.3.clone(),
                column: Role::Name.described().0,
                first: place(first_column),
            });
        }
        let level = key.contains("tieuchi") || key.contains("chitieu");
        let how =
            ["noidung", "danhgia", "cham", "cach", "mucdo", "yeucau"].iter().any(|word| key.contains(word));
        if how && !level {
            entry.1 = Role::Rule;
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
