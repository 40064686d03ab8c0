//! When offices work and take in dossiers; both are settings of an agency.

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use toml::Spanned;

use super::compose::Facts;
use super::document::Day;
use super::overlay::{Overlay, shifts};
use super::{Authority, Calendar, CalendarError, DayKind, Ground, Shift};
use crate::text::Text;

/// The days an entry of hours is for.
#[derive(Debug)]
struct When {
    between: RangeInclusive<NaiveDate>,
    days: Vec<Weekday>,
    dates: Vec<NaiveDate>,
}

#[derive(Debug)]
struct Entry {
    name: Text,
    when: When,
    shifts: Vec<Shift>,
}

#[derive(Debug, Default)]
pub(super) struct Hours {
    office: Vec<Entry>,
    service: Vec<Entry>,
}

impl When {
    fn has(&self, date: NaiveDate) -> bool {
        if !self.dates.is_empty() {
            return self.dates.contains(&date);
        }
        self.between.contains(&date) && (self.days.is_empty() || self.days.contains(&date.weekday()))
    }
}

fn between(from: Option<&Spanned<Day>>, to: Option<&Spanned<Day>>) -> RangeInclusive<NaiveDate> {
    let from = from.map_or(NaiveDate::MIN, |day| day.get_ref().0);
    from..=to.map_or(NaiveDate::MAX, |day| day.get_ref().0)
}

impl Hours {
    /// The hours of all layers. Days of service that count as working days are entered among the facts.
    pub fn new(layers: &[Overlay], facts: &mut Facts, known_on: Option<NaiveDate>) -> Hours {
        let mut hours = Hours::default();
        for layer in layers.iter().map(Overlay::layer) {
            for form in &layer.document.hours {
                let when = When {
                    between: between(form.from.as_ref(), form.to.as_ref()),
                    days: form.days.clone(),
                    dates: form.dates.iter().map(|day| day.get_ref().0).collect(),
                };
                hours.office.push(Entry { name: form.name.clone(), when, shifts: shifts(&form.shifts) });
            }
            for form in &layer.document.service {
                if known_on.zip(form.date).is_some_and(|(on, issued)| issued.0 > on) {
                    continue;
                }
                let between = between(form.from.as_ref(), form.to.as_ref());
                let when = When { between, days: form.days.clone(), dates: Vec::new() };
                if form.counts {
                    let authority = Arc::new(Authority {
                        act: form.act.clone(),
                        issued: form.date.map(|day| day.0),
                        also: Vec::new(),
                        basis: None,
                        source: form.source.clone(),
                        confidence: form.confidence,
                    });
                    count_service(facts, &when, &Arc::new(form.name.clone()), &authority);
                }
                hours.service.push(Entry { name: form.name.clone(), when, shifts: shifts(&form.shifts) });
            }
        }
        hours
    }

    fn office(&self, date: NaiveDate) -> Option<&Entry> {
        self.office.iter().rev().find(|entry| entry.when.has(date))
    }

    fn service(&self, date: NaiveDate) -> Option<&Entry> {
        self.service.iter().rev().find(|entry| entry.when.has(date))
    }
}

/// Weekly rest days on which an agency works and counts the day; never a holiday.
fn count_service(facts: &mut Facts, when: &When, name: &Arc<Text>, authority: &Arc<Authority>) {
    let (first, last) = (facts.week.first, facts.week.last);
    for date in first.iter_days().take_while(|date| *date <= last) {
        if when.has(date) && facts.week.is_rest(date) && !facts.grounds.contains_key(&date) {
            let (name, authority) = (name.clone(), authority.clone());
            let ground = Ground { kind: DayKind::Service, name, authority, partner: None };
            facts.grounds.entry(date).or_default().push(ground);
        }
    }
}

impl Calendar {
    /// Working hours of a day, in order; none on a day that does not count as a working day.
    ///
    /// Office hours are not law. The built-in ones are a setting to start from (07:30-11:30 and 13:30-17:00);
    /// an overlay gives an agency its own, by season, day of the week or date.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn shifts(&self, date: NaiveDate) -> Result<&[Shift], CalendarError> {
        Ok(self.entry(date)?.map(|entry| entry.shifts.as_slice()).unwrap_or_default())
    }

    /// Hours in which dossiers are taken in and given out: the working hours, and on other days those of
    /// Saturday service, which does not by itself make a working day.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn intake_shifts(&self, date: NaiveDate) -> Result<&[Shift], CalendarError> {
        if self.kind(date)?.is_working() {
            return self.shifts(date);
        }
        let open = self.kind(date)? == DayKind::Weekend;
        let service = self.inner.hours.service(date).filter(|_| open);
        Ok(service.map(|entry| entry.shifts.as_slice()).unwrap_or_default())
    }

    /// Whether dossiers are taken in and given out on a day.
    ///
    /// # Errors
    /// [`CalendarError::Range`].
    pub fn is_open_for_intake(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        Ok(!self.intake_shifts(date)?.is_empty())
    }

    /// What the hours of a day are called in the calendar.
    pub(super) fn hours_name(&self, date: NaiveDate) -> Result<Option<&Text>, CalendarError> {
        let service = || self.inner.hours.service(date);
        Ok(self.entry(date)?.or_else(service).map(|entry| &entry.name))
    }

    fn entry(&self, date: NaiveDate) -> Result<Option<&Entry>, CalendarError> {
        let hours = &self.inner.hours;
        Ok(match self.kind(date)? {
            DayKind::Service => hours.service(date),
            kind if kind.is_working() => hours.office(date),
            _ => None,
        })
    }
}
