use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use serde_json::json;

use super::describe;
use super::ends::{last, next};
use super::span::YEARS;
use super::wording::phrase;
use super::{
    Before, Bound, Deadline, DeadlineError, Doubt, Due, LastDay, LimitRules, Received, Relative, Roll, Side,
};
use crate::calendar::Calendar;
use crate::code::{Lang, Spoken, Text, Words, both, say};
use crate::text::normalise;

/// A phrase, the deadline that was read in it, and what may be read otherwise.
///
/// ```
/// use chiso::deadline::{Before, Reading, Rules, Status};
///
/// let reading = Reading::of("trước ngày 30/12/2024", None)?;
/// let strict = reading.last_day(&Rules::default())?;
/// assert_eq!((strict.date.to_string().as_str(), strict.is_day_off()), ("2024-12-29", Some(true))); // a Sunday
/// let inclusive = reading.last_day(&Rules { before: Before::Inclusive, ..Rules::default() })?;
/// assert_eq!(inclusive.date.to_string(), "2024-12-30");
///
/// let always = Reading::of("Thường xuyên", None)?;
/// assert_eq!(always.status("2099-12-31".parse().unwrap(), &Rules::default())?, Status::Never { next: None });
///
/// let error = Reading::of("trước ngày 30/12/2024 hoặc khi cần", None).unwrap_err();
/// assert_eq!(error.to_string(), "\"trước ngày 30/12/2024 hoặc khi cần\" is not read: at character 23, \
///            before \"hoặc khi cần\", expected the end of the phrase");
/// # Ok::<(), chiso::deadline::DeadlineError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reading {
    text: String,
    deadline: Deadline,
    doubts: Vec<Doubt>,
    year: Option<i32>,
}

/// How the last day of a phrase is told.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Which last day "trước" has.
    pub before: Before,
    /// What happens where the day named is a day off.
    pub roll: Roll,
    /// The calendar.
    pub calendar: Calendar,
}

/// Strict, no roll, and the calendar of Việt Nam.
impl Default for Rules {
    fn default() -> Rules {
        Rules { before: Before::Strict, roll: Roll::None, calendar: Calendar::vietnam() }
    }
}

/// Where a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum Status {
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

impl Status {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::NotYetDue { .. } => "not-yet-due",
            Status::DueToday => "due-today",
            Status::Overdue { .. } => "overdue",
            Status::Never { .. } => "never",
        }
    }

    /// Days left, or days overdue.
    pub fn days(self) -> Option<i64> {
        match self {
            Status::NotYetDue { days } | Status::Overdue { days } => Some(days),
            Status::DueToday => Some(0),
            Status::Never { .. } => None,
        }
    }

    pub(super) fn of(last: NaiveDate, on: NaiveDate) -> Status {
        match (last - on).num_days() {
            0 => Status::DueToday,
            days if days > 0 => Status::NotYetDue { days },
            days => Status::Overdue { days: -days },
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

impl Reading {
    /// Reads a phrase. `year` is that of the document, for phrases that name none.
    ///
    /// # Errors
    /// [`DeadlineError::Wording`] with the place and the rest of what is not read, [`DeadlineError::Impossible`]
    /// for a day that there is not, [`DeadlineError::Contradiction`] where only one of two things can hold.
    pub fn of(text: &str, year: Option<i32>) -> Result<Reading, DeadlineError> {
        let found = phrase(text)?;
        let reading =
            Reading { text: normalise(text), deadline: found.deadline, doubts: found.doubts, year: None };
        match year {
            Some(year) => reading.in_year(year),
            None => {
                reading.deadline.check()?;
                Ok(reading)
            }
        }
    }

    /// The same phrase in a document of a year.
    ///
    /// # Errors
    /// [`DeadlineError::NoSuchDay`] for a day that the year does not have, [`DeadlineError::Range`] for a year
    /// outside the calendar.
    pub fn in_year(self, year: i32) -> Result<Reading, DeadlineError> {
        super::span::date(year, 1, 1)?;
        let deadline = self.deadline.in_year(year);
        deadline.check()?;
        Ok(Reading { deadline, year: Some(year), ..self })
    }

    /// The same phrase in a document of a month, for phrases that name none ("trước ngày 20").
    ///
    /// # Errors
    /// [`DeadlineError::Range`] for a month that there is not; as [`Reading::in_year`].
    pub fn in_month(self, year: i32, month: u32) -> Result<Reading, DeadlineError> {
        if !(1..=12).contains(&month) {
            return Err(DeadlineError::Range { what: both!("tháng {month}", "month {month}") });
        }
        Reading { deadline: self.deadline.in_month(month), ..self }.in_year(year)
    }

    /// The phrase, in NFC.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The deadline.
    pub fn deadline(&self) -> &Deadline {
        &self.deadline
    }

    /// The year of the document, if it was given.
    pub fn year(&self) -> Option<i32> {
        self.year
    }

    /// What a reader may see differently.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// What the phrase leaves open and must be given before it has a date: `year`, `month`, `start`.
    pub fn missing(&self) -> Vec<&'static str> {
        let start =
            matches!(&self.deadline, Deadline::Relative(Relative { limit: Some(_), start: None, .. }));
        let month = self.deadline.needs_month();
        let year = (month || self.deadline.needs_year()).then_some("year");
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
        match &self.deadline {
            Deadline::Interval { span } | Deadline::Ongoing { from: Some(span), .. } => {
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
    pub fn last_day(&self, rules: &Rules) -> Result<LastDay, DeadlineError> {
        match &self.deadline {
            Deadline::Fixed(fixed) => last(&fixed.span, fixed.bound, fixed.time, rules),
            Deadline::Interval { span } => last(span, Bound::On, None, rules),
            Deadline::Relative(Relative { limit: Some(_), start: Some(span), .. }) => {
                let rules = LimitRules { calendar: rules.calendar.clone(), ..LimitRules::default() };
                let due = self.due(span.days()?.0, &rules)?;
                LastDay::new(due.last_day, due.time, None, Roll::None, &rules.calendar)
            }
            Deadline::Relative(Relative { limit: Some(_), event, .. }) => {
                Err(DeadlineError::NeedsStart { text: self.text.clone(), event: event.clone() })
            }
            Deadline::Relative(_) => Err(self.no_date(Words::new(
                "việc còn chờ sự kiện: hãy hỏi khi sự kiện đã xảy ra",
                "it waits for an event; ask when that has come",
            ))),
            Deadline::Several { .. } | Deadline::Recurring { .. } => {
                Err(self.no_date(Words::new("hãy hỏi ngày đến hạn tiếp theo", "ask for its next due day")))
            }
            Deadline::Ongoing { .. } => {
                Err(self.no_date(Words::new("không lúc nào quá hạn", "it is at no time overdue")))
            }
        }
    }

    /// Both last days of "trước", the strict one first; of other deadlines their one.
    ///
    /// # Errors
    /// As [`Reading::last_day`].
    pub fn last_days(&self, rules: &Rules) -> Result<Vec<LastDay>, DeadlineError> {
        let strict = self.last_day(&Rules { before: Before::Strict, ..rules.clone() })?;
        if strict.before.is_none() {
            return Ok(vec![strict]);
        }
        let inclusive = self.last_day(&Rules { before: Before::Inclusive, ..rules.clone() })?;
        Ok(vec![strict, inclusive])
    }

    /// When the limit of a relative deadline ends, from the day or moment of its event.
    ///
    /// # Errors
    /// [`DeadlineError::NoDate`] where the deadline is not counted from an event or names no limit; as
    /// [`Limit::due`](super::Limit::due).
    pub fn due(&self, event: impl Into<Received>, rules: &LimitRules) -> Result<Due, DeadlineError> {
        match &self.deadline {
            Deadline::Relative(Relative { limit: Some(limit), side: Side::After, .. }) => {
                limit.due(event, rules)
            }
            Deadline::Relative(Relative { limit: Some(limit), side: Side::Before, .. }) => {
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
    /// outside the calendar; as [`Reading::last_day`].
    pub fn next_due(&self, from: NaiveDate, rules: &Rules) -> Result<Option<LastDay>, DeadlineError> {
        let next = self.next_in_calendar(from, rules)?;
        match &self.deadline {
            // What has no end has a next one, known or not.
            Deadline::Recurring { recurrence, .. } if next.is_none() && recurrence.during.is_none() => {
                Err(DeadlineError::Range { what: recurs_after(from) })
            }
            _ => Ok(next),
        }
    }

    fn next_in_calendar(&self, from: NaiveDate, rules: &Rules) -> Result<Option<LastDay>, DeadlineError> {
        match &self.deadline {
            Deadline::Recurring { recurrence, bound, time } => {
                if !recurrence.has_dates() {
                    return Err(self.no_date(Words::new(
                        "câu không nói lặp lại vào những ngày nào",
                        "it does not say on which days it recurs",
                    )));
                }
                next(&recurrence.around(from)?, *bound, *time, from, rules)
            }
            Deadline::Several { spans, bound, time } => next(spans, *bound, *time, from, rules),
            Deadline::Ongoing { .. } => Ok(None),
            _ => Ok(Some(self.last_day(rules)?).filter(|last| last.date >= from)),
        }
    }

    /// All last days from one day to another.
    ///
    /// # Errors
    /// As [`Reading::next_due`]; [`DeadlineError::Reversed`] where the days are in the wrong order;
    /// [`DeadlineError::Range`] where one lies outside the calendar.
    pub fn all_due(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        rules: &Rules,
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
    /// As [`Reading::last_day`], but that ongoing and recurring work, and work that waits for an event, is never
    /// overdue.
    pub fn status(&self, on: NaiveDate, rules: &Rules) -> Result<Status, DeadlineError> {
        let next = match &self.deadline {
            Deadline::Recurring { recurrence, .. } if recurrence.has_dates() => {
                self.next_in_calendar(on, rules)?
            }
            Deadline::Recurring { .. }
            | Deadline::Ongoing { .. }
            | Deadline::Relative(Relative { limit: None, .. }) => None,
            Deadline::Several { spans, bound, time } => {
                let lasts = spans.iter().map(|span| Ok(last(span, *bound, *time, rules)?.date));
                let lasts = lasts.collect::<Result<Vec<NaiveDate>, DeadlineError>>()?;
                let next = lasts.iter().filter(|last| **last >= on).min().or(lasts.iter().max());
                return Ok(next.map_or(Status::Never { next: None }, |last| Status::of(*last, on)));
            }
            _ => return Ok(Status::of(self.last_day(rules)?.date, on)),
        };
        Ok(Status::Never { next: next.map(|last| last.date) })
    }

    fn no_date(&self, expected: Words) -> DeadlineError {
        DeadlineError::NoDate { text: self.text.clone(), kind: self.deadline.kind_words(), expected }
    }

    /// Everything about the reading, as JSON; dates by the calendar given.
    pub fn details(&self, calendar: &Calendar) -> serde_json::Value {
        let rules = Rules { calendar: calendar.clone(), ..Rules::default() };
        json!({
            "text": self.text,
            "year": self.year,
            "deadline": self.deadline,
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
impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details(&Calendar::vietnam()).serialize(serializer)
    }
}

fn recurs_after(day: NaiveDate) -> Text {
    Text::spoken(|lang| say!(lang, "lần lặp lại sau ngày {}", "what recurs after {}", day.say(lang)))
}

impl Deadline {
    /// Days that the year of the phrase does not have, stretches that end before they begin.
    fn check(&self) -> Result<(), DeadlineError> {
        let mut spans = self.spans();
        if let Deadline::Recurring {
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
