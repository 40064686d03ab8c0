use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate};

use super::compose::{Facts, compose};
use super::hours::Hours;
use super::overlay::Overlay;
use super::table::Table;
use super::working_tables::Tables;
use super::{CalendarError, Certainty, Completeness, DayKind, WorkingHours};
use crate::code::{Spoken, Text, say};
use crate::text;

/// Days from 0000-12-31 to 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

/// Which days count as working days, by which act, and how sure that is.
///
/// Immutable, cheap to clone, and shared between threads as it is. Days are dates, or days since 1970-01-01 in
/// arrays. A date outside [`first`](Calendar::first) to [`last`](Calendar::last) is an error, never a guess.
///
/// ```
/// use chiso::calendar::Calendar;
///
/// let calendar = Calendar::vietnam();
/// let friday = "2024-04-26".parse().unwrap();
/// assert_eq!(calendar.add_working_days(friday, 1)?.to_string(), "2024-05-02"); // 27/4 to 1/5 are days off
/// assert_eq!(calendar.count_working_days(friday, "2024-05-07".parse().unwrap())?, 5); // 4/5, a Saturday, is worked
/// assert!(calendar.add_working_days("1990-01-01".parse().unwrap(), 1).is_err());
/// # Ok::<(), chiso::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Calendar {
    pub(super) inner: Arc<Inner>,
    /// Whether results that pass open days are errors.
    pub(super) strict: bool,
}

#[derive(Debug)]
pub(super) struct Inner {
    layers: Vec<Overlay>,
    known_on: Option<NaiveDate>,
    /// The first day, as days since 1970-01-01.
    pub first_day: i32,
    pub table: Table,
    pub kinds: Box<[DayKind]>,
    pub hours: Hours,
    pub facts: Facts,
    /// Made when first asked for.
    working_hours: OnceLock<Tables>,
}

impl Inner {
    /// All layers, which must hold together.
    fn new(layers: Vec<Overlay>) -> Result<Inner, CalendarError> {
        let (facts, problems) = compose(&layers, None);
        if problems.is_empty() {
            Ok(Inner::of(layers, facts, None))
        } else {
            Err(CalendarError::Invalid { problems })
        }
    }

    /// The layers as they were known on a day. What that day did not know can leave a later act without its ground,
    /// which is no problem of layers that hold together.
    fn known(layers: Vec<Overlay>, on: NaiveDate) -> Inner {
        let (facts, _) = compose(&layers, Some(on));
        Inner::of(layers, facts, Some(on))
    }

    fn of(layers: Vec<Overlay>, mut facts: Facts, known_on: Option<NaiveDate>) -> Inner {
        let hours = Hours::new(&layers, &mut facts, known_on);
        let week = &facts.week;
        let days = week.first.iter_days().take_while(|date| *date <= week.last).take(Table::MOST);
        let kind = |date: NaiveDate| match facts.grounds.get(&date).and_then(|grounds| grounds.first()) {
            Some(ground) => ground.kind,
            None if week.is_rest(date) => DayKind::Weekend,
            None => DayKind::Working,
        };
        let kinds: Box<[DayKind]> = days.clone().map(kind).collect();
        let open = days.map(|date| facts.years.is_open(date));
        let table = Table::new(kinds.iter().copied().zip(open));
        Inner {
            layers,
            known_on,
            first_day: day_number(week.first),
            table,
            kinds,
            hours,
            facts,
            working_hours: OnceLock::new(),
        }
    }
}

/// Days since 1970-01-01.
pub(super) fn day_number(date: NaiveDate) -> i32 {
    date.num_days_from_ce() - EPOCH_FROM_CE
}

pub(super) fn date_of(day: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(day.checked_add(EPOCH_FROM_CE.into())?).ok()?)
}

impl Calendar {
    /// The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday, 2000 to 2099.
    ///
    /// ```
    /// use chiso::calendar::{Calendar, Completeness};
    /// let calendar = Calendar::vietnam();
    /// assert_eq!(calendar.status(2024), Completeness::Confirmed);
    /// assert_eq!(calendar.status(2027), Completeness::Projected);
    /// ```
    pub fn vietnam() -> Calendar {
        static VIETNAM: OnceLock<Arc<Inner>> = OnceLock::new();
        let inner = VIETNAM.get_or_init(|| Arc::new(text::built_in("vietnam.toml", built_in())));
        Calendar { inner: inner.clone(), strict: false }
    }

    /// This calendar with the facts of an overlay on top.
    ///
    /// # Errors
    /// [`CalendarError::Invalid`] with every place where the overlay contradicts this calendar.
    pub fn with_overlay(&self, overlay: &Overlay) -> Result<Calendar, CalendarError> {
        let mut layers = self.inner.layers.clone();
        layers.push(overlay.clone());
        let whole = Inner::new(layers.clone())?;
        let inner = self.inner.known_on.map_or(whole, |on| Inner::known(layers, on));
        Ok(Calendar { inner: Arc::new(inner), strict: self.strict })
    }

    /// The calendar as it was known on a day: acts issued later do not apply.
    ///
    /// ```
    /// use chiso::calendar::Calendar;
    /// let day = |text: &str| text.parse().unwrap();
    /// let calendar = Calendar::vietnam();
    /// // The swap of 29/4/2024 was announced on 12/4/2024.
    /// assert_eq!(calendar.add_working_days(day("2024-04-26"), 1)?, day("2024-05-02"));
    /// assert_eq!(calendar.known_on(day("2024-04-11")).add_working_days(day("2024-04-26"), 1)?, day("2024-04-29"));
    /// # Ok::<(), chiso::calendar::CalendarError>(())
    /// ```
    pub fn known_on(&self, day: NaiveDate) -> Calendar {
        let inner = Inner::known(self.inner.layers.clone(), day);
        Calendar { inner: Arc::new(inner), strict: self.strict }
    }

    /// The day of [`known_on`](Calendar::known_on), if this calendar is of one.
    pub fn known_day(&self) -> Option<NaiveDate> {
        self.inner.known_on
    }

    /// The same calendar, for which a result that passes an open day is [`CalendarError::Unconfirmed`].
    ///
    /// ```
    /// use chiso::calendar::Calendar;
    /// let strict = Calendar::vietnam().confirmed_only();
    /// assert!(strict.add_working_days("2024-04-26".parse().unwrap(), 3).is_ok());
    /// assert!(strict.add_working_days("2026-12-30".parse().unwrap(), 3).is_err());
    /// ```
    pub fn confirmed_only(&self) -> Calendar {
        Calendar { strict: true, ..self.clone() }
    }

    /// Whether this calendar answers for confirmed days only.
    pub fn is_confirmed_only(&self) -> bool {
        self.strict
    }

    /// Its overlays, lowest first, without the built-in files.
    pub fn overlays(&self) -> &[Overlay] {
        self.inner.layers.get(BUILT_IN.len()..).unwrap_or_default()
    }

    /// First day of the calendar.
    pub fn first(&self) -> NaiveDate {
        self.inner.facts.week.first
    }

    /// Last day of the calendar.
    pub fn last(&self) -> NaiveDate {
        self.inner.facts.week.last
    }

    /// How complete a year is; years outside the calendar are projected.
    pub fn status(&self, year: i32) -> Completeness {
        self.inner.facts.years.status(year)
    }

    /// Whether every day from `from` to `to`, both among them and in either order, is confirmed.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn certainty(&self, from: NaiveDate, to: NaiveDate) -> Result<Certainty, CalendarError> {
        let (from, to) = (self.position(from)?, self.position(to)?);
        Ok(self.certainty_within(from.min(to), from.max(to) + 1))
    }

    /// Why the days from `from` to `to` are not all confirmed, one entry for each stretch with its own reason.
    ///
    /// # Errors
    /// [`CalendarError::Range`] and [`CalendarError::Period`].
    pub fn doubts(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<CalendarDoubt>, CalendarError> {
        self.position(from)?;
        self.position(to)?;
        if to < from {
            return Err(CalendarError::Period { from, to });
        }
        let mut doubts: Vec<CalendarDoubt> = Vec::new();
        for day in from.iter_days().take_while(|day| *day <= to) {
            let Some(reason) = self.inner.facts.years.doubt(day) else { continue };
            match doubts.last_mut() {
                Some(last) if last.reason == reason && last.to.succ_opt() == Some(day) => last.to = day,
                _ => doubts.push(CalendarDoubt { from: day, to: day, reason }),
            }
        }
        Ok(doubts)
    }

    /// The working-hours clock of this calendar. Its tables are made once, when first asked for.
    pub fn working_hours(&self) -> WorkingHours<'_> {
        let tables = self.inner.working_hours.get_or_init(|| {
            let days = self.first().iter_days().take(self.inner.table.len());
            let years = &self.inner.facts.years;
            Tables::new(
                self.first(),
                days.map(|day| (self.shifts(day).unwrap_or_default(), years.is_open(day))),
            )
        });
        WorkingHours::new(self, tables)
    }

    pub(super) fn certainty_within(&self, from: usize, to: usize) -> Certainty {
        if self.inner.table.open_within(from, to) { Certainty::Provisional } else { Certainty::Confirmed }
    }

    /// Position of a date among the days of the calendar.
    pub(super) fn position(&self, date: NaiveDate) -> Result<usize, CalendarError> {
        let position = i64::from(day_number(date)) - i64::from(self.inner.first_day);
        let position = usize::try_from(position).ok().filter(|position| *position < self.inner.table.len());
        position.ok_or_else(|| self.outside(i64::from(day_number(date))))
    }

    /// The date at a position, which came from the table.
    pub(super) fn date(&self, position: usize) -> NaiveDate {
        self.first() + chrono::Days::new(position as u64)
    }

    pub(super) fn outside(&self, day: i64) -> CalendarError {
        let date = Text::spoken(|lang| match date_of(day) {
            Some(date) => say!(lang, "ngày {}", "{}", date.say(lang)),
            None => say!(lang, "ngày số {day}", "day {day}"),
        });
        CalendarError::Range { date, first: self.first(), last: self.last() }
    }
}

/// Days that are not confirmed, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CalendarDoubt {
    /// First of them.
    pub from: NaiveDate,
    /// Last of them.
    pub to: NaiveDate,
    /// Why.
    pub reason: Text,
}

const BUILT_IN: [(&str, &str); 2] = [
    ("vietnam.toml", include_str!("../../data/calendar/vietnam.toml")),
    ("notices.toml", include_str!("../../data/calendar/notices.toml")),
];

fn built_in() -> Result<Inner, CalendarError> {
    let layers = BUILT_IN.iter().map(|(file, text)| Overlay::built_in(text, file));
    Inner::new(layers.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_files_are_sound() {
        if let Err(error) = built_in() {
            panic!("{error}");
        }
    }
}
