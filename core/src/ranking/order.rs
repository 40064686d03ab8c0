use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::RankError;
use crate::number::{Exact, RoundingMode, SCALE_PLACES};
use crate::scoring::{ScoreError, Scorecard, State};
use crate::text::{Text, normalise};

/// A unit's value, or why it has none. None of the reasons is a zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The value, unrounded or as published.
    Value(Exact),
    /// No value is at hand.
    Missing,
    /// A value exists and was not published.
    Withheld,
    /// The unit is not measured.
    NotApplicable,
    /// The value is not due yet.
    NotYetDue,
}

impl Standing {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&Exact> {
        match self {
            Standing::Value(value) => Some(value),
            _ => None,
        }
    }

    /// What a node of a scorecard came to, unrounded.
    ///
    /// # Errors
    /// [`ScoreError::UnknownNode`].
    pub fn of(card: &Scorecard, node: &str) -> Result<Standing, ScoreError> {
        Ok(match card.state(node)? {
            None => Standing::Value(card.exact(node)?),
            Some(State::Missing) => Standing::Missing,
            Some(State::Withheld) => Standing::Withheld,
            Some(State::NotApplicable) => Standing::NotApplicable,
            Some(State::NotYetDue) => Standing::NotYetDue,
        })
    }

    /// Why there is no value; `None` if there is one.
    pub fn absence(&self) -> Option<Text> {
        let (vi, en) = match self {
            Standing::Value(_) => return None,
            Standing::Missing => ("thiếu số liệu", "missing"),
            Standing::Withheld => ("không được công bố", "withheld"),
            Standing::NotApplicable => ("không áp dụng", "not applicable"),
            Standing::NotYetDue => ("chưa đến hạn", "not yet due"),
        };
        Some(Text { vi: vi.to_owned(), en: en.to_owned() })
    }
}

/// One unit to be ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankingEntry {
    /// Name or code; compared in NFC.
    pub unit: String,
    /// Its value, or why it has none.
    pub value: Standing,
}

impl RankingEntry {
    /// A unit with its value.
    pub fn new(unit: impl Into<String>, value: Standing) -> RankingEntry {
        RankingEntry { unit: unit.into(), value }
    }
}

/// Ranks of equal values. No source states the rule of the national indices, so it is an argument; printed
/// tables show both shared ranks and consecutive ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// 1, 2, 2, 4.
    Competition,
    /// 1, 2, 2, 3.
    Dense,
    /// 1, 2, 3, 4: equal values rank in the order in which they are given.
    Ordinal,
}

/// The values that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// The values as given.
    Exact,
    /// The values rounded as they are published, so that units which print alike tie.
    Published {
        /// Decimals kept, 0 to 6.
        places: u32,
        /// Which neighbour.
        mode: RoundingMode,
    },
}

impl On {
    fn value(self, exact: &Exact) -> Exact {
        match self {
            On::Exact => exact.clone(),
            On::Published { places, mode } => {
                let unit = Exact::from(10).pow(places);
                let units = Exact::from(mode.apply(&(exact * &unit)));
                units.checked_div(&unit).unwrap_or(units)
            }
        }
    }
}

/// Which end is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The highest value is first.
    #[default]
    Descending,
    /// The lowest value is first.
    Ascending,
}

/// How to rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Ranks of equal values.
    pub ties: Ties,
    /// The values that are compared.
    pub on: On,
    /// Which end is first.
    #[serde(default)]
    pub direction: Direction,
}

/// One unit of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The unit, NFC.
    pub unit: String,
    /// Its value, or why it has none.
    pub value: Standing,
    /// The value it was ranked by: rounded as published, or the same as `value`.
    pub published: Option<Exact>,
    /// Its place, from 1; `None` without a value.
    pub rank: Option<u32>,
}

/// Units in the order of input, with their places.
///
/// ```
/// use chiso::ranking::{On, RankingEntry, Standing, Ties, rank};
///
/// let entry = |unit: &str, value: &str| RankingEntry::new(unit, Standing::Value(value.parse().unwrap()));
/// let ranking = rank(&[entry("A", "88.5"), entry("B", "91.2"), entry("C", "88.5")], Ties::Dense, On::Exact)?;
/// assert_eq!(ranking.row("C").unwrap().rank, Some(2));
/// assert_eq!(ranking.value_at(1).unwrap().to_string(), "91.2");
/// # Ok::<(), chiso::ranking::RankError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ranking {
    order: Order,
    rows: Vec<Row>,
}

/// Ranks units, highest value first; [`Order::rank`] also ranks lowest first.
///
/// # Errors
/// [`RankError::Duplicate`] and [`RankError::Places`].
///
/// ```
/// use chiso::ranking::{RankingEntry, On, Standing, Ties, rank};
/// let entries = [("a", 5), ("b", 9), ("c", 5), ("d", 1)].map(|(unit, value)| RankingEntry::new(unit, Standing::Value(value.into())));
/// let places = |ties| rank(&entries, ties, On::Exact).map(|found| found.rows().iter().filter_map(|row| row.rank).collect::<Vec<_>>());
/// assert_eq!(places(Ties::Competition)?, [2, 1, 2, 4]);
/// assert_eq!(places(Ties::Dense)?, [2, 1, 2, 3]);
/// assert_eq!(places(Ties::Ordinal)?, [2, 1, 3, 4]);
/// # Ok::<(), chiso::ranking::RankError>(())
/// ```
pub fn rank(entries: &[RankingEntry], ties: Ties, on: On) -> Result<Ranking, RankError> {
    Order { ties, on, direction: Direction::Descending }.rank(entries)
}

impl Order {
    /// Ranks units.
    ///
    /// # Errors
    /// [`RankError::Duplicate`] and [`RankError::Places`].
    pub fn rank(self, entries: &[RankingEntry]) -> Result<Ranking, RankError> {
        if let On::Published { places, .. } = self.on
            && places > SCALE_PLACES
        {
            return Err(RankError::Places { places });
        }
        let mut seen = BTreeSet::new();
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            let unit = normalise(&entry.unit);
            if !seen.insert(unit.clone()) {
                return Err(RankError::Duplicate { unit });
            }
            let published = entry.value.value().map(|value| self.on.value(value));
            rows.push(Row { unit, value: entry.value.clone(), published, rank: None });
        }
        self.place(&mut rows);
        Ok(Ranking { order: self, rows })
    }

    fn place(self, rows: &mut [Row]) {
        let mut valued: Vec<(Exact, &mut Option<u32>)> =
            rows.iter_mut().filter_map(|row| Some((row.published.clone()?, &mut row.rank))).collect();
        // A stable sort, so equal values keep the order of input.
        valued.sort_by(|(a, _), (b, _)| self.compare(a, b));
        let mut above: Option<(&Exact, u32)> = None;
        for (place, (value, rank)) in (1..).zip(&mut valued) {
            let last = above.map_or(0, |(_, last)| last);
            let tied = above.is_some_and(|(other, _)| *other == *value);
            let own = match self.ties {
                Ties::Ordinal => place,
                _ if tied => last,
                Ties::Competition => place,
                Ties::Dense => last + 1,
            };
            **rank = Some(own);
            above = Some((value, own));
        }
    }

    fn compare(self, a: &Exact, b: &Exact) -> Ordering {
        match self.direction {
            Direction::Descending => b.cmp(a),
            Direction::Ascending => a.cmp(b),
        }
    }
}

impl Ranking {
    /// How the units were ranked.
    pub fn order(&self) -> Order {
        self.order
    }

    /// All units in the order of input.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of a unit.
    pub fn row(&self, unit: &str) -> Option<&Row> {
        let unit = normalise(unit);
        self.rows.iter().find(|row| row.unit == unit)
    }

    /// How many units have a rank: the "of how many" of each of them.
    pub fn ranked(&self) -> usize {
        self.rows.iter().filter(|row| row.rank.is_some()).count()
    }

    /// The units without a rank; `value` of each says why.
    pub fn excluded(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.rank.is_none())
    }

    /// The value of the last unit that holds `place` or a better one: what to reach for that place.
    pub fn value_at(&self, place: u32) -> Option<&Exact> {
        let within = self.rows.iter().filter(|row| row.rank.is_some_and(|rank| rank <= place));
        within.max_by_key(|row| row.rank)?.published.as_ref()
    }
}
