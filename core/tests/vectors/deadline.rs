//! Time limits, deadline phrases, schedules and iCalendar files.

use chiso::Error;
use chiso::calendar::Start;
use chiso::deadline::{
    Before, CalendarEntry, Deadline, DeadlineKind, DeadlineRules, DeadlineStatus, LastDay, Limit, LimitRules,
    Period, PeriodKind, Received, Report, Roll, Schedule, ics,
};
use chiso::text::{Lang, Text};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &[
    "read_limit",
    "limit",
    "read_deadline",
    "last_day",
    "deadline_status",
    "next_due",
    "event_due",
    "report",
    "next_report",
    "report_year",
    "ics",
];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "read_limit" => {
            let limit: Limit = text(case, "text").parse()?;
            json!({
                "count": limit.count(), "unit": limit.unit().name(),
                "vi": limit.text(Lang::Vi), "en": limit.text(Lang::En),
            })
        }
        "limit" => {
            let limit: Limit = text(case, "limit").parse()?;
            let due = match case["before"].as_str() {
                Some(event) => limit.before(event.parse().unwrap(), &limit_rules(case))?,
                None => limit.due(received(text(case, "received")), &limit_rules(case))?,
            };
            json!({
                "last_day": due.last_day, "time": due.time.map(clock), "counted_from": due.counted_from,
                "rolled_from": due.rolled_from, "certainty": due.certainty, "vi": due.text(Lang::Vi),
                "en": due.text(Lang::En),
            })
        }
        "read_deadline" => {
            let reading = reading(case)?;
            let relative = match reading.kind() {
                DeadlineKind::Relative(relative) => Some(relative),
                _ => None,
            };
            let calendar = rules(case).calendar;
            json!({
                "kind": reading.kind().as_str(),
                "missing": reading.missing(),
                "doubts": reading.doubts().iter().map(|doubt| doubt.name()).collect::<Vec<_>>(),
                "alternatives": reading.alternatives().iter().map(|other| other.name).collect::<Vec<_>>(),
                "limit": relative.and_then(|relative| relative.limit).map(|limit| limit.text(Lang::Vi)),
                "event": relative.and_then(|relative| relative.event.clone()),
                "first_day": reading.first_day().ok().flatten(),
                "vi": reading.explain(&calendar, Lang::Vi),
                "en": reading.explain(&calendar, Lang::En),
            })
        }
        "last_day" => last_day(&reading(case)?.last_day(&rules(case))?),
        "next_due" => match reading(case)?.next_due(date(case, "from"), &rules(case))? {
            Some(last) => last_day(&last),
            None => json!({"date": null}),
        },
        "deadline_status" => {
            let status = reading(case)?.status(date(case, "on"), &rules(case))?;
            let next = match status {
                DeadlineStatus::Never { next } => next,
                _ => None,
            };
            json!({"status": status.as_str(), "days": status.days(), "next": next})
        }
        "event_due" => {
            let due = reading(case)?.due(received(text(case, "event")), &limit_rules(case))?;
            json!({"last_day": due.last_day, "time": due.time.map(clock)})
        }
        "report" => report(&schedule(case)?.report(&period(case)?, &rules(case))?, case)?,
        "next_report" => match schedule(case)?.next_due(date(case, "from"), &rules(case))? {
            Some(next) => report(&next, case)?,
            None => json!({"id": null}),
        },
        "report_year" => {
            let year = i32::try_from(case["year"].as_i64().unwrap()).unwrap();
            let reports = schedule(case)?.year(year, &rules(case))?;
            let ids: Vec<String> = reports.iter().map(|report| report.period.id()).collect();
            let due: Vec<Option<NaiveDate>> =
                reports.iter().map(|report| report.due().ok().map(|due| due.date)).collect();
            json!({"ids": ids, "due": due})
        }
        "ics" => {
            let entry = |entry: &Value| {
                let time = entry["time"].as_str().map(|time| time.parse().unwrap());
                CalendarEntry {
                    id: text(entry, "id").to_owned(),
                    first: date(entry, "first"),
                    last: date(entry, "last"),
                    time,
                    summary: Text {
                        vi: text(entry, "summary").to_owned(),
                        en: text(entry, "summary").to_owned(),
                    },
                    description: None,
                }
            };
            let entries: Vec<CalendarEntry> = case["entries"].as_array().unwrap().iter().map(entry).collect();
            json!({"text": ics(text(case, "title"), &entries, Lang::Vi)?})
        }
        op => panic!("{op} is not of this topic"),
    })
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn date(case: &Value, key: &str) -> NaiveDate {
    text(case, key).parse().unwrap()
}

/// A day, or a moment "2024-04-26T15:30".
fn received(text: &str) -> Received {
    match text.split_once('T') {
        Some((day, time)) => {
            Received::Moment(day.parse::<NaiveDate>().unwrap().and_time(time.parse().unwrap()))
        }
        None => Received::Day(text.parse().unwrap()),
    }
}

fn roll(case: &Value) -> Option<Roll> {
    case["roll"].as_str().map(|word| serde_json::from_value(json!(word)).unwrap())
}

fn limit_rules(case: &Value) -> LimitRules {
    let rules = LimitRules::default();
    LimitRules {
        roll: roll(case).unwrap_or(rules.roll),
        cut_off: case["cut_off"].as_str().map(|time| time.parse().unwrap()),
        start: case["start"].as_str().map_or(rules.start, |word| Start::from_word(word).unwrap()),
        ..rules
    }
}

fn rules(case: &Value) -> DeadlineRules {
    let before = match case["before"].as_str() {
        Some("inclusive") => Before::Inclusive,
        _ => Before::Strict,
    };
    DeadlineRules { before, roll: roll(case).unwrap_or(Roll::None), ..DeadlineRules::default() }
}

fn reading(case: &Value) -> Result<Deadline, Error> {
    let year = case["year"].as_i64().map(|year| i32::try_from(year).unwrap());
    let reading = Deadline::of(text(case, "text"), year)?;
    Ok(match (case["month"].as_u64(), year) {
        (Some(month), Some(year)) => reading.in_month(year, u32::try_from(month).unwrap())?,
        _ => reading,
    })
}

fn last_day(last: &LastDay) -> Value {
    json!({
        "date": last.date, "time": last.time.map(clock), "day_off": last.is_day_off(),
        "rolled_from": last.rolled_from, "certainty": last.certainty,
    })
}

fn schedule(case: &Value) -> Result<Schedule, Error> {
    Ok(match case["toml"].as_str() {
        Some(toml) => Schedule::from_toml(toml, "vector")?,
        None => Schedule::builtin(text(case, "schedule"))?,
    })
}

fn period(case: &Value) -> Result<Period, Error> {
    if let Some(period) = case["period"].as_str() {
        return Ok(period.parse()?);
    }
    let kind: PeriodKind = serde_json::from_value(case["kind"].clone()).unwrap();
    let number = |key: &str| case[key].as_i64().unwrap();
    Ok(Period::new(kind, i32::try_from(number("year")).unwrap(), u32::try_from(number("number")).unwrap())?)
}

/// What is asked for of a report that does not know it is an error.
fn report(report: &Report, case: &Value) -> Result<Value, Error> {
    let due = match report.due() {
        Err(error) if case["error"] == "schedule-due" => return Err(error.into()),
        due => due.ok(),
    };
    match report.cut_off() {
        Err(error) if case["error"] == "schedule-cover" => return Err(error.into()),
        _ => {}
    }
    Ok(json!({
        "id": report.period.id(),
        "from": report.covers.map(|(from, _)| from),
        "to": report.covers.map(|(_, to)| to),
        "due": due.map(|due| due.date),
        "day_off": due.and_then(LastDay::is_day_off),
        "rolled_from": due.and_then(|due| due.rolled_from),
        "certainty": due.map(|due| due.certainty),
        "last_days": report.last_days.iter().map(|last| last.date).collect::<Vec<_>>(),
        "confidence": report.confidence,
    }))
}
