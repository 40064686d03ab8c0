use chiso::framework::FrameworkStatus;
use chiso::table::read as core;
use chiso::text::{Act, Lang, Text};
use chrono::NaiveDate;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyString};

use crate::error::raise;
use crate::framework::Framework;
use crate::html::Page;
use crate::json::{choice, record};
use crate::number::decimal_of_exact;
use crate::pickle;

/// A criteria table (bảng tiêu chí, bảng điểm), read: its rows, the framework they make, and how much of it
/// was understood.
///
/// >>> import chiso
/// >>> rows = [
/// ...     ["STT", "Tiêu chí", "Điểm tối đa"],
/// ...     ["1", "Tỷ lệ hồ sơ đúng hạn", "2"],
/// ...     ["", "Trên 90%: 2 điểm", ""],
/// ...     ["", "Từ 70% - 90%: 1 điểm", ""],
/// ...     ["", "Dưới 70%: 0 điểm", ""],
/// ... ]
/// >>> table = chiso.read_criteria_table(rows, id="thu-2031", year=2031)
/// >>> [row.reading for row in table.rows if row.kind == "rule"]
/// ['ratio > 0.90 -> 2', 'ratio in [0.70,0.90] -> 1', 'ratio < 0.70 -> 0']
/// >>> chiso.score(table.framework, {"1": {"ratio": "85%"}}).total
/// Decimal('1')
#[pyclass(frozen, module = "chiso")]
pub struct CriteriaTable {
    table: core::CriteriaTable,
    grid: core::Grid,
    edition: core::Edition,
}

/// Reads a criteria table from a file (`.xlsx`, `.csv`, `.tsv`, and `.docx` with python-docx), from the bytes
/// of one, or from rows of cells.
///
/// Finds the heads, the tree and what every line says about points. Every line is understood, understood with
/// a named doubt, or not understood and kept as text; none is dropped and none is guessed. What is in doubt can be
/// corrected in the framework file (`to_toml`) and read again.
///
/// `sheet` is the name of a sheet or its number from 1 (of a document, of its table); without it the first with
/// the heads of a criteria table. `name` names bytes and rows in errors. `id`, `index`, `title` (a text, or
/// Vietnamese and English), `year`, `act` (number and day), `source` and `status` are about the edition;
/// `status` is `partial` where not given, for nobody has checked the reading. `delimiter` is that of a text file,
/// found out where not given.
///
/// Raises `CriteriaTableError` with sheet, row and column in `details`; `FrameworkError` where the edition claims
/// more than the table holds; `OSError` where the file cannot be opened.
#[pyfunction]
#[pyo3(signature = (table, /, sheet=None, *, name=None, id=None, index=None, title=None, year=None, act=None, source=None, status=None, delimiter=None))]
#[allow(clippy::too_many_arguments, reason = "keywords of a Python function")]
pub fn read_criteria_table(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    sheet: Option<&Bound<'_, PyAny>>,
    name: Option<String>,
    id: Option<String>,
    index: Option<String>,
    title: Option<&Bound<'_, PyAny>>,
    year: Option<i32>,
    act: Option<&Bound<'_, PyAny>>,
    source: Option<String>,
    status: Option<&str>,
    delimiter: Option<&str>,
) -> PyResult<CriteriaTable> {
    let edition = core::Edition {
        id,
        index,
        title: title.map(title_of).transpose()?,
        year,
        act: act.map(act_of).transpose()?,
        source,
        status: status
            .map(|word| choice::<FrameworkStatus>("status", word, "complete, partial, illustration"))
            .transpose()?,
    };
    let opening = core::Opening {
        sheet: sheet.map(|sheet| Ok::<_, PyErr>(sheet.str()?.to_string())).transpose()?,
        delimiter: delimiter_of(delimiter)?,
        limits: core::Limits::default(),
    };
    let grid = grid_of(py, table, name, &opening)?;
    read(py, grid, edition)
}

/// A table as pickled: its cells and its edition.
#[pyfunction]
pub fn _criteria_table(py: Python<'_>, grid: &str, edition: &str) -> PyResult<CriteriaTable> {
    let broken = |error: serde_json::Error| PyValueError::new_err(error.to_string());
    read(py, serde_json::from_str(grid).map_err(broken)?, serde_json::from_str(edition).map_err(broken)?)
}

fn read(py: Python<'_>, grid: core::Grid, edition: core::Edition) -> PyResult<CriteriaTable> {
    let table = py.detach(|| core::read_criteria_table(&grid, &edition)).map_err(raise)?;
    Ok(CriteriaTable { table, grid, edition })
}

/// The cells of whatever was given.
fn grid_of(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    name: Option<String>,
    opening: &core::Opening,
) -> PyResult<core::Grid> {
    let path = table.is_instance_of::<PyString>() || table.hasattr("__fspath__")?;
    if path {
        let shown = py.import("os")?.call_method1("fspath", (table,))?.str()?.to_string();
        if shown.to_lowercase().ends_with(".docx") {
            return document(py, table, &name.unwrap_or(shown), opening);
        }
        // Python opens it, so that a missing file is the error that Python users know.
        let file = py.import("builtins")?.getattr("open")?.call1((table, "rb"))?;
        let bytes = file.call_method0("read");
        file.call_method0("close")?;
        return of_bytes(py, &bytes?, &name.unwrap_or(shown), opening);
    }
    let bytes = py.get_type::<PyBytes>();
    let name = name.unwrap_or_else(|| "table".to_owned());
    if matches!(table.get_type().name()?.to_string().as_str(), "bytes" | "bytearray" | "memoryview") {
        return of_bytes(py, &bytes.call1((table,))?, &name, opening);
    }
    of_rows(table, &name)
}

fn of_bytes(
    py: Python<'_>,
    bytes: &Bound<'_, PyAny>,
    name: &str,
    opening: &core::Opening,
) -> PyResult<core::Grid> {
    let bytes: &[u8] = bytes.cast::<PyBytes>()?.as_bytes();
    py.detach(|| core::read_grid(bytes, name, opening)).map_err(raise)
}

/// Rows of cells: text, numbers, None for an empty one.
fn of_rows(rows: &Bound<'_, PyAny>, name: &str) -> PyResult<core::Grid> {
    let expected = "a path, bytes, or rows of cells are expected";
    let mut texts: Vec<Vec<String>> = Vec::new();
    for row in rows.try_iter().map_err(|_| PyTypeError::new_err(expected))? {
        let row = row?;
        if row.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err(expected));
        }
        let mut cells = Vec::new();
        for cell in row.try_iter().map_err(|_| PyTypeError::new_err(expected))? {
            let cell = cell?;
            // NaN is how data frames hold an empty cell.
            let empty = cell.is_none() || cell.ne(&cell)?;
            cells.push(if empty { String::new() } else { cell.str()?.to_string() });
        }
        texts.push(cells);
    }
    Ok(core::Grid::from_rows(name, texts))
}

/// The table of a text document that has the heads of a criteria table, or the one asked for.
fn document(
    py: Python<'_>,
    path: &Bound<'_, PyAny>,
    name: &str,
    opening: &core::Opening,
) -> PyResult<core::Grid> {
    let tables = py.import("chiso.documents")?.call_method1("tables", (path,))?;
    let tables: Vec<Vec<Vec<String>>> = tables.extract()?;
    let known: Vec<String> = (1..=tables.len()).map(|number| number.to_string()).collect();
    let wanted = match &opening.sheet {
        None => None,
        Some(sheet) if known.contains(sheet) => sheet.parse::<usize>().ok(),
        Some(sheet) => {
            return Err(raise(core::CriteriaTableError::NoSheet {
                file: name.to_owned(),
                sheet: sheet.clone(),
                known,
            }));
        }
    };
    let grids: Vec<core::Grid> = tables.into_iter().map(|rows| core::Grid::from_rows(name, rows)).collect();
    if let Some(grid) = wanted.and_then(|number| grids.get(number - 1)) {
        return Ok(grid.clone());
    }
    core::criteria_grid(name, grids.into_iter().map(Ok)).map_err(raise)
}

fn delimiter_of(delimiter: Option<&str>) -> PyResult<core::Delimiter> {
    match delimiter.map(str::as_bytes) {
        None => Ok(core::Delimiter::Auto),
        Some([byte]) => Ok(core::Delimiter::Byte(*byte)),
        Some(_) => Err(PyValueError::new_err("delimiter: expected one character of ASCII")),
    }
}

fn title_of(title: &Bound<'_, PyAny>) -> PyResult<Text> {
    if let Ok(text) = title.extract::<String>() {
        return Ok(Text { vi: text.clone(), en: text });
    }
    let (vi, en) = title
        .extract::<(String, String)>()
        .map_err(|_| PyTypeError::new_err("title: expected a text, or a pair of Vietnamese and English"))?;
    Ok(Text { vi, en })
}

/// A `chiso.Act`, or a pair of number and day.
fn act_of(act: &Bound<'_, PyAny>) -> PyResult<Act> {
    if let Ok(date) = act.getattr("date") {
        return Ok(Act { number: act.str()?.to_string(), date: date.extract::<NaiveDate>()? });
    }
    let (number, date) = act
        .extract::<(String, NaiveDate)>()
        .map_err(|_| PyTypeError::new_err("act: expected a chiso.Act, or a pair of number and day"))?;
    Ok(Act { number, date })
}

fn class<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    static MODULE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let module =
        MODULE.get_or_try_init(py, || Ok::<_, PyErr>(py.import("chiso.criteria")?.into_any().unbind()))?;
    module.bind(py).getattr(name)
}

#[pymethods]
impl CriteriaTable {
    /// The framework, checked. Leaves whose lines fit no kind of rule are scored by hand (`awarded`).
    #[getter]
    fn framework(&self) -> Framework {
        Framework(self.table.framework().clone())
    }
    /// How much of the table was understood.
    #[getter]
    fn coverage<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let coverage = self.table.coverage();
        let members = record(py, coverage)?.cast_into::<PyDict>()?;
        members.set_item("_reports", (coverage.text(Lang::Vi), coverage.text(Lang::En)))?;
        class(py, "Coverage")?.call((), Some(&members))
    }
    /// Every row from the heads to the end of the table.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let class = class(py, "CriteriaRow")?;
        let row = |row: &core::CriteriaRow| {
            let members = record(py, row)?.cast_into::<PyDict>()?;
            members.set_item("sheet", self.grid.sheet())?;
            let max = row.max.as_ref().map(|max| decimal_of_exact(py, max, 0)).transpose()?;
            members.set_item("max", max)?;
            class.call((), Some(&members))
        };
        self.table.rows().iter().map(row).collect()
    }
    /// The texts above the heads: titles, the act, the unit.
    #[getter]
    fn above(&self) -> Vec<String> {
        self.table.above().to_vec()
    }
    /// The sheet the table was read from, or the name given for it.
    #[getter]
    fn sheet(&self) -> &str {
        self.grid.sheet()
    }
    /// The framework in TOML, for people to correct; `read_framework` reads it back.
    fn to_toml(&self) -> String {
        self.table.framework().to_toml()
    }
    fn __len__(&self) -> usize {
        self.table.rows().len()
    }
    fn __repr__(&self) -> String {
        let coverage = self.table.coverage();
        format!(
            "<CriteriaTable {}: {} criteria, {} rule lines, {} in doubt, {} not understood>",
            self.table.framework().id(),
            coverage.nodes,
            coverage.lines,
            coverage.doubted,
            coverage.refused
        )
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&self.table.framework().header().title.vi);
        let report = self.table.coverage().text(Lang::Vi);
        page.line(report.lines().next().unwrap_or_default());
        page.columns(&[
            ("Dòng", true),
            ("Nội dung", false),
            ("Điểm tối đa", true),
            ("Cách đọc", false),
            ("Nghi vấn", false),
        ]);
        for row in self.table.rows() {
            let depth = row.level.map_or(0, |level| usize::try_from(level).unwrap_or(0));
            let doubts: Vec<&str> = row.doubts.iter().map(|doubt| doubt.as_str()).collect();
            let cells = [
                row.row.to_string(),
                row.text.clone(),
                row.max.as_ref().map_or(String::new(), |max| crate::html::comma(&max.to_string())),
                row.reading.as_ref().map_or(String::new(), ToString::to_string),
                doubts.join(", "),
            ];
            page.row(&cells, depth, row.level.is_some());
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        // Cells and editions have text keys only, so there is always a JSON form.
        let grid = serde_json::to_string(&self.grid).unwrap_or_default();
        let edition = serde_json::to_string(&self.edition).unwrap_or_default();
        pickle::call(py, "_criteria_table", (grid, edition))
    }
}
