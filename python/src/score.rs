use std::sync::Arc;

use chiso::scoring::{Facts, Input, ScoreError, ScoreOptions, State};
use chiso::text::normalise;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};

use crate::error::{At, both, raise_at};
use crate::framework::Framework;
use crate::number::exact;
use crate::scorecard::Scorecard;
use crate::unit::Unit;
use crate::value::{Cell, exact_form, has_fact};

/// Scores declared facts (số liệu kê khai) of one unit, every node with its reason.
///
/// `facts` maps a node to its value: a number (text such as `"8,23"`, int, float, `Decimal`, `Fraction`), a
/// day, an option or a list of options, a dict of facts by name, None for missing, or a `State`. A value for
/// an inner node stands for its whole subtree; `{"points": ...}` awards points to any node.
///
/// Text is read as people write it, whole or not at all. One mark before exactly three digits (`"2.000"`) raises
/// `number-ambiguous` with both readings, unless the fact can have one of them only; `"90%"` and `"9/10"` are shares, and
/// refused for points and counts; days are `"20/01/2025"`, `"20-01-2025"`, `"20.1.2025"` or `"2025-01-20"`; options and
/// nodes go by id, or by a name that no other bears. `None`, NaN, `pd.NA`, NaT, `""`, `"-"` and `"chưa có"` are missing,
/// `"không áp dụng"` and `"chưa đến hạn"` states, and `"không có"`, which may be 0 or missing, is refused.
/// `{"exact": "1.234"}` is text in which one mark is the decimal mark.
///
/// `period` is the year scored. Parts that are missing do not fail here: their points raise `MissingPartsError` when asked
/// for, unless `known_part=True`. `deductions` takes points off nodes after they are scored (điểm bị trừ).
///
/// Raises `UnknownNode`, `UnknownFact`, `ScoreError` (wrong kind, out of range, two values ...), `NumberError`
/// and, where provinces are scored, `UnitError`.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> facts = {"appraisal": "54.20", "sipas": "8.23", "leaders": "18.05", "economy": "5.31"}
/// >>> card = chiso.score(fw, facts, unit="Ninh Thuận", period=2022)
/// >>> card.total, card.exact, card["sipas"].lost
/// (Decimal('85.79'), Fraction(8579, 100), Decimal('1.77'))
/// >>> card["sipas"].reason.text("en").split(". ")[0]
/// 'sipas SIPAS score: 8.23 of 10 points, 1.77 lost'
#[pyfunction]
#[pyo3(signature = (fw, facts, unit=None, period=None, known_part=false, deductions=None))]
pub fn score(
    py: Python<'_>,
    fw: &Framework,
    facts: &Bound<'_, PyAny>,
    unit: Option<&Bound<'_, PyAny>>,
    period: Option<i32>,
    known_part: bool,
    deductions: Option<&Bound<'_, PyAny>>,
) -> PyResult<Scorecard> {
    let unit = unit.map(unit_name).transpose()?;
    let at = At::default();
    let mut facts = declare(fw, as_mapping(facts)?, &at)?;
    for item in
        deductions.map(as_mapping).transpose()?.map(|given| given.items()).transpose()?.iter().flatten()
    {
        let (node, points): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
        let points = match Cell::from_python(&points)? {
            Cell::Text(text) => facts.deduct(&node_id(&node)?, Input::Text(&text)),
            _ => facts.deduct(&node_id(&node)?, Input::Number(exact(&points)?)),
        };
        points.map_err(|error| raise_at(error, &at))?;
    }
    let options = ScoreOptions { unit, period, known_part };
    let card = py.detach(|| chiso::scoring::score(facts, options)).map_err(|error| raise_at(error, &at))?;
    Ok(Scorecard(Arc::new(card)))
}

pub fn as_mapping<'a, 'py>(facts: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyMapping>> {
    facts.cast().map_err(|_| {
        let message = both!("{facts} không phải dict", "{facts} is no dict");
        raise_at(ScoreError::Json { message }, &At::default())
    })
}

/// The name of a unit given as text or as a `Unit`.
pub fn unit_name(unit: &Bound<'_, PyAny>) -> PyResult<String> {
    match unit.cast::<Unit>() {
        Ok(unit) => Ok(unit.get().0.name().to_owned()),
        Err(_) => unit.extract(),
    }
}

/// Declares a dict of facts, node by node.
pub fn declare(fw: &Framework, given: &Bound<'_, PyMapping>, at: &At) -> PyResult<Facts> {
    let mut facts = Facts::new(&fw.0);
    for item in given.items()?.iter() {
        let (node, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
        let node = node_id(&node)?;
        match value.cast::<PyDict>() {
            Ok(members) if has_fact(&facts, &node, "exact") || exact_form(&value)?.is_none() => {
                declare_members(&mut facts, &node, members, at)?
            }
            _ => Cell::from_python(&value)?
                .declare(&mut facts, &node, None)
                .map_err(|error| raise_at(error, at))?,
        }
    }
    Ok(facts)
}

fn node_id(node: &Bound<'_, PyAny>) -> PyResult<String> {
    let id: &Bound<'_, PyString> = node
        .cast()
        .map_err(|_| PyTypeError::new_err(format!("node ids are text, not {}", node.get_type())))?;
    Ok(normalise(id.extract()?))
}

/// Facts by name, `{"points": ...}` or `{"state": ...}`, as in the JSON form of facts.
fn declare_members(facts: &mut Facts, node: &str, members: &Bound<'_, PyDict>, at: &At) -> PyResult<()> {
    let raise = |error: ScoreError| raise_at(error, at);
    let mut cells = Vec::with_capacity(members.len());
    for (name, value) in members {
        cells.push((node_id(&name)?, Cell::from_python(&value)?));
    }
    if let [(name, cell)] = cells.as_slice()
        && name == "state"
        && !has_fact(facts, node, "state")
    {
        return facts.set_state(node, state_of(node, cell).map_err(raise)?).map_err(raise);
    }
    if cells.is_empty() {
        let expected = both!("số liệu theo tên, điểm, hoặc trạng thái", "facts by name, points, or a state");
        let (node, fact, value) = (node.to_owned(), String::new(), both!("{{}}", "{{}}").into());
        return Err(raise(ScoreError::WrongKind { node, fact, value, expected }));
    }
    // A fact of None is one that is not declared; the rule says by name what it lacks.
    let mut missing = true;
    for (name, cell) in &cells {
        if !cell.says_missing(facts, node, Some(name)).map_err(raise)? {
            cell.declare(facts, node, Some(name)).map_err(raise)?;
            missing = false;
        }
    }
    if missing { facts.set_state(node, State::Missing).map_err(raise) } else { Ok(()) }
}

/// The state of a cell that must be one.
pub fn state_of(node: &str, cell: &Cell) -> Result<State, ScoreError> {
    match cell {
        Cell::State(state) => Ok(*state),
        other => State::of_node(node, &other.to_string()),
    }
}
