use chiso::number;
use pyo3::prelude::*;

use crate::number::{check_places, decimal_of_exact, points};

/// Whether a published total can come from published parts, given that each was rounded.
#[pyclass(frozen, module = "chiso")]
pub struct Reconciliation {
    found: number::Reconciliation,
    total: number::Points,
    parts: Vec<number::Points>,
}

/// Checks a published total against its published parts, all printed with `places` decimals, half up.
///
/// Each printed part stands for half a unit of its last place to either side; the unrounded total lies in
/// the sum of these intervals, and is rounded once more.
///
/// Raises `NumberError` where a figure is no number of points.
///
/// >>> import chiso
/// >>> found = chiso.reconcile("88.65", ["58.51", "9.00", "18.88", "2.25"])
/// >>> found.possible, found.sum, found.difference
/// (True, Decimal('88.64'), Decimal('0.01'))
/// >>> found.low, found.high
/// (Decimal('88.62'), Decimal('88.66'))
#[pyfunction]
#[pyo3(signature = (total, parts, places=2))]
pub fn reconcile(
    total: &Bound<'_, PyAny>,
    parts: Vec<Bound<'_, PyAny>>,
    places: u32,
) -> PyResult<Reconciliation> {
    let total = points(total)?;
    let parts = parts.iter().map(points).collect::<PyResult<Vec<_>>>()?;
    let found = number::reconcile(total, &parts, check_places(places)?);
    Ok(Reconciliation { found, total, parts })
}

#[pymethods]
impl Reconciliation {
    /// Whether some unrounded parts print exactly like this and add to a total that prints like this.
    #[getter]
    fn possible(&self) -> bool {
        self.found.possible
    }
    /// The sum of the parts as printed.
    #[getter]
    fn sum<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_of_exact(py, &self.found.sum, self.found.places)
    }
    /// The published total minus the sum of the printed parts.
    #[getter]
    fn difference<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_of_exact(py, &self.found.difference, self.found.places)
    }
    /// The least total that can be printed for these parts.
    #[getter]
    fn low<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_of_exact(py, &self.found.low, self.found.places)
    }
    /// The greatest total that can be printed for these parts.
    #[getter]
    fn high<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_of_exact(py, &self.found.high, self.found.places)
    }
    /// The decimals that total and parts were taken to be printed with.
    #[getter]
    fn places(&self) -> u32 {
        self.found.places
    }
    fn __repr__(&self) -> String {
        let number::Reconciliation { possible, low, high, .. } = &self.found;
        let possible = if *possible { "True" } else { "False" };
        format!("Reconciliation(possible={possible}, low={low}, high={high})")
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let parts: Vec<String> = self.parts.iter().map(ToString::to_string).collect();
        let arguments = (self.total.to_string(), parts, self.found.places);
        crate::pickle::call(py, "reconcile", arguments)
    }
}
