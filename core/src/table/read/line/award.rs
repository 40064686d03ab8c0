//! Lines that leave the points to a person: `chấm từ 0 đến 10 điểm`, `Hội đồng cho tối đa 5 điểm`.

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::reading::Reading;
use super::Draft;
use super::cap;
use super::lexer::{Kind, Token};
use super::phrase::{self, Phrases};
use super::points::{self, Value};
use crate::number::Exact;

static JUDGING: Phrases = Phrases::new(&[
    "chấm",
    "cho",
    "cho điểm",
    "chấm điểm",
    "bình xét",
    "xem xét",
    "đánh giá",
    "căn cứ",
    "tùy",
    "tuỳ",
    "theo mức độ",
    "thẩm định",
    "xét",
    "quyết định",
    "mức điểm",
    "tùy theo",
    "tuỳ theo",
    "hội đồng",
    "cân nhắc",
]);

/// Reads a line that gives only the ends between which points are awarded.
pub(super) fn award(tokens: &[Token], max: Option<&Exact>) -> Option<Draft> {
    if let Some((low, high)) = span(tokens) {
        return Some(Draft::done(RuleKind::Unreadable, Reading::Awarded { low, high }));
    }
    let cap = cap::cap(tokens, max)?;
    let judged = phrase::has(tokens, &JUDGING);
    let numbers = tokens.iter().filter(|t| matches!(t.kind, Kind::Number(_) | Kind::Date(_))).count();
    let awarded = Reading::Awarded { low: Exact::ZERO, high: cap.points };
    let doubts = cap.repaired.then_some(RowDoubt::GluedText).into_iter().collect();
    (judged && numbers <= 1).then(|| Draft { doubts, ..Draft::done(RuleKind::Unreadable, awarded) })
}

/// `từ 0 đến 10 điểm`, the only numbers of the line.
fn span(tokens: &[Token]) -> Option<(Exact, Exact)> {
    let numbers: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens.get(*at).is_some_and(|t| matches!(t.kind, Kind::Number(_) | Kind::Date(_))))
        .collect();
    let [first, _] = numbers.as_slice() else { return None };
    let said = points::said(tokens, *first)?;
    match said.value {
        Value::Span(low, high) => Some((low, high)),
        _ => None,
    }
}
