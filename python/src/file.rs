//! Files that users name: Python opens them, so that a missing one is the error that Python users know.

use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// The name and bytes of a path, or of bytes.
pub fn read(py: Python<'_>, source: &Bound<'_, PyAny>, name: Option<String>) -> PyResult<(String, Vec<u8>)> {
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return Ok((name.unwrap_or_else(|| "workbook".to_owned()), bytes.as_bytes().to_vec()));
    }
    let open = py.import("builtins")?.getattr("open")?;
    let file = open.call1((source, "rb"))?;
    let bytes = file.call_method0("read");
    file.call_method0("close")?;
    let name = match name {
        Some(name) => name,
        None => py.import("os")?.call_method1("fspath", (source,))?.str()?.extract()?,
    };
    Ok((name, bytes?.extract()?))
}

/// The bytes as Python has them, written to a path if one is given.
pub fn write<'py>(
    py: Python<'py>,
    path: Option<&Bound<'py, PyAny>>,
    bytes: &[u8],
) -> PyResult<Bound<'py, PyBytes>> {
    let bytes = PyBytes::new(py, bytes);
    if let Some(path) = path {
        let file = py.import("builtins")?.getattr("open")?.call1((path, "wb"))?;
        let written = file.call_method1("write", (&bytes,));
        file.call_method0("close")?;
        written?;
    }
    Ok(bytes)
}
