//! From declared facts to points, exactly, and always with a reason.

mod card;
mod error;
mod facts;
mod json;
mod leaf;
mod reason;
mod tree;
mod wording;

pub use card::{Options, Scorecard, score};
pub use error::ScoreError;
pub use facts::{Facts, Given, Input, State, Value};
pub use reason::{InputUsed, Reason};
pub use tree::Limit;
