//! What the rooms of files say in Vietnamese when they refuse: criteria tables, records of scoring, plans and logs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "xlsx")]

use chiso::framework::Framework;
use chiso::plan::{
    IndexResult, Log, LogEntry, Plan, PlanEvent, Registers, ShareResult, StatusOptions, TaskTotals,
};
use chiso::scorecard::{Assessment, Stage, Stamp, Subject};
use chiso::scoring::{Facts, Input, State};
use chiso::table::form::form_xlsx;
use chiso::table::read::{
    Delimiter, Edition, Grid, Limits, Opening, Reading, Workbook, read_criteria_table, read_grid,
};
use chiso::text::Lang;
use chiso::{Error, Fault};

/// The error of a call that must be refused.
#[track_caller]
fn refused<T, E: Into<Error>>(result: Result<T, E>) -> Error {
    match result {
        Ok(_) => panic!("this is to be refused"),
        Err(error) => error.into(),
    }
}

#[track_caller]
fn says(error: &Error, vi: &str) {
    assert_eq!(error.text(Lang::Vi), vi);
    assert_vietnamese(error);
}

/// Whether no English is left in the Vietnamese text.
#[track_caller]
fn assert_vietnamese(error: &Error) {
    let (vi, en) = (error.text(Lang::Vi), error.text(Lang::En));
    assert_eq!(en, error.to_string());
    assert_ne!(vi, en);
    assert_eq!(error.to_json()["text"]["vi"], vi.as_str());
    let english = ["expected", "not", "the", "is", "of", "are", "was", "has", "from", "with"];
    // Between quotes and backticks stands what somebody wrote or has to write.
    let ours = vi.split(['"', '`']).step_by(2).collect::<String>();
    let word = ours.split(|c: char| !c.is_alphabetic()).find(|word| english.contains(word));
    assert_eq!(word, None, "{vi}");
}

const HEADS: &str = "STT;Tiêu chí;Điểm tối đa\n";

fn grid(text: &str) -> Grid {
    Grid::from_delimited(text.as_bytes(), "bang.csv", Delimiter::Auto, &Limits::default()).unwrap()
}

fn table(text: &str) -> Error {
    refused(read_criteria_table(&grid(text), &Edition::default()))
}

#[test]
fn a_criteria_table_is_refused_in_vietnamese() {
    let read = |bytes: &[u8], limits: Limits| {
        refused(read_grid(bytes, "bang.csv", &Opening { limits, ..Opening::default() }))
    };
    let limits = Limits::default;
    says(
        &read(b"STT;\xc4i\xc3\xaam", limits()),
        "bang.csv:1:5: không phải văn bản UTF-8; hãy lưu bảng dạng UTF-8",
    );
    assert_vietnamese(&read(b"a\0b\0", limits()));
    let limited = Limits { cells: 3, ..limits() };
    says(&read(b"1,2\n3,4\n", limited), "bang.csv có hơn 3 ô; bảng tiêu chí nhỏ hơn nhiều");
    assert_vietnamese(&read(b"1,2\n3,4\n", Limits { file_bytes: 3, ..limits() }));
    assert!(read(b"PK\x03\x04", limits()).text(Lang::Vi).starts_with("bang.csv bị hỏng: "));
    let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0; 100].as_slice()].concat();
    assert_vietnamese(&read(&old, limits()));
    assert_vietnamese(&table("Một;Hai\n1;2\n"));
    says(
        &table("STT;Tiêu chí;Ghi chú\n1;Việc;\n"),
        "bang.csv!A1: bảng không có cột điểm tối đa; cần tên cột như Điểm tối đa, Điểm chuẩn, Thang điểm",
    );
    says(
        &table("STT;Tiêu chí;Tiêu chí;Điểm tối đa\n1;Việc;Việc;2\n"),
        "bang.csv!C1: \"Tiêu chí\" là cột tiêu chí thứ hai; cột đầu ở bang.csv!B1",
    );
    says(
        &table(&format!("{HEADS}1;Việc;nhiều\n")),
        "bang.csv!C2: \"nhiều\" không phải là điểm; cần điểm, ví dụ 2, 0,5 hoặc 0 - 5; lời giải thích thì ghi ở cột tiêu chí hoặc ghi chú",
    );
    assert_vietnamese(&table(&format!("{HEADS};Việc;\n")));
    let reading = |text: &str| refused(text.parse::<Reading>());
    let wrong = [
        "by hôm qua -> 1",
        "choice \"a",
        "ratio in [5, 1] -> 1",
        "per 3 tasks 1",
        "minus 1 if đông",
        "let 1 = 2",
        "cap 2 3",
        "((a",
        "awarded 1 2",
    ];
    wrong.iter().for_each(|text| assert_vietnamese(&reading(text)));
    says(
        &reading("1 +"),
        "\"1 +\" không phải là cách đọc: ở ký tự thứ 4 cần một số, một đại lượng hoặc một dấu ngoặc",
    );
    let form = form_xlsx(&record(), None, Lang::Vi).unwrap();
    let mut book = Workbook::open(&form, "phieu.xlsx", &limits()).unwrap();
    says(
        &refused(book.grid("Bảng")),
        "phieu.xlsx không có trang tính \"Bảng\"; các trang tính hiện có: Phiếu, danh_muc, chiso",
    );
}

fn stamp(at: &str) -> Stamp {
    Stamp::new("Sở Nội vụ", at).unwrap()
}

fn record() -> Assessment {
    let framework = Framework::builtin("example-par-88").unwrap();
    Assessment::new(&framework, Subject { period: Some(2024), ..Subject::default() }).unwrap()
}

#[test]
fn a_record_of_scoring_refuses_in_vietnamese() {
    let mut record = record();
    let framework = record.framework().clone();
    let facts = |node: &str, value: &str| {
        let mut facts = Facts::new(&framework);
        facts.set(node, Input::Text(value)).unwrap();
        facts
    };
    let own = facts("6.3.3", "0.5");
    let mut survey = Facts::new(&framework);
    survey.set_state("8.1", State::NotYetDue).unwrap();
    let appraised = Stage::Appraised { round: 1 };
    says(
        &refused(record.declare(Stage::SelfScored, &survey, stamp("2025-01-10"))),
        "tiêu chí \"8.1\": \"8.1\" do điều tra xã hội học cho điểm, không được tự chấm",
    );
    says(
        &refused(record.declare(appraised, &own, stamp("2025-01-10").because("sai"))),
        "mục ghi \"kê khai\" (thẩm định vòng 1) của \"6.3.3\" khi hồ sơ chấm điểm đang tự chấm: cần hồ sơ đã nộp",
    );
    assert_vietnamese(&refused(record.declare(
        Stage::SelfScored,
        &Facts::new(&framework),
        stamp("2025-01-10"),
    )));
    says(
        &refused(record.support("6.3.3", None, None, stamp("2025-01-10"))),
        "kiểm chứng của \"6.3.3\": cần tài liệu kiểm chứng, giải trình, hoặc cả hai",
    );
    let missing = refused(record.submit(stamp("2025-01-10")));
    let (vi, first) = (missing.text(Lang::Vi), "chưa đủ: chưa phân công: 1.1.1: chưa có số liệu, ");
    assert!(vi.starts_with(first) && vi.ends_with("; và 72 tiêu chí nữa"), "{vi}");
    assert_vietnamese(&missing);
    assert_vietnamese(&refused(record.withdraw(stamp("2025-01-10").because("sửa"))));
    let nobody = Stamp::new(" ", "2025-01-10").unwrap();
    assert_vietnamese(&refused(record.declare(Stage::SelfScored, &own, nobody)));
    record.declare(Stage::SelfScored, &own, stamp("2025-01-10T08:30")).unwrap();
    says(
        &refused(record.declare(Stage::SelfScored, &own, stamp("2025-01-09"))),
        "mục ghi lúc 00:00 ngày 09/01/2025 đứng sau mục ghi lúc 08:30 ngày 10/01/2025: cần 08:30 ngày 10/01/2025 hoặc muộn hơn, vì hồ sơ chấm điểm chỉ được ghi thêm",
    );
    let text = record.to_json();
    let read = |from: &str, to: &str| {
        assert!(text.contains(from), "{text}");
        refused(Assessment::from_json(&framework, &text.replacen(from, to, 1), "ho-so.json"))
    };
    says(
        &read("\"declare\"", "\"send\""),
        "ho-so.json:3:5: mục ghi 1: entry:1:1: loại mục ghi \"send\"; cần declare (kê khai), accept (chấp nhận), deduct (trừ điểm), support (kiểm chứng), submit (nộp), withdraw (rút lại) hoặc conclude (kết thúc)",
    );
    assert_vietnamese(&read("\"stage\": \"self\"", "\"stage\": \"first\""));
    assert_vietnamese(&read("\"act\": \"declare\"", "\"act\": \"accept\""));
    assert_vietnamese(&read("\"node\": \"6.3.3\",", ""));
    assert_vietnamese(&read("example-par-88", "par-2022"));
    let syntax = read("2024", "x").text(Lang::Vi);
    assert!(syntax.starts_with("ho-so.json:16:13: không đúng dạng: "), "{syntax}");
    says(
        &refused(form_xlsx(&record, Some("Sở Y tế"), Lang::Vi)),
        "biểu mẫu cho các tiêu chí do \"Sở Y tế\" chủ trì: cần cơ quan chủ trì ít nhất một tiêu chí tự chấm",
    );
}

const PLAN: &str = include_str!("../../examples/plan/mau-ke-hoach.toml");

fn plan() -> Plan {
    Plan::from_toml(PLAN, "ke-hoach.toml").unwrap()
}

fn wrong(from: &str, to: &str) -> Error {
    assert!(PLAN.contains(from), "{from}");
    refused(Plan::from_toml(&PLAN.replace(from, to), "ke-hoach.toml"))
}

#[test]
fn a_plan_is_refused_in_vietnamese() {
    let cases = [
        ("goal = { top = 20 }", "goal = { top = 0 }"),
        ("goal = { at-least = \"50\" }", "goal = { top = 3 }"),
        ("unit = \"Ninh Thuận\"", "unit = \"Ninh Thuân Hải\""),
        ("status = \"illustration\"", "status = \"partial\""),
        ("year = 2024", "year = 2027"),
        ("date = 2024-01-15", "date = 2025-01-15"),
        ("year = 2024", "year = 2024\ncloses = 2024-01-01"),
        ("area = \"1\"", "area = \"7\""),
        ("id = \"quarterly\"", "id = \"PL.1\""),
        ("id = \"quarterly\"", "id = \"\""),
        ("to = [\"Sở Nội vụ\"]\n", ""),
        ("time = \"Quý II/2024\" ", ""),
        ("id = \"so-tu-phap\"", "id = \"so-noi-vu\""),
        ("id = \"so-tu-phap\"", "id = \"Sở\""),
        ("kinds = [\"department\"]", "members = [\"so-x\"]"),
        ("status = \"illustration\"", "status = \"illustration\"\nregister = \"bac-giang-2024\""),
        (
            "[[target]]",
            "[[content]]\nid = \"c\"\nlabel = { vi = \"N\", en = \"N\" }\nplace = \"I\"\nline = { vi = \"N\", en = \"N\" }\nfields = []\n\n[[target]]",
        ),
    ];
    for (from, to) in cases {
        assert_vietnamese(&wrong(from, to));
    }
    says(
        &wrong("lead = [\"STP\"]", "lead = [\"Sở Lý số\"]"),
        "ke-hoach.toml:81:9: \"quarterly\": \"Sở Lý số\" không phải là cơ quan trong danh bạ vi-du; cần cơ quan hoặc cách gọi chung có trong danh bạ",
    );
    says(
        &wrong("time = \"Quý II/2024\"", "time = \"Quý II/2025\""),
        "ke-hoach.toml:74:8: \"PL.1\": \"Quý II/2025\", kết thúc ngày 30/06/2025; cần một ngày từ 01/01/2024 đến 31/12/2024",
    );
    says(
        &refused(plan().register().agency("Sở Nội")),
        "\"Sở Nội\" không phải là cơ quan trong danh bạ vi-du; gần giống: Sở Nội vụ (so-noi-vu)",
    );
    assert_vietnamese(&refused(Plan::builtin("ha-noi-2024")));
    assert_vietnamese(&refused(plan().item("PL.9")));
    let syntax = refused(Plan::from_json("{", "ke-hoach.json"));
    assert!(syntax.text(Lang::Vi).starts_with("ke-hoach.json:1:1: không đúng dạng: "));
}

#[test]
fn a_log_is_refused_in_vietnamese() {
    let day = |text: &str| text.parse().unwrap();
    let entry = |date: &str, event| LogEntry::new("PL.1", day(date), event);
    let log = |entries: &[LogEntry]| refused(Log::new(&plan(), entries.to_vec()));
    let done = entry("2024-06-01", PlanEvent::Completed).of("STP");
    says(
        &log(&[done.clone(), LogEntry { date: day("2024-06-05"), ..done.clone() }]),
        "dòng nhật ký 2: PL.1 của so-tu-phap hoàn thành lần thứ hai ngày 05/06/2024: đã hoàn thành ngày 01/06/2024 và không bị trả lại",
    );
    says(
        &log(&[done, entry("2024-06-05", PlanEvent::Progress)]),
        "dòng nhật ký 2: PL.1 của so-tu-phap đang ở tình trạng chờ xác nhận, không ghi tiếp \"progress\" (đang thực hiện) được; cần confirmed (xác nhận), sent-back (trả lại) hoặc explained (giải trình)",
    );
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Confirmed).of("STP")]));
    says(
        &log(&[entry("2025-06-01", PlanEvent::Completed)]),
        "dòng nhật ký 1 ngày 01/06/2025 nằm ngoài kế hoạch vi-du-2024: cần từ 15/01/2024 đến 31/12/2024; để ghi việc làm muộn, hãy cho nhật ký khóa sổ muộn hơn",
    );
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Extended).until(day("2025-06-01"))]));
    says(
        &log(&[entry("2024-06-01", PlanEvent::Extended).until(day("2024-06-02"))]),
        "dòng nhật ký 1: gia hạn đến 02/06/2024; cần một ngày sau 30/06/2024",
    );
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Extended)]));
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Completed).until(day("2024-06-02"))]));
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Completed).on_period("Q1")]));
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Reported)]));
    assert_vietnamese(&log(&[entry("2024-06-01", PlanEvent::Completed).of("UBND huyện Ninh Hải")]));
    assert_vietnamese(&log(&[
        entry("2024-06-10", PlanEvent::Assigned),
        entry("2024-06-01", PlanEvent::Completed),
    ]));
    let twice = LogEntry::new("quarterly", day("2024-03-15"), PlanEvent::Reported).on_period("Q1");
    assert_vietnamese(&log(&[twice.clone(), twice]));
    let status = Log::new(&plan(), Vec::new()).unwrap();
    says(
        &refused(status.status(day("2023-12-31"), StatusOptions::default())),
        "tình hình ngày 31/12/2023 nằm ngoài kế hoạch vi-du-2024: cần từ 15/01/2024 trở đi",
    );
    let status = status.status(day("2024-12-31"), StatusOptions::default()).unwrap();
    assert_vietnamese(&refused(status.line("PL.1", "UBND huyện Ninh Hải")));
    assert_vietnamese(&refused(plan().check_report("quarterly", &[], None)));
}

#[test]
fn figures_of_a_plan_are_refused_in_vietnamese() {
    let results = |json: &str| {
        let results: Vec<IndexResult> = serde_json::from_str(json).unwrap();
        refused(plan().check_targets(&results))
    };
    for json in [
        r#"[{"index": "PAR", "year": 2025}]"#,
        r#"[{"index": "PAR", "year": 2024, "rank": 0}]"#,
        r#"[{"index": "PAR", "year": 2024, "rank": 1, "withheld": true}]"#,
        r#"[{"index": "PAR", "year": 2024, "area": "9"}]"#,
        r#"[{"index": "PAR", "year": 2024}, {"index": "PAR", "year": 2024}]"#,
        r#"[{"index": "PAR", "year": 2024, "table": [{"unit": "Huế", "value": "1"}]}]"#,
        r#"[{"index": "PAR", "year": 2024, "value": "2", "table": [{"unit": "Ninh Thuận", "value": "1"}]}]"#,
        r#"[{"index": "PAR", "year": 2024, "table": [{"unit": "Huế", "value": "1"}, {"unit": "Huế", "value": "2"}]}]"#,
    ] {
        assert_vietnamese(&results(json));
    }
    let share = |requirement: &str, numerator, denominator| ShareResult {
        requirement: requirement.into(),
        numerator,
        denominator,
    };
    assert_vietnamese(&refused(plan().check_requirements(&[share("x", 1, 2)])));
    assert_vietnamese(&refused(plan().check_requirements(&[share("early", 3, 2)])));
    assert_vietnamese(&refused(plan().check_requirements(&[share("early", 1, 2), share("early", 1, 2)])));
    assert_vietnamese(&refused(TaskTotals::default().overdue_rate("1.38")));
    says(
        &refused(TaskTotals::default().overdue_rate("một")),
        "\"một\" không phải là số: ở ký tự thứ 1 cần một chữ số; cần tỷ lệ phần trăm, ví dụ 1,38",
    );
    let counted = TaskTotals { open_overdue: Some(1), ..TaskTotals::default() };
    assert_vietnamese(&refused(counted.overdue_rate("1.38")));
    let rows = r#"{"ours": [{"id": " ", "progress": "completed"}], "theirs": []}"#;
    assert_vietnamese(&refused(Registers::from_json(rows, "so.json").unwrap().check()));
}
