//! Finds where in a text a value of the file form stands, so that an error can say it.
//! Runs only when there is something to report.

use std::collections::HashMap;

use serde_json::value::RawValue;
use toml::de::{DeTable, DeValue};

/// A step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathStep {
    Key(&'static str),
    Index(usize),
}

/// Byte offset in TOML text of the deepest value that exists along `path`.
pub(crate) fn in_toml(text: &str, path: &[PathStep]) -> Option<usize> {
    let table = DeTable::parse(text).ok()?;
    let mut offset = None;
    let mut value: Option<&DeValue<'_>> = None;
    for step in path {
        let next = match (step, value) {
            (PathStep::Key(key), None) => table.get_ref().get(*key),
            (PathStep::Key(key), Some(DeValue::Table(table))) => table.get(*key),
            (PathStep::Index(index), Some(DeValue::Array(array))) => array.get(*index),
            _ => None,
        };
        let Some(next) = next else { break };
        offset = Some(next.span().start);
        value = Some(next.get_ref());
    }
    offset
}

/// Byte offset in JSON text of the deepest value that exists along `path`.
pub(crate) fn in_json(text: &str, path: &[PathStep]) -> Option<usize> {
    let mut current: &RawValue = serde_json::from_str(text).ok()?;
    for step in path {
        let next = match step {
            PathStep::Key(key) => serde_json::from_str::<HashMap<&str, &RawValue>>(current.get())
                .ok()
                .and_then(|map| map.get(key).copied()),
            PathStep::Index(index) => serde_json::from_str::<Vec<&RawValue>>(current.get())
                .ok()
                .and_then(|list| list.get(*index).copied()),
        };
        let Some(next) = next else { break };
        current = next;
    }
    // Raw values borrow from `text`, so their distance is the offset.
    current.get().as_ptr().addr().checked_sub(text.as_ptr().addr())
}
