//! Framework files in TOML and JSON: an error or a framework that reads back, never a panic.
#![no_main]

use chiso::framework::{Framework, diff};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for framework in
        [Framework::from_toml(text, "fuzz"), Framework::from_json(text, "fuzz")].into_iter().flatten()
    {
        let again = Framework::from_json(&framework.to_json(), "again").expect("reads back from JSON");
        assert_eq!(again.document(), framework.document());
        assert!(diff(&framework, &again).added.is_empty());
    }
});
