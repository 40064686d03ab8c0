use std::ffi::c_char;

use chiso::calendar::DayKind;

use crate::calendar::Calendar;
use crate::day::date;
use crate::error::Error;
use crate::guard::call;
use crate::handle::{self, item, out, shared};
use crate::text;

/// An ordinary working day.
pub const CHISO_DAY_WORKING: i32 = 1;
/// A weekly rest day (nghỉ hằng tuần).
pub const CHISO_DAY_WEEKEND: i32 = 2;
/// A day of Saturday service that an agency counts as a working day.
pub const CHISO_DAY_SERVICE: i32 = 3;
/// A public holiday, also where it falls on a weekend.
pub const CHISO_DAY_HOLIDAY: i32 = 4;
/// A day off for a holiday that fell on a weekend (nghỉ bù).
pub const CHISO_DAY_COMPENSATION: i32 = 5;
/// A working day taken off by a swap (nghỉ hoán đổi).
pub const CHISO_DAY_SWAP_OFF: i32 = 6;
/// A rest day worked in exchange (làm bù).
pub const CHISO_DAY_SWAP_WORK: i32 = 7;

constants!(DayKind, "a CHISO_DAY_ constant", {
    CHISO_DAY_WORKING = DayKind::Working,
    CHISO_DAY_WEEKEND = DayKind::Weekend,
    CHISO_DAY_SERVICE = DayKind::Service,
    CHISO_DAY_HOLIDAY = DayKind::Holiday,
    CHISO_DAY_COMPENSATION = DayKind::Compensation,
    CHISO_DAY_SWAP_OFF = DayKind::SwapOff,
    CHISO_DAY_SWAP_WORK = DayKind::SwapWork,
});

/// Everything known about a day, with the acts behind it.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_day_facts_free`.
pub struct DayFacts(chiso::calendar::DayFacts);

/// What a calendar knows about a day.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_explain(
    calendar: *const Calendar, day: i32, facts: *mut *mut DayFacts, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, facts, DayFacts(calendar.0.explain(date(day, "day")?)?))
}

/// What makes the day what it is: a CHISO_DAY_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_kind(facts: *const DayFacts, kind: *mut i32, err: *mut *mut Error) -> i32 {
    get!(err, facts, kind, facts.0.kind)
}

/// Three flags: whether the day counts as a working day, whether dossiers are taken in and given out on it, and
/// whether what is said of it is provisional.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_flags(
    facts: *const DayFacts, working: *mut u8, intake: *mut u8, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(
        err,
        facts,
        [working, intake, provisional],
        [facts.0.working, facts.0.intake, facts.0.certainty.is_provisional()]
    )
}

/// How complete the year of the day is: a CHISO_YEAR_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_year_status(
    facts: *const DayFacts, status: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, status, facts.0.status)
}

/// The name of the day.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_name(
    facts: *const DayFacts, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, name, facts.0.name.get(text::lang(lang)?))
}

/// Why the day is not confirmed; NULL if it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_doubt(
    facts: *const DayFacts, lang: i32, doubt: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, doubt, lang) = (shared(facts, "facts")?, out(doubt, "doubt")?, text::lang(lang)?);
        doubt.give(facts.0.doubt.as_ref().map(|doubt| doubt.get(lang)))
    })
}

/// The act that decided the day ("2450/VPCP-KGVX"); NULL on an ordinary working day or weekend.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_act(
    facts: *const DayFacts, act: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, act, facts.0.act())
}

/// The other day of a swap, or the holiday a compensation day stands for; `known` is 0 where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_partner(
    facts: *const DayFacts, known: *mut u8, day: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, (known, day), facts.0.ground().and_then(|ground| ground.partner))
}

/// How many working shifts the day has; 0 on a day that does not count.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_shift_count(
    facts: *const DayFacts, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, count, facts.0.shifts.len())
}

/// A working shift by its place from 0, in minutes of the day; `from` is in it, `to` is not. Office hours are a
/// setting of the calendar, not law.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_shift(
    facts: *const DayFacts, index: usize, from: *mut i32, to: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, from, to) = (shared(facts, "facts")?, out(from, "from")?, out(to, "to")?);
        let shift = item(&facts.0.shifts, index, "index")?;
        from.set(i32::from(shift.from_minute));
        to.set(i32::from(shift.to_minute));
        Ok(())
    })
}

/// How many proposals there are for the day. A proposal is not applied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_proposal_count(
    facts: *const DayFacts, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, count, facts.0.proposals.len())
}

/// A proposal by its place from 0: what it would make of the day, a CHISO_DAY_ constant, and what is proposed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_proposal(
    facts: *const DayFacts, index: usize, lang: i32, kind: *mut i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (facts, lang) = (shared(facts, "facts")?, text::lang(lang)?);
        let (kind, name) = (out(kind, "kind")?, out(name, "name")?);
        let proposal = item(&facts.0.proposals, index, "index")?;
        kind.set(proposal.kind);
        name.set(proposal.name.get(lang));
        Ok(())
    })
}

/// Everything known about the day as JSON: also the other acts, sources, and hours of intake.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_json(
    facts: *const DayFacts, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, facts, json, text::json(&facts.0))
}

/// Frees the facts of a day. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_facts_free(facts: *mut DayFacts) {
    handle::free(facts);
}
