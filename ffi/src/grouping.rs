use std::ffi::c_char;

use chiso::ranking::{Cut, Group, groups, scheme, scheme_ids};

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, item, out, out_array, shared};
use crate::ranking::Ranking;
use crate::record::Record;
use crate::text;

/// A value exactly on a percentile belongs to the lower group.
pub const CHISO_CUT_STRICT: i32 = 1;
/// A value exactly on a percentile belongs to the upper group.
pub const CHISO_CUT_INCLUSIVE: i32 = 2;

constants!(Cut, "CHISO_CUT_STRICT or CHISO_CUT_INCLUSIVE", {
    CHISO_CUT_STRICT = Cut::Strict,
    CHISO_CUT_INCLUSIVE = Cut::Inclusive,
});

/// Ranked units divided into groups.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_grouping_free`.
pub struct Grouping {
    grouping: chiso::ranking::Grouping,
    /// For every unit of the ranking the place of its group, or -1.
    members: Vec<i32>,
}

/// How many group schemes are built in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scheme_count(count: *mut usize, err: *mut *mut Error) -> i32 {
    call(err, || out(count, "count")?.give(scheme_ids().len()))
}

/// The id of a built-in group scheme, such as "papi-quarters", by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scheme_id(index: usize, id: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(id, "id")?.give(*item(&scheme_ids(), index, "index")?))
}

/// A built-in group scheme as an object: id, title, source, confidence and groups with their limits.
///
/// Errors: CHISO_ERROR_SCHEME_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_scheme(id: *const c_char, record: *mut *mut Record, err: *mut *mut Error) -> i32 {
    get!(err, id = text::read(id, "id")?, record, Record::of(scheme(id)?))
}

/// Divides the ranked units into the groups of a built-in scheme. `cut` is a CHISO_CUT_ constant; it
/// decides at percentiles only, as a scheme of thresholds states its own ends.
///
/// Errors: CHISO_ERROR_SCHEME_UNKNOWN, CHISO_ERROR_GROUP_LIMITS, CHISO_ERROR_GROUP_END,
/// CHISO_ERROR_GROUP_NONE, CHISO_ERROR_RANK_NOTHING.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_new(
    ranking: *const Ranking, scheme: *const c_char, cut: i32, grouping: *mut *mut Grouping, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (ranking, id) = (shared(ranking, "ranking")?, text::read(scheme, "scheme")?);
        let place = out(grouping, "grouping")?;
        let grouping = groups(&ranking.0, self::scheme(id)?, Cut::value(cut, "cut")?)?;
        let members = members(&ranking.0, &grouping);
        place.give(Grouping { grouping, members })
    })
}

/// Both lists keep the order in which the units were given; the grouping leaves out those without a rank.
fn members(ranking: &chiso::ranking::Ranking, grouping: &chiso::ranking::Grouping) -> Vec<i32> {
    let group = |id: &str| grouping.groups.iter().position(|group| group.band.id == id);
    let mut grouped = grouping.units.iter().map(|unit| group(&unit.group));
    let place = |rank: Option<u32>| {
        let group = rank.and_then(|_| grouped.next().flatten());
        group.and_then(|group| i32::try_from(group).ok()).unwrap_or(-1)
    };
    ranking.rows().iter().map(|row| row.rank).map(place).collect()
}

/// How many groups there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_count(
    grouping: *const Grouping, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, grouping, count, grouping.grouping.groups.len())
}

/// The id of a group, by its place from 0, best first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_id(
    grouping: *const Grouping, group: usize, id: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, group = find(grouping, group)?, id, &group.band.id)
}

/// The name of a group as published, in Vietnamese or English.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_name(
    grouping: *const Grouping, group: usize, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, group = find(grouping, group)?, name, group.band.name.get(text::lang(lang)?))
}

/// How many units are in a group.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_size(
    grouping: *const Grouping, group: usize, size: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, group = find(grouping, group)?, size, group.count)
}

/// The place of the group of every unit, in the order in which the units were ranked; -1 for a unit
/// without a rank.
///
/// `groups` has room for `count` numbers, at least as many as `chiso_ranking_count`.
///
/// Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_members(
    grouping: *const Grouping, groups: *mut i32, count: usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let members = &shared(grouping, "grouping")?.members;
        out_array(groups, count, members.len(), "groups")?.fill(members.iter().copied());
        Ok(())
    })
}

/// The whole grouping as a JSON object, with the limits of the groups.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_json(
    grouping: *const Grouping, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, grouping, json, text::json(&grouping.grouping))
}

/// Frees a grouping. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_grouping_free(grouping: *mut Grouping) {
    handle::free(grouping);
}

unsafe fn find<'a>(grouping: *const Grouping, group: usize) -> Result<&'a Group, Failure> {
    let grouping = shared(grouping, "grouping")?;
    item(&grouping.grouping.groups, group, "group")
}
