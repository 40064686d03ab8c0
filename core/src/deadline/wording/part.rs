//! Parts of a period that recurs: "ngày 20 của tháng cuối quý", "cuối mỗi quý", "tháng sau".

use super::cadence::{EACH, months, period};
use super::day::{weekday, year_after};
use super::list::{months_listed, spans};
use super::stretch::which_day;
use crate::code::Words;
use crate::deadline::kind::Bound;
use crate::deadline::recurrence::{Cadence, DuePick, Within};
use crate::deadline::span::{Edge, Span, Year};
use crate::language::{Reader, Stop};
use crate::language::{number, unclear_month};

/// "ngày 20 [của tháng cuối quý]", "ngày làm việc cuối cùng của tháng", "05 ngày làm việc đầu tiên của tháng sau",
/// "cuối mỗi quý".
fn pick_of(reader: &mut Reader) -> Result<Option<(Within, Option<Cadence>)>, Stop> {
    let at = reader.at;
    let part = |month, ahead, pick| Within::Part { month, ahead, pick };
    if let Some(pick) = picked_day(reader)? {
        let back = reader.at;
        reader.word(&["của", "trong"]);
        if let Some((month, ahead, cadence)) = month_of(reader)? {
            return Ok(Some((part(month, ahead, pick), cadence)));
        }
        if let (DuePick::Day(day), Some(months)) = (pick, months_listed(reader)?) {
            let year = year_after(reader)?;
            if year != Year::OfContext(0) {
                return Ok(None);
            }
            let days = months.into_iter().map(|month| Span::Day { day, month, year, weekday: None });
            return Ok(Some((Within::Spans(days.collect()), Some(Cadence::Year))));
        }
        let each = reader.sees(&EACH);
        if !matches!(pick, DuePick::Day(_))
            && let Some((ahead, cadence)) = whole_period(reader)?
        {
            let own = cadence == Cadence::Year && !each;
            return Ok((!own).then_some((part(None, ahead, pick), Some(cadence))));
        }
        reader.at = back;
        return Ok(Some((part(None, 0, pick), None)));
    }
    let edge = match () {
        () if reader.word(&["đầu"]) => Edge::Start,
        () if reader.word(&["giữa"]) => Edge::Middle,
        () if reader.word(&["cuối"]) => Edge::End,
        // "tháng cuối quý": the whole month.
        () => {
            let whole = |(month, ahead, cadence): MonthOf| (part(month, ahead, DuePick::Whole), cadence);
            return Ok(month_of(reader)?.filter(|(month, ..)| month.is_some()).map(whole));
        }
    };
    let each = reader.sees(&EACH);
    if let Some((ahead, cadence)) = whole_period(reader)? {
        // "cuối năm" is that of the document, "đầu năm sau" of the next.
        let own = cadence == Cadence::Year && !each;
        return Ok((!own).then_some((part(None, ahead, DuePick::Edge(edge)), Some(cadence))));
    }
    // "cuối hằng tháng" is left to the cadence behind it.
    if reader.sees(&EACH) {
        return Ok(Some((part(None, 0, DuePick::Edge(edge)), None)));
    }
    reader.at = at;
    Ok(None)
}

fn picked_day(reader: &mut Reader) -> Result<Option<DuePick>, Stop> {
    let at = reader.at;
    if let Some((nth, working)) = which_day(reader)? {
        return Ok(Some(match (nth, working) {
            (1, false) => DuePick::Edge(Edge::Start),
            (_, false) => DuePick::Edge(Edge::End),
            (nth, true) => DuePick::WorkingDay(nth),
        }));
    }
    // "trong 05 ngày làm việc đầu tiên của tháng", "trong 10 ngày đầu của tháng".
    if let Some(count) = number(reader)? {
        let working = reader.word(&["ngày làm việc"]);
        if (working || reader.word(&["ngày"])) && reader.word(&["đầu tiên", "đầu"]) {
            match i32::try_from(count.value) {
                Ok(nth @ 1..=31) if working => return Ok(Some(DuePick::WorkingDay(nth))),
                Ok(1..=31) => return Ok(Some(DuePick::Day(count.value))),
                _ => {
                    return Err(Stop::impossible(
                        at,
                        Words::new("từ 1 đến 31 ngày trong một tháng", "1 to 31 days of a month"),
                    ));
                }
            }
        }
    }
    reader.at = at;
    if reader.word(&["ngày"]) | reader.word(&["mùng", "mồng"]) {
        // "ngày thứ 20"; "ngày thứ 6" may be a Friday.
        let nth = reader.word(&["thứ"]);
        let day_at = reader.at;
        if let Some(day) = number(reader)?
            && (!nth || day.digits == 2 || day.value > 7)
            && day.digits <= 2
            && reader.mark(&['/', '.']).is_none()
            && !names_one_month(reader)?
        {
            if !(1..=31).contains(&day.value) {
                return Err(Stop::impossible(
                    day_at,
                    Words::new("một ngày từ 1 đến 31", "a day from 1 to 31"),
                ));
            }
            return Ok(Some(DuePick::Day(day.value)));
        }
    }
    reader.at = at;
    Ok(None)
}

/// "tháng 6", as against "tháng cuối quý" and "tháng 3, 6, 9 và 12".
fn names_one_month(reader: &mut Reader) -> Result<bool, Stop> {
    let at = reader.at;
    let several = months_listed(reader)?.is_some();
    reader.at = at;
    let named = !several && reader.word(&["của tháng", "tháng"]) && number(reader)?.is_some();
    reader.at = at;
    Ok(named)
}

/// The month of the period, how many periods later, and the period if it is named.
type MonthOf = (Option<i32>, i32, Option<Cadence>);

/// "tháng cuối quý", "tháng đầu của quý sau", "tháng thứ hai của quý", "tháng sau", "tháng".
fn month_of(reader: &mut Reader) -> Result<Option<MonthOf>, Stop> {
    let at = reader.at;
    if !reader.word(&["tháng"]) {
        return Ok(None);
    }
    unclear_month(reader)?;
    let month = match () {
        () if reader.word(&["cuối cùng", "cuối"]) => Some(-1),
        () if reader.word(&["đầu tiên", "đầu"]) => Some(1),
        () if reader.word(&["giữa"]) => Some(2),
        () if reader.word(&["thứ"]) => {
            match number(reader)?.and_then(|nth| i32::try_from(nth.value).ok()) {
                Some(nth) => Some(nth),
                None => reader.word(&["nhất"]).then_some(1),
            }
        }
        () => None,
    };
    if month.is_some() {
        reader.word(&["của", "trong"]);
        reader.word(&EACH);
        // A period without a name is the one that the cadence gives.
        let named =
            if reader.word(&["kỳ báo cáo", "kỳ"]) { Some(None) } else { period(reader)?.map(Some) };
        if let Some(cadence) = named {
            let most = cadence.and_then(months).and_then(|most| i32::try_from(most).ok()).unwrap_or(12);
            if month.is_some_and(|nth| nth == 0 || nth > most) {
                return Err(Stop::impossible(
                    at,
                    Words::new("một tháng có trong kỳ đó", "a month that the period has"),
                ));
            }
            let ahead = ahead(reader);
            return Ok(Some((month, ahead, cadence)));
        }
        reader.at = at;
        return Ok(None);
    }
    // "tháng" followed by its number is a month of the calendar.
    let back = reader.at;
    if number(reader)?.is_some() {
        reader.at = at;
        return Ok(None);
    }
    reader.at = back;
    // "tháng sau quý báo cáo" is the first of the next quarter.
    if reader.word(&NEXT) {
        reader.word(&["của"]);
        if reader.word(&["quý báo cáo"]) {
            return Ok(Some((Some(1), 1, Some(Cadence::Quarter))));
        }
        if reader.word(&["năm báo cáo"]) {
            return Ok(Some((Some(1), 1, Some(Cadence::Year))));
        }
        // Of a period that only the cadence names.
        if reader.word(&["kỳ báo cáo", "kỳ"]) {
            return Ok(Some((Some(1), 1, None)));
        }
    }
    reader.at = back;
    let ahead = ahead(reader);
    Ok(Some((None, ahead, Some(Cadence::Month))))
}

/// "tháng", "mỗi quý", "quý sau", "năm": a period and how many later.
fn whole_period(reader: &mut Reader) -> Result<Option<(i32, Cadence)>, Stop> {
    let at = reader.at;
    reader.word(&EACH);
    match period(reader)? {
        Some(cadence) => {
            let ahead = ahead(reader);
            Ok(Some((ahead, cadence)))
        }
        None => {
            reader.at = at;
            Ok(None)
        }
    }
}

const NEXT: [&str; 11] = [
    "sau liền kề",
    "tiếp theo liền kề",
    "liền kề tiếp theo",
    "liền kề sau",
    "tiếp theo",
    "kế tiếp",
    "liền kề",
    "liền sau",
    "tiếp sau",
    "sau",
    "tới",
];

/// "sau", "tiếp theo": the next period; nothing, or "báo cáo", the period itself.
fn ahead(reader: &mut Reader) -> i32 {
    reader.word(&["của"]);
    if reader.word(&NEXT) {
        reader.word(&["của"]);
        let of = [
            "tháng báo cáo",
            "quý báo cáo",
            "kỳ báo cáo",
            "tháng phát sinh",
            "quý phát sinh",
            "kỳ phát sinh",
        ];
        if reader.word(&of) {
            reader.word(&["nghĩa vụ thuế"]);
        }
        return 1;
    }
    reader.word(&["báo cáo", "đó"]);
    0
}

/// The period that a part names by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Implied {
    pub cadence: Cadence,
    /// It is said to be that of a report, or each one: "tháng sau của tháng báo cáo", "tháng đầu tiên của mỗi quý".
    pub said: bool,
}

/// The day or stretch of each period, and the period it understands by itself.
pub(super) fn part(reader: &mut Reader<'_>, bound: Bound) -> Result<Option<(Within, Option<Implied>)>, Stop> {
    let at = reader.at;
    if let Some((within, cadence)) = pick_of(reader)? {
        let said = (at..reader.at).any(|at| {
            let end = std::mem::replace(&mut reader.at, at);
            let said = reader.sees(&["báo cáo", "phát sinh"]) || reader.sees(&EACH);
            reader.at = end;
            said
        });
        let found = (within, cadence.map(|cadence| Implied { cadence, said }));
        // "ngày 10, 20 và 31": more than the first day.
        if found.1.is_some() || !(reader.sees_mark(',') || reader.sees(&["và"])) {
            return Ok(Some(found));
        }
        let back = reader.at;
        reader.at = at;
        let days = spans(reader, bound)?.filter(|days| days.len() > 1 && days.iter().all(Span::needs_month));
        if let Some(days) = days {
            return Ok(Some((Within::Spans(days), None)));
        }
        reader.at = back;
        return Ok(Some(found));
    }
    reader.at = at;
    let from = reader.word(&["từ"]);
    if let Some(list) = spans(reader, bound)? {
        // A yearly day; days with years of their own do not come again. "từ 01/01" alone names no last day.
        let ends = !from || matches!(list.as_slice(), [Span::Between { .. }]);
        if ends && list.iter().all(Span::needs_year) {
            return Ok(Some((Within::Spans(list), None)));
        }
    }
    reader.at = at;
    // "ngày thứ Sáu".
    reader.word(&["ngày"]);
    if let Some(day) = weekday(reader) {
        return Ok(Some((Within::Weekday(day), None)));
    }
    reader.at = at;
    Ok(None)
}
