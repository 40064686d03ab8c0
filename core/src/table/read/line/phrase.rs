//! Matching of word sequences in tokens.

use std::sync::OnceLock;

use super::lexer::{Kind, Token, hash};

/// A list of phrases, each of words or single signs with spaces between. Looked up by its first or last word,
/// for a line meets thousands of phrases and holds a few.
pub(super) struct Phrases {
    list: &'static [&'static str],
    index: OnceLock<Index>,
}

struct Index {
    /// Places in the list by the hash of the first word, and by that of the last.
    first: Vec<Vec<(u32, usize)>>,
    last: Vec<Vec<(u32, usize)>>,
    /// The hashes of the words of each phrase.
    words: Vec<Vec<u32>>,
}

const BUCKETS: usize = 64;

fn bucket(hash: u32) -> usize {
    usize::try_from(hash).unwrap_or(0) % BUCKETS
}

impl Phrases {
    pub(super) const fn new(list: &'static [&'static str]) -> Phrases {
        Phrases { list, index: OnceLock::new() }
    }

    /// The phrases themselves.
    pub(super) fn list(&self) -> &'static [&'static str] {
        self.list
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index {
                first: vec![Vec::new(); BUCKETS],
                last: vec![Vec::new(); BUCKETS],
                words: Vec::new(),
            };
            for (place, phrase) in self.list.iter().enumerate() {
                let mut words = phrase.split(' ');
                let first = words.next().map_or(0, hash);
                let last = words.next_back().map_or(first, hash);
                for (buckets, hash) in [(&mut index.first, first), (&mut index.last, last)] {
                    if let Some(bucket) = buckets.get_mut(bucket(hash)) {
                        bucket.push((hash, place));
                    }
                }
                index.words.push(phrase.split(' ').map(hash).collect());
            }
            index
        })
    }
}

/// Phrases to look for: a list with an index, or a few.
pub(super) trait Sought {
    /// The longest that stands at a token, as its place in the list and its length.
    fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)>;
    /// The longest that ends right before a token.
    fn before(&self, tokens: &[Token], end: usize) -> Option<(usize, usize)>;
}

impl Phrases {
    /// The length of a phrase that stands at a token: its hashes first, then its words.
    fn stands(&self, tokens: &[Token], from: usize, place: usize) -> Option<usize> {
        let words = self.index().words.get(place)?;
        let there = tokens.get(from..from.checked_add(words.len())?)?;
        let same = there.iter().zip(words).all(|(token, hash)| token.hash == *hash);
        if same { at(tokens, from, self.list.get(place)?) } else { None }
    }
}

impl Sought for Phrases {
    fn longest(&self, tokens: &[Token], from: usize) -> Option<(usize, usize)> {
        let token = tokens.get(from).filter(|token| token.hash != 0)?;
        let candidates = self.index().first.get(bucket(token.hash))?;
        let same = candidates.iter().filter(|(hash, _)| *hash == token.hash);
        let fitting = same.filter_map(|(_, place)| Some((*place, self.stands(tokens, from, *place)?)));
        fitting.max_by_key(|(_, length)| *length)
    }

    fn before(&self, tokens: &[Token], end: usize) -> Option<(usize, usize)> {
        let token = tokens.get(end.checked_sub(1)?).filter(|token| token.hash != 0)?;
        let index = self.index();
        let candidates = index.last.get(bucket(token.hash))?;
        let same = candidates.iter().filter(|(hash, _)| *hash == token.hash);
        let fitting = same.filter_map(|(_, place)| {
            let start = end.checked_sub(index.words.get(*place)?.len())?;
            Some((*place, self.stands(tokens, start, *place)?))
        });
        fitting.max_by_key(|(_, length)| *length)
    }
}

impl<const N: usize> Sought for [&str; N] {
    fn longest(&self, tokens: &[Token], from: usize) -> Option<(usize, usize)> {
        let fitting =
            self.iter().enumerate().filter_map(|(index, phrase)| Some((index, at(tokens, from, phrase)?)));
        fitting.max_by_key(|(_, length)| *length)
    }

    fn before(&self, tokens: &[Token], end: usize) -> Option<(usize, usize)> {
        let fitting = self.iter().enumerate().filter_map(|(index, phrase)| {
            let start = end.checked_sub(phrase.split(' ').count())?;
            at(tokens, start, phrase).map(|length| (index, length))
        });
        fitting.max_by_key(|(_, length)| *length)
    }
}

/// How many tokens from `at` make the phrase: words, or single signs, separated by spaces.
pub(in crate::table::read) fn at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    // Nearly every phrase differs in its first word.
    let begins = match &tokens.get(at)?.kind {
        Kind::Word(word) => phrase.starts_with(word.as_str()),
        Kind::Sign(sign) => phrase.starts_with(*sign),
        _ => false,
    };
    if !begins {
        return None;
    }
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
pub(super) fn longest(tokens: &[Token], from: usize, phrases: &impl Sought) -> Option<(usize, usize)> {
    phrases.longest(tokens, from)
}

/// The length of the longest phrase that ends right before `end`.
pub(super) fn before(tokens: &[Token], end: usize, phrases: &impl Sought) -> Option<(usize, usize)> {
    phrases.before(tokens, end)
}

/// Where one of the phrases first stands, with its length.
pub(super) fn find(tokens: &[Token], phrases: &impl Sought) -> Option<(usize, usize)> {
    (0..tokens.len()).find_map(|from| longest(tokens, from, phrases).map(|(_, length)| (from, length)))
}

/// Whether one of the phrases stands anywhere.
pub(super) fn has(tokens: &[Token], phrases: &impl Sought) -> bool {
    find(tokens, phrases).is_some()
}

/// Whether one of the phrases stands at the beginning.
pub(super) fn opens(tokens: &[Token], phrases: &impl Sought) -> bool {
    longest(tokens, 0, phrases).is_some()
}

/// The text of some tokens as printed.
pub(super) fn slice<'a>(text: &'a str, tokens: &[Token]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}
