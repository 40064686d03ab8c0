//! A whole phrase: what may stand before a deadline, the deadline, and its end.

use super::bound::{carried_back, fixed, from_to, year_first};
use super::cadence::period;
use super::found::{A_DEADLINE, Found};
use super::ongoing::ongoing;
use super::recipient::recipient;
use super::recurring::recurring;
use super::relative::{event_only, free, limit_last, relative};
use super::token::{Problem, Reader, Stop};
use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{DeadlineKind, Relative};
use crate::deadline::span::{Span, Year};
use crate::deadline::{DeadlineError, LimitUnit};

/// What a column of deadlines or an order says before the deadline itself, one after another.
const BEFORE: [&str; 31] = [
    "thời gian",
    "thời hạn",
    "hạn",
    "hoàn thành xong",
    "hoàn thành",
    "thực hiện xong",
    "thực hiện",
    "giải quyết",
    "xử lý",
    "gửi",
    "nộp",
    "trình ký",
    "trình",
    "ban hành",
    "tổ chức",
    "triển khai",
    "kết thúc",
    "phấn đấu",
    "trả kết quả",
    "là",
    "xong",
    "và",
    "áp dụng",
    "tiếp tục",
    "duy trì",
    "phải",
    "cần",
    "đề nghị",
    "yêu cầu",
    "bảo đảm",
    "đảm bảo",
];

/// What is done with a thing or a period, so that a period behind it may be its own: "báo cáo quý II/2024" is due at
/// another time.
const DONE: [&str; 14] = [
    "báo cáo kết quả thực hiện",
    "báo cáo kết quả",
    "báo cáo",
    "rà soát",
    "tổng hợp",
    "đăng ký",
    "phê duyệt",
    "thẩm định",
    "công bố",
    "công khai",
    "cập nhật",
    "đánh giá",
    "kiểm tra",
    "cung cấp",
];

/// Things behind such a word.
const THINGS: [&str; 11] = [
    "kết quả thực hiện",
    "kết quả",
    "kế hoạch",
    "hồ sơ",
    "văn bản",
    "tờ trình",
    "dự thảo",
    "đề án",
    "danh sách",
    "số liệu",
    "ý kiến",
];

/// Words that say that what follows is the time.
const LED: [&str; 14] = [
    "trước",
    "trong",
    "vào",
    "ngay",
    "đến",
    "hết",
    "từ",
    "kể từ",
    "chậm nhất",
    "muộn nhất",
    "không quá",
    "tối đa",
    "sau",
    "bắt đầu",
];

/// Reads a phrase to its end.
///
/// Readers go from the most to the least specific; the first that reads everything is right, since no two of them
/// read the same phrase to its end but where a doubt says so.
pub(crate) fn phrase(text: &str) -> Result<Found, DeadlineError> {
    let mut reader = Reader::new(text);
    if reader.len() == 0 {
        return Err(failure(&reader, text, Stop::unreadable(0, A_DEADLINE)));
    }
    if reader.len() > MOST_TOKENS {
        return Err(failure(
            &reader,
            text,
            Stop::unreadable(
                MOST_TOKENS,
                Words::new("một cụm từ không quá 200 từ", "a phrase of at most 200 words"),
            ),
        ));
    }
    let readers = [ongoing, recurring, fixed, year_first, from_to, relative, limit_last, event_only];
    let starts = starts(&mut reader);
    let (mut stop, mut refused) = (None, None);
    for start in starts {
        for read in readers {
            reader.at = start.at;
            let read = read(&mut reader).and_then(|found| {
                let whole = found.is_some() && end(&mut reader)?;
                Ok(found.map(|found| (whole, found)))
            });
            match read {
                Ok(Some((whole, mut found))) => {
                    if whole && start.names_its_period(&mut reader, &found.deadline) {
                        refused = Some(Stop::unreadable(
                            start.at,
                            Words::new(
                                "một từ chỉ thời gian: trước, trong, đến",
                                "a word that says the time: trước, trong, đến",
                            ),
                        ));
                        continue;
                    }
                    if whole {
                        if start.tentative {
                            found.doubts.push(DeadlineDoubt::Tentative);
                        }
                        found.doubts.extend(doubts(&found.deadline, reader.unmarked()));
                        return Ok(found);
                    }
                    reader.expect(Words::new("kết thúc tại đây", "the end of the phrase"));
                }
                Ok(None) => {}
                // The furthest of what is plainly wrong explains more than what is not of the grammar.
                Err(failed) => stop = stop.filter(|stop: &Stop| stop.at >= failed.at).or(Some(failed)),
            }
        }
    }
    let unread = reader.stop().unwrap_or(Stop::unreadable(0, A_DEADLINE));
    let stop =
        stop.filter(|stop| stop.problem != Problem::Unreadable || stop.at >= unread.at).unwrap_or(unread);
    Err(failure(&reader, text, refused.unwrap_or(stop)))
}

/// Longer texts are no phrases, and time grows with length.
const MOST_TOKENS: usize = 200;

#[derive(Clone, Copy)]
struct Start {
    at: usize,
    tentative: bool,
    /// What is done, or to whom it goes, stands before it.
    named: bool,
}

impl Start {
    /// Whether what was read may be the period of the thing named before it, and no time at all.
    fn names_its_period(self, reader: &mut Reader, deadline: &DeadlineKind) -> bool {
        let period = match deadline {
            DeadlineKind::Interval { .. } => true,
            // "báo cáo 6 tháng".
            DeadlineKind::Relative(Relative { limit: Some(limit), .. }) => limit.unit() == LimitUnit::Months,
            DeadlineKind::Several { spans, .. } => !spans.iter().any(Span::is_day),
            DeadlineKind::Ongoing { from, .. } => from.is_some(),
            _ => false,
        };
        reader.at = self.at;
        period && self.named && !reader.sees(&LED)
    }
}

/// Places where the deadline may begin: behind the words before a deadline, or before them.
fn starts(reader: &mut Reader) -> Vec<Start> {
    reader.at = 0;
    while reader.mark(&['+', '*', '•', '(', '[', '"']).is_some() {}
    // A dash before a number may be its sign.
    if reader.mark(&['-']).is_some() && reader.touches() {
        reader.at -= 1;
    }
    let mut start = Start { at: reader.at, tentative: false, named: false };
    let mut places = vec![start];
    loop {
        if reader.word(&["dự kiến", "vào khoảng", "khoảng"]) {
            start.tentative = true;
        } else if reader.word(&DONE) || places.len() > 1 && (reader.word(&THINGS) || recipient(reader)) {
            start.named = true;
            label(reader);
        } else if reader.word(&BEFORE) {
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
    places
}

/// "Báo cáo 6 tháng: ...", "Báo cáo năm: ...": the period of a report before its time.
fn label(reader: &mut Reader) {
    let at = reader.at;
    let period = period(reader).is_ok_and(|period| period.is_some());
    if !(period && reader.sees_mark(':')) {
        reader.at = at;
    }
}

/// Whether nothing follows but closing marks and what the thing is for: "để tổng hợp".
fn end(reader: &mut Reader) -> Result<bool, Stop> {
    let closing = ['.', ';', ',', '/', ')', ']', '"', '…'];
    while reader.mark(&closing).is_some() {}
    reader.word(&["theo quy định"]);
    if reader.word(&["để"]) && !reader.at_end() {
        free(reader, false)?;
    }
    while reader.mark(&closing).is_some() {}
    Ok(reader.at_end())
}

fn doubts(deadline: &DeadlineKind, unmarked: bool) -> Vec<DeadlineDoubt> {
    let mut doubts = Vec::new();
    let spans = deadline.spans();
    if spans.iter().any(|span| any_day(span, &|span| matches!(span.last_year(), Some(Year::Short(_))))) {
        doubts.push(DeadlineDoubt::ShortYear);
    }
    if spans.iter().any(|span| any_day(span, &wrong_weekday)) {
        doubts.push(DeadlineDoubt::Weekday);
    }
    if spans.into_iter().any(carried_back) {
        doubts.push(DeadlineDoubt::YearCarriedBack);
    }
    if unmarked {
        doubts.push(DeadlineDoubt::Unmarked);
    }
    doubts
}

fn any_day(span: &Span, is: &dyn Fn(&Span) -> bool) -> bool {
    match span {
        Span::Between { first, last } => any_day(first, is) || any_day(last, is),
        span => is(span),
    }
}

fn wrong_weekday(span: &Span) -> bool {
    use chrono::Datelike;
    match span {
        Span::Day { weekday: Some(named), .. } => span.days().is_ok_and(|(day, _)| day.weekday() != *named),
        _ => false,
    }
}

fn failure(reader: &Reader, text: &str, stop: Stop) -> DeadlineError {
    let (position, rest) = reader.place(stop.at);
    let (text, rest, expected) = (text.to_owned(), rest.to_owned(), stop.expected);
    match stop.problem {
        Problem::Unreadable => DeadlineError::Wording { text, position, rest, expected },
        Problem::Impossible => DeadlineError::Impossible { text, position, rest, expected },
        Problem::Contradiction => DeadlineError::Contradiction { text, position, rest, expected },
    }
}
