//! Plans, their status, what is held against them, and registers of tasks.

use chiso::Error;
use chiso::deadline::{Before, LastDay};
use chiso::plan::{
    Log, Plan, PlanEvidence, PlanPart, Registers, ReportDue, ReportLine, StatusOptions, TaskTotals,
};
use chiso::text::Lang;
use serde_json::{Value, json};

use crate::text;

pub(crate) const OPS: &[&str] = &[
    "read_plan",
    "plan_list",
    "plan_item",
    "plan_members",
    "plan_assignments",
    "plan_status",
    "plan_judge",
    "plan_report",
    "plan_ics",
    "task_registers",
    "task_rate",
];

fn before(case: &Value) -> Before {
    serde_json::from_value(case["before"].clone()).unwrap_or_default()
}

fn plan(case: &Value) -> Result<Plan, Error> {
    Ok(match case["toml"].as_str() {
        Some(toml) => Plan::from_toml(toml, "vector")?,
        None => Plan::builtin(case["plan"].as_str().unwrap_or("bac-giang-87-2024"))?,
    })
}

fn reports(case: &Value, plan: &Plan) -> Result<Vec<ReportDue>, Error> {
    match case["reports"].as_str() {
        Some(schedule) => ReportDue::read(schedule, plan.header().year, before(case)),
        None => Ok(Vec::new()),
    }
}

fn part(word: &str) -> PlanPart {
    match word {
        "tasks" => PlanPart::Tasks,
        "reports" => PlanPart::Reports,
        "duties" => PlanPart::Duties,
        "targets" => PlanPart::Targets,
        "requirements" => PlanPart::Requirements,
        "areas" => PlanPart::Areas,
        "dimensions" => PlanPart::Dimensions,
        "agencies" => PlanPart::Agencies,
        "collectives" => PlanPart::Collectives,
        "basis" => PlanPart::Basis,
        "baseline" => PlanPart::Baseline,
        "contents" => PlanPart::Contents,
        "consequences" => PlanPart::Consequences,
        "recipients" => PlanPart::Recipients,
        "unread" => PlanPart::Unread,
        other => panic!("unknown part {other}"),
    }
}

fn status(case: &Value) -> Result<chiso::plan::PlanStatus, Error> {
    let plan = plan(case)?;
    let closes = case["closes"].as_str().map(|day| day.parse().unwrap());
    let log = match &case["log"] {
        Value::Null => "[]".to_owned(),
        log => log.to_string(),
    };
    let log = Log::from_json(&plan, &log, "log", closes)?;
    let options = StatusOptions { before: before(case), warn_days: 15, reports: reports(case, &plan)? };
    Ok(log.status(text(case, "on").parse().unwrap(), options)?)
}

/// What is found, in the order in which it is expected.
fn in_order(expected: &Value, found: &[Value], keys: &[&str]) -> Value {
    let none = Vec::new();
    let expected = expected.as_array().unwrap_or(&none);
    let same = |one: &Value, other: &Value| keys.iter().all(|key| one[key] == other[key]);
    expected
        .iter()
        .map(|one| found.iter().find(|found| same(one, found)).cloned().unwrap_or(Value::Null))
        .collect()
}

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "read_plan" => json!({"id": plan(case)?.id()}),
        "plan_list" => {
            let items = plan(case)?.list(part(text(case, "part")));
            json!({"count": items.len(), "items": items})
        }
        "plan_item" => {
            let plan = plan(case)?;
            let item = plan.item(text(case, "item"))?;
            let day = |before| item.term.last_day(before).map(|last| last.date);
            let off = |before| item.term.last_day(before).and_then(LastDay::is_day_off);
            let days = |before| item.term.last_days(before).iter().map(|last| last.date).collect::<Vec<_>>();
            let (strict, inclusive) = (Before::Strict, Before::Inclusive);
            json!({
                "item": plan.shown_item(item), "strict": day(strict), "inclusive": day(inclusive),
                "strict_days": days(strict), "inclusive_days": days(inclusive),
                "strict_off": off(strict), "inclusive_off": off(inclusive),
            })
        }
        "plan_members" => {
            let plan = plan(case)?;
            let party = plan.register().party(text(case, "wording"))?;
            let members: Vec<&str> =
                plan.register().members(&party).iter().map(|agency| agency.id.as_str()).collect();
            json!({"count": members.len(), "first": members.first(), "last": members.last()})
        }
        "plan_assignments" => {
            let found = plan(case)?.list_assignments(text(case, "agency"))?;
            let of = |role: &str| {
                let found = found.iter().filter(|one| one["role"] == role);
                found.map(|one| one["item"]["id"].clone()).collect::<Vec<_>>()
            };
            json!({"lead": of("lead"), "coordinate": of("coordinate"), "receive": of("receive")})
        }
        "plan_status" => {
            let status = status(case)?;
            let mut lines = Vec::new();
            for line in case["expect"]["lines"].as_array().into_iter().flatten() {
                let mut found = json!(status.line(text(line, "item"), text(line, "agency"))?);
                found["item"] = line["item"].clone();
                lines.push(found);
            }
            let details = status.details();
            json!({
                "counts": details["counts"], "lines": lines,
                "items": in_order(&case["expect"]["items"], details["items"].as_array().unwrap(), &["item"]),
            })
        }
        "plan_judge" => {
            let evidence = PlanEvidence::from_json(&case["evidence"].to_string(), "evidence")?;
            let found = json!(status(case)?.judge(&evidence)?);
            let list = |key: &str| found[key].as_array().unwrap().clone();
            let account = |account: &Value| {
                let causes: Vec<_> =
                    account["reasons"].as_array().unwrap().iter().map(|one| one["cause"].clone()).collect();
                let proposal = &account["proposal"]["kind"];
                json!({"agency": account["agency"], "causes": causes, "proposal": proposal})
            };
            let accounts: Vec<Value> = list("accounts").iter().map(account).collect();
            json!({
                "targets": in_order(&case["expect"]["targets"], &list("targets"), &["target"]),
                "requirements": in_order(&case["expect"]["requirements"], &list("requirements"), &["requirement"]),
                "accounts": in_order(&case["expect"]["accounts"], &accounts, &["agency"]),
            })
        }
        "plan_report" => {
            let lines = ReportLine::from_json(&case["lines"].to_string(), "lines")?;
            let expected: Option<Vec<String>> = serde_json::from_value(case["expected"].clone()).unwrap();
            json!(plan(case)?.check_report(text(case, "report"), &lines, expected.as_deref())?)
        }
        "plan_ics" => {
            let plan = plan(case)?;
            let agency = case["agency"].as_str().map(|agency| plan.register().agency(agency)).transpose()?;
            let file = plan.to_ics(agency, &reports(case, &plan)?, before(case), Lang::Vi)?;
            let wanted = case["expect"]["contains"].as_array().into_iter().flatten();
            let held: Vec<&Value> = wanted.filter(|line| file.contains(line.as_str().unwrap())).collect();
            json!({"contains": held, "events": file.matches("BEGIN:VEVENT").count()})
        }
        "task_registers" => {
            json!(Registers::from_json(&case["registers"].to_string(), "registers")?.check()?)
        }
        "task_rate" => {
            let totals = TaskTotals::from_json(&case["totals"].to_string(), "totals")?;
            let rate = match text(case, "rate") {
                "overdue" => totals.overdue_rate(text(case, "published"))?,
                _ => totals.done_rate(text(case, "published"))?,
            };
            json!({"sums": totals.sums(), "rate": rate})
        }
        op => panic!("unknown op {op}"),
    })
}
