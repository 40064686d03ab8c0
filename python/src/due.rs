use chiso::calendar as core;
use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::json::record;
use crate::pickle;

/// A due date with the mark it must carry.
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct Due {
    pub due: core::Due,
    pub doubts: Vec<core::CalendarDoubt>,
}

#[pymethods]
impl Due {
    /// The due date, always a working day.
    #[getter]
    fn date(&self) -> NaiveDate {
        self.due.date
    }
    /// Whether it passed a day that no notice has confirmed, so that it may change.
    #[getter]
    fn provisional(&self) -> bool {
        self.due.certainty.is_provisional()
    }
    /// How the start was taken: `excluded` (Civil Code 2015, Article 147), or another reading asked for.
    #[getter]
    fn policy(&self) -> &'static str {
        self.due.start.as_str()
    }
    /// Why it is provisional: dicts of `from`, `to` and `reason` (`vi`, `en`); empty if it is not.
    #[getter]
    fn doubts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.doubts)
    }
    fn __repr__(&self) -> String {
        format!("<Due {}{}>", self.due.date, mark(self.provisional()))
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let form = serde_json::to_string(&(&self.due, &self.doubts)).unwrap_or_default();
        pickle::call(py, "_due", (form,))
    }
}

/// A number of working days with the mark it must carry.
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct Counted {
    pub counted: core::Counted,
    pub doubts: Vec<core::CalendarDoubt>,
}

#[pymethods]
impl Counted {
    /// The working days; negative where the end lies before the start.
    #[getter]
    fn days(&self) -> i32 {
        self.counted.days
    }
    /// Whether it passed a day that no notice has confirmed, so that it may change.
    #[getter]
    fn provisional(&self) -> bool {
        self.counted.certainty.is_provisional()
    }
    /// How the start was taken: `excluded` (Civil Code 2015, Article 147), or another reading asked for.
    #[getter]
    fn policy(&self) -> &'static str {
        self.counted.start.as_str()
    }
    /// Why it is provisional: dicts of `from`, `to` and `reason` (`vi`, `en`); empty if it is not.
    #[getter]
    fn doubts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.doubts)
    }
    fn __repr__(&self) -> String {
        format!("<Counted {} working days{}>", self.counted.days, mark(self.provisional()))
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let form = serde_json::to_string(&(&self.counted, &self.doubts)).unwrap_or_default();
        pickle::call(py, "_counted", (form,))
    }
}

/// Makes a due date again from what pickling keeps.
#[pyfunction]
pub fn _due(form: &str) -> PyResult<Due> {
    let (due, doubts) = serde_json::from_str(form).map_err(broken)?;
    Ok(Due { due, doubts })
}

/// Makes a count again from what pickling keeps.
#[pyfunction]
pub fn _counted(form: &str) -> PyResult<Counted> {
    let (counted, doubts) = serde_json::from_str(form).map_err(broken)?;
    Ok(Counted { counted, doubts })
}

pub fn broken(error: serde_json::Error) -> PyErr {
    pyo3::exceptions::PyValueError::new_err(error.to_string())
}

fn mark(provisional: bool) -> &'static str {
    if provisional { ", provisional" } else { "" }
}
