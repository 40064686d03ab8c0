use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ClockError;
use crate::calendar::Moment;
use crate::text::Text;

/// What happened to a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The one-stop desk took it in (tiếp nhận); always the first event, and the only one of its kind.
    Received,
    /// More papers were asked for (yêu cầu bổ sung).
    SupplementRequested,
    /// The papers came in (đã bổ sung): the term starts again or goes on, as the rules have it.
    Supplemented,
    /// The time is not counted from here (tạm dừng): a fee to be paid, opinions to be collected, ...
    Paused,
    /// The time is counted again (tiếp tục).
    Resumed,
    /// A new due date, with apology (xin lỗi và hẹn lại).
    Extended,
    /// The work is done (đã xử lý xong).
    Finished,
    /// The result was handed over (đã trả kết quả).
    Returned,
    /// The applicant took the dossier back (rút hồ sơ).
    Withdrawn,
    /// The dossier was refused (từ chối).
    Rejected,
    /// The work was stopped for good (dừng giải quyết).
    Stopped,
    /// An earlier event took place at another moment than was recorded (đính chính); the earlier record stays.
    Corrected,
}

impl EventKind {
    /// All kinds, in the order in which C numbers them from 1.
    pub const ALL: [EventKind; 12] = [
        EventKind::Received,
        EventKind::SupplementRequested,
        EventKind::Supplemented,
        EventKind::Paused,
        EventKind::Resumed,
        EventKind::Extended,
        EventKind::Finished,
        EventKind::Returned,
        EventKind::Withdrawn,
        EventKind::Rejected,
        EventKind::Stopped,
        EventKind::Corrected,
    ];

    /// The word, the same in every language and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            EventKind::Received => "received",
            EventKind::SupplementRequested => "supplement-requested",
            EventKind::Supplemented => "supplemented",
            EventKind::Paused => "paused",
            EventKind::Resumed => "resumed",
            EventKind::Extended => "extended",
            EventKind::Finished => "finished",
            EventKind::Returned => "returned",
            EventKind::Withdrawn => "withdrawn",
            EventKind::Rejected => "rejected",
            EventKind::Stopped => "stopped",
            EventKind::Corrected => "corrected",
        }
    }

    /// What people call it.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            EventKind::Received => ("tiếp nhận", "received"),
            EventKind::SupplementRequested => ("yêu cầu bổ sung", "supplement requested"),
            EventKind::Supplemented => ("đã bổ sung", "supplemented"),
            EventKind::Paused => ("tạm dừng tính thời gian", "paused"),
            EventKind::Resumed => ("tiếp tục tính thời gian", "resumed"),
            EventKind::Extended => ("xin lỗi và hẹn lại", "extended with apology"),
            EventKind::Finished => ("đã xử lý xong", "finished"),
            EventKind::Returned => ("đã trả kết quả", "result returned"),
            EventKind::Withdrawn => ("rút hồ sơ", "withdrawn"),
            EventKind::Rejected => ("từ chối giải quyết", "rejected"),
            EventKind::Stopped => ("dừng giải quyết", "stopped"),
            EventKind::Corrected => ("đính chính", "corrected"),
        };
        Text { vi: vi.to_owned(), en: en.to_owned() }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The new due date of an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Until {
    /// A day, which ends as the clock's days do.
    Day(NaiveDate),
    /// A moment, for terms in hours.
    Moment(Moment),
}

/// One entry of a dossier's log. Entries are only ever added.
///
/// In JSON: `{"kind": "paused", "moment": "2024-02-06T10:00", "reason": "…", "basis": "…", "who": "…"}`; an
/// extension has `until` (a day or a moment), a correction `event` (the place of the corrected entry, from 0) and
/// `to` (when it really took place).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierEvent {
    /// What happened.
    pub kind: EventKind,
    /// When: the moment from which status as of a moment knows it.
    pub moment: Moment,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// By which rule or document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The new due date of an extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// The place in the log, from 0, of the event that a correction concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    /// When the corrected event really took place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

impl DossierEvent {
    /// An event from its JSON form.
    ///
    /// # Errors
    /// [`ClockError::Json`].
    pub fn from_json(text: &str) -> Result<DossierEvent, ClockError> {
        serde_json::from_str(text).map_err(|error| ClockError::Json { problem: error.to_string() })
    }

    /// An event that needs no more than its kind and moment.
    pub fn new(kind: EventKind, moment: Moment) -> DossierEvent {
        let (reason, basis, who) = (None, None, None);
        DossierEvent { kind, moment, reason, basis, who, until: None, event: None, to: None }
    }

    /// An extension until a day or moment.
    pub fn extended(moment: Moment, until: Until) -> DossierEvent {
        DossierEvent { until: Some(until), ..DossierEvent::new(EventKind::Extended, moment) }
    }

    /// A correction of the moment of an earlier event, by its place in the log.
    pub fn corrected(moment: Moment, event: usize, to: Moment) -> DossierEvent {
        DossierEvent { event: Some(event), to: Some(to), ..DossierEvent::new(EventKind::Corrected, moment) }
    }

    /// Adds why it happened.
    #[must_use]
    pub fn because(mut self, reason: &str) -> DossierEvent {
        self.reason = Some(reason.to_owned());
        self
    }

    /// Adds the rule or document it rests on.
    #[must_use]
    pub fn under(mut self, basis: &str) -> DossierEvent {
        self.basis = Some(basis.to_owned());
        self
    }

    /// Adds who did it.
    #[must_use]
    pub fn by(mut self, who: &str) -> DossierEvent {
        self.who = Some(who.to_owned());
        self
    }
}
