use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use serde_json::json;

use super::describe;
use super::ends::{last, next};
use super::span::YEARS;
use super::wording::phrase;
use super::{
    Before, Bound, DeadlineDoubt, DeadlineError, DeadlineKind, LastDay, LimitDue, LimitRules, Received,
    Relative, Roll, Side,
};
use crate::calendar::Calendar;
use crate::code::{Lang, Spoken, Text, Words, both, say};
use crate::text::normalise;

/// A phrase, the deadline that was read in it, and what may be read otherwise.
///
/// ```
/// use chiso::deadline::{Before, Deadline, DeadlineRules, DeadlineStatus};
///
/// let reading = Deadline::of("trước ngày 30/12/2024", None)?;
/// let strict = reading.last_day(&DeadlineRules::default())?;
/// assert_eq!((strict.date.to_string().as_str(), strict.is_day_off()), ("2024-12-29", Some(true))); // a Sunday
/// let inclusive = reading.last_day(&DeadlineRules { before: Before::Inclusive, ..DeadlineRules::default() })?;
/// assert_eq!(inclusive.date.to_string(), "2024-12-30");
///
/// let always = Deadline::of("Thường xuyên", None)?;
/// assert_eq!(always.status("2099-12-31".parse().unwrap(), &DeadlineRules::default())?, DeadlineStatus::Never { next: None });
///
/// let error = Deadline::of("trước ngày 30/12/2024 hoặc khi cần", None).unwrap_err();
/// assert_eq!(error.to_string(), "\"trước ngày 30/12/2024 hoặc khi cần\" is not read: at character 23, \
///            before \"hoặc khi cần\", expected the end of the phrase; if what follows is another deadline, \
///            read each of them by itself");
/// # Ok::<(), chiso::deadline::DeadlineError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deadline {
    text: String,
    kind: DeadlineKind,
    doubts: Vec<DeadlineDoubt>,
    year: Option<i32>,
}

/// How the last day of a phrase is told.
#[derive(Debug, Clone)]
pub struct DeadlineRules {
    /// Which last day "trước" has.
    pub before: Before,
    /// What happens where the day named is a day off.
    pub roll: Roll,
    /// The calendar.
    pub calendar: Calendar,
}

/// Strict, no roll, and the calendar of Việt Nam.
impl Default for DeadlineRules {
    fn default() -> DeadlineRules {
        DeadlineRules { before: Before::Strict, roll: Roll::None, calendar: Calendar::vietnam() }
    }
}

/// Where a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum DeadlineStatus {
    /// There are days left.
    NotYetDue {
        /// How many, to the last day.
        days: i64,
    },
    /// It is the last day.
    DueToday,
    /// The last day has passed.
    Overdue {
        /// How many days ago.
        days: i64,
    },
    /// It is at no time overdue: ongoing or recurring work, or no date can be derived.
    Never {
        /// The next last day of recurring work, on or after the day.
        next: Option<NaiveDate>,
    },
}

impl DeadlineStatus {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            DeadlineStatus::NotYetDue { .. } => "not-yet-due",
            DeadlineStatus::DueToday => "due-today",
            DeadlineStatus::Overdue { .. } => "overdue",
            DeadlineStatus::Never { .. } => "never",
        }
    }

    /// Days left, or days overdue.
    pub fn days(self) -> Option<i64> {
        match self {
            DeadlineStatus::NotYetDue { days } | DeadlineStatus::Overdue { days } => Some(days),
            DeadlineStatus::DueToday => Some(0),
            DeadlineStatus::Never { .. } => None,
        }
    }

    pub(super) fn of(last: NaiveDate, on: NaiveDate) -> DeadlineStatus {
        match (last - on).num_days() {
            0 => DeadlineStatus::DueToday,
            days if days > 0 => DeadlineStatus::NotYetDue { days },
            days => DeadlineStatus::Overdue { days: -days },
        }
    }
}

/// Another way to read the phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The word of the reading.
    pub name: &'static str,
    /// The reading in words.
    pub text: Text,
    /// Its last day, where it has one.
    pub last_day: Option<NaiveDate>,
}

impl Deadline {
    /// Reads a phrase. `year` is that of the document, for phrases that name none.
    ///
    /// # Errors
    /// [`DeadlineError::Wording`] with the place and the rest of what is not read, [`DeadlineError::Impossible`]
    /// for a day that there is not, [`DeadlineError::Contradiction`] where only one of two things can hold.
    pub fn of(text: &str, year: Option<i32>) -> Result<Deadline, DeadlineError> {
        let found = phrase(text)?;
        let reading =
            Deadline { text: normalise(text), kind: found.deadline, doubts: found.doubts, year: None };
        match year {
            Some(year) => reading.in_year(year),
            None => {
                reading.kind.check()?;
                Ok(reading)
            }
        }
    }

    /// The same phrase in a document of a year.
    ///
    /// # Errors
    /// [`DeadlineError::NoSuchDay`] for a day that the year does not have, [`DeadlineError::Range`] for a year
    /// outside the calendar.
    pub fn in_year(self, year: i32) -> Result<Deadline, DeadlineError> {
        super::span::date(year, 1, 1)?;
        let deadline = self.kind.in_year(year);
        deadline.check()?;
        Ok(Deadline { kind: deadline, year: Some(year), ..self })
    }

    /// The same phrase in a document of a month, for phrases that name none ("trước ngày 20").
    ///
    /// # Errors
    /// [`DeadlineError::Range`] for a month that there is not; as [`Deadline::in_year`].
    pub fn in_month(self, year: i32, month: u32) -> Result<Deadline, DeadlineError> {
        if !(1..=12).contains(&month) {
            return Err(DeadlineError::Range { what: both!("tháng {month}", "month {month}") });
        }
        Deadline { kind: self.kind.in_month(month), ..self }.in_year(year)
    }

    /// The phrase, in NFC.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The deadline.
    pub fn kind(&self) -> &DeadlineKind {
        &self.kind
    }

    /// The year of the document, if it was given.
    pub fn year(&self) -> Option<i32> {
        self.year
    }

    /// What a reader may see differently.
    pub fn doubts(&self) -> &[DeadlineDoubt] {
        &self.doubts
    }

    /// What the phrase leaves open and must be given before it has a date: `year`, `month`, `start`.
    pub fn missing(&self) -> Vec<&'static str> {
        let start =
            matches!(&self.kind, DeadlineKind::Relative(Relative { limit: Some(_), start: None, .. }));
        let month = self.kind.needs_month();
        let year = (month || self.kind.needs_year()).then_some("year");
        year.into_iter().chain(month.then_some("month")).chain(start.then_some("start")).collect()
    }

    /// The readings that were not chosen.
    pub fn alternatives(&self) -> Vec<Alternative> {
        describe::alternatives(self)
    }

    /// The reading in words; where dates can be told, with their last days and whether those are days off.
    pub fn explain(&self, calendar: &Calendar, lang: Lang) -> String {
        describe::explain(self, calendar).get(lang).to_owned()
    }

    /// The first day of an interval, or from which ongoing work runs; `None` where the phrase has none.
    ///
    /// # Errors
    /// [`DeadlineError::Year`].
    pub fn first_day(&self) -> Result<Option<NaiveDate>, DeadlineError> {
        match &self.kind {
            DeadlineKind::Interval { span } | DeadlineKind::Ongoing { from: Some(span), .. } => {
                Ok(Some(span.days()?.0))
            }
            _ => Ok(None),
        }
    }

    /// The last day.
    ///
    /// # Errors
    /// [`DeadlineError::NoDate`] for several days, ongoing and recurring work, and where an event has no limit;
    /// [`DeadlineError::NeedsStart`] for a limit from an event; [`DeadlineError::Year`] where the year is missing.
    pub fn last_day(&self, rules: &DeadlineRules) -> Result<LastDay, DeadlineError> {
        match &self.kind {
            DeadlineKind::Fixed(fixed) => last(&fixed.span, fixed.bound, fixed.time, rules),
            DeadlineKind::Interval { span } => last(span, Bound::On, None, rules),
            DeadlineKind::Relative(Relative { limit: Some(_), start: Some(span), .. }) => {
                let rules = LimitRules { calendar: rules.calendar.clone(), ..LimitRules::default() };
                let due = self.due(span.days()?.0, &rules)?;
                LastDay::new(due.last_day, due.time, None, Roll::None, &rules.calendar)
            }
            DeadlineKind::Relative(Relative { limit: Some(_), event, .. }) => {
                Err(DeadlineError::NeedsStart { text: self.text.clone(), event: event.clone() })
            }
            DeadlineKind::Relative(_) => Err(self.no_date(Words::new(
                "việc còn chờ sự kiện: hãy hỏi khi sự kiện đã xảy ra",
                "it waits for an event; ask when that has come",
            ))),
            DeadlineKind::Several { .. } | DeadlineKind::Recurring { .. } => {
                Err(self.no_date(Words::new("hãy hỏi ngày đến hạn tiếp theo", "ask for its next due day")))
            }
            DeadlineKind::Ongoing { .. } => {
                Err(self.no_date(Words::new("không lúc nào quá hạn", "it is at no time overdue")))
            }
        }
    }

    /// Both last days of "trước", the strict one first; of other deadlines their one.
    ///
    /// # Errors
    /// As [`Deadline::last_day`].
    pub fn last_days(&self, rules: &DeadlineRules) -> Result<Vec<LastDay>, DeadlineError> {
        let strict = self.last_day(&DeadlineRules { before: Before::Strict, ..rules.clone() })?;
        if strict.before.is_none() {
            return Ok(vec![strict]);
        }
        let inclusive = self.last_day(&DeadlineRules { before: Before::Inclusive, ..rules.clone() })?;
        Ok(vec![strict, inclusive])
    }

    /// The last days of several days or stretches, in the order of the phrase; of other deadlines their one.
    ///
    /// # Errors
    /// As [`Deadline::last_day`].
    pub fn each_last_day(&self, rules: &DeadlineRules) -> Result<Vec<LastDay>, DeadlineError> {
        match &self.kind {
            DeadlineKind::Several { spans, bound, time } => {
                spans.iter().map(|span| last(span, *bound, *time, rules)).collect()
            }
            _ => Ok(vec![self.last_day(rules)?]),
        }
    }

    /// When the limit of a relative deadline ends, from the day or moment of its event.
    ///
    /// # Errors
    /// [`DeadlineError::NoDate`] where the deadline is not counted from an event or names no limit; as
    /// [`Limit::due`](super::Limit::due).
    pub fn due(&self, event: impl Into<Received>, rules: &LimitRules) -> Result<LimitDue, DeadlineError> {
        match &self.kind {
            DeadlineKind::Relative(Relative { limit: Some(limit), side: Side::After, .. }) => {
                limit.due(event, rules)
            }
            DeadlineKind::Relative(Relative { limit: Some(limit), side: Side::Before, .. }) => {
                limit.before(event.into().day(), rules)
            }
            _ => Err(self.no_date(Words::new(
                "chỉ thời hạn mới tính từ sự kiện",
                "only a limit is counted from an event",
            ))),
        }
    }

    /// The first last day on or after a day: of recurring work and of several days the next one, of other
    /// deadlines their own if it has not passed.
    ///
    /// # Errors
    /// [`DeadlineError::NoDate`] where a recurrence names no day; [`DeadlineError::Range`] where the next lies
    /// outside the calendar; as [`Deadline::last_day`].
    pub fn next_due(&self, from: NaiveDate, rules: &DeadlineRules) -> Result<Option<LastDay>, DeadlineError> {
        let next = self.next_in_calendar(from, rules)?;
        match &self.kind {
            // What has no end has a next one, known or not.
            DeadlineKind::Recurring { recurrence, .. } if next.is_none() && recurrence.during.is_none() => {
                Err(DeadlineError::Range { what: recurs_after(from) })
            }
            _ => Ok(next),
        }
    }

    fn next_in_calendar(
        &self,
        from: NaiveDate,
        rules: &DeadlineRules,
    ) -> Result<Option<LastDay>, DeadlineError> {
        match &self.kind {
            DeadlineKind::Recurring { recurrence, bound, time } => {
                if !recurrence.has_dates() {
                    return Err(self.no_date(Words::new(
                        "cụm từ không nói lặp lại vào những ngày nào",
                        "it does not say on which days it recurs",
                    )));
                }
                next(&recurrence.around(from)?, *bound, *time, from, rules)
            }
            DeadlineKind::Several { spans, bound, time } => next(spans, *bound, *time, from, rules),
            DeadlineKind::Ongoing { .. } => Ok(None),
            _ => Ok(Some(self.last_day(rules)?).filter(|last| last.date >= from)),
        }
    }

    /// All last days from one day to another.
    ///
    /// # Errors
    /// As [`Deadline::next_due`]; [`DeadlineError::Reversed`] where the days are in the wrong order;
    /// [`DeadlineError::Range`] where one lies outside the calendar.
    pub fn all_due(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        rules: &DeadlineRules,
    ) -> Result<Vec<LastDay>, DeadlineError> {
        if from > to {
            return Err(DeadlineError::Reversed { first: from, last: to });
        }
        if let Some(day) = [from, to].into_iter().find(|day| !YEARS.contains(&day.year())) {
            return Err(DeadlineError::Range { what: Text::spoken(|lang| day.say(lang)) });
        }
        let mut found = Vec::new();
        let mut day = Some(from);
        while let Some(start) = day.filter(|day| *day <= to)
            && let Some(last) = self.next_in_calendar(start, rules)?.filter(|last| last.date <= to)
        {
            day = last.date.succ_opt();
            found.push(last);
        }
        Ok(found)
    }

    /// Where the deadline stands on a day; one of several days by the next of them, and after the last by that.
    ///
    /// # Errors
    /// As [`Deadline::last_day`], but that ongoing and recurring work, and work that waits for an event, is never
    /// overdue.
    pub fn status(&self, on: NaiveDate, rules: &DeadlineRules) -> Result<DeadlineStatus, DeadlineError> {
        let next = match &self.kind {
            DeadlineKind::Recurring { recurrence, .. } if recurrence.has_dates() => {
                self.next_in_calendar(on, rules)?
            }
            DeadlineKind::Recurring { .. }
            | DeadlineKind::Ongoing { .. }
            | DeadlineKind::Relative(Relative { limit: None, .. }) => None,
            DeadlineKind::Several { .. } => {
                let lasts = self.each_last_day(rules)?;
                let days = || lasts.iter().map(|last| last.date);
                let next = days().filter(|last| *last >= on).min().or(days().max());
                return Ok(
                    next.map_or(DeadlineStatus::Never { next: None }, |last| DeadlineStatus::of(last, on))
                );
            }
            _ => return Ok(DeadlineStatus::of(self.last_day(rules)?.date, on)),
        };
        Ok(DeadlineStatus::Never { next: next.map(|last| last.date) })
    }

    fn no_date(&self, expected: Words) -> DeadlineError {
        DeadlineError::NoDate { text: self.text.clone(), kind: self.kind.words(), expected }
    }

    /// Everything about the reading, as JSON; dates by the calendar given.
    pub fn details(&self, calendar: &Calendar) -> serde_json::Value {
        let rules = DeadlineRules { calendar: calendar.clone(), ..DeadlineRules::default() };
        json!({
            "text": self.text,
            "year": self.year,
            "deadline": self.kind,
            "missing": self.missing(),
            "doubts": self.doubts,
            "alternatives": self.alternatives(),
            "first_day": self.first_day().ok().flatten(),
            "last_days": self.last_days(&rules).unwrap_or_default(),
            "explanation": describe::explain(self, calendar),
        })
    }
}

/// As its details by the calendar of Việt Nam.
impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details(&Calendar::vietnam()).serialize(serializer)
    }
}

fn recurs_after(day: NaiveDate) -> Text {
    Text::spoken(|lang| say!(lang, "lần lặp lại sau ngày {}", "what recurs after {}", day.say(lang)))
}

impl DeadlineKind {
    /// Days that the year of the phrase does not have, stretches that end before they begin.
    fn check(&self) -> Result<(), DeadlineError> {
        let mut spans = self.spans();
        if let DeadlineKind::Recurring {
            recurrence: super::Recurrence { within: Some(super::Within::Spans(days)), .. },
            ..
        } = self
        {
            spans.extend(days);
        }
        for span in spans {
            match span.days() {
                Ok(_) | Err(DeadlineError::Year | DeadlineError::Month) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}
