//! Patterns of forms: words, `<classes of words>`, `{pieces}`, `[what may be left out]`, `(one | another)`, `(again)*`,
//! 'marks', `{…}` for words that bear no meaning of their own, and `{event}` for those of an event.

use std::collections::BTreeMap;

use serde::de::value::{Error as NameError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::spelling::Phrase;

/// What a pattern is made of.
#[derive(Debug, Clone)]
pub(crate) enum Item<W, P> {
    /// These words.
    Phrase(Phrase),
    /// This mark.
    Mark(char),
    /// One of a class of words.
    Words(W),
    /// What a piece reads.
    Piece(P),
    /// Words free of signals, as many as there are.
    Free(Free),
    /// This, or nothing.
    Optional(Vec<Item<W, P>>),
    /// One of these.
    Either(Vec<Vec<Item<W, P>>>),
    /// This, as often as it comes.
    Repeat(Vec<Item<W, P>>),
}

/// Words that a pattern passes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Free {
    /// They say nothing of their own.
    Words,
    /// They are an event, which may have a time of its own.
    Event,
}

/// A pattern, its parts put in.
#[derive(Debug, Clone)]
pub(crate) struct Pattern<W, P> {
    pub(super) items: Vec<Item<W, P>>,
}

impl<W: DeserializeOwned, P: DeserializeOwned> Pattern<W, P> {
    /// Reads a pattern; `parts` are those that others name as if they were classes.
    pub(crate) fn of(text: &str, parts: &BTreeMap<String, String>) -> Result<Pattern<W, P>, String> {
        let mut parser = Parser { text, rest: text, parts, depth: 0 };
        let items = parser.sequence()?;
        match parser.rest {
            "" => Ok(Pattern { items }),
            rest => Err(parser.wrong(rest)),
        }
    }
}

/// Parts that name each other in a circle would never end.
const DEEPEST: usize = 8;

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
    parts: &'a BTreeMap<String, String>,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn wrong(&self, at: &str) -> String {
        format!("pattern {:?}, at {at:?}", self.text)
    }

    fn takes(&mut self, sign: char) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn closes(&mut self, sign: char) -> Result<(), String> {
        if self.takes(sign) { Ok(()) } else { Err(self.wrong(self.rest)) }
    }

    fn until(&mut self, sign: char) -> Result<&'a str, String> {
        let (name, rest) = self.rest.split_once(sign).ok_or_else(|| self.wrong(self.rest))?;
        self.rest = rest;
        Ok(name)
    }

    fn sequence<W: DeserializeOwned, P: DeserializeOwned>(&mut self) -> Result<Vec<Item<W, P>>, String> {
        let mut items = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            match self.rest.chars().next() {
                None | Some(']' | ')' | '|') => return Ok(items),
                Some(_) => items.push(self.item()?),
            }
        }
    }

    fn choices<W: DeserializeOwned, P: DeserializeOwned>(&mut self) -> Result<Vec<Vec<Item<W, P>>>, String> {
        let mut all = vec![self.sequence()?];
        while self.takes('|') {
            all.push(self.sequence()?);
        }
        Ok(all)
    }

    fn item<W: DeserializeOwned, P: DeserializeOwned>(&mut self) -> Result<Item<W, P>, String> {
        if self.takes('[') {
            let choices = self.choices()?;
            self.closes(']')?;
            return Ok(Item::Optional(one_of(choices)));
        }
        if self.takes('(') {
            let choices = self.choices()?;
            self.closes(')')?;
            let again = self.rest.starts_with('*');
            self.rest = self.rest.strip_prefix('*').unwrap_or(self.rest);
            let inner = one_of(choices);
            return Ok(if again { Item::Repeat(inner) } else { Item::Either(vec![inner]) });
        }
        if self.takes('\'') {
            let mark = self.until('\'')?;
            let mut chars = mark.chars();
            return match (chars.next(), chars.next()) {
                (Some(mark), None) => Ok(Item::Mark(mark)),
                _ => Err(self.wrong(mark)),
            };
        }
        if self.takes('{') {
            return match self.until('}')? {
                "…" => Ok(Item::Free(Free::Words)),
                "event" => Ok(Item::Free(Free::Event)),
                name => self.named(name).map(Item::Piece),
            };
        }
        if self.takes('<') {
            let name = self.until('>')?;
            return match self.parts.get(name) {
                Some(part) => self.part(part),
                None => self.named(name).map(Item::Words),
            };
        }
        let signs = ['[', ']', '(', ')', '|', '<', '{', '\'', ' '];
        let end = self.rest.find(signs).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        if word.is_empty() { Err(self.wrong(rest)) } else { Ok(Item::Phrase(Phrase::of(word))) }
    }

    fn part<W: DeserializeOwned, P: DeserializeOwned>(&self, part: &str) -> Result<Item<W, P>, String> {
        if self.depth == DEEPEST {
            return Err(self.wrong(part));
        }
        let mut inner = Parser { text: part, rest: part, parts: self.parts, depth: self.depth + 1 };
        let choices = inner.choices()?;
        match inner.rest {
            "" => Ok(Item::Either(choices)),
            rest => Err(inner.wrong(rest)),
        }
    }

    /// The class or piece of a name.
    fn named<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        let name: StrDeserializer<'_, NameError> = name.into_deserializer();
        T::deserialize(name).map_err(|error| format!("{}: {error}", self.wrong(self.rest)))
    }
}

fn one_of<W, P>(mut choices: Vec<Vec<Item<W, P>>>) -> Vec<Item<W, P>> {
    match choices.len() {
        1 => choices.pop().unwrap_or_default(),
        _ => vec![Item::Either(choices)],
    }
}
