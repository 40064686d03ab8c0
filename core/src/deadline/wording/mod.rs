//! Vietnamese deadline phrases as plans and laws write them: a grammar over words, numbers and marks.
//!
//! Every reader takes what it knows from the front of a [`Reader`] and gives `None`, having taken anything or
//! nothing, where it does not apply; a [`Stop`] where the phrase is plainly wrong there.

mod bound;
mod cadence;
mod day;
mod found;
mod hour;
mod lead;
mod list;
mod number;
mod ongoing;
mod part;
mod phrase;
mod quantity;
mod recipient;
mod recurring;
mod relative;
mod stretch;
mod token;

pub(super) use phrase::phrase;
pub(super) use quantity::{Quantity, quantity};
pub(super) use token::{Reader, Stop};
