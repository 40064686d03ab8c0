//! One column of points for criteria and for the lines beside them: the first line stands in the row of its criterion.
//!
//! What is printed there is what the line gives, and the maximum of the criterion is printed nowhere: it is the highest of
//! alternatives, or the sum of parts.

use super::columns::Role;
use super::doubt::RowDoubt;
use super::grid::GridRow;
use super::header::Header;
use super::line::Value;
use super::rows::{Class, Row, number_of};
use super::{cells, closing};
use crate::number::Exact;

/// Whether the points in the row of a criterion are those of the line beside it.
pub(super) fn is_first_line(header: &Header, row: &GridRow, next: Option<&GridRow>) -> bool {
    let (Some(next), Some(rule), Some(max)) = (next, header.column(Role::Rule), header.column(Role::Max))
    else {
        return false;
    };
    let lined = |row: &GridRow| !row.text(rule).is_empty() && cells::is_points(row.text(max));
    let named = |row: &GridRow| header.columns(Role::Name).any(|column| !row.text(column).is_empty());
    let numbered = header.column(Role::Number).is_some_and(|column| !next.text(column).is_empty());
    let apart = header.column(Role::LinePoints).is_none() && !closing::is_total(next.text(rule));
    apart && lined(row) && named(row) && lined(next) && !named(next) && !numbered
}

/// Gives criteria with their first line beside them their maximum.
pub(super) fn maxima(rows: &mut [Row]) {
    let firsts: Vec<usize> = (0..rows.len())
        .filter(|at| {
            rows.get(*at).is_some_and(|row| matches!(row.class, Class::Node(_)) && row.line_points.is_some())
        })
        .collect();
    let blocks: Vec<(usize, Vec<Exact>)> = firsts.iter().map(|at| (*at, points(rows, *at))).collect();
    let total = rows
        .iter()
        .rev()
        .find(|row| row.class == Class::Subtotal)
        .and_then(|row| number_of(row.points.as_ref()?))
        .cloned();
    let all = |of: &dyn Fn(&[Exact]) -> Exact| {
        blocks.iter().fold(Exact::ZERO, |sum, (_, points)| &sum + &of(points))
    };
    let adds = total.is_some() && total.as_ref() == Some(&all(&sum));
    let one = total.is_some() && total.as_ref() == Some(&all(&highest));
    for (at, points) in &blocks {
        let Some(row) = rows.get_mut(*at) else { continue };
        let options = points.iter().any(Exact::is_zero);
        let most = if adds && !options { sum(points) } else { highest(points) };
        if !adds && !one && !options {
            row.doubts.push(RowDoubt::ChoiceOrAdd);
        }
        if let Some(said) = &mut row.points {
            said.value = Value::Number(most);
        }
    }
}

/// The points of a criterion's lines, the one beside it first.
fn points(rows: &[Row], at: usize) -> Vec<Exact> {
    let lines = rows.iter().skip(at + 1).take_while(|row| row.class == Class::Line);
    let first = rows.get(at).and_then(|row| row.points.as_ref());
    let rest = lines.filter_map(|row| row.points.as_ref());
    first.into_iter().chain(rest).filter_map(number_of).cloned().collect()
}

fn sum(points: &[Exact]) -> Exact {
    points.iter().fold(Exact::ZERO, |sum, points| &sum + points)
}

fn highest(points: &[Exact]) -> Exact {
    points.iter().max().cloned().unwrap_or(Exact::ZERO)
}
