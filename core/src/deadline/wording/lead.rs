//! The words before a day: "trước", "chậm nhất là vào", "đến hết", "trong".

use super::forms::{Word, word};
use crate::deadline::kind::Bound;
use crate::language::Reader;

/// The words before a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    pub bound: Bound,
    /// "trong", "vào": the stretch itself is meant.
    pub inside: bool,
    /// "chậm nhất trước".
    pub both: bool,
    /// There are any.
    pub any: bool,
}

/// "trước", "chậm nhất là vào", "đến hết", "trong", or nothing.
pub(super) fn lead(reader: &mut Reader<'_>) -> Lead {
    let at = reader.at;
    let latest = word(Word::Latest, reader);
    reader.word(&["là"]);
    reader.mark(&[':']);
    let inside = word(Word::Inside, reader);
    let to = word(Word::To, reader);
    let until = word(Word::Until, reader);
    let before = !until && word(Word::Before, reader);
    let until = until || word(Word::Moment, reader);
    let bound = match () {
        () if before => Bound::Before,
        () if latest || to || until => Bound::By,
        () => Bound::On,
    };
    Lead { bound, inside: inside || until, both: latest && before, any: reader.at > at }
}
