use std::ffi::c_char;

use chiso::number::Exact;
use chiso::ranking::{Cut, OwnResult, TargetStatus, check};
use chiso::text::parse_exact;

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, out, shared};
use crate::ranking::{Ranking, standing};
use crate::text;

/// What a plan wants of a unit's result.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_target_free`.
pub struct Target(chiso::ranking::Target);

/// A target held against a result.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_target_check_free`.
pub struct TargetCheck(chiso::ranking::TargetCheck);

/// Among the first so many places.
pub const CHISO_TARGET_TOP: i32 = 1;
/// A place no worse than this earlier one.
pub const CHISO_TARGET_RANK_NOT_BELOW: i32 = 2;
/// This value or more.
pub const CHISO_TARGET_AT_LEAST: i32 = 3;
/// More than this value.
pub const CHISO_TARGET_ABOVE: i32 = 4;
/// A value no lower than this earlier one.
pub const CHISO_TARGET_VALUE_NOT_BELOW: i32 = 5;

/// What is known does not decide it.
pub const CHISO_TARGET_UNKNOWN: i32 = 0;
/// The target is met.
pub const CHISO_TARGET_MET: i32 = 1;
/// The target is not met.
pub const CHISO_TARGET_NOT_MET: i32 = 2;

constants!(TargetStatus, "a CHISO_TARGET_ constant", {
    CHISO_TARGET_MET = TargetStatus::Met,
    CHISO_TARGET_NOT_MET = TargetStatus::NotMet,
    CHISO_TARGET_UNKNOWN = TargetStatus::Unknown,
});

/// A target on a place, from 1: `kind` is CHISO_TARGET_TOP or CHISO_TARGET_RANK_NOT_BELOW.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_new_place(
    kind: i32, place: u32, target: *mut *mut Target, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        out(target, "target")?.give(Target(match kind {
            CHISO_TARGET_TOP => chiso::ranking::Target::Top(place),
            CHISO_TARGET_RANK_NOT_BELOW => chiso::ranking::Target::RankNotBelow(place),
            _ => return Err(Failure::range("kind", "CHISO_TARGET_TOP or CHISO_TARGET_RANK_NOT_BELOW")),
        }))
    })
}

/// A target on a value, read exactly from text, in the unit of the results: "90" for 90 %, if results are
/// published as 81.62 %. `kind` is CHISO_TARGET_AT_LEAST, CHISO_TARGET_ABOVE or
/// CHISO_TARGET_VALUE_NOT_BELOW.
///
/// Errors: those of numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_new_value(
    kind: i32, value: *const c_char, target: *mut *mut Target, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (value, target) = (text::read(value, "value")?, out(target, "target")?);
        let made = match kind {
            CHISO_TARGET_AT_LEAST => chiso::ranking::Target::AtLeast,
            CHISO_TARGET_ABOVE => chiso::ranking::Target::Above,
            CHISO_TARGET_VALUE_NOT_BELOW => chiso::ranking::Target::ValueNotBelow,
            _ => return Err(Failure::range("kind", "CHISO_TARGET_AT_LEAST, _ABOVE or _VALUE_NOT_BELOW")),
        };
        target.give(Target(made(parse_exact(value)?)))
    })
}

/// A target on a group of a built-in scheme, or a better one. `cut` is a CHISO_CUT_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_new_group(
    scheme: *const c_char, group: *const c_char, cut: i32, target: *mut *mut Target, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (scheme, group) = (text::read(scheme, "scheme")?, text::read(group, "group")?);
        out(target, "target")?.give(Target(chiso::ranking::Target::InGroup {
            scheme: scheme.to_owned(),
            group: group.to_owned(),
            cut: Cut::value(cut, "cut")?,
        }))
    })
}

/// Holds a unit's place in a ranking against a target.
///
/// Errors: CHISO_ERROR_SCHEME_UNKNOWN, CHISO_ERROR_GROUP_UNKNOWN, CHISO_ERROR_RANK_PLACE for a place 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_ranking(
    target: *const Target, unit: *const c_char, ranking: *const Ranking, finding: *mut *mut TargetCheck,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (target, unit) = (shared(target, "target")?, text::read(unit, "unit")?);
        let (ranking, finding) = (shared(ranking, "ranking")?, out(finding, "finding")?);
        finding.give(TargetCheck(check(&target.0, unit, &ranking.0)?))
    })
}

/// Holds a unit's own published result against a target, where those of the others are not at hand.
///
/// `value` is exact text, or NULL where there is none; then `state` says why. `rank` is 0 where it is not
/// known.
///
/// Errors: as `chiso_target_check_ranking`, and those of numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_own(
    target: *const Target, unit: *const c_char, value: *const c_char, state: i32, rank: u32,
    finding: *mut *mut TargetCheck, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (target, unit) = (shared(target, "target")?, text::read(unit, "unit")?);
        let finding = out(finding, "finding")?;
        let value = text::optional(value, "value")?.map(parse_exact).transpose()?;
        let value = standing(value, Some(state))?;
        let own = OwnResult { value, rank: (rank > 0).then_some(rank) };
        finding.give(TargetCheck(check(&target.0, unit, &own)?))
    })
}

/// Whether the target is met: CHISO_TARGET_MET, CHISO_TARGET_NOT_MET or CHISO_TARGET_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_status(
    finding: *const TargetCheck, status: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, finding, status, finding.0.status)
}

/// How many points are short, as exact text; NULL where the target is met, or that is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_points_gap(
    finding: *const TargetCheck, gap: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, finding, gap, finding.0.points_gap.as_ref().map(Exact::to_string).as_deref())
}

/// How many places are short; 0 where a place was not wanted, or none is short.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_places_gap(
    finding: *const TargetCheck, gap: *mut u32, err: *mut *mut Error,
) -> i32 {
    get!(err, finding, gap, finding.0.places_gap.unwrap_or(0))
}

/// The finding in words, in Vietnamese or English.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_reason(
    finding: *const TargetCheck, lang: i32, reason: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, finding, reason, finding.0.reason.get(text::lang(lang)?))
}

/// The whole finding as a JSON object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_json(
    finding: *const TargetCheck, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, finding, json, text::json(&finding.0))
}

/// Frees a target. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_free(target: *mut Target) {
    handle::free(target);
}

/// Frees a finding. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_target_check_free(finding: *mut TargetCheck) {
    handle::free(finding);
}
