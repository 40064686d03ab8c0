//! The options of a leaf whose rule is a choice, for those who ask a person to pick.

use std::ffi::c_char;

use chiso::framework::{Choice, Node, Rule};

use crate::error::Error;
use crate::framework::{Framework, find};
use crate::handle::item;
use crate::text;

/// How many options a leaf offers; 0 where its rule is no choice.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_option_count(
    framework: *const Framework, node: usize, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, count, options(node).len())
}

/// The id under which an option is declared, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_option_id(
    framework: *const Framework, node: usize, index: usize, id: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, id, &item(options(node), index, "index")?.id)
}

/// What an option says, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_option_label(
    framework: *const Framework, node: usize, index: usize, lang: i32, label: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, label, item(options(node), index, "index")?.label.get(text::lang(lang)?))
}

fn options(node: &Node) -> &[Choice] {
    match node.rule() {
        Some(Rule::Choice { options, .. }) => options,
        _ => &[],
    }
}
