use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use super::document::{Aggregate, FrameworkDocument, Header, Joint, NotApplicable, Role};
use super::{FactKind, Rule};
use crate::number::{Exact, Rounding, RoundingStage};
use crate::text::{Source, Text, spelling_key};

/// The id under which the whole edition is addressed, beside its nodes.
pub const TOTAL: &str = "total";

/// One edition of one index, checked: a tree of nodes with maxima, rules and sources. Immutable.
///
/// Node 0 is the total; the rest follow in the order of the file.
///
/// ```
/// use chiso::framework::Framework;
///
/// let framework = Framework::edition("PAR", 2023)?;
/// assert_eq!(framework.id(), "par-2022");
/// assert!(framework.holds_in(2023) && !framework.holds_in(2021));
///
/// let components = Framework::builtin("par-2022-components")?;
/// let sipas = components.node("sipas").unwrap();
/// assert_eq!(sipas.max().unwrap().to_string(), "10");
/// assert_eq!(components.leaves().count(), 4);
/// # Ok::<(), chiso::framework::FrameworkError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Framework(pub(super) Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) document: FrameworkDocument,
    pub(super) nodes: Vec<Node>,
    pub(super) by_id: HashMap<String, usize>,
    /// The nodes under the keys of their ids and names, made when first asked for.
    pub(super) by_name: OnceLock<HashMap<String, Vec<usize>>>,
    /// Every node after its children.
    pub(super) upwards: Vec<usize>,
    pub(super) doubts: Vec<FrameworkDoubt>,
}

/// A node of a framework.
#[derive(Debug, Clone)]
pub struct Node {
    pub(super) index: usize,
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) depth: usize,
    pub(super) level: String,
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<usize>,
    pub(super) min: Exact,
    pub(super) max: Option<Exact>,
    pub(super) weight: Exact,
    pub(super) scored: bool,
    pub(super) role: Role,
    pub(super) aggregate: Aggregate,
    pub(super) bonus_cap: Option<Exact>,
    pub(super) rule: Option<Rule>,
    pub(super) survey: bool,
    pub(super) facts: Vec<FactSpec>,
    pub(super) not_applicable: Option<NotApplicable>,
    pub(super) unconfirmed: Option<Text>,
    pub(super) source: Option<Source>,
}

/// A fact a leaf is scored on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSpec {
    /// The name under which it is declared.
    pub name: String,
    /// What it is.
    pub kind: FactKind,
    /// What people call it, if the framework says.
    pub label: Option<Text>,
}

/// Something in a framework that is allowed and worth a look.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FrameworkDoubt {
    /// The node.
    pub node: String,
    /// `overlap`, `gap`, `max-not-reached`.
    pub kind: &'static str,
    /// What was seen.
    pub text: String,
}

impl Framework {
    /// Its id: `par-2022`.
    pub fn id(&self) -> &str {
        &self.header().id
    }

    /// Whether both are one edition, node for node.
    pub(crate) fn is(&self, other: &Framework) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.document() == other.document()
    }

    /// The file form, as read.
    pub fn document(&self) -> &FrameworkDocument {
        &self.0.document
    }

    /// What is true of the whole edition.
    pub fn header(&self) -> &Header {
        &self.0.document.framework
    }

    /// All nodes, the total first.
    pub fn nodes(&self) -> &[Node] {
        &self.0.nodes
    }

    /// Maxima known only for several nodes together.
    pub fn joint(&self) -> &[Joint] {
        &self.0.document.joint
    }

    /// The node of an id; `"total"` is the whole.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.0.by_id.get(id).and_then(|index| self.0.nodes.get(*index))
    }

    /// The nodes that people call so: by id, or by name in Vietnamese or English, however it is typed
    /// ([`spelling_key`]). Names may stand twice in an edition; none where nothing is called so.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// let framework = Framework::builtin("par-2022-components")?;
    /// let found = framework.nodes_called("điểm  THẨM ĐỊNH");
    /// assert_eq!(found.iter().map(|node| node.id()).collect::<Vec<_>>(), ["appraisal"]);
    /// # Ok::<(), chiso::framework::FrameworkError>(())
    /// ```
    pub fn nodes_called(&self, name: &str) -> Vec<&Node> {
        let by_name = self.0.by_name.get_or_init(|| {
            let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
            for node in &self.0.nodes {
                let names = [&node.id, &node.name.vi, &node.name.en].map(|name| spelling_key(name));
                for key in names.into_iter().filter(|key| !key.is_empty()) {
                    let places = by_name.entry(key).or_default();
                    if places.last() != Some(&node.index) {
                        places.push(node.index);
                    }
                }
            }
            by_name
        });
        let places = by_name.get(&spelling_key(name));
        places.into_iter().flatten().filter_map(|index| self.0.nodes.get(*index)).collect()
    }

    /// The node at an index, as in [`Framework::nodes`].
    pub fn node_at(&self, index: usize) -> Option<&Node> {
        self.0.nodes.get(index)
    }

    /// The children of a node, in order.
    pub fn children<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = &'a Node> {
        node.children.iter().filter_map(|child| self.0.nodes.get(*child))
    }

    /// The nodes that are scored from facts, in order.
    pub fn leaves(&self) -> impl Iterator<Item = &Node> {
        self.0.nodes.iter().filter(|node| node.rule.is_some())
    }

    /// The index of every node, each after its children, the total last.
    pub fn upwards(&self) -> &[usize] {
        &self.0.upwards
    }

    /// What is allowed and worth a look: overlapping or gapped steps, maxima no line reaches.
    pub fn doubts(&self) -> &[FrameworkDoubt] {
        &self.0.doubts
    }

    /// The rounding at a node, if the framework rounds there.
    pub fn rounding_at(&self, node: &Node) -> Option<Rounding> {
        self.header().rounding.filter(|rounding| match rounding.stage {
            RoundingStage::Item => node.rule.is_some() || node.depth == 0,
            RoundingStage::Node => true,
            RoundingStage::Total => node.depth == 0,
        })
    }

    /// Whether the edition holds for a year.
    pub fn holds_in(&self, year: i32) -> bool {
        let valid = self.header().valid;
        valid.from <= year && valid.to.is_none_or(|to| year <= to)
    }
}

impl fmt::Display for Framework {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Node {
    /// Its place in [`Framework::nodes`].
    pub fn index(&self) -> usize {
        self.index
    }
    /// Its number or code in the act.
    pub fn id(&self) -> &str {
        &self.id
    }
    /// Its name.
    pub fn name(&self) -> &Text {
        &self.name
    }
    /// 0 for the total, 1 for the top level.
    pub fn depth(&self) -> usize {
        self.depth
    }
    /// The name of its level, as the framework calls it; `total` for the whole.
    pub fn level(&self) -> &str {
        &self.level
    }
    /// Index of its parent; `None` for the total.
    pub fn parent(&self) -> Option<usize> {
        self.parent
    }
    /// Indices of its children.
    pub fn children(&self) -> &[usize] {
        &self.children
    }
    /// Least points.
    pub fn min(&self) -> &Exact {
        &self.min
    }
    /// Most points; `None` where a partial framework does not know.
    pub fn max(&self) -> Option<&Exact> {
        self.max.as_ref()
    }
    /// Weight in its parent.
    pub fn weight(&self) -> &Exact {
        &self.weight
    }
    /// Whether it counts in its parent.
    pub fn scored(&self) -> bool {
        self.scored
    }
    /// Whether it is part of the parent's maximum, or comes on top or off.
    pub fn role(&self) -> Role {
        self.role
    }
    /// How its children make its points.
    pub fn aggregate(&self) -> &Aggregate {
        &self.aggregate
    }
    /// Most that the bonus nodes below add together.
    pub fn bonus_cap(&self) -> Option<&Exact> {
        self.bonus_cap.as_ref()
    }
    /// How facts make its points; `None` where its children do.
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_ref()
    }
    /// Whether its points come from a survey, so that nobody scores it himself.
    pub fn is_survey(&self) -> bool {
        self.survey || matches!(self.rule, Some(Rule::Survey { .. }))
    }
    /// The facts its rule reads.
    pub fn facts(&self) -> &[FactSpec] {
        &self.facts
    }
    /// What "not applicable" does.
    pub fn not_applicable(&self) -> Option<NotApplicable> {
        self.not_applicable
    }
    /// Why it is not confirmed, if it is not.
    pub fn unconfirmed(&self) -> Option<&Text> {
        self.unconfirmed.as_ref()
    }
    /// Where it comes from.
    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }
    /// Whether its points come from its children.
    pub fn is_inner(&self) -> bool {
        self.rule.is_none()
    }
}
