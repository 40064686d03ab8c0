use std::ffi::c_char;

use chiso::number::Points;
use chiso::scoring::{ScoreOptions, score};

use crate::error::{Error, Failure};
use crate::facts::Facts;
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, IntoC, item, out, out_array, shared};
use crate::record::Record;
use crate::text;

/// The year scored is not named.
pub const CHISO_NO_PERIOD: i32 = 0;
/// Compute what is known where parts are missing; the results say so.
pub const CHISO_SCORE_KNOWN_PART: u32 = 1;

pub(crate) fn period(period: i32) -> Option<i32> {
    (period != CHISO_NO_PERIOD).then_some(period)
}

/// The points of one unit under one framework, every node with its reason.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_scorecard_free`.
pub struct Scorecard(pub(crate) chiso::scoring::Scorecard);

/// Scores declared facts.
///
/// `unit` is the unit scored, or NULL; where the framework scores provinces it must be one in the period.
/// `period` is the year scored, or CHISO_NO_PERIOD. `flags` is 0 or CHISO_SCORE_KNOWN_PART. The facts stay
/// the caller's and may be added to and scored again.
///
/// Parts that are missing do not fail here; a node's result says what it lacks when it is asked for.
///
/// Errors: CHISO_ERROR_TWO_VALUES, CHISO_ERROR_INCOMPLETE, CHISO_ERROR_EMPTY_DENOMINATOR,
/// CHISO_ERROR_NO_LINE, CHISO_ERROR_PERIOD_NEEDED, CHISO_ERROR_NOT_IN_FORCE, CHISO_ERROR_JOINT_MAXIMUM,
/// and those of units.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_score(
    facts: *const Facts, unit: *const c_char, period: i32, flags: u32, card: *mut *mut Scorecard, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, card) = (shared(facts, "facts")?, out(card, "card")?);
        let unit = text::optional(unit, "unit")?.map(str::to_owned);
        let known_part = match flags {
            0 => false,
            CHISO_SCORE_KNOWN_PART => true,
            _ => return Err(Failure::range("flags", "0 or CHISO_SCORE_KNOWN_PART")),
        };
        let options = ScoreOptions { unit, period: self::period(period), known_part };
        card.give(Scorecard(score(facts.0.clone(), options)?))
    })
}

/// The framework the card was scored under, as a handle of its own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_framework(
    card: *const Scorecard, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    get!(err, card, framework, Framework(card.0.framework().clone()))
}

/// The points of a node in 10^-6, rounded as the framework declares; "total" is the whole.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE; CHISO_ERROR_MISSING_PARTS with the parts in the details;
/// CHISO_ERROR_NO_POINTS where nothing of the node applies.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_points(
    card: *const Scorecard, node: *const c_char, points: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, points, card.points(node)?)
}

/// The points and states of all nodes at once, in the order of the framework, the total first.
///
/// `points` and `states` have room for `count` nodes, at least as many as `chiso_framework_node_count`.
/// Where the state is not CHISO_STATE_VALUE, the points are written as 0 and mean nothing.
///
/// Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_all_points(
    card: *const Scorecard, points: *mut i64, states: *mut u8, count: usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let card = shared(card, "card")?;
        let nodes = card.0.framework().nodes();
        let points = out_array(points, count, nodes.len(), "points")?;
        let states = out_array(states, count, nodes.len(), "states")?;
        let reasons = nodes.iter().map(|node| card.0.reason(node.id()));
        let reasons = reasons.collect::<Result<Vec<_>, _>>()?;
        points.fill(reasons.iter().map(|reason| reason.points().map_or(0, Points::micro)));
        let states_of = reasons.iter().map(|reason| -> i32 { reason.state().into_c() });
        states.fill(states_of.map(|state| u8::try_from(state).unwrap_or(0)));
        Ok(())
    })
}

/// The state of a node: CHISO_STATE_VALUE when it has points.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_state(
    card: *const Scorecard, node: *const c_char, state: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, state, card.state(node)?)
}

/// The maximum that applies to the unit, in 10^-6 points; `known` is 0, and `max` not written, where a
/// partial framework does not know it.
///
/// Errors: as `chiso_scorecard_points`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_applicable_max(
    card: *const Scorecard, node: *const c_char, known: *mut u8, max: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, (known, max), card.applicable_max(node)?)
}

/// The points lost in 10^-6: applicable maximum minus points; `known` is 0, and `lost` not written, where
/// the maximum is not known.
///
/// Errors: as `chiso_scorecard_points`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_lost(
    card: *const Scorecard, node: *const c_char, known: *mut u8, lost: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, (known, lost), card.lost(node)?)
}

/// The index in 10^-6: points / applicable maximum × 100; `known` is 0, and `index` not written, where the
/// maximum is not known or 0.
///
/// Errors: as `chiso_scorecard_points`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_index(
    card: *const Scorecard, node: *const c_char, known: *mut u8, index: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, (known, index), card.index(node)?)
}

/// A card, and the node that is asked for.
unsafe fn asked<'a>(
    card: *const Scorecard, node: *const c_char,
) -> Result<(&'a chiso::scoring::Scorecard, &'a str), Failure> {
    Ok((&shared(card, "card")?.0, text::read(node, "node")?))
}

/// The points of a node before its own rounding, exactly: a decimal where one exists ("85.785"), else a
/// fraction ("1/3").
///
/// Errors: as `chiso_scorecard_points`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_exact(
    card: *const Scorecard, node: *const c_char, exact: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, exact, card.exact(node)?.to_string())
}

/// Whether a node rests on its known part only, because parts are missing: 1 or 0.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_is_partial(
    card: *const Scorecard, node: *const c_char, partial: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, partial, card.is_partial(node)?)
}

/// How many parts of a node are missing, not yet due or withheld.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_missing_count(
    card: *const Scorecard, node: *const c_char, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, count, card.missing_parts(node)?.len())
}

/// A part of a node that is missing, not yet due or withheld, with its state, by its place from 0.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_missing(
    card: *const Scorecard, node: *const c_char, index: usize, part: *mut *mut c_char, state: *mut i32,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (card, node) = (shared(card, "card")?, text::read(node, "node")?);
        let (part, state) = (out(part, "part")?, out(state, "state")?);
        let parts = card.0.missing_parts(node)?;
        let (id, why) = item(&parts, index, "index")?;
        part.set(*id);
        state.set(Some(*why));
        Ok(())
    })
}

/// The line of the rule that held, in Vietnamese or English: the label of an option, a range, days late.
/// NULL where the rule has no lines or none held.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_line(
    card: *const Scorecard, node: *const c_char, lang: i32, line: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, line, card.reason(node)?.line(text::lang(lang)?).as_deref())
}

/// Why a node has its points (căn cứ), as a text for people in Vietnamese or English.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_reason_text(
    card: *const Scorecard, node: *const c_char, lang: i32, reason: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, reason, card.reason(node)?.text(text::lang(lang)?))
}

/// Why a node has its points, as an object: node, rule, state, points, inputs, line, limit, deducted,
/// rounding, act, source, unconfirmed, text.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_reason(
    card: *const Scorecard, node: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, (card, node) = asked(card, node)?, record, Record::of(card.reason(node)?))
}

/// The whole result as a JSON object, reasons included in both languages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_json(
    card: *const Scorecard, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, card, json, card.0.to_json())
}

/// Frees a scorecard. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scorecard_free(card: *mut Scorecard) {
    handle::free(card);
}
