//! Hours of a day: before it ("17 giờ ngày 20/12") and behind it ("ngày 20/12, trước 17h00").

use chrono::NaiveTime;

use super::lead::lead;
use crate::code::Words;
use crate::deadline::kind::Bound;
use crate::language::{Reader, Stop};

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
    let joined = colon || reader.touches();
    let minute = match reader.digits() {
        Some((minute, 2)) if joined || reader.sees(&["phút", "ngày", "h", "p"]) || !reader.at_end() => {
            reader.word(&["phút", "p"]);
            reader.mark(&['\'', '’']);
            // "17h 15/12": the digits are those of the day.
            if !joined && reader.mark(&['/', '-', '.']).is_some() {
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
    match (hour, minute) {
        (24, 0) => Ok(Some(None)),
        _ => match NaiveTime::from_hms_opt(hour, minute, 0) {
            Some(time) => Ok(Some(Some(time))),
            None => Err(Stop::impossible(
                at,
                Words::new("một giờ từ 0:00 đến 24:00", "an hour from 0:00 to 24:00"),
            )),
        },
    }
}

/// "ngày 20/5/2024, trước 17h00", "ngày 20/5/2024 lúc 17 giờ": an hour behind its day, and how the two are meant.
pub(super) fn hour_after(
    reader: &mut Reader,
    of_day: Bound,
) -> Result<Option<(Bound, Option<NaiveTime>)>, Stop> {
    let at = reader.at;
    let open = reader.mark(&[',', '(']);
    let of_hour = lead(reader).bound;
    let named = reader.word(&["lúc", "hồi"]) || of_hour != Bound::On;
    let both = match (of_day, of_hour) {
        (Bound::On, bound) | (bound, Bound::On) => Some(bound),
        // "trước ngày 20, chậm nhất 17h": of which day is not said.
        (Bound::Before, Bound::By) => None,
        (_, bound) => Some(bound),
    };
    // "trước ngày 20/12/2024 24 giờ" is a limit before the day.
    if (named || of_day != Bound::Before)
        && let Some(both) = both
        && let Some(time) = hour(reader)?
        && (open != Some('(') || reader.mark(&[')']).is_some())
    {
        return Ok(Some((both, time)));
    }
    reader.at = at;
    Ok(None)
}
