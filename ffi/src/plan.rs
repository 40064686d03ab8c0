use std::ffi::c_char;

use chiso::deadline::Before;
use chiso::plan::{PlanEvidence, PlanPart, ReportDue, plan_ids};
use chiso::text::normalise;

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, item, nth, out, shared};
use crate::record::Record;
use crate::text;

/// Tasks of the annex.
pub const CHISO_PLAN_TASKS: i32 = 1;
/// Reports and documents to hand in.
pub const CHISO_PLAN_REPORTS: i32 = 2;
/// Standing duties.
pub const CHISO_PLAN_DUTIES: i32 = 3;
/// Targets on published results.
pub const CHISO_PLAN_TARGETS: i32 = 4;
/// Requirements that can be measured.
pub const CHISO_PLAN_REQUIREMENTS: i32 = 5;
/// Areas and who answers for them.
pub const CHISO_PLAN_AREAS: i32 = 6;
/// Dimensions to keep or improve.
pub const CHISO_PLAN_DIMENSIONS: i32 = 7;
/// Agencies the plan names, alone or under a collective wording.
pub const CHISO_PLAN_AGENCIES: i32 = 8;
/// Collective wordings of its register, each with its members.
pub const CHISO_PLAN_COLLECTIVES: i32 = 9;
/// Acts and documents it rests on.
pub const CHISO_PLAN_BASIS: i32 = 10;
/// Results it starts from.
pub const CHISO_PLAN_BASELINE: i32 = 11;
/// Rules on what reports contain.
pub const CHISO_PLAN_CONTENTS: i32 = 12;
/// Rules on what may be proposed.
pub const CHISO_PLAN_CONSEQUENCES: i32 = 13;
/// To whom it was sent.
pub const CHISO_PLAN_RECIPIENTS: i32 = 14;
/// Tasks, reports and duties whose time was not read; the term of each says why.
pub const CHISO_PLAN_UNREAD: i32 = 15;

constants!(PlanPart, "CHISO_PLAN_TASKS to CHISO_PLAN_UNREAD", {
    CHISO_PLAN_TASKS = PlanPart::Tasks,
    CHISO_PLAN_REPORTS = PlanPart::Reports,
    CHISO_PLAN_DUTIES = PlanPart::Duties,
    CHISO_PLAN_TARGETS = PlanPart::Targets,
    CHISO_PLAN_REQUIREMENTS = PlanPart::Requirements,
    CHISO_PLAN_AREAS = PlanPart::Areas,
    CHISO_PLAN_DIMENSIONS = PlanPart::Dimensions,
    CHISO_PLAN_AGENCIES = PlanPart::Agencies,
    CHISO_PLAN_COLLECTIVES = PlanPart::Collectives,
    CHISO_PLAN_BASIS = PlanPart::Basis,
    CHISO_PLAN_BASELINE = PlanPart::Baseline,
    CHISO_PLAN_CONTENTS = PlanPart::Contents,
    CHISO_PLAN_CONSEQUENCES = PlanPart::Consequences,
    CHISO_PLAN_RECIPIENTS = PlanPart::Recipients,
    CHISO_PLAN_UNREAD = PlanPart::Unread,
}, else 0);

/// The reports of an optional text: the id of a schedule, or a JSON array.
pub(crate) unsafe fn reports(text: *const c_char, year: i32, before: Before) -> Result<Vec<ReportDue>, Failure> {
    match text::optional(text, "reports")? {
        Some(text) => ReportDue::read(text, year, before).map_err(Failure::Data),
        None => Ok(Vec::new()),
    }
}

/// A plan (kế hoạch): targets, areas, tasks, reports and duties, and the agencies they fall to.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_plan_free`; logs and statuses made from
/// it stay valid.
pub struct Plan(pub(crate) chiso::plan::Plan);

/// How many plans are built in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_builtin_count(count: *mut usize, err: *mut *mut Error) -> i32 {
    call(err, || out(count, "count")?.give(plan_ids().count()))
}

/// The id of a built-in plan, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_builtin_id(index: usize, id: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(id, "id")?.give(nth(plan_ids(), index, "index")?))
}

/// A built-in plan by its id: "bac-giang-87-2024".
///
/// Errors: CHISO_ERROR_PLAN_UNKNOWN, whose details list the ids there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_builtin(id: *const c_char, plan: *mut *mut Plan, err: *mut *mut Error) -> i32 {
    get!(err, id = text::read(id, "id")?, plan, Plan(chiso::plan::Plan::builtin(id)?))
}

/// Reads and checks a plan file in TOML of `length` bytes. `file` names the text in errors.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_PLAN_INVALID with every problem in the details,
/// and the place of the first; CHISO_ERROR_REGISTER_INVALID and CHISO_ERROR_REGISTER_UNKNOWN for its agencies.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_read_toml(
    text: *const c_char, length: usize, file: *const c_char, plan: *mut *mut Plan, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (text, file) = text::document(text, length, file)?;
        out(plan, "plan")?.give(Plan(chiso::plan::Plan::from_toml(text, file)?))
    })
}

/// Reads and checks a plan in JSON, the same form as the TOML file, of `length` bytes.
///
/// Errors: as `chiso_plan_read_toml`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_read_json(
    text: *const c_char, length: usize, file: *const c_char, plan: *mut *mut Plan, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (text, file) = text::document(text, length, file)?;
        out(plan, "plan")?.give(Plan(chiso::plan::Plan::from_json(text, file)?))
    })
}

/// The plan as a TOML file; `chiso_plan_read_toml` reads it back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_toml(plan: *const Plan, toml: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, plan, toml, plan.0.to_toml())
}

/// The plan in JSON; `chiso_plan_read_json` reads it back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_json(plan: *const Plan, json: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, plan, json, plan.0.to_json())
}

/// The id of the plan.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_id(plan: *const Plan, id: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, plan, id, plan.0.id().to_owned())
}

/// What is true of the whole plan, as an object: id, act, title, unit, year, from, to, status, missing,
/// register, source, notes, issuer, survey.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_summary(plan: *const Plan, record: *mut *mut Record, err: *mut *mut Error) -> i32 {
    get!(err, plan, record, Record::of(plan.0.summary()))
}

/// How much a part of the plan has. `part` is CHISO_PLAN_TASKS to CHISO_PLAN_RECIPIENTS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_count(
    plan: *const Plan, part: i32, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, count, plan.0.list(PlanPart::value(part, "part")?).len())
}

/// The id of an entry of a part, by its place from 0; of an act its number, of a result its index.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_entry_id(
    plan: *const Plan, part: i32, index: usize, id: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, id, item(&plan.0.names(PlanPart::value(part, "part")?), index, "index")?.0.clone())
}

/// The short name of an entry of a part in Vietnamese or English, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_entry_name(
    plan: *const Plan, part: i32, index: usize, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, name, {
        let lang = text::lang(lang)?;
        item(&plan.0.names(PlanPart::value(part, "part")?), index, "index")?.1.get(lang).to_owned()
    })
}

/// A part of the plan as a list of objects, in the order of its file. `part` is CHISO_PLAN_TASKS to
/// CHISO_PLAN_RECIPIENTS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_list(
    plan: *const Plan, part: i32, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.list(PlanPart::value(part, "part")?)))
}

/// A task, report or duty as an object, by its id.
///
/// Errors: CHISO_ERROR_ITEM_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_item(
    plan: *const Plan, item: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.shown_item(plan.0.item(text::read(item, "item")?)?)))
}

/// The last day of an item, as days since 1970-01-01, and whether it is a day off. `known` is 0 for ongoing,
/// recurring and relative work, where the plan states no time or one that was not read, and for several days: those are
/// in the term of `chiso_plan_item`. `before` is a CHISO_BEFORE_ constant.
///
/// Errors: CHISO_ERROR_ITEM_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_item_last_day(
    plan: *const Plan, item: *const c_char, before: i32, known: *mut u8, day: *mut i32, day_off: *mut u8,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (plan, item) = (shared(plan, "plan")?, text::read(item, "item")?);
        let (known, day) = (out(known, "known")?, out(day, "day")?);
        let day_off = out(day_off, "day_off")?;
        let last = plan.0.item(item)?.term.last_day(Before::value(before, "before")?);
        known.set(last.is_some());
        if let Some(last) = last {
            day.set(last.date);
            day_off.set(last.is_day_off().unwrap_or(false));
        }
        Ok(())
    })
}

/// An agency of the plan's register as an object, by its id or name.
///
/// Errors: CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS with the ids there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_agency(
    plan: *const Plan, agency: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.register().agency(text::read(agency, "agency")?)?))
}

/// The agencies of a name or collective wording ("UBND cấp huyện"), as a list.
///
/// Errors: as `chiso_plan_agency`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_members(
    plan: *const Plan, wording: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, {
        let party = plan.0.register().party(text::read(wording, "wording")?)?;
        Record::of(plan.0.register().members(&party))
    })
}

/// Everything that concerns an agency, as a list of objects with `role` ("lead", "coordinate",
/// "receive"), `addressed` and `item`.
///
/// Errors: as `chiso_plan_agency`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_assignments(
    plan: *const Plan, agency: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.list_assignments(text::read(agency, "agency")?)?))
}

/// What was given beside a plan, read from JSON; NULL for nothing.
pub(crate) unsafe fn evidence(text: *const c_char) -> Result<PlanEvidence, Failure> {
    match text::optional(text, "evidence")? {
        Some(text) => Ok(PlanEvidence::from_json(text, "evidence")?),
        None => Ok(PlanEvidence::default()),
    }
}

/// Holds the targets against published results, as a list with `outcome` ("met", "not-met", "at-risk",
/// "unknown"), gaps, changes, trend and reason. The plan's baseline counts as results too.
///
/// `evidence` is a JSON object with `results`: objects with index, area, year, value, rank, of, within, group,
/// withheld, provisional and table; or NULL.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_PLAN_RESULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_check_targets(
    plan: *const Plan, evidence: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.check_targets(&self::evidence(evidence)?.results)?))
}

/// Holds the requirements against counted shares, as a list.
///
/// `evidence` is a JSON object with `shares`: objects with requirement, numerator and denominator; or NULL.
///
/// Errors: as `chiso_plan_check_targets`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_check_requirements(
    plan: *const Plan, evidence: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, Record::of(plan.0.check_requirements(&self::evidence(evidence)?.shares)?))
}

/// Holds a report against the plan's rule of what it has to contain, as an object with `complete` and `gaps`.
///
/// `report` is the id of the report or of its rule. `lines` is a JSON array of objects with `subject` and
/// `fields`; `expected` a JSON array of what had to be reported on, or NULL where that is not known.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_REPORT_CONTENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_check_report(
    plan: *const Plan, report: *const c_char, lines: *const c_char, expected: *const c_char, record: *mut *mut Record,
    err: *mut *mut Error,
) -> i32 {
    get!(err, plan, record, {
        let report = text::read(report, "report")?;
        let lines = chiso::plan::ReportLine::from_json(text::read(lines, "lines")?, "lines")?;
        let expected = text::optional(expected, "expected")?;
        let expected = expected.map(chiso::plan::ReportLine::subjects_from_json).transpose()?;
        Record::of(plan.0.check_report(report, &lines, expected.as_deref())?)
    })
}

/// The dated duties of the plan, or of one agency, as an iCalendar file: last days, and periodic reports.
///
/// `agency` is an id or name, or NULL for all. `reports` is the id of a built-in schedule ("cchc-581"), a JSON
/// array of objects with period, cutoff and due, or NULL.
///
/// Errors: as `chiso_plan_agency`, CHISO_ERROR_PLAN_SYNTAX, those of schedules.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_ics(
    plan: *const Plan, agency: *const c_char, reports: *const c_char, before: i32, lang: i32, ics: *mut *mut c_char,
    err: *mut *mut Error,
) -> i32 {
    get!(err, plan, ics, {
        let agency = text::optional(agency, "agency")?.map(normalise);
        let agency = agency.map(|agency| plan.0.register().agency(&agency)).transpose()?;
        let before = Before::value(before, "before")?;
        let reports = self::reports(reports, plan.0.header().year, before)?;
        plan.0.to_ics(agency, &reports, before, text::lang(lang)?)?
    })
}

/// Frees a plan. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_free(plan: *mut Plan) {
    handle::free(plan);
}
