//! What is said about a dossier's time, in Vietnamese and English.

use super::replay::Past;
use super::{
    BreachKind, ClockState, ClockUnit, DossierDue, DossierEvent, DossierStatus, Lapse, Punctuality,
    Supplement,
};
use crate::calendar::Moment;
use crate::text::Text;

pub(super) fn not_started() -> Text {
    text("Chưa tiếp nhận.".into(), "Not received yet.".into())
}

/// Where it stands; what became of the due date; what is not certain.
pub(super) fn status(status: &DossierStatus) -> Text {
    let mut said = vec![standing(status)];
    said.extend(overdue_before(status));
    said.extend(changes(status));
    said.extend(status.breaches.iter().map(|breach| breach.text.clone()));
    if status.certainty.is_provisional() {
        said.push(text(
            "Lịch làm việc của khoảng thời gian này chưa được xác nhận đầy đủ.".into(),
            "The calendar of this stretch of time is not fully confirmed.".into(),
        ));
    }
    let joined = |get: fn(&Text) -> &str| said.iter().map(get).collect::<Vec<_>>().join(" ");
    text(joined(|text| &text.vi), joined(|text| &text.en))
}

fn standing(status: &DossierStatus) -> Text {
    let due = status.due.map(due);
    let left = status.remaining.map(lapse);
    match (status.state, due, left) {
        (ClockState::Running, Some(due), Some(left)) => text(
            format!("Đang giải quyết, còn {}; hạn {}.", left.vi, due.vi),
            format!("In progress, {} left; due {}.", left.en, due.en),
        ),
        (ClockState::Running, ..) => {
            text("Đang giải quyết, không có hạn.".into(), "In progress, without a due date.".into())
        }
        (ClockState::Overdue, Some(due), Some(over)) => text(
            format!("Quá hạn {}; hạn {}.", over.vi, due.vi),
            format!("Overdue by {}; due {}.", over.en, due.en),
        ),
        (ClockState::Waiting, Some(_), _) if restarts(status) => text(
            "Đang chờ bổ sung hồ sơ; thời hạn được tính lại từ đầu sau khi nhận đủ.".into(),
            "Waiting for papers; the term starts again when they are complete.".into(),
        ),
        (ClockState::Waiting, Some(_), Some(left)) if !status.overdue => text(
            format!("Đang chờ bổ sung hồ sơ; thời gian còn lại {}.", left.vi),
            format!("Waiting for papers, with {} left.", left.en),
        ),
        (ClockState::Waiting, ..) => text("Đang chờ bổ sung hồ sơ.".into(), "Waiting for papers.".into()),
        (ClockState::Paused, Some(_), Some(left)) if !status.overdue => text(
            format!("Đang tạm dừng tính thời gian; thời gian còn lại {}.", left.vi),
            format!("Paused, with {} left.", left.en),
        ),
        (ClockState::Paused, ..) => text("Đang tạm dừng tính thời gian.".into(), "Paused.".into()),
        (ClockState::Finished, ..) => finished(status),
        (ClockState::Withdrawn, ..) => {
            text("Công dân đã rút hồ sơ.".into(), "Withdrawn by the applicant.".into())
        }
        (ClockState::Rejected, ..) => text("Hồ sơ bị từ chối giải quyết.".into(), "Rejected.".into()),
        (ClockState::Stopped, ..) => text("Đã dừng giải quyết.".into(), "Stopped.".into()),
        (ClockState::NotStarted, ..) | (ClockState::Overdue, ..) => not_started(),
    }
}

fn restarts(status: &DossierStatus) -> bool {
    status.rules.supplement == Some(Supplement::Restart)
}

fn finished(status: &DossierStatus) -> Text {
    let done = status.done.map(moment).unwrap_or_else(|| text(String::new(), String::new()));
    let by_date = status.punctuality.map_or(Punctuality::NoDue, |all| all.date).text();
    match status.due.map(due) {
        Some(due) => text(
            format!("Đã xong lúc {}, {}; hạn {}.", done.vi, by_date.vi, due.vi),
            format!("Done {}, {}; due {}.", done.en, by_date.en, due.en),
        ),
        None => text(
            format!("Đã xong lúc {}, {}.", done.vi, by_date.vi),
            format!("Done {}, {}.", done.en, by_date.en),
        ),
    }
}

fn overdue_before(status: &DossierStatus) -> Option<Text> {
    let stands = matches!(status.state, ClockState::Overdue | ClockState::Finished);
    let due = status.due.filter(|_| status.overdue && !stands).map(due)?;
    Some(text(
        format!("Hồ sơ đã quá hạn {} trước đó.", due.vi),
        format!("It was overdue before, having been due {}.", due.en),
    ))
}

fn changes(status: &DossierStatus) -> Option<Text> {
    let (first, rest) = status.history.split_first()?;
    let last = rest.last()?;
    let (first, kind) = (due(first.to), last.kind.text());
    let times = if rest.len() == 1 { "once".to_owned() } else { format!("{} times", rest.len()) };
    Some(text(
        format!("Hạn ban đầu {}, đã thay đổi {} lần, gần nhất do {}.", first.vi, rest.len(), kind.vi),
        format!("First due {}, changed {times}, last by: {}.", first.en, kind.en),
    ))
}

pub(super) fn due_change(past: Past, event: &DossierEvent, from: Option<DossierDue>, to: DossierDue) -> Text {
    let (at, kind, to) = (moment(past.moment), past.kind.text(), due(to));
    let told = |label: &str, part: &Option<String>| {
        part.as_ref().map(|part| format!("; {label}: {part}")).unwrap_or_default()
    };
    let vi = told("lý do", &event.reason) + &told("căn cứ", &event.basis);
    let en = told("reason", &event.reason) + &told("basis", &event.basis);
    match from.map(due) {
        Some(from) => text(
            format!("{}, {}: hạn từ {} thành {}{vi}.", at.vi, kind.vi, from.vi, to.vi),
            format!("{}, {}: due {} instead of {}{en}.", at.en, kind.en, to.en, from.en),
        ),
        None => text(
            format!("{}, {}: hạn {}{vi}.", at.vi, kind.vi, to.vi),
            format!("{}, {}: due {}{en}.", at.en, kind.en, to.en),
        ),
    }
}

pub(super) fn breach(kind: BreachKind, clause: &str) -> Text {
    let (vi, en) = match kind {
        BreachKind::ExtensionRepeated => ("Hẹn lại quá số lần cho phép", "Extended more often than allowed"),
        BreachKind::ExtensionLate => ("Thông báo hẹn lại muộn", "The extension was announced too late"),
        BreachKind::SupplementLate => ("Yêu cầu bổ sung muộn", "Papers were asked for too late"),
    };
    text(format!("{vi} ({clause})."), format!("{en} ({clause})."))
}

/// "10:30 ngày 05/02/2024" and "2024-02-05 10:30".
fn moment(moment: Moment) -> Text {
    let at = moment.to_naive();
    text(at.format("%H:%M ngày %d/%m/%Y").to_string(), at.format("%Y-%m-%d %H:%M").to_string())
}

/// A day where the whole of it is in time, a moment otherwise.
fn due(due: DossierDue) -> Text {
    if due.moment.second_of_day() == 86_399 {
        return text(due.day.format("%d/%m/%Y").to_string(), due.day.to_string());
    }
    moment(due.moment)
}

/// The length of a stretch of time, past or to come.
fn lapse(lapse: Lapse) -> Text {
    let count = lapse.count.unsigned_abs();
    let (vi, en) = match lapse.unit {
        ClockUnit::WorkingDays => ("ngày làm việc", "working day"),
        ClockUnit::HalfWorkingDays => ("buổi làm việc", "half working day"),
        ClockUnit::Days => ("ngày", "day"),
        ClockUnit::Seconds => return hours(count, "", ""),
        ClockUnit::WorkingSeconds => return hours(count, " làm việc", "working "),
    };
    text(format!("{count} {vi}"), format!("{count} {en}{}", if count == 1 { "" } else { "s" }))
}

fn hours(seconds: u64, vi: &str, en: &str) -> Text {
    let (hours, minutes) = (seconds / 3600, seconds % 3600 / 60);
    if minutes == 0 {
        let plural = if hours == 1 { "" } else { "s" };
        return text(format!("{hours} giờ{vi}"), format!("{hours} {en}hour{plural}"));
    }
    text(
        format!("{hours} giờ {minutes} phút{vi}"),
        format!("{hours} h {minutes} min {}", en).trim_end().to_owned(),
    )
}

fn text(vi: String, en: String) -> Text {
    Text { vi, en }
}
