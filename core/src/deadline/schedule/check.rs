//! Whether a schedule holds together.

use chrono::NaiveDate;
use toml::Spanned;

use super::days::{covered, cut_off_due};
use super::form::{Form, ReportForm};
use super::{Period, PeriodKind, ScheduleProblem, ScheduleProblemKind, ScheduleStatus};
use crate::text::Place;

pub(super) struct Check<'a> {
    pub form: &'a Form,
    pub text: &'a str,
    pub file: &'a str,
    pub problems: Vec<ScheduleProblem>,
}

impl Check<'_> {
    fn add<T>(
        &mut self,
        at: &Spanned<T>,
        kind: ScheduleProblemKind,
        found: impl Into<String>,
        expected: &str,
    ) {
        let place = Place::at(self.file, self.text, at.span().start);
        self.problems.push(ScheduleProblem {
            kind,
            place,
            found: found.into(),
            expected: expected.to_owned(),
        });
    }

    pub fn run(mut self) -> Vec<ScheduleProblem> {
        let form = self.form;
        let header = form.schedule.get_ref();
        let id = header.id.get_ref();
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            self.add(&header.id, ScheduleProblemKind::Id, format!("the id {id:?}"), "a–z, 0–9 and hyphens");
        }
        if header.from.zip(header.to).is_some_and(|(from, to)| from > to) {
            let found = "validity that ends before it begins";
            self.add(&form.schedule, ScheduleProblemKind::Validity, found, "`to` on or after `from`");
        }
        if form.report.is_empty() {
            self.add(&form.schedule, ScheduleProblemKind::Empty, "no [[report]]", "at least one");
        }
        let mut seen: Vec<(PeriodKind, u32)> = Vec::new();
        for report in &form.report {
            self.report(report, &mut seen);
        }
        self.problems
    }

    fn report(&mut self, at: &Spanned<ReportForm>, seen: &mut Vec<(PeriodKind, u32)>) {
        let report = at.get_ref();
        let kind = report.period;
        for number in numbers(report) {
            if !(1..=kind.most()).contains(&number) {
                let found = format!("{} number {number}", kind.as_str());
                self.add(at, ScheduleProblemKind::Number, found, "a number that the period has, from 1");
            } else if seen.contains(&(kind, number)) {
                let found = format!("a second rule for {} {number}", kind.as_str());
                self.add(at, ScheduleProblemKind::Twice, found, "one rule for each report");
            }
            seen.push((kind, number));
        }
        let partial = self.form.schedule.get_ref().status == ScheduleStatus::Partial;
        if !partial && (report.due.is_none() || report.cover.is_none()) {
            let found = "a report without `cover` or `due`";
            self.add(at, ScheduleProblemKind::Missing, found, "both, or status = \"partial\" and `missing`");
        }
        if partial && self.form.schedule.get_ref().missing.is_empty() {
            let found = "status = \"partial\" without `missing`";
            self.add(&self.form.schedule.clone(), ScheduleProblemKind::Missing, found, "what is missing");
        }
        let before = self.problems.len();
        self.anchors(at);
        if self.problems.len() == before {
            self.days(at);
        }
    }

    fn anchors(&mut self, at: &Spanned<ReportForm>) {
        let report = at.get_ref();
        let weekly = report.period == PeriodKind::Week;
        let mut days = Vec::new();
        days.extend(report.cover.iter().flat_map(|cover| [cover.from, cover.to]).map(|a| (a.day, a.weekday)));
        if let Some(due) = &report.due {
            match due.working_days_after_cut_off {
                None => days.push((due.day, due.weekday)),
                Some(_) if due.day.is_some() || due.weekday.is_some() || due.offset != 0 => {
                    let found = "both a due day and working days after the cut-off";
                    self.add(at, ScheduleProblemKind::Due, found, "one of them");
                }
                Some(0) => {
                    let found = "0 working days after the cut-off";
                    self.add(at, ScheduleProblemKind::Due, found, "at least 1 (NĐ 09/2019/NĐ-CP, Điều 8)");
                }
                Some(_) if report.cover.is_none() => {
                    let found = "working days after a cut-off that is not there";
                    self.add(at, ScheduleProblemKind::Due, found, "`cover`");
                }
                Some(_) => {}
            }
        }
        for found in days {
            match found {
                (Some(1..=31), None) if !weekly => {}
                (None, Some(_)) if weekly => {}
                (Some(day @ (0 | 32..)), None) if !weekly => {
                    self.add(at, ScheduleProblemKind::Day, format!("day {day}"), "a day from 1 to 31");
                }
                _ => {
                    let expected = if weekly { "`weekday` alone" } else { "`day` alone" };
                    self.add(at, ScheduleProblemKind::Day, "no such day", expected);
                }
            }
        }
    }

    /// The rules tried on two years, so that every month has been met.
    fn days(&mut self, at: &Spanned<ReportForm>) {
        let report = at.get_ref();
        let mut last: Option<(Period, NaiveDate)> = None;
        for year in 2023..=2024 {
            for number in numbers(report) {
                let Ok(period) = Period::new(report.period, year, number) else { continue };
                let covered = report.cover.as_ref().and_then(|cover| self::covered(cover, &period));
                if let Some((from, to)) = covered {
                    if from > to {
                        let found = format!("a report for {} from {from} to {to}", period.id());
                        self.add(at, ScheduleProblemKind::Reversed, found, "days that end after they begin");
                        return;
                    }
                    if let Some((before, cut_off)) = last
                        && follows(&before, &period)
                        && cut_off.succ_opt() != Some(from)
                    {
                        let found = format!(
                            "{} covers days to {cut_off}, and {} those from {from}",
                            before.id(),
                            period.id()
                        );
                        self.add(
                            at,
                            ScheduleProblemKind::Gap,
                            found,
                            "that one begins on the day after the other",
                        );
                        return;
                    }
                    last = Some((period, to));
                }
                let due = report.due.as_ref().and_then(|due| cut_off_due(due, &period));
                if let (Some((_, cut_off)), Some(due)) = (covered, due)
                    && due <= cut_off
                {
                    let found = format!("the report for {} due on {due}, cut off on {cut_off}", period.id());
                    self.add(at, ScheduleProblemKind::Due, found, "a due day after the cut-off");
                    return;
                }
            }
        }
    }
}

pub(super) fn numbers(report: &ReportForm) -> Vec<u32> {
    if report.numbers.is_empty() { (1..=report.period.most()).collect() } else { report.numbers.clone() }
}

/// Whether one period directly follows another of its kind.
fn follows(before: &Period, period: &Period) -> bool {
    before.kind() != PeriodKind::NineMonths && before.last().succ_opt() == Some(period.first())
}
