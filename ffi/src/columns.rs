use std::ffi::c_char;

use crate::error::{Error, Failure};
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, array, out, out_array, shared};
use crate::scorecard::period;
use crate::text;

/// A framework made ready for columns: the totals of populations and simulations, in doubles and without
/// reasons. What is legal (points, ranks, passes) is scored with `chiso_score`.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_columns_free`.
pub struct Columns {
    columns: chiso::scoring::Columns,
    inputs: usize,
}

/// Prepares a framework for `count` columns, each for the fact `facts[i]` of the node `nodes[i]`, in the
/// order in which they will be given. A node given by its points has the fact "points". `period` is the
/// year scored, or CHISO_NO_PERIOD.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_UNKNOWN_FACT, CHISO_ERROR_TWO_VALUES,
/// CHISO_ERROR_MISSING_PARTS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_columns_new(
    framework: *const Framework, nodes: *const *const c_char, facts: *const *const c_char, count: usize, period: i32,
    columns: *mut *mut Columns, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, columns) = (shared(framework, "framework")?, out(columns, "columns")?);
        let nodes = text::list(nodes, count, "nodes")?;
        let facts = text::list(facts, count, "facts")?;
        let inputs: Vec<(&str, &str)> = nodes.into_iter().zip(facts).collect();
        let made = chiso::scoring::Columns::new(&framework.0, &inputs, self::period(period))?;
        columns.give(Columns { columns: made, inputs: inputs.len() })
    })
}

/// The total of every row.
///
/// `values` holds one column of `rows` doubles for each input. NaN is missing, minus infinity not
/// applicable, plus infinity in a column of days never; choices are places of options from 0, days count
/// from 1970-01-01. `points` gets the unrounded total of each row, NaN where a needed part is missing;
/// `applicable_max` gets the maximum that applies, NaN where it is not known, and may be NULL. Both have
/// room for `rows` doubles.
///
/// Errors: CHISO_ERROR_OUT_OF_RANGE with the row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_columns_totals(
    columns: *const Columns, values: *const *const f64, rows: usize, points: *mut f64, applicable_max: *mut f64,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let columns = shared(columns, "columns")?;
        let points = out_array(points, rows, rows, "points")?;
        let values = array(values, columns.inputs, "values")?.iter();
        let values = values.map(|column| array(*column, rows, "values"));
        let values = values.collect::<Result<Vec<_>, Failure>>()?;
        let totals = columns.columns.totals(&values)?;
        points.fill(totals.points);
        if !applicable_max.is_null() {
            out_array(applicable_max, rows, rows, "applicable_max")?.fill(totals.applicable_max);
        }
        Ok(())
    })
}

/// Frees columns. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_columns_free(columns: *mut Columns) {
    handle::free(columns);
}
