//! The steps by which a limit was counted, in words.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::due::Received;
use super::{Limit, LimitUnit};
use crate::calendar::Start;
use crate::deadline::last_day::{vietnamese, weekday_name};
use crate::text::{Lang, Text};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub(super) enum Step {
    Received { received: Received },
    CutOff { cut_off: NaiveTime, day: NaiveDate },
    SameDay { day: NaiveDate, end: NaiveDate },
    WorkingDays { limit: Limit, from: NaiveDate, start: Start, end: NaiveDate },
    Calendar { limit: Limit, from: NaiveDate, end: NaiveDate },
    Rolled { from: NaiveDate, to: NaiveDate },
    Hours { limit: Limit },
    WorkingHours { limit: Limit, day: NaiveDate, time: NaiveTime },
    HalfDays { limit: Limit, day: NaiveDate, morning: bool },
    Before { limit: Limit, event: NaiveDate, day: NaiveDate },
    End { day: NaiveDate, time: Option<NaiveTime> },
    Provisional,
}

/// `15:00`.
pub(super) fn clock(time: NaiveTime) -> String {
    time.format(if time.format("%S").to_string() == "00" { "%H:%M" } else { "%H:%M:%S" }).to_string()
}

fn vi(day: NaiveDate) -> String {
    format!("{} ({})", vietnamese(day), weekday_name(day.weekday()).0)
}

fn en(day: NaiveDate) -> String {
    format!("{day} ({})", weekday_name(day.weekday()).1)
}

impl Step {
    pub(super) fn text(&self) -> Text {
        let (vi, en) = self.words();
        Text { vi, en }
    }

    fn words(&self) -> (String, String) {
        match self {
            Step::Received { received } => match received.moment() {
                Some(moment) => (
                    format!("Nhận lúc {} ngày {}.", clock(moment.time()), vi(moment.date())),
                    format!("Received at {} on {}.", clock(moment.time()), en(moment.date())),
                ),
                None => (
                    format!("Tính từ ngày {}.", vi(received.day())),
                    format!("Runs from {}.", en(received.day())),
                ),
            },
            Step::CutOff { cut_off, day } => (
                format!("Sau {}: tính là nhận đầu ngày làm việc tiếp theo, {}.", clock(*cut_off), vi(*day)),
                format!(
                    "After {}: taken as received on the next working day, {}.",
                    clock(*cut_off),
                    en(*day)
                ),
            ),
            Step::SameDay { day, end } if day == end => {
                ("Trong ngày làm việc nhận.".to_owned(), "Within the working day of receipt.".to_owned())
            }
            Step::SameDay { day, end } => (
                format!(
                    "{} không phải ngày làm việc: trong ngày làm việc tiếp theo, {}.",
                    vi(*day),
                    vi(*end)
                ),
                format!("{} is no working day: within the next one, {}.", en(*day), en(*end)),
            ),
            Step::WorkingDays { limit, from, start, end } => {
                let first = match start {
                    Start::Excluded => (
                        format!("không tính ngày {} (BLDS Điều 147)", vi(*from)),
                        format!("{} is not counted (Civil Code Art. 147)", en(*from)),
                    ),
                    other => (
                        format!("cách tính ngày đầu: {}", other.as_str()),
                        format!("reading of the first day: {}", other.as_str()),
                    ),
                };
                (
                    format!("{}, {}: đến ngày {}.", limit.text(Lang::Vi), first.0, vi(*end)),
                    format!("{}, {}: to {}.", limit.text(Lang::En), first.1, en(*end)),
                )
            }
            Step::Calendar { limit, from, end } => calendar(*limit, *from, *end),
            Step::Rolled { from, to } => (
                format!(
                    "Ngày cuối {} là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, {} (BLDS Điều 148 khoản 5).",
                    vi(*from),
                    vi(*to)
                ),
                format!(
                    "The last day, {}, is a day off: moved to the next working day, {} (Civil Code Art. 148(5)).",
                    en(*from),
                    en(*to)
                ),
            ),
            Step::Hours { limit } => (
                format!("{} tính từ thời điểm đó (BLDS Điều 147 khoản 1).", limit.text(Lang::Vi)),
                format!("{} from that moment (Civil Code Art. 147(1)).", limit.text(Lang::En)),
            ),
            Step::WorkingHours { limit, day, time } => (
                format!("{} tính từ {} ngày {}.", limit.text(Lang::Vi), clock(*time), vi(*day)),
                format!("{} from {} on {}.", limit.text(Lang::En), clock(*time), en(*day)),
            ),
            Step::HalfDays { limit, day, morning } => {
                let half = if *morning { ("sáng", "morning") } else { ("chiều", "afternoon") };
                (
                    format!("{}, không tính buổi {} ngày {}.", limit.text(Lang::Vi), half.0, vi(*day)),
                    format!("{}; the {} of {} is not counted.", limit.text(Lang::En), half.1, en(*day)),
                )
            }
            Step::Before { limit, event, day } => (
                format!(
                    "{} trước ngày {}, không tính ngày đó: ngày {}.",
                    limit.text(Lang::Vi),
                    vi(*event),
                    vi(*day)
                ),
                format!(
                    "{} before {}, which is not counted: {}.",
                    limit.text(Lang::En),
                    en(*event),
                    en(*day)
                ),
            ),
            Step::End { day, time: None } => (
                format!("Hết hạn lúc 24:00 ngày {} (BLDS Điều 148 khoản 6).", vi(*day)),
                format!("Ends at 24:00 on {} (Civil Code Art. 148(6)).", en(*day)),
            ),
            Step::End { day, time: Some(time) } => (
                format!("Hết hạn lúc {} ngày {}.", clock(*time), vi(*day)),
                format!("Ends at {} on {}.", clock(*time), en(*day)),
            ),
            Step::Provisional => (
                "Lịch nghỉ của thời gian này chưa được xác nhận: kết quả có thể thay đổi.".to_owned(),
                "The calendar of this time is not confirmed: the result may change.".to_owned(),
            ),
        }
    }
}

fn calendar(limit: Limit, from: NaiveDate, end: NaiveDate) -> (String, String) {
    let months = matches!(limit.unit(), LimitUnit::Months | LimitUnit::HalfYears | LimitUnit::Years);
    let clamped = months && end.day() != from.day();
    let why = if clamped {
        (
            format!(", tháng đó không có ngày {} (BLDS Điều 148 khoản 3)", from.day()),
            format!(
                ", since that month has no {}{} (Civil Code Art. 148(3))",
                from.day(),
                ordinal(from.day())
            ),
        )
    } else {
        (String::new(), String::new())
    };
    (
        format!(
            "{}, không tính ngày {} (BLDS Điều 147): đến ngày {}{}.",
            limit.text(Lang::Vi),
            vi(from),
            vi(end),
            why.0
        ),
        format!(
            "{}, {} is not counted (Civil Code Art. 147): to {}{}.",
            limit.text(Lang::En),
            en(from),
            en(end),
            why.1
        ),
    )
}

fn ordinal(day: u32) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}
