use std::fmt;
use std::iter::Sum;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{Exact, NumberError, Rounding, RoundingMode};
use crate::code::Words;

/// Points are stored and exchanged as whole multiples of 10^-`SCALE_PLACES`.
pub const SCALE_PLACES: u32 = 6;
/// One point, in the unit in which points are stored.
pub const SCALE: i64 = 1_000_000;

/// A rounded number of points: fixed point, in 10^-6.
///
/// The same `i64` crosses the C boundary, becomes `decimal` in C# and `decimal.Decimal` in Python.
///
/// ```
/// use chiso::number::{Exact, RoundingMode, Points, Rounding};
///
/// let points = Points::round(&Exact::ratio(2, 3).unwrap(), Rounding::new(2, RoundingMode::HalfUp))?;
/// assert_eq!(points.micro(), 670_000);
/// assert_eq!(points.checked_add(points).unwrap().text(2), "1.34");
/// # Ok::<(), chiso::number::NumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(i64);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);

    /// From the stored unit: `Points::from_micro(54_200_000)` is 54.2.
    pub const fn from_micro(micro: i64) -> Points {
        Points(micro)
    }

    /// The stored unit, 10^-6.
    pub const fn micro(self) -> i64 {
        self.0
    }

    /// The value as a rational.
    pub fn exact(self) -> Exact {
        Exact::ratio(self.0, SCALE).unwrap_or(Exact::ZERO)
    }

    /// The value as points, if it has at most six decimals and fits.
    ///
    /// # Errors
    /// [`NumberError::Decimals`] or [`NumberError::Range`].
    pub fn try_from_exact(value: &Exact) -> Result<Points, NumberError> {
        let scaled = value * &Exact::from(SCALE);
        if !scaled.is_integer() {
            return Err(NumberError::Decimals { text: value.to_string(), places: SCALE_PLACES });
        }
        Points::from_scaled(&scaled.numerator(), value)
    }

    /// The value rounded to `rounding.places` decimals.
    ///
    /// # Errors
    /// [`NumberError::Range`] beyond ±9.2 × 10^12.
    pub fn round(value: &Exact, rounding: Rounding) -> Result<Points, NumberError> {
        if let Some((num, den)) = value.small() {
            let rounded = Points::round_small(i128::from(num), i128::from(den), rounding);
            if let Some(points) = rounded {
                return Ok(points);
            }
        }
        let units = rounding.mode.apply(&(value * &Exact::from(rounding.units_per_point())));
        Points::from_scaled(&(units * BigInt::from(rounding.micro_per_unit())), value)
    }

    /// `num / den` rounded in machine words; `None` where they do not hold it.
    pub(super) fn round_small(num: i128, den: i128, rounding: Rounding) -> Option<Points> {
        let scaled = num.checked_mul(i128::from(rounding.units_per_point()))?;
        let units = rounding.mode.apply_small(scaled, den);
        let micro = units.checked_mul(i128::from(rounding.micro_per_unit()))?;
        i64::try_from(micro).ok().map(Points)
    }

    /// The value to the nearest millionth, half away from zero: how unrounded results are shown.
    ///
    /// # Errors
    /// [`NumberError::Range`] beyond ±9.2 × 10^12.
    pub fn nearest(value: &Exact) -> Result<Points, NumberError> {
        Points::round(value, Rounding::new(SCALE_PLACES, RoundingMode::HalfUp))
    }

    fn from_scaled(micro: &BigInt, value: &Exact) -> Result<Points, NumberError> {
        micro.to_i64().map(Points).ok_or_else(|| NumberError::Range {
            text: value.to_string(),
            expected: Words::new(
                "số điểm từ -9,2 nghìn tỷ đến 9,2 nghìn tỷ",
                "a number of points between -9.2e12 and 9.2e12",
            )
            .into(),
        })
    }

    /// The sum, or `None` if it does not fit.
    pub fn checked_add(self, other: Points) -> Option<Points> {
        self.0.checked_add(other.0).map(Points)
    }

    /// The difference, or `None` if it does not fit.
    pub fn checked_sub(self, other: Points) -> Option<Points> {
        self.0.checked_sub(other.0).map(Points)
    }

    /// Decimal text with at least `places` decimals and no more than needed beyond them: `"85.80"`.
    pub fn text(self, places: u32) -> String {
        let micro = self.0.unsigned_abs();
        let unit = SCALE.unsigned_abs();
        let mut fraction = format!("{:06}", micro % unit);
        let keep = usize::try_from(places).unwrap_or(0);
        while fraction.len() > keep && fraction.ends_with('0') {
            fraction.pop();
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{}{point}{fraction}", micro / unit)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(0))
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Sum for Points {
    /// Saturates: totals of points stay far below the range of `i64`.
    fn sum<I: Iterator<Item = Points>>(iter: I) -> Points {
        Points(iter.fold(0, |total, points| total.saturating_add(points.0)))
    }
}
