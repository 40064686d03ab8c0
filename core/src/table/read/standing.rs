//! How a row stands: whose reading it has, and what a person said of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::assemble::{Became, Tree};
use super::reading::Reading;

/// What a person says of the reading of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Verdict {
    /// It is right: its doubts are lifted, and the leaf is scored by its rule if its lines make one.
    Right,
    /// It is wrong: the leaf is scored by hand until the right reading is proposed.
    Wrong,
    /// The leaf is to be scored by hand, whatever its lines say.
    ByHand,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 3] = [Verdict::Right, Verdict::Wrong, Verdict::ByHand];

    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::Wrong => "wrong",
            Verdict::ByHand => "by-hand",
        }
    }

    /// The verdict of a word.
    pub fn from_word(word: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word)
    }
}

/// A person's word on a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What it says.
    pub verdict: Verdict,
    /// Who said it.
    pub by: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A row of a table: its number in the sheet, and which of the lines of that row where its cells hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowPlace {
    /// Its number in the sheet.
    pub row: u32,
    /// Which of the lines of that row, from 1.
    pub part: u32,
}

impl From<u32> for RowPlace {
    fn from(row: u32) -> RowPlace {
        RowPlace { row, part: 1 }
    }
}

impl std::fmt::Display for RowPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.part == 1 { write!(f, "{}", self.row) } else { write!(f, "{}.{}", self.row, self.part) }
    }
}

/// Whose reading a row has, where that is not the reader's own, and what a person said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Standing {
    pub(super) proposed: Option<(Reading, String)>,
    pub(super) decision: Option<Decision>,
}

impl Tree {
    /// The place of a row by its index.
    pub(super) fn place_of(&self, at: usize) -> RowPlace {
        let row = self.rows.get(at).map_or(0, |row| row.sheet_row);
        let before = self.rows.get(..at).unwrap_or_default().iter().rev();
        let same = before.take_while(|other| other.sheet_row == row).count();
        RowPlace { row, part: u32::try_from(same).map_or(u32::MAX, |same| same.saturating_add(1)) }
    }

    /// The index of the row at a place.
    pub(super) fn row_at(&self, place: RowPlace) -> Option<usize> {
        let first = self.rows.iter().position(|row| row.sheet_row == place.row)?;
        let at = first.checked_add(usize::try_from(place.part).ok()?.checked_sub(1)?)?;
        self.rows.get(at).filter(|row| row.sheet_row == place.row).map(|_| at)
    }

    /// The node a row belongs to.
    pub(super) fn node_of_row(&self, at: usize) -> Option<usize> {
        match self.became.get(at)? {
            Became::Node(node) => Some(*node),
            Became::Rule(node) | Became::Note(node) | Became::Continues(_, node) | Became::Subtotal(node) => {
                *node
            }
            Became::Header | Became::RepeatHeader => None,
        }
    }

    pub(super) fn decision(&self, at: usize) -> Option<&Decision> {
        self.standing.get(&at).and_then(|standing| standing.decision.as_ref())
    }

    /// Whether a person confirmed all that the lines of a node say, or that they say nothing.
    pub(super) fn is_confirmed(&self, index: usize) -> bool {
        let Some(node) = self.nodes.get(index).filter(|_| !self.standing.is_empty()) else { return false };
        let settled =
            |at: usize| self.decision(at).is_some_and(|decision| decision.verdict != Verdict::Wrong);
        let by_hand = self
            .rows_of(index)
            .any(|at| self.decision(at).is_some_and(|decision| decision.verdict == Verdict::ByHand));
        let own = !node.own.is_empty() || !node.doubts.is_empty() || node.lines.is_empty();
        let unheard = self.rows_of(index).filter(|at| self.unheard.contains(at));
        let wrong = self
            .rows_of(index)
            .any(|at| self.decision(at).is_some_and(|decision| decision.verdict == Verdict::Wrong));
        let mut asked = node.lines.iter().map(|line| line.row).chain(own.then_some(node.row)).chain(unheard);
        !wrong && (by_hand || asked.all(settled))
    }

    /// The rows of a node, its own first.
    pub(super) fn rows_of(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.became.len()).filter(move |at| {
            !matches!(self.became.get(*at), Some(Became::Subtotal(_))) && self.node_of_row(*at) == Some(index)
        })
    }
}
