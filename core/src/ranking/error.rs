use crate::number::{Exact, SCALE_PLACES};

/// Why units could not be ranked, grouped or held against a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RankError {
    /// One unit has two entries.
    #[error("{unit:?} is given twice: give one value for each unit")]
    Duplicate {
        /// The unit.
        unit: String,
    },
    /// Values are published with fewer decimals than this.
    #[error("cannot round to {places} decimals: expected 0 to {SCALE_PLACES}")]
    Places {
        /// The decimals asked for.
        places: u32,
    },
    /// No group scheme has this id.
    #[error("no group scheme is called {id:?}: expected one of {}", .known.join(", "))]
    UnknownScheme {
        /// The id asked for.
        id: String,
        /// All ids.
        known: Vec<String>,
    },
    /// The scheme has no such group.
    #[error("{scheme} has no group {group:?}: expected one of {}", .known.join(", "))]
    UnknownGroup {
        /// The scheme.
        scheme: String,
        /// The group asked for.
        group: String,
        /// Ids of its groups, best first.
        known: Vec<String>,
    },
    /// The groups were published without their limits, so nobody can be put into one.
    #[error("the limits of {scheme} were not published: its groups ({}) cannot be computed", .groups.join(", "))]
    LimitsNotPublished {
        /// The scheme.
        scheme: String,
        /// Ids of its groups, best first.
        groups: Vec<String>,
    },
    /// The value lies exactly on a limit, and the source does not say to which side the limit belongs.
    #[error("{scheme} does not say to which group a value of exactly {value} belongs ({unit})")]
    EndNotStated {
        /// The scheme.
        scheme: String,
        /// The unit.
        unit: String,
        /// Its value.
        value: Exact,
    },
    /// The value lies outside all groups that the source names.
    #[error("{scheme} names no group for a value of {value} ({unit})")]
    NoGroup {
        /// The scheme.
        scheme: String,
        /// The unit.
        unit: String,
        /// Its value.
        value: Exact,
    },
    /// Percentiles of nothing.
    #[error("{scheme} divides the ranked units, and none is ranked")]
    NothingRanked {
        /// The scheme.
        scheme: String,
    },
    /// Places are counted from 1.
    #[error("there is no place 0: the first place is 1")]
    NoPlace,
    /// A file of schemes cannot be read.
    #[error("the file of group schemes cannot be read: {problem}")]
    File {
        /// What is wrong in it, and where.
        problem: String,
    },
}
