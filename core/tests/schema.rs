//! The committed JSON Schema is the one the file form makes.
#![cfg(feature = "schema")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use chiso::framework::{Framework, FrameworkDocument};

/// `CHISO_WRITE_SCHEMA=1 cargo test -p chiso --features schema --test schema` writes it anew.
#[test]
fn the_committed_schema_is_current() {
    let schema = schemars::schema_for!(FrameworkDocument);
    let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/framework.schema.json");
    if std::env::var_os("CHISO_WRITE_SCHEMA").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert!(made == Framework::schema(), "the schema drifted; see the comment of this test");
}
