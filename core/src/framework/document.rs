use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FactKind, Rule};
use crate::number::{Exact, Rounding};
use crate::text::{Act, Source, Text};

/// A framework file as written: what TOML and JSON hold, before it is checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameworkDocument {
    /// The edition.
    pub framework: Header,
    /// Its nodes, in the order of the act.
    pub node: Vec<NodeForm>,
    /// Maxima known only for several nodes together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joint: Vec<Joint>,
}

/// What is true of the whole edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Index and first year of validity: `par-2022`.
    pub id: String,
    /// The index: `PAR`, `PAPI`, `SIPAS`, `766` ...
    pub index: String,
    /// Its title.
    pub title: Text,
    /// The act that issued the edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// Who publishes it, where no act does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// What is scored; `province` makes unit names resolve against the register of provinces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores: Option<String>,
    /// Years for which it holds.
    pub valid: Valid,
    /// How much of the official annex is known.
    pub status: FrameworkStatus,
    /// What is not known, where the status is `partial`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Names of the levels, from the top.
    pub levels: Vec<String>,
    /// How many nodes the act has on each level.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<String, usize>,
    /// Most points in total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Exact>,
    /// Why the total maximum is not what the parts reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_note: Option<String>,
    /// How the top level makes the total.
    #[serde(default)]
    pub aggregate: Aggregate,
    /// Most that all bonus nodes of the top level add together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus_cap: Option<Exact>,
    /// Where and how results are rounded; without it they are shown to the millionth, unrounded before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
    /// Where the figures come from; a node may name a source of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Remarks for readers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// Years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Valid {
    /// First year.
    pub from: i32,
    /// Last year; open where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i32>,
}

/// How much of the official annex a framework holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FrameworkStatus {
    /// All of it.
    Complete,
    /// What is known; the rest is refused by name.
    Partial,
    /// Made up to show or test something; not an official set.
    Illustration,
}

/// A node as written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NodeForm {
    /// The number or code in the act, unique in the edition.
    pub id: String,
    /// The parent; without it the longest id before a dot or slash (`1.1` under `1`), else the total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name.
    pub name: Text,
    /// Least points, 0 where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Exact>,
    /// Most points; only a partial framework may leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Exact>,
    /// Why the maximum is not what the parts or the rule reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_note: Option<String>,
    /// Weight in the parent, 1 where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Exact>,
    /// Whether it counts in the parent; an item that is only followed does not.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub scored: bool,
    /// Whether it is part of the maximum, or comes on top or off.
    #[serde(default, skip_serializing_if = "Role::is_regular")]
    pub role: Role,
    /// How its children make its points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aggregate: Option<Aggregate>,
    /// Most that all bonus nodes below it add together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus_cap: Option<Exact>,
    /// How facts make its points; a leaf needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// Whether its points come from a survey (điều tra xã hội học), so that nobody scores it himself; a
    /// `survey` rule says so without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub survey: bool,
    /// Names of the facts its rule reads.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, FactForm>,
    /// What "not applicable" does; without it the state is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<NotApplicable>,
    /// Why the rule or the figure is not confirmed; results that rest on it say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unconfirmed: Option<Text>,
    /// Where it comes from; the edition's source where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// A remark for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

fn yes() -> bool {
    true
}

/// What a fact is called, and its kind where the rule leaves it open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactForm {
    /// Its name for people.
    pub label: Text,
    /// Narrows what the rule reads: `count` or `share` where it would take any amount or number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<FactKind>,
}

/// What a node is to its parent's maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Part of it.
    #[default]
    Regular,
    /// Comes on top (điểm thưởng).
    Bonus,
    /// Is taken off (điểm trừ): its points are subtracted.
    Penalty,
}

impl Role {
    fn is_regular(&self) -> bool {
        *self == Role::Regular
    }
}

/// What "not applicable" (không áp dụng) does to a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotApplicable {
    /// It leaves the maximum.
    Drop,
    /// It earns full points.
    Full,
    /// It earns nothing and stays in the maximum.
    Zero,
}

/// How children make the points of their parent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "AggregateForm", into = "AggregateForm")]
pub enum Aggregate {
    /// Σ weight × points.
    #[default]
    Sum,
    /// The plain mean of the applicable children.
    Mean,
    /// Σ weight × points / Σ weight over the applicable children.
    WeightedMean,
    /// share × Σ points / (number of children, or `over`).
    ShareOfMean {
        /// The share.
        share: Exact,
        /// The divisor, where it is not the number of children.
        over: Option<u32>,
    },
    /// The weighted geometric mean, rounded half up to `places` here because it is irrational.
    GeometricMean {
        /// Decimals kept.
        places: u32,
    },
    /// The least.
    Min,
    /// The greatest.
    Max,
}

/// `"sum"`, or `{ kind = "share-of-mean", share = "0.25" }`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
enum AggregateForm {
    Plain(AggregateName),
    Table(AggregateTable),
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum AggregateName {
    Sum,
    Mean,
    WeightedMean,
    Min,
    Max,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum AggregateTable {
    ShareOfMean {
        share: Exact,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        over: Option<u32>,
    },
    GeometricMean {
        places: u32,
    },
}

impl From<AggregateForm> for Aggregate {
    fn from(form: AggregateForm) -> Aggregate {
        match form {
            AggregateForm::Plain(AggregateName::Sum) => Aggregate::Sum,
            AggregateForm::Plain(AggregateName::Mean) => Aggregate::Mean,
            AggregateForm::Plain(AggregateName::WeightedMean) => Aggregate::WeightedMean,
            AggregateForm::Plain(AggregateName::Min) => Aggregate::Min,
            AggregateForm::Plain(AggregateName::Max) => Aggregate::Max,
            AggregateForm::Table(AggregateTable::ShareOfMean { share, over }) => {
                Aggregate::ShareOfMean { share, over }
            }
            AggregateForm::Table(AggregateTable::GeometricMean { places }) => {
                Aggregate::GeometricMean { places }
            }
        }
    }
}

impl From<Aggregate> for AggregateForm {
    fn from(aggregate: Aggregate) -> AggregateForm {
        match aggregate {
            Aggregate::Sum => AggregateForm::Plain(AggregateName::Sum),
            Aggregate::Mean => AggregateForm::Plain(AggregateName::Mean),
            Aggregate::WeightedMean => AggregateForm::Plain(AggregateName::WeightedMean),
            Aggregate::Min => AggregateForm::Plain(AggregateName::Min),
            Aggregate::Max => AggregateForm::Plain(AggregateName::Max),
            Aggregate::ShareOfMean { share, over } => {
                AggregateForm::Table(AggregateTable::ShareOfMean { share, over })
            }
            Aggregate::GeometricMean { places } => {
                AggregateForm::Table(AggregateTable::GeometricMean { places })
            }
        }
    }
}

impl Aggregate {
    /// The name of the kind, as in a framework file.
    pub fn kind(&self) -> &'static str {
        match self {
            Aggregate::Sum => "sum",
            Aggregate::Mean => "mean",
            Aggregate::WeightedMean => "weighted-mean",
            Aggregate::ShareOfMean { .. } => "share-of-mean",
            Aggregate::GeometricMean { .. } => "geometric-mean",
            Aggregate::Min => "min",
            Aggregate::Max => "max",
        }
    }
}

/// A maximum known only for several nodes together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Joint {
    /// The nodes.
    pub nodes: Vec<String>,
    /// Their maximum together.
    pub max: Exact,
    /// Where it comes from.
    pub source: Source,
}
