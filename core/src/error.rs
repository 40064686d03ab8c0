use serde_json::{Value, json};

use crate::calendar::CalendarError;
use crate::code::Code;
use crate::deadline::clock::ClockError;
use crate::deadline::{DeadlineError, ScheduleError};
use crate::framework::FrameworkError;
use crate::number::NumberError;
use crate::plan::PlanError;
use crate::ranking::RankError;
use crate::scorecard::AssessmentError;
use crate::scoring::ScoreError;
use crate::table::SheetError;
use crate::table::read::TableError;
use crate::text::Place;
use crate::unit::UnitError;

/// Any error of the library, with the stable code that C, C# and Python share.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A framework file.
    #[error(transparent)]
    Framework(#[from] FrameworkError),
    /// Facts and scores.
    #[error(transparent)]
    Score(#[from] ScoreError),
    /// A staged record.
    #[error(transparent)]
    Assessment(#[from] AssessmentError),
    /// A unit.
    #[error(transparent)]
    Unit(#[from] UnitError),
    /// Ranks, groups and targets.
    #[error(transparent)]
    Rank(#[from] RankError),
    /// Time limits and the wording of deadlines.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// Reporting periods, schedules and iCalendar files.
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    /// A calendar.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// A dossier's clock.
    #[error(transparent)]
    Clock(#[from] ClockError),
    /// Plans, their logs and what is asked of them.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// A criteria table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Score tables and forms as workbooks.
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

impl Error {
    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Error::Number(error) => number_code(error),
            Error::Framework(error) => match error {
                FrameworkError::Syntax { .. } => Code::FrameworkSyntax,
                FrameworkError::Invalid { .. } => Code::FrameworkInvalid,
                FrameworkError::Unknown { .. } => Code::FrameworkUnknown,
                FrameworkError::NoEdition { .. } => Code::FrameworkNoEdition,
            },
            Error::Score(error) => error.code(),
            Error::Assessment(error) => error.code(),
            Error::Unit(error) => unit_code(error),
            Error::Rank(error) => rank_code(error),
            Error::Deadline(error) => deadline_code(error),
            Error::Schedule(error) => schedule_code(error),
            Error::Calendar(error) => calendar_code(error),
            Error::Clock(error) => clock_code(error),
            Error::Plan(error) => plan_code(error),
            Error::Table(error) => table_code(error),
            Error::Sheet(error) => error.code(),
        }
    }

    /// The node the error concerns, if it concerns one.
    pub fn node(&self) -> Option<&str> {
        match self {
            Error::Score(error) => error.node(),
            Error::Assessment(error) => error.node(),
            Error::Sheet(error) => error.node(),
            _ => None,
        }
    }

    /// Where the error stands, if the input was text.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Error::Framework(FrameworkError::Syntax { place, .. }) => Some(place),
            Error::Framework(FrameworkError::Invalid { problems }) => problems.first()?.place.as_ref(),
            Error::Calendar(CalendarError::Syntax { place, .. }) => Some(place),
            Error::Schedule(ScheduleError::Syntax { place, .. }) => Some(place),
            Error::Schedule(ScheduleError::Invalid { problems }) => Some(&problems.first()?.place),
            Error::Calendar(CalendarError::Invalid { problems }) => {
                problems.first().map(|problem| &problem.place)
            }
            Error::Plan(PlanError::Syntax { place, .. }) => Some(place),
            Error::Plan(PlanError::Invalid { problems }) => problems.first()?.place.as_ref(),
            Error::Assessment(error) => error.place(),
            _ => None,
        }
    }

    /// Everything known about the error, as JSON: code, name, message, node, fact, place, problems.
    pub fn details(&self) -> Value {
        let mut details = json!({
            "code": self.code().number(),
            "name": self.code().name(),
            "message": self.to_string(),
        });
        let mut put = |key: &str, value: Value| {
            if let Some(map) = details.as_object_mut() {
                map.insert(key.to_owned(), value);
            }
        };
        if let Some(node) = self.node() {
            put("node", json!(node));
        }
        if let Some(place) = self.place() {
            put("place", json!(place));
        }
        match self {
            Error::Framework(FrameworkError::Invalid { problems }) => put("problems", json!(problems)),
            Error::Framework(FrameworkError::Unknown { known, .. }) => put("known", json!(known)),
            Error::Deadline(error) | Error::Schedule(ScheduleError::Deadline(error)) => {
                if let Some((position, rest, expected)) = error.unread() {
                    put("position", json!(position));
                    put("rest", json!(rest));
                    put("expected", json!(expected));
                }
            }
            Error::Schedule(ScheduleError::Invalid { problems }) => put("problems", json!(problems)),
            Error::Schedule(ScheduleError::Unknown { known, .. } | ScheduleError::NoReport { known, .. }) => {
                put("known", json!(known));
            }
            Error::Calendar(CalendarError::Invalid { problems }) => put("problems", json!(problems)),
            Error::Calendar(CalendarError::Unconfirmed { from, to, reason }) => {
                put("from", json!(from));
                put("to", json!(to));
                put("reason", json!(reason));
            }
            Error::Calendar(CalendarError::At { index, .. }) => put("index", json!(index)),
            Error::Clock(ClockError::At { row, .. }) => put("row", json!(row)),
            Error::Plan(error) => {
                for (key, value) in plan_details(error) {
                    put(key, value);
                }
            }
            Error::Table(error) => table_details(error, &mut put),
            Error::Score(error) => extend(&mut details, error.details()),
            Error::Assessment(error) => extend(&mut details, error.details()),
            Error::Sheet(SheetError::Table(error)) => table_details(error, &mut put),
            Error::Sheet(error) => extend(&mut details, error.details()),
            _ => {}
        }
        details
    }
}

fn table_details(error: &TableError, put: &mut impl FnMut(&str, Value)) {
    if let Some(cell) = error.cell() {
        put("sheet", json!(cell.sheet));
        put("row", json!(cell.row));
        put("column", json!(cell.letters()));
    }
    match error {
        TableError::Format { found, expected, .. } => {
            put("value", json!(found));
            put("expected", json!(expected));
        }
        TableError::Encoding { file, line, column, .. } => {
            put("place", json!({ "file": file, "line": line, "column": column }));
        }
        TableError::TooLarge { limit, .. } => put("limit", json!(limit)),
        TableError::NoSheet { sheet, known, .. } => {
            put("sheet", json!(sheet));
            put("known", json!(known));
        }
        TableError::NoHeader { expected, .. } | TableError::ColumnMissing { expected, .. } => {
            put("expected", json!(expected));
        }
        TableError::ColumnTwice { head, .. } => put("value", json!(head)),
        TableError::Points { value, expected, .. } => {
            put("value", json!(value));
            put("expected", json!(expected));
        }
        TableError::CellError { value, .. } => put("value", json!(value)),
        TableError::NumberTwice { number, id, first, .. } => {
            put("value", json!(number));
            put("node", json!(id));
            put("first", json!(first));
        }
        TableError::Notation { text, expected, .. } => {
            put("value", json!(text));
            put("expected", json!(expected));
        }
        TableError::File { .. }
        | TableError::Password { .. }
        | TableError::Damaged { .. }
        | TableError::Formula { .. }
        | TableError::NoCriteria { .. } => {}
    }
}

fn extend(details: &mut Value, more: Value) {
    if let (Some(details), Value::Object(more)) = (details.as_object_mut(), more) {
        details.extend(more);
    }
}

pub(crate) fn number_code(error: &NumberError) -> Code {
    match error {
        NumberError::Syntax { .. } => Code::NumberSyntax,
        NumberError::Range { .. } => Code::NumberRange,
        NumberError::Decimals { .. } => Code::NumberDecimals,
        NumberError::NotFinite { .. } => Code::NumberNotFinite,
    }
}

pub(crate) fn unit_code(error: &UnitError) -> Code {
    match error {
        UnitError::Unknown { .. } => Code::UnitUnknown,
        UnitError::NotInForce { .. } => Code::UnitNotInForce,
        UnitError::OtherKind { .. } => Code::UnitOtherKind,
        UnitError::OutsideRecord { .. } => Code::UnitOutsideRecord,
        UnitError::File { .. } => Code::UnitFile,
    }
}

fn rank_code(error: &RankError) -> Code {
    match error {
        RankError::Duplicate { .. } => Code::RankDuplicate,
        RankError::Places { .. } => Code::RankPlaces,
        RankError::UnknownScheme { .. } => Code::SchemeUnknown,
        RankError::UnknownGroup { .. } => Code::GroupUnknown,
        RankError::LimitsNotPublished { .. } => Code::GroupLimits,
        RankError::EndNotStated { .. } => Code::GroupEnd,
        RankError::NoGroup { .. } => Code::GroupNone,
        RankError::NothingRanked { .. } => Code::RankNothing,
        RankError::NoPlace => Code::RankPlace,
        RankError::File { .. } => Code::SchemeFile,
    }
}

fn deadline_code(error: &DeadlineError) -> Code {
    match error {
        DeadlineError::LimitSyntax { .. } => Code::LimitSyntax,
        DeadlineError::LimitCount { .. } => Code::LimitCount,
        DeadlineError::Wording { .. } => Code::DeadlineWording,
        DeadlineError::Impossible { .. } | DeadlineError::NoSuchDay { .. } => Code::DeadlineImpossible,
        DeadlineError::Contradiction { .. } | DeadlineError::Reversed { .. } => Code::DeadlineContradiction,
        DeadlineError::Year => Code::DeadlineYear,
        DeadlineError::Month => Code::DeadlineMonth,
        DeadlineError::Range { .. } => Code::DeadlineRange,
        DeadlineError::NeedsMoment => Code::LimitMoment,
        DeadlineError::NoHours { .. } => Code::LimitHours,
        DeadlineError::NotBefore { .. } => Code::LimitBefore,
        DeadlineError::NoDate { .. } => Code::DeadlineNoDate,
        DeadlineError::NeedsStart { .. } => Code::DeadlineStart,
        DeadlineError::Calendar(error) => calendar_code(error),
    }
}

fn schedule_code(error: &ScheduleError) -> Code {
    match error {
        ScheduleError::Syntax { .. } => Code::ScheduleSyntax,
        ScheduleError::Invalid { .. } => Code::ScheduleInvalid,
        ScheduleError::Unknown { .. } => Code::ScheduleUnknown,
        ScheduleError::Period { .. } | ScheduleError::PeriodText { .. } => Code::PeriodUnknown,
        ScheduleError::NoReport { .. } => Code::ScheduleNoReport,
        ScheduleError::Weekly { .. } => Code::ScheduleWeekly,
        ScheduleError::CoverUnknown { .. } => Code::ScheduleCover,
        ScheduleError::DueUnknown { .. } => Code::ScheduleDue,
        ScheduleError::NotInForce { .. } => Code::ScheduleNotInForce,
        ScheduleError::Entry { .. } => Code::CalendarEntry,
        ScheduleError::Deadline(error) => deadline_code(error),
    }
}

fn calendar_code(error: &CalendarError) -> Code {
    match error {
        CalendarError::Range { .. } => Code::CalendarRange,
        CalendarError::Count { .. } => Code::CalendarCount,
        CalendarError::Nth { .. } => Code::CalendarNth,
        CalendarError::Period { .. } => Code::CalendarPeriod,
        CalendarError::Unconfirmed { .. } => Code::CalendarUnconfirmed,
        CalendarError::Lengths { .. } => Code::CalendarLengths,
        CalendarError::At { error, .. } => calendar_code(error),
        CalendarError::Syntax { .. } => Code::OverlaySyntax,
        CalendarError::Invalid { .. } => Code::OverlayInvalid,
        CalendarError::MomentSyntax { .. } => Code::MomentSyntax,
        CalendarError::MomentRange { .. } => Code::MomentRange,
        CalendarError::WorkingTime { .. } => Code::WorkingTime,
    }
}

fn clock_code(error: &ClockError) -> Code {
    match error {
        ClockError::Calendar(error) => calendar_code(error),
        ClockError::Limit(error) => deadline_code(error),
        ClockError::Order { .. } => Code::EventOrder,
        ClockError::Receipt { .. } | ClockError::NoReceipt => Code::EventReceipt,
        ClockError::Closed { .. } => Code::DossierClosed,
        ClockError::Overlap { .. } => Code::PauseOverlap,
        ClockError::NotOpen { .. } => Code::PauseNotOpen,
        ClockError::Standing { .. } => Code::ClockStands,
        ClockError::ExtensionRepeated { .. } => Code::ExtensionRepeated,
        ClockError::ExtensionLate { .. } => Code::ExtensionLate,
        ClockError::ExtensionBackwards { .. } => Code::ExtensionBackwards,
        ClockError::Parts { .. } => Code::EventParts,
        ClockError::Correction { .. } => Code::EventCorrection,
        ClockError::RulesNeeded { .. } => Code::RulesNeeded,
        ClockError::RulesUnknown { .. } => Code::RulesUnknown,
        ClockError::RulesSilent { .. } => Code::RulesSilent,
        ClockError::RulesFile { .. } => Code::RulesFile,
        ClockError::Json { .. } => Code::ClockJson,
        ClockError::CutOffSyntax { .. } => Code::CutOffSyntax,
        ClockError::Dossier { .. } => Code::DossierRow,
        ClockError::At { error, .. } => clock_code(error),
        ClockError::Lengths { .. } => Code::DossierLengths,
    }
}

fn plan_code(error: &PlanError) -> Code {
    match error {
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

fn plan_details(error: &PlanError) -> Vec<(&'static str, Value)> {
    match error {
        PlanError::Invalid { problems } => vec![("problems", json!(problems))],
        PlanError::UnknownPlan { known, .. } | PlanError::UnknownRegister { known, .. } => {
            vec![("known", json!(known))]
        }
        PlanError::UnknownAgency { given, close, .. } | PlanError::UnknownItem { given, close, .. } => {
            vec![("value", json!(given)), ("close", json!(close))]
        }
        PlanError::AmbiguousAgency { given, candidates } => {
            vec![("value", json!(given)), ("expected", json!(candidates))]
        }
        PlanError::NotLead { entry, item, agency, leads } => {
            vec![
                ("entry", json!(entry)),
                ("item", json!(item)),
                ("value", json!(agency)),
                ("expected", json!(leads)),
            ]
        }
        PlanError::Entry { entry, expected, .. } => {
            vec![("entry", json!(entry)), ("expected", json!(expected))]
        }
        PlanError::BeforeTask { entry, item, given, .. } => {
            vec![("entry", json!(entry)), ("item", json!(item)), ("given", json!(given))]
        }
        PlanError::TwoCompletions { entry, item, first, .. } => {
            vec![("entry", json!(entry)), ("item", json!(item)), ("first", json!(first))]
        }
        PlanError::Order { entry, item, state, expected, .. } => {
            vec![
                ("entry", json!(entry)),
                ("item", json!(item)),
                ("state", json!(state)),
                ("expected", json!(expected)),
            ]
        }
        PlanError::Outside { from, to, .. } => vec![("from", json!(from)), ("to", json!(to))],
        PlanError::Content { expected, .. } | PlanError::Rows { expected, .. } => {
            vec![("expected", json!(expected))]
        }
        PlanError::Result { at, expected, .. } => vec![("at", json!(at)), ("expected", json!(expected))],
        PlanError::Syntax { .. } | PlanError::Register { .. } => Vec::new(),
    }
}

pub(crate) fn table_code(error: &TableError) -> Code {
    match error {
        TableError::Format { .. } => Code::TableFormat,
        TableError::Encoding { .. } => Code::TableEncoding,
        TableError::Password { .. } => Code::TablePassword,
        TableError::Damaged { .. } => Code::TableDamaged,
        TableError::TooLarge { .. } => Code::TableTooLarge,
        TableError::NoSheet { .. } => Code::SheetUnknown,
        TableError::NoHeader { .. } => Code::TableNoHeader,
        TableError::ColumnMissing { .. } => Code::ColumnMissing,
        TableError::ColumnTwice { .. } => Code::ColumnTwice,
        TableError::Points { .. } => Code::CellPoints,
        TableError::Formula { .. } => Code::CellFormula,
        TableError::CellError { .. } => Code::CellFailed,
        TableError::NumberTwice { .. } => Code::NumberTwice,
        TableError::NoCriteria { .. } => Code::TableNoCriteria,
        TableError::Notation { .. } => Code::ReadingNotation,
        TableError::File { .. } => Code::TableFile,
    }
}
