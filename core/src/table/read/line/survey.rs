//! Weights of survey answers: `Rất tốt 100%, tốt 75%, bình thường 50%, kém 0% số điểm`.

use super::super::doubt::RuleKind;
use super::super::reading::Reading;
use super::lexer::Token;
use super::phrase;
use super::{Context, Draft};
use crate::number::Exact;

/// Reads a line that gives each answer a share of the points.
pub(super) fn weights(tokens: &[Token], context: &Context<'_>) -> Option<Draft> {
    let of_points = phrase::has(tokens, &["số điểm", "điểm tối đa", "mức điểm", "điểm chuẩn"]);
    if !of_points && !context.survey {
        return None;
    }
    let mut weights = Vec::new();
    let mut label = false;
    let mut tail = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some(number) = token.number() {
            if !tokens.get(at + 1).is_some_and(|t| t.is('%')) || !label {
                return None;
            }
            weights.push(number.value.checked_div(&Exact::from(100))?);
            label = false;
            at += 2;
            continue;
        }
        if token.word().is_some() {
            tail = !label
                && weights.len() > 2
                && phrase::longest(tokens, at, &["số điểm", "điểm tối đa", "mức điểm", "điểm"]).is_some();
            if tail {
                break;
            }
            label = true;
        }
        at += 1;
    }
    let share = |weight: &Exact| !weight.is_negative() && *weight <= Exact::ONE;
    let answers = weights.len() > 2 && weights.iter().all(share) && (tail || !label);
    let falling = weights.windows(2).all(|pair| pair.first() >= pair.last());
    (answers && falling).then(|| Draft::done(RuleKind::Survey, Reading::SurveyWeights { weights }))
}
