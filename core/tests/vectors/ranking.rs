//! Units, ranks, groups and targets.

use chiso::Error;
use chiso::ranking::{
    On, OwnResult, Ranking, RankingEntry, Standing, Target, Ties, check as check_target, groups, rank, scheme,
};
use chiso::text::parse_exact;
use chiso::unit::Registry;
use serde_json::{Value, json};

use crate::{mode, places, text};

pub(crate) const OPS: &[&str] = &["unit", "rank", "groups", "target"];

pub(crate) fn run(case: &Value) -> Result<Value, Error> {
    Ok(match text(case, "op") {
        "unit" => {
            let unit = Registry::vietnam().resolve(text(case, "unit"), text(case, "on").parse().unwrap())?;
            json!({"code": unit.code(), "name": unit.name()})
        }
        "rank" => {
            let ranking = ranking(case)?;
            let excluded: Vec<&str> = ranking.excluded().map(|row| row.unit.as_str()).collect();
            let ranks: serde_json::Map<String, Value> =
                ranking.rows().iter().map(|row| (row.unit.clone(), json!(row.rank))).collect();
            json!({"ranks": ranks, "of": ranking.ranked(), "excluded": excluded})
        }
        "groups" => {
            let cut = serde_json::from_value(case["cut"].clone()).unwrap();
            let grouping = groups(&ranking(case)?, scheme(text(case, "scheme"))?, cut)?;
            let by_unit: serde_json::Map<String, Value> =
                grouping.units.iter().map(|unit| (unit.unit.clone(), json!(unit.group))).collect();
            let counts: serde_json::Map<String, Value> =
                grouping.groups.iter().map(|group| (group.band.id.clone(), json!(group.count))).collect();
            json!({"groups": by_unit, "counts": counts})
        }
        "target" => {
            let own = OwnResult {
                value: standing(case)?,
                rank: case["rank"].as_u64().map(|rank| u32::try_from(rank).unwrap()),
            };
            json!(check_target(&target(&case["target"])?, "Bắc Giang", &own)?)
        }
        op => panic!("{op} is not of this topic"),
    })
}

fn standing(entry: &Value) -> Result<Standing, Error> {
    Ok(match (entry["value"].as_str(), entry["state"].as_str()) {
        (Some(value), _) => Standing::Value(parse_exact(value)?),
        (None, Some("withheld")) => Standing::Withheld,
        (None, Some("not-applicable")) => Standing::NotApplicable,
        (None, Some("not-yet-due")) => Standing::NotYetDue,
        _ => Standing::Missing,
    })
}

fn ranking(case: &Value) -> Result<Ranking, Error> {
    let entries = case["entries"].as_array().unwrap().iter();
    let entries: Result<Vec<RankingEntry>, Error> = entries
        .map(|entry| Ok(RankingEntry { unit: text(entry, "unit").to_owned(), value: standing(entry)? }))
        .collect();
    let ties: Ties = serde_json::from_value(case["ties"].clone()).unwrap();
    let on = match &case["published"] {
        Value::Null => On::Exact,
        published => On::Published { places: places(published), mode: mode(&published["mode"]) },
    };
    Ok(rank(&entries?, ties, on)?)
}

fn target(value: &Value) -> Result<Target, Error> {
    let number = |key: &str| Ok::<_, Error>(parse_exact(text(value, key))?);
    let place = |key: &str| u32::try_from(value[key].as_u64().unwrap()).unwrap();
    let (kind, _) =
        value.as_object().unwrap().iter().find(|(key, _)| *key != "scheme" && *key != "cut").unwrap();
    Ok(match kind.as_str() {
        "top" => Target::Top(place(kind)),
        "rank_not_below" => Target::RankNotBelow(place(kind)),
        "at_least" => Target::AtLeast(number(kind)?),
        "above" => Target::Above(number(kind)?),
        "value_not_below" => Target::ValueNotBelow(number(kind)?),
        _ => Target::InGroup {
            scheme: text(value, "scheme").to_owned(),
            group: text(value, "in_group").to_owned(),
            cut: serde_json::from_value(value["cut"].clone()).unwrap(),
        },
    })
}
