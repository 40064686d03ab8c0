use super::facts::{Facts, Given, find_node, unknown_node};
use super::leaf::score_leaf;
use super::state::State;
use super::tree::{self, Outcome, Tree};
use super::wording::state_text;
use super::{Reason, ScoreError};
use crate::code::{Lang, Text, both};
use crate::framework::{Framework, Node};
use crate::number::{Exact, Points, Rounding, RoundingMode};
use crate::unit::Registry;

/// How a unit is scored, beside its facts.
#[derive(Debug, Clone, Default)]
pub struct ScoreOptions {
    /// The unit scored. Where the framework scores provinces, it must be one in the period.
    pub unit: Option<String>,
    /// The year scored. The edition must hold for it.
    pub period: Option<i32>,
    /// Compute what is known where parts are missing; the results say so.
    pub known_part: bool,
}

/// The points of one unit under one framework, every node with its reason. Immutable.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::{Facts, Input, ScoreOptions, score};
/// let framework = Framework::builtin("par-2022-components").unwrap();
/// let mut facts = Facts::new(&framework);
/// for (node, points) in [("appraisal", "54.20"), ("sipas", "8.23"), ("leaders", "18.05"), ("economy", "5.31")] {
///     facts.set(node, Input::Text(points)).unwrap();
/// }
/// let options = ScoreOptions { unit: Some("Ninh Thuận".into()), period: Some(2022), ..ScoreOptions::default() };
/// let card = score(facts, options).unwrap();
/// assert_eq!(card.points("total").unwrap().text(2), "85.79");
/// assert_eq!(card.lost("sipas").unwrap().unwrap().text(2), "1.77");
/// ```
#[derive(Debug, Clone)]
pub struct Scorecard {
    facts: Facts,
    options: ScoreOptions,
    outcomes: Vec<Outcome>,
}

/// Scores declared facts.
///
/// Parts that are missing do not fail here: the node's result says what it lacks when it is asked for.
///
/// # Errors
/// [`ScoreError`]: a node and a part of it both given, incomplete facts, a value no line holds, an edition
/// that does not hold for the period, a unit that is not known.
pub fn score(facts: Facts, options: ScoreOptions) -> Result<Scorecard, ScoreError> {
    facts.check()?;
    check_context(facts.framework(), &options)?;
    let outcomes = tree::score_tree(&facts, &options)?;
    Ok(Scorecard { facts, options, outcomes })
}

/// Whether what is given for one node can be scored.
pub(crate) fn check_given(
    framework: &Framework,
    node: &Node,
    given: &Given,
    period: Option<i32>,
) -> Result<(), ScoreError> {
    let mut facts = Facts::new(framework);
    facts.give(node.index(), given.clone());
    score_leaf(node, &facts, period).map(|_| ())
}

fn check_context(framework: &Framework, options: &ScoreOptions) -> Result<(), ScoreError> {
    let header = framework.header();
    if let Some(period) = options.period.filter(|period| !framework.holds_in(*period)) {
        let from = header.valid.from;
        return Err(ScoreError::NotInForce {
            framework: framework.id().to_owned(),
            period,
            expected: match header.valid.to {
                Some(to) => both!("năm từ {from} đến {to}", "a year from {from} to {to}"),
                None => both!("năm từ {from} trở đi", "a year from {from} onwards"),
            },
        });
    }
    if let (Some("province"), Some(unit)) = (header.scores.as_deref(), &options.unit) {
        Registry::vietnam().resolve_in_year(unit, options.period.unwrap_or(header.valid.from))?;
    }
    Ok(())
}

impl Scorecard {
    /// The framework.
    pub fn framework(&self) -> &Framework {
        self.facts.framework()
    }

    /// What was declared.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The unit, if it was named.
    pub fn unit(&self) -> Option<&str> {
        self.options.unit.as_deref()
    }

    /// The year scored, if it was named.
    pub fn period(&self) -> Option<i32> {
        self.options.period
    }

    /// Whether the known part was asked for where parts are missing.
    pub fn known_part(&self) -> bool {
        self.options.known_part
    }

    /// The points of a node, rounded as the framework declares; `"total"` is the whole.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`]; [`ScoreError::MissingParts`] with the parts by name;
    /// [`ScoreError::NoPoints`] where nothing of the node applies.
    pub fn points(&self, node: &str) -> Result<Points, ScoreError> {
        self.scored(node).map(|(_, outcome)| outcome.points)
    }

    /// The points of a node before its own rounding, exactly.
    ///
    /// # Errors
    /// As [`Scorecard::points`].
    pub fn exact(&self, node: &str) -> Result<Exact, ScoreError> {
        self.scored(node).map(|(node, _)| self.tree().exact_of(node))
    }

    /// The state of a node: `None` when it has points.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`].
    pub fn state(&self, node: &str) -> Result<Option<State>, ScoreError> {
        let node = self.find(node)?;
        Ok(self.outcome(node).and_then(|outcome| outcome.result.as_ref().err().copied()))
    }

    /// The maximum that applies to the unit; `None` where a partial framework does not know it.
    ///
    /// # Errors
    /// As [`Scorecard::points`].
    pub fn applicable_max(&self, node: &str) -> Result<Option<Points>, ScoreError> {
        let (node, outcome) = self.scored(node)?;
        outcome.applicable.of(node).map(|max| show(node, max)).transpose()
    }

    /// The points lost: applicable maximum minus points, exactly, shown to the places of the framework.
    ///
    /// # Errors
    /// As [`Scorecard::points`].
    pub fn lost(&self, node: &str) -> Result<Option<Points>, ScoreError> {
        let (node, outcome) = self.scored(node)?;
        let Some(max) = outcome.applicable.of(node) else { return Ok(None) };
        // What is lost and what is shown add up to the maximum.
        let lost = max - &outcome.points.exact();
        show(node, &lost).map(Some)
    }

    /// The index: points / applicable maximum × 100, from unrounded points, to the places of the framework.
    ///
    /// # Errors
    /// As [`Scorecard::points`].
    pub fn index(&self, node: &str) -> Result<Option<Points>, ScoreError> {
        let (node, outcome) = self.scored(node)?;
        let Some(max) = outcome.applicable.of(node) else { return Ok(None) };
        let Some(share) = (&self.tree().exact_of(node) * &Exact::from(100)).checked_div(max) else {
            return Ok(None);
        };
        let rounding = self.framework().header().rounding.unwrap_or(Rounding::new(2, RoundingMode::HalfUp));
        Points::round(&share, rounding)
            .map(Some)
            .map_err(|error| ScoreError::Range { node: node.id().to_owned(), error })
    }

    /// Whether the node rests on its known part only, because parts are missing.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`].
    pub fn is_partial(&self, node: &str) -> Result<bool, ScoreError> {
        let node = self.find(node)?;
        Ok(self.outcome(node).is_some_and(|outcome| outcome.partly))
    }

    /// The parts of a node that are missing, not yet due or withheld, each with its state.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`].
    pub fn missing_parts(&self, node: &str) -> Result<Vec<(&str, State)>, ScoreError> {
        let node = self.find(node)?;
        let mut parts = Vec::new();
        self.collect_missing(node, &mut parts);
        Ok(parts)
    }

    /// Why a node has its points.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`].
    pub fn reason(&self, node: &str) -> Result<Reason<'_>, ScoreError> {
        let node = self.find(node)?;
        let outcome = self.outcome(node).ok_or_else(|| unknown_node(self.framework(), node.id()))?;
        Ok(Reason::new(self, node, outcome))
    }

    pub(super) fn outcome(&self, node: &Node) -> Option<&Outcome> {
        self.outcomes.get(node.index())
    }

    /// Decimals in which points are shown.
    pub fn places(&self) -> u32 {
        self.framework().header().rounding.map_or(0, |rounding| rounding.places)
    }

    fn tree(&self) -> Tree<'_> {
        Tree { framework: self.framework(), outcomes: &self.outcomes }
    }

    fn find(&self, id: &str) -> Result<&Node, ScoreError> {
        find_node(self.framework(), id)
    }

    fn scored(&self, id: &str) -> Result<(&Node, &Outcome), ScoreError> {
        let node = self.find(id)?;
        let outcome = self.outcome(node);
        match outcome.map(|outcome| (outcome, &outcome.result)) {
            Some((outcome, Ok(_))) => Ok((node, outcome)),
            Some((_, Err(State::NotApplicable))) => Err(ScoreError::NoPoints { node: node.id().to_owned() }),
            _ => {
                let mut parts = Vec::new();
                self.collect_missing(node, &mut parts);
                let part = |(id, state): &(&str, State)| Text {
                    vi: format!("{id}: {}", state_text(*state, Lang::Vi)),
                    en: format!("{id} ({})", state.as_str()),
                };
                let parts = parts.iter().map(part).collect();
                Err(ScoreError::MissingParts { node: node.id().to_owned(), parts })
            }
        }
    }

    fn collect_missing<'a>(&'a self, node: &'a Node, parts: &mut Vec<(&'a str, State)>) {
        let Some(outcome) = self.outcome(node) else { return };
        let children: Vec<&Node> = self.framework().children(node).filter(|child| child.scored()).collect();
        let given = self.facts.given(node.index()).is_some();
        match outcome.result {
            Ok(_) if !outcome.partly => {}
            Err(State::NotApplicable) => {}
            Err(state) if given || children.is_empty() => parts.push((node.id(), state)),
            // A subtree of which nothing is known is named once.
            Err(State::Missing) if node.depth() > 0 && !self.known_below(node) => {
                parts.push((node.id(), State::Missing));
            }
            _ => children.into_iter().for_each(|child| self.collect_missing(child, parts)),
        }
    }

    fn known_below(&self, node: &Node) -> bool {
        self.framework()
            .children(node)
            .any(|child| self.facts.given(child.index()).is_some() || self.known_below(child))
    }
}

fn show(node: &Node, value: &Exact) -> Result<Points, ScoreError> {
    Points::nearest(value).map_err(|error| ScoreError::Range { node: node.id().to_owned(), error })
}
