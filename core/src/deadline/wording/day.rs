//! Days and years as phrases write them.

use chrono::Weekday;

use crate::code::Words;
use crate::deadline::span::{Span, YEARS, Year};
use crate::language::{Reader, Stop, number};

const NO_YEAR: Words = Words::new("một năm từ 1901 đến 2099", "a year from 1901 to 2099");

/// A four-digit year.
pub(super) fn year_digits(reader: &mut Reader) -> Result<Option<i32>, Stop> {
    let at = reader.at;
    match reader.digits() {
        Some((year, 4)) => {
            let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year));
            year.map(Some).ok_or(Stop::impossible(at, NO_YEAR))
        }
        _ => {
            reader.at = at;
            Ok(None)
        }
    }
}

/// "năm 2024", or a year named from that of the document: "năm nay", "năm sau", "năm trước".
pub(super) fn year_words(reader: &mut Reader) -> Result<Option<Year>, Stop> {
    let at = reader.at;
    let of = reader.word(&["của", "trong"]);
    if of && reader.word(&["kỳ báo cáo"]) {
        return Ok(Some(Year::OfContext(0)));
    }
    if reader.word(&["năm"]) {
        // That of an office is the calendar year (Law on the State Budget 2015, Art. 14).
        reader.word(&["tài chính", "ngân sách"]);
        if reader.word(&["nay", "này", "báo cáo", "kế hoạch", "hiện hành"]) {
            return Ok(Some(Year::OfContext(0)));
        }
        if reader.word(&["sau liền kề", "kế tiếp", "tiếp theo", "liền kề", "liền sau", "sau", "tới"])
        {
            reader.word(&["của năm báo cáo", "năm báo cáo", "của năm kế hoạch", "năm kế hoạch"]);
            return Ok(Some(Year::OfContext(1)));
        }
        if reader.word(&["trước liền kề", "liền trước", "trước"]) {
            reader.word(&["của"]);
            reader.word(&["kỳ báo cáo", "năm báo cáo", "năm kế hoạch"]);
            return Ok(Some(Year::OfContext(-1)));
        }
        if let Some(year) = year_digits(reader)? {
            return Ok(Some(Year::Given(year)));
        }
        if of && reader.sees_end() {
            return Ok(Some(Year::OfContext(0)));
        }
    }
    reader.at = at;
    Ok(None)
}

/// The year after a day, month or quarter: "/2024", "-2024", ", năm 2024", "năm sau"; without one, that of the
/// document.
pub(super) fn year_after(reader: &mut Reader) -> Result<Year, Stop> {
    let at = reader.at;
    let mark = reader.mark(&['/', '-', '.', ',']);
    if let Some(year) = year_words(reader)? {
        return Ok(year);
    }
    if let Some(year) = year_digits(reader)? {
        return Ok(Year::Given(year));
    }
    // "Quý III/24": less than 20 may be another month.
    if mark == Some('/')
        && let Some((short @ 20.., 2)) = reader.digits()
    {
        return Ok(Year::Short(2000 + i32::try_from(short).unwrap_or_default()));
    }
    reader.at = at;
    Ok(Year::OfContext(0))
}

/// "thứ Sáu", "thứ 6", "Chủ nhật", "CN".
pub(super) fn weekday(reader: &mut Reader) -> Option<Weekday> {
    const NAMED: [(&[&str], Weekday); 7] = [
        (&["thứ hai"], Weekday::Mon),
        (&["thứ ba"], Weekday::Tue),
        (&["thứ tư"], Weekday::Wed),
        (&["thứ năm"], Weekday::Thu),
        (&["thứ sáu"], Weekday::Fri),
        (&["thứ bảy", "thứ bẩy"], Weekday::Sat),
        (&["chủ nhật", "cn"], Weekday::Sun),
    ];
    let at = reader.at;
    if let Some((_, day)) = NAMED.iter().find(|(words, _)| reader.word(words)) {
        return Some(*day);
    }
    if reader.word(&["thứ"])
        && let Some((number, 1)) = reader.digits()
    {
        // Monday is the second day of a Vietnamese week.
        let named = usize::try_from(number).ok().and_then(|number| number.checked_sub(2));
        if let Some((_, day)) = named.and_then(|at| NAMED.get(at)).filter(|_| number < 8) {
            return Some(*day);
        }
    }
    reader.at = at;
    None
}

/// A day with its month: "30/12/2024", "ngày 15-12-2024", "15.12.2024", "2024-12-15", "ngày 15 tháng 12 năm 2024",
/// "thứ Sáu, ngày 20/12", "20/12/2024 (thứ Sáu)".
pub(super) fn day(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let back = reader.at;
    let before = weekday(reader);
    let open = if before.is_some() { reader.mark(&[',', '(']) } else { None };
    let prefixed = reader.word(&["ngày"]);
    let mung = reader.word(&["mùng", "mồng"]);
    let Some((day, month, year)) = day_month_year(reader, prefixed || mung)? else {
        reader.at = back;
        return Ok(None);
    };
    if reader.sees(&["âm lịch"]) {
        return Err(Stop::unreadable(
            reader.at,
            Words::new("một ngày dương lịch", "a day of the solar calendar"),
        ));
    }
    if open == Some('(') && reader.mark(&[')']).is_none() {
        reader.at = back;
        return Ok(None);
    }
    let weekday = before.or_else(|| weekday_after(reader));
    Ok(Some(Span::Day { day, month, year, weekday }))
}

fn weekday_after(reader: &mut Reader) -> Option<Weekday> {
    let back = reader.at;
    let found = match reader.mark(&['(', ',']) {
        Some('(') => {
            reader.word(&["tức", "là"]);
            weekday(reader).filter(|_| reader.mark(&[')']).is_some())
        }
        Some(_) => weekday(reader),
        None => None,
    };
    if found.is_none() {
        reader.at = back;
    }
    found
}

fn day_month_year(reader: &mut Reader, prefixed: bool) -> Result<Option<(u32, u32, Year)>, Stop> {
    let at = reader.at;
    if let Some(iso) = iso(reader)? {
        return Ok(Some(iso));
    }
    if prefixed {
        reader.expect(Words::new("một ngày, như 30/12/2024", "a day, such as 30/12/2024"));
    }
    let Some(first) = number(reader)?.filter(|number| prefixed || number.digits > 0) else { return Ok(None) };
    if first.digits > 2 {
        return Ok(None);
    }
    let after = reader.at;
    if let Some(separator) = reader.mark(&['/', '-', '.']) {
        let month_at = reader.at;
        let Some((month, 1 | 2)) = reader.digits() else { return Ok(None) };
        let year = match reader.mark(&[separator]) {
            Some(_) => year_of_date(reader)?,
            // 5-12 and 5.12 are days only with their year.
            None if separator != '/' => return Ok(None),
            None => year_after_date(reader)?,
        };
        let Some(year) = year else { return Ok(None) };
        return possible(at, month_at, first.value, month, year).map(Some);
    }
    reader.at = after;
    if reader.word(&["của tháng", "tháng"]) {
        let month_at = reader.at;
        let Some(month) = number(reader)?.filter(|month| month.digits <= 2) else {
            reader.expect(Words::new("một tháng từ 1 đến 12", "a month from 1 to 12"));
            return Ok(None);
        };
        let year = match reader.mark(&['/', '-']) {
            Some(_) => year_of_date(reader)?,
            None => year_after_date(reader)?,
        };
        let Some(year) = year else { return Ok(None) };
        return possible(at, month_at, first.value, month.value, year).map(Some);
    }
    reader.expect(Words::new("một tháng", "a month"));
    Ok(None)
}

fn iso(reader: &mut Reader) -> Result<Option<(u32, u32, Year)>, Stop> {
    let at = reader.at;
    if let Some((_, 4)) = reader.digits()
        && let Some(separator) = reader.mark(&['-', '/', '.'])
    {
        let month_at = reader.at;
        if let Some((month, 1 | 2)) = reader.digits()
            && reader.mark(&[separator]).is_some()
        {
            let day_at = reader.at;
            if let Some((day, 1 | 2)) = reader.digits() {
                let end = reader.at;
                reader.at = at;
                let year = year_digits(reader)?.map(Year::Given);
                reader.at = end;
                return match year {
                    Some(year) => possible(day_at, month_at, day, month, year).map(Some),
                    None => Ok(None),
                };
            }
        }
    }
    reader.at = at;
    Ok(None)
}

/// The year behind a second separator: four digits, or the last two of 20xx.
fn year_of_date(reader: &mut Reader) -> Result<Option<Year>, Stop> {
    let at = reader.at;
    if let Some((short, 2)) = reader.digits() {
        return Ok(i32::try_from(2000 + short).ok().map(Year::Short));
    }
    reader.at = at;
    if let Some(year) = year_digits(reader)? {
        return Ok(Some(Year::Given(year)));
    }
    match reader.digits() {
        Some(_) => Err(Stop::impossible(at, NO_YEAR)),
        None => Ok(None),
    }
}

/// The year in words, or after a comma.
fn year_after_date(reader: &mut Reader) -> Result<Option<Year>, Stop> {
    let at = reader.at;
    let mark = reader.mark(&[',', '-', '/']);
    if let Some(year) = year_words(reader)? {
        return Ok(Some(year));
    }
    // "30/6-2024" is no stretch to the end of the year.
    if mark == Some('-')
        && let Some(year) = year_digits(reader)?
    {
        return Ok(Some(Year::Given(year)));
    }
    reader.at = at;
    Ok(Some(Year::OfContext(0)))
}

/// A day that its month can have; 29/2 is left to the year.
fn possible(
    day_at: usize,
    month_at: usize,
    day: u32,
    month: u32,
    year: Year,
) -> Result<(u32, u32, Year), Stop> {
    let longest = match month {
        2 if year.given().is_some_and(|year| !leap(year)) => 28,
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => {
            return Err(Stop::impossible(
                month_at,
                Words::new("một tháng từ 1 đến 12", "a month from 1 to 12"),
            ));
        }
    };
    if !(1..=longest).contains(&day) {
        return Err(Stop::impossible(
            day_at,
            Words::new("một ngày có trong tháng đó", "a day that the month has"),
        ));
    }
    Ok((day, month, year))
}

fn leap(year: i32) -> bool {
    chrono::NaiveDate::from_ymd_opt(year, 2, 29).is_some()
}

/// A day by itself, for the event of a time limit; what stands in brackets behind it only explains it.
pub(super) fn only_day(reader: &mut Reader<'_>) -> Result<Option<Span>, Stop> {
    Ok(day(reader)?.filter(|_| reader.at_end() || reader.sees_mark('(') || reader.sees_mark(')')))
}
