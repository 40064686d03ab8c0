//! Kinds of rule lines and the doubts a reading can carry.

use crate::code::{Lang, Words};

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
    /// The line belongs to no leaf, and scoring does not use it.
    NotScored,
}

impl RowDoubt {
    /// All of them.
    pub const ALL: [RowDoubt; 22] = [
        RowDoubt::Overlap,
        RowDoubt::Gap,
        RowDoubt::OpenEnd,
        RowDoubt::MaxNotReached,
        RowDoubt::TotalMismatch,
        RowDoubt::GluedText,
        RowDoubt::UnknownQuantity,
        RowDoubt::AboveMax,
        RowDoubt::PartlyRead,
        RowDoubt::ChoiceOrAdd,
        RowDoubt::PointsDiffer,
        RowDoubt::EachUnclear,
        RowDoubt::WorkingDays,
        RowDoubt::AbsentUnclear,
        RowDoubt::NumberUnclear,
        RowDoubt::MixedQuantity,
        RowDoubt::FebruaryEnd,
        RowDoubt::NumberRepaired,
        RowDoubt::SignColumn,
        RowDoubt::RowUnclear,
        RowDoubt::Hidden,
        RowDoubt::NotScored,
    ];

    /// Whether it leaves open what a rule would compute; others only ask for a look.
    pub(super) fn leaves_open(&self) -> bool {
        matches!(
            self,
            RowDoubt::AboveMax
                | RowDoubt::MixedQuantity
                | RowDoubt::UnknownQuantity
                | RowDoubt::PointsDiffer
                | RowDoubt::PartlyRead
                | RowDoubt::RowUnclear
                | RowDoubt::SignColumn
        )
    }

    /// What it means, in a few words.
    pub fn text(self, lang: Lang) -> &'static str {
        self.words().get(lang)
    }

    pub(super) fn words(self) -> Words {
        let (vi, en) = match self {
            RowDoubt::Overlap => ("một giá trị thuộc hai dòng", "a value belongs to two lines"),
            RowDoubt::Gap => ("có giá trị không thuộc dòng nào", "a value belongs to no line"),
            RowDoubt::OpenEnd => ("chưa nói rõ ngoài mốc cuối", "nothing is said beyond the last bound"),
            RowDoubt::MaxNotReached => ("không dòng nào đạt điểm tối đa", "no line reaches the maximum"),
            RowDoubt::TotalMismatch => {
                ("tổng in khác tổng các phần", "the printed sum is not that of its parts")
            }
            RowDoubt::GluedText => {
                ("số dính chữ hoặc chữ thay số", "points run into the text, or a letter stands for a digit")
            }
            RowDoubt::UnknownQuantity => {
                ("công thức có đại lượng chưa định nghĩa", "the formula names an unknown quantity")
            }
            RowDoubt::AboveMax => ("vượt điểm tối đa", "more than the maximum"),
            RowDoubt::PartlyRead => ("còn chữ hoặc số chưa đọc", "part of the line is not in the reading"),
            RowDoubt::ChoiceOrAdd => ("chưa rõ chọn một hay cộng dồn", "alternatives, or lines that add up"),
            RowDoubt::PointsDiffer => {
                ("điểm trong dòng khác điểm trong cột", "points in the line and in the column differ")
            }
            RowDoubt::EachUnclear => ("chưa rõ một lần hay mỗi lần", "once, or for each"),
            RowDoubt::WorkingDays => ("tính theo ngày làm việc", "working days"),
            RowDoubt::AbsentUnclear => {
                ("không áp dụng nhưng chưa nói cách tính", "not applicable, and then not said")
            }
            RowDoubt::NumberUnclear => {
                ("dấu phân cách số chưa rõ", "a separator may mark thousands or decimals")
            }
            RowDoubt::MixedQuantity => {
                ("các dòng đếm những thứ khác nhau", "the lines count different things")
            }
            RowDoubt::FebruaryEnd => {
                ("ngày cuối tháng hai tùy năm", "the last day of February depends on the year")
            }
            RowDoubt::NumberRepaired => ("số thứ tự đã được sửa", "the number of the row was repaired"),
            RowDoubt::SignColumn => {
                ("dấu cộng, trừ trái với tên cột", "the sign contradicts the head of the column")
            }
            RowDoubt::RowUnclear => (
                "dòng có điểm mà không có số: là tiêu chí hay là mức của tiêu chí trên",
                "points without a number: a criterion, or a line of the one above",
            ),
            RowDoubt::Hidden => {
                ("dòng hoặc cột bị ẩn trong trang tính", "the sheet hides the row or a column of it")
            }
            RowDoubt::NotScored => (
                "dòng không thuộc tiêu chí nào được chấm nên chưa được tính",
                "the line belongs to no scored criterion and is not used",
            ),
        };
        Words::new(vi, en)
    }

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
            RowDoubt::NotScored => "not-scored",
        }
    }
}
