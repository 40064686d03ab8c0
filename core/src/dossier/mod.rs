//! The dossier clock (thời hạn giải quyết hồ sơ): due dates and punctuality from a log that only grows.
//!
//! A dossier's time is never a field that is overwritten. [`DossierClock`] keeps the events, each with its moment,
//! reason, basis and author, and computes from those up to any moment what was then due, used, left and late.
//! [`classify()`] does the same for whole registers, a row each.
//!
//! ```
//! use chiso::calendar::Calendar;
//! use chiso::dossier::{ClockState, DossierEvent, EventKind, ClockOptions};
//! use chiso::dossier::DossierClock;
//!
//! let calendar = Calendar::vietnam();
//! let limit = Some("05 ngày làm việc".parse()?);
//! let mut clock = DossierClock::new(limit, "2024-02-05T09:00".parse()?, &calendar, ClockOptions::default())?;
//! let due = |clock: &DossierClock, at: &str| clock.due(at.parse().unwrap()).unwrap().unwrap().day.to_string();
//! assert_eq!(due(&clock, "2024-02-05T09:00"), "2024-02-19");        // Tết lies between
//!
//! // A pause over Tết leaves out the one working day in it.
//! clock.record(DossierEvent::new(EventKind::Paused, "2024-02-07T09:00".parse()?).because("nộp lệ phí"))?;
//! clock.record(DossierEvent::new(EventKind::Resumed, "2024-02-15T09:00".parse()?))?;
//! assert_eq!(due(&clock, "2024-02-15T10:00"), "2024-02-20");
//! assert_eq!(due(&clock, "2024-02-10T00:00"), "2024-02-19");        // as it was known then
//!
//! let status = clock.status("2024-02-21T08:00".parse()?)?;
//! assert_eq!((status.state, status.remaining.map(|left| left.count)), (ClockState::Overdue, Some(-1)));
//! # Ok::<(), chiso::Error>(())
//! ```

mod classify;
mod cut_off;
mod error;
mod event;
mod policy;
mod punctuality;
mod replay;
mod rules;
mod status;
mod term;
mod wording;

use serde::{Deserialize, Serialize};

pub use classify::{Classes, DossierClass, Dossiers, NO_LIMIT, NO_MOMENT, classify};
pub use cut_off::CutOff;
pub use error::ClockError;
pub use event::{DossierEvent, EventKind, Until};
pub use policy::{ChosenBy, ClockOptions, ClosedBy, DueAt, ExtensionPolicy, PauseCount, RulesUsed};
pub use punctuality::{Granularity, Punctualities, Punctuality};
pub use rules::{Clause, DossierRules, Extensions, Supplement, TextStatus};
pub use status::{Breach, BreachKind, ClockState, DossierStatus, DueChange};
pub use term::{ClockUnit, DossierDue, Lapse};

use crate::calendar::{Calendar, Moment};
use crate::code::{Lang, Spoken, Text, Words, nth, say};
use crate::deadline::Limit;
use error::NO_UNTIL;
use replay::{Replay, replay};
use term::Terms;

/// The clock of one dossier: its limit, its calendar, the rules it runs by, and the log of its events.
///
/// Events are only added, in the order in which they became known. Everything else is computed from those up to a
/// moment, so that a report of a past day stays what it was.
#[derive(Debug, Clone)]
pub struct DossierClock {
    calendar: Calendar,
    limit: Option<Limit>,
    options: ClockOptions,
    rules: RulesUsed,
    events: Vec<DossierEvent>,
}

/// The JSON form of a clock without its calendar.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Log {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    limit: Option<String>,
    #[serde(default)]
    options: ClockOptions,
    events: Vec<DossierEvent>,
}

impl DossierClock {
    /// A clock that starts with the receipt of the dossier. Without a limit it has no due date.
    ///
    /// # Errors
    /// [`ClockError::RulesNeeded`] where the text of the decree in force on the day of receipt is not known and
    /// [`ClockOptions::rules`] names none, [`ClockError::RulesUnknown`], [`ClockError::RulesSilent`], and
    /// [`ClockError::Calendar`] where the term leaves the calendar.
    pub fn new(
        limit: Option<Limit>,
        received: Moment,
        calendar: &Calendar,
        options: ClockOptions,
    ) -> Result<DossierClock, ClockError> {
        DossierClock::of(limit, DossierEvent::new(EventKind::Received, received), calendar, options)
    }

    fn of(
        limit: Option<Limit>,
        received: DossierEvent,
        calendar: &Calendar,
        options: ClockOptions,
    ) -> Result<DossierClock, ClockError> {
        let rules = RulesUsed::settle(&options, received.moment)?;
        let (calendar, events) = (calendar.clone(), Vec::new());
        let mut clock = DossierClock { calendar, limit, options, rules, events };
        clock.record(received)?;
        Ok(clock)
    }

    /// Adds an event to the log.
    ///
    /// # Errors
    /// [`ClockError`] says which event cannot stand where: out of order, after the dossier was closed, a pause
    /// within a pause, a pause ended that did not begin, an extension once too often or too late. The log is then
    /// as it was.
    pub fn record(&mut self, event: DossierEvent) -> Result<(), ClockError> {
        self.check(&event)?;
        self.events.push(event);
        let played = self.play(None).map(|_| ());
        if played.is_err() {
            self.events.pop();
        }
        played
    }

    /// The log, in the order in which it was recorded.
    pub fn events(&self) -> &[DossierEvent] {
        &self.events
    }

    /// The limit.
    pub fn limit(&self) -> Option<Limit> {
        self.limit
    }

    /// What the caller settled.
    pub fn options(&self) -> &ClockOptions {
        &self.options
    }

    /// The rules the clock runs by, and how they were chosen.
    pub fn rules(&self) -> &RulesUsed {
        &self.rules
    }

    /// The calendar it counts by.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// When the dossier was due, as was known at a moment; `None` before receipt and without a limit.
    ///
    /// # Errors
    /// [`ClockError::Calendar`] where the calendar does not reach.
    pub fn due(&self, as_of: Moment) -> Result<Option<DossierDue>, ClockError> {
        Ok(self.play(Some(as_of))?.and_then(|replay| replay.due))
    }

    /// Where the dossier stood at a moment, by the events recorded up to then.
    ///
    /// # Errors
    /// As [`DossierClock::due`].
    pub fn status(&self, as_of: Moment) -> Result<DossierStatus, ClockError> {
        DossierStatus::new(self.terms(), self.play(Some(as_of))?, as_of)
    }

    /// The log with its limit and options as JSON.
    pub fn to_json(&self) -> String {
        let limit = self.limit.map(|limit| limit.text(Lang::Vi));
        let log = Log { limit, options: self.options.clone(), events: self.events.clone() };
        // A log has text keys only, so there is always a JSON form.
        serde_json::to_string(&log).unwrap_or_default()
    }

    /// A clock from its JSON form: `{"limit": "05 ngày làm việc", "options": {"rules": "nd-61-2018"}, "events":
    /// [{"kind": "received", "moment": "2024-02-05T09:00"}, …]}`. The limit may be missing, and every option.
    ///
    /// # Errors
    /// [`ClockError::Json`], [`ClockError::Limit`], and those of [`DossierClock::new`] and
    /// [`DossierClock::record`].
    pub fn from_json(text: &str, calendar: &Calendar) -> Result<DossierClock, ClockError> {
        let log: Log =
            serde_json::from_str(text).map_err(|error| ClockError::Json { problem: error.to_string() })?;
        let limit = log.limit.map(|limit| limit.parse()).transpose()?;
        let mut events = log.events.into_iter();
        let received = events.next().ok_or(ClockError::NoReceipt)?;
        let mut clock = DossierClock::of(limit, received, calendar, log.options)?;
        for event in events {
            clock.check(&event)?;
            // A correction must not hide that the log before it did not hold together.
            if event.kind == EventKind::Corrected {
                clock.play(None)?;
            }
            clock.events.push(event);
        }
        clock.play(None)?;
        Ok(clock)
    }

    fn terms(&self) -> Terms<'_> {
        Terms { calendar: &self.calendar, limit: self.limit, rules: &self.rules }
    }

    fn play(&self, as_of: Option<Moment>) -> Result<Option<Replay<'_>>, ClockError> {
        replay(self.terms(), &self.events, as_of)
    }

    /// What can be said of an event without its consequences: it has its parts, and does not precede the last.
    fn check(&self, event: &DossierEvent) -> Result<(), ClockError> {
        let (at, kind, moment) = (self.events.len(), event.kind, event.moment);
        if let Some(previous) = self.events.last().map(|last| last.moment).filter(|last| moment < *last) {
            return Err(ClockError::Order { event: at, kind, moment, previous });
        }
        let parts = |problem: Words| Err(ClockError::Parts { event: at, kind, problem });
        match (kind, event.until, event.event, event.to) {
            (EventKind::Extended, None, ..) => parts(NO_UNTIL),
            (EventKind::Corrected, _, None, _) | (EventKind::Corrected, _, _, None) => parts(Words::new(
                "thiếu event và to (sự kiện nào, thực ra xảy ra lúc nào)",
                "event and to (which event took place when) are missing",
            )),
            (EventKind::Corrected, None, Some(of), Some(to)) => self.check_correction(at, moment, of, to),
            (EventKind::Extended, Some(_), None, None) => Ok(()),
            (_, None, None, None) => Ok(()),
            _ => parts(Words::new(
                "until chỉ dùng với hẹn lại, event và to chỉ dùng với đính chính",
                "until belongs to extended, event and to belong to corrected, and nowhere else",
            )),
        }
    }

    fn check_correction(&self, at: usize, moment: Moment, of: usize, to: Moment) -> Result<(), ClockError> {
        let wrong = |problem: Text| Err(ClockError::Correction { event: at, moment, problem });
        match self.events.get(of) {
            None => wrong(Text::spoken(|lang| {
                let of = nth(of, lang);
                say!(lang, "không có sự kiện thứ {of} để đính chính", "there is no event {of} to correct")
            })),
            Some(event) if event.kind == EventKind::Corrected => wrong(Text::spoken(|lang| {
                say!(
                    lang,
                    "sự kiện thứ {} cũng là đính chính: hãy đính chính sự kiện gốc",
                    "event {} is itself a correction: correct the event it concerns",
                    nth(of, lang)
                )
            })),
            Some(_) if to > moment => wrong(Text::spoken(|lang| {
                say!(
                    lang,
                    "ghi sự kiện thứ {} xảy ra lúc {}, là lúc chưa đến",
                    "it says that event {} took place at {}, which was still to come",
                    nth(of, lang),
                    to.say(lang)
                )
            })),
            Some(_) => Ok(()),
        }
    }
}
