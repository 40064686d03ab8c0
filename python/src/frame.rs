//! Tables of facts as users have them: Arrow, lists of dicts, dicts of lists; long or wide.

use std::collections::{HashMap, HashSet};

use chiso::framework::Framework;
use chiso::scoring::{Facts, ScoreError, State, find_node};
use chiso::text::normalise;
use pyo3::exceptions::{PyImportError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};

use crate::arrow_in;
use crate::error::{At, both, raise_at, table_error};
use crate::score::state_of;
use crate::value::Cell;

/// Named columns of equal length.
pub struct Frame {
    columns: Vec<(String, Vec<Cell>)>,
}

impl Frame {
    /// The frame of a Python object.
    pub fn from_python(frame: &Bound<'_, PyAny>) -> PyResult<Frame> {
        let columns = if frame.hasattr("__arrow_c_stream__")? {
            match arrow_in::table(frame) {
                Err(error) if error.is_instance_of::<PyImportError>(frame.py()) => pandas_alone(frame)?,
                other => other?,
            }
        } else if let Ok(columns) = frame.cast::<PyMapping>() {
            dict_of_lists(columns)?
        } else {
            list_of_dicts(frame)?
        };
        let rows = columns.first().map_or(0, |(_, cells)| cells.len());
        if let Some((name, cells)) = columns.iter().find(|(_, cells)| cells.len() != rows) {
            let message = both!(
                "cột {name:?} có {} dòng, cột đầu có {rows}",
                "column {name:?} has {} rows, the first column has {rows}",
                cells.len()
            );
            return Err(table_error(message, &At::default()));
        }
        let mut seen = HashSet::new();
        if let Some((name, _)) = columns.iter().find(|(name, _)| !seen.insert(name.clone())) {
            return Err(table_error(
                both!("cột {name:?} có hai lần", "column {name:?} stands twice"),
                &At::default(),
            ));
        }
        Ok(Frame { columns })
    }

    /// Declares every row; the facts of each unit, in the order in which units first appear.
    pub fn declare(&self, framework: &Framework, unit: &str) -> PyResult<Vec<(String, Facts)>> {
        let units = self.units(unit)?;
        let mut declared =
            Declared { framework, facts: Vec::new(), places: HashMap::new(), seen: HashSet::new() };
        if self.column("node").is_some() && self.column("value").is_some() {
            self.declare_long(unit, &units, &mut declared)?;
        } else {
            self.declare_wide(unit, &units, &mut declared)?;
        }
        Ok(declared.facts)
    }

    fn column(&self, name: &str) -> Option<&[Cell]> {
        self.columns.iter().find(|(known, _)| known == name).map(|(_, cells)| cells.as_slice())
    }

    fn units(&self, column: &str) -> PyResult<Vec<String>> {
        let Some(cells) = self.column(column) else {
            let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
            let message = both!(
                "không có cột {column:?} nêu tên đơn vị; có {}",
                "no column {column:?} names the units; there are {}",
                names.join(", ")
            );
            return Err(table_error(message, &At::default()));
        };
        let name = |(row, cell): (usize, &Cell)| match cell {
            Cell::Text(name) => Ok(normalise(name)),
            Cell::Number(code) => Ok(code.to_string()),
            _ => Err(table_error(
                both!("chưa nêu tên đơn vị", "the unit is not named"),
                &At { row: Some(row), unit: None },
            )),
        };
        cells.iter().enumerate().map(name).collect()
    }

    /// Columns unit, node, value, and where wanted fact and state.
    fn declare_long(&self, unit: &str, units: &[String], declared: &mut Declared<'_>) -> PyResult<()> {
        let known = [unit, "node", "value", "fact", "state"];
        if let Some((name, _)) = self.columns.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            let message =
                both!("cột lạ {name:?}: cần {}", "unknown column {name:?}: expected {}", known.join(", "));
            return Err(table_error(message, &At::default()));
        }
        let cell = |column: &str, row: usize| self.column(column).and_then(|cells| cells.get(row));
        for (row, unit) in units.iter().enumerate() {
            let at = At { row: Some(row), unit: Some(unit.clone()) };
            let node = match cell("node", row) {
                Some(Cell::Text(node)) => normalise(node),
                Some(Cell::Number(node)) if node.is_integer() => node.to_string(),
                // 1.1 and 1.10 are two nodes and one float.
                _ => {
                    return Err(table_error(
                        both!(
                            "chưa nêu tiêu chí: mã tiêu chí là chuỗi ký tự",
                            "the node is not named: node ids are text"
                        ),
                        &at,
                    ));
                }
            };
            let fact = match cell("fact", row) {
                None | Some(Cell::Null) => None,
                Some(Cell::Text(fact)) if State::from_text(fact) == Some(State::Missing) => None,
                Some(Cell::Text(fact)) => Some(fact.as_str()),
                Some(_) => {
                    return Err(table_error(
                        both!("tên số liệu là chuỗi ký tự", "names of facts are text"),
                        &at,
                    ));
                }
            };
            let value = cell("value", row).unwrap_or(&Cell::Null);
            match cell("state", row) {
                None | Some(Cell::Null) => declared.put(&node, fact, value, &at)?,
                Some(Cell::Text(word)) if word.trim().is_empty() => declared.put(&node, fact, value, &at)?,
                Some(state) if blank(value) && fact.is_none() => {
                    let state = state_of(&node, state).map_err(|error| raise_at(error, &at))?;
                    declared.put(&node, None, &Cell::State(state), &at)?;
                }
                Some(_) => {
                    let error = ScoreError::TwoValues {
                        node,
                        what: both!("ngoài trạng thái, tiêu chí", "beside its state, the node"),
                    };
                    return Err(raise_at(error, &at));
                }
            }
        }
        Ok(())
    }

    /// The units, and a column for each node, or `node:fact` for each fact of a node.
    fn declare_wide(&self, unit: &str, units: &[String], declared: &mut Declared<'_>) -> PyResult<()> {
        for (name, cells) in self.columns.iter().filter(|(name, _)| name != unit) {
            let (node, fact) = match name.split_once(':') {
                Some((node, fact)) => (normalise(node), Some(normalise(fact))),
                None => (normalise(name), None),
            };
            for (row, (unit, cell)) in units.iter().zip(cells).enumerate() {
                let at = At { row: Some(row), unit: Some(unit.clone()) };
                declared.put(&node, fact.as_deref(), cell, &at)?;
            }
        }
        Ok(())
    }
}

/// Whether a cell holds nothing beside a state.
fn blank(cell: &Cell) -> bool {
    match cell {
        Cell::Null => true,
        Cell::Text(text) => State::from_text(text) == Some(State::Missing),
        _ => false,
    }
}

/// Facts as they come in, unit by unit.
struct Declared<'a> {
    framework: &'a Framework,
    facts: Vec<(String, Facts)>,
    places: HashMap<String, usize>,
    seen: HashSet<(String, String, Option<String>)>,
}

impl Declared<'_> {
    fn put(&mut self, node: &str, fact: Option<&str>, cell: &Cell, at: &At) -> PyResult<()> {
        let unit = at.unit.clone().unwrap_or_default();
        let node = find_node(self.framework, node).map_err(|error| raise_at(error, at))?.id();
        if !self.seen.insert((unit.clone(), node.to_owned(), fact.map(str::to_owned))) {
            let what =
                fact.map_or_else(|| both!("chính tiêu chí", "the node"), |fact| both!("{fact}", "{fact}"));
            return Err(raise_at(ScoreError::TwoValues { node: node.to_owned(), what }, at));
        }
        let place = *self.places.entry(unit.clone()).or_insert_with(|| {
            self.facts.push((unit, Facts::new(self.framework)));
            self.facts.len() - 1
        });
        let Some((_, facts)) = self.facts.get_mut(place) else { return Ok(()) };
        // An empty cell declares nothing: tables have cells for parts that a unit gives as a whole.
        if *cell == Cell::Null {
            return Ok(());
        }
        match cell.says_missing(facts, node, fact) {
            Ok(true) => Ok(()),
            Ok(false) => cell.declare(facts, node, fact),
            Err(error) => Err(error),
        }
        .map_err(|error| raise_at(error, at))
    }
}

fn dict_of_lists(columns: &Bound<'_, PyMapping>) -> PyResult<Vec<(String, Vec<Cell>)>> {
    let column = |item: Bound<'_, PyAny>| {
        let (name, cells): (String, Bound<'_, PyAny>) = item.extract()?;
        let cells = cells.try_iter()?.map(|cell| Cell::from_python(&cell?));
        Ok((name, cells.collect::<PyResult<Vec<_>>>()?))
    };
    columns.items()?.iter().map(column).collect()
}

fn list_of_dicts(rows: &Bound<'_, PyAny>) -> PyResult<Vec<(String, Vec<Cell>)>> {
    let mut columns: Vec<(String, Vec<Cell>)> = Vec::new();
    let refused = || {
        PyTypeError::new_err(
            "a table is expected: an Arrow stream (polars, pandas, pyarrow), a list of dicts, a dict of lists, \
             or a dict of units with their facts",
        )
    };
    let rows = rows.try_iter().map_err(|_| refused())?;
    let mut count = 0;
    for row in rows {
        for (name, value) in row?.cast::<PyDict>().map_err(|_| refused())? {
            let name: String = name.extract()?;
            let place = columns.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
                columns.push((name, Vec::new()));
                columns.len() - 1
            });
            if let Some((_, cells)) = columns.get_mut(place) {
                cells.resize(count, Cell::Null);
                cells.push(Cell::from_python(&value)?);
            }
        }
        count += 1;
    }
    columns.iter_mut().for_each(|(_, cells)| cells.resize(count, Cell::Null));
    Ok(columns)
}

/// A pandas frame where pyarrow is not installed; its missing values become None.
fn pandas_alone(frame: &Bound<'_, PyAny>) -> PyResult<Vec<(String, Vec<Cell>)>> {
    let objects = frame.call_method1("astype", ("object",))?;
    let present = frame.call_method0("notna")?;
    let plain = objects.call_method1("where", (present, frame.py().None()))?;
    dict_of_lists(plain.call_method1("to_dict", ("list",))?.cast::<PyMapping>()?)
}
