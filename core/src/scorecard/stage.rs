use serde::{Serialize, Serializer};

use crate::text::{Lang, Text};

/// A stage of scoring. Later stages stand on the earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Tự đánh giá, tự chấm điểm: what the unit gives itself.
    SelfScored,
    /// Thẩm định: the self-score accepted or adjusted, round by round.
    Appraised {
        /// The round, from 1.
        round: u32,
    },
    /// Điểm bị trừ: what is taken off after appraisal.
    Deduction,
    /// Chính thức: the official result.
    Final,
}

impl Stage {
    /// The word used in JSON and in the other languages; the round stands beside it.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::SelfScored => "self",
            Stage::Appraised { .. } => "appraised",
            Stage::Deduction => "deduction",
            Stage::Final => "final",
        }
    }

    /// The stage of a word; `round` belongs to `appraised` only.
    pub fn from_word(word: &str, round: Option<u32>) -> Option<Stage> {
        match (word, round) {
            ("self", None) => Some(Stage::SelfScored),
            ("appraised", round) => Some(Stage::Appraised { round: round.unwrap_or(1) }),
            ("deduction", None) => Some(Stage::Deduction),
            ("final", None) => Some(Stage::Final),
            _ => None,
        }
    }

    /// The round of an appraisal.
    pub fn round(self) -> Option<u32> {
        match self {
            Stage::Appraised { round } => Some(round),
            _ => None,
        }
    }

    /// What people call it.
    pub fn name(self) -> Text {
        let (vi, en) = match self {
            Stage::SelfScored => ("tự đánh giá".to_owned(), "self-score".to_owned()),
            Stage::Appraised { round } => {
                (format!("thẩm định vòng {round}"), format!("appraisal, round {round}"))
            }
            Stage::Deduction => ("điểm bị trừ".to_owned(), "deduction".to_owned()),
            Stage::Final => ("kết quả chính thức".to_owned(), "final result".to_owned()),
        };
        Text { vi, en }
    }
}

impl Serialize for Stage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How far a record has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// The unit scores itself.
    #[default]
    Open,
    /// The self-score is handed in; the appraising body works on it.
    Submitted,
    /// The result is final and nothing more can be entered.
    Concluded,
}

impl Phase {
    /// The word used in JSON and in the other languages.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Open => "open",
            Phase::Submitted => "submitted",
            Phase::Concluded => "concluded",
        }
    }

    /// As messages say it.
    pub(super) fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Phase::Open, Lang::Vi) => "đang tự chấm",
            (Phase::Submitted, Lang::Vi) => "đã nộp",
            (Phase::Concluded, Lang::Vi) => "đã có kết quả chính thức",
            (_, Lang::En) => self.as_str(),
        }
    }
}

/// Which leaves a card of a stage takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// All of them.
    #[default]
    All,
    /// Those that are scored by people, not by a survey.
    Scored,
    /// Those that a survey gives (điều tra xã hội học).
    Survey,
}
