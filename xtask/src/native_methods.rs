//! `ffi/csharp/NativeMethods.cs`: how C# calls the library.
//!
//! Text in is a NUL-terminated `byte[]`; text, bytes and errors out are an `IntPtr` for the wrapper to take; every
//! handle has a class of its own, which the runtime keeps alive during a call and frees once.

use std::fmt::Write;

use crate::Result;
use crate::csharp::WIDTH;
use crate::enums;
use crate::surface::{Argument, Constant, Function, Pointer, Surface, Type};
use crate::text::{camel, fill, pascal, snake};

/// Arguments that have room for several results, of the functions that take a number of values. From its type alone
/// such an argument looks like a place for one.
const ARRAYS: &[(&str, &[&str])] = &[
    ("chiso_assessment_import_forms", &[]),
    ("chiso_calendar_add_working_days", &["due", "provisional"]),
    ("chiso_calendar_add_working_time", &["ends", "provisional"]),
    ("chiso_calendar_are_working_days", &["working", "provisional"]),
    ("chiso_calendar_count_working_days", &["days", "provisional"]),
    ("chiso_calendar_count_working_time", &["seconds", "provisional"]),
    ("chiso_classify_dossiers", &["classes", "due_moments", "provisional", "counts"]),
    ("chiso_columns_totals", &["points", "applicable_max"]),
    ("chiso_grouping_members", &["groups"]),
    ("chiso_points_reconcile", &[]),
    ("chiso_points_text", &["buffer"]),
    ("chiso_ranking_ranks", &["ranks"]),
    ("chiso_scorecard_all_points", &["points", "states"]),
];

/// Whole numbers that say which one is meant; any other may be how many there are.
const PLACES: &[&str] = &["index", "node", "group", "event"];

/// The errors of the library are read and freed by hand, since they come with every call.
const ERROR: &str = "Error";

const HEAD: &str = "\
// Made by `make generate` from the exports of ffi/src; not to be edited.

using System;
using System.Runtime.InteropServices;

namespace Chiso
{
";

const IMPORT: &str =
    "        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]\n";

pub(crate) fn write(surface: &Surface) -> Result<String> {
    for (name, _) in ARRAYS {
        if !surface.functions().any(|function| function.name == *name) {
            return Err(format!("{name}: named in ARRAYS of xtask, and not exported").into());
        }
    }
    let mut written = HEAD.to_owned();
    for handle in surface.handles().filter(|handle| handle.name != ERROR) {
        write_handle(&mut written, surface, &handle.name)?;
    }
    written.push_str("    internal static partial class NativeMethods\n    {\n");
    for constant in surface.constants() {
        // Codes of errors have an enum of their own, ErrorCode.
        if constant.name != "CHISO_OK"
            && !constant.name.starts_with("CHISO_ERROR_")
            && !enums::is_member(surface, constant)?
        {
            write_constant(&mut written, constant)?;
        }
    }
    for function in surface.functions() {
        write_import(&mut written, surface, function)
            .map_err(|error| format!("{}: {error}", function.name))?;
    }
    written.push_str("    }\n}\n");
    Ok(written)
}

fn write_handle(written: &mut String, surface: &Surface, name: &str) -> Result<()> {
    let free = format!("chiso_{}_free", snake(name));
    if !surface.functions().any(|function| function.name == free) {
        return Err(format!("{name}: a handle without {free}").into());
    }
    writeln!(
        written,
        "    internal sealed class {name}Handle : Handle
    {{
        protected override bool ReleaseHandle()
        {{
            NativeMethods.{free}(handle);
            return true;
        }}
    }}
"
    )?;
    Ok(())
}

fn write_constant(written: &mut String, constant: &Constant) -> Result<()> {
    let kind = scalar(&constant.kind).ok_or_else(|| format!("{}: no type of C#", constant.name))?;
    let value = match constant.value.split_once("::") {
        None => constant.value.clone(),
        Some((_, "MIN")) => format!("{kind}.MinValue"),
        Some((_, "MAX")) => format!("{kind}.MaxValue"),
        Some(_) => return Err(format!("{}: no value of C#", constant.name).into()),
    };
    let name = pascal(constant.name.trim_start_matches("CHISO_"));
    // A constant of C# cannot be a UIntPtr.
    let kind = if kind == "UIntPtr" { "int" } else { kind };
    writeln!(written, "        internal const {kind} {name} = {value};")?;
    Ok(())
}

fn write_import(written: &mut String, surface: &Surface, function: &Function) -> Result<()> {
    let arrays = arrays(function)?;
    let mut arguments = Vec::new();
    for argument in &function.arguments {
        let kind = argument_kind(surface, function, argument, arrays.contains(&argument.name.as_str()))?;
        arguments.push(format!("{kind} {}", argument_name(&argument.name)));
    }
    let returns = match &function.returns {
        None => "void",
        Some(Type { pointers, name }) => match (pointers.as_slice(), name.as_str()) {
            ([], name) => scalar(name).ok_or("no type of C# for what it returns")?,
            ([Pointer::Const], "c_char") => "IntPtr",
            _ => return Err("no type of C# for what it returns".into()),
        },
    };
    written.push('\n');
    written.push_str(IMPORT);
    let head = format!("        internal static extern {returns} {}(", function.name);
    let arguments = arguments.join(", ");
    written.push_str(&head);
    if head.len() + arguments.len() + 2 <= WIDTH {
        written.push_str(&arguments);
    } else {
        for line in fill(arguments.split_inclusive(", ").map(str::trim_end), WIDTH - 12) {
            write!(written, "\n            {line}")?;
        }
    }
    written.push_str(");\n");
    Ok(())
}

/// The arguments with room for several results.
fn arrays(function: &Function) -> Result<&'static [&'static str]> {
    if let Some((_, arrays)) = ARRAYS.iter().find(|(name, _)| *name == function.name) {
        for array in *arrays {
            if !function.arguments.iter().any(|argument| argument.name == *array) {
                return Err(format!("no argument {array}, which ARRAYS of xtask names").into());
            }
        }
        return Ok(arrays);
    }
    let count =
        function.arguments.iter().enumerate().find(|(at, argument)| is_count(function, *at, argument));
    let result = function.arguments.iter().find(|argument| is_place(&argument.kind));
    match (count, result) {
        (Some((_, count)), Some(result)) => Err(format!(
            "whether `{}: {}` holds `{}` results or one, its type does not say; \
             name its arrays, or none, in ARRAYS of xtask/src/native_methods.rs",
            result.name, result.kind, count.name
        )
        .into()),
        _ => Ok(&[]),
    }
}

/// Whether an argument may be the size of an array. The length of a text follows the text.
fn is_count(function: &Function, at: usize, argument: &Argument) -> bool {
    let before = at.checked_sub(1).and_then(|before| function.arguments.get(before));
    let sizes_text = argument.name == "length"
        && before.is_some_and(|before| {
            matches!(
                (before.kind.pointers.as_slice(), before.kind.name.as_str()),
                ([Pointer::Const], "c_char" | "u8")
            )
        });
    argument.kind.pointers.is_empty()
        && argument.kind.name == "usize"
        && !PLACES.contains(&argument.name.as_str())
        && !sizes_text
}

/// Whether an argument is a place for one plain value, or for several.
fn is_place(kind: &Type) -> bool {
    kind.pointers == [Pointer::Mut] && (kind.name == "c_char" || scalar(&kind.name).is_some())
}

fn argument_kind(surface: &Surface, function: &Function, argument: &Argument, array: bool) -> Result<String> {
    use Pointer::{Const, Mut};
    let Type { pointers, name } = &argument.kind;
    let known = surface.handles().any(|handle| handle.name == *name);
    let frees = function.name.ends_with("_free");
    Ok(match (pointers.as_slice(), name.as_str()) {
        ([Mut], "c_char") if array => "[Out] byte[]".to_owned(),
        ([Mut], _) if array => format!("[Out] {}[]", scalar(name).ok_or_else(|| unknown(argument))?),
        _ if array => return Err(format!("argument {} is no array of results", argument.name).into()),
        ([Const], "c_char") => "byte[]".to_owned(),
        ([Mut], _) if frees => "IntPtr".to_owned(),
        ([Const, Const], _) => "IntPtr[]".to_owned(),
        ([Mut, Mut], "c_char" | ERROR) | ([Mut, Const], _) => "out IntPtr".to_owned(),
        ([Const], ERROR) => "IntPtr".to_owned(),
        ([Const | Mut], _) if known => format!("{name}Handle"),
        ([Mut, Mut], _) if known => format!("out {name}Handle"),
        ([Mut], _) if surface.is_record(name) => format!("out {name}"),
        ([], _) => scalar(name).ok_or_else(|| unknown(argument))?.to_owned(),
        ([Const], _) => format!("{}[]", scalar(name).ok_or_else(|| unknown(argument))?),
        ([Mut], _) => format!("out {}", scalar(name).ok_or_else(|| unknown(argument))?),
        _ => return Err(unknown(argument).into()),
    })
}

fn unknown(argument: &Argument) -> String {
    format!("no type of C# for argument {}: {}", argument.name, argument.kind)
}

fn scalar(name: &str) -> Option<&'static str> {
    Some(match name {
        "u8" => "byte",
        "i32" => "int",
        "u32" => "uint",
        "i64" => "long",
        "u64" => "ulong",
        "f64" => "double",
        "usize" => "UIntPtr",
        _ => return None,
    })
}

fn argument_name(name: &str) -> String {
    match name {
        "err" => "error".to_owned(),
        // Words of C# that are names in C.
        "event" | "in" | "is" | "lock" | "object" | "out" | "params" | "string" => format!("@{name}"),
        _ => camel(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Module;

    const HANDLE: &str = "
        pub struct Unit(u8);
        #[repr(C)] pub struct Counts { all: u64 }
        pub extern \"C\" fn chiso_unit_free(unit: *mut Unit) {}
    ";

    /// What is written for an export with these arguments.
    fn import(arguments: &str) -> std::result::Result<String, String> {
        let source = format!("{HANDLE} pub extern \"C\" fn chiso_unit_try({arguments}) -> i32 {{ 0 }}");
        let module = Module::of("unit".to_owned(), syn::parse_str(&source).unwrap())
            .map_err(|error| error.to_string())?;
        let surface = Surface { modules: vec![module] };
        let function = surface.functions().last().unwrap();
        let mut written = String::new();
        write_import(&mut written, &surface, function).map_err(|error| error.to_string())?;
        Ok(written.split_once('(').unwrap().1.split_once("chiso_unit_try(").unwrap().1.replace(");\n", ""))
    }

    #[test]
    fn arguments_have_the_types_the_wrapper_relies_on() {
        let of = |arguments| import(arguments).unwrap();
        assert_eq!(of("unit: *const Unit, err: *mut *mut Error"), "UnitHandle unit, out IntPtr error");
        assert_eq!(
            of("text: *const c_char, length: usize, sum: *mut i64"),
            "byte[] text, UIntPtr length, out long sum"
        );
        assert_eq!(of("index: usize, name: *mut *mut c_char"), "UIntPtr index, out IntPtr name");
        assert_eq!(of("days: *const i32, texts: *const *const c_char"), "int[] days, IntPtr[] texts");
        assert_eq!(
            of("made_of: *mut *mut Unit, counts: *mut Counts"),
            "out UnitHandle madeOf, out Counts counts"
        );
        assert_eq!(of("event: f64"), "double @event");
    }

    #[test]
    fn what_a_type_does_not_say_is_asked_for_and_not_guessed() {
        let error = import("days: *const i32, count: usize, due: *mut i32").unwrap_err();
        assert!(error.contains("`due: *mut i32`") && error.contains("ARRAYS"), "{error}");
    }

    #[test]
    fn an_unknown_shape_is_an_error_that_names_the_argument() {
        for (arguments, named) in [
            ("small: i16", "small: i16"),
            ("thing: *mut Thing", "thing: *mut Thing"),
            ("deep: *mut *mut *mut Unit", "deep: *mut *mut *mut Unit"),
            ("flag: Option<&u8>", "argument flag"),
        ] {
            let error = import(arguments).unwrap_err();
            assert!(error.contains(named), "{error}");
        }
    }
}
