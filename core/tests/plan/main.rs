//! Kế hoạch 87/KH-UBND as data, and what is asked of a plan: counts, names, states, laws.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod answers;
mod files;
mod report;
mod status;
mod terms;
mod text;

use chiso::plan::Plan;

fn plan() -> Plan {
    Plan::builtin("bac-giang-87-2024").unwrap_or_else(|error| panic!("{error}"))
}
