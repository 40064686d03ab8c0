use std::ffi::c_char;

use chiso::deadline::schedule_ids;

use crate::calendar::Calendar;
use crate::day::date;
use crate::deadline::{Place, rules};
use crate::error::Error;
use crate::guard::call;
use crate::handle::{self, item, nth, out, shared};
use crate::period::period;
use crate::text;

/// When the reports of one regime are cut off and due (chế độ báo cáo).
///
/// Immutable; may be used by several threads at once. Freed with `chiso_schedule_free`.
pub struct Schedule(chiso::deadline::Schedule);

/// One report of a schedule.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_report_free`.
pub struct Report(chiso::deadline::Report);

/// The reports of a year, by their due days.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_reports_free`.
pub struct Reports(Vec<chiso::deadline::Report>);

/// How many schedules are built in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_count(count: *mut usize, err: *mut *mut Error) -> i32 {
    call(err, || out(count, "count")?.give(schedule_ids().count()))
}

/// The id of a built-in schedule, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_id_at(index: usize, id: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(id, "id")?.give(nth(schedule_ids(), index, "index")?))
}

/// A built-in schedule.
///
/// Errors: CHISO_ERROR_SCHEDULE_UNKNOWN, with the ids there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_builtin(
    id: *const c_char, schedule: *mut *mut Schedule, err: *mut *mut Error,
) -> i32 {
    get!(err, id = text::read(id, "id")?, schedule, Schedule(chiso::deadline::Schedule::builtin(id)?))
}

/// Reads a schedule in TOML, `length` bytes of it; `file` names it in errors.
///
/// Errors: CHISO_ERROR_SCHEDULE_SYNTAX, CHISO_ERROR_SCHEDULE_INVALID; both with line and column.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_read_toml(
    toml: *const c_char, length: usize, file: *const c_char, schedule: *mut *mut Schedule, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (toml, file) = (text::sized(toml, length, "toml")?, text::read(file, "file")?);
        out(schedule, "schedule")?.give(Schedule(chiso::deadline::Schedule::from_toml(toml, file)?))
    })
}

/// The report of a schedule for a period. `kind` is a CHISO_PERIOD_ constant, `before` a CHISO_BEFORE_ constant,
/// `roll` a CHISO_ROLL_ constant that holds where the schedule has no rule of its own.
///
/// Errors: CHISO_ERROR_PERIOD_UNKNOWN, CHISO_ERROR_SCHEDULE_NO_REPORT, CHISO_ERROR_SCHEDULE_WEEKLY,
/// CHISO_ERROR_SCHEDULE_NOT_IN_FORCE, those of the calendar.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_report(
    schedule: *const Schedule, calendar: *const Calendar, kind: i32, year: i32, number: u32, before: i32, roll: i32,
    report: *mut *mut Report, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (schedule, calendar) = (shared(schedule, "schedule")?, shared(calendar, "calendar")?);
        let report = out(report, "report")?;
        let period = period(kind, year, number)?;
        report.give(Report(schedule.0.report(&period, &rules(calendar, before, roll)?)?))
    })
}

/// The report due first on or after a day; NULL where the schedule is no longer in force.
///
/// Errors: CHISO_ERROR_SCHEDULE_DUE where no due day of the schedule is known; as `chiso_schedule_report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_next_due(
    schedule: *const Schedule, calendar: *const Calendar, from: i32, before: i32, roll: i32, report: *mut *mut Report,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (schedule, calendar) = (shared(schedule, "schedule")?, shared(calendar, "calendar")?);
        let report = out(report, "report")?;
        let next = schedule.0.next_due(date(from, "from")?, &rules(calendar, before, roll)?)?;
        report.give_or_null(next.map(Report))
    })
}

/// The reports for the periods of a year, by their due days; those without one last.
///
/// Errors: CHISO_ERROR_SCHEDULE_NOT_IN_FORCE; as `chiso_schedule_report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_year(
    schedule: *const Schedule, calendar: *const Calendar, year: i32, before: i32, roll: i32,
    reports: *mut *mut Reports, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (schedule, calendar) = (shared(schedule, "schedule")?, shared(calendar, "calendar")?);
        out(reports, "reports")?.give(Reports(schedule.0.year(year, &rules(calendar, before, roll)?)?))
    })
}

/// The reports of a year whose due days are known, as an iCalendar file (RFC 5545).
///
/// Errors: as `chiso_schedule_year`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_ics(
    schedule: *const Schedule, calendar: *const Calendar, year: i32, before: i32, roll: i32, lang: i32,
    ics: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (schedule, calendar) = (shared(schedule, "schedule")?, shared(calendar, "calendar")?);
        out(ics, "ics")?.give(&schedule.0.ics(year, &rules(calendar, before, roll)?, text::lang(lang)?)?)
    })
}

/// The whole schedule as a JSON object: title, act, validity, rules with their sources, what is missing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_json(
    schedule: *const Schedule, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, schedule, json, text::json(&schedule.0))
}

/// How many reports there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_reports_count(reports: *const Reports, count: *mut usize, err: *mut *mut Error) -> i32 {
    get!(err, reports, count, reports.0.len())
}

/// A report, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_reports_at(
    reports: *const Reports, index: usize, report: *mut *mut Report, err: *mut *mut Error,
) -> i32 {
    get!(err, reports, report, Report(item(&reports.0, index, "index")?.clone()))
}

/// The period of a report: kind (a CHISO_PERIOD_ constant), year, and number in the year from 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_report_period(
    report: *const Report, kind: *mut i32, year: *mut i32, number: *mut u32, err: *mut *mut Error,
) -> i32 {
    get!(err, report, [kind, year, number], [report.0.period.kind(), report.0.period.year(), report.0.period.number()])
}

/// First and last day that a report covers; the last is the cut-off.
///
/// Errors: CHISO_ERROR_SCHEDULE_COVER where they are not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_report_covers(
    report: *const Report, first: *mut i32, last: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let report = shared(report, "report")?;
        let (first, last) = (out(first, "first")?, out(last, "last")?);
        let cut_off = report.0.cut_off()?;
        first.set(report.0.covers.map_or(cut_off, |(first, _)| first));
        last.set(cut_off);
        Ok(())
    })
}

/// The last day of a report; outputs as of `chiso_deadline_last_day`.
///
/// Errors: CHISO_ERROR_SCHEDULE_DUE where it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_report_due(
    report: *const Report, day: *mut i32, second: *mut i32, day_off: *mut i32, named: *mut i32, provisional: *mut u8,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let report = shared(report, "report")?;
        let place = Place::new(day, second, day_off, named, provisional)?;
        place.set(report.0.due()?);
        Ok(())
    })
}

/// The whole report as a JSON object: also both last days of "trước", notes and confidence.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_report_json(report: *const Report, json: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, report, json, text::json(&report.0))
}

/// Frees a schedule. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_schedule_free(schedule: *mut Schedule) {
    handle::free(schedule);
}

/// Frees a report. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_report_free(report: *mut Report) {
    handle::free(report);
}

/// Frees reports. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_reports_free(reports: *mut Reports) {
    handle::free(reports);
}
