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
        "awarded",
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

#[test]
fn points_are_called_by_name() {
    holds(
        "Kế hoạch",
        "1.5",
        "bands",
        &[
            ("Nếu tỷ lệ đạt 100% thì điểm đánh giá là 1,5.", "ratio = 1.00 -> 1.5"),
            ("Nếu tỷ lệ đạt từ 80% đến dưới 100% thì điểm số là 1.", "ratio in [0.80,1.00) -> 1"),
            ("Nếu tỷ lệ đạt dưới 80% thì số điểm đạt được là 0.", "ratio < 0.80 -> 0"),
        ],
    );
    holds("Lịch", "5", "awarded", &[("Thời điểm là 5", "kept as text")]);
    holds(
        "Hồ sơ",
        "5",
        "bands",
        &[
            ("Mức 1 (5 điểm): từ 90% trở lên", "ratio >= 0.90 -> 5"),
            ("Mức 2 (0 điểm): dưới 90%", "ratio < 0.90 -> 0"),
        ],
    );
}

#[test]
fn shares_may_be_decimals_or_quotients() {
    holds(
        "Kết quả",
        "4",
        "proportional",
        &[
            ("a là tổng số; b là số xong", "let a = \"tổng số\"; let b = \"số xong\""),
            (
                "Nếu b/a ≥ 0,8 thì điểm đánh giá được tính theo công thức: (b/a) x 4",
                "ratio >= 0.80 -> (b/a) x 4",
            ),
            ("Nếu b/a < 0,8 thì điểm đánh giá là 0", "ratio < 0.80 -> 0"),
        ],
    );
    holds(
        "Hồ sơ",
        "5",
        "bands",
        &[
            ("Tỷ lệ ≥ 0,95: 5", "ratio >= 0.95 -> 5"),
            ("0,8 ≤ Tỷ lệ < 0,95: 3", "ratio in [0.80,0.95) -> 3"),
            ("Tỷ lệ < 0,8: 0", "ratio < 0.80 -> 0"),
        ],
    );
    holds(
        "Hồ sơ",
        "1",
        "bands",
        &[("90 ≤ x ≤ 100%: 1", "ratio in [0.90,1.00] -> 1"), ("x < 90%: 0", "ratio < 0.90 -> 0")],
    );
    // Two quotients are two quantities.
    holds(
        "Kết quả",
        "4",
        "awarded",
        &[
            ("Nếu b/a ≥ 0,8: 4", "ratio >= 0.80 -> 4 !! mixed-quantity"),
            ("Nếu c/a < 0,2: 2", "ratio < 0.20 -> 2 !! mixed-quantity"),
            ("Còn lại: 0", "otherwise -> 0"),
        ],
    );
}

#[test]
fn a_lack_of_what_others_count_is_none_of_it() {
    holds(
        "Hồ sơ quá hạn",
        "3",
        "bands",
        &[
            ("Không có hồ sơ quá hạn: 3", "ratio = 0.00 -> 3"),
            ("Tỷ lệ hồ sơ quá hạn trên 0% đến 1%: 2", "ratio in (0.00,0.01] -> 2"),
            ("Tỷ lệ hồ sơ quá hạn trên 1%: 0", "ratio > 0.01 -> 0"),
        ],
    );
    holds(
        "Kiểm tra",
        "2",
        "bands",
        &[
            ("Tổ chức kiểm tra ít nhất 02 cuộc: 2", "count >= 2 -> 2"),
            ("Tổ chức 01 cuộc: 1", "count = 1 -> 1"),
            ("Không tổ chức kiểm tra: 0", "count = 0 -> 0"),
        ],
    );
    // What is not finished may be finished in part, and a report may be there without being on time.
    holds(
        "Nhiệm vụ",
        "2",
        "choice",
        &[
            ("Hoàn thành 100%: 2", "ratio = 1.00 -> 2"),
            ("Không hoàn thành: 0", "choice \"Không hoàn thành\" -> 0"),
        ],
    );
}

#[test]
fn days_of_the_year_before() {
    holds(
        "Thời gian ban hành",
        "2",
        "timeliness",
        &[
            ("Ban hành trong tháng 12 năm trước liền kề: 2", "Y-1-12-01..Y-1-12-31 -> 2"),
            ("Ban hành trong tháng 01 năm kế hoạch: 1", "Y-01-01..Y-01-31 -> 1"),
            ("Ban hành sau tháng 01 hoặc không ban hành: 0", "after Y-01-31 or none -> 0"),
        ],
    );
    holds(
        "Thời gian ban hành",
        "3",
        "timeliness",
        &[
            ("Trước ngày 15/12 năm trước: 3", "before Y-1-12-15 -> 3"),
            ("Từ ngày 15/12 đến ngày 31/12 năm trước: 2", "Y-1-12-15..Y-1-12-31 -> 2"),
            ("Sau ngày 31/12 của năm trước liền kề năm kế hoạch: 0", "after Y-1-12-31 -> 0"),
        ],
    );
}

#[test]
fn items_may_be_capped_by_their_number() {
    holds("Hội nghị", "6", "per-item", &[("Mỗi cuộc được 1,5 điểm (tối đa 04 cuộc)", "per item 1.5 cap 6")]);
    holds("Tin bài", "3", "per-item", &[("Cứ 05 bài được 1 điểm, tối đa 15 bài", "per 5 items 1 cap 3")]);
    holds("Hội nghị", "6", "awarded", &[("Mỗi cuộc 1 điểm (tối đa 2 ngày)", "per item 1 !! partly-read")]);
    holds("Hồ sơ", "5", "proportional", &[("Lấy tỷ lệ % nhân với 5 điểm", "ratio x 5")]);
}

#[test]
fn a_line_that_gives_points_is_no_note() {
    holds(
        "Hồ sơ",
        "2",
        "awarded",
        &[
            ("Từ 80% trở lên: 2", "ratio >= 0.80 -> 2 !! gap"),
            ("Từ 60% đến dưới 80%: 1 !", "kept as text"),
            ("Dưới 60%: 0", "ratio < 0.60 -> 0 !! gap"),
        ],
    );
}

#[test]
fn several_alternatives_of_one_line_stay_apart() {
    for (line, readings) in [
        (
            "Hoàn thành đúng hạn: 5; chậm dưới 15 ngày: 3; chậm từ 15 ngày trở lên hoặc không thực hiện: 0",
            "on time -> 5; late < 15 days -> 3; late >= 15 days or none -> 0",
        ),
        (
            "Trước ngày 15/02 được 5 điểm, từ ngày 15/02 đến ngày 28/02 được 3 điểm, sau ngày 28/02 không được điểm",
            "before Y-02-15 -> 5; Y-02-15..Y-02-28 -> 3; after Y-02-28 -> 0",
        ),
    ] {
        holds("Rà soát", "5", "timeliness", &[(line, readings)]);
    }
    for line in [
        "Từ 90% trở lên được 5 điểm, từ 70% đến dưới 90% được 3 điểm, dưới 70% không có điểm",
        "≥ 90% (5đ), 70%-<90% (3đ), <70% (0đ)",
    ] {
        let readings = "ratio >= 0.90 -> 5; ratio in [0.70,0.90) -> 3; ratio < 0.70 -> 0";
        holds("Kết quả", "5", "bands", &[(line, readings)]);
    }
}

#[test]
fn a_grade_is_no_quantity_and_a_minus_no_remark() {
    holds(
        "Thái độ",
        "10",
        "choice",
        &[
            ("Tốt: 10", "choice \"Tốt\" -> 10"),
            ("TB: 5", "choice \"TB\" -> 5"),
            ("Y: 0", "choice \"Y\" -> 0"),
        ],
    );
    holds(
        "Vi phạm",
        "5",
        "deduction",
        &[
            ("Bị phê bình bằng văn bản: -1/lần", "minus 1 per item"),
            ("Mỗi lần vi phạm: -0,5", "minus 0.5 per item"),
        ],
    );
}

#[test]
fn times_that_name_a_thing_are_none_of_the_condition() {
    holds(
        "Báo cáo",
        "2",
        "timeliness",
        &[
            ("Nộp báo cáo quý I trước ngày 20/3: 2", "before Y-03-20 -> 2"),
            ("Nộp báo cáo quý I từ ngày 20/3 trở đi: 1", "from Y-03-20 -> 1"),
        ],
    );
    holds(
        "Hồ sơ",
        "5",
        "bands",
        &[
            ("Số hồ sơ giải quyết trước và đúng hạn đạt 100%: 5", "ratio = 1.00 -> 5"),
            ("Số hồ sơ trước hạn, đúng hạn đạt từ 95% đến dưới 100%: 3", "ratio in [0.95,1.00) -> 3"),
            ("Tỷ lệ hồ sơ đúng hạn và trước hạn dưới 95%: 0", "ratio < 0.95 -> 0"),
        ],
    );
    // Days within which something is done are no count of days, and what they begin with is not named.
    let choice = |text: &str, rest: &str| format!("choice \"{text}\" -> {rest}");
    holds(
        "Cập nhật",
        "2",
        "awarded",
        &[
            (
                "Cập nhật trong 03 ngày làm việc: 2",
                &choice("Cập nhật trong 03 ngày làm việc", "2 !! partly-read"),
            ),
            ("Không cập nhật: 0", &choice("Không cập nhật", "0")),
        ],
    );
}

#[test]
fn one_thing_lacking_in_a_row_with_a_column_of_deductions_is_each_in_doubt() {
    let rows = [
        ["STT", "Nội dung", "Điểm tối đa", "Điểm trừ"],
        ["1", "Tiếp công dân", "10", ""],
        ["", "Thiếu 01 buổi", "", "1"],
        ["", "Tổng điểm = (số buổi đã tiếp x 10)/tổng số buổi", "", ""],
    ];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    let table = read_criteria_table(&Grid::from_rows("column", rows), &Edition::default()).unwrap();
    let row = &table.rows()[2];
    assert_eq!(row.reading.as_ref().unwrap().to_string(), "minus 1 per item");
    assert_eq!(row.doubts[0].as_str(), "each-unclear");
    // A formula that begins like the label of a sum is none.
    let formula = table.rows()[3].reading.as_ref().unwrap().to_string();
    assert_eq!(formula, "((số buổi đã tiếp)/(tổng số buổi)) x 10");
}

/// Whether a line alone in its node is left to a person: doubted, or not read as a rule.
fn is_left_to_a_person(line: &str, max: &str) -> bool {
    let table = read("Nội dung", max, &[line]);
    let doubted = table.rows()[2..].iter().any(|row| {
        let text = row.reading.as_ref().map_or(String::new(), ToString::to_string);
        !row.doubts.is_empty() || text == "kept as text"
    });
    let rule = table.framework().leaves().next().and_then(|leaf| leaf.rule()).map(|rule| rule.kind());
    doubted && rule == Some("awarded")
}

#[test]
fn words_that_change_points_are_read_or_doubted() {
    for (line, max) in [
        ("Xảy ra 01 lần nhưng khắc phục ngay: ½ số điểm tối đa", "10"),
        ("Mỗi quý họp 1 lần, mỗi lần 0,75 điểm", "3"),
        ("Từ chín mươi phần trăm trở lên: 3 điểm", "3"),
        ("Ban hành trong 10 ngày đầu tháng 6: 2 điểm", "2"),
        ("Ban hành trước ngày làm việc cuối cùng của tháng 12: 2 điểm", "2"),
        ("Ban hành ngày 15 tháng Ba: 2 điểm", "2"),
        ("Hoàn thành sau quý 2-2025: 1 điểm", "1"),
        ("Quá 10 ngày coi như không gửi: 0 điểm", "2"),
        ("Chậm gửi từ 1 đến 3 ngày, trừ trường hợp bất khả kháng: 1 điểm", "2"),
    ] {
        // Half of the maximum is read.
        let table = read("Nội dung", max, &[line]);
        let reading = table.rows()[2].reading.as_ref().map_or(String::new(), ToString::to_string);
        assert!(is_left_to_a_person(line, max) || reading.ends_with("-> 5"), "{line}: {reading}");
    }
}

#[test]
fn what_a_word_adds_never_goes_unseen() {
    let lines = [
        ("Từ 90% trở lên: 5 điểm", "5"),
        ("Từ 70% đến dưới 90%: 3 điểm", "5"),
        ("Trước ngày 15 tháng 12: 2 điểm", "2"),
        ("Từ 03 sáng kiến trở lên: 4 điểm", "4"),
        ("Có ban hành kế hoạch: 2 điểm", "2"),
        ("Tỷ lệ hồ sơ đúng hạn x 5", "5"),
    ];
    let words = ["mỗi", "½", "coi như", "cứ 2", "trừ 3", "một nửa"];
    let show = |line: &str, max: &str| {
        let table = read("Nội dung", max, &[line]);
        let row = &table.rows()[2];
        (row.reading.as_ref().map_or(String::new(), ToString::to_string), row.doubts.is_empty())
    };
    for (line, max) in lines {
        let (plain, _) = show(line, max);
        let parts: Vec<&str> = line.split(' ').collect();
        for at in 0..=parts.len() {
            for word in words {
                let (before, after) = parts.split_at(at);
                let changed = [before, &[word], after].concat().join(" ");
                let (reading, sound) = show(&changed, max);
                // A choice keeps its words, and a signal in them is a doubt.
                assert!(
                    !sound || (reading != plain && !reading.starts_with("choice")),
                    "{changed}: {reading}"
                );
            }
        }
    }
}
