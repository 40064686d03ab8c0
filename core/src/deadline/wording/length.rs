//! Lengths of time as limits.

use super::quantity::quantity;
use crate::code::Words;
use crate::deadline::{Limit, LimitUnit};
use crate::language::{Reader, Stop, unclear_month};

/// How long: "05 ngày làm việc", "ngày làm việc tiếp theo".
pub(super) fn limit(reader: &mut Reader<'_>) -> Result<Option<Limit>, Stop> {
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
