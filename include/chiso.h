/*
 * chiso: the governance indices of Việt Nam's provinces. C interface.
 *
 * This file is generated from the sources of the library; do not edit it.
 *
 * THE CONTRACT
 *
 * Status. Functions return an int32_t: CHISO_OK (0), or what went wrong. 1 to 99 concern the call
 *   itself, 100 and above the data, CHISO_ERROR_PANIC (900) a defect of the library. Numbers are never
 *   reused. Any function may return CHISO_ERROR_NULL_ARGUMENT, CHISO_ERROR_INVALID_UTF8,
 *   CHISO_ERROR_ARGUMENT_RANGE, CHISO_ERROR_INDEX_RANGE for its arguments, and CHISO_ERROR_PANIC;
 *   each lists only what it may return beside these.
 *
 * Errors. The last argument takes the address of a `chiso_error *`, or NULL if only the status is
 *   wanted. It is set to NULL on success, and on failure to an error that the caller frees with
 *   chiso_error_free. There is no global and no thread-local last error.
 *
 * Outputs. Results are written through pointers, only on success; on failure they keep what they held.
 *   Nothing is half done. Where a value may be unknown, `known` is 1 or 0, and the value is written
 *   only with 1. Unknown and missing are never zero.
 *
 * NULL. An argument must not be NULL unless its function says so. An array may be NULL when its count
 *   is 0.
 *
 * Text. All text is UTF-8. Text in is NUL-terminated, except where its length in bytes is an argument.
 *   A `char **` receives NUL-terminated text that the caller frees with chiso_text_free; a
 *   `const char *` that is returned belongs to its object and must not be freed. U+0000 inside a text
 *   becomes U+FFFD.
 *
 * Numbers. Points are int64_t in 10^-6 (CHISO_SCALE is one point), exactly; they never pass through a
 *   double. A flag is a uint8_t, 1 or 0.
 *
 * Handles. What a `_new`, `_read_`, `_builtin`, `_resolve` or similar function gives through a pointer
 *   to a handle, the caller frees with the matching `_free`, once; `_free` ignores NULL. Handles do not
 *   depend on each other: a scorecard outlives the facts and the framework it was made from.
 *
 * Threads. A `const` handle may be used by several threads at once. A handle that is not const (facts
 *   being declared, anything being freed) belongs to one thread during the call.
 *
 * EXAMPLE
 *
 *   chiso_error *err = NULL;
 *   chiso_framework *framework = NULL;
 *   chiso_facts *facts = NULL;
 *   chiso_scorecard *card = NULL;
 *   int64_t total = 0;
 *
 *   if (chiso_framework_builtin("par-2022-components", &framework, &err) == CHISO_OK &&
 *       chiso_facts_new(framework, &facts, &err) == CHISO_OK &&
 *       chiso_facts_set(facts, "appraisal", "54,20", &err) == CHISO_OK &&
 *       chiso_facts_set(facts, "sipas", "8,23", &err) == CHISO_OK &&
 *       chiso_facts_set(facts, "leaders", "18,05", &err) == CHISO_OK &&
 *       chiso_facts_set(facts, "economy", "5,31", &err) == CHISO_OK &&
 *       chiso_score(facts, "Ninh Thuận", 2022, 0, &card, &err) == CHISO_OK &&
 *       chiso_scorecard_points(card, "total", &total, &err) == CHISO_OK)
 *       printf("%.2f\n", (double)total / CHISO_SCALE);
 *   else
 *       fprintf(stderr, "%s\n", chiso_error_message(err));
 *   chiso_error_free(err);
 *   chiso_scorecard_free(card);
 *   chiso_facts_free(facts);
 *   chiso_framework_free(framework);
 */


#ifndef CHISO_H
#define CHISO_H

#include <stddef.h>
#include <stdint.h>

/* How functions are imported. On Windows, define CHISO_STATIC when linking the static library. */
#ifndef CHISO_API
#if defined(_WIN32) && !defined(CHISO_STATIC)
#define CHISO_API __declspec(dllimport)
#else
#define CHISO_API
#endif
#endif

/**
 * Number of the binary interface described here. It changes when a program has to be compiled again;
 * functions and constants that are only added leave it as it is.
 */
#define CHISO_ABI_VERSION 1

/**
 * Success.
 */
#define CHISO_OK 0

/**
 * An argument is NULL that must not be.
 */
#define CHISO_ERROR_NULL_ARGUMENT 1

/**
 * A text is not UTF-8.
 */
#define CHISO_ERROR_INVALID_UTF8 2

/**
 * An argument is none of the values it can have.
 */
#define CHISO_ERROR_ARGUMENT_RANGE 3

/**
 * The caller's buffer is too small.
 */
#define CHISO_ERROR_BUFFER_TOO_SMALL 4

/**
 * There is nothing at this index.
 */
#define CHISO_ERROR_INDEX_RANGE 5

/**
 * A text is no number.
 */
#define CHISO_ERROR_NUMBER_SYNTAX 100

/**
 * A number does not fit.
 */
#define CHISO_ERROR_NUMBER_RANGE 101

/**
 * Too many decimals, and nobody asked for rounding.
 */
#define CHISO_ERROR_NUMBER_DECIMALS 102

/**
 * NaN or an infinity.
 */
#define CHISO_ERROR_NUMBER_NOT_FINITE 103

/**
 * A framework file is not of the form.
 */
#define CHISO_ERROR_FRAMEWORK_SYNTAX 200

/**
 * A framework does not hold together.
 */
#define CHISO_ERROR_FRAMEWORK_INVALID 201

/**
 * No such built-in framework.
 */
#define CHISO_ERROR_FRAMEWORK_UNKNOWN 202

/**
 * No edition holds for the year.
 */
#define CHISO_ERROR_FRAMEWORK_NO_EDITION 203

/**
 * No such node.
 */
#define CHISO_ERROR_UNKNOWN_NODE 300

/**
 * No such fact.
 */
#define CHISO_ERROR_UNKNOWN_FACT 301

/**
 * A value of the wrong kind.
 */
#define CHISO_ERROR_WRONG_KIND 302

/**
 * A value out of range.
 */
#define CHISO_ERROR_OUT_OF_RANGE 303

/**
 * Two values for one thing.
 */
#define CHISO_ERROR_TWO_VALUES 304

/**
 * Some facts of a leaf are not declared.
 */
#define CHISO_ERROR_INCOMPLETE 305

/**
 * A result lacks needed parts.
 */
#define CHISO_ERROR_MISSING_PARTS 306

/**
 * Nothing of the node applies.
 */
#define CHISO_ERROR_NO_POINTS 307

/**
 * "Not applicable" where it is not foreseen.
 */
#define CHISO_ERROR_NOT_APPLICABLE 308

/**
 * An empty denominator the rule says nothing about.
 */
#define CHISO_ERROR_EMPTY_DENOMINATOR 309

/**
 * No line of the rule holds the value.
 */
#define CHISO_ERROR_NO_LINE 310

/**
 * The year scored is needed and not given.
 */
#define CHISO_ERROR_PERIOD_NEEDED 311

/**
 * The edition does not hold for the year scored.
 */
#define CHISO_ERROR_NOT_IN_FORCE 312

/**
 * Parts exceed their maximum together.
 */
#define CHISO_ERROR_JOINT_MAXIMUM 313

/**
 * Declared facts are not JSON of the form.
 */
#define CHISO_ERROR_FACTS_JSON 314

/**
 * No such unit.
 */
#define CHISO_ERROR_UNIT_UNKNOWN 400

/**
 * The unit does not exist at that time.
 */
#define CHISO_ERROR_UNIT_NOT_IN_FORCE 401

/**
 * The name is right, its rank (tỉnh, thành phố) is not.
 */
#define CHISO_ERROR_UNIT_OTHER_KIND 402

/**
 * A time before the record of units.
 */
#define CHISO_ERROR_UNIT_OUTSIDE_RECORD 403

/**
 * A file of units that cannot be read.
 */
#define CHISO_ERROR_UNIT_FILE 404

/**
 * One unit twice in a ranking.
 */
#define CHISO_ERROR_RANK_DUPLICATE 500

/**
 * More decimals than published values have.
 */
#define CHISO_ERROR_RANK_PLACES 501

/**
 * No such group scheme.
 */
#define CHISO_ERROR_SCHEME_UNKNOWN 502

/**
 * No such group in the scheme.
 */
#define CHISO_ERROR_GROUP_UNKNOWN 503

/**
 * The limits of the groups were not published.
 */
#define CHISO_ERROR_GROUP_LIMITS 504

/**
 * A value on a limit that is stated for neither side.
 */
#define CHISO_ERROR_GROUP_END 505

/**
 * A value outside all groups named.
 */
#define CHISO_ERROR_GROUP_NONE 506

/**
 * Percentiles of nothing.
 */
#define CHISO_ERROR_RANK_NOTHING 507

/**
 * Places count from 1.
 */
#define CHISO_ERROR_RANK_PLACE 508

/**
 * A file of group schemes that cannot be read.
 */
#define CHISO_ERROR_SCHEME_FILE 509

/**
 * Bytes are no table of a known kind.
 */
#define CHISO_ERROR_TABLE_FORMAT 700

/**
 * A table is in no known encoding.
 */
#define CHISO_ERROR_TABLE_ENCODING 701

/**
 * A workbook is protected by a password.
 */
#define CHISO_ERROR_TABLE_PASSWORD 702

/**
 * A workbook is damaged.
 */
#define CHISO_ERROR_TABLE_DAMAGED 703

/**
 * A table is larger than the limits allow.
 */
#define CHISO_ERROR_TABLE_TOO_LARGE 704

/**
 * No such sheet in the workbook.
 */
#define CHISO_ERROR_SHEET_UNKNOWN 705

/**
 * No row names the columns of a criteria table.
 */
#define CHISO_ERROR_TABLE_NO_HEADER 706

/**
 * A criteria table lacks a column.
 */
#define CHISO_ERROR_COLUMN_MISSING 707

/**
 * Two columns of a criteria table have the same meaning.
 */
#define CHISO_ERROR_COLUMN_TWICE 708

/**
 * Text stands where points belong.
 */
#define CHISO_ERROR_CELL_POINTS 709

/**
 * A formula for which the file stores no value.
 */
#define CHISO_ERROR_CELL_FORMULA 710

/**
 * A formula of a cell failed.
 */
#define CHISO_ERROR_CELL_FAILED 711

/**
 * One number for two criteria.
 */
#define CHISO_ERROR_NUMBER_TWICE 712

/**
 * Nothing is scored below the heads.
 */
#define CHISO_ERROR_TABLE_NO_CRITERIA 713

/**
 * A reading is not of the notation.
 */
#define CHISO_ERROR_READING_NOTATION 714

/**
 * The file of a table cannot be read.
 */
#define CHISO_ERROR_TABLE_FILE 715

/**
 * A defect of the library itself. The handles of the call stay valid; a facts handle that was being
 * changed should be freed. Please report it.
 */
#define CHISO_ERROR_PANIC 900

/**
 * Vietnamese.
 */
#define CHISO_LANG_VI 0

/**
 * English.
 */
#define CHISO_LANG_EN 1

/**
 * One point, in the unit in which points cross this interface: points are whole multiples of 10^-6.
 */
#define CHISO_SCALE 1000000

/**
 * Decimals of that unit.
 */
#define CHISO_SCALE_PLACES 6

/**
 * Bytes that hold every text of `chiso_points_text`, its NUL included.
 */
#define CHISO_POINTS_TEXT_CAPACITY 24

/**
 * Rounding to the nearest, halves up: 2.345 to 2.35.
 */
#define CHISO_ROUND_HALF_UP 0

/**
 * Rounding to the nearest, halves to the even neighbour: 2.345 to 2.34.
 */
#define CHISO_ROUND_HALF_EVEN 1

/**
 * Rounding towards minus infinity.
 */
#define CHISO_ROUND_FLOOR 2

/**
 * Rounding towards plus infinity.
 */
#define CHISO_ROUND_CEILING 3

/**
 * A province (tỉnh).
 */
#define CHISO_UNIT_PROVINCE 1

/**
 * A centrally run city (thành phố trực thuộc trung ương).
 */
#define CHISO_UNIT_CITY 2

/**
 * All of the official annex is known.
 */
#define CHISO_FRAMEWORK_COMPLETE 1

/**
 * What is known; the rest is refused by name.
 */
#define CHISO_FRAMEWORK_PARTIAL 2

/**
 * Made up to show or test something; not an official set.
 */
#define CHISO_FRAMEWORK_ILLUSTRATION 3

/**
 * A fact that is a whole number of things, 0 or more.
 */
#define CHISO_FACT_COUNT 1

/**
 * A fact that is a share, 0 to 1.
 */
#define CHISO_FACT_SHARE 2

/**
 * A fact that is an amount, 0 or more.
 */
#define CHISO_FACT_AMOUNT 3

/**
 * A fact that is any number.
 */
#define CHISO_FACT_NUMBER 4

/**
 * A fact that is a day, or "never".
 */
#define CHISO_FACT_DATE 5

/**
 * A fact that is one or more options.
 */
#define CHISO_FACT_CHOICE 6

/**
 * A fact that is points awarded by another body.
 */
#define CHISO_FACT_POINTS 7

/**
 * Nodes only in the later edition.
 */
#define CHISO_DIFFERENCE_ADDED 1

/**
 * Nodes only in the earlier edition.
 */
#define CHISO_DIFFERENCE_REMOVED 2

/**
 * Nodes with another name.
 */
#define CHISO_DIFFERENCE_RENAMED 3

/**
 * Nodes with another number or another parent.
 */
#define CHISO_DIFFERENCE_MOVED 4

/**
 * Nodes with another maximum.
 */
#define CHISO_DIFFERENCE_MAX_CHANGED 5

/**
 * Nodes with another rule, aggregate, weight or role.
 */
#define CHISO_DIFFERENCE_RULE_CHANGED 6

/**
 * Nodes in both editions whose points may not be compared.
 */
#define CHISO_DIFFERENCE_NOT_COMPARABLE 7

/**
 * What a row is: `header`, `repeat-header`, `area`, `criterion`, `subcriterion`, `rule`, `note`, `subtotal`.
 */
#define CHISO_ROW_KIND 1

/**
 * Of a node its id; of a rule or note the node it belongs to, of a sum the node whose parts it adds up.
 */
#define CHISO_ROW_ID 2

/**
 * The kind of rule a row states: `choice`, `bands`, `proportional`, `per-item`, `deduction`, `bonus`,
 * `timeliness`, `formula-parts`, `not-applicable`, `survey`, `unreadable`.
 */
#define CHISO_ROW_RULE 3

/**
 * What a row says about points: `ratio in [0.70,0.90) -> 1`.
 */
#define CHISO_ROW_READING 4

/**
 * What a person should look at, joined by `;`: `overlap`, `gap`, `open-end`, `glued-text` ...
 */
#define CHISO_ROW_DOUBTS 5

/**
 * The text of a row as printed.
 */
#define CHISO_ROW_TEXT 6

/**
 * The lead agency (cơ quan chủ trì) in its column.
 */
#define CHISO_ROW_AGENCY 7

/**
 * The evidence (tài liệu kiểm chứng) in its column.
 */
#define CHISO_ROW_EVIDENCE 8

/**
 * The remark (ghi chú) in its column.
 */
#define CHISO_ROW_NOTES 9

/**
 * Scored nodes.
 */
#define CHISO_COVERAGE_NODES 1

/**
 * Rows that state a rule.
 */
#define CHISO_COVERAGE_LINES 2

/**
 * Lines understood without a doubt.
 */
#define CHISO_COVERAGE_UNDERSTOOD 3

/**
 * Lines understood with a named doubt.
 */
#define CHISO_COVERAGE_DOUBTED 4

/**
 * Lines not understood: kept as text, scored by hand.
 */
#define CHISO_COVERAGE_REFUSED 5

/**
 * Notes, and rows that carry on another.
 */
#define CHISO_COVERAGE_NOTES 6

/**
 * Nobody declared it. None of the states is a zero, and zeroed memory reads as missing.
 */
#define CHISO_STATE_MISSING 0

/**
 * There is a value.
 */
#define CHISO_STATE_VALUE 1

/**
 * It does not apply to the unit (không áp dụng).
 */
#define CHISO_STATE_NOT_APPLICABLE 2

/**
 * Its time has not come (chưa đến hạn).
 */
#define CHISO_STATE_NOT_YET_DUE 3

/**
 * It exists and was not published (không công bố).
 */
#define CHISO_STATE_WITHHELD 4

/**
 * The year scored is not named.
 */
#define CHISO_NO_PERIOD 0

/**
 * Compute what is known where parts are missing; the results say so.
 */
#define CHISO_SCORE_KNOWN_PART 1

/**
 * Ranks of equal values: 1, 2, 2, 4.
 */
#define CHISO_TIES_COMPETITION 1

/**
 * Ranks of equal values: 1, 2, 2, 3.
 */
#define CHISO_TIES_DENSE 2

/**
 * Ranks of equal values: 1, 2, 3, 4, in the order in which they are given.
 */
#define CHISO_TIES_ORDINAL 3

/**
 * Values are compared as given, not rounded first.
 */
#define CHISO_UNROUNDED -1

/**
 * The lowest value is first.
 */
#define CHISO_RANK_ASCENDING 1

/**
 * A value exactly on a percentile belongs to the lower group.
 */
#define CHISO_CUT_STRICT 1

/**
 * A value exactly on a percentile belongs to the upper group.
 */
#define CHISO_CUT_INCLUSIVE 2

/**
 * Among the first so many places.
 */
#define CHISO_TARGET_TOP 1

/**
 * A place no worse than this earlier one.
 */
#define CHISO_TARGET_RANK_NOT_BELOW 2

/**
 * This value or more.
 */
#define CHISO_TARGET_AT_LEAST 3

/**
 * More than this value.
 */
#define CHISO_TARGET_ABOVE 4

/**
 * A value no lower than this earlier one.
 */
#define CHISO_TARGET_VALUE_NOT_BELOW 5

/**
 * What is known does not decide it.
 */
#define CHISO_TARGET_UNKNOWN 0

/**
 * The target is met.
 */
#define CHISO_TARGET_MET 1

/**
 * The target is not met.
 */
#define CHISO_TARGET_NOT_MET 2

/**
 * A framework made ready for columns: the totals of populations and simulations, in doubles and without
 * reasons. What is legal (points, ranks, passes) is scored with `chiso_score`.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_columns_free`.
 */
typedef struct chiso_columns chiso_columns;

/**
 * A criteria table (bảng tiêu chí, bảng điểm), read from XLSX, CSV or TSV: its rows, what each line says about
 * points, and the framework they make.
 *
 * Every line is understood, understood with a named doubt, or not understood and kept as text; none is
 * dropped and none is guessed. Immutable; may be used by several threads at once. Freed with
 * `chiso_criteria_table_free`; a framework taken from it stays valid.
 */
typedef struct chiso_criteria_table chiso_criteria_table;

/**
 * What changed from one edition to another, and what can still be compared.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_difference_free`.
 */
typedef struct chiso_difference chiso_difference;

/**
 * Why a call failed: code, name, message, details and, where there is one, node and place.
 *
 * Immutable; may be read from several threads. Freed with `chiso_error_free`.
 */
typedef struct chiso_error chiso_error;

/**
 * Declared facts (số liệu kê khai) of one unit, checked against a framework as they come in.
 *
 * A builder: it belongs to one thread at a time. A call that fails leaves it as it was. Freed with
 * `chiso_facts_free`; scorecards made from it stay valid.
 */
typedef struct chiso_facts chiso_facts;

/**
 * A target held against a result.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_finding_free`.
 */
typedef struct chiso_finding chiso_finding;

/**
 * A criteria set (bộ tiêu chí): one edition of one index, read and checked.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_framework_free`; facts and
 * scorecards made from it stay valid.
 */
typedef struct chiso_framework chiso_framework;

/**
 * Ranked units divided into groups.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_grouping_free`.
 */
typedef struct chiso_grouping chiso_grouping;

/**
 * Units in the order in which they were given, with their places.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_ranking_free`.
 */
typedef struct chiso_ranking chiso_ranking;

/**
 * The points of one unit under one framework, every node with its reason.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_scorecard_free`.
 */
typedef struct chiso_scorecard chiso_scorecard;

/**
 * What a plan wants of a unit's result.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_target_free`.
 */
typedef struct chiso_target chiso_target;

/**
 * A province or centrally run city, for as long as it was neither merged nor renamed.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_unit_free`.
 */
typedef struct chiso_unit chiso_unit;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The version of the library, such as "0.1.0". The text is static and must not be freed.
 */
CHISO_API const char *chiso_version(void);

/**
 * The ABI number of the library that is loaded. A program compares it with CHISO_ABI_VERSION of the header
 * it was compiled with.
 */
CHISO_API
uint32_t chiso_abi_version(void);

/**
 * The status code of an error; CHISO_OK for NULL.
 */
CHISO_API int32_t chiso_error_code(const chiso_error *error);

/**
 * The name of the code, the same word in every language: "unknown-node".
 *
 * The text belongs to the error and lives as long as it does. NULL for NULL.
 */
CHISO_API const char *chiso_error_name(const chiso_error *error);

/**
 * What was found and what was expected, in English, for people.
 *
 * The text belongs to the error. NULL for NULL.
 */
CHISO_API const char *chiso_error_message(const chiso_error *error);

/**
 * Everything known about the error as a JSON object: code, name, message and, as they apply, node, fact,
 * value, expected, parts, place, problems.
 *
 * The text belongs to the error. NULL for NULL.
 */
CHISO_API
const char *chiso_error_details(const chiso_error *error);

/**
 * The node the error concerns; NULL if it concerns none.
 *
 * The text belongs to the error.
 */
CHISO_API const char *chiso_error_node(const chiso_error *error);

/**
 * The name given for the text that was read; NULL if the error has no place in a text.
 *
 * The text belongs to the error.
 */
CHISO_API const char *chiso_error_file(const chiso_error *error);

/**
 * The line of the place, from 1; 0 if the error has no place in a text.
 */
CHISO_API uint32_t chiso_error_line(const chiso_error *error);

/**
 * The column of the place in characters, from 1; 0 if the error has no place in a text.
 */
CHISO_API uint32_t chiso_error_column(const chiso_error *error);

/**
 * Frees an error. NULL is ignored.
 */
CHISO_API void chiso_error_free(chiso_error *error);

/**
 * Frees a text that a function of this library gave through a `char **`. NULL is ignored.
 */
CHISO_API void chiso_text_free(char *text);

/**
 * Reads points as Vietnamese and English documents write them: "0,25", "1.234,5", "25%", "1/4".
 *
 * Errors: CHISO_ERROR_NUMBER_SYNTAX with the character at fault, CHISO_ERROR_NUMBER_DECIMALS beyond six
 * decimals, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
 */
CHISO_API
int32_t chiso_points_parse(const char *text,
                           int64_t *points,
                           chiso_error **err);

/**
 * Points from a double of a sheet, through its shortest decimal text, refused beyond six decimals.
 *
 * Errors: CHISO_ERROR_NUMBER_DECIMALS, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
 */
CHISO_API int32_t chiso_points_from_double(double value, int64_t *points, chiso_error **err);

/**
 * Rounds a number, read exactly from text ("2.345", "1/3"), to 0 to 6 places. `mode` is a CHISO_ROUND_
 * constant.
 *
 * Errors: CHISO_ERROR_NUMBER_SYNTAX, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
 */
CHISO_API
int32_t chiso_points_round(const char *value,
                           uint32_t places,
                           int32_t mode,
                           int64_t *points,
                           chiso_error **err);

/**
 * Writes points as decimal text with at least `places` decimals (0 to 6) and no more than needed beyond
 * them: 85800000 with 2 places is "85.80".
 *
 * `length` is set to the length of the text without its NUL, also when `capacity` is too small for the
 * text and its NUL; then nothing else is written. `buffer` may be NULL when `capacity` is 0.
 * CHISO_POINTS_TEXT_CAPACITY is always enough.
 *
 * Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
 */
CHISO_API
int32_t chiso_points_text(int64_t points,
                          uint32_t places,
                          char *buffer,
                          size_t capacity,
                          size_t *length,
                          chiso_error **err);

/**
 * Whether a published total can come from `count` published parts, all in 10^-6 and printed with `places`
 * decimals, given that each was rounded half up.
 *
 * `difference` is the total minus the sum of the parts; `low` and `high` are the least and the greatest
 * total that can be printed for them; `possible` is 1 or 0.
 *
 * Errors: CHISO_ERROR_NUMBER_RANGE.
 */
CHISO_API
int32_t chiso_points_reconcile(int64_t total,
                               const int64_t *parts,
                               size_t count,
                               uint32_t places,
                               uint8_t *possible,
                               int64_t *difference,
                               int64_t *low,
                               int64_t *high,
                               chiso_error **err);

/**
 * The unit that a name or code meant on a day ("2024-12-31"). Names and codes were reused in 2025, so the
 * day is needed.
 *
 * Case, tone marks, spaces and hyphens make no difference, and "tỉnh" or "TP." may stand before the name;
 * nothing is guessed from a similar name.
 *
 * Errors: CHISO_ERROR_UNIT_UNKNOWN, CHISO_ERROR_UNIT_NOT_IN_FORCE, CHISO_ERROR_UNIT_OTHER_KIND,
 * CHISO_ERROR_UNIT_OUTSIDE_RECORD.
 */
CHISO_API
int32_t chiso_unit_resolve(const char *name_or_code,
                           const char *on,
                           chiso_unit **unit,
                           chiso_error **err);

/**
 * The unit that a name or code meant in a year: the one in force at its end, or else the last one in it.
 *
 * Errors: as `chiso_unit_resolve`.
 */
CHISO_API
int32_t chiso_unit_resolve_in_year(const char *name_or_code,
                                   int32_t year,
                                   chiso_unit **unit,
                                   chiso_error **err);

/**
 * How many units were in force on a day ("2024-12-31"); 0 before the record begins.
 */
CHISO_API int32_t chiso_unit_count(const char *on, size_t *count, chiso_error **err);

/**
 * A unit in force on a day, by its place from 0, in the order of codes.
 */
CHISO_API int32_t chiso_unit_at(const char *on, size_t index, chiso_unit **unit, chiso_error **err);

/**
 * The name of the unit without its rank, in Vietnamese or English.
 */
CHISO_API
int32_t chiso_unit_name(const chiso_unit *unit,
                        int32_t lang,
                        char **name,
                        chiso_error **err);

/**
 * The code of the statistical office, two digits; NULL where none is known.
 */
CHISO_API int32_t chiso_unit_code(const chiso_unit *unit, char **code, chiso_error **err);

/**
 * The ISO 3166-2 code; NULL where none is known.
 */
CHISO_API int32_t chiso_unit_iso(const chiso_unit *unit, char **iso, chiso_error **err);

/**
 * The socio-economic region, in Vietnamese; NULL where it is not known.
 */
CHISO_API int32_t chiso_unit_region(const chiso_unit *unit, char **region, chiso_error **err);

/**
 * The rank of the unit: CHISO_UNIT_PROVINCE or CHISO_UNIT_CITY.
 */
CHISO_API int32_t chiso_unit_kind(const chiso_unit *unit, int32_t *kind, chiso_error **err);

/**
 * The first and the last day of the unit as text ("2025-07-01"); `from` is NULL if the unit is older than
 * the record, `to` if it is still in force.
 */
CHISO_API
int32_t chiso_unit_valid(const chiso_unit *unit,
                         char **from,
                         char **to,
                         chiso_error **err);

/**
 * How many units in force on a day ("2024-12-31") a unit was made from or became, itself if it was in force
 * then; 0 before the record begins.
 *
 * A unit since 2025-07-01 traced to 2024 gives its parents. Only whole units are traced, not single districts
 * that changed hands.
 */
CHISO_API
int32_t chiso_unit_trace_count(const chiso_unit *unit,
                               const char *on,
                               size_t *count,
                               chiso_error **err);

/**
 * One of the units that `chiso_unit_trace_count` counts, by its place from 0.
 */
CHISO_API
int32_t chiso_unit_trace(const chiso_unit *unit,
                         const char *on,
                         size_t index,
                         chiso_unit **traced,
                         chiso_error **err);

/**
 * The key under which spellings of one name meet ("Thừa Thiên – Huế": "thuathienhue"), to join tables by.
 */
CHISO_API
int32_t chiso_name_key(const char *name,
                       char **key,
                       chiso_error **err);

/**
 * Frees a unit. NULL is ignored.
 */
CHISO_API void chiso_unit_free(chiso_unit *unit);

/**
 * How many frameworks are built in.
 */
CHISO_API int32_t chiso_framework_builtin_count(size_t *count, chiso_error **err);

/**
 * The id of a built-in framework, by its place from 0.
 */
CHISO_API int32_t chiso_framework_builtin_id(size_t index, char **id, chiso_error **err);

/**
 * A built-in framework by its id, such as "par-2022-components".
 *
 * Errors: CHISO_ERROR_FRAMEWORK_UNKNOWN, whose details list the ids there are.
 */
CHISO_API
int32_t chiso_framework_builtin(const char *id,
                                chiso_framework **framework,
                                chiso_error **err);

/**
 * The built-in edition of an index ("PAR", "PAPI") that holds for a year; of several, the official tree.
 *
 * Errors: CHISO_ERROR_FRAMEWORK_NO_EDITION.
 */
CHISO_API
int32_t chiso_framework_edition(const char *index,
                                int32_t year,
                                chiso_framework **framework,
                                chiso_error **err);

/**
 * Reads and checks a framework file in TOML of `length` bytes. `file` names the text in errors.
 *
 * Errors: CHISO_ERROR_FRAMEWORK_SYNTAX with the place; CHISO_ERROR_FRAMEWORK_INVALID with every problem in
 * the details, and the place of the first.
 */
CHISO_API
int32_t chiso_framework_read_toml(const char *text,
                                  size_t length,
                                  const char *file,
                                  chiso_framework **framework,
                                  chiso_error **err);

/**
 * Reads and checks a framework in JSON, the same form as the TOML file, of `length` bytes.
 *
 * Errors: as `chiso_framework_read_toml`.
 */
CHISO_API
int32_t chiso_framework_read_json(const char *text,
                                  size_t length,
                                  const char *file,
                                  chiso_framework **framework,
                                  chiso_error **err);

/**
 * The framework as a TOML file; `chiso_framework_read_toml` reads it back.
 */
CHISO_API
int32_t chiso_framework_toml(const chiso_framework *framework,
                             char **toml,
                             chiso_error **err);

/**
 * The framework in JSON; `chiso_framework_read_json` reads it back.
 */
CHISO_API
int32_t chiso_framework_json(const chiso_framework *framework,
                             char **json,
                             chiso_error **err);

/**
 * The JSON Schema of framework files, for editors.
 */
CHISO_API int32_t chiso_framework_schema(char **schema, chiso_error **err);

/**
 * The id of the framework: "par-2022-components".
 */
CHISO_API
int32_t chiso_framework_id(const chiso_framework *framework,
                           char **id,
                           chiso_error **err);

/**
 * The index the framework is an edition of: "PAR".
 */
CHISO_API
int32_t chiso_framework_index(const chiso_framework *framework,
                              char **index,
                              chiso_error **err);

/**
 * The title, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
 */
CHISO_API
int32_t chiso_framework_title(const chiso_framework *framework,
                              int32_t lang,
                              char **title,
                              chiso_error **err);

/**
 * How much of the official annex is known: one of CHISO_FRAMEWORK_COMPLETE, _PARTIAL, _ILLUSTRATION.
 */
CHISO_API
int32_t chiso_framework_status(const chiso_framework *framework,
                               int32_t *status,
                               chiso_error **err);

/**
 * How many things a partial framework says it lacks.
 */
CHISO_API
int32_t chiso_framework_missing_count(const chiso_framework *framework,
                                      size_t *count,
                                      chiso_error **err);

/**
 * One thing that a partial framework lacks, in words, by its place from 0.
 */
CHISO_API
int32_t chiso_framework_missing(const chiso_framework *framework,
                                size_t index,
                                char **missing,
                                chiso_error **err);

/**
 * Whether the edition holds for a year: 1 or 0.
 */
CHISO_API
int32_t chiso_framework_holds_in(const chiso_framework *framework,
                                 int32_t year,
                                 uint8_t *holds,
                                 chiso_error **err);

/**
 * How many nodes there are, the total among them. Node 0 is the total; the rest follow in the order of
 * the act.
 */
CHISO_API
int32_t chiso_framework_node_count(const chiso_framework *framework,
                                   size_t *count,
                                   chiso_error **err);

/**
 * The place of the node with an id; "total" is the whole, at 0.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_framework_find(const chiso_framework *framework,
                             const char *id,
                             size_t *node,
                             chiso_error **err);

/**
 * The id of a node: its number or code in the act.
 */
CHISO_API
int32_t chiso_framework_node_id(const chiso_framework *framework,
                                size_t node,
                                char **id,
                                chiso_error **err);

/**
 * The name of a node, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
 */
CHISO_API
int32_t chiso_framework_node_name(const chiso_framework *framework,
                                  size_t node,
                                  int32_t lang,
                                  char **name,
                                  chiso_error **err);

/**
 * The level of a node as the framework calls it: "area", "criterion"; "total" for the whole.
 */
CHISO_API
int32_t chiso_framework_node_level(const chiso_framework *framework,
                                   size_t node,
                                   char **level,
                                   chiso_error **err);

/**
 * The kind of rule of a leaf ("awarded", "bands", ...), or of the aggregate of an inner node ("sum", ...).
 */
CHISO_API
int32_t chiso_framework_node_rule(const chiso_framework *framework,
                                  size_t node,
                                  char **rule,
                                  chiso_error **err);

/**
 * The place of the parent of a node; -1 for the total.
 */
CHISO_API
int32_t chiso_framework_node_parent(const chiso_framework *framework,
                                    size_t node,
                                    int64_t *parent,
                                    chiso_error **err);

/**
 * Whether a node counts in its parent: 1, or 0 for an item that is only followed.
 */
CHISO_API
int32_t chiso_framework_node_scored(const chiso_framework *framework,
                                    size_t node,
                                    uint8_t *scored,
                                    chiso_error **err);

/**
 * The maximum of a node in 10^-6 points, to the nearest; `known` is 0, and `max` not written, where a
 * partial framework does not know it.
 */
CHISO_API
int32_t chiso_framework_node_max(const chiso_framework *framework,
                                 size_t node,
                                 uint8_t *known,
                                 int64_t *max,
                                 chiso_error **err);

/**
 * How many facts the rule of a leaf reads; 0 for an inner node.
 */
CHISO_API
int32_t chiso_framework_fact_count(const chiso_framework *framework,
                                   size_t node,
                                   size_t *count,
                                   chiso_error **err);

/**
 * The name under which a fact of a leaf is declared, by its place from 0.
 */
CHISO_API
int32_t chiso_framework_fact_name(const chiso_framework *framework,
                                  size_t node,
                                  size_t index,
                                  char **name,
                                  chiso_error **err);

/**
 * What a fact of a leaf is: one of CHISO_FACT_COUNT to CHISO_FACT_POINTS.
 */
CHISO_API
int32_t chiso_framework_fact_kind(const chiso_framework *framework,
                                  size_t node,
                                  size_t index,
                                  int32_t *kind,
                                  chiso_error **err);

/**
 * Frees a framework. NULL is ignored.
 */
CHISO_API void chiso_framework_free(chiso_framework *framework);

/**
 * The act behind the framework: its number ("876/QĐ-BNV") and the day it was signed ("2022-11-10"); both are
 * NULL where none is stated.
 */
CHISO_API
int32_t chiso_framework_act(const chiso_framework *framework,
                            char **number,
                            char **date,
                            chiso_error **err);

/**
 * The first and the last year the edition holds for; `known` is 0, and `to` not written, where the end is open.
 */
CHISO_API
int32_t chiso_framework_valid(const chiso_framework *framework,
                              int32_t *from,
                              uint8_t *known,
                              int32_t *to,
                              chiso_error **err);

/**
 * How many options a leaf offers; 0 where its rule is no choice.
 */
CHISO_API
int32_t chiso_framework_option_count(const chiso_framework *framework,
                                     size_t node,
                                     size_t *count,
                                     chiso_error **err);

/**
 * The id under which an option is declared, by its place from 0.
 */
CHISO_API
int32_t chiso_framework_option_id(const chiso_framework *framework,
                                  size_t node,
                                  size_t index,
                                  char **id,
                                  chiso_error **err);

/**
 * What an option says, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
 */
CHISO_API
int32_t chiso_framework_option_label(const chiso_framework *framework,
                                     size_t node,
                                     size_t index,
                                     int32_t lang,
                                     char **label,
                                     chiso_error **err);

/**
 * Compares an edition with a later one.
 */
CHISO_API
int32_t chiso_framework_diff(const chiso_framework *from,
                             const chiso_framework *to,
                             chiso_difference **difference,
                             chiso_error **err);

/**
 * Whether the totals of the two editions may be compared: 1 or 0.
 */
CHISO_API
int32_t chiso_difference_is_comparable(const chiso_difference *difference,
                                       uint8_t *comparable,
                                       chiso_error **err);

/**
 * How many nodes a list of the difference has. `list` is a CHISO_DIFFERENCE_ constant.
 */
CHISO_API
int32_t chiso_difference_count(const chiso_difference *difference,
                               int32_t list,
                               size_t *count,
                               chiso_error **err);

/**
 * The id of a node in a list of the difference, by its place from 0: the id in the later edition, for
 * CHISO_DIFFERENCE_REMOVED that in the earlier one.
 */
CHISO_API
int32_t chiso_difference_node(const chiso_difference *difference,
                              int32_t list,
                              size_t index,
                              char **node,
                              chiso_error **err);

/**
 * The whole difference as a JSON object: each list with what a node was and is, and the reason why a node
 * is not comparable in both languages.
 */
CHISO_API
int32_t chiso_difference_json(const chiso_difference *difference,
                              char **json,
                              chiso_error **err);

/**
 * Frees a difference. NULL is ignored.
 */
CHISO_API void chiso_difference_free(chiso_difference *difference);

/**
 * Reads a criteria table of `length` bytes; they say themselves whether they are XLSX or text. `file` names
 * them in errors and, without an id of the caller, in the id of the framework.
 *
 * `sheet` is the name of a sheet or its number from 1; NULL takes the first with the heads of a criteria table.
 * `edition` is a JSON object about the edition, all of it optional, or NULL: `id`, `index`, `title` (`vi`,
 * `en`), `year`, `act` (`number`, `date`), `source`, `status` ("complete", "partial", "illustration"; partial
 * where not given).
 *
 * Errors: CHISO_ERROR_TABLE_FORMAT, _ENCODING, _PASSWORD, _DAMAGED, _TOO_LARGE; CHISO_ERROR_SHEET_UNKNOWN;
 * CHISO_ERROR_TABLE_NO_HEADER, CHISO_ERROR_COLUMN_MISSING, CHISO_ERROR_COLUMN_TWICE, CHISO_ERROR_CELL_POINTS,
 * CHISO_ERROR_CELL_FORMULA, CHISO_ERROR_CELL_FAILED, CHISO_ERROR_NUMBER_TWICE, each with sheet, row and column in
 * its details; CHISO_ERROR_FRAMEWORK_INVALID where the edition claims more than the table holds.
 */
CHISO_API
int32_t chiso_criteria_table_read(const uint8_t *bytes,
                                  size_t length,
                                  const char *file,
                                  const char *sheet,
                                  const char *edition,
                                  chiso_criteria_table **table,
                                  chiso_error **err);

/**
 * As `chiso_criteria_table_read`, for the file at a path.
 *
 * Errors: CHISO_ERROR_TABLE_FILE where it cannot be read, and as `chiso_criteria_table_read`.
 */
CHISO_API
int32_t chiso_criteria_table_open(const char *path,
                                  const char *sheet,
                                  const char *edition,
                                  chiso_criteria_table **table,
                                  chiso_error **err);

/**
 * The framework of the table, checked; `chiso_framework_toml` writes it for people to correct.
 */
CHISO_API
int32_t chiso_criteria_table_framework(const chiso_criteria_table *table,
                                       chiso_framework **framework,
                                       chiso_error **err);

/**
 * How many rows the table has, from its heads to its end.
 */
CHISO_API
int32_t chiso_criteria_table_row_count(const chiso_criteria_table *table,
                                       size_t *count,
                                       chiso_error **err);

/**
 * A text of a row, by the place of the row from 0; NULL where the row has none. `field` is a CHISO_ROW_
 * constant.
 */
CHISO_API
int32_t chiso_criteria_table_row_text(const chiso_criteria_table *table,
                                      size_t index,
                                      int32_t field,
                                      char **text,
                                      chiso_error **err);

/**
 * The number of a row in its sheet, by its place from 0.
 */
CHISO_API
int32_t chiso_criteria_table_row_number(const chiso_criteria_table *table,
                                        size_t index,
                                        uint32_t *number,
                                        chiso_error **err);

/**
 * The depth of a node in the tree from 1, by the place of its row; 0 for a row that is no node.
 */
CHISO_API
int32_t chiso_criteria_table_row_level(const chiso_criteria_table *table,
                                       size_t index,
                                       uint32_t *level,
                                       chiso_error **err);

/**
 * The printed maximum of a node, or the printed sum, by the place of its row. `known` is 0 where none is
 * printed.
 *
 * Errors: CHISO_ERROR_NUMBER_DECIMALS, CHISO_ERROR_NUMBER_RANGE where points cannot hold it.
 */
CHISO_API
int32_t chiso_criteria_table_row_max(const chiso_criteria_table *table,
                                     size_t index,
                                     uint8_t *known,
                                     int64_t *max,
                                     chiso_error **err);

/**
 * A row as a JSON object, by its place from 0: `row` (number in the sheet), `kind` (`header`, `repeat-header`,
 * `area`, `criterion`, `subcriterion`, `rule`, `note`, `subtotal`), `level`, `id`, `max`, `rule` (kind of rule),
 * `reading` (what it says about points), `doubts`, `text`, `agency`, `evidence`, `notes`, `formula`. What a row
 * lacks is null or empty.
 */
CHISO_API
int32_t chiso_criteria_table_row(const chiso_criteria_table *table,
                                 size_t index,
                                 char **json,
                                 chiso_error **err);

/**
 * How many nodes, lines or notes there are; `what` is a CHISO_COVERAGE_ constant.
 */
CHISO_API
int32_t chiso_criteria_table_coverage(const chiso_criteria_table *table,
                                      int32_t what,
                                      size_t *count,
                                      chiso_error **err);

/**
 * How much was understood, as a JSON object: `nodes`, `lines`, `understood`, `doubted`, `refused`, `notes`,
 * `kinds`, `doubts`, and in `look` the rows that need a look.
 */
CHISO_API
int32_t chiso_criteria_table_coverage_json(const chiso_criteria_table *table,
                                           char **json,
                                           chiso_error **err);

/**
 * How much was understood, for people, in a language CHISO_LANG_.
 */
CHISO_API
int32_t chiso_criteria_table_coverage_text(const chiso_criteria_table *table,
                                           int32_t lang,
                                           char **report,
                                           chiso_error **err);

/**
 * Frees a criteria table. NULL is ignored.
 */
CHISO_API void chiso_criteria_table_free(chiso_criteria_table *table);

/**
 * No facts yet for a framework.
 */
CHISO_API
int32_t chiso_facts_new(const chiso_framework *framework,
                        chiso_facts **facts,
                        chiso_error **err);

/**
 * Reads facts from a JSON object of `length` bytes: a value for each node.
 *
 * A value is a number or text (the one fact of the node, or the points of an inner node), an object of
 * facts by name, a list of options, {"points": "1.5"}, {"state": "not-applicable"}, or null for missing.
 * Numbers are read as they are written, never through a float.
 *
 * Errors: CHISO_ERROR_FACTS_JSON, and those of `chiso_facts_set_fact`.
 */
CHISO_API
int32_t chiso_facts_read_json(const chiso_framework *framework,
                              const char *text,
                              size_t length,
                              chiso_facts **facts,
                              chiso_error **err);

/**
 * Declares the one value of a node as text: the only fact of its rule, or the points of an inner node.
 *
 * Numbers are read as Vietnamese and English documents write them ("0,25", "0.25", "25%", "1/3"), days as
 * "2024-02-28" or "28/02/2024", a choice as the id of the option.
 *
 * Errors: as `chiso_facts_set_fact`; CHISO_ERROR_UNKNOWN_FACT where the rule reads several facts.
 */
CHISO_API
int32_t chiso_facts_set(chiso_facts *facts,
                        const char *node,
                        const char *value,
                        chiso_error **err);

/**
 * Declares one fact of a leaf as text; see `chiso_facts_set`.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_UNKNOWN_FACT, CHISO_ERROR_WRONG_KIND,
 * CHISO_ERROR_OUT_OF_RANGE, CHISO_ERROR_TWO_VALUES, and those of numbers.
 */
CHISO_API
int32_t chiso_facts_set_fact(chiso_facts *facts,
                             const char *node,
                             const char *fact,
                             const char *value,
                             chiso_error **err);

/**
 * Declares a fact as a number in 10^-6. `fact` may be NULL for the one value of a node.
 *
 * Errors: as `chiso_facts_set_fact`.
 */
CHISO_API
int32_t chiso_facts_set_number(chiso_facts *facts,
                               const char *node,
                               const char *fact,
                               int64_t value,
                               chiso_error **err);

/**
 * Declares a fact as a double of a sheet, through its shortest decimal text: 54.2 is read as "54.2".
 * `fact` may be NULL for the one value of a node.
 *
 * Errors: as `chiso_facts_set_fact`; CHISO_ERROR_NUMBER_NOT_FINITE; CHISO_ERROR_NUMBER_DECIMALS for points
 * that carry the noise of a calculation.
 */
CHISO_API
int32_t chiso_facts_set_double(chiso_facts *facts,
                               const char *node,
                               const char *fact,
                               double value,
                               chiso_error **err);

/**
 * Declares a fact as a day, in days since 1970-01-01. `fact` may be NULL for the one value of a node.
 *
 * Errors: as `chiso_facts_set_fact`.
 */
CHISO_API
int32_t chiso_facts_set_date(chiso_facts *facts,
                             const char *node,
                             const char *fact,
                             int32_t days,
                             chiso_error **err);

/**
 * Declares a choice as the ids of `count` options. `fact` may be NULL for the one value of a node.
 *
 * Errors: as `chiso_facts_set_fact`.
 */
CHISO_API
int32_t chiso_facts_set_options(chiso_facts *facts,
                                const char *node,
                                const char *fact,
                                const char *const *options,
                                size_t count,
                                chiso_error **err);

/**
 * Gives the points of a node, leaf or inner, in 10^-6, in place of its facts or parts.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_OUT_OF_RANGE, CHISO_ERROR_TWO_VALUES.
 */
CHISO_API
int32_t chiso_facts_award(chiso_facts *facts,
                          const char *node,
                          int64_t points,
                          chiso_error **err);

/**
 * States that a node has no value, and why: any CHISO_STATE_ but CHISO_STATE_VALUE.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_TWO_VALUES, CHISO_ERROR_NOT_APPLICABLE where the framework
 * does not say what that does.
 */
CHISO_API
int32_t chiso_facts_set_state(chiso_facts *facts,
                              const char *node,
                              int32_t state,
                              chiso_error **err);

/**
 * Frees facts. NULL is ignored.
 */
CHISO_API void chiso_facts_free(chiso_facts *facts);

/**
 * Scores declared facts.
 *
 * `unit` is the unit scored, or NULL; where the framework scores provinces it must be one in the period.
 * `period` is the year scored, or CHISO_NO_PERIOD. `flags` is 0 or CHISO_SCORE_KNOWN_PART. The facts stay
 * the caller's and may be added to and scored again.
 *
 * Parts that are missing do not fail here; a node's result says what it lacks when it is asked for.
 *
 * Errors: CHISO_ERROR_TWO_VALUES, CHISO_ERROR_INCOMPLETE, CHISO_ERROR_EMPTY_DENOMINATOR,
 * CHISO_ERROR_NO_LINE, CHISO_ERROR_PERIOD_NEEDED, CHISO_ERROR_NOT_IN_FORCE, CHISO_ERROR_JOINT_MAXIMUM,
 * and those of units.
 */
CHISO_API
int32_t chiso_score(const chiso_facts *facts,
                    const char *unit,
                    int32_t period,
                    uint32_t flags,
                    chiso_scorecard **card,
                    chiso_error **err);

/**
 * The framework the card was scored under, as a handle of its own.
 */
CHISO_API
int32_t chiso_scorecard_framework(const chiso_scorecard *card,
                                  chiso_framework **framework,
                                  chiso_error **err);

/**
 * The points of a node in 10^-6, rounded as the framework declares; "total" is the whole.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE; CHISO_ERROR_MISSING_PARTS with the parts in the details;
 * CHISO_ERROR_NO_POINTS where nothing of the node applies.
 */
CHISO_API
int32_t chiso_scorecard_points(const chiso_scorecard *card,
                               const char *node,
                               int64_t *points,
                               chiso_error **err);

/**
 * The points and states of all nodes at once, in the order of the framework, the total first.
 *
 * `points` and `states` have room for `count` nodes, at least as many as `chiso_framework_node_count`.
 * Where the state is not CHISO_STATE_VALUE, the points are written as 0 and mean nothing.
 *
 * Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
 */
CHISO_API
int32_t chiso_scorecard_all_points(const chiso_scorecard *card,
                                   int64_t *points,
                                   uint8_t *states,
                                   size_t count,
                                   chiso_error **err);

/**
 * The state of a node: CHISO_STATE_VALUE when it has points.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_state(const chiso_scorecard *card,
                              const char *node,
                              int32_t *state,
                              chiso_error **err);

/**
 * The maximum that applies to the unit, in 10^-6 points; `known` is 0, and `max` not written, where a
 * partial framework does not know it.
 *
 * Errors: as `chiso_scorecard_points`.
 */
CHISO_API
int32_t chiso_scorecard_applicable_max(const chiso_scorecard *card,
                                       const char *node,
                                       uint8_t *known,
                                       int64_t *max,
                                       chiso_error **err);

/**
 * The points lost in 10^-6: applicable maximum minus points; `known` is 0, and `lost` not written, where
 * the maximum is not known.
 *
 * Errors: as `chiso_scorecard_points`.
 */
CHISO_API
int32_t chiso_scorecard_lost(const chiso_scorecard *card,
                             const char *node,
                             uint8_t *known,
                             int64_t *lost,
                             chiso_error **err);

/**
 * The index in 10^-6: points / applicable maximum × 100; `known` is 0, and `index` not written, where the
 * maximum is not known or 0.
 *
 * Errors: as `chiso_scorecard_points`.
 */
CHISO_API
int32_t chiso_scorecard_index(const chiso_scorecard *card,
                              const char *node,
                              uint8_t *known,
                              int64_t *index,
                              chiso_error **err);

/**
 * The points of a node before its own rounding, exactly: a decimal where one exists ("85.785"), else a
 * fraction ("1/3").
 *
 * Errors: as `chiso_scorecard_points`.
 */
CHISO_API
int32_t chiso_scorecard_exact(const chiso_scorecard *card,
                              const char *node,
                              char **exact,
                              chiso_error **err);

/**
 * Whether a node rests on its known part only, because parts are missing: 1 or 0.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_is_partial(const chiso_scorecard *card,
                                   const char *node,
                                   uint8_t *partial,
                                   chiso_error **err);

/**
 * How many parts of a node are missing, not yet due or withheld.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_missing_count(const chiso_scorecard *card,
                                      const char *node,
                                      size_t *count,
                                      chiso_error **err);

/**
 * A part of a node that is missing, not yet due or withheld, with its state, by its place from 0.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_missing(const chiso_scorecard *card,
                                const char *node,
                                size_t index,
                                char **part,
                                int32_t *state,
                                chiso_error **err);

/**
 * The line of the rule that held, in Vietnamese or English: the label of an option, a range, days late.
 * NULL where the rule has no lines or none held.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_line(const chiso_scorecard *card,
                             const char *node,
                             int32_t lang,
                             char **line,
                             chiso_error **err);

/**
 * Why a node has its points (căn cứ), as a text for people in Vietnamese or English.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_reason(const chiso_scorecard *card,
                               const char *node,
                               int32_t lang,
                               char **reason,
                               chiso_error **err);

/**
 * Why a node has its points, as a JSON object: rule, inputs, line, limit, rounding, act, source, text.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_reason_json(const chiso_scorecard *card,
                                    const char *node,
                                    char **json,
                                    chiso_error **err);

/**
 * The whole result as a JSON object, reasons included in both languages.
 */
CHISO_API int32_t chiso_scorecard_json(const chiso_scorecard *card, char **json, chiso_error **err);

/**
 * Frees a scorecard. NULL is ignored.
 */
CHISO_API void chiso_scorecard_free(chiso_scorecard *card);

/**
 * Prepares a framework for `count` columns, each for the fact `facts[i]` of the node `nodes[i]`, in the
 * order in which they will be given. A node given by its points has the fact "points". `period` is the
 * year scored, or CHISO_NO_PERIOD.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_UNKNOWN_FACT, CHISO_ERROR_TWO_VALUES,
 * CHISO_ERROR_MISSING_PARTS.
 */
CHISO_API
int32_t chiso_columns_new(const chiso_framework *framework,
                          const char *const *nodes,
                          const char *const *facts,
                          size_t count,
                          int32_t period,
                          chiso_columns **columns,
                          chiso_error **err);

/**
 * The total of every row.
 *
 * `values` holds one column of `rows` doubles for each input. NaN is missing, minus infinity not
 * applicable, plus infinity in a column of days never; choices are places of options from 0, days count
 * from 1970-01-01. `points` gets the unrounded total of each row, NaN where a needed part is missing;
 * `applicable_max` gets the maximum that applies, NaN where it is not known, and may be NULL. Both have
 * room for `rows` doubles.
 *
 * Errors: CHISO_ERROR_OUT_OF_RANGE with the row.
 */
CHISO_API
int32_t chiso_columns_totals(const chiso_columns *columns,
                             const double *const *values,
                             size_t rows,
                             double *points,
                             double *applicable_max,
                             chiso_error **err);

/**
 * Frees columns. NULL is ignored.
 */
CHISO_API void chiso_columns_free(chiso_columns *columns);

/**
 * Ranks `count` units by values in 10^-6, highest first.
 *
 * `states[i]` is CHISO_STATE_VALUE, or says why there is no value; `states` may be NULL where all units
 * have one. `ties` is a CHISO_TIES_ constant. With `places` of 0 to 6, values are first rounded as they
 * are published, by `mode`; with CHISO_UNROUNDED `mode` is not read. `flags` is 0 or CHISO_RANK_ASCENDING.
 *
 * Errors: CHISO_ERROR_RANK_DUPLICATE.
 */
CHISO_API
int32_t chiso_ranking_new(const char *const *units,
                          const int64_t *values,
                          const uint8_t *states,
                          size_t count,
                          int32_t ties,
                          int32_t places,
                          int32_t mode,
                          uint32_t flags,
                          chiso_ranking **ranking,
                          chiso_error **err);

/**
 * Ranks `count` units by values read exactly from text ("44.32", "1/3"); else as `chiso_ranking_new`.
 *
 * `values[i]` may be NULL where there is none; then `states[i]` says why, and without `states` it is
 * missing. So the unrounded values of `chiso_scorecard_exact` are ranked.
 *
 * Errors: as `chiso_ranking_new`, and those of numbers.
 */
CHISO_API
int32_t chiso_ranking_new_exact(const char *const *units,
                                const char *const *values,
                                const uint8_t *states,
                                size_t count,
                                int32_t ties,
                                int32_t places,
                                int32_t mode,
                                uint32_t flags,
                                chiso_ranking **ranking,
                                chiso_error **err);

/**
 * How many units were given.
 */
CHISO_API
int32_t chiso_ranking_count(const chiso_ranking *ranking,
                            size_t *count,
                            chiso_error **err);

/**
 * How many units have a rank: the "of how many" of each of them.
 */
CHISO_API
int32_t chiso_ranking_ranked(const chiso_ranking *ranking,
                             size_t *ranked,
                             chiso_error **err);

/**
 * The ranks of all units, from 1, in the order in which they were given; 0 for a unit without a value.
 *
 * `ranks` has room for `count` numbers, at least as many as `chiso_ranking_count`.
 *
 * Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
 */
CHISO_API
int32_t chiso_ranking_ranks(const chiso_ranking *ranking,
                            uint32_t *ranks,
                            size_t count,
                            chiso_error **err);

/**
 * The value of the last unit that holds a place or a better one, as exact text; NULL where nobody does.
 */
CHISO_API
int32_t chiso_ranking_value_at(const chiso_ranking *ranking,
                               uint32_t place,
                               char **value,
                               chiso_error **err);

/**
 * The whole ranking as a JSON object.
 */
CHISO_API int32_t chiso_ranking_json(const chiso_ranking *ranking, char **json, chiso_error **err);

/**
 * Frees a ranking. NULL is ignored.
 */
CHISO_API void chiso_ranking_free(chiso_ranking *ranking);

/**
 * How many group schemes are built in.
 */
CHISO_API int32_t chiso_scheme_count(size_t *count, chiso_error **err);

/**
 * The id of a built-in group scheme, such as "papi-quarters", by its place from 0.
 */
CHISO_API int32_t chiso_scheme_id(size_t index, char **id, chiso_error **err);

/**
 * A built-in group scheme as a JSON object: title, source, confidence and groups with their limits.
 *
 * Errors: CHISO_ERROR_SCHEME_UNKNOWN.
 */
CHISO_API int32_t chiso_scheme_json(const char *id, char **json, chiso_error **err);

/**
 * Divides the ranked units into the groups of a built-in scheme. `cut` is a CHISO_CUT_ constant; it
 * decides at percentiles only, as a scheme of thresholds states its own ends.
 *
 * Errors: CHISO_ERROR_SCHEME_UNKNOWN, CHISO_ERROR_GROUP_LIMITS, CHISO_ERROR_GROUP_END,
 * CHISO_ERROR_GROUP_NONE, CHISO_ERROR_RANK_NOTHING.
 */
CHISO_API
int32_t chiso_grouping_new(const chiso_ranking *ranking,
                           const char *scheme,
                           int32_t cut,
                           chiso_grouping **grouping,
                           chiso_error **err);

/**
 * How many groups there are.
 */
CHISO_API
int32_t chiso_grouping_count(const chiso_grouping *grouping,
                             size_t *count,
                             chiso_error **err);

/**
 * The id of a group, by its place from 0, best first.
 */
CHISO_API
int32_t chiso_grouping_id(const chiso_grouping *grouping,
                          size_t group,
                          char **id,
                          chiso_error **err);

/**
 * The name of a group as published, in Vietnamese or English.
 */
CHISO_API
int32_t chiso_grouping_name(const chiso_grouping *grouping,
                            size_t group,
                            int32_t lang,
                            char **name,
                            chiso_error **err);

/**
 * How many units are in a group.
 */
CHISO_API
int32_t chiso_grouping_size(const chiso_grouping *grouping,
                            size_t group,
                            size_t *size,
                            chiso_error **err);

/**
 * The place of the group of every unit, in the order in which the units were ranked; -1 for a unit
 * without a rank.
 *
 * `groups` has room for `count` numbers, at least as many as `chiso_ranking_count`.
 *
 * Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
 */
CHISO_API
int32_t chiso_grouping_members(const chiso_grouping *grouping,
                               int32_t *groups,
                               size_t count,
                               chiso_error **err);

/**
 * The whole grouping as a JSON object, with the limits of the groups.
 */
CHISO_API
int32_t chiso_grouping_json(const chiso_grouping *grouping,
                            char **json,
                            chiso_error **err);

/**
 * Frees a grouping. NULL is ignored.
 */
CHISO_API void chiso_grouping_free(chiso_grouping *grouping);

/**
 * A target on a place, from 1: `kind` is CHISO_TARGET_TOP or CHISO_TARGET_RANK_NOT_BELOW.
 */
CHISO_API
int32_t chiso_target_new_place(int32_t kind,
                               uint32_t place,
                               chiso_target **target,
                               chiso_error **err);

/**
 * A target on a value, read exactly from text, in the unit of the results: "90" for 90 %, if results are
 * published as 81.62 %. `kind` is CHISO_TARGET_AT_LEAST, CHISO_TARGET_ABOVE or
 * CHISO_TARGET_VALUE_NOT_BELOW.
 *
 * Errors: those of numbers.
 */
CHISO_API
int32_t chiso_target_new_value(int32_t kind,
                               const char *value,
                               chiso_target **target,
                               chiso_error **err);

/**
 * A target on a group of a built-in scheme, or a better one. `cut` is a CHISO_CUT_ constant.
 */
CHISO_API
int32_t chiso_target_new_group(const char *scheme,
                               const char *group,
                               int32_t cut,
                               chiso_target **target,
                               chiso_error **err);

/**
 * Holds a unit's place in a ranking against a target.
 *
 * Errors: CHISO_ERROR_SCHEME_UNKNOWN, CHISO_ERROR_GROUP_UNKNOWN, CHISO_ERROR_RANK_PLACE for a place 0.
 */
CHISO_API
int32_t chiso_target_check(const chiso_target *target,
                           const char *unit,
                           const chiso_ranking *ranking,
                           chiso_finding **finding,
                           chiso_error **err);

/**
 * Holds a unit's own published result against a target, where those of the others are not at hand.
 *
 * `value` is exact text, or NULL where there is none; then `state` says why. `rank` is 0 where it is not
 * known.
 *
 * Errors: as `chiso_target_check`, and those of numbers.
 */
CHISO_API
int32_t chiso_target_check_own(const chiso_target *target,
                               const char *unit,
                               const char *value,
                               int32_t state,
                               uint32_t rank,
                               chiso_finding **finding,
                               chiso_error **err);

/**
 * Whether the target is met: CHISO_TARGET_MET, CHISO_TARGET_NOT_MET or CHISO_TARGET_UNKNOWN.
 */
CHISO_API
int32_t chiso_finding_status(const chiso_finding *finding,
                             int32_t *status,
                             chiso_error **err);

/**
 * How many points are short, as exact text; NULL where the target is met, or that is not known.
 */
CHISO_API
int32_t chiso_finding_points_gap(const chiso_finding *finding,
                                 char **gap,
                                 chiso_error **err);

/**
 * How many places are short; 0 where a place was not wanted, or none is short.
 */
CHISO_API
int32_t chiso_finding_places_gap(const chiso_finding *finding,
                                 uint32_t *gap,
                                 chiso_error **err);

/**
 * The finding in words, in Vietnamese or English.
 */
CHISO_API
int32_t chiso_finding_reason(const chiso_finding *finding,
                             int32_t lang,
                             char **reason,
                             chiso_error **err);

/**
 * The whole finding as a JSON object.
 */
CHISO_API int32_t chiso_finding_json(const chiso_finding *finding, char **json, chiso_error **err);

/**
 * Frees a target. NULL is ignored.
 */
CHISO_API void chiso_target_free(chiso_target *target);

/**
 * Frees a finding. NULL is ignored.
 */
CHISO_API void chiso_finding_free(chiso_finding *finding);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CHISO_H */
