//! Work without an end: "Thường xuyên".

use super::bound::following_years;
use super::cadence::cadence;
use super::found::Found;
use super::list::spans;
use super::relative::free;
use super::stretch::bare_year;
use super::token::{Reader, Stop};
use crate::deadline::kind::{Bound, DeadlineKind};
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
    let to = !from && reader.word(&["cho đến hết", "cho đến", "đến hết", "đến", "hết"]);
    reader.word(&["trong suốt", "trong cả", "trong", "suốt"]);
    let span = match spans(reader, Bound::On)? {
        // "Thường xuyên 24/7" is no day in July.
        Some(mut list) if list.len() == 1 => list.pop().filter(|span| from || to || !span.is_day()),
        Some(_) => None,
        None => bare_year(reader),
    };
    let following = following_years(reader);
    reader.mark(&[')']);
    let (first, until) = match span {
        Some(span) if following || from && !matches!(span, Span::Between { .. }) => (Some(span), None),
        Some(span) if to => (None, Some(span)),
        Some(span) => (Some(span.clone()), Some(span)),
        None => {
            reader.at = back;
            (None, None)
        }
    };
    Ok(Some(Found::of(DeadlineKind::Ongoing { from: first, until })))
}
