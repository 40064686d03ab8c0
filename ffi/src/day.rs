//! Days as numbers, and back.

use std::ffi::c_char;

use chrono::{Datelike, NaiveDate};

use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{IntoC, out};
use crate::text;

/// Days from 0000-12-31 to 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

/// The number of a day as days since 1970-01-01, from text ("2024-04-26").
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_day_parse(text: *const c_char, day: *mut i32, err: *mut *mut Error) -> i32 {
    call(err, || {
        let (text, day) = (text::read(text, "text")?, out(day, "day")?);
        let date: NaiveDate = text.parse().map_err(|_| Failure::range("text", "a day such as 2024-04-26"))?;
        day.give(date)
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

pub(crate) fn date(day: i32, argument: &'static str) -> Result<NaiveDate, Failure> {
    let date = day.checked_add(EPOCH_FROM_CE).and_then(NaiveDate::from_num_days_from_ce_opt);
    date.ok_or_else(|| Failure::range(argument, "a number of days since 1970-01-01"))
}
