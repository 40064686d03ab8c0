//! Matching of word sequences in tokens.

use super::lexer::{Kind, Token};

/// How many tokens from `at` make the phrase: words, or single signs, separated by spaces.
pub(super) fn at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split(' ') {
        let token = tokens.get(at + length)?;
        let fits = match &token.kind {
            Kind::Word(word) => word == part,
            Kind::Sign(sign) => part.chars().eq([*sign]),
            _ => false,
        };
        if !fits {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// The longest of the phrases that stands at `at`, as its place in the list and its length.
pub(super) fn longest(tokens: &[Token], from: usize, phrases: &[&str]) -> Option<(usize, usize)> {
    let fitting =
        phrases.iter().enumerate().filter_map(|(index, phrase)| Some((index, at(tokens, from, phrase)?)));
    fitting.max_by_key(|(_, length)| *length)
}

/// The length of the longest phrase that ends right before `end`.
pub(super) fn before(tokens: &[Token], end: usize, phrases: &[&str]) -> Option<(usize, usize)> {
    let fitting = phrases.iter().enumerate().filter_map(|(index, phrase)| {
        let length = phrase.split(' ').count();
        let start = end.checked_sub(length)?;
        at(tokens, start, phrase).map(|length| (index, length))
    });
    fitting.max_by_key(|(_, length)| *length)
}

/// Where one of the phrases first stands, with its length.
pub(super) fn find(tokens: &[Token], phrases: &[&str]) -> Option<(usize, usize)> {
    (0..tokens.len()).find_map(|from| longest(tokens, from, phrases).map(|(_, length)| (from, length)))
}

/// Whether one of the phrases stands anywhere.
pub(super) fn has(tokens: &[Token], phrases: &[&str]) -> bool {
    find(tokens, phrases).is_some()
}

/// Whether one of the phrases stands at the beginning.
pub(super) fn opens(tokens: &[Token], phrases: &[&str]) -> bool {
    longest(tokens, 0, phrases).is_some()
}

/// The text of some tokens as printed.
pub(super) fn slice<'a>(text: &'a str, tokens: &[Token]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}
