//! Reading cells: encodings, delimiters, quotes, numbers, merged ranges, limits.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::table::read::{CriteriaTableError, Delimiter, Grid, Limits};
use chiso::text::Words;

fn read(bytes: &[u8]) -> Result<Grid, CriteriaTableError> {
    Grid::from_delimited(bytes, "t", Delimiter::Auto, &Limits::default())
}

#[test]
fn the_delimiter_is_found_and_empty_lines_keep_their_number() {
    for delimiter in ['\t', ';', ',', '|'] {
        let text = "STT;Tiêu chí;Điểm\n\n\n1;Báo cáo;2\n".replace(';', &delimiter.to_string());
        let grid = read(text.as_bytes()).unwrap();
        assert_eq!(grid.rows().len(), 2, "{delimiter:?}");
        assert_eq!((grid.rows()[1].number, grid.rows()[1].text(3)), (4, "2"), "{delimiter:?}");
    }
}

#[test]
fn a_decimal_comma_is_no_delimiter() {
    let grid = read("1\tĐúng hạn: 1,5\n2\tTừ 0,5 tấn, 2,5 tấn, 3,5 tấn\n".as_bytes()).unwrap();
    assert_eq!(grid.rows()[0].text(2), "Đúng hạn: 1,5");
}

#[test]
fn quotes_enclose_or_are_characters() {
    let grid = read("1,\"Có, đủ \"\"2\"\" bản\",2\n".as_bytes()).unwrap();
    assert_eq!(grid.rows()[0].text(2), "Có, đủ \"2\" bản");
    let grid = read("1\t\"Dân vận khéo\" được công nhận\t2\n".as_bytes()).unwrap();
    assert_eq!(grid.rows()[0].text(2), "\"Dân vận khéo\" được công nhận");
    let grid = read("1,\"hai\ndòng\",2\n3,bốn,5\n".as_bytes()).unwrap();
    assert_eq!((grid.rows()[0].text(2), grid.rows()[1].number), ("hai\ndòng", 3));
}

#[test]
fn encodings_are_read_or_named() {
    let utf16: Vec<u8> = "\u{FEFF}STT\tĐiểm\n1\t2".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).unwrap().rows()[0].text(2), "Điểm");
    assert_eq!(read("\u{FEFF}STT;Điểm".as_bytes()).unwrap().rows()[0].text(1), "STT");
    let legacy = [b"STT;\x90iem\n1;\xB8".as_slice()].concat();
    let error = read(&legacy).unwrap_err();
    assert!(matches!(error, CriteriaTableError::Encoding { line: 1, column: 5, .. }), "{error}");
    assert!(matches!(read(b"a\0b\0").unwrap_err(), CriteriaTableError::Format { .. }));
    assert!(matches!(read(&[0xFF, 0xFE, 0x41]).unwrap_err(), CriteriaTableError::Encoding { .. }));
}

#[test]
fn limits_hold() {
    let limits = Limits { cells: 3, ..Limits::default() };
    let error = Grid::from_delimited(b"1,2\n3,4\n", "t", Delimiter::Auto, &limits).unwrap_err();
    assert!(
        matches!(error, CriteriaTableError::TooLarge { what: Words { en: "cells", .. }, limit: 3, .. }),
        "{error}"
    );
    let million = "\n".repeat(1_000_000) + "a;b";
    let grid = read(million.as_bytes()).unwrap();
    assert_eq!((grid.rows().len(), grid.rows()[0].number), (1, 1_000_001));
}
