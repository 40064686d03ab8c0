//! Where every row of a table stands: nodes in the tree, other rows under them.

use super::assemble::{Became, Tree};
use super::outline::Outline;
use super::remarks::{is_about_all, remark};
use super::rows::{Class, Row};
use super::titles::{continues, node_of, role_of};

impl Tree {
    /// Places nodes, and gives every other row to the node it stands under.
    pub(super) fn outline(&mut self) {
        let mut outline = Outline::default();
        let mut current: Option<usize> = None;
        let mut before: Option<usize> = None;
        let mut became = Vec::with_capacity(self.rows.len());
        for at in 0..self.rows.len() {
            let Some(row) = self.rows.get(at) else { break };
            let became_now = match &row.class {
                Class::Header => Became::Header,
                Class::RepeatHeader => Became::RepeatHeader,
                Class::Subtotal => {
                    // What follows a sum of the whole table is about the whole table.
                    if !self.nodes.is_empty() && self.nodes_follow(at) != Some(true) {
                        let node = super::sums::summed(self, at);
                        current = node;
                        Became::Subtotal(node)
                    } else {
                        Became::Subtotal(super::sums::summed(self, at))
                    }
                }
                Class::Node(printed) => {
                    let place = outline.place(printed);
                    let index = self.nodes.len();
                    let node = node_of(row, at, place);
                    if let Some(parent) = node.place.parent.and_then(|parent| self.nodes.get_mut(parent)) {
                        parent.children.push(index);
                    }
                    self.nodes.push(node);
                    current = Some(index);
                    Became::Node(index)
                }
                // "Tổng điểm thưởng của cả ba tiêu chuẩn": a remark on all of the table.
                Class::Line if remark(&row.first).is_some_and(is_about_all) => Became::Rule(None),
                // A footnote is about the row that bears its mark.
                Class::Line if self.marked(row).is_some() => Became::Note(self.marked(row)),
                Class::Line => match before.filter(|before| continues(&self.rows, *before, at)) {
                    Some(head) => Became::Continues(head, current),
                    None => Became::Rule(current),
                },
            };
            match &became_now {
                Became::Rule(_) | Became::Node(_) => before = Some(at),
                Became::Continues(..) => {}
                _ => before = None,
            }
            became.push(became_now);
        }
        for (at, became) in became.iter().enumerate() {
            if let Became::Continues(head, _) = became {
                self.carried.entry(*head).or_default().push(at);
            }
        }
        self.became = became;
    }

    /// The node that bears the mark of a footnote.
    fn marked(&self, note: &Row) -> Option<usize> {
        let mark = note.marks.chars().next().filter(|_| note.points.is_none())?;
        self.nodes.iter().position(|node| self.rows.get(node.row).is_some_and(|row| row.marks.contains(mark)))
    }

    /// Whether a numbered row follows.
    fn nodes_follow(&self, at: usize) -> Option<bool> {
        let rest = self.rows.get(at + 1..)?;
        Some(rest.iter().any(|row| matches!(row.class, Class::Node(_))))
    }

    /// Bonus and penalty points, from their heads down.
    pub(super) fn roles(&mut self) {
        for at in 0..self.nodes.len() {
            let Some(node) = self.nodes.get(at) else { break };
            let inherited = node
                .place
                .parent
                .and_then(|parent| self.nodes.get(parent))
                .map(|parent| (parent.bonus, parent.penalty));
            let own = role_of(&node.title);
            let (bonus, penalty) = match inherited {
                Some((true, _)) => (true, false),
                Some((_, true)) => (false, true),
                _ => own,
            };
            let head = (bonus || penalty) && inherited.is_none_or(|(bonus, penalty)| !bonus && !penalty);
            if let Some(node) = self.nodes.get_mut(at) {
                (node.bonus, node.penalty, node.role_head) = (bonus, penalty, head);
            }
        }
    }
}
