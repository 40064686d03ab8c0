//! Kinds of rule lines and the doubts a reading can carry.

/// The kind of a rule line, as in a framework file where that has the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RuleKind {
    /// Alternatives, or lines that add up.
    Choice,
    /// Steps on a number.
    Bands,
    /// A ratio × points.
    Proportional,
    /// Points for each item.
    PerItem,
    /// Points taken.
    Deduction,
    /// Points on top.
    Bonus,
    /// Steps by time.
    Timeliness,
    /// A formula of several quantities, or one of these.
    FormulaParts,
    /// What "not applicable" does.
    NotApplicable,
    /// By survey.
    Survey,
    /// Not read; scored by hand.
    Unreadable,
}

impl RuleKind {
    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            RuleKind::Choice => "choice",
            RuleKind::Bands => "bands",
            RuleKind::Proportional => "proportional",
            RuleKind::PerItem => "per-item",
            RuleKind::Deduction => "deduction",
            RuleKind::Bonus => "bonus",
            RuleKind::Timeliness => "timeliness",
            RuleKind::FormulaParts => "formula-parts",
            RuleKind::NotApplicable => "not-applicable",
            RuleKind::Survey => "survey",
            RuleKind::Unreadable => "unreadable",
        }
    }
}

/// Something about a row that a person should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RowDoubt {
    /// A value belongs to two lines.
    Overlap,
    /// A value between two lines belongs to none.
    Gap,
    /// Nothing is said beyond the outermost bound, or which way `từ N` goes.
    OpenEnd,
    /// No line reaches the printed maximum.
    MaxNotReached,
    /// The printed sum is not that of what is printed below it.
    TotalMismatch,
    /// Points run into the text before them, or a digit was a letter: the reading rests on a repair.
    GluedText,
    /// The formula names a quantity that is defined nowhere.
    UnknownQuantity,
    /// A line gives more than the printed maximum.
    AboveMax,
    /// Words or numbers of the line are not part of the reading.
    PartlyRead,
    /// The lines may exclude one another or add up.
    ChoiceOrAdd,
    /// Points in the line and points in the column differ.
    PointsDiffer,
    /// Whether the points are for one item or for each is not said.
    EachUnclear,
    /// Working days are counted as the days printed.
    WorkingDays,
    /// What "not applicable" comes to is not said.
    AbsentUnclear,
    /// A separator may mark thousands or decimals.
    NumberUnclear,
    /// Lines of one list count different things.
    MixedQuantity,
    /// The last day of February depends on the year, which is not printed.
    FebruaryEnd,
    /// The number of the row repeats or skips; its place in the order was used.
    NumberRepaired,
    /// The sign of the points contradicts the head of their column; the sign was followed.
    SignColumn,
    /// Points without a number: a criterion, or a line of the one above.
    RowUnclear,
    /// The sheet hides the row, or a column that was read.
    Hidden,
}

impl RowDoubt {
    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            RowDoubt::Overlap => "overlap",
            RowDoubt::Gap => "gap",
            RowDoubt::OpenEnd => "open-end",
            RowDoubt::MaxNotReached => "max-not-reached",
            RowDoubt::TotalMismatch => "total-mismatch",
            RowDoubt::GluedText => "glued-text",
            RowDoubt::UnknownQuantity => "unknown-quantity",
            RowDoubt::AboveMax => "above-max",
            RowDoubt::PartlyRead => "partly-read",
            RowDoubt::ChoiceOrAdd => "choice-or-add",
            RowDoubt::PointsDiffer => "points-differ",
            RowDoubt::EachUnclear => "each-unclear",
            RowDoubt::WorkingDays => "working-days",
            RowDoubt::AbsentUnclear => "absent-unclear",
            RowDoubt::NumberUnclear => "number-unclear",
            RowDoubt::MixedQuantity => "mixed-quantity",
            RowDoubt::FebruaryEnd => "february-end",
            RowDoubt::NumberRepaired => "number-repaired",
            RowDoubt::SignColumn => "sign-column",
            RowDoubt::RowUnclear => "row-unclear",
            RowDoubt::Hidden => "hidden",
        }
    }
}
