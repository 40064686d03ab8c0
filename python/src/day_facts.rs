use chiso::calendar as core;
use chiso::text::Lang;
use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::due::broken;
use crate::html::Page;
use crate::json::record;
use crate::pickle;

/// Everything known about a day, with the acts behind it.
///
/// >>> import chiso, datetime as dt
/// >>> facts = chiso.Calendar.vietnam().explain(dt.date(2026, 11, 23))
/// >>> facts.working, facts.kind, facts.provisional
/// (True, 'working', True)
/// >>> facts.proposals[0]["kind"], facts.doubt("en")
/// ('swap-off', 'a swap of 23 and 28 November 2026 was proposed; no decision is known')
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct DayFacts(pub core::DayFacts);

#[pymethods]
impl DayFacts {
    /// The day.
    #[getter]
    fn date(&self) -> NaiveDate {
        self.0.date
    }
    /// Whether it counts as a working day.
    #[getter]
    fn working(&self) -> bool {
        self.0.working
    }
    /// `working`, `weekend`, `service`, `holiday`, `compensation`, `swap-off` or `swap-work`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind.as_str()
    }
    /// Its name in Vietnamese.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name.vi
    }
    /// Its name in English.
    #[getter]
    fn name_en(&self) -> &str {
        &self.0.name.en
    }
    /// The act that decided it; None on an ordinary working day or weekend.
    #[getter]
    fn act(&self) -> Option<&str> {
        self.0.act()
    }
    /// The day that act was signed, where known.
    #[getter]
    fn issued(&self) -> Option<NaiveDate> {
        self.0.ground().and_then(|ground| ground.authority.issued)
    }
    /// The article of law it rests on, where the act rests on one.
    #[getter]
    fn basis(&self) -> Option<&str> {
        self.0.ground().and_then(|ground| ground.authority.basis.as_deref())
    }
    /// Where the act was read.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.ground().map(|ground| ground.authority.source.as_str())
    }
    /// How sure that is: `high`, `medium`, `low`, or `derived` by the rule of the law.
    #[getter]
    fn confidence(&self) -> Option<String> {
        self.0.ground().map(|ground| crate::json::word(&ground.authority.confidence))
    }
    /// The other day of a swap, or the holiday a compensation day stands for.
    #[getter]
    fn partner(&self) -> Option<NaiveDate> {
        self.0.ground().and_then(|ground| ground.partner)
    }
    /// All that makes the day what it is, the deciding act first, as dicts.
    #[getter]
    fn grounds<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.grounds)
    }
    /// What has been proposed for the day and is not applied, as dicts.
    #[getter]
    fn proposals<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.proposals)
    }
    /// Whether dossiers are taken in and given out on it.
    #[getter]
    fn intake(&self) -> bool {
        self.0.intake
    }
    /// Working hours as pairs of minutes of the day; none on a day that does not count.
    #[getter]
    fn shifts(&self) -> Vec<(u16, u16)> {
        self.0.shifts.iter().map(|shift| (shift.from_minute, shift.to_minute)).collect()
    }
    /// Hours of intake and return as pairs of minutes of the day.
    #[getter]
    fn intake_shifts(&self) -> Vec<(u16, u16)> {
        self.0.intake_shifts.iter().map(|shift| (shift.from_minute, shift.to_minute)).collect()
    }
    /// What the hours are called in the calendar, in Vietnamese; office hours are a setting, not law.
    #[getter]
    fn hours(&self) -> Option<&str> {
        self.0.hours.as_ref().map(|hours| hours.vi.as_str())
    }
    /// How complete its year is: `confirmed`, `partial` or `projected`.
    #[getter]
    fn status(&self) -> &'static str {
        self.0.status.as_str()
    }
    /// Whether no notice has confirmed the day.
    #[getter]
    fn provisional(&self) -> bool {
        self.0.certainty.is_provisional()
    }
    /// Why the day is not confirmed, in Vietnamese (`vi`) or English (`en`); None if it is.
    #[pyo3(signature = (lang="vi"))]
    fn doubt(&self, lang: &str) -> PyResult<Option<&str>> {
        let lang = Lang::from_code(lang).ok_or_else(|| crate::json::unknown("lang", lang, "vi, en"))?;
        Ok(self.0.doubt.as_ref().map(|doubt| doubt.get(lang)))
    }
    fn __repr__(&self) -> String {
        format!("<DayFacts {} {}: {}>", self.0.date, self.0.kind.as_str(), self.0.name.vi)
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&format!("{}: {}", self.0.date.format("%d/%m/%Y"), self.0.name.vi));
        page.line(if self.0.working {
            "Tính là ngày làm việc"
        } else {
            "Không tính là ngày làm việc"
        });
        for ground in &self.0.grounds {
            page.line(&format!("Căn cứ: {}", ground.authority.act));
        }
        for shift in &self.0.shifts {
            page.line(&format!("Giờ làm việc: {shift}"));
        }
        if let Some(doubt) = &self.0.doubt {
            page.note(&format!("Chưa chắc chắn: {}", doubt.vi));
        }
        for proposal in &self.0.proposals {
            page.note(&format!("Chưa áp dụng: {}", proposal.name.vi));
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_day_facts", (serde_json::to_string(&self.0).unwrap_or_default(),))
    }
}

/// Makes the facts of a day again from what pickling keeps.
#[pyfunction]
pub fn _day_facts(form: &str) -> PyResult<DayFacts> {
    serde_json::from_str(form).map(DayFacts).map_err(broken)
}
