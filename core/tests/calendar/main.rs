//! The calendar of Việt Nam: its days, its arithmetic, overlays, and the errors of both.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod days;
mod known;
mod laws;
mod overlays;
mod peers;

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no day"))
}
