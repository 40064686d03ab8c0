//! Two registers of the same tasks held against each other: the province's own, and that of who gave them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::PlanError;
use super::line::Progress;
use super::status::DeadlineState;
use super::totals::{SumCheck, TaskTotals};
use super::wording;
use crate::code::{Words, both};
use crate::text::day;
use crate::text::{Text, normalise};

/// A task as a register lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRow {
    /// The number of the task or of the document that gave it; case and spaces make no difference.
    pub id: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who has to do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// How far it is.
    pub progress: Progress,
    /// How it stands to its last day, where the register says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<DeadlineState>,
    /// Its last day.
    #[serde(default, with = "day::optional", skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// Two registers of the same tasks, with the totals each prints, if it prints any.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registers {
    /// The province's own.
    pub ours: Vec<TaskRow>,
    /// That of who gave the tasks.
    pub theirs: Vec<TaskRow>,
    /// The totals the first prints.
    #[serde(default)]
    pub ours_printed: Option<TaskTotals>,
    /// The totals the second prints.
    #[serde(default)]
    pub theirs_printed: Option<TaskTotals>,
}

/// What two registers differ in about a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowFinding {
    /// Only the first register has it.
    OnlyOurs,
    /// Only the second register has it.
    OnlyTheirs,
    /// The progress differs.
    Progress,
    /// The state to the last day differs.
    State,
    /// The last day differs, or only one states it.
    Due,
    /// The first register has it more than once.
    TwiceOurs,
    /// The second register has it more than once.
    TwiceTheirs,
}

/// A task in two registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MatchedRow {
    /// The number, as first written.
    pub id: String,
    /// What it is about, where a register says so.
    pub title: Option<String>,
    /// What differs; empty where nothing does.
    pub findings: Vec<RowFinding>,
    /// The first register's row, the first of several.
    pub ours: Option<TaskRow>,
    /// The second register's row, the first of several.
    pub theirs: Option<TaskRow>,
    /// The findings in words, ready for an explanatory letter.
    pub text: Text,
}

/// The totals of a register, and whether they are what it prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterTotals {
    /// Rows listed.
    pub rows: usize,
    /// Rows that repeat another.
    pub repeated: usize,
    /// Totals of the rows, each task once.
    pub counted: TaskTotals,
    /// Totals as printed, if given.
    pub printed: Option<TaskTotals>,
    /// The sums the printed totals have to keep; those of the counted ones where nothing is printed.
    pub sums: Vec<SumCheck>,
    /// Printed figures that are not those of the rows, by name.
    pub differs: Vec<&'static str>,
}

/// Two registers held against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterCheck {
    /// Every task, in the order of the first register, then those only the second has.
    pub rows: Vec<MatchedRow>,
    /// How many tasks are alike in both.
    pub alike: usize,
    /// How many are not.
    pub different: usize,
    /// Totals of the first register.
    pub ours: RegisterTotals,
    /// Totals of the second register.
    pub theirs: RegisterTotals,
}

impl RegisterCheck {
    /// The rows that need a word of explanation.
    pub fn differences(&self) -> impl Iterator<Item = &MatchedRow> {
        self.rows.iter().filter(|row| !row.findings.is_empty())
    }
}

impl Registers {
    /// Reads two registers in JSON.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] with line and column.
    pub fn from_json(text: &str, file: &str) -> Result<Registers, PlanError> {
        serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))
    }

    /// Holds one against the other.
    ///
    /// # Errors
    /// [`PlanError::Rows`] for a row without a number.
    pub fn check(&self) -> Result<RegisterCheck, PlanError> {
        let (ours, theirs) = (by_key(&self.ours)?, by_key(&self.theirs)?);
        let mut rows = Vec::new();
        for (key, own) in in_order(&self.ours, &ours) {
            rows.push(matched(own, theirs.get(&key).map(Vec::as_slice).unwrap_or_default()));
        }
        for (key, rest) in in_order(&self.theirs, &theirs) {
            if !ours.contains_key(&key) {
                rows.push(matched(&[], rest));
            }
        }
        let different = rows.iter().filter(|row| !row.findings.is_empty()).count();
        Ok(RegisterCheck {
            alike: rows.len() - different,
            different,
            rows,
            ours: totals(self.ours.len(), &ours, self.ours_printed),
            theirs: totals(self.theirs.len(), &theirs, self.theirs_printed),
        })
    }
}

type Keyed<'a> = BTreeMap<String, Vec<&'a TaskRow>>;

fn by_key(rows: &[TaskRow]) -> Result<Keyed<'_>, PlanError> {
    let mut keyed = Keyed::new();
    for (at, row) in (1..).zip(rows) {
        let key = key(&row.id);
        if key.is_empty() {
            let at: usize = at;
            let found = both!("dòng {at} không có số", "row {at} without a number");
            let expected = Words::new("số của nhiệm vụ", "the number of the task").into();
            return Err(PlanError::Rows { found, expected });
        }
        keyed.entry(key).or_default().push(row);
    }
    Ok(keyed)
}

/// Numbers of documents differ in case and spaces between systems.
fn key(id: &str) -> String {
    normalise(id).to_uppercase().chars().filter(|c| !c.is_whitespace()).collect()
}

/// The keys in the order in which rows first have them.
fn in_order<'a>(rows: &[TaskRow], keyed: &'a Keyed<'a>) -> Vec<(String, &'a [&'a TaskRow])> {
    let mut seen = std::collections::BTreeSet::new();
    let keys = rows.iter().map(|row| key(&row.id)).filter(|key| seen.insert(key.clone()));
    keys.filter_map(|key| keyed.get(&key).map(|rows| (key.clone(), rows.as_slice()))).collect()
}

fn matched(ours: &[&TaskRow], theirs: &[&TaskRow]) -> MatchedRow {
    let (own, other) = (ours.first().copied(), theirs.first().copied());
    let mut findings = Vec::new();
    match (own, other) {
        (Some(own), Some(other)) => {
            if own.progress != other.progress {
                findings.push(RowFinding::Progress);
            }
            if own.state.zip(other.state).is_some_and(|(own, other)| !same_state(own, other)) {
                findings.push(RowFinding::State);
            }
            if own.due != other.due {
                findings.push(RowFinding::Due);
            }
        }
        (Some(_), None) => findings.push(RowFinding::OnlyOurs),
        (None, _) => findings.push(RowFinding::OnlyTheirs),
    }
    if ours.len() > 1 {
        findings.push(RowFinding::TwiceOurs);
    }
    if theirs.len() > 1 {
        findings.push(RowFinding::TwiceTheirs);
    }
    let first = own.or(other);
    let title = own.and_then(|row| row.title.clone()).or_else(|| other.and_then(|row| row.title.clone()));
    MatchedRow {
        id: first.map(|row| normalise(&row.id)).unwrap_or_default(),
        title,
        text: wording::matched(&findings, own, other, ours.len(), theirs.len()),
        findings,
        ours: own.cloned(),
        theirs: other.cloned(),
    }
}

/// A register may write "trong hạn" of what is done, another "đúng hạn".
fn same_state(a: DeadlineState, b: DeadlineState) -> bool {
    let on_time = |state| matches!(state, DeadlineState::InTime | DeadlineState::OnTime);
    a == b || (on_time(a) && on_time(b))
}

fn totals(rows: usize, keyed: &Keyed<'_>, printed: Option<TaskTotals>) -> RegisterTotals {
    let firsts: Vec<&TaskRow> = keyed.values().filter_map(|rows| rows.first().copied()).collect();
    let count =
        |of: &dyn Fn(&TaskRow) -> bool| firsts.iter().filter(|row| of(row)).fold(0_u64, |count, _| count + 1);
    let done = |row: &TaskRow| matches!(row.progress, Progress::Completed | Progress::AwaitingConfirmation);
    let late = |row: &TaskRow| row.state == Some(DeadlineState::Overdue);
    // How many are in time is not known where the time of one was not read.
    let judged = |of: &dyn Fn(&TaskRow) -> bool, wanted: bool| {
        let unread = count(&|row| of(row) && row.state == Some(DeadlineState::Unread));
        (unread == 0).then(|| count(&|row| of(row) && late(row) == wanted))
    };
    let open = |row: &TaskRow| !done(row);
    let counted = TaskTotals {
        given: Some(count(&|_| true)),
        done: Some(count(&done)),
        done_on_time: judged(&done, false),
        done_late: judged(&done, true),
        open: Some(count(&open)),
        open_in_time: judged(&open, false),
        open_overdue: judged(&open, true),
    };
    let differs = printed.map(|printed| differences(&printed, &counted)).unwrap_or_default();
    let sums = printed.unwrap_or(counted).sums();
    RegisterTotals { rows, repeated: rows - firsts.len(), counted, printed, sums, differs }
}

fn differences(printed: &TaskTotals, counted: &TaskTotals) -> Vec<&'static str> {
    let figures = [
        ("given", printed.given, counted.given),
        ("done", printed.done, counted.done),
        ("done_on_time", printed.done_on_time, counted.done_on_time),
        ("done_late", printed.done_late, counted.done_late),
        ("open", printed.open, counted.open),
        ("open_in_time", printed.open_in_time, counted.open_in_time),
        ("open_overdue", printed.open_overdue, counted.open_overdue),
    ];
    let both = |printed: &Option<u64>, counted: &Option<u64>| printed.is_some() && counted.is_some();
    let differ =
        figures.into_iter().filter(|(_, printed, counted)| both(printed, counted) && printed != counted);
    differ.map(|(name, _, _)| name).collect()
}
