//! The same arithmetic over arrays of days since 1970-01-01.

use chrono::NaiveDate;

use super::calendar::date_of;
use super::{Calendar, CalendarError, Certainty, Start};

/// What a bulk call says of its results as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// How many results are provisional.
    pub provisional: usize,
}

impl Marks {
    /// The mark of the whole.
    pub fn certainty(self) -> Certainty {
        if self.provisional == 0 { Certainty::Confirmed } else { Certainty::Provisional }
    }
}

impl Calendar {
    /// [`due`](Calendar::due) for many starts. Days are days since 1970-01-01 in 32 or 64 bits; `counts` has one
    /// count for each start, or one for all. `provisional` is told which results are.
    ///
    /// ```
    /// use chiso::calendar::{Calendar, Start};
    /// let calendar = Calendar::vietnam();
    /// let (starts, mut due) = ([19_839, 20_817], [0; 2]); // 2024-04-26, 2026-12-30
    /// let marks = calendar.add_working_days_bulk(&starts, &[3], &mut due, None, Start::Excluded)?;
    /// assert_eq!(due, [19_847, 20_823]); // 2024-05-04, 2027-01-05
    /// assert_eq!(marks.provisional, 1);
    /// # Ok::<(), chiso::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::Lengths`]; [`CalendarError::At`] with the first index whose result is an error. Nothing
    /// is written then.
    pub fn add_working_days_bulk<D, N>(
        &self,
        starts: &[D],
        counts: &[N],
        due: &mut [D],
        provisional: Option<&mut [bool]>,
        reading: Start,
    ) -> Result<Marks, CalendarError>
    where
        D: Copy + Into<i64> + From<i32>,
        N: Copy + Into<i64>,
    {
        write(self.each_due(starts, counts, reading)?, due, provisional)
    }

    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk): each due day and whether it is provisional,
    /// after all were checked.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn each_due<D, N>(
        &self,
        starts: &[D],
        counts: &[N],
        reading: Start,
    ) -> Result<impl ExactSizeIterator<Item = (i32, bool)>, CalendarError>
    where
        D: Copy + Into<i64>,
        N: Copy + Into<i64>,
    {
        let each = self.try_each_due(starts, counts, reading)?;
        if self.strict || !self.surely_inside(starts, counts) {
            let count = |index| counts.get(index).or(counts.first()).map_or(0, |count| (*count).into());
            for (index, start) in starts.iter().enumerate() {
                self.checked(start, count(index), reading).map_err(|error| at(index, error))?;
            }
        }
        Ok(each.map(Option::unwrap_or_default))
    }

    /// As [`each_due`](Calendar::each_due) without looking at all rows before: `None` where a row has an error, which
    /// `each_due` tells. For those who throw all results away then.
    ///
    /// # Errors
    /// [`CalendarError::Lengths`].
    pub fn try_each_due<D, N>(
        &self,
        starts: &[D],
        counts: &[N],
        reading: Start,
    ) -> Result<impl ExactSizeIterator<Item = Option<(i32, bool)>>, CalendarError>
    where
        D: Copy + Into<i64>,
        N: Copy + Into<i64>,
    {
        let one_for_all = match counts {
            [count] => Some((*count).into()),
            _ => same_length(starts.len(), counts.len()).map(|()| None)?,
        };
        let (table, first_day, strict) = (&self.inner.table, self.inner.first_day, self.strict);
        let (back, none, on) = (reading.base(-1), reading.base(0), reading.base(1));
        Ok(starts.iter().enumerate().map(move |(index, start)| {
            let count = match one_for_all {
                Some(count) => count,
                None => (*counts.get(index)?).into(),
            };
            let base = if count > 0 {
                on
            } else if count < 0 {
                back
            } else {
                none
            };
            let sum = table.add(position(*start, first_day), count, base)?;
            let day = first_day + i32::try_from(sum.day).ok()?;
            (!(strict && sum.open)).then_some((day, sum.open))
        }))
    }

    /// Whether bounds alone show that no start and no result leaves the table, so that no value need be checked.
    fn surely_inside<D: Copy + Into<i64>, N: Copy + Into<i64>>(&self, starts: &[D], counts: &[N]) -> bool {
        let ((least, most), (back, on)) = (bounds(starts), bounds(counts));
        let table = &self.inner.table;
        let (Some(first), Some(last)) = (self.inside(least), self.inside(most)) else {
            return starts.is_empty();
        };
        let (Some(first), Some(last)) = (table.working_before(first), table.working_before(last + 1)) else {
            return false;
        };
        let working = i64::try_from(table.working()).unwrap_or(i64::MAX);
        let earliest = first.checked_add(back.min(0));
        let latest = last.checked_add(on.max(0));
        earliest.is_some_and(|number| number > 0) && latest.is_some_and(|number| number < working)
    }

    /// The error of one value, if it has one.
    fn checked<D: Copy + Into<i64>>(
        &self,
        start: &D,
        count: i64,
        reading: Start,
    ) -> Result<(), CalendarError> {
        let start = self.date_at(start)?;
        match i32::try_from(count) {
            Ok(count) => self.due(start, count, reading).map(|_| ()),
            Err(_) => Err(self.runs_off(start, count)),
        }
    }

    /// [`count`](Calendar::count) for many pairs of days.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn count_working_days_bulk<D, E, N>(
        &self,
        from: &[D],
        to: &[E],
        days: &mut [N],
        provisional: Option<&mut [bool]>,
        reading: Start,
    ) -> Result<Marks, CalendarError>
    where
        D: Copy + Into<i64>,
        E: Copy + Into<i64>,
        N: From<i32>,
    {
        write(self.each_count(from, to, reading)?, days, provisional)
    }

    /// As [`count_working_days_bulk`](Calendar::count_working_days_bulk): each number and whether it is
    /// provisional, after all were checked.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn each_count<D: Copy + Into<i64>, E: Copy + Into<i64>>(
        &self,
        from: &[D],
        to: &[E],
        reading: Start,
    ) -> Result<impl ExactSizeIterator<Item = (i32, bool)>, CalendarError> {
        let each = self.try_each_count(from, to, reading)?;
        if self.strict || !self.all_inside(from) || !self.all_inside(to) {
            for (index, (from, to)) in from.iter().zip(to).enumerate() {
                let dates = self.date_at(from).and_then(|from| Ok((from, self.date_at(to)?)));
                let counted = dates.and_then(|(from, to)| self.count(from, to, reading));
                counted.map_err(|error| at(index, error))?;
            }
        }
        Ok(each.map(Option::unwrap_or_default))
    }

    /// As [`each_count`](Calendar::each_count) without looking at all rows before: `None` where a row has an error,
    /// which `each_count` tells. For those who throw all results away then.
    ///
    /// # Errors
    /// [`CalendarError::Lengths`].
    pub fn try_each_count<D: Copy + Into<i64>, E: Copy + Into<i64>>(
        &self,
        from: &[D],
        to: &[E],
        reading: Start,
    ) -> Result<impl ExactSizeIterator<Item = Option<(i32, bool)>>, CalendarError> {
        same_length(from.len(), to.len())?;
        let (table, first_day, strict) = (&self.inner.table, self.inner.first_day, self.strict);
        let (forward, backward) = (reading.ends(true), reading.ends(false));
        Ok(from.iter().zip(to).map(move |(from, to)| {
            let (from, to) = (position(*from, first_day), position(*to, first_day));
            let counted = table.count(from, to, if from <= to { forward } else { backward });
            counted.filter(|(_, open)| !(strict && *open))
        }))
    }

    /// Whether each day is a working day.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn is_working_day_bulk<D: Copy + Into<i64>>(
        &self,
        days: &[D],
        working: &mut [bool],
        provisional: Option<&mut [bool]>,
    ) -> Result<Marks, CalendarError> {
        write(self.each_working(days)?, working, provisional)
    }

    /// As [`is_working_day_bulk`](Calendar::is_working_day_bulk): whether each is one and whether that is
    /// provisional, after all were checked.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn each_working<D: Copy + Into<i64>>(
        &self,
        days: &[D],
    ) -> Result<impl ExactSizeIterator<Item = (bool, bool)>, CalendarError> {
        if self.strict || !self.all_inside(days) {
            for (index, day) in days.iter().enumerate() {
                let working = self.date_at(day).and_then(|date| self.is_working_day(date));
                working.map_err(|error| at(index, error))?;
            }
        }
        Ok(days.iter().map(|day| {
            let position = position(*day, self.inner.first_day);
            let (working, open) =
                self.inner.table.count(position, position, Start::Included.ends(true)).unwrap_or_default();
            (working > 0, open)
        }))
    }

    fn all_inside<D: Copy + Into<i64>>(&self, days: &[D]) -> bool {
        let (least, most) = bounds(days);
        days.is_empty() || (self.inside(least).is_some() && self.inside(most).is_some())
    }

    fn inside(&self, day: i64) -> Option<usize> {
        Some(position(day, self.inner.first_day)).filter(|position| *position < self.inner.table.len())
    }

    fn date_at<D: Copy + Into<i64>>(&self, day: &D) -> Result<NaiveDate, CalendarError> {
        let day = (*day).into();
        self.inside(day).and_then(|_| date_of(day)).ok_or_else(|| self.outside(day))
    }
}

/// Position of a day, which is past every table if there is none.
#[inline]
fn position<D: Into<i64>>(day: D, first_day: i32) -> usize {
    usize::try_from(day.into().wrapping_sub(first_day.into())).unwrap_or(usize::MAX)
}

/// The least and the most of an array.
fn bounds<D: Copy + Into<i64>>(values: &[D]) -> (i64, i64) {
    values.iter().fold((i64::MAX, i64::MIN), |(least, most), value| {
        let value = (*value).into();
        (least.min(value), most.max(value))
    })
}

fn write<R, T: From<R>>(
    results: impl ExactSizeIterator<Item = (R, bool)>,
    values: &mut [T],
    marks: Option<&mut [bool]>,
) -> Result<Marks, CalendarError> {
    same_length(results.len(), values.len())?;
    let mut provisional = 0;
    match marks {
        Some(marks) => {
            same_length(results.len(), marks.len())?;
            for (((result, open), value), mark) in results.zip(values).zip(marks) {
                (*value, *mark) = (T::from(result), open);
                provisional += usize::from(open);
            }
        }
        None => {
            for ((result, open), value) in results.zip(values) {
                *value = T::from(result);
                provisional += usize::from(open);
            }
        }
    }
    Ok(Marks { provisional })
}

fn same_length(expected: usize, found: usize) -> Result<(), CalendarError> {
    if expected == found { Ok(()) } else { Err(CalendarError::Lengths { expected, found }) }
}

fn at(index: usize, error: CalendarError) -> CalendarError {
    CalendarError::At { index, error: Box::new(error) }
}
