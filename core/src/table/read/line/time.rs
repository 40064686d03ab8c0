//! Times in words: `chậm nhất ngày 28/02/2024`, `trong tháng 01`, `trễ từ 01 đến 05 ngày`, `đúng hạn`.

use chrono::{Datelike, NaiveDate};

use super::super::reading::{Time, day_before, next_day};
use super::date::Dated;
use super::days::{EITHER, FROM_NOW, ON_TIME, counted};
use super::lexer::{Kind, Token};
use super::phrase::Phrases;
use super::span::{Span, bare_month, month_word, span};
use super::{phrase, range};
use crate::framework::DueDate;

/// The times of a condition.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::table::read) struct Times {
    pub(in crate::table::read) all: Vec<Time>,
    /// Whether words between two dates are lost.
    pub(in crate::table::read) glued: bool,
    /// Whether working days are counted.
    pub(in crate::table::read) working: bool,
    /// Whether a day is the last of a February whose year is not printed.
    pub(in crate::table::read) february: bool,
    /// `từ ngày D` without `trở đi`.
    pub(in crate::table::read) open: bool,
    /// Whether a date, month or number of days is named; `đúng hạn` alone names none.
    pub(in crate::table::read) dated: bool,
}

static UNTIL: Phrases = Phrases::new(&[
    "chậm nhất",
    "chậm nhất là",
    "chậm nhất vào",
    "chậm nhất trong",
    "muộn nhất",
    "muộn nhất là",
    "muộn nhất vào",
    "trễ nhất",
    "trễ nhất là",
    "đến hết",
    "hết",
    "không quá",
    "không muộn hơn",
    "không chậm hơn",
    "không sau",
    "trước hoặc trong",
    "trước hoặc đúng",
    "trước hoặc vào",
    "đến",
    "tới",
    "tính đến",
    "tính đến hết",
    "hạn cuối",
    "hạn cuối là",
    "hạn chót",
    "không trễ hơn",
    "trong thời hạn đến",
    "trong thời gian đến",
    "cho đến",
    "cho đến hết",
    "trước và trong",
    "chậm nhất đến",
    "chậm nhất đến hết",
    "chậm nhất hết",
    "muộn nhất đến",
    "không quá thời điểm",
    "trước hết",
    "đúng hoặc trước",
    "không chậm quá",
    "không muộn quá",
    "chậm nhất trước hết",
]);

static BEFORE: Phrases =
    Phrases::new(&["trước", "sớm hơn", "trước thời điểm", "trước mốc", "chậm nhất trước"]);

static AFTER: Phrases = Phrases::new(&[
    "sau",
    "quá",
    "muộn hơn",
    "chậm hơn",
    "trễ hơn",
    "sau thời điểm",
    "từ sau",
    "kể từ sau",
    "sau mốc",
    "chậm quá",
    "vượt quá",
]);

static FROM: Phrases = Phrases::new(&["từ", "kể từ", "bắt đầu từ"]);

static WITHIN: Phrases = Phrases::new(&["trong", "vào", "trong khoảng", "vào khoảng", "trong thời gian"]);

/// The times a condition names; `None` where a date in it is not understood.
pub(super) fn times(tokens: &[Token]) -> Option<Times> {
    let mut found = Times::default();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(to) = dated(tokens, at, &mut found)? {
            at = to;
            continue;
        }
        if let Some(to) = counted(tokens, at, &mut found)? {
            at = to;
            continue;
        }
        let on_time = [&ON_TIME, &EITHER].into_iter().filter_map(|words| phrase::longest(tokens, at, words));
        if let Some(length) = on_time.map(|(_, length)| length).max() {
            // "trong thời hạn 05 ngày" was counted above.
            if found.all.last() != Some(&Time::OnTime) {
                found.all.push(Time::OnTime);
            }
            at += length;
            continue;
        }
        // A date that no word led to.
        if span(tokens, at).is_some() && !is_fraction(tokens, at) && !recurring(tokens, at) {
            return None;
        }
        at += 1;
    }
    Some(found)
}

/// `2/3 số thôn` is no day.
fn is_fraction(tokens: &[Token], at: usize) -> bool {
    let pair = tokens.get(at).is_some_and(|t| matches!(t.kind, Kind::Date(Dated::Pair(..))));
    range::fraction(tokens, at).is_some()
        || pair && !at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|t| t.is_word("ngày"))
}

/// A day, month or quarter with the word that leads to it. The outer `None` is a date not understood.
pub(super) fn dated(tokens: &[Token], at: usize, found: &mut Times) -> Option<Option<usize>> {
    let leads: [(&Phrases, Lead); 5] = [
        (&UNTIL, Lead::By),
        (&BEFORE, Lead::Before),
        (&AFTER, Lead::After),
        (&FROM, Lead::From),
        (&WITHIN, Lead::Within),
    ];
    let best = leads
        .iter()
        .filter_map(|(words, lead)| phrase::longest(tokens, at, *words).map(|(_, length)| (*lead, length)))
        .filter(|(_, length)| {
            span(tokens, at + length).is_some() && range::fraction(tokens, at + length).is_none()
        })
        .max_by_key(|(_, length)| *length);
    let (lead, start) = match best {
        Some((lead, length)) => (lead, at + length),
        None if bare_span_follows(tokens, at) => (Lead::From, at),
        None if month_word(tokens, at) && !recurring(tokens, at) && span(tokens, at).is_some() => {
            (Lead::Within, at)
        }
        None => return Some(None),
    };
    let Some(first) = span(tokens, start) else { return Some(None) };
    // "báo cáo quý I trước ngày 20/3": the quarter names the report.
    let names = best.is_none() && month_word(tokens, at);
    if names && leads.iter().any(|(words, _)| led(tokens, first.to, words)) {
        return Some(Some(first.to));
    }
    if is_fraction(tokens, start) && !matches!(tokens.get(at).and_then(Token::word), Some("ngày")) {
        let day_word = tokens.get(start).is_some_and(|t| t.is_word("ngày"));
        // "trước 15/4" is a day, "từ 2/3 số hộ" is not.
        let noun = tokens.get(first.to).and_then(Token::word).is_some_and(|word| {
            !matches!(
                word,
                "đến"
                    | "tới"
                    | "hoặc"
                    | "trở"
                    | "về"
                    | "hàng"
                    | "hằng"
                    | "năm"
                    | "và"
                    | "nhưng"
                    | "của"
                    | "thì"
            )
        });
        if !day_word && noun {
            return Some(None);
        }
    }
    found.dated = true;
    // "trở về trước" turns any lead into an upper end.
    if let Some(length) = phrase::at(tokens, first.to, "trở về trước") {
        found.all.push(Time::By(first.last));
        return Some(Some(first.to + length));
    }
    // The year before, or after, in words.
    let (first, to) = in_other_year(tokens, first)?;
    if let Some((second, closed, to, glued)) = second_day(tokens, to, lead) {
        let (second, to) = in_other_year(tokens, Span { to, ..second })?;
        found.february |= second.february;
        found.glued |= glued;
        let first_day = with_year(first.first, &second.last);
        let low = match lead {
            Lead::After => next_day(&with_year(first.last, &second.last))?,
            _ => first_day,
        };
        let high = if closed { second.last } else { day_before(&second.first)? };
        found.all.push(Time::Between(low, high));
        return Some(Some(to));
    }
    let mut to = to;
    let whole = first.first != first.last;
    let time = match lead {
        Lead::By | Lead::After => {
            found.february |= first.february;
            if lead == Lead::By { Time::By(first.last) } else { Time::After(first.last) }
        }
        Lead::Before => Time::Before(first.first),
        Lead::From => {
            match phrase::longest(tokens, to, &FROM_NOW) {
                Some((_, length)) => to += length,
                None => found.open = true,
            }
            Time::From(first.first)
        }
        // Within a month it is a span; within a day, that day.
        Lead::Within => {
            let (first, last, end, february) = joined(tokens, first, to, whole)?;
            found.february |= february;
            to = end;
            Time::Between(first, last)
        }
    };
    found.all.push(time);
    Some(Some(to))
}

/// Whether a day or month stands behind one of the words.
fn led(tokens: &[Token], at: usize, words: &Phrases) -> bool {
    phrase::longest(tokens, at, words).is_some_and(|(_, length)| span(tokens, at + length).is_some())
}

/// A day whose year stands only at the end of the span: `từ ngày 16/4 đến ngày 15/5/2025`, `từ 01/12 đến 31/12
/// năm trước`.
fn with_year(first: DueDate, last: &DueDate) -> DueDate {
    match (&first, last) {
        (DueDate::InYear { offset: 0, month, day }, DueDate::InYear { offset: -1, .. }) => {
            DueDate::InYear { offset: -1, month: *month, day: *day }
        }
        (DueDate::InYear { offset: 0, month, day }, DueDate::Day(end)) => {
            let same = NaiveDate::from_ymd_opt(end.year(), *month, *day).filter(|start| start <= end);
            let earlier = NaiveDate::from_ymd_opt(end.year() - 1, *month, *day);
            same.or(earlier).map_or(first, DueDate::Day)
        }
        _ => first,
    }
}

/// `tháng 02 hoặc tháng 3`, `tháng 2, 3`: neighbours make one span, others are not understood.
fn joined(tokens: &[Token], first: Span, to: usize, whole: bool) -> Option<(DueDate, DueDate, usize, bool)> {
    let (mut last, mut end, mut february) = (first.last, to, first.february);
    if !whole {
        return Some((first.first, last, end, february));
    }
    loop {
        let joins =
            tokens.get(end).is_some_and(|t| t.is(',') || t.is('-') || t.is_word("và") || t.is_word("hoặc"));
        if !joins {
            break;
        }
        let within = phrase::longest(tokens, end + 1, &WITHIN).map_or(0, |(_, length)| length);
        let next = span(tokens, end + 1 + within).or_else(|| bare_month(tokens, end + 1, &last));
        let Some(next) = next.filter(|next| next.first != next.last) else { break };
        let range = tokens.get(end).is_some_and(|t| t.is('-'));
        if !range && next_day(&last).as_ref() != Some(&next.first) {
            return None;
        }
        last = next.last;
        // Only the very last month's end matters.
        february = next.february;
        end = next.to;
    }
    Some((first.first, last, end, february))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    By,
    Before,
    After,
    From,
    Within,
}

/// The second day of a span: the day, whether it belongs to the span, where it ends, whether words are lost.
fn second_day(tokens: &[Token], at: usize, lead: Lead) -> Option<(Span, bool, usize, bool)> {
    if !matches!(lead, Lead::From | Lead::After | Lead::Within) {
        return None;
    }
    static TO: Phrases = Phrases::new(&[
        "đến",
        "tới",
        "-",
        "đến hết",
        "đến trước",
        "đến hết ngày",
        "cho đến",
        "cho đến hết",
        "đến ngày",
        "đến cuối",
        "và trước",
        "nhưng trước",
        "nhưng không quá",
        "và không quá",
        "nhưng chậm nhất",
        ", trước",
        "~",
        "tới hết",
        "đến và hết",
        "nhưng đến hết",
        "nhưng không muộn hơn",
        "nhưng trước hoặc trong",
    ]);
    if let Some((index, length)) = phrase::longest(tokens, at, &TO)
        && let Some(second) = span(tokens, at + length)
    {
        let open = TO.list().get(index).is_some_and(|words| words.ends_with("trước"));
        let to = second.to;
        return Some((second, !open, to, false));
    }
    // Two dates side by side: the words between are lost.
    let second = span(tokens, at).filter(|second| second.first == second.last)?;
    let to = second.to;
    (lead == Lead::From).then_some((second, true, to, true))
}

/// A year named in words: the next and the last move the day; one that recurs is not understood.
fn in_other_year(tokens: &[Token], span: Span) -> Option<(Span, usize)> {
    static LAST: Phrases = Phrases::new(&[
        "năm trước",
        "của năm trước",
        "năm trước liền kề",
        "của năm trước liền kề",
        "năm liền kề trước",
        "của năm liền kề trước",
        "năm liền trước",
        "năm ngoái",
        "năm trước đó",
        "năm trước liền kề năm kế hoạch",
        "của năm trước liền kề năm kế hoạch",
        "năm trước liền kề năm đánh giá",
        "của năm trước liền kề năm đánh giá",
        "năm trước năm kế hoạch",
        "của năm trước năm kế hoạch",
        "năm liền kề trước năm kế hoạch",
        "của năm liền kề trước năm kế hoạch",
    ]);
    static RECURRING: Phrases = Phrases::new(&[
        "hằng tháng",
        "hàng tháng",
        "hằng quý",
        "hàng quý",
        "tháng sau",
        "của tháng",
        "quý sau",
        "của quý",
    ]);
    static NEXT: Phrases = Phrases::new(&[
        "năm sau",
        "của năm sau",
        "năm tiếp theo",
        "của năm tiếp theo",
        "năm kế tiếp",
        "năm liền kề sau",
        "năm sau liền kề",
    ]);
    static SAME: Phrases = Phrases::new(&[
        "năm đánh giá",
        "của năm đánh giá",
        "năm kế hoạch",
        "của năm kế hoạch",
        "hằng năm",
        "hàng năm",
        "trong năm",
        "năm báo cáo",
        "của năm báo cáo",
        "năm nay",
        "cùng năm",
        "năm hiện tại",
    ]);
    let to = span.to;
    if let Some((_, length)) = phrase::longest(tokens, to, &SAME) {
        return Some((span, to + length));
    }
    if phrase::longest(tokens, to, &RECURRING).is_some() {
        return None;
    }
    let next = phrase::longest(tokens, to, &NEXT).map(|(_, length)| (1, length));
    let moved = next.or_else(|| phrase::longest(tokens, to, &LAST).map(|(_, length)| (-1, length)));
    let Some((years, length)) = moved else { return Some((span, to)) };
    let moved = |due: DueDate| match due {
        DueDate::InYear { offset, month, day } => {
            Some(DueDate::InYear { offset: offset + years, month, day })
        }
        _ => None,
    };
    let (first, last) = (moved(span.first)?, moved(span.last)?);
    Some((Span { first, last, ..span }, to + length))
}

/// `15/3 - 31/3`: two days and nothing before them.
fn bare_span_follows(tokens: &[Token], at: usize) -> bool {
    let Some(first) = span(tokens, at).filter(|first| first.first == first.last) else { return false };
    let day = |at: usize| span(tokens, at).is_some_and(|span| span.first == span.last);
    let joined = phrase::longest(tokens, first.to, &["-", "đến", "đến ngày", "tới"])
        .is_some_and(|(_, length)| day(first.to + length) || (length == 2 && day(first.to + 1)));
    joined && range::fraction(tokens, at).is_none()
}

/// `mỗi tháng 1 buổi`: every month, not the first.
fn recurring(tokens: &[Token], at: usize) -> bool {
    const EVERY: &[&str] = &["mỗi", "hằng", "hàng", "từng", "một", "các", "những", "mấy"];
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    before.is_some_and(|t| t.is('/') || t.word().is_some_and(|word| EVERY.contains(&word)))
}
