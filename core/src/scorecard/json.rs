//! A record to JSON and back. What is read is entered anew, so a record that could not have been made is
//! refused at the entry that could not.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::assessment::{Assessment, MAX_ENTRIES, Subject};
use super::entry::{AssessmentEntry, EntryAct, Evidence, Stamp, moment};
use super::error::AssessmentError;
use super::stage::Stage;
use crate::code::{Fault, Text, both};
use crate::framework::Framework;
use crate::number::Exact;
use crate::scoring::{Facts, Given, State, find_node};
use crate::text::Place;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record<'a> {
    framework: String,
    unit: Option<String>,
    period: Option<i32>,
    #[serde(default)]
    leads: BTreeMap<String, String>,
    #[serde(default, borrow)]
    entries: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryForm<'a> {
    #[serde(borrow)]
    act: Cow<'a, str>,
    stage: Option<String>,
    round: Option<u32>,
    node: Option<String>,
    #[serde(default, borrow, deserialize_with = "present")]
    value: Option<&'a RawValue>,
    points: Option<Exact>,
    evidence: Option<Vec<Evidence>>,
    explanation: Option<String>,
    by: String,
    at: String,
    why: Option<String>,
}

/// A value that is there, `null` included.
fn present<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'a RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}

impl Assessment {
    /// Reads a record from JSON for the framework it was made for; `file` names the text in errors.
    ///
    /// ```json
    /// {"framework": "par-2022-components", "unit": "Bắc Giang", "period": 2022, "leads": {"total": "Sở Nội vụ"},
    ///  "entries": [
    ///   {"act": "declare", "stage": "self", "node": "economy", "value": "4.5", "by": "Sở Nội vụ", "at": "2022-12-20"},
    ///   {"act": "support", "node": "economy", "evidence": ["215/BC-UBND"], "by": "Sở Nội vụ", "at": "2022-12-20"}]}
    /// ```
    ///
    /// Acts are `declare` (`stage` self, appraised with `round`, or final; `node`; `value` as in
    /// [`Facts::from_json`]), `accept` (`round`, `node`), `deduct` (`node`, `points`), `support` (`node`,
    /// `evidence`, `explanation`), `submit`, `withdraw` and `conclude`, each with `by`, `at` and `why`.
    ///
    /// # Errors
    /// [`AssessmentError::Json`] with line and column; [`AssessmentError::Edition`];
    /// [`AssessmentError::Entry`] with the place of the entry that could not have been made, and why.
    ///
    /// ```
    /// use chiso::framework::Framework;
    /// use chiso::scorecard::Assessment;
    /// let framework = Framework::builtin("par-2022-components").unwrap();
    /// let text = r#"{"framework": "par-2022-components", "entries": [
    ///   {"act": "declare", "stage": "self", "node": "sipas", "value": "9", "by": "Sở Nội vụ", "at": "2022-12-20"}]}"#;
    /// let error = Assessment::from_json(&framework, text, "record.json").unwrap_err();
    /// assert_eq!(error.to_string(), "record.json:2:3: entry 1: node \"sipas\": \"sipas\" is given by a survey and cannot be self-scored");
    /// ```
    pub fn from_json(framework: &Framework, text: &str, file: &str) -> Result<Assessment, AssessmentError> {
        let record: Record<'_> = serde_json::from_str(text).map_err(|error| malformed(&error, file))?;
        if record.framework != framework.id() {
            let expected = framework.id().to_owned();
            return Err(AssessmentError::Edition { found: record.framework, expected });
        }
        let subject = Subject { unit: record.unit, period: record.period, leads: record.leads };
        let mut assessment = Assessment::new(framework, subject)?;
        if record.entries.len() > MAX_ENTRIES {
            let message = both!(
                "{} mục ghi; cần không quá {MAX_ENTRIES}",
                "{} entries; expected at most {MAX_ENTRIES}",
                record.entries.len()
            );
            return Err(AssessmentError::Json { place: Place::at(file, text, 0), message });
        }
        for (at, raw) in record.entries.iter().enumerate() {
            let entry = read_entry(framework, raw.get()).and_then(|entry| assessment.append(entry));
            entry.map_err(|error| {
                // Raw values borrow from `text`, so their distance is the offset.
                let offset = raw.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
                let place = Place::at(file, text, offset);
                AssessmentError::Entry { place, entry: at + 1, error: Box::new(error) }
            })?;
        }
        Ok(assessment)
    }

    /// The record in JSON; [`Assessment::from_json`] reads it back, entry for entry.
    pub fn to_json(&self) -> String {
        // Texts and string keys only, so there is always a JSON text.
        serde_json::to_string_pretty(&self.to_value()).unwrap_or_default()
    }

    /// One entry as it stands in the JSON form.
    pub fn entry_json(&self, entry: &AssessmentEntry) -> Value {
        let mut form = Map::new();
        let mut put = |key: &str, value: Value| {
            form.insert(key.to_owned(), value);
        };
        let act = &entry.act;
        put("act", json!(act.as_str()));
        match act {
            EntryAct::Declare { stage, node, given } => {
                put("stage", json!(stage));
                if let Some(round) = stage.round() {
                    put("round", json!(round));
                }
                put("node", json!(node));
                put("value", self.framework().node(node).map_or(Value::Null, |node| given.to_json(node)));
            }
            EntryAct::Accept { round, node } => {
                put("round", json!(round));
                put("node", json!(node));
            }
            EntryAct::Deduct { node, points } => {
                put("node", json!(node));
                put("points", json!(points));
            }
            EntryAct::Support { node, evidence, explanation } => {
                put("node", json!(node));
                if let Some(evidence) = evidence {
                    put("evidence", json!(evidence));
                }
                if let Some(explanation) = explanation {
                    put("explanation", json!(explanation));
                }
            }
            EntryAct::Submit | EntryAct::Withdraw | EntryAct::Conclude => {}
        }
        put("by", json!(entry.stamp.by));
        put("at", json!(entry.stamp.at));
        if let Some(why) = &entry.stamp.why {
            put("why", json!(why));
        }
        Value::Object(form)
    }

    fn to_value(&self) -> Value {
        let Subject { unit, period, leads } = self.subject();
        let entries: Vec<Value> = self.entries().iter().map(|entry| self.entry_json(entry)).collect();
        json!({
            "framework": self.framework().id(), "unit": unit, "period": period, "leads": leads,
            "entries": entries,
        })
    }

    /// Reads one entry of the JSON form, to be appended.
    ///
    /// # Errors
    /// [`AssessmentError::Json`], and the errors of the value.
    pub fn read_entry(&self, json: &str) -> Result<AssessmentEntry, AssessmentError> {
        read_entry(self.framework(), json)
    }
}

impl Serialize for Assessment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

/// The error for a text that is no JSON of the form.
fn malformed(error: &serde_json::Error, file: &str) -> AssessmentError {
    AssessmentError::Json {
        place: Place { file: file.to_owned(), line: error.line(), column: error.column() },
        message: both!("không đúng dạng: {error}", "{error}"),
    }
}

fn read_entry(framework: &Framework, json: &str) -> Result<AssessmentEntry, AssessmentError> {
    const FILE: &str = "entry";
    let form: EntryForm<'_> = serde_json::from_str(json).map_err(|error| malformed(&error, FILE))?;
    let wrong = |message: Text| AssessmentError::Json {
        place: Place { file: FILE.to_owned(), line: 1, column: 1 },
        message,
    };
    let at = moment(&form.at).map_err(|error| wrong(Text::spoken(|lang| error.text(lang))))?;
    let stamp = Stamp { by: form.by.clone(), at, why: form.why.clone() };
    let act = read_act(framework, form, wrong)?;
    Ok(AssessmentEntry { act, stamp })
}

fn read_act(
    framework: &Framework,
    form: EntryForm<'_>,
    wrong: impl Fn(Text) -> AssessmentError,
) -> Result<EntryAct, AssessmentError> {
    let EntryForm { act, stage, round, node, value, points, evidence, explanation, .. } = form;
    // Members that another act has are as wrong as ones that none has.
    let given = [
        ("stage", stage.is_some()),
        ("round", round.is_some()),
        ("node", node.is_some()),
        ("value", value.is_some()),
        ("points", points.is_some()),
        ("evidence", evidence.is_some()),
        ("explanation", explanation.is_some()),
    ];
    let (needed, allowed): (&[&str], &[&str]) = match act.as_ref() {
        "declare" => (&["stage", "node", "value"], &["round"]),
        "accept" => (&["round", "node"], &[]),
        "deduct" => (&["node", "points"], &[]),
        "support" => (&["node"], &["evidence", "explanation"]),
        "submit" | "withdraw" | "conclude" => (&[], &[]),
        other => {
            let message = both!(
                "loại mục ghi {other:?}; cần declare (kê khai), accept (chấp nhận), deduct (trừ điểm), support (kiểm chứng), submit (nộp), withdraw (rút lại) hoặc conclude (kết thúc)",
                "the act {other:?}; expected declare, accept, deduct, support, submit, withdraw or conclude"
            );
            return Err(wrong(message));
        }
    };
    for (name, there) in given {
        if there && !needed.contains(&name) && !allowed.contains(&name) {
            return Err(wrong(both!(
                "{name:?} trong mục ghi {act:?}, mà loại này không có thành phần đó",
                "{name:?} in the entry {act:?}, which has no such member"
            )));
        }
        if !there && needed.contains(&name) {
            return Err(wrong(both!("mục ghi {act:?} thiếu {name:?}", "the entry {act:?} without {name:?}")));
        }
    }
    let node = node.unwrap_or_default();
    Ok(match act.as_ref() {
        "declare" => {
            let word = stage.unwrap_or_default();
            let stage = Stage::from_word(&word, round).filter(|stage| *stage != Stage::Deduction);
            let stage = stage.ok_or_else(|| {
                wrong(both!(
                    "giai đoạn {word:?}; cần self (tự chấm), appraised (thẩm định, kèm round) hoặc final (chính thức)",
                    "the stage {word:?}; expected self, appraised (with a round) or final"
                ))
            })?;
            let given = read_given(framework, &node, value.map_or("null", RawValue::get))?;
            EntryAct::Declare { stage, node, given }
        }
        "accept" => EntryAct::Accept { round: round.unwrap_or_default(), node },
        "deduct" => EntryAct::Deduct { node, points: points.unwrap_or(Exact::ZERO) },
        "support" => EntryAct::Support { node, evidence, explanation },
        "submit" => EntryAct::Submit,
        "withdraw" => EntryAct::Withdraw,
        _ => EntryAct::Conclude,
    })
}

fn read_given(framework: &Framework, node: &str, json: &str) -> Result<Given, AssessmentError> {
    let mut facts = Facts::new(framework);
    facts.set_json(node, json)?;
    let given = facts.given(find_node(framework, node)?.index()).cloned();
    Ok(given.unwrap_or(Given::State(State::Missing)))
}
