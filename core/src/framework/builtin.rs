/// Every built-in framework: its id and its file.
static BUILTIN: &[(&str, &str)] =
    &[("par-2022-components", include_str!("../../data/frameworks/par-2022-components.toml"))];

/// The ids of the built-in frameworks, editions of an index in the order of their years.
pub fn builtin_ids() -> impl DoubleEndedIterator<Item = &'static str> {
    BUILTIN.iter().map(|(id, _)| *id)
}

pub(super) fn builtin_source(id: &str) -> Option<(&'static str, &'static str)> {
    BUILTIN.iter().copied().find(|(known, _)| *known == id)
}
