//! Formulas as expressions, in the order of arithmetic.

use super::super::expression::{Expression, Sign};
use super::date::Dated;
use super::definition::identifier;
use super::formula::{MAXIMUM, is_times};
use super::lexer::{Kind, Token};
use super::{Context, phrase};
use crate::number::Exact;

/// A formula that takes all of the tokens.
pub(super) fn expression(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Expression> {
    let mut parser =
        Parser { tokens, text, max: context.max, at: 0, depth: 0, ratios: Vec::new(), named: false };
    let parsed = parser.sum()?;
    if parser.at != tokens.len() {
        return None;
    }
    // Two shares of different things are no longer "the" ratio.
    parser.ratios.sort_unstable();
    parser.ratios.dedup();
    if parser.ratios.len() < 2 {
        return Some(parsed);
    }
    let mut again =
        Parser { tokens, text, max: context.max, at: 0, depth: 0, ratios: Vec::new(), named: true };
    again.sum()
}

/// `Tỷ lệ % x 2` is a figure of percent, which "/100" makes the share again.
fn in_percent(expression: &Expression) -> bool {
    let share = |one: &Expression| matches!(one, Expression::Name(name) if name == "ratio");
    match expression {
        Expression::Product(factors) => factors.iter().any(share),
        one => share(one),
    }
}

pub(super) struct Parser<'a> {
    tokens: &'a [Token],
    text: &'a str,
    max: Option<&'a Exact>,
    at: usize,
    depth: usize,
    /// The shares named, in words.
    ratios: Vec<String>,
    /// Whether shares keep their words.
    named: bool,
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn sum(&mut self) -> Option<Expression> {
        let mut terms = vec![(Sign::Plus, self.product()?)];
        loop {
            let sign = match self.peek() {
                Some(t) if t.is('+') => Sign::Plus,
                Some(t) if t.is('-') => Sign::Minus,
                _ => break,
            };
            self.at += 1;
            terms.push((sign, self.product()?));
        }
        Some(match (terms.len(), terms.pop()) {
            (1, Some((_, only))) => only,
            (_, last) => {
                terms.extend(last);
                Expression::Sum(terms)
            }
        })
    }

    pub(super) fn product(&mut self) -> Option<Expression> {
        let mut value = self.factor()?;
        loop {
            let length =
                phrase::longest(self.tokens, self.at, &["nhân với", "nhân", "x", "*"]).map(|(_, n)| n);
            if let Some(length) = length {
                self.at += length;
                let next = self.factor()?;
                // A share of 100% leaves a product as it is.
                value = match (value, next) {
                    (value, Expression::Number(one)) | (Expression::Number(one), value)
                        if one == Exact::ONE =>
                    {
                        value
                    }
                    (Expression::Product(mut factors), next) => {
                        factors.push(next);
                        Expression::Product(factors)
                    }
                    (value, next) => Expression::Product(vec![value, next]),
                };
                continue;
            }
            let length =
                phrase::longest(self.tokens, self.at, &["chia cho", "chia", "/", ":"]).map(|(_, n)| n);
            let Some(length) = length else { return Some(value) };
            self.at += length;
            let under = self.factor()?;
            value = match under {
                Expression::Number(number)
                    if number == Exact::ONE || (number == Exact::from(100) && in_percent(&value)) =>
                {
                    value
                }
                under => Expression::Quotient(Box::new(value), Box::new(under)),
            };
        }
    }

    pub(super) fn factor(&mut self) -> Option<Expression> {
        let token = self.peek()?;
        if token.is('(') || token.is('[') {
            return self.bracket();
        }
        if let Kind::Date(Dated::Pair(over, under)) = token.kind {
            self.at += 1;
            return Exact::ratio(i64::from(over), i64::from(under)).map(Expression::Number);
        }
        if let Some((_, length)) = phrase::longest(self.tokens, self.at, &MAXIMUM) {
            self.at += length;
            return self.max.cloned().map(Expression::Number);
        }
        if let Some(number) = token.number() {
            let value = number.value.clone();
            self.at += 1;
            if self.peek().is_some_and(|t| t.is('%')) {
                self.at += 1;
                return value.checked_div(&Exact::from(100)).map(Expression::Number);
            }
            if super::points::is_unit(self.peek()) {
                self.at += 1;
                for words in ["tối đa", "chuẩn"] {
                    self.at += phrase::at(self.tokens, self.at, words).unwrap_or(0);
                }
            }
            return Some(Expression::Number(value));
        }
        if phrase::at(self.tokens, self.at, "tỷ lệ").is_some() {
            return self.ratio();
        }
        if let Some(name) = identifier(token, self.text) {
            self.at += 1;
            return Some(Expression::Name(name));
        }
        self.words()
    }

    /// `tỷ lệ % hồ sơ trả đúng hạn`, with a remark in brackets.
    pub(super) fn ratio(&mut self) -> Option<Expression> {
        let from = self.at;
        self.at += 2;
        while let Some(token) = self.peek() {
            if token.is('(') {
                let close = (self.at..self.tokens.len())
                    .find(|at| self.tokens.get(*at).is_some_and(|t| t.is(')')))?;
                self.at = close + 1;
                continue;
            }
            let words = self
                .tokens
                .get(self.at)
                .is_some_and(|t| t.word().is_some() && !is_times(t) && !t.is_word("nhân"));
            // "tỷ lệ đạt được/50%": a number under it is not of its name.
            let over = token.is('/') && self.tokens.get(self.at + 1).is_some_and(|t| t.number().is_some());
            let within = words || token.is('%') || token.is(',') || token.is('/') || token.number().is_some();
            if !within || over || phrase::longest(self.tokens, self.at, &["chia"]).is_some() {
                break;
            }
            self.at += 1;
        }
        // A number inside a name, such as "trong 30 ngày", belongs to it; one at its end does not.
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at))?;
        if last.number().is_some() {
            return None;
        }
        let words = phrase::slice(self.text, self.tokens.get(from..self.at)?).to_owned();
        self.ratios.push(words.to_lowercase());
        Some(if self.named { Expression::Words(words) } else { Expression::Name("ratio".to_owned()) })
    }

    pub(super) fn bracket(&mut self) -> Option<Expression> {
        const MAX_DEPTH: usize = 20;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let open = self.at;
        self.at += 1;
        self.depth += 1;
        let inside = self.sum();
        self.depth -= 1;
        if let Some(inside) = inside
            && self.peek().is_some_and(|t| t.is(')') || t.is(']'))
        {
            self.at += 1;
            return Some(inside);
        }
        // A quantity in words.
        let mut level = 0_usize;
        let close = (open..self.tokens.len()).find(|at| {
            let token = self.tokens.get(*at);
            level += usize::from(token.is_some_and(|t| t.is('(') || t.is('[')));
            level -= usize::from(level > 0 && token.is_some_and(|t| t.is(')') || t.is(']')));
            level == 0
        })?;
        self.at = close + 1;
        let words = phrase::slice(self.text, self.tokens.get(open + 1..close)?).to_owned();
        // Sums and products in words are left to people.
        let worked = self
            .tokens
            .get(open + 1..close)?
            .iter()
            .any(|t| is_times(t) || t.is('+') || t.is('/') || t.is('='));
        (!words.is_empty() && !worked).then_some(Expression::Words(words))
    }

    /// A quantity in words without brackets, up to the next sign.
    pub(super) fn words(&mut self) -> Option<Expression> {
        let from = self.at;
        while let Some(token) = self.peek() {
            let word = token.word().is_some()
                && !is_times(token)
                && !token.is_word("nhân")
                && !token.is_word("chia");
            let within = word || token.is('%') || (token.is(',') && self.depth > 0);
            if !within {
                break;
            }
            self.at += 1;
        }
        let words = phrase::slice(self.text, self.tokens.get(from..self.at)?);
        (self.at > from).then(|| Expression::Words(words.to_owned()))
    }
}
