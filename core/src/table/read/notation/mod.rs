//! The notation of readings: what a person sees, corrects and compares. Printing and parsing are inverse.

mod formula;
mod measure;
mod print;

use std::str::FromStr;

use crate::code::Words;
use crate::framework::{Range, RangeEnd};
use crate::number::Exact;
use crate::table::read::error::CriteriaTableError;
use crate::table::read::expression::Expression;
use crate::table::read::reading::{Absent, Condition, Definition, Gauge, Reading};
use crate::text::parse_exact;

impl FromStr for Reading {
    type Err = CriteriaTableError;

    /// Reads the notation.
    ///
    /// # Errors
    /// [`CriteriaTableError::Notation`] with the character at which the text stops being a reading.
    fn from_str(text: &str) -> Result<Reading, CriteriaTableError> {
        let mut scan = Scan { text, rest: text.trim_start() };
        let first = scan.reading()?;
        let mut all = vec![first];
        while scan.take(";") {
            all.push(scan.reading()?);
        }
        if !scan.rest.trim().is_empty() {
            return scan.fail(Words::new(
                "cách đọc kết thúc tại đây, hoặc \"; \" và một cách đọc nữa",
                "the end of the reading, or \"; \" and another",
            ));
        }
        Ok(match (all.pop(), all.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                all.extend(last);
                Reading::Several(all)
            }
        })
    }
}

/// A walk over the notation; every step either takes what it names or leaves the rest as it was.
pub(super) struct Scan<'a> {
    pub(super) text: &'a str,
    pub(super) rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(super) fn fail<T>(&self, expected: Words) -> Result<T, CriteriaTableError> {
        let read = self.text.len() - self.rest.len();
        let position = self.text.get(..read).map_or(0, |before| before.chars().count());
        Err(CriteriaTableError::Notation { text: self.text.to_owned(), position, expected })
    }

    /// Takes a word or mark, with white space before it; a word must end where a word ends.
    pub(super) fn take(&mut self, what: &str) -> bool {
        let Some(rest) = self.rest.trim_start().strip_prefix(what) else { return false };
        let word = what.ends_with(char::is_alphanumeric);
        if word && rest.starts_with(|c: char| c.is_alphanumeric()) {
            return false;
        }
        self.rest = rest;
        true
    }

    /// Takes a word or mark of the notation, the same in every language.
    pub(super) fn expect(&mut self, what: &'static str) -> Result<(), CriteriaTableError> {
        if self.take(what) { Ok(()) } else { self.fail(Words::new(what, what)) }
    }

    pub(super) fn number(&mut self) -> Result<Exact, CriteriaTableError> {
        match self.try_number() {
            Some(number) => Ok(number),
            None => self.fail(Words::new("một số", "a number")),
        }
    }

    /// Digits with a decimal point, a sign before them and a denominator after.
    pub(super) fn try_number(&mut self) -> Option<Exact> {
        let rest = self.rest.trim_start();
        let sign = usize::from(rest.starts_with('-'));
        let body = rest.get(sign..)?;
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let whole = digits(body);
        if whole == 0 {
            return None;
        }
        let mut end = whole;
        // "0..10" is a span, not a decimal.
        for mark in ['.', '/'] {
            let decimals = body.get(end..)?.strip_prefix(mark).map_or(0, digits);
            if decimals > 0 {
                end += 1 + decimals;
            }
        }
        let number = parse_exact(rest.get(..sign + end)?).ok()?;
        self.rest = rest.get(sign + end..)?;
        Some(number)
    }

    pub(super) fn quoted(&mut self) -> Result<String, CriteriaTableError> {
        if !self.take("\"") {
            return self.fail(Words::new("một chuỗi ký tự trong dấu ngoặc kép", "a text in quotes"));
        }
        // Quotes inside the text are kept: the text ends with the last quote before what must follow it.
        let ends: Vec<usize> = self.rest.match_indices('"').map(|(at, _)| at).collect();
        let follows = |at: &usize| {
            let after = self.rest.get(at + 1..).unwrap_or_default();
            let after = after.trim_start();
            after.is_empty()
                || after.starts_with("->")
                || after.starts_with("; ")
                || after.starts_with(|c: char| c.is_ascii_digit())
        };
        let Some(end) = ends.into_iter().find(follows) else {
            return self.fail(Words::new("dấu ngoặc kép đóng", "a closing quote"));
        };
        let inside = self.rest.get(..end).unwrap_or_default().to_owned();
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        Ok(inside)
    }

    pub(super) fn arrow(&mut self) -> Result<Exact, CriteriaTableError> {
        self.expect("->")?;
        self.number()
    }

    pub(super) fn cap(&mut self) -> Result<Option<Exact>, CriteriaTableError> {
        if self.take("cap") { self.number().map(Some) } else { Ok(None) }
    }

    pub(super) fn reading(&mut self) -> Result<Reading, CriteriaTableError> {
        if self.take("choice") {
            return Ok(Reading::Choice { text: self.quoted()?, points: self.arrow()? });
        }
        if self.take("add") {
            return Ok(Reading::Add { text: self.quoted()?, points: self.arrow()? });
        }
        if self.take("otherwise") {
            return Ok(Reading::Otherwise { points: self.arrow()? });
        }
        if self.take("let") {
            return self.definition();
        }
        if self.take("minus") {
            return self.minus();
        }
        if self.take("plus") {
            let points = self.number()?;
            return Ok(Reading::Plus { points, per: self.per()?, cap: self.cap()? });
        }
        if self.take("floor") {
            return Ok(Reading::Floor { points: self.number()? });
        }
        if self.take("cap") {
            return Ok(Reading::Cap { points: self.number()? });
        }
        if self.take("not applicable") {
            self.expect("->")?;
            let then = if self.take("full") {
                Absent::Full
            } else if self.take("drop") {
                Absent::Drop
            } else {
                Absent::Points(self.number()?)
            };
            return Ok(Reading::NotApplicable { then });
        }
        if self.take("survey") {
            return self.survey();
        }
        if self.take("awarded") {
            let low = self.number()?;
            self.expect("..")?;
            return Ok(Reading::Awarded { low, high: self.number()? });
        }
        if self.take("kept as text") {
            return Ok(Reading::Text);
        }
        if self.take("in area") {
            let rest = self.rest.trim_start();
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let id = rest.get(..end).unwrap_or_default().to_owned();
            self.rest = rest.get(end..).unwrap_or_default();
            return Ok(Reading::InArea { id, name: self.quoted()? });
        }
        if self.take("continues") {
            let row = self.number()?.to_string().parse();
            return match row {
                Ok(row) => Ok(Reading::Continues { row }),
                Err(_) => self.fail(Words::new("số của một dòng", "the number of a row")),
            };
        }
        if self.take("per item by class") {
            let mut classes = vec![(self.quoted()?, self.number()?)];
            while self.take(",") {
                classes.push((self.quoted()?, self.number()?));
            }
            return Ok(Reading::PerClass { classes, cap: self.cap()? });
        }
        if let Some(per) = self.per()? {
            return Ok(Reading::PerItem { per, points: self.number()?, cap: self.cap()? });
        }
        let start = self.rest;
        if self.take("total x") {
            let scale = self.number()?;
            if self.take("/") && self.take("applicable") {
                return Ok(Reading::Rescaled { scale });
            }
            self.rest = start;
        }
        if let Some(times) = self.times()? {
            return Ok(Reading::When { times, points: self.arrow()? });
        }
        if let Some((of, range)) = self.measured()? {
            return self.after_range(of, range);
        }
        self.rest = start;
        Ok(Reading::Formula { when: None, formula: self.sum()?, cap: self.cap()? })
    }

    /// What follows a range: points, a formula, or a step above a base.
    pub(super) fn after_range(&mut self, of: Gauge, when: Range) -> Result<Reading, CriteriaTableError> {
        self.expect("->")?;
        let formula = self.sum()?;
        let Expression::Number(points) = formula else {
            return Ok(Reading::Formula { when: Some((of, when)), formula, cap: self.cap()? });
        };
        let after = self.rest;
        if let (None, Some(RangeEnd { at, closed: true })) = (&when.low, &when.high)
            && self.take(";")
            && self.take("per")
            && let Some(every) = self.try_number()
            && self.take("above")
        {
            self.expect("+")?;
            let (base, step) = (at.clone(), self.number()?);
            return Ok(Reading::BaseAndStep { of, base, points, every, step, cap: self.cap()? });
        }
        self.rest = after;
        Ok(Reading::Band { of, when, points })
    }

    pub(super) fn definition(&mut self) -> Result<Reading, CriteriaTableError> {
        let Some(name) = self.name() else {
            return self.fail(Words::new("tên của một đại lượng", "the name of a quantity"));
        };
        self.expect("=")?;
        let words = self.rest.trim_start().starts_with('"');
        let is = if words { Definition::Words(self.quoted()?) } else { Definition::Formula(self.sum()?) };
        Ok(Reading::Let { name, is })
    }

    pub(super) fn minus(&mut self) -> Result<Reading, CriteriaTableError> {
        let points = self.number()?;
        let per = self.per()?;
        let when = if !self.take("if") {
            None
        } else if self.take("late") {
            let range = self.range()?;
            self.expect("days")?;
            Some(Condition::Late(range))
        } else {
            match self.measured()? {
                Some((of, range)) => Some(Condition::Number(of, range)),
                None => {
                    return self.fail(Words::new(
                        "ratio, count, value[unit], change hoặc late",
                        "ratio, count, value[unit], change or late",
                    ));
                }
            }
        };
        let cap = self.cap()?;
        let each = cap.is_some() && self.take("each");
        Ok(Reading::Minus { points, per, when, cap, each })
    }

    pub(super) fn survey(&mut self) -> Result<Reading, CriteriaTableError> {
        if self.take("max") {
            return Ok(Reading::SurveyMax { points: self.number()? });
        }
        if self.take("ratio x") {
            return Ok(Reading::SurveyRatio { points: self.number()? });
        }
        self.expect("weights")?;
        let mut weights = vec![self.number()?];
        while self.take(",") {
            weights.push(self.number()?);
        }
        Ok(Reading::SurveyWeights { weights })
    }
}

/// Whether a word names a quantity: one letter, or a letter with a digit, or a capital with another letter.
pub(super) fn is_quantity(word: &str) -> bool {
    let mut chars = word.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(first), None, _) => first.is_ascii_alphabetic(),
        (Some(first), Some(second), None) => {
            first.is_ascii_alphabetic()
                && (second.is_ascii_digit() || (first.is_uppercase() && second.is_ascii_alphabetic()))
        }
        _ => false,
    }
}

/// Deepest nesting of brackets; printed formulas have two.
pub(super) const MAX_DEPTH: usize = 20;
