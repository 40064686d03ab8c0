//! The days of a calendar as a rank and select pair, so that counting and adding cost two look-ups.

use super::DayKind;

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

    /// Days that are not confirmed among those at `from` to `to - 1`.
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
}
