use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chiso::number::Exact;
use chiso::scorecard::{self as core, AssessmentEntry, EntryAct, Evidence, Stage, Stamp, Subject};
use chiso::scoring::{Facts, Input, find_node};
use chiso::table::form::{FormFile, form_xlsx, import_forms};
use chiso::table::write::summary_xlsx;
use chiso::text::parse_exact;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyMapping};

use crate::assessment_tables as tables;
use crate::error::{At, raise};
use crate::framework::Framework;
use crate::json::{record, to_python, unknown};
use crate::number::points;
use crate::reason::language;
use crate::score::{as_mapping, declare, unit_name};
use crate::scorecard::Scorecard;
use crate::table::Table;
use crate::value::Cell;
use crate::{file, pickle};

/// The staged record of one unit's scoring (bảng tự chấm điểm và thẩm định): self-score with evidence, appraisal
/// in rounds, deductions, final result.
///
/// It only ever grows: every entry says who made it (`by`), when (`at`, a day, a moment or its text, in Việt
/// Nam's time) and `why`. A call that fails leaves it as it was. `leads` names the lead agency of nodes, which
/// holds for all below them.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> record = chiso.Assessment(fw, unit="Bắc Giang", period=2022, leads={"total": "Sở Nội vụ"})
/// >>> record.declare({"appraisal": "58,5", "economy": "4,5"}, by="Sở Nội vụ", at="2022-12-20")
/// >>> record.support("appraisal", ["215/BC-UBND"], by="Sở Nội vụ", at="2022-12-21")
/// >>> [(gap["agency"], gap["node"], gap["lacks"]) for gap in record.gaps]
/// [('Sở Nội vụ', 'economy', 'evidence')]
/// >>> record.card("self").total
/// Decimal('63.00')
#[pyclass(frozen, module = "chiso")]
pub struct Assessment(Mutex<core::Assessment>);

/// The stages, for messages.
const STAGES: &str = "self, appraised, deduction, final";

/// A stage of a word; the round is read for appraisals.
fn stage(argument: &str, word: &str, round: u32) -> PyResult<Stage> {
    let round = (word == "appraised").then_some(round);
    Stage::from_word(word, round).ok_or_else(|| unknown(argument, word, STAGES))
}

/// The text of a day or moment.
fn moment_text(at: &Bound<'_, PyAny>) -> PyResult<String> {
    let iso = if at.hasattr("isoformat")? { at.call_method0("isoformat")? } else { at.clone() };
    iso.extract()
}

fn stamp(by: &str, at: &Bound<'_, PyAny>, why: Option<String>) -> PyResult<Stamp> {
    let at = core::moment(&moment_text(at)?).map_err(raise)?;
    Ok(Stamp { by: by.to_owned(), at, why })
}

impl Assessment {
    pub fn new(record: core::Assessment) -> Assessment {
        Assessment(Mutex::new(record))
    }

    fn record(&self) -> MutexGuard<'_, core::Assessment> {
        // A panic while an entry is made cannot leave half of one: entries are pushed last.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy to work on without the interpreter.
    fn copy(&self, py: Python<'_>) -> core::Assessment {
        py.detach(|| self.record().clone())
    }

    fn append(&self, py: Python<'_>, act: EntryAct, stamp: Stamp) -> PyResult<()> {
        py.detach(|| self.record().append(AssessmentEntry { act, stamp })).map_err(raise)
    }
}

#[pymethods]
impl Assessment {
    #[new]
    #[pyo3(signature = (fw, unit=None, period=None, leads=None))]
    fn make(
        fw: &Framework,
        unit: Option<&Bound<'_, PyAny>>,
        period: Option<i32>,
        leads: Option<BTreeMap<String, String>>,
    ) -> PyResult<Assessment> {
        let unit = unit.map(unit_name).transpose()?;
        let subject = Subject { unit, period, leads: leads.unwrap_or_default() };
        core::Assessment::new(&fw.0, subject).map(Assessment::new).map_err(raise)
    }
    /// The framework.
    #[getter]
    fn framework(&self) -> Framework {
        Framework(self.record().framework().clone())
    }
    /// The unit, if it was named.
    #[getter]
    fn unit(&self) -> Option<String> {
        self.record().subject().unit.clone()
    }
    /// The year scored, if it was named.
    #[getter]
    fn period(&self) -> Option<i32> {
        self.record().subject().period
    }
    /// The lead agencies, by node.
    #[getter]
    fn leads(&self) -> BTreeMap<String, String> {
        self.record().subject().leads.clone()
    }
    /// How far the record has come: `open`, `submitted` or `concluded`.
    #[getter]
    fn phase(&self) -> &'static str {
        self.record().phase().as_str()
    }
    /// The latest stage that has entries: `self`, `appraised`, `deduction` or `final`.
    #[getter]
    fn stage(&self) -> &'static str {
        self.record().stage().as_str()
    }
    /// The latest round of appraisal; 0 before the first.
    #[getter]
    fn round(&self) -> u32 {
        self.record().round()
    }
    /// All entries as dicts, in the order in which they were made.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let copy = self.copy(py);
        copy.entries().iter().map(|entry| to_python(py, &copy.entry_json(entry))).collect()
    }
    /// What is missing before the self-score can be handed in: agency, node, name, lacks, text.
    #[getter]
    fn gaps(&self, py: Python<'_>) -> Table {
        let copy = self.copy(py);
        tables::gaps(&copy)
    }
    /// The lead agency of a node: its own, else that of the nearest node above.
    fn lead(&self, node: &str) -> Option<String> {
        self.record().lead(node).map(str::to_owned)
    }
    /// The documents that prove a node's self-score, as dicts.
    fn evidence<'py>(&self, py: Python<'py>, node: &str) -> PyResult<Bound<'py, PyAny>> {
        let documents = self.record().evidence(node).to_vec();
        record(py, &documents)
    }
    /// The explanation (giải trình) of a node; None without one.
    fn explanation(&self, node: &str) -> Option<String> {
        self.record().explanation(node).map(str::to_owned)
    }

    /// Enters a dict of facts, as `chiso.score` takes it, at a stage: all of it, or nothing.
    ///
    /// Self-scores are taken while the record is open, appraisals and official values (`stage="final"`) once it
    /// is submitted, the latter two with a reason. What a survey gives is entered as appraised, without one.
    ///
    /// Raises `AssessmentError` (out of order, wrong phase, a survey leaf, who or why lacking, a round out of
    /// turn) and the errors of `chiso.score`.
    #[pyo3(signature = (facts, *, by, at, why=None, stage="self", round=1))]
    #[allow(clippy::too_many_arguments)]
    fn declare(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        by: &str,
        at: &Bound<'_, PyAny>,
        why: Option<String>,
        stage: &str,
        round: u32,
    ) -> PyResult<()> {
        let stage = self::stage("stage", stage, round)?;
        let facts = declare(&self.framework(), as_mapping(facts)?, &At::default())?;
        let stamp = stamp(by, at, why)?;
        py.detach(|| self.record().declare(stage, &facts, stamp)).map_err(raise)
    }
    /// Accepts the self-score of a node, or of every leaf below it without an appraisal of its own.
    #[pyo3(signature = (node="total", *, by, at, why=None, round=1))]
    fn accept(
        &self,
        py: Python<'_>,
        node: &str,
        by: &str,
        at: &Bound<'_, PyAny>,
        why: Option<String>,
        round: u32,
    ) -> PyResult<()> {
        self.append(py, EntryAct::Accept { round, node: node.to_owned() }, stamp(by, at, why)?)
    }
    /// Takes points off a node after appraisal (điểm bị trừ); 0 lifts it. Needs a reason.
    #[pyo3(signature = (node, points, *, by, at, why=None))]
    fn deduct(
        &self,
        py: Python<'_>,
        node: &str,
        points: &Bound<'_, PyAny>,
        by: &str,
        at: &Bound<'_, PyAny>,
        why: Option<String>,
    ) -> PyResult<()> {
        let points = match Cell::from_python(points)? {
            Cell::Text(text) if !parse_exact(&text).is_ok_and(|points| points.is_zero()) => {
                let framework = self.copy(py).framework().clone();
                let mut facts = Facts::new(&framework);
                facts.deduct(node, Input::Text(&text)).map_err(raise)?;
                let index = find_node(&framework, node).map_err(raise)?.index();
                facts.deduction(index).cloned().unwrap_or(Exact::ZERO)
            }
            _ => self::points(points)?.exact(),
        };
        let act = EntryAct::Deduct { node: node.to_owned(), points };
        self.append(py, act, stamp(by, at, why)?)
    }
    /// Proves or explains a node's self-score; what is None stays as it was. Possible until the end.
    ///
    /// `evidence` is a list of documents (tài liệu kiểm chứng), each text or a dict with `ref`, `title`, `date`,
    /// `page`; an empty list takes back what was given.
    #[pyo3(signature = (node, evidence=None, explanation=None, *, by, at, why=None))]
    #[allow(clippy::too_many_arguments)]
    fn support(
        &self,
        py: Python<'_>,
        node: &str,
        evidence: Option<Vec<Bound<'_, PyAny>>>,
        explanation: Option<String>,
        by: &str,
        at: &Bound<'_, PyAny>,
        why: Option<String>,
    ) -> PyResult<()> {
        let documents =
            evidence.map(|documents| documents.iter().map(document).collect::<PyResult<Vec<_>>>());
        let act = EntryAct::Support { node: node.to_owned(), evidence: documents.transpose()?, explanation };
        self.append(py, act, stamp(by, at, why)?)
    }
    /// Hands the self-score in, if it is complete; raises `AssessmentError` with `details["gaps"]` otherwise.
    #[pyo3(signature = (*, by, at, why=None))]
    fn submit(&self, py: Python<'_>, by: &str, at: &Bound<'_, PyAny>, why: Option<String>) -> PyResult<()> {
        self.append(py, EntryAct::Submit, stamp(by, at, why)?)
    }
    /// Takes the self-score back to correct it, before its appraisal begins. Needs a reason.
    #[pyo3(signature = (*, by, at, why=None))]
    fn withdraw(&self, py: Python<'_>, by: &str, at: &Bound<'_, PyAny>, why: Option<String>) -> PyResult<()> {
        self.append(py, EntryAct::Withdraw, stamp(by, at, why)?)
    }
    /// Makes the result final, if every leaf has one.
    #[pyo3(signature = (*, by, at, why=None))]
    fn conclude(&self, py: Python<'_>, by: &str, at: &Bound<'_, PyAny>, why: Option<String>) -> PyResult<()> {
        self.append(py, EntryAct::Conclude, stamp(by, at, why)?)
    }

    /// The record as it stood at a day (its end) or moment: the entries up to then.
    fn as_of(&self, at: &Bound<'_, PyAny>) -> PyResult<Assessment> {
        let moment = core::until(&moment_text(at)?).map_err(raise)?;
        Ok(Assessment::new(self.record().as_of(moment)))
    }
    /// The points at a stage (the latest by default), each node with its reason. Parts not given yet are left out.
    #[pyo3(signature = (stage=None, round=None))]
    fn card(&self, py: Python<'_>, stage: Option<&str>, round: Option<u32>) -> PyResult<Scorecard> {
        let copy = self.copy(py);
        let stage = match stage {
            None => copy.stage(),
            Some(word) => self::stage("stage", word, round.unwrap_or_else(|| copy.round().max(1)))?,
        };
        py.detach(|| copy.card(stage)).map(|card| Scorecard(Arc::new(card))).map_err(raise)
    }
    /// Every node whose points differ between two stages, with the reason: node, name, before, after, difference,
    /// reason. Leaves that surveys give are left out.
    #[pyo3(signature = (before="self", after="appraised", *, before_round=None, after_round=None, lang="vi"))]
    fn compare(
        &self,
        py: Python<'_>,
        before: &str,
        after: &str,
        before_round: Option<u32>,
        after_round: Option<u32>,
        lang: &str,
    ) -> PyResult<Table> {
        let copy = self.copy(py);
        let latest = copy.round().max(1);
        let before = stage("before", before, before_round.unwrap_or(latest))?;
        let after = stage("after", after, after_round.unwrap_or(latest))?;
        tables::differences(&copy, before, after, language(lang)?).map_err(raise)
    }

    /// The summary table (bảng tổng hợp) in the column order of the ministry's form.
    #[pyo3(signature = (lang="vi"))]
    fn to_table(&self, py: Python<'_>, lang: &str) -> PyResult<Table> {
        tables::summary(&self.copy(py), language(lang)?).map_err(raise)
    }
    /// The summary table as CSV with a byte order mark.
    #[pyo3(signature = (lang="vi"))]
    fn to_csv(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        Ok(tables::core_summary(&self.copy(py), language(lang)?).map_err(raise)?.to_csv())
    }
    /// The summary table as a page of HTML that prints on A4 landscape.
    #[pyo3(signature = (lang="vi"))]
    fn to_html(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        Ok(tables::core_summary(&self.copy(py), language(lang)?).map_err(raise)?.to_html())
    }
    /// The summary table as JSON.
    #[pyo3(signature = (lang="vi"))]
    fn to_table_json(&self, py: Python<'_>, lang: &str) -> PyResult<String> {
        Ok(tables::core_summary(&self.copy(py), language(lang)?).map_err(raise)?.to_json())
    }
    /// The summary table as an XLSX workbook, written to `path` if one is given. The record travels in it, and
    /// `chiso.read_score_table` gives it back. The same record makes the same bytes.
    #[pyo3(signature = (path=None, *, lang="vi"))]
    fn to_xlsx<'py>(
        &self,
        py: Python<'py>,
        path: Option<&Bound<'py, PyAny>>,
        lang: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let (copy, lang) = (self.copy(py), language(lang)?);
        let bytes = py.detach(|| summary_xlsx(&copy, lang)).map_err(raise)?;
        file::write(py, path, &bytes)
    }
    /// A blank form as an XLSX workbook for the leaves an agency leads, or for all that are self-scored; written
    /// to `path` if one is given.
    #[pyo3(signature = (agency=None, path=None, *, lang="vi"))]
    fn form<'py>(
        &self,
        py: Python<'py>,
        agency: Option<&str>,
        path: Option<&Bound<'py, PyAny>>,
        lang: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let (copy, lang) = (self.copy(py), language(lang)?);
        let bytes = py.detach(|| form_xlsx(&copy, agency, lang)).map_err(raise)?;
        file::write(py, path, &bytes)
    }
    /// Reads filled forms and enters them as self-scores: all of them, or nothing on an error.
    ///
    /// `forms` is a list of paths, or a dict of names with their bytes. Entries are made in the name of the agency
    /// of each form, or of `by` where a form was for all. Gives a dict: `forms`, `values`, `supported`.
    ///
    /// Raises `FormError` with `problems`: every problem of every form with file, sheet, row and column.
    #[pyo3(signature = (forms, *, by, at, why=None))]
    fn import_forms<'py>(
        &self,
        py: Python<'py>,
        forms: &Bound<'py, PyAny>,
        by: &str,
        at: &Bound<'py, PyAny>,
        why: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let stamp = stamp(by, at, why)?;
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        match forms.cast::<PyMapping>() {
            Ok(named) => {
                for item in named.items()?.iter() {
                    files.push(item.extract()?);
                }
            }
            Err(_) => {
                for path in forms.try_iter()? {
                    files.push(file::read(py, &path?, None)?);
                }
            }
        }
        let imported = py.detach(|| {
            let forms: Vec<FormFile<'_>> =
                files.iter().map(|(name, bytes)| FormFile { name, bytes }).collect();
            import_forms(&mut self.record(), &forms, &stamp)
        });
        record(py, &imported.map_err(raise)?)
    }

    /// The whole record in JSON; `chiso.read_assessment` reads it back.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.record().to_json())
    }
    fn __len__(&self) -> usize {
        self.record().entries().len()
    }
    fn __repr__(&self) -> String {
        let record = self.record();
        let unit = record.subject().unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let (id, count) = (record.framework().id(), record.entries().len());
        format!("<Assessment{unit} {id}: {}, {count} entries>", record.phase().as_str())
    }
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        Ok(tables::core_summary(&self.copy(py), language("vi")?).map_err(raise)?.to_html_fragment())
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pickle::call(py, "read_assessment", (self.to_json(py), self.framework()))
    }
}

/// A document as text, or as a dict with `ref`, `title`, `date`, `page`.
fn document(given: &Bound<'_, PyAny>) -> PyResult<Evidence> {
    let Ok(members) = given.cast::<PyDict>() else {
        return Ok(Evidence::from(given.extract::<String>()?.as_str()));
    };
    let text = |key: &str| -> PyResult<Option<String>> {
        members.get_item(key)?.filter(|value| !value.is_none()).map(|value| value.extract()).transpose()
    };
    for key in members.keys() {
        let key: String = key.extract()?;
        if !["ref", "title", "date", "page"].contains(&key.as_str()) {
            return Err(unknown("evidence", &key, "ref, title, date, page"));
        }
    }
    let date = members.get_item("date")?.filter(|value| !value.is_none());
    let date = date.map(|date| crate::day_input::day_argument(&date));
    Ok(Evidence {
        r#ref: text("ref")?.unwrap_or_default(),
        title: text("title")?,
        date: date.transpose()?,
        page: text("page")?,
    })
}

/// Reads a record from JSON, as `Assessment.to_json` writes it; `file` names the text in errors.
///
/// Raises `AssessmentError` with line and column.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> record = chiso.Assessment(fw, period=2022)
/// >>> chiso.read_assessment(record.to_json(), fw).phase
/// 'open'
#[pyfunction]
#[pyo3(signature = (text, fw, file="assessment"))]
pub fn read_assessment(py: Python<'_>, text: String, fw: &Framework, file: &str) -> PyResult<Assessment> {
    py.detach(|| core::Assessment::from_json(&fw.0, &text, file)).map(Assessment::new).map_err(raise)
}

/// Reads the record back out of a workbook of `Assessment.to_xlsx`: a path, or bytes.
///
/// The table must still say what the record says; raises `SheetError` at the cell that somebody typed over.
#[pyfunction]
#[pyo3(signature = (source, fw, file=None))]
pub fn read_score_table(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    fw: &Framework,
    file: Option<String>,
) -> PyResult<Assessment> {
    let (name, bytes) = file::read(py, source, file)?;
    let read = py.detach(|| chiso::table::write::read_summary(&fw.0, &bytes, &name));
    read.map(Assessment::new).map_err(raise)
}

/// This year's points against last year's: node, name, before, after, difference, not_comparable.
///
/// Where the maximum, the rule or a part changed there is no difference, and the reason why.
///
/// >>> import chiso
/// >>> fw = chiso.framework("par-2022-components")
/// >>> before = chiso.score(fw, {"sipas": "8.9"}, known_part=True)
/// >>> after = chiso.score(fw, {"sipas": "9.1"}, known_part=True)
/// >>> [row["difference"] for row in chiso.compare_editions(before, after) if row["node"] == "sipas"]
/// [Decimal('0.20')]
#[pyfunction]
#[pyo3(signature = (before, after, lang="vi"))]
pub fn compare_editions(before: &Scorecard, after: &Scorecard, lang: &str) -> PyResult<Table> {
    Ok(tables::editions(&before.0, &after.0, language(lang)?))
}
