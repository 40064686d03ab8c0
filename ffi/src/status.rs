//! Status codes: those of `chiso::Code`. 1 to 99 concern the call itself, 100 and above the data. Numbers are never
//! reused. Made by `make generate` from the table of codes in core/src/code; not to be edited.
#![allow(dead_code, reason = "written out for the header; the library itself speaks of `chiso::Code`")]

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
/// A table of data has the wrong columns or the wrong form.
pub const CHISO_ERROR_TABLE_FORM: i32 = 20;
/// A text is no number.
pub const CHISO_ERROR_NUMBER_SYNTAX: i32 = 100;
/// A number does not fit.
pub const CHISO_ERROR_NUMBER_RANGE: i32 = 101;
/// Too many decimals, and nobody asked for rounding.
pub const CHISO_ERROR_NUMBER_DECIMALS: i32 = 102;
/// NaN or an infinity.
pub const CHISO_ERROR_NUMBER_NOT_FINITE: i32 = 103;
/// One mark before exactly three digits: thousands, or decimals.
pub const CHISO_ERROR_NUMBER_AMBIGUOUS: i32 = 104;
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
/// A date outside the calendar.
pub const CHISO_ERROR_CALENDAR_RANGE: i32 = 600;
/// A count that leads out of the calendar.
pub const CHISO_ERROR_CALENDAR_COUNT: i32 = 601;
/// No such working day in the period.
pub const CHISO_ERROR_CALENDAR_NTH: i32 = 602;
/// A period that ends before it begins.
pub const CHISO_ERROR_CALENDAR_PERIOD: i32 = 603;
/// Days that no notice has confirmed, where only confirmed ones were asked for.
pub const CHISO_ERROR_CALENDAR_UNCONFIRMED: i32 = 604;
/// Arrays of different lengths.
pub const CHISO_ERROR_CALENDAR_LENGTHS: i32 = 605;
/// An overlay is not of the file form.
pub const CHISO_ERROR_OVERLAY_SYNTAX: i32 = 606;
/// An overlay contradicts itself or the calendar under it.
pub const CHISO_ERROR_OVERLAY_INVALID: i32 = 607;
/// A text is no moment.
pub const CHISO_ERROR_MOMENT_SYNTAX: i32 = 620;
/// A moment outside the years 1 to 9999.
pub const CHISO_ERROR_MOMENT_RANGE: i32 = 621;
/// A count of working time that leads out of the calendar.
pub const CHISO_ERROR_WORKING_TIME: i32 = 622;
/// A text is no time limit.
pub const CHISO_ERROR_LIMIT_SYNTAX: i32 = 630;
/// A number of units that a limit cannot have.
pub const CHISO_ERROR_LIMIT_COUNT: i32 = 631;
/// A phrase of a deadline that is not read.
pub const CHISO_ERROR_DEADLINE_WORDING: i32 = 632;
/// A phrase that names a day, month or year that there is not.
pub const CHISO_ERROR_DEADLINE_IMPOSSIBLE: i32 = 633;
/// A phrase that contradicts itself.
pub const CHISO_ERROR_DEADLINE_CONTRADICTION: i32 = 634;
/// The phrase names no year, and none was given.
pub const CHISO_ERROR_DEADLINE_YEAR: i32 = 635;
/// A date or number outside the calendar.
pub const CHISO_ERROR_DEADLINE_RANGE: i32 = 636;
/// The hour of receipt is needed.
pub const CHISO_ERROR_LIMIT_MOMENT: i32 = 637;
/// The calendar has no working hours for a day.
pub const CHISO_ERROR_LIMIT_HOURS: i32 = 638;
/// A limit that is not counted back from an event.
pub const CHISO_ERROR_LIMIT_BEFORE: i32 = 639;
/// No date can be derived from the phrase.
pub const CHISO_ERROR_DEADLINE_NO_DATE: i32 = 640;
/// The day of the event is needed.
pub const CHISO_ERROR_DEADLINE_START: i32 = 641;
/// The phrase names no month, and none was given.
pub const CHISO_ERROR_DEADLINE_MONTH: i32 = 642;
/// A schedule is not of the file form.
pub const CHISO_ERROR_SCHEDULE_SYNTAX: i32 = 660;
/// A schedule contradicts itself.
pub const CHISO_ERROR_SCHEDULE_INVALID: i32 = 661;
/// No such built-in schedule.
pub const CHISO_ERROR_SCHEDULE_UNKNOWN: i32 = 662;
/// No such reporting period.
pub const CHISO_ERROR_PERIOD_UNKNOWN: i32 = 663;
/// The schedule has no report for the period.
pub const CHISO_ERROR_SCHEDULE_NO_REPORT: i32 = 664;
/// Weekly reports have no known rule.
pub const CHISO_ERROR_SCHEDULE_WEEKLY: i32 = 665;
/// The days that a report covers are not known.
pub const CHISO_ERROR_SCHEDULE_COVER: i32 = 666;
/// The due day of a report is not known.
pub const CHISO_ERROR_SCHEDULE_DUE: i32 = 667;
/// The schedule is not in force then.
pub const CHISO_ERROR_SCHEDULE_NOT_IN_FORCE: i32 = 668;
/// An entry of an iCalendar file that cannot be written.
pub const CHISO_ERROR_CALENDAR_ENTRY: i32 = 669;
/// An event before the one it follows.
pub const CHISO_ERROR_EVENT_ORDER: i32 = 680;
/// A log that does not begin with receipt, or has a second one.
pub const CHISO_ERROR_EVENT_RECEIPT: i32 = 681;
/// An event after the dossier was closed.
pub const CHISO_ERROR_DOSSIER_CLOSED: i32 = 682;
/// A pause within a pause.
pub const CHISO_ERROR_PAUSE_OVERLAP: i32 = 683;
/// The end of a pause that did not begin.
pub const CHISO_ERROR_PAUSE_NOT_OPEN: i32 = 684;
/// An event that cannot take place while the clock stands.
pub const CHISO_ERROR_CLOCK_STANDS: i32 = 685;
/// More extensions than the rules allow.
pub const CHISO_ERROR_EXTENSION_REPEATED: i32 = 686;
/// An extension announced too late.
pub const CHISO_ERROR_EXTENSION_LATE: i32 = 687;
/// An extension that does not extend.
pub const CHISO_ERROR_EXTENSION_BACKWARDS: i32 = 688;
/// An event without a part it needs, or with one it does not have.
pub const CHISO_ERROR_EVENT_PARTS: i32 = 689;
/// A correction of nothing, or to a moment that had not come.
pub const CHISO_ERROR_EVENT_CORRECTION: i32 = 690;
/// The rules for the day of receipt are not known, and none were chosen.
pub const CHISO_ERROR_RULES_NEEDED: i32 = 691;
/// No such rule set.
pub const CHISO_ERROR_RULES_UNKNOWN: i32 = 692;
/// The chosen rules do not say what is needed.
pub const CHISO_ERROR_RULES_SILENT: i32 = 693;
/// A file of rule sets that cannot be read.
pub const CHISO_ERROR_RULES_FILE: i32 = 694;
/// A log is not JSON of the form.
pub const CHISO_ERROR_CLOCK_JSON: i32 = 695;
/// A text is no hour of receipt.
pub const CHISO_ERROR_CUT_OFF_SYNTAX: i32 = 696;
/// A row of dossiers that does not hold together.
pub const CHISO_ERROR_DOSSIER_ROW: i32 = 697;
/// Columns of dossiers of different lengths.
pub const CHISO_ERROR_DOSSIER_LENGTHS: i32 = 698;
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
/// A row that is not in the table, or takes no reading.
pub const CHISO_ERROR_ROW_UNKNOWN: i32 = 716;
/// A proposed reading is not what its line prints.
pub const CHISO_ERROR_READING_REFUSED: i32 = 717;
/// The name of whoever proposes or confirms a reading is missing.
pub const CHISO_ERROR_REVIEW_UNNAMED: i32 = 718;
/// A staged record is not JSON of the form.
pub const CHISO_ERROR_ASSESSMENT_JSON: i32 = 750;
/// An entry from before the last one.
pub const CHISO_ERROR_ASSESSMENT_ORDER: i32 = 751;
/// The phase of the record does not allow the entry.
pub const CHISO_ERROR_ASSESSMENT_PHASE: i32 = 752;
/// A survey leaf that was to be self-scored.
pub const CHISO_ERROR_ASSESSMENT_SURVEY: i32 = 753;
/// Something is missing before the record can go on.
pub const CHISO_ERROR_ASSESSMENT_NOT_COMPLETE: i32 = 754;
/// Who, why or what is lacking in an entry.
pub const CHISO_ERROR_ASSESSMENT_LACKING: i32 = 755;
/// A round of appraisal out of turn.
pub const CHISO_ERROR_ASSESSMENT_ROUND: i32 = 756;
/// A record for another edition.
pub const CHISO_ERROR_ASSESSMENT_EDITION: i32 = 757;
/// No self-score to accept.
pub const CHISO_ERROR_ASSESSMENT_NOTHING: i32 = 758;
/// A workbook could not be written.
pub const CHISO_ERROR_SHEET_WRITE: i32 = 780;
/// A workbook that this library did not make, or made for something else.
pub const CHISO_ERROR_SHEET_NOT_OURS: i32 = 781;
/// A score table that was changed after it was written.
pub const CHISO_ERROR_SHEET_CHANGED: i32 = 782;
/// A form for another edition, unit or year.
pub const CHISO_ERROR_FORM_EDITION: i32 = 783;
/// A row of a form for a leaf that the framework or the form does not have.
pub const CHISO_ERROR_FORM_UNKNOWN_LEAF: i32 = 784;
/// A formula in a form where a value belongs.
pub const CHISO_ERROR_FORM_FORMULA: i32 = 785;
/// A value of a form that the leaf cannot have.
pub const CHISO_ERROR_FORM_VALUE: i32 = 786;
/// A leaf of a form that is filled in part.
pub const CHISO_ERROR_FORM_INCOMPLETE: i32 = 787;
/// Two values for one leaf.
pub const CHISO_ERROR_FORM_CONFLICT: i32 = 788;
/// A plan, log or other text about a plan is not of the form.
pub const CHISO_ERROR_PLAN_SYNTAX: i32 = 800;
/// A plan does not hold together.
pub const CHISO_ERROR_PLAN_INVALID: i32 = 801;
/// No such built-in plan.
pub const CHISO_ERROR_PLAN_UNKNOWN: i32 = 802;
/// A register of agencies does not hold together.
pub const CHISO_ERROR_REGISTER_INVALID: i32 = 803;
/// No such built-in register of agencies.
pub const CHISO_ERROR_REGISTER_UNKNOWN: i32 = 804;
/// No such agency.
pub const CHISO_ERROR_AGENCY_UNKNOWN: i32 = 805;
/// A name that several agencies bear.
pub const CHISO_ERROR_AGENCY_AMBIGUOUS: i32 = 806;
/// No such task, report or duty.
pub const CHISO_ERROR_ITEM_UNKNOWN: i32 = 807;
/// An agency that does not lead the item.
pub const CHISO_ERROR_NOT_LEAD: i32 = 808;
/// A log entry lacks something, or holds what it cannot have.
pub const CHISO_ERROR_LOG_ENTRY: i32 = 810;
/// A log entry earlier than its task.
pub const CHISO_ERROR_ENTRY_BEFORE_TASK: i32 = 811;
/// A second completion.
pub const CHISO_ERROR_TWO_COMPLETIONS: i32 = 812;
/// An event that does not follow the state of the task.
pub const CHISO_ERROR_LOG_ORDER: i32 = 813;
/// A day outside the time of the plan.
pub const CHISO_ERROR_OUTSIDE_PLAN: i32 = 814;
/// Lines of a report that no content rule knows.
pub const CHISO_ERROR_REPORT_CONTENT: i32 = 820;
/// Results that cannot be held against targets.
pub const CHISO_ERROR_PLAN_RESULT: i32 = 821;
/// Rows or totals of a register of tasks that cannot be read.
pub const CHISO_ERROR_TASK_ROWS: i32 = 822;
/// A defect of the library itself; facts being changed should be freed. Please report it.
pub const CHISO_ERROR_PANIC: i32 = 900;
