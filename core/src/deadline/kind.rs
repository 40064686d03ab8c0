use chrono::NaiveTime;
use serde::Serialize;

use super::Limit;
use super::recurrence::Recurrence;
use super::span::Span;
use crate::code::Words;

/// When something is due, as a phrase says it.
///
/// ```
/// use chiso::deadline::{Deadline, DeadlineKind};
///
/// let deadline = Deadline::of("trước ngày 20 hằng tháng", None)?;
/// assert!(matches!(deadline.kind(), DeadlineKind::Recurring { .. }));
/// assert_eq!(Deadline::of("Thường xuyên", None)?.kind().as_str(), "ongoing");
/// # Ok::<(), chiso::deadline::DeadlineError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DeadlineKind {
    /// One day ("trước ngày 30/12/2024").
    Fixed(Fixed),
    /// A stretch to whose end there is time ("Quý IV/2024", "trong tháng 5").
    Interval {
        /// The stretch.
        span: Span,
    },
    /// On each of several days, or to the end of each of several stretches, once ("trước 15/6 và 15/12/2024").
    Several {
        /// The days or stretches.
        spans: Vec<Span>,
        /// How each is meant.
        bound: Bound,
        /// The hour, where one is named.
        time: Option<NaiveTime>,
    },
    /// Again and again ("trước ngày 20 hằng tháng").
    Recurring {
        /// How often, and when.
        #[serde(flatten)]
        recurrence: Recurrence,
        /// How the day of each time is meant.
        bound: Bound,
        /// The hour, where one is named.
        time: Option<NaiveTime>,
    },
    /// From an event ("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ").
    Relative(Relative),
    /// Without an end ("Thường xuyên"), or work that goes on through a stretch and is at no time overdue.
    Ongoing {
        /// The stretch from whose first day it goes on.
        from: Option<Span>,
        /// The stretch to whose last day it goes on.
        until: Option<Span>,
    },
}

/// How a day or stretch is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// On the day, or within the stretch.
    On,
    /// At the latest on its last day ("chậm nhất", "đến hết").
    By,
    /// Before it ("trước"); whether its own days count is not settled.
    Before,
}

/// A deadline on a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fixed {
    /// How the day is meant.
    pub bound: Bound,
    /// The day, or the stretch at whose edge it lies.
    pub span: Span,
    /// The hour, where one is named.
    pub time: Option<NaiveTime>,
}

/// On which side of an event a limit lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// After it ("kể từ ngày").
    After,
    /// Before it ("chậm nhất 05 ngày trước ngày").
    Before,
}

/// A deadline counted from an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Relative {
    /// How long; `None` where the phrase names none ("ngay sau khi có kết quả", "theo quy định").
    pub limit: Option<Limit>,
    /// On which side of the event.
    pub side: Side,
    /// The event, in the words of the phrase; `None` where they name none.
    pub event: Option<String>,
    /// The day of the event, where the phrase names it.
    pub start: Option<Span>,
}

impl DeadlineKind {
    /// The word of the kind.
    pub fn as_str(&self) -> &'static str {
        match self {
            DeadlineKind::Fixed(_) => "fixed",
            DeadlineKind::Interval { .. } => "interval",
            DeadlineKind::Several { .. } => "several",
            DeadlineKind::Recurring { .. } => "recurring",
            DeadlineKind::Relative(_) => "relative",
            DeadlineKind::Ongoing { .. } => "ongoing",
        }
    }

    /// What the kind is called in Vietnamese; in English its word.
    pub(super) fn words(&self) -> Words {
        let vi = match self {
            DeadlineKind::Fixed(_) => "hạn vào một ngày",
            DeadlineKind::Interval { .. } => "hạn trong một khoảng thời gian",
            DeadlineKind::Several { .. } => "hạn gồm nhiều ngày",
            DeadlineKind::Recurring { .. } => "hạn định kỳ",
            DeadlineKind::Relative(_) => "hạn tính từ một sự kiện",
            DeadlineKind::Ongoing { .. } => "việc thường xuyên",
        };
        Words::new(vi, self.as_str())
    }

    pub(super) fn spans(&self) -> Vec<&Span> {
        match self {
            DeadlineKind::Fixed(fixed) => vec![&fixed.span],
            DeadlineKind::Interval { span } => vec![span],
            DeadlineKind::Several { spans, .. } => spans.iter().collect(),
            DeadlineKind::Recurring { recurrence, .. } => recurrence.during.iter().collect(),
            DeadlineKind::Relative(relative) => relative.start.iter().collect(),
            DeadlineKind::Ongoing { from, until } => from.iter().chain(until).collect(),
        }
    }

    /// Whether the phrase leaves the year to its document.
    pub fn needs_year(&self) -> bool {
        self.spans().into_iter().any(Span::needs_year)
    }

    /// Whether the phrase leaves the month to its document.
    pub fn needs_month(&self) -> bool {
        self.spans().into_iter().any(Span::needs_month)
    }

    /// The same in a document of a month.
    pub fn in_month(&self, month: u32) -> DeadlineKind {
        let mut deadline = self.clone();
        match &mut deadline {
            DeadlineKind::Fixed(fixed) => fixed.span = fixed.span.in_month(month),
            DeadlineKind::Several { spans, .. } => {
                spans.iter_mut().for_each(|span| *span = span.in_month(month));
            }
            _ => {}
        }
        deadline
    }

    /// The same in a document of a year.
    pub fn in_year(&self, year: i32) -> DeadlineKind {
        let mut deadline = self.clone();
        let set = |span: &mut Span| *span = span.in_year(year);
        match &mut deadline {
            DeadlineKind::Fixed(fixed) => set(&mut fixed.span),
            DeadlineKind::Interval { span } => set(span),
            DeadlineKind::Several { spans, .. } => spans.iter_mut().for_each(set),
            DeadlineKind::Recurring { recurrence, .. } => recurrence.during.iter_mut().for_each(set),
            DeadlineKind::Relative(relative) => relative.start.iter_mut().for_each(set),
            DeadlineKind::Ongoing { from, until } => from.iter_mut().chain(until).for_each(set),
        }
        deadline
    }
}
