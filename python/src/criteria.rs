use chiso::framework::FrameworkStatus;
use chiso::table::read as core;
use chiso::table::review::{read_review as read_filled, review_html, review_xlsx};
use chiso::text::{Act, Lang, Text};
use chrono::NaiveDate;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyString};

use crate::error::raise;
use crate::file;
use crate::framework::Framework;
use crate::html::Page;
use crate::json::{choice, record};
use crate::number::decimal_of_exact;
use crate::pickle;
use crate::reason::language;

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
}

impl CriteriaTable {
    fn of(table: core::CriteriaTable) -> CriteriaTable {
        CriteriaTable { table }
    }
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

/// A table as pickled: its cells, its edition, and what people said of its rows.
#[pyfunction]
pub fn _criteria_table(py: Python<'_>, record: &str) -> PyResult<CriteriaTable> {
    let record: core::CriteriaRecord =
        serde_json::from_str(record).map_err(|error| PyValueError::new_err(error.to_string()))?;
    let table = py.detach(|| core::CriteriaTable::from_record(&record)).map_err(raise)?;
    Ok(CriteriaTable { table })
}

fn read(py: Python<'_>, grid: core::Grid, edition: core::Edition) -> PyResult<CriteriaTable> {
    let table = py.detach(|| core::read_criteria_table(&grid, &edition)).map_err(raise)?;
    Ok(CriteriaTable { table })
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

/// A read table for a person to confirm: a workbook to be filled in, and the same as a page.
///
/// >>> import chiso
/// >>> rows = [["STT", "Tiêu chí", "Điểm tối đa"], ["1", "Hồ sơ đúng hạn", "2"], ["", "Từ 90% trở lên: 2", ""]]
/// >>> review = chiso.read_criteria_table(rows).review()
/// >>> chiso.read_review(review.workbook).rows[2].reading
/// 'ratio >= 0.90 -> 2'
#[pyclass(frozen, module = "chiso")]
pub struct Review {
    workbook: Vec<u8>,
    html: String,
}

#[pymethods]
impl Review {
    /// The XLSX workbook; `read_review` takes it back when it is filled in.
    #[getter]
    fn workbook<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.workbook)
    }
    /// The page of HTML.
    fn to_html(&self) -> &str {
        &self.html
    }
    fn __repr__(&self) -> String {
        format!("<Review: a workbook of {} bytes>", self.workbook.len())
    }
    fn _repr_html_(&self) -> &str {
        &self.html
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_review", (PyBytes::new(py, &self.workbook), self.html.as_str()))
    }
}

/// A review as pickled.
#[pyfunction]
pub fn _review(workbook: Vec<u8>, html: String) -> Review {
    Review { workbook, html }
}

/// Reads a filled review workbook of `CriteriaTable.review`: a table with what was confirmed, corrected and left to be
/// scored by hand, and who and when.
///
/// `workbook` is a path or bytes. It carries its table; where `table` is given, it must be that one. `on` is the day of
/// rows without one of their own.
///
/// Raises `SheetError` for a workbook of another table, or where a printed line was altered, with the cell in `details`;
/// `FormError` with `problems`: every cell that cannot be taken over.
#[pyfunction]
#[pyo3(signature = (workbook, table=None, *, on=None, name=None))]
pub fn read_review(
    py: Python<'_>,
    workbook: &Bound<'_, PyAny>,
    table: Option<&CriteriaTable>,
    on: Option<NaiveDate>,
    name: Option<String>,
) -> PyResult<CriteriaTable> {
    let (name, bytes) = file::read(py, workbook, name)?;
    let table = table.map(|table| &table.table);
    py.detach(|| read_filled(&bytes, &name, table, on)).map(CriteriaTable::of).map_err(raise)
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
            members.set_item("sheet", self.table.grid().sheet())?;
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
        self.table.grid().sheet()
    }
    /// The table with another reading of a row, from a clerk or any other program, held against the printed line by the
    /// checker of the reader's own readings. Gives a new table; this one stays as it is.
    ///
    /// `row` is its number in the sheet and `notation` its reading; or `row` is a dict of both for lines that only fit
    /// together. `part` says which of the lines of a row where its cells hold several.
    ///
    /// Raises `CriteriaTableError` with `missing`, `extra` and `doubts` in its details.
    ///
    /// >>> import chiso
    /// >>> rows = [["STT", "Tiêu chí", "Điểm tối đa"], ["1", "Hồ sơ đúng hạn", "2"], ["", "Từ 90% trở lên: 2", ""]]
    /// >>> table = chiso.read_criteria_table(rows)
    /// >>> table.propose(3, "ratio >= 0.90 -> 2; otherwise -> 0", by="Lan").rows[2].doubts
    /// []
    /// >>> try:
    /// ...     table.propose(3, "ratio >= 0.80 -> 2", by="Lan")
    /// ... except chiso.CriteriaTableError as error:
    /// ...     print(error.details["missing"], error.details["extra"])
    /// ['90%'] ['0.8']
    #[pyo3(signature = (row, notation=None, *, by, part=1))]
    fn propose(
        &self,
        py: Python<'_>,
        row: &Bound<'_, PyAny>,
        notation: Option<&str>,
        by: &str,
        part: u32,
    ) -> PyResult<CriteriaTable> {
        let proposal = |row: u32, notation: &str| core::Proposal {
            place: core::RowPlace { row, part },
            notation: notation.to_owned(),
            by: by.to_owned(),
        };
        let proposals: Vec<core::Proposal> = match (notation, row.cast::<PyDict>()) {
            (Some(notation), Err(_)) => vec![proposal(row.extract()?, notation)],
            (None, Ok(rows)) => rows
                .iter()
                .map(|(row, notation)| Ok(proposal(row.extract()?, &notation.extract::<String>()?)))
                .collect::<PyResult<_>>()?,
            _ => {
                return Err(PyTypeError::new_err(
                    "expected a row and a notation, or a dict of rows and notations",
                ));
            }
        };
        py.detach(|| self.table.propose_all(&proposals)).map(CriteriaTable::of).map_err(raise)
    }
    /// The table with a person's word on a row: `right` lifts its doubts, and a rule scores the leaf if its lines make
    /// one; `wrong` and `by-hand` leave the leaf to be scored by hand. Gives a new table.
    #[pyo3(signature = (row, verdict, *, by, on, part=1))]
    fn decide(
        &self,
        py: Python<'_>,
        row: u32,
        verdict: &str,
        by: &str,
        on: NaiveDate,
        part: u32,
    ) -> PyResult<CriteriaTable> {
        let verdict = core::Verdict::from_word(verdict).ok_or_else(|| {
            PyValueError::new_err(format!("verdict={verdict:?}: expected one of right, wrong, by-hand"))
        })?;
        let place = core::RowPlace { row, part };
        py.detach(|| self.table.decide(place, verdict, by, on)).map(CriteriaTable::of).map_err(raise)
    }
    /// A review of the table for a person to confirm; its workbook is written to `path` if one is given.
    #[pyo3(signature = (path=None, *, lang="vi"))]
    fn review<'py>(&self, py: Python<'py>, path: Option<&Bound<'py, PyAny>>, lang: &str) -> PyResult<Review> {
        let lang = language(lang)?;
        let workbook = py.detach(|| review_xlsx(&self.table, lang)).map_err(raise)?;
        file::write(py, path, &workbook)?;
        Ok(Review { html: review_html(&self.table, lang), workbook })
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
        // Records have text keys only, so there is always a JSON form.
        let record = serde_json::to_string(&self.table.record()).unwrap_or_default();
        pickle::call(py, "_criteria_table", (record,))
    }
}
