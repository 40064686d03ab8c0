//! A phrase as words, runs of digits and marks, and a place in it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::spelling::{Phrase, is_spelling_of, spelling};

use crate::code::Words;

/// A piece of a phrase: a word, a run of digits, or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    kind: Kind,
    /// Bytes of the source.
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// The word in the form of [`spelling`].
    Word(String),
    /// Digits, however many.
    Digits(String),
    Mark(char),
}

/// Where a reading failed, why, and what would have been read there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop {
    /// Index of the token.
    pub at: usize,
    pub problem: Problem,
    pub expected: Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Not of the grammar.
    Unreadable,
    /// A day that the calendar does not have.
    Impossible,
    /// Two things that cannot both hold.
    Contradiction,
}

impl Stop {
    pub fn unreadable(at: usize, expected: Words) -> Stop {
        Stop { at, problem: Problem::Unreadable, expected }
    }
    pub fn impossible(at: usize, expected: Words) -> Stop {
        Stop { at, problem: Problem::Impossible, expected }
    }
    pub fn contradiction(at: usize, expected: Words) -> Stop {
        Stop { at, problem: Problem::Contradiction, expected }
    }
}

/// A phrase in tokens, and a place in it. Going back is setting the place.
pub(crate) struct Reader<'a> {
    source: &'a str,
    tokens: Vec<Token>,
    /// Whether the phrase is written without any Vietnamese letter, so that words are compared without marks.
    unmarked: bool,
    pub at: usize,
    furthest: Option<Stop>,
}

impl<'a> Reader<'a> {
    pub fn new(source: &'a str) -> Reader<'a> {
        let tokens = tokens(source);
        let plain = source.chars().all(|c| c.is_ascii() || !c.is_alphabetic() && !is_combining_mark(c));
        // "T12/2024" and "Q4" have no letters to mark.
        let words = tokens.iter().any(|token| matches!(&token.kind, Kind::Word(word) if word.len() > 1));
        let unmarked = plain && words;
        Reader { source, tokens, unmarked, at: 0, furthest: None }
    }

    pub fn unmarked(&self) -> bool {
        self.unmarked
    }

    pub fn at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    fn kind(&self, ahead: usize) -> Option<&Kind> {
        self.tokens.get(self.at + ahead).map(|token| &token.kind)
    }

    /// Remembers what would have been read here, if nothing got further.
    pub fn expect(&mut self, expected: Words) {
        if self.furthest.is_none_or(|stop| self.at > stop.at) {
            self.furthest = Some(Stop::unreadable(self.at, expected));
        }
    }

    /// Forgets what was expected since an earlier [`stop`](Reader::stop), after a search that expects much.
    pub fn forget(&mut self, stop: Option<Stop>) {
        self.furthest = stop;
    }

    /// The furthest place at which reading failed.
    pub fn stop(&self) -> Option<Stop> {
        self.furthest
    }

    /// Takes one of the words, each of one or more words with a space between.
    pub fn word(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.phrase(phrase))
    }

    /// Whether one of the words stands here.
    pub fn sees(&mut self, phrases: &[&str]) -> bool {
        let at = self.at;
        let seen = self.word(phrases);
        self.at = at;
        seen
    }

    fn phrase(&mut self, phrase: &str) -> bool {
        let at = self.at;
        for wanted in phrase.split(' ') {
            let matches = match self.kind(0) {
                Some(Kind::Word(word)) => is_spelling_of(word, wanted, self.unmarked),
                _ => false,
            };
            if !matches {
                self.at = at;
                return false;
            }
            self.at += 1;
        }
        true
    }

    /// Takes words that are compared over and over.
    pub fn takes(&mut self, phrase: &Phrase) -> bool {
        let here = self.tokens.get(self.at..self.at + phrase.words.len()).unwrap_or_default();
        let stands = !here.is_empty()
            && here.iter().zip(&phrase.words).all(|(token, (marked, bare))| match &token.kind {
                Kind::Word(word) => word == if self.unmarked { bare } else { marked },
                _ => false,
            });
        if stands {
            self.at += phrase.words.len();
        }
        stands
    }

    /// Whether nothing stands here but a closing mark.
    pub fn sees_end(&self) -> bool {
        matches!(self.kind(0), None | Some(Kind::Mark(_)))
    }

    /// Whether any word stands here.
    pub fn sees_word(&self) -> bool {
        matches!(self.kind(0), Some(Kind::Word(_)))
    }

    /// Takes one of the marks.
    pub fn mark(&mut self, marks: &[char]) -> Option<char> {
        match self.kind(0) {
            Some(Kind::Mark(mark)) if marks.contains(mark) => {
                let mark = *mark;
                self.at += 1;
                Some(mark)
            }
            _ => None,
        }
    }

    /// Whether a mark stands here.
    pub fn sees_mark(&self, wanted: char) -> bool {
        matches!(self.kind(0), Some(Kind::Mark(mark)) if *mark == wanted)
    }

    /// Takes a run of digits: its value and how many digits it has. One too long for a number is none.
    pub fn digits(&mut self) -> Option<(u32, usize)> {
        match self.kind(0) {
            Some(Kind::Digits(digits)) => {
                let read = (digits.parse().ok()?, digits.len());
                self.at += 1;
                Some(read)
            }
            _ => None,
        }
    }

    /// Whether the token here directly follows the one before, without a space.
    pub fn touches(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.zip(self.tokens.get(self.at)).is_some_and(|(before, here)| before.end == here.start)
    }

    /// The source from a token to another, without outer white space.
    pub fn source(&self, from: usize, to: usize) -> &'a str {
        let start = self.tokens.get(from).map_or(self.source.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end);
        self.source.get(start..end.max(start)).unwrap_or_default()
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The place of a token in the source: its character, from 1, and what stands there to the end.
    pub fn place(&self, at: usize) -> (usize, &'a str) {
        let start = self.tokens.get(at).map_or(self.source.len(), |token| token.start);
        let before = self.source.get(..start).unwrap_or_default();
        (before.chars().count() + 1, self.source.get(start..).unwrap_or_default().trim_end())
    }
}

fn tokens(source: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() || is_invisible(c) {
            continue;
        }
        let class = class(c);
        let mut end = start + c.len_utf8();
        while let Some(&(next, c)) = chars.peek()
            && class.takes(c)
        {
            end = next + c.len_utf8();
            chars.next();
        }
        let text = source.get(start..end).unwrap_or_default();
        let kind = match class {
            Class::Word => Kind::Word(spelling(text)),
            Class::Digits => Kind::Digits(text.nfkc().collect()),
            Class::Mark => Kind::Mark(mark(c)),
        };
        tokens.push(Token { kind, start, end });
    }
    tokens
}

enum Class {
    Word,
    Digits,
    Mark,
}

fn class(c: char) -> Class {
    match c {
        c if is_digit(c) => Class::Digits,
        c if c.is_alphabetic() || is_combining_mark(c) => Class::Word,
        _ => Class::Mark,
    }
}

impl Class {
    fn takes(&self, c: char) -> bool {
        match self {
            Class::Word => (c.is_alphabetic() || is_combining_mark(c)) && !is_digit(c),
            Class::Digits => is_digit(c),
            Class::Mark => is_combining_mark(c),
        }
    }
}

/// ASCII and full-width digits.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// Characters that word processors leave in a text and nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

fn mark(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' => '-',
        '／' | '⁄' => '/',
        '．' => '.',
        '，' => ',',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '；' => ';',
        '“' | '”' | '„' | '«' | '»' => '"',
        c => c,
    }
}
