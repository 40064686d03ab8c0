use chrono::NaiveDate;

use super::{Kind, Unit};

/// Why a name or code gave no unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnitError {
    /// No unit of any date is written like this.
    #[error("{given:?} is not the name or code of a province{}", suggest(.close))]
    Unknown {
        /// The text as given.
        given: String,
        /// Units in force on the date that look alike, with codes; never used in its place.
        close: Vec<String>,
    },
    /// The name or code belongs to a unit of another time.
    #[error(
        "{given:?} names no unit in force on {on}: {unit} was in force{}; on {on} its territory belongs to {}",
        period(*.from, *.to),
        .holders.join(", ")
    )]
    NotInForce {
        /// The text as given.
        given: String,
        /// The date asked for.
        on: NaiveDate,
        /// The unit of that name, with its code.
        unit: String,
        /// First day of that unit; `None` if it is older than the record.
        from: Option<NaiveDate>,
        /// Last day of that unit; `None` if it is still in force.
        to: Option<NaiveDate>,
        /// The units, with codes, that hold its territory on the date asked for.
        holders: Vec<String>,
    },
    /// The name is right but the rank before or after it is not: "thành phố Bắc Giang" was a city inside the
    /// province Bắc Giang, and cities of provinces are not in this registry.
    #[error("{given:?} does not name {unit}, which was a {actual} on {on}, not a {stated}")]
    OtherKind {
        /// The text as given.
        given: String,
        /// The date asked for.
        on: NaiveDate,
        /// The unit that bears the bare name, with its code.
        unit: String,
        /// The kind that the text states.
        stated: Kind,
        /// The kind of the unit.
        actual: Kind,
    },
    /// The date or year lies before the record begins, or is no date.
    #[error("no list of units is recorded for {asked}: the record begins on {begins}")]
    OutsideRecord {
        /// The date or year asked for.
        asked: String,
        /// First day of the record.
        begins: NaiveDate,
    },
    /// A file of units cannot be read.
    #[error("the file of units cannot be read: {problem}")]
    File {
        /// What is wrong in it, and where.
        problem: String,
    },
}

impl UnitError {
    pub(super) fn not_in_force(given: &str, on: NaiveDate, unit: &Unit, holders: Vec<&Unit>) -> UnitError {
        UnitError::NotInForce {
            given: given.to_owned(),
            on,
            unit: unit.to_string(),
            from: unit.valid_from(),
            to: unit.valid_to(),
            holders: holders.into_iter().map(Unit::to_string).collect(),
        }
    }
}

fn suggest(close: &[String]) -> String {
    if close.is_empty() { String::new() } else { format!("; similar: {}", close.join(", ")) }
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let from = from.map(|day| format!(" from {day}")).unwrap_or_default();
    let to = to.map(|day| format!(" to {day}")).unwrap_or_default();
    from + &to
}
