use serde::Serialize;

use super::document::ItemKind;
use super::status::{ItemStatus, LineStatus, PlanStatus};
use super::wording;
use crate::number::Exact;
use crate::text::Text;

/// How many lines are how far. One line is one item of one lead agency.
///
/// `lines` = `open` + `done` + `declined` + `suspended`; of those with a last day, `done_with_deadline` =
/// `done_on_time` + `done_late` and `open_with_deadline` = `open_in_time` + `open_overdue`. Of `unread` nothing is said:
/// it is in none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// All lines.
    pub lines: u64,
    /// Not started, in progress or sent back.
    pub open: u64,
    /// Reported done, confirmed or not.
    pub done: u64,
    /// Reported done and not confirmed yet; part of `done`.
    pub awaiting_confirmation: u64,
    /// Refused.
    pub declined: u64,
    /// Put off.
    pub suspended: u64,
    /// Lines whose time was not read: neither with a last day nor without one.
    pub unread: u64,
    /// Lines with a last day.
    pub with_deadline: u64,
    /// Done, of those with a last day.
    pub done_with_deadline: u64,
    /// Done by the last day.
    pub done_on_time: u64,
    /// Done after it.
    pub done_late: u64,
    /// Open, of those with a last day.
    pub open_with_deadline: u64,
    /// Open, and the last day has not passed.
    pub open_in_time: u64,
    /// Open after the last day.
    pub open_overdue: u64,
    /// Open after the last day where "trước ngày X" takes X in.
    pub open_overdue_inclusive: u64,
    /// Open, and the last day is near; part of `open_in_time`.
    pub due_soon: u64,
}

/// A rate with its denominator named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// Which rate.
    pub id: &'static str,
    /// What is counted.
    pub name: Text,
    /// How many.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
    /// What these are.
    pub of: Text,
    /// The rate in per cent, unrounded; none of nothing.
    pub percent: Option<Exact>,
}

impl Rate {
    fn new(id: &'static str, numerator: u64, denominator: u64) -> Rate {
        let (name, of) = wording::rate(id);
        let percent = percent(numerator, denominator);
        Rate { id, name, numerator, denominator, of, percent }
    }
}

/// A share in per cent; none of nothing.
pub(super) fn percent(numerator: u64, denominator: u64) -> Option<Exact> {
    let exact = |count: u64| Exact::from(num_bigint::BigInt::from(count));
    (&exact(numerator) * &Exact::from(100)).checked_div(&exact(denominator))
}

impl Counts {
    /// Counts lines.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a LineStatus>) -> Counts {
        let mut counts = Counts::default();
        for line in lines {
            counts.add(line);
        }
        counts
    }

    fn add(&mut self, line: &LineStatus) {
        let one = u64::from;
        let (open, done) = (line.is_open(), line.is_done());
        let (dated, late) = (line.last_day.is_some(), line.late_days > 0);
        let late_inclusive = line.inclusive.is_some_and(|judged| judged.late_days > 0);
        self.lines += 1;
        self.open += one(open);
        self.done += one(done);
        self.awaiting_confirmation += one(line.progress == super::Progress::AwaitingConfirmation);
        self.declined += one(line.progress == super::Progress::Declined);
        self.suspended += one(line.progress == super::Progress::Suspended);
        self.unread += one(line.state == Some(super::DeadlineState::Unread));
        self.with_deadline += one(dated);
        self.done_with_deadline += one(done && dated);
        self.done_on_time += one(done && dated && !late);
        self.done_late += one(done && late);
        self.open_with_deadline += one(open && dated);
        self.open_in_time += one(open && dated && !late);
        self.open_overdue += one(open && late);
        self.open_overdue_inclusive += one(open && late_inclusive);
        self.due_soon += one(line.due_soon);
    }

    /// Rates with their denominators: done, done on time, overdue of open work, overdue of all with a last day.
    pub fn rates(&self) -> Vec<Rate> {
        vec![
            Rate::new("done", self.done, self.lines),
            Rate::new("done-on-time", self.done_on_time, self.done_with_deadline),
            Rate::new("overdue-of-open", self.open_overdue, self.open_with_deadline),
            Rate::new("overdue-of-dated", self.open_overdue, self.with_deadline),
        ]
    }
}

/// Counts of one agency, area or kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rollup {
    /// The id of the agency, area or kind.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The counts.
    pub counts: Counts,
}

impl PlanStatus {
    /// Counts of tasks, reports and duties apart, in this order.
    pub fn by_kind(&self) -> Vec<Rollup> {
        let kinds = [ItemKind::Task, ItemKind::Report, ItemKind::Duty];
        let rollup = |kind| Rollup {
            id: wording::kind_word(kind).to_owned(),
            name: wording::kind(kind),
            counts: Counts::of(self.lines().filter(|(item, _)| item.kind == kind).map(|(_, line)| line)),
        };
        kinds.map(rollup).into()
    }

    /// Counts of each agency that leads something, in the order of the register. Standing duties are left out.
    pub fn by_agency(&self) -> Vec<Rollup> {
        let mut lines: std::collections::BTreeMap<&str, Counts> = std::collections::BTreeMap::new();
        for (_, line) in self.lines().filter(counted) {
            lines.entry(&line.agency).or_default().add(line);
        }
        let agencies = self.plan.register().agencies().iter();
        let rollup = |agency: &super::Agency| {
            let counts = *lines.get(agency.id.as_str())?;
            Some(Rollup { id: agency.id.clone(), name: agency.name.clone(), counts })
        };
        agencies.filter_map(rollup).collect()
    }

    /// Counts of each area, and of what belongs to none under the empty id. Standing duties are left out.
    pub fn by_area(&self) -> Vec<Rollup> {
        let of = |area: Option<&str>| {
            Counts::of(
                self.lines()
                    .filter(counted)
                    .filter(|(item, _)| item.area.as_deref() == area)
                    .map(|(_, line)| line),
            )
        };
        let areas = self.plan.areas().iter().map(|area| Rollup {
            id: area.id.clone(),
            name: area.name.clone(),
            counts: of(Some(&area.id)),
        });
        let rest = Rollup { id: String::new(), name: wording::no_area(), counts: of(None) };
        areas.chain([rest]).collect()
    }

    /// Counts of all tasks and reports. Standing duties are left out.
    pub fn counts(&self) -> Counts {
        Counts::of(self.lines().filter(counted).map(|(_, line)| line))
    }
}

/// Standing duties have no end, so they would only thin every rate out.
fn counted((item, _): &(&ItemStatus, &LineStatus)) -> bool {
    item.kind != ItemKind::Duty
}
