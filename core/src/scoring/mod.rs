//! From declared facts to points, exactly, and always with a reason.

mod card;
mod columns;
mod error;
mod facts;
mod input;
mod json;
mod kernel;
mod leaf;
mod reason;
mod state;
mod tree;
mod wording;

pub(crate) use card::check_given;
pub use card::{ScoreOptions, Scorecard, score};
pub use columns::{Columns, MISSING, NEVER, NOT_APPLICABLE, Totals};
pub use error::ScoreError;
pub use facts::{Facts, Given, find_node};
pub use input::{Input, Value};
pub use reason::{InputUsed, Reason};
pub use state::State;
pub use tree::Clamp;
