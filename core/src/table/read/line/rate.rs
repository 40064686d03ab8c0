//! Points for each of something, given or taken: `mỗi mô hình 2 điểm`, `0,5 điểm/buổi`, `cứ 5 bộ được 1 điểm`.

use super::super::reading::{MarkSide, Per};
use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::{self, Said, Value};
use crate::number::Exact;

/// An amount of points in a line and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rate {
    pub(super) points: Exact,
    pub(super) per: Option<Per>,
    /// First token of the amount and one past the last, what it is divided by included.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) repaired: bool,
    pub(super) unclear: bool,
    /// `thiếu 1 báo cáo`: one item, or each.
    pub(super) each_unclear: bool,
    pub(super) working: bool,
    /// Tokens of the words that say what is counted.
    pub(super) item: (usize, usize),
}

/// Words that make an amount one for each.
pub(super) static EACH: Phrases = Phrases::new(&[
    "mỗi",
    "cứ",
    "cứ mỗi",
    "từng",
    "mỗi một",
    "với mỗi",
    "đối với mỗi",
    "cho mỗi",
    "cứ có",
    "có mỗi",
    "mỗi khi",
    "cứ thêm",
    "thêm mỗi",
    "cứ tăng",
    "cứ tăng thêm",
    "cứ giảm",
    "cứ giảm được",
    "cứ thiếu",
    "cứ hụt",
    "cứ vượt",
    "cứ đủ",
    "cứ đạt",
    "cứ tăng lên",
    "với từng",
    "đối với từng",
    "cứ chậm",
    "cứ trễ",
    "cứ quá",
    "cứ tổ chức",
    "cứ mỗi lần",
    "cứ mỗi một",
    "tính mỗi",
    "cộng mỗi",
    "trừ mỗi",
    "thưởng mỗi",
    "cứ thêm mỗi",
    "cứ tăng mỗi",
    "cứ giảm mỗi",
    "mỗi lần",
]);

/// All amounts that are called points, or stand where only points can, outside of `skip`.
pub(super) fn amounts(tokens: &[Token], skip: Option<(usize, usize)>) -> Vec<(usize, Said)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if skip.is_some_and(|(from, to)| (from..to).contains(&at)) {
            at += 1;
            continue;
        }
        match amount_at(tokens, at) {
            Some(said) => {
                let to = said.to;
                found.push((at, said));
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// A number of points with its unit, also where `/` follows.
pub(super) fn amount_at(tokens: &[Token], at: usize) -> Option<Said> {
    let signed = tokens.get(at).filter(|t| t.is('-') || t.is('+'));
    let signed = signed.filter(|_| tokens.get(at + 1).is_some_and(|t| !t.spaced));
    let number_at = at + usize::from(signed.is_some());
    let token = tokens.get(number_at)?;
    let number = token.number()?;
    points::is_unit(tokens.get(number_at + 1)).then_some(())?;
    let mut to = number_at + 2;
    let mut full = false;
    for words in ["tối đa", "chuẩn"] {
        if let Some(length) = phrase::at(tokens, to, words) {
            to += length;
            full = true;
        }
    }
    Some(Said {
        value: Value::Number(number.value.clone()),
        to,
        unit: true,
        full,
        repaired: token.repaired,
        unclear: number.thousands.is_some(),
        sign: signed.map(|t| if t.is('-') { '-' } else { '+' }),
    })
}

/// The amount at a token with what it is for: after it (`/buổi`, `cho mỗi lỗi`), or before it (`mỗi buổi`).
/// `clause` is where the clause of the amount begins.
pub(super) fn rate(tokens: &[Token], at: usize, said: &Said, clause: usize) -> Option<Rate> {
    let Value::Number(points) = &said.value else { return None };
    let mut rate = Rate {
        points: points.clone(),
        per: None,
        from: at,
        to: said.to,
        repaired: said.repaired,
        unclear: said.unclear,
        each_unclear: false,
        working: false,
        item: (clause, at),
    };
    let before = tokens.get(clause..at).unwrap_or_default();
    if let Some((per, to)) = per_after(tokens, said.to) {
        // "mỗi ngày quá hạn trừ 0,2 điểm/báo cáo": for each day, and whether for each report is not said.
        let other = per_before(before).map(|(other, _)| other).filter(|other| *other != per);
        rate.each_unclear = other.is_some();
        rate.per = Some(other.unwrap_or(per));
        rate.to = to;
        rate.item = (said.to, to);
        rate.working = working(tokens, clause, to);
        return Some(rate);
    }
    if let Some((per, from)) = per_before(before) {
        rate.per = Some(per);
        rate.item = (clause + from, at);
        rate.working = working(tokens, clause, at);
    }
    Some(rate)
}

fn working(tokens: &[Token], from: usize, to: usize) -> bool {
    phrase::has(tokens.get(from..to).unwrap_or_default(), &["ngày làm việc"])
}

/// `/buổi`, `/01 buổi`, `/5 buổi`, `cho mỗi buổi`, `mỗi buổi`, `trên mỗi buổi`.
fn per_after(tokens: &[Token], at: usize) -> Option<(Per, usize)> {
    static AFTER: Phrases = Phrases::new(&[
        "cho mỗi",
        "mỗi",
        "trên mỗi",
        "đối với mỗi",
        "với mỗi",
        "cho từng",
        "cho 1",
        "một",
        "trên một",
        "cho một",
        "cho mỗi một",
    ]);
    let slash = tokens.get(at).is_some_and(|t| t.is('/'));
    let start =
        if slash { at + 1 } else { at + phrase::longest(tokens, at, &AFTER).map(|(_, length)| length)? };
    let (every, next) = match tokens.get(start).and_then(Token::number) {
        Some(number) => (number.amount().clone(), start + 1),
        None => (Exact::ONE, start),
    };
    if tokens.get(next).is_some_and(|t| t.is('%')) {
        let every = every.checked_div(&Exact::from(100))?;
        let side = side(tokens.get(next + 1..).unwrap_or_default());
        return Some((Per::Share { every, side }, next + 1));
    }
    tokens.get(next)?.word()?;
    // The noun runs to the next sign.
    let words = tokens.get(next..).unwrap_or_default();
    let length = words.iter().take_while(|t| t.word().is_some()).count();
    let noun = words.get(..length).unwrap_or_default();
    if noun.first().is_some_and(|t| t.is_word("ngày"))
        && late(tokens.get(..next + length).unwrap_or_default())
    {
        return Some((Per::LateDays(every), next + length));
    }
    Some((Per::Items(every), next + length))
}

/// Whether each percent is one below or above what is asked for.
fn side(tokens: &[Token]) -> Option<MarkSide> {
    static BELOW: Phrases = Phrases::new(&[
        "giảm",
        "thiếu",
        "hụt",
        "thấp",
        "dưới",
        "không đạt",
        "chưa đạt",
        "không hoàn thành",
        "chưa hoàn thành",
    ]);
    static ABOVE: Phrases = Phrases::new(&["tăng", "vượt", "thêm", "cao", "trên"]);
    if phrase::has(tokens, &BELOW) {
        Some(MarkSide::Below)
    } else {
        phrase::has(tokens, &ABOVE).then_some(MarkSide::Above)
    }
}

/// "so với mức 98%": each percent from a mark of its own, which no rule holds.
pub(super) fn from_own_mark(tokens: &[Token], per: Option<&Per>) -> bool {
    let share = matches!(per, Some(Per::Share { .. }));
    let behind = phrase::find(tokens, &["so với"]).and_then(|(at, length)| tokens.get(at + length..));
    let percents = behind.unwrap_or_default().windows(2).filter_map(|pair| match pair {
        [number, percent] if percent.is('%') => number.number(),
        _ => None,
    });
    share && percents.map(|number| number.amount()).any(|mark| *mark != Exact::from(100))
}

fn late(tokens: &[Token]) -> bool {
    phrase::has(tokens, &["chậm", "trễ", "muộn", "quá hạn", "quá thời hạn"])
}

/// What an amount is for, in the words before it.
fn per_before(tokens: &[Token]) -> Option<(Per, usize)> {
    let (at, length) = last_each(tokens)?;
    let after = at + length;
    let lead: Vec<&str> = tokens.get(at..after).unwrap_or_default().iter().filter_map(Token::word).collect();
    // "cứ giảm 1%", "cứ thêm 20 m2": a word between may say the side.
    let skip = phrase::longest(
        tokens,
        after,
        &[
            "giảm",
            "giảm được",
            "tăng",
            "tăng thêm",
            "thêm",
            "thiếu",
            "hụt",
            "vượt",
            "chậm",
            "trễ",
            "quá hạn",
            "đạt",
            "có",
            "đủ",
            "tổ chức",
            "tăng lên",
            "thấp hơn",
            "cao hơn",
            "vượt quá",
            "quá",
            "lần thêm",
        ],
    )
    .map_or(0, |(_, length)| length);
    let side_words: Vec<&str> =
        tokens.get(at..after + skip).unwrap_or_default().iter().filter_map(Token::word).collect();
    let start = after + skip;
    let number = tokens.get(start).and_then(Token::number);
    let every = number.map_or(Exact::ONE, |number| number.amount().clone());
    let next = start + usize::from(number.is_some());
    let percent = number.is_some() && tokens.get(next).is_some_and(|t| t.is('%'));
    if percent {
        let every = every.checked_div(&Exact::from(100))?;
        // "giảm", "thêm" stand before the percent, "thấp hơn", "không đạt" behind it; "cứ" and "mỗi" name no side.
        let side = side(tokens.get(at..).unwrap_or_default());
        return Some((Per::Share { every, side }, at));
    }
    let noun = tokens.get(next).and_then(Token::word);
    let days = noun == Some("ngày")
        && (late(tokens.get(next..).unwrap_or_default())
            || side_words.iter().any(|word| matches!(*word, "chậm" | "trễ"))
            || late(tokens.get(..at).unwrap_or_default()));
    if days {
        return Some((Per::LateDays(every), at));
    }
    // "cứ" alone needs something counted; "từng" and "mỗi" do not.
    let counted = number.is_some() || noun.is_some();
    (counted && !lead.is_empty()).then_some((Per::Items(every), at))
}

/// The last `mỗi`, `cứ`, `từng` of a clause, the longest phrase of it. Those in brackets and those that count
/// time (`mỗi quý 1 lần`) say what a condition is, not what points are for.
fn last_each(tokens: &[Token]) -> Option<(usize, usize)> {
    let (mut at, mut level) = (0, 0_usize);
    let mut found = None;
    while let Some(token) = tokens.get(at) {
        level += usize::from(token.is('('));
        level -= usize::from(level > 0 && token.is(')'));
        match phrase::longest(tokens, at, &EACH).filter(|_| level == 0) {
            Some((_, length)) => {
                if !is_frequency(tokens, at + length) {
                    found = Some((at, length));
                }
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// `quý 1 lần`, `tháng ít nhất 1 tin`: a time and a number after it.
fn is_frequency(tokens: &[Token], at: usize) -> bool {
    let time = matches!(
        tokens.get(at).and_then(Token::word),
        Some("tháng" | "quý" | "năm" | "tuần" | "ngày" | "kỳ" | "đợt")
    );
    time && tokens
        .get(at + 1..(at + 6).min(tokens.len()))
        .unwrap_or_default()
        .iter()
        .any(|t| t.number().is_some())
}
