use std::sync::Arc;

use chiso::scoring::{self, Scorecard};
use chiso::text::Lang;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::error::raise;
use crate::json::{record, unknown, word};
use crate::node_score::NodeScore;
use crate::source::{self, Source};

/// Why a node has its points (căn cứ): rule, inputs, the line that held, rounding, clause.
///
/// Texts are made on request, word for word the same in every language binding.
#[pyclass(frozen, module = "chiso")]
pub struct Reason {
    card: Arc<Scorecard>,
    id: String,
}

impl Reason {
    pub fn new(card: &Arc<Scorecard>, id: &str) -> Reason {
        Reason { card: card.clone(), id: id.to_owned() }
    }

    fn inner(&self) -> PyResult<scoring::Reason<'_>> {
        self.card.reason(&self.id).map_err(raise)
    }
}

/// The language of a code, `vi` or `en`.
pub fn language(code: &str) -> PyResult<Lang> {
    Lang::from_code(code).ok_or_else(|| unknown("lang", code, "vi, en"))
}

#[pymethods]
impl Reason {
    /// The node.
    #[getter]
    fn node(&self) -> &str {
        &self.id
    }
    /// The explanation for people, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<String> {
        Ok(self.inner()?.text(language(lang)?))
    }
    /// The kind of rule or aggregate; `awarded` where points were given in place of facts or parts.
    #[getter]
    fn rule(&self) -> PyResult<&'static str> {
        Ok(self.inner()?.rule())
    }
    /// What went in, as text: the facts of a leaf, the points of the parts of an inner node.
    #[getter]
    fn inputs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let inputs = PyDict::new(py);
        for input in self.inner()?.inputs() {
            inputs.set_item(input.name, input.value)?;
        }
        Ok(inputs)
    }
    /// The line of the rule that held: an option's label, a range, days late; None without one.
    #[pyo3(signature = (lang="vi"))]
    fn line(&self, lang: &str) -> PyResult<Option<String>> {
        Ok(self.inner()?.line(language(lang)?))
    }
    /// The limit of the rule that decided: `none`, `capped`, `floored`, `below-floor`, `otherwise`, `empty`,
    /// `never`.
    #[getter]
    fn limit(&self) -> PyResult<String> {
        Ok(word(&self.inner()?.limit()))
    }
    /// The rounding at this node, as a dict with `places`, `mode` and `stage`; None where none is declared.
    #[getter]
    fn rounding<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.inner()?.rounding())
    }
    /// The act behind the framework: text of its number, with `.number` and `.date`.
    #[getter]
    fn act<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        source::act(py, self.inner()?.act())
    }
    /// Where the rule and the maximum come from.
    #[getter]
    fn source(&self) -> PyResult<Option<Source>> {
        Ok(self.inner()?.source().map(Source::of))
    }
    /// Why the rule is not confirmed, in Vietnamese; None if it is.
    #[getter]
    fn unconfirmed(&self) -> PyResult<Option<String>> {
        Ok(self.inner()?.unconfirmed().map(|why| why.vi.clone()))
    }
    /// Nodes below that rest on a rule that is not confirmed, and have points.
    #[getter]
    fn unconfirmed_parts(&self) -> PyResult<Vec<String>> {
        Ok(self.inner()?.unconfirmed_parts().into_iter().map(str::to_owned).collect())
    }
    /// Everything as dicts and lists, as in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.inner()?)
    }
    fn __str__(&self) -> PyResult<String> {
        self.text("vi")
    }
    fn __repr__(&self) -> PyResult<String> {
        Ok(format!("<Reason {}: {}>", self.id, self.rule()?))
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let node = Bound::new(py, NodeScore::new(&self.card, &self.id))?;
        crate::pickle::attribute(node.as_any(), "reason")
    }
}
