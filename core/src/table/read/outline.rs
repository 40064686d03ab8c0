//! Levels and ids from printed numbers, whatever the styles and wherever counting starts anew.

use std::collections::HashMap;

use super::numbering::{At, Printed, Style, is_below};

/// A node's place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The id as the act would cite it: `I.1.1`, `1.3/2`; `A.2#2` for a number printed a second time.
    pub(super) id: String,
    /// Depth, from 1.
    pub(super) level: usize,
    /// Which node it stands under, as counted from the first.
    pub(super) parent: Option<usize>,
    /// Whether its number is not the one printed: a digit lost by a numeric cell was put back (`1.10` stored as
    /// 1.1), or the number stands a second time.
    pub(super) repaired: bool,
}

struct Open {
    index: usize,
    style: Style,
    number: String,
    id: String,
    /// What stands before the number in the id; none where the id is not made of it.
    lead: Option<String>,
    /// Nodes without a number seen below it.
    unnumbered: usize,
}

/// Follows the numbers from row to row.
#[derive(Default)]
pub(super) struct Outline {
    open: Vec<Open>,
    count: usize,
    /// Nodes of the top level without a number.
    unnumbered: usize,
    /// How often each id was asked for.
    ids: HashMap<String, usize>,
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
        // What stands beside a number is followed by the next.
        let style = match (&style, self.open.get(keep)) {
            (Style::Unnumbered(At::Beside), Some(sibling)) => sibling.style.clone(),
            _ => style,
        };
        self.open.truncate(keep);
        let (asked, mut lead) = self.id(&number);
        let times = self.ids.entry(asked.clone()).or_default();
        *times += 1;
        let mut id = asked;
        if *times > 1 {
            id = format!("{id}#{times}");
            repaired = true;
            lead = None;
        }
        let place = Place {
            id: id.clone(),
            level: self.open.len() + 1,
            parent: self.open.last().map(|open| open.index),
            repaired,
        };
        self.open.push(Open { index: self.count, style, number, id, lead, unnumbered: 0 });
        self.count += 1;
        place
    }

    /// The id of a number below the open nodes, and what stands before the number in it.
    fn id(&mut self, number: &str) -> (String, Option<String>) {
        let Some(parent) = self.open.last_mut() else {
            if number.is_empty() {
                self.unnumbered += 1;
                return (format!("/{}", self.unnumbered), None);
            }
            return (number.to_owned(), Some(String::new()));
        };
        if number.is_empty() {
            parent.unnumbered += 1;
            return (format!("{}/{}", parent.id, parent.unnumbered), None);
        }
        let below = is_below(number, &parent.number);
        let lead = match &parent.lead {
            Some(lead) if below => lead.clone(),
            _ => format!("{}.", parent.id),
        };
        let own = match &parent.lead {
            // The parent stands a second time: its id leads, and the rest of the number follows.
            None if below => number.strip_prefix(&parent.number).unwrap_or(number).trim_start_matches('.'),
            _ => number,
        };
        (format!("{lead}{own}"), Some(lead))
    }

    /// How many of the open nodes stay above a node of this style and number.
    fn parent_of(&self, style: &Style, number: &str) -> usize {
        let numbered = || self.open.iter().rposition(|open| !matches!(open.style, Style::Unnumbered(_)));
        match style {
            Style::Unnumbered(At::Group(level)) => {
                let above =
                    |open: &&Open| matches!(open.style, Style::Unnumbered(At::Group(own)) if own < *level);
                return self.open.iter().take_while(above).count();
            }
            Style::Unnumbered(At::Inside) => return numbered().map_or(0, |at| at + 1),
            Style::Unnumbered(At::Beside) => return numbered().unwrap_or(0),
            Style::Unnumbered(At::Above(below)) => {
                let followed = self.open.iter().rposition(|open| open.style == **below);
                return followed.map_or(self.open.len(), |at| at.saturating_sub(1));
            }
            _ => {}
        }
        // 1.1.2 stands under 1.1, whatever lies between.
        let dotted = matches!(style, Style::Dotted(_));
        if dotted && let Some(parent) = self.open.iter().rposition(|open| is_below(number, &open.number)) {
            return parent + 1;
        }
        match self.open.iter().rposition(|open| open.style == *style) {
            Some(sibling) => sibling,
            None => self.open.len(),
        }
    }

    /// `C`, `D`, `I` and their like are letters after their letter, and numerals otherwise; `d` may go on after `C`.
    fn style(&self, printed: &Printed) -> Style {
        let last =
            |style: Style| self.open.iter().rev().find(|open| open.style == style)?.number.chars().next();
        let follows = |style: Style, this: &str| {
            let last = last(style.clone())?;
            let this = this.chars().next().filter(|_| this.chars().count() == 1)?;
            let next = "abcdđeghiklmnopqrstuvxyzABCDĐEGHIKLMNOPQRSTUVXYZ".split(last).nth(1)?.chars().next();
            let plain = char::from_u32(u32::from(last) + 1);
            (Some(this) == plain || Some(this) == next).then_some(style)
        };
        let number = printed.number.as_str();
        let other_case = |own: Style, other: Style, this: String| {
            let first = !printed.leads || last(own.clone()).is_some();
            if first { None } else { follows(other, &this) }.unwrap_or(own)
        };
        match printed.style {
            Style::Roman => follows(Style::Letter, number).unwrap_or(Style::Roman),
            Style::SmallLetter if matches!(number, "i" | "v" | "x") => {
                let letter = follows(Style::SmallLetter, number).is_some();
                if letter { Style::SmallLetter } else { Style::SmallRoman }
            }
            Style::SmallLetter => other_case(Style::SmallLetter, Style::Letter, number.to_uppercase()),
            Style::Letter => other_case(Style::Letter, Style::SmallLetter, number.to_lowercase()),
            ref other => other.clone(),
        }
    }
}

/// `1.10` where a numeric cell kept 1.1 after 1.9.
fn lost_zero(last: &str, number: &str) -> Option<String> {
    let (last_head, last_tail) = last.rsplit_once('.')?;
    let (head, tail) = number.rsplit_once('.')?;
    let (last_tail, tail): (u32, u32) = (last_tail.parse().ok()?, tail.parse().ok()?);
    (last_head == head && last_tail % 10 == 9 && tail * 10 == last_tail + 1)
        .then(|| format!("{head}.{}", tail * 10))
}
