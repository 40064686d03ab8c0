use std::ffi::c_char;

use chiso::framework::{FactKind, FrameworkStatus, Node, builtin_ids};
use chiso::number::Points;
use chiso::scoring::find_node;

use crate::error::{Error, Failure};
use crate::guard::call;
use crate::handle::{self, item, nth, out, shared};
use crate::text;

/// All of the official annex is known.
pub const CHISO_FRAMEWORK_COMPLETE: i32 = 1;
/// What is known; the rest is refused by name.
pub const CHISO_FRAMEWORK_PARTIAL: i32 = 2;
/// Made up to show or test something; not an official set.
pub const CHISO_FRAMEWORK_ILLUSTRATION: i32 = 3;

constants!(FrameworkStatus, "a CHISO_FRAMEWORK_ constant", {
    CHISO_FRAMEWORK_COMPLETE = FrameworkStatus::Complete,
    CHISO_FRAMEWORK_PARTIAL = FrameworkStatus::Partial,
    CHISO_FRAMEWORK_ILLUSTRATION = FrameworkStatus::Illustration,
});

/// A fact that is a whole number of things, 0 or more.
pub const CHISO_FACT_COUNT: i32 = 1;
/// A fact that is a share, 0 to 1.
pub const CHISO_FACT_SHARE: i32 = 2;
/// A fact that is an amount, 0 or more.
pub const CHISO_FACT_AMOUNT: i32 = 3;
/// A fact that is any number.
pub const CHISO_FACT_NUMBER: i32 = 4;
/// A fact that is a day, or "never".
pub const CHISO_FACT_DATE: i32 = 5;
/// A fact that is one or more options.
pub const CHISO_FACT_CHOICE: i32 = 6;
/// A fact that is points awarded by another body.
pub const CHISO_FACT_POINTS: i32 = 7;

constants!(FactKind, "a CHISO_FACT_ constant", {
    CHISO_FACT_COUNT = FactKind::Count,
    CHISO_FACT_SHARE = FactKind::Share,
    CHISO_FACT_AMOUNT = FactKind::Amount,
    CHISO_FACT_NUMBER = FactKind::Number,
    CHISO_FACT_DATE = FactKind::Date,
    CHISO_FACT_CHOICE = FactKind::Choice,
    CHISO_FACT_POINTS = FactKind::Points,
});

/// A criteria set (bộ tiêu chí): one edition of one index, read and checked.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_framework_free`; facts and
/// scorecards made from it stay valid.
pub struct Framework(pub(crate) chiso::framework::Framework);

/// How many frameworks are built in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_builtin_count(count: *mut usize, err: *mut *mut Error) -> i32 {
    call(err, || out(count, "count")?.give(builtin_ids().count()))
}

/// The id of a built-in framework, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_builtin_id(index: usize, id: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(id, "id")?.give(nth(builtin_ids(), index, "index")?))
}

/// A built-in framework by its id, such as "par-2022-components".
///
/// Errors: CHISO_ERROR_FRAMEWORK_UNKNOWN, whose details list the ids there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_builtin(
    id: *const c_char, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    get!(err, id = text::read(id, "id")?, framework, Framework(chiso::framework::Framework::builtin(id)?))
}

/// The built-in edition of an index ("PAR", "PAPI") that holds for a year; of several, the official tree.
///
/// Errors: CHISO_ERROR_FRAMEWORK_NO_EDITION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_edition(
    index: *const c_char, year: i32, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (index, framework) = (text::read(index, "index")?, out(framework, "framework")?);
        framework.give(Framework(chiso::framework::Framework::edition(index, year)?))
    })
}

/// Reads and checks a framework file in TOML of `length` bytes. `file` names the text in errors.
///
/// Errors: CHISO_ERROR_FRAMEWORK_SYNTAX with the place; CHISO_ERROR_FRAMEWORK_INVALID with every problem in
/// the details, and the place of the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_read_toml(
    text: *const c_char, length: usize, file: *const c_char, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (text, file) = text::document(text, length, file)?;
        out(framework, "framework")?.give(Framework(chiso::framework::Framework::from_toml(text, file)?))
    })
}

/// Reads and checks a framework in JSON, the same form as the TOML file, of `length` bytes.
///
/// Errors: as `chiso_framework_read_toml`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_read_json(
    text: *const c_char, length: usize, file: *const c_char, framework: *mut *mut Framework, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (text, file) = text::document(text, length, file)?;
        out(framework, "framework")?.give(Framework(chiso::framework::Framework::from_json(text, file)?))
    })
}

/// The framework as a TOML file; `chiso_framework_read_toml` reads it back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_toml(
    framework: *const Framework, toml: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, toml, framework.0.to_toml())
}

/// The framework in JSON; `chiso_framework_read_json` reads it back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_json(
    framework: *const Framework, json: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, json, framework.0.to_json())
}

/// The JSON Schema of framework files, for editors.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_schema(schema: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    call(err, || out(schema, "schema")?.give(chiso::framework::Framework::schema()))
}

/// The id of the framework: "par-2022-components".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_id(
    framework: *const Framework, id: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, id, framework.0.id())
}

/// The index the framework is an edition of: "PAR".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_index(
    framework: *const Framework, index: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, index, &framework.0.header().index)
}

/// The title, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_title(
    framework: *const Framework, lang: i32, title: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, title, framework.0.header().title.get(text::lang(lang)?))
}

/// How much of the official annex is known: one of CHISO_FRAMEWORK_COMPLETE, _PARTIAL, _ILLUSTRATION.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_status(
    framework: *const Framework, status: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, status, framework.0.header().status)
}

/// How many things a partial framework says it lacks.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_missing_count(
    framework: *const Framework, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, count, framework.0.header().missing.len())
}

/// One thing that a partial framework lacks, in words, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_missing(
    framework: *const Framework, index: usize, missing: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, missing, item(&framework.0.header().missing, index, "index")?)
}

/// Whether the edition holds for a year: 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_holds_in(
    framework: *const Framework, year: i32, holds: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, holds, framework.0.holds_in(year))
}

/// How many nodes there are, the total among them. Node 0 is the total; the rest follow in the order of
/// the act.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_count(
    framework: *const Framework, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, framework, count, framework.0.nodes().len())
}

/// The place of the node with an id, or with a name that no other node bears; "total" is the whole, at 0.
///
/// Errors: CHISO_ERROR_UNKNOWN_NODE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_find(
    framework: *const Framework, id: *const c_char, node: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (framework, id) = (shared(framework, "framework")?, text::read(id, "id")?);
        let node = out(node, "node")?;
        node.give(find_node(&framework.0, id)?.index())
    })
}

/// The id of a node: its number or code in the act.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_id(
    framework: *const Framework, node: usize, id: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, id, node.id())
}

/// The name of a node, in Vietnamese (CHISO_LANG_VI) or English (CHISO_LANG_EN).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_name(
    framework: *const Framework, node: usize, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, name, node.name().get(text::lang(lang)?))
}

/// The level of a node as the framework calls it: "area", "criterion"; "total" for the whole.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_level(
    framework: *const Framework, node: usize, level: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, level, node.level())
}

/// The kind of rule of a leaf ("awarded", "bands", ...), or of the aggregate of an inner node ("sum", ...).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_rule(
    framework: *const Framework, node: usize, rule: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(
        err,
        node = find(framework, node)?,
        rule,
        node.rule().map_or_else(|| node.aggregate().kind(), |rule| rule.kind())
    )
}

/// The place of the parent of a node; -1 for the total.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_parent(
    framework: *const Framework, node: usize, parent: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(
        err,
        node = find(framework, node)?,
        parent,
        node.parent().and_then(|parent| i64::try_from(parent).ok()).unwrap_or(-1)
    )
}

/// Whether a node counts in its parent: 1, or 0 for an item that is only followed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_scored(
    framework: *const Framework, node: usize, scored: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, scored, node.scored())
}

/// Whether a survey gives a node's points (điều tra xã hội học), so that nobody scores it himself: 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_survey(
    framework: *const Framework, node: usize, survey: *mut u8, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, survey, node.is_survey())
}

/// The maximum of a node in 10^-6 points, to the nearest; `known` is 0, and `max` not written, where a
/// partial framework does not know it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_node_max(
    framework: *const Framework, node: usize, known: *mut u8, max: *mut i64, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, (known, max), node.max().map(Points::nearest).transpose()?)
}

/// How many facts the rule of a leaf reads; 0 for an inner node.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_fact_count(
    framework: *const Framework, node: usize, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, count, node.facts().len())
}

/// The name under which a fact of a leaf is declared, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_fact_name(
    framework: *const Framework, node: usize, index: usize, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, name, &item(node.facts(), index, "index")?.name)
}

/// What a fact of a leaf is: one of CHISO_FACT_COUNT to CHISO_FACT_POINTS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_fact_kind(
    framework: *const Framework, node: usize, index: usize, kind: *mut i32, err: *mut *mut Error,
) -> i32 {
    get!(err, node = find(framework, node)?, kind, item(node.facts(), index, "index")?.kind)
}

/// Frees a framework. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_framework_free(framework: *mut Framework) {
    handle::free(framework);
}

pub(crate) unsafe fn find<'a>(framework: *const Framework, node: usize) -> Result<&'a Node, Failure> {
    let framework = shared(framework, "framework")?;
    item(framework.0.nodes(), node, "node")
}
