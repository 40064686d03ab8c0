use std::ffi::c_char;

use chiso::calendar::Moment;
use chiso::dossier::{ClockOptions, DossierEvent, EventKind, Until};

use crate::calendar::Calendar;
use crate::constants::Constant;
use crate::day::date;
use crate::dossier_status::DossierStatus;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, exclusive, out, shared};
use crate::text;

/// The one-stop desk took the dossier in (tiếp nhận): always the first event, recorded when the clock is made.
pub const CHISO_EVENT_RECEIVED: i32 = 1;
/// More papers were asked for (yêu cầu bổ sung).
pub const CHISO_EVENT_SUPPLEMENT_REQUESTED: i32 = 2;
/// The papers came in: the term starts again or goes on, as the rules have it.
pub const CHISO_EVENT_SUPPLEMENTED: i32 = 3;
/// The time is not counted from here (tạm dừng).
pub const CHISO_EVENT_PAUSED: i32 = 4;
/// The time is counted again (tiếp tục).
pub const CHISO_EVENT_RESUMED: i32 = 5;
/// A new due date, with apology (xin lỗi và hẹn lại); it has a function of its own.
pub const CHISO_EVENT_EXTENDED: i32 = 6;
/// The work is done (đã xử lý xong).
pub const CHISO_EVENT_FINISHED: i32 = 7;
/// The result was handed over (đã trả kết quả).
pub const CHISO_EVENT_RETURNED: i32 = 8;
/// The applicant took the dossier back (rút hồ sơ).
pub const CHISO_EVENT_WITHDRAWN: i32 = 9;
/// The dossier was refused (từ chối).
pub const CHISO_EVENT_REJECTED: i32 = 10;
/// The work was stopped for good (dừng giải quyết).
pub const CHISO_EVENT_STOPPED: i32 = 11;
/// An earlier event took place at another moment (đính chính); it has a function of its own.
pub const CHISO_EVENT_CORRECTED: i32 = 12;

constants!(EventKind, "a CHISO_EVENT_ constant", {
    CHISO_EVENT_RECEIVED = EventKind::Received,
    CHISO_EVENT_SUPPLEMENT_REQUESTED = EventKind::SupplementRequested,
    CHISO_EVENT_SUPPLEMENTED = EventKind::Supplemented,
    CHISO_EVENT_PAUSED = EventKind::Paused,
    CHISO_EVENT_RESUMED = EventKind::Resumed,
    CHISO_EVENT_EXTENDED = EventKind::Extended,
    CHISO_EVENT_FINISHED = EventKind::Finished,
    CHISO_EVENT_RETURNED = EventKind::Returned,
    CHISO_EVENT_WITHDRAWN = EventKind::Withdrawn,
    CHISO_EVENT_REJECTED = EventKind::Rejected,
    CHISO_EVENT_STOPPED = EventKind::Stopped,
    CHISO_EVENT_CORRECTED = EventKind::Corrected,
});

/// The clock of one dossier: its limit, its calendar, the rules it runs by, and the log of its events, to which
/// events are only added.
///
/// Not to be used by two threads at once while events are recorded. Freed with `chiso_dossier_clock_free`.
pub struct DossierClock(chiso::dossier::DossierClock);

/// A clock that starts with the receipt of a dossier.
///
/// `limit` is a limit as forms write it ("05 ngày làm việc"), or NULL where there is none, and then no due date.
/// `options` is a JSON object, or NULL for what the rules in force on the day of receipt say. Its members, all
/// optional: `rules` (id of a rule set: "nd-61-2018", "nd-118-2025"), `cut_off` ("15:00" or "none"), `start`
/// ("excluded", "included", "roll-forward", "roll-backward"), `supplement` ("restart", "pause"), `extensions`
/// ("strict", "record"), `pauses` ("days", "time"), `due_at` ("end-of-day", "closing", "half-day"), `closed_by`
/// ("finished", "returned").
///
/// Errors: CHISO_ERROR_LIMIT_SYNTAX, CHISO_ERROR_LIMIT_COUNT, CHISO_ERROR_CLOCK_JSON, CHISO_ERROR_RULES_NEEDED
/// (for dossiers received since 2025-07-01, whose decree is not known, the rules must be chosen),
/// CHISO_ERROR_RULES_UNKNOWN, CHISO_ERROR_RULES_SILENT, and those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_new(
    calendar: *const Calendar, limit: *const c_char, received: i64, options: *const c_char,
    clock: *mut *mut DossierClock, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (calendar, clock) = (shared(calendar, "calendar")?, out(clock, "clock")?);
        let limit = text::optional(limit, "limit")?.map(str::parse).transpose()?;
        let options = text::optional(options, "options")?.map(ClockOptions::from_json).transpose()?;
        let received = Moment::from_seconds(received)?;
        clock.give(DossierClock(chiso::dossier::DossierClock::new(
            limit,
            received,
            &calendar.0,
            options.unwrap_or_default(),
        )?))
    })
}

/// A clock from its JSON form, `length` bytes: `{"limit": "05 ngày làm việc", "options": {...}, "events":
/// [{"kind": "received", "moment": "2024-02-05T09:00"}, ...]}`. `limit` and `options` may be missing. Events
/// have `reason`, `basis` and `who` where known; an extension has `until` (a day or a moment), a correction
/// `event` (the place of the corrected one, from 0) and `to` (its moment).
///
/// Errors: CHISO_ERROR_CLOCK_JSON, and those of `chiso_dossier_clock_new` and `chiso_dossier_clock_record`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_read_json(
    calendar: *const Calendar, json: *const c_char, length: usize, clock: *mut *mut DossierClock, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (calendar, clock) = (shared(calendar, "calendar")?, out(clock, "clock")?);
        let json = text::sized(json, length, "json")?;
        clock.give(DossierClock(chiso::dossier::DossierClock::from_json(json, &calendar.0)?))
    })
}

/// Adds an event to the log: `kind` is a CHISO_EVENT_ constant; `reason`, `basis` and `who` may be NULL. On an
/// error the log is as it was.
///
/// Errors: CHISO_ERROR_EVENT_ORDER, CHISO_ERROR_EVENT_RECEIPT, CHISO_ERROR_EVENT_PARTS (extensions and
/// corrections have functions of their own), CHISO_ERROR_DOSSIER_CLOSED, CHISO_ERROR_PAUSE_OVERLAP,
/// CHISO_ERROR_PAUSE_NOT_OPEN, CHISO_ERROR_CLOCK_STANDS, CHISO_ERROR_RULES_SILENT, and those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_record(
    clock: *mut DossierClock, kind: i32, moment: i64, reason: *const c_char, basis: *const c_char, who: *const c_char,
    err: *mut *mut Error,
) -> i32 {
    add(clock, moment, reason, basis, who, err, |moment| Ok(DossierEvent::new(EventKind::value(kind, "kind")?, moment)))
}

/// Adds an extension with apology until the end of a day.
///
/// Errors: as `chiso_dossier_clock_record`; CHISO_ERROR_EXTENSION_REPEATED, CHISO_ERROR_EXTENSION_LATE unless the
/// option `extensions` is "record"; CHISO_ERROR_EXTENSION_BACKWARDS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_extend(
    clock: *mut DossierClock, moment: i64, until: i32, reason: *const c_char, basis: *const c_char, who: *const c_char,
    err: *mut *mut Error,
) -> i32 {
    add(clock, moment, reason, basis, who, err, |moment| {
        Ok(DossierEvent::extended(moment, Until::Day(date(until, "until")?)))
    })
}

/// Adds an extension with apology until a moment, for limits in hours.
///
/// Errors: as `chiso_dossier_clock_extend`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_extend_to(
    clock: *mut DossierClock, moment: i64, until: i64, reason: *const c_char, basis: *const c_char, who: *const c_char,
    err: *mut *mut Error,
) -> i32 {
    add(clock, moment, reason, basis, who, err, |moment| {
        Ok(DossierEvent::extended(moment, Until::Moment(Moment::from_seconds(until)?)))
    })
}

/// Adds a correction: the event at a place of the log, from 0, really took place at `to`. The record of it
/// stays, and status as of moments before the correction does too.
///
/// Errors: as `chiso_dossier_clock_record`; CHISO_ERROR_EVENT_CORRECTION.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "the parts of a correction")]
pub unsafe extern "C" fn chiso_dossier_clock_correct(
    clock: *mut DossierClock, moment: i64, event: usize, to: i64, reason: *const c_char, basis: *const c_char,
    who: *const c_char, err: *mut *mut Error,
) -> i32 {
    add(clock, moment, reason, basis, who, err, |moment| {
        Ok(DossierEvent::corrected(moment, event, Moment::from_seconds(to)?))
    })
}

unsafe fn add(
    clock: *mut DossierClock, moment: i64, reason: *const c_char, basis: *const c_char, who: *const c_char,
    err: *mut *mut Error, event: impl FnOnce(Moment) -> Result<DossierEvent, Failure>,
) -> i32 {
    call(err, || {
        let clock = exclusive(clock, "clock")?;
        let mut event = event(Moment::from_seconds(moment)?)?;
        event.reason = text::optional(reason, "reason")?.map(str::to_owned);
        event.basis = text::optional(basis, "basis")?.map(str::to_owned);
        event.who = text::optional(who, "who")?.map(str::to_owned);
        clock.0.record(event)?;
        Ok(())
    })
}

/// How many events the log has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_event_count(
    clock: *const DossierClock, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, clock, count, clock.0.events().len())
}

/// The log with its limit and options as a JSON object, which `chiso_dossier_clock_read_json` reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_json(
    clock: *const DossierClock, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, clock, json, clock.0.to_json())
}

/// Where the dossier stood at a moment, by the events recorded up to then.
///
/// Errors: those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_status(
    clock: *const DossierClock, as_of: i64, status: *mut *mut DossierStatus, err: *mut *mut Error,
) -> i32 {
    get!(err, clock, status, DossierStatus(clock.0.status(Moment::from_seconds(as_of)?)?))
}

/// Frees a clock. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_dossier_clock_free(clock: *mut DossierClock) {
    handle::free(clock);
}
