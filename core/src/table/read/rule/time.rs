//! Rules of days: due days and lateness.

use chrono::NaiveDate;

use crate::framework::{DueDate, Lateness, Range, RangeEnd, Rule};
use crate::number::Exact;
use crate::table::read::reading::{Reading, Time};
use crate::table::read::rule::{Builder, Facts, fact};

impl<'a> Builder<'a> {
    pub(in crate::table::read) fn timeliness(&self) -> Option<(Rule, Facts)> {
        self.all(|reading| matches!(reading, Reading::When { .. })).then_some(())?;
        let times: Vec<(&Time, &Exact)> = self
            .said
            .iter()
            .filter_map(|said| match said.reading {
                Reading::When { times, points } => Some(times.iter().map(move |time| (time, points))),
                _ => None,
            })
            .flatten()
            .collect();
        let never = times.iter().find(|(time, _)| **time == Time::Never).map(|(_, points)| (*points).clone());
        let rest: Vec<(&Time, &Exact)> =
            times.into_iter().filter(|(time, _)| **time != Time::Never).collect();
        let late = rest.iter().all(|(time, _)| matches!(time, Time::OnTime | Time::Late(_)));
        let elapsed = rest.iter().all(|(time, _)| matches!(time, Time::Elapsed(_)));
        let closed = |at| Some(RangeEnd { at, closed: true });
        let mut lines = Vec::new();
        let mut facts = Facts::from([("date".to_owned(), fact("Ngày thực hiện", "Day done"))]);
        let due = if late || elapsed {
            for (time, points) in &rest {
                let late = match time {
                    Time::OnTime => Range { low: None, high: closed(Exact::ZERO) },
                    Time::Late(range) => late_range(range),
                    Time::Elapsed(range) => range.clone(),
                    _ => return None,
                };
                lines.push(Lateness { late, points: (*points).clone() });
            }
            let (name, form) = if late {
                ("due", fact("Ngày đến hạn", "Due day"))
            } else {
                ("event", fact("Ngày phát sinh", "Day of the event"))
            };
            facts.insert(name.to_owned(), form);
            DueDate::Fact(name.to_owned())
        } else {
            let due = rest.iter().find_map(|(time, _)| match time {
                Time::By(day) | Time::Before(day) | Time::After(day) | Time::From(day) => Some(day.clone()),
                Time::Between(_, last) => Some(last.clone()),
                _ => None,
            })?;
            for (time, points) in &rest {
                lines.push(Lateness { late: self.offsets(time, &due)?, points: (*points).clone() });
            }
            due
        };
        (!lines.is_empty()).then_some((Rule::Timeliness { due, lines, never }, facts))
    }

    /// A time as days after the due day; `None` where that depends on a year that is not known.
    pub(in crate::table::read) fn offsets(&self, time: &Time, due: &DueDate) -> Option<Range> {
        let days = |day: &DueDate| self.days_between(due, day).map(Exact::from);
        let end = |at: Exact, closed| Some(RangeEnd { at, closed });
        Some(match time {
            Time::By(day) => Range { low: None, high: end(days(day)?, true) },
            Time::Before(day) => Range { low: None, high: end(days(day)?, false) },
            Time::After(day) => Range { low: end(days(day)?, false), high: None },
            Time::From(day) => Range { low: end(days(day)?, true), high: None },
            Time::Between(first, last) => {
                Range { low: end(days(first)?, true), high: end(days(last)?, true) }
            }
            _ => return None,
        })
    }

    pub(in crate::table::read) fn days_between(&self, due: &DueDate, day: &DueDate) -> Option<i64> {
        let in_year = |year: i32| -> Option<i64> {
            let day: NaiveDate = day.day(Some(year))?;
            Some((day - due.day(Some(year))?).num_days())
        };
        match (due, day) {
            (DueDate::Day(_), DueDate::Day(_)) => in_year(2023),
            (DueDate::InYear { .. }, DueDate::InYear { .. }) => match self.year {
                Some(year) => in_year(year),
                // The same in common and in leap years, or not known.
                None => in_year(2023).filter(|days| in_year(2024) == Some(*days)),
            },
            _ => None,
        }
    }
}

/// Days late as the calendar counts them: "trễ dưới 5 ngày" begins on the first day after the due day.
pub(in crate::table::read) fn late_range(range: &Range) -> Range {
    let low = range.low.clone().or(Some(RangeEnd { at: Exact::ONE, closed: true }));
    Range { low, high: range.high.clone() }
}
