//! Ranges in words: `từ 70% đến dưới 90%`, `trên 0,5 tấn đến 2 tấn`, `không quá 3 lần`, `≥ 95%`, `5 nhà trở lên`.

use super::bound::{BETWEEN, Bound, DOWNWARDS, JOINING, UPWARDS, bound_before, longest_bound};
use super::date::Dated;
use super::lexer::{Kind, Token};
use super::phrase;
use super::share::{is_part, named_share};
use super::unit::{Unit, unit};
use crate::framework::{Range, RangeEnd};
use crate::number::Exact;

/// A range found in a line, with the tokens that say it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::table::read) struct Found {
    pub(in crate::table::read) range: Range,
    /// What the numbers are of.
    pub(in crate::table::read) unit: Unit,
    /// First and one past the last token.
    pub(in crate::table::read) from: usize,
    pub(in crate::table::read) to: usize,
    /// `từ N` without `trở lên`: which way is not said.
    pub(in crate::table::read) open: bool,
    /// A number without any word: `100%`, `3 buổi`.
    pub(in crate::table::read) bare: bool,
    /// `không quá`, `tối đa`: the upper end is a limit, so that 0 is not meant by it.
    pub(in crate::table::read) limit: bool,
    /// Tokens between the numbers, or before the tail: the noun counted.
    pub(in crate::table::read) nouns: (usize, usize),
    /// Whether a number may be grouped thousands with a comma.
    pub(in crate::table::read) unclear: bool,
    /// Whether a digit was a letter.
    pub(in crate::table::read) repaired: bool,
}

/// All ranges of a line, from the left, without overlap.
pub(super) fn find_all(tokens: &[Token], text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let number = tokens.get(at).is_some_and(|t| t.number().is_some()) || fraction(tokens, at).is_some();
        if number
            && let Some(range) = from_number(tokens, text, at, found.last().map_or(0, |last: &Found| last.to))
        {
            at = range.to.max(at + 1);
            found.push(range);
        } else {
            at += 1;
        }
    }
    found
}

/// A number as a bound: its value with the percent sign, if any, and the tokens it takes.
struct Amount {
    value: Exact,
    percent: bool,
    /// One past its last token, the sign and `(ba)` included.
    to: usize,
    unclear: bool,
    repaired: bool,
}

fn amount(tokens: &[Token], at: usize) -> Option<Amount> {
    let token = tokens.get(at)?;
    if let Some(value) = fraction(tokens, at) {
        return Some(Amount {
            value: &value * &Exact::from(100),
            percent: true,
            to: at + 1,
            unclear: false,
            repaired: false,
        });
    }
    let number = token.number()?;
    let mut to = at + 1;
    // "03 (ba)": the number once more in words.
    if tokens.get(to).is_some_and(|t| t.is('('))
        && tokens.get(to + 1).and_then(Token::word).is_some_and(is_numeral)
        && tokens.get(to + 2).is_some_and(|t| t.is(')'))
    {
        to += 3;
    }
    let percent = if tokens.get(to).is_some_and(|t| t.is('%')) {
        to += 1;
        true
    } else if let Some(length) = phrase::at(tokens, to, "phần trăm") {
        to += length;
        true
    } else {
        false
    };
    let value = if percent { number.value.clone() } else { number.amount().clone() };
    let unclear = !percent && number.comma && number.thousands.is_some();
    Some(Amount { value, percent, to, unclear, repaired: token.repaired })
}

/// `2/3 số thành viên`: a part of a whole, not a day.
pub(super) fn fraction(tokens: &[Token], at: usize) -> Option<Exact> {
    let Kind::Date(Dated::Pair(over, under)) = tokens.get(at)?.kind else { return None };
    // The whole may be named only at the end of a range: "từ 1/2 đến 2/3 số thành viên".
    let whole = |at: usize| {
        phrase::longest(tokens, at, &["số", "tổng số", "tổng", "thành viên", "các", "đơn vị", "hộ", "dân số"])
            .is_some()
    };
    let second = matches!(tokens.get(at + 1).and_then(Token::word), Some("đến" | "tới" | "trở"))
        || tokens.get(at + 1).is_some_and(|t| t.is('-'));
    let later = second && (at + 2..(at + 5).min(tokens.len())).any(whole);
    let proper = over < under && under <= 20;
    let dated = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|t| t.is_word("ngày"));
    (proper && !dated && (whole(at + 1) || later))
        .then(|| Exact::ratio(i64::from(over), i64::from(under)))
        .flatten()
}

fn is_numeral(word: &str) -> bool {
    matches!(
        word,
        "không"
            | "một"
            | "hai"
            | "ba"
            | "bốn"
            | "tư"
            | "năm"
            | "lăm"
            | "sáu"
            | "bảy"
            | "bẩy"
            | "tám"
            | "chín"
            | "mười"
    )
}

/// `thứ hạng từ 1 đến 3`: places of a ranking need no noun after them.
fn ranked(tokens: &[Token], from: usize) -> bool {
    let before = tokens.get(from.saturating_sub(2)..from).unwrap_or_default();
    before.iter().any(|t| t.is_word("hạng") || t.is_word("thứ"))
}

/// `trong 24 giờ`: at most, where time is measured.
pub(super) fn within(tokens: &[Token], at: usize, to: usize) -> Option<(Bound, usize)> {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before))?;
    let time = matches!(
        tokens.get(to).and_then(Token::word),
        Some("giờ" | "phút" | "giây" | "ngày" | "tuần" | "tháng")
    );
    (before.is_word("trong") && time).then_some((Bound::Most, 1))
}

fn from_number(tokens: &[Token], text: &str, at: usize, after: usize) -> Option<Found> {
    let first = amount(tokens, at)?;
    if let Some(found) = between_signs(tokens, text, at, &first) {
        return Some(found);
    }
    let lead = bound_before(tokens, at, after).or_else(|| within(tokens, at, first.to));
    let from = at - lead.map_or(0, |(_, length)| length);
    let lead = lead.map(|(bound, _)| bound);
    let mut found = Found {
        range: Range { low: None, high: None },
        unit: Unit::Bare,
        from,
        to: first.to,
        open: false,
        bare: lead.is_none(),
        limit: false,
        nouns: (first.to, first.to),
        unclear: first.unclear,
        repaired: first.repaired,
    };
    // A second bound may stand after the noun: "từ 20 triệu đồng đến dưới 50 triệu đồng".
    if let Some(second) = second_bound(tokens, first.to, lead) {
        let percent = first.percent || second.amount.percent;
        let scale = |value: &Exact| if percent { hundredth(value) } else { value.clone() };
        let (low, high) = (scale(&first.value), scale(&second.amount.value));
        found.range = second.range(lead, low, high)?;
        found.nouns = (first.to, second.from);
        found.to = second.amount.to;
        found.unclear |= second.amount.unclear;
        found.repaired |= second.amount.repaired;
        found.bare = false;
        found.unit = if percent { Unit::Percent } else { unit(tokens, text, second.amount.to) };
        if found.unit == Unit::Bare && second.from > first.to {
            found.unit = unit(tokens, text, first.to);
        }
        if found.unit == Unit::Bare && ranked(tokens, found.from) {
            found.unit = Unit::Noun("hạng".to_owned());
        }
        if found.unit == Unit::Bare
            && [&found.range.low, &found.range.high].into_iter().flatten().all(is_part)
            && named_share(tokens, found.from).is_some()
        {
            found.unit = Unit::Percent;
        }
        // "từ 500 triệu đồng đến 1 tỷ đồng" is no range of one unit.
        if let (Unit::Measure(one), Unit::Measure(other)) = (unit(tokens, text, first.to), &found.unit)
            && one.to_lowercase() != other.to_lowercase()
            && !other.to_lowercase().starts_with(&one.to_lowercase())
        {
            found.unit = Unit::Bare;
        }
        // "từ 3 đến 5 lần trở lên" contradicts itself.
        if tail(tokens, found.to).is_some() {
            return None;
        }
        return Some(found);
    }
    let percent = first.percent;
    let value = if percent { hundredth(&first.value) } else { first.value };
    found.unit = if percent { Unit::Percent } else { unit(tokens, text, first.to) };
    if found.unit == Unit::Bare && lead.is_some() && ranked(tokens, found.from) {
        found.unit = Unit::Noun("hạng".to_owned());
    }
    let end = |closed| Some(RangeEnd { at: value.clone(), closed });
    if found.unit == Unit::Bare
        && lead.is_some()
        && end(true).is_some_and(|end| is_part(&end))
        && named_share(tokens, found.from).is_some()
    {
        found.unit = Unit::Percent;
    }
    let tail = tail(tokens, first.to);
    if let Some((_, tail_from, tail_to)) = tail {
        found.nouns = (first.to, tail_from);
        found.to = tail_to;
        found.bare = false;
    }
    let side = tail.map(|(side, ..)| side);
    let (low, high) = match (lead, side) {
        (None | Some(Bound::From | Bound::Least | Bound::Equal), Some(Bound::Least)) => (end(true), None),
        (None | Some(Bound::From | Bound::Most | Bound::Equal), Some(Bound::Most)) => (None, end(true)),
        // "trên 3 lần trở lên": more than, as the stricter word says.
        (Some(Bound::Above), Some(Bound::Least)) => (end(false), None),
        (Some(Bound::Below), Some(Bound::Most)) => (None, end(false)),
        (_, Some(_)) => return None,
        (Some(Bound::Least), None) => (end(true), None),
        (Some(Bound::Above), None) => (end(false), None),
        (Some(Bound::Most), None) => (None, end(true)),
        (Some(Bound::Below), None) => (None, end(false)),
        (Some(Bound::From), None) => {
            found.open = true;
            (end(true), None)
        }
        (None | Some(Bound::Equal), None) => (end(true), end(true)),
    };
    found.limit = matches!(lead, Some(Bound::Most)) && side.is_none();
    found.range = Range { low, high };
    Some(found)
}

/// The unit of `2 ≤ số vụ < 5`: after the second number, or the noun between.
fn between_unit(tokens: &[Token], text: &str, sign: usize, to: usize) -> Unit {
    let noun = || sign.checked_sub(1).and_then(|at| tokens.get(at)).and_then(Token::word);
    match unit(tokens, text, to) {
        Unit::Bare => noun().map_or(Unit::Bare, |noun| Unit::Noun(noun.to_owned())),
        found => found,
    }
}

/// `80% ≤ tỷ lệ < 90%`.
fn between_signs(tokens: &[Token], text: &str, at: usize, first: &Amount) -> Option<Found> {
    let sign = |token: &Token| match token.kind {
        Kind::Sign('≤') => Some(true),
        Kind::Sign('<') => Some(false),
        _ => None,
    };
    let low_closed = sign(tokens.get(first.to)?)?;
    let words =
        tokens.iter().skip(first.to + 1).take_while(|t| t.word().is_some() || t.is('%') || t.is('/')).count();
    let second_at = first.to + 1 + words;
    let high_closed = sign(tokens.get(second_at)?)?;
    let second = amount(tokens, second_at + 1)?;
    // "90 ≤ x ≤ 100%" leaves the first sign out.
    let percent = second.percent;
    if words > 10 || (first.percent && !percent) {
        return None;
    }
    let end = |value: &Exact, closed| {
        Some(RangeEnd { at: if percent { hundredth(value) } else { value.clone() }, closed })
    };
    let range = Range { low: end(&first.value, low_closed), high: end(&second.value, high_closed) };
    let share = named_share(tokens, second_at).is_some()
        && [&range.low, &range.high].into_iter().flatten().all(is_part);
    (!range.is_empty()).then(|| Found {
        range,
        unit: if percent || share { Unit::Percent } else { between_unit(tokens, text, second_at, second.to) },
        from: at,
        to: second.to,
        open: false,
        bare: false,
        limit: false,
        nouns: (first.to + 1, second_at),
        unclear: first.unclear || second.unclear,
        repaired: first.repaired || second.repaired,
    })
}

fn hundredth(value: &Exact) -> Exact {
    value.checked_div(&Exact::from(100)).unwrap_or_else(|| value.clone())
}

struct Second {
    amount: Amount,
    bound: Bound,
    /// The token at which it begins, its separator included.
    from: usize,
}

impl Second {
    /// The range of two bounds, whichever stands first.
    fn range(&self, lead: Option<Bound>, first: Exact, second: Exact) -> Option<Range> {
        let end = |at: Exact, closed: bool| Some(RangeEnd { at, closed });
        let first_closed = !matches!(lead, Some(Bound::Above | Bound::Below));
        let second_closed = !matches!(self.bound, Bound::Above | Bound::Below);
        let range = if first <= second {
            if matches!(lead, Some(Bound::Most | Bound::Below)) || self.bound == Bound::Least {
                return None;
            }
            Range { low: end(first, first_closed), high: end(second, second_closed) }
        } else {
            // "dưới 90% đến 70%", "< 80% và ≥ 50%": the upper bound first.
            if matches!(lead, Some(Bound::Above)) {
                return None;
            }
            Range { low: end(second, second_closed), high: end(first, first_closed) }
        };
        (!range.is_empty()).then_some(range)
    }
}

/// A second bound after the first number, with at most a few nouns between.
fn second_bound(tokens: &[Token], from: usize, lead: Option<Bound>) -> Option<Second> {
    const NOUNS: usize = 7;
    let limit = (from + NOUNS).min(tokens.len());
    for at in from..limit {
        if let Some((_, length)) = phrase::longest(tokens, at, &BETWEEN) {
            if !matches!(lead, None | Some(Bound::From | Bound::Above | Bound::Below | Bound::Least)) {
                return None;
            }
            let start = at + length;
            let direct = amount(tokens, start).map(|amount| Second { amount, bound: Bound::Most, from: at });
            return direct.or_else(|| bounded(tokens, start, at));
        }
        if let Some((_, length)) = phrase::longest(tokens, at, &JOINING) {
            let second = bounded(tokens, at + length, at)?;
            let opposite = match second.bound {
                Bound::Most | Bound::Below => {
                    matches!(lead, Some(Bound::From | Bound::Least | Bound::Above))
                }
                Bound::Least | Bound::Above | Bound::From => matches!(lead, Some(Bound::Most | Bound::Below)),
                Bound::Equal => false,
            };
            return opposite.then_some(second);
        }
        // "trên 3 - dưới 5": the tail or another number ends the noun.
        let token = tokens.get(at)?;
        let noun = matches!(&token.kind, Kind::Word(_)) || token.is('/') || token.is('(') || token.is(')');
        if !noun
            || phrase::longest(tokens, at, &UPWARDS).is_some()
            || phrase::longest(tokens, at, &DOWNWARDS).is_some()
        {
            // "từ 50% trở lên nhưng dưới 80%"
            let tail = phrase::longest(tokens, at, &UPWARDS)?;
            let next = at + tail.1;
            let (_, length) = phrase::longest(tokens, next, &JOINING)?;
            let second = bounded(tokens, next + length, at)?;
            let opposite = matches!(second.bound, Bound::Most | Bound::Below)
                && matches!(lead, Some(Bound::From | Bound::Least | Bound::Above) | None);
            return opposite.then_some(second);
        }
    }
    None
}

/// A number with its bounding words at `start`.
fn bounded(tokens: &[Token], start: usize, from: usize) -> Option<Second> {
    let (bound, length) = longest_bound(|words| phrase::longest(tokens, start, words))?;
    let amount = amount(tokens, start + length)?;
    Some(Second { amount, bound, from })
}

/// `trở lên` or `trở xuống` after the number and its noun.
fn tail(tokens: &[Token], from: usize) -> Option<(Bound, usize, usize)> {
    const NOUNS: usize = 12;
    for at in from..(from + NOUNS).min(tokens.len()) {
        if let Some((_, length)) = phrase::longest(tokens, at, &UPWARDS) {
            return Some((Bound::Least, at, at + length));
        }
        if let Some((_, length)) = phrase::longest(tokens, at, &DOWNWARDS) {
            return Some((Bound::Most, at, at + length));
        }
        let token = tokens.get(at)?;
        if matches!(token.kind, Kind::Number(_) | Kind::Date(_)) || token.is(':') || token.is(';') {
            return None;
        }
    }
    None
}
