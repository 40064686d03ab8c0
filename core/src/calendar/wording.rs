//! Names and reasons, in Vietnamese and English.

use chrono::{Datelike, NaiveDate, Weekday};

use super::DayKind;
use super::document::{HolidayForm, Lunar, On};
use crate::code::{Spoken, Text, say};

fn text(vi: impl Into<String>, en: impl Into<String>) -> Text {
    Text { vi: vi.into(), en: en.into() }
}

/// A day of a holiday of several days, `offset` days from the day it is counted from.
pub(super) fn day_of(form: &HolidayForm, offset: i64) -> Text {
    let name = &form.name;
    match (form.on, offset) {
        (On::Lunar(Lunar::Tet), 0..) => {
            let day = offset + 1;
            text(format!("{} (mùng {day})", name.vi), format!("{}, day {day}", name.en))
        }
        (On::Lunar(Lunar::Tet), -1) => {
            text(format!("{} (trước mùng 1 một ngày)", name.vi), format!("{}, eve", name.en))
        }
        (On::Lunar(Lunar::Tet), _) => {
            let before = -offset;
            text(
                format!("{} (trước mùng 1 {before} ngày)", name.vi),
                format!("{}, {before} days before", name.en),
            )
        }
        (_, 0) => name.clone(),
        _ => text(format!("{} (ngày liền kề)", name.vi), format!("{}, adjacent day", name.en)),
    }
}

pub(super) fn left_open(name: &Text) -> Text {
    text(
        format!("{}: có thể là ngày nghỉ, do Thủ tướng Chính phủ quyết định hằng năm", name.vi),
        format!("{}: may be a day off, as the Prime Minister decides each year", name.en),
    )
}

pub(super) fn compensation(holiday: &Text) -> Text {
    text(format!("Nghỉ bù {}", holiday.vi), format!("Day off for {}", holiday.en))
}

pub(super) fn compensation_undecided(holiday: &Text) -> Text {
    text(
        format!("{}: chưa có quyết định về nghỉ bù", holiday.vi),
        format!("{}: whether a day off makes up for it is not decided", holiday.en),
    )
}

pub(super) fn swap(kind: DayKind, partner: NaiveDate) -> Text {
    let day = day(partner);
    if kind == DayKind::SwapOff {
        text(format!("Nghỉ hoán đổi, làm bù ngày {day}"), format!("Off in exchange for {partner}"))
    } else {
        text(format!("Làm bù cho ngày {day}"), format!("Worked in exchange for {partner}"))
    }
}

pub(super) fn proposed(kind: DayKind, note: Option<&Text>) -> Text {
    let (vi, en) = match kind {
        DayKind::SwapWork => ("Đề xuất làm bù", "Proposed to be worked"),
        _ => ("Đề xuất nghỉ", "Proposed to be off"),
    };
    match note {
        Some(note) => text(format!("{vi}: {}", note.vi), format!("{en}: {}", note.en)),
        None => text(vi, en),
    }
}

pub(super) fn ordinary(working: bool, weekday: Weekday) -> Text {
    let (vi, en) = match weekday {
        Weekday::Mon => ("thứ Hai", "Monday"),
        Weekday::Tue => ("thứ Ba", "Tuesday"),
        Weekday::Wed => ("thứ Tư", "Wednesday"),
        Weekday::Thu => ("thứ Năm", "Thursday"),
        Weekday::Fri => ("thứ Sáu", "Friday"),
        Weekday::Sat => ("thứ Bảy", "Saturday"),
        Weekday::Sun => ("Chủ nhật", "Sunday"),
    };
    if working {
        text(format!("Ngày làm việc ({vi})"), format!("Working day ({en})"))
    } else {
        text(format!("Nghỉ hằng tuần ({vi})"), format!("Weekly rest ({en})"))
    }
}

pub(super) fn no_notice(year: i32) -> Text {
    text(
        format!("Chưa có thông báo lịch nghỉ lễ, tết năm {year}"),
        format!("no notice of the holidays of {year} is known"),
    )
}

pub(super) fn expected_days(count: usize, by_law: &[NaiveDate]) -> Text {
    Text::spoken(|lang| {
        let days: Vec<String> = by_law.iter().map(|day| day.say(lang)).collect();
        say!(
            lang,
            "{count} ngày, trong đó có {}; ngày nghỉ bù ghi riêng",
            "{count} days with {}; compensation days are listed as such",
            days.join(", ")
        )
    })
}

/// A day that two acts or holidays name, and what was expected.
pub(super) fn two_names(date: NaiveDate, name: &Text, other: &Text) -> (Text, Text) {
    let found = |lang| say!(lang, "ngày {} là {}", "{} as {}", date.say(lang), name.get(lang));
    let expected = |lang| say!(lang, "một tên, không thêm {}", "one name, not also {}", other.get(lang));
    (Text::spoken(found), Text::spoken(expected))
}

/// `02/09/2026`.
fn day(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}
