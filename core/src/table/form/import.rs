use std::collections::BTreeMap;

use serde::Serialize;

use super::problem::{FormProblem, FormProblemKind};
use super::read::{FormAnswer, read};
use crate::code::{Text, Words, say};
use crate::scorecard::{Assessment, AssessmentEntry, EntryAct, Evidence, Stage, Stamp};
use crate::scoring::Given;
use crate::table::SheetError;
use crate::table::read::CellPlace;

/// A filled form: its bytes, and the name by which errors call it.
#[derive(Debug, Clone, Copy)]
pub struct FormFile<'a> {
    /// The name, such as that of the file.
    pub name: &'a str,
    /// The workbook.
    pub bytes: &'a [u8],
}

/// What was taken over from filled forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// How many forms.
    pub forms: usize,
    /// How many leaves got a value.
    pub values: usize,
    /// How many leaves got documents or an explanation.
    pub supported: usize,
}

/// What all forms together say on a leaf.
struct Merged {
    by: Option<String>,
    given: Option<(Given, String, CellPlace)>,
    explanation: Option<(String, String, CellPlace)>,
    evidence: Vec<Evidence>,
}

/// Reads filled forms and enters them as self-scores: all of them, or nothing on an error.
///
/// Entries are made in the name of the form's agency, or of `stamp` where the form was for all. Equal values
/// for one leaf are no conflict, and documents from several forms are put together.
///
/// # Errors
/// [`SheetError::Filled`] with every problem of every form: another edition, unknown leaves, formulas, text where
/// points belong, two values for one leaf. [`SheetError::Assessment`] where the record refuses entries.
pub fn import_forms(
    record: &mut Assessment,
    forms: &[FormFile<'_>],
    stamp: &Stamp,
) -> Result<Imported, SheetError> {
    let mut problems = Vec::new();
    let mut merged: BTreeMap<usize, Merged> = BTreeMap::new();
    for form in forms {
        let filled = read(record, form.bytes, form.name, &mut problems)?;
        for answer in filled.answers {
            let Some(node) = record.framework().node(&answer.node) else { continue };
            let by = filled.agency.clone();
            merge(&mut merged, node.index(), by, answer, form.name, &mut problems);
        }
    }
    if !problems.is_empty() {
        return Err(SheetError::Filled { problems });
    }
    let (mut values, mut supported, mut entries) = (0, 0, Vec::new());
    for (index, leaf) in merged {
        let Some(node) = record.framework().node_at(index).map(|node| node.id().to_owned()) else { continue };
        let stamp = Stamp { by: leaf.by.unwrap_or_else(|| stamp.by.clone()), ..stamp.clone() };
        if let Some((given, ..)) = leaf.given {
            let act = EntryAct::Declare { stage: Stage::SelfScored, node: node.clone(), given };
            entries.push(AssessmentEntry { act, stamp: stamp.clone() });
            values += 1;
        }
        let evidence = Some(leaf.evidence).filter(|evidence| !evidence.is_empty());
        let explanation = leaf.explanation.map(|(text, ..)| text);
        if evidence.is_some() || explanation.is_some() {
            entries.push(AssessmentEntry { act: EntryAct::Support { node, evidence, explanation }, stamp });
            supported += 1;
        }
    }
    record.append_all(entries)?;
    Ok(Imported { forms: forms.len(), values, supported })
}

const VALUE: Words = Words::new("giá trị", "a value");
const EXPLANATION: Words = Words::new("giải trình", "an explanation");

fn merge(
    merged: &mut BTreeMap<usize, Merged>,
    index: usize,
    by: Option<String>,
    answer: FormAnswer,
    file: &str,
    problems: &mut Vec<FormProblem>,
) {
    let fresh = || Merged { by, given: None, explanation: None, evidence: Vec::new() };
    let leaf = merged.entry(index).or_insert_with(fresh);
    let mut conflict = |what: Words, other: &str, at: &CellPlace| {
        problems.push(FormProblem {
            kind: FormProblemKind::Conflict,
            file: file.to_owned(),
            place: Some(answer.place.clone()),
            node: answer.node.clone(),
            found: Text::spoken(|lang| {
                let what = what.get(lang);
                say!(
                    lang,
                    "{what} khác với {what} ở {other} ({at})",
                    "{what} other than that of {other} ({at})"
                )
            }),
            expected: Words::new("một cho mỗi tiêu chí", "one for the leaf").into(),
        });
    };
    match (&leaf.given, answer.given) {
        (Some((known, other, at)), Some(given)) if *known != given => conflict(VALUE, other, at),
        (None, Some(given)) => leaf.given = Some((given, file.to_owned(), answer.place.clone())),
        _ => {}
    }
    match (&leaf.explanation, answer.explanation) {
        (Some((known, other, at)), Some(text)) if *known != text => conflict(EXPLANATION, other, at),
        (None, Some(text)) => leaf.explanation = Some((text, file.to_owned(), answer.place.clone())),
        _ => {}
    }
    for document in answer.evidence {
        if !leaf.evidence.contains(&document) {
            leaf.evidence.push(document);
        }
    }
}
