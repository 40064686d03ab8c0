//! Pickling: an object is the call of a public function that makes it again.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// The pair that `__reduce__` returns: a function of the module and its arguments.
pub fn call<'py, A>(py: Python<'py>, function: &str, arguments: A) -> PyResult<Bound<'py, PyAny>>
where
    A: IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
{
    let function = py.import("chiso._native")?.getattr(function)?;
    (function, arguments.into_pyobject(py)?).into_bound_py_any(py)
}

/// As [`call`], for a getter, method or item of another object: `getattr(object, name)`.
pub fn attribute<'py>(owner: &Bound<'py, PyAny>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    let py = owner.py();
    (py.import("builtins")?.getattr("getattr")?, (owner, name)).into_bound_py_any(py)
}

/// As [`call`], for an item of another object: `operator.getitem(object, key)`.
pub fn item<'py>(owner: &Bound<'py, PyAny>, key: &str) -> PyResult<Bound<'py, PyAny>> {
    let py = owner.py();
    (py.import("operator")?.getattr("getitem")?, (owner, key)).into_bound_py_any(py)
}
