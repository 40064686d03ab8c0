use chrono::NaiveDate;

use super::EventKind;
use crate::calendar::{CalendarError, Moment};
use crate::code::{Code, Details, Fault, Lang, Spoken, Text, Words, details, nth, say};
use crate::deadline::DeadlineError;

/// Why a dossier's clock could not be set, an event not be recorded, or a moment not be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum ClockError {
    /// The calendar cannot answer.
    Calendar(#[from] CalendarError),
    /// The limit cannot be read.
    Limit(#[from] DeadlineError),
    /// No rule set that was read is in force on the day of receipt, so the caller must choose.
    RulesNeeded {
        /// The day of receipt.
        received: NaiveDate,
        /// The act in force, if it is known.
        act: Option<String>,
        /// Rule sets there are.
        known: Vec<String>,
    },
    /// No rule set has this id.
    RulesUnknown {
        /// The id asked for.
        id: String,
        /// Rule sets there are.
        known: Vec<String>,
    },
    /// The chosen rule set does not say what is needed, and the caller did not.
    RulesSilent {
        /// The rule set.
        rules: String,
        /// What is not known.
        what: Words,
        /// The option that settles it.
        option: Words,
    },
    /// A text is no hour of receipt.
    CutOffSyntax {
        /// The text.
        text: String,
    },
    /// A file of rule sets that cannot be read.
    RulesFile {
        /// What is wrong in it, and where.
        problem: String,
    },
    /// An event stands before the one it follows.
    Order {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The moment of the event before it.
        previous: Moment,
    },
    /// The log does not begin with receipt, or has a second one.
    Receipt {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
    },
    /// A log without events.
    NoReceipt,
    /// An event after the dossier was closed.
    Closed {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// What closed the dossier.
        closed: EventKind,
    },
    /// A pause within a pause.
    Overlap {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The event that stopped the clock.
        since: usize,
        /// Its kind.
        open: EventKind,
    },
    /// A pause ends that did not begin.
    NotOpen {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
    },
    /// An event that cannot take place while the clock stands.
    Standing {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// Its moment.
        moment: Moment,
        /// The event that stopped the clock.
        since: usize,
        /// Its kind.
        open: EventKind,
    },
    /// More extensions than the rules allow.
    ExtensionRepeated {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// Which extension it would be.
        number: u32,
        /// How many there may be.
        allowed: u32,
        /// The clause.
        clause: String,
    },
    /// An extension that was announced too late.
    ExtensionLate {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// When the term ends.
        due: NaiveDate,
        /// The last day for the announcement.
        latest: NaiveDate,
        /// The clause.
        clause: String,
    },
    /// An extension that does not extend.
    ExtensionBackwards {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// The new due moment.
        until: Moment,
        /// The present one.
        due: Moment,
    },
    /// A correction of something that is no recorded event, or to a moment that had not come.
    Correction {
        /// Its place in the log, from 0.
        event: usize,
        /// Its moment.
        moment: Moment,
        /// What is wrong.
        problem: Text,
    },
    /// An event without a part it needs, or with one it does not have.
    Parts {
        /// Its place in the log, from 0.
        event: usize,
        /// Its kind.
        kind: EventKind,
        /// What is missing or too much.
        problem: Words,
    },
    /// A log, an event or options are not JSON of the form.
    Json {
        /// What is wrong, with line and column.
        problem: String,
    },
    /// A dossier that does not hold together.
    Dossier {
        /// What is wrong.
        problem: Words,
    },
    /// What is wrong with one row of a register; nothing was classified.
    At {
        /// The first such row, from 0.
        row: usize,
        /// What is wrong with it.
        error: Box<ClockError>,
    },
    /// Arrays of different lengths.
    Lengths {
        /// The array.
        name: &'static str,
        /// Its length.
        found: usize,
        /// The length of the first array.
        expected: usize,
    },
}

/// An extension without its due date.
pub(super) const NO_UNTIL: Words = Words::new("thiếu until (hạn mới)", "until, the new due date, is missing");
const THE_ACT: Words = Words::new("văn bản đang có hiệu lực", "the act in force");
const NOTHING_ASKED: Words = Words::new("chưa có yêu cầu bổ sung", "no papers were asked for");
const NOT_PAUSED: Words = Words::new("thời gian không tạm dừng", "the clock was not paused");

impl Fault for ClockError {
    fn code(&self) -> Code {
        match self {
            ClockError::Calendar(error) => error.code(),
            ClockError::Limit(error) => error.code(),
            ClockError::Order { .. } => Code::EventOrder,
            ClockError::Receipt { .. } | ClockError::NoReceipt => Code::EventReceipt,
            ClockError::Closed { .. } => Code::DossierClosed,
            ClockError::Overlap { .. } => Code::PauseOverlap,
            ClockError::NotOpen { .. } => Code::PauseNotOpen,
            ClockError::Standing { .. } => Code::ClockStands,
            ClockError::ExtensionRepeated { .. } => Code::ExtensionRepeated,
            ClockError::ExtensionLate { .. } => Code::ExtensionLate,
            ClockError::ExtensionBackwards { .. } => Code::ExtensionBackwards,
            ClockError::Parts { .. } => Code::EventParts,
            ClockError::Correction { .. } => Code::EventCorrection,
            ClockError::RulesNeeded { .. } => Code::RulesNeeded,
            ClockError::RulesUnknown { .. } => Code::RulesUnknown,
            ClockError::RulesSilent { .. } => Code::RulesSilent,
            ClockError::RulesFile { .. } => Code::RulesFile,
            ClockError::Json { .. } => Code::ClockJson,
            ClockError::CutOffSyntax { .. } => Code::CutOffSyntax,
            ClockError::Dossier { .. } => Code::DossierRow,
            ClockError::At { error, .. } => error.code(),
            ClockError::Lengths { .. } => Code::DossierLengths,
        }
    }

    fn text(&self, lang: Lang) -> String {
        let said = |kind: &EventKind| match lang {
            Lang::Vi => kind.text().vi,
            Lang::En => kind.to_string(),
        };
        let at = |event: &usize| nth(*event, lang);
        match self {
            ClockError::Calendar(error) => error.text(lang),
            ClockError::Limit(error) => error.text(lang),
            ClockError::RulesNeeded { received, act, known } => {
                let known = known.join(", ");
                let act = act.as_deref().unwrap_or(THE_ACT.get(lang));
                say!(
                    lang,
                    "phải chọn quy định áp dụng cho hồ sơ tiếp nhận ngày {}: chưa có nội dung của {act}; hãy nêu một bộ quy định ({known}), kết quả sẽ ghi lại lựa chọn này",
                    "which rules hold for a dossier received on {} must be chosen: the text of {act} is not known; \
                     name a rule set ({known}), and the result records the choice",
                    received.say(lang)
                )
            }
            ClockError::RulesUnknown { id, known } => say!(
                lang,
                "không có bộ quy định {id:?}: cần một trong {}",
                "no rule set is called {id:?}: expected one of {}",
                known.join(", ")
            ),
            ClockError::RulesSilent { rules, what, option } => say!(
                lang,
                "{rules} không nói {}, theo phần nội dung đã biết: hãy nêu {}",
                "{rules} does not say {}, as far as its text is known: give {}",
                what.get(lang),
                option.get(lang)
            ),
            ClockError::CutOffSyntax { text } => say!(
                lang,
                "{text:?} không phải là giờ tiếp nhận: cần hh:mm, hoặc none",
                "{text:?} is no hour of receipt: expected hh:mm, or none"
            ),
            ClockError::RulesFile { problem } => say!(
                lang,
                "không đọc được tệp bộ quy định: {problem}",
                "the file of rule sets cannot be read: {problem}"
            ),
            ClockError::Order { event, kind, moment, previous } => say!(
                lang,
                "sự kiện thứ {} ({}) lúc {} xảy ra trước sự kiện liền trước nó ({}): các sự kiện ghi theo thứ tự thời gian",
                "event {} ({}) is of {}, before the event it follows ({}): events are recorded in order",
                at(event),
                said(kind),
                moment.say(lang),
                previous.say(lang)
            ),
            ClockError::Receipt { event, kind } => say!(
                lang,
                "sự kiện thứ {} ({}): nhật ký bắt đầu bằng tiếp nhận, và chỉ một lần",
                "event {} ({}): a log begins with received, once",
                at(event),
                said(kind)
            ),
            ClockError::NoReceipt => say!(
                lang,
                "nhật ký trống: nhật ký bắt đầu bằng tiếp nhận",
                "the log is empty: a log begins with received"
            ),
            ClockError::Closed { event, kind, moment, closed } => say!(
                lang,
                "sự kiện thứ {} ({}) lúc {}: hồ sơ đã kết thúc trước đó ({})",
                "event {} ({}) of {}: the dossier was closed ({}) before",
                at(event),
                said(kind),
                moment.say(lang),
                said(closed)
            ),
            ClockError::Overlap { event, kind, moment, since, open } => say!(
                lang,
                "sự kiện thứ {} ({}) lúc {}: thời gian đã tạm dừng từ sự kiện thứ {} ({})",
                "event {} ({}) of {}: the clock already stands, since event {} ({})",
                at(event),
                said(kind),
                moment.say(lang),
                at(since),
                said(open)
            ),
            ClockError::NotOpen { event, kind, moment } => {
                let why = match kind {
                    EventKind::Supplemented => NOTHING_ASKED,
                    _ => NOT_PAUSED,
                };
                say!(
                    lang,
                    "sự kiện thứ {} ({}) lúc {}: {}",
                    "event {} ({}) of {}: {}",
                    at(event),
                    said(kind),
                    moment.say(lang),
                    why.get(lang)
                )
            }
            ClockError::Standing { event, kind, moment, since, open } => say!(
                lang,
                "sự kiện thứ {} ({}) lúc {}: thời gian đang tạm dừng từ sự kiện thứ {} ({}); hãy ghi việc tính tiếp trước",
                "event {} ({}) of {}: the clock stands since event {} ({}); let it run again first",
                at(event),
                said(kind),
                moment.say(lang),
                at(since),
                said(open)
            ),
            ClockError::ExtensionRepeated { event, moment, number, allowed, clause } => say!(
                lang,
                "sự kiện thứ {} lúc {}: hẹn lại lần thứ {number}; {clause} cho phép {allowed} lần",
                "event {} of {}: extension number {number}; {clause} allows {allowed}",
                at(event),
                moment.say(lang)
            ),
            ClockError::ExtensionLate { event, moment, due, latest, clause } => say!(
                lang,
                "sự kiện thứ {} lúc {}: hẹn lại khi thời hạn kết thúc ngày {} phải thông báo chậm nhất ngày {} ({clause})",
                "event {} of {}: an extension of the term that ends {} is announced by {} at the latest ({clause})",
                at(event),
                moment.say(lang),
                due.say(lang),
                latest.say(lang)
            ),
            ClockError::ExtensionBackwards { event, moment, until, due } => say!(
                lang,
                "sự kiện thứ {} lúc {}: hạn mới, {}, không sau hạn hiện tại, {}",
                "event {} of {}: the new due moment {} is not after the present one, {}",
                at(event),
                moment.say(lang),
                until.say(lang),
                due.say(lang)
            ),
            ClockError::Correction { event, moment, problem } => say!(
                lang,
                "sự kiện thứ {} lúc {}: {}",
                "event {} of {}: {}",
                at(event),
                moment.say(lang),
                problem.get(lang)
            ),
            ClockError::Parts { event, kind, problem } => say!(
                lang,
                "sự kiện thứ {} ({}): {}",
                "event {} ({}): {}",
                at(event),
                said(kind),
                problem.get(lang)
            ),
            ClockError::Json { problem } => {
                say!(lang, "không phải JSON đúng dạng: {problem}", "this is not JSON of the form: {problem}")
            }
            ClockError::Dossier { problem } => problem.get(lang).to_owned(),
            ClockError::At { row, error } => {
                let (row, error) = (at(row), error.text(lang));
                say!(lang, "dòng thứ {row}: {error}", "row {row}: {error}")
            }
            ClockError::Lengths { name, found, expected } => say!(
                lang,
                "{name} có {found} dòng, mảng đầu có {expected} dòng",
                "{name} has {found} rows, the first array has {expected}"
            ),
        }
    }

    fn details(&self) -> Details {
        match self {
            ClockError::Calendar(error) => error.details(),
            ClockError::Limit(error) => error.details(),
            ClockError::At { row, .. } => details! { "row": row },
            _ => Details::new(),
        }
    }
}
