mod due;
mod steps;
mod working;

pub use due::{LimitDue, LimitRules, Received};

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::wording::{Quantity, phrase, quantity};
use super::{DeadlineDoubt, DeadlineError, DeadlineKind, Relative, Side};
use crate::code::{Lang, Words};
use crate::language::{Reader, Stop};

/// What a time limit is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LimitUnit {
    /// Minutes of the clock.
    Minutes,
    /// Hours of the clock.
    Hours,
    /// Minutes of working shifts.
    WorkingMinutes,
    /// Hours of working shifts.
    WorkingHours,
    /// Half working days (buổi): mornings and afternoons of working days.
    HalfWorkingDays,
    /// Working days.
    WorkingDays,
    /// Days of the calendar.
    Days,
    /// Weeks.
    Weeks,
    /// Half months, of 15 days each (Civil Code Art. 146(1)(d)).
    HalfMonths,
    /// Months.
    Months,
    /// Half years, of six months each (Civil Code Art. 146(1)(b)).
    HalfYears,
    /// Years.
    Years,
}

impl LimitUnit {
    /// The word of the unit, the same in every language of programming.
    pub fn name(self) -> &'static str {
        match self {
            LimitUnit::Minutes => "minutes",
            LimitUnit::Hours => "hours",
            LimitUnit::WorkingMinutes => "working-minutes",
            LimitUnit::WorkingHours => "working-hours",
            LimitUnit::HalfWorkingDays => "half-working-days",
            LimitUnit::WorkingDays => "working-days",
            LimitUnit::Days => "days",
            LimitUnit::Weeks => "weeks",
            LimitUnit::HalfMonths => "half-months",
            LimitUnit::Months => "months",
            LimitUnit::HalfYears => "half-years",
            LimitUnit::Years => "years",
        }
    }

    /// What it is called in Vietnamese; in English its word.
    pub(super) fn text(self, lang: Lang) -> &'static str {
        let vi = match self {
            LimitUnit::Minutes => "phút",
            LimitUnit::Hours => "giờ",
            LimitUnit::WorkingMinutes => "phút làm việc",
            LimitUnit::WorkingHours => "giờ làm việc",
            LimitUnit::HalfWorkingDays => "buổi làm việc",
            LimitUnit::WorkingDays => "ngày làm việc",
            LimitUnit::Days => "ngày",
            LimitUnit::Weeks => "tuần",
            LimitUnit::HalfMonths => "nửa tháng",
            LimitUnit::Months => "tháng",
            LimitUnit::HalfYears => "nửa năm",
            LimitUnit::Years => "năm",
        };
        Words::new(vi, self.name()).get(lang)
    }
}

/// A time limit (thời hạn): so many units from a moment or an event.
///
/// Two ways to write one limit are one value: 2 half working days are 1 working day, and 2 half years are
/// 1 year. 2 half months stay 30 days, because a month has its own length.
///
/// ```
/// use chiso::deadline::{Limit, LimitUnit};
/// use chiso::text::Lang;
///
/// let limit: Limit = "05 (năm) ngày làm việc".parse()?;
/// assert_eq!((limit.count(), limit.unit()), (5, LimitUnit::WorkingDays));
/// assert_eq!(limit.text(Lang::Vi), "05 ngày làm việc");
/// assert_eq!("1,5 ngày làm việc".parse::<Limit>()?, Limit::new(3, LimitUnit::HalfWorkingDays)?);
/// assert_eq!("nửa tháng".parse::<Limit>()?.text(Lang::En), "half a month");
/// let error = "05 ngày hoặc 10 ngày".parse::<Limit>().unwrap_err();
/// assert_eq!(error.to_string(), "\"05 ngày hoặc 10 ngày\" is not a time limit: \
///            at character 9, before \"hoặc 10 ngày\", expected the end of the limit");
/// # Ok::<(), chiso::deadline::DeadlineError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Limit {
    count: u32,
    unit: LimitUnit,
}

/// More would leave every calendar, and is a slip of the pen.
const MOST: u32 = 1_000_000;
const A_COUNT: Words = Words::new("từ 1 đến 1000000", "1 to 1000000");

impl Limit {
    /// A limit of so many units.
    ///
    /// # Errors
    /// [`DeadlineError::LimitCount`] for none, or for more than a million.
    pub fn new(count: u32, unit: LimitUnit) -> Result<Limit, DeadlineError> {
        let (whole, halves) = match unit {
            LimitUnit::HalfWorkingDays => (LimitUnit::WorkingDays, true),
            LimitUnit::HalfYears => (LimitUnit::Years, true),
            unit => (unit, false),
        };
        let most = if halves { 2 * MOST } else { MOST };
        if !(1..=most).contains(&count) {
            return Err(count_error(count.to_string(), unit, A_COUNT));
        }
        let even = halves && count.is_multiple_of(2);
        Ok(if even { Limit { count: count / 2, unit: whole } } else { Limit { count, unit } })
    }

    /// "Trong ngày làm việc": until the end of the day of receipt, or of the next working day after a day off.
    pub fn same_day() -> Limit {
        Limit { count: 0, unit: LimitUnit::WorkingDays }
    }

    /// How many units; 0 only for [`Limit::same_day`].
    pub fn count(self) -> u32 {
        self.count
    }

    /// The unit.
    pub fn unit(self) -> LimitUnit {
        self.unit
    }

    /// The limit as law writes it ("05 ngày làm việc"), or in English. Both are read back as the same limit.
    pub fn text(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    fn vietnamese(self) -> String {
        let count = self.count;
        match (self.unit, count) {
            (LimitUnit::WorkingDays, 0) => "trong ngày làm việc".to_owned(),
            (LimitUnit::HalfWorkingDays, _) => format!("{},5 ngày làm việc", count / 2),
            (LimitUnit::HalfMonths, 1) => "nửa tháng".to_owned(),
            (LimitUnit::HalfMonths, _) => format!("{count:02} nửa tháng"),
            (LimitUnit::HalfYears, 1) => "nửa năm".to_owned(),
            (LimitUnit::HalfYears, _) => format!("{:02} năm rưỡi", count / 2),
            (LimitUnit::Minutes, _) => format!("{count:02} phút"),
            (LimitUnit::Hours, _) => format!("{count:02} giờ"),
            (LimitUnit::WorkingMinutes, _) => format!("{count:02} phút làm việc"),
            (LimitUnit::WorkingHours, _) => format!("{count:02} giờ làm việc"),
            (LimitUnit::WorkingDays, _) => format!("{count:02} ngày làm việc"),
            (LimitUnit::Days, _) => format!("{count:02} ngày"),
            (LimitUnit::Weeks, _) => format!("{count:02} tuần"),
            (LimitUnit::Months, _) => format!("{count:02} tháng"),
            (LimitUnit::Years, _) => format!("{count:02} năm"),
        }
    }

    fn english(self) -> String {
        let count = self.count;
        let unit = match (self.unit, count) {
            (LimitUnit::WorkingDays, 0) => return "within the working day".to_owned(),
            (LimitUnit::HalfWorkingDays, 1) => return "half a working day".to_owned(),
            (LimitUnit::HalfWorkingDays, _) => return format!("{}.5 working days", count / 2),
            (LimitUnit::HalfMonths, 1) => return "half a month".to_owned(),
            (LimitUnit::HalfMonths, _) => "half month",
            (LimitUnit::HalfYears, 1) => return "half a year".to_owned(),
            (LimitUnit::HalfYears, _) => return format!("{}.5 years", count / 2),
            (LimitUnit::Minutes, _) => "minute",
            (LimitUnit::Hours, _) => "hour",
            (LimitUnit::WorkingMinutes, _) => "working minute",
            (LimitUnit::WorkingHours, _) => "working hour",
            (LimitUnit::WorkingDays, _) => "working day",
            (LimitUnit::Days, _) => "day",
            (LimitUnit::Weeks, _) => "week",
            (LimitUnit::Months, _) => "month",
            (LimitUnit::Years, _) => "year",
        };
        format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
    }

    /// The limit of a count in a phrase. Half an hour is 30 minutes; half a day of the calendar is nothing that
    /// the Civil Code knows.
    pub(super) fn from_quantity(quantity: Quantity) -> Result<Limit, DeadlineError> {
        let Quantity { halves, unit, .. } = quantity;
        let half = halves % 2 == 1;
        let written = || format!("{}{}", halves / 2, if half { ",5" } else { "" });
        let (count, unit) = match unit {
            LimitUnit::Hours if half => (halves * 30, LimitUnit::Minutes),
            LimitUnit::WorkingHours if half => (halves * 30, LimitUnit::WorkingMinutes),
            LimitUnit::WorkingDays => (halves, LimitUnit::HalfWorkingDays),
            LimitUnit::Years => (halves, LimitUnit::HalfYears),
            LimitUnit::Months if halves == 1 => (1, LimitUnit::HalfMonths),
            _ if half => {
                return Err(count_error(
                    written(),
                    unit,
                    Words::new(
                        "một số nguyên (chỉ ngày làm việc, giờ, năm mới tính nửa)",
                        "a whole number (halves: of working days, hours, years)",
                    ),
                ));
            }
            _ => (halves / 2, unit),
        };
        let count = u32::try_from(count).map_err(|_| count_error(written(), quantity.unit, A_COUNT))?;
        Limit::new(count, unit)
    }
}

fn count_error(count: String, unit: LimitUnit, expected: Words) -> DeadlineError {
    DeadlineError::LimitCount { count, unit, expected }
}

/// Reads a limit as law and forms write it, in Vietnamese ("02 giờ làm việc", "0,5 ngày làm việc", "nửa tháng",
/// "trong ngày làm việc") or English ("5 working days"), and what [`Deadline::of`](super::Deadline::of) reads as a limit after an
/// event ("không quá 05 ngày làm việc", "15 ngày làm việc kể từ ngày nhận đủ hồ sơ"); nothing else may stand before or after
/// it.
impl FromStr for Limit {
    type Err = DeadlineError;
    fn from_str(text: &str) -> Result<Limit, DeadlineError> {
        let mut reader = Reader::new(text);
        if reader.word(&["trong ngày làm việc", "trong ngày", "within the working day"]) && reader.at_end()
        {
            return Ok(Limit::same_day());
        }
        reader.at = 0;
        let fail = |reader: &Reader<'_>, stop: Stop| {
            let (position, rest) = reader.place(stop.at);
            let (text, rest, expected) = (text.to_owned(), rest.to_owned(), stop.expected);
            DeadlineError::LimitSyntax { text, position, rest, expected }
        };
        let read = quantity(&mut reader);
        if let Ok(Some(quantity)) = read
            && reader.at_end()
        {
            return Limit::from_quantity(quantity);
        }
        if let Some(limit) = of_deadline(text) {
            return Ok(limit);
        }
        match read {
            Ok(Some(_)) => Err(fail(
                &reader,
                Stop::unreadable(reader.at, Words::new("kết thúc tại đây", "the end of the limit")),
            )),
            Ok(None) => Err(fail(
                &reader,
                reader
                    .stop()
                    .unwrap_or(Stop::unreadable(0, Words::new("một số và đơn vị", "a number and a unit"))),
            )),
            Err(stop) => Err(fail(&reader, stop)),
        }
    }
}

/// The limit of a phrase that says more than how long: from which event, within which time.
fn of_deadline(text: &str) -> Option<Limit> {
    let found = phrase(text).ok()?;
    let sure = found.doubts.iter().all(|doubt| *doubt == DeadlineDoubt::Unmarked);
    match found.deadline {
        DeadlineKind::Relative(Relative { limit, side: Side::After, start: None, .. }) if sure => limit,
        _ => None,
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::Vi))
    }
}

/// As its members; read back through [`Limit::new`].
impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Limit, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Form {
            count: u32,
            unit: LimitUnit,
        }
        let form = Form::deserialize(deserializer)?;
        match form {
            Form { count: 0, unit: LimitUnit::WorkingDays } => Ok(Limit::same_day()),
            Form { count, unit } => Limit::new(count, unit).map_err(de::Error::custom),
        }
    }
}
