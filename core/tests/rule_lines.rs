//! Laws of rule lines: none is lost, every reading is what its notation says, and the framework reads back.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::framework::Framework;
use chiso::table::read::{CriteriaTable, Edition, Grid, Reading, RowKind, read_criteria_table};
use proptest::prelude::*;

fn read(lines: &[String]) -> CriteriaTable {
    let owned = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let mut rows = vec![owned(["STT", "Tiêu chí", "Điểm tối đa"]), owned(["1", "Tỷ lệ hồ sơ", "10"])];
    rows.extend(lines.iter().map(|line| owned(["", line, ""])));
    read_criteria_table(&Grid::from_rows("law", rows), &Edition::default()).unwrap()
}

/// Lines of the words that rules are made of, in any order.
fn line() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Từ",
        "đến",
        "dưới",
        "trên",
        "90%",
        "70%",
        "3 lần",
        "2",
        "0,5",
        "1.500",
        "trở lên",
        "trở xuống",
        "mỗi",
        "cứ",
        "trừ",
        "cộng thêm",
        "điểm",
        ": 5 điểm",
        ":",
        ";",
        ",",
        "(",
        ")",
        "tối đa",
        "không quá",
        "ngày 31/12/2031",
        "15/4",
        "tháng 2",
        "quý III",
        "chậm",
        "đúng hạn",
        "Tỷ lệ",
        "x",
        "Điểm =",
        "Điểm tối đa",
        "(b/a)",
        "a là",
        "hoặc",
        "và",
        "nhưng",
        "không có",
        "chưa",
        "O",
        "l,5",
        "ngày",
        "buổi",
        "m2",
        "triệu đồng",
        "giảm",
        "tăng",
        "còn lại",
        "không áp dụng",
        "khỏi thang điểm",
        "-",
        "+",
        "≥",
        "<",
        "1/2",
        "\"",
        "để trống",
        "%",
    ]);
    prop::collection::vec(words, 1..14).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_line_is_lost_and_readings_are_their_notation(lines in prop::collection::vec(line(), 1..6)) {
        let table = read(&lines);
        prop_assert_eq!(table.rows().len(), lines.len() + 2);
        for row in table.rows() {
            prop_assert!(row.kind != RowKind::Rule || row.reading.is_some(), "{}", &row.text);
            let Some(reading) = &row.reading else { continue };
            let text = reading.to_string();
            // A quotation mark of a line inside the quoted text may end it early; a line may run on in the next.
            if !lines.iter().any(|line| line.contains('"')) {
                let again: Reading = text.parse().map_err(|error| TestCaseError::fail(format!("{error}")))?;
                prop_assert_eq!(again.to_string(), text);
            }
        }
        let coverage = table.coverage();
        prop_assert_eq!(coverage.lines, coverage.understood + coverage.doubted + coverage.refused);
        let toml = table.framework().to_toml();
        prop_assert!(Framework::from_toml(&toml, "law").is_ok(), "{}", toml);
    }

    #[test]
    fn any_text_is_an_answer(text in "\\PC{0,80}") {
        let _ = text.parse::<Reading>();
        read(&[text]);
    }

    #[test]
    fn a_band_is_read_as_written(low in 1_u32..80, wide in 1_u32..19, points in 1_u32..10, words in 0..6_usize) {
        let high = low + wide;
        let shapes = [
            (format!("Từ {low}% đến {high}%: {points} điểm"), format!("in [{},{}]", share(low), share(high))),
            (format!("Đạt từ {low}% - dưới {high}%: {points}"), format!("in [{},{})", share(low), share(high))),
            (format!("Trên {low}% đến {high}% số hộ ({points} đ)"), format!("in ({},{}]", share(low), share(high))),
            (format!("{points} điểm nếu đạt ít nhất {high}%"), format!(">= {}", share(high))),
            (format!("Không quá {high}% thì được {points} điểm"), format!("<= {}", share(high))),
            (format!("Chưa đạt {low}%: {points}đ"), format!("< {}", share(low))),
        ];
        let (line, range) = &shapes[words];
        let table = read(std::slice::from_ref(line));
        let reading = table.rows()[2].reading.as_ref().unwrap().to_string();
        prop_assert_eq!(reading, format!("ratio {range} -> {points}"), "{}", line);
    }
}

/// A share as readings print it.
fn share(percent: u32) -> String {
    format!("0.{percent:02}")
}

#[test]
fn marks_may_be_missing_or_glued() {
    let table = read(&[
        "Tu 90% tro len: 10 diem".to_owned(),
        "Từ70%đếndưới90%:5điểm".to_owned(),
        "Dưới 70%0".to_owned(),
    ]);
    let readings: Vec<String> =
        table.rows()[2..].iter().map(|row| row.reading.as_ref().unwrap().to_string()).collect();
    assert_eq!(readings, ["ratio >= 0.90 -> 10", "ratio in [0.70,0.90) -> 5", "ratio < 0.70 -> 0"]);
    assert_eq!(table.rows()[4].doubts[0].as_str(), "glued-text");
}
