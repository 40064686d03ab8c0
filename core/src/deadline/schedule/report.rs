use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Period, ScheduleError};
use crate::calendar::Certainty;
use crate::deadline::{Before, CalendarEntry, LastDay};
use crate::text::{Confidence, Text};

/// One report of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The schedule.
    pub schedule: String,
    /// The title of the schedule.
    pub title: Text,
    /// The period it is made for.
    pub period: Period,
    /// First and last day that it covers, the last being the cut-off; `None` where they are not known.
    pub covers: Option<(NaiveDate, NaiveDate)>,
    /// Its last days: two where it is due "trước" a day, the strict one first; none where they are not known.
    pub last_days: Vec<LastDay>,
    /// Which of the two is meant.
    pub before: Before,
    /// What the source says besides.
    pub note: Option<Text>,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What is not known of the schedule.
    pub(super) missing: Vec<Text>,
}

impl Report {
    /// Its last day, by the reading of "trước" asked for.
    ///
    /// # Errors
    /// [`ScheduleError::DueUnknown`].
    pub fn due(&self) -> Result<&LastDay, ScheduleError> {
        let wanted =
            self.last_days.iter().find(|last| last.before.is_none_or(|before| before == self.before));
        wanted.ok_or_else(|| ScheduleError::DueUnknown {
            schedule: self.schedule.clone(),
            period: self.period.said(),
            missing: self.missing.clone(),
        })
    }

    /// The cut-off: the last day that it covers.
    ///
    /// # Errors
    /// [`ScheduleError::CoverUnknown`].
    pub fn cut_off(&self) -> Result<NaiveDate, ScheduleError> {
        self.covers.map(|(_, last)| last).ok_or_else(|| ScheduleError::CoverUnknown {
            schedule: self.schedule.clone(),
            period: self.period.said(),
            missing: self.missing.clone(),
        })
    }

    /// As an entry of an iCalendar file, on its due day.
    ///
    /// # Errors
    /// [`ScheduleError::DueUnknown`].
    pub fn entry(&self) -> Result<CalendarEntry, ScheduleError> {
        let (due, name) = (self.due()?, self.period.name());
        let mark = match due.certainty {
            Certainty::Provisional => (" (lịch chưa xác nhận)", " (calendar not confirmed)"),
            Certainty::Confirmed => ("", ""),
        };
        let title = &self.title;
        let summary = Text {
            vi: format!("Hạn {}: {}{}", lower_first(&title.vi), lower_first(&name.vi), mark.0),
            en: format!("Due: {}, {}{}", title.en, lower_first(&name.en), mark.1),
        };
        let text = due.text();
        let covers = self.covers.map(|(first, last)| {
            (format!(" Số liệu từ {first} đến {last}."), format!(" Covers {first} to {last}."))
        });
        let covers = covers.unwrap_or_default();
        let description = Text {
            vi: format!("Hạn: {}.{}", text.vi, covers.0),
            en: format!("Due: {}.{}", text.en, covers.1),
        };
        Ok(CalendarEntry {
            id: format!("{}-{}-{}", self.schedule, self.period.kind().as_str(), self.period.id()),
            first: due.date,
            last: due.date,
            time: None,
            summary,
            description: Some(description),
        })
    }
}

pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
