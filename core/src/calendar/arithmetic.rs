use chrono::NaiveDate;
use serde::Serialize;

use super::{Calendar, CalendarError, Certainty, Start};

/// A due date with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The due date, always a working day.
    pub date: NaiveDate,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
    /// How the start was taken.
    pub start: Start,
}

/// A number of working days with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The working days; negative where the end lies before the start.
    pub days: i32,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
    /// How the start was taken.
    pub start: Start,
}

/// Where counting begins: the number that the working day `count` working days on has is `base + count`.
pub(super) fn base(before: i64, through: i64, count: i64, start: Start) -> i64 {
    match start {
        Start::Excluded if count > 0 => through - 1,
        Start::RollBackward => through - 1,
        Start::Included if count > 0 => before - 1,
        Start::Included if count < 0 => through,
        Start::Excluded | Start::Included | Start::RollForward => before,
    }
}

impl Calendar {
    /// Whether a day counts as a working day.
    ///
    /// # Errors
    /// [`CalendarError::Range`]; [`CalendarError::Unconfirmed`] if the calendar is
    /// [`confirmed_only`](Calendar::confirmed_only).
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        let position = self.position(date)?;
        self.refuse_open(position, position + 1)?;
        Ok(self.kind(date)?.is_working())
    }

    /// The day `count` working days after `start`, which is not counted (Civil Code, Article 147). A negative
    /// count goes back. Nought gives the start itself, or the next working day if it is a day off.
    ///
    /// The date alone: [`due`](Calendar::due) says whether it rests on confirmed days.
    ///
    /// # Errors
    /// [`CalendarError::Range`], [`CalendarError::Count`]; [`CalendarError::Unconfirmed`] if the calendar is
    /// [`confirmed_only`](Calendar::confirmed_only).
    pub fn add_working_days(&self, start: NaiveDate, count: i32) -> Result<NaiveDate, CalendarError> {
        Ok(self.due(start, count, Start::Excluded)?.date)
    }

    /// As [`add_working_days`](Calendar::add_working_days), by a reading of the start, with the mark.
    ///
    /// ```
    /// use chiso::calendar::{Calendar, Certainty, Start};
    /// let calendar = Calendar::vietnam();
    /// let saturday = "2024-04-06".parse().unwrap();
    /// assert_eq!(calendar.due(saturday, 1, Start::Excluded)?.date.to_string(), "2024-04-08");
    /// assert_eq!(calendar.due(saturday, 1, Start::RollForward)?.date.to_string(), "2024-04-09");
    /// # Ok::<(), chiso::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// As [`add_working_days`](Calendar::add_working_days).
    pub fn due(&self, start: NaiveDate, count: i32, reading: Start) -> Result<Due, CalendarError> {
        let from = self.position(start)?;
        let (before, through) = self.around(from);
        let number = base(before, through, count.into(), reading) + i64::from(count);
        let due = self.inner.table.nth(number).ok_or_else(|| self.runs_off(start, count.into()))?;
        let (first, end) = passed(from, due, reading == Start::Excluded && count != 0);
        self.refuse_open(first, end)?;
        Ok(Due { date: self.date(due), certainty: self.certainty_within(first, end), start: reading })
    }

    /// Working days after `from` up to and including `to`; if `to` lies before `from`, the working days from
    /// `to` to the day before `from`, negative. So it undoes [`add_working_days`](Calendar::add_working_days).
    ///
    /// The number alone: [`count`](Calendar::count) says whether it rests on confirmed days.
    ///
    /// # Errors
    /// [`CalendarError::Range`]; [`CalendarError::Unconfirmed`] if the calendar is
    /// [`confirmed_only`](Calendar::confirmed_only).
    pub fn count_working_days(&self, from: NaiveDate, to: NaiveDate) -> Result<i32, CalendarError> {
        Ok(self.count(from, to, Start::Excluded)?.days)
    }

    /// As [`count_working_days`](Calendar::count_working_days), by a reading of the start, with the mark.
    ///
    /// # Errors
    /// As [`count_working_days`](Calendar::count_working_days).
    pub fn count(&self, from: NaiveDate, to: NaiveDate, reading: Start) -> Result<Counted, CalendarError> {
        let (start, end) = (self.position(from)?, self.position(to)?);
        let days = counted(self.around(start), self.around(end), start <= end, reading);
        let (first, last) = passed(start, end, reading == Start::Excluded);
        self.refuse_open(first, last)?;
        let days = i32::try_from(days).map_err(|_| self.runs_off(from, days))?;
        Ok(Counted { days, certainty: self.certainty_within(first, last), start: reading })
    }

    /// The first working day after a day.
    ///
    /// # Errors
    /// As [`add_working_days`](Calendar::add_working_days).
    pub fn next_working_day(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.add_working_days(date, 1)
    }

    /// The last working day before a day.
    ///
    /// # Errors
    /// As [`add_working_days`](Calendar::add_working_days).
    pub fn previous_working_day(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.add_working_days(date, -1)
    }

    /// The day itself if it is a working day, else the next one (Civil Code, Article 148(5)).
    ///
    /// # Errors
    /// As [`add_working_days`](Calendar::add_working_days).
    pub fn working_day_on_or_after(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.add_working_days(date, 0)
    }

    /// The day itself if it is a working day, else the one before it.
    ///
    /// # Errors
    /// As [`add_working_days`](Calendar::add_working_days).
    pub fn working_day_on_or_before(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        Ok(self.due(date, 0, Start::RollBackward)?.date)
    }

    /// The `n`-th working day from `from` to `to`, both among them; `-1` is the last.
    ///
    /// ```
    /// use chiso::calendar::Calendar;
    /// let day = |text: &str| text.parse().unwrap();
    /// let last = Calendar::vietnam().nth_working_day(day("2024-04-01"), day("2024-04-30"), -1)?;
    /// assert_eq!(last, day("2024-04-26"));
    /// # Ok::<(), chiso::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::Nth`] if there is none, [`CalendarError::Period`], [`CalendarError::Range`];
    /// [`CalendarError::Unconfirmed`] if the calendar is [`confirmed_only`](Calendar::confirmed_only).
    pub fn nth_working_day(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        n: i32,
    ) -> Result<NaiveDate, CalendarError> {
        let (start, end) = (self.position(from)?, self.position(to)?);
        if end < start {
            return Err(CalendarError::Period { from, to });
        }
        let (first, after) = (self.around(start).0, self.around(end).1);
        let number = if n > 0 { first + i64::from(n) - 1 } else { after + i64::from(n) };
        let found = (first..after).contains(&number).then(|| self.inner.table.nth(number)).flatten();
        let working = u32::try_from(after - first).unwrap_or_default();
        let found = found.ok_or(CalendarError::Nth { n, from, to, working })?;
        if n > 0 {
            self.refuse_open(start, found + 1)?
        } else {
            self.refuse_open(found, end + 1)?
        }
        Ok(self.date(found))
    }

    /// Working days before a position and through it.
    fn around(&self, position: usize) -> (i64, i64) {
        let before = |position| self.inner.table.working_before(position).unwrap_or_default();
        (before(position), before(position + 1))
    }

    pub(super) fn runs_off(&self, start: NaiveDate, count: i64) -> CalendarError {
        CalendarError::Count { start, count, first: self.first(), last: self.last() }
    }

    /// An error if the calendar answers for confirmed days only and one of these is open.
    pub(super) fn refuse_open(&self, from: usize, to: usize) -> Result<(), CalendarError> {
        if !self.strict || !self.certainty_within(from, to).is_provisional() {
            return Ok(());
        }
        let doubts = self.doubts(self.date(from), self.date(to.saturating_sub(1)))?;
        match doubts.into_iter().next() {
            Some(doubt) => {
                Err(CalendarError::Unconfirmed { from: doubt.from, to: doubt.to, reason: doubt.reason })
            }
            None => Ok(()),
        }
    }
}

/// Signed working days between two positions, each given by the working days before it and through it.
pub(super) fn counted(from: (i64, i64), to: (i64, i64), forward: bool, reading: Start) -> i64 {
    match reading {
        Start::Excluded if forward => to.1 - from.1,
        Start::Included if forward => to.1 - from.0,
        Start::Excluded | Start::RollForward if !forward => to.0 - from.0,
        Start::Included => to.0 - from.1,
        // A rolled start is a working day of its own number, which is not counted.
        Start::RollForward => (to.1 - from.0 - 1).max(0),
        Start::RollBackward if forward => to.1 - from.1,
        Start::RollBackward => (to.0 - from.1 + 1).min(0),
        Start::Excluded => to.0 - from.0,
    }
}

/// The positions a result rests on, first and one past the last.
pub(super) fn passed(from: usize, to: usize, without_start: bool) -> (usize, usize) {
    match (from <= to, without_start) {
        (true, true) => (from + 1, to + 1),
        (true, false) => (from, to + 1),
        (false, true) => (to, from),
        (false, false) => (to, from + 1),
    }
}
