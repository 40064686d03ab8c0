//! From the file form to a checked plan. All problems of a file are found in one pass and reported together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::agency::Party;
use super::document::{Baseline, ContentRule, Item, ItemKind, PlanDocument, PlanTarget, Requirement};
use super::error::{PlanError, PlanProblem, PlanProblemKind as Kind};
use super::model::{Inner, Plan};
use super::register::Register;
use super::term::Term;
use crate::deadline::Reading;
use crate::framework::Status;
use crate::number::Exact;
use crate::ranking::{self, OwnResult, Standing, Target};
use crate::text::{PathStep, normalise};
use crate::unit;

/// A problem with the path at which it stands in the file.
pub(super) struct Located {
    pub problem: PlanProblem,
    pub path: Vec<PathStep>,
}

/// Where a check stands: a table, and a row of it where it has rows.
#[derive(Clone, Copy)]
struct At<'a> {
    table: &'static str,
    row: Option<usize>,
    id: &'a str,
}

#[derive(Default)]
struct Report(Vec<Located>);

impl Report {
    fn add(&mut self, at: At<'_>, key: &'static str, kind: Kind, found: String, expected: impl Into<String>) {
        self.add_nth(at, key, None, kind, found, expected);
    }

    fn add_nth(
        &mut self,
        at: At<'_>,
        key: &'static str,
        nth: Option<usize>,
        kind: Kind,
        found: String,
        expected: impl Into<String>,
    ) {
        let mut path = vec![PathStep::Key(at.table)];
        path.extend(at.row.map(PathStep::Index));
        path.push(PathStep::Key(key));
        path.extend(nth.map(PathStep::Index));
        let item = at.id.to_owned();
        let problem = PlanProblem { kind, item, place: None, found, expected: expected.into() };
        self.0.push(Located { problem, path });
    }
}

/// Checks a document and builds the plan; the outer error is of its register of agencies.
pub(super) fn check(mut document: PlanDocument) -> Result<Result<Plan, Vec<Located>>, PlanError> {
    let register = register(&document)?;
    let mut report = Report::default();
    let (from, to) = check_header(&document, &register, &mut report);
    find_parties(&mut document, &register, &mut report);
    check_basis(&document, &mut report);
    check_baselines(&document.baseline, &document, &mut report);
    check_areas(&document, &mut report);
    check_survey(&document, &register, &mut report);
    check_targets(&document.target, &document, &mut report);
    check_requirements(&document.requirement, &document, &mut report);
    check_contents(&document.content, &mut report);
    let (items, by_id) = check_items(&mut document, to, &mut report);
    if report.0.is_empty() {
        Ok(Ok(Plan(Arc::new(Inner { document, register, by_id, items, from, to }))))
    } else {
        Ok(Err(report.0))
    }
}

fn register(document: &PlanDocument) -> Result<Register, PlanError> {
    let base = match (&document.plan.register, &document.register) {
        (Some(id), None) => Register::builtin(id)?,
        (None, Some(header)) => Register::build(header.clone(), Vec::new(), Vec::new())?,
        (Some(_), Some(_)) | (None, None) => {
            let problem =
                "name a built-in register in plan.register, or write [register] and [[agency]] tables";
            return Err(PlanError::Register {
                register: document.plan.id.clone(),
                problem: problem.to_owned(),
            });
        }
    };
    base.with(&document.agency, &document.collective, &document.district)
}

const PLAN: At<'static> = At { table: "plan", row: None, id: "" };

/// Returns the days between which the log takes entries.
fn check_header(document: &PlanDocument, register: &Register, report: &mut Report) -> (NaiveDate, NaiveDate) {
    let header = &document.plan;
    let signed = header.act.date;
    if !is_id(&header.id) {
        report.add(PLAN, "id", Kind::Id, format!("the id {:?}", header.id), ID_FORM);
    }
    if header.year.abs_diff(signed.year()) > 1 {
        let found = format!("a plan for {} signed on {signed}", header.year);
        report.add(PLAN, "year", Kind::Date, found, "the year of the act or one beside it");
    }
    let year_end = NaiveDate::from_ymd_opt(header.year, 12, 31).unwrap_or(signed);
    let closes = header.closes.unwrap_or(year_end);
    if closes < signed {
        let found = format!("a plan signed on {signed} whose log closes on {closes}");
        report.add(PLAN, "closes", Kind::Date, found, "a day after the act");
    }
    let valid = register.header().valid;
    if signed < valid.from || signed > valid.to {
        let found = format!("a register of {} to {} for a plan of {signed}", valid.from, valid.to);
        report.add(PLAN, "register", Kind::Date, found, "a register that holds on the day of the act");
    }
    if let Err(error) = unit::Registry::vietnam().resolve(&header.unit, signed) {
        report.add(PLAN, "unit", Kind::Unit, error.to_string(), "a province of that day");
    }
    match header.status {
        Status::Partial if header.missing.is_empty() => {
            let found = "a partial plan that does not say what is missing".to_owned();
            report.add(PLAN, "status", Kind::Status, found, "missing = [\"...\"]");
        }
        Status::Complete if !header.missing.is_empty() => {
            let found = "a complete plan with something missing".to_owned();
            report.add(PLAN, "missing", Kind::Status, found, "status = \"partial\"");
        }
        _ => {}
    }
    (signed, closes)
}

const ID_FORM: &str = "letters, digits and . - only";

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
}

/// Finds every party in the register.
fn find_parties(document: &mut PlanDocument, register: &Register, report: &mut Report) {
    let mut find = |at: At<'_>, key: &'static str, parties: &mut [Party]| {
        for (nth, party) in parties.iter_mut().enumerate() {
            match register.party(party.written()) {
                Ok(found) => party.found(&found),
                Err(error) => {
                    let expected = "an agency or a collective wording of the register";
                    report.add_nth(at, key, Some(nth), Kind::Agency, error.to_string(), expected);
                }
            }
        }
    };
    if let Some(issuer) = &mut document.plan.issuer {
        find(PLAN, "issuer", std::slice::from_mut(issuer));
    }
    for (row, area) in document.area.iter_mut().enumerate() {
        find(At { table: "area", row: Some(row), id: &area.id }, "lead", &mut area.lead);
    }
    for (row, target) in document.target.iter_mut().enumerate() {
        find(At { table: "target", row: Some(row), id: &target.id }, "lead", &mut target.lead);
    }
    for (row, requirement) in document.requirement.iter_mut().enumerate() {
        find(At { table: "requirement", row: Some(row), id: &requirement.id }, "lead", &mut requirement.lead);
    }
    for (table, items) in
        [("task", &mut document.task), ("report", &mut document.report), ("duty", &mut document.duty)]
    {
        for (row, item) in items.iter_mut().enumerate() {
            let at = At { table, row: Some(row), id: &item.id };
            find(at, "lead", &mut item.lead);
            find(at, "with", &mut item.with);
            find(at, "to", &mut item.to);
            if let Some(via) = &mut item.via {
                find(at, "via", std::slice::from_mut(via));
            }
        }
    }
    for (row, rule) in document.consequence.iter_mut().enumerate() {
        let at = At { table: "consequence", row: Some(row), id: &rule.id };
        find(at, "by", std::slice::from_mut(&mut rule.by));
        find(at, "to", std::slice::from_mut(&mut rule.to));
    }
    if let Some(recipients) = &mut document.recipients {
        find(At { table: "recipients", row: None, id: "" }, "who", &mut recipients.who);
    }
}

fn check_basis(document: &PlanDocument, report: &mut Report) {
    for (row, basis) in document.basis.iter().enumerate() {
        let at = At { table: "basis", row: Some(row), id: &basis.number };
        if basis.date.is_some_and(|date| date > document.plan.act.date) {
            report.add(at, "date", Kind::Date, "an act later than the plan".into(), "an earlier day");
        }
    }
}

fn check_baselines(baselines: &[Baseline], document: &PlanDocument, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, baseline) in baselines.iter().enumerate() {
        let at = At { table: "baseline", row: Some(row), id: &baseline.index };
        if !seen.insert((&baseline.index, &baseline.area, baseline.year)) {
            report.add(at, "index", Kind::DuplicateId, "a second result of one year".into(), "one each");
        }
        if baseline.year >= document.plan.year {
            let found = format!("a baseline of {}", baseline.year);
            report.add(at, "year", Kind::Date, found, format!("a year before {}", document.plan.year));
        }
        if baseline.rank.is_some_and(|rank| rank == 0 || baseline.of.is_some_and(|of| rank > of)) {
            report.add(at, "rank", Kind::Count, "a rank outside the list".into(), "1 to `of`");
        }
        let known = [baseline.rank.is_some(), baseline.within.is_some(), baseline.group.is_some()];
        if baseline.value.is_none() && !known.contains(&true) {
            report.add(
                at,
                "index",
                Kind::Empty,
                "a result without any".into(),
                "value, rank, within or group",
            );
        }
        known_area(at, baseline.area.as_deref(), document, report);
    }
}

fn known_area(at: At<'_>, area: Option<&str>, document: &PlanDocument, report: &mut Report) {
    if let Some(area) = area.filter(|area| !document.area.iter().any(|known| known.id == *area)) {
        let known: Vec<_> = document.area.iter().map(|area| area.id.as_str()).collect();
        report.add(at, "area", Kind::Reference, format!("the area {area:?}"), known.join(", "));
    }
}

fn check_areas(document: &PlanDocument, report: &mut Report) {
    let areas = document.area.iter().map(|area| ("area", (&area.index, &area.id)));
    let dimensions = document.dimension.iter().map(|found| ("dimension", (&found.index, &found.id)));
    let mut seen = BTreeSet::new();
    for (row, (table, node)) in areas.enumerate().chain(dimensions.enumerate()) {
        if !seen.insert((table, node)) {
            let at = At { table, row: Some(row), id: node.1 };
            report.add(at, "id", Kind::DuplicateId, "an id that another has".into(), "an id of its own");
        }
    }
}

fn check_survey(document: &PlanDocument, register: &Register, report: &mut Report) {
    let Some(survey) = &document.survey else { return };
    let at = At { table: "survey", row: None, id: "" };
    let product = survey.stages.iter().try_fold(1_u32, |product, stage| product.checked_mul(stage.count));
    if product != Some(survey.respondents) {
        let shown: Vec<_> = survey.stages.iter().map(|stage| stage.count.to_string()).collect();
        let found = format!("{} respondents", survey.respondents);
        report.add(at, "respondents", Kind::Count, found, format!("{}, the stages", shown.join(" × ")));
    }
    let first = survey.stages.first().map(|stage| stage.count);
    if !survey.units.is_empty() && u32::try_from(survey.units.len()).ok() != first {
        let found = format!("{} units of the first stage", survey.units.len());
        report.add(at, "units", Kind::Count, found, "as many as the first stage draws");
    }
    for (nth, unit) in survey.units.iter().enumerate() {
        if let Err(error) = register.agency(&format!("UBND {unit}")) {
            let expected = "a district of the register";
            report.add_nth(at, "units", Some(nth), Kind::Unit, error.to_string(), expected);
        }
    }
}

fn check_targets(targets: &[PlanTarget], document: &PlanDocument, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, target) in targets.iter().enumerate() {
        let at = At { table: "target", row: Some(row), id: &target.id };
        unique(at, &target.id, &mut seen, report);
        known_area(at, target.area.as_deref(), document, report);
        let nothing = OwnResult { value: Standing::Missing, rank: None };
        if let Err(error) = ranking::check(&target.goal, &document.plan.unit, &nothing) {
            report.add(at, "goal", Kind::Target, error.to_string(), "a target that can be met");
        }
    }
}

fn check_requirements(requirements: &[Requirement], document: &PlanDocument, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, requirement) in requirements.iter().enumerate() {
        let at = At { table: "requirement", row: Some(row), id: &requirement.id };
        unique(at, &requirement.id, &mut seen, report);
        known_area(at, requirement.area.as_deref(), document, report);
        let share = match &requirement.goal {
            Target::AtLeast(share) | Target::Above(share) => Some(share),
            _ => None,
        };
        if !share.is_some_and(|share| *share >= Exact::ZERO && *share <= Exact::from(100)) {
            let found = "a goal that is no share".to_owned();
            report.add(at, "goal", Kind::Target, found, "at-least or above, 0 to 100 per cent");
        }
    }
}

fn unique<'a>(at: At<'_>, id: &'a str, seen: &mut BTreeSet<&'a str>, report: &mut Report) {
    if !is_id(id) {
        report.add(at, "id", Kind::Id, format!("the id {id:?}"), ID_FORM);
    } else if !seen.insert(id) {
        report.add(at, "id", Kind::DuplicateId, "an id that another has".into(), "an id of its own");
    }
}

fn check_contents(rules: &[ContentRule], report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, rule) in rules.iter().enumerate() {
        let at = At { table: "content", row: Some(row), id: &rule.id };
        unique(at, &rule.id, &mut seen, report);
        if rule.fields.is_empty() {
            report.add(at, "fields", Kind::Empty, "no fields".into(), "what each line has to state");
        }
        for (nth, field) in rule.fields.iter().enumerate() {
            let before = rule.fields.get(..nth).unwrap_or_default();
            if !is_id(&field.id) || before.iter().any(|other| other.id == field.id) {
                let found = format!("the field {:?}", field.id);
                report.add_nth(at, "fields", Some(nth), Kind::DuplicateId, found, "an id of its own");
            }
            let known = |when: &super::document::When| {
                before.iter().any(|other| other.id == when.field && other.options.contains(&when.is))
            };
            if let Some(when) = field.when.as_ref().filter(|when| !known(when)) {
                let found = format!("a condition on {:?} being {:?}", when.field, when.is);
                let expected = "a field before it, and one of its options";
                report.add_nth(at, "fields", Some(nth), Kind::Reference, found, expected);
            }
        }
    }
}

/// Checks tasks, reports and duties, reads their times and puts them into one list.
fn check_items(
    document: &mut PlanDocument,
    closes: NaiveDate,
    report: &mut Report,
) -> (Vec<Item>, BTreeMap<String, usize>) {
    let tables = [
        ("task", ItemKind::Task, std::mem::take(&mut document.task)),
        ("report", ItemKind::Report, std::mem::take(&mut document.report)),
        ("duty", ItemKind::Duty, std::mem::take(&mut document.duty)),
    ];
    let (mut all, mut by_id) = (Vec::new(), BTreeMap::new());
    for (table, kind, mut items) in tables {
        for (row, item) in items.iter_mut().enumerate() {
            item.kind = kind;
            item.id = normalise(&item.id);
            let at = At { table, row: Some(row), id: &item.id };
            if !is_id(&item.id) {
                report.add(at, "id", Kind::Id, format!("the id {:?}", item.id), ID_FORM);
            } else if by_id.insert(item.id.clone(), all.len()).is_some() {
                report.add(
                    at,
                    "id",
                    Kind::DuplicateId,
                    "an id that another item has".into(),
                    "an id of its own",
                );
            }
            if item.lead.is_empty() {
                report.add(at, "lead", Kind::Empty, "nobody in the lead".into(), "an agency or a collective");
            }
            if kind == ItemKind::Task && item.time.is_none() {
                report.add(at, "id", Kind::Time, "a task without a time".into(), "time = \"...\"");
            }
            if kind == ItemKind::Report && item.to.is_empty() {
                report.add(at, "id", Kind::Empty, "a report to nobody".into(), "to = [\"...\"]");
            }
            known_area(at, item.area.as_deref(), document, report);
            let dimensions = &document.dimension;
            if let Some(id) =
                item.dimension.as_ref().filter(|id| !dimensions.iter().any(|one| one.id == **id))
            {
                let found = format!("the dimension {id:?}");
                report.add(at, "dimension", Kind::Reference, found, "the id of a [[dimension]]");
            }
            if let Some(id) =
                item.content.as_ref().filter(|id| !document.content.iter().any(|rule| rule.id == **id))
            {
                let found = format!("the content rule {id:?}");
                report.add(at, "content", Kind::Reference, found, "the id of a [[content]]");
            }
            if let Some(wording) = &item.time {
                (item.term, item.reading) = read_time(at, wording, document, closes, report);
            }
            all.push(item.clone());
        }
        match kind {
            ItemKind::Task => document.task = items,
            ItemKind::Report => document.report = items,
            ItemKind::Duty => document.duty = items,
        }
    }
    (all, by_id)
}

fn read_time(
    at: At<'_>,
    wording: &str,
    document: &PlanDocument,
    closes: NaiveDate,
    report: &mut Report,
) -> (Term, Option<Reading>) {
    let year = document.plan.year;
    let read = Reading::of(wording, Some(year)).and_then(|reading| Ok((Term::of(&reading)?, reading)));
    let (term, reading) = match read {
        Ok(read) => read,
        Err(error) => {
            report.add(at, "time", Kind::Time, error.to_string(), "a wording of time that can be read");
            return (Term::Unstated, None);
        }
    };
    if let Some((strict, inclusive)) = term.days() {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(closes);
        // "trước ngày 01/01" of the next year ends within the year.
        if strict < first || strict > closes {
            let found = format!("{wording:?}, which ends on {inclusive}");
            report.add(at, "time", Kind::Time, found, format!("a day from {first} to {closes}"));
        }
    }
    (term, Some(reading))
}
