use serde::{Deserialize, Serialize};

use super::account::{Account, AreaLoss, CheckedReport};
use super::content::ReportLine;
use super::error::PlanError;
use super::requirement::{RequirementJudgement, ShareResult};
use super::results::{IndexResult, TargetJudgement};
use super::status::PlanStatus;

/// What is known beside the log: published results, counted shares, points lost, and reports as handed in.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlanEvidence {
    /// Published results.
    pub results: Vec<IndexResult>,
    /// Counted shares of requirements.
    pub shares: Vec<ShareResult>,
    /// Points lost by area.
    pub losses: Vec<AreaLoss>,
    /// Reports as handed in.
    pub reports: Vec<HandedIn>,
}

/// A report as handed in, to be held against the plan's content rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedIn {
    /// The agency, by id or name.
    pub agency: String,
    /// The id of the report or of its content rule.
    pub report: String,
    /// Its lines.
    pub lines: Vec<ReportLine>,
    /// What had to be reported on, where it is known.
    #[serde(default)]
    pub expected: Option<Vec<String>>,
}

/// Targets, requirements, reports and accounts on a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Judgement {
    /// The targets.
    pub targets: Vec<TargetJudgement>,
    /// The requirements.
    pub requirements: Vec<RequirementJudgement>,
    /// The reports that were handed in.
    pub reports: Vec<CheckedReport>,
    /// The agencies.
    pub accounts: Vec<Account>,
}

impl PlanEvidence {
    /// Reads it in JSON.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] with line and column.
    pub fn from_json(text: &str, file: &str) -> Result<PlanEvidence, PlanError> {
        serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))
    }
}

impl PlanStatus {
    /// Holds all that is known against the plan.
    ///
    /// # Errors
    /// Those of [`Plan::check_targets`](super::Plan::check_targets), of
    /// [`Plan::check_requirements`](super::Plan::check_requirements), of
    /// [`Plan::check_report`](super::Plan::check_report) and of [`PlanStatus::accounts`].
    pub fn judge(&self, evidence: &PlanEvidence) -> Result<Judgement, PlanError> {
        let plan = self.plan();
        let targets = plan.check_targets(&evidence.results)?;
        let requirements = plan.check_requirements(&evidence.shares)?;
        let mut reports = Vec::new();
        for report in &evidence.reports {
            let check = plan.check_report(&report.report, &report.lines, report.expected.as_deref())?;
            let agency = plan.register().agency(&report.agency)?.id.clone();
            reports.push(CheckedReport { agency, check });
        }
        let accounts = self.accounts(&targets, &evidence.losses, &reports)?;
        Ok(Judgement { targets, requirements, reports, accounts })
    }
}
