use chiso::calendar::DayKind;
use chiso::deadline::{self as core, Before, DeadlineRules, Roll};
use chiso::text::Lang;
use chrono::{NaiveDate, NaiveTime};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::calendar::Calendar;
use crate::day_input::day_argument;
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, record};
use crate::limit::{Limit, LimitDue, ROLLS, limit_rules, policies, received, warn_of};
use crate::pickle;
use crate::reason::language;

/// Words of `before`.
pub const BEFORES: &str = "strict, inclusive";

/// A Vietnamese phrase that says when something is due, and what was read in it.
///
/// `kind` is `fixed` (one day), `interval` (a stretch to whose end there is time), `several` (on each of several days,
/// once), `recurring` and `ongoing` (never overdue) or `relative` (counted from an event). Made by `read_deadline`.
///
/// >>> import chiso, datetime as dt
/// >>> deadline = chiso.read_deadline("trước ngày 30/12/2024")
/// >>> deadline.last_day("strict"), deadline.last_day("inclusive")
/// (datetime.date(2024, 12, 29), datetime.date(2024, 12, 30))
/// >>> [(last.before, last.day_off) for last in deadline.last_days()]  # 29/12/2024 was a Sunday
/// [('strict', True), ('inclusive', False)]
/// >>> deadline.status(dt.date(2024, 12, 31)), deadline.days(dt.date(2024, 12, 31))
/// ('overdue', 2)
/// >>> chiso.read_deadline("Thường xuyên").status(dt.date(2031, 1, 1))
/// 'never'
#[pyclass(frozen, eq, hash, module = "chiso")]
#[derive(PartialEq, Eq, Hash)]
pub struct Deadline {
    pub reading: core::Deadline,
    month: Option<u32>,
}

/// Reads a Vietnamese deadline phrase, as plans and laws use them.
///
/// `year` is that of the document, for phrases that name none ("chậm nhất ngày 15/12"), `month` likewise ("trước ngày
/// 20"). Case, spaces, NFC or NFD make no difference.
///
/// Raises `DeadlineError` where the phrase is not read to its end (`details` has `position`, `rest` and `expected`),
/// names a day that there is not, or contradicts itself. Nothing is guessed.
///
/// >>> import chiso
/// >>> chiso.read_deadline("chậm nhất ngày 15/12", year=2024).last_day()
/// datetime.date(2024, 12, 15)
/// >>> chiso.read_deadline("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ").limit
/// <Limit 05 ngày làm việc>
/// >>> chiso.read_deadline("trước ngày 31/4/2024")
/// Traceback (most recent call last):
/// ...
/// chiso.exceptions.DeadlineError: "trước ngày 31/4/2024" is not possible: at character 12, before "31/4/2024", expected a day that the month has
#[pyfunction]
#[pyo3(signature = (text, year=None, month=None))]
pub fn read_deadline(text: &str, year: Option<i32>, month: Option<u32>) -> PyResult<Deadline> {
    let reading = core::Deadline::of(text, year).map_err(raise)?;
    let reading = match (year, month) {
        (_, None) => reading,
        (Some(year), Some(month)) => reading.in_month(year, month).map_err(raise)?,
        (None, Some(_)) => return Err(PyTypeError::new_err("month is given with its year")),
    };
    Ok(Deadline { reading, month })
}

#[pymethods]
impl Deadline {
    /// The phrase.
    #[getter]
    fn text(&self) -> &str {
        self.reading.text()
    }
    /// `fixed`, `interval`, `several`, `recurring`, `relative` or `ongoing`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.reading.kind().as_str()
    }
    /// The year of the document, if it was given.
    #[getter]
    fn year(&self) -> Option<i32> {
        self.reading.year()
    }
    /// What must be given before there is a date: any of `year`, `month`, `start`.
    #[getter]
    fn missing(&self) -> Vec<&'static str> {
        self.reading.missing()
    }
    /// What a reader may see differently, by its word, each with its text in `vi` and `en`.
    #[getter]
    fn doubts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let doubts = self.reading.doubts().iter();
        let map: serde_json::Map<String, serde_json::Value> = doubts
            .map(|doubt| {
                let text = doubt.text();
                (doubt.name().to_owned(), serde_json::json!({ "vi": text.vi, "en": text.en }))
            })
            .collect();
        record(py, &map)
    }
    /// The readings that were not chosen: dicts of `name`, `text` and `last_day`.
    #[getter]
    fn alternatives<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.reading.alternatives())
    }
    /// The limit of a relative deadline; None where the phrase names none.
    #[getter]
    fn limit(&self) -> Option<Limit> {
        self.relative()?.limit.map(Limit)
    }
    /// The event of a relative deadline, in the words of the phrase.
    #[getter]
    fn event(&self) -> Option<&str> {
        self.relative()?.event.as_deref()
    }
    /// The first day of an interval, or from which ongoing work runs; None where the phrase has none.
    #[getter]
    fn first_day(&self) -> PyResult<Option<NaiveDate>> {
        self.reading.first_day().map_err(raise)
    }
    /// All that was read, as a dict.
    #[getter]
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, self.reading.kind())
    }

    /// The last day. `before` says which one "trước ngày X" has: `strict` (X less a day) or `inclusive` (X); no rule
    /// settles it. A day off stays, unless `roll` says otherwise (`working-calendar`, `weekend-or-holiday`).
    ///
    /// Raises `DeadlineError` where there is none: several days, ongoing and recurring work, a limit from an event, a
    /// missing year.
    #[pyo3(signature = (before="strict", *, roll="none", calendar=None))]
    fn last_day(
        &self,
        py: Python<'_>,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<NaiveDate> {
        let last = self.reading.last_day(&rules(before, roll, calendar)?).map_err(raise)?;
        warn_of(py, &last)?;
        Ok(last.date)
    }

    /// The last days with what the calendar says of them: both of "trước", the strict one first; else the one.
    #[pyo3(signature = (*, roll="none", calendar=None))]
    fn last_days(&self, roll: &str, calendar: Option<&Calendar>) -> PyResult<Vec<LastDay>> {
        let last_days = self.reading.last_days(&rules("strict", roll, calendar)?).map_err(raise)?;
        Ok(last_days.into_iter().map(LastDay).collect())
    }

    /// Where it stands on a day: `not-yet-due`, `due-today`, `overdue`, or `never` for ongoing and recurring work and
    /// what waits for an event.
    #[pyo3(signature = (on, before="strict", *, roll="none", calendar=None))]
    fn status(
        &self,
        #[pyo3(from_py_with = day_argument)] on: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<&'static str> {
        Ok(self.stands(on, before, roll, calendar)?.as_str())
    }

    /// Days left on a day, or days overdue; None for what is never overdue.
    #[pyo3(signature = (on, before="strict", *, roll="none", calendar=None))]
    fn days(
        &self,
        #[pyo3(from_py_with = day_argument)] on: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Option<i64>> {
        Ok(self.stands(on, before, roll, calendar)?.days())
    }

    /// Whether the last day has passed.
    #[pyo3(signature = (on, before="strict", *, roll="none", calendar=None))]
    fn is_overdue(
        &self,
        #[pyo3(from_py_with = day_argument)] on: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<bool> {
        Ok(matches!(self.stands(on, before, roll, calendar)?, core::DeadlineStatus::Overdue { .. }))
    }

    /// The first last day on or after a day: of recurring work and of several days the next one, of other deadlines
    /// their own if it has not passed; else None.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> chiso.read_deadline("ngày 25 của tháng cuối quý").next_due(dt.date(2024, 11, 15))
    /// datetime.date(2024, 12, 25)
    #[pyo3(signature = (from_day, before="strict", *, roll="none", calendar=None))]
    fn next_due(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = day_argument)] from_day: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Option<NaiveDate>> {
        let next = self.reading.next_due(from_day, &rules(before, roll, calendar)?).map_err(raise)?;
        next.iter().try_for_each(|last| warn_of(py, last))?;
        Ok(next.map(|last| last.date))
    }

    /// All last days from one day to another.
    #[pyo3(signature = (from_day, to_day, before="strict", *, roll="none", calendar=None))]
    fn all_due(
        &self,
        #[pyo3(from_py_with = day_argument)] from_day: NaiveDate,
        #[pyo3(from_py_with = day_argument)] to_day: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Vec<LastDay>> {
        let found = self.reading.all_due(from_day, to_day, &rules(before, roll, calendar)?).map_err(raise)?;
        Ok(found.into_iter().map(LastDay).collect())
    }

    /// When the limit of a relative deadline ends, from the day or moment of its event; the arguments are those of
    /// `Limit.due`.
    #[pyo3(signature = (event, *, calendar=None, cut_off=None, roll="working-calendar", start_day="excluded"))]
    fn due(
        &self,
        event: &Bound<'_, PyAny>,
        calendar: Option<&Calendar>,
        cut_off: Option<NaiveTime>,
        roll: &str,
        start_day: &str,
    ) -> PyResult<LimitDue> {
        let rules = limit_rules(calendar, cut_off, roll, start_day)?;
        self.reading.due(received(event)?, &rules).map(LimitDue).map_err(raise)
    }

    /// The reading in words, in `vi` or `en`: the deadline, its last days and whether they are days off, what is
    /// missing, what may be read otherwise.
    #[pyo3(signature = (lang="vi", *, calendar=None))]
    fn explain(&self, lang: &str, calendar: Option<&Calendar>) -> PyResult<String> {
        let rules = rules("strict", "none", calendar)?;
        Ok(self.reading.explain(&rules.calendar, language(lang)?))
    }

    fn __str__(&self) -> &str {
        self.reading.text()
    }
    fn __repr__(&self) -> String {
        format!("<Deadline {:?}, {}>", self.reading.text(), self.kind())
    }
    fn _repr_html_(&self) -> String {
        let rules = DeadlineRules::default();
        let mut page = Page::new(self.reading.text());
        page.line(&self.reading.explain(&rules.calendar, Lang::Vi));
        if let Ok(last_days) = self.reading.last_days(&rules) {
            page.columns(&[("Cách đọc", false), ("Ngày cuối", false)]);
            for last in last_days {
                let reading = match last.before {
                    Some(Before::Strict) => "không tính ngày sau “trước”",
                    Some(Before::Inclusive) => "tính cả ngày sau “trước”",
                    None => "",
                };
                page.row(&[reading.to_owned(), last.text().vi], 0, false);
            }
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "read_deadline", (self.reading.text(), self.reading.year(), self.month))
    }
}

impl Deadline {
    fn relative(&self) -> Option<&core::Relative> {
        match self.reading.kind() {
            core::DeadlineKind::Relative(relative) => Some(relative),
            _ => None,
        }
    }

    fn stands(
        &self,
        on: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<core::DeadlineStatus> {
        self.reading.status(on, &rules(before, roll, calendar)?).map_err(raise)
    }
}

pub fn rules(before: &str, roll: &str, calendar: Option<&Calendar>) -> PyResult<DeadlineRules> {
    let usual = DeadlineRules::default();
    Ok(DeadlineRules {
        before: choice::<Before>("before", before, BEFORES)?,
        roll: choice::<Roll>("roll", roll, ROLLS)?,
        calendar: calendar.map_or(usual.calendar, |calendar| calendar.0.clone()),
    })
}

/// The day with which a deadline ends, and what kind of day it is.
///
/// It ends at 24:00 (Civil Code 2015, Article 148(6)), or at the hour that the phrase names.
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct LastDay(pub core::LastDay);

#[pymethods]
impl LastDay {
    /// The day.
    #[getter]
    fn date(&self) -> NaiveDate {
        self.0.date
    }
    /// The hour; None for the end of the day.
    #[getter]
    fn time(&self) -> Option<NaiveTime> {
        self.0.time
    }
    /// Which reading of "trước" it follows, `strict` or `inclusive`; None where the deadline has one.
    #[getter]
    fn before(&self) -> Option<&'static str> {
        self.0.before.map(Before::as_str)
    }
    /// Whether it is a day off; None outside the calendar.
    #[getter]
    fn day_off(&self) -> Option<bool> {
        self.0.is_day_off()
    }
    /// What the calendar says of it: `working`, `weekend`, `holiday` ...; None outside the calendar.
    #[getter]
    fn kind(&self) -> Option<&'static str> {
        self.0.kind.map(DayKind::as_str)
    }
    /// The day that was moved here; None where none was.
    #[getter]
    fn rolled_from(&self) -> Option<NaiveDate> {
        self.0.rolled_from
    }
    /// Whether no notice has confirmed it, so that it may change.
    #[getter]
    fn provisional(&self) -> bool {
        self.0.certainty.is_provisional()
    }
    /// The choices it rests on: a dict of `before`, `roll`.
    #[getter]
    fn policies<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        policies(py, &self.0.policies)
    }
    /// The day in words, in `vi` or `en`, with its weekday and whether it is a day off.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.text().get(language(lang)?).to_owned())
    }
    fn __str__(&self) -> String {
        self.0.date.to_string()
    }
    fn __repr__(&self) -> String {
        format!("<LastDay {}>", self.0.text().en)
    }
    fn _repr_html_(&self) -> String {
        Page::new(&self.0.text().vi).end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_last_day", (serde_json::to_string(&self.0).unwrap_or_default(),))
    }
}

/// Makes a last day again from what pickling keeps.
#[pyfunction]
pub fn _last_day(form: &str) -> PyResult<LastDay> {
    let read: Result<core::LastDay, _> = serde_json::from_str(form);
    read.map(LastDay).map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))
}
