//! Việt Nam's provincial governance indices as a library: criteria sets as data, exact scoring with
//! reasons, ranks and groups.
//!
//! `chiso` (*chỉ số*, index) has no clock, does no I/O but through explicit readers, and never panics on
//! input. The same results, errors and explanations come out of its C, C# and Python surfaces.
#![forbid(unsafe_code)]

pub mod calendar;
mod code;
pub mod deadline;
pub mod dossier;
mod error;
pub mod framework;
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

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
