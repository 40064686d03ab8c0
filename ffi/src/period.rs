//! Reporting periods, as a kind, a year and a number.

use std::ffi::c_char;

use chiso::deadline::{Period, PeriodKind};

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::out;
use crate::text;

/// A week, numbered as ISO 8601 does.
pub const CHISO_PERIOD_WEEK: i32 = 1;
/// A month.
pub const CHISO_PERIOD_MONTH: i32 = 2;
/// A quarter.
pub const CHISO_PERIOD_QUARTER: i32 = 3;
/// A half year.
pub const CHISO_PERIOD_HALF_YEAR: i32 = 4;
/// The first nine months of a year.
pub const CHISO_PERIOD_NINE_MONTHS: i32 = 5;
/// A year.
pub const CHISO_PERIOD_YEAR: i32 = 6;

constants!(PeriodKind, "a CHISO_PERIOD_ constant", {
    CHISO_PERIOD_WEEK = PeriodKind::Week,
    CHISO_PERIOD_MONTH = PeriodKind::Month,
    CHISO_PERIOD_QUARTER = PeriodKind::Quarter,
    CHISO_PERIOD_HALF_YEAR = PeriodKind::HalfYear,
    CHISO_PERIOD_NINE_MONTHS = PeriodKind::NineMonths,
    CHISO_PERIOD_YEAR = PeriodKind::Year,
}, else 0);

/// A period as reports name it: "Quý III/2024", "6 tháng đầu năm 2024", "Năm 2024". `kind` is a CHISO_PERIOD_
/// constant, `number` its number in the year from 1.
///
/// Errors: CHISO_ERROR_PERIOD_UNKNOWN, and those of `chiso_deadline_read`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_period_read(
    text: *const c_char, kind: *mut i32, year: *mut i32, number: *mut u32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let text = text::read(text, "text")?;
        let (kind, year, number) = (out(kind, "kind")?, out(year, "year")?, out(number, "number")?);
        let period: Period = text.parse()?;
        kind.set(period.kind());
        year.set(period.year());
        number.set(period.number());
        Ok(())
    })
}

/// The name of a period, in Vietnamese or English.
///
/// Errors: CHISO_ERROR_PERIOD_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_period_name(
    kind: i32, year: i32, number: u32, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || out(name, "name")?.give(period(kind, year, number)?.name().get(text::lang(lang)?)))
}

pub(crate) fn period(kind: i32, year: i32, number: u32) -> Result<Period, Failure> {
    Ok(Period::new(PeriodKind::value(kind, "kind")?, year, number)?)
}
