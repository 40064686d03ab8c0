//! Ranks, groups and targets: what the sources print, and laws that hold on any input.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use chiso::number::{Exact, RoundingMode};
use chiso::ranking::{
    Cut, Direction, Group, On, Order, OwnResult, RankError, Ranking, RankingEntry, Standing, Target,
    TargetCheck, TargetStatus, Ties, check, groups, rank, scheme, scheme_ids,
};
use proptest::prelude::*;

fn number(text: &str) -> Exact {
    text.parse().unwrap()
}

fn value(text: &str) -> Standing {
    Standing::Value(number(text))
}

fn entries(values: &[&str]) -> Vec<RankingEntry> {
    (1..).zip(values).map(|(i, text): (u32, _)| RankingEntry::new(i.to_string(), value(text))).collect()
}

fn ranked(values: &[&str]) -> Ranking {
    rank(&entries(values), Ties::Competition, On::Exact).unwrap()
}

fn ranks(ranking: &Ranking) -> Vec<Option<u32>> {
    ranking.rows().iter().map(|row| row.rank).collect()
}

fn places(values: &[&str], ties: Ties, on: On) -> Vec<u32> {
    ranks(&rank(&entries(values), ties, on).unwrap()).into_iter().flatten().collect()
}

const TWO: On = On::Published { places: 2, mode: RoundingMode::HalfUp };

// Order

#[test]
fn ties_follow_the_rule_asked_for() {
    let values = ["80", "90", "85", "85"];
    assert_eq!(places(&values, Ties::Competition, On::Exact), [4, 1, 2, 2]);
    assert_eq!(places(&values, Ties::Dense, On::Exact), [3, 1, 2, 2]);
    assert_eq!(places(&values, Ties::Ordinal, On::Exact), [4, 1, 2, 3]);
    assert_eq!(places(&["7", "7", "7"], Ties::Competition, On::Exact), [1, 1, 1]);
}

#[test]
fn units_that_print_alike_tie_only_as_published() {
    // Thanh Hóa 2024 prints 90.02 twice, with ranks 2 and 3.
    let values = ["91", "90.0241", "90.0239", "85"];
    assert_eq!(places(&values, Ties::Competition, On::Exact), [1, 2, 3, 4]);
    assert_eq!(places(&values, Ties::Competition, TWO), [1, 2, 2, 4]);
    let ranking = rank(&entries(&values), Ties::Competition, TWO).unwrap();
    assert_eq!(ranking.rows()[1].published, Some(number("90.02")));
    assert_eq!(ranking.rows()[1].value, value("90.0241"));
    let down = On::Published { places: 0, mode: RoundingMode::Floor };
    assert_eq!(places(&["90.9", "90.1", "-0.5", "-1"], Ties::Dense, down), [1, 1, 2, 2]);
}

#[test]
fn exact_ranks_see_any_difference() {
    assert_eq!(places(&["1/3", "0.333333", "0.333334"], Ties::Competition, On::Exact), [2, 3, 1]);
    assert_eq!(places(&["90.10", "90.1"], Ties::Competition, On::Exact), [1, 1]);
}

#[test]
fn lowest_first_on_request() {
    let order = Order { ties: Ties::Competition, on: On::Exact, direction: Direction::Ascending };
    assert_eq!(ranks(&order.rank(&entries(&["3", "1", "2", "1"])).unwrap()), [4, 1, 3, 1].map(Some));
}

#[test]
fn units_without_a_value_are_listed_with_the_reason() {
    let mut list = entries(&["40", "0", "45"]);
    list.push(RankingEntry::new("Bắc Giang", Standing::Withheld));
    list.push(RankingEntry::new("x", Standing::NotYetDue));
    let ranking = rank(&list, Ties::Competition, On::Exact).unwrap();
    assert_eq!(ranking.ranked(), 3);
    assert_eq!(ranks(&ranking), [Some(2), Some(3), Some(1), None, None]);
    let excluded: Vec<_> = ranking.excluded().map(|row| (row.unit.as_str(), &row.value)).collect();
    assert_eq!(excluded, [("Bắc Giang", &Standing::Withheld), ("x", &Standing::NotYetDue)]);
    let why = ranking.row("Bắc Giang").and_then(|row| row.value.absence()).unwrap();
    assert_eq!((why.vi.as_str(), why.en.as_str()), ("không được công bố", "withheld"));
}

#[test]
fn one_unit_has_one_entry() {
    let nfd = "Ba\u{306}\u{301}c Giang";
    let twice = [RankingEntry::new("Bắc Giang", value("1")), RankingEntry::new(nfd, Standing::Missing)];
    let error = rank(&twice, Ties::Dense, On::Exact).unwrap_err();
    assert_eq!(error, RankError::Duplicate { unit: "Bắc Giang".into() });
}

#[test]
fn no_units_and_too_many_decimals() {
    assert_eq!(rank(&[], Ties::Dense, TWO).unwrap().ranked(), 0);
    let fine = On::Published { places: 7, mode: RoundingMode::HalfUp };
    assert_eq!(rank(&[], Ties::Dense, fine), Err(RankError::Places { places: 7 }));
}

#[test]
fn rankings_serialise_numbers_as_text() {
    let json = serde_json::to_value(rank(&entries(&["90.10"]), Ties::Dense, TWO).unwrap()).unwrap();
    assert_eq!(json["rows"][0]["value"]["value"], "90.1");
    assert_eq!(json["rows"][0]["rank"], 1);
    assert_eq!(json["order"]["on"]["published"]["places"], 2);
}

// Groups

fn counts(ranking: &Ranking, id: &str, cut: Cut) -> Vec<usize> {
    groups(ranking, scheme(id).unwrap(), cut).unwrap().counts()
}

fn group(id: &str, text: &str) -> Result<String, RankError> {
    let grouping = groups(&ranked(&[text]), scheme(id).unwrap(), Cut::Inclusive)?;
    Ok(grouping.of("1").unwrap().group.clone())
}

#[test]
fn quarters_of_63_distinct_values() {
    let values: Vec<String> = (0..63).map(|i| format!("{}.5", 300 + i * 8 % 63)).collect();
    let ranking = ranked(&values.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(counts(&ranking, "papi-quarters", Cut::Inclusive), [16, 16, 15, 16]);
    assert_eq!(counts(&ranking, "papi-quarters", Cut::Strict), [16, 15, 16, 16]);
}

#[test]
fn quarters_interpolate_exactly() {
    let ranking = ranked(&["1", "2", "4", "8"]);
    let found = groups(&ranking, scheme("papi-quarters").unwrap(), Cut::Inclusive).unwrap();
    let cuts: Vec<_> = found.groups.iter().filter_map(|group| Some(group.band.lower.clone()?.at)).collect();
    assert_eq!(cuts, [number("5"), number("3"), number("1.75")]);
    assert_eq!(found.units[3].name.vi, "Cao nhất");
    assert_eq!(found.units[2].name.en, "High average");
    assert_eq!(found.units[1].name.vi, "Trung bình thấp");
    assert_eq!(found.units[0].name.en, "Lowest");
    assert_eq!(found.cut, Some(Cut::Inclusive));
}

#[test]
fn equal_values_share_a_quarter() {
    assert_eq!(counts(&ranked(&["5"; 8]), "papi-quarters", Cut::Inclusive), [8, 0, 0, 0]);
    assert_eq!(counts(&ranked(&["5"; 8]), "papi-quarters", Cut::Strict), [0, 0, 0, 8]);
}

#[test]
fn withheld_units_do_not_move_the_quarters() {
    let mut list = entries(&["1", "2", "3", "4", "5"]);
    let all = rank(&list, Ties::Dense, On::Exact).unwrap();
    list.insert(2, RankingEntry::new("Bắc Giang", Standing::Withheld));
    let some = rank(&list, Ties::Dense, On::Exact).unwrap();
    let found = groups(&some, scheme("papi-quarters").unwrap(), Cut::Strict).unwrap();
    assert_eq!(found.counts(), counts(&all, "papi-quarters", Cut::Strict));
    assert_eq!(found.excluded[0].unit, "Bắc Giang");
    assert!(found.of("Bắc Giang").is_none());
    let none = rank(&list[2..3], Ties::Dense, On::Exact).unwrap();
    let error = groups(&none, scheme("papi-quarters").unwrap(), Cut::Strict).unwrap_err();
    assert!(matches!(error, RankError::NothingRanked { .. }));
}

#[test]
fn thresholds_of_the_par_index_belong_to_the_upper_group() {
    for (id, text, expected) in [
        ("par-2022", "90", "A"),
        ("par-2022", "89.99", "B"),
        ("par-2022", "80", "B"),
        ("par-2022", "79.999999", "C"),
        ("par-2022", "70", "C"),
        ("par-2022", "100", "A"),
        ("par-2021", "88.65", "B"),
        ("par-2018", "80.77", "A"),
        ("par-2018", "79.6", "B"),
        ("par-2018", "75", "B"),
        ("par-2018", "70", "C"),
        ("par-2018", "69.53", "D"),
        ("par-2016", "90.32", "above-90"),
        ("par-2012", "87.14", "above-80"),
        ("par-2012", "80.01", "above-80"),
        ("par-2012", "79.99", "70-80"),
    ] {
        assert_eq!(group(id, text).as_deref(), Ok(expected), "{id} {text}");
    }
}

#[test]
fn rounding_as_published_moves_a_unit_into_its_printed_group() {
    let list = entries(&["89.996"]);
    let by = |on| counts(&rank(&list, Ties::Competition, on).unwrap(), "par-2022", Cut::Strict);
    assert_eq!((by(On::Exact), by(TWO)), (vec![0, 1, 0], vec![1, 0, 0]));
}

#[test]
fn what_the_source_leaves_open_is_refused_by_name() {
    for text in ["80", "70", "67.68", "62.58", "100"] {
        let error = group("par-2012", text).unwrap_err();
        assert!(matches!(error, RankError::EndNotStated { .. }), "{text}");
    }
    assert_eq!(
        group("par-2012", "70").unwrap_err().to_string(),
        "par-2012 does not say to which group a value of exactly 70 belongs (1)"
    );
    assert!(matches!(group("par-2022", "69.99"), Err(RankError::NoGroup { .. })));
    assert!(matches!(group("par-2016", "90"), Err(RankError::NoGroup { .. })));
    assert_eq!(
        group("par-2020", "91.04").unwrap_err().to_string(),
        "the limits of par-2020 were not published: its groups (A, B, C) cannot be computed"
    );
}

#[test]
fn classes_of_circular_01_2018() {
    for (text, expected) in [
        ("18", "excellent"),
        ("15", "excellent"),
        ("14.9", "good"),
        ("12", "good"),
        ("9", "fair"),
        ("6", "average"),
        ("5.9", "weak"),
        ("0", "weak"),
    ] {
        assert_eq!(group("tt-01-2018", text).as_deref(), Ok(expected), "{text}");
    }
    assert_eq!(groups(&ranked(&["9"]), scheme("tt-01-2018").unwrap(), Cut::Strict).unwrap().cut, None);
}

#[test]
fn schemes_are_listed_and_unknown_ones_refused() {
    let ids = scheme_ids();
    for id in ["par-2012", "par-2015", "par-2018", "par-2020", "par-2024", "papi-quarters", "tt-01-2018"] {
        assert!(ids.contains(&id), "{id}");
    }
    let error = scheme("par-1999").unwrap_err().to_string();
    assert!(
        error.starts_with("no group scheme is called \"par-1999\": expected one of par-2012, "),
        "{error}"
    );
}

// Targets

fn own(points: Option<&str>, rank: Option<u32>) -> OwnResult {
    OwnResult { value: points.map_or(Standing::Missing, value), rank }
}

fn against(target: Target, own: &OwnResult) -> TargetCheck {
    check(&target, "Bắc Giang", own).unwrap()
}

fn in_group(scheme: &str, group: &str) -> Target {
    Target::InGroup { scheme: scheme.into(), group: group.into(), cut: Cut::Inclusive }
}

#[test]
fn bac_giang_2023() {
    let sipas = own(Some("81.62"), Some(38));
    let above = against(Target::Above(number("90")), &sipas);
    assert_eq!(
        (above.status, above.points_gap, above.places_gap),
        (TargetStatus::NotMet, Some(number("8.38")), None)
    );
    assert_eq!(above.reason.en, "81.62 is not above 90: 8.38 short.");
    let top = against(Target::Top(20), &sipas);
    assert_eq!((top.status, top.points_gap, top.places_gap), (TargetStatus::NotMet, None, Some(18)));
    assert_eq!(top.reason.vi, "Hạng 38, còn 18 bậc mới vào nhóm 20 đơn vị đứng đầu.");
    let par = against(Target::Top(10), &own(Some("91.16"), Some(4)));
    assert_eq!((par.status, par.places_gap), (TargetStatus::Met, None));
    assert_eq!(par.reason.en, "Rank 4 is within the top 10.");
}

#[test]
fn limits_of_values() {
    let at = own(Some("90"), None);
    assert_eq!(against(Target::AtLeast(number("90")), &at).status, TargetStatus::Met);
    let above = against(Target::Above(number("90")), &at);
    assert_eq!((above.status, above.points_gap), (TargetStatus::NotMet, Some(Exact::ZERO)));
    assert_eq!(above.reason.en, "90 is not above 90: any more would do.");
    assert_eq!(against(Target::Above(number("90")), &own(Some("90.01"), None)).status, TargetStatus::Met);
    assert_eq!(against(Target::ValueNotBelow(number("90")), &at).status, TargetStatus::Met);
    let fallen = against(Target::ValueNotBelow(number("90.5")), &at);
    assert_eq!((fallen.status, fallen.points_gap), (TargetStatus::NotMet, Some(number("0.5"))));
    assert_eq!(fallen.reason.vi, "Giá trị 90 thấp hơn kỳ trước (90,5): còn thiếu 0,5.");
}

#[test]
fn earlier_ranks() {
    assert_eq!(against(Target::RankNotBelow(4), &own(None, Some(4))).status, TargetStatus::Met);
    let fallen = against(Target::RankNotBelow(4), &own(None, Some(5)));
    assert_eq!((fallen.status, fallen.places_gap), (TargetStatus::NotMet, Some(1)));
    assert_eq!(fallen.reason.en, "Rank 5 is 1 place below the earlier rank 4.");
}

#[test]
fn groups_as_targets_accept_better_groups() {
    let par = own(Some("88.65"), Some(7));
    assert_eq!(against(in_group("par-2021", "B"), &par).status, TargetStatus::Met);
    assert_eq!(against(in_group("par-2021", "C"), &par).status, TargetStatus::Met);
    let short = against(in_group("par-2021", "A"), &par);
    assert_eq!((short.status, short.points_gap), (TargetStatus::NotMet, Some(number("1.35"))));
    assert_eq!(short.reason.vi, "Giá trị 88,65 chưa thuộc nhóm “Nhóm A” (từ 90): còn thiếu 1,35.");
    assert_eq!(against(in_group("tt-01-2018", "weak"), &own(Some("2"), None)).status, TargetStatus::Met);
}

#[test]
fn nothing_is_decided_without_a_result() {
    let withheld = OwnResult { value: Standing::Withheld, rank: None };
    for target in [Target::Top(3), Target::AtLeast(number("0")), in_group("par-2022", "C")] {
        let found = against(target, &withheld);
        assert_eq!((found.status, found.points_gap, found.places_gap), (TargetStatus::Unknown, None, None));
        assert_eq!(found.reason.en, "No result: withheld.");
    }
    let value_only = own(Some("90"), None);
    assert_eq!(against(Target::Top(3), &value_only).reason.en, "The rank is not known.");
    let rank_only = own(None, Some(3));
    assert_eq!(against(Target::AtLeast(number("1")), &rank_only).status, TargetStatus::Unknown);
    assert_eq!(against(in_group("papi-quarters", "highest"), &value_only).status, TargetStatus::Unknown);
    assert_eq!(against(in_group("par-2020", "A"), &value_only).status, TargetStatus::Unknown);
    assert_eq!(against(in_group("par-2012", "70-80"), &own(Some("70"), None)).status, TargetStatus::Unknown);
}

#[test]
fn targets_that_make_no_sense_are_errors() {
    let own = own(Some("90"), Some(1));
    let error = |target: Target| check(&target, "x", &own).unwrap_err();
    assert_eq!(error(Target::Top(0)), RankError::NoPlace);
    assert!(matches!(error(in_group("par-0", "A")), RankError::UnknownScheme { .. }));
    assert_eq!(
        error(in_group("par-2022", "E")).to_string(),
        "par-2022 has no group \"E\": expected one of A, B, C"
    );
}

#[test]
fn a_ranking_also_gives_the_distance_to_the_place() {
    let mut list = entries(&["90", "88", "88", "85.5", "80"]);
    list.push(RankingEntry::new("6", Standing::NotApplicable));
    let ranking = rank(&list, Ties::Competition, On::Exact).unwrap();
    let found = |target: Target, unit: &str| check(&target, unit, &ranking).unwrap();
    let top = found(Target::Top(3), "4");
    assert_eq!((top.points_gap.clone(), top.places_gap), (Some(number("2.5")), Some(1)));
    assert_eq!(top.reason.en, "Rank 4 of 5 is 1 place short of the top 3; place 3 is 2.5 points away.");
    assert_eq!(found(Target::Top(2), "3").status, TargetStatus::Met);
    assert_eq!(found(Target::RankNotBelow(1), "5").points_gap, Some(number("10")));
    assert_eq!(found(Target::Top(1), "6").reason.en, "No result: not applicable.");
    assert_eq!(found(Target::Top(1), "7").reason.en, "No result: the unit is not in the ranking.");
    let quarter = found(in_group("papi-quarters", "highest"), "4");
    assert_eq!((quarter.status, quarter.points_gap), (TargetStatus::NotMet, Some(number("2.5"))));
    assert_eq!(found(in_group("papi-quarters", "lowest"), "5").status, TargetStatus::Met);
}

#[test]
fn a_target_is_held_against_the_published_value() {
    let ranking = |on| rank(&entries(&["89.996"]), Ties::Dense, on).unwrap();
    let status = |on| check(&Target::AtLeast(number("90")), "1", &ranking(on)).unwrap().status;
    assert_eq!((status(On::Exact), status(TWO)), (TargetStatus::NotMet, TargetStatus::Met));
}

#[test]
fn reasons_show_long_fractions_rounded() {
    let found = against(Target::AtLeast(number("1/3")), &own(Some("0"), None));
    assert_eq!(found.reason.vi, "Giá trị 0 chưa đạt ≈ 0,333333: còn thiếu ≈ 0,333333.");
    assert_eq!(found.points_gap, Some(number("1/3")));
}

#[test]
fn targets_round_trip_through_json() {
    for target in [Target::Top(20), Target::Above(number("90")), in_group("papi-quarters", "highest")] {
        let text = serde_json::to_string(&target).unwrap();
        assert_eq!(serde_json::from_str::<Target>(&text).unwrap(), target, "{text}");
    }
}

// Laws

fn standings() -> impl Strategy<Value = Vec<Standing>> {
    let standing = prop_oneof![
        8 => (0i64..40, 1i64..4).prop_map(|(num, den)| Standing::Value(Exact::ratio(num, den).unwrap())),
        1 => Just(Standing::Withheld),
        1 => Just(Standing::Missing),
    ];
    prop::collection::vec(standing, 0..40)
}

fn named(standings: Vec<Standing>) -> Vec<RankingEntry> {
    (0..).zip(standings).map(|(i, value): (u32, _)| RankingEntry::new(format!("u{i}"), value)).collect()
}

fn by_unit(ranking: &Ranking) -> BTreeMap<String, Option<u32>> {
    ranking.rows().iter().map(|row| (row.unit.clone(), row.rank)).collect()
}

proptest! {
    #[test]
    fn shared_ranks_do_not_depend_on_the_order_of_input(
        (list, shuffled) in standings().prop_map(named).prop_flat_map(|list| {
            (Just(list.clone()), Just(list).prop_shuffle())
        }),
        ties in prop_oneof![Just(Ties::Competition), Just(Ties::Dense)],
        on in prop_oneof![Just(On::Exact), Just(On::Published { places: 0, mode: RoundingMode::HalfEven })],
    ) {
        let (one, other) = (rank(&list, ties, on).unwrap(), rank(&shuffled, ties, on).unwrap());
        prop_assert_eq!(by_unit(&one), by_unit(&other));
    }

    #[test]
    fn ranks_count_better_values(list in standings().prop_map(named)) {
        let ranking = |ties| rank(&list, ties, On::Exact).unwrap();
        let (competition, dense, ordinal) =
            (ranking(Ties::Competition), ranking(Ties::Dense), ranking(Ties::Ordinal));
        for (i, row) in competition.rows().iter().enumerate() {
            let Some(own) = row.value.value() else {
                prop_assert_eq!(row.rank, None);
                continue;
            };
            let mut better: Vec<_> =
                list.iter().filter_map(|entry| entry.value.value()).filter(|value| *value > own).collect();
            prop_assert_eq!(row.rank, Some(1 + u32::try_from(better.len()).unwrap()));
            better.sort();
            better.dedup();
            prop_assert_eq!(dense.rows()[i].rank, Some(1 + u32::try_from(better.len()).unwrap()));
        }
        let mut all: Vec<u32> = ordinal.rows().iter().filter_map(|row| row.rank).collect();
        all.sort_unstable();
        prop_assert_eq!(all, (1..).take(ordinal.ranked()).collect::<Vec<u32>>());
    }

    #[test]
    fn groups_part_the_ranked_units(
        list in standings().prop_map(named),
        cut in prop_oneof![Just(Cut::Strict), Just(Cut::Inclusive)],
    ) {
        let ranking = rank(&list, Ties::Competition, On::Exact).unwrap();
        for id in ["papi-quarters", "tt-01-2018"] {
            let Ok(found) = groups(&ranking, scheme(id).unwrap(), cut) else {
                prop_assert_eq!(ranking.ranked(), 0);
                continue;
            };
            prop_assert_eq!(found.counts().iter().sum::<usize>(), ranking.ranked());
            prop_assert_eq!(found.units.len() + found.excluded.len(), list.len());
            for unit in &found.units {
                let home = found.groups.iter().filter(|group| group.band.holds(&unit.value) == Some(true));
                prop_assert_eq!(home.map(|group| &group.band.id).collect::<Vec<_>>(), [&unit.group]);
            }
            for pair in found.groups.windows(2) {
                let values = |group: &Group| -> Vec<Exact> {
                    let units = found.units.iter().filter(|unit| unit.group == group.band.id);
                    units.map(|unit| unit.value.clone()).collect()
                };
                let (least, most) = (values(&pair[0]).into_iter().min(), values(&pair[1]).into_iter().max());
                prop_assert!(least.zip(most).is_none_or(|(least, most)| least > most));
            }
        }
    }

    #[test]
    fn a_place_is_reached_with_the_points_of_the_gap(list in standings().prop_map(named), place in 1u32..10) {
        let ranking = rank(&list, Ties::Competition, On::Exact).unwrap();
        for entry in &list {
            let found = check(&Target::Top(place), &entry.unit, &ranking).unwrap();
            let (Some(gap), Some(own)) = (found.points_gap, entry.value.value()) else { continue };
            let mut better = list.clone();
            better.iter_mut().filter(|other| other.unit == entry.unit).for_each(|other| {
                other.value = Standing::Value(own + &gap);
            });
            let ranking = rank(&better, Ties::Competition, On::Exact).unwrap();
            prop_assert_eq!(check(&Target::Top(place), &entry.unit, &ranking).unwrap().status, TargetStatus::Met);
        }
    }
}
