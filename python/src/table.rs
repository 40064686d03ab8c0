use chiso::number::Points;
use chiso::scoring::State;
use chrono::{NaiveDate, NaiveDateTime};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyImportError, PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyIterator, PyList};

use crate::html::{Page, comma};
use crate::number::decimal;
use crate::{arrow_out, pickle, state};

/// A column, with None where there is no value.
#[derive(Debug, Clone)]
pub enum Column {
    Text(Vec<Option<String>>),
    Whole(Vec<Option<i64>>),
    Points(Vec<Option<Points>>),
    Float(Vec<Option<f64>>),
    Date(Vec<Option<NaiveDate>>),
    Moment(Vec<Option<NaiveDateTime>>),
    Bool(Vec<Option<bool>>),
    /// Words in data, Vietnamese where it is shown.
    State(Vec<Option<State>>),
}

/// A named column with its Vietnamese heading.
#[derive(Debug, Clone)]
pub struct Named {
    pub name: String,
    pub heading: String,
    pub column: Column,
}

/// A table of results: columns of text, whole numbers, points, floats, days, moments, booleans or states.
///
/// Hand it to `polars.DataFrame`, `pyarrow.table` or `pandas.DataFrame.from_arrow`, or use the `to_*`
/// methods. Points are Arrow decimals with six places; `as_float=True` gives floats, `raw=True` whole
/// numbers of 10^-6 points.
///
/// >>> import chiso
/// >>> card = chiso.score(chiso.framework("par-2022-components"), {"sipas": "8.23"})
/// >>> table = card.to_table()
/// >>> table.columns[:4], len(table), table["points"][2]
/// (['node', 'level', 'name', 'points'], 5, Decimal('8.23'))
#[pyclass(frozen, subclass, module = "chiso")]
#[derive(Clone)]
pub struct Table {
    title: String,
    /// Decimals in which points are shown.
    places: u32,
    columns: Vec<Named>,
}

/// Rows shown in HTML.
const SHOWN: usize = 200;

impl Table {
    pub fn new(title: &str, places: u32) -> Table {
        Table { title: title.to_owned(), places, columns: Vec::new() }
    }

    pub fn with(mut self, name: &str, heading: &str, column: Column) -> Table {
        self.columns.push(Named { name: name.to_owned(), heading: heading.to_owned(), column });
        self
    }

    pub fn columns(&self) -> &[Named] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.columns.first().map_or(0, |named| named.column.len())
    }

    /// The table with its points as asked for.
    fn view(&self, as_float: bool, raw: bool) -> PyResult<Table> {
        if as_float && raw {
            return Err(PyValueError::new_err("as_float and raw are two forms of one column: ask for one"));
        }
        let mut view = self.clone();
        for named in &mut view.columns {
            if let Column::Points(points) = &named.column {
                if as_float {
                    let floats = points.iter().map(|points| points.map(|points| points.exact().to_f64()));
                    named.column = Column::Float(floats.collect());
                } else if raw {
                    named.column =
                        Column::Whole(points.iter().map(|points| points.map(Points::micro)).collect());
                }
            }
        }
        Ok(view)
    }
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter(columns)]
    fn names(&self) -> Vec<String> {
        self.columns.iter().map(|named| named.name.clone()).collect()
    }
    /// The values of a column as a list.
    fn __getitem__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyList>> {
        let found = self.columns.iter().find(|named| named.name == name);
        let named = found.ok_or_else(|| {
            PyKeyError::new_err(format!("no column {name:?}: expected one of {}", self.names().join(", ")))
        })?;
        let cells = (0..self.rows()).map(|row| named.column.cell(py, row, self.places));
        PyList::new(py, cells.collect::<PyResult<Vec<_>>>()?)
    }
    /// The columns as lists, by name.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for named in &self.columns {
            dict.set_item(&named.name, self.__getitem__(py, &named.name)?)?;
        }
        Ok(dict)
    }
    /// The rows as dicts.
    #[getter(rows)]
    fn row_dicts<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyDict>>> {
        let row = |row: usize| {
            let dict = PyDict::new(py);
            for named in &self.columns {
                dict.set_item(&named.name, named.column.cell(py, row, self.places)?)?;
            }
            Ok(dict)
        };
        (0..self.rows()).map(row).collect()
    }
    fn __len__(&self) -> usize {
        self.rows()
    }
    /// The rows as dicts.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyList::new(py, self.row_dicts(py)?)?.try_iter()
    }
    /// A `polars.DataFrame`.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    pub fn to_polars<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        py.import("polars")?.call_method1("DataFrame", (self.view(as_float, raw)?,))
    }
    /// A `pyarrow.Table`.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    pub fn to_pyarrow<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        py.import("pyarrow")?.call_method1("table", (self.view(as_float, raw)?,))
    }
    /// A `pandas.DataFrame`; points are `decimal.Decimal` objects unless asked for otherwise.
    #[pyo3(signature = (*, as_float=false, raw=false))]
    pub fn to_pandas<'py>(&self, py: Python<'py>, as_float: bool, raw: bool) -> PyResult<Bound<'py, PyAny>> {
        let view = self.view(as_float, raw)?;
        let frame = py.import("pandas")?.getattr("DataFrame")?;
        match frame.call_method1("from_arrow", (view.clone(),)) {
            // pandas reads Arrow through pyarrow, which it does not require.
            Err(error) if error.is_instance_of::<PyImportError>(py) => frame.call1((view.to_dict(py)?,)),
            other => other,
        }
    }
    /// The table as an Arrow stream; `requested_schema` is not used.
    #[pyo3(signature = (requested_schema=None))]
    pub fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        arrow_out::stream(py, self)
    }
    /// The types of the columns as an Arrow schema.
    pub fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow_out::schema(py, self)
    }
    fn __repr__(slf: &Bound<'_, Table>) -> PyResult<String> {
        let (class, table) = (slf.get_type().name()?, slf.get());
        Ok(format!("<{class} {} rows: {}>", table.rows(), table.names().join(", ")))
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&self.title);
        let headings = self.columns.iter().map(|named| (named.heading.as_str(), named.column.numeric()));
        page.columns(&headings.collect::<Vec<_>>());
        for row in 0..self.rows().min(SHOWN) {
            let cells = self.columns.iter().map(|named| named.column.shown(row, self.places));
            page.row(&cells.collect::<Vec<_>>(), 0, false);
        }
        let mut html = page.end();
        if self.rows() > SHOWN {
            html.push_str(&format!("<div lang=\"vi\">… và {} dòng nữa</div>", self.rows() - SHOWN));
        }
        html
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let raw = self.view(false, true)?;
        let mut columns = Vec::new();
        for (named, plain) in self.columns.iter().zip(&raw.columns) {
            columns.push((
                &named.name,
                &named.heading,
                named.column.kind(),
                raw.__getitem__(py, &plain.name)?,
            ));
        }
        pickle::call(py, "_table", (&self.title, self.places, columns))
    }
}

/// Builds a table from the parts that pickling keeps.
#[pyfunction]
pub fn _table(
    title: &str,
    places: u32,
    columns: Vec<(String, String, String, Bound<'_, PyAny>)>,
) -> PyResult<Table> {
    let mut table = Table::new(title, places);
    for (name, heading, kind, values) in columns {
        let column = match kind.as_str() {
            "text" => Column::Text(values.extract()?),
            "whole" => Column::Whole(values.extract()?),
            "points" => {
                let micro: Vec<Option<i64>> = values.extract()?;
                Column::Points(micro.into_iter().map(|micro| micro.map(Points::from_micro)).collect())
            }
            "float" => Column::Float(values.extract()?),
            "date" => Column::Date(values.extract()?),
            "moment" => Column::Moment(values.extract()?),
            "state" => {
                let words: Vec<Option<String>> = values.extract()?;
                Column::State(words.iter().map(|word| State::from_word(word.as_deref()?)).collect())
            }
            _ => Column::Bool(values.extract()?),
        };
        table = table.with(&name, &heading, column);
    }
    Ok(table)
}

impl Column {
    fn len(&self) -> usize {
        match self {
            Column::Text(cells) => cells.len(),
            Column::Whole(cells) => cells.len(),
            Column::Points(cells) => cells.len(),
            Column::Float(cells) => cells.len(),
            Column::Date(cells) => cells.len(),
            Column::Moment(cells) => cells.len(),
            Column::Bool(cells) => cells.len(),
            Column::State(cells) => cells.len(),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Column::Text(_) => "text",
            Column::Whole(_) => "whole",
            Column::Points(_) => "points",
            Column::Float(_) => "float",
            Column::Date(_) => "date",
            Column::Moment(_) => "moment",
            Column::Bool(_) => "bool",
            Column::State(_) => "state",
        }
    }

    fn numeric(&self) -> bool {
        matches!(self, Column::Whole(_) | Column::Points(_) | Column::Float(_))
    }

    fn cell<'py>(&self, py: Python<'py>, row: usize, places: u32) -> PyResult<Bound<'py, PyAny>> {
        fn at<T: Clone>(cells: &[Option<T>], row: usize) -> Option<T> {
            cells.get(row).cloned().flatten()
        }
        match self {
            Column::Text(cells) => at(cells, row).into_bound_py_any(py),
            Column::Whole(cells) => at(cells, row).into_bound_py_any(py),
            Column::Points(cells) => {
                let points = at(cells, row).map(|points| decimal(py, points, places)).transpose()?;
                points.into_bound_py_any(py)
            }
            Column::Float(cells) => at(cells, row).into_bound_py_any(py),
            Column::Date(cells) => at(cells, row).into_bound_py_any(py),
            Column::Moment(cells) => at(cells, row).into_bound_py_any(py),
            Column::Bool(cells) => at(cells, row).into_bound_py_any(py),
            Column::State(cells) => {
                let state = at(cells, row).map(|state| state::to_python(py, state)).transpose()?;
                state.into_bound_py_any(py)
            }
        }
    }

    /// The cell as a Vietnamese table prints it.
    fn shown(&self, row: usize, places: u32) -> String {
        let text = match self {
            Column::Text(cells) => return cells.get(row).cloned().flatten().unwrap_or_default(),
            Column::Whole(cells) => cells.get(row).copied().flatten().map(|whole| whole.to_string()),
            Column::Points(cells) => cells.get(row).copied().flatten().map(|points| points.text(places)),
            Column::Float(cells) => cells.get(row).copied().flatten().map(|float| format!("{float:.4}")),
            Column::Date(cells) => {
                cells.get(row).copied().flatten().map(|day| day.format("%d/%m/%Y").to_string())
            }
            Column::Moment(cells) => {
                cells.get(row).copied().flatten().map(|moment| moment.format("%H:%M %d/%m/%Y").to_string())
            }
            Column::Bool(cells) => {
                cells.get(row).copied().flatten().map(|yes| if yes { "có" } else { "không" }.to_owned())
            }
            Column::State(cells) => {
                cells.get(row).copied().flatten().map(|state| state::vietnamese(state).to_owned())
            }
        };
        text.map(|text| comma(&text)).unwrap_or_default()
    }
}
