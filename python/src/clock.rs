use std::sync::{Mutex, MutexGuard, PoisonError};

use chiso::dossier::DossierClock as Core;
use chiso::dossier::{ClockOptions, CutOff, DossierEvent, EventKind, Until};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use crate::calendar::{Calendar, reading};
use crate::calendar_bulk::warn_many;
use crate::dossier_status::{DossierStatus, html};
use crate::error::raise;
use crate::json::{choice, record as plain, word};
use crate::limit::Limit;
use crate::moment_input::{day, moment, until};
use crate::pickle;

/// The clock of one dossier (thời hạn giải quyết hồ sơ): due dates and punctuality from a log that only grows.
///
/// `limit` is a text ("05 ngày làm việc"), a `Limit`, or None where there is no due date. `received` is a `datetime`
/// in Việt Nam's time, or its text. Without `rules`, those in force on the day of receipt hold; for dossiers received
/// since 2025-07-01, whose decree is not known, they must be named ("nd-61-2018", "nd-118-2025"), and every status
/// says so. What else is left to the caller, each a named policy:
///
/// - `cut_off`: the hour of receipt after which the clock starts on the next working day: a `time`, "15:00", or
///   "none"; that of the rules by default (15:00);
/// - `start_day`: receipt on a day off, as of `Calendar.add_working_days`;
/// - `supplement`: papers that come in `restart` the term (Decree 61/2018, Art. 19(4)) or only `pause` it;
/// - `extensions`: one against the rules is refused (`strict`), or recorded with a breach (`record`);
/// - `pauses`: left out by whole `days`, or by working `time`;
/// - `due_at`: the last day ends at `end-of-day` (24:00, shown as 23:59:59), `closing`, or with the `half-day` that
///   matches the one of receipt;
/// - `closed_by`: work ends when it is `finished`, or when the result is `returned`.
///
/// Raises `DeadlineError` for a limit that cannot be read, and `ClockError` where rules must be chosen.
///
/// >>> import chiso, datetime as dt
/// >>> cal = chiso.Calendar.vietnam()
/// >>> clock = chiso.DossierClock(limit="05 ngày làm việc", received=dt.datetime(2024, 2, 5, 9), calendar=cal)
/// >>> clock.due_date()  # Tết lies between
/// datetime.date(2024, 2, 19)
/// >>> clock.record("paused", dt.datetime(2024, 2, 7, 9), reason="nộp lệ phí")
/// <DossierClock 05 ngày làm việc, 2 events, paused, due 2024-02-19>
/// >>> clock.record("resumed", dt.datetime(2024, 2, 15, 9)).due_date()  # one working day was left out
/// datetime.date(2024, 2, 20)
/// >>> clock.due_date(as_of=dt.datetime(2024, 2, 10))  # as it was known then
/// datetime.date(2024, 2, 19)
#[pyclass(frozen, module = "chiso")]
pub struct DossierClock(Mutex<Core>);

#[pymethods]
impl DossierClock {
    #[new]
    #[pyo3(signature = (limit, received, calendar, *, rules=None, cut_off=None, start_day="excluded",
                        supplement=None, extensions="strict", pauses="days", due_at="end-of-day",
                        closed_by="finished"))]
    #[allow(clippy::too_many_arguments, reason = "the keywords are the policies")]
    fn new(
        limit: &Bound<'_, PyAny>,
        received: &Bound<'_, PyAny>,
        calendar: &Calendar,
        rules: Option<String>,
        cut_off: Option<&Bound<'_, PyAny>>,
        start_day: &str,
        supplement: Option<&str>,
        extensions: &str,
        pauses: &str,
        due_at: &str,
        closed_by: &str,
    ) -> PyResult<DossierClock> {
        let options = ClockOptions {
            rules,
            cut_off: cut_off.map(self::cut_off).transpose()?,
            start: reading(start_day)?,
            supplement: supplement.map(|word| choice("supplement", word, "restart, pause")).transpose()?,
            extensions: choice("extensions", extensions, "strict, record")?,
            pauses: choice("pauses", pauses, "days, time")?,
            due_at: choice("due_at", due_at, DUE_AT)?,
            closed_by: choice("closed_by", closed_by, "finished, returned")?,
        };
        let clock = Core::new(self::limit(limit)?, moment(received)?, &calendar.0, options).map_err(raise)?;
        Ok(DossierClock(Mutex::new(clock)))
    }

    /// A clock from the JSON form of its log, as `to_json` gives it; `limit`, `options` and what events need not have
    /// may be missing.
    ///
    /// Raises `ClockError`, and `DeadlineError` for the limit.
    #[staticmethod]
    fn from_json(text: &str, calendar: &Calendar) -> PyResult<DossierClock> {
        let clock = Core::from_json(text, &calendar.0).map_err(raise)?;
        Ok(DossierClock(Mutex::new(clock)))
    }

    /// Adds an event to the log, and returns the clock.
    ///
    /// `kind` is `supplement-requested`, `supplemented`, `paused`, `resumed`, `extended` (with `until`, the new due
    /// day or moment), `finished`, `returned`, `withdrawn`, `rejected`, `stopped`, or `corrected` (with `event`, the
    /// place in the log from 0, and `to`, when it really took place). `reason`, `basis` and `who` are kept.
    ///
    /// Raises `ClockError` for an event that cannot stand there, with its place in the message: out of order, after
    /// the dossier was closed, a pause within a pause, a pause that did not begin, an extension too often or too
    /// late. The log is then as it was.
    #[pyo3(signature = (kind, moment, *, reason=None, basis=None, who=None, until=None, event=None, to=None))]
    #[allow(clippy::too_many_arguments, reason = "the parts of an event")]
    fn record<'py>(
        slf: Bound<'py, DossierClock>,
        kind: &str,
        moment: &Bound<'_, PyAny>,
        reason: Option<String>,
        basis: Option<String>,
        who: Option<String>,
        until: Option<&Bound<'_, PyAny>>,
        event: Option<usize>,
        to: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, DossierClock>> {
        let until = until.map(|until| match day(until) {
            Some(day) => Ok(Until::Day(day)),
            None => match until.cast::<PyString>().map(|text| chiso::text::read_day(&text.to_string())) {
                Ok(Some(day)) => Ok(Until::Day(day)),
                _ => self::moment(until).map(Until::Moment),
            },
        });
        let kinds: Vec<&str> = EventKind::ALL.into_iter().map(EventKind::as_str).collect();
        let event = DossierEvent {
            kind: choice("kind", kind, &kinds.join(", "))?,
            moment: self::moment(moment)?,
            reason,
            basis,
            who,
            until: until.transpose()?,
            event,
            to: to.map(self::moment).transpose()?,
        };
        slf.get().clock().record(event).map_err(raise)?;
        Ok(slf)
    }

    /// When the dossier was due, as known at a moment (a `date` stands for the end of it), or by the whole log: the
    /// last second that is in time, 23:59:59 where the whole day is. None before receipt and without a limit.
    #[pyo3(signature = (as_of=None))]
    fn due(&self, py: Python<'_>, as_of: Option<&Bound<'_, PyAny>>) -> PyResult<Option<NaiveDateTime>> {
        Ok(self.checked(py, as_of)?.map(|due| due.moment.to_naive()))
    }

    /// The day of `due`.
    #[pyo3(signature = (as_of=None))]
    fn due_date(&self, py: Python<'_>, as_of: Option<&Bound<'_, PyAny>>) -> PyResult<Option<NaiveDate>> {
        Ok(self.checked(py, as_of)?.map(|due| due.day))
    }

    /// Where the dossier stood at a moment, by the events recorded up to then; a `date` stands for the end of it.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> cal = chiso.Calendar.vietnam()
    /// >>> clock = chiso.DossierClock("05 ngày làm việc", dt.datetime(2024, 2, 5, 9), cal)
    /// >>> status = clock.status(dt.date(2024, 2, 22))
    /// >>> status.state, status.remaining, status.text("vi")
    /// ('overdue', -3, 'Quá hạn 3 ngày làm việc; hạn 19/02/2024.')
    fn status(&self, as_of: &Bound<'_, PyAny>) -> PyResult<DossierStatus> {
        let (clock, as_of) = (self.clock(), until(as_of)?);
        let status = clock.status(as_of).map_err(raise)?;
        Ok(DossierStatus { status, clock: clock.clone() })
    }

    /// The log: dicts of `kind`, `moment` and what else is known of each event.
    #[getter]
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let clock = self.clock();
        let dicts = clock.events().iter().map(|event| self::event(py, event));
        PyList::new(py, dicts.collect::<PyResult<Vec<_>>>()?)
    }

    /// The limit; None where there is none.
    #[getter]
    fn limit(&self) -> Option<Limit> {
        self.clock().limit().map(Limit)
    }

    /// The rules the clock runs by and how they were chosen, as a dict: `id`, `act`, `chosen_by` (`receipt` or
    /// `caller`), `in_force`, `text` (`read` or `unread`), and each policy.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain(py, self.clock().rules())
    }

    /// The calendar.
    #[getter]
    fn calendar(&self) -> Calendar {
        Calendar(self.clock().calendar().clone())
    }

    /// The log with its limit and options as JSON, which `from_json` reads.
    fn to_json(&self) -> String {
        self.clock().to_json()
    }

    fn __len__(&self) -> usize {
        self.clock().events().len()
    }

    fn __repr__(&self) -> PyResult<String> {
        let clock = self.clock();
        let Some(last) = clock.events().last() else { return Ok("<DossierClock>".to_owned()) };
        let status = clock.status(last.moment).map_err(raise)?;
        let limit = clock.limit().map_or_else(|| "no limit".to_owned(), |limit| limit.to_string());
        let due = status.due.map(|due| format!(", due {}", due.day)).unwrap_or_default();
        Ok(format!("<DossierClock {limit}, {} events, {}{due}>", clock.events().len(), word(&status.state)))
    }

    fn _repr_html_(&self) -> PyResult<String> {
        let clock = self.clock();
        let Some(last) = clock.events().last() else { return Ok(String::new()) };
        Ok(html(&clock, &clock.status(last.moment).map_err(raise)?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_clock", (self.to_json(), self.calendar()))
    }
}

/// Makes a clock again from what pickling keeps.
#[pyfunction]
pub fn _clock(json: &str, calendar: &Calendar) -> PyResult<DossierClock> {
    DossierClock::from_json(json, calendar)
}

/// Words of `due_at`.
pub const DUE_AT: &str = "end-of-day, closing, half-day";

impl DossierClock {
    /// A panic while an event was recorded cannot leave the log half changed, so a poisoned lock is usable.
    fn clock(&self) -> MutexGuard<'_, Core> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The due date as of a moment, or by the whole log, with the warning it must carry.
    fn checked(
        &self,
        py: Python<'_>,
        as_of: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<chiso::dossier::DossierDue>> {
        let as_of = as_of.map(until).transpose()?;
        let found = {
            let clock = self.clock();
            let last = clock.events().last().map(|event| event.moment);
            match as_of.or(last) {
                Some(as_of) => Some(clock.status(as_of).map_err(raise)?),
                None => None,
            }
        };
        let Some(status) = found else { return Ok(None) };
        warn_many(py, usize::from(status.certainty.is_provisional()), 1)?;
        Ok(status.due)
    }
}

/// An event as a dict with Python's own days and moments.
fn event<'py>(py: Python<'py>, event: &DossierEvent) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("kind", event.kind.as_str())?;
    dict.set_item("moment", event.moment.to_naive())?;
    let texts = [("reason", &event.reason), ("basis", &event.basis), ("who", &event.who)];
    for (key, text) in texts.into_iter().filter(|(_, text)| text.is_some()) {
        dict.set_item(key, text)?;
    }
    match event.until {
        Some(Until::Day(day)) => dict.set_item("until", day)?,
        Some(Until::Moment(moment)) => dict.set_item("until", moment.to_naive())?,
        None => {}
    }
    if let Some((place, to)) = event.event.zip(event.to) {
        dict.set_item("event", place)?;
        dict.set_item("to", to.to_naive())?;
    }
    Ok(dict)
}

fn limit(value: &Bound<'_, PyAny>) -> PyResult<Option<chiso::deadline::Limit>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Ok(limit) = value.cast::<Limit>() {
        return Ok(Some(limit.get().0));
    }
    match value.cast::<PyString>() {
        Ok(text) => text.to_string().parse().map(Some).map_err(raise),
        Err(_) => {
            Err(PyTypeError::new_err("limit: a Limit, its text (\"05 ngày làm việc\") or None is expected"))
        }
    }
}

/// A `time` of whole minutes, "15:00", or "none".
pub fn cut_off(value: &Bound<'_, PyAny>) -> PyResult<CutOff> {
    if let Ok(text) = value.cast::<PyString>() {
        return text.to_string().parse().map_err(raise);
    }
    let time: NaiveTime = value
        .extract()
        .map_err(|_| PyTypeError::new_err("cut_off: a time, \"15:00\" or \"none\" is expected"))?;
    let minute = u16::try_from(time.hour() * 60 + time.minute()).unwrap_or_default();
    Ok(CutOff::At(minute))
}
