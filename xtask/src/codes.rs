//! What follows from the table of error codes in the core: the constants of C, the enum of C#, the list in the docs.

use std::fmt::Write;

use chiso::Code;
use chiso::text::Lang;

use crate::text::pascal;

/// `number-syntax` -> `NUMBER_SYNTAX`.
fn screaming(code: Code) -> String {
    code.name().replace('-', "_").to_uppercase()
}

/// `ffi/src/status.rs`.
pub(crate) fn c_constants() -> String {
    let mut written = "\
//! Status codes: those of `chiso::Code`. 1 to 99 concern the call itself, 100 and above the data. Numbers are never
//! reused. Made by `make generate` from the table of codes in core/src/code; not to be edited.
#![allow(dead_code, reason = \"written out for the header; the library itself speaks of `chiso::Code`\")]

/// Success.
pub const CHISO_OK: i32 = 0;
"
    .to_owned();
    for code in Code::ALL {
        // Writing to a String does not fail.
        let _ = write!(
            written,
            "/// {}\npub const CHISO_ERROR_{}: i32 = {};\n",
            code.meaning(Lang::En),
            screaming(*code),
            code.number()
        );
    }
    written
}

/// `ffi/csharp/ErrorCode.cs`.
pub(crate) fn csharp_enum() -> String {
    let mut written = "\
// Made by `make generate` from the table of codes in core/src/code; not to be edited.

namespace Chiso
{
    /// <summary>
    /// What went wrong: the CHISO_ERROR_ constants of the C interface. 1 to 99 concern the call itself, 100 and
    /// above the data, 900 a defect of the library. Numbers are never reused.
    /// </summary>
    public enum ErrorCode
    {
"
    .to_owned();
    let members = Code::ALL.iter().map(|code| {
        let name = pascal(&code.name().replace('-', "_"));
        let meaning = code.meaning(Lang::En).replace('&', "&amp;").replace('<', "&lt;");
        format!("        /// <summary>{meaning}</summary>\n        {name} = {},\n", code.number())
    });
    written.push_str(&members.collect::<Vec<_>>().join("\n"));
    written.push_str("    }\n}\n");
    written
}

/// `docs/errors.md`.
pub(crate) fn docs() -> String {
    let mut written = "\
<!-- Made by `make generate` from the table of codes in core/src/code; not to be edited. -->

# Errors (lỗi)

Number and name are the same in Rust (`Code`), C (`CHISO_ERROR_NUMBER_SYNTAX`), C# (`ErrorCode.NumberSyntax`) and
Python (`error.code`, `error.name`); Python raises the class named here. 1 to 99 concern the call itself, 100 and above
the data, 900 a defect of the library. Numbers are never reused.

| number | name | Python class | meaning | nghĩa |
|---|---|---|---|---|
"
    .to_owned();
    for code in Code::ALL {
        let _ = writeln!(
            written,
            "| {} | `{}` | `{}` | {} | {} |",
            code.number(),
            code.name(),
            code.class(),
            code.meaning(Lang::En),
            code.meaning(Lang::Vi)
        );
    }
    written
}
