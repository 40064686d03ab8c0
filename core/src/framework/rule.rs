use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Range;
use crate::number::Exact;
use crate::text::Text;

/// How a leaf turns declared facts into points (cách tính điểm).
///
/// The set is closed so that every rule can be explained, inverted and evaluated over columns. A case that
/// fits none of them is a reason to add a kind, never a formula in text.
///
/// ```
/// use chiso::framework::{Framework, Rule};
///
/// let framework = Framework::builtin("example-par-88")?;
/// let rate = framework.node("6.1.1").unwrap();
/// assert!(matches!(rate.rule(), Some(Rule::Bands { .. })));
/// assert_eq!(rate.facts()[0].name, "rate"); // what the rule asks to be declared
/// # Ok::<(), chiso::framework::FrameworkError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Rule {
    /// Points are awarded by another body. Fact: `points`.
    Awarded {},
    /// Fixed options. Fact: `choice`, an option's id, or a list of them with `pick = "any"`.
    Choice {
        /// One option, or any number whose points add up.
        #[serde(default)]
        pick: Pick,
        /// The options.
        options: Vec<Choice>,
    },
    /// Steps on a number; the first line that holds it gives the points.
    Bands {
        /// The number.
        of: Measure,
        /// The steps, in the order of the text.
        lines: Vec<Band>,
        /// Points where no line holds; without it such a value is refused.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        otherwise: Option<Exact>,
        /// What an empty denominator gives.
        #[serde(default)]
        empty: Empty,
    },
    /// The sum of ratio × points over the terms, for example (b/a) × 1 + (c/a) × 0.5.
    Proportional {
        /// The terms.
        terms: Vec<Term>,
        /// Below this ratio (the sum of all terms' ratios) there are no points.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<Exact>,
        /// The ratio that already earns full marks; ratios are divided by it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        full_at: Option<Exact>,
        /// What an empty denominator gives.
        #[serde(default)]
        empty: Empty,
    },
    /// Points for each item counted, capped at the maximum.
    PerItem {
        /// What is counted.
        items: Vec<Item>,
        /// Points before any item is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<Exact>,
        /// Most points; the maximum of the node where not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap: Option<Exact>,
    },
    /// Points taken from a start, per breach or by steps, down to a floor.
    Deduction {
        /// Points before any deduction; the maximum of the node where not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<Exact>,
        /// Deductions per breach.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        items: Vec<Item>,
        /// Deductions by steps.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        steps: Vec<Step>,
        /// Least points; the minimum of the node (0) where not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<Exact>,
    },
    /// Points by days late against a due date. Fact: `date`, a date or `never`.
    Timeliness {
        /// The due date.
        due: DueDate,
        /// Steps on the days late (0 = on the due date, negative = early); the first that holds counts.
        lines: Vec<Lateness>,
        /// Points where the thing was not done at all; without it `never` is refused.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        never: Option<Exact>,
    },
    /// Answer shares × weights × maximum, or one share × maximum. Facts: a count for each answer.
    Survey {
        /// The answers with their weights (1 = full marks).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        answers: Vec<Answer>,
        /// The share, where the survey is reported as one figure.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Measure>,
        /// Fewest answers for the result to count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<u32>,
        /// What no (or too few) answers give.
        #[serde(default)]
        empty: Empty,
    },
    /// A value carried linearly from its bounds to a scale, by default 1–10. Fact: `value`.
    Rescale {
        /// Lower bound of the value.
        min: Exact,
        /// Upper bound of the value.
        max: Exact,
        /// The scale: least and most points.
        #[serde(default = "one_to_ten")]
        to: [Exact; 2],
        /// Whether a higher value is better.
        #[serde(default)]
        direction: ScaleDirection,
    },
}

fn one_to_ten() -> [Exact; 2] {
    [Exact::ONE, Exact::from(10)]
}

/// How many options may be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pick {
    /// Exactly one.
    #[default]
    One,
    /// Any number; their points add up.
    Any,
}

/// An option of [`Rule::Choice`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id under which it is declared.
    pub id: String,
    /// What it says.
    pub label: Text,
    /// What it earns.
    pub points: Exact,
}

/// A step of [`Rule::Bands`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The values it holds.
    pub when: Range,
    /// What it earns.
    pub points: Exact,
}

/// A term of [`Rule::Proportional`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The ratio.
    pub of: Measure,
    /// Points at a ratio of one.
    pub points: Exact,
}

/// Something counted by [`Rule::PerItem`] or [`Rule::Deduction`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The fact that holds the count or amount.
    pub count: String,
    /// Whether it is a whole count or an amount.
    #[serde(default = "count_kind")]
    pub unit: FactKind,
    /// Only what lies above this counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<Exact>,
    /// Only what is missing to this counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Exact>,
    /// How much makes one item; parts of an item do not count.
    #[serde(default = "one")]
    pub every: Exact,
    /// Points for each item.
    pub points: Exact,
    /// Most points for this kind of item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Exact>,
}

fn count_kind() -> FactKind {
    FactKind::Count
}

fn one() -> Exact {
    Exact::ONE
}

/// A deduction by steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The number.
    pub of: Measure,
    /// The steps; the first that holds takes its points, and where none holds nothing is taken.
    pub lines: Vec<Band>,
}

/// A step of [`Rule::Timeliness`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lateness {
    /// Days late.
    pub late: Range,
    /// What it earns.
    pub points: Exact,
}

/// An answer of [`Rule::Survey`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The fact that counts it.
    pub id: String,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Its weight, 0 to 1.
    pub weight: Exact,
}

/// Whether a higher value earns more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScaleDirection {
    /// Higher is better.
    #[default]
    Positive,
    /// Lower is better: the value is taken as max + min − value.
    Negative,
}

/// What an empty denominator (nothing to do, nobody asked) gives. Sets differ, so the rule must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Empty {
    /// The rule does not say: such facts are refused by name.
    #[default]
    Refuse,
    /// The least points.
    Zero,
    /// Full points.
    Full,
    /// The node is not applicable and leaves the maximum.
    NotApplicable,
    /// The result is missing, which is not zero.
    Missing,
}

/// What a declared fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// A whole number of things, 0 or more.
    Count,
    /// A share, 0 to 1 (or 0% to 100%).
    Share,
    /// An amount, 0 or more.
    Amount,
    /// Any number, such as a change against last year.
    Number,
    /// A day, or `never`.
    Date,
    /// One or more options.
    Choice,
    /// Points awarded by another body.
    Points,
}

/// A number a rule works on: a fact, or the ratio of two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "MeasureForm", into = "MeasureForm")]
pub enum Measure {
    /// A fact of the given kind.
    Value {
        /// Name of the fact.
        fact: String,
        /// Its kind.
        unit: FactKind,
    },
    /// One count or amount divided by another.
    Ratio {
        /// Name of the numerator.
        num: String,
        /// Name of the denominator.
        den: String,
        /// Whether the numerator may exceed the denominator; otherwise that is an error.
        may_exceed: bool,
    },
}

/// `{ value = "rate" }` or `{ num = "done", den = "total" }`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct MeasureForm {
    /// A fact; with `unit`, by default a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<FactKind>,
    /// The numerator; with `den`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    num: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    den: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    may_exceed: bool,
}

impl TryFrom<MeasureForm> for Measure {
    type Error = &'static str;
    fn try_from(form: MeasureForm) -> Result<Measure, &'static str> {
        match (form.value, form.num, form.den) {
            (Some(fact), None, None) if !form.may_exceed => {
                let unit = form.unit.unwrap_or(FactKind::Share);
                if matches!(unit, FactKind::Date | FactKind::Choice | FactKind::Points) {
                    return Err("a measure is a number: expected unit count, share, amount or number");
                }
                Ok(Measure::Value { fact, unit })
            }
            (None, Some(num), Some(den)) if form.unit.is_none() => {
                Ok(Measure::Ratio { num, den, may_exceed: form.may_exceed })
            }
            _ => Err("expected { value = \"fact\", unit = \"share\" } or { num = \"fact\", den = \"fact\" }"),
        }
    }
}

impl From<Measure> for MeasureForm {
    fn from(measure: Measure) -> MeasureForm {
        let empty = MeasureForm { value: None, unit: None, num: None, den: None, may_exceed: false };
        match measure {
            Measure::Value { fact, unit } => {
                MeasureForm { value: Some(fact), unit: (unit != FactKind::Share).then_some(unit), ..empty }
            }
            Measure::Ratio { num, den, may_exceed } => {
                MeasureForm { num: Some(num), den: Some(den), may_exceed, ..empty }
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Measure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Measure".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        MeasureForm::json_schema(generator)
    }
}

/// The due date of a [`Rule::Timeliness`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DueDate {
    /// A fixed day.
    Day(NaiveDate),
    /// A day of the year scored (`"Y-12-31"`), of one before it (`"Y-1-12-31"`) or after it (`"Y+1-02-28"`).
    InYear {
        /// Years after the year scored; negative before it.
        offset: i32,
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month.
        day: u32,
    },
    /// The fact of this name.
    Fact(String),
}

impl DueDate {
    /// The due day for the year scored; `None` for a fact, a day the year lacks, or where no year is known.
    pub fn day(&self, year: Option<i32>) -> Option<NaiveDate> {
        match self {
            DueDate::Day(day) => Some(*day),
            DueDate::InYear { offset, month, day } => {
                NaiveDate::from_ymd_opt(year?.checked_add(*offset)?, *month, *day)
            }
            DueDate::Fact(_) => None,
        }
    }
}

impl FromStr for DueDate {
    type Err = String;
    fn from_str(text: &str) -> Result<DueDate, String> {
        let bad = || {
            format!(
                "{text:?} is no due date: expected \"2024-02-28\", \"Y-12-31\", \"Y-1-12-31\", \"Y+1-02-28\" or the name of a fact"
            )
        };
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return text.parse().map(DueDate::Day).map_err(|_| bad());
        }
        let relative = text.strip_prefix('Y').filter(|rest| rest.starts_with(['-', '+']));
        let Some(rest) = relative else {
            return if text.is_empty() { Err(bad()) } else { Ok(DueDate::Fact(text.to_owned())) };
        };
        // The last two parts are month and day; what stands before them is the offset with its sign.
        let (rest, day) = rest.rsplit_once('-').ok_or_else(bad)?;
        let (offset, month) = rest.rsplit_once('-').ok_or_else(bad)?;
        let offset = match offset {
            "" => Some(0),
            signed => signed.parse::<i32>().ok().filter(|years| (-9..=9).contains(years)),
        };
        // A leap year accepts every day any year has.
        let date = month.parse().ok().zip(day.parse().ok());
        let date = date.and_then(|(month, day)| NaiveDate::from_ymd_opt(2024, month, day));
        match (offset, date) {
            (Some(offset), Some(date)) => {
                Ok(DueDate::InYear { offset, month: date.month(), day: date.day() })
            }
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for DueDate {
    type Error = String;
    fn try_from(text: String) -> Result<DueDate, String> {
        text.parse()
    }
}

impl From<DueDate> for String {
    fn from(due: DueDate) -> String {
        due.to_string()
    }
}

impl fmt::Display for DueDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DueDate::Day(day) => write!(f, "{day}"),
            DueDate::InYear { offset: 0, month, day } => write!(f, "Y-{month:02}-{day:02}"),
            DueDate::InYear { offset, month, day } => write!(f, "Y{offset:+}-{month:02}-{day:02}"),
            DueDate::Fact(name) => f.write_str(name),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DueDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Due".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "\"2024-02-28\", \"Y-12-31\" (Y: the year scored), \"Y-1-12-31\", \"Y+1-02-28\", or the name of a fact."
        })
    }
}

impl Rule {
    /// The name of the kind, as in a framework file.
    pub fn kind(&self) -> &'static str {
        match self {
            Rule::Awarded {} => "awarded",
            Rule::Choice { .. } => "choice",
            Rule::Bands { .. } => "bands",
            Rule::Proportional { .. } => "proportional",
            Rule::PerItem { .. } => "per-item",
            Rule::Deduction { .. } => "deduction",
            Rule::Timeliness { .. } => "timeliness",
            Rule::Survey { .. } => "survey",
            Rule::Rescale { .. } => "rescale",
        }
    }

    /// The facts the rule reads, in the order of the rule.
    pub fn facts(&self) -> Vec<(&str, FactKind)> {
        fn measured<'a>(of: &'a Measure, facts: &mut Vec<(&'a str, FactKind)>) {
            match of {
                Measure::Value { fact, unit } => facts.push((fact, *unit)),
                Measure::Ratio { num, den, .. } => {
                    facts.push((num, FactKind::Amount));
                    facts.push((den, FactKind::Amount));
                }
            }
        }
        let mut facts = Vec::new();
        match self {
            Rule::Awarded {} => facts.push(("points", FactKind::Points)),
            Rule::Choice { .. } => facts.push(("choice", FactKind::Choice)),
            Rule::Bands { of, .. } => measured(of, &mut facts),
            Rule::Proportional { terms, .. } => terms.iter().for_each(|term| measured(&term.of, &mut facts)),
            Rule::PerItem { items, .. } => {
                facts.extend(items.iter().map(|item| (item.count.as_str(), item.unit)));
            }
            Rule::Deduction { items, steps, .. } => {
                facts.extend(items.iter().map(|item| (item.count.as_str(), item.unit)));
                steps.iter().for_each(|step| measured(&step.of, &mut facts));
            }
            Rule::Timeliness { due, .. } => {
                facts.push(("date", FactKind::Date));
                if let DueDate::Fact(name) = due {
                    facts.push((name, FactKind::Date));
                }
            }
            Rule::Survey { answers, of, .. } => {
                facts.extend(answers.iter().map(|answer| (answer.id.as_str(), FactKind::Count)));
                of.iter().for_each(|of| measured(of, &mut facts));
            }
            Rule::Rescale { .. } => facts.push(("value", FactKind::Number)),
        }
        let mut seen = std::collections::HashSet::new();
        facts.retain(|(name, _)| seen.insert(*name));
        facts
    }
}
