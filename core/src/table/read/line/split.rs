//! Where the points of a line end and its condition begins.

use super::lexer::{Kind, Token};
use super::phrase::Phrases;
use super::points::{Said, VERBS, Value, is_unit, said};
use super::{phrase, range};

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

/// Words that lead from the points to the condition.
pub(super) static WHEN: Phrases = Phrases::new(&[
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
pub(super) fn content_end(tokens: &[Token]) -> usize {
    let blank = tokens.iter().rev().take_while(|t| t.is('.') || t.is(';') || t.is(',') || t.is('…'));
    tokens.len() - blank.count()
}

pub(super) fn trailing(tokens: &[Token]) -> Option<Split> {
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

pub(super) fn found_at_end(tokens: &[Token], end: usize) -> Option<Split> {
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
pub(super) fn before(line: &[Token], at: usize, said: &Said) -> Option<(usize, bool)> {
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
        let named = names_points(line, start, at);
        let start =
            start - usize::from(named && line.get(start.wrapping_sub(1)).is_some_and(|t| t.is_word("thì")));
        if said.unit || named || start.checked_sub(1).and_then(|i| line.get(i)).is_some_and(|t| t.is(':')) {
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

/// `điểm đánh giá là`, `số điểm bằng`, but not `thời điểm là`.
fn names_points(line: &[Token], from: usize, to: usize) -> bool {
    const PLACES: &[&str] = &["thời", "địa", "trọng", "quan", "đặc", "ưu", "nhược", "cao", "yếu", "khuyết"];
    let words = line.get(from..to).unwrap_or_default();
    let before = from.checked_sub(1).and_then(|at| line.get(at)).and_then(Token::word);
    words.iter().any(|t| t.is_word("điểm"))
        && words.last().is_some_and(|t| t.is_word("là") || t.is_word("bằng"))
        && !before.is_some_and(|word| PLACES.contains(&word))
}

pub(super) fn bounded(line: &[Token], at: usize) -> bool {
    range::find_all(line, "").iter().any(|found| found.from < at && at < found.to)
}

/// One past the last token of the condition, its final punctuation left out; `None` where there is none.
pub(super) fn condition(line: &[Token], from: usize, to: usize) -> Option<usize> {
    let kept = line.get(from..to)?;
    let end = kept.iter().rposition(|t| !(t.is(',') || t.is(';') || t.is(':') || t.is('-') || t.is('.')))?;
    Some(from + end + 1)
}

pub(super) fn leading(tokens: &[Token]) -> Option<Split> {
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
    // "Mức 1 (5 điểm): từ 90% trở lên"
    let graded = matches!(line.first().and_then(Token::word), Some("mức" | "loại" | "hạng" | "bậc"));
    if graded
        && let Some(open) = (1..end.min(5)).find(|at| line.get(*at).is_some_and(|t| t.is('(')))
        && let Some(said) = said(line, open + 1).filter(|said| said.unit)
        && line.get(said.to).is_some_and(|t| t.is(')'))
        && line.get(said.to + 1).is_some_and(|t| t.is(':'))
    {
        let from = said.to + 2;
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
