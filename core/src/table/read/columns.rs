//! What a column of a criteria table is for, told by its head whatever the spelling.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::code::Words;
use crate::text::{built_in, name_key};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    Number,
    Name,
    /// A group of criteria, merged down over them or repeated.
    Group,
    Max,
    /// Points of a rule line, where nodes have a column of their own.
    LinePoints,
    /// Points by a level that the head names.
    Level,
    /// How points arise, beside the criterion.
    Rule,
    Deduction,
    Bonus,
    /// Both, by the sign of the cell.
    BonusOrDeduction,
    SelfScore,
    Appraised,
    Survey,
    Final,
    Index,
    Notes,
    Evidence,
    Agency,
    Figure,
}

impl Role {
    /// What the column is called in messages, and heads it usually has.
    pub(super) fn described(self) -> (Words, &'static str) {
        match self {
            Role::Number => (Words::new("số thứ tự (STT)", "the number (STT)"), "STT, TT, Số TT"),
            Role::Name => (
                Words::new("tiêu chí", "the criteria"),
                "Lĩnh vực/Tiêu chí/Tiêu chí thành phần, Tiêu chuẩn, Nội dung, Chỉ tiêu",
            ),
            Role::Max => (Words::new("điểm tối đa", "the maximum"), "Điểm tối đa, Điểm chuẩn, Thang điểm"),
            _ => (Words::new("điểm chấm", "a score"), "Tự đánh giá, Thẩm định"),
        }
    }

    /// Whether points, or what they are for, stand in the column.
    pub(super) fn is_scored(self) -> bool {
        matches!(
            self,
            Role::Number
                | Role::Name
                | Role::Group
                | Role::Max
                | Role::LinePoints
                | Role::Level
                | Role::Rule
                | Role::Deduction
                | Role::Bonus
                | Role::BonusOrDeduction
        )
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    head: Vec<Head>,
}

/// Heads of one column; `core/data/wordings/heads.toml` says how they are compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    column: Role,
    #[serde(default)]
    is: Vec<String>,
    #[serde(default)]
    contains: Vec<String>,
    #[serde(default)]
    but: Vec<String>,
    #[serde(default)]
    weak: bool,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by a test"))]
    examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "held by a test"))]
    not: Vec<String>,
}

impl Head {
    fn names(&self, key: &str) -> bool {
        let part = |parts: &[String]| parts.iter().any(|part| key.contains(part.as_str()));
        self.is.iter().any(|whole| whole == key) || (part(&self.contains) && !part(&self.but))
    }
}

fn heads() -> &'static [Head] {
    static HEADS: OnceLock<File> = OnceLock::new();
    let text = include_str!("../../../data/wordings/heads.toml");
    &HEADS.get_or_init(|| built_in("heads.toml", toml::from_str(text))).head
}

/// The role a head names; weak where the head is only `Điểm` or `Chỉ số`.
pub(super) fn role(head: &str) -> Option<(Role, Strength)> {
    let key = name_key(head);
    if key.is_empty() {
        return None;
    }
    let digit = head.contains(|c: char| c.is_ascii_digit());
    match key.as_str() {
        "chiso" => return Some((Role::Index, Strength::Weak)),
        // "Mức 2" is a level, "Mục" a number.
        "muc" | "loai" | "hang" if digit => return Some((Role::Level, Strength::Strong)),
        _ => {}
    }
    let found = heads().iter().find(|entry| entry.names(&key))?;
    Some((found.column, if found.weak { Strength::Weak } else { Strength::Strong }))
}

/// How surely a head names its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Weak,
    Strong,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_head_names_its_column_and_no_other_does() {
        for entry in heads() {
            let named = |head: &str| role(head).map(|(role, _)| role);
            for head in &entry.examples {
                assert_eq!(named(head), Some(entry.column), "{head}");
            }
            for head in &entry.not {
                assert_ne!(named(head), Some(entry.column), "{head}");
            }
        }
    }
}
