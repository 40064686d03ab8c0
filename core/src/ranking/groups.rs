use std::cmp::Ordering;

use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::{GroupBand, GroupLimit, LimitEnd, RankError, Ranking, Row, Scheme, Shape, Share};
use crate::number::Exact;
use crate::text::{Text, normalise};

/// Whether a value exactly on a percentile belongs to the upper group. Published editions of PAPI do not all
/// follow one rule, and only a unit on a cut notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cut {
    /// Above the percentile: 63 distinct values give quarters of 15 or 16: 16, 15, 16, 16.
    Strict,
    /// At or above the percentile: 16, 16, 15, 16.
    Inclusive,
}

/// Ranked units divided into groups.
///
/// ```
/// use chiso::ranking::{Cut, On, RankingEntry, Standing, Ties, groups, rank, scheme};
///
/// let entry = |unit: &str, value: &str| RankingEntry::new(unit, Standing::Value(value.parse().unwrap()));
/// let ranking = rank(&[entry("A", "91.16"), entry("B", "88.54")], Ties::Competition, On::Exact)?;
/// let grouping = groups(&ranking, scheme("par-2022")?, Cut::Strict)?;
/// assert_eq!(grouping.of("A").unwrap().group, "A");
/// # Ok::<(), chiso::ranking::RankError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grouping {
    /// Id of the scheme.
    pub scheme: String,
    /// The rule at the cuts; `None` where the scheme states the ends of its groups itself.
    pub cut: Option<Cut>,
    /// The groups, best first.
    pub groups: Vec<Group>,
    /// The ranked units in the order of input.
    pub units: Vec<GroupedUnit>,
    /// The units without a rank, which are in no group.
    pub excluded: Vec<Row>,
}

/// A group with its limits and how many units are in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Id, name and exact limits; percentiles are worked out.
    #[serde(flatten)]
    pub band: GroupBand,
    /// How many units are in it.
    pub count: usize,
}

/// A unit and its group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupedUnit {
    /// The unit.
    pub unit: String,
    /// The value that decided.
    pub value: Exact,
    /// Id of the group.
    pub group: String,
    /// Name of the group.
    pub name: Text,
}

impl Grouping {
    /// The group of a ranked unit.
    pub fn of(&self, unit: &str) -> Option<&GroupedUnit> {
        let unit = normalise(unit);
        self.units.iter().find(|grouped| grouped.unit == unit)
    }

    /// How many units each group has, best group first.
    pub fn counts(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.count).collect()
    }
}

/// Divides the ranked units into the groups of a scheme, by the values they were ranked on.
///
/// `cut` decides at percentiles only; a scheme of thresholds states its own ends.
///
/// # Errors
/// [`RankError::LimitsNotPublished`]; [`RankError::EndNotStated`] and [`RankError::NoGroup`] for the first unit
/// in the order of input whose group the source leaves open; [`RankError::NothingRanked`] for percentiles.
pub fn groups(ranking: &Ranking, scheme: &Scheme, cut: Cut) -> Result<Grouping, RankError> {
    let mut groups: Vec<Group> =
        bands(ranking, scheme, cut)?.into_iter().map(|band| Group { band, count: 0 }).collect();
    let mut units = Vec::with_capacity(ranking.ranked());
    for row in ranking.rows() {
        let Some(value) = &row.published else { continue };
        let group = group_of(&mut groups, scheme, &row.unit, value)?;
        group.count += 1;
        units.push(GroupedUnit {
            unit: row.unit.clone(),
            value: value.clone(),
            group: group.band.id.clone(),
            name: group.band.name.clone(),
        });
    }
    Ok(Grouping {
        scheme: scheme.id.clone(),
        cut: matches!(scheme.groups, Shape::Percentiles(_)).then_some(cut),
        groups,
        units,
        excluded: ranking.excluded().cloned().collect(),
    })
}

fn group_of<'a>(
    groups: &'a mut [Group],
    scheme: &Scheme,
    unit: &str,
    value: &Exact,
) -> Result<&'a mut Group, RankError> {
    let (scheme, unit) = (scheme.id.clone(), unit.to_owned());
    let open = groups.iter().any(|group| group.band.holds(value).is_none());
    match groups.iter_mut().find(|group| group.band.holds(value) == Some(true)) {
        Some(group) => Ok(group),
        None if open => Err(RankError::EndNotStated { scheme, unit, value: value.clone() }),
        None => Err(RankError::NoGroup { scheme, unit, value: value.clone() }),
    }
}

/// The groups of a scheme with exact limits for this ranking.
pub(super) fn bands(ranking: &Ranking, scheme: &Scheme, cut: Cut) -> Result<Vec<GroupBand>, RankError> {
    match &scheme.groups {
        Shape::Thresholds(bands) => Ok(bands.clone()),
        Shape::Percentiles(shares) => {
            let mut values: Vec<&Exact> =
                ranking.rows().iter().filter_map(|row| row.published.as_ref()).collect();
            values.sort();
            percentile_bands(&values, shares, cut)
                .ok_or_else(|| RankError::NothingRanked { scheme: scheme.id.clone() })
        }
        Shape::NotPublished(_) => Err(RankError::LimitsNotPublished {
            scheme: scheme.id.clone(),
            groups: scheme.group_ids().into_iter().map(str::to_owned).collect(),
        }),
    }
}

fn percentile_bands(ascending: &[&Exact], shares: &[Share], cut: Cut) -> Option<Vec<GroupBand>> {
    let (begins, ends) = match cut {
        Cut::Inclusive => (LimitEnd::Inclusive, LimitEnd::Exclusive),
        Cut::Strict => (LimitEnd::Exclusive, LimitEnd::Inclusive),
    };
    let mut bands = Vec::with_capacity(shares.len());
    let mut upper = None;
    for share in shares {
        let at = match &share.from {
            Some(percent) => Some(percentile(ascending, percent)?),
            None => None,
        };
        let lower = at.clone().map(|at| GroupLimit { at, end: begins });
        bands.push(GroupBand { id: share.id.clone(), name: share.name.clone(), lower, upper });
        upper = at.map(|at| GroupLimit { at, end: ends });
    }
    Some(bands)
}

/// The percentile with linear interpolation between neighbours: position (n − 1) × percent / 100, from 0.
fn percentile(ascending: &[&Exact], percent: &Exact) -> Option<Exact> {
    let last = i64::try_from(ascending.len().checked_sub(1)?).ok()?;
    let position = (&Exact::from(last) * percent).checked_div(&Exact::from(100))?;
    let floor = position.floor();
    let index = floor.numerator().to_usize()?;
    let below = *ascending.get(index)?;
    let above = ascending.get(index + 1).copied().unwrap_or(below);
    Some(below + &(&(above - below) * &(&position - &floor)))
}

impl GroupBand {
    /// Whether a value is in the group; `None` if it lies exactly on an end that the source does not assign.
    pub fn holds(&self, value: &Exact) -> Option<bool> {
        let lower = self.lower.as_ref().map_or(Some(true), |limit| limit.admits(value, Ordering::Greater));
        let upper = self.upper.as_ref().map_or(Some(true), |limit| limit.admits(value, Ordering::Less));
        match (lower, upper) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

impl GroupLimit {
    /// Whether a value lies on the `inner` side of the limit, or on it where it belongs to the group; `None`
    /// on an end that the source does not assign.
    pub(super) fn admits(&self, value: &Exact, inner: Ordering) -> Option<bool> {
        match (value.cmp(&self.at), self.end) {
            (Ordering::Equal, LimitEnd::NotStated) => None,
            (Ordering::Equal, end) => Some(end == LimitEnd::Inclusive),
            (side, _) => Some(side == inner),
        }
    }
}
