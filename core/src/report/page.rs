/// A report in one language: sections of figures, tables and notes.
///
/// ```
/// use chiso::report::{Block, ReportDocument, Section};
///
/// let note = Section { title: "Kết quả".to_owned(), blocks: vec![Block::Note("88,65 điểm".to_owned())] };
/// let report = ReportDocument {
///     lang: "vi",
///     title: "PAR Index 2021".to_owned(),
///     lead: Vec::new(),
///     mark: None,
///     sections: vec![note],
/// };
/// assert!(report.to_text().contains("88,65 điểm"));
/// assert!(report.to_html().contains("<html lang=\"vi\""));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDocument {
    /// "vi" or "en".
    pub lang: &'static str,
    /// The heading.
    pub title: String,
    /// Lines below it.
    pub lead: Vec<String>,
    /// What readers must know first: that the data are an example.
    pub mark: Option<String>,
    /// The sections.
    pub sections: Vec<Section>,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading; none for the first figures.
    pub title: String,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// Something in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Figures side by side.
    Figures(Vec<Figure>),
    /// A table.
    Table {
        /// Its columns.
        columns: Vec<ReportColumn>,
        /// Its rows, each with a cell for every column.
        rows: Vec<Vec<ReportCell>>,
    },
    /// A paragraph.
    Note(String),
}

/// A figure with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub name: String,
    /// The figure.
    pub value: String,
    /// Of what, or since when.
    pub of: String,
    /// How good it is.
    pub tone: Tone,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportColumn {
    /// Its heading.
    pub title: String,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCell {
    /// What it says.
    pub text: String,
    /// A line below it, in small letters.
    pub below: String,
    /// How good it is.
    pub tone: Tone,
}

/// How good something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// To be watched.
    Warning,
    /// Not as it should be.
    Bad,
    /// Not known, or of no weight.
    Muted,
}

impl ReportCell {
    /// A plain cell.
    pub fn new(text: impl Into<String>) -> ReportCell {
        ReportCell { text: text.into(), below: String::new(), tone: Tone::Plain }
    }

    /// The same with a tone.
    pub fn tone(self, tone: Tone) -> ReportCell {
        ReportCell { tone, ..self }
    }

    /// The same with a line below.
    pub fn below(self, below: impl Into<String>) -> ReportCell {
        ReportCell { below: below.into(), ..self }
    }
}

impl ReportColumn {
    /// A column of text.
    pub fn text(title: impl Into<String>) -> ReportColumn {
        ReportColumn { title: title.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numeric(title: impl Into<String>) -> ReportColumn {
        ReportColumn { title: title.into(), numeric: true }
    }
}
