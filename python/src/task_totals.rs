use chiso::number::Points;
use chiso::plan::{self as core, RateReading as Reading, RegisterCheck as Check, Registers};
use pyo3::prelude::*;

use crate::error::raise;
use crate::html::{Page, comma};
use crate::json::{record, text_of, word};
use crate::number::shown;
use crate::pickle;
use crate::reason::language;
use crate::table::{Column, Table};

/// Totals of assigned tasks as reports print them; None for what is not printed.
///
/// >>> import chiso
/// >>> totals = chiso.TaskTotals(given=21914, done=16051, done_on_time=14068, done_late=1983,
/// ...                           open=5863, open_in_time=5640, open_overdue=223)
/// >>> [row["holds"] for row in totals.sums]
/// [True, True, True]
/// >>> totals.overdue_rate("1.38").text("en")
/// 'denominator not stated: 1.370 / 1.389 / 1.018'
#[pyclass(frozen, eq, hash, module = "chiso")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TaskTotals(pub core::TaskTotals);

impl std::hash::Hash for TaskTotals {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.all().hash(state);
    }
}

type Figures = (Option<u64>, Option<u64>, Option<u64>, Option<u64>, Option<u64>, Option<u64>, Option<u64>);

impl TaskTotals {
    fn all(&self) -> Figures {
        let totals = &self.0;
        (
            totals.given,
            totals.done,
            totals.done_on_time,
            totals.done_late,
            totals.open,
            totals.open_in_time,
            totals.open_overdue,
        )
    }
}

#[pymethods]
impl TaskTotals {
    #[new]
    #[pyo3(signature = (given=None, done=None, done_on_time=None, done_late=None, open=None, open_in_time=None, open_overdue=None))]
    #[allow(clippy::too_many_arguments, reason = "the figures that reports print")]
    fn new(
        given: Option<u64>,
        done: Option<u64>,
        done_on_time: Option<u64>,
        done_late: Option<u64>,
        open: Option<u64>,
        open_in_time: Option<u64>,
        open_overdue: Option<u64>,
    ) -> TaskTotals {
        TaskTotals(core::TaskTotals {
            given,
            done,
            done_on_time,
            done_late,
            open,
            open_in_time,
            open_overdue,
        })
    }
    /// Giao.
    #[getter]
    fn given(&self) -> Option<u64> {
        self.0.given
    }
    /// Đã hoàn thành.
    #[getter]
    fn done(&self) -> Option<u64> {
        self.0.done
    }
    /// Đã hoàn thành đúng hạn.
    #[getter]
    fn done_on_time(&self) -> Option<u64> {
        self.0.done_on_time
    }
    /// Đã hoàn thành quá hạn.
    #[getter]
    fn done_late(&self) -> Option<u64> {
        self.0.done_late
    }
    /// Chưa hoàn thành.
    #[getter]
    fn open(&self) -> Option<u64> {
        self.0.open
    }
    /// Chưa hoàn thành, trong hạn.
    #[getter]
    fn open_in_time(&self) -> Option<u64> {
        self.0.open_in_time
    }
    /// Chưa hoàn thành, quá hạn.
    #[getter]
    fn open_overdue(&self) -> Option<u64> {
        self.0.open_overdue
    }
    /// Whether given = done + open, done = on time + late, open = in time + overdue; `holds` is None where a figure is
    /// not printed.
    #[getter]
    fn sums(&self) -> Table {
        let sums = self.0.sums();
        let whole = |of: fn(&core::SumCheck) -> Option<u64>| {
            Column::Whole(
                sums.iter().map(|sum| of(sum).and_then(|count| i64::try_from(count).ok())).collect(),
            )
        };
        let parts = sums.iter().map(|sum| Some(sum.parts.join(" + "))).collect();
        Table::new("Kiểm tra tổng", 0)
            .with("whole", "Tổng", Column::Text(sums.iter().map(|sum| Some(sum.whole.to_owned())).collect()))
            .with("parts", "Các phần", Column::Text(parts))
            .with("printed", "Số in", whole(|sum| sum.printed))
            .with("sum", "Cộng lại", whole(|sum| sum.sum))
            .with("holds", "Khớp", Column::Bool(sums.iter().map(|sum| sum.holds).collect()))
    }
    /// What a published overdue rate, in per cent, may be a rate of. Nothing is chosen.
    ///
    /// Raises `PlanError` without the number of overdue tasks or any denominator, and for a rate that is no number.
    fn overdue_rate(&self, published: &str) -> PyResult<RateReading> {
        let reading = self.0.overdue_rate(published).map_err(raise)?;
        Ok(RateReading { reading, totals: *self, of: "overdue_rate" })
    }
    /// What a published rate of done tasks, in per cent, may be a rate of.
    ///
    /// Raises as `overdue_rate`.
    fn done_rate(&self, published: &str) -> PyResult<RateReading> {
        let reading = self.0.done_rate(published).map_err(raise)?;
        Ok(RateReading { reading, totals: *self, of: "done_rate" })
    }
    fn __repr__(&self) -> String {
        let names = ["given", "done", "done_on_time", "done_late", "open", "open_in_time", "open_overdue"];
        let (a, b, c, d, e, f, g) = self.all();
        let said = names.into_iter().zip([a, b, c, d, e, f, g]);
        let said: Vec<String> = said.filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        format!("TaskTotals({})", said.join(", "))
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new("Tổng số nhiệm vụ");
        page.columns(&[("Số liệu", false), ("Số lượng", true)]);
        let names = [
            "giao",
            "hoàn thành",
            "đúng hạn",
            "quá hạn",
            "chưa hoàn thành",
            "trong hạn",
            "chưa xong, quá hạn",
        ];
        let (a, b, c, d, e, f, g) = self.all();
        for (name, value) in names.into_iter().zip([a, b, c, d, e, f, g]) {
            let value = value.map_or_else(|| "không nêu".to_owned(), |value| value.to_string());
            page.row(&[name.to_owned(), value], 0, false);
        }
        page.end()
    }
    fn __getnewargs__(&self) -> Figures {
        self.all()
    }
}

/// A published rate whose denominator is not stated, with every denominator it may have.
#[pyclass(frozen, module = "chiso")]
pub struct RateReading {
    reading: Reading,
    totals: TaskTotals,
    of: &'static str,
}

#[pymethods]
impl RateReading {
    /// The rate as published.
    #[getter]
    fn published(&self) -> &str {
        &self.reading.published
    }
    /// What is counted.
    #[getter]
    fn numerator(&self) -> u64 {
        self.reading.numerator
    }
    /// Every denominator, with the rate it gives, and whether rounding or cutting gives the published one.
    #[getter]
    fn candidates(&self) -> Table {
        let rows = &self.reading.candidates;
        let bool = |of: fn(&core::RateCandidate) -> bool| {
            Column::Bool(rows.iter().map(|row| Some(of(row))).collect())
        };
        let percent: Vec<Option<Points>> = rows.iter().map(|row| shown(&row.percent)).collect();
        let counts = rows.iter().map(|row| i64::try_from(row.denominator).ok()).collect();
        Table::new("Mẫu số có thể", 3)
            .with("id", "Mã", Column::Text(rows.iter().map(|row| Some(row.id.to_owned())).collect()))
            .with("of", "Mẫu số là", Column::Text(rows.iter().map(|row| Some(row.of.vi.clone())).collect()))
            .with("denominator", "Mẫu số", Column::Whole(counts))
            .with("percent", "Tỷ lệ (%)", Column::Points(percent))
            .with("rounds", "Khớp khi làm tròn", bool(|row| row.rounds))
            .with("cuts", "Khớp khi cắt", bool(|row| row.cuts))
    }
    /// The finding in words, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<&str> {
        Ok(self.reading.text.get(language(lang)?))
    }
    fn __repr__(&self) -> String {
        format!("<RateReading {}%: {}>", self.reading.published, self.reading.text.en)
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new(&format!("Tỷ lệ công bố {}%", comma(&self.reading.published)));
        page.note(&self.reading.text.vi);
        page.columns(&[("Mẫu số là", false), ("Mẫu số", true), ("Tỷ lệ (%)", true)]);
        for row in &self.reading.candidates {
            page.row(&[row.of.vi.clone(), row.denominator.to_string(), comma(&row.shown)], 0, false);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_rate_reading", (self.totals, self.of, self.published()))
    }
}

/// A rate again, from the parts that pickling keeps.
#[pyfunction]
pub fn _rate_reading(totals: &TaskTotals, of: &str, published: &str) -> PyResult<RateReading> {
    if of == "done_rate" { totals.done_rate(published) } else { totals.overdue_rate(published) }
}

/// Two registers of tasks held against each other.
#[pyclass(frozen, module = "chiso")]
pub struct RegisterCheck {
    check: Check,
    registers: String,
}

/// Holds a register of tasks against another: the province's own, and that of who gave them.
///
/// Rows are dicts with `id`, `progress`, and any of `title`, `agency`, `state`, `due`; or a frame. `progress` is
/// `not-started`, `in-progress`, `sent-back`, `suspended`, `declined`, `awaiting-confirmation` or `completed`,
/// `state` is `in-time`, `on-time`, `overdue`, `no-deadline` or `unread`. `ours_printed` and `theirs_printed` are the totals each
/// prints, if it prints any.
///
/// Raises `PlanError` for rows of another form.
///
/// >>> import chiso
/// >>> ours = [{"id": "12/TTg", "progress": "completed", "state": "on-time"}]
/// >>> theirs = [{"id": "12/ttg", "progress": "in-progress", "state": "overdue"}]
/// >>> chiso.match_registers(ours, theirs).table["findings"]
/// ['progress, state']
#[pyfunction]
#[pyo3(signature = (ours, theirs, ours_printed=None, theirs_printed=None))]
pub fn match_registers(
    ours: &Bound<'_, PyAny>,
    theirs: &Bound<'_, PyAny>,
    ours_printed: Option<&TaskTotals>,
    theirs_printed: Option<&TaskTotals>,
) -> PyResult<RegisterCheck> {
    let printed = |totals: Option<&TaskTotals>| {
        serde_json::to_string(&totals.map(|totals| totals.0)).unwrap_or_default()
    };
    _register_check(format!(
        "{{\"ours\":{},\"theirs\":{},\"ours_printed\":{},\"theirs_printed\":{}}}",
        text_of(ours)?,
        text_of(theirs)?,
        printed(ours_printed),
        printed(theirs_printed)
    ))
}

/// A check again, from the parts that pickling keeps.
#[pyfunction]
pub fn _register_check(registers: String) -> PyResult<RegisterCheck> {
    let check = Registers::from_json(&registers, "registers").and_then(|both| both.check()).map_err(raise)?;
    Ok(RegisterCheck { check, registers })
}

#[pymethods]
impl RegisterCheck {
    /// How many tasks are alike in both.
    #[getter]
    fn alike(&self) -> usize {
        self.check.alike
    }
    /// How many are not.
    #[getter]
    fn different(&self) -> usize {
        self.check.different
    }
    /// Every task with what differs, ready for an explanatory letter.
    #[getter]
    fn table(&self) -> Table {
        self.rows("Đối chiếu danh mục nhiệm vụ", |_| true)
    }
    /// Only the tasks that need a word of explanation.
    #[getter]
    fn differences(&self) -> Table {
        self.rows("Nội dung cần giải trình", |row| !row.findings.is_empty())
    }
    /// Rows, repeated rows, counted and printed totals, sums and differing figures of the first register, as a dict.
    #[getter]
    fn ours<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.check.ours)
    }
    /// The same of the second register.
    #[getter]
    fn theirs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.check.theirs)
    }
    fn __repr__(&self) -> String {
        format!("<RegisterCheck {} alike, {} different>", self.check.alike, self.check.different)
    }
    fn _repr_html_(&self) -> String {
        let mut page = Page::new("Nội dung cần giải trình");
        page.line(&format!("{} nhiệm vụ thống nhất, {} khác nhau.", self.check.alike, self.check.different));
        page.columns(&[("Nhiệm vụ", false), ("Nội dung", false), ("Khác nhau", false)]);
        for row in self.check.differences() {
            page.row(&[row.id.clone(), row.title.clone().unwrap_or_default(), row.text.vi.clone()], 0, false);
        }
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "_register_check", (self.registers.clone(),))
    }
}

impl RegisterCheck {
    fn rows(&self, title: &str, keep: impl Fn(&core::MatchedRow) -> bool) -> Table {
        let rows: Vec<&core::MatchedRow> = self.check.rows.iter().filter(|row| keep(row)).collect();
        let text = |of: &dyn Fn(&core::MatchedRow) -> Option<String>| {
            Column::Text(rows.iter().map(|row| of(row)).collect())
        };
        let date = |of: &dyn Fn(&core::MatchedRow) -> Option<chrono::NaiveDate>| {
            Column::Date(rows.iter().map(|row| of(row)).collect())
        };
        let findings = |row: &core::MatchedRow| row.findings.iter().map(word).collect::<Vec<_>>().join(", ");
        Table::new(title, 0)
            .with("id", "Nhiệm vụ", text(&|row| Some(row.id.clone())))
            .with("title", "Nội dung", text(&|row| row.title.clone()))
            .with("findings", "Khác nhau", text(&|row| Some(findings(row))))
            .with(
                "ours_progress",
                "Tỉnh: tiến độ",
                text(&|row| row.ours.as_ref().map(|one| word(&one.progress))),
            )
            .with(
                "theirs_progress",
                "Cơ quan giao: tiến độ",
                text(&|row| row.theirs.as_ref().map(|one| word(&one.progress))),
            )
            .with("ours_state", "Tỉnh: so với hạn", text(&|row| row.ours.as_ref()?.state.as_ref().map(word)))
            .with(
                "theirs_state",
                "Cơ quan giao: so với hạn",
                text(&|row| row.theirs.as_ref()?.state.as_ref().map(word)),
            )
            .with("ours_due", "Tỉnh: hạn", date(&|row| row.ours.as_ref()?.due))
            .with("theirs_due", "Cơ quan giao: hạn", date(&|row| row.theirs.as_ref()?.due))
            .with("text", "Giải trình", text(&|row| Some(row.text.vi.clone())))
            .with("text_en", "Giải trình (en)", text(&|row| Some(row.text.en.clone())))
    }
}
