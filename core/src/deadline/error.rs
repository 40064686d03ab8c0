use chrono::NaiveDate;

use super::LimitUnit;
use super::span::YEARS;
use crate::calendar::CalendarError;
use crate::code::{Code, Details, Fault, Lang, Spoken, Text, Words, details, say};

/// Why a time limit or a wording gave no date.
///
/// Positions are characters of the text as given, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum DeadlineError {
    /// A text is no time limit.
    LimitSyntax {
        /// The text as given.
        text: String,
        /// Where reading stopped.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would have been read.
        expected: Words,
    },
    /// A number of units that a limit cannot have.
    LimitCount {
        /// The number given.
        count: String,
        /// The unit.
        unit: LimitUnit,
        /// What a limit may have.
        expected: Words,
    },
    /// A phrase that is not read, or not to its end.
    Wording {
        /// The text as given.
        text: String,
        /// Where reading stopped.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would have been read.
        expected: Words,
    },
    /// A phrase that names a day, month, quarter or year that there is not.
    Impossible {
        /// The text as given.
        text: String,
        /// Where the impossible part begins.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What is possible.
        expected: Words,
    },
    /// A phrase that says two things of which only one can hold.
    Contradiction {
        /// The text as given.
        text: String,
        /// Where the second thing stands.
        position: usize,
        /// What stands there, to the end.
        rest: String,
        /// What would agree.
        expected: Words,
    },
    /// The phrase names no year, and none was given with it.
    Year,
    /// The phrase names a day without its month, and none was given.
    Month,
    /// A day that the year does not have, such as 29/2 outside leap years.
    NoSuchDay {
        /// Day.
        day: u32,
        /// Month.
        month: u32,
        /// Year.
        year: i32,
    },
    /// A stretch that ends before it begins.
    Reversed {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// A date outside the calendar.
    Range {
        /// What was asked for or came out.
        what: Text,
    },
    /// The hour of receipt decides, and only a day was given.
    NeedsMoment,
    /// A working day without hours.
    NoHours {
        /// The day.
        day: NaiveDate,
    },
    /// A limit that is not counted back from an event.
    NotBefore {
        /// The unit.
        unit: LimitUnit,
    },
    /// No date can be derived: the deadline is ongoing, recurs, or waits for an event without a limit.
    NoDate {
        /// The phrase.
        text: String,
        /// Its kind.
        kind: Words,
        /// What can be asked instead.
        expected: Words,
    },
    /// A deadline counted from an event, whose day was not given.
    NeedsStart {
        /// The phrase.
        text: String,
        /// The event, as the phrase names it.
        event: Option<String>,
    },
    /// The calendar.
    Calendar(#[from] CalendarError),
}

impl DeadlineError {
    /// Where reading stopped, as a character from 1, what stands there, and what would have been read.
    pub fn unread(&self) -> Option<(usize, &str, Words)> {
        match self {
            DeadlineError::LimitSyntax { position, rest, expected, .. }
            | DeadlineError::Wording { position, rest, expected, .. }
            | DeadlineError::Impossible { position, rest, expected, .. }
            | DeadlineError::Contradiction { position, rest, expected, .. } => {
                Some((*position, rest, *expected))
            }
            _ => None,
        }
    }
}

impl Fault for DeadlineError {
    fn code(&self) -> Code {
        match self {
            DeadlineError::LimitSyntax { .. } => Code::LimitSyntax,
            DeadlineError::LimitCount { .. } => Code::LimitCount,
            DeadlineError::Wording { .. } => Code::DeadlineWording,
            DeadlineError::Impossible { .. } | DeadlineError::NoSuchDay { .. } => Code::DeadlineImpossible,
            DeadlineError::Contradiction { .. } | DeadlineError::Reversed { .. } => {
                Code::DeadlineContradiction
            }
            DeadlineError::Year => Code::DeadlineYear,
            DeadlineError::Month => Code::DeadlineMonth,
            DeadlineError::Range { .. } => Code::DeadlineRange,
            DeadlineError::NeedsMoment => Code::LimitMoment,
            DeadlineError::NoHours { .. } => Code::LimitHours,
            DeadlineError::NotBefore { .. } => Code::LimitBefore,
            DeadlineError::NoDate { .. } => Code::DeadlineNoDate,
            DeadlineError::NeedsStart { .. } => Code::DeadlineStart,
            DeadlineError::Calendar(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        let stopped = |at: &(usize, &str, Words)| {
            let (position, rest, expected) = (at.0, at.1, at.2.get(lang));
            say!(
                lang,
                "ở ký tự thứ {position}, trước {rest:?}, cần {expected}",
                "at character {position}, before {rest:?}, expected {expected}"
            )
        };
        let stopped = self.unread().as_ref().map(stopped).unwrap_or_default();
        match self {
            DeadlineError::LimitSyntax { text, .. } => {
                say!(
                    lang,
                    "{text:?} không phải là thời hạn: {stopped}",
                    "{text:?} is not a time limit: {stopped}"
                )
            }
            DeadlineError::LimitCount { count, unit, expected } => say!(
                lang,
                "không thể có thời hạn {count} {}: cần {}",
                "a limit of {count} {} is not possible: expected {}",
                unit.text(lang),
                expected.get(lang)
            ),
            DeadlineError::Wording { text, .. } => {
                say!(lang, "không đọc được {text:?}: {stopped}", "{text:?} is not read: {stopped}")
            }
            DeadlineError::Impossible { text, .. } => {
                say!(lang, "không thể có {text:?}: {stopped}", "{text:?} is not possible: {stopped}")
            }
            DeadlineError::Contradiction { text, .. } => {
                say!(lang, "{text:?} tự mâu thuẫn: {stopped}", "{text:?} contradicts itself: {stopped}")
            }
            DeadlineError::Year => say!(
                lang,
                "cụm từ không ghi năm: hãy cho biết năm của văn bản",
                "the phrase names no year: give the year of the document with it"
            ),
            DeadlineError::Month => {
                say!(lang, "cụm từ không ghi tháng: hãy cho biết tháng", "the phrase names no month: give it")
            }
            DeadlineError::NoSuchDay { day, month, year } => {
                say!(
                    lang,
                    "năm {year} không có ngày {day:02}/{month:02}",
                    "there is no {day}/{month} in {year}"
                )
            }
            DeadlineError::Reversed { first, last } => say!(
                lang,
                "khoảng thời gian từ {} đến {} kết thúc trước khi bắt đầu",
                "a stretch from {} to {} ends before it begins",
                first.say(lang),
                last.say(lang)
            ),
            DeadlineError::Range { what } => say!(
                lang,
                "{} nằm ngoài lịch: cần từ năm {} đến năm {}",
                "{} lies outside the calendar: expected {} to {}",
                what.get(lang),
                YEARS.start(),
                YEARS.end()
            ),
            DeadlineError::NeedsMoment => say!(
                lang,
                "cần giờ tiếp nhận khi thời hạn tính bằng giờ, bằng buổi hoặc có giờ chốt: hãy cho thời điểm, không chỉ cho ngày",
                "the hour of receipt is needed, for hours, half days or a cut-off: give a moment, not a day"
            ),
            DeadlineError::NoHours { day } => say!(
                lang,
                "lịch không có giờ làm việc cho ngày {}: hãy ghi giờ trong tệp bổ sung lịch",
                "the calendar has no working hours for {}: give hours in an overlay",
                day.say(lang)
            ),
            DeadlineError::NotBefore { unit } => say!(
                lang,
                "{} không đếm lùi từ sự kiện: cần ngày, ngày làm việc, tuần, tháng hoặc năm",
                "{} are not counted back from an event: expected days, working days, weeks, months or years",
                unit.text(lang)
            ),
            DeadlineError::NoDate { text, kind, expected } => say!(
                lang,
                "{text:?} không có ngày cuối: đây là {}; {}",
                "{text:?} has no last day: it is {}; {}",
                kind.get(lang),
                expected.get(lang)
            ),
            DeadlineError::NeedsStart { text, event } => {
                let any = Words::new("của sự kiện", "the event").get(lang);
                let event = event.as_deref().unwrap_or(any);
                say!(
                    lang,
                    "{text:?} tính từ một sự kiện: hãy cho biết ngày {event}",
                    "{text:?} runs from an event: give the day of {event}"
                )
            }
            DeadlineError::Calendar(error) => error.text(lang),
        }
    }

    fn details(&self) -> Details {
        match (self.unread(), self) {
            (Some((position, rest, expected)), _) => {
                details! { "position": position, "rest": rest, "expected": expected.en }
            }
            (None, DeadlineError::Calendar(error)) => error.details(),
            _ => Details::new(),
        }
    }
}
