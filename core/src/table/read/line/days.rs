//! Days that are counted: late, elapsed, on time.

use super::super::reading::Time;
use super::lexer::Token;
use super::phrase::Phrases;
use super::time::Times;
use super::unit::Unit;
use super::{phrase, range};
use crate::framework::{Range, RangeEnd};
use crate::number::Exact;

pub(super) static ON_TIME: Phrases = Phrases::new(&[
    "đúng hạn",
    "đúng thời hạn",
    "đúng thời gian",
    "đúng kỳ",
    "đúng kỳ hạn",
    "đúng giờ",
    "đúng tiến độ",
    "trong hạn",
    "trước hạn",
    "đúng lịch",
    "trước thời hạn",
    "trong thời hạn quy định",
    "trong thời gian quy định",
    "đúng ngày",
    "đúng hẹn",
    "đúng thời điểm",
    "không trễ hạn",
    "không quá hạn",
    "không chậm",
    "không trễ",
    "không muộn",
    "trong thời hạn",
    "đảm bảo thời hạn",
    "bảo đảm thời hạn",
    "đảm bảo thời gian",
    "bảo đảm thời gian",
    "đúng quy định về thời gian",
    "đúng quy định về thời hạn",
    "không chậm ngày nào",
]);

/// `trước hoặc đúng hạn` is one time.
pub(super) static EITHER: Phrases = Phrases::new(&[
    "trước hoặc đúng hạn",
    "đúng hoặc trước hạn",
    "đúng hạn hoặc trước hạn",
    "trước hạn hoặc đúng hạn",
    "đúng hạn và trước hạn",
    "trước và đúng hạn",
    "đúng và trước hạn",
    "trước hạn và đúng hạn",
    "trước hạn , đúng hạn",
    "đúng hạn , trước hạn",
]);

pub(super) static LATE: Phrases = Phrases::new(&[
    "chậm",
    "trễ",
    "muộn",
    "quá hạn",
    "quá thời hạn",
    "trễ hạn",
    "chậm hạn",
    "chậm trễ",
    "chậm muộn",
    "chậm so với",
    "quá thời gian",
    "chậm hơn",
    "muộn hơn",
    "trễ hơn",
]);

pub(super) static SINCE: Phrases = Phrases::new(&[
    "kể từ",
    "tính từ",
    "sau khi",
    "từ khi",
    "từ ngày có",
    "từ ngày nhận",
    "từ ngày kết thúc",
    "từ ngày ban hành",
    "từ ngày",
    "từ thời điểm",
    "sau ngày",
]);

pub(super) static FROM_NOW: Phrases = Phrases::new(&["trở đi", "về sau", "trở về sau", "trở lại", "trở lên"]);

/// A number of days: late, or since an event. The outer `None` is a number of days not understood.
pub(super) fn counted(tokens: &[Token], at: usize, found: &mut Times) -> Option<Option<usize>> {
    if let Some((_, length)) = phrase::longest(tokens, at, &LATE) {
        let negated = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_word("không"));
        let rest = tokens.get(at..).unwrap_or_default();
        let Some(days) = days_in(rest, length).filter(|_| !negated) else { return Some(None) };
        found.dated = true;
        found.working |= days.working;
        let mut range = days.range;
        // "trễ không quá 10 ngày" leaves the first late day as its lower end.
        if days.limit && range.low.is_none() {
            range.low = Some(RangeEnd { at: Exact::ONE, closed: true });
        }
        found.all.push(Time::Late(range));
        return Some(Some(at + days.to));
    }
    static WITHIN_DAYS: Phrases = Phrases::new(&[
        "trong",
        "trong vòng",
        "trong thời hạn",
        "trong thời gian",
        "không quá",
        "sau",
        "quá",
        "ngoài",
        "trong thời hạn không quá",
    ]);
    let lead = phrase::longest(tokens, at, &WITHIN_DAYS);
    let start = at + lead.map_or(0, |(_, length)| length);
    let number = tokens.get(start).is_some_and(|t| t.number().is_some());
    if lead.is_none()
        && !number
        && phrase::longest(tokens, at, &["từ", "trên", "hơn", "dưới", "không quá"]).is_none()
    {
        return Some(None);
    }
    let rest = tokens.get(at..).unwrap_or_default();
    let Some(days) = days_in(rest, 0) else { return Some(None) };
    // The range must begin here.
    if days.from > lead.map_or(0, |(_, length)| length) {
        return Some(None);
    }
    let after = at + days.to;
    let since = tokens.get(after..).unwrap_or_default();
    let since_event = phrase::longest(since, 0, &SINCE).is_some();
    let by_rule =
        phrase::longest(since, 0, &["theo quy định", "như quy định", "theo thời hạn quy định", "quy định"]);
    let within = lead.is_some_and(|(index, _)| matches!(index, 0..=3 | 8));
    if let (true, Some((_, length))) = (within, by_rule) {
        found.all.push(Time::OnTime);
        found.dated = true;
        return Some(Some(after + length));
    }
    if !since_event {
        return Some(None);
    }
    let mut range = days.range;
    if within && range.low == range.high {
        range.low = None;
    }
    found.dated = true;
    found.working |= days.working;
    found.all.push(Time::Elapsed(range));
    // What the days are counted from is a name, not a time: no dates are looked for in it.
    Some(Some(tokens.len()))
}

pub(super) struct Days {
    pub(super) range: Range,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) limit: bool,
    pub(super) working: bool,
}

/// The first range of a text, where it counts days and begins within a few words of `from`.
pub(super) fn days_in(tokens: &[Token], from: usize) -> Option<Days> {
    const WORDS: usize = 8;
    let found = range::find_all(tokens, "").into_iter().next()?;
    if found.from > from + WORDS || found.from < from.saturating_sub(2) {
        return None;
    }
    let noun = first_noun(tokens, &found)?;
    (noun == "ngày").then_some(())?;
    // "01 ngày làm việc": the days run on as printed, and the line says that they are working days.
    let working = |at: usize| phrase::at(tokens, at, "làm việc").is_some();
    let mut to = found.to;
    let mut is_working = (found.from..found.to).any(working);
    if tokens.get(to).is_some_and(|t| t.is_word("ngày")) {
        to += 1;
    }
    if working(to) {
        is_working = true;
        to += 2;
    }
    if let Some((_, length)) = phrase::longest(tokens, to, &["trở lên", "trở xuống"]) {
        to += length;
    }
    Some(Days { range: found.range, from: found.from, to, limit: found.limit, working: is_working })
}

/// The noun the numbers of a range count.
pub(super) fn first_noun<'a>(tokens: &'a [Token], found: &range::Found) -> Option<&'a str> {
    let between = tokens.get(found.nouns.0..found.nouns.1).unwrap_or_default();
    let after = tokens.get(found.to..).unwrap_or_default();
    match &found.unit {
        Unit::Noun(_) | Unit::Bare => {
            let mut words = between.iter().chain(after.first());
            words.find_map(Token::word)
        }
        Unit::Percent | Unit::Measure(_) => None,
    }
}
