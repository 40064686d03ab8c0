//! Points on top: `được cộng thêm 2 điểm`, `mỗi sáng kiến cộng 1 điểm, không quá 4 điểm`.

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::reading::Reading;
use super::cap;
use super::condition;
use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::{self, Value};
use super::rate;
use super::{Context, Draft};

static GIVE: Phrases = Phrases::new(&[
    "cộng",
    "cộng thêm",
    "được cộng",
    "được cộng thêm",
    "thưởng",
    "thưởng thêm",
    "được thưởng",
    "được thưởng thêm",
    "công thêm",
    "được công thêm",
    "được công",
    "thì cộng",
    "thì được cộng",
    "thì được cộng thêm",
    "điểm thưởng",
    "điểm cộng",
    "cộng điểm",
    "được cộng điểm",
    "thì thưởng",
    "thì được thưởng",
    "thêm",
    "được thêm",
    "được tính thêm",
    "cộng :",
    "thưởng :",
    "được cộng :",
    "được cộng vào",
    "cộng vào",
    "mức thưởng",
    "mức cộng",
    "được cộng thêm điểm",
    "thì cộng thêm",
    "được thưởng điểm",
    "thưởng điểm",
]);

/// Words before a cap that make it one of all bonus lines.
const BONUS: &[&str] = &["thưởng", "cộng"];

/// Reads a line that gives points on top.
pub(super) fn bonus(tokens: &[Token], context: &Context<'_>) -> Option<Draft> {
    let cap = cap::cap(tokens, context.max);
    let skip = cap.as_ref().map(|cap| (cap.from, cap.to));
    let amounts = rate::amounts(tokens, skip);
    if amounts.is_empty()
        && let Some(only) = only_cap(tokens, cap.as_ref(), context)
    {
        return Some(only);
    }
    let (at, said) = given(tokens, skip, context)?;
    if amounts.iter().any(|(other, _)| *other != at) {
        return None;
    }
    let clause = tokens.get(..at)?.iter().rposition(|t| t.is(';')).map_or(0, |semicolon| semicolon + 1);
    let rate = rate::rate(tokens, at, &said, clause)?;
    let mut doubts = Vec::new();
    if rate.repaired || cap.as_ref().is_some_and(|cap| cap.repaired) {
        doubts.push(RowDoubt::GluedText);
    }
    let after = condition::without_asides(tokens.get(rate.to..)?);
    let unread = after.iter().enumerate().any(|(offset, token)| {
        let at = rate.to + offset;
        token.number().is_some() && !cap.as_ref().is_some_and(|cap| (cap.from..cap.to).contains(&at))
    });
    doubts.extend(unread.then_some(RowDoubt::PartlyRead));
    let cap = cap.map(|cap| cap.points);
    let reading = Reading::Plus { points: rate.points, per: rate.per, cap };
    Some(Draft { doubts, ..Draft::done(RuleKind::Bonus, reading) })
}

/// The amount after `cộng` or `thưởng`.
fn given(
    tokens: &[Token],
    skip: Option<(usize, usize)>,
    context: &Context<'_>,
) -> Option<(usize, points::Said)> {
    for at in 0..tokens.len() {
        let Some((index, length)) = phrase::longest(tokens, at, &GIVE) else { continue };
        let place = at + length;
        if skip.is_some_and(|(from, to)| (from..to).contains(&place)) {
            continue;
        }
        // "thêm" alone gives points on top only where all points are on top.
        let plain = GIVE.list().get(index).is_some_and(|words| {
            words.ends_with("thêm")
                && !words.contains("cộng")
                && !words.contains("thưởng")
                && !words.contains("công")
        });
        if plain && !context.bonus {
            continue;
        }
        let amounts = rate::amounts(tokens, skip);
        let found = amounts.into_iter().find(|(other, _)| *other == place);
        let found = found.or_else(|| points::said(tokens, place).map(|said| (place, said)));
        if let Some((place, said)) =
            found.filter(|(_, said)| matches!(said.value, Value::Number(_)) && said.sign != Some('-'))
        {
            return Some((place, said));
        }
    }
    None
}

/// `Tổng điểm thưởng không quá 10 điểm`.
fn only_cap(tokens: &[Token], cap: Option<&cap::Cap>, context: &Context<'_>) -> Option<Draft> {
    let cap = cap?;
    let before = tokens.get(..cap.to)?;
    let about = before
        .iter()
        .filter_map(Token::word)
        .any(|word| BONUS.contains(&word) || (context.bonus && matches!(word, "tổng" | "điểm")));
    let taken = before.iter().any(|t| t.is_word("trừ"));
    let rest = tokens.get(cap.to..)?.iter().any(|t| t.number().is_some());
    let numbers = before.iter().filter(|t| t.number().is_some()).count();
    let kind = match (about, taken) {
        (_, true) => RuleKind::Deduction,
        (true, _) => RuleKind::Bonus,
        _ => return None,
    };
    let draft = Draft::done(kind, Reading::Cap { points: cap.points.clone() });
    (!rest && numbers == 1).then_some(draft)
}
