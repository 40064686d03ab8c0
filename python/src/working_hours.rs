use chiso::calendar::{self as core, CalendarError, WorkingTimes};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use pyo3::IntoPyObjectExt;
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDelta, PyList};

use crate::calendar::Calendar;
use crate::calendar_bulk::warn_many;
use crate::day_input::date_argument;
use crate::error::raise;
use crate::moment_input::{Moments, moment, moments};
use crate::numpy::{self, Dtype, Room};
use crate::pickle;

/// The working-hours clock of a calendar: its shifts, breaks, half days and worked Saturdays with their own hours.
///
/// A moment is a `datetime` in Việt Nam's time (an aware one is brought to it), to the second; many are a NumPy
/// array, a Series, anything that exports Arrow, or a list. A result that passes a day no notice has confirmed
/// raises a `ProvisionalWarning`; a calendar of `confirmed_only()` refuses it.
///
/// >>> import chiso, datetime as dt
/// >>> hours = chiso.Calendar.vietnam().working_hours
/// >>> friday = dt.datetime(2024, 4, 26, 16)
/// >>> hours.add(friday, dt.timedelta(hours=7.5))  # over two holidays and a swap
/// datetime.datetime(2024, 5, 2, 16, 0)
/// >>> hours.between(friday, dt.datetime(2024, 5, 2, 16))
/// datetime.timedelta(seconds=27000)
#[pyclass(frozen, module = "chiso")]
pub struct WorkingHours(pub core::Calendar);

#[pymethods]
impl WorkingHours {
    /// The moment at which so much more working time has passed: a `timedelta`, or seconds.
    ///
    /// A start outside working hours counts from the next opening; work that ends with closing time ends on that
    /// day. With nothing to add it is the start or the next opening; with less, the latest moment from which so much
    /// time passes until the start. Of many starts, `time` may be many too; the result is an array of
    /// `datetime64[s]` for NumPy, else a list.
    ///
    /// Raises `CalendarError` where the count leaves the calendar, with `index` in `details` for many.
    fn add<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        time: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if let (Ok(start), Ok(time)) = (moment(start), seconds(time)) {
            let due = self.0.working_hours().due(start, time).map_err(raise)?;
            warn_many(py, usize::from(due.certainty.is_provisional()), 1)?;
            return due.moment.to_naive().into_bound_py_any(py);
        }
        let starts = moments("start", start)?.seconds;
        let times = match seconds(time) {
            Ok(time) => vec![time; starts.len()],
            Err(_) => amounts(time)?,
        };
        let found = py.detach(|| self.0.working_hours().add_all(&starts, &times));
        given(py, found, numpy::is_array(start)?, Some("datetime64[s]"))
    }

    /// The working time from one moment to another, negative if the second comes first: a `timedelta`; of many, an
    /// array of seconds for NumPy, else a list of `timedelta`.
    fn between<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if let (Ok(from), Ok(to)) = (moment(start), moment(end)) {
            let found = self.0.working_hours().count(from, to).map_err(raise)?;
            warn_many(py, usize::from(found.certainty.is_provisional()), 1)?;
            return TimeDelta::seconds(found.seconds).into_bound_py_any(py);
        }
        let Moments { seconds: from, .. } = moments("start", start)?;
        let Moments { seconds: to, .. } = moments("end", end)?;
        let found = py.detach(|| self.0.working_hours().between_all(&from, &to));
        given(py, found, numpy::is_array(start)?, None)
    }

    /// The half-day (buổi) so many after the one that holds a moment, or the next one: when it opens and closes.
    ///
    /// >>> import chiso, datetime as dt
    /// >>> hours = chiso.Calendar.vietnam().working_hours
    /// >>> hours.half_day(dt.datetime(2024, 3, 8, 14), after=1)  # from Friday afternoon
    /// (datetime.datetime(2024, 3, 11, 7, 30), datetime.datetime(2024, 3, 11, 11, 30))
    #[pyo3(signature = (moment, after=0))]
    fn half_day(&self, moment: &Bound<'_, PyAny>, after: u32) -> PyResult<(NaiveDateTime, NaiveDateTime)> {
        let moment = self::moment(moment)?;
        let found = self.0.working_hours().half_day_after(moment, after).map_err(raise)?;
        Ok((found.opens.to_naive(), found.closes.to_naive()))
    }

    /// The half-days of a day, as pairs of moments; none on a day off.
    fn half_days(
        &self,
        #[pyo3(from_py_with = date_argument)] day: NaiveDate,
    ) -> PyResult<Vec<(NaiveDateTime, NaiveDateTime)>> {
        let found = self.0.working_hours().half_days(day).map_err(raise)?;
        Ok(found.map(|half_day| (half_day.opens.to_naive(), half_day.closes.to_naive())).collect())
    }

    fn __repr__(&self) -> String {
        format!("<WorkingHours {} to {}>", self.0.first(), self.0.last())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::attribute(Bound::new(py, Calendar(self.0.clone()))?.as_any(), "working_hours")
    }
}

/// A `timedelta` or whole seconds.
fn seconds(time: &Bound<'_, PyAny>) -> PyResult<i64> {
    if time.is_instance_of::<PyDelta>() {
        return Ok(time.extract::<TimeDelta>()?.num_seconds());
    }
    time.extract()
}

/// Many amounts of time.
fn amounts(times: &Bound<'_, PyAny>) -> PyResult<Vec<i64>> {
    if numpy::is_array(times)? {
        let kind: char = times.getattr("dtype")?.getattr("kind")?.extract()?;
        let whole =
            if kind == 'm' { times.call_method1("astype", ("timedelta64[s]",))? } else { times.clone() };
        let whole = whole.call_method1("astype", ("int64",))?;
        return PyBuffer::<i64>::get(&whole)?.to_vec(times.py());
    }
    let refused =
        |_| PyTypeError::new_err("a timedelta or seconds are expected, or an array or list of them");
    times.try_iter().map_err(refused)?.map(|time| seconds(&time?)).collect()
}

/// Results of many, as NumPy if that came in, or else as a list of moments or timedeltas.
fn given<'py>(
    py: Python<'py>,
    found: Result<WorkingTimes, CalendarError>,
    as_numpy: bool,
    view: Option<&str>,
) -> PyResult<Bound<'py, PyAny>> {
    let found = found.map_err(raise)?;
    let open = found.provisional.iter().filter(|open| **open).count();
    warn_many(py, open, found.values.len())?;
    if as_numpy {
        let room = Room::<i64>::new(py, found.values.len(), Dtype::Int64)?;
        py.detach(|| room.fill(found.values.into_iter()));
        let array = room.array(py);
        return view.map_or(Ok(array.clone()), |view| array.call_method1("view", (view,)));
    }
    let list: Vec<Bound<'py, PyAny>> = match view {
        Some(_) => {
            let moments = found.values.into_iter().map(|second| {
                core::Moment::from_seconds(second).map_err(raise)?.to_naive().into_bound_py_any(py)
            });
            moments.collect::<PyResult<_>>()?
        }
        None => {
            let times =
                found.values.into_iter().map(|second| TimeDelta::seconds(second).into_bound_py_any(py));
            times.collect::<PyResult<_>>()?
        }
    };
    Ok(PyList::new(py, list)?.into_any())
}
