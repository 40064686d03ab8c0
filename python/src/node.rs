use chiso::framework::{self as core, Rule};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::json::{record, word};
use crate::number::decimal_of_exact;
use crate::{framework, pickle, source};

/// A node of a framework (lĩnh vực, tiêu chí, tiêu chí thành phần, chỉ tiêu).
///
/// >>> import chiso
/// >>> node = chiso.framework("par-2022-components")["sipas"]
/// >>> node.name, node.level, node.rule, node.facts
/// ('Điểm SIPAS', 'component', 'awarded', {'points': 'points'})
#[pyclass(frozen, module = "chiso")]
pub struct Node {
    framework: core::Framework,
    node: core::Node,
}

impl Node {
    pub fn new(framework: &core::Framework, node: &core::Node) -> Node {
        Node { framework: framework.clone(), node: node.clone() }
    }

    fn places(&self) -> u32 {
        self.framework.header().rounding.map_or(0, |rounding| rounding.places)
    }
}

#[pymethods]
impl Node {
    /// Its number or code in the act.
    #[getter]
    fn id(&self) -> &str {
        self.node.id()
    }
    /// Its name in Vietnamese.
    #[getter]
    fn name(&self) -> &str {
        &self.node.name().vi
    }
    /// Its name in English.
    #[getter]
    fn name_en(&self) -> &str {
        &self.node.name().en
    }
    /// The name of its level, as the framework calls it; `total` for the whole.
    #[getter]
    fn level(&self) -> &str {
        self.node.level()
    }
    /// 0 for the total, 1 for the top level.
    #[getter]
    fn depth(&self) -> usize {
        self.node.depth()
    }
    /// Id of its parent; None for the total.
    #[getter]
    fn parent(&self) -> Option<&str> {
        self.framework.node_at(self.node.parent()?).map(core::Node::id)
    }
    /// The nodes directly below it.
    #[getter]
    fn children(&self) -> Vec<Node> {
        self.framework.children(&self.node).map(|child| Node::new(&self.framework, child)).collect()
    }
    /// Most points; None where a partial framework does not know.
    #[getter]
    pub fn max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.node.max().map(|max| decimal_of_exact(py, max, self.places())).transpose()
    }
    /// Least points.
    #[getter]
    fn min<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_of_exact(py, self.node.min(), self.places())
    }
    /// Weight in its parent.
    #[getter]
    fn weight<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        crate::number::fraction(py, self.node.weight())
    }
    /// Whether it counts in its parent.
    #[getter]
    fn scored(&self) -> bool {
        self.node.scored()
    }
    /// Whether a survey gives its points, so that nobody scores it himself.
    #[getter]
    fn survey(&self) -> bool {
        self.node.is_survey()
    }
    /// `regular`, `bonus` or `penalty`.
    #[getter]
    fn role(&self) -> String {
        word(&self.node.role())
    }
    /// The kind of its rule; of an inner node, how its children make its points.
    #[getter]
    fn rule(&self) -> &'static str {
        self.node.rule().map_or_else(|| self.node.aggregate().kind(), Rule::kind)
    }
    /// The rule or aggregate in full, as in a framework file.
    #[getter]
    fn definition<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.node.rule() {
            Some(rule) => record(py, rule),
            None => record(py, self.node.aggregate()),
        }
    }
    /// The facts its rule reads, each with its kind: `count`, `share`, `amount`, `number`, `date`, `choice`
    /// or `points`.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let facts = PyDict::new(py);
        for spec in self.node.facts() {
            facts.set_item(&spec.name, word(&spec.kind))?;
        }
        Ok(facts)
    }
    /// The options of a choice, each id with its Vietnamese label; empty for other rules.
    #[getter]
    fn options<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let options = PyDict::new(py);
        if let Some(Rule::Choice { options: choices, .. }) = self.node.rule() {
            for choice in choices {
                options.set_item(&choice.id, &choice.label.vi)?;
            }
        }
        Ok(options)
    }
    /// What "not applicable" does: `drop`, `full`, `zero`, or None where it is not foreseen.
    #[getter]
    fn not_applicable(&self) -> Option<String> {
        self.node.not_applicable().map(|policy| word(&policy))
    }
    /// Why the rule or figure is not confirmed, in Vietnamese; None if it is.
    #[getter]
    fn unconfirmed(&self) -> Option<&str> {
        self.node.unconfirmed().map(|why| why.vi.as_str())
    }
    /// Where it comes from.
    #[getter]
    fn source(&self) -> Option<source::Source> {
        self.node.source().map(source::Source::of)
    }
    fn __repr__(&self) -> String {
        format!("<Node {} {:?}>", self.node.id(), self.node.name().vi)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let framework = Bound::new(py, framework::Framework(self.framework.clone()))?;
        pickle::item(framework.as_any(), self.node.id())
    }
}
