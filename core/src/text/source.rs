//! Legal acts and sources of figures, and how sure they are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in a source that states it plainly.
    High,
    /// Read, but indirect or not fully consistent.
    Medium,
    /// One weak source.
    Low,
    /// Arithmetic on figures read.
    Derived,
}

/// A legal act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Its number: `876/QĐ-BNV`.
    pub number: String,
    /// The day it was signed.
    #[serde(with = "day")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub date: NaiveDate,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Clause, page or address.
    pub r#ref: String,
    /// How sure the figure is.
    pub confidence: Confidence,
}
