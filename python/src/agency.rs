use chiso::plan as core;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;

use crate::json::word;
use crate::pickle;

/// An agency that plans address.
///
/// >>> import chiso
/// >>> plan = chiso.plan("bac-giang-87-2024")
/// >>> plan.agency("UBND huyện Yên Dũng")
/// <Agency ubnd-221: UBND huyện Yên Dũng>
#[pyclass(frozen, eq, module = "chiso")]
#[derive(Clone)]
pub struct Agency {
    pub agency: core::Agency,
    pub plan: core::Plan,
}

impl PartialEq for Agency {
    fn eq(&self, other: &Agency) -> bool {
        self.agency == other.agency
    }
}

#[pymethods]
impl Agency {
    /// Its id: `so-noi-vu`, `ubnd-221`.
    #[getter]
    fn id(&self) -> &str {
        &self.agency.id
    }
    /// Its Vietnamese name.
    #[getter]
    fn name(&self) -> &str {
        &self.agency.name.vi
    }
    /// Its English name.
    #[getter]
    fn name_en(&self) -> &str {
        &self.agency.name.en
    }
    /// `department`, `office`, `inspectorate`, `board`, `management`, `front`, `media`, `central`, `hospital`,
    /// `party`, `leadership`, `national`, `district` or `commune`.
    #[getter]
    fn kind(&self) -> String {
        word(&self.agency.kind)
    }
    /// Of a commune's committee, the id of the district's; otherwise None.
    #[getter]
    fn parent(&self) -> Option<&str> {
        self.agency.parent.as_deref()
    }
    /// Other spellings by which plans name it.
    #[getter]
    fn aliases(&self) -> Vec<String> {
        self.agency.aliases.clone()
    }
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.agency.id.as_str().into_bound_py_any(py)?.hash()
    }
    fn __str__(&self) -> &str {
        &self.agency.name.vi
    }
    fn __repr__(&self) -> String {
        format!("<Agency {}: {}>", self.agency.id, self.agency.name.vi)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_plan_agency", (crate::plan::Plan(self.plan.clone()), self.id()))
    }
}

/// An agency again, from the parts that pickling keeps.
#[pyfunction]
pub fn _plan_agency(plan: &crate::plan::Plan, id: &str) -> PyResult<Agency> {
    plan.agency(id)
}
