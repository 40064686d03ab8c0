use super::page::{Block, ReportCell, ReportColumn, Section};
use crate::number::{Exact, Points, Rounding, RoundingMode};
use crate::text::{Lang, Text};

/// The words of one language.
pub(super) struct Words(pub Lang);

impl Words {
    pub fn say(&self, vi: &str, en: &str) -> String {
        match self.0 {
            Lang::Vi => vi.to_owned(),
            Lang::En => en.to_owned(),
        }
    }

    pub fn of(&self, text: &Text) -> String {
        text.get(self.0).to_owned()
    }

    pub fn number(&self, value: &Exact) -> String {
        let text = Points::nearest(value).map_or_else(|_| value.to_string(), |points| points.to_string());
        match self.0 {
            Lang::Vi => text.replace('.', ","),
            Lang::En => text,
        }
    }

    pub fn columns<const N: usize>(&self, columns: [(&str, &str, bool); N]) -> Vec<ReportColumn> {
        let column = |(vi, en, numeric)| ReportColumn { title: self.say(vi, en), numeric };
        columns.into_iter().map(column).collect()
    }
}

/// A section of one table; none without rows.
pub(super) fn section(
    title: String,
    columns: Vec<ReportColumn>,
    rows: Vec<Vec<ReportCell>>,
) -> Option<Section> {
    (!rows.is_empty()).then(|| Section { title, blocks: vec![Block::Table { columns, rows }] })
}

/// Shown to two decimals; the value itself stays exact.
pub(super) fn two_places(value: &Exact) -> Exact {
    let rounding = Rounding::new(2, RoundingMode::HalfUp);
    Points::round(value, rounding).map_or_else(|_| value.clone(), Points::exact)
}
