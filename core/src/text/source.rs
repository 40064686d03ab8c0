//! How sure the source of a statement is.

use serde::{Deserialize, Serialize};

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
