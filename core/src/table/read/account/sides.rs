//! On which side of a printed number its range lies: "dưới 90%" ends before it, "từ 90% trở lên" begins with it.

use crate::table::read::line::Token;

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// Whether the range lies above it.
    pub(super) low: bool,
    /// Whether the range holds it.
    pub(super) closed: bool,
}

/// What the words around a number say of the range that ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Side {
    low: bool,
    /// Whether it is held, where the words say so.
    closed: Option<bool>,
}

impl Side {
    /// Whether an end is as the words say.
    pub(super) fn fits(self, end: End) -> bool {
        self.low == end.low && self.closed.is_none_or(|closed| closed == end.closed)
    }
}

/// The side of the number at a token.
pub(super) fn side(tokens: &[Token], at: usize) -> Option<Side> {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    let word = |back: usize| before(back).and_then(Token::word);
    let low = |closed: bool| Some(Side { low: true, closed: Some(closed) });
    let high = |closed: bool| Some(Side { low: false, closed: Some(closed) });
    if let Some(sign) = before(1).filter(|token| token.word().is_none()) {
        return match sign {
            sign if sign.is('≥') => low(true),
            sign if sign.is('>') => low(false),
            sign if sign.is('≤') => high(true),
            sign if sign.is('<') => high(false),
            _ => None,
        };
    }
    let not = |back: usize| word(back) == Some("không");
    match (word(2), word(1)) {
        (_, Some("dưới")) if not(2) => low(true),
        (Some("ít" | "thấp" | "nhỏ"), Some("hơn")) if not(3) => low(true),
        (_, Some("quá" | "trên")) | (Some("vượt"), Some("quá")) if not(2) || not(3) => high(true),
        (Some("nhiều" | "cao" | "lớn"), Some("hơn")) if not(3) => high(true),
        (_, Some("dưới")) | (Some("ít" | "thấp" | "nhỏ"), Some("hơn")) => high(false),
        (_, Some("trên")) | (Some("nhiều" | "cao" | "lớn"), Some("hơn")) => low(false),
        _ => onwards(tokens, at),
    }
}

/// "90% trở lên", "5 ngày trở xuống".
fn onwards(tokens: &[Token], at: usize) -> Option<Side> {
    for pair in tokens.get(at + 1..)?.windows(2).take(3) {
        let [first, second] = pair else { continue };
        if first.number().is_some() {
            return None;
        }
        match (first.word(), second.word()) {
            (Some("trở"), Some("lên")) => return Some(Side { low: true, closed: Some(true) }),
            (Some("trở"), Some("xuống")) => return Some(Side { low: false, closed: Some(true) }),
            _ => {}
        }
    }
    None
}
