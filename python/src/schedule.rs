use std::path::PathBuf;

use chiso::deadline::{self as core, CalendarEntry, Period, PeriodKind, schedule_ids as ids};
use chiso::text::{Lang, Text};
use chrono::{NaiveDate, NaiveTime};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::calendar::Calendar;
use crate::day_input::day_argument;
use crate::deadline::{LastDay, rules};
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, record, word};
use crate::limit::{shown, warn_of};
use crate::pickle;
use crate::reason::language;

const KINDS: &str = "week, month, quarter, half-year, nine-months, year";

/// When the reports of one regime are cut off and due (chế độ báo cáo). Made by `schedule` and `read_schedule`.
///
/// >>> import chiso, datetime as dt
/// >>> reform = chiso.schedule("cchc-581")
/// >>> [(report.period, str(report.due)) for report in reform.year(2024)]
/// [('2024-Q1', '2024-03-20'), ('2024-H1', '2024-06-20'), ('2024-Q3', '2024-09-20'), ('2024', '2024-12-20')]
/// >>> reform.report("Quý III/2024").covers  # the quarter only
/// (datetime.date(2024, 6, 15), datetime.date(2024, 9, 14))
/// >>> reform.next_due(dt.date(2024, 11, 15)).period
/// '2024'
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct Schedule(pub core::Schedule);

/// The ids of the built-in schedules.
///
/// >>> import chiso
/// >>> "nd-09-2019" in chiso.schedule_ids()
/// True
#[pyfunction]
pub fn schedule_ids() -> Vec<&'static str> {
    ids().collect()
}

/// A built-in schedule, by its id.
///
/// Raises `ScheduleError` with the ids there are.
#[pyfunction]
pub fn schedule(id: &str) -> PyResult<Schedule> {
    core::Schedule::builtin(id).map(Schedule).map_err(raise)
}

/// Reads a schedule of your own: the path of a TOML file, or its text, which `file` then names in errors.
///
/// Raises `ScheduleError` with every problem, each with file, line and column.
///
/// >>> import chiso
/// >>> weekly = chiso.read_schedule('''
/// ... [schedule]
/// ... id = "my-office"
/// ... title = { vi = "Báo cáo tuần", en = "Weekly report" }
/// ... status = "complete"
/// ... source = "example"
/// ... confidence = "high"
/// ... [[report]]
/// ... period = "week"
/// ... cover = { from = { offset = -1, weekday = "fri" }, to = { weekday = "thu" } }
/// ... due = { weekday = "fri" }
/// ... ''')
/// >>> weekly.report("week", 2024, 12).due
/// datetime.date(2024, 3, 22)
#[pyfunction]
#[pyo3(signature = (schedule, file=None))]
pub fn read_schedule(py: Python<'_>, schedule: &Bound<'_, PyAny>, file: Option<&str>) -> PyResult<Schedule> {
    let text = schedule.cast::<PyString>().ok().map(|text| text.to_string());
    let (text, file) = match text {
        Some(text) if text.contains('\n') => (text, file.unwrap_or("schedule").to_owned()),
        _ => {
            let path: PathBuf = schedule.extract()?;
            let text = py.detach(|| std::fs::read_to_string(&path))?;
            (text, file.map_or_else(|| path.display().to_string(), str::to_owned))
        }
    };
    core::Schedule::from_toml(&text, &file).map(Schedule).map_err(raise)
}

/// A period from its text, or from kind, year and number.
fn period(period: &str, year: Option<i32>, number: Option<u32>) -> PyResult<Period> {
    match (year, number) {
        (None, None) => period.parse().map_err(raise),
        (Some(year), number) => {
            let kind: PeriodKind = choice("period", period, KINDS)?;
            Period::new(kind, year, number.unwrap_or(1)).map_err(raise)
        }
        (None, Some(_)) => Err(PyTypeError::new_err("number is given with its year")),
    }
}

#[pymethods]
impl Schedule {
    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }
    /// Its title, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn title(&self, lang: &str) -> PyResult<&str> {
        Ok(self.0.title().get(language(lang)?))
    }
    /// The act that sets it, if one does.
    #[getter]
    fn act(&self) -> Option<&str> {
        self.0.act()
    }
    /// First day in force, where it is known.
    #[getter]
    fn valid_from(&self) -> Option<NaiveDate> {
        self.0.valid().0
    }
    /// Last day in force, where there is one.
    #[getter]
    fn valid_to(&self) -> Option<NaiveDate> {
        self.0.valid().1
    }
    /// `complete`, or `partial` where `missing` says what is not known.
    #[getter]
    fn status(&self) -> String {
        word(&self.0.status())
    }
    /// What is not known: dicts of `vi` and `en`.
    #[getter]
    fn missing<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.missing())
    }
    /// Its rules, each with source and confidence, as dicts.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.rules())
    }

    /// The report for a period: a text such as "Quý III/2024", or a kind (`week`, `month`, `quarter`, `half-year`,
    /// `nine-months`, `year`) with year and number. `before` and `roll` are as of `Deadline.last_day`.
    ///
    /// Raises `ScheduleError` where the schedule has no such report, or is not in force.
    #[pyo3(signature = (period, year=None, number=None, *, before="strict", roll="none", calendar=None))]
    fn report(
        &self,
        period: &str,
        year: Option<i32>,
        number: Option<u32>,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Report> {
        let period = self::period(period, year, number)?;
        self.0.report(&period, &rules(before, roll, calendar)?).map(Report).map_err(raise)
    }

    /// The reports for the periods of a year, by their due days; those without one last.
    #[pyo3(signature = (year, *, before="strict", roll="none", calendar=None))]
    fn year(
        &self,
        year: i32,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Vec<Report>> {
        let reports = self.0.year(year, &rules(before, roll, calendar)?).map_err(raise)?;
        Ok(reports.into_iter().map(Report).collect())
    }

    /// The report due first on or after a day; None where the schedule is no longer in force.
    #[pyo3(signature = (from_day, *, before="strict", roll="none", calendar=None))]
    fn next_due(
        &self,
        #[pyo3(from_py_with = day_argument)] from_day: NaiveDate,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<Option<Report>> {
        let next = self.0.next_due(from_day, &rules(before, roll, calendar)?).map_err(raise)?;
        Ok(next.map(Report))
    }

    /// The reports of a year whose due days are known, as the text of an iCalendar file (RFC 5545).
    ///
    /// >>> import chiso
    /// >>> "DTSTART;VALUE=DATE:20240620" in chiso.schedule("cchc-581").ics(2024)
    /// True
    #[pyo3(signature = (year, lang="vi", *, before="strict", roll="none", calendar=None))]
    fn ics(
        &self,
        year: i32,
        lang: &str,
        before: &str,
        roll: &str,
        calendar: Option<&Calendar>,
    ) -> PyResult<String> {
        self.0.ics(year, &rules(before, roll, calendar)?, language(lang)?).map_err(raise)
    }

    fn __repr__(&self) -> String {
        format!("<Schedule {}>", self.0.id())
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&self.0.title().vi);
        if let Some(act) = self.0.act() {
            page.line(&format!("Căn cứ: {act}"));
        }
        for missing in self.0.missing() {
            page.note(&format!("Chưa rõ: {}", missing.vi));
        }
        page.columns(&[("Kỳ", false), ("Nguồn", false), ("Ghi chú", false)]);
        for rule in self.0.rules() {
            let numbers: Vec<String> = rule.numbers.iter().map(u32::to_string).collect();
            let note = rule.note.as_ref().map(|note| note.vi.clone()).unwrap_or_default();
            page.row(
                &[format!("{} {}", rule.period.as_str(), numbers.join(", ")), rule.source.clone(), note],
                0,
                false,
            );
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "read_schedule", (self.0.text(), self.0.id()))
    }
}

/// One report of a schedule.
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct Report(core::Report);

#[pymethods]
impl Report {
    /// The id of the schedule.
    #[getter]
    fn schedule(&self) -> &str {
        &self.0.schedule
    }
    /// The period by its short name, such as `2024-Q3`.
    #[getter]
    fn period(&self) -> String {
        self.0.period.id()
    }
    /// `week`, `month`, `quarter`, `half-year`, `nine-months` or `year`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.period.kind().as_str()
    }
    /// The year.
    #[getter]
    fn year(&self) -> i32 {
        self.0.period.year()
    }
    /// The number of the period in its year, from 1.
    #[getter]
    fn number(&self) -> u32 {
        self.0.period.number()
    }
    /// The name of the period, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn name(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.period.name().get(language(lang)?).to_owned())
    }
    /// First and last day that it covers; None where they are not known.
    #[getter]
    fn covers(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.0.covers
    }
    /// The last day that it covers. Raises `ScheduleError` where it is not known.
    #[getter]
    fn cut_off(&self) -> PyResult<NaiveDate> {
        self.0.cut_off().map_err(raise)
    }
    /// The day it is due. Raises `ScheduleError` where it is not known.
    #[getter]
    fn due(&self, py: Python<'_>) -> PyResult<NaiveDate> {
        let due = self.0.due().map_err(raise)?;
        warn_of(py, due)?;
        Ok(due.date)
    }
    /// The last days with what the calendar says of them: both of "trước" where it is due before a day, none where
    /// they are not known.
    #[getter]
    fn last_days(&self) -> Vec<LastDay> {
        self.0.last_days.iter().cloned().map(LastDay).collect()
    }
    /// How sure the rule is: `high`, `medium`, `low`.
    #[getter]
    fn confidence(&self) -> String {
        word(&self.0.confidence)
    }
    /// What the source says besides: a dict of `vi` and `en`.
    #[getter]
    fn note<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.note)
    }
    fn __repr__(&self) -> String {
        let due = self.0.due().map_or("not known".to_owned(), |due| due.date.to_string());
        format!("<Report {} {}, due {due}>", self.0.schedule, self.0.period.id())
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&format!("{}: {}", self.0.title.vi, self.0.period.name().vi));
        if let Some((first, last)) = self.0.covers {
            page.line(&format!("Số liệu từ {} đến {}", shown(first, None), shown(last, None)));
        }
        for last in &self.0.last_days {
            page.line(&format!("Hạn: {}", last.text().vi));
        }
        if let Some(note) = &self.0.note {
            page.note(&note.vi);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_report", (serde_json::to_string(&self.0).unwrap_or_default(),))
    }
}

/// Makes a report again from what pickling keeps.
#[pyfunction]
pub fn _report(form: &str) -> PyResult<Report> {
    let read: Result<core::Report, _> = serde_json::from_str(form);
    read.map(Report).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// Writes dated entries (tasks of a plan, reports due) as the text of an iCalendar file (RFC 5545).
///
/// An entry is a dict of `id` (a–z, digits and `- _ . /`, by which calendar programs know it again), `summary`,
/// `first`, and if wanted `last` (its last day), `time` (Việt Nam's, for an entry on one day) and `description`. The
/// same entries give the same bytes.
///
/// Raises `ScheduleError` for an empty id, two entries of one id, or days in the wrong order.
///
/// >>> import chiso, datetime as dt
/// >>> file = chiso.ics("Kế hoạch 2024", [{"id": "task-1", "summary": "Gửi báo cáo", "first": dt.date(2024, 12, 29)}])
/// >>> "UID:task-1@chiso" in file
/// True
#[pyfunction]
pub fn ics(title: &str, entries: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut list = Vec::new();
    for entry in entries.try_iter()? {
        let entry = entry?;
        let get = |key: &str| -> PyResult<Option<Bound<'_, PyAny>>> {
            let found = entry.call_method1("get", (key,))?;
            Ok((!found.is_none()).then_some(found))
        };
        let text =
            |key: &str| -> PyResult<Option<String>> { get(key)?.map(|value| value.extract()).transpose() };
        let needed = |key: &str| PyTypeError::new_err(format!("an entry needs {key:?}"));
        let first: NaiveDate =
            get("first")?.ok_or_else(|| needed("first")).and_then(|value| day_argument(&value))?;
        let last: Option<NaiveDate> = get("last")?.map(|value| day_argument(&value)).transpose()?;
        let time: Option<NaiveTime> = get("time")?.map(|value| value.extract()).transpose()?;
        let same = |text: String| Text { vi: text.clone(), en: text };
        list.push(CalendarEntry {
            id: text("id")?.ok_or_else(|| needed("id"))?,
            first,
            last: last.unwrap_or(first),
            time,
            summary: same(text("summary")?.ok_or_else(|| needed("summary"))?),
            description: text("description")?.map(same),
        });
    }
    core::ics(title, &list, Lang::Vi).map_err(raise)
}
