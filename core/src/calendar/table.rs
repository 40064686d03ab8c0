//! The days of a calendar as a rank and select pair, so that counting and adding cost two look-ups.

use super::DayKind;
use super::start::{Base, Ends};

/// What stands before a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// Working days before it.
    pub working: u16,
    /// Days before it that are not confirmed.
    pub open: u16,
}

/// A working day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Nth {
    /// Its position among all days.
    pub day: u16,
    /// Days up to it, itself among them, that are not confirmed.
    pub open: u16,
}

/// Two look-ups of four bytes each. Positions fit 16 bits: a table has fewer than 65,536 days.
#[derive(Debug)]
pub(super) struct Table {
    /// One entry for each day and one for the day after the last.
    pub before: Box<[Before]>,
    /// One entry for each working day, in order.
    pub nth: Box<[Nth]>,
}

impl Table {
    /// Most days a table holds.
    pub const MOST: usize = u16::MAX as usize - 1;

    /// From each day's kind and whether it is open; days past [`MOST`](Table::MOST) are left out.
    pub fn new(days: impl Iterator<Item = (DayKind, bool)>) -> Table {
        let (mut before, mut nth) = (vec![Before::default()], Vec::new());
        let (mut passed, mut position) = (Before::default(), 0u16);
        for (kind, open) in days.take(Table::MOST) {
            passed.open += u16::from(open);
            if kind.is_working() {
                passed.working += 1;
                nth.push(Nth { day: position, open: passed.open });
            }
            before.push(passed);
            position += 1;
        }
        Table { before: before.into(), nth: nth.into() }
    }

    /// Days in the table.
    pub fn len(&self) -> usize {
        self.before.len() - 1
    }

    /// Working days before the day at `position`, which may be one past the last.
    pub fn working_before(&self, position: usize) -> Option<i64> {
        self.before.get(position).map(|before| i64::from(before.working))
    }

    /// Whether a day from `from` to `to - 1` is not confirmed.
    pub fn open_within(&self, from: usize, to: usize) -> bool {
        match (self.before.get(from), self.before.get(to)) {
            (Some(from), Some(to)) => from.open < to.open,
            _ => false,
        }
    }

    /// Position of a working day by its number from 0.
    pub fn nth(&self, number: i64) -> Option<usize> {
        let entry = self.nth.get(usize::try_from(number).ok()?)?;
        Some(usize::from(entry.day))
    }

    /// The working day `count` after a position; `None` outside the table.
    #[inline]
    pub fn add(&self, position: usize, count: i64, base: Base) -> Option<Sum> {
        let from = position + base.after;
        let start = self.before.get(from)?;
        let number = (i64::from(start.working) + base.offset).checked_add(count)?;
        let due = self.nth.get(usize::try_from(number).ok()?)?;
        let day = usize::from(due.day);
        let open = if day >= from { due.open > start.open } else { self.before.get(day)?.open < start.open };
        Some(Sum { day, from, open })
    }

    /// Signed working days between two positions and whether a day between is open.
    #[inline]
    pub fn count(&self, from: usize, to: usize, ends: Ends) -> Option<(i32, bool)> {
        let (from, to) = (self.before.get(from + ends.after_start)?, self.before.get(to + ends.after_end)?);
        let days = i32::from(to.working) - i32::from(from.working) + ends.offset;
        // A rolled start can lie beyond the end, with nothing to count between them.
        let days = if ends.after_end == 1 { days.max(0) } else { days.min(0) };
        Some((days, to.open != from.open))
    }
}

/// Where an addition leads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// Position of the working day.
    pub day: usize,
    /// The position counting began at.
    pub from: usize,
    /// Whether a day on the way is not confirmed.
    pub open: bool,
}

impl Sum {
    /// The positions on the way, first and one past the last.
    pub fn passed(self) -> (usize, usize) {
        if self.day >= self.from { (self.from, self.day + 1) } else { (self.day, self.from) }
    }
}
