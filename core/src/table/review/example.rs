//! What the scorer makes of a row, shown on one value: "92% được 3 điểm".

use chrono::{Days, NaiveDate};

use super::sentence::Speaker;
use crate::code::say;
use crate::framework::{Framework, Measure, Node, Range, Rule};
use crate::number::Exact;
use crate::scoring::{Facts, Input, ScoreOptions, score};
use crate::table::read::{CriteriaRow, CriteriaTable, Gauge, Reading};
use crate::text::Lang;

/// A value of facts, and how it is shown.
struct Tried {
    facts: Vec<(String, Value)>,
    shown: String,
}

enum Value {
    Number(Exact),
    Day(NaiveDate),
    Text(String),
}

/// The example of a row; empty where its leaf is scored by hand, or the row alone gives no points.
pub(super) fn of(table: &CriteriaTable, row: &CriteriaRow, lang: Lang) -> String {
    let framework = table.framework();
    let Some(node) = framework.node(&row.id).filter(|node| !node.is_inner()) else { return String::new() };
    let Some(reading) = &row.reading else { return String::new() };
    let year = table.edition().year.unwrap_or(framework.header().valid.from);
    let speaker = Speaker { lang };
    let example = each(reading).find_map(|reading| {
        let tried = tried(node, reading, row, year, speaker)?;
        let points = speaker.number(&points(framework, node, &tried.facts, year)?);
        let shown = tried.shown;
        Some(say!(lang, "{shown} được {points} điểm", "{shown} gives {points} points"))
    });
    example.unwrap_or_default()
}

fn each(reading: &Reading) -> Box<dyn Iterator<Item = &Reading> + '_> {
    match reading {
        Reading::Several(all) => Box::new(all.iter().flat_map(each)),
        other => Box::new(std::iter::once(other)),
    }
}

/// What the scorer gives for some facts of one leaf.
fn points(framework: &Framework, node: &Node, given: &[(String, Value)], year: i32) -> Option<Exact> {
    let mut facts = Facts::new(framework);
    for (fact, value) in given {
        let input = match value {
            Value::Number(number) => Input::Number(number.clone()),
            Value::Day(day) => Input::Date(*day),
            Value::Text(text) => Input::Text(text),
        };
        facts.set_fact(node.id(), fact, input).ok()?;
    }
    let options = ScoreOptions { period: Some(year), known_part: true, unit: None };
    score(facts, options).ok()?.exact(node.id()).ok()
}

fn tried(node: &Node, reading: &Reading, row: &CriteriaRow, year: i32, speaker: Speaker) -> Option<Tried> {
    let lang = speaker.lang;
    match (node.rule()?, reading) {
        (Rule::Bands { of, .. }, Reading::Band { of: gauge, when, .. }) => {
            let value = within(when, gauge);
            let shown = speaker.value(gauge, &value);
            Some(Tried { facts: measured(of, &value), shown })
        }
        (Rule::Proportional { terms, .. }, Reading::Formula { when, .. }) => {
            let whole = Exact::ratio(4, 5)?;
            let value = when.as_ref().map_or(whole, |(gauge, range)| within(range, gauge));
            let [only] = terms.as_slice() else { return None };
            Some(Tried { facts: measured(&only.of, &value), shown: speaker.value(&Gauge::Ratio, &value) })
        }
        (Rule::Choice { options, .. }, _) => {
            let label = match reading {
                Reading::Choice { text, .. } | Reading::Add { text, .. } => text.as_str(),
                Reading::Otherwise { .. } => "Còn lại",
                _ => row.text.as_str(),
            };
            let option =
                options.iter().find(|option| option.label.vi == label || option.label.vi == row.text)?;
            let shown = say!(lang, "Chọn dòng này", "This line");
            Some(Tried { facts: vec![("choice".to_owned(), Value::Text(option.id.clone()))], shown })
        }
        (Rule::PerItem { items, .. } | Rule::Deduction { items, .. }, _) => {
            let counted = matches!(
                reading,
                Reading::PerItem { .. } | Reading::Minus { per: Some(_), .. } | Reading::Plus { .. }
            );
            let [item] = items.as_slice() else { return None };
            if !counted || item.unit != crate::framework::FactKind::Count {
                return None;
            }
            let count = &item.every * &Exact::from(2);
            let shown = speaker.number(&count);
            let shown = if item.count == "late_days" {
                say!(lang, "Chậm {shown} ngày", "{shown} days late")
            } else {
                say!(lang, "Có {shown} việc (mục, lần)", "{shown} items")
            };
            let others = node.facts().iter().filter(|fact| fact.name != item.count);
            let none = others.map(|fact| (fact.name.clone(), Value::Number(Exact::ZERO)));
            let facts = none.chain([(item.count.clone(), Value::Number(count))]).collect();
            Some(Tried { facts, shown })
        }
        (Rule::Timeliness { due, lines, .. }, Reading::When { points, .. }) => {
            let line = lines.iter().find(|line| line.points == *points)?;
            let late = whole(&within(&line.late, &Gauge::Count))?;
            let fixed = due.day(Some(year));
            let due_day = fixed.or_else(|| NaiveDate::from_ymd_opt(year, 6, 15))?;
            let day = match u64::try_from(late) {
                Ok(days) => due_day.checked_add_days(Days::new(days))?,
                Err(_) => due_day.checked_sub_days(Days::new(late.unsigned_abs()))?,
            };
            let mut facts = vec![("date".to_owned(), Value::Day(day))];
            let form = if lang == Lang::Vi { "%d/%m/%Y" } else { "%Y-%m-%d" };
            let shown = day.format(form);
            let mut shown = say!(lang, "Làm ngày {shown}", "Done on {shown}");
            if let (crate::framework::DueDate::Fact(name), None) = (due, fixed) {
                facts.push((name.clone(), Value::Day(due_day)));
                let due = due_day.format(form);
                shown += &say!(lang, " (hạn {due})", " (due {due})");
            }
            Some(Tried { facts, shown })
        }
        _ => None,
    }
}

fn measured(of: &Measure, value: &Exact) -> Vec<(String, Value)> {
    match of {
        Measure::Value { fact, .. } => vec![(fact.clone(), Value::Number(value.clone()))],
        Measure::Ratio { num, den, .. } => {
            // A share of whole things, whatever its decimals.
            let den_value = Exact::from(100_000);
            let num_value = value * &den_value;
            vec![(num.clone(), Value::Number(num_value)), (den.clone(), Value::Number(den_value))]
        }
    }
}

/// A value in a range that is easy to follow.
fn within(range: &Range, gauge: &Gauge) -> Exact {
    let step = match gauge {
        Gauge::Ratio | Gauge::Change => Exact::ratio(1, 100).unwrap_or(Exact::ONE),
        Gauge::Count | Gauge::Value(_) => Exact::ONE,
    };
    let two = &step + &step;
    let candidates = match (&range.low, &range.high) {
        (Some(low), _) => vec![&low.at + &two, &low.at + &step, low.at.clone(), &low.at + &halve(&step)],
        (None, Some(high)) => {
            vec![&high.at - &two, &high.at - &step, high.at.clone(), &high.at - &halve(&step)]
        }
        (None, None) => vec![Exact::ZERO],
    };
    let fits = |value: &&Exact| range.contains(value) && (*gauge == Gauge::Change || !value.is_negative());
    let most = |value: &&Exact| *gauge != Gauge::Ratio || **value <= Exact::ONE;
    candidates
        .iter()
        .find(|value| fits(value) && most(value))
        .or_else(|| candidates.iter().find(|value| range.contains(value)))
        .cloned()
        .unwrap_or(Exact::ZERO)
}

fn halve(step: &Exact) -> Exact {
    step.checked_div(&Exact::from(2)).unwrap_or_else(|| step.clone())
}

fn whole(value: &Exact) -> Option<i64> {
    value.small().filter(|(_, den)| *den == 1).map(|(num, _)| num)
}
