use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::PeriodKind;
use crate::calendar::CalendarError;
use crate::code::{Code, Details, Fault, Lang, Place, Spoken, Text, Words, details, in_english, listed, say};
use crate::deadline::DeadlineError;

/// Why a schedule could not be read, or gave no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum ScheduleError {
    /// A text is not of the form of a schedule.
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// A schedule contradicts itself. Every problem is listed.
    Invalid {
        /// All problems found, at least one.
        problems: Vec<ScheduleProblem>,
    },
    /// No built-in schedule has this id.
    Unknown {
        /// The id asked for.
        id: String,
        /// All ids.
        known: Vec<String>,
    },
    /// There is no such period.
    Period {
        /// The kind.
        kind: PeriodKind,
        /// The year.
        year: i32,
        /// The number.
        number: u32,
    },
    /// A text names no reporting period.
    PeriodText {
        /// The text.
        text: String,
    },
    /// The schedule has no report for the period.
    NoReport {
        /// The schedule.
        schedule: String,
        /// The kind asked for.
        kind: PeriodKind,
        /// The number asked for, where the kind exists.
        number: Option<u32>,
        /// What the schedule has.
        known: Vec<Text>,
    },
    /// The rule of weekly reports of NĐ 09/2019/NĐ-CP was not found in any source.
    Weekly {
        /// The schedule.
        schedule: String,
    },
    /// The days that a report covers are not known.
    CoverUnknown {
        /// The schedule.
        schedule: String,
        /// The period.
        period: Text,
        /// What was not found.
        missing: Vec<Text>,
    },
    /// The due day is not known.
    DueUnknown {
        /// The schedule.
        schedule: String,
        /// The period.
        period: Text,
        /// What was not found.
        missing: Vec<Text>,
    },
    /// The schedule is not in force then.
    NotInForce {
        /// The schedule.
        schedule: String,
        /// The period or day.
        period: Text,
        /// First day in force.
        from: Option<NaiveDate>,
        /// Last day in force.
        to: Option<NaiveDate>,
    },
    /// An entry of an iCalendar file that cannot be written.
    Entry {
        /// Its id.
        id: String,
        /// What is wrong.
        found: Words,
        /// What was expected.
        expected: Words,
    },
    /// A date or a phrase.
    Deadline(#[from] DeadlineError),
}

impl From<CalendarError> for ScheduleError {
    fn from(error: CalendarError) -> ScheduleError {
        ScheduleError::Deadline(error.into())
    }
}

/// What is wrong in a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScheduleProblemKind {
    /// An id is empty or has characters that ids do not have.
    Id,
    /// No reports.
    Empty,
    /// Two rules for one report.
    Twice,
    /// A number that the kind of period does not have.
    Number,
    /// A day that no month has, or a weekday where a day belongs.
    Day,
    /// A report that covers days which end before they begin.
    Reversed,
    /// Days that two reports of one kind cover, or none.
    Gap,
    /// A report due before its cut-off, or not at all.
    Due,
    /// Validity that ends before it begins.
    Validity,
    /// Something left out that is not said to be missing.
    Missing,
}

impl ScheduleProblemKind {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            ScheduleProblemKind::Id => "id",
            ScheduleProblemKind::Empty => "empty",
            ScheduleProblemKind::Twice => "twice",
            ScheduleProblemKind::Number => "number",
            ScheduleProblemKind::Day => "day",
            ScheduleProblemKind::Reversed => "reversed",
            ScheduleProblemKind::Gap => "gap",
            ScheduleProblemKind::Due => "due",
            ScheduleProblemKind::Validity => "validity",
            ScheduleProblemKind::Missing => "missing",
        }
    }
}

impl Serialize for ScheduleProblemKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One thing wrong in a schedule, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleProblem {
    /// What kind of thing.
    pub kind: ScheduleProblemKind,
    /// Where it stands.
    pub place: Place,
    /// What is there.
    #[serde(serialize_with = "in_english")]
    pub found: Text,
    /// What was expected.
    #[serde(serialize_with = "in_english")]
    pub expected: Text,
}

impl ScheduleProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let (place, found, expected) = (&self.place, self.found.get(lang), self.expected.get(lang));
        say!(lang, "{place}: {found}; cần {expected}", "{place}: {found}; expected {expected}")
    }
}

fn joined(texts: &[Text], by: &str, lang: Lang) -> String {
    texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(by)
}

impl Fault for ScheduleError {
    fn code(&self) -> Code {
        match self {
            ScheduleError::Syntax { .. } => Code::ScheduleSyntax,
            ScheduleError::Invalid { .. } => Code::ScheduleInvalid,
            ScheduleError::Unknown { .. } => Code::ScheduleUnknown,
            ScheduleError::Period { .. } | ScheduleError::PeriodText { .. } => Code::PeriodUnknown,
            ScheduleError::NoReport { .. } => Code::ScheduleNoReport,
            ScheduleError::Weekly { .. } => Code::ScheduleWeekly,
            ScheduleError::CoverUnknown { .. } => Code::ScheduleCover,
            ScheduleError::DueUnknown { .. } => Code::ScheduleDue,
            ScheduleError::NotInForce { .. } => Code::ScheduleNotInForce,
            ScheduleError::Entry { .. } => Code::CalendarEntry,
            ScheduleError::Deadline(error) => error.code(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            ScheduleError::Syntax { place, message } => {
                say!(lang, "{place}: không đúng dạng: {message}", "{place}: {message}")
            }
            ScheduleError::Invalid { problems } => {
                problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n")
            }
            ScheduleError::Unknown { id, known } => say!(
                lang,
                "không có chế độ báo cáo {id:?}: cần một trong {}",
                "no schedule is called {id:?}: expected one of {}",
                known.join(", ")
            ),
            ScheduleError::Period { kind, year, number } => say!(
                lang,
                "không có kỳ báo cáo {} thứ {number} trong năm {year}: cần từ 1 đến {}, năm từ 1901 đến 2099",
                "there is no {} {number} of {year}: expected 1 to {} in a year from 1901 to 2099",
                kind.text(lang),
                kind.most()
            ),
            ScheduleError::PeriodText { text } => say!(
                lang,
                "{text:?} không phải là kỳ báo cáo: cần ghi như “Quý III/2024”, “6 tháng đầu năm 2024”, “Năm 2024”",
                "{text:?} is no reporting period: expected such as “Quý III/2024”, “6 tháng đầu năm 2024”, “Năm 2024”"
            ),
            ScheduleError::NoReport { schedule, kind, number, known } => {
                let number = number.map(|number| say!(lang, ", kỳ {number}", " number {number}"));
                say!(
                    lang,
                    "{schedule} không có báo cáo {}{}: chỉ có {}",
                    "{schedule} has no {} report{}: it has {}",
                    kind.text(lang),
                    number.unwrap_or_default(),
                    joined(known, ", ", lang)
                )
            }
            ScheduleError::Weekly { schedule } => say!(
                lang,
                "chưa biết ngày chốt số liệu và hạn gửi báo cáo tuần của {schedule}: hãy khai trong một chế độ báo cáo riêng",
                "the cut-off and due day of weekly reports are not known for {schedule}: define them in a schedule of your own"
            ),
            ScheduleError::CoverUnknown { schedule, period, missing } => say!(
                lang,
                "{schedule} không nói báo cáo {} lấy số liệu những ngày nào: {}",
                "{schedule} does not say which days the report for {} covers: {}",
                period.get(lang),
                joined(missing, "; ", lang)
            ),
            ScheduleError::DueUnknown { schedule, period, missing } => say!(
                lang,
                "{schedule} không nói hạn gửi báo cáo {}: {}",
                "{schedule} does not say when the report for {} is due: {}",
                period.get(lang),
                joined(missing, "; ", lang)
            ),
            ScheduleError::NotInForce { schedule, period, from, to } => {
                let from = from.map(|day| say!(lang, " từ ngày {}", " from {}", day.say(lang)));
                let to = to.map(|day| say!(lang, " đến ngày {}", " to {}", day.say(lang)));
                say!(
                    lang,
                    "{schedule} không áp dụng cho {}: chế độ này áp dụng{}{}",
                    "{schedule} is not in force for {}: it holds{}{}",
                    period.get(lang),
                    from.unwrap_or_default(),
                    to.unwrap_or_default()
                )
            }
            ScheduleError::Entry { id, found, expected } => say!(
                lang,
                "không ghi được mục {id:?}: {}; cần {}",
                "the entry {id:?} cannot be written: {}; expected {}",
                found.get(lang),
                expected.get(lang)
            ),
            ScheduleError::Deadline(error) => error.text(lang),
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            ScheduleError::Syntax { place, .. } => Some(place),
            ScheduleError::Invalid { problems } => problems.first().map(|problem| &problem.place),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            ScheduleError::Deadline(error) => error.details(),
            ScheduleError::Invalid { problems } => {
                details! { "problems": listed(problems, ScheduleProblem::text) }
            }
            ScheduleError::Unknown { known, .. } => details! { "known": known },
            ScheduleError::NoReport { known, .. } => {
                details! { "known": known.iter().map(|report| &report.en).collect::<Vec<_>>() }
            }
            _ => Details::new(),
        }
    }
}
