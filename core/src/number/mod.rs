//! Exact numbers: rationals, fixed-point points, and the one place where rounding happens.
//!
//! Points are computed as [`Exact`] rationals, kept between close bounds as a [`Quantity`] when a sum
//! outgrows machine words, and rounded once, by the framework's declared [`Rounding`], into [`Points`].

mod exact;
mod points;
mod quantity;
mod reconcile;
mod rounding;

pub use exact::Exact;
pub use points::{Points, SCALE, SCALE_PLACES};
pub use quantity::Quantity;
pub use reconcile::{Reconciliation, reconcile};
pub use rounding::{Mode, Rounding, Stage};

/// Why a number could not be read or held.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// The text is no number. `position` is the 0-based character at which reading stopped.
    #[error("{text:?} is not a number: at character {position} expected {expected}")]
    Syntax {
        /// The text as given.
        text: String,
        /// 0-based index of the character that does not fit.
        position: usize,
        /// What would have fitted there.
        expected: &'static str,
    },
    /// The number is well formed but does not fit where it has to go.
    #[error("{text} is out of range: expected {expected}")]
    Range {
        /// The number as text.
        text: String,
        /// The range it must lie in.
        expected: String,
    },
    /// The number has more decimals than points can hold, and nobody asked for rounding.
    #[error(
        "{text} has more than {places} decimals: round it, or give it as text where an exact value is wanted"
    )]
    Decimals {
        /// The number as text.
        text: String,
        /// How many decimals fit.
        places: u32,
    },
    /// NaN or an infinity was given where a number belongs.
    #[error("{text} is not a finite number: give a number, or state that the value is missing")]
    NotFinite {
        /// `NaN`, `inf` or `-inf`.
        text: String,
    },
}
