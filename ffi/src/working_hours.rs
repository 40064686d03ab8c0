use chiso::calendar::{CalendarError, Moment, WorkingHours, WorkingTimes};

use crate::calendar::{Calendar, Marks};
use crate::error::Error;
use crate::guard::call;
use crate::handle::{array, out, out_array, shared};

/// For each start, the moment at which so many more seconds of working time have passed, by the shifts of the
/// calendar with their breaks.
///
/// A start outside working hours counts from the next opening; with 0 seconds the result is that opening, with
/// less than 0 the latest moment from which so much time passes until the start. A term that ends with closing
/// time ends on that day. Moments are those of `chiso_moment_parse`. `provisional` may be NULL, or has room for
/// `count` flags: 1 where the result passes a day that no notice has confirmed; `provisional_count` says how
/// many do.
///
/// Errors: CHISO_ERROR_WORKING_TIME with the index in the details; nothing is written then.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "three arrays and their marks")]
pub unsafe extern "C" fn chiso_calendar_add_working_time(
    calendar: *const Calendar, starts: *const i64, seconds: *const i64, count: usize, ends: *mut i64,
    provisional: *mut u8, provisional_count: *mut usize, err: *mut *mut Error,
) -> i32 {
    let work = |hours: WorkingHours<'_>, starts: &[i64], seconds: &[i64]| hours.add_all(starts, seconds);
    bulk(calendar, starts, "starts", seconds, "seconds", count, ends, provisional, provisional_count, err, work)
}

/// For each pair of moments, the seconds of working time between them, by the shifts of the calendar; negative
/// where the second comes first. The marks are those of `chiso_calendar_add_working_time`.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE with the index in the details; nothing is written then.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "three arrays and their marks")]
pub unsafe extern "C" fn chiso_calendar_count_working_time(
    calendar: *const Calendar, from: *const i64, to: *const i64, count: usize, seconds: *mut i64, provisional: *mut u8,
    provisional_count: *mut usize, err: *mut *mut Error,
) -> i32 {
    let work = |hours: WorkingHours<'_>, from: &[i64], to: &[i64]| hours.between_all(from, to);
    bulk(calendar, from, "from", to, "to", count, seconds, provisional, provisional_count, err, work)
}

#[allow(clippy::too_many_arguments, reason = "what both bulk calls share")]
unsafe fn bulk(
    calendar: *const Calendar, first: *const i64, first_name: &'static str, second: *const i64,
    second_name: &'static str, count: usize, results: *mut i64, provisional: *mut u8, provisional_count: *mut usize,
    err: *mut *mut Error, work: impl FnOnce(WorkingHours<'_>, &[i64], &[i64]) -> Result<WorkingTimes, CalendarError>,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let (first, second) = (array(first, count, first_name)?, array(second, count, second_name)?);
        let results = out_array(results, count, count, "results")?;
        let marks = Marks::new(provisional, provisional_count, count)?;
        let found = work(calendar.0.working_hours(), first, second)?;
        marks.fill(results, found.values.into_iter().zip(found.provisional));
        Ok(())
    })
}

/// The half-day (buổi) so many after the one that holds a moment, or the next one: when it opens and closes. A
/// morning and 1 make the afternoon, an afternoon and 1 the next morning.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_half_day(
    calendar: *const Calendar, moment: i64, after: u32, opens: *mut i64, closes: *mut i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let (opens, closes) = (out(opens, "opens")?, out(closes, "closes")?);
        let found = calendar.0.working_hours().half_day_after(Moment::from_seconds(moment)?, after)?;
        opens.set(found.opens);
        closes.set(found.closes);
        Ok(())
    })
}
