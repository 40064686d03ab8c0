//! From the facts of one leaf to its points, rule by rule.

use super::ScoreError;
use super::facts::{Facts, Given};
use super::input::Value;
use super::state::State;
use super::tree::Clamp;
use crate::code::{Spoken, Text, say};
use crate::framework::{DueDate, Empty, Item, Measure, Node, NotApplicable, Rule};
use crate::number::Exact;

/// What a leaf came to, before any rounding.
pub(super) struct Leaf {
    pub(super) result: Result<Exact, State>,
    /// The line of the rule that held.
    pub(super) line: Option<u16>,
    pub(super) limit: Clamp,
}

impl Leaf {
    pub(super) fn points(points: Exact) -> Leaf {
        Leaf { result: Ok(points), line: None, limit: Clamp::None }
    }

    pub(super) fn state(state: State) -> Leaf {
        Leaf { result: Err(state), line: None, limit: Clamp::None }
    }
}

/// Applies the rule of `node` to what is given for it.
pub(super) fn score_leaf(node: &Node, facts: &Facts, period: Option<i32>) -> Result<Leaf, ScoreError> {
    match facts.given(node.index()) {
        None => Ok(Leaf::state(State::Missing)),
        Some(Given::Points(points)) => Ok(Leaf::points(points.clone())),
        Some(Given::State(State::NotApplicable)) => Ok(not_applicable(node)),
        Some(Given::State(state)) => Ok(Leaf::state(*state)),
        Some(Given::Facts(values)) => {
            let lacking = node.facts().iter().zip(values).filter(|(_, value)| value.is_none());
            let lacking: Vec<_> = lacking.map(|(spec, _)| spec.name.clone()).collect();
            // A thing never done needs no due date.
            let never = values.iter().flatten().any(|value| *value == Value::Never);
            if !lacking.is_empty() && !never {
                return Err(ScoreError::Incomplete { node: node.id().to_owned(), facts: lacking });
            }
            Reading { node, values, period }.apply()
        }
    }
}

/// What "not applicable" comes to; checked when it was declared.
pub(super) fn not_applicable(node: &Node) -> Leaf {
    match (node.not_applicable(), node.max()) {
        (Some(NotApplicable::Full), Some(max)) => Leaf::points(max.clone()),
        (Some(NotApplicable::Zero), _) => Leaf::points(Exact::ZERO),
        _ => Leaf::state(State::NotApplicable),
    }
}

struct Reading<'a> {
    node: &'a Node,
    values: &'a [Option<Value>],
    period: Option<i32>,
}

impl Reading<'_> {
    fn apply(&self) -> Result<Leaf, ScoreError> {
        let Some(rule) = self.node.rule() else { return Ok(Leaf::state(State::Missing)) };
        match rule {
            Rule::Awarded {} => Ok(Leaf::points(self.number("points").clone())),
            Rule::Choice { options, .. } => {
                let Some(Some(Value::Options(chosen))) = self.values.first() else {
                    return Ok(Leaf::state(State::Missing));
                };
                let points =
                    chosen.iter().filter_map(|place| options.get(*place)).map(|option| &option.points);
                let sum = points.fold(Exact::ZERO, |sum, points| &sum + points);
                Ok(Leaf { line: chosen.first().copied().and_then(place), ..Leaf::points(sum) })
            }
            Rule::Bands { otherwise: Some(points), .. } if self.values.contains(&Some(Value::Otherwise)) => {
                Ok(Leaf { limit: Clamp::Otherwise, ..Leaf::points(points.clone()) })
            }
            Rule::Bands { of, lines, otherwise, empty } => {
                let value = match self.measure(of)? {
                    Some(value) => value,
                    None => return self.empty(*empty, of),
                };
                let ranges = lines.iter().map(|line| (&line.when, &line.points));
                self.first_line(&value, ranges, otherwise.as_ref())
            }
            Rule::Proportional { terms, floor, full_at, empty } => {
                let (mut points, mut ratios) = (Exact::ZERO, Exact::ZERO);
                for term in terms {
                    match (self.measure(&term.of)?, empty) {
                        (Some(ratio), _) => {
                            points = &points + &(&ratio * &term.points);
                            ratios = &ratios + &ratio;
                        }
                        (None, Empty::Zero) => {}
                        (None, Empty::Full) => points = &points + &term.points,
                        (None, _) => return self.empty(*empty, &term.of),
                    }
                }
                if floor.as_ref().is_some_and(|floor| ratios < *floor) {
                    return Ok(Leaf { limit: Clamp::BelowFloor, ..Leaf::points(self.node.min().clone()) });
                }
                if let Some(full) = full_at {
                    points = points.checked_div(full).unwrap_or(points);
                }
                Ok(self.capped(points, self.node.max()))
            }
            Rule::PerItem { items, base, cap } => {
                let base = base.clone().unwrap_or(Exact::ZERO);
                let sum = items.iter().fold(base, |sum, item| &sum + &self.item(item));
                Ok(self.capped(sum, cap.as_ref().or(self.node.max())))
            }
            Rule::Deduction { start, items, steps, floor } => {
                let start = start.as_ref().or(self.node.max()).cloned().unwrap_or(Exact::ZERO);
                let mut points = items.iter().fold(start, |points, item| &points - &self.item(item));
                for step in steps {
                    let Some(value) = self.measure(&step.of)? else { continue };
                    if let Some(line) = step.lines.iter().find(|line| line.when.contains(&value)) {
                        points = &points - &line.points;
                    }
                }
                let floor = floor.as_ref().unwrap_or(self.node.min());
                if points < *floor {
                    return Ok(Leaf { limit: Clamp::Floored, ..Leaf::points(floor.clone()) });
                }
                Ok(Leaf::points(points))
            }
            Rule::Timeliness { due, lines, never } => {
                let date = match self.value("date") {
                    Some(Value::Date(date)) => *date,
                    _ => {
                        let lines = lines.iter().map(|line| line.late.to_string()).collect::<Vec<_>>();
                        return match never {
                            Some(points) => Ok(Leaf { limit: Clamp::Never, ..Leaf::points(points.clone()) }),
                            None => Err(self.no_line("never".into(), &lines)),
                        };
                    }
                };
                let due_day = match (due, self.period) {
                    (DueDate::Fact(name), _) => match self.value(name) {
                        Some(Value::Date(due)) => Some(*due),
                        _ => None,
                    },
                    (due, period) => due.day(period),
                };
                let Some(due_day) = due_day else {
                    return Err(ScoreError::PeriodNeeded {
                        node: self.node.id().to_owned(),
                        due: due.to_string(),
                    });
                };
                let late = Exact::from((date - due_day).num_days());
                let ranges = lines.iter().map(|line| (&line.late, &line.points));
                self.first_line(&late, ranges, None)
            }
            Rule::Survey { answers, of, least, empty } => {
                let max = self.node.max().cloned().unwrap_or(Exact::ZERO);
                if let Some(of) = of {
                    return match self.measure(of)? {
                        Some(share) => Ok(self.capped(&share * &max, self.node.max())),
                        None => self.empty(*empty, of),
                    };
                }
                let (mut total, mut weighted) = (Exact::ZERO, Exact::ZERO);
                for answer in answers {
                    let count = self.number(&answer.id);
                    total = &total + count;
                    weighted = &weighted + &(count * &answer.weight);
                }
                let least = Exact::from(least.map_or(1, i64::from));
                match (&weighted * &max).checked_div(&total) {
                    Some(points) if total >= least => Ok(Leaf::points(points)),
                    _ => self.empty_of(*empty, "answers"),
                }
            }
            Rule::Rescale { min, max, to: [least, most], direction } => {
                let value = self.number("value");
                let from_low = match direction {
                    crate::framework::ScaleDirection::Positive => value - min,
                    crate::framework::ScaleDirection::Negative => max - value,
                };
                let span = &(most - least) * &from_low;
                let scaled = span.checked_div(&(max - min)).unwrap_or(Exact::ZERO);
                Ok(Leaf::points(least + &scaled))
            }
        }
    }

    fn value(&self, name: &str) -> Option<&Value> {
        let at = self.node.facts().iter().position(|spec| spec.name == name)?;
        self.values.get(at)?.as_ref()
    }

    /// A declared number. All facts are there and of their kind by now.
    fn number(&self, name: &str) -> &Exact {
        match self.value(name) {
            Some(Value::Number(number)) => number,
            _ => &Exact::ZERO,
        }
    }

    /// The measured number; `None` for an empty denominator.
    fn measure(&self, of: &Measure) -> Result<Option<Exact>, ScoreError> {
        match of {
            Measure::Value { fact, .. } => Ok(Some(self.number(fact).clone())),
            Measure::Ratio { num, den, may_exceed } => {
                let (done, total) = (self.number(num), self.number(den));
                if done > total && (!may_exceed || total.is_zero()) {
                    return Err(ScoreError::OutOfRange {
                        node: self.node.id().to_owned(),
                        fact: num.clone(),
                        value: Text::spoken(|lang| done.say(lang)).into(),
                        expected: Text::spoken(|lang| {
                            let total = total.say(lang);
                            say!(lang, "không quá {den:?}, là {total}", "at most {den:?}, which is {total}")
                        }),
                    });
                }
                Ok(done.checked_div(total))
            }
        }
    }

    /// Whole items counted × points, up to the cap of the item.
    fn item(&self, item: &Item) -> Exact {
        let value = self.number(&item.count);
        let counted = match (&item.above, &item.below) {
            (Some(above), _) => value - above,
            (_, Some(below)) => below - value,
            _ => value.clone(),
        };
        if counted.is_negative() {
            return Exact::ZERO;
        }
        let whole = counted.checked_div(&item.every).unwrap_or(Exact::ZERO).floor();
        let points = &whole * &item.points;
        match &item.cap {
            Some(cap) if points > *cap => cap.clone(),
            _ => points,
        }
    }

    fn capped(&self, points: Exact, cap: Option<&Exact>) -> Leaf {
        match cap {
            Some(cap) if points > *cap => Leaf { limit: Clamp::Capped, ..Leaf::points(cap.clone()) },
            _ => Leaf::points(points),
        }
    }

    fn first_line<'l>(
        &self,
        value: &Exact,
        lines: impl Iterator<Item = (&'l crate::framework::Range, &'l Exact)> + Clone,
        otherwise: Option<&Exact>,
    ) -> Result<Leaf, ScoreError> {
        let held = lines.clone().enumerate().find(|(_, (range, _))| range.contains(value));
        match (held, otherwise) {
            (Some((line, (_, points))), _) => Ok(Leaf { line: place(line), ..Leaf::points(points.clone()) }),
            (None, Some(points)) => Ok(Leaf { limit: Clamp::Otherwise, ..Leaf::points(points.clone()) }),
            (None, None) => {
                let lines: Vec<_> = lines.map(|(range, _)| range.to_string()).collect();
                Err(self.no_line(value.to_string(), &lines))
            }
        }
    }

    fn no_line(&self, value: String, lines: &[String]) -> ScoreError {
        ScoreError::NoLine { node: self.node.id().to_owned(), value, lines: lines.join(", ") }
    }

    fn empty(&self, empty: Empty, of: &Measure) -> Result<Leaf, ScoreError> {
        match of {
            Measure::Ratio { den, .. } => self.empty_of(empty, den),
            Measure::Value { fact, .. } => self.empty_of(empty, fact),
        }
    }

    fn empty_of(&self, empty: Empty, what: &str) -> Result<Leaf, ScoreError> {
        let leaf = match empty {
            Empty::Refuse => {
                return Err(ScoreError::EmptyDenominator {
                    node: self.node.id().to_owned(),
                    fact: what.to_owned(),
                });
            }
            Empty::Zero => Leaf::points(self.node.min().clone()),
            Empty::Full => Leaf::points(self.node.max().cloned().unwrap_or(Exact::ZERO)),
            Empty::NotApplicable => Leaf::state(State::NotApplicable),
            Empty::Missing => Leaf::state(State::Missing),
        };
        Ok(Leaf { limit: Clamp::Empty, ..leaf })
    }
}

/// Places of lines are small; a rule with more lines than that was never written.
fn place(line: usize) -> Option<u16> {
    u16::try_from(line).ok()
}
