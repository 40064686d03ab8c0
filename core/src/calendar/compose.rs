//! Laws, notices and overlays put together: what each day is, and by which act.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use toml::Spanned;

use super::document::{Day, DaysOff, HolidayForm, HolidayRule, LawForm, NoticeForm, On};
use super::error::{OverlayProblem, OverlayProblemKind};
use super::overlay::{Layer, Overlay};
use super::years::{Years, years};
use super::{Authority, DayKind, Ground, Proposal, lunar, wording};
use crate::code::{Spoken, both, say};
use crate::text::{Confidence, Text};

/// First and last day of a calendar and its weekly rest days.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Week {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub rest: Vec<Weekday>,
}

impl Week {
    pub fn is_rest(&self, date: NaiveDate) -> bool {
        self.rest.contains(&date.weekday())
    }

    fn has(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// Everything known about days that are not ordinary.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub week: Week,
    pub grounds: BTreeMap<NaiveDate, Vec<Ground>>,
    pub proposals: BTreeMap<NaiveDate, Vec<Proposal>>,
    pub years: Years,
}

/// A notice that applies.
#[derive(Clone)]
pub(super) struct Notice<'a> {
    pub layer: &'a Layer,
    pub form: &'a NoticeForm,
    authority: Arc<Authority>,
}

impl Notice<'_> {
    /// Its act, with the confidence of one of its entries.
    pub fn authority(&self, confidence: Option<Confidence>) -> Arc<Authority> {
        match confidence {
            Some(confidence) => Arc::new(Authority { confidence, ..Authority::clone(&self.authority) }),
            None => self.authority.clone(),
        }
    }
}

/// A holiday on a rest day, to be compensated.
pub(super) struct OnRestDay<'a> {
    pub date: NaiveDate,
    pub name: Arc<Text>,
    pub rule: &'a HolidayRule,
}

/// The days of one holiday of one year, as an act fixed them.
struct Fixed<'a> {
    notice: Notice<'a>,
    days: Vec<(NaiveDate, &'a DaysOff)>,
}

pub(super) fn compose(layers: &[Overlay], known_on: Option<NaiveDate>) -> (Facts, Vec<OverlayProblem>) {
    let layers: Vec<&Layer> = layers.iter().map(Overlay::layer).collect();
    let week = layers.iter().find_map(|layer| layer.document.week.as_ref()).map(Spanned::get_ref);
    let week = week.map(|week| Week { first: week.from.0, last: week.to.0, rest: week.rest.clone() });
    let mut composer = Composer {
        known_on,
        laws: layers.iter().flat_map(|layer| &layer.document.law).map(|law| (law.id.as_str(), law)).collect(),
        notices: notices(&layers, known_on).into(),
        facts: Facts { week: week.unwrap_or_default(), ..Facts::default() },
        on_rest_days: Vec::new(),
        problems: Vec::new(),
    };
    composer.holidays(&layers);
    composer.compensation();
    composer.swaps();
    composer.proposals(&layers);
    let (years, problems) = years(&layers, &composer.notices, &composer.facts.week, known_on);
    composer.facts.years = years;
    composer.problems.extend(problems);
    (composer.facts, composer.problems)
}

/// The notices issued by the day asked for and not cancelled by another of them. A notice whose date is not
/// known counts as issued when the first day it speaks of has come.
fn notices<'a>(layers: &[&'a Layer], known_on: Option<NaiveDate>) -> Vec<Notice<'a>> {
    let forms = layers.iter().flat_map(|layer| layer.document.notice.iter().map(|form| (*layer, form)));
    let issued = |form: &NoticeForm| form.date.or(form.by).map(|day| day.0).or_else(|| form.dates().min());
    let known = |form: &NoticeForm| known_on.is_none_or(|on| issued(form).is_none_or(|issued| issued <= on));
    let forms: Vec<_> = forms.filter(|(_, form)| known(form)).collect();
    let cancelled: BTreeSet<&String> =
        forms.iter().flat_map(|(_, form)| &form.cancels).map(Spanned::get_ref).collect();
    let kept = forms.into_iter().filter(|(_, form)| !cancelled.contains(form.act.get_ref()));
    kept.map(|(layer, form)| Notice { layer, form, authority: Arc::new(authority(form)) }).collect()
}

pub(super) fn authority(form: &NoticeForm) -> Authority {
    Authority {
        act: form.act.get_ref().clone(),
        issued: form.date.map(|day| day.0),
        also: form.also.clone(),
        basis: None,
        source: form.source.clone(),
        confidence: form.confidence,
    }
}

pub(super) struct Composer<'a> {
    known_on: Option<NaiveDate>,
    laws: BTreeMap<&'a str, &'a LawForm>,
    pub notices: Rc<[Notice<'a>]>,
    pub facts: Facts,
    pub on_rest_days: Vec<OnRestDay<'a>>,
    problems: Vec<OverlayProblem>,
}

impl<'a> Composer<'a> {
    pub fn problem<T>(
        &mut self,
        notice: &Notice<'a>,
        at: &Spanned<T>,
        kind: OverlayProblemKind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        self.problems.push(notice.layer.problem(at, kind, found, expected));
    }

    /// Whether the day lies in the calendar; a problem if not.
    pub fn inside(&mut self, notice: &Notice<'a>, day: &Spanned<Day>) -> bool {
        let date = day.get_ref().0;
        let inside = self.facts.week.has(date);
        if !inside {
            let Week { first, last, .. } = &self.facts.week;
            let expected = Text::spoken(|lang| {
                let (first, last) = (first.say(lang), last.say(lang));
                say!(lang, "một ngày từ {first} đến {last}", "a day from {first} to {last}")
            });
            self.problem(
                notice,
                day,
                OverlayProblemKind::Range,
                Text::spoken(|lang| date.say(lang)),
                expected,
            );
        }
        inside
    }

    pub fn all_inside(&mut self, notice: &Notice<'a>, off: &DaysOff) -> bool {
        self.inside(notice, &off.from) && off.to.as_ref().is_none_or(|to| self.inside(notice, to))
    }

    pub fn ground(&self, date: NaiveDate) -> Option<&Ground> {
        self.facts.grounds.get(&date)?.first()
    }

    pub fn add(&mut self, date: NaiveDate, ground: Ground) {
        self.facts.grounds.entry(date).or_default().push(ground);
    }

    /// Days off of the law, as the law or a notice fixes them, and those that one act alone gives.
    fn holidays(&mut self, layers: &[&'a Layer]) {
        let mut forms: Vec<(&'a Layer, &'a HolidayForm)> = Vec::new();
        for layer in layers {
            for form in &layer.document.holiday {
                forms.retain(|(_, other)| other.id != form.id);
                forms.push((layer, form));
            }
        }
        let mut fixed = self.fixed(&forms);
        for year in self.facts.week.first.year()..=self.facts.week.last.year() {
            for (_, form) in &forms {
                let fixed = fixed.remove(&(form.id.as_str(), year));
                self.holiday(form, year, fixed);
            }
        }
        self.single_days_off();
        self.on_rest_days.sort_by_key(|holiday| holiday.date);
    }

    /// The days of holidays that notices fix, by holiday and year; a later file goes before an earlier one.
    fn fixed(&mut self, forms: &[(&'a Layer, &'a HolidayForm)]) -> BTreeMap<(&'a str, i32), Fixed<'a>> {
        let mut all: BTreeMap<(&str, i32), Fixed<'a>> = BTreeMap::new();
        for notice in self.notices.clone().iter() {
            for off in &notice.form.holidays {
                let (Some(of), Some(days)) = (&off.of, off.days()) else { continue };
                if !forms.iter().any(|(_, form)| form.id == *of.get_ref()) {
                    let known: Vec<&str> = forms.iter().map(|(_, form)| form.id.as_str()).collect();
                    let expected = both!("một trong {}", "one of {}", known.join(", "));
                    let found = Text::same(format!("{:?}", of.get_ref()));
                    self.problem(notice, of, OverlayProblemKind::Unknown, found, expected);
                    continue;
                }
                if !self.all_inside(notice, off) {
                    continue;
                }
                let key = (of.get_ref().as_str(), days.start().year());
                let rival = all.get(&key).map(|fixed| &fixed.notice);
                if let Some(rival) = rival.filter(|rival| !std::ptr::eq(rival.form, notice.form)) {
                    if std::ptr::eq(rival.layer, notice.layer) {
                        let expected = both!(
                            "một văn bản quy định, không thêm {}",
                            "one act to fix it, not also {}",
                            rival.form.act.get_ref()
                        );
                        let found = both!("{} năm {}", "{} of {}", of.get_ref(), key.1);
                        self.problem(notice, of, OverlayProblemKind::TwoNames, found, expected);
                        continue;
                    }
                    all.remove(&key);
                }
                let days = days.start().iter_days().take_while(|day| day <= days.end()).map(|day| (day, off));
                let fixed = Fixed { notice: notice.clone(), days: Vec::new() };
                all.entry(key).or_insert(fixed).days.extend(days);
            }
        }
        all
    }

    fn holiday(&mut self, form: &'a HolidayForm, year: i32, fixed: Option<Fixed<'a>>) {
        let day = match form.on {
            On::Solar(day) => day.in_year(year),
            On::Lunar(day) => lunar::date(day, year),
        };
        let rules = form.rules.iter().filter(|rule| self.holds(rule, day));
        let (Some(day), Some(rule)) = (day, rules.max_by_key(|rule| rule.from)) else { return };
        let law = self.law_authority(rule, &rule.article);
        let by_law: Vec<NaiveDate> = rule.days.iter().filter_map(|offset| shifted(day, *offset)).collect();
        let Some(fixed) = fixed else {
            for date in by_law {
                self.enter_holiday(form, rule, day, date, law.clone(), None);
            }
            for date in rule.one_of.iter().filter_map(|offset| shifted(day, *offset)) {
                let name = Arc::new(wording::left_open(&form.name));
                let proposal =
                    Proposal { kind: DayKind::Holiday, name, authority: law.clone(), partner: None };
                self.facts.proposals.entry(date).or_default().push(proposal);
            }
            return;
        };
        let expected = rule.days.len() + usize::from(!rule.one_of.is_empty());
        let missing = by_law.iter().find(|date| !fixed.days.iter().any(|(day, _)| day == *date));
        if let (true, Some((_, first))) =
            (missing.is_some() || fixed.days.len() != expected, fixed.days.first())
        {
            let found = both!("{} ngày của {:?}", "{} days of {:?}", fixed.days.len(), form.id);
            let expected = wording::expected_days(expected, &by_law);
            self.problem(&fixed.notice, &first.from, OverlayProblemKind::Range, found, expected);
        }
        for (date, off) in fixed.days {
            let authority = Authority {
                basis: Some(basis(&law)),
                ..Authority::clone(&fixed.notice.authority(off.confidence))
            };
            let written = Some((&fixed.notice, &off.from));
            self.enter_holiday(form, rule, day, date, Arc::new(authority), written);
        }
    }

    /// Whether a rule is in force on the day of the holiday and its law was known.
    fn holds(&self, rule: &HolidayRule, day: Option<NaiveDate>) -> bool {
        let in_force = day.is_some_and(|day| rule.from.0 <= day);
        let law = self.laws.get(rule.law.get_ref().as_str());
        in_force && law.is_some_and(|law| self.known_on.is_none_or(|on| law.date.0 <= on))
    }

    pub fn law_authority(&self, rule: &HolidayRule, article: &str) -> Arc<Authority> {
        let law = self.laws.get(rule.law.get_ref().as_str());
        Arc::new(Authority {
            act: law.map(|law| law.act.clone()).unwrap_or_default(),
            issued: law.map(|law| law.date.0),
            also: Vec::new(),
            basis: Some(article.to_owned()),
            source: law.map(|law| law.source.clone()).unwrap_or_default(),
            confidence: law.map_or(Confidence::Low, |law| law.confidence),
        })
    }

    /// The authority of a compensation day that no act fixed: the law's rule, worked out.
    pub fn compensation_authority(&self, rule: &HolidayRule) -> Arc<Authority> {
        let law = self.laws.get(rule.law.get_ref().as_str());
        let article = law.and_then(|law| law.compensation.as_deref()).unwrap_or(&rule.article);
        let law = self.law_authority(rule, article);
        Arc::new(Authority { confidence: Confidence::Derived, ..Authority::clone(&law) })
    }

    fn enter_holiday(
        &mut self,
        form: &HolidayForm,
        rule: &'a HolidayRule,
        day: NaiveDate,
        date: NaiveDate,
        authority: Arc<Authority>,
        written: Option<(&Notice<'a>, &Spanned<Day>)>,
    ) {
        if let Some(other) = self.ground(date).filter(|other| other.kind == DayKind::Holiday) {
            if let Some((notice, at)) = written {
                let (found, expected) = wording::two_names(date, &form.name, &other.name);
                self.problem(notice, at, OverlayProblemKind::TwoNames, found, expected);
            }
            return;
        }
        let name = Arc::new(wording::day_of(form, (date - day).num_days()));
        if self.facts.week.is_rest(date) {
            self.on_rest_days.push(OnRestDay { date, name: name.clone(), rule });
        }
        self.add(date, Ground { kind: DayKind::Holiday, name, authority, partner: None });
    }
}

fn shifted(day: NaiveDate, offset: i8) -> Option<NaiveDate> {
    let days = Days::new(offset.unsigned_abs().into());
    if offset < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// `45/2019/QH14, Điều 112(1)(b)`.
fn basis(law: &Authority) -> String {
    match &law.basis {
        Some(article) => format!("{}, {article}", law.act),
        None => law.act.clone(),
    }
}
