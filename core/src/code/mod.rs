//! What every message of the library is made of: a stable code, a language, a place in a text.

mod fault;
mod lang;
mod place;
mod table;

pub use fault::Fault;
pub(crate) use fault::{Details, details, in_english, listed};
pub use lang::{Lang, Text, Words};
pub(crate) use lang::{Spoken, both, decimal, nth, say};
pub use place::Place;
pub use table::Code;
