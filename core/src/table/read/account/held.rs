//! What a reading says, as far as a printed line can be held against it.

use super::sides::End;
use crate::framework::{DueDate, Range};
use crate::number::Exact;
use crate::table::read::expression::Expression;
use crate::table::read::line::{Kind, tokens};
use crate::table::read::reading::{Absent, Condition, Definition, Gauge, Per, Reading, Time};

/// Verbs of a sentence that says how to compute, which the name of a quantity does not have.
const ORDERS: [&str; 5] = ["tính", "lấy", "nhân", "chia", "theo"];

/// Points for every so many items, with a cap.
#[derive(Debug)]
pub(super) struct Capped {
    pub(super) points: Exact,
    pub(super) every: Exact,
    pub(super) cap: Exact,
}

/// The pieces of the readings of one line.
#[derive(Debug, Default)]
pub(super) struct Held<'a> {
    /// Every number, a share as a fraction.
    pub(super) numbers: Vec<Exact>,
    /// The ends of ranges.
    pub(super) ends: Vec<(Exact, End)>,
    /// Every day.
    pub(super) days: Vec<DueDate>,
    /// What is capped, since a cap may be printed as so many items.
    pub(super) capped: Vec<Capped>,
    /// Fixed points, which may be a part of the maximum.
    pub(super) points: Vec<Exact>,
    /// Whether points are for each of several things.
    pub(super) each: bool,
    /// Whether points are taken.
    pub(super) takes: bool,
    /// Whether points are given on top.
    pub(super) gives: bool,
    /// Whether there is a formula.
    pub(super) formula: bool,
    /// Whether quantities of a formula are told in words, which are its own.
    pub(super) quantities_in_words: bool,
    /// Whether a range holds its lower end.
    pub(super) mark_included: bool,
    /// Words of a formula that are an order to compute, not a quantity.
    pub(super) order: Option<&'a str>,
    /// Words of the line that the reading keeps as they are.
    pub(super) kept: Vec<&'a str>,
    /// Whether the printed words are kept for a person to choose by.
    pub(super) keeps_words: bool,
    /// Whether the line defines a quantity in words, numbers included.
    pub(super) words_stand_for_numbers: bool,
    /// Whether it says what "not applicable" does.
    pub(super) not_applicable: bool,
    /// Whether it is left to a person anyway.
    pub(super) by_hand: bool,
}

impl<'a> Held<'a> {
    pub(super) fn of(readings: &[&'a Reading]) -> Held<'a> {
        let mut held = Held::default();
        readings.iter().for_each(|reading| held.take(reading));
        held
    }

    fn take(&mut self, reading: &'a Reading) {
        match reading {
            Reading::Choice { text, points } | Reading::Add { text, points } => {
                self.keeps_words = true;
                self.kept.push(text);
                self.fixed(points);
            }
            Reading::Otherwise { points } => self.fixed(points),
            Reading::Band { of, when, points } => {
                self.gauge(of);
                self.range(when);
                // "Giảm trên 10%" is a change below minus ten: the words tell its size.
                if *of == Gauge::Change {
                    self.ends.clear();
                }
                self.fixed(points);
            }
            Reading::Formula { when, formula, cap } => {
                self.formula = true;
                if let Some((of, range)) = when {
                    self.gauge(of);
                    self.range(range);
                }
                self.expression(formula);
                self.numbers.extend(cap.clone());
            }
            Reading::Let { is, .. } => {
                self.formula = true;
                match is {
                    Definition::Words(words) => {
                        self.kept.push(words);
                        (self.words_stand_for_numbers, self.quantities_in_words) = (true, true);
                    }
                    Definition::Formula(formula) => self.expression(formula),
                }
            }
            Reading::PerItem { per, points, cap } => {
                self.per(per);
                self.numbers.push(points.clone());
                self.cap(Some(per), points, cap.as_ref());
            }
            Reading::BaseAndStep { of, base, points, every, step, cap } => {
                self.gauge(of);
                (self.each, self.gives) = (true, true);
                // "Từ 200 trở xuống: 5; trên 200, cứ thêm 50 ...": the base is printed twice.
                self.numbers.extend([base, base, points, every, step].into_iter().cloned());
                self.numbers.extend(cap.clone());
            }
            Reading::PerClass { classes, cap } => {
                self.each = true;
                for (class, points) in classes {
                    self.words(class);
                    self.kept.push(class);
                    self.numbers.push(points.clone());
                }
                self.numbers.extend(cap.clone());
            }
            Reading::Minus { points, per, when, cap, .. } => {
                self.takes = true;
                self.fixed(points);
                per.iter().for_each(|per| self.per(per));
                match when {
                    Some(Condition::Number(of, range)) => {
                        self.gauge(of);
                        self.range(range);
                    }
                    Some(Condition::Late(range)) => self.range(range),
                    None => {}
                }
                self.cap(per.as_ref(), points, cap.as_ref());
            }
            Reading::Plus { points, per, cap } => {
                self.gives = true;
                self.fixed(points);
                per.iter().for_each(|per| self.per(per));
                self.cap(per.as_ref(), points, cap.as_ref());
            }
            Reading::Floor { points } | Reading::Cap { points } => {
                (self.takes, self.gives) = (true, true);
                self.numbers.push(points.clone());
            }
            Reading::When { times, points } => {
                times.iter().for_each(|time| self.time(time));
                self.fixed(points);
            }
            Reading::NotApplicable { then } => {
                (self.keeps_words, self.not_applicable) = (true, true);
                if let Absent::Points(points) = then {
                    self.fixed(points);
                }
            }
            Reading::SurveyRatio { points } => {
                self.formula = true;
                self.numbers.push(points.clone());
            }
            Reading::Several(all) => all.iter().for_each(|one| self.take(one)),
            Reading::Awarded { low, high } => {
                self.keeps_words = true;
                self.numbers.extend([low, high].into_iter().cloned());
            }
            Reading::SurveyMax { .. }
            | Reading::SurveyWeights { .. }
            | Reading::Rescaled { .. }
            | Reading::Text
            | Reading::InArea { .. }
            | Reading::Continues { .. } => self.by_hand = true,
        }
    }

    /// Whether a day is of the year before or after the one assessed.
    pub(super) fn of_another_year(&self) -> bool {
        self.days.iter().any(|day| matches!(day, DueDate::InYear { offset, .. } if *offset != 0))
    }

    fn fixed(&mut self, points: &Exact) {
        self.points.push(points.clone());
        self.numbers.push(points.clone());
    }

    fn per(&mut self, per: &Per) {
        self.each = true;
        self.numbers.push(every(per).clone());
    }

    fn cap(&mut self, per: Option<&Per>, points: &Exact, cap: Option<&Exact>) {
        self.numbers.extend(cap.cloned());
        if let (Some(per), Some(cap)) = (per, cap) {
            let (points, every, cap) = (points.clone(), every(per).clone(), cap.clone());
            self.capped.push(Capped { points, every, cap });
        }
    }

    fn range(&mut self, range: &Range) {
        self.mark_included |= range.low.as_ref().is_some_and(|low| low.closed);
        for (end, low) in [(&range.low, true), (&range.high, false)] {
            self.ends.extend(end.iter().map(|end| (end.at.clone(), End { low, closed: end.closed })));
        }
        let ends = [&range.low, &range.high].into_iter().flatten().map(|end| end.at.clone());
        let mut ends: Vec<Exact> = ends.collect();
        ends.dedup();
        self.numbers.extend(ends);
    }

    fn gauge(&mut self, of: &'a Gauge) {
        if let Gauge::Value(unit) = of {
            self.kept.push(unit);
            self.words(unit);
        }
    }

    fn time(&mut self, time: &Time) {
        match time {
            Time::By(day) | Time::Before(day) | Time::After(day) | Time::From(day) => {
                self.days.push(day.clone())
            }
            Time::Between(first, last) => self.days.extend([first.clone(), last.clone()]),
            Time::Late(range) | Time::Elapsed(range) => self.range(range),
            Time::OnTime | Time::Never => {}
        }
    }

    fn expression(&mut self, expression: &'a Expression) {
        match expression {
            Expression::Number(number) => self.numbers.push(number.clone()),
            Expression::Name(_) => {}
            Expression::Words(words) => {
                self.quantities_in_words = true;
                if tokens(words).iter().any(|token| ORDERS.iter().any(|word| token.is_word(word))) {
                    self.order = Some(words);
                }
                self.kept.push(words);
                self.words(words);
            }
            Expression::Sum(terms) => terms.iter().for_each(|(_, term)| self.expression(term)),
            Expression::Product(factors) => factors.iter().for_each(|factor| self.expression(factor)),
            Expression::Quotient(over, under) => {
                self.expression(over);
                self.expression(under);
            }
        }
    }

    /// The numbers within words that a reading keeps.
    fn words(&mut self, words: &str) {
        for token in tokens(words) {
            if let Kind::Number(number) = token.kind {
                self.numbers.push(number.value);
            }
        }
    }
}

fn every(per: &Per) -> &Exact {
    match per {
        Per::Items(every) | Per::LateDays(every) | Per::Share { every, .. } => every,
    }
}
