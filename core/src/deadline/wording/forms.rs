//! The forms of deadlines: the file of wordings, and what reads its pieces.

use std::sync::OnceLock;

use chrono::NaiveTime;
use serde::Deserialize;

use super::cadence::cadence;
use super::day::year_words;
use super::during::during;
use super::hour::{hour, hour_after};
use super::lead::{Lead, lead};
use super::length::limit;
use super::list::spans;
use super::ongoing::{during_of, more};
use super::part::{Implied, part};
use super::signals::{passes, passes_in_event};
use super::stretch::{bare_year, single};
use crate::deadline::Limit;
use crate::deadline::kind::Bound;
use crate::deadline::recurrence::{Cadence, Within};
use crate::deadline::span::{Span, Year};
use crate::language::{self, Free, Grammar, Reader, Stop};
use crate::text::built_in;

/// What a form means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Means {
    Ongoing,
    EveryThenPart,
    PartThenEvery,
    Every,
    Part,
    Fixed,
    FixedOfYear,
    FromOn,
    FromTo,
    FromNowTo,
    NoLastDay,
    SameDay,
    BeforeEvent,
    Limit,
    EventThenLimit,
    Event,
}

/// Classes of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Word {
    Latest,
    Inside,
    To,
    Until,
    Before,
    Moment,
    Office,
    From,
    Following,
    Within,
    Least,
    Plain,
    After,
    Since,
    AheadOf,
    Upon,
    Ongoing,
    Again,
    When,
    WhenBefore,
    AtOnce,
    Periodic,
    Order,
    Done,
    Thing,
    Expected,
    Led,
    Aside,
    Joint,
    Turn,
    OfTime,
    TurnOfEvent,
    ButTurn,
    Reference,
    LengthOf,
    PeriodOf,
}

/// Pieces of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Piece {
    /// The words before a day.
    Lead,
    /// An hour before its day.
    Hour,
    /// An hour behind its day.
    HourAfter,
    /// Days or stretches.
    Spans,
    /// One day or stretch.
    Span,
    /// One stretch that is told by both its ends.
    Stretch,
    /// A year.
    Year,
    /// How often.
    Every,
    /// A day or stretch of each period.
    Part,
    /// The stretch in which something recurs.
    During,
    /// Words that say again that it goes on.
    More,
    /// The stretch through which something goes on.
    DuringOf,
    /// A length of time.
    Limit,
    /// What comes without a word between: "trong ngày nhận hồ sơ".
    Upon,
}

/// What a piece reads.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Lead(Lead),
    Hour(Option<NaiveTime>),
    HourAfter(Bound, Option<NaiveTime>),
    Spans(Vec<Span>),
    Span(Span),
    Year(i32),
    Every(Vec<Cadence>),
    Part(Within, Option<Implied>),
    During(Span),
    DuringOf(Option<Span>, Option<Span>),
    Limit(Limit),
    /// Whether it recurs as well.
    More(bool),
    /// A piece that is only there.
    Mere,
}

pub(super) type Capture = language::Capture<Word, Value>;
pub(super) type Captures = language::Captures<Word, Value>;

/// The grammar of the file.
pub(super) fn grammar() -> &'static Grammar<Means, Word, Piece> {
    static GRAMMAR: OnceLock<Grammar<Means, Word, Piece>> = OnceLock::new();
    let text = include_str!("../../../data/wordings/deadlines.toml");
    GRAMMAR.get_or_init(|| built_in("deadlines.toml", Grammar::of(text)))
}

/// Takes a word of a class.
pub(super) fn word(class: Word, reader: &mut Reader<'_>) -> bool {
    grammar().word(class, reader)
}

/// Whether a word of a class stands here.
pub(super) fn sees(class: Word, reader: &mut Reader<'_>) -> bool {
    let at = reader.at;
    let seen = word(class, reader);
    reader.at = at;
    seen
}

/// Reads the pieces of a deadline.
pub(super) struct Pieces;

impl language::Pieces for Pieces {
    type Name = Piece;
    type Words = Word;
    type Value = Value;

    fn read(
        &mut self,
        name: Piece,
        reader: &mut Reader<'_>,
        before: &Captures,
    ) -> Result<Option<Value>, Stop> {
        let led = led(before);
        Ok(match name {
            Piece::Lead => Some(Value::Lead(lead(reader))),
            Piece::Hour => hour(reader)?.map(Value::Hour),
            Piece::HourAfter => {
                let bound = led.map_or(Bound::On, |led| led.bound);
                hour_after(reader, bound)?.map(|(bound, time)| Value::HourAfter(bound, time))
            }
            Piece::Spans => {
                let bound = led.map_or(Bound::On, |led| led.bound);
                let whole_year = led.is_some_and(|led| led.any) || reader.sees(&["cả năm"]);
                match spans(reader, bound)? {
                    None if whole_year => bare_year(reader).map(|year| Value::Spans(vec![year])),
                    spans => spans.map(Value::Spans),
                }
            }
            Piece::Span => {
                let at = reader.at;
                match single(reader)? {
                    None if has(before, Word::To) => {
                        reader.at = at;
                        bare_year(reader).map(Value::Span)
                    }
                    span => span.map(Value::Span),
                }
            }
            Piece::Stretch => {
                let half = reader.sees(&["nửa đầu", "nửa cuối"]);
                let list = if half { None } else { spans(reader, Bound::On)? };
                list.and_then(|mut list| if list.len() == 1 { list.pop() } else { None })
                    .filter(|span| matches!(span, Span::Between { .. }) && !reader.sees(&["đến", "tới"]))
                    .map(Value::Span)
            }
            Piece::Year => year_words(reader)?.and_then(|year| match year {
                Year::Given(year) => Some(Value::Year(year)),
                _ => None,
            }),
            Piece::Every => cadence(reader)?.map(Value::Every),
            Piece::Part => {
                let bound = led.map_or(Bound::On, |led| led.bound);
                part(reader, bound)?.map(|(within, implied)| Value::Part(within, implied))
            }
            Piece::During => during(reader, every(before))?.map(Value::During),
            Piece::More => Some(Value::More(more(reader)?)),
            Piece::DuringOf => during_of(reader)?.map(|(from, until)| Value::DuringOf(from, until)),
            Piece::Limit => limit(reader)?.map(Value::Limit),
            Piece::Upon => {
                let upon = reader.word(&["khi"]) || reader.sees(&["nhận", "tiếp nhận"]);
                upon.then_some(Value::Mere)
            }
        })
    }

    fn passes(&mut self, over: Free, reader: &mut Reader<'_>) -> bool {
        match over {
            Free::Words => passes(reader),
            Free::Event => passes_in_event(reader),
        }
    }
}

/// Whether a word of a class was taken.
pub(super) fn has(captures: &Captures, class: Word) -> bool {
    captures.iter().any(|(_, capture)| matches!(capture, Capture::Words(word) if *word == class))
}

/// The last words before a day.
pub(super) fn led(captures: &Captures) -> Option<Lead> {
    captures.iter().rev().find_map(|(_, capture)| match capture {
        Capture::Value(Value::Lead(lead)) => Some(*lead),
        _ => None,
    })
}

/// How often it recurs.
pub(super) fn every(captures: &Captures) -> &[Cadence] {
    let every = captures.iter().find_map(|(_, capture)| match capture {
        Capture::Value(Value::Every(every)) => Some(every.as_slice()),
        _ => None,
    });
    every.unwrap_or_default()
}
