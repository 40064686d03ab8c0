//! `docs/c.md`: what functions C has, object by object.

use std::fmt::Write;

use crate::surface::{Function, Handle, Surface};
use crate::text::{first_sentence, pascal, snake};

const HEAD: &str = "\
<!-- Made by `make generate` from the exports of ffi/src; not to be edited. -->

# The functions of `chiso.h`

The contract of all of them (status, errors, text, handles, threads) is the first page of the header,
`include/chiso.h`, which also has every argument and error.
";

/// Functions of one object, or of one subject where there is no object.
struct Group<'a> {
    title: String,
    handle: Option<&'a Handle>,
    functions: Vec<&'a Function>,
}

pub(crate) fn write(surface: &Surface) -> String {
    let mut written = HEAD.to_owned();
    for group in groups(surface) {
        write_group(&mut written, &group);
    }
    written
}

fn write_group(written: &mut String, group: &Group<'_>) {
    // Writing to a String does not fail.
    let _ = writeln!(written, "\n## {}\n", group.title);
    if let Some(handle) = group.handle {
        let _ = writeln!(written, "`chiso_{}`: {}\n", snake(&handle.name), cell(&handle.docs));
    }
    written.push_str("| function | what it does |\n|---|---|\n");
    for function in &group.functions {
        let _ = writeln!(written, "| `{}` | {} |", function.name, cell(&function.docs));
    }
}

/// In the order in which the header presents them.
fn groups(surface: &Surface) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for module in &surface.modules {
        for function in &module.functions {
            let handle = object(surface, function).or(module.handles.first());
            let title = pascal_words(handle.map_or(module.name.clone(), |handle| snake(&handle.name)));
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.functions.push(function),
                None => groups.push(Group { title, handle, functions: vec![function] }),
            }
        }
    }
    groups
}

/// The object a function is named after: of `chiso_plan` and `chiso_plan_status` the longer.
fn object<'a>(surface: &'a Surface, function: &Function) -> Option<&'a Handle> {
    let named = |handle: &&Handle| function.name.starts_with(&format!("chiso_{}_", snake(&handle.name)));
    surface.handles().filter(named).max_by_key(|handle| handle.name.len())
}

/// `plan_status` -> `Plan status`.
fn pascal_words(name: String) -> String {
    let mut words = name.split('_');
    let first = words.next().map(pascal).unwrap_or_default();
    words.fold(first, |title, word| format!("{title} {word}"))
}

/// The first sentence of a doc comment as a cell of a table.
fn cell(docs: &str) -> String {
    first_sentence(docs).replace('|', "\\|")
}
