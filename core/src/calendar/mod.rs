//! Which days count, and which act says so.
//!
//! A day has three properties: it counts as a working day ([`Calendar::is_working_day`]), it is open for intake
//! ([`Calendar::is_open_for_intake`]), it has working hours ([`Calendar::shifts`]). What is behind them comes
//! from [`Calendar::explain`]. Years without a notice are marked, and so is every result that passes one.
//!
//! ```
//! use chiso::calendar::{Calendar, Certainty, DayKind, Start};
//!
//! let calendar = Calendar::vietnam();
//! let day = |text: &str| text.parse().unwrap();
//! let saturday = calendar.add_working_days(day("2024-04-26"), 3)?;
//! assert_eq!(saturday, day("2024-05-04")); // worked, in exchange for Monday 29/4
//!
//! let facts = calendar.explain(saturday)?;
//! assert_eq!((facts.kind, facts.act()), (DayKind::SwapWork, Some("2450/VPCP-KGVX")));
//!
//! let due = calendar.due(day("2026-12-30"), 30, Start::Excluded)?;
//! assert_eq!(due.certainty, Certainty::Provisional); // nobody has decided the holidays of 2027
//! # Ok::<(), chiso::calendar::CalendarError>(())
//! ```

mod arithmetic;
mod bulk;
#[allow(clippy::module_inception)] // the file is named after what it holds
mod calendar;
mod compose;
mod day;
mod document;
mod error;
mod exchange;
mod explain;
mod hours;
mod lunar;
mod moment;
mod overlay;
mod start;
mod table;
mod wording;
mod working_hours;
mod working_tables;
mod years;

pub use arithmetic::{Counted, Due};
pub use bulk::Marks;
pub use calendar::{Calendar, CalendarDoubt};
pub use day::{Authority, Certainty, Completeness, DayFacts, DayKind, Ground, Proposal, Shift};
pub use error::{CalendarError, OverlayProblem, OverlayProblemKind};
pub use lunar::{hung_kings_day, tet};
pub(crate) use moment::DAY;
pub use moment::Moment;
pub use overlay::Overlay;
pub use start::Start;
pub use working_hours::{HalfDay, WorkingDue, WorkingHours, WorkingTime, WorkingTimes};
