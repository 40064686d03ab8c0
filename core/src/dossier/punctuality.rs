use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::DossierDue;
use crate::calendar::Moment;
use crate::text::Text;

/// How closely the end of the work is compared with the due moment. Published figures rarely say which they
/// use, and the counts differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Granularity {
    /// Day with day: never late within the last day (Civil Code Art. 148(6)).
    #[default]
    Date,
    /// Early before the half-day (buổi) in which the term ends, late after the due moment.
    HalfDay,
    /// Minute with minute.
    Minute,
}

impl Granularity {
    /// All of them, in the order in which C numbers them from 0.
    pub const ALL: [Granularity; 3] = [Granularity::Date, Granularity::HalfDay, Granularity::Minute];
}

/// Whether work was done in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Punctuality {
    /// Before it was due (trước hạn).
    Early,
    /// When it was due (đúng hạn).
    OnTime,
    /// After it was due (quá hạn, trễ hạn).
    Late,
    /// There was no due date (không có hạn): neither early nor on time nor late.
    NoDue,
}

impl Punctuality {
    /// Of work done at a moment.
    ///
    /// ```
    /// use chiso::calendar::Calendar;
    /// use chiso::dossier::DossierClock;
    /// use chiso::dossier::{Granularity, ClockOptions, Punctuality};
    ///
    /// let (limit, received) = ("02 giờ làm việc".parse()?, "2024-04-26T08:00".parse()?);
    /// let clock = DossierClock::new(Some(limit), received, &Calendar::vietnam(), ClockOptions::default())?;
    /// let due = clock.due(received)?;
    /// let done = "2024-04-26T10:01".parse()?;
    /// assert_eq!(Punctuality::of(due, done, Granularity::Date), Punctuality::OnTime);
    /// assert_eq!(Punctuality::of(due, done, Granularity::Minute), Punctuality::Late);
    /// assert_eq!(Punctuality::of(None, done, Granularity::Date), Punctuality::NoDue);
    /// # Ok::<(), chiso::Error>(())
    /// ```
    pub fn of(due: Option<DossierDue>, done: Moment, granularity: Granularity) -> Punctuality {
        let Some(due) = due else { return Punctuality::NoDue };
        let order = match granularity {
            Granularity::Date => done.day().cmp(&due.day),
            Granularity::HalfDay if done < due.half_day => Ordering::Less,
            Granularity::HalfDay => done.cmp(&due.moment).max(Ordering::Equal),
            Granularity::Minute => done.seconds().div_euclid(60).cmp(&due.moment.seconds().div_euclid(60)),
        };
        match order {
            Ordering::Less => Punctuality::Early,
            Ordering::Equal => Punctuality::OnTime,
            Ordering::Greater => Punctuality::Late,
        }
    }

    /// What people call it.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            Punctuality::Early => ("trước hạn", "early"),
            Punctuality::OnTime => ("đúng hạn", "on time"),
            Punctuality::Late => ("quá hạn", "late"),
            Punctuality::NoDue => ("không có hạn", "without a due date"),
        };
        Text { vi: vi.to_owned(), en: en.to_owned() }
    }
}

/// The punctuality of one dossier, at every granularity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Punctualities {
    /// Day with day.
    pub date: Punctuality,
    /// By half-day.
    #[serde(rename = "half-day")]
    pub half_day: Punctuality,
    /// Minute with minute.
    pub minute: Punctuality,
}

impl Punctualities {
    /// By one granularity.
    pub fn by(self, granularity: Granularity) -> Punctuality {
        match granularity {
            Granularity::Date => self.date,
            Granularity::HalfDay => self.half_day,
            Granularity::Minute => self.minute,
        }
    }

    /// Of work done at a moment.
    pub fn of(due: Option<DossierDue>, done: Moment) -> Punctualities {
        let by = |granularity| Punctuality::of(due, done, granularity);
        Punctualities {
            date: by(Granularity::Date),
            half_day: by(Granularity::HalfDay),
            minute: by(Granularity::Minute),
        }
    }
}
