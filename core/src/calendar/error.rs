use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::code::{Code, Details, Fault, Lang, Place, Spoken, Text, details, in_english, listed, nth, say};

/// Why a calendar could not answer or could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum CalendarError {
    /// The date lies outside the table.
    Range {
        /// The date asked for; "day N" where the number of days is no date.
        date: Text,
        /// First day of the calendar.
        first: NaiveDate,
        /// Last day of the calendar.
        last: NaiveDate,
    },
    /// The count leads out of the table.
    Count {
        /// Where counting started.
        start: NaiveDate,
        /// The working days asked for.
        count: i64,
        /// First day of the calendar.
        first: NaiveDate,
        /// Last day of the calendar.
        last: NaiveDate,
    },
    /// The period has fewer working days, or the number is 0.
    Nth {
        /// The number asked for.
        n: i32,
        /// First day of the period.
        from: NaiveDate,
        /// Last day of the period.
        to: NaiveDate,
        /// Working days the period has.
        working: u32,
    },
    /// A period that ends before it begins.
    Period {
        /// First day given.
        from: NaiveDate,
        /// Last day given.
        to: NaiveDate,
    },
    /// The count of working time starts outside the table or leads out of it.
    WorkingTime {
        /// Where counting started; "second N" where the number is no moment.
        start: Text,
        /// The seconds asked for.
        seconds: i64,
        /// First day of the calendar.
        first: NaiveDate,
        /// Last day of the calendar.
        last: NaiveDate,
    },
    /// A text is no moment.
    MomentSyntax {
        /// The text.
        text: String,
    },
    /// A moment outside the years that days have.
    MomentRange {
        /// The number.
        seconds: i64,
    },
    /// The calendar answers for confirmed days only, and these are not.
    Unconfirmed {
        /// First day of the stretch that is not confirmed.
        from: NaiveDate,
        /// Last day of the stretch.
        to: NaiveDate,
        /// Why.
        reason: Text,
    },
    /// Arrays that belong together have different lengths.
    Lengths {
        /// The length that leads.
        expected: usize,
        /// The other one.
        found: usize,
    },
    /// What is wrong with one value of an array; nothing was written.
    At {
        /// Position of the first such value, from 0.
        index: usize,
        /// What is wrong with it.
        error: Box<CalendarError>,
    },
    /// The text of an overlay is not of the file form.
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// An overlay has the form but contradicts itself or the calendar under it. Every problem is listed.
    Invalid {
        /// All problems found, at least one.
        problems: Vec<OverlayProblem>,
    },
}

/// What is wrong in an overlay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OverlayProblemKind {
    /// A swap with one side only, or with a day for itself.
    Swap,
    /// A day to be worked that is a working day already, or a holiday.
    AlreadyWorking,
    /// A day off that is off already.
    AlreadyOff,
    /// One day under two names.
    TwoNames,
    /// A compensation day for a day that needs none.
    Compensation,
    /// A shift that is no time of day, ends before it begins, or is missing.
    Hours,
    /// Shifts that overlap.
    Overlap,
    /// Days outside the calendar or in the wrong order.
    Range,
    /// A name that stands nowhere: a law, a holiday, an act.
    Unknown,
    /// The completeness of a year that does not hold together.
    Status,
}

impl OverlayProblemKind {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            OverlayProblemKind::Swap => "swap",
            OverlayProblemKind::AlreadyWorking => "already-working",
            OverlayProblemKind::AlreadyOff => "already-off",
            OverlayProblemKind::TwoNames => "two-names",
            OverlayProblemKind::Compensation => "compensation",
            OverlayProblemKind::Hours => "hours",
            OverlayProblemKind::Overlap => "overlap",
            OverlayProblemKind::Range => "range",
            OverlayProblemKind::Unknown => "unknown",
            OverlayProblemKind::Status => "status",
        }
    }
}

impl Serialize for OverlayProblemKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One thing wrong in an overlay, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverlayProblem {
    /// What kind of thing.
    pub kind: OverlayProblemKind,
    /// Where it stands.
    pub place: Place,
    /// What is there.
    #[serde(serialize_with = "in_english")]
    pub found: Text,
    /// What was expected.
    #[serde(serialize_with = "in_english")]
    pub expected: Text,
}

impl OverlayProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let (place, found, expected) = (&self.place, self.found.get(lang), self.expected.get(lang));
        say!(lang, "{place}: {found}; cần {expected}", "{place}: {found}; expected {expected}")
    }
}

impl Fault for CalendarError {
    fn code(&self) -> Code {
        match self {
            CalendarError::Range { .. } => Code::CalendarRange,
            CalendarError::Count { .. } => Code::CalendarCount,
            CalendarError::Nth { .. } => Code::CalendarNth,
            CalendarError::Period { .. } => Code::CalendarPeriod,
            CalendarError::Unconfirmed { .. } => Code::CalendarUnconfirmed,
            CalendarError::Lengths { .. } => Code::CalendarLengths,
            CalendarError::At { error, .. } => error.code(),
            CalendarError::Syntax { .. } => Code::OverlaySyntax,
            CalendarError::Invalid { .. } => Code::OverlayInvalid,
            CalendarError::MomentSyntax { .. } => Code::MomentSyntax,
            CalendarError::MomentRange { .. } => Code::MomentRange,
            CalendarError::WorkingTime { .. } => Code::WorkingTime,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CalendarError::Range { date, first, last } => say!(
                lang,
                "{} nằm ngoài lịch: lịch có từ ngày {} đến ngày {}",
                "{} is outside the calendar, which runs from {} to {}",
                date.get(lang),
                first.say(lang),
                last.say(lang)
            ),
            CalendarError::Count { start, count, first, last } => say!(
                lang,
                "{count} ngày làm việc tính từ ngày {} vượt ra ngoài lịch: lịch có từ ngày {} đến ngày {}",
                "{count} working days from {} lead out of the calendar, which runs from {} to {}",
                start.say(lang),
                first.say(lang),
                last.say(lang)
            ),
            CalendarError::Nth { n, from, to, working } => say!(
                lang,
                "không có ngày làm việc thứ {n} từ ngày {} đến ngày {}: cần từ 1 đến {working}, hoặc từ -{working} đến -1 nếu đếm từ cuối",
                "there is no working day number {n} from {} to {}: expected 1 to {working}, or -{working} to -1 from the end",
                from.say(lang),
                to.say(lang)
            ),
            CalendarError::Period { from, to } => say!(
                lang,
                "khoảng thời gian từ ngày {} đến ngày {} kết thúc trước khi bắt đầu",
                "a period from {} to {} ends before it begins",
                from.say(lang),
                to.say(lang)
            ),
            CalendarError::WorkingTime { start, seconds, first, last } => say!(
                lang,
                "{seconds} giây làm việc tính từ {} vượt ra ngoài lịch: lịch có từ ngày {} đến ngày {}",
                "{seconds} seconds of working time from {} lead out of the calendar, which runs from {} to {}",
                start.get(lang),
                first.say(lang),
                last.say(lang)
            ),
            CalendarError::MomentSyntax { text } => say!(
                lang,
                "{text:?} không phải là thời điểm: cần YYYY-MM-DDThh:mm hoặc DD/MM/YYYY hh:mm (ngày trước tháng), có hoặc không có giây, hoặc YYYYMMDDhhmmss",
                "{text:?} is no moment: expected YYYY-MM-DDThh:mm or DD/MM/YYYY hh:mm (day before month), with seconds or without, or YYYYMMDDhhmmss"
            ),
            CalendarError::MomentRange { seconds } => say!(
                lang,
                "{seconds} giây kể từ 00:00 ngày 01/01/1970 nằm ngoài các năm từ 1 đến 9999",
                "{seconds} seconds from 1970-01-01T00:00:00 lie outside the years 1 to 9999"
            ),
            CalendarError::Unconfirmed { from, to, reason } => say!(
                lang,
                "các ngày từ {} đến {} chưa được xác nhận: {}",
                "the days from {} to {} are not confirmed: {}",
                from.say(lang),
                to.say(lang),
                reason.get(lang)
            ),
            CalendarError::Lengths { expected, found } => say!(
                lang,
                "hai mảng có {found} và {expected} giá trị: cần số giá trị bằng nhau",
                "arrays of {found} and {expected} values were given: expected the same number"
            ),
            CalendarError::At { index, error } => {
                let (index, error) = (nth(*index, lang), error.text(lang));
                say!(lang, "giá trị thứ {index}: {error}", "at index {index}: {error}")
            }
            CalendarError::Syntax { place, message } => {
                say!(lang, "{place}: không đúng dạng: {message}", "{place}: {message}")
            }
            CalendarError::Invalid { problems } => {
                problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            CalendarError::Syntax { place, .. } => Some(place),
            CalendarError::Invalid { problems } => problems.first().map(|problem| &problem.place),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            CalendarError::Invalid { problems } => {
                details! { "problems": listed(problems, OverlayProblem::text) }
            }
            CalendarError::Unconfirmed { from, to, reason } => {
                details! { "from": from, "to": to, "reason": reason }
            }
            CalendarError::At { index, .. } => details! { "index": index },
            _ => Details::new(),
        }
    }
}
