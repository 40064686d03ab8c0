use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agency::Agency;
use super::content::ContentCheck;
use super::counts::Counts;
use super::document::{ConsequenceKind, ItemKind};
use super::error::PlanError;
use super::results::{Outcome, TargetJudgement};
use super::status::{DeadlineState, ItemStatus, LineStatus, PlanStatus};
use super::wording;
use crate::code::both;
use crate::number::Points;
use crate::scoring::{ScoreError, Scorecard};
use crate::text::Text;

/// Points lost in an area, from a scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaLoss {
    /// The area.
    pub area: String,
    /// Points lost.
    pub lost: Points,
    /// The most there were.
    #[serde(default)]
    pub max: Option<Points>,
}

impl AreaLoss {
    /// What an area of a scorecard lost; none where the area has no points yet, or no maximum.
    ///
    /// # Errors
    /// Those of [`Scorecard::lost`], but that missing parts are no error.
    pub fn of(card: &Scorecard, area: &str) -> Result<Option<AreaLoss>, ScoreError> {
        match card.lost(area) {
            Err(ScoreError::MissingParts { .. }) => Ok(None),
            lost => {
                let max = card.applicable_max(area)?;
                Ok(lost?.map(|lost| AreaLoss { area: area.to_owned(), lost, max }))
            }
        }
    }
}

/// A report that was checked for what it has to contain, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedReport {
    /// The agency, by id or name.
    pub agency: String,
    /// The check.
    #[serde(flatten)]
    pub check: ContentCheck,
}

/// Whether a reason speaks for a review, for a commendation, or is only to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonKind {
    /// For a review of responsibility.
    Review,
    /// For a commendation.
    Commendation,
    /// To be known; it decides nothing.
    Context,
}

/// A reason in the account of an agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountReason {
    /// What it speaks for.
    pub kind: ReasonKind,
    /// A stable word: `overdue`, `done-late`, `report-missing`, `report-incomplete`, `target-not-met`, `points-lost`, `explained`,
    /// `all-on-time`, `target-met`, `time-unread`.
    pub cause: &'static str,
    /// The item, target or area it is about, if any.
    pub about: Option<String>,
    /// The reason in words.
    pub text: Text,
}

/// What may be proposed for an agency, by a rule of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanProposal {
    /// Review or commendation.
    pub kind: ConsequenceKind,
    /// What the plan calls it.
    pub label: Text,
    /// Where the plan says so.
    pub place: String,
    /// The id of who proposes.
    pub by: String,
    /// The id of whom it goes to.
    pub to: String,
    /// That it is a proposal and no verdict, in words.
    pub text: Text,
}

/// The account of an agency on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The id of the agency.
    pub agency: String,
    /// Its name.
    pub name: Text,
    /// What it leads, standing duties left out.
    pub counts: Counts,
    /// Points lost in areas it answers for.
    pub losses: Vec<AreaLoss>,
    /// All reasons.
    pub reasons: Vec<AccountReason>,
    /// What may be proposed; none where nothing speaks for it, or the plan has no such rule.
    pub proposal: Option<PlanProposal>,
}

impl Account {
    /// The reasons that stand beside the proposal: what speaks for a review, or for a commendation, and what is to be
    /// known with it.
    pub fn grounds(&self) -> impl Iterator<Item = &AccountReason> {
        let review = self.proposal.as_ref().is_some_and(|proposal| proposal.kind == ConsequenceKind::Review);
        self.reasons.iter().filter(move |reason| !review || reason.kind != ReasonKind::Commendation)
    }
}

impl PlanStatus {
    /// The account of every agency that leads something: what is late, what reports lack, targets and points of the
    /// areas it answers for, and what the plan's own rule lets be proposed. A proposal is a list of reasons.
    ///
    /// # Errors
    /// [`PlanError::UnknownAgency`] and [`PlanError::AmbiguousAgency`] for whose report it is; [`PlanError::Content`] for
    /// points lost in an area the plan does not have.
    pub fn accounts(
        &self,
        targets: &[TargetJudgement],
        losses: &[AreaLoss],
        reports: &[CheckedReport],
    ) -> Result<Vec<Account>, PlanError> {
        for loss in losses {
            if !self.plan().areas().iter().any(|area| area.id == loss.area) {
                let known: Vec<_> = self.plan().areas().iter().map(|area| area.id.as_str()).collect();
                let found = both!("điểm mất ở lĩnh vực {:?}", "points lost in the area {:?}", loss.area);
                return Err(PlanError::Content { found, expected: Text::same(known.join(", ")) });
            }
        }
        let mut incomplete: BTreeMap<String, Vec<&ContentCheck>> = BTreeMap::new();
        for report in reports.iter().filter(|report| !report.check.complete) {
            let agency = self.plan().register().agency(&report.agency)?;
            incomplete.entry(agency.id.clone()).or_default().push(&report.check);
        }
        let mut lines: BTreeMap<&str, Vec<(&ItemStatus, &LineStatus)>> = BTreeMap::new();
        for (item, line) in self.lines() {
            lines.entry(&line.agency).or_default().push((item, line));
        }
        let account = |agency: &Agency| {
            let own = lines.get(agency.id.as_str())?;
            let incomplete = incomplete.get(&agency.id).map(Vec::as_slice).unwrap_or_default();
            Some(self.account(agency, own, targets, losses, incomplete))
        };
        Ok(self.plan().register().agencies().iter().filter_map(account).collect())
    }

    fn account(
        &self,
        agency: &Agency,
        lines: &[(&ItemStatus, &LineStatus)],
        targets: &[TargetJudgement],
        losses: &[AreaLoss],
        incomplete: &[&ContentCheck],
    ) -> Account {
        let counted = lines.iter().filter(|(item, _)| item.kind != ItemKind::Duty);
        let counts = Counts::of(counted.map(|(_, line)| *line));
        let areas = self.plan().areas().iter();
        let own: Vec<&str> = areas
            .filter(|area| area.lead.iter().any(|party| party.id() == agency.id))
            .map(|area| area.id.as_str())
            .collect();
        let losses: Vec<AreaLoss> =
            losses.iter().filter(|loss| own.contains(&loss.area.as_str())).cloned().collect();
        let mut reasons: Vec<AccountReason> =
            lines.iter().flat_map(|(item, line)| late(item, line)).collect();
        reasons.extend(incomplete.iter().map(|check| {
            reason(ReasonKind::Review, "report-incomplete", &check.rule, wording::incomplete(check))
        }));
        let answered = targets.iter().filter(|target| target.lead.contains(&agency.id));
        reasons.extend(answered.filter_map(|target| match target.outcome {
            Outcome::NotMet => {
                Some(reason(ReasonKind::Review, "target-not-met", &target.target, wording::target(target)))
            }
            Outcome::Met => {
                Some(reason(ReasonKind::Commendation, "target-met", &target.target, wording::target(target)))
            }
            Outcome::AtRisk | Outcome::Unknown => None,
        }));
        reasons.extend(
            losses
                .iter()
                .filter(|loss| loss.lost > Points::ZERO)
                .map(|loss| reason(ReasonKind::Context, "points-lost", &loss.area, wording::loss(loss))),
        );
        let all_on_time = counts.done_with_deadline > 0
            && counts.done_on_time == counts.with_deadline
            && counts.awaiting_confirmation == 0
            // What was not read may be late.
            && counts.unread == 0;
        if all_on_time {
            let text = wording::all_on_time(counts.done_on_time);
            let cause = "all-on-time";
            reasons.push(AccountReason { kind: ReasonKind::Commendation, cause, about: None, text });
        }
        let proposal = self.proposal(&reasons);
        Account { agency: agency.id.clone(), name: agency.name.clone(), counts, losses, reasons, proposal }
    }

    /// A reason for review leaves no room for a commendation.
    fn proposal(&self, reasons: &[AccountReason]) -> Option<PlanProposal> {
        let has = |kind| reasons.iter().any(|reason| reason.kind == kind);
        let kind = if has(ReasonKind::Review) {
            ConsequenceKind::Review
        } else if has(ReasonKind::Commendation) {
            ConsequenceKind::Commendation
        } else {
            return None;
        };
        let rule = self.plan().document().consequence.iter().find(|rule| rule.kind == kind)?;
        Some(PlanProposal {
            kind,
            label: rule.label.clone(),
            place: rule.place.clone(),
            by: rule.by.id().to_owned(),
            to: rule.to.id().to_owned(),
            text: wording::proposal(),
        })
    }
}

/// What is late or lacking on a line, and whether that was explained.
fn late(item: &ItemStatus, line: &LineStatus) -> Vec<AccountReason> {
    let mut reasons = Vec::new();
    if line.state == Some(DeadlineState::Unread) {
        reasons.push(reason(ReasonKind::Context, "time-unread", &item.item, wording::time_unread(item)));
    }
    if line.late_days > 0 {
        let cause = if line.is_done() { "done-late" } else { "overdue" };
        reasons.push(reason(ReasonKind::Review, cause, &item.item, wording::late(item, line)));
    }
    if let Some(periodic) = line.periodic.as_ref().filter(|periodic| !periodic.missing.is_empty()) {
        // Reports are duties of the plan; those on single tasks are only how these are judged.
        let kind = if item.kind == ItemKind::Report { ReasonKind::Review } else { ReasonKind::Context };
        let text = wording::reports_missing(item, periodic);
        reasons.push(reason(kind, "report-missing", &item.item, text));
    }
    if line.explanations > 0 && !reasons.is_empty() {
        let text = wording::explained(item);
        reasons.push(reason(ReasonKind::Context, "explained", &item.item, text));
    }
    reasons
}

fn reason(kind: ReasonKind, cause: &'static str, about: &str, text: Text) -> AccountReason {
    AccountReason { kind, cause, about: Some(about.to_owned()), text }
}
