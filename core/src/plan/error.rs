use chrono::NaiveDate;
use serde::Serialize;

use super::line::Progress;
use super::log::PlanEvent;
use super::wording;
use crate::code::{Code, Details, Fault, Lang, Place, Spoken, Text, Words, details, in_english, listed, say};

/// What is wrong with a plan file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlanProblemKind {
    /// An id is empty or has characters that ids do not have.
    Id,
    /// An id stands twice.
    DuplicateId,
    /// A name that is no agency or collective of the register.
    Agency,
    /// A unit that the register of units does not know.
    Unit,
    /// An area, dimension, content rule or other id that is not there.
    Reference,
    /// A wording of time that cannot be read, or a day outside the plan's year.
    Time,
    /// Days or years that do not fit together.
    Date,
    /// A target that makes no sense.
    Target,
    /// Counts that do not multiply or add up.
    Count,
    /// The status does not fit the rest.
    Status,
    /// Something needed is empty.
    Empty,
}

impl PlanProblemKind {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            PlanProblemKind::Id => "id",
            PlanProblemKind::DuplicateId => "duplicate-id",
            PlanProblemKind::Agency => "agency",
            PlanProblemKind::Unit => "unit",
            PlanProblemKind::Reference => "reference",
            PlanProblemKind::Time => "time",
            PlanProblemKind::Date => "date",
            PlanProblemKind::Target => "target",
            PlanProblemKind::Count => "count",
            PlanProblemKind::Status => "status",
            PlanProblemKind::Empty => "empty",
        }
    }
}

/// One thing wrong with a plan file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanProblem {
    /// What kind of thing.
    pub kind: PlanProblemKind,
    /// The id of the item it concerns; empty for the plan as a whole.
    pub item: String,
    /// Where it stands, if the plan was read from text.
    pub place: Option<Place>,
    /// What is there.
    #[serde(serialize_with = "in_english")]
    pub found: Text,
    /// What was expected.
    #[serde(serialize_with = "in_english")]
    pub expected: Text,
}

impl PlanProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let mut at = String::new();
        if let Some(place) = &self.place {
            at += &format!("{place}: ");
        }
        if !self.item.is_empty() {
            at += &say!(lang, "{:?}: ", "{:?}: ", self.item);
        }
        let (found, expected) = (self.found.get(lang), self.expected.get(lang));
        say!(lang, "{at}{found}; cần {expected}", "{at}{found}; expected {expected}")
    }
}

/// Why a plan, its log or a question about it came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum PlanError {
    /// The text is not of the file form.
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// The plan does not hold together. Every problem is listed.
    Invalid {
        /// All problems found, at least one.
        problems: Vec<PlanProblem>,
    },
    /// No built-in plan has this id.
    UnknownPlan {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A register of agencies does not hold together.
    Register {
        /// Its id.
        register: String,
        /// What is wrong.
        problem: Text,
    },
    /// No built-in register has this id.
    UnknownRegister {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A name that is no agency.
    UnknownAgency {
        /// The text as given.
        given: String,
        /// The register.
        register: String,
        /// Agencies that look alike; never used in its place.
        close: Vec<String>,
    },
    /// A name that several agencies bear.
    AmbiguousAgency {
        /// The text as given.
        given: String,
        /// The agencies, with ids.
        candidates: Vec<String>,
    },
    /// No task, report or duty has this id.
    UnknownItem {
        /// The plan.
        plan: String,
        /// The id as given.
        given: String,
        /// Ids that look alike.
        close: Vec<String>,
    },
    /// An agency that does not lead the item.
    NotLead {
        /// The place of the entry in the log, from 1; none outside a log.
        entry: Option<usize>,
        /// The item.
        item: String,
        /// The agency.
        agency: String,
        /// Who leads, a few of them.
        leads: Vec<String>,
    },
    /// A log entry that lacks something or holds something it cannot have.
    Entry {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// What is there.
        found: Text,
        /// What was expected.
        expected: Text,
    },
    /// A log entry earlier than the task it is about.
    BeforeTask {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// The item.
        item: String,
        /// The day of the entry.
        date: NaiveDate,
        /// The day on which the task was given.
        given: NaiveDate,
    },
    /// A second completion of what is completed.
    TwoCompletions {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// The item.
        item: String,
        /// The agency.
        agency: String,
        /// The day of the entry.
        date: NaiveDate,
        /// The day of the first completion.
        first: NaiveDate,
    },
    /// An event that the state of the task does not allow.
    Order {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// The item.
        item: String,
        /// The agency.
        agency: String,
        /// The state before the entry.
        state: Progress,
        /// The event.
        event: PlanEvent,
        /// What would follow that state.
        expected: Words,
    },
    /// A day outside the time of the plan.
    Outside {
        /// What has that day: "entry 3", "a status".
        what: Text,
        /// The day.
        date: NaiveDate,
        /// The plan.
        plan: String,
        /// The first day.
        from: NaiveDate,
        /// The last day; none where any later day will do.
        to: Option<NaiveDate>,
        /// How to have it, where there is a way.
        hint: Option<Words>,
    },
    /// No report of the plan has such content rules, or a line states a field that the rule does not have.
    Content {
        /// What is there.
        found: Text,
        /// What was expected.
        expected: Text,
    },
    /// Results that cannot be held against targets.
    Result {
        /// The place of the result, from 1.
        at: usize,
        /// What is there.
        found: Text,
        /// What was expected.
        expected: Text,
    },
    /// Rows of a register of tasks that cannot be read, or totals that are no counts.
    Rows {
        /// What is there.
        found: Text,
        /// What was expected.
        expected: Text,
    },
}

impl PlanError {
    pub(super) fn syntax_toml(error: &toml::de::Error, file: &str, text: &str) -> PlanError {
        PlanError::Syntax {
            place: Place::at(file, text, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        }
    }

    pub(super) fn syntax_json(error: &serde_json::Error, file: &str) -> PlanError {
        PlanError::Syntax {
            place: Place { file: file.to_owned(), line: error.line(), column: error.column() },
            message: error.to_string(),
        }
    }
}

fn alike(close: &[String], lang: Lang) -> String {
    match close.is_empty() {
        true => String::new(),
        false => say!(lang, "; gần giống: {}", "; close to {}", close.join("; ")),
    }
}

fn until(to: Option<NaiveDate>, lang: Lang) -> String {
    match to {
        Some(to) => say!(lang, "đến {}", "to {}", to.say(lang)),
        None => say!(lang, "trở đi", "or later"),
    }
}

fn at_entry(entry: Option<usize>, lang: Lang) -> String {
    entry.map_or_else(String::new, |entry| say!(lang, "dòng nhật ký {entry}: ", "entry {entry}: "))
}

impl Fault for PlanError {
    fn code(&self) -> Code {
        match self {
            PlanError::Syntax { .. } => Code::PlanSyntax,
            PlanError::Invalid { .. } => Code::PlanInvalid,
            PlanError::UnknownPlan { .. } => Code::PlanUnknown,
            PlanError::Register { .. } => Code::RegisterInvalid,
            PlanError::UnknownRegister { .. } => Code::RegisterUnknown,
            PlanError::UnknownAgency { .. } => Code::AgencyUnknown,
            PlanError::AmbiguousAgency { .. } => Code::AgencyAmbiguous,
            PlanError::UnknownItem { .. } => Code::ItemUnknown,
            PlanError::NotLead { .. } => Code::NotLead,
            PlanError::Entry { .. } => Code::LogEntry,
            PlanError::BeforeTask { .. } => Code::EntryBeforeTask,
            PlanError::TwoCompletions { .. } => Code::TwoCompletions,
            PlanError::Order { .. } => Code::LogOrder,
            PlanError::Outside { .. } => Code::OutsidePlan,
            PlanError::Content { .. } => Code::ReportContent,
            PlanError::Result { .. } => Code::PlanResult,
            PlanError::Rows { .. } => Code::TaskRows,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            PlanError::Syntax { place, message } => {
                say!(lang, "{place}: không đúng dạng: {message}", "{place}: {message}")
            }
            PlanError::Invalid { problems } => {
                problems.iter().map(|problem| problem.text(lang)).collect::<Vec<_>>().join("\n")
            }
            PlanError::UnknownPlan { id, known } => say!(
                lang,
                "không có kế hoạch {id:?}; có sẵn {}",
                "there is no plan {id:?}; built in are {}",
                known.join(", ")
            ),
            PlanError::Register { register, problem } => {
                let problem = problem.get(lang);
                say!(lang, "danh bạ {register:?}: {problem}", "the register {register:?}: {problem}")
            }
            PlanError::UnknownRegister { id, known } => say!(
                lang,
                "không có danh bạ cơ quan {id:?}; có sẵn {}",
                "there is no register of agencies {id:?}; built in are {}",
                known.join(", ")
            ),
            PlanError::UnknownAgency { given, register, close } => {
                let alike = alike(close, lang);
                say!(
                    lang,
                    "{given:?} không phải là cơ quan trong danh bạ {register}{alike}",
                    "{given:?} is no agency of {register}{alike}"
                )
            }
            PlanError::AmbiguousAgency { given, candidates } => say!(
                lang,
                "{given:?} là tên của nhiều cơ quan: cần một trong {}",
                "{given:?} is the name of several agencies: expected one of {}",
                candidates.join("; ")
            ),
            PlanError::UnknownItem { plan, given, close } => {
                let alike = alike(close, lang);
                say!(
                    lang,
                    "kế hoạch {plan} không có nhiệm vụ, báo cáo hoặc trách nhiệm {given:?}{alike}",
                    "the plan {plan} has no task, report or duty {given:?}{alike}"
                )
            }
            PlanError::NotLead { entry, item, agency, leads } => {
                let (at, leads) = (at_entry(*entry, lang), leads.join(", "));
                say!(
                    lang,
                    "{at}{agency} không chủ trì {item}: cần một trong {leads}",
                    "{at}{agency} does not lead {item}: expected one of {leads}"
                )
            }
            PlanError::Entry { entry, found, expected } => {
                let (found, expected) = (found.get(lang), expected.get(lang));
                say!(
                    lang,
                    "dòng nhật ký {entry}: {found}; cần {expected}",
                    "entry {entry}: {found}; expected {expected}"
                )
            }
            PlanError::BeforeTask { entry, item, date, given } => {
                let (date, given) = (date.say(lang), given.say(lang));
                say!(
                    lang,
                    "dòng nhật ký {entry}: {item} được giao ngày {given}, trong khi ngày {date} đã có việc ghi cho nó",
                    "entry {entry}: {item} is given on {given}, and something happened to it on {date} already"
                )
            }
            PlanError::TwoCompletions { entry, item, agency, date, first } => {
                let (date, first) = (date.say(lang), first.say(lang));
                say!(
                    lang,
                    "dòng nhật ký {entry}: {item} của {agency} hoàn thành lần thứ hai ngày {date}: đã hoàn thành ngày {first} và không bị trả lại",
                    "entry {entry}: {item} of {agency} is completed on {date} a second time: it was on {first}, and nobody sent it back"
                )
            }
            PlanError::Order { entry, item, agency, state, event, expected } => {
                let (state, event) = match lang {
                    Lang::Vi => (wording::progress(*state).vi, wording::event(*event)),
                    Lang::En => (state.as_str().to_owned(), format!("{:?}", event.as_str())),
                };
                let expected = expected.get(lang);
                say!(
                    lang,
                    "dòng nhật ký {entry}: {item} của {agency} đang ở tình trạng {state}, không ghi tiếp {event} được; cần {expected}",
                    "entry {entry}: {item} of {agency} is {state}, which {event} does not follow; expected {expected}"
                )
            }
            PlanError::Outside { what, date, plan, from, to, hint } => {
                let (what, hint) = (what.get(lang), hint.map(|hint| hint.get(lang)).unwrap_or_default());
                let (date, from, until) = (date.say(lang), from.say(lang), until(*to, lang));
                say!(
                    lang,
                    "{what} ngày {date} nằm ngoài kế hoạch {plan}: cần từ {from} {until}{hint}",
                    "{what} on {date} is outside the plan {plan}: expected {from} {until}{hint}"
                )
            }
            PlanError::Content { found, expected } | PlanError::Rows { found, expected } => {
                let (found, expected) = (found.get(lang), expected.get(lang));
                say!(lang, "{found}; cần {expected}", "{found}; expected {expected}")
            }
            PlanError::Result { at, found, expected } => {
                let (found, expected) = (found.get(lang), expected.get(lang));
                say!(
                    lang,
                    "kết quả {at}: {found}; cần {expected}",
                    "result {at}: {found}; expected {expected}"
                )
            }
        }
    }

    fn place(&self) -> Option<&Place> {
        match self {
            PlanError::Syntax { place, .. } => Some(place),
            PlanError::Invalid { problems } => problems.first()?.place.as_ref(),
            _ => None,
        }
    }

    fn details(&self) -> Details {
        match self {
            PlanError::Invalid { problems } => details! { "problems": listed(problems, PlanProblem::text) },
            PlanError::UnknownPlan { known, .. } | PlanError::UnknownRegister { known, .. } => {
                details! { "known": known }
            }
            PlanError::UnknownAgency { given, close, .. } | PlanError::UnknownItem { given, close, .. } => {
                details! { "value": given, "close": close }
            }
            PlanError::AmbiguousAgency { given, candidates } => {
                details! { "value": given, "expected": candidates }
            }
            PlanError::NotLead { entry, item, agency, leads } => {
                details! { "entry": entry, "item": item, "value": agency, "expected": leads }
            }
            PlanError::Entry { entry, expected, .. } => {
                details! { "entry": entry, "expected": expected.en }
            }
            PlanError::BeforeTask { entry, item, given, .. } => {
                details! { "entry": entry, "item": item, "given": given }
            }
            PlanError::TwoCompletions { entry, item, first, .. } => {
                details! { "entry": entry, "item": item, "first": first }
            }
            PlanError::Order { entry, item, state, expected, .. } => {
                details! { "entry": entry, "item": item, "state": state, "expected": expected.en }
            }
            PlanError::Outside { from, to, .. } => details! { "from": from, "to": to },
            PlanError::Content { expected, .. } | PlanError::Rows { expected, .. } => {
                details! { "expected": expected.en }
            }
            PlanError::Result { at, expected, .. } => details! { "at": at, "expected": expected.en },
            PlanError::Syntax { .. } | PlanError::Register { .. } => Details::new(),
        }
    }
}
