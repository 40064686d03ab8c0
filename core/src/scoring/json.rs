//! Declared facts from JSON and results to JSON: the exchange form of vectors, C and C#.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::SerializeStruct;
use serde_json::json;
use serde_json::value::RawValue;

use super::card::Scorecard;
use super::facts::{Facts, Given, THE_NODE};
use super::input::{Input, Value};
use super::state::State;
use super::{Reason, ScoreError};
use crate::code::{Text, Words};
use crate::framework::{Framework, Node, Rule};
use crate::number::{Exact, Points};
use crate::text::{Notation, parse_exact};

impl Facts {
    /// Reads declared facts from a JSON object, node by node.
    ///
    /// A node's value is a number or text (its one fact, or the points of an inner node), an object of
    /// facts by name, a list of options, `{"points": "1.5"}` on any node, `{"state": "not-applicable"}`, or
    /// `null` for missing. JSON numbers are read as they are written, never through a float; text is read as people
    /// write it ([`Input`]), and `{"exact": "1.234"}` in the notation of [`parse_exact`], in which one mark is the
    /// decimal mark.
    ///
    /// # Errors
    /// [`ScoreError::Json`] with line and column where the text is not of this form; the errors of
    /// [`Facts::set`] otherwise. A node that stands twice is an error.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// use chiso::scoring::Facts;
    /// let framework = Framework::builtin("par-2022-components").unwrap();
    /// Facts::from_json(&framework, r#"{"sipas": "8,23", "economy": 5.31, "leaders": null}"#).unwrap();
    /// let error = Facts::from_json(&framework, r#"{"sipas": 8, "sipas": 9}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "node \"sipas\": the node has a value already; expected one value only");
    /// ```
    pub fn from_json(framework: &Framework, text: &str) -> Result<Facts, ScoreError> {
        let mut facts = Facts::new(framework);
        let Pairs(nodes) = parse(text)?;
        for (node, raw) in nodes {
            facts.set_json(&node, raw.get())?;
        }
        Ok(facts)
    }

    /// Declares what a JSON value gives for one node; see [`Facts::from_json`].
    ///
    /// # Errors
    /// As [`Facts::from_json`].
    pub fn set_json(&mut self, node: &str, json: &str) -> Result<(), ScoreError> {
        if self.given_for(node)? {
            return Err(ScoreError::TwoValues { node: node.to_owned(), what: THE_NODE.into() });
        }
        match json.trim_start().chars().next() {
            Some('n') => {
                parse::<()>(json)?;
                self.set_state(node, State::Missing)
            }
            Some('{') => self.set_object(node, parse(json)?),
            Some('[') => {
                let options: Vec<String> = parse(json)?;
                self.set(node, Input::Options(options.iter().map(String::as_str).collect()))
            }
            _ => with_scalar(node, "", json, |input| self.set(node, input)),
        }
    }

    fn set_object(&mut self, node: &str, Pairs(members): Pairs<'_>) -> Result<(), ScoreError> {
        if members.is_empty() {
            return Err(ScoreError::WrongKind {
                node: node.to_owned(),
                fact: String::new(),
                value: Text::same("{}").into(),
                expected: FACTS_OF_A_NODE.into(),
            });
        }
        if let [(name, raw)] = members.as_slice() {
            if name == "state" && !self.has_fact(node, "state")? {
                let word: String = parse(raw.get())?;
                return self.set_state(node, State::of_node(node, &word)?);
            }
            if name == "exact" && !self.has_fact(node, "exact")? {
                return with_exact(node, "", raw.get(), |input| self.set(node, input));
            }
            if name == "points" && !self.has_fact(node, "points")? {
                return with_scalar(node, name, raw.get(), |input| self.award(node, input));
            }
        }
        for (name, raw) in members {
            if raw.get() == "null" {
                // A fact that is not declared; the rule says by name what it lacks.
                self.fact(node, &name)?;
            } else if raw.get().starts_with('[') {
                let options: Vec<String> = parse(raw.get())?;
                let options = options.iter().map(String::as_str).collect();
                self.set_fact(node, &name, Input::Options(options))?;
            } else {
                with_scalar(node, &name, raw.get(), |input| self.set_fact(node, &name, input))?;
            }
        }
        if !self.given_for(node)? {
            return self.set_state(node, State::Missing);
        }
        Ok(())
    }
}

impl Given {
    /// As the JSON form of facts writes it for a node; [`Facts::set_json`] reads it back.
    pub fn to_json(&self, node: &Node) -> serde_json::Value {
        let value = |value: &Value| match value {
            Value::Number(number) => exchanged(number),
            Value::Date(date) => json!(date),
            Value::Never => json!("never"),
            Value::Otherwise => json!("otherwise"),
            Value::Options(places) => match node.rule() {
                Some(Rule::Choice { options, .. }) => {
                    let chosen = places.iter().filter_map(|place| options.get(*place));
                    json!(chosen.map(|option| option.id.as_str()).collect::<Vec<_>>())
                }
                _ => json!([]),
            },
        };
        match self {
            Given::State(State::Missing) => serde_json::Value::Null,
            Given::State(state) => json!({ "state": state }),
            Given::Points(points) => json!({ "points": exchanged(points) }),
            Given::Facts(values) => {
                let named = node.facts().iter().zip(values);
                let named =
                    named.filter_map(|(spec, given)| Some((spec.name.clone(), value(given.as_ref()?))));
                serde_json::Value::Object(named.collect())
            }
        }
    }
}

const FACTS_OF_A_NODE: Words =
    Words::new("số liệu theo tên, điểm, hoặc trạng thái", "facts by name, points, or a state");

/// A number so that every kind of fact reads it back: as plain text, or as `{"exact": "1/3"}` where people could
/// mean two things by the text.
fn exchanged(number: &Exact) -> serde_json::Value {
    let plain = Notation::read(&number.to_string())
        .is_ok_and(|notation| !notation.is_quotient() && notation.readings().len() == 1);
    if plain { json!(number) } else { json!({ "exact": number }) }
}

/// Hands on the number of an `{"exact": "1/3"}`, in the notation of [`parse_exact`].
fn with_exact(
    node: &str,
    fact: &str,
    json: &str,
    set: impl FnOnce(Input<'_>) -> Result<(), ScoreError>,
) -> Result<(), ScoreError> {
    let text: String = parse(json)?;
    let number = parse_exact(&text).map_err(|error| ScoreError::Number {
        node: node.to_owned(),
        fact: fact.to_owned(),
        error,
    })?;
    set(Input::Number(number))
}

/// Hands on a JSON number or text as it is written.
fn with_scalar(
    node: &str,
    fact: &str,
    json: &str,
    set: impl FnOnce(Input<'_>) -> Result<(), ScoreError>,
) -> Result<(), ScoreError> {
    if json.trim_start().starts_with('"') {
        let text: String = parse(json)?;
        return set(Input::Text(&text));
    }
    if json.trim_start().starts_with('{')
        && let Ok(Pairs(members)) = parse(json)
        && let [(name, raw)] = members.as_slice()
        && name == "exact"
    {
        return with_exact(node, fact, raw.get(), set);
    }
    if json.trim_start().starts_with(['t', 'f', 'n', '[', '{']) {
        return Err(ScoreError::WrongKind {
            node: node.to_owned(),
            fact: fact.to_owned(),
            value: Text::same(json.trim().chars().take(40).collect::<String>()).into(),
            expected: Words::new("một số hoặc một chuỗi ký tự", "a number or a text").into(),
        });
    }
    let number: serde_json::Number = parse(json)?;
    // A plain decimal is read as written; an exponent goes through the number's shortest text.
    let written = json.trim();
    let text = if written.contains(['e', 'E']) {
        number.as_f64().unwrap_or(f64::NAN).to_string()
    } else {
        written.to_owned()
    };
    let number = parse_exact(&text).map_err(|error| ScoreError::Number {
        node: node.to_owned(),
        fact: fact.to_owned(),
        error,
    })?;
    set(Input::Number(number))
}

fn parse<'a, T: serde::Deserialize<'a>>(json: &'a str) -> Result<T, ScoreError> {
    serde_json::from_str(json).map_err(|error| ScoreError::Json { message: Text::same(error.to_string()) })
}

/// The members of a JSON object in order, doubles kept so that they can be refused.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> serde::Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Pairs<'a>, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Pairs<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry::<String, &'de RawValue>()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

/// The whole result: the total, and every node with state, points, maxima and reason.
impl Serialize for Scorecard {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let nodes: BTreeMap<usize, NodeRecord<'_>> = self
            .framework()
            .nodes()
            .iter()
            .filter_map(|node| NodeRecord::new(self, node.id()).map(|record| (node.index(), record)))
            .collect();
        let mut record = serializer.serialize_struct("Scorecard", 4)?;
        record.serialize_field("framework", self.framework().id())?;
        record.serialize_field("unit", &self.unit())?;
        record.serialize_field("period", &self.period())?;
        record.serialize_field("nodes", &nodes.into_values().collect::<Vec<_>>())?;
        record.end()
    }
}

#[derive(Serialize)]
struct NodeRecord<'a> {
    id: &'a str,
    level: &'a str,
    state: Option<State>,
    points: Option<Points>,
    max: Option<Points>,
    applicable_max: Option<Points>,
    lost: Option<Points>,
    index: Option<Points>,
    partial: bool,
    reason: Reason<'a>,
}

impl<'a> NodeRecord<'a> {
    fn new(card: &'a Scorecard, id: &'a str) -> Option<NodeRecord<'a>> {
        let reason = card.reason(id).ok()?;
        let node = reason.node();
        Some(NodeRecord {
            id,
            level: node.level(),
            state: reason.state(),
            points: reason.points(),
            max: node.max().and_then(|max| Points::nearest(max).ok()),
            applicable_max: card.applicable_max(id).ok().flatten(),
            lost: card.lost(id).ok().flatten(),
            index: card.index(id).ok().flatten(),
            partial: card.is_partial(id).unwrap_or(false),
            reason,
        })
    }
}

impl Scorecard {
    /// The whole result in JSON, reasons included in both languages.
    pub fn to_json(&self) -> String {
        // String keys and texts only, so there is always a JSON text.
        serde_json::to_string(self).unwrap_or_default()
    }
}
