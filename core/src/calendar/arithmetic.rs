use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::{date_of, day_number};
use super::table::Sum;
use super::{Calendar, CalendarError, Certainty, Start};

/// A due date with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The due date, always a working day.
    pub date: NaiveDate,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
    /// How the start was taken.
    pub start: Start,
}

/// A number of working days with the mark it must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The working days; negative where the end lies before the start.
    pub days: i32,
    /// Whether every day passed on the way is confirmed.
    pub certainty: Certainty,
    /// How the start was taken.
    pub start: Start,
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
        let sum = self.inner.table.add(self.position(start)?, count.into(), reading.base(count.into()));
        let sum = sum.ok_or_else(|| self.runs_off(start, count.into()))?;
        self.refuse_open(sum.first, sum.end)?;
        let certainty = self.certainty_within(sum.first, sum.end);
        Ok(Due { date: self.date(sum.day), certainty, start: reading })
    }

    /// [`due`](Calendar::due) by days since 1970-01-01: the due day, and whether it is provisional.
    #[inline]
    pub(crate) fn due_day(
        &self,
        start: i64,
        count: i32,
        reading: Start,
    ) -> Result<(i64, bool), CalendarError> {
        let position = usize::try_from(start.saturating_sub(self.inner.first_day.into())).ok();
        let sum =
            position.and_then(|start| self.inner.table.add(start, count.into(), reading.base(count.into())));
        match sum {
            Some(Sum { day, open, .. }) if !(open && self.strict) => {
                Ok((i64::from(self.inner.first_day) + i64::try_from(day).unwrap_or_default(), open))
            }
            _ => {
                let start = date_of(start).ok_or_else(|| self.outside(start))?;
                let due = self.due(start, count, reading)?;
                Ok((day_number(due.date).into(), due.certainty.is_provisional()))
            }
        }
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
        let ends = reading.ends(start <= end);
        let (days, _) = self.inner.table.count(start, end, ends).unwrap_or_default();
        let (first, last) = (start + ends.after_start, end + ends.after_end);
        let (first, last) = (first.min(last), first.max(last));
        self.refuse_open(first, last)?;
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
    /// The date alone: [`nth`](Calendar::nth) says whether it rests on confirmed days.
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
        Ok(self.nth(from, to, n)?.date)
    }

    /// As [`nth_working_day`](Calendar::nth_working_day), with the mark.
    ///
    /// # Errors
    /// As [`nth_working_day`](Calendar::nth_working_day).
    pub fn nth(&self, from: NaiveDate, to: NaiveDate, n: i32) -> Result<Due, CalendarError> {
        let (start, end) = (self.position(from)?, self.position(to)?);
        if end < start {
            return Err(CalendarError::Period { from, to });
        }
        let before = |position| self.inner.table.working_before(position).unwrap_or_default();
        let (first, after) = (before(start), before(end + 1));
        let number = if n > 0 { first + i64::from(n) - 1 } else { after + i64::from(n) };
        let found = (first..after).contains(&number).then(|| self.inner.table.nth(number)).flatten();
        let working = u32::try_from(after - first).unwrap_or_default();
        let found = found.ok_or(CalendarError::Nth { n, from, to, working })?;
        let (passed_first, passed_end) = if n > 0 { (start, found + 1) } else { (found, end + 1) };
        self.refuse_open(passed_first, passed_end)?;
        let certainty = self.certainty_within(passed_first, passed_end);
        Ok(Due { date: self.date(found), certainty, start: Start::Included })
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
