//! The rows of a table, held against what they print.

use std::cell::OnceCell;

use super::held::Held;
use super::{Line, Printed, Residue, may_say_something, residue};
use crate::table::read::assemble::{Became, LineOf, Tree, TreeNode};
use crate::table::read::doubt::{RowDoubt, RuleKind};
use crate::table::read::line::{Token, Value, without_bullet};
use crate::table::read::reading::Reading;
use crate::table::read::remarks::shows_how;
use crate::table::read::rows::Row;

impl Tree {
    /// Doubts the lines of a node, and its own row, whose readings leave something of them out, or say what they do not.
    pub(in crate::table::read) fn account(
        &self,
        index: usize,
        lines: &mut [LineOf],
        lexed: &[Vec<Token>],
        own: &[(RuleKind, Reading)],
        own_doubts: &mut Vec<RowDoubt>,
        year: Option<i32>,
    ) {
        let Some(node) = self.nodes.get(index) else { return };
        let (mut doubted, own_doubted) = {
            let around = Around { tree: self, node, lines, printed: OnceCell::new() };
            let print = || around.printed();
            let max = node.max.as_ref();
            let doubted = lines.iter().zip(lexed).map(|(line, lexed)| {
                if line.read.is_empty() {
                    return false;
                }
                let texts = self.texts(line);
                let readings: Vec<&Reading> = line.read.iter().map(|(_, reading)| reading).collect();
                let lexed = Some(lexed.as_slice());
                let held = Line { texts: &texts, lexed, max, year, around: &print, title: false };
                !residue(&held, &readings).is_none()
            });
            let doubted: Vec<bool> = doubted.collect();
            let readings: Vec<&Reading> = own.iter().map(|(_, reading)| reading).collect();
            let own_doubted = !readings.is_empty() && {
                let (texts, title) = self.own_texts(node);
                let held = Line { texts: &texts, lexed: None, max, year, around: &print, title };
                !residue(&held, &readings).is_none()
            };
            (doubted.into_iter(), own_doubted)
        };
        for line in lines {
            if doubted.next() == Some(true) && !line.doubts.contains(&RowDoubt::PartlyRead) {
                line.doubts.push(RowDoubt::PartlyRead);
            }
        }
        own_doubts.extend(own_doubted.then_some(RowDoubt::PartlyRead));
    }

    /// What a reading that somebody proposes for a row leaves out of it, and adds to it. Here points are looked for in
    /// the row itself, its column of points included.
    pub(in crate::table::read) fn residue_of(
        &self,
        index: usize,
        row: usize,
        reading: &Reading,
        year: Option<i32>,
    ) -> Residue {
        let Some(node) = self.nodes.get(index) else { return Residue::default() };
        let around = Around { tree: self, node, lines: &node.lines, printed: OnceCell::new() };
        let line = node.lines.iter().find(|line| line.row == row);
        let (mut texts, title) = match line {
            Some(line) => (self.texts(line), false),
            None => self.own_texts(node),
        };
        let own = Printed::of(&texts, node.max.as_ref());
        let column = if title { None } else { self.line_points(row) };
        let beside = self.rows.get(row).and_then(|row| row.line_points.clone());
        let points = match column.or(beside).map(|said| said.value) {
            Some(Value::Number(points)) if !own.prints(&points) => Some(points.to_string()),
            _ => None,
        };
        texts.extend(points.as_deref());
        let print = || around.printed();
        let held = Line { texts: &texts, lexed: None, max: node.max.as_ref(), year, around: &print, title };
        let mut residue = residue(&held, &[reading]);
        let printed = Printed::of(&texts, node.max.as_ref());
        let reading = Held::of(&[reading]);
        let own_points = |points: &&crate::number::Exact| {
            points.is_zero()
                || Some(*points) == node.max.as_ref()
                || printed.prints(points)
                || printed.has_part(points, node.max.as_ref())
        };
        residue
            .extra
            .extend(reading.points.iter().filter(|points| !own_points(points)).map(ToString::to_string));
        let words: String = texts.iter().chain([&node.title.as_str()]).flat_map(|text| plain(text)).collect();
        let foreign = reading.kept.iter().filter(|kept| !words.contains(&plain(kept).collect::<String>()));
        residue.extra.extend(foreign.map(|kept| (*kept).to_owned()));
        if !residue.extra.is_empty() || reading.kept.is_empty() {
            residue.extra.sort();
            residue.extra.dedup();
            return residue;
        }
        // An option has to keep the numbers it is picked by.
        let kept = Printed::of(&reading.kept, None);
        residue.missing.extend(printed.numbers_outside(&kept, &reading, &texts));
        residue
    }

    /// What a line prints: its text, and what stands in the column of deductions and on further lines of its cell.
    fn texts<'a>(&'a self, line: &'a LineOf) -> Vec<&'a str> {
        let row = self.rows.get(line.row);
        let mut texts = vec![without_bullet(&line.text)];
        let changes = row.iter().flat_map(|row| [row.deduction.as_str(), row.bonus.as_str()]);
        texts.extend(changes.filter(|change| !change.is_empty()));
        texts.extend(row.iter().flat_map(|row| row.inner.iter().map(String::as_str)));
        texts
    }

    /// What the row of a node prints about points: the column of rules, further lines of its cell, or its title.
    fn own_texts<'a>(&'a self, node: &'a TreeNode) -> (Vec<&'a str>, bool) {
        let Some(row) = self.rows.get(node.row) else { return (Vec::new(), false) };
        let rule = (!row.rule.is_empty()).then_some(row.rule.as_str());
        let beside: Vec<&str> = row.inner.iter().map(String::as_str).chain(rule).collect();
        if !beside.is_empty() {
            return (beside, false);
        }
        let Row { first, deduction, bonus, .. } = row;
        (vec![first.as_str(), deduction.as_str(), bonus.as_str()], true)
    }

    /// Rows that ended as saying nothing about points, though they print some or speak of them.
    pub(in crate::table::read) fn doubt_what_says_nothing(&mut self) {
        for (at, became) in self.became.iter().enumerate() {
            let (Became::Note(of) | Became::Continues(_, of)) = became else { continue };
            let Some(row) = self.rows.get(at) else { continue };
            if shows_how(&row.text) && row.points.is_none() && row.deduction.is_empty() {
                continue;
            }
            // What carries on a line was read with it.
            let carried = matches!(became, Became::Continues(..));
            let says = row.points.is_some() && !carried
                || !row.deduction.is_empty()
                || !row.bonus.is_empty()
                || !row.doubts.is_empty()
                || !carried && may_say_something(&row.text);
            if says {
                self.unheard.insert(at);
                if let Some(node) = of.and_then(|of| self.nodes.get_mut(of)) {
                    node.unheard = true;
                }
            }
        }
    }
}

/// What a node and its lines print, read when it is first asked for.
struct Around<'a> {
    tree: &'a Tree,
    node: &'a TreeNode,
    lines: &'a [LineOf],
    printed: OnceCell<Printed>,
}

impl Around<'_> {
    fn printed(&self) -> &Printed {
        self.printed.get_or_init(|| {
            // Points of a column may be told in the line as well, and open ends are closed by the neighbours.
            let points = self.lines.iter().filter_map(|line| match self.tree.line_points(line.row)?.value {
                Value::Number(points) => Some(points.to_string()),
                _ => None,
            });
            let points: Vec<String> = points.collect();
            let lines = self.lines.iter().map(|line| line.text.as_str());
            let texts: Vec<&str> = lines.chain(points.iter().map(String::as_str)).collect();
            Printed::of(&texts, self.node.max.as_ref())
        })
    }
}

/// The letters and digits of a text.
fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
