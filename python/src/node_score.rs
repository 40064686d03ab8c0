use std::sync::Arc;

use chiso::number::Points;
use chiso::scoring::{ScoreError, Scorecard};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::error::raise;
use crate::number::{decimal, decimal_of_exact, fraction};
use crate::reason::Reason;
use crate::{pickle, scorecard, state};

/// The score of one node.
///
/// A node without a value has a `state`; its `points`, `exact`, `lost`, `index` and `applicable_max` raise
/// `MissingPartsError`, which names the parts, or `ScoreError` where nothing of the node applies.
#[pyclass(frozen, module = "chiso")]
pub struct NodeScore {
    card: Arc<Scorecard>,
    id: String,
}

impl NodeScore {
    /// The score of a node that is known to exist.
    pub fn new(card: &Arc<Scorecard>, id: &str) -> NodeScore {
        NodeScore { card: card.clone(), id: id.to_owned() }
    }

    /// The score of a node by id.
    pub fn find(card: &Arc<Scorecard>, id: &str) -> PyResult<NodeScore> {
        let id = card.reason(id).map_err(raise)?.node().id().to_owned();
        Ok(NodeScore { card: card.clone(), id })
    }

    fn points_of<'py>(
        &self,
        py: Python<'py>,
        found: Result<Option<Points>, ScoreError>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        found.map_err(raise)?.map(|points| decimal(py, points, self.card.places())).transpose()
    }

    fn node(&self) -> PyResult<&chiso::framework::Node> {
        self.card.reason(&self.id).map(|reason| reason.node()).map_err(raise)
    }
}

#[pymethods]
impl NodeScore {
    /// Its number or code in the act.
    #[getter]
    fn id(&self) -> &str {
        &self.id
    }
    /// Its name in Vietnamese.
    #[getter]
    fn name(&self) -> PyResult<&str> {
        Ok(&self.node()?.name().vi)
    }
    /// Its name in English.
    #[getter]
    fn name_en(&self) -> PyResult<&str> {
        Ok(&self.node()?.name().en)
    }
    /// The name of its level; `total` for the whole.
    #[getter]
    fn level(&self) -> PyResult<&str> {
        Ok(self.node()?.level())
    }
    /// The points, rounded where the framework rounds; elsewhere to the millionth.
    #[getter]
    pub fn points<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal(py, self.card.points(&self.id).map_err(raise)?, self.card.places())
    }
    /// The points before the node's own rounding, as a `Fraction`.
    #[getter]
    pub fn exact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        fraction(py, &self.card.exact(&self.id).map_err(raise)?)
    }
    /// Most points; None where a partial framework does not know.
    #[getter]
    pub fn max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.node()?.max().map(|max| decimal_of_exact(py, max, self.card.places())).transpose()
    }
    /// The maximum that applies to the unit; None where it is not known.
    #[getter]
    pub fn applicable_max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.points_of(py, self.card.applicable_max(&self.id))
    }
    /// The points lost: applicable maximum minus points; None where the maximum is not known.
    #[getter]
    pub fn lost<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.points_of(py, self.card.lost(&self.id))
    }
    /// Points / applicable maximum × 100; None where the maximum is not known.
    #[getter]
    pub fn index<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.points_of(py, self.card.index(&self.id))
    }
    /// Why it has no points; None when it has some.
    #[getter]
    pub fn state<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let found = self.card.state(&self.id).map_err(raise)?;
        found.map(|found| state::to_python(py, found)).transpose()
    }
    /// Whether it rests on its known part only, because parts are missing.
    #[getter]
    pub fn partial(&self) -> PyResult<bool> {
        self.card.is_partial(&self.id).map_err(raise)
    }
    /// Its parts that are missing, each id with its `State`.
    #[getter]
    pub fn missing_parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let parts = PyDict::new(py);
        for (id, why) in self.card.missing_parts(&self.id).map_err(raise)? {
            parts.set_item(id, state::to_python(py, why)?)?;
        }
        Ok(parts)
    }
    /// Why it has its points (căn cứ).
    #[getter]
    pub fn reason(&self) -> Reason {
        Reason::new(&self.card, &self.id)
    }
    fn __repr__(&self) -> String {
        let points = match (self.card.points(&self.id), self.card.state(&self.id)) {
            (Ok(points), _) => points.text(self.card.places()),
            (_, Ok(Some(state))) => state.as_str().to_owned(),
            _ => String::new(),
        };
        format!("<NodeScore {}: {points}>", self.id)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let card = Bound::new(py, scorecard::Scorecard(self.card.clone()))?;
        pickle::item(card.as_any(), &self.id)
    }
}
