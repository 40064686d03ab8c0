//! Rows with points and without a number: criteria, headings over the numbers that follow, or lines of the criterion above.
//!
//! What decides is what adds up: an area of 10 with a criterion of 6 and a row of 4 has two criteria. Where nothing
//! decides, the row stays a line and a person is asked.

use super::doubt::RowDoubt;
use super::families::{self, Family};
use super::groups::row_max;
use super::numbering::{At, Printed, Style};
use super::remarks::{CLOSING, is_example};
use super::rows::{Class, Row, is_capital, number_of, says};
use super::titles::role_of;
use crate::number::Exact;
use crate::text::name_key;

/// Turns rows without a number that are nodes into such.
pub(super) fn resolve(rows: &mut [Row]) {
    headings(rows);
    criteria(rows);
    for row in rows {
        // A line that has both has its points in the column of lines.
        if row.class == Class::Line && row.line_points.is_some() {
            row.points = row.line_points.take();
        }
    }
}

fn unnumbered(at: At) -> Class {
    Class::Node(Printed::new(Style::Unnumbered(at), String::new()))
}

/// Headings over the numbers that follow, and over bonus points and deductions.
fn headings(rows: &mut [Row]) {
    let top = rows.iter().find_map(|row| match &row.class {
        Class::Node(printed) => Some(printed.style.clone()),
        _ => None,
    });
    let found: Vec<(usize, At)> =
        (0..rows.len()).filter_map(|at| Some((at, heading(rows, at, top.as_ref())?))).collect();
    let role = |at: usize| rows.get(at).is_some_and(|row| role_of(&row.first) != (false, false));
    let pointed = |at: usize| rows.get(at).is_some_and(|row| row.points.is_some());
    // One heading without points over the whole table is its title.
    let several = found.len() > 1;
    let kept: Vec<(usize, At)> =
        found.into_iter().filter(|(at, _)| several || role(*at) || pointed(*at)).collect();
    for (at, place) in kept {
        if let Some(row) = rows.get_mut(at) {
            row.class = unnumbered(place);
        }
    }
}

/// Where a heading stands, if a row is one.
fn heading(rows: &[Row], at: usize, top: Option<&Style>) -> Option<At> {
    let row = rows.get(at).filter(|row| row.class == Class::Line && is_plain(row))?;
    let capital = is_capital(&row.first);
    let role = role_of(&row.first) != (false, false);
    let next = rows.get(at + 1);
    match next.map(|next| &next.class) {
        Some(Class::Node(printed)) if !printed.is_light() => {
            let fits = row.points.is_some() && follows_with(rows, at, &printed.style) == row_max(row);
            (capital || fits || role && row.points.is_none() && !says(&row.first))
                .then(|| At::Above(Box::new(printed.style.clone())))
        }
        _ => {
            let after_sum =
                at.checked_sub(1).and_then(|at| rows.get(at)).is_some_and(|row| row.class == Class::Subtotal);
            top.filter(|_| role && (capital || after_sum) && !says(&row.first))
                .map(|top| At::Above(Box::new(top.clone())))
        }
    }
}

/// The maxima of the numbers of one style that follow a row, added up.
fn follows_with(rows: &[Row], at: usize, style: &Style) -> Option<Exact> {
    let after = rows.iter().skip(at + 1);
    let mut sum = Exact::ZERO;
    for row in after {
        match &row.class {
            Class::Node(printed) if printed.style == *style => sum = &sum + &row_max(row)?,
            Class::Line
                if row.in_max_column && is_plain(row) && row.points.is_some() && !says(&row.first) =>
            {
                break;
            }
            Class::Subtotal => break,
            _ => {}
        }
    }
    Some(sum)
}

/// Whether a row has words as a title has: no bullet, no letter, a capital first, no remark.
fn is_plain(row: &Row) -> bool {
    let key = name_key(&row.first);
    row.marks.is_empty()
        && row.first.chars().next().is_some_and(char::is_uppercase)
        && !row.first.trim_end().ends_with(':')
        && !is_example(&row.first)
        && !CLOSING.iter().any(|word| key.starts_with(word))
}

/// A numbered row and the lines below it, up to the next number.
struct Block {
    node: usize,
    /// Rows with points where nodes have their maximum.
    pointed: Vec<usize>,
    /// Of these, the ones that are hardly lines of the node.
    odd: Vec<usize>,
    /// Whether lines of the node stand before the first of them.
    lines_first: bool,
    /// Whether some of them have lines of their own.
    own_lines: bool,
}

fn criteria(rows: &mut [Row]) {
    let tree = families::tree(rows);
    let separate = rows.iter().any(|row| row.class == Class::Line && row.line_points.is_some());
    let blocks: Vec<Block> = (0..tree.len()).filter_map(|node| block(rows, &tree, node, separate)).collect();
    let total = rows.iter().rev().find(|row| row.class == Class::Subtotal).and_then(row_max);
    let mut changes: Vec<(usize, Option<At>)> = Vec::new();
    for block in &blocks {
        let Some(family) = tree.get(block.node) else { continue };
        if is_divided(rows, &tree, block, family, separate) {
            changes.extend(block.pointed.iter().map(|at| (*at, Some(At::Inside))));
            continue;
        }
        if block.odd.is_empty() {
            continue;
        }
        let missing = missing(rows, &tree, family.parent, total.as_ref());
        let beside =
            blocks.iter().filter(|other| tree.get(other.node).is_some_and(|f| f.parent == family.parent));
        let odd = beside.flat_map(|other| &other.odd).filter_map(|at| rows.get(*at).and_then(row_max));
        let sum = odd.fold(Exact::ZERO, |sum, points| &sum + &points);
        match missing {
            Some(missing) if missing == sum && !sum.is_zero() => {
                changes.extend(block.odd.iter().map(|at| (*at, Some(At::Beside))));
            }
            // The parts add up without it.
            Some(missing) if missing.is_zero() && !block.own_lines && !separate => {}
            _ => changes.extend(block.odd.iter().map(|at| (*at, None))),
        }
    }
    for (at, place) in changes {
        let Some(row) = rows.get_mut(at) else { continue };
        match place {
            Some(place) => row.class = unnumbered(place),
            None => row.doubts.push(RowDoubt::RowUnclear),
        }
    }
}

/// The block of a node, if rows in it have points where nodes have their maximum.
fn block(rows: &[Row], tree: &[Family], node: usize, separate: bool) -> Option<Block> {
    let family = tree.get(node)?;
    let row = rows.get(family.row)?;
    let next = tree.get(node + 1).map_or(family.end, |next| next.row.min(family.end));
    let max = row_max(row);
    let spoken = |row: &Row| !row.deduction.is_empty() || !row.bonus.is_empty() || says(&row.first);
    let mut block = Block {
        node,
        pointed: Vec::new(),
        odd: Vec::new(),
        lines_first: !row.rule.is_empty() || row.line_points.is_some(),
        own_lines: false,
    };
    let mut texts = block.lines_first;
    let mut last: Option<Exact> = None;
    for at in family.row + 1..next {
        let Some(line) = rows.get(at).filter(|line| line.class == Class::Line) else { continue };
        let own = line.in_max_column.then(|| line.points.as_ref().and_then(number_of)).flatten();
        let Some(points) = own.filter(|_| is_plain(line)) else {
            if own.is_none() && spoken(line) {
                texts = true;
                block.lines_first |= block.pointed.is_empty();
                block.own_lines |= !block.pointed.is_empty();
            } else if own.is_some() {
                last = own.cloned();
            }
            continue;
        };
        let above = max.as_ref().is_some_and(|max| points > max);
        let after_nothing = last.as_ref().is_some_and(Exact::is_zero) && !points.is_zero();
        if texts || above || after_nothing || separate {
            block.odd.push(at);
        }
        block.pointed.push(at);
        last = Some(points.clone());
        texts = false;
    }
    if block.pointed.is_empty() {
        return None;
    }
    let alone =
        block.pointed.len() == 1 && !block.lines_first && last.as_ref().is_some_and(|last| !last.is_zero());
    if block.own_lines || alone {
        block.odd.clone_from(&block.pointed);
    }
    Some(block)
}

/// Whether the rows of a block are the parts of its node.
fn is_divided(rows: &[Row], tree: &[Family], block: &Block, family: &Family, separate: bool) -> bool {
    let Some(max) = rows.get(family.row).and_then(row_max) else { return false };
    let points: Vec<Exact> = block.pointed.iter().filter_map(|at| rows.get(*at).and_then(row_max)).collect();
    let sum = points.iter().fold(Exact::ZERO, |sum, points| &sum + points);
    let less = points.iter().all(|points| *points < max && !points.is_zero());
    // Others of its level have criteria below them, and it has none.
    let branches = family.children.is_empty()
        && tree.iter().any(|other| other.parent == family.parent && !other.children.is_empty());
    points.len() > 1 && sum == max && less && !block.lines_first && (block.own_lines || branches || separate)
}

/// What the maxima of the numbered rows below a node lack to its maximum, or those of the table to the total.
fn missing(rows: &[Row], tree: &[Family], parent: Option<usize>, total: Option<&Exact>) -> Option<Exact> {
    let max = match parent {
        Some(parent) => rows.get(tree.get(parent)?.row).and_then(row_max)?,
        None => total?.clone(),
    };
    let mut sum = Exact::ZERO;
    for sibling in tree.iter().filter(|family| family.parent == parent) {
        sum = &sum + &rows.get(sibling.row).and_then(row_max)?;
    }
    Some(&max - &sum)
}
