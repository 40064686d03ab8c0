//! Formulas of rule lines: `(b/a) x 4 + (c/a) x 2`, `((n - m)/n) x 40`.

use std::fmt;

use crate::number::Exact;

/// A formula over named quantities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Number(Exact),
    /// A quantity; `ratio` is the share the line or the node is about.
    Name(String),
    /// A quantity in words.
    Words(String),
    /// Terms added or subtracted.
    Sum(Vec<(Sign, Expression)>),
    /// Factors.
    Product(Vec<Expression>),
    /// One divided by another.
    Quotient(Box<Expression>, Box<Expression>),
}

/// The sign of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Subtracted.
    Minus,
}

impl Expression {
    /// `ratio x points`.
    pub fn ratio_times(points: Exact) -> Expression {
        Expression::Product(vec![Expression::Name("ratio".to_owned()), Expression::Number(points)])
    }

    /// The quantities it names, in order, each once.
    pub fn names(&self) -> Vec<&str> {
        fn collect<'a>(expression: &'a Expression, names: &mut Vec<&'a str>) {
            match expression {
                Expression::Number(_) | Expression::Words(_) => {}
                Expression::Name(name) => {
                    if !names.contains(&name.as_str()) {
                        names.push(name);
                    }
                }
                Expression::Sum(terms) => terms.iter().for_each(|(_, term)| collect(term, names)),
                Expression::Product(factors) => factors.iter().for_each(|factor| collect(factor, names)),
                Expression::Quotient(over, under) => {
                    collect(over, names);
                    collect(under, names);
                }
            }
        }
        let mut names = Vec::new();
        collect(self, &mut names);
        names
    }

    /// The terms of a sum; the expression itself where it is none.
    pub fn terms(&self) -> Vec<(Sign, &Expression)> {
        match self {
            Expression::Sum(terms) => terms.iter().map(|(sign, term)| (*sign, term)).collect(),
            other => vec![(Sign::Plus, other)],
        }
    }

    /// A ratio and its points, for a term such as `(b/a) x 4`, `ratio x 6`, `5 x (b/a)` or `(b x 5)/a`.
    pub fn as_term(&self) -> Option<(Measured<'_>, Exact)> {
        let factors: Vec<&Expression> = match self {
            Expression::Product(factors) => factors.iter().collect(),
            other => vec![other],
        };
        let (mut ratio, mut points) = (None, Exact::ONE);
        for factor in factors {
            match factor {
                Expression::Number(number) => points = &points * number,
                Expression::Name(name) if name == "ratio" && ratio.is_none() => {
                    ratio = Some(Measured::Ratio);
                }
                Expression::Quotient(over, under) if ratio.is_none() => {
                    ratio = Some(Measured::Of(over, under));
                }
                _ => return None,
            }
        }
        ratio.map(|ratio| (ratio, points))
    }

    fn binds_loosely(&self) -> bool {
        matches!(self, Expression::Sum(_))
    }
}

/// The ratio of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured<'a> {
    /// The ratio the node is about.
    Ratio,
    /// One quantity over another.
    Of(&'a Expression, &'a Expression),
}

/// One form for one formula: quotients in brackets inside products, `x` for the product.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expression::Number(number) => write!(f, "{number}"),
            Expression::Name(name) => f.write_str(name),
            Expression::Words(words) => write!(f, "({words})"),
            Expression::Sum(terms) => {
                for (at, (sign, term)) in terms.iter().enumerate() {
                    match (at, sign) {
                        (0, Sign::Plus) => {}
                        (0, Sign::Minus) => f.write_str("-")?,
                        (_, Sign::Plus) => f.write_str(" + ")?,
                        (_, Sign::Minus) => f.write_str(" - ")?,
                    }
                    bracketed(term, term.binds_loosely(), f)?;
                }
                Ok(())
            }
            Expression::Product(factors) => {
                for (at, factor) in factors.iter().enumerate() {
                    if at > 0 {
                        f.write_str(" x ")?;
                    }
                    let brackets =
                        !matches!(factor, Expression::Number(_) | Expression::Name(_) | Expression::Words(_));
                    bracketed(factor, brackets, f)?;
                }
                Ok(())
            }
            Expression::Quotient(over, under) => {
                for (at, part) in [over, under].into_iter().enumerate() {
                    if at > 0 {
                        f.write_str("/")?;
                    }
                    let simple =
                        matches!(**part, Expression::Number(_) | Expression::Name(_) | Expression::Words(_));
                    bracketed(part, !simple, f)?;
                }
                Ok(())
            }
        }
    }
}

fn bracketed(expression: &Expression, brackets: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if brackets { write!(f, "({expression})") } else { write!(f, "{expression}") }
}
