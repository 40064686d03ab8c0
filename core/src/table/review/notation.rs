//! The notation of readings, explained by examples: a printed line, its reading, and what that means.

use crate::table::read::Reading;

/// Printed lines with their readings.
const EXAMPLES: [(&str, &str); 14] = [
    ("Từ 90% trở lên: 3 điểm", "ratio >= 0.90 -> 3"),
    ("Từ 70% đến dưới 90%: 1,5 điểm", "ratio in [0.70,0.90) -> 1.5"),
    ("Trên 3 đến 5 mô hình: 2 điểm", "count in (3,5] -> 2"),
    ("Các trường hợp còn lại: 0 điểm", "otherwise -> 0"),
    ("Ban hành kịp thời: 2 điểm", "choice \"Ban hành kịp thời\" -> 2"),
    ("Có sổ theo dõi: 1 điểm (cộng dồn)", "add \"Có sổ theo dõi\" -> 1"),
    ("Điểm = tỷ lệ × 4", "ratio x 4"),
    ("Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm", "per item 0.5 cap 2"),
    ("Mỗi báo cáo chậm trừ 0,25 điểm", "minus 0.25 per item"),
    ("Mỗi ngày chậm trừ 0,1 điểm, tối đa 1 điểm", "minus 0.1 per late day cap 1"),
    ("Mỗi giải thưởng cộng 1 điểm", "plus 1 per item"),
    ("Trước ngày 31/01/2025: 2 điểm", "before 2025-01-31 -> 2"),
    ("Chậm từ 1 đến 5 ngày: 1 điểm", "late in [1,5] days -> 1"),
    ("Không phát sinh: tính điểm tối đa", "not applicable -> full"),
];

/// The examples, each reading parsed.
pub(super) fn examples() -> impl Iterator<Item = (&'static str, &'static str, Reading)> {
    EXAMPLES.iter().filter_map(|(line, notation)| Some((*line, *notation, notation.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_of_the_notation() {
        assert_eq!(examples().count(), EXAMPLES.len());
    }
}
