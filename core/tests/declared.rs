//! Facts as people write them: read exactly, or refused with both readings.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chiso::framework::{Framework, FrameworkDocument};
use chiso::number::{Exact, NumberError};
use chiso::scoring::{Facts, Given, Input, ScoreError, Value};
use chiso::text::{parse_exact, read_day, spelling_key};
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

/// One leaf of each kind of number: points, count, amount, share, change.
fn framework() -> Framework {
    let node = |id: &str, rule: serde_json::Value| json!({"id": id, "name": {"vi": id, "en": id}, "max": "10", "rule": rule});
    let item =
        |unit: &str| json!({"kind": "per-item", "items": [{"count": "n", "unit": unit, "points": "0.001"}]});
    let line = |unit: &str| json!({"kind": "bands", "of": {"value": "n", "unit": unit}, "lines": [{"when": ">= 50%", "points": "1"}], "otherwise": "0"});
    let document = json!({
        "framework": {"id": "test-2025", "index": "TEST", "title": {"vi": "Bộ thử", "en": "Test set"},
            "valid": {"from": 2025}, "status": "illustration", "levels": ["item"],
            "source": {"ref": "Điều 1", "confidence": "high"}},
        "node": [node("points", json!({"kind": "awarded"})), node("count", item("count")),
            node("amount", item("amount")), node("share", line("share")), node("number", line("number"))],
    });
    let document: FrameworkDocument = serde_json::from_value(document).unwrap();
    Framework::from_document(document).unwrap()
}

const KINDS: [&str; 5] = ["points", "count", "amount", "share", "number"];

fn declared(framework: &Framework, node: &str, text: &str) -> Result<Option<Exact>, ScoreError> {
    let mut facts = Facts::new(framework);
    facts.set(node, Input::Text(text))?;
    Ok(match facts.given(framework.node(node).unwrap().index()) {
        Some(Given::Facts(values)) => match values.first() {
            Some(Some(Value::Number(number))) => Some(number.clone()),
            _ => None,
        },
        _ => None,
    })
}

/// A whole number with a mark between its groups of three.
fn grouped(number: u64, mark: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn thousands_are_read_as_they_are_or_refused(number in 0u64..10_000_000_000, comma in any::<bool>()) {
        let framework = framework();
        let text = grouped(number, if comma { ',' } else { '.' });
        match (declared(&framework, "count", &text), declared(&framework, "count", &number.to_string())) {
            (Ok(read), Ok(plain)) => {
                prop_assert_eq!(&read, &Some(Exact::from(i64::try_from(number).unwrap())));
                prop_assert_eq!(read, plain);
            }
            (Err(ScoreError::Number { error: NumberError::Ambiguous { grouped, decimal, .. }, .. }), Ok(_)) => {
                prop_assert!((1_000..1_000_000).contains(&number));
                prop_assert_eq!(grouped, number.to_string());
                prop_assert_eq!(parse_exact(&decimal).unwrap(), parse_exact(&text).unwrap());
            }
            other => prop_assert!(false, "{text}: {other:?}"),
        }
    }

    /// Whatever is taken is one of the two readings that its marks allow, and no other fits the fact.
    #[test]
    fn what_is_taken_is_the_only_reading(text in "[0-9]{1,4}([.,][0-9]{1,4}){0,2}%?", kind in 0usize..5) {
        let framework = framework();
        let Ok(Some(read)) = declared(&framework, KINDS[kind], &text) else { return Ok(()) };
        let under = |decimal: char| {
            let other = if decimal == '.' { ',' } else { '.' };
            let (number, percent) = (text.trim_end_matches('%'), text.ends_with('%'));
            let groups: Vec<&str> = number.split(decimal).next()?.split(other).collect();
            let whole = groups.len() == 1
                || (groups.iter().skip(1).all(|group| group.len() == 3)
                    && groups.first().is_some_and(|first| (1..=3).contains(&first.len()) && (*first != "0")));
            let decimals = number.split(decimal).count();
            let tail_plain = number.split(decimal).nth(1).is_none_or(|tail| !tail.contains(other));
            if !whole || decimals > 2 || !tail_plain {
                return None;
            }
            let plain: String = number.chars().filter(|c| *c != other).map(|c| if c == decimal { '.' } else { c }).collect();
            parse_exact(&format!("{plain}{}", if percent { "%" } else { "" })).ok()
        };
        prop_assert!([under('.'), under(',')].contains(&Some(read.clone())), "{text} as {read}");
    }

    #[test]
    fn shares_are_no_points_and_no_counts(number in 0u32..1000, divisor in 1u32..100) {
        let framework = framework();
        for text in [format!("{number}%"), format!("{number}/{divisor}")] {
            for kind in ["points", "count", "amount"] {
                let refused = matches!(declared(&framework, kind, &text), Err(ScoreError::WrongKind { .. }));
                prop_assert!(refused, "{} for {}", text, kind);
            }
        }
    }

    /// What is kept is given again as it was: no number gains a second reading on the way.
    #[test]
    fn what_was_declared_is_read_back(num in 0i64..10_000_000, den in 1i64..5000, kind in 0usize..5) {
        let framework = framework();
        let node = framework.node(KINDS[kind]).unwrap();
        let mut facts = Facts::new(&framework);
        if facts.set(node.id(), Input::Number(Exact::ratio(num, den).unwrap())).is_err() {
            return Ok(());
        }
        let given = facts.given(node.index()).unwrap();
        let mut again = Facts::new(&framework);
        again.set_json(node.id(), &given.to_json(node).to_string()).unwrap();
        prop_assert_eq!(again.given(node.index()), Some(given));
    }

    #[test]
    fn days_are_read_day_first_in_every_form(days in -25_000i32..60_000, padded in any::<bool>()) {
        let day = NaiveDate::from_epoch_days(days).unwrap();
        let forms = if padded { ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"] } else { ["%-d/%-m/%Y", "%-d-%-m-%Y", "%-d.%-m.%Y"] };
        for form in forms {
            prop_assert_eq!(read_day(&day.format(form).to_string()), Some(day));
        }
        prop_assert_eq!(read_day(&day.to_string()), Some(day));
        prop_assert_eq!(read_day(&day.format("ngày %d tháng %m năm %Y").to_string()), Some(day));
        // Month first is read only where it is day first of another day, as it stands.
        let month_first = read_day(&day.format("%m/%d/%Y").to_string());
        prop_assert_eq!(month_first, NaiveDate::parse_from_str(&day.format("%m/%d/%Y").to_string(), "%d/%m/%Y").ok());
    }

    #[test]
    fn typing_makes_no_other_word(words in "[a-zăâđêôơưáàảãạắằếềốồớờứừ]{1,6}( [a-zăâđêôơưáàảãạ]{1,6}){0,3}") {
        let key = spelling_key(&words);
        prop_assert_eq!(&spelling_key(&words.nfd().collect::<String>()), &key);
        prop_assert_eq!(&spelling_key(&words.to_uppercase()), &key);
        prop_assert_eq!(&spelling_key(&format!("  {}  ", words.replace(' ', " \u{a0} "))), &key);
    }

    #[test]
    fn no_text_makes_a_panic(text in "\\PC{0,40}") {
        let framework = framework();
        for node in KINDS {
            let _ = declared(&framework, node, &text);
            let _ = declared(&framework, &text, node);
        }
        let _ = read_day(&text);
    }
}
