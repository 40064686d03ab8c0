use std::collections::HashMap;

use serde::Serialize;

use crate::framework::{Framework, Node, diff};
use crate::number::{Exact, Points};
use crate::scoring::Scorecard;
use crate::text::Text;

/// The points of one unit in two years, node by node, with what may be compared and what may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionComparison {
    /// Id of the earlier edition.
    pub from: String,
    /// Id of the later edition.
    pub to: String,
    /// The year of the earlier card.
    pub from_period: Option<i32>,
    /// The year of the later card.
    pub to_period: Option<i32>,
    /// Every node of the later edition, the total first.
    pub rows: Vec<EditionRow>,
    /// Nodes that only the earlier edition has.
    pub removed: Vec<String>,
}

/// A node in two years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionRow {
    /// The node in the later edition.
    pub node: String,
    /// Its points in the earlier year.
    pub before: Option<Points>,
    /// Its points in the later year.
    pub after: Option<Points>,
    /// After less before, only where the two may be compared.
    pub difference: Option<Points>,
    /// Why they may not be compared; `None` where they may.
    pub not_comparable: Option<Text>,
}

/// Holds this year's points against last year's.
///
/// Nodes meet as in [`diff`]; where the maximum, the rule or a part changed, where a year lacks points or
/// rests on its known part, or where another maximum applied, the difference would mix performance and
/// definition: there is none, and the row says why.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scorecard::compare_editions;
/// use chiso::scoring::{Facts, ScoreOptions, score};
/// let card = |id: &str, facts: &str| {
///     let framework = Framework::builtin(id).unwrap();
///     score(Facts::from_json(&framework, facts).unwrap(), ScoreOptions::default()).unwrap()
/// };
/// let before = card("par-2020-components", r#"{"appraisal": "58.51", "sipas": "9.00", "leaders": "18.88", "economy": "2.25"}"#);
/// let after = card("par-2022-components", r#"{"appraisal": "57.00", "sipas": "8.90", "leaders": "18.00", "economy": "4.64"}"#);
/// let years = compare_editions(&before, &after);
/// let sipas = years.rows.iter().find(|row| row.node == "sipas").unwrap();
/// assert_eq!(sipas.difference.unwrap().text(2), "-0.10");
/// let total = &years.rows[0];
/// assert_eq!(total.not_comparable.as_ref().unwrap().en, "not comparable, because a part of it may not be compared");
/// ```
pub fn compare_editions(before: &Scorecard, after: &Scorecard) -> EditionComparison {
    let (from, to) = (before.framework(), after.framework());
    let changes = diff(from, to);
    let moved: HashMap<&str, &str> =
        changes.moved.iter().map(|change| (change.node.as_str(), change.from.as_str())).collect();
    let reasons: HashMap<&str, &Text> =
        changes.not_comparable.iter().map(|entry| (entry.node.as_str(), &entry.reason)).collect();
    let row = |node: &Node| {
        let id = node.id();
        let earlier = earlier(from, id, &moved);
        let known = |card: &Scorecard, id: &str| card.points(id).ok();
        let points = (earlier.and_then(|id| known(before, id)), known(after, id));
        let why = match earlier {
            None => Some(text("là mục mới", "it is new")),
            Some(earlier) => {
                let changed = reasons.get(id).map(|reason| (*reason).clone());
                changed.or_else(|| uneven((before, earlier), (after, id)))
            }
        };
        let difference = points.0.zip(points.1).filter(|_| why.is_none());
        EditionRow {
            node: id.to_owned(),
            before: points.0,
            after: points.1,
            difference: difference
                .map(|(was, is)| Points::from_micro(is.micro().saturating_sub(was.micro()))),
            not_comparable: why.map(because),
        }
    };
    EditionComparison {
        from: changes.from.clone(),
        to: changes.to.clone(),
        from_period: before.period(),
        to_period: after.period(),
        rows: to.nodes().iter().map(row).collect(),
        removed: changes.removed.clone(),
    }
}

/// The id under which a node stood in the earlier edition.
fn earlier<'a>(from: &'a Framework, id: &'a str, moved: &HashMap<&str, &'a str>) -> Option<&'a str> {
    match from.node(id) {
        Some(node) => Some(node.id()),
        None => moved.get(id).copied(),
    }
}

/// Why points under one rule may still not be compared.
fn uneven((before, was): (&Scorecard, &str), (after, is): (&Scorecard, &str)) -> Option<Text> {
    if before.points(was).is_err() {
        return Some(text("năm trước không có điểm", "the earlier year has no points"));
    }
    if after.points(is).is_err() {
        return Some(text("năm sau không có điểm", "the later year has no points"));
    }
    if before.is_partial(was).unwrap_or(true) || after.is_partial(is).unwrap_or(true) {
        return Some(text("có năm chỉ tính phần đã biết", "a year rests on its known part"));
    }
    let applicable = |card: &Scorecard, id: &str| card.applicable_max(id).ok().flatten().map(Points::exact);
    let (was, is): (Option<Exact>, Option<Exact>) = (applicable(before, was), applicable(after, is));
    (was != is).then(|| text("điểm tối đa áp dụng khác nhau", "another maximum applied to the unit"))
}

fn text(vi: &str, en: &str) -> Text {
    Text { vi: vi.to_owned(), en: en.to_owned() }
}

fn because(reason: Text) -> Text {
    Text {
        vi: format!("không so sánh được, vì {}", reason.vi),
        en: format!("not comparable, because {}", reason.en),
    }
}
