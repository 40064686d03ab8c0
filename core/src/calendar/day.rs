use std::sync::Arc;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::text::{Confidence, Text};

/// What makes a day what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A weekly rest day (nghỉ hằng tuần).
    Weekend,
    /// A day of Saturday service that an agency counts as a working day.
    Service,
    /// A public holiday (nghỉ lễ, tết), also where it falls on a weekend.
    Holiday,
    /// A day off for a holiday that fell on a weekend (nghỉ bù).
    Compensation,
    /// A working day taken off by a swap (nghỉ hoán đổi).
    SwapOff,
    /// A rest day worked in exchange (làm bù).
    SwapWork,
}

impl DayKind {
    /// Every kind.
    pub const ALL: [DayKind; 7] = [
        DayKind::Working,
        DayKind::Weekend,
        DayKind::Service,
        DayKind::Holiday,
        DayKind::Compensation,
        DayKind::SwapOff,
        DayKind::SwapWork,
    ];

    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            DayKind::Working => "working",
            DayKind::Weekend => "weekend",
            DayKind::Service => "service",
            DayKind::Holiday => "holiday",
            DayKind::Compensation => "compensation",
            DayKind::SwapOff => "swap-off",
            DayKind::SwapWork => "swap-work",
        }
    }

    /// Whether days of this kind count as working days.
    pub fn is_working(self) -> bool {
        matches!(self, DayKind::Working | DayKind::Service | DayKind::SwapWork)
    }
}

/// How much of a year's calendar has been decided and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completeness {
    /// The notices of the year were read, and nothing is open.
    Confirmed,
    /// The notices of the year were read, and some days are open.
    Partial,
    /// No notice: what the law alone fixes, with compensation days by its rule.
    Projected,
}

impl Completeness {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Completeness::Confirmed => "confirmed",
            Completeness::Partial => "partial",
            Completeness::Projected => "projected",
        }
    }
}

/// Whether a result rests on decided days only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Every day the result passed is confirmed.
    Confirmed,
    /// The result passed a day that no notice has confirmed, so it may change.
    Provisional,
}

impl Certainty {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Certainty::Confirmed => "confirmed",
            Certainty::Provisional => "provisional",
        }
    }

    /// Whether the result may still change.
    pub fn is_provisional(self) -> bool {
        self == Certainty::Provisional
    }
}

/// A stretch of working or opening hours, in minutes of the day; `from` is in it, `to` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shift {
    /// First minute of the day, 0 to 1439.
    pub from_minute: u16,
    /// The minute it ends, 1 to 1440.
    pub to_minute: u16,
}

impl Shift {
    /// Its length in minutes.
    pub fn minutes(self) -> u16 {
        self.to_minute.saturating_sub(self.from_minute)
    }
}

impl std::fmt::Display for Shift {
    /// `07:30-11:30`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Shift { from_minute: from, to_minute: to } = self;
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

/// The act behind a fact, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// Number or name of the act: `2450/VPCP-KGVX`. What is known of it where the number was not found.
    pub act: String,
    /// The day it was signed, where known.
    pub issued: Option<NaiveDate>,
    /// Other acts that state the same.
    pub also: Vec<String>,
    /// The article of law it rests on.
    pub basis: Option<String>,
    /// Where it was read.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// One thing that makes a day off or worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// What it makes of the day.
    pub kind: DayKind,
    /// Its name.
    pub name: Arc<Text>,
    /// The act behind it.
    pub authority: Arc<Authority>,
    /// The other day of a swap, or the holiday a compensation day stands for.
    pub partner: Option<NaiveDate>,
}

/// Something that may still be decided about a day. It is not applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What it would make of the day.
    pub kind: DayKind,
    /// What is proposed or left open, and by whom.
    pub name: Arc<Text>,
    /// Where the proposal, or the law that leaves it open, was read.
    pub authority: Arc<Authority>,
    /// The other day of a proposed swap.
    pub partner: Option<NaiveDate>,
}

/// Everything known about a day; made by [`Calendar::explain`](super::Calendar::explain).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayFacts {
    /// The day.
    pub date: NaiveDate,
    /// Its day of the week.
    pub weekday: Weekday,
    /// Whether it counts as a working day.
    pub working: bool,
    /// What makes it so.
    pub kind: DayKind,
    /// Its name in Vietnamese and English.
    pub name: Text,
    /// The acts behind it, the deciding one first; empty on ordinary working days and weekends.
    pub grounds: Vec<Ground>,
    /// What has been proposed for it and is not applied.
    pub proposals: Vec<Proposal>,
    /// Whether dossiers are taken in and given out on it.
    pub intake: bool,
    /// Working hours; empty on a day that does not count.
    pub shifts: Vec<Shift>,
    /// Hours of intake and return; those of the working hours on a working day.
    pub intake_shifts: Vec<Shift>,
    /// What the hours are called in the calendar, if it has any; office hours are a setting, not law.
    pub hours: Option<Text>,
    /// How complete its year is.
    pub status: Completeness,
    /// Whether the day itself is confirmed.
    pub certainty: Certainty,
    /// Why it is not.
    pub doubt: Option<Text>,
}

impl DayFacts {
    /// The deciding ground, if the day is not an ordinary one.
    pub fn ground(&self) -> Option<&Ground> {
        self.grounds.first()
    }

    /// The act that decided the day, if the day is not an ordinary one.
    pub fn act(&self) -> Option<&str> {
        self.ground().map(|ground| ground.authority.act.as_str())
    }
}
