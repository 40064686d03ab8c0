//! Reporting periods (kỳ báo cáo) and schedules (chế độ báo cáo), which are data.

mod check;
mod days;
mod error;
mod form;
mod period;
mod report;
#[allow(clippy::module_inception, reason = "the room is named after its main thing")]
mod schedule;

pub use error::{ScheduleError, ScheduleProblem, ScheduleProblemKind};
pub use form::{Anchor, Cover, DueRule, ScheduleStatus};
pub use period::{Period, PeriodKind};
pub use report::Report;
pub use schedule::{ReportRule, Schedule, schedule_ids};
