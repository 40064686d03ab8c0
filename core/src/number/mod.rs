//! Exact numbers: rationals, fixed-point points, and the one place where rounding happens.
//!
//! Points are computed as [`Exact`] rationals, kept between close bounds as a [`Quantity`] when a sum
//! outgrows machine words, and rounded once, by the framework's declared [`Rounding`], into [`Points`].

mod error;
mod exact;
mod points;
mod quantity;
mod reconcile;
mod rounding;

pub use error::NumberError;
pub use exact::Exact;
pub use points::{Points, SCALE, SCALE_PLACES};
pub use quantity::Quantity;
pub use reconcile::{Reconciliation, reconcile};
pub use rounding::{Rounding, RoundingMode, RoundingStage};
