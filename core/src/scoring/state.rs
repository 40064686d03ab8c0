use std::collections::HashMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::ScoreError;
use crate::code::{Words, both};
use crate::framework::FactKind;
use crate::text::{built_in, spelling_key};

/// Why something has no value. None of these is zero.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scoring::{Facts, ScoreOptions, State, score};
///
/// let framework = Framework::builtin("par-2022-components")?;
/// let mut facts = Facts::new(&framework);
/// facts.set_state("sipas", State::Withheld)?;
/// let card = score(facts, ScoreOptions::default())?;
/// assert_eq!(card.state("sipas")?, Some(State::Withheld));
/// assert!(card.points("sipas").is_err()); // never 0
/// # Ok::<(), chiso::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nobody declared it.
    Missing,
    /// It does not apply to this unit (không áp dụng).
    NotApplicable,
    /// Its time has not come (chưa đến hạn).
    NotYetDue,
    /// It exists and was not published (không công bố).
    Withheld,
}

impl State {
    /// The word used in JSON and in the other languages.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Missing => "missing",
            State::NotApplicable => "not-applicable",
            State::NotYetDue => "not-yet-due",
            State::Withheld => "withheld",
        }
    }

    /// The state of a word of JSON.
    pub fn from_word(word: &str) -> Option<State> {
        [State::Missing, State::NotApplicable, State::NotYetDue, State::Withheld]
            .into_iter()
            .find(|state| state.as_str() == word)
    }

    /// The state that people mean by a text: "không áp dụng", "Chưa đến hạn", "-" or nothing at all for missing.
    ///
    /// ```
    /// use chiso::scoring::State;
    /// assert_eq!(State::from_text("Không áp dụng"), Some(State::NotApplicable));
    /// assert_eq!(State::from_text(" – "), Some(State::Missing));
    /// assert_eq!(State::from_text("không có"), None); // none of them, or no figure yet?
    /// ```
    pub fn from_text(text: &str) -> Option<State> {
        match Said::of(text)? {
            Said::State(state) => Some(state),
            _ => None,
        }
    }

    /// The state of a word given for a node. Anything else is `wrong-kind` at that node.
    ///
    /// # Errors
    /// [`ScoreError::WrongKind`].
    pub fn of_node(node: &str, word: &str) -> Result<State, ScoreError> {
        State::from_text(word).ok_or_else(|| ScoreError::WrongKind {
            node: node.to_owned(),
            fact: String::new(),
            value: both!("trạng thái {word:?}", "the state {word:?}").into(),
            expected: both!(
                "missing (chưa có), not-applicable (không áp dụng), not-yet-due (chưa đến hạn) hoặc withheld (không công bố)",
                "missing, not-applicable, not-yet-due or withheld"
            ),
        })
    }
}

/// What people say in place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    State(State),
    /// The thing was not done at all.
    Never,
    /// None of the lines that the rule names.
    Otherwise,
    /// None of them, or no figure: zero or missing.
    Unclear,
}

impl Said {
    /// What a text says, if it is one of the wordings.
    pub(super) fn of(text: &str) -> Option<Said> {
        static SAID: OnceLock<HashMap<String, Said>> = OnceLock::new();
        let said = SAID.get_or_init(|| {
            let read: Wordings = built_in("states.toml", toml::from_str(FILE));
            let each = read.wording.into_iter().flat_map(|Wording { says, words }| {
                words.into_iter().map(move |word| (spelling_key(&word), says.into()))
            });
            each.collect()
        });
        // Most texts are numbers, and the wordings are short.
        let worth = text.len() <= 200 && !text.starts_with(|c: char| c.is_ascii_digit());
        said.get(&Some(text).filter(|_| worth).map(spelling_key)?).copied()
    }
}

/// What to write for a fact of a kind in place of a wording that can mean two things.
pub(super) fn unclear(kind: FactKind) -> Words {
    match kind {
        FactKind::Choice => Words::new(
            "một cách ghi có một nghĩa: hãy ghi mã hoặc tên của phương án; nếu chưa có số liệu thì để trống",
            "a wording of one meaning: give the id or the name of the option, and leave it empty if there is none yet",
        ),
        FactKind::Date => Words::new(
            "một cách ghi có một nghĩa: nếu không thực hiện thì ghi “không thực hiện”; nếu chưa có số liệu thì để trống",
            "a wording of one meaning: write never if it was not done, and leave it empty if there is no day yet",
        ),
        _ => Words::new(
            "một cách ghi có một nghĩa: nếu là không có trường hợp nào thì ghi 0; nếu chưa có số liệu thì để trống",
            "a wording of one meaning: write 0 if there were none, and leave it empty if there is no figure yet",
        ),
    }
}

const FILE: &str = include_str!("../../data/wordings/states.toml");

#[derive(Deserialize)]
struct Wordings {
    wording: Vec<Wording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    says: Says,
    words: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Says {
    Missing,
    NotApplicable,
    NotYetDue,
    Withheld,
    Never,
    Otherwise,
    Unclear,
}

impl From<Says> for Said {
    fn from(says: Says) -> Said {
        match says {
            Says::Missing => Said::State(State::Missing),
            Says::NotApplicable => Said::State(State::NotApplicable),
            Says::NotYetDue => Said::State(State::NotYetDue),
            Says::Withheld => Said::State(State::Withheld),
            Says::Never => Said::Never,
            Says::Otherwise => Said::Otherwise,
            Says::Unclear => Said::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_says_one_thing_and_every_state_is_known_by_its_word() {
        let wordings: Wordings = toml::from_str(FILE).unwrap();
        let mut keys: Vec<String> = wordings
            .wording
            .iter()
            .flat_map(|wording| &wording.words)
            .map(|word| spelling_key(word))
            .collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count, "a wording that stands twice");
        for state in [State::Missing, State::NotApplicable, State::NotYetDue, State::Withheld] {
            assert_eq!(State::from_text(state.as_str()), Some(state));
        }
    }
}
