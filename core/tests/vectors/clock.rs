//! The working-hours clock, the dossier clock, and registers of dossiers.

use chiso::Error;
use chiso::calendar::{Calendar, Moment, Overlay};
use chiso::dossier::DossierClock;
use chiso::dossier::{ClockOptions, DossierClass, Dossiers, Granularity, NO_LIMIT, NO_MOMENT, classify};
use chiso::text::Lang;
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] =
    &["moment", "add_working_time", "count_working_time", "half_day", "clock", "classify"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "moment" => {
            let moment: Moment = text(case, "text").parse()?;
            json!({"seconds": moment.seconds(), "text": moment})
        }
        "add_working_time" => {
            let calendar = calendar(case)?;
            json!(calendar.working_hours().due(moment(case, "start")?, case["seconds"].as_i64().unwrap())?)
        }
        "count_working_time" => {
            let calendar = calendar(case)?;
            json!(calendar.working_hours().count(moment(case, "from")?, moment(case, "to")?)?)
        }
        "half_day" => {
            let after = u32::try_from(case["after"].as_u64().unwrap()).unwrap();
            let found = calendar(case)?.working_hours().half_day_after(moment(case, "start")?, after)?;
            json!({"opens": found.opens, "closes": found.closes})
        }
        "clock" => status(case)?,
        _ => register(case)?,
    })
}

fn calendar(case: &Value) -> Result<Calendar, Error> {
    match case["overlay"].as_str() {
        Some(toml) => Ok(Calendar::vietnam().with_overlay(&Overlay::from_toml(toml, "vector")?)?),
        None => Ok(Calendar::vietnam()),
    }
}

fn moment(case: &Value, key: &str) -> Result<Moment, Error> {
    Ok(text(case, key).parse()?)
}

fn status(case: &Value) -> Result<Value, Error> {
    let clock = DossierClock::from_json(&case["log"].to_string(), &Calendar::vietnam())?;
    let status = clock.status(moment(case, "as_of")?)?;
    let history: Vec<Moment> = status.history.iter().map(|change| change.to.moment).collect();
    let breaches: Vec<_> = status.breaches.iter().map(|breach| breach.kind).collect();
    Ok(json!({
        "state": status.state, "overdue": status.overdue, "due": status.due.map(|due| due.moment),
        "elapsed": status.elapsed.map(|lapse| lapse.count), "remaining": status.remaining.map(|lapse| lapse.count),
        "unit": status.elapsed.map(|lapse| lapse.unit), "done": status.done,
        "date": status.punctuality.map(|found| found.date),
        "half_day": status.punctuality.map(|found| found.half_day),
        "minute": status.punctuality.map(|found| found.minute),
        "history": history, "breaches": breaches, "certainty": status.certainty,
        "rules": status.rules.id, "chosen_by": status.rules.chosen_by, "in_force": status.rules.in_force,
        "text": status.rules.text, "text_vi": status.text.get(Lang::Vi), "text_en": status.text.get(Lang::En),
        "events": clock.events().len(),
    }))
}

fn register(case: &Value) -> Result<Value, Error> {
    let column = |name: &str| case["columns"][name].as_array().cloned().unwrap_or_default();
    let moments = |name: &str| {
        let of = |cell: &Value| match cell.as_str() {
            Some(text) => text.parse().map(Moment::seconds),
            None => Ok(NO_MOMENT),
        };
        column(name).iter().map(of).collect::<Result<Vec<i64>, _>>()
    };
    let whole = |name: &str, none: i32| -> Vec<i32> {
        let of = |cell: &Value| cell.as_i64().map_or(none, |count| i32::try_from(count).unwrap());
        column(name).iter().map(of).collect()
    };
    let register = Dossiers {
        received: &moments("received")?,
        limits: &whole("limits", NO_LIMIT),
        due: &moments("due")?,
        done: &moments("done")?,
        paused_days: &whole("paused_days", 0),
        waiting_since: &moments("waiting_since")?,
    };
    let options = match &case["options"] {
        Value::Null => ClockOptions::default(),
        options => ClockOptions::from_json(&options.to_string())?,
    };
    let granularity: Granularity = serde_json::from_value(case["granularity"].clone()).unwrap();
    let found = classify(&register, &Calendar::vietnam(), &options, moment(case, "as_of")?, granularity)?;
    let due: Vec<Option<Moment>> = found.due.iter().map(|due| Moment::from_seconds(*due).ok()).collect();
    let counts: serde_json::Map<String, Value> = DossierClass::ALL
        .iter()
        .map(|class| (class.as_str().to_owned(), json!(found.count(*class))))
        .collect();
    let provisional = found.provisional.iter().filter(|open| **open).count();
    Ok(json!({"classes": found.classes, "due": due, "counts": counts, "provisional": provisional}))
}
