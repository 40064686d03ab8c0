//! Deadlines that come again: "hằng quý", "trước ngày 20 hằng tháng", "ngày 25 của tháng cuối quý".

use super::forms::{Capture, Captures, Means, Value, Word, every, has, led};
use super::found::Found;
use super::meaning::{hour, values};
use super::part::Implied;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{Bound, DeadlineKind};
use crate::deadline::recurrence::{Cadence, DuePick, Recurrence, Within};
use crate::deadline::span::Span;

/// Cadence first ("hằng tháng, trước ngày 20"), cadence last ("trước ngày 20 hằng tháng"), alone ("hằng quý"), or
/// understood ("ngày cuối cùng của quý"); `None` where part and cadence do not go together.
pub(super) fn recurring(means: Means, captures: &Captures) -> Option<Found> {
    let every = every(captures).to_vec();
    let lead = led(captures);
    let bound = lead.map_or(Bound::By, |lead| lead.bound);
    let time = hour(captures).flatten();
    let mut doubts = Vec::new();
    if lead.is_some_and(|lead| lead.both) {
        doubts.push(DeadlineDoubt::LatestBefore);
    }
    let during = values(captures, |value| match value {
        Value::During(span) => Some(span.clone()),
        _ => None,
    });
    let during = during.last();
    let parts = values(captures, |value| match value {
        Value::Part(within, implied) => Some((within.clone(), *implied)),
        _ => None,
    });
    let (within, implied) = match parts.collect::<Vec<_>>().as_slice() {
        [] => {
            // "trước 14 giờ hằng ngày": an hour of each day.
            let of_day = time.is_none() || every == [Cadence::Day];
            let recurrence = Recurrence { every, within: None, during };
            return of_day.then_some(Found::of(DeadlineKind::Recurring { recurrence, bound, time }));
        }
        [(within, implied)] => (within.clone(), *implied),
        // "từ ngày 10 đến ngày 25 hằng tháng": to the later one.
        [(first, None), (last, None)] if is_day(first) && is_day(last) && in_order(first, last) => {
            (last.clone(), None)
        }
        _ => return None,
    };
    let cadence = implied.map(|implied| implied.cadence);
    if !agrees(&every, &within, cadence) {
        return None;
    }
    let within = of_longer_period(within, &every, cadence);
    let every = match (means, every) {
        // "định kỳ 6 tháng đầu năm": of each year.
        (Means::Part, _) if has(captures, Word::Periodic) && matches!(&within, Within::Spans(_)) => {
            vec![Cadence::Year]
        }
        (Means::Part, _) => understood(&within, implied, &mut doubts)?,
        (_, every) if every.is_empty() => cadence.into_iter().collect(),
        (_, every) => every,
    };
    if matches!(&within, Within::Spans(days) if days.iter().any(Span::needs_month))
        && every != [Cadence::Month]
    {
        return None;
    }
    if let Within::Part { month: None, pick: DuePick::Day(_), .. } = &within
        && !every.contains(&Cadence::Month)
        && !doubts.contains(&DeadlineDoubt::NoMonth)
    {
        doubts.push(DeadlineDoubt::NoMonth);
    }
    if captures.iter().any(|(_, capture)| matches!(capture, Capture::Free(..))) {
        doubts.push(DeadlineDoubt::OtherWords);
    }
    let recurrence = Recurrence { every, within: Some(within), during };
    Some(Found { doubts, ..Found::of(DeadlineKind::Recurring { recurrence, bound, time }) })
}

/// How often something recurs that only its part tells: each period of which there is such a part.
fn understood(
    within: &Within,
    implied: Option<Implied>,
    doubts: &mut Vec<DeadlineDoubt>,
) -> Option<Vec<Cadence>> {
    match implied {
        Some(implied) => {
            if matches!(within, Within::Part { .. }) && !implied.said {
                doubts.push(DeadlineDoubt::ImpliedRecurrence);
            }
            Some(vec![implied.cadence])
        }
        // "tháng cuối kỳ" of a period that nothing names.
        None if matches!(within, Within::Part { month: Some(_), .. }) => {
            doubts.push(DeadlineDoubt::NoMonth);
            Some(Vec::new())
        }
        None => None,
    }
}

fn is_day(within: &Within) -> bool {
    matches!(within, Within::Part { month: None, ahead: 0, pick: DuePick::Day(_) })
}

fn in_order(first: &Within, last: &Within) -> bool {
    match (first, last) {
        (Within::Part { pick: DuePick::Day(first), .. }, Within::Part { pick: DuePick::Day(last), .. }) => {
            first < last
        }
        _ => false,
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
