use serde::Serialize;

use super::replay::{Past, Replay};
use super::term::Terms;
use super::{ClockError, DossierDue, DossierEvent, EventKind, Lapse, Punctualities, RulesUsed, wording};
use crate::calendar::{Certainty, Moment};
use crate::text::Text;

/// Where a dossier stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// Not received yet.
    NotStarted,
    /// Being processed, in time or without a due date.
    Running,
    /// Being processed, and the term has run out.
    Overdue,
    /// Waiting for papers that were asked for.
    Waiting,
    /// Paused for another reason.
    Paused,
    /// Done.
    Finished,
    /// Taken back by the applicant.
    Withdrawn,
    /// Refused.
    Rejected,
    /// Stopped for good.
    Stopped,
}

impl ClockState {
    /// All states, in the order in which C numbers them from 0.
    pub const ALL: [ClockState; 9] = [
        ClockState::NotStarted,
        ClockState::Running,
        ClockState::Overdue,
        ClockState::Waiting,
        ClockState::Paused,
        ClockState::Finished,
        ClockState::Withdrawn,
        ClockState::Rejected,
        ClockState::Stopped,
    ];
}

/// Where a dossier stood at a moment, by what was recorded up to then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DossierStatus {
    /// The moment asked about.
    pub as_of: Moment,
    /// The state.
    pub state: ClockState,
    /// Whether the term had run out: now, or when the clock was stopped. A pause does not undo it.
    pub overdue: bool,
    /// When the dossier was due, as known then; `None` before receipt, and without a limit.
    pub due: Option<DossierDue>,
    /// Every due date so far and what made it, the present one last.
    pub history: Vec<DueChange>,
    /// Time used of the term, without pauses; `None` before receipt.
    pub elapsed: Option<Lapse>,
    /// Time left of the term, negative when overdue; `None` without a due date.
    pub remaining: Option<Lapse>,
    /// When the work ended, by the event that the clock compares.
    pub done: Option<Moment>,
    /// Whether it was done in time; `None` while it is not done.
    pub punctuality: Option<Punctualities>,
    /// What was done against the rules.
    pub breaches: Vec<Breach>,
    /// The rules the clock ran by.
    pub rules: RulesUsed,
    /// Whether a day was passed that no notice has confirmed.
    pub certainty: Certainty,
    /// All this in a sentence or two.
    pub text: Text,
}

/// A change of the due date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueChange {
    /// The place in the log of the event that made it, from 0.
    pub event: usize,
    /// Its kind.
    pub kind: EventKind,
    /// Its moment.
    pub moment: Moment,
    /// When the dossier was due before; `None` for the first due date.
    pub from: Option<DossierDue>,
    /// When it is due from now on.
    pub to: DossierDue,
    /// Whether the term had run out before it was changed.
    pub expired: bool,
    /// The reason recorded with the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The basis recorded with the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The same in words.
    pub text: Text,
}

impl DueChange {
    pub(super) fn new(
        past: Past,
        event: &DossierEvent,
        from: Option<DossierDue>,
        to: DossierDue,
        expired: bool,
    ) -> DueChange {
        let Past { event: at, kind, moment } = past;
        let (reason, basis) = (event.reason.clone(), event.basis.clone());
        let text = wording::due_change(past, event, from, to);
        DueChange { event: at, kind, moment, from, to, expired, reason, basis, text }
    }
}

/// Something done against the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    /// The place in the log of the event, from 0.
    pub event: usize,
    /// What is against the rules.
    pub kind: BreachKind,
    /// Which clause.
    pub clause: String,
    /// The same in words.
    pub text: Text,
}

/// What is against the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreachKind {
    /// Extended more often than allowed.
    ExtensionRepeated,
    /// The extension was announced too late.
    ExtensionLate,
    /// Papers were asked for too late.
    SupplementLate,
}

impl Breach {
    pub(super) fn new(event: usize, kind: BreachKind, clause: &str) -> Breach {
        Breach { event, kind, clause: clause.to_owned(), text: wording::breach(kind, clause) }
    }
}

impl DossierStatus {
    pub(super) fn new(
        terms: Terms<'_>,
        replay: Option<Replay<'_>>,
        as_of: Moment,
    ) -> Result<DossierStatus, ClockError> {
        let Some(replay) = replay else { return Ok(DossierStatus::not_started(terms.rules, as_of)) };
        let done = replay.done();
        let state = match (done, replay.ended, replay.standing) {
            (Some(_), ..) => ClockState::Finished,
            (_, Some(ended), _) => match ended.kind {
                EventKind::Withdrawn => ClockState::Withdrawn,
                EventKind::Rejected => ClockState::Rejected,
                _ => ClockState::Stopped,
            },
            (.., Some(open)) if open.kind == EventKind::SupplementRequested => ClockState::Waiting,
            (.., Some(_)) => ClockState::Paused,
            _ => ClockState::Running,
        };
        // The clock stood from the first of these on.
        let stops = [replay.standing, done, replay.ended].into_iter().flatten().map(|past| past.moment);
        let until = stops.min().unwrap_or(as_of);
        let overdue = replay.due.is_some_and(|due| until > due.moment);
        let state = if overdue && state == ClockState::Running { ClockState::Overdue } else { state };
        let elapsed = terms.elapsed(replay.begin, until, replay.paused)?;
        let remaining = replay.due.map(|due| terms.remaining(replay.begin, until, due)).transpose()?;
        let done = done.map(|past| past.moment);
        let last = replay.due.map_or(until.day(), |due| due.day.max(until.day()));
        let mut status = DossierStatus {
            as_of,
            state,
            overdue,
            due: replay.due,
            history: replay.history,
            elapsed: Some(elapsed),
            remaining,
            done,
            punctuality: done.map(|done| Punctualities::of(replay.due, done)),
            breaches: replay.breaches,
            rules: terms.rules.clone(),
            certainty: terms.certainty(replay.received.day(), last)?,
            text: Text { vi: String::new(), en: String::new() },
        };
        status.text = wording::status(&status);
        Ok(status)
    }

    fn not_started(rules: &RulesUsed, as_of: Moment) -> DossierStatus {
        DossierStatus {
            as_of,
            state: ClockState::NotStarted,
            overdue: false,
            due: None,
            history: Vec::new(),
            elapsed: None,
            remaining: None,
            done: None,
            punctuality: None,
            breaches: Vec::new(),
            rules: rules.clone(),
            certainty: Certainty::Confirmed,
            text: wording::not_started(),
        }
    }
}
