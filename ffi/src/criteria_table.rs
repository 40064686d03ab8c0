use std::ffi::c_char;
use std::path::Path;

use chiso::number::Points;
use chiso::table::read::{self, CriteriaRow, Decision, Edition, Opening};

use crate::error::{Error, Failure};
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, array, item, out, shared};
use crate::record::Record;
use crate::text;

/// What a row is: `header`, `repeat-header`, `area`, `criterion`, `subcriterion`, `rule`, `note`, `subtotal`.
pub const CHISO_ROW_KIND: i32 = 1;
/// Of a node its id; of a rule or note the node it belongs to, of a sum the node whose parts it adds up.
pub const CHISO_ROW_ID: i32 = 2;
/// The kind of rule a row states: `choice`, `bands`, `proportional`, `per-item`, `deduction`, `bonus`,
/// `timeliness`, `formula-parts`, `not-applicable`, `survey`, `unreadable`.
pub const CHISO_ROW_RULE_KIND: i32 = 3;
/// What a row says about points: `ratio in [0.70,0.90) -> 1`.
pub const CHISO_ROW_READING: i32 = 4;
/// What a person should look at, joined by `;`: `overlap`, `gap`, `open-end`, `glued-text` ...
pub const CHISO_ROW_DOUBTS: i32 = 5;
/// The text of a row as printed.
pub const CHISO_ROW_TEXT: i32 = 6;
/// The lead agency (cơ quan chủ trì) in its column.
pub const CHISO_ROW_AGENCY: i32 = 7;
/// The evidence (tài liệu kiểm chứng) in its column.
pub const CHISO_ROW_EVIDENCE: i32 = 8;
/// The remark (ghi chú) in its column.
pub const CHISO_ROW_NOTES: i32 = 9;
/// Who proposed the reading, where that is not the reader's own.
pub const CHISO_ROW_PROPOSED_BY: i32 = 10;
/// What a person said of the reading: `right`, `wrong`, `by-hand`.
pub const CHISO_ROW_VERDICT: i32 = 11;
/// Who said so.
pub const CHISO_ROW_DECIDED_BY: i32 = 12;
/// On which day, such as 2025-03-01.
pub const CHISO_ROW_DECIDED_ON: i32 = 13;

/// Scored nodes.
pub const CHISO_COVERAGE_NODES: i32 = 1;
/// Rows that state a rule.
pub const CHISO_COVERAGE_LINES: i32 = 2;
/// Lines understood without a doubt.
pub const CHISO_COVERAGE_UNDERSTOOD: i32 = 3;
/// Lines understood with a named doubt.
pub const CHISO_COVERAGE_DOUBTED: i32 = 4;
/// Lines not understood: kept as text, scored by hand.
pub const CHISO_COVERAGE_REFUSED: i32 = 5;
/// Notes, and rows that carry on another.
pub const CHISO_COVERAGE_NOTES: i32 = 6;

/// A criteria table (bảng tiêu chí, bảng điểm), read from XLSX, CSV or TSV: its rows, what each line says about
/// points, and the framework they make.
///
/// Every line is understood, understood with a named doubt, or not understood and kept as text; none is
/// dropped and none is guessed. Immutable; may be used by several threads at once. Freed with
/// `chiso_criteria_table_free`; a framework taken from it stays valid.
pub struct CriteriaTable(pub(crate) read::CriteriaTable);

/// Reads a criteria table of `length` bytes; they say themselves whether they are XLSX or text. `file` names
/// them in errors and, without an id of the caller, in the id of the framework.
///
/// `sheet` is the name of a sheet or its number from 1; NULL takes the first with the heads of a criteria table.
/// `edition` is a JSON object about the edition, all of it optional, or NULL: `id`, `index`, `title` (`vi`,
/// `en`), `year`, `act` (`number`, `date`), `source`, `status` ("complete", "partial", "illustration"; partial
/// where not given).
///
/// Errors: CHISO_ERROR_TABLE_FORMAT, _ENCODING, _PASSWORD, _DAMAGED, _TOO_LARGE; CHISO_ERROR_SHEET_UNKNOWN;
/// CHISO_ERROR_TABLE_NO_HEADER, CHISO_ERROR_COLUMN_MISSING, CHISO_ERROR_COLUMN_TWICE, CHISO_ERROR_CELL_POINTS,
/// CHISO_ERROR_CELL_FORMULA, CHISO_ERROR_CELL_FAILED, CHISO_ERROR_NUMBER_TWICE, each with sheet, row and column in
/// its details; CHISO_ERROR_FRAMEWORK_INVALID where the edition claims more than the table holds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_read(
    bytes: *const u8, length: usize, file: *const c_char, sheet: *const c_char, edition: *const c_char,
    table: *mut *mut CriteriaTable, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let bytes = array(bytes, length, "bytes")?;
        let file = text::read(file, "file")?;
        let opening = opening(sheet)?;
        let edition = read_edition(edition)?;
        let table = out(table, "table")?;
        let grid = read::read_grid(bytes, file, &opening)?;
        table.give(CriteriaTable(read::read_criteria_table(&grid, &edition)?))
    })
}

/// As `chiso_criteria_table_read`, for the file at a path.
///
/// Errors: CHISO_ERROR_TABLE_FILE where it cannot be read, and as `chiso_criteria_table_read`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_open(
    path: *const c_char, sheet: *const c_char, edition: *const c_char, table: *mut *mut CriteriaTable,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let path = text::read(path, "path")?;
        let opening = opening(sheet)?;
        let edition = read_edition(edition)?;
        let table = out(table, "table")?;
        let grid = read::read_grid_file(Path::new(path), &opening)?;
        table.give(CriteriaTable(read::read_criteria_table(&grid, &edition)?))
    })
}

/// The framework of the table, checked; `chiso_framework_toml` writes it for people to correct.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_framework(
    table: *const CriteriaTable, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    get!(err, table, framework, Framework(table.0.framework().clone()))
}

/// How many rows the table has, from its heads to its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row_count(
    table: *const CriteriaTable, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, table, count, table.0.rows().len())
}

/// A text of a row, by the place of the row from 0; NULL where the row has none. `field` is a CHISO_ROW_
/// constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row_text(
    table: *const CriteriaTable, index: usize, field: i32, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (table, text) = (shared(table, "table")?, out(text, "text")?);
        let found = field_of(item(table.0.rows(), index, "index")?, field)?;
        text.give(Some(found.as_str()).filter(|found| !found.is_empty()))
    })
}

/// The number of a row in its sheet, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row_number(
    table: *const CriteriaTable, index: usize, number: *mut u32, err: *mut *mut Error,
) -> i32 {
    get!(err, table, number, item(table.0.rows(), index, "index")?.row)
}

/// The depth of a node in the tree from 1, by the place of its row; 0 for a row that is no node.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row_level(
    table: *const CriteriaTable, index: usize, level: *mut u32, err: *mut *mut Error,
) -> i32 {
    get!(err, table, level, item(table.0.rows(), index, "index")?.level.unwrap_or(0))
}

/// The printed maximum of a node, or the printed sum, by the place of its row. `known` is 0 where none is
/// printed.
///
/// Errors: CHISO_ERROR_NUMBER_DECIMALS, CHISO_ERROR_NUMBER_RANGE where points cannot hold it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row_max(
    table: *const CriteriaTable, index: usize, known: *mut u8, max: *mut i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (table, known, max) = (shared(table, "table")?, out(known, "known")?, out(max, "max")?);
        let printed = item(table.0.rows(), index, "index")?.max.as_ref();
        let points = printed.map(Points::try_from_exact).transpose()?;
        known.give_known(max, points)
    })
}

/// A row as an object, by its place from 0: `row` (number in the sheet), `part` (which of the lines of that row), `kind` (`header`, `repeat-header`,
/// `area`, `criterion`, `subcriterion`, `rule`, `note`, `subtotal`), `level`, `id`, `max`, `rule_kind`,
/// `reading` (what it says about points), `doubts`, `text`, `agency`, `evidence`, `notes`, `formula`. What a row
/// lacks is none or empty. `proposed_by` is who proposed the reading, `decision` what a person said of it (`verdict`, `by`,
/// `on`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_row(
    table: *const CriteriaTable, index: usize, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, table, record, Record::of(item(table.0.rows(), index, "index")?))
}

/// How many nodes, lines or notes there are; `what` is a CHISO_COVERAGE_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_coverage_count(
    table: *const CriteriaTable, what: i32, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (table, count) = (shared(table, "table")?, out(count, "count")?);
        let coverage = table.0.coverage();
        count.give(match what {
            CHISO_COVERAGE_NODES => coverage.nodes,
            CHISO_COVERAGE_LINES => coverage.lines,
            CHISO_COVERAGE_UNDERSTOOD => coverage.understood,
            CHISO_COVERAGE_DOUBTED => coverage.doubted,
            CHISO_COVERAGE_REFUSED => coverage.refused,
            CHISO_COVERAGE_NOTES => coverage.notes,
            _ => return Err(Failure::range("what", "a CHISO_COVERAGE_ constant")),
        })
    })
}

/// How much was understood, as an object: `table`, `nodes`, `lines`, `understood`, `doubted`, `refused`, `notes`,
/// `kinds`, `doubts`, in `look` the rows that need a look, in `leaves` how every leaf is scored (`id`, `max`, `scored`:
/// `machine`, `machine-doubted`, `not-understood`, `no-line`, `awarded`; `confirmed`), and in `shares` leaves and points
/// by that, last what a person `confirmed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_coverage(
    table: *const CriteriaTable, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, table, record, Record::of(table.0.coverage()))
}

/// How much was understood, for people, in a language CHISO_LANG_.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_coverage_text(
    table: *const CriteriaTable, lang: i32, report: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, table, report, table.0.coverage().text(text::lang(lang)?))
}

/// Frees a criteria table. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_free(table: *mut CriteriaTable) {
    handle::free(table);
}

fn of_decision(row: &CriteriaRow, field: impl Fn(&Decision) -> String) -> String {
    row.decision.as_ref().map_or(String::new(), field)
}

fn field_of(row: &CriteriaRow, field: i32) -> Result<String, Failure> {
    Ok(match field {
        CHISO_ROW_KIND => row.kind.as_str().to_owned(),
        CHISO_ROW_ID => row.id.clone(),
        CHISO_ROW_RULE_KIND => row.rule_kind.map_or(String::new(), |rule| rule.as_str().to_owned()),
        CHISO_ROW_READING => row.reading.as_ref().map_or(String::new(), ToString::to_string),
        CHISO_ROW_DOUBTS => row.doubts.iter().map(|doubt| doubt.as_str()).collect::<Vec<_>>().join(";"),
        CHISO_ROW_TEXT => row.text.clone(),
        CHISO_ROW_AGENCY => row.agency.clone(),
        CHISO_ROW_EVIDENCE => row.evidence.clone(),
        CHISO_ROW_NOTES => row.notes.clone(),
        CHISO_ROW_PROPOSED_BY => row.proposed_by.clone(),
        CHISO_ROW_VERDICT => of_decision(row, |said| said.verdict.as_str().to_owned()),
        CHISO_ROW_DECIDED_BY => of_decision(row, |said| said.by.clone()),
        CHISO_ROW_DECIDED_ON => of_decision(row, |said| said.on.to_string()),
        _ => return Err(Failure::range("field", "a CHISO_ROW_ constant")),
    })
}

unsafe fn opening(sheet: *const c_char) -> Result<Opening, Failure> {
    let sheet = text::optional(sheet, "sheet")?;
    Ok(Opening { sheet: sheet.map(str::to_owned), ..Opening::default() })
}

unsafe fn read_edition(edition: *const c_char) -> Result<Edition, Failure> {
    let Some(json) = (text::optional(edition, "edition"))? else { return Ok(Edition::default()) };
    serde_json::from_str(json).map_err(|error| {
        Failure::range(
            "edition",
            format!("a JSON object with any of id, index, title, year, act, source, status, but {error}"),
        )
    })
}
