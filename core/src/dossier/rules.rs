use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ClockError, CutOff};

use crate::text::{self, Act, Confidence, Text};

const FILE: &str = include_str!("../../data/dossier/rules.toml");

/// How a dossier's time runs under one decree, as far as its text is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierRules {
    /// Its id: `nd-61-2018`.
    pub id: String,
    /// The act, in words.
    pub title: Text,
    /// The act.
    pub act: Act,
    /// First day of receipt it holds for; `None` where none is recorded.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day of receipt it holds for; `None` while it is in force.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Whether the articles were read.
    pub status: TextStatus,
    /// The hour of receipt after which the clock starts on the next working day.
    #[serde(default)]
    pub cut_off: Option<Clause<CutOff>>,
    /// What the papers asked for do to the term when they come in.
    #[serde(default)]
    pub supplement: Option<Clause<Supplement>>,
    /// Working days after receipt within which more papers are asked for.
    #[serde(default)]
    pub supplement_days: Option<Clause<i32>>,
    /// How a term is extended.
    #[serde(default)]
    pub extensions: Option<Clause<Extensions>>,
    /// Where this is stated.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A rule and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause<T> {
    /// The rule.
    pub value: T,
    /// Article and clause.
    pub clause: String,
}

/// Whether the text of an act was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextStatus {
    /// It was.
    Read,
    /// It was not: the rules it has are not known.
    Unread,
}

/// What the papers that were asked for do to the term when they come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Supplement {
    /// The whole term starts again.
    Restart,
    /// The time of waiting is left out, and the rest of the term goes on.
    Pause,
}

/// How often a term may be extended, and until when that is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extensions {
    /// At most so many times.
    pub times: u32,
    /// At the latest so many days before the term ends.
    pub notice_days: u16,
}

impl DossierRules {
    /// The built-in rule set with this id.
    ///
    /// # Errors
    /// [`ClockError::RulesUnknown`], which lists the known ids.
    ///
    /// ```
    /// use chiso::dossier::{DossierRules, TextStatus};
    /// assert_eq!(DossierRules::named("nd-118-2025")?.status, TextStatus::Unread);
    /// # Ok::<(), chiso::dossier::ClockError>(())
    /// ```
    pub fn named(id: &str) -> Result<&'static DossierRules, ClockError> {
        let unknown = || ClockError::RulesUnknown { id: id.to_owned(), known: known() };
        built_in().iter().find(|rules| rules.id == id).ok_or_else(unknown)
    }

    /// All built-in rule sets, in the order of time.
    pub fn all() -> &'static [DossierRules] {
        built_in()
    }

    /// The rule set for a dossier received on a day.
    ///
    /// # Errors
    /// [`ClockError::RulesNeeded`] where the text of the act in force is not known.
    pub fn on(received: NaiveDate) -> Result<&'static DossierRules, ClockError> {
        let found = built_in().iter().find(|rules| rules.in_force(received));
        match found {
            Some(rules) if rules.status == TextStatus::Read => Ok(rules),
            found => {
                let act = found.map(|rules| rules.act.number.clone());
                Err(ClockError::RulesNeeded { received, act, known: known() })
            }
        }
    }

    /// The rule set of the earliest receipts.
    pub(super) fn earliest() -> Result<&'static DossierRules, ClockError> {
        DossierRules::on(NaiveDate::MIN)
    }

    /// Whether it holds for a dossier received on a day.
    pub fn in_force(&self, received: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= received) && self.to.is_none_or(|to| received <= to)
    }
}

fn known() -> Vec<String> {
    built_in().iter().map(|rules| rules.id.clone()).collect()
}

fn built_in() -> &'static [DossierRules] {
    static RULES: OnceLock<Vec<DossierRules>> = OnceLock::new();
    RULES.get_or_init(|| text::built_in("rules.toml", read(FILE)))
}

fn read(text: &str) -> Result<Vec<DossierRules>, ClockError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        rules: Vec<DossierRules>,
    }
    let file: File =
        toml::from_str(text).map_err(|problem| ClockError::RulesFile { problem: problem.to_string() })?;
    Ok(file.rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_file_is_sound_and_leaves_no_day_between_two_acts() {
        let rules = read(FILE).unwrap();
        for pair in rules.windows(2) {
            assert_eq!(pair[0].to.and_then(|last| last.succ_opt()), pair[1].from);
        }
        assert!(rules.last().unwrap().to.is_none());
        for rules in rules.iter().filter(|rules| rules.status == TextStatus::Unread) {
            assert!(rules.cut_off.is_none() && rules.supplement.is_none() && rules.extensions.is_none());
        }
    }

    #[test]
    fn unsound_files_are_refused() {
        assert!(matches!(read(&FILE.replace("restart", "again")), Err(ClockError::RulesFile { .. })));
    }
}
