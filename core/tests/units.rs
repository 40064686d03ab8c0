//! The registry of provinces: every spelling trap, every date on which the list changed.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chiso::text::name_key;
use chiso::unit::{Registry, Unit, UnitError, UnitKind};
use chrono::NaiveDate;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn units() -> &'static Registry {
    Registry::vietnam()
}

fn name(given: &str, on: &str) -> String {
    units().resolve(given, day(on)).unwrap().to_string()
}

fn error(given: &str, on: &str) -> UnitError {
    units().resolve(given, day(on)).unwrap_err()
}

fn names(units: Vec<&Unit>) -> Vec<String> {
    units.into_iter().map(Unit::to_string).collect()
}

#[test]
fn lists_have_their_lengths() {
    for (on, count) in [
        ("2003-12-31", 0),
        ("2004-01-01", 64),
        ("2008-07-31", 64),
        ("2008-08-01", 63),
        ("2024-12-31", 63),
        ("2025-01-01", 63),
        ("2025-06-30", 63),
        ("2025-07-01", 34),
        ("2030-01-01", 34),
    ] {
        assert_eq!(units().on(day(on)).len(), count, "{on}");
    }
}

#[test]
fn every_spelling_resolves_in_its_time_in_nfc_and_nfd() {
    for unit in units().units() {
        let on = unit.valid_to().or(unit.valid_from()).unwrap();
        let kind = if unit.kind() == UnitKind::City { "Thành phố " } else { "tỉnh " };
        let mut given =
            vec![unit.name().to_owned(), unit.name_en().to_owned(), kind.to_owned() + unit.name()];
        given.extend(unit.aliases().iter().cloned());
        given.extend(unit.code().map(str::to_owned));
        given.extend(unit.iso().map(str::to_owned));
        for text in given {
            for form in [text.nfc().collect::<String>(), text.nfd().collect(), text.to_uppercase()] {
                assert_eq!(units().resolve(&form, on), Ok(unit), "{form} on {on}");
            }
        }
        assert!(unit.name().nfc().eq(unit.name().chars()), "{unit} is not NFC");
    }
}

#[test]
fn names_and_codes_of_one_day_are_distinct() {
    for on in ["2006-12-31", "2012-12-31", "2025-03-01", "2025-07-01"] {
        let mut keys = BTreeSet::new();
        for unit in units().on(day(on)) {
            let spellings = [unit.name(), unit.name_en()].into_iter();
            let own: BTreeSet<String> = spellings
                .chain(unit.aliases().iter().map(String::as_str))
                .map(name_key)
                .chain(unit.code().map(str::to_owned))
                .collect();
            for key in own {
                assert!(keys.insert(key.clone()), "{key} twice on {on}");
            }
        }
    }
}

#[test]
fn spelling_traps() {
    for (given, expected) in [
        ("Hoà Bình", "Hòa Bình (17)"),
        ("Hòa Bình", "Hòa Bình (17)"),
        ("Thanh Hoá", "Thanh Hóa (38)"),
        ("Khánh Hoà", "Khánh Hòa (56)"),
        ("Đắk Lắk", "Đắk Lắk (66)"),
        ("Đắc Lắk", "Đắk Lắk (66)"),
        ("Đắc Lắc", "Đắk Lắk (66)"),
        ("Đăk Lăk", "Đắk Lắk (66)"),
        ("Đak Lak", "Đắk Lắk (66)"),
        ("Đăk Nông", "Đắk Nông (67)"),
        ("Đắc Nông", "Đắk Nông (67)"),
        ("Bắc Cạn", "Bắc Kạn (06)"),
        ("Kontum", "Kon Tum (62)"),
        ("KonTum", "Kon Tum (62)"),
        ("Thừa Thiên Huế", "Thừa Thiên Huế (46)"),
        ("Thừa Thiên - Huế", "Thừa Thiên Huế (46)"),
        ("TT-Huế", "Thừa Thiên Huế (46)"),
        ("TT.Huế", "Thừa Thiên Huế (46)"),
        ("TT- Huế", "Thừa Thiên Huế (46)"),
        ("TT-Hue", "Thừa Thiên Huế (46)"),
        ("Huế", "Thừa Thiên Huế (46)"),
        ("Hồ Chí Minh", "Hồ Chí Minh (79)"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh (79)"),
        ("Tp Hồ Chí Minh", "Hồ Chí Minh (79)"),
        ("Thành phố Hồ Chí Minh", "Hồ Chí Minh (79)"),
        ("TP.HCM", "Hồ Chí Minh (79)"),
        ("Tp.HCM", "Hồ Chí Minh (79)"),
        ("TP HCM", "Hồ Chí Minh (79)"),
        ("TPHCM", "Hồ Chí Minh (79)"),
        ("HCMC", "Hồ Chí Minh (79)"),
        ("Ho Chi Minh City", "Hồ Chí Minh (79)"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu (77)"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu (77)"),
        ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu (77)"),
        ("BR-VT", "Bà Rịa - Vũng Tàu (77)"),
        ("BR–VT", "Bà Rịa - Vũng Tàu (77)"),
        ("BRVT", "Bà Rịa - Vũng Tàu (77)"),
        ("Bac Giang", "Bắc Giang (24)"),
        ("BẮC GIANG", "Bắc Giang (24)"),
        ("  tỉnh  Bắc Giang ", "Bắc Giang (24)"),
        ("Bac Giang Province", "Bắc Giang (24)"),
        ("Hanoi", "Hà Nội (01)"),
        ("TP.Đà Nẵng", "Đà Nẵng (48)"),
        ("Da Nang City", "Đà Nẵng (48)"),
        ("vn-54", "Bắc Giang (24)"),
        ("Quảng Nam", "Quảng Nam (49)"),
        ("Quảng Ninh", "Quảng Ninh (22)"),
        ("Quảng Ngãi", "Quảng Ngãi (51)"),
        ("Quảng Trị", "Quảng Trị (45)"),
        ("Quảng Bình", "Quảng Bình (44)"),
        ("Hà Nam", "Hà Nam (35)"),
        ("Ninh Bình", "Ninh Bình (37)"),
        ("Ninh Thuận", "Ninh Thuận (58)"),
        ("Bình Thuận", "Bình Thuận (60)"),
        ("Bình Định", "Bình Định (52)"),
    ] {
        assert_eq!(name(given, "2024-12-20"), expected, "{given}");
        assert_eq!(name(&given.nfd().collect::<String>(), "2024-12-20"), expected, "{given} in NFD");
    }
}

#[test]
fn nothing_is_guessed() {
    for given in
        ["Quảng", "Bắc Gian", "Bình Thuân Phước", "", " - ", "tỉnh", "H02", "00", "24 Bắc Giang", "28x"]
    {
        assert!(matches!(error(given, "2024-01-01"), UnitError::Unknown { .. }), "{given}");
    }
    let text = "\"Bắc Gian\" is not the name or code of a province; similar: Bắc Kạn (06), Bắc Giang (24)";
    assert_eq!(error("Bắc Gian", "2024-01-01").to_string(), text);
    assert_eq!(
        error("1", "2024-01-01").to_string(),
        "\"1\" is not the name or code of a province; similar: Hà Nội (01)"
    );
    let UnitError::Unknown { close, .. } = error("Quảng", "2024-01-01") else { panic!("not unknown") };
    assert_eq!(close.len(), 5);
    assert!(close.iter().all(|name| name.starts_with("Quảng")));
}

#[test]
fn a_city_inside_a_province_is_not_the_province() {
    assert_eq!(
        error("TP. Bắc Giang", "2024-05-01").to_string(),
        "\"TP. Bắc Giang\" does not name Bắc Giang (24), which was a province on 2024-05-01, not a centrally \
         run city"
    );
    assert!(matches!(error("thành phố Huế", "2024-12-31"), UnitError::OtherKind { .. }));
    assert!(matches!(error("tỉnh Cần Thơ", "2024-12-31"), UnitError::OtherKind { .. }));
    assert_eq!(name("thành phố Huế", "2025-01-01"), "Huế (46)");
    // Whether Đồng Nai became a city in 2026 is not established, so both wordings are accepted.
    assert_eq!(name("TP. Đồng Nai", "2026-05-01"), name("tỉnh Đồng Nai", "2026-05-01"));
}

#[test]
fn hue_changes_rank_and_name_with_2025() {
    let old = units().resolve("46", day("2024-12-31")).unwrap();
    let new = units().resolve("46", day("2025-01-01")).unwrap();
    assert_eq!((old.name(), old.kind()), ("Thừa Thiên Huế", UnitKind::Province));
    assert_eq!((new.name(), new.kind()), ("Huế", UnitKind::City));
    assert_eq!(
        error("Thừa Thiên Huế", "2025-03-01").to_string(),
        "\"Thừa Thiên Huế\" names no unit in force on 2025-03-01: Thừa Thiên Huế (46) was in force to \
         2024-12-31; on 2025-03-01 its territory belongs to Huế (46)"
    );
}

#[test]
fn ha_tay_has_no_code_and_ends_with_july_2008() {
    let unit = units().resolve("Hà Tây (cũ)", day("2008-07-31")).unwrap();
    assert_eq!((unit.name(), unit.code(), unit.iso(), unit.region()), ("Hà Tây", None, None, None));
    assert_eq!(names(units().successors(unit)), ["Hà Nội (01)"]);
    let UnitError::NotInForce { to, holders, .. } = error("Hà Tây", "2026-01-01") else { panic!() };
    assert_eq!((to, holders), (Some(day("2008-07-31")), vec!["Hà Nội (01)".to_owned()]));
    let enlarged = units().resolve("Hà Nội", day("2008-08-01")).unwrap();
    assert_eq!(names(units().predecessors(enlarged)), ["Hà Nội (01)", "Hà Tây"]);
}

#[test]
fn years_mean_their_end_or_else_any_day() {
    let found = |given: &str, year| units().resolve_in_year(given, year).map(Unit::to_string);
    assert_eq!(found("Hà Tây", 2008).unwrap(), "Hà Tây");
    assert!(matches!(found("Hà Tây", 2009), Err(UnitError::NotInForce { .. })));
    assert_eq!(units().resolve_in_year("Bắc Ninh", 2025).unwrap().code(), Some("24"));
    assert_eq!(units().resolve_in_year("Bắc Ninh", 2024).unwrap().code(), Some("27"));
    assert_eq!(found("Bắc Giang", 2025).unwrap(), "Bắc Giang (24)");
    assert_eq!(found("24", 2025).unwrap(), "Bắc Ninh (24)");
    assert_eq!(found("TT-Huế", 2024).unwrap(), "Thừa Thiên Huế (46)");
    for year in [i32::MIN, 2003] {
        assert!(matches!(found("Hà Nội", year), Err(UnitError::OutsideRecord { .. })), "{year}");
    }
    assert!(matches!(found("Hà Nội", i32::MAX), Err(UnitError::OutsideRecord { .. })));
}

/// New unit, its code, and the codes it was made from.
const MERGED: [(&str, &str, &[&str]); 23] = [
    ("Tuyên Quang", "08", &["02", "08"]),
    ("Lào Cai", "15", &["10", "15"]),
    ("Thái Nguyên", "19", &["06", "19"]),
    ("Bắc Ninh", "24", &["24", "27"]),
    ("Phú Thọ", "25", &["17", "25", "26"]),
    ("Hải Phòng", "31", &["30", "31"]),
    ("Hưng Yên", "33", &["33", "34"]),
    ("Ninh Bình", "37", &["35", "36", "37"]),
    ("Quảng Trị", "44", &["44", "45"]),
    ("Đà Nẵng", "48", &["48", "49"]),
    ("Quảng Ngãi", "51", &["51", "62"]),
    ("Gia Lai", "52", &["52", "64"]),
    ("Khánh Hòa", "56", &["56", "58"]),
    ("Đắk Lắk", "66", &["54", "66"]),
    ("Lâm Đồng", "68", &["60", "67", "68"]),
    ("Đồng Nai", "75", &["70", "75"]),
    ("Hồ Chí Minh", "79", &["74", "77", "79"]),
    ("Tây Ninh", "80", &["72", "80"]),
    ("Đồng Tháp", "82", &["82", "87"]),
    ("Vĩnh Long", "86", &["83", "84", "86"]),
    ("An Giang", "91", &["89", "91"]),
    ("Cần Thơ", "92", &["92", "93", "94"]),
    ("Cà Mau", "96", &["95", "96"]),
];

#[test]
fn merger_table_of_2025() {
    let on = day("2025-07-01");
    for (name, code, from) in MERGED {
        let unit = units().resolve(name, on).unwrap();
        assert_eq!(unit.code(), Some(code), "{name}");
        let old: Vec<_> = units().predecessors(unit).into_iter().filter_map(Unit::code).collect();
        assert_eq!(old, from, "{name}");
    }
    let kept = units().on(on).into_iter().filter(|unit| units().predecessors(unit).len() == 1);
    let kept: Vec<_> = kept.filter_map(Unit::code).collect();
    assert_eq!(kept, ["01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"]);
    let parents: usize = units().on(on).into_iter().map(|unit| units().predecessors(unit).len()).sum();
    assert_eq!(parents, 63);
    for unit in units().on(day("2025-06-30")) {
        assert_eq!(units().successors(unit).len(), 1, "{unit}");
    }
    let cities = units().on(on).into_iter().filter(|unit| unit.kind() == UnitKind::City).count();
    assert_eq!(cities, 6);
}

#[test]
fn name_and_code_from_different_parents() {
    for (name_of, code, code_of) in [
        ("Bắc Ninh", "24", "Bắc Giang"),
        ("Lào Cai", "15", "Yên Bái"),
        ("Gia Lai", "52", "Bình Định"),
        ("Quảng Trị", "44", "Quảng Bình"),
        ("Tây Ninh", "80", "Long An"),
        ("Đồng Tháp", "82", "Tiền Giang"),
        ("An Giang", "91", "Kiên Giang"),
    ] {
        assert_eq!(name(code, "2025-06-30"), format!("{code_of} ({code})"));
        assert_eq!(name(code, "2025-07-01"), format!("{name_of} ({code})"));
        assert_ne!(name(name_of, "2025-06-30"), name(name_of, "2025-07-01"));
    }
    assert!(matches!(error("27", "2025-07-01"), UnitError::NotInForce { .. }));
}

#[test]
fn units_are_traced_both_ways() {
    let new = units().resolve("Bắc Ninh", day("2025-07-01")).unwrap();
    assert_eq!(names(units().trace(new, day("2024-01-01"))), ["Bắc Giang (24)", "Bắc Ninh (27)"]);
    let old = units().resolve("Thừa Thiên Huế", day("2024-01-01")).unwrap();
    assert_eq!(units().trace(old, day("2026-01-01"))[0].valid_from(), Some(day("2025-07-01")));
    let hanoi = units().resolve("Hà Nội", day("2026-01-01")).unwrap();
    assert_eq!(names(units().trace(hanoi, day("2006-12-31"))), ["Hà Nội (01)", "Hà Tây"]);
    assert!(units().trace(hanoi, day("1990-01-01")).is_empty());
}

#[test]
fn regions_of_the_63() {
    let mut counts = std::collections::BTreeMap::new();
    for unit in units().on(day("2023-12-31")) {
        *counts.entry(unit.region().unwrap()).or_insert(0) += 1;
    }
    let expected = [
        ("Bắc Trung Bộ và Duyên hải miền Trung", 14),
        ("Trung du và miền núi phía Bắc", 14),
        ("Tây Nguyên", 5),
        ("Đông Nam Bộ", 6),
        ("Đồng bằng sông Cửu Long", 13),
        ("Đồng bằng sông Hồng", 11),
    ];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn units_serialise_with_names_of_their_own() {
    let json = serde_json::to_value(units().resolve("77", day("2024-01-01")).unwrap()).unwrap();
    assert_eq!(json["name"], "Bà Rịa - Vũng Tàu");
    assert_eq!(json["valid_to"], "2025-06-30");
    assert!(json.get("predecessors").is_none());
}

proptest! {
    #[test]
    fn any_text_and_date_give_a_unit_in_force_or_an_error(text in ".{0,12}|[a-z ]{0,14}|[0-9]{1,2}", year in 1990i32..2040) {
        let on = NaiveDate::from_ymd_opt(year, 7, 1).unwrap();
        if let Ok(unit) = units().resolve(&text, on) {
            prop_assert!(unit.in_force(on));
        }
    }
}
