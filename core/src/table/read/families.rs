//! Numbered rows below a criterion: parts of it with maxima of their own, or its rule lines, numbered.
//!
//! `a1.1 Mỗi mô hình chậm: trừ 0,5` has a number and is a rule of `a1`; `C1.1 Trên 96%: 14` and `C1.2 Từ 88% đến 96%: 11`
//! are alternatives of `C1`, which has 14. What decides is what the rows of a family give and take together.

use super::doubt::{RowDoubt, RuleKind};
use super::groups::row_max;
use super::line::{self, Content, Context};
use super::numbering::{Style, is_below};
use super::outline::Outline;
use super::remarks::remark;
use super::rows::{Class, Row, says};
use crate::number::Exact;
use crate::text::name_key;

/// Marks letters that lead: `a` before `a1`, which is no option of a list.
pub(super) fn lead(rows: &mut [Row]) {
    let mut next: Option<String> = None;
    for row in rows.iter_mut().rev() {
        let Class::Node(printed) = &mut row.class else { continue };
        let letter = matches!(printed.style, Style::SmallLetter | Style::Letter | Style::Roman);
        printed.leads = letter && next.as_ref().is_some_and(|next| is_below(next, &printed.number));
        next = Some(printed.number.clone());
    }
}

/// A criterion that a page carries on under its number, `2 Hồ sơ (tiếp)`, is no second one.
pub(super) fn continued(rows: &mut [Row]) {
    let name = |row: &Row| {
        let key = name_key(&row.first);
        ["tieptheo", "tiep", "tt"]
            .iter()
            .find_map(|end| key.strip_suffix(end))
            .map(str::to_owned)
            .unwrap_or(key)
    };
    let mut last: Option<(usize, String)> = None;
    for at in 0..rows.len() {
        let Some(row) = rows.get(at) else { break };
        let Class::Node(printed) = &row.class else { continue };
        let same = last.as_ref().and_then(|(before, key)| Some((rows.get(*before)?, key))).is_some_and(
            |(before, key)| {
                let number = matches!(&before.class, Class::Node(other) if other == printed);
                let points = row.points.is_none() || row.points == before.points;
                number && !printed.number.is_empty() && points && *key == name(row)
            },
        );
        if same {
            if let Some(row) = rows.get_mut(at) {
                row.class = Class::RepeatHeader;
            }
        } else {
            last = Some((at, name(row)));
        }
    }
}

/// Numbered remarks below the last sum explain footnotes: they are no criteria.
pub(super) fn footnotes(rows: &mut [Row]) {
    let Some(sum) = rows.iter().rposition(|row| row.class == Class::Subtotal) else { return };
    let Some(below) = rows.get_mut(sum + 1..) else { return };
    let silent = |row: &Row| {
        let cells = row.points.is_none() && row.deduction.is_empty() && row.bonus.is_empty();
        cells && !says(&row.first)
    };
    let numbered = |row: &Row| matches!(&row.class, Class::Node(printed) if matches!(printed.style, Style::Arabic | Style::Bracket));
    if !below.iter().all(|row| silent(row) && (numbered(row) || row.class == Class::Line)) {
        return;
    }
    for row in below {
        if let Class::Node(printed) = &row.class {
            row.marks.clone_from(&printed.number);
            row.class = Class::Line;
        }
    }
}

/// The numbered rows as a tree: the row of each node, its parent and its children, by the order of nodes.
pub(super) struct Family {
    pub(super) row: usize,
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<usize>,
    /// One past the last row of it.
    pub(super) end: usize,
}

/// The tree that the numbers make.
pub(super) fn tree(rows: &[Row]) -> Vec<Family> {
    let mut outline = Outline::default();
    let mut all: Vec<Family> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match &row.class {
            Class::Node(printed) => {
                let place = outline.place(printed);
                let index = all.len();
                for closed in open.drain(open.len().min(place.level.saturating_sub(1))..) {
                    if let Some(family) = all.get_mut(closed) {
                        family.end = at;
                    }
                }
                if let Some(parent) = place.parent.and_then(|parent| all.get_mut(parent)) {
                    parent.children.push(index);
                }
                all.push(Family { row: at, parent: place.parent, children: Vec::new(), end: rows.len() });
                open.push(index);
            }
            Class::Subtotal => {
                for closed in open.drain(..) {
                    if let Some(family) = all.get_mut(closed) {
                        family.end = at;
                    }
                }
            }
            _ => {}
        }
    }
    all
}

/// Turns numbered rows that are rules of the criterion above them into lines.
pub(super) fn resolve(rows: &mut [Row]) {
    let tree = tree(rows);
    let mut demoted = vec![false; tree.len()];
    for at in 0..tree.len() {
        let Some(family) = tree.get(at).filter(|family| !family.children.is_empty()) else { continue };
        if demoted.get(at) != Some(&false) {
            continue;
        }
        let Some(rules) = are_rules(rows, &tree, family) else { continue };
        if rules == Rules::Options
            && let Some(row) = rows.get_mut(family.row)
        {
            row.doubts.push(RowDoubt::ChoiceOrAdd);
        }
        let mut below = family.children.clone();
        while let Some(child) = below.pop() {
            let Some(inner) = tree.get(child) else { continue };
            below.extend(&inner.children);
            if let Some(demoted) = demoted.get_mut(child) {
                *demoted = true;
            }
            if let Some(row) = rows.get_mut(inner.row) {
                row.class = Class::Line;
                row.points = row.line_points.take().or_else(|| row.points.take());
                // What it says holds for the lines below it.
                let case = row.points.is_none() && row.deduction.is_empty() && row.bonus.is_empty();
                row.doubts.extend((case && !says(&row.first)).then_some(RowDoubt::PartlyRead));
            }
        }
    }
}

/// What numbered rows are, where they are no parts.
#[derive(PartialEq, Eq)]
enum Rules {
    /// Alternatives with points of their own.
    Options,
    /// What is given on top or taken, beside at most one line for the full points.
    Changes,
}

/// Whether the numbered rows below a criterion are its rules.
fn are_rules(rows: &[Row], tree: &[Family], family: &Family) -> Option<Rules> {
    let max = rows.get(family.row).and_then(row_max)?;
    let members: Vec<&Family> = family.children.iter().filter_map(|child| tree.get(*child)).collect();
    let maxima: Vec<Option<Exact>> = members.iter().map(|member| own_max(rows.get(member.row)?)).collect();
    let inside =
        || rows.get(members.first().map_or(family.end, |member| member.row)..family.end).unwrap_or_default();
    let changes = |row: &Row| !row.deduction.is_empty() || !row.bonus.is_empty();
    let known: Vec<&Exact> = maxima.iter().flatten().collect();
    if known.is_empty() {
        let scored = inside().iter().any(|row| match row.class {
            Class::Node(_) => own_max(row).is_some(),
            Class::Line => !changes(row) && (row.points.is_some() || gives(&row.first)),
            _ => false,
        });
        let said = inside().iter().any(|row| changes(row) || says(&row.first));
        return (!scored && said).then_some(Rules::Changes);
    }
    let full = known.iter().filter(|points| ***points == max).count();
    // A member with a list of its own is a criterion.
    let listed = members.iter().any(|member| {
        let below = rows.get(member.row + 1..member.end).unwrap_or_default();
        below.iter().any(|row| row.points.is_some() || (!changes(row) && says(&row.first)))
    });
    if full == 0 || listed || members.len() < 2 {
        return None;
    }
    let sum = known.iter().fold(Exact::ZERO, |sum, points| &sum + points);
    if known.len() == 1 {
        let others = members.iter().zip(&maxima).filter(|(_, max)| max.is_none());
        let mut rest = others.filter_map(|(member, _)| rows.get(member.row));
        return rest.all(|row| changes(row) || says(&row.first)).then_some(Rules::Changes);
    }
    (sum != max && known.len() == members.len()).then_some(Rules::Options)
}

/// Whether a line gives points that are neither on top nor taken.
fn gives(text: &str) -> bool {
    remark(text).is_none()
        && line::read(text, &Context::default()).iter().any(|draft| match &draft.content {
            Content::Done(kind, _) => {
                !matches!(kind, RuleKind::Bonus | RuleKind::Deduction | RuleKind::NotApplicable)
            }
            Content::Scored(_) => true,
            Content::Nothing => false,
        })
}

/// The maximum of a numbered row; points in the words of what is given or taken are none.
fn own_max(row: &Row) -> Option<Exact> {
    let max = if row.deduction.is_empty() && row.bonus.is_empty() {
        row_max(row)
    } else {
        row.points.as_ref().and_then(super::rows::number_of).cloned()
    };
    // What gives nothing is an option, not a criterion.
    max.filter(|max| !max.is_zero() || row.points.is_some())
}
