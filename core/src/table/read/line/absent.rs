//! What "not applicable" does: `không áp dụng, loại 12 điểm khỏi thang điểm`, `... tính điểm tối đa`.

use super::super::doubt::{RowDoubt, RuleKind};
use super::super::reading::{Absent, Reading};
use super::Draft;
use super::lexer::Token;
use super::phrase::{self, Phrases};
use super::points::Value;
use super::split;

/// Words that take the criterion out of the scale.
static OUT: Phrases = Phrases::new(&[
    "khỏi thang điểm",
    "khỏi thang điểm chuẩn",
    "khỏi mẫu số",
    "vào mẫu số",
    "khỏi tổng điểm",
    "khỏi tổng số điểm",
    "khỏi tổng điểm chuẩn",
    "không tính tiêu chí này",
    "không chấm tiêu chí này",
    "không đánh giá tiêu chí này",
    "không tính điểm tiêu chí này",
    "không tính vào tổng điểm",
    "không tính vào thang điểm",
    "không xét tiêu chí này",
    "không tính nội dung này",
    "không chấm nội dung này",
    "miễn đánh giá",
    "miễn chấm điểm",
    "không đưa vào tính điểm",
    "không tính vào điểm chuẩn",
    "khỏi điểm chuẩn",
    "trừ vào tổng điểm chuẩn",
    "trừ vào thang điểm",
    "loại khỏi",
    "được loại khỏi",
    "không tính vào tổng số điểm",
    "không chấm điểm tiêu chí này",
    "khỏi tổng điểm tối đa",
    "không đánh giá nội dung này",
    "không xem xét tiêu chí này",
    "không tính điểm nội dung này",
    "bỏ qua tiêu chí này",
    "không tính mục này",
    "khỏi điểm tối đa",
    "không tính vào điểm tối đa",
    "trừ điểm tối đa của tiêu chí khỏi tổng điểm",
]);

/// `không áp dụng` as the whole of a clause.
fn not_applied(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let Some(length) = phrase::at(tokens, at, "không áp dụng") else { return false };
        let after = at + length;
        tokens.get(after).is_none_or(|t| t.is(',') || t.is(';') || t.is('.') || t.is('(') || t.is(':'))
            || phrase::longest(
                tokens,
                after,
                &["tiêu chí này", "tiêu chí", "nội dung này", "chấm điểm", "tính điểm", "đánh giá", "và"],
            )
            .is_some()
    })
}

/// Reads a line that says that the criterion leaves the scale, or does not apply.
pub(super) fn absent(tokens: &[Token]) -> Option<Draft> {
    let out = phrase::has(tokens, &OUT);
    if !out && !not_applied(tokens) {
        return None;
    }
    let split = split::split(tokens);
    let full = split.as_ref().is_some_and(|split| split.said.value == Value::Full || split.said.full);
    let done = |then| Draft::done(RuleKind::NotApplicable, Reading::NotApplicable { then });
    // "trừ 10 điểm ra khỏi thang điểm chuẩn" only looks like full points.
    let leaves =
        phrase::has(tokens, &["khỏi", "mẫu số", "vào thang điểm", "vào tổng điểm", "vào tổng điểm chuẩn"]);
    if full && !leaves {
        return Some(done(Absent::Full));
    }
    if out {
        return Some(done(Absent::Drop));
    }
    match split.map(|split| split.said.value) {
        Some(Value::Number(points)) => Some(done(Absent::Points(points))),
        _ => Some(Draft { doubts: vec![RowDoubt::AbsentUnclear], ..done(Absent::Drop) }),
    }
}

/// Whether a condition says that there was nothing to do: tasks, dossiers or a duty that did not arise.
pub(super) fn nothing_to_do(tokens: &[Token]) -> bool {
    static STRONG: Phrases = Phrases::new(&[
        "không được giao",
        "không có nhiệm vụ",
        "không thuộc diện",
        "không thuộc đối tượng",
        "không phát sinh nhiệm vụ",
        "không phát sinh hồ sơ",
        "không phát sinh thủ tục",
        "không phát sinh công việc",
        "không phải thực hiện",
        "chưa phát sinh nhiệm vụ",
        "không phát sinh yêu cầu",
        "không phát sinh nội dung",
        "không có đối tượng",
        "chưa đủ điều kiện",
        "chưa đủ thời gian",
        "không phát sinh văn bản",
        "không có nội dung phải",
        "không phát sinh dự án",
        "không phát sinh",
    ]);
    const FAULTS: &[&str] = &[
        "vi",
        "sai",
        "khiếu",
        "tố",
        "cháy",
        "tai",
        "tội",
        "nợ",
        "đơn",
        "lỗi",
        "sự",
        "nóng",
        "tồn",
        "tệ",
        "thiệt",
        "dịch",
        "tiêu",
        "tham",
        "trường",
        "vụ",
        "mất",
        "ca",
        "điểm",
    ];
    if let Some((at, length)) = phrase::find(tokens, &STRONG) {
        let next = tokens.get(at + length).and_then(Token::word);
        return !next.is_some_and(|word| FAULTS.contains(&word));
    }
    // "không có dự án hoàn thành phải quyết toán"
    let lack = phrase::find(tokens, &["không có", "chưa có", "không còn"]);
    lack.is_some_and(|(at, length)| {
        let after = tokens.get(at + length..).unwrap_or_default();
        phrase::has(
            after,
            &["phải", "cần", "thuộc diện", "thuộc đối tượng", "đủ thời gian", "đủ điều kiện", "có nhu cầu"],
        )
    })
}
