//! Times in words: `chậm nhất ngày 28/02/2024`, `trong tháng 01`, `trễ từ 01 đến 05 ngày`, `đúng hạn`.

use chrono::{Datelike, NaiveDate};

use super::super::reading::{Time, day_before, next_day};
use super::date::Dated;
use super::lexer::{Kind, Token};
use super::phrase::{self, Phrases};
use super::range::{self, Unit};
use crate::framework::{Due, End, Range};
use crate::number::Exact;

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

/// A day or a span of days as printed.
struct Span {
    first: Due,
    last: Due,
    to: usize,
    february: bool,
}

static ON_TIME: Phrases = Phrases::new(&[
    "đúng hạn",
    "đúng thời hạn",
    "đúng thời gian",
    "đúng kỳ",
    "đúng kỳ hạn",
    "đúng giờ",
    "đúng tiến độ",
    "trong hạn",
    "trước hạn",
    "đúng lịch",
    "trước thời hạn",
    "trong thời hạn quy định",
    "trong thời gian quy định",
    "đúng ngày",
    "đúng hẹn",
    "đúng thời điểm",
    "không trễ hạn",
    "không quá hạn",
    "không chậm",
    "không trễ",
    "không muộn",
    "trong thời hạn",
    "đảm bảo thời hạn",
    "bảo đảm thời hạn",
    "đảm bảo thời gian",
    "bảo đảm thời gian",
    "trước hoặc đúng hạn",
    "đúng hoặc trước hạn",
    "đúng hạn hoặc trước hạn",
    "trước hạn hoặc đúng hạn",
    "đúng hạn và trước hạn",
    "trước và đúng hạn",
    "đúng và trước hạn",
    "trước hạn và đúng hạn",
    "đúng quy định về thời gian",
    "đúng quy định về thời hạn",
    "không chậm ngày nào",
]);

static LATE: Phrases = Phrases::new(&[
    "chậm",
    "trễ",
    "muộn",
    "quá hạn",
    "quá thời hạn",
    "trễ hạn",
    "chậm hạn",
    "chậm trễ",
    "chậm muộn",
    "chậm so với",
    "quá thời gian",
    "chậm hơn",
    "muộn hơn",
    "trễ hơn",
]);

static SINCE: Phrases = Phrases::new(&[
    "kể từ",
    "tính từ",
    "sau khi",
    "từ khi",
    "từ ngày có",
    "từ ngày nhận",
    "từ ngày kết thúc",
    "từ ngày ban hành",
    "từ ngày",
    "từ thời điểm",
    "sau ngày",
]);

static FROM_NOW: Phrases = Phrases::new(&["trở đi", "về sau", "trở về sau", "trở lại", "trở lên"]);

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
        if let Some((_, length)) = phrase::longest(tokens, at, &ON_TIME) {
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
fn dated(tokens: &[Token], at: usize, found: &mut Times) -> Option<Option<usize>> {
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

/// A day whose year stands only at the end of the span: `từ ngày 16/4 đến ngày 15/5/2025`.
fn with_year(first: Due, last: &Due) -> Due {
    match (&first, last) {
        (Due::InYear { offset: 0, month, day }, Due::Day(end)) => {
            let same = NaiveDate::from_ymd_opt(end.year(), *month, *day).filter(|start| start <= end);
            let earlier = NaiveDate::from_ymd_opt(end.year() - 1, *month, *day);
            same.or(earlier).map_or(first, Due::Day)
        }
        _ => first,
    }
}

/// `tháng 02 hoặc tháng 3`, `tháng 2, 3`: neighbours make one span, others are not understood.
fn joined(tokens: &[Token], first: Span, to: usize, whole: bool) -> Option<(Due, Due, usize, bool)> {
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

/// The second month of `tháng 2, 3`.
fn bare_month(tokens: &[Token], at: usize, near: &Due) -> Option<Span> {
    let number = tokens.get(at)?.number()?;
    let month: u32 = number.value.to_string().parse().ok()?;
    let year = match near {
        Due::Day(day) => Some(day.year()),
        _ => None,
    };
    // "tháng 2, 3 điểm" is none.
    if tokens.get(at + 1).is_some_and(|t| t.is_word("điểm") || t.is('%')) {
        return None;
    }
    month_span(month, year, at + 1)
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

/// A year named in words: the next moves the day, the last is not part of the notation.
fn in_other_year(tokens: &[Token], span: Span) -> Option<(Span, usize)> {
    static LAST: Phrases = Phrases::new(&[
        "năm trước",
        "của năm trước",
        "năm trước liền kề",
        "năm liền trước",
        "năm ngoái",
        "năm trước đó",
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
    if phrase::longest(tokens, to, &LAST).is_some() {
        return None;
    }
    let Some((_, length)) = phrase::longest(tokens, to, &NEXT) else { return Some((span, to)) };
    let later = |due: Due| match due {
        Due::InYear { offset, month, day } => Some(Due::InYear { offset: offset + 1, month, day }),
        _ => None,
    };
    let (first, last) = (later(span.first)?, later(span.last)?);
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

fn month_word(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.is_word("tháng") || t.is_word("quý"))
}

/// A day, a month, a quarter or a half year.
fn span(tokens: &[Token], at: usize) -> Option<Span> {
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
fn numbered_phrase(tokens: &[Token], at: usize, words: &str) -> Option<usize> {
    let written = tokens.get(at)?.number()?;
    let (number, rest) = words.split_once(' ')?;
    (written.value == Exact::from(number.parse::<i64>().ok()?)).then_some(())?;
    phrase::at(tokens, at + 1, rest).map(|length| length + 1)
}

/// `15 tháng 4 năm 2025`.
fn spelled_day(tokens: &[Token], at: usize) -> Option<Span> {
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
        Some(year) => Due::Day(NaiveDate::from_ymd_opt(year, month, day)?),
        None => Dated::Pair(day, month).day()?,
    };
    Some(Span { first: due.clone(), last: due, to, february: false })
}

fn month_span(month: u32, year: Option<i32>, to: usize) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(2023), month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    let last = next.pred_opt()?;
    let february = year.is_none() && month == 2;
    let due = |day: NaiveDate| match year {
        Some(_) => Due::Day(day),
        None => Due::InYear { offset: 0, month: day.month(), day: day.day() },
    };
    Some(Span { first: due(first), last: due(last), to, february })
}

/// `/2025`, `năm 2025` after a month.
fn year_after(tokens: &[Token], at: usize) -> (Option<i32>, usize) {
    let lead = tokens.get(at).is_some_and(|t| t.is_word("năm") || t.is('/'));
    let year =
        tokens.get(at + 1).and_then(Token::number).and_then(|n| n.value.to_string().parse::<i32>().ok());
    match year.filter(|year| lead && (1900..2100).contains(year)) {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    }
}

fn small(tokens: &[Token], at: usize) -> Option<u32> {
    tokens.get(at)?.number()?.value.to_string().parse().ok().filter(|number| (1..=31).contains(number))
}

fn roman(tokens: &[Token], at: usize) -> Option<u32> {
    match tokens.get(at)?.word()? {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ => None,
    }
}

fn numeral(tokens: &[Token], at: usize) -> Option<u32> {
    match tokens.get(at)?.word()? {
        "giêng" | "một" => Some(1),
        "hai" => Some(2),
        "ba" => Some(3),
        "tư" => Some(4),
        "chạp" => Some(12),
        _ => None,
    }
}

/// A number of days: late, or since an event. The outer `None` is a number of days not understood.
fn counted(tokens: &[Token], at: usize, found: &mut Times) -> Option<Option<usize>> {
    if let Some((_, length)) = phrase::longest(tokens, at, &LATE) {
        let negated = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_word("không"));
        let rest = tokens.get(at..).unwrap_or_default();
        let Some(days) = days_in(rest, length).filter(|_| !negated) else { return Some(None) };
        found.dated = true;
        found.working |= days.working;
        let mut range = days.range;
        // "trễ không quá 10 ngày" leaves the first late day as its lower end.
        if days.limit && range.low.is_none() {
            range.low = Some(End { at: Exact::ONE, closed: true });
        }
        found.all.push(Time::Late(range));
        return Some(Some(at + days.to));
    }
    static WITHIN_DAYS: Phrases = Phrases::new(&[
        "trong",
        "trong vòng",
        "trong thời hạn",
        "trong thời gian",
        "không quá",
        "sau",
        "quá",
        "ngoài",
        "trong thời hạn không quá",
    ]);
    let lead = phrase::longest(tokens, at, &WITHIN_DAYS);
    let start = at + lead.map_or(0, |(_, length)| length);
    let number = tokens.get(start).is_some_and(|t| t.number().is_some());
    if lead.is_none()
        && !number
        && phrase::longest(tokens, at, &["từ", "trên", "hơn", "dưới", "không quá"]).is_none()
    {
        return Some(None);
    }
    let rest = tokens.get(at..).unwrap_or_default();
    let Some(days) = days_in(rest, 0) else { return Some(None) };
    // The range must begin here.
    if days.from > lead.map_or(0, |(_, length)| length) {
        return Some(None);
    }
    let after = at + days.to;
    let since = tokens.get(after..).unwrap_or_default();
    let since_event = phrase::longest(since, 0, &SINCE).is_some();
    let by_rule =
        phrase::longest(since, 0, &["theo quy định", "như quy định", "theo thời hạn quy định", "quy định"]);
    let within = lead.is_some_and(|(index, _)| matches!(index, 0..=3 | 8));
    if let (true, Some((_, length))) = (within, by_rule) {
        found.all.push(Time::OnTime);
        found.dated = true;
        return Some(Some(after + length));
    }
    if !since_event {
        return Some(None);
    }
    let mut range = days.range;
    if within && range.low == range.high {
        range.low = None;
    }
    found.dated = true;
    found.working |= days.working;
    found.all.push(Time::Elapsed(range));
    // What the days are counted from is a name, not a time: no dates are looked for in it.
    Some(Some(tokens.len()))
}

pub(super) struct Days {
    pub(super) range: Range,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) limit: bool,
    pub(super) working: bool,
}

/// The first range of a text, where it counts days and begins within a few words of `from`.
pub(super) fn days_in(tokens: &[Token], from: usize) -> Option<Days> {
    const WORDS: usize = 8;
    let found = range::find_all(tokens, "").into_iter().next()?;
    if found.from > from + WORDS || found.from < from.saturating_sub(2) {
        return None;
    }
    let noun = first_noun(tokens, &found)?;
    (noun == "ngày").then_some(())?;
    // "01 ngày làm việc": the days run on as printed, and the line says that they are working days.
    let working = |at: usize| phrase::at(tokens, at, "làm việc").is_some();
    let mut to = found.to;
    let mut is_working = (found.from..found.to).any(working);
    if tokens.get(to).is_some_and(|t| t.is_word("ngày")) {
        to += 1;
    }
    if working(to) {
        is_working = true;
        to += 2;
    }
    if let Some((_, length)) = phrase::longest(tokens, to, &["trở lên", "trở xuống"]) {
        to += length;
    }
    Some(Days { range: found.range, from: found.from, to, limit: found.limit, working: is_working })
}

/// The noun the numbers of a range count.
fn first_noun<'a>(tokens: &'a [Token], found: &range::Found) -> Option<&'a str> {
    let between = tokens.get(found.nouns.0..found.nouns.1).unwrap_or_default();
    let after = tokens.get(found.to..).unwrap_or_default();
    match &found.unit {
        Unit::Noun(_) | Unit::Bare => {
            let mut words = between.iter().chain(after.first());
            words.find_map(Token::word)
        }
        Unit::Percent | Unit::Measure(_) => None,
    }
}
