//! Levels and ids from printed numbers, whatever the styles and wherever counting starts anew.

use super::numbering::{Printed, Style};

/// A node's place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The id as the act would cite it: `I.1.1`, `1.3/2`.
    pub(super) id: String,
    /// Depth, from 1.
    pub(super) level: usize,
    /// Which node it stands under, as counted from the first.
    pub(super) parent: Option<usize>,
    /// Whether a digit lost by a numeric cell was put back (`1.10` stored as 1.1).
    pub(super) repaired: bool,
}

struct Open {
    index: usize,
    style: Style,
    number: String,
    id: String,
    /// Bullets seen below it.
    bullets: usize,
}

/// Follows the numbers from row to row.
#[derive(Default)]
pub(super) struct Outline {
    open: Vec<Open>,
    count: usize,
    /// Bullets of the top level.
    bullets: usize,
}

impl Outline {
    /// Places the next node.
    pub(super) fn place(&mut self, printed: &Printed) -> Place {
        let style = self.style(printed);
        let (mut number, mut repaired) = (printed.number.clone(), false);
        let keep = self.parent_of(&style, &number);
        if let Some(last) = self.open.get(keep)
            && let Some(next) = lost_zero(&last.number, &number)
        {
            number = next;
            repaired = true;
        }
        self.open.truncate(keep);
        let id = if let Style::Bullet(_) = style {
            let bullets = match self.open.last_mut() {
                Some(open) => &mut open.bullets,
                None => &mut self.bullets,
            };
            *bullets += 1;
            let at = *bullets;
            format!("{}/{at}", self.open.last().map_or("", |open| &open.id))
        } else {
            match self.open.last() {
                None => number.clone(),
                Some(parent) => match below(&number, &parent.number) {
                    Some(rest) => format!("{}.{rest}", parent.id),
                    None => format!("{}.{number}", parent.id),
                },
            }
        };
        let place = Place {
            id: id.clone(),
            level: self.open.len() + 1,
            parent: self.open.last().map(|open| open.index),
            repaired,
        };
        self.open.push(Open { index: self.count, style, number, id, bullets: 0 });
        self.count += 1;
        place
    }

    /// How many of the open nodes stay above a node of this style and number.
    fn parent_of(&self, style: &Style, number: &str) -> usize {
        // 1.1.2 stands under 1.1, whatever lies between.
        let dotted = matches!(style, Style::Dotted(_));
        if dotted
            && let Some(parent) = self.open.iter().rposition(|open| below(number, &open.number).is_some())
        {
            return parent + 1;
        }
        match self.open.iter().rposition(|open| open.style == *style) {
            Some(sibling) => sibling,
            None => self.open.len(),
        }
    }

    /// `C`, `D`, `I` and their like are letters after their letter, and numerals otherwise.
    fn style(&self, printed: &Printed) -> Style {
        let follows = |style: Style| {
            let last = self.open.iter().rev().find(|open| open.style == style)?.number.chars().next()?;
            let this = printed.number.chars().next()?;
            let next = "abcdđeghiklmnopqrstuvxyzABCDĐEGHIKLMNOPQRSTUVXYZ".split(last).nth(1)?.chars().next();
            let plain = char::from_u32(u32::from(last) + 1);
            (printed.number.chars().count() == 1 && (Some(this) == plain || Some(this) == next))
                .then_some(style)
        };
        match printed.style {
            Style::Roman => follows(Style::Letter).unwrap_or(Style::Roman),
            Style::SmallLetter if matches!(printed.number.as_str(), "i" | "v" | "x") => {
                let letter = follows(Style::SmallLetter).is_some();
                if letter { Style::SmallLetter } else { Style::SmallRoman }
            }
            ref other => other.clone(),
        }
    }
}

/// What follows the parent's number and a dot.
fn below<'a>(number: &'a str, parent: &str) -> Option<&'a str> {
    if parent.is_empty() {
        return None;
    }
    number.strip_prefix(parent)?.strip_prefix('.').filter(|rest| !rest.is_empty())
}

/// `1.10` where a numeric cell kept 1.1 after 1.9.
fn lost_zero(last: &str, number: &str) -> Option<String> {
    let (last_head, last_tail) = last.rsplit_once('.')?;
    let (head, tail) = number.rsplit_once('.')?;
    let (last_tail, tail): (u32, u32) = (last_tail.parse().ok()?, tail.parse().ok()?);
    (last_head == head && last_tail % 10 == 9 && tail * 10 == last_tail + 1)
        .then(|| format!("{head}.{}", tail * 10))
}
