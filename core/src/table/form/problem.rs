use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::code::{Lang, Text, say};
use crate::table::read::CellPlace;

/// What is wrong in a filled form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum FormProblemKind {
    /// The form was made for another edition, unit or year.
    Edition,
    /// A row for something that is no leaf of the form.
    UnknownLeaf,
    /// A formula where a value belongs.
    Formula,
    /// A value the leaf cannot have: text where a number belongs, out of range, no option.
    Value,
    /// Some facts of a leaf are filled in and others are not.
    Incomplete,
    /// Two values for one leaf, in one form or in two.
    Conflict,
}

impl FormProblemKind {
    /// A stable word for programs; that of the error code without `form-`.
    pub fn as_str(self) -> &'static str {
        match self {
            FormProblemKind::Edition => "edition",
            FormProblemKind::UnknownLeaf => "unknown-leaf",
            FormProblemKind::Formula => "formula",
            FormProblemKind::Value => "value",
            FormProblemKind::Incomplete => "incomplete",
            FormProblemKind::Conflict => "conflict",
        }
    }
}

/// One thing wrong in a filled form, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormProblem {
    /// What kind of thing.
    pub kind: FormProblemKind,
    /// The name given for the form.
    pub file: String,
    /// The cell; `None` for the form as a whole.
    pub place: Option<CellPlace>,
    /// The node; empty for the form as a whole.
    pub node: String,
    /// What is there.
    pub found: Text,
    /// What was expected.
    pub expected: Text,
}

impl Serialize for FormProblem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind.as_str())?;
        map.serialize_entry("code", &self.kind.code().number())?;
        map.serialize_entry("file", &self.file)?;
        if let Some(place) = &self.place {
            map.serialize_entry("sheet", &place.sheet)?;
            map.serialize_entry("row", &place.row)?;
            map.serialize_entry("column", &place.letters())?;
        }
        map.serialize_entry("node", &self.node)?;
        map.serialize_entry("found", &self.found.en)?;
        map.serialize_entry("expected", &self.expected.en)?;
        map.end()
    }
}

impl FormProblem {
    /// The problem as a line, with its place.
    pub fn text(&self, lang: Lang) -> String {
        let mut at = format!("{}: ", self.file);
        if let Some(place) = &self.place {
            at += &format!("{place}: ");
        }
        if !self.node.is_empty() {
            at += &say!(lang, "tiêu chí {:?}: ", "node {:?}: ", self.node);
        }
        let (found, expected) = (self.found.get(lang), self.expected.get(lang));
        say!(lang, "{at}{found}; cần {expected}", "{at}{found}; expected {expected}")
    }
}
