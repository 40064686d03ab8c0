use std::collections::HashMap;
use std::sync::Arc;

use chiso::framework::TOTAL;
use chiso::number::{Rounding, RoundingMode};
use chiso::ranking::{RankingEntry, Standing};
use chiso::scoring::{self, Facts, ScoreOptions};
use chiso::text::{name_key, normalise};
use chiso::unit::Registry;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyIterator, PyList, PyMapping};

use crate::error::{At, both, raise, raise_at, table_error};
use crate::frame::Frame;
use crate::framework::Framework;
use crate::html::{Page, comma};
use crate::pickle;
use crate::ranking::{Asked, Ranking, ranked};
use crate::score::declare;
use crate::scorecard::{self, Scorecard};
use crate::state::vietnamese;
use crate::table::Table;

/// Scores every unit of a table.
///
/// `frame` is long (columns unit, node, value, and where wanted fact and state) or wide (unit, and a column
/// for each node, or `node:fact` for each fact). It is anything with `__arrow_c_stream__` (polars, pandas,
/// pyarrow), a list of dicts, a dict of lists, or a dict of units with their facts as for `chiso.score`. The
/// column `unit` names the units. An empty cell declares nothing; NaN and infinities are errors.
///
/// Raises what `chiso.score` raises, with `row` (from 0) and `unit` in `details`, and `TableError` for
/// unknown columns.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> table = chiso.score_table(fw, [
/// ...     {"unit": "Ninh Thuận", "appraisal": "54.20", "sipas": "8.23", "leaders": "18.05", "economy": "5.31"},
/// ...     {"unit": "Bắc Giang", "sipas": "8.58"},
/// ... ], period=2022)
/// >>> table.units, table["Ninh Thuận"].total
/// (['Ninh Thuận', 'Bắc Giang'], Decimal('85.79'))
/// >>> table["Bắc Giang"].missing_parts["leaders"]
/// <State.MISSING: 'missing'>
#[pyfunction]
#[pyo3(signature = (fw, frame, unit="unit", period=None, known_part=false))]
pub fn score_table(
    py: Python<'_>,
    fw: &Framework,
    frame: &Bound<'_, PyAny>,
    unit: &str,
    period: Option<i32>,
    known_part: bool,
) -> PyResult<ScoreTable> {
    let declared = match by_unit(frame)? {
        Some(units) => declare_units(fw, &units)?,
        None => {
            let frame = Frame::from_python(frame)?;
            frame.declare(&fw.0, unit)?
        }
    };
    let cards = py.detach(|| score_all(declared, period, known_part))?;
    refuse_twins(fw, &cards, period)?;
    Ok(ScoreTable { framework: fw.0.clone(), period, known_part, cards })
}

type Units<'py> = Vec<(String, Bound<'py, PyDict>)>;

/// A dict whose values are all dicts: units with their facts.
fn by_unit<'py>(frame: &Bound<'py, PyAny>) -> PyResult<Option<Units<'py>>> {
    let Ok(mapping) = frame.cast::<PyMapping>() else { return Ok(None) };
    let pairs = mapping.items()?.iter().map(|item| item.extract()).collect::<PyResult<Units<'py>>>();
    Ok(pairs.ok().filter(|pairs| !pairs.is_empty()))
}

fn declare_units(fw: &Framework, units: &Units<'_>) -> PyResult<Vec<(String, Facts)>> {
    let declare = |(unit, facts): &(String, Bound<'_, PyDict>)| {
        let unit = normalise(unit);
        let at = At { row: None, unit: Some(unit.clone()) };
        Ok((unit, declare(fw, facts.as_mapping(), &at)?))
    };
    units.iter().map(declare).collect()
}

type Cards = Vec<(String, Arc<scoring::Scorecard>)>;

fn score_all(declared: Vec<(String, Facts)>, period: Option<i32>, known_part: bool) -> PyResult<Cards> {
    let score = |(unit, facts): (String, Facts)| {
        let options = ScoreOptions { unit: Some(unit.clone()), period, known_part };
        match scoring::score(facts, options) {
            Ok(card) => Ok((unit, Arc::new(card))),
            Err(error) => Err(raise_at(error, &At { row: None, unit: Some(unit) })),
        }
    };
    declared.into_iter().map(score).collect()
}

/// One province under two spellings would be ranked twice.
fn refuse_twins(fw: &Framework, cards: &Cards, period: Option<i32>) -> PyResult<()> {
    let header = fw.0.header();
    if header.scores.as_deref() != Some("province") {
        return Ok(());
    }
    let year = period.unwrap_or(header.valid.from);
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (unit, _) in cards {
        let Ok(province) = Registry::vietnam().resolve_in_year(unit, year) else { continue };
        if let Some(twin) = seen.insert(province.to_string(), unit) {
            let message = both!(
                "{twin:?} và {unit:?} là một đơn vị: {province}",
                "{twin:?} and {unit:?} are one unit: {province}"
            );
            return Err(table_error(message, &At { row: None, unit: Some(unit.clone()) }));
        }
    }
    Ok(())
}

/// The scorecards of many units under one framework.
///
/// `table["Bắc Giang"]` is a `Scorecard`; iteration gives all of them. Hand it to `polars.DataFrame` or
/// `pyarrow.table` for a row for each unit and node.
#[pyclass(frozen, module = "chiso")]
pub struct ScoreTable {
    framework: chiso::framework::Framework,
    period: Option<i32>,
    known_part: bool,
    cards: Cards,
}

#[pymethods]
impl ScoreTable {
    /// The framework.
    #[getter]
    fn framework(&self) -> Framework {
        Framework(self.framework.clone())
    }
    /// The year scored, if it was named.
    #[getter]
    fn period(&self) -> Option<i32> {
        self.period
    }
    /// The units, in the order in which they were given.
    #[getter]
    fn units(&self) -> Vec<String> {
        self.cards.iter().map(|(unit, _)| unit.clone()).collect()
    }
    /// Ranks the units by a node, the highest first.
    ///
    /// `on="published"` compares points as the framework rounds them (or to `places`),
    /// so that units which print alike tie; `exact` compares them unrounded. Units without points are
    /// `excluded`, never last.
    ///
    /// Raises `UnknownNode`, and `RankingError` for a unit given twice.
    #[pyo3(signature = (node="total", ties="competition", on="exact", places=None, direction="descending"))]
    fn rank<'py>(
        &self,
        py: Python<'py>,
        node: &str,
        ties: &str,
        on: &str,
        places: Option<u32>,
        direction: &str,
    ) -> PyResult<Bound<'py, Ranking>> {
        let declared = self.framework.header().rounding.unwrap_or(Rounding::new(2, RoundingMode::HalfUp));
        let rounding = Rounding { places: places.unwrap_or(declared.places), ..declared };
        let asked = Asked::read(ties, on, rounding, direction)?;
        let entry = |(unit, card): &(String, Arc<scoring::Scorecard>)| {
            Ok(RankingEntry::new(unit.as_str(), Standing::of(card, node).map_err(raise)?))
        };
        ranked(py, &self.cards.iter().map(entry).collect::<PyResult<Vec<_>>>()?, asked)
    }
    /// A row for each unit and node.
    fn to_table(&self) -> Table {
        scorecard::table(&self.cards, Some("unit"))
    }
    /// The scorecard of a unit; spellings of its name make no difference.
    fn __getitem__(&self, unit: &str) -> PyResult<Scorecard> {
        self.find(unit).cloned().map(Scorecard).ok_or_else(|| PyKeyError::new_err(unit.to_owned()))
    }
    fn __contains__(&self, unit: &str) -> bool {
        self.find(unit).is_some()
    }
    fn __len__(&self) -> usize {
        self.cards.len()
    }
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyList::new(py, self.cards.iter().map(|(_, card)| Scorecard(card.clone())))?.try_iter()
    }
    /// A `polars.DataFrame`.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    fn to_polars<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        self.to_table().to_polars(py, as_float, raw)
    }
    /// A `pandas.DataFrame`.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    fn to_pandas<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        self.to_table().to_pandas(py, as_float, raw)
    }
    /// A `pyarrow.Table`.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    fn to_pyarrow<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        self.to_table().to_pyarrow(py, as_float, raw)
    }
    /// The rows of `to_table` as an Arrow stream.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        self.to_table().__arrow_c_stream__(py, requested_schema)
    }
    /// The types of the columns as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        self.to_table().__arrow_c_schema__(py)
    }
    fn __repr__(&self) -> String {
        format!("<ScoreTable {}: {} units>", self.framework.id(), self.cards.len())
    }
    fn _repr_html_(&self) -> String {
        let header = self.framework.header();
        let period = self.period.map(|year| format!(", năm {year}")).unwrap_or_default();
        let mut page = Page::new(&format!("{}{period}", header.title.vi));
        let top: Vec<_> = self.framework.nodes().iter().filter(|node| node.depth() <= 1).collect();
        let headings = top.iter().map(|node| if node.depth() == 0 { "Tổng điểm" } else { &node.name().vi });
        let headings: Vec<(&str, bool)> =
            [("Đơn vị", false)].into_iter().chain(headings.map(|heading| (heading, true))).collect();
        page.columns(&headings);
        for (unit, card) in &self.cards {
            let cell = |id: &str| match (card.points(id), card.state(id)) {
                (Ok(points), _) => comma(&points.text(card.places())),
                (_, Ok(Some(_))) if id == TOTAL => "–".to_owned(),
                (_, Ok(Some(state))) => vietnamese(state).to_owned(),
                _ => String::new(),
            };
            let cells: Vec<String> =
                [unit.clone()].into_iter().chain(top.iter().map(|node| cell(node.id()))).collect();
            page.row(&cells, 0, false);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let facts = PyDict::new(py);
        for (unit, card) in &self.cards {
            facts.set_item(unit, Scorecard(card.clone()).facts(py)?)?;
        }
        pickle::call(py, "score_table", (self.framework(), facts, "unit", self.period, self.known_part))
    }
}

impl ScoreTable {
    fn find(&self, unit: &str) -> Option<&Arc<scoring::Scorecard>> {
        let (exact, key) = (normalise(unit), name_key(unit));
        let literal = self.cards.iter().find(|(known, _)| *known == exact);
        let alike = || self.cards.iter().find(|(known, _)| !key.is_empty() && name_key(known) == key);
        literal.or_else(alike).map(|(_, card)| card)
    }
}
