use serde::{Deserialize, Serialize};

use super::policy::no_cut_off;
use super::{ClockError, ClockOptions, CutOff, DossierRules, DueAt, Granularity};
use crate::calendar::{Calendar, DAY, Moment, Start};
use crate::code::{Text, Words};

/// Stands in a column of moments where there is none; NumPy's `NaT` is the same number.
pub const NO_MOMENT: i64 = i64::MIN;

/// Stands in a column of limits where there is none.
pub const NO_LIMIT: i32 = i32::MIN;

/// A register of dossiers, column by column. Moments are seconds since 1970-01-01T00:00:00 local time, or
/// [`NO_MOMENT`].
///
/// Every column is as long as `received`, or empty where nothing is known of it; `limits` may have one value for
/// all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dossiers<'a> {
    /// When each was received.
    pub received: &'a [i64],
    /// Its limit in working days, or [`NO_LIMIT`].
    pub limits: &'a [i32],
    /// When it is due, where that is recorded and not to be computed from the limit.
    pub due: &'a [i64],
    /// When its work ended.
    pub done: &'a [i64],
    /// Working days that its pauses left out so far.
    pub paused_days: &'a [i32],
    /// Since when it waits (papers, fees, opinions), if it does.
    pub waiting_since: &'a [i64],
}

/// What a dossier counts as in a report, as of a moment. The classes exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum DossierClass {
    /// Not received yet.
    NotReceived = 0,
    /// Without a due date, done or not.
    NoDue = 1,
    /// Done early.
    Early = 2,
    /// Done on time.
    OnTime = 3,
    /// Done late.
    Late = 4,
    /// Not done, and not yet due.
    InTime = 5,
    /// Not done, and overdue.
    Overdue = 6,
    /// Waiting, and not overdue when it began to wait.
    Waiting = 7,
    /// Waiting, and overdue before it began to wait.
    WaitingOverdue = 8,
}

impl DossierClass {
    /// All classes, by number.
    pub const ALL: [DossierClass; 9] = [
        DossierClass::NotReceived,
        DossierClass::NoDue,
        DossierClass::Early,
        DossierClass::OnTime,
        DossierClass::Late,
        DossierClass::InTime,
        DossierClass::Overdue,
        DossierClass::Waiting,
        DossierClass::WaitingOverdue,
    ];

    /// The word, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            DossierClass::NotReceived => "not-received",
            DossierClass::NoDue => "no-due",
            DossierClass::Early => "early",
            DossierClass::OnTime => "on-time",
            DossierClass::Late => "late",
            DossierClass::InTime => "in-time",
            DossierClass::Overdue => "overdue",
            DossierClass::Waiting => "waiting",
            DossierClass::WaitingOverdue => "waiting-overdue",
        }
    }

    /// What people call it.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            DossierClass::NotReceived => ("chưa tiếp nhận", "not received"),
            DossierClass::NoDue => ("không có hạn", "without a due date"),
            DossierClass::Early => ("đã giải quyết trước hạn", "done early"),
            DossierClass::OnTime => ("đã giải quyết đúng hạn", "done on time"),
            DossierClass::Late => ("đã giải quyết quá hạn", "done late"),
            DossierClass::InTime => ("đang giải quyết trong hạn", "in progress, in time"),
            DossierClass::Overdue => ("đang giải quyết quá hạn", "in progress, overdue"),
            DossierClass::Waiting => ("đang chờ", "waiting"),
            DossierClass::WaitingOverdue => ("đang chờ, đã quá hạn", "waiting, overdue before"),
        };
        Text { vi: vi.to_owned(), en: en.to_owned() }
    }
}

/// A register classified, a row for each dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    /// The class of each.
    pub classes: Vec<DossierClass>,
    /// The due moment of each, the last second that is in time, or [`NO_MOMENT`].
    pub due: Vec<i64>,
    /// Whether its due date rests on a day that no notice has confirmed.
    pub provisional: Vec<bool>,
    counts: [usize; DossierClass::ALL.len()],
}

impl Classes {
    /// How many dossiers are of a class. The counts of all classes add up to the rows.
    pub fn count(&self, class: DossierClass) -> usize {
        self.counts.get(class as usize).copied().unwrap_or_default()
    }
}

/// Classifies a register as of a moment: what was received or done later is not known yet.
///
/// Due dates are computed from limits in working days as [`DossierClock`](super::DossierClock) does, by the rules,
/// cut-off hour, reading of the start and due moment of the options; pauses are the days given. Limits of other
/// kinds come with a due moment of their own.
///
/// # Errors
/// [`ClockError::Lengths`]; [`ClockError::At`] with the first row that leaves the calendar, is done before it is
/// received, has a negative limit or pause, or needs rules that must be chosen. Nothing is classified then.
///
/// ```
/// use chiso::calendar::Calendar;
/// use chiso::dossier::{DossierClass, Dossiers, Granularity, NO_MOMENT, ClockOptions, classify};
///
/// let moment = |text: &str| text.parse().map(chiso::calendar::Moment::seconds);
/// let received = [moment("2024-04-26T09:00")?; 3];
/// let done = [moment("2024-05-03T10:00")?, moment("2024-05-06T08:00")?, NO_MOMENT];
/// let register = Dossiers { received: &received, limits: &[3], done: &done, ..Dossiers::default() };
/// let calendar = Calendar::vietnam();
/// let as_of = "2024-05-10T00:00".parse()?;
/// let found = classify(&register, &calendar, &ClockOptions::default(), as_of, Granularity::Date)?;
/// assert_eq!(found.classes, [DossierClass::Early, DossierClass::Late, DossierClass::Overdue]);
/// assert_eq!(found.count(DossierClass::Late), 1); // due on the worked Saturday 4/5
/// # Ok::<(), chiso::Error>(())
/// ```
pub fn classify(
    dossiers: &Dossiers<'_>,
    calendar: &Calendar,
    options: &ClockOptions,
    as_of: Moment,
    granularity: Granularity,
) -> Result<Classes, ClockError> {
    let rows = dossiers.received.len();
    dossiers.check_lengths()?;
    let register = Register::new(calendar, options)?;
    let mut found = Classes {
        classes: Vec::with_capacity(rows),
        due: Vec::with_capacity(rows),
        provisional: Vec::with_capacity(rows),
        counts: [0; DossierClass::ALL.len()],
    };
    for row in 0..rows {
        let at = |error| ClockError::At { row, error: Box::new(error) };
        let dossier = dossiers.row(row);
        dossier.check().map_err(at)?;
        let due = register.due(&dossier).map_err(at)?;
        let class = register.class(&dossier, due, as_of.seconds(), granularity).map_err(at)?;
        found.classes.push(class);
        found.due.push(due.moment);
        found.provisional.push(due.provisional);
        if let Some(count) = found.counts.get_mut(class as usize) {
            *count += 1;
        }
    }
    Ok(found)
}

/// One row.
#[derive(Clone, Copy)]
struct Dossier {
    received: i64,
    limit: i32,
    due: i64,
    done: i64,
    paused_days: i32,
    waiting_since: i64,
}

/// The due moment of a row, or [`NO_MOMENT`].
#[derive(Clone, Copy)]
struct RowDue {
    moment: i64,
    provisional: bool,
}

impl Dossiers<'_> {
    fn check_lengths(&self) -> Result<(), ClockError> {
        let expected = self.received.len();
        for (name, found) in [
            ("limits", if self.limits.len() == 1 { expected } else { self.limits.len() }),
            ("due", self.due.len()),
            ("done", self.done.len()),
            ("paused_days", self.paused_days.len()),
            ("waiting_since", self.waiting_since.len()),
        ] {
            if found != 0 && found != expected {
                return Err(ClockError::Lengths { name, found, expected });
            }
        }
        Ok(())
    }

    fn row(&self, row: usize) -> Dossier {
        let moment = |column: &[i64]| column.get(row).copied().unwrap_or(NO_MOMENT);
        let limit = if let [limit] = self.limits { Some(limit) } else { self.limits.get(row) };
        Dossier {
            received: moment(self.received),
            limit: limit.copied().unwrap_or(NO_LIMIT),
            due: moment(self.due),
            done: moment(self.done),
            paused_days: self.paused_days.get(row).copied().unwrap_or(0),
            waiting_since: moment(self.waiting_since),
        }
    }
}

impl Dossier {
    fn check(&self) -> Result<(), ClockError> {
        let wrong = |problem: Words| Err(ClockError::Dossier { problem });
        if self.limit < 0 && self.limit != NO_LIMIT {
            return wrong(Words::new("thời hạn là số âm", "the limit is negative"));
        }
        if self.paused_days < 0 {
            return wrong(Words::new("số ngày tạm dừng là số âm", "the days of pauses are negative"));
        }
        // No moment is the least number, so a row that was never received may have no other moment.
        let before =
            |moment: i64| moment != NO_MOMENT && (moment < self.received || self.received == NO_MOMENT);
        if before(self.done) {
            return wrong(Words::new("hoàn thành trước khi tiếp nhận", "done before it was received"));
        }
        if before(self.waiting_since) {
            return wrong(Words::new("bắt đầu chờ trước khi tiếp nhận", "waiting before it was received"));
        }
        Ok(())
    }
}

/// What all rows share.
struct Register<'a> {
    calendar: &'a Calendar,
    options: &'a ClockOptions,
    cut_off: CutOff,
    /// The last moment of receipt for which the rules need not be chosen.
    ruled_until: i64,
}

impl<'a> Register<'a> {
    fn new(calendar: &'a Calendar, options: &'a ClockOptions) -> Result<Register<'a>, ClockError> {
        let rules = match &options.rules {
            Some(id) => DossierRules::named(id)?,
            None => DossierRules::earliest()?,
        };
        let ruled = rules.cut_off.as_ref().map(|clause| clause.value);
        let cut_off = options.cut_off.or(ruled).ok_or_else(|| no_cut_off(rules))?;
        let ruled_until = match rules.to.filter(|_| options.rules.is_none()) {
            Some(day) => Moment::on(day, 86_399)?.seconds(),
            None => i64::MAX,
        };
        Ok(Register { calendar, options, cut_off, ruled_until })
    }

    fn due(&self, dossier: &Dossier) -> Result<RowDue, ClockError> {
        if dossier.due != NO_MOMENT {
            return Ok(RowDue { moment: dossier.due, provisional: false });
        }
        if dossier.received == NO_MOMENT || dossier.limit == NO_LIMIT {
            return Ok(RowDue { moment: NO_MOMENT, provisional: false });
        }
        if dossier.received > self.ruled_until {
            // Says which act is not known.
            DossierRules::on(Moment::from_seconds(dossier.received)?.day())?;
        }
        let received = dossier.received.div_euclid(DAY);
        let (start, mut provisional) = self.start(received, dossier.received.rem_euclid(DAY))?;
        let (mut due, open) = self.later(start, dossier.limit, self.options.start)?;
        provisional |= open;
        if dossier.paused_days > 0 {
            let (later, open) = self.later(due, dossier.paused_days, Start::Excluded)?;
            (due, provisional) = (later, provisional || open);
        }
        let moment = match self.options.due_at {
            DueAt::EndOfDay => due * DAY + DAY - 1,
            DueAt::Closing => self.closing(due, None)?,
            // After the cut-off hour the clock starts with a morning.
            DueAt::HalfDay if start != received => self.closing(due, Some(0))?,
            DueAt::HalfDay => self.closing(due, Some(self.place(dossier.received)?))?,
        };
        Ok(RowDue { moment, provisional })
    }

    /// The day from which a term is counted, and whether it is provisional.
    fn start(&self, day: i64, second: i64) -> Result<(i64, bool), ClockError> {
        let after = matches!(self.cut_off, CutOff::At(minute) if second > i64::from(minute) * 60);
        if after { self.later(day, 1, Start::Excluded) } else { Ok((day, false)) }
    }

    fn later(&self, day: i64, count: i32, reading: Start) -> Result<(i64, bool), ClockError> {
        Ok(self.calendar.due_day(day, count, reading)?)
    }

    /// How many half-days of its day had closed at a moment.
    fn place(&self, moment: i64) -> Result<usize, ClockError> {
        let half_days = self.calendar.working_hours().half_days(Moment::from_seconds(moment)?.day())?;
        Ok(half_days.filter(|half_day| half_day.closes.seconds() <= moment).count())
    }

    /// When a half-day of a day closes: the one at a place, or else the last.
    fn closing(&self, day: i64, place: Option<usize>) -> Result<i64, ClockError> {
        let (hours, date) = (self.calendar.working_hours(), Moment::from_seconds(day * DAY)?.day());
        let matching = match place {
            Some(place) => hours.half_days(date)?.nth(place),
            None => None,
        };
        let half_day = match matching {
            None => hours.half_days(date)?.next_back(),
            found => found,
        };
        Ok(half_day.map_or(day * DAY + DAY - 1, |half_day| half_day.closes.seconds()))
    }

    fn class(
        &self,
        dossier: &Dossier,
        due: RowDue,
        as_of: i64,
        granularity: Granularity,
    ) -> Result<DossierClass, ClockError> {
        if dossier.received == NO_MOMENT || dossier.received > as_of {
            return Ok(DossierClass::NotReceived);
        }
        let due = due.moment;
        if due == NO_MOMENT {
            return Ok(DossierClass::NoDue);
        }
        let unit = match granularity {
            Granularity::Date => DAY,
            Granularity::HalfDay => 1,
            Granularity::Minute => 60,
        };
        let late = |moment: i64| moment.div_euclid(unit) > due.div_euclid(unit);
        let known = |moment: i64| moment != NO_MOMENT && moment <= as_of;
        if known(dossier.done) {
            let early = match granularity {
                Granularity::HalfDay => dossier.done < self.half_day(due)?,
                _ => dossier.done.div_euclid(unit) < due.div_euclid(unit),
            };
            return Ok(match (early, late(dossier.done)) {
                (true, _) => DossierClass::Early,
                (false, false) => DossierClass::OnTime,
                (false, true) => DossierClass::Late,
            });
        }
        if known(dossier.waiting_since) {
            let overdue = late(dossier.waiting_since);
            return Ok(if overdue { DossierClass::WaitingOverdue } else { DossierClass::Waiting });
        }
        Ok(if late(as_of) { DossierClass::Overdue } else { DossierClass::InTime })
    }

    /// Where the half-day begins in which a term ends.
    fn half_day(&self, due: i64) -> Result<i64, ClockError> {
        let day = Moment::from_seconds(due)?.day();
        let opens = self.calendar.working_hours().half_days(day)?.map(|half_day| half_day.opens.seconds());
        Ok(opens.rev().find(|opens| *opens < due).unwrap_or_else(|| due.div_euclid(DAY) * DAY))
    }
}
