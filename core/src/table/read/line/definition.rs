//! Named quantities: `a là số hộ`, `Tỷ lệ = a/b`.

use super::super::doubt::RuleKind;
use super::super::expression::Expression;
use super::super::notation::is_quantity;
use super::super::reading::{Definition, Reading};
use super::expression::expression;
use super::formula::is_times;
use super::lexer::Token;
use super::{Context, Draft, phrase};
use crate::number::Exact;

/// Definitions of quantities: the whole line is about them.
pub(super) fn definitions(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    let skip = phrase::longest(
        tokens,
        0,
        &["trong đó :", "trong đó", "gọi", "với", "trong đó , ", "ở đây", "ký hiệu", "trong đó ,"],
    )
    .map_or(0, |(_, length)| length);
    let body = tokens.get(skip..)?;
    let lets = defined(body, text, context)?;
    Some(Draft::done(RuleKind::FormulaParts, several(lets)))
}

pub(super) fn several(mut readings: Vec<Reading>) -> Reading {
    match (readings.pop(), readings.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            readings.extend(last);
            Reading::Several(readings)
        }
    }
}

/// `a là ...; b là ...`: every part names a quantity.
pub(super) fn defined(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Vec<Reading>> {
    let starts: Vec<usize> = (0..tokens.len())
        .filter(|at| {
            let begins = *at == 0
                || at
                    .checked_sub(1)
                    .and_then(|i| tokens.get(i))
                    .is_some_and(|t| t.is(',') || t.is(';') || t.is('.') || t.is_word("và") || t.is('-'));
            begins && defining(tokens, *at, text).is_some()
        })
        .collect();
    (starts.first() == Some(&0)).then_some(())?;
    let mut lets = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(tokens.len());
        let name = identifier(tokens.get(*start)?, text)?;
        let value = trimmed(tokens.get(start + 2..end)?);
        // "TB: 5" gives points.
        let given = tokens.get(start + 1)?.is(':') && value.iter().all(|t| t.word().is_none());
        if value.is_empty() || given {
            return None;
        }
        let equals = tokens.get(start + 1)?.is('=');
        let formula = if equals { expression(value, text, context).filter(worked) } else { None };
        let is = match formula {
            Some(formula) => Definition::Formula(formula),
            None => Definition::Words(phrase::slice(text, value).to_owned()),
        };
        lets.push(Reading::Let { name, is });
    }
    Some(lets)
}

/// Whether a formula depends on anything.
pub(super) fn varies(expression: &Expression) -> bool {
    match expression {
        Expression::Number(_) => false,
        Expression::Name(_) | Expression::Words(_) => true,
        Expression::Sum(terms) => terms.iter().any(|(_, term)| varies(term)),
        Expression::Product(factors) => factors.iter().any(varies),
        Expression::Quotient(over, under) => varies(over) || varies(under),
    }
}

/// Whether a quantity is worked out from others rather than named in words.
pub(super) fn worked(expression: &Expression) -> bool {
    !matches!(expression, Expression::Words(_) | Expression::Name(_) | Expression::Number(_))
}

/// A name with `là`, `=` or `:` after it.
pub(super) fn defining<'a>(tokens: &'a [Token], at: usize, text: &str) -> Option<&'a Token> {
    identifier(tokens.get(at)?, text)?;
    tokens.get(at + 1).filter(|t| t.is('=') || t.is(':') || t.is_word("là"))
}

/// A quantity's name: one letter, or a letter with a digit or another letter that begins with a capital.
pub(super) fn identifier(token: &Token, text: &str) -> Option<String> {
    token.word()?;
    let written = text.get(token.start..token.end)?;
    (is_quantity(written) && !matches!(written, "x" | "X")).then(|| written.to_owned())
}

/// Without punctuation at either end, and without words that only join.
pub(super) fn trimmed(tokens: &[Token]) -> &[Token] {
    let blank = |t: &Token| t.is('.') || t.is(';') || t.is(',') || t.is('…') || t.is_word("và");
    let from = tokens.iter().position(|t| !blank(t)).unwrap_or(tokens.len());
    let to = tokens.iter().rposition(|t| !blank(t)).map_or(from, |at| at + 1);
    tokens.get(from..to).unwrap_or_default()
}

/// `Tỷ lệ ... = ...`.
pub(super) fn ratio_definition(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    phrase::opens(tokens, &["tỷ lệ"]).then_some(())?;
    let equals = tokens.iter().position(|t| t.is('='))?;
    let left = tokens.get(..equals)?;
    // "Tỷ lệ ... x 5 = điểm" is no definition.
    if left.iter().any(|t| is_times(t) || t.is(':')) {
        return None;
    }
    let value = trimmed(tokens.get(equals + 1..)?);
    let formula = expression(value, text, context)?;
    let formula = match formula {
        // × 100% changes the writing of a share, not the share.
        Expression::Product(factors) => {
            let kept: Vec<Expression> =
                factors.into_iter().filter(|f| *f != Expression::Number(Exact::from(100))).collect();
            match <[Expression; 1]>::try_from(kept) {
                Ok([only]) => only,
                Err(kept) => Expression::Product(kept),
            }
        }
        other => other,
    };
    if matches!(formula, Expression::Number(_) | Expression::Name(_)) {
        return None;
    }
    let is = match formula {
        Expression::Words(words) => Definition::Words(words),
        formula => Definition::Formula(formula),
    };
    let reading = Reading::Let { name: "ratio".to_owned(), is };
    Some(Draft::done(RuleKind::FormulaParts, reading))
}

pub(super) fn defined_of(inline: Option<Vec<Reading>>) -> Vec<(String, String)> {
    let pair = |reading| match reading {
        Reading::Let { name, is: Definition::Words(words) } => Some((name, words)),
        _ => None,
    };
    inline.into_iter().flatten().filter_map(pair).collect()
}

/// `(b x 5)/a` as `(b/a) x 5`: what stands over a quotient beside one quantity are its points.
fn outwards(expression: Expression) -> Expression {
    let Expression::Quotient(over, under) = expression else { return expression };
    let Expression::Product(factors) = *over else { return Expression::Quotient(over, under) };
    let (mut numbers, mut quantities): (Vec<Expression>, Vec<Expression>) =
        factors.iter().cloned().partition(|factor| matches!(factor, Expression::Number(_)));
    match (quantities.pop(), quantities.is_empty(), under.as_ref()) {
        (Some(only), true, Expression::Name(_) | Expression::Words(_) | Expression::Number(_)) => {
            numbers.insert(0, Expression::Quotient(Box::new(only), under));
            Expression::Product(numbers)
        }
        _ => Expression::Quotient(Box::new(Expression::Product(factors)), under),
    }
}

/// Ratios before their points, one factor of points a term.
pub(super) fn ordered(expression: Expression) -> Expression {
    fn term(expression: Expression) -> Expression {
        use super::super::expression::Measured;
        let expression = outwards(expression);
        let Some((ratio, points)) = expression.as_term() else { return expression };
        let ratio = match ratio {
            Measured::Ratio => Expression::Name("ratio".to_owned()),
            Measured::Of(over, under) => {
                Expression::Quotient(Box::new(over.clone()), Box::new(under.clone()))
            }
        };
        if matches!(expression, Expression::Product(_)) {
            Expression::Product(vec![ratio, Expression::Number(points)])
        } else {
            ratio
        }
    }
    match expression {
        Expression::Sum(terms) => {
            Expression::Sum(terms.into_iter().map(|(sign, inner)| (sign, term(inner))).collect())
        }
        other => term(other),
    }
}
