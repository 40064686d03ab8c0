//! Words that change how many points there are, for what, or how often: a file with examples.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::table::read::line::{Token, phrase_at, word_hash};
use crate::text::built_in;

/// What a word does to the points of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Signal {
    /// For each of several things.
    Each,
    /// Taken away.
    Take,
    /// On top.
    Give,
    /// Some part of them.
    Part,
    /// As if something else were so.
    AsIf,
    /// Not in some cases.
    Except,
    /// Only in a part of a month, quarter or year.
    PartOfTime,
    /// A numeral in words that is part of a number.
    Numeral,
    /// The mark itself counts.
    MarkIncluded,
    /// Not scored at all.
    NotScored,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    signal: Vec<Kind>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    kind: Signal,
    words: Vec<String>,
    but: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by a test"))]
    example: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by a test"))]
    not: String,
}

fn kinds() -> &'static [Kind] {
    static KINDS: OnceLock<File> = OnceLock::new();
    let text = include_str!("../../../../data/wordings/signals.toml");
    &KINDS.get_or_init(|| built_in("signals.toml", toml::from_str(text))).signal
}

/// The signals of a line, in order, each with its tokens.
pub(super) fn signals(tokens: &[Token]) -> Vec<(Signal, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(tokens, at) {
            Some((signal, length)) => {
                found.extend(signal.map(|signal| (signal, at..at + length)));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The longest phrase that begins at a token: a signal, or an idiom that holds its word.
fn longest(tokens: &[Token], at: usize) -> Option<(Option<Signal>, usize)> {
    // A line meets a hundred phrases and holds a few: they are looked up by their first word.
    let beginning = phrases().get(&tokens.get(at)?.hash)?;
    let standing = beginning
        .iter()
        .filter_map(|phrase| phrase_at(tokens, at, phrase.words).map(|length| (phrase.signal, length)));
    standing.fold(None, |best, found| match best {
        Some((_, length)) if length >= found.1 => best,
        _ => Some(found),
    })
}

/// A phrase, and the signal it is; none for an idiom.
struct Phrase {
    words: &'static str,
    signal: Option<Signal>,
}

/// All phrases by the hash of their first word.
fn phrases() -> &'static HashMap<u32, Vec<Phrase>> {
    static PHRASES: OnceLock<HashMap<u32, Vec<Phrase>>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut by_first: HashMap<u32, Vec<Phrase>> = HashMap::new();
        for kind in kinds() {
            let signals = kind.words.iter().map(|words| (words, Some(kind.kind)));
            for (words, signal) in signals.chain(kind.but.iter().map(|words| (words, None))) {
                let first = words.split(' ').next().unwrap_or_default();
                by_first.entry(word_hash(first)).or_default().push(Phrase { words, signal });
            }
        }
        by_first
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read::line::tokens;

    #[test]
    fn every_signal_stands_in_its_example_and_not_in_the_other() {
        for kind in kinds() {
            let stands = |text: &str| signals(&tokens(text)).iter().any(|(signal, _)| *signal == kind.kind);
            assert!(stands(&kind.example), "{:?} in {:?}", kind.kind, kind.example);
            assert!(!stands(&kind.not), "{:?} in {:?}", kind.kind, kind.not);
        }
    }
}
