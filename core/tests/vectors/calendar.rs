//! Working days, the facts of days, years and overlays.

use chiso::Error;
use chiso::calendar::{Calendar, Overlay, Start, hung_kings_day, tet};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &[
    "add_working_days",
    "count_working_days",
    "nth_working_day",
    "add_each",
    "count_each",
    "day",
    "year",
    "lunar",
];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    let calendar = calendar(case)?;
    let date = |key: &str| -> NaiveDate { text(case, key).parse().unwrap() };
    Ok(match text(case, "op") {
        "add_working_days" => {
            let due = calendar.due(date("start"), whole(&case["count"]), reading(case))?;
            json!({"date": due.date, "provisional": due.certainty.is_provisional()})
        }
        "count_working_days" => {
            let counted = calendar.count(date("from"), date("to"), reading(case))?;
            json!({"days": counted.days, "provisional": counted.certainty.is_provisional()})
        }
        "nth_working_day" => {
            let found = calendar.nth(date("from"), date("to"), whole(&case["n"]))?;
            json!({"date": found.date, "provisional": found.certainty.is_provisional()})
        }
        "add_each" => {
            let starts = days(&case["starts"]);
            let counts: Vec<i32> = case["counts"].as_array().unwrap().iter().map(whole).collect();
            let (mut due, mut marks) = (vec![0; starts.len()], vec![false; starts.len()]);
            let sum = calendar.add_working_days_bulk(
                &starts,
                &counts,
                &mut due,
                Some(&mut marks),
                Start::Excluded,
            )?;
            let dates: Vec<NaiveDate> =
                due.iter().map(|due| NaiveDate::from_epoch_days(*due).unwrap()).collect();
            json!({"dates": dates, "provisional": marks, "provisional_count": sum.provisional})
        }
        "count_each" => {
            let (from, to) = (days(&case["from"]), days(&case["to"]));
            let (mut counts, mut marks) = (vec![0; from.len()], vec![false; from.len()]);
            let sum = calendar.count_working_days_bulk(
                &from,
                &to,
                &mut counts,
                Some(&mut marks),
                Start::Excluded,
            )?;
            json!({"days": counts, "provisional": marks, "provisional_count": sum.provisional})
        }
        "day" => {
            let facts = calendar.explain(date("date"))?;
            let shifts: Vec<String> = facts.shifts.iter().map(|shift| shift.to_string()).collect();
            json!({
                "working": facts.working,
                "kind": facts.kind,
                "act": facts.act(),
                "name_vi": facts.name.vi,
                "name_en": facts.name.en,
                "partner": facts.ground().and_then(|ground| ground.partner),
                "intake": facts.intake,
                "shifts": shifts.join(" "),
                "status": facts.status,
                "provisional": facts.certainty.is_provisional(),
                "proposed": facts.proposals.first().map(|proposal| proposal.kind),
                "doubt_en": facts.doubt.as_ref().map(|doubt| &doubt.en),
            })
        }
        "year" => json!({"status": calendar.status(whole(&case["year"]))}),
        "lunar" => {
            let year = whole(&case["year"]);
            json!({"tet": tet(year), "hung_kings": hung_kings_day(year)})
        }
        op => panic!("{op} is not of this topic"),
    })
}

fn calendar(case: &Value) -> Result<Calendar, Error> {
    let mut calendar = Calendar::vietnam();
    if let Some(overlay) = case["overlay"].as_str() {
        calendar = calendar.with_overlay(&Overlay::from_toml(overlay, "vector")?)?;
    }
    if let Some(day) = case["known_on"].as_str() {
        calendar = calendar.known_on(day.parse().unwrap());
    }
    Ok(if case["confirmed_only"] == true { calendar.confirmed_only() } else { calendar })
}

fn reading(case: &Value) -> Start {
    case["start_day"].as_str().map_or(Start::Excluded, |word| Start::from_word(word).unwrap())
}

fn whole(value: &Value) -> i32 {
    value.as_i64().unwrap().try_into().unwrap()
}

fn days(list: &Value) -> Vec<i32> {
    let date = |day: &Value| -> NaiveDate { day.as_str().unwrap().parse().unwrap() };
    list.as_array().unwrap().iter().map(|day| date(day).to_epoch_days()).collect()
}
