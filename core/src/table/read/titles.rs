//! What the title of a node says: its role, its points, whether it carries on.

use super::assemble::TreeNode;
use super::doubt::{RowDoubt, RuleKind};
use super::line;
use super::line::{Content, Context, Draft, Value};
use super::outline::Place;
use super::rows::{Class, Row, maximum, number_of};

/// A node as its own row says.
pub(super) fn node_of(row: &Row, at: usize, place: Place) -> TreeNode {
    let (column, titled) = maximum(row);
    let mut doubts = Vec::new();
    let title = titled.as_ref().map_or(row.first.as_str(), |(_, title)| title.as_str());
    let said = match (&column, &titled) {
        (Some(column), Some((titled, _))) => {
            let differ = number_of(column) != number_of(titled);
            doubts.extend(differ.then_some(RowDoubt::PointsDiffer));
            Some(column)
        }
        (Some(column), None) => Some(column),
        (None, titled) => titled.as_ref().map(|(said, _)| said),
    };
    doubts.extend(said.is_some_and(|said| said.repaired).then_some(RowDoubt::GluedText));
    doubts.extend(place.repaired.then_some(RowDoubt::NumberRepaired));
    let span = match said.map(|said| &said.value) {
        Some(Value::Span(low, high)) => Some((low.clone(), high.clone())),
        _ => None,
    };
    let sign = said.is_some_and(|said| said.sign == Some('-'));
    let max = said.and_then(number_of).map(|max| if sign { -max } else { max.clone() });
    TreeNode {
        place,
        row: at,
        title: line::without_bullet(title).to_owned(),
        max,
        span,
        bonus: false,
        penalty: false,
        role_head: false,
        children: Vec::new(),
        survey: row.survey,
        doubts,
        own: Vec::new(),
        lines: Vec::new(),
        unheard: false,
        by_hand: false,
    }
}

/// Whether a title is that of bonus points, or of penalties.
pub(super) fn role_of(title: &str) -> (bool, bool) {
    const LEADS: &[&str] =
        &["", "phần ", "các ", "nội dung ", "các trường hợp ", "tiêu chí ", "nhóm ", "mức ", "tổng "];
    const BONUS: &[&str] =
        &["điểm thưởng", "điểm cộng", "thưởng điểm", "cộng điểm", "được cộng điểm", "thưởng"];
    const PENALTY: &[&str] = &["điểm trừ", "trừ điểm", "điểm phạt", "bị trừ điểm", "trừ"];
    let words = line::words(title).join(" ");
    let starts = |phrases: &[&str]| {
        LEADS.iter().any(|lead| {
            words.strip_prefix(lead).is_some_and(|rest| {
                phrases.iter().any(|phrase| {
                    // "thưởng" and "trừ" alone name the part only where they are all of it.
                    rest == *phrase || (phrase.contains(' ') && rest.starts_with(&format!("{phrase} ")))
                })
            })
        })
    };
    match (starts(BONUS), starts(PENALTY)) {
        // "Điểm thưởng, điểm trừ": its lines say which.
        (true, _) if words.contains("điểm trừ") => (false, false),
        (true, true) => (false, false),
        other => other,
    }
}

/// A rule in the title itself, taken only where it is plain: `Mỗi sáng kiến được cộng 2 điểm`.
pub(super) fn title_rule(node: &TreeNode, text: &str, base: &Context<'_>) -> Option<Draft> {
    let whole = line::read(text, base);
    if let [draft] = whole.as_slice()
        && let Content::Done(kind, _) = &draft.content
        && !matches!(kind, RuleKind::Unreadable)
    {
        return Some(draft.clone());
    }
    if node.max.is_none() && (node.bonus || node.penalty) {
        return whole.into_iter().next().filter(|draft| draft.content != Content::Nothing);
    }
    // A clause in brackets: "(không phát sinh hồ sơ thì tính điểm tối đa)".
    let open = text.find('(')?;
    let inside = text.get(open + 1..)?.split(')').next()?;
    match line::read(inside, base).as_slice() {
        [draft] => match &draft.content {
            Content::Done(RuleKind::NotApplicable, _) => Some(draft.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a row says what a quantity of a formula is: `a1: số hồ sơ trả đúng hẹn`, `- a2 là số vốn còn thiếu`.
pub(super) fn is_definition(text: &str) -> bool {
    let body = line::without_bullet(text);
    let end = body.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(body.len());
    let (name, rest) = body.split_at(end);
    let coded =
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.ends_with(|c: char| c.is_ascii_digit());
    let rest = rest.trim_start();
    coded && name.len() <= 3 && (rest.starts_with([':', '=']) || rest.starts_with("là "))
}

/// Whether a row carries on the text of the row before it.
pub(super) fn continues(rows: &[Row], before: usize, at: usize) -> bool {
    let (Some(head), Some(row)) = (rows.get(before), rows.get(at)) else { return false };
    let text = row.first.trim_start();
    if is_definition(text) {
        return false;
    }
    let carries_on = text.starts_with('(') || text.starts_with(|c: char| c.is_lowercase());
    if !carries_on || !row.deduction.is_empty() || line::lettered(text).is_some() {
        return false;
    }
    let says = |text: &str, row: &Row| {
        let context = Context { column: row.points.clone(), max: None, ..Context::default() };
        line::read(text, &context).iter().any(|draft| draft.content != Content::Nothing)
    };
    let alone = says(text, row);
    // A definition or a rule of its own carries nothing on.
    let context = Context { column: row.points.clone(), ..Context::default() };
    let whole = |draft: &Draft| matches!(draft.content, Content::Done(..));
    if line::read(text, &context).iter().any(whole) {
        return false;
    }
    if matches!(head.class, Class::Node(_)) {
        return !alone && row.points.is_none();
    }
    let first = says(&head.first, head);
    if first && alone {
        return false;
    }
    let joined = format!("{} {}", head.first, row.first);
    let points = if head.points.is_some() { head } else { row };
    says(&joined, points) || (!first && !alone)
}
