use chiso::deadline::{self as core, LimitRules, LimitUnit, Roll};
use chiso::text::Lang;
use chrono::{NaiveDate, NaiveTime, Timelike};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDateTime;

use crate::calendar::{Calendar, reading};
use crate::calendar_bulk::warn;
use crate::day_input::{date_argument, day_of};
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, record};
use crate::moment_input::local;
use crate::pickle;
use crate::reason::language;
use crate::value::is_missing;

/// Words of `roll`.
pub const ROLLS: &str = "none, working-calendar, weekend-or-holiday";
const UNITS: &str = "minutes, hours, working-minutes, working-hours, half-working-days, working-days, days, weeks, \
                     half-months, months, half-years, years";

/// A time limit (thời hạn): so many units from a moment or an event, read as law and forms write it.
///
/// Raises `DeadlineError` for a text that is no limit, with `position` and `rest` in `details`.
///
/// >>> import chiso, datetime as dt
/// >>> limit = chiso.Limit("05 (năm) ngày làm việc")
/// >>> limit.count, limit.unit, limit.text("en")
/// (5, 'working-days', '5 working days')
/// >>> limit.due(dt.date(2024, 4, 26)).last_day  # Saturday 4/5 was worked
/// datetime.date(2024, 5, 7)
/// >>> chiso.Limit("02 giờ làm việc").due(dt.datetime(2024, 4, 26, 16, 30))
/// <LimitDue 2024-05-02 09:00>
/// >>> chiso.Limit("1,5 ngày làm việc") == chiso.Limit.of(3, "half-working-days")
/// True
#[pyclass(frozen, eq, hash, module = "chiso")]
#[derive(PartialEq, Eq, Hash)]
pub struct Limit(pub core::Limit);

#[pymethods]
impl Limit {
    #[new]
    fn new(text: &str) -> PyResult<Limit> {
        text.parse().map(Limit).map_err(raise)
    }

    /// A limit of so many `minutes`, `hours`, `working-minutes`, `working-hours`, `half-working-days`, `working-days`,
    /// `days`, `weeks`, `half-months`, `months`, `half-years` or `years`. 0 working days are "within the day of
    /// receipt".
    #[staticmethod]
    fn of(count: u32, unit: &str) -> PyResult<Limit> {
        match (count, choice("unit", unit, UNITS)?) {
            (0, LimitUnit::WorkingDays) => Ok(Limit(core::Limit::same_day())),
            (count, unit) => core::Limit::new(count, unit).map(Limit).map_err(raise),
        }
    }

    /// How many units.
    #[getter]
    fn count(&self) -> u32 {
        self.0.count()
    }
    /// The unit, a word as `of` takes it.
    #[getter]
    fn unit(&self) -> &'static str {
        self.0.unit().name()
    }
    /// The limit in words, in `vi` or `en`; both are read back as the same limit.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.text(language(lang)?))
    }

    /// When the limit ends that runs from a receipt or an event: a `date`, or a `datetime`, of Việt Nam's time where it
    /// names no zone.
    ///
    /// Days, weeks, months and years do not count the first day (Civil Code 2015, Article 147); months end on the
    /// same date or the last day of a shorter month (Article 148(3)); a last day off moves to the next working day
    /// (Article 148(5)), unless `roll` is `none`, or `weekend-or-holiday` for the words of that article. Receipts
    /// after `cut_off` (a `time`; procedures set 15:00, 16:00 or none) count as those of the next working day.
    /// `start_day` is as of `Calendar.add_working_days`.
    ///
    /// Raises `DeadlineError` where the hour decides and only a day is given, or outside the calendar.
    #[pyo3(signature = (received, *, calendar=None, cut_off=None, roll="working-calendar", start_day="excluded"))]
    pub fn due(
        &self,
        py: Python<'_>,
        received: &Bound<'_, PyAny>,
        calendar: Option<&Calendar>,
        cut_off: Option<NaiveTime>,
        roll: &str,
        start_day: &str,
    ) -> PyResult<LimitDue> {
        let rules = limit_rules(calendar, cut_off, roll, start_day)?;
        let received = self::received(received)?;
        py.detach(|| self.0.due(received, &rules)).map(LimitDue).map_err(raise)
    }

    /// The last day for something that must be done so long before an event, whose day is not counted.
    #[pyo3(signature = (event, *, calendar=None))]
    fn before(
        &self,
        #[pyo3(from_py_with = date_argument)] event: NaiveDate,
        calendar: Option<&Calendar>,
    ) -> PyResult<LimitDue> {
        let rules = limit_rules(calendar, None, "none", "excluded")?;
        self.0.before(event, &rules).map(LimitDue).map_err(raise)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
    fn __repr__(&self) -> String {
        format!("<Limit {}>", self.0)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "Limit", (self.0.to_string(),))
    }
}

/// When a limit ends, and how that was counted.
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct LimitDue(pub core::LimitDue);

#[pymethods]
impl LimitDue {
    /// The limit.
    #[getter]
    fn limit(&self) -> Limit {
        Limit(self.0.limit)
    }
    /// The day with which the limit ends.
    #[getter]
    fn last_day(&self) -> NaiveDate {
        self.0.last_day
    }
    /// The hour at which it ends; None for the end of the day, 24:00 (Civil Code 2015, Article 148(6)).
    #[getter]
    fn time(&self) -> Option<NaiveTime> {
        self.0.time
    }
    /// The day that was taken as that of receipt.
    #[getter]
    fn counted_from(&self) -> NaiveDate {
        self.0.counted_from
    }
    /// The last day before it was moved off a day off; None where it was not.
    #[getter]
    fn rolled_from(&self) -> Option<NaiveDate> {
        self.0.rolled_from
    }
    /// The choices it rests on: a dict of `start`, `roll`, `cut-off`.
    #[getter]
    fn policies<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        policies(py, &self.0.policies)
    }
    /// Whether it rests on a day that no notice has confirmed, so that it may change.
    #[getter]
    fn provisional(&self) -> bool {
        self.0.certainty.is_provisional()
    }
    /// The days that are not confirmed, and why: dicts of `from`, `to` and `reason`.
    #[getter]
    fn unconfirmed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.unconfirmed)
    }
    /// The steps of the counting in words, with the articles they follow, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn steps(&self, lang: &str) -> PyResult<Vec<String>> {
        let lang = language(lang)?;
        Ok(self.0.steps().iter().map(|step| step.get(lang).to_owned()).collect())
    }
    /// Whether something done at a moment, or on a day, is in time.
    fn includes(&self, done: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(match received(done)? {
            core::Received::Moment(moment) => self.0.includes(moment),
            core::Received::Day(day) => day <= self.0.last_day,
        })
    }
    fn __repr__(&self) -> String {
        let time = self.0.time.map(|time| format!(" {}", time.format("%H:%M"))).unwrap_or_default();
        let mark = if self.provisional() { ", provisional" } else { "" };
        format!("<LimitDue {}{time}{mark}>", self.0.last_day)
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&format!("{}: {}", self.0.limit, shown(self.0.last_day, self.0.time)));
        for step in self.0.steps() {
            page.line(step.get(Lang::Vi));
        }
        for doubt in &self.0.unconfirmed {
            page.note(&doubt.reason.vi);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_limit_due", (serde_json::to_string(&self.0).unwrap_or_default(),))
    }
}

/// Makes the end of a limit again from what pickling keeps.
#[pyfunction]
pub fn _limit_due(form: &str) -> PyResult<LimitDue> {
    let read: Result<core::LimitDue, _> = serde_json::from_str(form);
    read.map(LimitDue).map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))
}

pub fn limit_rules(
    calendar: Option<&Calendar>,
    cut_off: Option<NaiveTime>,
    roll: &str,
    start_day: &str,
) -> PyResult<LimitRules> {
    let usual = LimitRules::default();
    Ok(LimitRules {
        calendar: calendar.map_or(usual.calendar, |calendar| calendar.0.clone()),
        roll: choice::<Roll>("roll", roll, ROLLS)?,
        cut_off,
        start: reading(start_day)?,
    })
}

/// A `datetime` of Việt Nam's time, or of another zone if it names one, or a `date`.
pub fn received(value: &Bound<'_, PyAny>) -> PyResult<core::Received> {
    if value.is_instance_of::<PyDateTime>() && !is_missing(value)? {
        let moment = local(value)?;
        return Ok(core::Received::Moment(moment.with_nanosecond(0).unwrap_or(moment)));
    }
    match day_of(value)? {
        Some(day) => day.map(core::Received::Day),
        None => {
            Err(PyTypeError::new_err("expected a date, or a datetime of Việt Nam's time or with a time zone"))
        }
    }
}

pub fn policies<'py>(py: Python<'py>, policies: &[core::Policy]) -> PyResult<Bound<'py, PyAny>> {
    let map: serde_json::Map<String, serde_json::Value> =
        policies.iter().map(|policy| (policy.name.clone(), policy.value.clone().into())).collect();
    record(py, &map)
}

/// "29/12/2024", with its hour if it has one.
pub fn shown(day: NaiveDate, time: Option<NaiveTime>) -> String {
    let time = time.map(|time| format!("{} ngày ", time.format("%H:%M"))).unwrap_or_default();
    format!("{time}{}", day.format("%d/%m/%Y"))
}

/// Warns that a bare date rests on days that no notice has confirmed.
pub fn warn_of(py: Python<'_>, last: &core::LastDay) -> PyResult<()> {
    match last.certainty.is_provisional() {
        true => warn(
            py,
            &format!("{} is provisional: no notice has confirmed the calendar of that time", last.date),
        ),
        false => Ok(()),
    }
}
