//! Whether a schedule holds together.

use chrono::NaiveDate;
use toml::Spanned;

use super::days::{covered, cut_off_due};
use super::form::{Form, ReportForm};
use super::{Period, PeriodKind, ScheduleProblem, ScheduleProblemKind, ScheduleStatus};
use crate::code::{Place, Spoken, Text, Words, both, say};

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
        found: impl Into<Text>,
        expected: Words,
    ) {
        let place = Place::at(self.file, self.text, at.span().start);
        let (found, expected) = (found.into(), expected.into());
        self.problems.push(ScheduleProblem { kind, place, found, expected });
    }

    pub fn run(mut self) -> Vec<ScheduleProblem> {
        let form = self.form;
        let header = form.schedule.get_ref();
        let id = header.id.get_ref();
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            let found = both!("mã {id:?}", "the id {id:?}");
            let expected = Words::new("chữ a–z, chữ số 0–9 và dấu gạch nối", "a–z, 0–9 and hyphens");
            self.add(&header.id, ScheduleProblemKind::Id, found, expected);
        }
        if header.from.zip(header.to).is_some_and(|(from, to)| from > to) {
            let found =
                Words::new("hiệu lực kết thúc trước khi bắt đầu", "validity that ends before it begins");
            let expected = Words::new("`to` vào ngày `from` hoặc sau đó", "`to` on or after `from`");
            self.add(&form.schedule, ScheduleProblemKind::Validity, found, expected);
        }
        if form.report.is_empty() {
            let found = Words::new("không có [[report]]", "no [[report]]");
            let expected = Words::new("ít nhất một mục", "at least one");
            self.add(&form.schedule, ScheduleProblemKind::Empty, found, expected);
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
                let found =
                    |lang| say!(lang, "kỳ báo cáo {} thứ {number}", "{} number {number}", kind.text(lang));
                let expected =
                    Words::new("số thứ tự có trong loại kỳ đó, từ 1", "a number that the period has, from 1");
                self.add(at, ScheduleProblemKind::Number, Text::spoken(found), expected);
            } else if seen.contains(&(kind, number)) {
                let found = |lang| {
                    let kind = kind.text(lang);
                    say!(
                        lang,
                        "quy định thứ hai cho kỳ báo cáo {kind} thứ {number}",
                        "a second rule for {kind} {number}"
                    )
                };
                let expected = Words::new("một quy định cho mỗi báo cáo", "one rule for each report");
                self.add(at, ScheduleProblemKind::Twice, Text::spoken(found), expected);
            }
            seen.push((kind, number));
        }
        let partial = self.form.schedule.get_ref().status == ScheduleStatus::Partial;
        if !partial && (report.due.is_none() || report.cover.is_none()) {
            let found =
                Words::new("báo cáo không có `cover` hoặc `due`", "a report without `cover` or `due`");
            let expected = Words::new(
                "cả hai, hoặc status = \"partial\" và `missing`",
                "both, or status = \"partial\" and `missing`",
            );
            self.add(at, ScheduleProblemKind::Missing, found, expected);
        }
        if partial && self.form.schedule.get_ref().missing.is_empty() {
            let found = Words::new(
                "status = \"partial\" mà không có `missing`",
                "status = \"partial\" without `missing`",
            );
            let expected = Words::new("ghi còn thiếu gì", "what is missing");
            self.add(&self.form.schedule, ScheduleProblemKind::Missing, found, expected);
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
                    let found = Words::new(
                        "vừa có ngày đến hạn vừa có số ngày làm việc sau ngày chốt số liệu",
                        "both a due day and working days after the cut-off",
                    );
                    let expected = Words::new("một trong hai", "one of them");
                    self.add(at, ScheduleProblemKind::Due, found, expected);
                }
                Some(0) => {
                    let found = Words::new(
                        "0 ngày làm việc sau ngày chốt số liệu",
                        "0 working days after the cut-off",
                    );
                    let expected = Words::new(
                        "ít nhất 1 (NĐ 09/2019/NĐ-CP, Điều 8)",
                        "at least 1 (NĐ 09/2019/NĐ-CP, Điều 8)",
                    );
                    self.add(at, ScheduleProblemKind::Due, found, expected);
                }
                Some(_) if report.cover.is_none() => {
                    let found = Words::new(
                        "số ngày làm việc sau ngày chốt số liệu mà không có ngày chốt",
                        "working days after a cut-off that is not there",
                    );
                    self.add(at, ScheduleProblemKind::Due, found, Words::new("`cover`", "`cover`"));
                }
                Some(_) => {}
            }
        }
        for found in days {
            match found {
                (Some(1..=31), None) if !weekly => {}
                (None, Some(_)) if weekly => {}
                (Some(day @ (0 | 32..)), None) if !weekly => {
                    let expected = Words::new("một ngày từ 1 đến 31", "a day from 1 to 31");
                    self.add(at, ScheduleProblemKind::Day, both!("ngày {day}", "day {day}"), expected);
                }
                _ => {
                    let expected = match weekly {
                        true => Words::new("đúng một mục `weekday`", "`weekday` alone"),
                        false => Words::new("đúng một mục `day`", "`day` alone"),
                    };
                    let found = Words::new("không có ngày như vậy", "no such day");
                    self.add(at, ScheduleProblemKind::Day, found, expected);
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
                        let found = |lang| {
                            say!(
                                lang,
                                "báo cáo {} lấy số liệu từ {} đến {}",
                                "a report for {} from {} to {}",
                                period.said().get(lang),
                                from.say(lang),
                                to.say(lang)
                            )
                        };
                        let expected =
                            Words::new("các ngày kết thúc sau khi bắt đầu", "days that end after they begin");
                        self.add(at, ScheduleProblemKind::Reversed, Text::spoken(found), expected);
                        return;
                    }
                    if let Some((before, cut_off)) = last
                        && follows(&before, &period)
                        && cut_off.succ_opt() != Some(from)
                    {
                        let found = |lang| {
                            say!(
                                lang,
                                "báo cáo {} lấy số liệu đến {}, báo cáo {} từ {}",
                                "{} covers days to {}, and {} those from {}",
                                before.said().get(lang),
                                cut_off.say(lang),
                                period.said().get(lang),
                                from.say(lang)
                            )
                        };
                        let expected = Words::new(
                            "kỳ sau bắt đầu ngay sau ngày chốt của kỳ trước",
                            "that one begins on the day after the other",
                        );
                        self.add(at, ScheduleProblemKind::Gap, Text::spoken(found), expected);
                        return;
                    }
                    last = Some((period, to));
                }
                let due = report.due.as_ref().and_then(|due| cut_off_due(due, &period));
                if let (Some((_, cut_off)), Some(due)) = (covered, due)
                    && due <= cut_off
                {
                    let found = |lang| {
                        say!(
                            lang,
                            "báo cáo {} đến hạn ngày {}, chốt số liệu ngày {}",
                            "the report for {} due on {}, cut off on {}",
                            period.said().get(lang),
                            due.say(lang),
                            cut_off.say(lang)
                        )
                    };
                    let expected =
                        Words::new("ngày đến hạn sau ngày chốt số liệu", "a due day after the cut-off");
                    self.add(at, ScheduleProblemKind::Due, Text::spoken(found), expected);
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
