//! The plan's text, counted and named.

use chiso::deadline::Before;
use chiso::plan::{Aim, ItemKind, PartyRole, Plan, PlanTerm, Register, plan_ids};
use chiso::ranking::Target;
use chrono::NaiveDate;

use crate::plan;

#[test]
fn every_part_of_the_plan_is_there() {
    let plan = plan();
    let document = plan.document();
    assert_eq!(plan.tasks().len(), 22);
    assert_eq!(plan.areas().len(), 8);
    assert_eq!(plan.targets().len(), 12);
    let aims = |aim| document.dimension.iter().filter(|one| one.aim == aim).count();
    assert_eq!((aims(Aim::Keep), aims(Aim::Improve)), (6, 2));
    assert_eq!(document.requirement.len(), 3);
    assert_eq!((plan.reports().len(), plan.duties().len()), (10, 59));
    assert_eq!((document.basis.len(), document.baseline.len()), (16, 9));
    assert_eq!((document.content.len(), document.consequence.len()), (2, 2));
    assert_eq!(document.recipients.as_ref().unwrap().who.len(), 13);
    let survey = document.survey.as_ref().unwrap();
    let stages: Vec<u32> = survey.stages.iter().map(|stage| stage.count).collect();
    assert_eq!((stages, survey.respondents), (vec![3, 2, 2, 20], 240));
    assert_eq!(plan.agencies().len(), 30 + 10 + 209);
}

#[test]
fn goals_of_areas_and_indices() {
    let plan = plan();
    let goals: Vec<(&str, &Target)> =
        plan.targets().iter().filter_map(|target| Some((target.area.as_deref()?, &target.goal))).collect();
    let tops = [10, 10, 15, 5, 15, 10, 1, 10];
    for ((area, goal), top) in goals.iter().zip(tops) {
        match goal {
            Target::Top(place) => assert_eq!(*place, top, "{area}"),
            Target::RankNotBelow(place) => assert_eq!((*area, *place), ("7", 1)),
            other => panic!("{other:?}"),
        }
    }
    let leads: Vec<&str> = plan.areas().iter().map(|area| area.lead[0].written()).collect();
    let expected = [
        "Sở Nội vụ",
        "Sở Tư pháp",
        "Văn phòng UBND tỉnh",
        "Sở Nội vụ",
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Thông tin và Truyền thông",
        "Sở Kế hoạch và Đầu tư",
    ];
    assert_eq!(leads, expected);
}

#[test]
fn six_agencies_hand_in_evidence() {
    let plan = plan();
    let evidence = plan.item("evidence").unwrap();
    assert_eq!(evidence.kind, ItemKind::Report);
    assert_eq!(plan.leads(evidence).len(), 6);
    assert_eq!(evidence.time.as_deref(), Some("trước ngày 30/12/2024"));
    let day = |day| NaiveDate::from_ymd_opt(2024, 12, day).unwrap();
    let PlanTerm::Dated { strict, inclusive } = &evidence.term else { panic!("{:?}", evidence.term) };
    assert_eq!((strict.date, strict.is_day_off()), (day(29), Some(true)));
    assert_eq!((inclusive.date, inclusive.is_day_off()), (day(30), Some(false)));
    assert!(strict.text().vi.starts_with("29/12/2024 (Chủ nhật, ngày nghỉ)"));
    let survey = plan.item("PL.8").unwrap().term.last_day(Before::Strict).unwrap();
    assert_eq!(survey.date, day(31));
    let others: Vec<&str> = plan
        .tasks()
        .iter()
        .filter(|task| task.term != PlanTerm::Ongoing)
        .map(|task| task.id.as_str())
        .collect();
    assert_eq!(others, ["PL.8"]);
}

#[test]
fn collective_wordings_become_units() {
    let register = Register::builtin("bac-giang-2024").unwrap();
    let count = |wording: &str| register.members(&register.party(wording).unwrap()).len();
    assert_eq!(count("UBND cấp huyện"), 10);
    assert_eq!(count("UBND cấp xã"), 209);
    assert_eq!(count("cấp xã"), 209);
    assert_eq!(count("Các sở, ban, ngành"), 19);
    assert_eq!(count("Các cơ quan, địa phương"), 18 + 10);
    assert_eq!(count("Bệnh viện tuyến tỉnh"), 0);
    let hospitals = register.party("Bệnh viện tuyến tỉnh").unwrap();
    assert!(register.unknown_part(&hospitals).is_some());
    assert!(register.unknown_part(&register.party("UBND cấp xã").unwrap()).is_none());
    assert_eq!(register.agency("Ủy ban nhân dân huyện Yên Dũng").unwrap().id, "ubnd-221");
    assert_eq!(register.agency("ubnd thị xã việt yên").unwrap().id, "ubnd-222");
    assert!(register.agency("UBND huyện Chũ").unwrap_err().to_string().contains("is no agency"));
}

#[test]
fn every_agency_has_a_list_of_its_own() {
    let plan = plan();
    let list = |name: &str, role: PartyRole| {
        let agency = plan.register().agency(name).unwrap();
        let found = plan.assignments(agency);
        found.into_iter().filter(|one| one.role == role).map(|one| one.item.id.clone()).collect::<Vec<_>>()
    };
    let tasks = |ids: Vec<String>| ids.into_iter().filter(|id| id.starts_with("PL.")).collect::<Vec<_>>();
    assert_eq!(tasks(list("Sở Nội vụ", PartyRole::Lead)), ["PL.1", "PL.2"]);
    assert_eq!(tasks(list("UBND huyện Sơn Động", PartyRole::Lead)), ["PL.19", "PL.20", "PL.21", "PL.22"]);
    assert_eq!(tasks(list("Sở Xây dựng", PartyRole::Coordinate)).len(), 18);
    assert!(list("Sở Nội vụ", PartyRole::Receive).contains(&"evidence".to_owned()));
    for agency in plan.agencies() {
        assert!(!plan.assignments(agency).is_empty() || plan.document().recipients.is_some());
    }
}

#[test]
fn every_label_is_short_and_in_two_languages_and_has_a_place() {
    let plan = plan();
    for item in plan.items() {
        for label in [&item.label.vi, &item.label.en] {
            assert!(!label.is_empty() && label.chars().count() <= 75, "{label}");
        }
        assert!(!item.place.is_empty());
    }
}

#[test]
fn plans_go_round_in_toml_and_json() {
    for id in plan_ids() {
        let plan = Plan::builtin(id).unwrap();
        assert_eq!(Plan::from_toml(&plan.to_toml(), "again").unwrap(), plan);
        assert_eq!(Plan::from_json(&plan.to_json(), "again").unwrap(), plan);
    }
}
