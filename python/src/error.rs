//! Errors of the library as Python exceptions, whose classes stand in `chiso/exceptions.py`.

use chiso::deadline::{DeadlineError, ScheduleError};
use chiso::dossier::ClockError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use serde_json::Value;

use crate::json::to_python;

/// Where in a table an error arose.
#[derive(Debug, Clone, Default)]
pub struct At {
    /// Row, from 0 as data frames count.
    pub row: Option<usize>,
    /// The unit.
    pub unit: Option<String>,
}

/// The exception for an error.
pub fn raise(error: impl Into<chiso::Error>) -> PyErr {
    raise_at(error, &At::default())
}

/// The exception for an error that arose at a row or for a unit of a table.
pub fn raise_at(error: impl Into<chiso::Error>, at: &At) -> PyErr {
    let error = error.into();
    build(class_of(&error), &error.to_string(), error.details(), at)
}

/// The exception for a table of the wrong form: the one family that only Python has.
pub fn table_error(message: &str, at: &At) -> PyErr {
    let details = serde_json::json!({ "code": TABLE_FORM, "name": "table-form", "message": message });
    build("TableError", message, details, at)
}

/// 1–99 are arguments of a call.
const TABLE_FORM: i32 = 20;

fn class_of(error: &chiso::Error) -> &'static str {
    use chiso::scorecard::AssessmentError;
    use chiso::table::SheetError;
    use chiso::{Code, Error};
    match (error.code(), error) {
        (Code::UnknownNode, _) => "UnknownNode",
        (Code::UnknownFact, _) => "UnknownFact",
        (Code::MissingParts, _) => "MissingPartsError",
        (Code::FrameworkUnknown | Code::FrameworkNoEdition, _) => "UnknownFramework",
        (Code::PlanUnknown, _) => "UnknownPlan",
        (Code::AgencyUnknown, _) => "UnknownAgency",
        (Code::ItemUnknown, _) => "UnknownItem",
        (
            Code::LogEntry
            | Code::NotLead
            | Code::EntryBeforeTask
            | Code::TwoCompletions
            | Code::LogOrder
            | Code::OutsidePlan,
            _,
        ) => "LogError",
        (_, Error::Plan(_)) => "PlanError",
        (_, Error::Number(_)) => "NumberError",
        (_, Error::Framework(_)) => "FrameworkError",
        (_, Error::Score(chiso::scoring::ScoreError::Unit(_)) | Error::Unit(_)) => "UnitError",
        (_, Error::Score(_)) => "ScoreError",
        (_, Error::Rank(_)) => "RankingError",
        (_, Error::Calendar(_)) => "CalendarError",
        (_, Error::Deadline(error) | Error::Schedule(ScheduleError::Deadline(error))) => match error {
            DeadlineError::Calendar(_) => "CalendarError",
            _ => "DeadlineError",
        },
        (_, Error::Schedule(_)) => "ScheduleError",
        (_, Error::Clock(error)) => clock_class(error),
        (_, Error::Assessment(AssessmentError::Score(_))) => "ScoreError",
        (_, Error::Assessment(_)) => "AssessmentError",
        (_, Error::Sheet(SheetError::Filled { .. })) => "FormError",
        (_, Error::Sheet(SheetError::Assessment(_))) => "AssessmentError",
        (_, Error::Sheet(SheetError::Table(_))) => "TableError",
        (_, Error::Sheet(_)) => "SheetError",
        (_, Error::Table(_)) => "CriteriaTableError",
        _ => "Error",
    }
}

fn clock_class(error: &ClockError) -> &'static str {
    match error {
        ClockError::Calendar(_) | ClockError::Limit(DeadlineError::Calendar(_)) => "CalendarError",
        ClockError::Limit(_) => "DeadlineError",
        ClockError::At { error, .. } => clock_class(error),
        _ => "ClockError",
    }
}

fn build(class: &str, message: &str, mut details: Value, at: &At) -> PyErr {
    let place =
        [at.row.map(|row| format!("row {row}")), at.unit.as_ref().map(|unit| format!("unit {unit:?}"))];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let message = if place.is_empty() { message.to_owned() } else { format!("{place}: {message}") };
    if let Some(details) = details.as_object_mut() {
        details.insert("message".into(), message.clone().into());
        at.row.map(|row| details.insert("row".into(), row.into()));
        at.unit.as_ref().map(|unit| details.insert("unit".into(), unit.clone().into()));
    }
    Python::attach(|py| {
        exception(py, class, &message, &details).map_or_else(|failure| failure, PyErr::from_value)
    })
}

fn exception<'py>(
    py: Python<'py>,
    class: &str,
    message: &str,
    details: &Value,
) -> PyResult<Bound<'py, PyAny>> {
    let details = to_python(py, details)?.cast_into::<PyDict>()?;
    py.import("chiso.exceptions")?.getattr(class)?.call1((message, details))
}
