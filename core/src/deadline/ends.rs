//! The last days of spans: of one, and the next of several.

use chrono::{NaiveDate, NaiveTime};

use super::deadline::DeadlineRules;
use super::{Before, Bound, DeadlineError, LastDay, Roll, Span};
use crate::code::{Spoken, Text, say};

/// The last day of a span that is meant in one way.
pub(super) fn last(
    span: &Span,
    bound: Bound,
    time: Option<NaiveTime>,
    rules: &DeadlineRules,
) -> Result<LastDay, DeadlineError> {
    match bound {
        // 0:00 is the end of the day before (Civil Code Art. 148(6)).
        Bound::Before | Bound::By if time == Some(NaiveTime::MIN) => {
            let day = day_before(span.last(&rules.calendar)?)?;
            LastDay::new(day, None, None, rules.roll, &rules.calendar)
        }
        // An hour on the day itself says how the day is meant.
        Bound::Before if time.is_none() => before(span, rules),
        _ => last_of(span, time, None, rules),
    }
}

fn last_of(
    span: &Span,
    time: Option<NaiveTime>,
    before: Option<Before>,
    rules: &DeadlineRules,
) -> Result<LastDay, DeadlineError> {
    LastDay::new(span.last(&rules.calendar)?, time, before, rules.roll, &rules.calendar)
}

/// The last day of "trước" a span: the day before its first, or its last.
fn before(span: &Span, rules: &DeadlineRules) -> Result<LastDay, DeadlineError> {
    match rules.before {
        Before::Inclusive => last_of(span, None, Some(Before::Inclusive), rules),
        Before::Strict => {
            let first = if span.is_day() { span.last(&rules.calendar)? } else { span.days()?.0 };
            let day = day_before(first)?;
            LastDay::new(day, None, Some(Before::Strict), rules.roll, &rules.calendar)
        }
    }
}

fn day_before(day: NaiveDate) -> Result<NaiveDate, DeadlineError> {
    let before = |lang| say!(lang, "trước ngày {}", "before {}", day.say(lang));
    day.pred_opt().ok_or_else(|| DeadlineError::Range { what: Text::spoken(before) })
}

/// The first last day on or after a day. What cannot be told of a span matters only where it could be that day.
pub(super) fn next(
    spans: &[Span],
    bound: Bound,
    time: Option<NaiveTime>,
    from: NaiveDate,
    rules: &DeadlineRules,
) -> Result<Option<LastDay>, DeadlineError> {
    let mut found: Option<LastDay> = None;
    let mut untold: Option<(NaiveDate, DeadlineError)> = None;
    for span in spans {
        match last(span, bound, time, rules) {
            Ok(last) if last.date < from || found.as_ref().is_some_and(|found| found.date <= last.date) => {}
            Ok(last) => found = Some(last),
            Err(error) => {
                let (first, last) = span.days()?;
                let earliest = earliest(first, last, from, rules);
                let earlier = earliest.filter(|day| untold.as_ref().is_none_or(|(other, _)| day < other));
                untold = earlier.map(|day| (day, error)).or(untold);
            }
        }
    }
    match (found, untold) {
        (Some(found), Some((day, _))) if found.date <= day => Ok(Some(found)),
        (_, Some((_, error))) => Err(error),
        (found, None) => Ok(found),
    }
}

/// The earliest last day that a stretch can have on or after a day, moved or not.
fn earliest(first: NaiveDate, last: NaiveDate, from: NaiveDate, rules: &DeadlineRules) -> Option<NaiveDate> {
    if last >= from {
        // "Trước" is the day before the first.
        return first.pred_opt();
    }
    let start = last.max(rules.calendar.first());
    let moved = || rules.calendar.next_working_day(start).unwrap_or(from);
    (rules.roll != Roll::None).then(moved).filter(|moved| *moved >= from)
}
