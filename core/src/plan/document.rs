use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agency::{Agency, Collective, Party};
use super::district::DistrictForm;
use super::register::RegisterHeader;
use super::term::PlanTerm;
use crate::deadline::Deadline;
use crate::framework::FrameworkStatus;
use crate::number::Exact;
use crate::ranking::Target;
use crate::text::{Act, Source, Text, day};

/// A plan file: what TOML and JSON hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanDocument {
    /// The plan.
    pub plan: PlanHeader,
    /// A register of its own, where no built-in one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<RegisterHeader>,
    /// Agencies beside those of the register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agency: Vec<Agency>,
    /// Collective wordings beside those of the register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collective: Vec<Collective>,
    /// Districts beside those of the register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub district: Vec<DistrictForm>,
    /// Acts and documents the plan rests on or cites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<PlanBasis>,
    /// Results it starts from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub baseline: Vec<Baseline>,
    /// Areas and who answers for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area: Vec<Area>,
    /// Dimensions to keep or improve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimension: Vec<Dimension>,
    /// How an index was surveyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<Survey>,
    /// Targets on published results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target: Vec<PlanTarget>,
    /// Requirements that can be measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirement: Vec<Requirement>,
    /// Tasks of the annex.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub task: Vec<PlanItem>,
    /// Reports and documents to hand in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub report: Vec<PlanItem>,
    /// Standing duties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duty: Vec<PlanItem>,
    /// What reports have to contain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<ContentRule>,
    /// What may be proposed for those who do badly or well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consequence: Vec<Consequence>,
    /// To whom the plan was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Recipients>,
}

/// What is true of the whole plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanHeader {
    /// Its id: `bac-giang-87-2024`.
    pub id: String,
    /// The act.
    pub act: Act,
    /// Its title.
    pub title: Text,
    /// Who issued it, if an agency of the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Party>,
    /// The province or other unit whose results it is about.
    pub unit: String,
    /// The year it is for.
    pub year: i32,
    /// The last day on which its log takes entries; the year's end where not given.
    #[serde(default, with = "day::optional", skip_serializing_if = "Option::is_none")]
    pub closes: Option<NaiveDate>,
    /// How much of its text the file holds.
    pub status: FrameworkStatus,
    /// What it does not hold, where the status is `partial`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The built-in register of agencies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<String>,
    /// Where it is from; items may name sources of their own.
    pub source: Source,
    /// What the text leaves open or says in two ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// An act or document the plan rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanBasis {
    /// Its number.
    pub number: String,
    /// Its day, where the plan states it.
    #[serde(default, with = "day::optional", skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// What it is: `resolution`, `decree`, `decision`, `plan` ...
    pub kind: String,
    /// A short name.
    pub label: Text,
    /// Where the plan cites it.
    pub place: String,
}

/// A result the plan starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The index.
    pub index: String,
    /// The area, where it is of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The year measured.
    pub year: i32,
    /// The value, in the unit of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Exact>,
    /// The rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// That the rank is among the first so many, where only that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<u32>,
    /// The group, as an id of the scheme of the target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// By how much the value rose over the year before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_change: Option<Exact>,
    /// By how many places the rank rose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank_change: Option<i32>,
    /// Where it stands in the plan.
    pub place: String,
    /// A source beside the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// An area of an index, and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The node of the index.
    pub id: String,
    /// The index.
    pub index: String,
    /// Its name.
    pub name: Text,
    /// Who answers for its place.
    pub lead: Vec<Party>,
    /// Where it stands in the plan.
    pub place: String,
}

/// Whether the plan means to keep what was reached, or to improve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// Duy trì.
    Keep,
    /// Cải thiện.
    Improve,
}

/// A dimension of an index to keep or improve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// The index.
    pub index: String,
    /// The node of the index.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Keep or improve.
    pub aim: Aim,
    /// Where it stands in the plan.
    pub place: String,
}

/// How an index was surveyed in the unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// The index.
    pub index: String,
    /// The year.
    pub year: i32,
    /// How many people were asked.
    pub respondents: u32,
    /// How many units were drawn at each stage, from the top.
    pub stages: Vec<PlanStage>,
    /// The units of the first stage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// Where it stands in the plan.
    pub place: String,
}

/// A stage of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStage {
    /// What is drawn.
    pub name: Text,
    /// How many, in each unit of the stage above.
    pub count: u32,
}

/// A target on a published result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTarget {
    /// Its id.
    pub id: String,
    /// A short name.
    pub label: Text,
    /// The index.
    pub index: String,
    /// The area, where it is on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// What is wanted.
    pub goal: Target,
    /// Keep or improve.
    pub aim: Aim,
    /// Who answers for it, where the plan says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<Party>,
    /// Where it stands in the plan.
    pub place: String,
}

/// A requirement on a share, in per cent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// A short name.
    pub label: Text,
    /// What is wanted: `at-least` or `above`, 0 to 100.
    pub goal: Target,
    /// Of what it is a share.
    pub of: Text,
    /// Who has to reach it.
    pub lead: Vec<Party>,
    /// The area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Where it stands in the plan.
    pub place: String,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// A task of the annex.
    #[default]
    Task,
    /// A report or document to hand in.
    Report,
    /// A standing duty.
    Duty,
}

/// Something somebody has to do: a task, a report or a duty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanItem {
    /// Its id, unique in the plan.
    pub id: String,
    /// Task, report or duty: the table it stands in.
    #[serde(skip)]
    pub kind: ItemKind,
    /// A short name.
    pub label: Text,
    /// Who leads; each of them does it for itself.
    pub lead: Vec<Party>,
    /// Who coordinates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Party>,
    /// To whom it is handed in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Party>,
    /// Through whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Party>,
    /// The plan's wording of the time; none where it states none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// When it has to be done, read from `time`.
    #[serde(skip)]
    pub term: PlanTerm,
    /// How `time` was read.
    #[serde(skip)]
    pub reading: Option<Deadline>,
    /// The area it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The index it serves, where that is not the area's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// The dimension it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// The rule of what it has to contain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Where it stands in the plan.
    pub place: String,
}

/// What a report has to contain: lines, each with fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentRule {
    /// Its id.
    pub id: String,
    /// A short name.
    pub label: Text,
    /// What a line is about.
    pub line: Text,
    /// What each line has to state.
    pub fields: Vec<ContentField>,
    /// Where it stands in the plan.
    pub place: String,
}

/// What a line has to state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentField {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The words it may hold; any text where none are listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// The field before it that must hold a word for this one to be needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// A condition on another field of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The field.
    pub field: String,
    /// The word it holds.
    pub is: String,
}

/// What the plan lets be proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsequenceKind {
    /// Xem xét, kiểm điểm trách nhiệm.
    Review,
    /// Khen thưởng.
    Commendation,
}

/// A rule on what may be proposed for those who do badly or well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Its id.
    pub id: String,
    /// Review or commendation.
    pub kind: ConsequenceKind,
    /// A short name.
    pub label: Text,
    /// Who proposes.
    pub by: Party,
    /// To whom.
    pub to: Party,
    /// Where it stands in the plan.
    pub place: String,
}

/// To whom the plan was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipients {
    /// The parties.
    pub who: Vec<Party>,
    /// Where they stand in the plan.
    pub place: String,
}
