#![no_main]
//! Files of tables: any bytes give a grid or an error, within the limits.

use chiso::table::read::{Edition, Limits, Opening, read_criteria_table, read_grid};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits =
        Limits { unpacked_bytes: 1 << 22, string_bytes: 1 << 20, cells: 10_000, ..Limits::default() };
    if let Ok(grid) = read_grid(bytes, "fuzz", &Opening { limits, ..Opening::default() }) {
        let _ = read_criteria_table(&grid, &Edition::default());
    }
});
