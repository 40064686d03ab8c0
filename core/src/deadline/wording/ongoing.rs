//! Work that goes on: "Thường xuyên", and through which stretch.

use super::cadence::cadence;
use super::forms::{Word, word};
use super::list::spans;
use super::stretch::bare_year;
use crate::deadline::kind::Bound;
use crate::deadline::recurrence::Cadence;
use crate::deadline::span::Span;
use crate::language::{Reader, Stop};

/// The stretch from whose first day something goes on, and that to whose last day.
pub(super) type FromUntil = (Option<Span>, Option<Span>);

/// Takes what says once more that it goes on: ", liên tục", "và đột xuất", ", hằng năm"; whether it recurs as well
/// ("thường xuyên; định kỳ hằng quý").
pub(super) fn more(reader: &mut Reader<'_>) -> Result<bool, Stop> {
    let mut recurs = false;
    loop {
        let back = reader.at;
        reader.mark(&[',', ';', '/', '-']);
        reader.word(&["và", "hoặc"]);
        match cadence(reader)? {
            Some(every) => recurs |= every.iter().any(|one| *one != Cadence::Year),
            None if word(Word::Again, reader) => {}
            None => {
                reader.at = back;
                return Ok(recurs);
            }
        }
    }
}

/// "trong năm 2024", "từ năm 2024", "đến hết năm 2025", "trong năm 2024 và các năm tiếp theo": from and until when.
pub(super) fn during_of(reader: &mut Reader<'_>) -> Result<Option<FromUntil>, Stop> {
    let parted = reader.mark(&[',', ';', '-', '/', '(']).is_some_and(|mark| mark != '(');
    let from = reader.word(&["từ", "kể từ"]);
    let to = !from && reader.word(&["cho đến hết", "cho đến", "đến hết", "đến", "hết"]);
    let through = reader.word(&["trong suốt", "trong cả", "trong", "suốt"]);
    let span = match spans(reader, Bound::On)? {
        // "Thường xuyên 24/7" is no day in July; "Thường xuyên, Quý IV/2024" are two times.
        Some(mut list) if list.len() == 1 => list.pop().filter(|span| {
            let year = matches!(span, Span::Year { .. } | Span::Between { .. });
            from || to || !span.is_day() && (through || year || !parted)
        }),
        Some(_) => None,
        None => bare_year(reader),
    };
    let back = reader.at;
    reader.mark(&[',', ';']);
    reader.word(&["và"]);
    let following = word(Word::Following, reader);
    if !following {
        reader.at = back;
    }
    reader.mark(&[')']);
    Ok(span.map(|span| match span {
        span if following || from && !matches!(span, Span::Between { .. }) => (Some(span), None),
        span if to => (None, Some(span)),
        span => (Some(span.clone()), Some(span)),
    }))
}
