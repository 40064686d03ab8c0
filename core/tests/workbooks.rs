//! Workbooks as people and attackers make them: numbers, shares, formulas, merged cells, damage, bombs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "xlsx")]

use std::io::{Cursor, Write};

use chiso::Fault;
use chiso::table::read::{
    CellKind, CriteriaTableError, Edition, Grid, Limits, Opening, Workbook, read_criteria_table, read_grid,
};
use chiso::text::Words;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A workbook of sheets given as the XML of their rows, with cell style 1 = percent.
fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut names = String::new();
    let mut relations = String::new();
    for (at, (name, ..)) in sheets.iter().enumerate() {
        let id = at + 1;
        names.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>"));
        relations.push_str(&format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        ));
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut parts = vec![
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{names}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{package}\">{relations}</Relationships>"),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for (at, (_, rows, merges)) in sheets.iter().enumerate() {
        let body = format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>{merges}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{}.xml", at + 1), body));
    }
    zipped(&parts)
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn text(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn row(number: u32, cells: &[String]) -> String {
    format!("<row r=\"{number}\">{}</row>", cells.concat())
}

fn heads() -> String {
    row(1, &[text("A1", "STT"), text("B1", "Tiêu chí"), text("C1", "Điểm tối đa")])
}

fn open(bytes: &[u8]) -> Result<Grid, CriteriaTableError> {
    read_grid(bytes, "t.xlsx", &Opening::default())
}

#[test]
fn numbers_come_as_the_sheet_shows_them() {
    let cells = [
        "<c r=\"A2\"><v>1.1000000000000001</v></c>",
        "<c r=\"B2\"><v>0.25</v></c>",
        "<c r=\"C2\"><v>0.30000000000000004</v></c>",
        "<c r=\"D2\" s=\"1\"><v>0.07</v></c>",
        "<c r=\"E2\"><v>1500</v></c>",
        "<c r=\"F2\"><v>1E-3</v></c>",
        "<c r=\"G2\" t=\"b\"><v>1</v></c>",
        "<c r=\"H2\" t=\"e\"><v>#REF!</v></c>",
    ];
    let bytes = workbook(&[("S", &(heads() + &row(2, &cells.map(str::to_owned))), "")]);
    let grid = open(&bytes).unwrap();
    let shown: Vec<&str> = grid.rows()[1].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(shown, ["1.1", "0.25", "0.3", "7%", "1500", "0.001", "TRUE", "#REF!"]);
    assert_eq!(grid.rows()[1].cells[7].kind, CellKind::Error);
}

#[test]
fn formulas_give_their_value_and_say_so() {
    let node = |value: &str| {
        row(2, &[text("A2", "1"), text("B2", "Việc"), format!("<c r=\"C2\"><f>1+1</f>{value}</c>")])
            + &row(3, &[text("B3", "Đạt: 2 điểm")])
    };
    let table = |rows: String| {
        read_criteria_table(
            &open(&workbook(&[("Phụ lục", &(heads() + &rows), "")])).unwrap(),
            &Edition::default(),
        )
    };
    let read = table(node("<v>2</v>")).unwrap();
    assert!(read.rows()[1].formula && read.rows()[1].max.as_ref().unwrap().to_string() == "2");
    let error = table(node("")).unwrap_err();
    assert_eq!(error.to_string().split(':').next().unwrap(), "Phụ lục!C2");
    assert_eq!(error.to_json()["column"], "C");
    let failed =
        row(2, &[text("A2", "1"), text("B2", "Việc"), "<c r=\"C2\" t=\"e\"><v>#DIV/0!</v></c>".to_owned()]);
    assert_eq!(table(failed).unwrap_err().code().name(), "cell-failed");
}

#[test]
fn merged_cells_are_known() {
    let merges = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>";
    let rows = heads()
        + &row(2, &[text("A2", "1"), text("B2", "Việc"), text("C2", "2")])
        + &row(3, &[text("B3", "Đạt: 2")]);
    let grid = open(&workbook(&[("S", &rows, merges)])).unwrap();
    assert_eq!(grid.merge_at(3, 1).map(|merge| (merge.top, merge.left)), Some((2, 1)));
}

#[test]
fn the_sheet_with_a_criteria_table_is_found() {
    let bytes = workbook(&[("Bìa", &row(1, &[text("A1", "Trang bìa")]), ""), ("Phụ lục", &heads(), "")]);
    assert_eq!(open(&bytes).unwrap().sheet(), "Phụ lục");
    let asked = |sheet: &str| {
        read_grid(&bytes, "t.xlsx", &Opening { sheet: Some(sheet.to_owned()), ..Opening::default() })
    };
    assert_eq!(asked("1").unwrap().sheet(), "Bìa");
    assert_eq!(asked("Phụ lục").unwrap().sheet(), "Phụ lục");
    let error = asked("3").unwrap_err();
    assert!(matches!(&error, CriteriaTableError::NoSheet { known, .. } if known.len() == 2), "{error}");
    let none = workbook(&[("Bìa", &row(1, &[text("A1", "Trang bìa")]), "")]);
    assert!(matches!(open(&none).unwrap_err(), CriteriaTableError::NoHeader { .. }));
}

#[test]
fn damage_is_named() {
    let good = workbook(&[("S", &heads(), "")]);
    for cut in [4, 30, good.len() / 2, good.len() - 10] {
        assert!(matches!(open(&good[..cut]).unwrap_err(), CriteriaTableError::Damaged { .. }), "{cut}");
    }
    for place in (40..good.len()).step_by(7) {
        let mut bytes = good.clone();
        bytes[place] ^= 0x55;
        // Whatever it is, it is an answer.
        let _ = open(&bytes);
    }
    let broken = workbook(&[("S", "<row r=\"1\"><c r=\"A1\"><v>1", "")]);
    assert!(matches!(open(&broken).unwrap_err(), CriteriaTableError::Damaged { .. }));
    let other = zipped(&[("word/document.xml".to_owned(), "<w/>".to_owned())]);
    assert!(matches!(open(&other).unwrap_err(), CriteriaTableError::Format { .. }));
}

#[test]
fn passwords_and_old_files_are_named() {
    let mut compound = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    compound.extend([0; 512]);
    assert!(matches!(open(&compound).unwrap_err(), CriteriaTableError::Format { .. }));
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(matches!(open(&compound).unwrap_err(), CriteriaTableError::Password { .. }));
}

#[test]
fn a_bomb_is_measured_not_opened() {
    // Megabytes of spaces shrink to kilobytes.
    let spaces = " ".repeat(4 << 20);
    let bytes = workbook(&[("S", &(heads() + &spaces), "")]);
    assert!(bytes.len() < 20_000);
    let limits = Limits { unpacked_bytes: 1 << 20, ..Limits::default() };
    let error = Workbook::open(&bytes, "t.xlsx", &limits).err().unwrap();
    assert!(
        matches!(error, CriteriaTableError::TooLarge { what: Words { en: "bytes once unpacked", .. }, .. }),
        "{error}"
    );
    let strings = zipped(&[
        ("xl/worksheets/sheet1.xml".to_owned(), "<worksheet/>".to_owned()),
        ("xl/sharedStrings.xml".to_owned(), " ".repeat(70 << 20)),
    ]);
    assert!(matches!(
        open(&strings).unwrap_err(),
        CriteriaTableError::TooLarge { what: Words { en: "bytes of shared texts", .. }, .. }
    ));
}

#[test]
fn empty_rows_and_a_cell_far_away_cost_nothing() {
    let mut rows = heads();
    for number in 2..200_002 {
        rows.push_str(&format!("<row r=\"{number}\" spans=\"1:3\"/>"));
    }
    rows.push_str(&row(1_048_576, &["<c r=\"XFD1048576\"><v>1</v></c>".to_owned()]));
    let grid = open(&workbook(&[("S", &rows, "")])).unwrap();
    assert_eq!(grid.rows().len(), 2);
    assert_eq!((grid.rows()[1].number, grid.rows()[1].cells[0].column), (1_048_576, 16_384));
}

#[test]
fn more_cells_than_any_table_has_are_refused() {
    let cells: String = (1..=200).map(|number| row(number, &[text(&format!("A{number}"), "x")])).collect();
    let limits = Limits { cells: 100, ..Limits::default() };
    let error =
        Workbook::open(&workbook(&[("S", &cells, "")]), "t.xlsx", &limits).unwrap().grid("S").unwrap_err();
    assert!(
        matches!(error, CriteriaTableError::TooLarge { what: Words { en: "cells", .. }, limit: 100, .. }),
        "{error}"
    );
}

#[test]
fn numeric_numbers_keep_their_place() {
    // 1.10 in a numeric cell is stored as 1.1.
    let mut rows = heads()
        + &row(
            2,
            &[
                "<c r=\"A2\"><v>1</v></c>".to_owned(),
                text("B2", "Lĩnh vực"),
                "<c r=\"C2\"><v>10</v></c>".to_owned(),
            ],
        );
    for at in 1..=10_u32 {
        let number = at + 2;
        let value = if at == 10 { "1.1".to_owned() } else { format!("1.{at}") };
        rows.push_str(&row(
            number,
            &[
                format!("<c r=\"A{number}\"><v>{value}</v></c>"),
                text(&format!("B{number}"), "Việc"),
                format!("<c r=\"C{number}\"><v>1</v></c>"),
            ],
        ));
    }
    let table =
        read_criteria_table(&open(&workbook(&[("S", &rows, "")])).unwrap(), &Edition::default()).unwrap();
    let last = table.rows().last().unwrap();
    assert_eq!((last.id.as_str(), last.doubts[0].as_str()), ("1.10", "number-repaired"));
}

#[test]
fn a_raised_digit_is_a_mark_and_a_hidden_row_is_named() {
    let raised = "<c r=\"C2\" t=\"inlineStr\"><is><r><t>20</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>7</t></r></is></c>";
    let rows = heads()
        + &row(2, &[text("A2", "1"), text("B2", "Lượt bạn đọc"), raised.to_owned()])
        + &row(3, &[text("A3", "2"), text("B3", "Kho sách"), text("C3", "207")])
            .replace("<row ", "<row hidden=\"1\" ");
    let grid = open(&workbook(&[("S", &rows, "")])).unwrap();
    let table = read_criteria_table(&grid, &Edition::default()).unwrap();
    let max = |at: usize| table.rows()[at].max.as_ref().unwrap().to_string();
    assert_eq!((max(1).as_str(), max(2).as_str()), ("20", "207"));
    assert!(table.rows()[1].doubts.is_empty());
    assert_eq!(table.rows()[2].doubts[0].as_str(), "hidden");
}
