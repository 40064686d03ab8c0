//! Which cells a leaf has in a form, and what may stand in them: one truth for writing and reading.

use serde_json::json;

use crate::framework::{Choice, FactKind, FactSpec, Node, Pick, Rule};
use crate::scoring::State;
use crate::text::Lang;

/// One cell to fill in: a fact, or an option of a choice of several.
pub(super) struct Field<'a> {
    pub(super) node: &'a Node,
    pub(super) fact: &'a FactSpec,
    pub(super) option: Option<&'a Choice>,
}

/// The columns of a form, from 0.
pub(super) mod column {
    pub(in super::super) const NUMBER: u16 = 0;
    pub(in super::super) const NAME: u16 = 1;
    pub(in super::super) const MAX: u16 = 2;
    pub(in super::super) const LABEL: u16 = 3;
    pub(in super::super) const VALUE: u16 = 4;
    pub(in super::super) const STATE: u16 = 5;
    pub(in super::super) const EVIDENCE: u16 = 6;
    pub(in super::super) const EXPLANATION: u16 = 7;
    /// Hidden: what the row is for.
    pub(in super::super) const KEY: u16 = 8;
}

/// The head of the hidden column, by which a form is known.
pub(super) const KEY_HEAD: &str = "#";
/// What the label of these workbooks says.
pub(super) const KIND: &str = "chiso-form";

pub(super) fn sheet_name(lang: Lang) -> &'static str {
    if lang == Lang::Vi { "Phiếu" } else { "Form" }
}

/// The cells of a leaf, in order.
pub(super) fn fields(node: &Node) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for fact in node.facts() {
        match node.rule() {
            Some(Rule::Choice { pick: Pick::Any, options }) => {
                fields.extend(options.iter().map(|option| Field { node, fact, option: Some(option) }));
            }
            _ => fields.push(Field { node, fact, option: None }),
        }
    }
    fields
}

impl Field<'_> {
    /// What the hidden cell of the row says.
    pub(super) fn key(&self) -> String {
        match self.option {
            Some(option) => json!([self.node.id(), self.fact.name, option.id]).to_string(),
            None => json!([self.node.id(), self.fact.name]).to_string(),
        }
    }

    /// What is to be filled in.
    pub(super) fn label(&self, lang: Lang) -> String {
        if let Some(option) = self.option {
            return option_label(option, lang);
        }
        let label = match &self.fact.label {
            Some(label) => label.get(lang).to_owned(),
            None => match (self.fact.kind, lang) {
                (FactKind::Points, Lang::Vi) => "Điểm tự chấm".to_owned(),
                (FactKind::Points, Lang::En) => "Points".to_owned(),
                (FactKind::Choice, Lang::Vi) => "Mức đạt được".to_owned(),
                (FactKind::Choice, Lang::En) => "Level reached".to_owned(),
                (FactKind::Date, Lang::Vi) => "Ngày thực hiện".to_owned(),
                (FactKind::Date, Lang::En) => "Day it was done".to_owned(),
                _ => self.fact.name.clone(),
            },
        };
        format!("{label} ({})", self.hint(lang))
    }

    fn hint(&self, lang: Lang) -> &'static str {
        match (self.fact.kind, lang) {
            (FactKind::Count, Lang::Vi) => "số nguyên",
            (FactKind::Count, Lang::En) => "a whole number",
            (FactKind::Share, Lang::Vi) => "tỷ lệ %",
            (FactKind::Share, Lang::En) => "a percentage",
            (FactKind::Amount, Lang::Vi) => "số từ 0 trở lên",
            (FactKind::Amount, Lang::En) => "a number, 0 or more",
            (FactKind::Number, Lang::Vi) => "số",
            (FactKind::Number, Lang::En) => "a number",
            (FactKind::Date, Lang::Vi) => "ngày/tháng/năm",
            (FactKind::Date, Lang::En) => "a day",
            (FactKind::Choice, Lang::Vi) => "chọn trong danh sách",
            (FactKind::Choice, Lang::En) => "choose from the list",
            (FactKind::Points, Lang::Vi) => "điểm",
            (FactKind::Points, Lang::En) => "points",
        }
    }
}

/// An option as the list of a form shows it.
pub(super) fn option_label(option: &Choice, lang: Lang) -> String {
    let points = option.points.to_string();
    match lang {
        Lang::Vi => format!("{} ({} điểm)", option.label.vi, points.replace('.', ",")),
        Lang::En => format!("{} ({points} points)", option.label.en),
    }
}

/// The options of a choice of one, each as its list shows it: texts that would be twice carry the id.
pub(super) fn option_labels(options: &[Choice], lang: Lang) -> Vec<String> {
    let labels: Vec<String> = options.iter().map(|option| option_label(option, lang)).collect();
    let twice = |label: &String| labels.iter().filter(|other| *other == label).count() > 1;
    let shown = labels.iter().zip(options).map(|(label, option)| match twice(label) {
        true => format!("{label} [{}]", option.id),
        false => label.clone(),
    });
    shown.collect()
}

/// What may stand in place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InPlace {
    State(State),
    /// The thing was not done at all.
    Never,
}

/// The words for what may stand in place of a leaf's value.
pub(super) fn in_place(node: &Node, lang: Lang) -> Vec<(&'static str, InPlace)> {
    let mut words = Vec::new();
    let mut allow = |vi, en, what| words.push((if lang == Lang::Vi { vi } else { en }, what));
    if node.not_applicable().is_some() {
        allow("Không áp dụng", "Not applicable", InPlace::State(State::NotApplicable));
    }
    allow("Chưa đến hạn", "Not yet due", InPlace::State(State::NotYetDue));
    if matches!(node.rule(), Some(Rule::Timeliness { .. })) {
        allow("Không thực hiện", "Not done", InPlace::Never);
    }
    words
}
