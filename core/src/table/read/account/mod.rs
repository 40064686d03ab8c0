//! What a line prints, held against what was read in it.
//!
//! The grammar takes a line when its points are accounted for. This room asks the other way round, of any reading, wherever
//! it comes from: is every number, and every word that changes points, in the reading, and is nothing in the reading that
//! the line does not print? Where not, the line was read in part.

mod held;
mod printed;
mod rows;
mod sides;
mod signals;

use self::held::Held;
use self::printed::{Printed, Spot};
use self::signals::Signal;
use crate::number::Exact;
use crate::table::read::line::{Kind, Token, tokens};
use crate::table::read::reading::Reading;

/// A line as it is held against its readings.
struct Line<'a, 'p> {
    /// Its texts: the line itself, and what stands in the columns of points and deductions.
    texts: &'a [&'a str],
    /// The tokens of the first text, where it was read already.
    lexed: Option<&'a [Token]>,
    /// The maximum of its node.
    max: Option<&'a Exact>,
    /// The year assessed, where known.
    year: Option<i32>,
    /// What is printed around it, whose numbers may close an open end; asked for where the line lacks a number.
    around: &'a dyn Fn() -> &'p Printed,
    /// Whether it is the title of the node, which prints the maximum beside what it says.
    title: bool,
}

/// What of a line is not in its reading, and what of the reading is not in the line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Residue {
    /// Printed, and not read: numbers, and words that change points.
    pub(super) missing: Vec<String>,
    /// Read, and not printed.
    pub(super) extra: Vec<String>,
}

impl Residue {
    pub(super) fn is_none(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty()
    }
}

/// What the readings of a line leave out of it, and what they add to it.
fn residue(line: &Line<'_, '_>, readings: &[&Reading]) -> Residue {
    let mut held = Held::of(readings);
    if held.by_hand {
        return Residue::default();
    }
    if line.title {
        held.numbers.extend(line.max.cloned());
    }
    let printed = Printed::of_lexed(line.texts, line.lexed, line.max);
    let mut missing: Vec<Spot> = Vec::new();
    if !held.words_stand_for_numbers {
        missing.extend(printed.numbers_not_held(&held, line.year));
    }
    missing.extend(printed.sides_not_held(&held));
    let signals = printed.signals.iter();
    missing.extend(
        signals.filter(|(signal, _)| !is_held(*signal, &held, &printed, line.max)).map(|(_, spot)| *spot),
    );
    missing.dedup();
    let extra = printed.not_printed(&held, line.around, line.max);
    Residue {
        missing: missing.iter().map(|spot| spot.of(line.texts).to_owned()).collect(),
        extra: extra.iter().map(ToString::to_string).chain(held.order.map(str::to_owned)).collect(),
    }
}

/// Whether a row that was read as saying nothing about points may say something all the same.
pub(super) fn may_say_something(text: &str) -> bool {
    let printed = Printed::of(&[text], None);
    printed.signals(Signal::NotScored)
        || prints_points(text)
        || (!printed.is_without_numbers()
            && [Signal::Each, Signal::Take, Signal::Give, Signal::Part]
                .iter()
                .any(|signal| printed.signals(*signal)))
}

/// Whether a number is called points: "2 điểm", "0,5đ".
fn prints_points(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.windows(2).any(|pair| {
        let [number, points] = pair else { return false };
        matches!(number.kind, Kind::Number(_)) && (points.is_word("điểm") || points.is_word("đ"))
    })
}

/// Whether some piece of the reading stands for a signal.
fn is_held(signal: Signal, held: &Held, printed: &Printed, max: Option<&Exact>) -> bool {
    match signal {
        Signal::Each => held.each || held.quantities_in_words,
        Signal::Take => held.takes || held.not_applicable,
        Signal::Give => held.gives || held.quantities_in_words,
        Signal::Part => held.points.iter().any(|points| printed.has_part(points, max)),
        Signal::AsIf => held.not_applicable,
        Signal::Numeral => held.quantities_in_words,
        Signal::MarkIncluded => held.mark_included,
        Signal::NotScored => held.not_applicable,
        // An option keeps its words, and a person picks it by them.
        Signal::Except => held.keeps_words,
        Signal::PartOfTime => held.keeps_words || held.of_another_year(),
    }
}
