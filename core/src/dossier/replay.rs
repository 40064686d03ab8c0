//! What a log of events comes to. The one place that knows which event may follow which.

use std::collections::HashMap;

use chrono::Days;

use super::error::NO_UNTIL;
use super::term::{Base, Begin, LeftOut, Terms};
use super::{
    Breach, BreachKind, Clause, ClockError, ClosedBy, DossierDue, DossierEvent, DueChange, EventKind,
    ExtensionPolicy, Supplement,
};
use crate::calendar::Moment;

/// The state after the events so far.
pub(super) struct Replay<'a> {
    terms: Terms<'a>,
    pub received: Moment,
    pub begin: Begin,
    base: Base,
    /// Left out of the base: of the limit, or after the last extension.
    left_out: LeftOut,
    /// Left out since the term began.
    pub paused: LeftOut,
    pub due: Option<DossierDue>,
    /// The clock stands: awaiting papers, or paused.
    pub standing: Option<Past>,
    pub finished: Option<Past>,
    pub returned: Option<Past>,
    /// Withdrawn, rejected or stopped.
    pub ended: Option<Past>,
    pub history: Vec<DueChange>,
    pub breaches: Vec<Breach>,
    extensions: u32,
    last: Moment,
}

/// An event that took place: its place in the log, its kind, its moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Past {
    pub event: usize,
    pub kind: EventKind,
    pub moment: Moment,
}

/// Plays a log, as corrected, up to a moment; `None` before receipt.
pub(super) fn replay<'a>(
    terms: Terms<'a>,
    events: &[DossierEvent],
    as_of: Option<Moment>,
) -> Result<Option<Replay<'a>>, ClockError> {
    let known = events.iter().take_while(|event| as_of.is_none_or(|as_of| event.moment <= as_of));
    let known: Vec<&DossierEvent> = known.collect();
    let mut state: Option<Replay<'a>> = None;
    // The last correction of an event holds.
    let corrected: HashMap<usize, Moment> =
        known.iter().filter_map(|event| event.event.zip(event.to)).collect();
    for (at, event) in known.iter().enumerate().filter(|(_, event)| event.kind != EventKind::Corrected) {
        let moment = corrected.get(&at).copied().unwrap_or(event.moment);
        let past = Past { event: at, kind: event.kind, moment };
        match &mut state {
            None => state = Some(Replay::received(terms, past, event)?),
            Some(state) => state.apply(past, event)?,
        }
    }
    Ok(state)
}

impl<'a> Replay<'a> {
    fn received(terms: Terms<'a>, past: Past, event: &DossierEvent) -> Result<Replay<'a>, ClockError> {
        let Past { event: at, kind, moment } = past;
        if kind != EventKind::Received {
            return Err(ClockError::Receipt { event: at, kind });
        }
        let begin = terms.begin(moment)?;
        let mut replay = Replay {
            terms,
            received: moment,
            begin,
            base: Base::Limit,
            left_out: LeftOut::default(),
            paused: LeftOut::default(),
            due: None,
            standing: None,
            finished: None,
            returned: None,
            ended: None,
            history: Vec::new(),
            breaches: Vec::new(),
            extensions: 0,
            last: moment,
        };
        replay.move_due(past, event)?;
        Ok(replay)
    }

    fn apply(&mut self, past: Past, event: &DossierEvent) -> Result<(), ClockError> {
        self.may_follow(past)?;
        match past.kind {
            EventKind::SupplementRequested => {
                self.check_request(past)?;
                self.standing = Some(past);
            }
            EventKind::Paused => self.standing = Some(past),
            EventKind::Supplemented => match self.terms.supplement()? {
                // Without a limit there is no term to start again, and what was promised stays.
                Supplement::Restart if self.terms.limit.is_some() => {
                    self.begin = self.terms.begin(past.moment)?;
                    self.base = Base::Limit;
                    (self.left_out, self.paused) = (LeftOut::default(), LeftOut::default());
                    self.move_due(past, event)?;
                    self.standing = None;
                }
                _ => self.resume(past, event)?,
            },
            EventKind::Resumed => self.resume(past, event)?,
            EventKind::Extended => self.extend(past, event)?,
            EventKind::Finished => self.finished = Some(past),
            EventKind::Returned => self.returned = Some(past),
            EventKind::Withdrawn | EventKind::Rejected | EventKind::Stopped => self.ended = Some(past),
            EventKind::Received | EventKind::Corrected => {}
        }
        self.last = past.moment;
        Ok(())
    }

    /// Whether an event may stand here at all.
    fn may_follow(&self, past: Past) -> Result<(), ClockError> {
        let Past { event, kind, moment } = past;
        if kind == EventKind::Received {
            return Err(ClockError::Receipt { event, kind });
        }
        if moment < self.last {
            return Err(ClockError::Order { event, kind, moment, previous: self.last });
        }
        // A finished dossier can still be handed over, and nothing else.
        let closed = self.ended.or(self.returned).or(self.finished.filter(|_| kind != EventKind::Returned));
        if let Some(closed) = closed {
            return Err(ClockError::Closed { event, kind, moment, closed: closed.kind });
        }
        match (kind, self.standing) {
            (EventKind::SupplementRequested | EventKind::Paused, Some(open)) => {
                Err(ClockError::Overlap { event, kind, moment, since: open.event, open: open.kind })
            }
            (EventKind::Extended | EventKind::Finished | EventKind::Returned, Some(open)) => {
                Err(ClockError::Standing { event, kind, moment, since: open.event, open: open.kind })
            }
            (EventKind::Supplemented, open)
                if open.is_none_or(|open| open.kind != EventKind::SupplementRequested) =>
            {
                Err(ClockError::NotOpen { event, kind, moment })
            }
            (EventKind::Resumed, open) if open.is_none_or(|open| open.kind != EventKind::Paused) => {
                Err(ClockError::NotOpen { event, kind, moment })
            }
            _ => Ok(()),
        }
    }

    /// Papers are asked for in the first days of a term; later it is a breach, and happens.
    fn check_request(&mut self, past: Past) -> Result<(), ClockError> {
        let rules = self.terms.rules;
        let Some(within) = &rules.supplement_days else { return Ok(()) };
        if past.moment.day() > self.terms.working_days_after(self.begin.day, within.value)? {
            self.breaches.push(Breach::new(past.event, BreachKind::SupplementLate, &within.clause));
        }
        Ok(())
    }

    fn resume(&mut self, past: Past, event: &DossierEvent) -> Result<(), ClockError> {
        let Some(open) = self.standing else { return Ok(()) };
        let mut left_out = self.terms.left_out(self.begin, open.moment, past.moment)?;
        // A term that had run out before has nothing left that could be left out: overdue stays overdue.
        if self.due.is_some_and(|due| open.moment <= due.moment) {
            let due = self.terms.due(self.begin, self.base, self.left_out.plus(left_out))?;
            if due.is_some_and(|due| due.moment < past.moment) && self.terms.ends_with_days() {
                // A part of the last day was still to come.
                left_out = left_out.plus(LeftOut { units: 1, seconds: 1 });
            }
            self.left_out = self.left_out.plus(left_out);
            self.move_due(past, event)?;
        }
        self.paused = self.paused.plus(left_out);
        self.standing = None;
        Ok(())
    }

    fn extend(&mut self, past: Past, event: &DossierEvent) -> Result<(), ClockError> {
        let Past { event: at, moment, .. } = past;
        let Some(until) = event.until else {
            return Err(ClockError::Parts { event: at, kind: past.kind, problem: NO_UNTIL });
        };
        self.extensions += 1;
        if let Some(Clause { value: rule, clause }) = &self.terms.rules.extensions {
            let strict = self.terms.rules.extension_policy == ExtensionPolicy::Strict;
            if self.extensions > rule.times {
                if strict {
                    let (number, allowed, clause) = (self.extensions, rule.times, clause.clone());
                    return Err(ClockError::ExtensionRepeated { event: at, moment, number, allowed, clause });
                }
                self.breaches.push(Breach::new(at, BreachKind::ExtensionRepeated, clause));
            }
            let latest = |due: DossierDue| due.day.checked_sub_days(Days::new(u64::from(rule.notice_days)));
            if let Some((due, latest)) = self.due.and_then(|due| Some((due.day, latest(due)?)))
                && moment.day() > latest
            {
                if strict {
                    let clause = clause.clone();
                    return Err(ClockError::ExtensionLate { event: at, moment, due, latest, clause });
                }
                self.breaches.push(Breach::new(at, BreachKind::ExtensionLate, clause));
            }
        }
        let due = self.terms.until(until)?;
        if let Some(present) = self.due.filter(|present| due.moment <= present.moment) {
            let (until, due) = (due.moment, present.moment);
            return Err(ClockError::ExtensionBackwards { event: at, moment, until, due });
        }
        (self.base, self.left_out) = (Base::Until(until), LeftOut::default());
        self.move_due(past, event)
    }

    /// Computes the due date again, and keeps the one before in the history.
    fn move_due(&mut self, past: Past, event: &DossierEvent) -> Result<(), ClockError> {
        let due = self.terms.due(self.begin, self.base, self.left_out)?;
        let ran_until = self.standing.map_or(past.moment, |open| open.moment);
        if let Some(to) = due.filter(|_| due != self.due) {
            let expired = self.due.is_some_and(|from| ran_until > from.moment);
            self.history.push(DueChange::new(past, event, self.due, to, expired));
        }
        self.due = due;
        Ok(())
    }

    /// The event that ended the work, as the clock was told to compare.
    pub fn done(&self) -> Option<Past> {
        match self.terms.rules.closed_by {
            ClosedBy::Finished => self.finished.or(self.returned),
            ClosedBy::Returned => self.returned,
        }
    }
}
