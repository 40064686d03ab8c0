//! Score tables and forms as workbooks: out, and back in.
#![cfg(feature = "xlsx")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use chiso::Error;
use chiso::Fault;
use chiso::framework::Framework;
use chiso::scorecard::{Assessment, Evidence, Stage, Stamp, Subject};
use chiso::scoring::{Facts, Input};
use chiso::table::form::{FormFile, form_xlsx, import_forms, read_form};
use chiso::table::read::{CellKind, Limits, Workbook};
use chiso::table::write::{read_summary, summary_xlsx};
use chiso::table::{Column, SheetError, Summary};
use chiso::text::Lang;
use proptest::prelude::*;

fn file(name: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/scorecard/");
    std::fs::read_to_string(format!("{path}{name}")).unwrap()
}

fn example() -> Framework {
    Framework::builtin("example-par-88").unwrap()
}

fn stamp(at: &str) -> Stamp {
    Stamp::new("Sở Nội vụ", at).unwrap()
}

fn record() -> Assessment {
    let leads =
        BTreeMap::from([("1".to_owned(), "Sở Nội vụ".to_owned()), ("7".to_owned(), "Sở KH&CN".to_owned())]);
    let subject = Subject { unit: Some("Tỉnh Ví dụ".into()), period: Some(2024), leads };
    Assessment::new(&example(), subject).unwrap()
}

fn filled() -> Assessment {
    let framework = example();
    let mut record = record();
    let facts = Facts::from_json(&framework, &file("facts.json")).unwrap();
    record.declare(Stage::SelfScored, &facts, stamp("2025-01-10")).unwrap();
    for leaf in framework.leaves().filter(|leaf| !leaf.is_survey()) {
        let document = Evidence::from("12/BC-SNV");
        record.support(leaf.id(), Some(vec![document]), None, stamp("2025-01-11")).unwrap();
    }
    record
        .support("1.2.1", None, Some("=1+1 là công thức, không phải số".into()), stamp("2025-01-12"))
        .unwrap();
    record.submit(stamp("2025-01-20")).unwrap();
    let facts = Facts::from_json(&framework, &file("survey.json")).unwrap();
    record.declare(Stage::Appraised { round: 1 }, &facts, stamp("2025-02-01")).unwrap();
    record.accept(1, "total", stamp("2025-02-02")).unwrap();
    record.deduct("1", "0.25".parse().unwrap(), stamp("2025-02-03").because("gửi muộn")).unwrap();
    record
}

fn name(error: SheetError) -> &'static str {
    Error::from(error).code().name()
}

/// A workbook with some cells of its first sheet given anew, everything else as it was.
fn typed_over(bytes: &[u8], cells: &[(u32, u16, Typed)]) -> Vec<u8> {
    let mut out = rust_xlsxwriter::Workbook::new();
    let mut book = Workbook::open(bytes, "form.xlsx", &Limits::default()).unwrap();
    for (place, name) in book.sheets().to_vec().iter().enumerate() {
        let grid = book.grid(name).unwrap();
        let sheet = out.add_worksheet();
        sheet.set_name(name).unwrap();
        let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
        let percent = rust_xlsxwriter::Format::new().set_num_format("0.00%");
        for row in grid.rows() {
            for cell in &row.cells {
                let (at, column) = (row.number - 1, u16::try_from(cell.column - 1).unwrap());
                match cell.kind {
                    CellKind::Number => {
                        sheet.write_number(at, column, cell.text.parse::<f64>().unwrap()).unwrap()
                    }
                    _ => sheet.write_string(at, column, &cell.text).unwrap(),
                };
            }
        }
        if place > 0 {
            continue;
        }
        for (row, column, typed) in cells {
            let (row, column) = (row - 1, *column);
            match typed {
                Typed::Text(text) => sheet.write_string(row, column, *text).unwrap(),
                Typed::Number(number) => sheet.write_number(row, column, *number).unwrap(),
                Typed::Percent(number) => {
                    sheet.write_number_with_format(row, column, *number, &percent).unwrap()
                }
                Typed::Day(year, month, day) => {
                    let moment = rust_xlsxwriter::ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                    sheet.write_datetime_with_format(row, column, &moment, &date).unwrap()
                }
                Typed::Formula(text) => sheet.write_formula(row, column, *text).unwrap(),
            };
        }
    }
    out.save_to_buffer().unwrap()
}

#[derive(Debug, Clone)]
enum Typed {
    Text(&'static str),
    Number(f64),
    Percent(f64),
    Day(u16, u8, u8),
    Formula(&'static str),
}
use Typed::{Day, Formula, Number, Percent, Text};

const VALUE: u16 = 4;
const STATE: u16 = 5;
const EVIDENCE: u16 = 6;
const EXPLANATION: u16 = 7;

/// The row of a key in a form, from 1.
fn row_of(form: &[u8], key: &str) -> u32 {
    let mut book = Workbook::open(form, "form.xlsx", &Limits::default()).unwrap();
    let first = book.sheets()[0].clone();
    let grid = book.grid(&first).unwrap();
    grid.rows().iter().find(|row| row.text(9) == key).unwrap_or_else(|| panic!("no row {key}")).number
}

#[test]
fn the_table_has_the_columns_of_the_ministry_and_adds_up() {
    let summary = Summary::new(&filled(), Lang::Vi).unwrap();
    let heads = Column::ALL.map(|column| column.head(Lang::Vi));
    assert_eq!(
        heads,
        [
            "STT",
            "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
            "Điểm tối đa",
            "Tự đánh giá",
            "Thẩm định",
            "Điều tra XHH",
            "Điểm đạt được",
            "Chỉ số (%)",
            "Ghi chú/Giải trình",
            "Tài liệu kiểm chứng"
        ]
    );
    assert_eq!(summary.rows.len(), 8 + 37 + 88 + 1);
    let total = summary.rows.last().unwrap();
    assert_eq!((total.name.as_str(), total.max.unwrap().to_string()), ("TỔNG ĐIỂM", "100".to_owned()));
    let areas = || summary.rows.iter().filter(|row| row.depth == 1);
    let sum = |column: Column| areas().filter_map(|row| row.points(column)).map(|p| p.micro()).sum::<i64>();
    assert_eq!(sum(Column::Max), 100_000_000);
    // The total is rounded once, from unrounded areas.
    let achieved = sum(Column::Achieved) - total.achieved.unwrap().micro();
    assert!(achieved.abs() <= 5_010, "{achieved}");
    let area = areas().next().unwrap();
    assert!(area.remarks.contains("Điểm bị trừ 0,25 (Sở Nội vụ, 03/02/2025): gửi muộn."), "{}", area.remarks);
    let leaf = summary.rows.iter().find(|row| row.node == "8.1").unwrap();
    assert!(leaf.own.is_none() && leaf.appraised.is_none() && leaf.survey.is_some());
    assert!(summary.notes[0].contains("MINH HỌA"));
    let csv = summary.to_csv();
    assert!(csv.starts_with("\u{FEFF}STT,Lĩnh vực/Tiêu chí/Tiêu chí thành phần,Điểm tối đa"));
    assert!(csv.contains("'=1+1 là công thức"), "a text a sheet would take for a formula is guarded");
    let json: serde_json::Value = serde_json::from_str(&summary.to_json()).unwrap();
    assert_eq!(json["rows"][0]["max"], "10");
    assert_eq!(json["columns"][6]["head"], "Điểm đạt được");
    let html = summary.to_html();
    assert!(html.contains("A4 landscape") && html.contains("<thead>") && !html.contains("<script"));
}

#[test]
fn the_workbook_gives_the_record_back_and_is_the_same_each_time() {
    for lang in [Lang::Vi, Lang::En] {
        let record = filled();
        let bytes = summary_xlsx(&record, lang).unwrap();
        assert_eq!(bytes, summary_xlsx(&record, lang).unwrap(), "the same record makes the same bytes");
        let back = read_summary(&example(), &bytes, "bang.xlsx").unwrap();
        assert_eq!(back.to_json(), record.to_json());
    }
    let empty = record();
    let bytes = summary_xlsx(&empty, Lang::Vi).unwrap();
    assert_eq!(read_summary(&example(), &bytes, "bang.xlsx").unwrap().to_json(), empty.to_json());
}

#[test]
fn a_table_somebody_typed_over_is_refused_at_the_cell() {
    let bytes = summary_xlsx(&filled(), Lang::Vi).unwrap();
    let copied = typed_over(&bytes, &[]);
    assert!(read_summary(&example(), &copied, "bang.xlsx").is_ok(), "saved anew by another program");
    for typed in [Number(9.0), Text("chín"), Formula("=SUM(D9:D11)")] {
        let error =
            read_summary(&example(), &typed_over(&bytes, &[(10, 3, typed)]), "bang.xlsx").unwrap_err();
        let place = error.cell().unwrap().to_string();
        let vi = Error::from(error.clone()).text(Lang::Vi);
        assert!(vi.contains("trong khi dữ liệu lưu kèm bảng là \"3\""), "{vi}");
        assert_eq!((place.as_str(), name(error)), ("Bảng điểm!D10", "sheet-changed"));
    }
    let other = Framework::builtin("par-2022-components").unwrap();
    assert_eq!(name(read_summary(&other, &bytes, "bang.xlsx").unwrap_err()), "assessment-edition");
    let form = form_xlsx(&record(), None, Lang::Vi).unwrap();
    assert_eq!(name(read_summary(&example(), &form, "phieu.xlsx").unwrap_err()), "sheet-not-ours");
    assert_eq!(name(read_summary(&example(), b"PK\x03\x04", "x.xlsx").unwrap_err()), "table-damaged");
}

#[test]
fn a_form_has_the_leaves_of_an_agency_only() {
    let record = record();
    let rows = |agency: Option<&str>| {
        let bytes = form_xlsx(&record, agency, Lang::Vi).unwrap();
        assert_eq!(bytes, form_xlsx(&record, agency, Lang::Vi).unwrap());
        let mut book = Workbook::open(&bytes, "form.xlsx", &Limits::default()).unwrap();
        let grid = book.grid("Phiếu").unwrap();
        grid.rows()
            .iter()
            .filter_map(|row| row.text(9).strip_prefix("[\"").map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let all = rows(None);
    assert!(all.iter().all(|key| !key.starts_with("8.1\"")), "surveys are nobody's to fill in");
    let own = rows(Some("Sở KH&CN"));
    assert!(!own.is_empty() && own.iter().all(|key| key.starts_with("7.")), "{own:?}");
    assert_eq!(name(form_xlsx(&record, Some("Sở Y tế"), Lang::Vi).unwrap_err()), "assessment-lacking");
}

#[test]
fn a_filled_form_becomes_self_scores() {
    let mut record = record();
    let blank = form_xlsx(&record, Some("Sở Nội vụ"), Lang::Vi).unwrap();
    let at = |key: &str| row_of(&blank, key);
    let form = typed_over(
        &blank,
        &[
            (at(r#"["1.1.1","date"]"#), VALUE, Day(2024, 1, 25)),
            (at(r#"["1.1.1","date"]"#), EVIDENCE, Text("12/KH-UBND; 13/KH-UBND\n14/KH-UBND")),
            (at(r#"["1.1.2","choice","products"]"#), VALUE, Text("Có")),
            (at(r#"["1.1.2","choice","budget"]"#), VALUE, Text("Không")),
            (at(r#"["1.1.3","done"]"#), VALUE, Number(38.0)),
            (at(r#"["1.1.3","all"]"#), VALUE, Number(40.0)),
            (at(r#"["1.2.2","choice"]"#), VALUE, Text("Thiếu một phần số liệu (0,25 điểm)")),
            (at(r#"["1.2.3","choice"]"#), EXPLANATION, Text("Đang hoàn thiện")),
        ],
    );
    let imported =
        import_forms(&mut record, &[FormFile { name: "snv.xlsx", bytes: &form }], &stamp("2025-01-05"))
            .unwrap();
    assert_eq!((imported.forms, imported.values, imported.supported), (1, 4, 2));
    let card = record.card(Stage::SelfScored).unwrap();
    let points = |node: &str| card.points(node).unwrap().to_string();
    assert_eq!(["1.1.1", "1.1.2", "1.1.3", "1.2.2"].map(points), ["1", "0.25", "1", "0.25"]);
    assert_eq!(record.evidence("1.1.1").len(), 3);
    assert_eq!(record.explanation("1.2.3"), Some("Đang hoàn thiện"));
    assert!(record.entries().iter().all(|entry| entry.stamp.by == "Sở Nội vụ"));
}

#[test]
fn shares_states_and_english() {
    let mut record = record();
    let blank = form_xlsx(&record, None, Lang::En).unwrap();
    let at = |key: &str| row_of(&blank, key);
    let form = typed_over(
        &blank,
        &[
            (at(r#"["4.1.3","rate"]"#), VALUE, Percent(0.075)),
            (at(r#"["6.1.1","rate"]"#), VALUE, Text("93,4%")),
            (at(r#"["5.1.3","choice"]"#), STATE, Text("Not applicable")),
            (at(r#"["2.2.1","date"]"#), STATE, Text("not done")),
            (at(r#"["1.1.2","choice","budget"]"#), VALUE, Text("No")),
        ],
    );
    import_forms(&mut record, &[FormFile { name: "all.xlsx", bytes: &form }], &stamp("2025-01-05")).unwrap();
    let card = record.card(Stage::SelfScored).unwrap();
    assert_eq!(
        ["4.1.3", "6.1.1", "2.2.1", "1.1.2"].map(|node| card.points(node).unwrap().to_string()),
        ["0.5", "1.5", "0", "0"]
    );
    assert_eq!(card.state("5.1.3").unwrap().unwrap().as_str(), "not-applicable");
}

#[test]
fn every_fault_of_every_form_is_told_with_its_cell_and_nothing_is_taken_over() {
    let mut record = record();
    let before = record.to_json();
    let blank = form_xlsx(&record, None, Lang::Vi).unwrap();
    let at = |key: &str| row_of(&blank, key);
    let (points, count, all) =
        (at(r#"["6.3.3","points"]"#), at(r#"["1.1.3","done"]"#), at(r#"["1.1.3","all"]"#));
    let one = typed_over(
        &blank,
        &[
            (points, VALUE, Text("khoảng một điểm")),
            (count, VALUE, Formula("=20+18")),
            (all, VALUE, Number(40.0)),
            (at(r#"["2.1.1","done"]"#), VALUE, Number(7.0)),
            (at(r#"["1.4","items"]"#), VALUE, Number(-1.0)),
            (at(r#"["1.2.2","choice"]"#), VALUE, Text("Rất tốt")),
            (at(r#"["1.1.1","date"]"#), VALUE, Text("31/02/2024")),
            (at(r#"["5.3.3","breaches"]"#), STATE, Text("Nghỉ phép")),
            (400, VALUE, Number(1.0)),
        ],
    );
    let two =
        typed_over(&blank, &[(at(r#"["7.2.3","choice"]"#), VALUE, Text("Tất cả xã, phường (0,5 điểm)"))]);
    let three = typed_over(&blank, &[(at(r#"["7.2.3","choice"]"#), VALUE, Text("Dưới 80% (0 điểm)"))]);
    let forms = [("1.xlsx", &one), ("2.xlsx", &two), ("3.xlsx", &three)];
    let forms = forms.map(|(name, bytes)| FormFile { name, bytes });
    let error = import_forms(&mut record, &forms, &stamp("2025-01-05")).unwrap_err();
    let SheetError::Filled { problems } = &error else { panic!("{error}") };
    let mut found: Vec<(String, &str, String)> = problems
        .iter()
        .map(|problem| (problem.file.clone(), problem.kind.as_str(), problem.node.clone()))
        .collect();
    found.sort();
    let expected = [
        ("1.xlsx", "formula", "1.1.3"),
        ("1.xlsx", "incomplete", "2.1.1"),
        ("1.xlsx", "unknown-leaf", ""),
        ("1.xlsx", "value", "1.1.1"),
        ("1.xlsx", "value", "1.2.2"),
        ("1.xlsx", "value", "1.4"),
        ("1.xlsx", "value", "5.3.3"),
        ("1.xlsx", "value", "6.3.3"),
        ("3.xlsx", "conflict", "7.2.3"),
    ];
    let expected: Vec<(String, &str, String)> =
        expected.map(|(file, kind, node)| (file.to_owned(), kind, node.to_owned())).to_vec();
    assert_eq!(found, expected, "{error}");
    let text = problems.iter().find(|problem| problem.node == "6.3.3").unwrap();
    assert_eq!(text.place.as_ref().unwrap().to_string(), format!("Phiếu!E{points}"));
    assert_eq!(record.to_json(), before, "nothing is half-imported");
    let error = Error::from(error);
    let lines = error.text(Lang::Vi);
    for (node, found) in [
        ("6.3.3", "\"khoảng một điểm\" không phải là số: ở ký tự thứ 1 cần một chữ số; cần một số"),
        ("1.1.3", "công thức (0); cần chính giá trị đó"),
        ("2.1.1", "chưa điền all; cần mọi giá trị của tiêu chí, hoặc để trống hết"),
        ("5.3.3", "tình trạng \"Nghỉ phép\"; cần Chưa đến hạn"),
        ("7.2.3", "giá trị khác với giá trị ở 2.xlsx (Phiếu!E142); cần một cho mỗi tiêu chí"),
    ] {
        let line = lines.lines().find(|line| line.contains(&format!(": tiêu chí {node:?}: "))).unwrap();
        assert!(line.ends_with(found), "{line}");
    }
    let details = error.to_json();
    assert_eq!(details["problems"][0]["column"].as_str().unwrap().len(), 1);
    assert!(details["problems"][0]["expected"].is_string(), "programs compare the English words");

    let other = Subject { period: Some(2023), unit: Some("Tỉnh Ví dụ".into()), ..Subject::default() };
    let other = Assessment::new(&example(), other).unwrap();
    assert_eq!(name(read_form(&other, &two, "2.xlsx").unwrap_err()), "form-edition");
    let summary = summary_xlsx(&record, Lang::Vi).unwrap();
    assert_eq!(name(read_form(&record, &summary, "bang.xlsx").unwrap_err()), "sheet-not-ours");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever people write in explanations and names of documents, the table carries the record.
    #[test]
    fn any_text_survives_the_workbook(explanation in "\\PC{1,60}", odd in "[\\x00-\\x20_x0-9A-F=+@|\"\\\\-]{1,30}", places in 0_i64..1_000_000) {
        let framework = Framework::builtin("par-2022-components").unwrap();
        let mut record = Assessment::new(&framework, Subject::default()).unwrap();
        let mut facts = Facts::new(&framework);
        let points = chiso::number::Exact::ratio(places, 1_000_000).unwrap();
        facts.set("economy", Input::Number(points)).unwrap();
        record.declare(Stage::SelfScored, &facts, stamp("2025-01-01")).unwrap();
        let support = record.support("economy", Some(vec![Evidence::from(format!("a{odd}").as_str())]), Some(format!("{explanation}{odd}")), stamp("2025-01-01"));
        prop_assert!(support.is_ok());
        let bytes = summary_xlsx(&record, Lang::Vi).unwrap();
        let back = read_summary(&framework, &bytes, "bang.xlsx").unwrap();
        prop_assert_eq!(back.to_json(), record.to_json());
    }

    #[test]
    fn a_damaged_form_is_an_error_and_never_a_panic(cut in 0_usize..20_000, flip in 0_usize..20_000, bit in 0_u8..8) {
        let record = record();
        let mut bytes = form_xlsx(&record, Some("Sở Nội vụ"), Lang::Vi).unwrap();
        let length = bytes.len();
        bytes[flip % length] ^= 1 << bit;
        let _ = read_form(&record, &bytes, "form.xlsx");
        bytes.truncate(cut % length);
        prop_assert!(read_form(&record, &bytes, "form.xlsx").is_err());
    }
}
