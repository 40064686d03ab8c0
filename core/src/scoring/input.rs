//! How a declared value is read: one policy for every kind of fact and every language of the library.

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::ScoreError;
use super::state::{Said, State, unclear};
use crate::code::{Spoken, Text, Words, both, decimal, say};
use crate::framework::{Choice, FactKind, FactSpec, Node, Pick, Range, Rule};
use crate::number::{Exact, NumberError, Points};
use crate::text::{
    DAY_FORM, Notation, normalise, parse_exact, points_from_f64, read_day, spelling_key, unmistakable,
};

/// A value as it is declared, before it is held against the kind of the fact.
///
/// Text is read as people write it, whole or not at all:
///
/// * a number in which one mark stands before exactly three digits (`2.000`, `1,234`) is refused with both readings,
///   unless the fact can have one of them only: a share lies between 0 and 1, points within their maximum. `0,125`,
///   `1.234,5` and `1.234.567` can be read in one way;
/// * `90%` and `9/10` are shares; for points, counts and the parts of a ratio they are refused;
/// * a day is `20/01/2025`, `20-01-2025`, `20.1.2025` or `2025-01-20`, the day before the month;
/// * an option is known by its id, or by its label in Vietnamese or English where no other bears it;
/// * nothing, `-`, `NaN` and `chưa có` are [`State::Missing`]; `không áp dụng` and `chưa đến hạn` are states too;
///   `không có` may be 0 or missing, and is refused.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::{Facts, Input};
/// let framework = Framework::builtin("example-par-88")?;
/// let mut facts = Facts::new(&framework);
/// let error = facts.set_fact("1.1.3", "done", Input::Text("2.000")).unwrap_err();
/// assert!(error.to_string().contains("write 2000 if the mark groups thousands, or 2 if"), "{error}");
/// # Ok::<(), chiso::framework::FrameworkError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Input<'a> {
    /// Text: a number, a day, an option, a state.
    Text(&'a str),
    /// A number.
    Number(Exact),
    /// A float of a notebook or a sheet; see [`points_from_f64`]. `NaN` is missing.
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
    /// None of the lines that the rule names; it has points for the rest.
    Otherwise,
    /// Places of the options chosen, in the order of the rule.
    Options(SmallVec<[usize; 1]>),
}

/// What was declared: a value, or why there is none.
pub(super) enum Declared {
    Value(Value),
    State(State),
}

/// Holds an input against the kind and range of a fact.
pub(super) fn read(node: &Node, spec: &FactSpec, input: &Input<'_>) -> Result<Declared, ScoreError> {
    let reading = Reading { node, spec };
    match input {
        Input::Float(float) if float.is_nan() => Ok(Declared::State(State::Missing)),
        Input::Text(text) => match reading.said(text)? {
            Some(declared) => Ok(declared),
            None => reading.value(input).map(Declared::Value),
        },
        _ => reading.value(input).map(Declared::Value),
    }
}

/// Points to be taken off a node; how many there may be is checked by who asks.
pub(super) fn read_deduction(node: &Node, input: &Input<'_>) -> Result<Exact, ScoreError> {
    let spec = FactSpec { name: "deduction".into(), kind: FactKind::Points, label: None };
    Reading { node, spec: &spec }.number(input)
}

struct Reading<'a> {
    node: &'a Node,
    spec: &'a FactSpec,
}

impl Reading<'_> {
    fn wrong(&self, value: impl Into<Text>, expected: impl Into<Text>) -> ScoreError {
        ScoreError::WrongKind {
            node: self.node.id().to_owned(),
            fact: self.spec.name.clone(),
            value: Box::new(value.into()),
            expected: expected.into(),
        }
    }

    /// What the text says in place of a value; `None` if it is to be read as one.
    fn said(&self, text: &str) -> Result<Option<Declared>, ScoreError> {
        let Some(said) = Said::of(text) else { return Ok(None) };
        let options = match self.node.rule() {
            Some(Rule::Choice { options, .. }) if self.spec.kind == FactKind::Choice => options.as_slice(),
            _ => &[],
        };
        if !named(options, text).is_empty() {
            return Ok(None);
        }
        match (said, self.node.rule()) {
            (Said::State(state), _) => Ok(Some(Declared::State(state))),
            (Said::Never, _) if self.spec.kind == FactKind::Date => Ok(Some(Declared::Value(Value::Never))),
            (Said::Otherwise, Some(Rule::Bands { otherwise: Some(_), .. }))
                if self.node.facts().len() == 1 =>
            {
                Ok(Some(Declared::Value(Value::Otherwise)))
            }
            (Said::Otherwise, _) => {
                let rest = options.iter().position(|option| option.id == "otherwise");
                Ok(rest.map(|place| Declared::Value(Value::Options(SmallVec::from_elem(place, 1)))))
            }
            (Said::Unclear, _) => Err(self.wrong(Text::same(format!("{text:?}")), unclear(self.spec.kind))),
            _ => Ok(None),
        }
    }

    fn value(&self, input: &Input<'_>) -> Result<Value, ScoreError> {
        match self.spec.kind {
            FactKind::Date => match input {
                Input::Date(date) => Ok(Value::Date(*date)),
                Input::Text(text) => {
                    read_day(text).map(Value::Date).ok_or_else(|| self.wrong(show(input), day_form()))
                }
                other => Err(self.wrong(show(other), day_form())),
            },
            FactKind::Choice => match input {
                Input::Text(text) => self.options(&[*text]),
                Input::Options(options) => self.options(options),
                other => Err(self.wrong(show(other), Words::new("một phương án", "an option"))),
            },
            _ => self.in_range(self.number(input)?).map(Value::Number),
        }
    }

    fn options(&self, chosen: &[&str]) -> Result<Value, ScoreError> {
        let Some(Rule::Choice { pick, options }) = self.node.rule() else {
            return Ok(Value::Options(SmallVec::new()));
        };
        let all = || ids(options.iter());
        let mut places = SmallVec::with_capacity(chosen.len());
        for text in chosen {
            let shown = normalise(text);
            match named(options, text).as_slice() {
                [place] if !places.contains(place) => places.push(*place),
                [_] => {
                    let once = Words::new("mỗi phương án nhiều nhất một lần", "each option at most once");
                    return Err(self.wrong(both!("{shown:?} hai lần", "{shown:?} twice"), once));
                }
                [] => {
                    let one = both!("một trong các phương án: {}", "one of the options: {}", all());
                    return Err(self.wrong(Text::same(format!("{shown:?}")), one));
                }
                several => {
                    let several = ids(several.iter().filter_map(|place| options.get(*place)));
                    let value = both!(
                        "{shown:?}, tên của nhiều phương án,",
                        "{shown:?}, the name of several options,"
                    );
                    return Err(self
                        .wrong(value, both!("mã của một trong: {several}", "the id of one of: {several}")));
                }
            }
        }
        if *pick == Pick::One && places.len() != 1 {
            return Err(self.wrong(
                both!("{} phương án", "{} options", places.len()),
                both!("đúng một trong: {}", "exactly one of: {}", all()),
            ));
        }
        places.sort_unstable();
        Ok(Value::Options(places))
    }

    fn number(&self, input: &Input<'_>) -> Result<Exact, ScoreError> {
        let number = match input {
            Input::Text(text) => return self.written(text),
            Input::Number(number) => Ok(number.clone()),
            // Awarded points with more than six decimals come from a calculation, not from a document.
            Input::Float(float) if self.spec.kind == FactKind::Points => {
                points_from_f64(*float, None).map(Points::exact)
            }
            Input::Float(float) => parse_exact(&float.to_string()),
            other => return Err(self.wrong(show(other), Words::new("một số", "a number"))),
        };
        number.map_err(|error| self.no_number(error))
    }

    fn no_number(&self, error: NumberError) -> ScoreError {
        ScoreError::Number { node: self.node.id().to_owned(), fact: self.spec.name.clone(), error }
    }

    /// A number as a person wrote it: the one reading that the fact can have.
    fn written(&self, text: &str) -> Result<Exact, ScoreError> {
        let notation = Notation::read(text).map_err(|error| self.no_number(error))?;
        if (notation.is_percent() || notation.is_quotient()) && !self.takes_shares() {
            return Err(self.wrong(Text::same(format!("{text:?}")), self.plain_form(text, &notation.value())));
        }
        let readings = notation.readings();
        let mut fitting = readings.iter().filter(|reading| self.range(reading).is_none());
        match (fitting.next(), fitting.next()) {
            (Some(decimal), Some(grouped)) => Err(self.no_number(NumberError::Ambiguous {
                text: text.trim().to_owned(),
                grouped: unmistakable(grouped),
                decimal: unmistakable(decimal),
            })),
            (Some(only), None) => Ok(only.clone()),
            (None, _) => Ok(readings.into_iter().next().unwrap_or(Exact::ZERO)),
        }
    }

    /// What to write for a share where no share belongs.
    fn plain_form(&self, text: &str, share: &Exact) -> Text {
        let share_of_max = self.node.max().filter(|_| !share.is_negative() && *share <= Exact::ONE);
        let meant = share_of_max
            .map(|max| (max, share * max))
            .filter(|(_, meant)| Points::try_from_exact(meant).is_ok());
        match (self.spec.kind, meant) {
            (FactKind::Points, Some((max, meant))) => Text::spoken(|lang| {
                let (max, meant) = (max.say(lang), decimal(&unmistakable(&meant), lang));
                say!(
                    lang,
                    "số điểm (không ghi % hay phép chia): {text} của {max} điểm thì ghi {meant}",
                    "points (no percent, no quotient): write {meant} for {text} of {max} points"
                )
            }),
            (FactKind::Points, None) => Words::new(
                "số điểm (không ghi % hay phép chia), như 9,35",
                "points (no percent, no quotient), such as 9.35",
            )
            .into(),
            (FactKind::Count, _) => Words::new(
                "số đếm (không ghi % hay phép chia), như 45",
                "a count (no percent, no quotient), such as 45",
            )
            .into(),
            (FactKind::Number, _) => Words::new(
                "một số (không ghi % hay phép chia), như 4,5",
                "a plain number (no percent, no quotient), such as 4.5",
            )
            .into(),
            _ => Words::new(
                "số lượng (không ghi % hay phép chia): hãy ghi riêng từng số liệu",
                "an amount (no percent, no quotient): declare each figure by itself",
            )
            .into(),
        }
    }

    /// Whether a percent or a quotient can be this fact: a share, or a number that its rule measures in shares.
    fn takes_shares(&self) -> bool {
        match self.spec.kind {
            FactKind::Share => true,
            FactKind::Amount | FactKind::Number => {
                self.node.rule().is_some_and(|rule| in_shares(rule, &self.spec.name))
            }
            _ => false,
        }
    }

    fn in_range(&self, number: Exact) -> Result<Exact, ScoreError> {
        let whole = self.spec.kind != FactKind::Count || number.is_integer();
        let expected = match self.range(&number) {
            None if whole => return Ok(number),
            None => WHOLE.into(),
            Some(expected) => expected,
        };
        Err(ScoreError::OutOfRange {
            node: self.node.id().to_owned(),
            fact: self.spec.name.clone(),
            value: Box::new(Text::spoken(|lang| number.say(lang))),
            expected,
        })
    }

    /// The range in which the fact must lie, if the number lies outside it.
    fn range(&self, number: &Exact) -> Option<Text> {
        match self.spec.kind {
            FactKind::Count if number.is_negative() => Some(WHOLE.into()),
            FactKind::Share if number.is_negative() || *number > Exact::ONE => {
                Some(Words::new("tỷ lệ từ 0 đến 1 (0% đến 100%)", "a share from 0 to 1 (0% to 100%)").into())
            }
            FactKind::Amount if number.is_negative() => Some(Words::new("từ 0 trở lên", "0 or more").into()),
            FactKind::Points => {
                let (min, max) = (self.node.min(), self.node.max());
                let outside = number < min || max.is_some_and(|max| number > max);
                outside.then(|| match max {
                    Some(max) => between(min, max),
                    None => Text::spoken(|lang| say!(lang, "từ {} trở lên", "{} or more", min.say(lang))),
                })
            }
            _ => match self.node.rule() {
                Some(Rule::Rescale { min, max, .. }) if number < min || number > max => {
                    Some(between(min, max))
                }
                _ => None,
            },
        }
    }
}

const WHOLE: Words = Words::new("số nguyên từ 0 trở lên", "a whole number, 0 or more");

/// The forms of a day, and the word for what was never done.
fn day_form() -> Text {
    Text::spoken(|lang| {
        let day = DAY_FORM.get(lang);
        say!(lang, "{day}; hoặc “không thực hiện” (never)", "{day}; or never")
    })
}

fn between(min: &Exact, max: &Exact) -> Text {
    Text::spoken(|lang| say!(lang, "từ {} đến {}", "{} to {}", min.say(lang), max.say(lang)))
}

fn show(input: &Input<'_>) -> Text {
    Text::spoken(|lang| match input {
        Input::Text(text) => format!("{text:?}"),
        Input::Number(number) => number.say(lang),
        Input::Float(float) => decimal(&float.to_string(), lang),
        Input::Date(date) => date.say(lang),
        Input::Options(options) => format!("{options:?}"),
    })
}

/// The places of the options that a text names: the one with this id, else those with this label.
fn named(options: &[Choice], text: &str) -> Vec<usize> {
    let id = normalise(text);
    if let Some(place) = options.iter().position(|option| option.id == id) {
        return vec![place];
    }
    let key = spelling_key(text);
    let alike = |option: &Choice| {
        [&option.id, &option.label.vi, &option.label.en].into_iter().any(|name| spelling_key(name) == key)
    };
    let places = options.iter().enumerate().filter(|(_, option)| !key.is_empty() && alike(option));
    places.map(|(place, _)| place).collect()
}

/// The ids of options.
fn ids<'a>(options: impl Iterator<Item = &'a Choice>) -> String {
    options.map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Whether a rule measures a fact in shares, so that 110% can be one: no line of it stands at 2 or more in whole
/// numbers, as those of counts and amounts do.
fn in_shares(rule: &Rule, fact: &str) -> bool {
    use crate::framework::Measure;
    let of = |measure: &Measure| matches!(measure, Measure::Value { fact: own, .. } if own == fact);
    let ends = |range: &Range| {
        [range.low.clone(), range.high.clone()].into_iter().flatten().map(|end| end.at).collect()
    };
    let lines: Vec<Vec<Exact>> = match rule {
        Rule::Bands { of: measure, lines, .. } if of(measure) => {
            lines.iter().map(|line| ends(&line.when)).collect()
        }
        Rule::Deduction { steps, .. } if steps.iter().any(|step| of(&step.of)) => {
            let lines = steps.iter().filter(|step| of(&step.of)).flat_map(|step| &step.lines);
            lines.map(|line| ends(&line.when)).collect()
        }
        Rule::PerItem { items, .. } | Rule::Deduction { items, .. } => {
            return items.iter().any(|item| item.count == fact && item.every < Exact::ONE);
        }
        Rule::Proportional { terms, .. } => return terms.iter().any(|term| of(&term.of)),
        Rule::Survey { of: Some(measure), .. } => return of(measure),
        Rule::Rescale { min, max, .. } => vec![vec![min.clone(), max.clone()]],
        _ => return false,
    };
    let two = Exact::from(2);
    let counted = |end: &Exact| end.is_integer() && (*end >= two || -end >= two);
    !lines.iter().flatten().any(counted)
}
