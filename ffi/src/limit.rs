use std::ffi::c_char;

use chiso::calendar::Start;
use chiso::deadline::{LimitRules, LimitUnit, Received, Roll};
use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::calendar::Calendar;
use crate::constants::Constant;
use crate::day::date;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, out, shared};
use crate::text;

/// Minutes of the clock.
pub const CHISO_LIMIT_MINUTES: i32 = 1;
/// Hours of the clock.
pub const CHISO_LIMIT_HOURS: i32 = 2;
/// Minutes of working shifts.
pub const CHISO_LIMIT_WORKING_MINUTES: i32 = 3;
/// Hours of working shifts.
pub const CHISO_LIMIT_WORKING_HOURS: i32 = 4;
/// Half working days (buổi).
pub const CHISO_LIMIT_HALF_WORKING_DAYS: i32 = 5;
/// Working days.
pub const CHISO_LIMIT_WORKING_DAYS: i32 = 6;
/// Days of the calendar.
pub const CHISO_LIMIT_DAYS: i32 = 7;
/// Weeks.
pub const CHISO_LIMIT_WEEKS: i32 = 8;
/// Half months, of 15 days each.
pub const CHISO_LIMIT_HALF_MONTHS: i32 = 9;
/// Months.
pub const CHISO_LIMIT_MONTHS: i32 = 10;
/// Half years, of six months each.
pub const CHISO_LIMIT_HALF_YEARS: i32 = 11;
/// Years.
pub const CHISO_LIMIT_YEARS: i32 = 12;

constants!(LimitUnit, "a CHISO_LIMIT_ constant", {
    CHISO_LIMIT_MINUTES = LimitUnit::Minutes,
    CHISO_LIMIT_HOURS = LimitUnit::Hours,
    CHISO_LIMIT_WORKING_MINUTES = LimitUnit::WorkingMinutes,
    CHISO_LIMIT_WORKING_HOURS = LimitUnit::WorkingHours,
    CHISO_LIMIT_HALF_WORKING_DAYS = LimitUnit::HalfWorkingDays,
    CHISO_LIMIT_WORKING_DAYS = LimitUnit::WorkingDays,
    CHISO_LIMIT_DAYS = LimitUnit::Days,
    CHISO_LIMIT_WEEKS = LimitUnit::Weeks,
    CHISO_LIMIT_HALF_MONTHS = LimitUnit::HalfMonths,
    CHISO_LIMIT_MONTHS = LimitUnit::Months,
    CHISO_LIMIT_HALF_YEARS = LimitUnit::HalfYears,
    CHISO_LIMIT_YEARS = LimitUnit::Years,
}, else 0);

/// A last day that is a day off stays: usual for a day that a plan names.
pub const CHISO_ROLL_NONE: i32 = 0;
/// A last day that the calendar does not count moves to the next one that it counts: the usual reading of Civil
/// Code 91/2015/QH13, Article 148(5), for limits.
pub const CHISO_ROLL_WORKING_CALENDAR: i32 = 1;
/// Only Saturdays, Sundays and public holidays move, as the words of Article 148(5) have it.
pub const CHISO_ROLL_WEEKEND_OR_HOLIDAY: i32 = 2;

constants!(Roll, "a CHISO_ROLL_ constant", {
    CHISO_ROLL_NONE = Roll::None,
    CHISO_ROLL_WORKING_CALENDAR = Roll::WorkingCalendar,
    CHISO_ROLL_WEEKEND_OR_HOLIDAY = Roll::WeekendOrHoliday,
});

/// No hour: the whole day, or its end at 24:00.
pub const CHISO_NO_TIME: i32 = -1;

/// A time limit (thời hạn): so many units from a moment or an event.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_limit_free`.
pub struct Limit(pub(crate) chiso::deadline::Limit);

/// When a limit ends, and how that was counted.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_limit_due_free`.
pub struct LimitDue(pub(crate) chiso::deadline::LimitDue);

/// Reads a limit as law and forms write it: "05 ngày làm việc", "02 giờ làm việc", "nửa tháng",
/// "trong ngày làm việc", "5 working days". Nothing may stand before or after it.
///
/// Errors: CHISO_ERROR_LIMIT_SYNTAX, with `position` and `rest` in the details; CHISO_ERROR_LIMIT_COUNT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_read(text: *const c_char, limit: *mut *mut Limit, err: *mut *mut Error) -> i32 {
    get!(err, text = text::read(text, "text")?, limit, Limit(text.parse()?))
}

/// A limit of so many units; `unit` is a CHISO_LIMIT_ constant. 0 working days are "within the working day of
/// receipt".
///
/// Errors: CHISO_ERROR_LIMIT_COUNT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_new(count: u32, unit: i32, limit: *mut *mut Limit, err: *mut *mut Error) -> i32 {
    call(err, || {
        let limit = out(limit, "limit")?;
        limit.give(Limit(match (count, LimitUnit::value(unit, "unit")?) {
            (0, LimitUnit::WorkingDays) => chiso::deadline::Limit::same_day(),
            (_, unit) => chiso::deadline::Limit::new(count, unit)?,
        }))
    })
}

/// How many units a limit has, and which (a CHISO_LIMIT_ constant).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_parts(
    limit: *const Limit, count: *mut u32, unit: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, limit, [count, unit], [limit.0.count(), limit.0.unit()])
}

/// A limit in words, in Vietnamese or English; `chiso_limit_read` reads both.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_text(
    limit: *const Limit, lang: i32, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, limit, text, limit.0.text(text::lang(lang)?))
}

/// When a limit ends that runs from a receipt or an event.
///
/// `day` counts from 1970-01-01; `second` is that of the day, Việt Nam's time, or CHISO_NO_TIME where only the day
/// is known. `cut_off` is the second of the day after which a receipt counts as one of the next working day (54000
/// for 15:00), or CHISO_NO_TIME for none. `roll` is a CHISO_ROLL_ constant, `start` a CHISO_START_ constant.
///
/// Errors: CHISO_ERROR_LIMIT_MOMENT where the hour decides and is not given; CHISO_ERROR_LIMIT_HOURS;
/// CHISO_ERROR_DEADLINE_RANGE; those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_from(
    limit: *const Limit, calendar: *const Calendar, day: i32, second: i32, roll: i32, cut_off: i32, start: i32,
    due: *mut *mut LimitDue, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (limit, calendar) = (shared(limit, "limit")?, shared(calendar, "calendar")?);
        let due = out(due, "due")?;
        let rules = limit_rules(calendar, roll, cut_off, start)?;
        due.give(LimitDue(limit.0.due(received(day, second)?, &rules)?))
    })
}

/// The last day for something that must be done so long before an event, whose day is not counted.
///
/// Errors: CHISO_ERROR_LIMIT_BEFORE for limits in hours or half days; else as `chiso_limit_due_from`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_before(
    limit: *const Limit, calendar: *const Calendar, event: i32, due: *mut *mut LimitDue, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (limit, calendar) = (shared(limit, "limit")?, shared(calendar, "calendar")?);
        let due = out(due, "due")?;
        let rules = LimitRules { calendar: calendar.0.clone(), ..LimitRules::default() };
        due.give(LimitDue(limit.0.before(date(event, "event")?, &rules)?))
    })
}

/// The last day of a limit, and the second of it at which it ends; CHISO_NO_TIME for the end of the day, 24:00.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_last_day(
    due: *const LimitDue, day: *mut i32, second: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, due, [day, second], [due.0.last_day, second_of(due.0.time)])
}

/// The day that was taken as that of receipt, and the last day before it was moved off a day off (the last day
/// itself where it was not).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_counted(
    due: *const LimitDue, from: *mut i32, unrolled: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, due, [from, unrolled], [due.0.counted_from, due.0.rolled_from.unwrap_or(due.0.last_day)])
}

/// Whether a limit rests on a day that no notice has confirmed, so that it may change.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_provisional(
    due: *const LimitDue, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, due, provisional, due.0.certainty.is_provisional())
}

/// Whether something done at a moment is in time: a day, and its second from 0 to 86399.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_includes(
    due: *const LimitDue, day: i32, second: i32, in_time: *mut u8, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (due, in_time) = (shared(due, "due")?, out(in_time, "in_time")?);
        let time = time(second, "second")?.ok_or_else(|| Failure::range("second", "0 to 86399"))?;
        in_time.give(due.0.includes(date(day, "day")?.and_time(time)))
    })
}

/// The steps of the counting in words, with the articles they follow.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_text(
    due: *const LimitDue, lang: i32, text: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, due, text, due.0.text(text::lang(lang)?))
}

/// Everything about it as a JSON object: also the policies used, and which days are not confirmed and why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_json(
    due: *const LimitDue, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, due, json, text::json(&due.0))
}

/// Frees a limit. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_free(limit: *mut Limit) {
    handle::free(limit);
}

/// Frees the end of a limit. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_limit_due_free(due: *mut LimitDue) {
    handle::free(due);
}

pub(crate) fn limit_rules(calendar: &Calendar, roll: i32, cut_off: i32, start: i32) -> Result<LimitRules, Failure> {
    Ok(LimitRules {
        calendar: calendar.0.clone(),
        roll: Roll::value(roll, "roll")?,
        cut_off: time(cut_off, "cut_off")?,
        start: Start::value(start, "start")?,
    })
}

pub(crate) fn received(day: i32, second: i32) -> Result<Received, Failure> {
    let day: NaiveDate = date(day, "day")?;
    Ok(match time(second, "second")? {
        Some(time) => Received::Moment(day.and_time(time)),
        None => Received::Day(day),
    })
}

/// A second of the day, or none.
pub(crate) fn time(second: i32, argument: &'static str) -> Result<Option<NaiveTime>, Failure> {
    if second == CHISO_NO_TIME {
        return Ok(None);
    }
    let time = u32::try_from(second).ok().and_then(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0));
    time.map(Some).ok_or_else(|| Failure::range(argument, "0 to 86399, or CHISO_NO_TIME"))
}

pub(crate) fn second_of(time: Option<NaiveTime>) -> i32 {
    let second = time.map(|time| i32::try_from(time.num_seconds_from_midnight()));
    second.and_then(Result::ok).unwrap_or(CHISO_NO_TIME)
}
