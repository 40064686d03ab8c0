//! `include/chiso.h`, by cbindgen.

use std::path::Path;

use crate::Result;
use crate::surface::Surface;
use crate::text::snake;

pub(crate) fn write(ffi: &Path, surface: &Surface) -> Result<String> {
    let mut config = cbindgen::Config::from_file(ffi.join("cbindgen.toml"))?;
    let records = surface.modules.iter().flat_map(|module| &module.records);
    let types = surface.handles().map(|handle| &handle.name).chain(records);
    config.export.rename = types.map(|name| (name.clone(), format!("chiso_{}", snake(name)))).collect();
    let bindings = cbindgen::Builder::new().with_crate(ffi).with_config(config).generate()?;
    let mut header = Vec::new();
    bindings.write(&mut header);
    Ok(String::from_utf8(header)?)
}
