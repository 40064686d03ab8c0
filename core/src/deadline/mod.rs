//! When something is due: time limits, the wording of deadlines, reporting periods.

pub mod clock;
#[allow(clippy::module_inception, reason = "the room is named after its main thing")]
mod deadline;
mod describe;
mod doubt;
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

pub use clock::DossierClock;
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
