//! Months, quarters, half years, years, and stretches from one to another.

use super::day::{day, year_after, year_digits, year_words};
use crate::code::Words;
use crate::deadline::span::{Edge, Span, Year};
use crate::language::{Reader, Stop};
use crate::language::{abbreviated, number, ordinal};

pub(super) const A_MONTH: Words = Words::new("số của tháng, từ 1 đến 12", "the number of a month, 1 to 12");
pub(super) const A_QUARTER: Words = Words::new("số của quý, từ I đến IV", "the number of a quarter, I to IV");

/// What joins two ends of a stretch.
pub(super) const TO: [&str; 4] = ["cho đến", "đến", "tới", "to"];

/// Takes a span from the front, if there is one.
type Read = fn(&mut Reader) -> Result<Option<Span>, Stop>;

/// One day or stretch: "ngày 30/12/2024", "tháng 5", "Quý IV/2024", "6 tháng đầu năm", "cuối năm 2024".
pub(super) fn single(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let readers: [Read; 11] = [
        day,
        edge,
        day_of,
        first_days,
        first_months,
        month,
        quarter,
        years,
        year,
        month_of_year,
        day_of_month,
    ];
    let at = reader.at;
    for read in readers {
        if let Some(span) = read(reader)? {
            return Ok(Some(span));
        }
        reader.at = at;
    }
    Ok(None)
}

/// "ngày 20", whose month something else names.
fn day_of_month(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    if !reader.word(&["ngày"]) {
        return Ok(None);
    }
    reader.word(&["mùng", "mồng"]);
    let at = reader.at;
    match number(reader)?.filter(|day| (1..=2).contains(&day.digits)) {
        Some(day) if (1..=31).contains(&day.value) => {
            reader.word(&["của tháng này", "tháng này"]);
            Ok(Some(Span::DayOfMonth { day: day.value }))
        }
        Some(_) => Err(Stop::impossible(at, Words::new("một ngày từ 1 đến 31", "a day from 1 to 31"))),
        None => Ok(None),
    }
}

/// "tháng 12/2024", "tháng 12 năm 2024", "T12/2024", "tháng mười hai".
fn month(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    if !reader.word(&["tháng", "t"]) {
        return Ok(None);
    }
    abbreviated(reader);
    let number_at = reader.at;
    let Some(month) = number(reader)?.filter(|month| month.digits <= 2) else {
        return Ok(None);
    };
    // "tháng 5 ngày" would be a number of something else.
    if !(1..=12).contains(&month.value) {
        return Err(Stop::impossible(number_at, Words::new("một tháng từ 1 đến 12", "a month from 1 to 12")));
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
    if reader.mark(&['/', '-', '.']).is_none() {
        return Ok(None);
    }
    let Some(year) = year_digits(reader)? else { return Ok(None) };
    if !(1..=12).contains(&month) {
        return Err(Stop::impossible(at, Words::new("một tháng từ 1 đến 12", "a month from 1 to 12")));
    }
    Ok(Some(Span::Month { month, year: Year::Given(year) }))
}

/// "Quý IV/2024", "quý 4 năm 2024", "Q4/2024".
fn quarter(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    // "QIV/2024" is one word.
    const JOINED: [&[&str]; 4] = [&["qi"], &["qii"], &["qiii"], &["qiv"]];
    if let Some(before) = JOINED.iter().position(|word| reader.word(word)) {
        let quarter = u32::try_from(before + 1).unwrap_or_default();
        return Ok(Some(Span::Quarter { quarter, year: year_after(reader)? }));
    }
    if !reader.word(&["quý", "q"]) {
        return Ok(None);
    }
    abbreviated(reader);
    let at = reader.at;
    match ordinal(reader, 4)? {
        Some(quarter) => Ok(Some(Span::Quarter { quarter, year: year_after(reader)? })),
        None if number(reader)?.is_some() || reader.word(&["v", "vi", "vii", "viii", "ix", "x"]) => {
            Err(Stop::impossible(at, Words::new("một quý từ I đến IV", "a quarter from I to IV")))
        }
        None => Ok(None),
    }
}

/// "6 tháng đầu năm 2024", "9 tháng năm 2024", "06 tháng cuối năm", "nửa đầu năm", "3 quý đầu năm".
fn first_months(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    let half = reader.word(&["nửa đầu", "nửa năm đầu"]);
    if half || reader.word(&["nửa cuối", "nửa năm cuối"]) {
        let back = reader.at;
        let span = match year_or_bare(reader)? {
            Some(year) if half => Some(Span::FirstMonths { months: 6, year }),
            Some(year) => Some(Span::LastMonths { months: 6, year }),
            None => {
                reader.at = back;
                month(reader)?.map(|of| half_month(half, of))
            }
        };
        return Ok(span);
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
        // "6 tháng, năm 2024" are two periods.
        () if reader.sees_mark(',') => None,
        () => match year_after(reader)? {
            // Without a year or "đầu năm" it may as well be a length of time.
            Year::OfContext(0) => None,
            year => Some(Span::FirstMonths { months, year }),
        },
    };
    match span {
        Some(_) if !(1..=12).contains(&months) => Err(Stop::impossible(
            at,
            Words::new("từ 1 đến 12 tháng trong một năm", "1 to 12 months of a year"),
        )),
        span => Ok(span),
    }
}

/// "10 ngày đầu tháng 6", "5 ngày cuối tháng 12/2025": days of a month.
fn first_days(reader: &mut Reader<'_>) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    let Some(count) = number(reader)? else { return Ok(None) };
    if !reader.word(&["ngày"]) {
        return Ok(None);
    }
    let first = reader.word(&["đầu tiên", "đầu"]);
    if !first && !reader.word(&["cuối cùng", "cuối"]) {
        return Ok(None);
    }
    reader.word(&["của"]);
    let Some(Span::Month { month, year }) = month(reader)? else { return Ok(None) };
    let length = match month {
        // How long it is depends on the year.
        2 if first => 28,
        2 => return Ok(None),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if !(1..=length).contains(&count.value) {
        return Err(Stop::impossible(
            at,
            Words::new("số ngày mà tháng đó có", "as many days as the month has"),
        ));
    }
    let day = |day| Box::new(Span::Day { day, month, year, weekday: None });
    let (from, to) = if first { (1, count.value) } else { (length - count.value + 1, length) };
    Ok(Some(Span::Between { first: day(from), last: day(to) }))
}

/// Its days to the middle (Civil Code Art. 146(2)), or those behind it.
fn half_month(first: bool, of: Span) -> Span {
    let edge = |edge| Box::new(Span::Edge { edge, of: Box::new(of.clone()) });
    match of {
        Span::Month { month, year } if !first => {
            let after = Span::Day { day: 16, month, year, weekday: None };
            Span::Between { first: Box::new(after), last: edge(Edge::End) }
        }
        _ => Span::Between { first: edge(Edge::Start), last: edge(Edge::Middle) },
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
    let mut last = first;
    loop {
        let back = reader.at;
        let range = reader.mark(&['-']).is_some() || reader.word(&TO);
        let and = !range && (reader.mark(&[',']).is_some() | reader.word(&["và"]));
        reader.word(&["hết"]);
        reader.word(&["năm"]);
        let next = if range && last == first || and { year_digits(reader)? } else { None };
        let Some(next) = next else {
            reader.at = back;
            break;
        };
        if range && next < first {
            return Err(Stop::contradiction(
                at,
                Words::new(
                    "khoảng thời gian bắt đầu trước khi kết thúc",
                    "a stretch that begins before it ends",
                ),
            ));
        }
        // Years that do not follow each other are a list.
        if and && next != last + 1 {
            return Ok(None);
        }
        last = next;
        if range {
            break;
        }
    }
    if first == last {
        return Ok(None);
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
