//! Readings from elsewhere, and a person's word on any reading.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::assemble::{Became, LineOf, Tree};
use super::doubt::{RowDoubt, RuleKind};
use super::error::{CriteriaTableError, ReadingMisfit};
use super::list::{self, Outcome, Settled};
use super::reading::{Gauge, Reading};
use super::standing::{Decision, RowPlace, Standing, Verdict};
use super::{CriteriaTable, checks};
use crate::Error;
use crate::code::Words;

/// A reading for a row, in the notation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The row.
    pub place: RowPlace,
    /// The reading: `ratio in [0.70,0.90) -> 1`.
    pub notation: String,
    /// Who proposes it.
    pub by: String,
}

/// Doubts about the lines of a node together, which change with any of them.
const OF_LIST: [RowDoubt; 7] = [
    RowDoubt::Overlap,
    RowDoubt::Gap,
    RowDoubt::OpenEnd,
    RowDoubt::MaxNotReached,
    RowDoubt::AboveMax,
    RowDoubt::MixedQuantity,
    RowDoubt::UnknownQuantity,
];

impl CriteriaTable {
    /// The table with another reading of a row, from a clerk or any other program, held against the printed line by the
    /// checker of the reader's own readings.
    ///
    /// Every number, unit, quantifier and sign of the line must be in the reading, and none that is not printed. With
    /// it the ranges of the node's lines must meet without a gap or an overlap, and some line reach the maximum.
    /// Where the act itself leaves a gap, `; otherwise -> 0` says what holds there.
    ///
    /// # Errors
    /// [`CriteriaTableError::RowUnknown`] for a row that takes no reading, [`CriteriaTableError::Notation`], and
    /// [`CriteriaTableError::ReadingRefused`] with what is missing, what is not printed, and what the lines leave open.
    ///
    /// ```
    /// use chiso::table::read::{Edition, Grid, read_criteria_table};
    /// let rows = [
    ///     ["STT", "Tiêu chí", "Điểm tối đa"],
    ///     ["1", "Tỷ lệ hồ sơ đúng hạn", "2"],
    ///     ["", "Đạt chín mươi phần trăm trở lên thì được hai điểm", ""],
    ///     ["", "Dưới 90%: 0 điểm", ""],
    /// ];
    /// let grid = Grid::from_rows("bang", rows.map(|row| row.map(str::to_owned)));
    /// let table = read_criteria_table(&grid, &Edition::default())?;
    /// let refused = table.propose(3, "ratio >= 0.80 -> 2", "Lan").unwrap_err();
    /// assert!(refused.to_string().contains("0.8"), "{refused}");
    /// # Ok::<(), chiso::Error>(())
    /// ```
    pub fn propose(
        &self,
        place: impl Into<RowPlace>,
        notation: &str,
        by: &str,
    ) -> Result<CriteriaTable, Error> {
        let (place, notation, by) = (place.into(), notation.to_owned(), by.to_owned());
        self.propose_all(&[Proposal { place, notation, by }])
    }

    /// As [`CriteriaTable::propose`], of several rows at once: lines that only fit together are proposed together.
    ///
    /// # Errors
    /// As [`CriteriaTable::propose`]; then none is taken.
    pub fn propose_all(&self, proposals: &[Proposal]) -> Result<CriteriaTable, Error> {
        let mut next = self.clone();
        let mut rows = BTreeSet::new();
        for proposal in proposals {
            named(&proposal.by)?;
            rows.insert(next.take(proposal)?);
        }
        let nodes: BTreeSet<usize> = rows.iter().filter_map(|at| next.tree.node_of_row(*at)).collect();
        for node in nodes {
            next.tree.check_list(node, next.edition.year);
        }
        for proposal in proposals {
            next.held_together(proposal)?;
        }
        next.rebuild()
    }

    /// The table with a person's word on a row: who said what of its reading, and when.
    ///
    /// `Right` lifts the doubts of the row; its leaf is then scored by a rule if its lines make one. `Wrong` and
    /// `ByHand` leave the leaf to be scored by hand. A later word on the same row replaces an earlier one.
    ///
    /// # Errors
    /// [`CriteriaTableError::RowUnknown`] for a row that says nothing; [`CriteriaTableError::Unnamed`] without a name.
    pub fn decide(
        &self,
        place: impl Into<RowPlace>,
        verdict: Verdict,
        by: &str,
        on: NaiveDate,
    ) -> Result<CriteriaTable, Error> {
        self.decide_all(&[(place.into(), Decision { verdict, by: by.to_owned(), on })])
    }

    /// As [`CriteriaTable::decide`], of several rows at once.
    ///
    /// # Errors
    /// As [`CriteriaTable::decide`]; then none is taken.
    pub fn decide_all(&self, decisions: &[(RowPlace, Decision)]) -> Result<CriteriaTable, Error> {
        let mut next = self.clone();
        for (place, decision) in decisions {
            named(&decision.by)?;
            let at = next.row(*place)?;
            if matches!(next.tree.became.get(at), Some(Became::Header | Became::RepeatHeader)) {
                return Err(next.unknown(*place, Words::new("tên cột", "heads of columns")).into());
            }
            next.tree.standing.entry(at).or_default().decision = Some(decision.clone());
            if decision.verdict == Verdict::Right {
                next.tree.lift(at);
            }
        }
        next.rebuild()
    }

    fn row(&self, place: RowPlace) -> Result<usize, CriteriaTableError> {
        let none = || self.unknown(place, Words::new("không có dòng này", "no such row"));
        self.tree.row_at(place).ok_or_else(none)
    }

    fn unknown(&self, place: RowPlace, found: Words) -> CriteriaTableError {
        CriteriaTableError::RowUnknown { sheet: self.grid.sheet().to_owned(), place, found }
    }

    /// Puts a proposed reading in its row, if it accounts for what the row prints.
    fn take(&mut self, proposal: &Proposal) -> Result<usize, CriteriaTableError> {
        let at = self.row(proposal.place)?;
        let reading: Reading = proposal.notation.parse()?;
        if says_nothing(&reading) {
            let expected = Words::new(
                "một cách đọc có điểm; nếu chấm tay thì xác nhận \"chấm tay\"",
                "a reading with points; to score by hand, decide so",
            );
            let text = proposal.notation.clone();
            return Err(CriteriaTableError::Notation { text, position: 0, expected });
        }
        let became = self.tree.became.get(at).cloned();
        let of_table = Words::new("dòng chung của cả bảng", "a row of the whole table");
        let index = match became {
            Some(Became::Node(node) | Became::Rule(Some(node)) | Became::Note(Some(node))) => node,
            Some(Became::Continues(..)) => {
                let found = Words::new("phần tiếp theo của dòng trên", "the rest of a row above it");
                return Err(self.unknown(proposal.place, found));
            }
            Some(Became::Header | Became::RepeatHeader) | None => {
                return Err(self.unknown(proposal.place, Words::new("tên cột", "heads of columns")));
            }
            Some(Became::Subtotal(_)) => {
                return Err(self.unknown(proposal.place, Words::new("dòng cộng", "a sum")));
            }
            Some(Became::Rule(None) | Became::Note(None)) => {
                return Err(self.unknown(proposal.place, of_table));
            }
        };
        if self.tree.nodes.get(index).is_some_and(|node| !node.children.is_empty()) {
            let found = Words::new("tiêu chí còn chia nhỏ", "a node with nodes below it");
            return Err(self.unknown(proposal.place, found));
        }
        self.tree.hear(at, index);
        let residue = self.tree.residue_of(index, at, &reading, self.edition.year);
        if !residue.is_none() {
            return Err(self.refused(proposal, at, residue.missing, residue.extra, Vec::new()));
        }
        self.tree.put(at, index, &reading);
        let standing = Standing { proposed: Some((reading, proposal.by.clone())), decision: None };
        self.tree.standing.insert(at, standing);
        Ok(at)
    }

    /// Whether a proposed reading leaves its list whole.
    fn held_together(&self, proposal: &Proposal) -> Result<(), CriteriaTableError> {
        let at = self.row(proposal.place)?;
        let Some(node) = self.tree.node_of_row(at).and_then(|node| self.tree.nodes.get(node)) else {
            return Ok(());
        };
        let own = self.tree.became.get(at).is_some_and(|became| matches!(became, Became::Node(_)));
        let line = node.lines.iter().find(|line| line.row == at);
        let doubts = line.map_or(&node.doubts, |line| &line.doubts).iter();
        let unreached = node.doubts.iter().filter(|doubt| !own && **doubt == RowDoubt::MaxNotReached);
        let fatal: Vec<RowDoubt> = doubts
            .chain(unreached)
            .copied()
            .filter(|doubt| OF_LIST.contains(doubt) && *doubt != RowDoubt::OpenEnd)
            .collect();
        if fatal.is_empty() { Ok(()) } else { Err(self.refused(proposal, at, Vec::new(), Vec::new(), fatal)) }
    }

    fn refused(
        &self,
        proposal: &Proposal,
        at: usize,
        missing: Vec<String>,
        extra: Vec<String>,
        doubts: Vec<RowDoubt>,
    ) -> CriteriaTableError {
        CriteriaTableError::ReadingRefused {
            sheet: self.grid.sheet().to_owned(),
            place: proposal.place,
            misfit: Box::new(ReadingMisfit {
                text: self.tree.rows.get(at).map(|row| row.text.clone()).unwrap_or_default(),
                notation: proposal.notation.clone(),
                missing,
                extra,
                doubts,
            }),
        }
    }
}

fn named(by: &str) -> Result<(), CriteriaTableError> {
    if by.trim().is_empty() { Err(CriteriaTableError::Unnamed) } else { Ok(()) }
}

fn says_nothing(reading: &Reading) -> bool {
    match reading {
        Reading::Text | Reading::Continues { .. } => true,
        Reading::Several(all) => all.iter().any(says_nothing),
        _ => false,
    }
}

/// The readings of one line, each on its own.
fn each(reading: &Reading) -> Vec<Reading> {
    match reading {
        Reading::Several(all) => all.iter().flat_map(each).collect(),
        other => vec![other.clone()],
    }
}

impl Reading {
    /// The kind of rule it is a line of.
    fn kind(&self) -> RuleKind {
        match self {
            Reading::Choice { .. } | Reading::Add { .. } | Reading::Otherwise { .. } => RuleKind::Choice,
            Reading::Band { .. } => RuleKind::Bands,
            Reading::Formula { .. } => RuleKind::Proportional,
            Reading::Let { .. } | Reading::Rescaled { .. } => RuleKind::FormulaParts,
            Reading::PerItem { .. } | Reading::BaseAndStep { .. } | Reading::PerClass { .. } => {
                RuleKind::PerItem
            }
            Reading::Minus { .. } | Reading::Floor { .. } => RuleKind::Deduction,
            Reading::Plus { .. } | Reading::Cap { .. } => RuleKind::Bonus,
            Reading::When { .. } => RuleKind::Timeliness,
            Reading::NotApplicable { .. } => RuleKind::NotApplicable,
            Reading::SurveyMax { .. } | Reading::SurveyRatio { .. } | Reading::SurveyWeights { .. } => {
                RuleKind::Survey
            }
            Reading::Awarded { .. } | Reading::Text | Reading::Continues { .. } | Reading::InArea { .. } => {
                RuleKind::Unreadable
            }
            Reading::Several(all) => all.first().map_or(RuleKind::Unreadable, Reading::kind),
        }
    }
}

impl Tree {
    /// Takes a row that was thought to say nothing as a line of its node.
    fn hear(&mut self, at: usize, index: usize) {
        let Some(became @ Became::Note(_)) = self.became.get_mut(at) else { return };
        *became = Became::Rule(Some(index));
        self.unheard.remove(&at);
        let text = self.full_text(at);
        let unheard = self.rows_of(index).any(|row| self.unheard.contains(&row));
        let Some(node) = self.nodes.get_mut(index) else { return };
        node.unheard = unheard;
        let place = node.lines.iter().position(|line| line.row > at).unwrap_or(node.lines.len());
        node.lines.insert(place, LineOf { row: at, text, read: Vec::new(), doubts: Vec::new() });
    }

    fn put(&mut self, at: usize, index: usize, reading: &Reading) {
        let Some(node) = self.nodes.get_mut(index) else { return };
        let read: Vec<(RuleKind, Reading)> =
            each(reading).into_iter().map(|reading| (reading.kind(), reading)).collect();
        match node.lines.iter_mut().find(|line| line.row == at) {
            Some(line) => (line.read, line.doubts) = (read, Vec::new()),
            None => {
                node.own = read;
                node.doubts
                    .retain(|doubt| matches!(doubt, RowDoubt::NumberRepaired | RowDoubt::TotalMismatch));
            }
        }
    }

    /// Takes the doubts off a row that a person confirmed.
    fn lift(&mut self, at: usize) {
        self.sum_doubts.retain(|(row, _)| *row != at);
        self.unheard.remove(&at);
        let Some(index) = self.node_of_row(at) else {
            self.table_lines.iter_mut().filter(|line| line.row == at).for_each(|line| line.doubts.clear());
            return;
        };
        let unheard = self.rows_of(index).any(|row| self.unheard.contains(&row));
        let own = matches!(self.became.get(at), Some(Became::Node(_)));
        let Some(node) = self.nodes.get_mut(index) else { return };
        node.unheard = unheard;
        if own {
            node.doubts.clear();
        }
        node.lines.iter_mut().filter(|line| line.row == at).for_each(|line| line.doubts.clear());
    }

    /// Holds the lines of a node against one another once more.
    fn check_list(&mut self, index: usize, year: Option<i32>) {
        let confirmed = |tree: &Tree, at: usize| {
            tree.decision(at).is_some_and(|decision| decision.verdict == Verdict::Right)
        };
        let Some(node) = self.nodes.get(index) else { return };
        let mut owners = Vec::new();
        let mut outcome = Outcome::default();
        let mut texts = Vec::new();
        let own = node.own.iter().map(|read| (node.row, node.title.as_str(), read));
        let lines = node
            .lines
            .iter()
            .flat_map(|line| line.read.iter().map(|read| (line.row, line.text.as_str(), read)));
        for (row, text, read) in own.chain(lines) {
            owners.push(row);
            texts.push(text);
            outcome.lines.push(Settled { read: Some(read.clone()), doubts: Vec::new() });
        }
        let settings = list::Node {
            title: &node.title,
            max: node.max.as_ref(),
            bonus: node.bonus,
            penalty: node.penalty,
            year,
        };
        mixed(&mut outcome);
        list::unknown_quantities(&mut outcome, vec!["ratio".to_owned()]);
        checks::check(&settings, &texts, &mut outcome);
        let own_row = node.row;
        let lifted: Vec<bool> = owners.iter().map(|row| confirmed(self, *row)).collect();
        let own_lifted = confirmed(self, own_row);
        let Some(node) = self.nodes.get_mut(index) else { return };
        node.doubts.retain(|doubt| !OF_LIST.contains(doubt));
        node.lines.iter_mut().for_each(|line| line.doubts.retain(|doubt| !OF_LIST.contains(doubt)));
        if !own_lifted {
            node.doubts.extend(outcome.doubts);
        }
        for ((row, settled), lifted) in owners.iter().zip(outcome.lines).zip(lifted) {
            if lifted {
                continue;
            }
            match node.lines.iter_mut().find(|line| line.row == *row) {
                Some(line) => line.doubts.extend(settled.doubts),
                None => node.doubts.extend(settled.doubts),
            }
        }
    }
}

/// Doubts bands of several quantities.
fn mixed(outcome: &mut Outcome) {
    let gauge = |settled: &Settled| match &settled.read {
        Some((_, Reading::Band { of, .. })) => Some(of.clone()),
        _ => None,
    };
    let gauges: Vec<Option<Gauge>> = outcome.lines.iter().map(gauge).collect();
    let mut known = gauges.iter().flatten();
    let first = known.next();
    if known.all(|other| Some(other) == first) {
        return;
    }
    for (line, gauge) in outcome.lines.iter_mut().zip(&gauges) {
        line.doubts.extend(gauge.as_ref().map(|_| RowDoubt::MixedQuantity));
    }
}
