//! The rows of a table, held against what they print.

use std::cell::OnceCell;

use super::{Line, Printed, accounts, may_say_something};
use crate::table::read::assemble::{Became, LineOf, Tree};
use crate::table::read::doubt::RowDoubt;
use crate::table::read::line::Value;
use crate::table::read::reading::Reading;
use crate::table::read::remarks::is_example;

impl Tree {
    /// Doubts the lines whose readings leave something of them out, or say what they do not.
    pub(in crate::table::read) fn account(&self, index: usize, lines: &mut [LineOf], year: Option<i32>) {
        let Some(node) = self.nodes.get(index) else { return };
        // Points of a column may be told in the line as well, and open ends are closed by the neighbours.
        let points = lines.iter().filter_map(|line| match self.line_points(line.row)?.value {
            Value::Number(points) => Some(points.to_string()),
            _ => None,
        });
        let texts: Vec<String> = lines.iter().map(|line| line.text.clone()).chain(points).collect();
        let printed = OnceCell::new();
        let around = || {
            printed.get_or_init(|| {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                Printed::of(&texts, node.max.as_ref())
            })
        };
        for line in lines.iter_mut() {
            let row = self.rows.get(line.row);
            let mut own = vec![line.text.as_str()];
            own.extend(row.iter().flat_map(|row| [row.deduction.as_str(), row.bonus.as_str()]));
            own.extend(row.iter().flat_map(|row| row.inner.iter().map(String::as_str)));
            let readings: Vec<&Reading> = line.read.iter().map(|(_, reading)| reading).collect();
            let line_of = Line { texts: &own, max: node.max.as_ref(), year, around: &around };
            if !readings.is_empty() && !accounts(&line_of, &readings) {
                line.unaccounted = true;
                if !line.doubts.contains(&RowDoubt::PartlyRead) {
                    line.doubts.push(RowDoubt::PartlyRead);
                }
            }
        }
    }

    /// Rows that ended as saying nothing about points, though they print some or speak of them.
    pub(in crate::table::read) fn doubt_what_says_nothing(&mut self) {
        for (at, became) in self.became.iter().enumerate() {
            let (Became::Note(_) | Became::Continues(..)) = became else { continue };
            let Some(row) = self.rows.get(at) else { continue };
            if is_example(&row.text) && row.points.is_none() && row.deduction.is_empty() {
                continue;
            }
            // What carries on a line was read with it.
            let carried = matches!(became, Became::Continues(..));
            let says = row.points.is_some() && !carried
                || !row.deduction.is_empty()
                || !row.bonus.is_empty()
                || !row.doubts.is_empty()
                || !carried && may_say_something(&[&row.text]);
            if says {
                self.unheard.insert(at);
                let (Became::Note(of) | Became::Continues(_, of)) = became else { continue };
                if let Some(node) = of.and_then(|of| self.nodes.get_mut(of)) {
                    node.unheard = true;
                }
            }
        }
    }
}
