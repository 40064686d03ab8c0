use serde::Serialize;

use super::Assessment;
use super::entry::capital;
use super::error::AssessmentError;
use super::stage::{Part, Stage};
use crate::framework::Node;
use crate::number::Points;
use crate::scoring::Scorecard;
use crate::text::{Lang, Text};

/// A node that has other points at a later stage, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageDifference {
    /// The node.
    pub node: String,
    /// Its points at the earlier stage; `None` where it had none.
    pub before: Option<Points>,
    /// Its points at the later stage; `None` where it has none.
    pub after: Option<Points>,
    /// After less before, where both are known.
    pub difference: Option<Points>,
    /// Who changed it, when and why; for an inner node, which parts changed.
    pub reason: Text,
}

impl Assessment {
    /// Every node whose points differ between two stages, the total first, each with the reason.
    ///
    /// Leaves that surveys give are left out on both sides, since nobody scores them himself.
    ///
    /// # Errors
    /// As [`Assessment::card`].
    pub fn compare(&self, before: Stage, after: Stage) -> Result<Vec<StageDifference>, AssessmentError> {
        let cards = [self.card_of(before, Part::Scored)?, self.card_of(after, Part::Scored)?];
        let comparison = Comparison { record: self, stages: [before, after], cards };
        Ok(self.framework().nodes().iter().filter_map(|node| comparison.difference(node)).collect())
    }
}

struct Comparison<'a> {
    record: &'a Assessment,
    stages: [Stage; 2],
    cards: [Scorecard; 2],
}

impl Comparison<'_> {
    fn points(&self, node: &Node) -> [Option<Points>; 2] {
        self.cards.each_ref().map(|card| card.points(node.id()).ok())
    }

    fn differs(&self, node: &Node) -> bool {
        let [before, after] = self.points(node);
        before != after
    }

    fn difference(&self, node: &Node) -> Option<StageDifference> {
        if !self.differs(node) {
            return None;
        }
        let [before, after] = self.points(node);
        let difference = before
            .zip(after)
            .map(|(before, after)| Points::from_micro(after.micro().saturating_sub(before.micro())));
        let reason = |lang| self.reason(node, [before, after], lang);
        let reason = Text { vi: reason(Lang::Vi), en: reason(Lang::En) };
        Some(StageDifference { node: node.id().to_owned(), before, after, difference, reason })
    }

    fn reason(&self, node: &Node, [before, after]: [Option<Points>; 2], lang: Lang) -> String {
        let [earlier, later] = self.stages;
        let mut sentences: Vec<String> = Vec::new();
        let stages =
            [Stage::Appraised { round: later.round().unwrap_or(u32::MAX) }, Stage::Deduction, Stage::Final];
        let between = stages.into_iter().filter(|stage| {
            let to = if later.round().is_some() { Stage::Appraised { round: u32::MAX } } else { later };
            *stage > earlier && *stage <= to
        });
        let entries = between.filter_map(|stage| self.record.entry_at(stage, node.id()));
        for entry in entries.filter(|entry| entry.act.stage() > Some(earlier)) {
            sentences.push(entry.text(lang));
        }
        let parts = self.record.framework().children(node).filter(|part| part.scored() && self.differs(part));
        let parts: Vec<&str> = parts.map(Node::id).collect();
        if !parts.is_empty() {
            let parts = parts.join(", ");
            sentences.push(match lang {
                Lang::Vi => format!("Do thay đổi ở: {parts}."),
                Lang::En => format!("Because of changes in: {parts}."),
            });
        } else if after.is_none() {
            let name = later.name();
            sentences.push(match lang {
                Lang::Vi => format!("Chưa có điểm ({}).", name.vi),
                Lang::En => format!("No points yet ({}).", name.en),
            });
        } else if before.is_none() {
            let name = earlier.name();
            sentences.push(match lang {
                Lang::Vi => format!("Không có điểm trước đó ({}).", name.vi),
                Lang::En => format!("No points before ({}).", name.en),
            });
        }
        sentences.extend(self.lines(node, lang));
        sentences.join(" ")
    }

    /// The lines of the rule that held at either stage, where they differ.
    fn lines(&self, node: &Node, lang: Lang) -> Option<String> {
        let line = |card: &Scorecard| card.reason(node.id()).ok()?.line(lang);
        let [before, after] = self.cards.each_ref().map(line);
        let (before, after) = before.zip(after).filter(|(before, after)| before != after)?;
        let [earlier, later] = self.stages.map(|stage| stage.name().get(lang).to_owned());
        Some(format!("{}: {before}; {later}: {after}.", capital(&earlier)))
    }
}
