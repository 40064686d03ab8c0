//! Several columns of criteria: which holds groups, which the criteria, which says how their points arise.
//!
//! Heads alone do not say: `Nội dung đánh giá` is the criterion beside `Lĩnh vực` and its rule beside `Tiêu chí`. The rows
//! do: what has the numbers and the maxima is the criterion.

use super::columns::Role;
use super::grid::GridRow;
use super::numbering;

/// What is known of the columns beside those of criteria.
pub(super) struct Columns<'a> {
    /// The rows below the heads.
    pub(super) rows: &'a [GridRow],
    pub(super) number: Option<u32>,
    pub(super) max: Option<u32>,
    pub(super) line_points: Option<u32>,
}

/// The roles of columns that are named as columns of criteria, each with the key of its head.
pub(super) fn roles(columns: &Columns<'_>, named: &[(u32, String)]) -> Vec<(u32, Role)> {
    let mut roles: Vec<(u32, Role)> = Vec::new();
    let mut criteria: Option<&(u32, String)> = None;
    for next in named {
        let Some(before) = criteria else {
            criteria = Some(next);
            continue;
        };
        if !columns.meet(before.0, next.0) {
            // A column for each level: a row is in one of them.
            continue;
        }
        if columns.is_group(before, next) {
            roles.push((before.0, Role::Group));
            criteria = Some(next);
        } else {
            roles.push((next.0, Role::Rule));
        }
    }
    roles
}

impl Columns<'_> {
    /// Whether some row has words in both columns.
    fn meet(&self, left: u32, right: u32) -> bool {
        self.rows.iter().any(|row| {
            let (left, right) = (row.text(left), row.text(right));
            !left.is_empty() && !right.is_empty() && left != right
        })
    }

    /// Whether the left of two columns holds groups of the criteria in the right one.
    fn is_group(&self, left: &(u32, String), right: &(u32, String)) -> bool {
        let ((left, over), (right, head)) = ((left.0, left.1.as_str()), (right.0, right.1.as_str()));
        let numbered =
            |row: &GridRow| self.number.is_some_and(|column| numbering::printed(row.text(column)).is_some());
        let pointed = |row: &GridRow| self.max.is_some_and(|column| !row.text(column).is_empty());
        let mut last = String::new();
        let (mut below, mut own, mut repeated) = (0_usize, 0_usize, 0_usize);
        for row in self.rows {
            let (group, words) = (row.text(left), row.text(right));
            if words.is_empty() {
                continue;
            }
            if group.is_empty() && !last.is_empty() {
                below += 1;
                own += usize::from(if self.number.is_some() { numbered(row) } else { pointed(row) });
            } else if group == last && pointed(row) {
                repeated += 1;
            }
            if !group.is_empty() {
                group.clone_into(&mut last);
            }
        }
        if repeated > 0 {
            return true;
        }
        if below == 0 {
            return ["linhvuc", "nhom", "truc", "mang"].iter().any(|word| over.starts_with(word));
        }
        if self.number.is_some() || self.line_points.is_some() {
            let level = ["tieuchi", "chitieu", "chiso"].iter().any(|word| head.contains(word));
            return own * 2 > below || own == 0 && level && self.line_points.is_none();
        }
        // Without numbers: rows that each have a maximum are criteria, unless some get nothing, as options do.
        let nothing = self.max.is_some_and(|column| {
            self.rows
                .iter()
                .any(|row| matches!(row.text(column), "0" | "0,0" | "00") && !row.text(right).is_empty())
        });
        let how = ["mucdo", "cachcham", "yeucau"].iter().any(|word| head.contains(word));
        own * 2 > below && !nothing && !how
    }
}
