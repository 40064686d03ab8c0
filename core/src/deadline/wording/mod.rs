//! Vietnamese deadline phrases as plans and laws write them.

mod number;
mod quantity;
mod token;

pub(super) use quantity::{Quantity, quantity};
pub(super) use token::{Reader, Stop};
