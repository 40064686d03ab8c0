//! The staged record: laws that hold for any of them, and the whole path on the illustration at full size.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::Fault;
use chiso::calendar::Moment;
use chiso::framework::{Framework, Rule};
use chiso::number::Exact;
use chiso::scorecard::{
    Assessment, AssessmentEntry, EntryAct, Evidence, Phase, Stage, Stamp, Subject, compare_editions,
};
use chiso::scoring::{Facts, Input, ScoreOptions, score};
use chiso::text::Lang;
use chiso::{Code, Error};
use proptest::prelude::*;

const APPRAISED: Stage = Stage::Appraised { round: 1 };

fn example() -> Framework {
    Framework::builtin("example-par-88").unwrap()
}

fn file(name: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/scorecard/");
    std::fs::read_to_string(format!("{path}{name}")).unwrap()
}

fn stamp(by: &str, at: &str) -> Stamp {
    Stamp::new(by, at).unwrap()
}

fn subject() -> Subject {
    let leads = [("1", "Sở Nội vụ"), ("3", "Văn phòng UBND tỉnh"), ("7", "Sở Khoa học và Công nghệ")];
    let leads = leads.map(|(node, agency)| (node.to_owned(), agency.to_owned()));
    Subject { unit: Some("Tỉnh Ví dụ".into()), period: Some(2024), leads: leads.into() }
}

/// Self-scored in full, each leaf with a document.
fn filled() -> Assessment {
    let framework = example();
    let mut record = Assessment::new(&framework, subject()).unwrap();
    let facts = Facts::from_json(&framework, &file("facts.json")).unwrap();
    record.declare(Stage::SelfScored, &facts, stamp("Sở Nội vụ", "2025-01-10")).unwrap();
    for leaf in framework.leaves().filter(|leaf| !leaf.is_survey()) {
        let document = Evidence::from(format!("{}/BC-VD", leaf.id()).as_str());
        record.support(leaf.id(), Some(vec![document]), None, stamp("Sở Nội vụ", "2025-01-11")).unwrap();
    }
    record
}

fn code(error: impl Into<Error>) -> &'static str {
    error.into().code().name()
}

#[test]
fn the_illustration_has_the_size_of_the_act_and_every_kind_of_rule() {
    let framework = example();
    let level = |name: &str| framework.nodes().iter().filter(|node| node.level() == name).count();
    assert_eq!([level("area"), level("criterion"), level("subcriterion")], [8, 37, 88]);
    let leaves = || framework.leaves();
    let sum = |survey: bool| {
        let kept = leaves().filter(|leaf| leaf.is_survey() == survey);
        kept.fold(Exact::ZERO, |sum, leaf| &sum + leaf.max().unwrap())
    };
    assert_eq!([sum(false), sum(true)], [Exact::from(68), Exact::from(32)]);
    assert!(leaves().any(|leaf| leaf.level() == "criterion"), "a criterion may be scored directly");
    let kinds: std::collections::BTreeSet<&str> =
        leaves().filter_map(|leaf| leaf.rule().map(Rule::kind)).collect();
    assert_eq!(kinds.len(), 9, "{kinds:?}");
    assert!(framework.doubts().is_empty(), "{:?}", framework.doubts());
    assert!(framework.header().title.vi.contains("MINH HỌA"));
}

#[test]
fn the_whole_path() {
    let mut record = filled();
    assert_eq!((record.phase(), record.stage()), (Phase::Open, Stage::SelfScored));
    assert!(record.gaps().is_empty(), "{:?}", record.gaps());
    record.submit(stamp("UBND tỉnh", "2025-01-20T09:00")).unwrap();
    let own = record.card(Stage::SelfScored).unwrap();
    assert!(own.is_partial("total").unwrap() && own.points("8.1").is_err());

    let bnv = |at| stamp("Bộ Nội vụ", at);
    let framework = example();
    let facts = |json: &str| Facts::from_json(&framework, json).unwrap();
    record.declare(APPRAISED, &facts(&file("survey.json")), bnv("2025-02-01")).unwrap();
    record
        .declare(
            APPRAISED,
            &facts(r#"{"1.2.2": "part"}"#),
            bnv("2025-02-10").because("thiếu số liệu quý III"),
        )
        .unwrap();
    // Nobody appraised the rest yet: it is missing, not zero and not the self-score.
    let so_far = record.card_of(APPRAISED, chiso::scorecard::Part::Scored).unwrap();
    assert_eq!(so_far.points("total").unwrap().to_string(), "0.25");
    record.accept(1, "total", bnv("2025-02-11")).unwrap();
    let first = record.card(APPRAISED).unwrap();
    assert_eq!(first.points("1.2.2").unwrap().to_string(), "0.25");
    assert_eq!(first.points("1.1.1").unwrap(), own.points("1.1.1").unwrap());
    assert!(!first.is_partial("total").unwrap());

    // The province answers; the second round takes its word.
    record
        .support("1.2.2", None, Some("Số liệu quý III ở phụ lục 4".into()), stamp("Sở Nội vụ", "2025-02-20"))
        .unwrap();
    record.accept(2, "1.2.2", bnv("2025-03-01").because("đã bổ sung")).unwrap();
    assert_eq!(
        record.card(Stage::Appraised { round: 2 }).unwrap().points("1.2.2").unwrap().to_string(),
        "0.5"
    );
    assert_eq!(record.card(APPRAISED).unwrap().points("1.2.2").unwrap().to_string(), "0.25");

    record.deduct("1", "0.3".parse().unwrap(), bnv("2025-03-02").because("gửi hồ sơ muộn")).unwrap();
    let deducted = record.card(Stage::Deduction).unwrap();
    let before = record.card(Stage::Appraised { round: 2 }).unwrap();
    let difference = &before.exact("total").unwrap() - &deducted.exact("total").unwrap();
    assert_eq!(difference, "0.3".parse().unwrap());
    assert!(deducted.reason("1").unwrap().text(Lang::Vi).contains("Điểm bị trừ: 0,3."));

    record.conclude(bnv("2025-03-28").because("268/QĐ-VD")).unwrap();
    assert_eq!(record.phase(), Phase::Concluded);
    assert_eq!(
        record.card(Stage::Final).unwrap().points("total").unwrap(),
        deducted.points("total").unwrap()
    );
    assert_eq!(code(record.submit(bnv("2025-04-01")).unwrap_err()), "assessment-phase");

    // Every difference between the stages has its reason.
    let differences = record.compare(Stage::SelfScored, APPRAISED).unwrap();
    let leaf = differences.iter().find(|difference| difference.node == "1.2.2").unwrap();
    assert_eq!(leaf.difference.unwrap().to_string(), "-0.25");
    assert!(
        leaf.reason.vi.starts_with("Thẩm định vòng 1 (Bộ Nội vụ, 10/02/2025): thiếu số liệu quý III."),
        "{}",
        leaf.reason.vi
    );
    let area = differences.iter().find(|difference| difference.node == "1").unwrap();
    assert_eq!(area.reason.en, "Because of changes in: 1.2.");
    let later = record.compare(Stage::Appraised { round: 2 }, Stage::Deduction).unwrap();
    assert!(
        later.iter().find(|difference| difference.node == "1").unwrap().reason.vi.contains("gửi hồ sơ muộn")
    );
}

#[test]
fn what_is_missing_is_listed_for_each_lead_agency() {
    let framework = example();
    let mut record = Assessment::new(&framework, subject()).unwrap();
    let gaps = record.gaps();
    let self_scored = framework.leaves().filter(|leaf| !leaf.is_survey()).count();
    assert_eq!(gaps.len(), self_scored);
    let agencies: Vec<Option<&str>> = gaps.iter().map(|gap| gap.agency.as_deref()).collect();
    let mut order = agencies.clone();
    order.dedup();
    assert_eq!(
        order,
        [Some("Sở Nội vụ"), Some("Văn phòng UBND tỉnh"), Some("Sở Khoa học và Công nghệ"), None]
    );
    let facts =
        Facts::from_json(&framework, r#"{"1.2.1": {"breaches": 0}, "5.1.3": {"state": "not-applicable"}}"#)
            .unwrap();
    record.declare(Stage::SelfScored, &facts, stamp("Sở Nội vụ", "2025-01-01")).unwrap();
    let lacks = |record: &Assessment, node: &str| {
        let gap = record.gaps().into_iter().find(|gap| gap.node == node);
        gap.map(|gap| gap.text(Lang::Vi)).unwrap_or_default()
    };
    assert_eq!(lacks(&record, "1.2.1"), "Sở Nội vụ: 1.2.1: chưa có tài liệu kiểm chứng hoặc giải trình");
    record
        .support("1.2.1", None, Some("Không có báo cáo muộn".into()), stamp("Sở Nội vụ", "2025-01-02"))
        .unwrap();
    assert_eq!(lacks(&record, "1.2.1"), "");
    let error = record.submit(stamp("UBND tỉnh", "2025-01-03")).unwrap_err();
    assert_eq!(code(error.clone()), "assessment-not-complete");
    assert_eq!(Error::from(error).to_json()["gaps"].as_array().unwrap().len(), self_scored - 1);
}

#[test]
fn what_the_record_refuses() {
    let framework = example();
    let facts = |json: &str| Facts::from_json(&framework, json).unwrap();
    let me = || stamp("Sở Nội vụ", "2025-01-31");
    let mut record = filled();
    let before = record.to_json();
    let survey = facts(r#"{"8.1": {"points": "9"}}"#);
    assert_eq!(code(record.declare(Stage::SelfScored, &survey, me()).unwrap_err()), "assessment-survey");
    let area = facts(r#"{"2": "9"}"#);
    assert_eq!(code(record.declare(Stage::SelfScored, &area, me()).unwrap_err()), "assessment-survey");
    let part = facts(r#"{"6.1": "3"}"#);
    assert_eq!(code(record.declare(Stage::SelfScored, &part, me()).unwrap_err()), "two-values");
    let own = facts(r#"{"1.2.1": {"breaches": 2}}"#);
    assert_eq!(
        code(record.declare(Stage::SelfScored, &own, stamp("a", "2024-12-31")).unwrap_err()),
        "assessment-order"
    );
    assert_eq!(
        code(record.declare(Stage::SelfScored, &own, stamp(" ", "2025-01-31")).unwrap_err()),
        "assessment-lacking"
    );
    assert_eq!(code(record.declare(APPRAISED, &own, me().because("sai")).unwrap_err()), "assessment-phase");
    assert_eq!(code(record.withdraw(me().because("sửa")).unwrap_err()), "assessment-phase");
    assert_eq!(code(record.conclude(me()).unwrap_err()), "assessment-phase");
    assert_eq!(code(record.support("1.1", None, None, me()).unwrap_err()), "assessment-lacking");
    assert_eq!(code(record.support("9.9", None, Some("x".into()), me()).unwrap_err()), "unknown-node");
    let mut other = framework.document().clone();
    other.node.swap(1, 2);
    let other =
        Facts::from_json(&Framework::from_document(other).unwrap(), r#"{"1.2.1": {"breaches": 2}}"#).unwrap();
    assert_eq!(code(record.declare(Stage::SelfScored, &other, me()).unwrap_err()), "assessment-edition");
    // All of a declaration or nothing: the second value is refused, so the first is not entered either.
    let two = facts(r#"{"1.2.1": {"breaches": 2}, "6.1": "3"}"#);
    assert!(record.declare(Stage::SelfScored, &two, me()).is_err());
    assert_eq!(record.to_json(), before);

    record.submit(me()).unwrap();
    assert_eq!(code(record.declare(Stage::SelfScored, &own, me()).unwrap_err()), "assessment-phase");
    assert_eq!(code(record.declare(APPRAISED, &own, me()).unwrap_err()), "assessment-lacking");
    let second = Stage::Appraised { round: 2 };
    assert_eq!(code(record.declare(second, &own, me().because("sai")).unwrap_err()), "assessment-round");
    assert_eq!(code(record.accept(1, "8.1", me()).unwrap_err()), "assessment-nothing");
    assert_eq!(
        code(record.deduct("1", "11".parse().unwrap(), me().because("sai")).unwrap_err()),
        "out-of-range"
    );
    assert_eq!(code(record.deduct("1", Exact::ONE, me()).unwrap_err()), "assessment-lacking");
    assert_eq!(code(record.conclude(me()).unwrap_err()), "assessment-not-complete");
    record.withdraw(me().because("bổ sung tài liệu")).unwrap();
    record.declare(Stage::SelfScored, &own, me()).unwrap();
    record.submit(me()).unwrap();
    record.accept(1, "1", me()).unwrap();
    assert_eq!(code(record.withdraw(me().because("sửa")).unwrap_err()), "assessment-phase");
}

#[test]
fn json_gives_the_record_back_and_says_where_it_is_wrong() {
    let mut record = filled();
    record.submit(stamp("UBND tỉnh", "2025-01-20")).unwrap();
    record.accept(1, "total", stamp("Bộ Nội vụ", "2025-02-01")).unwrap();
    record.deduct("1.2", "0.25".parse().unwrap(), stamp("Bộ Nội vụ", "2025-02-02").because("muộn")).unwrap();
    let text = record.to_json();
    let back = Assessment::from_json(&example(), &text, "record.json").unwrap();
    assert_eq!(back.entries(), record.entries());
    assert_eq!(back.to_json(), text);

    let wrong = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let error =
            Assessment::from_json(&example(), &text.replacen(from, to, 1), "record.json").unwrap_err();
        let place = Error::from(error.clone()).place().cloned();
        (code(error.clone()), place.map(|place| place.line), error.to_string())
    };
    let line = |what: &str| text.lines().position(|line| line.contains(what)).unwrap() + 1;
    let (name, at, message) = wrong("\"act\": \"submit\"", "\"act\": \"send\"");
    assert_eq!((name, at), ("assessment-json", Some(line("\"submit\"") - 1)), "{message}");
    assert!(message.contains("expected declare, accept, deduct"), "{message}");
    let (name, at, _) = wrong("\"round\": 1", "\"round\": 3");
    assert_eq!((name, at), ("assessment-round", Some(line("\"accept\"") - 1)));
    assert_eq!(wrong("\"points\": \"0.25\"", "\"points\": \"x\"").0, "assessment-json");
    assert_eq!(wrong("example-par-88", "par-2022").0, "assessment-edition");
    assert_eq!(wrong("\"why\": \"muộn\"", "\"why\": \" \"").0, "assessment-lacking");
    assert_eq!(wrong("2025-02-02T00", "2025-01-02T00").0, "assessment-order");
    assert_eq!(wrong("2025-02-02T00:00:00", "2025-02-30").0, "assessment-json");
    assert_eq!(wrong("\"Tỉnh Ví dụ\"", "7").0, "assessment-json");
}

#[test]
fn years_compare_through_the_editions() {
    let before = example();
    let mut later = before.document().clone();
    later.framework.id = "example-par-89".into();
    let leaf = later.node.iter_mut().find(|node| node.id == "1.2.1").unwrap();
    let Some(Rule::Deduction { items, .. }) = &mut leaf.rule else { panic!("1.2.1 is a deduction") };
    items[0].points = "0.125".parse().unwrap();
    let later = Framework::from_document(later).unwrap();
    let card = |framework: &Framework| {
        let facts = Facts::from_json(framework, &file("facts.json")).unwrap();
        score(facts, ScoreOptions { period: Some(2024), known_part: true, ..ScoreOptions::default() })
            .unwrap()
    };
    let years = compare_editions(&card(&before), &card(&later));
    let row = |id: &str| years.rows.iter().find(|row| row.node == id).unwrap();
    assert_eq!(row("1.1.1").difference.unwrap().to_string(), "0");
    assert_eq!(
        row("1.2.1").not_comparable.as_ref().unwrap().vi,
        "không so sánh được, vì cách tính điểm thay đổi"
    );
    assert!(row("1.2.1").difference.is_none() && row("1.2.1").after.is_some());
    assert_eq!(
        row("8.1").not_comparable.as_ref().unwrap().en,
        "not comparable, because the earlier year has no points"
    );
    assert!(row("total").not_comparable.as_ref().unwrap().vi.starts_with("không so sánh được, vì"));
}

/// Steps that a record may or may not allow; those it refuses leave it as it was.
fn step() -> impl Strategy<Value = (u8, usize, u8, i64)> {
    (0_u8..9, 0_usize..12, 0_u8..5, 0_i64..3)
}

fn walk(steps: &[(u8, usize, u8, i64)]) -> Assessment {
    let framework = Framework::builtin("par-2022-components").unwrap();
    let mut record = Assessment::new(&framework, Subject::default()).unwrap();
    let nodes = ["appraisal", "sipas", "leaders", "economy", "total"];
    let mut at: Moment = "2025-01-01T00:00".parse().unwrap();
    for (what, node, size, wait) in steps {
        at = Moment::from_seconds(at.seconds() + wait * 3600).unwrap();
        let stamp = Stamp { by: "ai".into(), at, why: Some("vì".into()) };
        let node = nodes[node % nodes.len()];
        let mut facts = Facts::new(&framework);
        let _ = facts.set(node, Input::Number(Exact::from(i64::from(*size))));
        let round = record.round().max(1) + u32::from(*size > 3);
        let before = record.to_json();
        let done = match what {
            0..=2 => record.declare(Stage::SelfScored, &facts, stamp),
            3 => record.support(node, Some(vec!["1/BC".into()]), Some("vì".into()), stamp),
            4 => record.submit(stamp),
            5 => record.declare(Stage::Appraised { round }, &facts, stamp),
            6 => record.accept(round, node, stamp),
            7 => record.deduct(node, Exact::from(i64::from(*size)), stamp),
            _ if *size == 0 => record.withdraw(stamp),
            _ => record.declare(Stage::Final, &facts, stamp),
        };
        if done.is_err() {
            assert_eq!(record.to_json(), before, "an entry that was refused changed the record");
        }
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_record_only_grows_and_any_moment_is_its_replay(steps in prop::collection::vec(step(), 1..40)) {
        let record = walk(&steps);
        prop_assert!(record.entries().windows(2).all(|pair| pair[0].stamp.at <= pair[1].stamp.at));
        for entry in record.entries() {
            let past = record.as_of(entry.stamp.at);
            let until: Vec<AssessmentEntry> =
                record.entries().iter().take_while(|other| other.stamp.at <= entry.stamp.at).cloned().collect();
            let mut replayed = Assessment::new(record.framework(), Subject::default()).unwrap();
            replayed.append_all(until).unwrap();
            prop_assert_eq!(past.to_json(), replayed.to_json());
            for stage in [Stage::SelfScored, APPRAISED, Stage::Deduction, Stage::Final] {
                prop_assert_eq!(past.card(stage).unwrap().to_json(), replayed.card(stage).unwrap().to_json());
            }
        }
    }

    #[test]
    fn json_round_trips(steps in prop::collection::vec(step(), 1..40)) {
        let record = walk(&steps);
        let back = Assessment::from_json(record.framework(), &record.to_json(), "record").unwrap();
        prop_assert_eq!(back.entries(), record.entries());
        prop_assert_eq!(back.phase(), record.phase());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}", cut in 0_usize..2000) {
        let framework = Framework::builtin("par-2022-components").unwrap();
        let _ = Assessment::from_json(&framework, &text, "any");
        let whole = walk(&[(0, 0, 1, 0), (0, 3, 1, 0), (3, 4, 1, 0), (4, 0, 0, 0), (6, 4, 0, 0)]).to_json();
        let cut: String = whole.chars().take(cut).collect();
        let _ = Assessment::from_json(&framework, &cut, "cut");
    }
}

#[test]
fn an_act_and_a_stage_have_the_words_of_json() {
    assert_eq!(Stage::from_word("appraised", Some(2)), Some(Stage::Appraised { round: 2 }));
    assert_eq!(Stage::from_word("self", Some(2)), None);
    assert_eq!(EntryAct::Conclude.as_str(), "conclude");
    assert_eq!(Code::AssessmentOrder.number(), 751);
}
