//! From the readings of a leaf to the rule of a framework, where a kind of rule holds them all.

mod items;
mod share;
mod time;

use std::collections::BTreeMap;

use crate::framework::{Answer, Choice, Empty, FactForm, Measure, NotApplicable, Pick, Rule};
use crate::table::read::assemble::{LineOf, TreeNode};
use crate::table::read::doubt::{RowDoubt, RuleKind};
use crate::table::read::reading::{Absent, Definition, Gauge, Reading};
use crate::text::Text;

/// The rule of a leaf with what goes with it.
pub(super) struct Built {
    pub(super) rule: Rule,
    pub(super) facts: BTreeMap<String, FactForm>,
    pub(super) not_applicable: Option<NotApplicable>,
    /// Whether the rule holds everything the lines say; otherwise points are awarded by hand.
    pub(super) whole: bool,
}

/// A reading with the text of its line.
pub(super) struct Said<'a> {
    pub(super) reading: &'a Reading,
    pub(super) text: &'a str,
}

/// The rule of a leaf.
pub(super) fn rule(node: &TreeNode, year: Option<i32>) -> Built {
    let builder = Builder::new(node, year);
    let not_applicable = builder.not_applicable();
    let by_hand = || Built { rule: Rule::Awarded {}, facts: BTreeMap::new(), not_applicable, whole: false };
    match builder.build().filter(|_| !node.by_hand) {
        Some((mut rule, facts)) => {
            empty_as(&mut rule, not_applicable);
            Built { rule, facts, not_applicable, whole: true }
        }
        None => by_hand(),
    }
}

/// What an empty denominator gives is what the lines say about an absence.
fn empty_as(rule: &mut Rule, absent: Option<NotApplicable>) {
    let policy = match absent {
        Some(NotApplicable::Full) => Empty::Full,
        Some(NotApplicable::Drop) => Empty::NotApplicable,
        Some(NotApplicable::Zero) => Empty::Zero,
        None => return,
    };
    if let Rule::Bands { of: Measure::Ratio { .. }, empty, .. } | Rule::Proportional { empty, .. } = rule {
        *empty = policy;
    }
}

pub(super) fn both(text: &str) -> Text {
    Text { vi: text.to_owned(), en: text.to_owned() }
}

pub(super) fn fact(vi: &str, en: &str) -> FactForm {
    FactForm { label: Text { vi: vi.to_owned(), en: en.to_owned() }, kind: None }
}

pub(super) type Facts = BTreeMap<String, FactForm>;

pub(super) struct Builder<'a> {
    pub(super) node: &'a TreeNode,
    pub(super) year: Option<i32>,
    pub(super) said: Vec<Said<'a>>,
    pub(super) lets: Vec<(&'a str, &'a Definition)>,
    pub(super) absent: Vec<&'a Absent>,
    pub(super) kinds: Vec<RuleKind>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(node: &'a TreeNode, year: Option<i32>) -> Builder<'a> {
        let own = node.own.iter().map(|(kind, reading)| (*kind, reading, node.title.as_str()));
        let lines = node.lines.iter().flat_map(|line: &LineOf| {
            line.read.iter().map(|(kind, reading)| (*kind, reading, line.text.as_str()))
        });
        let mut builder =
            Builder { node, year, said: Vec::new(), lets: Vec::new(), absent: Vec::new(), kinds: Vec::new() };
        for (kind, reading, text) in own.chain(lines) {
            builder.take(kind, reading, text);
        }
        builder
    }

    pub(super) fn take(&mut self, kind: RuleKind, reading: &'a Reading, text: &'a str) {
        match reading {
            Reading::Several(all) => all.iter().for_each(|one| self.take(kind, one, text)),
            Reading::Let { name, is } => self.lets.push((name, is)),
            Reading::NotApplicable { then } => self.absent.push(then),
            _ => {
                self.kinds.push(kind);
                self.said.push(Said { reading, text });
            }
        }
    }

    pub(super) fn not_applicable(&self) -> Option<NotApplicable> {
        let [only] = self.absent.as_slice() else { return None };
        match only {
            Absent::Full => Some(NotApplicable::Full),
            Absent::Drop => Some(NotApplicable::Drop),
            Absent::Points(points) if points.is_zero() => Some(NotApplicable::Zero),
            Absent::Points(points) if Some(points) == self.node.max.as_ref() => Some(NotApplicable::Full),
            Absent::Points(_) => None,
        }
    }

    pub(super) fn build(&self) -> Option<(Rule, Facts)> {
        // A second clause about an absence, or one that gives some other points, is more than a node can say.
        if self.absent.len() > usize::from(self.not_applicable().is_some()) || self.said.is_empty() {
            return None;
        }
        if self.above_max() || self.in_doubt() {
            return None;
        }
        let attempts = [
            Builder::choice,
            Builder::bands,
            Builder::proportional,
            Builder::per_item,
            Builder::deduction,
            Builder::timeliness,
            Builder::survey,
            Builder::bonus,
            Builder::one_line,
        ];
        attempts.iter().find_map(|attempt| attempt(self))
    }

    pub(super) fn above_max(&self) -> bool {
        let Some(max) = &self.node.max else { return false };
        self.said.iter().any(|said| said.reading.points().is_some_and(|points| points > max))
    }

    pub(super) fn in_doubt(&self) -> bool {
        let lines = self.node.lines.iter().any(|line| line.doubts.iter().any(RowDoubt::leaves_open));
        lines || self.node.unheard || self.node.doubts.iter().any(RowDoubt::leaves_open)
    }

    pub(super) fn all(&self, fits: impl Fn(&Reading) -> bool) -> bool {
        self.said.iter().all(|said| fits(said.reading))
    }

    pub(super) fn choice(&self) -> Option<(Rule, Facts)> {
        self.all(|reading| {
            matches!(reading, Reading::Choice { .. } | Reading::Add { .. } | Reading::Otherwise { .. })
        })
        .then_some(())?;
        let adds = self.said.iter().any(|said| matches!(said.reading, Reading::Add { .. }));
        let mut options = Vec::new();
        for said in &self.said {
            let (label, points) = match said.reading {
                Reading::Choice { text, points } | Reading::Add { text, points } => (both(text), points),
                Reading::Otherwise { points } => {
                    (Text { vi: "Còn lại".to_owned(), en: "Otherwise".to_owned() }, points)
                }
                _ => return None,
            };
            // "Không đáp ứng nội dung nào: 0" is none of the lines that add up.
            let none = adds && points.is_zero();
            if !none {
                let id = (options.len() + 1).to_string();
                options.push(Choice { id, label, points: points.clone() });
            }
        }
        let pick = if adds { Pick::Any } else { Pick::One };
        Some((Rule::Choice { pick, options }, Facts::new()))
    }

    /// Lines of several kinds, each with fixed points: which of them holds is chosen by their words.
    fn one_line(&self) -> Option<(Rule, Facts)> {
        let mut options: Vec<Choice> = Vec::new();
        for said in &self.said {
            let (Reading::Choice { points, .. }
            | Reading::Band { points, .. }
            | Reading::When { points, .. }
            | Reading::Otherwise { points }) = said.reading
            else {
                return None;
            };
            // One line that holds several readings is no option of its own.
            if options.iter().any(|option| option.label.vi == said.text) {
                return None;
            }
            let id = (options.len() + 1).to_string();
            options.push(Choice { id, label: both(said.text), points: points.clone() });
        }
        // Where no line alone gives full marks, lines may add up.
        let full = options.iter().any(|option| Some(&option.points) == self.node.max.as_ref());
        full.then_some((Rule::Choice { pick: Pick::One, options }, Facts::new()))
    }

    pub(super) fn survey(&self) -> Option<(Rule, Facts)> {
        let max = self.node.max.as_ref()?;
        let rest: Vec<&Reading> = self
            .said
            .iter()
            .map(|said| said.reading)
            .filter(|r| !matches!(r, Reading::SurveyMax { .. }))
            .collect();
        match rest.as_slice() {
            [Reading::SurveyRatio { points }] if points == max => {
                let (of, facts) = self.measure(&Gauge::Ratio, &[])?;
                let rule =
                    Rule::Survey { answers: Vec::new(), of: Some(of), least: None, empty: Empty::Refuse };
                Some((rule, facts))
            }
            [Reading::SurveyWeights { weights }] => {
                let answers = weights.iter().enumerate().map(|(at, weight)| Answer {
                    id: format!("answer_{}", at + 1),
                    label: None,
                    weight: weight.clone(),
                });
                let rule =
                    Rule::Survey { answers: answers.collect(), of: None, least: None, empty: Empty::Refuse };
                Some((rule, Facts::new()))
            }
            _ => None,
        }
    }
}
