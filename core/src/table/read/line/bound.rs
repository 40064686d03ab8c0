//! Words that bound a number: `từ`, `trên`, `không quá`, `trở lên`.

use super::lexer::Token;
use super::phrase;
use super::phrase::Phrases;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// At least.
    Least,
    /// More than.
    Above,
    /// At most.
    Most,
    /// Less than.
    Below,
    /// Exactly.
    Equal,
    /// `từ`: the beginning of a range, or at least.
    From,
}

pub(super) static FROM: Phrases = Phrases::new(&[
    "từ",
    "đạt từ",
    "từ mức",
    "từ khoảng",
    "trong khoảng",
    "trong khoảng từ",
    "nằm trong khoảng",
    "nằm trong khoảng từ",
    "nằm trong",
    "ở mức từ",
]);

pub(super) static ABOVE: Phrases = Phrases::new(&[
    "từ trên",
    "từ hơn",
    "trên",
    "trên mức",
    "hơn",
    "lớn hơn",
    "nhiều hơn",
    "cao hơn",
    "vượt",
    "vượt quá",
    "vượt trên",
    "vượt mức",
    "quá",
    "sau",
    ">",
]);

pub(super) static BELOW: Phrases = Phrases::new(&[
    "từ dưới",
    "dưới",
    "dưới mức",
    "ít hơn",
    "nhỏ hơn",
    "bé hơn",
    "thấp hơn",
    "kém hơn",
    "chưa đến",
    "chưa tới",
    "chưa đạt",
    "chưa đạt đến",
    "chưa đạt tới",
    "chưa đủ",
    "chưa được",
    "chưa đầy",
    "không đến",
    "không tới",
    "không đủ",
    "không đạt",
    "không đạt đến",
    "không đạt từ",
    "không đạt tối thiểu",
    "không đạt ít nhất",
    "không đạt mức",
    "chưa đạt từ",
    "chưa đạt tối thiểu",
    "chưa đạt ít nhất",
    "chưa đạt mức",
    "không được",
    "đạt dưới",
    "đến dưới",
    "tới dưới",
    "đến cận",
    "đến nhỏ hơn",
    "đến chưa đến",
    "đến <",
    "<",
]);

pub(super) static LEAST: Phrases = Phrases::new(&[
    "từ đủ",
    "từ ít nhất",
    "ít nhất",
    "ít nhất là",
    "ít nhất từ",
    "tối thiểu",
    "tối thiểu là",
    "tối thiểu từ",
    "thấp nhất",
    "chí ít",
    "không dưới",
    "không ít hơn",
    "không thấp hơn",
    "không nhỏ hơn",
    "không kém hơn",
    "không kém",
    "trên hoặc bằng",
    "bằng hoặc trên",
    "bằng hoặc lớn hơn",
    "bằng hoặc cao hơn",
    "bằng hoặc nhiều hơn",
    "bằng hoặc hơn",
    "bằng hoặc vượt",
    "bằng và trên",
    "lớn hơn hoặc bằng",
    "cao hơn hoặc bằng",
    "nhiều hơn hoặc bằng",
    "hơn hoặc bằng",
    "≥",
    "> =",
    "từ ≥",
]);

pub(super) static MOST: Phrases = Phrases::new(&[
    "trong vòng",
    "trong vòng không quá",
    "trong thời hạn",
    "trong thời gian",
    "trong thời gian không quá",
    "trong thời hạn không quá",
    "không quá",
    "không vượt quá",
    "không vượt",
    "không hơn",
    "không lớn hơn",
    "không nhiều hơn",
    "không cao hơn",
    "không trên",
    "tối đa",
    "tối đa là",
    "tối đa không quá",
    "nhiều nhất",
    "nhiều nhất là",
    "cao nhất",
    "đến",
    "tới",
    "đến hết",
    "đến bằng",
    "dưới hoặc bằng",
    "bằng hoặc dưới",
    "bằng hoặc nhỏ hơn",
    "bằng hoặc thấp hơn",
    "bằng hoặc ít hơn",
    "nhỏ hơn hoặc bằng",
    "thấp hơn hoặc bằng",
    "ít hơn hoặc bằng",
    "≤",
    "< =",
]);

pub(super) static EQUAL: Phrases = Phrases::new(&["bằng", "đúng", "đủ", "cả", "đúng bằng", "="]);

pub(super) static BOUNDS: [(Bound, &Phrases); 6] = [
    (Bound::From, &FROM),
    (Bound::Least, &LEAST),
    (Bound::Above, &ABOVE),
    (Bound::Most, &MOST),
    (Bound::Below, &BELOW),
    (Bound::Equal, &EQUAL),
];

/// The longest bounding words that `look` finds in a list.
pub(super) fn longest_bound(look: impl Fn(&Phrases) -> Option<(usize, usize)>) -> Option<(Bound, usize)> {
    let found = BOUNDS.iter().filter_map(|(bound, words)| look(words).map(|(_, length)| (*bound, length)));
    found.max_by_key(|(_, length)| *length)
}

/// What carries on from the first number of a range to the second.
pub(super) static BETWEEN: Phrases =
    Phrases::new(&["đến", "tới", "cho đến", "cho tới", "-", "~", "đến mức", "xuống", "xuống đến", "đến hết"]);

/// What joins two bounds: `từ 50% và dưới 80%`.
pub(super) static JOINING: Phrases = Phrases::new(&["và", "nhưng", ",", ";", "nhưng mà"]);

pub(super) static UPWARDS: Phrases = Phrases::new(&[
    "trở lên",
    "đổ lên",
    "hoặc hơn",
    "hoặc nhiều hơn",
    "hoặc cao hơn",
    "và hơn",
    "hoặc trên",
    "hay hơn",
    "hoặc lớn hơn",
    "trở đi",
    "và cao hơn",
    "hoặc trở lên",
]);

pub(super) static DOWNWARDS: Phrases = Phrases::new(&[
    "trở xuống",
    "đổ xuống",
    "hoặc ít hơn",
    "hoặc thấp hơn",
    "hoặc nhỏ hơn",
    "hoặc dưới",
    "trở lại",
    "và ít hơn",
    "hoặc trở xuống",
]);

pub(super) fn bound_before(tokens: &[Token], at: usize, from: usize) -> Option<(Bound, usize)> {
    let (bound, length) = longest_bound(|words| phrase::before(tokens, at, words))?;
    (at - length >= from).then_some((bound, length))
}
