//! How a line stands in its cell: bullets, letters, points in a column of their own.

use super::super::doubt::RuleKind;
use super::lexer::{Kind, Token};
use super::phrase::Phrases;
use super::points::{Said, Value};
use super::{Content, Draft};
use super::{lexer, phrase, points};

/// Whether parts between commas are a list: conditions with colons or bounds, or one of them and what is taken
/// from it.
pub(super) fn listed(parts: &[Draft], text: &str) -> bool {
    let scored = parts.iter().filter(|part| matches!(part.content, Content::Scored(_))).count();
    let taken =
        parts.iter().filter(|part| matches!(part.content, Content::Done(RuleKind::Deduction, _))).count();
    let bounded = parts.iter().all(|part| match &part.content {
        Content::Scored(scored) => {
            let condition = &scored.condition;
            condition.range.is_some() || condition.times.is_some() || condition.rest
        }
        _ => false,
    });
    scored + taken == parts.len() && scored > 0 && (bounded || text.matches(':').count() >= scored)
}

/// The points a cell of the column of points says; `None` for a cell that says none.
pub(in super::super) fn column_points(text: &str) -> Option<Said> {
    let tokens = lexer::tokens(text);
    let from = usize::from(tokens.first().is_some_and(|t| t.is('(')));
    let ends = |said: &Said| {
        let rest = tokens.get(said.to..).unwrap_or_default();
        rest.iter().all(|t| t.is('.') || t.is(')') || t.is(';'))
    };
    points::said(&tokens, from).filter(ends).or_else(|| bare_span(&tokens).filter(ends))
}

/// `0 - 5` without a unit.
pub(super) fn bare_span(tokens: &[Token]) -> Option<Said> {
    let from = usize::from(tokens.first().is_some_and(|t| t.is_word("từ")));
    let low = tokens.get(from)?.number()?;
    let joint = tokens.get(from + 1)?;
    let high = tokens.get(from + 2)?.number()?;
    let joins = joint.is('-') || joint.is('~') || joint.is_word("đến") || joint.is_word("tới");
    let unit = usize::from(points::is_unit(tokens.get(from + 3)));
    (joins && low.value < high.value).then(|| Said {
        value: Value::Span(low.value.clone(), high.value.clone()),
        to: from + 3 + unit,
        unit: unit > 0,
        full: false,
        repaired: false,
        unclear: false,
        sign: None,
    })
}

/// `(15 điểm)` at the end of a title, or `(điểm tối đa 40)`: the points and where the title ends.
pub(in super::super) fn title_points(text: &str) -> Option<(Said, usize)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tokens = lexer::tokens(text);
    let end = tokens.len() - tokens.iter().rev().take_while(|t| t.is('.') || t.is(';') || t.is(':')).count();
    let close = end.checked_sub(1)?;
    let (from, last) = if tokens.get(close).is_some_and(|t| t.is(')') || t.is(']')) {
        let open = (0..close).rev().find(|at| tokens.get(*at).is_some_and(|t| t.is('(') || t.is('[')))?;
        (open + 1, close)
    } else {
        // "Báo cáo: 10 điểm"
        let colon = (0..end).rev().find(|at| tokens.get(*at).is_some_and(|t| t.is(':') || t.is('-')))?;
        (colon + 1, end)
    };
    static LEAD: Phrases = Phrases::new(&[
        "điểm tối đa",
        "tối đa",
        "điểm chuẩn",
        "điểm",
        "thang điểm",
        "số điểm",
        "số điểm tối đa",
        "tổng điểm",
        "cộng",
        "điểm tối đa :",
        "tối đa :",
        "điểm tối đa là",
        "tối đa là",
        "điểm :",
        "điểm chuẩn :",
    ]);
    let lead = phrase::longest(&tokens, from, &LEAD).map_or(0, |(_, length)| length);
    let said = points::said(&tokens, from + lead).or_else(|| {
        let inner = tokens.get(from + lead..last)?;
        bare_span(inner).map(|said| Said { to: said.to + from + lead, unit: true, ..said })
    })?;
    let number = matches!(said.value, Value::Number(_) | Value::Span(..));
    let named = said.unit || lead > 0;
    let title_end = tokens.get(from.checked_sub(2)?)?.end;
    (number && named && said.to == last && said.sign.is_none()).then_some((said, title_end))
}

/// The words of a text in the spelling of the grammar, those in brackets left out.
pub(in super::super) fn words(text: &str) -> Vec<String> {
    let mut level = 0_usize;
    let mut words = Vec::new();
    for token in lexer::tokens(text) {
        match &token.kind {
            Kind::Sign('(' | '[') => level += 1,
            Kind::Sign(')' | ']') => level = level.saturating_sub(1),
            Kind::Word(word) if level == 0 => words.push(word.clone()),
            Kind::Number(number) if level == 0 => words.push(number.value.to_string()),
            _ => {}
        }
    }
    words
}

/// Whether a text is about points at all, so that leaving it out would leave a rule out.
pub(in super::super) fn about_points(text: &str) -> bool {
    let tokens = lexer::tokens(without_bullet(text));
    let scoring = [
        "điểm",
        "chấm",
        "mức trừ",
        "xem xét",
        "quyết định",
        "theo hướng dẫn",
        "theo quy định riêng",
        "bị trừ",
        "cộng thêm",
        "tính theo",
        "xếp loại",
    ];
    // "...: 2" is a line that gives points, whatever else of it is not understood.
    let given = (0..tokens.len()).any(|at| {
        let led = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is(':') || t.is('→'));
        let spaced = tokens.get(at).is_some_and(|t| t.spaced);
        let signed = tokens.get(at).is_some_and(|t| t.is('-') || t.is('+'));
        let number_at = at + usize::from(signed);
        let number = tokens.get(number_at).is_some_and(|t| t.number().is_some());
        let next = tokens.get(number_at + 1);
        let whole = next.is_none_or(|t| t.word().is_none() && !t.is('%') && (signed || !t.is('/')));
        led && spaced && number && whole
    });
    given || phrase::has(&tokens, &scoring)
}

/// Whether a text has hardly a word that can be read.
pub(in super::super) fn is_garbled(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let others = text.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
    others > letters || text.contains('\u{FFFD}')
}

/// The text without a bullet or letter in front: `- `, `+ `, `a) `, `b. `, `(1) `.
pub(in super::super) fn without_bullet(text: &str) -> &str {
    let trimmed = text.trim_start();
    let mut chars = trimmed.chars();
    let rest = match chars.next() {
        Some('-' | '–' | '—' | '+' | '•' | '*' | '●' | '▪' | '■' | '·' | '◦' | '○' | '►' | '✓') =>
        {
            let rest = chars.as_str();
            let touching = !rest.starts_with(char::is_whitespace);
            let sign = matches!(trimmed.chars().next(), Some('-' | '–' | '—' | '+'));
            // "-0,25 điểm/lượt" is a true minus; "- 10 điểm: ..." is a bullet.
            if sign && touching && rest.starts_with(|c: char| c.is_ascii_digit()) { trimmed } else { rest }
        }
        _ => trimmed,
    };
    let rest = rest.trim_start();
    lettered(rest).map_or(rest, |(_, rest)| rest)
}

/// A letter or small number with a bracket in front of a text: `a)`, `b.`, `(c)`, `1)`.
pub(in super::super) fn lettered(text: &str) -> Option<(&str, &str)> {
    let open = usize::from(text.starts_with('('));
    let body = text.get(open..)?;
    let length = body.find(|c: char| !c.is_alphanumeric())?;
    let label = body.get(..length)?;
    let after = body.get(length..)?;
    let letter = label.chars().count() == 1 && label.chars().all(char::is_lowercase);
    let small = matches!(label, "ii" | "iii" | "iv" | "vi" | "vii" | "viii")
        || (label.len() <= 2 && label.bytes().all(|b| b.is_ascii_digit()));
    let bracket = after.starts_with(')');
    let stop = open == 0
        && letter
        && after.starts_with(['.', '/'])
        && after.get(1..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    if !((letter || small) && bracket || stop) {
        return None;
    }
    let rest = after.get(1..)?.trim_start();
    (!rest.is_empty()).then_some((label, rest))
}

/// Parts of a line between separators outside of brackets; a full stop ends a sentence only before a capital.
pub(super) fn sentences<'t>(tokens: &'t [Token], separators: &[char]) -> Vec<&'t [Token]> {
    let mut parts = Vec::new();
    let (mut from, mut level) = (0, 0_usize);
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Sign('(' | '[') => level += 1,
            Kind::Sign(')' | ']') => level = level.saturating_sub(1),
            Kind::Sign(sign) if level == 0 && separators.contains(&sign) => {
                let spaced = tokens.get(at + 1).is_none_or(|next| next.spaced);
                if spaced {
                    parts.push(tokens.get(from..at).unwrap_or_default());
                    from = at + 1;
                }
            }
            _ => {}
        }
    }
    parts.push(tokens.get(from..).unwrap_or_default());
    parts.retain(|part| !part.is_empty());
    parts
}
