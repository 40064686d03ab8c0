use std::sync::OnceLock;

use chiso::calendar::Moment;
use chiso::dossier::{Classes, ClockOptions, DossierClass, Granularity, classify};
use chrono::NaiveDateTime;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::calendar::{Calendar, reading};
use crate::calendar_bulk::warn_many;
use crate::clock::{DUE_AT, cut_off};
use crate::dossier_status::GRANULARITIES;
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, word};
use crate::moment_input::until;
use crate::pickle;
use crate::register::Register;
use crate::table::{Column, Table};

/// A register of dossiers classified as of a moment.
#[pyclass(frozen, module = "chiso")]
pub struct DossierClasses {
    register: Register,
    calendar: chiso::calendar::Calendar,
    options: ClockOptions,
    as_of: Moment,
    granularity: Granularity,
    /// By granularity, in the order of `Granularity::ALL`; made when asked for.
    found: [OnceLock<Classes>; 3],
}

/// Classifies a register of dossiers as of a moment, and counts the classes: early, on time, late; in time, overdue,
/// waiting; without a due date, not received. What was received or finished later is not known yet.
///
/// `frame` is a data frame (polars, pandas, pyarrow), a dict of columns, or a list of dicts. Its columns: `received`;
/// `limit` in working days (a whole number, or "05 ngày làm việc"); or `due`, where due dates are recorded (other
/// kinds of limit come so); `finished` and `returned`; `paused_days`, the working days that pauses left out; and
/// `waiting_since`, where a dossier waits for papers, fees or opinions. Only `received` must be there; other columns
/// are left alone; `columns` tells under which names they stand (`{"received": "NgayTiepNhan"}`). Moments are
/// datetimes in Việt Nam's time (aware ones are brought to it) or days, in arrays, Series or lists; an empty cell is
/// None, NaT or null.
///
/// `as_of` is a `datetime`, or a `date` for the end of it. Work is compared by `date`, `half-day` or `minute`
/// (`granularity`), by the event `closed_by` (`finished`, or else `returned` where that is not recorded; or
/// `returned` alone). `rules`, `cut_off`, `start_day` and `due_at` are as of `DossierClock`.
///
/// Raises `TableError` for a missing column, and `ClockError` or `CalendarError` with `row` in `details` for a
/// dossier that does not hold together, leaves the calendar, or needs rules that must be chosen. A
/// `ProvisionalWarning` comes where due dates rest on days that no notice has confirmed.
///
/// >>> import chiso, datetime as dt
/// >>> cal = chiso.Calendar.vietnam()
/// >>> found = chiso.classify_dossiers([
/// ...     {"received": dt.datetime(2024, 4, 26, 9), "limit": 3, "finished": dt.datetime(2024, 5, 4, 10)},
/// ...     {"received": dt.datetime(2024, 4, 26, 9), "limit": 3, "finished": dt.datetime(2024, 5, 6, 8)},
/// ...     {"received": dt.datetime(2024, 4, 26, 9), "limit": 5},
/// ... ], calendar=cal, as_of=dt.date(2024, 5, 6))
/// >>> found.classes  # Saturday 4/5 was worked
/// ['on-time', 'late', 'in-time']
/// >>> found.counts["late"], found.by("minute").classes
/// (1, ['early', 'late', 'in-time'])
#[pyfunction]
#[pyo3(signature = (frame, calendar, as_of, *, granularity="date", closed_by="finished", rules=None, cut_off=None,
                    start_day="excluded", due_at="end-of-day", columns=None))]
#[allow(clippy::too_many_arguments, reason = "the keywords are the policies")]
pub fn classify_dossiers(
    py: Python<'_>,
    frame: &Bound<'_, PyAny>,
    calendar: &Calendar,
    as_of: &Bound<'_, PyAny>,
    granularity: &str,
    closed_by: &str,
    rules: Option<String>,
    cut_off: Option<&Bound<'_, PyAny>>,
    start_day: &str,
    due_at: &str,
    columns: Option<&Bound<'_, PyDict>>,
) -> PyResult<DossierClasses> {
    let options = ClockOptions {
        rules,
        cut_off: cut_off.map(self::cut_off).transpose()?,
        start: reading(start_day)?,
        due_at: choice("due_at", due_at, DUE_AT)?,
        closed_by: choice("closed_by", closed_by, "finished, returned")?,
        ..ClockOptions::default()
    };
    let granularity = choice("granularity", granularity, GRANULARITIES)?;
    let register = Register::read(frame, columns, closed_by == "returned")?;
    let as_of = until(as_of)?;
    let (calendar, found) = (calendar.0.clone(), Default::default());
    let classes = DossierClasses { register, calendar, options, as_of, granularity, found };
    let open = {
        let found = classes.by_granularity(py, granularity)?;
        found.provisional.iter().filter(|open| **open).count()
    };
    warn_many(py, open, classes.register.received.len())?;
    Ok(classes)
}

#[pymethods]
impl DossierClasses {
    /// The moment of the report.
    #[getter]
    fn as_of(&self) -> NaiveDateTime {
        self.as_of.to_naive()
    }
    /// What is compared: `date`, `half-day` or `minute`.
    #[getter]
    fn granularity(&self) -> String {
        word(&self.granularity)
    }
    /// How many dossiers are of each class; all classes are there, and add up to the dossiers.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        counts(py, self.by_granularity(py, self.granularity)?)
    }
    /// The counts by `date`, `half-day` and `minute`, since published figures rarely say which they use; by `date`
    /// alone where the register has days without times.
    #[getter]
    fn counts_by<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for granularity in Granularity::ALL {
            if granularity == Granularity::Date || !self.register.days_only {
                dict.set_item(word(&granularity), counts(py, self.by_granularity(py, granularity)?)?)?;
            }
        }
        Ok(dict)
    }
    /// The same register by another granularity.
    fn by(&self, py: Python<'_>, granularity: &str) -> PyResult<DossierClasses> {
        let granularity: Granularity = choice("granularity", granularity, GRANULARITIES)?;
        self.by_granularity(py, granularity)?;
        let register = self.register.clone();
        let (calendar, options) = (self.calendar.clone(), self.options.clone());
        let found = self.found.clone();
        Ok(DossierClasses { register, calendar, options, as_of: self.as_of, granularity, found })
    }
    /// The class of each dossier: `not-received`, `no-due`, `early`, `on-time`, `late`, `in-time`, `overdue`,
    /// `waiting` or `waiting-overdue` (overdue before it began to wait).
    #[getter]
    fn classes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let found = self.by_granularity(py, self.granularity)?;
        PyList::new(py, found.classes.iter().map(|class| class.as_str()))
    }
    /// The due moment of each dossier, the last second that is in time; None without a due date.
    #[getter]
    fn due(&self, py: Python<'_>) -> PyResult<Vec<Option<NaiveDateTime>>> {
        Ok(dues(self.by_granularity(py, self.granularity)?))
    }
    /// How many due dates rest on a day that no notice has confirmed.
    #[getter]
    fn provisional(&self, py: Python<'_>) -> PyResult<usize> {
        let found = self.by_granularity(py, self.granularity)?;
        Ok(found.provisional.iter().filter(|open| **open).count())
    }
    /// The columns that were read.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.register.used.clone()
    }
    /// A row for each dossier: `received`, `due`, `class`, `provisional`.
    fn to_table(&self, py: Python<'_>) -> PyResult<Table> {
        let found = self.by_granularity(py, self.granularity)?;
        let received = self.register.received.iter().map(|second| naive(*second)).collect();
        let classes = found.classes.iter().map(|class| Some(class.as_str().to_owned())).collect();
        let open = found.provisional.iter().map(|open| Some(*open)).collect();
        Ok(Table::new("Hồ sơ theo tình trạng giải quyết", 0)
            .with("received", "Tiếp nhận", Column::Moment(received))
            .with("due", "Hạn", Column::Moment(dues(found)))
            .with("class", "Tình trạng", Column::Text(classes))
            .with("provisional", "Tạm tính", Column::Bool(open)))
    }
    /// As a `polars.DataFrame`.
    fn to_polars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_table(py)?.to_polars(py, false, false)
    }
    /// As a `pandas.DataFrame`.
    fn to_pandas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_table(py)?.to_pandas(py, false, false)
    }
    fn __len__(&self) -> usize {
        self.register.received.len()
    }
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let found = self.by_granularity(py, self.granularity)?;
        let counts = DossierClass::ALL.into_iter().filter(|class| found.count(*class) > 0);
        let counts: Vec<_> =
            counts.map(|class| format!("{} {}", found.count(class), class.as_str())).collect();
        Ok(format!("<DossierClasses by {} as of {}: {}>", self.granularity(), self.as_of, counts.join(", ")))
    }
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let as_of = self.as_of.to_naive().format("%H:%M %d/%m/%Y");
        let mut page = Page::new(&format!("{} hồ sơ tính đến {as_of}", self.register.received.len()));
        let by = if self.register.days_only { &Granularity::ALL[..1] } else { &Granularity::ALL[..] };
        let heading = |granularity: &Granularity| match granularity {
            Granularity::Date => "Theo ngày",
            Granularity::HalfDay => "Theo buổi",
            Granularity::Minute => "Theo phút",
        };
        let found = by.iter().map(|by| self.by_granularity(py, *by)).collect::<PyResult<Vec<_>>>()?;
        if self.provisional(py)? > 0 {
            page.note("Lịch làm việc chưa được xác nhận đầy đủ: một số hạn có thể thay đổi.");
        }
        let headings = by.iter().map(|by| (heading(by), true));
        page.columns(&[("Tình trạng", false)].into_iter().chain(headings).collect::<Vec<_>>());
        for class in DossierClass::ALL {
            let counts = found.iter().map(|found| found.count(class).to_string());
            page.row(&[class.text().vi].into_iter().chain(counts).collect::<Vec<_>>(), 0, false);
        }
        Ok(page.end())
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Register { received, limits, due, done, paused_days, waiting_since, days_only, used } =
            &self.register;
        let columns = (received, limits, due, done, paused_days, waiting_since, days_only, used);
        let options = serde_json::to_string(&self.options).unwrap_or_default();
        let calendar = Calendar(self.calendar.clone());
        let (as_of, granularity) = (self.as_of.seconds(), self.granularity());
        pickle::call(py, "_dossier_classes", (columns, calendar, options, as_of, granularity))
    }
}

/// The columns that pickling keeps.
type Columns = (Vec<i64>, Vec<i32>, Vec<i64>, Vec<i64>, Vec<i32>, Vec<i64>, bool, Vec<String>);

/// Makes classes again from what pickling keeps.
#[pyfunction]
pub fn _dossier_classes(
    columns: Columns,
    calendar: &Calendar,
    options: &str,
    as_of: i64,
    granularity: &str,
) -> PyResult<DossierClasses> {
    let (received, limits, due, done, paused_days, waiting_since, days_only, used) = columns;
    Ok(DossierClasses {
        register: Register { received, limits, due, done, paused_days, waiting_since, days_only, used },
        calendar: calendar.0.clone(),
        options: ClockOptions::from_json(options).map_err(raise)?,
        as_of: Moment::from_seconds(as_of).map_err(raise)?,
        granularity: choice("granularity", granularity, GRANULARITIES)?,
        found: Default::default(),
    })
}

impl DossierClasses {
    fn by_granularity(&self, py: Python<'_>, granularity: Granularity) -> PyResult<&Classes> {
        let [date, half_day, minute] = &self.found;
        let cell = match granularity {
            Granularity::Date => date,
            Granularity::HalfDay => half_day,
            Granularity::Minute => minute,
        };
        if let Some(found) = cell.get() {
            return Ok(found);
        }
        let register = self.register.dossiers();
        let found = py.detach(|| classify(&register, &self.calendar, &self.options, self.as_of, granularity));
        let found = found.map_err(raise)?;
        Ok(cell.get_or_init(|| found))
    }
}

fn counts<'py>(py: Python<'py>, found: &Classes) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for class in DossierClass::ALL {
        dict.set_item(class.as_str(), found.count(class))?;
    }
    Ok(dict)
}

fn dues(found: &Classes) -> Vec<Option<NaiveDateTime>> {
    found.due.iter().map(|second| naive(*second)).collect()
}

fn naive(second: i64) -> Option<NaiveDateTime> {
    Moment::from_seconds(second).ok().map(Moment::to_naive)
}
