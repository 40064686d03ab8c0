use serde::{Deserialize, Serialize};

/// How the day on which counting starts is taken.
///
/// Civil Code 91/2015/QH13, Article 147(2) and (3), does not count the first day; that is
/// [`Excluded`](Start::Excluded), the default. The others are readings met in other software, for comparison
/// and for regimes that say so.
///
/// | start Saturday 6/4/2024 | + 1 | + 0 | - 1 |
/// |---|---|---|---|
/// | `Excluded` | Mon 8/4 | Mon 8/4 | Fri 5/4 |
/// | `Included` | Mon 8/4 | Mon 8/4 | Fri 5/4 |
/// | `RollForward` | Tue 9/4 | Mon 8/4 | Fri 5/4 |
/// | `RollBackward` | Mon 8/4 | Fri 5/4 | Thu 4/4 |
///
/// | start Friday 5/4/2024 | + 1 | + 0 | - 1 |
/// |---|---|---|---|
/// | `Included` | Fri 5/4 | Fri 5/4 | Fri 5/4 |
/// | the others | Mon 8/4 | Fri 5/4 | Thu 4/4 |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// The first day is not counted, whether it is a working day or not (Article 147).
    #[default]
    Excluded,
    /// The first day is counted if it is a working day.
    Included,
    /// A start on a day off is moved to the next working day, and that day is not counted (numpy `forward`).
    RollForward,
    /// A start on a day off is moved to the working day before it, which is not counted (numpy `backward`).
    RollBackward,
}

impl Start {
    /// Every reading, the default first.
    pub const ALL: [Start; 4] = [Start::Excluded, Start::Included, Start::RollForward, Start::RollBackward];

    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Start::Excluded => "excluded",
            Start::Included => "included",
            Start::RollForward => "roll-forward",
            Start::RollBackward => "roll-backward",
        }
    }

    /// The reading that a word names.
    pub fn from_word(word: &str) -> Option<Start> {
        Start::ALL.into_iter().find(|start| start.as_str() == word)
    }
}

/// Where counting begins: from what stands before the start, or through it, and which working day that makes the
/// one numbered nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Base {
    /// 1 to count from the day after the start, 0 from the start itself.
    pub after: usize,
    pub offset: i64,
}

/// What a count of working days runs between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    /// 1 to begin after the start, 0 before it.
    pub after_start: usize,
    /// 1 to end after the end, 0 before it.
    pub after_end: usize,
    pub offset: i32,
}

impl Start {
    pub(super) fn base(self, count: i64) -> Base {
        let (after, offset) = match self {
            Start::Excluded if count > 0 => (1, -1),
            Start::Included if count > 0 => (0, -1),
            Start::Included if count < 0 => (1, 0),
            Start::Excluded | Start::Included | Start::RollForward => (0, 0),
            Start::RollBackward => (1, -1),
        };
        Base { after, offset }
    }

    pub(super) fn ends(self, forward: bool) -> Ends {
        let (after_start, offset) = match (self, forward) {
            (Start::Excluded, true) | (Start::RollBackward, true) => (1, 0),
            (Start::Excluded, false) | (Start::RollForward, false) | (Start::Included, true) => (0, 0),
            (Start::Included, false) => (1, 0),
            // A rolled start is a working day, which is not counted itself.
            (Start::RollForward, true) => (0, -1),
            (Start::RollBackward, false) => (1, 1),
        };
        Ends { after_start, after_end: usize::from(forward), offset }
    }
}
