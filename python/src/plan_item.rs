use chiso::deadline::LastDay;
use chiso::plan::{self as core, PlanTerm};
use chiso::text::Lang;
use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::html::Page;
use crate::json::{record, word};
use crate::pickle;
use crate::plan::{Plan, before};
use crate::reason::language;

/// Something a plan asks for: a task of its annex, a report to hand in, or a standing duty.
///
/// >>> import chiso
/// >>> evidence = chiso.plan("bac-giang-87-2024")["evidence"]
/// >>> evidence.time, evidence.last_day("strict"), evidence.last_day("inclusive")
/// ('trước ngày 30/12/2024', datetime.date(2024, 12, 29), datetime.date(2024, 12, 30))
/// >>> evidence.is_day_off("strict"), len(evidence.leads)
/// (True, 6)
#[pyclass(frozen, module = "chiso")]
#[derive(Clone)]
pub struct PlanItem {
    pub plan: core::Plan,
    pub item: core::PlanItem,
}

fn written(parties: &[core::Party]) -> Vec<String> {
    parties.iter().map(|party| party.written().to_owned()).collect()
}

impl PlanItem {
    fn last(&self, reading: &str) -> PyResult<Option<&LastDay>> {
        Ok(self.item.term.last_day(before(reading)?))
    }
}

#[pymethods]
impl PlanItem {
    /// Its id, unique in the plan.
    #[getter]
    fn id(&self) -> &str {
        &self.item.id
    }
    /// `task`, `report` or `duty`.
    #[getter]
    fn kind(&self) -> String {
        word(&self.item.kind)
    }
    /// Its short Vietnamese name.
    #[getter]
    fn label(&self) -> &str {
        &self.item.label.vi
    }
    /// Its short English name.
    #[getter]
    fn label_en(&self) -> &str {
        &self.item.label.en
    }
    /// Who leads, as the plan writes it.
    #[getter]
    fn lead(&self) -> Vec<String> {
        written(&self.item.lead)
    }
    /// Ids of the agencies that lead, collective wordings expanded.
    #[getter]
    fn leads(&self) -> Vec<String> {
        self.plan.leads(&self.item).iter().map(|agency| agency.id.clone()).collect()
    }
    /// What of the leads the register does not know, in Vietnamese.
    #[getter]
    fn unknown_leads(&self) -> Vec<String> {
        let register = self.plan.register();
        self.item.lead.iter().filter_map(|party| Some(register.unknown_part(party)?.vi.clone())).collect()
    }
    /// Who coordinates, as the plan writes it.
    #[getter]
    fn coordinating(&self) -> Vec<String> {
        written(&self.item.with)
    }
    /// To whom it is handed in.
    #[getter]
    fn to(&self) -> Vec<String> {
        written(&self.item.to)
    }
    /// Through whom; None where the plan names nobody.
    #[getter]
    fn via(&self) -> Option<String> {
        self.item.via.as_ref().map(|party| party.written().to_owned())
    }
    /// The plan's wording of the time; None where it states none.
    #[getter]
    fn time(&self) -> Option<&str> {
        self.item.time.as_deref()
    }
    /// `dated`, `several`, `ongoing`, `recurring`, `relative`, `unstated` or `unread`.
    #[getter]
    fn term(&self) -> &'static str {
        match self.item.term {
            PlanTerm::Dated { .. } => "dated",
            PlanTerm::Several { .. } => "several",
            PlanTerm::Ongoing => "ongoing",
            PlanTerm::Recurring => "recurring",
            PlanTerm::Relative => "relative",
            PlanTerm::Unstated => "unstated",
            PlanTerm::Unread { .. } => "unread",
        }
    }
    /// Why its time was not read, as a dict with `code`, `vi` and `en`, which say what to do; None where it was read.
    #[getter]
    fn unread<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let term = record(py, &self.item.term)?;
        self.item.term.unread().map(|_| term.get_item("why")).transpose()
    }
    /// All last days by a reading of "trước": one, of several days each of them, or none.
    ///
    /// >>> import chiso
    /// >>> text = chiso.plan("bac-giang-87-2024").to_toml().replace("Năm 2024", "trước 15/6 và 15/12/2024")
    /// >>> [day.isoformat() for day in chiso.read_plan(text)["PL.8"].last_days("inclusive")]
    /// ['2024-06-15', '2024-12-15']
    #[pyo3(signature = (before="strict"))]
    fn last_days(&self, before: &str) -> PyResult<Vec<NaiveDate>> {
        let days = self.item.term.last_days(self::before(before)?);
        Ok(days.iter().map(|last| last.date).collect())
    }
    /// The last day, where "trước ngày X" leaves X out (`strict`) or takes it in (`inclusive`); None without one, and
    /// for several days (`last_days`).
    #[pyo3(signature = (before="strict"))]
    fn last_day(&self, before: &str) -> PyResult<Option<NaiveDate>> {
        Ok(self.last(before)?.map(|last| last.date))
    }
    /// Whether the last day is a day off; None without one, or outside the calendar.
    #[pyo3(signature = (before="strict"))]
    fn is_day_off(&self, before: &str) -> PyResult<Option<bool>> {
        Ok(self.last(before)?.and_then(LastDay::is_day_off))
    }
    /// The last day in words, with its weekday and whether it is a day off; None without one.
    #[pyo3(signature = (before="strict", lang="vi"))]
    fn last_day_text(&self, before: &str, lang: &str) -> PyResult<Option<String>> {
        let lang = language(lang)?;
        Ok(self.last(before)?.map(|last| last.text().get(lang).to_owned()))
    }
    /// The area it belongs to, if any.
    #[getter]
    fn area(&self) -> Option<&str> {
        self.item.area.as_deref()
    }
    /// The id of the rule of what it has to contain, if any.
    #[getter]
    fn content(&self) -> Option<&str> {
        self.item.content.as_deref()
    }
    /// Where it stands in the plan: `IV.3`, `PL.8`.
    #[getter]
    fn place(&self) -> &str {
        &self.item.place
    }
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<PlanItem>().is_ok_and(|other| self.item == other.get().item)
    }
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        pyo3::types::PyString::new(py, &self.item.id).hash()
    }
    fn __repr__(&self) -> String {
        format!("<PlanItem {}: {}>", self.item.id, self.item.label.vi)
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&format!("{}: {}", self.item.id, self.item.label.get(Lang::Vi)));
        page.line(&format!("Chủ trì: {}", self.lead().join(", ")));
        if !self.item.with.is_empty() {
            page.line(&format!("Phối hợp: {}", self.coordinating().join(", ")));
        }
        page.line(&format!("Thời gian: {}", self.item.time.as_deref().unwrap_or("không nêu")));
        for unknown in self.unknown_leads() {
            page.note(&format!("Chưa rõ: {unknown}"));
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let plan = Bound::new(py, Plan(self.plan.clone()))?.into_any();
        pickle::item(&plan, self.id())
    }
}
