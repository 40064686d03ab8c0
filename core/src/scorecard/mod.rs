//! The staged record of one unit's scoring (bảng tự chấm điểm): self-score with evidence, appraisal in
//! rounds, deductions, final result.
//!
//! An [`Assessment`] only ever grows: every entry says who made it, when and why, and the state at any past
//! moment is the record up to then. Points come from the exact scorer, so each stage is a
//! [`Scorecard`](crate::scoring::Scorecard) with its reasons.

mod assessment;
mod check;
mod compare;
mod editions;
mod entry;
mod error;
mod gaps;
mod json;
mod points;
mod stage;
mod standing;

pub use assessment::{Assessment, Subject};
pub use compare::StageDifference;
pub use editions::{EditionComparison, EditionRow, compare_editions};
pub use entry::{AssessmentEntry, EntryAct, Evidence, Stamp, moment, until};
pub use error::AssessmentError;
pub use gaps::{Gap, Lack};
pub use stage::{Part, Phase, Stage};
