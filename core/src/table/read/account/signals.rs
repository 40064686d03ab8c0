//! Words that change how many points there are, for what, or how often: a file with examples.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::table::read::line::{Token, phrase_at};
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

/// The signals of a line, in order.
pub(super) fn signals(tokens: &[Token]) -> Vec<Signal> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(tokens, at) {
            Some((signal, length)) => {
                found.extend(signal);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The longest phrase that begins at a token: a signal, or an idiom that holds its word.
fn longest(tokens: &[Token], at: usize) -> Option<(Option<Signal>, usize)> {
    let of = |phrases: &'static [String], signal: Option<Signal>| {
        phrases.iter().filter_map(move |phrase| phrase_at(tokens, at, phrase).map(|length| (signal, length)))
    };
    let all = kinds().iter().flat_map(|kind| of(&kind.words, Some(kind.kind)).chain(of(&kind.but, None)));
    // Of a signal and an idiom of one length the signal is the later in the file; the first longest counts.
    all.fold(None, |best, found| match best {
        Some((_, length)) if length >= found.1 => best,
        _ => Some(found),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read::line::tokens;

    #[test]
    fn every_signal_stands_in_its_example_and_not_in_the_other() {
        for kind in kinds() {
            let stands = |text: &str| signals(&tokens(text)).contains(&kind.kind);
            assert!(stands(&kind.example), "{:?} in {:?}", kind.kind, kind.example);
            assert!(!stands(&kind.not), "{:?} in {:?}", kind.kind, kind.not);
        }
    }
}
