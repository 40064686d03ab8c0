use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::assemble::Tree;
use super::doubt::{RowDoubt, RuleKind};
use super::reading::Reading;
use super::table::{CriteriaRow, RowKind};
use crate::framework::{Framework, Rule};
use crate::number::Exact;
use crate::text::Lang;

/// How much of a table was understood: every rule line is counted once, and every leaf.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Coverage {
    /// The name of the table.
    pub table: String,
    /// Scored nodes.
    pub nodes: usize,
    /// Rows that state a rule, the rows of nodes that do included.
    pub lines: usize,
    /// Lines understood without a doubt.
    pub understood: usize,
    /// Lines understood with a named doubt.
    pub doubted: usize,
    /// Lines not understood: kept as text, scored by hand.
    pub refused: usize,
    /// Notes, and rows that carry on another.
    pub notes: usize,
    /// Lines by kind of rule.
    pub kinds: BTreeMap<&'static str, usize>,
    /// Rows by doubt.
    pub doubts: BTreeMap<&'static str, usize>,
    /// Rows that need a look: number of the row, text, and what is in doubt (`not-understood` included).
    pub look: Vec<Look>,
    /// The leaves, in order: how each is scored.
    pub leaves: Vec<LeafCoverage>,
    /// Leaves and their points: how they are scored, each way with an entry, and last what a person confirmed, however
    /// it is scored.
    pub shares: Vec<Share>,
}

/// How a leaf is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Scored {
    /// By a rule, without a doubt.
    Machine,
    /// By a rule, and a person should look.
    MachineDoubted,
    /// By hand, for its text was not understood, not in full, or fits no kind of rule.
    NotUnderstood,
    /// By hand, for nothing below it says how points arise.
    NoLine,
    /// By hand, for the table or a person says so: a survey, a council.
    Awarded,
}

impl Scored {
    /// All ways, in the order of reports.
    pub const ALL: [Scored; 5] =
        [Scored::Machine, Scored::MachineDoubted, Scored::NotUnderstood, Scored::NoLine, Scored::Awarded];

    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Scored::Machine => "machine",
            Scored::MachineDoubted => "machine-doubted",
            Scored::NotUnderstood => "not-understood",
            Scored::NoLine => "no-line",
            Scored::Awarded => "awarded",
        }
    }

    /// What it means, in a few words.
    pub fn text(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            Scored::Machine => ("máy chấm", "scored by rule"),
            Scored::MachineDoubted => ("máy chấm, còn nghi vấn", "scored by rule, in doubt"),
            Scored::NotUnderstood => ("chấm tay vì chưa hiểu hết chữ", "by hand: text not understood"),
            Scored::NoLine => ("chấm tay vì không có dòng cách tính", "by hand: no line says how"),
            Scored::Awarded => {
                ("chấm tay theo bảng hoặc theo người rà soát", "by hand: the table or a person says so")
            }
        };
        if lang == Lang::Vi { vi } else { en }
    }

    /// Whether a rule scores it.
    pub fn is_machine(self) -> bool {
        matches!(self, Scored::Machine | Scored::MachineDoubted)
    }
}

/// How one leaf is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LeafCoverage {
    /// Its id.
    pub id: String,
    /// Its maximum; none where none is printed.
    pub max: Option<Exact>,
    /// How it is scored.
    pub scored: Scored,
    /// Whether a person confirmed all of its rows.
    pub confirmed: bool,
}

/// Leaves and their points, of all leaves and of all their points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Share {
    /// The way of scoring; `confirmed` for what a person confirmed.
    pub of: &'static str,
    /// How many leaves.
    pub leaves: usize,
    /// Of all leaves.
    pub all_leaves: usize,
    /// Their maxima together.
    pub points: Exact,
    /// Of the maxima of all leaves.
    pub all_points: Exact,
    /// The leaves of all leaves, in per cent to two places.
    pub leaves_percent: Exact,
    /// The points of all points, in per cent to two places.
    pub points_percent: Exact,
}

/// A row that needs a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Its number in the sheet.
    pub row: u32,
    /// The node it belongs to.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What it was read as.
    pub reading: String,
    /// Why.
    pub why: Vec<&'static str>,
}

impl Coverage {
    pub(super) fn of(table: &str, rows: &[CriteriaRow], tree: &Tree, framework: &Framework) -> Coverage {
        let mut coverage = Coverage { table: table.to_owned(), ..Coverage::default() };
        for row in rows {
            coverage.add(row);
        }
        coverage.leaves = leaves(tree, framework);
        coverage.shares =
            Scored::ALL.iter().map(|way| coverage.share(way.as_str(), |leaf| leaf.scored == *way)).collect();
        coverage.shares.push(coverage.share(CONFIRMED, |leaf| leaf.confirmed));
        coverage
    }

    /// The leaves that a test picks, with their points.
    fn share(&self, of: &'static str, picks: impl Fn(&LeafCoverage) -> bool) -> Share {
        let points = |leaf: &LeafCoverage| leaf.max.clone().unwrap_or(Exact::ZERO);
        let (mut some, mut all) = (Exact::ZERO, Exact::ZERO);
        let mut count = 0;
        for leaf in &self.leaves {
            all = &all + &points(leaf);
            if picks(leaf) {
                some = &some + &points(leaf);
                count += 1;
            }
        }
        let whole = |count: usize| Exact::from(i64::try_from(count).unwrap_or(i64::MAX));
        Share {
            of,
            leaves: count,
            all_leaves: self.leaves.len(),
            leaves_percent: per_cent(&whole(count), &whole(self.leaves.len())),
            points_percent: per_cent(&some, &all),
            points: some,
            all_points: all,
        }
    }

    fn add(&mut self, row: &CriteriaRow) {
        match row.kind {
            RowKind::Area | RowKind::Criterion | RowKind::Subcriterion => self.nodes += 1,
            RowKind::Note => self.notes += 1,
            _ => {}
        }
        for doubt in &row.doubts {
            *self.doubts.entry(doubt.as_str()).or_default() += 1;
        }
        let mut why: Vec<&'static str> = row.doubts.iter().map(|doubt| RowDoubt::as_str(*doubt)).collect();
        if let (Some(kind), Some(reading)) = (row.rule_kind, &row.reading) {
            self.lines += 1;
            *self.kinds.entry(kind.as_str()).or_default() += 1;
            if reading.holds_text() {
                self.refused += 1;
                why.push(NOT_UNDERSTOOD);
            } else if row.doubts.is_empty() {
                self.understood += 1;
            } else {
                self.doubted += 1;
            }
        }
        if !why.is_empty() {
            self.look.push(Look {
                row: row.row,
                id: row.id.clone(),
                text: row.text.clone(),
                reading: row.reading.as_ref().map_or(String::new(), ToString::to_string),
                why,
            });
        }
    }

    /// The report a person reads.
    pub fn text(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "{}: {} tiêu chí; {} dòng quy tắc: {} đọc được, {} đọc được nhưng còn nghi vấn, {} chưa hiểu (giữ nguyên văn, chấm tay); {} dòng ghi chú",
                self.table, self.nodes, self.lines, self.understood, self.doubted, self.refused, self.notes
            ),
            Lang::En => writeln!(
                out,
                "{}: {} criteria; {} rule lines: {} understood, {} understood with a doubt, {} not understood (kept as text, scored by hand); {} notes",
                self.table, self.nodes, self.lines, self.understood, self.doubted, self.refused, self.notes
            ),
        };
        for share in &self.shares {
            let _ = writeln!(out, "  {}", share.text(lang));
        }
        for look in &self.look {
            let why: Vec<&str> = look.why.iter().map(|why| named(why, lang)).collect();
            let row = if lang == Lang::Vi { "dòng" } else { "row" };
            let _ = write!(out, "  {row} {}", look.row);
            if !look.id.is_empty() {
                let _ = write!(out, " ({})", look.id);
            }
            let _ = write!(out, ": {}: {}", why.join("; "), look.text);
            if !look.reading.is_empty() {
                let _ = write!(out, " [{}]", look.reading);
            }
            out.push('\n');
        }
        out
    }
}

impl Share {
    /// What it is a share of, in a few words.
    pub fn name(&self, lang: Lang) -> &'static str {
        match Scored::ALL.iter().find(|way| way.as_str() == self.of) {
            Some(way) => way.text(lang),
            None if lang == Lang::Vi => "đã có người xác nhận",
            None => "confirmed by a person",
        }
    }

    /// The share in a line.
    pub fn text(&self, lang: Lang) -> String {
        let way = self.name(lang);
        let Share { leaves, all_leaves, points, all_points, leaves_percent, points_percent, .. } = self;
        let comma = |number: &Exact| number.to_string().replace('.', ",");
        match lang {
            Lang::Vi => format!(
                "{way}: {leaves}/{all_leaves} tiêu chí chấm điểm ({}%), {}/{} điểm ({}%)",
                comma(leaves_percent),
                comma(points),
                comma(all_points),
                comma(points_percent)
            ),
            Lang::En => format!(
                "{way}: {leaves} of {all_leaves} leaves ({leaves_percent}%), {points} of {all_points} points ({points_percent}%)"
            ),
        }
    }
}

/// A share in per cent, to two places.
fn per_cent(some: &Exact, all: &Exact) -> Exact {
    let Some(share) = some.checked_div(all) else { return Exact::ZERO };
    let (hundreds, half) = (Exact::from(10_000), Exact::ratio(1, 2).unwrap_or(Exact::ZERO));
    let rounded = (&(&share * &hundreds) + &half).floor();
    rounded.checked_div(&Exact::from(100)).unwrap_or(rounded)
}

/// How every leaf is scored, as its rule in the framework has it.
fn leaves(tree: &Tree, framework: &Framework) -> Vec<LeafCoverage> {
    let mut leaves = Vec::new();
    for (index, node) in tree.nodes.iter().enumerate().filter(|(_, node)| node.children.is_empty()) {
        let rule = framework.node(&node.place.id).and_then(|node| node.rule());
        let machine = rule.is_some_and(|rule| !matches!(rule, Rule::Awarded {}));
        let doubted =
            node.unheard || !node.doubts.is_empty() || node.lines.iter().any(|line| !line.doubts.is_empty());
        let says = || node.own.iter().chain(node.lines.iter().flat_map(|line| &line.read));
        let decided = !tree.standing.is_empty()
            && tree
                .rows_of(index)
                .any(|at| tree.decision(at).is_some_and(|said| said.verdict == super::Verdict::ByHand));
        let awarded = says()
            .all(|(kind, reading)| *kind == RuleKind::Survey || matches!(reading, Reading::Awarded { .. }));
        let scored = match (machine, doubted) {
            (true, false) => Scored::Machine,
            (true, true) => Scored::MachineDoubted,
            _ if decided => Scored::Awarded,
            _ if says().next().is_none() && !node.unheard => Scored::NoLine,
            (false, false) if awarded => Scored::Awarded,
            _ => Scored::NotUnderstood,
        };
        leaves.push(LeafCoverage {
            id: node.place.id.clone(),
            max: node.max.as_ref().filter(|max| !max.is_negative()).cloned(),
            scored,
            confirmed: tree.is_confirmed(index),
        });
    }
    leaves
}

impl Reading {
    /// Whether something of it is not understood.
    pub(in crate::table) fn holds_text(&self) -> bool {
        match self {
            Reading::Text => true,
            Reading::Several(all) => all.iter().any(Reading::holds_text),
            _ => false,
        }
    }
}

const CONFIRMED: &str = "confirmed";
const NOT_UNDERSTOOD: &str = "not-understood";

/// A reason to look, in words.
fn named(why: &'static str, lang: Lang) -> &'static str {
    match RowDoubt::ALL.iter().find(|doubt| doubt.as_str() == why) {
        Some(doubt) => doubt.text(lang),
        None if lang == Lang::Vi => "chưa hiểu",
        None => "not understood",
    }
}
