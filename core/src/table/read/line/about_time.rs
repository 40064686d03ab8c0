//! Conditions about time alone, and "trước và đúng hạn", which joins no clauses.

use super::super::reading::Time;
use super::condition::compound;
use super::days::EITHER;
use super::lexer::Token;
use super::phrase;
use super::time::{self, Times};
use super::trend::not_done;

/// Whether a conjunction stands within one of these.
pub(super) fn within_either(tokens: &[Token], joint: usize) -> bool {
    (joint.saturating_sub(2)..joint)
        .any(|from| phrase::longest(tokens, from, &EITHER).is_some_and(|(_, length)| from + length > joint))
}

/// Whether a condition is about time alone, and whether `not done` is one of its alternatives.
pub(super) fn about_time(tokens: &[Token], times: &Times) -> (bool, bool) {
    if times.all.is_empty() {
        return (false, false);
    }
    if let ([Time::OnTime], Some((at, length))) = (times.all.as_slice(), phrase::find(tokens, &EITHER)) {
        let after = tokens.get(at + length..).unwrap_or_default();
        return (!compound(after) && at <= 5, false);
    }
    // "đúng hạn nhưng thiếu nội dung" is more than a time.
    if let Some((at, length)) = phrase::find(tokens, &["nhưng", "và", "đồng thời", "song", "mà"]) {
        // "Hoàn thành và gửi kết quả chậm nhất ngày 30/11": two verbs, one time.
        let verbs =
            at <= 2 && time::times(tokens.get(..at).unwrap_or_default()).is_some_and(|t| t.all.is_empty());
        let after = time::times(tokens.get(at + length..).unwrap_or_default());
        let spans = times.all.iter().any(|time| matches!(time, Time::Between(..)));
        let consumed = after.is_none_or(|after| !after.all.is_empty()) && spans;
        if !consumed && !verbs {
            return (false, false);
        }
    }
    let mut never = false;
    let parts: Vec<&[Token]> = tokens.split(|t| t.is_word("hoặc") || t.is_word("hay")).collect();
    for part in &parts {
        let timed = time::times(part).is_none_or(|times| !times.all.is_empty());
        if parts.len() > 1 && !timed {
            let month = part.first().is_some_and(|t| t.is_word("tháng") || t.is_word("quý"));
            if not_done(part) {
                never = true;
            } else if !month {
                return (false, false);
            }
        }
    }
    (true, never)
}
