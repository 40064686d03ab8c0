//! A read table is confirmed by a person: coverage says what scoring does, readings from elsewhere are held against
//! their lines, and the review says in sentences what was read.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "xlsx")]

use chiso::Fault;
use chiso::framework::Rule;
use chiso::scoring::{Facts, Input};
use chiso::table::read::{
    CriteriaTable, Edition, Grid, Opening, RowDoubt, Verdict, read_criteria_table, read_grid,
};
use chiso::table::review::{read_review, review_html, review_xlsx};
use chiso::text::Lang;

fn read(lines: &[(&str, &str, &str)]) -> CriteriaTable {
    let heads = ["STT", "Tiêu chí", "Điểm tối đa"].map(str::to_owned);
    let rows = lines.iter().map(|(number, text, max)| [number, text, max].map(|cell| (*cell).to_owned()));
    let grid = Grid::from_rows("bang", std::iter::once(heads).chain(rows));
    read_criteria_table(&grid, &Edition { year: Some(2025), ..Edition::default() }).unwrap()
}

fn ratio() -> CriteriaTable {
    read(&[
        ("1", "Tỷ lệ hồ sơ đúng hạn", "3"),
        ("", "Từ 90% trở lên: 3", ""),
        ("", "Từ 70% đến dưới 90%: 1,5", ""),
        ("", "Kết quả khác: tùy mức độ", ""),
    ])
}

fn refused(table: &CriteriaTable, row: u32, notation: &str) -> String {
    table.propose(row, notation, "Lan").unwrap_err().text(Lang::En)
}

#[test]
fn a_leaf_counted_as_machine_takes_facts_and_one_by_hand_takes_points() {
    for name in ["cay-xanh", "chieu-sang"] {
        let path = format!("{}/tests/criteria_tables/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
        let printed = std::fs::read_to_string(path).unwrap();
        let cells = |line: &str| {
            line.split('\t').skip(1).take_while(|cell| *cell != "|").collect::<Vec<_>>().join("\t")
        };
        let printed = printed.lines().skip(1).map(cells).collect::<Vec<_>>().join("\n");
        let grid = read_grid(printed.as_bytes(), "bang.tsv", &Opening::default()).unwrap();
        let table = read_criteria_table(&grid, &Edition::default()).unwrap();
        let framework = table.framework();
        assert_eq!(table.coverage().leaves.len(), framework.leaves().count());
        for leaf in &table.coverage().leaves {
            let rule = framework.node(&leaf.id).unwrap().rule().unwrap();
            assert_eq!(leaf.scored.is_machine(), !matches!(rule, Rule::Awarded {}), "{leaf:?}");
            let mut facts = Facts::new(framework);
            let by_hand = facts.set_fact(&leaf.id, "points", Input::Text("0")).is_ok();
            assert_eq!(by_hand, !leaf.scored.is_machine(), "{leaf:?}");
        }
        let shares = &table.coverage().shares;
        let leaves: usize = shares.iter().take(shares.len() - 1).map(|share| share.leaves).sum();
        assert_eq!(leaves, table.coverage().leaves.len());
    }
}

#[test]
fn what_is_partly_read_is_scored_by_hand_until_a_person_confirms_it() {
    let table = read(&[
        ("1", "Chỉ tiêu", "3"),
        ("", "Vượt chỉ tiêu từ 10% trở lên: 3", ""),
        ("", "Vượt chỉ tiêu dưới 10%: 2", ""),
    ]);
    assert_eq!(table.coverage().leaves[0].scored.as_str(), "not-understood");
    let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
    let mut confirmed = table.clone();
    for row in [2, 3, 4] {
        confirmed = confirmed.decide(row, Verdict::Right, "Lan", day).unwrap();
    }
    assert_eq!(confirmed.coverage().leaves[0].scored.as_str(), "machine");
    assert!(confirmed.coverage().leaves[0].confirmed);
    // The table it was made from stays as it was.
    assert_eq!(table.coverage().leaves[0].scored.as_str(), "not-understood");
    assert!(confirmed.framework().to_toml().contains("Lan, 2025-03-01"));
}

#[test]
fn a_reading_that_is_not_what_its_line_prints_is_refused_by_what_differs() {
    let table = ratio();
    for (row, notation, named) in [
        (3, "ratio >= 0.80 -> 3", "\"90%\" of the line is not in it"),
        (3, "ratio >= 0.80 -> 3", "\"0.8\" is not printed"),
        (3, "ratio > 0.90 -> 3", "\"90%\""),
        (3, "ratio >= 0.90 -> 2", "\"2\" is not printed"),
        (4, "ratio in [0.70,0.90] -> 1.5", "\"90%\""),
        (4, "ratio in (0.70,0.90] -> 1.5", "\"90%\""),
        (3, "count >= 90 -> 3", "\"90%\""),
        (3, "choice \"Đạt từ 90% trở lên\" -> 3", "is not printed"),
        (3, "per item 3", "\"90%\""),
        (3, "kept as text", "expected a reading with points"),
        (1, "ratio >= 0.90 -> 3", "heads"),
        (42, "ratio >= 0.90 -> 3", "no such row"),
    ] {
        let said = refused(&table, row, notation);
        assert!(said.contains(named), "{notation}: {said}");
    }
    assert!(table.propose(3, "ratio >= 0.90 -> 3", "  ").is_err());
}

#[test]
fn lines_that_leave_a_gap_or_do_not_reach_the_maximum_are_refused() {
    let table =
        read(&[("1", "Tỷ lệ hồ sơ đúng hạn", "3"), ("", "Từ 90% trở lên: 3", ""), ("", "Dưới 70%: 0", "")]);
    let said = refused(&table, 4, "ratio < 0.70 -> 0");
    assert!(said.contains("a value belongs to no line"), "{said}");
    let whole = table.propose(4, "ratio < 0.70 -> 0; otherwise -> 0", "Lan").unwrap();
    assert_eq!(whole.coverage().leaves[0].scored.as_str(), "machine");
}

#[test]
fn a_note_with_points_is_doubted_and_can_be_read() {
    let table = read(&[
        ("1", "Báo cáo", "3"),
        ("", "Đầy đủ: 3", ""),
        ("", "Không đầy đủ: 0", ""),
        ("", "Lưu ý: đối với đơn vị ở vùng cao thì cộng thêm 1 điểm", ""),
    ]);
    let row = table.rows().last().unwrap();
    assert!(row.reading.is_some() || row.doubts.contains(&RowDoubt::PartlyRead), "{row:?}");
    let within = read(&[
        ("1", "Báo cáo", "3"),
        ("", "Đầy đủ: 3", ""),
        ("", "Lưu ý: đối với đơn vị ở vùng cao thì cộng thêm 1 điểm", ""),
        ("2", "Kế hoạch", "2"),
    ]);
    assert_eq!(within.coverage().leaves[0].scored.as_str(), "not-understood");
}

#[test]
fn the_review_says_in_sentences_what_was_read_and_what_the_scorer_gives() {
    let page = review_html(&ratio(), Lang::Vi);
    assert!(page.contains("Tỷ lệ từ 70% đến dưới 90% thì được 1,5 điểm."), "{page}");
    let whole = ratio().propose(5, "otherwise -> 0", "Lan").unwrap();
    let page = review_html(&whole, Lang::Vi);
    assert!(page.contains("92% được 3 điểm"), "{page}");
    let page = review_html(&whole, Lang::En);
    assert!(page.contains("A share from 70% to below 90%: 1.5 points."), "{page}");
}

#[test]
fn a_review_that_nobody_filled_in_gives_the_table_back() {
    let table = ratio().propose(5, "otherwise -> 0", "Lan").unwrap();
    for lang in [Lang::Vi, Lang::En] {
        let workbook = review_xlsx(&table, lang).unwrap();
        assert_eq!(workbook, review_xlsx(&table, lang).unwrap());
        let back = read_review(&workbook, "ra-soat.xlsx", Some(&table), None).unwrap();
        assert_eq!(back.framework().document(), table.framework().document());
    }
    let workbook = review_xlsx(&table, Lang::Vi).unwrap();
    assert!(read_review(&workbook, "ra-soat.xlsx", Some(&ratio()), None).is_err());
}
