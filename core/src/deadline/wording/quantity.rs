use crate::code::Words;
use crate::deadline::LimitUnit;
use crate::language::{Reader, Stop, number};

/// A count of units as a phrase writes it; halves are what a limit is built from, so that 1.5 is 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quantity {
    /// Twice the count.
    pub halves: u64,
    pub unit: LimitUnit,
    /// Index of the token at which the count stands.
    pub at: usize,
}

/// A count and a unit: "05 ngày làm việc", "nửa tháng", "0,5 ngày làm việc", "01 năm rưỡi", "24h", "5 working days".
pub(crate) fn quantity(reader: &mut Reader) -> Result<Option<Quantity>, Stop> {
    let at = reader.at;
    let Some(mut halves) = count(reader)? else {
        reader.at = at;
        return Ok(None);
    };
    let Some(unit) = unit(reader) else {
        reader.expect(Words::new(
            "một đơn vị: phút, giờ, ngày, ngày làm việc, tuần, tháng, năm",
            "a unit: phút, giờ, ngày, ngày làm việc, tuần, tháng, năm",
        ));
        reader.at = at;
        return Ok(None);
    };
    let after = reader.at;
    if reader.word(&["rưỡi"]) {
        if halves % 2 != 0 {
            return Err(Stop::unreadable(
                after,
                Words::new("một số nguyên trước “rưỡi”", "a whole number before “rưỡi”"),
            ));
        }
        halves += 1;
    }
    Ok(Some(Quantity { halves, unit, at }))
}

/// Twice the count.
fn count(reader: &mut Reader) -> Result<Option<u64>, Stop> {
    if reader.word(&["nửa", "half a", "half"]) {
        return Ok(Some(1));
    }
    if reader.word(&["a", "an"]) {
        return Ok(Some(2));
    }
    let Some(whole) = number(reader)? else { return Ok(None) };
    let whole = u64::from(whole.value);
    let back = reader.at;
    match reader.mark(&[',', '.', '/']) {
        // "1/2 ngày" is half of one.
        Some('/') => match reader.digits() {
            Some((2, 1)) if whole == 1 => Ok(Some(1)),
            _ => {
                reader.at = back;
                Ok(None)
            }
        },
        Some(mark) if reader.touches() => match reader.digits() {
            Some((5, 1) | (50, 2)) => Ok(Some(2 * whole + 1)),
            Some((0, 1 | 2)) => Ok(Some(2 * whole)),
            // The point of "1.000 ngày" is that of thousands.
            Some((rest, 3)) if mark == '.' => Ok(Some(2 * (1000 * whole + u64::from(rest)))),
            _ => {
                reader.at = back;
                reader.expect(Words::new(
                    "một số nguyên, hoặc một nửa (0,5)",
                    "a whole number, or a half (0,5)",
                ));
                Ok(None)
            }
        },
        _ => {
            reader.at = back;
            Ok(Some(2 * whole))
        }
    }
}

fn unit(reader: &mut Reader) -> Option<LimitUnit> {
    const WORK: [&str; 3] = ["làm việc", "hành chính", "lv"];
    if reader.word(&["working"]) {
        return Some(match () {
            () if reader.word(&["days", "day"]) => LimitUnit::WorkingDays,
            () if reader.word(&["hours", "hour"]) => LimitUnit::WorkingHours,
            () if reader.word(&["minutes", "minute"]) => LimitUnit::WorkingMinutes,
            () => return None,
        });
    }
    Some(match () {
        () if reader.word(&["buổi làm việc"]) => LimitUnit::HalfWorkingDays,
        () if reader.word(&["phút", "minutes", "minute"]) => {
            if reader.word(&WORK) {
                LimitUnit::WorkingMinutes
            } else {
                LimitUnit::Minutes
            }
        }
        () if reader.word(&["giờ", "tiếng", "h", "hours", "hour"]) => {
            if reader.word(&WORK) {
                LimitUnit::WorkingHours
            } else {
                LimitUnit::Hours
            }
        }
        () if reader.word(&["ngày", "days", "day"]) => {
            if reader.word(&WORK) || in_brackets(reader, &WORK) {
                LimitUnit::WorkingDays
            } else {
                reader.word(&["dương lịch", "lịch"]);
                LimitUnit::Days
            }
        }
        () if reader.word(&["tuần", "weeks", "week"]) => LimitUnit::Weeks,
        () if reader.word(&["nửa tháng", "half months", "half month"]) => LimitUnit::HalfMonths,
        () if reader.word(&["tháng", "months", "month"]) => LimitUnit::Months,
        () if reader.word(&["năm", "years", "year"]) => LimitUnit::Years,
        () => return None,
    })
}

/// "05 ngày (làm việc)".
fn in_brackets(reader: &mut Reader<'_>, words: &[&str]) -> bool {
    let at = reader.at;
    let found = reader.mark(&['(']).is_some() && reader.word(words) && reader.mark(&[')']).is_some();
    if !found {
        reader.at = at;
    }
    found
}
