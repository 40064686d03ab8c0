//! Rows that give no points: notes, examples, what closes a table.

use super::{line, numbering};

pub(super) const CLOSING: &[&str] = &["vidu", "ghichu", "luuy", "chuthich", "chuy"];

/// Whether a line is an example, whatever figures it has.
pub(super) fn is_example(text: &str) -> bool {
    const OPENERS: &[&str] = &["ví dụ", "vd:", "vd "];
    opened(text, OPENERS).is_some()
}

/// What a remark says: the text behind `Ghi chú:`.
pub(super) fn remark(text: &str) -> Option<&str> {
    const OPENERS: &[&str] = &["ghi chú", "lưu ý", "chú ý", "chú thích"];
    opened(text, OPENERS)
        .map(|rest| rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-')))
}

/// A remark without the codes of criteria in it: "của mục a1" names no quantity.
pub(super) fn without_codes(text: &str) -> String {
    let code = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ';', ':']);
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.ends_with(|c: char| c.is_ascii_digit())
            && numbering::printed(word).is_some()
    };
    text.split_whitespace().filter(|word| !code(word)).collect::<Vec<_>>().join(" ")
}

/// Whether a remark is about the whole table.
pub(super) fn is_about_all(text: &str) -> bool {
    const ALL: &[&str] = &[
        "cả bảng",
        "toàn bảng",
        "tất cả các",
        "cả hai",
        "cả ba",
        "cả bốn",
        "cả năm tiêu",
        "các tiêu chuẩn",
        "các lĩnh vực",
        "toàn bộ các",
    ];
    let lower = text.to_lowercase();
    ALL.iter().any(|words| lower.contains(words))
}

/// Whether words are torn by dots, as a bad copy leaves them.
fn is_torn(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let torn = chars.windows(3).filter(|part| {
        let [before, dot, after] = part else { return false };
        let gap = *dot == '…' || *dot == '.' && (*before == '.' || *after == '.');
        gap && (before.is_alphabetic() || after.is_alphabetic())
    });
    torn.count() > 2
}

/// What follows one of some words at the beginning of a text.
fn opened<'t>(text: &'t str, openers: &[&str]) -> Option<&'t str> {
    let body = line::without_bullet(text);
    let lower: String = body.chars().take(12).flat_map(char::to_lowercase).collect();
    let opener = openers.iter().find(|opener| lower.starts_with(**opener))?;
    // Lower case keeps the length of Vietnamese letters.
    body.get(opener.len()..)
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
    if line::is_garbled(text) || is_torn(text) {
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
