use serde::{Deserialize, Serialize};

use super::agency::{Agency, AgencyKind};
use crate::text::Text;

/// A district as a register file has it, with its communes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictForm {
    code: String,
    kind: DistrictKind,
    name: Text,
    #[serde(default)]
    communes: Vec<CommuneForm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DistrictKind {
    City,
    Town,
    District,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CommuneForm {
    code: String,
    kind: CommuneKind,
    name: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum CommuneKind {
    Ward,
    Township,
    Commune,
}

/// The People's Committees of a district and its communes.
pub(super) fn committees(district: &DistrictForm) -> Vec<Agency> {
    let (vi, en) = match district.kind {
        DistrictKind::City => ("thành phố", "city"),
        DistrictKind::Town => ("thị xã", "town"),
        DistrictKind::District => ("huyện", "district"),
    };
    let unit = format!("{vi} {}", district.name.vi);
    let id = format!("ubnd-{}", district.code);
    let own = Agency {
        id: id.clone(),
        name: Text {
            vi: format!("UBND {unit}"),
            en: format!("People's Committee of {} {en}", district.name.en),
        },
        kind: AgencyKind::District,
        aliases: Vec::new(),
        parent: None,
        source: None,
    };
    let commune = |form: &CommuneForm| {
        let (vi, en) = match form.kind {
            CommuneKind::Ward => ("phường", "ward"),
            CommuneKind::Township => ("thị trấn", "township"),
            CommuneKind::Commune => ("xã", "commune"),
        };
        let name = format!("UBND {vi} {}", form.name.vi);
        Agency {
            id: format!("ubnd-{}", form.code),
            aliases: vec![format!("{name}, {unit}")],
            name: Text { vi: name, en: format!("People's Committee of {} {en}", form.name.en) },
            kind: AgencyKind::Commune,
            parent: Some(id.clone()),
            source: None,
        }
    };
    [own].into_iter().chain(district.communes.iter().map(commune)).collect()
}
