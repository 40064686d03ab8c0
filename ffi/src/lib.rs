//! The C surface of `chiso`, described for its users in `include/chiso.h`.
//!
//! One file an object, as in the core. Unsafe code lives in this crate only, and the casts in `handle` and
//! `text`. The contract of pointers (valid or NULL, alive, not shared while mutated) is the header's first
//! page; every `unsafe fn` here relies on it.
#![deny(clippy::undocumented_unsafe_blocks)]
#![allow(clippy::missing_safety_doc, reason = "the contract of all pointers stands once, on the page above")]

mod guard;
mod handle;

// In the order in which the header presents them.
mod abi;
mod version;

mod status;

mod error;
mod text;

mod record;

mod number;
mod unit;

mod framework;

mod edition;

mod choice;

mod difference;

mod criteria_table;

mod facts;
mod scorecard;

mod bytes;

mod assessment;
mod assessment_table;

mod columns;

mod ranking;

mod grouping;
mod target;

mod day;

mod calendar;

mod day_facts;

mod limit;

mod deadline;

mod period;
mod schedule;

mod ics;

mod moment;

mod working_hours;

mod clock;
mod dossier_status;

mod dossiers;
mod plan;

mod plan_status;

mod task_totals;
