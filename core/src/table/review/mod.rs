//! A read table for a person to confirm, row by row, and the person's answers back into the table.

mod example;
mod html;
#[cfg(feature = "xlsx")]
mod notation;
#[cfg(feature = "xlsx")]
mod read;
mod sentence;
#[cfg(feature = "xlsx")]
mod write;

pub use html::review_html;
#[cfg(feature = "xlsx")]
pub use read::read_review;
#[cfg(feature = "xlsx")]
pub use write::review_xlsx;

use self::sentence::Speaker;
use super::read::{CriteriaRow, CriteriaTable, RowDoubt, RowKind, RowPlace, Verdict};
use crate::text::Lang;

/// A row of a table as a person reviews it.
struct ReviewRow<'a> {
    row: &'a CriteriaRow,
    /// What was read, in a sentence.
    said: String,
    /// Why to look, in words; empty where there is no doubt.
    why: String,
    /// What the scorer makes of it.
    example: String,
}

impl ReviewRow<'_> {
    fn place(&self) -> RowPlace {
        self.row.place()
    }

    /// Whether a person is asked about it.
    fn is_asked(&self) -> bool {
        !matches!(self.row.kind, RowKind::Header | RowKind::RepeatHeader)
    }

    fn is_node(&self) -> bool {
        self.row.level.is_some()
    }
}

/// The rows of a table from its heads to its end, the heads left out.
fn rows(table: &CriteriaTable, lang: Lang) -> Vec<ReviewRow<'_>> {
    let speaker = Speaker { lang };
    let of = |row| {
        let said = speaker.row(row);
        let mut why: Vec<&str> = row.doubts.iter().map(|doubt: &RowDoubt| doubt.text(lang)).collect();
        if row.reading.as_ref().is_some_and(|reading| reading.holds_text()) {
            why.push(if lang == Lang::Vi { "máy chưa hiểu dòng này" } else { "not understood" });
        }
        ReviewRow { row, said, why: why.join("; "), example: example::of(table, row, lang) }
    };
    table.rows().iter().map(of).filter(ReviewRow::is_asked).collect()
}

/// The word a person picks for a verdict.
fn word(verdict: Verdict, lang: Lang) -> &'static str {
    let (vi, en) = match verdict {
        Verdict::Right => ("đúng", "right"),
        Verdict::Wrong => ("sai", "wrong"),
        _ => ("chấm tay", "by hand"),
    };
    if lang == Lang::Vi { vi } else { en }
}
