use std::sync::Arc;

use chiso::framework::{Rule, TOTAL};
use chiso::scoring::{Given, Value};
use chiso::{number::Points, scoring};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyIterator, PyList};

use crate::framework::Framework;
use crate::node_score::NodeScore;
use crate::number::fraction;
use crate::table::{Column, Table};
use crate::{card_html, pickle, state};

/// The points of one unit (bảng chấm điểm), every node with its reason.
///
/// `card["sipas"]` is a node, iteration gives all of them; the other members are those of the total.
#[pyclass(frozen, module = "chiso")]
pub struct Scorecard(pub Arc<scoring::Scorecard>);

#[pymethods]
impl Scorecard {
    /// The framework.
    #[getter]
    fn framework(&self) -> Framework {
        Framework(self.0.framework().clone())
    }
    /// The unit, if it was named.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.0.unit()
    }
    /// The year scored, if it was named.
    #[getter]
    fn period(&self) -> Option<i32> {
        self.0.period()
    }
    /// Decimals in which the framework shows points.
    #[getter]
    fn places(&self) -> u32 {
        self.0.places()
    }
    /// The total after the declared rounding. Raises `MissingPartsError` with the parts that are missing.
    #[getter]
    fn total<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.whole().points(py)
    }
    /// The total before rounding, as a `Fraction`.
    #[getter]
    fn exact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.whole().exact(py)
    }
    /// Most points in total; None where a partial framework does not know.
    #[getter]
    fn max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.whole().max(py)
    }
    /// The maximum that applies to the unit.
    #[getter]
    fn applicable_max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.whole().applicable_max(py)
    }
    /// The points lost against the applicable maximum.
    #[getter]
    fn lost<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.whole().lost(py)
    }
    /// Points / applicable maximum × 100.
    #[getter]
    fn index<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.whole().index(py)
    }
    /// The state of the total; None when it has points.
    #[getter]
    fn state<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.whole().state(py)
    }
    /// Whether the total rests on its known part only.
    #[getter]
    fn partial(&self) -> PyResult<bool> {
        self.whole().partial()
    }
    /// The parts of the total that are missing, each id with its `State`.
    #[getter]
    fn missing_parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        self.whole().missing_parts(py)
    }
    /// Why the total is what it is.
    #[getter]
    fn reason(&self) -> crate::reason::Reason {
        self.whole().reason()
    }
    /// What was declared, in a form that `chiso.score` takes again.
    #[getter]
    pub fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let declared = PyDict::new(py);
        for node in self.0.framework().nodes() {
            if let Some(given) = self.0.facts().given(node.index()) {
                declared.set_item(node.id(), declared_form(py, node, given)?)?;
            }
        }
        Ok(declared)
    }
    /// The points taken off nodes after scoring, exactly.
    #[getter]
    fn deductions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let deducted = PyDict::new(py);
        for node in self.0.framework().nodes() {
            if let Some(points) = self.0.facts().deduction(node.index()) {
                deducted.set_item(node.id(), fraction(py, points)?)?;
            }
        }
        Ok(deducted)
    }
    /// The whole result in JSON, with reasons in both languages.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }
    /// A row a node: node, level, name, points, max, lost, index, state, partial.
    fn to_table(&self) -> Table {
        table(&[(String::new(), self.0.clone())], None)
    }
    /// The score of a node; `"total"` is the whole. Raises `UnknownNode`.
    fn __getitem__(&self, id: &str) -> PyResult<NodeScore> {
        NodeScore::find(&self.0, id)
    }
    fn __contains__(&self, id: &str) -> bool {
        self.0.state(id).is_ok()
    }
    fn __len__(&self) -> usize {
        self.0.framework().nodes().len().saturating_sub(1)
    }
    /// All nodes below the total, in the order of the act.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        let nodes = self.0.framework().nodes().iter().skip(1);
        PyList::new(py, nodes.map(|node| NodeScore::new(&self.0, node.id())))?.try_iter()
    }
    fn __repr__(&self) -> String {
        let total = match self.0.points(TOTAL) {
            Ok(points) => points.text(self.0.places()),
            Err(_) => "incomplete".to_owned(),
        };
        let unit = self.0.unit().map(|unit| format!(" {unit}")).unwrap_or_default();
        format!("<Scorecard{unit} {}: {total}>", self.0.framework().id())
    }
    fn _repr_html_(&self) -> String {
        card_html::render(&self.0)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let partly = self.0.known_part();
        let arguments =
            (self.framework(), self.facts(py)?, self.unit(), self.period(), partly, self.deductions(py)?);
        pickle::call(py, "score", arguments)
    }
}

impl Scorecard {
    fn whole(&self) -> NodeScore {
        NodeScore::new(&self.0, TOTAL)
    }
}

/// What was given for a node, as it can be given again.
fn declared_form<'py>(
    py: Python<'py>,
    node: &chiso::framework::Node,
    given: &Given,
) -> PyResult<Bound<'py, PyAny>> {
    let value = |value: &Value| match value {
        Value::Number(number) => fraction(py, number),
        Value::Date(day) => day.into_bound_py_any(py),
        Value::Never => "never".into_bound_py_any(py),
        Value::Otherwise => "otherwise".into_bound_py_any(py),
        Value::Options(places) => {
            let Some(Rule::Choice { options, .. }) = node.rule() else { return Ok(py.None().into_bound(py)) };
            let chosen = places.iter().filter_map(|place| options.get(*place));
            chosen.map(|option| option.id.as_str()).collect::<Vec<_>>().into_bound_py_any(py)
        }
    };
    let members = PyDict::new(py);
    match given {
        Given::State(reason) => return state::to_python(py, *reason),
        Given::Points(points) if node.is_inner() => return fraction(py, points),
        Given::Points(points) => members.set_item("points", fraction(py, points)?)?,
        Given::Facts(values) => {
            if let [Some(only)] = values.as_slice() {
                return value(only);
            }
            for (spec, given) in node.facts().iter().zip(values) {
                if let Some(given) = given {
                    members.set_item(&spec.name, value(given)?)?;
                }
            }
        }
    }
    members.into_bound_py_any(py)
}

/// The rows of scorecards, with the unit where `units` names its column.
pub fn table(cards: &[(String, Arc<scoring::Scorecard>)], units: Option<&str>) -> Table {
    let rows = || {
        cards
            .iter()
            .flat_map(|(unit, card)| card.framework().nodes().iter().map(move |node| (unit, card, node)))
    };
    let text = |value: &dyn Fn(&chiso::framework::Node) -> String| {
        Column::Text(rows().map(|(_, _, node)| Some(value(node))).collect())
    };
    type Asked = fn(&scoring::Scorecard, &str) -> Result<Option<Points>, scoring::ScoreError>;
    let points = |asked: Asked| {
        Column::Points(rows().map(|(_, card, node)| asked(card, node.id()).ok().flatten()).collect())
    };
    let max = rows().map(|(_, _, node)| Points::nearest(node.max()?).ok()).collect();
    let states = rows().map(|(_, card, node)| card.state(node.id()).ok().flatten());
    let partial = rows().map(|(_, card, node)| Some(card.is_partial(node.id()).unwrap_or(false)));
    let mut table = Table::new("", cards.first().map_or(0, |(_, card)| card.places()));
    if let Some(name) = units {
        let units = Column::Text(rows().map(|(unit, ..)| Some(unit.clone())).collect());
        table = table.with(name, "Đơn vị", units);
    }
    table
        .with("node", "Mã", text(&|node| node.id().to_owned()))
        .with("level", "Cấp", text(&|node| node.level().to_owned()))
        .with("name", "Nội dung", text(&|node| node.name().vi.clone()))
        .with("points", "Điểm", points(|card, node| card.points(node).map(Some)))
        .with("max", "Điểm tối đa", Column::Points(max))
        .with("applicable_max", "Điểm tối đa áp dụng", points(scoring::Scorecard::applicable_max))
        .with("lost", "Điểm mất", points(scoring::Scorecard::lost))
        .with("index", "Chỉ số (%)", points(scoring::Scorecard::index))
        .with("state", "Tình trạng", Column::State(states.collect()))
        .with("partial", "Chỉ phần đã biết", Column::Bool(partial.collect()))
}
