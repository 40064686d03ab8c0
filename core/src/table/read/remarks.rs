//! Rows that give no points: notes, examples, what closes a table.

use super::line;

pub(super) const CLOSING: &[&str] = &["vidu", "ghichu", "luuy", "chuthich", "chuy"];

/// Whether a line is an example or a remark, whatever figures it has.
pub(super) fn is_example(text: &str) -> bool {
    const OPENERS: &[&str] = &["ví dụ", "vd:", "vd ", "ghi chú", "lưu ý", "chú ý", "chú thích"];
    let start: String = line::without_bullet(text).chars().take(12).flat_map(char::to_lowercase).collect();
    OPENERS.iter().any(|opener| start.starts_with(opener))
}

/// Whether a line is an example: its figures give nobody points. A remark may give some.
pub(super) fn shows_how(text: &str) -> bool {
    let start: String = line::without_bullet(text).chars().take(6).flat_map(char::to_lowercase).collect();
    ["ví dụ", "vd:", "vd "].iter().any(|opener| start.starts_with(opener))
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
