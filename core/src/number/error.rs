use crate::code::{Code, Fault, Lang, Text, Words, decimal, nth, say};

/// Why a number could not be read or held.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
#[non_exhaustive]
pub enum NumberError {
    /// The text is no number.
    Syntax {
        /// The text as given.
        text: String,
        /// 0-based index of the character that does not fit.
        position: usize,
        /// What would have fitted there.
        expected: Words,
    },
    /// The number is well formed but does not fit where it has to go.
    Range {
        /// The number as text.
        text: String,
        /// The range it must lie in.
        expected: Text,
    },
    /// The number has more decimals than points can hold, and nobody asked for rounding.
    Decimals {
        /// The number as text.
        text: String,
        /// How many decimals fit.
        places: u32,
    },
    /// One mark before exactly three digits: it may group thousands, or be the decimal mark.
    Ambiguous {
        /// The text as given.
        text: String,
        /// How the number is written without doubt if the mark groups thousands.
        grouped: String,
        /// How it is written without doubt if the mark is the decimal mark.
        decimal: String,
    },
    /// NaN or an infinity was given where a number belongs.
    NotFinite {
        /// `NaN`, `inf` or `-inf`.
        text: String,
    },
}

impl Fault for NumberError {
    fn code(&self) -> Code {
        match self {
            NumberError::Syntax { .. } => Code::NumberSyntax,
            NumberError::Range { .. } => Code::NumberRange,
            NumberError::Decimals { .. } => Code::NumberDecimals,
            NumberError::NotFinite { .. } => Code::NumberNotFinite,
            NumberError::Ambiguous { .. } => Code::NumberAmbiguous,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            NumberError::Syntax { text, position, expected } => {
                let (position, expected) = (nth(*position, lang), expected.get(lang));
                say!(
                    lang,
                    "{text:?} không phải là số: ở ký tự thứ {position} cần {expected}",
                    "{text:?} is not a number: at character {position} expected {expected}"
                )
            }
            NumberError::Range { text, expected } => {
                let expected = expected.get(lang);
                say!(
                    lang,
                    "{text} nằm ngoài phạm vi; cần {expected}",
                    "{text} is out of range: expected {expected}"
                )
            }
            NumberError::Decimals { text, places } => {
                let text = decimal(text, lang);
                say!(
                    lang,
                    "{text} có hơn {places} chữ số thập phân: hãy làm tròn, hoặc ghi dạng văn bản ở chỗ cần giá trị chính xác",
                    "{text} has more than {places} decimals: round it, or give it as text where an exact value is wanted"
                )
            }
            NumberError::Ambiguous { text, grouped, decimal: point } => {
                let (grouped, point) = (decimal(grouped, lang), decimal(point, lang));
                say!(
                    lang,
                    "{text:?} đọc được hai cách: hãy viết {grouped} nếu dấu ngăn cách hàng nghìn, hoặc {point} nếu là dấu thập phân",
                    "{text:?} can be read in two ways: write {grouped} if the mark groups thousands, or {point} if it is the decimal mark"
                )
            }
            NumberError::NotFinite { text } => say!(
                lang,
                "{text} không phải là số hữu hạn: hãy ghi một số, hoặc ghi rõ là chưa có giá trị",
                "{text} is not a finite number: give a number, or state that the value is missing"
            ),
        }
    }
}
