//! From declared facts to points, exactly, and always with a reason.

mod card;
mod columns;
mod error;
mod facts;
mod json;
mod kernel;
mod leaf;
mod reason;
mod tree;
mod wording;

pub(crate) use card::check_given;
pub use card::{ScoreOptions, Scorecard, score};
pub use columns::{Columns, MISSING, NEVER, NOT_APPLICABLE, Totals};
pub use error::ScoreError;
pub(crate) use facts::unknown_node;
pub use facts::{Facts, Given, Input, State, Value};
pub use reason::{InputUsed, Reason};
pub use tree::Clamp;
