//! Days as rule lines write them: `28/02/2024`, `15/4`, `15-4-2025`, `01/2025` after a month.

use chrono::NaiveDate;

use crate::framework::DueDate;

/// A day, or what may be one, as written in digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) enum Dated {
    /// `28/02/2024`.
    Day(NaiveDate),
    /// `15/4`: a day of a month, or one number over another.
    Pair(u32, u32),
    /// `01/2025`: a month and a year.
    Month(u32, i32),
}

impl Dated {
    /// The day, where it is one.
    pub(in crate::table::read) fn day(&self) -> Option<DueDate> {
        match *self {
            Dated::Day(day) => Some(DueDate::Day(day)),
            // A leap year, for it has every day any year has.
            Dated::Pair(day, month) => {
                NaiveDate::from_ymd_opt(2024, month, day).map(|_| DueDate::InYear { offset: 0, month, day })
            }
            Dated::Month(..) => None,
        }
    }
}

/// A date at a character, with its length. A year takes four digits, so that points glued to it stay apart.
pub(super) fn at(chars: &[(usize, char)], at: usize) -> Option<(Dated, usize)> {
    let digits = |from: usize, most: usize| {
        let run = chars.iter().skip(from).take(most).take_while(|(_, c)| c.is_ascii_digit());
        let text: String = run.map(|(_, c)| *c).collect();
        (!text.is_empty()).then_some(text)
    };
    let mark = |from: usize| chars.get(from).map(|(_, c)| *c).filter(|c| matches!(c, '/' | '-' | '.'));
    let first = digits(at, 4)?;
    if first.len() > 2 {
        return None;
    }
    let mut next = at + first.len();
    let separator = mark(next)?;
    next += 1;
    let second = digits(next, 4)?;
    let year = |text: &str| text.parse::<i32>().ok().filter(|year| (1900..2100).contains(year));
    if separator == '/' && second.len() == 4 {
        // A month and a year, not a fraction: nobody divides by 2025.
        let month = first.parse().ok().filter(|month| (1..=12).contains(month))?;
        let length = next + second.len() - at;
        return year(&second).map(|year| (Dated::Month(month, year), length));
    }
    if second.len() > 2 {
        return None;
    }
    let (day, month): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    next += second.len();
    if mark(next) == Some(separator)
        && let Some(year) = digits(next + 1, 4).filter(|text| text.len() == 4).and_then(|text| year(&text))
    {
        return NaiveDate::from_ymd_opt(year, month, day).map(|day| (Dated::Day(day), next + 5 - at));
    }
    let ends = !chars.get(next).is_some_and(|(_, c)| c.is_ascii_digit() || *c == '/');
    (separator == '/' && ends).then_some((Dated::Pair(day, month), next - at))
}
