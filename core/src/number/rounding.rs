use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};
use serde::{Deserialize, Serialize};

use super::{Exact, SCALE_PLACES};

/// Which neighbour a number is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RoundingMode {
    /// To the nearest; halves away from zero (2.345 → 2.35, −2.345 → −2.35).
    HalfUp,
    /// To the nearest; halves to the even neighbour (2.345 → 2.34).
    HalfEven,
    /// Down, towards minus infinity.
    Floor,
    /// Up, towards plus infinity.
    Ceiling,
}

impl RoundingMode {
    /// The whole number `value` is rounded to.
    pub fn apply(self, value: &Exact) -> BigInt {
        let (num, den) = (value.numerator(), value.denominator());
        let (floor, rest) = num.div_mod_floor(&den);
        let half = (&rest + &rest).cmp(&den);
        if self.rounds_up(rest.is_zero(), half, value.is_negative(), floor.is_odd()) {
            floor + 1
        } else {
            floor
        }
    }

    /// The whole number `num / den` is rounded to, in machine words; `den > 0`.
    pub(super) fn apply_small(self, num: i128, den: i128) -> i128 {
        // Division of 64 bits is several times as fast, and most points need no more.
        let (floor, rest) = match (i64::try_from(num), i64::try_from(den)) {
            (Ok(num), Ok(den)) => {
                let (floor, rest) = num.div_mod_floor(&den);
                (i128::from(floor), i128::from(rest))
            }
            _ => num.div_mod_floor(&den),
        };
        let half = rest.cmp(&(den - rest));
        floor + i128::from(self.rounds_up(rest == 0, half, num < 0, floor.is_odd()))
    }

    /// Whether a number goes up from its floor; `half` compares the rest with one half.
    fn rounds_up(self, whole: bool, half: Ordering, negative: bool, odd_floor: bool) -> bool {
        !whole
            && match self {
                RoundingMode::Floor => false,
                RoundingMode::Ceiling => true,
                RoundingMode::HalfUp => half.is_gt() || (half.is_eq() && !negative),
                RoundingMode::HalfEven => half.is_gt() || (half.is_eq() && odd_floor),
            }
    }
}

/// Where in the tree rounding happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RoundingStage {
    /// Every leaf is rounded and the rounded leaves are added (index 766).
    Item,
    /// Every node, leaf or inner, is rounded before it goes into its parent.
    Node,
    /// Nothing is rounded before the total (PAR Index).
    Total,
}

/// A declared rounding: how many decimals, to which neighbour, and at which stage.
///
/// ```
/// use chiso::number::{Exact, RoundingMode, Points, Rounding};
///
/// let half: Exact = "88.645".parse()?;
/// assert_eq!(Points::round(&half, Rounding::new(2, RoundingMode::HalfUp))?.text(2), "88.65");
/// assert_eq!(Points::round(&half, Rounding::new(2, RoundingMode::HalfEven))?.text(2), "88.64");
/// # Ok::<(), chiso::number::NumberError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Decimals kept, 0 to 6.
    pub places: u32,
    /// Which neighbour.
    pub mode: RoundingMode,
    /// Where in the tree.
    #[serde(default = "total")]
    pub stage: RoundingStage,
}

fn total() -> RoundingStage {
    RoundingStage::Total
}

impl Rounding {
    /// A rounding of the total; `places` above 6 count as 6, which is what points hold.
    pub fn new(places: u32, mode: RoundingMode) -> Rounding {
        Rounding { places: places.min(SCALE_PLACES), mode, stage: RoundingStage::Total }
    }

    pub(crate) fn units_per_point(self) -> i64 {
        10i64.pow(self.places.min(SCALE_PLACES))
    }

    pub(crate) fn micro_per_unit(self) -> i64 {
        10i64.pow(SCALE_PLACES - self.places.min(SCALE_PLACES))
    }

    /// The rounded value of the positive `n`-th root of `radicand`, exactly: the irrational value is
    /// compared with the midpoint by powers, so no digit depends on a float.
    pub(crate) fn round_root(self, radicand: &Exact, n: u32) -> Exact {
        let units = Exact::from(self.units_per_point());
        let scaled = radicand * &units.pow(n);
        let floor = scaled.floor().numerator().abs().nth_root(n);
        let floor_exact = Exact::from(floor.clone());
        let exact_root = floor_exact.pow(n) == scaled;
        let half = &floor_exact + &Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
        let to_half = scaled.cmp(&half.pow(n));
        let up = self.mode.rounds_up(exact_root, to_half, false, floor.is_odd());
        let rounded = if up { floor + 1 } else { floor };
        Exact::from(rounded).checked_div(&units).unwrap_or(Exact::ZERO)
    }
}
