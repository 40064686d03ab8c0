use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::PlanError;
use super::line::{Line, Lines};
use super::model::Plan;
use crate::code::{Text, Words, both};
use crate::text::day;

/// What happened to a task, report or duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanEvent {
    /// It was given; without this it is given on the day of the plan.
    Assigned,
    /// Work goes on.
    Progress,
    /// The lead reports it done.
    Completed,
    /// Whoever gave it confirms that it is done.
    Confirmed,
    /// Whoever gave it sends it back.
    SentBack,
    /// The lead refuses it.
    Declined,
    /// It is put off.
    Suspended,
    /// It is taken up again.
    Resumed,
    /// It has until another day.
    Extended,
    /// The lead explains a delay or a gap.
    Explained,
    /// A periodic report on it was handed in.
    Reported,
}

impl PlanEvent {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            PlanEvent::Assigned => "assigned",
            PlanEvent::Progress => "progress",
            PlanEvent::Completed => "completed",
            PlanEvent::Confirmed => "confirmed",
            PlanEvent::SentBack => "sent-back",
            PlanEvent::Declined => "declined",
            PlanEvent::Suspended => "suspended",
            PlanEvent::Resumed => "resumed",
            PlanEvent::Extended => "extended",
            PlanEvent::Explained => "explained",
            PlanEvent::Reported => "reported",
        }
    }
}

/// One entry of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogEntry {
    /// The id of the task, report or duty.
    #[serde(alias = "task")]
    pub item: String,
    /// The agency, by id or name; all that lead the item where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// The day it happened.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// What happened.
    pub event: PlanEvent,
    /// The new last day, of an extension.
    #[serde(default, with = "day::optional", skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The period a report is on, as its schedule names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// A remark, or the document that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl LogEntry {
    /// An entry for all that lead the item.
    pub fn new(item: impl Into<String>, date: NaiveDate, event: PlanEvent) -> LogEntry {
        LogEntry { item: item.into(), agency: None, date, event, until: None, period: None, note: None }
    }

    /// The same entry for one agency.
    pub fn of(self, agency: impl Into<String>) -> LogEntry {
        LogEntry { agency: Some(agency.into()), ..self }
    }

    /// The same entry with a new last day.
    pub fn until(self, day: NaiveDate) -> LogEntry {
        LogEntry { until: Some(day), ..self }
    }

    /// The same entry with the period a report is on.
    pub fn on_period(self, period: impl Into<String>) -> LogEntry {
        LogEntry { period: Some(period.into()), ..self }
    }
}

/// An append-only record of what happened, held against its plan.
///
/// Entries are kept by day; those of one day in the order given. Nothing is overwritten: the state on any day is
/// what the entries up to that day come to.
///
/// ```
/// use chiso::plan::{Log, LogEntry, Plan, PlanEvent, Progress, StatusOptions};
///
/// let plan = Plan::builtin("bac-giang-87-2024")?;
/// let log = Log::new(&plan, vec![LogEntry::new("PL.8", "2024-12-05".parse().unwrap(), PlanEvent::Completed)])?;
/// let on = |day: &str| log.status(day.parse().unwrap(), StatusOptions::default());
/// assert_eq!(on("2024-12-04")?.item("PL.8")?.progress, Progress::NotStarted); // the past stays what it was
/// assert_eq!(on("2024-12-05")?.item("PL.8")?.progress, Progress::AwaitingConfirmation);
/// # Ok::<(), chiso::plan::PlanError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Log {
    plan: Plan,
    entries: Vec<Placed>,
    closes: NaiveDate,
}

/// An entry with the lines it concerns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// The place in the log as given, from 1.
    pub at: usize,
    pub entry: LogEntry,
    /// Item and lead, as positions in [`Lines`].
    pub lines: Vec<(usize, usize)>,
}

impl Log {
    /// Checks entries against the plan.
    ///
    /// # Errors
    /// [`PlanError::UnknownItem`], [`PlanError::UnknownAgency`], [`PlanError::AmbiguousAgency`],
    /// [`PlanError::NotLead`], [`PlanError::Outside`], [`PlanError::BeforeTask`], [`PlanError::TwoCompletions`],
    /// [`PlanError::Order`] and [`PlanError::Entry`], each with the place of the entry.
    pub fn new(plan: &Plan, entries: Vec<LogEntry>) -> Result<Log, PlanError> {
        Log::closing(plan, entries, plan.to())
    }

    /// As [`Log::new`], with another last day for entries: what is done late is recorded after the plan's year.
    ///
    /// # Errors
    /// As [`Log::new`].
    pub fn closing(plan: &Plan, entries: Vec<LogEntry>, closes: NaiveDate) -> Result<Log, PlanError> {
        let mut lines = Lines::new(plan);
        let mut placed = Vec::with_capacity(entries.len());
        for (at, entry) in (1..).zip(entries) {
            placed.push(place(plan, &lines, at, entry, closes)?);
        }
        placed.sort_by_key(|placed| placed.entry.date);
        for entry in &placed {
            lines.apply(plan, entry)?;
        }
        Ok(Log { plan: plan.clone(), entries: placed, closes })
    }

    /// Reads a log in JSON: an array of entries.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] with line and column, and those of [`Log::closing`].
    pub fn from_json(
        plan: &Plan,
        text: &str,
        file: &str,
        closes: Option<NaiveDate>,
    ) -> Result<Log, PlanError> {
        let entries = serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))?;
        Log::closing(plan, entries, closes.unwrap_or_else(|| plan.to()))
    }

    /// The plan it is held against.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The last day on which it takes entries.
    pub fn closes(&self) -> NaiveDate {
        self.closes
    }

    /// The entries by day.
    pub fn entries(&self) -> impl Iterator<Item = &LogEntry> {
        self.entries.iter().map(|placed| &placed.entry)
    }

    /// The lines as they stand at the end of a day.
    pub(super) fn replay(&self, on: NaiveDate) -> Lines {
        let mut lines = Lines::new(&self.plan);
        for entry in self.entries.iter().take_while(|placed| placed.entry.date <= on) {
            // All of them were applied in this order when the log was made.
            let applied = lines.apply(&self.plan, entry);
            debug_assert!(applied.is_ok());
        }
        lines
    }
}

fn place(
    plan: &Plan,
    lines: &Lines,
    at: usize,
    entry: LogEntry,
    closes: NaiveDate,
) -> Result<Placed, PlanError> {
    let item = plan.item(&entry.item)?;
    let item_at = plan.position(&entry.item).unwrap_or_default();
    if entry.date < plan.from() || entry.date > closes {
        return Err(outside(plan, both!("dòng nhật ký {at}", "entry {at}"), entry.date, closes));
    }
    if let Some(until) = entry.until.filter(|until| *until > closes) {
        let what = both!("hạn mới ở dòng nhật ký {at},", "the new last day of entry {at}");
        return Err(outside(plan, what, until, closes));
    }
    if entry.until.is_some() != (entry.event == PlanEvent::Extended) {
        let (found, expected) = match entry.event {
            PlanEvent::Extended => (
                Words::new("gia hạn mà không có hạn mới", "an extension without its new last day"),
                Words::new("`until`", "`until`"),
            ),
            _ => (
                Words::new("có hạn mới", "a new last day"),
                Words::new(
                    "sự kiện \"extended\" (gia hạn), hoặc bỏ `until`",
                    "the event \"extended\", or no `until`",
                ),
            ),
        };
        return Err(PlanError::Entry { entry: at, found: found.into(), expected: expected.into() });
    }
    if entry.period.is_some() && entry.event != PlanEvent::Reported {
        let found = Words::new("có kỳ báo cáo", "a period").into();
        let expected = Words::new(
            "sự kiện \"reported\" (báo cáo), hoặc bỏ `period`",
            "the event \"reported\", or no `period`",
        );
        return Err(PlanError::Entry { entry: at, found, expected: expected.into() });
    }
    let leads = lines.of(item_at);
    let own = match &entry.agency {
        None => (0..leads.len()).collect::<Vec<_>>(),
        Some(name) => {
            let agency = plan.register().agency(name)?;
            let found = leads.iter().position(|line| line.agency == agency.id);
            found.map(|lead| vec![lead]).ok_or_else(|| PlanError::NotLead {
                entry: Some(at),
                item: item.id.clone(),
                agency: agency.id.clone(),
                leads: leads.iter().take(8).map(|line: &Line| line.agency.clone()).collect(),
            })?
        }
    };
    if own.is_empty() {
        let found = both!(
            "{} không do cơ quan nào trong danh bạ chủ trì",
            "{} is led by nobody the register knows",
            item.id
        );
        let expected =
            Words::new("nội dung có cơ quan chủ trì trong danh bạ", "an item with known leads").into();
        return Err(PlanError::Entry { entry: at, found, expected });
    }
    let lines = own.into_iter().map(|lead| (item_at, lead)).collect();
    Ok(Placed { at, entry, lines })
}

fn outside(plan: &Plan, what: Text, date: NaiveDate, closes: NaiveDate) -> PlanError {
    PlanError::Outside {
        what,
        date,
        plan: plan.id().to_owned(),
        from: plan.from(),
        to: Some(closes),
        hint: (date > closes).then_some(Words::new(
            "; để ghi việc làm muộn, hãy cho nhật ký khóa sổ muộn hơn",
            "; to record what was done late, let the log close later",
        )),
    }
}
