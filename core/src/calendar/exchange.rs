//! Days off that stand for others: compensation days and swaps.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::compose::{Composer, Notice, authority};
use super::document::{Compensated, CompensationForm, NoticeForm, SwapForm};
use super::error::OverlayProblemKind;
use super::overlay::Layer;
use super::{DayKind, Ground, Proposal, wording};
use crate::code::{Lang, Spoken, Text, Words, say};

impl<'a> Composer<'a> {
    /// Days off that one act alone gives.
    pub fn single_days_off(&mut self) {
        for notice in self.notices.clone().iter() {
            for off in &notice.form.holidays {
                let (Some(name), Some(days)) = (&off.name, off.days()) else { continue };
                if !self.all_inside(notice, off) {
                    continue;
                }
                let (name, authority) = (Arc::new(name.clone()), notice.authority(off.confidence));
                for date in days.start().iter_days().take_while(|date| date <= days.end()) {
                    if let Some(other) = self.ground(date) {
                        let (found, expected) = wording::two_names(date, &name, &other.name);
                        self.problem(notice, &off.from, OverlayProblemKind::TwoNames, found, expected);
                        continue;
                    }
                    let (name, authority) = (name.clone(), authority.clone());
                    self.add(date, Ground { kind: DayKind::Holiday, name, authority, partner: None });
                }
            }
        }
    }

    /// Compensation days as acts fix them; for holidays without one, the next working day, as the law says.
    pub fn compensation(&mut self) {
        let mut compensated = BTreeSet::new();
        for notice in self.notices.clone().iter() {
            for entry in &notice.form.compensation {
                if self.compensation_day(notice, entry) {
                    compensated.insert(entry.r#for.get_ref().0);
                }
            }
        }
        for holiday in std::mem::take(&mut self.on_rest_days) {
            if compensated.contains(&holiday.date) {
                continue;
            }
            let later = holiday.date.iter_days().skip(1);
            let Some(day) = later.into_iter().find(|day| self.is_ordinary_working(*day)) else { continue };
            let law = holiday.rule;
            let partner = Some(holiday.date);
            match law.compensated {
                Compensated::Yes => {
                    let (name, kind) =
                        (Arc::new(wording::compensation(&holiday.name)), DayKind::Compensation);
                    let authority = self.compensation_authority(law);
                    self.add(day, Ground { kind, name, authority, partner });
                }
                Compensated::Undecided => {
                    let name = Arc::new(wording::compensation_undecided(&holiday.name));
                    let authority = self.law_authority(law, &law.article);
                    let proposal = Proposal { kind: DayKind::Compensation, name, authority, partner };
                    self.facts.proposals.entry(day).or_default().push(proposal);
                }
            }
        }
    }

    fn is_ordinary_working(&self, date: NaiveDate) -> bool {
        !self.facts.week.is_rest(date) && self.ground(date).is_none()
    }

    /// Enters one compensation day; whether it holds together.
    fn compensation_day(&mut self, notice: &Notice<'a>, entry: &CompensationForm) -> bool {
        if !self.inside(notice, &entry.day) || !self.inside(notice, &entry.r#for) {
            return false;
        }
        let (day, holiday) = (entry.day.get_ref().0, entry.r#for.get_ref().0);
        let on_rest_day = self.facts.week.is_rest(holiday);
        let Some(name) = self.ground(holiday).filter(|ground| on_rest_day && ground.kind == DayKind::Holiday)
        else {
            let found = Text::spoken(|lang| holiday.say(lang));
            let expected =
                Words::new("ngày lễ trùng ngày nghỉ hằng tuần", "a holiday that falls on a weekly rest day");
            self.problem(notice, &entry.r#for, OverlayProblemKind::Compensation, found, expected);
            return false;
        };
        let name = Arc::new(wording::compensation(&name.name));
        if !self.is_ordinary_working(day) {
            let (found, expected) = self.not_a_working_day(day);
            self.problem(notice, &entry.day, OverlayProblemKind::AlreadyOff, found, expected);
            return false;
        }
        let authority = notice.authority(entry.confidence);
        self.add(day, Ground { kind: DayKind::Compensation, name, authority, partner: Some(holiday) });
        true
    }

    /// A day off where only a working day can be taken off, and what was expected.
    fn not_a_working_day(&self, day: NaiveDate) -> (Text, Text) {
        let found = |lang| say!(lang, "nghỉ ngày {}", "{} as a day off", day.say(lang));
        let expected = |lang| say!(lang, "một ngày làm việc; {}", "a working day; {}", self.state(day, lang));
        (Text::spoken(found), Text::spoken(expected))
    }

    /// A day worked where only a rest day can be, and what was expected.
    fn not_a_rest_day(&self, day: NaiveDate) -> (Text, Text) {
        let found = |lang| say!(lang, "làm bù ngày {}", "{} as a day worked", day.say(lang));
        let expected =
            |lang| say!(lang, "một ngày nghỉ hằng tuần; {}", "a weekly rest day; {}", self.state(day, lang));
        (Text::spoken(found), Text::spoken(expected))
    }

    /// What a day is so far, for an error.
    fn state(&self, date: NaiveDate, lang: Lang) -> String {
        let day = date.say(lang);
        match self.ground(date) {
            Some(ground) => {
                let (name, act) = (ground.name.get(lang), &ground.authority.act);
                say!(lang, "ngày {day} là {name} ({act})", "{day} is {name} ({act})")
            }
            None if self.facts.week.is_rest(date) => {
                say!(lang, "ngày {day} là ngày nghỉ hằng tuần", "{day} is a weekly rest day")
            }
            None => {
                say!(lang, "ngày {day} là ngày làm việc bình thường", "{day} is an ordinary working day")
            }
        }
    }

    /// Swaps, after everything else that is off; both sides or neither.
    pub fn swaps(&mut self) {
        for notice in self.notices.clone().iter() {
            for swap in &notice.form.swaps {
                self.swap(notice, swap.get_ref());
            }
        }
    }

    fn swap(&mut self, notice: &Notice<'a>, swap: &SwapForm) {
        let (Some(off), Some(work)) = (&swap.off, &swap.work) else { return };
        if !self.inside(notice, off) || !self.inside(notice, work) {
            return;
        }
        let (off_day, work_day) = (off.get_ref().0, work.get_ref().0);
        let may_be_off = self.is_ordinary_working(off_day);
        if !may_be_off {
            let (found, expected) = self.not_a_working_day(off_day);
            self.problem(notice, off, OverlayProblemKind::AlreadyOff, found, expected);
        }
        let may_be_worked = self.facts.week.is_rest(work_day) && self.ground(work_day).is_none();
        if !may_be_worked {
            let (found, expected) = self.not_a_rest_day(work_day);
            self.problem(notice, work, OverlayProblemKind::AlreadyWorking, found, expected);
        }
        if may_be_off && may_be_worked {
            let authority = notice.authority(None);
            for (kind, date, partner) in
                [(DayKind::SwapOff, off_day, work_day), (DayKind::SwapWork, work_day, off_day)]
            {
                let name = Arc::new(wording::swap(kind, partner));
                self.add(date, Ground { kind, name, authority: authority.clone(), partner: Some(partner) });
            }
        }
    }

    /// What is proposed and not decided: nothing of it is applied.
    pub fn proposals(&mut self, layers: &[&'a Layer]) {
        for form in layers.iter().flat_map(|layer| &layer.document.proposal) {
            let authority = Arc::new(authority(form));
            for (kind, date, partner) in proposed(form) {
                if self.ground(date).is_some_and(|ground| ground.kind == kind) {
                    continue;
                }
                let name = Arc::new(wording::proposed(kind, form.note.as_ref()));
                let proposal = Proposal { kind, name, authority: authority.clone(), partner };
                self.facts.proposals.entry(date).or_default().push(proposal);
            }
        }
    }
}

fn proposed(form: &NoticeForm) -> Vec<(DayKind, NaiveDate, Option<NaiveDate>)> {
    let holidays = form.holidays.iter().filter_map(|off| off.days());
    let holidays = holidays.flat_map(|days| {
        let last = *days.end();
        days.start().iter_days().take_while(move |day| *day <= last).collect::<Vec<_>>()
    });
    let mut all: Vec<_> = holidays.map(|day| (DayKind::Holiday, day, None)).collect();
    for entry in &form.compensation {
        all.push((DayKind::Compensation, entry.day.get_ref().0, Some(entry.r#for.get_ref().0)));
    }
    for swap in &form.swaps {
        if let (Some(off), Some(work)) = (&swap.get_ref().off, &swap.get_ref().work) {
            let (off, work) = (off.get_ref().0, work.get_ref().0);
            all.extend([(DayKind::SwapOff, off, Some(work)), (DayKind::SwapWork, work, Some(off))]);
        }
    }
    all
}
