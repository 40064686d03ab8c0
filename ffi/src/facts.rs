use std::ffi::c_char;

use chiso::number::Points;
use chiso::scoring::{Input, ScoreError, State};
use chrono::NaiveDate;

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, IntoC, exclusive, out, shared};
use crate::text;

/// Nobody declared it. None of the states is a zero, and zeroed memory reads as missing.
pub const CHISO_STATE_MISSING: i32 = 0;
/// There is a value.
pub const CHISO_STATE_VALUE: i32 = 1;
/// It does not apply to the unit (không áp dụng).
pub const CHISO_STATE_NOT_APPLICABLE: i32 = 2;
/// Its time has not come (chưa đến hạn).
pub const CHISO_STATE_NOT_YET_DUE: i32 = 3;
/// It exists and was not published (không công bố).
pub const CHISO_STATE_WITHHELD: i32 = 4;

constants!(State, "a CHISO_STATE_ without a value", {
    CHISO_STATE_MISSING = State::Missing,
    CHISO_STATE_NOT_APPLICABLE = State::NotApplicable,
    CHISO_STATE_NOT_YET_DUE = State::NotYetDue,
    CHISO_STATE_WITHHELD = State::Withheld,
});

/// None of the states is where there is a value.
impl IntoC<i32> for Option<State> {
    fn into_c(self) -> i32 {
        self.map_or(CHISO_STATE_VALUE, State::into_c)
    }
}

/// Declared facts (số liệu kê khai) of one unit, checked against a framework as they come in.
///
/// A builder: it belongs to one thread at a time. A call that fails leaves it as it was. Freed with
/// `chiso_facts_free`; scorecards made from it stay valid.
pub struct Facts(pub(crate) chiso::scoring::Facts);

/// No facts yet for a framework.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_new(
    framework: *const Framework, facts: *mut *mut Facts, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, facts, Facts(chiso::scoring::Facts::new(&framework.0)))
}

/// Reads facts from a JSON object of `length` bytes: a value for each node.
///
/// A value is a number or text (the one fact of the node, or the points of an inner node), an object of
/// facts by name, a list of options, {"points": "1.5"}, {"state": "not-applicable"}, or null for missing.
/// JSON numbers are read as they are written, never through a float; text as `chiso_facts_set` reads it; and
/// {"exact": "1.234"} is text in which one mark is always the decimal mark.
///
/// Errors: CHISO_ERROR_FACTS_JSON, and those of `chiso_facts_set_fact`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_read_json(
    framework: *const Framework, text: *const c_char, length: usize, facts: *mut *mut Facts, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, facts) = (shared(framework, "framework")?, out(facts, "facts")?);
        let text = text::sized(text, length, "text")?;
        facts.give(Facts(chiso::scoring::Facts::from_json(&framework.0, text)?))
    })
}

/// Declares the one value of a node as text: the only fact of its rule, or the points of an inner node.
///
/// Numbers are read as people write them ("0,25", "1.234,5"); one mark before exactly three digits ("2.000") is
/// refused with both readings, unless the fact can have one of them only. "25%" and "1/3" are shares, and refused for
/// points and counts. Days are "28/02/2024", "28-02-2024", "28.2.2024" or "2024-02-28", the day before the month; an
/// option is its id, or its label in Vietnamese or English; a node likewise. Nothing, "-" and "chưa có" are missing,
/// "không áp dụng" and "chưa đến hạn" states; "không có" may be 0 or missing, and is refused.
///
/// Errors: as `chiso_facts_set_fact`; CHISO_ERROR_NUMBER_AMBIGUOUS; CHISO_ERROR_UNKNOWN_FACT where the rule reads several facts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set(
    facts: *mut Facts, node: *const c_char, value: *const c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, node) = at(facts, node)?;
        Ok(facts.set(node, Input::Text(text::read(value, "value")?))?)
    })
}

/// Declares one fact of a leaf as text; see `chiso_facts_set`.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_UNKNOWN_FACT, CHISO_ERROR_WRONG_KIND,
/// CHISO_ERROR_OUT_OF_RANGE, CHISO_ERROR_TWO_VALUES, and those of numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_fact(
    facts: *mut Facts, node: *const c_char, fact: *const c_char, value: *const c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, node) = at(facts, node)?;
        let fact = text::read(fact, "fact")?;
        Ok(facts.set_fact(node, fact, Input::Text(text::read(value, "value")?))?)
    })
}

/// Declares a fact as a number in 10^-6. `fact` may be NULL for the one value of a node.
///
/// Errors: as `chiso_facts_set_fact`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_number(
    facts: *mut Facts, node: *const c_char, fact: *const c_char, value: i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let input = in_points(value);
        declare(exclusive(facts, "facts")?, node, fact, input)
    })
}

/// Declares a fact as a double of a sheet, through its shortest decimal text: 54.2 is read as "54.2". NaN is missing.
/// `fact` may be NULL for the one value of a node.
///
/// Errors: as `chiso_facts_set_fact`; CHISO_ERROR_NUMBER_NOT_FINITE; CHISO_ERROR_NUMBER_DECIMALS for points
/// that carry the noise of a calculation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_double(
    facts: *mut Facts, node: *const c_char, fact: *const c_char, value: f64, err: *mut *mut Error,
) -> i32 {
    call(err, || declare(exclusive(facts, "facts")?, node, fact, Input::Float(value)))
}

/// Declares a fact as a day, in days since 1970-01-01. `fact` may be NULL for the one value of a node.
///
/// Errors: as `chiso_facts_set_fact`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_date(
    facts: *mut Facts, node: *const c_char, fact: *const c_char, days: i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let date = NaiveDate::from_epoch_days(days)
            .ok_or_else(|| Failure::range("days", "days since 1970-01-01 within the calendar"))?;
        declare(exclusive(facts, "facts")?, node, fact, Input::Date(date))
    })
}

/// Declares a choice as the ids of `count` options. `fact` may be NULL for the one value of a node.
///
/// Errors: as `chiso_facts_set_fact`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_options(
    facts: *mut Facts, node: *const c_char, fact: *const c_char, options: *const *const c_char, count: usize,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let facts = exclusive(facts, "facts")?;
        declare(facts, node, fact, Input::Options(text::list(options, count, "options")?))
    })
}

/// Facts to be changed, and the node that is spoken of.
unsafe fn at<'a>(facts: *mut Facts, node: *const c_char) -> Result<(&'a mut chiso::scoring::Facts, &'a str), Failure> {
    Ok((&mut exclusive(facts, "facts")?.0, text::read(node, "node")?))
}

fn in_points<'a>(points: i64) -> Input<'a> {
    Input::Number(Points::from_micro(points).exact())
}

unsafe fn declare(
    facts: &mut Facts, node: *const c_char, fact: *const c_char, input: Input<'_>,
) -> Result<(), Failure> {
    let (node, fact) = (text::read(node, "node")?, text::optional(fact, "fact")?);
    let declared: Result<(), ScoreError> = match fact {
        Some(fact) => facts.0.set_fact(node, fact, input),
        None => facts.0.set(node, input),
    };
    Ok(declared?)
}

/// Gives the points of a node, leaf or inner, in 10^-6, in place of its facts or parts.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_OUT_OF_RANGE, CHISO_ERROR_TWO_VALUES.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_award(
    facts: *mut Facts, node: *const c_char, points: i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, node) = at(facts, node)?;
        Ok(facts.award(node, in_points(points))?)
    })
}

/// States that a node has no value, and why: any CHISO_STATE_ but CHISO_STATE_VALUE.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_TWO_VALUES, CHISO_ERROR_NOT_APPLICABLE where the framework
/// does not say what that does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_set_state(
    facts: *mut Facts, node: *const c_char, state: i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, node) = at(facts, node)?;
        Ok(facts.set_state(node, State::value(state, "state")?)?)
    })
}

/// Takes points off a node after it is scored (điểm bị trừ), in 10^-6, down to its minimum.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE, CHISO_ERROR_TWO_VALUES; CHISO_ERROR_OUT_OF_RANGE for 0, less, or more than
/// the maximum of the node.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_deduct(
    facts: *mut Facts, node: *const c_char, points: i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, node) = at(facts, node)?;
        Ok(facts.deduct(node, in_points(points))?)
    })
}

/// Frees facts. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_facts_free(facts: *mut Facts) {
    handle::free(facts);
}
