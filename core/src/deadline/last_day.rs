use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::{Before, DeadlineError, Policy, Roll};
use crate::calendar::{Calendar, CalendarError, Certainty, DayKind};
use crate::text::Text;

/// The day with which a deadline ends, and what kind of day it is.
///
/// It ends at 24:00 (Civil Code Art. 148(6)), or at the hour that the phrase names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDay {
    /// The day.
    pub date: NaiveDate,
    /// The hour; `None` for the end of the day.
    pub time: Option<NaiveTime>,
    /// Which reading of "trước" it follows, where the deadline has two.
    pub before: Option<Before>,
    /// Whether it counts as a working day; `None` outside the calendar.
    pub working: Option<bool>,
    /// What the calendar says of it; `None` outside the calendar.
    pub kind: Option<DayKind>,
    /// The day that was moved here, if it was.
    pub rolled_from: Option<NaiveDate>,
    /// Whether the calendar may still change it, or whether it is a working day.
    pub certainty: Certainty,
    /// The choices it rests on.
    pub policies: Vec<Policy>,
}

impl LastDay {
    pub(super) fn new(
        date: NaiveDate,
        time: Option<NaiveTime>,
        before: Option<Before>,
        roll: Roll,
        calendar: &Calendar,
    ) -> Result<LastDay, DeadlineError> {
        let moved = rolled(date, roll, calendar)?;
        let last = moved.unwrap_or(date);
        let mut policies: Vec<Policy> = before.map(Before::policy).into_iter().collect();
        policies.push(roll.policy());
        let kind = known(calendar.kind(last))?;
        Ok(LastDay {
            date: last,
            time,
            before,
            working: kind.map(DayKind::is_working),
            kind,
            rolled_from: moved.is_some().then_some(date),
            certainty: known(calendar.certainty(date, last))?.unwrap_or(Certainty::Confirmed),
            policies,
        })
    }

    /// Whether it is a day off; `None` outside the calendar.
    pub fn is_day_off(&self) -> Option<bool> {
        self.working.map(|working| !working)
    }

    /// "29/12/2024 (Chủ nhật, ngày nghỉ)".
    pub fn text(&self) -> Text {
        let off = match self.working {
            Some(false) => (", ngày nghỉ", ", a day off"),
            _ => ("", ""),
        };
        let provisional = match self.certainty {
            Certainty::Provisional => (" — lịch chưa xác nhận", " — calendar not confirmed"),
            Certainty::Confirmed => ("", ""),
        };
        let time = self.time.map(|time| time.format("%H:%M ").to_string()).unwrap_or_default();
        let weekday = weekday_name(self.date.weekday());
        Text {
            vi: format!("{time}{} ({}{}){}", vietnamese(self.date), weekday.0, off.0, provisional.0),
            en: format!("{time}{} ({}{}){}", self.date, weekday.1, off.1, provisional.1),
        }
    }
}

/// The day to which a day off moves; `None` where it stays.
pub(super) fn rolled(
    date: NaiveDate,
    roll: Roll,
    calendar: &Calendar,
) -> Result<Option<NaiveDate>, DeadlineError> {
    let moves = match roll {
        Roll::None => false,
        Roll::WorkingCalendar => !calendar.is_working_day(date)?,
        Roll::WeekendOrHoliday => {
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            weekend || calendar.kind(date)? == DayKind::Holiday
        }
    };
    Ok(if moves { Some(calendar.next_working_day(date)?) } else { None })
}

/// `None` outside the calendar, which then has nothing to say.
fn known<T>(found: Result<T, CalendarError>) -> Result<Option<T>, DeadlineError> {
    match found {
        Ok(value) => Ok(Some(value)),
        Err(CalendarError::Range { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn vietnamese(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

pub(super) fn weekday_name(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Mon => ("thứ Hai", "Monday"),
        Weekday::Tue => ("thứ Ba", "Tuesday"),
        Weekday::Wed => ("thứ Tư", "Wednesday"),
        Weekday::Thu => ("thứ Năm", "Thursday"),
        Weekday::Fri => ("thứ Sáu", "Friday"),
        Weekday::Sat => ("thứ Bảy", "Saturday"),
        Weekday::Sun => ("Chủ nhật", "Sunday"),
    }
}
