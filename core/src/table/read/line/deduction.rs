//! Points taken: `mỗi lỗi trừ 0,5 điểm, trừ tối đa 5 điểm`, `-0,25 điểm/lượt`, `trừ đến hết số điểm`.

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::reading::{Condition, Gauge, Per, Reading};
use super::cap::{self, Cap};
use super::condition;
use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::{self, Said, Value};
use super::rate::{self, Rate};
use super::time;
use super::unit::Unit;
use super::{Context, Draft};
use crate::number::Exact;

static TAKE: Phrases = Phrases::new(&[
    "trừ",
    "bị trừ",
    "khấu trừ",
    "giảm trừ",
    "trừ đi",
    "trừ ngay",
    "sẽ trừ",
    "sẽ bị trừ",
    "thì trừ",
    "thì bị trừ",
    "trừ :",
    "bị trừ đi",
    "trừ điểm",
    "bị trừ điểm",
    "điểm trừ",
    "điểm trừ :",
    "trừ thêm",
    "bị trừ thêm",
    "mức trừ",
    "mức trừ :",
    "trừ mỗi",
    "trừ số điểm",
    "trừ số điểm là",
    "bị khấu trừ",
    "bị giảm trừ",
    "phạt",
    "bị phạt",
    "trừ là",
    "mức trừ là",
    "giảm",
    "bị giảm",
]);

static ALL: Phrases = Phrases::new(&[
    "trừ toàn bộ số điểm",
    "trừ hết số điểm",
    "trừ toàn bộ điểm",
    "trừ hết điểm",
    "bị trừ hết điểm",
    "bị trừ toàn bộ số điểm",
    "trừ hết số điểm của tiêu chí",
    "trừ điểm tối đa",
    "bị trừ hết số điểm",
]);

/// Reads a line that takes points.
pub(super) fn deduction(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    if let Some(said) = context.column.as_ref().filter(|said| said.sign == Some('-')) {
        return from_column(tokens, text, said);
    }
    let cap = cap::cap(tokens, context.max);
    let (at, said) = taken(tokens, cap.as_ref(), context)?;
    let clause = tokens.get(..at)?.iter().rposition(|t| t.is(';')).map_or(0, |semicolon| semicolon + 1);
    let mut rate = rate::rate(tokens, at, &said, clause)?;
    // "trừ mỗi lỗi 0,5 điểm": the item stands between.
    if rate.per.is_none() {
        one_or_each(tokens, at, &mut rate);
    }
    let mut doubts = Vec::new();
    let when = match rate.per {
        Some(_) => None,
        None => range_of(tokens.get(clause..at)?, text, &mut doubts),
    };
    if matches!(said.value, Value::Span(..)) {
        return None;
    }
    doubts.extend(rate::from_own_mark(tokens, rate.per.as_ref()).then_some(RowDoubt::PartlyRead));
    // Other points in the line would be lost.
    let skip = cap.as_ref().map(|cap| (cap.from, cap.to));
    let others =
        rate::amounts(tokens, skip).into_iter().filter(|(other, _)| !(rate.from..rate.to).contains(other));
    if others.count() > 0 {
        return None;
    }
    if let Some(after) = tokens.get(rate.to..) {
        let unread = condition::without_asides(after);
        let number = unread.iter().enumerate().any(|(offset, token)| {
            let at = rate.to + offset;
            token.number().is_some() && !cap.as_ref().is_some_and(|cap| (cap.from..cap.to).contains(&at))
        });
        doubts.extend(number.then_some(RowDoubt::PartlyRead));
    }
    Some(finish(rate, when, cap, doubts))
}

fn finish(rate: Rate, when: Option<Condition>, cap: Option<Cap>, mut doubts: Vec<RowDoubt>) -> Draft {
    if rate.repaired || cap.as_ref().is_some_and(|cap| cap.repaired) {
        doubts.push(RowDoubt::GluedText);
    }
    doubts.extend(rate.working.then_some(RowDoubt::WorkingDays));
    doubts.extend(rate.each_unclear.then_some(RowDoubt::EachUnclear));
    doubts.extend(rate.unclear.then_some(RowDoubt::NumberUnclear));
    let each = cap.as_ref().is_some_and(|cap| cap.each);
    let cap = cap.map(|cap| cap.points);
    let reading = Reading::Minus { points: rate.points, per: rate.per, when, cap, each };
    Draft { doubts, ..Draft::done(RuleKind::Deduction, reading) }
}

/// The amount after `trừ`, where that means taking points and not an exception.
fn taken(tokens: &[Token], cap: Option<&Cap>, context: &Context<'_>) -> Option<(usize, Said)> {
    if let Some((at, length)) = phrase::find(tokens, &ALL)
        && let Some(max) = context.max
    {
        let said = Said {
            value: Value::Number(max.clone()),
            to: at + length,
            unit: true,
            full: true,
            repaired: false,
            unclear: false,
            sign: None,
        };
        return Some((at, said));
    }
    for at in 0..tokens.len() {
        let Some((_, length)) = phrase::longest(tokens, at, &TAKE) else { continue };
        let inside = |place: usize| cap.is_some_and(|cap| (cap.from..cap.to).contains(&place));
        if inside(at + length) {
            continue;
        }
        let verb = tokens.get(at + length - 1);
        let lowering = tokens
            .get(at..at + length)
            .is_some_and(|words| words.iter().any(|t| t.is_word("giảm") || t.is_word("phạt")));
        let taking = verb.is_some();
        // The amount follows at once, or after the item: "trừ mỗi lỗi 0,5 điểm".
        let near = (at + length..(at + length + 8).min(tokens.len())).find_map(|place| {
            let said = amount(tokens, place)?;
            let direct = place == at + length;
            let between = tokens.get(at + length..place).unwrap_or_default();
            let each = phrase::opens(between, &["mỗi", "cho mỗi", "từng", "một"])
                && between.iter().all(|t| t.word().is_some());
            let listed =
                tokens.get(at..at + length).is_some_and(|words| words.iter().any(|t| t.is_word("mỗi")))
                    && between.iter().all(|t| t.word().is_some());
            ((direct || each || listed) && (said.unit || !lowering)).then_some((place, said))
        });
        if let Some(found) = near.filter(|_| taking) {
            return Some(found);
        }
    }
    // "-0,5 điểm/báo cáo", "-1/lần": a minus sign that touches its number.
    (0..tokens.len()).find_map(|at| {
        let said = amount(tokens, at)?;
        let first =
            at == 0 || at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is(':') || t.is('('));
        let called =
            said.unit || tokens.get(said.to).is_some_and(|t| t.is('/')) || phrase::opens(tokens, &rate::EACH);
        (said.sign == Some('-') && called && first).then_some((at, said))
    })
}

/// An amount of points, with or without its unit; a share of full points is not one.
fn amount(tokens: &[Token], at: usize) -> Option<Said> {
    if let Some(said) = rate::amount_at(tokens, at) {
        return Some(said);
    }
    points::said(tokens, at).filter(|said| matches!(said.value, Value::Number(_)))
}

/// `thiếu 1 báo cáo trừ 0,5 điểm`: one, which usually means each.
fn one_or_each(tokens: &[Token], at: usize, rate: &mut Rate) {
    let before = tokens.get(..at).unwrap_or_default();
    let found = super::range::find_all(before, "");
    let [only] = found.as_slice() else { return };
    let one =
        only.range.low.as_ref().is_some_and(|low| low.at == Exact::ONE) && only.range.low == only.range.high;
    if !one || !only.bare || matches!(only.unit, Unit::Percent | Unit::Bare) {
        return;
    }
    let noun = tokens.get(only.to).and_then(Token::word);
    let late = phrase::has(before, &["chậm", "trễ", "muộn", "quá hạn"]);
    rate.per =
        Some(if noun == Some("ngày") && late { Per::LateDays(Exact::ONE) } else { Per::Items(Exact::ONE) });
    rate.each_unclear = true;
    rate.working |= phrase::has(before, &["ngày làm việc"]);
}

/// The range under which a deduction is made.
fn range_of(tokens: &[Token], text: &str, doubts: &mut Vec<RowDoubt>) -> Option<Condition> {
    static VERBS: Phrases = Phrases::new(&[
        "trừ",
        "bị trừ",
        "thì trừ",
        "thì bị trừ",
        "bị",
        "thì",
        ":",
        "-",
        ",",
        "sẽ bị trừ",
        "trừ điểm",
        "bị trừ điểm",
        "mức trừ",
        "điểm trừ",
        "sẽ trừ",
        "khấu trừ",
        "trừ đi",
    ]);
    let mut kept = tokens;
    while let Some((_, length)) = phrase::before(kept, kept.len(), &VERBS) {
        kept = kept.get(..kept.len() - length).unwrap_or_default();
    }
    if let Some(times) = time::times(kept) {
        if let [super::super::reading::Time::Late(range)] = times.all.as_slice() {
            doubts.extend(times.working.then_some(RowDoubt::WorkingDays));
            return Some(Condition::Late(range.clone()));
        }
        if times.dated {
            doubts.push(RowDoubt::PartlyRead);
            return None;
        }
    }
    let found = condition::condition(kept, text);
    let Some(range) = found.range else {
        doubts.extend(found.unread.then_some(RowDoubt::PartlyRead));
        return None;
    };
    doubts.extend(range.repaired.then_some(RowDoubt::GluedText));
    doubts.extend(range.open.then_some(RowDoubt::OpenEnd));
    doubts.extend(range.unclear.then_some(RowDoubt::NumberUnclear));
    // A count deep in a sentence describes the fault rather than counts faults.
    let short = range.from <= 3;
    match &range.unit {
        Unit::Percent => Some(Condition::Number(Gauge::Ratio, range.range)),
        Unit::Measure(unit) if short => Some(Condition::Number(Gauge::Value(unit.clone()), range.range)),
        Unit::Noun(_) if short => Some(Condition::Number(Gauge::Count, range.range)),
        _ => {
            doubts.push(RowDoubt::PartlyRead);
            None
        }
    }
}

/// A line whose deduction stands in a column: the line says for what.
pub(super) fn from_column(tokens: &[Token], text: &str, said: &Said) -> Option<Draft> {
    let Value::Number(points) = &said.value else { return None };
    let mut each = rate::rate(tokens, tokens.len(), &Said { to: tokens.len(), ..said.clone() }, 0)?;
    if each.per.is_none() {
        one_or_each(tokens, tokens.len(), &mut each);
    }
    let mut doubts = Vec::new();
    let when = if each.per.is_some() { None } else { range_of(tokens, text, &mut doubts) };
    let rate = Rate { points: points.clone(), ..each };
    Some(finish(rate, when, None, doubts))
}

/// A line whose deduction stands in the column of deductions: `-0,25 điểm/lượt`, `10 điểm`.
pub(super) fn in_deduction_column(tokens: &[Token], text: &str, column: &[Token]) -> Option<Draft> {
    let amounts = rate::amounts(column, None);
    let (at, said) = match amounts.as_slice() {
        [(at, said)] => (*at, said.clone()),
        [] => {
            let said = points::said(column, 0).filter(|said| said.to == column.len())?;
            (0, said)
        }
        _ => return None,
    };
    let Value::Number(points) = &said.value else { return None };
    let rate = rate::rate(column, at, &said, 0)?;
    // Everything in the cell must be the amount.
    if rate.to != column.len() || at > 1 || (at == 1 && !column.first().is_some_and(|t| t.is('-'))) {
        let led = column.first().is_some_and(|t| t.is_word("trừ")) && at == 1 && rate.to == column.len();
        if !led {
            return None;
        }
    }
    let mut of_line = rate::rate(tokens, tokens.len(), &Said { to: tokens.len(), ..said.clone() }, 0)?;
    if rate.per.is_none() && of_line.per.is_none() {
        one_or_each(tokens, tokens.len(), &mut of_line);
    }
    let mut doubts = Vec::new();
    let each_unclear = of_line.each_unclear;
    let per = rate.per.clone().or(of_line.per);
    let when = if per.is_some() { None } else { range_of(tokens, text, &mut doubts) };
    if rate.per.is_some() {
        doubts.clear();
    }
    Some(finish(Rate { points: points.clone(), per, each_unclear, ..rate }, when, None, doubts))
}

/// `Điểm mục này không thấp hơn 0`, `Trừ đến hết số điểm của mục này thì thôi`.
pub(super) fn floor(tokens: &[Token]) -> Option<Draft> {
    const FLOOR: &[&str] = &[
        "không thấp hơn 0",
        "không dưới 0",
        "không nhỏ hơn 0",
        "thấp nhất là 0",
        "tối thiểu là 0",
        "thấp nhất 0",
        "không âm",
        "không tính số âm",
        "không tính điểm âm",
        "không có điểm âm",
        "trừ đến hết số điểm",
        "trừ hết số điểm thì thôi",
        "trừ đến hết điểm",
        "trừ cho đến hết điểm",
        "trừ đến khi hết điểm",
        "trừ cho đến hết số điểm",
        "trừ hết thì tính 0",
        "không bị âm",
        "không chấm điểm âm",
        "đến khi hết điểm",
        "đến 0 điểm",
        "về 0",
        "bằng 0 thì dừng",
        "không trừ âm",
        "trừ tối đa đến hết số điểm",
        "trừ đến 0",
        "trừ đến hết",
        "không để âm",
        "không được âm",
        "thì tính 0",
        "trừ hết điểm thì thôi",
        "không trừ quá số điểm",
        "nhỏ nhất là 0",
        "không ít hơn 0",
        "cho đến hết số điểm",
        "cho đến khi hết điểm",
    ];
    let stands = (0..tokens.len()).any(|at| FLOOR.iter().any(|phrase| floor_at(tokens, at, phrase)));
    let other = tokens.iter().filter_map(Token::number).any(|number| !number.value.is_zero());
    (stands && !other).then(|| Draft::done(RuleKind::Deduction, Reading::Floor { points: Exact::ZERO }))
}

/// A phrase in which `0` stands for the number.
fn floor_at(tokens: &[Token], at: usize, phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(offset, part)| {
        tokens.get(at + offset).is_some_and(|token| match part {
            "0" => token.number().is_some_and(|number| number.value.is_zero()),
            word => token.is_word(word),
        })
    })
}
