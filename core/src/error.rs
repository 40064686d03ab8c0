use serde_json::{Value, json};

use crate::framework::{FrameworkError, Place};
use crate::number::NumberError;
use crate::ranking::RankError;
use crate::scoring::ScoreError;
use crate::table::read::TableError;
use crate::unit::UnitError;

/// Any error of the library, with the stable code that C, C# and Python share.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A framework file.
    #[error(transparent)]
    Framework(#[from] FrameworkError),
    /// Facts and scores.
    #[error(transparent)]
    Score(#[from] ScoreError),
    /// A unit.
    #[error(transparent)]
    Unit(#[from] UnitError),
    /// Ranks, groups and targets.
    #[error(transparent)]
    Rank(#[from] RankError),
    /// A criteria table.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// Stable error codes, numbered by hand and only ever added to.
///
/// 1–99 are arguments of a call, 100 and above data, 900 a defect of the library itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i32)]
#[non_exhaustive]
pub enum Code {
    /// A text is no number.
    NumberSyntax = 100,
    /// A number does not fit.
    NumberRange = 101,
    /// Too many decimals, and nobody asked for rounding.
    NumberDecimals = 102,
    /// NaN or an infinity.
    NumberNotFinite = 103,
    /// A framework file is not of the form.
    FrameworkSyntax = 200,
    /// A framework does not hold together.
    FrameworkInvalid = 201,
    /// No such built-in framework.
    FrameworkUnknown = 202,
    /// No edition holds for the year.
    FrameworkNoEdition = 203,
    /// No such node.
    UnknownNode = 300,
    /// No such fact.
    UnknownFact = 301,
    /// A value of the wrong kind.
    WrongKind = 302,
    /// A value out of range.
    OutOfRange = 303,
    /// Two values for one thing.
    TwoValues = 304,
    /// Some facts of a leaf are not declared.
    Incomplete = 305,
    /// A result lacks needed parts.
    MissingParts = 306,
    /// Nothing of the node applies.
    NoPoints = 307,
    /// "Not applicable" where it is not foreseen.
    NotApplicable = 308,
    /// An empty denominator the rule says nothing about.
    EmptyDenominator = 309,
    /// No line of the rule holds the value.
    NoLine = 310,
    /// The year scored is needed and not given.
    PeriodNeeded = 311,
    /// The edition does not hold for the year scored.
    NotInForce = 312,
    /// Parts exceed their maximum together.
    JointMaximum = 313,
    /// Declared facts are not JSON of the form.
    FactsJson = 314,
    /// No such unit.
    UnitUnknown = 400,
    /// The unit does not exist at that time.
    UnitNotInForce = 401,
    /// The name is right, its rank (tỉnh, thành phố) is not.
    UnitOtherKind = 402,
    /// A time before the record of units.
    UnitOutsideRecord = 403,
    /// A file of units that cannot be read.
    UnitFile = 404,
    /// One unit twice in a ranking.
    RankDuplicate = 500,
    /// More decimals than published values have.
    RankPlaces = 501,
    /// No such group scheme.
    SchemeUnknown = 502,
    /// No such group in the scheme.
    GroupUnknown = 503,
    /// The limits of the groups were not published.
    GroupLimits = 504,
    /// A value on a limit that is stated for neither side.
    GroupEnd = 505,
    /// A value outside all groups named.
    GroupNone = 506,
    /// Percentiles of nothing.
    RankNothing = 507,
    /// Places count from 1.
    RankPlace = 508,
    /// A file of group schemes that cannot be read.
    SchemeFile = 509,
    /// Bytes are no table of a known kind.
    TableFormat = 700,
    /// A table is in no known encoding.
    TableEncoding = 701,
    /// A workbook is protected by a password.
    TablePassword = 702,
    /// A workbook is damaged.
    TableDamaged = 703,
    /// A table is larger than the limits allow.
    TableTooLarge = 704,
    /// No such sheet in the workbook.
    SheetUnknown = 705,
    /// No row names the columns of a criteria table.
    TableNoHeader = 706,
    /// A criteria table lacks a column.
    ColumnMissing = 707,
    /// Two columns of a criteria table have the same meaning.
    ColumnTwice = 708,
    /// Text stands where points belong.
    CellPoints = 709,
    /// A formula for which the file stores no value.
    CellFormula = 710,
    /// A formula of a cell failed.
    CellFailed = 711,
    /// One number for two criteria.
    NumberTwice = 712,
    /// Nothing is scored below the heads.
    TableNoCriteria = 713,
    /// A reading is not of the notation.
    ReadingNotation = 714,
    /// The file of a table cannot be read.
    TableFile = 715,
}

impl Code {
    /// The number.
    pub fn number(self) -> i32 {
        self as i32
    }

    /// The word, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Code::NumberSyntax => "number-syntax",
            Code::NumberRange => "number-range",
            Code::NumberDecimals => "number-decimals",
            Code::NumberNotFinite => "number-not-finite",
            Code::FrameworkSyntax => "framework-syntax",
            Code::FrameworkInvalid => "framework-invalid",
            Code::FrameworkUnknown => "framework-unknown",
            Code::FrameworkNoEdition => "framework-no-edition",
            Code::UnknownNode => "unknown-node",
            Code::UnknownFact => "unknown-fact",
            Code::WrongKind => "wrong-kind",
            Code::OutOfRange => "out-of-range",
            Code::TwoValues => "two-values",
            Code::Incomplete => "incomplete",
            Code::MissingParts => "missing-parts",
            Code::NoPoints => "no-points",
            Code::NotApplicable => "not-applicable",
            Code::EmptyDenominator => "empty-denominator",
            Code::NoLine => "no-line",
            Code::PeriodNeeded => "period-needed",
            Code::NotInForce => "not-in-force",
            Code::JointMaximum => "joint-maximum",
            Code::FactsJson => "facts-json",
            Code::UnitUnknown => "unit-unknown",
            Code::UnitNotInForce => "unit-not-in-force",
            Code::UnitOtherKind => "unit-other-kind",
            Code::UnitOutsideRecord => "unit-outside-record",
            Code::UnitFile => "unit-file",
            Code::RankDuplicate => "rank-duplicate",
            Code::RankPlaces => "rank-places",
            Code::SchemeUnknown => "scheme-unknown",
            Code::GroupUnknown => "group-unknown",
            Code::GroupLimits => "group-limits",
            Code::GroupEnd => "group-end",
            Code::GroupNone => "group-none",
            Code::RankNothing => "rank-nothing",
            Code::RankPlace => "rank-place",
            Code::SchemeFile => "scheme-file",
            Code::TableFormat => "table-format",
            Code::TableEncoding => "table-encoding",
            Code::TablePassword => "table-password",
            Code::TableDamaged => "table-damaged",
            Code::TableTooLarge => "table-too-large",
            Code::SheetUnknown => "sheet-unknown",
            Code::TableNoHeader => "table-no-header",
            Code::ColumnMissing => "column-missing",
            Code::ColumnTwice => "column-twice",
            Code::CellPoints => "cell-points",
            Code::CellFormula => "cell-formula",
            Code::CellFailed => "cell-failed",
            Code::NumberTwice => "number-twice",
            Code::TableNoCriteria => "table-no-criteria",
            Code::ReadingNotation => "reading-notation",
            Code::TableFile => "table-file",
        }
    }
}

impl Error {
    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Error::Number(error) => number_code(error),
            Error::Framework(error) => match error {
                FrameworkError::Syntax { .. } => Code::FrameworkSyntax,
                FrameworkError::Invalid { .. } => Code::FrameworkInvalid,
                FrameworkError::Unknown { .. } => Code::FrameworkUnknown,
                FrameworkError::NoEdition { .. } => Code::FrameworkNoEdition,
            },
            Error::Score(error) => match error {
                ScoreError::UnknownNode { .. } => Code::UnknownNode,
                ScoreError::UnknownFact { .. } | ScoreError::WhichFact { .. } => Code::UnknownFact,
                ScoreError::WrongKind { .. } => Code::WrongKind,
                ScoreError::Number { error, .. } | ScoreError::Range { error, .. } => number_code(error),
                ScoreError::OutOfRange { .. } => Code::OutOfRange,
                ScoreError::TwoValues { .. } => Code::TwoValues,
                ScoreError::Incomplete { .. } => Code::Incomplete,
                ScoreError::MissingParts { .. } => Code::MissingParts,
                ScoreError::NoPoints { .. } => Code::NoPoints,
                ScoreError::NotApplicable { .. } => Code::NotApplicable,
                ScoreError::EmptyDenominator { .. } => Code::EmptyDenominator,
                ScoreError::NoLine { .. } => Code::NoLine,
                ScoreError::PeriodNeeded { .. } => Code::PeriodNeeded,
                ScoreError::NotInForce { .. } => Code::NotInForce,
                ScoreError::Joint { .. } => Code::JointMaximum,
                ScoreError::Unit(error) => unit_code(error),
                ScoreError::Json { .. } => Code::FactsJson,
            },
            Error::Unit(error) => unit_code(error),
            Error::Rank(error) => rank_code(error),
            Error::Table(error) => table_code(error),
        }
    }

    /// The node the error concerns, if it concerns one.
    pub fn node(&self) -> Option<&str> {
        match self {
            Error::Score(
                ScoreError::UnknownNode { node, .. }
                | ScoreError::UnknownFact { node, .. }
                | ScoreError::WhichFact { node, .. }
                | ScoreError::WrongKind { node, .. }
                | ScoreError::Number { node, .. }
                | ScoreError::OutOfRange { node, .. }
                | ScoreError::TwoValues { node, .. }
                | ScoreError::Incomplete { node, .. }
                | ScoreError::MissingParts { node, .. }
                | ScoreError::NoPoints { node }
                | ScoreError::NotApplicable { node }
                | ScoreError::EmptyDenominator { node, .. }
                | ScoreError::NoLine { node, .. }
                | ScoreError::PeriodNeeded { node, .. }
                | ScoreError::Range { node, .. },
            ) => Some(node),
            _ => None,
        }
    }

    /// Where the error stands, if the input was text.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Error::Framework(FrameworkError::Syntax { place, .. }) => Some(place),
            Error::Framework(FrameworkError::Invalid { problems }) => problems.first()?.place.as_ref(),
            _ => None,
        }
    }

    /// Everything known about the error, as JSON: code, name, message, node, fact, place, problems.
    pub fn details(&self) -> Value {
        let mut details = json!({
            "code": self.code().number(),
            "name": self.code().name(),
            "message": self.to_string(),
        });
        let mut put = |key: &str, value: Value| {
            if let Some(map) = details.as_object_mut() {
                map.insert(key.to_owned(), value);
            }
        };
        if let Some(node) = self.node() {
            put("node", json!(node));
        }
        if let Some(place) = self.place() {
            put("place", json!(place));
        }
        match self {
            Error::Framework(FrameworkError::Invalid { problems }) => put("problems", json!(problems)),
            Error::Framework(FrameworkError::Unknown { known, .. }) => put("known", json!(known)),
            Error::Score(
                ScoreError::WrongKind { fact, value, expected, .. }
                | ScoreError::OutOfRange { fact, value, expected, .. },
            ) => {
                put("fact", json!(fact));
                put("value", json!(value));
                put("expected", json!(expected));
            }
            Error::Score(ScoreError::UnknownFact { fact, expected, .. }) => {
                put("fact", json!(fact));
                put("expected", json!(expected));
            }
            Error::Score(ScoreError::WhichFact { expected, .. }) => put("expected", json!(expected)),
            Error::Score(ScoreError::Number { fact, .. }) => put("fact", json!(fact)),
            Error::Score(ScoreError::Incomplete { facts, .. }) => put("facts", json!(facts)),
            Error::Score(ScoreError::MissingParts { parts, .. }) => put("parts", json!(parts)),
            Error::Table(error) => table_details(error, &mut put),
            _ => {}
        }
        details
    }
}

fn table_details(error: &TableError, put: &mut impl FnMut(&str, Value)) {
    if let Some(cell) = error.cell() {
        put("sheet", json!(cell.sheet));
        put("row", json!(cell.row));
        put("column", json!(cell.letters()));
    }
    match error {
        TableError::Format { found, expected, .. } => {
            put("value", json!(found));
            put("expected", json!(expected));
        }
        TableError::Encoding { file, line, column, .. } => {
            put("place", json!({ "file": file, "line": line, "column": column }));
        }
        TableError::TooLarge { limit, .. } => put("limit", json!(limit)),
        TableError::NoSheet { sheet, known, .. } => {
            put("sheet", json!(sheet));
            put("known", json!(known));
        }
        TableError::NoHeader { expected, .. } | TableError::ColumnMissing { expected, .. } => {
            put("expected", json!(expected));
        }
        TableError::ColumnTwice { head, .. } => put("value", json!(head)),
        TableError::Points { value, expected, .. } => {
            put("value", json!(value));
            put("expected", json!(expected));
        }
        TableError::CellError { value, .. } => put("value", json!(value)),
        TableError::NumberTwice { number, id, first, .. } => {
            put("value", json!(number));
            put("node", json!(id));
            put("first", json!(first));
        }
        TableError::Notation { text, expected, .. } => {
            put("value", json!(text));
            put("expected", json!(expected));
        }
        TableError::File { .. }
        | TableError::Password { .. }
        | TableError::Damaged { .. }
        | TableError::Formula { .. }
        | TableError::NoCriteria { .. } => {}
    }
}

fn number_code(error: &NumberError) -> Code {
    match error {
        NumberError::Syntax { .. } => Code::NumberSyntax,
        NumberError::Range { .. } => Code::NumberRange,
        NumberError::Decimals { .. } => Code::NumberDecimals,
        NumberError::NotFinite { .. } => Code::NumberNotFinite,
    }
}

fn unit_code(error: &UnitError) -> Code {
    match error {
        UnitError::Unknown { .. } => Code::UnitUnknown,
        UnitError::NotInForce { .. } => Code::UnitNotInForce,
        UnitError::OtherKind { .. } => Code::UnitOtherKind,
        UnitError::OutsideRecord { .. } => Code::UnitOutsideRecord,
        UnitError::File { .. } => Code::UnitFile,
    }
}

fn rank_code(error: &RankError) -> Code {
    match error {
        RankError::Duplicate { .. } => Code::RankDuplicate,
        RankError::Places { .. } => Code::RankPlaces,
        RankError::UnknownScheme { .. } => Code::SchemeUnknown,
        RankError::UnknownGroup { .. } => Code::GroupUnknown,
        RankError::LimitsNotPublished { .. } => Code::GroupLimits,
        RankError::EndNotStated { .. } => Code::GroupEnd,
        RankError::NoGroup { .. } => Code::GroupNone,
        RankError::NothingRanked { .. } => Code::RankNothing,
        RankError::NoPlace => Code::RankPlace,
        RankError::File { .. } => Code::SchemeFile,
    }
}

fn table_code(error: &TableError) -> Code {
    match error {
        TableError::Format { .. } => Code::TableFormat,
        TableError::Encoding { .. } => Code::TableEncoding,
        TableError::Password { .. } => Code::TablePassword,
        TableError::Damaged { .. } => Code::TableDamaged,
        TableError::TooLarge { .. } => Code::TableTooLarge,
        TableError::NoSheet { .. } => Code::SheetUnknown,
        TableError::NoHeader { .. } => Code::TableNoHeader,
        TableError::ColumnMissing { .. } => Code::ColumnMissing,
        TableError::ColumnTwice { .. } => Code::ColumnTwice,
        TableError::Points { .. } => Code::CellPoints,
        TableError::Formula { .. } => Code::CellFormula,
        TableError::CellError { .. } => Code::CellFailed,
        TableError::NumberTwice { .. } => Code::NumberTwice,
        TableError::NoCriteria { .. } => Code::TableNoCriteria,
        TableError::Notation { .. } => Code::ReadingNotation,
        TableError::File { .. } => Code::TableFile,
    }
}
