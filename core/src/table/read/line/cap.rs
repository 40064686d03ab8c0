//! The most a line gives or takes: `tối đa không quá 8 điểm`, `nhưng không quá điểm chuẩn`.

use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::{self, Value};
use crate::number::Exact;

/// A limit found in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cap {
    pub(super) points: Exact,
    /// Whether it holds for one item rather than for all.
    pub(super) each: bool,
    /// First token and one past the last, words such as `tổng điểm` included.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) repaired: bool,
}

static CAPS: Phrases = Phrases::new(&[
    "tối đa",
    "tối đa không quá",
    "không quá",
    "không vượt quá",
    "không vượt",
    "nhiều nhất",
    "cao nhất",
    "tối đa là",
    "tối đa bằng",
    "không được quá",
    "không được vượt quá",
    "nhiều nhất là",
    "cao nhất là",
    "cao nhất không quá",
    "tối đa không vượt quá",
    "tối đa được",
    "tối đa đạt",
    "giới hạn",
    "≤",
    "không lớn hơn",
    "không nhiều hơn",
    "không cao hơn",
    "tối đa cộng",
    "tối đa trừ",
    "nhiều nhất không quá",
    "không quá mức",
    "giới hạn ở mức",
    "tối đa :",
    "đến tối đa",
    "không hơn",
    "tối đa chỉ",
    "nhưng tối đa",
    "tối đa tính",
    "tối đa được tính",
    "tối đa được cộng",
    "tối đa bị trừ",
    "tối đa thưởng",
    "tối đa chấm",
    "tối đa cho",
    "không được vượt",
    "tối đa =",
    "tối đa không được quá",
    "tối đa đến",
    "cho đến khi đạt",
    "đến khi đạt",
    "cho đến",
]);

/// Words that may stand before a cap and belong to it.
static TOTALS: Phrases = Phrases::new(&[
    "tổng",
    "tổng điểm",
    "tổng số điểm",
    "tổng cộng",
    "cộng lại",
    "tất cả",
    "nhưng",
    "nhưng tổng",
    "nhưng tổng điểm",
    "tổng trừ",
    "tổng điểm trừ",
    "tổng số điểm trừ",
    "trừ",
    "trừ nhưng",
    "điểm trừ",
    "mức trừ",
    "tổng điểm cộng",
    "tổng điểm thưởng",
    "điểm cộng",
    "điểm thưởng",
    "cộng",
    "cộng dồn",
    "tính",
    "được tính",
    "và",
    "song",
    "toàn mục",
    "nhưng tổng số điểm",
    "điểm",
    "số điểm",
    "mức cộng",
    "tổng mức trừ",
    "nhưng trừ",
    "nhưng cộng",
    "mức điểm",
    "tổng mức cộng",
    "bị trừ",
    "tổng số điểm cộng",
    "tổng số điểm thưởng",
    "tổng điểm của mục này",
    "cả mục",
    "tổng số điểm của tiêu chí",
    "nhưng cộng lại",
    "nhưng tổng cộng",
    "gộp lại",
    "tổng điểm tiêu chí này",
    "nhưng cả mục",
    "tổng điểm của tiêu chí",
    "toàn tiêu chí",
    "nhưng mức trừ",
    "mức thưởng",
    "chấm",
    "cho",
    "được",
    "đạt",
]);

static EACH: Phrases = Phrases::new(&["một", "mỗi", "1", "01", "từng", "mỗi một"]);

/// The cap of a line. `max` is what `điểm tối đa` stands for.
pub(super) fn cap(tokens: &[Token], max: Option<&Exact>) -> Option<Cap> {
    for at in 0..tokens.len() {
        let Some((_, length)) = phrase::longest(tokens, at, &CAPS) else { continue };
        let Some((points, to, repaired)) = amount(tokens, at + length, max) else { continue };
        let lead = phrase::before(tokens, at, &TOTALS).map_or(0, |(_, length)| length);
        let from = at - lead;
        return Some(Cap { points, each: each(tokens, from, lead > 0), from, to, repaired });
    }
    None
}

/// `tối đa 04 cuộc`: how many items count, behind the amount for each.
pub(super) fn of_items(tokens: &[Token], from: usize, item: &[Token]) -> Option<(Exact, usize, usize)> {
    (from..tokens.len()).find_map(|at| {
        let (_, length) = phrase::longest(tokens, at, &CAPS)?;
        let number = tokens.get(at + length)?.number()?;
        let noun = tokens.get(at + length + 1)?.word()?;
        let same = item.iter().any(|t| t.is_word(noun));
        same.then(|| (number.amount().clone(), at, at + length + 2))
    })
}

/// `một văn bản trừ không quá 5 điểm`: a cap for each item names the item.
fn each(tokens: &[Token], from: usize, led: bool) -> bool {
    let before = tokens.get(..from).unwrap_or_default();
    let clause =
        before.iter().rposition(|t| t.is(',') || t.is(';') || t.is('.') || t.is('(')).map_or(0, |at| at + 1);
    let words = before.get(clause..).unwrap_or_default();
    let number = words.first().and_then(Token::number).is_some_and(|n| n.value == Exact::ONE);
    let named = number || phrase::opens(words, &EACH);
    // The clause that gives the points also begins with "mỗi": there, a cap without a comma is for all.
    led && clause > 0 && named
}

/// Points after the words of a cap.
fn amount(tokens: &[Token], at: usize, max: Option<&Exact>) -> Option<(Exact, usize, bool)> {
    let said = points::said(tokens, at)?;
    match said.value {
        Value::Full => Some((max?.clone(), said.to, false)),
        Value::Number(points) if said.sign.is_none() => {
            // "tối đa 3 mô hình" limits the items, not the points.
            let ends = tokens.get(said.to).is_none_or(|t| {
                t.is('.') || t.is(',') || t.is(';') || t.is(')') || t.is(']') || t.is('…') || t.is('-')
            });
            (said.unit || ends).then_some((points, said.to, said.repaired))
        }
        _ => None,
    }
}
