use std::path::PathBuf;

use chiso::deadline::Before;
use chiso::plan::{self as core, Log, PlanPart, ReportDue, ReportLine, StatusOptions};
use chrono::NaiveDate;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList, PyString};

use crate::agency::Agency;
use crate::day_input::{day_argument, optional_day_argument};
use crate::error::raise;
use crate::html::Page;
use crate::json::{choice, record, text_of, to_python, unknown, word};
use crate::plan_item::PlanItem;
use crate::plan_status::PlanStatus;
use crate::plan_target::PlanTarget;
use crate::reason::language;
use crate::schedule::Schedule;
use crate::{pickle, source};

/// A plan (kế hoạch): targets, areas, tasks, reports and duties, and the agencies they fall to.
///
/// >>> import chiso, datetime as dt
/// >>> plan = chiso.plan("bac-giang-87-2024")
/// >>> len(plan.tasks), len(plan.areas), len(plan.targets)
/// (22, 8, 12)
/// >>> log = [{"item": "PL.8", "date": dt.date(2024, 12, 5), "event": "completed"}]
/// >>> status = plan.status(on=dt.date(2024, 12, 20), log=log)
/// >>> status.line("PL.8", "Sở Y tế")["progress"]
/// 'awaiting-confirmation'
#[pyclass(frozen, module = "chiso")]
#[derive(Clone)]
pub struct Plan(pub core::Plan);

/// A plan: built in by its id, or read from a `.toml` or `.json` file.
///
/// Raises `UnknownPlan` with the ids there are, `PlanError` with every problem of a file, and `OSError` where the
/// file cannot be opened.
///
/// >>> import chiso
/// >>> chiso.plan("bac-giang-87-2024")
/// <Plan bac-giang-87-2024: 22 tasks, 10 reports, 12 targets>
#[pyfunction]
pub fn plan(py: Python<'_>, id_or_path: &Bound<'_, PyAny>) -> PyResult<Plan> {
    let path: PathBuf = id_or_path.extract()?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    let format = match extension {
        Some("toml" | "json") => extension,
        _ if id_or_path.is_instance_of::<PyString>() => None,
        _ => Some("toml"),
    };
    let shown = path.to_string_lossy();
    let Some(format) = format else {
        return core::Plan::builtin(&shown).map(Plan).map_err(raise);
    };
    // Python opens it, so that a missing file is the error that Python users know.
    let open = py.import("builtins")?.getattr("open")?;
    let file = open.call1((id_or_path, "r", -1, "utf-8-sig"))?;
    let text = file.call_method0("read");
    file.call_method0("close")?;
    read_plan(py, text?.extract()?, format, &shown)
}

/// Reads a plan from text in `toml` or `json`; `file` names the text in errors.
///
/// Raises `PlanError` with every problem, each with file, line and column.
#[pyfunction]
#[pyo3(signature = (text, format="toml", file="plan"))]
pub fn read_plan(py: Python<'_>, text: String, format: &str, file: &str) -> PyResult<Plan> {
    let read = match format {
        "toml" => core::Plan::from_toml,
        "json" => core::Plan::from_json,
        other => return Err(unknown("format", other, "toml, json")),
    };
    py.detach(|| read(&text, file)).map(Plan).map_err(raise)
}

/// The ids of the built-in plans.
///
/// >>> import chiso
/// >>> chiso.plan_ids()
/// ['bac-giang-87-2024']
#[pyfunction]
pub fn plan_ids() -> Vec<&'static str> {
    core::plan_ids().collect()
}

/// How "trước ngày X" is read.
pub fn before(word: &str) -> PyResult<Before> {
    choice("before", word, "strict, inclusive")
}

/// The reports of a schedule, also by its id, or listed as dicts; none for None.
fn reports(given: Option<&Bound<'_, PyAny>>, year: i32, before: Before) -> PyResult<Vec<ReportDue>> {
    let Some(given) = given.filter(|given| !given.is_none()) else { return Ok(Vec::new()) };
    if let Ok(schedule) = given.cast::<Schedule>() {
        return ReportDue::of(&schedule.get().0, year, before).map_err(raise);
    }
    let text = match given.cast::<PyString>() {
        Ok(id) => id.extract()?,
        Err(_) => text_of(given)?,
    };
    ReportDue::read(&text, year, before).map_err(raise)
}

/// Everything a status is made from, as pickling keeps it.
pub struct Asked {
    pub log: String,
    pub closes: Option<NaiveDate>,
}

impl Plan {
    fn list<'py>(&self, py: Python<'py>, part: PlanPart) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &serde_json::Value::Array(self.0.list(part)))
    }

    fn items_of(&self, items: &[core::PlanItem]) -> Vec<PlanItem> {
        items.iter().map(|item| PlanItem { plan: self.0.clone(), item: item.clone() }).collect()
    }

    pub fn agency(&self, name: &str) -> PyResult<Agency> {
        let agency = self.0.register().agency(name).map_err(raise)?.clone();
        Ok(Agency { agency, plan: self.0.clone() })
    }

    /// A status from the log as JSON text.
    pub fn status_of(
        &self,
        py: Python<'_>,
        on: NaiveDate,
        log: String,
        options: StatusOptions,
        closes: Option<NaiveDate>,
    ) -> PyResult<PlanStatus> {
        let status = py.detach(|| Log::from_json(&self.0, &log, "log", closes)?.status(on, options));
        Ok(PlanStatus { status: status.map_err(raise)?, asked: Asked { log, closes } })
    }
}

#[pymethods]
impl Plan {
    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }
    /// Its title in Vietnamese.
    #[getter]
    fn title(&self) -> &str {
        &self.0.header().title.vi
    }
    /// Its title in English.
    #[getter]
    fn title_en(&self) -> &str {
        &self.0.header().title.en
    }
    /// The act: text of its number, with `.number` and `.date`.
    #[getter]
    fn act<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        source::act(py, Some(&self.0.header().act))
    }
    /// Where it is from.
    #[getter]
    fn source(&self) -> source::Source {
        source::Source::of(&self.0.header().source)
    }
    /// The province whose results it is about.
    #[getter]
    fn unit(&self) -> &str {
        &self.0.header().unit
    }
    /// The year it is for.
    #[getter]
    fn year(&self) -> i32 {
        self.0.header().year
    }
    /// First and last day on which its log takes entries.
    #[getter]
    fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.0.from(), self.0.to())
    }
    /// `complete`, `partial` or `illustration`.
    #[getter]
    fn completeness(&self) -> String {
        word(&self.0.header().status)
    }
    /// What the file does not hold, where it is partial.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.header().missing.clone()
    }
    /// What the text leaves open or says in two ways.
    #[getter]
    fn notes(&self) -> Vec<String> {
        self.0.header().notes.clone()
    }
    /// The tasks of its annex.
    #[getter]
    fn tasks(&self) -> Vec<PlanItem> {
        self.items_of(self.0.tasks())
    }
    /// The reports and documents to hand in.
    #[getter]
    fn reports(&self) -> Vec<PlanItem> {
        self.items_of(self.0.reports())
    }
    /// The standing duties.
    #[getter]
    fn duties(&self) -> Vec<PlanItem> {
        self.items_of(self.0.duties())
    }
    /// Tasks, reports and duties whose time was not read; `unread` of each says why and what to do.
    ///
    /// >>> import chiso
    /// >>> text = chiso.plan("bac-giang-87-2024").to_toml().replace("Năm 2024", "xong thì thôi")
    /// >>> item = chiso.read_plan(text).unread[0]
    /// >>> item.id, item.time, item.unread["code"]
    /// ('PL.8', 'xong thì thôi', 'deadline-wording')
    #[getter]
    fn unread(&self) -> Vec<PlanItem> {
        self.0
            .unread()
            .into_iter()
            .map(|item| PlanItem { plan: self.0.clone(), item: item.clone() })
            .collect()
    }
    /// The targets on published results.
    #[getter]
    fn targets(&self) -> Vec<PlanTarget> {
        let target = |target: &core::PlanTarget| PlanTarget { plan: self.0.clone(), target: target.clone() };
        self.0.targets().iter().map(target).collect()
    }
    /// The agencies it names, alone or under a collective wording.
    #[getter]
    fn agencies(&self) -> Vec<Agency> {
        let agency = |agency: &core::Agency| Agency { agency: agency.clone(), plan: self.0.clone() };
        self.0.agencies().into_iter().map(agency).collect()
    }
    /// Areas and who answers for them, as dicts.
    #[getter]
    fn areas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Areas)
    }
    /// Dimensions to keep or improve, as dicts.
    #[getter]
    fn dimensions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Dimensions)
    }
    /// Requirements that can be measured, as dicts.
    #[getter]
    fn requirements<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Requirements)
    }
    /// Results it starts from, as dicts.
    #[getter]
    fn baseline<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Baseline)
    }
    /// Acts and documents it rests on, as dicts.
    #[getter]
    fn basis<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Basis)
    }
    /// Rules on what reports contain, as dicts.
    #[getter]
    fn contents<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Contents)
    }
    /// Rules on what may be proposed, as dicts.
    #[getter]
    fn consequences<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Consequences)
    }
    /// To whom it was sent, as dicts.
    #[getter]
    fn recipients<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Recipients)
    }
    /// Collective wordings of its register, each with its members, as dicts.
    #[getter]
    fn collectives<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, PlanPart::Collectives)
    }
    /// How an index was surveyed, as a dict; None where the plan does not say.
    #[getter]
    fn survey<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.0.document().survey)
    }
    /// An agency by its id, or by a name that only one bears.
    ///
    /// Raises `UnknownAgency` with agencies that look alike, `PlanError` for a name that several bear.
    #[pyo3(name = "agency")]
    fn agency_of(&self, name: &str) -> PyResult<Agency> {
        self.agency(name)
    }
    /// The agencies of a name or a collective wording.
    ///
    /// >>> import chiso
    /// >>> len(chiso.plan("bac-giang-87-2024").members("UBND cấp huyện"))
    /// 10
    fn members(&self, wording: &str) -> PyResult<Vec<Agency>> {
        let party = self.0.register().party(wording).map_err(raise)?;
        let agency = |agency: &core::Agency| Agency { agency: agency.clone(), plan: self.0.clone() };
        Ok(self.0.register().members(&party).into_iter().map(agency).collect())
    }
    /// Everything that concerns an agency, as pairs of role (`lead`, `coordinate`, `receive`) and item.
    ///
    /// >>> import chiso
    /// >>> plan = chiso.plan("bac-giang-87-2024")
    /// >>> [item.id for role, item in plan.assignments("Sở Y tế") if role == "lead" and item.kind == "task"]
    /// ['PL.6', 'PL.7', 'PL.8']
    fn assignments(&self, agency: &str) -> PyResult<Vec<(String, PlanItem)>> {
        let agency = self.0.register().agency(agency).map_err(raise)?;
        let pair = |one: core::Assignment<'_>| {
            (word(&one.role), PlanItem { plan: self.0.clone(), item: one.item.clone() })
        };
        Ok(self.0.assignments(agency).into_iter().map(pair).collect())
    }
    /// How the plan stands at the end of a day, from the entries of a log up to that day.
    ///
    /// `log` is a list of dicts with `item` (or `task`), `date`, `event`, and where they apply `agency`, `until`,
    /// `period` and `note`; or a frame with such columns. Events are `assigned`, `progress`, `completed`,
    /// `confirmed`, `sent-back`, `declined`, `suspended`, `resumed`, `extended`, `explained` and `reported`. An
    /// entry without an agency holds for all that lead the item.
    ///
    /// `before` is how "trước ngày X" is read; both readings are in the result. `reports` is a `Schedule` or
    /// its id ("cchc-581"), or a list of dicts with `period`, `cutoff` and `due`: what ongoing tasks and periodic reports are
    /// judged by. `closes` is the last day on which the log takes entries, where it is not the end of the plan's year.
    ///
    /// Raises `LogError` with the entry for what cannot have happened, `UnknownItem`, `UnknownAgency`.
    #[pyo3(signature = (on, log=None, *, before="strict", warn_days=15, reports=None, closes=None))]
    #[allow(clippy::too_many_arguments, reason = "keywords")]
    fn status(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = day_argument)] on: NaiveDate,
        log: Option<&Bound<'_, PyAny>>,
        before: &str,
        warn_days: u32,
        reports: Option<&Bound<'_, PyAny>>,
        #[pyo3(from_py_with = optional_day_argument)] closes: Option<NaiveDate>,
    ) -> PyResult<PlanStatus> {
        let before = self::before(before)?;
        let reports = self::reports(reports, self.year(), before)?;
        let log = match log.filter(|log| !log.is_none()) {
            None => "[]".to_owned(),
            Some(log) if log.is_instance_of::<PyString>() => {
                return Err(PyTypeError::new_err("log: expected a list of dicts or a frame, not text"));
            }
            Some(log) => text_of(log)?,
        };
        self.status_of(py, on, log, StatusOptions { before, warn_days, reports }, closes)
    }
    /// Holds a report against the plan's rule of what it has to contain, as a dict with `complete`, `gaps`,
    /// `checked_coverage`, `extra` and `text`.
    ///
    /// `report` is the id of the report or of its rule, `lines` a list of dicts with `subject` and `fields`,
    /// `expected` what had to be reported on, where it is known.
    ///
    /// Raises `UnknownItem`, and `PlanError` for a report without a rule or a field that the rule does not have.
    ///
    /// >>> import chiso
    /// >>> plan = chiso.plan("bac-giang-87-2024")
    /// >>> lines = [{"subject": "HS-1", "fields": {"cause": "thiếu giấy tờ"}}]
    /// >>> plan.check_report("reform-periodic", lines)["gaps"][0]["text"]["vi"]
    /// 'Hồ sơ quá hạn HS-1: thiếu cách khắc phục.'
    #[pyo3(signature = (report, lines, expected=None))]
    fn check_report<'py>(
        &self,
        py: Python<'py>,
        report: &str,
        lines: &Bound<'_, PyAny>,
        expected: Option<Vec<String>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let lines = ReportLine::from_json(&text_of(lines)?, "lines").map_err(raise)?;
        let check = self.0.check_report(report, &lines, expected.as_deref()).map_err(raise)?;
        record(py, &check)
    }
    /// The dated duties of the plan, or of one agency, as an iCalendar file: last days, and periodic reports by
    /// `reports` as in `status`.
    #[pyo3(signature = (agency=None, *, before="strict", reports=None, lang="vi"))]
    fn to_ics(
        &self,
        agency: Option<&str>,
        before: &str,
        reports: Option<&Bound<'_, PyAny>>,
        lang: &str,
    ) -> PyResult<String> {
        let before = self::before(before)?;
        let reports = self::reports(reports, self.year(), before)?;
        let agency = agency.map(|agency| self.0.register().agency(agency)).transpose().map_err(raise)?;
        self.0.to_ics(agency, &reports, before, language(lang)?).map_err(raise)
    }
    /// The plan in JSON; `read_plan(text, "json")` reads it back.
    fn to_json(&self) -> String {
        self.0.to_json()
    }
    /// The plan in TOML; `read_plan` reads it back.
    fn to_toml(&self) -> String {
        self.0.to_toml()
    }
    /// The task, report or duty of an id. Raises `UnknownItem`.
    fn __getitem__(&self, id: &str) -> PyResult<PlanItem> {
        let item = self.0.item(id).map_err(raise)?.clone();
        Ok(PlanItem { plan: self.0.clone(), item })
    }
    fn __contains__(&self, id: &str) -> bool {
        self.0.item(id).is_ok()
    }
    fn __len__(&self) -> usize {
        self.0.items().len()
    }
    /// Tasks, reports and duties.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyList::new(py, self.items_of(self.0.items()))?.try_iter()
    }
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Plan>().is_ok_and(|other| self.0 == other.get().0)
    }
    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.0.id().into_bound_py_any(py)?.hash()
    }
    fn __repr__(&self) -> String {
        let (tasks, reports) = (self.0.tasks().len(), self.0.reports().len());
        format!(
            "<Plan {}: {tasks} tasks, {reports} reports, {} targets>",
            self.0.id(),
            self.0.targets().len()
        )
    }
    fn _repr_html_(&self) -> String {
        let header = self.0.header();
        let mut page = Page::new(&header.title.vi);
        page.line(&format!("{} ngày {}", header.act.number, header.act.date.format("%d/%m/%Y")));
        for missing in &header.missing {
            page.note(&format!("Chưa đầy đủ: {missing}"));
        }
        let headings = [("Mã", false), ("Nội dung", false), ("Chủ trì", false), ("Thời gian", false)];
        page.columns(&headings);
        for item in self.0.tasks().iter().chain(self.0.reports()) {
            let lead: Vec<&str> = item.lead.iter().map(core::Party::written).collect();
            let time = item.time.clone().unwrap_or_default();
            page.row(&[item.id.clone(), item.label.vi.clone(), lead.join(", "), time], 0, false);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "read_plan", (self.0.to_json(), "json", self.0.id()))
    }
}
