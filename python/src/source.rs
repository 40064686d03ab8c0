//! Where figures come from: acts and sources.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::json::word;

/// The `chiso.Act` of an act.
pub fn act<'py>(py: Python<'py>, act: Option<&chiso::text::Act>) -> PyResult<Option<Bound<'py, PyAny>>> {
    static ACT: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    act.map(|act| ACT.import(py, "chiso.acts", "Act")?.call1((&act.number, act.date))).transpose()
}

/// Where a rule or figure comes from. Prints as its reference.
#[pyclass(frozen, eq, hash, module = "chiso")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Source {
    r#ref: String,
    confidence: String,
}

impl Source {
    /// The Python object of a source.
    pub fn of(source: &chiso::text::Source) -> Source {
        Source { r#ref: source.r#ref.clone(), confidence: word(&source.confidence) }
    }
}

#[pymethods]
impl Source {
    #[new]
    fn new(r#ref: String, confidence: String) -> Source {
        Source { r#ref, confidence }
    }
    /// Clause, page or address.
    #[getter]
    fn r#ref(&self) -> &str {
        &self.r#ref
    }
    /// How sure the figure is: `high`, `medium`, `low`, or `derived` by arithmetic.
    #[getter]
    fn confidence(&self) -> &str {
        &self.confidence
    }
    fn __str__(&self) -> &str {
        &self.r#ref
    }
    fn __repr__(&self) -> String {
        format!("Source({:?}, {:?})", self.r#ref, self.confidence)
    }
    fn __getnewargs__(&self) -> (&str, &str) {
        (&self.r#ref, &self.confidence)
    }
}
