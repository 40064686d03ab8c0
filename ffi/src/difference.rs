use std::ffi::c_char;

use chiso::framework::{Change, Difference as Found, diff};

use crate::error::{Error, Failure};
use crate::framework::Framework;
use crate::guard::call;
use crate::handle::{self, item, out, shared};
use crate::text;

/// Nodes only in the later edition.
pub const CHISO_DIFFERENCE_ADDED: i32 = 1;
/// Nodes only in the earlier edition.
pub const CHISO_DIFFERENCE_REMOVED: i32 = 2;
/// Nodes with another name.
pub const CHISO_DIFFERENCE_RENAMED: i32 = 3;
/// Nodes with another number or another parent.
pub const CHISO_DIFFERENCE_MOVED: i32 = 4;
/// Nodes with another maximum.
pub const CHISO_DIFFERENCE_MAX_CHANGED: i32 = 5;
/// Nodes with another rule, aggregate, weight or role.
pub const CHISO_DIFFERENCE_RULE_CHANGED: i32 = 6;
/// Nodes in both editions whose points may not be compared.
pub const CHISO_DIFFERENCE_NOT_COMPARABLE: i32 = 7;

/// What changed from one edition to another, and what can still be compared.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_difference_free`.
pub struct Difference(Found);

/// Compares an edition with a later one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_diff(
    from: *const Framework, to: *const Framework, difference: *mut *mut Difference, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (from, to) = (shared(from, "from")?, shared(to, "to")?);
        out(difference, "difference")?.give(Difference(diff(&from.0, &to.0)))
    })
}

/// Whether the totals of the two editions may be compared: 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_difference_is_comparable(
    difference: *const Difference, comparable: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, difference, comparable, difference.0.comparable)
}

/// How many nodes a list of the difference has. `list` is a CHISO_DIFFERENCE_ constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_difference_count(
    difference: *const Difference, list: i32, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, difference, count, nodes(&difference.0, list)?.len())
}

/// The id of a node in a list of the difference, by its place from 0: the id in the later edition, for
/// CHISO_DIFFERENCE_REMOVED that in the earlier one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_difference_node(
    difference: *const Difference, list: i32, index: usize, node: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, difference, node, *item(&nodes(&difference.0, list)?, index, "index")?)
}

/// The whole difference as a JSON object: each list with what a node was and is, and the reason why a node
/// is not comparable in both languages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_difference_json(
    difference: *const Difference, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, difference, json, text::json(&difference.0))
}

/// Frees a difference. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_difference_free(difference: *mut Difference) {
    handle::free(difference);
}

fn nodes(found: &Found, list: i32) -> Result<Vec<&str>, Failure> {
    fn changes(list: &[Change]) -> Vec<&str> {
        list.iter().map(|change| change.node.as_str()).collect()
    }
    Ok(match list {
        CHISO_DIFFERENCE_ADDED => found.added.iter().map(String::as_str).collect(),
        CHISO_DIFFERENCE_REMOVED => found.removed.iter().map(String::as_str).collect(),
        CHISO_DIFFERENCE_RENAMED => changes(&found.renamed),
        CHISO_DIFFERENCE_MOVED => changes(&found.moved),
        CHISO_DIFFERENCE_MAX_CHANGED => changes(&found.max_changed),
        CHISO_DIFFERENCE_RULE_CHANGED => changes(&found.rule_changed),
        CHISO_DIFFERENCE_NOT_COMPARABLE => found.not_comparable.iter().map(|node| node.node.as_str()).collect(),
        _ => return Err(Failure::range("list", "a CHISO_DIFFERENCE_ constant")),
    })
}
