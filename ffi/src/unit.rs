use std::ffi::c_char;

use chiso::text::name_key;
use chiso::unit::{Registry, UnitKind};

use crate::day::of_text;
use crate::error::Error;
use crate::guard::call;
use crate::handle::{self, item, out, shared};
use crate::text;

/// A province (tỉnh).
pub const CHISO_UNIT_PROVINCE: i32 = 1;
/// A centrally run city (thành phố trực thuộc trung ương).
pub const CHISO_UNIT_CITY: i32 = 2;

constants!(UnitKind, "a CHISO_UNIT_ constant", {
    CHISO_UNIT_PROVINCE = UnitKind::Province,
    CHISO_UNIT_CITY = UnitKind::City,
});

/// A province or centrally run city, for as long as it was neither merged nor renamed.
///
/// Immutable; may be used by several threads at once. Freed with `chiso_unit_free`.
pub struct Unit(chiso::unit::Unit);

/// The unit that a name or code meant on a day ("2024-12-31"). Names and codes were reused in 2025, so the
/// day is needed.
///
/// Case, tone marks, spaces and hyphens make no difference, and "tỉnh" or "TP." may stand before the name;
/// nothing is guessed from a similar name.
///
/// Errors: CHISO_ERROR_UNIT_UNKNOWN, CHISO_ERROR_UNIT_NOT_IN_FORCE, CHISO_ERROR_UNIT_OTHER_KIND,
/// CHISO_ERROR_UNIT_OUTSIDE_RECORD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_resolve(
    name_or_code: *const c_char, on: *const c_char, unit: *mut *mut Unit, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (name, on) = (text::read(name_or_code, "name_or_code")?, text::read(on, "on")?);
        out(unit, "unit")?.give(Unit(Registry::vietnam().resolve(name, of_text(on, "on")?)?.clone()))
    })
}

/// The unit that a name or code meant in a year: the one in force at its end, or else the last one in it.
///
/// Errors: as `chiso_unit_resolve`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_resolve_in_year(
    name_or_code: *const c_char, year: i32, unit: *mut *mut Unit, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (name, unit) = (text::read(name_or_code, "name_or_code")?, out(unit, "unit")?);
        unit.give(Unit(Registry::vietnam().resolve_in_year(name, year)?.clone()))
    })
}

/// How many units were in force on a day ("2024-12-31"); 0 before the record begins.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_count(on: *const c_char, count: *mut usize, err: *mut *mut Error) -> i32 {
    get!(err, on = of_text(text::read(on, "on")?, "on")?, count, Registry::vietnam().on(on).len())
}

/// A unit in force on a day, by its place from 0, in the order of codes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_at(
    on: *const c_char, index: usize, unit: *mut *mut Unit, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (on, unit) = (of_text(text::read(on, "on")?, "on")?, out(unit, "unit")?);
        let units = Registry::vietnam().on(on);
        unit.give(Unit((*item(&units, index, "index")?).clone()))
    })
}

/// The name of the unit without its rank, in Vietnamese or English.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_name(
    unit: *const Unit, lang: i32, name: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(
        err,
        unit,
        name,
        match text::lang(lang)? {
            chiso::text::Lang::Vi => unit.0.name(),
            chiso::text::Lang::En => unit.0.name_en(),
        }
    )
}

/// The code of the statistical office, two digits; NULL where none is known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_code(unit: *const Unit, code: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, unit, code, unit.0.code())
}

/// The ISO 3166-2 code; NULL where none is known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_iso(unit: *const Unit, iso: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, unit, iso, unit.0.iso())
}

/// The socio-economic region, in Vietnamese; NULL where it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_region(unit: *const Unit, region: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, unit, region, unit.0.region())
}

/// The rank of the unit: CHISO_UNIT_PROVINCE or CHISO_UNIT_CITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_kind(unit: *const Unit, kind: *mut i32, err: *mut *mut Error) -> i32 {
    get!(err, unit, kind, unit.0.kind())
}

/// The first and the last day of the unit as text ("2025-07-01"); `from` is NULL if the unit is older than
/// the record, `to` if it is still in force.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_valid(
    unit: *const Unit, from: *mut *mut c_char, to: *mut *mut c_char, err: *mut *mut Error,
) -> i32 {
    get!(
        err,
        unit,
        [from, to],
        [unit.0.valid_from().map(|day| day.to_string()), unit.0.valid_to().map(|day| day.to_string())]
    )
}

/// How many units in force on a day ("2024-12-31") a unit was made from or became, itself if it was in force
/// then; 0 before the record begins.
///
/// A unit since 2025-07-01 traced to 2024 gives its parents. Only whole units are traced, not single districts
/// that changed hands.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_trace_count(
    unit: *const Unit, on: *const c_char, count: *mut usize, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (unit, on) = (shared(unit, "unit")?, of_text(text::read(on, "on")?, "on")?);
        out(count, "count")?.give(Registry::vietnam().trace(&unit.0, on).len())
    })
}

/// One of the units that `chiso_unit_trace_count` counts, by its place from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_trace(
    unit: *const Unit, on: *const c_char, index: usize, traced: *mut *mut Unit, err: *mut *mut Error,
) -> i32 {
    call(err, || {
        let (unit, on) = (shared(unit, "unit")?, of_text(text::read(on, "on")?, "on")?);
        let traced = out(traced, "traced")?;
        let units = Registry::vietnam().trace(&unit.0, on);
        traced.give(Unit((*item(&units, index, "index")?).clone()))
    })
}

/// The key under which spellings of one name meet ("Thừa Thiên – Huế": "thuathienhue"), to join tables by.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_name_key(name: *const c_char, key: *mut *mut c_char, err: *mut *mut Error) -> i32 {
    get!(err, name = text::read(name, "name")?, key, name_key(name))
}

/// Frees a unit. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chiso_unit_free(unit: *mut Unit) {
    handle::free(unit);
}
