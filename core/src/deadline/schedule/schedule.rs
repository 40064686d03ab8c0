use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::check::{Check, numbers};
use super::days::{covered, last_days};
use super::form::{Cover, DueRule, Form, ReportForm};
use super::{Period, PeriodKind, Report, ScheduleError, ScheduleStatus};
use crate::code::{Lang, Place, Spoken, Text, Words, both, say};
use crate::deadline::DeadlineRules;
use crate::text::{Confidence, built_in};

/// When the reports of one regime are cut off and due (chế độ báo cáo).
///
/// ```
/// use chiso::deadline::{PeriodKind, Period, DeadlineRules, Schedule};
///
/// let schedule = Schedule::builtin("nd-09-2019")?;
/// let report = schedule.report(&"Quý III/2024".parse()?, &DeadlineRules::default())?;
/// let days = |(a, b): (chrono::NaiveDate, chrono::NaiveDate)| (a.to_string(), b.to_string());
/// assert_eq!(report.covers.map(days), Some(("2024-06-15".into(), "2024-09-14".into())));
/// assert_eq!(report.due()?.date.to_string(), "2024-09-25");
///
/// let next = schedule.next_due("2024-11-15".parse().unwrap(), &DeadlineRules::default())?.unwrap();
/// assert_eq!((next.period.id().as_str(), next.due()?.date.to_string().as_str()), ("2024-11", "2024-11-25"));
/// # Ok::<(), chiso::deadline::ScheduleError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Schedule {
    id: String,
    title: Text,
    act: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    status: ScheduleStatus,
    missing: Vec<Text>,
    source: String,
    confidence: Confidence,
    reports: Vec<ReportRule>,
    #[serde(skip)]
    text: String,
}

/// The rule of one kind of report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportRule {
    /// The kind of period.
    pub period: PeriodKind,
    /// Which of the year.
    pub numbers: Vec<u32>,
    /// The days it covers; `None` where they are not known.
    pub cover: Option<Cover>,
    /// When it is due; `None` where that is not known.
    pub due: Option<DueRule>,
    /// What the source says besides.
    pub note: Option<Text>,
    /// Where the rule was read.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
}

const BUILT_IN: [(&str, &str); 7] = [
    ("nd-09-2019", include_str!("../../../data/schedules/nd-09-2019.toml")),
    ("cchc-581", include_str!("../../../data/schedules/cchc-581.toml")),
    ("khanh-hoa-01-2023", include_str!("../../../data/schedules/khanh-hoa-01-2023.toml")),
    ("tt-02-2023-btttt", include_str!("../../../data/schedules/tt-02-2023-btttt.toml")),
    ("tt-07-2023-hiv", include_str!("../../../data/schedules/tt-07-2023-hiv.toml")),
    ("ba-ria-vung-tau-2012", include_str!("../../../data/schedules/ba-ria-vung-tau-2012.toml")),
    ("thanh-tra-03-2013", include_str!("../../../data/schedules/thanh-tra-03-2013.toml")),
];

/// The ids of the built-in schedules.
pub fn schedule_ids() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(id, _)| *id)
}

impl Schedule {
    /// A built-in schedule.
    ///
    /// # Errors
    /// [`ScheduleError::Unknown`] with the ids there are.
    pub fn builtin(id: &str) -> Result<Schedule, ScheduleError> {
        static LOADED: OnceLock<Vec<Schedule>> = OnceLock::new();
        let read = |(id, text): &(&str, &str)| built_in(id, Schedule::from_toml(text, id));
        let known = LOADED.get_or_init(|| BUILT_IN.iter().map(read).collect());
        known.iter().find(|schedule| schedule.id == id).cloned().ok_or_else(|| ScheduleError::Unknown {
            id: id.to_owned(),
            known: schedule_ids().map(str::to_owned).collect(),
        })
    }

    /// Reads and checks a schedule in TOML. `file` names the text in errors.
    ///
    /// # Errors
    /// [`ScheduleError::Syntax`] and [`ScheduleError::Invalid`], with line and column.
    ///
    /// ```
    /// use chiso::deadline::{DeadlineRules, Schedule};
    /// let text = r#"
    /// [schedule]
    /// id = "my-office"
    /// title = { vi = "Báo cáo nội bộ", en = "Internal report" }
    /// status = "complete"
    /// source = "example"
    /// confidence = "high"
    ///
    /// [[report]]
    /// period = "month"
    /// cover = { from = { offset = -1, day = 15 }, to = { day = 14 } }
    /// due = { working-days-after-cut-off = 2 }
    /// "#;
    /// let schedule = Schedule::from_toml(text, "my.toml")?;
    /// let report = schedule.report(&"tháng 6/2024".parse()?, &DeadlineRules::default())?;
    /// assert_eq!(report.due()?.date.to_string(), "2024-06-18"); // two working days after Friday 14/6
    ///
    /// let wrong = text.replace("day = 14", "day = 16");
    /// let error = Schedule::from_toml(&wrong, "my.toml").unwrap_err();
    /// assert!(error.to_string().starts_with("my.toml:9:1: 2023-01 covers days to 2023-01-16, and 2023-02 those from"));
    /// # Ok::<(), chiso::deadline::ScheduleError>(())
    /// ```
    pub fn from_toml(text: &str, file: &str) -> Result<Schedule, ScheduleError> {
        let form: Form = toml::from_str(text).map_err(|error| ScheduleError::Syntax {
            place: Place::at(file, text, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })?;
        let problems = Check { form: &form, text, file, problems: Vec::new() }.run();
        if !problems.is_empty() {
            return Err(ScheduleError::Invalid { problems });
        }
        let header = form.schedule.into_inner();
        let rule = |report: ReportForm| ReportRule {
            period: report.period,
            numbers: numbers(&report),
            cover: report.cover,
            due: report.due,
            note: report.note,
            source: report.source.unwrap_or_else(|| header.source.clone()),
            confidence: report.confidence.unwrap_or(header.confidence),
        };
        Ok(Schedule {
            reports: form.report.into_iter().map(|report| rule(report.into_inner())).collect(),
            id: header.id.into_inner(),
            title: header.title,
            act: header.act,
            from: header.from,
            to: header.to,
            status: header.status,
            missing: header.missing,
            source: header.source,
            confidence: header.confidence,
            text: text.to_owned(),
        })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// The act that sets it, if one does.
    pub fn act(&self) -> Option<&str> {
        self.act.as_deref()
    }

    /// First and last day in force, where they are known.
    pub fn valid(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.from, self.to)
    }

    /// Whether everything about it is known.
    pub fn status(&self) -> ScheduleStatus {
        self.status
    }

    /// What is not known.
    pub fn missing(&self) -> &[Text] {
        &self.missing
    }

    /// The rules, in the order of the file.
    pub fn rules(&self) -> &[ReportRule] {
        &self.reports
    }

    /// The file it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The report for a period.
    ///
    /// # Errors
    /// [`ScheduleError::NoReport`]; [`ScheduleError::Weekly`] for a week where no rule is known;
    /// [`ScheduleError::NotInForce`]; errors of the calendar. A report whose cover or due day is not known is given
    /// without it, and says so when asked.
    pub fn report(&self, period: &Period, rules: &DeadlineRules) -> Result<Report, ScheduleError> {
        let rule = self.rule(period)?;
        let outside = self.from.is_some_and(|from| period.last() < from)
            || self.to.is_some_and(|to| period.last() > to);
        if outside {
            return Err(ScheduleError::NotInForce {
                schedule: self.id.clone(),
                period: period.said(),
                from: self.from,
                to: self.to,
            });
        }
        let covers = rule.cover.as_ref().map(|cover| {
            let out = || ScheduleError::Period {
                kind: period.kind(),
                year: period.year(),
                number: period.number(),
            };
            covered(cover, period).ok_or_else(out)
        });
        let covers = covers.transpose()?;
        Ok(Report {
            schedule: self.id.clone(),
            title: self.title.clone(),
            period: *period,
            covers,
            last_days: last_days(rule, period, covers, rules)?,
            before: rules.before,
            note: rule.note.clone(),
            confidence: rule.confidence,
            missing: self.missing.clone(),
        })
    }

    fn rule(&self, period: &Period) -> Result<&ReportRule, ScheduleError> {
        let mut of_kind = self.reports.iter().filter(|rule| rule.period == period.kind()).peekable();
        let kind_known = of_kind.peek().is_some();
        if let Some(rule) = of_kind.find(|rule| rule.numbers.contains(&period.number())) {
            return Ok(rule);
        }
        if period.kind() == PeriodKind::Week {
            return Err(ScheduleError::Weekly { schedule: self.id.clone() });
        }
        let listed = |rule: &ReportRule, lang| {
            let kind = rule.period.text(lang);
            if rule.numbers.len() == rule.period.most() as usize {
                return kind.to_owned();
            }
            let numbers: Vec<String> = rule.numbers.iter().map(u32::to_string).collect();
            let numbers = numbers.join(Words::new(" và ", " and ").get(lang));
            say!(lang, "{kind} (kỳ {numbers})", "{kind} {numbers}")
        };
        Err(ScheduleError::NoReport {
            schedule: self.id.clone(),
            kind: period.kind(),
            number: kind_known.then_some(period.number()),
            known: self.reports.iter().map(|rule| Text::spoken(|lang| listed(rule, lang))).collect(),
        })
    }

    /// The reports for the periods of a year, by their due days; those without one last.
    ///
    /// # Errors
    /// [`ScheduleError::NotInForce`] for a year in which there are none; as [`Schedule::report`].
    pub fn year(&self, year: i32, rules: &DeadlineRules) -> Result<Vec<Report>, ScheduleError> {
        let mut reports = Vec::new();
        for rule in &self.reports {
            for number in &rule.numbers {
                // Some years have no week 53.
                let period = match Period::new(rule.period, year, *number) {
                    Err(ScheduleError::Period { kind: PeriodKind::Week, number: 53, .. }) => continue,
                    period => period?,
                };
                match self.report(&period, rules) {
                    Err(ScheduleError::NotInForce { .. }) => {}
                    report => reports.push(report?),
                }
            }
        }
        if reports.is_empty() {
            return Err(ScheduleError::NotInForce {
                schedule: self.id.clone(),
                period: both!("năm {year}", "{year}"),
                from: self.from,
                to: self.to,
            });
        }
        let key = |report: &Report| {
            (report.due().map_or(NaiveDate::MAX, |due| due.date), report.period.last(), report.period.kind())
        };
        reports.sort_by_key(key);
        Ok(reports)
    }

    /// The reports of a year whose due days are known, as an iCalendar file.
    ///
    /// # Errors
    /// As [`Schedule::year`].
    pub fn ics(&self, year: i32, rules: &DeadlineRules, lang: Lang) -> Result<String, ScheduleError> {
        let reports = self.year(year, rules)?;
        let known = reports.iter().filter(|report| !report.last_days.is_empty());
        let entries = known.map(Report::entry).collect::<Result<Vec<_>, _>>()?;
        crate::deadline::ics(&format!("{} {year}", self.title.get(lang)), &entries, lang)
    }

    /// The report due first on or after a day; of several the one for the shortest period. `None` where the
    /// schedule is no longer in force.
    ///
    /// # Errors
    /// [`ScheduleError::DueUnknown`] where no due day of the schedule is known; as [`Schedule::report`].
    pub fn next_due(&self, from: NaiveDate, rules: &DeadlineRules) -> Result<Option<Report>, ScheduleError> {
        if self.reports.iter().all(|rule| rule.due.is_none()) {
            return Err(ScheduleError::DueUnknown {
                schedule: self.id.clone(),
                period: Text::spoken(|lang| say!(lang, "sau ngày {}", "{}", from.say(lang))),
                missing: self.missing.clone(),
            });
        }
        let mut found: Option<Report> = None;
        for rule in self.reports.iter().filter(|rule| rule.due.is_some()) {
            let around = rule.numbers.len() == rule.period.most() as usize;
            let periods = if around { Period::around(rule.period, from) } else { some_of_years(rule, from) };
            for period in periods.into_iter().filter(|period| rule.numbers.contains(&period.number())) {
                let report = match self.report(&period, rules) {
                    Err(ScheduleError::NotInForce { .. }) => continue,
                    report => report?,
                };
                let due = report.due()?.date;
                let sooner = match &found {
                    Some(best) => (due, period.kind()) < (best.due()?.date, best.period.kind()),
                    None => true,
                };
                if due >= from && sooner {
                    found = Some(report);
                }
            }
        }
        Ok(found)
    }
}

/// The periods of a rule in the years around a day.
fn some_of_years(rule: &ReportRule, day: NaiveDate) -> Vec<Period> {
    let years = day.year() - 1..=day.year() + 1;
    let all = years.flat_map(|year| rule.numbers.iter().map(move |number| (year, *number)));
    all.filter_map(|(year, number)| Period::new(rule.period, year, number).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_files_are_sound() {
        for (id, text) in BUILT_IN {
            match Schedule::from_toml(text, id) {
                Ok(schedule) => assert_eq!(schedule.id(), id),
                Err(error) => panic!("{error}"),
            }
        }
    }
}
