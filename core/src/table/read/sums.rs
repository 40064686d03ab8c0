//! Printed sums against what they add up.

use super::assemble::{Became, Tree};
use super::doubt::RowDoubt;
use super::line;
use super::rows::{Class, number_of};
use crate::number::Exact;

/// The node whose children a sum adds up; `None` for the whole table.
pub(super) fn summed(tree: &Tree, at: usize) -> Option<usize> {
    let row = tree.rows.get(at)?;
    let top: Vec<usize> = (0..tree.nodes.len())
        .filter(|node| tree.nodes.get(*node).is_some_and(|n| n.place.level == 1))
        .collect();
    if tree.nodes.is_empty() {
        return None;
    }
    // "Cộng mục B", "Tổng điểm tiêu chí 1": the one number it names.
    let words = line::words(&row.text);
    let inside = row.text.split_once('(').map(|(_, inside)| line::words(inside)).unwrap_or_default();
    let is_id =
        |word: &String, node: usize| tree.nodes.get(node).is_some_and(|n| n.place.id.to_lowercase() == *word);
    let named: Vec<usize> =
        words.iter().filter_map(|word| (0..tree.nodes.len()).rev().find(|node| is_id(word, *node))).collect();
    let listed = inside.iter().filter(|word| top.iter().any(|node| is_id(word, *node))).count();
    match named.as_slice() {
        [only] if listed == 0 => return Some(*only),
        [] if listed == 0 => {}
        _ => return None,
    }
    // Without a name: an area whose maximum it prints, when more of the table follows.
    let value = row.points.as_ref().and_then(number_of);
    let rest = tree.rows.get(at + 1..)?;
    let more = rest.iter().find(|row| matches!(row.class, Class::Node(_) | Class::Subtotal));
    let area = *top.last()?;
    let fits = value.is_none() || tree.nodes.get(area).and_then(|node| node.max.as_ref()) == value;
    let grand = words.iter().any(|word| word == "tổng") && !fits;
    match more {
        Some(_) if fits && !grand => Some(area),
        _ => None,
    }
}

/// `83` where the parts need 8 and a footnote 3 stands below the table: the mark ran into the maximum.
fn glued_marks(tree: &mut Tree) {
    let marks: Vec<String> = tree
        .rows
        .iter()
        .filter(|row| row.class == Class::Line && !row.marks.is_empty())
        .map(|row| row.marks.clone())
        .collect();
    if marks.is_empty() {
        return;
    }
    for at in 0..tree.nodes.len() {
        let Some(node) = tree.nodes.get(at) else { break };
        let Some(max) = node.max.clone() else { continue };
        let (sum, complete) = sum_of(tree, &node.children, false);
        if node.children.is_empty() || !complete || sum == max {
            continue;
        }
        let repaired: Vec<(usize, Exact)> = node
            .children
            .iter()
            .filter_map(|child| {
                let printed = tree.nodes.get(*child)?.max.clone()?;
                let text = printed.to_string();
                let bare = marks.iter().find_map(|mark| text.strip_suffix(mark.as_str()))?;
                let value = crate::text::parse_exact(bare).ok()?;
                (&(&sum - &printed) + &value == max).then_some((*child, value))
            })
            .collect();
        if let [(child, value)] = repaired.as_slice()
            && let Some(node) = tree.nodes.get_mut(*child)
        {
            node.max = Some(value.clone());
            node.doubts.push(RowDoubt::GluedText);
        }
    }
}

/// Marks nodes and sums whose printed points are not those of their parts.
pub(super) fn check(tree: &mut Tree) {
    glued_marks(tree);
    for at in 0..tree.nodes.len() {
        let Some(node) = tree.nodes.get(at) else { break };
        let Some(max) = &node.max else { continue };
        if node.children.is_empty() || node.bonus || node.penalty {
            continue;
        }
        let (sum, complete) = sum_of(tree, &node.children, false);
        let off = if complete { sum != *max } else { sum > *max };
        if off && let Some(node) = tree.nodes.get_mut(at) {
            node.doubts.push(RowDoubt::TotalMismatch);
        }
    }
    for at in 0..tree.rows.len() {
        let Some(Became::Subtotal(node)) = tree.became.get(at) else { continue };
        let value = tree.rows.get(at).and_then(|row| row.points.as_ref()).and_then(number_of);
        let Some(value) = value else { continue };
        let children: Vec<usize> = match node {
            Some(node) => tree.nodes.get(*node).map(|node| node.children.clone()).unwrap_or_default(),
            None => (0..tree.nodes.len())
                .filter(|n| tree.nodes.get(*n).is_some_and(|n| n.place.level == 1))
                .collect(),
        };
        if children.is_empty() {
            continue;
        }
        let (regular, complete) = sum_of(tree, &children, false);
        let (all, _) = sum_of(tree, &children, true);
        let off = if complete { regular != *value && all != *value } else { regular > *value };
        if off {
            tree.sum_doubts.push((at, RowDoubt::TotalMismatch));
        }
    }
}

/// The maxima of some nodes added up, and whether all are printed.
fn sum_of(tree: &Tree, nodes: &[usize], bonus: bool) -> (Exact, bool) {
    let mut sum = Exact::ZERO;
    let mut complete = true;
    for node in nodes.iter().filter_map(|node| tree.nodes.get(*node)) {
        if node.penalty || (node.bonus && !bonus) {
            continue;
        }
        match &node.max {
            Some(max) => sum = &sum + max,
            None => complete = false,
        }
    }
    (sum, complete)
}
