use super::assemble::{self, Became, LineOf, Tree};
use super::doubt::{RowDoubt, RuleKind};
use super::error::CriteriaTableError;
use super::grid::Grid;
use super::header;
use super::numbering::{At, Printed, Style};
use super::reading::Reading;
use super::rows::{self, Class, number_of};
use super::standing::{Decision, RowPlace};
use crate::number::Exact;

use serde::{Serialize, Serializer};

/// What a row of a criteria table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RowKind {
    /// Heads of columns, or their numbers.
    Header,
    /// The heads once more after a page break.
    RepeatHeader,
    /// A scored node of the first level (or of the first two, where parts stand above areas).
    Area,
    /// A scored node of the second level, or of a table of one level.
    Criterion,
    /// A scored node below that.
    Subcriterion,
    /// A line that says how points arise.
    Rule,
    /// Words that explain, ask for evidence, or carry on the row above.
    Note,
    /// A printed sum.
    Subtotal,
}

impl RowKind {
    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            RowKind::Header => "header",
            RowKind::RepeatHeader => "repeat-header",
            RowKind::Area => "area",
            RowKind::Criterion => "criterion",
            RowKind::Subcriterion => "subcriterion",
            RowKind::Rule => "rule",
            RowKind::Note => "note",
            RowKind::Subtotal => "subtotal",
        }
    }
}

/// A row of a criteria table, read. Every row from the heads to the end of the table has one; none is dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CriteriaRow {
    /// Its number in the sheet.
    pub row: u32,
    /// Which of the lines of that row, from 1, where its cells hold several.
    pub part: u32,
    /// What it is.
    #[serde(serialize_with = "as_word")]
    pub kind: RowKind,
    /// Depth in the tree from 1; only of nodes.
    pub level: Option<u32>,
    /// Of a node its id; of a rule or note the node it belongs to, of a sum the node whose parts it adds up;
    /// empty for the whole table.
    pub id: String,
    /// The printed maximum of a node, or the printed sum.
    pub max: Option<Exact>,
    /// What kind of rule it states.
    #[serde(serialize_with = "as_rule")]
    pub rule_kind: Option<RuleKind>,
    /// What it says about points.
    #[serde(serialize_with = "as_notation")]
    pub reading: Option<Reading>,
    /// What a person should look at.
    #[serde(serialize_with = "as_words")]
    pub doubts: Vec<RowDoubt>,
    /// The text as printed.
    pub text: String,
    /// The lead agency (cơ quan chủ trì) of its column.
    pub agency: String,
    /// The evidence (tài liệu kiểm chứng) of its column.
    pub evidence: String,
    /// The remark (ghi chú) of its column.
    pub notes: String,
    /// Whether its points come from a formula of the sheet.
    pub formula: bool,
    /// Who proposed its reading, where that is not the reader's own; empty otherwise.
    pub proposed_by: String,
    /// What a person said of its reading.
    pub decision: Option<Decision>,
}

impl CriteriaRow {
    /// Its place.
    pub fn place(&self) -> RowPlace {
        RowPlace { row: self.row, part: self.part }
    }
}

fn as_word<S: Serializer>(kind: &RowKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.as_str())
}

fn as_rule<S: Serializer>(rule: &Option<RuleKind>, serializer: S) -> Result<S::Ok, S::Error> {
    rule.map(RuleKind::as_str).serialize(serializer)
}

fn as_notation<S: Serializer>(reading: &Option<Reading>, serializer: S) -> Result<S::Ok, S::Error> {
    reading.as_ref().map(ToString::to_string).serialize(serializer)
}

fn as_words<S: Serializer>(doubts: &[RowDoubt], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(doubts.iter().map(|doubt| doubt.as_str()))
}

/// The rows of a table, in order.
pub(super) struct Rows {
    pub(super) tree: Tree,
    pub(super) rows: Vec<CriteriaRow>,
    /// Texts above the heads.
    pub(super) above: Vec<String>,
}

/// Reads the rows of a grid.
pub(super) fn read(grid: &Grid, year: Option<i32>) -> Result<Rows, CriteriaTableError> {
    let header = header::find(grid)?;
    let sorted = rows::rows(grid, &header)?;
    let top = sorted.first().map_or(0, |row| row.sheet_row);
    let first_column =
        grid.rows().get(header.from).and_then(|row| row.cells.first()).map_or(1, |cell| cell.column);
    let tree = assemble::assemble(sorted, year);
    if tree.nodes.is_empty() {
        return Err(CriteriaTableError::NoCriteria { place: grid.place(top, first_column) });
    }
    let above = grid.rows().get(..header.from).unwrap_or_default();
    let above = above.iter().flat_map(|row| row.cells.iter().map(|cell| cell.text.clone())).collect();
    let rows = output(&tree);
    Ok(Rows { tree, rows, above })
}

pub(super) fn output(tree: &Tree) -> Vec<CriteriaRow> {
    let depth = tree.nodes.iter().map(|node| node.place.level).max().unwrap_or(1);
    let parts = has_parts(tree);
    let id_of = |node: Option<usize>| {
        node.and_then(|node| tree.nodes.get(node)).map_or(String::new(), |n| n.place.id.clone())
    };
    let mut all = Vec::with_capacity(tree.rows.len());
    let mut last = (0, 0);
    for (at, (row, became)) in tree.rows.iter().zip(&tree.became).enumerate() {
        let part = if last.0 == row.sheet_row { last.1 + 1 } else { 1 };
        last = (row.sheet_row, part);
        let mut out = CriteriaRow {
            row: row.sheet_row,
            part,
            kind: RowKind::Note,
            level: None,
            id: String::new(),
            max: None,
            rule_kind: None,
            reading: None,
            doubts: Vec::new(),
            text: row.text.clone(),
            agency: row.agency.clone(),
            evidence: row.evidence.clone(),
            notes: row.notes.clone(),
            formula: row.formula,
            proposed_by: String::new(),
            decision: tree.decision(at).cloned(),
        };
        if let Some((_, by)) = tree.standing.get(&at).and_then(|standing| standing.proposed.as_ref()) {
            out.proposed_by.clone_from(by);
        }
        match became {
            Became::Header => out.kind = RowKind::Header,
            Became::RepeatHeader => out.kind = RowKind::RepeatHeader,
            Became::Subtotal(node) => {
                out.kind = RowKind::Subtotal;
                out.id = id_of(*node);
                out.max = row.points.as_ref().and_then(number_of).cloned();
                out.doubts =
                    tree.sum_doubts.iter().filter(|(row, _)| *row == at).map(|(_, doubt)| *doubt).collect();
            }
            Became::Note(node) => {
                out.id = id_of(*node);
                out.doubts.extend(tree.unheard.contains(&at).then_some(RowDoubt::PartlyRead));
                out.doubts.extend(&row.doubts);
            }
            Became::Continues(head, node) => {
                out.id = id_of(*node);
                let head = tree.rows.get(*head).map_or(0, |row| row.sheet_row);
                out.reading = Some(Reading::Continues { row: head });
                out.doubts.extend(tree.unheard.contains(&at).then_some(RowDoubt::PartlyRead));
                out.doubts.extend(&row.doubts);
            }
            Became::Rule(node) => {
                out.kind = RowKind::Rule;
                out.id = id_of(*node);
                let lines = match node.and_then(|node| tree.nodes.get(node)) {
                    Some(node) => &node.lines,
                    None => &tree.table_lines,
                };
                if let Some(line) = lines.iter().find(|line| line.row == at) {
                    say(&mut out, line);
                }
                // Points that scoring cannot use are not passed over in silence.
                let leaf = node.and_then(|node| tree.nodes.get(node)).is_some_and(|n| n.children.is_empty());
                let text = matches!(out.reading, None | Some(Reading::Text));
                let confirmed = out.decision.is_some();
                out.doubts.extend((!leaf && !text && !confirmed).then_some(RowDoubt::NotScored));
            }
            Became::Node(node) => {
                let Some(node) = tree.nodes.get(*node) else { continue };
                // A group of a column of its own has no row.
                if is_group(row) {
                    continue;
                }
                out.kind = kind(node.place.level, depth, parts);
                out.level = u32::try_from(node.place.level).ok();
                out.id.clone_from(&node.place.id);
                out.max.clone_from(&node.max);
                let line = LineOf {
                    row: at,
                    text: String::new(),
                    read: node.own.clone(),
                    doubts: node.doubts.clone(),
                };
                say(&mut out, &line);
                let area = node.place.parent.and_then(|parent| tree.nodes.get(parent));
                let area = area.filter(|area| tree.rows.get(area.row).is_some_and(is_group));
                if let Some(area) = area {
                    let within = Reading::InArea { id: area.place.id.clone(), name: area.title.clone() };
                    out.reading = Some(match out.reading.take() {
                        None => within,
                        Some(Reading::Several(rest)) => {
                            Reading::Several(std::iter::once(within).chain(rest).collect())
                        }
                        Some(only) => Reading::Several(vec![within, only]),
                    });
                }
            }
        }
        out.doubts.sort_unstable();
        out.doubts.dedup();
        all.push(out);
    }
    all
}

/// Whether a row stands for a group that a column names.
fn is_group(row: &rows::Row) -> bool {
    let group = |printed: &Printed| matches!(printed.style, Style::Unnumbered(At::Group(_)));
    !row.in_max_column && matches!(&row.class, Class::Node(printed) if group(printed))
}

/// Writes what a line says into its row.
fn say(out: &mut CriteriaRow, line: &LineOf) {
    out.rule_kind = line.read.first().map(|(kind, _)| *kind);
    let mut readings: Vec<Reading> = line.read.iter().map(|(_, reading)| reading.clone()).collect();
    out.reading = match (readings.pop(), readings.is_empty()) {
        (None, _) => None,
        (Some(only), true) => Some(only),
        (Some(last), false) => {
            readings.push(last);
            Some(Reading::Several(readings))
        }
    };
    out.doubts = line.doubts.clone();
    out.doubts.sort_unstable();
    out.doubts.dedup();
}

fn kind(level: usize, depth: usize, parts: bool) -> RowKind {
    if depth == 1 {
        return RowKind::Criterion;
    }
    match level.saturating_sub(usize::from(parts)) {
        0 | 1 => RowKind::Area,
        2 => RowKind::Criterion,
        _ => RowKind::Subcriterion,
    }
}

/// Whether parts (PHẦN A) stand above areas (I).
pub(super) fn has_parts(tree: &Tree) -> bool {
    let style = |node: &assemble::TreeNode| match tree.rows.get(node.row).map(|row| &row.class) {
        Some(Class::Node(printed)) => Some(printed.style.clone()),
        _ => None,
    };
    let word = tree
        .nodes
        .iter()
        .filter(|node| node.place.level == 1)
        .all(|node| matches!(style(node), Some(Style::Word(word)) if word.starts_with("phần")));
    let below = tree.nodes.iter().any(|node| node.place.level == 2 && style(node) == Some(Style::Roman));
    word && below
}
