//! The words before a day: "trước", "chậm nhất là vào", "đến hết", "trong".

use super::token::Reader;
use crate::deadline::kind::Bound;

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
    ]);
    reader.word(&["là"]);
    reader.mark(&[':']);
    let inside = reader.word(&[
        "trong khoảng thời gian",
        "trong thời gian",
        "trong suốt",
        "ngay trong",
        "trong",
        "vào",
    ]);
    let to = reader.word(&["cho đến", "đến", "tới"]);
    // "trước hết tháng 6" is by its end.
    let until = reader.word(&["trước khi hết", "trước khi kết thúc", "trước hết", "hết"]);
    let before = !until && reader.word(&["trước thời điểm", "trước"]);
    let until = until || reader.word(&["thời điểm"]);
    let bound = match () {
        () if before => Bound::Before,
        () if latest || to || until => Bound::By,
        () => Bound::On,
    };
    Bounded { bound, inside: inside || until, both: latest && before }
}
