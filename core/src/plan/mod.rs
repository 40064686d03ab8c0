//! A province's plan (kế hoạch): who has to do what by when, and how it stands on a day.
//!
//! A plan is a data file. Its wordings of time are read, its wordings of agencies ("UBND cấp huyện") are expanded to
//! the units of a [`Register`]. What happened is an append-only [`Log`]; everything else is computed from it for any
//! day: [`PlanStatus`], and with published results, counted shares and points lost, a [`Judgement`].
//!
//! ```
//! use chiso::deadline::Before;
//! use chiso::plan::{DeadlineState, PlanEvent, Log, LogEntry, Outcome, Plan, StatusOptions};
//!
//! let plan = Plan::builtin("bac-giang-87-2024")?;
//! assert_eq!((plan.tasks().len(), plan.areas().len(), plan.targets().len()), (22, 8, 12));
//!
//! // "trước ngày 30/12/2024": no rule says whether the 30th is in time, so both last days are kept.
//! let evidence = plan.item("evidence")?;
//! let last = |before| evidence.term.last_day(before).unwrap();
//! assert_eq!(last(Before::Strict).date.to_string(), "2024-12-29");
//! assert_eq!(last(Before::Strict).is_day_off(), Some(true)); // a Sunday
//! assert_eq!(last(Before::Inclusive).date.to_string(), "2024-12-30");
//!
//! let done = LogEntry::new("evidence", "2024-12-30".parse().unwrap(), PlanEvent::Completed).of("Sở Tư pháp");
//! let status = Log::new(&plan, vec![done])?.status("2024-12-30".parse().unwrap(), StatusOptions::default())?;
//! let line = status.line("evidence", "Sở Tư pháp")?;
//! assert_eq!((line.state, line.late_days), (Some(DeadlineState::Overdue), 1));
//! assert_eq!(line.inclusive.unwrap().state, Some(DeadlineState::InTime));
//!
//! // Before the results of the year are out, the baseline shows what is at risk.
//! let targets = plan.check_targets(&[])?;
//! assert_eq!((targets[2].target.as_str(), targets[2].outcome), ("sipas-top-20", Outcome::AtRisk));
//! assert_eq!(targets[2].places_gap, Some(18));
//! # Ok::<(), chiso::plan::PlanError>(())
//! ```

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
mod several;
mod status;
mod term;
mod totals;
pub(crate) mod wording;

pub use account::{Account, AccountReason, AreaLoss, CheckedReport, PlanProposal, ReasonKind};
pub use agency::{Agency, AgencyKind, Collective, Party};
pub use content::{ContentCheck, ContentGap, ContentGapKind, ReportLine};
pub use counts::{Counts, Rate, Rollup};
pub use district::DistrictForm;
pub use document::{
    Aim, Area, Baseline, Consequence, ConsequenceKind, ContentField, ContentRule, Dimension, ItemKind,
    PlanBasis, PlanDocument, PlanHeader, PlanItem, PlanStage, PlanTarget, Recipients, Requirement, Survey,
    When,
};
pub use error::{PlanError, PlanProblem, PlanProblemKind};
pub use judgement::{HandedIn, Judgement, PlanEvidence};
pub use line::Progress;
pub use listing::PlanPart;
pub use log::{Log, LogEntry, PlanEvent};
pub use model::{Assignment, PartyRole, Plan};
pub use periodic::{Periodic, ReportDue};
pub use read::plan_ids;
pub use register::{Days, Register, RegisterHeader};
pub use registers::{MatchedRow, RegisterCheck, RegisterTotals, Registers, RowFinding, TaskRow};
pub use requirement::{RequirementJudgement, ShareResult};
pub use results::{IndexResult, Outcome, TargetJudgement, Trend, UnitValue};
pub use status::{DeadlineState, ItemStatus, Judged, LineStatus, PlanStatus, StatusOptions};
pub use term::PlanTerm;
pub use totals::{RateCandidate, RateReading, SumCheck, TaskTotals};
