//! Deadlines counted from an event: "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ".

use super::day::{day, only_day};
use super::forms::{Capture, Captures, Means, Value, Word, has};
use super::found::Found;
use super::meaning::{place, values};
use super::signals::{act, behind};
use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{DeadlineKind, Relative, Side};
use crate::deadline::span::Span;
use crate::deadline::{Limit, LimitUnit};
use crate::language::{Reader, Stop};

const A_LAST_DAY: Words = Words::new(
    "một sự kiện đã xảy ra: “trong thời hạn” trước sự kiện là một khoảng thời gian, không có ngày cuối",
    "an event that has come: so long before one names a stretch, and no last day",
);
const A_LONGEST_TIME: Words = Words::new(
    "một sự kiện mà việc phải xong trước đó: thời gian ít nhất không có ngày cuối",
    "an event before which it must be: the shortest time has no last day",
);

/// Words before an event that are not part of it.
const THE_DAY: [&str; 4] = ["ngày", "khi", "thời điểm", "lúc"];

/// A limit and its event.
pub(super) fn relative(
    means: Means,
    captures: &Captures,
    reader: &mut Reader<'_>,
) -> Result<Option<Found>, Stop> {
    let limit = match means {
        Means::SameDay => Some(Limit::same_day()),
        _ => values(captures, |value| match value {
            Value::Limit(limit) => Some(*limit),
            _ => None,
        })
        .last(),
    };
    let Some(limit) = limit else { return Ok(None) };
    let words = free(captures);
    let event = words.map(|(from, to)| text(reader, from, to));
    let start = match words {
        Some((from, to)) => start(reader, from, to, means)?,
        None => None,
    };
    let mut doubts = Vec::new();
    let side = match means {
        Means::SameDay => Side::After,
        // "trước 17 giờ" may be an hour of the day.
        Means::BeforeEvent if matches!(limit.unit(), LimitUnit::Minutes | LimitUnit::Hours) => {
            return Ok(None);
        }
        Means::BeforeEvent => Side::Before,
        // "trước ngày 20/5/2024 lúc 17 giờ" is an hour of that day.
        Means::EventThenLimit if matches!(start, Some(Start::Begins)) => return Ok(None),
        // "trước khi kết thúc thời hạn 30 ngày": the length of that time.
        Means::EventThenLimit if is_length_of(captures, reader) => return Ok(None),
        Means::EventThenLimit => Side::Before,
        _ => {
            let after =
                has(captures, Word::After) && !has_any(captures, &[Word::Within, Word::Least, Word::Plain]);
            doubts.extend(after.then_some(DeadlineDoubt::After));
            side(captures, event.is_some())?
        }
    };
    let start = match start {
        Some(Start::Is(span)) => Some(span),
        _ => None,
    };
    // A number of months alone is also how reports name the first months of a year.
    if event.is_none()
        && captures.len() == 1
        && place(captures) == 0
        && limit.unit() == LimitUnit::Months
        && matches!(limit.count(), 6 | 9)
    {
        doubts.push(DeadlineDoubt::Length);
    }
    // "kể từ ngày" may name no event.
    let named = |event: &String| !event.is_empty() && !THE_DAY.contains(&event.to_lowercase().as_str());
    let event = event.filter(named);
    let relative = Relative { limit: Some(limit), side, event, start };
    Ok(Some(Found { doubts, ..Found::of(DeadlineKind::Relative(relative)) }))
}

fn is_length_of(captures: &Captures, reader: &mut Reader<'_>) -> bool {
    let at = std::mem::replace(&mut reader.at, captures.last().map_or(0, |(at, _)| *at));
    let length = behind(Word::LengthOf, reader);
    reader.at = at;
    length
}

fn has_any(captures: &Captures, classes: &[Word]) -> bool {
    classes.iter().any(|class| has(captures, *class))
}

/// On which side of its event a limit lies, by the words before the two.
fn side(captures: &Captures, event: bool) -> Result<Side, Stop> {
    let before = event && has(captures, Word::AheadOf);
    let lead = captures.iter().rev().find_map(|(_, capture)| match capture {
        Capture::Words(word @ (Word::Within | Word::Least)) => Some(*word),
        _ => None,
    });
    let at = captures.iter().find_map(|(at, capture)| match capture {
        Capture::Words(Word::AheadOf | Word::Since | Word::Upon) => Some(*at),
        _ => None,
    });
    let at = at.unwrap_or_else(|| place(captures));
    match lead {
        Some(Word::Within) if before => Err(Stop::unreadable(at, A_LAST_DAY)),
        Some(Word::Least) if !before => Err(Stop::unreadable(at, A_LONGEST_TIME)),
        _ if before => Ok(Side::Before),
        _ => Ok(Side::After),
    }
}

/// The words of the event: from a token to another.
fn free(captures: &Captures) -> Option<(usize, usize)> {
    captures.iter().rev().find_map(|(_, capture)| match capture {
        Capture::Free(from, to) => Some((*from, *to)),
        _ => None,
    })
}

/// The words of an event without the marks that close the phrase.
fn text(reader: &Reader<'_>, from: usize, to: usize) -> String {
    let text = reader.source(from, to).trim_end_matches(['.', ';', ',', '(', ' ']);
    // A bracket around the whole phrase.
    let open = text.matches('(').count();
    let text =
        if text.matches(')').count() > open { text.trim_end_matches([')', '.', ';', ' ']) } else { text };
    text.to_owned()
}

/// A day in the words of an event.
enum Start {
    /// They name it and nothing else.
    Is(Span),
    /// They begin with it.
    Begins,
}

fn start(reader: &mut Reader<'_>, from: usize, to: usize, means: Means) -> Result<Option<Start>, Stop> {
    let at = reader.at;
    reader.at = from;
    let start = match means {
        Means::EventThenLimit => {
            day(reader)?.map(|day| if reader.at == to { Start::Is(day) } else { Start::Begins })
        }
        _ => only_day(reader)?.map(Start::Is),
    };
    reader.at = at;
    Ok(start)
}

/// Whether the words of an event name a day that is not that of an act: "khi nào xong thì báo 30/6".
fn names_a_day(captures: &Captures, reader: &mut Reader<'_>) -> bool {
    let Some((from, to)) = free(captures) else { return false };
    let end = std::mem::replace(&mut reader.at, from);
    let mut named = false;
    while reader.at < to && !named {
        if act(reader) {
            continue;
        }
        let at = reader.at;
        named = !matches!(day(reader), Ok(None));
        reader.at = at + 1;
    }
    reader.at = end;
    named
}

/// "ngay sau khi có kết quả", "theo quy định", "khi có yêu cầu": an event and no limit.
pub(super) fn event(captures: &Captures, reader: &mut Reader<'_>) -> Option<Found> {
    let side = if has(captures, Word::WhenBefore) { Side::Before } else { Side::After };
    let last = free(captures).map_or(reader.at, |(_, to)| to);
    if names_a_day(captures, reader) {
        return None;
    }
    let event = text(reader, place(captures), last);
    let relative = Relative { limit: None, side, event: Some(event), start: None };
    Some(Found::of(DeadlineKind::Relative(relative)))
}
