//! What a line prints, held against what was read in it.
//!
//! The grammar takes a line when its points are accounted for. This room asks the other way round, of any reading, wherever
//! it comes from: is every number, and every word that changes points, in the reading, and is nothing in the reading that
//! the line does not print? Where not, the line was read in part.

mod held;
mod printed;
mod rows;
mod signals;

use self::held::Held;
use self::printed::Printed;
use self::signals::Signal;
use crate::number::Exact;
use crate::table::read::reading::Reading;

/// A line as it is held against its readings.
struct Line<'a, 'p> {
    /// Its texts: the line itself, and what stands in the columns of points and deductions.
    texts: &'a [&'a str],
    /// The maximum of its node.
    max: Option<&'a Exact>,
    /// The year assessed, where known.
    year: Option<i32>,
    /// What is printed around it, whose numbers may close an open end; asked for where the line lacks a number.
    around: &'a dyn Fn() -> &'p Printed,
}

/// Whether the readings of a line account for all that it prints, and for nothing else.
fn accounts(line: &Line<'_, '_>, readings: &[&Reading]) -> bool {
    let held = Held::of(readings);
    if held.by_hand {
        return true;
    }
    let printed = Printed::of(line.texts, line.max);
    let numbers = held.words_stand_for_numbers || printed.numbers_are_held(&held, line.year);
    numbers
        && !held.orders
        && printed.signals.iter().all(|signal| is_held(*signal, &held, &printed, line.max))
        && printed.prints_all(&held, line.around, line.max)
}

/// Whether a row that was read as saying nothing about points may say something all the same.
pub(super) fn may_say_something(texts: &[&str]) -> bool {
    let printed = Printed::of(texts, None);
    printed.signals.contains(&Signal::NotScored)
        || (!printed.is_without_numbers()
            && printed
                .signals
                .iter()
                .any(|signal| matches!(signal, Signal::Each | Signal::Take | Signal::Give | Signal::Part)))
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
