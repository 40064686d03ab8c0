use chiso::framework as core;
use pyo3::prelude::*;

use crate::html::Page;
use crate::json::record;

/// What changed from one edition to another, and what can still be compared.
///
/// `added`, `removed` are node ids; `moved`, `renamed`, `max_changed` and `rule_changed` are dicts with
/// `node`, `from` and `to`; `not_comparable` gives the reason for each node.
#[pyclass(frozen, module = "chiso")]
pub struct Difference(pub core::Difference, pub [core::Framework; 2]);

#[pymethods]
impl Difference {
    /// Id of the earlier edition.
    #[getter]
    fn before(&self) -> &str {
        &self.0.from
    }
    /// Id of the later edition.
    #[getter]
    fn after(&self) -> &str {
        &self.0.to
    }
    /// Whether the totals may be compared.
    #[getter]
    fn comparable(&self) -> bool {
        self.0.comparable
    }
    /// Nodes only in the later edition.
    #[getter]
    fn added(&self) -> Vec<String> {
        self.0.added.clone()
    }
    /// Nodes only in the earlier edition.
    #[getter]
    fn removed(&self) -> Vec<String> {
        self.0.removed.clone()
    }
    /// Nodes that stand elsewhere: another number, or another parent.
    #[getter]
    fn moved<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.moved)
    }
    /// Nodes with another name.
    #[getter]
    fn renamed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.renamed)
    }
    /// Nodes with another maximum; an unknown one is `?`.
    #[getter]
    fn max_changed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.max_changed)
    }
    /// Nodes with another rule, aggregate, weight or role.
    #[getter]
    fn rule_changed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.rule_changed)
    }
    /// Nodes in both editions whose points may not be compared, with the reason in `vi` and `en`.
    #[getter]
    fn not_comparable<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.not_comparable)
    }
    /// Everything as dicts and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0)
    }
    fn __repr__(&self) -> String {
        let verdict = if self.0.comparable { "comparable" } else { "not comparable" };
        format!("<Difference {} to {}: {verdict}>", self.0.from, self.0.to)
    }
    fn _repr_html_(&self) -> String {
        let difference = &self.0;
        let mut page = Page::new(&format!("Thay đổi từ {} đến {}", difference.from, difference.to));
        page.line(if difference.comparable {
            "Tổng điểm so sánh được."
        } else {
            "Tổng điểm không so sánh được."
        });
        page.columns(&[("Mã", false), ("Thay đổi", false), ("Trước", false), ("Sau", false)]);
        let absent = |page: &mut Page, ids: &[String], what: &str| {
            for id in ids {
                page.row(&[id.clone(), what.to_owned(), String::new(), String::new()], 0, false);
            }
        };
        absent(&mut page, &difference.added, "thêm mới");
        absent(&mut page, &difference.removed, "bỏ");
        let lists = [
            (&difference.moved, "chuyển vị trí"),
            (&difference.renamed, "đổi tên"),
            (&difference.max_changed, "điểm tối đa"),
            (&difference.rule_changed, "cách tính"),
        ];
        for (changes, what) in lists {
            for change in changes {
                let cells = [change.node.clone(), what.to_owned(), change.from.clone(), change.to.clone()];
                page.row(&cells, 0, false);
            }
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let [from, to] = self.1.clone();
        crate::pickle::call(py, "diff", (crate::framework::Framework(from), crate::framework::Framework(to)))
    }
}
