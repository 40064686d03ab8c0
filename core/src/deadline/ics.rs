use std::collections::HashSet;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use icalendar::{Calendar, Component, Event, EventLike};
use serde::{Deserialize, Serialize};

use super::ScheduleError;
use crate::code::{Lang, Text, Words};

/// A dated entry for an iCalendar file: a report due, a task of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// Identifies the entry, so that a calendar program that reads the file again changes it and adds none.
    pub id: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, which is part of it.
    pub last: NaiveDate,
    /// The hour, Việt Nam's time, of an entry on one day; without one it takes the whole day.
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// What stands in the calendar.
    pub summary: Text,
    /// What opens with it.
    #[serde(default)]
    pub description: Option<Text>,
}

/// Writes entries as an iCalendar file (RFC 5545).
///
/// The same entries give the same bytes: ids come from the entries, time stamps from their days.
///
/// ```
/// use chiso::deadline::{DeadlineRules, Schedule, ics};
/// use chiso::text::Lang;
///
/// let reports = Schedule::builtin("nd-09-2019")?.year(2024, &DeadlineRules::default())?;
/// let entries: Vec<_> = reports.iter().map(|report| report.entry()).collect::<Result<_, _>>()?;
/// let file = ics("Báo cáo 2024", &entries, Lang::Vi)?;
/// assert!(file.contains("DTSTART;VALUE=DATE:20240925\r\n"));
/// assert!(file.contains("UID:nd-09-2019-quarter-2024-Q3@chiso\r\n"));
/// # Ok::<(), chiso::deadline::ScheduleError>(())
/// ```
///
/// # Errors
/// [`ScheduleError::Entry`] for an empty id, two entries of one id, or days in the wrong order.
pub fn ics(name: &str, entries: &[CalendarEntry], lang: Lang) -> Result<String, ScheduleError> {
    let mut ids = HashSet::new();
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//chiso//VI"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(name);
    for entry in entries {
        let wrong = |found, expected| ScheduleError::Entry { id: entry.id.clone(), found, expected };
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
        if entry.id.is_empty() || !entry.id.chars().all(plain) {
            return Err(wrong(
                Words::new("mã của mục", "its id"),
                Words::new("chữ a–z, chữ số và - _ . /", "letters a–z, digits, and - _ . /"),
            ));
        }
        if !ids.insert(&entry.id) {
            return Err(wrong(
                Words::new("một mục khác có cùng mã", "another entry has the same id"),
                Words::new("mỗi mục một mã", "one id for each entry"),
            ));
        }
        if entry.first > entry.last {
            return Err(wrong(
                Words::new("ngày cuối trước ngày đầu", "its last day lies before its first"),
                Words::new("các ngày theo thứ tự", "days in order"),
            ));
        }
        let outside = || {
            wrong(
                Words::new("các ngày của mục", "its days"),
                Words::new("các ngày từ năm 1901 đến 2099", "days from 1901 to 2099"),
            )
        };
        calendar.push(event(entry, lang).ok_or_else(outside)?);
    }
    Ok(calendar.to_string())
}

/// Việt Nam is 7 hours ahead of UTC, without daylight saving.
const AHEAD: TimeDelta = TimeDelta::hours(7);

fn event(entry: &CalendarEntry, lang: Lang) -> Option<Event> {
    let mut event = Event::with_uid(&format!("{}@chiso", entry.id));
    event.summary(entry.summary.get(lang));
    if let Some(description) = &entry.description {
        event.description(description.get(lang));
    }
    event.timestamp(entry.first.and_time(NaiveTime::MIN).and_utc());
    match entry.time.filter(|_| entry.first == entry.last) {
        Some(time) => {
            let moment = entry.first.and_time(time).checked_sub_signed(AHEAD)?.and_utc();
            event.starts(moment).ends(moment);
        }
        None => {
            // The end of an iCalendar event is the day after its last.
            event.starts(entry.first).ends(entry.last.checked_add_days(Days::new(1))?);
        }
    }
    Some(event.done())
}
