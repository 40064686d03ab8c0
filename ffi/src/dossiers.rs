use std::ffi::c_char;
use std::ptr;

use chiso::calendar::Moment;
use chiso::dossier::{ClockOptions, DossierClass, Dossiers, Granularity, NO_LIMIT, NO_MOMENT, classify};

use crate::calendar::Calendar;
use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{IntoC, OutArray, array, out_array, shared};
use crate::moment::CHISO_NO_MOMENT;
use crate::text;

/// Stands for a limit where there is none, in columns of dossiers.
pub const CHISO_NO_LIMIT: i32 = i32::MIN;

const _: () = assert!(CHISO_NO_LIMIT == NO_LIMIT && CHISO_NO_MOMENT == NO_MOMENT);

/// Not received yet.
pub const CHISO_CLASS_NOT_RECEIVED: u8 = 0;
/// Without a due date, done or not.
pub const CHISO_CLASS_NO_DUE: u8 = 1;
/// Done early.
pub const CHISO_CLASS_EARLY: u8 = 2;
/// Done on time.
pub const CHISO_CLASS_ON_TIME: u8 = 3;
/// Done late.
pub const CHISO_CLASS_LATE: u8 = 4;
/// Not done, and not yet due.
pub const CHISO_CLASS_IN_TIME: u8 = 5;
/// Not done, and overdue.
pub const CHISO_CLASS_OVERDUE: u8 = 6;
/// Waiting, and not overdue when it began to wait.
pub const CHISO_CLASS_WAITING: u8 = 7;
/// Waiting, and overdue before it began to wait.
pub const CHISO_CLASS_WAITING_OVERDUE: u8 = 8;
/// How many classes there are.
pub const CHISO_CLASS_COUNT: usize = 9;

const _: () = assert!(CHISO_CLASS_COUNT == DossierClass::ALL.len());

/// Classifies a register of dossiers as of a moment, a row each: what was received or done later is not known
/// yet.
///
/// Each column has `count` values, or is NULL where nothing is known of it; only `received` must be there.
/// Moments are those of `chiso_moment_parse`, or CHISO_NO_MOMENT. `limits` are in working days, or
/// CHISO_NO_LIMIT; `due` has due moments that are recorded and not to be computed; `done` the moments at which
/// work ended; `paused_days` the working days that pauses left out; `waiting_since` since when a dossier waits
/// for papers, fees or opinions. `options` is as for `chiso_dossier_clock_new`; `granularity` a CHISO_GRANULARITY_
/// constant.
///
/// `classes` receives a CHISO_CLASS_ constant for each row, `due_moments` the due moment or CHISO_NO_MOMENT,
/// `provisional` 1 where that rests on a day no notice has confirmed, `counts` the rows of each class; each may
/// be NULL.
///
/// Errors: CHISO_ERROR_DOSSIER_ROW, CHISO_ERROR_RULES_NEEDED, CHISO_ERROR_RULES_UNKNOWN,
/// CHISO_ERROR_RULES_SILENT, and those of the calendar, with the row in the details; nothing is written then.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "the columns of the register and of the result")]
pub unsafe extern "C" fn chiso_classify_dossiers(
    calendar: *const Calendar, options: *const c_char, as_of: i64, granularity: i32, count: usize,
    received: *const i64, limits: *const i32, due: *const i64, done: *const i64, paused_days: *const i32,
    waiting_since: *const i64, classes: *mut u8, due_moments: *mut i64, provisional: *mut u8, counts: *mut usize,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let calendar = shared(calendar, "calendar")?;
        let options = text::optional(options, "options")?.map(ClockOptions::from_json).transpose()?;
        let register = Dossiers {
            received: array(received, count, "received")?,
            limits: column(limits, count, "limits")?,
            due: column(due, count, "due")?,
            done: column(done, count, "done")?,
            paused_days: column(paused_days, count, "paused_days")?,
            waiting_since: column(waiting_since, count, "waiting_since")?,
        };
        let classes = room(classes, count, "classes")?;
        let due_moments = room(due_moments, count, "due_moments")?;
        let provisional = room(provisional, count, "provisional")?;
        let counts = room(counts, CHISO_CLASS_COUNT, "counts")?;
        let (as_of, granularity) = (Moment::from_seconds(as_of)?, Granularity::value(granularity, "granularity")?);
        let found = classify(&register, &calendar.0, &options.unwrap_or_default(), as_of, granularity)?;
        fill(classes, found.classes.iter().copied());
        fill(due_moments, found.due.iter().copied());
        fill(provisional, found.provisional.iter().map(|open| u8::from(*open)));
        fill(counts, DossierClass::ALL.iter().map(|class| found.count(*class)));
        Ok(())
    })
}

/// A column that may be NULL.
unsafe fn column<'a, T>(data: *const T, count: usize, argument: &'static str) -> Result<&'a [T], Failure> {
    if data.is_null() {
        return Ok(&[]);
    }
    array(data, count, argument)
}

/// Room for results, or NULL where they are not wanted.
unsafe fn room<T>(data: *mut T, count: usize, argument: &'static str) -> Result<Option<OutArray<T>>, Failure> {
    match ptr::NonNull::new(data) {
        Some(data) => out_array(data.as_ptr(), count, count, argument).map(Some),
        None => Ok(None),
    }
}

fn fill<T>(room: Option<OutArray<T>>, values: impl Iterator<Item = impl IntoC<T>>) {
    if let Some(room) = room {
        room.fill(values);
    }
}

impl IntoC<u8> for DossierClass {
    fn into_c(self) -> u8 {
        match self {
            DossierClass::NotReceived => CHISO_CLASS_NOT_RECEIVED,
            DossierClass::NoDue => CHISO_CLASS_NO_DUE,
            DossierClass::Early => CHISO_CLASS_EARLY,
            DossierClass::OnTime => CHISO_CLASS_ON_TIME,
            DossierClass::Late => CHISO_CLASS_LATE,
            DossierClass::InTime => CHISO_CLASS_IN_TIME,
            DossierClass::Overdue => CHISO_CLASS_OVERDUE,
            DossierClass::Waiting => CHISO_CLASS_WAITING,
            DossierClass::WaitingOverdue => CHISO_CLASS_WAITING_OVERDUE,
        }
    }
}
