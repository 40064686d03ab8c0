//! Deadlines counted from an event: "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ".

use super::bound::only_day;
use super::phrase::Found;
use super::quantity::quantity;
use super::token::{Reader, Stop};
use crate::deadline::deadline::{Deadline, Relative, Side};
use crate::deadline::doubt::Doubt;
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

/// A limit, with what stands before it, and its event.
pub(super) fn relative(reader: &mut Reader) -> Result<Option<Found>, Stop> {
    let at = reader.at;
    if let Some(limit) = same_day(reader) {
        return event(reader, limit, Vec::new());
    }
    reader.at = at;
    let after = before_limit(reader);
    let Some(limit) = limit(reader)? else { return Ok(None) };
    let mut doubts = Vec::new();
    if after {
        doubts.push(Doubt::After);
    }
    // A number of months alone is also how reports name the first months of a year.
    if reader.at_end() && at == 0 && limit.unit() == LimitUnit::Months && matches!(limit.count(), 6 | 9) {
        doubts.push(Doubt::Length);
    }
    event(reader, limit, doubts)
}

/// "trong thời hạn không quá", "chậm nhất là sau", "tối đa"; whether it is "sau" alone.
fn before_limit(reader: &mut Reader) -> bool {
    let at = reader.at;
    let words = [
        "trong thời hạn",
        "trong thời gian",
        "trong vòng",
        "trong",
        "thời hạn là",
        "thời hạn",
        "thời gian là",
        "thời gian",
        "không quá",
        "không vượt quá",
        "tối đa là",
        "tối đa",
        "chậm nhất là",
        "chậm nhất",
        "muộn nhất là",
        "muộn nhất",
        "trễ nhất là",
        "trễ nhất",
        "ít nhất là",
        "ít nhất",
        "tối thiểu",
    ];
    while reader.word(&words) {
        reader.mark(&[':']);
    }
    let alone = reader.at == at;
    reader.word(&["sau"]) && alone
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
        Err(_) => {
            Err(Stop::impossible(found.at, "a whole number from 1 (halves: of working days, hours, years)"))
        }
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
fn event(reader: &mut Reader, limit: Limit, doubts: Vec<Doubt>) -> Result<Option<Found>, Stop> {
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
    let Some(side) = side else {
        reader.expect("the end, or the event: “kể từ ngày …”");
        if let Some('(' | ',') = open {
            return Ok(None);
        }
        let relative = Relative { limit: Some(limit), side: Side::After, event: None, start: None };
        return Ok(Some(Found { deadline: Deadline::Relative(relative), doubts }));
    };
    let from = reader.at;
    let start = only_day(reader)?;
    reader.at = from;
    // "kể từ ngày": the word before the event is not part of it.
    reader.word(&["ngày", "khi", "thời điểm", "lúc"]);
    let event = free(reader, open == Some('('))?;
    let relative = Relative { limit: Some(limit), side, event, start };
    Ok(Some(Found { deadline: Deadline::Relative(relative), doubts }))
}

/// The words of an event, to the end of the phrase.
pub(super) fn free(reader: &mut Reader, bracketed: bool) -> Result<Option<String>, Stop> {
    let from = reader.at;
    while !reader.at_end() {
        if reader.sees(&SECOND) {
            return Err(Stop::unreadable(reader.at, "one deadline: read each of them by itself"));
        }
        reader.at += 1;
    }
    let closing = usize::from(bracketed);
    let text =
        reader.source(from, reader.len().saturating_sub(closing)).trim_end_matches([')', '.', ';', ',', ' ']);
    let text = if bracketed {
        text
    } else {
        reader.source(from, reader.len()).trim_end_matches(['.', ';', ',', ' '])
    };
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
    free(reader, false)?;
    let event = Some(reader.source(from, reader.len()).trim_end_matches(['.', ';', ',', ' ']).to_owned());
    Ok(Some(Found::of(Deadline::Relative(Relative { limit: None, side, event, start: None }))))
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
            let event = reader.source(from, at).trim_end_matches([',', ' ']).to_owned();
            reader.at = from;
            while reader.at < at {
                if reader.sees(&SECOND) {
                    return Ok(None);
                }
                reader.at += 1;
            }
            reader.at = from;
            let start = match super::day::day(reader)? {
                Some(day) if reader.at == at => Some(day),
                _ => None,
            };
            reader.at = reader.len();
            let relative = Relative { limit: Some(limit), side: Side::Before, event: Some(event), start };
            return Ok(Some(Found::of(Deadline::Relative(relative))));
        }
    }
    Ok(None)
}
