use serde::Serialize;

use super::card::Scorecard;
use super::facts::Given;
use super::input::Value;
use super::state::State;
use super::tree::{Clamp, Outcome};
use super::wording;
use crate::code::decimal;
use crate::framework::{Aggregate, FactKind, Measure, Node, Rule};
use crate::number::{Exact, Points, Rounding};
use crate::text::{Act, Lang, Source, Text};

/// Why a node has its points (căn cứ): rule, inputs, the line that held, rounding, clause.
///
/// Costs nothing until it is read; the sentence is made on request, the same in every language binding.
#[derive(Debug, Clone, Copy)]
pub struct Reason<'a> {
    card: &'a Scorecard,
    node: &'a Node,
    outcome: &'a Outcome,
}

/// A fact that went into a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InputUsed {
    /// The fact, or the part of an inner node.
    pub name: String,
    /// What people call it, where the framework says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// The value, as text; the state where there is none.
    pub value: String,
}

impl<'a> Reason<'a> {
    pub(super) fn new(card: &'a Scorecard, node: &'a Node, outcome: &'a Outcome) -> Reason<'a> {
        Reason { card, node, outcome }
    }

    /// The node.
    pub fn node(&self) -> &'a Node {
        self.node
    }

    /// The kind of rule or aggregate; `awarded` where points were given in place of facts or parts.
    pub fn rule(&self) -> &'static str {
        match (self.node.rule(), self.card.facts().given(self.node.index())) {
            (_, Some(Given::Points(_))) => "awarded",
            (Some(rule), _) => rule.kind(),
            (None, _) => self.node.aggregate().kind(),
        }
    }

    /// The state, where there are no points.
    pub fn state(&self) -> Option<State> {
        self.outcome.result.as_ref().err().copied()
    }

    /// The points, where there are some.
    pub fn points(&self) -> Option<Points> {
        self.outcome.result.as_ref().ok().map(|_| self.outcome.points)
    }

    /// What went in: the facts of a leaf, the points of the parts of an inner node.
    pub fn inputs(&self) -> Vec<InputUsed> {
        match self.card.facts().given(self.node.index()) {
            Some(Given::Facts(values)) => self
                .node
                .facts()
                .iter()
                .zip(values)
                .filter_map(|(spec, value)| {
                    let value = self.value_text(value.as_ref()?);
                    Some(InputUsed { name: spec.name.clone(), label: spec.label.clone(), value })
                })
                .collect(),
            Some(Given::Points(points)) => {
                vec![InputUsed { name: "points".into(), label: None, value: points.to_string() }]
            }
            Some(Given::State(_)) => Vec::new(),
            None => self
                .card
                .framework()
                .children(self.node)
                .filter(|child| child.scored())
                .filter_map(|child| {
                    let outcome = self.card.outcome(child)?;
                    let value = match &outcome.result {
                        Ok(_) => outcome.points.text(self.card.places()),
                        Err(state) => state.as_str().to_owned(),
                    };
                    Some(InputUsed { name: child.id().to_owned(), label: Some(child.name().clone()), value })
                })
                .collect(),
        }
    }

    fn value_text(&self, value: &Value) -> String {
        match (value, self.node.rule()) {
            (Value::Number(number), _) => number.to_string(),
            (Value::Date(date), _) => date.to_string(),
            (Value::Never, _) => "never".into(),
            (Value::Otherwise, _) => "otherwise".into(),
            (Value::Options(chosen), Some(Rule::Choice { options, .. })) => {
                let ids = chosen.iter().filter_map(|place| options.get(*place));
                ids.map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")
            }
            (Value::Options(_), _) => String::new(),
        }
    }

    /// The line of the rule that held, in words: an option's label, a range, days late.
    pub fn line_in_words(&self, lang: Lang) -> Option<String> {
        let at = usize::from(self.outcome.line?);
        let plain = |number: &Exact| decimal(&number.to_string(), lang);
        match self.node.rule()? {
            Rule::Bands { lines, of, .. } => {
                let share = match of {
                    Measure::Ratio { .. } => true,
                    Measure::Value { unit, .. } => *unit == FactKind::Share,
                };
                let percent = |number: &Exact| format!("{}%", plain(&(number * &Exact::from(100))));
                let range = &lines.get(at)?.when;
                Some(if share { range.words(lang, percent) } else { range.words(lang, plain) })
            }
            Rule::Timeliness { lines, .. } => {
                let days = lines.get(at)?.late.words(lang, plain);
                Some(match lang {
                    Lang::Vi => format!("số ngày chậm {days}"),
                    Lang::En => format!("days late: {days}"),
                })
            }
            _ => self.line(lang),
        }
    }

    /// The points taken off after scoring.
    pub fn deducted(&self) -> Option<&'a Exact> {
        self.card.facts().deduction(self.node.index())
    }

    /// The line of the rule that held: an option's label, a range, days late.
    pub fn line(&self, lang: Lang) -> Option<String> {
        let at = usize::from(self.outcome.line?);
        match self.node.rule()? {
            Rule::Choice { options, .. } => {
                let Some(Value::Options(chosen)) = self.card.facts().value(self.node.index(), 0) else {
                    return None;
                };
                let labels = chosen.iter().filter_map(|place| options.get(*place));
                Some(labels.map(|option| option.label.get(lang)).collect::<Vec<_>>().join("; "))
            }
            Rule::Bands { lines, .. } => lines.get(at).map(|line| line.when.to_string()),
            Rule::Timeliness { lines, .. } => lines.get(at).map(|line| line.late.to_string()),
            _ => None,
        }
    }

    /// The limit of the rule that decided, if one did.
    pub fn limit(&self) -> Clamp {
        self.outcome.limit
    }

    /// The rounding that made the points, if the framework rounds at this node.
    pub fn rounding(&self) -> Option<Rounding> {
        self.card.framework().rounding_at(self.node)
    }

    /// The act behind the framework.
    pub fn act(&self) -> Option<&'a Act> {
        self.card.framework().header().act.as_ref()
    }

    /// Where the rule and the maximum come from.
    pub fn source(&self) -> Option<&'a Source> {
        self.node.source()
    }

    /// Why the rule is not confirmed, if it is not.
    pub fn unconfirmed(&self) -> Option<&'a Text> {
        self.node.unconfirmed()
    }

    /// Nodes below that rest on a rule that is not confirmed, and have points.
    pub fn unconfirmed_parts(&self) -> Vec<&'a str> {
        let framework = self.card.framework();
        let mut found = Vec::new();
        let mut below: Vec<&Node> = framework.children(self.node).collect();
        below.reverse();
        while let Some(node) = below.pop() {
            let scored = self.card.outcome(node).is_some_and(|outcome| outcome.result.is_ok());
            if scored && node.scored() && node.unconfirmed().is_some() {
                found.push(node.id());
            }
            let children: Vec<&Node> = framework.children(node).collect();
            below.extend(children.into_iter().rev());
        }
        found
    }

    /// The explanation as a text for people.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// use chiso::scoring::{Facts, Input, ScoreOptions, score};
    /// use chiso::text::Lang;
    /// let framework = Framework::builtin("par-2022-components").unwrap();
    /// let mut facts = Facts::new(&framework);
    /// facts.set("sipas", Input::Text("8.23")).unwrap();
    /// let card = score(facts, ScoreOptions::default()).unwrap();
    /// let text = card.reason("sipas").unwrap().text(Lang::En);
    /// assert!(text.contains("8.23 of 10 points, 1.77 lost"), "{text}");
    /// ```
    pub fn text(&self, lang: Lang) -> String {
        wording::explain(self, lang)
    }

    pub(super) fn card(&self) -> &'a Scorecard {
        self.card
    }

    pub(super) fn partly(&self) -> bool {
        self.outcome.partly
    }

    pub(super) fn aggregate(&self) -> Option<&'a Aggregate> {
        let given = self.card.facts().given(self.node.index()).is_some();
        (self.node.rule().is_none() && !given).then(|| self.node.aggregate())
    }
}

/// The reason as a record, the same in JSON for every language.
impl Serialize for Reason<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Record<'a> {
            node: &'a str,
            rule: &'static str,
            state: Option<State>,
            points: Option<Points>,
            inputs: Vec<InputUsed>,
            line: Option<Text>,
            limit: Clamp,
            deducted: Option<&'a Exact>,
            rounding: Option<Rounding>,
            act: Option<&'a Act>,
            source: Option<&'a Source>,
            unconfirmed: Option<&'a Text>,
            #[serde(skip_serializing_if = "Vec::is_empty")]
            unconfirmed_parts: Vec<&'a str>,
            text: Text,
        }
        let line = self.line(Lang::Vi).zip(self.line(Lang::En)).map(|(vi, en)| Text { vi, en });
        Record {
            node: self.node.id(),
            rule: self.rule(),
            state: self.state(),
            points: self.points(),
            inputs: self.inputs(),
            line,
            limit: self.limit(),
            deducted: self.deducted(),
            rounding: self.rounding(),
            act: self.act(),
            source: self.source(),
            unconfirmed: self.unconfirmed(),
            unconfirmed_parts: self.unconfirmed_parts(),
            text: Text { vi: self.text(Lang::Vi), en: self.text(Lang::En) },
        }
        .serialize(serializer)
    }
}
