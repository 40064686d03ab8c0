use crate::code::{Code, Details, Fault, Lang, Place, details, listed, say};
use chrono::NaiveDate;
use serde::Serialize;

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
    pub found: String,
    /// What was expected.
    pub expected: String,
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
        let (found, expected) = (&self.found, &self.expected);
        say!(lang, "{at}{found}; cần {expected}", "{at}{found}; expected {expected}")
    }
}

/// Why a plan, its log or a question about it came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// The text is not of the file form.
    #[error("{place}: {message}")]
    Syntax {
        /// Where.
        place: Place,
        /// What was found and expected.
        message: String,
    },
    /// The plan does not hold together. Every problem is listed.
    #[error("{}", .problems.iter().map(|problem| problem.text(Lang::En)).collect::<Vec<_>>().join("\n"))]
    Invalid {
        /// All problems found, at least one.
        problems: Vec<PlanProblem>,
    },
    /// No built-in plan has this id.
    #[error("there is no plan {id:?}; built in are {}", .known.join(", "))]
    UnknownPlan {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A register of agencies does not hold together.
    #[error("the register {register:?}: {problem}")]
    Register {
        /// Its id.
        register: String,
        /// What is wrong.
        problem: String,
    },
    /// No built-in register has this id.
    #[error("there is no register of agencies {id:?}; built in are {}", .known.join(", "))]
    UnknownRegister {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A name that is no agency.
    #[error("{given:?} is no agency of {register}{}", alike(.close))]
    UnknownAgency {
        /// The text as given.
        given: String,
        /// The register.
        register: String,
        /// Agencies that look alike; never used in its place.
        close: Vec<String>,
    },
    /// A name that several agencies bear.
    #[error("{given:?} is the name of several agencies: expected one of {}", .candidates.join("; "))]
    AmbiguousAgency {
        /// The text as given.
        given: String,
        /// The agencies, with ids.
        candidates: Vec<String>,
    },
    /// No task, report or duty has this id.
    #[error("the plan {plan} has no task, report or duty {given:?}{}", alike(.close))]
    UnknownItem {
        /// The plan.
        plan: String,
        /// The id as given.
        given: String,
        /// Ids that look alike.
        close: Vec<String>,
    },
    /// An agency that does not lead the item.
    #[error("{}{agency} does not lead {item}: expected one of {}", at_entry(*.entry), .leads.join(", "))]
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
    #[error("entry {entry}: {found}; expected {expected}")]
    Entry {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// What is there.
        found: String,
        /// What was expected.
        expected: String,
    },
    /// A log entry earlier than the task it is about.
    #[error("entry {entry}: {item} is given on {given}, and something happened to it on {date} already")]
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
    #[error(
        "entry {entry}: {item} of {agency} is completed on {date} a second time: it was on {first}, and nobody sent it back"
    )]
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
    #[error(
        "entry {entry}: {item} of {agency} is {state}, which {event:?} does not follow; expected {expected}"
    )]
    Order {
        /// The place of the entry in the log, from 1.
        entry: usize,
        /// The item.
        item: String,
        /// The agency.
        agency: String,
        /// The state before the entry.
        state: &'static str,
        /// The event.
        event: &'static str,
        /// What would follow that state.
        expected: &'static str,
    },
    /// A day outside the time of the plan.
    #[error("{what} on {date} is outside the plan {plan}: expected {from} {}{hint}", until(*.to))]
    Outside {
        /// What has that day: "entry 3", "a status".
        what: String,
        /// The day.
        date: NaiveDate,
        /// The plan.
        plan: String,
        /// The first day.
        from: NaiveDate,
        /// The last day; none where any later day will do.
        to: Option<NaiveDate>,
        /// How to have it, where there is a way.
        hint: &'static str,
    },
    /// No report of the plan has such content rules, or a line states a field that the rule does not have.
    #[error("{found}; expected {expected}")]
    Content {
        /// What is there.
        found: String,
        /// What was expected.
        expected: String,
    },
    /// Results that cannot be held against targets.
    #[error("result {at}: {found}; expected {expected}")]
    Result {
        /// The place of the result, from 1.
        at: usize,
        /// What is there.
        found: String,
        /// What was expected.
        expected: String,
    },
    /// Rows of a register of tasks that cannot be read, or totals that are no counts.
    #[error("{found}; expected {expected}")]
    Rows {
        /// What is there.
        found: String,
        /// What was expected.
        expected: String,
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

fn alike(close: &[String]) -> String {
    if close.is_empty() { String::new() } else { format!("; close to {}", close.join("; ")) }
}

fn until(to: Option<NaiveDate>) -> String {
    to.map_or_else(|| "or later".to_owned(), |to| format!("to {to}"))
}

fn at_entry(entry: Option<usize>) -> String {
    entry.map_or_else(String::new, |entry| format!("entry {entry}: "))
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
        let _ = lang;
        self.to_string()
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
                details! { "entry": entry, "expected": expected }
            }
            PlanError::BeforeTask { entry, item, given, .. } => {
                details! { "entry": entry, "item": item, "given": given }
            }
            PlanError::TwoCompletions { entry, item, first, .. } => {
                details! { "entry": entry, "item": item, "first": first }
            }
            PlanError::Order { entry, item, state, expected, .. } => {
                details! { "entry": entry, "item": item, "state": state, "expected": expected }
            }
            PlanError::Outside { from, to, .. } => details! { "from": from, "to": to },
            PlanError::Content { expected, .. } | PlanError::Rows { expected, .. } => {
                details! { "expected": expected }
            }
            PlanError::Result { at, expected, .. } => details! { "at": at, "expected": expected },
            PlanError::Syntax { .. } | PlanError::Register { .. } => Details::new(),
        }
    }
}
