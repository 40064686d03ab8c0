//! The dated duties of a plan as entries of a calendar file.

use super::agency::Agency;
use super::document::PlanItem;
use super::error::PlanError;
use super::model::Plan;
use super::periodic::{self, ReportDue};
use super::wording;
use crate::code::{Fault, Words};
use crate::deadline::{Before, CalendarEntry, ics};
use crate::text::{Lang, Text};

impl Plan {
    /// Every dated duty of the plan, or of one agency, as a calendar entry: items with last days on each of them, and
    /// periodic reports, by their wording or by the schedule given. Without an agency an item is one entry.
    pub fn agenda(
        &self,
        agency: Option<&Agency>,
        schedule: &[ReportDue],
        before: Before,
    ) -> Vec<CalendarEntry> {
        let leads = |item: &&PlanItem| {
            agency.is_none_or(|agency| self.leads(item).iter().any(|lead| lead.id == agency.id))
        };
        let mut entries = Vec::new();
        for item in self.items().iter().filter(leads) {
            let id = format!("{}-{}", self.id(), item.id);
            let days = item.term.last_days(before);
            for (nth, last) in days.iter().enumerate() {
                let description = wording::dated(self, item, nth, before);
                let id = if days.len() > 1 { format!("{id}-{}", last.date) } else { id.clone() };
                entries.push(entry(id, last.date, item.label.clone(), description));
            }
            if !days.is_empty() {
                continue;
            }
            // One report covers what an agency does; tasks are only judged by theirs.
            let asked = periodic::asked(self, item, schedule, before);
            if item.kind == super::ItemKind::Report {
                for report in asked.unwrap_or_default() {
                    let (summary, description) = wording::periodic(self, item, &report);
                    entries.push(entry(format!("{id}-{}", report.period), report.due, summary, description));
                }
            }
        }
        entries.sort_by_key(|entry| entry.last);
        entries
    }

    /// The agenda as an iCalendar file.
    ///
    /// # Errors
    /// [`PlanError::Rows`] for ids that calendar files cannot hold.
    pub fn to_ics(
        &self,
        agency: Option<&Agency>,
        schedule: &[ReportDue],
        before: Before,
        lang: Lang,
    ) -> Result<String, PlanError> {
        let title = self.header().title.get(lang);
        let name = match agency {
            Some(agency) => format!("{}: {title}", agency.name.get(lang)),
            None => title.to_owned(),
        };
        ics(&name, &self.agenda(agency, schedule, before), lang).map_err(|error| PlanError::Rows {
            found: Text::spoken(|lang| error.text(lang)),
            expected: Words::new("mã gồm chữ cái, chữ số, - và .", "ids of letters, digits, - and .").into(),
        })
    }
}

fn entry(id: String, day: chrono::NaiveDate, summary: Text, description: Text) -> CalendarEntry {
    CalendarEntry {
        id: ascii(&id),
        first: day,
        last: day,
        time: None,
        summary,
        description: Some(description),
    }
}

/// Ids of items may have Vietnamese letters, those of calendar entries may not.
fn ascii(id: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_ascii_alphanumeric() || "-_./".contains(c) => c.to_string(),
        c => format!("_{:x}", u32::from(c)),
    };
    id.chars().map(plain).collect()
}
