//! To whom something is sent: "về Sở Nội vụ", "UBND tỉnh".
//!
//! A closed list, since other words may take the day to themselves ("gửi các đơn vị thành lập trước ngày 30/6").

use crate::language::Reader;

const FIELDS: [&str; 18] = [
    "nội vụ",
    "tài chính",
    "tư pháp",
    "kế hoạch và đầu tư",
    "thông tin và truyền thông",
    "khoa học và công nghệ",
    "y tế",
    "giáo dục và đào tạo",
    "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường",
    "tài nguyên và môi trường",
    "xây dựng",
    "giao thông vận tải",
    "công thương",
    "ngoại vụ",
    "ngoại giao",
    "dân tộc và tôn giáo",
    "dân tộc",
];
const COUNCILS: [&str; 8] = [
    "ủy ban nhân dân",
    "ubnd",
    "hội đồng nhân dân",
    "hđnd",
    "tỉnh ủy",
    "thành ủy",
    "ban thường vụ tỉnh ủy",
    "đảng ủy",
];
const PLACES: [&str; 8] =
    ["tỉnh", "thành phố", "cấp tỉnh", "huyện", "cấp huyện", "xã", "cấp xã", "cấp có thẩm quyền"];
const CENTRAL: [&str; 6] = [
    "thủ tướng chính phủ",
    "văn phòng chính phủ",
    "chính phủ",
    "thanh tra chính phủ",
    "quốc hội",
    "cấp có thẩm quyền",
];

/// Takes a recipient, perhaps with the office through which it is sent ("(qua Sở Nội vụ)").
pub(super) fn recipient(reader: &mut Reader) -> bool {
    let at = reader.at;
    reader.word(&["về", "cho", "đến", "tới", "lên"]);
    if !agency(reader) {
        reader.at = at;
        return false;
    }
    let back = reader.at;
    let open = reader.mark(&['(', ',']);
    if !(reader.word(&["qua", "thông qua"])
        && agency(reader)
        && (open != Some('(') || reader.mark(&[')']).is_some()))
    {
        reader.at = back;
    }
    true
}

fn agency(reader: &mut Reader) -> bool {
    let at = reader.at;
    if reader.word(&CENTRAL) {
        return true;
    }
    if reader.word(&["sở", "bộ", "phòng"]) && reader.word(&FIELDS) {
        return true;
    }
    reader.at = at;
    reader.word(&["chủ tịch", "văn phòng", "thường trực"]);
    if reader.word(&COUNCILS) {
        reader.word(&PLACES);
        return true;
    }
    reader.at = at;
    false
}
