use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::builtin::{builtin_ids, builtin_source};
use super::check::{Located, check};
use super::document::FrameworkDocument;
use super::error::{FrameworkError, FrameworkProblem};
use super::model::Framework;
use crate::text::{PathStep, Place, in_json, in_toml};

impl Framework {
    /// Reads and checks a framework file in TOML. `file` names the text in errors.
    ///
    /// # Errors
    /// [`FrameworkError::Syntax`] where the text is not of the form, with line, column and what was
    /// expected; [`FrameworkError::Invalid`] with every problem where it does not hold together.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// let text = r#"
    /// [framework]
    /// id = "demo-2024"
    /// index = "DEMO"
    /// title = { vi = "Ví dụ", en = "Example" }
    /// valid = { from = 2024 }
    /// status = "illustration"
    /// levels = ["criterion"]
    /// max = "2"
    /// source = { ref = "example", confidence = "high" }
    ///
    /// [[node]]
    /// id = "1"
    /// name = { vi = "Báo cáo", en = "Report" }
    /// max = "2"
    /// rule = { kind = "awarded" }
    /// "#;
    /// assert_eq!(Framework::from_toml(text, "demo.toml").unwrap().nodes().len(), 2);
    /// let wrong = text.replace("max = \"2\"\nsource", "max = \"3\"\nsource");
    /// let error = Framework::from_toml(&wrong, "demo.toml").unwrap_err();
    /// assert!(error.to_string().starts_with("demo.toml:9:7: parts whose maxima make 2; expected the maximum 3"));
    /// ```
    pub fn from_toml(text: &str, file: &str) -> Result<Framework, FrameworkError> {
        let document: FrameworkDocument = toml::from_str(text).map_err(|error| FrameworkError::Syntax {
            place: Place::at(file, text, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })?;
        check(document).map_err(|problems| invalid(problems, file, text, in_toml))
    }

    /// Reads and checks a framework in JSON, the same form as the TOML file.
    ///
    /// # Errors
    /// As [`Framework::from_toml`].
    pub fn from_json(text: &str, file: &str) -> Result<Framework, FrameworkError> {
        let document: FrameworkDocument =
            serde_json::from_str(text).map_err(|error| FrameworkError::Syntax {
                place: Place { file: file.to_owned(), line: error.line(), column: error.column() },
                message: error.to_string(),
            })?;
        check(document).map_err(|problems| invalid(problems, file, text, in_json))
    }

    /// A built-in framework, by its id.
    ///
    /// # Errors
    /// [`FrameworkError::Unknown`] with the ids there are.
    pub fn builtin(id: &str) -> Result<Framework, FrameworkError> {
        static LOADED: OnceLock<Mutex<HashMap<&'static str, Framework>>> = OnceLock::new();
        let unknown = || FrameworkError::Unknown {
            id: id.to_owned(),
            known: builtin_ids().map(str::to_owned).collect(),
        };
        let (id, text) = builtin_source(id).ok_or_else(unknown)?;
        let loaded = LOADED.get_or_init(Mutex::default);
        let mut loaded = loaded.lock().unwrap_or_else(PoisonError::into_inner);
        match loaded.entry(id) {
            Entry::Occupied(entry) => Ok(entry.get().clone()),
            Entry::Vacant(entry) => Ok(entry.insert(Framework::from_toml(text, id)?).clone()),
        }
    }

    /// The built-in edition of an index that holds for a year; of several, the official tree.
    ///
    /// # Errors
    /// [`FrameworkError::NoEdition`] with the editions there are.
    pub fn edition(index: &str, year: i32) -> Result<Framework, FrameworkError> {
        let prefix = format!("{}-", index.to_lowercase());
        let editions: Vec<&str> = builtin_ids().filter(|id| is_edition(id, &prefix)).collect();
        for id in editions.iter().rev() {
            let framework = Framework::builtin(id)?;
            if framework.holds_in(year) {
                return Ok(framework);
            }
        }
        let editions = editions.into_iter().map(str::to_owned).collect();
        Err(FrameworkError::NoEdition { index: index.to_owned(), year, editions })
    }

    /// Checks a framework built in memory.
    ///
    /// # Errors
    /// [`FrameworkError::Invalid`] with every problem, without places.
    pub fn from_document(document: FrameworkDocument) -> Result<Framework, FrameworkError> {
        check(document).map_err(|problems| FrameworkError::Invalid {
            problems: problems.into_iter().map(|located| located.problem).collect(),
        })
    }

    /// The JSON Schema of framework files, for editors.
    pub fn schema() -> &'static str {
        include_str!("../../data/framework.schema.json")
    }

    /// The framework in JSON; [`Framework::from_json`] reads it back.
    pub fn to_json(&self) -> String {
        // The file form has string keys and finite numbers only, so it always has a JSON text.
        serde_json::to_string_pretty(self.document()).unwrap_or_default()
    }

    /// The framework in TOML; [`Framework::from_toml`] reads it back.
    pub fn to_toml(&self) -> String {
        toml::to_string(self.document()).unwrap_or_default()
    }
}

/// Whether an id is the index and a year, without a suffix such as `-components`.
fn is_edition(id: &str, prefix: &str) -> bool {
    id.strip_prefix(prefix).is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))
}

fn invalid(
    problems: Vec<Located>,
    file: &str,
    text: &str,
    locate: fn(&str, &[PathStep]) -> Option<usize>,
) -> FrameworkError {
    let place = |Located { problem, path }: Located| FrameworkProblem {
        place: locate(text, &path).map(|offset| Place::at(file, text, offset)),
        ..problem
    };
    FrameworkError::Invalid { problems: problems.into_iter().map(place).collect() }
}
