use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::document::{ContentField, ContentRule};
use super::error::PlanError;
use super::model::Plan;
use super::wording;
use crate::code::both;
use crate::text::{Text, normalise};

/// A line of a report: an overdue dossier, a finding of an inspection, and what is stated of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportLine {
    /// What it is about: the code of a dossier, the number of a finding.
    pub subject: String,
    /// What is stated, by the id of the field.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

impl ReportLine {
    /// Reads lines in JSON: an array of objects with `subject` and `fields`.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] with line and column.
    pub fn from_json(text: &str, file: &str) -> Result<Vec<ReportLine>, PlanError> {
        serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))
    }

    /// Reads what had to be reported on in JSON: an array of subjects.
    ///
    /// # Errors
    /// As [`ReportLine::from_json`].
    pub fn subjects_from_json(text: &str) -> Result<Vec<String>, PlanError> {
        serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, "expected"))
    }
}

/// What a gap of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContentGapKind {
    /// Something that had to be reported on has no line.
    MissingLine,
    /// A line does not state a field.
    MissingField,
    /// A field holds none of the words it may hold.
    NotAnOption,
    /// Two lines are about one thing.
    DuplicateLine,
}

/// What a report lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContentGap {
    /// What it is.
    pub kind: ContentGapKind,
    /// What it is about.
    pub subject: String,
    /// The field, where it is about one.
    pub field: Option<String>,
    /// The gap in words.
    pub text: Text,
}

/// A report held against the plan's rule of what it has to contain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContentCheck {
    /// The id of the rule.
    pub rule: String,
    /// Where the rule stands in the plan.
    pub place: String,
    /// Whether nothing is missing.
    pub complete: bool,
    /// What is missing.
    pub gaps: Vec<ContentGap>,
    /// Whether it was known what had to be reported on; without that only the lines there are could be checked.
    pub checked_coverage: bool,
    /// Lines about what nobody asked for.
    pub extra: Vec<String>,
    /// The finding in words.
    pub text: Text,
}

impl Plan {
    /// Holds a report against the plan's rule of what it has to contain.
    ///
    /// `report` is the id of a report with a content rule, or of the rule. `expected` lists what had to be reported
    /// on (the overdue dossiers, the findings of the inspection), where it is known.
    ///
    /// # Errors
    /// [`PlanError::UnknownItem`] and [`PlanError::Content`] for a report without a rule, or a line that states a field
    /// the rule does not have.
    pub fn check_report(
        &self,
        report: &str,
        lines: &[ReportLine],
        expected: Option<&[String]>,
    ) -> Result<ContentCheck, PlanError> {
        let rule = self.content_of(report)?;
        let mut gaps = Vec::new();
        let mut seen = BTreeSet::new();
        for line in lines {
            known_fields(rule, line)?;
            let subject = normalise(&line.subject);
            if !seen.insert(subject.clone()) {
                let text = wording::duplicate_line(rule, &subject);
                gaps.push(ContentGap { kind: ContentGapKind::DuplicateLine, subject, field: None, text });
                continue;
            }
            gaps.extend(rule.fields.iter().filter_map(|field| gap(rule, line, &subject, field)));
        }
        let asked: BTreeSet<String> =
            expected.unwrap_or_default().iter().map(|subject| normalise(subject)).collect();
        for subject in asked.difference(&seen) {
            let text = wording::missing_line(rule, subject);
            gaps.push(ContentGap {
                kind: ContentGapKind::MissingLine,
                subject: subject.clone(),
                field: None,
                text,
            });
        }
        let extra: Vec<String> = match expected {
            Some(_) => seen.difference(&asked).cloned().collect(),
            None => Vec::new(),
        };
        let checked_coverage = expected.is_some();
        let text = wording::content(rule, seen.len(), gaps.len(), checked_coverage);
        Ok(ContentCheck {
            rule: rule.id.clone(),
            place: rule.place.clone(),
            complete: gaps.is_empty(),
            gaps,
            checked_coverage,
            extra,
            text,
        })
    }

    fn content_of(&self, report: &str) -> Result<&ContentRule, PlanError> {
        if let Some(rule) = self.content(report) {
            return Ok(rule);
        }
        let item = self.item(report)?;
        item.content.as_deref().and_then(|id| self.content(id)).ok_or_else(|| PlanError::Content {
            found: both!(
                "{} không có quy định về nội dung phải có",
                "{} has no rule of what it has to contain",
                item.id
            ),
            expected: {
                let with = self.items().iter().filter(|item| item.content.is_some());
                Text::same(with.map(|item| item.id.as_str()).collect::<Vec<_>>().join(", "))
            },
        })
    }
}

fn known_fields(rule: &ContentRule, line: &ReportLine) -> Result<(), PlanError> {
    let unknown = line.fields.keys().find(|name| !rule.fields.iter().any(|field| field.id == **name));
    unknown.map_or(Ok(()), |name| {
        Err(PlanError::Content {
            found: both!("dòng về {:?} nêu {name:?}", "the line on {:?} states {name:?}", line.subject),
            expected: {
                let known = rule.fields.iter().map(|field| field.id.as_str());
                Text::same(known.collect::<Vec<_>>().join(", "))
            },
        })
    })
}

fn gap(rule: &ContentRule, line: &ReportLine, subject: &str, field: &ContentField) -> Option<ContentGap> {
    let stated = |id: &str| line.fields.get(id).map(|value| value.trim()).filter(|value| !value.is_empty());
    if field.when.as_ref().is_some_and(|when| stated(&when.field) != Some(&when.is)) {
        return None;
    }
    let (kind, text) = match stated(&field.id) {
        None => (ContentGapKind::MissingField, wording::missing_field(rule, subject, field)),
        Some(word) if !field.options.is_empty() && !field.options.iter().any(|option| option == word) => {
            (ContentGapKind::NotAnOption, wording::not_an_option(rule, subject, field, word))
        }
        Some(_) => return None,
    };
    Some(ContentGap { kind, subject: subject.to_owned(), field: Some(field.id.clone()), text })
}
