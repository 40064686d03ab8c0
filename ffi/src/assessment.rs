use std::collections::BTreeMap;
use std::ffi::c_char;

use chiso::calendar::Moment;
use chiso::number::Points;
use chiso::scorecard::{Evidence, Lack, Phase, Stage, Stamp, Subject, compare_editions};
use chiso::text::Lang;
use serde_json::json;

use crate::error::{Error, Failure};
use crate::facts::Facts;
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, IntoC, exclusive, item, out, shared};
use crate::record::Record;
use crate::scorecard::{self, Scorecard};
use crate::text;

/// Tự đánh giá: what the unit gives itself.
pub const CHISO_STAGE_SELF: i32 = 0;
/// Thẩm định: accepted or adjusted, in rounds from 1.
pub const CHISO_STAGE_APPRAISED: i32 = 1;
/// Điểm bị trừ: the latest appraisal less deductions.
pub const CHISO_STAGE_DEDUCTION: i32 = 2;
/// Chính thức: the official result.
pub const CHISO_STAGE_FINAL: i32 = 3;

/// The unit scores itself.
pub const CHISO_PHASE_OPEN: i32 = 0;
/// The self-score is handed in.
pub const CHISO_PHASE_SUBMITTED: i32 = 1;
/// The result is final, and nothing more can be entered.
pub const CHISO_PHASE_CONCLUDED: i32 = 2;

constants!(Phase, "a CHISO_PHASE_ constant", {
    CHISO_PHASE_OPEN = Phase::Open,
    CHISO_PHASE_SUBMITTED = Phase::Submitted,
    CHISO_PHASE_CONCLUDED = Phase::Concluded,
});

/// A leaf without facts, points, or a state other than missing.
pub const CHISO_LACKS_VALUE: u32 = 1;
/// A leaf with neither a document nor an explanation.
pub const CHISO_LACKS_EVIDENCE: u32 = 2;

fn stage(stage: i32, round: u32) -> Result<Stage, Failure> {
    match stage {
        CHISO_STAGE_SELF => Ok(Stage::SelfScored),
        CHISO_STAGE_APPRAISED => Ok(Stage::Appraised { round }),
        CHISO_STAGE_DEDUCTION => Ok(Stage::Deduction),
        CHISO_STAGE_FINAL => Ok(Stage::Final),
        _ => Err(Failure::range("stage", "a CHISO_STAGE_")),
    }
}

impl IntoC<i32> for Stage {
    fn into_c(self) -> i32 {
        match self {
            Stage::SelfScored => CHISO_STAGE_SELF,
            Stage::Appraised { .. } => CHISO_STAGE_APPRAISED,
            Stage::Deduction => CHISO_STAGE_DEDUCTION,
            Stage::Final => CHISO_STAGE_FINAL,
        }
    }
}

/// Who, when and why.
pub(crate) unsafe fn stamp(by: *const c_char, at: i64, why: *const c_char) -> Result<Stamp, Failure> {
    let (by, why) = (text::read(by, "by")?, text::optional(why, "why")?);
    Ok(Stamp { by: by.to_owned(), at: Moment::from_seconds(at)?, why: why.map(str::to_owned) })
}

/// The staged record of one unit's scoring (bảng tự chấm điểm và thẩm định): self-score with evidence, appraisal
/// in rounds, deductions, final result. It only ever grows: every entry says who made it, when and why.
///
/// Belongs to one thread at a time while entries are made; functions that take it as const may be called by
/// several. A call that fails leaves it as it was. Freed with `chiso_assessment_free`.
///
/// Entries take `by`, who makes it; `at`, when, a moment as of `chiso_moment_parse`, never before the last entry;
/// and `why`, which may be NULL where the function does not ask for a reason.
pub struct Assessment(pub(crate) chiso::scorecard::Assessment);

/// Enters something in a record.
unsafe fn enter(
    assessment: *mut Assessment, by: *const c_char, at: i64, why: *const c_char, err: *mut *mut Error,
    act: impl FnOnce(&mut chiso::scorecard::Assessment, Stamp) -> Result<(), Failure>,
) -> i32 {
    call(err, || act(&mut exclusive(assessment, "assessment")?.0, stamp(by, at, why)?))
}

/// Begins a record for a unit and a year.
///
/// `unit` may be NULL; `period` is the year scored or CHISO_NO_PERIOD. `nodes` and `agencies` are `count` texts
/// each: the lead agency (cơ quan chủ trì) of a node, which holds for all below it.
///
/// Errors: CHISO_ERROR_NOT_IN_FORCE, CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_ASSESSMENT_LACKING for an agency
/// without a name, and those of units.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_new(
    framework: *const Framework, unit: *const c_char, period: i32, nodes: *const *const c_char,
    agencies: *const *const c_char, count: usize, assessment: *mut *mut Assessment, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, assessment) = (shared(framework, "framework")?, out(assessment, "assessment")?);
        let unit = text::optional(unit, "unit")?.map(str::to_owned);
        let nodes = text::list(nodes, count, "nodes")?.into_iter().map(str::to_owned);
        let agencies = text::list(agencies, count, "agencies")?.into_iter().map(str::to_owned);
        let leads: BTreeMap<String, String> = nodes.zip(agencies).collect();
        let subject = Subject { unit, period: scorecard::period(period), leads };
        assessment.give(Assessment(chiso::scorecard::Assessment::new(&framework.0, subject)?))
    })
}

/// Reads a record from JSON for the framework it was made for, as `chiso_assessment_json` writes it. `file` names
/// the text in errors.
///
/// What is read is entered anew, so a record that could not have been made is refused at the entry that could
/// not, with its line and column.
///
/// Errors: CHISO_ERROR_ASSESSMENT_JSON, CHISO_ERROR_ASSESSMENT_EDITION, and those of the entries.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_read_json(
    framework: *const Framework, json: *const c_char, length: usize, file: *const c_char,
    assessment: *mut *mut Assessment, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, assessment) = (shared(framework, "framework")?, out(assessment, "assessment")?);
        let (json, file) = (text::sized(json, length, "json")?, text::read(file, "file")?);
        assessment.give(Assessment(chiso::scorecard::Assessment::from_json(&framework.0, json, file)?))
    })
}

/// Enters every value of `facts` at a stage, in place of what the nodes had there: all of them, or none.
///
/// Self-scores are taken while the record is open, appraisals (in `round`, otherwise not read) and official
/// values once it is submitted, the latter two with a reason. What a survey gives is entered as appraised, at any
/// time before the end and without a reason. The facts stay the caller's.
///
/// Errors: CHISO_ERROR_ASSESSMENT_ORDER, CHISO_ERROR_ASSESSMENT_PHASE, CHISO_ERROR_ASSESSMENT_SURVEY,
/// CHISO_ERROR_ASSESSMENT_LACKING, CHISO_ERROR_ASSESSMENT_ROUND, CHISO_ERROR_ASSESSMENT_EDITION, and those of
/// `chiso_score`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_declare(
    assessment: *mut Assessment, stage: i32, round: u32, facts: *const Facts, by: *const c_char, at: i64,
    why: *const c_char, err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| {
        let (facts, stage) = (shared(facts, "facts")?, self::stage(stage, round)?);
        Ok(record.declare(stage, &facts.0, stamp)?)
    })
}

/// Accepts the self-score of a node, or of every leaf below it without an appraisal of its own; "total" for all.
///
/// Errors: CHISO_ERROR_ASSESSMENT_NOTHING, and as `chiso_assessment_declare`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_accept(
    assessment: *mut Assessment, round: u32, node: *const c_char, by: *const c_char, at: i64, why: *const c_char,
    err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| Ok(record.accept(round, text::read(node, "node")?, stamp)?))
}

/// Takes points off a node after appraisal (điểm bị trừ), in 10^-6, in place of a deduction before; 0 lifts it.
/// Needs a reason.
///
/// Errors: CHISO_ERROR_OUT_OF_RANGE, and as `chiso_assessment_declare`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_deduct(
    assessment: *mut Assessment, node: *const c_char, points: i64, by: *const c_char, at: i64, why: *const c_char,
    err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| {
        let node = text::read(node, "node")?;
        Ok(record.deduct(node, Points::from_micro(points).exact(), stamp)?)
    })
}

/// Proves or explains a node's self-score (tài liệu kiểm chứng, giải trình), in place of what stood before.
///
/// `evidence` is `count` references to documents; NULL, with a count of 0, leaves them as they were.
/// `explanation` may be NULL likewise. Possible until the end, so that explanations can answer an appraisal.
/// `chiso_assessment_append_json` takes documents with title, date and page.
///
/// Errors: as `chiso_assessment_declare`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_support(
    assessment: *mut Assessment, node: *const c_char, evidence: *const *const c_char, count: usize,
    explanation: *const c_char, by: *const c_char, at: i64, why: *const c_char, err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| {
        let (node, explanation) = (text::read(node, "node")?, text::optional(explanation, "explanation")?);
        let documents = text::list(evidence, count, "evidence")?;
        let documents = (!evidence.is_null()).then(|| documents.into_iter().map(Evidence::from).collect());
        Ok(record.support(node, documents, explanation.map(str::to_owned), stamp)?)
    })
}

/// Hands the self-score in, if it is complete.
///
/// Errors: CHISO_ERROR_ASSESSMENT_NOT_COMPLETE with what is missing, agency by agency, in the details.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_submit(
    assessment: *mut Assessment, by: *const c_char, at: i64, why: *const c_char, err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| Ok(record.submit(stamp)?))
}

/// Takes the self-score back to correct it, before its appraisal begins. Needs a reason.
///
/// Errors: CHISO_ERROR_ASSESSMENT_PHASE afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_withdraw(
    assessment: *mut Assessment, by: *const c_char, at: i64, why: *const c_char, err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| Ok(record.withdraw(stamp)?))
}

/// Makes the result final, if every leaf has one.
///
/// Errors: CHISO_ERROR_ASSESSMENT_NOT_COMPLETE with the leaves that have none in the details.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_conclude(
    assessment: *mut Assessment, by: *const c_char, at: i64, why: *const c_char, err: *mut *mut Error,
) -> i32 {
    enter(assessment, by, at, why, err, |record, stamp| Ok(record.conclude(stamp)?))
}

/// Adds one entry in the JSON form of `chiso_assessment_json`.
///
/// Errors: CHISO_ERROR_ASSESSMENT_JSON, and as the function of the act.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_append_json(
    assessment: *mut Assessment, json: *const c_char, length: usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (assessment, json) = (exclusive(assessment, "assessment")?, text::sized(json, length, "json")?);
        let entry = assessment.0.read_entry(json)?;
        Ok(assessment.0.append(entry)?)
    })
}

/// The unit scored; NULL where none was named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_unit(
    assessment: *const Assessment, unit: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, unit, assessment.0.subject().unit.as_deref())
}

/// The year scored; CHISO_NO_PERIOD where none was named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_period(
    assessment: *const Assessment, period: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, period, assessment.0.subject().period.unwrap_or(scorecard::CHISO_NO_PERIOD))
}

/// How far the record has come: a CHISO_PHASE_.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_phase(
    assessment: *const Assessment, phase: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, phase, assessment.0.phase())
}

/// The latest stage that has entries, a CHISO_STAGE_, and the latest round of appraisal, 0 before the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_stage(
    assessment: *const Assessment, stage: *mut i32, round: *mut u32, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, [stage, round], [assessment.0.stage(), assessment.0.round()])
}

/// How many entries were made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_entry_count(
    assessment: *const Assessment, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, count, assessment.0.entries().len())
}

/// The entries in the order in which they were made, as a list of `act`, `stage`, `round`, `node`, `value`, `points`,
/// `evidence`, `explanation`, `by`, `at`, `why`, each as far as it applies, and `text` in both languages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_entries(
    assessment: *const Assessment, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, record, {
        let entry = |entry| {
            let mut shown = assessment.0.entry_json(entry);
            if let Some(members) = shown.as_object_mut() {
                let text = json!({ "vi": entry.text(Lang::Vi), "en": entry.text(Lang::En) });
                members.insert("text".to_owned(), text);
            }
            shown
        };
        Record::of(assessment.0.entries().iter().map(entry).collect::<Vec<_>>())
    })
}

/// How many leaves are not complete: without a value, or with neither evidence nor an explanation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_gap_count(
    assessment: *const Assessment, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, count, assessment.0.gaps().len())
}

/// What is missing before the self-score can be handed in, agency by agency, as a list of `agency` (none where
/// nobody was named), `node`, and `lacks`, a list of "value" and "evidence".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_gaps(
    assessment: *const Assessment, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, record, Record::of(assessment.0.gaps()))
}

/// A leaf that is not complete, by its place from 0: the lead agency (NULL where nobody was named), the node, and
/// what it lacks, CHISO_LACKS_VALUE and CHISO_LACKS_EVIDENCE added up.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_gap(
    assessment: *const Assessment, index: usize, agency: *mut *mut c_char, node: *mut *mut c_char, lacks: *mut u32,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let assessment = shared(assessment, "assessment")?;
        let (agency, node, lacks) = (out(agency, "agency")?, out(node, "node")?, out(lacks, "lacks")?);
        let gaps = assessment.0.gaps();
        let gap = item(&gaps, index, "index")?;
        agency.set(gap.agency.as_deref());
        node.set(&gap.node);
        let flag = |lack: &Lack| match lack {
            Lack::Value => CHISO_LACKS_VALUE,
            Lack::Evidence => CHISO_LACKS_EVIDENCE,
        };
        lacks.set(gap.lacks.iter().map(flag).sum::<u32>());
        Ok(())
    })
}

/// The lead agency of a node: its own, else that of the nearest node above. NULL where nobody was named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_lead(
    assessment: *const Assessment, node: *const c_char, agency: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, agency, assessment.0.lead(text::read(node, "node")?))
}

/// The record as it stood at a moment, as an object of its own: the entries up to then, those at the moment
/// included.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_as_of(
    assessment: *const Assessment, at: i64, past: *mut *mut Assessment, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, past, Assessment(assessment.0.as_of(Moment::from_seconds(at)?)))
}

/// The points at a stage, each node with its reason. `round` is read for CHISO_STAGE_APPRAISED.
///
/// Parts not given yet are left out, and the card says so. An appraisal takes the self-score where it was
/// accepted and what was adjusted elsewhere; a leaf nobody appraised is missing.
///
/// Errors: CHISO_ERROR_JOINT_MAXIMUM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_card(
    assessment: *const Assessment, stage: i32, round: u32, card: *mut *mut Scorecard, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, card, Scorecard(assessment.0.card(self::stage(stage, round)?)?))
}

/// Every node whose points differ between two stages, the total first, as a list of `node`, `before`, `after`,
/// `difference`, and `reason` in both languages. Leaves that surveys give are left out.
///
/// Errors: CHISO_ERROR_JOINT_MAXIMUM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_compare(
    assessment: *const Assessment, before: i32, before_round: u32, after: i32, after_round: u32,
    record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let assessment = shared(assessment, "assessment")?;
        let record = out(record, "record")?;
        let before = self::stage(before, before_round)?;
        let after = self::stage(after, after_round)?;
        record.give(Record::of(assessment.0.compare(before, after)?))
    })
}

/// The whole record in JSON; `chiso_assessment_read_json` reads it back, entry for entry.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_json(
    assessment: *const Assessment, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, assessment, json, assessment.0.to_json())
}

/// This year's points against last year's, as an object: `from`, `to`, `from_period`,
/// `to_period`; `rows`, one for each node of the later edition, with
/// `node`, `before`, `after`, and either `difference` or `not_comparable`, the reason in both languages;
/// `removed`, nodes only the earlier edition has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_compare(
    before: *const Scorecard, after: *const Scorecard, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (before, after) = (shared(before, "before")?, shared(after, "after")?);
        out(record, "record")?.give(Record::of(compare_editions(&before.0, &after.0)))
    })
}

/// Frees a record. NULL is ignored; cards made from it stay valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_assessment_free(assessment: *mut Assessment) {
    handle::free(assessment);
}
