#![no_main]
//! Rule lines: no panic, every line told, every reading the same after a walk through its notation.

use chiso::framework::Framework;
use chiso::table::read::{Delimiter, Edition, Grid, Limits, Reading, read_criteria_table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = text.parse::<Reading>();
    let rows =
        text.lines().take(40).map(|line| line.split('\t').take(3).map(str::to_owned).collect::<Vec<_>>());
    let heads = ["STT", "Tiêu chí", "Điểm tối đa"].map(str::to_owned).to_vec();
    let first = ["1", "Việc", "10"].map(str::to_owned).to_vec();
    let grid = Grid::from_rows("fuzz", [heads, first].into_iter().chain(rows));
    if let Ok(table) = read_criteria_table(&grid, &Edition::default()) {
        for row in table.rows() {
            assert_eq!(
                row.rule_kind.is_some(),
                row.reading.as_ref().is_some_and(|r| !matches!(r, Reading::Continues { .. }))
            );
            if let Some(reading) = &row.reading {
                let text = reading.to_string();
                // A quotation mark inside quoted text may end it early; the rest is exact.
                if text.matches('"').count() <= 2 {
                    assert_eq!(text.parse::<Reading>().map(|again| again.to_string()), Ok(text));
                }
            }
        }
        let toml = table.framework().to_toml();
        assert!(Framework::from_toml(&toml, "fuzz").is_ok(), "{toml}");
    }
    let _ = Grid::from_delimited(text.as_bytes(), "fuzz", Delimiter::Auto, &Limits::default());
});
