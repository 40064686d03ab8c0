use std::ffi::c_char;

use chiso::plan::{Registers, TaskTotals};

use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::out;
use crate::record::Record;
use crate::text;

/// A rate of overdue tasks.
pub const CHISO_TASK_RATE_OVERDUE: i32 = 1;
/// A rate of done tasks.
pub const CHISO_TASK_RATE_DONE: i32 = 2;

/// Holds two registers of tasks against each other, as an object: `rows` with their findings, ready for an
/// explanatory letter, `alike`, `different`, and the totals of `ours` and `theirs` with their sums checked.
///
/// `registers` is a JSON object of `length` bytes with `ours` and `theirs`: arrays of objects with id, title, agency,
/// progress, state and due; and, if they print any, the totals `ours_printed` and `theirs_printed`.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_TASK_ROWS for a row without a number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_task_registers(
    registers: *const c_char, length: usize, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (registers, record) = (text::sized(registers, length, "registers")?, out(record, "record")?);
        record.give(Record::of(Registers::from_json(registers, "registers")?.check()?))
    })
}

/// Whether printed totals keep their sums (given = done + open, done = on time + late, open = in time + overdue), as a
/// list; `holds` is none where a figure is not printed.
///
/// `totals` is a JSON object with given, done, done_on_time, done_late, open, open_in_time, open_overdue, each of
/// which may be left out.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_task_totals_sums(
    totals: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (totals, record) = (text::read(totals, "totals")?, out(record, "record")?);
        record.give(Record::of(TaskTotals::from_json(totals, "totals")?.sums()))
    })
}

/// What a published rate may be a rate of, as an object with every candidate; none is chosen. `rate` is
/// CHISO_TASK_RATE_OVERDUE or CHISO_TASK_RATE_DONE, `published` the rate in per cent as printed ("1.38").
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX; CHISO_ERROR_TASK_ROWS for totals without what is counted or any denominator,
/// and for a rate that is no number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_task_totals_rate(
    totals: *const c_char, rate: i32, published: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (totals, record) = (text::read(totals, "totals")?, out(record, "record")?);
        let (totals, published) = (TaskTotals::from_json(totals, "totals")?, text::read(published, "published")?);
        let reading = match rate {
            CHISO_TASK_RATE_OVERDUE => totals.overdue_rate(published)?,
            CHISO_TASK_RATE_DONE => totals.done_rate(published)?,
            _ => return Err(Failure::range("rate", "CHISO_TASK_RATE_OVERDUE or CHISO_TASK_RATE_DONE")),
        };
        record.give(Record::of(reading))
    })
}
