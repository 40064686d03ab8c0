use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counts::percent;
use super::document::Requirement;
use super::error::PlanError;
use super::model::Plan;
use super::results::{Outcome, outcome};
use super::wording;
use crate::code::{Words, both};
use crate::number::Exact;
use crate::ranking::{self, OwnResult, Standing};
use crate::text::Text;

/// Numerator and denominator of a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareResult {
    /// The id of the requirement.
    pub requirement: String,
    /// How many.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
}

/// A requirement held against what is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequirementJudgement {
    /// Its id.
    pub requirement: String,
    /// Its short name.
    pub label: Text,
    /// Where it stands in the plan.
    pub place: String,
    /// Whether it is met.
    pub outcome: Outcome,
    /// How many.
    pub numerator: Option<u64>,
    /// Of how many.
    pub denominator: Option<u64>,
    /// What these are.
    pub of: Text,
    /// The share in per cent, unrounded.
    pub percent: Option<Exact>,
    /// How many percentage points are short.
    pub gap: Option<Exact>,
    /// The finding in words.
    pub reason: Text,
}

impl Plan {
    /// Holds the requirements against counted shares.
    ///
    /// # Errors
    /// [`PlanError::Result`] for a share of no requirement, two of one, or more than the whole.
    pub fn check_requirements(&self, shares: &[ShareResult]) -> Result<Vec<RequirementJudgement>, PlanError> {
        let requirements = &self.document().requirement;
        let mut by_id = BTreeMap::new();
        for (at, share) in (1..).zip(shares) {
            let refuse = |found: Text, expected: Text| Err(PlanError::Result { at, found, expected });
            if !requirements.iter().any(|requirement| requirement.id == share.requirement) {
                let known: Vec<_> = requirements.iter().map(|requirement| requirement.id.as_str()).collect();
                let found = both!("yêu cầu {:?}", "the requirement {:?}", share.requirement);
                return refuse(found, Text::same(known.join(", ")));
            }
            if share.numerator > share.denominator {
                let found = both!("{} trên {}", "{} of {}", share.numerator, share.denominator);
                return refuse(found, Words::new("không quá tổng số", "no more than the whole").into());
            }
            if by_id.insert(share.requirement.as_str(), share).is_some() {
                let found = both!("tỷ lệ thứ hai của {}", "a second share of {}", share.requirement);
                return refuse(found, Words::new("mỗi yêu cầu một tỷ lệ", "one each").into());
            }
        }
        Ok(requirements
            .iter()
            .map(|one| requirement(self, one, by_id.get(one.id.as_str()).copied()))
            .collect())
    }
}

fn requirement(plan: &Plan, requirement: &Requirement, share: Option<&ShareResult>) -> RequirementJudgement {
    let percent = share.and_then(|share| percent(share.numerator, share.denominator));
    let standing = percent.clone().map_or(Standing::Missing, Standing::Value);
    let own = OwnResult { value: standing, rank: None };
    // The goal was checked with the plan, so this only fails on one that makes no sense.
    let check = ranking::check(&requirement.goal, &plan.header().unit, &own).ok();
    let outcome = outcome(check.as_ref().map(|check| check.status));
    RequirementJudgement {
        requirement: requirement.id.clone(),
        label: requirement.label.clone(),
        place: requirement.place.clone(),
        outcome,
        numerator: share.map(|share| share.numerator),
        denominator: share.map(|share| share.denominator),
        of: requirement.of.clone(),
        gap: check.as_ref().and_then(|check| check.points_gap.clone()),
        reason: wording::share(
            requirement,
            share.zip(percent.as_ref()),
            check.and_then(|check| check.points_gap),
        ),
        percent,
    }
}
