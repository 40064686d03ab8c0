use chiso::calendar::Moment;
use chiso::dossier::DossierClock as Clock;
use chiso::dossier::Granularity;
use chiso::text::Lang;
use chrono::{NaiveDate, NaiveDateTime};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::calendar::Calendar;
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, record, word};
use crate::pickle;
use crate::reason::language;

/// Where a dossier stood at a moment, by what was recorded up to then.
#[pyclass(frozen, eq, module = "chiso")]
pub struct DossierStatus {
    pub status: chiso::dossier::DossierStatus,
    /// The clock as it was, to make the status again.
    pub clock: Clock,
}

/// Words of `granularity`.
pub const GRANULARITIES: &str = "date, half-day, minute";

impl PartialEq for DossierStatus {
    fn eq(&self, other: &DossierStatus) -> bool {
        self.status == other.status
    }
}

#[pymethods]
impl DossierStatus {
    /// The moment asked about.
    #[getter]
    fn as_of(&self) -> NaiveDateTime {
        self.status.as_of.to_naive()
    }
    /// `not-started`, `running`, `overdue`, `waiting` (for papers), `paused`, `finished`, `withdrawn`, `rejected` or
    /// `stopped`.
    #[getter]
    fn state(&self) -> String {
        word(&self.status.state)
    }
    /// Whether the term had run out: then, or when the clock was stopped. A pause does not undo it.
    #[getter]
    fn overdue(&self) -> bool {
        self.status.overdue
    }
    /// When the dossier was due: the last second that is in time, 23:59:59 where the whole day is.
    #[getter]
    fn due(&self) -> Option<NaiveDateTime> {
        self.status.due.map(|due| due.moment.to_naive())
    }
    /// The day of `due`.
    #[getter]
    fn due_date(&self) -> Option<NaiveDate> {
        self.status.due.map(|due| due.day)
    }
    /// Every due date so far, the present one last: dicts of `event` (its place in the log), `kind`, `moment`, `due`,
    /// `before` (the due date until then), `expired` (whether that had passed), `reason`, `basis`, and `text` (`vi`,
    /// `en`).
    #[getter]
    fn history<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for change in &self.status.history {
            let dict = PyDict::new(py);
            dict.set_item("event", change.event)?;
            dict.set_item("kind", change.kind.as_str())?;
            dict.set_item("moment", change.moment.to_naive())?;
            dict.set_item("due", change.to.moment.to_naive())?;
            dict.set_item("before", change.from.map(|due| due.moment.to_naive()))?;
            dict.set_item("expired", change.expired)?;
            dict.set_item("reason", &change.reason)?;
            dict.set_item("basis", &change.basis)?;
            dict.set_item("text", record(py, &change.text)?)?;
            list.append(dict)?;
        }
        Ok(list)
    }
    /// How many units of the term were used, without pauses; None before receipt.
    #[getter]
    fn elapsed(&self) -> Option<i64> {
        self.status.elapsed.map(|lapse| lapse.count)
    }
    /// How many units of the term were left, negative when overdue; None without a due date.
    #[getter]
    fn remaining(&self) -> Option<i64> {
        self.status.remaining.map(|lapse| lapse.count)
    }
    /// `working-days`, `half-working-days`, `days`, `seconds` or `working-seconds`; None before receipt.
    #[getter]
    fn unit(&self) -> Option<String> {
        self.status.elapsed.map(|lapse| word(&lapse.unit))
    }
    /// When the work ended; None while it had not.
    #[getter]
    fn done(&self) -> Option<NaiveDateTime> {
        self.status.done.map(Moment::to_naive)
    }
    /// `early`, `on-time`, `late` or `no-due`, comparing by `date`, `half-day` or `minute`; None while it is not done.
    #[pyo3(signature = (granularity="date"))]
    fn punctuality(&self, granularity: &str) -> PyResult<Option<String>> {
        let granularity: Granularity = choice("granularity", granularity, GRANULARITIES)?;
        Ok(self.status.punctuality.map(|found| word(&found.by(granularity))))
    }
    /// What was done against the rules: dicts of `event`, `kind`, `clause` and `text`.
    #[getter]
    fn breaches<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.status.breaches)
    }
    /// The rules the clock ran by and how they were chosen, as of `DossierClock.rules`.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.status.rules)
    }
    /// Whether a day was passed that no notice has confirmed, so that it may change.
    #[getter]
    fn provisional(&self) -> bool {
        self.status.certainty.is_provisional()
    }
    /// Where the dossier stands, in a sentence or two, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<&str> {
        Ok(self.status.text.get(language(lang)?))
    }
    fn __repr__(&self) -> String {
        let due = self.due_date().map(|day| format!(", due {day}")).unwrap_or_default();
        let mark = if self.provisional() { ", provisional" } else { "" };
        format!("<DossierStatus {}{due}{mark}>", self.state())
    }
    fn _repr_html_(&self) -> String {
        html(&self.clock, &self.status)
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let calendar = Calendar(self.clock.calendar().clone());
        pickle::call(py, "_dossier_status", (self.clock.to_json(), calendar, self.as_of()))
    }
}

/// Makes a status again from what pickling keeps.
#[pyfunction]
pub fn _dossier_status(json: &str, calendar: &Calendar, as_of: NaiveDateTime) -> PyResult<DossierStatus> {
    let clock = Clock::from_json(json, &calendar.0).map_err(raise)?;
    let status = clock.status(Moment::try_from(as_of).map_err(raise)?).map_err(raise)?;
    Ok(DossierStatus { status, clock })
}

/// The status in a line, and the history of the due date as a table.
pub fn html(clock: &Clock, status: &chiso::dossier::DossierStatus) -> String {
    let limit = clock.limit().map_or_else(|| "không có thời hạn".to_owned(), |limit| limit.text(Lang::Vi));
    let mut page = Page::new(&format!("Hồ sơ: {limit}"));
    page.line(status.text.get(Lang::Vi));
    page.line(&format!("Quy định: {}", status.rules.act));
    if status.certainty.is_provisional() {
        page.note("Lịch làm việc chưa được xác nhận đầy đủ: kết quả có thể thay đổi.");
    }
    page.columns(&[("Thời điểm", false), ("Sự kiện", false), ("Hạn", false), ("Lý do", false)]);
    let shown = |moment: Moment| moment.to_naive().format("%H:%M %d/%m/%Y").to_string();
    for event in clock.events().iter().take_while(|event| event.moment <= status.as_of) {
        let change = status.history.iter().find(|change| clock.events().get(change.event) == Some(event));
        let due = change.map(|change| change.to.day.format("%d/%m/%Y").to_string()).unwrap_or_default();
        let reason = event.reason.clone().unwrap_or_default();
        page.row(&[shown(event.moment), event.kind.text().vi, due, reason], 0, change.is_some());
    }
    page.end()
}
