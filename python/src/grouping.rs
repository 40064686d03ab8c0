use chiso::number::Points;
use chiso::ranking::{self as core, Cut};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::error::raise;
use crate::json::{choice, record, word};
use crate::pickle;
use crate::ranking::{Ranking, absence, excluded};
use crate::table::{Column, Table};

/// Ranked units divided into groups, as a table with columns unit, value, group, name and state.
#[pyclass(frozen, extends = Table, module = "chiso")]
pub struct Grouping {
    grouping: core::Grouping,
    ranking: Py<Ranking>,
    cut: Cut,
}

/// The words of `cut`, for messages.
pub const CUTS: &str = "strict, inclusive";

/// Divides ranked units into the groups of a scheme, by the values they were ranked on.
///
/// `cut` says whether a value exactly on a percentile belongs to the upper group (`inclusive`) or not
/// (`strict`); published editions of PAPI do not all follow one rule. Schemes of thresholds state their own
/// ends.
///
/// Raises `RankingError`: unknown scheme, limits that were not published, a value on an end that the source
/// does not assign, a value outside all groups, nothing ranked.
///
/// >>> import chiso
/// >>> ranks = chiso.rank({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5})
/// >>> chiso.groups(ranks, "papi-quarters", cut="strict").counts
/// {'highest': 1, 'high-average': 1, 'low-average': 1, 'lowest': 2}
#[pyfunction]
#[pyo3(signature = (ranks, scheme, cut="strict"))]
pub fn groups<'py>(ranks: &Bound<'py, Ranking>, scheme: &str, cut: &str) -> PyResult<Bound<'py, Grouping>> {
    let py = ranks.py();
    let cut: Cut = choice("cut", cut, CUTS)?;
    let scheme = core::scheme(scheme).map_err(raise)?;
    let ranking = &ranks.get().0;
    let grouping = py.detach(|| core::groups(ranking, scheme, cut)).map_err(raise)?;
    let rows = ranking.rows();
    let text = |value: fn(&core::GroupedUnit) -> &str| {
        Column::Text(rows.iter().map(|row| Some(value(grouping.of(&row.unit)?).to_owned())).collect())
    };
    let values = rows.iter().map(|row| Points::nearest(row.published.as_ref()?).ok());
    let states = rows.iter().map(|row| absence(&row.value).map(|state| state.as_str().to_owned()));
    let table = Table::new(&scheme.title.vi, 0)
        .with("unit", "Đơn vị", Column::Text(rows.iter().map(|row| Some(row.unit.clone())).collect()))
        .with("value", "Giá trị", Column::Points(values.collect()))
        .with("group", "Mã nhóm", text(|unit| &unit.group))
        .with("name", "Nhóm", text(|unit| &unit.name.vi))
        .with("state", "Tình trạng", Column::Text(states.collect()));
    let grouping = Grouping { grouping, ranking: ranks.clone().unbind(), cut };
    Bound::new(py, PyClassInitializer::from(table).add_subclass(grouping))
}

/// The ids of the built-in group schemes.
///
/// >>> import chiso
/// >>> "papi-quarters" in chiso.group_schemes()
/// True
#[pyfunction]
pub fn group_schemes() -> Vec<&'static str> {
    core::scheme_ids()
}

/// A built-in group scheme: title, source, confidence and groups. Raises `RankingError` for an unknown id.
#[pyfunction]
pub fn group_scheme<'py>(py: Python<'py>, id: &str) -> PyResult<Bound<'py, PyAny>> {
    record(py, core::scheme(id).map_err(raise)?)
}

#[pymethods]
impl Grouping {
    /// Id of the scheme.
    #[getter]
    fn scheme(&self) -> &str {
        &self.grouping.scheme
    }
    /// The rule at the cuts; None where the scheme states the ends of its groups itself.
    #[getter]
    fn cut(&self) -> Option<String> {
        self.grouping.cut.map(|cut| word(&cut))
    }
    /// The group of every unit, in the order given; None for one without a rank.
    #[getter]
    fn groups<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let groups = PyDict::new(py);
        for row in self.ranking.get().0.rows() {
            groups.set_item(&row.unit, self.grouping.of(&row.unit).map(|unit| &unit.group))?;
        }
        Ok(groups)
    }
    /// How many units each group has, best group first.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let counts = PyDict::new(py);
        for group in &self.grouping.groups {
            counts.set_item(&group.band.id, group.count)?;
        }
        Ok(counts)
    }
    /// The groups with their names and exact limits, best first.
    #[getter]
    fn limits<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.grouping.groups)
    }
    /// The units without a rank, which are in no group.
    #[getter]
    fn excluded<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        excluded(py, self.grouping.excluded.iter())
    }
    /// The id of the group of a unit; None without a rank. Raises `KeyError` for a unit that is not here.
    fn group_of(&self, unit: &str) -> PyResult<Option<&str>> {
        self.ranking.get().rank_of(unit)?;
        Ok(self.grouping.of(unit).map(|unit| unit.group.as_str()))
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "groups", (self.ranking.clone_ref(py), self.scheme(), word(&self.cut)))
    }
}
