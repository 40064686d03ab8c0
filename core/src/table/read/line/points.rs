//! Where a line says its points: `...: 2`, `... (2 điểm)`, `... được 2 điểm`, `2 điểm: ...`, `Điểm 2 khi ...`.

use super::lexer::{Kind, Token};
use super::phrase::{self, Phrases};
use super::range;
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

/// A line that gives points for a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) said: Said,
    /// Tokens of the condition.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether the points run into the text before them.
    pub(super) glued: bool,
    /// Whether a remark in brackets follows the points.
    pub(super) remark: bool,
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
static VERBS: Phrases = Phrases::new(&[
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

/// Words that lead from the points to the condition.
static WHEN: Phrases = Phrases::new(&[
    "khi",
    "nếu",
    "đối với",
    "với",
    "cho",
    "trường hợp",
    "trong trường hợp",
    "nếu như",
    "khí",
    "khỉ",
    "khị",
    "đối với trường hợp",
    "nếu có",
    "dành cho",
    "áp dụng khi",
    "áp dụng đối với",
    "cho trường hợp",
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

/// The condition and the points of a line, wherever they stand.
pub(super) fn split(tokens: &[Token]) -> Option<Split> {
    let front = leading(tokens);
    // "Đạt 90 điểm: 5 điểm": the first are the condition.
    let only_points =
        |split: &Split| said(tokens, split.from).is_some_and(|inner| inner.to == split.to && inner.unit);
    if front.as_ref().is_some_and(|split| split.said.unit && !only_points(split)) {
        return front;
    }
    trailing(tokens).or(front.filter(|split| !only_points(split)))
}

/// One past the last token that is no final punctuation.
fn content_end(tokens: &[Token]) -> usize {
    let blank = tokens.iter().rev().take_while(|t| t.is('.') || t.is(';') || t.is(',') || t.is('…'));
    tokens.len() - blank.count()
}

fn trailing(tokens: &[Token]) -> Option<Split> {
    let end = content_end(tokens);
    found_at_end(tokens, end).or_else(|| {
        // A remark in brackets after the points: "Có: 2 điểm (kèm văn bản)".
        let close = end.checked_sub(1).filter(|last| tokens.get(*last).is_some_and(|t| t.is(')')))?;
        let open = (0..close).rev().find(|at| tokens.get(*at).is_some_and(|t| t.is('(')))?;
        let inside = tokens.get(open + 1..close)?;
        if inside.iter().any(|t| is_unit(Some(t))) {
            return None;
        }
        let split = found_at_end(tokens, open)?;
        split.said.unit.then_some(Split { remark: true, ..split })
    })
}

fn found_at_end(tokens: &[Token], end: usize) -> Option<Split> {
    let line = tokens.get(..end)?;
    for at in 1..end {
        let bracket = line.get(at - 1).is_some_and(|t| t.is('(') || t.is('['));
        let Some(said) = said(line, at) else { continue };
        let closed = line.get(said.to).is_some_and(|t| t.is(')') || t.is(']'));
        let ends = if bracket { closed && said.to + 1 == end } else { said.to == end };
        if !ends {
            continue;
        }
        if bracket {
            // "(2)" without a unit may be a footnote; "(2 điểm)" is not.
            if said.unit {
                return condition(line, 0, at - 1).map(|to| Split {
                    said,
                    from: 0,
                    to,
                    glued: false,
                    remark: false,
                });
            }
            continue;
        }
        let Some((to, glued)) = before(line, at, &said) else { continue };
        return Some(Split { said, from: 0, to, glued, remark: false });
    }
    None
}

/// Where the condition before the points ends, and whether they run into it; `None` where they are none.
fn before(line: &[Token], at: usize, said: &Said) -> Option<(usize, bool)> {
    let previous = line.get(at.checked_sub(1)?)?;
    let this = line.get(at)?;
    if previous.is(':') || previous.is('→') || (previous.is('=') && at > 1) {
        // "1:20" is a proportion.
        let number_before = at.checked_sub(2).and_then(|i| line.get(i)).is_some_and(|t| t.number().is_some());
        if previous.is(':') && number_before && !previous.spaced && !this.spaced && !said.unit {
            return None;
        }
        return condition(line, 0, at - 1).map(|to| (to, false));
    }
    if let Some((_, length)) = phrase::before(line, at, &VERBS) {
        let start = at - length;
        if said.unit || start.checked_sub(1).and_then(|i| line.get(i)).is_some_and(|t| t.is(':')) {
            let start = start - usize::from(line.get(start.wrapping_sub(1)).is_some_and(|t| t.is(':')));
            if let Some(to) = condition(line, 0, start) {
                return Some((to, false));
            }
        }
    }
    if matches!(said.value, Value::Full | Value::None | Value::Share(_)) {
        return condition(line, 0, at).map(|to| (to, false));
    }
    // What follows a bounding word is part of the condition: "đạt trên 90 điểm".
    if bounded(line, at) || matches!(said.value, Value::Span(..)) {
        return None;
    }
    if previous.is('-') {
        let dash = previous.spaced && this.spaced;
        let range =
            at.checked_sub(2).and_then(|i| line.get(i)).is_some_and(|t| t.number().is_some() || t.is('%'));
        let fits = dash && (said.unit || !range);
        return if fits { condition(line, 0, at - 1).map(|to| (to, false)) } else { None };
    }
    if previous.is('+') || previous.is('*') || previous.is('/') || previous.is('≥') || previous.is('≤') {
        return None;
    }
    if !this.spaced && said.sign.is_none() {
        // Digits straight after letters, a percent sign or a date.
        let letters = matches!(previous.kind, Kind::Word(_) | Kind::Date(_)) || previous.is('%');
        return if letters { condition(line, 0, at).map(|to| (to, true)) } else { None };
    }
    if previous.number().is_some() {
        return None;
    }
    if said.unit {
        return condition(line, 0, at).map(|to| (to, false));
    }
    // A bare number after a finished condition: "Từ 90% trở lên 10".
    let finished = previous.is('%')
        || matches!(previous.kind, Kind::Date(_))
        || matches!(previous.word(), Some("lên" | "xuống"));
    if finished { condition(line, 0, at).map(|to| (to, true)) } else { None }
}

fn bounded(line: &[Token], at: usize) -> bool {
    range::find_all(line, "").iter().any(|found| found.from < at && at < found.to)
}

/// One past the last token of the condition, its final punctuation left out; `None` where there is none.
fn condition(line: &[Token], from: usize, to: usize) -> Option<usize> {
    let kept = line.get(from..to)?;
    let end = kept.iter().rposition(|t| !(t.is(',') || t.is(';') || t.is(':') || t.is('-') || t.is('.')))?;
    Some(from + end + 1)
}

fn leading(tokens: &[Token]) -> Option<Split> {
    let end = content_end(tokens);
    let line = tokens.get(..end)?;
    let split = |said: Said, from: usize| {
        let ends = condition(line, from, end)?;
        Some(Split { said, from, to: ends, glued: false, remark: false })
    };
    // "(2 điểm) Có kế hoạch"
    if line.first().is_some_and(|t| t.is('(') || t.is('['))
        && let Some(said) = said(line, 1).filter(|said| said.unit)
        && line.get(said.to).is_some_and(|t| t.is(')') || t.is(']'))
    {
        let mut from = said.to + 1;
        from += usize::from(line.get(from).is_some_and(|t| t.is(':') || t.is('-')));
        return split(said, from);
    }
    // "Điểm 2 khi ...", "Mức 2 điểm: ..."
    let unit_first = is_unit(line.first()) && line.get(1).and_then(Token::number).is_some();
    let skipped = if unit_first {
        1
    } else {
        static LEADS: Phrases = Phrases::new(&[
            "mức",
            "mức điểm",
            "đạt",
            "được",
            "chấm",
            "cho",
            "được tính",
            "tính",
            "đạt mức",
            "ghi",
            "số điểm",
            "được chấm",
        ]);
        phrase::longest(line, 0, &LEADS).map_or(0, |(_, length)| length)
    };
    let mut said = said(line, skipped)?;
    said.unit |= unit_first;
    if matches!(said.value, Value::Span(..)) {
        return None;
    }
    if let Some((_, length)) = phrase::longest(line, said.to, &WHEN) {
        let from = said.to + length;
        return if said.unit { split(said, from) } else { None };
    }
    let separator = line.get(said.to)?;
    let dash = separator.is('-') && separator.spaced && line.get(said.to + 1).is_some_and(|t| t.spaced);
    if separator.is(':') || separator.is('→') || (dash && said.unit) {
        let from = said.to + 1;
        // "5: có đủ" without a unit, but not "10: 5".
        let words = line.get(from).is_some_and(|t| t.word().is_some());
        return if said.unit || words { split(said, from) } else { None };
    }
    None
}
