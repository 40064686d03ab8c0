use chiso::plan::{self as core, LineStatus, PlanEvidence, Rollup, StatusOptions};
use chiso::text::Lang;
use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyDictMethods};

use crate::error::raise;
use crate::json::{record, text_of, to_python, word};
use crate::judgement::{Judgement, PlanReport};
use crate::pickle;
use crate::plan::{Asked, Plan, before};
use crate::scorecard::Scorecard;
use crate::table::{Column, Table};

/// A plan on a day: how far every task, report and duty is. Made by `Plan.status`.
///
/// >>> import chiso, datetime as dt
/// >>> plan = chiso.plan("bac-giang-87-2024")
/// >>> status = plan.status(on=dt.date(2024, 12, 30))
/// >>> len(status.overdue), status.counts["open_overdue"], status.counts["open_overdue_inclusive"]
/// (6, 6, 0)
#[pyclass(frozen, module = "chiso")]
pub struct PlanStatus {
    pub status: core::PlanStatus,
    pub asked: Asked,
}

/// A status again, from the parts that pickling keeps.
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "the parts of a status")]
pub fn _plan_status(
    py: Python<'_>,
    plan: &Plan,
    on: NaiveDate,
    log: String,
    reading: &str,
    warn_days: u32,
    reports: &str,
    closes: Option<NaiveDate>,
) -> PyResult<PlanStatus> {
    let reports = core::ReportDue::read(reports, plan.0.header().year, before(reading)?).map_err(raise)?;
    plan.status_of(py, on, log, StatusOptions { before: before(reading)?, warn_days, reports }, closes)
}

type Lines<'a> = Vec<(&'a core::ItemStatus, &'a LineStatus)>;

fn lines(status: &core::PlanStatus, title: &str, lines: &Lines<'_>) -> Table {
    let register = status.plan().register();
    let text = |of: &dyn Fn(&core::ItemStatus, &LineStatus) -> Option<String>| {
        Column::Text(lines.iter().map(|(item, line)| of(item, line)).collect())
    };
    let whole = |of: &dyn Fn(&LineStatus) -> Option<i64>| {
        Column::Whole(lines.iter().map(|(_, line)| of(line)).collect())
    };
    let date = |of: &dyn Fn(&LineStatus) -> Option<NaiveDate>| {
        Column::Date(lines.iter().map(|(_, line)| of(line)).collect())
    };
    Table::new(title, 0)
        .with("item", "Mã", text(&|item, _| Some(item.item.clone())))
        .with("label", "Nội dung", text(&|item, _| Some(item.label.vi.clone())))
        .with("kind", "Loại", text(&|item, _| Some(word(&item.kind))))
        .with("area", "Lĩnh vực", text(&|item, _| item.area.clone()))
        .with("agency", "Mã cơ quan", text(&|_, line| Some(line.agency.clone())))
        .with("agency_name", "Cơ quan", text(&|_, line| Some(register.name(&line.agency).vi)))
        .with("progress", "Tiến độ", text(&|_, line| Some(word(&line.progress))))
        .with("state", "So với hạn", text(&|_, line| line.state.as_ref().map(word)))
        .with("last_day", "Hạn", date(&|line| line.last_day))
        .with(
            "last_day_inclusive",
            "Hạn (tính cả ngày đó)",
            date(&|line| line.inclusive.map(|one| one.last_day)),
        )
        .with("days_left", "Còn (ngày)", whole(&|line| line.days_left))
        .with("late_days", "Quá (ngày)", whole(&|line| Some(line.late_days)))
        .with("completed", "Ngày báo cáo xong", date(&|line| line.completed))
        .with("confirmed", "Ngày xác nhận", date(&|line| line.confirmed))
        .with("reports_due", "Kỳ báo cáo đến hạn", whole(&|line| Some(count(line.periodic.as_ref()?.due))))
        .with(
            "reports_missing",
            "Kỳ còn thiếu",
            whole(&|line| i64::try_from(line.periodic.as_ref()?.missing.len()).ok()),
        )
        .with("next_report", "Kỳ tới", date(&|line| Some(line.periodic.as_ref()?.next.as_ref()?.due)))
}

fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn rollup(title: &str, first: &str, rows: &[Rollup]) -> Table {
    let column = |of: fn(&core::Counts) -> u64| {
        Column::Whole(rows.iter().map(|row| Some(count(of(&row.counts)))).collect())
    };
    Table::new(title, 0)
        .with("id", "Mã", Column::Text(rows.iter().map(|row| Some(row.id.clone())).collect()))
        .with("name", first, Column::Text(rows.iter().map(|row| Some(row.name.vi.clone())).collect()))
        .with("lines", "Phần việc", column(|counts| counts.lines))
        .with("open", "Đang mở", column(|counts| counts.open))
        .with("done", "Đã xong", column(|counts| counts.done))
        .with("unread", "Hạn chưa đọc được", column(|counts| counts.unread))
        .with("with_deadline", "Có hạn", column(|counts| counts.with_deadline))
        .with("done_on_time", "Đúng hạn", column(|counts| counts.done_on_time))
        .with("done_late", "Xong quá hạn", column(|counts| counts.done_late))
        .with("open_in_time", "Còn hạn", column(|counts| counts.open_in_time))
        .with("open_overdue", "Quá hạn", column(|counts| counts.open_overdue))
        .with("due_soon", "Sắp đến hạn", column(|counts| counts.due_soon))
}

impl PlanStatus {
    /// Evidence as JSON text, from what Python gives.
    fn evidence(
        &self,
        results: Option<&Bound<'_, PyAny>>,
        shares: Option<&Bound<'_, PyAny>>,
        losses: Option<&Bound<'_, PyAny>>,
        reports: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let card = losses.and_then(|losses| losses.cast::<Scorecard>().ok());
        let mut parts = Vec::new();
        for (name, given) in
            [("results", results), ("shares", shares), ("losses", losses), ("reports", reports)]
        {
            let Some(given) = given.filter(|given| !given.is_none()) else { continue };
            let text = match (&card, name) {
                (Some(card), "losses") => self.losses(&card.get().0)?,
                _ => text_of(given)?,
            };
            parts.push(format!("{name:?}:{text}"));
        }
        Ok(format!("{{{}}}", parts.join(",")))
    }

    /// Points lost by a scorecard in the areas of the plan.
    fn losses(&self, card: &chiso::scoring::Scorecard) -> PyResult<String> {
        let areas = self.status.plan().areas().iter();
        let known = areas.filter(|area| card.framework().node(&area.id).is_some());
        let lost: Result<Vec<_>, _> = known.map(|area| core::AreaLoss::of(card, &area.id)).collect();
        let lost: Vec<core::AreaLoss> = lost.map_err(raise)?.into_iter().flatten().collect();
        Ok(serde_json::to_string(&lost).unwrap_or_default())
    }
}

/// A judgement again, from the parts that pickling keeps.
#[pyfunction]
pub fn _judgement(py: Python<'_>, status: Py<PlanStatus>, evidence: String) -> PyResult<Judgement> {
    let read = PlanEvidence::from_json(&evidence, "evidence").map_err(raise)?;
    let judged = {
        let status = status.get();
        py.detach(|| status.status.judge(&read)).map_err(raise)?
    };
    Ok(Judgement { judgement: judged, status, evidence })
}

#[pymethods]
impl PlanStatus {
    /// The plan.
    #[getter]
    fn plan(&self) -> Plan {
        Plan(self.status.plan().clone())
    }
    /// The day.
    #[getter]
    fn on(&self) -> NaiveDate {
        self.status.on
    }
    /// How "trước ngày X" was read: `strict` or `inclusive`.
    #[getter]
    fn before(&self) -> String {
        word(&self.status.options.before)
    }
    /// Counts of all tasks and reports; standing duties are left out.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.status.counts())
    }
    /// Rates with their denominators, as dicts with `id`, `name`, `numerator`, `denominator`, `of` and `percent`.
    #[getter]
    fn rates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.status.counts().rates())
    }
    /// Every line: one item of one lead agency.
    #[getter]
    fn lines(&self) -> Table {
        lines(&self.status, "Phần việc", &self.status.lines().collect())
    }
    /// Open work past its last day, the latest first.
    #[getter]
    fn overdue(&self) -> Table {
        lines(&self.status, "Quá hạn", &self.status.overdue())
    }
    /// Open work whose last day is near, the nearest first.
    #[getter]
    fn due_soon(&self) -> Table {
        lines(&self.status, "Sắp đến hạn", &self.status.due_soon())
    }
    /// Counts of each agency that leads something.
    #[getter]
    fn by_agency(&self) -> Table {
        rollup("Theo cơ quan", "Cơ quan", &self.status.by_agency())
    }
    /// Counts of each area, and of what belongs to none under the empty id.
    #[getter]
    fn by_area(&self) -> Table {
        rollup("Theo lĩnh vực", "Lĩnh vực", &self.status.by_area())
    }
    /// Counts of tasks, reports and duties apart.
    #[getter]
    fn by_kind(&self) -> Table {
        rollup("Theo loại", "Loại", &self.status.by_kind())
    }
    /// The status of an item as a dict, with all its lines. Raises `UnknownItem`.
    fn __getitem__<'py>(&self, py: Python<'py>, item: &str) -> PyResult<Bound<'py, PyAny>> {
        dated(record(py, self.status.item(item).map_err(raise)?)?)
    }
    /// How an agency stands with an item it leads, as a dict.
    ///
    /// Raises `UnknownItem`, `UnknownAgency`, and `PlanError` for an agency that does not lead it.
    fn line<'py>(&self, py: Python<'py>, item: &str, agency: &str) -> PyResult<Bound<'py, PyAny>> {
        dated(record(py, self.status.line(item, agency).map_err(raise)?)?)
    }
    /// Holds all that is known against the plan: targets, requirements, reports, and accounts of agencies.
    ///
    /// `results`: dicts with `index`, `year`, and any of `area`, `value`, `rank`, `of`, `within`, `group`, `withheld`,
    /// `provisional`, `table`. `shares`: dicts with `requirement`, `numerator`, `denominator`. `losses`: dicts with
    /// `area`, `lost`, `max`, or a `Scorecard`. `reports`: dicts with `agency`, `report`, `lines`, `expected`.
    ///
    /// Raises `PlanError`, `UnknownAgency`, `UnknownItem`.
    #[pyo3(signature = (*, results=None, shares=None, losses=None, reports=None))]
    fn judge(
        slf: &Bound<'_, PlanStatus>,
        results: Option<&Bound<'_, PyAny>>,
        shares: Option<&Bound<'_, PyAny>>,
        losses: Option<&Bound<'_, PyAny>>,
        reports: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Judgement> {
        let evidence = slf.get().evidence(results, shares, losses, reports)?;
        _judgement(slf.py(), slf.clone().unbind(), evidence)
    }
    /// A report for people in `vi` or `en`, from the log alone; `judge(...).report()` adds targets and accounts.
    /// `mark` is what readers must know first.
    #[pyo3(signature = (lang="vi", mark=None))]
    fn report(slf: &Bound<'_, PlanStatus>, lang: &str, mark: Option<String>) -> PyResult<PlanReport> {
        let judgement = Bound::new(slf.py(), _judgement(slf.py(), slf.clone().unbind(), "{}".to_owned())?)?;
        PlanReport::make(judgement.unbind(), lang, mark, false)
    }
    /// Everything as dicts and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.status.details())
    }
    fn __repr__(&self) -> String {
        let counts = self.status.counts();
        let (id, on) = (self.status.plan().id(), self.status.on);
        format!("<PlanStatus {id} on {on}: {} overdue, {} due soon>", counts.open_overdue, counts.due_soon)
    }
    fn _repr_html_(&self) -> String {
        let judgement = core::Judgement::default();
        let report = chiso::report::PlanReport { status: &self.status, judgement: &judgement, mark: None };
        report.build(Lang::Vi).to_html_part()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let options = &self.status.options;
        let reports = serde_json::to_string(&options.reports).unwrap_or_default();
        let log = self.asked.log.clone();
        let kept =
            (self.plan(), self.on(), log, self.before(), options.warn_days, reports, self.asked.closes);
        pickle::call(py, "_plan_status", kept)
    }
}

/// Days as `datetime.date`, in a dict of a status.
fn dated<'py>(value: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    const DAYS: [&str; 6] = ["given", "completed", "confirmed", "last_day", "due", "cutoff"];
    if let Ok(list) = value.cast::<pyo3::types::PyList>() {
        for (at, item) in list.iter().enumerate() {
            list.set_item(at, dated(item)?)?;
        }
    } else if let Ok(dict) = value.cast::<PyDict>() {
        for (key, member) in dict.iter() {
            let text = member.extract::<String>().ok();
            let day = text.filter(|_| key.extract::<&str>().is_ok_and(|key| DAYS.contains(&key)));
            match day.and_then(|day| day.parse::<NaiveDate>().ok()) {
                Some(day) => dict.set_item(key, day)?,
                None => dict.set_item(key, dated(member)?)?,
            }
        }
    }
    Ok(value)
}
