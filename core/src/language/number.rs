//! Whole numbers in digits and words, and the Roman ones of quarters.

use super::token::{Reader, Stop};
use crate::code::Words;

/// "thang sau" without its marks is the sixth month or the next one.
pub(crate) fn unclear_month(reader: &mut Reader) -> Result<(), Stop> {
    match reader.unmarked() && reader.sees(&["sau"]) {
        true => Err(Stop::unreadable(
            reader.at,
            Words::new("“sáu” hoặc “sau”, có dấu", "“sáu” or “sau”, with its mark"),
        )),
        false => Ok(()),
    }
}

/// A whole number as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub value: u32,
    /// How many digits it is written with; 0 for a number in words.
    pub digits: usize,
}

const ONES: [&[&str]; 9] = [
    &["một", "mốt"],
    &["hai"],
    &["ba"],
    &["bốn", "tư"],
    &["năm", "lăm"],
    &["sáu"],
    &["bảy", "bẩy"],
    &["tám"],
    &["chín"],
];

/// Words that mean something else without their marks (trước/sau, từ, năm): not read as numbers there.
const UNCLEAR_UNMARKED: [&str; 3] = ["sau", "tu", "nam"];

/// A number in digits or words, with its repetition in brackets: `5`, `05`, `05 (năm)`, `năm (05)`, `mười lăm`.
///
/// A repetition that says another number is a contradiction.
pub(crate) fn number(reader: &mut Reader) -> Result<Option<Number>, Stop> {
    let read = match reader.digits() {
        Some((value, digits)) => Some(Number { value, digits }),
        None => in_words(reader).map(|value| Number { value, digits: 0 }),
    };
    let Some(read) = read else { return Ok(None) };
    let back = reader.at;
    if reader.mark(&['(']).is_some() {
        let inner = reader.at;
        let again = reader.digits().map(|(value, _)| value).or_else(|| in_words(reader));
        match again {
            Some(again) if reader.mark(&[')']).is_some() => {
                if again != read.value {
                    return Err(Stop::contradiction(
                        inner,
                        Words::new("đúng số đó trong ngoặc", "the same number in brackets"),
                    ));
                }
            }
            // The bracket says something else.
            _ => reader.at = back,
        }
    }
    Ok(Some(read))
}

/// 1 to 999 in words.
fn in_words(reader: &mut Reader) -> Option<u32> {
    let back = reader.at;
    let value = hundreds(reader);
    // "năm 2024" is a year, not the number 5 before another number.
    if value.is_some() && reader.digits().is_some() {
        reader.at = back;
        return None;
    }
    value
}

/// "một trăm", "một trăm linh năm", "một trăm tám mươi"; "một trăm năm" may be a hundred years.
fn hundreds(reader: &mut Reader) -> Option<u32> {
    let at = reader.at;
    let Some(hundreds) = one(reader).filter(|_| reader.word(&["trăm"])) else {
        reader.at = at;
        return tens(reader);
    };
    let back = reader.at;
    let rest =
        if reader.word(&["linh", "lẻ"]) { one(reader) } else { tens(reader).filter(|rest| *rest > 9) };
    if rest.is_none() {
        reader.at = back;
    }
    Some(100 * hundreds + rest.unwrap_or(0))
}

fn tens(reader: &mut Reader) -> Option<u32> {
    if reader.word(&["mười"]) {
        return Some(10 + one(reader).unwrap_or(0));
    }
    let first = one(reader)?;
    if reader.word(&["mươi"]) {
        return Some(first * 10 + one(reader).unwrap_or(0));
    }
    Some(first)
}

fn one(reader: &mut Reader) -> Option<u32> {
    if reader.unmarked() && reader.sees(&UNCLEAR_UNMARKED) {
        return None;
    }
    let at = ONES.iter().position(|words| reader.word(words))?;
    u32::try_from(at + 1).ok()
}

/// A Roman or Arabic number from 1 to `last`, as quarters are counted.
pub(crate) fn ordinal(reader: &mut Reader, last: u32) -> Result<Option<u32>, Stop> {
    const ROMAN: [&[&str]; 12] = [
        &["i"],
        &["ii"],
        &["iii"],
        &["iv"],
        &["v"],
        &["vi"],
        &["vii"],
        &["viii"],
        &["ix"],
        &["x"],
        &["xi"],
        &["xii"],
    ];
    let back = reader.at;
    let value = match ROMAN.iter().position(|form| reader.word(form)) {
        Some(at) => u32::try_from(at + 1).ok(),
        None if reader.word(&["nhất"]) => Some(1),
        None => number(reader)?.map(|number| number.value),
    };
    match value {
        Some(value) if (1..=last).contains(&value) => Ok(Some(value)),
        _ => {
            reader.at = back;
            Ok(None)
        }
    }
}

/// The point of "Q.IV/2024".
pub(crate) fn abbreviated(reader: &mut Reader) {
    if reader.touches() {
        reader.mark(&['.']);
    }
}
