use std::ffi::c_char;
use std::ptr;

use chiso::calendar::{Completeness, Overlay, Start, hung_kings_day, tet};

use crate::constants::Constant;
use crate::day::date;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, IntoC, Out, OutArray, array, out, out_array, shared};
use crate::record::Record;
use crate::text;

/// The first day is not counted (Civil Code 91/2015/QH13, Article 147): the usual reading.
pub const CHISO_START_EXCLUDED: i32 = 0;
/// The first day is counted if it is a working day.
pub const CHISO_START_INCLUDED: i32 = 1;
/// A start on a day off is moved to the next working day, which is not counted.
pub const CHISO_START_ROLL_FORWARD: i32 = 2;
/// A start on a day off is moved to the working day before it, which is not counted.
pub const CHISO_START_ROLL_BACKWARD: i32 = 3;

constants!(Start, "a CHISO_START_ constant", {
    CHISO_START_EXCLUDED = Start::Excluded,
    CHISO_START_INCLUDED = Start::Included,
    CHISO_START_ROLL_FORWARD = Start::RollForward,
    CHISO_START_ROLL_BACKWARD = Start::RollBackward,
});

/// The notices of the year were read, and nothing is open.
pub const CHISO_YEAR_CONFIRMED: i32 = 1;
/// The notices of the year were read, and some days are open.
pub const CHISO_YEAR_PARTIAL: i32 = 2;
/// No notice: what the law alone fixes, with compensation days by its rule.
pub const CHISO_YEAR_PROJECTED: i32 = 3;

constants!(Completeness, "a CHISO_YEAR_ constant", {
    CHISO_YEAR_CONFIRMED = Completeness::Confirmed,
    CHISO_YEAR_PARTIAL = Completeness::Partial,
    CHISO_YEAR_PROJECTED = Completeness::Projected,
});

/// Which days count as working days, by which act, and how sure that is.
///
/// Days are days since 1970-01-01; `chiso_day_parse` and `chiso_day_text` translate. A day outside the calendar
/// is an error. Results that pass a day no notice has confirmed are provisional, and every function says so.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_calendar_free`.
pub struct Calendar(pub(crate) chiso::calendar::Calendar);

/// The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday, 2000 to 2099.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_vietnam(calendar: *mut *mut Calendar, err: *mut *mut Error) -> i32 {
    call(err, || out(calendar, "calendar")?.give(Calendar(chiso::calendar::Calendar::vietnam())))
}

/// A calendar with the facts of an overlay on top: a new notice, an agency's hours, Saturday service.
///
/// `toml` is the text of the overlay, `length` bytes of it; `file` names it in errors.
///
/// Errors: CHISO_ERROR_OVERLAY_SYNTAX, CHISO_ERROR_OVERLAY_INVALID; both with line and column.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_with_overlay(
    calendar: *const Calendar, toml: *const c_char, length: usize, file: *const c_char, overlaid: *mut *mut Calendar,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (calendar, toml) = (shared(calendar, "calendar")?, text::sized(toml, length, "toml")?);
        let (file, overlaid) = (text::read(file, "file")?, out(overlaid, "overlaid")?);
        overlaid.give(Calendar(calendar.0.with_overlay(&Overlay::from_toml(toml, file)?)?))
    })
}

/// The calendar as it was known on a day: acts issued later do not apply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_known_on(
    calendar: *const Calendar, day: i32, known: *mut *mut Calendar, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, known, Calendar(calendar.0.known_on(date(day, "day")?)))
}

/// The same calendar, for which a result that would be provisional is CHISO_ERROR_CALENDAR_UNCONFIRMED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_confirmed_only(
    calendar: *const Calendar, confirmed: *mut *mut Calendar, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, confirmed, Calendar(calendar.0.confirmed_only()))
}

/// First and last day of a calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_range(
    calendar: *const Calendar, first: *mut i32, last: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, [first, last], [calendar.0.first(), calendar.0.last()])
}

/// How complete a year is: CHISO_YEAR_CONFIRMED, CHISO_YEAR_PARTIAL or CHISO_YEAR_PROJECTED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_year_status(
    calendar: *const Calendar, year: i32, status: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, status, calendar.0.status(year))
}

/// Whether each of `count` days is a working day.
///
/// `working` has room for `count` flags. `provisional`, which may be NULL, gets a flag for each result;
/// `provisional_count` how many are 1.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details have the `index` of the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_are_working_days(
    calendar: *const Calendar, days: *const i32, working: *mut u8, count: usize, provisional: *mut u8,
    provisional_count: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (calendar, days) = (shared(calendar, "calendar")?, array(days, count, "days")?);
        let working = out_array(working, count, count, "working")?;
        let marks = Marks::new(provisional, provisional_count, count)?;
        let each = calendar.0.each_working(days)?.map(|(working, open)| (u8::from(working), open));
        marks.fill(working, each);
        Ok(())
    })
}

/// The due day of each of `count` starts: `counts[i]` working days after `starts[i]`, or before it where the
/// count is negative. Nought gives the start, or the next working day if it is a day off.
///
/// `due` has room for `count` days and must not overlap the inputs. `start` is a CHISO_START_ constant.
/// `provisional`, which may be NULL, gets a flag for each result; `provisional_count` how many are 1.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_COUNT, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details
/// have the `index` of the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_add_working_days(
    calendar: *const Calendar, starts: *const i32, counts: *const i32, due: *mut i32, count: usize, start: i32,
    provisional: *mut u8, provisional_count: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let (starts, counts) = (array(starts, count, "starts")?, array(counts, count, "counts")?);
        let due = out_array(due, count, count, "due")?;
        let marks = Marks::new(provisional, provisional_count, count)?;
        marks.fill(due, calendar.0.each_due(starts, counts, Start::value(start, "start")?)?);
        Ok(())
    })
}

/// Working days of each of `count` pairs: after `from[i]` up to and including `to[i]`. If `to[i]` lies before
/// `from[i]`, those from `to[i]` to the day before `from[i]`, negative.
///
/// `days` has room for `count` numbers and must not overlap the inputs. `start` is a CHISO_START_ constant.
/// `provisional`, which may be NULL, gets a flag for each result; `provisional_count` how many are 1.
///
/// Errors: CHISO_ERROR_CALENDAR_RANGE, CHISO_ERROR_CALENDAR_UNCONFIRMED; the details have the `index` of the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_count_working_days(
    calendar: *const Calendar, from: *const i32, to: *const i32, days: *mut i32, count: usize, start: i32,
    provisional: *mut u8, provisional_count: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let (from, to) = (array(from, count, "from")?, array(to, count, "to")?);
        let days = out_array(days, count, count, "days")?;
        let marks = Marks::new(provisional, provisional_count, count)?;
        marks.fill(days, calendar.0.each_count(from, to, Start::value(start, "start")?)?);
        Ok(())
    })
}

/// The `n`-th working day from `from` to `to`, both among them; -1 is the last. `provisional` is 1 if it rests on
/// a day that no notice has confirmed.
///
/// Errors: CHISO_ERROR_CALENDAR_NTH, CHISO_ERROR_CALENDAR_PERIOD, CHISO_ERROR_CALENDAR_RANGE,
/// CHISO_ERROR_CALENDAR_UNCONFIRMED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_nth_working_day(
    calendar: *const Calendar, from: i32, to: i32, n: i32, day: *mut i32, provisional: *mut u8, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let (day, provisional) = (out(day, "day")?, out(provisional, "provisional")?);
        let found = calendar.0.nth(date(from, "from")?, date(to, "to")?, n)?;
        day.set(found.date);
        provisional.set(found.certainty.is_provisional());
        Ok(())
    })
}

/// Why the days from `from` to `to` are not all confirmed, as a list, empty if they are, of
/// `from`, `to` and `reason` (`vi`, `en`).
///
/// Errors: CHISO_ERROR_CALENDAR_PERIOD, CHISO_ERROR_CALENDAR_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_doubts(
    calendar: *const Calendar, from: i32, to: i32, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, calendar, record, Record::of(calendar.0.doubts(date(from, "from")?, date(to, "to")?)?))
}

/// The first day of the lunar year (mùng 1 Tết) of Việt Nam, 1901 to 2099; `known` is 0 for other years.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_tet(year: i32, known: *mut u8, day: *mut i32, err: *mut *mut Error) -> i32 {
    lunar(tet, year, known, day, err)
}

/// The 10th day of the third lunar month (Giỗ Tổ Hùng Vương), 1901 to 2099; `known` is 0 for other years.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_hung_kings_day(year: i32, known: *mut u8, day: *mut i32, err: *mut *mut Error) -> i32 {
    lunar(hung_kings_day, year, known, day, err)
}

unsafe fn lunar(
    find: fn(i32) -> Option<chrono::NaiveDate>, year: i32, known: *mut u8, day: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (known, day) = (out(known, "known")?, out(day, "day")?);
        let found = find(year);
        known.give_known(day, found)
    })
}

/// Frees a calendar. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_calendar_free(calendar: *mut Calendar) {
    handle::free(calendar);
}

/// Where the marks of results go.
pub(crate) struct Marks {
    each: Option<OutArray<u8>>,
    count: Out<usize>,
}

impl Marks {
    pub(crate) unsafe fn new(each: *mut u8, total: *mut usize, count: usize) -> Result<Marks, Failure> {
        let each = match ptr::NonNull::new(each) {
            Some(each) => Some(out_array(each.as_ptr(), count, count, "provisional")?),
            None => None,
        };
        Ok(Marks { each, count: out(total, "provisional_count")? })
    }

    /// Writes results that were checked, and their marks.
    pub(crate) fn fill<T: IntoC<T>>(self, values: OutArray<T>, results: impl Iterator<Item = (T, bool)>) {
        let mut provisional = 0;
        let results = results.inspect(|(_, open)| provisional += usize::from(*open));
        match self.each {
            Some(each) => values.fill_with(each, results.map(|(value, open)| (value, u8::from(open)))),
            None => values.fill(results.map(|(value, _)| value)),
        }
        self.count.set(provisional);
    }
}
