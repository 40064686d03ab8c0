//! The same arithmetic over arrays of days since 1970-01-01.

use super::arithmetic::{base, counted};
use super::calendar::date_of;
use super::table::{Before, Nth};
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

/// A start or an end: the position, and what stands before it and through it.
#[derive(Clone, Copy)]
struct Spot {
    position: usize,
    before: Before,
    through: Before,
}

impl Spot {
    fn working(self) -> (i64, i64) {
        (self.before.working.into(), self.through.working.into())
    }
}

impl Calendar {
    /// [`due`](Calendar::due) for many starts. Days are days since 1970-01-01 in 32 or 64 bits; `counts` has one
    /// count for each start, or one for all. `marks` is told which results are provisional.
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
        marks: Option<&mut [bool]>,
        reading: Start,
    ) -> Result<Marks, CalendarError>
    where
        D: Copy + Into<i64> + From<i32>,
        N: Copy + Into<i64>,
    {
        same_length(starts.len(), due.len())?;
        if let [count] = counts {
            return self.add_each(starts.iter().map(|start| (*start, *count)), due, marks, reading);
        }
        same_length(starts.len(), counts.len())?;
        self.add_each(starts.iter().copied().zip(counts.iter().copied()), due, marks, reading)
    }

    fn add_each<D, N>(
        &self,
        pairs: impl Iterator<Item = (D, N)> + Clone,
        due: &mut [D],
        marks: Option<&mut [bool]>,
        reading: Start,
    ) -> Result<Marks, CalendarError>
    where
        D: Copy + Into<i64> + From<i32>,
        N: Copy + Into<i64>,
    {
        let add = |start: D, count: N| self.add_at(start.into(), count.into(), reading);
        if self.strict || !self.surely_inside(pairs.clone()) {
            for (index, (start, count)) in pairs.clone().enumerate() {
                self.checked(start.into(), count.into(), reading).map_err(|error| at(index, error))?;
            }
        }
        let each = pairs.map(|(start, count)| add(start, count).map(|(day, open)| (D::from(day), open)));
        write(each, due, marks)
    }

    /// Whether bounds alone show that no start and no result leaves the table, so that no value need be checked.
    fn surely_inside<D: Into<i64>, N: Into<i64>>(&self, pairs: impl Iterator<Item = (D, N)>) -> bool {
        let (mut days, mut counts) = ((i64::MAX, i64::MIN), (0, 0));
        for (start, count) in pairs {
            let (start, count) = (start.into(), count.into());
            days = (days.0.min(start), days.1.max(start));
            counts = (counts.0.min(count), counts.1.max(count));
        }
        let (Some(first), Some(last)) = (self.spot(days.0), self.spot(days.1)) else { return false };
        let working = i64::try_from(self.inner.table.nth.len()).unwrap_or(i64::MAX);
        let least = i64::from(first.before.working).checked_add(counts.0);
        let most = i64::from(last.through.working).checked_add(counts.1);
        least.is_some_and(|least| least > 0) && most.is_some_and(|most| most < working)
    }

    /// The due day and whether it is provisional; `None` outside the table.
    fn add_at(&self, start: i64, count: i64, reading: Start) -> Option<(i32, bool)> {
        let start = self.spot(start)?;
        let (before, through) = start.working();
        let number = base(before, through, count, reading).checked_add(count)?;
        let due: &Nth = self.inner.table.nth.get(usize::try_from(number).ok()?)?;
        let open = if usize::from(due.day) >= start.position {
            let skip = reading == Start::Excluded && count != 0;
            due.open > if skip { start.through.open } else { start.before.open }
        } else {
            let end = if reading == Start::Excluded { start.before.open } else { start.through.open };
            // The due day itself is passed too.
            let due = self.inner.table.before.get(usize::from(due.day))?;
            end > due.open
        };
        Some((self.inner.first_day + i32::from(due.day), open))
    }

    /// The error of one value, if it has one.
    fn checked(&self, start: i64, count: i64, reading: Start) -> Result<(), CalendarError> {
        let date = self.spot(start).and_then(|_| date_of(start)).ok_or_else(|| self.outside(start))?;
        match i32::try_from(count) {
            Ok(count) => self.due(date, count, reading).map(|_| ()),
            Err(_) => Err(self.runs_off(date, count)),
        }
    }

    /// [`count`](Calendar::count) for many pairs of days.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn count_working_days_bulk<D, N>(
        &self,
        from: &[D],
        to: &[D],
        days: &mut [N],
        marks: Option<&mut [bool]>,
        reading: Start,
    ) -> Result<Marks, CalendarError>
    where
        D: Copy + Into<i64>,
        N: From<i32>,
    {
        same_length(from.len(), to.len())?;
        same_length(from.len(), days.len())?;
        let pairs = from.iter().zip(to);
        let count = |from: D, to: D| self.count_at(from.into(), to.into(), reading);
        if self.strict || !self.all_inside(from) || !self.all_inside(to) {
            for (index, (from, to)) in pairs.clone().enumerate() {
                self.checked_pair((*from).into(), (*to).into(), reading).map_err(|error| at(index, error))?;
            }
        }
        let each = pairs.map(|(from, to)| count(*from, *to).map(|(number, open)| (N::from(number), open)));
        write(each, days, marks)
    }

    fn count_at(&self, from: i64, to: i64, reading: Start) -> Option<(i32, bool)> {
        let (from, to) = (self.spot(from)?, self.spot(to)?);
        let forward = from.position <= to.position;
        let days = counted(from.working(), to.working(), forward, reading);
        let skip = reading == Start::Excluded;
        let open = match (forward, skip) {
            (true, true) => to.through.open > from.through.open,
            (true, false) => to.through.open > from.before.open,
            (false, true) => from.before.open > to.before.open,
            (false, false) => from.through.open > to.before.open,
        };
        Some((i32::try_from(days).ok()?, open))
    }

    fn checked_pair(&self, from: i64, to: i64, reading: Start) -> Result<(), CalendarError> {
        let date = |day: i64| self.spot(day).and_then(|_| date_of(day)).ok_or_else(|| self.outside(day));
        self.count(date(from)?, date(to)?, reading).map(|_| ())
    }

    /// Whether each day is a working day.
    ///
    /// # Errors
    /// As [`add_working_days_bulk`](Calendar::add_working_days_bulk).
    pub fn is_working_day_bulk<D: Copy + Into<i64>>(
        &self,
        days: &[D],
        working: &mut [bool],
        marks: Option<&mut [bool]>,
    ) -> Result<Marks, CalendarError> {
        same_length(days.len(), working.len())?;
        if self.strict || !self.all_inside(days) {
            for (index, day) in days.iter().enumerate() {
                let day = (*day).into();
                let date = self.spot(day).and_then(|_| date_of(day)).ok_or_else(|| self.outside(day));
                date.and_then(|date| self.is_working_day(date)).map_err(|error| at(index, error))?;
            }
        }
        let each = days.iter().map(|day| self.spot((*day).into()));
        let each = each.map(|spot| {
            spot.map(|Spot { before, through, .. }| {
                (before.working < through.working, before.open < through.open)
            })
        });
        write(each, working, marks)
    }

    fn all_inside<D: Copy + Into<i64>>(&self, days: &[D]) -> bool {
        let bounds = days.iter().fold((i64::MAX, i64::MIN), |(least, most), day| {
            let day = (*day).into();
            (least.min(day), most.max(day))
        });
        days.is_empty() || (self.spot(bounds.0).is_some() && self.spot(bounds.1).is_some())
    }

    fn spot(&self, day: i64) -> Option<Spot> {
        let position = usize::try_from(day.checked_sub(self.inner.first_day.into())?).ok()?;
        let before = &self.inner.table.before;
        let through = *before.get(position + 1)?;
        Some(Spot { position, before: *before.get(position)?, through })
    }
}

/// Writes results that were all checked before, and counts the provisional ones.
fn write<T>(
    results: impl Iterator<Item = Option<(T, bool)>>,
    values: &mut [T],
    marks: Option<&mut [bool]>,
) -> Result<Marks, CalendarError> {
    let mut provisional = 0;
    if let Some(marks) = marks {
        same_length(values.len(), marks.len())?;
        for ((result, value), mark) in results.zip(values).zip(marks) {
            if let Some((result, open)) = result {
                (*value, *mark) = (result, open);
                provisional += usize::from(open);
            }
        }
    } else {
        for (result, value) in results.zip(values) {
            if let Some((result, open)) = result {
                *value = result;
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
