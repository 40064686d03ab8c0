//! When something is due: time limits, the wording of deadlines, reporting periods.
//!
//! A [`Limit`] (thời hạn) is counted by the calendar and the Civil Code, and its [`LimitDue`] says how. A [`Deadline`] is what
//! a Vietnamese phrase says, with what may be read otherwise. A [`Schedule`] (chế độ báo cáo) is data. Choices that the
//! law leaves open are named policies ([`Before`], [`Roll`], a cut-off), and stand in every result with their values.
//!
//! ```
//! use chiso::deadline::{LimitRules, Deadline};
//!
//! let reading = Deadline::of("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", None)?;
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
mod kind;
mod last_day;
mod limit;
mod policy;
mod recurrence;
mod schedule;
mod span;
mod wording;

pub use deadline::{Alternative, Deadline, DeadlineRules, DeadlineStatus};
pub use doubt::DeadlineDoubt;
pub use error::DeadlineError;
pub use ics::{CalendarEntry, ics};
pub use kind::{Bound, DeadlineKind, Fixed, Relative, Side};
pub use last_day::LastDay;
pub use limit::{Limit, LimitDue, LimitRules, LimitUnit, Received};
pub use policy::{Before, Policy, Roll};
pub use recurrence::{Cadence, DuePick, Recurrence, Within};
pub use schedule::{
    Anchor, Cover, DueRule, Period, PeriodKind, Report, ReportRule, Schedule, ScheduleError, ScheduleProblem,
    ScheduleProblemKind, ScheduleStatus, schedule_ids,
};
pub use span::{Edge, Span, Year};
