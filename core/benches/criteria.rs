//! Speed of reading criteria tables: a workbook of 100 sheets of 500 rows, cells, tree, rule lines and framework.
//!
//! The bar is 1 s for all of them.
#![allow(missing_docs, clippy::expect_used)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Cursor, Write};

use chiso::table::read::{Edition, Grid, Limits, Workbook, read_criteria_table};
use criterion::{Criterion, criterion_group, criterion_main};
use zip::write::{SimpleFileOptions, ZipWriter};

const SHEETS: usize = 100;
const ROWS: usize = 500;

/// Lines as sets write them; each group belongs to one criterion of 4 points.
const GROUPS: &[&[&str]] = &[
    &["Từ 90% trở lên: 4 điểm", "Từ 70% đến dưới 90%: 2 điểm", "Dưới 70%: 0 điểm"],
    &[
        "Ban hành chậm nhất ngày 31/01: 4",
        "Ban hành từ ngày 01/02 đến ngày 28/02: 2",
        "Ban hành sau ngày 28/02 hoặc không ban hành: 0",
    ],
    &["Thực hiện đầy đủ, kịp thời: 4", "Thực hiện nhưng chưa đầy đủ: 2", "Không thực hiện: 0"],
    &["Điểm = Tỷ lệ % hồ sơ đúng hạn x Điểm tối đa", "Không phát sinh hồ sơ: tính điểm tối đa"],
    &["Mỗi mô hình được công nhận 0,5 điểm, tối đa không quá 4 điểm"],
    &["Mỗi báo cáo chậm trừ 0,25 điểm, trừ tối đa 4 điểm", "Không báo cáo trừ 1 điểm/báo cáo"],
    &["a là tổng số nhiệm vụ", "b là số nhiệm vụ hoàn thành đúng hạn", "Điểm = (b/a) x 4"],
];

/// The rows of a sheet: number, text, points.
fn rows() -> Vec<[String; 3]> {
    let mut rows = vec![["STT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa"].map(str::to_owned)];
    let (mut area, mut at) = (0, 0);
    while rows.len() < ROWS {
        if at % 8 == 0 {
            area += 1;
            rows.push([area.to_string(), format!("LĨNH VỰC {area}"), "32".to_owned()]);
        }
        rows.push([
            format!("{area}.{}", at % 8 + 1),
            "Kết quả thực hiện nhiệm vụ được giao".to_owned(),
            "4".to_owned(),
        ]);
        for line in GROUPS.get(at % GROUPS.len()).into_iter().copied().flatten() {
            rows.push([String::new(), (*line).to_owned(), String::new()]);
        }
        at += 1;
    }
    rows.truncate(ROWS);
    rows
}

fn workbook() -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let (mut names, mut relations, mut body) = (String::new(), String::new(), String::new());
    for (row, cells) in (1..).zip(rows()) {
        let _ = write!(body, "<row r=\"{row}\">");
        for (column, text) in ["A", "B", "C"].into_iter().zip(cells).filter(|(_, text)| !text.is_empty()) {
            let _ = write!(body, "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        }
        body.push_str("</row>");
    }
    let mut parts = Vec::new();
    for id in 1..=SHEETS {
        let _ = write!(names, "<sheet name=\"Bảng {id}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>");
        let _ = write!(
            relations,
            "<Relationship Id=\"rId{id}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{body}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    parts.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{names}</sheets></workbook>"),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships xmlns=\"{package}\">{relations}</Relationships>"),
    ));
    parts.push(("_rels/.rels".to_owned(), format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    zip.finish().expect("a workbook").into_inner()
}

fn read(grid: &Grid) -> usize {
    read_criteria_table(grid, &Edition::default()).expect("a table").rows().len()
}

fn reading(criterion: &mut Criterion) {
    let bytes = workbook();
    criterion.bench_function("100 sheets of 500 rows: workbook to frameworks", |bench| {
        bench.iter(|| {
            let mut book =
                Workbook::open(black_box(&bytes), "bench.xlsx", &Limits::default()).expect("a workbook");
            let sheets = book.sheets().to_vec();
            sheets.iter().map(|sheet| read(&book.grid(sheet).expect("a sheet"))).sum::<usize>()
        });
    });
    let grid = Grid::from_rows("bench", rows());
    criterion.bench_function("one table of 500 rows: cells to framework", |bench| {
        bench.iter(|| read(black_box(&grid)))
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = reading
}
criterion_main!(benches);
