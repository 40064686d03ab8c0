use std::ffi::c_char;

use chiso::deadline::Before;
use chiso::plan::{Counts, DeadlineState, Judgement, Log, Progress, StatusOptions};
use chiso::report::PlanReport;

use crate::constants::Constant;
use crate::day;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, IntoC, out, shared};
use crate::plan::{Plan, evidence, reports};
use crate::record::Record;
use crate::text;

/// No day: the plan's own.
pub const CHISO_NO_DAY: i32 = i32::MIN;

/// Chưa thực hiện.
pub const CHISO_PROGRESS_NOT_STARTED: i32 = 0;
/// Đang thực hiện.
pub const CHISO_PROGRESS_IN_PROGRESS: i32 = 1;
/// Thực hiện lại.
pub const CHISO_PROGRESS_SENT_BACK: i32 = 2;
/// Tạm hoãn.
pub const CHISO_PROGRESS_SUSPENDED: i32 = 3;
/// Từ chối.
pub const CHISO_PROGRESS_DECLINED: i32 = 4;
/// Chờ xác nhận.
pub const CHISO_PROGRESS_AWAITING_CONFIRMATION: i32 = 5;
/// Đã hoàn thành.
pub const CHISO_PROGRESS_COMPLETED: i32 = 6;

constants!(Progress, "a CHISO_PROGRESS_ constant", {
    CHISO_PROGRESS_NOT_STARTED = Progress::NotStarted,
    CHISO_PROGRESS_IN_PROGRESS = Progress::InProgress,
    CHISO_PROGRESS_SENT_BACK = Progress::SentBack,
    CHISO_PROGRESS_SUSPENDED = Progress::Suspended,
    CHISO_PROGRESS_DECLINED = Progress::Declined,
    CHISO_PROGRESS_AWAITING_CONFIRMATION = Progress::AwaitingConfirmation,
    CHISO_PROGRESS_COMPLETED = Progress::Completed,
});

/// Neither in time nor overdue: declined, put off or sent back.
pub const CHISO_DEADLINE_NONE: i32 = 0;
/// Trong hạn.
pub const CHISO_DEADLINE_IN_TIME: i32 = 1;
/// Đúng hạn.
pub const CHISO_DEADLINE_ON_TIME: i32 = 2;
/// Quá hạn.
pub const CHISO_DEADLINE_OVERDUE: i32 = 3;
/// Không hạn.
pub const CHISO_DEADLINE_NO_DEADLINE: i32 = 4;
/// Hạn chưa đọc được: the plan states a time that was not read.
pub const CHISO_DEADLINE_UNREAD: i32 = 5;

/// A report as plain text.
pub const CHISO_REPORT_TEXT: i32 = 0;
/// A report as an HTML page.
pub const CHISO_REPORT_HTML: i32 = 1;

impl IntoC<i32> for Option<DeadlineState> {
    fn into_c(self) -> i32 {
        match self {
            None => CHISO_DEADLINE_NONE,
            Some(DeadlineState::InTime) => CHISO_DEADLINE_IN_TIME,
            Some(DeadlineState::OnTime) => CHISO_DEADLINE_ON_TIME,
            Some(DeadlineState::Overdue) => CHISO_DEADLINE_OVERDUE,
            Some(DeadlineState::NoDeadline) => CHISO_DEADLINE_NO_DEADLINE,
            Some(DeadlineState::Unread) => CHISO_DEADLINE_UNREAD,
        }
    }
}

impl IntoC<PlanCounts> for Counts {
    fn into_c(self) -> PlanCounts {
        PlanCounts {
            lines: self.lines,
            open: self.open,
            done: self.done,
            awaiting_confirmation: self.awaiting_confirmation,
            declined: self.declined,
            suspended: self.suspended,
            with_deadline: self.with_deadline,
            done_with_deadline: self.done_with_deadline,
            done_on_time: self.done_on_time,
            done_late: self.done_late,
            open_with_deadline: self.open_with_deadline,
            open_in_time: self.open_in_time,
            open_overdue: self.open_overdue,
            open_overdue_inclusive: self.open_overdue_inclusive,
            due_soon: self.due_soon,
            unread: self.unread,
        }
    }
}

/// An append-only record of what happened to a plan's tasks, reports and duties, held against the plan.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_plan_log_free`.
pub struct PlanLog(Log);

/// A plan on a day: how far every task, report and duty is.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_plan_status_free`.
pub struct PlanStatus(chiso::plan::PlanStatus);

/// Counts of lines, each one item of one lead agency. `lines` = `open` + `done` + `declined` + `suspended`; of
/// those with a last day, `done_with_deadline` = `done_on_time` + `done_late` and `open_with_deadline` =
/// `open_in_time` + `open_overdue`. `awaiting_confirmation` is part of `done`, `due_soon` of `open_in_time`;
/// `open_overdue_inclusive` is `open_overdue` where "trước ngày X" takes X in. `unread` are lines whose time was not
/// read: they are neither with a last day nor in time nor overdue.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct PlanCounts {
    lines: u64,
    open: u64,
    done: u64,
    awaiting_confirmation: u64,
    declined: u64,
    suspended: u64,
    with_deadline: u64,
    done_with_deadline: u64,
    done_on_time: u64,
    done_late: u64,
    open_with_deadline: u64,
    open_in_time: u64,
    open_overdue: u64,
    open_overdue_inclusive: u64,
    due_soon: u64,
    unread: u64,
}

/// Reads a log in JSON of `length` bytes: an array of objects with item, date, event, and where they apply agency,
/// until, period and note. Events are assigned, progress, completed, confirmed, sent-back, declined, suspended,
/// resumed, extended, explained and reported. `file` names the text in errors.
///
/// `closes` is the last day on which the log takes entries, as days since 1970-01-01; CHISO_NO_DAY for the
/// plan's own.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX with the place; CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN,
/// CHISO_ERROR_AGENCY_AMBIGUOUS, CHISO_ERROR_NOT_LEAD, CHISO_ERROR_LOG_ENTRY, CHISO_ERROR_ENTRY_BEFORE_TASK,
/// CHISO_ERROR_TWO_COMPLETIONS, CHISO_ERROR_LOG_ORDER and CHISO_ERROR_OUTSIDE_PLAN, each with the entry in its
/// details.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_log_read_json(
    plan: *const Plan, text: *const c_char, length: usize, file: *const c_char, closes: i32, log: *mut *mut PlanLog,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (plan, text) = (shared(plan, "plan")?, text::sized(text, length, "text")?);
        let (file, log) = (text::read(file, "file")?, out(log, "log")?);
        let closes = match closes {
            CHISO_NO_DAY => None,
            closes => Some(day::date(closes, "closes")?),
        };
        log.give(PlanLog(Log::from_json(&plan.0, text, file, closes)?))
    })
}

/// How a plan stands at the end of a day, from the entries of its log up to that day.
///
/// `on` is in days since 1970-01-01, and may lie after the plan. `before` is a CHISO_BEFORE_
/// constant; both readings are in the result. Open work is due soon from `warn_days` before its last
/// day. `reports` is as in `chiso_plan_ics`: what ongoing tasks and periodic reports are judged by.
///
/// Errors: CHISO_ERROR_OUTSIDE_PLAN for a day before the plan, CHISO_ERROR_PLAN_SYNTAX, those of schedules.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_of(
    log: *const PlanLog, on: i32, before: i32, warn_days: u32, reports: *const c_char, status: *mut *mut PlanStatus,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (log, status) = (shared(log, "log")?, out(status, "status")?);
        let before = Before::value(before, "before")?;
        let reports = self::reports(reports, log.0.plan().header().year, before)?;
        let options = StatusOptions { before, warn_days, reports };
        status.give(PlanStatus(log.0.status(day::date(on, "on")?, options)?))
    })
}

/// The whole status as an object: plan, on, before, warn_days, items with their lines, unread (the items whose time was
/// not read, with why in their term), overdue and due_soon (lines with their item), counts, rates, by_kind, by_agency,
/// by_area.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_details(
    status: *const PlanStatus, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, status, record, Record::of(status.0.details()))
}

/// Counts of all tasks and reports; standing duties are left out.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_counts(
    status: *const PlanStatus, counts: *mut PlanCounts, err: *mut *mut Error,
) -> i32 {
    get!(err, status, counts, status.0.counts())
}

/// How an agency stands with an item it leads: its progress (CHISO_PROGRESS_), its state to the last day
/// (CHISO_DEADLINE_), days after the last day, and, where there is one (`known` is 1), the last day itself as
/// days since 1970-01-01. Of several days it is the first that is open, and of what is done the very last.
///
/// Errors: CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS; CHISO_ERROR_NOT_LEAD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_line(
    status: *const PlanStatus, item: *const c_char, agency: *const c_char, progress: *mut i32, state: *mut i32,
    late_days: *mut i64, known: *mut u8, last_day: *mut i32, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (status, item) = (shared(status, "status")?, text::read(item, "item")?);
        let agency = text::read(agency, "agency")?;
        let (progress, state) = (out(progress, "progress")?, out(state, "state")?);
        let (late_days, known) = (out(late_days, "late_days")?, out(known, "known")?);
        let last_day = out(last_day, "last_day")?;
        let line = status.0.line(item, agency)?;
        progress.set(line.progress);
        state.set(line.state);
        late_days.set(line.late_days);
        known.give_known(last_day, line.last_day)
    })
}

/// All that is known of how an agency stands with an item it leads, as an object: agency (its id), progress, state,
/// last_day, days_left, late_days, due_soon, strict, inclusive, given, completed, confirmed, extensions, explanations,
/// periodic.
///
/// Errors: as `chiso_plan_status_line`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_line_details(
    status: *const PlanStatus, item: *const c_char, agency: *const c_char, record: *mut *mut Record,
    err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (status, item) = (shared(status, "status")?, text::read(item, "item")?);
        let (agency, record) = (text::read(agency, "agency")?, out(record, "record")?);
        record.give(Record::of(status.0.line(item, agency)?))
    })
}

/// Targets, requirements, reports and accounts of agencies on the day, as an object: targets, requirements, reports,
/// accounts.
///
/// `evidence` is a JSON object with `results`, `shares`, `losses` (area, lost, max) and `reports` (agency, report,
/// lines, expected), each of which may be left out; or NULL.
///
/// Errors: CHISO_ERROR_PLAN_SYNTAX, CHISO_ERROR_PLAN_RESULT, CHISO_ERROR_REPORT_CONTENT,
/// CHISO_ERROR_ITEM_UNKNOWN, CHISO_ERROR_AGENCY_UNKNOWN, CHISO_ERROR_AGENCY_AMBIGUOUS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_judge(
    status: *const PlanStatus, evidence: *const c_char, record: *mut *mut Record, err: *mut *mut Error,
) -> i32 {
    get!(err, status, record, Record::of(judge(status, evidence)?))
}

unsafe fn judge(status: &PlanStatus, evidence: *const c_char) -> Result<Judgement, Failure> {
    let evidence = self::evidence(evidence)?;
    Ok(status.0.judge(&evidence)?)
}

/// A report on the plan for people, in Vietnamese or English. `format` is CHISO_REPORT_TEXT or
/// CHISO_REPORT_HTML; `mark` is what readers must know first, or NULL; `evidence` as in
/// `chiso_plan_status_judge`.
///
/// Errors: as `chiso_plan_status_judge`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_report(
    status: *const PlanStatus, evidence: *const c_char, mark: *const c_char, lang: i32, format: i32,
    report: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (status, report) = (shared(status, "status")?, out(report, "report")?);
        let (mark, lang) = (text::optional(mark, "mark")?, text::lang(lang)?);
        let judgement = judge(status, evidence)?;
        let made = PlanReport { status: &status.0, judgement: &judgement, mark }.build(lang);
        report.give(&match format {
            CHISO_REPORT_TEXT => made.to_text(),
            CHISO_REPORT_HTML => made.to_html(),
            _ => return Err(Failure::range("format", "CHISO_REPORT_TEXT or CHISO_REPORT_HTML")),
        })
    })
}

/// Frees a log. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_log_free(log: *mut PlanLog) {
    handle::free(log);
}

/// Frees a status. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_plan_status_free(status: *mut PlanStatus) {
    handle::free(status);
}
