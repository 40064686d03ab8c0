//! When something is due: time limits, the wording of deadlines, reporting periods.
//!
//! A [`Limit`] (thời hạn) is counted by the calendar and the Civil Code, and its [`Due`] says how. A [`Reading`] is what
//! a Vietnamese phrase says, with what may be read otherwise. A [`Schedule`] (chế độ báo cáo) is data. Choices that the
//! law leaves open are named policies ([`Before`], [`Roll`], a cut-off), and stand in every result with their values.
//!
//! ```
//! use chiso::deadline::{LimitRules, Reading};
//!
//! let reading = Reading::of("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", None)?;
//! let received = chrono::NaiveDate::from_ymd_opt(2024, 4, 26).unwrap();
//! assert_eq!(reading.due(received, &LimitRules::default())?.last_day.to_string(), "2024-05-07");
//! # Ok::<(), chiso::deadline::DeadlineError>(())
//! ```

#[allow(clippy::module_inception, reason = "the room is named after its main thing")]
mod deadline;
mod describe;
mod doubt;
mod ends;
mod error;
mod ics;
mod last_day;
mod limit;
mod policy;
mod reading;
mod recurrence;
mod schedule;
mod span;
mod wording;

pub use deadline::{Bound, Deadline, Fixed, Relative, Side};
pub use doubt::Doubt;
pub use error::DeadlineError;
pub use ics::{Entry, ics};
pub use last_day::LastDay;
pub use limit::{Due, Limit, LimitRules, LimitUnit, Received};
pub use policy::{Before, Policy, Roll};
pub use reading::{Alternative, Reading, Rules, Status};
pub use recurrence::{Cadence, Pick, Recurrence, Within};
pub use schedule::{
    Anchor, Cover, DueRule, Period, PeriodKind, Report, ReportRule, Schedule, ScheduleError, ScheduleProblem,
    ScheduleProblemKind, ScheduleStatus, schedule_ids,
};
pub use span::{Edge, Span, Year};
