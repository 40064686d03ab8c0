//! When something is due: time limits, the wording of deadlines, reporting periods.

mod error;
mod limit;
mod wording;

pub use error::DeadlineError;
pub use limit::{Limit, LimitUnit};
