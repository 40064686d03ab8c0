use std::collections::BTreeMap;

use super::entry::{AssessmentEntry, EntryAct};
use super::stage::{Phase, Stage};

/// Where a record stands: the entries that count, node by node, as places in the list of entries.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) phase: Phase,
    /// The latest round of appraisal; 0 before the first.
    pub(super) round: u32,
    pub(super) own: BTreeMap<usize, usize>,
    /// Declared or accepted, in the order entered.
    pub(super) appraised: BTreeMap<usize, Vec<usize>>,
    pub(super) official: BTreeMap<usize, usize>,
    pub(super) deducted: BTreeMap<usize, usize>,
    pub(super) evidence: BTreeMap<usize, usize>,
    pub(super) explained: BTreeMap<usize, usize>,
}

impl Standing {
    /// Takes in the entry at `place`; `node` is the node it concerns, `survey` whether a survey gives it.
    pub(super) fn enter(&mut self, place: usize, node: usize, survey: bool, entry: &AssessmentEntry) {
        match &entry.act {
            EntryAct::Declare { stage: Stage::SelfScored, .. } => {
                self.own.insert(node, place);
            }
            EntryAct::Declare { stage: Stage::Final, .. } => {
                self.official.insert(node, place);
            }
            EntryAct::Declare { stage, .. } => {
                self.appraised.entry(node).or_default().push(place);
                if !survey {
                    self.round = self.round.max(stage.round().unwrap_or(0));
                }
            }
            EntryAct::Accept { round, .. } => {
                self.appraised.entry(node).or_default().push(place);
                self.round = self.round.max(*round);
            }
            EntryAct::Deduct { .. } => {
                self.deducted.insert(node, place);
            }
            EntryAct::Support { evidence, explanation, .. } => {
                if evidence.is_some() {
                    self.evidence.insert(node, place);
                }
                if explanation.is_some() {
                    self.explained.insert(node, place);
                }
            }
            EntryAct::Submit => self.phase = Phase::Submitted,
            EntryAct::Withdraw => self.phase = Phase::Open,
            EntryAct::Conclude => self.phase = Phase::Concluded,
        }
    }
}
