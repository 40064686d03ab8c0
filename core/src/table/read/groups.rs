//! Lettered and bulleted rows: parts of a criterion when their points make its maximum, alternatives otherwise.

use super::line::{self, Content, Context, Value};
use super::numbering::Style;
use super::rows::{Class, Row, maximum, number_of};
use crate::number::Exact;

/// Turns lettered and bulleted rows that are no nodes into lines.
pub(super) fn resolve(rows: &mut [Row]) {
    let mut parent_max: Option<Exact> = None;
    let mut at = 0;
    while at < rows.len() {
        let Some(row) = rows.get(at) else { break };
        match &row.class {
            Class::Node(printed) if printed.is_light() => {
                let style = printed.style.clone();
                let end = group_end(rows, at, &style);
                let parts = are_parts(rows.get(at..end).unwrap_or_default(), &style, parent_max.as_ref());
                if !parts {
                    for row in rows.get_mut(at..end).unwrap_or_default() {
                        if matches!(&row.class, Class::Node(printed) if printed.style == style) {
                            row.class = Class::Line;
                            row.points = row.line_points.take().or_else(|| row.points.take());
                        }
                    }
                    // What is nested in an alternative is one, too.
                    at += 1;
                    continue;
                }
                resolve_inside(rows, at, end, &style);
                at = end;
            }
            Class::Node(_) => {
                parent_max = row_max(row);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Groups within the parts of a group, each against its part.
fn resolve_inside(rows: &mut [Row], from: usize, end: usize, style: &Style) {
    let mut heads: Vec<usize> = (from..end)
        .filter(|at| matches!(rows.get(*at).map(|row| &row.class), Some(Class::Node(printed)) if printed.style == *style))
        .collect();
    heads.push(end);
    for pair in heads.windows(2) {
        let [head, next] = pair else { continue };
        let Some(inside) = rows.get_mut(*head..*next) else { continue };
        let max = inside.first().and_then(row_max);
        let Some(rest) = inside.get_mut(1..) else { continue };
        let light: Option<(usize, Style)> = rest.iter().enumerate().find_map(|(at, row)| match &row.class {
            Class::Node(printed) if printed.is_light() => Some((at, printed.style.clone())),
            _ => None,
        });
        let Some((at, inner)) = light else { continue };
        if !are_parts(rest.get(at..).unwrap_or_default(), &inner, max.as_ref()) {
            for row in rest {
                if matches!(&row.class, Class::Node(_)) {
                    row.class = Class::Line;
                    row.points = row.line_points.take().or_else(|| row.points.take());
                }
            }
        }
    }
}

/// One past the last row of the group that begins at `from`.
fn group_end(rows: &[Row], from: usize, _style: &Style) -> usize {
    let after = rows.iter().enumerate().skip(from + 1);
    let stop = after.into_iter().find(|(_, row)| match &row.class {
        Class::Subtotal => true,
        Class::Node(printed) => !printed.is_light(),
        _ => false,
    });
    stop.map_or(rows.len(), |(at, _)| at)
}

pub(super) fn row_max(row: &Row) -> Option<Exact> {
    let (column, title) = maximum(row);
    column
        .as_ref()
        .and_then(number_of)
        .or_else(|| title.as_ref().and_then(|(said, _)| number_of(said)))
        .cloned()
}

/// The points of a row of the group: of its column, its title, or its words.
fn points(row: &Row, max: Option<&Exact>) -> Option<Exact> {
    if let Some(points) = row_max(row) {
        return Some(points);
    }
    let context = Context { max, ..Context::default() };
    match line::read(&row.first, &context).as_slice() {
        [draft] => match &draft.content {
            Content::Scored(scored) => match &scored.value {
                Value::Number(points) => Some(points.clone()),
                Value::None => Some(Exact::ZERO),
                Value::Full => max.cloned(),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// Whether the rows of a style are parts of the criterion above them.
fn are_parts(rows: &[Row], style: &Style, max: Option<&Exact>) -> bool {
    let member = |row: &Row| matches!(&row.class, Class::Node(printed) if printed.style == *style);
    let members: Vec<&Row> = rows.iter().filter(|row| member(row)).collect();
    let points: Option<Vec<Exact>> = members.iter().map(|row| points(row, max)).collect();
    let own_column = members.iter().all(|row| row.points.is_some());
    if followed_by_rules(rows, &member) && members.iter().all(|row| row_max(row).is_some()) {
        return true;
    }
    let (Some(points), Some(max)) = (points, max) else { return false };
    let sum = points.iter().fold(Exact::ZERO, |sum, points| &sum + points);
    let positive = points.iter().all(|points| !points.is_zero() && !points.is_negative());
    let none_alone = points.iter().all(|points| points != max);
    if points.len() < 2 || !positive || !none_alone {
        return false;
    }
    // Parts whose printed points do not add up are still parts where they have the column of maxima.
    match style {
        Style::Bullet(_) => own_column && sum == *max,
        _ => sum == *max || own_column,
    }
}

/// Whether some member has lines of its own that give points.
fn followed_by_rules(rows: &[Row], member: &dyn Fn(&Row) -> bool) -> bool {
    rows.windows(2).any(|pair| {
        let [head, next] = pair else { return false };
        let line =
            matches!(next.class, Class::Line) || (matches!(&next.class, Class::Node(_)) && !member(next));
        let scored = next.points.is_some()
            || line::read(&next.first, &Context::default())
                .iter()
                .any(|draft| draft.content != Content::Nothing);
        member(head) && line && scored
    })
}
