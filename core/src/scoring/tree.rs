//! From the leaves up: how the points of parts make the points of their parent.

use super::ScoreError;
use super::card::ScoreOptions;
use super::facts::{Facts, Given};
use super::leaf::{Leaf, not_applicable, score_leaf};
use super::state::State;
use crate::framework::{Aggregate, Framework, Node, Role};
use crate::number::{Exact, Points, Quantity, Rounding, RoundingMode, SCALE_PLACES};

/// Which limit of a rule decided the points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Clamp {
    /// None.
    None,
    /// The maximum or a cap.
    Capped,
    /// A floor that deductions cannot pass.
    Floored,
    /// A ratio below which there are no points.
    BelowFloor,
    /// No line held, and the rule says what that gives.
    Otherwise,
    /// The denominator was empty.
    Empty,
    /// The thing was not done at all.
    Never,
}

/// The maximum that applies to a unit.
#[derive(Debug, Clone)]
pub(super) enum Applicable {
    /// That of the node, if it is known.
    Max,
    /// None of it: the node does not apply.
    Zero,
    /// That of the parts that have points or may get them.
    Reduced(Box<Exact>),
    /// A part whose maximum is not known does not apply.
    Unknown,
}

impl Applicable {
    pub(super) fn of<'a>(&'a self, node: &'a Node) -> Option<&'a Exact> {
        match self {
            Applicable::Max => node.max(),
            Applicable::Zero => Some(&Exact::ZERO),
            Applicable::Reduced(max) => Some(max),
            Applicable::Unknown => None,
        }
    }
}

/// What a node came to, with what is needed to explain it. Small: scoring many units waits for memory.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) result: Result<Quantity, State>,
    /// Rounded as the framework declares, or to the millionth where it does not round here.
    pub(super) points: Points,
    pub(super) applicable: Applicable,
    /// The line of the rule that held.
    pub(super) line: Option<u16>,
    pub(super) limit: Clamp,
    /// Parts that count are missing, and the caller asked for the known part.
    pub(super) partly: bool,
}

/// Scores every node, each after its parts.
pub(super) fn score_tree(facts: &Facts, options: &ScoreOptions) -> Result<Vec<Outcome>, ScoreError> {
    let framework = facts.framework();
    let unscored = Outcome {
        result: Err(State::Missing),
        points: Points::ZERO,
        applicable: Applicable::Max,
        line: None,
        limit: Clamp::None,
        partly: false,
    };
    let mut outcomes = vec![unscored; framework.nodes().len()];
    // Leaves stand on nothing else, so they go in the order in which their facts lie in memory.
    let leaves = framework.leaves().map(Node::index);
    let inner = framework.upwards().iter().copied();
    let inner = inner.filter(|index| framework.node_at(*index).is_some_and(|node| node.rule().is_none()));
    for index in leaves.chain(inner) {
        let Some(node) = framework.node_at(index) else { continue };
        let tree = Tree { framework, outcomes: &outcomes };
        let mut outcome = match (node.rule(), facts.given(index)) {
            (Some(_), _) => leaf(score_leaf(node, facts, options.period)?),
            (None, Some(Given::Points(points))) => leaf(Leaf::points(points.clone())),
            (None, Some(Given::State(State::NotApplicable))) => leaf(not_applicable(node)),
            (None, Some(Given::State(state))) => leaf(Leaf::state(*state)),
            (None, _) => tree.aggregate(node, options.known_part),
        };
        if let Some(points) = facts.deduction(index) {
            tree.deduct(node, &mut outcome, points);
        }
        tree.round(node, &mut outcome)?;
        if let Some(slot) = outcomes.get_mut(index) {
            *slot = outcome;
        }
    }
    Tree { framework, outcomes: &outcomes }.check_joint()?;
    Ok(outcomes)
}

fn leaf(leaf: Leaf) -> Outcome {
    let applicable = match leaf.result {
        Err(State::NotApplicable) => Applicable::Zero,
        _ => Applicable::Max,
    };
    Outcome {
        result: leaf.result.map(Quantity::Exact),
        points: Points::ZERO,
        applicable,
        line: leaf.line,
        limit: leaf.limit,
        partly: false,
    }
}

/// A framework with what its nodes came to so far.
#[derive(Clone, Copy)]
pub(super) struct Tree<'a> {
    pub(super) framework: &'a Framework,
    pub(super) outcomes: &'a [Outcome],
}

impl<'a> Tree<'a> {
    fn outcome(self, node: &Node) -> Option<&'a Outcome> {
        self.outcomes.get(node.index())
    }

    fn quantity(self, node: &Node) -> Option<&'a Quantity> {
        self.outcome(node).and_then(|outcome| outcome.result.as_ref().ok())
    }

    /// The children that count.
    fn parts(self, node: &'a Node) -> impl Iterator<Item = &'a Node> {
        self.framework.children(node).filter(|child| child.scored())
    }

    /// The exact value of a node that has points, worked out anew where only bounds are held.
    pub(super) fn exact_of(self, node: &Node) -> Exact {
        match self.quantity(node) {
            Some(Quantity::Exact(value)) => value.clone(),
            _ => match self.framework.node_at(node.index()).map(|node| self.combine(node, true)) {
                Some(Quantity::Exact(value)) => value,
                _ => Exact::ZERO,
            },
        }
    }

    fn aggregate(self, node: &'a Node, known_part: bool) -> Outcome {
        let (mut known, mut partly) = (false, false);
        let mut lacking: Option<State> = None;
        for outcome in self.parts(node).filter_map(|child| self.outcome(child)) {
            match outcome.result {
                Ok(_) => known = true,
                Err(State::NotApplicable) => {}
                // Parts withheld make a whole withheld; a mixture is merely missing.
                Err(state) => {
                    let mixed = lacking.is_some_and(|before| before != state);
                    lacking = Some(if mixed { State::Missing } else { state });
                }
            }
            partly |= outcome.partly;
        }
        let result = match lacking {
            Some(state) if !known_part || !known => Err(state),
            None if !known => Err(State::NotApplicable),
            _ => Ok(self.combine(node, false)),
        };
        let applicable = match &result {
            Err(State::NotApplicable) => Applicable::Zero,
            _ => self.applicable(node),
        };
        let partly = partly || (lacking.is_some() && known);
        Outcome { result, points: Points::ZERO, applicable, line: None, limit: Clamp::None, partly }
    }

    /// The maximum of the parts that have points or may get them.
    fn applicable(self, node: &'a Node) -> Applicable {
        if *node.aggregate() != Aggregate::Sum {
            return Applicable::Max;
        }
        let regular = || self.parts(node).filter(|child| child.role() == Role::Regular);
        let mut dropped = Exact::ZERO;
        for child in regular() {
            let Some(outcome) = self.outcome(child) else { return Applicable::Unknown };
            let part = match (&outcome.result, child.max(), outcome.applicable.of(child)) {
                (Ok(_), Some(own), Some(applicable)) if own != applicable => own - applicable,
                (Ok(_), ..) => continue,
                (Err(_), Some(own), _) => own.clone(),
                (Err(_), None, _) => return Applicable::Unknown,
            };
            dropped = &dropped + &(&part * child.weight());
        }
        if dropped.is_zero() && node.max().is_some() {
            return Applicable::Max;
        }
        let all =
            || regular().try_fold(Exact::ZERO, |sum, child| Some(&sum + &(child.max()? * child.weight())));
        match node.max().cloned().or_else(all) {
            Some(max) => Applicable::Reduced(Box::new(&max - &dropped)),
            None => Applicable::Unknown,
        }
    }

    /// The points of the parts that have some, put together; `exactly` never settles for bounds.
    fn combine(self, node: &'a Node, exactly: bool) -> Quantity {
        let add = |a: &Quantity, b: &Quantity| match (exactly, a.exact(), b.exact()) {
            (true, Some(a), Some(b)) => Quantity::Exact(a + b),
            _ => a.add(b),
        };
        let value = |child: &Node| match self.quantity(child) {
            Some(quantity) if !exactly => quantity.clone(),
            _ => Quantity::Exact(self.exact_of(child)),
        };
        let known = || self.parts(node).filter(|child| self.quantity(child).is_some());
        let regular = || known().filter(|child| child.role() == Role::Regular);
        let plain = || regular().fold(Quantity::ZERO, |sum, child| add(&sum, &value(child)));
        let weighted =
            || regular().fold(Quantity::ZERO, |sum, child| add(&sum, &value(child).scale(child.weight())));
        let over = |divisor: Exact| Exact::ONE.checked_div(&divisor).unwrap_or(Exact::ZERO);
        let count = || Exact::from(i64::try_from(regular().count()).unwrap_or(i64::MAX));
        let mut points = match node.aggregate() {
            Aggregate::Sum => weighted(),
            Aggregate::Mean => plain().scale(&over(count())),
            Aggregate::WeightedMean => {
                weighted().scale(&over(regular().fold(Exact::ZERO, |sum, child| &sum + child.weight())))
            }
            Aggregate::ShareOfMean { share, over: divisor } => {
                plain().scale(&(share * &over(divisor.map_or_else(count, |n| Exact::from(i64::from(n))))))
            }
            Aggregate::GeometricMean { places } => Quantity::Exact(self.geometric_mean(regular(), *places)),
            Aggregate::Min => {
                Quantity::Exact(regular().map(|c| self.exact_of(c)).min().unwrap_or(Exact::ZERO))
            }
            Aggregate::Max => {
                Quantity::Exact(regular().map(|c| self.exact_of(c)).max().unwrap_or(Exact::ZERO))
            }
        };
        let sum_of = |role: Role| {
            let children = known().filter(move |child| child.role() == role);
            children.fold(Exact::ZERO, |sum, child| &sum + &(&self.exact_of(child) * child.weight()))
        };
        let bonus = sum_of(Role::Bonus);
        let bonus = node.bonus_cap().filter(|cap| bonus > **cap).cloned().unwrap_or(bonus);
        let extra = &bonus - &sum_of(Role::Penalty);
        if !extra.is_zero() {
            points = add(&points, &Quantity::Exact(extra));
        }
        points
    }

    /// The root of the product, rounded half up. Weights count as whole shares of their common measure.
    fn geometric_mean(self, children: impl Iterator<Item = &'a Node>, places: u32) -> Exact {
        let terms: Vec<(Exact, &Exact)> =
            children.map(|child| (self.exact_of(child), child.weight())).collect();
        let scale = terms
            .iter()
            .fold(Exact::ONE, |scale, (_, weight)| &scale * &Exact::from((*weight * &scale).denominator()));
        let power = |weight: &Exact| u32::try_from((weight * &scale).numerator()).unwrap_or(1);
        let root = terms.iter().map(|(_, weight)| power(weight)).fold(0u32, u32::saturating_add);
        let product =
            terms.iter().fold(Exact::ONE, |product, (value, weight)| &product * &value.pow(power(weight)));
        Rounding::new(places, RoundingMode::HalfUp).round_root(&product, root.max(1))
    }

    /// The quantity worked out in full where only bounds are held.
    fn in_full(self, node: &'a Node, quantity: &Quantity) -> Exact {
        match quantity {
            Quantity::Exact(value) => value.clone(),
            Quantity::Between(_) => match self.combine(node, true) {
                Quantity::Exact(value) => value,
                Quantity::Between(_) => Exact::ZERO,
            },
        }
    }

    /// Takes points off, down to the minimum of the node.
    fn deduct(self, node: &'a Node, outcome: &mut Outcome, points: &Exact) {
        let Ok(quantity) = &mut outcome.result else { return };
        let after = &self.in_full(node, quantity) - points;
        let floored = after < *node.min();
        if floored {
            outcome.limit = Clamp::Floored;
        }
        *quantity = Quantity::Exact(if floored { node.min().clone() } else { after });
    }

    /// Rounds where the framework says so; elsewhere points are shown to the millionth and go on unrounded.
    fn round(self, node: &'a Node, outcome: &mut Outcome) -> Result<(), ScoreError> {
        let Ok(quantity) = &mut outcome.result else { return Ok(()) };
        let declared = self.framework.rounding_at(node);
        let rounding = declared.unwrap_or(Rounding::new(SCALE_PLACES, RoundingMode::HalfUp));
        outcome.points = quantity
            .round(rounding, || self.in_full(node, quantity))
            .map_err(|error| ScoreError::Range { node: node.id().to_owned(), error })?;
        // Below the total a declared rounding is what goes on into the parent.
        if declared.is_some() && node.depth() > 0 {
            *quantity = Quantity::Exact(outcome.points.exact());
        }
        Ok(())
    }

    fn check_joint(self) -> Result<(), ScoreError> {
        for joint in self.framework.joint() {
            let nodes = joint.nodes.iter().filter_map(|id| self.framework.node(id));
            let known = nodes.filter(|node| self.quantity(node).is_some());
            let points = known.fold(Exact::ZERO, |sum, node| &sum + &self.exact_of(node));
            if points > joint.max {
                let (nodes, max) = (joint.nodes.clone(), joint.max.clone());
                return Err(ScoreError::Joint { nodes, points, max });
            }
        }
        Ok(())
    }
}
