//! Formulas in the notation.

use crate::code::Words;
use crate::table::read::error::CriteriaTableError;
use crate::table::read::expression::{Expression, Sign};
use crate::table::read::notation::{MAX_DEPTH, Scan, is_quantity};

impl<'a> Scan<'a> {
    pub(in crate::table::read) fn name(&mut self) -> Option<String> {
        let rest = self.rest.trim_start();
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let name = rest.get(..length).filter(|name| name.starts_with(char::is_alphabetic))?;
        self.rest = rest.get(length..)?;
        Some(name.to_owned())
    }

    pub(in crate::table::read) fn sum(&mut self) -> Result<Expression, CriteriaTableError> {
        self.sum_within(0)
    }

    pub(in crate::table::read) fn sum_within(
        &mut self,
        depth: usize,
    ) -> Result<Expression, CriteriaTableError> {
        if depth > MAX_DEPTH {
            return self.fail(Words::new("ít ngoặc hơn", "fewer brackets"));
        }
        let first = if self.rest.trim_start().starts_with("- ") || self.negative_name() {
            self.take("-");
            Sign::Minus
        } else {
            Sign::Plus
        };
        let mut terms = vec![(first, self.product(depth)?)];
        loop {
            let start = self.rest;
            let sign = if self.take("+") {
                Sign::Plus
            } else if self.take("-") && !self.rest.starts_with('>') {
                Sign::Minus
            } else {
                self.rest = start;
                break;
            };
            terms.push((sign, self.product(depth)?));
        }
        Ok(match (terms.len(), terms.pop()) {
            (1, Some((Sign::Plus, only))) => only,
            (_, last) => {
                terms.extend(last);
                Expression::Sum(terms)
            }
        })
    }

    pub(in crate::table::read) fn negative_name(&self) -> bool {
        self.rest.trim_start().strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    }

    pub(in crate::table::read) fn product(&mut self, depth: usize) -> Result<Expression, CriteriaTableError> {
        let mut factors = vec![self.factor(depth)?];
        loop {
            if self.take("x") {
                factors.push(self.factor(depth)?);
            } else if self.take("/") {
                let over = match (factors.len(), factors.pop()) {
                    (1, Some(only)) => only,
                    (_, last) => {
                        factors.extend(last);
                        Expression::Product(std::mem::take(&mut factors))
                    }
                };
                factors = vec![Expression::Quotient(Box::new(over), Box::new(self.factor(depth)?))];
            } else {
                break;
            }
        }
        Ok(match (factors.len(), factors.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                factors.extend(last);
                Expression::Product(factors)
            }
        })
    }

    pub(in crate::table::read) fn factor(&mut self, depth: usize) -> Result<Expression, CriteriaTableError> {
        if self.take("(") {
            let start = self.rest;
            if let Ok(inside) = self.sum_within(depth + 1)
                && self.take(")")
            {
                // A quantity of one word is still one in words; letters stand without brackets.
                return Ok(match inside {
                    Expression::Name(name) if name != "ratio" && !is_quantity(&name) => {
                        Expression::Words(name)
                    }
                    other => other,
                });
            }
            // Not a formula: a quantity in words, to the bracket that closes it.
            self.rest = start;
            let mut open = 1_usize;
            for (at, c) in start.char_indices() {
                match c {
                    '(' => open += 1,
                    ')' => open -= 1,
                    _ => {}
                }
                if open == 0 {
                    self.rest = start.get(at + 1..).unwrap_or_default();
                    return Ok(Expression::Words(start.get(..at).unwrap_or_default().to_owned()));
                }
            }
            return self.fail(Words::new("dấu ngoặc đóng", "a closing bracket"));
        }
        if let Some(number) = self.try_number() {
            return Ok(Expression::Number(number));
        }
        match self.name() {
            Some(name) => Ok(Expression::Name(name)),
            None => self.fail(Words::new(
                "một số, một đại lượng hoặc một dấu ngoặc",
                "a number, a quantity or a bracket",
            )),
        }
    }
}
