//! Deadlines that come again: "hằng quý", "trước ngày 20 hằng tháng", "ngày 25 của tháng cuối quý".

use super::cadence::cadence;
use super::day::weekday;
use super::found::Found;
use super::hour::hour_before;
use super::lead::bound;
use super::list::spans;
use super::part::pick_of;
use super::relative::free;
use super::token::{Reader, Stop};
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{Bound, DeadlineKind};
use crate::deadline::recurrence::{Cadence, DuePick, Recurrence, Within};
use crate::deadline::span::Span;

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
    let doubts = if bounded.both { vec![DeadlineDoubt::LatestBefore] } else { Vec::new() };
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
            let doubts =
                doubts.into_iter().chain(doubt.then_some(DeadlineDoubt::ImpliedRecurrence)).collect();
            finish(reader, vec![every], Some(within), bounded.bound, time, doubts)
        }
        // "tháng cuối kỳ" of a period that nothing names.
        None if matches!(&within, Within::Part { month: Some(_), .. }) => {
            let doubts = doubts.into_iter().chain([DeadlineDoubt::NoMonth]).collect();
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
    mut doubts: Vec<DeadlineDoubt>,
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
    if let Some(Within::Part { month: None, pick: DuePick::Day(_), .. }) = &within
        && !every.contains(&Cadence::Month)
        && !every.is_empty()
    {
        doubts.push(DeadlineDoubt::NoMonth);
    }
    let recurrence = Recurrence { every, within, during };
    Ok(Some(Found { deadline: DeadlineKind::Recurring { recurrence, bound, time }, doubts }))
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
