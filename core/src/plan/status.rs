use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::{ItemKind, PlanItem};
use super::error::PlanError;
use super::line::{Line, Progress};
use super::log::Log;
use super::model::Plan;
use super::periodic::{self, Periodic, ReportDue};
use super::several;
use super::term::PlanTerm;
use crate::code::Words;
use crate::deadline::Before;
use crate::text::Text;

/// How a line stands to its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineState {
    /// Trong hạn: open, and its last day has not passed; or reported done in time.
    InTime,
    /// Đúng hạn: completed by its last day.
    OnTime,
    /// Quá hạn: open after its last day, or done after it.
    Overdue,
    /// Không hạn: there is no last day.
    NoDeadline,
    /// Hạn chưa đọc được: the plan states a time that was not read, so that nothing is said of it, however far it is.
    Unread,
}

impl DeadlineState {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            DeadlineState::InTime => "in-time",
            DeadlineState::OnTime => "on-time",
            DeadlineState::Overdue => "overdue",
            DeadlineState::NoDeadline => "no-deadline",
            DeadlineState::Unread => "unread",
        }
    }
}

/// How to judge a plan on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusOptions {
    /// How "trước ngày X" is read; both readings are in the result.
    pub before: Before,
    /// Open work is due soon from so many days before its last day.
    pub warn_days: u32,
    /// The reports that ongoing tasks and periodic reports are judged by, in the order of their last days. Where a
    /// wording names the days itself, these are not used.
    pub reports: Vec<ReportDue>,
}

impl Default for StatusOptions {
    fn default() -> StatusOptions {
        StatusOptions { before: Before::Strict, warn_days: 15, reports: Vec::new() }
    }
}

/// A line under one reading of its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The last day.
    pub last_day: NaiveDate,
    /// How it stands to it; none for what was declined, put off or sent back.
    pub state: Option<DeadlineState>,
    /// Days after the last day: of the completion, or so far; 0 in time.
    pub late_days: i64,
}

/// What one agency has to do of one item, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineStatus {
    /// The id of the agency.
    pub agency: String,
    /// How far it is.
    pub progress: Progress,
    /// How it stands to its last day, in the reading asked for; none for what was declined, put off or sent back.
    pub state: Option<DeadlineState>,
    /// The last day in the reading asked for, after extensions; of several days the first that is open, and of what
    /// is done the very last.
    pub last_day: Option<NaiveDate>,
    /// Days to the last day of open work; negative after it.
    pub days_left: Option<i64>,
    /// Days after the last day: of the completion, or so far; 0 in time.
    pub late_days: i64,
    /// Open, and its last day is near.
    pub due_soon: bool,
    /// Where "trước ngày X" leaves X out.
    pub strict: Option<Judged>,
    /// Where "trước ngày X" takes X in.
    pub inclusive: Option<Judged>,
    /// The day it was given.
    pub given: NaiveDate,
    /// The day it was reported done.
    pub completed: Option<NaiveDate>,
    /// The day that was confirmed.
    pub confirmed: Option<NaiveDate>,
    /// How often it was extended.
    pub extensions: usize,
    /// How often it was explained.
    pub explanations: usize,
    /// How it stands with its periodic reports; none where it has none, or no schedule is known.
    pub periodic: Option<Periodic>,
}

/// An item on a day: all its lines, and what they come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemStatus {
    /// Its id.
    pub item: String,
    /// Task, report or duty.
    pub kind: ItemKind,
    /// Its short name.
    pub label: Text,
    /// Its area, if any.
    pub area: Option<String>,
    /// When it has to be done.
    pub term: PlanTerm,
    /// Completed if all lines are; awaiting confirmation if all are reported done; not started if none is begun;
    /// what all of them are, if they are alike; else in progress.
    pub progress: Progress,
    /// Overdue if any line is; else that of the lines that have one.
    pub state: Option<DeadlineState>,
    /// One for each agency that leads.
    pub lines: Vec<LineStatus>,
    /// Leads that the register does not know in full.
    pub unknown_leads: Vec<Text>,
}

/// A plan on a day.
///
/// ```
/// use chiso::plan::{Log, Plan, StatusOptions};
///
/// let log = Log::new(&Plan::builtin("bac-giang-87-2024")?, Vec::new())?;
/// let status = log.status("2024-12-31".parse().unwrap(), StatusOptions::default())?;
/// let (item, line) = status.overdue()[0];
/// assert!(line.late_days > 0 && status.item(&item.item)?.lines.contains(line));
/// # Ok::<(), chiso::plan::PlanError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PlanStatus {
    pub(super) plan: Plan,
    /// The day.
    pub on: NaiveDate,
    /// How it was judged.
    pub options: StatusOptions,
    /// Every task, report and duty.
    pub items: Vec<ItemStatus>,
}

impl Log {
    /// How the plan stands at the end of a day, from the entries up to it.
    ///
    /// # Errors
    /// [`PlanError::Outside`] for a day before the plan.
    pub fn status(&self, on: NaiveDate, options: StatusOptions) -> Result<PlanStatus, PlanError> {
        let plan = self.plan();
        if on < plan.from() {
            return Err(PlanError::Outside {
                what: Words::new("tình hình", "a status").into(),
                date: on,
                plan: plan.id().to_owned(),
                from: plan.from(),
                to: None,
                hint: None,
            });
        }
        let lines = self.replay(on);
        let items = plan.items().iter().enumerate();
        let items = items.map(|(at, item)| item_status(plan, item, lines.of(at), on, &options)).collect();
        Ok(PlanStatus { plan: plan.clone(), on, options, items })
    }
}

impl PlanStatus {
    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The status of an item.
    ///
    /// # Errors
    /// [`PlanError::UnknownItem`].
    pub fn item(&self, id: &str) -> Result<&ItemStatus, PlanError> {
        let item = self.plan.item(id)?;
        let found = self.items.iter().find(|status| status.item == item.id);
        found.ok_or_else(|| PlanError::UnknownItem {
            plan: self.plan.id().to_owned(),
            given: id.to_owned(),
            close: Vec::new(),
        })
    }

    /// How an agency, by id or name, stands with an item it leads.
    ///
    /// # Errors
    /// [`PlanError::UnknownItem`], [`PlanError::UnknownAgency`], [`PlanError::AmbiguousAgency`], and
    /// [`PlanError::NotLead`] without an entry.
    pub fn line(&self, item: &str, agency: &str) -> Result<&LineStatus, PlanError> {
        let item = self.item(item)?;
        let agency = self.plan.register().agency(agency)?;
        item.lines.iter().find(|line| line.agency == agency.id).ok_or_else(|| PlanError::NotLead {
            entry: None,
            item: item.item.clone(),
            agency: agency.id.clone(),
            leads: item.lines.iter().take(8).map(|line| line.agency.clone()).collect(),
        })
    }

    /// Every line with its item.
    pub fn lines(&self) -> impl Iterator<Item = (&ItemStatus, &LineStatus)> {
        self.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)))
    }

    /// The items whose time was not read; their `term` says why.
    pub fn unread(&self) -> Vec<&ItemStatus> {
        self.items.iter().filter(|item| item.term.unread().is_some()).collect()
    }

    /// Open work past its last day, the latest first.
    pub fn overdue(&self) -> Vec<(&ItemStatus, &LineStatus)> {
        let mut found: Vec<_> =
            self.lines().filter(|(_, line)| line.is_open() && line.late_days > 0).collect();
        found.sort_by_key(|(_, line)| -line.late_days);
        found
    }

    /// Open work whose last day is near, the nearest first.
    pub fn due_soon(&self) -> Vec<(&ItemStatus, &LineStatus)> {
        let mut found: Vec<_> = self.lines().filter(|(_, line)| line.due_soon).collect();
        found.sort_by_key(|(_, line)| line.last_day);
        found
    }
}

impl LineStatus {
    /// Whether there is still something to do: not done, declined or put off.
    pub fn is_open(&self) -> bool {
        matches!(self.progress, Progress::NotStarted | Progress::InProgress | Progress::SentBack)
    }

    /// Whether it was reported done.
    pub fn is_done(&self) -> bool {
        matches!(self.progress, Progress::AwaitingConfirmation | Progress::Completed)
    }
}

fn item_status(
    plan: &Plan,
    item: &PlanItem,
    lines: &[Line],
    on: NaiveDate,
    options: &StatusOptions,
) -> ItemStatus {
    let reports = periodic::asked(plan, item, &options.reports, options.before);
    let reports = reports.as_deref();
    let lines: Vec<LineStatus> =
        lines.iter().map(|line| line_status(item, line, on, options, reports)).collect();
    let register = plan.register();
    let unknown_leads = item.lead.iter().filter_map(|party| register.unknown_part(party).cloned()).collect();
    ItemStatus {
        item: item.id.clone(),
        kind: item.kind,
        label: item.label.clone(),
        area: item.area.clone(),
        term: item.term.clone(),
        progress: together(item, &lines),
        state: state_together(item, &lines),
        lines,
        unknown_leads,
    }
}

fn line_status(
    item: &PlanItem,
    line: &Line,
    on: NaiveDate,
    options: &StatusOptions,
    reports: Option<&[ReportDue]>,
) -> LineStatus {
    let several = several::judge(&item.term, line, on, options.before);
    let completed = line.completed;
    let line = several.as_ref().map_or(line, |several| &several.line);
    let last_days = several.as_ref().map(|several| several.last_days).or_else(|| item.term.days());
    // A new last day is granted as a day, so it has one reading.
    let granted = line.extended.iter().map(|(_, until)| *until).next_back();
    let last_days =
        last_days.map(|(strict, inclusive)| granted.map_or((strict, inclusive), |day| (day, day)));
    let judge = |last_day| judge(line, last_day, on);
    let strict = last_days.map(|(strict, _)| judge(strict));
    let inclusive = last_days.map(|(_, inclusive)| judge(inclusive));
    let chosen = match options.before {
        Before::Strict => strict,
        Before::Inclusive => inclusive,
    };
    let mut status = LineStatus {
        agency: line.agency.clone(),
        progress: line.progress,
        state: chosen.map_or_else(|| without_deadline(&item.term, line.progress), |judged| judged.state),
        last_day: chosen.map(|judged| judged.last_day),
        days_left: None,
        late_days: chosen.map_or(0, |judged| judged.late_days),
        due_soon: false,
        strict,
        inclusive,
        given: line.given,
        completed: completed.or(line.completed),
        confirmed: line.confirmed,
        extensions: line.extended.len(),
        explanations: line.explained.len(),
        periodic: reports.map(|reports| periodic::judge(reports, &line.reported, line.given, on)),
    };
    if let Some(several) = &several {
        status.periodic = Some(several.periodic.clone());
    }
    if status.is_open() {
        status.days_left = chosen.map(|judged| (judged.last_day - on).num_days());
        status.due_soon =
            status.days_left.is_some_and(|left| (0..=i64::from(options.warn_days)).contains(&left));
    }
    status
}

/// What was reported done keeps the state of that day, whenever it is confirmed.
fn judge(line: &Line, last_day: NaiveDate, on: NaiveDate) -> Judged {
    let reached = line.completed.unwrap_or(on);
    let late = (reached - last_day).num_days().max(0);
    let (state, late_days) = match line.progress {
        Progress::Declined | Progress::Suspended => (None, 0),
        Progress::SentBack => (None, late),
        _ if late > 0 => (Some(DeadlineState::Overdue), late),
        Progress::Completed => (Some(DeadlineState::OnTime), 0),
        Progress::NotStarted | Progress::InProgress | Progress::AwaitingConfirmation => {
            (Some(DeadlineState::InTime), 0)
        }
    };
    Judged { last_day, state, late_days }
}

fn without_deadline(term: &PlanTerm, progress: Progress) -> Option<DeadlineState> {
    match progress {
        _ if term.unread().is_some() => Some(DeadlineState::Unread),
        Progress::Declined | Progress::Suspended | Progress::SentBack => None,
        _ => Some(DeadlineState::NoDeadline),
    }
}

fn together(item: &PlanItem, lines: &[LineStatus]) -> Progress {
    let Some(first) = lines.first() else {
        return if item.term.goes_on() { Progress::InProgress } else { Progress::NotStarted };
    };
    if lines.iter().all(|line| line.progress == first.progress) {
        first.progress
    } else if lines.iter().all(LineStatus::is_done) {
        Progress::AwaitingConfirmation
    } else {
        Progress::InProgress
    }
}

fn state_together(item: &PlanItem, lines: &[LineStatus]) -> Option<DeadlineState> {
    let states: Vec<DeadlineState> = lines.iter().filter_map(|line| line.state).collect();
    if item.term.unread().is_some() {
        return Some(DeadlineState::Unread);
    }
    if lines.is_empty() && item.term.goes_on() {
        return Some(DeadlineState::NoDeadline);
    }
    let any = |state| states.contains(&state).then_some(state);
    any(DeadlineState::Overdue)
        .or_else(|| any(DeadlineState::InTime))
        .or_else(|| any(DeadlineState::OnTime))
        .or_else(|| any(DeadlineState::NoDeadline))
}
