//! Days as numbers, and back.

use std::ffi::c_char;

use chiso::text::{DAY_FORM, read_day};
use chrono::{Datelike, NaiveDate};

use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{IntoC, out};
use crate::text;

/// Days from 0000-12-31 to 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

/// The number of a day as days since 1970-01-01, from text: "2024-04-26", or "26/04/2024", "26-04-2024" and
/// "26.4.2024", the day before the month.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_parse(text: *const c_char, day: *mut i32, err: *mut *mut Error) -> i32 {
    call(err, || {
        let (text, day) = (text::read(text, "text")?, out(day, "day")?);
        day.give(of_text(text, "text")?)
    })
}

/// The text of a day ("2024-04-26").
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_text(day: i32, text: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(text, "text")?.give(date(day, "day")?.to_string()))
}

impl IntoC<i32> for NaiveDate {
    fn into_c(self) -> i32 {
        self.num_days_from_ce() - EPOCH_FROM_CE
    }
}

/// The day of a text, as people write it.
pub(crate) fn of_text(text: &str, argument: &'static str) -> Result<NaiveDate, Failure> {
    read_day(text).ok_or_else(|| Failure::range(argument, DAY_FORM.en))
}

pub(crate) fn date(day: i32, argument: &'static str) -> Result<NaiveDate, Failure> {
    let date = day.checked_add(EPOCH_FROM_CE).and_then(NaiveDate::from_num_days_from_ce_opt);
    date.ok_or_else(|| Failure::range(argument, "a number of days since 1970-01-01"))
}
