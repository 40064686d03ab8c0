//! The C surface of `chiso`, described for its users in `include/chiso.h`.
//!
//! One file an object, as in the core. Unsafe code lives in this crate only, and pointers are followed in `guard`,
//! `handle` and `text`, where each step says why it is sound. The contract of pointers (valid or NULL, alive, not
//! shared while mutated) is the header's first page; every `unsafe fn` here relies on it.
#![deny(clippy::undocumented_unsafe_blocks)]
#![allow(unsafe_op_in_unsafe_fn, reason = "an export only passes on pointers of the contract above")]
#![allow(clippy::missing_safety_doc, reason = "the contract of all pointers stands once, on the page above")]

#[macro_use]
mod constants;
#[macro_use]
mod get;
mod guard;
mod handle;

// In the order in which the header presents them.
mod abi;
mod version;

mod status;

mod error;
mod text;

mod record;
mod review;

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

mod dossier_clock;
mod dossier_status;

mod dossiers;
mod plan;

mod plan_status;

mod task_totals;
