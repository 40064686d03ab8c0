//! What is said about a target, in Vietnamese and English.

use super::{GroupLimit, LimitEnd, Scheme};
use crate::number::{Exact, Points};
use crate::text::Text;

/// Where a wanted value comes from.
pub(super) enum Floor<'a> {
    Value,
    Earlier,
    Group(&'a Text),
}

/// Where a wanted place comes from.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Top,
    Earlier,
}

pub(super) fn floor_met(value: &Exact, limit: &GroupLimit, floor: &Floor) -> Text {
    let (value, at) = (number(value), number(&limit.at));
    let above = limit.end == LimitEnd::Exclusive;
    match floor {
        Floor::Value if above => {
            text(format!("Giá trị {} trên {}.", value.vi, at.vi), format!("{} is above {}.", value.en, at.en))
        }
        Floor::Value => text(
            format!("Giá trị {} đạt ít nhất {}.", value.vi, at.vi),
            format!("{} is at least {}.", value.en, at.en),
        ),
        Floor::Earlier => text(
            format!("Giá trị {} không thấp hơn kỳ trước ({}).", value.vi, at.vi),
            format!("{} is not below the earlier {}.", value.en, at.en),
        ),
        Floor::Group(name) => text(
            format!("Giá trị {} thuộc nhóm “{}” trở lên ({}).", value.vi, name.vi, from(&at.vi, above, VI)),
            format!("{} is in the group “{}” or better ({}).", value.en, name.en, from(&at.en, above, EN)),
        ),
    }
}

pub(super) fn floor_missed(value: &Exact, limit: &GroupLimit, gap: &Exact, floor: &Floor) -> Text {
    let (value, at) = (number(value), number(&limit.at));
    let above = limit.end == LimitEnd::Exclusive;
    let said = match floor {
        Floor::Value if above => text(
            format!("Giá trị {} chưa trên {}", value.vi, at.vi),
            format!("{} is not above {}", value.en, at.en),
        ),
        Floor::Value => text(
            format!("Giá trị {} chưa đạt {}", value.vi, at.vi),
            format!("{} does not reach {}", value.en, at.en),
        ),
        Floor::Earlier => text(
            format!("Giá trị {} thấp hơn kỳ trước ({})", value.vi, at.vi),
            format!("{} is below the earlier {}", value.en, at.en),
        ),
        Floor::Group(name) => text(
            format!("Giá trị {} chưa thuộc nhóm “{}” ({})", value.vi, name.vi, from(&at.vi, above, VI)),
            format!("{} is not in the group “{}” ({})", value.en, name.en, from(&at.en, above, EN)),
        ),
    };
    if gap.is_zero() {
        return text(said.vi + ": cần cao hơn mức này.", said.en + ": any more would do.");
    }
    let gap = number(gap);
    text(format!("{}: còn thiếu {}.", said.vi, gap.vi), format!("{}: {} short.", said.en, gap.en))
}

pub(super) fn no_lower_limit(value: &Exact, name: &Text) -> Text {
    let value = number(value);
    text(
        format!("Giá trị {} thuộc nhóm “{}” trở lên, nhóm này không có mức sàn.", value.vi, name.vi),
        format!("{} is in the group “{}” or better, which has no lower limit.", value.en, name.en),
    )
}

pub(super) fn place_met(rank: u32, of: Option<usize>, place: u32, kind: Place) -> Text {
    let rank = ranked(rank, of);
    match kind {
        Place::Top => text(
            format!("Hạng {}, trong nhóm {place} đơn vị đứng đầu.", rank.vi),
            format!("Rank {} is within the top {place}.", rank.en),
        ),
        Place::Earlier => text(
            format!("Hạng {}, không thấp hơn hạng {place} của kỳ trước.", rank.vi),
            format!("Rank {} is not below the earlier rank {place}.", rank.en),
        ),
    }
}

pub(super) fn place_missed(
    rank: u32,
    of: Option<usize>,
    place: u32,
    places: u32,
    points: Option<&Exact>,
    kind: Place,
) -> Text {
    let rank = ranked(rank, of);
    let count = if places == 1 { "1 place".to_owned() } else { format!("{places} places") };
    let said = match kind {
        Place::Top => text(
            format!("Hạng {}, còn {places} bậc mới vào nhóm {place} đơn vị đứng đầu", rank.vi),
            format!("Rank {} is {count} short of the top {place}", rank.en),
        ),
        Place::Earlier => text(
            format!("Hạng {}, thấp hơn {places} bậc so với hạng {place} của kỳ trước", rank.vi),
            format!("Rank {} is {count} below the earlier rank {place}", rank.en),
        ),
    };
    match points.map(number) {
        Some(points) => text(
            format!("{}; cách vị trí thứ {place} là {} điểm.", said.vi, points.vi),
            format!("{}; place {place} is {} points away.", said.en, points.en),
        ),
        None => text(said.vi + ".", said.en + "."),
    }
}

pub(super) fn no_result(absence: &Text) -> Text {
    text(format!("Chưa có kết quả: {}.", absence.vi), format!("No result: {}.", absence.en))
}

pub(super) fn not_listed() -> Text {
    text("đơn vị không có trong bảng xếp hạng".into(), "the unit is not in the ranking".into())
}

pub(super) fn no_rank() -> Text {
    text("Chưa biết thứ hạng.".into(), "The rank is not known.".into())
}

pub(super) fn end_not_stated(value: &Exact) -> Text {
    let value = number(value);
    text(
        format!("Nguồn không nêu giá trị đúng bằng {} thuộc nhóm nào.", value.vi),
        format!("The source does not say to which group a value of exactly {} belongs.", value.en),
    )
}

pub(super) fn limits_not_published(scheme: &Scheme) -> Text {
    text(
        format!("{}: ngưỡng các nhóm không được công bố.", scheme.title.vi),
        format!("{}: the limits of the groups were not published.", scheme.title.en),
    )
}

pub(super) fn needs_ranking(scheme: &Scheme) -> Text {
    text(
        format!("{}: cần kết quả của tất cả các đơn vị.", scheme.title.vi),
        format!("{}: the results of all units are needed.", scheme.title.en),
    )
}

fn text(vi: String, en: String) -> Text {
    Text { vi, en }
}

/// "from" and "above" in one language.
type FromAbove = (&'static str, &'static str);
const VI: FromAbove = ("từ", "trên");
const EN: FromAbove = ("from", "above");

fn from(at: &str, above: bool, words: FromAbove) -> String {
    format!("{} {at}", if above { words.1 } else { words.0 })
}

/// "38/63" and "38 of 63".
fn ranked(rank: u32, of: Option<usize>) -> Text {
    match of {
        Some(of) => text(format!("{rank}/{of}"), format!("{rank} of {of}")),
        None => text(rank.to_string(), rank.to_string()),
    }
}

/// A number with the decimal mark of each language; a value without a finite decimal to six places.
fn number(value: &Exact) -> Text {
    let en = match Points::try_from_exact(value) {
        Ok(points) => points.to_string(),
        Err(_) => Points::nearest(value).map_or_else(|_| value.to_string(), |points| format!("≈ {points}")),
    };
    text(en.replace('.', ","), en)
}
