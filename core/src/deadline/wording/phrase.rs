//! A whole phrase: what may stand before a deadline, the deadline, and what may stand behind it.

use super::around::{Behind, Start, behind, starts};
use super::forms::{Captures, Means, Pieces, grammar};
use super::found::{A_DEADLINE, Found};
use super::meaning::meaning;
use crate::code::Words;
use crate::deadline::DeadlineError;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::DeadlineKind;
use crate::deadline::span::{Span, Year};
use crate::language::{Problem, Reader, Stop};

/// Longer texts are no phrases, and time grows with length.
const MOST_TOKENS: usize = 200;

/// Reads a phrase to its end, by the first form that takes all of it.
pub(crate) fn phrase(text: &str) -> Result<Found, DeadlineError> {
    let mut reader = Reader::new(text);
    if reader.len() == 0 {
        return Err(failure(&reader, text, Stop::unreadable(0, A_DEADLINE)));
    }
    if reader.len() > MOST_TOKENS {
        let expected = Words::new("một cụm từ không quá 200 từ", "a phrase of at most 200 words");
        return Err(failure(&reader, text, Stop::unreadable(MOST_TOKENS, expected)));
    }
    let mut wrong: Option<Stop> = None;
    for start in starts(&mut reader) {
        match from(start, &mut reader) {
            Ok(found) => return Ok(found),
            Err(stop) => wrong = further(wrong, stop),
        }
    }
    let unread = reader.stop().unwrap_or(Stop::unreadable(0, A_DEADLINE));
    Err(failure(&reader, text, wrong.unwrap_or(unread)))
}

/// The furthest of what is plainly wrong explains more than what is not of the grammar.
fn further(one: Option<Stop>, other: Option<Stop>) -> Option<Stop> {
    match (one, other) {
        (Some(one), Some(other)) if one.at >= other.at => Some(one),
        (one, other) => other.or(one),
    }
}

/// The deadline that begins at a place.
fn from(start: Start, reader: &mut Reader<'_>) -> Result<Found, Option<Stop>> {
    reader.at = start.at;
    let mut whole = |means: Means, captures: &Captures, reader: &mut Reader<'_>, _: &mut Pieces| {
        let Some(mut found) = meaning(means, captures, reader)? else { return Ok(None) };
        let Some(Behind { words }) = behind(&found.deadline, reader)? else { return Ok(None) };
        if start.names_its_period(reader, &found.deadline) {
            let expected = Words::new(
                "một từ chỉ thời gian: trước, trong, đến",
                "a word that says the time: trước, trong, đến",
            );
            return Err(Stop::unreadable(start.at, expected));
        }
        if (words || start.words) && !found.doubts.contains(&DeadlineDoubt::OtherWords) {
            found.doubts.push(DeadlineDoubt::OtherWords);
        }
        Ok(Some(found))
    };
    let mut found = grammar().read(reader, &mut Pieces, &mut whole)?;
    if start.tentative {
        found.doubts.push(DeadlineDoubt::Tentative);
    }
    found.doubts.extend(doubts(&found.deadline, reader.unmarked()));
    Ok(found)
}

fn doubts(deadline: &DeadlineKind, unmarked: bool) -> Vec<DeadlineDoubt> {
    let mut doubts = Vec::new();
    let spans = deadline.spans();
    if spans.iter().any(|span| any_day(span, &|span| matches!(span.last_year(), Some(Year::Short(_))))) {
        doubts.push(DeadlineDoubt::ShortYear);
    }
    if spans.iter().any(|span| any_day(span, &wrong_weekday)) {
        doubts.push(DeadlineDoubt::Weekday);
    }
    if spans.into_iter().any(carried_back) {
        doubts.push(DeadlineDoubt::YearCarriedBack);
    }
    if unmarked {
        doubts.push(DeadlineDoubt::Unmarked);
    }
    doubts
}

fn any_day(span: &Span, is: &dyn Fn(&Span) -> bool) -> bool {
    match span {
        Span::Between { first, last } => any_day(first, is) || any_day(last, is),
        span => is(span),
    }
}

/// Whether the year was taken from the end of the stretch.
fn carried_back(span: &Span) -> bool {
    matches!(span, Span::Between { first, .. } if matches!(first.last_year(), Some(Year::Before(_))))
}

fn wrong_weekday(span: &Span) -> bool {
    use chrono::Datelike;
    match span {
        Span::Day { weekday: Some(named), .. } => span.days().is_ok_and(|(day, _)| day.weekday() != *named),
        _ => false,
    }
}

fn failure(reader: &Reader<'_>, text: &str, stop: Stop) -> DeadlineError {
    let (position, rest) = reader.place(stop.at);
    let (text, rest, expected) = (text.to_owned(), rest.to_owned(), stop.expected);
    match stop.problem {
        Problem::Unreadable => DeadlineError::Wording { text, position, rest, expected },
        Problem::Impossible => DeadlineError::Impossible { text, position, rest, expected },
        Problem::Contradiction => DeadlineError::Contradiction { text, position, rest, expected },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form that reads a phrase, alone or from the first place at which one does.
    fn form_of(text: &str) -> Option<Means> {
        let mut reader = Reader::new(text);
        let starts = starts(&mut reader);
        starts.into_iter().find_map(|start| {
            reader.at = start.at;
            let mut whole = |means: Means, captures: &Captures, reader: &mut Reader<'_>, _: &mut Pieces| {
                let Some(found) = meaning(means, captures, reader)? else { return Ok(None) };
                Ok(behind(&found.deadline, reader)?.map(|_| means))
            };
            grammar().read(&mut reader, &mut Pieces, &mut whole).ok()
        })
    }

    /// A form before it would otherwise hide it.
    #[test]
    fn every_form_reads_what_it_shows() {
        for (means, shown) in grammar().shown() {
            assert_eq!(form_of(shown), Some(means), "{shown}");
            assert!(phrase(shown).is_ok(), "{shown}");
        }
    }
    /// The deadline without the words of its event, which a person reads anyway.
    fn deadline(text: &str) -> Option<(DeadlineKind, Vec<DeadlineDoubt>)> {
        let mut found = phrase(text).ok()?;
        if let DeadlineKind::Relative(relative) = &mut found.deadline {
            relative.event = None;
        }
        Some((found.deadline, found.doubts))
    }

    /// What turns a deadline or is another one does not vanish, wherever it stands.
    #[test]
    fn no_signal_is_passed_over() {
        let signals = [
            "10 ngày",
            "trước 15/6/2025",
            "hằng quý",
            "nhưng",
            "trừ cấp xã",
            "không quá 45 ngày",
            "hoặc 01 năm",
            "đến hết quý III/2026",
            "riêng",
            "ít nhất 7 ngày",
            "tháng 9/2026",
            "trước 17h00",
        ];
        let mut passed = Vec::new();
        for (_, shown) in grammar().shown() {
            let plain = deadline(shown);
            let ends = shown.match_indices(' ').map(|(at, _)| at).chain([shown.len()]);
            for (at, signal) in ends.flat_map(|at| signals.map(|signal| (at, signal))) {
                let (before, after) = shown.split_at(at);
                let text = format!("{before} {signal}{after}");
                let read = deadline(&text);
                // An event may lie in a month, and a plan be that of a month.
                let of_event = signal == "tháng 9/2026"
                    && (matches!(read, Some((DeadlineKind::Relative(_), _))) || before.ends_with("kế hoạch"));
                if read.is_some() && read == plain && !of_event {
                    passed.push(text);
                }
            }
        }
        assert!(passed.is_empty(), "{} read as if it were not there:\n{}", passed.len(), passed.join("\n"));
    }
}
