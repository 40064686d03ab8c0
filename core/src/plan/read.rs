use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::check::{Located, check};
use super::document::PlanDocument;
use super::error::{PlanError, PlanProblem};
use super::model::Plan;

use crate::text::{PathStep, Place, in_json, in_toml};

static BUILTIN: &[(&str, &str)] =
    &[("bac-giang-87-2024", include_str!("../../data/plans/bac-giang-87-2024.toml"))];

/// The ids of the built-in plans.
pub fn plan_ids() -> impl DoubleEndedIterator<Item = &'static str> {
    BUILTIN.iter().map(|(id, _)| *id)
}

impl Plan {
    /// Reads and checks a plan file in TOML. `file` names the text in errors.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] where the text is not of the form, with line, column and what was expected;
    /// [`PlanError::Invalid`] with every problem where it does not hold together; [`PlanError::Register`] and
    /// [`PlanError::UnknownRegister`] for its agencies.
    pub fn from_toml(text: &str, file: &str) -> Result<Plan, PlanError> {
        let document = toml::from_str(text).map_err(|error| PlanError::syntax_toml(&error, file, text))?;
        read(document, file, text, in_toml)
    }

    /// Reads and checks a plan in JSON, the same form as the TOML file.
    ///
    /// # Errors
    /// As [`Plan::from_toml`].
    pub fn from_json(text: &str, file: &str) -> Result<Plan, PlanError> {
        let document = serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))?;
        read(document, file, text, in_json)
    }

    /// A built-in plan, by its id.
    ///
    /// # Errors
    /// [`PlanError::UnknownPlan`] with the ids there are.
    pub fn builtin(id: &str) -> Result<Plan, PlanError> {
        static LOADED: OnceLock<Mutex<HashMap<&'static str, Plan>>> = OnceLock::new();
        let Some((id, text)) = BUILTIN.iter().copied().find(|(known, _)| *known == id) else {
            let known = plan_ids().map(str::to_owned).collect();
            return Err(PlanError::UnknownPlan { id: id.to_owned(), known });
        };
        let mut loaded = LOADED.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        match loaded.entry(id) {
            Entry::Occupied(entry) => Ok(entry.get().clone()),
            Entry::Vacant(entry) => Ok(entry.insert(Plan::from_toml(text, id)?).clone()),
        }
    }

    /// The plan in TOML; [`Plan::from_toml`] reads it back.
    pub fn to_toml(&self) -> String {
        // The file form has string keys and finite numbers only, so it always has a text.
        toml::to_string(self.document()).unwrap_or_default()
    }

    /// The plan in JSON; [`Plan::from_json`] reads it back.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self.document()).unwrap_or_default()
    }
}

fn read(
    document: PlanDocument,
    file: &str,
    text: &str,
    locate: fn(&str, &[PathStep]) -> Option<usize>,
) -> Result<Plan, PlanError> {
    let place = |Located { problem, path }: Located| PlanProblem {
        place: locate(text, &path).map(|offset| Place::at(file, text, offset)),
        ..problem
    };
    check(document)?
        .map_err(|problems| PlanError::Invalid { problems: problems.into_iter().map(place).collect() })
}
