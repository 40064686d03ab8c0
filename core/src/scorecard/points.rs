//! What holds at each stage, and the points it makes.

use super::Assessment;
use super::entry::EntryAct;
use super::error::AssessmentError;
use super::stage::{Part, Stage};
use crate::framework::Node;
use crate::scoring::{self, Facts, Input, ScoreOptions, Scorecard};

impl Assessment {
    /// The points at a stage, each node with its reason. Parts not given yet are left out and named.
    ///
    /// An appraisal takes the self-score where it was accepted and what was adjusted elsewhere; a leaf
    /// nobody appraised is missing. Deductions come off the latest appraisal, official values replace it.
    ///
    /// # Errors
    /// [`AssessmentError::Score`] where parts exceed a maximum known for them together.
    pub fn card(&self, stage: Stage) -> Result<Scorecard, AssessmentError> {
        self.card_of(stage, Part::All)
    }

    /// As [`Assessment::card`], for the leaves people score or those that surveys give.
    ///
    /// # Errors
    /// As [`Assessment::card`].
    pub fn card_of(&self, stage: Stage, part: Part) -> Result<Scorecard, AssessmentError> {
        let unit = self.subject.unit.clone();
        let options = ScoreOptions { unit, period: self.subject.period, known_part: true };
        Ok(scoring::score(self.facts(stage, part)?, options)?)
    }

    pub(super) fn facts(&self, stage: Stage, part: Part) -> Result<Facts, AssessmentError> {
        let mut facts = Facts::new(&self.framework);
        if let Some(total) = self.framework.node_at(0) {
            self.fill(&mut facts, total, stage, part, false);
        }
        if matches!(stage, Stage::Deduction | Stage::Final) && part != Part::Survey {
            for place in self.standing.deducted.values() {
                if let Some(EntryAct::Deduct { node, points }) =
                    self.entries.get(*place).map(|entry| &entry.act)
                    && !points.is_zero()
                    && !(stage == Stage::Final && self.settled(node))
                {
                    facts.deduct(node, Input::Number(points.clone()))?;
                }
            }
        }
        Ok(facts)
    }

    /// Whether an official value holds for a node or a node above it, so that nothing comes off any more.
    fn settled(&self, node: &str) -> bool {
        let Some(node) = self.framework.node(node) else { return false };
        self.upwards_from(node.index()).any(|node| self.given_at(Stage::Final, node.index()).is_some())
    }

    /// Gives facts what holds for a node and those below; `accepted` says that a node above was accepted.
    fn fill(&self, facts: &mut Facts, node: &Node, stage: Stage, part: Part, accepted: bool) {
        let wanted = match part {
            Part::All => true,
            Part::Scored => !node.is_survey(),
            Part::Survey => node.is_survey(),
        };
        let round = stage.round().unwrap_or(u32::MAX);
        let latest = Stage::Appraised { round };
        let mut accepted = accepted;
        let given = if stage == Stage::SelfScored {
            self.given_at(stage, node.index())
        } else {
            accepted = match self.appraisal(node.index(), round).map(|entry| &entry.act) {
                Some(EntryAct::Accept { .. }) => true,
                _ => accepted,
            };
            let official = self.given_at(Stage::Final, node.index()).filter(|_| stage == Stage::Final);
            let own = || {
                let own = self.given_at(Stage::SelfScored, node.index()).filter(|_| accepted);
                own.filter(|_| !self.judged_below(node, stage, round))
            };
            official.or_else(|| self.given_at(latest, node.index())).or_else(own)
        };
        if let Some(given) = given.filter(|_| wanted) {
            return facts.give(node.index(), given.clone());
        }
        for child in self.framework.children(node) {
            self.fill(facts, child, stage, part, accepted);
        }
    }

    /// Whether something below a node was adjusted, so that the self-score of the node no longer holds.
    fn judged_below(&self, node: &Node, stage: Stage, round: u32) -> bool {
        self.framework.children(node).any(|child| {
            self.given_at(Stage::Appraised { round }, child.index()).is_some()
                || (stage == Stage::Final && self.given_at(Stage::Final, child.index()).is_some())
                || self.judged_below(child, stage, round)
        })
    }
}
