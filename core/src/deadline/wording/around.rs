//! What stands before and behind a deadline: orders, things, recipients, purposes, and what the phrase says it comes to.

use chrono::{Days, Months, NaiveDate};

use super::cadence::period;
use super::day::{day, weekday};
use super::forms::{Word, sees, word};
use super::lead::lead;
use super::recipient::recipient;
use super::signals::{behind as is_behind, passes};
use crate::code::Words;
use crate::deadline::LimitUnit;
use crate::deadline::kind::{Bound, DeadlineKind, Relative, Side};
use crate::deadline::span::{Span, Year};
use crate::language::{ONE_READING, Reader, Stop, number};

/// A place where the deadline may begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub at: usize,
    /// "dự kiến".
    pub tentative: bool,
    /// Words that say nothing of time stand before it, and no known ones.
    pub words: bool,
    /// What is done, or to whom it goes, stands before it.
    named: bool,
}

impl Start {
    /// Whether what was read may be the period of the thing named before it, and no time at all.
    pub(super) fn names_its_period(self, reader: &mut Reader<'_>, deadline: &DeadlineKind) -> bool {
        let period = match deadline {
            DeadlineKind::Interval { .. } => true,
            // "báo cáo 6 tháng".
            DeadlineKind::Relative(Relative { limit: Some(limit), .. }) => limit.unit() == LimitUnit::Months,
            DeadlineKind::Several { spans, .. } => !spans.iter().any(Span::is_day),
            DeadlineKind::Ongoing { from, .. } => from.is_some(),
            _ => false,
        };
        reader.at = self.at;
        period && self.named && !sees(Word::Led, reader)
    }
}

/// Places where the deadline may begin: behind known words, the furthest first; then behind other words, where a word
/// of time begins.
pub(super) fn starts(reader: &mut Reader<'_>) -> Vec<Start> {
    reader.at = 0;
    while reader.mark(&['+', '*', '•', '(', '[', '"']).is_some() {}
    // A dash before a number may be its sign.
    if reader.mark(&['-']).is_some() && reader.touches() {
        reader.at -= 1;
    }
    let mut start = Start { at: reader.at, tentative: false, words: false, named: false };
    let mut places = vec![start];
    loop {
        if word(Word::Expected, reader) {
            start.tentative = true;
        } else if word(Word::Done, reader)
            || places.len() > 1 && (word(Word::Thing, reader) || recipient(reader))
        {
            start.named = true;
            label(reader);
        } else if word(Word::Order, reader) {
            start.named = false;
        } else {
            break;
        }
        reader.word(&["là"]);
        // "Báo cáo: Quý II/2024" is a label and its time.
        start.named &= reader.mark(&[':', '-', ',']).is_none();
        start.at = reader.at;
        places.push(start);
    }
    places.reverse();
    let known = start.at;
    reader.at = known;
    loop {
        if reader.at > known && sees(Word::Led, reader) {
            places.push(Start { at: reader.at, words: true, named: true, ..start });
        }
        if !passes(reader) {
            return places;
        }
    }
}

/// "Báo cáo 6 tháng: ...", "Báo cáo năm: ...": the period of a report before its time.
fn label(reader: &mut Reader<'_>) {
    let at = reader.at;
    let period = period(reader).is_ok_and(|period| period.is_some());
    if period {
        reader.word(&["đầu năm"]);
    }
    if !(period && reader.sees_mark(':')) {
        reader.at = at;
    }
}

/// What stands behind a deadline.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// Words that say nothing of time, and are not known to add nothing.
    pub words: bool,
}

const CLOSING: [char; 8] = ['.', ';', ',', '/', ')', ']', '"', '…'];

/// What stands behind a deadline to the end of the phrase; `None` where that may be another time or turn what was said.
pub(super) fn behind(deadline: &DeadlineKind, reader: &mut Reader<'_>) -> Result<Option<Behind>, Stop> {
    let mut behind = Behind::default();
    let recurs = matches!(deadline, DeadlineKind::Recurring { .. });
    loop {
        let at = reader.at;
        if let Some(day) = told(reader)? {
            match comes_to(deadline, &day) {
                Some(true) => {}
                Some(false) => return Err(Stop::contradiction(at + 1, THE_LAST_DAY)),
                None => behind.words = true,
            }
        } else if length(deadline, reader)? || recurs && at_need(reader) {
        } else if reader.mark(&CLOSING).is_none() {
            break;
        }
    }
    if reader.at_end() {
        return Ok(Some(behind));
    }
    let from = reader.at;
    reader.mark(&['(', '-', ':']);
    behind.words |= !sees(Word::Aside, reader);
    // "ngày 20 tháng này" names its month.
    if !reader.sees_word() || reader.sees(&["này", "nay", "đó", "ấy"]) {
        reader.at = from;
        reader.expect(ONE_READING);
        return Ok(None);
    }
    while passes(reader) {}
    if reader.at_end() {
        // Words that want more after them are what is left of a longer phrase.
        return Ok((!is_behind(Word::Joint, reader)).then_some(behind));
    }
    reader.at = led_from(from, reader);
    reader.expect(ONE_READING);
    Ok(None)
}

/// Where the words begin that lead to this place: "và", "đến hết".
fn led_from(from: usize, reader: &mut Reader<'_>) -> usize {
    let here = reader.at;
    let leads = |at: &usize| {
        reader.at = *at;
        reader.word(&["và", "hoặc"]);
        lead(reader);
        reader.word(&["từ", "kể từ"]);
        reader.at >= here
    };
    (from..here).find(leads).unwrap_or(here)
}

/// "(tức ngày 15/12/2025)", "(tức là thứ Hai, ngày 15/12/2025)".
fn told(reader: &mut Reader<'_>) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    reader.mark(&['(', ',']);
    if reader.word(&["tức là", "tức", "nghĩa là"]) {
        reader.word(&["vào"]);
        if weekday(reader).is_some() {
            reader.mark(&[',']);
        }
        if let Some(day) = day(reader)? {
            return Ok(Some(day));
        }
    }
    reader.at = at;
    Ok(None)
}

const THE_LAST_DAY: Words = Words::new("đúng ngày cuối của hạn", "the last day of the deadline");

/// Whether a day is the last one of a deadline, in either reading of "trước"; `None` where the calendar would have to tell.
fn comes_to(deadline: &DeadlineKind, day: &Span) -> Option<bool> {
    // The day may name the year for both; one with every day, where neither does.
    let year = day.last_year().and_then(Year::given).unwrap_or(2024);
    let days = |span: &Span| span.in_year(year).days().ok();
    let told = days(day)?.1;
    let (last, before) = match deadline {
        DeadlineKind::Fixed(fixed) => (&fixed.span, fixed.bound == Bound::Before),
        DeadlineKind::Interval { span } => (span, false),
        DeadlineKind::Relative(relative) => return Some(counted(relative, year)? == told),
        _ => return None,
    };
    let (first, last) = days(last)?;
    Some(if before { told == last || first.pred_opt() == Some(told) } else { told == last })
}

/// The day that lies so long from the day of an event, where no calendar is needed to count.
fn counted(relative: &Relative, year: i32) -> Option<NaiveDate> {
    let start = relative.start.as_ref()?.in_year(year).days().ok()?.1;
    let limit = relative.limit?;
    let (days, months) = match limit.unit() {
        LimitUnit::Days => (limit.count(), 0),
        LimitUnit::Weeks => (limit.count().checked_mul(7)?, 0),
        LimitUnit::Months => (0, limit.count()),
        LimitUnit::Years => (0, limit.count().checked_mul(12)?),
        _ => return None,
    };
    let (days, months) = (Days::new(u64::from(days)), Months::new(months));
    match relative.side {
        Side::After => start.checked_add_months(months)?.checked_add_days(days),
        Side::Before => start.checked_sub_months(months)?.checked_sub_days(days),
    }
}

/// "(60 ngày)" behind a stretch is its length: counted with its first day or without.
fn length(deadline: &DeadlineKind, reader: &mut Reader<'_>) -> Result<bool, Stop> {
    let at = reader.at;
    if let DeadlineKind::Interval { span } = deadline
        && reader.mark(&['(']).is_some()
        && let Some(count) = number(reader)?
        && reader.word(&["ngày"])
        && reader.mark(&[')']).is_some()
    {
        let days = span.days().map(|(first, last)| (last - first).num_days());
        if days.is_ok_and(|days| (days..=days + 1).contains(&i64::from(count.value))) {
            return Ok(true);
        }
        let expected =
            Words::new("đúng số ngày của khoảng thời gian đó", "the number of days of the stretch");
        return Err(Stop::contradiction(at + 1, expected));
    }
    reader.at = at;
    Ok(false)
}

/// "và đột xuất khi có yêu cầu", "hoặc theo yêu cầu": beside a recurrence, and without a date.
fn at_need(reader: &mut Reader<'_>) -> bool {
    let at = reader.at;
    reader.mark(&[',', ';', '/']);
    reader.word(&["và", "hoặc"]);
    let need = reader.word(&["báo cáo đột xuất", "đột xuất"]);
    reader.word(&["và", "hoặc"]);
    let by = [
        "theo quy định",
        "theo kế hoạch",
        "theo yêu cầu",
        "theo hướng dẫn",
        "khi có yêu cầu",
        "khi cần thiết",
        "khi cần",
    ];
    if !(reader.word(&by) || need) {
        reader.at = at;
        return false;
    }
    true
}
