use chiso::scoring::Columns;
use chiso::text::normalise;
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyMapping;

use crate::arrow_in::{chunks, floats};
use crate::error::raise;
use crate::framework::Framework;
use crate::table::{Column, Table};

/// Totals of a population, a row each: the fast path for simulations, in floats and without reasons.
///
/// `columns` maps `"node"` (its one fact, or its points) or `"node:fact"` to an array: NumPy, Arrow (polars
/// or pandas Series, pyarrow), or a sequence of numbers. NaN and None are missing, −inf is "not applicable",
/// +inf in a column of days is "never"; a choice is the place of its option from 0, a day counts from
/// 1970-01-01. Nothing is rounded: use `chiso.score` for legal points.
///
/// Raises `UnknownNode`, `UnknownFact`, `MissingPartsError` for parts that have no column, and `ScoreError`
/// with the row for a value out of range.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> table = chiso.score_columns(fw, {"appraisal": [54.2, 60], "sipas": [8.23, 9], "leaders": [18.05, 20],
/// ...                                  "economy": [5.31, None]}, period=2022)
/// >>> [points and round(points, 2) for points in table["points"]]
/// [85.79, None]
#[pyfunction]
#[pyo3(signature = (fw, columns, period=None))]
pub fn score_columns(
    py: Python<'_>,
    fw: &Framework,
    columns: &Bound<'_, PyMapping>,
    period: Option<i32>,
) -> PyResult<Table> {
    let mut names = Vec::new();
    let mut values = Vec::new();
    for item in columns.items()?.iter() {
        let (name, column): (String, Bound<'_, PyAny>) = item.extract()?;
        values.push(read(&name, &column)?);
        names.push(input(&fw.0, &name));
    }
    let inputs: Vec<(&str, &str)> = names.iter().map(|(node, fact)| (node.as_str(), fact.as_str())).collect();
    let totals = py.detach(|| {
        let columns: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        Columns::new(&fw.0, &inputs, period)?.totals(&columns)
    });
    let totals = totals.map_err(raise)?;
    let present = |values: Vec<f64>| {
        Column::Float(values.into_iter().map(|value| Some(value).filter(|value| !value.is_nan())).collect())
    };
    Ok(Table::new(&fw.0.header().title.vi, 2).with("points", "Điểm", present(totals.points)).with(
        "applicable_max",
        "Điểm tối đa áp dụng",
        present(totals.applicable_max),
    ))
}

/// The node and fact of a column name; without a fact, the only one of the rule, or the points.
fn input(framework: &chiso::framework::Framework, name: &str) -> (String, String) {
    if let Some((node, fact)) = name.split_once(':') {
        return (normalise(node), normalise(fact));
    }
    let node = normalise(name);
    let fact = match framework.node(&node).map(chiso::framework::Node::facts) {
        Some([only]) => only.name.clone(),
        Some([]) | None => "points".to_owned(),
        // Which of several is not said: the name is refused as a fact.
        Some(_) => String::new(),
    };
    (node, fact)
}

fn read(name: &str, column: &Bound<'_, PyAny>) -> PyResult<Vec<f64>> {
    let refused = || PyTypeError::new_err(format!("column {name:?}: numbers are expected"));
    if let Ok(buffer) = PyBuffer::<f64>::get(column) {
        return buffer.to_vec(column.py());
    }
    if let Some(chunks) = chunks(column)? {
        let mut values = Vec::new();
        for chunk in &chunks {
            values.extend(floats(chunk).ok_or_else(refused)?);
        }
        return Ok(values);
    }
    let value = |item: PyResult<Bound<'_, PyAny>>| {
        let number: Option<f64> = item?.extract().map_err(|_| refused())?;
        Ok(number.unwrap_or(f64::NAN))
    };
    column.try_iter().map_err(|_| refused())?.map(value).collect()
}
