use std::fmt;

use serde::Serialize;

use super::Assessment;
use super::stage::Stage;
use crate::framework::Node;
use crate::scoring::{Given, State};
use crate::text::Lang;

/// What a leaf lacks before the self-score can be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Facts, points, or a state other than missing.
    Value,
    /// A document that proves it, or an explanation why there is none.
    Evidence,
}

/// A leaf that is not complete, and who has to complete it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The lead agency (cơ quan chủ trì); `None` where nobody was named for the leaf.
    pub agency: Option<String>,
    /// The leaf.
    pub node: String,
    /// What it lacks.
    pub lacks: Vec<Lack>,
}

impl Gap {
    /// As a line for the agency.
    pub fn text(&self, lang: Lang) -> String {
        let lacks = self.lacks.iter().map(|lack| match (lack, lang) {
            (Lack::Value, Lang::Vi) => "chưa có số liệu",
            (Lack::Value, Lang::En) => "no facts",
            (Lack::Evidence, Lang::Vi) => "chưa có tài liệu kiểm chứng hoặc giải trình",
            (Lack::Evidence, Lang::En) => "neither evidence nor an explanation",
        });
        let lacks = lacks.collect::<Vec<_>>().join(", ");
        let nobody = if lang == Lang::Vi { "chưa phân công" } else { "nobody named" };
        let agency = self.agency.as_deref().unwrap_or(nobody);
        format!("{agency}: {}: {lacks}", self.node)
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl Assessment {
    /// What is missing before the self-score can be handed in, agency by agency in the order of the
    /// framework, leaves without an agency last.
    ///
    /// A leaf needs a value (facts, points, or a state other than missing), and a document or an
    /// explanation; a value and documents of an inner node stand for all below it. Leaves given by surveys need
    /// nothing.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut order: Vec<Option<&str>> = Vec::new();
        let mut gaps: Vec<(usize, Gap)> = Vec::new();
        for leaf in self.framework().leaves().filter(|leaf| leaf.scored() && !leaf.is_survey()) {
            let lacks = self.lacks(leaf);
            if lacks.is_empty() {
                continue;
            }
            let agency = self.lead(leaf.id());
            let place = match order.iter().position(|known| *known == agency) {
                Some(place) => place,
                None => {
                    order.push(agency);
                    order.len() - 1
                }
            };
            let place = if agency.is_none() { usize::MAX } else { place };
            gaps.push((place, Gap { agency: agency.map(str::to_owned), node: leaf.id().to_owned(), lacks }));
        }
        gaps.sort_by_key(|(place, _)| *place);
        gaps.into_iter().map(|(_, gap)| gap).collect()
    }

    fn lacks(&self, leaf: &Node) -> Vec<Lack> {
        let upwards = || self.upwards_from(leaf.index());
        let valued = |node: &Node| {
            self.given_at(Stage::SelfScored, node.index())
                .is_some_and(|given| *given != Given::State(State::Missing))
        };
        let supported =
            |node: &Node| !self.evidence(node.id()).is_empty() || self.explanation(node.id()).is_some();
        let mut lacks = Vec::new();
        if !upwards().any(valued) {
            lacks.push(Lack::Value);
        }
        if !upwards().any(supported) {
            lacks.push(Lack::Evidence);
        }
        lacks
    }
}
