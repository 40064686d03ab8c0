use serde::{Deserialize, Serialize};

use super::{Exact, Points, SCALE_PLACES};

/// Whether a published total can come from published parts, given that each was rounded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciliation {
    /// Whether some unrounded parts print exactly like this and add to a total that prints like this.
    pub possible: bool,
    /// The sum of the parts as printed.
    pub sum: Exact,
    /// Published total minus the sum of the printed parts.
    pub difference: Exact,
    /// Least total that can be printed for these parts.
    pub low: Exact,
    /// Greatest total that can be printed for these parts.
    pub high: Exact,
    /// Decimals the parts and the total were taken to be printed with.
    pub places: u32,
}

/// Checks a published total against its published parts, all printed with `places` decimals and rounded
/// half up (PAR Index: 2).
///
/// Each printed part stands for an interval of half a unit of its last place to either side; the unrounded
/// total lies in the sum of these intervals, and is rounded once more. Bắc Giang's PAR Index of 2021
/// prints 58.51 + 9.00 + 18.88 + 2.25 beside 88.65, which is possible although the parts add to 88.64:
///
/// ```
/// use chiso::number::{Points, reconcile};
/// let parts = [58_510_000, 9_000_000, 18_880_000, 2_250_000].map(Points::from_micro);
/// let found = reconcile(Points::from_micro(88_650_000), &parts, 2);
/// assert!(found.possible);
/// assert_eq!((found.low.to_string().as_str(), found.high.to_string().as_str()), ("88.62", "88.66"));
/// ```
pub fn reconcile(total: Points, parts: &[Points], places: u32) -> Reconciliation {
    let places = places.min(SCALE_PLACES);
    let unit = Exact::ratio(1, 10i64.pow(places)).unwrap_or(Exact::ONE);
    let half = &unit * &Exact::ratio(1, 2).unwrap_or(Exact::ONE);
    let sum = parts.iter().fold(Exact::ZERO, |sum, part| &sum + &part.exact());
    // Half up: a part p stands for p − half ≤ x < p + half; the upper end itself is never reached.
    let slack = &half * &Exact::from(i64::try_from(parts.len()).unwrap_or(i64::MAX));
    let units = |value: &Exact| value.checked_div(&unit).unwrap_or(Exact::ZERO);
    let lowest = units(&(&(&sum - &slack) + &half)).floor();
    let highest = &-&(-&units(&(&(&sum + &slack) + &half))).floor() - &Exact::ONE;
    let (low, high) =
        if parts.is_empty() { (Exact::ZERO, Exact::ZERO) } else { (&lowest * &unit, &highest * &unit) };
    let printed = total.exact();
    Reconciliation {
        possible: low <= printed && printed <= high && units(&printed).is_integer(),
        difference: &printed - &sum,
        sum,
        low,
        high,
        places,
    }
}
