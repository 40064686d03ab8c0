//! A whole phrase: what may stand before a deadline, the deadline, and its end.

use super::bound::{carried_back, fixed, from_to, year_first};
use super::ongoing::ongoing;
use super::recurring::recurring;
use super::relative::{event_only, limit_last, relative};
use super::token::{Problem, Reader, Stop};
use crate::deadline::DeadlineError;
use crate::deadline::deadline::Deadline;
use crate::deadline::doubt::Doubt;
use crate::deadline::span::{Span, Year};

/// A deadline and what may be seen differently.
pub(crate) struct Found {
    pub deadline: Deadline,
    pub doubts: Vec<Doubt>,
}

impl Found {
    pub fn of(deadline: Deadline) -> Found {
        Found { deadline, doubts: Vec::new() }
    }
}

/// What a column of deadlines or an order says before the deadline itself, one after another.
const BEFORE: [&str; 22] = [
    "thời gian",
    "thời hạn",
    "hạn",
    "hoàn thành xong",
    "hoàn thành",
    "thực hiện xong",
    "thực hiện",
    "giải quyết",
    "xử lý",
    "gửi báo cáo",
    "báo cáo",
    "gửi",
    "nộp",
    "trình",
    "ban hành",
    "tổ chức",
    "triển khai",
    "kết thúc",
    "phấn đấu",
    "trả kết quả",
    "là",
    "xong",
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
        return Err(failure(&reader, text, Stop::unreadable(MOST_TOKENS, "a phrase of at most 200 words")));
    }
    let readers = [ongoing, recurring, fixed, year_first, from_to, relative, limit_last, event_only];
    let starts = starts(&mut reader);
    let mut stop = None;
    for start in starts {
        for read in readers {
            reader.at = start.at;
            match read(&mut reader) {
                Ok(Some(mut found)) => {
                    if end(&mut reader) {
                        if start.tentative {
                            found.doubts.push(Doubt::Tentative);
                        }
                        found.doubts.extend(doubts(&found.deadline, reader.unmarked()));
                        return Ok(found);
                    }
                    reader.expect("the end of the phrase");
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
    Err(failure(&reader, text, stop))
}

pub(super) const A_DEADLINE: &str =
    "a deadline: a day, month, quarter or year, a time limit, “hằng quý”, “thường xuyên”";

/// Longer texts are no phrases, and time grows with length.
const MOST_TOKENS: usize = 200;

struct Start {
    at: usize,
    tentative: bool,
}

/// Places where the deadline may begin: behind the words of [`BEFORE`], or before them.
fn starts(reader: &mut Reader) -> Vec<Start> {
    reader.at = 0;
    while reader.mark(&['+', '*', '•', '(', '"']).is_some() {}
    // A dash before a number may be its sign.
    if reader.mark(&['-']).is_some() && reader.touches() {
        reader.at -= 1;
    }
    let mut tentative = false;
    let mut places = vec![Start { at: reader.at, tentative }];
    loop {
        let at = reader.at;
        if reader.word(&["dự kiến"]) {
            tentative = true;
        } else if !reader.word(&BEFORE) {
            break;
        }
        reader.word(&["là"]);
        reader.mark(&[':', '-', ',']);
        if reader.at == at {
            break;
        }
        places.push(Start { at: reader.at, tentative });
    }
    places.reverse();
    places
}

/// Whether nothing but closing marks follows.
fn end(reader: &mut Reader) -> bool {
    while reader.mark(&['.', ';', ',', '/', ')', '"']).is_some() {}
    reader.at_end()
}

fn doubts(deadline: &Deadline, unmarked: bool) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let spans = deadline.spans();
    if spans.iter().any(|span| any_day(span, &|span| matches!(span.last_year(), Some(Year::Short(_))))) {
        doubts.push(Doubt::ShortYear);
    }
    if spans.iter().any(|span| any_day(span, &wrong_weekday)) {
        doubts.push(Doubt::Weekday);
    }
    if spans.into_iter().any(carried_back) {
        doubts.push(Doubt::YearCarriedBack);
    }
    if unmarked {
        doubts.push(Doubt::Unmarked);
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
    let (text, rest, expected) = (text.to_owned(), rest.to_owned(), stop.expected.to_owned());
    match stop.problem {
        Problem::Unreadable => DeadlineError::Wording { text, position, rest, expected },
        Problem::Impossible => DeadlineError::Impossible { text, position, rest, expected },
        Problem::Contradiction => DeadlineError::Contradiction { text, position, rest, expected },
    }
}
