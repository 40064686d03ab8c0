//! The days of a calendar as a rank and select pair, so that counting and adding cost two look-ups.

use std::ops::Range;

use super::DayKind;
use super::start::{Base, Ends};

/// Positions fit 16 bits, for tables that stay in the nearest cache: a table has fewer than 65,536 days.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Working days before each day, and before the day after the last.
    working: Box<[u16]>,
    /// Position of each working day.
    nth: Box<[u16]>,
    /// Days before each day that are not confirmed, and before the day after the last.
    open: Box<[u16]>,
    /// The longest stretch of confirmed days: results within it need no look at `open`.
    sure: Range<usize>,
}

impl Table {
    /// Most days a table holds.
    pub const MOST: usize = u16::MAX as usize - 1;

    /// From each day's kind and whether it is open; days past [`MOST`](Table::MOST) are left out.
    pub fn new(days: impl Iterator<Item = (DayKind, bool)>) -> Table {
        let (mut working, mut nth, mut open) = (vec![0], Vec::new(), vec![0]);
        let (mut worked, mut unsure, mut position) = (0u16, 0u16, 0u16);
        let (mut sure, mut stretch) = (0..0, 0..0);
        for (kind, is_open) in days.take(Table::MOST) {
            if kind.is_working() {
                worked += 1;
                nth.push(position);
            }
            position += 1;
            let end = usize::from(position);
            unsure += u16::from(is_open);
            stretch = if is_open { end..end } else { stretch.start..end };
            if stretch.len() > sure.len() {
                sure = stretch.clone();
            }
            working.push(worked);
            open.push(unsure);
        }
        Table { working: working.into(), nth: nth.into(), open: open.into(), sure }
    }

    /// Days in the table.
    pub fn len(&self) -> usize {
        self.working.len().saturating_sub(1)
    }

    /// Working days in the table.
    pub fn working(&self) -> usize {
        self.nth.len()
    }

    /// Working days before the day at `position`, which may be one past the last.
    pub fn working_before(&self, position: usize) -> Option<i64> {
        self.working.get(position).map(|working| i64::from(*working))
    }

    /// Whether a day from `from` to `to - 1` is not confirmed.
    #[inline]
    pub fn open_within(&self, from: usize, to: usize) -> bool {
        if from >= self.sure.start && to <= self.sure.end {
            return false;
        }
        self.open.get(from) < self.open.get(to)
    }

    /// Position of a working day by its number from 0.
    pub fn nth(&self, number: i64) -> Option<usize> {
        let day = self.nth.get(usize::try_from(number).ok()?)?;
        Some(usize::from(*day))
    }

    /// The working day `count` after a position; `None` outside the table.
    #[inline]
    pub fn add(&self, position: usize, count: i64, base: Base) -> Option<Sum> {
        if position >= self.len() {
            return None;
        }
        let from = position + base.after;
        let number = (i64::from(*self.working.get(from)?) + base.offset).checked_add(count)?;
        let day = self.nth(number)?;
        let (first, end) = if day >= from { (from, day + 1) } else { (day, from) };
        Some(Sum { day, first, end, open: self.open_within(first, end) })
    }

    /// Signed working days between two positions and whether a day between is open; `None` outside the table.
    #[inline]
    pub fn count(&self, from: usize, to: usize, ends: Ends) -> Option<(i32, bool)> {
        if from >= self.len() || to >= self.len() {
            return None;
        }
        let (from, to) = (from + ends.after_start, to + ends.after_end);
        let days = i32::from(*self.working.get(to)?) - i32::from(*self.working.get(from)?) + ends.offset;
        // A rolled start can lie beyond the end, with nothing to count between them.
        let days = if ends.after_end == 1 { days.max(0) } else { days.min(0) };
        Some((days, self.open_within(from.min(to), from.max(to))))
    }
}

/// Where an addition leads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// Position of the working day.
    pub day: usize,
    /// First position on the way.
    pub first: usize,
    /// One past the last position on the way.
    pub end: usize,
    /// Whether a day on the way is not confirmed.
    pub open: bool,
}
