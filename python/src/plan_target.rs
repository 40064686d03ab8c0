use chiso::plan as core;
use pyo3::prelude::*;

use crate::json::{record, word};
use crate::pickle;
use crate::plan::Plan;

/// A target of a plan on a published result.
///
/// >>> import chiso
/// >>> target = chiso.plan("bac-giang-87-2024").targets[1]
/// >>> target.id, target.goal
/// ('sipas-above-90', {'above': '90'})
#[pyclass(frozen, module = "chiso")]
#[derive(Clone)]
pub struct PlanTarget {
    pub plan: core::Plan,
    pub target: core::PlanTarget,
}

#[pymethods]
impl PlanTarget {
    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        &self.target.id
    }
    /// Its short Vietnamese name.
    #[getter]
    fn label(&self) -> &str {
        &self.target.label.vi
    }
    /// Its short English name.
    #[getter]
    fn label_en(&self) -> &str {
        &self.target.label.en
    }
    /// The index.
    #[getter]
    fn index(&self) -> &str {
        &self.target.index
    }
    /// The area, where it is on one.
    #[getter]
    fn area(&self) -> Option<&str> {
        self.target.area.as_deref()
    }
    /// What is wanted, as a dict: `{"top": 10}`, `{"above": "90"}`, `{"in-group": {...}}`, `{"rank-not-below": 1}`.
    #[getter]
    fn goal<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.target.goal)
    }
    /// `keep` or `improve`.
    #[getter]
    fn aim(&self) -> String {
        word(&self.target.aim)
    }
    /// Who answers for it, as the plan writes it.
    #[getter]
    fn lead(&self) -> Vec<String> {
        self.target.lead.iter().map(|party| party.written().to_owned()).collect()
    }
    /// Where it stands in the plan.
    #[getter]
    fn place(&self) -> &str {
        &self.target.place
    }
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<PlanTarget>().is_ok_and(|other| self.target == other.get().target)
    }
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        pyo3::types::PyString::new(py, &self.target.id).hash()
    }
    fn __repr__(&self) -> String {
        format!("<PlanTarget {}: {}>", self.target.id, self.target.label.vi)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_plan_target", (Plan(self.plan.clone()), self.id()))
    }
}

/// A target again, from the parts that pickling keeps.
#[pyfunction]
pub fn _plan_target(plan: &Plan, id: &str) -> PyResult<PlanTarget> {
    let found = plan.0.targets().iter().find(|target| target.id == id);
    let target = found.cloned().ok_or_else(|| pyo3::exceptions::PyKeyError::new_err(id.to_owned()))?;
    Ok(PlanTarget { plan: plan.0.clone(), target })
}
