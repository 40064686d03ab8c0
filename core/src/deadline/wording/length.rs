//! Lengths of time as limits.

use super::quantity::quantity;
use crate::code::Words;
use crate::deadline::{Limit, LimitUnit};
use crate::language::{Reader, Stop, number, unclear_month};

/// How long: "05 ngày làm việc", "ngày làm việc tiếp theo".
pub(super) fn limit(reader: &mut Reader<'_>) -> Result<Option<Limit>, Stop> {
    let at = reader.at;
    if reader.word(&["ngày làm việc tiếp theo", "ngày làm việc kế tiếp", "ngày làm việc liền kề"])
    {
        return Ok(Limit::new(1, LimitUnit::WorkingDays).ok());
    }
    if let Some(nth) = nth_day(reader)? {
        return Ok(Some(nth));
    }
    reader.at = at;
    let Some(found) = quantity(reader)? else {
        reader.at = at;
        return Ok(None);
    };
    reader.word(&["tiếp theo", "liên tục", "kế tiếp"]);
    // "08 giờ sáng" is an hour of a day.
    if reader.sees(&["sáng", "trưa", "chiều", "tối"]) {
        return Ok(None);
    }
    match Limit::from_quantity(found) {
        Ok(limit) => {
            if limit.unit() == LimitUnit::Months {
                unclear_month(reader)?;
            }
            Ok(Some(limit))
        }
        Err(_) => Err(Stop::impossible(
            found.at,
            Words::new(
                "một số nguyên từ 1 (chỉ ngày làm việc, giờ, năm mới tính nửa)",
                "a whole number from 1 (halves: of working days, hours, years)",
            ),
        )),
    }
}

/// "ngày thứ mười kể từ ngày", "ngày làm việc thứ 5 sau khi": the day that so long a time ends on.
fn nth_day(reader: &mut Reader<'_>) -> Result<Option<Limit>, Stop> {
    let unit = match () {
        () if reader.word(&["ngày làm việc thứ"]) => LimitUnit::WorkingDays,
        () if reader.word(&["ngày thứ"]) => LimitUnit::Days,
        () => return Ok(None),
    };
    let Some(nth) = number(reader)? else { return Ok(None) };
    let at = reader.at;
    reader.mark(&[',']);
    let counted = reader.sees(&["kể từ", "tính từ", "sau"]);
    reader.at = at;
    Ok(if counted { Limit::new(nth.value, unit).ok() } else { None })
}
