//! The stretch in which something recurs: "hằng quý trong năm 2024", "hằng quý đến năm 2030".

use super::forms::{Word, word};
use super::list::spans;
use super::stretch::single;
use crate::deadline::kind::Bound;
use crate::deadline::recurrence::Cadence;
use crate::deadline::span::{Span, Year};
use crate::language::{Reader, Stop};

/// "trong năm 2024", ", năm 2024": the stretch in which it recurs.
pub(super) fn during(reader: &mut Reader<'_>, every: &[Cadence]) -> Result<Option<Span>, Stop> {
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
    if span.is_some() {
        return Ok(span);
    }
    reader.at = at;
    let last = until(reader)?;
    if last.is_none() {
        reader.at = at;
    }
    Ok(last)
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

/// "đến năm 2030", "đến hết quý II/2026": from the year of the document on.
fn until(reader: &mut Reader<'_>) -> Result<Option<Span>, Stop> {
    reader.mark(&[',']);
    if !word(Word::To, reader) {
        return Ok(None);
    }
    word(Word::Until, reader);
    let last = single(reader)?.filter(|last| !last.needs_year());
    let first = Span::Year { year: Year::OfContext(0) };
    Ok(last.map(|last| Span::Between { first: Box::new(first), last: Box::new(last) }))
}
