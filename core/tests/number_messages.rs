//! How errors in Vietnamese write what they found: a decimal comma, days as 28/02/2024, places counted from 1.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::calendar::{Calendar, Start};
use chiso::framework::Framework;
use chiso::number::Exact;
use chiso::ranking::{Cut, On, RankingEntry, Standing, Ties, groups, rank, scheme};
use chiso::scoring::{Columns, Facts, Input};
use chiso::text::{Lang, parse_exact, parse_points};
use chiso::unit::Registry;
use chiso::{Error, Fault};

#[track_caller]
fn says<T, E: Into<Error>>(result: Result<T, E>, vi: &str) {
    match result {
        Ok(_) => panic!("this is to be refused"),
        Err(error) => assert_eq!(error.into().text(Lang::Vi), vi),
    }
}

/// One leaf of so many points at most, in a framework of a maximum.
fn framework(max: &str, leaf: &str) -> Result<Framework, Error> {
    let text = format!(
        r#"[framework]
id = "thu-2024"
index = "THU"
title = {{ vi = "Bộ thử", en = "Test set" }}
valid = {{ from = 2024 }}
status = "illustration"
levels = ["criterion"]
max = "{max}"
source = {{ ref = "test", confidence = "high" }}
[[node]]
id = "1"
name = {{ vi = "Điểm", en = "Points" }}
max = "{leaf}"
rule = {{ kind = "awarded" }}
"#
    );
    Ok(Framework::from_toml(&text, "thu.toml")?)
}

#[test]
fn numbers_have_a_decimal_comma() {
    says(
        parse_points("0,1234567"),
        "0,1234567 có hơn 6 chữ số thập phân: hãy làm tròn, hoặc ghi dạng văn bản ở chỗ cần giá trị chính xác",
    );
    says(
        framework("2.25", "1.5"),
        "thu.toml:8:7: điểm tối đa của các phần cộng lại là 1,5; cần điểm tối đa 2,25 (hoặc max_note = \"lý do\")",
    );
    let framework = framework("1.5", "1.5").unwrap();
    let mut facts = Facts::new(&framework);
    says(
        facts.set("1", Input::Text("2.25")),
        "tiêu chí \"1\", số liệu \"points\": 2,25 nằm ngoài phạm vi; cần từ 0 đến 1,5",
    );
    says(
        facts.deduct("1", Input::Text("2.25")),
        "tiêu chí \"1\", số liệu \"deduction\": 2,25 nằm ngoài phạm vi; cần lớn hơn 0 và không quá 1,5",
    );
    let value = Standing::Value("69.99".parse::<Exact>().unwrap());
    let ranking = rank(&[RankingEntry::new("Hà Giang", value)], Ties::Competition, On::Exact).unwrap();
    says(
        groups(&ranking, scheme("par-2022").unwrap(), Cut::Strict),
        "par-2022 không có nhóm cho giá trị 69,99 (Hà Giang)",
    );
}

#[test]
fn days_are_written_with_the_day_first() {
    let framework = framework("1.5", "1.5").unwrap();
    says(
        Facts::new(&framework).set("1", Input::Date("2024-02-28".parse().unwrap())),
        "tiêu chí \"1\", số liệu \"points\": 28/02/2024 không phải là một số",
    );
    says(
        Registry::vietnam().resolve("Hà Nội", "2003-05-01".parse().unwrap()),
        "không có danh sách đơn vị ngày 01/05/2003: danh sách bắt đầu từ ngày 01/01/2004",
    );
}

#[test]
fn places_are_counted_from_1() {
    says(parse_exact("2,x"), "\"2,x\" không phải là số: ở ký tự thứ 3 cần một chữ số");
    let framework = framework("1.5", "1.5").unwrap();
    let columns = Columns::new(&framework, &[("1", "points")], None).unwrap();
    says(
        columns.totals(&[&[1.0, 2.25]]),
        "tiêu chí \"1\", số liệu \"points\": 2,25 ở dòng thứ 2 nằm ngoài phạm vi; cần điểm trong giới hạn của tiêu chí",
    );
    let calendar = Calendar::vietnam();
    let mut due = [0; 2];
    says(
        calendar.add_working_days_bulk(&[19_839, 999_999], &[3], &mut due, None, Start::Excluded),
        "giá trị thứ 2: ngày 28/11/4707 nằm ngoài lịch: lịch có từ ngày 01/01/2000 đến ngày 31/12/2099",
    );
}
