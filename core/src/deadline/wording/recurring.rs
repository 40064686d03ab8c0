//! Deadlines that come again: "hằng quý", "trước ngày 20 hằng tháng", "ngày 25 của tháng cuối quý".

use super::bound::bound;
use super::cadence::{EACH, cadence, months, period};
use super::day::{weekday, year_after};
use super::hour::hour_before;
use super::list::{months_listed, spans};
use super::number::{number, unclear_month};
use super::phrase::Found;
use super::relative::free;
use super::stretch::which_day;
use super::token::{Reader, Stop};
use crate::deadline::deadline::{Bound, Deadline};
use crate::deadline::doubt::Doubt;
use crate::deadline::recurrence::{Cadence, Pick, Recurrence, Within};
use crate::deadline::span::{Edge, Span, Year};

/// Cadence first ("hằng tháng, trước ngày 20"), cadence last ("trước ngày 20 hằng tháng"), or understood
/// ("ngày cuối cùng của quý").
pub(super) fn recurring(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    reader.word(&["vào"]);
    if let Some(every) = cadence(reader)? {
        let after = reader.at;
        // "định kỳ trước ngày 20 hằng tháng".
        if every.is_empty()
            && let Some(found) = cadence_last(reader)?
        {
            return Ok(Some(found));
        }
        reader.at = after;
        let open = reader.mark(&[',', ';', ':', '-', '(']);
        reader.word(&["vào"]);
        let bound = bound(reader).bound;
        let time = hour_before(reader)?.flatten();
        if let Some((within, implied)) = within(reader, bound)?
            && agrees(&every, &within, implied)
            && (open != Some('(') || reader.mark(&[')']).is_some())
        {
            let within = of_longer_period(within, &every, implied);
            let every = if every.is_empty() { implied.into_iter().collect() } else { every };
            return finish(reader, every, Some(within), bound, time, Vec::new());
        }
        reader.at = after;
        return finish(reader, every, None, Bound::By, None, Vec::new());
    }
    reader.at = at;
    cadence_last(reader)
}

fn cadence_last(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    let bounded = bound(reader);
    let time = hour_before(reader)?.flatten();
    let Some((within, implied)) = within(reader, bounded.bound)? else {
        reader.at = at;
        return Ok(None);
    };
    let doubts = if bounded.both { vec![Doubt::LatestBefore] } else { Vec::new() };
    let after = reader.at;
    reader.mark(&[',']);
    reader.word(&["của", "trong", "vào"]);
    if let Some(every) = cadence(reader)? {
        if !agrees(&every, &within, implied) {
            reader.at = at;
            return Ok(None);
        }
        let within = of_longer_period(within, &every, implied);
        return finish(reader, every, Some(within), bounded.bound, time, doubts);
    }
    reader.at = after;
    match implied {
        Some(every) => {
            let doubt = matches!(&within, Within::Part { ahead: 0, .. });
            let doubts = doubts.into_iter().chain(doubt.then_some(Doubt::ImpliedRecurrence)).collect();
            finish(reader, vec![every], Some(within), bounded.bound, time, doubts)
        }
        // "tháng cuối kỳ" of a period that nothing names.
        None if matches!(&within, Within::Part { month: Some(_), .. }) => {
            let doubts = doubts.into_iter().chain([Doubt::NoMonth]).collect();
            finish(reader, Vec::new(), Some(within), bounded.bound, time, doubts)
        }
        None => {
            reader.at = at;
            Ok(None)
        }
    }
}

/// A period named inside the part must be the one that recurs, and days of the year or week must fill it: "hằng quý,
/// tháng 6" and "hằng tháng, thứ Sáu" name only one of several.
fn agrees(every: &[Cadence], within: &Within, implied: Option<Cadence>) -> bool {
    let fills = match within {
        Within::Spans(days) if days.iter().all(Span::needs_year) => {
            let times = every.iter().filter_map(|cadence| match cadence {
                // The report of six months is that of the first half of the year.
                Cadence::HalfYear => Some(1..=2),
                Cadence::Quarter => Some(2..=4),
                Cadence::Month => Some(12..=12),
                Cadence::Day | Cadence::Week => None,
                Cadence::Times { times, months: 12 } => usize::try_from(*times).ok().map(|times| 1..=times),
                _ => Some(1..=usize::MAX),
            });
            every.is_empty() || times.into_iter().any(|times| times.contains(&days.len()))
        }
        Within::Weekday(_) => every.iter().all(|cadence| *cadence == Cadence::Week),
        _ => true,
    };
    let named = implied
        .is_none_or(|implied| implied == Cadence::Month || every.is_empty() || every.contains(&implied));
    fills && named
}

/// "hằng quý, trước ngày 05 tháng sau": the month after a quarter is the first of the next one.
fn of_longer_period(within: Within, every: &[Cadence], implied: Option<Cadence>) -> Within {
    match within {
        Within::Part { month: None, ahead: 1, pick }
            if implied == Some(Cadence::Month) && !every.is_empty() && !every.contains(&Cadence::Month) =>
        {
            Within::Part { month: Some(1), ahead: 1, pick }
        }
        within => within,
    }
}

fn finish(
    reader: &mut Reader,
    every: Vec<Cadence>,
    within: Option<Within>,
    bound: Bound,
    time: Option<chrono::NaiveTime>,
    mut doubts: Vec<Doubt>,
) -> Result<Option<Found>, Stop> {
    if let Some(Within::Spans(days)) = &within
        && days.iter().any(Span::needs_month)
        && every != [Cadence::Month]
    {
        return Ok(None);
    }
    let during = during(reader, &every)?;
    if within.is_none() {
        at_need(reader)?;
    }
    if let Some(Within::Part { month: None, pick: Pick::Day(_), .. }) = &within
        && !every.contains(&Cadence::Month)
        && !every.is_empty()
    {
        doubts.push(Doubt::NoMonth);
    }
    let recurrence = Recurrence { every, within, during };
    Ok(Some(Found { deadline: Deadline::Recurring { recurrence, bound, time }, doubts }))
}

/// "và đột xuất khi có yêu cầu", "theo kế hoạch": beside the period, and without a date.
fn at_need(reader: &mut Reader) -> Result<(), Stop> {
    let at = reader.at;
    reader.mark(&[',', ';', '/']);
    reader.word(&["và", "hoặc"]);
    let need = reader.word(&["đột xuất"]);
    if reader.sees(&["theo quy định", "theo kế hoạch", "theo yêu cầu", "theo hướng dẫn", "khi có yêu cầu"])
    {
        free(reader, false)?;
    } else if !need {
        reader.at = at;
    }
    Ok(())
}

/// "trong năm 2024", ", năm 2024": the stretch in which it recurs.
fn during(reader: &mut Reader, every: &[Cadence]) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    reader.mark(&[',']);
    reader.word(&["trong", "của"]);
    let from = reader.word(&["từ"]);
    let span = match spans(reader, Bound::On)?.as_deref() {
        // "từ tháng 5/2024" has no end.
        Some([span @ Span::Between { .. }]) => Some(span.clone()),
        Some([span]) if !from && !span.is_day() && holds(span, every) => Some(span.clone()),
        _ => None,
    };
    if span.is_none() {
        reader.at = at;
    }
    Ok(span)
}

/// Whether a stretch is longer than what recurs in it: no quarter recurs in a month.
fn holds(span: &Span, every: &[Cadence]) -> bool {
    let shorter = match span {
        Span::Month { .. } => [Cadence::Day, Cadence::Week].as_slice(),
        Span::Quarter { .. } => &[Cadence::Day, Cadence::Week, Cadence::Month],
        _ => return true,
    };
    every.iter().all(|cadence| shorter.contains(cadence))
}

/// The day or stretch of each period, and the period it understands by itself.
fn within(reader: &mut Reader, bound: Bound) -> Result<Option<(Within, Option<Cadence>)>, Stop> {
    let at = reader.at;
    if let Some(found) = pick_of(reader)? {
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
    reader.word(&["từ"]);
    if let Some(list) = spans(reader, bound)? {
        // A yearly day; days with years of their own do not come again.
        if list.iter().all(Span::needs_year) {
            return Ok(Some((Within::Spans(list), None)));
        }
    }
    reader.at = at;
    if let Some(day) = weekday(reader) {
        return Ok(Some((Within::Weekday(day), None)));
    }
    reader.at = at;
    Ok(None)
}

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
        if let (Pick::Day(day), Some(months)) = (pick, months_listed(reader)?) {
            let year = year_after(reader)?;
            if year != Year::OfContext(0) {
                return Ok(None);
            }
            let days = months.into_iter().map(|month| Span::Day { day, month, year, weekday: None });
            return Ok(Some((Within::Spans(days.collect()), Some(Cadence::Year))));
        }
        let each = reader.sees(&EACH);
        if !matches!(pick, Pick::Day(_))
            && let Some((ahead, cadence)) = whole_period(reader)?
        {
            let own = cadence == Cadence::Year && !each && ahead == 0;
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
            let whole = |(month, ahead, cadence): MonthOf| (part(month, ahead, Pick::Whole), cadence);
            return Ok(month_of(reader)?.filter(|(month, ..)| month.is_some()).map(whole));
        }
    };
    let each = reader.sees(&EACH);
    if let Some((ahead, cadence)) = whole_period(reader)? {
        // "cuối năm" is that of the document.
        let own = cadence == Cadence::Year && !each && ahead == 0;
        return Ok((!own).then_some((part(None, ahead, Pick::Edge(edge)), Some(cadence))));
    }
    // "cuối hằng tháng" is left to the cadence behind it.
    if reader.sees(&EACH) {
        return Ok(Some((part(None, 0, Pick::Edge(edge)), None)));
    }
    reader.at = at;
    Ok(None)
}

fn picked_day(reader: &mut Reader) -> Result<Option<Pick>, Stop> {
    let at = reader.at;
    if let Some((nth, working)) = which_day(reader)? {
        return Ok(Some(match (nth, working) {
            (1, false) => Pick::Edge(Edge::Start),
            (_, false) => Pick::Edge(Edge::End),
            (nth, true) => Pick::WorkingDay(nth),
        }));
    }
    // "trong 05 ngày làm việc đầu tiên của tháng", "trong 10 ngày đầu của tháng".
    if let Some(count) = number(reader)? {
        let working = reader.word(&["ngày làm việc"]);
        if (working || reader.word(&["ngày"])) && reader.word(&["đầu tiên", "đầu"]) {
            match i32::try_from(count.value) {
                Ok(nth @ 1..=31) if working => return Ok(Some(Pick::WorkingDay(nth))),
                Ok(1..=31) => return Ok(Some(Pick::Day(count.value))),
                _ => return Err(Stop::impossible(at, "1 to 31 days of a month")),
            }
        }
    }
    reader.at = at;
    if reader.word(&["ngày"]) | reader.word(&["mùng", "mồng"]) {
        let day_at = reader.at;
        if let Some(day) = number(reader)?
            && day.digits <= 2
            && reader.mark(&['/', '.']).is_none()
            && !names_one_month(reader)?
        {
            if !(1..=31).contains(&day.value) {
                return Err(Stop::impossible(day_at, "a day from 1 to 31"));
            }
            return Ok(Some(Pick::Day(day.value)));
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
                return Err(Stop::impossible(at, "a month that the period has"));
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
        reader.word(&["tháng báo cáo", "quý báo cáo", "kỳ báo cáo"]);
        return 1;
    }
    reader.word(&["báo cáo", "đó"]);
    0
}
