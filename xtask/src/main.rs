//! Writes the files that follow from the table of error codes in the core, from the C surface (the exports and
//! constants of `ffi/src`), and from the list of the classes of results in C#.
//!
//! `cargo run -p xtask -- generate` writes them, `cargo run -p xtask -- check` says which of them drifted.

mod c_docs;
mod codes;
mod csharp;
mod enums;
mod header;
mod native_methods;
mod record_classes;
mod record_kind;
mod record_shows;
mod records;
mod surface;
mod symbols;
mod text;

use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use records::ByHand;
use surface::Surface;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A file that is made: where it stands in the repository, and what it holds.
struct Made {
    path: &'static str,
    content: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate"] => generate(),
        ["check"] => check(),
        _ => Err("usage: cargo run -p xtask -- generate | check".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do where even this cannot be said.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn made_of_codes() -> Vec<Made> {
    vec![
        Made { path: "ffi/src/status.rs", content: codes::c_constants() },
        Made { path: "ffi/csharp/ErrorCode.cs", content: codes::csharp_enum() },
        Made { path: "docs/errors.md", content: codes::docs() },
    ]
}

fn made_of_the_surface() -> Result<Vec<Made>> {
    let ffi = repository().join("ffi");
    let surface = Surface::read(&ffi.join("src"))?;
    Ok(vec![
        Made { path: "include/chiso.h", content: header::write(&ffi, &surface)? },
        Made { path: "ffi/symbols.txt", content: symbols::write(&surface) },
        Made { path: "ffi/csharp/NativeMethods.cs", content: native_methods::write(&surface)? },
        Made { path: "ffi/csharp/Enums.cs", content: enums::write(&surface)? },
        Made { path: "docs/c.md", content: c_docs::write(&surface) },
    ])
}

fn made_of_the_records() -> Result<Made> {
    let list = "ffi/csharp/records.toml";
    let by_hand = ByHand::read(&repository().join("ffi/csharp"))?;
    let written = fs::read_to_string(repository().join(list)).map_err(Into::into);
    let records = written.and_then(|text| records::read(&text, &by_hand));
    let classes = records.and_then(|records| record_classes::write(&records));
    let content = classes.map_err(|error| format!("{list}: {error}"))?;
    Ok(Made { path: "ffi/csharp/Records.cs", content })
}

fn generate() -> Result<()> {
    // The constants of the codes are a part of the surface.
    made_of_codes().iter().try_for_each(write)?;
    made_of_the_surface()?.iter().try_for_each(write)?;
    write(&made_of_the_records()?)
}

fn write(made: &Made) -> Result<()> {
    let path = repository().join(made.path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(&path, &made.content).map_err(|error| format!("{}: {error}", made.path))?)
}

fn check() -> Result<()> {
    // A file that is not there has drifted as well.
    let drifted =
        |made: &Made| fs::read_to_string(repository().join(made.path)).ok().as_ref() != Some(&made.content);
    let made = made_of_codes().into_iter().chain(made_of_the_surface()?).chain([made_of_the_records()?]);
    let drifted: Vec<_> = made.filter(drifted).map(|made| made.path).collect();
    if drifted.is_empty() {
        return Ok(());
    }
    Err(format!(
        "not what the sources say: {}\nrun `make generate` and commit what it writes",
        drifted.join(", ")
    )
    .into())
}
