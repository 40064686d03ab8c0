//! Deadlines on the calendar: bound, hour, and day or stretch.

use super::day::{day, year_words};
use super::found::{A_DEADLINE, Found};
use super::hour::{hour_after, hour_before, office_hours};
use super::lead::{Bounded, bound};
use super::list::{EACH_YEAR, between, spans};
use super::stretch::{bare_year, single};
use super::token::{Reader, Stop};
use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{Bound, DeadlineKind, Fixed};
use crate::deadline::span::{Span, Year};

const A_STRETCH: Words = Words::new("một ngày, tháng, quý hoặc năm", "a day, month, quarter or year");

/// "năm 2024, trước ngày 30/11", "Năm 2024 (trước 30/11)": the year stands before the day.
pub(super) fn year_first(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    reader.word(&["trong"]);
    let Some(Year::Given(year)) = year_words(reader)? else { return Ok(None) };
    if reader.mark(&[',', '(', ':', '-']).is_none() {
        return Ok(None);
    }
    let of_year = |found: &Found| {
        !matches!(found.deadline, DeadlineKind::Recurring { .. } | DeadlineKind::Ongoing { .. })
    };
    let found = fixed(reader)?.filter(of_year);
    let of_year = |found: Found| Found { deadline: found.deadline.in_year(year), ..found };
    Ok(found.filter(|found| found.deadline.needs_year()).map(of_year))
}

/// "trước ngày 30/12/2024", "chậm nhất 17h00 ngày 15/12", "trong tháng 5", "Quý IV/2024", "đến hết năm 2024".
pub(super) fn fixed(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    let Bounded { bound, inside, both } = bound(reader);
    let office = inside && bound != Bound::Before && office_hours(reader);
    let time = hour_before(reader)?;
    let mut list = match spans(reader, bound)? {
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
    let days = list.iter().all(Span::is_day);
    let (bound, time) = match time {
        None if days && list.len() == 1 => match hour_after(reader, bound)? {
            Some((bound, time)) => (bound, Some(time)),
            None => (bound, None),
        },
        time => (bound, time),
    };
    if (time.is_some() || office) && !days {
        return Err(Stop::contradiction(at, Words::new("một ngày cho giờ đó", "a day for the hour")));
    }
    // 24:00 is the end of the day, whichever word stands before it.
    let bound = if time == Some(None) && bound == Bound::Before { Bound::By } else { bound };
    let time = time.flatten();
    let doubts = both.then_some(DeadlineDoubt::LatestBefore).into_iter();
    let doubts: Vec<DeadlineDoubt> = doubts.chain(office.then_some(DeadlineDoubt::OfficeHours)).collect();
    if list.len() > 1 {
        return Ok(Some(Found { deadline: DeadlineKind::Several { spans: list, bound, time }, doubts }));
    }
    let Some(span) = list.pop() else { return Ok(None) };
    if let Span::Between { first, .. } = &span
        && (bound == Bound::Before || bound == Bound::By && first.is_day())
    {
        return Err(Stop::unreadable(
            at,
            Words::new(
                "một ngày cuối sau “trước” hoặc “chậm nhất”",
                "one last day behind “trước” or “chậm nhất”",
            ),
        ));
    }
    if bound == Bound::On && following_years(reader) {
        return Ok(Some(Found::of(DeadlineKind::Ongoing { from: Some(span), until: None })));
    }
    let deadline = match bound {
        Bound::On if !span.is_day() => DeadlineKind::Interval { span },
        _ => DeadlineKind::Fixed(Fixed { bound, span, time }),
    };
    Ok(Some(Found { deadline, doubts }))
}

/// "và các năm tiếp theo".
pub(super) fn following_years(reader: &mut Reader) -> bool {
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
        return Err(Stop::unreadable(
            at,
            Words::new(
                "ngày cuối: “sau” chỉ nói thời gian trước ngày đầu",
                "a last day: “sau” names only what comes before the first",
            ),
        ));
    }
    reader.at = at;
    if !reader.word(&["bắt đầu từ", "kể từ", "tính từ", "ngay từ", "từ"]) {
        return Ok(None);
    }
    let until = |(bound, span)| DeadlineKind::Fixed(Fixed { bound, span, time: None });
    if reader.word(&["nay", "bây giờ"])
        || reader.word(&["khi ban hành", "ngày ban hành", "ngày ký", "khi ký"])
    {
        reader.word(&["kế hoạch", "quyết định", "văn bản", "công văn"]);
        reader.word(&["này"]);
        return Ok(to(reader)?.map(|end| Found::of(until(end))));
    }
    let start = reader.at;
    let half = reader.sees(&["nửa đầu", "nửa cuối"]);
    if !half && let Some(list) = spans(reader, Bound::On)? {
        // "từ 01/5 đến 30/6" is read as one stretch already.
        if let [span @ Span::Between { .. }] = list.as_slice()
            && (reader.at_end() || !reader.word(&["đến", "tới"]))
        {
            return Ok(Some(Found::of(DeadlineKind::Interval { span: span.clone() })));
        }
    }
    reader.at = start;
    let Some(first) = single(reader)? else { return Ok(None) };
    let end = reader.at;
    match to(reader)? {
        Some((Bound::Before, _)) => {
            return Err(Stop::unreadable(
                end,
                Words::new(
                    "ngày cuối của khoảng thời gian: “đến hết ngày …”",
                    "the last day of a stretch: “đến hết ngày …”",
                ),
            ));
        }
        Some((_, last)) => {
            let Some(span) = between(first, last) else { return Err(Stop::unreadable(start, EACH_YEAR)) };
            return Ok(Some(Found::of(DeadlineKind::Interval { span })));
        }
        None => {}
    }
    reader.word(&["trở đi", "trở về sau"]);
    following_years(reader);
    Ok(Some(Found::of(DeadlineKind::Ongoing { from: Some(first), until: None })))
}

/// The end of a stretch, and whether it stands behind "trước".
fn to(reader: &mut Reader) -> Result<Option<(Bound, Span)>, Stop> {
    let at = reader.at;
    reader.mark(&[',']);
    if reader.mark(&['-']).is_some() || reader.word(&["cho đến", "đến", "tới"]) {
        let until = reader.word(&["trước khi hết", "trước khi kết thúc", "hết"]);
        let bound = if !until && reader.word(&["trước"]) { Bound::Before } else { Bound::By };
        let found = match single(reader)? {
            Some(span) => Some(span),
            None => bare_year(reader),
        };
        if let Some(span) = found {
            return Ok(Some((bound, span)));
        }
    }
    reader.at = at;
    Ok(None)
}

/// A day by itself, for the event of a time limit; what stands in brackets behind it only explains it.
pub(super) fn only_day(reader: &mut Reader) -> Result<Option<Span>, Stop> {
    Ok(day(reader)?.filter(|_| reader.at_end() || reader.sees_mark('(') || reader.sees_mark(')')))
}

/// Whether the year was taken from the end of the stretch.
pub(super) fn carried_back(span: &Span) -> bool {
    matches!(span, Span::Between { first, .. } if matches!(first.last_year(), Some(Year::Before(_))))
}
