//! Order, ties, groups and targets.
//!
//! A rank is a place among the units that have a value: [`Ranking::ranked`] says of how many, and
//! [`Ranking::excluded`] names the others and why. What the sources leave open (how ties rank, whether a cut
//! belongs to the upper group) is an argument.
//!
//! ```
//! use chiso::number::{Exact, RoundingMode};
//! use chiso::ranking::{RankingEntry, On, OwnResult, Standing, TargetStatus, Target, Ties, check, rank};
//!
//! let entry = |unit: &str, value: &str| RankingEntry::new(unit, Standing::Value(value.parse().unwrap()));
//! let entries = [entry("Quảng Ninh", "90.104"), entry("Hải Phòng", "90.096"),
//!                RankingEntry::new("Bắc Giang", Standing::Withheld)];
//! let ranking = rank(&entries, Ties::Competition, On::Published { places: 1, mode: RoundingMode::HalfUp })?;
//! assert_eq!(ranking.rows().iter().map(|row| row.rank).collect::<Vec<_>>(), [Some(1), Some(1), None]);
//! assert_eq!(ranking.ranked(), 2);
//!
//! let sipas = OwnResult { value: Standing::Value("81.62".parse().unwrap()), rank: Some(38) };
//! let above_90 = check(&Target::Above(Exact::from(90)), "Bắc Giang", &sipas)?;
//! assert_eq!(above_90.status, TargetStatus::NotMet);
//! assert_eq!(above_90.points_gap, "8.38".parse().ok());
//! assert_eq!(above_90.reason.vi, "Giá trị 81,62 chưa trên 90: còn thiếu 8,38.");
//! # Ok::<(), chiso::ranking::RankError>(())
//! ```

mod error;
mod groups;
mod order;
mod schemes;
mod targets;
mod wording;

pub use error::RankError;
pub use groups::{Cut, Group, GroupedUnit, Grouping, groups};
pub use order::{Direction, On, Order, Ranking, RankingEntry, Row, Standing, Ties, rank};
pub use schemes::{GroupBand, GroupLimit, LimitEnd, Named, Scheme, Shape, Share, scheme, scheme_ids};
pub use targets::{OwnResult, Target, TargetBasis, TargetCheck, TargetStatus, check};
