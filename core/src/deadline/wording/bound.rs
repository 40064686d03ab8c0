//! Deadlines on the calendar: bound, hour, and day or stretch.

use chrono::NaiveTime;

use super::day::{day, year_words};
use super::phrase::{A_DEADLINE, Found};
use super::stretch::{bare_year, between, single, spans};
use super::token::{Reader, Stop};
use crate::deadline::deadline::{Bound, Deadline, Fixed};
use crate::deadline::doubt::Doubt;
use crate::deadline::recurrence::{Recurrence, Within};
use crate::deadline::span::{Span, Year};

const A_STRETCH: &str = "a day, month, quarter or year";

/// The words before a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounded {
    pub bound: Bound,
    /// "trong", "vào": the stretch itself is meant.
    pub inside: bool,
    /// "chậm nhất trước".
    pub both: bool,
}

/// "trước", "chậm nhất là vào", "đến hết", "trong", or nothing.
pub(super) fn bound(reader: &mut Reader) -> Bounded {
    let latest = reader.word(&[
        "chậm nhất",
        "muộn nhất",
        "trễ nhất",
        "hạn chót",
        "hạn cuối cùng",
        "hạn cuối",
        "không muộn hơn",
        "không chậm hơn",
        "không trễ hơn",
        "không quá",
        "trước khi hết",
        "trước khi kết thúc",
    ]);
    reader.word(&["là"]);
    reader.mark(&[':']);
    let inside = reader.word(&[
        "trong khoảng thời gian",
        "trong thời gian",
        "trong suốt",
        "trong",
        "vào khoảng",
        "vào",
    ]);
    let to = reader.word(&["cho đến", "đến", "tới"]);
    let before = reader.word(&["trước thời điểm", "trước"]);
    let until = reader.word(&["hết", "thời điểm"]);
    let bound = match () {
        () if before => Bound::Before,
        () if latest || to || until => Bound::By,
        () => Bound::On,
    };
    Bounded { bound, inside: inside || until, both: latest && before }
}

/// "17 giờ", "17h00", "16 giờ 30 phút", "17:00": an hour before a day. 24:00 is the end of the day, which every
/// deadline is.
pub(super) fn hour(reader: &mut Reader) -> Result<Option<Option<NaiveTime>>, Stop> {
    let at = reader.at;
    let Some((hour, 1 | 2)) = reader.digits() else {
        reader.at = at;
        return Ok(None);
    };
    let colon = reader.mark(&[':']).is_some();
    if !colon && !reader.word(&["giờ", "h", "g"]) {
        reader.at = at;
        return Ok(None);
    }
    let back = reader.at;
    let minute = match reader.digits() {
        Some((minute, 2)) if colon || reader.sees(&["phút", "ngày", "h", "p"]) || !reader.at_end() => {
            reader.word(&["phút", "p"]);
            reader.mark(&['\'', '’']);
            // "17h 15/12": the digits are those of the day.
            if !colon && reader.mark(&['/', '-', '.']).is_some() {
                reader.at = back;
                0
            } else {
                minute
            }
        }
        _ => {
            reader.at = back;
            0
        }
    };
    reader.word(&["của"]);
    reader.mark(&[',']);
    match (hour, minute) {
        (24, 0) => Ok(Some(None)),
        _ => match NaiveTime::from_hms_opt(hour, minute, 0) {
            Some(time) => Ok(Some(Some(time))),
            None => Err(Stop::impossible(at, "an hour from 0:00 to 24:00")),
        },
    }
}

/// "năm 2024, trước ngày 30/11", "Năm 2024 (trước 30/11)": the year stands before the day.
pub(super) fn year_first(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    reader.word(&["trong"]);
    let Some(Year::Given(year)) = year_words(reader)? else { return Ok(None) };
    if reader.mark(&[',', '(', ':', '-']).is_none() {
        return Ok(None);
    }
    let found = fixed(reader)?
        .filter(|found| matches!(found.deadline, Deadline::Fixed(_) | Deadline::Interval { .. }));
    let of_year = |found: Found| Found { deadline: found.deadline.in_year(year), ..found };
    Ok(found.filter(|found| found.deadline.needs_year()).map(of_year))
}

/// "trước ngày 30/12/2024", "chậm nhất 17h00 ngày 15/12", "trong tháng 5", "Quý IV/2024", "đến hết năm 2024".
pub(super) fn fixed(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    let Bounded { bound, inside, both } = bound(reader);
    let time = hour(reader)?;
    let time_given = time.is_some();
    let time = time.flatten();
    let mut list = match spans(reader)? {
        Some(list) => list,
        None if inside || bound != Bound::On || reader.sees(&["cả năm"]) => match bare_year(reader) {
            Some(year) => vec![year],
            None => {
                reader.expect(A_STRETCH);
                return Ok(None);
            }
        },
        None => {
            if reader.at == at {
                reader.expect(A_DEADLINE);
            } else {
                reader.expect(A_STRETCH);
            }
            return Ok(None);
        }
    };
    // 24:00 is the end of the day, whichever word stands before it.
    let bound = if time_given && time.is_none() && bound == Bound::Before { Bound::By } else { bound };
    let mut doubts = Vec::new();
    if both {
        doubts.push(Doubt::LatestBefore);
    }
    if list.len() > 1 {
        let recurrence = Recurrence { every: Vec::new(), within: Some(Within::Spans(list)), during: None };
        return Ok(Some(Found { deadline: Deadline::Recurring { recurrence, bound, time }, doubts }));
    }
    let Some(span) = list.pop() else { return Ok(None) };
    if time_given && !span.is_day() {
        return Err(Stop::contradiction(at, "a day for the hour"));
    }
    if bound == Bound::On && following_years(reader) {
        return Ok(Some(Found::of(Deadline::Ongoing { from: Some(span), until: None })));
    }
    let deadline = match bound {
        Bound::On if !span.is_day() => Deadline::Interval { span },
        _ => Deadline::Fixed(Fixed { bound, span, time }),
    };
    Ok(Some(Found { deadline, doubts }))
}

/// "và các năm tiếp theo".
fn following_years(reader: &mut Reader) -> bool {
    let at = reader.at;
    reader.mark(&[',', ';']);
    reader.word(&["và"]);
    if reader.word(&["các năm", "những năm"]) && reader.word(&["tiếp theo", "tiếp sau", "kế tiếp", "sau"])
    {
        return true;
    }
    reader.at = at;
    false
}

/// "từ 01/5 đến 30/6/2024", "từ nay đến hết năm 2024", "từ ngày ký đến hết 31/12/2024", "từ năm 2024".
pub(super) fn from_to(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    reader.word(&["trong thời gian", "trong khoảng thời gian", "trong"]);
    let at = reader.at;
    if reader.word(&["sau"]) && single(reader)?.is_some() {
        return Err(Stop::unreadable(at, "a last day: “sau” names only what comes before the first"));
    }
    reader.at = at;
    if !reader.word(&["bắt đầu từ", "kể từ", "tính từ", "từ"]) {
        return Ok(None);
    }
    let until = |span| Deadline::Fixed(Fixed { bound: Bound::By, span, time: None });
    if reader.word(&["nay", "bây giờ"])
        || reader.word(&["khi ban hành", "ngày ban hành", "ngày ký", "khi ký"])
    {
        return Ok(to(reader)?.map(|span| Found::of(until(span))));
    }
    let start = reader.at;
    if let Some(list) = spans(reader)? {
        // "từ 01/5 đến 30/6" is read as one stretch already.
        if let [span @ Span::Between { .. }] = list.as_slice()
            && (reader.at_end() || !reader.word(&["đến", "tới"]))
        {
            return Ok(Some(Found::of(Deadline::Interval { span: span.clone() })));
        }
    }
    reader.at = start;
    let Some(first) = single(reader)? else { return Ok(None) };
    if let Some(last) = to(reader)? {
        return Ok(Some(Found::of(Deadline::Interval { span: between(first, last) })));
    }
    reader.word(&["trở đi", "trở về sau"]);
    following_years(reader);
    Ok(Some(Found::of(Deadline::Ongoing { from: Some(first), until: None })))
}

/// The end of a stretch.
fn to(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    let at = reader.at;
    reader.mark(&[',']);
    if reader.mark(&['-']).is_some() || reader.word(&["cho đến", "đến", "tới"]) {
        reader.word(&["hết", "trước"]);
        let found = match single(reader)? {
            Some(span) => Some(span),
            None => bare_year(reader),
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    reader.at = at;
    Ok(None)
}

/// A day by itself, for the event of a time limit.
pub(super) fn only_day(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    Ok(day(reader)?.filter(|_| reader.at_end()))
}

/// Whether the year was taken from the end of the stretch.
pub(super) fn carried_back(span: &Span) -> bool {
    matches!(span, Span::Between { first, .. } if matches!(first.last_year(), Some(Year::Before(_))))
}
