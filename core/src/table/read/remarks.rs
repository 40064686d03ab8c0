//! Rows that give no points: notes, examples, what closes a table.

use super::line;

pub(super) const CLOSING: &[&str] = &["vidu", "ghichu", "luuy", "chuthich", "chuy"];

/// Whether a line is an example, whatever figures it has.
pub(super) fn is_example(text: &str) -> bool {
    const OPENERS: &[&str] = &["ví dụ", "vd:", "vd "];
    opened(text, OPENERS).is_some()
}

/// What a remark says: the text behind `Ghi chú:`.
pub(super) fn remark(text: &str) -> Option<&str> {
    const OPENERS: &[&str] = &["ghi chú", "lưu ý", "chú ý", "chú thích"];
    opened(text, OPENERS).map(|rest| rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-')))
}

/// What follows one of some words at the beginning of a text.
fn opened<'t>(text: &'t str, openers: &[&str]) -> Option<&'t str> {
    let body = line::without_bullet(text);
    let lower: String = body.chars().take(12).flat_map(char::to_lowercase).collect();
    let opener = openers.iter().find(|opener| lower.starts_with(**opener))?;
    // Lower case keeps the length of Vietnamese letters.
    body.get(opener.len()..)
}

/// Whether a line without points only explains. `understood`: whether other lines of the node are rules.
pub(super) fn is_note(text: &str, understood: bool) -> bool {
    const ALWAYS: &[&str] = &[
        "ghi chú",
        "lưu ý",
        "chú ý",
        "chú thích",
        "ví dụ",
        "vd",
        "kèm",
        "kèm theo",
        "tài liệu kiểm chứng",
        "tài liệu",
        "minh chứng",
        "hồ sơ minh chứng",
        "hồ sơ kiểm chứng",
        "nguồn số liệu",
        "nguồn",
        "căn cứ pháp lý",
        "văn bản kiểm chứng",
        "giải thích",
        "yêu cầu hồ sơ",
    ];
    const BESIDE_RULES: &[&str] = &[
        "không tính",
        "tỷ lệ tính",
        "tỷ lệ được tính",
        "không bao gồm",
        "bao gồm",
        "gồm",
        "số liệu",
        "trong đó",
        "thời gian tính",
        "thời điểm",
        "yêu cầu",
        "chỉ tính",
        "không kể",
        "được tính từ",
        "phạm vi",
        "đối tượng",
        "xem thêm",
        "đề nghị",
        "biểu mẫu",
        "căn cứ",
        "số liệu tính",
        "đối với",
        "áp dụng",
        "tính đến",
        "lấy",
        "chỉ lấy",
        "không xét",
        "không áp dụng đối với",
        "kết quả lấy",
    ];
    if line::is_garbled(text) {
        return false;
    }
    let words = line::words(line::without_bullet(text)).join(" ");
    let opens = |phrases: &[&str]| {
        phrases.iter().any(|phrase| words == *phrase || words.starts_with(&format!("{phrase} ")))
    };
    if opens(ALWAYS) {
        return true;
    }
    understood && (opens(BESIDE_RULES) || !line::about_points(text))
}
