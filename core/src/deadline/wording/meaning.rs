//! What the forms of deadlines mean.

use chrono::NaiveTime;

use super::forms::{Capture, Captures, Means, Value, Word, has, led};
use super::found::Found;
use super::lead::Lead;
use super::list::{EACH_YEAR, between};
use super::recurring;
use super::relative;
use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{Bound, DeadlineKind, Fixed};
use crate::deadline::span::Span;
use crate::language::{Reader, Stop};

/// The deadline of a form, with the reader behind its last word; `None` where its pieces do not go together.
pub(super) fn meaning(
    means: Means,
    captures: &Captures,
    reader: &mut Reader<'_>,
) -> Result<Option<Found>, Stop> {
    match means {
        Means::Ongoing => Ok(Some(ongoing(captures))),
        Means::EveryThenPart | Means::PartThenEvery | Means::Every | Means::Part => {
            Ok(recurring::recurring(means, captures))
        }
        Means::Fixed => fixed(captures),
        Means::FixedOfYear => of_year(captures),
        Means::FromOn => Ok(from_on(captures)),
        Means::FromTo => from_to(captures),
        Means::FromNowTo => Ok(from_now_to(captures)),
        Means::NoLastDay => Err(no_last_day(captures)),
        Means::SameDay | Means::BeforeEvent | Means::Limit | Means::EventThenLimit => {
            relative::relative(means, captures, reader)
        }
        Means::Event => Ok(relative::event(captures, reader)),
    }
}

/// The values of one kind, in order.
pub(super) fn values<'c, T: 'c>(
    captures: &'c Captures,
    of: impl Fn(&'c Value) -> Option<T> + 'c,
) -> impl DoubleEndedIterator<Item = T> + 'c {
    captures.iter().filter_map(move |(_, capture)| match capture {
        Capture::Value(value) => of(value),
        _ => None,
    })
}

pub(super) fn spans(captures: &Captures) -> impl DoubleEndedIterator<Item = &Span> {
    values(captures, |value| match value {
        Value::Span(span) => Some(std::slice::from_ref(span)),
        Value::Spans(spans) => Some(spans.as_slice()),
        _ => None,
    })
    .flatten()
}

/// The hour, where one is named: 24:00 is none, and the end of the day.
pub(super) fn hour(captures: &Captures) -> Option<Option<NaiveTime>> {
    values(captures, |value| match value {
        Value::Hour(time) | Value::HourAfter(_, time) => Some(*time),
        _ => None,
    })
    .next()
}

/// Where a capture begins.
pub(super) fn place(captures: &Captures) -> usize {
    captures.first().map_or(0, |(at, _)| *at)
}

/// "trước ngày 30/12/2024", "chậm nhất 17h00 ngày 15/12", "trong tháng 5", "Quý IV/2024", "đến hết năm 2024".
fn fixed(captures: &Captures) -> Result<Option<Found>, Stop> {
    let at = place(captures);
    let Some(Lead { bound, inside, both, .. }) = led(captures) else { return Ok(None) };
    let list: Vec<Span> = spans(captures).cloned().collect();
    let days = list.iter().all(Span::is_day);
    let office = has(captures, Word::Office);
    if office && (!inside || bound == Bound::Before) {
        let at = captures.iter().find(|(_, capture)| matches!(capture, Capture::Words(Word::Office)));
        let expected =
            Words::new("một giờ, như “trước 17 giờ ngày …”", "an hour, such as “trước 17 giờ ngày …”");
        return Err(Stop::unreadable(at.map_or(0, |(at, _)| *at), expected));
    }
    let behind = values(captures, |value| match value {
        Value::HourAfter(bound, _) => Some(*bound),
        _ => None,
    })
    .last();
    let (bound, time) = (behind.unwrap_or(bound), hour(captures));
    if (time.is_some() || office) && !days {
        return Err(Stop::contradiction(at, Words::new("một ngày cho giờ đó", "a day for the hour")));
    }
    // An hour behind several days is that of the last.
    if list.len() > 1 && behind.is_some() {
        return Ok(None);
    }
    // 24:00 is the end of the day, whichever word stands before it.
    let bound = if time == Some(None) && bound == Bound::Before { Bound::By } else { bound };
    let time = time.flatten();
    let doubts = both.then_some(DeadlineDoubt::LatestBefore).into_iter();
    let doubts: Vec<DeadlineDoubt> = doubts.chain(office.then_some(DeadlineDoubt::OfficeHours)).collect();
    let span = match <[Span; 1]>::try_from(list) {
        Ok([span]) => span,
        Err(spans) => {
            return Ok(Some(Found { doubts, ..Found::of(DeadlineKind::Several { spans, bound, time }) }));
        }
    };
    if let Span::Between { first, .. } = &span
        && (bound == Bound::Before || bound == Bound::By && first.is_day())
    {
        return Err(Stop::unreadable(
            at,
            Words::new(
                "một ngày cuối sau “trước” hoặc “chậm nhất”",
                "one last day behind “trước” or “chậm nhất”",
            ),
        ));
    }
    let deadline = match bound {
        Bound::On if !span.is_day() => DeadlineKind::Interval { span },
        _ => DeadlineKind::Fixed(Fixed { bound, span, time }),
    };
    Ok(Some(Found { doubts, ..Found::of(deadline) }))
}

/// "năm 2024, trước ngày 30/11": the year stands before the day.
fn of_year(captures: &Captures) -> Result<Option<Found>, Stop> {
    let year = values(captures, |value| match value {
        Value::Year(year) => Some(*year),
        _ => None,
    });
    let Some(year) = year.last() else { return Ok(None) };
    let found = fixed(captures)?.filter(|found| found.deadline.needs_year());
    Ok(found.map(|found| Found { deadline: found.deadline.in_year(year), ..found }))
}

/// "từ năm 2024", "Năm 2024 và các năm tiếp theo".
fn from_on(captures: &Captures) -> Option<Found> {
    let mut spans = spans(captures);
    let from = spans.next()?.clone();
    // "từ nửa đầu tháng 6/2024" begins with it.
    spans.next().is_none().then_some(Found::of(DeadlineKind::Ongoing { from: Some(from), until: None }))
}

/// "từ 01/5 đến 30/6/2024".
fn from_to(captures: &Captures) -> Result<Option<Found>, Stop> {
    let mut ends = spans(captures);
    let span = match (ends.next(), ends.next()) {
        (Some(first), Some(last)) => {
            let place = captures.iter().find(|(_, capture)| matches!(capture, Capture::Value(_)));
            let at = place.map_or(0, |(at, _)| *at);
            between(first.clone(), last.clone()).ok_or(Stop::unreadable(at, EACH_YEAR))?
        }
        (Some(span), None) => span.clone(),
        _ => return Ok(None),
    };
    Ok(Some(Found::of(DeadlineKind::Interval { span })))
}

/// "sau ngày 15/6/2024", "từ 01/5 đến trước 30/6".
fn no_last_day(captures: &Captures) -> Stop {
    let before = captures.iter().find(|(_, capture)| matches!(capture, Capture::Words(Word::Before)));
    match before {
        Some((at, _)) => Stop::unreadable(
            *at,
            Words::new(
                "ngày cuối của khoảng thời gian: “đến hết ngày …”",
                "the last day of a stretch: “đến hết ngày …”",
            ),
        ),
        None => Stop::unreadable(
            place(captures).saturating_sub(1),
            Words::new(
                "ngày cuối: “sau” chỉ nói thời gian trước ngày đầu",
                "a last day: “sau” names only what comes before the first",
            ),
        ),
    }
}

/// "từ nay đến hết năm 2024".
fn from_now_to(captures: &Captures) -> Option<Found> {
    let bound = if has(captures, Word::Before) { Bound::Before } else { Bound::By };
    let span = spans(captures).next()?.clone();
    Some(Found::of(DeadlineKind::Fixed(Fixed { bound, span, time: None })))
}

/// "Thường xuyên trong năm 2024".
fn ongoing(captures: &Captures) -> Found {
    let through = values(captures, |value| match value {
        Value::DuringOf(from, until) => Some((from.clone(), until.clone())),
        _ => None,
    });
    let (from, until) = through.last().unwrap_or_default();
    let recurs = values(captures, |value| matches!(value, Value::More(true)).then_some(())).next().is_some();
    let doubts = recurs.then_some(DeadlineDoubt::OtherWords).into_iter().collect();
    Found { doubts, ..Found::of(DeadlineKind::Ongoing { from, until }) }
}
