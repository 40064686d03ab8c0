//! Points for each item: `mỗi mô hình 2 điểm, tối đa 6 điểm`, by class, or above a base.

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::reading::{Gauge, Per, Reading};
use super::cap::{self, Cap};
use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::{self, Value};
use super::range::{self, Found};
use super::rate::{self, EACH, Rate};
use super::unit::Unit;
use super::{Context, Draft};
use crate::number::Exact;

/// Words around a class or an amount that name neither.
static FILL: Phrases = Phrases::new(&[
    "được",
    "tính",
    "cộng",
    "thì",
    "đạt",
    "chấm",
    "cho",
    "là",
    "được tính",
    "thêm",
    ":",
    "-",
    "=",
    "thưởng",
]);

/// Reads a line that gives points for each item.
pub(super) fn per_item(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    let cap = cap::cap(tokens, context.max);
    if let Some(draft) = base_and_step(tokens, text, cap.as_ref()) {
        return Some(draft);
    }
    let skip = cap.as_ref().map(|cap| (cap.from, cap.to));
    let amounts = rate::amounts(tokens, skip);
    if amounts.len() > 1 {
        return by_class(tokens, text, &amounts, cap.as_ref());
    }
    let (rate, column) = match amounts.first() {
        Some((at, said)) => (rate::rate(tokens, *at, said, clause(tokens, *at))?, false),
        None => match &context.column {
            // "Mỗi hội nghị" with its points in the column.
            Some(said) => (from_column(tokens, said)?, true),
            None => (bare(tokens, cap.as_ref())?, false),
        },
    };
    let per = match &rate.per {
        Some(per) => per.clone(),
        // "Có 01 mô hình được 2 điểm, tối đa 6 điểm": with a cap, one means each.
        None => one_each(tokens, &rate, cap.as_ref())?,
    };
    if !leads(tokens, &rate) && !column {
        return None;
    }
    let cap = cap.or_else(|| items_capped(tokens, &rate, &per));
    let mut doubts = Vec::new();
    leftover(tokens, &rate, cap.as_ref(), &mut doubts);
    if rate.repaired || cap.as_ref().is_some_and(|cap| cap.repaired) {
        doubts.push(RowDoubt::GluedText);
    }
    if rate.working {
        doubts.push(RowDoubt::WorkingDays);
    }
    if rate.unclear {
        doubts.push(RowDoubt::NumberUnclear);
    }
    if rate::from_own_mark(tokens, Some(&per)) {
        doubts.push(RowDoubt::PartlyRead);
    }
    // A late day earns nothing; a line that says so is not understood.
    if matches!(per, Per::LateDays(_)) {
        return None;
    }
    let cap_points = cap.map(|cap| cap.points);
    let reading = Reading::PerItem { per, points: rate.points, cap: cap_points };
    Some(Draft { doubts, ..Draft::done(RuleKind::PerItem, reading) })
}

/// `Mỗi cuộc 1,5 điểm (tối đa 04 cuộc)`: the points of so many items.
fn items_capped(tokens: &[Token], rate: &Rate, per: &Per) -> Option<Cap> {
    let Per::Items(every) = per else { return None };
    let (items, from, to) = cap::of_items(tokens, rate.to, tokens.get(rate.item.0..rate.item.1)?)?;
    let points = (&rate.points * &items).checked_div(every)?;
    Some(Cap { points, each: false, from, to, repaired: false })
}

/// Whether the line is about each item as a whole, and not a condition that happens to hold `mỗi`.
fn leads(tokens: &[Token], rate: &Rate) -> bool {
    if rate.item.0 >= rate.from {
        // The amount is divided by the item: "0,5 điểm/buổi".
        return true;
    }
    let item = rate.item.0;
    let opening = item == 0
        || item
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|t| t.is(',') || t.is(':') || t.is(';') || t.is('-') || t.is('('));
    // "Tổ chức đủ mỗi tháng 1 buổi: 15" is a condition.
    let verbs = phrase::longest(
        tokens,
        0,
        &["có", "được tính", "tính", "đạt", "trong năm", "tổ chức", "cộng", "thưởng", "cho", "chấm"],
    );
    opening || verbs.is_some_and(|(_, length)| length == item)
}

fn clause(tokens: &[Token], at: usize) -> usize {
    let before = tokens.get(..at).unwrap_or_default();
    before.iter().rposition(|t| t.is(';') || t.is('.')).map_or(0, |at| at + 1)
}

fn from_column(tokens: &[Token], said: &points::Said) -> Option<Rate> {
    let Value::Number(points) = &said.value else { return None };
    if said.sign == Some('-') {
        return None;
    }
    (phrase::opens(tokens, &EACH)).then_some(())?;
    let end = points::Said { to: tokens.len(), ..said.clone() };
    let mut rate = rate::rate(tokens, tokens.len(), &end, 0)?;
    rate.points = points.clone();
    rate.per.is_some().then_some(rate)
}

/// `Mỗi mô hình: 2, tối đa 6`: an amount without a unit, after a colon or at the end of the clause.
fn bare(tokens: &[Token], cap: Option<&Cap>) -> Option<Rate> {
    phrase::opens(tokens, &EACH).then_some(())?;
    let end = cap.map_or(tokens.len(), |cap| cap.from);
    let line = tokens.get(..end)?;
    let blank = |t: &Token| t.is(',') || t.is(';') || t.is('.') || t.is('(');
    let last = line.iter().rposition(|t| !blank(t))?;
    let number = line.get(last)?.number()?;
    let led = line.get(last.checked_sub(1)?).is_some_and(|t| {
        t.is(':') || t.is('=') || t.is_word("được") || t.is_word("tính") || t.is_word("cộng")
    });
    led.then_some(())?;
    let said = points::Said {
        value: Value::Number(number.value.clone()),
        to: last + 1,
        unit: false,
        full: false,
        repaired: line.get(last)?.repaired,
        unclear: number.thousands.is_some(),
        sign: None,
    };
    rate::rate(tokens, last, &said, 0)
}

fn one_each(tokens: &[Token], rate: &Rate, cap: Option<&Cap>) -> Option<Per> {
    let cap = cap?;
    let before = tokens.get(..rate.from)?;
    let found = range::find_all(before, "");
    let [only] = found.as_slice() else { return None };
    let one = |end: &Option<crate::framework::RangeEnd>| end.as_ref().is_some_and(|end| end.at == Exact::ONE);
    (only.bare && one(&only.range.low) && cap.points > rate.points && only.from <= 2)
        .then_some(Per::Items(Exact::ONE))
}

/// Numbers called points that are neither the amount nor the cap are not understood; others describe the item.
fn leftover(tokens: &[Token], rate: &Rate, cap: Option<&Cap>, doubts: &mut Vec<RowDoubt>) {
    let after = tokens.get(rate.to..).unwrap_or_default();
    let offset = rate.to;
    let unread = after.iter().enumerate().any(|(at, token)| {
        let at = at + offset;
        token.number().is_some() && !cap.is_some_and(|cap| (cap.from..cap.to).contains(&at))
    });
    if unread {
        doubts.push(RowDoubt::PartlyRead);
    }
}

/// `Mỗi sản phẩm 3 sao 2 điểm, 4 sao 4 điểm; tổng không quá 24 điểm`.
fn by_class(
    tokens: &[Token],
    text: &str,
    amounts: &[(usize, points::Said)],
    cap: Option<&Cap>,
) -> Option<Draft> {
    let each = phrase::longest(tokens, 0, &EACH).map(|(_, length)| length)?;
    let mut labels: Vec<&[Token]> = Vec::new();
    let mut from = each;
    for (at, said) in amounts {
        let label = bare_label(tokens.get(from..*at)?);
        if label.is_empty() || label.iter().any(|t| t.is(';') && labels.is_empty()) {
            return None;
        }
        labels.push(label);
        from = said.to;
        if cap.is_some_and(|cap| cap.from < *at) {
            return None;
        }
    }
    // The first label stands behind the name of the item: "sản phẩm 3 sao".
    let second = labels.get(1)?;
    let first = labels.first()?;
    let head = second.first()?;
    let same = first.iter().rposition(|t| t.word().is_some() && t.kind == head.kind);
    let start = same.or_else(|| first.len().checked_sub(second.len()))?;
    let classes = std::iter::once(first.get(start..)?)
        .chain(labels.iter().skip(1).copied())
        .zip(amounts)
        .map(|(label, (_, said))| match &said.value {
            Value::Number(points) if said.sign.is_none() => {
                Some((phrase::slice(text, label).to_owned(), points.clone()))
            }
            _ => None,
        })
        .collect::<Option<Vec<_>>>()?;
    let reading = Reading::PerClass { classes, cap: cap.map(|cap| cap.points.clone()) };
    let repaired = amounts.iter().any(|(_, said)| said.repaired) || cap.is_some_and(|cap| cap.repaired);
    let doubts = repaired.then_some(RowDoubt::GluedText).into_iter().collect();
    Some(Draft { doubts, ..Draft::done(RuleKind::PerItem, reading) })
}

/// A label without signs and verbs around it.
fn bare_label(tokens: &[Token]) -> &[Token] {
    let mut label = tokens;
    loop {
        let before = label.len();
        if label
            .first()
            .is_some_and(|t| t.is(',') || t.is(';') || t.is_word("và") || t.is('(') || t.is(')') || t.is(':'))
        {
            label = label.get(1..).unwrap_or_default();
        }
        if let Some((_, length)) = phrase::longest(label, 0, &["mỗi", "với"]) {
            label = label.get(length..).unwrap_or_default();
        }
        if let Some((_, length)) = phrase::before(label, label.len(), &FILL) {
            label = label.get(..label.len() - length).unwrap_or_default();
        }
        if label.len() == before {
            return label;
        }
    }
}

/// `Từ 80 m2 trở xuống được 3 điểm; trên 80 m2 thì cứ thêm 20 m2 được thêm 1 điểm, tối đa 8 điểm`.
fn base_and_step(tokens: &[Token], text: &str, cap: Option<&Cap>) -> Option<Draft> {
    let amounts = rate::amounts(tokens, cap.map(|cap| (cap.from, cap.to)));
    let [(first_at, first), (second_at, second)] = amounts.as_slice() else { return None };
    let (Value::Number(points), Value::Number(step)) = (&first.value, &second.value) else { return None };
    let ranges = range::find_all(tokens.get(..*first_at)?, text);
    let [base] = ranges.as_slice() else { return None };
    let upper = base.range.high.as_ref().filter(|high| high.closed && base.range.low.is_none())?;
    let between = tokens.get(first.to..*second_at)?;
    let (each, length) = phrase::find(
        between,
        &[
            "cứ thêm",
            "cứ mỗi",
            "mỗi",
            "cứ",
            "cứ tăng",
            "cứ tăng thêm",
            "thêm mỗi",
            "thêm",
            "cứ thêm mỗi",
            "cứ có thêm",
            "cứ vượt",
            "cứ vượt thêm",
        ],
    )?;
    // The base named once more must be the base.
    let repeated: Vec<Found> = range::find_all(between.get(..each)?, text);
    let same = repeated.iter().all(|found| found.range.low.as_ref().is_some_and(|low| low.at == upper.at));
    if !same || repeated.len() > 1 {
        return None;
    }
    let after = between.get(each + length..)?;
    let every = after.first().and_then(Token::number).map_or(Exact::ONE, |number| number.amount().clone());
    let numbers = after.iter().filter(|t| t.number().is_some()).count();
    if numbers > 1 || every.is_zero() {
        return None;
    }
    let of = match &base.unit {
        Unit::Percent => return None,
        Unit::Measure(unit) => Gauge::Value(unit.clone()),
        Unit::Noun(_) | Unit::Bare => Gauge::Count,
    };
    let reading = Reading::BaseAndStep {
        of,
        base: upper.at.clone(),
        points: points.clone(),
        every,
        step: step.clone(),
        cap: cap.map(|cap| cap.points.clone()),
    };
    let mut doubts = Vec::new();
    if first.repaired || second.repaired || base.repaired || cap.is_some_and(|cap| cap.repaired) {
        doubts.push(RowDoubt::GluedText);
    }
    if base.unclear {
        doubts.push(RowDoubt::NumberUnclear);
    }
    Some(Draft { doubts, ..Draft::done(RuleKind::PerItem, reading) })
}
