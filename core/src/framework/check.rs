//! From the file form to a checked tree. All problems of a file are found in one pass and reported together.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::bounds;
use super::document::{Aggregate, FrameworkDocument, FrameworkStatus, NodeForm, Role};
use super::error::{FrameworkProblem, FrameworkProblemKind};
use super::model::{FactSpec, Framework, Inner, Node, TOTAL};
use super::{FactKind, Rule};
use crate::code::{Text, Words, both};
use crate::number::{Exact, SCALE_PLACES};
use crate::text::{PathStep, normalise};

/// A problem with the path at which it stands in the file.
pub(super) struct Located {
    pub(super) problem: FrameworkProblem,
    pub(super) path: Vec<PathStep>,
}

#[derive(Default)]
pub(super) struct Report {
    pub(super) problems: Vec<Located>,
}

impl Report {
    pub(super) fn header(
        &mut self,
        key: &'static str,
        kind: FrameworkProblemKind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        let path = vec![PathStep::Key("framework"), PathStep::Key(key)];
        self.add(path, kind, String::new(), found, expected);
    }

    /// `node` counts from 0 in the file, not from the total.
    pub(super) fn node(
        &mut self,
        node: usize,
        key: &'static str,
        kind: FrameworkProblemKind,
        id: &str,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        let path = vec![PathStep::Key("node"), PathStep::Index(node), PathStep::Key(key)];
        self.add(path, kind, id.to_owned(), found, expected);
    }

    fn add(
        &mut self,
        path: Vec<PathStep>,
        kind: FrameworkProblemKind,
        node: String,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        let problem =
            FrameworkProblem { kind, node, place: None, found: found.into(), expected: expected.into() };
        self.problems.push(Located { problem, path });
    }
}

/// Checks a document and builds the framework; on failure returns every problem found.
pub(super) fn check(mut document: FrameworkDocument) -> Result<Framework, Vec<Located>> {
    let mut report = Report::default();
    for form in &mut document.node {
        form.id = normalise(&form.id);
        form.parent = form.parent.take().map(|parent| normalise(&parent));
    }
    check_header(&document, &mut report);
    let by_id = index_ids(&document, &mut report);
    let mut nodes = build_nodes(&document, &by_id, &mut report);
    if !report.problems.is_empty() {
        return Err(report.problems);
    }
    let upwards = connect(&mut nodes, &document, &mut report);
    if !report.problems.is_empty() {
        return Err(report.problems);
    }
    check_counts(&document, &nodes, &mut report);
    check_joint(&document, &by_id, &mut report);
    let mut doubts = Vec::new();
    for node in &nodes {
        bounds::check_node(node, &nodes, &document, &mut report, &mut doubts);
    }
    if !report.problems.is_empty() {
        return Err(report.problems);
    }
    Ok(Framework(Arc::new(Inner { document, nodes, by_id, by_name: OnceLock::new(), upwards, doubts })))
}

fn check_header(document: &FrameworkDocument, report: &mut Report) {
    let header = &document.framework;
    if !is_id(&header.id) {
        report.header("id", FrameworkProblemKind::Id, both!("mã {:?}", "the id {:?}", header.id), ID_FORM);
    }
    if header.valid.to.is_some_and(|to| to < header.valid.from) {
        let found = both!(
            "hiệu lực từ năm {} đến một năm trước đó",
            "validity from {} to an earlier year",
            header.valid.from
        );
        report.header("valid", FrameworkProblemKind::Date, found, Words::new("from ≤ to", "from ≤ to"));
    }
    if header.levels.is_empty() || header.levels.len() > MAX_LEVELS {
        let found = both!("{} cấp", "{} levels", header.levels.len());
        report.header(
            "levels",
            FrameworkProblemKind::Level,
            found,
            Words::new("tên của 1 đến 16 cấp", "the names of 1 to 16 levels"),
        );
    }
    match header.status {
        FrameworkStatus::Partial if header.missing.is_empty() => report.header(
            "status",
            FrameworkProblemKind::Status,
            Words::new(
                "bộ tiêu chí chưa đủ mà không nói thiếu gì",
                "a partial framework that does not say what is missing",
            ),
            Words::new("missing = [\"...\"]", "missing = [\"...\"]"),
        ),
        FrameworkStatus::Complete if !header.missing.is_empty() => report.header(
            "missing",
            FrameworkProblemKind::Status,
            Words::new("bộ tiêu chí đủ mà vẫn kê phần thiếu", "a complete framework with something missing"),
            Words::new("status = \"partial\"", "status = \"partial\""),
        ),
        _ => {}
    }
    for level in header.counts.keys().filter(|level| !header.levels.contains(level)) {
        let found = both!("số lượng của {level:?}", "a count of {level:?}");
        report.header(
            "counts",
            FrameworkProblemKind::Level,
            found,
            Words::new("một cấp có tên trong `levels`", "a level named in `levels`"),
        );
    }
    if header.rounding.is_some_and(|rounding| rounding.places > SCALE_PLACES) {
        report.header(
            "rounding",
            FrameworkProblemKind::Rounding,
            Words::new("hơn 6 chữ số thập phân", "more than 6 places"),
            Words::new("0 đến 6 chữ số thập phân", "0 to 6 places"),
        );
    }
    if let Aggregate::GeometricMean { places } = header.aggregate
        && places > SCALE_PLACES
    {
        report.header(
            "aggregate",
            FrameworkProblemKind::Rounding,
            Words::new("hơn 6 chữ số thập phân", "more than 6 places"),
            Words::new("0 đến 6 chữ số thập phân", "0 to 6 places"),
        );
    }
    if document.node.is_empty() {
        report.header(
            "id",
            FrameworkProblemKind::Rule,
            Words::new("bộ tiêu chí không có tiêu chí nào", "a framework without nodes"),
            Words::new("ít nhất một [[node]]", "at least one [[node]]"),
        );
    }
}

/// Official sets have three levels; the bound keeps every walk of the tree short.
const MAX_LEVELS: usize = 16;

const ID_FORM: Words = Words::new(
    "chỉ chữ, số và . - _ / #, và không phải từ total",
    "letters, digits and . - _ / # only, and not the word total",
);

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id != TOTAL
        && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | '#'))
}

fn index_ids(document: &FrameworkDocument, report: &mut Report) -> HashMap<String, usize> {
    let mut by_id = HashMap::from([(TOTAL.to_owned(), 0)]);
    for (at, form) in document.node.iter().enumerate() {
        if !is_id(&form.id) {
            report.node(
                at,
                "id",
                FrameworkProblemKind::Id,
                &form.id,
                both!("mã {:?}", "the id {:?}", form.id),
                ID_FORM,
            );
        } else if by_id.insert(form.id.clone(), at + 1).is_some() {
            let found = Words::new("mã đã có ở tiêu chí khác", "an id that another node has");
            report.node(
                at,
                "id",
                FrameworkProblemKind::DuplicateId,
                &form.id,
                found,
                Words::new("mã riêng", "an id of its own"),
            );
        }
    }
    by_id
}

/// The parent an id implies: the longest part before a dot or slash that is a node.
fn implied_parent(id: &str, by_id: &HashMap<String, usize>) -> usize {
    let cuts = id.char_indices().rev().filter(|(_, c)| matches!(c, '.' | '/'));
    let mut parents = cuts.filter_map(|(at, _)| id.get(..at).and_then(|prefix| by_id.get(prefix)));
    parents.next().copied().unwrap_or(0)
}

fn build_nodes(
    document: &FrameworkDocument,
    by_id: &HashMap<String, usize>,
    report: &mut Report,
) -> Vec<Node> {
    let header = &document.framework;
    let mut nodes = vec![Node {
        index: 0,
        id: TOTAL.to_owned(),
        name: header.title.clone(),
        depth: 0,
        level: TOTAL.to_owned(),
        parent: None,
        children: Vec::new(),
        min: Exact::ZERO,
        max: header.max.clone(),
        weight: Exact::ONE,
        scored: true,
        role: Role::Regular,
        aggregate: header.aggregate.clone(),
        bonus_cap: header.bonus_cap.clone(),
        rule: None,
        survey: false,
        facts: Vec::new(),
        not_applicable: None,
        unconfirmed: None,
        source: header.source.clone(),
    }];
    for (at, form) in document.node.iter().enumerate() {
        let parent = match &form.parent {
            None => implied_parent(&form.id, by_id),
            Some(parent) => by_id.get(parent).copied().unwrap_or_else(|| {
                let found = both!("tiêu chí mẹ {parent:?}", "the parent {parent:?}");
                report.node(
                    at,
                    "parent",
                    FrameworkProblemKind::UnknownParent,
                    &form.id,
                    found,
                    Words::new("mã của một tiêu chí", "the id of a node"),
                );
                0
            }),
        };
        if form.source.is_none() && header.source.is_none() {
            let found = Words::new(
                "không có nguồn, cả ở đây lẫn cho cả bộ",
                "no source, neither here nor for the edition",
            );
            let expected = Words::new(
                "source = { ref = \"...\", confidence = \"high\" }",
                "source = { ref = \"...\", confidence = \"high\" }",
            );
            report.node(at, "id", FrameworkProblemKind::Source, &form.id, found, expected);
        }
        nodes.push(Node {
            index: at + 1,
            id: form.id.clone(),
            name: form.name.clone(),
            depth: 0,
            level: String::new(),
            parent: Some(parent),
            children: Vec::new(),
            min: form.min.clone().unwrap_or(Exact::ZERO),
            max: form.max.clone(),
            weight: form.weight.clone().unwrap_or(Exact::ONE),
            scored: form.scored,
            role: form.role,
            aggregate: form.aggregate.clone().unwrap_or_default(),
            bonus_cap: form.bonus_cap.clone(),
            rule: form.rule.clone(),
            survey: form.survey,
            facts: fact_specs(at, form, report),
            not_applicable: form.not_applicable,
            unconfirmed: form.unconfirmed.clone(),
            source: form.source.clone().or_else(|| header.source.clone()),
        });
    }
    nodes
}

/// The facts the rule reads, with the names and kinds the node gives them.
fn fact_specs(at: usize, form: &NodeForm, report: &mut Report) -> Vec<FactSpec> {
    let read = form.rule.as_ref().map(Rule::facts).unwrap_or_default();
    for name in form.facts.keys().filter(|name| !read.iter().any(|(fact, _)| fact == name)) {
        let found = both!(
            "số liệu {name:?} mà cách tính không đọc",
            "the fact {name:?}, which the rule does not read"
        );
        let names: Vec<_> = read.iter().map(|(fact, _)| *fact).collect();
        let expected = both!("một trong: {}", "one of: {}", names.join(", "));
        report.node(at, "facts", FrameworkProblemKind::Fact, &form.id, found, expected);
    }
    let spec = |(name, kind): (&str, FactKind)| {
        let form = form.facts.get(name);
        // A ratio takes amounts and a scale any number; the node may narrow them to counts or shares.
        let open = matches!(kind, FactKind::Amount | FactKind::Number);
        let narrower = |kind: &FactKind| matches!(kind, FactKind::Count | FactKind::Share | FactKind::Amount);
        let narrowed = form.and_then(|form| form.kind).filter(|kind| open && narrower(kind));
        FactSpec {
            name: name.to_owned(),
            kind: narrowed.unwrap_or(kind),
            label: form.map(|form| form.label.clone()),
        }
    };
    read.into_iter().map(spec).collect()
}

/// Sets children, depths and level names; returns every node after its children.
fn connect(nodes: &mut [Node], document: &FrameworkDocument, report: &mut Report) -> Vec<usize> {
    let parents: Vec<Option<usize>> = nodes.iter().map(|node| node.parent).collect();
    for (index, parent) in parents.iter().enumerate() {
        if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent)) {
            parent.children.push(index);
        }
    }
    let mut downwards = vec![0];
    let mut next = 0;
    while let Some(&index) = downwards.get(next) {
        next += 1;
        let Some((depth, children)) = nodes.get(index).map(|node| (node.depth, node.children.clone())) else {
            continue;
        };
        for child in children {
            if let Some(node) = nodes.get_mut(child) {
                node.depth = depth + 1;
                match document.framework.levels.get(depth) {
                    Some(level) => node.level.clone_from(level),
                    None => {
                        let found = both!("một tiêu chí ở cấp {}", "a node on level {}", depth + 1);
                        let expected = both!(
                            "không quá {} cấp đã đặt tên",
                            "at most the {} levels named",
                            document.framework.levels.len()
                        );
                        let id = node.id.clone();
                        report.node(child - 1, "id", FrameworkProblemKind::Level, &id, found, expected);
                    }
                }
            }
            downwards.push(child);
        }
    }
    let reached: HashSet<usize> = downwards.iter().copied().collect();
    for node in nodes.iter().filter(|node| !reached.contains(&node.index)) {
        let found =
            Words::new("tiêu chí mẹ nằm dưới chính tiêu chí này", "a parent that lies below the node itself");
        report.node(
            node.index - 1,
            "parent",
            FrameworkProblemKind::Cycle,
            &node.id,
            found,
            Words::new("một cây", "a tree"),
        );
    }
    downwards.reverse();
    downwards
}

fn check_counts(document: &FrameworkDocument, nodes: &[Node], report: &mut Report) {
    let header = &document.framework;
    for (level, &count) in &header.counts {
        let found = nodes.iter().filter(|node| node.level == *level).count();
        let fits = if header.status == FrameworkStatus::Partial { found <= count } else { found == count };
        if !fits {
            let found = both!("{found} tiêu chí ở cấp {level:?}", "{found} nodes on the level {level:?}");
            report.header(
                "counts",
                FrameworkProblemKind::Count,
                found,
                both!("{count} như văn bản nêu", "the {count} the act counts"),
            );
        }
    }
}

fn check_joint(document: &FrameworkDocument, by_id: &HashMap<String, usize>, report: &mut Report) {
    for joint in &document.joint {
        for id in joint.nodes.iter().filter(|id| !by_id.contains_key(*id)) {
            let path = vec![PathStep::Key("joint")];
            let found = both!("điểm tối đa chung của {id:?}", "a joint maximum of {id:?}");
            report.add(
                path,
                FrameworkProblemKind::UnknownParent,
                String::new(),
                found,
                Words::new("mã của các tiêu chí", "ids of nodes"),
            );
        }
    }
}
