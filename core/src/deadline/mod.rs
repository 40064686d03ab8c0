//! When something is due: time limits, the wording of deadlines, reporting periods.

#[allow(clippy::module_inception, reason = "the room is named after its main thing")]
mod deadline;
mod doubt;
mod error;
mod limit;
mod recurrence;
mod span;
mod wording;

pub use deadline::{Bound, Deadline, Fixed, Relative, Side};
pub use doubt::Doubt;
pub use error::DeadlineError;
pub use limit::{Limit, LimitUnit};
pub use recurrence::{Cadence, Pick, Recurrence, Within};
pub use span::{Edge, Span, Year};
