use std::ffi::c_char;

use chiso::table::Summary;
use chiso::table::form::{FormFile, form_xlsx, import_forms};
use chiso::table::write::{read_summary, summary_xlsx};

use crate::assessment::{Assessment, stamp};
use crate::bytes::Bytes;
use crate::error::{Error, Failure};
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{array, exclusive, out, shared};
use crate::text;

/// Comma-separated values in UTF-8 with a byte order mark.
pub const CHISO_TABLE_CSV: i32 = 0;
/// A JSON object.
pub const CHISO_TABLE_JSON: i32 = 1;
/// A page of HTML that prints on A4 landscape.
pub const CHISO_TABLE_HTML: i32 = 2;

/// The summary table (bảng tổng hợp tự đánh giá, chấm điểm) in the column order of the ministry's form, as text in
/// the format of a CHISO_TABLE_.
///
/// Errors: CHISO_ERROR_JOINT_MAXIMUM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_table(
    assessment: *const Assessment, format: i32, lang: i32, table: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (assessment, table) = (shared(assessment, "assessment")?, out(table, "table")?);
        let summary = Summary::new(&assessment.0, text::lang(lang)?)?;
        table.give(&match format {
            CHISO_TABLE_CSV => summary.to_csv(),
            CHISO_TABLE_JSON => summary.to_json(),
            CHISO_TABLE_HTML => summary.to_html(),
            _ => return Err(Failure::range("format", "a CHISO_TABLE_")),
        })
    })
}

/// The summary table as an XLSX workbook, printable on A4 landscape. Points are exact numbers. The record travels in
/// a hidden sheet. The same record makes the same bytes.
///
/// Errors: CHISO_ERROR_JOINT_MAXIMUM, CHISO_ERROR_SHEET_WRITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_xlsx(
    assessment: *const Assessment, lang: i32, workbook: *mut *mut Bytes, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, workbook, Bytes(summary_xlsx(&assessment.0, text::lang(lang)?)?))
}

/// Reads the record back out of a workbook of `chiso_assessment_xlsx`; `file` names it in errors.
///
/// Errors: those of tables; CHISO_ERROR_SHEET_NOT_OURS; CHISO_ERROR_SHEET_CHANGED with sheet, row and column where
/// somebody typed over the table; and those of `chiso_assessment_read_json`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_read_xlsx(
    framework: *const Framework, data: *const u8, length: usize, file: *const c_char, assessment: *mut *mut Assessment,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, assessment) = (shared(framework, "framework")?, out(assessment, "assessment")?);
        let (data, file) = (array(data, length, "data")?, text::read(file, "file")?);
        assessment.give(Assessment(read_summary(&framework.0, data, file)?))
    })
}

/// A blank form as an XLSX workbook: the leaves `agency` leads, or all that are self-scored where it is NULL.
///
/// Choices have lists, numbers limits, and everything but the cells to be filled in is protected.
///
/// Errors: CHISO_ERROR_ASSESSMENT_LACKING where the agency leads no leaf; CHISO_ERROR_SHEET_WRITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_form(
    assessment: *const Assessment, agency: *const c_char, lang: i32, workbook: *mut *mut Bytes, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (assessment, workbook) = (shared(assessment, "assessment")?, out(workbook, "workbook")?);
        let agency = text::optional(agency, "agency")?;
        workbook.give(Bytes(form_xlsx(&assessment.0, agency, text::lang(lang)?)?))
    })
}

/// Reads `count` filled forms and enters them as self-scores: all of them, or nothing on an error.
///
/// `names` call the forms in errors, `data` and `lengths` are their bytes. Entries are made in the name of the
/// agency of each form, or of `by` where a form was for all. `values` and `supported` count the leaves that got a
/// value, and documents or an explanation.
///
/// Errors: CHISO_ERROR_FORM_EDITION, CHISO_ERROR_FORM_UNKNOWN_LEAF, CHISO_ERROR_FORM_FORMULA,
/// CHISO_ERROR_FORM_VALUE, CHISO_ERROR_FORM_INCOMPLETE, CHISO_ERROR_FORM_CONFLICT, with every problem of every form
/// in the details (file, sheet, row, column); and those of `chiso_assessment_declare`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_import_forms(
    assessment: *mut Assessment, names: *const *const c_char, data: *const *const u8, lengths: *const usize,
    count: usize, by: *const c_char, at: i64, why: *const c_char, values: *mut usize, supported: *mut usize,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (assessment, stamp) = (exclusive(assessment, "assessment")?, stamp(by, at, why)?);
        let (values, supported) = (out(values, "values")?, out(supported, "supported")?);
        let names = text::list(names, count, "names")?;
        let (data, lengths) = (array(data, count, "data")?, array(lengths, count, "lengths")?);
        let bytes = data.iter().zip(lengths).map(|(data, length)| array(*data, *length, "data"));
        let bytes = bytes.collect::<Result<Vec<_>, _>>()?;
        let forms = names.iter().zip(bytes).map(|(name, bytes)| FormFile { name, bytes });
        let imported = import_forms(&mut assessment.0, &forms.collect::<Vec<_>>(), &stamp)?;
        values.set(imported.values);
        supported.set(imported.supported);
        Ok(())
    })
}
