//! Provinces and centrally run cities of Việt Nam, by period.
//!
//! Every index ranks these units, and the list has changed: 64 to 2008-07-31, 63 to 2025-06-30, 34 since.
//! Names and codes were reused in 2025 (new Bắc Ninh carries 24, which was Bắc Giang's), so a unit is known by
//! a code or name **and** a date, never by one alone.
//!
//! ```
//! use chiso::unit::Registry;
//! use chrono::NaiveDate;
//!
//! let units = Registry::vietnam();
//! let before = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
//! let after = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
//! assert_eq!(units.resolve("24", before)?.name(), "Bắc Giang");
//! assert_eq!(units.resolve("24", after)?.name(), "Bắc Ninh");
//! assert_eq!(units.resolve("TP.HCM", before)?.name(), "Hồ Chí Minh");
//!
//! let gone = units.resolve("Bắc Giang", after).unwrap_err();
//! assert_eq!(gone.to_string(), "\"Bắc Giang\" names no unit in force on 2025-07-01: Bắc Giang (24) was in \
//!                               force to 2025-06-30; on 2025-07-01 its territory belongs to Bắc Ninh (24)");
//! # Ok::<(), chiso::unit::UnitError>(())
//! ```

mod error;
mod file;
mod name;
mod province;
mod registry;

pub use error::UnitError;
pub use province::{Unit, UnitKind};
pub use registry::Registry;
