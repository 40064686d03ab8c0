use serde_json::{Value, json};

use crate::calendar::CalendarError;
use crate::code::{Code, Fault, Lang, Place, Text};
use crate::deadline::{DeadlineError, ScheduleError};
use crate::dossier::ClockError;
use crate::framework::FrameworkError;
use crate::number::NumberError;
use crate::plan::PlanError;
use crate::ranking::RankError;
use crate::scorecard::AssessmentError;
use crate::scoring::ScoreError;
use crate::table::SheetError;
use crate::table::read::TableError;
use crate::unit::UnitError;

/// Any error of the library, with the stable code that C, C# and Python share.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::text::Lang;
///
/// let error = chiso::Error::from(Framework::builtin("par-1999").unwrap_err());
/// assert_eq!(error.code().number(), 202);
/// assert!(error.text(Lang::Vi).starts_with("không có bộ tiêu chí \"par-1999\""));
/// ```
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum Error {
    /// A number.
    Number(#[from] NumberError),
    /// A framework file.
    Framework(#[from] FrameworkError),
    /// Facts and scores.
    Score(#[from] ScoreError),
    /// A staged record.
    Assessment(#[from] AssessmentError),
    /// A unit.
    Unit(#[from] UnitError),
    /// Ranks, groups and targets.
    Rank(#[from] RankError),
    /// Time limits and the wording of deadlines.
    Deadline(#[from] DeadlineError),
    /// Reporting periods, schedules and iCalendar files.
    Schedule(#[from] ScheduleError),
    /// A calendar.
    Calendar(#[from] CalendarError),
    /// A dossier's clock.
    Clock(#[from] ClockError),
    /// Plans, their logs and what is asked of them.
    Plan(#[from] PlanError),
    /// A criteria table.
    Table(#[from] TableError),
    /// Score tables and forms as workbooks.
    Sheet(#[from] SheetError),
}

impl Error {
    /// The error of the room in which it arose.
    fn fault(&self) -> &dyn Fault {
        match self {
            Error::Number(error) => error,
            Error::Framework(error) => error,
            Error::Score(error) => error,
            Error::Assessment(error) => error,
            Error::Unit(error) => error,
            Error::Rank(error) => error,
            Error::Deadline(error) => error,
            Error::Schedule(error) => error,
            Error::Calendar(error) => error,
            Error::Clock(error) => error,
            Error::Plan(error) => error,
            Error::Table(error) => error,
            Error::Sheet(error) => error,
        }
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        self.fault().code()
    }

    /// What was found, where, and what was expected, in one language. `Display` gives the English text.
    pub fn text(&self, lang: Lang) -> String {
        self.fault().text(lang)
    }

    /// The node the error concerns, if it concerns one.
    pub fn node(&self) -> Option<&str> {
        self.fault().node()
    }

    /// Where the error stands, if the input was text.
    pub fn place(&self) -> Option<&Place> {
        self.fault().place()
    }

    /// Everything known about the error, as JSON: code, name, message, the same in both languages as text, and as
    /// they apply node, fact, value, expected, place, problems ...
    pub fn details(&self) -> Value {
        let mut details = self.fault().details();
        let text = Text::spoken(|lang| self.text(lang));
        details.insert("code".to_owned(), json!(self.code().number()));
        details.insert("name".to_owned(), json!(self.code().name()));
        details.insert("message".to_owned(), json!(text.en));
        details.insert("text".to_owned(), json!(text));
        if let Some(node) = self.node() {
            details.insert("node".to_owned(), json!(node));
        }
        if let Some(place) = self.place() {
            details.insert("place".to_owned(), json!(place));
        }
        Value::Object(details)
    }
}
