//! Turns of phrase of official annexes that have been read wrongly, or not at all.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::table::read::{CriteriaTable, Edition, Grid, read_criteria_table};

fn read(title: &str, max: &str, lines: &[&str]) -> CriteriaTable {
    let owned = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let mut rows = vec![owned(["STT", "Tiêu chí", "Điểm tối đa"]), owned(["1", title, max])];
    rows.extend(lines.iter().map(|line| owned(["", line, ""])));
    read_criteria_table(&Grid::from_rows("wordings", rows), &Edition::default()).unwrap()
}

/// Each line with its reading, doubts after `!!`; and the kind of rule they make together.
fn holds(title: &str, max: &str, leaf: &str, lines: &[(&str, &str)]) {
    let printed: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    let table = read(title, max, &printed);
    assert_eq!(table.rows().len(), lines.len() + 2, "{printed:?}");
    for (row, (line, expected)) in table.rows()[2..].iter().zip(lines) {
        let mut found = row.reading.as_ref().map_or(String::new(), ToString::to_string);
        for doubt in &row.doubts {
            found.push_str(&format!(" !! {}", doubt.as_str()));
        }
        assert_eq!(&found, expected, "{line}");
    }
    let rule = table.framework().leaves().next().and_then(|leaf| leaf.rule()).map(|rule| rule.kind());
    assert_eq!(rule.unwrap(), leaf, "{printed:?}");
}

#[test]
fn rules_at_the_end_of_a_table_are_no_signature() {
    holds(
        "Người phụ trách",
        "2",
        "choice",
        &[
            ("Thủ trưởng trực tiếp phụ trách: 2", "choice \"Thủ trưởng trực tiếp phụ trách\" -> 2"),
            ("Giám đốc giao cấp phó phụ trách: 1", "choice \"Giám đốc giao cấp phó phụ trách\" -> 1"),
        ],
    );
    holds(
        "Thời gian gửi",
        "3",
        "timeliness",
        &[
            ("Trước ngày 15 tháng 12 năm 2031: 3", "before 2031-12-15 -> 3"),
            ("Từ ngày 15 tháng 12 năm 2031 trở đi: 0", "from 2031-12-15 -> 0"),
        ],
    );
}

#[test]
fn signs_in_brackets_say_what_the_words_say() {
    for (least, less) in [
        ("Lớn hơn hoặc bằng (≥) 95%: 5 điểm", "Nhỏ hơn (<) 95%: 0 điểm"),
        ("(≥) 95%: 5 điểm", "(<) 95%: 0 điểm"),
        ("Đạt tối thiểu 95%: 5 điểm", "Không đạt tối thiểu 95%: 0 điểm"),
        ("Đạt mức 95% trở lên: 5 điểm", "Chưa đạt mức 95%: 0 điểm"),
    ] {
        holds("Hồ sơ", "5", "bands", &[(least, "ratio >= 0.95 -> 5"), (less, "ratio < 0.95 -> 0")]);
    }
}

#[test]
fn by_how_much_is_not_how_much() {
    let choice = |text: &str, points: u32| format!("choice \"{text}\" -> {points} !! partly-read");
    holds(
        "Chỉ tiêu",
        "3",
        "choice",
        &[
            ("Vượt chỉ tiêu từ 10% trở lên: 3", &choice("Vượt chỉ tiêu từ 10% trở lên", 3)),
            ("Vượt chỉ tiêu dưới 10%: 2", &choice("Vượt chỉ tiêu dưới 10%", 2)),
        ],
    );
}

#[test]
fn each_percent_is_below_above_or_of_its_own() {
    for (line, reading) in [
        ("Cứ 1% không đạt trừ 0,2 điểm", "minus 0.2 per 1% below"),
        ("Trừ 0,5 điểm cho mỗi 1% thấp hơn kế hoạch", "minus 0.5 per 1% below"),
        ("Mỗi 1% hồ sơ trễ hạn trừ 0,5 điểm", "minus 0.5 per 1%"),
    ] {
        holds("Tỷ lệ đúng hạn", "5", "deduction", &[(line, reading)]);
    }
    // What is counted is the share the line names, not that of the title.
    let table = read("Tỷ lệ đúng hạn", "5", &["Mỗi 1% hồ sơ trễ hạn trừ 0,5 điểm"]);
    assert!(table.framework().to_toml().contains("Mỗi 1% hồ sơ trễ hạn"));
}

#[test]
fn figures_of_percent_over_a_hundred_are_shares() {
    for (line, reading) in [
        ("Điểm = (Tỷ lệ % hồ sơ x 2,00)/100%", "ratio x 2"),
        ("Điểm = (Tỷ lệ % hồ sơ x 2)/100", "ratio x 2"),
        ("Điểm = (số đúng hạn x 2)/tổng số", "((số đúng hạn)/(tổng số)) x 2"),
        ("Điểm = (số đúng hạn x 2) : tổng số", "((số đúng hạn)/(tổng số)) x 2"),
    ] {
        holds("Hồ sơ", "2", "proportional", &[(line, reading)]);
    }
    let share = "ratio in [0.95,1.00] -> ratio x 2";
    holds(
        "Hồ sơ",
        "2",
        "proportional",
        &[("Từ 95% - 100%: [(Tỷ lệ % hồ sơ x 2.00)/100%]", share), ("Dưới 95%: 0", "ratio < 0.95 -> 0")],
    );
}

/// "giảm" beside full marks for the whole is less than the whole; against the year before it is a change.
#[test]
fn less_of_what_is_told_apart() {
    let fact = |lines: &[&str]| {
        let table = read("Hồ sơ đúng hạn", "5", lines);
        let leaf = table.framework().leaves().next().unwrap().clone();
        (leaf.rule().unwrap().kind().to_owned(), leaf.facts()[0].name.clone())
    };
    let deduction = |name: &str| ("deduction".to_owned(), name.to_owned());
    assert_eq!(fact(&["Đạt 100%: 5 điểm", "Cứ giảm 5% trừ 0,5 điểm"]), deduction("ratio"));
    assert_eq!(fact(&["Cứ giảm 5% so với năm trước trừ 0,5 điểm"]), deduction("change"));
}
