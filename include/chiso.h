/* Made by `make generate` from the exports of ffi/src; not to be edited. */

/*
 * chiso: the governance indices of Việt Nam's provinces. C interface.
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
 *   depend on each other: a scorecard outlives the facts and the framework it was made from. A result of
 *   several values is a chiso_record, whose values are read by path and which is had as JSON text.
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
#define CHISO_ABI_VERSION 2

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
 * A table of data has the wrong columns or the wrong form.
 */
#define CHISO_ERROR_TABLE_FORM 20

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
 * One mark before exactly three digits: thousands, or decimals.
 */
#define CHISO_ERROR_NUMBER_AMBIGUOUS 104

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
 * A date outside the calendar.
 */
#define CHISO_ERROR_CALENDAR_RANGE 600

/**
 * A count that leads out of the calendar.
 */
#define CHISO_ERROR_CALENDAR_COUNT 601

/**
 * No such working day in the period.
 */
#define CHISO_ERROR_CALENDAR_NTH 602

/**
 * A period that ends before it begins.
 */
#define CHISO_ERROR_CALENDAR_PERIOD 603

/**
 * Days that no notice has confirmed, where only confirmed ones were asked for.
 */
#define CHISO_ERROR_CALENDAR_UNCONFIRMED 604

/**
 * Arrays of different lengths.
 */
#define CHISO_ERROR_CALENDAR_LENGTHS 605

/**
 * An overlay is not of the file form.
 */
#define CHISO_ERROR_OVERLAY_SYNTAX 606

/**
 * An overlay contradicts itself or the calendar under it.
 */
#define CHISO_ERROR_OVERLAY_INVALID 607

/**
 * A text is no moment.
 */
#define CHISO_ERROR_MOMENT_SYNTAX 620

/**
 * A moment outside the years 1 to 9999.
 */
#define CHISO_ERROR_MOMENT_RANGE 621

/**
 * A count of working time that leads out of the calendar.
 */
#define CHISO_ERROR_WORKING_TIME 622

/**
 * A text is no time limit.
 */
#define CHISO_ERROR_LIMIT_SYNTAX 630

/**
 * A number of units that a limit cannot have.
 */
#define CHISO_ERROR_LIMIT_COUNT 631

/**
 * A phrase of a deadline that is not read.
 */
#define CHISO_ERROR_DEADLINE_WORDING 632

/**
 * A phrase that names a day, month or year that there is not.
 */
#define CHISO_ERROR_DEADLINE_IMPOSSIBLE 633

/**
 * A phrase that contradicts itself.
 */
#define CHISO_ERROR_DEADLINE_CONTRADICTION 634

/**
 * The phrase names no year, and none was given.
 */
#define CHISO_ERROR_DEADLINE_YEAR 635

/**
 * A date or number outside the calendar.
 */
#define CHISO_ERROR_DEADLINE_RANGE 636

/**
 * The hour of receipt is needed.
 */
#define CHISO_ERROR_LIMIT_MOMENT 637

/**
 * The calendar has no working hours for a day.
 */
#define CHISO_ERROR_LIMIT_HOURS 638

/**
 * A limit that is not counted back from an event.
 */
#define CHISO_ERROR_LIMIT_BEFORE 639

/**
 * No date can be derived from the phrase.
 */
#define CHISO_ERROR_DEADLINE_NO_DATE 640

/**
 * The day of the event is needed.
 */
#define CHISO_ERROR_DEADLINE_START 641

/**
 * The phrase names no month, and none was given.
 */
#define CHISO_ERROR_DEADLINE_MONTH 642

/**
 * A schedule is not of the file form.
 */
#define CHISO_ERROR_SCHEDULE_SYNTAX 660

/**
 * A schedule contradicts itself.
 */
#define CHISO_ERROR_SCHEDULE_INVALID 661

/**
 * No such built-in schedule.
 */
#define CHISO_ERROR_SCHEDULE_UNKNOWN 662

/**
 * No such reporting period.
 */
#define CHISO_ERROR_PERIOD_UNKNOWN 663

/**
 * The schedule has no report for the period.
 */
#define CHISO_ERROR_SCHEDULE_NO_REPORT 664

/**
 * Weekly reports have no known rule.
 */
#define CHISO_ERROR_SCHEDULE_WEEKLY 665

/**
 * The days that a report covers are not known.
 */
#define CHISO_ERROR_SCHEDULE_COVER 666

/**
 * The due day of a report is not known.
 */
#define CHISO_ERROR_SCHEDULE_DUE 667

/**
 * The schedule is not in force then.
 */
#define CHISO_ERROR_SCHEDULE_NOT_IN_FORCE 668

/**
 * An entry of an iCalendar file that cannot be written.
 */
#define CHISO_ERROR_CALENDAR_ENTRY 669

/**
 * An event before the one it follows.
 */
#define CHISO_ERROR_EVENT_ORDER 680

/**
 * A log that does not begin with receipt, or has a second one.
 */
#define CHISO_ERROR_EVENT_RECEIPT 681

/**
 * An event after the dossier was closed.
 */
#define CHISO_ERROR_DOSSIER_CLOSED 682

/**
 * A pause within a pause.
 */
#define CHISO_ERROR_PAUSE_OVERLAP 683

/**
 * The end of a pause that did not begin.
 */
#define CHISO_ERROR_PAUSE_NOT_OPEN 684

/**
 * An event that cannot take place while the clock stands.
 */
#define CHISO_ERROR_CLOCK_STANDS 685

/**
 * More extensions than the rules allow.
 */
#define CHISO_ERROR_EXTENSION_REPEATED 686

/**
 * An extension announced too late.
 */
#define CHISO_ERROR_EXTENSION_LATE 687

/**
 * An extension that does not extend.
 */
#define CHISO_ERROR_EXTENSION_BACKWARDS 688

/**
 * An event without a part it needs, or with one it does not have.
 */
#define CHISO_ERROR_EVENT_PARTS 689

/**
 * A correction of nothing, or to a moment that had not come.
 */
#define CHISO_ERROR_EVENT_CORRECTION 690

/**
 * The rules for the day of receipt are not known, and none were chosen.
 */
#define CHISO_ERROR_RULES_NEEDED 691

/**
 * No such rule set.
 */
#define CHISO_ERROR_RULES_UNKNOWN 692

/**
 * The chosen rules do not say what is needed.
 */
#define CHISO_ERROR_RULES_SILENT 693

/**
 * A file of rule sets that cannot be read.
 */
#define CHISO_ERROR_RULES_FILE 694

/**
 * A log is not JSON of the form.
 */
#define CHISO_ERROR_CLOCK_JSON 695

/**
 * A text is no hour of receipt.
 */
#define CHISO_ERROR_CUT_OFF_SYNTAX 696

/**
 * A row of dossiers that does not hold together.
 */
#define CHISO_ERROR_DOSSIER_ROW 697

/**
 * Columns of dossiers of different lengths.
 */
#define CHISO_ERROR_DOSSIER_LENGTHS 698

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
 * A row that is not in the table, or takes no reading.
 */
#define CHISO_ERROR_ROW_UNKNOWN 716

/**
 * A proposed reading is not what its line prints.
 */
#define CHISO_ERROR_READING_REFUSED 717

/**
 * The name of whoever proposes or confirms a reading is missing.
 */
#define CHISO_ERROR_REVIEW_UNNAMED 718

/**
 * A staged record is not JSON of the form.
 */
#define CHISO_ERROR_ASSESSMENT_JSON 750

/**
 * An entry from before the last one.
 */
#define CHISO_ERROR_ASSESSMENT_ORDER 751

/**
 * The phase of the record does not allow the entry.
 */
#define CHISO_ERROR_ASSESSMENT_PHASE 752

/**
 * A survey leaf that was to be self-scored.
 */
#define CHISO_ERROR_ASSESSMENT_SURVEY 753

/**
 * Something is missing before the record can go on.
 */
#define CHISO_ERROR_ASSESSMENT_NOT_COMPLETE 754

/**
 * Who, why or what is lacking in an entry.
 */
#define CHISO_ERROR_ASSESSMENT_LACKING 755

/**
 * A round of appraisal out of turn.
 */
#define CHISO_ERROR_ASSESSMENT_ROUND 756

/**
 * A record for another edition.
 */
#define CHISO_ERROR_ASSESSMENT_EDITION 757

/**
 * No self-score to accept.
 */
#define CHISO_ERROR_ASSESSMENT_NOTHING 758

/**
 * A workbook could not be written.
 */
#define CHISO_ERROR_SHEET_WRITE 780

/**
 * A workbook that this library did not make, or made for something else.
 */
#define CHISO_ERROR_SHEET_NOT_OURS 781

/**
 * A score table that was changed after it was written.
 */
#define CHISO_ERROR_SHEET_CHANGED 782

/**
 * A form for another edition, unit or year.
 */
#define CHISO_ERROR_FORM_EDITION 783

/**
 * A row of a form for a leaf that the framework or the form does not have.
 */
#define CHISO_ERROR_FORM_UNKNOWN_LEAF 784

/**
 * A formula in a form where a value belongs.
 */
#define CHISO_ERROR_FORM_FORMULA 785

/**
 * A value of a form that the leaf cannot have.
 */
#define CHISO_ERROR_FORM_VALUE 786

/**
 * A leaf of a form that is filled in part.
 */
#define CHISO_ERROR_FORM_INCOMPLETE 787

/**
 * Two values for one leaf.
 */
#define CHISO_ERROR_FORM_CONFLICT 788

/**
 * A plan, log or other text about a plan is not of the form.
 */
#define CHISO_ERROR_PLAN_SYNTAX 800

/**
 * A plan does not hold together.
 */
#define CHISO_ERROR_PLAN_INVALID 801

/**
 * No such built-in plan.
 */
#define CHISO_ERROR_PLAN_UNKNOWN 802

/**
 * A register of agencies does not hold together.
 */
#define CHISO_ERROR_REGISTER_INVALID 803

/**
 * No such built-in register of agencies.
 */
#define CHISO_ERROR_REGISTER_UNKNOWN 804

/**
 * No such agency.
 */
#define CHISO_ERROR_AGENCY_UNKNOWN 805

/**
 * A name that several agencies bear.
 */
#define CHISO_ERROR_AGENCY_AMBIGUOUS 806

/**
 * No such task, report or duty.
 */
#define CHISO_ERROR_ITEM_UNKNOWN 807

/**
 * An agency that does not lead the item.
 */
#define CHISO_ERROR_NOT_LEAD 808

/**
 * A log entry lacks something, or holds what it cannot have.
 */
#define CHISO_ERROR_LOG_ENTRY 810

/**
 * A log entry earlier than its task.
 */
#define CHISO_ERROR_ENTRY_BEFORE_TASK 811

/**
 * A second completion.
 */
#define CHISO_ERROR_TWO_COMPLETIONS 812

/**
 * An event that does not follow the state of the task.
 */
#define CHISO_ERROR_LOG_ORDER 813

/**
 * A day outside the time of the plan.
 */
#define CHISO_ERROR_OUTSIDE_PLAN 814

/**
 * Lines of a report that no content rule knows.
 */
#define CHISO_ERROR_REPORT_CONTENT 820

/**
 * Results that cannot be held against targets.
 */
#define CHISO_ERROR_PLAN_RESULT 821

/**
 * Rows or totals of a register of tasks that cannot be read.
 */
#define CHISO_ERROR_TASK_ROWS 822

/**
 * A defect of the library itself; facts being changed should be freed. Please report it.
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
 * Nothing: null, or no such place.
 */
#define CHISO_RECORD_NONE 0

/**
 * A text, a decimal, a day, a moment or a word, which are all written as texts.
 */
#define CHISO_RECORD_TEXT 1

/**
 * A whole number.
 */
#define CHISO_RECORD_INTEGER 2

/**
 * True or false.
 */
#define CHISO_RECORD_FLAG 3

/**
 * A list.
 */
#define CHISO_RECORD_LIST 4

/**
 * An object.
 */
#define CHISO_RECORD_OBJECT 5

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
#define CHISO_ROW_RULE_KIND 3

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
 * Who proposed the reading, where that is not the reader's own.
 */
#define CHISO_ROW_PROPOSED_BY 10

/**
 * What a person said of the reading: `right`, `wrong`, `by-hand`.
 */
#define CHISO_ROW_VERDICT 11

/**
 * Who said so.
 */
#define CHISO_ROW_DECIDED_BY 12

/**
 * On which day, such as 2025-03-01.
 */
#define CHISO_ROW_DECIDED_ON 13

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
 * Tự đánh giá: what the unit gives itself.
 */
#define CHISO_STAGE_SELF 0

/**
 * Thẩm định: accepted or adjusted, in rounds from 1.
 */
#define CHISO_STAGE_APPRAISED 1

/**
 * Điểm bị trừ: the latest appraisal less deductions.
 */
#define CHISO_STAGE_DEDUCTION 2

/**
 * Chính thức: the official result.
 */
#define CHISO_STAGE_FINAL 3

/**
 * The unit scores itself.
 */
#define CHISO_PHASE_OPEN 0

/**
 * The self-score is handed in.
 */
#define CHISO_PHASE_SUBMITTED 1

/**
 * The result is final, and nothing more can be entered.
 */
#define CHISO_PHASE_CONCLUDED 2

/**
 * A leaf without facts, points, or a state other than missing.
 */
#define CHISO_LACKS_VALUE 1

/**
 * A leaf with neither a document nor an explanation.
 */
#define CHISO_LACKS_EVIDENCE 2

/**
 * Comma-separated values in UTF-8 with a byte order mark.
 */
#define CHISO_TABLE_CSV 0

/**
 * A JSON object.
 */
#define CHISO_TABLE_JSON 1

/**
 * A page of HTML that prints on A4 landscape.
 */
#define CHISO_TABLE_HTML 2

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
 * The first day is not counted (Civil Code 91/2015/QH13, Article 147): the usual reading.
 */
#define CHISO_START_EXCLUDED 0

/**
 * The first day is counted if it is a working day.
 */
#define CHISO_START_INCLUDED 1

/**
 * A start on a day off is moved to the next working day, which is not counted.
 */
#define CHISO_START_ROLL_FORWARD 2

/**
 * A start on a day off is moved to the working day before it, which is not counted.
 */
#define CHISO_START_ROLL_BACKWARD 3

/**
 * The notices of the year were read, and nothing is open.
 */
#define CHISO_YEAR_CONFIRMED 1

/**
 * The notices of the year were read, and some days are open.
 */
#define CHISO_YEAR_PARTIAL 2

/**
 * No notice: what the law alone fixes, with compensation days by its rule.
 */
#define CHISO_YEAR_PROJECTED 3

/**
 * An ordinary working day.
 */
#define CHISO_DAY_WORKING 1

/**
 * A weekly rest day (nghỉ hằng tuần).
 */
#define CHISO_DAY_WEEKEND 2

/**
 * A day of Saturday service that an agency counts as a working day.
 */
#define CHISO_DAY_SERVICE 3

/**
 * A public holiday, also where it falls on a weekend.
 */
#define CHISO_DAY_HOLIDAY 4

/**
 * A day off for a holiday that fell on a weekend (nghỉ bù).
 */
#define CHISO_DAY_COMPENSATION 5

/**
 * A working day taken off by a swap (nghỉ hoán đổi).
 */
#define CHISO_DAY_SWAP_OFF 6

/**
 * A rest day worked in exchange (làm bù).
 */
#define CHISO_DAY_SWAP_WORK 7

/**
 * Minutes of the clock.
 */
#define CHISO_LIMIT_MINUTES 1

/**
 * Hours of the clock.
 */
#define CHISO_LIMIT_HOURS 2

/**
 * Minutes of working shifts.
 */
#define CHISO_LIMIT_WORKING_MINUTES 3

/**
 * Hours of working shifts.
 */
#define CHISO_LIMIT_WORKING_HOURS 4

/**
 * Half working days (buổi).
 */
#define CHISO_LIMIT_HALF_WORKING_DAYS 5

/**
 * Working days.
 */
#define CHISO_LIMIT_WORKING_DAYS 6

/**
 * Days of the calendar.
 */
#define CHISO_LIMIT_DAYS 7

/**
 * Weeks.
 */
#define CHISO_LIMIT_WEEKS 8

/**
 * Half months, of 15 days each.
 */
#define CHISO_LIMIT_HALF_MONTHS 9

/**
 * Months.
 */
#define CHISO_LIMIT_MONTHS 10

/**
 * Half years, of six months each.
 */
#define CHISO_LIMIT_HALF_YEARS 11

/**
 * Years.
 */
#define CHISO_LIMIT_YEARS 12

/**
 * A last day that is a day off stays: usual for a day that a plan names.
 */
#define CHISO_ROLL_NONE 0

/**
 * A last day that the calendar does not count moves to the next one that it counts: the usual reading of Civil
 * Code 91/2015/QH13, Article 148(5), for limits.
 */
#define CHISO_ROLL_WORKING_CALENDAR 1

/**
 * Only Saturdays, Sundays and public holidays move, as the words of Article 148(5) have it.
 */
#define CHISO_ROLL_WEEKEND_OR_HOLIDAY 2

/**
 * No hour: the whole day, or its end at 24:00.
 */
#define CHISO_NO_TIME -1

/**
 * One day ("trước ngày 30/12/2024").
 */
#define CHISO_DEADLINE_FIXED 1

/**
 * A stretch to whose end there is time ("Quý IV/2024").
 */
#define CHISO_DEADLINE_INTERVAL 2

/**
 * Again and again ("trước ngày 20 hằng tháng"); never overdue as a whole.
 */
#define CHISO_DEADLINE_RECURRING 3

/**
 * Counted from an event ("trong thời hạn 05 ngày làm việc kể từ ngày ...").
 */
#define CHISO_DEADLINE_RELATIVE 4

/**
 * Without an end ("Thường xuyên"); never overdue.
 */
#define CHISO_DEADLINE_ONGOING 5

/**
 * On each of several days, once ("trước 15/6 và 15/12/2024").
 */
#define CHISO_DEADLINE_SEVERAL 6

/**
 * The last day of "trước ngày X" is the day before X. No rule settles it, so both are kept.
 */
#define CHISO_BEFORE_STRICT 0

/**
 * The last day of "trước ngày X" is X itself.
 */
#define CHISO_BEFORE_INCLUSIVE 1

/**
 * There are days left.
 */
#define CHISO_DEADLINE_NOT_YET_DUE 1

/**
 * It is the last day.
 */
#define CHISO_DEADLINE_DUE_TODAY 2

/**
 * The last day has passed.
 */
#define CHISO_DEADLINE_OVERDUE 3

/**
 * It is at no time overdue: ongoing or recurring work, or an event without a limit.
 */
#define CHISO_DEADLINE_NEVER 4

/**
 * A week, numbered as ISO 8601 does.
 */
#define CHISO_PERIOD_WEEK 1

/**
 * A month.
 */
#define CHISO_PERIOD_MONTH 2

/**
 * A quarter.
 */
#define CHISO_PERIOD_QUARTER 3

/**
 * A half year.
 */
#define CHISO_PERIOD_HALF_YEAR 4

/**
 * The first nine months of a year.
 */
#define CHISO_PERIOD_NINE_MONTHS 5

/**
 * A year.
 */
#define CHISO_PERIOD_YEAR 6

/**
 * Stands for a moment where there is none, in columns of dossiers.
 */
#define CHISO_NO_MOMENT INT64_MIN

/**
 * The one-stop desk took the dossier in (tiếp nhận): always the first event, recorded when the clock is made.
 */
#define CHISO_EVENT_RECEIVED 1

/**
 * More papers were asked for (yêu cầu bổ sung).
 */
#define CHISO_EVENT_SUPPLEMENT_REQUESTED 2

/**
 * The papers came in: the term starts again or goes on, as the rules have it.
 */
#define CHISO_EVENT_SUPPLEMENTED 3

/**
 * The time is not counted from here (tạm dừng).
 */
#define CHISO_EVENT_PAUSED 4

/**
 * The time is counted again (tiếp tục).
 */
#define CHISO_EVENT_RESUMED 5

/**
 * A new due date, with apology (xin lỗi và hẹn lại); it has a function of its own.
 */
#define CHISO_EVENT_EXTENDED 6

/**
 * The work is done (đã xử lý xong).
 */
#define CHISO_EVENT_FINISHED 7

/**
 * The result was handed over (đã trả kết quả).
 */
#define CHISO_EVENT_RETURNED 8

/**
 * The applicant took the dossier back (rút hồ sơ).
 */
#define CHISO_EVENT_WITHDRAWN 9

/**
 * The dossier was refused (từ chối).
 */
#define CHISO_EVENT_REJECTED 10

/**
 * The work was stopped for good (dừng giải quyết).
 */
#define CHISO_EVENT_STOPPED 11

/**
 * An earlier event took place at another moment (đính chính); it has a function of its own.
 */
#define CHISO_EVENT_CORRECTED 12

/**
 * Not received yet.
 */
#define CHISO_DOSSIER_NOT_STARTED 0

/**
 * Being processed, in time or without a due date.
 */
#define CHISO_DOSSIER_RUNNING 1

/**
 * Being processed, and the term has run out.
 */
#define CHISO_DOSSIER_OVERDUE 2

/**
 * Waiting for papers that were asked for.
 */
#define CHISO_DOSSIER_WAITING 3

/**
 * Paused for another reason.
 */
#define CHISO_DOSSIER_PAUSED 4

/**
 * Done.
 */
#define CHISO_DOSSIER_FINISHED 5

/**
 * Taken back by the applicant.
 */
#define CHISO_DOSSIER_WITHDRAWN 6

/**
 * Refused.
 */
#define CHISO_DOSSIER_REJECTED 7

/**
 * Stopped for good.
 */
#define CHISO_DOSSIER_STOPPED 8

/**
 * Working days.
 */
#define CHISO_UNIT_WORKING_DAYS 1

/**
 * Half working days.
 */
#define CHISO_UNIT_HALF_WORKING_DAYS 2

/**
 * Days of the calendar.
 */
#define CHISO_UNIT_DAYS 3

/**
 * Seconds of the clock.
 */
#define CHISO_UNIT_SECONDS 4

/**
 * Seconds of working time.
 */
#define CHISO_UNIT_WORKING_SECONDS 5

/**
 * Day with day: never late within the last day (Civil Code 91/2015/QH13, Article 148(6)).
 */
#define CHISO_GRANULARITY_DATE 0

/**
 * Early before the half-day in which the term ends, late after the due moment.
 */
#define CHISO_GRANULARITY_HALF_DAY 1

/**
 * Minute with minute.
 */
#define CHISO_GRANULARITY_MINUTE 2

/**
 * Done before it was due (trước hạn).
 */
#define CHISO_PUNCTUALITY_EARLY 1

/**
 * Done when it was due (đúng hạn).
 */
#define CHISO_PUNCTUALITY_ON_TIME 2

/**
 * Done after it was due (quá hạn).
 */
#define CHISO_PUNCTUALITY_LATE 3

/**
 * There was no due date.
 */
#define CHISO_PUNCTUALITY_NO_DUE 4

/**
 * Stands for a limit where there is none, in columns of dossiers.
 */
#define CHISO_NO_LIMIT INT32_MIN

/**
 * Not received yet.
 */
#define CHISO_CLASS_NOT_RECEIVED 0

/**
 * Without a due date, done or not.
 */
#define CHISO_CLASS_NO_DUE 1

/**
 * Done early.
 */
#define CHISO_CLASS_EARLY 2

/**
 * Done on time.
 */
#define CHISO_CLASS_ON_TIME 3

/**
 * Done late.
 */
#define CHISO_CLASS_LATE 4

/**
 * Not done, and not yet due.
 */
#define CHISO_CLASS_IN_TIME 5

/**
 * Not done, and overdue.
 */
#define CHISO_CLASS_OVERDUE 6

/**
 * Waiting, and not overdue when it began to wait.
 */
#define CHISO_CLASS_WAITING 7

/**
 * Waiting, and overdue before it began to wait.
 */
#define CHISO_CLASS_WAITING_OVERDUE 8

/**
 * How many classes there are.
 */
#define CHISO_CLASS_COUNT 9

/**
 * Tasks of the annex.
 */
#define CHISO_PLAN_TASKS 1

/**
 * Reports and documents to hand in.
 */
#define CHISO_PLAN_REPORTS 2

/**
 * Standing duties.
 */
#define CHISO_PLAN_DUTIES 3

/**
 * Targets on published results.
 */
#define CHISO_PLAN_TARGETS 4

/**
 * Requirements that can be measured.
 */
#define CHISO_PLAN_REQUIREMENTS 5

/**
 * Areas and who answers for them.
 */
#define CHISO_PLAN_AREAS 6

/**
 * Dimensions to keep or improve.
 */
#define CHISO_PLAN_DIMENSIONS 7

/**
 * Agencies the plan names, alone or under a collective wording.
 */
#define CHISO_PLAN_AGENCIES 8

/**
 * Collective wordings of its register, each with its members.
 */
#define CHISO_PLAN_COLLECTIVES 9

/**
 * Acts and documents it rests on.
 */
#define CHISO_PLAN_BASIS 10

/**
 * Results it starts from.
 */
#define CHISO_PLAN_BASELINE 11

/**
 * Rules on what reports contain.
 */
#define CHISO_PLAN_CONTENTS 12

/**
 * Rules on what may be proposed.
 */
#define CHISO_PLAN_CONSEQUENCES 13

/**
 * To whom it was sent.
 */
#define CHISO_PLAN_RECIPIENTS 14

/**
 * Tasks, reports and duties whose time was not read; the term of each says why.
 */
#define CHISO_PLAN_UNREAD 15

/**
 * No day: the plan's own.
 */
#define CHISO_NO_DAY INT32_MIN

/**
 * Chưa thực hiện.
 */
#define CHISO_PROGRESS_NOT_STARTED 0

/**
 * Đang thực hiện.
 */
#define CHISO_PROGRESS_IN_PROGRESS 1

/**
 * Thực hiện lại.
 */
#define CHISO_PROGRESS_SENT_BACK 2

/**
 * Tạm hoãn.
 */
#define CHISO_PROGRESS_SUSPENDED 3

/**
 * Từ chối.
 */
#define CHISO_PROGRESS_DECLINED 4

/**
 * Chờ xác nhận.
 */
#define CHISO_PROGRESS_AWAITING_CONFIRMATION 5

/**
 * Đã hoàn thành.
 */
#define CHISO_PROGRESS_COMPLETED 6

/**
 * Neither in time nor overdue: declined, put off or sent back.
 */
#define CHISO_DEADLINE_NONE 0

/**
 * Trong hạn.
 */
#define CHISO_DEADLINE_IN_TIME 1

/**
 * Đúng hạn.
 */
#define CHISO_DEADLINE_ON_TIME 2

/**
 * Không hạn.
 */
#define CHISO_DEADLINE_NO_DEADLINE 4

/**
 * Hạn chưa đọc được: the plan states a time that was not read.
 */
#define CHISO_DEADLINE_UNREAD 5

/**
 * A report as plain text.
 */
#define CHISO_REPORT_TEXT 0

/**
 * A report as an HTML page.
 */
#define CHISO_REPORT_HTML 1

/**
 * A rate of overdue tasks.
 */
#define CHISO_TASK_RATE_OVERDUE 1

/**
 * A rate of done tasks.
 */
#define CHISO_TASK_RATE_DONE 2

/**
 * The staged record of one unit's scoring (bảng tự chấm điểm và thẩm định): self-score with evidence, appraisal
 * in rounds, deductions, final result. It only ever grows: every entry says who made it, when and why.
 *
 * Belongs to one thread at a time while entries are made; functions that take it as const may be called by
 * several. A call that fails leaves it as it was. Freed with `chiso_assessment_free`.
 *
 * Entries take `by`, who makes it; `at`, when, a moment as of `chiso_moment_parse`, never before the last entry;
 * and `why`, which may be NULL where the function does not ask for a reason.
 */
typedef struct chiso_assessment chiso_assessment;

/**
 * The bytes of a file, such as a workbook, to be saved under a name of the caller's.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_bytes_free`.
 */
typedef struct chiso_bytes chiso_bytes;

/**
 * Which days count as working days, by which act, and how sure that is.
 *
 * Days are days since 1970-01-01; `chiso_day_parse` and `chiso_day_text` translate. A day outside the calendar
 * is an error. Results that pass a day no notice has confirmed are provisional, and every function says so.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_calendar_free`.
 */
typedef struct chiso_calendar chiso_calendar;

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
 * Everything known about a day, with the acts behind it.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_day_facts_free`.
 */
typedef struct chiso_day_facts chiso_day_facts;

/**
 * A Vietnamese phrase that says when something is due, and what was read in it.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_deadline_free`.
 */
typedef struct chiso_deadline chiso_deadline;

/**
 * What changed from one edition to another, and what can still be compared.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_difference_free`.
 */
typedef struct chiso_difference chiso_difference;

/**
 * The clock of one dossier: its limit, its calendar, the rules it runs by, and the log of its events, to which
 * events are only added.
 *
 * Not to be used by two threads at once while events are recorded. Freed with `chiso_dossier_clock_free`.
 */
typedef struct chiso_dossier_clock chiso_dossier_clock;

/**
 * Where a dossier stood at a moment.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_dossier_status_free`.
 */
typedef struct chiso_dossier_status chiso_dossier_status;

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
 * A time limit (thời hạn): so many units from a moment or an event.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_limit_free`.
 */
typedef struct chiso_limit chiso_limit;

/**
 * When a limit ends, and how that was counted.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_limit_due_free`.
 */
typedef struct chiso_limit_due chiso_limit_due;

/**
 * A plan (kế hoạch): targets, areas, tasks, reports and duties, and the agencies they fall to.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_plan_free`; logs and statuses made from
 * it stay valid.
 */
typedef struct chiso_plan chiso_plan;

/**
 * An append-only record of what happened to a plan's tasks, reports and duties, held against the plan.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_plan_log_free`.
 */
typedef struct chiso_plan_log chiso_plan_log;

/**
 * A plan on a day: how far every task, report and duty is.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_plan_status_free`.
 */
typedef struct chiso_plan_status chiso_plan_status;

/**
 * Units in the order in which they were given, with their places.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_ranking_free`.
 */
typedef struct chiso_ranking chiso_ranking;

/**
 * A result of several values: a reason, a comparison, a list of tasks. Its function says what it holds.
 *
 * Values are read by their path, a JSON Pointer (RFC 6901): "/rows/3/points" is the points of the fourth row, ""
 * the whole. A place of a list counts from 0; "~1" stands for "/" in a name, "~0" for "~". A value that is null or
 * not there is none; a value of another kind than asked for is CHISO_ERROR_ARGUMENT_RANGE.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_record_free`.
 */
typedef struct chiso_record chiso_record;

/**
 * One report of a schedule.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_report_free`.
 */
typedef struct chiso_report chiso_report;

/**
 * The reports of a year, by their due days.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_reports_free`.
 */
typedef struct chiso_reports chiso_reports;

/**
 * When the reports of one regime are cut off and due (chế độ báo cáo).
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_schedule_free`.
 */
typedef struct chiso_schedule chiso_schedule;

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
 * A target held against a result.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_target_check_free`.
 */
typedef struct chiso_target_check chiso_target_check;

/**
 * A province or centrally run city, for as long as it was neither merged nor renamed.
 *
 * Immutable; may be used by several threads at once. Freed with `chiso_unit_free`.
 */
typedef struct chiso_unit chiso_unit;

/**
 * Counts of lines, each one item of one lead agency. `lines` = `open` + `done` + `declined` + `suspended`; of
 * those with a last day, `done_with_deadline` = `done_on_time` + `done_late` and `open_with_deadline` =
 * `open_in_time` + `open_overdue`. `awaiting_confirmation` is part of `done`, `due_soon` of `open_in_time`;
 * `open_overdue_inclusive` is `open_overdue` where "trước ngày X" takes X in. `unread` are lines whose time was not
 * read: they are neither with a last day nor in time nor overdue.
 */
typedef struct {
    uint64_t lines;
    uint64_t open;
    uint64_t done;
    uint64_t awaiting_confirmation;
    uint64_t declined;
    uint64_t suspended;
    uint64_t with_deadline;
    uint64_t done_with_deadline;
    uint64_t done_on_time;
    uint64_t done_late;
    uint64_t open_with_deadline;
    uint64_t open_in_time;
    uint64_t open_overdue;
    uint64_t open_overdue_inclusive;
    uint64_t due_soon;
    uint64_t unread;
} chiso_plan_counts;

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
 * What was found and what was expected, in English, for people: `chiso_error_text` in English.
 *
 * The text belongs to the error. NULL for NULL.
 */
CHISO_API const char *chiso_error_message(const chiso_error *error);

/**
 * What was found and what was expected, for people; `lang` is CHISO_LANG_VI or CHISO_LANG_EN.
 *
 * The text belongs to the error. NULL for NULL and for any other language.
 */
CHISO_API const char *chiso_error_text(const chiso_error *error, int32_t lang);

/**
 * Everything known about the error as a JSON object: code, name, message (English), text (vi and en) and, as they
 * apply, node, fact, value, expected, parts, place, problems.
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
 * Reads JSON text of `length` bytes, such as the details of an error, to be read by path.
 *
 * Errors: CHISO_ERROR_ARGUMENT_RANGE with what is wrong and where.
 */
CHISO_API
int32_t chiso_record_read_json(const char *json,
                               size_t length,
                               chiso_record **record,
                               chiso_error **err);

/**
 * What is at a path, a CHISO_RECORD_ constant.
 */
CHISO_API
int32_t chiso_record_kind(const chiso_record *record,
                          const char *path,
                          int32_t *kind,
                          chiso_error **err);

/**
 * How many items a list has, or members an object.
 */
CHISO_API
int32_t chiso_record_count(const chiso_record *record,
                           const char *path,
                           size_t *count,
                           chiso_error **err);

/**
 * The name of a member of an object, by its place from 0.
 */
CHISO_API
int32_t chiso_record_name(const chiso_record *record,
                          const char *path,
                          size_t index,
                          char **name,
                          chiso_error **err);

/**
 * A text, or a word such as "not-met"; NULL where there is none.
 */
CHISO_API
int32_t chiso_record_text(const chiso_record *record,
                          const char *path,
                          char **text,
                          chiso_error **err);

/**
 * Points, or another decimal, in 10^-6. A share such as "1/3" is read as text.
 *
 * Errors: CHISO_ERROR_NUMBER_SYNTAX, CHISO_ERROR_NUMBER_DECIMALS beyond six decimals, CHISO_ERROR_NUMBER_RANGE.
 */
CHISO_API
int32_t chiso_record_points(const chiso_record *record,
                            const char *path,
                            uint8_t *known,
                            int64_t *points,
                            chiso_error **err);

/**
 * A whole number: a count, a year, a rank.
 */
CHISO_API
int32_t chiso_record_integer(const chiso_record *record,
                             const char *path,
                             uint8_t *known,
                             int64_t *integer,
                             chiso_error **err);

/**
 * A day, as days since 1970-01-01.
 */
CHISO_API
int32_t chiso_record_day(const chiso_record *record,
                         const char *path,
                         uint8_t *known,
                         int32_t *day,
                         chiso_error **err);

/**
 * A moment, as of `chiso_moment_parse`.
 */
CHISO_API
int32_t chiso_record_moment(const chiso_record *record,
                            const char *path,
                            uint8_t *known,
                            int64_t *moment,
                            chiso_error **err);

/**
 * Whether something is so, 1 or 0.
 */
CHISO_API
int32_t chiso_record_flag(const chiso_record *record,
                          const char *path,
                          uint8_t *known,
                          uint8_t *flag,
                          chiso_error **err);

/**
 * What is at a path as JSON text; "null" where there is nothing.
 */
CHISO_API
int32_t chiso_record_json(const chiso_record *record,
                          const char *path,
                          char **json,
                          chiso_error **err);

/**
 * Frees a record. NULL is ignored.
 */
CHISO_API void chiso_record_free(chiso_record *record);

/**
 * A new table with other readings of `count` rows, from a clerk or any other program, held against the printed lines
 * by the checker of the reader's own: all of them, or none on an error. `rows` are numbers in the sheet; `parts` say
 * which of the lines of a row where its cells hold several, from 1; `by` is who proposes them. `notations` are such as
 * `ratio in [0.70,0.90) -> 1`.
 *
 * Errors: CHISO_ERROR_ROW_UNKNOWN; CHISO_ERROR_READING_NOTATION; CHISO_ERROR_READING_REFUSED with `missing`, `extra`
 * and `doubts` in its details; CHISO_ERROR_REVIEW_UNNAMED.
 */
CHISO_API
int32_t chiso_criteria_table_propose(const chiso_criteria_table *table,
                                     const uint32_t *rows,
                                     const uint32_t *parts,
                                     const char *const *notations,
                                     size_t count,
                                     const char *by,
                                     chiso_criteria_table **proposed,
                                     chiso_error **err);

/**
 * A new table with a person's word on a row: `verdict` is "right" (doubts are lifted, and a rule scores the leaf if its
 * lines make one), "wrong" or "by-hand" (the leaf is scored by hand). `by` is who says so, on the day `on`.
 *
 * Errors: CHISO_ERROR_ROW_UNKNOWN; CHISO_ERROR_REVIEW_UNNAMED.
 */
CHISO_API
int32_t chiso_criteria_table_decide(const chiso_criteria_table *table,
                                    uint32_t row,
                                    uint32_t part,
                                    const char *verdict,
                                    const char *by,
                                    int32_t on,
                                    chiso_criteria_table **decided,
                                    chiso_error **err);

/**
 * The table as a review workbook for a person to confirm, printable on A4 landscape: every printed row, what was read
 * in a plain sentence, a worked example, what is in doubt, and cells for verdict, right notation, who and when. The
 * same table makes the same bytes.
 *
 * Errors: CHISO_ERROR_SHEET_WRITE.
 */
CHISO_API
int32_t chiso_criteria_table_review(const chiso_criteria_table *table,
                                    int32_t lang,
                                    chiso_bytes **workbook,
                                    chiso_error **err);

/**
 * The review as a page of HTML.
 */
CHISO_API
int32_t chiso_criteria_table_review_html(const chiso_criteria_table *table,
                                         int32_t lang,
                                         char **page,
                                         chiso_error **err);

/**
 * Reads a filled review workbook of `chiso_criteria_table_review`: a table with what was confirmed, corrected and left
 * to be scored by hand, and who and when. `file` names the workbook in errors. The workbook carries its table; where
 * `table` is given, it must be that one. `on` ("2025-03-01") is the day of rows without one of their own; NULL for none.
 *
 * Errors: CHISO_ERROR_SHEET_NOT_OURS for a workbook of another table; CHISO_ERROR_SHEET_CHANGED with the cell where a
 * printed line was altered; CHISO_ERROR_FORM_VALUE, _INCOMPLETE, _CONFLICT, _FORMULA with every problem in the details.
 */
CHISO_API
int32_t chiso_review_read(const uint8_t *data,
                          size_t length,
                          const char *file,
                          const chiso_criteria_table *table,
                          const char *on,
                          chiso_criteria_table **reviewed,
                          chiso_error **err);

/**
 * Reads points as Vietnamese and English documents write them: "0,25", "1.234,5", "25%", "1/4". One mark is always
 * the decimal mark; what people declare goes through `chiso_facts_set`, which refuses what can be read in two ways.
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
 * The place of the node with an id, or with a name that no other node bears; "total" is the whole, at 0.
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
 * Whether a survey gives a node's points (điều tra xã hội học), so that nobody scores it himself: 1 or 0.
 */
CHISO_API
int32_t chiso_framework_node_survey(const chiso_framework *framework,
                                    size_t node,
                                    uint8_t *survey,
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
 * A row as an object, by its place from 0: `row` (number in the sheet), `part` (which of the lines of that row), `kind` (`header`, `repeat-header`,
 * `area`, `criterion`, `subcriterion`, `rule`, `note`, `subtotal`), `level`, `id`, `max`, `rule_kind`,
 * `reading` (what it says about points), `doubts`, `text`, `agency`, `evidence`, `notes`, `formula`. What a row
 * lacks is none or empty. `proposed_by` is who proposed the reading, `decision` what a person said of it (`verdict`, `by`,
 * `on`).
 */
CHISO_API
int32_t chiso_criteria_table_row(const chiso_criteria_table *table,
                                 size_t index,
                                 chiso_record **record,
                                 chiso_error **err);

/**
 * How many nodes, lines or notes there are; `what` is a CHISO_COVERAGE_ constant.
 */
CHISO_API
int32_t chiso_criteria_table_coverage_count(const chiso_criteria_table *table,
                                            int32_t what,
                                            size_t *count,
                                            chiso_error **err);

/**
 * How much was understood, as an object: `table`, `nodes`, `lines`, `understood`, `doubted`, `refused`, `notes`,
 * `kinds`, `doubts`, in `look` the rows that need a look, in `leaves` how every leaf is scored (`id`, `max`, `scored`:
 * `machine`, `machine-doubted`, `not-understood`, `no-line`, `awarded`; `confirmed`), and in `shares` leaves and points
 * by that, last what a person `confirmed`.
 */
CHISO_API
int32_t chiso_criteria_table_coverage(const chiso_criteria_table *table,
                                      chiso_record **record,
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
 * JSON numbers are read as they are written, never through a float; text as `chiso_facts_set` reads it; and
 * {"exact": "1.234"} is text in which one mark is always the decimal mark.
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
 * Numbers are read as people write them ("0,25", "1.234,5"); one mark before exactly three digits ("2.000") is
 * refused with both readings, unless the fact can have one of them only. "25%" and "1/3" are shares, and refused for
 * points and counts. Days are "28/02/2024", "28-02-2024", "28.2.2024" or "2024-02-28", the day before the month; an
 * option is its id, or its label in Vietnamese or English; a node likewise. Nothing, "-" and "chưa có" are missing,
 * "không áp dụng" and "chưa đến hạn" states; "không có" may be 0 or missing, and is refused.
 *
 * Errors: as `chiso_facts_set_fact`; CHISO_ERROR_NUMBER_AMBIGUOUS; CHISO_ERROR_UNKNOWN_FACT where the rule reads several facts.
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
 * Declares a fact as a double of a sheet, through its shortest decimal text: 54.2 is read as "54.2". NaN is missing.
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
 * Takes points off a node after it is scored (điểm bị trừ), in 10^-6, down to its minimum.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_TWO_VALUES; CHISO_ERROR_OUT_OF_RANGE for 0, less, or more than
 * the maximum of the node.
 */
CHISO_API
int32_t chiso_facts_deduct(chiso_facts *facts,
                           const char *node,
                           int64_t points,
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
int32_t chiso_scorecard_reason_text(const chiso_scorecard *card,
                                    const char *node,
                                    int32_t lang,
                                    char **reason,
                                    chiso_error **err);

/**
 * Why a node has its points, as an object: node, rule, state, points, inputs, line, limit, deducted,
 * rounding, act, source, unconfirmed, text.
 *
 * Errors: CHISO_ERROR_UNKNOWN_NODE.
 */
CHISO_API
int32_t chiso_scorecard_reason(const chiso_scorecard *card,
                               const char *node,
                               chiso_record **record,
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
 * Where the bytes are and how many. They belong to the object and live as long as it does.
 */
CHISO_API
int32_t chiso_bytes_data(const chiso_bytes *bytes,
                         const uint8_t **data,
                         size_t *length,
                         chiso_error **err);

/**
 * Frees bytes. NULL is ignored.
 */
CHISO_API void chiso_bytes_free(chiso_bytes *bytes);

/**
 * Begins a record for a unit and a year.
 *
 * `unit` may be NULL; `period` is the year scored or CHISO_NO_PERIOD. `nodes` and `agencies` are `count` texts
 * each: the lead agency (cơ quan chủ trì) of a node, which holds for all below it.
 *
 * Errors: CHISO_ERROR_NOT_IN_FORCE, CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_ASSESSMENT_LACKING for an agency
 * without a name, and those of units.
 */
CHISO_API
int32_t chiso_assessment_new(const chiso_framework *framework,
                             const char *unit,
                             int32_t period,
                             const char *const *nodes,
                             const char *const *agencies,
                             size_t count,
                             chiso_assessment **assessment,
                             chiso_error **err);

/**
 * Reads a record from JSON for the framework it was made for, as `chiso_assessment_json` writes it. `file` names
 * the text in errors.
 *
 * What is read is entered anew, so a record that could not have been made is refused at the entry that could
 * not, with its line and column.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_JSON, CHISO_ERROR_ASSESSMENT_EDITION, and those of the entries.
 */
CHISO_API
int32_t chiso_assessment_read_json(const chiso_framework *framework,
                                   const char *json,
                                   size_t length,
                                   const char *file,
                                   chiso_assessment **assessment,
                                   chiso_error **err);

/**
 * Enters every value of `facts` at a stage, in place of what the nodes had there: all of them, or none.
 *
 * Self-scores are taken while the record is open, appraisals (in `round`, otherwise not read) and official
 * values once it is submitted, the latter two with a reason. What a survey gives is entered as appraised, at any
 * time before the end and without a reason. The facts stay the caller's.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_ORDER, CHISO_ERROR_ASSESSMENT_PHASE, CHISO_ERROR_ASSESSMENT_SURVEY,
 * CHISO_ERROR_ASSESSMENT_LACKING, CHISO_ERROR_ASSESSMENT_ROUND, CHISO_ERROR_ASSESSMENT_EDITION, and those of
 * `chiso_score`.
 */
CHISO_API
int32_t chiso_assessment_declare(chiso_assessment *assessment,
                                 int32_t stage,
                                 uint32_t round,
                                 const chiso_facts *facts,
                                 const char *by,
                                 int64_t at,
                                 const char *why,
                                 chiso_error **err);

/**
 * Accepts the self-score of a node, or of every leaf below it without an appraisal of its own; "total" for all.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_NOTHING, and as `chiso_assessment_declare`.
 */
CHISO_API
int32_t chiso_assessment_accept(chiso_assessment *assessment,
                                uint32_t round,
                                const char *node,
                                const char *by,
                                int64_t at,
                                const char *why,
                                chiso_error **err);

/**
 * Takes points off a node after appraisal (điểm bị trừ), in 10^-6, in place of a deduction before; 0 lifts it.
 * Needs a reason.
 *
 * Errors: CHISO_ERROR_OUT_OF_RANGE, and as `chiso_assessment_declare`.
 */
CHISO_API
int32_t chiso_assessment_deduct(chiso_assessment *assessment,
                                const char *node,
                                int64_t points,
                                const char *by,
                                int64_t at,
                                const char *why,
                                chiso_error **err);

/**
 * Proves or explains a node's self-score (tài liệu kiểm chứng, giải trình), in place of what stood before.
 *
 * `evidence` is `count` references to documents; NULL, with a count of 0, leaves them as they were.
 * `explanation` may be NULL likewise. Possible until the end, so that explanations can answer an appraisal.
 * `chiso_assessment_append_json` takes documents with title, date and page.
 *
 * Errors: as `chiso_assessment_declare`.
 */
CHISO_API
int32_t chiso_assessment_support(chiso_assessment *assessment,
                                 const char *node,
                                 const char *const *evidence,
                                 size_t count,
                                 const char *explanation,
                                 const char *by,
                                 int64_t at,
                                 const char *why,
                                 chiso_error **err);

/**
 * Hands the self-score in, if it is complete.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_NOT_COMPLETE with what is missing, agency by agency, in the details.
 */
CHISO_API
int32_t chiso_assessment_submit(chiso_assessment *assessment,
                                const char *by,
                                int64_t at,
                                const char *why,
                                chiso_error **err);

/**
 * Takes the self-score back to correct it, before its appraisal begins. Needs a reason.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_PHASE afterwards.
 */
CHISO_API
int32_t chiso_assessment_withdraw(chiso_assessment *assessment,
                                  const char *by,
                                  int64_t at,
                                  const char *why,
                                  chiso_error **err);

/**
 * Makes the result final, if every leaf has one.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_NOT_COMPLETE with the leaves that have none in the details.
 */
CHISO_API
int32_t chiso_assessment_conclude(chiso_assessment *assessment,
                                  const char *by,
                                  int64_t at,
                                  const char *why,
                                  chiso_error **err);

/**
 * Adds one entry in the JSON form of `chiso_assessment_json`.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_JSON, and as the function of the act.
 */
CHISO_API
int32_t chiso_assessment_append_json(chiso_assessment *assessment,
                                     const char *json,
                                     size_t length,
                                     chiso_error **err);

/**
 * The unit scored; NULL where none was named.
 */
CHISO_API
int32_t chiso_assessment_unit(const chiso_assessment *assessment,
                              char **unit,
                              chiso_error **err);

/**
 * The year scored; CHISO_NO_PERIOD where none was named.
 */
CHISO_API
int32_t chiso_assessment_period(const chiso_assessment *assessment,
                                int32_t *period,
                                chiso_error **err);

/**
 * How far the record has come: a CHISO_PHASE_.
 */
CHISO_API
int32_t chiso_assessment_phase(const chiso_assessment *assessment,
                               int32_t *phase,
                               chiso_error **err);

/**
 * The latest stage that has entries, a CHISO_STAGE_, and the latest round of appraisal, 0 before the first.
 */
CHISO_API
int32_t chiso_assessment_stage(const chiso_assessment *assessment,
                               int32_t *stage,
                               uint32_t *round,
                               chiso_error **err);

/**
 * How many entries were made.
 */
CHISO_API
int32_t chiso_assessment_entry_count(const chiso_assessment *assessment,
                                     size_t *count,
                                     chiso_error **err);

/**
 * The entries in the order in which they were made, as a list of `act`, `stage`, `round`, `node`, `value`, `points`,
 * `evidence`, `explanation`, `by`, `at`, `why`, each as far as it applies, and `text` in both languages.
 */
CHISO_API
int32_t chiso_assessment_entries(const chiso_assessment *assessment,
                                 chiso_record **record,
                                 chiso_error **err);

/**
 * How many leaves are not complete: without a value, or with neither evidence nor an explanation.
 */
CHISO_API
int32_t chiso_assessment_gap_count(const chiso_assessment *assessment,
                                   size_t *count,
                                   chiso_error **err);

/**
 * What is missing before the self-score can be handed in, agency by agency, as a list of `agency` (none where
 * nobody was named), `node`, and `lacks`, a list of "value" and "evidence".
 */
CHISO_API
int32_t chiso_assessment_gaps(const chiso_assessment *assessment,
                              chiso_record **record,
                              chiso_error **err);

/**
 * A leaf that is not complete, by its place from 0: the lead agency (NULL where nobody was named), the node, and
 * what it lacks, CHISO_LACKS_VALUE and CHISO_LACKS_EVIDENCE added up.
 */
CHISO_API
int32_t chiso_assessment_gap(const chiso_assessment *assessment,
                             size_t index,
                             char **agency,
                             char **node,
                             uint32_t *lacks,
                             chiso_error **err);

/**
 * The lead agency of a node: its own, else that of the nearest node above. NULL where nobody was named.
 */
CHISO_API
int32_t chiso_assessment_lead(const chiso_assessment *assessment,
                              const char *node,
                              char **agency,
                              chiso_error **err);

/**
 * The record as it stood at a moment, as an object of its own: the entries up to then, those at the moment
 * included.
 */
CHISO_API
int32_t chiso_assessment_as_of(const chiso_assessment *assessment,
                               int64_t at,
                               chiso_assessment **past,
                               chiso_error **err);

/**
 * The points at a stage, each node with its reason. `round` is read for CHISO_STAGE_APPRAISED.
 *
 * Parts not given yet are left out, and the card says so. An appraisal takes the self-score where it was
 * accepted and what was adjusted elsewhere; a leaf nobody appraised is missing.
 *
 * Errors: CHISO_ERROR_JOINT_MAXIMUM.
 */
CHISO_API
int32_t chiso_assessment_card(const chiso_assessment *assessment,
                              int32_t stage,
                              uint32_t round,
                              chiso_scorecard **card,
                              chiso_error **err);

/**
 * Every node whose points differ between two stages, the total first, as a list of `node`, `before`, `after`,
 * `difference`, and `reason` in both languages. Leaves that surveys give are left out.
 *
 * Errors: CHISO_ERROR_JOINT_MAXIMUM.
 */
CHISO_API
int32_t chiso_assessment_compare(const chiso_assessment *assessment,
                                 int32_t before,
                                 uint32_t before_round,
                                 int32_t after,
                                 uint32_t after_round,
                                 chiso_record **record,
                                 chiso_error **err);

/**
 * The whole record in JSON; `chiso_assessment_read_json` reads it back, entry for entry.
 */
CHISO_API
int32_t chiso_assessment_json(const chiso_assessment *assessment,
                              char **json,
                              chiso_error **err);

/**
 * This year's points against last year's, as an object: `from`, `to`, `from_period`,
 * `to_period`; `rows`, one for each node of the later edition, with
 * `node`, `before`, `after`, and either `difference` or `not_comparable`, the reason in both languages;
 * `removed`, nodes only the earlier edition has.
 */
CHISO_API
int32_t chiso_scorecard_compare(const chiso_scorecard *before,
                                const chiso_scorecard *after,
                                chiso_record **record,
                                chiso_error **err);

/**
 * Frees a record. NULL is ignored; cards made from it stay valid.
 */
CHISO_API void chiso_assessment_free(chiso_assessment *assessment);

/**
 * The summary table (bảng tổng hợp tự đánh giá, chấm điểm) in the column order of the ministry's form, as text in
 * the format of a CHISO_TABLE_.
 *
 * Errors: CHISO_ERROR_JOINT_MAXIMUM.
 */
CHISO_API
int32_t chiso_assessment_table(const chiso_assessment *assessment,
                               int32_t format,
                               int32_t lang,
                               char **table,
                               chiso_error **err);

/**
 * The summary table as an XLSX workbook, printable on A4 landscape. Points are exact numbers. The record travels in
 * a hidden sheet. The same record makes the same bytes.
 *
 * Errors: CHISO_ERROR_JOINT_MAXIMUM, CHISO_ERROR_SHEET_WRITE.
 */
CHISO_API
int32_t chiso_assessment_xlsx(const chiso_assessment *assessment,
                              int32_t lang,
                              chiso_bytes **workbook,
                              chiso_error **err);

/**
 * Reads the record back out of a workbook of `chiso_assessment_xlsx`; `file` names it in errors.
 *
 * Errors: those of tables; CHISO_ERROR_SHEET_NOT_OURS; CHISO_ERROR_SHEET_CHANGED with sheet, row and column where
 * somebody typed over the table; and those of `chiso_assessment_read_json`.
 */
CHISO_API
int32_t chiso_assessment_read_xlsx(const chiso_framework *framework,
                                   const uint8_t *data,
                                   size_t length,
                                   const char *file,
                                   chiso_assessment **assessment,
                                   chiso_error **err);

/**
 * A blank form as an XLSX workbook: the leaves `agency` leads, or all that are self-scored where it is NULL.
 *
 * Choices have lists, numbers limits, and everything but the cells to be filled in is protected.
 *
 * Errors: CHISO_ERROR_ASSESSMENT_LACKING where the agency leads no leaf; CHISO_ERROR_SHEET_WRITE.
 */
CHISO_API
int32_t chiso_assessment_form(const chiso_assessment *assessment,
                              const char *agency,
                              int32_t lang,
                              chiso_bytes **workbook,
                              chiso_error **err);

/**
 * Reads `count` filled forms and enters them as self-scores: all of them, or nothing on an error.
 *
 * `names` call the forms in errors, `data` and `lengths` are their bytes. Entries are made in the name of the
 * agency of each form, or of `by` where a form was for all. `values` and `supported` count the leaves that got a
 * value, and documents or an explanation.
 *
 * Errors: CHISO_ERROR_FORM_EDITION, CHISO_ERROR_FORM_UNKNOWN_LEAF, CHISO_ERROR_FORM_FORMULA,
 * CHISO_ERROR_FORM_VALUE, CHISO_ERROR_FORM_INCOMPLETE, CHISO_ERROR_FORM_CONFLICT, with every problem of every form
 * in the details (file, sheet, row, column); and those of `chiso_assessment_declare`.
 */
CHISO_API
int32_t chiso_assessment_import_forms(chiso_assessment *assessment,
                                      const char *const *names,
                                      const uint8_t *const *data,
                                      const size_t *lengths,
                                      size_t count,
                                      const char *by,
                                      int64_t at,
                                      const char *why,
                                      size_t *values,
                                      size_t *supported,
                                      chiso_error **err);

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
 * A built-in group scheme as an object: id, title, source, confidence and groups with their limits.
 *
 * Errors: CHISO_ERROR_SCHEME_UNKNOWN.
 */
CHISO_API int32_t chiso_scheme(const char *id, chiso_record **record, chiso_error **err);

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
int32_t chiso_target_check_ranking(const chiso_target *target,
                                   const char *unit,
                                   const chiso_ranking *ranking,
                                   chiso_target_check **finding,
                                   chiso_error **err);

/**
 * Holds a unit's own published result against a target, where those of the others are not at hand.
 *
 * `value` is exact text, or NULL where there is none; then `state` says why. `rank` is 0 where it is not
 * known.
 *
 * Errors: as `chiso_target_check_ranking`, and those of numbers.
 */
CHISO_API
int32_t chiso_target_check_own(const chiso_target *target,
                               const char *unit,
                               const char *value,
                               int32_t state,
                               uint32_t rank,
                               chiso_target_check **finding,
                               chiso_error **err);

/**
 * Whether the target is met: CHISO_TARGET_MET, CHISO_TARGET_NOT_MET or CHISO_TARGET_UNKNOWN.
 */
CHISO_API
int32_t chiso_target_check_status(const chiso_target_check *finding,
                                  int32_t *status,
                                  chiso_error **err);

/**
 * How many points are short, as exact text; NULL where the target is met, or that is not known.
 */
CHISO_API
int32_t chiso_target_check_points_gap(const chiso_target_check *finding,
                                      char **gap,
                                      chiso_error **err);

/**
 * How many places are short; 0 where a place was not wanted, or none is short.
 */
CHISO_API
int32_t chiso_target_check_places_gap(const chiso_target_check *finding,
                                      uint32_t *gap,
                                      chiso_error **err);

/**
 * The finding in words, in Vietnamese or English.
 */
CHISO_API
int32_t chiso_target_check_reason(const chiso_target_check *finding,
                                  int32_t lang,
                                  char **reason,
                                  chiso_error **err);

/**
 * The whole finding as a JSON object.
 */
CHISO_API
int32_t chiso_target_check_json(const chiso_target_check *finding,
                                char **json,
                                chiso_error **err);

/**
 * Frees a target. NULL is ignored.
 */
CHISO_API void chiso_target_free(chiso_target *target);

/**
 * Frees a finding. NULL is ignored.
 */
CHISO_API void chiso_target_check_free(chiso_target_check *finding);

/**
 * The number of a day as days since 1970-01-01, from text: "2024-04-26", or "26/04/2024", "26-04-2024" and
 * "26.4.2024", the day before the month.
 */
CHISO_API
int32_t chiso_day_parse(const char *text,
                        int32_t *day,
                        chiso_error **err);

/**
 * The text of a day ("2024-04-26").
 */
CHISO_API int32_t chiso_day_text(int32_t day, char **text, chiso_error **err);

/**
 * The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday, 2000 to 2099.
 */
CHISO_API int32_t chiso_calendar_vietnam(chiso_calendar **calendar, chiso_error **err);

/**
 * A calendar with the facts of an overlay on top: a new notice, an agency's hours, Saturday service.
 *
 * `toml` is the text of the overlay, `length` bytes of it; `file` names it in errors.
 *
 * Errors: CHISO_ERROR_OVERLAY_SYNTAX, CHISO_ERROR_OVERLAY_INVALID; both with line and column.
 */
CHISO_API
int32_t chiso_calendar_with_overlay(const chiso_calendar *calendar,
                                    const char *toml,
                                    size_t length,
                                    const char *file,
                                    chiso_calendar **overlaid,
                                    chiso_error **err);

/**
 * The calendar as it was known on a day: acts issued later do not apply.
 */
CHISO_API
int32_t chiso_calendar_known_on(const chiso_calendar *calendar,
                                int32_t day,
                                chiso_calendar **known,
                                chiso_error **err);

/**
 * The same calendar, for which a result that would be provisional is CHISO_ERROR_CALENDAR_UNCONFIRMED.
 */
CHISO_API
int32_t chiso_calendar_confirmed_only(const chiso_calendar *calendar,
                                      chiso_calendar **confirmed,
                                      chiso_error **err);

/**
 * First and last day of a calendar.
 */
CHISO_API
int32_t chiso_calendar_range(const chiso_calendar *calendar,
                             int32_t *first,
                             int32_t *last,
                             chiso_error **err);

/**
 * How complete a year is: CHISO_YEAR_CONFIRMED, CHISO_YEAR_PARTIAL or CHISO_YEAR_PROJECTED.
 */
CHISO_API
int32_t chiso_calendar_year_status(const chiso_calendar *calendar,
                                   int32_t year,
                                   int32_t *status,
                                   chiso_error **err);

/**
 * Whether each of `count` days is a working day.
 *
 * `working` has room for `count` flags. `provisional`, which may be NULL, gets a flag for each result;
 * `provisional_count` how many are 1.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details have the `index` of the first.
 */
CHISO_API
int32_t chiso_calendar_are_working_days(const chiso_calendar *calendar,
                                        const int32_t *days,
                                        uint8_t *working,
                                        size_t count,
                                        uint8_t *provisional,
                                        size_t *provisional_count,
                                        chiso_error **err);

/**
 * The due day of each of `count` starts: `counts[i]` working days after `starts[i]`, or before it where the
 * count is negative. Nought gives the start, or the next working day if it is a day off.
 *
 * `due` has room for `count` days and must not overlap the inputs. `start` is a CHISO_START_ constant.
 * `provisional`, which may be NULL, gets a flag for each result; `provisional_count` how many are 1.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_COUNT, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details
 * have the `index` of the first.
 */
CHISO_API
int32_t chiso_calendar_add_working_days(const chiso_calendar *calendar,
                                        const int32_t *starts,
                                        const int32_t *counts,
                                        int32_t *due,
                                        size_t count,
                                        int32_t start,
                                        uint8_t *provisional,
                                        size_t *provisional_count,
                                        chiso_error **err);

/**
 * Working days of each of `count` pairs: after `from[i]` up to and including `to[i]`. If `to[i]` lies before
 * `from[i]`, those from `to[i]` to the day before `from[i]`, negative.
 *
 * `days` has room for `count` numbers and must not overlap the inputs. `start` is a CHISO_START_ constant.
 * `provisional`, which may be NULL, gets a flag for each result; `provisional_count` how many are 1.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details have the `index` of the first.
 */
CHISO_API
int32_t chiso_calendar_count_working_days(const chiso_calendar *calendar,
                                          const int32_t *from,
                                          const int32_t *to,
                                          int32_t *days,
                                          size_t count,
                                          int32_t start,
                                          uint8_t *provisional,
                                          size_t *provisional_count,
                                          chiso_error **err);

/**
 * The `n`-th working day from `from` to `to`, both among them; -1 is the last. `provisional` is 1 if it rests on
 * a day that no notice has confirmed.
 *
 * Errors: CHISO_ERROR_CALENDAR_NTH, CHISO_ERROR_CALENDAR_PERIOD, CHISO_ERROR_CALENDAR_RANGE,
 * CHISO_ERROR_CALENDAR_UNCONFIRMED.
 */
CHISO_API
int32_t chiso_calendar_nth_working_day(const chiso_calendar *calendar,
                                       int32_t from,
                                       int32_t to,
                                       int32_t n,
                                       int32_t *day,
                                       uint8_t *provisional,
                                       chiso_error **err);

/**
 * Why the days from `from` to `to` are not all confirmed, as a list, empty if they are, of
 * `from`, `to` and `reason` (`vi`, `en`).
 *
 * Errors: CHISO_ERROR_CALENDAR_PERIOD, CHISO_ERROR_CALENDAR_RANGE.
 */
CHISO_API
int32_t chiso_calendar_doubts(const chiso_calendar *calendar,
                              int32_t from,
                              int32_t to,
                              chiso_record **record,
                              chiso_error **err);

/**
 * The first day of the lunar year (mùng 1 Tết) of Việt Nam, 1901 to 2099; `known` is 0 for other years.
 */
CHISO_API
int32_t chiso_tet(int32_t year,
                  uint8_t *known,
                  int32_t *day,
                  chiso_error **err);

/**
 * The 10th day of the third lunar month (Giỗ Tổ Hùng Vương), 1901 to 2099; `known` is 0 for other years.
 */
CHISO_API
int32_t chiso_hung_kings_day(int32_t year,
                             uint8_t *known,
                             int32_t *day,
                             chiso_error **err);

/**
 * Frees a calendar. NULL is ignored.
 */
CHISO_API void chiso_calendar_free(chiso_calendar *calendar);

/**
 * What a calendar knows about a day.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE.
 */
CHISO_API
int32_t chiso_calendar_explain(const chiso_calendar *calendar,
                               int32_t day,
                               chiso_day_facts **facts,
                               chiso_error **err);

/**
 * What makes the day what it is: a CHISO_DAY_ constant.
 */
CHISO_API
int32_t chiso_day_facts_kind(const chiso_day_facts *facts,
                             int32_t *kind,
                             chiso_error **err);

/**
 * Three flags: whether the day counts as a working day, whether dossiers are taken in and given out on it, and
 * whether what is said of it is provisional.
 */
CHISO_API
int32_t chiso_day_facts_flags(const chiso_day_facts *facts,
                              uint8_t *working,
                              uint8_t *intake,
                              uint8_t *provisional,
                              chiso_error **err);

/**
 * How complete the year of the day is: a CHISO_YEAR_ constant.
 */
CHISO_API
int32_t chiso_day_facts_year_status(const chiso_day_facts *facts,
                                    int32_t *status,
                                    chiso_error **err);

/**
 * The name of the day.
 */
CHISO_API
int32_t chiso_day_facts_name(const chiso_day_facts *facts,
                             int32_t lang,
                             char **name,
                             chiso_error **err);

/**
 * Why the day is not confirmed; NULL if it is.
 */
CHISO_API
int32_t chiso_day_facts_doubt(const chiso_day_facts *facts,
                              int32_t lang,
                              char **doubt,
                              chiso_error **err);

/**
 * The act that decided the day ("2450/VPCP-KGVX"); NULL on an ordinary working day or weekend.
 */
CHISO_API int32_t chiso_day_facts_act(const chiso_day_facts *facts, char **act, chiso_error **err);

/**
 * The other day of a swap, or the holiday a compensation day stands for; `known` is 0 where there is none.
 */
CHISO_API
int32_t chiso_day_facts_partner(const chiso_day_facts *facts,
                                uint8_t *known,
                                int32_t *day,
                                chiso_error **err);

/**
 * How many working shifts the day has; 0 on a day that does not count.
 */
CHISO_API
int32_t chiso_day_facts_shift_count(const chiso_day_facts *facts,
                                    size_t *count,
                                    chiso_error **err);

/**
 * A working shift by its place from 0, in minutes of the day; `from` is in it, `to` is not. Office hours are a
 * setting of the calendar, not law.
 */
CHISO_API
int32_t chiso_day_facts_shift(const chiso_day_facts *facts,
                              size_t index,
                              int32_t *from,
                              int32_t *to,
                              chiso_error **err);

/**
 * How many proposals there are for the day. A proposal is not applied.
 */
CHISO_API
int32_t chiso_day_facts_proposal_count(const chiso_day_facts *facts,
                                       size_t *count,
                                       chiso_error **err);

/**
 * A proposal by its place from 0: what it would make of the day, a CHISO_DAY_ constant, and what is proposed.
 */
CHISO_API
int32_t chiso_day_facts_proposal(const chiso_day_facts *facts,
                                 size_t index,
                                 int32_t lang,
                                 int32_t *kind,
                                 char **name,
                                 chiso_error **err);

/**
 * Everything known about the day as JSON: also the other acts, sources, and hours of intake.
 */
CHISO_API
int32_t chiso_day_facts_json(const chiso_day_facts *facts,
                             char **json,
                             chiso_error **err);

/**
 * Frees the facts of a day. NULL is ignored.
 */
CHISO_API void chiso_day_facts_free(chiso_day_facts *facts);

/**
 * Reads a limit as law and forms write it: "05 ngày làm việc", "02 giờ làm việc", "nửa tháng",
 * "trong ngày làm việc", "5 working days". Nothing may stand before or after it.
 *
 * Errors: CHISO_ERROR_LIMIT_SYNTAX, with `position` and `rest` in the details; CHISO_ERROR_LIMIT_COUNT.
 */
CHISO_API
int32_t chiso_limit_read(const char *text,
                         chiso_limit **limit,
                         chiso_error **err);

/**
 * A limit of so many units; `unit` is a CHISO_LIMIT_ constant. 0 working days are "within the working day of
 * receipt".
 *
 * Errors: CHISO_ERROR_LIMIT_COUNT.
 */
CHISO_API
int32_t chiso_limit_new(uint32_t count,
                        int32_t unit,
                        chiso_limit **limit,
                        chiso_error **err);

/**
 * How many units a limit has, and which (a CHISO_LIMIT_ constant).
 */
CHISO_API
int32_t chiso_limit_parts(const chiso_limit *limit,
                          uint32_t *count,
                          int32_t *unit,
                          chiso_error **err);

/**
 * A limit in words, in Vietnamese or English; `chiso_limit_read` reads both.
 */
CHISO_API
int32_t chiso_limit_text(const chiso_limit *limit,
                         int32_t lang,
                         char **text,
                         chiso_error **err);

/**
 * When a limit ends that runs from a receipt or an event.
 *
 * `day` counts from 1970-01-01; `second` is that of the day, Việt Nam's time, or CHISO_NO_TIME where only the day
 * is known. `cut_off` is the second of the day after which a receipt counts as one of the next working day (54000
 * for 15:00), or CHISO_NO_TIME for none. `roll` is a CHISO_ROLL_ constant, `start` a CHISO_START_ constant.
 *
 * Errors: CHISO_ERROR_LIMIT_MOMENT where the hour decides and is not given; CHISO_ERROR_LIMIT_HOURS;
 * CHISO_ERROR_DEADLINE_RANGE; those of the calendar.
 */
CHISO_API
int32_t chiso_limit_due_from(const chiso_limit *limit,
                             const chiso_calendar *calendar,
                             int32_t day,
                             int32_t second,
                             int32_t roll,
                             int32_t cut_off,
                             int32_t start,
                             chiso_limit_due **due,
                             chiso_error **err);

/**
 * The last day for something that must be done so long before an event, whose day is not counted.
 *
 * Errors: CHISO_ERROR_LIMIT_BEFORE for limits in hours or half days; else as `chiso_limit_due_from`.
 */
CHISO_API
int32_t chiso_limit_due_before(const chiso_limit *limit,
                               const chiso_calendar *calendar,
                               int32_t event,
                               chiso_limit_due **due,
                               chiso_error **err);

/**
 * The last day of a limit, and the second of it at which it ends; CHISO_NO_TIME for the end of the day, 24:00.
 */
CHISO_API
int32_t chiso_limit_due_last_day(const chiso_limit_due *due,
                                 int32_t *day,
                                 int32_t *second,
                                 chiso_error **err);

/**
 * The day that was taken as that of receipt, and the last day before it was moved off a day off (the last day
 * itself where it was not).
 */
CHISO_API
int32_t chiso_limit_due_counted(const chiso_limit_due *due,
                                int32_t *from,
                                int32_t *unrolled,
                                chiso_error **err);

/**
 * Whether a limit rests on a day that no notice has confirmed, so that it may change.
 */
CHISO_API
int32_t chiso_limit_due_provisional(const chiso_limit_due *due,
                                    uint8_t *provisional,
                                    chiso_error **err);

/**
 * Whether something done at a moment is in time: a day, and its second from 0 to 86399.
 */
CHISO_API
int32_t chiso_limit_due_includes(const chiso_limit_due *due,
                                 int32_t day,
                                 int32_t second,
                                 uint8_t *in_time,
                                 chiso_error **err);

/**
 * The steps of the counting in words, with the articles they follow.
 */
CHISO_API
int32_t chiso_limit_due_text(const chiso_limit_due *due,
                             int32_t lang,
                             char **text,
                             chiso_error **err);

/**
 * Everything about it as a JSON object: also the policies used, and which days are not confirmed and why.
 */
CHISO_API
int32_t chiso_limit_due_json(const chiso_limit_due *due,
                             char **json,
                             chiso_error **err);

/**
 * Frees a limit. NULL is ignored.
 */
CHISO_API void chiso_limit_free(chiso_limit *limit);

/**
 * Frees the end of a limit. NULL is ignored.
 */
CHISO_API void chiso_limit_due_free(chiso_limit_due *due);

/**
 * Reads a phrase. `year` is that of its document, for phrases that name none; 0 if it is not known. `month`
 * likewise, for phrases such as "trước ngày 20"; 0 if it is not known.
 *
 * Errors: CHISO_ERROR_DEADLINE_WORDING where it is not read to its end, CHISO_ERROR_DEADLINE_IMPOSSIBLE for a day
 * that there is not, CHISO_ERROR_DEADLINE_CONTRADICTION; the details of these have `position` (a character, from
 * 1), `rest` and `expected`. CHISO_ERROR_DEADLINE_RANGE for a year or month outside the calendar.
 */
CHISO_API
int32_t chiso_deadline_read(const char *text,
                            int32_t year,
                            uint32_t month,
                            chiso_deadline **deadline,
                            chiso_error **err);

/**
 * The kind of deadline, a CHISO_DEADLINE_ constant.
 */
CHISO_API
int32_t chiso_deadline_kind(const chiso_deadline *deadline,
                            int32_t *kind,
                            chiso_error **err);

/**
 * The last day of a deadline.
 *
 * `before` is a CHISO_BEFORE_ constant, `roll` a CHISO_ROLL_ constant (CHISO_ROLL_NONE is usual for a day that a
 * plan names). `second` is the second of the day where the phrase names an hour, else CHISO_NO_TIME. `day_off` is 1
 * for a day off, 0 for a working day, -1 outside the calendar. `named` is the day before it was moved off a day
 * off, `day` itself where it was not. `provisional` is 1 where no notice has confirmed it.
 *
 * Errors: CHISO_ERROR_DEADLINE_NO_DATE for several days and for ongoing and recurring work,
 * CHISO_ERROR_DEADLINE_START for a limit from an event, CHISO_ERROR_DEADLINE_YEAR and CHISO_ERROR_DEADLINE_MONTH where those are missing; those of the calendar.
 */
CHISO_API
int32_t chiso_deadline_last_day(const chiso_deadline *deadline,
                                const chiso_calendar *calendar,
                                int32_t before,
                                int32_t roll,
                                int32_t *day,
                                int32_t *second,
                                int32_t *day_off,
                                int32_t *named,
                                uint8_t *provisional,
                                chiso_error **err);

/**
 * The first last day on or after a day: of recurring work and of several days the next one, of other deadlines their
 * own if it has not passed. `known` is 0 where there is none; then nothing else is written.
 *
 * Errors: CHISO_ERROR_DEADLINE_NO_DATE where a recurrence names no day; else as `chiso_deadline_last_day`.
 */
CHISO_API
int32_t chiso_deadline_next_due(const chiso_deadline *deadline,
                                const chiso_calendar *calendar,
                                int32_t from,
                                int32_t before,
                                int32_t roll,
                                uint8_t *known,
                                int32_t *day,
                                int32_t *second,
                                int32_t *day_off,
                                int32_t *named,
                                uint8_t *provisional,
                                chiso_error **err);

/**
 * Where a deadline stands on a day: CHISO_DEADLINE_NOT_YET_DUE, _DUE_TODAY, _OVERDUE or _NEVER. `days` are those
 * left, or those since the last day; 0 else. One of several days stands by the next of them, and after the last by
 * that.
 *
 * Errors: as `chiso_deadline_last_day`, but that ongoing and recurring work is never overdue.
 */
CHISO_API
int32_t chiso_deadline_status(const chiso_deadline *deadline,
                              const chiso_calendar *calendar,
                              int32_t on,
                              int32_t before,
                              int32_t roll,
                              int32_t *status,
                              int64_t *days,
                              chiso_error **err);

/**
 * When the limit of a relative deadline ends, from the day or moment of its event; arguments as of
 * `chiso_limit_due_from`.
 *
 * Errors: CHISO_ERROR_DEADLINE_NO_DATE where the deadline is not counted from an event or names no limit; else as
 * `chiso_limit_due_from`.
 */
CHISO_API
int32_t chiso_deadline_due(const chiso_deadline *deadline,
                           const chiso_calendar *calendar,
                           int32_t day,
                           int32_t second,
                           int32_t roll,
                           int32_t cut_off,
                           int32_t start,
                           chiso_limit_due **due,
                           chiso_error **err);

/**
 * The limit of a relative deadline; NULL where the phrase names none.
 */
CHISO_API
int32_t chiso_deadline_limit(const chiso_deadline *deadline,
                             chiso_limit **limit,
                             chiso_error **err);

/**
 * The first day of an interval, or from which ongoing work runs; `known` is 0 where the phrase has none.
 *
 * Errors: CHISO_ERROR_DEADLINE_YEAR.
 */
CHISO_API
int32_t chiso_deadline_first_day(const chiso_deadline *deadline,
                                 uint8_t *known,
                                 int32_t *day,
                                 chiso_error **err);

/**
 * The reading in words: the deadline, its last days and whether they are days off, what is missing, what may be
 * read otherwise.
 */
CHISO_API
int32_t chiso_deadline_explain(const chiso_deadline *deadline,
                               const chiso_calendar *calendar,
                               int32_t lang,
                               char **text,
                               chiso_error **err);

/**
 * Everything about the reading as a JSON object: also `missing` (`year`, `month`, `start`), `doubts`,
 * `alternatives`, `last_days`, and the event of a relative deadline in its own words.
 */
CHISO_API
int32_t chiso_deadline_json(const chiso_deadline *deadline,
                            const chiso_calendar *calendar,
                            char **json,
                            chiso_error **err);

/**
 * Frees a deadline. NULL is ignored.
 */
CHISO_API void chiso_deadline_free(chiso_deadline *deadline);

/**
 * A period as reports name it: "Quý III/2024", "6 tháng đầu năm 2024", "Năm 2024". `kind` is a CHISO_PERIOD_
 * constant, `number` its number in the year from 1.
 *
 * Errors: CHISO_ERROR_PERIOD_UNKNOWN, and those of `chiso_deadline_read`.
 */
CHISO_API
int32_t chiso_period_read(const char *text,
                          int32_t *kind,
                          int32_t *year,
                          uint32_t *number,
                          chiso_error **err);

/**
 * The name of a period, in Vietnamese or English.
 *
 * Errors: CHISO_ERROR_PERIOD_UNKNOWN.
 */
CHISO_API
int32_t chiso_period_name(int32_t kind,
                          int32_t year,
                          uint32_t number,
                          int32_t lang,
                          char **name,
                          chiso_error **err);

/**
 * How many schedules are built in.
 */
CHISO_API int32_t chiso_schedule_count(size_t *count, chiso_error **err);

/**
 * The id of a built-in schedule, by its place from 0.
 */
CHISO_API int32_t chiso_schedule_id_at(size_t index, char **id, chiso_error **err);

/**
 * A built-in schedule.
 *
 * Errors: CHISO_ERROR_SCHEDULE_UNKNOWN, with the ids there are.
 */
CHISO_API
int32_t chiso_schedule_builtin(const char *id,
                               chiso_schedule **schedule,
                               chiso_error **err);

/**
 * Reads a schedule in TOML, `length` bytes of it; `file` names it in errors.
 *
 * Errors: CHISO_ERROR_SCHEDULE_SYNTAX, CHISO_ERROR_SCHEDULE_INVALID; both with line and column.
 */
CHISO_API
int32_t chiso_schedule_read_toml(const char *toml,
                                 size_t length,
                                 const char *file,
                                 chiso_schedule **schedule,
                                 chiso_error **err);

/**
 * The report of a schedule for a period. `kind` is a CHISO_PERIOD_ constant, `before` a CHISO_BEFORE_ constant,
 * `roll` a CHISO_ROLL_ constant that holds where the schedule has no rule of its own.
 *
 * Errors: CHISO_ERROR_PERIOD_UNKNOWN, CHISO_ERROR_SCHEDULE_NO_REPORT, CHISO_ERROR_SCHEDULE_WEEKLY,
 * CHISO_ERROR_SCHEDULE_NOT_IN_FORCE, those of the calendar.
 */
CHISO_API
int32_t chiso_schedule_report(const chiso_schedule *schedule,
                              const chiso_calendar *calendar,
                              int32_t kind,
                              int32_t year,
                              uint32_t number,
                              int32_t before,
                              int32_t roll,
                              chiso_report **report,
                              chiso_error **err);

/**
 * The report due first on or after a day; NULL where the schedule is no longer in force.
 *
 * Errors: CHISO_ERROR_SCHEDULE_DUE where no due day of the schedule is known; as `chiso_schedule_report`.
 */
CHISO_API
int32_t chiso_schedule_next_due(const chiso_schedule *schedule,
                                const chiso_calendar *calendar,
                                int32_t from,
                                int32_t before,
                                int32_t roll,
                                chiso_report **report,
                                chiso_error **err);

/**
 * The reports for the periods of a year, by their due days; those without one last.
 *
 * Errors: CHISO_ERROR_SCHEDULE_NOT_IN_FORCE; as `chiso_schedule_report`.
 */
CHISO_API
int32_t chiso_schedule_year(const chiso_schedule *schedule,
                            const chiso_calendar *calendar,
                            int32_t year,
                            int32_t before,
                            int32_t roll,
                            chiso_reports **reports,
                            chiso_error **err);

/**
 * The reports of a year whose due days are known, as an iCalendar file (RFC 5545).
 *
 * Errors: as `chiso_schedule_year`.
 */
CHISO_API
int32_t chiso_schedule_ics(const chiso_schedule *schedule,
                           const chiso_calendar *calendar,
                           int32_t year,
                           int32_t before,
                           int32_t roll,
                           int32_t lang,
                           char **ics,
                           chiso_error **err);

/**
 * The whole schedule as a JSON object: title, act, validity, rules with their sources, what is missing.
 */
CHISO_API
int32_t chiso_schedule_json(const chiso_schedule *schedule,
                            char **json,
                            chiso_error **err);

/**
 * How many reports there are.
 */
CHISO_API
int32_t chiso_reports_count(const chiso_reports *reports,
                            size_t *count,
                            chiso_error **err);

/**
 * A report, by its place from 0.
 */
CHISO_API
int32_t chiso_reports_at(const chiso_reports *reports,
                         size_t index,
                         chiso_report **report,
                         chiso_error **err);

/**
 * The period of a report: kind (a CHISO_PERIOD_ constant), year, and number in the year from 1.
 */
CHISO_API
int32_t chiso_report_period(const chiso_report *report,
                            int32_t *kind,
                            int32_t *year,
                            uint32_t *number,
                            chiso_error **err);

/**
 * First and last day that a report covers; the last is the cut-off.
 *
 * Errors: CHISO_ERROR_SCHEDULE_COVER where they are not known.
 */
CHISO_API
int32_t chiso_report_covers(const chiso_report *report,
                            int32_t *first,
                            int32_t *last,
                            chiso_error **err);

/**
 * The last day of a report; outputs as of `chiso_deadline_last_day`.
 *
 * Errors: CHISO_ERROR_SCHEDULE_DUE where it is not known.
 */
CHISO_API
int32_t chiso_report_due(const chiso_report *report,
                         int32_t *day,
                         int32_t *second,
                         int32_t *day_off,
                         int32_t *named,
                         uint8_t *provisional,
                         chiso_error **err);

/**
 * The whole report as a JSON object: also both last days of "trước", notes and confidence.
 */
CHISO_API int32_t chiso_report_json(const chiso_report *report, char **json, chiso_error **err);

/**
 * Frees a schedule. NULL is ignored.
 */
CHISO_API void chiso_schedule_free(chiso_schedule *schedule);

/**
 * Frees a report. NULL is ignored.
 */
CHISO_API void chiso_report_free(chiso_report *report);

/**
 * Frees reports. NULL is ignored.
 */
CHISO_API void chiso_reports_free(chiso_reports *reports);

/**
 * Writes `count` dated entries (tasks of a plan, reports due) as an iCalendar file (RFC 5545). The same entries give
 * the same bytes.
 *
 * An entry has an id of a–z, digits and `- _ . /`, by which calendar programs know it again; a summary; a first and
 * a last day, which is part of it. `descriptions`, which may be NULL, has a text or NULL for each. `seconds`, which
 * may be NULL, has the second of the day, Việt Nam's time, for entries on one day that have an hour, else
 * CHISO_NO_TIME.
 *
 * Errors: CHISO_ERROR_CALENDAR_ENTRY for an empty id, two entries of one id, days in the wrong order.
 */
CHISO_API
int32_t chiso_ics_write(const char *title,
                        const char *const *ids,
                        const char *const *summaries,
                        const char *const *descriptions,
                        const int32_t *first,
                        const int32_t *last,
                        const int32_t *seconds,
                        size_t count,
                        char **ics,
                        chiso_error **err);

/**
 * The number of a moment of Việt Nam's local time (UTC+07:00): seconds since 1970-01-01T00:00:00 local time.
 *
 * Reads "2024-02-05T09:30", with a space instead of the T, with seconds, with an offset (which is brought to
 * +07:00), and "20240205093000", as dossiers are exchanged.
 *
 * Errors: CHISO_ERROR_MOMENT_SYNTAX; a day alone is no moment.
 */
CHISO_API
int32_t chiso_moment_parse(const char *text,
                           int64_t *moment,
                           chiso_error **err);

/**
 * The text of a moment ("2024-02-05T09:30:00").
 *
 * Errors: CHISO_ERROR_MOMENT_RANGE.
 */
CHISO_API int32_t chiso_moment_text(int64_t moment, char **text, chiso_error **err);

/**
 * For each start, the moment at which so many more seconds of working time have passed, by the shifts of the
 * calendar with their breaks.
 *
 * A start outside working hours counts from the next opening; with 0 seconds the result is that opening, with
 * less than 0 the latest moment from which so much time passes until the start. A term that ends with closing
 * time ends on that day. Moments are those of `chiso_moment_parse`. `provisional` may be NULL, or has room for
 * `count` flags: 1 where the result passes a day that no notice has confirmed; `provisional_count` says how
 * many do.
 *
 * Errors: CHISO_ERROR_WORKING_TIME with the index in the details; nothing is written then.
 */
CHISO_API
int32_t chiso_calendar_add_working_time(const chiso_calendar *calendar,
                                        const int64_t *starts,
                                        const int64_t *seconds,
                                        size_t count,
                                        int64_t *ends,
                                        uint8_t *provisional,
                                        size_t *provisional_count,
                                        chiso_error **err);

/**
 * For each pair of moments, the seconds of working time between them, by the shifts of the calendar; negative
 * where the second comes first. The marks are those of `chiso_calendar_add_working_time`.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE with the index in the details; nothing is written then.
 */
CHISO_API
int32_t chiso_calendar_count_working_time(const chiso_calendar *calendar,
                                          const int64_t *from,
                                          const int64_t *to,
                                          size_t count,
                                          int64_t *seconds,
                                          uint8_t *provisional,
                                          size_t *provisional_count,
                                          chiso_error **err);

/**
 * The half-day (buổi) so many after the one that holds a moment, or the next one: when it opens and closes. A
 * morning and 1 make the afternoon, an afternoon and 1 the next morning.
 *
 * Errors: CHISO_ERROR_CALENDAR_RANGE.
 */
CHISO_API
int32_t chiso_calendar_half_day(const chiso_calendar *calendar,
                                int64_t moment,
                                uint32_t after,
                                int64_t *opens,
                                int64_t *closes,
                                chiso_error **err);

/**
 * A clock that starts with the receipt of a dossier.
 *
 * `limit` is a limit as forms write it ("05 ngày làm việc"), or NULL where there is none, and then no due date.
 * `options` is a JSON object, or NULL for what the rules in force on the day of receipt say. Its members, all
 * optional: `rules` (id of a rule set: "nd-61-2018", "nd-118-2025"), `cut_off` ("15:00" or "none"), `start`
 * ("excluded", "included", "roll-forward", "roll-backward"), `supplement` ("restart", "pause"), `extensions`
 * ("strict", "record"), `pauses` ("days", "time"), `due_at` ("end-of-day", "closing", "half-day"), `closed_by`
 * ("finished", "returned").
 *
 * Errors: CHISO_ERROR_LIMIT_SYNTAX, CHISO_ERROR_LIMIT_COUNT, CHISO_ERROR_CLOCK_JSON, CHISO_ERROR_RULES_NEEDED
 * (for dossiers received since 2025-07-01, whose decree is not known, the rules must be chosen),
 * CHISO_ERROR_RULES_UNKNOWN, CHISO_ERROR_RULES_SILENT, and those of the calendar.
 */
CHISO_API
int32_t chiso_dossier_clock_new(const chiso_calendar *calendar,
                                const char *limit,
                                int64_t received,
                                const char *options,
                                chiso_dossier_clock **clock,
                                chiso_error **err);

/**
 * A clock from its JSON form, `length` bytes: `{"limit": "05 ngày làm việc", "options": {...}, "events":
 * [{"kind": "received", "moment": "2024-02-05T09:00"}, ...]}`. `limit` and `options` may be missing. Events
 * have `reason`, `basis` and `who` where known; an extension has `until` (a day or a moment), a correction
 * `event` (the place of the corrected one, from 0) and `to` (its moment).
 *
 * Errors: CHISO_ERROR_CLOCK_JSON, and those of `chiso_dossier_clock_new` and `chiso_dossier_clock_record`.
 */
CHISO_API
int32_t chiso_dossier_clock_read_json(const chiso_calendar *calendar,
                                      const char *json,
                                      size_t length,
                                      chiso_dossier_clock **clock,
                                      chiso_error **err);

/**
 * Adds an event to the log: `kind` is a CHISO_EVENT_ constant; `reason`, `basis` and `who` may be NULL. On an
 * error the log is as it was.
 *
 * Errors: CHISO_ERROR_EVENT_ORDER, CHISO_ERROR_EVENT_RECEIPT, CHISO_ERROR_EVENT_PARTS (extensions and
 * corrections have functions of their own), CHISO_ERROR_DOSSIER_CLOSED, CHISO_ERROR_PAUSE_OVERLAP,
 * CHISO_ERROR_PAUSE_NOT_OPEN, CHISO_ERROR_CLOCK_STANDS, CHISO_ERROR_RULES_SILENT, and those of the calendar.
 */
CHISO_API
int32_t chiso_dossier_clock_record(chiso_dossier_clock *clock,
                                   int32_t kind,
                                   int64_t moment,
                                   const char *reason,
                                   const char *basis,
                                   const char *who,
                                   chiso_error **err);

/**
 * Adds an extension with apology until the end of a day.
 *
 * Errors: as `chiso_dossier_clock_record`; CHISO_ERROR_EXTENSION_REPEATED, CHISO_ERROR_EXTENSION_LATE unless the
 * option `extensions` is "record"; CHISO_ERROR_EXTENSION_BACKWARDS.
 */
CHISO_API
int32_t chiso_dossier_clock_extend(chiso_dossier_clock *clock,
                                   int64_t moment,
                                   int32_t until,
                                   const char *reason,
                                   const char *basis,
                                   const char *who,
                                   chiso_error **err);

/**
 * Adds an extension with apology until a moment, for limits in hours.
 *
 * Errors: as `chiso_dossier_clock_extend`.
 */
CHISO_API
int32_t chiso_dossier_clock_extend_to(chiso_dossier_clock *clock,
                                      int64_t moment,
                                      int64_t until,
                                      const char *reason,
                                      const char *basis,
                                      const char *who,
                                      chiso_error **err);

/**
 * Adds a correction: the event at a place of the log, from 0, really took place at `to`. The record of it
 * stays, and status as of moments before the correction does too.
 *
 * Errors: as `chiso_dossier_clock_record`; CHISO_ERROR_EVENT_CORRECTION.
 */
CHISO_API
int32_t chiso_dossier_clock_correct(chiso_dossier_clock *clock,
                                    int64_t moment,
                                    size_t event,
                                    int64_t to,
                                    const char *reason,
                                    const char *basis,
                                    const char *who,
                                    chiso_error **err);

/**
 * How many events the log has.
 */
CHISO_API
int32_t chiso_dossier_clock_event_count(const chiso_dossier_clock *clock,
                                        size_t *count,
                                        chiso_error **err);

/**
 * The log with its limit and options as a JSON object, which `chiso_dossier_clock_read_json` reads.
 */
CHISO_API
int32_t chiso_dossier_clock_json(const chiso_dossier_clock *clock,
                                 char **json,
                                 chiso_error **err);

/**
 * Where the dossier stood at a moment, by the events recorded up to then.
 *
 * Errors: those of the calendar.
 */
CHISO_API
int32_t chiso_dossier_clock_status(const chiso_dossier_clock *clock,
                                   int64_t as_of,
                                   chiso_dossier_status **status,
                                   chiso_error **err);

/**
 * Frees a clock. NULL is ignored.
 */
CHISO_API void chiso_dossier_clock_free(chiso_dossier_clock *clock);

/**
 * The state: a CHISO_DOSSIER_ constant.
 */
CHISO_API
int32_t chiso_dossier_status_state(const chiso_dossier_status *status,
                                   int32_t *state,
                                   chiso_error **err);

/**
 * `overdue` is 1 if the term has run out, or had when the clock was stopped; `provisional` is 1 if a day was
 * passed that no notice has confirmed.
 */
CHISO_API
int32_t chiso_dossier_status_flags(const chiso_dossier_status *status,
                                   uint8_t *overdue,
                                   uint8_t *provisional,
                                   chiso_error **err);

/**
 * When the dossier was due: the last second that is in time, 23:59:59 where the whole last day is. `known` is 0
 * before receipt and without a due date.
 */
CHISO_API
int32_t chiso_dossier_status_due(const chiso_dossier_status *status,
                                 uint8_t *known,
                                 int64_t *due,
                                 chiso_error **err);

/**
 * When the work ended; `known` is 0 while it is not done.
 */
CHISO_API
int32_t chiso_dossier_status_done(const chiso_dossier_status *status,
                                  uint8_t *known,
                                  int64_t *done,
                                  chiso_error **err);

/**
 * Time used of the term, without pauses: how many, and of what (a CHISO_UNIT_ constant). `known` is 0 before
 * receipt.
 */
CHISO_API
int32_t chiso_dossier_status_elapsed(const chiso_dossier_status *status,
                                     uint8_t *known,
                                     int64_t *count,
                                     int32_t *unit,
                                     chiso_error **err);

/**
 * Time left of the term, negative when overdue. `known` is 0 without a due date.
 */
CHISO_API
int32_t chiso_dossier_status_remaining(const chiso_dossier_status *status,
                                       uint8_t *known,
                                       int64_t *count,
                                       int32_t *unit,
                                       chiso_error **err);

/**
 * Whether the work was done in time, compared by a CHISO_GRANULARITY_ constant: a CHISO_PUNCTUALITY_ constant.
 * `known` is 0 while it is not done.
 */
CHISO_API
int32_t chiso_dossier_status_punctuality(const chiso_dossier_status *status,
                                         int32_t granularity,
                                         uint8_t *known,
                                         int32_t *punctuality,
                                         chiso_error **err);

/**
 * How many due dates the dossier has had; the first is that of receipt.
 */
CHISO_API
int32_t chiso_dossier_status_due_count(const chiso_dossier_status *status,
                                       size_t *count,
                                       chiso_error **err);

/**
 * A due date that the dossier has had, by its place from 0: the due moment, and the place in the log of the
 * event that made it.
 */
CHISO_API
int32_t chiso_dossier_status_due_at(const chiso_dossier_status *status,
                                    size_t index,
                                    int64_t *due,
                                    size_t *event,
                                    chiso_error **err);

/**
 * What made a due date, in Vietnamese or English: event, moment, the due date before, reason, basis.
 */
CHISO_API
int32_t chiso_dossier_status_due_reason(const chiso_dossier_status *status,
                                        size_t index,
                                        int32_t lang,
                                        char **reason,
                                        chiso_error **err);

/**
 * How many things were done against the rules.
 */
CHISO_API
int32_t chiso_dossier_status_breach_count(const chiso_dossier_status *status,
                                          size_t *count,
                                          chiso_error **err);

/**
 * Something done against the rules, by its place from 0, in words with its clause; `event` is its place in the
 * log.
 */
CHISO_API
int32_t chiso_dossier_status_breach(const chiso_dossier_status *status,
                                    size_t index,
                                    int32_t lang,
                                    size_t *event,
                                    char **text,
                                    chiso_error **err);

/**
 * Where the dossier stands, in a sentence or two, in Vietnamese or English.
 */
CHISO_API
int32_t chiso_dossier_status_text(const chiso_dossier_status *status,
                                  int32_t lang,
                                  char **text,
                                  chiso_error **err);

/**
 * The whole status as a JSON object, with its history, the rules used and how they were chosen.
 */
CHISO_API
int32_t chiso_dossier_status_json(const chiso_dossier_status *status,
                                  char **json,
                                  chiso_error **err);

/**
 * Frees a status. NULL is ignored.
 */
CHISO_API void chiso_dossier_status_free(chiso_dossier_status *status);

/**
 * Classifies a register of dossiers as of a moment, a row each: what was received or done later is not known
 * yet.
 *
 * Each column has `count` values, or is NULL where nothing is known of it; only `received` must be there.
 * Moments are those of `chiso_moment_parse`, or CHISO_NO_MOMENT. `limits` are in working days, or
 * CHISO_NO_LIMIT; `due` has due moments that are recorded and not to be computed; `done` the moments at which
 * work ended; `paused_days` the working days that pauses left out; `waiting_since` since when a dossier waits
 * for papers, fees or opinions. `options` is as for `chiso_dossier_clock_new`; `granularity` a CHISO_GRANULARITY_
 * constant.
 *
 * `classes` receives a CHISO_CLASS_ constant for each row, `due_moments` the due moment or CHISO_NO_MOMENT,
 * `provisional` 1 where that rests on a day no notice has confirmed, `counts` the rows of each class; each may
 * be NULL.
 *
 * Errors: CHISO_ERROR_DOSSIER_ROW, CHISO_ERROR_RULES_NEEDED, CHISO_ERROR_RULES_UNKNOWN,
 * CHISO_ERROR_RULES_SILENT, and those of the calendar, with the row in the details; nothing is written then.
 */
CHISO_API
int32_t chiso_classify_dossiers(const chiso_calendar *calendar,
                                const char *options,
                                int64_t as_of,
                                int32_t granularity,
                                size_t count,
                                const int64_t *received,
                                const int32_t *limits,
                                const int64_t *due,
                                const int64_t *done,
                                const int32_t *paused_days,
                                const int64_t *waiting_since,
                                uint8_t *classes,
                                int64_t *due_moments,
                                uint8_t *provisional,
                                size_t *counts,
                                chiso_error **err);

/**
 * How many plans are built in.
 */
CHISO_API int32_t chiso_plan_builtin_count(size_t *count, chiso_error **err);

/**
 * The id of a built-in plan, by its place from 0.
 */
CHISO_API int32_t chiso_plan_builtin_id(size_t index, char **id, chiso_error **err);

/**
 * A built-in plan by its id: "bac-giang-87-2024".
 *
 * Errors: CHISO_ERROR_PLAN_UNKNOWN, whose details list the ids there are.
 */
CHISO_API int32_t chiso_plan_builtin(const char *id, chiso_plan **plan, chiso_error **err);

/**
 * Reads and checks a plan file in TOML of `length` bytes. `file` names the text in errors.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_PLAN_INVALID with every problem in the details,
 * and the place of the first; CHISO_ERROR_REGISTER_INVALID and CHISO_ERROR_REGISTER_UNKNOWN for its agencies.
 */
CHISO_API
int32_t chiso_plan_read_toml(const char *text,
                             size_t length,
                             const char *file,
                             chiso_plan **plan,
                             chiso_error **err);

/**
 * Reads and checks a plan in JSON, the same form as the TOML file, of `length` bytes.
 *
 * Errors: as `chiso_plan_read_toml`.
 */
CHISO_API
int32_t chiso_plan_read_json(const char *text,
                             size_t length,
                             const char *file,
                             chiso_plan **plan,
                             chiso_error **err);

/**
 * The plan as a TOML file; `chiso_plan_read_toml` reads it back.
 */
CHISO_API int32_t chiso_plan_toml(const chiso_plan *plan, char **toml, chiso_error **err);

/**
 * The plan in JSON; `chiso_plan_read_json` reads it back.
 */
CHISO_API int32_t chiso_plan_json(const chiso_plan *plan, char **json, chiso_error **err);

/**
 * The id of the plan.
 */
CHISO_API int32_t chiso_plan_id(const chiso_plan *plan, char **id, chiso_error **err);

/**
 * What is true of the whole plan, as an object: id, act, title, unit, year, from, to, status, missing,
 * register, source, notes, issuer, survey.
 */
CHISO_API
int32_t chiso_plan_summary(const chiso_plan *plan,
                           chiso_record **record,
                           chiso_error **err);

/**
 * How much a part of the plan has. `part` is CHISO_PLAN_TASKS to CHISO_PLAN_RECIPIENTS.
 */
CHISO_API
int32_t chiso_plan_count(const chiso_plan *plan,
                         int32_t part,
                         size_t *count,
                         chiso_error **err);

/**
 * The id of an entry of a part, by its place from 0; of an act its number, of a result its index.
 */
CHISO_API
int32_t chiso_plan_entry_id(const chiso_plan *plan,
                            int32_t part,
                            size_t index,
                            char **id,
                            chiso_error **err);

/**
 * The short name of an entry of a part in Vietnamese or English, by its place from 0.
 */
CHISO_API
int32_t chiso_plan_entry_name(const chiso_plan *plan,
                              int32_t part,
                              size_t index,
                              int32_t lang,
                              char **name,
                              chiso_error **err);

/**
 * A part of the plan as a list of objects, in the order of its file. `part` is CHISO_PLAN_TASKS to
 * CHISO_PLAN_RECIPIENTS.
 */
CHISO_API
int32_t chiso_plan_list(const chiso_plan *plan,
                        int32_t part,
                        chiso_record **record,
                        chiso_error **err);

/**
 * A task, report or duty as an object, by its id.
 *
 * Errors: CHISO_ERROR_ITEM_UNKNOWN.
 */
CHISO_API
int32_t chiso_plan_item(const chiso_plan *plan,
                        const char *item,
                        chiso_record **record,
                        chiso_error **err);

/**
 * The last day of an item, as days since 1970-01-01, and whether it is a day off. `known` is 0 for ongoing,
 * recurring and relative work, where the plan states no time or one that was not read, and for several days: those are
 * in the term of `chiso_plan_item`. `before` is a CHISO_BEFORE_ constant.
 *
 * Errors: CHISO_ERROR_ITEM_UNKNOWN.
 */
CHISO_API
int32_t chiso_plan_item_last_day(const chiso_plan *plan,
                                 const char *item,
                                 int32_t before,
                                 uint8_t *known,
                                 int32_t *day,
                                 uint8_t *day_off,
                                 chiso_error **err);

/**
 * An agency of the plan's register as an object, by its id or name.
 *
 * Errors: CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS with the ids there are.
 */
CHISO_API
int32_t chiso_plan_agency(const chiso_plan *plan,
                          const char *agency,
                          chiso_record **record,
                          chiso_error **err);

/**
 * The agencies of a name or collective wording ("UBND cấp huyện"), as a list.
 *
 * Errors: as `chiso_plan_agency`.
 */
CHISO_API
int32_t chiso_plan_members(const chiso_plan *plan,
                           const char *wording,
                           chiso_record **record,
                           chiso_error **err);

/**
 * Everything that concerns an agency, as a list of objects with `role` ("lead", "coordinate",
 * "receive"), `addressed` and `item`.
 *
 * Errors: as `chiso_plan_agency`.
 */
CHISO_API
int32_t chiso_plan_assignments(const chiso_plan *plan,
                               const char *agency,
                               chiso_record **record,
                               chiso_error **err);

/**
 * Holds the targets against published results, as a list with `outcome` ("met", "not-met", "at-risk",
 * "unknown"), gaps, changes, trend and reason. The plan's baseline counts as results too.
 *
 * `evidence` is a JSON object with `results`: objects with index, area, year, value, rank, of, within, group,
 * withheld, provisional and table; or NULL.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_PLAN_RESULT.
 */
CHISO_API
int32_t chiso_plan_check_targets(const chiso_plan *plan,
                                 const char *evidence,
                                 chiso_record **record,
                                 chiso_error **err);

/**
 * Holds the requirements against counted shares, as a list.
 *
 * `evidence` is a JSON object with `shares`: objects with requirement, numerator and denominator; or NULL.
 *
 * Errors: as `chiso_plan_check_targets`.
 */
CHISO_API
int32_t chiso_plan_check_requirements(const chiso_plan *plan,
                                      const char *evidence,
                                      chiso_record **record,
                                      chiso_error **err);

/**
 * Holds a report against the plan's rule of what it has to contain, as an object with `complete` and `gaps`.
 *
 * `report` is the id of the report or of its rule. `lines` is a JSON array of objects with `subject` and
 * `fields`; `expected` a JSON array of what had to be reported on, or NULL where that is not known.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_REPORT_CONTENT.
 */
CHISO_API
int32_t chiso_plan_check_report(const chiso_plan *plan,
                                const char *report,
                                const char *lines,
                                const char *expected,
                                chiso_record **record,
                                chiso_error **err);

/**
 * The dated duties of the plan, or of one agency, as an iCalendar file: last days, and periodic reports.
 *
 * `agency` is an id or name, or NULL for all. `reports` is the id of a built-in schedule ("cchc-581"), a JSON
 * array of objects with period, cutoff and due, or NULL.
 *
 * Errors: as `chiso_plan_agency`, CHISO_ERROR_PLAN_SYNTAX, those of schedules.
 */
CHISO_API
int32_t chiso_plan_ics(const chiso_plan *plan,
                       const char *agency,
                       const char *reports,
                       int32_t before,
                       int32_t lang,
                       char **ics,
                       chiso_error **err);

/**
 * Frees a plan. NULL is ignored.
 */
CHISO_API void chiso_plan_free(chiso_plan *plan);

/**
 * Reads a log in JSON of `length` bytes: an array of objects with item, date, event, and where they apply agency,
 * until, period and note. Events are assigned, progress, completed, confirmed, sent-back, declined, suspended,
 * resumed, extended, explained and reported. `file` names the text in errors.
 *
 * `closes` is the last day on which the log takes entries, as days since 1970-01-01; CHISO_NO_DAY for the
 * plan's own.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN,
 * CHISO_ERROR_AGENCY_AMBIGUOUS, CHISO_ERROR_NOT_LEAD, CHISO_ERROR_LOG_ENTRY, CHISO_ERROR_ENTRY_BEFORE_TASK,
 * CHISO_ERROR_TWO_COMPLETIONS, CHISO_ERROR_LOG_ORDER and CHISO_ERROR_OUTSIDE_PLAN, each with the entry in its
 * details.
 */
CHISO_API
int32_t chiso_plan_log_read_json(const chiso_plan *plan,
                                 const char *text,
                                 size_t length,
                                 const char *file,
                                 int32_t closes,
                                 chiso_plan_log **log,
                                 chiso_error **err);

/**
 * How a plan stands at the end of a day, from the entries of its log up to that day.
 *
 * `on` is in days since 1970-01-01, and may lie after the plan. `before` is a CHISO_BEFORE_
 * constant; both readings are in the result. Open work is due soon from `warn_days` before its last
 * day. `reports` is as in `chiso_plan_ics`: what ongoing tasks and periodic reports are judged by.
 *
 * Errors: CHISO_ERROR_OUTSIDE_PLAN for a day before the plan, CHISO_ERROR_PLAN_SYNTAX, those of schedules.
 */
CHISO_API
int32_t chiso_plan_status_of(const chiso_plan_log *log,
                             int32_t on,
                             int32_t before,
                             uint32_t warn_days,
                             const char *reports,
                             chiso_plan_status **status,
                             chiso_error **err);

/**
 * The whole status as an object: plan, on, before, warn_days, items with their lines, unread (the items whose time was
 * not read, with why in their term), overdue and due_soon (lines with their item), counts, rates, by_kind, by_agency,
 * by_area.
 */
CHISO_API
int32_t chiso_plan_status_details(const chiso_plan_status *status,
                                  chiso_record **record,
                                  chiso_error **err);

/**
 * Counts of all tasks and reports; standing duties are left out.
 */
CHISO_API
int32_t chiso_plan_status_counts(const chiso_plan_status *status,
                                 chiso_plan_counts *counts,
                                 chiso_error **err);

/**
 * How an agency stands with an item it leads: its progress (CHISO_PROGRESS_), its state to the last day
 * (CHISO_DEADLINE_), days after the last day, and, where there is one (`known` is 1), the last day itself as
 * days since 1970-01-01. Of several days it is the first that is open, and of what is done the very last.
 *
 * Errors: CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS; CHISO_ERROR_NOT_LEAD.
 */
CHISO_API
int32_t chiso_plan_status_line(const chiso_plan_status *status,
                               const char *item,
                               const char *agency,
                               int32_t *progress,
                               int32_t *state,
                               int64_t *late_days,
                               uint8_t *known,
                               int32_t *last_day,
                               chiso_error **err);

/**
 * All that is known of how an agency stands with an item it leads, as an object: agency (its id), progress, state,
 * last_day, days_left, late_days, due_soon, strict, inclusive, given, completed, confirmed, extensions, explanations,
 * periodic.
 *
 * Errors: as `chiso_plan_status_line`.
 */
CHISO_API
int32_t chiso_plan_status_line_details(const chiso_plan_status *status,
                                       const char *item,
                                       const char *agency,
                                       chiso_record **record,
                                       chiso_error **err);

/**
 * Targets, requirements, reports and accounts of agencies on the day, as an object: targets, requirements, reports,
 * accounts.
 *
 * `evidence` is a JSON object with `results`, `shares`, `losses` (area, lost, max) and `reports` (agency, report,
 * lines, expected), each of which may be left out; or NULL.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_PLAN_RESULT, CHISO_ERROR_REPORT_CONTENT,
 * CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS.
 */
CHISO_API
int32_t chiso_plan_status_judge(const chiso_plan_status *status,
                                const char *evidence,
                                chiso_record **record,
                                chiso_error **err);

/**
 * A report on the plan for people, in Vietnamese or English. `format` is CHISO_REPORT_TEXT or
 * CHISO_REPORT_HTML; `mark` is what readers must know first, or NULL; `evidence` as in
 * `chiso_plan_status_judge`.
 *
 * Errors: as `chiso_plan_status_judge`.
 */
CHISO_API
int32_t chiso_plan_status_report(const chiso_plan_status *status,
                                 const char *evidence,
                                 const char *mark,
                                 int32_t lang,
                                 int32_t format,
                                 char **report,
                                 chiso_error **err);

/**
 * Frees a log. NULL is ignored.
 */
CHISO_API void chiso_plan_log_free(chiso_plan_log *log);

/**
 * Frees a status. NULL is ignored.
 */
CHISO_API void chiso_plan_status_free(chiso_plan_status *status);

/**
 * Holds two registers of tasks against each other, as an object: `rows` with their findings, ready for an
 * explanatory letter, `alike`, `different`, and the totals of `ours` and `theirs` with their sums checked.
 *
 * `registers` is a JSON object of `length` bytes with `ours` and `theirs`: arrays of objects with id, title, agency,
 * progress, state and due; and, if they print any, the totals `ours_printed` and `theirs_printed`.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_TASK_ROWS for a row without a number.
 */
CHISO_API
int32_t chiso_task_registers(const char *registers,
                             size_t length,
                             chiso_record **record,
                             chiso_error **err);

/**
 * Whether printed totals keep their sums (given = done + open, done = on time + late, open = in time + overdue), as a
 * list; `holds` is none where a figure is not printed.
 *
 * `totals` is a JSON object with given, done, done_on_time, done_late, open, open_in_time, open_overdue, each of
 * which may be left out.
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX.
 */
CHISO_API
int32_t chiso_task_totals_sums(const char *totals,
                               chiso_record **record,
                               chiso_error **err);

/**
 * What a published rate may be a rate of, as an object with every candidate; none is chosen. `rate` is
 * CHISO_TASK_RATE_OVERDUE or CHISO_TASK_RATE_DONE, `published` the rate in per cent as printed ("1.38").
 *
 * Errors: CHISO_ERROR_PLAN_SYNTAX; CHISO_ERROR_TASK_ROWS for totals without what is counted or any denominator,
 * and for a rate that is no number.
 */
CHISO_API
int32_t chiso_task_totals_rate(const char *totals,
                               int32_t rate,
                               const char *published,
                               chiso_record **record,
                               chiso_error **err);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CHISO_H */
