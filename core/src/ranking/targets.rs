use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::groups::bands;
use super::wording::{self, Floor};
use super::{Cut, GroupLimit, LimitEnd, RankError, Ranking, Shape, Standing, scheme};
use crate::number::Exact;
use crate::text::Text;

/// What a plan wants of a unit's result. Values are in the unit of the result: 90 for 90%, if results are
/// published as 81.62%.
///
/// ```
/// use chiso::ranking::{OwnResult, Standing, Target, TargetStatus, check};
///
/// let sipas = OwnResult { value: Standing::Value("81.62".parse().unwrap()), rank: Some(38) };
/// let found = check(&Target::Top(20), "Bắc Giang", &sipas)?;
/// assert_eq!((found.status, found.places_gap), (TargetStatus::NotMet, Some(18)));
/// # Ok::<(), chiso::ranking::RankError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Among the first so many places.
    Top(u32),
    /// This value or more.
    AtLeast(Exact),
    /// More than this value.
    Above(Exact),
    /// In this group or a better one.
    InGroup {
        /// Id of a built-in group scheme.
        scheme: String,
        /// Id of the group.
        group: String,
        /// The rule at percentiles; schemes of thresholds state their own ends.
        cut: Cut,
    },
    /// A place no worse than this earlier one.
    RankNotBelow(u32),
    /// A value no lower than this earlier one.
    ValueNotBelow(Exact),
}

/// Whether a target is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetStatus {
    /// It is.
    Met,
    /// It is not.
    NotMet,
    /// What is known does not decide it.
    Unknown,
}

/// A unit's own published result, where the results of the others are not at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnResult {
    /// The value as published, or why there is none.
    pub value: Standing,
    /// The rank as published.
    pub rank: Option<u32>,
}

/// What a target is checked against.
#[derive(Debug, Clone, Copy)]
pub enum TargetBasis<'a> {
    /// The results of all units, by the values they were ranked on.
    Ranking(&'a Ranking),
    /// The unit's own result.
    Own(&'a OwnResult),
}

impl<'a> From<&'a Ranking> for TargetBasis<'a> {
    fn from(ranking: &'a Ranking) -> TargetBasis<'a> {
        TargetBasis::Ranking(ranking)
    }
}

impl<'a> From<&'a OwnResult> for TargetBasis<'a> {
    fn from(own: &'a OwnResult) -> TargetBasis<'a> {
        TargetBasis::Own(own)
    }
}

/// A target held against a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetCheck {
    /// The unit.
    pub unit: String,
    /// What was wanted.
    pub target: Target,
    /// Whether it is met.
    pub status: TargetStatus,
    /// How many points are short, where the target is not met: of a value, or of the value that holds the wanted
    /// place. Zero means that any gain suffices, or that only the tie rule parts the unit from the place.
    pub points_gap: Option<Exact>,
    /// How many places are short, where a wanted place is not met.
    pub places_gap: Option<u32>,
    /// The finding in words.
    pub reason: Text,
}

/// What was found, before it is tied to a unit and target.
pub(super) struct Finding {
    pub status: TargetStatus,
    pub points_gap: Option<Exact>,
    pub places_gap: Option<u32>,
    pub reason: Text,
}

impl Finding {
    pub fn met(reason: Text) -> Finding {
        Finding { status: TargetStatus::Met, points_gap: None, places_gap: None, reason }
    }

    pub fn unknown(reason: Text) -> Finding {
        Finding { status: TargetStatus::Unknown, points_gap: None, places_gap: None, reason }
    }
}

/// Holds a unit's result against a target.
///
/// The basis is a [`Ranking`], or the unit's [`OwnResult`] alone. Without a result, or where the source of a
/// group leaves its limit open, the status is [`TargetStatus::Unknown`] and the reason says why.
///
/// # Errors
/// [`RankError::UnknownScheme`], [`RankError::UnknownGroup`], and [`RankError::NoPlace`] for a place 0: the target
/// itself makes no sense.
pub fn check<'a>(
    target: &Target,
    unit: &str,
    basis: impl Into<TargetBasis<'a>>,
) -> Result<TargetCheck, RankError> {
    let subject = Subject::new(unit, basis.into());
    let inclusive = |at: &Exact| GroupLimit { at: at.clone(), end: LimitEnd::Inclusive };
    let Finding { status, points_gap, places_gap, reason } = match target {
        Target::Top(place) => subject.place(*place, wording::Place::Top)?,
        Target::RankNotBelow(place) => subject.place(*place, wording::Place::Earlier)?,
        Target::AtLeast(at) => subject.floor(&inclusive(at), &Floor::Value),
        Target::Above(at) => {
            subject.floor(&GroupLimit { at: at.clone(), end: LimitEnd::Exclusive }, &Floor::Value)
        }
        Target::ValueNotBelow(at) => subject.floor(&inclusive(at), &Floor::Earlier),
        Target::InGroup { scheme, group, cut } => subject.group(scheme, group, *cut)?,
    };
    let (unit, target) = (unit.to_owned(), target.clone());
    Ok(TargetCheck { unit, target, status, points_gap, places_gap, reason })
}

/// A unit's result as far as it is known.
struct Subject<'a> {
    ranking: Option<&'a Ranking>,
    value: Option<&'a Exact>,
    rank: Option<u32>,
    /// Why there is no value.
    absence: Text,
}

impl<'a> Subject<'a> {
    fn new(unit: &str, basis: TargetBasis<'a>) -> Subject<'a> {
        let not_listed = wording::not_listed;
        match basis {
            TargetBasis::Own(OwnResult { value, rank }) => Subject {
                ranking: None,
                value: value.value(),
                rank: *rank,
                absence: value.absence().unwrap_or_else(not_listed),
            },
            TargetBasis::Ranking(ranking) => {
                let row = ranking.row(unit);
                Subject {
                    ranking: Some(ranking),
                    value: row.and_then(|row| row.published.as_ref()),
                    rank: row.and_then(|row| row.rank),
                    absence: row.and_then(|row| row.value.absence()).unwrap_or_else(not_listed),
                }
            }
        }
    }

    fn floor(&self, limit: &GroupLimit, floor: &Floor) -> Finding {
        let Some(value) = self.value else { return Finding::unknown(wording::no_result(&self.absence)) };
        match limit.admits(value, Ordering::Greater) {
            Some(true) => Finding::met(wording::floor_met(value, limit, floor)),
            Some(false) => {
                let gap = &limit.at - value;
                let reason = wording::floor_missed(value, limit, &gap, floor);
                Finding { status: TargetStatus::NotMet, points_gap: Some(gap), places_gap: None, reason }
            }
            None => Finding::unknown(wording::end_not_stated(value)),
        }
    }

    fn place(&self, place: u32, kind: wording::Place) -> Result<Finding, RankError> {
        if place == 0 {
            return Err(RankError::NoPlace);
        }
        let of = self.ranking.map(Ranking::ranked);
        Ok(match (self.rank, self.value) {
            (Some(rank), _) if rank <= place => Finding::met(wording::place_met(rank, of, place, kind)),
            (Some(rank), value) => {
                let wanted = self.ranking.and_then(|ranking| ranking.value_at(place));
                let points_gap = wanted.zip(value).map(|(wanted, value)| distance(wanted, value));
                let places = rank - place;
                let reason = wording::place_missed(rank, of, place, places, points_gap.as_ref(), kind);
                Finding { status: TargetStatus::NotMet, points_gap, places_gap: Some(places), reason }
            }
            (None, Some(_)) => Finding::unknown(wording::no_rank()),
            (None, None) => Finding::unknown(wording::no_result(&self.absence)),
        })
    }

    /// Checks the limit at which the group begins, so that a better group meets the target too.
    fn group(&self, id: &str, group: &str, cut: Cut) -> Result<Finding, RankError> {
        let scheme = scheme(id)?;
        let known = scheme.group_ids();
        let Some(at) = known.iter().position(|known| *known == group) else {
            let known = known.into_iter().map(str::to_owned).collect();
            return Err(RankError::UnknownGroup { scheme: id.to_owned(), group: group.to_owned(), known });
        };
        let bands = match (&scheme.groups, self.ranking) {
            (Shape::Thresholds(bands), _) => bands.clone(),
            (Shape::NotPublished(_), _) => {
                return Ok(Finding::unknown(wording::limits_not_published(scheme)));
            }
            (Shape::Percentiles(_), None) => return Ok(Finding::unknown(wording::needs_ranking(scheme))),
            (Shape::Percentiles(_), Some(ranking)) => match bands(ranking, scheme, cut) {
                Err(RankError::NothingRanked { .. }) => Vec::new(),
                found => found?,
            },
        };
        Ok(match (bands.get(at), self.value) {
            (Some(band), Some(value)) => match &band.lower {
                Some(limit) => self.floor(limit, &Floor::Group(&band.name)),
                None => Finding::met(wording::no_lower_limit(value, &band.name)),
            },
            _ => Finding::unknown(wording::no_result(&self.absence)),
        })
    }
}

fn distance(a: &Exact, b: &Exact) -> Exact {
    if a < b { b - a } else { a - b }
}
