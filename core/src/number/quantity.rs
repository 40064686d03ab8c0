use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{Exact, NumberError, Points, Rounding};

/// Bounds are held in 2^-`FRACTION_BITS`.
const FRACTION_BITS: u32 = 60;

/// A number known exactly, or known to lie between two bounds some 10^-18 apart.
///
/// A sum of many ratios soon needs a denominator of hundreds of digits. Almost never does its rounding or
/// its rank depend on them: the bounds decide, and only when they cannot is the exact value worked out.
/// So nothing is ever approximated in a result, and the usual case stays in machine words.
#[derive(Debug, Clone)]
pub enum Quantity {
    /// The value itself.
    Exact(Exact),
    /// `low ≤ value × 2^60 ≤ high`; boxed, because most quantities are exact and many are kept.
    Between(Box<(i128, i128)>),
}

/// Bounds so wide that every decision asks for the exact value.
const UNKNOWN: (i128, i128) = (i128::MIN, i128::MAX);

impl Quantity {
    /// Zero, exactly.
    pub const ZERO: Quantity = Quantity::Exact(Exact::ZERO);

    /// The exact value, if it is held.
    pub fn exact(&self) -> Option<&Exact> {
        match self {
            Quantity::Exact(value) => Some(value),
            Quantity::Between(_) => None,
        }
    }

    /// Bounds of the value; `None` where they would overflow.
    fn bounds(&self) -> Option<(i128, i128)> {
        match self {
            Quantity::Between(bounds) => Some(**bounds),
            Quantity::Exact(value) => match value.small() {
                Some((num, den)) => Some(quotient_bounds(i128::from(num) << FRACTION_BITS, i128::from(den))),
                None => {
                    let scaled = value * &Exact::from(BigInt::from(1) << FRACTION_BITS);
                    let low = scaled.floor().numerator().to_i128()?;
                    low.checked_add(1).map(|high| (low, high))
                }
            },
        }
    }

    /// The sum; exact while both sides are exact and machine words hold it.
    pub fn add(&self, other: &Quantity) -> Quantity {
        if let (Quantity::Exact(a), Quantity::Exact(b)) = (self, other)
            && let Some(sum) = a.small_add(b)
        {
            return Quantity::Exact(sum);
        }
        let between = || {
            let ((a, b), (c, d)) = (self.bounds()?, other.bounds()?);
            Some(Quantity::Between(Box::new((a.checked_add(c)?, b.checked_add(d)?))))
        };
        between().unwrap_or_else(|| match (self, other) {
            (Quantity::Exact(a), Quantity::Exact(b)) => Quantity::Exact(a + b),
            _ => Quantity::Between(Box::new(UNKNOWN)),
        })
    }

    /// The product with an exact factor.
    pub fn scale(&self, factor: &Exact) -> Quantity {
        match self {
            Quantity::Exact(value) => Quantity::Exact(value * factor),
            Quantity::Between(bounds) => {
                let (low, high) = **bounds;
                let scaled = |bound: i128| {
                    let (num, den) = factor.small()?;
                    let product = bound.checked_mul(i128::from(num))?;
                    Some(quotient_bounds(product, i128::from(den)))
                };
                match (scaled(low), scaled(high)) {
                    (Some((a, b)), Some((c, d))) => Quantity::Between(Box::new((a.min(c), b.max(d)))),
                    _ => Quantity::Between(Box::new(UNKNOWN)),
                }
            }
        }
    }

    /// The order of two quantities, if the bounds decide it.
    pub fn compare(&self, other: &Quantity) -> Option<Ordering> {
        if let (Quantity::Exact(a), Quantity::Exact(b)) = (self, other) {
            return Some(a.cmp(b));
        }
        let ((a, b), (c, d)) = (self.bounds()?, other.bounds()?);
        match (b < c, d < a) {
            (true, _) => Some(Ordering::Less),
            (_, true) => Some(Ordering::Greater),
            _ => None,
        }
    }

    /// The rounded value; `exact` is asked only when the bounds straddle a rounding limit.
    ///
    /// # Errors
    /// [`NumberError::Range`] if points cannot hold it.
    pub fn round(&self, rounding: Rounding, exact: impl FnOnce() -> Exact) -> Result<Points, NumberError> {
        match self {
            Quantity::Exact(value) => Points::round(value, rounding),
            Quantity::Between(bounds) => {
                let (low, high) = **bounds;
                if let (Some(low), Some(high)) = (round_bound(low, rounding), round_bound(high, rounding))
                    && low == high
                {
                    return Ok(low);
                }
                Points::round(&exact(), rounding)
            }
        }
    }
}

/// Floor and ceiling of a quotient by one division; `den` is positive and no more than 64 bits.
fn quotient_bounds(num: i128, den: i128) -> (i128, i128) {
    let towards_zero = num / den;
    let rest = num - towards_zero * den;
    (towards_zero - i128::from(rest < 0), towards_zero + i128::from(rest > 0))
}

fn round_bound(bound: i128, rounding: Rounding) -> Option<Points> {
    Points::round_small(bound, 1 << FRACTION_BITS, rounding)
}
