//! Mùng 1 Tết and 10/3 by table: near midnight no algorithm is certain, and the law names no other lunar days.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::document::{Lunar, MonthDay};
use crate::text::built_in;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
    first_year: i32,
    tet: Vec<MonthDay>,
    hung_kings: Vec<MonthDay>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    let text = include_str!("../../data/calendar/lunar.toml");
    TABLES.get_or_init(|| built_in("lunar.toml", toml::from_str(text)))
}

pub(super) fn date(day: Lunar, year: i32) -> Option<NaiveDate> {
    let tables = tables();
    let table = match day {
        Lunar::Tet => &tables.tet,
        Lunar::HungKings => &tables.hung_kings,
    };
    table.get(usize::try_from(year.checked_sub(tables.first_year)?).ok()?)?.in_year(year)
}

/// The first day of the lunar year (mùng 1 Tết Nguyên đán) in Việt Nam, for 1901 to 2099.
///
/// ```
/// use chiso::calendar::tet;
/// assert_eq!(tet(2030).unwrap().to_string(), "2030-02-02"); // a day before the Chinese new year
/// assert_eq!(tet(1900), None);
/// ```
pub fn tet(year: i32) -> Option<NaiveDate> {
    date(Lunar::Tet, year)
}

/// The 10th day of the third lunar month (Giỗ Tổ Hùng Vương), for 1901 to 2099.
///
/// ```
/// use chiso::calendar::hung_kings_day;
/// assert_eq!(hung_kings_day(2027).unwrap().to_string(), "2027-04-16");
/// ```
pub fn hung_kings_day(year: i32) -> Option<NaiveDate> {
    date(Lunar::HungKings, year)
}
