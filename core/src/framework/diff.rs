use std::collections::HashMap;

use serde::Serialize;

use super::model::{Framework, Node};
use crate::text::{Text, name_key};

/// What changed from one edition to another, and what can still be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Id of the earlier edition.
    pub from: String,
    /// Id of the later edition.
    pub to: String,
    /// Nodes only in the later edition.
    pub added: Vec<String>,
    /// Nodes only in the earlier edition.
    pub removed: Vec<String>,
    /// Nodes that stand elsewhere: another number, or another parent.
    pub moved: Vec<Change>,
    /// Nodes with another name.
    pub renamed: Vec<Change>,
    /// Nodes with another maximum; an unknown one is `?`.
    pub max_changed: Vec<Change>,
    /// Nodes with another rule, aggregate, weight or role.
    pub rule_changed: Vec<Change>,
    /// Whether the totals may be compared.
    pub comparable: bool,
    /// Why each node that stands in both may not be compared; a node not listed may.
    pub not_comparable: Vec<NotComparable>,
}

/// Something that changed on a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The node in the later edition.
    pub node: String,
    /// What it was.
    pub from: String,
    /// What it is.
    pub to: String,
}

/// A node whose points may not be compared between two editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotComparable {
    /// The node in the later edition.
    pub node: String,
    /// Why.
    pub reason: Text,
}

/// Compares two editions.
///
/// Nodes meet by id; where an id is gone and a new one carries the same name, once in each edition, the node
/// moved. Points are comparable where neither the maximum nor the rule nor anything below changed: a
/// difference between years otherwise mixes performance and definition.
///
/// ```
/// use chiso::framework::{Framework, diff};
/// let (a, b) = (Framework::builtin("par-2020-components").unwrap(), Framework::builtin("par-2022-components").unwrap());
/// let changes = diff(&a, &b);
/// let changed: Vec<_> = changes.max_changed.iter().map(|change| change.node.as_str()).collect();
/// assert_eq!(changed, ["appraisal", "leaders", "economy"]);
/// assert!(!changes.comparable);
/// ```
pub fn diff(from: &Framework, to: &Framework) -> Difference {
    let pairs = pair(from, to);
    let paired_from: Vec<usize> = pairs.iter().map(|(old, _)| old.index()).collect();
    let paired_to: Vec<usize> = pairs.iter().map(|(_, new)| new.index()).collect();
    let only = |framework: &Framework, paired: &[usize]| {
        let nodes = framework.nodes().iter().filter(|node| !paired.contains(&node.index()));
        nodes.map(|node| node.id().to_owned()).collect::<Vec<_>>()
    };
    let mut difference = Difference {
        from: from.id().to_owned(),
        to: to.id().to_owned(),
        added: only(to, &paired_to),
        removed: only(from, &paired_from),
        moved: Vec::new(),
        renamed: Vec::new(),
        max_changed: Vec::new(),
        rule_changed: Vec::new(),
        comparable: true,
        not_comparable: Vec::new(),
    };
    let parent_id = |framework: &Framework, node: &Node| {
        node.parent().and_then(|parent| framework.node_at(parent)).map(|parent| parent.id().to_owned())
    };
    for (old, new) in &pairs {
        let note = |list: &mut Vec<Change>, was: String, is: String| {
            if was != is {
                list.push(Change { node: new.id().to_owned(), from: was, to: is });
                return true;
            }
            false
        };
        if !note(&mut difference.moved, old.id().into(), new.id().into()) {
            let (was, is) = (parent_id(from, old), parent_id(to, new));
            note(&mut difference.moved, was.unwrap_or_default(), is.unwrap_or_default());
        }
        if new.depth() > 0 && name_key(&old.name().vi) != name_key(&new.name().vi) {
            note(&mut difference.renamed, old.name().vi.clone(), new.name().vi.clone());
        }
        let max = |node: &Node| node.max().map_or("?".to_owned(), ToString::to_string);
        note(&mut difference.max_changed, max(old), max(new));
        note(&mut difference.rule_changed, method(old), method(new));
    }
    judge(from, to, &pairs, &mut difference);
    difference
}

/// Nodes that are the same thing in both editions.
fn pair<'a>(from: &'a Framework, to: &'a Framework) -> Vec<(&'a Node, &'a Node)> {
    let unmatched = |framework: &'a Framework, other: &Framework| -> Vec<&'a Node> {
        framework.nodes().iter().filter(|node| other.node(node.id()).is_none()).collect()
    };
    let by_name = |nodes: &[&'a Node]| {
        let mut names: HashMap<String, Vec<&'a Node>> = HashMap::new();
        nodes.iter().for_each(|node| names.entry(name_key(&node.name().vi)).or_default().push(node));
        names
    };
    let gone = by_name(&unmatched(from, to));
    let new = by_name(&unmatched(to, from));
    let same = |node: &'a Node| -> Option<(&'a Node, &'a Node)> {
        if let Some(old) = from.node(node.id()) {
            return Some((old, node));
        }
        let key = name_key(&node.name().vi);
        match (gone.get(&key).map(Vec::as_slice), new.get(&key).map(Vec::as_slice)) {
            (Some([old]), Some([_])) => Some((old, node)),
            _ => None,
        }
    };
    to.nodes().iter().filter_map(same).collect()
}

/// How a node gets its points, as text to compare and show.
fn method(node: &Node) -> String {
    let rule = match node.rule() {
        Some(rule) => serde_json::to_string(rule).unwrap_or_default(),
        None => serde_json::to_string(node.aggregate()).unwrap_or_default(),
    };
    format!("{rule} weight {} {:?} scored {}", node.weight(), node.role(), node.scored())
}

fn judge(from: &Framework, to: &Framework, pairs: &[(&Node, &Node)], difference: &mut Difference) {
    let mut reasons: HashMap<usize, Text> = HashMap::new();
    let text = |vi: &str, en: &str| Text { vi: vi.to_owned(), en: en.to_owned() };
    let paired = |node: &Node| pairs.iter().find(|(_, new)| new.index() == node.index());
    for &index in to.upwards() {
        let Some((old, new)) = to.node_at(index).and_then(paired) else { continue };
        let changed = |list: &[Change]| list.iter().any(|change| change.node == new.id());
        let children: Vec<&Node> = to.children(new).collect();
        let gone = from.children(old).any(|child| difference.removed.iter().any(|id| id == child.id()));
        let reason = if from.header().index != to.header().index {
            text("hai chỉ số khác nhau", "the editions belong to different indices")
        } else if old.max().is_none() || new.max().is_none() {
            text("điểm tối đa chưa biết", "a maximum is not known")
        } else if changed(&difference.max_changed) {
            text("điểm tối đa thay đổi", "the maximum changed")
        } else if changed(&difference.rule_changed) {
            text("cách tính điểm thay đổi", "the rule changed")
        } else if gone || children.iter().any(|child| paired(child).is_none()) {
            text("có mục thêm hoặc bỏ", "parts were added or removed")
        } else if children.iter().any(|child| reasons.contains_key(&child.index())) {
            text("có mục bên trong không so sánh được", "a part of it may not be compared")
        } else {
            continue;
        };
        reasons.insert(index, reason);
    }
    difference.comparable = !reasons.contains_key(&0);
    let listed = pairs.iter().filter_map(|(_, new)| Some((new, reasons.remove(&new.index())?)));
    difference.not_comparable =
        listed.map(|(new, reason)| NotComparable { node: new.id().to_owned(), reason }).collect();
}
