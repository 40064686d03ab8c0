//! From the file form to a checked plan. All problems of a file are found in one pass and reported together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::agency::Party;
use super::document::{Baseline, ContentRule, ItemKind, PlanDocument, PlanItem, PlanTarget, Requirement};
use super::error::{PlanError, PlanProblem, PlanProblemKind as Kind};
use super::model::{Inner, Plan};
use super::register::Register;
use super::results::{RANK_OUTSIDE, RANKS};
use super::term::PlanTerm;
use crate::code::{Fault, Spoken, Text, Words, both, say};
use crate::deadline::{Deadline, DeadlineError};
use crate::framework::FrameworkStatus;
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
    fn add(
        &mut self,
        at: At<'_>,
        key: &'static str,
        kind: Kind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        self.add_nth(at, key, None, kind, found, expected);
    }

    fn add_nth(
        &mut self,
        at: At<'_>,
        key: &'static str,
        nth: Option<usize>,
        kind: Kind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        let mut path = vec![PathStep::Key(at.table)];
        path.extend(at.row.map(PathStep::Index));
        path.push(PathStep::Key(key));
        path.extend(nth.map(PathStep::Index));
        let item = at.id.to_owned();
        let problem = PlanProblem { kind, item, place: None, found: found.into(), expected: expected.into() };
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
            let problem = Words::new(
                "hãy nêu một danh bạ dựng sẵn ở plan.register, hoặc ghi các bảng [register] và [[agency]]",
                "name a built-in register in plan.register, or write [register] and [[agency]] tables",
            );
            return Err(PlanError::Register { register: document.plan.id.clone(), problem: problem.into() });
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
        report.add(PLAN, "id", Kind::Id, both!("mã {:?}", "the id {:?}", header.id), ID_FORM);
    }
    if header.year.abs_diff(signed.year()) > 1 {
        let found = Text::spoken(|lang| {
            let (year, signed) = (header.year, signed.say(lang));
            say!(lang, "kế hoạch năm {year} ký ngày {signed}", "a plan for {year} signed on {signed}")
        });
        let expected = Words::new("năm của văn bản hoặc năm liền kề", "the year of the act or one beside it");
        report.add(PLAN, "year", Kind::Date, found, expected);
    }
    let year_end = NaiveDate::from_ymd_opt(header.year, 12, 31).unwrap_or(signed);
    let closes = header.closes.unwrap_or(year_end);
    if closes < signed {
        let found = Text::spoken(|lang| {
            let (signed, closes) = (signed.say(lang), closes.say(lang));
            say!(
                lang,
                "kế hoạch ký ngày {signed} mà nhật ký khóa sổ ngày {closes}",
                "a plan signed on {signed} whose log closes on {closes}"
            )
        });
        let expected = Words::new("một ngày sau ngày ký văn bản", "a day after the act");
        report.add(PLAN, "closes", Kind::Date, found, expected);
    }
    let valid = register.header().valid;
    if signed < valid.from || signed > valid.to {
        let found = Text::spoken(|lang| {
            let (from, to, signed) = (valid.from.say(lang), valid.to.say(lang), signed.say(lang));
            say!(
                lang,
                "danh bạ từ {from} đến {to} cho kế hoạch ngày {signed}",
                "a register of {from} to {to} for a plan of {signed}"
            )
        });
        let expected = Words::new(
            "danh bạ có hiệu lực vào ngày ký văn bản",
            "a register that holds on the day of the act",
        );
        report.add(PLAN, "register", Kind::Date, found, expected);
    }
    if let Err(error) = unit::Registry::vietnam().resolve(&header.unit, signed) {
        let expected = Words::new("tỉnh, thành phố vào ngày đó", "a province of that day");
        report.add(PLAN, "unit", Kind::Unit, said(&error), expected);
    }
    match header.status {
        FrameworkStatus::Partial if header.missing.is_empty() => {
            let found = Words::new(
                "kế hoạch chưa đầy đủ mà không nêu còn thiếu gì",
                "a partial plan that does not say what is missing",
            );
            report.add(PLAN, "status", Kind::Status, found, Text::same("missing = [\"...\"]"));
        }
        FrameworkStatus::Complete if !header.missing.is_empty() => {
            let found = Words::new(
                "kế hoạch đầy đủ mà vẫn nêu phần còn thiếu",
                "a complete plan with something missing",
            );
            report.add(PLAN, "missing", Kind::Status, found, Text::same("status = \"partial\""));
        }
        _ => {}
    }
    (signed, closes)
}

const ID_FORM: Words = Words::new("mã chỉ gồm chữ cái, chữ số và . -", "letters, digits and . - only");
const SAME_ID: Words = Words::new("mã đã dùng cho mục khác", "an id that another has");
const OWN_ID: Words = Words::new("một mã riêng", "an id of its own");

/// What an error of another room says, in both languages.
fn said(error: &impl Fault) -> Text {
    Text::spoken(|lang| error.text(lang))
}

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
                    let expected = Words::new(
                        "cơ quan hoặc cách gọi chung có trong danh bạ",
                        "an agency or a collective wording of the register",
                    );
                    report.add_nth(at, key, Some(nth), Kind::Agency, said(&error), expected);
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
            let found = Words::new("văn bản ban hành sau kế hoạch", "an act later than the plan");
            report.add(at, "date", Kind::Date, found, Words::new("một ngày sớm hơn", "an earlier day"));
        }
    }
}

fn check_baselines(baselines: &[Baseline], document: &PlanDocument, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, baseline) in baselines.iter().enumerate() {
        let at = At { table: "baseline", row: Some(row), id: &baseline.index };
        if !seen.insert((&baseline.index, &baseline.area, baseline.year)) {
            let found = Words::new("kết quả thứ hai của cùng một năm", "a second result of one year");
            let expected = Words::new("mỗi năm một kết quả", "one each");
            report.add(at, "index", Kind::DuplicateId, found, expected);
        }
        if baseline.year >= document.plan.year {
            let found = both!("mốc so sánh năm {}", "a baseline of {}", baseline.year);
            let expected = both!("một năm trước năm {}", "a year before {}", document.plan.year);
            report.add(at, "year", Kind::Date, found, expected);
        }
        if baseline.rank.is_some_and(|rank| rank == 0 || baseline.of.is_some_and(|of| rank > of)) {
            report.add(at, "rank", Kind::Count, RANK_OUTSIDE, RANKS);
        }
        let known = [baseline.rank.is_some(), baseline.within.is_some(), baseline.group.is_some()];
        if baseline.value.is_none() && !known.contains(&true) {
            let found = Words::new("kết quả không nêu giá trị nào", "a result without any");
            let expected = Words::new("value, rank, within hoặc group", "value, rank, within or group");
            report.add(at, "index", Kind::Empty, found, expected);
        }
        known_area(at, baseline.area.as_deref(), document, report);
    }
}

fn known_area(at: At<'_>, area: Option<&str>, document: &PlanDocument, report: &mut Report) {
    if let Some(area) = area.filter(|area| !document.area.iter().any(|known| known.id == *area)) {
        let known: Vec<_> = document.area.iter().map(|area| area.id.as_str()).collect();
        let found = both!("lĩnh vực {area:?}", "the area {area:?}");
        report.add(at, "area", Kind::Reference, found, Text::same(known.join(", ")));
    }
}

fn check_areas(document: &PlanDocument, report: &mut Report) {
    let areas = document.area.iter().map(|area| ("area", (&area.index, &area.id)));
    let dimensions = document.dimension.iter().map(|found| ("dimension", (&found.index, &found.id)));
    let mut seen = BTreeSet::new();
    for (row, (table, node)) in areas.enumerate().chain(dimensions.enumerate()) {
        if !seen.insert((table, node)) {
            let at = At { table, row: Some(row), id: node.1 };
            report.add(at, "id", Kind::DuplicateId, SAME_ID, OWN_ID);
        }
    }
}

fn check_survey(document: &PlanDocument, register: &Register, report: &mut Report) {
    let Some(survey) = &document.survey else { return };
    let at = At { table: "survey", row: None, id: "" };
    let product = survey.stages.iter().try_fold(1_u32, |product, stage| product.checked_mul(stage.count));
    if product != Some(survey.respondents) {
        let shown: Vec<_> = survey.stages.iter().map(|stage| stage.count.to_string()).collect();
        let found = both!("{} người trả lời", "{} respondents", survey.respondents);
        let expected = both!("{}, theo các bước chọn mẫu", "{}, the stages", shown.join(" × "));
        report.add(at, "respondents", Kind::Count, found, expected);
    }
    let first = survey.stages.first().map(|stage| stage.count);
    if !survey.units.is_empty() && u32::try_from(survey.units.len()).ok() != first {
        let found = both!("{} đơn vị của bước đầu", "{} units of the first stage", survey.units.len());
        let expected = Words::new("đúng bằng số đơn vị bước đầu chọn", "as many as the first stage draws");
        report.add(at, "units", Kind::Count, found, expected);
    }
    for (nth, unit) in survey.units.iter().enumerate() {
        if let Err(error) = register.agency(&format!("UBND {unit}")) {
            let expected = Words::new("huyện có trong danh bạ", "a district of the register");
            report.add_nth(at, "units", Some(nth), Kind::Unit, said(&error), expected);
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
            let expected = Words::new("mục tiêu có thể đạt được", "a target that can be met");
            report.add(at, "goal", Kind::Target, said(&error), expected);
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
            let found = Words::new("mức đặt ra không phải là tỷ lệ", "a goal that is no share");
            let expected = Words::new(
                "at-least hoặc above, từ 0 đến 100 phần trăm",
                "at-least or above, 0 to 100 per cent",
            );
            report.add(at, "goal", Kind::Target, found, expected);
        }
    }
}

fn unique<'a>(at: At<'_>, id: &'a str, seen: &mut BTreeSet<&'a str>, report: &mut Report) {
    if !is_id(id) {
        report.add(at, "id", Kind::Id, both!("mã {id:?}", "the id {id:?}"), ID_FORM);
    } else if !seen.insert(id) {
        report.add(at, "id", Kind::DuplicateId, SAME_ID, OWN_ID);
    }
}

fn check_contents(rules: &[ContentRule], report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (row, rule) in rules.iter().enumerate() {
        let at = At { table: "content", row: Some(row), id: &rule.id };
        unique(at, &rule.id, &mut seen, report);
        if rule.fields.is_empty() {
            let found = Words::new("không có trường nào", "no fields");
            let expected = Words::new("những gì mỗi dòng phải nêu", "what each line has to state");
            report.add(at, "fields", Kind::Empty, found, expected);
        }
        for (nth, field) in rule.fields.iter().enumerate() {
            let before = rule.fields.get(..nth).unwrap_or_default();
            if !is_id(&field.id) || before.iter().any(|other| other.id == field.id) {
                let found = both!("trường {:?}", "the field {:?}", field.id);
                report.add_nth(at, "fields", Some(nth), Kind::DuplicateId, found, OWN_ID);
            }
            let known = |when: &super::document::When| {
                before.iter().any(|other| other.id == when.field && other.options.contains(&when.is))
            };
            if let Some(when) = field.when.as_ref().filter(|when| !known(when)) {
                let found =
                    both!("điều kiện {:?} là {:?}", "a condition on {:?} being {:?}", when.field, when.is);
                let expected = Words::new(
                    "một trường đứng trước, và một lựa chọn của trường đó",
                    "a field before it, and one of its options",
                );
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
) -> (Vec<PlanItem>, BTreeMap<String, usize>) {
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
                report.add(at, "id", Kind::Id, both!("mã {:?}", "the id {:?}", item.id), ID_FORM);
            } else if by_id.insert(item.id.clone(), all.len()).is_some() {
                let found = Words::new("mã đã dùng cho mục khác", "an id that another item has");
                report.add(at, "id", Kind::DuplicateId, found, OWN_ID);
            }
            if item.lead.is_empty() {
                let found = Words::new("không có ai chủ trì", "nobody in the lead");
                let expected = Words::new("một cơ quan hoặc cách gọi chung", "an agency or a collective");
                report.add(at, "lead", Kind::Empty, found, expected);
            }
            if kind == ItemKind::Task && item.time.is_none() {
                let found = Words::new("nhiệm vụ không có thời gian", "a task without a time");
                report.add(at, "id", Kind::Time, found, Text::same("time = \"...\""));
            }
            if kind == ItemKind::Report && item.to.is_empty() {
                let found = Words::new("báo cáo không có nơi nhận", "a report to nobody");
                report.add(at, "id", Kind::Empty, found, Text::same("to = [\"...\"]"));
            }
            known_area(at, item.area.as_deref(), document, report);
            let dimensions = &document.dimension;
            if let Some(id) =
                item.dimension.as_ref().filter(|id| !dimensions.iter().any(|one| one.id == **id))
            {
                let found = both!("chỉ số nội dung {id:?}", "the dimension {id:?}");
                let expected = Words::new("mã của một [[dimension]]", "the id of a [[dimension]]");
                report.add(at, "dimension", Kind::Reference, found, expected);
            }
            if let Some(id) =
                item.content.as_ref().filter(|id| !document.content.iter().any(|rule| rule.id == **id))
            {
                let found = both!("quy định nội dung {id:?}", "the content rule {id:?}");
                let expected = Words::new("mã của một [[content]]", "the id of a [[content]]");
                report.add(at, "content", Kind::Reference, found, expected);
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
) -> (PlanTerm, Option<Deadline>) {
    let year = document.plan.year;
    let read = Deadline::of(wording, Some(year)).and_then(|reading| Ok((PlanTerm::of(&reading)?, reading)));
    let (term, reading) = match read {
        Ok(read) => read,
        Err(error @ DeadlineError::Range { .. }) => {
            let expected = Words::new("một ngày trong năm của kế hoạch", "a day of the plan's year");
            report.add(at, "time", Kind::Time, said(&error), expected);
            return (PlanTerm::Unstated, None);
        }
        // One wording does not refuse a file of hundreds of items: it is kept, counted and listed as not read.
        Err(why) => return (PlanTerm::Unread { why }, None),
    };
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(closes);
    for (strict, inclusive) in term.all_days() {
        // "trước ngày 01/01" of the next year ends within the year.
        if strict < first || strict > closes {
            let found = Text::spoken(|lang| {
                let end = inclusive.say(lang);
                say!(lang, "{wording:?}, kết thúc ngày {end}", "{wording:?}, which ends on {end}")
            });
            let expected = Text::spoken(|lang| {
                let (first, last) = (first.say(lang), closes.say(lang));
                say!(lang, "một ngày từ {first} đến {last}", "a day from {first} to {last}")
            });
            report.add(at, "time", Kind::Time, found, expected);
        }
    }
    (term, Some(reading))
}
