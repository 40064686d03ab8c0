//! Where a line says its points: `...: 2`, `... (2 điểm)`, `... được 2 điểm`, `2 điểm: ...`, `Điểm 2 khi ...`.

use super::lexer::{Kind, Token};
use super::phrase;
use super::phrase::Phrases;
use crate::number::Exact;

/// Points as a line says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) enum Value {
    /// A number.
    Number(Exact),
    /// Full points, in words.
    Full,
    /// A share of full points: `1/2 điểm tối đa`.
    Share(Exact),
    /// No points, in words.
    None,
    /// Between two ends: `từ 0 đến 5 điểm`.
    Span(Exact, Exact),
}

/// Points found at a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) struct Said {
    pub(in crate::table::read) value: Value,
    /// One past the last token.
    pub(in crate::table::read) to: usize,
    /// Whether `điểm` (or words that mean points) stands with it.
    pub(in crate::table::read) unit: bool,
    /// Whether a number is called the maximum: `5 điểm tối đa`, `đủ 12 điểm`.
    pub(in crate::table::read) full: bool,
    /// Whether it rests on a repair.
    pub(in crate::table::read) repaired: bool,
    /// Whether a separator may mark thousands.
    pub(in crate::table::read) unclear: bool,
    /// `-2 điểm` or `+2 điểm`.
    pub(in crate::table::read) sign: Option<char>,
}

static FULL: Phrases = Phrases::new(&[
    "điểm tối đa",
    "tối đa điểm",
    "số điểm tối đa",
    "mức điểm tối đa",
    "điểm chuẩn",
    "điểm chuẩn tối đa",
    "điểm tuyệt đối",
    "đủ điểm",
    "trọn điểm",
    "trọn số điểm",
    "đủ số điểm",
    "toàn bộ số điểm",
    "toàn bộ điểm",
    "tối đa số điểm",
    "hết số điểm",
    "100 % số điểm",
    "điểm tối đa của tiêu chí",
    "điểm tối đa của mục này",
    "điểm tối đa của tiêu chí này",
    "điểm tối đa của tiêu chí thành phần",
    "điểm cao nhất",
    "mức tối đa",
    "mức điểm cao nhất",
    "tối đa số điểm của tiêu chí",
    "toàn bộ số điểm của tiêu chí",
    "trọn vẹn số điểm",
]);

static NOTHING: Phrases = Phrases::new(&[
    "không có điểm",
    "không được điểm",
    "không điểm",
    "không cho điểm",
    "không chấm điểm",
    "không tính điểm",
    "không được tính điểm",
    "không được cho điểm",
    "không đạt điểm",
    "không được chấm điểm",
    "không ghi điểm",
    "không có điểm nào",
    "không cộng điểm",
    "không được cộng điểm",
    "mất điểm",
    "mất toàn bộ số điểm",
    "trừ toàn bộ số điểm",
    "trừ hết số điểm",
    "trừ hết điểm",
    "trừ toàn bộ điểm",
    "bị điểm không",
    "điểm không",
    "không được hưởng điểm",
]);

static SHARED: Phrases = Phrases::new(&[
    "số điểm",
    "điểm tối đa",
    "số điểm tối đa",
    "tổng số điểm",
    "mức điểm",
    "điểm chuẩn",
    "điểm",
    "mức điểm tối đa",
    "tổng điểm",
    "số điểm chuẩn",
    "điểm của tiêu chí",
    "số điểm của tiêu chí",
    "mức tối đa",
    "thang điểm",
]);

/// Words that lead over to the points of a condition.
pub(super) static VERBS: Phrases = Phrases::new(&[
    "thì",
    "được",
    "thì được",
    "được tính",
    "thì được tính",
    "tính",
    "thì tính",
    "đạt",
    "thì đạt",
    "chấm",
    "thì chấm",
    "được chấm",
    "cho",
    "thì cho",
    "được cho",
    "cho điểm",
    "hưởng",
    "được hưởng",
    "thì được hưởng",
    "được hưởng cả",
    "thì được hưởng cả",
    "ghi",
    "được ghi",
    "nhận",
    "được nhận",
    "tương ứng",
    "tương đương",
    "tính là",
    "được tính là",
    "tính đủ",
    "được tính đủ",
    "được cả",
    "đạt cả",
    "hưởng cả",
    "được đủ",
    "đạt đủ",
    "chấm đủ",
    "hưởng đủ",
    "được hưởng đủ",
    "được hưởng trọn",
    "được trọn",
    "thì được trọn",
    "cho đủ",
    "được số điểm là",
    "số điểm là",
    "điểm là",
    "điểm bằng",
    "điểm số là",
    "điểm đạt là",
    "điểm đạt được là",
    "số điểm đạt được là",
    "điểm đánh giá là",
    "điểm đánh giá bằng",
    "điểm tự chấm là",
    "chấm điểm",
    "được điểm",
    "đạt điểm",
    "tính điểm",
    "được tính điểm",
    "tính cả",
    "được cộng đủ",
    "mức điểm",
    "số điểm",
    "điểm số",
    "đạt mức",
    "được tối đa",
    "đạt tối đa",
    "tính tối đa",
    "là",
    "có",
    "chỉ được",
    "chỉ được tính",
    "chỉ đạt",
    "chỉ chấm",
    "chỉ tính",
    "được tính cả",
    "hưởng trọn",
    "thì cho đủ",
    "vẫn được tính",
    "vẫn được",
    "vẫn tính",
    "điểm đạt",
    "điểm đạt được",
    "quy ra",
    "bằng",
    "ứng với",
    "sẽ được",
    "sẽ đạt",
]);

pub(super) fn is_unit(token: Option<&Token>) -> bool {
    matches!(token.and_then(Token::word), Some("điểm" | "đ" | "điểm."))
}

/// Points that begin at a token.
pub(super) fn said(tokens: &[Token], at: usize) -> Option<Said> {
    let plain =
        |value, to| Said { value, to, unit: true, full: false, repaired: false, unclear: false, sign: None };
    if let Some((_, length)) = phrase::longest(tokens, at, &NOTHING) {
        let mut to = at + length;
        // "không có điểm (0)"
        if tokens.get(to).is_some_and(|t| t.is('('))
            && tokens.get(to + 1).and_then(Token::number).is_some_and(|n| n.value.is_zero())
        {
            let unit = usize::from(is_unit(tokens.get(to + 2)));
            if tokens.get(to + 2 + unit).is_some_and(|t| t.is(')')) {
                to += 3 + unit;
            }
        }
        return Some(plain(Value::None, to));
    }
    if let Some((_, length)) = phrase::longest(tokens, at, &FULL) {
        let mut to = at + length;
        // "điểm tối đa (5 điểm)"
        if tokens.get(to).is_some_and(|t| t.is('('))
            && let Some(inner) = said(tokens, to + 1)
            && tokens.get(inner.to).is_some_and(|t| t.is(')'))
        {
            to = inner.to + 1;
            return Some(Said { full: true, to, ..inner });
        }
        return Some(plain(Value::Full, to));
    }
    for half in ["một nửa", "nửa", "1 nửa"] {
        if let Some(length) = phrase::at(tokens, at, half)
            && let Some((_, words)) = phrase::longest(tokens, at + length, &SHARED)
        {
            return Some(plain(Value::Share(Exact::ratio(1, 2)?), at + length + words));
        }
    }
    if let Some(share) = share(tokens, at) {
        return Some(plain(Value::Share(share.0), share.1));
    }
    let signed = tokens.get(at).filter(|t| t.is('-') || t.is('+'));
    let first = at + usize::from(signed.is_some());
    let token = tokens.get(first)?;
    let number = token.number()?;
    if signed.is_some() && token.spaced {
        return None;
    }
    let sign = signed.map(|t| if t.is('-') { '-' } else { '+' });
    let mut to = first + 1;
    let low = number.value.clone();
    let between =
        matches!(tokens.get(to), Some(t) if t.is('-') || t.is('~') || t.is_word("đến") || t.is_word("tới"));
    if between
        && let Some(high) = tokens.get(to + 1).and_then(Token::number)
        && is_unit(tokens.get(to + 2))
        && low < high.value
    {
        let span = Value::Span(low, high.value.clone());
        return Some(Said { repaired: token.repaired, ..plain(span, to + 3) });
    }
    let unit = is_unit(tokens.get(to));
    to += usize::from(unit);
    let mut full = false;
    if unit {
        for words in ["tối đa", "chuẩn", "chuẩn tối đa", "( tối đa )", "( điểm tối đa )"] {
            if let Some(length) = phrase::at(tokens, to, words) {
                to += length;
                full = true;
            }
        }
        // "5 điểm/tiêu chí" is a rate, not points.
        if tokens.get(to).is_some_and(|t| t.is('/')) {
            return None;
        }
    }
    let unclear = number.thousands.is_some();
    Some(Said { value: Value::Number(low), to, unit, full, repaired: token.repaired, unclear, sign })
}

/// `1/2*Điểm tối đa`, `50% số điểm`, `0,5 x điểm tối đa`.
fn share(tokens: &[Token], at: usize) -> Option<(Exact, usize)> {
    let token = tokens.get(at)?;
    let (value, mut to) = match &token.kind {
        Kind::Date(super::date::Dated::Pair(over, under)) => {
            (Exact::ratio(i64::from(*over), i64::from(*under))?, at + 1)
        }
        Kind::Number(number) => match tokens.get(at + 1) {
            Some(percent) if percent.is('%') => (number.value.checked_div(&Exact::from(100))?, at + 2),
            Some(slash) if slash.is('/') => {
                let under = tokens.get(at + 2).and_then(Token::number)?;
                (number.value.checked_div(&under.value)?, at + 3)
            }
            _ => (number.value.clone(), at + 1),
        },
        _ => return None,
    };
    let times = tokens.get(to).is_some_and(|t| t.is('*') || t.is_word("x") || t.is_word("nhân"));
    to += usize::from(times);
    to += usize::from(times && tokens.get(to).is_some_and(|t| t.is_word("với")));
    let (_, length) = phrase::longest(tokens, to, &SHARED)?;
    // "5 điểm" is a number of points; only a product or a share speaks of the maximum.
    let whole = !times && to == at + 1 && token.number().is_some();
    (!whole).then_some((value, to + length))
}
