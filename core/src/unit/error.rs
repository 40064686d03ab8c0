use chrono::NaiveDate;

use super::{Unit, UnitKind};
use crate::code::{Code, Fault, Lang, Spoken, Text, say};

/// Why a name or code gave no unit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum UnitError {
    /// No unit of any date is written like this.
    Unknown {
        /// The text as given.
        given: String,
        /// Units in force on the date that look alike, with codes; never used in its place.
        close: Vec<String>,
    },
    /// The name or code belongs to a unit of another time.
    NotInForce {
        /// The text as given.
        given: String,
        /// The date asked for.
        on: NaiveDate,
        /// The unit of that name, with its code.
        unit: String,
        /// First day of that unit; `None` if it is older than the record.
        from: Option<NaiveDate>,
        /// Last day of that unit; `None` if it is still in force.
        to: Option<NaiveDate>,
        /// The units, with codes, that hold its territory on the date asked for.
        holders: Vec<String>,
    },
    /// The name is right but the rank before or after it is not: "thành phố Bắc Giang" was a city inside the
    /// province Bắc Giang, and cities of provinces are not in this registry.
    OtherKind {
        /// The text as given.
        given: String,
        /// The date asked for.
        on: NaiveDate,
        /// The unit that bears the bare name, with its code.
        unit: String,
        /// The kind that the text states.
        stated: UnitKind,
        /// The kind of the unit.
        actual: UnitKind,
    },
    /// The date or year lies before the record begins, or is no date.
    OutsideRecord {
        /// The date or year asked for.
        asked: Text,
        /// First day of the record.
        begins: NaiveDate,
    },
    /// A file of units cannot be read.
    File {
        /// What is wrong in it, and where.
        problem: String,
    },
}

impl UnitError {
    pub(super) fn not_in_force(given: &str, on: NaiveDate, unit: &Unit, holders: Vec<&Unit>) -> UnitError {
        UnitError::NotInForce {
            given: given.to_owned(),
            on,
            unit: unit.to_string(),
            from: unit.valid_from(),
            to: unit.valid_to(),
            holders: holders.into_iter().map(Unit::to_string).collect(),
        }
    }
}

impl Fault for UnitError {
    fn code(&self) -> Code {
        match self {
            UnitError::Unknown { .. } => Code::UnitUnknown,
            UnitError::NotInForce { .. } => Code::UnitNotInForce,
            UnitError::OtherKind { .. } => Code::UnitOtherKind,
            UnitError::OutsideRecord { .. } => Code::UnitOutsideRecord,
            UnitError::File { .. } => Code::UnitFile,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            UnitError::Unknown { given, close } => {
                let alike = close.join(", ");
                match close.is_empty() {
                    true => say!(
                        lang,
                        "{given:?} không phải là tên hoặc mã của tỉnh, thành phố",
                        "{given:?} is not the name or code of a province"
                    ),
                    false => say!(
                        lang,
                        "{given:?} không phải là tên hoặc mã của tỉnh, thành phố; gần giống: {alike}",
                        "{given:?} is not the name or code of a province; similar: {alike}"
                    ),
                }
            }
            UnitError::NotInForce { given, on, unit, from, to, holders } => {
                let (on, holders, period) = (on.say(lang), holders.join(", "), period(*from, *to, lang));
                say!(
                    lang,
                    "{given:?} không chỉ đơn vị nào đang tồn tại vào ngày {on}: {unit} tồn tại{period}; ngày {on} địa bàn thuộc {holders}",
                    "{given:?} names no unit in force on {on}: {unit} was in force{period}; on {on} its territory belongs to {holders}"
                )
            }
            UnitError::OtherKind { given, on, unit, stated, actual } => {
                let (on, stated, actual) = (on.say(lang), stated.text(lang), actual.text(lang));
                say!(
                    lang,
                    "{given:?} không chỉ {unit}: ngày {on} đó là {actual}, không phải {stated}",
                    "{given:?} does not name {unit}, which was a {actual} on {on}, not a {stated}"
                )
            }
            UnitError::OutsideRecord { asked, begins } => {
                let (asked, begins) = (asked.get(lang), begins.say(lang));
                say!(
                    lang,
                    "không có danh sách đơn vị {asked}: danh sách bắt đầu từ ngày {begins}",
                    "no list of units is recorded for {asked}: the record begins on {begins}"
                )
            }
            UnitError::File { problem } => say!(
                lang,
                "không đọc được tệp đơn vị: {problem}",
                "the file of units cannot be read: {problem}"
            ),
        }
    }
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>, lang: Lang) -> String {
    let from = from.map(|day| say!(lang, " từ ngày {}", " from {}", day.say(lang))).unwrap_or_default();
    let to = to.map(|day| say!(lang, " đến ngày {}", " to {}", day.say(lang))).unwrap_or_default();
    from + &to
}
