//! Status codes. 1–99 concern the call itself; from 100 on they are the codes of `chiso::Code`, and a test
//! sees to it that none is left out. Numbers are never reused.

use chiso::Code;

/// Success.
pub const CHISO_OK: i32 = 0;

/// An argument is NULL that must not be.
pub const CHISO_ERROR_NULL_ARGUMENT: i32 = 1;
/// A text is not UTF-8.
pub const CHISO_ERROR_INVALID_UTF8: i32 = 2;
/// An argument is none of the values it can have.
pub const CHISO_ERROR_ARGUMENT_RANGE: i32 = 3;
/// The caller's buffer is too small.
pub const CHISO_ERROR_BUFFER_TOO_SMALL: i32 = 4;
/// There is nothing at this index.
pub const CHISO_ERROR_INDEX_RANGE: i32 = 5;

/// A text is no number.
pub const CHISO_ERROR_NUMBER_SYNTAX: i32 = 100;
/// A number does not fit.
pub const CHISO_ERROR_NUMBER_RANGE: i32 = 101;
/// Too many decimals, and nobody asked for rounding.
pub const CHISO_ERROR_NUMBER_DECIMALS: i32 = 102;
/// NaN or an infinity.
pub const CHISO_ERROR_NUMBER_NOT_FINITE: i32 = 103;

/// A framework file is not of the form.
pub const CHISO_ERROR_FRAMEWORK_SYNTAX: i32 = 200;
/// A framework does not hold together.
pub const CHISO_ERROR_FRAMEWORK_INVALID: i32 = 201;
/// No such built-in framework.
pub const CHISO_ERROR_FRAMEWORK_UNKNOWN: i32 = 202;
/// No edition holds for the year.
pub const CHISO_ERROR_FRAMEWORK_NO_EDITION: i32 = 203;

/// No such node.
pub const CHISO_ERROR_UNKNOWN_NODE: i32 = 300;
/// No such fact.
pub const CHISO_ERROR_UNKNOWN_FACT: i32 = 301;
/// A value of the wrong kind.
pub const CHISO_ERROR_WRONG_KIND: i32 = 302;
/// A value out of range.
pub const CHISO_ERROR_OUT_OF_RANGE: i32 = 303;
/// Two values for one thing.
pub const CHISO_ERROR_TWO_VALUES: i32 = 304;
/// Some facts of a leaf are not declared.
pub const CHISO_ERROR_INCOMPLETE: i32 = 305;
/// A result lacks needed parts.
pub const CHISO_ERROR_MISSING_PARTS: i32 = 306;
/// Nothing of the node applies.
pub const CHISO_ERROR_NO_POINTS: i32 = 307;
/// "Not applicable" where it is not foreseen.
pub const CHISO_ERROR_NOT_APPLICABLE: i32 = 308;
/// An empty denominator the rule says nothing about.
pub const CHISO_ERROR_EMPTY_DENOMINATOR: i32 = 309;
/// No line of the rule holds the value.
pub const CHISO_ERROR_NO_LINE: i32 = 310;
/// The year scored is needed and not given.
pub const CHISO_ERROR_PERIOD_NEEDED: i32 = 311;
/// The edition does not hold for the year scored.
pub const CHISO_ERROR_NOT_IN_FORCE: i32 = 312;
/// Parts exceed their maximum together.
pub const CHISO_ERROR_JOINT_MAXIMUM: i32 = 313;
/// Declared facts are not JSON of the form.
pub const CHISO_ERROR_FACTS_JSON: i32 = 314;

/// No such unit.
pub const CHISO_ERROR_UNIT_UNKNOWN: i32 = 400;
/// The unit does not exist at that time.
pub const CHISO_ERROR_UNIT_NOT_IN_FORCE: i32 = 401;
/// The name is right, its rank (tỉnh, thành phố) is not.
pub const CHISO_ERROR_UNIT_OTHER_KIND: i32 = 402;
/// A time before the record of units.
pub const CHISO_ERROR_UNIT_OUTSIDE_RECORD: i32 = 403;
/// A file of units that cannot be read.
pub const CHISO_ERROR_UNIT_FILE: i32 = 404;

/// One unit twice in a ranking.
pub const CHISO_ERROR_RANK_DUPLICATE: i32 = 500;
/// More decimals than published values have.
pub const CHISO_ERROR_RANK_PLACES: i32 = 501;
/// No such group scheme.
pub const CHISO_ERROR_SCHEME_UNKNOWN: i32 = 502;
/// No such group in the scheme.
pub const CHISO_ERROR_GROUP_UNKNOWN: i32 = 503;
/// The limits of the groups were not published.
pub const CHISO_ERROR_GROUP_LIMITS: i32 = 504;
/// A value on a limit that is stated for neither side.
pub const CHISO_ERROR_GROUP_END: i32 = 505;
/// A value outside all groups named.
pub const CHISO_ERROR_GROUP_NONE: i32 = 506;
/// Percentiles of nothing.
pub const CHISO_ERROR_RANK_NOTHING: i32 = 507;
/// Places count from 1.
pub const CHISO_ERROR_RANK_PLACE: i32 = 508;
/// A file of group schemes that cannot be read.
pub const CHISO_ERROR_SCHEME_FILE: i32 = 509;

/// Bytes are no table of a known kind.
pub const CHISO_ERROR_TABLE_FORMAT: i32 = 700;
/// A table is in no known encoding.
pub const CHISO_ERROR_TABLE_ENCODING: i32 = 701;
/// A workbook is protected by a password.
pub const CHISO_ERROR_TABLE_PASSWORD: i32 = 702;
/// A workbook is damaged.
pub const CHISO_ERROR_TABLE_DAMAGED: i32 = 703;
/// A table is larger than the limits allow.
pub const CHISO_ERROR_TABLE_TOO_LARGE: i32 = 704;
/// No such sheet in the workbook.
pub const CHISO_ERROR_SHEET_UNKNOWN: i32 = 705;
/// No row names the columns of a criteria table.
pub const CHISO_ERROR_TABLE_NO_HEADER: i32 = 706;
/// A criteria table lacks a column.
pub const CHISO_ERROR_COLUMN_MISSING: i32 = 707;
/// Two columns of a criteria table have the same meaning.
pub const CHISO_ERROR_COLUMN_TWICE: i32 = 708;
/// Text stands where points belong.
pub const CHISO_ERROR_CELL_POINTS: i32 = 709;
/// A formula for which the file stores no value.
pub const CHISO_ERROR_CELL_FORMULA: i32 = 710;
/// A formula of a cell failed.
pub const CHISO_ERROR_CELL_FAILED: i32 = 711;
/// One number for two criteria.
pub const CHISO_ERROR_NUMBER_TWICE: i32 = 712;
/// Nothing is scored below the heads.
pub const CHISO_ERROR_TABLE_NO_CRITERIA: i32 = 713;
/// A reading is not of the notation.
pub const CHISO_ERROR_READING_NOTATION: i32 = 714;
/// The file of a table cannot be read.
pub const CHISO_ERROR_TABLE_FILE: i32 = 715;

/// A defect of the library itself. The handles of the call stay valid; a facts handle that was being
/// changed should be freed. Please report it.
pub const CHISO_ERROR_PANIC: i32 = 900;

/// Every code of the core beside its number here.
const CODES: &[(i32, Code)] = &[
    (CHISO_ERROR_NUMBER_SYNTAX, Code::NumberSyntax),
    (CHISO_ERROR_NUMBER_RANGE, Code::NumberRange),
    (CHISO_ERROR_NUMBER_DECIMALS, Code::NumberDecimals),
    (CHISO_ERROR_NUMBER_NOT_FINITE, Code::NumberNotFinite),
    (CHISO_ERROR_FRAMEWORK_SYNTAX, Code::FrameworkSyntax),
    (CHISO_ERROR_FRAMEWORK_INVALID, Code::FrameworkInvalid),
    (CHISO_ERROR_FRAMEWORK_UNKNOWN, Code::FrameworkUnknown),
    (CHISO_ERROR_FRAMEWORK_NO_EDITION, Code::FrameworkNoEdition),
    (CHISO_ERROR_UNKNOWN_NODE, Code::UnknownNode),
    (CHISO_ERROR_UNKNOWN_FACT, Code::UnknownFact),
    (CHISO_ERROR_WRONG_KIND, Code::WrongKind),
    (CHISO_ERROR_OUT_OF_RANGE, Code::OutOfRange),
    (CHISO_ERROR_TWO_VALUES, Code::TwoValues),
    (CHISO_ERROR_INCOMPLETE, Code::Incomplete),
    (CHISO_ERROR_MISSING_PARTS, Code::MissingParts),
    (CHISO_ERROR_NO_POINTS, Code::NoPoints),
    (CHISO_ERROR_NOT_APPLICABLE, Code::NotApplicable),
    (CHISO_ERROR_EMPTY_DENOMINATOR, Code::EmptyDenominator),
    (CHISO_ERROR_NO_LINE, Code::NoLine),
    (CHISO_ERROR_PERIOD_NEEDED, Code::PeriodNeeded),
    (CHISO_ERROR_NOT_IN_FORCE, Code::NotInForce),
    (CHISO_ERROR_JOINT_MAXIMUM, Code::JointMaximum),
    (CHISO_ERROR_FACTS_JSON, Code::FactsJson),
    (CHISO_ERROR_UNIT_UNKNOWN, Code::UnitUnknown),
    (CHISO_ERROR_UNIT_NOT_IN_FORCE, Code::UnitNotInForce),
    (CHISO_ERROR_UNIT_OTHER_KIND, Code::UnitOtherKind),
    (CHISO_ERROR_UNIT_OUTSIDE_RECORD, Code::UnitOutsideRecord),
    (CHISO_ERROR_UNIT_FILE, Code::UnitFile),
    (CHISO_ERROR_RANK_DUPLICATE, Code::RankDuplicate),
    (CHISO_ERROR_RANK_PLACES, Code::RankPlaces),
    (CHISO_ERROR_SCHEME_UNKNOWN, Code::SchemeUnknown),
    (CHISO_ERROR_GROUP_UNKNOWN, Code::GroupUnknown),
    (CHISO_ERROR_GROUP_LIMITS, Code::GroupLimits),
    (CHISO_ERROR_GROUP_END, Code::GroupEnd),
    (CHISO_ERROR_GROUP_NONE, Code::GroupNone),
    (CHISO_ERROR_RANK_NOTHING, Code::RankNothing),
    (CHISO_ERROR_RANK_PLACE, Code::RankPlace),
    (CHISO_ERROR_SCHEME_FILE, Code::SchemeFile),
    (CHISO_ERROR_TABLE_FORMAT, Code::TableFormat),
    (CHISO_ERROR_TABLE_ENCODING, Code::TableEncoding),
    (CHISO_ERROR_TABLE_PASSWORD, Code::TablePassword),
    (CHISO_ERROR_TABLE_DAMAGED, Code::TableDamaged),
    (CHISO_ERROR_TABLE_TOO_LARGE, Code::TableTooLarge),
    (CHISO_ERROR_SHEET_UNKNOWN, Code::SheetUnknown),
    (CHISO_ERROR_TABLE_NO_HEADER, Code::TableNoHeader),
    (CHISO_ERROR_COLUMN_MISSING, Code::ColumnMissing),
    (CHISO_ERROR_COLUMN_TWICE, Code::ColumnTwice),
    (CHISO_ERROR_CELL_POINTS, Code::CellPoints),
    (CHISO_ERROR_CELL_FORMULA, Code::CellFormula),
    (CHISO_ERROR_CELL_FAILED, Code::CellFailed),
    (CHISO_ERROR_NUMBER_TWICE, Code::NumberTwice),
    (CHISO_ERROR_TABLE_NO_CRITERIA, Code::TableNoCriteria),
    (CHISO_ERROR_READING_NOTATION, Code::ReadingNotation),
    (CHISO_ERROR_TABLE_FILE, Code::TableFile),
];

const _: () = {
    let mut rest = CODES;
    while let [(number, code), others @ ..] = rest {
        assert!(*number == *code as i32, "a status has another number than its code in the core");
        rest = others;
    }
};
