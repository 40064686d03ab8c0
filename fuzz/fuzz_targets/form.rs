//! Workbooks that come back: a filled form and a score table, damaged anywhere. The input says which bytes of a
//! sound one are others; inputs that are workbooks themselves are read as they are.
#![no_main]

use std::sync::LazyLock;

use chiso::framework::Framework;
use chiso::scorecard::{Assessment, Stamp, Subject};
use chiso::table::form::{FormFile, form_xlsx, import_forms};
use chiso::table::write::{read_summary, summary_xlsx};
use chiso::text::Lang;
use libfuzzer_sys::fuzz_target;

static RECORD: LazyLock<Assessment> = LazyLock::new(|| {
    let framework = Framework::builtin("par-2022-components").expect("built in");
    Assessment::new(&framework, Subject::default()).expect("a record")
});
static FORM: LazyLock<Vec<u8>> = LazyLock::new(|| form_xlsx(&RECORD, None, Lang::Vi).expect("a form"));
static TABLE: LazyLock<Vec<u8>> = LazyLock::new(|| summary_xlsx(&RECORD, Lang::Vi).expect("a table"));

fuzz_target!(|data: &[u8]| {
    let sound = if data.starts_with(b"PK") { data.to_vec() } else { changed(&FORM, data) };
    let mut record = RECORD.clone();
    let stamp = Stamp::new("fuzz", "2025-01-01").expect("a stamp");
    let _ = import_forms(&mut record, &[FormFile { name: "fuzz.xlsx", bytes: &sound }], &stamp);
    let _ = read_summary(RECORD.framework(), &changed(&TABLE, data), "fuzz.xlsx");
});

/// The workbook with bytes changed: every four of the input are a place and what is written there.
fn changed(workbook: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = workbook.to_vec();
    for change in changes.chunks_exact(4) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]])) * 4 % bytes.len();
        bytes[place] = change[2] ^ change[3];
    }
    bytes
}
