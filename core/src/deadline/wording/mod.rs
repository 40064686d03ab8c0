//! Vietnamese deadline phrases as plans and laws write them: forms over words and pieces.
//!
//! The file `core/data/wordings/deadlines.toml` says which forms there are; the pieces (days, stretches, lengths, periods) are
//! read here. A piece takes what it knows from the front of a [`Reader`](crate::language::Reader) and gives `None`, having taken
//! anything or nothing, where it does not apply; a [`Stop`](crate::language::Stop) where the phrase is plainly wrong there.

mod around;
mod cadence;
mod day;
mod during;
mod forms;
mod found;
mod hour;
mod lead;
mod length;
mod list;
mod meaning;
mod ongoing;
mod part;
mod phrase;
mod quantity;
mod recipient;
mod recurring;
mod relative;
mod signals;
mod stretch;

pub(super) use phrase::phrase;
pub(super) use quantity::{Quantity, quantity};
