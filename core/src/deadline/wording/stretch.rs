//! Months, quarters, half years, years, and stretches from one to another.

use super::day::{day, year_after, year_digits, year_words};
use super::number::{number, ordinal};
use super::token::{Reader, Stop};
use crate::deadline::span::{Edge, Span, Year};

const A_MONTH: &str = "the number of a month, 1 to 12";
const A_QUARTER: &str = "the number of a quarter, I to IV";

/// What joins two ends of a stretch.
const TO: [&str; 4] = ["cho đến", "đến", "tới", "to"];

/// Takes a span from the front, if there is one.
type Read = fn(&mut Reader) -> Result<Option<Span>, Stop>;

/// One day or stretch: "ngày 30/12/2024", "tháng 5", "Quý IV/2024", "6 tháng đầu năm", "cuối năm 2024".
pub(super) fn single(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let readers: [Read; 10] =
        [day, edge, day_of, first_months, month, quarter, years, year, month_of_year, day_of_month];
    let at = reader.at;
    for read in readers {
        if let Some(span) = read(reader)? {
            return Ok(Some(span));
        }
        reader.at = at;
    }
    Ok(None)
}

/// A day or stretch, or several that follow each other: "tháng 5 - tháng 7/2024", "Quý II, III/2024",
/// "ngày 15-20/12/2024". Those that do not follow each other come as a list.
pub(super) fn spans(reader: &mut Reader) -> Result<Option<Vec<Span>>, Stop> {
    let at = reader.at;
    if let Some(span) = days_of_month(reader)? {
        return Ok(Some(vec![span]));
    }
    reader.at = at;
    let Some(mut list) = series(reader)? else { return Ok(None) };
    let first_is_day = list.iter().all(Span::is_day);
    loop {
        let back = reader.at;
        let joined = if reader.mark(&['-']).is_some() || reader.word(&TO) {
            Joint::To
        } else if reader.mark(&[',', ';']).is_some() || reader.word(&["và", "hoặc"]) {
            reader.word(&["và", "trước", "đến"]);
            Joint::And
        } else {
            break;
        };
        let Some(mut next) = series(reader)? else {
            reader.at = back;
            break;
        };
        match joined {
            // "năm 2024, trước ngày 30/11" is no list.
            Joint::And if next.iter().chain(&list).any(|span| span.is_day() != first_is_day) => {
                reader.at = back;
                break;
            }
            Joint::And => list.append(&mut next),
            Joint::To => {
                let (Some(first), 1) = (list.pop(), next.len()) else {
                    return Err(Stop::unreadable(back, "one stretch before and after “đến”"));
                };
                list.extend(next.pop().map(|last| between(first, last)));
            }
        }
    }
    // "15/6 và 15/12/2024": the year of the last is that of those before it.
    if let Some(year) = list.last().and_then(Span::last_year) {
        list.iter_mut().for_each(|span| span.inherit(year));
    }
    Ok(Some(list))
}

enum Joint {
    To,
    And,
}

/// From the first day of one to the last day of the other, with one year where only one names it.
pub(super) fn between(mut first: Span, last: Span) -> Span {
    let unstated = first.needs_year();
    if let Some(year) = last.last_year() {
        first.inherit(year);
    }
    if let (Ok((start, _)), Ok((_, end))) = (first.days(), last.days())
        && unstated
        && start > end
        && let Some(Year::Given(year) | Year::Short(year)) = last.last_year()
    {
        // "từ 15/12 đến 14/6/2024" can only begin in the year before.
        first = first.moved_to(Year::Before(year - 1));
    }
    Span::Between { first: Box::new(first), last: Box::new(last) }
}

/// "ngày 15-20/12/2024", "15 đến 20 tháng 12 năm 2024": days of one month.
fn days_of_month(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    reader.word(&["ngày"]);
    let at = reader.at;
    let Some((start, 1 | 2)) = reader.digits() else { return Ok(None) };
    if reader.mark(&['-']).is_none() && !reader.word(&TO) {
        return Ok(None);
    }
    let Some(last @ Span::Day { day, month, year, .. }) = day(reader)? else { return Ok(None) };
    if !(1..=31).contains(&start) {
        return Err(Stop::impossible(at, "a day that the month has"));
    }
    if start > day {
        return Ok(None);
    }
    let first = Span::Day { day: start, month, year, weekday: None };
    Ok(Some(Span::Between { first: Box::new(first), last: Box::new(last) }))
}

/// One stretch, or several that share unit and year: "tháng 5-12/2024", "Quý II, III và IV/2024".
fn series(reader: &mut Reader) -> Result<Option<Vec<Span>>, Stop> {
    let at = reader.at;
    for (words, last) in [(&["tháng", "t"], 12), (&["quý", "q"], 4)] {
        reader.at = at;
        reader.word(&["các", "những"]);
        if !reader.word(words) {
            continue;
        }
        let Some(first) = ordinal(reader, last)? else {
            reader.expect(if last == 4 { A_QUARTER } else { A_MONTH });
            continue;
        };
        let mut numbers = vec![first];
        let mut range = false;
        loop {
            let back = reader.at;
            let to = reader.mark(&['-']).is_some() || reader.word(&TO);
            let and = !to && (reader.mark(&[',']).is_some() | reader.word(&["và"]));
            // Two digits or a Roman number go on; four digits are the year.
            let next = if to || and { short_ordinal(reader, last)? } else { None };
            let Some(next) = next.filter(|_| !(range && and)) else {
                reader.at = back;
                break;
            };
            range |= to;
            numbers.push(next);
        }
        if numbers.len() == 1 {
            break;
        }
        let year = year_after(reader)?;
        let part = |number: u32| match last {
            12 => Span::Month { month: number, year },
            _ => Span::Quarter { quarter: number, year },
        };
        let (Some(&start), Some(&end)) = (numbers.first(), numbers.last()) else { break };
        let follow = numbers.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
        if range && (numbers.len() > 2 || start > end) {
            return Err(Stop::contradiction(at, "a stretch that begins before it ends"));
        }
        if range || follow {
            return Ok(Some(vec![Span::Between { first: Box::new(part(start)), last: Box::new(part(end)) }]));
        }
        return Ok(Some(numbers.into_iter().map(part).collect()));
    }
    reader.at = at;
    Ok(single(reader)?.map(|span| vec![span]))
}

fn short_ordinal(reader: &mut Reader, last: u32) -> Result<Option<u32>, Stop> {
    let at = reader.at;
    if let Some((_, digits)) = reader.digits() {
        // "- 2024" is a year, "- 15/6" a day.
        let day = reader.mark(&['/']).is_some() && reader.digits().is_some_and(|(_, digits)| digits < 4);
        reader.at = at;
        if digits > 2 || day {
            return Ok(None);
        }
    }
    ordinal(reader, last)
}

/// "ngày 20", whose month something else names.
fn day_of_month(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    if !reader.word(&["ngày"]) {
        return Ok(None);
    }
    reader.word(&["mùng", "mồng"]);
    let at = reader.at;
    match number(reader)?.filter(|day| (1..=2).contains(&day.digits)) {
        Some(day) if (1..=31).contains(&day.value) => Ok(Some(Span::DayOfMonth { day: day.value })),
        Some(_) => Err(Stop::impossible(at, "a day from 1 to 31")),
        None => Ok(None),
    }
}

/// "tháng 12/2024", "tháng 12 năm 2024", "T12/2024", "tháng mười hai".
fn month(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    if !reader.word(&["tháng", "t"]) {
        return Ok(None);
    }
    let number_at = reader.at;
    let Some(month) = number(reader)?.filter(|month| month.digits <= 2) else {
        return Ok(None);
    };
    // "tháng 5 ngày" would be a number of something else.
    if !(1..=12).contains(&month.value) {
        return Err(Stop::impossible(number_at, "a month from 1 to 12"));
    }
    if reader.at == at {
        return Ok(None);
    }
    Ok(Some(Span::Month { month: month.value, year: year_after(reader)? }))
}

/// "12/2024".
fn month_of_year(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    let Some((month, 1 | 2)) = reader.digits() else { return Ok(None) };
    if reader.mark(&['/', '-']).is_none() {
        return Ok(None);
    }
    let Some(year) = year_digits(reader)? else { return Ok(None) };
    if !(1..=12).contains(&month) {
        return Err(Stop::impossible(at, "a month from 1 to 12"));
    }
    Ok(Some(Span::Month { month, year: Year::Given(year) }))
}

/// "Quý IV/2024", "quý 4 năm 2024", "Q4/2024".
fn quarter(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    if !reader.word(&["quý", "q"]) {
        return Ok(None);
    }
    let at = reader.at;
    match ordinal(reader, 4)? {
        Some(quarter) => Ok(Some(Span::Quarter { quarter, year: year_after(reader)? })),
        None if number(reader)?.is_some() || reader.word(&["v", "vi", "vii", "viii", "ix", "x"]) => {
            Err(Stop::impossible(at, "a quarter from I to IV"))
        }
        None => Ok(None),
    }
}

/// "6 tháng đầu năm 2024", "9 tháng năm 2024", "06 tháng cuối năm", "nửa đầu năm", "3 quý đầu năm".
fn first_months(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    let half = reader.word(&["nửa đầu", "nửa năm đầu"]);
    if half || reader.word(&["nửa cuối", "nửa năm cuối"]) {
        let year = year_or_bare(reader)?;
        return Ok(year.map(|year| match half {
            true => Span::FirstMonths { months: 6, year },
            false => Span::LastMonths { months: 6, year },
        }));
    }
    let Some(count) = number(reader)? else { return Ok(None) };
    let months = match () {
        () if reader.word(&["tháng"]) => count.value,
        () if reader.word(&["quý"]) => count.value.saturating_mul(3),
        () => return Ok(None),
    };
    let span = match () {
        () if reader.word(&["đầu"]) => {
            reader.word(&["của"]);
            year_or_bare(reader)?.map(|year| Span::FirstMonths { months, year })
        }
        () if reader.word(&["cuối"]) => {
            reader.word(&["của"]);
            year_or_bare(reader)?.map(|year| Span::LastMonths { months, year })
        }
        () => match year_after(reader)? {
            // Without a year or "đầu năm" it may as well be a length of time.
            Year::OfContext(0) => None,
            year => Some(Span::FirstMonths { months, year }),
        },
    };
    match span {
        Some(_) if !(1..=12).contains(&months) => Err(Stop::impossible(at, "1 to 12 months of a year")),
        span => Ok(span),
    }
}

/// "năm 2024", "năm nay", "năm sau"; "cả năm 2024"; "2024" by itself.
fn year(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    reader.word(&["cả", "trong cả"]);
    if let Some(year) = year_words(reader)? {
        return Ok(Some(Span::Year { year }));
    }
    let alone = year_digits(reader)?;
    Ok(alone.map(|year| Span::Year { year: Year::Given(year) }))
}

/// "giai đoạn 2021-2025", "năm 2024 - 2025", "các năm 2024, 2025", "2024-2025".
fn years(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    reader.word(&["giai đoạn", "thời kỳ"]);
    reader.word(&["từ"]);
    reader.word(&["các năm", "những năm", "năm"]);
    let at = reader.at;
    let Some(first) = year_digits(reader)? else { return Ok(None) };
    if reader.mark(&['-', ',']).is_none() && !reader.word(&TO) && !reader.word(&["và"]) {
        return Ok(None);
    }
    reader.word(&["hết"]);
    reader.word(&["năm"]);
    let Some(last) = year_digits(reader)? else { return Ok(None) };
    if first > last {
        return Err(Stop::contradiction(at, "a stretch that begins before it ends"));
    }
    let part = |year| Box::new(Span::Year { year: Year::Given(year) });
    Ok(Some(Span::Between { first: part(first), last: part(last) }))
}

/// "năm 2024", or "năm" for that of the document; "tháng" and "quý" need their number.
fn year_or_bare(reader: &mut Reader) -> Result<Option<Year>, Stop> {
    if let Some(year) = year_words(reader)? {
        return Ok(Some(year));
    }
    if reader.word(&["năm"]) {
        return Ok(Some(Year::OfContext(0)));
    }
    Ok(None)
}

/// "năm" by itself, where a word before it says that the year is meant: "trong năm", "hết năm", "cả năm".
pub(super) fn bare_year(reader: &mut Reader) -> Option<Span> {
    let year = Span::Year { year: Year::OfContext(0) };
    reader.word(&["cả năm", "năm"]).then_some(year)
}

/// "đầu tháng 5", "giữa năm 2024", "cuối quý III/2024", "cuối năm".
fn edge(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let edge = match () {
        () if reader.word(&["đầu"]) => Edge::Start,
        () if reader.word(&["giữa"]) => Edge::Middle,
        () if reader.word(&["cuối"]) => Edge::End,
        () => return Ok(None),
    };
    Ok(stretch(reader)?.map(|of| Span::Edge { edge, of: Box::new(of) }))
}

fn stretch(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    for read in [month, quarter, first_months, year] {
        if let Some(span) = read(reader)? {
            return Ok(Some(span));
        }
        reader.at = at;
    }
    Ok(bare_year(reader))
}

/// "ngày cuối cùng của tháng 12/2024", "ngày làm việc cuối cùng của năm", "ngày làm việc thứ 3 của quý I/2025".
fn day_of(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let Some((nth, working)) = which_day(reader)? else { return Ok(None) };
    reader.word(&["của", "trong"]);
    Ok(stretch(reader)?.map(|of| match (nth, working) {
        (1, false) => Span::Edge { edge: Edge::Start, of: Box::new(of) },
        (-1, false) => Span::Edge { edge: Edge::End, of: Box::new(of) },
        _ => Span::WorkingDay { nth, of: Box::new(of) },
    }))
}

/// Which day of a stretch: 1 the first, -1 the last; and whether working days are counted.
pub(super) fn which_day(reader: &mut Reader) -> Result<Option<(i32, bool)>, Stop> {
    let at = reader.at;
    if reader.word(&["ngày"]) {
        let working = reader.word(&["làm việc"]);
        if reader.word(&["cuối cùng", "cuối"]) {
            return Ok(Some((-1, working)));
        }
        if reader.word(&["đầu tiên", "đầu"]) {
            return Ok(Some((1, working)));
        }
        if working
            && reader.word(&["thứ"])
            && let Some(nth) = number(reader)?.and_then(|number| i32::try_from(number.value).ok())
        {
            return Ok(Some((nth, true)));
        }
    }
    reader.at = at;
    Ok(None)
}
