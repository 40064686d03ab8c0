//! `ffi/symbols.txt`: the names a library exports. One that leaves breaks programs.

use std::collections::BTreeSet;

use crate::surface::Surface;

pub(crate) fn write(surface: &Surface) -> String {
    let names: BTreeSet<&str> = surface.functions().map(|function| function.name.as_str()).collect();
    names.into_iter().map(|name| format!("{name}\n")).collect()
}
