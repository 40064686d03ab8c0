//! A province's plan (kế hoạch): who has to do what by when, and how it stands on a day.

mod agency;
mod check;
mod document;
mod error;
mod line;
mod log;
mod model;
mod read;
mod status;
mod term;

pub use agency::{Agency, AgencyKind, Collective, Days, DistrictForm, Party, Register, RegisterHeader};
pub use document::{
    Aim, Area, Baseline, Basis, Consequence, ConsequenceKind, ContentField, ContentRule, Dimension, Item,
    ItemKind, PlanDocument, PlanHeader, PlanTarget, Recipients, Requirement, Stage, Survey, When,
};
pub use error::{PlanError, PlanProblem, PlanProblemKind};
pub use line::Progress;
pub use log::{Event, Log, LogEntry};
pub use model::{Assignment, Plan, Role};
pub use read::plan_ids;
pub use status::{DeadlineState, ItemStatus, Judged, LineStatus, PlanStatus, Reading, StatusOptions};
pub use term::Term;
