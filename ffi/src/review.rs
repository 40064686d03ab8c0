use std::ffi::c_char;

use chiso::table::read::{Proposal, RowPlace, Verdict};
use chiso::table::review::{read_review, review_html, review_xlsx};

use crate::bytes::Bytes;
use crate::criteria_table::CriteriaTable;
use crate::day::date;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{array, out, shared};
use crate::text;

/// A new table with other readings of `count` rows, from a clerk or any other program, held against the printed lines
/// by the checker of the reader's own: all of them, or none on an error. `rows` are numbers in the sheet; `parts` say
/// which of the lines of a row where its cells hold several, from 1; `by` is who proposes them. `notations` are such as
/// `ratio in [0.70,0.90) -> 1`.
///
/// Errors: CHISO_ERROR_ROW_UNKNOWN; CHISO_ERROR_READING_NOTATION; CHISO_ERROR_READING_REFUSED with `missing`, `extra`
/// and `doubts` in its details; CHISO_ERROR_REVIEW_UNNAMED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_propose(
    table: *const CriteriaTable, rows: *const u32, parts: *const u32, notations: *const *const c_char, count: usize,
    by: *const c_char, proposed: *mut *mut CriteriaTable, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (table, proposed) = (shared(table, "table")?, out(proposed, "proposed")?);
        let (rows, parts) = (array(rows, count, "rows")?, array(parts, count, "parts")?);
        let (notations, by) = (text::list(notations, count, "notations")?, text::read(by, "by")?);
        let places = rows.iter().zip(parts).map(|(row, part)| RowPlace { row: *row, part: *part });
        let proposals = places.zip(notations).map(|(place, notation)| Proposal {
            place,
            notation: notation.to_owned(),
            by: by.to_owned(),
        });
        proposed.give(CriteriaTable(table.0.propose_all(&proposals.collect::<Vec<_>>())?))
    })
}

/// A new table with a person's word on a row: `verdict` is "right" (doubts are lifted, and a rule scores the leaf if its
/// lines make one), "wrong" or "by-hand" (the leaf is scored by hand). `by` is who says so, on the day `on`.
///
/// Errors: CHISO_ERROR_ROW_UNKNOWN; CHISO_ERROR_REVIEW_UNNAMED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_decide(
    table: *const CriteriaTable, row: u32, part: u32, verdict: *const c_char, by: *const c_char, on: i32,
    decided: *mut *mut CriteriaTable, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (table, decided) = (shared(table, "table")?, out(decided, "decided")?);
        let verdict = Verdict::from_word(text::read(verdict, "verdict")?)
            .ok_or_else(|| Failure::range("verdict", "right, wrong or by-hand"))?;
        let by = text::read(by, "by")?;
        decided.give(CriteriaTable(table.0.decide(RowPlace { row, part }, verdict, by, date(on, "on")?)?))
    })
}

/// The table as a review workbook for a person to confirm, printable on A4 landscape: every printed row, what was read
/// in a plain sentence, a worked example, what is in doubt, and cells for verdict, right notation, who and when. The
/// same table makes the same bytes.
///
/// Errors: CHISO_ERROR_SHEET_WRITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_review(
    table: *const CriteriaTable, lang: i32, workbook: *mut *mut Bytes, err: *mut *mut Error,
) -> i32 {
    get!(err, table, workbook, Bytes(review_xlsx(&table.0, text::lang(lang)?)?))
}

/// The review as a page of HTML.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_criteria_table_review_html(
    table: *const CriteriaTable, lang: i32, page: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, table, page, review_html(&table.0, text::lang(lang)?))
}

/// Reads a filled review workbook of `chiso_criteria_table_review`: a table with what was confirmed, corrected and left
/// to be scored by hand, and who and when. `file` names the workbook in errors. The workbook carries its table; where
/// `table` is given, it must be that one. `on` ("2025-03-01") is the day of rows without one of their own; NULL for none.
///
/// Errors: CHISO_ERROR_SHEET_NOT_OURS for a workbook of another table; CHISO_ERROR_SHEET_CHANGED with the cell where a
/// printed line was altered; CHISO_ERROR_FORM_VALUE, _INCOMPLETE, _CONFLICT, _FORMULA with every problem in the details.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_review_read(
    data: *const u8, length: usize, file: *const c_char, table: *const CriteriaTable, on: *const c_char,
    reviewed: *mut *mut CriteriaTable, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (data, file) = (array(data, length, "data")?, text::read(file, "file")?);
        let table = if table.is_null() { None } else { Some(&shared(table, "table")?.0) };
        let on = match text::optional(on, "on")? {
            None => None,
            Some(on) => Some(on.parse().map_err(|_| Failure::range("on", "a day such as 2025-03-01"))?),
        };
        let reviewed = out(reviewed, "reviewed")?;
        reviewed.give(CriteriaTable(read_review(data, file, table, on)?))
    })
}
