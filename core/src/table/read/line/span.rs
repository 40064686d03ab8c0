//! Days and spans of the year in words: a date, `tháng 01`, `quý II`.

use chrono::{Datelike, NaiveDate};

use super::date::Dated;
use super::lexer::{Kind, Token};
use super::phrase;
use crate::framework::DueDate;
use crate::number::Exact;

/// A day or a span of days as printed.
pub(super) struct Span {
    pub(super) first: DueDate,
    pub(super) last: DueDate,
    pub(super) to: usize,
    pub(super) february: bool,
}

/// The second month of `tháng 2, 3`.
pub(super) fn bare_month(tokens: &[Token], at: usize, near: &DueDate) -> Option<Span> {
    let number = tokens.get(at)?.number()?;
    let month: u32 = number.value.to_string().parse().ok()?;
    let year = match near {
        DueDate::Day(day) => Some(day.year()),
        _ => None,
    };
    // "tháng 2, 3 điểm" is none.
    if tokens.get(at + 1).is_some_and(|t| t.is_word("điểm") || t.is('%')) {
        return None;
    }
    month_span(month, year, at + 1)
}

pub(super) fn month_word(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_word("tháng") || t.is_word("quý"))
}

/// A day, a month, a quarter or a half year.
pub(super) fn span(tokens: &[Token], at: usize) -> Option<Span> {
    let skip = phrase::longest(tokens, at, &["ngày", "hết ngày", "thời điểm ngày", "mốc ngày"])
        .map_or(0, |(_, n)| n);
    let day_at = at + skip;
    if let Some(Kind::Date(dated)) = tokens.get(day_at).map(|t| &t.kind)
        && let Some(day) = dated.day()
    {
        return Some(Span { first: day.clone(), last: day, to: day_at + 1, february: false });
    }
    if skip > 0 {
        return spelled_day(tokens, day_at);
    }
    if let Some(spelled) = spelled_day(tokens, at) {
        return Some(spelled);
    }
    if let Some(length) = phrase::longest(tokens, at, &["tháng", "hết tháng"]).map(|(_, n)| n) {
        let month_at = at + length;
        if let Some(Kind::Date(Dated::Month(month, year))) = tokens.get(month_at).map(|t| &t.kind) {
            return month_span(*month, Some(*year), month_at + 1);
        }
        let month = small(tokens, month_at).or_else(|| numeral(tokens, month_at))?;
        let (year, to) = year_after(tokens, month_at + 1);
        return month_span(month, year, to);
    }
    if let Some(length) = phrase::longest(tokens, at, &["quý", "hết quý"]).map(|(_, n)| n) {
        let quarter_at = at + length;
        let quarter = small(tokens, quarter_at).or_else(|| roman(tokens, quarter_at))?;
        if !(1..=4).contains(&quarter) {
            return None;
        }
        let (year, to) = year_after(tokens, quarter_at + 1);
        let first = month_span(quarter * 3 - 2, year, to)?.first;
        let last = month_span(quarter * 3, year, to)?;
        return Some(Span { first, ..last });
    }
    for (words, months) in [
        ("6 tháng đầu năm", (1, 6)),
        ("06 tháng đầu năm", (1, 6)),
        ("6 tháng cuối năm", (7, 12)),
        ("9 tháng đầu năm", (1, 9)),
        ("3 tháng đầu năm", (1, 3)),
    ] {
        if let Some(length) = numbered_phrase(tokens, at, words) {
            let (year, to) = year_after(tokens, at + length);
            let first = month_span(months.0, year, to)?.first;
            return Some(Span { first, ..month_span(months.1, year, to)? });
        }
    }
    None
}

/// A phrase whose first word is a number.
pub(super) fn numbered_phrase(tokens: &[Token], at: usize, words: &str) -> Option<usize> {
    let written = tokens.get(at)?.number()?;
    let (number, rest) = words.split_once(' ')?;
    (written.value == Exact::from(number.parse::<i64>().ok()?)).then_some(())?;
    phrase::at(tokens, at + 1, rest).map(|length| length + 1)
}

/// `15 tháng 4 năm 2025`.
pub(super) fn spelled_day(tokens: &[Token], at: usize) -> Option<Span> {
    let day = small(tokens, at)?;
    let month_at = at + 1 + phrase::at(tokens, at + 1, "tháng")?;
    let (month, year, to) = match tokens.get(month_at).map(|t| &t.kind) {
        Some(Kind::Date(Dated::Month(month, year))) => (*month, Some(*year), month_at + 1),
        _ => {
            let month = small(tokens, month_at)?;
            let (year, to) = year_after(tokens, month_at + 1);
            (month, year, to)
        }
    };
    let due = match year {
        Some(year) => DueDate::Day(NaiveDate::from_ymd_opt(year, month, day)?),
        None => Dated::Pair(day, month).day()?,
    };
    Some(Span { first: due.clone(), last: due, to, february: false })
}

pub(super) fn month_span(month: u32, year: Option<i32>, to: usize) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(2023), month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    let last = next.pred_opt()?;
    let february = year.is_none() && month == 2;
    let due = |day: NaiveDate| match year {
        Some(_) => DueDate::Day(day),
        None => DueDate::InYear { offset: 0, month: day.month(), day: day.day() },
    };
    Some(Span { first: due(first), last: due(last), to, february })
}

/// `/2025`, `năm 2025` after a month.
pub(super) fn year_after(tokens: &[Token], at: usize) -> (Option<i32>, usize) {
    let lead = tokens.get(at).is_some_and(|t| t.is_word("năm") || t.is('/'));
    let year =
        tokens.get(at + 1).and_then(Token::number).and_then(|n| n.value.to_string().parse::<i32>().ok());
    match year.filter(|year| lead && (1900..2100).contains(year)) {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    }
}

pub(super) fn small(tokens: &[Token], at: usize) -> Option<u32> {
    tokens.get(at)?.number()?.value.to_string().parse().ok().filter(|number| (1..=31).contains(number))
}

pub(super) fn roman(tokens: &[Token], at: usize) -> Option<u32> {
    match tokens.get(at)?.word()? {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ => None,
    }
}

pub(super) fn numeral(tokens: &[Token], at: usize) -> Option<u32> {
    match tokens.get(at)?.word()? {
        "giêng" | "một" => Some(1),
        "hai" => Some(2),
        "ba" => Some(3),
        "tư" => Some(4),
        "chạp" => Some(12),
        _ => None,
    }
}
