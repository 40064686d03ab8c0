//! Conditions without a range: more or less than before, none, not done.

use super::condition::{compound, count_numbers, labels, pure};
use super::lexer::Token;
use super::phrase;
use super::phrase::Phrases;
use super::range::Found;
use super::unit::Unit;
use crate::framework::{Range, RangeEnd};
use crate::number::Exact;

/// A change against an earlier time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::table::read) enum Trend {
    /// By a share: the change as a range, a fall being negative.
    By(Range),
    /// Any rise.
    Up,
    /// Any fall.
    Down,
    /// Neither.
    Same,
    /// No rise.
    NotUp,
    /// No fall.
    NotDown,
}

pub(super) static REST: Phrases = Phrases::new(&[
    "còn lại",
    "các trường hợp còn lại",
    "trường hợp còn lại",
    "những trường hợp còn lại",
    "trường hợp khác",
    "các trường hợp khác",
    "những trường hợp khác",
    "các mức còn lại",
    "mức còn lại",
    "các mức khác",
    "ngoài các trường hợp trên",
    "ngoài các mức trên",
    "không thuộc các trường hợp trên",
    "không thuộc trường hợp trên",
    "không đạt các mức trên",
    "không đạt các yêu cầu trên",
    "các kết quả khác",
    "kết quả khác",
    "khác",
    "sau thời gian trên",
    "sau thời hạn trên",
    "sau thời gian nêu trên",
    "sau thời hạn nêu trên",
    "ngoài thời gian trên",
    "sau thời điểm trên",
    "sau các thời điểm trên",
    "ngoài thời hạn trên",
    "ngoài các mốc trên",
    "sau mốc thời gian trên",
    "không đáp ứng các mức trên",
    "không thuộc các mức trên",
    "các đối tượng còn lại",
    "các nội dung còn lại",
]);

pub(super) const NEGATIVE: &[&str] = &[
    "thiếu", "vắng", "bỏ", "sai", "chậm", "trễ", "muộn", "hỏng", "tồn", "nợ", "chưa", "không", "mất", "lỗi",
    "quá", "trượt", "rớt", "hụt", "phạm",
];

/// Whether a word turns the count round; those that bound a number (`không quá 3`) do not.
pub(super) fn negative(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let turns = tokens.get(at).and_then(Token::word).is_some_and(|word| NEGATIVE.contains(&word));
        let bounds = tokens
            .get(at + 1..(at + 4).min(tokens.len()))
            .unwrap_or_default()
            .iter()
            .any(|t| t.number().is_some());
        turns && !bounds
    })
}

pub(super) fn trend(tokens: &[Token], ranges: &[Found]) -> Option<Trend> {
    static SAME: Phrases = Phrases::new(&[
        "không tăng , không giảm",
        "không tăng không giảm",
        "không giảm , không tăng",
        "không giảm không tăng",
        "không tăng và không giảm",
        "không tăng hoặc không giảm",
        "không thay đổi",
        "giữ nguyên",
        "bằng năm trước",
        "bằng cùng kỳ",
        "không đổi",
        "tương đương năm trước",
        "bằng so với",
    ]);
    if ranges.is_empty() {
        if phrase::opens(tokens, &SAME) {
            return Some(Trend::Same);
        }
        // "Không giảm hoặc tăng": no fall.
        let first: Vec<&str> = tokens.iter().take(2).filter_map(Token::word).collect();
        let short = tokens.len() <= 8 && count_numbers(tokens) == 0;
        let down = phrase::has(tokens, &["giảm"]);
        let up = phrase::has(tokens, &["tăng"]);
        return match first.as_slice() {
            ["không", "giảm"] if short => Some(Trend::NotDown),
            ["không", "tăng"] if short && !down => Some(Trend::NotUp),
            ["tăng", ..] if short && !down => Some(Trend::Up),
            ["giảm", ..] if short && !up => Some(Trend::Down),
            _ => None,
        };
    }
    let [only] = ranges else { return None };
    if only.unit != Unit::Percent || !pure(tokens, only) {
        return None;
    }
    let before = tokens.get(..only.from).unwrap_or_default();
    let near = before.iter().rev().take(4).chain(before.first());
    let verb = near.filter_map(Token::word).find(|word| matches!(*word, "tăng" | "giảm"))?;
    let negated = phrase::has(
        before,
        &["không tăng", "không giảm", "mức giảm", "mức tăng", "tỷ lệ giảm", "tỷ lệ tăng"],
    );
    if negated {
        return None;
    }
    let mut range = only.range.clone();
    // "giảm dưới 5%" is still a fall.
    if range.low.is_none() {
        range.low = Some(RangeEnd { at: Exact::ZERO, closed: false });
    }
    Some(Trend::By(if verb == "giảm" { mirrored(&range) } else { range }))
}

pub(super) fn mirrored(range: &Range) -> Range {
    let turn = |end: &Option<RangeEnd>| end.as_ref().map(|end| RangeEnd { at: -&end.at, closed: end.closed });
    Range { low: turn(&range.high), high: turn(&range.low) }
}

pub(super) fn absent(tokens: &[Token]) -> bool {
    let numberless = count_numbers(tokens) == labels(tokens);
    let near = tokens.iter().take(5).filter_map(Token::word).any(|word| matches!(word, "không" | "chưa"));
    numberless && near && !compound(tokens)
}

pub(super) fn not_done(tokens: &[Token]) -> bool {
    const QUALITY: &[&str] = &[
        "đúng",
        "đạt",
        "đủ",
        "đảm",
        "bảo",
        "kịp",
        "đầy",
        "phù",
        "chính",
        "rõ",
        "hợp",
        "tốt",
        "thường",
        "kèm",
        "chậm",
        "trễ",
        "nghiêm",
        "hiệu",
        "quá",
        "bị",
        "vi",
        "để",
        "thuộc",
        "muộn",
    ];
    let first = tokens.iter().position(|t| t.is_word("không") || t.is_word("chưa"));
    let Some(first) = first.filter(|first| *first <= 2) else { return false };
    let verb = tokens.get(first + 1).and_then(Token::word);
    count_numbers(tokens) == 0 && verb.is_some_and(|verb| !QUALITY.contains(&verb)) && !compound(tokens)
}
