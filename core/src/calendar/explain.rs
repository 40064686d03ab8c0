use chrono::{Datelike, NaiveDate};

use super::{Calendar, CalendarError, Certainty, DayFacts, DayKind, wording};

impl Calendar {
    /// What a day is.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn kind(&self, date: NaiveDate) -> Result<DayKind, CalendarError> {
        let position = self.position(date)?;
        self.inner
            .kinds
            .get(position)
            .copied()
            .ok_or_else(|| self.outside(super::calendar::day_number(date).into()))
    }

    /// Everything known about a day, with the acts behind it.
    ///
    /// ```
    /// use chiso::calendar::{Calendar, DayKind};
    /// let calendar = Calendar::vietnam();
    /// let facts = calendar.explain("2026-11-23".parse().unwrap())?;
    /// assert!(facts.working); // a swap is proposed, not decided
    /// assert_eq!(facts.proposals[0].kind, DayKind::SwapOff);
    /// assert!(facts.certainty.is_provisional());
    /// # Ok::<(), chiso::calendar::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn explain(&self, date: NaiveDate) -> Result<DayFacts, CalendarError> {
        let kind = self.kind(date)?;
        let facts = &self.inner.facts;
        let grounds = facts.grounds.get(&date).cloned().unwrap_or_default();
        let name = match grounds.first() {
            Some(ground) => ground.name.as_ref().clone(),
            None => wording::ordinary(kind.is_working(), date.weekday()),
        };
        let doubt = facts.years.doubt(date);
        let intake_shifts = self.intake_shifts(date)?.to_vec();
        Ok(DayFacts {
            date,
            weekday: date.weekday(),
            working: kind.is_working(),
            kind,
            name,
            grounds,
            proposals: facts.proposals.get(&date).cloned().unwrap_or_default(),
            intake: !intake_shifts.is_empty(),
            shifts: self.shifts(date)?.to_vec(),
            intake_shifts,
            hours: self.hours_name(date)?.cloned(),
            status: self.status(date.year()),
            certainty: if doubt.is_some() { Certainty::Provisional } else { Certainty::Confirmed },
            doubt,
        })
    }
}
