//! A province's plan (kế hoạch): who has to do what by when, and how it stands on a day.

mod account;
mod agency;
mod agenda;
mod check;
mod content;
mod counts;
mod district;
mod document;
mod error;
mod judgement;
mod line;
mod listing;
mod log;
mod model;
mod periodic;
mod read;
mod register;
mod registers;
mod requirement;
mod results;
mod status;
mod term;
mod totals;
pub(crate) mod wording;

pub use account::{Account, AccountReason, AreaLoss, CheckedReport, Proposal, ReasonKind};
pub use agency::{Agency, AgencyKind, Collective, Party};
pub use content::{ContentCheck, Gap, GapKind, ReportLine};
pub use counts::{Counts, Rate, Rollup};
pub use district::DistrictForm;
pub use document::{
    Aim, Area, Baseline, Basis, Consequence, ConsequenceKind, ContentField, ContentRule, Dimension, Item,
    ItemKind, PlanDocument, PlanHeader, PlanTarget, Recipients, Requirement, Stage, Survey, When,
};
pub use error::{PlanError, PlanProblem, PlanProblemKind};
pub use judgement::{Evidence, HandedIn, Judgement};
pub use line::Progress;
pub use listing::Part;
pub use log::{Event, Log, LogEntry};
pub use model::{Assignment, Plan, Role};
pub use periodic::{Periodic, ReportDue};
pub use read::plan_ids;
pub use register::{Days, Register, RegisterHeader};
pub use registers::{MatchedRow, RegisterCheck, RegisterTotals, Registers, RowFinding, TaskRow};
pub use requirement::{RequirementStatus, ShareResult};
pub use results::{IndexResult, Outcome, TargetStatus, Trend, UnitValue};
pub use status::{DeadlineState, ItemStatus, Judged, LineStatus, PlanStatus, StatusOptions};
pub use term::Term;
pub use totals::{RateCandidate, RateReading, SumCheck, TaskTotals};
