use std::path::PathBuf;

use chiso::framework as core;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList};

use crate::difference::Difference;
use crate::error::raise;
use crate::html::Page;
use crate::json::{record, unknown, word};
use crate::node::Node;
use crate::{pickle, source};

/// One edition of one index (bộ tiêu chí): a tree of nodes with maxima, rules and sources.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> fw.index, fw.status, len(fw), fw["sipas"].max
/// ('PAR', 'complete', 4, Decimal('10.00'))
/// >>> [node.id for node in fw]
/// ['appraisal', 'sipas', 'leaders', 'economy']
#[pyclass(frozen, module = "chiso")]
pub struct Framework(pub core::Framework);

/// A framework: built in by its id, or read from a `.toml` or `.json` file.
///
/// Raises `UnknownFramework` with the ids there are, `FrameworkError` with every problem of a file, and
/// `OSError` where the file cannot be opened.
///
/// >>> import chiso
/// >>> chiso.framework("par-2022-components")
/// <Framework par-2022-components: 4 nodes, complete>
#[pyfunction]
pub fn framework(py: Python<'_>, id_or_path: &Bound<'_, PyAny>) -> PyResult<Framework> {
    let path: PathBuf = id_or_path.extract()?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    let is_text = id_or_path.is_instance_of::<pyo3::types::PyString>();
    let format = match extension {
        Some("toml" | "json") => extension,
        _ if is_text => None,
        _ => Some("toml"),
    };
    let shown = path.to_string_lossy();
    let Some(format) = format else {
        return core::Framework::builtin(&shown).map(Framework).map_err(raise);
    };
    // Python opens it, so that a missing file is the error that Python users know.
    let open = py.import("builtins")?.getattr("open")?;
    let file = open.call1((id_or_path, "r", -1, "utf-8-sig"))?;
    let text = file.call_method0("read");
    file.call_method0("close")?;
    read_framework(py, text?.extract()?, format, &shown)
}

/// Reads a framework from text in `toml` or `json`; `file` names the text in errors.
///
/// Raises `FrameworkError` with every problem, each with file, line and column.
///
/// >>> import chiso
/// >>> text = chiso.framework("par-2022-components").to_toml()
/// >>> chiso.read_framework(text).id
/// 'par-2022-components'
#[pyfunction]
#[pyo3(signature = (text, format="toml", file="framework"))]
pub fn read_framework(py: Python<'_>, text: String, format: &str, file: &str) -> PyResult<Framework> {
    let read = match format {
        "toml" => core::Framework::from_toml,
        "json" => core::Framework::from_json,
        other => return Err(unknown("format", other, "toml, json")),
    };
    py.detach(|| read(&text, file)).map(Framework).map_err(raise)
}

/// The ids of the built-in frameworks.
///
/// >>> import chiso
/// >>> "par-2022-components" in chiso.framework_ids()
/// True
#[pyfunction]
pub fn framework_ids() -> Vec<&'static str> {
    core::builtin_ids().collect()
}

/// The built-in edition of an index (`"PAR"`, `"PAPI"` ...) that holds for a year: the official tree.
///
/// Raises `UnknownFramework` with the editions there are.
#[pyfunction]
pub fn edition(index: &str, year: i32) -> PyResult<Framework> {
    core::Framework::edition(index, year).map(Framework).map_err(raise)
}

/// What changed from one edition to another, and which nodes can still be compared.
#[pyfunction]
pub fn diff(a: &Framework, b: &Framework) -> Difference {
    Difference(core::diff(&a.0, &b.0), [a.0.clone(), b.0.clone()])
}

#[pymethods]
impl Framework {
    /// Index and first year of validity: `par-2022`.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }
    /// The index: `PAR`, `PAPI` ...
    #[getter]
    fn index(&self) -> &str {
        &self.0.header().index
    }
    /// The title in Vietnamese.
    #[getter]
    fn title(&self) -> &str {
        &self.0.header().title.vi
    }
    /// The title in English.
    #[getter]
    fn title_en(&self) -> &str {
        &self.0.header().title.en
    }
    /// The act that issued the edition: text of its number, with `.number` and `.date`; None without one.
    #[getter]
    fn act<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        source::act(py, self.0.header().act.as_ref())
    }
    /// The source of the edition.
    #[getter]
    fn source(&self) -> Option<source::Source> {
        self.0.header().source.as_ref().map(source::Source::of)
    }
    /// `complete`, `partial`, or `illustration` for a made-up set.
    #[getter]
    fn status(&self) -> String {
        word(&self.0.header().status)
    }
    /// What is not known, where the status is `partial`.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.header().missing.clone()
    }
    /// Names of the levels, from the top.
    #[getter]
    fn levels(&self) -> Vec<String> {
        self.0.header().levels.clone()
    }
    /// First and last year for which it holds; the last is None while it is open.
    #[getter]
    fn valid(&self) -> (i32, Option<i32>) {
        (self.0.header().valid.from, self.0.header().valid.to)
    }
    /// What is scored: `province`, or None.
    #[getter]
    fn scores(&self) -> Option<&str> {
        self.0.header().scores.as_deref()
    }
    /// Remarks for readers.
    #[getter]
    fn notes(&self) -> Vec<String> {
        self.0.header().notes.clone()
    }
    /// Most points in total; None where a partial framework does not know.
    #[getter]
    fn max<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.node(core::TOTAL).map_or(Ok(None), |node| node.max(py))
    }
    /// All nodes below the total, in the order of the act.
    #[getter]
    fn nodes(&self) -> Vec<Node> {
        self.0.nodes().iter().skip(1).map(|node| Node::new(&self.0, node)).collect()
    }
    /// What is allowed and worth a look, as dicts with `node`, `kind` and `text`.
    #[getter]
    fn doubts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.doubts())
    }
    /// The framework in JSON; `read_framework(text, "json")` reads it back.
    fn to_json(&self) -> String {
        self.0.to_json()
    }
    /// The framework in TOML; `read_framework` reads it back.
    fn to_toml(&self) -> String {
        self.0.to_toml()
    }
    /// What changed from this edition to another.
    fn diff(&self, other: &Framework) -> Difference {
        diff(self, other)
    }
    /// The node of an id; `"total"` is the whole. Raises `UnknownNode`.
    fn __getitem__(&self, id: &str) -> PyResult<Node> {
        self.node(id).ok_or_else(|| {
            let missing = &self.0.header().missing;
            raise(chiso::scoring::ScoreError::UnknownNode {
                framework: self.0.id().to_owned(),
                node: id.to_owned(),
                missing: (!missing.is_empty()).then(|| missing.join("; ")),
            })
        })
    }
    fn __contains__(&self, id: &str) -> bool {
        self.node(id).is_some()
    }
    fn __len__(&self) -> usize {
        self.0.nodes().len().saturating_sub(1)
    }
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyList::new(py, self.nodes())?.try_iter()
    }
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Framework>().is_ok_and(|other| self.0.document() == other.get().0.document())
    }
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.0.id().into_bound_py_any(py)?.hash()
    }
    fn __repr__(&self) -> String {
        format!("<Framework {}: {} nodes, {}>", self.0.id(), self.__len__(), self.status())
    }
    fn _repr_html_(&self) -> String {
        let header = self.0.header();
        let mut page = Page::new(&format!("{} ({})", header.title.vi, header.id));
        if let Some(act) = &header.act {
            page.line(&format!("Căn cứ: {} ngày {}", act.number, act.date.format("%d/%m/%Y")));
        }
        for missing in &header.missing {
            page.note(&format!("Chưa đầy đủ: {missing}"));
        }
        page.columns(&[("Mã", false), ("Nội dung", false), ("Điểm tối đa", true), ("Cách tính", false)]);
        for node in self.0.nodes().iter().skip(1) {
            let max = node.max().map_or("?".to_owned(), |max| crate::html::comma(&max.to_string()));
            let rule = node.rule().map_or_else(|| node.aggregate().kind(), |rule| rule.kind());
            let cells = [node.id().to_owned(), node.name().vi.clone(), max, rule.to_owned()];
            page.row(&cells, node.depth().saturating_sub(1), node.is_inner());
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "read_framework", (self.0.to_json(), "json", self.0.id()))
    }
}

impl Framework {
    fn node(&self, id: &str) -> Option<Node> {
        self.0.node(&chiso::text::normalise(id)).map(|node| Node::new(&self.0, node))
    }
}
