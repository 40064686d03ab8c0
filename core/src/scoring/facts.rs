use std::collections::BTreeMap;

use smallvec::{SmallVec, smallvec};

use super::ScoreError;
use super::input::{Declared, Input, Value, read, read_deduction};
use super::state::State;
use crate::code::{Spoken, Text, Words, both, say};
use crate::framework::{FactKind, FactSpec, Framework, Node, Rule};
use crate::number::Exact;
use crate::text::{normalise, spelling_key};

/// What is given for one node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Facts for its rule, in the order of [`Node::facts`].
    Facts(SmallVec<[Option<Value>; 2]>),
    /// Points for the node itself; on an inner node they stand for all below it.
    Points(Exact),
    /// No value, and why.
    State(State),
}

/// Declared facts (số liệu kê khai) of one unit, checked against a framework as they come in.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::{Facts, Input};
/// let framework = Framework::builtin("par-2022-components").unwrap();
/// let mut facts = Facts::new(&framework);
/// facts.set("sipas", Input::Text("8,23")).unwrap();
/// let error = facts.set("economy", Input::Text("7")).unwrap_err();
/// assert_eq!(error.to_string(), "node \"economy\", fact \"points\": 7 is out of range; expected 0 to 6.5");
/// ```
#[derive(Debug, Clone)]
pub struct Facts {
    framework: Framework,
    given: Vec<Option<Given>>,
    deducted: BTreeMap<usize, Exact>,
}

impl Facts {
    /// No facts yet.
    pub fn new(framework: &Framework) -> Facts {
        Facts {
            framework: framework.clone(),
            given: vec![None; framework.nodes().len()],
            deducted: BTreeMap::new(),
        }
    }

    /// The framework they are declared for.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// What is given for the node at an index.
    pub fn given(&self, node: usize) -> Option<&Given> {
        self.given.get(node).and_then(Option::as_ref)
    }

    /// The points taken off the node at an index after it is scored.
    pub fn deduction(&self, node: usize) -> Option<&Exact> {
        self.deducted.get(&node)
    }

    /// The value of a fact of a leaf, by its place in [`Node::facts`].
    pub fn value(&self, node: usize, fact: usize) -> Option<&Value> {
        match self.given(node)? {
            Given::Facts(values) => values.get(fact)?.as_ref(),
            _ => None,
        }
    }

    /// Declares the one value of a node: the only fact of its rule, or the points of an inner node.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node, several facts, wrong kind, out of range, two values.
    pub fn set(&mut self, node: &str, input: Input<'_>) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        if found.rule().is_none() {
            return self.award(node, input);
        }
        match found.facts() {
            [only] => {
                let fact = only.name.clone();
                self.set_fact(node, &fact, input)
            }
            facts => Err(ScoreError::WhichFact {
                node: node.to_owned(),
                expected: facts.iter().map(|fact| fact.name.clone()).collect(),
            }),
        }
    }

    /// Declares one fact of a leaf, by its name or by what people call it.
    ///
    /// A text that says that there is no figure (empty, `-`, `chưa có`) declares nothing where the rule reads other
    /// facts as well; where it is the only one, the node is missing.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node or fact, wrong kind, out of range, two values.
    pub fn set_fact(&mut self, node: &str, fact: &str, input: Input<'_>) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        let (index, at) = (found.index(), fact_at(found, fact)?);
        let Some(spec) = found.facts().get(at) else { return Ok(()) };
        let (id, fact, count) = (found.id().to_owned(), spec.name.clone(), found.facts().len());
        let value = match read(found, spec, &input)? {
            Declared::Value(value) => value,
            Declared::State(state) if count == 1 => return self.set_state(&id, state),
            Declared::State(State::Missing) => return Ok(()),
            Declared::State(state) => {
                let value =
                    both!("trạng thái {:?} của một số liệu", "the state {:?} of one fact", state.as_str());
                let expected = Words::new(
                    "một giá trị; trạng thái ghi cho cả tiêu chí",
                    "a value; a state is that of the whole node",
                );
                return Err(ScoreError::WrongKind {
                    node: id,
                    fact,
                    value: value.into(),
                    expected: expected.into(),
                });
            }
        };
        let two = |what: Text| ScoreError::TwoValues { node: id.clone(), what };
        let Some(slot) = self.given.get_mut(index) else { return Ok(()) };
        match slot.get_or_insert_with(|| Given::Facts(smallvec![None; count])) {
            Given::Facts(values) => match values.get_mut(at) {
                Some(place @ None) => *place = Some(value),
                _ => return Err(two(Text::same(fact))),
            },
            Given::Points(_) | Given::State(_) => return Err(two(THE_NODE.into())),
        }
        Ok(())
    }

    /// Gives the points of a node, leaf or inner, in place of its facts or parts.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node, no number, out of range, two values.
    pub fn award(&mut self, node: &str, input: Input<'_>) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        let (index, id) = (found.index(), found.id().to_owned());
        if let Some(Rule::Awarded {}) = found.rule() {
            return self.set_fact(&id, "points", input);
        }
        match read(found, &points_of("points"), &input)? {
            Declared::Value(Value::Number(points)) => self.put(&id, index, Given::Points(points)),
            Declared::Value(_) => Ok(()),
            Declared::State(state) => self.set_state(&id, state),
        }
    }

    /// Whether an input says that there is no figure: an empty text, `-`, `NaN`. An option called so is none.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node or fact.
    pub fn says_missing(
        &self,
        node: &str,
        fact: Option<&str>,
        input: &Input<'_>,
    ) -> Result<bool, ScoreError> {
        let found = self.node(node)?;
        let points = points_of("points");
        let spec = match (fact, found.facts()) {
            (Some(fact), facts) => facts.get(fact_at(found, fact)?),
            (None, [only]) => Some(only),
            (None, _) => Some(&points),
        };
        let read = spec.map(|spec| read(found, spec, input));
        Ok(matches!(read, Some(Ok(Declared::State(State::Missing)))))
    }

    /// States that a node has no value, and why.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node, two values, "not applicable" where it is not foreseen.
    pub fn set_state(&mut self, node: &str, state: State) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        let (index, id) = (found.index(), found.id().to_owned());
        if state == State::NotApplicable && found.not_applicable().is_none() {
            return Err(ScoreError::NotApplicable { node: id });
        }
        self.put(&id, index, Given::State(state))
    }

    /// Takes points off a node after it is scored (điểm bị trừ), down to its minimum.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node, no number, two values; out of range for 0, less, or more than the maximum.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// use chiso::scoring::{Facts, Input, ScoreOptions, score};
    /// let framework = Framework::builtin("par-2022-components").unwrap();
    /// let mut facts = Facts::new(&framework);
    /// facts.set("appraisal", Input::Text("54,20")).unwrap();
    /// facts.deduct("appraisal", Input::Text("0,5")).unwrap();
    /// let card = score(facts, ScoreOptions::default()).unwrap();
    /// assert_eq!(card.points("appraisal").unwrap().text(2), "53.70");
    /// ```
    pub fn deduct(&mut self, node: &str, input: Input<'_>) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        let index = found.index();
        let points = read_deduction(found, &input)?;
        if points.is_zero() || points.is_negative() || found.max().is_some_and(|max| points > *max) {
            return Err(ScoreError::OutOfRange {
                node: found.id().to_owned(),
                fact: "deduction".into(),
                value: Text::spoken(|lang| points.say(lang)).into(),
                expected: match found.max() {
                    Some(max) => Text::spoken(|lang| {
                        say!(lang, "lớn hơn 0 và không quá {}", "above 0 and at most {}", max.say(lang))
                    }),
                    None => Words::new("lớn hơn 0", "above 0").into(),
                },
            });
        }
        match self.deducted.insert(index, points) {
            None => Ok(()),
            Some(before) => {
                self.deducted.insert(index, before);
                Err(ScoreError::TwoValues {
                    node: node.to_owned(),
                    what: Words::new("điểm trừ", "the deduction").into(),
                })
            }
        }
    }

    /// Takes over what another record holds for a node of the same framework.
    pub(crate) fn give(&mut self, node: usize, given: Given) {
        if let Some(slot) = self.given.get_mut(node) {
            *slot = Some(given);
        }
    }

    pub(super) fn given_for(&self, node: &str) -> Result<bool, ScoreError> {
        Ok(self.given(self.node(node)?.index()).is_some())
    }

    /// The place of a fact of a leaf.
    pub(super) fn fact(&self, node: &str, fact: &str) -> Result<usize, ScoreError> {
        fact_at(self.node(node)?, fact)
    }

    pub(super) fn has_fact(&self, node: &str, fact: &str) -> Result<bool, ScoreError> {
        Ok(self.node(node)?.facts().iter().any(|spec| spec.name == fact))
    }

    fn put(&mut self, node: &str, index: usize, given: Given) -> Result<(), ScoreError> {
        match self.given.get_mut(index) {
            Some(slot @ None) => {
                *slot = Some(given);
                Ok(())
            }
            _ => Err(ScoreError::TwoValues { node: node.to_owned(), what: THE_NODE.into() }),
        }
    }

    fn node(&self, id: &str) -> Result<&Node, ScoreError> {
        find_node(&self.framework, id)
    }

    /// Refuses a value for a node beside a value for a part of it.
    pub(super) fn check(&self) -> Result<(), ScoreError> {
        for node in self.framework.nodes().iter().filter(|node| node.is_inner()) {
            if self.given(node.index()).is_none() {
                continue;
            }
            let mut below: Vec<usize> = node.children().to_vec();
            while let Some(index) = below.pop() {
                let Some(part) = self.framework.node_at(index) else { continue };
                if self.given(index).is_some() && part.scored() {
                    let what = both!("phần {:?} của nó", "its part {:?}", part.id());
                    return Err(ScoreError::TwoValues { node: node.id().to_owned(), what });
                }
                below.extend_from_slice(part.children());
            }
        }
        Ok(())
    }
}

pub(super) const THE_NODE: Words = Words::new("chính tiêu chí", "the node");

/// The node that a text names: its id, or its name where no other node bears it.
///
/// # Errors
/// [`ScoreError::UnknownNode`]; [`ScoreError::NodeName`] with the ids of the nodes where several have the name.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::find_node;
/// let framework = Framework::builtin("par-2022-components")?;
/// assert_eq!(find_node(&framework, "Điểm thẩm định")?.id(), "appraisal");
/// # Ok::<(), chiso::Error>(())
/// ```
pub fn find_node<'f>(framework: &'f Framework, text: &str) -> Result<&'f Node, ScoreError> {
    if let Some(node) = framework.node(&normalise(text)) {
        return Ok(node);
    }
    match framework.nodes_called(text).as_slice() {
        [] => Err(unknown_node(framework, text)),
        [only] => Ok(only),
        several => Err(ScoreError::NodeName {
            name: text.to_owned(),
            nodes: several.iter().map(|node| node.id().to_owned()).collect(),
        }),
    }
}

pub(super) fn unknown_node(framework: &Framework, id: &str) -> ScoreError {
    let missing = &framework.header().missing;
    ScoreError::UnknownNode {
        framework: framework.id().to_owned(),
        node: id.to_owned(),
        missing: (!missing.is_empty()).then(|| missing.join("; ")),
    }
}

/// The place of a fact of a leaf, by its name, or by its label where no other fact bears it.
fn fact_at(node: &Node, fact: &str) -> Result<usize, ScoreError> {
    if let Some(at) = node.facts().iter().position(|spec| spec.name == fact) {
        return Ok(at);
    }
    let key = spelling_key(fact);
    let called = |label: &Text| [&label.vi, &label.en].into_iter().any(|name| spelling_key(name) == key);
    let facts = node.facts().iter().enumerate();
    let mut alike = facts.filter(|(_, spec)| spec.label.as_ref().is_some_and(called)).map(|(at, _)| at);
    match (alike.next(), alike.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(ScoreError::UnknownFact {
            node: node.id().to_owned(),
            fact: fact.to_owned(),
            expected: node.facts().iter().map(|spec| spec.name.clone()).collect(),
        }),
    }
}

fn points_of(name: &str) -> FactSpec {
    FactSpec { name: name.into(), kind: FactKind::Points, label: None }
}
