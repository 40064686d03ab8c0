use std::ffi::c_char;

use chiso::deadline::{Before, DeadlineKind as Kind, DeadlineRules, DeadlineStatus, LastDay, Relative, Roll};

use crate::calendar::Calendar;
use crate::constants::Constant;
use crate::day::date;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, IntoC, Out, out, shared};
use crate::limit::{Limit, LimitDue, limit_rules, received, second_of};
use crate::text;

/// One day ("trước ngày 30/12/2024").
pub const CHISO_DEADLINE_FIXED: i32 = 1;
/// A stretch to whose end there is time ("Quý IV/2024").
pub const CHISO_DEADLINE_INTERVAL: i32 = 2;
/// Again and again ("trước ngày 20 hằng tháng"); never overdue as a whole.
pub const CHISO_DEADLINE_RECURRING: i32 = 3;
/// Counted from an event ("trong thời hạn 05 ngày làm việc kể từ ngày ...").
pub const CHISO_DEADLINE_RELATIVE: i32 = 4;
/// Without an end ("Thường xuyên"); never overdue.
pub const CHISO_DEADLINE_ONGOING: i32 = 5;
/// On each of several days, once ("trước 15/6 và 15/12/2024").
pub const CHISO_DEADLINE_SEVERAL: i32 = 6;

/// The last day of "trước ngày X" is the day before X. No rule settles it, so both are kept.
pub const CHISO_BEFORE_STRICT: i32 = 0;
/// The last day of "trước ngày X" is X itself.
pub const CHISO_BEFORE_INCLUSIVE: i32 = 1;

constants!(Before, "CHISO_BEFORE_STRICT or CHISO_BEFORE_INCLUSIVE", {
    CHISO_BEFORE_STRICT = Before::Strict,
    CHISO_BEFORE_INCLUSIVE = Before::Inclusive,
});

/// There are days left.
pub const CHISO_DEADLINE_NOT_YET_DUE: i32 = 1;
/// It is the last day.
pub const CHISO_DEADLINE_DUE_TODAY: i32 = 2;
/// The last day has passed.
pub const CHISO_DEADLINE_OVERDUE: i32 = 3;
/// It is at no time overdue: ongoing or recurring work, or an event without a limit.
pub const CHISO_DEADLINE_NEVER: i32 = 4;

/// A Vietnamese phrase that says when something is due, and what was read in it.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_deadline_free`.
pub struct Deadline(chiso::deadline::Deadline);

/// Reads a phrase. `year` is that of its document, for phrases that name none; 0 if it is not known. `month`
/// likewise, for phrases such as "trước ngày 20"; 0 if it is not known.
///
/// Errors: CHISO_ERROR_DEADLINE_WORDING where it is not read to its end, CHISO_ERROR_DEADLINE_IMPOSSIBLE for a day
/// that there is not, CHISO_ERROR_DEADLINE_CONTRADICTION; the details of these have `position` (a character, from
/// 1), `rest` and `expected`. CHISO_ERROR_DEADLINE_RANGE for a year or month outside the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_read(
    text: *const c_char, year: i32, month: u32, deadline: *mut *mut Deadline, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (text, deadline) = (text::read(text, "text")?, out(deadline, "deadline")?);
        let year = (year != 0).then_some(year);
        let reading = chiso::deadline::Deadline::of(text, year)?;
        deadline.give(Deadline(match (month, year) {
            (0, _) => reading,
            (month, Some(year)) => reading.in_month(year, month)?,
            (_, None) => return Err(Failure::range("month", "a year beside the month")),
        }))
    })
}

/// The kind of deadline, a CHISO_DEADLINE_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_kind(deadline: *const Deadline, kind: *mut i32, err: *mut *mut Error) -> i32 {
    get!(err, deadline, kind, deadline.0.kind())
}

impl IntoC<i32> for &Kind {
    fn into_c(self) -> i32 {
        match self {
            Kind::Fixed(_) => CHISO_DEADLINE_FIXED,
            Kind::Interval { .. } => CHISO_DEADLINE_INTERVAL,
            Kind::Recurring { .. } => CHISO_DEADLINE_RECURRING,
            Kind::Relative(_) => CHISO_DEADLINE_RELATIVE,
            Kind::Several { .. } => CHISO_DEADLINE_SEVERAL,
            _ => CHISO_DEADLINE_ONGOING,
        }
    }
}

/// The last day of a deadline.
///
/// `before` is a CHISO_BEFORE_ constant, `roll` a CHISO_ROLL_ constant (CHISO_ROLL_NONE is usual for a day that a
/// plan names). `second` is the second of the day where the phrase names an hour, else CHISO_NO_TIME. `day_off` is 1
/// for a day off, 0 for a working day, -1 outside the calendar. `named` is the day before it was moved off a day
/// off, `day` itself where it was not. `provisional` is 1 where no notice has confirmed it.
///
/// Errors: CHISO_ERROR_DEADLINE_NO_DATE for several days and for ongoing and recurring work,
/// CHISO_ERROR_DEADLINE_START for a limit from an event, CHISO_ERROR_DEADLINE_YEAR and CHISO_ERROR_DEADLINE_MONTH where those are missing; those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_last_day(
    deadline: *const Deadline, calendar: *const Calendar, before: i32, roll: i32, day: *mut i32, second: *mut i32,
    day_off: *mut i32, named: *mut i32, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        let place = Place::new(day, second, day_off, named, provisional)?;
        place.set(&deadline.0.last_day(&rules(calendar, before, roll)?)?);
        Ok(())
    })
}

/// The first last day on or after a day: of recurring work and of several days the next one, of other deadlines their
/// own if it has not passed. `known` is 0 where there is none; then nothing else is written.
///
/// Errors: CHISO_ERROR_DEADLINE_NO_DATE where a recurrence names no day; else as `chiso_deadline_last_day`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_next_due(
    deadline: *const Deadline, calendar: *const Calendar, from: i32, before: i32, roll: i32, known: *mut u8,
    day: *mut i32, second: *mut i32, day_off: *mut i32, named: *mut i32, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        let known = out(known, "known")?;
        let place = Place::new(day, second, day_off, named, provisional)?;
        let next = deadline.0.next_due(date(from, "from")?, &rules(calendar, before, roll)?)?;
        known.set(next.is_some());
        if let Some(next) = next {
            place.set(&next);
        }
        Ok(())
    })
}

/// Where a deadline stands on a day: CHISO_DEADLINE_NOT_YET_DUE, _DUE_TODAY, _OVERDUE or _NEVER. `days` are those
/// left, or those since the last day; 0 else. One of several days stands by the next of them, and after the last by
/// that.
///
/// Errors: as `chiso_deadline_last_day`, but that ongoing and recurring work is never overdue.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_status(
    deadline: *const Deadline, calendar: *const Calendar, on: i32, before: i32, roll: i32, status: *mut i32,
    days: *mut i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        let (status, days) = (out(status, "status")?, out(days, "days")?);
        let found = deadline.0.status(date(on, "on")?, &rules(calendar, before, roll)?)?;
        days.set(found.days().unwrap_or(0));
        status.set(found);
        Ok(())
    })
}

/// When the limit of a relative deadline ends, from the day or moment of its event; arguments as of
/// `chiso_limit_due_from`.
///
/// Errors: CHISO_ERROR_DEADLINE_NO_DATE where the deadline is not counted from an event or names no limit; else as
/// `chiso_limit_due_from`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_due(
    deadline: *const Deadline, calendar: *const Calendar, day: i32, second: i32, roll: i32, cut_off: i32, start: i32,
    due: *mut *mut LimitDue, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        let due = out(due, "due")?;
        let rules = limit_rules(calendar, roll, cut_off, start)?;
        due.give(LimitDue(deadline.0.due(received(day, second)?, &rules)?))
    })
}

/// The limit of a relative deadline; NULL where the phrase names none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_limit(
    deadline: *const Deadline, limit: *mut *mut Limit, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, limit) = (shared(deadline, "deadline")?, out(limit, "limit")?);
        limit.give_or_null(match deadline.0.kind() {
            Kind::Relative(Relative { limit, .. }) => limit.map(Limit),
            _ => None,
        })
    })
}

/// The first day of an interval, or from which ongoing work runs; `known` is 0 where the phrase has none.
///
/// Errors: CHISO_ERROR_DEADLINE_YEAR.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_first_day(
    deadline: *const Deadline, known: *mut u8, day: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, deadline, (known, day), deadline.0.first_day()?)
}

/// The reading in words: the deadline, its last days and whether they are days off, what is missing, what may be
/// read otherwise.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_explain(
    deadline: *const Deadline, calendar: *const Calendar, lang: i32, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        out(text, "text")?.give(deadline.0.explain(&calendar.0, text::lang(lang)?))
    })
}

/// Everything about the reading as a JSON object: also `missing` (`year`, `month`, `start`), `doubts`,
/// `alternatives`, `last_days`, and the event of a relative deadline in its own words.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_json(
    deadline: *const Deadline, calendar: *const Calendar, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (deadline, calendar) = (shared(deadline, "deadline")?, shared(calendar, "calendar")?);
        out(json, "json")?.give(text::json(&deadline.0.details(&calendar.0)))
    })
}

/// Frees a deadline. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_deadline_free(deadline: *mut Deadline) {
    handle::free(deadline);
}

pub(crate) fn rules(calendar: &Calendar, before: i32, roll: i32) -> Result<DeadlineRules, Failure> {
    let before = Before::value(before, "before")?;
    Ok(DeadlineRules { before, roll: Roll::value(roll, "roll")?, calendar: calendar.0.clone() })
}

/// Which last day "trước" has.
/// Where a last day goes.
pub(crate) struct Place {
    day: Out<i32>,
    second: Out<i32>,
    day_off: Out<i32>,
    named: Out<i32>,
    provisional: Out<u8>,
}

impl Place {
    pub(crate) unsafe fn new(
        day: *mut i32, second: *mut i32, day_off: *mut i32, named: *mut i32, provisional: *mut u8,
    ) -> Result<Place, Failure> {
        Ok(Place {
            day: out(day, "day")?,
            second: out(second, "second")?,
            day_off: out(day_off, "day_off")?,
            named: out(named, "named")?,
            provisional: out(provisional, "provisional")?,
        })
    }

    pub(crate) fn set(self, last: &LastDay) {
        self.day.set(last.date);
        self.second.set(second_of(last.time));
        self.day_off.set(last.is_day_off().map_or(-1, i32::from));
        self.named.set(last.rolled_from.unwrap_or(last.date));
        self.provisional.set(last.certainty.is_provisional());
    }
}

impl IntoC<i32> for DeadlineStatus {
    fn into_c(self) -> i32 {
        match self {
            DeadlineStatus::NotYetDue { .. } => CHISO_DEADLINE_NOT_YET_DUE,
            DeadlineStatus::DueToday => CHISO_DEADLINE_DUE_TODAY,
            DeadlineStatus::Overdue { .. } => CHISO_DEADLINE_OVERDUE,
            DeadlineStatus::Never { .. } => CHISO_DEADLINE_NEVER,
        }
    }
}
