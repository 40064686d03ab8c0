//! Several days or stretches, and stretches from one to another: "15/6 và 15/12/2024", "Quý II, III/2024".

use super::cadence::EACH;
use super::day::{day, year_after};
use super::lead::lead;
use super::stretch::{A_MONTH, A_QUARTER, TO, single};
use crate::code::Words;
use crate::deadline::kind::Bound;
use crate::deadline::span::{Edge, Span, Year};
use crate::language::{Reader, Stop};
use crate::language::{abbreviated, number, ordinal};

pub(super) const EACH_YEAR: Words = Words::new(
    "các ngày theo thứ tự, mỗi ngày ghi tháng và năm khi một tháng, năm không dùng chung được",
    "days one after another, each with its month and year where one does not fit all",
);

/// A year that has every day.
const LEAP: i32 = 2024;

/// A day or stretch, or several that follow each other: "tháng 5 - tháng 7/2024", "Quý II, III/2024",
/// "ngày 15-20/12/2024". Those that do not follow each other come as a list; `led` is the word before the first,
/// which may stand before each.
pub(super) fn spans(reader: &mut Reader, led: Bound) -> Result<Option<Vec<Span>>, Stop> {
    let at = reader.at;
    if let Some(span) = days_of_month(reader)? {
        return Ok(Some(vec![span]));
    }
    reader.at = at;
    if let Some(days) = day_of_months(reader)? {
        return Ok(Some(days));
    }
    reader.at = at;
    let Some(mut list) = series(reader)? else { return Ok(None) };
    let first_is_day = list.iter().all(Span::is_day);
    loop {
        let back = reader.at;
        let to = reader.mark(&['-']).is_some() || reader.word(&TO);
        let and = !to && (reader.mark(&[',', ';']).is_some() | reader.word(&["và"]));
        if and {
            let again = lead(reader).bound;
            if again != Bound::On && again != led {
                reader.at = back;
                break;
            }
        }
        let next = match (to || and, list.last()) {
            (true, Some(Span::DayOfMonth { .. })) if and => another_day(reader)?,
            (true, _) => series(reader)?,
            _ => None,
        };
        match next {
            Some(mut next) if to => {
                let (Some(first), Some(last), 0) = (list.pop(), next.pop(), next.len()) else {
                    return Err(Stop::unreadable(
                        back,
                        Words::new(
                            "một khoảng thời gian trước và sau “đến”",
                            "one stretch before and after “đến”",
                        ),
                    ));
                };
                list.push(between(first, last).ok_or(Stop::contradiction(at, EACH_YEAR))?);
            }
            // "cuối quý II và quý IV": at the end of both.
            Some(next) if first_is_day && next.iter().all(is_stretch) && edge_of(&list).is_some() => {
                let edge = edge_of(&list);
                list.extend(next.into_iter().map(|of| at_edge(edge, of)));
            }
            // "năm 2024, trước ngày 30/11" is no list.
            Some(next) if !next.iter().chain(&list).any(|span| span.is_day() != first_is_day) => {
                list.extend(next);
            }
            _ => {
                reader.at = back;
                break;
            }
        }
    }
    if !share(&mut list) {
        return Err(Stop::contradiction(at, EACH_YEAR));
    }
    if led == Bound::On
        && let [first, .., last] = list.as_slice()
        && list.windows(2).all(|pair| matches!(pair, [a, b] if adjoin(a, b)))
    {
        let (first, last) = (Box::new(first.clone()), Box::new(last.clone()));
        return Ok(Some(vec![Span::Between { first, last }]));
    }
    Ok(Some(list))
}

fn is_stretch(span: &Span) -> bool {
    matches!(span, Span::Month { .. } | Span::Quarter { .. })
}

/// The edge at which the last of a list lies.
fn edge_of(list: &[Span]) -> Option<Edge> {
    match list.last() {
        Some(Span::Edge { edge, of }) if is_stretch(of) => Some(*edge),
        _ => None,
    }
}

fn at_edge(edge: Option<Edge>, of: Span) -> Span {
    match edge {
        Some(edge) => Span::Edge { edge, of: Box::new(of) },
        None => of,
    }
}

/// "ngày 10, 20 và 30/6": a day behind one without its month.
fn another_day(reader: &mut Reader) -> Result<Option<Vec<Span>>, Stop> {
    let at = reader.at;
    if let Some(next) = series(reader)? {
        return Ok(Some(next));
    }
    reader.at = at;
    let day = number(reader)?.filter(|day| (1..=2).contains(&day.digits) && (1..=31).contains(&day.value));
    let goes_on = reader.sees_mark(',') || reader.sees(&["và"]) || reader.sees(&EACH);
    let day = day.filter(|_| goes_on).map(|day| vec![Span::DayOfMonth { day: day.value }]);
    if day.is_none() {
        reader.at = at;
    }
    Ok(day)
}

/// A year or month that a list names once belongs to all of it ("15/6 và 15/12/2024", "ngày 10 và 25/6"); whether
/// the list is then in order, so that no other year or month can be meant.
fn share(list: &mut [Span]) -> bool {
    let named = list.to_vec();
    let mut next: Option<Span> = None;
    for span in list.iter_mut().rev() {
        match (&next, span.last_year(), next.as_ref().and_then(Span::last_year)) {
            (Some(Span::Day { month, year, .. }), None, _) => {
                if let Span::DayOfMonth { day } = *span {
                    *span = Span::Day { day, month: *month, year: *year, weekday: None };
                }
            }
            (Some(next), Some(Year::OfContext(0)), Some(year)) => match year {
                Year::OfContext(0) => {}
                // "15/12 và 15/01 năm sau"; of "15/6 và 15/12 năm sau" the first may be of either year.
                Year::OfContext(_) if in_order(&span.clone().moved_to(year), next) => return false,
                Year::OfContext(_) => {}
                year => span.inherit(year),
            },
            _ => {}
        }
        next = Some(span.clone());
    }
    let mut before: Option<Year> = None;
    for span in list.iter_mut() {
        if let Some(year) = before {
            span.inherit(year);
        }
        before = span.last_year().or(before);
    }
    let months = list.iter().filter(|span| span.needs_month()).count();
    let filled = *list != *named;
    (months == 0 || months == list.len())
        && list.windows(2).all(|pair| match pair {
            [a, b] => apart(a, b) && (!filled || in_order(a, b)),
            _ => true,
        })
}

/// Whether two are two: "quý II/2024, tháng 5" and "cuối tháng 6, đầu tháng 7" are one time, told twice or at its
/// edges; "6 tháng và cả năm 2024" are periods that begin together.
fn apart(a: &Span, b: &Span) -> bool {
    let turn = matches!((a, b), (Span::Edge { edge: Edge::End, .. }, Span::Edge { edge: Edge::Start, .. }));
    let overlap = match (a.in_year(LEAP).days(), b.in_year(LEAP).days()) {
        (Ok(a), Ok(b)) => a.0 <= b.1 && b.0 <= a.1 && (a.0 != b.0 || a.1 >= b.1),
        _ => false,
    };
    !turn && !overlap
}

/// Whether a month or quarter is that after another: work in both goes through ("Quý IV/2024, Quý I/2025").
fn adjoin(a: &Span, b: &Span) -> bool {
    let alike = matches!(
        (a, b),
        (Span::Month { .. }, Span::Month { .. }) | (Span::Quarter { .. }, Span::Quarter { .. })
    );
    let ends = a.in_year(LEAP).days().ok().zip(b.in_year(LEAP).days().ok());
    alike && ends.is_some_and(|(a, b)| a.1.succ_opt() == Some(b.0))
}

/// Whether one begins before the other ends, in years that they leave to a document.
fn in_order(first: &Span, last: &Span) -> bool {
    match (first.in_year(LEAP).days(), last.in_year(LEAP).days()) {
        (Ok((first, _)), Ok((_, last))) => first <= last,
        // A day that there is not is told as such.
        _ => true,
    }
}

/// From the first day of one to the last day of the other, with one year where only one names it; `None` where that
/// year may belong to one or to both.
pub(super) fn between(mut first: Span, mut last: Span) -> Option<Span> {
    if first.needs_month() {
        return None;
    }
    match (first.last_year(), last.last_year()) {
        // "từ 15/12 năm trước đến 14/12 năm sau": the one is the year before the other; which of them is that of the
        // document is not said.
        (Some(Year::OfContext(-1)), Some(Year::OfContext(1))) => return None,
        (Some(Year::OfContext(0)), Some(year @ Year::OfContext(1..)))
            if in_order(&first.clone().moved_to(year), &last) =>
        {
            return None;
        }
        (Some(Year::OfContext(0)), Some(Year::OfContext(1..))) => {}
        (Some(Year::OfContext(0)), Some(year)) => {
            first.inherit(year);
            if let Some(year) = year.given()
                && !in_order(&first, &last)
            {
                // "từ 15/12 đến 14/6/2024" can only begin in the year before.
                first = first.moved_to(Year::Before(year - 1));
            }
        }
        (Some(year), Some(Year::OfContext(0))) if year.given().is_some() => {
            let mut same = last.clone();
            same.inherit(year);
            if in_order(&first, &same) {
                last = same;
            }
        }
        _ => {}
    }
    Some(Span::Between { first: Box::new(first), last: Box::new(last) })
}

/// "ngày 20 các tháng 3, 6, 9 và 12 năm 2024": one day of several months of a year. Without the year it recurs.
fn day_of_months(reader: &mut Reader) -> Result<Option<Vec<Span>>, Stop> {
    if !reader.word(&["ngày"]) {
        return Ok(None);
    }
    let at = reader.at;
    let Some(day) = number(reader)?.filter(|day| day.digits <= 2) else { return Ok(None) };
    let Some(months) = months_listed(reader)? else { return Ok(None) };
    let year = year_after(reader)?;
    if year == Year::OfContext(0) {
        return Ok(None);
    }
    let days = months.into_iter().map(|month| possible(at, day.value, month, year));
    Ok(Some(days.collect::<Result<_, _>>()?))
}

fn possible(at: usize, day: u32, month: u32, year: Year) -> Result<Span, Stop> {
    let span = Span::Day { day, month, year, weekday: None };
    match span.in_year(LEAP).days() {
        Ok(_) => Ok(span),
        Err(_) => {
            Err(Stop::impossible(at, Words::new("một ngày tháng nào cũng có", "a day that each month has")))
        }
    }
}

/// "tháng 3, 6, 9 và 12", "các tháng 6, 12": several months by number.
pub(super) fn months_listed(reader: &mut Reader) -> Result<Option<Vec<u32>>, Stop> {
    let at = reader.at;
    reader.word(&["của"]);
    reader.word(&["các", "những"]);
    let mut months = Vec::new();
    let mut going = reader.word(&["tháng"]);
    while going {
        let Some(month) = number(reader)?.filter(|month| (1..=12).contains(&month.value)) else { break };
        months.push(month.value);
        let comma = reader.mark(&[',', ';']).is_some();
        let and = reader.word(&["và"]);
        reader.word(&["tháng"]);
        going = comma || and;
    }
    if months.len() < 2 || going {
        reader.at = at;
        return Ok(None);
    }
    Ok(Some(months))
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
        return Err(Stop::impossible(
            at,
            Words::new("một ngày có trong tháng đó", "a day that the month has"),
        ));
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
        abbreviated(reader);
        let Some(first) = ordinal(reader, last)? else {
            reader.expect(if last == 4 { A_QUARTER } else { A_MONTH });
            continue;
        };
        let mut numbers = vec![first];
        let mut range = false;
        loop {
            let back = reader.at;
            let to = reader.mark(&['-']).is_some() || reader.word(&TO);
            let and = !to && (reader.mark(&[',', '+', '&']).is_some() | reader.word(&["và"]));
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
        // "Tháng 12, 01/2025": the year does not fit both.
        let back = numbers.windows(2).any(|pair| matches!(pair, [a, b] if a >= b));
        if back || range && numbers.len() > 2 {
            return Err(Stop::contradiction(
                at,
                Words::new(
                    "khoảng thời gian bắt đầu trước khi kết thúc",
                    "a stretch that begins before it ends",
                ),
            ));
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
