use serde::{Deserialize, Serialize};

use super::{Clause, ClockError, CutOff, DossierRules, Extensions, Supplement, TextStatus};
use crate::calendar::{Moment, Start};
use crate::code::Words;

/// What a caller settles for one dossier. By default, everything follows the rules in force on the day of
/// receipt.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClockOptions {
    /// Id of the rule set; by the day of receipt if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// The cut-off hour of the procedure; that of the rules if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<CutOff>,
    /// How receipt on a day off is taken; by default that day is the one that is not counted (Art. 147).
    pub start: Start,
    /// What papers that come in do to the term; as the rules have it if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplement: Option<Supplement>,
    /// What is done with an extension that breaks the rules.
    pub extensions: ExtensionPolicy,
    /// How a pause is counted.
    pub pauses: PauseCount,
    /// When a term in days ends on its last day.
    pub due_at: DueAt,
    /// Which event ends the work.
    pub closed_by: ClosedBy,
}

impl ClockOptions {
    /// Options from a JSON object with any of the members of this type, each by its words:
    /// `{"rules": "nd-61-2018", "cut_off": "16:00", "extensions": "record"}`.
    ///
    /// # Errors
    /// [`ClockError::Json`].
    ///
    /// ```
    /// use chiso::dossier::{DueAt, ClockOptions};
    /// assert_eq!(ClockOptions::from_json(r#"{"due_at": "closing"}"#)?.due_at, DueAt::Closing);
    /// # Ok::<(), chiso::dossier::ClockError>(())
    /// ```
    pub fn from_json(text: &str) -> Result<ClockOptions, ClockError> {
        serde_json::from_str(text).map_err(|error| ClockError::Json { problem: error.to_string() })
    }
}

/// What is done with an extension that comes once too often, or too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionPolicy {
    /// It is refused.
    #[default]
    Strict,
    /// The new due date is recorded, and the breach is listed.
    Record,
}

/// How the time of a pause is left out of a term in days. By neither count does a pause alone make a dossier
/// overdue: where the term would have run out before it goes on, its last day is moved once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PauseCount {
    /// By whole days: those after the day it began, up to the day it ended.
    #[default]
    Days,
    /// By time: the term ends so much working time later, and with the day that is reached then.
    Time,
}

/// When a term in days ends on its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueAt {
    /// At the end of the day, 24:00 (Civil Code Art. 148(6)).
    #[default]
    EndOfDay,
    /// When the office closes.
    Closing,
    /// At the end of the half-day that matches the one of receipt: mornings end with mornings.
    HalfDay,
}

/// Which event ends the work: reports compare one of the two, and never a mixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedBy {
    /// The end of processing, or the return where that is not recorded.
    #[default]
    Finished,
    /// The return of the result only.
    Returned,
}

/// The rules a clock runs by, and how they were chosen. Part of every result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RulesUsed {
    /// Id of the rule set.
    pub id: String,
    /// Its act.
    pub act: String,
    /// Whether the caller named it, or the day of receipt did.
    pub chosen_by: ChosenBy,
    /// Whether the act was in force on the day of receipt.
    pub in_force: bool,
    /// Whether its text was read; if not, the caller settled what is used of it.
    pub text: TextStatus,
    /// The cut-off hour of receipt.
    pub cut_off: CutOff,
    /// How receipt on a day off is taken.
    pub start: Start,
    /// What papers that come in do to the term; `None` while nobody has said.
    pub supplement: Option<Supplement>,
    /// Working days within which papers are asked for, where known.
    pub supplement_days: Option<Clause<i32>>,
    /// How a term may be extended; `None` where that is not known, and then not checked.
    pub extensions: Option<Clause<Extensions>>,
    /// What is done with an extension that breaks that.
    pub extension_policy: ExtensionPolicy,
    /// How pauses are counted.
    pub pauses: PauseCount,
    /// When the last day ends.
    pub due_at: DueAt,
    /// Which event ends the work.
    pub closed_by: ClosedBy,
}

/// Who chose the rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChosenBy {
    /// The day of receipt.
    Receipt,
    /// The caller.
    Caller,
}

impl RulesUsed {
    pub(super) fn settle(options: &ClockOptions, received: Moment) -> Result<RulesUsed, ClockError> {
        let day = received.day();
        let (rules, chosen_by) = match &options.rules {
            Some(id) => (DossierRules::named(id)?, ChosenBy::Caller),
            None => (DossierRules::on(day)?, ChosenBy::Receipt),
        };
        let ruled = rules.cut_off.as_ref().map(|clause| clause.value);
        let cut_off = options.cut_off.or(ruled).ok_or_else(|| no_cut_off(rules))?;
        Ok(RulesUsed {
            id: rules.id.clone(),
            act: rules.act.number.clone(),
            chosen_by,
            in_force: rules.in_force(day),
            text: rules.status,
            cut_off,
            start: options.start,
            supplement: options.supplement.or(rules.supplement.as_ref().map(|clause| clause.value)),
            supplement_days: rules.supplement_days.clone(),
            extensions: rules.extensions.clone(),
            extension_policy: options.extensions,
            pauses: options.pauses,
            due_at: options.due_at,
            closed_by: options.closed_by,
        })
    }
}

pub(super) fn no_cut_off(rules: &DossierRules) -> ClockError {
    ClockError::RulesSilent {
        rules: rules.id.clone(),
        what: Words::new(
            "hồ sơ nhận đến giờ nào thì tính là nhận trong ngày",
            "until which hour a dossier counts as received on the day",
        ),
        option: Words::new("cut_off (một giờ, hoặc none)", "cut_off (an hour, or none)"),
    }
}
