//! When something is due: time limits, the wording of deadlines, reporting periods.

pub mod clock;
mod error;
mod limit;
mod wording;

pub use clock::DossierClock;
pub use error::DeadlineError;
pub use limit::{Limit, LimitUnit};
