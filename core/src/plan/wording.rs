//! What is said about a plan, in Vietnamese and English.

use chrono::NaiveDate;

use super::account::AreaLoss;
use super::agency::Party;
use super::content::ContentCheck;
use super::document::{ContentField, ContentRule, ItemKind, PlanItem, Requirement};
use super::line::Progress;
use super::log::PlanEvent;
use super::model::Plan;
use super::periodic::{Periodic, ReportDue};
use super::registers::{RowFinding, TaskRow};
use super::requirement::ShareResult;
use super::results::{Outcome, TargetJudgement, Trend};
use super::status::{DeadlineState, ItemStatus, LineStatus};
use super::totals::RateCandidate;
use crate::code::Fault;
use crate::deadline::{Before, DeadlineError};
use crate::number::{Exact, Points, Rounding, RoundingMode};
use crate::ranking::Scheme;
use crate::text::{Lang, Text};

fn text(vi: impl Into<String>, en: impl Into<String>) -> Text {
    Text { vi: vi.into(), en: en.into() }
}

/// A day as each language writes it.
pub(crate) fn day(date: NaiveDate) -> Text {
    text(date.format("%d/%m/%Y").to_string(), date.format("%Y-%m-%d").to_string())
}

pub(crate) fn progress(progress: Progress) -> Text {
    match progress {
        Progress::NotStarted => text("chưa thực hiện", "not started"),
        Progress::InProgress => text("đang thực hiện", "in progress"),
        Progress::SentBack => text("thực hiện lại", "sent back"),
        Progress::Suspended => text("tạm hoãn", "put off"),
        Progress::Declined => text("từ chối", "declined"),
        Progress::AwaitingConfirmation => text("chờ xác nhận", "awaiting confirmation"),
        Progress::Completed => text("đã hoàn thành", "completed"),
    }
}

/// An event as a Vietnamese message names it: the word of the log, and what it means.
pub(super) fn event(event: PlanEvent) -> String {
    let means = match event {
        PlanEvent::Assigned => "giao",
        PlanEvent::Progress => "đang thực hiện",
        PlanEvent::Completed => "hoàn thành",
        PlanEvent::Confirmed => "xác nhận",
        PlanEvent::SentBack => "trả lại",
        PlanEvent::Declined => "từ chối",
        PlanEvent::Suspended => "tạm hoãn",
        PlanEvent::Resumed => "tiếp tục",
        PlanEvent::Extended => "gia hạn",
        PlanEvent::Explained => "giải trình",
        PlanEvent::Reported => "báo cáo",
    };
    format!("{:?} ({means})", event.as_str())
}

pub(crate) fn state(state: Option<DeadlineState>) -> Text {
    match state {
        Some(DeadlineState::InTime) => text("trong hạn", "in time"),
        Some(DeadlineState::OnTime) => text("đúng hạn", "on time"),
        Some(DeadlineState::Overdue) => text("quá hạn", "overdue"),
        Some(DeadlineState::NoDeadline) => text("không hạn", "no deadline"),
        Some(DeadlineState::Unread) => text("hạn chưa đọc được", "time not read"),
        None => text("–", "–"),
    }
}

/// Why a time was not read, and what to do about it.
pub(crate) fn unread(why: &DeadlineError) -> Text {
    let (vi, en) = (why.text(Lang::Vi), why.text(Lang::En));
    text(
        format!(
            "{}; chưa tính được hạn: hãy sửa thời gian trong tệp kế hoạch, hoặc theo dõi riêng",
            capital(&vi)
        ),
        format!(
            "{}; no last day is known: correct the time in the plan file, or keep track of it by hand",
            capital(&en)
        ),
    )
}

pub(crate) fn outcome(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Met => text("đạt", "met"),
        Outcome::NotMet => text("chưa đạt", "not met"),
        Outcome::AtRisk => text("có nguy cơ", "at risk"),
        Outcome::Unknown => text("chưa rõ", "unknown"),
    }
}

pub(crate) fn trend(trend: Trend) -> Text {
    match trend {
        Trend::Up => text("tăng", "up"),
        Trend::Down => text("giảm", "down"),
        Trend::Level => text("giữ nguyên", "level"),
        Trend::Mixed => text("tăng giảm", "mixed"),
        Trend::Unknown => text("chưa rõ", "unknown"),
    }
}

pub(super) fn kind_word(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Task => "task",
        ItemKind::Report => "report",
        ItemKind::Duty => "duty",
    }
}

pub(crate) fn kind(kind: ItemKind) -> Text {
    match kind {
        ItemKind::Task => text("nhiệm vụ", "tasks"),
        ItemKind::Report => text("báo cáo, hồ sơ phải nộp", "reports to hand in"),
        ItemKind::Duty => text("trách nhiệm thường xuyên", "standing duties"),
    }
}

pub(super) fn no_area() -> Text {
    text("ngoài các lĩnh vực", "outside the areas")
}

/// Where an item stands in the plan.
pub(crate) fn place(place: &str) -> Text {
    if let Some(row) = place.strip_prefix("PL.") {
        return text(format!("Phụ lục, STT {row}"), format!("annex, row {row}"));
    }
    if let Some(note) = place.strip_prefix("fn.") {
        return text(format!("chú thích {note}"), format!("footnote {note}"));
    }
    match place {
        "preamble" => text("phần mở đầu", "preamble"),
        "recipients" => text("nơi nhận", "recipients"),
        _ => text(format!("mục {place}"), format!("section {place}")),
    }
}

/// Name and denominator of a rate.
pub(super) fn rate(id: &str) -> (Text, Text) {
    match id {
        "done" => (text("đã báo cáo hoàn thành", "reported done"), text("tổng số phần việc", "all lines")),
        "done-on-time" => (
            text("hoàn thành đúng hạn", "done on time"),
            text("phần việc có hạn đã hoàn thành", "lines with a last day that are done"),
        ),
        "overdue-of-open" => (
            text("quá hạn", "overdue"),
            text("phần việc có hạn chưa hoàn thành", "open lines with a last day"),
        ),
        _ => (text("quá hạn", "overdue"), text("phần việc có hạn", "lines with a last day")),
    }
}

pub(super) fn denominator(id: &str) -> Text {
    match id {
        "due" => text("nhiệm vụ đến hạn (đã hoàn thành và quá hạn)", "tasks fallen due (done and overdue)"),
        "done" => text("nhiệm vụ đã hoàn thành", "tasks done"),
        _ => text("nhiệm vụ được giao", "tasks given"),
    }
}

pub(super) fn rate_reading(candidates: &[RateCandidate]) -> Text {
    let list = candidates.iter().map(|one| one.shown.as_str()).collect::<Vec<_>>().join(" / ");
    text(format!("không nêu mẫu số: {}", list.replace('.', ",")), format!("denominator not stated: {list}"))
}

pub(super) fn missing_line(rule: &ContentRule, subject: &str) -> Text {
    text(format!("Thiếu {} {subject}.", rule.line.vi), format!("No line on {} {subject}.", rule.line.en))
}

pub(super) fn duplicate_line(rule: &ContentRule, subject: &str) -> Text {
    text(
        format!("{} {subject} được nêu hai lần.", capital(&rule.line.vi)),
        format!("{} {subject} has two lines.", capital(&rule.line.en)),
    )
}

pub(super) fn missing_field(rule: &ContentRule, subject: &str, field: &ContentField) -> Text {
    text(
        format!("{} {subject}: thiếu {}.", capital(&rule.line.vi), field.name.vi),
        format!("{} {subject}: {} is missing.", capital(&rule.line.en), field.name.en),
    )
}

pub(super) fn not_an_option(rule: &ContentRule, subject: &str, field: &ContentField, word: &str) -> Text {
    let options = field.options.join(", ");
    text(
        format!(
            "{} {subject}: {} ghi {word:?}, phải là một trong: {options}.",
            capital(&rule.line.vi),
            field.name.vi
        ),
        format!(
            "{} {subject}: {} is {word:?}, expected one of {options}.",
            capital(&rule.line.en),
            field.name.en
        ),
    )
}

pub(super) fn content(rule: &ContentRule, lines: usize, gaps: usize, covered: bool) -> Text {
    let (vi, en) = if gaps == 0 {
        ("đầy đủ".into(), "complete".into())
    } else {
        (format!("chưa đầy đủ, thiếu {gaps} chỗ"), format!("incomplete, {gaps} gaps"))
    };
    let (cover_vi, cover_en) = if covered {
        ("", "")
    } else {
        (
            "; chưa đối chiếu với danh sách phải báo cáo",
            "; not held against a list of what had to be reported",
        )
    };
    text(
        format!("{}: {lines} dòng, {vi}{cover_vi}.", rule.label.vi),
        format!("{}: {lines} lines, {en}{cover_en}.", rule.label.en),
    )
}

pub(super) fn incomplete(check: &ContentCheck) -> Text {
    let gaps = |pick: fn(&Text) -> &str| {
        check.gaps.iter().take(3).map(|gap| pick(&gap.text)).collect::<Vec<_>>().join(" ")
    };
    text(
        format!("Báo cáo chưa đầy đủ: {}", gaps(|text| &text.vi)),
        format!("Incomplete report: {}", gaps(|text| &text.en)),
    )
}

pub(super) fn matched(
    findings: &[RowFinding],
    ours: Option<&TaskRow>,
    theirs: Option<&TaskRow>,
    count_ours: usize,
    count_theirs: usize,
) -> Text {
    let said = findings.iter().map(|finding| match finding {
        RowFinding::OnlyOurs => text("chỉ có trong sổ của tỉnh", "only in our register"),
        RowFinding::OnlyTheirs => text("chỉ có trong danh mục của cơ quan giao", "only in their register"),
        RowFinding::Progress => both(ours, theirs, "tình trạng", "progress", |row| progress(row.progress)),
        RowFinding::State => both(ours, theirs, "so với hạn", "state", |row| state(row.state)),
        RowFinding::Due => both(ours, theirs, "thời hạn", "last day", |row| {
            row.due.map_or_else(|| text("không nêu", "not stated"), day)
        }),
        RowFinding::TwiceOurs => {
            text(format!("sổ của tỉnh ghi {count_ours} lần"), format!("listed {count_ours} times in ours"))
        }
        RowFinding::TwiceTheirs => text(
            format!("cơ quan giao ghi {count_theirs} lần"),
            format!("listed {count_theirs} times in theirs"),
        ),
    });
    let said: Vec<Text> = said.collect();
    if said.is_empty() {
        return text("Thống nhất.", "Alike.");
    }
    let join = |pick: fn(&Text) -> &str| said.iter().map(pick).collect::<Vec<_>>().join("; ");
    text(format!("{}.", capital(&join(|text| &text.vi))), format!("{}.", capital(&join(|text| &text.en))))
}

fn both(
    ours: Option<&TaskRow>,
    theirs: Option<&TaskRow>,
    vi: &str,
    en: &str,
    of: impl Fn(&TaskRow) -> Text,
) -> Text {
    let none = || text("–", "–");
    let (ours, theirs) = (ours.map_or_else(none, &of), theirs.map_or_else(none, &of));
    text(
        format!("{vi}: tỉnh ghi {}, cơ quan giao ghi {}", ours.vi, theirs.vi),
        format!("{en}: {} in ours, {} in theirs", ours.en, theirs.en),
    )
}

pub(super) fn no_result_at_all(index: &str, area: Option<&str>) -> Text {
    match area {
        None => text(format!("Chưa có kết quả nào của {index}."), format!("No result of {index} is known.")),
        Some(area) => text(
            format!("Chưa có kết quả nào của {index}, lĩnh vực {area}."),
            format!("No result of {index}, area {area}, is known."),
        ),
    }
}

pub(super) fn so_far(year: i32, of: i32, provisional: bool, reason: &Text) -> Text {
    if provisional && of == year {
        return text(
            format!("Số tạm của năm {of}, chưa phải kết quả công bố. {}", reason.vi),
            format!("A provisional figure of {of}, not the published result. {}", reason.en),
        );
    }
    text(
        format!("Chưa có kết quả năm {year}. Theo kết quả năm {of}: {}", reason.vi),
        format!("No result of {year} yet. By that of {of}: {}", reason.en),
    )
}

pub(super) fn published_group(scheme: &Scheme, group: &str, met: bool) -> Text {
    let name = scheme.group_name(group).cloned().unwrap_or_else(|| text(group, group));
    let (vi, en) = if met { ("đạt", "as wanted") } else { ("chưa đạt", "not as wanted") };
    text(
        format!("Công bố thuộc nhóm “{}”: {vi}.", name.vi),
        format!("Published in the group “{}”: {en}.", name.en),
    )
}

/// A share beside what is wanted, shown to two decimals.
pub(super) fn share(
    requirement: &Requirement,
    share: Option<(&ShareResult, &Exact)>,
    gap: Option<Exact>,
) -> Text {
    let of = &requirement.of;
    let Some((share, percent)) = share else {
        return text(format!("Chưa có số liệu về {}.", of.vi), format!("No figures on {}.", of.en));
    };
    let percent = two_places(percent);
    let (vi, en) = match gap.map(|gap| two_places(&gap)) {
        None => ("đạt".to_owned(), "as wanted".to_owned()),
        Some(gap) => (
            format!("còn thiếu {} điểm phần trăm", gap.replace('.', ",")),
            format!("{gap} percentage points short"),
        ),
    };
    let (done, all) = (share.numerator, share.denominator);
    text(
        format!("{done}/{all} {} ({}%): {vi}.", of.vi, percent.replace('.', ",")),
        format!("{done} of {all} {} ({percent}%): {en}.", of.en),
    )
}

fn two_places(value: &Exact) -> String {
    let rounding = Rounding::new(2, RoundingMode::HalfUp);
    Points::round(value, rounding).map_or_else(|_| value.to_string(), |points| points.to_string())
}

/// A rank of which only a limit was published.
pub(super) fn within(within: u32, wanted: u32) -> Text {
    if within <= wanted {
        return text(
            format!("Trong nhóm {within} đơn vị đứng đầu (không nêu hạng)."),
            format!("Among the first {within} (no rank is stated)."),
        );
    }
    text(
        format!("Trong nhóm {within} đơn vị đứng đầu; chưa rõ có trong nhóm {wanted} không."),
        format!("Among the first {within}; whether among the first {wanted} is not known."),
    )
}

pub(super) fn target(target: &TargetJudgement) -> Text {
    let outcome = outcome(target.outcome);
    text(
        format!("Mục tiêu “{}”: {}. {}", target.label.vi, outcome.vi, target.reason.vi),
        format!("Target “{}”: {}. {}", target.label.en, outcome.en, target.reason.en),
    )
}

pub(super) fn loss(loss: &AreaLoss) -> Text {
    let lost = loss.lost.to_string();
    let max = loss.max.map(|max| max.to_string());
    let of = |word: &str| max.as_ref().map_or_else(String::new, |max| format!(" {word} {max}"));
    text(
        format!(
            "Lĩnh vực {}: mất {}{} điểm.",
            loss.area,
            lost.replace('.', ","),
            of("trên").replace('.', ",")
        ),
        format!("Area {}: {lost}{} points lost.", loss.area, of("of")),
    )
}

pub(super) fn late(item: &ItemStatus, line: &LineStatus) -> Text {
    let days = line.late_days;
    let count = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
    if line.is_done() {
        return text(
            format!("{}: hoàn thành chậm {days} ngày.", item.label.vi),
            format!("{}: done {count} late.", item.label.en),
        );
    }
    text(
        format!("{}: quá hạn {days} ngày, chưa hoàn thành.", item.label.vi),
        format!("{}: {count} overdue and open.", item.label.en),
    )
}

pub(super) fn time_unread(item: &ItemStatus) -> Text {
    text(
        format!("{}: hạn chưa đọc được, chưa xét được đúng hạn hay quá hạn.", item.label.vi),
        format!("{}: its time was not read, so it is neither in time nor late.", item.label.en),
    )
}

pub(super) fn reports_missing(item: &ItemStatus, periodic: &Periodic) -> Text {
    let periods: Vec<&str> = periodic.missing.iter().map(|report| report.period.as_str()).collect();
    let periods = periods.join(", ");
    text(
        format!("{}: thiếu báo cáo kỳ {periods}.", item.label.vi),
        format!("{}: no report on {periods}.", item.label.en),
    )
}

pub(super) fn explained(item: &ItemStatus) -> Text {
    text(format!("{}: đã có giải trình.", item.label.vi), format!("{}: explained.", item.label.en))
}

pub(super) fn all_on_time(count: u64) -> Text {
    text(
        format!("Hoàn thành đúng hạn {count}/{count} phần việc có hạn."),
        format!("All {count} lines with a last day done on time."),
    )
}

pub(crate) fn proposal() -> Text {
    text(
        "Đề xuất để xem xét, kèm căn cứ; không phải kết luận.",
        "A proposal to consider, with reasons; no verdict.",
    )
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What opens with a calendar entry of an item, for one of its last days.
pub(super) fn dated(plan: &Plan, item: &PlanItem, nth: usize, before: Before) -> Text {
    let said = |before| item.term.last_days(before).get(nth).map(crate::deadline::LastDay::text);
    let (strict, inclusive) = (said(Before::Strict), said(Before::Inclusive));
    let both = (strict != inclusive).then(|| strict.zip(inclusive.clone())).flatten();
    let readings = match both {
        Some((strict, inclusive)) => text(
            format!("Không tính ngày đó: {}. Tính cả ngày đó: {}.", strict.vi, inclusive.vi),
            format!("That day left out: {}. That day taken in: {}.", strict.en, inclusive.en),
        ),
        None => said(before).map_or_else(
            || text("", ""),
            |last| text(format!("Hạn: {}.", last.vi), format!("Last day: {}.", last.en)),
        ),
    };
    let who = parties(&item.lead);
    let place = place(&item.place);
    let wording = item.time.as_deref().unwrap_or_default();
    let number = &plan.header().act.number;
    text(
        format!(
            "{readings} Chủ trì: {who}. {number}, {place}: “{wording}”.",
            readings = readings.vi,
            place = place.vi
        ),
        format!(
            "{readings} Lead: {who}. {number}, {place}: “{wording}”.",
            readings = readings.en,
            place = place.en
        ),
    )
}

/// Title and text of a calendar entry of a periodic report.
pub(super) fn periodic(plan: &Plan, item: &PlanItem, report: &ReportDue) -> (Text, Text) {
    let due = day(report.due);
    let cutoff = report.cutoff.map(day);
    let cut = |pick: fn(&Text) -> &str, word: &str| {
        cutoff.as_ref().map_or_else(String::new, |cutoff| format!(" {word} {}.", pick(cutoff)))
    };
    let (who, place) = (parties(&item.lead), place(&item.place));
    let number = &plan.header().act.number;
    let summary = text(
        format!("{}: kỳ {}", item.label.vi, report.period),
        format!("{}: {}", item.label.en, report.period),
    );
    let body = text(
        format!(
            "Hạn: {}.{} Của: {who}. {number}, {}.",
            due.vi,
            cut(|text| &text.vi, "Chốt số liệu"),
            place.vi
        ),
        format!(
            "Due: {}.{} From: {who}. {number}, {}.",
            due.en,
            cut(|text| &text.en, "Figures up to"),
            place.en
        ),
    );
    (summary, body)
}

fn parties(parties: &[Party]) -> String {
    parties.iter().map(Party::written).collect::<Vec<_>>().join(", ")
}
