//! Formulas: `Điểm = Tỷ lệ % x Điểm tối đa`, `(b/a)*4 + (c/a)*2`, `a là số hộ`, `Tỷ lệ = a/b`.

use super::condition::condition;
use super::definition::{defined, defined_of, defining, ordered, trimmed, varies};
use super::expression::expression;
use super::lexer::Token;
use super::phrase::Phrases;
use super::{Context, Draft, cap, phrase};

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::expression::Expression;
use super::super::reading::{Gauge, Reading};
use super::unit::Unit;
use crate::number::Exact;

/// What stands for the maximum inside a formula.
pub(super) static MAXIMUM: Phrases = Phrases::new(&[
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
    "thành", "phần", "đánh", "giá",
];

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

pub(super) fn is_times(token: &Token) -> bool {
    token.is('*') || token.is_word("x")
}

fn trimmed_end(tokens: &[Token]) -> usize {
    let blank = |t: &Token| t.is('.') || t.is(';') || t.is(',') || t.is(')') || t.is('…');
    tokens.iter().rposition(|t| !blank(t)).map_or(0, |at| at + 1)
}

/// Without a `Lấy` at the beginning, and without a `Trong đó:` at the end, whose definitions stand in the rows below.
fn without_lead_in(tokens: &[Token]) -> &[Token] {
    let tokens = if phrase::opens(tokens, &["lấy"]) { tokens.get(1..).unwrap_or_default() } else { tokens };
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
pub(super) fn body(tokens: &[Token]) -> Option<(&[Token], &[Token])> {
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
        "điểm đánh giá",
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
