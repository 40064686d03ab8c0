use chiso::number::{Exact, Points, Rounding};
use chiso::ranking::{self as core, Direction, On, Order, RankingEntry, Standing, Ties};
use chiso::scoring::State;
use chiso::text::parse_exact;
use pyo3::exceptions::{PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};

use crate::error::{At, raise, raise_at};
use crate::json::{choice, unknown, word};
use crate::number::{MODES, decimal_of_exact, fraction};
use crate::table::{Column, Table};
use crate::value::Cell;
use crate::{pickle, state};

/// Units with their places, as a table with columns rank, unit, value and state, best first.
///
/// `of` says how many units are ranked; `excluded` names the others and why.
#[pyclass(frozen, extends = Table, module = "chiso")]
pub struct Ranking(pub core::Ranking);

/// How a ranking is asked for.
pub struct Asked {
    pub ties: Ties,
    pub on: On,
    pub direction: Direction,
}

impl Asked {
    /// The order of its words; `published` values are rounded by `rounding`.
    pub fn read(ties: &str, on: &str, rounding: Rounding, direction: &str) -> PyResult<Asked> {
        let on = match on {
            "exact" => On::Exact,
            "published" => On::Published { places: rounding.places, mode: rounding.mode },
            _ => return Err(unknown("on", on, "exact, published")),
        };
        Ok(Asked {
            ties: choice("ties", ties, "competition, dense, ordinal")?,
            on,
            direction: choice("direction", direction, "descending, ascending")?,
        })
    }
}

/// Ranks units by their values, the highest first.
///
/// `values` maps a unit to its value (text, int, float, `Decimal`, `Fraction`), None for missing or a
/// `State`; pairs do as well. `ties` is `competition` (1 2 2 4), `dense` (1 2 2 3) or `ordinal` (in the order
/// given). `on="published"` compares values rounded to `places` by `mode`, so that units which print alike
/// tie; `exact` compares them as they are. No source states the rule of the national indices.
///
/// Raises `RankingError` for a unit given twice, `NumberError` for a value that is no number.
///
/// >>> import chiso
/// >>> ranks = chiso.rank({"Quảng Ninh": "90.104", "Hải Phòng": "90.096", "Bắc Giang": chiso.State.WITHHELD},
/// ...                    on="published", places=1)
/// >>> ranks.ranks, ranks.of
/// ({'Quảng Ninh': 1, 'Hải Phòng': 1, 'Bắc Giang': None}, 2)
#[pyfunction]
#[pyo3(signature = (values, ties="competition", on="exact", places=2, mode="half-up", direction="descending"))]
pub fn rank<'py>(
    values: &Bound<'py, PyAny>,
    ties: &str,
    on: &str,
    places: u32,
    mode: &str,
    direction: &str,
) -> PyResult<Bound<'py, Ranking>> {
    // More places than points have are refused by the library, with its own error.
    let rounding = Rounding { places, ..Rounding::new(0, choice("mode", mode, MODES)?) };
    let asked = Asked::read(ties, on, rounding, direction)?;
    let pairs = match values.cast::<PyMapping>() {
        Ok(mapping) => mapping.items()?.into_any(),
        Err(_) => values.clone(),
    };
    let mut entries = Vec::new();
    for pair in pairs.try_iter()? {
        let (unit, value): (String, Bound<'_, PyAny>) = pair?.extract()?;
        let standing = standing(&value, &unit)?;
        entries.push(RankingEntry::new(unit, standing));
    }
    ranked(values.py(), &entries, asked)
}

/// The ranking of entries as a Python object.
pub fn ranked<'py>(py: Python<'py>, entries: &[RankingEntry], asked: Asked) -> PyResult<Bound<'py, Ranking>> {
    let Asked { ties, on, direction } = asked;
    let ranking = py.detach(|| Order { ties, on, direction }.rank(entries)).map_err(raise)?;
    let table = table(&ranking);
    Bound::new(py, PyClassInitializer::from(table).add_subclass(Ranking(ranking)))
}

/// A value to rank by, or why there is none.
pub fn standing(value: &Bound<'_, PyAny>, unit: &str) -> PyResult<Standing> {
    let at = At { row: None, unit: Some(unit.to_owned()) };
    let number = |text: &str| parse_exact(text).map(Standing::Value).map_err(|error| raise_at(error, &at));
    match Cell::from_python(value)? {
        Cell::Null | Cell::State(State::Missing) => Ok(Standing::Missing),
        Cell::State(State::Withheld) => Ok(Standing::Withheld),
        Cell::State(State::NotApplicable) => Ok(Standing::NotApplicable),
        Cell::State(State::NotYetDue) => Ok(Standing::NotYetDue),
        Cell::Number(value) => Ok(Standing::Value(value)),
        Cell::Text(text) => number(&text),
        Cell::Float(float) => number(&float.to_string()),
        _ => Err(PyTypeError::new_err(format!("unit {unit:?}: a value is a number, None or a State"))),
    }
}

/// The state that stands for a value, where there is none.
pub fn absence(standing: &Standing) -> Option<State> {
    State::from_word(&word(standing))
}

fn table(ranking: &core::Ranking) -> Table {
    let mut rows: Vec<&core::Row> = ranking.rows().iter().collect();
    rows.sort_by_key(|row| row.rank.unwrap_or(u32::MAX));
    let shown = |value: Option<&Exact>| Points::nearest(value?).ok();
    let states = rows.iter().map(|row| absence(&row.value));
    let places = match ranking.order().on {
        On::Published { places, .. } => places,
        On::Exact => 0,
    };
    Table::new("Xếp hạng", places)
        .with("rank", "Hạng", Column::Whole(rows.iter().map(|row| row.rank.map(i64::from)).collect()))
        .with("unit", "Đơn vị", Column::Text(rows.iter().map(|row| Some(row.unit.clone())).collect()))
        .with(
            "value",
            "Giá trị",
            Column::Points(rows.iter().map(|row| shown(row.published.as_ref())).collect()),
        )
        .with("state", "Tình trạng", Column::State(states.collect()))
}

#[pymethods]
impl Ranking {
    /// How many units have a rank.
    #[getter]
    fn of(&self) -> usize {
        self.0.ranked()
    }
    /// The rank of every unit, in the order given; None for one without a value.
    #[getter]
    fn ranks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let ranks = PyDict::new(py);
        for row in self.0.rows() {
            ranks.set_item(&row.unit, row.rank)?;
        }
        Ok(ranks)
    }
    /// The units without a rank, each with its `State`.
    #[getter]
    fn excluded<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        excluded(py, self.0.excluded())
    }
    /// The rank of a unit; None without a value. Raises `KeyError` for a unit that is not here.
    pub fn rank_of(&self, unit: &str) -> PyResult<Option<u32>> {
        Ok(self.0.row(unit).ok_or_else(|| PyKeyError::new_err(unit.to_owned()))?.rank)
    }
    /// The value to reach for a place: that of the last unit that holds it or a better one.
    fn value_at<'py>(&self, py: Python<'py>, place: u32) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.value_at(place).map(|value| decimal_of_exact(py, value, 0)).transpose()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let mut pairs = Vec::new();
        for row in self.0.rows() {
            let value = match (&row.value, absence(&row.value)) {
                (Standing::Value(value), _) => fraction(py, value)?,
                (_, Some(why)) => state::to_python(py, why)?,
                _ => py.None().into_bound(py),
            };
            pairs.push((row.unit.clone(), value));
        }
        let order = self.0.order();
        let (on, places, mode) = match order.on {
            On::Exact => ("exact", 0, "half-up".to_owned()),
            On::Published { places, mode } => ("published", places, word(&mode)),
        };
        let arguments = (pairs, word(&order.ties), on, places, mode, word(&order.direction));
        pickle::call(py, "rank", arguments)
    }
}

/// Units without a rank, each with its `State`.
pub fn excluded<'py, 'a>(
    py: Python<'py>,
    rows: impl Iterator<Item = &'a core::Row>,
) -> PyResult<Bound<'py, PyDict>> {
    let excluded = PyDict::new(py);
    for row in rows {
        let why = absence(&row.value).unwrap_or(State::Missing);
        excluded.set_item(&row.unit, state::to_python(py, why)?)?;
    }
    Ok(excluded)
}
