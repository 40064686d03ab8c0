use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// What a unit of the first level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// Province (tỉnh).
    Province,
    /// Centrally run city (thành phố trực thuộc trung ương).
    City,
}

impl UnitKind {
    /// The kind in words.
    pub fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (UnitKind::Province, Lang::Vi) => "tỉnh",
            (UnitKind::Province, Lang::En) => "province",
            (UnitKind::City, Lang::Vi) => "thành phố trực thuộc trung ương",
            (UnitKind::City, Lang::En) => "centrally run city",
        }
    }
}

impl fmt::Display for UnitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text(Lang::En))
    }
}

/// A province or centrally run city, for as long as it was neither merged nor renamed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unit {
    #[serde(flatten)]
    pub(super) facts: Facts,
    pub(super) valid_from: Option<NaiveDate>,
    pub(super) valid_to: Option<NaiveDate>,
    /// Positions in the registry of the units it was made from, and of those it became part of.
    #[serde(skip)]
    pub(super) predecessors: Vec<usize>,
    #[serde(skip)]
    pub(super) successors: Vec<usize>,
}

/// What does not depend on other units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Facts {
    pub code: Option<String>,
    pub iso: Option<String>,
    pub name: String,
    pub name_en: String,
    pub kind: UnitKind,
    pub region: Option<String>,
    pub aliases: Vec<String>,
}

impl Unit {
    /// Code of the statistical office (mã GSO), two digits as text; `None` where none is known (Hà Tây).
    pub fn code(&self) -> Option<&str> {
        self.facts.code.as_deref()
    }

    /// ISO 3166-2 code; `None` for units since 2025-07-01, whose codes were not established.
    pub fn iso(&self) -> Option<&str> {
        self.facts.iso.as_deref()
    }

    /// Vietnamese name without its kind, NFC.
    pub fn name(&self) -> &str {
        &self.facts.name
    }

    /// English name.
    pub fn name_en(&self) -> &str {
        &self.facts.name_en
    }

    /// Province or centrally run city.
    pub fn kind(&self) -> UnitKind {
        self.facts.kind
    }

    /// One of the six socio-economic regions, in Vietnamese; `None` where it is not known (Hà Tây, and units
    /// since 2025-07-01).
    pub fn region(&self) -> Option<&str> {
        self.facts.region.as_deref()
    }

    /// Other spellings that name the unit, beyond those that differ in marks, case, spaces or hyphens.
    pub fn aliases(&self) -> &[String] {
        &self.facts.aliases
    }

    /// First day; `None` if the unit is older than the record.
    pub fn valid_from(&self) -> Option<NaiveDate> {
        self.valid_from
    }

    /// Last day; `None` if the unit is still in force.
    pub fn valid_to(&self) -> Option<NaiveDate> {
        self.valid_to
    }

    /// Whether the unit was in force on a day within the record.
    pub fn in_force(&self, on: NaiveDate) -> bool {
        self.in_force_within(on, on)
    }

    pub(super) fn in_force_within(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= last) && self.valid_to.is_none_or(|to| first <= to)
    }
}

/// The name with the code: "Bắc Ninh (24)".
impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        self.code().map_or(Ok(()), |code| write!(f, " ({code})"))
    }
}
