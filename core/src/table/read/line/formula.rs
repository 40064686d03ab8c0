//! Formulas: `Điểm = Tỷ lệ % x Điểm tối đa`, `(b/a)*4 + (c/a)*2`, `a là số hộ`, `Tỷ lệ = a/b`.

use super::super::expression::{Expression, Sign};
use super::super::notation::is_quantity;
use super::super::reading::{Definition, Gauge, Reading, RowDoubt, RuleKind};
use super::cap;
use super::condition::condition;
use super::date::Dated;
use super::lexer::{Kind, Token};
use super::phrase::{self, Phrases};
use super::range::Unit;
use super::{Context, Draft};
use crate::number::Exact;

/// What stands for the maximum inside a formula.
static MAXIMUM: Phrases = Phrases::new(&[
    "điểm tối đa",
    "số điểm tối đa",
    "điểm chuẩn",
    "mức điểm tối đa",
    "điểm chuẩn tối đa",
    "điểm tối đa của tiêu chí",
    "điểm tối đa tiêu chí",
    "tổng điểm tối đa",
    "thang điểm",
    "điểm chuẩn của tiêu chí",
    "số điểm chuẩn",
    "điểm tối đa của tiêu chí này",
    "điểm tối đa của tiêu chí thành phần",
    "điểm tối đa của mục này",
    "mức tối đa",
]);

/// What the left side of `điểm = ...` is called.
static RESULT: Phrases = Phrases::new(&[
    "điểm",
    "số điểm",
    "điểm đạt",
    "điểm đạt được",
    "số điểm đạt được",
    "điểm số",
    "số điểm đạt",
    "điểm tự chấm",
    "điểm được tính",
    "điểm tiêu chí",
    "điểm của tiêu chí",
    "điểm tính",
    "tổng điểm",
    "điểm chấm",
    "điểm thực tế",
    "điểm quy đổi",
    "điểm đánh giá",
    "điểm của tiêu chí này",
    "số điểm được tính",
    "điểm thực hiện",
    "kết quả điểm",
]);

/// Words before a formula that only announce it.
const ANNOUNCING: &[&str] = &[
    "điểm", "số", "đạt", "được", "tính", "theo", "công", "thức", "cách", "thì", "là", "tiêu", "chí", "chấm",
    "mức", "bằng", "sau", "tỷ", "lệ", "của", "này", "xác", "định", "như", "kết", "quả", "tự", "thực", "hiện",
    "thành", "phần",
];

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

fn several(mut readings: Vec<Reading>) -> Reading {
    match (readings.pop(), readings.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            readings.extend(last);
            Reading::Several(readings)
        }
    }
}

/// `a là ...; b là ...`: every part names a quantity.
fn defined(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Vec<Reading>> {
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
        if value.is_empty() {
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
fn varies(expression: &Expression) -> bool {
    match expression {
        Expression::Number(_) => false,
        Expression::Name(_) | Expression::Words(_) => true,
        Expression::Sum(terms) => terms.iter().any(|(_, term)| varies(term)),
        Expression::Product(factors) => factors.iter().any(varies),
        Expression::Quotient(over, under) => varies(over) || varies(under),
    }
}

/// Whether a quantity is worked out from others rather than named in words.
fn worked(expression: &Expression) -> bool {
    !matches!(expression, Expression::Words(_) | Expression::Name(_) | Expression::Number(_))
}

/// A name with `là`, `=` or `:` after it.
fn defining<'a>(tokens: &'a [Token], at: usize, text: &str) -> Option<&'a Token> {
    identifier(tokens.get(at)?, text)?;
    tokens.get(at + 1).filter(|t| t.is('=') || t.is(':') || t.is_word("là"))
}

/// A quantity's name: one letter, or a letter with a digit or another letter that begins with a capital.
fn identifier(token: &Token, text: &str) -> Option<String> {
    token.word()?;
    let written = text.get(token.start..token.end)?;
    (is_quantity(written) && !matches!(written, "x" | "X")).then(|| written.to_owned())
}

/// Without punctuation at either end, and without words that only join.
fn trimmed(tokens: &[Token]) -> &[Token] {
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

/// Points by a formula.
pub(super) fn formula(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    let product = tokens.iter().any(|t| is_times(t) || t.is_word("nhân"));
    if !product && !tokens.iter().any(|t| t.is('=')) {
        return None;
    }
    let tokens = without_lead_in(tokens);
    let (main, where_clause) = split_where(tokens, text);
    let inline = where_clause.and_then(|clause| defined(clause, text, context));
    let cap = cap::cap(main, context.max).filter(|cap| cap.from > 0 && cap.to == trimmed_end(main));
    let mut main = trimmed(main.get(..cap.as_ref().map_or(main.len(), |cap| cap.from))?);
    if main.last().is_some_and(|t| t.is('(')) {
        main = main.get(..main.len() - 1)?;
    }
    if let Some(rescaled) = rescaled(main, text) {
        return Some(rescaled);
    }
    let (condition_tokens, body) = body(main)?;
    let parsed = expression(trimmed(body), text, context)?;
    let multiplied = matches!(parsed, Expression::Product(_) | Expression::Sum(_) | Expression::Quotient(..));
    if !multiplied {
        return None;
    }
    // "1/2 x Điểm tối đa" is points, not a formula.
    if !varies(&parsed) {
        return None;
    }
    let formula = ordered(parsed);
    let mut doubts = Vec::new();
    // What the letters are has no points and no numbers to reckon with; else it is another rule.
    let more = where_clause.is_some_and(|clause| {
        phrase::has(clause, &["nếu", "điểm", "trường hợp", "thì"]) || clause.iter().any(|t| t.is('%'))
    });
    doubts.extend(more.then_some(RowDoubt::PartlyRead));
    let mut when = None;
    let announced = condition_tokens.iter().filter_map(Token::word).all(|word| ANNOUNCING.contains(&word))
        && condition_tokens
            .iter()
            .all(|t| t.word().is_some() || t.is(':') || t.is('=') || t.is(',') || t.is('%') || t.is('-'));
    if !announced {
        let found = condition(trim_result(condition_tokens), text);
        match found.range {
            Some(range) if range.unit == Unit::Percent && !found.unread => {
                when = Some((Gauge::Ratio, range.range));
                if range.open {
                    doubts.push(RowDoubt::OpenEnd);
                }
                if range.repaired {
                    doubts.push(RowDoubt::GluedText);
                }
            }
            _ => doubts.push(RowDoubt::PartlyRead),
        }
    }
    let named: Vec<String> =
        formula.names().into_iter().filter(|name| *name != "ratio").map(str::to_owned).collect();
    let defined_here: Vec<String> = inline
        .iter()
        .flatten()
        .filter_map(|reading| match reading {
            Reading::Let { name, .. } => Some(name.clone()),
            _ => None,
        })
        .collect();
    let single = formula.as_term();
    let inline_all = named.iter().all(|name| defined_here.contains(name));
    let kind = match &single {
        Some(_) if inline_all => RuleKind::Proportional,
        _ => RuleKind::FormulaParts,
    };
    if let (true, Some((super::super::expression::Measured::Ratio, points)), None) =
        (context.survey, &single, &when)
    {
        let reading = Reading::SurveyRatio { points: points.clone() };
        return Some(Draft { doubts, ..Draft::done(RuleKind::Survey, reading) });
    }
    let repaired = tokens.iter().any(|t| t.repaired);
    doubts.extend(repaired.then_some(RowDoubt::GluedText));
    let reading = Reading::Formula { when, formula, cap: cap.map(|cap| cap.points) };
    Some(Draft { doubts, defined: defined_of(inline), ..Draft::done(kind, reading) })
}

fn defined_of(inline: Option<Vec<Reading>>) -> Vec<(String, String)> {
    let pair = |reading| match reading {
        Reading::Let { name, is: Definition::Words(words) } => Some((name, words)),
        _ => None,
    };
    inline.into_iter().flatten().filter_map(pair).collect()
}

fn is_times(token: &Token) -> bool {
    token.is('*') || token.is_word("x")
}

fn trimmed_end(tokens: &[Token]) -> usize {
    let blank = |t: &Token| t.is('.') || t.is(';') || t.is(',') || t.is(')') || t.is('…');
    tokens.iter().rposition(|t| !blank(t)).map_or(0, |at| at + 1)
}

/// Without a `Trong đó:` at the end, whose definitions stand in the rows below.
fn without_lead_in(tokens: &[Token]) -> &[Token] {
    let kept = trimmed(tokens);
    let lead = phrase::before(kept, kept.len(), &["trong đó :", "trong đó", "với :", "ở đây :"]);
    lead.map_or(tokens, |(_, length)| trimmed(kept.get(..kept.len() - length).unwrap_or_default()))
}

/// The formula, and the clause that says what its letters are.
fn split_where<'a>(tokens: &'a [Token], text: &str) -> (&'a [Token], Option<&'a [Token]>) {
    for at in 1..tokens.len() {
        let separated = at
            .checked_sub(1)
            .and_then(|i| tokens.get(i))
            .is_some_and(|t| t.is(',') || t.is(';') || t.is('(') || t.is('.') || t.is(':') || t.is('-'));
        let lead = phrase::longest(
            tokens,
            at,
            &["trong đó :", "trong đó", "với :", "với", "ở đây", "trong đó , ", "gọi", "trong đó ,"],
        );
        let start = at + lead.map_or(0, |(_, length)| length);
        if (separated || lead.is_some()) && defining(tokens, start, text).is_some() {
            return (tokens.get(..at).unwrap_or_default(), tokens.get(start..));
        }
    }
    (tokens, None)
}

/// The condition before a formula, and the formula.
fn body(tokens: &[Token]) -> Option<(&[Token], &[Token])> {
    if let Some(equals) = tokens.iter().rposition(|t| t.is('=')) {
        let left = tokens.get(..equals)?;
        phrase::before(left, left.len(), &RESULT)?;
        return Some((left, tokens.get(equals + 1..)?));
    }
    if let Some((at, length)) = phrase::find(
        tokens,
        &["công thức :", "công thức sau :", "công thức", "cách tính :", "công thức tính :"],
    ) {
        return Some((tokens.get(..at)?, tokens.get(at + length..)?));
    }
    if let Some(colon) = tokens.iter().rposition(|t| t.is(':')) {
        return Some((tokens.get(..colon)?, tokens.get(colon + 1..)?));
    }
    // "Điểm đạt được bằng tỷ lệ nhân với 5"
    for verb in ["bằng", "là", "được tính bằng", "tính bằng"] {
        if let Some((at, length)) = phrase::find(tokens, &[verb])
            && phrase::before(tokens, at, &RESULT).is_some_and(|(_, length)| length == at)
        {
            return Some((tokens.get(..at)?, tokens.get(at + length..)?));
        }
    }
    Some((&[], tokens))
}

/// The condition without `điểm`, `thì điểm tính theo` and the like at its end.
fn trim_result(tokens: &[Token]) -> &[Token] {
    static TAIL: Phrases = Phrases::new(&[
        "điểm",
        "số điểm",
        "điểm đạt",
        "điểm đạt được",
        "số điểm đạt được",
        "thì điểm",
        "thì",
        "tính theo",
        "được tính theo",
        "điểm được",
        "điểm số",
        "điểm tính theo",
        "tính điểm theo",
        "được",
        "tính",
        "thì điểm tính theo",
        "thì được tính theo",
        ":",
        ",",
        "thì số điểm",
        "áp dụng",
        "theo",
        "chấm theo",
        "chấm điểm theo",
    ]);
    let mut kept = tokens;
    while let Some((_, length)) = phrase::before(kept, kept.len(), &TAIL) {
        kept = kept.get(..kept.len() - length).unwrap_or_default();
    }
    kept
}

/// The total carried to the applicable maximum.
fn rescaled(tokens: &[Token], text: &str) -> Option<Draft> {
    let equals = tokens.iter().position(|t| t.is('='))?;
    let (left, right) = (tokens.get(..equals)?, tokens.get(equals + 1..)?);
    let body = phrase::slice(text, right).to_lowercase();
    let total = phrase::has(right, &["tổng điểm", "tổng số điểm", "số điểm đạt được", "điểm đạt được"]);
    let applicable = body.contains("áp dụng")
        || (phrase::has(left, &["quy đổi"]) && phrase::has(right, &["tối đa", "chuẩn"]));
    let division = right.iter().any(|t| t.is('/') || t.is_word("chia"));
    let scale: Vec<&Exact> = right.iter().filter_map(Token::number).map(|n| &n.value).collect();
    match scale.as_slice() {
        [scale] if total && applicable && division && right.iter().any(is_times) => {
            let reading = Reading::Rescaled { scale: (*scale).clone() };
            Some(Draft::done(RuleKind::FormulaParts, reading))
        }
        _ => None,
    }
}

/// Ratios before their points, one factor of points a term.
fn ordered(expression: Expression) -> Expression {
    fn term(expression: Expression) -> Expression {
        use super::super::expression::Measured;
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

struct Parser<'a> {
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
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn sum(&mut self) -> Option<Expression> {
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

    fn product(&mut self) -> Option<Expression> {
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
            value = Expression::Quotient(Box::new(value), Box::new(under));
        }
    }

    fn factor(&mut self) -> Option<Expression> {
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
    fn ratio(&mut self) -> Option<Expression> {
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
            let within = words || token.is('%') || token.is(',') || token.is('/') || token.number().is_some();
            if !within || phrase::longest(self.tokens, self.at, &["chia"]).is_some() {
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

    fn bracket(&mut self) -> Option<Expression> {
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
    fn words(&mut self) -> Option<Expression> {
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
