use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use smallvec::{SmallVec, smallvec};

use super::ScoreError;
use crate::code::{Spoken, Text, Words, both, decimal, say};
use crate::framework::{FactKind, FactSpec, Framework, Node, Rule};
use crate::number::Exact;
use crate::text::{normalise, parse_exact, points_from_f64};

/// Why something has no value. None of these is zero.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::{Facts, ScoreOptions, State, score};
///
/// let framework = Framework::builtin("par-2022-components")?;
/// let mut facts = Facts::new(&framework);
/// facts.set_state("sipas", State::Withheld)?;
/// let card = score(facts, ScoreOptions::default())?;
/// assert_eq!(card.state("sipas")?, Some(State::Withheld));
/// assert!(card.points("sipas").is_err()); // never 0
/// # Ok::<(), chiso::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nobody declared it.
    Missing,
    /// It does not apply to this unit (không áp dụng).
    NotApplicable,
    /// Its time has not come (chưa đến hạn).
    NotYetDue,
    /// It exists and was not published (không công bố).
    Withheld,
}

impl State {
    /// The word used in JSON and in the other languages.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Missing => "missing",
            State::NotApplicable => "not-applicable",
            State::NotYetDue => "not-yet-due",
            State::Withheld => "withheld",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<State> {
        [State::Missing, State::NotApplicable, State::NotYetDue, State::Withheld]
            .into_iter()
            .find(|state| state.as_str() == word)
    }

    /// The state of a word given for a node. Anything else is `wrong-kind` at that node.
    pub fn of_node(node: &str, word: &str) -> Result<State, ScoreError> {
        State::from_word(word).ok_or_else(|| ScoreError::WrongKind {
            node: node.to_owned(),
            fact: String::new(),
            value: both!("trạng thái {word:?}", "the state {word:?}").into(),
            expected: both!(
                "missing (chưa có), not-applicable (không áp dụng), not-yet-due (chưa đến hạn) hoặc withheld (không công bố)",
                "missing, not-applicable, not-yet-due or withheld"
            ),
        })
    }
}

/// A value as it is declared, before it is held against the kind of the fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Input<'a> {
    /// Text: a number, a day, an option.
    Text(&'a str),
    /// A number.
    Number(Exact),
    /// A float of a notebook or a sheet; see [`points_from_f64`].
    Float(f64),
    /// A day.
    Date(NaiveDate),
    /// Several options.
    Options(Vec<&'a str>),
}

/// A declared value, of the kind of its fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A count, share, amount, number or points.
    Number(Exact),
    /// A day.
    Date(NaiveDate),
    /// Not done at all.
    Never,
    /// Places of the options chosen, in the order of the rule.
    Options(SmallVec<[usize; 1]>),
}

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

    /// Declares one fact of a leaf.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node or fact, wrong kind, out of range, two values.
    pub fn set_fact(&mut self, node: &str, fact: &str, input: Input<'_>) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        let index = found.index();
        let at = found.facts().iter().position(|spec| spec.name == fact).ok_or_else(|| {
            ScoreError::UnknownFact {
                node: node.to_owned(),
                fact: fact.to_owned(),
                expected: found.facts().iter().map(|spec| spec.name.clone()).collect(),
            }
        })?;
        let value = match found.facts().get(at) {
            Some(spec) => read(found, spec, input)?,
            None => return Ok(()),
        };
        let count = found.facts().len();
        let two = |what: Text| ScoreError::TwoValues { node: node.to_owned(), what };
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
        if let Some(Rule::Awarded {}) = found.rule() {
            return self.set_fact(node, "points", input);
        }
        let spec = FactSpec { name: "points".into(), kind: FactKind::Points, label: None };
        let index = found.index();
        match read(found, &spec, input)? {
            Value::Number(points) => self.put(node, index, Given::Points(points)),
            _ => Ok(()),
        }
    }

    /// States that a node has no value, and why.
    ///
    /// # Errors
    /// [`ScoreError`]: unknown node, two values, "not applicable" where it is not foreseen.
    pub fn set_state(&mut self, node: &str, state: State) -> Result<(), ScoreError> {
        let found = self.node(node)?;
        if state == State::NotApplicable && found.not_applicable().is_none() {
            return Err(ScoreError::NotApplicable { node: node.to_owned() });
        }
        let index = found.index();
        self.put(node, index, Given::State(state))
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
        let spec = FactSpec { name: "deduction".into(), kind: FactKind::Amount, label: None };
        let index = found.index();
        let Value::Number(points) = read(found, &spec, input)? else { return Ok(()) };
        if points.is_zero() || found.max().is_some_and(|max| points > *max) {
            return Err(ScoreError::OutOfRange {
                node: node.to_owned(),
                fact: spec.name,
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
        self.framework.node(&normalise(id)).ok_or_else(|| unknown_node(&self.framework, id))
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

pub(crate) fn unknown_node(framework: &Framework, id: &str) -> ScoreError {
    let missing = &framework.header().missing;
    ScoreError::UnknownNode {
        framework: framework.id().to_owned(),
        node: id.to_owned(),
        missing: (!missing.is_empty()).then(|| missing.join("; ")),
    }
}

/// Holds an input against the kind and range of a fact.
fn read(node: &Node, spec: &FactSpec, input: Input<'_>) -> Result<Value, ScoreError> {
    let wrong = |value: Text, expected: Text| ScoreError::WrongKind {
        node: node.id().to_owned(),
        fact: spec.name.clone(),
        value: value.into(),
        expected,
    };
    match spec.kind {
        FactKind::Date => match input {
            Input::Date(date) => Ok(Value::Date(date)),
            Input::Text(text) if normalise(text) == "never" => Ok(Value::Never),
            Input::Text(text) => read_date(&normalise(text))
                .map(Value::Date)
                .ok_or_else(|| wrong(Text::same(format!("{text:?}")), DATE_FORM.into())),
            other => Err(wrong(show(&other), DATE_FORM.into())),
        },
        FactKind::Choice => {
            let options = match &input {
                Input::Text(text) => vec![*text],
                Input::Options(options) => options.clone(),
                other => return Err(wrong(show(other), Words::new("một phương án", "an option").into())),
            };
            read_options(node, &options).map_err(|(value, expected)| wrong(value, expected))
        }
        kind => {
            let number = read_number(node, spec, kind, &input)?;
            check_range(node, spec, kind, number)
        }
    }
}

const DATE_FORM: Words = Words::new(
    "một ngày như 28/02/2024 hoặc 2024-02-28, hoặc từ never (không bao giờ)",
    "a day such as 2024-02-28 or 28/02/2024, or the word never",
);

pub(super) const THE_NODE: Words = Words::new("chính tiêu chí", "the node");

fn show(input: &Input<'_>) -> Text {
    Text::spoken(|lang| match input {
        Input::Text(text) => format!("{text:?}"),
        Input::Number(number) => number.say(lang),
        Input::Float(float) => decimal(&float.to_string(), lang),
        Input::Date(date) => date.say(lang),
        Input::Options(options) => format!("{options:?}"),
    })
}

/// ISO 8601, or the day/month/year of Vietnamese documents.
fn read_date(text: &str) -> Option<NaiveDate> {
    if let Some(date) = Some(text).filter(|text| text.len() == 10).and_then(|text| text.parse().ok()) {
        return Some(date);
    }
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let four_digits = year.len() == 4 && parts.next().is_none();
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    let year = i32::try_from(number(year)?).ok().filter(|_| four_digits)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

fn read_options(node: &Node, chosen: &[&str]) -> Result<Value, (Text, Text)> {
    let Some(Rule::Choice { pick, options }) = node.rule() else {
        return Ok(Value::Options(SmallVec::new()));
    };
    let ids = || options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ");
    let mut places = SmallVec::with_capacity(chosen.len());
    for id in chosen {
        let id = normalise(id);
        match options.iter().position(|option| option.id == id) {
            Some(place) if !places.contains(&place) => places.push(place),
            Some(_) => {
                let once = Words::new("mỗi phương án nhiều nhất một lần", "each option at most once");
                return Err((both!("{id:?} hai lần", "{id:?} twice"), once.into()));
            }
            None => {
                let one = both!("một trong các phương án: {}", "one of the options: {}", ids());
                return Err((Text::same(format!("{id:?}")), one));
            }
        }
    }
    if *pick == crate::framework::Pick::One && places.len() != 1 {
        return Err((
            both!("{} phương án", "{} options", places.len()),
            both!("đúng một trong: {}", "exactly one of: {}", ids()),
        ));
    }
    places.sort_unstable();
    Ok(Value::Options(places))
}

fn read_number(node: &Node, spec: &FactSpec, kind: FactKind, input: &Input<'_>) -> Result<Exact, ScoreError> {
    let number = match input {
        Input::Text(text) => parse_exact(text),
        Input::Number(number) => Ok(number.clone()),
        // Awarded points with more than six decimals come from a calculation, not from a document.
        Input::Float(float) if kind == FactKind::Points => {
            points_from_f64(*float, None).map(crate::number::Points::exact)
        }
        Input::Float(float) => parse_exact(&float.to_string()),
        other => {
            return Err(ScoreError::WrongKind {
                node: node.id().to_owned(),
                fact: spec.name.clone(),
                value: show(other).into(),
                expected: Words::new("một số", "a number").into(),
            });
        }
    };
    number.map_err(|error| ScoreError::Number { node: node.id().to_owned(), fact: spec.name.clone(), error })
}

fn check_range(node: &Node, spec: &FactSpec, kind: FactKind, number: Exact) -> Result<Value, ScoreError> {
    let expected = match kind {
        FactKind::Count if number.is_negative() || !number.is_integer() => {
            Words::new("số nguyên từ 0 trở lên", "a whole number, 0 or more").into()
        }
        FactKind::Share if number.is_negative() || number > Exact::ONE => {
            Words::new("tỷ lệ từ 0 đến 1 (0% đến 100%)", "a share from 0 to 1 (0% to 100%)").into()
        }
        FactKind::Amount if number.is_negative() => Words::new("từ 0 trở lên", "0 or more").into(),
        FactKind::Points if number < *node.min() || node.max().is_some_and(|max| number > *max) => {
            match node.max() {
                Some(max) => between(node.min(), max),
                None => Text::spoken(|lang| say!(lang, "từ {} trở lên", "{} or more", node.min().say(lang))),
            }
        }
        FactKind::Points => return Ok(Value::Number(number)),
        _ => match node.rule() {
            Some(Rule::Rescale { min, max, .. }) if number < *min || number > *max => between(min, max),
            _ => return Ok(Value::Number(number)),
        },
    };
    Err(ScoreError::OutOfRange {
        node: node.id().to_owned(),
        fact: spec.name.clone(),
        value: Text::spoken(|lang| number.say(lang)).into(),
        expected,
    })
}

fn between(min: &Exact, max: &Exact) -> Text {
    Text::spoken(|lang| say!(lang, "từ {} đến {}", "{} to {}", min.say(lang), max.say(lang)))
}
