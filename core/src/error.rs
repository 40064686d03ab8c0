use serde_json::Value;

use crate::calendar::CalendarError;
use crate::code::{Code, Details, Fault, Lang, Place, Text, details};
use crate::deadline::{DeadlineError, ScheduleError};
use crate::dossier::ClockError;
use crate::framework::FrameworkError;
use crate::number::NumberError;
use crate::plan::PlanError;
use crate::ranking::RankError;
use crate::scorecard::AssessmentError;
use crate::scoring::ScoreError;
use crate::table::SheetError;
use crate::table::read::CriteriaTableError;
use crate::unit::UnitError;

/// Any error of the library, with the stable code that C, C# and Python share.
///
/// ```
/// use chiso::Fault;
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
    Table(#[from] CriteriaTableError),
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

    /// Everything known about the error as a JSON object: code, name, message (English), text (vi and en) and, as they
    /// apply, node, fact, value, expected, place, problems ...
    pub fn to_json(&self) -> Value {
        let text = Text::spoken(|lang| self.text(lang));
        let mut members = self.details();
        members.extend(details! {
            "code": self.code().number(),
            "name": self.code().name(),
            "message": text.en,
            "text": text,
        });
        if let Some(node) = self.node() {
            members.extend(details! { "node": node });
        }
        if let Some(place) = self.place() {
            members.extend(details! { "place": place });
        }
        Value::Object(members)
    }
}

impl Fault for Error {
    fn code(&self) -> Code {
        self.fault().code()
    }

    fn text(&self, lang: Lang) -> String {
        self.fault().text(lang)
    }

    fn node(&self) -> Option<&str> {
        self.fault().node()
    }

    fn place(&self) -> Option<&Place> {
        self.fault().place()
    }

    fn details(&self) -> Details {
        self.fault().details()
    }
}
