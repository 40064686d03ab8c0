use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::RankError;

use crate::number::Exact;
use crate::text::{self, Confidence, Text};

const FILES: [&str; 3] = [
    include_str!("../../data/groups/par.toml"),
    include_str!("../../data/groups/papi.toml"),
    include_str!("../../data/groups/tt-01-2018.toml"),
];

/// A way of dividing ranked units into groups, as one source states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Index and year ("par-2022"), or the act ("tt-01-2018").
    pub id: String,
    /// What is divided, and when.
    pub title: Text,
    /// Where the groups are stated.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// What the source leaves open.
    #[serde(default)]
    pub note: Option<String>,
    /// The groups, best first.
    pub groups: Shape,
}

/// What decides the group of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Fixed limits of the value.
    Thresholds(Vec<GroupBand>),
    /// Percentiles of the values of all ranked units.
    Percentiles(Vec<Share>),
    /// The groups were published, their limits were not.
    NotPublished(Vec<Named>),
}

/// A group between two limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupBand {
    /// Id within the scheme.
    pub id: String,
    /// Name as published.
    pub name: Text,
    /// Where it begins; `None` if nothing is too low for it.
    #[serde(default)]
    pub lower: Option<GroupLimit>,
    /// Where it ends; `None` if nothing is too high for it.
    #[serde(default)]
    pub upper: Option<GroupLimit>,
}

/// One end of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupLimit {
    /// The value, in the unit of the ranked values.
    pub at: Exact,
    /// Whether a value exactly on it is in the group.
    pub end: LimitEnd,
}

/// Whether a limit belongs to its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitEnd {
    /// It does.
    Inclusive,
    /// It does not.
    Exclusive,
    /// The source does not say.
    NotStated,
}

/// A group that begins at a percentile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Id within the scheme.
    pub id: String,
    /// Name as published.
    pub name: Text,
    /// The percentile at which it begins, 0 to 100; `None` for the lowest group.
    #[serde(default)]
    pub from: Option<Exact>,
}

/// A group known by name only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Id within the scheme.
    pub id: String,
    /// Name as published.
    pub name: Text,
}

impl Scheme {
    /// Ids of the groups, best first.
    pub fn group_ids(&self) -> Vec<&str> {
        match &self.groups {
            Shape::Thresholds(bands) => bands.iter().map(|band| band.id.as_str()).collect(),
            Shape::Percentiles(shares) => shares.iter().map(|share| share.id.as_str()).collect(),
            Shape::NotPublished(names) => names.iter().map(|named| named.id.as_str()).collect(),
        }
    }

    /// The name of a group, as published.
    pub fn group_name(&self, group: &str) -> Option<&Text> {
        match &self.groups {
            Shape::Thresholds(bands) => bands.iter().find(|band| band.id == group).map(|band| &band.name),
            Shape::Percentiles(shares) => {
                shares.iter().find(|share| share.id == group).map(|share| &share.name)
            }
            Shape::NotPublished(names) => {
                names.iter().find(|named| named.id == group).map(|named| &named.name)
            }
        }
    }
}

/// The built-in group scheme with this id.
///
/// # Errors
/// [`RankError::UnknownScheme`], which lists the known ids.
///
/// ```
/// assert_eq!(chiso::ranking::scheme("par-2022")?.group_ids(), ["A", "B", "C"]);
/// # Ok::<(), chiso::ranking::RankError>(())
/// ```
pub fn scheme(id: &str) -> Result<&'static Scheme, RankError> {
    built_in().iter().find(|scheme| scheme.id == id).ok_or_else(|| RankError::UnknownScheme {
        id: id.to_owned(),
        known: scheme_ids().into_iter().map(str::to_owned).collect(),
    })
}

/// Ids of the built-in group schemes.
pub fn scheme_ids() -> Vec<&'static str> {
    built_in().iter().map(|scheme| scheme.id.as_str()).collect()
}

fn built_in() -> &'static [Scheme] {
    static SCHEMES: OnceLock<Vec<Scheme>> = OnceLock::new();
    SCHEMES.get_or_init(|| text::built_in("groups", read(&FILES)))
}

fn read(files: &[&str]) -> Result<Vec<Scheme>, RankError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct SchemeFile {
        scheme: Vec<Scheme>,
    }
    let mut schemes = Vec::new();
    for text in files {
        let file: SchemeFile =
            toml::from_str(text).map_err(|problem| RankError::File { problem: problem.to_string() })?;
        schemes.extend(file.scheme);
    }
    Ok(schemes)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn embedded_files_are_sound() {
        let schemes = read(&FILES).unwrap();
        let ids: BTreeSet<&str> = schemes.iter().map(|scheme| scheme.id.as_str()).collect();
        assert_eq!(ids.len(), schemes.len());
        for scheme in &schemes {
            let groups: BTreeSet<&str> = scheme.group_ids().into_iter().collect();
            assert_eq!(groups.len(), scheme.group_ids().len(), "{}", scheme.id);
        }
    }

    #[test]
    fn thresholds_leave_no_gap_and_do_not_overlap() {
        for scheme in read(&FILES).unwrap() {
            let Shape::Thresholds(bands) = &scheme.groups else { continue };
            for pair in bands.windows(2) {
                let (above, below) = (pair[0].lower.as_ref().unwrap(), pair[1].upper.as_ref().unwrap());
                assert_eq!(above.at, below.at, "{}", scheme.id);
                let ends = (above.end, below.end);
                let meet =
                    matches!(ends, (LimitEnd::Inclusive, LimitEnd::Exclusive) | (_, LimitEnd::NotStated));
                assert!(meet, "{}: {ends:?}", scheme.id);
            }
        }
    }

    #[test]
    fn unsound_files_are_refused() {
        let text = FILES[1].replace("percentiles", "deciles");
        assert!(matches!(read(&[&text]), Err(RankError::File { .. })));
    }
}
