//! Criteria tables row by row against their expected readings, as text and as workbooks. Those of `criteria_tables/`
//! always run; a folder of others, in the same form, runs when asked for: `make test-tables TABLES=folder`. Prints the
//! coverage of each table.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout)]
#![cfg(feature = "xlsx")]

use std::path::{Path, PathBuf};

use chiso::framework::{Framework, Rule};
use chiso::table::read::{
    CriteriaRow, Delimiter, Edition, Grid, Limits, Reading, Workbook, criteria_sheet, read_criteria_table,
};
use chiso::text::Lang;

/// The tables of this repository.
fn own() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/criteria_tables")
}

/// The tables of the folder that CHISO_TABLES names.
fn given() -> PathBuf {
    let folder = std::env::var_os("CHISO_TABLES").expect("CHISO_TABLES is the folder of the tables");
    PathBuf::from(folder).join("rule-tables")
}

/// The paths of a folder's tables; a folder without any is a mistake.
fn tables(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    paths.sort();
    assert!(!paths.is_empty(), "no tables in {}", folder.display());
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// A row as expected.
struct Expected {
    kind: String,
    level: String,
    id: String,
    max: String,
    rule: String,
    reading: String,
    doubts: Vec<String>,
    text: String,
}

/// The printed columns as TSV, and what is expected of each row.
fn table(path: &Path) -> (String, Vec<Expected>) {
    let text = std::fs::read_to_string(path).unwrap();
    let mut printed = Vec::new();
    let mut expected = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let bar = cells.iter().position(|cell| *cell == "|").unwrap();
        printed.push(cells[1..bar].join("\t"));
        let after = &cells[bar + 1..];
        let get = |at: usize| after.get(at).map_or(String::new(), |cell| (*cell).to_owned());
        expected.push(Expected {
            kind: get(0),
            level: get(1),
            id: get(2),
            max: get(3),
            rule: get(4),
            reading: get(5),
            doubts: get(6).split(';').filter(|d| !d.is_empty()).map(str::to_owned).collect(),
            text: cells[1..bar].join(" | "),
        });
    }
    (printed.join("\n"), expected)
}

fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | ';') || c.is_ascii_digit())
        .collect()
}

/// Readings compared without regard to case, spaces and final punctuation of quoted text.
fn same_reading(ours: &str, expected: &str) -> bool {
    let quoted = |text: &str| text.contains('"');
    if quoted(ours) || quoted(expected) { plain(ours) == plain(expected) } else { ours == expected }
}

#[derive(Default)]
struct Tally {
    rules: usize,
    exact: usize,
    doubted: usize,
    refused: usize,
    wrong: Vec<String>,
    rows: Vec<String>,
    spurious: Vec<String>,
    leaves: usize,
    by_hand: Vec<String>,
}

fn compare(name: &str, rows: &[CriteriaRow], expected: &[Expected], offset: u32, tally: &mut Tally) {
    for (index, want) in expected.iter().enumerate() {
        let number = u32::try_from(index).unwrap() + 1 + offset;
        let Some(row) = rows.iter().find(|row| row.row == number) else {
            if want.text.chars().any(char::is_alphanumeric) {
                tally.rows.push(format!("{name}:{number}: no row for {:?}", want.text));
            }
            continue;
        };
        let kind = row.kind.as_str();
        let node = |kind: &str| matches!(kind, "area" | "criterion" | "subcriterion");
        let same_kind = kind == want.kind || (node(kind) && node(&want.kind));
        let level = row.level.map_or(String::new(), |level| level.to_string());
        let max = row.max.as_ref().map_or(String::new(), ToString::to_string);
        if !same_kind || level != want.level || row.id != want.id || max != want.max {
            tally.rows.push(format!(
                "{name}:{number}: {kind} {level} {:?} {max} for {} {} {:?} {} in {:?}",
                row.id, want.kind, want.level, want.id, want.max, want.text
            ));
        }
        let ours = row.reading.as_ref().map_or(String::new(), ToString::to_string);
        let doubts: Vec<&str> = row.doubts.iter().map(|doubt| doubt.as_str()).collect();
        let rule = row.rule_kind.map_or("", |rule| rule.as_str());
        if want.reading.is_empty() && ours.is_empty() {
            for doubt in want.doubts.iter().filter(|doubt| !doubts.contains(&doubt.as_str())) {
                tally.rows.push(format!("{name}:{number}: doubt {doubt} not named in {:?}", want.text));
            }
            for doubt in doubts.iter().filter(|doubt| !want.doubts.iter().any(|want| want == *doubt)) {
                tally.spurious.push(format!("{name}:{number}: doubt {doubt} in {:?}", want.text));
            }
            continue;
        }
        tally.rules += 1;
        for doubt in doubts.iter().filter(|doubt| !want.doubts.iter().any(|want| want == *doubt)) {
            tally.spurious.push(format!("{name}:{number}: doubt {doubt} in {:?}", want.text));
        }
        let missing: Vec<&String> =
            want.doubts.iter().filter(|doubt| !doubts.contains(&doubt.as_str())).collect();
        let continues = want.reading.strip_prefix("continues ").and_then(|row| row.parse::<u32>().ok());
        let same = match continues {
            Some(head) => ours == format!("continues {}", head + offset),
            None => same_reading(&ours, &want.reading) && rule == want.rule,
        };
        if same && missing.is_empty() {
            tally.exact += 1;
        } else if matches!(row.reading, Some(Reading::Text)) {
            tally.refused += 1;
            tally.spurious.push(format!("{name}:{number}: refused {:?} for {}", want.text, want.reading));
        } else if !doubts.is_empty() && missing.len() < want.doubts.len().max(1) {
            tally.doubted += 1;
            tally.spurious.push(format!(
                "{name}:{number}: {doubts:?} {rule} {ours} for {} {} in {:?}",
                want.rule, want.reading, want.text
            ));
        } else {
            tally.wrong.push(format!(
                "{name}:{number}: {rule} {ours} {doubts:?} for {} {} {:?} in {:?}",
                want.rule, want.reading, want.doubts, want.text
            ));
        }
        // A reading is what its notation says.
        if let Some(reading) = &row.reading {
            let again: Reading = ours.parse().unwrap_or_else(|error| panic!("{name}:{number}: {error}"));
            assert_eq!(again.to_string(), ours, "{name}:{number}");
            if !matches!(reading, Reading::Choice { .. } | Reading::Add { .. } | Reading::Let { .. }) {
                assert_eq!(&again, reading, "{name}:{number}");
            }
        }
    }
}

/// What is read is what the file form says, and the file reads back as it is.
fn framework(framework: &Framework, tally: &mut Tally) {
    let toml = framework.to_toml();
    let again = Framework::from_toml(&toml, "again.toml").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.document(), framework.document());
    for leaf in framework.leaves() {
        tally.leaves += 1;
        if matches!(leaf.rule(), Some(Rule::Awarded {})) {
            tally.by_hand.push(format!("{}:{} {:?}", framework.id(), leaf.id(), leaf.name().vi));
        }
    }
}

fn report(tally: &Tally) {
    println!("{} leaves, {} of them by hand", tally.leaves, tally.by_hand.len());
    for leaf in &tally.by_hand {
        println!("  by hand {leaf}");
    }
    for line in &tally.spurious {
        println!("note {line}");
    }
    for line in tally.rows.iter().chain(&tally.wrong) {
        println!("WRONG {line}");
    }
    println!(
        "{} lines: {} as expected, {} with another doubt, {} refused, {} wrong; {} rows wrong",
        tally.rules,
        tally.exact,
        tally.doubted,
        tally.refused,
        tally.wrong.len(),
        tally.rows.len()
    );
}

/// No row and no line is read as what it is not. A line may be refused, or doubted where nobody expected it.
fn nothing_is_wrong(tally: &Tally) {
    report(tally);
    assert!(tally.rows.is_empty() && tally.wrong.is_empty());
}

/// Every line is read exactly as expected.
fn is_as_expected(tally: &Tally) {
    nothing_is_wrong(tally);
    assert!(tally.rules > 0 && tally.spurious.is_empty());
}

/// Every table of a folder as tab-separated text.
fn read_as_text(folder: &Path) -> Tally {
    let mut tally = Tally::default();
    for path in tables(folder) {
        let name = stem(&path);
        let (text, expected) = table(&path);
        let grid =
            Grid::from_delimited(text.as_bytes(), &name, Delimiter::Byte(b'\t'), &Limits::default()).unwrap();
        match read_criteria_table(&grid, &Edition::default()) {
            Ok(table) => {
                compare(&name, table.rows(), &expected, 0, &mut tally);
                print!("{}", table.coverage().text(Lang::Vi));
                framework(table.framework(), &mut tally);
            }
            Err(error) => tally.rows.push(format!("{name}: {error}")),
        }
    }
    tally
}

/// One workbook whose table begins in row `first`.
fn read_as_workbook(name: &str, bytes: &[u8], expected: &[Expected], first: u32, tally: &mut Tally) {
    let mut book = Workbook::open(bytes, name, &Limits::default()).unwrap();
    let grid = criteria_sheet(&mut book).unwrap();
    match read_criteria_table(&grid, &Edition::default()) {
        Ok(table) => {
            let rows = table.rows();
            compare(name, rows, expected, first - 1, tally);
            let last = u32::try_from(expected.len()).unwrap() + first - 1;
            for row in rows.iter().filter(|row| row.row > last) {
                tally.rows.push(format!("{name}:{}: beyond the table: {:?}", row.row, row.text));
            }
        }
        Err(error) => tally.rows.push(format!("{name}: {error}")),
    }
}

/// The printed columns as a workbook, its title above; points are numbers, as people type them.
fn workbook(printed: &str, first: u32) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "PHỤ LỤC").unwrap();
    for (row, line) in (first - 1..).zip(printed.lines()) {
        for (column, cell) in (0..).zip(line.split('\t')) {
            match cell.replace(',', ".").parse::<f64>() {
                Ok(points) if column == 2 => sheet.write(row, column, points).unwrap(),
                _ => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn own_tables_as_text() {
    is_as_expected(&read_as_text(&own()));
}

#[test]
fn own_tables_as_workbooks() {
    let mut tally = Tally::default();
    for path in tables(&own()) {
        let (printed, expected) = table(&path);
        read_as_workbook(&stem(&path), &workbook(&printed, 4), &expected, 4, &mut tally);
    }
    is_as_expected(&tally);
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn given_tables_as_text() {
    nothing_is_wrong(&read_as_text(&given()));
}

#[test]
#[ignore = "make test-tables TABLES=folder"]
fn given_tables_as_workbooks() {
    let books = [
        ("a01-cchc-so", 7),
        ("a08-phong-chong-thien-tai", 8),
        ("a09-giam-ngheo-bhyt", 7),
        ("a12-bo-phan-mot-cua", 8),
        ("a13-thi-dua-khoi", 6),
        ("a17-tram-y-te", 8),
    ];
    let mut tally = Tally::default();
    for (name, first) in books {
        let bytes = std::fs::read(given().join(format!("xlsx/{name}.xlsx"))).unwrap();
        let (_, expected) = table(&given().join(format!("{name}.tsv")));
        read_as_workbook(name, &bytes, &expected, first, &mut tally);
    }
    nothing_is_wrong(&tally);
}
