//! iCalendar files from dated entries.

use std::ffi::c_char;

use chiso::deadline::{CalendarEntry, ics};
use chiso::text::{Lang, Text};

use crate::day::date;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{array, out};
use crate::limit::time;
use crate::text;

/// Writes `count` dated entries (tasks of a plan, reports due) as an iCalendar file (RFC 5545). The same entries give
/// the same bytes.
///
/// An entry has an id of a–z, digits and `- _ . /`, by which calendar programs know it again; a summary; a first and
/// a last day, which is part of it. `descriptions`, which may be NULL, has a text or NULL for each. `seconds`, which
/// may be NULL, has the second of the day, Việt Nam's time, for entries on one day that have an hour, else
/// CHISO_NO_TIME.
///
/// Errors: CHISO_ERROR_CALENDAR_ENTRY for an empty id, two entries of one id, days in the wrong order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_ics_write(
    title: *const c_char, ids: *const *const c_char, summaries: *const *const c_char,
    descriptions: *const *const c_char, first: *const i32, last: *const i32, seconds: *const i32, count: usize,
    ics: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let title = text::read(title, "title")?;
        let (ids, summaries) = (text::list(ids, count, "ids")?, text::list(summaries, count, "summaries")?);
        let (first, last) = (array(first, count, "first")?, array(last, count, "last")?);
        let seconds = if seconds.is_null() { None } else { Some(array(seconds, count, "seconds")?) };
        let descriptions =
            if descriptions.is_null() { None } else { Some(array(descriptions, count, "descriptions")?) };
        let file = out(ics, "ics")?;
        let same = |text: &str| Text { vi: text.to_owned(), en: text.to_owned() };
        let named = ids.into_iter().zip(summaries);
        let dated = named.zip(first.iter().zip(last)).enumerate();
        let entries = dated.map(|(at, ((id, summary), (first, last)))| {
            let description = descriptions.and_then(|texts| texts.get(at).copied());
            let description = match description {
                Some(text) => text::optional(text, "descriptions")?,
                None => None,
            };
            let second = seconds.and_then(|seconds| seconds.get(at).copied());
            Ok::<_, Failure>(CalendarEntry {
                id: id.to_owned(),
                first: date(*first, "first")?,
                last: date(*last, "last")?,
                time: second.map(|second| time(second, "seconds")).transpose()?.flatten(),
                summary: same(summary),
                description: description.map(same),
            })
        });
        let entries = entries.collect::<Result<Vec<_>, _>>()?;
        file.give(&self::ics(title, &entries, Lang::Vi)?)
    })
}
