use std::ffi::c_char;

use chiso::number::{Exact, Points, RoundingMode};
use chiso::ranking::{Direction, On, Order, RankingEntry, Standing, Ties};
use chiso::text::parse_exact;

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::facts::{
    CHISO_STATE_MISSING, CHISO_STATE_NOT_APPLICABLE, CHISO_STATE_NOT_YET_DUE, CHISO_STATE_VALUE, CHISO_STATE_WITHHELD,
};
use crate::guard::call;
use crate::handle::{self, array, out, out_array, shared};
use crate::{number, text};

/// Ranks of equal values: 1, 2, 2, 4.
pub const CHISO_TIES_COMPETITION: i32 = 1;
/// Ranks of equal values: 1, 2, 2, 3.
pub const CHISO_TIES_DENSE: i32 = 2;
/// Ranks of equal values: 1, 2, 3, 4, in the order in which they are given.
pub const CHISO_TIES_ORDINAL: i32 = 3;

constants!(Ties, "a CHISO_TIES_ constant", {
    CHISO_TIES_COMPETITION = Ties::Competition,
    CHISO_TIES_DENSE = Ties::Dense,
    CHISO_TIES_ORDINAL = Ties::Ordinal,
});

/// Values are compared as given, not rounded first.
pub const CHISO_UNROUNDED: i32 = -1;
/// The lowest value is first.
pub const CHISO_RANK_ASCENDING: u32 = 1;

/// Units in the order in which they were given, with their places.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_ranking_free`.
pub struct Ranking(pub(crate) chiso::ranking::Ranking);

/// Ranks `count` units by values in 10^-6, highest first.
///
/// `states[i]` is CHISO_STATE_VALUE, or says why there is no value; `states` may be NULL where all units
/// have one. `ties` is a CHISO_TIES_ constant. With `places` of 0 to 6, values are first rounded as they
/// are published, by `mode`; with CHISO_UNROUNDED `mode` is not read. `flags` is 0 or CHISO_RANK_ASCENDING.
///
/// Errors: CHISO_ERROR_RANK_DUPLICATE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_new(
    units: *const *const c_char, values: *const i64, states: *const u8, count: usize, ties: i32, places: i32,
    mode: i32, flags: u32, ranking: *mut *mut Ranking, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let ranking = out(ranking, "ranking")?;
        let order = order(ties, places, mode, flags)?;
        let values = array(values, count, "values")?.iter();
        let values = values.map(|value| Some(Points::from_micro(*value).exact())).collect();
        let entries = entries(text::list(units, count, "units")?, values, states, count)?;
        ranking.give(Ranking(order.rank(&entries)?))
    })
}

/// Ranks `count` units by values read exactly from text ("44.32", "1/3"); else as `chiso_ranking_new`.
///
/// `values[i]` may be NULL where there is none; then `states[i]` says why, and without `states` it is
/// missing. So the unrounded values of `chiso_scorecard_exact` are ranked.
///
/// Errors: as `chiso_ranking_new`, and those of numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_new_exact(
    units: *const *const c_char, values: *const *const c_char, states: *const u8, count: usize, ties: i32, places: i32,
    mode: i32, flags: u32, ranking: *mut *mut Ranking, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let ranking = out(ranking, "ranking")?;
        let order = order(ties, places, mode, flags)?;
        let values = array(values, count, "values")?.iter();
        let values =
            values.map(|value| Ok::<_, Failure>(text::optional(*value, "values")?.map(parse_exact).transpose()?));
        let values = values.collect::<Result<_, _>>()?;
        let entries = entries(text::list(units, count, "units")?, values, states, count)?;
        ranking.give(Ranking(order.rank(&entries)?))
    })
}

fn order(ties: i32, places: i32, mode: i32, flags: u32) -> Result<Order, Failure> {
    let ties = Ties::value(ties, "ties")?;
    let on = match (places, u32::try_from(places)) {
        (CHISO_UNROUNDED, _) => On::Exact,
        (_, Ok(places)) => On::Published { places: number::places(places)?, mode: RoundingMode::value(mode, "mode")? },
        _ => return Err(Failure::range("places", "0 to 6, or CHISO_UNROUNDED")),
    };
    let direction = match flags {
        0 => Direction::Descending,
        CHISO_RANK_ASCENDING => Direction::Ascending,
        _ => return Err(Failure::range("flags", "0 or CHISO_RANK_ASCENDING")),
    };
    Ok(Order { ties, on, direction })
}

unsafe fn entries(
    units: Vec<&str>, values: Vec<Option<Exact>>, states: *const u8, count: usize,
) -> Result<Vec<RankingEntry>, Failure> {
    let states = match states.is_null() {
        true => None,
        false => Some(array(states, count, "states")?),
    };
    let entry = |(at, (unit, value)): (usize, (&str, Option<Exact>))| {
        let state = states.and_then(|states| states.get(at).copied());
        Ok(RankingEntry::new(unit, standing(value, state.map(i32::from))?))
    };
    units.into_iter().zip(values).enumerate().map(entry).collect()
}

/// A value, unless the state says that there is none; without either it is missing.
pub(crate) fn standing(value: Option<Exact>, state: Option<i32>) -> Result<Standing, Failure> {
    Ok(match (state, value) {
        (None | Some(CHISO_STATE_VALUE), Some(value)) => Standing::Value(value),
        (None | Some(CHISO_STATE_MISSING), _) => Standing::Missing,
        (Some(CHISO_STATE_NOT_APPLICABLE), _) => Standing::NotApplicable,
        (Some(CHISO_STATE_NOT_YET_DUE), _) => Standing::NotYetDue,
        (Some(CHISO_STATE_WITHHELD), _) => Standing::Withheld,
        (Some(CHISO_STATE_VALUE), None) => return Err(Failure::Null { argument: "value" }),
        _ => return Err(Failure::range("state", "a CHISO_STATE_ constant")),
    })
}

/// How many units were given.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_count(ranking: *const Ranking, count: *mut usize, err: *mut *mut Error) -> i32 {
    get!(err, ranking, count, ranking.0.rows().len())
}

/// How many units have a rank: the "of how many" of each of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_ranked(
    ranking: *const Ranking, ranked: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, ranking, ranked, ranking.0.ranked())
}

/// The ranks of all units, from 1, in the order in which they were given; 0 for a unit without a value.
///
/// `ranks` has room for `count` numbers, at least as many as `chiso_ranking_count`.
///
/// Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_ranks(
    ranking: *const Ranking, ranks: *mut u32, count: usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let rows = shared(ranking, "ranking")?.0.rows();
        let ranks = out_array(ranks, count, rows.len(), "ranks")?;
        ranks.fill(rows.iter().map(|row| row.rank.unwrap_or(0)));
        Ok(())
    })
}

/// The value of the last unit that holds a place or a better one, as exact text; NULL where nobody does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_value_at(
    ranking: *const Ranking, place: u32, value: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, ranking, value, ranking.0.value_at(place).map(Exact::to_string).as_deref())
}

/// The whole ranking as a JSON object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_json(
    ranking: *const Ranking, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, ranking, json, text::json(&ranking.0))
}

/// Frees a ranking. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ranking_free(ranking: *mut Ranking) {
    handle::free(ranking);
}
