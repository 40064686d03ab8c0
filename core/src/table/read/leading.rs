//! Groups that a column of their own names, merged down over their criteria or repeated beside each.

use super::columns::Role;
use super::grid::GridRow;
use super::header::Header;
use super::numbering::{self, At, Printed, Style};
use super::rows::{Class, Row, blank, one_line};
use crate::text::name_key;

/// The groups that are open, from the first column of groups on.
#[derive(Default)]
pub(super) struct GroupColumns {
    open: Vec<String>,
    /// Whether the row at hand begins a group.
    begun: bool,
}

impl GroupColumns {
    /// The groups that begin with a row, as rows of their own.
    pub(super) fn of(&mut self, header: &Header, grid_row: &GridRow, row: &Row) -> Vec<Row> {
        let mut begin = Vec::new();
        self.begun = false;
        if matches!(row.class, Class::Subtotal) {
            return begin;
        }
        for (level, column) in header.columns(Role::Group).enumerate() {
            let text = one_line(grid_row.text(column));
            let key = name_key(&text);
            if key.is_empty() || self.open.get(level) == Some(&key) {
                continue;
            }
            self.open.truncate(level);
            self.open.push(key);
            // A group alone in its row is that row.
            if text == row.text {
                continue;
            }
            self.begun = true;
            let (number, title) = match (numbering::in_title(&text), &row.class) {
                (Some((printed, title)), _) => (printed.number, title.to_owned()),
                (None, Class::Node(own)) if header.numbers_groups => (own.number.clone(), text.clone()),
                (None, _) => (String::new(), text.clone()),
            };
            let class = Class::Node(Printed::new(Style::Unnumbered(At::Group(level)), number));
            begin.push(Row { first: title, text, ..blank(grid_row.number, class) });
        }
        begin
    }

    /// In a table without numbers what has a maximum below a group is a criterion.
    pub(super) fn criterion(&self, header: &Header, row: &mut Row) {
        let plain = row.first.chars().next().is_some_and(char::is_uppercase);
        let unnumbered = match row.class {
            Class::Line => header.column(Role::Number).is_none() || header.numbers_groups,
            Class::Node(_) => header.numbers_groups && self.begun,
            _ => false,
        };
        if !self.open.is_empty() && unnumbered && row.in_max_column && plain {
            let level = self.open.len();
            row.class = Class::Node(Printed::new(Style::Unnumbered(At::Group(level)), String::new()));
        }
    }

    /// Gives groups without a number the one that the codes of their criteria share: `1` for `1.1`, `1.2`.
    pub(super) fn number(self, rows: &mut [Row]) {
        if self.open.is_empty() {
            return;
        }
        let shared: Vec<Option<String>> = (0..rows.len()).map(|at| shared_number(rows, at)).collect();
        let once = |number: &String| shared.iter().flatten().filter(|other| *other == number).count() == 1;
        for (row, number) in rows.iter_mut().zip(&shared) {
            if let (Class::Node(printed), Some(number)) = (&mut row.class, number)
                && once(number)
            {
                printed.number.clone_from(number);
            }
        }
    }
}

fn group_level(row: &Row) -> Option<usize> {
    match &row.class {
        Class::Node(Printed { style: Style::Unnumbered(At::Group(level)), .. }) if !row.in_max_column => {
            Some(*level)
        }
        _ => None,
    }
}

/// The first part that the codes below a group have in common, for a group without a number.
fn shared_number(rows: &[Row], at: usize) -> Option<String> {
    let level = group_level(rows.get(at)?)?;
    if matches!(rows.get(at).map(|row| &row.class), Some(Class::Node(printed)) if !printed.number.is_empty())
    {
        return None;
    }
    let inside = rows.iter().skip(at + 1).take_while(|row| group_level(row).is_none_or(|own| own > level));
    let mut shared: Option<String> = None;
    for row in inside {
        let Class::Node(Printed { style: Style::Dotted(_), number, .. }) = &row.class else { continue };
        let lead: Vec<&str> = numbering::parts(number).take(level + 1).collect();
        let lead = lead.join(".");
        if shared.as_ref().is_some_and(|own| *own != lead) {
            return None;
        }
        shared = Some(lead);
    }
    shared
}
