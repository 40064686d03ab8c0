//! A number as it is written: its digits, its marks, and what they can mean.

use std::str::FromStr;

use num_bigint::BigInt;
use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

use crate::code::{Text, Words, say};
use crate::number::{Exact, NumberError};

/// Longest text read as a number; real figures are far shorter, and time grows with length.
const MAX_CHARS: usize = 200;

/// A number as a text writes it.
#[derive(Debug, Clone)]
pub(crate) struct Notation {
    negative: bool,
    number: Digits,
    tail: Tail,
}

/// What stands behind the digits.
#[derive(Debug, Clone)]
enum Tail {
    Nothing,
    Percent,
    Divisor(Digits),
}

/// Digits with marks, under the reading in which one mark is the decimal mark.
#[derive(Debug, Clone)]
struct Digits {
    value: Exact,
    /// The decimal mark, if the marks tell: `,` in `1.234,5`, `1.234.567` and `0,5`.
    decimal_mark: Option<char>,
    /// The value if the one mark groups thousands, where three digits behind it allow that.
    grouped: Option<Exact>,
}

impl Digits {
    /// The value where `mark` is the decimal mark.
    fn under(&self, mark: char) -> Option<Exact> {
        match self.decimal_mark {
            Some(own) if own != mark => self.grouped.clone(),
            _ => Some(self.value.clone()),
        }
    }
}

impl Notation {
    /// Takes a text apart.
    ///
    /// # Errors
    /// As [`parse_exact`](super::parse_exact).
    pub(crate) fn read(text: &str) -> Result<Notation, NumberError> {
        let chars: Vec<char> = text.chars().flat_map(|c| Some(c).into_iter().nfkc()).collect();
        let trimmed: String = chars.iter().collect::<String>().trim().to_lowercase();
        if matches!(trimmed.trim_start_matches(['+', '-', '−']), "nan" | "inf" | "infinity") {
            return Err(NumberError::NotFinite { text: text.trim().to_owned() });
        }
        if chars.len() > MAX_CHARS {
            return Err(NumberError::Range {
                text: format!("{}…", chars.iter().take(20).collect::<String>()),
                expected: Text::spoken(|lang| {
                    say!(
                        lang,
                        "một số dài không quá {MAX_CHARS} ký tự",
                        "a number of at most {MAX_CHARS} characters"
                    )
                }),
            });
        }
        Reader { text, chars: &chars, at: 0 }.number()
    }

    /// Its value where one mark is the decimal mark.
    pub(crate) fn value(&self) -> Exact {
        self.value_of(|digits| Some(digits.value.clone())).unwrap_or(Exact::ZERO)
    }

    /// Every value it can have, that of [`Notation::value`] first: one, or two where a mark may group thousands.
    pub(crate) fn readings(&self) -> SmallVec<[Exact; 2]> {
        let marked = ['.', ','].map(|mark| self.value_of(|digits| digits.under(mark)));
        let mut readings: SmallVec<[Exact; 2]> = marked.into_iter().flatten().collect();
        readings.dedup();
        if readings.is_empty() {
            readings.push(self.value());
        }
        // Both are there where one is that of the thousands.
        if readings.last() == Some(&self.value()) {
            readings.reverse();
        }
        readings
    }

    /// Whether a percent sign stands behind it.
    pub(crate) fn is_percent(&self) -> bool {
        matches!(self.tail, Tail::Percent)
    }

    /// Whether it is a quotient of two numbers.
    pub(crate) fn is_quotient(&self) -> bool {
        matches!(self.tail, Tail::Divisor(_))
    }

    fn value_of(&self, of: impl Fn(&Digits) -> Option<Exact>) -> Option<Exact> {
        let number = of(&self.number)?;
        let value = match &self.tail {
            Tail::Nothing => number,
            Tail::Percent => number.checked_div(&Exact::from(100))?,
            Tail::Divisor(divisor) => number.checked_div(&of(divisor)?)?,
        };
        Some(if self.negative { -&value } else { value })
    }
}

/// A number in a text that has one reading, with a point for the decimal mark: `1.2340` for 1.234.
pub(crate) fn unmistakable(number: &Exact) -> String {
    let mut text = number.to_string();
    if Notation::read(&text).is_ok_and(|notation| notation.readings().len() > 1) {
        text.push('0');
    }
    text
}

struct Reader<'a> {
    text: &'a str,
    chars: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn fail<T>(&self, expected: Words) -> Result<T, NumberError> {
        Err(NumberError::Syntax { text: self.text.to_owned(), position: self.at, expected })
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn number(mut self) -> Result<Notation, NumberError> {
        self.skip_spaces();
        let sign = self.peek().filter(|c| matches!(c, '-' | '−' | '–' | '+'));
        if sign.is_some() {
            self.at += 1;
        }
        let number = self.digits()?;
        self.skip_spaces();
        let tail = match self.peek() {
            Some('%') => {
                self.at += 1;
                Tail::Percent
            }
            // NFKC turns ⁄ of a vulgar fraction into U+2044.
            Some('/' | '⁄') => {
                self.at += 1;
                self.skip_spaces();
                let start = self.at;
                let divisor = self.digits()?;
                if divisor.value.is_zero() {
                    self.at = start;
                    return self.fail(Words::new("một số khác 0", "a number other than zero"));
                }
                Tail::Divisor(divisor)
            }
            _ => Tail::Nothing,
        };
        self.skip_spaces();
        if self.peek().is_some() {
            return self.fail(Words::new("số kết thúc tại đây", "the end of the number"));
        }
        Ok(Notation { negative: !matches!(sign, None | Some('+')), number, tail })
    }

    fn digits(&mut self) -> Result<Digits, NumberError> {
        let start = self.at;
        let mut digits = String::new();
        // Positions of separators: the mark and how many digits stand before it.
        let mut marks: Vec<(char, usize, usize)> = Vec::new();
        loop {
            match self.peek() {
                Some(c) if c.is_ascii_digit() => digits.push(c),
                Some(mark @ (',' | '.')) if !digits.is_empty() => marks.push((mark, digits.len(), self.at)),
                _ => break,
            }
            self.at += 1;
        }
        if digits.is_empty() {
            self.at = start;
            return self.fail(Words::new("một chữ số", "a digit"));
        }
        if let Some(&(_, before, _)) = marks.last()
            && before == digits.len()
        {
            return self.fail(Words::new("một chữ số", "a digit"));
        }
        let places = self.decimals(&marks, &digits)?;
        let mantissa = BigInt::from_str(&digits).unwrap_or_default();
        let decimal_mark = match marks.as_slice() {
            [] => None,
            [.., (last, ..)] if places > 0 => Some(*last),
            [.., (last, ..)] => Some(if *last == '.' { ',' } else { '.' }),
        };
        let grouped = match marks.as_slice() {
            [(_, before @ 1..=3, _)] if digits.len() - before == 3 && !digits.starts_with('0') => {
                Some(Exact::from_decimal(mantissa.clone(), 0))
            }
            _ => None,
        };
        Ok(Digits { value: Exact::from_decimal(mantissa, places), decimal_mark, grouped })
    }

    /// How many digits are decimals, with the grouping of thousands checked.
    fn decimals(&mut self, marks: &[(char, usize, usize)], digits: &str) -> Result<u32, NumberError> {
        // No thousands begin with a nought.
        let nought = digits.starts_with('0');
        let digits = digits.len();
        let Some(&(last, before_last, _)) = marks.last() else {
            return Ok(0);
        };
        let same = marks.iter().filter(|(mark, ..)| *mark == last).count();
        let (groups, end) = if same > 1 {
            (marks, digits)
        } else {
            (marks.get(..marks.len() - 1).unwrap_or_default(), before_last)
        };
        let mut bound = end;
        for (index, &(mark, before, position)) in groups.iter().enumerate().rev() {
            let whole_group = bound - before == 3 && (index > 0 || before <= 3 && !nought);
            if !whole_group || groups.first().is_some_and(|(first, ..)| *first != mark) {
                self.at = position;
                return self.fail(Words::new(
                    "từng nhóm ba chữ số trước một dấu thập phân",
                    "groups of three digits before one decimal mark",
                ));
            }
            bound = before;
        }
        Ok(if same > 1 { 0 } else { u32::try_from(digits - before_last).unwrap_or(u32::MAX) })
    }
}
