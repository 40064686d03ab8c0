use std::path::PathBuf;

use chiso::calendar::{self as core, CalendarDoubt, CalendarError, Certainty, Overlay, Start};
use chrono::NaiveDate;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::calendar_bulk::{Pairs, warn};
use crate::day_facts::DayFacts;
use crate::day_input::{Counts, Days, date_argument};
use crate::due::{Counted, Due};
use crate::error::raise;
use crate::json::{choice, record};
use crate::pickle;
use crate::working_hours::WorkingHours;

/// Which days count as working days, by which act, and how sure that is.
///
/// A day is a `datetime.date`; many days are an array (NumPy `datetime64[D]`, a polars or pandas Series, pyarrow,
/// anything that exports Arrow) or a list, and results come back in the same kind, missing where the input is.
/// Bulk calls release the GIL and do not copy arrays of 32-bit days, `date32` or `datetime64[D]`; do not change
/// them meanwhile.
///
/// A result that passes a day no notice has confirmed raises a `ProvisionalWarning`; `due` and `count` give the
/// mark with the result, and `confirmed_only()` makes it an error.
///
/// >>> import chiso, datetime as dt
/// >>> cal = chiso.Calendar.vietnam()
/// >>> cal.add_working_days(dt.date(2024, 4, 26), 3)  # a worked Saturday
/// datetime.date(2024, 5, 4)
/// >>> cal.explain(dt.date(2024, 5, 4)).act
/// '2450/VPCP-KGVX'
/// >>> cal.status(2024), cal.status(2027)
/// ('confirmed', 'projected')
#[pyclass(frozen, module = "chiso")]
pub struct Calendar(pub core::Calendar);

/// Words of `start_day`.
const STARTS: &str = "excluded, included, roll-forward, roll-backward";

#[pymethods]
impl Calendar {
    /// The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday, 2000 to 2099.
    #[staticmethod]
    fn vietnam() -> Calendar {
        Calendar(core::Calendar::vietnam())
    }

    /// This calendar with an overlay on top: a new notice, an agency's hours, Saturday service. The overlay is
    /// the path of a TOML file, or its text, which `file` then names in errors.
    ///
    /// Raises `CalendarError` with every problem, each with file, line and column.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> cal = chiso.Calendar.vietnam().with_overlay('''
    /// ... [calendar]
    /// ... id = "example"
    /// ... title = { vi = "Ví dụ", en = "Example" }
    /// ... [[notice]]
    /// ... act = "example, not a real notice"
    /// ... source = "example"
    /// ... confidence = "high"
    /// ... swaps = [{ off = 2026-11-23, work = 2026-11-28 }]
    /// ... ''')
    /// >>> cal.is_working_day(dt.date(2026, 12, 1)), cal.overlays
    /// (True, ['example'])
    #[pyo3(signature = (overlay, file=None))]
    fn with_overlay(
        &self,
        py: Python<'_>,
        overlay: &Bound<'_, PyAny>,
        file: Option<&str>,
    ) -> PyResult<Calendar> {
        let text = overlay.cast::<PyString>().ok().map(|text| text.to_string());
        let (text, file) = match text {
            Some(text) if text.contains('\n') => (text, file.unwrap_or("overlay").to_owned()),
            _ => {
                let path: PathBuf = overlay.extract()?;
                let text = py.detach(|| std::fs::read_to_string(&path))?;
                (text, file.map_or_else(|| path.display().to_string(), str::to_owned))
            }
        };
        let overlaid = py.detach(|| self.0.with_overlay(&Overlay::from_toml(&text, &file)?));
        overlaid.map(Calendar).map_err(raise)
    }

    /// The calendar as it was known on a day: acts issued later do not apply.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> cal = chiso.Calendar.vietnam()
    /// >>> cal.known_on(dt.date(2024, 4, 11)).is_working_day(dt.date(2024, 4, 29))  # the swap came on 12/4
    /// True
    fn known_on(&self, py: Python<'_>, #[pyo3(from_py_with = date_argument)] day: NaiveDate) -> Calendar {
        Calendar(py.detach(|| self.0.known_on(day)))
    }

    /// The same calendar, for which a result that would be provisional is a `CalendarError`.
    fn confirmed_only(&self) -> Calendar {
        Calendar(self.0.confirmed_only())
    }

    /// First day of the calendar.
    #[getter]
    fn first(&self) -> NaiveDate {
        self.0.first()
    }
    /// Last day of the calendar.
    #[getter]
    fn last(&self) -> NaiveDate {
        self.0.last()
    }
    /// The day of `known_on`, if this calendar is of one.
    #[getter]
    fn known_day(&self) -> Option<NaiveDate> {
        self.0.known_day()
    }
    /// The ids of its overlays, lowest first.
    #[getter]
    fn overlays(&self) -> Vec<&str> {
        self.0.overlays().iter().map(Overlay::id).collect()
    }

    /// How complete a year is: `confirmed`, `partial` (some days are open) or `projected` (no notice).
    fn status(&self, year: i32) -> &'static str {
        self.0.status(year).as_str()
    }

    /// Whether a day, or each of many, counts as a working day.
    fn is_working_day<'py>(&self, py: Python<'py>, day: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        match Days::of(day)? {
            Days::One(date) => {
                let working = self.0.is_working_day(date).map_err(raise)?;
                self.warn_of(py, &self.doubts_of(date, date, self.0.certainty(date, date))?)?;
                working.into_bound_py_any(py)
            }
            Days::Many(days, kind) => self.each_working(py, days, kind),
        }
    }

    /// The day `count` working days after `start`, which is not counted (Civil Code 2015, Article 147); before it
    /// where the count is negative. Nought gives the start, or the next working day if it is a day off.
    ///
    /// `start_day` names another reading: `included` counts the start if it is a working day; `roll-forward` and
    /// `roll-backward` first move a start on a day off, as NumPy does.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> cal = chiso.Calendar.vietnam()
    /// >>> saturday = dt.date(2024, 4, 6)
    /// >>> cal.add_working_days(saturday, 1), cal.add_working_days(saturday, 1, start_day="roll-forward")
    /// (datetime.date(2024, 4, 8), datetime.date(2024, 4, 9))
    /// >>> cal.add_working_days([saturday, None], 5)
    /// [datetime.date(2024, 4, 12), None]
    #[pyo3(signature = (start, count, *, start_day="excluded"))]
    fn add_working_days<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        count: &Bound<'py, PyAny>,
        start_day: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let reading = reading(start_day)?;
        match (Days::of(start)?, Counts::of(count)?) {
            (Days::One(start), Counts::One(count)) => {
                let due = self.one_due(start, count, reading)?;
                self.warn_of(py, &due.doubts)?;
                due.due.date.into_bound_py_any(py)
            }
            (starts, counts) => self.each_due(py, Pairs::counted(starts, counts)?, reading),
        }
    }

    /// As `add_working_days`, with the mark: a `Due` for one day; for many a `Table` of `due` and `provisional`.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> due = chiso.Calendar.vietnam().due(dt.date(2026, 12, 30), 30)
    /// >>> due.date, due.provisional
    /// (datetime.date(2027, 2, 17), True)
    #[pyo3(signature = (start, count, *, start_day="excluded"))]
    fn due<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        count: &Bound<'py, PyAny>,
        start_day: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let reading = reading(start_day)?;
        match (Days::of(start)?, Counts::of(count)?) {
            (Days::One(start), Counts::One(count)) => {
                self.one_due(start, count, reading)?.into_bound_py_any(py)
            }
            (starts, counts) => {
                self.due_table(py, Pairs::counted(starts, counts)?, reading)?.into_bound_py_any(py)
            }
        }
    }

    /// Working days after `start` up to and including `end`; if `end` lies before `start`, those from `end` to the
    /// day before `start`, negative. So it undoes `add_working_days`.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> chiso.Calendar.vietnam().count_working_days(dt.date(2024, 4, 26), dt.date(2024, 5, 4))
    /// 3
    #[pyo3(signature = (start, end, *, start_day="excluded"))]
    fn count_working_days<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
        start_day: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let reading = reading(start_day)?;
        match (Days::of(start)?, Days::of(end)?) {
            (Days::One(start), Days::One(end)) => {
                let counted = self.one_count(start, end, reading)?;
                self.warn_of(py, &counted.doubts)?;
                counted.counted.days.into_bound_py_any(py)
            }
            (starts, ends) => self.each_count(py, Pairs::between(starts, ends)?, reading),
        }
    }

    /// As `count_working_days` for two days, with the mark.
    #[pyo3(signature = (start, end, *, start_day="excluded"))]
    fn count(
        &self,
        #[pyo3(from_py_with = date_argument)] start: NaiveDate,
        #[pyo3(from_py_with = date_argument)] end: NaiveDate,
        start_day: &str,
    ) -> PyResult<Counted> {
        self.one_count(start, end, reading(start_day)?)
    }

    /// The first working day after a day, or after each of many.
    fn next_working_day<'py>(&self, py: Python<'py>, day: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.step(py, day, 1, Start::Excluded)
    }
    /// The last working day before a day, or before each of many.
    fn previous_working_day<'py>(
        &self,
        py: Python<'py>,
        day: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.step(py, day, -1, Start::Excluded)
    }
    /// The day itself if it is a working day, else the next one (Civil Code 2015, Article 148(5)).
    fn working_day_on_or_after<'py>(
        &self,
        py: Python<'py>,
        day: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.step(py, day, 0, Start::Excluded)
    }
    /// The day itself if it is a working day, else the one before it.
    fn working_day_on_or_before<'py>(
        &self,
        py: Python<'py>,
        day: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.step(py, day, 0, Start::RollBackward)
    }

    /// The `n`-th working day from `start` to `end`, both among them; -1 is the last.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> chiso.Calendar.vietnam().nth_working_day(dt.date(2024, 4, 1), dt.date(2024, 4, 30), -1)
    /// datetime.date(2024, 4, 26)
    fn nth_working_day(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = date_argument)] start: NaiveDate,
        #[pyo3(from_py_with = date_argument)] end: NaiveDate,
        n: i32,
    ) -> PyResult<NaiveDate> {
        let found = self.0.nth(start, end, n).map_err(raise)?;
        let (from, to) = if n > 0 { (start, found.date) } else { (found.date, end) };
        self.warn_of(py, &self.doubts_of(from, to, Ok(found.certainty))?)?;
        Ok(found.date)
    }

    /// Everything known about a day, with the acts behind it.
    fn explain(&self, #[pyo3(from_py_with = date_argument)] day: NaiveDate) -> PyResult<DayFacts> {
        self.0.explain(day).map(DayFacts).map_err(raise)
    }

    /// `confirmed` if every day from `start` to `end` is, both among them; else `provisional`.
    fn certainty(
        &self,
        #[pyo3(from_py_with = date_argument)] start: NaiveDate,
        #[pyo3(from_py_with = date_argument)] end: NaiveDate,
    ) -> PyResult<&'static str> {
        self.0.certainty(start, end).map(Certainty::as_str).map_err(raise)
    }

    /// Why the days from `start` to `end` are not all confirmed: dicts of `from`, `to` and `reason` (`vi`, `en`).
    fn doubts<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = date_argument)] start: NaiveDate,
        #[pyo3(from_py_with = date_argument)] end: NaiveDate,
    ) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.doubts(start, end).map_err(raise)?)
    }

    /// Working hours of a day as pairs of minutes of the day, `[(450, 690), (810, 1020)]`; none on a day that does
    /// not count. Office hours are a setting that an overlay changes, not law.
    fn shifts(&self, #[pyo3(from_py_with = date_argument)] day: NaiveDate) -> PyResult<Vec<(u16, u16)>> {
        Ok(minutes(self.0.shifts(day).map_err(raise)?))
    }

    /// Hours in which dossiers are taken in and given out, as pairs of minutes of the day.
    fn intake_shifts(
        &self,
        #[pyo3(from_py_with = date_argument)] day: NaiveDate,
    ) -> PyResult<Vec<(u16, u16)>> {
        Ok(minutes(self.0.intake_shifts(day).map_err(raise)?))
    }

    /// The working-hours clock of the calendar.
    #[getter]
    fn working_hours(&self) -> WorkingHours {
        WorkingHours(self.0.clone())
    }

    /// Whether dossiers are taken in and given out on a day, which need not be a working day.
    fn is_open_for_intake(&self, #[pyo3(from_py_with = date_argument)] day: NaiveDate) -> PyResult<bool> {
        self.0.is_open_for_intake(day).map_err(raise)
    }

    fn __repr__(&self) -> String {
        let overlays: String = self.overlays().iter().map(|id| format!(" + {id}")).collect();
        let known = self.0.known_day().map_or_else(String::new, |day| format!(", as known on {day}"));
        let strict = if self.0.is_confirmed_only() { ", confirmed days only" } else { "" };
        format!("<Calendar Việt Nam{overlays} {} to {}{known}{strict}>", self.0.first(), self.0.last())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let overlays = self.0.overlays().iter().map(|overlay| (overlay.text(), overlay.file()));
        let state = (overlays.collect::<Vec<_>>(), self.0.known_day(), self.0.is_confirmed_only());
        pickle::call(py, "_calendar", state)
    }
}

/// Makes a calendar again from what pickling keeps.
#[pyfunction]
pub fn _calendar(
    overlays: Vec<(String, String)>,
    known: Option<NaiveDate>,
    strict: bool,
) -> PyResult<Calendar> {
    let mut calendar = core::Calendar::vietnam();
    for (text, file) in overlays {
        let overlay = Overlay::from_toml(&text, &file).map_err(raise)?;
        calendar = calendar.with_overlay(&overlay).map_err(raise)?;
    }
    if let Some(day) = known {
        calendar = calendar.known_on(day);
    }
    Ok(Calendar(if strict { calendar.confirmed_only() } else { calendar }))
}

/// The first day of the lunar year (mùng 1 Tết) of Việt Nam, 1901 to 2099; None for other years.
///
/// >>> import chiso
/// >>> chiso.tet(2030)  # a day before the Chinese new year
/// datetime.date(2030, 2, 2)
#[pyfunction]
pub fn tet(year: i32) -> Option<NaiveDate> {
    core::tet(year)
}

/// The 10th day of the third lunar month (Giỗ Tổ Hùng Vương), 1901 to 2099; None for other years.
#[pyfunction]
pub fn hung_kings_day(year: i32) -> Option<NaiveDate> {
    core::hung_kings_day(year)
}

pub fn date_of(day: i32) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(chrono::TimeDelta::days(day.into()))
}

pub fn reading(word: &str) -> PyResult<Start> {
    choice("start_day", word, STARTS)
}

fn minutes(shifts: &[core::Shift]) -> Vec<(u16, u16)> {
    shifts.iter().map(|shift| (shift.from_minute, shift.to_minute)).collect()
}

impl Calendar {
    fn one_due(&self, start: NaiveDate, count: i64, reading: Start) -> PyResult<Due> {
        let too_far = || CalendarError::Count { start, count, first: self.0.first(), last: self.0.last() };
        let count = i32::try_from(count).map_err(|_| raise(too_far()))?;
        let due = self.0.due(start, count, reading).map_err(raise)?;
        Ok(Due { due, doubts: self.doubts_of(start, due.date, Ok(due.certainty))? })
    }

    fn one_count(&self, start: NaiveDate, end: NaiveDate, reading: Start) -> PyResult<Counted> {
        let counted = self.0.count(start, end, reading).map_err(raise)?;
        Ok(Counted { counted, doubts: self.doubts_of(start, end, Ok(counted.certainty))? })
    }

    fn step<'py>(
        &self,
        py: Python<'py>,
        day: &Bound<'py, PyAny>,
        count: i64,
        reading: Start,
    ) -> PyResult<Bound<'py, PyAny>> {
        match Days::of(day)? {
            Days::One(start) => {
                let due = self.one_due(start, count, reading)?;
                self.warn_of(py, &due.doubts)?;
                due.due.date.into_bound_py_any(py)
            }
            starts => self.each_due(py, Pairs::counted(starts, Counts::One(count))?, reading),
        }
    }

    /// Why a result is provisional; nothing if it is not.
    fn doubts_of(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        certainty: Result<Certainty, CalendarError>,
    ) -> PyResult<Vec<CalendarDoubt>> {
        if !certainty.map_err(raise)?.is_provisional() {
            return Ok(Vec::new());
        }
        self.0.doubts(from.min(to), from.max(to)).map_err(raise)
    }

    fn warn_of(&self, py: Python<'_>, doubts: &[CalendarDoubt]) -> PyResult<()> {
        let Some(doubt) = doubts.first() else { return Ok(()) };
        warn(py, &format!("provisional: {} ({} to {})", doubt.reason.en, doubt.from, doubt.to))
    }
}
