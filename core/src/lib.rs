//! Việt Nam's provincial governance indices as a library: criteria sets as data, exact scoring with
//! reasons, ranks and groups.
//!
//! `chiso` (*chỉ số*, index) has no clock, does no I/O but through explicit readers, and never panics on
//! input. The same results, errors and explanations come out of its C, C# and Python surfaces.
//!
//! ```
//! use chiso::calendar::Calendar;
//! use chiso::framework::Framework;
//! use chiso::scoring::{Facts, Input, ScoreOptions, score};
//! use chiso::text::Lang;
//!
//! let framework = Framework::builtin("par-2022-components")?;
//! let mut facts = Facts::new(&framework);
//! for (node, points) in [("appraisal", "54,20"), ("sipas", "8,23"), ("leaders", "18,05"), ("economy", "5,31")] {
//!     facts.set(node, Input::Text(points))?;
//! }
//! let card = score(facts, ScoreOptions::default())?;
//! assert_eq!(card.points("total")?.text(2), "85.79");
//! assert!(card.reason("sipas")?.text(Lang::En).contains("876/QĐ-BNV"));
//!
//! let friday = "2024-04-26".parse().expect("a day");
//! let due = Calendar::vietnam().add_working_days(friday, 3)?;
//! assert_eq!(due.to_string(), "2024-05-04"); // a worked Saturday
//! # Ok::<(), chiso::Error>(())
//! ```
//!
//! # Errors
//!
//! Each room has its error; [`Error`] unites them, with a [`Code`] that is the same in every language, and the place
//! where the input was text.
//!
//! ```
//! use chiso::{Error, Fault};
//! use chiso::framework::Framework;
//! use chiso::scoring::{Facts, Input};
//!
//! let framework = Framework::builtin("par-2022-components")?;
//! let error: Error = Facts::new(&framework).set("sipas", Input::Text("11")).unwrap_err().into();
//! assert_eq!((error.code().name(), error.node()), ("out-of-range", Some("sipas")));
//! # Ok::<(), Error>(())
//! ```
//!
//! # Features
//!
//! None is on by default.
//!
//! * `xlsx`: workbooks in and out: criteria tables (`table::read::Workbook`), forms (`table::form::form_xlsx`), score
//!   tables (`table::write::summary_xlsx`).
//! * `schema`: [`framework::FrameworkDocument`], the framework file, derives `schemars::JsonSchema`.
#![forbid(unsafe_code)]

pub mod calendar;
mod code;
pub mod deadline;
pub mod dossier;
mod error;
pub mod framework;
mod language;
pub mod number;
pub mod plan;
pub mod ranking;
pub mod report;
pub mod scorecard;
pub mod scoring;
pub mod table;
pub mod text;
pub mod unit;

pub use code::{Code, Fault};
pub use error::Error;

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
