//! The header, the list of symbols and the library agree.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout, reason = "says when a check is skipped")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn header() -> String {
    fs::read_to_string(path("../include/chiso.h")).unwrap()
}

fn frozen_symbols() -> BTreeSet<String> {
    let list = fs::read_to_string(path("symbols.txt")).unwrap();
    list.lines().map(str::to_owned).collect()
}

/// The functions the header declares, each as its declaration in one line.
fn declarations() -> Vec<String> {
    let header = header();
    let body = header.split("extern \"C\" {").nth(1).unwrap();
    let declared = body.split("CHISO_API").skip(1).map(|rest| rest.split(';').next().unwrap());
    declared.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn name(declaration: &str) -> String {
    let before = declaration.split('(').next().unwrap();
    before.rsplit([' ', '*']).next().unwrap().to_owned()
}

/// The two are read from the sources by different parsers.
#[test]
fn the_header_declares_the_frozen_symbols() {
    let declared: BTreeSet<String> = declarations().iter().map(|text| name(text)).collect();
    assert_eq!(declared, frozen_symbols());
}

#[test]
fn the_library_exports_the_frozen_symbols() {
    // `cargo build -p chiso-ffi` puts it into the folder above the one of this program; tests alone do not
    // build it, since they have no use for a C library.
    let program = std::env::current_exe().unwrap();
    let library = program.ancestors().nth(2).unwrap().join("libchiso.so");
    let listed = Command::new("nm").args(["-D", "--defined-only", "--format=posix"]).arg(library).output();
    let Some(listed) = listed.ok().filter(|listed| listed.status.success()) else {
        assert!(std::env::var_os("CI").is_none(), "no nm, or no library: cargo build -p chiso-ffi");
        println!("skipped: no nm, or no library: cargo build -p chiso-ffi");
        return;
    };
    let listed = String::from_utf8(listed.stdout).unwrap();
    let names = listed.lines().filter_map(|line| line.split(' ').next());
    // The export for tests of the panic guard is there when a feature asks for it.
    let exported: BTreeSet<String> = names.filter(|name| *name != "chiso_test_panic").map(str::to_owned).collect();
    assert_eq!(exported, frozen_symbols());
}

/// Every type of handle that a function gives has its `_free`.
#[test]
fn every_handle_can_be_freed() {
    let declarations = declarations();
    let arguments = declarations.iter().flat_map(|text| text.split(['(', ',']));
    let given: BTreeSet<String> = arguments
        .filter(|argument| argument.contains("**"))
        .filter_map(|argument| argument.trim().strip_prefix("struct ").or(Some(argument.trim())))
        .filter_map(|argument| argument.strip_prefix("chiso_")?.split(' ').next())
        .map(|noun| format!("chiso_{noun}_free"))
        .collect();
    assert!(given.len() > 5, "{given:?}");
    let missing: Vec<_> = given.difference(&frozen_symbols()).cloned().collect();
    assert!(missing.is_empty(), "{missing:?}");
}
