//! Forms as data: which sequences of words and pieces a phrase may be, and what they then mean.

use std::collections::BTreeMap;
use std::hash::Hash;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::pattern::{Free, Item, Pattern};
use super::spelling::Phrase;
use super::token::{Reader, Stop};
use crate::code::Words;

/// What is expected where a phrase goes on with something that has a meaning of its own.
pub(crate) const ONE_READING: Words = Words::new(
    "kết thúc tại đây; nếu phần sau là một hạn khác, hãy đọc riêng từng hạn",
    "the end of the phrase; if what follows is another deadline, read each of them by itself",
);

/// The forms of one kind of phrase: a file of words, parts and forms.
///
/// `M` names what a form means, `W` the classes of words, `P` the pieces; a name that the code does not know is an
/// error of the file.
#[derive(Debug)]
pub(crate) struct Grammar<M, W, P> {
    words: BTreeMap<W, Vec<Phrase>>,
    forms: Vec<Form<M, W, P>>,
}

#[derive(Debug)]
struct Form<M, W, P> {
    means: M,
    says: Vec<Pattern<W, P>>,
    #[cfg(test)]
    shows: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "M: DeserializeOwned, W: DeserializeOwned + Ord")]
struct File<M, W> {
    words: BTreeMap<W, Vec<String>>,
    parts: BTreeMap<String, String>,
    form: Vec<FormOfFile<M>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormOfFile<M> {
    means: M,
    says: Vec<String>,
    /// Phrases that have the form; a test reads them.
    #[cfg_attr(not(test), expect(dead_code, reason = "held by a test"))]
    shows: Vec<String>,
}

/// What the pieces of a grammar read, and which words may not be passed over.
pub(crate) trait Pieces {
    /// The names of the pieces.
    type Name: Copy;
    /// The classes of words.
    type Words: Copy;
    /// What a piece reads.
    type Value;

    /// Takes a piece from the front.
    fn read(
        &mut self,
        name: Self::Name,
        reader: &mut Reader<'_>,
        before: &Captures<Self::Words, Self::Value>,
    ) -> Result<Option<Self::Value>, Stop>;

    /// Takes a word, or more, that a span of words may pass over; whether there is one. What may change what the phrase
    /// means is none.
    fn passes(&mut self, over: Free, reader: &mut Reader<'_>) -> bool;
}

/// What stands for an item of a pattern.
#[derive(Debug, Clone)]
pub(crate) enum Capture<W, V> {
    /// A word of a class.
    Words(W),
    /// What a piece read.
    Value(V),
    /// Words without a meaning of their own: from a token to another.
    Free(usize, usize),
}

/// What a phrase has for the items of a pattern, in order, and at which token.
pub(crate) type Captures<W, V> = Vec<(usize, Capture<W, V>)>;

impl<M, W, P> Grammar<M, W, P>
where
    M: Copy + DeserializeOwned,
    W: Copy + Ord + Hash + DeserializeOwned,
    P: Copy + DeserializeOwned,
{
    /// Reads the file of a grammar.
    pub(crate) fn of(toml: &str) -> Result<Grammar<M, W, P>, String> {
        let file: File<M, W> = toml::from_str(toml).map_err(|error| error.to_string())?;
        let phrases = |words: Vec<String>| {
            let mut phrases: Vec<Phrase> = words.iter().map(|words| Phrase::of(words)).collect();
            // The longest first, since a shorter one may begin it.
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
            phrases
        };
        let words = file.words.into_iter().map(|(class, words)| (class, phrases(words))).collect();
        let form = |form: FormOfFile<M>| {
            let says = form.says.iter().map(|says| Pattern::of(says, &file.parts)).collect::<Result<_, _>>();
            Ok(Form {
                means: form.means,
                says: says?,
                #[cfg(test)]
                shows: form.shows,
            })
        };
        let forms = file.form.into_iter().map(form).collect::<Result<_, String>>()?;
        Ok(Grammar { words, forms })
    }

    /// Phrases that show a form, with what it means.
    #[cfg(test)]
    pub(crate) fn shown(&self) -> impl Iterator<Item = (M, &str)> {
        self.forms.iter().flat_map(|form| form.shows.iter().map(|shown| (form.means, shown.as_str())))
    }

    /// Takes a word of a class.
    pub(crate) fn word(&self, class: W, reader: &mut Reader<'_>) -> bool {
        self.words.get(&class).is_some_and(|words| words.iter().any(|word| reader.takes(word)))
    }

    /// What the phrase means from a place on, by the first form that `finish` takes.
    ///
    /// `finish` gets what a form means and what stands for its items, with the reader behind it.
    pub(crate) fn read<T, S: Pieces<Name = P, Words = W>>(
        &self,
        reader: &mut Reader<'_>,
        pieces: &mut S,
        finish: &mut Finish<'_, M, W, S, T>,
    ) -> Result<T, Option<Stop>> {
        let at = reader.at;
        let mut stop = None;
        for form in &self.forms {
            for says in &form.says {
                let mut run = Run {
                    grammar: self,
                    pieces: &mut *pieces,
                    means: form.means,
                    finish: &mut *finish,
                    captures: Vec::new(),
                    stop,
                };
                reader.at = at;
                let found = run.items(&Rest { items: &says.items, then: None }, reader);
                stop = run.stop;
                if let Some(found) = found {
                    return Ok(found);
                }
            }
        }
        Err(stop)
    }
}

/// What becomes of a phrase that has a form.
pub(crate) type Finish<'f, M, W, S, T> =
    dyn FnMut(M, &Captures<W, <S as Pieces>::Value>, &mut Reader<'_>, &mut S) -> Result<Option<T>, Stop> + 'f;

struct Run<'g, 'f, M, W, P, S: Pieces, T> {
    grammar: &'g Grammar<M, W, P>,
    pieces: &'g mut S,
    means: M,
    finish: &'g mut Finish<'f, M, W, S, T>,
    captures: Captures<W, S::Value>,
    /// What is plainly wrong, the furthest.
    stop: Option<Stop>,
}

/// Items that are still to come.
struct Rest<'r, W, P> {
    items: &'r [Item<W, P>],
    then: Option<&'r Rest<'r, W, P>>,
}

impl<W, P> Rest<'_, W, P> {
    fn is_empty(&self) -> bool {
        self.items.is_empty() && self.then.is_none_or(Rest::is_empty)
    }
}

impl<M, W, P, S, T> Run<'_, '_, M, W, P, S, T>
where
    M: Copy + DeserializeOwned,
    W: Copy + Ord + Hash + DeserializeOwned,
    P: Copy + DeserializeOwned,
    S: Pieces<Name = P, Words = W>,
{
    /// Goes on with what is to come; where it fails, nothing has been taken.
    fn items(&mut self, rest: &Rest<'_, W, P>, reader: &mut Reader<'_>) -> Option<T> {
        let at = reader.at;
        let found = match rest.items.split_first() {
            Some((item, items)) => self.item(item, &Rest { items, then: rest.then }, reader),
            None => match rest.then {
                Some(then) => self.items(then, reader),
                None => {
                    let found = (self.finish)(self.means, &self.captures, reader, self.pieces);
                    self.or_stop(found)
                }
            },
        };
        if found.is_none() {
            reader.at = at;
        }
        found
    }

    fn item(&mut self, item: &Item<W, P>, rest: &Rest<'_, W, P>, reader: &mut Reader<'_>) -> Option<T> {
        let at = reader.at;
        match item {
            Item::Phrase(phrase) => reader.takes(phrase).then_some(())?,
            Item::Mark(mark) => reader.mark(&[*mark]).map(|_| ())?,
            Item::Words(class) => {
                self.grammar.word(*class, reader).then_some(())?;
                return self.captured(at, Capture::Words(*class), rest, reader);
            }
            Item::Piece(name) => {
                let read = self.pieces.read(*name, reader, &self.captures);
                let value = self.or_stop(read)?;
                return self.captured(at, Capture::Value(value), rest, reader);
            }
            Item::Free(over) => {
                while self.pieces.passes(*over, reader) {}
                let (last, expected) = (reader.at, reader.stop());
                // Where nothing comes behind them, fewer words would only leave some over.
                let fewest = if rest.is_empty() { last.max(at + 1) } else { at + 1 };
                for end in (fewest..=last).rev() {
                    reader.at = end;
                    if let Some(found) = self.captured(at, Capture::Free(at, end), rest, reader) {
                        return Some(found);
                    }
                }
                // Anything might stand behind such words, so that what was expected there tells nothing.
                reader.forget(expected);
                if last > at && last < reader.len() {
                    reader.at = last;
                    reader.expect(ONE_READING);
                }
                return None;
            }
            Item::Optional(inner) => {
                if let Some(found) = self.items(&Rest { items: inner, then: Some(rest) }, reader) {
                    return Some(found);
                }
            }
            Item::Either(choices) => {
                return choices
                    .iter()
                    .find_map(|items| self.items(&Rest { items, then: Some(rest) }, reader));
            }
            Item::Repeat(inner) => {
                let again = Rest { items: std::slice::from_ref(item), then: Some(rest) };
                if reader.at < reader.len()
                    && let Some(found) = self.items(&Rest { items: inner, then: Some(&again) }, reader)
                {
                    return Some(found);
                }
            }
        }
        self.items(rest, reader)
    }

    fn captured(
        &mut self,
        at: usize,
        capture: Capture<W, S::Value>,
        rest: &Rest<'_, W, P>,
        reader: &mut Reader<'_>,
    ) -> Option<T> {
        self.captures.push((at, capture));
        let found = self.items(rest, reader);
        self.captures.pop();
        found
    }

    fn or_stop<V>(&mut self, read: Result<Option<V>, Stop>) -> Option<V> {
        match read {
            Ok(read) => read,
            // The furthest explains most.
            Err(stop) => {
                if self.stop.is_none_or(|other| other.at < stop.at) {
                    self.stop = Some(stop);
                }
                None
            }
        }
    }
}
