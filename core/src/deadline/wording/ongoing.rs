//! Work without an end: "Thường xuyên".

use super::cadence::cadence;
use super::phrase::Found;
use super::relative::free;
use super::stretch::{bare_year, spans};
use super::token::{Reader, Stop};
use crate::deadline::deadline::Deadline;
use crate::deadline::span::Span;

/// "Thường xuyên, liên tục", "thường xuyên trong năm 2024", "thường xuyên, hằng năm", "thường xuyên và đột xuất".
pub(super) fn ongoing(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let again =
        ["thường xuyên", "liên tục", "đột xuất", "định kỳ", "theo quy định", "khi có yêu cầu", "kịp thời"];
    let open = ["không thời hạn", "không xác định thời hạn", "không có thời hạn", "lâu dài"];
    if !reader.word(&["thường xuyên", "liên tục"]) && !reader.word(&open) {
        return Ok(None);
    }
    loop {
        let back = reader.at;
        reader.mark(&[',', ';', '/', '-']);
        reader.word(&["và", "hoặc"]);
        if cadence(reader)?.is_none() && !reader.word(&again) {
            reader.at = back;
            break;
        }
    }
    let back = reader.at;
    reader.mark(&[',', ';']);
    // "theo kế hoạch của Sở": no date can be told from it.
    if reader.sees(&["theo", "khi"]) {
        free(reader, false)?;
    } else {
        reader.at = back;
    }
    let back = reader.at;
    reader.mark(&[',', ';', '-', '/', '(']);
    let from = reader.word(&["từ", "kể từ"]);
    reader.word(&["trong suốt", "trong cả", "trong", "suốt", "đến hết", "đến", "hết"]);
    let span = match spans(reader)? {
        Some(mut list) if list.len() == 1 => list.pop(),
        Some(_) => None,
        None => bare_year(reader),
    };
    reader.mark(&[')']);
    let (first, until) = match span {
        Some(span) if from && !matches!(span, Span::Between { .. }) => (Some(span), None),
        Some(span) => (Some(span.clone()), Some(span)),
        None => {
            reader.at = back;
            (None, None)
        }
    };
    Ok(Some(Found::of(Deadline::Ongoing { from: first, until })))
}
