//! What closes a table: sums, and below them signatures and dates that are no part of it.

use super::columns::Role;
use super::grid::{Grid, GridRow};
use super::header::Header;
use super::rows::{one_line, says};
use super::{line, numbering};
use crate::text::name_key;

/// Words of a label such as `Cộng mục B`, `TỔNG ĐIỂM (I + II)`.
const TOTAL_WORDS: &[&str] = &[
    "tổng", "cộng", "điểm", "số", "mục", "tiêu", "chí", "phần", "lĩnh", "vực", "chuẩn", "tối", "đa", "toàn",
    "bảng", "bộ", "các", "của", "nội", "dung", "và", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám",
    "nhóm", "chương", "cả", "chung", "hợp", "là", "kết", "quả", "đánh", "giá", "thang", "đạt", "được",
    "thành", "phiếu", "trục", "a", "b", "c", "d", "e", "g", "h", "i", "ii", "iii", "iv", "v", "vi", "vii",
    "viii", "ix", "x", "chỉ",
];

/// Whether a label is that of a sum.
pub(super) fn is_total(label: &str) -> bool {
    // "Tổng", "Cộng", "Điểm tổng": most rows begin with another letter.
    let likely = label.trim_start().starts_with(['T', 't', 'C', 'c', 'Đ', 'đ', '(']) && label.len() <= 200;
    // "Điểm = (số đúng hạn x 5)/tổng số" is a formula, "Tổng điểm = I + II" a sum.
    let formula = label.split_once('=').is_some_and(|(_, right)| right.contains(['/', ':', 'x', '*', '×']));
    if !likely || formula {
        return false;
    }
    let words = line::words(label);
    let outside: Vec<&str> = words.iter().map(String::as_str).collect();
    let leads = matches!(outside.as_slice(), ["tổng", ..] | ["cộng", ..] | ["điểm", "tổng", ..]);
    leads
        && outside
            .iter()
            .all(|word| TOTAL_WORDS.contains(word) || word.chars().all(|c| c.is_ascii_digit() || c == '.'))
}

/// One past the last row of the table: signatures and dates below it are no part of it.
pub(super) fn end_of_table(grid: &Grid, header: &Header) -> usize {
    let rows = grid.rows();
    let number = header.column(Role::Number);
    let given = [Role::Max, Role::LinePoints, Role::Bonus, Role::Deduction, Role::BonusOrDeduction];
    let points: Vec<u32> = given.iter().flat_map(|role| header.columns(*role)).collect();
    let worded = [Role::Name, Role::Rule, Role::Group];
    let names: Vec<u32> = worded.iter().flat_map(|role| header.columns(*role)).collect();
    // A row of the table has a number, points, or words in the column of criteria that are no signature.
    let belongs = |row: &GridRow| {
        let numbered = number.is_some_and(|column| numbering::printed(&one_line(row.text(column))).is_some());
        let pointed = points.iter().any(|column| row.text(*column).chars().any(|c| c.is_ascii_digit()));
        numbered || pointed
    };
    let last = rows.iter().rposition(belongs).map_or(header.to, |at| at + 1);
    let mut end = last;
    for (at, row) in rows.iter().enumerate().skip(last) {
        // "Thủ trưởng trực tiếp phụ trách: 1" and "Trước ngày 15 tháng 12 năm trước: 2" are rules.
        let ruling = names.iter().any(|column| says(row.text(*column)));
        if is_signature(row) && !ruling {
            break;
        }
        // A remark on points may stand in any column.
        let worded = names.iter().any(|column| !row.text(*column).is_empty())
            || row.cells.iter().any(|cell| line::about_points(&cell.text));
        if worded {
            end = at + 1;
        }
    }
    end.max(header.to)
}

fn is_signature(row: &GridRow) -> bool {
    const SIGNS: &[&str] = &[
        "nguoilap",
        "thutruong",
        "kyghiro",
        "kyten",
        "noinhan",
        "xacnhancua",
        "daidien",
        "ktchutich",
        "tmuyban",
        "tmubnd",
        "nguoitonghop",
        "nguoicham",
        "truongdoan",
        "chutichhoidong",
        "thukyhoidong",
        "nguoikiemtra",
        "dongdau",
        "lanhdaodonvi",
        "tmdoan",
        "ktgiamdoc",
        "giamdoc",
        "chutich",
        "hieutruong",
        "kyro",
    ];
    row.cells.iter().any(|cell| {
        let key = name_key(&cell.text);
        let sign = cell.text.chars().count() <= 60
            && SIGNS
                .iter()
                .any(|sign| key.starts_with(sign) || key.contains("kyghiro") || key.contains("dongdau"));
        let dated = key.contains("ngaythangnam")
            || (key.starts_with("ngay")
                && key.contains("thang")
                && key.contains("nam")
                && cell.text.chars().count() <= 60);
        sign || dated
    })
}
