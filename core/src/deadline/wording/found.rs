//! What the forms of a deadline hand on.

use crate::code::Words;
use crate::deadline::doubt::DeadlineDoubt;
use crate::deadline::kind::DeadlineKind;

/// A deadline and what may be seen differently.
pub(crate) struct Found {
    pub deadline: DeadlineKind,
    pub doubts: Vec<DeadlineDoubt>,
}

impl Found {
    pub fn of(deadline: DeadlineKind) -> Found {
        Found { deadline, doubts: Vec::new() }
    }
}

pub(super) const A_DEADLINE: Words = Words::new(
    "một hạn: ngày, tháng, quý hoặc năm, thời hạn, “hằng quý”, “thường xuyên”",
    "a deadline: a day, month, quarter or year, a time limit, “hằng quý”, “thường xuyên”",
);
