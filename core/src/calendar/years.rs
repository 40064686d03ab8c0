//! How complete each year is, and which of its days are open.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::compose::{Notice, Week};
use super::document::YearForm;
use super::error::{OverlayProblem, OverlayProblemKind};
use super::overlay::Layer;
use super::{Completeness, wording};
use crate::code::{Spoken, Text, Words, both, say};

/// A year about which something is known.
#[derive(Debug)]
pub(super) struct Year {
    status: Completeness,
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    from: NaiveDate,
    to: NaiveDate,
    reason: Text,
}

/// Years with notices; all others are projected.
#[derive(Debug, Default)]
pub(super) struct Years(BTreeMap<i32, Year>);

impl Years {
    pub fn status(&self, year: i32) -> Completeness {
        self.0.get(&year).map_or(Completeness::Projected, |year| year.status)
    }

    pub fn is_open(&self, date: NaiveDate) -> bool {
        match self.0.get(&date.year()) {
            Some(year) => year.open.iter().any(|open| open.has(date)),
            None => true,
        }
    }

    /// Why the day is open.
    pub fn doubt(&self, date: NaiveDate) -> Option<Text> {
        match self.0.get(&date.year()) {
            Some(year) => year.open.iter().find(|open| open.has(date)).map(|open| open.reason.clone()),
            None => Some(wording::no_notice(date.year())),
        }
    }
}

impl Open {
    fn has(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }
}

/// What the files say of years, a later file before an earlier one; a year counts as decided only when every
/// act that decides it was issued.
pub(super) fn years(
    layers: &[&Layer],
    notices: &[Notice<'_>],
    week: &Week,
    known_on: Option<NaiveDate>,
) -> (Years, Vec<OverlayProblem>) {
    let issued: BTreeSet<&str> = notices.iter().map(|notice| notice.form.act.get_ref().as_str()).collect();
    let (mut years, mut problems) = (BTreeMap::new(), Vec::new());
    for layer in layers {
        let mut here = BTreeSet::new();
        for form in &layer.document.year {
            let (year, kind) = (*form.year.get_ref(), OverlayProblemKind::Status);
            if !here.insert(year) {
                let found = both!("năm {year} có hai lần", "{year} twice");
                let expected = Words::new("mỗi năm một lần trong một tệp", "each year once in a file");
                problems.push(layer.problem(&form.year, kind, found, expected));
            }
            if !(week.first.year()..=week.last.year()).contains(&year) {
                let (first, last) = (week.first.year(), week.last.year());
                let expected = both!("một năm từ {first} đến {last}", "a year from {first} to {last}");
                let found = Text::same(year.to_string());
                problems.push(layer.problem(&form.year, OverlayProblemKind::Range, found, expected));
            }
            let undecided = form.decided_by.iter().find(|act| !issued.contains(act.get_ref().as_str()));
            match undecided {
                Some(_) if known_on.is_some() => continue,
                Some(act) => {
                    let expected = Words::new(
                        "văn bản của một thông báo trong tệp này hoặc dưới nó",
                        "the act of a notice in this file or under it",
                    );
                    let found = Text::same(format!("{:?}", act.get_ref()));
                    problems.push(layer.problem(act, OverlayProblemKind::Unknown, found, expected));
                }
                None => {}
            }
            problems.extend(check(layer, form));
            years.insert(year, Year { status: form.status, open: open(form) });
        }
    }
    (Years(years), problems)
}

fn open(form: &YearForm) -> Vec<Open> {
    let open = form.open.iter();
    open.map(|open| Open {
        from: open.from.get_ref().0,
        to: open.to.get_ref().0,
        reason: open.reason.clone(),
    })
    .collect()
}

fn check(layer: &Layer, form: &YearForm) -> Vec<OverlayProblem> {
    let (year, kind) = (*form.year.get_ref(), OverlayProblemKind::Status);
    let mut problems = Vec::new();
    let mut wrong =
        |found: Text, expected: Words| problems.push(layer.problem(&form.year, kind, found, expected));
    match (form.status, form.open.is_empty()) {
        (Completeness::Confirmed, false) => wrong(
            both!("năm {year} đã xác nhận mà còn ngày để ngỏ", "{year} confirmed with open days"),
            Words::new("status = \"partial\"", "status = \"partial\""),
        ),
        (Completeness::Partial, true) => wrong(
            both!("năm {year} chưa xác nhận hết mà không có ngày để ngỏ", "{year} partial without open days"),
            Words::new("`open`, các ngày chưa xác nhận", "`open`, the days that are not confirmed"),
        ),
        (Completeness::Projected, _) => wrong(
            both!("năm {year} ghi là dự tính", "{year} projected"),
            Words::new(
                "`confirmed` hoặc `partial`; năm không ghi thì là dự tính",
                "`confirmed` or `partial`; without an entry a year is projected",
            ),
        ),
        _ => {}
    }
    if form.status == Completeness::Confirmed && form.decided_by.is_empty() {
        wrong(
            both!("năm {year} được xác nhận mà không ghi văn bản", "{year} confirmed by no act"),
            Words::new("`decided_by`, các văn bản quyết định", "`decided_by`, the acts that decide it"),
        );
    }
    for open in &form.open {
        let (from, to) = (open.from.get_ref().0, open.to.get_ref().0);
        if from > to || from.year() != year || to.year() != year {
            let found =
                Text::spoken(|lang| say!(lang, "{} đến {}", "{} to {}", from.say(lang), to.say(lang)));
            let expected = both!("các ngày của năm {year}, theo thứ tự", "days of {year}, in order");
            problems.push(layer.problem(&open.from, OverlayProblemKind::Range, found, expected));
        }
    }
    problems
}
