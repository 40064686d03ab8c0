use std::ffi::c_char;

use chiso::number::{Points, Rounding, RoundingMode, reconcile};
use chiso::text::{parse_exact, parse_points, points_from_f64};

use crate::constants::Constant;
use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{IntoC, array, out, out_array};
use crate::text;

/// One point, in the unit in which points cross this interface: points are whole multiples of 10^-6.
pub const CHISO_SCALE: i64 = 1_000_000;
/// Decimals of that unit.
pub const CHISO_SCALE_PLACES: u32 = 6;

/// Bytes that hold every text of `chiso_points_text`, its NUL included.
pub const CHISO_POINTS_TEXT_CAPACITY: usize = 24;

const _: () = assert!(CHISO_POINTS_TEXT_CAPACITY > "-9223372036854.775808".len());
const _: () = assert!(CHISO_SCALE == chiso::number::SCALE && CHISO_SCALE_PLACES == chiso::number::SCALE_PLACES);

/// Rounding to the nearest, halves up: 2.345 to 2.35.
pub const CHISO_ROUND_HALF_UP: i32 = 0;
/// Rounding to the nearest, halves to the even neighbour: 2.345 to 2.34.
pub const CHISO_ROUND_HALF_EVEN: i32 = 1;
/// Rounding towards minus infinity.
pub const CHISO_ROUND_FLOOR: i32 = 2;
/// Rounding towards plus infinity.
pub const CHISO_ROUND_CEILING: i32 = 3;

constants!(RoundingMode, "a CHISO_ROUND_ constant", {
    CHISO_ROUND_HALF_UP = RoundingMode::HalfUp,
    CHISO_ROUND_HALF_EVEN = RoundingMode::HalfEven,
    CHISO_ROUND_FLOOR = RoundingMode::Floor,
    CHISO_ROUND_CEILING = RoundingMode::Ceiling,
});

pub(crate) fn places(places: u32) -> Result<u32, Failure> {
    if places > CHISO_SCALE_PLACES {
        return Err(Failure::range("places", "0 to 6"));
    }
    Ok(places)
}

/// Reads points as Vietnamese and English documents write them: "0,25", "1.234,5", "25%", "1/4". One mark is always
/// the decimal mark; what people declare goes through `chiso_facts_set`, which refuses what can be read in two ways.
///
/// Errors: CHISO_ERROR_NUMBER_SYNTAX with the character at fault, CHISO_ERROR_NUMBER_DECIMALS beyond six
/// decimals, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_points_parse(text: *const c_char, points: *mut i64, err: *mut *mut Error) -> i32 {
    get!(err, text = text::read(text, "text")?, points, parse_points(text)?)
}

/// Points from a double of a sheet, through its shortest decimal text, refused beyond six decimals.
///
/// Errors: CHISO_ERROR_NUMBER_DECIMALS, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_points_from_double(value: f64, points: *mut i64, err: *mut *mut Error) -> i32 {
    call(err, || out(points, "points")?.give(points_from_f64(value, None)?))
}

/// Rounds a number, read exactly from text ("2.345", "1/3"), to 0 to 6 places. `mode` is a CHISO_ROUND_
/// constant.
///
/// Errors: CHISO_ERROR_NUMBER_SYNTAX, CHISO_ERROR_NUMBER_RANGE, CHISO_ERROR_NUMBER_NOT_FINITE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_points_round(
    value: *const c_char, places: u32, mode: i32, points: *mut i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (value, points) = (text::read(value, "value")?, out(points, "points")?);
        let rounding = Rounding::new(self::places(places)?, RoundingMode::value(mode, "mode")?);
        points.give(Points::round(&parse_exact(value)?, rounding)?)
    })
}

/// Writes points as decimal text with at least `places` decimals (0 to 6) and no more than needed beyond
/// them: 85800000 with 2 places is "85.80".
///
/// `length` is set to the length of the text without its NUL, also when `capacity` is too small for the
/// text and its NUL; then nothing else is written. `buffer` may be NULL when `capacity` is 0.
/// CHISO_POINTS_TEXT_CAPACITY is always enough.
///
/// Errors: CHISO_ERROR_BUFFER_TOO_SMALL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_points_text(
    points: i64, places: u32, buffer: *mut c_char, capacity: usize, length: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let length = out(length, "length")?;
        let text = text::owned(&Points::from_micro(points).text(self::places(places)?));
        let bytes = text.as_bytes_with_nul();
        let room = out_array(buffer.cast::<u8>(), capacity, bytes.len(), "buffer");
        // Whoever has too little room learns how much to bring; no other failure writes.
        if matches!(room, Ok(_) | Err(Failure::Buffer { .. })) {
            length.set(text.as_bytes().len());
        }
        room?.fill(bytes.iter().copied());
        Ok(())
    })
}

/// Whether a published total can come from `count` published parts, all in 10^-6 and printed with `places`
/// decimals, given that each was rounded half up.
///
/// `difference` is the total minus the sum of the parts; `low` and `high` are the least and the greatest
/// total that can be printed for them; `possible` is 1 or 0.
///
/// Errors: CHISO_ERROR_NUMBER_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_points_reconcile(
    total: i64, parts: *const i64, count: usize, places: u32, possible: *mut u8, difference: *mut i64, low: *mut i64,
    high: *mut i64, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let parts: Vec<Points> = array(parts, count, "parts")?.iter().copied().map(Points::from_micro).collect();
        let (possible, difference) = (out(possible, "possible")?, out(difference, "difference")?);
        let (low, high) = (out(low, "low")?, out(high, "high")?);
        let found = reconcile(Points::from_micro(total), &parts, self::places(places)?);
        let exact = [&found.difference, &found.low, &found.high];
        let [by, from, to] = exact.map(Points::try_from_exact);
        let (by, from, to) = (by?, from?, to?);
        possible.set(found.possible);
        difference.set(by);
        low.set(from);
        high.set(to);
        Ok(())
    })
}

impl IntoC<i64> for Points {
    fn into_c(self) -> i64 {
        self.micro()
    }
}
