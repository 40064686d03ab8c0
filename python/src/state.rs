//! States between the library and the Python enum `chiso.State`.

use chiso::scoring::State;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static STATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    STATE.import(py, "chiso.states", "State")
}

/// The member of `chiso.State`.
pub fn to_python(py: Python<'_>, state: State) -> PyResult<Bound<'_, PyAny>> {
    class(py)?.call1((state.as_str(),))
}

/// The state, if the object is a member of `chiso.State`.
pub fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Option<State>> {
    if !value.is_instance(class(value.py())?)? {
        return Ok(None);
    }
    Ok(State::from_word(value.extract::<&str>()?))
}

/// A state in the words of a Vietnamese table.
pub fn vietnamese(state: State) -> &'static str {
    match state {
        State::Missing => "chưa có số liệu",
        State::NotApplicable => "không áp dụng",
        State::NotYetDue => "chưa đến hạn",
        State::Withheld => "không công bố",
    }
}
