use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::{Source, Text};

/// What an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgencyKind {
    /// Sở.
    Department,
    /// Văn phòng UBND tỉnh.
    Office,
    /// Thanh tra tỉnh.
    Inspectorate,
    /// A committee of the rank of a department (Ban Dân tộc).
    Board,
    /// Ban quản lý: under the province, and no specialised agency.
    Management,
    /// Mặt trận Tổ quốc.
    Front,
    /// Báo, đài.
    Media,
    /// A local branch of a central agency (Bảo hiểm xã hội, Công an, Cục Thuế).
    Central,
    /// A hospital.
    Hospital,
    /// An organ of the Party.
    Party,
    /// The chairman or a vice chairman of the province.
    Leadership,
    /// An agency of the central government.
    National,
    /// UBND cấp huyện.
    District,
    /// UBND cấp xã.
    Commune,
}

/// One agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its id, ASCII: `so-noi-vu`, `ubnd-213`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: AgencyKind,
    /// Other spellings by which plans name it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Of a commune's committee: the id of the district's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Where it is from; the register's source where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A wording that addresses several agencies ("Các sở, ban, ngành").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collective {
    /// Its id, ASCII.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// How plans write it.
    pub wordings: Vec<String>,
    /// The kinds of agencies it takes in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<AgencyKind>,
    /// Ids of single agencies it takes in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// What else belongs to it and is not in the register; none where the list is complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Text>,
}

/// Whom a plan addresses: one agency, or several under one wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    written: String,
    id: String,
    collective: bool,
}

impl Party {
    pub(super) fn new(written: String, id: &str, collective: bool) -> Party {
        Party { written, id: id.to_owned(), collective }
    }

    /// As the plan writes it.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The id of the agency or collective.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Takes over what the register found, and keeps the plan's wording.
    pub(super) fn found(&mut self, found: &Party) {
        self.id.clone_from(&found.id);
        self.collective = found.collective;
    }

    /// Whether it is a collective wording.
    pub fn is_collective(&self) -> bool {
        self.collective
    }
}

impl Serialize for Party {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

/// A party is written as its name; the check of the plan finds it in the register.
impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Party, D::Error> {
        let written = String::deserialize(deserializer)?;
        Ok(Party { written, id: String::new(), collective: false })
    }
}
