use crate::code::{Code, Details, Fault, Lang, Spoken, details, say};
use crate::number::{Exact, SCALE_PLACES};

/// Why units could not be ranked, grouped or held against a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum RankError {
    /// One unit has two entries.
    Duplicate {
        /// The unit.
        unit: String,
    },
    /// Values are published with fewer decimals than this.
    Places {
        /// The decimals asked for.
        places: u32,
    },
    /// No group scheme has this id.
    UnknownScheme {
        /// The id asked for.
        id: String,
        /// All ids.
        known: Vec<String>,
    },
    /// The scheme has no such group.
    UnknownGroup {
        /// The scheme.
        scheme: String,
        /// The group asked for.
        group: String,
        /// Ids of its groups, best first.
        known: Vec<String>,
    },
    /// The groups were published without their limits, so nobody can be put into one.
    LimitsNotPublished {
        /// The scheme.
        scheme: String,
        /// Ids of its groups, best first.
        groups: Vec<String>,
    },
    /// The value lies exactly on a limit, and the source does not say to which side the limit belongs.
    EndNotStated {
        /// The scheme.
        scheme: String,
        /// The unit.
        unit: String,
        /// Its value.
        value: Exact,
    },
    /// The value lies outside all groups that the source names.
    NoGroup {
        /// The scheme.
        scheme: String,
        /// The unit.
        unit: String,
        /// Its value.
        value: Exact,
    },
    /// Percentiles of nothing.
    NothingRanked {
        /// The scheme.
        scheme: String,
    },
    /// Places are counted from 1.
    NoPlace,
    /// A file of schemes cannot be read.
    File {
        /// What is wrong in it, and where.
        problem: String,
    },
}

impl Fault for RankError {
    fn code(&self) -> Code {
        match self {
            RankError::Duplicate { .. } => Code::RankDuplicate,
            RankError::Places { .. } => Code::RankPlaces,
            RankError::UnknownScheme { .. } => Code::SchemeUnknown,
            RankError::UnknownGroup { .. } => Code::GroupUnknown,
            RankError::LimitsNotPublished { .. } => Code::GroupLimits,
            RankError::EndNotStated { .. } => Code::GroupEnd,
            RankError::NoGroup { .. } => Code::GroupNone,
            RankError::NothingRanked { .. } => Code::RankNothing,
            RankError::NoPlace => Code::RankPlace,
            RankError::File { .. } => Code::SchemeFile,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            RankError::Duplicate { unit } => say!(
                lang,
                "{unit:?} có hai giá trị: mỗi đơn vị chỉ cho một giá trị",
                "{unit:?} is given twice: give one value for each unit"
            ),
            RankError::Places { places } => say!(
                lang,
                "không làm tròn được đến {places} chữ số thập phân: cần từ 0 đến {SCALE_PLACES}",
                "cannot round to {places} decimals: expected 0 to {SCALE_PLACES}"
            ),
            RankError::UnknownScheme { id, known } => say!(
                lang,
                "không có cách chia nhóm {id:?}: cần một trong {}",
                "no group scheme is called {id:?}: expected one of {}",
                known.join(", ")
            ),
            RankError::UnknownGroup { scheme, group, known } => say!(
                lang,
                "{scheme} không có nhóm {group:?}: cần một trong {}",
                "{scheme} has no group {group:?}: expected one of {}",
                known.join(", ")
            ),
            RankError::LimitsNotPublished { scheme, groups } => say!(
                lang,
                "ngưỡng của {scheme} không được công bố: không tính được các nhóm ({})",
                "the limits of {scheme} were not published: its groups ({}) cannot be computed",
                groups.join(", ")
            ),
            RankError::EndNotStated { scheme, unit, value } => {
                let value = value.say(lang);
                say!(
                    lang,
                    "{scheme} không nói giá trị đúng bằng {value} thuộc nhóm nào ({unit})",
                    "{scheme} does not say to which group a value of exactly {value} belongs ({unit})"
                )
            }
            RankError::NoGroup { scheme, unit, value } => {
                let value = value.say(lang);
                say!(
                    lang,
                    "{scheme} không có nhóm cho giá trị {value} ({unit})",
                    "{scheme} names no group for a value of {value} ({unit})"
                )
            }
            RankError::NothingRanked { scheme } => say!(
                lang,
                "{scheme} chia các đơn vị đã xếp hạng, mà không có đơn vị nào được xếp hạng",
                "{scheme} divides the ranked units, and none is ranked"
            ),
            RankError::NoPlace => {
                say!(lang, "không có hạng 0: hạng đầu là 1", "there is no place 0: the first place is 1")
            }
            RankError::File { problem } => say!(
                lang,
                "không đọc được tệp cách chia nhóm: {problem}",
                "the file of group schemes cannot be read: {problem}"
            ),
        }
    }

    fn details(&self) -> Details {
        match self {
            RankError::UnknownScheme { known, .. } | RankError::UnknownGroup { known, .. } => {
                details! { "known": known }
            }
            _ => Details::new(),
        }
    }
}
