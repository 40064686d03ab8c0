//! Shares by name: `Tỷ lệ ≥ 0,8`, `b/a ≥ 0,8`.

use super::lexer::Token;
use super::phrase;
use crate::framework::RangeEnd;
use crate::number::Exact;

/// `Tỷ lệ ≥ 0,8`, `b/a ≥ 0,8`: the name of a share that may be written as a decimal, `""` for the one the
/// criterion is about.
pub(super) fn named_share(tokens: &[Token], end: usize) -> Option<String> {
    let before = tokens.get(..end)?;
    let kept = before
        .iter()
        .rposition(|t| !(t.is(')') || t.is_word("đạt") || t.is_word("này")))
        .map_or(0, |at| at + 1);
    let before = before.get(..kept)?;
    if phrase::before(before, kept, &["tỷ lệ"]).is_some() {
        return Some(String::new());
    }
    let [.., over, slash, under] = before else { return None };
    let letter = |token: &Token| token.word().filter(|word| word.chars().count() == 1).map(str::to_owned);
    slash.is('/').then_some(())?;
    Some(format!("{}/{}", letter(over)?, letter(under)?))
}

/// Whether a bound is one of a share: from 0 to 1.
pub(super) fn is_part(end: &RangeEnd) -> bool {
    !end.at.is_negative() && end.at <= Exact::ONE
}
