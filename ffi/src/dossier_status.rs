use std::ffi::c_char;

use chiso::dossier::{ClockState, ClockUnit, Granularity, Lapse, Punctuality};

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, Out, item, out, shared};
use crate::text;

/// Not received yet.
pub const CHISO_DOSSIER_NOT_STARTED: i32 = 0;
/// Being processed, in time or without a due date.
pub const CHISO_DOSSIER_RUNNING: i32 = 1;
/// Being processed, and the term has run out.
pub const CHISO_DOSSIER_OVERDUE: i32 = 2;
/// Waiting for papers that were asked for.
pub const CHISO_DOSSIER_WAITING: i32 = 3;
/// Paused for another reason.
pub const CHISO_DOSSIER_PAUSED: i32 = 4;
/// Done.
pub const CHISO_DOSSIER_FINISHED: i32 = 5;
/// Taken back by the applicant.
pub const CHISO_DOSSIER_WITHDRAWN: i32 = 6;
/// Refused.
pub const CHISO_DOSSIER_REJECTED: i32 = 7;
/// Stopped for good.
pub const CHISO_DOSSIER_STOPPED: i32 = 8;

constants!(ClockState, "a CHISO_DOSSIER_ constant", {
    CHISO_DOSSIER_NOT_STARTED = ClockState::NotStarted,
    CHISO_DOSSIER_RUNNING = ClockState::Running,
    CHISO_DOSSIER_OVERDUE = ClockState::Overdue,
    CHISO_DOSSIER_WAITING = ClockState::Waiting,
    CHISO_DOSSIER_PAUSED = ClockState::Paused,
    CHISO_DOSSIER_FINISHED = ClockState::Finished,
    CHISO_DOSSIER_WITHDRAWN = ClockState::Withdrawn,
    CHISO_DOSSIER_REJECTED = ClockState::Rejected,
    CHISO_DOSSIER_STOPPED = ClockState::Stopped,
});

/// Working days.
pub const CHISO_UNIT_WORKING_DAYS: i32 = 1;
/// Half working days.
pub const CHISO_UNIT_HALF_WORKING_DAYS: i32 = 2;
/// Days of the calendar.
pub const CHISO_UNIT_DAYS: i32 = 3;
/// Seconds of the clock.
pub const CHISO_UNIT_SECONDS: i32 = 4;
/// Seconds of working time.
pub const CHISO_UNIT_WORKING_SECONDS: i32 = 5;

constants!(ClockUnit, "a CHISO_UNIT_ constant", {
    CHISO_UNIT_WORKING_DAYS = ClockUnit::WorkingDays,
    CHISO_UNIT_HALF_WORKING_DAYS = ClockUnit::HalfWorkingDays,
    CHISO_UNIT_DAYS = ClockUnit::Days,
    CHISO_UNIT_SECONDS = ClockUnit::Seconds,
    CHISO_UNIT_WORKING_SECONDS = ClockUnit::WorkingSeconds,
});

/// Day with day: never late within the last day (Civil Code 91/2015/QH13, Article 148(6)).
pub const CHISO_GRANULARITY_DATE: i32 = 0;
/// Early before the half-day in which the term ends, late after the due moment.
pub const CHISO_GRANULARITY_HALF_DAY: i32 = 1;
/// Minute with minute.
pub const CHISO_GRANULARITY_MINUTE: i32 = 2;

constants!(Granularity, "a CHISO_GRANULARITY_ constant", {
    CHISO_GRANULARITY_DATE = Granularity::Date,
    CHISO_GRANULARITY_HALF_DAY = Granularity::HalfDay,
    CHISO_GRANULARITY_MINUTE = Granularity::Minute,
});

/// Done before it was due (trước hạn).
pub const CHISO_PUNCTUALITY_EARLY: i32 = 1;
/// Done when it was due (đúng hạn).
pub const CHISO_PUNCTUALITY_ON_TIME: i32 = 2;
/// Done after it was due (quá hạn).
pub const CHISO_PUNCTUALITY_LATE: i32 = 3;
/// There was no due date.
pub const CHISO_PUNCTUALITY_NO_DUE: i32 = 4;

constants!(Punctuality, "a CHISO_PUNCTUALITY_ constant", {
    CHISO_PUNCTUALITY_EARLY = Punctuality::Early,
    CHISO_PUNCTUALITY_ON_TIME = Punctuality::OnTime,
    CHISO_PUNCTUALITY_LATE = Punctuality::Late,
    CHISO_PUNCTUALITY_NO_DUE = Punctuality::NoDue,
});

/// Where a dossier stood at a moment.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_dossier_status_free`.
pub struct DossierStatus(pub(crate) chiso::dossier::DossierStatus);

/// The state: a CHISO_DOSSIER_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_state(
    status: *const DossierStatus, state: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, status, state, status.0.state)
}

/// `overdue` is 1 if the term has run out, or had when the clock was stopped; `provisional` is 1 if a day was
/// passed that no notice has confirmed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_flags(
    status: *const DossierStatus, overdue: *mut u8, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, status, [overdue, provisional], [status.0.overdue, status.0.certainty.is_provisional()])
}

/// When the dossier was due: the last second that is in time, 23:59:59 where the whole last day is. `known` is 0
/// before receipt and without a due date.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_due(
    status: *const DossierStatus, known: *mut u8, due: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, status, (known, due), status.0.due.map(|due| due.moment))
}

/// When the work ended; `known` is 0 while it is not done.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_done(
    status: *const DossierStatus, known: *mut u8, done: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, status, (known, done), status.0.done)
}

/// Time used of the term, without pauses: how many, and of what (a CHISO_UNIT_ constant). `known` is 0 before
/// receipt.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_elapsed(
    status: *const DossierStatus, known: *mut u8, count: *mut i64, unit: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || lapse(status, known, count, unit, |status| status.elapsed))
}

/// Time left of the term, negative when overdue. `known` is 0 without a due date.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_remaining(
    status: *const DossierStatus, known: *mut u8, count: *mut i64, unit: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || lapse(status, known, count, unit, |status| status.remaining))
}

unsafe fn lapse(
    status: *const DossierStatus, known: *mut u8, count: *mut i64, unit: *mut i32,
    read: impl FnOnce(&chiso::dossier::DossierStatus) -> Option<Lapse>,
) -> Result<(), Failure> {
    let (status, known, count, unit) =
        (shared(status, "status")?, out(known, "known")?, out(count, "count")?, out(unit, "unit")?);
    let found = read(&status.0);
    known.set(found.is_some());
    if let Some(lapse) = found {
        count.set(lapse.count);
        unit.set(lapse.unit);
    }
    Ok(())
}

/// Whether the work was done in time, compared by a CHISO_GRANULARITY_ constant: a CHISO_PUNCTUALITY_ constant.
/// `known` is 0 while it is not done.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_punctuality(
    status: *const DossierStatus, granularity: i32, known: *mut u8, punctuality: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let status = shared(status, "status")?;
        let (known, punctuality) = (out(known, "known")?, out(punctuality, "punctuality")?);
        let granularity = Granularity::value(granularity, "granularity")?;
        known.give_known(punctuality, status.0.punctuality.map(|found| found.by(granularity)))
    })
}

/// How many due dates the dossier has had; the first is that of receipt.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_due_count(
    status: *const DossierStatus, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, status, count, status.0.history.len())
}

/// A due date that the dossier has had, by its place from 0: the due moment, and the place in the log of the
/// event that made it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_due_at(
    status: *const DossierStatus, index: usize, due: *mut i64, event: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let status = shared(status, "status")?;
        let (due, event) = (out(due, "due")?, out(event, "event")?);
        let change = item(&status.0.history, index, "index")?;
        due.set(change.to.moment);
        event.set(change.event);
        Ok(())
    })
}

/// What made a due date, in Vietnamese or English: event, moment, the due date before, reason, basis.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_due_reason(
    status: *const DossierStatus, index: usize, lang: i32, reason: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (status, reason) = (shared(status, "status")?, out(reason, "reason")?);
        let change = item(&status.0.history, index, "index")?;
        reason.give(change.text.get(text::lang(lang)?))
    })
}

/// How many things were done against the rules.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_breach_count(
    status: *const DossierStatus, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, status, count, status.0.breaches.len())
}

/// Something done against the rules, by its place from 0, in words with its clause; `event` is its place in the
/// log.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_breach(
    status: *const DossierStatus, index: usize, lang: i32, event: *mut usize, text: *mut *mut c_char,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (status, event) = (shared(status, "status")?, out(event, "event")?);
        let text: Out<*mut c_char> = out(text, "text")?;
        let breach = item(&status.0.breaches, index, "index")?;
        let lang = text::lang(lang)?;
        event.set(breach.event);
        text.set(breach.text.get(lang));
        Ok(())
    })
}

/// Where the dossier stands, in a sentence or two, in Vietnamese or English.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_text(
    status: *const DossierStatus, lang: i32, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, status, text, status.0.text.get(text::lang(lang)?))
}

/// The whole status as a JSON object, with its history, the rules used and how they were chosen.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_json(
    status: *const DossierStatus, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, status, json, text::json(&status.0))
}

/// Frees a status. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_status_free(status: *mut DossierStatus) {
    handle::free(status);
}
