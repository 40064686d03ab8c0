//! Numbers, ranges, keys and names of units in any text.
#![no_main]

use chiso::framework::{DueDate, Range};
use chiso::text::{name_key, parse_exact, parse_points};
use chiso::unit::Registry;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // A number is written out with up to twice the digits, and very long texts are refused.
    if let Some(value) = parse_exact(text).ok().filter(|_| text.len() < 90) {
        assert_eq!(parse_exact(&value.to_string()).ok(), Some(value));
    }
    let _ = (parse_points(text), name_key(text), text.parse::<Range>(), text.parse::<DueDate>());
    let _ = Registry::vietnam().resolve_in_year(text, 2024);
});
