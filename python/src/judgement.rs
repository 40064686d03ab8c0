use chiso::plan as core;
use chiso::report::ReportDocument;
use chiso::text::Lang;
use pyo3::prelude::*;

use crate::json::{record, word};
use crate::number::shown;
use crate::pickle;
use crate::plan_status::PlanStatus;
use crate::reason::language;
use crate::table::{Column, Table};

/// Targets, requirements, reports and accounts on a day. Made by `PlanStatus.judge`.
///
/// >>> import chiso, datetime as dt
/// >>> status = chiso.plan("bac-giang-87-2024").status(on=dt.date(2024, 12, 20))
/// >>> found = status.judge(results=[{"index": "SIPAS", "year": 2024, "value": "84.09", "rank": 30}])
/// >>> [(row["target"], row["outcome"], row["places_gap"]) for row in found.targets][2]
/// ('sipas-top-20', 'not-met', 10)
#[pyclass(frozen, module = "chiso")]
pub struct Judgement {
    pub judgement: core::Judgement,
    pub status: Py<PlanStatus>,
    pub evidence: String,
}

fn texts<T>(rows: &[T], of: impl Fn(&T) -> Option<String>) -> Column {
    Column::Text(rows.iter().map(of).collect())
}

#[pymethods]
impl Judgement {
    /// The status it was made from.
    #[getter]
    fn status(&self, py: Python<'_>) -> Py<PlanStatus> {
        self.status.clone_ref(py)
    }
    /// Every target: `outcome` is `met`, `not-met`, `at-risk` or `unknown`, with gaps, changes, trend and reason.
    #[getter]
    fn targets(&self) -> Table {
        let rows = &self.judgement.targets;
        let whole =
            |of: fn(&core::TargetJudgement) -> Option<i64>| Column::Whole(rows.iter().map(of).collect());
        let points = |of: fn(&core::TargetJudgement) -> Option<&chiso::number::Exact>| {
            Column::Points(rows.iter().map(|row| of(row).and_then(shown)).collect())
        };
        Table::new("Mục tiêu", 2)
            .with("target", "Mã", texts(rows, |row| Some(row.target.clone())))
            .with("label", "Mục tiêu", texts(rows, |row| Some(row.label.vi.clone())))
            .with("index", "Chỉ số", texts(rows, |row| Some(row.index.clone())))
            .with("area", "Lĩnh vực", texts(rows, |row| row.area.clone()))
            .with("outcome", "Đánh giá", texts(rows, |row| Some(word(&row.outcome))))
            .with("year", "Năm", whole(|row| row.year.map(i64::from)))
            .with("value", "Kết quả", points(|row| row.value.as_ref()))
            .with("rank", "Hạng", whole(|row| row.rank.map(i64::from)))
            .with("points_gap", "Còn thiếu (điểm)", points(|row| row.points_gap.as_ref()))
            .with("places_gap", "Còn thiếu (bậc)", whole(|row| row.places_gap.map(i64::from)))
            .with("value_change", "Tăng giảm (điểm)", points(|row| row.value_change.as_ref()))
            .with("places_change", "Tăng giảm (bậc)", whole(|row| row.places_change))
            .with("trend", "Xu hướng", texts(rows, |row| Some(word(&row.trend))))
            .with("lead", "Cơ quan", texts(rows, |row| Some(row.lead.join(", "))))
            .with("place", "Vị trí", texts(rows, |row| Some(row.place.clone())))
            .with("reason", "Căn cứ", texts(rows, |row| Some(row.reason.vi.clone())))
            .with("reason_en", "Căn cứ (en)", texts(rows, |row| Some(row.reason.en.clone())))
    }
    /// Every requirement, with its share and what it is a share of.
    #[getter]
    fn requirements(&self) -> Table {
        let rows = &self.judgement.requirements;
        let count = |of: fn(&core::RequirementJudgement) -> Option<u64>| {
            Column::Whole(
                rows.iter().map(|row| of(row).and_then(|count| i64::try_from(count).ok())).collect(),
            )
        };
        let points = |of: fn(&core::RequirementJudgement) -> Option<&chiso::number::Exact>| {
            Column::Points(rows.iter().map(|row| of(row).and_then(shown)).collect())
        };
        Table::new("Yêu cầu đo được", 2)
            .with("requirement", "Mã", texts(rows, |row| Some(row.requirement.clone())))
            .with("label", "Yêu cầu", texts(rows, |row| Some(row.label.vi.clone())))
            .with("outcome", "Đánh giá", texts(rows, |row| Some(word(&row.outcome))))
            .with("numerator", "Tử số", count(|row| row.numerator))
            .with("denominator", "Mẫu số", count(|row| row.denominator))
            .with("of", "Mẫu số là", texts(rows, |row| Some(row.of.vi.clone())))
            .with("percent", "Tỷ lệ (%)", points(|row| row.percent.as_ref()))
            .with("gap", "Còn thiếu", points(|row| row.gap.as_ref()))
            .with("reason", "Căn cứ", texts(rows, |row| Some(row.reason.vi.clone())))
    }
    /// The reports that were checked, as dicts with `agency`, `complete` and `gaps`.
    #[getter]
    fn reports<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.judgement.reports)
    }
    /// The account of every agency that leads something, as dicts: counts, losses, reasons, and what may be
    /// proposed. A proposal is a list of reasons, never a verdict.
    #[getter]
    fn accounts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.judgement.accounts)
    }
    /// What may be proposed, one row an agency, with its reasons.
    #[getter]
    fn proposals(&self) -> Table {
        let all = self.judgement.accounts.iter();
        let rows: Vec<&core::Account> = all.filter(|account| account.proposal.is_some()).collect();
        let reasons = |account: &&core::Account| {
            account.grounds().map(|reason| reason.text.vi.as_str()).collect::<Vec<_>>().join(" ")
        };
        Table::new("Đề xuất xem xét (không phải kết luận)", 0)
            .with("agency", "Mã cơ quan", texts(&rows, |row| Some(row.agency.clone())))
            .with("agency_name", "Cơ quan", texts(&rows, |row| Some(row.name.vi.clone())))
            .with("kind", "Loại", texts(&rows, |row| row.proposal.as_ref().map(|one| word(&one.kind))))
            .with(
                "label",
                "Đề xuất",
                texts(&rows, |row| row.proposal.as_ref().map(|one| one.label.vi.clone())),
            )
            .with("place", "Vị trí", texts(&rows, |row| row.proposal.as_ref().map(|one| one.place.clone())))
            .with("reasons", "Căn cứ", texts(&rows, |row| Some(reasons(row))))
    }
    /// A report for people in `vi` or `en`. `mark` is what readers must know first, such as that the log is made up.
    #[pyo3(signature = (lang="vi", mark=None))]
    fn report(slf: &Bound<'_, Judgement>, lang: &str, mark: Option<String>) -> PyResult<PlanReport> {
        PlanReport::make(slf.clone().unbind(), lang, mark, true)
    }
    /// Everything as dicts and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.judgement)
    }
    fn __repr__(&self) -> String {
        let count =
            |outcome| self.judgement.targets.iter().filter(|target| target.outcome == outcome).count();
        let (met, not_met) = (count(core::Outcome::Met), count(core::Outcome::NotMet));
        let (risk, unknown) = (count(core::Outcome::AtRisk), count(core::Outcome::Unknown));
        format!("<Judgement: targets {met} met, {not_met} not met, {risk} at risk, {unknown} unknown>")
    }
    fn _repr_html_(&self) -> String {
        let status = &self.status.get().status;
        let report = chiso::report::PlanReport { status, judgement: &self.judgement, mark: None };
        report.build(Lang::Vi).to_html_part()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_judgement", (self.status.clone_ref(py), self.evidence.clone()))
    }
}

/// A report on a plan for people, in one language. Made by `report()` of a `PlanStatus` or a `Judgement`.
#[pyclass(frozen, module = "chiso")]
pub struct PlanReport {
    report: ReportDocument,
    judgement: Py<Judgement>,
    mark: Option<String>,
    judged: bool,
}

impl PlanReport {
    /// Without `judged`, targets and accounts are left out.
    pub fn make(
        judgement: Py<Judgement>,
        lang: &str,
        mark: Option<String>,
        judged: bool,
    ) -> PyResult<PlanReport> {
        let lang = language(lang)?;
        let report = {
            let held = judgement.get();
            let nothing = core::Judgement::default();
            let shown = if judged { &held.judgement } else { &nothing };
            let status = &held.status.get().status;
            chiso::report::PlanReport { status, judgement: shown, mark: mark.as_deref() }.build(lang)
        };
        Ok(PlanReport { report, judgement, mark, judged })
    }
}

/// A report again, from the parts that pickling keeps.
#[pyfunction]
pub fn _plan_report(
    judgement: Py<Judgement>,
    lang: &str,
    mark: Option<String>,
    judged: bool,
) -> PyResult<PlanReport> {
    PlanReport::make(judgement, lang, mark, judged)
}

#[pymethods]
impl PlanReport {
    /// `vi` or `en`.
    #[getter]
    fn lang(&self) -> &'static str {
        self.report.lang
    }
    /// Its heading.
    #[getter]
    fn title(&self) -> &str {
        &self.report.title
    }
    /// As plain text.
    fn to_text(&self) -> String {
        self.report.to_text()
    }
    /// As an HTML page of its own.
    fn to_html(&self) -> String {
        self.report.to_html()
    }
    fn __str__(&self) -> String {
        self.report.to_text()
    }
    fn __repr__(&self) -> String {
        format!("<PlanReport {:?}>", self.report.title)
    }
    fn _repr_html_(&self) -> String {
        self.report.to_html_part()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let kept = (self.judgement.clone_ref(py), self.report.lang, self.mark.clone(), self.judged);
        pickle::call(py, "_plan_report", kept)
    }
}
