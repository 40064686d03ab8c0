//! Deadlines counted from an event: "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ".

use super::bound::only_day;
use super::cadence::EACH;
use super::found::Found;
use super::hour::hour;
use super::lead::bound;
use super::number::unclear_month;
use super::quantity::quantity;
use super::stretch::single;
use super::token::{Reader, Stop};
use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::{Bound, DeadlineKind, Relative, Side};
use crate::deadline::{Limit, LimitUnit};

/// Words of a second deadline, which an event does not have.
const SECOND: [&str; 9] = [
    "chậm nhất",
    "muộn nhất",
    "không quá",
    "trong thời hạn",
    "trước ngày",
    "đến hết ngày",
    "hoàn thành trước",
    "hoàn thành trong",
    "xong trước",
];

const A_LAST_DAY: Words = Words::new(
    "một sự kiện đã xảy ra: “trong thời hạn” trước sự kiện là một khoảng thời gian, không có ngày cuối",
    "an event that has come: so long before one names a stretch, and no last day",
);
const A_LONGEST_TIME: Words = Words::new(
    "một sự kiện mà việc phải xong trước đó: thời gian ít nhất không có ngày cuối",
    "an event before which it must be: the shortest time has no last day",
);

/// A limit, with what stands before it, and its event.
pub(super) fn relative(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    if let Some(limit) = same_day(reader) {
        return event(reader, Lead::Plain, limit, Vec::new());
    }
    reader.at = at;
    if let Some(found) = before_event(reader)? {
        return Ok(Some(found));
    }
    reader.at = at;
    let lead = lead(reader);
    let Some(limit) = limit(reader)? else { return Ok(None) };
    if limit.unit() == LimitUnit::Months {
        unclear_month(reader)?;
    }
    let mut doubts = Vec::new();
    if lead == Lead::After {
        doubts.push(DeadlineDoubt::After);
    }
    // A number of months alone is also how reports name the first months of a year.
    if reader.at_end() && at == 0 && limit.unit() == LimitUnit::Months && matches!(limit.count(), 6 | 9) {
        doubts.push(DeadlineDoubt::Length);
    }
    event(reader, lead, limit, doubts)
}

/// "trước ít nhất 05 ngày làm việc", "trước 10 ngày so với ngày họp".
fn before_event(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    if !reader.word(&["trước"]) {
        return Ok(None);
    }
    reader.word(&LEAST);
    let Some(limit) = limit(reader)? else { return Ok(None) };
    // "trước 17 giờ" may be an hour of the day.
    if matches!(limit.unit(), LimitUnit::Minutes | LimitUnit::Hours) {
        return Ok(None);
    }
    let named = reader.word(&["so với", "tính đến"]);
    reader.word(&["ngày", "khi", "thời điểm"]);
    let from = reader.at;
    let start = if named { only_day(reader)? } else { None };
    reader.at = from;
    let event = if named { free(reader, false)? } else { None };
    let relative = Relative { limit: Some(limit), side: Side::Before, event, start };
    Ok(Some(Found::of(DeadlineKind::Relative(relative))))
}

/// What the words before a limit make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// Nothing, or "chậm nhất".
    Plain,
    /// "trong thời hạn", "không quá": from the event on, so that before an event it is only a stretch.
    Within,
    /// "ít nhất": the shortest time, which ends nothing after an event.
    Least,
    /// "sau" alone.
    After,
}

const LEAST: [&str; 4] = ["ít nhất là", "ít nhất", "tối thiểu là", "tối thiểu"];

/// "trong thời hạn không quá", "chậm nhất là sau", "tối đa".
fn lead(reader: &mut Reader) -> Lead {
    let within = [
        "trong thời hạn",
        "trong thời gian",
        "trong vòng",
        "trong",
        "không quá",
        "không vượt quá",
        "tối đa là",
        "tối đa",
    ];
    let plain = [
        "thời hạn là",
        "thời hạn",
        "thời gian là",
        "thời gian",
        "chậm nhất là",
        "chậm nhất",
        "muộn nhất là",
        "muộn nhất",
        "trễ nhất là",
        "trễ nhất",
    ];
    let at = reader.at;
    let mut lead = Lead::Plain;
    loop {
        match () {
            () if reader.word(&within) => lead = Lead::Within,
            () if reader.word(&LEAST) => lead = Lead::Least,
            () if reader.word(&plain) => {}
            () => break,
        }
        reader.mark(&[':']);
    }
    let alone = reader.at == at;
    if reader.word(&["sau"]) && alone { Lead::After } else { lead }
}

fn limit(reader: &mut Reader) -> Result<Option<Limit>, Stop> {
    let at = reader.at;
    if reader.word(&["ngày làm việc tiếp theo", "ngày làm việc kế tiếp", "ngày làm việc liền kề"])
    {
        return Ok(Limit::new(1, LimitUnit::WorkingDays).ok());
    }
    let Some(found) = quantity(reader)? else {
        reader.at = at;
        return Ok(None);
    };
    reader.word(&["tiếp theo", "liên tục", "kế tiếp"]);
    match Limit::from_quantity(found) {
        Ok(limit) => Ok(Some(limit)),
        Err(_) => Err(Stop::impossible(
            found.at,
            Words::new(
                "một số nguyên từ 1 (chỉ ngày làm việc, giờ, năm mới tính nửa)",
                "a whole number from 1 (halves: of working days, hours, years)",
            ),
        )),
    }
}

/// "trong ngày làm việc", "ngay trong ngày": until the end of the day of receipt.
fn same_day(reader: &mut Reader) -> Option<Limit> {
    let immediately = reader.word(&["ngay trong", "giải quyết ngay trong"]);
    if !immediately && !reader.word(&["trong"]) {
        return None;
    }
    if !reader.word(&["ngày làm việc", "ngày"]) {
        return None;
    }
    // "trong ngày 15/12" and "trong ngày làm việc thứ 5" are other things.
    let open = reader.at_end() || reader.sees(&["nhận", "tiếp nhận", "kể từ", "tính từ", "khi"]);
    open.then(Limit::same_day)
}

/// The event: "kể từ ngày ...", "sau khi ...", "trước ngày ...", in brackets or not, or nothing.
fn event(
    reader: &mut Reader,
    lead: Lead,
    limit: Limit,
    doubts: Vec<DeadlineDoubt>,
) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    let open = reader.mark(&['(', ',']);
    let side = match () {
        () if reader.word(&["kể từ", "tính từ", "bắt đầu từ", "từ", "sau"]) => {
            Some(Side::After)
        }
        () if reader.word(&["trước"]) => Some(Side::Before),
        // "trong ngày tiếp nhận hồ sơ", "ngay khi".
        () if reader.sees(&["khi", "nhận", "tiếp nhận"]) => Some(Side::After),
        () => None,
    };
    match (lead, side) {
        (Lead::Within, Some(Side::Before)) => return Err(Stop::unreadable(at, A_LAST_DAY)),
        (Lead::Least, Some(Side::After) | None) => return Err(Stop::unreadable(at, A_LONGEST_TIME)),
        _ => {}
    }
    let Some(side) = side else {
        reader.expect(Words::new(
            "kết thúc tại đây, hoặc sự kiện: “kể từ ngày …”",
            "the end, or the event: “kể từ ngày …”",
        ));
        if let Some('(' | ',') = open {
            return Ok(None);
        }
        let relative = Relative { limit: Some(limit), side: Side::After, event: None, start: None };
        return Ok(Some(Found { deadline: DeadlineKind::Relative(relative), doubts }));
    };
    let from = reader.at;
    let start = only_day(reader)?;
    reader.at = from;
    // "kể từ ngày": the word before the event is not part of it.
    reader.word(&["ngày", "khi", "thời điểm", "lúc"]);
    let event = free(reader, open == Some('('))?;
    let relative = Relative { limit: Some(limit), side, event, start };
    Ok(Some(Found { deadline: DeadlineKind::Relative(relative), doubts }))
}

/// Whether a second deadline begins here, which the words of an event would hide: "đến hết 31/7/2024", "tối đa
/// 20 ngày".
fn second(reader: &mut Reader) -> bool {
    if reader.sees(&SECOND) {
        return true;
    }
    let (at, stop) = (reader.at, reader.stop());
    // Behind a mark it needs no word before it: "theo quy định, Quý IV/2024".
    let mark = reader.mark(&[',', ';', '(', ':', '-']);
    // "NĐ-CP" and "09/2019" are names of acts.
    let parted = mark.is_some_and(|mark| mark != '-' || !reader.touches()) | reader.word(&["và", "hoặc"]);
    reader.word(&["từ"]);
    let parted = parted && stands(reader, &[each_stands, span_stands, days_stand]);
    reader.at = at;
    // "tối" comes first, since "toi" without its marks is "tới" as well.
    let longest = reader.word(&["tối đa", "trong vòng"]);
    let bounded = bound(reader);
    let led = longest || bounded.inside || bounded.bound != Bound::On;
    reader.word(&["từ"]);
    let found = parted || led && stands(reader, &[hour_stands, span_stands, limit_stands]);
    reader.at = at;
    reader.forget(stop);
    found
}

/// Whether one of these stands here.
fn stands(reader: &mut Reader, kinds: &[fn(&mut Reader) -> bool]) -> bool {
    let at = reader.at;
    kinds.iter().any(|stands| {
        reader.at = at;
        stands(reader)
    })
}

/// What is plainly wrong there stands there as well.
fn hour_stands(reader: &mut Reader) -> bool {
    !matches!(hour(reader), Ok(None))
}

fn span_stands(reader: &mut Reader) -> bool {
    !matches!(single(reader), Ok(None))
}

fn limit_stands(reader: &mut Reader) -> bool {
    !matches!(quantity(reader), Ok(None))
}

fn each_stands(reader: &mut Reader) -> bool {
    reader.sees(&EACH)
}

/// Months and years behind a comma may be more periods ("kết thúc quý, 6 tháng, năm").
fn days_stand(reader: &mut Reader) -> bool {
    let months = |unit| matches!(unit, LimitUnit::Months | LimitUnit::Years);
    !matches!(quantity(reader), Ok(found) if found.is_none_or(|found| months(found.unit)))
}

/// Whether a limit stands here that nothing follows but a bracket: "theo quy định (05 ngày làm việc)".
fn ends_as_limit(reader: &mut Reader) -> bool {
    let (at, stop) = (reader.at, reader.stop());
    let found = limit_stands(reader) && (reader.at_end() || reader.mark(&[')']).is_some());
    reader.at = at;
    reader.forget(stop);
    found
}

/// The words of an event, to the end of the phrase.
pub(super) fn free(reader: &mut Reader, bracketed: bool) -> Result<Option<String>, Stop> {
    let from = reader.at;
    while !reader.at_end() {
        if second(reader) {
            return Err(Stop::unreadable(
                reader.at,
                Words::new("một hạn: hãy đọc riêng từng hạn", "one deadline: read each of them by itself"),
            ));
        }
        reader.at += 1;
    }
    let text = reader
        .source(from, reader.len().saturating_sub(usize::from(bracketed)))
        .trim_end_matches(['.', ';', ',', ' ']);
    // A bracket around the whole phrase.
    let text = if text.contains('(') { text } else { text.trim_end_matches([')', '.', ';', ' ']) };
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// "ngay sau khi có kết quả", "theo quy định", "khi có yêu cầu", "từng đợt": an event and no limit.
pub(super) fn event_only(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let from = reader.at;
    let side = if reader.word(&["ngay trước khi", "trước khi"]) { Side::Before } else { Side::After };
    let needs_more = side == Side::Before
        || reader.word(&[
            "ngay sau khi",
            "ngay sau",
            "ngay khi",
            "sau khi",
            "khi",
            "theo",
            "tùy theo",
            "tùy",
            "căn cứ",
            "trong suốt quá trình",
            "trong quá trình",
        ]);
    let alone =
        !needs_more && reader.word(&["từng đợt", "đột xuất", "ngay lập tức", "ngay", "hỏa tốc", "kịp thời"]);
    if !(needs_more || alone) || needs_more && reader.at_end() {
        return Ok(None);
    }
    if alone {
        reader.mark(&[',', ';']);
        reader.word(&["và", "hoặc"]);
        // "ngay trong tháng 6" is no event.
        if !reader.at_end() && !reader.sees(&["theo", "khi", "sau khi", "ngay khi", "ngay sau khi"]) {
            return Ok(None);
        }
    }
    let words = reader.at;
    while !reader.at_end() {
        if ends_as_limit(reader) {
            return Err(Stop::unreadable(
                reader.at,
                Words::new("một hạn: hãy đọc riêng từng hạn", "one deadline: read each of them by itself"),
            ));
        }
        reader.at += 1;
    }
    reader.at = words;
    free(reader, false)?;
    let event = Some(reader.source(from, reader.len()).trim_end_matches(['.', ';', ',', ' ']).to_owned());
    Ok(Some(Found::of(DeadlineKind::Relative(Relative { limit: None, side, event, start: None }))))
}

/// "trước ngày khai mạc kỳ họp 15 ngày": the limit stands at the end.
pub(super) fn limit_last(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    if !reader.word(&["trước"]) {
        return Ok(None);
    }
    reader.word(&["ngày", "khi"]);
    let stop = reader.stop();
    let found = ends_in_limit(reader);
    reader.forget(stop);
    found
}

fn ends_in_limit(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let from = reader.at;
    for at in from + 1..reader.len() {
        reader.at = at;
        reader.word(&["ít nhất", "tối thiểu", "chậm nhất"]);
        if let Some(found) = quantity(reader)?
            && reader.at_end()
            && let Ok(limit) = Limit::from_quantity(found)
        {
            // "trước khi kết thúc thời hạn 30 ngày": the length of that time.
            reader.at = at.saturating_sub(2);
            if reader.at > from && reader.word(&["thời hạn", "thời gian"]) {
                return Ok(None);
            }
            let event = reader.source(from, at).trim_end_matches([',', ' ']).to_owned();
            reader.at = from;
            while reader.at < at {
                if second(reader) {
                    return Ok(None);
                }
                reader.at += 1;
            }
            reader.at = from;
            let start = match super::day::day(reader)? {
                Some(day) if reader.at == at => Some(day),
                // "trước ngày 20/5/2024 lúc 17 giờ".
                Some(_) => return Ok(None),
                None => None,
            };
            reader.at = reader.len();
            let relative = Relative { limit: Some(limit), side: Side::Before, event: Some(event), start };
            return Ok(Some(Found::of(DeadlineKind::Relative(relative))));
        }
    }
    Ok(None)
}
